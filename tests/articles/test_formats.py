"""A file is known by its content, under any name; what is not read is refused by its own name."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.tables import each_row
from workbench.articles import ArticleError, read_bytes
from workbench.articles.folder import entries
from workbench.articles.formats import FORMATS, PLAIN, format_of, shown_by, suffixes
from workbench.articles.signature import Signature

from .files import docx, odt, p, pdf, zipped

_ODS = "application/vnd.oasis.opendocument.spreadsheet"
_TYPES = '<Types><Override PartName="/a.xml" ContentType="application/vnd.openxmlformats-officedocument.{}.main+xml"/>'


def _ole(stream: str) -> bytes:
    return b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(504) + stream.encode("utf-16-le")


SAMPLES: dict[str, list[bytes]] = {
    "Word": [docx(p("a"))],
    "OpenDocument text": [odt("<text:p>a</text:p>")],
    "OpenDocument file that is not a text": [odt("", mimetype=_ODS)],
    "Excel workbook": [zipped({"[Content_Types].xml": _TYPES.format("spreadsheetml.sheet"), "xl/workbook.xml": ""})],
    "PowerPoint presentation": [zipped({"[Content_Types].xml": _TYPES.format("presentationml.presentation")})],
    "EPUB": [zipped({"mimetype": "application/epub+zip", "META-INF/container.xml": ""})],
    "Pages document": [zipped({"Index/Document.iwa": b"", "preview.jpg": b""})],
    "zipped web page": [zipped({"Article.html": "<html><body><p>a</p></body></html>", "images/image1.png": b""})],
    "ZIP archive": [zipped({"a.html": "<p>a</p>", "b.html": "<p>b</p>"}), zipped({"a.txt": "a"})],
    "damaged ZIP archive": [docx(p("a"))[:300]],
    "Word before 2007": [_ole("WordDocument")],
    "Excel workbook before 2007": [_ole("Workbook")],
    "PowerPoint presentation before 2007": [_ole("PowerPoint Document")],
    "Outlook message": [_ole("__properties_version1.0")],
    "protected Office file": [_ole("EncryptedPackage")],
    "rich text": [b"{\\rtf1\\ansi a}"],
    "PNG picture": [b"\x89PNG\r\n\x1a\n"],
    "film or recording": [b"\x00\x00\x00\x20ftypisom", b"ID3\x04"],
    "PDF": [pdf([["a"]]), b"\n" + pdf([["a"]])],
    "PostScript": [b"%!PS-Adobe-3.0\n"],
    "saved web page": [
        b"From: <Saved by Blink>\r\nSnapshot-Content-Location: https://a.b/\r\nMIME-Version: 1.0\r\n\r\n<p>a",
        b'MIME-Version: 1.0\r\nContent-Type: multipart/related;\r\n\tboundary="x"\r\n\r\n--x\r\n',
        b'From: "Saved by Windows"\r\nContent-Type: multipart/related; type="text/html"; boundary="x"\r\n\r\n',
    ],
    "e-mail": [
        b"Return-Path: <a@b.c>\r\nReceived: from x\r\n by y\r\nFrom: a@b.c\r\nSubject: s\r\n\r\nBody.",
        b"From a@b.c Thu Nov 12 09:00:00 2026\nFrom: a@b.c\nDate: Thu, 12 Nov 2026 09:00:00 +0100\nTo: d@e.f\n\nBody.",
        b'From: a@b.c\nTo: d@e.f\nMessage-ID: <x>\nContent-Type: multipart/related; boundary="x"\n\nBody.',
    ],
    "subtitles": [
        b"1\n00:00:01,000 --> 00:00:04,000\nHello.\n",
        b"\xef\xbb\xbf1\r\n00:00:01,000 --> 00:00:04,000\r\nHello.\r\n",
        b"WEBVTT - a title\n\n00:01.000 --> 00:04.000\nHello.\n",
    ],
    "NITF": [b'<?xml version="1.0"?><nitf><body/></nitf>', b'<!DOCTYPE nitf SYSTEM "nitf.dtd">\n<!-- a --><nitf>'],
    "NewsML-G2": [
        b'<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/">',
        b"<?xml version='1.0'?><nar:newsMessage >",
    ],
    "NewsML 1": [b"<NewsML><NewsItem/></NewsML>"],
    "ninjs": [b'{"uri": "urn:x", "headline": "a"}', b' \n{"uri": "urn:x", "bodies": [], "headlines": []}'],
    "report of a workbench": [b'{"format": "claims-workbench report", "version": 1}'],
    "JSON": [b'{"a": 1}', b'[{"a": 1}]', b'{"a": 1}\n{"a": 2}\n'],
    "flat OpenDocument": [
        b'<?xml version="1.0"?><office:document xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0">'
    ],
    "Word saved as XML": [b'<?xml version="1.0"?><?mso-application progid="Word.Document"?><w:wordDocument >'],
    "feed": [b'<?xml version="1.0"?><rss version="2.0">', b'<feed xmlns="http://www.w3.org/2005/Atom">'],
    "SVG picture": [b'<svg xmlns="http://www.w3.org/2000/svg">'],
    "TTML subtitles": [b'<?xml version="1.0"?><tt xmlns="http://www.w3.org/ns/ttml">'],
    "XML": [b'<?xml version="1.0"?><catalogue><plant>5</plant></catalogue>'],
    "web page": [
        b"<!DOCTYPE html><p>a",
        b"\n<!-- saved --><html lang='en'>",
        "<html><p>été</p></html>".encode("utf-16"),
        b"<p>A piece of a page.</p>",
        b'<?xml version="1.0"?><!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Strict//EN" "x"><html>',
        b'<meta charset="utf-8"><p>A piece as the clipboard has it.</p>',
    ],
    "plain text": [
        b"A sentence.",
        b"[1]\n\nA note.",
        b"{sic} A sentence.",
        b"< 5 is a small number.",
        b"<b is not closed.",
        b"Note: a memo.\n\nBody.",
        b"Date: today\nPlace: Berg\n\nBody.",
        b"12\nA sentence --> an arrow.",
        b"webvtt is a format.",
    ],
}


@each_row(("name", "data"), [(name, data) for name, many in SAMPLES.items() for data in many])
@each_row("suffix", [".txt", ".docx", ".html", ""])
def test_a_file_is_known_by_its_content_under_any_name(name: str, data: bytes, suffix: str) -> None:
    if suffix == ".html" and name == "plain text":
        name = "web page"
    assert format_of(Signature(data, f"a{suffix}")).name == name


@each_row(("name", "data"), [(name, many[0]) for name, many in SAMPLES.items()])
def test_what_is_not_read_is_refused_by_its_own_name_and_not_as_text(name: str, data: bytes) -> None:
    form = format_of(Signature(data, "a.txt"))
    if form.reader:
        assert not form.refusal
        return
    with pytest.raises(ArticleError) as error:
        read_bytes(data, "a.txt")
    assert str(error.value) == f"a.txt: {form.refusal}"


def test_every_format_is_read_or_says_what_to_do_and_has_a_name_of_its_own() -> None:
    assert all(bool(row.reader) != bool(row.refusal) for row in FORMATS)
    assert len({row.name for row in FORMATS}) == len(FORMATS)
    assert set(suffixes()) >= {".docx", ".odt", ".pdf", ".html", ".md", ".txt"}
    assert PLAIN.reader == "plain"


def test_a_page_in_markdown_stays_markdown() -> None:
    assert format_of(Signature(b"<div>\n\n# Title\n\n</div>", "README.md")).name == "Markdown"
    assert shown_by(Signature(b"# Title", "a.md")) is None


def test_a_failing_library_ends_no_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    from workbench.articles import webpage

    def fail(_: str) -> None:
        raise RecursionError

    monkeypatch.setattr(webpage, "read", fail)
    with pytest.raises(ArticleError, match="damaged: it can't be read as web page"):
        read_bytes(b"<html><p>a</p></html>", "a.html")


def test_a_folder_gives_its_articles_and_says_what_it_passes_over(tmp_path: Path) -> None:
    (tmp_path / "inner").mkdir()
    for name, data in {
        "a.txt": b"Text.",
        "b.bin": docx(p("a")),
        "c.jpg": b"\xff\xd8\xff",
        "d.log": b"Text.",
        "inner/.e.txt": b"Text.",
        "inner/f.csv": b"1,2",
        "inner/g.HTML": b"<p>a</p>",
    }.items():
        (tmp_path / name).write_bytes(data)
    found = {str(entry.path.relative_to(tmp_path)): entry.passed_over for entry in entries(tmp_path)}
    assert found == {
        "a.txt": "",
        "b.bin": "",
        "c.jpg": "JPEG picture",
        "d.log": "no kind of article that is known",
        "inner/.e.txt": "hidden",
        "inner/f.csv": "no kind of article that is known",
        "inner/g.HTML": "",
    }
