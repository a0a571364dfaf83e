"""PDF files: printed lines become paragraphs again, without heads, feet and broken words."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.articles import ArticleError, read_bytes
from workbench.articles.lines import paragraphs

from .files import pdf

HEAD = "Le Journal - 30 septembre"


def test_pages_become_paragraphs() -> None:
    pages = [
        [
            HEAD,
            "Le budget bondit de 12 %",
            "Le budget de l’État a bondi de 12 % en 2023, selon le gouverne-",
            "ment, à 7 000 milliards de dollars (encore), a dit le ministre.",
            "Il le dit.",
            "Un second paragraphe qui est assez long pour aller au bord de la",
            "1/2",
        ],
        [HEAD, "page suivante.", "2/2"],
    ]
    article = read_bytes(pdf(pages, title="Budget 2023"), "a.pdf")
    assert article.text == (
        "Le budget bondit de 12 %\n\n"
        "Le budget de l’État a bondi de 12 % en 2023, selon le gouvernement, à 7 000 milliards de dollars (encore), "
        "a dit le ministre. Il le dit.\n\n"
        "Un second paragraphe qui est assez long pour aller au bord de la page suivante."
    )
    assert (article.title, article.language) == ("Budget 2023", "fr")


@pytest.mark.parametrize(
    ("lines", "text"),
    [
        (["le gouverne-", "ment"], "le gouvernement"),
        (["le porte-avions et un porte-", "avions"], "le porte-avions et un porte-avions"),
        (["il dit oui, a-t-il dit-", "il"], "il dit oui, a-t-il dit-il"),
        (["la Seine-", "Maritime"], "la Seine-Maritime"),
        (["de 2019-", "2023"], "de 2019-2023"),
        (["gouverne\u00ad", "ment"], "gouvernement"),
    ],
)
def test_a_broken_word_is_mended_and_a_hyphen_of_its_own_kept(lines: list[str], text: str) -> None:
    assert list(paragraphs([lines])) == [text]


@given(st.lists(st.lists(st.text(alphabet="ab -.A1\u00ad", max_size=12), max_size=8), max_size=4))
def test_no_letter_between_the_margins_is_lost(pages: list[list[str]]) -> None:
    joined = "".join(paragraphs(pages))
    lines = [line.strip() for page in pages for line in page]
    assert set(joined) - set(" ") <= set("".join(lines))


def test_a_paragraph_of_a_million_letters_takes_linear_time() -> None:
    line = "a" * 99 + "-"
    assert len("".join(paragraphs([[line] * 10_000]))) >= 990_000


def protected() -> bytes:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf([["secret"]]))))
    writer.encrypt("password", algorithm="RC4-128")
    file = io.BytesIO()
    writer.write(file)
    return file.getvalue()


HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "garbage": (lambda: b"%PDF-1.7\n garbage", "the file is damaged"),
    "cut short": (lambda: pdf([["a"]])[:200], "the file is damaged"),
    "no text": (lambda: pdf([[]]), "it may be a scan"),
    "too long": (lambda: pdf([["a"]] * 401), "more than 400 pages"),
    "locked": (protected, "protected by a password"),
    "bomb": (lambda: pdf([[]], packed=bytes(100 * 2**20)), "more drawing than any article's"),
    "many steps": (lambda: pdf([[]], packed=b"BT " + b"(a) Tj " * 200_000 + b"ET"), "more drawing than any article's"),
    "full pages": (lambda: pdf([[]] * 20, packed=b" " * (2 * 2**20)), "more drawing than any article's"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_or_broken_file_is_refused_in_one_line(name: str) -> None:
    make, reason = HOSTILE[name]
    with pytest.raises(ArticleError) as error:
        read_bytes(make(), "a.pdf")
    assert reason in str(error.value)


WHOLE = pdf([["Titre", "Il y a 36 usines dans le gouvernement."]])


@pytest.mark.parametrize(
    ("data", "mended"),
    [
        (WHOLE, False),
        (WHOLE.replace(b"\n", b"\n%moved\n", 1), True),
        (b"what stands before\n" + WHOLE, True),
        (WHOLE.replace(b"%%EOF", b""), None),
        (WHOLE[: len(WHOLE) // 2], None),
    ],
    ids=["whole", "moved", "preceded", "no end", "half"],
)
def test_what_the_library_has_to_say_of_a_damaged_file_is_said_in_our_words(
    data: bytes, mended: bool | None, capfd: pytest.CaptureFixture[str], caplog: pytest.LogCaptureFixture
) -> None:
    if mended is None:
        with pytest.raises(ArticleError, match="damaged"):
            read_bytes(data, "a.pdf")
    else:
        article = read_bytes(data, "a.pdf")
        assert "36 usines" in article.text
        assert any("damaged in parts" in warning for warning in article.warnings) is mended
    assert (capfd.readouterr(), caplog.records) == (("", ""), [])
