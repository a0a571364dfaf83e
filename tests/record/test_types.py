"""Values of a kind that a column does not take, written with its types let go and the types put back."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.desk.desks import unguarded

Copy = Callable[[], Path]


def with_types_let_go(path: Path, table: str, change: str) -> None:
    """Make `change` to a table of strict types; its statement reads afterwards as it did before."""
    with unguarded(path) as connection:
        (strict,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", (table,)).fetchone()
        _rewritten(path, table, strict.replace(" STRICT", "").replace("NOT NULL", "").rstrip(", "))
        with closing(sqlite3.connect(path, isolation_level=None)) as other:
            other.execute(change)
        _rewritten(path, table, strict)


def _rewritten(path: Path, table: str, statement: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA writable_schema = ON")
        connection.execute("UPDATE sqlite_master SET sql = ? WHERE name = ?", (statement, table))
        (version,) = connection.execute("PRAGMA schema_version").fetchone()
        connection.execute(f"PRAGMA schema_version = {version + 1}")


@pytest.mark.parametrize(
    ("table", "change", "said"),
    [
        ("blobs", "UPDATE blobs SET bytes = CAST(bytes AS TEXT)", "was changed"),
        ("blobs", "UPDATE blobs SET bytes = 7", "was changed"),
        ("blobs", "UPDATE blobs SET bytes = NULL", "was changed"),
        ("blobs", "UPDATE blobs SET sha256 = CAST(sha256 AS BLOB)", "was changed"),
        ("blobs", "UPDATE blobs SET sha256 = CAST(x'ff00fe' AS TEXT)", "no event speaks of it"),
        ("confidential", "UPDATE confidential SET salt = 'abc'", "not the one entered"),
        ("confidential", "UPDATE confidential SET salt = NULL", "not the one entered"),
        ("confidential", "UPDATE confidential SET body = NULL", "not the one entered"),
        ("confidential", "UPDATE confidential SET body = CAST(body AS BLOB)", "not the one entered"),
        ("confidential", "UPDATE confidential SET source = x'00ff'", "not the one entered"),
        ("checkpoints", "UPDATE checkpoints SET note = CAST(note AS BLOB)", "not in its form"),
        ("checkpoints", "UPDATE checkpoints SET note = x'ff26'", "not in its form"),
        ("checkpoints", "UPDATE checkpoints SET note = NULL", "not in its form"),
        ("checkpoints", "UPDATE checkpoints SET size = 'x'", "not in its form"),
        ("checkpoints", "UPDATE checkpoints SET size = NULL", "not in its form"),
        ("events", "UPDATE events SET body = NULL WHERE seq = 3", "not an event"),
        ("events", "UPDATE events SET body = x'00ff' WHERE seq = 3", "not an event"),
        ("events", "UPDATE events SET id = NULL WHERE seq = 3", "id is not the one"),
        ("events", "UPDATE events SET id = 5 WHERE seq = 3", "id is not the one"),
        ("head", "UPDATE head SET size = 'x'", "'head'"),
        ("head", "UPDATE head SET frontier = 5", "'head'"),
        ("claims", "UPDATE claims SET number = number + 0.5, body = x'ff'", "table 'claims'"),
        ("trail", "UPDATE trail SET leaf = 'text', undone_by = 'x'", "its hash is another one"),
    ],
)
def test_it_is_found_and_breaks_no_command(table: str, change: str, said: str, copy: Copy, run: Run) -> None:
    path = copy()
    with_types_let_go(path, table, change)
    found = run("audit", "--db", path)
    assert found.status == 1
    assert said in " ".join(found.out.split()), found
    for command in (
        ("checkpoint",),
        ("export",),
        ("repair",),
        ("claims", "1"),
        ("log",),
        ("mark", "1", "disputed"),
    ):
        told = run(*command, "--db", path)
        assert "Traceback" not in told.out + told.err, (command, told.err)
        assert command[0] not in ("export", "repair") or told.status == 1, command
