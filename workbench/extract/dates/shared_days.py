"""Days that share a month: `les 25 et 26 novembre`, `lundi 20 et mardi 21 mai`, `July 8, 9 and 10`, `3-5 May`."""

from __future__ import annotations

from itertools import takewhile

from msgspec import Struct
from msgspec.structs import replace

from workbench.claims import DateInterval
from workbench.extract.dates import windows
from workbench.extract.dates.days import is_day, past_digits, year_behind
from workbench.extract.dates.placement import Placed
from workbench.extract.dates.single_dates import core_at
from workbench.extract.dates.words import DateWords
from workbench.extract.quantities.page import Page

#: So many words join a range of days to the next one.
_LONGEST_JOIN = 4

#: No list names more days.
_MOST_DAYS = 8


class SharedDays(Struct, frozen=True):
    """The days of a list, or the two ends of a range; `first` takes in the words that open a range."""

    first: int
    days: tuple[Placed, ...]
    is_range: bool


def shared_days(page: Page, at: int, words: DateWords) -> SharedDays | None:
    """The days that start at token `at` and share the month that the last, or the first, of them names."""
    word = page.word(at)
    if not is_day(page, at) and word not in words.weekdays.first_words and word not in words.months.first_words:
        return None
    first = _day(page, at, words)
    if first is None:
        return _behind_month(page, at, words)
    joined, lists = _joined_days(page, first.last, words), words.list_joiners | {","}
    if not joined:
        return None
    joiner, last = joined[-1]
    whole = core_at(page, last.first)
    named = whole and whole.day and whole.month and whole.last != last.last
    if joined[0][0] not in lists and page.word(at - 1) in words.openers and not (named and len(joined) == 1):
        joiner, last = joined[0]
        joined, lent = joined[:1], _month_behind(page, last.last, words)  # du 4 au 6, puis le 12 mai
        whole = _of_month(lent, last) if lent else None
    elif not named:
        return None
    if whole is None:
        return None
    opened = page.phrase_before(words.range_open, at)
    ranged = (len(joined) == 1 and joiner not in lists) or (opened and joiner == opened[1])
    days = (*(_of_month(whole, day) for day in (first, *(day for _, day in joined[:-1]))), whole)
    return SharedDays(opened[0] if opened and ranged else at, days, bool(ranged))


def _month_behind(page: Page, at: int, words: DateWords) -> Placed | None:
    """A day of what is joined at token `at`, whose month is lent to a range: du 4 au 6 `et du 11 au 13 juillet`."""
    start = at
    while page.word(start) in words.then | words.openers and start - at < _LONGEST_JOIN:
        start += 1
    if not words.list_joiners | {","} & set(page.lower[at:start]) or not is_day(page, start):
        return None
    if shared := shared_days(page, start, words):
        return shared.days[-1]
    whole = core_at(page, start)
    return whole if whole and whole.day and whole.month else None


def _behind_month(page: Page, at: int, words: DateWords) -> SharedDays | None:
    """`July 8, 9 and 10`: the days behind a month and its first day, which nothing that is counted follows."""
    month = words.months.at(page.lower, at) if words.month_first else None
    whole = core_at(page, at) if month and is_day(page, month[0]) else None
    if whole is None or whole.day is None or whole.year is not None:
        return None
    joined = _joined_days(page, whole.last, words)
    joined = list(takewhile(lambda each: each[0] in words.list_joiners | {","}, joined))
    if not joined or joined[-1][0] not in words.list_joiners or core_at(page, joined[-1][1].first):
        return None
    opened = words.range_open.before(page.lower, at)
    if opened and opened[1] == joined[-1][0] and len(joined) == 1:
        return None  # between June 17 and 21
    last = joined[-1][1].last
    if stated := year_behind(page, last, words):
        window = windows.calendar_day(stated.number, whole.month or 0, whole.day) if stated.number else None
        whole, last = replace(whole, window=window, year=stated.number, assumptions=()), stated.last
    placed = [_of_month(whole, day) for _, day in joined]
    return SharedDays(at, (whole, *placed[:-1], replace(placed[-1], last=last)), False)


def _of_month(whole: Placed, day: Placed) -> Placed:
    """A day of the list in the month that the `whole` one names."""
    number = day.day or 0
    return replace(whole, first=day.first, last=day.last, window=same_month(whole, number), day=number)


def same_month(whole: Placed, day: int) -> DateInterval | None:
    """The day `day` of the month that `whole` lies in."""
    if whole.window is None or whole.month is None:
        return None
    return windows.calendar_day(whole.window.start.year, whole.month, day)


def _day(page: Page, at: int, words: DateWords) -> Placed | None:
    """A day in digits at token `at`, with the weekday before it and the suffix behind it."""
    number = words.weekdays.past(page.lower, at)
    of_list = page.opens(number) and page.word(number + 1) == "-" and not page.joins(number + 1)  # 3 - 5 mai
    if of_list or not is_day(page, number):
        return None
    return Placed(at, past_digits(page, number, words), None, "day", "", day=int(page.word(number)))


def _joined_days(page: Page, at: int, words: DateWords) -> list[tuple[str, Placed]]:
    """The days of the list that goes on at token `at`, each with its joiner."""
    days: list[tuple[str, Placed]] = []
    while len(days) < _MOST_DAYS:
        last = days[-1][1].last if days else at
        joiner, infix = page.word(last), words.range_infix.at(page.lower, last)
        if infix is None and joiner not in words.list_joiners and joiner != ",":
            break
        start = infix[0] if infix else last + 1
        if joiner == "," and page.word(start) in words.list_joiners:
            joiner, start = page.word(start), start + 1  # Dec 24, 26, and 27
        day = _day(page, start + (page.word(start) in words.day_articles), words)
        if day is None:
            break
        days.append((joiner, day))
    return days
