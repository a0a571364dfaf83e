"""Word files (DOCX): the copy as it would be printed with every insertion accepted, and the author's notes as hints.

python-docx opens the package and its properties; the text is walked here, because its own `.text` leaves out tracked
insertions, text boxes and content controls.
"""

from __future__ import annotations

import io
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any

from workbench.articles import metadata, plain
from workbench.articles.archive import parse
from workbench.articles.article import HintKind
from workbench.articles.content import Content
from workbench.articles.copy import Copy

if TYPE_CHECKING:
    from docx.document import Document

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
_M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"

_LEFT_OUT = frozenset([f"{_W}del", f"{_W}moveFrom"])
_PUT_IN = frozenset([f"{_W}ins", f"{_W}moveTo"])
_NOT_COPY = frozenset([f"{_W}pPr", f"{_W}rPr", f"{_W}tblPr", f"{_W}trPr", f"{_W}tcPr", f"{_W}sdtPr", f"{_W}instrText"])
_SIGNS = {f"{_W}tab": "\t", f"{_W}br": "\n", f"{_W}cr": "\n", f"{_W}noBreakHyphen": "\u2011"}
_NOTE_PARTS = {
    HintKind.FOOTNOTE: ("footnotes", f"{_W}footnote", f"{_W}footnoteReference"),
    HintKind.ENDNOTE: ("endnotes", f"{_W}endnote", f"{_W}endnoteReference"),
    HintKind.COMMENT: ("comments", f"{_W}comment", f"{_W}commentReference"),
}
_NOTE_OF_REFERENCE = {reference: kind for kind, (_, _, reference) in _NOTE_PARTS.items()}

#: What stands in the author's field where nobody filled it in.
_NO_AUTHORS = frozenset(["", "python-docx", "microsoft office user", "user", "unknown", "author"])


@dataclass(frozen=True, slots=True)
class _Note:
    text: str
    author: str | None


@dataclass(slots=True)
class _Walk:
    """The walk through a document's body; what was seen on the way is kept for the warnings."""

    notes: Mapping[tuple[HintKind, str], _Note]
    addresses: Mapping[str, str]
    style_names: Mapping[str, str]
    copy: Copy = field(default_factory=Copy)
    comment_starts: dict[str, int] = field(default_factory=dict)
    insertions: int = 0
    deletions: int = 0
    hidden: int = 0
    title: str | None = None
    heading: str | None = None
    _boxes: list[Any] = field(default_factory=list)
    _cells: int = 0

    def blocks(self, parent: Any) -> None:
        """Paragraphs and tables, wherever content controls and tracked changes wrap them."""
        for child in parent:
            if child.tag == f"{_W}p":
                self._paragraph(child)
            elif child.tag == f"{_W}tbl":
                self._table(child)
            elif child.tag in _LEFT_OUT:
                self.deletions += 1
            elif child.tag not in _NOT_COPY:
                self.insertions += child.tag in _PUT_IN
                self.blocks(child)

    def _paragraph(self, paragraph: Any) -> None:
        start = self.copy.length
        self._inline(paragraph)
        style = self.style_names.get(_value(paragraph.find(f"{_W}pPr/{_W}pStyle")) or "", "")
        if style == "title" and self.title is None:
            self.title = self.copy.since(start) or None
        elif style == "heading 1" and self.heading is None:
            self.heading = self.copy.since(start) or None
        self.copy.space() if self._cells else self.copy.end_block()
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self.blocks(box)

    def _table(self, table: Any) -> None:
        """Rows line by line; a table inside a cell gives its words to that cell."""
        if not self._cells:
            self.copy.end_block()
        for row in table.iter(f"{_W}tr"):
            if next(row.iterancestors(f"{_W}tbl")) is not table:
                continue
            if row.find(f"{_W}trPr/{_W}del") is not None:
                self.deletions += 1
                continue
            for cell in row.iter(f"{_W}tc"):
                if next(cell.iterancestors(f"{_W}tr")) is row:
                    self._cell(cell)
            if not self._cells:
                self.copy.end_line()
        if not self._cells:
            self.copy.end_block()

    def _cell(self, cell: Any) -> None:
        self._cells += 1
        self.blocks(cell)
        self._cells -= 1
        if not self._cells:
            self.copy.end_cell()

    def _inline(self, parent: Any) -> None:
        for child in parent:
            tag = child.tag
            if tag in (f"{_W}t", f"{_M}t"):
                self.copy.write(child.text or "")
            elif tag in _SIGNS:
                self.copy.write(_SIGNS[tag])
            elif tag == f"{_W}hyperlink":
                self._link(child)
            elif tag in _NOTE_OF_REFERENCE:
                self._note(_NOTE_OF_REFERENCE[tag], child.get(f"{_W}id"))
            elif tag == f"{_W}commentRangeStart":
                self.comment_starts[child.get(f"{_W}id")] = self.copy.length
            elif tag == f"{_W}txbxContent":
                self._boxes.append(child)
            elif tag in _LEFT_OUT:
                self.deletions += 1
            elif tag == f"{_W}r" and child.find(f"{_W}rPr/{_W}vanish") is not None:
                self.hidden += 1
            elif tag == f"{_MC}AlternateContent":
                # The same drawing twice, for newer and for older programs.
                self._inline(child[:1])
            elif tag not in _NOT_COPY:
                self.insertions += tag in _PUT_IN
                self._inline(child)

    def _link(self, link: Any) -> None:
        start = self.copy.length
        self._inline(link)
        address = metadata.web_address(self.addresses.get(link.get(f"{_R}id") or ""))
        self.copy.link(start, self.copy.written, address)

    def _note(self, kind: HintKind, number: str | None) -> None:
        note = self.notes.get((kind, number or ""))
        if note is not None:
            start = self.comment_starts.get(number or "") if kind is HintKind.COMMENT else None
            self.copy.hint(kind, note.text, start, author=note.author)


def read(data: bytes) -> Content:
    """The content of the Word file `data`, whose archive was checked.

    Raises UnreadableError, or whatever python-docx raises of a damaged file.
    """
    import docx

    document = docx.Document(io.BytesIO(data))
    properties = document.core_properties
    title, author, language = properties.title, properties.author, properties.language
    walk = _Walk(dict(_notes(document)), dict(_addresses(document)), dict(_style_names(document)))
    walk.blocks(document.element.body)
    text, hints = walk.copy.finish()
    return Content(
        text=text,
        media_type="application/vnd.openxmlformats-officedocument.wordprocessingml.document",
        title=walk.title or (title or "").strip() or walk.heading or plain.first_line_title(text),
        language=metadata.language(language),
        author=None if (author or "").strip().lower() in _NO_AUTHORS else author,
        warnings=tuple(_warnings(walk)),
        hints=hints,
    )


def _warnings(walk: _Walk) -> Iterator[str]:
    if walk.insertions or walk.deletions:
        yield (
            f"the file has tracked changes: {walk.insertions} insertions were read, {walk.deletions} deletions left out"
        )
    if walk.hidden:
        yield f"hidden text was left out ({walk.hidden} runs)"


def _notes(document: Document) -> Iterator[tuple[tuple[HintKind, str], _Note]]:
    parts = {relation.reltype.rpartition("/")[2]: relation for relation in document.part.rels.values()}
    for kind, (name, tag, _) in _NOTE_PARTS.items():
        relation = parts.get(name)
        if relation is None or relation.is_external:
            continue
        for note in parse(relation.target_part.blob).iter(tag):
            words = " ".join("".join(piece.text or "" for piece in p.iter(f"{_W}t")) for p in note.iter(f"{_W}p"))
            yield (kind, note.get(f"{_W}id") or ""), _Note(words, note.get(f"{_W}author"))


def _addresses(document: Document) -> Iterator[tuple[str, str]]:
    for number, relation in document.part.rels.items():
        if relation.is_external:
            yield number, relation.target_ref


def _style_names(document: Document) -> Iterator[tuple[str, str]]:
    """The styles' names by their ids; the names are English whatever the program's language, the ids are not."""
    for style in document.styles.element.iter(f"{_W}style"):
        yield style.get(f"{_W}styleId") or "", (_value(style.find(f"{_W}name")) or "").lower()


def _value(element: Any) -> str | None:
    return None if element is None else element.get(f"{_W}val")
