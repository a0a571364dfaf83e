"""Where the source states a value: looked up by dimension and size, so that a long source costs little more."""

from __future__ import annotations

import math
from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from msgspec import Struct

from workbench.compare.figures import Dimension, Figure
from workbench.compare.texts import Text
from workbench.compare.values import Likeness, liken

#: How far a value may lie off and still agree, and how far, as a share, one without hedge or bound; see `values`.
_REACH, _PLAIN_REACH = 1.6, 0.2
#: Of a value that stands in more places than this, only the first ones are looked at.
_MOST = 60
_ENOUGH = 2 * _MOST
_LONGEST_DATE = 60


class Hit(Struct, frozen=True):
    """A figure of the source that a claim's value agrees with."""

    sentence: int
    figure: Figure
    likeness: Likeness


@dataclass(frozen=True, slots=True, eq=False)
class ValueIndex:
    """The figures of a source by what they measure: sorted by size, dates by year, ranges and vague ones apart."""

    #: With how far off a value without hedge or bound may lie and agree.
    sizes: dict[str, tuple[list[float], list[float], list[tuple[int, Figure]]]] = field(repr=False)
    years: dict[int, list[tuple[int, Figure]]] = field(repr=False)
    wide: dict[str, list[tuple[int, Figure]]] = field(repr=False)

    @classmethod
    def of(cls, source: Text) -> ValueIndex:
        """Index every figure of `source`."""
        exact: dict[str, list[tuple[int, Figure]]] = defaultdict(list)
        wide: dict[str, list[tuple[int, Figure]]] = defaultdict(list)
        years: dict[int, list[tuple[int, Figure]]] = defaultdict(list)
        for sentence in source.sentences:
            for figure in sentence.figures:
                entry = (sentence.number, figure)
                if figure.date is not None:
                    first, last = figure.date.start.year, figure.date.end.year
                    for year in range(first, min(last, first + _LONGEST_DATE) + 1):
                        years[year].append(entry)
                elif figure.low != figure.high or figure.dimension in (Dimension.DATE, Dimension.SCORE):
                    wide[figure.dimension].append(entry)
                else:
                    exact[figure.dimension].append(entry)
        sizes = {}
        for dimension, entries in exact.items():
            entries.sort(key=lambda entry: abs(entry[1].low))
            figures = [figure for _, figure in entries]
            sizes[dimension] = ([abs(each.low) for each in figures], [_plain_reach(each) for each in figures], entries)
        return cls(sizes, dict(years), dict(wide))

    def hits(self, figure: Figure) -> list[Hit]:
        """The figures of the source that agree with `figure`, in order of where they stand."""
        found = []
        for number, theirs in self._near(figure):
            likeness = liken(figure, theirs)
            if likeness and likeness.agrees:
                found.append(Hit(number, theirs, likeness))
                if len(found) == _ENOUGH:
                    break  # a value that stands everywhere tells nothing
        found.sort(key=lambda hit: hit.figure.start)
        return found[:_MOST]

    def _near(self, figure: Figure) -> Iterator[tuple[int, Figure]]:
        if figure.date is not None:
            seen = set()
            last = min(figure.date.end.year, figure.date.start.year + _LONGEST_DATE)
            for year in range(figure.date.start.year, last + 1):
                for entry in self.years.get(year, ()):
                    if entry[1].start not in seen:
                        seen.add(entry[1].start)
                        yield entry
            return
        yield from self.wide.get(figure.dimension, ())
        size = abs(figure.low)
        plain = figure.modifier is None and figure.low == figure.high
        room = _plain_reach(figure) + 1e-6 * size if plain else math.inf
        yield from self._sized(figure.dimension, size / _REACH, abs(figure.high) * _REACH, size, room)
        if figure.dimension != Dimension.COUNT and figure.dimension != Dimension.SHARE:
            yield from self._sized(Dimension.COUNT, abs(figure.bare) * 0.9, abs(figure.bare) * 1.1)

    def _sized(self, dimension: str, low: float, high: float,
               size: float = 0.0, room: float = math.inf) -> Iterator[tuple[int, Figure]]:  # fmt: skip
        sizes, reaches, entries = self.sizes.get(dimension, ([], [], []))
        near = slice(bisect_left(sizes, low), bisect_right(sizes, high))
        for other, reach, entry in zip(sizes[near], reaches[near], entries[near], strict=True):
            if -room <= other - size <= room or -reach <= other - size <= reach:
                yield entry


def _plain_reach(figure: Figure) -> float:
    """How far from `figure` a value without bound or hedge may lie and agree: its digits alone tell, or its hedge."""
    return max(1.001 * figure.grain, _PLAIN_REACH * abs(figure.low) if figure.modifier else 0.0)
