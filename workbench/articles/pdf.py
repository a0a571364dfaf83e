"""PDF files: pypdf gives the lines of each page; here they become paragraphs again."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from workbench.articles import metadata, plain
from workbench.articles.article import Hint, HintKind
from workbench.articles.characters import normalise
from workbench.articles.content import Content, UnreadableError
from workbench.articles.lines import paragraphs
from workbench.articles.silence import overheard

if TYPE_CHECKING:
    from pypdf import PdfReader

#: More pages than any article has; a page takes some tens of milliseconds.
MOST_PAGES = 400
#: Code points of all pages together.
MOST_TEXT = 4_000_000
#: What draws all pages together, unpacked, in bytes: a page of text takes some tens of thousands.
MOST_DRAWING = 20 * 2**20
#: What pypdf may unpack and parse of one stream: a page with more than this is a map or an attack.
_LIMITS: dict[str, Any] = {
    "zlib_maximum_output_length": MOST_DRAWING,
    "lzw_maximum_output_length": MOST_DRAWING,
    "stream_parsing_work_maximum_count": 200_000,
    "xform_maximum_invocations_per_extraction": 500,
}
_MOST_LINKS = 1_000

#: Letters that fonts draw as one; no writer types them.
_LIGATURES = str.maketrans({0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st"})
#: What a PDF's text may hold where a font does not say its letters.
_NO_LETTER = str.maketrans({0: "\ufffd", **dict.fromkeys(range(0xD800, 0xE000), "\ufffd")})

_NO_TITLES = ("microsoft word", "untitled", "sans titre", "document")


def read(data: bytes) -> Content:
    """The content of the PDF file `data`.

    Raises UnreadableError where it is damaged, protected, too long, or a picture of a text.
    """
    from pypdf import PdfReader, apply_configuration
    from pypdf.errors import LimitReachedError

    with overheard("pypdf") as said, apply_configuration(**_LIMITS):
        try:
            content = _content(PdfReader(io.BytesIO(data)))
        except UnreadableError:
            raise
        except LimitReachedError as error:
            raise UnreadableError("a page holds more drawing than any article's") from error
        except Exception as error:
            # pypdf meets a damaged file with exceptions of every kind.
            raise UnreadableError("the file is damaged: it can't be read as a PDF") from error
    mended = ("the file is damaged in parts; hold the text against the page as a PDF reader shows it",) if said else ()
    return replace(content, warnings=(*mended, *content.warnings))


def _content(reader: PdfReader) -> Content:
    if reader.is_encrypted and not reader.decrypt(""):
        raise UnreadableError("the file is protected by a password")
    if len(reader.pages) > MOST_PAGES:
        raise UnreadableError(f"the file has more than {MOST_PAGES} pages")
    pages = list(_pages(reader))
    text = "\n\n".join(paragraphs(pages))
    if not text.strip():
        raise UnreadableError("there is no text in it; it may be a scan")
    said = reader.metadata
    title = _line(said.title) if said else None
    unreadable = text.count("\ufffd")
    return Content(
        text=text,
        media_type="application/pdf",
        title=plain.first_line_title(text) if not title or title.lower().startswith(_NO_TITLES) else title,
        language=metadata.language(_line(reader.root_object.get("/Lang"))),
        author=_line(said.author) if said else None,
        warnings=(f"{unreadable} characters have no letter in the file",) if unreadable else (),
        hints=tuple(_links(reader)),
    )


def _pages(reader: PdfReader) -> Iterator[list[str]]:
    total, drawing = 0, 0
    for page in reader.pages:
        drawn = page.get_contents()
        drawing += len(drawn.get_data()) if drawn is not None else 0
        if drawing > MOST_DRAWING:
            raise UnreadableError("its pages hold more drawing than any article's")
        text = normalise(page.extract_text().translate(_LIGATURES).translate(_NO_LETTER))
        total += len(text)
        if total > MOST_TEXT:
            raise UnreadableError(f"the text is longer than {MOST_TEXT:,} characters")
        yield text.split("\n")


def _links(reader: PdfReader) -> Iterator[Hint]:
    """The pages' web links, each once; a PDF does not say which words they stand on."""
    seen: set[str] = set()
    for page in reader.pages:
        for reference in page.get("/Annots") or ():
            action = reference.get_object().get("/A")
            address = metadata.web_address(_line(action.get_object().get("/URI"))) if action else None
            if address and address not in seen and len(seen) < _MOST_LINKS:
                seen.add(address)
                yield Hint(HintKind.LINK, "", url=address)


def _line(value: Any) -> str | None:
    return str(value).strip() or None if value else None
