"""Feasts: days that come again each year, fixed, counted from Easter, or a weekday of a month."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from workbench.claims import DateInterval
from workbench.extract.dates import windows

#: The day of a feast in a year, None where the calendar has none.
Feast = Callable[[int], DateInterval | None]


def feast(rule: str) -> Feast:
    """Read `12-25`, `easter+39`, or `11/3/4`: a month, a weekday (Monday is 0), and which of them (-1 is the last).

    Raises ValueError where it is none of these.
    """
    if rule.startswith("easter"):
        return _from_easter(int(rule.removeprefix("easter")))
    if "/" in rule:
        return _weekday_of_month(*map(int, rule.split("/")))
    month, day = map(int, rule.split("-"))
    return lambda year: windows.calendar_day(year, month, day)


def _from_easter(days: int) -> Feast:
    def on(year: int) -> DateInterval | None:
        from dateutil.easter import easter

        try:
            return windows.day(easter(year) + dt.timedelta(days=days))
        except ValueError:
            return None

    return on


def _weekday_of_month(month: int, weekday: int, number: int) -> Feast:
    def on(year: int) -> DateInterval | None:
        whole = windows.month(year, month)
        return windows.nth_of_month(whole, weekday, number) if whole else None

    return on
