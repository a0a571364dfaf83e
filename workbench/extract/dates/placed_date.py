"""A date that was found in a text, with its window where it can be placed in the calendar."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.claims import DateInterval


@dataclass(frozen=True, slots=True)
class Placed:
    """A date in tokens `first` to `last` (exclusive), with its window where it can be placed."""

    first: int
    last: int
    window: DateInterval | None
    #: How fine it is: `day`, `month`, `year`, `season` …
    unit: str
    rule: str
    assumptions: tuple[str, ...] = ()
    #: The day and month as written, so that a range can share them: `du 3 au 5 mai`.
    day: int | None = None
    month: int | None = None
    year: int | None = None
