"""Rows written many at a time: folding a long trail anew is much quicker so."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from functools import cache
from typing import Any

#: How many rows are kept at most; together some 25 megabytes.
_MOST_KEPT = 12_000


class Batch:
    """Collects what is to be written, and writes it when there are `many` rows or `flush` is called.

    With `many` = 1 each is written at once, so that an error belongs to the event at hand. Else rows that are read or
    changed are kept, so that a claim which changes often is read once and written once, whole. What is read elsewhere
    must be flushed before, and what is kept must not be changed elsewhere.
    """

    def __init__(self, connection: sqlite3.Connection, many: int) -> None:
        self._connection = connection
        self._many = many
        self._added: dict[str, list[Sequence[Any]]] = {}
        self._kept: dict[tuple[str, str], dict[str, Any]] = {}
        self._changed: set[tuple[str, str]] = set()
        self._count = 0

    def add(self, sql: str, row: Sequence[Any]) -> None:
        """Insert `row` with the statement `sql`. Raises sqlite3.IntegrityError where it can't be."""
        if self._many == 1:
            self._connection.execute(sql, row)
            return
        self._added.setdefault(sql, []).append(row)
        self._count += 1
        if self._count >= self._many:
            self._flush_added()

    def get(self, table: str, row: str) -> Mapping[str, Any]:
        """The row with the id `row` as it is until it is changed. Raises KeyError where there is none."""
        return self._read(table, row) if self._many == 1 else self._keep((table, row))

    def change(self, table: str, row: str, values: Mapping[str, Any]) -> dict[str, Any]:
        """Change columns of a row and give what they were. Raises KeyError where there is none."""
        if self._many == 1:
            return self._change_now(table, row, values)
        kept = self._keep(key := (table, row))
        self._changed.add(key)
        before = {column: kept[column] for column in values}
        kept.update(values)
        return before

    def flush(self) -> None:
        """Write all that waits. Raises sqlite3.IntegrityError where something can't be written."""
        self._flush_added()
        self._flush_changed()

    def _flush_added(self) -> None:
        waiting, self._added, self._count = self._added, {}, 0
        for sql, rows in waiting.items():
            self._connection.executemany(sql, rows)

    def _flush_changed(self) -> None:
        kept, self._kept = self._kept, {}
        changed, self._changed = self._changed, set()
        for (table, row), values in kept.items():
            if (table, row) in changed:
                self._write(table, row, values)

    def _keep(self, key: tuple[str, str]) -> dict[str, Any]:
        if (kept := self._kept.get(key)) is None:
            if len(self._kept) >= _MOST_KEPT:
                self._flush_changed()
            kept = self._kept[key] = self._read(*key)
        return kept

    def _change_now(self, table: str, row: str, values: Mapping[str, Any]) -> dict[str, Any]:
        before = self._connection.execute(_select(table, tuple(values)), (row,)).fetchone()
        if before is None:
            raise KeyError(f"{table} has no {row}")
        self._write(table, row, values)
        return dict(zip(values, before, strict=True))

    def _read(self, table: str, row: str) -> dict[str, Any]:
        cursor = self._connection.execute(_select(table, ()), (row,))
        if (values := cursor.fetchone()) is None:
            raise KeyError(f"{table} has no {row}")
        return dict(zip((column[0] for column in cursor.description), values, strict=True))

    def _write(self, table: str, row: str, values: Mapping[str, Any]) -> None:
        self._connection.execute(_update(table, tuple(values)), (*values.values(), row))


# Table and column names come from this package's own code, never from outside.


@cache
def _select(table: str, columns: tuple[str, ...]) -> str:
    return f"SELECT {', '.join(map(quoted, columns)) or '*'} FROM {table} WHERE id = ?"  # noqa: S608


@cache
def _update(table: str, columns: tuple[str, ...]) -> str:
    changes = ", ".join(f"{quoted(column)} = ?" for column in columns)
    return f"UPDATE {table} SET {changes} WHERE id = ?"  # noqa: S608


def quoted(column: str) -> str:
    """A column's name as SQL wants it; some are SQL's own words."""
    return f'"{column}"'
