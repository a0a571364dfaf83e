"""Rows that nobody reads soon, written many at a time: folding a long trail anew is much quicker so."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence
from typing import Any


class Inserts:
    """Collects insertions and makes them when there are `many`, or when `flush` is called before a reading.

    With `many` = 1 each is made at once, so that an error belongs to the event at hand.
    """

    def __init__(self, connection: sqlite3.Connection, many: int) -> None:
        self._connection = connection
        self._many = many
        self._waiting: dict[str, list[Sequence[Any]]] = {}
        self._count = 0

    def add(self, sql: str, row: Sequence[Any]) -> None:
        """Insert `row` with the statement `sql`, now or later. Raises sqlite3.IntegrityError where it can't be."""
        if self._many == 1:
            self._connection.execute(sql, row)
            return
        self._waiting.setdefault(sql, []).append(row)
        self._count += 1
        if self._count >= self._many:
            self.flush()

    def flush(self) -> None:
        """Make all insertions that wait. Raises sqlite3.IntegrityError where one can't be made."""
        if self._count:
            waiting, self._waiting, self._count = self._waiting, {}, 0
            for sql, rows in waiting.items():
                self._connection.executemany(sql, rows)
