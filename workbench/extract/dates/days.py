"""Days and months: `2024-09-30`, `8 janvier 2024`, `May 3`, `mars dernier`, `mardi 12 mars`."""

from __future__ import annotations

from dataclasses import replace

from workbench.claims import DateInterval
from workbench.extract.dates import placing, windows
from workbench.extract.dates.placed import Placed
from workbench.extract.dates.words import DateWords
from workbench.extract.quantities.nouns import is_noun_like, noun_words
from workbench.extract.quantities.page import Page

_FIRST_YEAR, _LAST_YEAR = 1000, 2199


def numeric_date(page: Page, at: int, words: DateWords) -> Placed | None:
    """`2024-09-30`, `30/09/2024`, `30.09.2024`."""
    tokens, separator = page.words, page.word(at + 1)
    if separator not in ("-", "/", ".") or page.word(at + 3) != separator or not tokens[at].isdecimal():
        return None
    parts = [tokens[at], page.word(at + 2), page.word(at + 4)]
    if not all(part.isdecimal() for part in parts) or not all(page.tokens.glued(at + step) for step in (1, 2, 3, 4)):
        return None
    if len(parts[0]) == 4:
        year, month, day = map(int, parts)
    elif len(parts[2]) == 4 or (len(parts[2]) == 2 and separator != "-"):
        if separator == "-" and not words.hyphened:
            return None
        day, month, year = map(int, parts)
        if (not words.day_first and separator == "/") or month > 12:
            day, month = month, day
        year += 2000 if len(parts[2]) == 2 else 0
    else:
        return None
    window = placing.calendar_day(year, month, day)
    return Placed(at, at + 5, window, "day", "date: in digits", (), day, month, year) if window else None


def day_of_month(page: Page, at: int, words: DateWords) -> Placed | None:
    """`8 janvier 2024`, `1er mai`, `8th of March`."""
    day = day_number(page, at, words)
    if day is None:
        return None
    last, number = day
    start = last
    if found := words.of.at(page.lower, start):
        start = found[0]
    month = month_name(page, start, words) if "\n" not in page.gap(start) else None
    return placed_day(page, at, month[0], number, month[1], words) if month else None


def day_number(page: Page, at: int, words: DateWords) -> tuple[int, int] | None:
    """The day of a month at token `at` (`8`, `1er`, `premier`): the token after it, and its number."""
    word = page.word(at)
    if not (word.isdecimal() and len(word) <= 2 and 1 <= int(word) <= 31):
        return (at + 1, 1) if page.ordinals.get(word) == 1 else None
    last = at + 1
    if page.word(last) in words.day_suffixes and page.tokens.glued(last):
        last += 1
    return last, int(word)


def month_name(page: Page, at: int, words: DateWords) -> tuple[int, int] | None:
    """The name of a month at token `at`: the token after it, and its number."""
    found = words.months.at(page.lower, at)
    if found is None or (words.capitalised and not page.words[at][0].isupper()):
        return None
    if page.tokens.glued(found[0]) and page.word(found[0])[:1].isalpha():
        return None
    return found


def placed_day(page: Page, first: int, last: int, day: int, month: int, words: DateWords) -> Placed | None:
    """The day and month in tokens `first` to `last`, in the year that follows or else in the one meant."""
    behind = year_behind(page, last, words)
    if behind:
        last, year, assumptions = behind
        window = placing.calendar_day(year, month, day) if year else None
        return Placed(first, last, window, "day", "date: day, month and year", assumptions, day, month, year)
    tail = tail_behind(page, last, words)
    last, shift = tail if tail else (last, None)
    ahead = placing.looks_ahead(page, first, last)
    window, assumptions = placing.recurring(page, first, placing.day_maker(month, day), shift, ahead=ahead)
    return Placed(first, last, window, "day", "date: day and month", assumptions, day, month)


def year_behind(page: Page, last: int, words: DateWords) -> tuple[int, int | None, tuple[str, ...]] | None:
    """The year behind a month: digits, or a relative one (`April last year`)."""
    for start in (last, last + 1):
        if start > last and not (page.word(last) == "," or words.of.at(page.lower, last)):
            continue
        if is_year(page, start) and not (start > last and page.word(last) == "," and not words.month_first):
            return start + 1, int(page.word(start)), ()
    of = words.of.at(page.lower, last)
    start = of[0] if of else last
    relative = words.relative.at(page.lower, start)
    if relative and relative[1].unit == "year" and not relative[1].rolling:
        if page.published is None:
            return relative[0], None, (placing.UNPLACED,)
        return relative[0], page.published.year + relative[1].count, ()
    return None


def is_year(page: Page, at: int) -> bool:
    """Whether four digits of a plausible year stand at token `at`, and are no part of a longer number."""
    word = page.word(at)
    if not (len(word) == 4 and word.isdecimal() and _FIRST_YEAR <= int(word) <= _LAST_YEAR):
        return False
    if page.tokens.glued(at) and page.word(at - 1) in (".", ",") and page.word(at - 2)[-1:].isdecimal():
        return False
    behind = page.word(at + 1)
    if behind == "-" and page.tokens.glued(at + 1) and page.tokens.glued(at + 2) and page.word(at + 2)[:1].isdecimal():
        return len(page.word(at + 2)) in (2, 4)
    return not (
        page.tokens.glued(at + 1)
        and (
            behind[:1].isalpha()
            or (behind in (".", ",") and page.word(at + 2)[:1].isdecimal() and page.tokens.glued(at + 2))
        )
    )


def tail_behind(page: Page, last: int, words: DateWords) -> tuple[int, int] | None:
    """`dernier`, `next` behind a date: the token after it, and which one it means."""
    return words.tails_after.at(page.lower, last)


def month_date(page: Page, at: int, words: DateWords) -> Placed | None:
    """`janvier 2024`, `May 3`, `mars dernier`, `in June`."""
    shift_before = words.tails_before.at(page.lower, at)
    start = shift_before[0] if shift_before else at
    month = month_name(page, start, words)
    if month is None:
        return None
    if page.tokens.glued(at) and page.word(at - 1) == "-" and page.word(at - 2).isdecimal():
        return None
    last, number = month
    if page.word(last) in words.quarter_behind:
        return _quarter_to(page, at, last + 1, number)
    day = day_number(page, last, words) if words.month_first and page.word(last)[:1].isdecimal() else None
    opens = page.word(at - 1) in words.year_strong
    if day and not (opens and _is_counted(page, day[0])):
        return placed_day(page, at, day[0], day[1], number, words)
    if behind := year_behind(page, last, words):
        last, year, assumptions = behind
        window = windows.month(year, number) if year else None
        return Placed(at, last, window, "month", "date: month and year", assumptions, None, number, year)
    tail = tail_behind(page, last, words)
    shift = tail[1] if tail else shift_before[1] if shift_before else None
    last = tail[0] if tail else last
    alone = page.word(start) in words.short_months and not (
        words.capitalised and page.word(at - 1) in words.year_strong
    )
    if shift is None and (alone or not _is_month(page, at, words)):
        return None
    ahead = placing.looks_ahead(page, at, last)
    window, assumptions = placing.recurring(page, at, placing.month_maker(number), shift, ahead=ahead)
    return Placed(at, last, window, "month", "date: month", assumptions, None, number)


def _quarter_to(page: Page, at: int, last: int, month: int) -> Placed:
    """`the June quarter`: the three months that end with it."""

    def make(year: int) -> DateInterval | None:
        return windows.months(year, month - 2, 3) if month > 2 else None

    window, assumptions = placing.recurring(page, at, make, None, ahead=placing.looks_ahead(page, at, last))
    return Placed(at, last, window, "quarter", "date: quarter named by its last month", assumptions)


def _is_month(page: Page, at: int, words: DateWords) -> bool:
    """Whether a month that is also another word is meant: behind a preposition, or capitalised inside a sentence."""
    if page.word(at) not in words.ambiguous_months or page.word(at - 1) in words.year_before:
        return True
    return words.capitalised and page.words[at - 1].islower() and at > 0


def _is_counted(page: Page, at: int) -> bool:
    """Whether the number before token `at` counts something rather than a day: `In May 12 people`."""
    return (
        is_noun_like(page, at)
        and page.words[at].islower()
        and page.word(at).endswith(noun_words(page.language).plural_endings)
    )


def weekday_date(page: Page, at: int, words: DateWords) -> Placed | None:
    """`mardi`, `last Thursday`, `mardi 12 mars`, `Tuesday, March 12`."""
    shift_before = words.tails_before.at(page.lower, at)
    start = shift_before[0] if shift_before else at
    found = words.weekdays.at(page.lower, start)
    if found is None or (words.capitalised and not page.words[start][0].isupper()):
        return None
    if page.word(at - 1) in words.any_before:
        return None
    last, number = found
    for skip in (last, last + 1, last + 2):
        if skip > last and not (page.word(skip - 1) == "," or page.word(skip - 1) in words.day_articles):
            break
        day = day_of_month(page, skip, words) or (month_date(page, skip, words) if words.month_first else None)
        if day and day.day:
            return replace(day, first=at, rule="date: weekday with its day")
    tail = tail_behind(page, last, words)
    shift = tail[1] if tail else shift_before[1] if shift_before else None
    last = tail[0] if tail else last
    ahead = placing.looks_ahead(page, at, last)
    window, assumptions = placing.weekday(page, number, shift, ahead=ahead)
    return Placed(at, last, window, "day", "date: weekday", assumptions)
