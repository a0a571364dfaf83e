"""The walk through an OpenDocument text: what a person sees is written to the copy, all else is told.

A frame stands in the sentence that it is anchored in; what is written in it is read after its paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from workbench.articles import metadata
from workbench.articles.article import HintKind
from workbench.articles.copy import Copy
from workbench.articles.left_out import Part
from workbench.articles.odf_lists import Lists
from workbench.articles.odf_styles import DC, DRAW, MATH, OFFICE, PARAGRAPHS, SVG, TABLE, TEXT, XLINK, Styles
from workbench.articles.superscripts import LOOKED_BACK_AT, lowered, raised

_SPACE = re.compile(r"[ \t\r\n]+")
_SIGNS = {f"{TEXT}tab": "\t", f"{TEXT}line-break": "\n"}
_CHANGE_MARKS = frozenset([f"{TEXT}change", f"{TEXT}change-start"])
#: More columns than a table of text has; a file may say that an empty cell is there a million times.
_MOST_COLUMNS = 63

#: What is no copy as a whole, whatever it holds.
_LEFT_OUT: Mapping[str, Part] = {
    f"{TEXT}placeholder": Part.PLACEHOLDER,
    f"{TEXT}script": Part.CODE,
    f"{OFFICE}script": Part.CODE,
    f"{OFFICE}forms": Part.CONTROL,
    f"{TEXT}ruby-text": Part.READING_AID,
    f"{SVG}title": Part.PICTURE_TEXT,
    f"{SVG}desc": Part.PICTURE_TEXT,
    f"{TABLE}title": Part.PICTURE_TEXT,
    f"{TABLE}desc": Part.PICTURE_TEXT,
    f"{DRAW}object-ole": Part.EMBEDDED,
    f"{DRAW}applet": Part.EMBEDDED,
    f"{DRAW}plugin": Part.EMBEDDED,
} | {
    f"{TEXT}{name}": Part.CONTENTS
    for name in (
        "table-of-content", "illustration-index", "table-index", "object-index", "user-index", "alphabetical-index",
    )
}  # fmt: skip
#: What holds no words at all, though text may stand in it.
_WORDLESS = frozenset(
    [f"{OFFICE}binary-data", f"{TEXT}note-citation", f"{TEXT}sequence-decls", f"{TEXT}bibliography-source"]
)


@dataclass(frozen=True, slots=True)
class _Setting:
    """How text is set where the walk is: in a paragraph or between paragraphs, hidden, raised or lowered."""

    in_paragraph: bool = False
    hidden: bool = False
    vertical: str = ""


@dataclass(slots=True)
class Walk:
    """The walk through a text; `embedded` gives kind and words of the object that a frame shows, by its address."""

    styles: Styles
    embedded: Callable[[str], tuple[Part, str]]
    copy: Copy = field(default_factory=Copy)
    changes: int = 0
    title: str | None = None
    heading: str | None = None
    _lists: Lists = field(init=False)
    _cells: int = 0
    _paragraphs: int = 0
    _label: str = ""
    _boxes: list[tuple[Any, _Setting]] = field(default_factory=list)
    _annotations: dict[str, tuple[int, Any]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._lists = Lists(self.styles)

    def body(self, body: Any) -> None:
        """Walk through `body`, a whole text."""
        ended = {end.get(f"{OFFICE}name") for end in body.iter(f"{OFFICE}annotation-end")}
        self._annotations = {name: (-1, None) for name in ended if name}
        self._children(body, _Setting())
        self._read_boxes()
        for start, annotation in self._annotations.values():
            if annotation is not None:
                self._annotation(annotation, start)

    def _children(self, parent: Any, setting: _Setting) -> None:
        if setting.in_paragraph:
            self._write(parent.text or "", setting)
        for child in parent:
            self._element(child, setting)
            if setting.in_paragraph:
                self._write(child.tail or "", setting)

    def _element(self, element: Any, setting: _Setting) -> None:
        tag = element.tag
        if tag in PARAGRAPHS:
            self._paragraph(element, setting)
        elif tag in _LEFT_OUT:
            self.copy.leave_out(_LEFT_OUT[tag], words(element))
        elif tag in _WORDLESS:
            return
        elif tag == f"{TABLE}table":
            self._table(element, setting)
        elif tag == f"{TEXT}s":
            # A run of spaces is a count in the file; a hostile one would be a run of gigabytes.
            self._put(" " * min(_number(element, f"{TEXT}c"), 100), setting)
        elif tag in _SIGNS:
            self._put(_SIGNS[tag], setting)
        elif tag.startswith(DRAW):
            self._drawing(element, setting)
            if not self._paragraphs:
                self._read_boxes()
        elif tag == f"{TEXT}list":
            self._list(element, setting)
        elif self._beside(element):
            return
        else:
            self._span(element, setting)

    def _beside(self, element: Any) -> bool:
        """Keep what the author noted beside the copy; whether `element` is that."""
        tag = element.tag
        if tag == f"{TEXT}note":
            is_endnote = element.get(f"{TEXT}note-class") == "endnote"
            self._note(element, HintKind.ENDNOTE if is_endnote else HintKind.FOOTNOTE)
        elif tag == f"{OFFICE}annotation":
            name = element.get(f"{OFFICE}name") or ""
            if self._annotations.get(name, (0, element))[1] is None:
                self._annotations[name] = (self.copy.length, element)
            else:
                self._annotation(element, None)
        elif tag == f"{OFFICE}annotation-end":
            start, annotation = self._annotations.pop(element.get(f"{OFFICE}name") or "", (0, None))
            if annotation is not None:
                self._annotation(annotation, start)
        elif tag == f"{TEXT}tracked-changes":
            self._tracked(element)
        elif tag in _CHANGE_MARKS:
            self.changes += 1
        else:
            return False
        return True

    def _paragraph(self, paragraph: Any, setting: _Setting) -> None:
        if setting.in_paragraph:  # of no use, but it may stand there
            self.copy.space()
            self._children(paragraph, setting)
            self.copy.space()
            return
        start, name = self.copy.length, paragraph.get(f"{TEXT}style-name")
        hides = (mark.get(f"{TEXT}is-hidden") == "true" for mark in paragraph.iter(f"{TEXT}hidden-paragraph"))
        hidden = setting.hidden or self.styles.is_hidden("paragraph", name) or any(hides)
        self._paragraphs += 1
        self._children(paragraph, _Setting(True, hidden, self.styles.vertical("paragraph", name) or ""))
        self._paragraphs -= 1
        if self._cells:
            self.copy.space()
        else:
            written = self.copy.since(start).strip() or None
            if self.styles.is_title(name):
                self.title = self.title or written
            if paragraph.tag == f"{TEXT}h":
                self.heading = self.heading or written
            self.copy.end_block()
        self._read_boxes()

    def _read_boxes(self) -> None:
        boxes, self._boxes = self._boxes, []
        for box, setting in boxes:
            self._children(box, setting)

    def _span(self, element: Any, setting: _Setting) -> None:
        start = self.copy.length
        self._children(element, self._set(element, setting))
        if element.tag == f"{TEXT}a":
            self.copy.link(start, self.copy.written, metadata.web_address(element.get(f"{XLINK}href")))

    def _set(self, element: Any, setting: _Setting) -> _Setting:
        """How the text in `element`, which is in text that is set so, is set."""
        name = element.get(f"{TEXT}style-name")
        hidden = setting.hidden or element.get(f"{TEXT}is-hidden") == "true"
        if element.tag == f"{TEXT}section":
            displayed = element.get(f"{TEXT}display")
            hidden = hidden or displayed == "none"
        elif element.tag == f"{TEXT}span":
            hidden = hidden or self.styles.is_hidden("text", name)
            vertical = self.styles.vertical("text", name)
            return _Setting(setting.in_paragraph, hidden, setting.vertical if vertical is None else vertical)
        elif element.get(f"{TEXT}display") == "none":
            hidden = True
        return _Setting(setting.in_paragraph, hidden, setting.vertical)

    def _write(self, text: str, setting: _Setting) -> None:
        """Write words of a paragraph, with white space drawn together as OpenDocument has it (19.3 of part 3)."""
        text = _SPACE.sub(" ", text)
        if text[:1] == " " and self.copy.line_end(1) in ("", " "):
            text = text[1:]
        self._put(text, setting)

    def _put(self, text: str, setting: _Setting) -> None:
        if not text:
            return
        if setting.hidden:
            self.copy.leave_out(Part.HIDDEN, text)
            return
        if setting.vertical == "subscript":
            text = lowered(text)
        elif setting.vertical == "superscript":
            told = raised(text, self._label or self.copy.line_end(LOOKED_BACK_AT))
            if told is None:
                self.copy.leave_out(Part.NOTE_MARK, text)
                return
            text = told
        if self._label and text.strip():
            self.copy.write(self._label)
            self._label = ""
        # A table's row stands on one line.
        self.copy.write(text.replace("\n", " ") if self._cells else text)

    def _list(self, element: Any, setting: _Setting) -> None:
        self._lists.enter(element)
        for item in element:
            number = item.find(f"{TEXT}number")
            if item.tag != f"{TEXT}list-item":
                self._label = ""
            elif number is not None:
                self._lists.label(item)
                self._label = f"{words(number)} "
            else:
                self._label = self._lists.label(item)
            for child in item:
                if child.tag != f"{TEXT}number":
                    self._element(child, setting)
            self._label = ""
        self._lists.leave()

    def _table(self, table: Any, setting: _Setting) -> None:
        """Rows line by line; a table inside a cell gives its words to that cell."""
        if self._cells:
            self._rows(table, setting)
            return
        self.copy.end_block()
        self._rows(table, setting)
        self.copy.end_block()

    def _rows(self, parent: Any, setting: _Setting) -> None:
        for child in parent:
            if child.tag != f"{TABLE}table-row":
                self._element(child, setting) if child.tag in _LEFT_OUT else self._rows(child, setting)
            elif child.get(f"{TABLE}visibility") in ("collapse", "filter"):
                self.copy.leave_out(Part.HIDDEN, words(child))
            elif self._cells:
                self._columns(child, setting)
            else:
                self.copy.begin_row()
                self._columns(child, setting)
                self.copy.end_row()

    def _columns(self, row: Any, setting: _Setting) -> None:
        outermost = not self._cells
        column = 0
        for cell in row:
            if cell.tag not in (f"{TABLE}table-cell", f"{TABLE}covered-table-cell"):
                continue
            if outermost and column:
                self.copy.next_cell()
            if cell.tag == f"{TABLE}covered-table-cell":
                self.copy.leave_out(Part.HIDDEN, words(cell))
            else:
                self._cells += 1
                self._children(cell, setting)
                self._cells -= 1
            times = min(_number(cell, f"{TABLE}number-columns-repeated"), _MOST_COLUMNS)
            for _ in range(times - 1 if outermost else 0):
                self.copy.next_cell()
            column += max(times, 1)

    def _drawing(self, drawing: Any, setting: _Setting) -> None:
        """Keep what is written in a drawing for the end of the paragraph; name what else it is."""
        outside = _Setting(hidden=setting.hidden)
        if drawing.tag == f"{DRAW}object":
            formula = drawing.find(f"{MATH}math")
            inside = (Part.FORMULA, words(formula)) if formula is not None else (Part.EMBEDDED, words(drawing))
            address = drawing.get(f"{XLINK}href") or ""
            self.copy.leave_out(*(self.embedded(address) if address else inside))
        elif drawing.tag == f"{DRAW}text-box" or any(child.tag in PARAGRAPHS for child in drawing):
            self._boxes.append((drawing, outside))
        elif drawing.tag == f"{DRAW}a":
            self._span(drawing, setting)
        else:
            for child in drawing:
                self._element(child, outside)

    def _note(self, note: Any, kind: HintKind) -> None:
        self.copy.hint(kind, " ".join(words(part) for part in note if part.tag not in _WORDLESS))

    def _annotation(self, annotation: Any, start: int | None) -> None:
        told = " ".join(words(part) for part in annotation if part.tag.startswith(TEXT))
        self.copy.hint(HintKind.COMMENT, told, start, author=annotation.findtext(f"{DC}creator"))

    def _tracked(self, element: Any) -> None:
        """The passages that tracked changes deleted, and what was remarked of a change."""
        for deletion in element.iter(f"{TEXT}deletion"):
            told = " ".join(words(part) for part in deletion if part.tag != f"{OFFICE}change-info")
            self.copy.leave_out(Part.DELETED, told, apart=True)
        for information in element.iter(f"{OFFICE}change-info"):
            for remark in information.iter(f"{TEXT}p"):
                self.copy.leave_out(Part.COMMENT, words(remark))


def words(element: Any) -> str:
    """All the words in `element`, paragraphs a space apart."""
    return " ".join("".join(_texts(element)).split())


def _texts(element: Any) -> Iterator[str]:
    if element.tag in _WORDLESS:
        return
    if element.tag in PARAGRAPHS or element.tag in (f"{TEXT}s", f"{TEXT}tab", f"{TEXT}line-break"):
        yield " "
    yield element.text or ""
    for child in element:
        yield from _texts(child)
        yield child.tail or ""


def _number(element: Any, attribute: str) -> int:
    value = element.get(attribute, "1")
    return int(value) if value.isdecimal() and len(value) < 10 else 1
