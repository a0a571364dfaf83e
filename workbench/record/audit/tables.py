"""Whether the record's tables are what its events make of them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping
from typing import Any

from workbench.record.audit.findings import Finding
from workbench.record.definition import Tables
from workbench.record.schema import EARLIER, form_of, table_names
from workbench.record.tables import names
from workbench.translatable import N_, Phrase, counted

#: How many differing rows of one table are told.
_FEW = 5

#: The most characters of a value that are told.
_LONG = 60

#: How a row is named, and the event it owes its state to, where the columns are not called `id` and `event`.
_COLUMNS = {
    "head": ("'head'", "NULL"),
    "journal": ("row", "seq"),
    "mentions": ("claim", "seq"),
    "moments": ("seq", "seq"),
    "pins": ("seq", "seq"),
    "unfit": ("seq", "seq"),
    "trail": ("id", "seq"),
    "destroyed": ("name", "event"),
}

#: The keys by whose order two tables are compared, where it is not `id`.
_KEYS = {
    "trail": "seq", "journal": "seq, step", "mentions": "claim, seq", "destroyed": "name",
    "moments": "seq", "pins": "seq", "unfit": "seq",
}  # fmt: skip


def compare_tables(connection: sqlite3.Connection, of_desk: Tables) -> list[Finding]:
    """What differs between the tables of the record and those that were folded anew, by the events concerned."""
    growing, there = of_desk.growing, table_names(of_desk, form_of(connection, "record"))
    findings: list[Finding] = []
    for table in reversed(names(of_desk)):
        if table in there:
            columns = _COLUMNS.get(table, ("event", "event") if table in growing else ("id", "event"))
            findings += _compare(
                connection, of_desk, table, columns, _KEYS.get(table, "event" if table in growing else "id")
            )
        else:
            findings += _missing(connection, table)
    return findings


def compare_search(connection: sqlite3.Connection, of_desk: Tables) -> list[Finding]:
    """The articles that are not searched by what they hold; a record of the earlier form is not searched at all."""
    there = {name for (name,) in connection.execute("SELECT name FROM record.sqlite_master WHERE type = 'table'")}
    if form_of(connection, "record") == EARLIER or not there.issuperset(of_desk.search.names):
        return []
    connection.text_factory = lambda written: written.decode("utf-8", "replace")
    said = N_("what the article {article} is searched by is not its newest draft")
    return [
        Finding(None, Phrase(said, article=article), repairable=True) for article in of_desk.search.astray(connection)
    ]


def _missing(connection: sqlite3.Connection, table: str) -> list[Finding]:
    """What a record of an earlier form lacks of a table that it has not: nothing, where no event is about it."""
    _, event = _COLUMNS.get(table, ("id", "event"))
    row = connection.execute(f"SELECT min({event}) FROM main.{table}").fetchone()  # noqa: S608
    return [] if row[0] is None else [Finding(row[0], Phrase("{table!r} is missing", table=table), repairable=True)]


def _compare(
    connection: sqlite3.Connection, of_desk: Tables, table: str, columns: tuple[str, str], key: str
) -> list[Finding]:
    if _same(connection, table, key):
        return []
    connection.text_factory = lambda written: written.decode("utf-8", "replace")
    differing = _Differing(connection, of_desk, table, columns, key)
    found = [*differing.lost_or_changed(), *differing.added()]
    told = sorted(found[:_FEW], key=lambda one: one.event or 0)
    if (more := differing.number() - len(told)) > 0:
        told.append(Finding(None, _and_more(table, more), repairable=True))
    return told


def _and_more(table: str, number: int) -> Phrase:
    return counted(
        "{n} more row of table {table!r} is not what the events say",
        "{n} more rows of table {table!r} are not what the events say",
        number,
        table=table,
    )


class _Differing:
    """The rows of one table that are not those that were folded anew."""

    def __init__(
        self, connection: sqlite3.Connection, of_desk: Tables, table: str, columns: tuple[str, str], key: str
    ) -> None:
        self._connection, self._of_desk, self._table = connection, of_desk, table
        self._row, self._event = columns
        self._key = key.split(", ")
        self._columns = [name for _, name, *_ in connection.execute(f"PRAGMA main.table_info({table})")]

    def lost_or_changed(self) -> Iterator[Finding]:
        """The rows that the events make and the record has not, or has otherwise."""
        for event, row, folded in self._few_of(self._only_in("main", "record")):
            called, recorded = self._called("main", folded, row), self._with_the_key_of(folded)
            if recorded is None:
                said = Phrase("{row} was removed from table {table!r} without an event", row=called, table=self._table)
            else:
                changes = tuple(_changes(folded, recorded))
                said = Phrase(
                    "{row} was changed in table {table!r} without an event: {columns}",
                    row=called, table=self._table, columns=changes,
                )  # fmt: skip
            yield Finding(event, said, repairable=True)

    def added(self) -> Iterator[Finding]:
        """The rows that the record has and no event makes."""
        for event, row, recorded in self._few_of(self._added()):
            called = self._called("record", recorded, row)
            yield Finding(
                event,
                Phrase("{row} in table {table!r} is owed to no event", row=called, table=self._table),
                repairable=True,
            )

    def number(self) -> int:
        """How many rows they are."""
        parts = (self._only_in("main", "record"), self._added())
        return sum(self._connection.execute(f"SELECT count(*) FROM ({part})").fetchone()[0] for part in parts)  # noqa: S608

    # The names of tables and columns are this package's own, or the desk's.

    def _only_in(self, here: str, there: str) -> str:
        return f"SELECT * FROM {here}.{self._table} EXCEPT SELECT * FROM {there}.{self._table}"  # noqa: S608

    def _added(self) -> str:
        at_key = " AND ".join(f"folded.{name} IS here.{name}" for name in self._key)
        return (
            f"SELECT here.* FROM ({self._only_in('record', 'main')}) AS here"  # noqa: S608
            f" WHERE NOT EXISTS (SELECT 1 FROM main.{self._table} AS folded WHERE {at_key})"
        )

    def _few_of(self, rows: str) -> Iterator[tuple[int | None, str, dict[str, Any]]]:
        """The event, the name and the columns of the first of some rows."""
        order = "1, number" if "number" in self._columns else "1, 2"
        found = self._connection.execute(
            f"SELECT {self._event}, {self._row}, * FROM ({rows}) ORDER BY {order} LIMIT {_FEW}"  # noqa: S608
        )
        for event, row, *values in found.fetchall():
            yield event, row, dict(zip(self._columns, values, strict=True))

    def _with_the_key_of(self, row: Mapping[str, Any]) -> dict[str, Any] | None:
        """The record's row with the same key, which no index of the record's own is asked for."""
        at_key = " AND ".join(f"{name} IS ?" for name in self._key)
        found = self._connection.execute(
            f"SELECT * FROM record.{self._table} NOT INDEXED WHERE {at_key}",  # noqa: S608
            [row[name] for name in self._key],
        ).fetchone()
        return dict(zip(self._columns, found, strict=True)) if found else None

    def _called(self, database: str, row: Mapping[str, Any], name: str) -> Phrase:
        """What people call a row, else its key and table."""
        for one in self._of_desk.called:
            if one.table == self._table:
                asked = self._connection.execute(one.sql.format(of=database), [row[self._key[0]]])
                if (found := asked.fetchone()) is not None:
                    names = [name for name, *_ in asked.description]
                    return Phrase(one.words, **dict(zip(names, map(_short, found), strict=True)))
        return Phrase("the row {row}", row=name)


def _changes(folded: Mapping[str, Any], recorded: Mapping[str, Any]) -> Iterator[Phrase]:
    """What a row has in which columns, and what the events say."""
    for name, value in folded.items():
        if recorded[name] != value:
            there, right = _value(recorded[name]), _value(value)
            yield Phrase("{column} {there} instead of {folded}", column=name, there=there, folded=right)


def _value(value: object) -> str:
    if value is None:
        return Phrase("nothing")
    return _short(repr(value) if isinstance(value, str | bytes) else value)


def _short(value: object) -> str:
    told = str(value)
    return told if len(told) <= _LONG else f"{told[: _LONG - 1]}…"


def _same(connection: sqlite3.Connection, table: str, key: str) -> bool:
    """Whether both tables hold the same rows; SQLite compares them, each with the one that has its key."""
    columns = [name for _, name, *_ in connection.execute(f"PRAGMA main.table_info({table})")]
    at_key = " AND ".join(f"folded.{name} = recorded.{name}" for name in key.split(", "))
    alike = " AND ".join(f'folded."{name}" IS recorded."{name}"' for name in columns)
    # The record's own indexes are not asked: one that was tampered with would hide rows.
    recorded, same = connection.execute(
        f"SELECT count(*), count(CASE WHEN {alike} THEN 1 END)"  # noqa: S608
        f" FROM record.{table} AS recorded NOT INDEXED LEFT JOIN main.{table} AS folded ON {at_key}"
    ).fetchone()
    (folded,) = connection.execute(f"SELECT count(*) FROM main.{table}").fetchone()  # noqa: S608
    return bool(recorded == same == folded)
