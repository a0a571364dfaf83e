"""Rich text: what a person sees is read, in any encoding; what is hidden, deleted or beside the copy is told."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.tables import each_row
from workbench.articles import Article, ArticleError, HintKind, read_bytes, rtf_tokens
from workbench.articles.left_out import LeftOut, Part

from .test_nothing_lost import lost, numbered

FONTS = (
    r"{\fonttbl{\f0\fnil\fcharset0 Arial;}{\f1\fnil\fcharset238 Arial CE;}{\f2\ftech\fcharset2 Symbol;}"
    r"{\f3\fnil\fcharset128 MS Mincho;}}"
)


def rtf(body: str, head: str = r"\ansi\ansicpg1252") -> bytes:
    return f"{{\\rtf1{head}{FONTS}{{\\colortbl;\\red0;}}{{\\stylesheet{{Normal;}}}}\\f0 {body}}}".encode("cp1252")


def read(body: str, head: str = r"\ansi\ansicpg1252") -> Article:
    return read_bytes(rtf(body, head), "a")


@each_row(
    ("body", "text"),
    [
        (r"Un.\par Deux.", "Un.\n\nDeux."),
        ("Un.\\\nDeux.", "Un.\n\nDeux."),
        (r"\'e9t\'e9 5 \'80", "été 5 €"),
        (r"\u233?t\u233? \u8239 ?5", "été \u202f5"),
        (r"\uc2\u233XXt\u233XX", "été"),
        (r"\uc0\u233 t\u233 ", "été"),
        (r"{\uc1\u-10179?\u-8704?}", "😀"),
        (r"{\f1\'9aen}", "šen"),
        (r"{\f3\'93\'fa\'96\'7b}", "日本"),
        (r"5 {\f2\'b3} 4 {\f2\u-3917?} 3", "5 ≥ 4 ≥ 3"),
        (r"43\~milliards, non\_lieu, coop\-té \{a\} \\", "43\u00a0milliards, non\u2011lieu, coopté {a} \\"),
        (r"\ldblquote oui\rdblquote\emdash\lquote a\rquote\tab b\line c", "“oui”—‘a’\tb\nc"),
        (r"10{\super 3} et CO{\sub 2} et 1{\super er}", "10³ et CO₂ et 1er"),
        (r"45 millions{\super 1} de gens", "45 millions de gens"),
        (r"{\listtext\f2\'b7\tab}point", "point"),
        (r"{\listtext 1.\tab}un\par{\pntext\f0 2)\tab}deux", "1. un\n\n2) deux"),
        (r"{\*\unheardof caché}vu", "vu"),
        (r"{\upr{ansi}{\*\ud{\u233?t\u233?}}}", "été"),
        (r"a{\pict\pngblip\bin4 }}}}b}c", "ac"),
        ('v{\\field{\\*\\fldinst SYMBOL 176 \\\\f "Symbol"}{\\fldrslt}}u', "vu"),
        (r"perdu 4{\deleted\par}00 millions", "perdu 400 millions"),
        (r"{\revised 12 %}", "12 %"),
        (r"{\v0 vu}{\v a\plain vu}", "vuvu"),
    ],
)
def test_words_and_numbers_stand_as_they_are_seen(body: str, text: str) -> None:
    assert read(body).text == text


@pytest.mark.parametrize(
    ("head", "body", "text"),
    [
        (r"\ansi\ansicpg1250", r"\'9aen", "šen"),
        (r"\ansi\ansicpg1251", r"\'e4\'e0", "да"),
        (r"\mac", r"\'8et\'8e", "été"),
        (r"\ansi\ansicpg99999", r"\'e9", "é"),
    ],
)
def test_the_file_says_its_encoding(head: str, body: str, text: str) -> None:
    data = f"{{\\rtf1{head} {body}}}".encode("ascii")
    assert read_bytes(data, "a.rtf").text == text


def row(*cells: str) -> str:
    return r"\trowd\cellx1\cellx2\pard\intbl " + "".join(f"{cell}\\cell " for cell in cells) + r"\row"


def test_a_table_is_read_row_by_row_and_empty_cells_keep_their_columns() -> None:
    body = rf"Avant\par {row('An', '', '2024')}{row('', '5', '')}\pard Apr\'e8s\par"
    assert read(body).text == "Avant\n\nAn |  | 2024\n | 5 | \n\nAprès"


def test_two_paragraphs_of_a_cell_are_a_space_apart() -> None:
    assert read(row(r"a\par b", "c")).text == "a b | c"
    assert read(row(r"a\line b", "c")).text == "a b | c"


@pytest.mark.parametrize(
    ("body", "left_out"),
    [
        (
            r"{\shp{\*\shpinst{\sp{\sn wzName}{\sv N}}{\sp{\sn gtextUNICODE}{\sv Un mot}}}}Vu",
            LeftOut(Part.DRAWING, "Un mot"),
        ),
        (
            r"{\pict{\*\picprop{\sp{\sn wzDescription}{\sv La place d'\'e9t\'e9}}}\pngblip 00}Vu",
            LeftOut(Part.PICTURE_TEXT, "La place d'été"),
        ),
        (r"{\pict{\*\picprop{\sp{\sn wzDescription}{\sv }}}\pngblip 00}Vu", None),
        (r"Vu{\v caché}", LeftOut(Part.HIDDEN, "caché")),
        (r"Vu{\deleted 13 %}", LeftOut(Part.DELETED, "13 %")),
        (r"{\header\pard Le Journal\par}Vu", LeftOut(Part.RUNNING_HEAD, "Le Journal", where="the header")),
        (r"{\footer\pard 3\par}Vu", LeftOut(Part.PAGE_NUMBER, "3", where="the footer")),
        (r"{\field{\*\fldinst TOC \\o}{\fldrslt Un 1}}Vu", LeftOut(Part.CONTENTS, "Un 1")),
        (r"Vu{\field{\*\fldinst EQ 3}{\fldrslt}}", None),
        (r"Vu{\field{\*\fldinst EQ 3}}", LeftOut(Part.FIELD, "EQ 3")),
        (r"Vu{\xe maire}", LeftOut(Part.FIELD, "maire")),
        (r"Vu{\object{\*\objclass Excel.Sheet}{\*\objdata 0a0b}{\result }}", LeftOut(Part.EMBEDDED, "Excel.Sheet")),
    ],
)
def test_what_is_no_copy_is_told_with_its_words(body: str, left_out: LeftOut | None) -> None:
    article = read(body)
    assert (article.text, article.left_out) == ("Vu", (left_out,) if left_out else ())


def test_tracked_changes_are_reported() -> None:
    assert "tracked changes" in read(r"{\revised 12 %}{\deleted 13 %}").warnings[0]


def test_a_box_is_read_after_its_paragraph() -> None:
    box = r"{\shp{\*\shpinst{\sp{\sn a}{\sv 1}}{\shptxt\pard Encadr\'e9 5.\par}}{\shprslt double}}"
    assert read(rf"perdu 400 {box}millions\par Fin.").text == "perdu 400 millions\n\nEncadré 5.\n\nFin."


def test_notes_comments_and_links_are_hints_at_their_places() -> None:
    link = r'{\field{\*\fldinst{ HYPERLINK "https://example.org/m"}}{\fldrslt{le minist\'e8re}}}'
    body = rf"Selon {link}{{\super\chftn{{\footnote\pard Rapport.}}}}, oui{{\footnote\ftnalt Fin.}}"
    body += r"{\*\atnauthor Ed}{\*\annotation Vraiment ?}."
    article = read(body)
    assert article.text == "Selon le ministère, oui."
    assert [(hint.kind, hint.text, hint.url, hint.author) for hint in article.hints] == [
        (HintKind.LINK, "", "https://example.org/m", None),
        (HintKind.FOOTNOTE, "Rapport.", None, None),
        (HintKind.ENDNOTE, "Fin.", None, None),
        (HintKind.COMMENT, "Vraiment ?", None, "Ed"),
    ]
    anchor = article.hints[0].anchor
    assert anchor is not None
    assert anchor.text == "le ministère"


def test_the_file_says_its_title_and_author() -> None:
    article = read(r"{\info{\title Le budget de l'\'e9t\'e9}{\author Jeanne}{\company X}}Un texte.\par")
    assert (article.title, article.byline, article.text) == ("Le budget de l'été", "Jeanne", "Un texte.")


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"{\\rtf1" + b"{" * 1_100, "more than 1,000 deep"),
        (b"{\\rtf1}", "there is no text in it"),
    ],
)
def test_a_hostile_file_is_refused_in_one_line(data: bytes, reason: str) -> None:
    with pytest.raises(ArticleError) as error:
        read_bytes(data, "a.rtf")
    assert reason in str(error.value)


def test_more_control_words_than_any_article_has_are_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(rtf_tokens, "MOST_TOKENS", 100)
    with pytest.raises(ArticleError, match="more than 100 control words"):
        read_bytes(b"{\\rtf1 " + b"\\a" * 101, "a.rtf")


def test_a_file_that_is_cut_short_is_read_as_far_as_it_goes() -> None:
    assert read_bytes(rtf(r"Un mot{\v caché")[:-1], "a.rtf").text == "Un mot"


PIECES = st.lists(
    st.sampled_from(
        [
         r"@ ", r"{\v @}", r"{\deleted @}", r"{\super @}", r"{\sub @}", r"\par ", r"{\footnote @}", r"{\header @}",
         r"{\shp{\*\shpinst{\shptxt @\par}}}",
         r"\pard\intbl @\cell @\cell\row\pard ", r"{\field{\*\fldinst TOC}{\fldrslt @}}",
         r"{\field{\*\fldinst PAGE}{\fldrslt @}}", r"{\listtext @\tab}", r"{\*\annotation @}", r"{\xe @}",
         "{", "}", r"\cell ",
         r"\row ", r"\u233?", r"\deleted ", r"\v ", r"\plain "]
    ),
    max_size=12,
).map("".join)  # fmt: skip


@given(PIECES)
def test_every_word_of_a_rich_text_is_in_the_copy_or_in_the_account(pieces: str) -> None:
    opened = pieces.count("{") - pieces.count("}")
    # A brace that closes the whole file ends it.
    body = "{" * max(-opened, 0) + pieces + "}" * max(opened, 0)
    markup = numbered(f"@ {body}")
    depth = lowest = 0
    for letter in body:
        depth += (letter == "{") - (letter == "}")
        lowest = min(lowest, depth)
    assert lost(markup, read_bytes(rtf("{" * -lowest + markup + "}" * -lowest), "a.rtf")) == set()
