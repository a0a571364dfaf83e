"""Dates as claims: single ones, with their time of day, in ranges and in lists of days."""

from __future__ import annotations

import datetime as dt
import re
from collections import defaultdict
from collections.abc import Mapping

from msgspec.structs import replace

from workbench.claims import DateInterval, Modifier, Quantity, QuantityType, Why
from workbench.extract.assumptions import Assumption
from workbench.extract.dates import governing, windows
from workbench.extract.dates.clock import ClockWords, opening_hour_end, recurs, time_at, time_of_day
from workbench.extract.dates.day_of_story import day_of_log, day_told
from workbench.extract.dates.days import DAY_AND_YEAR, is_day, is_year, year_behind
from workbench.extract.dates.fiscal_year_start import first_month
from workbench.extract.dates.months_of_any_year import past_months_of_any_year
from workbench.extract.dates.periods import ONE_OF_MONTH, decade_of, is_decade
from workbench.extract.dates.placement import AFTER_ANY_DAY, Placed, moved_to, sharing_year
from workbench.extract.dates.shared_days import SharedDays, same_month, shared_days
from workbench.extract.dates.single_dates import core_at, worded
from workbench.extract.dates.tense import Side, tense_of
from workbench.extract.dates.words import DateWords, Meant
from workbench.extract.language import Language
from workbench.extract.phrases import Triggers
from workbench.extract.quantities.modifiers import modifier_before
from workbench.extract.quantities.page import NOTHING, Found, Page
from workbench.extract.quantities.ranges import is_moved

#: Two numbers that this divides are counts before a noun, not years: `between 1500 and 2000 people`.
_ROUND = 50

#: How two years are written together is told with 0 for each digit: `0000-00`.
_DIGIT = re.compile(r"\d")

#: Fewer hours behind a day are how long something took.
_FEWEST_HOURS = 5

#: The last of a list of days is looked for among so many.
_LONGEST_LIST = 12

#: Between a time and its day stand at most so many tokens, and none of these.
_DAY_REACH, _ENDS_OF_PLACE = 14, frozenset({",", ";", ":", "("})

_TIME = "date: time of day"

_TIME_AND_DAY = "date: time with its day"

_SAME_TIME = "date: the same time in another zone"

_OPENING_HOUR = "date: first hour of a range"


def triggers(language: Language) -> Triggers:
    """What a date without digits may start with."""
    clock = ClockWords.get(language)
    return (*(each for triggers, _ in worded(language) for each in triggers), clock.names, clock.past, clock.to)


def may_start(language: Language, word: str) -> bool:
    """Whether `word`, in lower case, may be the Roman ordinal of a century."""
    return any(
        len(word) > len(suffix) and word.endswith(suffix) and set(word.removesuffix(suffix)) <= set("ivx")
        for suffix in DateWords.get(language).century_suffixes
    )


def read_date(page: Page, at: int) -> tuple[Found, ...]:
    """The date or dates that start at token `at`."""
    if page.joins(at - 1) and page.word(at)[:1].isdecimal() and page.word(at - 2).isdecimal():
        return NOTHING  # 1-2023, where 1 is no date
    words = DateWords.get(page.language)
    if shared := shared_days(page, at, words):
        return _days(page, shared)
    placed = dated(page, at) or _opening_hour(page, at, words)
    if placed is None or _counts_between(page, placed, words):
        return NOTHING
    ranged = _range(page, placed, words) or _hours_of_day(page, placed, words)
    any_year = placed.day and placed.year is None and not words.month_first
    if any_year and page.word(placed.first - 1) in words.any_before:
        return page.nothing_up_to(placed.last)  # après un 15 août
    if placed.unit == "month" and (last := past_months_of_any_year(page, placed, ranged, words)):
        return page.nothing_up_to(last)
    if placed.unit == "clock" and recurs(page, placed.first, ranged.last if ranged else placed.last):
        return page.nothing_up_to(ranged.last if ranged else placed.last)
    claim = ranged or _claim(page, _in_year_of_list(page, placed, words))
    return (*_same_time_within(page, claim), claim)


def read_hour(page: Page, at: int) -> tuple[Found, ...]:
    """The time of day that starts with an article: `une heure du matin`, `one o'clock`."""
    return read_date(page, at) if page.word(at + 1) in ClockWords.get(page.language).hour_words else NOTHING


def times_of_publication(found: list[Found], published: dt.date | None) -> list[Found]:
    """`found`, with times of day on the day of publication where the text tells of no other date."""
    dates = [one for one in found if one.quantity.type is QuantityType.DATE]
    hours = {_TIME, f"{_TIME}, range", f"{_OPENING_HOUR}, range"}
    if published is None or not dates or any(one.why.rule not in hours or one.quantity.date for one in dates):
        return found
    why = Why(_TIME, (Assumption.DAY_OF_PUBLICATION,))
    return [
        replace(one, quantity=replace(one.quantity, date=windows.day(published)), why=why)
        if one.quantity.type is QuantityType.DATE
        else one
        for one in found
    ]


def years_told(found: list[Found]) -> list[Found]:
    """`found`, with days whose year nothing tells in the year that the text states with the same day elsewhere."""
    stated = defaultdict[tuple[int, int], set[dt.date]](set)
    for one in found:
        date = one.quantity.date
        if date and (one.why.rule.startswith(DAY_AND_YEAR) or Assumption.YEAR_BESIDE in one.why.assumptions):
            for end in (date.start, date.end):
                stated[end.month, end.day].add(end)
    return [_with_year_told(one, stated) for one in found] if stated else found


def _with_year_told(one: Found, stated: Mapping[tuple[int, int], set[dt.date]]) -> Found:
    date = one.quantity.date
    if date is None or date.start != date.end or Assumption.NEAREST_YEAR not in one.why.assumptions:
        return one
    days = stated.get((date.start.month, date.start.day), set())
    if len(days) != 1:
        return one
    quantity = replace(one.quantity, date=windows.day(*days))
    return replace(one, quantity=quantity, why=Why(one.why.rule, (Assumption.YEAR_ELSEWHERE,)))


def dated(page: Page, at: int) -> Placed | None:
    """The single date at token `at`, with its part of the day and its time: `mardi à 10h20`, `5pm on 10 May`."""
    words = DateWords.get(page.language)
    if core := core_at(page, at):
        return _with_time(page, core, words)
    last = time_at(page, at)
    if last is None:
        return None
    if day := _day_behind(page, at, last, words):
        return replace(day, rule=_TIME_AND_DAY)
    if page.word(last) in ClockWords.get(page.language).today and page.published:
        return Placed(at, last + 1, windows.day(page.published), "day", _TIME_AND_DAY)
    return _bare_time(page, at, last)


def _hours_of_day(page: Page, day: Placed, words: DateWords) -> Found | None:
    """A day with the hours that it is from and to: `jeudi entre 3 h et 15 h`, `Saturday 10am to 4pm`."""
    opened = words.range_open.at(page.lower, day.last + (page.word(day.last) == ","))
    told = day.unit == "day" and (opened or words.range_infix.at(page.lower, day.last))
    core = core_at(page, day.first) if told else None
    if core is None:
        return None
    opened = None if day.last > core.last else opened
    # the token after the first hour: entre 3 h et 15 h, between 3 and 5 p.m.
    hour = time_at(page, opened[0], certain=True) or opening_hour_end(page, opened[0]) if opened else day.last
    start = _behind_joiner(page, hour, opened, words) if hour and (opened or day.last > core.last) else None
    last = time_at(page, start, certain=True) if start else None
    return _found(day.first, replace(day, last=last, rule=f"{day.rule}, range"), Modifier.RANGE) if last else None


def _behind_joiner(page: Page, at: int, opened: tuple[int, str] | None, words: DateWords) -> int | None:
    """The token behind what joins two ends at token `at`: the word that goes with what `opened` them, or any."""
    infix = words.range_infix.at(page.lower, at)
    return at + 1 if opened and page.word(at) == opened[1] else infix[0] if infix else None


def _same_time_within(page: Page, claim: Found) -> tuple[Found, ...]:
    """The time in brackets that tells the one before it in another zone: 3pm (`1300 GMT`) on Tuesday."""
    for at in range(claim.first + 1, claim.last):
        end = time_at(page, at + 1, certain=True) if page.word(at) == "(" else None
        told = end and time_of_day(ClockWords.get(page.language), page.lower[claim.first : at])
        if end and told and page.word(end) == ")":
            return (replace(claim, first=at + 1, last=end, why=Why(_SAME_TIME)),)
    return NOTHING


def _opening_hour(page: Page, at: int, words: DateWords) -> Placed | None:
    """The first hour of a range that leaves to the second what makes a time of it: `3-5pm`, `de 18 h à 23 h`."""
    last, opened = opening_hour_end(page, at), words.range_open.before(page.lower, at)
    start = _behind_joiner(page, last, opened, words) if last else None
    if last is None or start is None or time_at(page, start, certain=True) is None:
        return None
    return Placed(at, last, None, "clock", _OPENING_HOUR)


def _bare_time(page: Page, at: int, last: int) -> Placed:
    """A time without a day; in brackets behind a dated time it is the same one in another zone."""
    before = page.last
    if before and page.word(at - 1) == "(" and before.last == at - 1 and before.quantity.date:
        return Placed(at, last, before.quantity.date, "clock", _SAME_TIME)
    if page.published and page.opens(at) and not page.word(last):
        why = (Assumption.LINES_OWN_TIME,)
        return Placed(at, last, windows.day(page.published), "clock", _TIME, why)
    if page.published and ClockWords.get(page.language).today_before.before(page.lower, at):
        return Placed(at, last, windows.day(page.published), "clock", _TIME)  # aujourd'hui à 21 h
    if told := _day_of_clause(page, last) or day_of_log(page, at, last) or day_told(page, at, last):
        return Placed(at, last, told, "clock", _TIME, (Assumption.OF_DAY_TOLD,))
    if page.published and governing.told_by_verb(page, at, last) is Side.AHEAD:  # the mayor will speak at 3pm
        days = [date.start for _, date in page.dates() if date.start == date.end]
        if page.published >= max(days, default=page.published):
            return Placed(at, last, windows.day(page.published), "clock", _TIME, (Assumption.DAY_OF_PUBLICATION,))
    return Placed(at, last, None, "clock", _TIME, (Assumption.NO_DAY,))


def _day_of_clause(page: Page, last: int) -> DateInterval | None:
    """The day behind a time that ends before token `last`, a place between: at 5 p.m. in Leeds `on Monday`."""
    ends = _ENDS_OF_PLACE | DateWords.get(page.language).list_joiners
    for at in range(last, last + _DAY_REACH):
        if not page.inside(at) or page.word(at) in ends or tense_of(page, at):
            return None
        day = core_at(page, at) if at > last else None
        if day:
            return day.window if day.unit == "day" else None
    return None


def _with_time(page: Page, core: Placed, words: DateWords) -> Placed:
    """`core` with a part of the day and a time behind it."""
    last = core.last
    if core.unit not in ("day", "part of day"):
        return core
    parts = ClockWords.get(page.language).parts_of_day.keys()
    if page.word(last) != "," or parts.isdisjoint(page.lower[core.first : last]):
        last = words.day_parts.past(page.lower, last)  # mardi en fin de journée, but: mardi matin, en fin de journée
    last = _past_weekday(page, core, last, words)
    for start in _links(page, last):
        number = page.word(start)  # mardi 16 heures: no length of time
        hour = number.isdecimal() and int(number[:3]) >= _FEWEST_HOURS
        hour = hour and page.word(start + 1) in ClockWords.get(page.language).hours
        if end := time_at(page, start, certain=start > last or hour):
            return replace(core, last=end)
    return replace(core, last=_past_bracketed_time(page, last))  # samedi (21 h)


def _past_bracketed_time(page: Page, last: int) -> int:
    """The token behind a time in brackets at token `last`: `(21 h)`, or one of another zone: `(1802 GMT)`."""
    end = time_at(page, last + 1, certain=True) if page.word(last) == "(" else None
    return end + 1 if end and page.word(end) == ")" else last


def _day_behind(page: Page, first: int, last: int, words: DateWords) -> Placed | None:
    """The day, with its part or weekday, of a time before it in tokens `first` to `last`: 7 a.m. `Sunday morning`."""
    days = (core_at(page, start) for start in _links(page, last))
    day = next((one for one in days if one and one.unit == "day"), None)
    if day is None:
        return None
    return replace(day, first=first, last=_past_weekday(page, day, words.day_parts.past(page.lower, day.last), words))


def _past_weekday(page: Page, core: Placed, last: int, words: DateWords) -> int:
    """The token behind the weekday that agrees with the day before it: `8 June, Tuesday`, `Christmas Eve (Sunday)`."""
    weekday = words.weekdays.at(page.lower, last + 1) if page.word(last) in (",", "(") else None
    named = core.month or core.rule.startswith("date: feast")
    agrees = weekday and named and core.window and core.window.start.weekday() == weekday[1]
    if not weekday or not agrees or page.word(weekday[0]) == "'":
        return last
    return weekday[0] + (page.word(last) == "(") if page.word(last) == "," or page.word(weekday[0]) == ")" else last


def _links(page: Page, last: int) -> list[int]:
    """Where the time, or the day, may start that is linked to what ends at token `last`, a bracketed time between."""
    starts = [_past_bracketed_time(page, last)]
    if link := ClockWords.get(page.language).links.at(page.lower, starts[0]):
        starts.append(link[0])
    articles = DateWords.get(page.language).day_articles
    return [one for start in starts for one in (start, start + 1)[: 1 + (page.word(start) in articles)]]


def _days(page: Page, shared: SharedDays) -> tuple[Found, ...]:
    """A claim for each day of a list, one for a range of days."""
    if not shared.is_range:
        return tuple(_claim(page, placed) for placed in shared.days)
    low, high = shared.days[0], shared.days[-1]
    window = _between(page, False, low.window, high.window) if low.window and high.window else None
    return (_found(shared.first, replace(high, window=window), Modifier.RANGE),)


def _range(page: Page, low: Placed, words: DateWords) -> Found | None:
    """The range that `low` opens: `entre mai et août`, `2019-2023`, `Oct. 14 to Oct. 18`."""
    joiner = low.last + (page.word(low.last) == "," == page.word(low.last - 2))  # from January 1, 2025, through June 30
    opened = page.phrase_before(words.range_open, low.first) if page.word(joiner)[:1].isalpha() else None
    if opened and is_moved(page, opened[0]):
        return None
    start = _behind_joiner(page, joiner, opened, words) if opened or joiner == low.last else None
    high = (_short_year(page, low, start) or _range_end(page, low, start, words)) if start else None
    if high is None:
        return None
    low, high = sharing_year(low, high)
    window = None
    if low.window and high.window:
        weekdays = _is_weekday(page, low, words) and _is_weekday(page, high, words)
        window = _between(page, weekdays, low.window, high.window)
        if window is None:
            return None
    if low.unit == "clock":
        told = None if high.window else day_told(page, low.first, high.last)
        opens = told and told.start == page.published and governing.looks_ahead(page, low.first, high.last)
        window = high.window or (None if opens else told)  # offices open from 6pm
    first, assumptions = opened[0] if opened else low.first, low.assumptions + high.assumptions
    if placed := _year_of_two(page, low, high.last, window, words):
        window, assumptions = placed
        first, window = _with_part(page, first, window, words)
    ranged = replace(high, window=window, rule=f"{low.rule}, range", assumptions=assumptions)
    return _found(first, ranged, Modifier.RANGE)


def _is_weekday(page: Page, placed: Placed, words: DateWords) -> bool:
    """Whether it is a weekday without its date, with or without an hour: `4pm on Thursday`."""
    told = any(words.weekdays.at(page.lower, at) for at in range(placed.first, placed.last))
    return told and placed.month is None and placed.day is None


def _between(page: Page, weekdays: bool, low: DateInterval, high: DateInterval) -> DateInterval | None:
    """From one window to a later one; weekdays within a week of each other, whichever are the nearest ones."""
    week = dt.timedelta(days=7)
    if high.end >= low.start:
        apart = weekdays and high.end - low.start >= week  # through Friday looks ahead
        return DateInterval(low.start + week if apart else low.start, high.end)
    if not weekdays:
        return None
    if page.published and low.start > page.published:
        return DateInterval(low.start, high.end + week)
    return DateInterval(low.start - week, high.end)


def _year_of_two(page: Page, low: Placed, last: int, window: DateInterval | None, words: DateWords) -> Meant | None:
    """The season or fiscal year that two years name up to token `last`: `la saison` 2017-2018, `in` 2016-17."""
    if low.unit != "year" or window is None or window.end.year != window.start.year + 1:
        return None
    if page.word(low.first - 1) in words.season_names or page.word(last) in words.season_names:
        return windows.months(window.start.year, windows.FIRST_OF_SEASON, 12), (Assumption.SEASON_OF_SPORT,)
    shape = _DIGIT.sub("0", "0000" + page.word(last - 2).replace("–", "-") + page.word(last - 1))
    named = words.fiscal_named.at(page.lower, last) or page.word(low.first - 1) in words.fiscal
    if not named and shape not in words.one_of_two_years:
        return None
    first = first_month(page)
    april = (Assumption.APRIL_YEAR,) * page.speaks_of(words.april_years)
    assumed = april if first else (Assumption.ONE_OF_TWO_YEARS,)
    return windows.months(window.start.year, first or windows.FIRST_OF_SEASON, 12), assumed


def _with_part(page: Page, at: int, window: DateInterval | None, words: DateWords) -> tuple[int, DateInterval | None]:
    """Where a year from token `at` begins with its part that is meant, and the window: `the end of the` 2018-19."""
    start = at
    while page.word(start - 1) in words.day_articles | words.season_names | words.fiscal | {"'"}:
        start -= 1
    part = page.phrase_before(words.parts, start)
    if part is None or window is None:
        return at, window
    return _past_leading(page, part[0], at, words.leading | words.part_articles), windows.part_of(window, part[1])


def _past_leading(page: Page, first: int, last: int, leading: frozenset[str]) -> int:
    """The token from `first` on that a date in tokens `first` to `last` begins with: `fin`, not la fin."""
    while page.word(first) in leading and first + 1 < last:
        first += 1
    return first


def _range_end(page: Page, low: Placed, start: int, words: DateWords) -> Placed | None:
    """The later end, at token `start`, of the range that `low` opens."""
    while page.word(start) in words.day_articles:  # l'été
        start += 1
    if low.month and is_day(page, start) and low.day and words.month_first:
        number, stated = int(page.word(start)), year_behind(page, start + 1, words)
        if stated and stated.number:  # Aug. 10-16, 2001
            end = Placed(start, stated.last, None, "day", DAY_AND_YEAR, day=number, month=low.month)
            return stated.of(end, lambda year: windows.calendar_day(year, low.month or 0, number))
        day = same_month(low, number)
        if day and not dated(page, start):
            return replace(low, first=start, last=start + 1, window=day, day=number)
    if low.unit == "decade" and page.word(start - 1) == "-" and is_decade(page.word(start)):
        return decade_of(start, start + 1, int(page.word(start)))  # les années 70-80
    if low.unit == "year" and is_year(page, start):
        return Placed(start, start + 1, windows.year(int(page.word(start))), "year", windows.YEAR_RULE)
    if low.unit == "clock":
        return _until(page, start)
    high = dated(page, start)
    if high is None or high.unit == "clock":
        return None
    kinds = {one.unit.removeprefix("part of ") for one in (high, low)}  # d'octobre à fin mars
    weeks = {"week"} if low.rule == ONE_OF_MONTH else set()  # entre la première semaine de mars et le 9 avril
    if len(kinds) > 1 and not kinds <= {"day", "month", "year", "season", "quarter", *weeks}:
        return None
    return high


def _counts_between(page: Page, low: Placed, words: DateWords) -> bool:
    """Whether what looks like a year begins a range of counts: `between 1500 and 2000 people`."""
    opened = words.range_open.before(page.lower, low.first) if low.unit == "year" else None
    if opened is None or page.word(low.last) != opened[1]:
        return False
    start = low.last + 1
    if not is_year(page, start) or core_at(page, start):
        return False
    return not int(page.word(start)) % _ROUND and not (low.year or 0) % _ROUND  # 2019 and 2023 are years


def _until(page: Page, start: int) -> Placed | None:
    """The time at token `start` with the day behind it, as the end of a range of times."""
    last = time_at(page, start, certain=True)
    if last is None:
        return None
    return _day_behind(page, start, last, DateWords.get(page.language)) or Placed(start, last, None, "clock", _TIME)


def _in_year_of_list(page: Page, placed: Placed, words: DateWords) -> Placed:
    """`placed` in the year that the last of the list states which it opens: `en mars et avril 2022`."""
    at = placed.last
    for _ in range(_LONGEST_LIST):
        if placed.year is not None or not placed.month or page.word(at) not in (*words.list_joiners, ","):
            break
        start = at + 1 + (page.word(at + 1) in words.day_articles)
        following = core_at(page, start)
        if following is None or following.unit != placed.unit:
            break
        if following.year is not None:
            earlier = (placed.month, placed.day or 0) <= (following.month, following.day or AFTER_ANY_DAY)
            return moved_to(placed, following.year) if earlier else placed
        at = following.last
    return placed


def _short_year(page: Page, low: Placed, start: int) -> Placed | None:
    """The end of `2023-24`, `2023/24` and `2023-4`."""
    word = page.word(start)
    if low.unit != "year" or low.year is None or len(word) > 2 or not word.isdecimal() or not page.glued(start):
        return None
    shared = 10 ** len(word)
    year = low.year // shared * shared + int(word)
    if not low.year < year <= low.year + 60:
        return None
    return replace(low, first=start, last=start + 1, window=windows.year(year), year=year)


def _claim(page: Page, placed: Placed) -> Found:
    timed = placed.unit == "clock" or placed.rule == _TIME_AND_DAY
    first, modifier = modifier_before(page, placed.first) if timed else (placed.first, None)
    if modifier is not Modifier.APPROX:
        first, modifier = placed.first, None  # à partir de 16 heures
    words = DateWords.get(page.language)
    leading = words.leading | words.part_articles if placed.unit.startswith("part") else words.leading
    if modifier is None:
        first = _past_leading(page, first, placed.last, leading)
    return _found(first, placed, modifier)


def _found(first: int, placed: Placed, modifier: Modifier | None) -> Found:
    quantity = Quantity(QuantityType.DATE, modifier=modifier, date=placed.window)
    return Found(first, placed.last, quantity, Why(placed.rule, tuple(dict.fromkeys(placed.assumptions))))
