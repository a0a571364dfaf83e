"""A record of the form that was released before: what it lacks is added when it is written to, and not before."""

from __future__ import annotations

import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.desk.desks import Clock, at, tamper, unguarded
from workbench.desk.maintenance import audit, back_up, repair, restore
from workbench.desk.tables import TABLES
from workbench.record import schema
from workbench.record.errors import CorruptRecord
from workbench.record.keys import Keys

Copy = Callable[[], Path]


def earlier(path: Path) -> Path:
    """The record as the first released workbench would have left it."""
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        for table in schema.added(TABLES):
            connection.execute(f"DROP TABLE {table}")
        connection.execute("DROP INDEX claims_by_value")
        connection.execute("DROP INDEX claims_disputed")
        connection.execute(f"PRAGMA user_version = {schema.EARLIER}")
        connection.execute("VACUUM")
    return path


def form(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return schema.form_of(connection)


def test_it_is_sound_and_brought_up_to_date_when_it_is_opened_to_be_written(copy: Copy) -> None:
    path = earlier(copy())
    assert audit(path).passed
    assert form(path) == schema.EARLIER
    with at(path) as desk:
        row = desk.articles.all()[0]
        desk.dossier.give(row.id, path="/a/n.txt", filename="n.txt", sha256="0" * 64)
    assert form(path) == schema.VERSION
    assert audit(path).passed


def test_its_articles_can_be_searched_once_it_was_opened_to_be_written(copy: Copy) -> None:
    def searched(path: Path) -> list[tuple[str, int, str]]:
        with closing(sqlite3.connect(path)) as connection:
            return connection.execute("SELECT article, start, words FROM passages ORDER BY 1, 2").fetchall()

    before = searched(copy_of := copy())
    with at(earlier(copy_of)):
        pass
    assert searched(copy_of) == before != []


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
    assert form(tmp_path / "backup.db") == schema.EARLIER
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
        connection.execute(f"PRAGMA user_version = {schema.EARLIER}")
    assert not audit(path).passed
    with pytest.raises(CorruptRecord, match="not as the workbench made it"), at(path):
        pass


def test_a_record_that_was_set_back_to_an_earlier_form_is_told_and_not_opened(copy: Copy) -> None:
    """With the tables of the later form all that only they held would be gone, and new ones would hide it."""
    path = copy()
    keys = Keys(path.parent / "keys")
    assert audit(path, keys=keys).passed
    earlier(path)
    assert audit(path).passed
    report = audit(path, keys=keys)
    assert not report.repairable
    (finding,) = report.findings
    assert f"it is of form {schema.EARLIER}, and you saw it in form {schema.VERSION}" in finding.what
    for read_only in (True, False):
        with (
            pytest.raises(CorruptRecord, match="set back to an earlier form"),
            at(path, keys=keys.folder, read_only=read_only),
        ):
            pass
    assert form(path) == schema.EARLIER


def test_the_latest_form_is_remembered_when_the_record_is_signed_though_nothing_was_added(copy: Copy) -> None:
    path = earlier(copy())
    keys = Keys(path.parent / "keys")
    keys.forget(path, audit(path).origin)
    assert audit(path, keys=keys).passed
    with at(path, keys=keys.folder) as desk:
        desk.checkpoint()
    earlier(path)
    assert not audit(path, keys=keys).passed


def test_what_an_earlier_workbench_remembered_says_nothing_of_forms(copy: Copy) -> None:
    path = copy()
    keys = Keys(path.parent / "keys")
    assert audit(path, keys=keys).passed
    earlier(path)
    for seen in (keys.folder / "seen").iterdir():
        said = json.loads(seen.read_text())
        del said["form"]
        seen.write_text(json.dumps(said))
    assert audit(path, keys=keys).passed


def test_an_older_copy_elsewhere_is_of_an_earlier_form_by_right(copy: Copy, tmp_path: Path) -> None:
    path = copy()
    keys = Keys(path.parent / "keys")
    shutil.copytree(path.parent, tmp_path / "older")
    report = audit(earlier(tmp_path / "older" / path.name), keys=keys)
    assert report.passed
    assert f"this copy is of form {schema.EARLIER}; you saw form {schema.VERSION} in another one" in report.remarks


def test_who_knows_why_it_is_of_an_earlier_form_says_so_once(
    copy: Copy, run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = copy()
    monkeypatch.setenv("WORKBENCH_CONFIG", str(path.parent / "keys"))
    assert run("audit", "--db", path).status == 0
    earlier(path)
    told = run("audit", "--db", path)
    assert (told.status, "`workbench audit --forget`" in told.out) == (1, True)
    assert run("audit", "--db", path, "--forget").status == 0
    assert run("note", "--db", path, "1", "on we go").status == 0
    assert form(path) == schema.VERSION
