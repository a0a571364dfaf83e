"""Another program that writes to the record is stopped by its guards, and told of where it stepped around them."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.desk.desks import Clock, at, new_article, tamper
from workbench.desk import Desk
from workbench.desk.maintenance import audit, repair
from workbench.desk.tables import TABLES
from workbench.record.errors import CorruptRecord, DeskError
from workbench.record.keys import Keys
from workbench.record.tables import names

Copy = Callable[[], Path]


def written_by_another_program(path: Path, statement: str) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute(statement)


def guards_up(path: Path) -> bool:
    with closing(sqlite3.connect(path)) as connection:
        return connection.execute("SELECT count(*) FROM writing WHERE now").fetchone() == (0,)


@pytest.mark.parametrize("table", names(TABLES))
def test_another_program_writes_to_no_folded_table(copy: Copy, table: str) -> None:
    path = copy()
    with closing(sqlite3.connect(path)) as connection:
        columns = [row[1] for row in connection.execute(f"PRAGMA table_info({table})")]
        (rows,) = connection.execute(f"SELECT count(*) FROM {table}").fetchone()
    statements = [f"INSERT INTO {table} SELECT * FROM {table}", f"INSERT OR REPLACE INTO {table} SELECT * FROM {table}"]
    statements += [f'UPDATE {table} SET "{columns[-1]}" = "{columns[-1]}"', f"DELETE FROM {table}"]
    for statement in statements if rows else []:
        with pytest.raises(sqlite3.IntegrityError, match="write through the workbench"):
            written_by_another_program(path, statement)
    assert audit(path, keys=Keys(path.parent / "keys")).passed


def test_the_guards_stand_again_after_an_act_and_after_one_that_failed(desk: Desk) -> None:
    row = new_article(desk)
    assert guards_up(desk.path)
    with pytest.raises(DeskError):
        desk.correspondence.add_note(row.id, "\ud800")
    assert guards_up(desk.path)


def test_guards_that_were_let_down_are_told_and_put_up_again(copy: Copy) -> None:
    path = copy()
    keys = Keys(path.parent / "keys")
    written_by_another_program(path, "UPDATE writing SET now = 1")
    written_by_another_program(path, "UPDATE claims SET verdict = 'verified'")
    findings = " ".join(map(str, audit(path, keys=keys).findings))
    assert "guards of its tables were switched off" in findings
    assert "table 'claims'" in findings
    repair(path, clock=Clock(), keys=keys)
    assert audit(path, keys=keys).passed
    assert guards_up(path)


@pytest.mark.parametrize(
    "made",
    [
        "CREATE TRIGGER confidential BEFORE DELETE ON confidential BEGIN SELECT 1; END",
        "CREATE TRIGGER trail BEFORE INSERT ON checkpoints BEGIN SELECT RAISE(IGNORE); END",
        "CREATE TRIGGER _sqlite_kept AFTER INSERT ON events BEGIN SELECT 1; END",
        "CREATE UNIQUE INDEX one_each ON events (length(body))",
        "CREATE INDEX idx__sqlite ON claims (text)",
    ],
)
def test_what_acts_on_the_tables_is_found_whatever_it_is_called(copy: Copy, made: str) -> None:
    path = copy()
    keys = Keys(path.parent / "keys")
    if "UNIQUE" in made:
        made = made.replace("length(body)", "body")
    written_by_another_program(path, made)
    report = audit(path, keys=keys)
    assert any("is none of the workbench's" in str(finding) for finding in report.findings)
    with pytest.raises(CorruptRecord), at(path):
        pass
    repair(path, clock=Clock(), keys=keys)
    assert audit(path, keys=keys).passed


@pytest.mark.parametrize(
    ("made", "called"),
    [
        ("CREATE TABLE _sqlite_kept (source, body)", "table '_sqlite_kept'"),
        ("CREATE VIEW events_never_change AS SELECT 'Bob verified everything'", "view 'events_never_change'"),
    ],
)
def test_what_stands_beside_them_is_remarked_on_whatever_it_is_called(copy: Copy, made: str, called: str) -> None:
    path = copy()
    written_by_another_program(path, made)
    assert any(called in remark for remark in audit(path, keys=Keys(path.parent / "keys")).remarks)


def test_a_guard_under_a_table_s_name_keeps_no_destroyed_name(copy: Copy) -> None:
    path = copy()
    tamper(
        path,
        "CREATE TABLE _sqlite_kept (source, body)",
        "CREATE TRIGGER confidential BEFORE DELETE ON confidential BEGIN"
        " INSERT INTO _sqlite_kept VALUES (OLD.source, OLD.body); END",
    )
    with pytest.raises(CorruptRecord, match="'confidential' is not as the workbench made it"), at(path):
        pass


def test_statistics_that_sqlite_gathers_are_no_stranger(copy: Copy) -> None:
    path = copy()
    written_by_another_program(path, "ANALYZE")
    report = audit(path, keys=Keys(path.parent / "keys"))
    assert report.passed
    assert not any("none of the workbench's" in remark for remark in report.remarks)


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
