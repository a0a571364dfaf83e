"""What an audit finds wrong."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, in words; `event` is the number of the event that is wrong or that it points to.

    After a `fatal` one nothing more can be read. A `repairable` one concerns what can be made anew from the events.
    """

    event: int | None
    what: str
    fatal: bool = False
    repairable: bool = False

    def __str__(self) -> str:
        return self.what if self.event is None else f"event {self.event}: {self.what}"
