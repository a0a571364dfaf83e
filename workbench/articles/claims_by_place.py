"""Claims by where they stand, so that those at a passage are found without looking at all of them."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator

from workbench.claims import Claim, Kind, Span


class ClaimsByPlace:
    """Claims of one draft; of two at the same place the later one is known there."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._at = {(claim.kind, claim.span.start, claim.span.end): claim for claim in claims}
        self._places = {kind: sorted(place[1:] for place in self._at if place[0] is kind) for kind in Kind}
        self._longest = {
            kind: max((end - start for start, end in places), default=0) for kind, places in self._places.items()
        }

    def at(self, kind: Kind, span: Span) -> Claim | None:
        """The claim of `kind` that stands exactly at `span`."""
        return self._at.get((kind, span.start, span.end))

    def overlapping(self, kind: Kind, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The places of all claims of `kind` that have a part in `start` to `end`, the last one first."""
        places = self._places[kind]
        index = bisect_left(places, (end, end))
        while index and places[index - 1][0] > start - self._longest[kind]:
            index -= 1
            if places[index][1] > start and places[index][0] < end:
                yield places[index]


def common(one: tuple[int, int], other: tuple[int, int]) -> float:
    """How much of two stretches is common to them, from 0 to 1."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(shared, 0) / max(max(one[1], other[1]) - min(one[0], other[0]), 1)
