"""How an exchange stands: of whom something was last heard, what waits to be sent, and what was found wrong."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from typing import Any

from msgspec import Struct
from msgspec.structs import asdict

from workbench.desk import Desk
from workbench.desk.access import open_box
from workbench.desk.kinds.drafts import DRAFT_IMPORTED
from workbench.desk.kinds.newsroom import BOX_SENT
from workbench.exchange.sealed_articles import open_row
from workbench.exchange.shelf import Row, Shelf, ShelfUnreachableError
from workbench.record.events import read_time
from workbench.record.several_logs.copies import files_destroyed, logs_kept
from workbench.record.several_logs.order import number_of, place_of, seq_of
from workbench.translatable import Phrase


class LogStatus(Struct, frozen=True):
    """Of a member's log how many events are here, and when the last of them was done by its author's clock."""

    label: str
    origin: str
    size: int
    heard: dt.datetime | None


class ExchangeStatus(Struct, frozen=True):
    """How the exchange stands.

    `unreachable` says why the shelf can't be asked, where that is so; `destroyed` where on it files lie that were
    destroyed here.
    """

    logs: tuple[LogStatus, ...]
    waiting: int
    faults: tuple[str, ...]
    unreachable: str | None
    destroyed: tuple[str, ...]

    def to_dict(self) -> dict[str, Any]:
        """For a program."""
        logs = [{**asdict(log), "heard": log.heard.isoformat() if log.heard else None} for log in self.logs]
        return {**asdict(self), "logs": logs}


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
    destroyed: tuple[str, ...] = ()
    try:
        there, destroyed = shelf.size(desk.origin), destroyed_files(desk, shelf)
    except ShelfUnreachableError as error:
        unreachable = error.args[0]
    forks = desk.newsroom.forks()
    faults = (Phrase("{log}: there are two histories of it", log=desk.newsroom.label(one)) for one in forks)
    return ExchangeStatus(tuple(told), max(0, desk.heads().own - there), tuple(faults), unreachable, destroyed)


def destroyed_files(desk: Desk, shelf: Shelf) -> tuple[str, ...]:
    """Where on a shelf files still lie that were destroyed here, open or sealed; nobody but their owners deletes them.

    Raises ShelfUnreachableError.
    """
    with desk.store.reading() as connection:
        gone = files_destroyed(connection, desk.definition.tables)
    if not gone:
        return ()
    called: dict[str, str] = {}
    for origin, row in _rows_with_files(desk, shelf):
        called |= open_row(row, origin, desk.keys)[1]
    for event in desk.newsroom.events(BOX_SENT) if desk.keys else ():
        if desk.keys and (box := open_box(event.entry.data["box"], event.origin, desk.keys)):
            called |= box.files
    names = [*gone, *(called[name] for name in gone & called.keys())]
    return tuple(sorted({place for name in names for place in shelf.lies_at(name)}))


def _rows_with_files(desk: Desk, shelf: Shelf) -> Iterator[tuple[str, Row]]:
    """The events, as they lie on the shelf, that brought the files of articles that were destroyed."""
    with desk.store.reading() as connection:
        origins = {0: desk.origin, **{log.place: log.origin for log in logs_kept(connection).values()}}
    query = "SELECT t.seq FROM trail AS t JOIN articles AS a ON a.id = t.article WHERE a.destroyed AND t.kind = ?"
    for (number,) in desk.store.rows(query, (DRAFT_IMPORTED.name,)):
        origin, seq = origins[place_of(number)], seq_of(number)
        yield from ((origin, row) for row in shelf.rows(origin, seq, seq + 1))
