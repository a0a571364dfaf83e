"""Which rows of the folded tables belong together, and writing what differs among them.

A row belongs to the article that it names, by its column `article` or by its claim's; all others are the desk's.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Mapping
from typing import Any

from workbench.record.definition import Tables
from workbench.record.events import written_json
from workbench.record.several_logs.bulk_insert import insert_all
from workbench.record.several_logs.columns import defaults
from workbench.record.several_logs.fold import Union

Rows = dict[Any, dict[str, Any]]


class Partition:
    """The rows of one article, or with no article those of the desk, in the tables of a connection."""

    def __init__(self, connection: sqlite3.Connection, of_desk: Tables, article: str | None) -> None:
        self._connection = connection
        self._of_desk = of_desk
        self._article = article
        scopes, growing = dict(self._scopes()), of_desk.growing
        self._there = {table: self._rows(table, where) for table, where in scopes.items() if table not in growing}
        # What an event adds there for good follows from the event alone: its number tells the row.
        self._grown = {table: self._numbers(table, where) for table, where in scopes.items() if table in growing}
        self._there_beside: dict[str, Mapping[tuple[Any, Any], None]] = {}
        self._undone: Mapping[int, int] | None = None

    def write(self, union: Union) -> None:
        """Make the rows what `union` says, which has all events of this partition.

        What is written is remembered: it can be done again as long as nobody else writes the tables.
        """
        for table, there in self._there.items():
            wanted: Rows = union.shown.get(table, {})
            if "article" in defaults(self._of_desk)[table]:
                # An act may undo events of several partitions; each writes what came of it for its own.
                wanted = {name: row for name, row in wanted.items() if row["article"] == self._article}
            replace(self._connection, table, there, wanted)
            self._there[table] = wanted
        for table, numbers in self._grown.items():
            given = union.grown(table)
            gone = [(number,) for number in numbers - given.keys()]
            self._connection.executemany(f"DELETE FROM {table} WHERE event = ?", gone)  # noqa: S608
            insert_all(self._connection, table, ((new, *given[new]) for new in given.keys() - numbers))
            self._grown[table] = {*given}
        self._beside(union)

    def _scopes(self) -> Iterable[tuple[str, str]]:
        """The tables that have rows of the partition, and how those are found."""
        for table in self._of_desk.names:
            columns = defaults(self._of_desk)[table]
            if "article" in columns:
                yield table, "article IS :article"
            elif self._article is not None and table == self._of_desk.articles:
                yield table, "id = :article"
            elif self._article is not None and "claim" in columns:
                yield table, f"claim IN (SELECT id FROM {self._of_desk.claims} WHERE article = :article)"  # noqa: S608
            elif self._article is None and "claim" not in columns and table != self._of_desk.articles:
                yield table, "1"
        if self._article is None:
            yield "keys", "1"

    def _numbers(self, table: str, where: str) -> set[int]:
        rows = self._connection.execute(f"SELECT event FROM {table} WHERE {where}", {"article": self._article})  # noqa: S608
        return {number for (number,) in rows}

    def _rows(self, table: str, where: str) -> Rows:
        cursor = self._connection.cursor()
        cursor.row_factory = sqlite3.Row
        found = cursor.execute(f"SELECT * FROM {table} WHERE {where}", {"article": self._article})  # noqa: S608
        return {row["id"]: dict(row) for row in found}

    def _beside(self, union: Union) -> None:
        """What the record itself keeps of events: what they mention and destroy, what is unfit, and what undid them."""
        registers = union.registers
        numbers: set[int] = set()
        for table, key, wanted in (
            ("mentions", "claim, seq", dict.fromkeys(registers.mentions)),
            ("destroyed", "name, event", dict.fromkeys(registers.destroyed.items())),
            ("unfit", "seq, why", dict.fromkeys(union.unfit.items())),
        ):
            there = self._there_beside.get(table)
            if there is None:
                column = "event" if table == "destroyed" else "seq"
                rows = self._connection.execute(f"SELECT {key}, {column} FROM {table}").fetchall()  # noqa: S608
                if rows and not numbers:
                    numbers = {event.at.number for event in union.events if union.folds(event.kind)}
                there = dict.fromkeys((first, second) for first, second, number in rows if number in numbers)
            self._there_beside[table] = wanted
            for one in there.keys() - wanted.keys():
                first, second = key.split(", ")
                self._connection.execute(f"DELETE FROM {table} WHERE {first} = ? AND {second} = ?", one)  # noqa: S608
            for one in wanted:
                if one not in there:
                    self._connection.execute(f"INSERT OR IGNORE INTO {table} VALUES (?, ?)", one)  # noqa: S608
        of_part = self._own_numbers(union)
        undone = {number: by.at.number for number, by in union.undone_by.items() if number in of_part}
        before = self._undone_by(of_part) if self._undone is None else self._undone
        changed = [(undone.get(one), one) for one in {**before, **undone} if undone.get(one) != before.get(one)]
        self._connection.executemany("UPDATE trail SET undone_by = ? WHERE seq = ?", changed)
        self._undone = undone

    def _own_numbers(self, union: Union) -> set[int]:
        """The events that the part says of whether they are undone, by their numbers.

        What is the desk's has the undoings of all articles among its events, but not what was seen of the articles:
        whether one of theirs was redone is for the article to say.
        """
        return {event.at.number for event in union.events if self._article is not None or event.entry.article is None}

    def _undone_by(self, numbers: Iterable[int]) -> dict[int, int]:
        """What undid the events `numbers` as the trail has it."""
        return dict(
            self._connection.execute(
                "SELECT seq, undone_by FROM json_each(?) JOIN trail ON seq = value WHERE undone_by IS NOT NULL",
                (written_json(sorted(numbers)),),
            )
        )


def replace(connection: sqlite3.Connection, table: str, there: Mapping[Any, Any], wanted: Mapping[Any, Any]) -> None:
    """Write those rows of a table that differ from what is there; changed ones leave first, for keys to be free."""
    changed = [name for name in there if wanted.get(name) != there[name]]
    connection.executemany(f"DELETE FROM {table} WHERE id = ?", [(name,) for name in changed])  # noqa: S608
    for name, row in wanted.items():
        if there.get(name) != row:
            columns = ", ".join(f'"{column}"' for column in row)
            places = ", ".join("?" * len(row))
            connection.execute(f"INSERT INTO {table} ({columns}) VALUES ({places})", [*row.values()])  # noqa: S608
