"""Dates told of before, which others are counted from: `le lendemain`, `the previous quarter`."""

from __future__ import annotations

from itertools import takewhile

from msgspec.structs import replace

from workbench.claims import DateInterval
from workbench.extract.assumptions import Assumption
from workbench.extract.dates import windows
from workbench.extract.dates.words import DateWords, Meant, Shift, WindowOfYear
from workbench.extract.quantities.page import Found, Page

#: The day after a weekend is one, the day after a month is none: how many days the date told of before has at most.
_LONGEST_ANCHOR = {"day": 7, "weekend": 7, "week": 10, "month": 31, "quarter": 92, "semester": 184}

#: So many quantities back a date is looked for that another one is counted from.
ANCHORS = 60

#: A day so many days from publication is one that the article tells of.
NEAR = 7

_YEARS = f"{windows.YEAR_RULE}, range"

#: The rules of periods that are reported of.
_REPORTING = (windows.QUARTER_RULE, windows.PERIOD_RULE)

#: Periods that are reported of: the one before is that before the last one told of.
REPORTED = frozenset({"quarter", "semester"})

#: A season lasts so many days, its first not counted.
_DAYS_OF_SEASON = range(87, 94)


def last_told(page: Page) -> DateInterval | None:
    """The date told of last, or else that of publication."""
    published = windows.day(page.published) if page.published else None
    return next((date for _, date in page.dates()), published)


def joined_before(page: Page, at: int) -> Found | None:
    """What a conjunction joins the date at token `at` to, told right before it: in February `and March`."""
    joiners = DateWords.get(page.language).list_joiners
    return page.just_told(at, within=1) if page.word(at - 1) in joiners else None


def from_told(page: Page, make: WindowOfYear, direction: int) -> Meant:
    """The first window of `make` after the date told of before, the last one before it, or the nearest to it."""
    told = last_told(page)
    if told is None:
        return None, (Assumption.FROM_UNTOLD_DATE,)
    near = [window for year in range(told.start.year - 1, told.end.year + 2) if (window := make(year))]
    chosen = min(near, key=lambda window: windows.distance(window, told), default=None)
    if direction > 0:
        chosen = next((window for window in near if window.start > _whole_months(told).end), None)
    elif direction < 0:
        chosen = next((window for window in reversed(near) if window.end < told.start), None)
    return chosen, (Assumption.FROM_DATE_TOLD,)


def _whole_months(told: DateInterval) -> DateInterval:
    """`told`, without the last month of a season that ends within it: l'été 2017, puis en `septembre suivant`."""
    season = (told.end - told.start).days in _DAYS_OF_SEASON and (told.end + windows.ONE_DAY).day > 1
    return DateInterval(told.start, told.end.replace(day=1) - windows.ONE_DAY) if season else told


def weekday_from_told(page: Page, number: int, direction: int) -> Meant:
    """The weekday next after the date told of before, or the last one before it; `ce jeudi-là` may be that date."""
    told = last_told(page)
    if told is None:
        return None, (Assumption.FROM_UNTOLD_DATE,)
    if direction > 0:
        window = windows.shifted(told.end, "day", (number - told.end.weekday() - 1) % 7 + 1)
    else:
        last = told.start - windows.ONE_DAY if direction else told.end
        window = windows.shifted(last, "day", -((last.weekday() - number) % 7))
    return window, (Assumption.FROM_DATE_TOLD,)


def period_told(page: Page) -> DateInterval | None:
    """The last period that is reported of, else the last date longer than a day and no longer than a year."""
    last_year = windows.shifted(page.published, "year", -1) if page.published else None
    told = [one for one in page.dates(ANCHORS) if not _has_nothing_counted_from(page, one[0]) and one[1] != last_year]
    reported = [one for one in told if one[0].why.rule in _REPORTING]
    dates = (date for _, date in (*reported, *told))
    return next((date for date in dates if 1 <= (date.end - date.start).days < windows.LONGEST_YEAR), None)


def _has_nothing_counted_from(page: Page, found: Found) -> bool:
    """Whether a period is what another is held against, or has not ended: no comparison counts from it."""
    date = found.quantity.date
    ahead = date is not None and page.published is not None and date.end > page.published
    return ahead or found.why.rule in (windows.OTHER_YEAR_RULE, windows.FROM_TOLD_RULE)


def _is_no_day_of_story(page: Page, found: Found) -> bool:
    """Whether a date only tells of another figure: `6 737` dimanche, `12 de plus que` vendredi, `depuis` la veille."""
    words = DateWords.get(page.language)
    before = page.word(found.first - 1 - (page.word(found.first - 1) in words.day_articles))
    date = found.quantity.date
    counted = before.isdecimal() and date is not None and date.start == date.end
    return counted or before in words.held_against or is_of_compared_figure(page, found.first)


def is_of_compared_figure(page: Page, at: int) -> bool:
    """Whether the date at token `at` is that of a figure which another is compared with: `après 0,2 % en` mai."""
    held = DateWords.get(page.language).held_against
    beside = [one.first for one in page.found[-ANCHORS:] if at - 1 <= one.last <= at]
    return any(page.word(first - 1) in held for first in beside)


def date_told(page: Page, at: int, shift: Shift) -> DateInterval | None:
    """The last date named before that is not longer than what is counted; any one for `ce mois-là`."""
    if shift.unit in REPORTED:
        for found in reversed(page.found[-ANCHORS:]):
            if found.why.rule.startswith(_REPORTING) and not _has_nothing_counted_from(page, found):
                return found.quantity.date  # none where it is of a firm's own year
        if not shift.count:
            return None
    if not shift.count:
        dates = (date for _, date in page.dates(ANCHORS))
        return next((date for date in dates if shift.unit != "day" or (date.end - date.start).days <= 1), None)
    past = shift.count < 0 and is_of_compared_figure(page, at)  # jusqu'à dimanche, contre huit la veille
    anchors = [found for found in page.found[-ANCHORS:] if shift.count > 0 or not is_year_before(page, found)]
    told = anchor(page, anchors, shift.unit, past=past)
    return told.quantity.date if told else None


def is_year_before(page: Page, found: Found) -> bool:
    """Whether a date is the year, or the month, before another: what is told of that again counts from the same one."""
    date = found.quantity.date
    counted = found.why.rule == windows.RELATIVE_RULE and Assumption.FROM_DATE_TOLD in found.why.assumptions
    if not counted or date is None or date.start.day > 1 or (date.end + windows.ONE_DAY).day > 1:
        return False
    told = (one.quantity.date for one in reversed(page.found) if one.first < found.first)
    before = next(filter(None, told), None)
    return before is None or before.start > date.start  # not: the following year. The previous year


def anchor(page: Page, told: list[Found], unit: str, *, past: bool = False) -> Found | None:
    """The last date of `told` that one so many units of `unit` away is counted from; with `past` it has begun.

    Days count from one around publication where its sentence tells of one.
    """
    anchors = (one for one in (_last_part(each, unit) for each in reversed(told)) if _is_anchor(page, one, unit, past))
    last = next(anchors, None)
    if last is None or unit != "day" or _is_near(page, last):
        return last
    beside = takewhile(lambda one: page.in_sentence(one.last, last.first), anchors)
    return next((one for one in beside if _is_near(page, one)), last)


def _is_anchor(page: Page, found: Found, unit: str, past: bool) -> bool:
    """Whether a date is one that others so many units of `unit` away are counted from."""
    date, rule = found.quantity.date, found.why.rule
    if date is None or rule == windows.OTHER_YEAR_RULE:
        return False
    if (date.end - date.start).days >= _LONGEST_ANCHOR.get(unit, windows.LONGEST_YEAR):
        return False
    ahead = page.published is not None and date.start > page.published
    if past and (ahead or is_since(page, found)):  # the lowest since 2005
        return False
    compared = unit in ("day", "week", "month") or rule == windows.FROM_TOLD_RULE
    return not (compared and _is_no_day_of_story(page, found))


def is_since(page: Page, found: Found) -> bool:
    """Whether something has gone on from a date on: `depuis` le 1er janvier."""
    before = found.first - 1 - (page.word(found.first - 1) in DateWords.get(page.language).day_articles)
    return page.word(before) in DateWords.get(page.language).behind_before


def _last_part(found: Found, unit: str) -> Found:
    """`found`, or its last month or year: `the year to May`, `de 1941 à 1944`. Vingt ans plus tard."""
    date = found.quantity.date
    years = unit in ("year", "season")
    ends_so = found.why.rule == (windows.PERIOD_RULE if unit == "month" else _YEARS) and (years or unit == "month")
    if date is None or not ends_so:
        return found
    of_firm = found.why.rule == _YEARS and date.end.year == date.start.year + 1  # in 2023-24; the previous year
    if unit == "season" and of_firm:
        last = windows.months(date.start.year, windows.FIRST_OF_SEASON, 12) or date
    else:
        last = windows.around(date.start if of_firm else date.end, unit)
    return replace(found, quantity=replace(found.quantity, date=last))


def _is_near(page: Page, found: Found) -> bool:
    """Whether a date lies around publication."""
    date, published = found.quantity.date, page.published
    return date is not None and published is not None and abs((published - date.start).days) <= NEAR
