"""Which rows of the folded tables belong together, and writing what differs among them.

A row belongs to the article that it names, by its column `article` or by its claim's; all others are the desk's.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from workbench.record.definition import Tables
from workbench.record.union.columns import defaults
from workbench.record.union.fold import Union

Rows = dict[Any, dict[str, Any]]


class Partition:
    """The rows of one article, or with no article those of the desk, in the tables of a connection."""

    def __init__(self, connection: sqlite3.Connection, of_desk: Tables, article: str | None) -> None:
        self._connection = connection
        self._of_desk = of_desk
        self._article = article
        self._there: dict[str, Rows] = {table: self._rows(table, where) for table, where in self._scopes()}
        self._there_beside: dict[str, Mapping[tuple[Any, Any], None]] = {}
        self._undone: Mapping[int, int] | None = None

    def write(self, union: Union) -> None:
        """Make the rows what `union` says, which has all events of this partition.

        What is written is remembered: it can be done again as long as nobody else writes the tables.
        """
        for table, there in self._there.items():
            key = "event" if table in self._of_desk.growing else "id"
            wanted: Rows = union.shown.get(table, {})
            if table in self._of_desk.growing:
                columns = [*defaults(self._of_desk)[table]]
                given = union.registers.appended.get(table, {})
                wanted = {seq: {"event": seq, **dict(zip(columns, row, strict=True))} for seq, row in given.items()}
            elif "article" in defaults(self._of_desk)[table]:
                # An act may undo events of several partitions; each writes what came of it for its own.
                wanted = {name: row for name, row in wanted.items() if row["article"] == self._article}
            replace(self._connection, table, key, there, wanted)
            self._there[table] = wanted
        self._beside(union)

    def _scopes(self) -> Iterable[tuple[str, str]]:
        """The tables that have rows of the partition, and how those are found."""
        for table in self._of_desk.names:
            columns = defaults(self._of_desk)[table]
            if "article" in columns:
                yield table, "article IS :article"
            elif self._article is not None and table == "articles":
                yield table, "id = :article"
            elif self._article is not None and "claim" in columns:
                yield table, "claim IN (SELECT id FROM claims WHERE article = :article)"
            elif self._article is None and "claim" not in columns and table != "articles":
                yield table, "1"
        if self._article is None:
            yield "keys", "1"

    def _rows(self, table: str, where: str) -> Rows:
        key: str = "event" if table in self._of_desk.growing else "id"
        cursor = self._connection.cursor()
        cursor.row_factory = sqlite3.Row
        found = cursor.execute(f"SELECT * FROM {table} WHERE {where}", {"article": self._article})  # noqa: S608
        return {row[key]: dict(row) for row in found}

    def _beside(self, union: Union) -> None:
        """What the record itself keeps of events: what they mention and destroy, what is unfit, and what undid them."""
        registers = union.registers
        for table, key, wanted in (
            ("mentions", "claim, seq", dict.fromkeys(registers.mentions)),
            ("destroyed", "name, event", dict.fromkeys(registers.destroyed.items())),
            ("unfit", "seq, why", dict.fromkeys(union.unfit.items())),
        ):
            there = self._there_beside.get(table)
            if there is None:
                column = "event" if table == "destroyed" else "seq"
                rows = self._connection.execute(f"SELECT {key}, {column} FROM {table}")  # noqa: S608
                numbers = {event.at.number for event in union.events if union.folds(event.kind)}
                there = dict.fromkeys((first, second) for first, second, number in rows if number in numbers)
            self._there_beside[table] = wanted
            for one in there.keys() - wanted.keys():
                first, second = key.split(", ")
                self._connection.execute(f"DELETE FROM {table} WHERE {first} = ? AND {second} = ?", one)  # noqa: S608
            for one in wanted:
                if one not in there:
                    self._connection.execute(f"INSERT OR IGNORE INTO {table} VALUES (?, ?)", one)  # noqa: S608
        undone = {number: by.at.number for number, by in union.undone_by.items()}
        if undone != self._undone:
            self._connection.executemany(
                "UPDATE trail SET undone_by = ?1 WHERE seq = ?2 AND undone_by IS NOT ?1",
                [(undone.get(event.at.number), event.at.number) for event in union.events],
            )
        self._undone = undone


def replace(
    connection: sqlite3.Connection, table: str, key: str, there: Mapping[Any, Any], wanted: Mapping[Any, Any]
) -> None:
    """Write those rows of a table that differ from what is there; changed ones leave first, for keys to be free."""
    changed = [name for name in there if wanted.get(name) != there[name]]
    connection.executemany(f"DELETE FROM {table} WHERE {key} = ?", [(name,) for name in changed])  # noqa: S608
    for name, row in wanted.items():
        if there.get(name) != row:
            columns = ", ".join(f'"{column}"' for column in row)
            places = ", ".join("?" * len(row))
            connection.execute(f"INSERT INTO {table} ({columns}) VALUES ({places})", [*row.values()])  # noqa: S608
