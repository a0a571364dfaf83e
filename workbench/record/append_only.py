"""The tables that only grow: with every event `trail` gains a row, and `verdicts` and `journal` may gain some.

Their rows stand in the order of the events and are never changed, but for `trail.undone_by`. So whoever folds events
either writes these rows, or holds each against the row that is there: an audit need not write them to compare them.
"""

from __future__ import annotations

import sqlite3
from typing import Any, NamedTuple, Protocol

from workbench.record.batch import Batch
from workbench.record.events import decode, unwrapped

#: A row of one of these tables, with all its columns in their order.
Row = tuple[Any, ...]

#: Their names, and the keys in whose order their rows stand.
KEYS = {"trail": "seq", "verdicts": "event", "journal": "seq, step"}

#: Where in a row of `trail` the event stands that undid it.
UNDONE_BY = 12


class Step(NamedTuple):
    """A change of a row: what it was before (JSON, None where it is new), and the event that it is owed to since."""

    table: str
    row: str
    before: str | None
    stamp: int | None


class Told(NamedTuple):
    """What the trail tells of an event: its kind, who acted, which article it concerns, and the event that undid it."""

    kind: str
    actor: str
    article: str | None
    undone_by: int | None


class Growing(Protocol):
    """What folding does with the tables that only grow, and asks of them about earlier events."""

    def add(self, table: str, row: Row) -> None:
        """The row `row` follows in `table`."""

    def seq_of(self, event: str, until: int) -> int | None:
        """The number of the event with the id `event`; an imported one goes by the id it brought, too.

        None where there is none up to the event `until`, though there may be one later.
        """

    def told(self, seq: int) -> Told | None:
        """What is known of the event `seq`; None where there is no such event yet."""

    def named_by(self, seq: int) -> list[str]:
        """The ids of the events that the undoing `seq` names."""

    def mark_undone(self, seq: int, by: int | None) -> None:
        """From here on the event `seq` is undone by the event `by`, or stands again."""

    def steps(self, seq: int) -> list[Step]:
        """What the event `seq` changed, the last first."""


class Written:
    """The tables as they are written, rows in batches."""

    def __init__(self, connection: sqlite3.Connection, batch: Batch) -> None:
        self._connection = connection
        self._batch = batch

    def add(self, table: str, row: Row) -> None:
        """Write `row`, or have it wait for more."""
        self._batch.add(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)  # noqa: S608

    def seq_of(self, event: str, until: int) -> int | None:
        """The number of the event with the id `event`."""
        for table in ("events", "trail"):
            found = self._row(f"SELECT seq FROM {table} WHERE id = ?", event)  # noqa: S608
            if found and found[0] <= until:
                return int(found[0])
        return None

    def told(self, seq: int) -> Told | None:
        """What is known of the event `seq`."""
        found = self._row("SELECT kind, actor, article, undone_by FROM trail WHERE seq = ?", seq)
        return Told(*found) if found else None

    def named_by(self, seq: int) -> list[str]:
        """The ids of the events that the undoing `seq` names."""
        return _named_in(self._connection.execute(_BODY.format("events"), (seq,)).fetchone())

    def mark_undone(self, seq: int, by: int | None) -> None:
        """Write down that the event `seq` is undone by `by`."""
        self._batch.flush()
        self._connection.execute("UPDATE trail SET undone_by = ? WHERE seq = ?", (by, seq))

    def steps(self, seq: int) -> list[Step]:
        """What the event `seq` changed."""
        self._batch.flush()
        return steps_of(self._connection, "journal", seq)

    def _row(self, query: str, value: str | int) -> Any:
        self._batch.flush()
        return self._connection.execute(query, (value,)).fetchone()


class Differs(Exception):  # noqa: N818 - no error of anybody's: the answer that the comparison gives
    """The record has another row than follows from its events."""


class Compared:
    """The tables of the record that is attached as `record`, held against the rows that follow from its events.

    What is asked about earlier events is answered from the record: so far it agreed.
    """

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        self._rows = {
            table: connection.execute(f"SELECT * FROM record.{table} ORDER BY {key}")  # noqa: S608
            for table, key in KEYS.items()
        }
        self._told = -1
        self._undone: dict[int, int] = {}
        self._said_undone: dict[int, int] = {}

    def add(self, table: str, row: Row) -> None:
        """Raises Differs where the next row in `table` is another one."""
        found = self._next(table)
        if table == "trail":
            self._told = row[0]
        if found == row:
            return
        if found is None or table != "trail" or (by := found[UNDONE_BY]) is None or _standing(found) != row:
            raise Differs(table)
        self._said_undone[row[0]] = by

    def seq_of(self, event: str, until: int) -> int | None:
        """The number of the event with the id `event`."""
        for table, last in (("events", until), ("trail", self._told)):
            found = self._connection.execute(f"SELECT seq FROM record.{table} WHERE id = ?", (event,)).fetchone()  # noqa: S608
            if found and found[0] <= last:
                return int(found[0])
        return None

    def told(self, seq: int) -> Told | None:
        """What is known of the event `seq`, and the event that undid it so far."""
        if seq > self._told:
            return None
        query = "SELECT kind, actor, article FROM record.trail WHERE seq = ?"
        found = self._connection.execute(query, (seq,)).fetchone()
        if found is None:
            return None
        kind, actor, article = found
        return Told(kind, actor, article, self._undone.get(seq))

    def named_by(self, seq: int) -> list[str]:
        """The ids of the events that the undoing `seq` names."""
        return _named_in(self._connection.execute(_BODY.format("record.events"), (seq,)).fetchone())

    def mark_undone(self, seq: int, by: int | None) -> None:
        """Keep for the end that the event `seq` is undone by `by`."""
        self._undone.pop(seq, None)
        if by is not None:
            self._undone[seq] = by

    def steps(self, seq: int) -> list[Step]:
        """What the event `seq` changed."""
        return steps_of(self._connection, "record.journal", seq)

    def finish(self) -> None:
        """Raises Differs where the record has rows that follow from no event, or other events undone."""
        for table in KEYS:
            if self._next(table) is not None:
                raise Differs(table)
        if self._undone != self._said_undone:
            raise Differs("trail")

    def _next(self, table: str) -> Row | None:
        try:
            return next(self._rows[table], None)
        except sqlite3.OperationalError:
            # A text that is no UTF-8: the workbench did not write it.
            raise Differs(table) from None


def steps_of(connection: sqlite3.Connection, journal: str, seq: int) -> list[Step]:
    """What `journal` holds of the event `seq`, the last first."""
    query = f"SELECT name, row, before, stamp FROM {journal} WHERE seq = ? ORDER BY step DESC"  # noqa: S608
    return [Step(*row) for row in connection.execute(query, (seq,))]


_BODY = "SELECT CAST(body AS BLOB) FROM {} WHERE seq = ?"


def _named_in(row: tuple[bytes]) -> list[str]:
    named: list[str] = unwrapped(decode(row[0])).data["events"]
    return named


def _standing(row: Row) -> Row:
    """A row of `trail` as it was before anything undid the event."""
    return (*row[:UNDONE_BY], None, *row[UNDONE_BY + 1 :])
