"""Putting an article's copy together from the pieces of a structured file, with the hints at their exact places."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from workbench.articles.article import Hint, HintKind
from workbench.articles.characters import normalise
from workbench.articles.left_out import LeftOut, Part
from workbench.claims import Span

#: Parts of which several with nothing between them are one passage: a program cuts what it hides or deletes in pieces.
_PASSAGES = frozenset([Part.DELETED, Part.HIDDEN, Part.CONTENTS, Part.FIELD, Part.PLACEHOLDER])

#: How a table's cells stand beside one another in the copy; the rows stand on lines of their own.
CELL_BREAK = " | "

_ADDRESS = re.compile(r"https?://[^\s<>\"»”]+[^\s<>\"»”.,;:!?)\]]")


@dataclass(slots=True)
class Copy:
    """Copy under construction: pieces are written in reading order, blocks are set apart by blank lines."""

    _pieces: list[str] = field(default_factory=list)
    _length: int = 0
    _break: str = ""
    _hints: list[tuple[int, int, Hint]] = field(default_factory=list)
    _left_out: list[tuple[Part, list[str], str]] = field(default_factory=list)
    _left_at: int = -1
    _row_begins: int = 0
    _cells_due: int = 0

    @property
    def left_out(self) -> tuple[LeftOut, ...]:
        """What was left out so far, in reading order."""
        return tuple(LeftOut(part, "".join(words), where=where) for part, words, where in self._left_out)

    @property
    def length(self) -> int:
        """The offset at which the next piece will stand, breaks that are still due included."""
        return self._length + len(self._break) + self._cells_due * len(CELL_BREAK)

    @property
    def written(self) -> int:
        """How many code points stand so far; the end of the piece that was written last."""
        return self._length

    def write(self, piece: str, *, keep_space: bool = False) -> None:
        """Add `piece` as it stands; space at the start of a line is left out, unless `keep_space`."""
        piece = normalise(piece)
        if not keep_space and (self._break or not self._length or self._cells_due):
            piece = piece.lstrip(" \t\n")
        if piece:
            self._put(piece)

    def _put(self, piece: str) -> None:
        before = self._break + CELL_BREAK * self._cells_due
        self._pieces += [before, piece]
        self._length += len(before) + len(piece)
        self._break = ""
        self._cells_due = 0

    def since(self, start: int) -> str:
        """What was written from offset `start` on."""
        pieces, reached = [], self._length
        for piece in reversed(self._pieces):
            if reached <= start:
                break
            pieces.append(piece)
            reached -= len(piece)
        return "".join(reversed(pieces))[max(0, start - reached) :]

    def line_end(self, longest: int) -> str:
        """The last characters of the line or cell that is being written, `longest` at most; empty where it begins."""
        if self._break or self._cells_due:
            return " " if self._break == " " else ""
        return self.since(max(0, self._length - longest)).rpartition("\n")[2]

    def leave_out(self, part: Part, words: str = "", where: str = "", *, apart: bool = False) -> None:
        """Tell that the file holds `words` here and that they are no copy.

        What was hidden or deleted in several pieces with nothing between them is one passage, unless it is `apart`.
        """
        words = normalise(words)
        goes_on = part in _PASSAGES and not apart and self._left_at == self._length and self._left_out
        if goes_on and self._left_out[-1][0] is part:
            self._left_out[-1][1].extend([" " if self._break else "", words])
        elif words.strip() or part not in _PASSAGES:
            self._left_out.append((part, [words], where))
        self._left_at = self._length

    def space(self) -> None:
        """What is written next stands a space apart."""
        if self._length and not self._break and not self._cells_due:
            self._break = " "

    def end_cell(self) -> None:
        """What is written next is another cell of the same row."""
        if self._length and self._break in ("", " "):
            self._break = CELL_BREAK

    def begin_row(self) -> None:
        """What is written next is the first cell of a table's row."""
        self._row_begins = self._length
        self._cells_due = 0

    def next_cell(self) -> None:
        """What is written next is the next cell of the row; one that stays empty keeps its column."""
        if self._break == " ":
            self._break = ""
        self._cells_due += 1

    def end_row(self) -> None:
        """What is written next begins a new line; a row with nothing in it has none."""
        if self._length > self._row_begins and self._cells_due:
            self._put("")
        self._cells_due = 0
        self.end_line()

    def end_line(self) -> None:
        """What is written next begins a new line."""
        if self._length and self._break != "\n\n":
            self._break = "\n"

    def end_block(self) -> None:
        """What is written next is set apart by a blank line."""
        if self._length:
            self._break = "\n\n"

    def hint(
        self, kind: HintKind, text: str, start: int | None = None, *, url: str | None = None, author: str | None = None
    ) -> None:
        """Keep a hint that hangs on what was written since `start`, or on the place reached where there is none."""
        start = self._length if start is None else min(start, self._length)
        text = " ".join(text.split())
        if text or url:
            self._hints.append(
                (start, self._length, Hint(kind, text, None, url or first_address(text), author or None))
            )

    def link(self, start: int, end: int, address: str | None) -> None:
        """Keep the link on what was written between `start` and `end`, where it has an address."""
        if address and start < end:
            self._hints.append((start, end, Hint(HintKind.LINK, "", url=address)))

    def finish(self) -> tuple[str, tuple[Hint, ...]]:
        """The whole copy, and the hints in order of their place."""
        text = "".join(self._pieces)
        placed = sorted(self._hints, key=lambda entry: entry[:2])
        hints = [
            Hint(hint.kind, hint.text, Span.of(text, start, end), hint.url, hint.author) for start, end, hint in placed
        ]
        return text, tuple(hints)


def first_address(text: str) -> str | None:
    """The first web address that stands in `text`, without the punctuation that follows it."""
    found = _ADDRESS.search(text)
    return found.group() if found else None
