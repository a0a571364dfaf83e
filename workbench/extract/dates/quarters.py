"""Quarters and halves of a year: `premier trimestre 2026`, `Q3 2021`, `4Q23`, `the second half`."""

from __future__ import annotations

import datetime as dt
from functools import partial

from msgspec.structs import replace

from workbench.claims import DateInterval, QuantityType
from workbench.extract.assumptions import Assumption
from workbench.extract.dates import days, fiscal_years, governing, placement, windows
from workbench.extract.dates.fiscal_year_start import first_month
from workbench.extract.dates.placement import Placed
from workbench.extract.dates.tense import Side
from workbench.extract.dates.words import DateWords, WindowOfYear
from workbench.extract.quantities.nouns import is_noun_like
from workbench.extract.quantities.ordinals import ordinal_at
from workbench.extract.quantities.page import Page

#: A text with so many words of business is about that.
_SIGNS_OF_BUSINESS = 3

#: What is told as past of a quarter that ends in so few days is of this one.
_NEARLY_OVER = 15

#: What tells of a quarter to come stands so close to it.
_NEAR_OUTLOOK = 3


def quarter_by_sign(page: Page, at: int, words: DateWords) -> Placed | None:
    """`Q3 2021`, `T4`, `H1`: a quarter or a half by its sign and its number."""
    number, behind = page.word(at + 1), page.word(at + 2)
    lettered = page.glued(at + 2) and behind[:1].isalpha() and behind not in words.fiscal_signs  # H2O, but: Q3FY18
    if not page.words[at].isupper() or not page.glued(at + 1) or number not in ("1", "2", "3", "4") or lettered:
        return None
    is_code = page.speaks_of(words.transit) or page.word(at - 1) in words.flats
    if is_code and not days.is_year(page, at + 2):
        return None  # les lignes T1 et T4, un T3
    return _quarter_of_year(page, at, at + 2, int(number), words.quarter_signs[page.word(at)], words)


def quarter_date(page: Page, at: int, words: DateWords) -> Placed | None:
    """`premier trimestre 2026`, `the second half of 2024`, `the fourth quarter of next year`, `the last quarter`."""
    ordinal = days.ordinal_or_last(page, at, words)
    if ordinal is None:
        return None
    behind, number = ordinal
    start = behind + (page.word(behind) == "-" or page.word(behind) in words.fiscal)
    other = start + 1 + (page.word(start + 1) in words.leading | words.day_articles)
    joined = ordinal_at(page, other) if page.word(start) in words.list_joiners else None
    found = words.quarters.at(page.lower, joined[0] if joined else start)
    if found is None:
        return _quarter_told_of(page, at, behind, number)
    last, kind = found
    if page.joins(last) or _is_ranked(page, at, last, words):
        return None  # its first quarter-point cut, the first quarter in years
    if joined and (placed := _quarter_of_year(page, at, last, number, kind, words)):
        return replace(placed, last=start)  # the first and second quarters of 2023
    return _quarter_of_year(page, at, last, number, kind, words)


def year_and_quarter(page: Page, at: int, words: DateWords) -> Placed | None:
    """`the 2001 second half`, `the 2023 fourth-quarter profit`: a year with its quarter or half behind it."""
    ordinal = days.ordinal_or_last(page, at + 1, words) if days.is_year(page, at) else None
    found = words.quarters.at(page.lower, ordinal[0] + page.joins(ordinal[0])) if ordinal else None
    if ordinal is None or found is None or page.joins(found[0]):
        return None
    size, year = fiscal_years.months_of(found[1]), int(page.word(at))
    number = 12 // size if ordinal[1] == days.LAST else ordinal[1]
    if not 1 <= number <= 12 // size:
        return None
    window = fiscal_years.quarter_of(number, size, 1, year)
    return Placed(at, found[0], window, "quarter", windows.QUARTER_RULE, year=year)


def _quarter_told_of(page: Page, at: int, last: int, number: int) -> Placed | None:
    """The quarter that a bare ordinal names, a share or another quarter before it: 1 % in Q3, 2 % in the `fourth`."""
    words, told = DateWords.get(page.language), page.just_told(at, within=2)
    shared = told and told.quantity.type in (QuantityType.PERCENT, QuantityType.DATE) and 1 <= number <= 4
    if not shared or page.word(at - 1) not in words.leading | words.day_articles or is_noun_like(page, last):
        return None
    found, date = next((one for one in page.dates() if page.in_sentence(one[0].last, at)), (None, None))
    quarter = found is not None and found.why.rule == windows.QUARTER_RULE
    if date is None or not quarter or date != windows.around(date.start, "quarter"):
        return None
    window = windows.months(date.start.year, 3 * number - 2, 3)
    return Placed(at, last, window, "quarter", windows.QUARTER_RULE, (Assumption.OF_DATE_TOLD,))


def _is_ranked(page: Page, at: int, last: int, words: DateWords) -> bool:
    """Whether a quarter is a rank among others: the first `in years`, le premier `depuis` 2014."""
    since = page.word(last) in words.behind_before and days.is_year(page, last + 1)
    years = page.word(at - 1) in words.day_articles and (since or words.among_others.at(page.lower, last))
    return bool(years) or words.in_a_row.at(page.lower, last) is not None


def signed_quarter(page: Page, at: int, words: DateWords) -> Placed | None:
    """`1H 2023`, `4Q23`: the number of a half or a quarter before its sign, with a year."""
    sign = page.word(at + 1)
    if sign not in words.quarter_signs or not page.words[at + 1].isupper():
        return None
    if not days.is_year(page, at + 2) and _year_in_two_digits(page, at + 2) is None:
        return None
    return _quarter_of_year(page, at, at + 2, int(page.word(at)), words.quarter_signs[sign], words)


def _quarter_of_year(page: Page, at: int, last: int, number: int, kind: str, words: DateWords) -> Placed | None:
    """The quarter or half (`kind`) of this number, in the year behind it, in a firm's own, or in the one meant."""
    size = fiscal_years.months_of(kind)
    behind = days.year_behind(page, last, words) or _year_in_two_digits(page, last)
    whole = past_whole_year(page, last, words) if behind is None else None
    if number == days.LAST and (behind or whole):  # au dernier trimestre 2017, but not alone
        number = 12 // size
    if not 1 <= number <= 12 // size:
        return None
    of = words.of.at(page.lower, last) if kind.endswith("?") else None
    if of and behind is None and page.word(of[0]) in words.of_another:
        return None  # the first half of it
    doubtful = kind.endswith("?") or _is_about_match(page, words)
    if doubtful and behind is None and not _is_of_business(page, at, last, words):
        return None
    if firms := fiscal_years.told_by_its_end(page, last, size, words):
        return replace(firms, first=at)
    if fiscal := fiscal_years.quarter_of_fiscal_year(page, at, last, number, size, words):
        return fiscal
    placed = Placed(at, whole or last, None, "quarter", windows.QUARTER_RULE)
    if behind:
        return behind.of(placed, partial(fiscal_years.quarter_of, number, size, 1))
    if firms := fiscal_years.quarter_of_firm(page, at, last, number, size):
        return firms
    return _quarter_meant(page, placed, last, partial(fiscal_years.quarter_of, number, size, first_month(page) or 1))


def past_whole_year(page: Page, at: int, words: DateWords) -> int | None:
    """The token behind the year that a quarter is said to be of without its number: the final quarter `of the year`."""
    of = words.of.at(page.lower, at)
    year = words.part_windows.at(page.lower, of[0]) if of else None
    return year[0] if year and year[1].unit == "year" else None


def _is_of_business(page: Page, at: int, last: int, words: DateWords) -> bool:
    """Whether a half or a quarter is of a year, not of a match: by its sentence, or a text about nothing else."""
    near = not words.half_context.isdisjoint(page.sentence_words(at, last))
    return near or (not _is_about_match(page, words) and page.speaks_of(words.half_context, _SIGNS_OF_BUSINESS))


def _is_about_match(page: Page, words: DateWords) -> bool:
    return page.speaks_of(words.match_context) or page.tells_of_match


def _quarter_meant(page: Page, placed: Placed, last: int, make: WindowOfYear) -> Placed:
    """`placed` with the quarter or half of the year meant: what is reported of one is reported when it is over."""
    at, words, published = placed.first, DateWords.get(page.language), page.published
    near = page.lower[max(0, at - _NEAR_OUTLOOK) : last + _NEAR_OUTLOOK]
    side = governing.side_of(page, at, last)
    ahead = not words.outlooks.isdisjoint(near) or side is Side.AHEAD
    # forecast first-quarter sales, expects Q1 earnings: the nearest one
    reported = page.word(last - 2) == "-" or side is Side.BEGUN
    on = Side.PAST if not ahead else Side.UNTOLD if reported else Side.AHEAD
    if published is None:
        return replace(placed, assumptions=(Assumption.NO_PUBLICATION_DATE,))
    if of_year := placement.in_opening_year(page, at, make, on, published):
        return replace(placed, window=of_year, assumptions=(Assumption.YEAR_OF_SENTENCE,))
    if on is Side.AHEAD and (told := _told_before(page, make, published)):
        return replace(placed, window=told, assumptions=(Assumption.OF_DATE_TOLD,))
    this = make(published.year) if on is Side.PAST else None
    if this and 0 < (this.end - published).days < _NEARLY_OVER:
        return replace(placed, window=this, assumptions=(Assumption.NEAREST_YEAR,))
    planned = on is Side.PAST and side is Side.OPEN and governing.told_by_verb(page, at, last) < 0
    on = Side.OPEN if planned else on  # has predicted them to drop in the first half
    shift = -1 if not (ahead or planned) else 0 if reported else None
    window, assumptions = placement.window_meant(page, at, last, make, shift, on)
    # should grow, in July, in Q2
    if on is Side.AHEAD and window and (window.start - published).days > placement.FAR_AHEAD:
        window, assumptions = placement.window_meant(page, at, last, make, shift, Side.OPEN)
    return replace(placed, window=window, assumptions=assumptions)


def _told_before(page: Page, make: WindowOfYear, published: dt.date) -> DateInterval | None:
    """The quarter of `make` that the text has told of, just over: le chiffre du quatrième trimestre `sera publié`."""
    over = (one.quantity.date for one in page.found if one.why.rule == windows.QUARTER_RULE and one.quantity.date)
    recent = (date for date in over if 0 <= (published - date.end).days < windows.LONGEST_YEAR // 2)
    return next((date for date in recent if date == make(date.end.year)), None)


def _year_in_two_digits(page: Page, at: int) -> days.StatedYear | None:
    """The year of two digits that is joined to a quarter: `4Q23`, `Q1/15`."""
    number = at + page.joins(at, "/")
    word = page.word(number)
    if not (page.glued(number) and len(word) == len("23") and word.isdecimal()):
        return None
    year = fiscal_years.year_in_full(word)
    return days.StatedYear(number + 1, year, (Assumption.SHORT_YEAR.of(year=year),))
