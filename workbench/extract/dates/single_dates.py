"""Single dates of every kind, by the word they start with; the parts, stories and periods that hold another date."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterable, Mapping
from functools import cache
from typing import Any, NamedTuple

from msgspec.structs import replace

from workbench.claims import DateInterval
from workbench.extract.assumptions import Assumption
from workbench.extract.dates import (
    days,
    fiscal_years,
    governing,
    periods,
    placement,
    quarters,
    relative_dates,
    weekdays,
    windows,
    years,
)
from workbench.extract.dates.clock import ClockWords
from workbench.extract.dates.dates_told import REPORTED, date_told
from workbench.extract.dates.days import is_year
from workbench.extract.dates.fiscal_year_start import of_fiscal_year
from workbench.extract.dates.part_of_speech import tag_of
from workbench.extract.dates.placement import Placed, sharing_year
from workbench.extract.dates.relative_dates import PERIOD
from workbench.extract.dates.windows import Part
from workbench.extract.dates.words import DateWords, Shift
from workbench.extract.language import Language
from workbench.extract.phrases import PhraseTable, Triggers
from workbench.extract.quantities.nouns import is_noun_like
from workbench.extract.quantities.ordinals import ordinal_at
from workbench.extract.quantities.page import APOSTROPHES, Page

#: The rule of what is a date only behind a part of it: the end of `the year`.
OF_THIS_PERIOD = "date: of this period"

#: What a period is named by the end of.
ENDS_OF_PERIODS = frozenset({"day", "month", "quarter"})

#: A day that is named beside `yesterday` is one so near, for it was written for another day's paper.
_NEXT_PAPERS = 3

_DAYS_OF_WEEK = 7

Reader = Callable[[Page, int, DateWords], Placed | None]

_OF_MONTH: tuple[Reader, ...] = (days.numeric_date, days.day_of_month, days.elliptic_day)
#: By how many digits there are.
_AT_DIGITS: Mapping[int, tuple[Reader, ...]] = {
    1: (quarters.signed_quarter, *_OF_MONTH),
    2: (*_OF_MONTH, periods.decade_date, years.short_year_date),
    3: (days.numeric_date,),
    4: (days.numeric_date, periods.decade_date, quarters.year_and_quarter, years.year_date),
}
#: At digits that are an ordinal: `the 20th century`.
_AT_DIGIT_ORDINALS: tuple[Reader, ...] = (periods.unit_of_month, quarters.quarter_date, periods.century_date)
_AT_ORDINALS: tuple[Reader, ...] = (
    days.day_of_month,
    periods.unit_of_month,
    quarters.quarter_date,
    periods.century_date,
)


def core_at(page: Page, at: int) -> Placed | None:
    """The single date that starts at token `at`, without its time of day."""
    if at >= len(page.lower):
        return None
    words, word = DateWords.get(page.language), page.lower[at]
    if word[:1].isdecimal():
        readers = _AT_DIGITS.get(len(word), ())
        if ordinal_at(page, at):
            readers = (*readers, *_AT_DIGIT_ORDINALS)
    else:
        opened = _readers(page.language).get(word)
        readers = opened.of(page, at) if opened else ()
        spelled = word in page.numerals.number_words and word not in page.numerals.words.articles
        if spelled or word in page.ordinals:
            readers = (*readers, *_AT_ORDINALS)
        elif words.century_suffixes and page.words[at][0].isupper() and word.endswith(words.century_suffixes):
            readers = (*readers, periods.century_date)
    for read in readers:
        if placed := read(page, at, words):
            era = words.eras.at(page.words, placed.last)  # IIIe siècle avant J.-C.: no calendar here has its days
            return replace(placed, last=era[0], window=placed.window if era[1] > 0 else None) if era else placed
    return years.year_of_era(page, at, words) if word[:1].isdecimal() else None


def worded(language: Language) -> tuple[tuple[Triggers, Reader], ...]:
    """What dates without digits start with, and the readers to try there, the longer expressions first."""
    words = DateWords.get(language)
    tails = words.tails_before, words.told_before
    return (
        ((words.lasts,), periods.unit_of_month),
        ((words.lasts,), quarters.quarter_date),
        ((words.parts,), _part),
        ((words.periods,), _period),
        ((words.weeks_of,), _week_of),
        ((words.months, *tails), days.month_date),
        ((words.weekdays, *tails), weekdays.weekday_date),
        ((words.quarter_signs,), quarters.quarter_by_sign),
        ((words.fiscal_signs,), fiscal_years.fiscal_date),
        ((words.eras_before,), years.year_behind_era),
        ((words.feasts, words.tails_before), periods.feast_date),
        ((words.seasons, *tails), periods.season_date),
        ((words.decades, words.decade_names), periods.decade_date),
        ((words.nights,), _night),
        ((words.relative,), _relative),
    )


class _Opened(NamedTuple):
    """The readers to try at a word, and those that are left where no name stands in so many tokens from it on.

    At a word such as `last` some only read what such a name is told by: `last` March.
    """

    readers: tuple[Reader, ...]
    unnamed: tuple[Reader, ...]
    names: frozenset[str]
    reach: int

    def of(self, page: Page, at: int) -> tuple[Reader, ...]:
        """The readers to try at token `at`."""
        return self.unnamed if self.names.isdisjoint(page.lower[at : at + self.reach]) else self.readers


@cache
def _readers(language: Language) -> Mapping[str, _Opened]:
    """For each word that a date may start with, the readers to try."""
    words = DateWords.get(language)
    tails = words.tails_before, words.told_before
    reach = 1 + max((len(phrase) for table in tails for phrase in table), default=0)
    readers, unnamed, names = defaultdict[str, list[Reader]](list), defaultdict[str, list[Reader]](list), set[str]()
    for triggers, reader in worded(language):
        own = {word for each in triggers if each not in tails for word in _firsts(each)}
        by_name = len(triggers) > 1 and triggers[-1] in tails
        names |= own if by_name else set()
        for word in own.union(*map(_firsts, triggers)):
            readers[word].append(reader)
        for word in own:
            unnamed[word].append(reader)
    named = frozenset(names)
    return {word: _Opened(tuple(each), tuple(unnamed[word]), named, reach) for word, each in readers.items()}


def _firsts(triggers: PhraseTable[Any] | Collection[str]) -> Iterable[str]:
    return triggers.first_words if isinstance(triggers, PhraseTable) else triggers


def _part(page: Page, at: int, words: DateWords) -> Placed | None:
    """`fin juin`, `the end of 2017`, `earlier this month`."""
    found = words.parts.at(page.lower, at)
    if found is None:
        return None
    last, part = found
    start = last + 1 if page.word(last) == "-" else last
    start += page.word(start) in APOSTROPHES and page.word(start + 1).isdecimal()  # the late '80s
    while (
        page.word(start) in words.day_articles
        or (start == last and words.of.at(page.lower, start))
        or (page.word(start) in words.year_names and is_year(page, start + 1))
    ) and start < last + 3:
        if core_at(page, start):
            break
        start += 1
    recurs = page.word(at) not in words.day_articles and words.of.before(page.lower, at) is not None
    placed = core_at(page, start) or (None if recurs else _part_window(page, last, words))  # les primes de fin d'année
    whole = words.part_windows.at(page.lower, at) if placed is None else None
    if whole and tag_of(page, at - 1) == "PREPOSITION" and not is_noun_like(page, last):
        window, assumptions = relative_dates.shifted(page, at, last, whole[1])  # by year-end
        placed = Placed(at, last, window, whole[1].unit, OF_THIS_PERIOD, assumptions)
    if placed is None or _is_whole(placed, part):
        return None
    if placed.unit == "year" and page.joins(placed.last, ("-", "–", "/")):
        return None  # fin 2017-2018
    placed = _in_its_year(page, at, placed, part) if placed.window else placed
    if placed.window and page.published and not (part is Part.TO_COME and governing.has_happened(page, at)):
        placed = replace(placed, window=windows.parted(placed.window, part, page.published))
    return replace(placed, first=at, unit=f"part of {placed.unit}", rule=f"{placed.rule}, {part} in it")


def _in_its_year(page: Page, at: int, placed: Placed, part: Part) -> Placed:
    """`placed` with the window of a part of it, which the verb may tell of another year."""
    window = windows.part_of(placed.window, part) if placed.window else None
    if window is None or page.published is None:
        return replace(placed, window=window)
    this = placed.unit if placed.rule == OF_THIS_PERIOD else ""  # the end of the year, of the week
    if this == "year":
        told = placement.of_year_told(page, at, placed.last, window) or (window, *placed.assumptions)
        return replace(placed, window=told[0], assumptions=told[1:])
    if this == "week" and window.end < page.published and governing.looks_ahead(page, at, placed.last):
        return replace(placed, window=windows.moved(window, "week", 1))  # doit partir en début de semaine
    if this == "week" and part not in windows.WHOLE_PARTS and window.end > page.published:
        # la fin de la semaine a été agitée
        before = governing.has_happened(page, at) and not governing.is_intended(page, at)
        return replace(placed, window=windows.moved(window, "week", -1) if before else window)
    if window.start > page.published and Assumption.NEAREST_YEAR in placed.assumptions:
        # fin mars, il avait plu: told in the middle of March
        past = governing.side_of(page, at, placed.last) < 0
        window = windows.in_year(window, window.start.year - 1) if past else window
    return replace(placed, window=window)


def _is_whole(placed: Placed, part: Part) -> bool:
    """Whether a day is meant as a whole: `prendre fin` jeudi, but `late last week`."""
    ends = part is Part.END or (placed.rule.startswith(windows.RELATIVE_RULE) and part not in windows.WHOLE_PARTS)
    return placed.unit == "day" and ends


def _part_window(page: Page, at: int, words: DateWords) -> Placed | None:
    """What is a date only behind a part of it: `the year` in `the end of the year`."""
    for start in (at, at + 1):
        found = words.part_windows.at(page.lower, start)
        if found and not page.joins(found[0]):  # but: the start of the quarter-finals
            if is_year(page, found[0]) and (year := fiscal_years.year_named(page, found[0], found[1].unit, words)):
                return replace(year, first=start)
            bare = page.word(start - 1) == "-" or not words.of.before(page.lower, start)  # early season conditions
            noun = is_noun_like(page, found[0]) and tag_of(page, found[0]) != "ADVERB"  # l'année désormais
            joined = bare and start in (at, at + (page.word(at) == "-")) and noun
            if joined or (found[0] == start + 1 and page.numerals.at(found[0])):
                return None  # a mid-year budget, at the end of week four
            shift = of_fiscal_year(page, found[1])
            # demand had picked up by the end of the quarter that is reported
            if shift.unit in REPORTED and date_told(page, at, shift) and governing.has_happened(page, start):
                shift = replace(shift, told=True)
            window, assumptions = relative_dates.shifted(page, at, found[0], shift)
            return Placed(start, found[0], window, shift.unit, OF_THIS_PERIOD, assumptions)
    return None


def placed_whole(page: Page, at: int) -> Placed | None:
    """The year or month at token `at` that something is a part of: `2023`, `2026-27`, `the year`, `May`."""
    words = DateWords.get(page.language)
    placed = fiscal_years.year_of_two(page, at, words) or core_at(page, at) or _part_window(page, at, words)
    return placed if placed and placed.unit in ("year", "month", *windows.FISCAL.values()) else None


def _period(page: Page, at: int, words: DateWords) -> Placed | None:
    """A period named by its end: `the year to March`."""
    found = words.periods.at(page.lower, at)
    end = core_at(page, found[0] + (page.word(found[0]) in words.day_articles)) if found else None
    named = end if end and end.unit in ENDS_OF_PERIODS else None
    period = days.ending_with(named, found[1], 1) if found else None
    return replace(period, first=at + (page.word(at) in words.spanned)) if period else None  # in | quarter ended


def _week_of(page: Page, at: int, words: DateWords) -> Placed | None:
    """`the week of Aug. 5`, `la semaine du 5 août`."""
    found = words.weeks_of.at(page.lower, at)
    day = core_at(page, found[0]) if found else None
    if day is None or day.unit != "day" or day.window is None:
        return None
    infix = words.range_infix.at(page.lower, day.last)
    if infix and core_at(page, infix[0]):
        return None  # la semaine du 28 septembre au 4 octobre
    window = windows.around(day.window.start, "week")
    return Placed(at, day.last, window, "week", "date: week of a day", day.assumptions)


def _relative(page: Page, at: int, words: DateWords) -> Placed | None:
    """`l'année dernière`, `yesterday`, `this month`, `la dernière année`."""
    found = words.relative.at(page.lower, at)
    if found is None or relative_dates.is_title(page, at, found[0]):
        return None
    last, shift = found[0], of_fiscal_year(page, found[1])
    if relative_dates.goes_on_otherwise(page, at, last, shift, words):
        return None
    if not shift.count and is_year(page, last) and (named := fiscal_years.year_named(page, last, shift.unit, words)):
        return replace(named, first=at)
    of_month = periods.last_of_month(page, at, last, shift.unit, shift.count, words)
    weekday = words.weekdays.at(page.lower, last)
    of_week = weekdays.of_week(page, at, weekday[0], shift, weekday[1]) if weekday else None
    if other := of_month or _beside_day(page, at, last, shift, words) or of_week:
        return other
    if shift.rolling and shift.count and page.word(at - 1) not in words.spanned:
        shift = Shift(shift.unit, shift.count, told=True)  # the next year he moved
    if _is_of_its_year(page, last, shift, words):
        return None
    if shift.told and (shift.unit == PERIOD or not shift.count):
        other = relative_dates.of_other_year(page, at, last, shift, words)
        if other or shift.unit == PERIOD:
            return other
    window, assumptions = relative_dates.shifted(page, at, last, shift)
    reported = shift.unit in REPORTED and not shift.told  # a quarter that may be reported of
    rule = windows.QUARTER_RULE if reported else windows.RELATIVE_RULE
    placed = Placed(at, last, window, shift.unit, rule, assumptions)
    return _with_days(page, placed, shift, words)


def _is_of_its_year(page: Page, last: int, shift: Shift, words: DateWords) -> bool:
    """Whether the year behind a last one tells which it is: the last quarter `of 2015`, `of the year`."""
    quarter = shift.unit in ("quarter", "semester") and (shift.rolling or shift.count)
    if quarter and quarters.past_whole_year(page, last, words):
        return True
    return bool(quarter or shift.rolling) and days.year_behind(page, last, words) is not None


def _with_days(page: Page, placed: Placed, shift: Shift, words: DateWords) -> Placed:
    """`placed` with the weekend meant, or with the day that is named beside it."""
    if shift.nearest:
        return replace(placed, window=placement.nearest_weekend(page, placed.first, placed.last, soon=shift.soon))
    if shift.unit == "day" and placed.window and (shift.count or page.word(placed.last) == "("):
        return _named(page, placed, placed.window, words)
    if shift.story or shift.unit == "day":
        return _story(page, placed, words)  # cette nuit de mardi à mercredi
    return placed


def _named(page: Page, placed: Placed, window: DateInterval, words: DateWords) -> Placed:
    """`placed` with the day that tells which it is, and knows better: `yesterday (Sunday)`, `hier, lundi 5 mai`."""
    sign = page.word(placed.last) if page.word(placed.last) in ("(", ",") else ""
    day = core_at(page, placed.last + len(sign))
    weekday = words.weekdays.at(page.lower, day.first) if day and day.unit == "day" else None
    if day is None or day.unit != "day" or not (day.month or (weekday and sign != ",")):
        return placed
    closed = page.word(day.last) == ")"
    near = day.window and windows.distance(day.window, window) <= _NEXT_PAPERS * (sign != ",")
    if page.word(day.last) in APOSTROPHES or closed != (sign == "(") or not near:
        return placed  # he said yesterday Friday's game was off
    return replace(day, first=placed.first, last=day.last + closed, rule=placed.rule)


def _beside_day(page: Page, at: int, last: int, shift: Shift, words: DateWords) -> Placed | None:
    """`the day before Christmas`, `the week before Easter`: what lies beside a day that is named behind it."""
    beside = shift.told and shift.unit in ("day", "week") and page.word(last - 1) in words.event_links
    day = core_at(page, last) if beside else None
    if day is None or day.unit != "day" or not day.window:
        return None
    if words.weekdays.at(page.lower, last) and page.word(last - 1) not in words.month_before:
        return replace(day, first=at)  # la veille mercredi
    eve = windows.shifted(day.window.start, "day", shift.count)
    window = windows.ending(eve.end, "week", 1) if eve and shift.unit == "week" else eve
    return replace(day, first=at, unit=shift.unit, window=window)


def _story(page: Page, placed: Placed, words: DateWords) -> Placed:
    """A part of a day that is named behind it: `la nuit de dimanche à lundi`, `later in the day on Monday`."""
    on = ClockWords.get(page.language).links.at(page.lower, placed.last) if page.word(placed.last) != "," else None
    link = words.of.at(page.lower, placed.last) or on
    day = (_two_days(page, link[0], words) if link else None) or core_at(page, link[0] if link else placed.last)
    if day is None or day.unit != "day":
        return placed
    infix = words.range_infix.at(page.lower, day.last)
    other = core_at(page, infix[0]) if infix else None
    if other is None or other.unit != "day":
        return replace(day, first=placed.first)
    day, other = sharing_year(day, other)
    if not day.window or not other.window:
        return replace(day, first=placed.first)
    second, apart = other.window, (other.window.start - day.window.start).days
    if other.month is None and not 0 <= apart < _DAYS_OF_WEEK:  # weekdays, of which the second is the next one
        second = windows.day(day.window.start + windows.ONE_DAY * (apart % _DAYS_OF_WEEK))
    window = DateInterval(min(day.window.start, second.start), max(day.window.end, second.end))
    return replace(day, first=placed.first, last=other.last, window=window)


def _night(page: Page, at: int, words: DateWords) -> Placed | None:
    """A night that is named by its two days: `la nuit de samedi à dimanche`, `the night from Thursday to Friday`."""
    found = words.nights.at(page.lower, at)
    night = _story(page, Placed(at, found[0], None, "day", windows.RELATIVE_RULE), words) if found else None
    return night if night and night.window and night.window.start < night.window.end else None


def _two_days(page: Page, at: int, words: DateWords) -> Placed | None:
    """The window of `12 au 13 mai`, in `la nuit du 12 au 13 mai`, and of `samedi 15 au dimanche 16 mai`."""
    first = words.weekdays.past(page.lower, at)
    infix = words.range_infix.at(page.lower, first + 1) if page.word(first).isdecimal() else None
    last = core_at(page, infix[0]) if infix else None
    if infix and last is None:
        last = days.day_near_publication(page, infix[0], words)
    if last is None or last.day is None or last.window is None or not 1 <= int(page.word(first)) <= last.day:
        return None
    start = windows.calendar_day(last.window.start.year, last.window.start.month, int(page.word(first)))
    window = DateInterval(start.start, last.window.end) if start else last.window
    return replace(last, first=at, window=window)
