"""What a sentence does not state but lets one work out: a difference, a ratio, a change in percent, years between."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import combinations

from workbench.claims import Modifier, QuantityType
from workbench.compare.figures import Dimension, Figure
from workbench.compare.values import Likeness

#: Arithmetic that lies this far off, as a share, is not taken for the claim's.
_OFF = 0.04
_MOST = 8
#: Of these a difference is given by chance too often.
_PLAIN = (Dimension.COUNT, Dimension.RANK, Dimension.MULTIPLE)


def derive(ours: Figure, theirs: Sequence[Figure]) -> Likeness | None:
    """The arithmetic over two figures of one sentence that gives `ours`; None where none does."""
    for one, other in combinations(theirs[:_MOST], 2):
        reason = _years(ours, one, other) if ours.dimension == Dimension.TIME else _amounts(ours, one, other)
        if reason:
            return Likeness(True, 0.5, reason)
    return None


def _amounts(ours: Figure, one: Figure, other: Figure) -> str | None:
    if one.dimension != other.dimension or one.low != one.high or other.low != other.high or one.date or other.date:
        return None
    small, large = sorted((abs(one.low), abs(other.low)))
    if not small or large == small:
        return None
    written = [one.number(round(each, 6)) for each in sorted((one.bare, other.bare))]
    if ours.dimension == Dimension.MULTIPLE and ours.low:
        ratio = large / small
        if _close(ratio, ours.low) or _close(1 / ratio, ours.low):
            return f"{written[1]} / {written[0]} = {ratio:.2f}"
    if ours.dimension == one.dimension and ours.dimension not in _PLAIN and _close(large - small, abs(ours.low)):
        return f"{written[1]} − {written[0]}"
    if ours.dimension == Dimension.SHARE and one.dimension == Dimension.COUNT and ours.modifier is not Modifier.VAGUE:
        tolerance = 0.1 * ours.low if ours.modifier else max(ours.grain, 0.005)
        if abs(small / large - abs(ours.low)) <= tolerance:
            return f"{written[0]} of {written[1]}"
    if ours.kind is QuantityType.PERCENT and one.dimension != Dimension.SHARE and ours.dimension == Dimension.SHARE:
        changes = [abs(other.low / one.low - 1), abs(one.low / other.low - 1)]
        if ours.low and any(abs(change - abs(ours.low)) <= max(ours.grain, 0.0005) for change in changes):
            return f"{written[0]} to {written[1]}"
    if (
        ours.dimension == Dimension.POINTS
        and one.dimension == Dimension.SHARE
        and _close(large - small, ours.low / 100)
    ):
        return f"{written[1]} − {written[0]}"
    return None


def _years(ours: Figure, one: Figure, other: Figure) -> str | None:
    if one.date is None or other.date is None:
        return None
    years = abs(one.date.start.year - other.date.start.year)
    return f"{years} years between them" if years and _close(years * 365.25, ours.low) else None


def _close(worked_out: float, stated: float) -> bool:
    return abs(worked_out - stated) <= _OFF * abs(stated)
