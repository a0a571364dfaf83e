"""Rows in the tables of a record, written in a way that can be taken back.

Each change of a row is noted in `journal` with what the row was before and the event it owed its state to. To undo an
event is to put back, in reverse, what its changes found; that is noted in turn, so that redoing is undoing the undo.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Mapping
from functools import cache
from typing import Any

from workbench.record.canonical import written_row
from workbench.record.earlier_events import steps
from workbench.record.rows import Rows, Value
from workbench.translatable import Phrase


class TableRows(Rows):
    """Writes the rows of one event after the other, as `rows.Rows` says."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._connection = connection
        # One for all, which no statement outlives: a fold runs half a dozen of them for an event.
        self._cursor = connection.cursor()
        self._seq = 0
        self._step = 0
        self._journalled = True

    def begin(self, seq: int, *, journalled: bool) -> None:
        """From here on rows are written for the event `seq`; one that can't be undone needs no journal."""
        self._seq, self._step, self._journalled = seq, 0, journalled

    def get(self, table: str, row: str) -> dict[str, Any]:
        """The row `row` of `table` as it is now. Raises KeyError where there is none."""
        cursor = self._cursor.execute(_select(table, ()), (row,))
        if (values := cursor.fetchone()) is None:
            raise KeyError(Phrase("{table} has no {row}", table=table, row=row))
        return dict(zip((column[0] for column in cursor.description), values, strict=True))

    def value(self, table: str, row: str, column: str) -> Any:
        """One column of the row `row`. Raises KeyError where there is none."""
        if (found := self._cursor.execute(_select(table, (column,)), (row,)).fetchone()) is None:
            raise KeyError(Phrase("{table} has no {row}", table=table, row=row))
        return found[0]

    def expect(self, table: str, row: str, column: str, value: Value, otherwise: str) -> None:
        """Raise ValueError, which says `otherwise`, where a column of the row has another value."""
        if self.value(table, row, column) != value:
            raise ValueError(otherwise)

    def none_has(self, table: str, otherwise: str, **values: Value) -> None:
        """Raise ValueError, which says `otherwise`, where a row has all these values."""
        if self._cursor.execute(_with(table, tuple(values)), tuple(values.values())).fetchone():
            raise ValueError(otherwise)

    def insert(self, table: str, row: str, **values: Value) -> None:
        """Add a row with the id `row`."""
        self._cursor.execute(_insert(table, ("id", *values, "event")), (row, *values.values(), self._seq))
        self._note(table, row, None, self._seq)

    def append(self, table: str, *values: Value) -> None:
        """Add the row of the event to a table that only grows: its columns after `event`, in their order."""
        self._cursor.execute(_append(table, len(values) + 1), (self._seq, *values))

    def update(self, table: str, row: str, **values: Value) -> None:
        """Change columns of the row `row`. Raises KeyError where there is none."""
        values["event"] = self._seq
        self._note(table, row, self._change(table, row, values), self._seq)

    def raise_to(self, table: str, row: str, column: str, value: int) -> None:
        """Let a column be `value` at least; undoing does not lower it again."""
        self._cursor.execute(_raise(table, column), (value, row))

    def mention(self, claim: str) -> None:
        """Note that the event is part of the history of `claim` too."""
        self._cursor.execute("INSERT OR IGNORE INTO mentions VALUES (?, ?)", (claim, self._seq))

    def destroy(self, name: str) -> None:
        """Note that what goes by `name` (a file's SHA-256, a source) is destroyed."""
        self._cursor.execute("INSERT OR IGNORE INTO destroyed VALUES (?, ?)", (name, self._seq))

    def take_back(self, seq: int) -> None:
        """Put every row that the event `seq` changed into the state in which it was found."""
        for table, row, before, _ in steps(self._connection, seq):
            self._restore(table, row, json.loads(before) if before is not None else None)

    def _restore(self, table: str, row: str, before: dict[str, Any] | None) -> None:
        try:
            now: Mapping[str, Any] | None = self.get(table, row)
        except KeyError:
            now = None
        if before is None:
            self._cursor.execute(_delete(table), (row,))
        elif now is None:
            self._cursor.execute(_insert(table, tuple(before)), tuple(before.values()))
        else:
            now = self._change(table, row, before)
        self._note(table, row, now, before["event"] if before else None)

    def _change(self, table: str, row: str, values: Mapping[str, Any]) -> dict[str, Any]:
        """Change columns of a row and give what they were. Raises KeyError where there is none."""
        before = self._cursor.execute(_select(table, tuple(values)), (row,)).fetchone()
        if before is None:
            raise KeyError(Phrase("{table} has no {row}", table=table, row=row))
        self._cursor.execute(_update(table, tuple(values)), (*values.values(), row))
        return dict(zip(values, before, strict=True))

    def _note(self, table: str, row: str, before: Mapping[str, Any] | None, stamp: int | None) -> None:
        if self._journalled:
            written = None if before is None else written_row(before)
            self._cursor.execute(
                "INSERT INTO journal VALUES (?, ?, ?, ?, ?, ?)", (self._seq, self._step, table, row, written, stamp)
            )
            self._step += 1


# Table and column names below come from the code of the desk's kinds of event, never from outside.


@cache
def _insert(table: str, columns: tuple[str, ...]) -> str:
    return f"INSERT INTO {table} ({', '.join(map(_quoted, columns))}) VALUES ({', '.join('?' * len(columns))})"  # noqa: S608


@cache
def _append(table: str, columns: int) -> str:
    return f"INSERT INTO {table} VALUES ({', '.join('?' * columns)})"  # noqa: S608


@cache
def _delete(table: str) -> str:
    return f"DELETE FROM {table} WHERE id = ?"  # noqa: S608


@cache
def _select(table: str, columns: tuple[str, ...]) -> str:
    return f"SELECT {', '.join(map(_quoted, columns)) or '*'} FROM {table} WHERE id = ?"  # noqa: S608


@cache
def _update(table: str, columns: tuple[str, ...]) -> str:
    changes = ", ".join(f"{_quoted(column)} = ?" for column in columns)
    return f"UPDATE {table} SET {changes} WHERE id = ?"  # noqa: S608


@cache
def _with(table: str, columns: tuple[str, ...]) -> str:
    return f"SELECT 1 FROM {table} WHERE {' AND '.join(f'{_quoted(column)} = ?' for column in columns)} LIMIT 1"  # noqa: S608


@cache
def _raise(table: str, column: str) -> str:
    return f"UPDATE {table} SET {_quoted(column)} = max({_quoted(column)}, ?) WHERE id = ?"  # noqa: S608


def _quoted(column: str) -> str:
    """A column's name as SQL wants it; some are SQL's own words."""
    return f'"{column}"'
