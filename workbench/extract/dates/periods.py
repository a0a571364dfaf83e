"""Seasons and feasts, weeks and weekdays of a month, decades and centuries."""

from __future__ import annotations

from msgspec.structs import replace

from workbench.claims import DateInterval
from workbench.extract.assumptions import Assumption
from workbench.extract.dates import days, windows
from workbench.extract.dates.part_of_speech import tag_of
from workbench.extract.dates.placement import Placed
from workbench.extract.dates.words import DateWords
from workbench.extract.quantities.ordinals import ordinal_at
from workbench.extract.quantities.page import APOSTROPHES, Page
from workbench.extract.quantities.tens import in_degrees, of_life

#: From here on years in hundreds are a decade, not a century: `the 2000s`.
_FIRST_OF_DECADES = 1900

_DECADE = "date: decade"

#: These have their last one in a month.
_UNITS_OF_MONTH = ("day", "week", "weekend")

#: The rule of one of those that a month has several of: `the last week of May`.
ONE_OF_MONTH = "date: one of a month"

#: No century that a text tells of is later.
_LAST_CENTURY = 25


def season_date(page: Page, at: int, words: DateWords) -> Placed | None:
    """`printemps`, `l'été 2024`, `spring of 2025`, `last autumn`, `cet hiver`."""
    before = days.which_before(page, at, words)
    southern = page.speaks_of(words.southern, 2) and not page.speaks_of(words.northern)
    found = (words.southern_seasons if southern else words.seasons).at(page.lower, before.last)
    if found is None:
        return None
    last, season = found
    behind = days.year_behind(page, last, words)
    which = days.which_one(page, last, words, before)
    if not behind:
        if which.told is None and before.last == at and page.word(last) in words.season_nouns:
            return None  # during the winter months
        if not which.stated and not _is_placed_season(page, at, which.last, words):
            return None
    if tag_of(page, last - 1) == "PARTICIPLE" and tag_of(page, at - 1) == "AUXILIARY":
        return None  # a été l'an dernier de 3 %
    if behind:
        last, year, assumptions = behind
        short = year is not None and page.word(last + 1) == f"{(year + 1) % 100:02}"
        if page.word(last) in ("-", "/") and (short or days.is_year(page, last + 1)):
            last += 2
        window = season(year) if year else None
        if window and last > behind[0] and window.start.year == window.end.year:
            window = windows.moved(window, "month", 6)  # the southern summer of 2019-20
        return Placed(at, last, window, "season", windows.SEASON_AND_YEAR_RULE, assumptions, year=year)
    placed = Placed(at, last, None, "season", "date: season")
    return days.in_year_meant(page, placed, season, which)


def _is_placed_season(page: Page, at: int, last: int, words: DateWords) -> bool:
    """Whether a preposition or an article tells that a season, not another word or a recurring one, is meant."""
    before = at - 2 if page.word(at - 1) == "'" else at - 1
    if words.parts.before(page.lower, at):
        return True  # en début d'été
    if page.word(before) not in words.season_prepositions:
        return False
    if page.word(at) not in words.ambiguous_seasons:
        return True
    article = page.word(before) in words.day_articles
    leads = page.word(before - 1) in words.season_prepositions if article else True
    return leads and page.word(last) not in words.ambiguous_behind


def feast_date(page: Page, at: int, words: DateWords) -> Placed | None:
    """`by Christmas`, `à la Pentecôte 2023`, `last Easter`: a preposition, a year or `last` makes a date of a feast."""
    before = days.which_before(page, at, words)
    found = words.feasts.at(page.lower, before.last)
    if found is None or words.not_feasts.at(page.lower, found[0]):
        return None
    last, make = found
    placed = Placed(at, last, None, "day", "date: feast")
    if stated := days.year_behind(page, last, words):
        return stated.of(replace(placed, rule="date: feast and year"), make)
    which, first = days.which_one(page, last, words, before), at
    while page.word(first - 1) in words.day_articles:
        first -= 1
    article = page.word(before.last - 1) in words.day_articles
    named = article and words.weekdays.at(page.lower, before.last)  # le lundi de Pâques
    owned = page.word(last) in APOSTROPHES and page.word(last + 1) == "s"  # Boxing Day's draw
    if not (which.stated or words.feast_before.before(page.lower, first) or named or owned):
        return None
    placed = days.in_year_meant(page, placed, make, which)
    if page.published and words.counted_to.before(page.lower, first):  # just days before Christmas
        near = [window for step in (-1, 0, 1) if (window := make(page.published.year + step))]
        placed = replace(placed, window=windows.closest(near, page.published))
    weekend = words.month_units.at(page.lower, placed.last)
    if placed.window and weekend and weekend[1] == "weekend":  # the Memorial Day weekend
        day, two = placed.window.start, windows.around(placed.window.start - windows.ONE_DAY, "weekend")
        return replace(placed, last=weekend[0], window=DateInterval(min(day, two.start), max(day, two.end)))
    return placed


def unit_of_month(page: Page, at: int, words: DateWords) -> Placed | None:
    """`première semaine de janvier`, `last weekend of May`, `first Monday of June`: one of those that a month has."""
    ordinal = days.ordinal_or_last(page, at, words)
    unit = words.month_units.at(page.lower, ordinal[0]) if ordinal else None
    named = unit or (words.weekdays.at(page.lower, ordinal[0]) if ordinal else None)
    month = _month_behind(page, named[0], words) if named else None
    if ordinal is None or named is None or month is None:
        return None
    return _of_month(month, at, named[1], ordinal[1], "week" if unit else "day")


def last_of_month(page: Page, at: int, last: int, unit: str, count: int, words: DateWords) -> Placed | None:
    """`la dernière semaine de mai`, where the words alone would be a relative date."""
    month = _month_behind(page, last, words) if unit in _UNITS_OF_MONTH and count <= 0 else None
    return _of_month(month, at, unit, -1, unit) if month else None


def _of_month(month: Placed, at: int, named: str | int, number: int, unit: str) -> Placed:
    """What is `named` by its number in a `month`, from token `at` on."""
    window = windows.nth_of_month(month.window, named, number) if month.window else None
    return Placed(at, month.last, window, unit, ONE_OF_MONTH, month.assumptions)


def _month_behind(page: Page, at: int, words: DateWords) -> Placed | None:
    of = (at + 1, True) if page.word(at) in words.year_openers else words.of.at(page.lower, at)  # the last day in July
    month = days.month_date(page, of[0], words) if of else None
    if of is None or (month and month.unit == "month"):
        return month
    relative = days.relative_month(page, words.relative.at(page.lower, of[0]))
    return Placed(of[0], *relative, "month", windows.RELATIVE_RULE) if relative and page.published else None


def century_date(page: Page, at: int, words: DateWords) -> Placed | None:
    """`XXe siècle`, `the 20th century`."""
    ordinal = _roman_ordinal(page, at, words) or ordinal_at(page, at)
    if ordinal is None or not 1 <= ordinal[1] <= _LAST_CENTURY:
        return None
    if page.word(at - 1) in words.owners or page.speaks_of(words.cricket):
        return None  # his second century of the series
    last = ordinal[0] + (page.word(ordinal[0]) == "-")
    named = page.word(last) in words.centuries and page.word(last + 1) not in APOSTROPHES  # le second s'est levé
    if not named and not _shares(page, last, words):
        return None
    return Placed(at, last + named, windows.century(ordinal[1]), "century", "date: century")


def _shares(page: Page, at: int, words: DateWords) -> bool:
    """Whether a century is joined at token `at` that names the word for both: `late 19th and early 20th centuries`."""
    joiners = words.list_joiners | {","}
    start = words.range_infix.past(page.lower, at) if page.word(at) not in joiners else at + 1
    if start == at:
        return False
    start += page.word(start) in joiners
    start = words.parts.past(page.lower, start + (page.word(start) in words.determiners))
    ordinal = (_roman_ordinal(page, start, words) or ordinal_at(page, start)) if start < len(page.lower) else None
    return ordinal is not None and (page.word(ordinal[0]) in words.centuries or _shares(page, ordinal[0], words))


def _roman_ordinal(page: Page, at: int, words: DateWords) -> tuple[int, int] | None:
    word = page.words[at]
    for suffix in words.century_suffixes:
        roman = word.removesuffix(suffix)
        if roman != word and set(roman) <= set("IVX"):
            return at + 1, _roman(roman)
    return None


def _roman(numeral: str) -> int:
    values = {"I": 1, "V": 5, "X": 10}
    digits = [values[letter] for letter in numeral]
    return sum(-digit if any(later > digit for later in digits[at + 1 :]) else digit for at, digit in enumerate(digits))


def decade_date(page: Page, at: int, words: DateWords) -> Placed | None:
    """`années 1980`, `les années 80`, `the 1980s`, `the eighties`."""
    if named := words.decades.at(page.lower, at):
        start = named[0] + (page.word(named[0]) in APOSTROPHES)  # les années '70
        if spelled := page.numerals.at(start) if page.word(start) in page.numerals.number_words else None:
            return decade_of(at, spelled.last, int(spelled.value)) if 20 <= spelled.value <= 90 else None
        behind = page.word(start + 2) if page.word(start + 1) == "," else ""
        listed = behind.isdecimal() and not is_decade(behind)
        decade = is_decade(page.word(start)) and not listed  # but: les années 2020, 2021 et 2022
        return decade_of(at, start + 1, int(page.word(start))) if decade else None
    word = page.word(at)
    if word in words.decade_names:
        return None if of_life(page, at) else decade_of(at, at + 1, words.decade_names[word])
    if not is_decade(word) or (len(word) == len("80") and (of_life(page, at) or in_degrees(page, at))):
        return None
    if _lists_decades(page, at, words):
        return decade_of(at, at + 1, int(word))
    if page.word(at - 1) in words.not_decades or (page.word(at - 1) == "-" and page.words[at - 2][-1:].isupper()):
        return None  # for 30s, MD-80s
    suffixed = page.word(at + 1) in words.decade_suffixes and page.glued(at + 1)  # the 80s, but: 10 S&P 500 firms
    return decade_of(at, at + 2, int(word)) if suffixed else None


def is_decade(word: str) -> bool:
    """Whether the digits may name a decade: `80`, `1980`."""
    return word.isdecimal() and len(word) in (2, 4) and word.endswith("0")


def _lists_decades(page: Page, at: int, words: DateWords) -> bool:
    """Whether a ten goes on a list of decades that one word opens: `années 1980 et 1990`."""
    at -= page.word(at - 1) in APOSTROPHES
    last = page.last
    listed = page.word(at - 1) in words.list_joiners or page.word(at - 1) == ","
    told = last is not None and last.last == at - 1 and last.why.rule == _DECADE
    return listed and told and not words.decade_suffixes


def decade_of(first: int, last: int, number: int) -> Placed | None:
    """The decade, or the century, of such a number in tokens `first` to `last` (exclusive)."""
    year = number if number >= 100 else 1900 + number if number >= 20 else 2000 + number
    assumptions = () if number >= 100 else (Assumption.DECADE.of(year=f"{year}s"),)
    if year % 100 == 0 and year < _FIRST_OF_DECADES:
        window = windows.century(year // 100 + 1)  # the mid-1800s
        return Placed(first, last, window, "century", _DECADE, (Assumption.DECADE.of(year=f"{year}–{year + 99}"),))
    return Placed(first, last, windows.decade(year), "decade", _DECADE, assumptions)
