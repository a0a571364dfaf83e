"""Word's fields: a place that the program fills in, as its instruction and the result that is seen."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from workbench.articles.symbol_fonts import sign
from workbench.articles.word_styles import W

_DELETED = frozenset([f"{W}del", f"{W}moveFrom"])
_LINK = re.compile(r'\s*HYPERLINK\s+"?([^"\s]+)', re.IGNORECASE)
_SYMBOL = re.compile(r'\s*SYMBOL\s+(0x[0-9a-f]{1,6}|[0-9]{1,7})(?:.*\\f\s+"?([^"\\]+))?', re.IGNORECASE)
_NAME = re.compile(r"\s*([A-Za-z=]+)")

_LONGEST_INSTRUCTION = 4_000

#: Fields that mark a place, or set a value, and show nothing.
_UNSEEN = frozenset(
    [
        "XE",
        "TC",
        "TA",
        "RD",
        "SET",
        "ASK",
        "BOOKMARK",
        "PRIVATE",
        "ADVANCE",
        "PRINT",
        "DATA",
        "NEXT",
        "NEXTIF",
        "SKIPIF",
    ]
)


@dataclass(slots=True, eq=False)
class Field:
    """A field that is not at its end yet; `start` is where its result begins in the copy, null while it has none.

    A `simple` field is an element of its own, and no mark ends it.
    """

    instruction: str = ""
    start: int | None = None
    simple: bool = False

    @property
    def name(self) -> str:
        """What kind of field it is: `HYPERLINK`, `TOC` ..."""
        found = _NAME.match(self.instruction)
        return found.group(1).upper() if found else ""

    @property
    def address(self) -> str | None:
        """Where a link leads; null for every other field."""
        found = _LINK.match(self.instruction)
        return found.group(1) if found else None

    @property
    def symbol(self) -> str:
        """The character that a SYMBOL field shows; empty for every other field, and where it is not known."""
        found = _SYMBOL.match(self.instruction)
        if found is None:
            return ""
        code, font = int(found.group(1), 0), (found.group(2) or "").strip()
        return sign(code + 0xF000 if font.lower() == "symbol" and code < 0x100 else code, font)

    @property
    def is_seen(self) -> bool:
        """Whether a person may see something at the field where it has no result."""
        return self.name not in _UNSEEN


@dataclass(slots=True)
class Fields:
    """The fields that the walk is in, the outermost first."""

    unmatched: frozenset[Any]
    inside: list[Field] = field(default_factory=list)
    _unshown: int = 0
    _contents: int = 0

    @property
    def is_shown(self) -> bool:
        """Whether what stands here is seen: it is in no field's instruction."""
        return not self._unshown

    @property
    def in_contents(self) -> bool:
        """Whether what stands here is a table of contents, or a list of figures."""
        return self._contents > 0

    def instruct(self, words: str) -> None:
        """Add to the instruction of the innermost field."""
        one = self.inside[-1] if self.inside else None
        if one is not None and one.start is None and len(one.instruction) < _LONGEST_INSTRUCTION:
            one.instruction += words

    def mark(self, element: Any, at: int) -> Field | None:
        """Follow the mark `element` at offset `at`: a field begins, its result begins, or it ends and is given."""
        if element in self.unmatched:
            return None
        kind = element.get(f"{W}fldCharType")
        if kind == "begin":
            self.inside.append(Field())
            self._unshown += 1
        elif self.inside and not self.inside[-1].simple:
            if kind == "end":
                return self._end()
            if self.inside[-1].start is None:
                self._begin_result(self.inside[-1], at)
                self._unshown -= 1
        return None

    def enter(self, simple: Field, at: int) -> None:
        """Begin a field that is an element, whose result begins at offset `at`."""
        self.inside.append(simple)
        self._begin_result(simple, at)

    def leave(self, simple: Field) -> None:
        """End a field that is an element, and those that were begun in it."""
        while self._end() is not simple:
            pass

    def _begin_result(self, one: Field, at: int) -> None:
        one.start = at
        self._contents += one.name == "TOC"

    def _end(self) -> Field:
        ended = self.inside.pop()
        if ended.start is None:
            self._unshown -= 1
        else:
            self._contents -= ended.name == "TOC"
        return ended


def unmatched_marks(body: Any) -> frozenset[Any]:
    """The marks in `body` that begin a field which nothing ends, or end one that nothing began.

    Word passes over such marks; a field without end would swallow the rest of the copy.
    """
    begun: list[list[Any]] = []
    unmatched: list[Any] = []
    for mark in _marks(body):
        kind = mark.get(f"{W}fldCharType")
        if kind == "begin":
            begun.append([mark])
        elif not begun:
            unmatched.append(mark)
        elif kind == "end":
            begun.pop()
        else:
            begun[-1].append(mark)
    return frozenset(unmatched + [mark for marks in begun for mark in marks])


def _marks(body: Any) -> Iterator[Any]:
    for mark in body.iter(f"{W}fldChar"):
        if not any(ancestor.tag in _DELETED for ancestor in mark.iterancestors()):
            yield mark
