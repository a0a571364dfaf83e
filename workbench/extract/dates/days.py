"""Days and months: `2024-09-30`, `8 janvier 2024`, `May 3`, `mars dernier`, `mardi 12 mars`."""

from __future__ import annotations

from functools import partial
from typing import NamedTuple

from msgspec import Struct
from msgspec.structs import replace

from workbench.claims import DateInterval
from workbench.extract.assumptions import Assumed, Assumption
from workbench.extract.dates import governing, placement, windows
from workbench.extract.dates.dates_told import from_told, last_told
from workbench.extract.dates.fiscal_year_start import of_fiscal_year
from workbench.extract.dates.placement import Placed
from workbench.extract.dates.tense import Side, TenseWords
from workbench.extract.dates.words import DateWords, Shift, WindowOfYear
from workbench.extract.quantities.nouns import NounWords, is_noun_like, is_plural
from workbench.extract.quantities.ordinals import ordinal_at
from workbench.extract.quantities.page import APOSTROPHES, Page
from workbench.extract.quantities.unit_recognition import unit_at

_FIRST_YEAR, _LAST_YEAR = 1000, 2199

#: A year that has every day.
_LEAP_YEAR = 2024

#: The rule of a day whose year the text states.
DAY_AND_YEAR = "date: day, month and year"

#: The rule of a day whose month is told elsewhere or by nothing.
ELLIPTIC = "date: day of a month that is not stated"

#: The number of what is called the last of its month or year.
LAST = -1

#: What stands behind a day without its month: `le second tour, le 23, sera décisif`.
ELLIPSIS_ENDS = frozenset({".", ",", ";", ")", "", "!", "?", ":"})

#: Two digits are a year of the last century from here on: `mai 68`, `15.05.99`.
_SMALLEST_SHORT_YEAR = 32


def numeric_date(page: Page, at: int, words: DateWords) -> Placed | None:
    """`2024-09-30`, `30/09/2024`, `30.09.2024`."""
    tokens, separator = page.words, page.word(at + 1)
    if separator not in ("-", "/", "."):
        return None
    if page.word(at + 3) != separator:
        return _without_year(page, at, words) if separator == "/" else None
    parts = [tokens[at], page.word(at + 2), page.word(at + 4)]
    if not all(part.isdecimal() for part in parts) or not all(page.glued(at + step) for step in (1, 2, 3, 4)):
        return None
    if len(parts[0]) == 4:
        year, month, day = map(int, parts)
    elif len(parts[2]) == 4 or (len(parts[2]) == 2 and separator != "-"):
        if separator == "-" and not words.hyphened:
            return None
        day, month, year = map(int, parts)
        if ((not words.day_first and separator == "/") or month > 12) and day <= 12:
            day, month = month, day
        year += 0 if len(parts[2]) > 2 else 2000 if year < _SMALLEST_SHORT_YEAR else 1900
    else:
        return None
    window = windows.calendar_day(year, month, day)
    return Placed(at, at + 5, window, "day", "date: in digits", (), day, month, year) if window else None


def _without_year(page: Page, at: int, words: DateWords) -> Placed | None:
    """`le 08/02`, `du 08/02`: a day and its month in two digits, behind an article."""
    named = words.weekdays.before(page.lower, at) is not None  # mercredi 22/01
    opened = named or page.word(at - 1) in words.day_articles or words.of.at(page.lower, at - 1)
    if words.month_first or not opened or len(page.word(at + 2)) != len("02"):
        return None
    glued = page.glued(at + 1) and page.glued(at + 2)
    day, month = page.words[at], page.words[at + 2]
    if not (glued and month.isdecimal() and len(day) <= 2 and windows.calendar_day(_LEAP_YEAR, int(month), int(day))):
        return None
    return placed_day(page, at, at + 3, int(day), int(month), words)


def day_of_month(page: Page, at: int, words: DateWords) -> Placed | None:
    """`8 janvier 2024`, `1er mai`, `8th of March`."""
    day = day_number(page, at, words)
    if day is None:
        return None
    last, number = day
    start = last
    if found := words.of.at(page.lower, start):
        start = _past_this_month(page, found[0], words)
    month = month_name(page, start, words) if not page.opens(start) else None
    if month is None:
        return _day_of_relative_month(page, at, start, number, words) if start > last else None
    return placed_day(page, at, month[0], number, month[1], words)


def _past_this_month(page: Page, at: int, words: DateWords) -> int:
    """The token of the name of a month behind `this month` at token `at`, else `at`: le 6 `de ce mois d'`août."""
    this = words.relative.at(page.lower, at)
    of = words.of.at(page.lower, this[0]) if this and this[1].unit == "month" and not this[1].count else None
    return of[0] if of and month_name(page, of[0], words) else at


def _day_of_relative_month(page: Page, at: int, start: int, day: int, words: DateWords) -> Placed | None:
    """`the 2nd of this month`, `le 15 du mois prochain`."""
    named = words.relative.at(page.lower, start) or words.part_windows.at(page.lower, start)
    if (relative := relative_month(page, named)) is None:
        return None
    last, month = relative
    window = windows.calendar_day(month.start.year, month.start.month, day) if month else None
    placed = Placed(at, last, window, "day", "date: day of a relative month", day=day)
    if month is None:
        return replace(placed, assumptions=(Assumption.NO_PUBLICATION_DATE,))
    return replace(placed, month=month.start.month, year=month.start.year)


def relative_month(page: Page, named: tuple[int, Shift] | None) -> tuple[int, DateInterval | None] | None:
    """The month that a relative date names, where it is one: the token behind it, and its window."""
    if named is None or named[1].unit != "month":
        return None
    return named[0], windows.shifted(page.published, "month", named[1].count) if page.published else None


def day_number(page: Page, at: int, words: DateWords) -> tuple[int, int] | None:
    """The day of a month at token `at` (`8`, `1er`, `premier`): the token after it, and its number."""
    if not is_day(page, at):
        return _spelled_day(page, at, words)
    last = past_digits(page, at, words)
    decimal = page.word(last) == "." and page.word(last + 1)[:1].isdecimal()
    if decimal and words.month_first and page.glued(last) and page.glued(last + 1):
        return None  # in June 5.4 million people
    return last, int(page.word(at))


def ordinal_or_last(page: Page, at: int, words: DateWords) -> tuple[int, int] | None:
    """The ordinal at token `at`, `LAST` for `the last`: the token after it, and its number."""
    closing = words.lasts.at(page.lower, at)
    return ordinal_at(page, at) or ((closing[0], LAST) if closing else None)


def is_day(page: Page, at: int) -> bool:
    """Whether the digits of a day of a month stand at token `at`."""
    word = page.word(at)
    return word.isdecimal() and len(word) <= 2 and 1 <= int(word) <= windows.LONGEST_MONTH


def past_digits(page: Page, at: int, words: DateWords) -> int:
    """The token behind the digits of a day and what is joined to them: `8`, `1er`, `8th`."""
    return at + 1 + (page.word(at + 1) in words.day_suffixes)


def _spelled_day(page: Page, at: int, words: DateWords) -> tuple[int, int] | None:
    """The day of a month in words: `premier`, `treize`, `the twenty-first`."""
    if ordinal := ordinal_at(page, at):
        return ordinal if ordinal[1] == 1 or (words.ordinal_days and ordinal[1] <= windows.LONGEST_MONTH) else None
    numeral = page.numerals.at(at) if page.word(at) in page.numerals.number_words else None
    if words.ordinal_days or numeral is None or numeral.decimals or not 1 < numeral.value <= windows.LONGEST_MONTH:
        return None
    return numeral.last, int(numeral.value)


def month_name(page: Page, at: int, words: DateWords) -> tuple[int, int] | None:
    """The name of a month at token `at`: the token after it, and its number."""
    found = words.months.at(page.lower, at)
    return found if found and (page.words[at][0].isupper() or not words.capitalised) else None


def placed_day(page: Page, first: int, last: int, day: int, month: int, words: DateWords) -> Placed | None:
    """The day and month in tokens `first` to `last`, in the year that follows or else in the one meant."""
    make = partial(windows.calendar_day, month_number=month, day_number=day)
    placed = Placed(first, last, None, "day", "date: day and month", day=day, month=month)
    if stated := year_behind(page, last, words):
        return stated.of(replace(placed, rule=DAY_AND_YEAR), make)
    return in_year_meant(page, placed, make, which_one(page, last, words))


class StatedYear(NamedTuple):
    """The year that is stated behind a date, up to token `last`; without a number where it counts from no known day."""

    last: int
    number: int | None
    assumptions: tuple[Assumed, ...] = ()

    def of(self, placed: Placed, make: WindowOfYear) -> Placed:
        """`placed`, with the window that `make` gives for this year."""
        window = make(self.number) if self.number else None
        return replace(placed, last=self.last, window=window, assumptions=self.assumptions, year=self.number)


def year_behind(page: Page, last: int, words: DateWords) -> StatedYear | None:
    """The year behind a month: digits, or a relative one (`April last year`)."""
    of = words.of.at(page.lower, last)
    for start in (last, last + 1) if of or (words.month_first and page.word(last) == ",") else (last,):
        if is_year(page, start):
            return StatedYear(start + 1, int(page.word(start)))
    start = of[0] if of else last
    named = start + 2 if of and page.word(start) in words.day_articles else start  # de l'année 2020
    if page.word(named) in words.year_names and is_year(page, named + 1):
        return StatedYear(named + 2, int(page.word(named + 1)))
    told = last_told(page)
    relative = words.relative.at(page.lower, start)
    year = words.relative.at(page.lower, start + 1) if page.word(start) == "," else None
    if year and (year[1].told or page.word(year[0]) in ELLIPSIS_ENDS):
        relative = year  # on 17 November, the same year; on August 5, last year.
    if relative and relative[1].unit in ("year", "fiscal") and not relative[1].rolling:
        if relative[1].told and told:
            return StatedYear(relative[0], told.start.year + relative[1].count, (Assumption.IN_YEAR_TOLD,))
        if page.published is None:
            return StatedYear(relative[0], None, (Assumption.NO_PUBLICATION_DATE,))
        whole = windows.around(page.published, of_fiscal_year(page, relative[1]).unit)
        return StatedYear(relative[0], whole.start.year + relative[1].count)
    if told and (earlier := words.a_year_before.at(page.lower, last)):
        return StatedYear(earlier[0], told.start.year - 1, (Assumption.IN_YEAR_TOLD,))  # from January a year earlier
    return None


def ending_with(end: Placed | None, unit: str, count: float) -> Placed | None:
    """The period of so many units that is named by its end: the year to `March`, the quarter ended `June 30`."""
    if end is None or end.window is None:
        return None
    window = windows.ending(end.window.end, unit, count)
    return replace(end, window=window, unit="period", rule=windows.PERIOD_RULE)


def is_year(page: Page, at: int) -> bool:
    """Whether four digits of a plausible year stand at token `at`, and are no part of a longer number."""
    word = page.word(at)
    if not (len(word) == 4 and word.isdecimal() and _FIRST_YEAR <= int(word) <= _LAST_YEAR):
        return False
    behind = page.word(at + 1)
    if behind == "-" and page.glued(at + 1) and page.word(at + 2)[:1].isdecimal():
        return len(page.word(at + 2)) in (2, 4) or word[-1] < page.word(at + 2) <= "9"
    decimals = behind in (".", ",") and page.word(at + 2)[:1].isdecimal() and page.glued(at + 2)
    return not (page.glued(at + 1) and (behind[:1].isalpha() or decimals))


def tail_behind(page: Page, last: int, words: DateWords) -> tuple[int, int] | None:
    """`dernier`, `next` behind a date: the token after it, and which one it means; one joined to it shares its own."""
    tail = words.tails_after.at(page.lower, last)
    if tail and not words.relative.at(page.lower, last):  # May | last night
        return tail
    joined = page.word(last) in words.list_joiners and words.weekdays.at(page.lower, last + 1)
    shared = words.tails_after.at(page.lower, joined[0]) if joined else None
    return (last, shared[1]) if shared else None  # samedi et dimanche derniers


class Which(Struct, frozen=True):
    """Which one is meant of what comes again, told by a word beside it: `last` March, `mars suivant`.

    It is counted from the date told of before (`told`: 1, 0, -1) or from publication (`shift`), up to token `last`.
    """

    last: int
    told: int | None = None
    shift: int | None = None

    @property
    def stated(self) -> bool:
        """Whether a word tells it."""
        return self.told is not None or self.shift is not None


def which_before(page: Page, at: int, words: DateWords) -> Which:
    """Which one the words at token `at` tell that stand before a date, which starts at the token `last` of it."""
    own = words.tails_before.at(page.lower, at)  # this summer and this autumn
    joined = page.just_told(at, within=1) if page.word(at - 1) in words.list_joiners and not own else None
    if joined and words.tails_before.at(page.lower, joined.first):
        return Which(at, told=1)  # this Friday and Saturday, last August and October
    told = words.told_before.at(page.lower, at)
    that = told and not told[1] and words.seasons.at(page.lower, told[0])  # that spring, but: noting that Monday
    if told and (that or page.word(at - 1) in words.day_articles):
        return Which(told[0], told=told[1])
    return Which(own[0], shift=own[1]) if own else Which(at)


def which_one(page: Page, last: int, words: DateWords, before: Which | None = None) -> Which:
    """Which one the words around a date tell that ends before token `last`, some of them `before` it."""
    if before and before.told is not None:
        return replace(before, last=last)
    if told := words.told_after.at(page.lower, last):
        return Which(told[0], told=told[1])
    tail = tail_behind(page, last, words)
    return Which(tail[0], shift=tail[1]) if tail else Which(last, shift=before.shift if before else None)


def in_year_meant(page: Page, placed: Placed, make: WindowOfYear, which: Which) -> Placed:
    """`placed` with the window that `make` gives for the year that is meant."""
    if which.told is not None:
        window, assumptions = from_told(page, make, which.told)
    else:
        on = governing.side_of(page, placed.first, which.last)
        if not which.shift and (joined := placement.next_after_joined(page, placed.first, make, on)):
            return replace(placed, last=which.last, window=joined, assumptions=(Assumption.YEAR_BESIDE,))
        window, assumptions = placement.window_meant(page, placed.first, which.last, make, which.shift, on)
    return replace(placed, last=which.last, window=window, assumptions=assumptions)


def month_date(page: Page, at: int, words: DateWords) -> Placed | None:
    """`janvier 2024`, `May 3`, `mars dernier`, `in June`."""
    before = which_before(page, at, words)
    start = before.last
    month = month_name(page, start, words)
    if month is None or words.any_month.before(page.lower, at):
        return None
    joined = page.glued(at) and page.word(at - 1) == "-" and page.word(at - 2).isdecimal()
    if joined and not words.months.before(page.lower, at - 2):
        return None  # but Jan. 30-Feb. 2
    last, number = month
    if words.any_month_behind.at(page.lower, last):
        return None  # the October heat record
    if page.word(last) in words.quarter_behind:
        return _quarter_to(page, at, last + 1, number, words)
    day = _day_behind_month(page, last, words) if words.month_first else None
    opens = page.word(at - 1) in words.year_strong
    counted = day and opens and is_noun_like(page, day[0]) and page.words[day[0]].islower()  # In May 12 people
    if day and not (counted and is_plural(page.word(day[0]), NounWords.get(page.language))):
        return placed_day(page, at, day[0], day[1], number, words)
    placed = Placed(at, last, None, "month", "date: month", month=number)
    if stated := year_behind(page, last, words) or _short_year_behind(page, last, words):
        return stated.of(replace(placed, rule=windows.MONTH_AND_YEAR_RULE), lambda year: windows.month(year, number))
    which = which_one(page, last, words, before)
    if not which.stated and (
        _is_short(page, at, last, words) or not _is_month(page, at, words) or is_name(page, at, which.last, words)
    ):
        return None
    return in_year_meant(page, placed, lambda year: windows.month(year, number), which)


def _is_short(page: Page, at: int, last: int, words: DateWords) -> bool:
    """Whether a month is an abbreviation that stands alone: neither `in` Aug. nor `Aug`-Oct."""
    if page.word(at) not in words.short_months or (words.capitalised and page.word(at - 1) in words.year_strong):
        return False
    joined, joins = words.range_infix.at(page.lower, last), words.range_infix.before(page.lower, at)
    high = words.months.at(page.lower, joined[0]) if joined else None
    return high is None and (joins is None or words.months.before(page.lower, joins[0]) is None)


def _day_behind_month(page: Page, last: int, words: DateWords) -> tuple[int, int] | None:
    """`May 3`, `May the third`, `May twenty-third`, but not: in May the third man left, in May first."""
    if page.word(last)[:1].isdecimal():
        return day_number(page, last, words)
    article = page.word(last) in words.day_articles
    day = _spelled_day(page, last + article, words) if article or page.word(last + 1) == "-" else None
    return day if day and page.word(day[0]) != "-" and not is_noun_like(page, day[0]) else None


def _quarter_to(page: Page, at: int, last: int, month: int, words: DateWords) -> Placed:
    """`the June quarter`: the three months that end with it."""
    make = partial(windows.months, first=month - 2, count=3)  # none where it began in the year before
    placed = Placed(at, last, None, "quarter", "date: quarter named by its last month")
    if stated := year_behind(page, last, words):
        return stated.of(replace(placed, month=month), make)
    window, assumptions = placement.window_meant(page, at, last, make, None, governing.side_of(page, at, last))
    return replace(placed, window=window, assumptions=assumptions)


def _short_year_behind(page: Page, last: int, words: DateWords) -> StatedYear | None:
    """The year in two digits behind a month: `mai 68`."""
    word = page.word(last)
    if words.month_first or len(word) != 2 or not word.isdecimal() or int(word) < _SMALLEST_SHORT_YEAR:
        return None
    if is_noun_like(page, last + 1) or unit_at(page, last + 1) or page.opens(last):
        return None
    return StatedYear(last + 1, 1900 + int(word), (Assumption.SHORT_YEAR.of(year=f"19{word}"),))


def is_name(page: Page, at: int, last: int, words: DateWords) -> bool:
    """Whether a month or a season is somebody's name: `April Jones`, `Avril Martin`, `Mme Mars`."""
    if not page.words[at][0].isupper():
        return False
    before = page.word(at - 1)
    if before == "." and page.word(at - 2) in words.titles:
        return True
    if not words.capitalised and page.inside(at) and before not in ("«", "“", '"', "(", ":"):
        return page.words[at - 1].islower() or before in (",", ".") or page.words[at - 1][0].isupper()
    named = last < len(page.lower) and page.words[last][0].isupper() and page.words[last].isalpha()
    if not named or page.opens(last) or page.word(last) in NounWords.get(page.language).stop:
        return False
    if governing.names_contract(page, at, last):
        return False  # August Brent crude
    listed = bool(page.found) and page.found[-1].last == at - 1 and page.found[-1].quantity.date is not None
    return before not in words.month_before and before not in words.year_determiners and not listed


def _is_month(page: Page, at: int, words: DateWords) -> bool:
    """Whether a month that is also another word is meant: behind a preposition, or capitalised inside a sentence."""
    if page.word(at) not in words.ambiguous_months:
        return True
    if page.word(at - 1) in words.year_before:
        return page.word(at + 1) not in APOSTROPHES or not _is_surname(page, at, words)  # of May's handling
    if page.word(at - 1) in words.said and page.word(at + 1) in (",", ".", ""):
        return False  # said May, who left
    behind_month = words.months.before(page.lower, at - 1)
    listed = page.word(at - 1) == "," and page.word(at + 1) in (",", *words.list_joiners)
    among = (listed and words.months.at(page.lower, at + 2)) or page.word(at - 1) in words.list_joiners
    if (behind_month and among) or page.word(at + 1) in TenseWords.get(page.language).contracts:
        return True  # in April, May and June; la crise de janvier ou mars
    return words.capitalised and page.words[at - 1].islower() and at > 0 and not _is_surname(page, at, words)


def _is_surname(page: Page, at: int, words: DateWords) -> bool:
    """Whether the text has the word at `at` behind a first name or a title: `Theresa May`, then `May's party`."""
    places = (place for place, word in enumerate(page.words) if word == page.words[at])
    before = (page.word(place - 1) for place in places if page.inside(place) and page.words[place - 1].istitle())
    return any(word not in words.year_before | words.month_before for word in before)


def day_near_publication(page: Page, at: int, words: DateWords) -> Placed | None:
    """The day at token `at` whose month nothing tells, in the month of the last such day: la nuit du 14 au 15."""
    day = day_number(page, at, words)
    window = placement.day_near(page.published, day[1], ahead=False) if day and page.published else None
    if day is None or window is None:
        return None
    start = window.start
    return Placed(at, day[0], window, "day", ELLIPTIC, (Assumption.NEAREST_MONTH,), start.day, start.month)


def _is_of_act(page: Page, at: int) -> bool:
    """Whether a verb of what happened, which has no object, stands before token `at`: la lettre `est partie` le 6."""
    done = page.word(at - 2) in TenseWords.get(page.language).happening
    return done and governing.told_by_verb(page, at, at + 1) is Side.PAST and not page.tells_of_match


def elliptic_day(page: Page, at: int, words: DateWords) -> Placed | None:
    """A day of the month told of just before (`le 9 juin … le 23`), or around publication: `d'ici au 30`."""
    opened = words.before_elliptic.before(page.lower, at) is not None
    article = page.word(at - 1) in words.day_articles and not page.glued(at)
    if not (opened or article) or not is_day(page, at):
        return None
    number, last = int(page.word(at)), past_digits(page, at, words)
    linked, bare = page.word(last) in words.behind_elliptic, last == at + 1
    opened = opened or (linked and words.day_parts.at(page.lower, last) is not None)  # le 10 au matin
    if (words.month_first and bare) or not (linked or page.word(last) in ELLIPSIS_ENDS | words.list_joiners):
        return None
    told, month = next(page.dates(6), (None, None))
    if told and month and page.same_line(told.first, at + 1) and month.start.replace(day=1) == month.end.replace(day=1):
        window, assumed = windows.calendar_day(month.start.year, month.start.month, number), Assumption.OF_DATE_TOLD
    elif page.published and not (opened or linked) and _is_of_act(page, at - article):
        window, assumed = placement.day_near(page.published, number, ahead=False), Assumption.NEAREST_MONTH
    elif page.published and (opened or linked) and ((ahead := governing.looks_ahead(page, at, last)) or opened):
        window, assumed = placement.day_near(page.published, number, ahead=ahead), Assumption.NEAREST_MONTH
    else:
        return None
    day = window.start if window else None
    return Placed(at, last, window, "day", ELLIPTIC, (assumed,), day.day, day.month, day.year) if day else None
