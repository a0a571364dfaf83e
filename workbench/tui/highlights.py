"""Which signs and tones the words of an article bear because of its claims. Pure: colours are the style sheet's.

A number is inked whole in its claim's status. An attributed claim is a field behind its words, its source and its
cue are inked; so a number inside somebody's words stays legible as a claim of its own.
"""

from __future__ import annotations

from array import array
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from itertools import compress, pairwise

from msgspec import Struct
from msgspec.structs import replace

from workbench.claims import Attribution, Span
from workbench.desk.model import ClaimRow
from workbench.tui.layout import Line, Signs, shown
from workbench.tui.status import Status, status_of

#: Stands after the last word of an attributed claim.
CLOSING = "⌟"
_STATUSES = tuple(Status)


class Tone(Struct, frozen=True):
    """How some words are drawn: whose status colours them, and in which fields they lie."""

    status: Status | None = None
    strong: bool = False
    attributed: bool = False
    sentence: bool = False
    lit: bool = False
    part: bool = False


class Run(Struct, frozen=True):
    """A stretch of one line in one tone; `start` is its offset in the text, null for a sign."""

    text: str
    tone: Tone
    start: int | None


class Lit(Struct, frozen=True):
    """The claim at the cursor: its span, the sentence around it, and its parts (source, cue) if it has such."""

    start: int
    end: int
    sentence: tuple[int, int]
    parts: tuple[tuple[int, int], ...] = ()

    @classmethod
    def of(cls, row: ClaimRow, sentence: tuple[int, int]) -> Lit:
        """What to light for `row`."""
        parts = tuple((part.start, part.end) for part in voices(row.claim.attribution))
        return cls(row.claim.span.start, row.claim.span.end, sentence, parts)

    @property
    def extent(self) -> tuple[int, int]:
        """From where to where words are drawn otherwise because this is lit."""
        return min(self.start, self.sentence[0]), max(self.end, self.sentence[1])


class Highlights:
    """An article's claims by place; finding those of a line costs the same however many there are.

    What is kept of each claim is kept in arrays: many small objects would cost memory, and time at every collection.
    """

    def __init__(self, rows: Iterable[ClaimRow] = ()) -> None:
        ordered = sorted(rows, key=lambda row: (row.claim.span.start, -row.claim.span.end))
        self._ids = [row.id for row in ordered]
        self._index = {claim_id: index for index, claim_id in enumerate(self._ids)}
        self._status = bytearray(_STATUSES.index(status_of(row)) for row in ordered)
        self._attributed = bytearray(row.claim.attribution is not None for row in ordered)
        self._claims = _Intervals((row.claim.span.start, row.claim.span.end) for row in ordered)
        inks = sorted(ink for index, row in enumerate(ordered) for ink in _inks(row, index))
        self._inks = _Intervals((start, end) for start, end, _ in inks)
        self._ink_claims = array("q", (index for _, _, index in inks))
        closed = sorted(compress(self._claims.ends, self._attributed))
        self.signs = Signs(self._claims.starts, array("q", closed))

    def set_status(self, row: ClaimRow) -> bool:
        """Take in a claim's new status; false where the claim is not marked here."""
        index = self._index.get(row.id)
        if index is not None:
            self._status[index] = _STATUSES.index(status_of(row))
        return index is not None

    def innermost_at(self, offset: int) -> str | None:
        """The id of the shortest claim that holds `offset`."""
        found = self._claims.over(offset, offset + 1)
        if not found:
            return None
        return self._ids[min(found, key=self._claims.length)]

    def runs(self, text: str, line: Line, lit: Lit | None) -> Iterator[Run]:
        """The line in runs, from left to right, signs among them."""
        if line.end == line.start:
            return
        claims = self._claims.over(line.start, line.end)
        inks = self._inks.over(line.start, line.end)
        cuts = _cuts(line, map(self._claims.span, claims), map(self._inks.span, inks), _edges(lit))
        for start, end in pairwise(cuts):
            tone = self._tone(start, claims, inks, lit)
            yield from self._openings(start, claims, tone)
            yield Run(shown(text, start, end), tone, start)
            yield from self._closings(end, claims, tone)

    def _openings(self, start: int, claims: Sequence[int], tone: Tone) -> Iterator[Run]:
        for index in claims:
            if self._claims.starts[index] == start:
                yield Run(self._status_of(index).glyph, self._sign_tone(tone, index), None)

    def _closings(self, end: int, claims: Sequence[int], tone: Tone) -> Iterator[Run]:
        for index in claims:
            if self._attributed[index] and self._claims.ends[index] == end:
                yield Run(CLOSING, self._sign_tone(tone, index), None)

    def _sign_tone(self, tone: Tone, index: int) -> Tone:
        return replace(tone, status=self._status_of(index), strong=False, part=False)

    def _tone(self, at: int, claims: Sequence[int], inks: Sequence[int], lit: Lit | None) -> Tone:
        inked = [i for i in inks if self._inks.holds(i, at)]
        nearest = self._ink_claims[inked[-1]] if inked else None
        return Tone(
            status=None if nearest is None else self._status_of(nearest),
            strong=nearest is not None and self._is_strong(nearest),
            attributed=any(self._attributed[i] and self._claims.holds(i, at) for i in claims),
            sentence=lit is not None and lit.sentence[0] <= at < lit.sentence[1],
            lit=lit is not None and lit.start <= at < lit.end,
            part=lit is not None and any(start <= at < end for start, end in lit.parts),
        )

    def _is_strong(self, index: int) -> bool:
        return not self._attributed[index] and self._status_of(index) is not Status.DISMISSED

    def _status_of(self, index: int) -> Status:
        return _STATUSES[self._status[index]]


class _Intervals:
    """Stretches sorted by start; `over` finds those that touch another stretch."""

    def __init__(self, spans: Iterable[tuple[int, int]]) -> None:
        self.starts, self.ends, self._reach = array("q"), array("q"), array("q")
        reach = 0
        for start, end in spans:
            reach = max(reach, end)
            self.starts.append(start)
            self.ends.append(end)
            self._reach.append(reach)

    def over(self, start: int, end: int) -> list[int]:
        last = bisect_left(self.starts, end)
        first = bisect_right(self._reach, start)
        return [index for index in range(first, last) if self.ends[index] > start]

    def span(self, index: int) -> tuple[int, int]:
        return self.starts[index], self.ends[index]

    def length(self, index: int) -> int:
        return self.ends[index] - self.starts[index]

    def holds(self, index: int, offset: int) -> bool:
        return self.starts[index] <= offset < self.ends[index]


def voices(attribution: Attribution | None) -> tuple[Span, ...]:
    """The words of an attributed claim that say who speaks and that somebody does, in order."""
    if attribution is None:
        return ()
    return tuple(sorted(part for part in (attribution.source, attribution.cue) if part is not None))


def _inks(row: ClaimRow, index: int) -> Iterator[tuple[int, int, int]]:
    if row.claim.attribution is None:
        yield row.claim.span.start, row.claim.span.end, index
    for part in voices(row.claim.attribution):
        yield part.start, part.end, index


def _edges(lit: Lit | None) -> Iterator[tuple[int, int]]:
    if lit is not None:
        yield lit.start, lit.end
        yield lit.sentence
        yield from lit.parts


def _cuts(line: Line, *stretches: Iterable[tuple[int, int]]) -> list[int]:
    """Where the tone may change in `line`, its two ends included."""
    edges = {edge for group in stretches for stretch in group for edge in stretch}
    return sorted({line.start, line.end, *(edge for edge in edges if line.start < edge < line.end)})
