"""Pages that are packed with their pictures: MHTML and the ZIP of Google Docs."""

from __future__ import annotations

import pytest

from workbench.articles import ArticleError, read_bytes
from workbench.articles.left_out import Part

from .files import zipped

HEAD = (
    "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://example.org/a\r\n"
    "Subject: =?utf-8?Q?L=27=C3=A9t=C3=A9?=\r\nMIME-Version: 1.0\r\n"
)
PARTS = (
    'Content-Type: multipart/related;\r\n\ttype="text/html";\r\n\tboundary="x"\r\n\r\n--x\r\n'
    "Content-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n"
    "Content-Location: https://example.org/a\r\n\r\n"
    '<html lang=3D"fr"><body><p>Le fonds a 20=C2=A0millions d=E2=80=99euros, et=\r\n'
    " c=E2=80=99est tout.</p></body>=\r\n"
    "</html>\r\n--x\r\nContent-Type: text/html\r\nContent-Location: https://ads.example.org/\r\n\r\n"
    "<p>Achetez 3 choses.</p>\r\n--x\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    "iVBOR\r\n--x--\r\n"
)


@pytest.mark.parametrize("name", ["a.mht", "a.mhtml", "a.txt", "a"])
def test_a_saved_page_is_read_under_any_name(name: str) -> None:
    article = read_bytes((HEAD + PARTS).encode(), name)
    assert article.text.endswith("Le fonds a 20\u00a0millions d’euros, et c’est tout.")
    assert (article.title, article.url, article.language) == ("L'été", "https://example.org/a", "fr")
    assert [(part.what, part.words) for part in article.left_out] == [(Part.EMBEDDED, "https://ads.example.org/")]


def test_the_page_that_the_header_names_is_the_article() -> None:
    parts = PARTS.replace('type="text/html"', 'start="<main>"').replace(
        "Content-Location: https://ads", "Content-ID: <main>\r\nContent-Location: https://ads"
    )
    assert "Achetez 3 choses." in read_bytes(("MIME-Version: 1.0\r\n" + parts).encode(), "a.mht").text


@pytest.mark.parametrize("encoding", ["cp1252", "utf-8"])
def test_the_encoding_of_the_part_is_believed(encoding: str) -> None:
    data = f"MIME-Version: 1.0\nContent-Location: x\nContent-Type: text/html; charset={encoding}\n\n<p>5 € l’été</p>"
    assert "5 € l’été" in read_bytes(data.encode(encoding), "a.mht").text


def test_the_zip_of_google_docs_is_read() -> None:
    page = '<html><body><p>The fund has 20 million.<sup><a href="#cmnt1">[a]</a></sup></p></body></html>'
    article = read_bytes(zipped({"Article.html": page, "images/image1.png": b"\x89PNG"}), "a.zip")
    assert article.text == "The fund has 20 million."


@pytest.mark.parametrize(
    "data",
    [
        b"MIME-Version: 1.0\nContent-Location: x\nContent-Type: image/png\n\nabc",
        b"Snapshot-Content-Location: x\n\n",
        b"Snapshot-Content-Location: x\nContent-Type: text/html\n\n<p>\x00</p>",
        zipped({"a.html": b"\x00\x01\x02", "b.png": b""}),
    ],
)
def test_an_archive_without_a_page_is_refused_in_one_line(data: bytes) -> None:
    with pytest.raises(ArticleError) as error:
        read_bytes(data, "a.mht")
    assert "\n" not in str(error.value)
