"""A date that was found in a text, with its window where it can be placed in the calendar."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from workbench.claims import DateInterval
from workbench.extract.assumptions import Assumed, Assumption
from workbench.extract.dates import windows

#: Compares as later than any day of a month.
AFTER_ANY_DAY = 32


class Placed(Struct, frozen=True):
    """A date in tokens `first` to `last` (exclusive), with its window where it can be placed."""

    first: int
    last: int
    window: DateInterval | None
    #: How fine it is: `day`, `month`, `year`, `season` …
    unit: str
    rule: str
    assumptions: tuple[Assumed, ...] = ()
    #: The day and month as written, so that a range can share them: `du 3 au 5 mai`.
    day: int | None = None
    month: int | None = None
    year: int | None = None


def sharing_year(low: Placed, high: Placed) -> tuple[Placed, Placed]:
    """Both ends of a range, where the year that one states is meant for the other too: `du 3 janvier au 5 mai 2023`."""
    if low.month is None or high.month is None or not low.window or not high.window:
        return low, high
    laps = (high.window.end - low.window.start).days > windows.LONGEST_YEAR
    if low.year is None and high.year is None and laps:
        return low, moved_to(high, high.window.end.year - 1)  # from September through November
    if low.year is None and (high.year is not None or low.window.start > high.window.end):
        crosses = (low.month, low.day or 0) > (high.month, high.day or AFTER_ANY_DAY)
        return moved_to(low, high.window.end.year - crosses), high
    if low.year is not None and high.year is None:
        crosses = (high.month, high.day or AFTER_ANY_DAY) < (low.month, low.day or 0)
        return low, moved_to(high, low.window.start.year + crosses)
    return low, high


def moved_to(placed: Placed, year: int) -> Placed:
    """The same day or month of another year."""
    if placed.month is None or placed.unit not in ("day", "month"):
        return placed
    window = windows.calendar_day(year, placed.month, placed.day) if placed.day else windows.month(year, placed.month)
    return replace(placed, window=window, year=year, assumptions=(Assumption.YEAR_BESIDE,))
