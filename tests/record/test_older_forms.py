"""Records that an older workbench wrote: each of `records/form-N.db.gz` was written by the last one of its form."""

from __future__ import annotations

import gzip
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.desk.desks import Clock, at, new_article, tamper
from workbench.desk import Desk
from workbench.desk.tables import NAMES
from workbench.record import schema
from workbench.record.audit.audit import audit
from workbench.record.backup import back_up, repair, restore
from workbench.record.errors import CorruptRecord, DeskError

FORM_2 = Path(__file__).with_name("records") / "form-2.db.gz"


def opened(path: Path, **more: object) -> Desk:
    return Desk.open(path, actor="Ada", clock=Clock(), **more)  # type: ignore[arg-type]


def dumped(path: Path) -> list[str]:
    with closing(sqlite3.connect(path)) as connection:
        return list(connection.iterdump())


def older(path: Path) -> Path:
    """A record as the first form had it: events and files, and no tables folded from them."""
    with at(path) as desk:
        new_article(desk)
    return stripped(path)


def stripped(path: Path) -> Path:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        parts = connection.execute("SELECT type, name FROM sqlite_master WHERE type IN ('view', 'trigger')").fetchall()
        for kind, name in parts:
            connection.execute(f"DROP {kind} {name}")
        for table in (*NAMES, "writing"):
            connection.execute(f"DROP TABLE {table}")
        connection.execute("DELETE FROM _sqlite_migrations WHERE id > 1")
        connection.execute("PRAGMA user_version = 1")
    return path


def test_an_older_record_is_brought_up_to_date_and_a_backup_is_kept(path: Path, tmp_path: Path) -> None:
    older(path)
    shutil.copy(path, tmp_path / "old.db")
    with opened(path, read_only=True) as desk:
        assert desk.counts(desk.articles()[0].id).open == 3
    assert dumped(path) == dumped(tmp_path / "old.db")
    with opened(path) as desk:
        assert desk.counts(desk.articles()[0].id).open == 3
    assert audit(path).passed
    (backup,) = tmp_path.glob("claims.db.form-1.*.backup")
    assert dumped(backup) == dumped(tmp_path / "old.db")


def test_an_older_record_stays_as_it_is_where_a_step_fails(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    older(path)
    monkeypatch.setattr(schema, "GUARDS", schema.GUARDS + "CREATE TABLE events (broken);\n")
    with pytest.raises(DeskError):
        opened(path)
    with closing(sqlite3.connect(path)) as connection:
        assert connection.execute("PRAGMA user_version").fetchone() == (1,)
        standing = {name for (name,) in connection.execute("SELECT name FROM sqlite_master")}
        assert "claims" not in standing


@pytest.fixture
def form_2(path: Path) -> Path:
    path.write_bytes(gzip.decompress(FORM_2.read_bytes()))
    return path


def lasting(path: Path) -> list[list[tuple[object, ...]]]:
    """The rows of the tables that are folded from nothing, and of those that are folded from the events."""
    with closing(sqlite3.connect(path)) as connection:
        return [connection.execute(f"SELECT * FROM {name} ORDER BY 1, 2").fetchall() for name in schema.TABLE_NAMES]


def test_a_record_of_form_2_is_brought_up_to_date_and_stays_as_it_was(form_2: Path, tmp_path: Path) -> None:
    shutil.copy(form_2, tmp_path / "old.db")
    before = lasting(form_2)
    with opened(form_2) as desk:
        lines = desk.store.rows('SELECT article, claim, reviewer, "imported by" AS carrier FROM who_verified_what')
    assert [tuple(line) for line in lines] == [
        ("Growth of the fund", 1, "Ada", None), ("Growth of the fund", 2, "Bob", None),
        ("Growth of the fund", 3, "Bob", None), ("Another fund", 1, "Dan", "Ada"), ("Another fund", 3, "Dan", "Ada"),
    ]  # fmt: skip
    assert lasting(form_2) == before
    report = audit(form_2)
    assert report.passed
    assert report.checkpoints
    (backup,) = tmp_path.glob("claims.db.form-2.*.backup")
    assert dumped(backup) == dumped(tmp_path / "old.db")


def test_a_record_brought_up_to_date_is_written_on_and_not_brought_up_again(form_2: Path, tmp_path: Path) -> None:
    for note in ("one", "two"):
        with opened(form_2) as desk:
            desk.add_note(desk.articles()[0].id, note)
    assert audit(form_2).passed
    assert len(list(tmp_path.glob("*.backup"))) == 1


def test_a_table_that_was_changed_in_an_older_record_is_found_once_it_is_up_to_date(form_2: Path) -> None:
    tamper(form_2, "UPDATE claims SET verdict = 'verified' WHERE number = 3")
    opened(form_2).close()
    assert any("table 'claims'" in str(finding) for finding in audit(form_2).findings)


def test_an_older_record_whose_guards_were_taken_away_is_told(form_2: Path) -> None:
    tamper(form_2, "DROP TRIGGER events_never_change", guarded=True)
    with pytest.raises(CorruptRecord, match="events_never_change"):
        opened(form_2)


@pytest.mark.parametrize("form", [1, 2])
def test_a_record_that_says_it_is_older_than_it_is_is_refused_and_left(form: int, path: Path) -> None:
    """Nobody has tables that were changed folded anew, unseen, by giving the record out for an older one."""
    with at(path) as desk:
        new_article(desk)
    tamper(path, "UPDATE claims SET verdict = 'verified'", f"PRAGMA user_version = {form}")
    before = dumped(path)
    with pytest.raises(CorruptRecord, match=rf"says that its form is {form}, but .*; restore a backup"):
        opened(path)
    assert dumped(path) == before
    assert not list(path.parent.glob("*.backup"))


def test_a_record_of_the_first_form_has_no_tables_that_could_have_been_changed(path: Path) -> None:
    older(path)
    tamper(path, "CREATE TABLE claims (id TEXT, verdict TEXT)", guarded=True)
    with pytest.raises(CorruptRecord, match="says that its form is 1, but has 'claims' of a newer one"):
        opened(path)


def test_the_command_line_brings_an_older_record_up_to_date(run: Run, form_2: Path) -> None:
    before = form_2.read_bytes()
    assert run("claims", "1", "--db", form_2).status == 0
    assert form_2.read_bytes() == before
    assert run("rule", "none", "--db", form_2).status == 0
    assert run("audit", "--db", form_2).status == 0


def test_a_record_of_form_3_gets_the_guards_of_its_tables(path: Path) -> None:
    path.write_bytes(gzip.decompress(FORM_2.with_name("form-3.db.gz").read_bytes()))
    before = lasting(path)
    opened(path).close()
    assert lasting(path) == before
    assert audit(path).passed
    with closing(sqlite3.connect(path)) as connection, pytest.raises(sqlite3.IntegrityError, match="workbench"):
        connection.execute("UPDATE claims SET verdict = 'verified'")


def form_1(path: Path) -> Path:
    """A record of the first form with checkpoints, and a key beside it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with at(path, keys=path.parent / "keys") as desk:
        new_article(desk)
    return stripped(path)


def form_3(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.decompress(FORM_2.with_name("form-3.db.gz").read_bytes()))
    return path


def of_form_2(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(gzip.decompress(FORM_2.read_bytes()))
    return path


FORMS: dict[int, Callable[[Path], Path]] = {1: form_1, 2: of_form_2, 3: form_3}


@pytest.mark.parametrize("form", FORMS)
def test_an_older_record_is_evidence_that_is_audited_and_read_and_left_as_it_is(form: int, tmp_path: Path) -> None:
    path = FORMS[form](tmp_path / "evidence" / "claims.db")
    before = {file: file.read_bytes() for file in path.parent.rglob("*") if file.is_file()}
    report = audit(path)
    assert report.passed
    assert report.checkpoints
    assert f"(form {form}): a copy of it was brought up to date" in report.remarks[0]
    with opened(path, read_only=True) as desk:
        assert desk.path == path
        assert desk.articles()
        assert desk.hash_trail().size == report.size
    assert {file: file.read_bytes() for file in path.parent.rglob("*") if file.is_file()} == before


@pytest.mark.parametrize("form", FORMS)
def test_an_older_record_is_backed_up_and_restored(form: int, tmp_path: Path) -> None:
    path = FORMS[form](tmp_path / "evidence" / "claims.db")
    there = tmp_path / "claims.db"
    assert back_up(path, tmp_path / "kept.db").passed
    assert dumped(tmp_path / "kept.db") == dumped(path)
    before = dumped(path)
    for _ in range(2):
        restored = restore(tmp_path / "kept.db", there, actor="Ada", clock=Clock())
        assert restored.report.passed
        assert not restored.given_up
        (tmp_path / "claims.db").unlink()
    restored = restore(tmp_path / "kept.db", path, actor="Ada", clock=Clock())
    assert restored.report.passed
    assert restored.set_aside is not None
    assert dumped(restored.set_aside) == before
    assert sorted(file.name for file in tmp_path.iterdir()) == ["evidence", "kept.db"]
    with opened(path) as desk:
        desk.add_note(desk.articles()[0].id, "it goes on")


@pytest.mark.parametrize("form", FORMS)
def test_what_is_wrong_with_an_older_record_is_told(form: int, tmp_path: Path) -> None:
    path = FORMS[form](tmp_path / "evidence" / "claims.db")
    change = """UPDATE events SET body = replace(body, '"actor":"Ada"', '"actor":"Eve"') WHERE seq = 2"""
    tamper(path, change)
    report = audit(path)
    # The first form kept no hashes of its events: that the trail is another one is told by a checkpoint.
    assert report.first_wrong_event == (0 if form == 1 else 2)
    with pytest.raises(CorruptRecord, match="not sound"):
        restore(path, tmp_path / "claims.db", actor="Ada", clock=Clock())


def test_an_event_of_the_first_form_that_fits_nothing_is_told(tmp_path: Path) -> None:
    path = form_1(tmp_path / "evidence" / "claims.db")
    tamper(path, """UPDATE events SET body = replace(body, '"kind":"claims.extracted"', '"kind":"no.such"')""")
    (finding,) = audit(path).findings
    assert "can't be brought up to date: event 3: " in finding.what
    with pytest.raises(CorruptRecord, match="can't be brought up to date"):
        opened(path, read_only=True)


@pytest.mark.parametrize("form", [2, 3])
def test_a_table_that_was_changed_in_an_older_record_is_told_and_repaired(form: int, tmp_path: Path) -> None:
    path = FORMS[form](tmp_path / "evidence" / "claims.db")
    tamper(path, "UPDATE claims SET verdict = 'verified' WHERE number = 3")
    tamper(path, "DROP TRIGGER events_never_change", guarded=True)
    assert any("table 'claims'" in str(finding) for finding in audit(path).findings)
    assert audit(path).repairable
    assert repair(path, clock=Clock())
    report = audit(path)
    assert report.passed
    assert not any("older" in remark for remark in report.remarks)


@pytest.mark.parametrize("form", [1, 2, 3])
def test_a_record_that_says_it_is_older_than_it_is_does_not_pass(form: int, path: Path) -> None:
    with at(path) as desk:
        new_article(desk)
    tamper(path, f"PRAGMA user_version = {form}")
    (finding,) = audit(path).findings
    why = "has 'articles' of a newer one" if form == 1 else f"went through {schema.VERSION} steps"
    assert f"says that its form is {form}, but {why}" in finding.what
    assert finding.fatal
    with pytest.raises(CorruptRecord, match="says that its form is"):
        opened(path, read_only=True)
