"""Two figures side by side: can both be true as worded? See docs/compare.md for the rules."""

from __future__ import annotations

import datetime as dt
import math
import re

from msgspec import Struct
from msgspec.structs import replace

from workbench.claims import DateInterval, Modifier, Quantity, QuantityType
from workbench.compare.figures import Dimension, Figure
from workbench.extract.dates import windows

#: What `about` allows.
_ABOUT = 0.1
#: A bound says something of values up to this many times it; beyond, another thing or another scale is meant.
_FAR = 1.35
_BOUNDS = (Modifier.MIN, Modifier.MAX)
#: A bound is not taken to the last digit.
_JUST = 0.999
#: A bare figure may leave out the scale word that the one before it has: `2.1 million pounds then, 4.8 now`.
_SCALES = (1e3, 1e6, 1e9)
_YEAR_DAYS = 366
_WEEK = 7
#: A period so many times as long as the claim's says nothing of it.
_WIDER = 8
#: The ends of two periods that lie this many days apart are one: a month told by its first day.
_END = 31
_YEAR = re.compile(r"\d{4}")
#: A day counted from another one, which the text tells somewhere: `a month earlier`, `the same month last year`.
_COUNTED = {windows.FROM_TOLD_RULE, windows.OTHER_YEAR_RULE}
#: A time of day without its day.
_TIME = "date: time of day"
#: The least multiple that is also told in percent.
_GROWN = 2
_FROM_ANOTHER = "counted from"
#: Days told by words alone: `last month` and `a month earlier` may be one.
_BY_WORDS = {windows.RELATIVE_RULE, windows.AGO_RULE}
#: Figures of one thing that differ by more are rather of two things, but for a scale word that was confused.
_LIKE_SIZE, _LIKE_SCALE = 5.0, 6
#: In one sentence with an equal value they may differ by so much.
_SAME_SENTENCE = 20.0
#: A value of so many digits of which two changed places is a slip; what that tells.
_DIGITS, _SLIP = 3, 0.9
#: And one of so many whose scale is another.
_SCALED_DIGITS = 2
_DAY = dt.timedelta(days=1)
#: A fraction as it is read: `0.666667 (2/3)`.
_FRACTION = re.compile(r"\d[\d.,]* \((\d+/\d+)\)")


#: Points of which nothing tells that they are of percent.
_PLAIN_POINTS = "unit points"
#: A bare figure is never a share, a rank or a multiple.
_OWN_SCALE = (Dimension.SHARE, Dimension.POINTS, Dimension.RANK, Dimension.MULTIPLE)


class Likeness(Struct, frozen=True, gc=False):
    """What two figures say of each other.

    `agrees` tells whether both can be true of one thing; `exact` how much the values alone speak for one thing, from 0
    to 1. `note` says how, where the values themselves do not: see `tell`.
    """

    agrees: bool
    exact: float
    note: str = ""
    #: Whether the value may rather be of another thing.
    doubtful: bool = False


def liken(ours: Figure, theirs: Figure) -> Likeness | None:
    """Compare the article's figure with the source's; None where they measure different things."""
    if ours.dimension != theirs.dimension:
        return _across(ours, theirs)
    if ours.dimension == Dimension.DATE:
        return _moments(ours, theirs)
    if ours.dimension == Dimension.SCORE:
        return _scores(ours, theirs)
    agrees, exact = _values(ours, theirs)
    if ours.kind is not theirs.kind and ours.dimension == Dimension.TIME:
        exact *= 0.6
    if not agrees and _same_digits(ours, theirs):
        return Likeness(False, _SLIP)
    return Likeness(agrees, max(0.0, exact) if agrees else 0.0)


def is_slip(ours: Figure, theirs: Figure) -> bool:
    """Whether two figures are one by their digits, with another value."""
    likeness = liken(ours, theirs)
    return likeness is not None and not likeness.agrees and likeness.exact >= _SLIP


def _same_digits(ours: Figure, theirs: Figure) -> bool:
    """Whether two digits of one value changed places, or its scale is another: `65,330` and `56,330`, `million`."""
    here, there = (f"{abs(each.bare):.12g}".replace(".", "").strip("0") for each in (ours, theirs))
    if here == there:
        return len(here) >= _SCALED_DIGITS and ours.low == ours.high and theirs.low == theirs.high
    apart = [at for at, (one, other) in enumerate(zip(here, there, strict=False)) if one != other]
    return len(here) == len(there) >= _DIGITS and len(apart) == 2 and sorted(here) == sorted(there)


def _across(ours: Figure, theirs: Figure) -> Likeness | None:
    """Percent and points are taken for one another; a table's bare figure stands for any unit."""
    kinds = {ours.dimension, theirs.dimension}
    if Dimension.DATE in kinds:
        return _in_so_long(ours, theirs)
    if Dimension.SCORE in kinds:
        return None
    if kinds == {Dimension.SHARE, Dimension.MULTIPLE}:
        return _times(ours, theirs)
    if kinds in ({Dimension.SHARE, Dimension.POINTS}, {Dimension.SHARE, _PLAIN_POINTS}):
        same = abs(ours.bare - theirs.bare) <= 0.051 and QuantityType.FRACTION not in (ours.kind, theirs.kind)
        return Likeness(False, _SLIP) if same else None
    if ours.kind is QuantityType.COUNT and _quantity(ours).unit is None and theirs.dimension not in _OWN_SCALE:
        same = abs(ours.bare - theirs.bare) <= 1e-9 * abs(ours.bare) and theirs.low == theirs.high
        return Likeness(True, 0.6) if same and ours.bare else None
    if theirs.kind is not QuantityType.COUNT or _quantity(theirs).unit is not None or not ours.bare:
        return None
    if ours.dimension in _OWN_SCALE:
        return None
    plain = replace(ours, low=ours.bare, high=ours.bare, grain=ours.grain * ours.bare / (ours.low or 1.0))
    agrees, exact = _values(plain, theirs) if ours.low == ours.high and theirs.low == theirs.high else (False, 0.0)
    if agrees:
        return Likeness(True, 0.7 * exact)
    for scale in _SCALES if ours.kind is QuantityType.MONEY else ():
        if abs(abs(ours.bare) / scale - abs(theirs.bare)) <= max(theirs.grain, 1e-9 * abs(theirs.bare)):
            return Likeness(True, 0.5)
    return None


def _times(ours: Figure, theirs: Figure) -> Likeness | None:
    """`up 262%` beside `multiplied by 3.6`: what grows by more than its double is told by either."""
    one, other = (replace(each, dimension=Dimension.MULTIPLE, low=1 + each.low, high=1 + each.high)
                  if each.dimension == Dimension.SHARE else each for each in (ours, theirs))  # fmt: skip
    grown = min(one.low, other.low) >= _GROWN and QuantityType.FRACTION not in (ours.kind, theirs.kind)
    agrees, exact = _values(one, other) if grown else (False, 0.0)
    there = theirs.number(round(other.low, 2))
    return Likeness(True, 0.8 * exact, f"{theirs.claim.span.text} there: × {there}") if agrees else None


def may_be_one(ours: Figure, theirs: Figure) -> bool:
    """Whether two figures of different values may be of one thing, if the words around them say so.

    They are of one dimension, or one is a number without unit: it may leave out the unit, and the scale word too.
    """
    if _is_counted(ours) or _is_counted(theirs):
        return False
    if ours.date and theirs.date:
        return max(days(ours.date), days(theirs.date)) <= _END or plausible(ours, theirs)
    if ours.dimension == theirs.dimension:
        return _ratio(ours.middle, theirs.middle) <= _SAME_SENTENCE
    if any(each.date or each.dimension in (Dimension.RANK, Dimension.MULTIPLE) for each in (ours, theirs)):
        return False
    if not any(each.kind is QuantityType.COUNT and _quantity(each).unit is None for each in (ours, theirs)):
        return False
    ratio = _ratio(ours.bare, theirs.bare)
    scales = _SCALES if Dimension.SHARE not in (ours.dimension, theirs.dimension) else ()
    return any(max(ratio / scale, scale / ratio) <= _LIKE_SIZE for scale in (1.0, *scales))


def plausible(ours: Figure, theirs: Figure) -> bool:
    """Whether two values that differ may be of one thing: of like size, alike but for a scale, or of like days."""
    if ours.date is not None and theirs.date is not None:
        small, large = sorted((days(ours.date), days(theirs.date)))
        return large <= 3 * small
    ratio = _ratio(ours.middle, theirs.middle)
    if ratio == math.inf:
        return False
    power = math.log10(ratio)
    return ratio <= _LIKE_SIZE or (abs(power - round(power)) < 1e-6 and power <= _LIKE_SCALE)


def _is_counted(figure: Figure) -> bool:
    """Whether a date is counted from another one: that it is another than one told by name is no certain thing."""
    return figure.claim.why is not None and figure.claim.why.rule in _COUNTED


def in_the_same_words(ours: Figure, theirs: Figure) -> bool:
    """Whether both tell a day by how long ago it was, in the same words: `last year`."""
    why = ours.claim.why
    same = ours.claim.span.text.lower() == theirs.claim.span.text.lower()
    return same and why is not None and why.rule in _BY_WORDS


def may_be_one_day(ours: Figure, theirs: Figure) -> bool:
    """Whether two days that differ are told by how far off they are, from now or from another day: they may be one."""
    whys = [each.claim.why for each in (ours, theirs) if each.claim.why]
    rules = {why.rule for why in whys}
    if rules & _COUNTED or any(each.startswith(_FROM_ANOTHER) for why in whys for each in why.assumptions):
        return True
    return windows.RELATIVE_RULE in rules and rules <= _BY_WORDS


def _ratio(one: float, other: float) -> float:
    less, more = sorted((abs(one), abs(other)))
    return more / less if less else math.inf


def _in_so_long(ours: Figure, theirs: Figure) -> Likeness | None:
    """`within six weeks` beside `in six weeks`: a length of time and a day that it leads to, in the same words."""
    if Dimension.TIME not in (ours.dimension, theirs.dimension):
        return None
    here, there = (each.claim.span.text.lower().split()[-2:] for each in (ours, theirs))
    return Likeness(True, 0.6, "the same length of time") if here == there and len(here) == 2 else None


def _values(ours: Figure, theirs: Figure) -> tuple[bool, float]:
    if Modifier.VAGUE in (ours.modifier, theirs.modifier):
        return _vague(ours, theirs)
    if ours.low != ours.high or theirs.low != theirs.high:
        return _ranges(ours, theirs)
    a, s = abs(ours.low), abs(theirs.low)
    near = max(ours.grain, theirs.grain) + 1e-9 * max(a, s)
    bounded = ours.modifier in _BOUNDS or theirs.modifier in _BOUNDS
    if abs(a - s) <= (min(ours.grain, theirs.grain) + 1e-9 * max(a, s) if bounded else near):
        return not _opposed(ours, theirs), max(0.4, 1.0 - 4 * abs(a - s) / max(a, s, 1e-9))
    return _bounded(ours, theirs, a, s, near)


def _opposed(ours: Figure, theirs: Figure) -> bool:
    """One value, but a lower bound in one text and an upper one in the other."""
    return {ours.modifier, theirs.modifier} == {Modifier.MIN, Modifier.MAX}


def _bounded(ours: Figure, theirs: Figure, a: float, s: float, near: float) -> tuple[bool, float]:
    """Values that are not the same: within a hedge or a bound of either?"""
    gap = abs(a - s) / max(a, s)
    if ours.modifier is Modifier.APPROX:
        fits = s <= a + near if ours.nearly else True
        return fits and abs(a - s) <= _ABOUT * a + near, 1.0 - gap * 3
    if ours.modifier is theirs.modifier and ours.modifier in _BOUNDS:
        # Who is under 16 is under 18 too, but the two groups are not one; other bounds may be rounded.
        return QuantityType.AGE not in (ours.kind, theirs.kind) and gap <= _ABOUT, max(0.3, 0.9 - gap * 2)
    if ours.modifier is Modifier.MIN and theirs.modifier is not Modifier.MAX:
        return a * _JUST <= s <= a * _FAR, max(0.3, 0.9 - gap * 2)
    if ours.modifier is Modifier.MAX and theirs.modifier is not Modifier.MIN:
        return a / _FAR <= s * _JUST <= a, max(0.3, 0.9 - gap * 2)
    if theirs.modifier is Modifier.APPROX:
        return abs(a - s) <= _ABOUT / 2 * s, 0.8 - gap * 3
    if theirs.modifier is Modifier.MIN:
        return s - near <= a <= s * 1.2, 0.5
    if theirs.modifier is Modifier.MAX:
        return s / 1.2 <= a <= s + near, 0.5
    return False, 0.0


def _vague(ours: Figure, theirs: Figure) -> tuple[bool, float]:
    both = ours.modifier is theirs.modifier
    overlap = min(ours.high, theirs.high) - max(ours.low, theirs.low)
    fits = overlap > 0 if both else overlap >= 0
    return fits, (0.8 if both and ours.low == theirs.low else 0.5) if fits else 0.0


def _ranges(ours: Figure, theirs: Figure) -> tuple[bool, float]:
    near = max(ours.grain, theirs.grain, 0.006 * max(ours.high, theirs.high))
    if ours.low != ours.high and theirs.low != theirs.high:
        same = abs(ours.low - theirs.low) <= near and abs(ours.high - theirs.high) <= near
        return same, 1.0 if same else 0.0
    inside = max(ours.low, theirs.low) <= min(ours.high, theirs.high) + near
    return inside, 0.6 if inside else 0.0


def _moments(ours: Figure, theirs: Figure) -> Likeness | None:
    """Days, and the times of day where both tell one by one clock; a time by itself is of no certain day."""
    likeness = _dates(ours, theirs)
    here, there = ours.clock, theirs.clock
    if here is None or there is None or Modifier.RANGE in (ours.modifier, theirs.modifier):
        return likeness
    if here.zone == there.zone and not here.is_at(there):
        return Likeness(False, 0.0, f"{theirs.claim.span.text} there, {ours.claim.span.text} here")
    by_itself = any(each.claim.why is not None and each.claim.why.rule == _TIME for each in (ours, theirs))
    if likeness is None or likeness.agrees or not by_itself:
        return likeness
    one_clock = here.zone == there.zone or not (here.zone and there.zone)
    return Likeness(True, _SLIP) if one_clock and here.is_at(there) else None


def _dates(ours: Figure, theirs: Figure) -> Likeness | None:
    if ours.date is None or theirs.date is None:
        same = ours.claim.span.text.lower() == theirs.claim.span.text.lower()
        return Likeness(True, 0.5, "the same words") if same else None
    first, last = max(ours.date.start, theirs.date.start), min(ours.date.end, theirs.date.end)
    ends = ours.modifier is Modifier.RANGE
    if theirs.modifier is Modifier.RANGE and not ends and _is_end_of(ours.date, theirs.date):
        return Likeness(True, 0.9)
    if days(theirs.date) > _WIDER * days(ours.date):
        return None  # a year says nothing of one of its days
    if ends and theirs.modifier is not Modifier.RANGE and days(ours.date) > _WIDER * days(theirs.date):
        return None  # and a day or a year nothing of both ends of a life or a term
    if ends and theirs.modifier is Modifier.RANGE and not _same_ends(ours.date, theirs.date):
        return Likeness(False, 0.0)
    if first > last:
        same = _other_year(ours, theirs) or _other_week(ours, theirs)
        return Likeness(same, 0.6 if same else 0.0)
    shared = (last - first + _DAY).days
    share = shared / max(days(ours.date), days(theirs.date))
    exact = 1.0 if share > 0.9 else 0.75 if share > 0.2 else 0.45
    return Likeness(True, exact if _is_counted(ours) is _is_counted(theirs) else 0.5 * exact)


def _is_end_of(ours: DateInterval, theirs: DateInterval) -> bool:
    """Whether a day or month is one end of a period: `17 October` of `15 September to 17 October`."""
    return ours != theirs and days(ours) <= _END and (ours.start == theirs.start or ours.end == theirs.end)


def _same_ends(ours: DateInterval, theirs: DateInterval) -> bool:
    """Whether two periods with both ends told have the same ones: to the day, but for a whole month at either's end."""
    starts = abs((ours.start - theirs.start).days) <= (_END if 1 in (ours.start.day, theirs.start.day) else 0)
    months = any((each.end + _DAY).day == 1 for each in (ours, theirs))
    return starts and abs((ours.end - theirs.end).days) <= (_END if months else 0)


def days(interval: DateInterval) -> int:
    """How many days an interval has."""
    return (interval.end - interval.start + _DAY).days


def _other_year(ours: Figure, theirs: Figure) -> bool:
    """The same month or day of a month, where one of the two leaves its year to be guessed; or years told from now."""
    assert ours.date is not None  # noqa: S101 - asked of two placed dates
    assert theirs.date is not None  # noqa: S101
    named = [bool(_YEAR.search(each.claim.span.text)) for each in (ours, theirs)]
    if all(named) or max(days(ours.date), days(theirs.date)) > _YEAR_DAYS:
        return False
    if min(days(ours.date), days(theirs.date)) >= _YEAR_DAYS - 1:
        if not any(named):
            return False
        told = ours if not named[0] else theirs
        counted = any(c.isdigit() for c in told.claim.span.text) or len(told.claim.span.text.split()) > 2
        return counted and abs(ours.date.start.year - theirs.date.start.year) == 1
    return all(
        (one.month, one.day) == (other.month, other.day)
        for one, other in ((ours.date.start, theirs.date.start), (ours.date.end, theirs.date.end))
    )


def _other_week(ours: Figure, theirs: Figure) -> bool:
    """A weekday without its date: which week it is of is guessed from what is told with it."""
    assert ours.date is not None  # noqa: S101 - asked of two placed dates
    assert theirs.date is not None  # noqa: S101
    told = any(c.isdigit() for c in ours.claim.span.text)
    return (
        not told
        and days(ours.date) == days(theirs.date) == 1
        and abs((ours.date.start - theirs.date.start).days) == _WEEK
    )


def _scores(ours: Figure, theirs: Figure) -> Likeness:
    same = ours.claim.span.text.replace("–", "-") == theirs.claim.span.text.replace("–", "-")
    return Likeness(same, 1.0 if same else 0.0)


def tell(ours: Figure, theirs: Figure | None, likeness: Likeness) -> str:
    """What an editor is told of two figures, both as the article's language writes them: `310 there, 340 here`."""
    if likeness.note or theirs is None:
        return likeness.note
    here, there = _written(ours), _written(replace(theirs, language=ours.language))
    if here == there and not likeness.agrees:
        here, there = ours.claim.span.text, theirs.claim.span.text
    return f"{here} in both" if here == there else f"{there} there, {here} here"


def tell_apart(ours: Figure, why: str) -> str:
    """`why`, and that a figure equal to the article's stands in the passage, but not of the same thing."""
    if why:
        return f"{why}; the equal figure there seems to be of another thing"
    return f"{_written(ours)} there seems to be of another thing"


def _written(figure: Figure) -> str:
    """A figure in few words; a fraction as such."""
    return _FRACTION.sub(r"\1", figure.reading())


def _quantity(figure: Figure) -> Quantity:
    assert figure.claim.quantity is not None  # noqa: S101 - figures are made of numeric claims alone
    return figure.claim.quantity
