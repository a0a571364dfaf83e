"""A record of the form that was released before: what it lacks is added when it is written to, and not before."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.desk.desks import Clock, at, tamper, unguarded
from workbench.desk.maintenance import audit, back_up, repair, restore
from workbench.desk.tables import TABLES
from workbench.record import schema
from workbench.record.errors import CorruptRecord

Copy = Callable[[], Path]


def earlier(path: Path) -> Path:
    """The record as the first released workbench would have left it."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for table, since in schema.added(TABLES):
            assert since > schema.FIRST_RELEASED
            connection.execute(f"DROP TABLE {table}")
        connection.execute(f"PRAGMA user_version = {schema.FIRST_RELEASED}")
        connection.execute("VACUUM")
    return path


def form(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return schema.form_of(connection)


def test_it_is_sound_and_brought_up_to_date_when_it_is_opened_to_be_written(copy: Copy) -> None:
    path = earlier(copy())
    assert audit(path).passed
    assert form(path) == schema.FIRST_RELEASED
    with at(path) as desk:
        row = desk.articles.all()[0]
        desk.dossier.give(row.id, path="/a/n.txt", filename="n.txt", sha256="0" * 64)
    assert form(path) == schema.VERSION
    assert audit(path).passed


def test_who_only_reads_it_changes_no_byte(copy: Copy) -> None:
    path = earlier(copy())
    before = path.read_bytes()
    with at(path, read_only=True) as desk:
        row = desk.articles.all()[0]
        assert desk.dossier.documents(row.id) == []
        assert desk.dossier.dismissals(row.id) == []
    assert path.read_bytes() == before


def test_its_backup_is_of_its_form_and_comes_back_in_today_s(copy: Copy, tmp_path: Path) -> None:
    path = earlier(copy())
    back_up(path, tmp_path / "backup.db")
    assert form(tmp_path / "backup.db") == schema.FIRST_RELEASED
    restore(tmp_path / "backup.db", path, actor="Ada", clock=Clock())
    assert form(path) == schema.VERSION
    assert audit(path).passed


def test_its_tables_are_made_anew_in_today_s_form(copy: Copy) -> None:
    path = earlier(copy())
    tamper(path, "UPDATE claims SET verdict = 'verified'")
    assert audit(path).repairable
    with at(path):
        pass
    repair(path, clock=Clock())
    assert form(path) == schema.VERSION
    assert audit(path).passed


@pytest.mark.parametrize(
    "change",
    [
        "DROP VIEW open_claims",
        "DROP TRIGGER events_never_change",
        "CREATE VIEW documents AS SELECT 1",
    ],
)
def test_what_is_not_as_that_form_had_it_is_told(change: str, copy: Copy) -> None:
    path = earlier(copy())
    with closing(sqlite3.connect(path)) as connection:
        connection.execute(change)
    report = audit(path)
    assert report.findings or report.remarks
    assert not (report.passed and "DROP" in change)


def test_a_record_that_says_it_is_of_an_earlier_form_than_it_is(copy: Copy) -> None:
    path = copy()
    with unguarded(path) as connection:
        connection.execute(f"PRAGMA user_version = {schema.FIRST_RELEASED}")
    assert not audit(path).passed
    with pytest.raises(CorruptRecord, match="not as the workbench made it"), at(path):
        pass
