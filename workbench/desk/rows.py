"""Writing the folded tables in a way that can be taken back.

Each change of a row is noted in `journal` with what the row was before and the event it owed its state to. To undo an
event is to put back, in reverse, what its changes found; that is noted in turn, so that redoing is undoing the undo.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from functools import cache
from typing import Any

from workbench.desk.events import written_json
from workbench.desk.inserts import Inserts

#: What a folded column can hold.
Value = str | int | None

#: Tables whose rows no later event changes, unless it takes them back.
_NEVER_READ = frozenset({"verdicts", "notes"})

_INTO_JOURNAL = "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?)"


class Rows:
    """Writes the rows of one event after the other."""

    def __init__(self, connection: sqlite3.Connection, inserts: Inserts) -> None:
        self._connection = connection
        self._inserts = inserts
        self._seq = 0
        self._step = 0
        self._journalled = True

    def begin(self, seq: int, *, journalled: bool) -> None:
        """From here on rows are written for the event `seq`; one that can't be undone needs no journal."""
        self._seq, self._step, self._journalled = seq, 0, journalled

    def get(self, table: str, row: str) -> dict[str, Any]:
        """The row `row` of `table`. Raises KeyError where there is none."""
        cursor = self._connection.execute(_select(table), (row,))
        if (values := cursor.fetchone()) is None:
            raise KeyError(f"{table} has no {row}")
        return dict(zip((column[0] for column in cursor.description), values, strict=True))

    def insert(self, table: str, row: str, **values: Value) -> None:
        """Add a row with the id `row`."""
        sql, written = _insert(table, ("id", *values, "event")), (row, *values.values(), self._seq)
        if table in _NEVER_READ:
            self._inserts.add(sql, written)
        else:
            self._connection.execute(sql, written)
        self._note(table, row, None, self._seq)

    def update(self, table: str, row: str, **values: Value) -> None:
        """Change columns of the row `row`. Raises KeyError where there is none."""
        columns = (*values, "event")
        before = self._connection.execute(_select(table, columns), (row,)).fetchone()
        if before is None:
            raise KeyError(f"{table} has no {row}")
        self._connection.execute(_update(table, columns), (*values.values(), self._seq, row))
        self._note(table, row, dict(zip(columns, before, strict=True)), self._seq)

    def put(self, table: str, row: str, **values: Value) -> None:
        """Add the row `row`, or change it where it is there."""
        if self._connection.execute(_select(table, ("id",)), (row,)).fetchone():
            self.update(table, row, **values)
        else:
            self.insert(table, row, **values)

    def mention(self, claim: str) -> None:
        """Note that the event is part of the history of `claim` too."""
        self._connection.execute("INSERT OR IGNORE INTO mentions VALUES (?, ?)", (claim, self._seq))

    def destroy(self, name: str) -> None:
        """Note that what goes by `name` (a file's SHA-256, a source) is destroyed."""
        self._connection.execute("INSERT OR IGNORE INTO destroyed VALUES (?, ?)", (name, self._seq))

    def take_back(self, seq: int) -> None:
        """Put every row that the event `seq` changed into the state in which it was found."""
        self._inserts.flush()
        steps = self._connection.execute(
            "SELECT name, row, before FROM journal WHERE seq = ? ORDER BY step DESC", (seq,)
        ).fetchall()
        for table, row, before in steps:
            self._restore(table, row, json.loads(before) if before is not None else None)

    def _restore(self, table: str, row: str, before: dict[str, Any] | None) -> None:
        try:
            now: dict[str, Any] | None = self.get(table, row)
        except KeyError:
            now = None
        if before is None:
            self._connection.execute(_delete(table), (row,))
        elif now is None:
            self._connection.execute(_insert(table, tuple(before)), tuple(before.values()))
        else:
            self._connection.execute(_update(table, tuple(before)), (*before.values(), row))
            now = {column: now[column] for column in before}
        self._note(table, row, now, before["event"] if before else None)

    def _note(self, table: str, row: str, before: dict[str, Any] | None, stamp: int | None) -> None:
        if self._journalled:
            written = None if before is None else written_json(before)
            self._inserts.add(_INTO_JOURNAL, (self._seq, self._step, table, row, written, stamp))
            self._step += 1


def changed_since(connection: sqlite3.Connection, seqs: Sequence[int]) -> list[tuple[str, str]]:
    """The rows, as (table, id), that the events `seqs` wrote and that another event has written since."""
    last: dict[tuple[str, str], int | None] = {}
    for seq in sorted(seqs):
        for table, row, stamp in connection.execute(
            "SELECT name, row, stamp FROM journal WHERE seq = ? ORDER BY step", (seq,)
        ):
            last[table, row] = stamp
    changed = []
    for (table, row), stamp in last.items():
        found = connection.execute(_select(table, ("event",)), (row,)).fetchone()
        if (found[0] if found else None) != stamp:
            changed.append((table, row))
    return changed


# Table and column names below come from this package's own code, never from outside.


@cache
def _select(table: str, columns: tuple[str, ...] = ()) -> str:
    return f"SELECT {_quoted(columns) if columns else '*'} FROM {table} WHERE id = ?"  # noqa: S608


@cache
def _insert(table: str, columns: tuple[str, ...]) -> str:
    return f"INSERT INTO {table} ({_quoted(columns)}) VALUES ({', '.join('?' * len(columns))})"  # noqa: S608


@cache
def _update(table: str, columns: tuple[str, ...]) -> str:
    changes = ", ".join(f'"{column}" = ?' for column in columns)
    return f"UPDATE {table} SET {changes} WHERE id = ?"  # noqa: S608


@cache
def _delete(table: str) -> str:
    return f"DELETE FROM {table} WHERE id = ?"  # noqa: S608


def _quoted(columns: tuple[str, ...]) -> str:
    return ", ".join(f'"{column}"' for column in columns)
