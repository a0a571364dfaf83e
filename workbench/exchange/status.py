"""How an exchange stands: of whom something was last heard, what waits to be sent, and what was found wrong."""

from __future__ import annotations

import datetime as dt
from typing import Any, NamedTuple

from workbench.desk import Desk
from workbench.exchange.shelf import Shelf, ShelfUnreachableError
from workbench.record.events import read_time
from workbench.record.union.copies import logs_kept
from workbench.record.union.order import number_of
from workbench.translatable import Phrase


class LogStatus(NamedTuple):
    """Of a member's log how many events are here, and when the last of them was done by its author's clock."""

    label: str
    origin: str
    size: int
    heard: dt.datetime | None


class ExchangeStatus(NamedTuple):
    """How the exchange stands. `unreachable` says why the shelf can't be asked, where that is so."""

    logs: tuple[LogStatus, ...]
    waiting: int
    faults: tuple[str, ...]
    unreachable: str | None

    def to_dict(self) -> dict[str, Any]:
        """For a program."""
        logs = [{**log._asdict(), "heard": log.heard.isoformat() if log.heard else None} for log in self.logs]
        return {**self._asdict(), "logs": logs}


def exchange_status(desk: Desk, shelf: Shelf) -> ExchangeStatus:
    """How the exchange of a desk's record over a shelf stands; nothing is exchanged."""
    members = desk.newsroom.members()
    with desk.store.reading() as connection:
        logs = logs_kept(connection)
    told = []
    for origin, member in members.items():
        if origin != desk.origin and origin in logs:
            log = logs[origin]
            row = desk.store.row(
                "SELECT at FROM trail WHERE seq >= ? AND seq < ? ORDER BY seq DESC LIMIT 1",
                (number_of(log.place, 0), number_of(log.place, log.size)),
            )
            told.append(LogStatus(member.label, origin, log.size, read_time(row["at"]) if row else None))
    there, unreachable = 0, None
    try:
        there = shelf.size(desk.origin)
    except ShelfUnreachableError as error:
        unreachable = error.args[0]
    forks = desk.newsroom.forks()
    faults = (Phrase("{log}: there are two histories of it", log=desk.newsroom.label(one)) for one in forks)
    return ExchangeStatus(tuple(told), max(0, desk.heads().own - there), tuple(faults), unreachable)
