"""PDF files: pypdf gives the lines of each page; here they become paragraphs again."""

from __future__ import annotations

import io
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from workbench.articles import metadata, plain
from workbench.articles.article import Hint, HintKind
from workbench.articles.content import Content, UnreadableError
from workbench.articles.copy import Copy
from workbench.articles.left_out import LeftOut, Part
from workbench.articles.logged_warnings import gathered_warnings
from workbench.articles.pdf_footnotes import without_footnotes
from workbench.articles.pdf_lines import page_lines, usual_size
from workbench.articles.pdf_page_edges import trimmed
from workbench.articles.pdf_paragraphs import MARK, Line, paragraphs
from workbench.articles.places import located
from workbench.translatable import Phrase, counted

if TYPE_CHECKING:
    from pypdf import PageObject, PdfReader

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
#: A file with more pages than this that can't be read is damaged as a whole.
MOST_BAD_PAGES = 20

_DAMAGED = Phrase("the file is damaged in parts; hold the text against the page as a PDF reader shows it")

_NO_TITLES = ("microsoft word", "untitled", "sans titre", "document")
#: More annotations of all pages together are not looked at.
_MOST_ANNOTATIONS = 1_000
#: Kinds of annotations whose contents a reader wrote.
_COMMENTS = frozenset(["/Text", "/FreeText", "/Highlight", "/Underline", "/Squiggly", "/StrikeOut", "/Caret"])


def read(data: bytes) -> Content:
    """The content of the PDF file `data`.

    Raises UnreadableError where it is damaged, protected, too long, or a picture of a text.
    """
    from pypdf import PdfReader, apply_configuration
    from pypdf.errors import LimitReachedError

    with gathered_warnings("pypdf") as said, apply_configuration(**_LIMITS):
        try:
            content = _content(PdfReader(io.BytesIO(data)), said)
        except UnreadableError:
            raise
        except LimitReachedError as error:
            raise UnreadableError("a page holds more drawing than any article's") from error
        except Exception as error:
            # pypdf meets a damaged file with exceptions of every kind.
            raise UnreadableError("the file is damaged: it can't be read as a PDF") from error
    mended = (_DAMAGED,) if said else ()
    return replace(content, warnings=(*mended, *content.warnings))


def _content(reader: PdfReader, complaints: list[str]) -> Content:
    if reader.is_encrypted and not reader.decrypt(""):
        raise UnreadableError("the file is protected by a password")
    if len(reader.pages) > MOST_PAGES:
        raise UnreadableError("the file has more than {most:,} pages", most=MOST_PAGES)
    pages, unreadable = _pages(reader, complaints)
    said = reader.metadata
    title = _line(said.title) if said else None
    edges = trimmed(pages, title)
    text, notes, marks = _text(edges.pages)
    if not text.strip():
        raise UnreadableError("there is no text in it; it may be a scan")
    no_letter = text.count("\ufffd")
    return Content(
        text=text,
        media_type="application/pdf",
        title=plain.first_line_title(text) if not title or title.lower().startswith(_NO_TITLES) else title,
        language=metadata.language(_line(reader.root_object.get("/Lang"))),
        author=_line(said.author) if said else None,
        warnings=(_without_letter(no_letter),) if no_letter else (),
        hints=(*notes, *_annotation_hints(reader)),
        left_out=(*edges.left_out, *marks, *unreadable),
        places=located(text, _lines_of_pages(edges.pages)),
    )


def _pages(reader: PdfReader, complaints: list[str]) -> tuple[list[list[Line]], list[LeftOut]]:
    """The lines of each page, and the pages that can't be read, whose lines are none.

    pypdf puts what it meets in a damaged page into `complaints`, and may give an empty page.
    """
    total, drawing = 0, 0
    pages: list[list[Line]] = []
    unreadable: list[LeftOut] = []
    for number in range(len(reader.pages)):
        before = len(complaints)
        try:
            page = reader.pages[number]
            drawing += _drawing(page)
            lines = page_lines(page) if drawing <= MOST_DRAWING else []
            is_empty = not any(line.text.strip() for line in lines)
            is_readable = not is_empty or (len(complaints) == before and not _has_picture(page))
        except Exception:
            # pypdf meets a damaged page with exceptions of every kind; the others are read.
            if len(reader.pages) == 1 or len(unreadable) >= MOST_BAD_PAGES:
                raise
            lines, is_readable = [], False
        total += sum(len(line.text) for line in lines)
        _check(total, drawing)
        pages.append(lines)
        unreadable += [] if is_readable else [LeftOut(Part.PAGE, str(number + 1))]
    missing = _stated_pages(reader) - len(pages)
    return pages, unreadable + ([LeftOut(Part.PAGE, count=missing)] if 0 < missing < MOST_PAGES else [])


def _stated_pages(reader: PdfReader) -> int:
    """How many pages the file says it has; pypdf passes over those that are not there."""
    tree = reader.root_object.get("/Pages")
    count = tree.get_object().get("/Count") if tree else None
    return count if isinstance(count, int) else 0


def _drawing(page: PageObject) -> int:
    drawn = page.get_contents()
    return len(drawn.get_data()) if drawn is not None else 0


def _check(total: int, drawing: int) -> None:
    if drawing > MOST_DRAWING:
        raise UnreadableError("its pages hold more drawing than any article's")
    if total > MOST_TEXT:
        raise UnreadableError("the text is longer than {most:,} characters", most=MOST_TEXT)


def _without_letter(number: int) -> Phrase:
    return counted("{n} character has no letter in the file", "{n} characters have no letter in the file", number)


def _text(pages: Sequence[Sequence[Line]]) -> tuple[str, tuple[Hint, ...], list[LeftOut]]:
    """The copy, its footnotes as hints at their marks, and the marks that were taken out.

    A note whose mark is not in the text follows the paragraph that its page ends in.
    """
    size = usual_size([line for page in pages for line in page])
    bodies: list[tuple[Line, ...]] = []
    below: dict[int, list[str]] = {}
    words: list[str] = []
    marks: list[LeftOut] = []
    for number, page in enumerate(pages):
        body, notes = without_footnotes(page, size)
        bodies.append(body)
        below[number] = [f"{note.mark} {note.words}" for note in notes if not note.is_marked]
        named = {note.mark: note.words for note in notes if note.is_marked}
        taken = [mark for line in body for mark in line.marks]
        marks += [LeftOut(Part.NOTE_MARK, mark, where=Phrase("page {n}", n=number + 1)) for mark in taken]
        words += [named.get(mark, "") for line in body for mark in line.marks]
    joined = "\n\n".join(paragraphs([[line.text for line in body] for body in bodies], below))
    copy = Copy()
    for index, piece in enumerate(joined.split(MARK)):
        if index:
            copy.hint(HintKind.FOOTNOTE, words[index - 1] if index <= len(words) else "")
        copy.write(piece, keep_space=True)
    return (*copy.finish(), marks)


def _lines_of_pages(pages: Sequence[Sequence[Line]]) -> Iterator[tuple[str, str]]:
    """The words of each page's lines, between the marks of notes, with the page."""
    for number, page in enumerate(pages, 1):
        yield from ((f"p. {number}", max(line.text.split(MARK), key=len)) for line in page)


def _line(value: Any) -> str | None:
    return str(value).strip() or None if value else None


def _annotation_hints(reader: PdfReader) -> Iterator[Hint]:
    """The pages' web links, each once, and the comments on them; a PDF does not say which words they stand on."""
    seen: set[str] = set()
    for annotation in _annotations(reader):
        action = annotation.get("/A")
        address = metadata.web_address(_folded(action.get_object().get("/URI"))) if action else None
        if address and address not in seen:
            seen.add(address)
            yield Hint(HintKind.LINK, "", url=address)
        words = _folded(annotation.get("/Contents")) if annotation.get("/Subtype") in _COMMENTS else None
        if words:
            yield Hint(HintKind.COMMENT, words, author=_folded(annotation.get("/T")))


def _has_picture(page: PageObject) -> bool:
    """Whether a picture is drawn on `page`."""
    resources = page.get("/Resources")
    drawn = resources.get_object().get("/XObject") if resources else None
    objects = drawn.get_object().values() if drawn else ()
    return any(each.get_object().get("/Subtype") == "/Image" for each in objects)


def _annotations(reader: PdfReader) -> Iterator[Any]:
    count = 0
    for number in range(len(reader.pages)):
        try:
            found = [reference.get_object() for reference in reader.pages[number].get("/Annots") or ()]
        except Exception:  # noqa: S112  (a damaged page was told of when its text was read)
            continue
        for annotation in found:
            count += 1
            if count > _MOST_ANNOTATIONS:
                return
            if hasattr(annotation, "get"):
                yield annotation


def _folded(value: Any) -> str | None:
    return " ".join(str(value).split()) or None if value else None
