"""Dates as claims: single ones, with their time of day, in ranges and in lists of days."""

from __future__ import annotations

from dataclasses import replace

from workbench.claims import DateInterval, Modifier, Quantity, QuantityType, Why
from workbench.extract.dates import placing, windows
from workbench.extract.dates.clock import clock_words, time_at
from workbench.extract.dates.cores import core_at
from workbench.extract.dates.placed import Placed
from workbench.extract.dates.words import DateWords, date_words
from workbench.extract.language import Language
from workbench.extract.quantities.modifiers import modifier_before
from workbench.extract.quantities.page import NOTHING, Found, Page
from workbench.extract.quantities.ranges import is_moved


def triggers(language: Language) -> frozenset[str]:
    """The words at which a date without digits may start."""
    words = date_words(language)
    tables = (
        words.months,
        words.weekdays,
        words.seasons,
        words.parts,
        words.relative,
        words.tails_before,
        words.decades,
        clock_words(language).names,
        clock_words(language).past,
    )
    return frozenset(word for table in tables for word in table.first_words) | words.quarter_signs.keys()


def may_start(language: Language, word: str) -> bool:
    """Whether `word`, in lower case, may be the Roman ordinal of a century."""
    return any(
        len(word) > len(suffix) and word.endswith(suffix) and set(word.removesuffix(suffix)) <= set("ivxlc")
        for suffix in date_words(language).century_suffixes
    )


def read_date(page: Page, at: int) -> tuple[Found, ...]:
    """The date or dates that start at token `at`."""
    if at in page.blocked or _continues_code(page, at):
        return NOTHING
    words = date_words(page.language)
    if found := _shared_days(page, at, words):
        return found
    placed = dated(page, at)
    if placed is None:
        return NOTHING
    if ranged := _range(page, placed, words):
        return (ranged,)
    return (_claim(page, placed),)


def _continues_code(page: Page, at: int) -> bool:
    """Whether a hyphen joins the digits at token `at` to others before them that were no date: `1-2023`."""
    joined = page.tokens.glued(at) and page.word(at - 1) == "-" and page.tokens.glued(at - 1)
    return joined and page.word(at)[:1].isdecimal() and page.word(at - 2).isdecimal()


def dated(page: Page, at: int) -> Placed | None:
    """The single date at token `at`, with its part of the day and its time: `mardi à 10h20`, `5pm on 10 May`."""
    words = date_words(page.language)
    core = core_at(page, at)
    if core and core.unit not in ("clock",):
        return _with_time(page, core, words)
    last = time_at(page, at)
    if last is None:
        return None
    for start in _links(page, last):
        day = core_at(page, start)
        if day and day.unit == "day":
            return replace(day, first=at, rule="date: time with its day")
    return _bare_time(page, at, last)


def _bare_time(page: Page, at: int, last: int) -> Placed:
    """A time without a day; in brackets behind a dated time it is the same one in another zone."""
    before = page.found[-1] if page.found else None
    if before and page.word(at - 1) == "(" and before.last == at - 1 and before.quantity.date:
        return Placed(at, last, before.quantity.date, "clock", "date: the same time in another zone")
    return Placed(at, last, None, "clock", "date: time of day", ("no day stated: time not placed",))


def _with_time(page: Page, core: Placed, words: DateWords) -> Placed:
    """`core` with a part of the day and a time behind it."""
    last = core.last
    if core.unit != "day":
        return core
    if part := words.day_parts.at(page.lower, last):
        last = part[0]
    for start in _links(page, last):
        if end := time_at(page, start, certain=start > last):
            last = end
            break
    return replace(core, last=last)


def _links(page: Page, last: int) -> list[int]:
    """Where the time, or the day, may start that is linked to what ends at token `last`."""
    starts = [last]
    if link := clock_words(page.language).links.at(page.lower, last):
        starts.append(link[0])
    return starts


def _shared_days(page: Page, at: int, words: DateWords) -> tuple[Found, ...]:
    """Days that share a month: `les 25 et 26 novembre` is a date a day, `du 3 au 5 mai` and `3-5 May` are one range."""
    if not _is_day(page, at):
        return NOTHING
    days, ends, joiner = [at], [_day_end(page, at, words)], ""
    while len(days) < 8:
        found = _next_day(page, ends[-1], words)
        if found is None:
            break
        joiner, following = found
        days.append(following)
        ends.append(_day_end(page, following, words))
    if len(days) < 2:
        return NOTHING
    whole = core_at(page, days[-1])
    if whole is None or whole.day is None or whole.month is None or whole.first != days[-1] or whole.last == ends[-1]:
        return NOTHING
    opened = words.range_open.before(page.lower, at)
    opened = opened if opened and opened[0] >= page.free else None
    if (len(days) == 2 and joiner not in words.list_joiners | {","}) or (opened and joiner == opened[1]):
        return (_days_range(page, opened[0] if opened else at, at, whole),)
    return tuple(_claim(page, placed) for placed in (*_earlier_days(page, days, ends, whole), whole))


def _earlier_days(page: Page, days: list[int], ends: list[int], whole: Placed) -> list[Placed]:
    return [
        replace(whole, first=day, last=end, window=_same_month(whole, int(page.word(day))), day=int(page.word(day)))
        for day, end in zip(days[:-1], ends[:-1], strict=True)
    ]


def _days_range(page: Page, first: int, at: int, whole: Placed) -> Found:
    start = _same_month(whole, int(page.word(at)))
    window = (
        DateInterval(start.start, whole.window.end)
        if start and whole.window and start.start <= whole.window.end
        else None
    )
    return _found(first, whole.last, window, whole.rule, whole.assumptions, Modifier.RANGE)


def _same_month(whole: Placed, day: int) -> DateInterval | None:
    if whole.window is None or whole.month is None:
        return None
    return placing.calendar_day(whole.window.start.year, whole.month, day)


def _is_day(page: Page, at: int) -> bool:
    word = page.word(at)
    return word.isdecimal() and len(word) <= 2 and 1 <= int(word) <= 31


def _day_end(page: Page, at: int, words: DateWords) -> int:
    suffixed = page.word(at + 1) in words.day_suffixes and page.tokens.glued(at + 1)
    return at + 2 if suffixed else at + 1


def _next_day(page: Page, at: int, words: DateWords) -> tuple[str, int] | None:
    """The joiner at token `at`, and the day behind it."""
    joiner = page.word(at)
    infix = words.range_infix.at(page.lower, at)
    if infix is None and joiner not in words.list_joiners and joiner != ",":
        return None
    start = infix[0] if infix else at + 1
    if page.word(start) in words.day_articles:
        start += 1
    return (joiner, start) if _is_day(page, start) else None


def _range(page: Page, low: Placed, words: DateWords) -> Found | None:
    """The range that `low` opens: `entre mai et août`, `2019-2023`, `Oct. 14 to Oct. 18`."""
    opened = words.range_open.before(page.lower, low.first)
    opened = opened if opened and opened[0] >= page.free else None
    if opened and is_moved(page, opened[0]):
        return None
    if opened and page.word(low.last) == opened[1]:
        start = low.last + 1
    elif found := words.range_infix.at(page.lower, low.last):
        start = found[0]
        if page.word(low.last) in ("-", "–", "—", "/") and page.tokens.glued(low.last) is not page.tokens.glued(start):
            return None
    else:
        return None
    high = _short_year(page, low, start) or _range_end(page, low, start, words)
    if high is None:
        return None
    window = None
    if low.window and high.window:
        if high.window.end < low.window.start:
            return None
        window = DateInterval(low.window.start, high.window.end)
    first = opened[0] if opened else low.first
    return _found(first, high.last, window, f"{low.rule}, range", low.assumptions + high.assumptions, Modifier.RANGE)


def _range_end(page: Page, low: Placed, start: int, words: DateWords) -> Placed | None:
    if page.word(start) in words.day_articles:
        start += 1
    if low.month and _is_day(page, start) and low.day and words.month_first:
        day = _same_month(low, int(page.word(start)))
        if day and not core_at(page, start):
            return replace(low, first=start, last=start + 1, window=day, day=int(page.word(start)))
    high = dated(page, start)
    if high is None or (high.unit == "clock") is not (low.unit == "clock"):
        return None
    if high.unit != low.unit and not {high.unit, low.unit} <= {"day", "month", "year", "season", "quarter"}:
        return None
    return high


def _short_year(page: Page, low: Placed, start: int) -> Placed | None:
    """The end of `2023-24` and `2023/24`."""
    word = page.word(start)
    if low.unit != "year" or low.year is None or len(word) != 2 or not word.isdecimal() or not page.tokens.glued(start):
        return None
    year = low.year // 100 * 100 + int(word)
    if not low.year < year <= low.year + 60 or (page.tokens.glued(start + 1) and page.word(start + 1)[:1].isalnum()):
        return None
    return replace(low, first=start, last=start + 1, window=windows.year(year), year=year)


def _claim(page: Page, placed: Placed) -> Found:
    first, modifier = modifier_before(page, placed.first) if placed.unit == "clock" else (placed.first, None)
    while page.word(first) in date_words(page.language).leading and first + 1 < placed.last:
        first += 1
    return _found(first, placed.last, placed.window, placed.rule, placed.assumptions, modifier)


def _found(
    first: int,
    last: int,
    window: DateInterval | None,
    rule: str,
    assumptions: tuple[str, ...],
    modifier: Modifier | None,
) -> Found:
    quantity = Quantity(QuantityType.DATE, modifier=modifier, date=window)
    return Found(first, last, quantity, Why(rule, tuple(dict.fromkeys(assumptions))))
