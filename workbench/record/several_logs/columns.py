"""What SQL declares of columns: what they hold where the event that makes a row says nothing, and what they name."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from contextlib import closing
from functools import cache

from workbench.record import tables
from workbench.record.definition import Tables
from workbench.record.rows import Value
from workbench.record.schema import statements


@cache
def defaults(of_desk: Tables) -> Mapping[str, Mapping[str, Value]]:
    """The columns of every folded table with their defaults, but for `id` and `event`, as SQL declares them."""
    with closing(sqlite3.connect(":memory:")) as connection:
        for statement in statements(tables.FOLDED + of_desk.folded):
            connection.execute(statement)
        return {table: _of(connection, table) for table in tables.names(of_desk)}


@cache
def references(of_desk: Tables) -> tuple[tuple[str, str, str], ...]:
    """The columns that name rows of another table, as (table, column, that table); children before parents."""
    with closing(sqlite3.connect(":memory:")) as connection:
        for statement in statements(of_desk.folded):
            connection.execute(statement)
        query = 'SELECT "from", "table" FROM pragma_foreign_key_list(?)'
        return tuple((table, *found) for table in of_desk.names for found in connection.execute(query, (table,)))


def _of(connection: sqlite3.Connection, table: str) -> dict[str, Value]:
    columns = connection.execute("SELECT name, dflt_value FROM pragma_table_info(?)", (table,)).fetchall()
    return {
        name: connection.execute(f"SELECT {default or 'NULL'}").fetchone()[0]
        for name, default in columns
        if name not in ("id", "event")
    }
