"""An article's text in lines of a given width, and where each claim's signs stand in them.

Lines break between words and never at a no-break space. A claim has a sign before its first word and, where it is
somebody's words, a corner after its last one; the signs take columns but no offsets. Pure: nothing here knows Textual.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from workbench.display import cells, visible

_BLANK = " \t\u1680\u2000-\u2006\u2008-\u200a\u205f\u3000"
#: A word with the guillemets and marks that French sets apart by a blank: no line begins with `»` or `:`.
_WORD = re.compile(f"(?:[«‹] )?[^{_BLANK}]+(?: [»›:;!?%]+[.,;:!?)]*(?=[{_BLANK}]|\\Z))*")
#: Every character up to U+02FF takes one column, U+00AD too: `visible` shows it as a hyphen.
_ONE_COLUMN_EACH = re.compile("[\x00-\u02ff\u2010-\u2026\u202f\u20ac]*\\Z")


class Signs(NamedTuple):
    """The offsets that have signs: `starts` of claims and `ends` of those that show their end, each sorted."""

    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()

    def columns(self, start: int, end: int) -> int:
        """How many columns the signs of the word `start:end` take: those before its characters and at its end."""
        opening = bisect_left(self.starts, end) - bisect_left(self.starts, start)
        closing = bisect_right(self.ends, end) - bisect_right(self.ends, start)
        return opening + closing


class Line(NamedTuple):
    """One line on the screen: `text[start:end]`; both are equal in a line that only parts two paragraphs."""

    start: int
    end: int


class Layout(NamedTuple):
    """The lines of an article at one width."""

    text: str
    width: int
    lines: tuple[Line, ...]

    def line_at(self, offset: int) -> int:
        """The index of the line that shows `offset`, or the one before the gap it falls in."""
        return max(0, bisect_right(self.lines, offset, key=lambda line: line.start) - 1)

    def lines_of(self, start: int, end: int) -> range:
        """The lines that show some of `start:end`."""
        return range(self.line_at(start), self.line_at(max(start, end - 1)) + 1)


def lay_out(text: str, width: int, signs: Signs) -> Layout:
    """Break `text` into lines of at most `width` columns, signs included; the time grows with the text's length.

    Paragraphs that follow each other without an empty line are parted by one, for the eye.
    """
    spaced = "\n\n" in text or "\n" not in text.strip()
    lines: list[Line] = []
    start = 0
    for paragraph in text.split("\n"):
        end = start + len(paragraph)
        if lines and not spaced and paragraph.strip():
            lines.append(Line(start, start))
        lines.extend(_wrap(text, start, end, max(8, width), signs) if paragraph.strip() else [Line(start, start)])
        start = end + 1
    while len(lines) > 1 and lines[-1].start == lines[-1].end:
        lines.pop()
    return Layout(text, width, tuple(lines))


def _wrap(text: str, start: int, end: int, width: int, signs: Signs) -> Iterator[Line]:
    """The lines of one paragraph, which is not blank."""
    plain = _ONE_COLUMN_EACH.match(text, start, end) is not None
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
    return visible(text[start:end], line_breaks=False)
