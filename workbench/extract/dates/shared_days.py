"""Days that share a month: `les 25 et 26 novembre`, `lundi 20 et mardi 21 mai`, `July 8, 9 and 10`, `3-5 May`."""

from __future__ import annotations

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


class _Day(Struct, frozen=True):
    """A day of a list in tokens `first` to `last` (exclusive), its number in token `at`."""

    first: int
    at: int
    last: int


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
    days, joiners = [first], [""]
    while len(days) < _MOST_DAYS and (found := _next_day(page, days[-1].last, words)):
        joiners.append(found[0])
        days.append(found[1])
    if len(days) < 2:
        return None
    whole = core_at(page, days[-1].first)
    named = whole and whole.day and whole.month and whole.last != days[-1].last
    if (
        joiners[1] not in words.list_joiners | {","}
        and page.word(at - 1) in words.openers
        and not (named and len(days) == 2)
    ):
        lent = _month_behind(page, days[1].last, words)
        days, whole = days[:2], _placed(page, lent, days[1]) if lent else None  # du 4 au 6, puis le 12 mai
    elif not named:
        return None
    joiner = joiners[len(days) - 1]
    if whole is None:
        return None
    opened = words.range_open.before(page.lower, at)
    opened = opened if opened and opened[0] >= page.free else None
    placed = (*(_placed(page, whole, day) for day in days[:-1]), whole)
    ranged = (len(days) == 2 and joiner not in words.list_joiners | {","}) or (opened and joiner == opened[1])
    return SharedDays(opened[0] if opened and ranged else at, placed, bool(ranged))


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
    days: list[_Day] = []
    last, joiner = whole.last, ""
    while len(days) < _MOST_DAYS and (found := _next_day(page, last, words)) and found[0] in {*words.list_joiners, ","}:
        joiner, following = found
        days.append(following)
        last = following.last
    if joiner not in words.list_joiners or core_at(page, days[-1].first):
        return None
    opened = words.range_open.before(page.lower, at)
    if opened and opened[1] == joiner and len(days) == 1:
        return None  # between June 17 and 21
    stated = year_behind(page, last, words)
    if stated:
        window = windows.calendar_day(stated.number, whole.month or 0, whole.day) if stated.number else None
        whole = replace(whole, window=window, year=stated.number, assumptions=())
    placed = [_placed(page, whole, day) for day in days]
    placed[-1] = replace(placed[-1], last=stated.last if stated else last)
    return SharedDays(at, (whole, *placed), False)


def _placed(page: Page, whole: Placed, day: _Day) -> Placed:
    """A day of the list in the month that the `whole` one names."""
    number = int(page.word(day.at))
    return replace(whole, first=day.first, last=day.last, window=same_month(whole, number), day=number)


def same_month(whole: Placed, day: int) -> DateInterval | None:
    """The day `day` of the month that `whole` lies in."""
    if whole.window is None or whole.month is None:
        return None
    return windows.calendar_day(whole.window.start.year, whole.month, day)


def _day(page: Page, at: int, words: DateWords) -> _Day | None:
    """A day in digits at token `at`, with the weekday before it and the suffix behind it."""
    weekday = words.weekdays.at(page.lower, at)
    number = weekday[0] if weekday else at
    if not is_day(page, number):
        return None
    if page.opens(number) and page.word(number + 1) == "-" and not page.joins(number + 1):
        return None  # of a list's number: 3 - 5 mai
    return _Day(at, number, past_digits(page, number, words))


def _next_day(page: Page, at: int, words: DateWords) -> tuple[str, _Day] | None:
    """The joiner at token `at`, and the day behind it."""
    joiner = page.word(at)
    infix = words.range_infix.at(page.lower, at)
    if infix is None and joiner not in words.list_joiners and joiner != ",":
        return None
    start = infix[0] if infix else at + 1
    if joiner == "," and page.word(start) in words.list_joiners:
        joiner, start = page.word(start), start + 1  # Dec 24, 26, and 27
    if page.word(start) in words.day_articles:
        start += 1
    day = _day(page, start, words)
    return (joiner, day) if day else None
