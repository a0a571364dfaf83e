"""The walk through a Word file's body: what a person sees is written to the copy, all else is told.

Every element that holds words is met here once. What is no copy - deleted, hidden, a placeholder, a table of contents -
is left out with its words; the name of an element that is not known does not matter, what it holds is read.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from workbench.articles import metadata, word_drawings, word_math
from workbench.articles.article import HintKind
from workbench.articles.copy import Copy
from workbench.articles.left_out import Part
from workbench.articles.office_package import Package
from workbench.articles.superscripts import LOOKED_BACK_AT, lowered, raised
from workbench.articles.symbol_fonts import sign, words
from workbench.articles.word_fields import Field, Fields, unmatched_marks
from workbench.articles.word_lists import Lists
from workbench.articles.word_styles import Styles, W, is_on, value

_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"

_DELETED = frozenset([f"{W}del", f"{W}moveFrom"])
_INSERTED = frozenset([f"{W}ins", f"{W}moveTo"])
_PROPERTIES = frozenset(
    f"{W}{name}Pr" for name in ("p", "r", "tbl", "tr", "tc", "sdt", "sdtEnd", "sect", "ruby", "tblGrid", "customXml")
)
_SIGNS = {
    f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}br": "\n", f"{W}cr": "\n", f"{W}noBreakHyphen": "\u2011",
}  # fmt: skip
_TEXTS = (f"{W}t", f"{W}delText", f"{word_math.M}t")
_NOTE_OF = {
    f"{W}footnoteReference": HintKind.FOOTNOTE,
    f"{W}endnoteReference": HintKind.ENDNOTE,
    f"{W}commentReference": HintKind.COMMENT,
}
_HEXADECIMAL = re.compile(r"[0-9A-Fa-f]{1,6}")
#: More columns than Word's tables have.
_MOST_COLUMNS = 63


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote, an endnote or a comment."""

    text: str
    author: str | None = None


@dataclass(slots=True)
class _Run:
    """How the text of a run is set."""

    hidden: bool = False
    vertical: str = ""
    font: str = ""
    marks_note: bool = False


@dataclass(slots=True)
class Walk:
    """The walk through one part of a file, called `part`; what was seen on the way is kept beside the copy."""

    package: Package
    part: str
    styles: Styles
    lists: Lists
    notes: Mapping[tuple[HintKind, str], Note] = field(default_factory=dict)
    copy: Copy = field(default_factory=Copy)
    changes: int = 0
    title: str | None = None
    heading: str | None = None
    used_notes: set[tuple[HintKind, str]] = field(default_factory=set)
    _fields: Fields = field(default_factory=lambda: Fields(frozenset()))
    _comment_starts: dict[str, int] = field(default_factory=dict)
    _boxes: list[Any] = field(default_factory=list)
    _cells: int = 0
    _contents: int = 0
    _joins: bool = False
    _counted: bool = False
    _label: str = ""
    _style: str | None = None

    def body(self, body: Any) -> None:
        """Walk through `body`, a whole part."""
        self._fields = Fields(unmatched_marks(body))
        self._blocks(body)
        self._end_paragraph()

    def _blocks(self, parent: Any) -> None:
        """Paragraphs and tables, wherever content controls and tracked changes wrap them."""
        for child in parent:
            tag = child.tag
            if tag == f"{W}p":
                self._paragraph(child)
            elif tag == f"{W}tbl":
                self._table(child)
            elif tag in (f"{W}altChunk", f"{W}subDoc"):
                self._embedded(child)
            elif tag == f"{_MC}AlternateContent":
                self._blocks(child[:1])
            elif not self._is_left_out(child) and tag not in _PROPERTIES and isinstance(tag, str):
                self._blocks(child)

    def _is_left_out(self, element: Any) -> bool:
        """Whether `element` is no copy as a whole; its words are told then."""
        tag = element.tag
        if tag in _DELETED:
            self.changes += 1
            self.copy.leave_out(Part.DELETED, _words(element))
            return True
        self.changes += tag in _INSERTED
        if tag != f"{W}sdt" or self._contents:
            return False
        properties = element.find(f"{W}sdtPr")
        if is_on(properties, "showingPlcHdr"):
            self.copy.leave_out(Part.PLACEHOLDER, _words(element))
            return True
        gallery = None if properties is None else value(properties.find(f"{W}docPartObj/{W}docPartGallery"))
        if gallery in ("Table of Contents", "Table of Figures"):
            self._contents += 1
            self._blocks(element)
            self._contents -= 1
            return True
        return False

    def _paragraph(self, paragraph: Any) -> None:
        start = self.copy.length
        self._style = self.styles.of_paragraph(paragraph)
        name = self.styles.name(self._style)
        is_contents = name.startswith("toc ") and (name[4:].isdecimal() or name == "toc heading")
        mark = paragraph.find(f"{W}pPr/{W}rPr")
        goes_on = self._goes_on(paragraph, mark)
        # What is wholly deleted or hidden counts for no item of its list.
        is_seen = not goes_on or not (is_on(mark, "vanish") or not _seen_words(paragraph))
        label = self.lists.label(paragraph) if is_seen and not self._counted else ""
        self._counted = (self._counted or is_seen) and goes_on
        self._label = "" if self._joins and self.copy.line_end(1) else label
        self._contents += is_contents
        self._inline(paragraph, _Run())
        self._contents -= is_contents
        written = self.copy.since(start).removeprefix(label).strip() or None
        if name == "title" and self.title is None:
            self.title = written
        elif name == "heading 1" and self.heading is None:
            self.heading = written
        self._label = ""
        self._joins = goes_on
        if not goes_on:
            self._end_paragraph()

    def _goes_on(self, paragraph: Any, mark: Any | None) -> bool:
        """Whether a paragraph runs on into the next one: its mark was deleted or is hidden, or it is a drop cap."""
        if mark is not None:
            self.changes += any(mark.find(tag) is not None for tag in _DELETED | _INSERTED)
            if any(mark.find(tag) is not None for tag in _DELETED):
                return True
        frame = paragraph.find(f"{W}pPr/{W}framePr")
        if frame is not None and frame.get(f"{W}dropCap") in ("drop", "margin"):
            return True
        return bool(is_on(mark, "vanish") or is_on(mark, "specVanish"))

    def _end_paragraph(self) -> None:
        self._joins = False
        self.copy.space() if self._cells else self.copy.end_block()
        boxes, self._boxes = self._boxes, []
        for box in boxes:
            self._blocks(box)
            if self._joins:
                self._end_paragraph()

    def _table(self, table: Any) -> None:
        """Rows line by line; a table inside a cell gives its words to that cell."""
        if self._joins:
            self._end_paragraph()
        if self._cells:
            self._rows(table)
            return
        self.copy.end_block()
        self._rows(table)
        self.copy.end_block()

    def _rows(self, parent: Any) -> None:
        for child in parent:
            if child.tag == f"{W}tr":
                if child.find(f"{W}trPr/{W}del") is not None:
                    self.changes += 1
                    self.copy.leave_out(Part.DELETED, _words(child))
                else:
                    self._row(child)
            elif not self._is_left_out(child) and child.tag not in _PROPERTIES and isinstance(child.tag, str):
                self._rows(child)

    def _row(self, row: Any) -> None:
        if self._cells:
            self._columns(row, 0)
            return
        self.copy.begin_row()
        skipped = _number(row.find(f"{W}trPr/{W}gridBefore"), 0)
        for _ in range(skipped - 1):
            self.copy.next_cell()
        self._columns(row, skipped)
        self.copy.end_row()

    def _columns(self, parent: Any, column: int) -> int:
        """Write the cells in `parent`, a row or what wraps cells; `column` of them came before, and more do after."""
        for child in parent:
            if child.tag == f"{W}tc":
                column = self._cell(child, column)
            elif not self._is_left_out(child) and child.tag not in _PROPERTIES and isinstance(child.tag, str):
                column = self._columns(child, column)
        return column

    def _cell(self, cell: Any, column: int) -> int:
        properties = cell.find(f"{W}tcPr")
        if properties is not None and properties.find(f"{W}cellDel") is not None:
            self.changes += 1
            self.copy.leave_out(Part.DELETED, _words(cell))
            return column
        outermost = not self._cells
        if outermost and column:
            self.copy.next_cell()
        merge = None if properties is None else properties.find(f"{W}vMerge")
        if merge is not None and (value(merge) or "continue") == "continue":
            self.copy.leave_out(Part.HIDDEN, _words(cell))
        else:
            self._cells += 1
            self._blocks(cell)
            if self._joins:
                self._end_paragraph()
            self._cells -= 1
        columns = 1 if properties is None else _number(properties.find(f"{W}gridSpan"), 1)
        for _ in range(columns - 1 if outermost else 0):
            self.copy.next_cell()
        return column + max(columns, 1)

    def _inline(self, parent: Any, run: _Run) -> None:
        for child in parent:
            tag = child.tag
            if tag == f"{W}t":
                self._text(child.text or "", run)
            elif tag == f"{W}delText":
                self.copy.leave_out(Part.DELETED, child.text or "")
            elif tag in _SIGNS:
                self._write(_SIGNS[tag], run)
            elif tag == f"{W}r":
                self._inline(child, self._set(child))
            elif tag == f"{W}instrText":
                self._fields.instruct(child.text or "")
            elif tag == f"{W}fldChar":
                self._field_mark(child)
            elif isinstance(tag, str) and tag not in _PROPERTIES and not self._is_left_out(child):
                self._other(child, run)

    def _other(self, element: Any, run: _Run) -> None:
        """What is met less often in a paragraph."""
        tag = element.tag
        if tag == f"{W}hyperlink":
            start = self.copy.length
            self._inline(element, run)
            relation = self.package.relations(self.part).get(element.get(f"{_R}id") or "")
            self._link(start, relation.target if relation and relation.external else None)
        elif tag == f"{W}fldSimple":
            self._simple_field(element, run)
        elif tag in _NOTE_OF:
            self._note(_NOTE_OF[tag], element.get(f"{W}id") or "")
            run.marks_note = (element.get(f"{W}customMarkFollows") or "0") not in ("0", "false", "off")
        elif tag == f"{W}commentRangeStart":
            self._comment_starts[element.get(f"{W}id") or ""] = self.copy.length
        elif tag == f"{W}sym":
            self._symbol(element, run)
        else:
            self._object(element, run)

    def _object(self, element: Any, run: _Run) -> None:
        """What stands in a paragraph and is more than words."""
        tag = element.tag
        if tag in (f"{word_math.M}oMath", f"{word_math.M}oMathPara"):
            self._equation(element, run)
        elif tag == f"{W}ruby":
            self.copy.leave_out(Part.READING_AID, "".join(_words(aid) for aid in element.iter(f"{W}rt")))
            for base in element.iter(f"{W}rubyBase"):
                self._inline(base, run)
        elif tag == f"{_MC}AlternateContent":
            # The same thing twice, for newer and for older programs.
            self._inline(element[:1], run)
        elif tag == f"{W}txbxContent":
            self._box(element, run)
        elif word_drawings.is_drawn(element):
            self._drawing(element, run)
        elif tag in (f"{W}altChunk", f"{W}subDoc"):
            self._embedded(element)
        else:
            self._inline(element, run)

    def _set(self, run: Any) -> _Run:
        properties = run.find(f"{W}rPr")
        fonts = None if properties is None else properties.find(f"{W}rFonts")
        return _Run(
            self.styles.is_hidden(properties, self._style),
            self.styles.vertical(properties, self._style),
            "" if fonts is None else fonts.get(f"{W}ascii") or fonts.get(f"{W}hAnsi") or "",
        )

    def _text(self, text: str, run: _Run) -> None:
        text = words(text, run.font)
        if run.marks_note:
            self.copy.leave_out(Part.NOTE_MARK, text)
        elif run.vertical == "subscript":
            self._write(lowered(text), run)
        elif run.vertical == "superscript":
            told = raised(text, self._before())
            if told is None:
                self.copy.leave_out(Part.NOTE_MARK, text)
            else:
                self._write(told, run)
        else:
            self._write(text, run)

    def _write(self, text: str, run: _Run) -> None:
        """Add `text` to the copy where it is seen."""
        if run.hidden:
            self.copy.leave_out(Part.HIDDEN, text)
        elif self._contents or self._fields.in_contents:
            self.copy.leave_out(Part.CONTENTS, text)
        elif not self._fields.is_shown:
            self.copy.leave_out(Part.FIELD, text)
        else:
            if self._label and text.strip():
                self.copy.write(self._label)
                self._label = ""
            # A row stands on one line.
            self.copy.write(text.replace("\n", " ") if self._cells else text)

    def _before(self) -> str:
        return self._label or self.copy.line_end(LOOKED_BACK_AT)

    def _equation(self, element: Any, run: _Run) -> None:
        told = word_math.linear(element)
        if told[:1].isdecimal() and "/" in told and self._before()[-1:].isdecimal():
            told = f" {told}"
        self._write(told, run)

    def _symbol(self, element: Any, run: _Run) -> None:
        code, font = element.get(f"{W}char") or "", element.get(f"{W}font") or ""
        shown = sign(int(code, 16), font) if _HEXADECIMAL.fullmatch(code) else ""
        self._write(shown, run) if shown else self.copy.leave_out(Part.SYMBOL, f"{font} {code}".strip())

    def _field_mark(self, mark: Any) -> None:
        ended = self._fields.mark(mark, self.copy.length)
        if ended is not None:
            self._field_end(ended)

    def _field_end(self, ended: Field) -> None:
        if ended.start is not None:
            self._link(ended.start, ended.address)
        elif ended.symbol:
            self._write(ended.symbol, _Run())
        elif ended.is_seen:
            self.copy.leave_out(Part.FIELD, ended.instruction)

    def _simple_field(self, element: Any, run: _Run) -> None:
        simple = Field(element.get(f"{W}instr") or "", simple=True)
        self._fields.enter(simple, self.copy.length)
        self._inline(element, run)
        self._fields.leave(simple)
        self._field_end(simple)

    def _link(self, start: int, address: str | None) -> None:
        self.copy.link(start, self.copy.written, metadata.web_address(address))

    def _note(self, kind: HintKind, number: str) -> None:
        note = self.notes.get((kind, number))
        if note is not None:
            self.used_notes.add((kind, number))
            start = self._comment_starts.get(number) if kind is HintKind.COMMENT else None
            self.copy.hint(kind, note.text, start, author=note.author)

    def _drawing(self, drawing: Any, run: _Run) -> None:
        for part, told in word_drawings.parts(drawing, self.package, self.part):
            self.copy.leave_out(part, told)
        for box in word_drawings.boxes(drawing):
            self._box(box, run)

    def _box(self, box: Any, run: _Run) -> None:
        """Keep a box for the end of the paragraph that it hangs on."""
        if run.hidden:
            self.copy.leave_out(Part.HIDDEN, _words(box))
        else:
            self._boxes.append(box)

    def _embedded(self, element: Any) -> None:
        relation = self.package.relations(self.part).get(element.get(f"{_R}id") or "")
        self.copy.leave_out(Part.EMBEDDED, relation.target if relation else "")


def _words(element: Any) -> str:
    """All the words in `element`, paragraphs a space apart."""
    nodes = element.iter(f"{W}p", *_TEXTS)
    return "".join(" " if node.tag == f"{W}p" else node.text or "" for node in nodes).strip()


def _seen_words(paragraph: Any) -> str:
    """The words in `paragraph` that are not deleted."""
    texts = paragraph.iter(f"{W}t", f"{word_math.M}t")
    return "".join(
        text.text or "" for text in texts if not any(outer.tag in _DELETED for outer in text.iterancestors())
    ).strip()


def _number(element: Any, otherwise: int) -> int:
    text = value(element) or ""
    return min(int(text), _MOST_COLUMNS) if text.isdecimal() and len(text) < 10 else otherwise
