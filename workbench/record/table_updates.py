"""How the tables follow the events: one after the other, or, where other machines' logs are kept, all of them together.

The tables depend on the events alone. `refold` throws them away and makes them again; they must come out the same.
"""

from __future__ import annotations

import sqlite3
from typing import Protocol

from workbench.record import tables
from workbench.record.definition import Definition
from workbench.record.events import Entry
from workbench.record.fold import Fold, create_tables, fold_all
from workbench.record.log import bodies, write_head
from workbench.record.schema import run_script
from workbench.record.several_logs.kept_parts import KeptParts
from workbench.record.several_logs.log_heads import is_joined
from workbench.record.tree import Frontier, leaf_hash


class Follower(Protocol):
    """Lets the tables follow the events that are added to the record's own log; the caller holds the transaction."""

    def fold(self, entry: Entry, leaf: bytes) -> None:
        """Let the tables follow `entry`, at the latest when `catch_up` is called."""

    def catch_up(self) -> None:
        """Bring the tables up to all events that were added."""


def follower(connection: sqlite3.Connection, definition: Definition, kept: KeptParts) -> Follower:
    """What lets the tables of this record follow; `kept` has what was folded for the last act."""
    if not is_joined(connection):
        return Fold(connection, definition)
    from workbench.record.several_logs.join import Joined

    return Joined(connection, definition, kept)


def refold(connection: sqlite3.Connection, definition: Definition) -> None:
    """Throw the folded tables away and make them again from the events."""
    views = connection.execute("SELECT name FROM sqlite_master WHERE type = 'view'").fetchall()
    for (view,) in views:
        connection.execute(f'DROP VIEW "{view}"')
    search = definition.tables.search
    for table in (*search.names, *tables.names(definition.tables)):
        connection.execute(f"DROP TABLE IF EXISTS {table}")
    connection.execute("PRAGMA defer_foreign_keys = ON")
    create_tables(connection, definition.tables)
    run_script(connection, search.sql)
    if is_joined(connection):
        _fold_several(connection, definition)
    else:
        fold_all(connection, definition, bodies(connection))
    search.follow(connection, None)


def _fold_several(connection: sqlite3.Connection, definition: Definition) -> None:
    from workbench.record.several_logs.join import Joined

    frontier = Frontier()
    for body in bodies(connection):
        frontier.add(leaf_hash(body))
    write_head(connection, frontier)
    Joined(connection, definition).fold_all()
