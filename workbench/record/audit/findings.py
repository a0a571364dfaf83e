"""What an audit finds wrong."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.translatable import Phrase


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
    def events(self) -> Phrase:
        """The number of the event, or the range that it is in."""
        if self.until in (None, self.event):
            return Phrase("{event}", event=self.event)
        return Phrase("{first} to {last}", first=self.event, last=self.until)

    @property
    def told(self) -> str:
        """The event and what is wrong."""
        if self.event is None:
            return self.what
        if self.until in (None, self.event):
            return Phrase("event {event}: {what}", event=self.event, what=self.what)
        return Phrase("events {first} to {last}: {what}", first=self.event, last=self.until, what=self.what)

    def __str__(self) -> str:
        return str(self.told)
