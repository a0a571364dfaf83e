"""What an audit finds wrong."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Finding:
    """One thing that is wrong, in words; `event` is the number of the event that is wrong or that it points to.

    Where a checkpoint can only bound it, the wrong event is one from `event` to `until`, both included. After a `fatal`
    one nothing more can be read. A `repairable` one concerns what can be made anew from the events. An `unreadable` one
    may be a fault of the disk at that moment.
    """

    event: int | None
    what: str
    fatal: bool = False
    repairable: bool = False
    unreadable: bool = False
    until: int | None = None

    @property
    def events(self) -> str:
        """The number of the event, or the range that it is in."""
        return f"{self.event}" if self.until in (None, self.event) else f"{self.event} to {self.until}"

    def __str__(self) -> str:
        if self.event is None:
            return self.what
        return f"event{'' if self.until in (None, self.event) else 's'} {self.events}: {self.what}"
