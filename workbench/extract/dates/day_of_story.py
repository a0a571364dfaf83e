"""The day of the story that a time or a part of a day is of, which the text told before it: `on Monday … at 3 p.m.`"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping

from msgspec import Struct

from workbench.claims import DateInterval
from workbench.extract.dates import governing, windows
from workbench.extract.dates.clock import NOON, ClockWords, heads_line, hour_told, is_night
from workbench.extract.dates.dates_told import ANCHORS, NEAR
from workbench.extract.dates.governing_rules import STORY
from workbench.extract.dates.part_of_speech import tags_between
from workbench.extract.dates.tense import Side, TenseWords, tells_of_earlier
from workbench.extract.dates.words import DateWords
from workbench.extract.quantities.page import Found, Page
from workbench.extract.rule_tables import first_made, tested

#: Hours before the first are of the night, before the second of its small hours, from the third on of the evening.
_DAWN, _SMALL, _DUSK = 8, 6, 18

#: What tells that something lasts to a time stands so many tokens before it.
_END_REACH = 3

#: What is told next of a day stands within so many tokens of it.
_NEXT_PARAGRAPHS = 200

#: A verb of saying stands at most so many tokens before the day on which it was said.
_SAID_REACH = 5


class DayBefore(Struct, frozen=True):
    """A day told before a time, or a part of a day, in tokens `at` to `last`."""

    page: Page
    found: Found
    day: DateInterval
    at: int
    last: int
    #: What the verb beside the time tells, and whether it looks ahead: that of a line of a log does not.
    tells: Side
    looks_ahead: bool

    @property
    def ahead(self) -> int:
        """How many days it lies ahead of publication, long ago where nobody knows when that was."""
        return (self.day.start - self.page.published).days if self.page.published else -windows.LONGEST_YEAR


def day_told(page: Page, at: int, last: int) -> DateInterval | None:
    """The day or night that a time or part of the day in tokens `at` to `last` is of, by the rows of `STORY`."""
    tells = governing.told_by_verb(page, at, last)
    looks_ahead = page.published is not None and tells is Side.AHEAD and not heads_line(page, at, last)
    for found, day in page.dates(ANCHORS):
        if not _is_day_of_story(page, found, day):
            continue
        told = DayBefore(page, found, day, at, last, tells, looks_ahead)
        said = first_made(_ROWS, told)
        if said == "day":
            return _of_night(page, *_happened(page, found, day, at), at, last)
        if said == "published" and page.published:
            return windows.day(page.published)
        if said == "unknown":
            return None
    return None


def _stands_in_aside(page: Page, found: Found) -> bool:
    """Whether a date is told in a relative clause on what had happened: Londres, `qui lundi avait` baissé, monte."""
    aside = page.word(found.last) in TenseWords.get(page.language).pluperfect
    return aside and "RELATIVE" in tags_between(page, found.first - 2, found.first)


def _had_happened(told: DayBefore) -> bool:
    """Whether a verb tells of the day as earlier than a later one before it, and of the time as no earlier."""
    page, found = told.page, told.found
    earlier = tells_of_earlier(page, found.first) and not tells_of_earlier(page, told.at)
    days = (one for one in page.dates(ANCHORS) if one[0].last <= found.first) if earlier else ()
    return any(day.start > told.day.start and _is_day_of_story(page, one, day) for one, day in days)


def _has_closed(told: DayBefore) -> bool:
    """Whether its sentence tells that it ended, and the time is of a morning: Tuesday, stocks `closed` higher. At 9."""
    page, hour = told.page, hour_told(told.page, told.at, told.last)
    closings = TenseWords.get(page.language).closings
    morning = hour is not None and hour < NOON and not tells_of_earlier(page, told.at)
    return morning and not closings.isdisjoint(page.sentence_words(told.found.first, told.found.last))


_CONDITIONS: Mapping[str, Callable[[DayBefore], object]] = {
    "is_ahead": lambda told: told.ahead > 0,
    "is_far_ahead": lambda told: told.ahead > NEAR,
    "is_recent": lambda told: told.ahead >= -NEAR,
    "is_long_ago": lambda told: told.page.published and told.ahead < -windows.LONGEST_YEAR,
    "is_over": lambda told: told.page.published and told.day.end < told.page.published,
    "looks_ahead": lambda told: told.looks_ahead,
    "tells untold": lambda told: told.tells is Side.UNTOLD,
    "has_happened": lambda told: governing.has_happened(told.page, told.at),
    "in_sentence": lambda told: told.page.in_sentence(told.found.last, told.at),
    "in_paragraph": lambda told: told.page.same_line(told.found.first, told.at),
    "heads_paragraph": lambda told: told.page.opens(told.found.first),
    "is_timed": lambda told: any(map(str.isdecimal, told.page.lower[told.at : told.last])),
    "stands_in_aside": lambda told: _stands_in_aside(told.page, told.found),
    "had_happened": _had_happened,
    "has_closed": _has_closed,
    "goes_on": lambda told: (
        told.ahead > -windows.LONGEST_YEAR
        and told.at - told.found.last < _NEXT_PARAGRAPHS
        and told.tells in (Side.PAST, Side.OPEN)
    ),
}


_ROWS = tested(STORY, _CONDITIONS.__getitem__)


def day_of_log(page: Page, at: int, last: int) -> DateInterval | None:
    """The day that a line stands below which a time in tokens `at` to `last` opens, or that of publication: `8:30 – `.

    None where the line names a weekday.
    """
    if not heads_line(page, at, last):
        return None
    rest = page.lower[last : last + _NEXT_PARAGRAPHS]
    line = rest[: rest.index("")] if "" in rest else rest
    if not DateWords.get(page.language).weekdays.first_words.isdisjoint(line):
        return None
    dates = (date for found, date in page.dates(ANCHORS) if page.opens(found.first))
    day = next((date for date in dates if date.start == date.end), None)
    return day or (windows.day(page.published) if page.published else None)


def names_today(page: Page, at: int) -> bool:
    """Whether `today` stands between the date told last and token `at`."""
    last = next((found.last for found, _ in page.dates()), 0)
    return not ClockWords.get(page.language).today.isdisjoint(page.lower[max(last, at - _NEXT_PARAGRAPHS) : at])


def tells_of_day(page: Page, at: int) -> bool:
    """Whether the sentence of token `at` has told of a day of the story before it."""
    near = (one for one in page.dates(ANCHORS) if page.in_sentence(one[0].last, at))
    return any(_is_day_of_story(page, *one) for one in near)


def _is_end(page: Page, at: int) -> bool:
    """Whether something lasts to the time at token `at`, or begins only then: n'a rouvert `qu'`à 0 h 45."""
    before, words = page.lower[max(0, at - _END_REACH) : at], ClockWords.get(page.language)
    restricting = TenseWords.get(page.language).restricting
    only = not words.only.isdisjoint(before) and not restricting.isdisjoint(page.sentence_words(at, at))
    return only or not words.ends.isdisjoint(before)


def _is_day_of_story(page: Page, found: Found, date: DateInterval) -> bool:
    """Whether a date is a day or a night, and no other is told by it: `depuis lundi`, `than on` Monday."""
    longest = windows.ONE_DAY * is_night(page, found.first - 1, found.last)  # à la nuit | du 12 au 13 mai
    words = DateWords.get(page.language)
    article = page.word(found.first - 1) in words.day_articles
    since = page.word(found.first - 1 - article) in words.behind_before
    event = article and page.published is not None and (page.published - date.start).days <= NEAR  # perdu depuis le 3
    compared = governing.is_compared(page, found.first, found.last)
    return date.end - date.start <= longest and (event or not since) and not compared


def _happened(page: Page, told: Found, date: DateInterval, at: int) -> tuple[Found, DateInterval]:
    """What tells the day of what happened, where `told` is that of the statement: died on Saturday, police said Monday.

    The same for a time of the statement itself: wrote the institute at 6.15.
    """
    said = DateWords.get(page.language).said
    spoken = not said.isdisjoint(page.lower[max(0, told.first - _SAID_REACH) : told.first])
    if not spoken or not said.isdisjoint(page.lower[max(told.last, at - 2 * _SAID_REACH) : at]):
        return told, date
    dates = ((one, day) for one, day in page.dates(ANCHORS) if one.last <= told.first)
    before = (each for each in dates if page.in_sentence(each[0].last, told.first))
    event, day = next((each for each in before if _is_day_of_story(page, *each)), (told, date))
    return (event, day) if 0 <= (date.start - day.start).days <= NEAR else (told, date)


def _of_night(page: Page, told: Found, date: DateInterval, at: int, last: int) -> DateInterval:
    """`date`, or the day of it that a time is of where it is a night or ends in one: samedi soir, puis à 2 h."""
    following = date.start + windows.ONE_DAY * (date.start < dt.date.max)  # the calendar ends
    night, hour = date.end > date.start, hour_told(page, at, last)
    over = told.why.rule == windows.RELATIVE_RULE and date.end == page.published
    over = over and is_night(page, told.first, told.last) and governing.told_by_verb(page, at, last) is Side.PAST
    if over and (hour or 0) >= _DUSK:
        return windows.day(date.end - windows.ONE_DAY)  # a crash overnight, police were called at 11pm
    evening = (hour_told(page, told.first, told.last) or 0) >= _DUSK and page.published and following <= page.published
    if (night or evening) and tells_of_earlier(page, at):
        return date
    lasted = (hour_told(page, told.first, told.last) or 0) >= NOON and _is_end(page, at)
    if page.published and following > page.published and governing.told_by_verb(page, at, last) is Side.PAST:
        return windows.day(date.start)  # il pleuvra dans la nuit de samedi à dimanche. Dans la matinée, il avait neigé
    if hour is not None and ((night and hour < NOON) or (evening and hour < _DAWN) or (lasted and hour < _SMALL)):
        return windows.day(following)
    return date if is_night(page, at, last) else windows.day(date.start)
