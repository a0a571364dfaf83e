"""Calendar arithmetic: windows of days, their parts, and the ones before and after them."""

from __future__ import annotations

import calendar
import datetime as dt
from collections.abc import Callable, Mapping
from enum import StrEnum
from functools import lru_cache, partial
from typing import TYPE_CHECKING

from workbench.claims import DateInterval

if TYPE_CHECKING:
    from dateutil.relativedelta import relativedelta

#: How much farther a day ahead counts than one behind, where nothing tells which is meant.
_WEIGHT_OF_FUTURE = 4

#: Seasons of sport, of opera and of harvests run from July to June.
FIRST_OF_SEASON = 7

#: Fiscal years that are not the calendar's run from April to March.
FIRST_OF_FISCAL = 4

#: The rules of a year, and of a season and a month with theirs, which a sentence may open with.
YEAR_RULE, SEASON_AND_YEAR_RULE, MONTH_AND_YEAR_RULE = "date: year", "date: season and year", "date: month and year"
WEEKDAY_RULE = "date: weekday"

#: The rule of a quarter, which what is reported of it is counted from: `a year earlier`.
QUARTER_RULE = "date: quarter or half of a year"

#: The rule of a period that is named by its end: `the six months to June`.
PERIOD_RULE = "date: a period named by its end"

#: The rule of the first or last months of a year: `the first six months of 2023`.
PART_RULE = "date: the first or last of a period"

#: The rule of a date that is counted from another one.
FROM_TOLD_RULE = "date: a length of time from the date before it"

#: The rule of the same period in another year: `the same month last year`.
OTHER_YEAR_RULE = "date: the same period of another year"

#: The rules of dates that count from publication: `last month`, and by a length of time, `three weeks ago`.
RELATIVE_RULE = "date: relative"
AGO_RULE = "date: a length of time before or after publication"

ONE_DAY = dt.timedelta(days=1)

#: No year has more days, and no month.
LONGEST_YEAR = 366
LONGEST_MONTH = 31

#: So many steps from one date to another are remembered: the articles of a day tell the same ones.
_REMEMBERED = 1 << 10

#: Up to this day of the week, the next weekend is the one ahead.
_THURSDAY = 3


class Part(StrEnum):
    """Which part of a window is meant."""

    EARLY = "early"
    MIDDLE = "middle"
    LATE = "late"
    #: The same of a month or a year; the last year of a decade.
    END = "end"
    #: Somewhere in it: `sometime this month`.
    WITHIN = "within"
    #: What of it lies up to publication, and from there on: `earlier this month`, `the rest of the year`.
    SO_FAR = "so far"
    TO_COME = "to come"
    FIRST_HALF = "first half"
    SECOND_HALF = "second half"


#: The parts whose bounds no share of the window tells.
WHOLE_PARTS = frozenset({Part.WITHIN, Part.SO_FAR, Part.TO_COME})


def day(date: dt.date) -> DateInterval:
    """The window of one day."""
    return DateInterval(date, date)


def year(number: int) -> DateInterval | None:
    """A calendar year, None where the calendar has none."""
    return DateInterval(dt.date(number, 1, 1), dt.date(number, 12, 31)) if 1 <= number <= 9999 else None


def calendar_day(year_number: int, month_number: int, day_number: int) -> DateInterval | None:
    """A day of the calendar, None where there is no such day."""
    try:
        return day(dt.date(year_number, month_number, day_number))
    except (OverflowError, ValueError):
        return None


def month(year_number: int, number: int) -> DateInterval | None:
    """A calendar month."""
    if not (1 <= year_number <= 9999 and 1 <= number <= 12):
        return None
    last = calendar.monthrange(year_number, number)[1]
    return DateInterval(dt.date(year_number, number, 1), dt.date(year_number, number, last))


def spanning(first: DateInterval | None, last: DateInterval | None) -> DateInterval | None:
    """From the first day of one window to the last of another, None where the calendar lacks one."""
    return DateInterval(first.start, last.end) if first and last else None


def months(year_number: int, first: int, count: int) -> DateInterval | None:
    """`count` months from month `first` of a year: a quarter, a half-year; a season's last are of the next year."""
    years, last = divmod(first + count - 2, 12)
    return spanning(month(year_number, first), month(year_number + years, last + 1))


def decade(first_year: int) -> DateInterval | None:
    """Ten years from `first_year`."""
    return spanning(year(first_year), year(first_year + 9))


def century(number: int) -> DateInterval | None:
    """A century by its ordinal: the 20th runs from 1901 to 2000."""
    return spanning(year(number * 100 - 99), year(number * 100))


#: So many days are in a unit of time, or so many months.
_DAYS = {"day": 1, "week": 7}
_MONTHS = {"month": 1, "quarter": 3, "semester": 6, "year": 12, "season": 12, "century": 1200}

#: The unit of fiscal years by the month that they begin in.
FISCAL = {first: f"fiscal from {first}" for first in range(2, 13)}
_MONTHS |= dict.fromkeys(FISCAL.values(), 12)


@lru_cache(maxsize=_REMEMBERED)
def delta(unit: str, count: float) -> relativedelta:
    """`count` units of time as a calendar difference."""
    from dateutil.relativedelta import relativedelta

    whole = int(count)
    if unit in _DAYS:
        return relativedelta(days=whole * _DAYS[unit])
    if unit == "decade":
        return relativedelta(years=int(count * 10))
    part = round((count - whole) * 12) if unit in ("year", "season", *FISCAL.values()) else 0
    return relativedelta(months=whole * _MONTHS.get(unit, 0) + part)


def nth_of_month(month_window: DateInterval, unit: str | int, number: int) -> DateInterval | None:
    """The day, week, weekend or weekday (Monday is 0) of a month by its number, -1 the last; None where none is."""
    first, end = month_window.start, month_window.end
    if unit == "week":
        start = end - dt.timedelta(days=6) if number < 0 else first + dt.timedelta(days=7 * (number - 1))
        return DateInterval(start, min(end, start + dt.timedelta(days=6))) if start <= end else None
    if unit == "day":
        return day(end if number < 0 else first + dt.timedelta(days=number - 1))
    weekday = 5 if isinstance(unit, str) else unit
    if number < 0:
        start = end - dt.timedelta(days=(end.weekday() - weekday) % 7)
    else:
        start = first + dt.timedelta(days=(weekday - first.weekday()) % 7 + 7 * (number - 1))
    if start > end:
        return None
    return DateInterval(start, start + ONE_DAY) if isinstance(unit, str) else day(start)


def _days_of_week(date: dt.date, first: int, last: int) -> DateInterval:
    """The days with these numbers (Monday is 0) in the week of `date`."""
    monday = date - dt.timedelta(days=date.weekday())
    return DateInterval(monday + dt.timedelta(days=first), monday + dt.timedelta(days=last))


def _year_from(first: int, date: dt.date) -> DateInterval | None:
    """The twelve months from month `first` on that hold `date`."""
    return months(date.year - (date.month < first), first, 12)


#: The calendar unit that holds a date.
_AROUND: Mapping[str, Callable[[dt.date], DateInterval | None]] = {
    "century": lambda date: century((date.year - 1) // 100 + 1),
    "decade": lambda date: decade(date.year // 10 * 10),
    "year": lambda date: year(date.year),
    "season": partial(_year_from, FIRST_OF_SEASON),
    **{unit: partial(_year_from, first) for first, unit in FISCAL.items()},
    "quarter": lambda date: months(date.year, (date.month - 1) // 3 * 3 + 1, 3),
    "semester": lambda date: months(date.year, (date.month - 1) // 6 * 6 + 1, 6),
    "month": lambda date: month(date.year, date.month),
    "week": lambda date: _days_of_week(date, 0, 6),
    "weekend": lambda date: _days_of_week(date, 5, 6),
}


def around(date: dt.date, unit: str) -> DateInterval:
    """The calendar unit that holds `date`: its week from Monday to Sunday, its month, its year; or the day."""
    return _AROUND.get(unit, day)(date) or day(date)


@lru_cache(maxsize=_REMEMBERED)
def shifted(date: dt.date, unit: str, count: float) -> DateInterval | None:
    """The calendar unit `count` units after the one that holds `date` (before it where negative)."""
    if unit == "weekend":
        count -= count > 0 and date.weekday() < _THURSDAY
    elif unit == "season":
        count -= count > 0 and date.month == FIRST_OF_SEASON  # what is told in July of the next one is yet to begin
    try:
        return around(date + delta("week" if unit == "weekend" else unit, count), unit)
    except (OverflowError, ValueError):
        return None


def in_year(window: DateInterval, number: int) -> DateInterval | None:
    """`window` moved by whole years, so that it ends in the year `number`; None beyond the calendar."""
    return moved(window, "year", number - window.end.year)


def moved(window: DateInterval, unit: str, count: float) -> DateInterval | None:
    """`window` moved by so many units, its end as far from a month's last day; None beyond the calendar."""
    step = delta(unit, count)
    try:
        return DateInterval(window.start + step, window.end + ONE_DAY + step - ONE_DAY)
    except (OverflowError, ValueError):
        return None


@lru_cache(maxsize=_REMEMBERED)
def rolling(date: dt.date, unit: str, *, ahead: bool = False) -> DateInterval | None:
    """One unit of time up to and including `date`, or from it on."""
    window = moved(day(date), unit, 1 if ahead else -1)
    if window is None:
        return None
    return DateInterval(date, window.start - ONE_DAY) if ahead else DateInterval(window.start + ONE_DAY, date)


def ending(date: dt.date, unit: str, count: float) -> DateInterval | None:
    """`count` units of time up to and including `date`; from the last of a month they begin on the first of one."""
    try:
        return DateInterval(date + ONE_DAY - delta(unit, count), date)
    except (OverflowError, ValueError):
        return None


#: The first and last day of each part of a week and of a month, counted from 0; the last row is of all other parts.
_DAYS_OF_WEEK = {Part.EARLY: (0, 2), Part.FIRST_HALF: (0, 2), Part.MIDDLE: (1, 3), None: (4, 6)}
_DAYS_OF_MONTH = {
    Part.EARLY: (0, 9),
    Part.MIDDLE: (10, 19),
    Part.FIRST_HALF: (0, 14),
    Part.SECOND_HALF: (15, 30),
    None: (20, 30),
}
#: How many months of a year are before a part, and how many it has.
_MONTHS_OF_YEAR = {
    Part.EARLY: (0, 3),
    Part.MIDDLE: (4, 4),
    Part.FIRST_HALF: (0, 6),
    Part.SECOND_HALF: (6, 6),
    None: (9, 3),
}
#: The tenths of a decade or century before a part, and those up to its end.
_TENTHS = {
    Part.EARLY: (0, 4),
    Part.MIDDLE: (4, 7),
    Part.LATE: (7, 10),
    Part.FIRST_HALF: (0, 5),
    Part.SECOND_HALF: (5, 10),
    None: (9, 10),
}


def part_of(window: DateInterval, part: Part) -> DateInterval:
    """The part of `window` that `early`, `mid` or `late` names; shorter periods than a year have thirds and halves."""
    length = (window.end - window.start).days + 1
    if part in WHOLE_PARTS or length < 7:
        return window
    if length <= LONGEST_MONTH:
        days = _DAYS_OF_WEEK if length == 7 else _DAYS_OF_MONTH
        first, last = days.get(part, days[None])
        return DateInterval(window.start + first * ONE_DAY, min(window.end, window.start + last * ONE_DAY))
    if length > LONGEST_YEAR:
        first, last = _TENTHS.get(part, _TENTHS[None])
        tenth = (window.end.year - window.start.year + 1) / 10
        start, end = window.start.year + round(first * tenth), window.start.year + round(last * tenth) - 1
        return DateInterval(dt.date(start, 1, 1), dt.date(max(start, end), 12, 31))
    if length >= LONGEST_YEAR - 1:
        skipped, count = _MONTHS_OF_YEAR.get(part, _MONTHS_OF_YEAR[None])
        years, month_number = divmod(window.start.month - 1 + skipped, 12)
        return months(window.start.year + years, month_number + 1, count) or window
    step = length // (2 if part in (Part.FIRST_HALF, Part.SECOND_HALF) else 3) * ONE_DAY
    if part in (Part.EARLY, Part.FIRST_HALF):
        return DateInterval(window.start, window.start + step - ONE_DAY)
    if part is Part.SECOND_HALF:
        return DateInterval(window.start + step, window.end)
    if part is Part.MIDDLE:
        return DateInterval(window.start + step, window.end - step)
    return DateInterval(window.end - step + ONE_DAY, window.end)


def parted(window: DateInterval, part: Part, published: dt.date) -> DateInterval:
    """`window` up to the day `published` or from it on, where it holds that day and `part` is one of these."""
    if not window.start <= published <= window.end:
        return window
    if part is Part.SO_FAR:
        return DateInterval(window.start, published)
    return DateInterval(published, window.end) if part is Part.TO_COME else window


def nearest(candidates: list[DateInterval], published: dt.date, *, ahead: bool) -> DateInterval:
    """The candidate that an article of the day `published` means: the nearest, the past as four times nearer.

    Looking `ahead`, it is the first that is not over.
    """
    if ahead:
        coming = [window for window in candidates if window.end >= published]
        if coming:
            return min(coming, key=lambda window: window.start)
    return min(candidates, key=lambda window: _distance(window, published, _WEIGHT_OF_FUTURE))


def distance(window: DateInterval, other: DateInterval) -> int:
    """How many days part two windows, 0 where they share one."""
    return max(0, (window.start - other.end).days, (other.start - window.end).days)


def closest(candidates: list[DateInterval], published: dt.date) -> DateInterval:
    """The candidate that is least far from the day `published`, before or after it."""
    return min(candidates, key=lambda window: _distance(window, published, 1))


def _distance(window: DateInterval, published: dt.date, weight_of_future: int) -> int:
    days = distance(window, day(published))
    return weight_of_future * days if window.start > published else days
