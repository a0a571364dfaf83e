"""Word files (DOCX): the copy as it would be printed with every change accepted, and the author's notes as hints.

The package is read here and not by python-docx, which opens no file of the strict kind, none whose relationships name
a part that is missing, and whose `.text` leaves out insertions, boxes and content controls.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from workbench.articles import metadata, plain
from workbench.articles.article import HintKind
from workbench.articles.content import TRACKED, Content, UnreadableError
from workbench.articles.left_out import FOOTER, HEADER, LeftOut, Part
from workbench.articles.office_package import Package
from workbench.articles.word_lists import Lists
from workbench.articles.word_styles import Styles, W
from workbench.articles.word_walk import Note, Walk
from workbench.articles.zip_archive import opened

MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"

_DC = "{http://purl.org/dc/elements/1.1/}"

_NOTE_PARTS = {
    HintKind.FOOTNOTE: ("footnotes", f"{W}footnote"),
    HintKind.ENDNOTE: ("endnotes", f"{W}endnote"),
    HintKind.COMMENT: ("comments", f"{W}comment"),
}
#: Lines between the copy and its notes, which the program draws.
_DRAWN_NOTES = frozenset(["separator", "continuationSeparator", "continuationNotice"])

#: What stands in the author's field where nobody filled it in.
_NO_AUTHORS = frozenset(["", "python-docx", "microsoft office user", "user", "unknown", "author"])


def read(data: bytes) -> Content:
    """The content of the Word file `data`. Raises UnreadableError where it is damaged or larger than allowed."""
    with opened(data) as archive:
        return _content(Package(archive))


def _content(package: Package) -> Content:
    main = package.main
    document = package.xml(main)
    body = None if document is None else document.find(f"{W}body")
    if body is None:
        raise UnreadableError("the file is damaged: it has no text part")
    styles = Styles(package.xml(package.first(main, "styles")))
    numbering = package.xml(package.first(main, "numbering"))
    walk = Walk(package, main, styles, Lists.of(numbering, styles))
    notes = _Notes(package, main, styles)
    walk.notes = notes.by_number
    walk.body(body)
    text, hints = walk.copy.finish()
    title, author, language = _properties(package)
    return Content(
        text=text,
        media_type=MEDIA_TYPE,
        title=walk.title or metadata.title(title) or walk.heading or plain.first_line_title(text),
        language=metadata.language(language),
        author=None if (author or "").strip().lower() in _NO_AUTHORS else author,
        warnings=(TRACKED,) if walk.changes else (),
        hints=hints,
        left_out=(*walk.copy.left_out, *notes.unused(walk), *_around(package, main, styles), *_macros(package, main)),
    )


class _Notes:
    """The footnotes, endnotes and comments of a file; what is left out of them is told too."""

    def __init__(self, package: Package, main: str, styles: Styles) -> None:
        self.by_number: dict[tuple[HintKind, str], Note] = {}
        self._left_out: list[LeftOut] = []
        for kind, (relation, tag) in _NOTE_PARTS.items():
            name = package.first(main, relation)
            root = package.xml(name)
            for note in () if root is None else root.iter(tag):
                if note.get(f"{W}type") in _DRAWN_NOTES:
                    continue
                text, left_out = _text(package, name or "", styles, note)
                self.by_number[kind, note.get(f"{W}id") or ""] = Note(text, note.get(f"{W}author"))
                self._left_out += left_out

    def unused(self, walk: Walk) -> Iterator[LeftOut]:
        """What was left out of the notes, and the notes to which nothing in the copy leads."""
        yield from self._left_out
        for key, note in self.by_number.items():
            if key not in walk.used_notes and note.text:
                yield LeftOut(Part.COMMENT if key[0] is HintKind.COMMENT else Part.NOTE, note.text)


def _text(package: Package, part: str, styles: Styles, element: Any) -> tuple[str, tuple[LeftOut, ...]]:
    """The text in `element` of another part, as one line, and what was left out of it."""
    walk = Walk(package, part, styles, Lists(styles))
    walk.body(element)
    return " ".join(walk.copy.finish()[0].split()), walk.copy.left_out


def _around(package: Package, main: str, styles: Styles) -> Iterator[LeftOut]:
    """The heads and feet of the pages; the same one on several kinds of pages is one."""
    told = set()
    for kind, where in (("header", HEADER), ("footer", FOOTER)):
        for name in package.all(main, kind):
            root = package.xml(name)
            text, left_out = ("", ()) if root is None else _text(package, name, styles, root)
            if text and text not in told:
                told.add(text)
                yield LeftOut(Part.PAGE_NUMBER if text.isdecimal() else Part.RUNNING_HEAD, text, where=where)
            yield from left_out


def _macros(package: Package, main: str) -> Iterator[LeftOut]:
    if package.first(main, "vbaProject"):
        yield LeftOut(Part.MACRO)


def _properties(package: Package) -> tuple[str | None, str | None, str | None]:
    """Title, author and language as the file's properties have them."""
    root = package.xml(package.first("", "core-properties"))
    if root is None:
        return None, None, None
    title, author, language = (root.findtext(f".//{_DC}{name}") for name in ("title", "creator", "language"))
    return title, author, language
