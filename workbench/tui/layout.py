"""An article's text in lines of a given width, and where each claim's signs stand in them.

Lines break between words and never at a no-break space. A claim has a sign before its first word and, where it is
somebody's words, a corner after its last one; the signs take columns but no offsets. Pure: nothing here knows Textual.
"""

from __future__ import annotations

import re
from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence
from itertools import pairwise
from typing import overload

from msgspec import Struct

from workbench.display import cells, narrow, visible_line

_BLANK = " \t\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000"
#: A word with the guillemets and marks that French sets apart by a blank: no line begins with `»` or `:`.
_WORD = re.compile(f"(?:[«‹] )?[^{_BLANK}]+(?: [»›:;!?%]+[.,;:!?)]*(?=[{_BLANK}]|\\Z))*")


class Signs(Struct, frozen=True):
    """The offsets that have signs: `starts` of claims and `ends` of those that show their end, each sorted."""

    starts: Sequence[int] = ()
    ends: Sequence[int] = ()

    def among(self, start: int, end: int) -> Signs:
        """The signs of `start:end` alone, so that a word's are found among few."""
        first, last = bisect_left(self.starts, start), bisect_left(self.starts, end)
        ends = self.ends[bisect_right(self.ends, start) : bisect_right(self.ends, end)]
        return Signs(tuple(self.starts[first:last]), tuple(ends))

    def columns(self, start: int, end: int) -> int:
        """How many columns the signs of the word `start:end` take: those before its characters and at its end."""
        if not self.starts and not self.ends:
            return 0
        opening = bisect_left(self.starts, end) - bisect_left(self.starts, start)
        closing = bisect_right(self.ends, end) - bisect_right(self.ends, start)
        return opening + closing


class Line(Struct, frozen=True):
    """One line on the screen: `text[start:end]`; both are equal in a line that only parts two paragraphs."""

    start: int
    end: int


class Lines(Sequence[Line]):
    """Many lines in little room: a long article has more of them than claims."""

    def __init__(self, lines: Iterable[Line] = ()) -> None:
        self.starts, self._ends = array("q"), array("q")
        for line in lines:
            self.append(line)

    def append(self, line: Line) -> None:
        """Add a line at the end."""
        self.starts.append(line.start)
        self._ends.append(line.end)

    def drop_last(self) -> None:
        """Take the last line away."""
        self.starts.pop()
        self._ends.pop()

    def __len__(self) -> int:
        return len(self.starts)

    @overload
    def __getitem__(self, place: int) -> Line: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[Line]: ...
    def __getitem__(self, place: int | slice) -> Line | Sequence[Line]:
        if isinstance(place, slice):
            return [self[one] for one in range(*place.indices(len(self)))]
        return Line(self.starts[place], self._ends[place])


class Layout(Struct, frozen=True):
    """The lines of an article at one width."""

    text: str
    width: int
    lines: Lines

    def line_at(self, offset: int) -> int:
        """The index of the line that shows `offset`, or the one before the gap it falls in."""
        return max(0, bisect_right(self.lines.starts, offset) - 1)

    def lines_of(self, start: int, end: int) -> range:
        """The lines that show some of `start:end`."""
        return range(self.line_at(start), self.line_at(max(start, end - 1)) + 1)


def lay_out(text: str, width: int, signs: Signs, superseded: Callable[[], bool] = lambda: False) -> Layout:
    """Break `text` into lines of at most `width` columns, signs included; the time grows with the text's length.

    Paragraphs that follow each other without an empty line are parted by one, for the eye. May be called in any
    thread; given up, and then useless, once it is superseded.
    """
    spaced = "\n\n" in text or "\n" not in text.strip()
    lines = Lines()
    for start, end in _paragraphs(text):
        if superseded():
            break
        blank = not text[start:end].strip()
        if blank or (len(lines) and not spaced):
            lines.append(Line(start, start))
        if not blank:
            for line in _wrap(text, start, end, max(8, width), signs.among(start, end)):
                lines.append(line)
    while len(lines) > 1 and lines[-1].start == lines[-1].end:
        lines.drop_last()
    return Layout(text, width, lines)


def _paragraphs(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    while (end := text.find("\n", start)) >= 0:
        yield start, end
        start = end + 1
    yield start, len(text)


def _wrap(text: str, start: int, end: int, width: int, signs: Signs) -> Iterator[Line]:
    """The lines of one paragraph, which is not blank."""
    plain = narrow(text, start, end)
    first = last = start
    column = 0
    for match in _WORD.finditer(text, start, end):
        begin, stop = match.span()
        taken = (stop - begin if plain else cells(text[begin:stop])) + signs.columns(begin, stop)
        gap = begin - last if column else 0
        if column and column + gap + taken > width:
            yield Line(first, last)
            column, gap = 0, 0
        if not column:
            first = begin
        if taken > width:
            starts, column = _cut(text, begin, stop, width, signs)
            yield from (Line(*piece) for piece in pairwise(starts))
            first = starts[-1]
        else:
            column += gap + taken
        last = stop
    yield Line(first, last)


def _cut(text: str, begin: int, stop: int, width: int, signs: Signs) -> tuple[list[int], int]:
    """Where the pieces of a word that is longer than a line begin, and the columns that the last one takes."""
    starts, column = [begin], 0
    for offset in range(begin, stop):
        taken = cells(text[offset]) + signs.columns(offset, offset + 1)
        if column and column + taken > width:
            starts.append(offset)
            column = 0
        column += taken
    return starts, column


def shown(text: str, start: int, end: int) -> str:
    """`text[start:end]` as it may be drawn on one line, one character for one."""
    return visible_line(text[start:end])
