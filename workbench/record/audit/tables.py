"""Whether the record's tables are what its events make of them."""

from __future__ import annotations

import sqlite3

from workbench.record.audit.findings import Finding
from workbench.record.definition import Tables
from workbench.record.schema import EARLIER, form_of, table_names
from workbench.record.tables import names
from workbench.translatable import N_, Phrase

#: How many differing rows of one table are told.
_FEW = 5

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
            findings += _compare(connection, table, columns, _KEYS.get(table, "event" if table in growing else "id"))
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


def _compare(connection: sqlite3.Connection, table: str, columns: tuple[str, str], key: str) -> list[Finding]:
    if _same(connection, table, key):
        return []
    connection.text_factory = lambda written: written.decode("utf-8", "replace")
    name, event = columns
    # The names of tables and columns are this package's own.
    unexpected = connection.execute(
        f"SELECT {name}, {event} FROM (SELECT * FROM record.{table} EXCEPT SELECT * FROM main.{table}) ORDER BY 2, 1"  # noqa: S608
    ).fetchmany(_FEW)
    missing = connection.execute(
        f"SELECT {name}, {event} FROM (SELECT * FROM main.{table} EXCEPT SELECT * FROM record.{table}) ORDER BY 2, 1"  # noqa: S608
    ).fetchmany(_FEW)
    told = {}
    for row, seq in missing:
        said = Phrase("the row {row} of table {table!r} was removed or changed without an event", row=row, table=table)
        told[row] = Finding(seq, said, repairable=True)
    for row, seq in unexpected:
        if row not in told:
            told[row] = Finding(
                seq,
                Phrase("the row {row} of table {table!r} is owed to no event", row=row, table=table),
                repairable=True,
            )
    return list(told.values())


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
