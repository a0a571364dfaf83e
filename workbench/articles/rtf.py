"""Rich text (RTF): the copy as it would be printed with every change accepted, and the author's notes as hints.

The one library that is kept, striprtf, drops footnotes, boxes and comments without a word and reads hidden and deleted
text as copy; so the file is read here.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from copy import copy as copied
from dataclasses import dataclass, field

from workbench.articles import metadata, plain
from workbench.articles.article import HintKind
from workbench.articles.content import TRACKED, Content, UnreadableError
from workbench.articles.copy import Copy
from workbench.articles.left_out import FOOTER, HEADER, Part
from workbench.articles.rtf_tokens import (
    CHARACTERS,
    NOTES,
    PARAGRAPH_ENDS,
    READ,
    SETTINGS,
    TOLD,
    Kind,
    Token,
    charset,
    code_page,
    tokens,
)
from workbench.articles.superscripts import LOOKED_BACK_AT, lowered, raised
from workbench.articles.symbol_fonts import words as symbol_words
from workbench.articles.word_fields import Field

MEDIA_TYPE = "application/rtf"

_DEEPEST = 1_000
_NO_AUTHORS = frozenset(["", "microsoft office user", "user", "unknown", "author"])


@dataclass(slots=True)
class _Set:
    """How text is set in a group, and where it goes: to the copy, to a `place` of its own, or nowhere."""

    place: str = ""
    silent: bool = False
    skipped: int = 1
    font: int = -1
    hidden: bool = False
    deleted: bool = False
    vertical: str = ""
    in_table: bool = False


@dataclass(slots=True)
class _Sheet:
    """What is being written: the copy, or a note, a head or a box beside it."""

    copy: Copy = field(default_factory=Copy)
    boxes: list[str] = field(default_factory=list)
    row_open: bool = False
    table_open: bool = False
    cell_over: bool = False


#: The properties of shapes and pictures that hold words: WordArt, and what is told of a picture.
_OF_SHAPES = {"gtextUNICODE": Part.DRAWING, "wzDescription": Part.PICTURE_TEXT}


@dataclass(slots=True)
class _Font:
    name: str = ""
    encoding: str = ""


class _Reader:
    """Follows the tokens of one file."""

    def __init__(self) -> None:
        self.encoding = "cp1252"
        self.fonts: dict[int, _Font] = {}
        self.now = _Set()
        self.groups: list[_Set] = []
        self.sheet = _Sheet()
        self.sheets: list[tuple[int, str, _Sheet]] = []
        self.fields: list[tuple[int, Field]] = []
        self.said = {"title": "", "author": ""}
        self.comment_author = ""
        #: The property of a shape that is read, by its name, and its value.
        self.told = {"sn": "", "sv": ""}
        self.is_endnote = False
        self.contents = 0
        self.changes = 0
        self.starred = False
        self.to_skip = 0
        self.bytes = b""
        self.units: list[int] = []

    def take(self, token: Token) -> None:
        """Follow one token."""
        if token.kind is Kind.TEXT:
            self._bytes(token)
            return
        if token.kind is not Kind.WORD or token.name != "u":
            self._flush()
            self.to_skip = 0
        if token.kind is Kind.OPEN:
            if len(self.groups) > _DEEPEST:
                raise UnreadableError("the file has groups more than {most:,} deep", most=_DEEPEST)
            self.groups.append(copied(self.now))
        elif token.kind is Kind.CLOSE:
            self._close()
        elif token.kind is Kind.SIGN:
            self._sign(token.name)
        else:
            self._word(token.name, token.number)
        self.starred = token.kind is Kind.SIGN and token.name == "*"

    def _bytes(self, token: Token) -> None:
        data = token.data
        if self.to_skip:
            # A character follows each Unicode one for readers that know no Unicode.
            skipped = min(self.to_skip, len(data))
            data, self.to_skip = data[skipped:], self.to_skip - skipped
        if data and self.units:
            self._flush()
        self.bytes += data if len(self.bytes) < 2**20 else b""
        if len(self.bytes) > 4096:
            self._flush()

    def _flush(self) -> None:
        """Write the bytes and the UTF-16 units that wait to be characters."""
        if self.units:
            raw = b"".join(unit.to_bytes(2, "little") for unit in self.units)
            self.units = []
            self._text(raw.decode("utf-16-le", "replace"))
        if self.bytes:
            font = self.fonts.get(self.now.font)
            raw, self.bytes = self.bytes, b""
            if font and font.name.lower() == "symbol":
                self._text("".join(chr(0xF000 + byte) if byte > 0x20 else chr(byte) for byte in raw))
            else:
                self._text(raw.decode(font.encoding if font and font.encoding else self.encoding, "replace"))

    def _sign(self, name: str) -> None:
        if name in PARAGRAPH_ENDS:
            self._end_paragraph()
        elif name in CHARACTERS:
            self._text(CHARACTERS[name])

    def _word(self, name: str, number: int | None) -> None:
        if name == "u":
            if self.bytes:
                self._flush()
            self.units.append((number or 0) % 0x10000)
            self.to_skip = self.now.skipped
        elif self.now.place == "fonttbl" and name in ("f", "fcharset"):
            self._font(name, number or 0)
        elif name in _SETTERS:
            _SETTERS[name](self.now, 1 if number is None else number)
            self.changes += name in ("deleted", "revised") and number != 0
        elif name in CHARACTERS:
            self._text(CHARACTERS[name])
        elif name in PARAGRAPH_ENDS:
            self._end_paragraph()
        elif name in ("cell", "row", "nestcell", "nestrow"):
            self._table_mark(name)
        elif name == "ansicpg":
            self.encoding = code_page(number or 1252)
        elif name in ("mac", "pc", "pca"):
            self.encoding = {"mac": "mac_roman", "pc": "cp437", "pca": "cp850"}[name]
        elif name == "ftnalt":
            self.is_endnote = True
        else:
            self._destination(name)

    def _destination(self, name: str) -> None:
        depth, now = len(self.groups), self.now
        if name in ("title", "author", "fonttbl", "atnauthor"):
            now.place, now.silent = name, True
            if name in self.said:
                self.said[name] = ""
        elif name == "fldinst":
            now.place, now.silent = name, True
        elif name in self.told:
            now.place, now.silent = name, True
            self.told[name] = ""
        elif name == "field":
            self.fields.append((depth, Field()))
        elif name == "fldrslt" and self.fields:
            self.fields[-1][1].start = self.sheet.copy.length
            self.contents += self.fields[-1][1].name == "TOC"
        elif name == "ud":
            now.silent = False
        elif now.silent:
            return
        elif name in NOTES or name in TOLD or name == "shptxt":
            self._flush()
            self.sheets.append((depth, name, self.sheet))
            self.sheet, self.is_endnote = _Sheet(), False
            now.hidden = now.deleted = now.in_table = False
            now.vertical = ""
        elif name in ("pntext", "listtext"):
            now.place = "label"
        elif name in SETTINGS or (self.starred and name not in READ):
            now.silent = True

    def _font(self, name: str, number: int) -> None:
        if name == "f":
            self.now.font = number
            self.fonts.setdefault(number, _Font())
        else:
            self.fonts.setdefault(self.now.font, _Font()).encoding = charset(number, self.encoding)

    def _close(self) -> None:
        depth = len(self.groups)
        part = _OF_SHAPES.get(self.told["sn"]) if self.now.place == "sv" else None
        if part and self.told["sv"].strip():
            self.sheet.copy.leave_out(part, self.told["sv"].strip(), apart=True)
            self.told["sv"] = ""
        while self.fields and self.fields[-1][0] == depth:
            self._end_field(self.fields.pop()[1])
        while self.sheets and self.sheets[-1][0] == depth:
            self._end_sheet(*self.sheets.pop()[1:])
        if self.groups:
            self.now = self.groups.pop()

    def _end_field(self, ended: Field) -> None:
        if ended.start is not None:
            self.contents -= ended.name == "TOC"
            self.sheet.copy.link(ended.start, self.sheet.copy.written, metadata.web_address(ended.address))
        elif ended.symbol:
            self._write(ended.symbol)
        elif ended.is_seen and ended.instruction.strip():
            self.sheet.copy.leave_out(Part.FIELD, ended.instruction)

    def _end_sheet(self, name: str, outer: _Sheet) -> None:
        """A note, a head or a box is over: go on with what was written before."""
        self._read_boxes()
        text = self.sheet.copy.finish()[0]
        line = " ".join(text.split())
        left_out = self.sheet.copy.left_out
        self.sheet = outer
        for one in left_out:
            outer.copy.leave_out(one.what, one.words, one.where, apart=True)
        if name == "shptxt":
            outer.boxes.append(text)
        elif name in NOTES:
            kind = HintKind.ENDNOTE if name == "footnote" and self.is_endnote else NOTES[name]
            author = self.comment_author if kind is HintKind.COMMENT else None
            outer.copy.hint(kind, line, author=author)
        elif line:
            where = (HEADER if name.startswith("header") else FOOTER) if TOLD[name] is Part.RUNNING_HEAD else ""
            is_number = TOLD[name] is Part.RUNNING_HEAD and line.isdecimal()
            outer.copy.leave_out(Part.PAGE_NUMBER if is_number else TOLD[name], line, where, apart=True)

    def _text(self, text: str) -> None:
        """Words, wherever they belong."""
        now = self.now
        if now.place == "fonttbl":
            font = self.fonts.setdefault(now.font, _Font())
            font.name = (font.name + text.partition(";")[0])[:100]
        elif now.place == "fldinst" and self.fields:
            if len(self.fields[-1][1].instruction) < 4_000:
                self.fields[-1][1].instruction += text
        elif now.place in self.said:
            self.said[now.place] = (self.said[now.place] + text)[:1_000]
        elif now.place in self.told:
            self.told[now.place] = (self.told[now.place] + text.strip("\n"))[:1_000]
        elif now.place == "atnauthor":
            self.comment_author = text
        elif not now.silent:
            self._write(text)

    def _write(self, text: str) -> None:
        """Add words to what is being written, where they are seen."""
        now, copy = self.now, self.sheet.copy
        font = self.fonts.get(now.font)
        text = symbol_words(text, font.name if font else "")
        if now.deleted or now.hidden:
            copy.leave_out(Part.DELETED if now.deleted else Part.HIDDEN, text)
        elif self.contents:
            copy.leave_out(Part.CONTENTS, text)
        elif now.place == "label" and not any(letter.isalnum() for letter in text):
            # The sign before an item of a list that is not numbered, and the tab after a number.
            copy.write(" " if "\t" in text else text if text in ".)" else "")
        else:
            told = self._raised(text)
            if told is None:
                copy.leave_out(Part.NOTE_MARK, text)
            else:
                self._place()
                copy.write(told.replace("\n", " ") if now.in_table else told)

    def _raised(self, text: str) -> str | None:
        if self.now.vertical == "super":
            return raised(text, self.sheet.copy.line_end(LOOKED_BACK_AT))
        return lowered(text) if self.now.vertical == "sub" else text

    def _place(self) -> None:
        """Begin a row or a cell, or end a table, where what is written next stands in another."""
        sheet = self.sheet
        if self.now.in_table:
            if not sheet.row_open:
                self._begin_row()
            if sheet.cell_over:
                sheet.copy.next_cell()
                sheet.cell_over = False
        elif sheet.table_open and not sheet.row_open:
            sheet.copy.end_block()
            sheet.table_open = False

    def _begin_row(self) -> None:
        if not self.sheet.table_open:
            self.sheet.copy.end_block()
        self.sheet.copy.begin_row()
        self.sheet.row_open = self.sheet.table_open = True

    def _table_mark(self, name: str) -> None:
        sheet = self.sheet
        if self.now.silent:
            return
        if name == "row":
            sheet.row_open = sheet.cell_over = False
            sheet.copy.end_row()
            self._read_boxes()
        elif name == "cell":
            if not sheet.row_open:
                self._begin_row()
            if sheet.cell_over:
                sheet.copy.next_cell()
            sheet.cell_over = True
        else:
            sheet.copy.space()

    def _end_paragraph(self) -> None:
        if self.now.silent:
            return
        if self.now.deleted:
            self.changes += 1
        elif self.now.in_table or self.sheet.row_open:
            self.sheet.copy.space()
        else:
            self.sheet.copy.end_block()
            self._read_boxes()

    def _read_boxes(self) -> None:
        boxes, self.sheet.boxes = self.sheet.boxes, []
        for box in boxes:
            self.sheet.copy.end_block()
            self.sheet.copy.write(box)
            self.sheet.copy.end_block()


def _switch(name: str, on: object, off: object) -> Callable[[_Set, int], None]:
    return lambda now, number: setattr(now, name, on if number else off)


def _plain(now: _Set, _: int) -> None:
    now.hidden = now.deleted = False
    now.vertical = ""


def _paragraph(now: _Set, _: int) -> None:
    now.in_table = False


def _number_of(name: str) -> Callable[[_Set, int], None]:
    return lambda now, number: setattr(now, name, min(max(number, 0), 100_000))


#: Control words that change how what follows in their group is set.
_SETTERS: Mapping[str, Callable[[_Set, int], None]] = {
    "v": _switch("hidden", on=True, off=False),
    "deleted": _switch("deleted", on=True, off=False),
    "super": _switch("vertical", "super", ""),
    "sub": _switch("vertical", "sub", ""),
    "up": _switch("vertical", "super", ""),
    "dn": _switch("vertical", "sub", ""),
    "nosupersub": _switch("vertical", "", ""),
    "plain": _plain,
    "pard": _paragraph,
    "intbl": _switch("in_table", on=True, off=False),
    "uc": _number_of("skipped"),
    "f": _number_of("font"),
}


def read(data: bytes) -> Content:
    """The content of the rich text file `data`. Raises UnreadableError where it has more markup than any article."""
    reader = _Reader()
    for token in tokens(data):
        reader.take(token)
    reader._flush()
    while reader.groups:  # of a file that was cut short
        reader._close()
    reader._read_boxes()
    text, hints = reader.sheet.copy.finish()
    author = reader.said["author"].strip()
    return Content(
        text=text,
        media_type=MEDIA_TYPE,
        title=metadata.title(reader.said["title"]) or plain.first_line_title(text),
        author=None if author.lower() in _NO_AUTHORS else author,
        warnings=(TRACKED,) if reader.changes else (),
        hints=hints,
        left_out=reader.sheet.copy.left_out,
    )
