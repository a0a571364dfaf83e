"""OpenDocument text (ODT): the copy with its tracked deletions left out, and the author's notes as hints."""

from __future__ import annotations

import zipfile
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from workbench.articles import metadata, plain
from workbench.articles.archive import opened, parse
from workbench.articles.article import HintKind
from workbench.articles.content import Content, UnreadableError
from workbench.articles.copy import Copy

MEDIA_TYPE = "application/vnd.oasis.opendocument.text"

_TEXT = "{urn:oasis:names:tc:opendocument:xmlns:text:1.0}"
_TABLE = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_OFFICE = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}"
_STYLE = "{urn:oasis:names:tc:opendocument:xmlns:style:1.0}"
_DC = "{http://purl.org/dc/elements/1.1/}"
_XLINK = "{http://www.w3.org/1999/xlink}"

_PARAGRAPHS = frozenset([f"{_TEXT}p", f"{_TEXT}h"])
_LEFT_OUT = frozenset([f"{_TEXT}tracked-changes", f"{_TEXT}sequence-decls", f"{_OFFICE}forms", f"{_TEXT}ruby-text"])
_CHANGE_MARKS = frozenset([f"{_TEXT}change", f"{_TEXT}change-start"])


@dataclass(slots=True)
class _Walk:
    copy: Copy = field(default_factory=Copy)
    changes: int = 0
    annotations: dict[str, int] = field(default_factory=dict)
    title: str | None = None
    heading: str | None = None
    depth_of_cells: int = 0
    parents: Mapping[str, str] = field(default_factory=dict)

    def walk(self, parent: Any) -> None:
        """Write what `parent` holds, its own words and those between and inside its children."""
        for child in parent:
            if isinstance(child.tag, str):
                self._element(child)
            if _holds_words(parent):
                self.copy.write(child.tail or "")

    def _element(self, element: Any) -> None:
        tag = element.tag
        if tag in _PARAGRAPHS:
            self._paragraph(element)
        elif tag == f"{_TABLE}table-cell":
            self.depth_of_cells += 1
            self.walk(element)
            self.depth_of_cells -= 1
            self.copy.end_cell()
        elif tag == f"{_TABLE}table-row":
            self.walk(element)
            self.copy.end_line()
        elif tag == f"{_TABLE}table":
            self.copy.end_block()
            self.walk(element)
            self.copy.end_block()
        elif tag == f"{_TEXT}s":
            # A run of spaces is a count in the file; a hostile one would be a run of gigabytes.
            self.copy.write(" " * min(_count(element), 100))
        elif tag in (f"{_TEXT}tab", f"{_TEXT}line-break"):
            self.copy.write("\t" if tag == f"{_TEXT}tab" else "\n")
        elif tag == f"{_TEXT}note":
            self._note(element)
        elif tag == f"{_OFFICE}annotation":
            self._annotation(element)
        elif tag in _CHANGE_MARKS:
            self.changes += 1
        elif tag not in _LEFT_OUT:
            self._span(element)

    def _paragraph(self, paragraph: Any) -> None:
        start = self.copy.length
        self.copy.write(paragraph.text or "")
        self.walk(paragraph)
        if self.depth_of_cells:
            self.copy.space()
            return
        written = self.copy.since(start) or None
        style = paragraph.get(f"{_TEXT}style-name") or ""
        if "Title" in (style, self.parents.get(style)):
            self.title = self.title or written
        if paragraph.tag == f"{_TEXT}h":
            self.heading = self.heading or written
        self.copy.end_block()

    def _span(self, element: Any) -> None:
        start = self.copy.length
        if _holds_words(element):
            self.copy.write(element.text or "")
        self.walk(element)
        if element.tag == f"{_TEXT}a":
            self.copy.link(start, self.copy.written, metadata.web_address(element.get(f"{_XLINK}href")))

    def _note(self, note: Any) -> None:
        kind = HintKind.ENDNOTE if note.get(f"{_TEXT}note-class") == "endnote" else HintKind.FOOTNOTE
        self.copy.hint(kind, " ".join("".join(p.itertext()) for p in note.iter(f"{_TEXT}p")))

    def _annotation(self, annotation: Any) -> None:
        words = " ".join("".join(p.itertext()) for p in annotation.iter(f"{_TEXT}p"))
        self.copy.hint(HintKind.COMMENT, words, author=annotation.findtext(f"{_DC}creator"))


def read(data: bytes) -> Content:
    """The content of the OpenDocument text `data`. Raises UnreadableError where it is damaged or another kind."""
    with opened(data) as archive:
        return _content(archive)


def _content(archive: zipfile.ZipFile) -> Content:
    if archive.read("mimetype").strip() != MEDIA_TYPE.encode():
        raise UnreadableError("this is an OpenDocument file, but not a text")
    content = parse(archive.read("content.xml"))
    body = content.find(f"{_OFFICE}body/{_OFFICE}text")
    if body is None:
        raise UnreadableError("the file is damaged: it has no text part")
    styles = content.iter(f"{_STYLE}style")
    walk = _Walk(parents={style.get(f"{_STYLE}name"): style.get(f"{_STYLE}parent-style-name") for style in styles})
    walk.walk(body)
    text, hints = walk.copy.finish()
    said = parse(archive.read("meta.xml")) if "meta.xml" in archive.namelist() else None
    title, author, language = (
        None if said is None else next((found.text for found in said.iter(tag) if found.text), None)
        for tag in (f"{_DC}title", f"{_DC}creator", f"{_DC}language")
    )
    changes = f"the file has tracked changes ({walk.changes}): insertions were read, deletions left out"
    return Content(
        text=text,
        media_type=MEDIA_TYPE,
        title=walk.title or title or walk.heading or plain.first_line_title(text),
        language=metadata.language(language),
        author=author,
        warnings=(changes,) if walk.changes else (),
        hints=hints,
    )


def _holds_words(element: Any) -> bool:
    """Whether text right inside `element` is copy: it is in paragraphs and what they hold, not between blocks."""
    return element.tag in _PARAGRAPHS or any(ancestor.tag in _PARAGRAPHS for ancestor in element.iterancestors())


def _count(element: Any) -> int:
    value = element.get(f"{_TEXT}c", "1")
    return int(value) if value.isdecimal() and len(value) < 10 else 1
