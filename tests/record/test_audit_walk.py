from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from tests.desk.desks import at, new_article, tamper, unguarded, work
from workbench.desk import Desk
from workbench.desk.maintenance import audit
from workbench.desk.tables import TABLES

#: The tables that only grow, with the key in whose order their rows stand.
KEYS = {"trail": "seq", "verdicts": "event", "journal": "seq, step"}


def test_a_record_with_imported_events_and_undone_ones_is_sound(desk: Desk, bob: Desk, tmp_path: Path) -> None:
    bundle = desk.bundles.of(work(desk, bob).id, confidential=True)
    other = tmp_path / "other.db"
    with at(other, "Zoe", seed=9) as zoe:
        row = zoe.bundles.take_in(bundle)
        zoe.correspondence.add_note(row.id, "one")
        zoe.acts.undo()
        zoe.acts.redo()
        zoe.acts.undo()
    for path in (desk.store.path, other):
        assert audit(path).passed


def test_so_is_one_with_many_events(desk: Desk) -> None:
    row = new_article(desk)
    claims = [claim.id for claim in desk.claims.of(row.id)]
    for number in range(400):
        desk.correspondence.add_note(row.id, f"note {number}", claim_id=claims[number % 3])
        if number % 2:
            desk.acts.undo()
    assert audit(desk.store.path).passed


def cells() -> Iterator[tuple[str, str]]:
    """Every column of the tables that only grow, by table."""
    from workbench.record.fold import create_tables

    with closing(sqlite3.connect(":memory:")) as connection:
        create_tables(connection, TABLES)
        for table in KEYS:
            yield from ((table, row[1]) for row in connection.execute(f"PRAGMA table_info({table})"))


@pytest.mark.parametrize(
    ("table", "column", "how"),
    [(*cell, "first") for cell in cells()] + [(table, key.split(",")[0], "last") for table, key in KEYS.items()],
)
def test_any_changed_cell_of_a_table_that_only_grows_is_told(
    copy: Callable[[], Path], table: str, column: str, how: str
) -> None:
    path = copy()
    order = KEYS[table] if how == "first" else ", ".join(f"{key} DESC" for key in KEYS[table].split(", "))
    with closing(sqlite3.connect(path)) as connection:
        *key, value = connection.execute(f'SELECT {KEYS[table]}, "{column}" FROM {table} ORDER BY {order}').fetchone()
    other = {int: 987_654, str: f"{value}x", bytes: b"x" * 32, type(None): 3}[type(value)]
    where = " AND ".join(f"{name} = ?" for name in KEYS[table].split(", "))
    with unguarded(path) as connection:
        connection.execute(f'UPDATE {table} SET "{column}" = ? WHERE {where}', (other, *key))
    assert not audit(path).passed


@pytest.mark.parametrize("table", KEYS)
def test_a_row_that_is_taken_away_or_added_is_told(copy: Callable[[], Path], table: str) -> None:
    path = copy()
    key = KEYS[table].split(",")[0]
    tamper(path, f"DELETE FROM {table} WHERE {key} = (SELECT max({key}) FROM {table})")
    assert any(table in str(finding) or "trail" in str(finding) for finding in audit(path).findings)


@pytest.mark.parametrize("table", KEYS)
@pytest.mark.parametrize("where", ["min", "max"])
def test_a_row_too_many_is_told(copy: Callable[[], Path], table: str, where: str) -> None:
    path = copy()
    key = KEYS[table].split(",")[0]
    with closing(sqlite3.connect(path)) as connection:
        row = list(connection.execute(f"SELECT * FROM {table} ORDER BY {key} LIMIT 1").fetchone())
    row[0] = -1 if where == "min" else 900
    if table == "trail":
        row[1] = "another"
    with unguarded(path) as connection:
        connection.execute(f"INSERT INTO {table} VALUES ({', '.join('?' * len(row))})", row)
    assert not audit(path).passed


def test_what_is_no_text_is_told_and_not_stumbled_over(copy: Callable[[], Path]) -> None:
    path = copy()
    with suppress(sqlite3.Error):
        tamper(path, "UPDATE verdicts SET note = CAST(x'ff' AS TEXT) WHERE event = (SELECT min(event) FROM verdicts)")
    assert not audit(path).passed
