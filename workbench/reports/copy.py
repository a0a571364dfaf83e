"""The copy with its claims: a draft's text cut where a claim begins or ends, so that every format can mark it."""

from __future__ import annotations

import heapq
from bisect import bisect_right
from collections import deque
from collections.abc import Iterable, Iterator, Sequence

from workbench.desk.model import ClaimRow
from workbench.reports.model import Paragraph, Piece


def marked_copy(text: str, claims: Iterable[ClaimRow]) -> tuple[Paragraph, ...]:
    """The paragraphs of `text`, cut at the spans of `claims`; claims may nest and overlap.

    The time is that of sorting: no span is walked through twice, however many cover the same words.
    """
    marks = _Marks(text, claims)
    paragraphs = []
    for number, (start, end) in enumerate(_lines(text), 1):
        paragraphs.append(Paragraph(number, start, end, tuple(marks.pieces(start, end))))
    return tuple(paragraphs)


def paragraph_of(offset: int, paragraphs: Sequence[Paragraph]) -> int:
    """The number of the paragraph that holds `offset`, 0 where it stands before the first one."""
    return bisect_right(paragraphs, offset, key=lambda paragraph: paragraph.start)


class _Marks:
    """A sweep over the draft from left to right that knows which claims cover the place it has come to."""

    def __init__(self, text: str, claims: Iterable[ClaimRow]) -> None:
        self._text = text
        spans = [(row.claim.span.start, _last(row) + 1, row) for row in claims]
        self._cuts = sorted({offset for start, end, _ in spans for offset in (start, end)})
        self._cut = 0
        self._starting = deque(sorted(spans, key=lambda span: span[0]))
        self._ending = deque(sorted(((end, row.number) for _, end, row in spans)))
        self._covering: list[tuple[int, int, int, ClaimRow]] = []

    def pieces(self, start: int, end: int) -> Iterator[Piece]:
        """The pieces of `text[start:end]`; lines have to be asked for in their order."""
        while start < end:
            stop = self._next_cut(start, end)
            innermost = self._innermost(start)
            yield Piece(
                start,
                self._text[start:stop],
                innermost.number if innermost else None,
                innermost.verdict if innermost else None,
                tuple(self._ends(stop)),
            )
            start = stop

    def _next_cut(self, start: int, end: int) -> int:
        while self._cut < len(self._cuts) and self._cuts[self._cut] <= start:
            self._cut += 1
        return min(end, self._cuts[self._cut]) if self._cut < len(self._cuts) else end

    def _innermost(self, offset: int) -> ClaimRow | None:
        """Of the claims over `offset` the one that began last, and of those the shortest."""
        while self._starting and self._starting[0][0] <= offset:
            start, end, row = self._starting.popleft()
            heapq.heappush(self._covering, (-start, end, row.number, row))
        while self._covering and self._covering[0][1] <= offset:
            heapq.heappop(self._covering)
        return self._covering[0][3] if self._covering else None

    def _ends(self, offset: int) -> Iterator[int]:
        while self._ending and self._ending[0][0] <= offset:
            yield self._ending.popleft()[1]


def _last(row: ClaimRow) -> int:
    """The offset of the claim's last character that is not white space: a mark never falls between two lines."""
    span = row.claim.span
    return span.start + max(len(span.text.rstrip()), 1) - 1


def _lines(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for line in text.split("\n"):
        if line.strip():
            yield start, start + len(line)
        start += len(line) + 1
