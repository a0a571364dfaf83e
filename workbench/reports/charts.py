"""The report's two drawings as plain geometry: how far the check is, and where in the copy the claims stand."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby

from workbench.claims import Verdict
from workbench.reports.model import Report

#: The verdicts in the order in which they are drawn, from the base of a column upwards and from left to right.
DRAWN = (Verdict.VERIFIED, Verdict.DISPUTED, Verdict.UNSOURCED, Verdict.OPEN)

#: Their colours, which stand out on white and on black.
COLOURS = {
    Verdict.VERIFIED: "#2f9e5a",
    Verdict.DISPUTED: "#d84a3f",
    Verdict.UNSOURCED: "#d9951f",
    Verdict.OPEN: "#8f98a6",
}

#: The most columns that are drawn; more paragraphs are gathered into groups of equal length.
MOST_COLUMNS = 60

#: The widest that a column is drawn.
WIDEST = 36.0

#: The drawings' sizes, in their own units.
WIDTH = 1000
BAR_HEIGHT = 24
PLOT_HEIGHT = 160


@dataclass(frozen=True, slots=True)
class Bar:
    """A rectangle that stands for `number` claims with one verdict, in the drawing's own units."""

    verdict: Verdict
    number: int
    x: float
    y: float
    width: float
    height: float


@dataclass(frozen=True, slots=True)
class Column:
    """The claims that begin in the paragraphs `first` to `last`; `middle` is the column's axis."""

    first: int
    last: int
    middle: float
    blocks: tuple[Bar, ...]
    number: int


@dataclass(frozen=True, slots=True)
class Plot:
    """Claims by paragraph and verdict: columns over a baseline; `ticks` are heights with the number they stand for."""

    columns: tuple[Column, ...]
    ticks: tuple[tuple[float, int], ...]
    width: float
    height: float


def status_bar(report: Report) -> tuple[Bar, ...]:
    """One bar whose parts are as long as the verdicts are frequent; none where there is no claim."""
    total = report.counts.total
    blocks, x = [], 0.0
    for verdict in DRAWN:
        if number := report.counts.of(verdict):
            length = WIDTH * number / total
            blocks.append(Bar(verdict, number, round(x, 2), 0, round(length, 2), BAR_HEIGHT))
            x += length
    return tuple(blocks)


def plot(report: Report) -> Plot:
    """The claims by the paragraph they begin in, their verdicts stacked."""
    groups = list(_groups(report))
    highest = max((sum(found.values()) for _, _, found in groups), default=0)
    if not groups or not highest:
        return Plot((), (), WIDTH, PLOT_HEIGHT)
    step = WIDTH / len(groups)
    unit = PLOT_HEIGHT / highest
    columns = tuple(
        Column(first, last, round((index + 0.5) * step, 2), _stack(found, index * step, step, unit), found.total())
        for index, (first, last, found) in enumerate(groups)
    )
    ticks = tuple((round(PLOT_HEIGHT - number * unit, 2), number) for number in _ticks(highest))
    return Plot(columns, ticks, WIDTH, PLOT_HEIGHT)


def _groups(report: Report) -> Iterator[tuple[int, int, Counter[Verdict]]]:
    by_paragraph: dict[int, Counter[Verdict]] = {}
    for number, claims in groupby(report.claims, key=lambda claim: claim.paragraph):
        by_paragraph.setdefault(number, Counter()).update(claim.row.verdict for claim in claims)
    size = -(-len(report.paragraphs) // MOST_COLUMNS)
    for first in range(1, len(report.paragraphs) + 1, max(size, 1)):
        last = min(first + size - 1, len(report.paragraphs))
        found: Counter[Verdict] = Counter()
        for number in range(first, last + 1):
            found.update(by_paragraph.get(number, Counter()))
        yield first, last, found


def _stack(found: Counter[Verdict], x: float, step: float, unit: float) -> tuple[Bar, ...]:
    blocks, base = [], float(PLOT_HEIGHT)
    for verdict in DRAWN:
        if number := found[verdict]:
            tall = number * unit
            base -= tall
            wide = min(step * 0.8, WIDEST)
            left = x + (step - wide) / 2
            blocks.append(Bar(verdict, number, round(left, 2), round(base, 2), round(wide, 2), round(tall, 2)))
    return tuple(blocks)


def _ticks(highest: int) -> tuple[int, ...]:
    """Two or three round heights up to `highest`."""
    step = next(size * 10**power for power in range(9) for size in (1, 2, 5) if size * 10**power * 4 >= highest)
    return tuple(range(step, highest + 1, step))
