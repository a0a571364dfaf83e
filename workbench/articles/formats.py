"""The kinds of files that are known: how each is told by its content, what reads it, or why it is not read.

A kind is one row of `FORMATS`. The rows are asked in their order, and the content decides under any name; the name
decides only between kinds of text that have nothing to be told by. What no row knows is plain text.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import cast

from workbench.articles.content import Content
from workbench.articles.signature import (
    MARKDOWN_SUFFIXES,
    OLE,
    Signature,
    begins,
    has_package,
    has_root,
    has_stream,
    is_json,
    is_mail,
    is_ninjs,
    is_page,
    is_report,
    is_subtitles,
    is_web_archive,
    is_zip_with,
    is_zipped_page,
)


def _never(_: Signature) -> bool:
    return False


@dataclass(frozen=True, slots=True)
class Format:
    """One kind of file.

    `name` is what it is called; `suffixes` are the usual ends of its files' names, in lower case. `shows` tells it by
    its content. `reader` is the module of this package that reads it with `read(data)` from bytes, or with
    `read(text)` where `is_text`, in the encoding that the file itself may declare (`declares_encoding`). Where there
    is no reader, `refusal` completes "FILE: " and says what to do.
    """

    name: str
    suffixes: tuple[str, ...] = ()
    shows: Callable[[Signature], bool] = _never
    reader: str = ""
    is_text: bool = False
    declares_encoding: bool = False
    refusal: str = ""

    def read(self, source: bytes | str) -> Content:
        """The content of a file of this kind. Raises UnreadableError where it can't be read."""
        module = import_module(f"workbench.articles.{self.reader}")
        return cast("Content", module.read(source))


def format_of(file: Signature) -> Format:
    """The kind of `file`."""
    return shown_by(file) or next((row for row in _texts() if file.suffix in row.suffixes), PLAIN)


def shown_by(file: Signature) -> Format | None:
    """The kind that the content of `file` shows; None where it may be any text."""
    return next((row for row in FORMATS if row.shows(file)), None)


def suffixes() -> tuple[str, ...]:
    """How the names of files that are read end."""
    return tuple(suffix for row in FORMATS if row.reader for suffix in row.suffixes)


def names() -> str:
    """The kinds that are read, as a list that begins a sentence: "Word (.docx), PDF (.pdf) and Markdown (.md)"."""
    called = [f"{row.name} ({', '.join(row.suffixes)})" if row.suffixes else row.name for row in FORMATS if row.reader]
    listed = f"{', '.join(called[:-1])} and {called[-1]}"
    return listed[0].upper() + listed[1:]


def _texts() -> Iterator[Format]:
    return (row for row in FORMATS if row.is_text)


_SAVE_DOCX = "save it as .docx"
_NOT_ARTICLE = "not an article"

FORMATS: tuple[Format, ...] = (
    # Office files, as ZIP archives of XML.
    Format(
        "Word",
        (".docx",),
        lambda file: (
            "word/document.xml" in file.members or has_package(r"(?:wordprocessingml|ms-word)\.[\w.]*main\+xml")(file)
        ),
        reader="word",
    ),
    Format(
        "OpenDocument text",
        (".odt",),
        lambda file: {"content.xml", "mimetype"} <= file.members and "opendocument.text" in file.package,
        reader="opendocument",
    ),
    Format(
        "Excel workbook",
        (".xlsx",),
        has_package(r"(?:spreadsheetml|ms-excel)\.[\w.]*main\+xml"),
        refusal="this is an Excel workbook, not an article; save the sheet's text as .docx or .txt",
    ),
    Format(
        "PowerPoint presentation",
        (".pptx",),
        has_package(r"(?:presentationml|ms-powerpoint)\.[\w.]*main\+xml"),
        refusal="this is a PowerPoint presentation, not an article; save its outline as .docx or .txt",
    ),
    Format(
        "OpenDocument file that is not a text",
        (".ods", ".odp", ".odg"),
        has_package(r"\Aapplication/vnd\.oasis\.opendocument\."),
        refusal="this is an OpenDocument file, but not a text; save its text as .odt",
    ),
    Format(
        "EPUB",
        (".epub",),
        lambda file: "application/epub+zip" in file.package or "META-INF/container.xml" in file.members,
        refusal=f"this is an e-book (EPUB), {_NOT_ARTICLE}; save the chapter as .docx or .html",
    ),
    Format(
        "Pages document",
        (".pages",),
        is_zip_with("Index/Document.iwa", "index.xml", "Index.zip"),
        refusal="this is an Apple Pages document; export it as .docx",
    ),
    Format("zipped web page", (".zip",), is_zipped_page, reader="web_archive"),
    Format(
        "damaged ZIP archive",
        (),
        lambda file: begins(b"PK\x03\x04")(file) and not file.members,
        refusal="the file is damaged: it can't be unpacked and read",
    ),
    Format(
        "ZIP archive",
        (".zip",),
        begins(b"PK\x03\x04", b"PK\x05\x06"),
        refusal="this is an archive, not an article; unpack it and import the folder",
    ),
    # Office files before 2007, as OLE containers.
    Format(
        "protected Office file",
        (),
        has_stream("EncryptedPackage"),
        refusal="the file is protected by a password; save it as .docx without one",
    ),
    Format(
        "Excel workbook before 2007",
        (".xls",),
        lambda file: has_stream("Workbook")(file) and not has_stream("WordDocument")(file),
        refusal="this is an old Excel workbook (.xls), not an article; save the sheet's text as .docx or .txt",
    ),
    Format(
        "PowerPoint presentation before 2007",
        (".ppt",),
        has_stream("PowerPoint Document"),
        refusal="this is an old PowerPoint presentation (.ppt), not an article; save its outline as .docx or .txt",
    ),
    Format(
        "Outlook message",
        (".msg",),
        has_stream("__properties_version1.0"),
        refusal="this is an Outlook message (.msg); save it as .eml or as text",
    ),
    Format(
        "Word before 2007",
        (".doc",),
        begins(OLE),
        refusal="this is an old Word file (.doc) or one with a password; save it as .docx without one",
    ),
    Format("rich text", (".rtf",), begins(b"{\\rtf"), reader="rtf"),
    # Pictures, sound, programs.
    Format("PNG picture", (".png",), begins(b"\x89PNG"), refusal=f"this is a PNG picture, {_NOT_ARTICLE}"),
    Format(
        "JPEG picture", (".jpg", ".jpeg"), begins(b"\xff\xd8\xff"), refusal="this is a JPEG picture, not an article"
    ),
    Format("GIF picture", (".gif",), begins(b"GIF8"), refusal=f"this is a GIF picture, {_NOT_ARTICLE}"),
    Format(
        "TIFF picture",
        (".tif", ".tiff"),
        begins(b"II*\x00", b"MM\x00*"),
        refusal="this is a TIFF picture, not an article",
    ),
    Format(
        "WebP picture, or a recording",
        (".webp", ".wav", ".avi"),
        lambda file: file.data.startswith(b"RIFF") and file.data[8:12] in (b"WEBP", b"WAVE", b"AVI "),
        refusal="this is a picture or a recording, not an article",
    ),
    Format(
        "film or recording",
        (".mp4", ".mov", ".m4a", ".mp3", ".ogg", ".flac"),
        lambda file: file.data[4:8] == b"ftyp" or file.data.startswith((b"ID3", b"OggS", b"fLaC")),
        refusal="this is a film or a recording, not an article; import its transcript",
    ),
    Format("SQLite database", (), begins(b"SQLite format 3\x00"), refusal="this is a SQLite database, not an article"),
    Format("gzip archive", (".gz", ".tgz"), begins(b"\x1f\x8b"), refusal="this is a gzip archive, not an article"),
    Format(
        "7-Zip or RAR archive",
        (".7z", ".rar"),
        begins(b"7z\xbc\xaf\x27\x1c", b"Rar!\x1a\x07"),
        refusal="this is an archive, not an article; unpack it and import the folder",
    ),
    Format("program", (), begins(b"\x7fELF"), refusal="this is a program, not an article"),
    Format("PDF", (".pdf",), lambda file: b"%PDF-" in file.data[:1024], reader="pdf"),
    Format(
        "PostScript",
        (".ps", ".eps"),
        begins(b"%!PS"),
        refusal="this is a PostScript file; save it as .pdf",
    ),
    # Mail and what is packed like it.
    Format("saved web page", (".mht", ".mhtml"), is_web_archive, reader="web_archive"),
    Format("e-mail", (".eml",), is_mail, reader="mail"),
    # Subtitles.
    Format("subtitles", (".srt", ".vtt"), is_subtitles, reader="subtitles", is_text=True),
    # The news desk's own.
    Format("NITF", (".nitf",), has_root("nitf"), reader="news_markup"),
    Format("NewsML-G2", (), has_root("newsitem", "newsmessage", "packageitem"), reader="news_markup"),
    Format(
        "NewsML 1",
        (),
        has_root("newsml"),
        refusal="this is a NewsML 1 file, which is not read; send it as NewsML-G2, NITF or .html",
    ),
    Format("ninjs", (), is_ninjs, reader="ninjs"),
    Format(
        "report of a workbench",
        (),
        is_report,
        refusal="this is a report of the workbench, not an article; `workbench import` brings its article back",
    ),
    Format("JSON", (".json", ".jsonl"), is_json, refusal="this is a JSON file, not an article"),
    # Other markup.
    Format(
        "flat OpenDocument",
        (".fodt",),
        lambda file: file.has_xml_declaration and file.root == "document" and "opendocument" in file.start,
        reader="opendocument",
    ),
    Format(
        "Word saved as XML",
        (),
        lambda file: file.root in ("worddocument", "package") and "<?mso-application" in file.start[:400],
        refusal=f"this is a Word file saved as XML; {_SAVE_DOCX}",
    ),
    Format(
        "feed",
        (".rss", ".atom"),
        has_root("rss", "feed", "rdf"),
        refusal="this is a feed of several articles (RSS, Atom), not an article; save the page of the one you want",
    ),
    Format("SVG picture", (".svg",), has_root("svg"), refusal="this is an SVG picture, not an article"),
    Format("TTML subtitles", (".ttml",), has_root("tt"), refusal="these are subtitles (TTML); save their text as .txt"),
    Format("web page", (".html", ".htm", ".xhtml"), is_page, reader="webpage", is_text=True, declares_encoding=True),
    Format(
        "XML",
        (".xml",),
        lambda file: file.has_xml_declaration,
        refusal="this is an XML file of a kind that is not read; save its text as .html or .txt",
    ),
    Format("Markdown", MARKDOWN_SUFFIXES, reader="markdown", is_text=True),
    Format("plain text", (".txt", ".text"), reader="plain", is_text=True),
)

#: What a file is that shows nothing else.
PLAIN = FORMATS[-1]
