"""Years that are not the calendar's: a firm's own, and those of countries whose fiscal years begin in April."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal
from itertools import islice

from msgspec.structs import replace

from workbench.claims import DateInterval
from workbench.extract.assumptions import Assumed, Assumption
from workbench.extract.dates import days, windows
from workbench.extract.dates.fiscal_month import first_month
from workbench.extract.dates.placement import Placed
from workbench.extract.dates.words import DateWords
from workbench.extract.quantities.ordinals import ordinal_at
from workbench.extract.quantities.page import Page
from workbench.extract.quantities.units import units

#: Two digits from here on are of the last century.
_FIRST_OF_LAST_CENTURY = 40

#: A text tells within so many ends of periods when its firm's year begins.
_ENDS_TOLD = 20

#: Fiscal years that begin in this month or later are named by the year that they end in.
_NAMED_BY_END = 5

#: Who owns a year is named in so many words.
_OWNER_REACH = 6


def year_in_full(digits: str) -> int:
    """The year that its last two digits tell."""
    return int(digits) + (1900 if int(digits) >= _FIRST_OF_LAST_CENTURY else 2000)


def ended(page: Page, last: int, size: int, words: DateWords) -> Placed | None:
    """The months up to the day that a quarter or half, which ends before token `last`, is said to end on."""
    ends = words.period_ends.at(page.lower, last + (page.word(last) == ","))
    end = (days.day_of_month(page, ends[0], words) or days.month_date(page, ends[0], words)) if ends else None
    if end is None or end.window is None:
        return None
    window = windows.ending(end.window.end, "month", size)
    return replace(end, window=window, unit="quarter", rule=windows.PERIOD_RULE)


def in_year_of_firm(page: Page, first: int, number: int, size: int, words: DateWords) -> DateInterval | None:
    """The quarter `number` of a firm's own year, where the text tells on which day it or one beside it ended."""
    for at in page.once(_ended_quarters):
        placed = ended(page, at + 1, size, words)
        ordinal = ordinal_at(page, at - 1) if placed else None
        if placed and placed.window and ordinal:
            steps = (number - ordinal[1] + 1) % (12 // size) - 1  # the fourth is the one before the first
            known = steps == 0 or (abs(steps) == 1 and at < first)
            return windows.moved(placed.window, "month", steps * size) if known else None
    return _reported_months(page, number, size, words)


def _ended_quarters(page: Page) -> tuple[int, ...]:
    """The first quarters and halves of the text that are said to end on a day."""
    words = DateWords.get(page.language)
    told = words.quarters.starting(page.lower, range(len(page.lower)))
    return tuple(islice((at for at in told if words.period_ends.at(page.lower, at + 1)), _ENDS_TOLD))


def is_of_two_years(page: Page) -> bool:
    """Whether the text tells a firm's year that parts of two of the calendar make: `exercice 2019/2020`."""
    words = DateWords.get(page.language)
    named = (at + 1 for at, word in enumerate(page.lower) if word in words.fiscal)
    return any(days.is_year(page, at) and (page.joins(at + 1, "/") or page.joins(at + 1)) for at in named)


def _reported_months(page: Page, number: int, size: int, words: DateWords) -> DateInterval | None:
    """The first quarter of a text where it tells its end: `third-quarter sales … the three months ended July 31`."""
    if page.once(_first_quarter) != number:
        return None
    placed = (ended(page, at, size, words) for at, months in page.once(_ended_months) if months == size)
    return next((one.window for one in placed if one), None)


def _first_quarter(page: Page) -> int | None:
    """The number of the quarter or half that the text tells first."""
    told = DateWords.get(page.language).quarters.starting(page.lower, range(len(page.lower)))
    numbered = (ordinal_at(page, at - 1) or ordinal_at(page, at - 2) for at in told)
    return next((found[1] for found in numbered if found), None)


def _ended_months(page: Page) -> tuple[tuple[int, Decimal], ...]:
    """The first lengths of time in months that are said to end on a day: where each ends, and how many they are."""

    def months(at: int) -> Decimal:
        unit = units(page.language).names.before(page.lower, at)
        count = page.numerals.at(unit[0] - 1) if unit and unit[1].symbol == "month" else None
        return count.value if count else Decimal(0)

    told = DateWords.get(page.language).period_ends.starting(page.lower, range(len(page.lower)))
    return tuple(islice(((at, count) for at in told if (count := months(at))), _ENDS_TOLD))


def _fiscal_end(page: Page, at: int, last: int, words: DateWords) -> int | None:
    """The token after a quarter of a firm's own year, None where it is one of the calendar's."""
    of = words.of.at(page.lower, last)
    named = words.fiscal_years.at(page.lower, last)
    start = named[0] if named else last if page.word(last) in words.fiscal else _past_owner(page, of[0]) if of else at
    end = start if named or page.word(start) not in words.fiscal else start + 1
    if end == at and days.is_year(page, last):
        end = last
    two_years = days.is_year(page, end) and page.word(end + 1) in ("-", "/") and page.word(end + 2).isdecimal()
    two_years = two_years and page.glued(end + 1) and page.glued(end + 2)  # of 2016-17, 2016/2017
    if two_years or named or (end > start and end != last):
        short = end > start and len(page.word(end)) == len("23") and page.word(end).isdecimal()  # FY23
        return end + 3 if two_years else end + (short or days.is_year(page, end))
    return last if page.word(at - 1) in words.fiscal or not words.fiscal.isdisjoint(page.lower[at:last]) else None


def _past_owner(page: Page, at: int) -> int:
    """The token behind whose year it is: `the company's` fiscal 2010."""
    owned = [index for index in range(at, at + _OWNER_REACH) if page.word(index) == "s" and page.glued(index)]
    return owned[0] + 1 if owned else at


def _year_begun(page: Page, first: int, last: int, words: DateWords) -> tuple[int, int] | None:
    """The year and month in which the fiscal year begins that tokens `first` to `last` tell, None where they do not."""
    month = first_month(page)
    if month is None:
        return None
    for at in range(first, last):
        word, relative = page.word(at), words.relative.at(page.lower, at)
        april = page.speaks_of(words.april_years)
        if word.isdecimal() and not page.joins(at + 1) and month < _NAMED_BY_END and not april:
            return None  # of shops and of Japan they are named by the year that they begin in
        if word.isdecimal():
            return (int(word) if len(word) == len("2024") else year_in_full(word)) - (not page.joins(at + 1)), month
        if relative and relative[1].unit == "fiscal" and page.published:
            whole = windows.shifted(page.published, windows.FISCAL[month], relative[1].count)
            return (whole.start.year, month) if whole else None
    return None


def year_told(page: Page, first: int, last: int, words: DateWords) -> tuple[DateInterval | None, tuple[Assumed, ...]]:
    """The fiscal year that tokens `first` to `last` tell, that of the calendar where nothing tells when it begins."""
    april = (Assumption.APRIL_YEAR,) * page.speaks_of(words.april_years)
    if begun := _year_begun(page, first, last, words):
        return windows.months(*begun, 12), april
    number = page.word(first)
    year = windows.year(int(number) if len(number) == len("2024") else year_in_full(number))
    return year, (Assumption.FISCAL_YEAR,)


def quarter_maker(number: int, size: int, start: int) -> Callable[[int], DateInterval | None]:
    """The quarter or half `number` of any year that begins with month `start`."""

    def make(year: int) -> DateInterval | None:
        first = windows.months(year, start, size)
        return windows.moved(first, "month", (number - 1) * size) if first else None

    return make


def quarter_of_fiscal_year(page: Page, at: int, last: int, number: int, size: int, words: DateWords) -> Placed | None:
    """`the first half of FY 2022-23`, `the fiscal third quarter`: placed where the text tells when its year begins."""
    end = _fiscal_end(page, at, last, words)
    if end is None:
        return None
    window = in_year_of_firm(page, at, number, size, words) if end == last else None
    assumed = Assumption.YEAR_OF_A_FIRM
    if begun := _year_begun(page, last, end, words):
        window, assumed = quarter_maker(number, size, begun[1])(begun[0]), Assumption.APRIL_YEAR
    return Placed(at, end, window, "quarter", windows.QUARTER_RULE, (assumed,))


def fiscal_date(page: Page, at: int, words: DateWords) -> Placed | None:
    """`FY24`, `FY 2023-24`."""
    word, last = page.word(at + 1), at + 2
    if not (page.words[at].isupper() and word.isdecimal() and len(word) in (len("24"), len("2024"))):
        return None
    if page.joins(last) and page.word(last + 1).isdecimal():
        last += 2
    window, assumptions = year_told(page, at + 1, last, words)
    return Placed(at, last, window, "year", "date: fiscal year", assumptions)
