"""The record's lasting tables, and the guards of all its tables.

Lasting are the events, the files they speak of, the confidential side table, the checkpoints, and the verified copies
of other machines' logs: `logs` has a row for each, which `place` numbers in this file, and `copies` their events under
the number that `several_logs.order.number_of` makes of place and sequence. A body is missing where only its leaf was
to be had. All other tables are folded from the events and can be thrown away; they are in `tables`.
"""

from __future__ import annotations

import sqlite3
from functools import cache

from workbench.record import tables
from workbench.record.definition import Tables

#: Marks the file as ours in the header of SQLite (`PRAGMA application_id`): "CLWB".
APPLICATION_ID = 0x434C5742

#: The form of the record (`PRAGMA user_version`), and that of the release before, which lacks some tables.
VERSION, EARLIER = 6, 4

LASTING = """
CREATE TABLE events (
    seq INTEGER PRIMARY KEY CHECK (seq >= 0),
    id TEXT NOT NULL UNIQUE,
    body TEXT NOT NULL
) STRICT;
CREATE TABLE blobs (
    sha256 TEXT PRIMARY KEY,
    bytes BLOB NOT NULL
) STRICT;
CREATE TABLE confidential (
    source TEXT PRIMARY KEY,
    salt BLOB NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE TABLE checkpoints (
    size INTEGER NOT NULL,
    note TEXT NOT NULL,
    PRIMARY KEY (size, note)
) STRICT;
CREATE TABLE logs (
    place INTEGER PRIMARY KEY CHECK (place > 0),
    origin TEXT NOT NULL UNIQUE,
    person TEXT NOT NULL,
    key TEXT NOT NULL,
    size INTEGER NOT NULL,
    frontier BLOB NOT NULL,
    note TEXT NOT NULL
) STRICT;
CREATE TABLE copies (
    number INTEGER PRIMARY KEY CHECK (number >= 4294967296),
    leaf BLOB NOT NULL,
    body TEXT
) STRICT;
"""

# INSERT OR REPLACE deletes the old row without asking a delete trigger where recursive_triggers is off, as it is in
# the sqlite3 shell; hence the guards on insertion.
GUARDS = """
CREATE TRIGGER events_never_change BEFORE UPDATE ON events
BEGIN SELECT RAISE(ABORT, 'an event is never changed'); END;
CREATE TRIGGER events_never_leave BEFORE DELETE ON events
BEGIN SELECT RAISE(ABORT, 'an event is never deleted'); END;
CREATE TRIGGER events_only_follow BEFORE INSERT ON events
WHEN NEW.seq IS NOT (SELECT coalesce(max(seq) + 1, 0) FROM events) OR EXISTS (SELECT 1 FROM events WHERE id = NEW.id)
BEGIN SELECT RAISE(ABORT, 'an event is only ever added after the last one'); END;
CREATE TRIGGER blobs_never_change BEFORE UPDATE ON blobs
BEGIN SELECT RAISE(ABORT, 'a file of the record is never changed'); END;
CREATE TRIGGER blobs_leave_by_an_event BEFORE DELETE ON blobs
WHEN NOT EXISTS (SELECT 1 FROM destroyed WHERE name = OLD.sha256)
BEGIN SELECT RAISE(ABORT, 'a file of the record is destroyed by an event only'); END;
CREATE TRIGGER blobs_are_not_replaced BEFORE INSERT ON blobs
WHEN EXISTS (SELECT 1 FROM blobs WHERE sha256 = NEW.sha256)
BEGIN SELECT RAISE(ABORT, 'a file of the record is never replaced'); END;
CREATE TRIGGER confidential_never_changes BEFORE UPDATE ON confidential
BEGIN SELECT RAISE(ABORT, 'a confidential entry is never changed'); END;
CREATE TRIGGER confidential_leaves_by_an_event BEFORE DELETE ON confidential
WHEN NOT EXISTS (SELECT 1 FROM destroyed WHERE name = OLD.source)
BEGIN SELECT RAISE(ABORT, 'a confidential entry is destroyed by an event only'); END;
CREATE TRIGGER confidential_is_not_replaced BEFORE INSERT ON confidential
WHEN EXISTS (SELECT 1 FROM confidential WHERE source = NEW.source)
BEGIN SELECT RAISE(ABORT, 'a confidential entry is never replaced'); END;
CREATE TRIGGER checkpoints_never_change BEFORE UPDATE ON checkpoints
BEGIN SELECT RAISE(ABORT, 'a checkpoint is never changed'); END;
CREATE TRIGGER checkpoints_never_leave BEFORE DELETE ON checkpoints
BEGIN SELECT RAISE(ABORT, 'a checkpoint is never deleted'); END;
CREATE TRIGGER checkpoints_are_not_replaced BEFORE INSERT ON checkpoints
WHEN EXISTS (SELECT 1 FROM checkpoints WHERE size = NEW.size AND note = NEW.note)
BEGIN SELECT RAISE(ABORT, 'a checkpoint is never replaced'); END;
CREATE TRIGGER copies_never_change BEFORE UPDATE ON copies
WHEN OLD.body IS NOT NULL OR NEW.number IS NOT OLD.number OR NEW.leaf IS NOT OLD.leaf
BEGIN SELECT RAISE(ABORT, 'the copy of an event is never changed'); END;
CREATE TRIGGER copies_never_leave BEFORE DELETE ON copies
BEGIN SELECT RAISE(ABORT, 'the copy of an event is never deleted'); END;
CREATE TRIGGER copies_are_not_replaced BEFORE INSERT ON copies
WHEN EXISTS (SELECT 1 FROM copies WHERE number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'the copy of an event is never replaced'); END;
CREATE TRIGGER logs_never_leave BEFORE DELETE ON logs
BEGIN SELECT RAISE(ABORT, 'a log is never deleted'); END;
"""

# The folded tables follow the events: another program that writes to them is stopped before it does harm. Whoever wants
# to can lower this guard; the audit compares every row.
WRITING = """
CREATE TABLE writing (
    id INTEGER PRIMARY KEY CHECK (id = 0), now INTEGER NOT NULL CHECK (now IN (0, 1))
) STRICT;
"""


def folded_guards(of_desk: Tables) -> str:
    """The guards of every folded table; they let pass what is written while `writing` says that a desk writes."""
    unless_writing = (
        "WHEN (SELECT now FROM writing) IS NOT 1\n"
        "BEGIN SELECT RAISE(ABORT, 'the tables follow the events; write through the workbench'); END;\n"
    )
    return "".join(
        f"CREATE TRIGGER {table}_follow_events_{verb.lower()} BEFORE {verb} ON {table}\n{unless_writing}"
        for table in (*tables.names(of_desk), *of_desk.search.plain)
        for verb in ("INSERT", "UPDATE", "DELETE")
    )


def create(connection: sqlite3.Connection, of_desk: Tables) -> None:
    """Make the tables, views and guards of an empty record; the caller holds the transaction."""
    folded = tables.FOLDED + of_desk.folded + of_desk.views
    run_script(connection, LASTING + folded + of_desk.search.sql + GUARDS + WRITING + folded_guards(of_desk))
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {VERSION}")


def form_of(connection: sqlite3.Connection, database: str = "main") -> int:
    """The form that a record says it is of."""
    return int(connection.execute(f"PRAGMA {database}.user_version").fetchone()[0])


def later_parts(of_desk: Tables) -> list[str]:
    """The statements that make what a record of the earlier form lacks, in order."""
    return [one for one in _wanted(of_desk, VERSION) if one not in _wanted(of_desk, EARLIER)]


def run_script(connection: sqlite3.Connection, script: str) -> None:
    """Run the statements of `script` inside the transaction that is open (`executescript` would commit it)."""
    for statement in statements(script):
        connection.execute(statement)


def statements(script: str) -> list[str]:
    """The statements of `script`, triggers whole."""
    found, current = [], ""
    for line in script.strip().splitlines():
        current += line + "\n"
        if line.endswith(";") and sqlite3.complete_statement(current):
            found.append(current.strip().removesuffix(";"))
            current = ""
    return found


#: What SQLite keeps for itself, and sqlite-utils in records that an earlier workbench made, as (kind, name).
_MANAGED = frozenset(
    {
        ("table", "_sqlite_migrations"), ("index", "idx__sqlite_migrations_migration_set_name"),
        ("table", "sqlite_stat1"), ("table", "sqlite_stat4"),
    }
)  # fmt: skip

#: How SQLite calls the index of a key; nobody else can give such a name.
_INDEX_OF_A_KEY = "sqlite_autoindex_"


def table_names(of_desk: Tables, form: int = VERSION) -> tuple[str, ...]:
    """The tables of a record of some form, but for `writing`."""
    later = added(of_desk) if form == EARLIER else ()
    lasting = ("events", "blobs", "confidential", "checkpoints", "logs", "copies")
    return tuple(name for name in (*lasting, *tables.names(of_desk)) if name not in later)


def added(of_desk: Tables) -> tuple[str, ...]:
    """The tables that the earlier form lacks."""
    return ("logs", "copies", *tables.ADDED, *of_desk.added, *of_desk.search.names)


def missing_parts(connection: sqlite3.Connection, of_desk: Tables, database: str = "main") -> list[str]:
    """The names of tables, views and guards of the record's form that are missing or not as they should be."""
    rows = connection.execute(f"SELECT sql FROM {database}.sqlite_master WHERE sql NOT NULL")  # noqa: S608
    standing = {sql for (sql,) in rows}
    return [
        _name(statement) for statement in _wanted(of_desk, form_of(connection, database)) if statement not in standing
    ]


def foreign_parts(connection: sqlite3.Connection, of_desk: Tables, database: str = "main") -> list[tuple[str, str]]:
    """What is none of ours and acts on our tables, as (kind, name): triggers and indexes that somebody added."""
    return [(kind, name) for kind, name in _foreign(connection, of_desk, database) if kind in ("trigger", "index")]


def foreign_sights(connection: sqlite3.Connection, of_desk: Tables, database: str = "main") -> list[tuple[str, str]]:
    """What is none of ours and stands beside our tables and views where somebody reads them, as (kind, name)."""
    return [(kind, name) for kind, name in _foreign(connection, of_desk, database) if kind in ("table", "view")]


def _foreign(connection: sqlite3.Connection, of_desk: Tables, database: str) -> list[tuple[str, str]]:
    """What is none of ours: known by its whole statement, since triggers may have the names of tables."""
    ours = set(_wanted(of_desk, form_of(connection, database)))
    rows = connection.execute(f"SELECT type, name, sql FROM {database}.sqlite_master ORDER BY name")  # noqa: S608
    return [
        (kind, name)
        for kind, name, sql in rows
        if sql not in ours
        and (kind, name) not in _MANAGED
        and not (kind == "table" and name in of_desk.search.shadows)
        and not (kind == "index" and sql is None and name.startswith(_INDEX_OF_A_KEY))
    ]


@cache
def _wanted(of_desk: Tables, form: int) -> tuple[str, ...]:
    """The statements that make the parts of a record of some form, as SQLite keeps them."""
    later, search = (added(of_desk), "") if form == EARLIER else ((), of_desk.search.sql)
    parts = (LASTING, GUARDS, WRITING, tables.FOLDED, of_desk.folded, of_desk.views, search, folded_guards(of_desk))
    return tuple(one for part in parts for one in statements(part) if not later or _table_of(one) not in later)


def _table_of(statement: str) -> str:
    """The table that a CREATE statement makes, or makes something for."""
    words = statement.split("(")[0].split()
    return words[words.index("ON") + 1] if "ON" in words else words[2]


def _name(statement: str) -> str:
    """The name of what a CREATE statement makes."""
    words = statement.split("(")[0].split()
    return words[3] if words[1] == "VIRTUAL" else words[2]
