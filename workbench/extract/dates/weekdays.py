"""Weekdays: `mardi`, `last Thursday`, `mardi 12 mars`, `Tuesday, March 12`, `jeudi 14`."""

from __future__ import annotations

from itertools import pairwise

from msgspec.structs import replace

from workbench.claims import DateInterval, QuantityType
from workbench.extract.assumptions import Assumption
from workbench.extract.dates import days, governing, placement, windows
from workbench.extract.dates.dates_told import joined_before, weekday_from_told
from workbench.extract.dates.placement import Placed
from workbench.extract.dates.tense import Side
from workbench.extract.dates.words import DateWords, Shift
from workbench.extract.quantities.nouns import is_noun_like
from workbench.extract.quantities.page import Page

WEEKDAY_AND_DAY = "date: weekday with its day"

#: A weekday is told of again among the next so many quantities.
_TOLD_BACK = 24


def _is_of_paper(page: Page, at: int, words: DateWords) -> bool:
    """Whether a weekday ends a name: `La Tribune Dimanche`, a columnist for `the Sun.`"""
    if words.capitalised:
        return page.word(at - 1) in words.day_articles
    before = page.words[at - 1] if page.inside(at) else ""
    return page.words[at].istitle() and before.istitle()


def _is_club(page: Page, at: int, words: DateWords) -> bool:
    """Whether a weekday alone is a club that the text names in full: `Sheffield Wednesday`."""
    if not page.speaks_of(words.clubs) or page.word(at - 1) in words.club_day_before:
        return False
    return any(one in words.clubs and other == page.word(at) for one, other in pairwise(page.lower))


def weekday_date(page: Page, at: int, words: DateWords) -> Placed | None:
    """`mardi`, `last Thursday`, `mardi 12 mars`, `Tuesday, March 12`."""
    which = days.which_before(page, at, words)
    start = which.last
    found = words.weekdays.at(page.lower, start)
    if found is None or (words.capitalised and not page.words[start][0].isupper()):
        return None
    last, number = found
    feast = words.feasts.before(page.lower, last) or words.feasts.at(page.lower, start)
    if feast or _comes_again(page, at, words):
        return None  # Good Friday, lundi de Pâques
    short = page.word(last - 1) == "."
    of_paper = (short or not words.capitalised) and _is_of_paper(page, start, words)
    if of_paper or _is_club(page, start, words) or _names_person(page, at, last) or words.recurs.at(page.lower, last):
        return None
    if with_day := _weekday_with_day(page, at, last, number, words):
        return with_day
    if short and not words.capitalised:
        return None  # mar. 19 déc. 2023, but not: en mer.
    if numbered := _numbered_weekday(page, at, found, words):
        return numbered
    return _weekday_alone(page, at, found, which, words)


def _names_person(page: Page, at: int, last: int) -> bool:
    """Whether a weekday is a first name, in a list of people with their ages: Ade Ojo, 30, `Saturday` Oke, 40."""
    listed = page.just_told(at, QuantityType.AGE, within=2) is not None
    return listed and page.capital(last) and page.word(last + 1) in (",", "(") and page.word(last + 2).isdecimal()


def _comes_again(page: Page, at: int, words: DateWords) -> bool:
    """Whether the weekday at token `at` is any such: `every second` Friday, `chaque mercredi et` jeudi."""
    while page.word(at - 1) in (",", *words.list_joiners) and (joined := words.weekdays.before(page.lower, at - 1)):
        at = joined[0]
    named = is_noun_like(page, at + 1)
    if named and page.word(at - 1) in words.any_alone and page.word(at - 2) not in words.any_behind:
        return False  # a Friday statement
    return page.word(at - 1 - (page.word(at - 1) in words.any_other)) in words.any_before


def _weekday_with_day(page: Page, at: int, last: int, number: int, words: DateWords) -> Placed | None:
    """The weekday that starts at token `at` and ends before `last`, with its day: `Friday morning, Oct. 7`."""
    parted = words.day_parts.past(page.lower, words.tails_after.past(page.lower, last))  # jeudi dernier 20 mars
    for skip in (parted, parted + 1, parted + 2):
        bracketed = skip > parted and page.word(skip - 1) == "("  # Saturday (May 17)
        if skip > parted and not (bracketed or page.word(skip - 1) in (",", *words.day_articles)):
            break
        other = days.month_date if words.month_first else days.numeric_date
        day = days.day_of_month(page, skip, words) or other(page, skip, words)
        if day and day.day and (not bracketed or page.word(day.last) == ")"):
            return replace(_settled(page, day, number), first=at, last=day.last + bracketed, rule=WEEKDAY_AND_DAY)
    return None


def _numbered_weekday(page: Page, at: int, weekday: tuple[int, int], words: DateWords) -> Placed | None:
    """A weekday with its day of the month and no month: `jeudi 14 à 6 h`, in the nearest month in which both agree."""
    last, number = weekday
    last += page.word(last) in words.day_articles  # Friday the 13th
    day = days.day_number(page, last, words) if page.word(last).isdecimal() else None
    if day is None or page.published is None or is_noun_like(page, day[0]):
        return None
    if page.glued(day[0]) and page.word(day[0]) not in days.ELLIPSIS_ENDS:
        return None
    window = placement.day_near(page.published, day[1], weekday_number=number)
    why = (Assumption.MONTH_OF_WEEKDAY,)
    return Placed(at, day[0], window, "day", "date: weekday with its number", why, day[1]) if window else None


def _weekday_alone(page: Page, at: int, weekday: tuple[int, int], which: days.Which, words: DateWords) -> Placed | None:
    """A weekday without its day: the nearest one meant, None for one that comes again."""
    last, number = weekday
    week = words.relative.at(page.lower, words.of.past(page.lower, last))  # lundi de la semaine prochaine
    if week and (placed := of_week(page, at, week[0], week[1], number)):
        return placed
    later = words.weeks_later.at(page.lower, last)
    which = days.Which(later[0], shift=later[1]) if later else days.which_one(page, last, words, which)
    if which.told is not None:
        window, assumptions = weekday_from_told(page, number, which.told)
        return Placed(at, which.last, window, "day", windows.WEEKDAY_RULE, assumptions)
    shift = which.shift
    recurs = shift is None and words.weekdays_recur and page.word(at - 1) in words.day_articles
    recurs = recurs and not governing.has_happened(page, at)
    if recurs and page.word(last) != ":":  # se reposer le mardi soir, but: Le samedi : un concert
        return _weekday_told(page, at, last, number)
    last = which.last
    on = governing.side_of(page, at, last)
    past = shift == 0 and governing.has_happened(page, at)
    window, assumptions = placement.nearest_weekday(page, number, shift, on=on, past=past)
    if window and shift == -1 and _is_told_otherwise(page, at, last, window):
        window = windows.shifted(window.start, "day", -7)  # he won on Saturday. He had lost last Saturday
    joined = joined_before(page, at) if shift is None else None
    today = joined.quantity.date if joined else None
    tomorrow = windows.shifted(today.end, "day", 1) if today and today.start == page.published else None
    window = tomorrow if tomorrow and tomorrow.start.weekday() == number else window  # on a Monday: Monday and Tuesday
    return Placed(at, last, window, "day", windows.WEEKDAY_RULE, assumptions)


def _is_told_otherwise(page: Page, at: int, last: int, window: DateInterval) -> bool:
    """Whether another sentence told of the day in other words than `last Saturday`; not: it was last Saturday that."""
    if DateWords.get(page.language).restated.before(page.lower, at):
        return False
    told = (found for found in page.found[-_TOLD_BACK:] if found.quantity.date == window)
    others = (found for found in told if page.lower[found.first : found.last] != page.lower[at:last])
    return not all(page.in_sentence(found.last, at) for found in others)


def of_week(page: Page, first: int, last: int, week: Shift, number: int) -> Placed | None:
    """The weekday of a week that is named beside it, in these tokens: `Tuesday last week`, `last week Tuesday`."""
    if week.unit != "week" or page.published is None:
        return None
    steps = 7 * week.count + number - page.published.weekday()
    return Placed(first, last, windows.shifted(page.published, "day", steps), "day", windows.WEEKDAY_RULE)


def _weekday_told(page: Page, at: int, last: int, number: int) -> Placed | None:
    """A weekday with its article where its day or weekend was told of before: `ce week-end` … le samedi."""
    for found, date in page.dates(_TOLD_BACK):
        named = date.start < date.end or found.why.rule.startswith(WEEKDAY_AND_DAY)
        for day in (date.start, date.end):
            if named and date.end - date.start <= windows.ONE_DAY and day.weekday() == number:
                return Placed(at, last, windows.day(day), "day", windows.WEEKDAY_RULE, (Assumption.OF_DAY_TOLD,))
    return None


def _is_on_other_side(page: Page, day: Placed, agreed: DateInterval) -> bool:
    """Whether a day far from publication is on the side of it that the verb rules out: the council `will` meet."""
    on, days_ahead = (
        governing.side_of(page, day.first, day.last),
        (agreed.start - (page.published or agreed.start)).days,
    )
    return abs(days_ahead) > windows.LONGEST_YEAR // 2 and on == (Side.AHEAD if days_ahead < 0 else Side.PAST)


def _settled(page: Page, day: Placed, weekday: int) -> Placed:
    """`day` in the year that its weekday tells, where it states none."""
    if day.year is not None or page.published is None or day.month is None or day.day is None:
        return day
    agreed = placement.agreeing(page.published, day.month, day.day, weekday)
    if agreed and not _is_on_other_side(page, day, agreed):
        return replace(day, window=agreed, assumptions=(Assumption.YEAR_OF_WEEKDAY,))
    return replace(day, assumptions=(*day.assumptions, Assumption.WEEKDAY_DISAGREES))
