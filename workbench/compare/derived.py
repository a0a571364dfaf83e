"""What a sentence does not state but lets one work out: a difference, a ratio, a change in percent, years between."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import combinations

from msgspec import Struct

from workbench.claims import Modifier, QuantityType
from workbench.compare.figures import Dimension, Figure
from workbench.compare.values import Likeness

#: Arithmetic that lies this far off, as a share, is not taken for the claim's.
_OFF = 0.04
_MOST = 8
#: Of these a difference is given by chance too often, as long as it is small.
_PLAIN, _FEW = (Dimension.COUNT, Dimension.RANK, Dimension.MULTIPLE), 20


class Comparative(Struct, frozen=True):
    """What the words around a figure say of it."""

    #: That it is a difference: only then two amounts are subtracted.
    difference: bool = False
    #: Which way the amount went; neither where both or none is said.
    rises: bool = False
    falls: bool = False


def derive(ours: Figure, theirs: Sequence[Figure], told: Comparative) -> Likeness | None:
    """The arithmetic over two figures of one sentence that gives `ours`; None where none does."""
    stated = any(each.dimension == ours.dimension for each in theirs)
    relations = [each for each in _RELATIONS if (told.difference if each is _difference else not stated)]
    ranges = [(each, each) for each in theirs[:_MOST] if each.modifier is Modifier.RANGE]
    for one, other in (*ranges, *combinations(theirs[:_MOST], 2)):
        years = ours.dimension == Dimension.TIME
        reason = _years(ours, one, other) if years else _amounts(ours, one, other, told, relations)
        if reason:
            return Likeness(True, 0.5, reason)
    return None


class _Pair(Struct, frozen=True):
    """Two amounts of one sentence, without their signs as `small` and `large`."""

    one: Figure
    other: Figure
    small: float
    large: float

    @property
    def written(self) -> list[str]:
        """Both as they are written, the smaller one first."""
        return [self.one.number(round(each, 6)) for each in sorted((self.one.bare, self.other.bare))]


_Relation = Callable[[Figure, _Pair, Comparative], str | None]


def _amounts(ours: Figure, one: Figure, other: Figure, told: Comparative, relations: Sequence[_Relation]) -> str | None:
    if one.dimension != other.dimension or one.low != one.high or other.low != other.high or one.date or other.date:
        return None
    small, large = sorted((abs(one.low), abs(other.low)))
    if not small or large == small:
        return None
    pair = _Pair(one, other, small, large)
    return next((reason for relation in relations if (reason := relation(ours, pair, told))), None)


def _times(ours: Figure, pair: _Pair, _: Comparative) -> str | None:
    """`three times as many`."""
    if ours.dimension != Dimension.MULTIPLE or not ours.low:
        return None
    ratio = pair.large / pair.small
    fits = _close(ratio, ours.low) or _close(1 / ratio, ours.low)
    return f"{pair.written[1]} / {pair.written[0]} = {ours.number(round(ratio, 2))}" if fits else None


def _difference(ours: Figure, pair: _Pair, _: Comparative) -> str | None:
    """`7 million more`, and of two shares `3 points more`."""
    stated = abs(ours.low)
    if ours.dimension == Dimension.POINTS and pair.one.dimension == Dimension.SHARE:
        stated = ours.low / 100
    elif ours.dimension != pair.one.dimension or (ours.dimension in _PLAIN and stated < _FEW):
        return None
    exact = abs(pair.large - pair.small - stated) <= max(ours.grain, 0.01 * stated)
    fits = _close(pair.large - pair.small, stated) if ours.modifier else exact
    return f"{pair.written[1]} − {pair.written[0]}" if fits else None


def _part(ours: Figure, pair: _Pair, _: Comparative) -> str | None:
    """`a third of them`."""
    if (ours.dimension, pair.one.dimension) != (Dimension.SHARE, Dimension.COUNT) or ours.modifier is Modifier.VAGUE:
        return None
    tolerance = 0.1 * ours.low if ours.modifier else max(ours.grain, 0.005)
    fits = abs(pair.small / pair.large - abs(ours.low)) <= tolerance
    return f"{pair.written[0]} of {pair.written[1]}" if fits else None


def _change(ours: Figure, pair: _Pair, told: Comparative) -> str | None:
    """`up 12 per cent`: of the smaller amount; `down 12 per cent`: of the larger one."""
    is_change = ours.kind is QuantityType.PERCENT and ours.dimension == Dimension.SHARE
    if not is_change or pair.one.dimension == Dimension.SHARE:
        return None
    changes = [pair.large / pair.small - 1] if not told.falls else []
    changes += [1 - pair.small / pair.large] if not told.rises else []
    fits = ours.low and any(abs(change - abs(ours.low)) <= max(ours.grain, 0.0005) for change in changes)
    return f"{pair.written[0]} to {pair.written[1]}" if fits else None


#: What is worked out from two amounts, in the order in which it is tried.
_RELATIONS = (_times, _difference, _part, _change)


def _years(ours: Figure, one: Figure, other: Figure) -> str | None:
    if one.date is None or other.date is None:
        return None
    last = other.date.end if other is one else other.date.start
    years = abs(one.date.start.year - last.year)
    return f"{years} years between them" if years and _close(years * 365.25, ours.low) else None


def _close(worked_out: float, stated: float) -> bool:
    return abs(worked_out - stated) <= _OFF * abs(stated)
