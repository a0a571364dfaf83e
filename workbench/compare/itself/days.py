"""A weekday that does not fit its date, and a date that no calendar has."""

from __future__ import annotations

import calendar
import datetime as dt
import re
from collections.abc import Iterator, Mapping
from functools import cache

from workbench.compare.itself.article import Inconsistency, Itself
from workbench.extract.cldr import cldr

#: A weekday given with its date but no year is one of so many days around publication; further off, its year is open.
_SOON = 150
#: A range's first day (`du jeudi 17 au dimanche 20 juillet`) has its month behind the second one.
_RANGE = (
    r"(?=\s+(?:au|to|et|and|&|–|-)\s+(?:(?:le|the)\s+)?(?:{weekdays})?,?\s*\d{{1,2}}(?:st|nd|rd|th|er)?"
    r"\s+(?P<later>{months})(?:,?\s+(?P<lateryear>\d{{4}}))?)"
)
_DAY = r"(?P<day>\d{1,2})(?:er|st|nd|rd|th)?"
_YEAR = r"(?:,?\s+(?P<year>(?:1[6-9]|20)\d\d)(?!\d))?"
#: Behind a month and a day of it: `In September 31 people died` has none of these.
_BEHIND = (
    r"(?:,?\s+(?P<year>(?:1[6-9]|20)\d\d)(?!\d)|(?=\s*(?:[.,;:!?)»”\"]|$|\n)"
    r"|\s(?:at|in|on|and|to|when|as|after|before|the|by|but|for|with|from|because|last|this|next)\b))"
)


@cache
def _weekday_dates(code: str) -> tuple[re.Pattern[str], ...]:
    table = cldr(code)
    weekdays, months = _either(table.weekdays), _either(table.months)
    head = rf"\b(?P<weekday>{weekdays}),?\s+(?:(?:le|the)\s+)?"
    patterns = [
        rf"{head}{_DAY}\s+(?:of\s+)?(?P<month>{months})\b{_YEAR}",
        rf"{head}(?P<month>{months})\s+{_DAY}(?!\d|[.,]\d){_YEAR}",
        rf"{head}{_DAY}{_RANGE.format(weekdays=weekdays, months=months)}",
    ]
    return tuple(re.compile(pattern, re.IGNORECASE) for pattern in patterns)


@cache
def _dates(code: str) -> tuple[re.Pattern[str], ...]:
    months = _either(cldr(code).months)
    return (
        re.compile(rf"(?<![\d.,])\b{_DAY}\s+(?:of\s+)?(?P<month>{months})\b(?!-){_YEAR}"),
        re.compile(rf"\b(?P<month>{months})\s+{_DAY}(?![\d%]|[.,]\d){_BEHIND}"),
    )


def _number(names: Mapping[str, int], name: str) -> int:
    return next(number for known, number in names.items() if known.lower() == name.lower())


def _either(names: Mapping[str, int]) -> str:
    return "|".join(re.escape(name) for name in sorted(names, key=len, reverse=True))


def weekday_dates(article: Itself) -> Iterator[Inconsistency]:
    """A weekday and its date in one phrase that are not the same day."""
    code = article.reading.words.code
    table = cldr(code)
    for pattern in _weekday_dates(code):
        for found in pattern.finditer(article.text):
            groups = found.groupdict()
            month = _number(table.months, groups.get("month") or groups["later"])
            year = groups.get("year") or groups.get("lateryear")
            weekday = _number(table.weekdays, found["weekday"])
            wrong = _wrong(article, found.start(), weekday, int(found["day"]), month, int(year) if year else None)
            if wrong:
                why = f"{wrong.isoformat()} is a {calendar.day_name[wrong.weekday()]}"
                yield Inconsistency("weekday_date", (article.span(*found.span()),), why)


def _wrong(article: Itself, at: int, weekday: int, day: int, month: int, year: int | None) -> dt.date | None:
    """The date as it would be read, where the weekday does not fit it; None where it fits or nobody can tell."""
    if year:
        date = _date(year, month, day)
        return date if date and date.weekday() != weekday else None
    published = article.published
    if published is None:
        return None
    dates = [date for away in (-1, 0, 1) if (date := _date(published.year + away, month, day))]
    if not dates:
        return None
    nearest = min(dates, key=lambda date: abs((date - published).days))
    if nearest.weekday() == weekday:
        return None
    told = {int(each) for each in re.findall(r"\b(?:1[6-9]|20)\d\d\b", article.text[max(0, at - 300) : at + 100])}
    if any(date and date.weekday() == weekday for date in (_date(each, month, day) for each in told)):
        return None
    if abs((nearest - published).days) <= _SOON:
        return nearest
    return None if any(date.weekday() == weekday for date in dates) else nearest


def _date(year: int, month: int, day: int) -> dt.date | None:
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def impossible_dates(article: Itself) -> Iterator[Inconsistency]:
    """The 31st of a month of 30 days, the 30th of February, the 29th of one that has 28."""
    code = article.reading.words.code
    for pattern in _dates(code):
        for found in pattern.finditer(article.text):
            month, day = _number(cldr(code).months, found["month"]), int(found["day"])
            year = found.groupdict().get("year")
            last = calendar.monthrange(int(year) if year else 2024, month)[1]
            if last < day <= 31:
                name = found["month"] + (f" {year}" if year and month == 2 else "")
                yield Inconsistency("impossible_date", (article.span(*found.span()),), f"{name} has {last} days")
