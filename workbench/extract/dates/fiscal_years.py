"""Years and quarters that are not the calendar's: a firm's own, and those of countries that count from April."""

from __future__ import annotations

from typing import NamedTuple

from msgspec.structs import replace

from workbench.claims import DateInterval
from workbench.extract.assumptions import Assumption
from workbench.extract.dates import days, windows
from workbench.extract.dates.fiscal_year_start import first_month
from workbench.extract.dates.placement import Placed
from workbench.extract.dates.words import DateWords, Meant
from workbench.extract.document import places_of
from workbench.extract.quantities.ordinals import ordinal_at
from workbench.extract.quantities.page import Page
from workbench.extract.quantities.units import units

#: Two digits from here on are of the last century.
_FIRST_OF_LAST_CENTURY = 40

#: Fiscal years that begin in this month or later are named by the year that they end in.
_NAMED_BY_END = 5

#: What joins the two years of one: `2008/09`.
_JOINS = ("-", "/", "–")

#: Who owns a year is named in so many words.
_OWNER_REACH = 6


def year_in_full(digits: str) -> int:
    """The year that its four digits, or the last two of them, tell."""
    if len(digits) == len("2024"):
        return int(digits)
    return int(digits) + (1900 if int(digits) >= _FIRST_OF_LAST_CENTURY else 2000)


def months_of(kind: str) -> int:
    """How many months a quarter or half of a year has, by what the language file calls it."""
    return 6 if kind.startswith("semester") else 3


def told_by_its_end(page: Page, last: int, size: int, words: DateWords) -> Placed | None:
    """The `size` months up to the day on which what ends before token `last` is said to: the quarter `ended May 5`."""
    ends = words.period_ends.at(page.lower, last + (page.word(last) == ","))
    end = (days.day_of_month(page, ends[0], words) or days.month_date(page, ends[0], words)) if ends else None
    period = days.ending_with(end, "month", size)
    return replace(period, unit="quarter") if period else None


class _Quarter(NamedTuple):
    """A quarter or half by its number; the ones beside it are told by it from token `since` on, fiscal ones before.

    Its `window` is what it says itself that it is, in tokens up to `ended`.
    """

    number: int
    months: int
    since: int
    window: DateInterval | None = None
    ended: int = 0


class _FirmYear(NamedTuple):
    """What a text tells of a firm's own year: a quarter whose last day it names, and whether it speaks of one."""

    ended: _Quarter | None
    is_spoken_of: bool


def _firm_year(page: Page) -> _FirmYear:
    """What the text tells of a firm's own year, in one look through it.

    A quarter with its end has a number (`the third quarter ended June 30`), or else that of the quarter which the text
    tells first, where it is as long: third-quarter sales … `the three months ended July 31`.
    """
    words, page = DateWords.get(page.language), page.unread()
    first, ended, is_spoken_of = None, list[_Quarter](), False
    telling = words.fiscal | words.quarters.first_words | words.quarter_signs.keys() | words.period_ends.first_words
    for at in places_of(page.lower, telling):
        if page.word(at) in words.fiscal and days.is_year(page, at + 1):
            is_spoken_of |= page.joins(at + 2, ("/", "-"))  # exercice 2019/2020
        if first is None and (first := _named_quarter(page, at, words)):
            is_spoken_of |= not words.fiscal.isdisjoint(page.lower[max(0, at - 3) : at + 2])  # the fiscal third quarter
        if quarter := _quarter_with_its_end(page, at, words):
            ended.append(quarter)
    numbered = next((one for one in ended if one.number), None)
    as_long = next((one for one in ended if first and one.months == first.months), None)
    if numbered is None and first and as_long:
        numbered = first._replace(since=len(page.lower), window=as_long.window, ended=as_long.ended)
    return _FirmYear(numbered, is_spoken_of)


def _named_quarter(page: Page, at: int, words: DateWords) -> _Quarter | None:
    """The quarter or half whose noun, or whose sign, stands at token `at`."""
    if page.word(at) in words.quarter_signs and page.words[at].isupper() and page.word(at + 1) in ("1", "2", "3", "4"):
        return _Quarter(int(page.word(at + 1)), months_of(words.quarter_signs[page.word(at)]), at)
    kind = words.quarters.at(page.lower, at)
    number = _number_before(page, at + 1) if kind else None
    return _Quarter(number, months_of(kind[1]), at) if kind and number else None


def _quarter_with_its_end(page: Page, at: int, words: DateWords) -> _Quarter | None:
    """The quarter, half or length of time before token `at` that is said there to end; 0 where it has no number."""
    last = at - (page.word(at - 1) == ",")
    months = _months_before(page, last, words) if words.period_ends.at(page.lower, at) else None
    placed = told_by_its_end(page, last, months, words) if months else None
    return _Quarter(_number_before(page, last) or 0, months, last, placed.window, last) if months and placed else None


def _months_before(page: Page, last: int, words: DateWords) -> int | None:
    """How many months the quarter, half or length of time has that ends before token `last`."""
    if quarter := words.quarters.before(page.lower, last):
        return months_of(quarter[1])
    unit = units(page.language).names.before(page.lower, last)
    count = page.numerals.at(unit[0] - 1) if unit and unit[1].symbol == "month" else None
    return int(count.value) if count else None


def _number_before(page: Page, last: int) -> int | None:
    """The number of the quarter that ends before token `last`."""
    return next((found[1] for at in (last - 2, last - 3) if (found := ordinal_at(page, at))), None)


def in_year_of_firm(page: Page, first: int, number: int, size: int) -> DateInterval | None:
    """The quarter `number` of a firm's own year, where the text tells on which day it or one beside it ended."""
    known = page.once(_firm_year).ended
    if known is None or known.window is None or known.months != size:
        return None
    steps = (number - known.number + 1) % (12 // size) - 1  # the fourth is the one before the first
    near = steps == 0 or (abs(steps) == 1 and known.since <= first)
    read = next((one.quantity.date for one in page.found if one.first < known.ended <= one.last), None)
    return windows.moved(read or known.window, "month", steps * size) if near else None


def _fiscal_end(page: Page, at: int, last: int, words: DateWords) -> int | None:
    """The token after a quarter of a firm's own year, None where it is one of the calendar's.

    A quarter in tokens `at` to `last` is of such a year by what follows (`of fiscal 2010`, `2019/20`) or stands in it.
    """
    if named := words.fiscal_years.at(page.lower, last):
        return _past_year(page, named[0])
    fiscal, of = words.fiscal, words.of.at(page.lower, last)
    start = last if page.word(last) in fiscal or not of else _past_owner(page, of[0])
    if page.word(start) in fiscal:
        short = len(page.word(start + 1)) == len("23") and page.word(start + 1).isdecimal()  # FY23
        return start + 2 if short else _past_year(page, start + 1)
    if _past_year(page, start) > start + 1:
        return _past_year(page, start)
    return last if page.word(at - 1) in fiscal or not fiscal.isdisjoint(page.lower[at:last]) else None


def _past_year(page: Page, at: int) -> int:
    """The token behind a year, or two that are joined, at token `at`, which it is itself where none stands there."""
    if not days.is_year(page, at):
        return at
    return at + 3 if page.word(at + 1) in ("-", "/") and page.word(at + 2).isdecimal() else at + 1


def _past_owner(page: Page, at: int) -> int:
    """The token behind whose year it is: `the company's` fiscal 2010."""
    owned = [index for index in range(at, at + _OWNER_REACH) if page.word(index) == "s"]
    return owned[0] + 1 if owned else at


def _year_begun(page: Page, first: int, last: int, words: DateWords) -> tuple[int, int] | None:
    """The year and month in which the fiscal year begins that tokens `first` to `last` tell, None where they do not."""
    month = first_month(page)
    if month is None:
        return None
    for at in range(first, last):
        word, relative = page.word(at), words.relative.at(page.lower, at)
        april = page.speaks_of(words.april_years)
        if word.isdecimal() and not page.joins(at + 1, _JOINS) and month < _NAMED_BY_END and not april:
            return None  # of shops and of Japan they are named by the year that they begin in
        if word.isdecimal():
            return year_in_full(word) - (not page.joins(at + 1, _JOINS)), month
        if relative and relative[1].unit == "fiscal" and page.published:
            whole = windows.shifted(page.published, windows.FISCAL.get(month, "year"), relative[1].count)
            return (whole.start.year, month) if whole else None
    return None


def year_told(page: Page, first: int, last: int, words: DateWords) -> Meant:
    """The fiscal year that tokens `first` to `last` tell, that of the calendar where nothing tells when it begins."""
    april = (Assumption.APRIL_YEAR,) * page.speaks_of(words.april_years)
    if begun := _year_begun(page, first, last, words):
        return windows.months(*begun, 12), april
    return windows.year(year_in_full(page.word(first))), (Assumption.FISCAL_YEAR,)


def quarter_of(number: int, size: int, start: int, year: int) -> DateInterval | None:
    """The quarter or half `number` of the year that begins with month `start` of `year`."""
    first = windows.months(year, start, size)
    return windows.moved(first, "month", (number - 1) * size) if first else None


def quarter_of_fiscal_year(page: Page, at: int, last: int, number: int, size: int, words: DateWords) -> Placed | None:
    """`the first half of FY 2022-23`, `the fiscal third quarter`: placed where the text tells when its year begins."""
    end = _fiscal_end(page, at, last, words)
    if end is None:
        return None
    window = in_year_of_firm(page, len(page.lower), number, size) if end == last else None
    if end == last and window is None and first_month(page):
        return None  # the last one of the year whose first month is told
    assumed = Assumption.YEAR_OF_A_FIRM
    if begun := _year_begun(page, last, end, words):
        window, assumed = quarter_of(number, size, begun[1], begun[0]), Assumption.APRIL_YEAR
    return Placed(at, end, window, "quarter", windows.QUARTER_RULE, (assumed,))


def quarter_of_firm(page: Page, at: int, last: int, number: int, size: int) -> Placed | None:
    """A quarter without its year where the text tells of a firm's own, placed where it tells when one ended."""
    window = in_year_of_firm(page, at, number, size)
    if window is None and (first_month(page) or not page.once(_firm_year).is_spoken_of):
        return None
    why = Assumption.FROM_DATE_TOLD if window else Assumption.FISCAL_YEAR
    return Placed(at, last, window, "quarter", windows.QUARTER_RULE, (why,))


def fiscal_date(page: Page, at: int, words: DateWords) -> Placed | None:
    """`FY24`, `FY 2023-24`."""
    word, last = page.word(at + 1), at + 2
    if not (page.words[at].isupper() and word.isdecimal() and len(word) in (len("24"), len("2024"))):
        return None
    if page.joins(last, _JOINS) and page.word(last + 1).isdecimal():
        last += 2
    window, assumptions = year_told(page, at + 1, last, words)
    return Placed(at, last, window, "year", "date: fiscal year", assumptions)


def year_of_two(page: Page, at: int, words: DateWords) -> Placed | None:
    """`2026-27`, that something is a part of: placed where the text tells when such a year begins."""
    last = _past_year(page, at)
    if last <= at + 1:
        return None
    begun = _year_begun(page, at, last, words)
    window = windows.months(*begun, 12) if begun else None
    return Placed(at, last, window, "year", "date: fiscal year", (Assumption.YEAR_OF_A_FIRM,))


def year_named(page: Page, at: int, unit: str, words: DateWords) -> Placed | None:
    """The year at token `at` behind its name, or season: `fin de saison 2015/2016`."""
    number = int(page.word(at))
    if unit == "season" and page.word(at + 1) in ("/", "-", "–") and page.word(at + 2).isdecimal():
        window = windows.months(number, windows.FIRST_OF_SEASON, 12)
        return Placed(at, at + 3, window, "season", windows.SEASON_AND_YEAR_RULE)
    if unit != "season" and page.word(at - 1) not in words.year_names:
        return None
    if page.joins(at + 1, _JOINS) and page.word(at + 2).isdecimal():  # the current financial year 2017-18
        first = first_month(page) or windows.FIRST_OF_FISCAL
        why = (Assumption.APRIL_YEAR,) * (first == windows.FIRST_OF_FISCAL)
        return Placed(at, at + 3, windows.months(number, first, 12), "year", "date: fiscal year", why)
    return Placed(at, at + 1, windows.year(number), "year", windows.YEAR_RULE)
