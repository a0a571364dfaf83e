"""Where the source states a value: looked up by dimension and size, so that a long source costs little more."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field

from msgspec import Struct

from workbench.compare.figures import Dimension, Figure
from workbench.compare.texts import Text
from workbench.compare.values import Likeness, liken

#: How far a value may lie off and still agree; see `values`.
_REACH = 1.6
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

    sizes: dict[str, tuple[list[float], list[tuple[int, Figure]]]] = field(repr=False)
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
            sizes[dimension] = ([abs(figure.low) for _, figure in entries], entries)
        return cls(sizes, dict(years), dict(wide))

    def hits(self, figure: Figure) -> list[Hit]:
        """The figures of the source that agree with `figure`, in order of where they stand."""
        found = []
        plain = _is_plain(figure)
        for number, theirs in self._near(figure):
            if plain and theirs.dimension == figure.dimension and _is_plain(theirs) and _is_off(figure, theirs):
                continue
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
        yield from self._sized(figure.dimension, abs(figure.low) / _REACH, abs(figure.high) * _REACH)
        if figure.dimension != Dimension.COUNT and figure.dimension != Dimension.SHARE:
            yield from self._sized(Dimension.COUNT, abs(figure.bare) * 0.9, abs(figure.bare) * 1.1)

    def _sized(self, dimension: str, low: float, high: float) -> Iterator[tuple[int, Figure]]:
        sizes, entries = self.sizes.get(dimension, ([], []))
        yield from entries[bisect_left(sizes, low) : bisect_right(sizes, high)]


def _is_plain(figure: Figure) -> bool:
    """Whether a figure is one value without bound or hedge: it agrees with another such one to the digits alone."""
    return figure.modifier is None and figure.date is None and figure.low == figure.high


def _is_off(ours: Figure, theirs: Figure) -> bool:
    """Whether two plain values lie further apart than both their digits allow."""
    return abs(abs(ours.low) - abs(theirs.low)) > 1.001 * max(ours.grain, theirs.grain) + 1e-6 * abs(ours.low)
