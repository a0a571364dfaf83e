"""Values of types that no table of ours can hold, written by taking the tables' own rules off and putting them back."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing, suppress
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.desk.desks import at, new_article, unguarded
from workbench.desk import Desk
from workbench.desk.audit import audit
from workbench.desk.errors import DeskError

Copy = Callable[[], Path]


def craft(path: Path, table: str, statement: str) -> None:
    """Run `statement` while `table` takes any value."""
    with unguarded(path) as connection:
        (strict,) = connection.execute("SELECT sql FROM sqlite_master WHERE name = ?", (table,)).fetchone()
        loose = strict.replace(" STRICT", "").replace(" NOT NULL", "").replace("WITHOUT ROWID", "")
        if "WITHOUT ROWID" not in strict:
            for sql, then in ((loose, statement), (strict, "SELECT 1")):
                connection.execute("PRAGMA writable_schema = ON")
                connection.execute("UPDATE sqlite_master SET sql = ? WHERE name = ?", (sql, table))
                (version,) = connection.execute("PRAGMA schema_version").fetchone()
                connection.execute(f"PRAGMA schema_version = {version + 1}")
                with closing(sqlite3.connect(path, isolation_level=None)) as other:
                    other.execute(then)
            connection.execute("PRAGMA writable_schema = RESET")


@pytest.mark.parametrize(
    ("table", "statement"),
    [
        ("events", "UPDATE events SET body = NULL WHERE seq = 3"),
        ("events", "UPDATE events SET body = x'00ff' WHERE seq = 3"),
        ("events", "UPDATE events SET id = NULL WHERE seq = 3"),
        ("events", "UPDATE events SET id = 5 WHERE seq = 3"),
        ("blobs", "UPDATE blobs SET bytes = 'text'"),
        ("blobs", "UPDATE blobs SET bytes = 7"),
        ("confidential", "UPDATE confidential SET salt = 'text'"),
        ("confidential", "UPDATE confidential SET body = NULL"),
        ("checkpoints", "UPDATE checkpoints SET note = x'00'"),
        ("checkpoints", "UPDATE checkpoints SET size = 'many'"),
        ("head", "UPDATE head SET size = 'x'"),
        ("head", "UPDATE head SET frontier = 5"),
        ("claims", "UPDATE claims SET number = number + 0.5, body = x'ff'"),
        ("trail", "UPDATE trail SET leaf = 'text', undone_by = 'x'"),
    ],
)
def test_a_value_of_another_type_is_told_and_breaks_nothing(copy: Copy, run: Run, table: str, statement: str) -> None:
    path = copy()
    craft(path, table, statement)
    assert not audit(path).passed
    for arguments in (["audit"], ["claims", "1"], ["log"], ["mark", "1", "disputed"], ["export"]):
        ran = run(*arguments, "--db", path)
        assert "Traceback" not in ran.err, arguments


def test_a_stranger_s_table_is_not_computed(desk: Desk) -> None:
    new_article(desk)
    desk.close()
    with closing(sqlite3.connect(desk.path, isolation_level=None)) as connection:
        connection.execute("CREATE TABLE greedy (a, CHECK (length(hex(zeroblob(a))) <> 1))")
        connection.execute("PRAGMA ignore_check_constraints = ON")
        connection.execute("INSERT INTO greedy VALUES (900000000)")
    report = audit(desk.path)
    assert report.passed
    assert any("greedy" in remark for remark in report.remarks)


def test_a_copy_in_another_encoding_is_told(desk: Desk, tmp_path: Path) -> None:
    new_article(desk)
    desk.close()
    copy = tmp_path / "utf16.db"
    with closing(sqlite3.connect(copy, isolation_level=None)) as connection:
        connection.execute("PRAGMA encoding = 'UTF-16'")
        connection.execute("CREATE TABLE one (a)")
        connection.execute("PRAGMA application_id = 0x434C5742")
    for ask in (audit, lambda path: at(path).__enter__()):
        with pytest.raises(DeskError, match="UTF-16"), suppress(StopIteration):
            ask(copy)
