"""Adding many rows to a table that has guards."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence
from typing import Any

#: Fewer rows are added one by one.
_MANY = 200


def insert_all(connection: sqlite3.Connection, table: str, rows: Iterable[Sequence[Any]]) -> None:
    """Add rows, of all columns, to a table that has none of them.

    Many are added in one statement: before each one SQLite keeps the pages that a guard may have it put back, which
    costs more than the row.
    """
    added = list(rows)
    if not added:
        return
    places = ", ".join("?" * len(added[0]))
    if len(added) < _MANY:
        connection.executemany(f"INSERT INTO {table} VALUES ({places})", added)  # noqa: S608
        return
    connection.execute(f"CREATE TEMP TABLE added AS SELECT * FROM {table} WHERE 0")  # noqa: S608
    connection.executemany(f"INSERT INTO temp.added VALUES ({places})", added)  # noqa: S608
    connection.execute(f"INSERT INTO {table} SELECT * FROM temp.added ORDER BY 1")  # noqa: S608
    connection.execute("DROP TABLE temp.added")
