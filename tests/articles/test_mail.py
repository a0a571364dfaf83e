"""E-mail: the text of the mail is the copy; subject, sender and day are known; what is attached is named."""

from __future__ import annotations

import datetime as dt
from email.message import EmailMessage
from email.policy import SMTP

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.articles import Article, ArticleError, HintKind, read_bytes
from workbench.articles.left_out import LeftOut, Part

BODY = "Le budget s’élève à 12\u00a0millions d’euros, dit Anna Berg.\n"


def mail(body: str = BODY, *, subject: str = "Budget de la ville", charset: str = "utf-8") -> EmailMessage:
    message = EmailMessage(policy=SMTP)
    message["From"] = "Anna Bérg <a@example.org>"
    message["To"] = "desk@example.org"
    message["Date"] = "Thu, 12 Nov 2026 23:30:00 -0500"
    message["Subject"] = subject
    message.set_content(body, charset=charset)
    return message


def read(message: EmailMessage | bytes, name: str = "a.eml") -> Article:
    return read_bytes(message if isinstance(message, bytes) else message.as_bytes(), name)


@pytest.mark.parametrize("name", ["a.eml", "a.txt", "a", "a.pdf"])
def test_a_mail_is_read_as_one_under_any_name(name: str) -> None:
    article = read(mail(), name)
    assert article.text.strip() == f"Budget de la ville\n\n{BODY}".strip()
    assert (article.title, article.byline) == ("Budget de la ville", "Anna Bérg")
    assert article.published == dt.date(2026, 11, 12)
    assert article.media_type == "message/rfc822"
    assert article.warnings == ()


@pytest.mark.parametrize("charset", ["utf-8", "cp1252", "iso-8859-15"])
def test_the_text_is_in_the_encoding_that_the_mail_says(charset: str) -> None:
    message = mail()
    message.set_content("Déficit : 12 millions\n", charset=charset, cte="base64")
    assert "Déficit : 12 millions" in read(message).text


@pytest.mark.parametrize("declared", ["iso-8859-1", "us-ascii", "x-unheard-of", ""])
def test_what_is_called_latin_is_windows_1252(declared: str) -> None:
    header = f"Content-Type: text/plain; charset={declared}\n" if declared else ""
    data = f"From: a@example.org\nDate: x\nSubject: s\nMIME-Version: 1.0\n{header}\nL’été à 5 €, « oui ».\n"
    assert "L’été à 5 €, « oui »." in read(data.encode("cp1252")).text


@pytest.mark.parametrize("prefix", ["Re: ", "TR : ", "Fwd: RE: ", "AW[2]: "])
def test_a_reply_s_prefix_is_no_part_of_the_title(prefix: str) -> None:
    assert read(mail(subject=f"{prefix}Budget")).title == "Budget"


def test_a_subject_that_the_text_repeats_stands_once() -> None:
    assert read(mail("Le maire dit 5\n\nTexte.", subject="Le maire dit 5")).text.count("Le maire dit 5") == 1


def test_of_two_forms_the_plain_one_is_read_and_what_only_the_other_has_is_told() -> None:
    message = mail()
    message.add_alternative(f"<p>{BODY}</p>", subtype="html")
    assert read(message).left_out == ()
    message = mail("Voir la version en page.\n")
    message.add_alternative("<p>Le budget est de 12 millions.</p>", subtype="html")
    article = read(message)
    assert article.warnings == ("left out: 1 other form of the text, with more words",)
    assert "12 millions" in article.left_out[0].words


def test_a_mail_that_is_a_page_is_read_as_one() -> None:
    message = mail()
    link = '<a href="https://example.org/r">le rapport</a>'
    page = f"<html><body><p>Le budget est de 12 millions selon {link} de la mairie.</p></body></html>"
    message.set_content(page, subtype="html")
    article = read(message)
    assert "Le budget est de 12 millions selon le rapport" in article.text
    (hint,) = article.hints
    assert (hint.kind, hint.url) == (HintKind.LINK, "https://example.org/r")
    assert hint.anchor is not None
    assert article.text[hint.anchor.start : hint.anchor.end] == "le rapport"


def test_texts_before_and_after_a_picture_are_both_read_and_what_is_attached_is_named() -> None:
    message = mail("Avant 5.\n")
    message.add_attachment(b"x", maintype="image", subtype="png", filename="carte é.png")
    message.add_attachment("Après 6.\n", disposition="inline")
    message.add_attachment("a;b", subtype="csv", filename="budget.csv")
    article = read(message)
    assert "Avant 5." in article.text
    assert "Après 6." in article.text
    assert article.warnings == ("left out: 2 attachments (carte é.png, budget.csv)",)


def test_a_mail_in_a_mail_is_named_by_its_subject() -> None:
    message = mail()
    message.add_attachment(mail(subject="Communiqué"))
    assert read(message).left_out == (LeftOut(Part.ATTACHMENT, "Communiqué"),)


def test_lines_that_the_mail_program_broke_are_whole_again() -> None:
    flowed = b"Content-Type: text/plain; format=flowed\r\n\r\nUn budget de 12 \r\nmillions.\r\n\r\n Autre.\r\n"
    data = b"From: a@example.org\r\nDate: x\r\nSubject: s\r\nMIME-Version: 1.0\r\n" + flowed
    assert read(data).text.strip().endswith("Un budget de 12 millions.\n\nAutre.")


def test_the_line_of_a_mailbox_file_is_no_text() -> None:
    data = b"From a@example.org Thu Nov 12 09:00:00 2026\n" + mail().as_bytes()
    assert read(data).title == "Budget de la ville"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (
            b"From: a@b.c\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/encrypted\n\nx",
            "the mail is encrypted",
        ),
        (b"From: a@b.c\nSubject: x\nMIME-Version: 1.0\n\n", "there is no text in the mail"),
        (b"From: a@b.c\nSubject: x\nMIME-Version: 1.0\nContent-Type: image/png\n\nx", "there is no text in the mail"),
        (
            b"From: a@b.c\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=b\n\n"
            + b"--b\n\nx\n" * 1_001,
            "more than 1,000 parts",
        ),
    ],
)
def test_a_mail_without_a_text_is_refused_in_one_line(data: bytes, reason: str) -> None:
    with pytest.raises(ArticleError) as error:
        read(data)
    assert reason in str(error.value)
    assert "\n" not in str(error.value)


_WORD = st.builds("{}{}".format, st.text("aeiouéstrmn", min_size=2, max_size=8), st.integers(0, 999))
WORDS = st.lists(_WORD, min_size=1, max_size=8).map(" ".join)


@given(WORDS, st.lists(st.tuples(st.sampled_from(["plain", "html", "both"]), WORDS), max_size=3))
def test_every_word_of_a_mail_is_in_the_copy_or_in_the_account(first: str, more: list[tuple[str, str]]) -> None:
    message = mail(first + "\n")
    message.make_mixed()
    for kind, words in more:
        part = EmailMessage()
        if kind == "html":
            part.set_content(f"<p>{words}</p>", subtype="html")
        else:
            part.set_content(words)
            if kind == "both":
                part.add_alternative(f"<p>{words} et plus9</p>", subtype="html")
        message.attach(part)
    article = read(message)
    told = " ".join([article.text, *(one.words for one in article.left_out)])
    wanted = [first, *(words + (" plus9" if kind == "both" else "") for kind, words in more)]
    assert [word for words in wanted for word in words.split() if word not in told] == []
