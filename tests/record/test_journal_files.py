"""What lies beside a record and is not its own is never played into it."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.conftest import Run
from tests.desk.desks import at, new_article
from workbench.desk.maintenance import audit, back_up
from workbench.record import journal_files
from workbench.record.errors import CorruptRecord, NotARecord


def foreign_wal(folder: Path) -> bytes:
    """The -wal of another program's database."""
    with closing(sqlite3.connect(folder / "o.db", isolation_level=None)) as other:
        other.execute("PRAGMA journal_mode = WAL")
        other.execute("CREATE TABLE letters (text)")
        other.execute("INSERT INTO letters VALUES ('my letters')")
        return (folder / "o.db-wal").read_bytes()


def wal_of_another_record(folder: Path) -> bytes:
    with at(folder / "another.db", seed=70) as desk:
        new_article(desk)
        return (folder / "another.db-wal").read_bytes()


def stale_wal(folder: Path) -> bytes:
    """A -wal of the record itself, of a time before its newest events."""
    with at(folder / "claims.db") as desk:
        row = desk.articles.all()[0]
        desk.correspondence.add_note(row.id, "older")
        old = (folder / "claims.db-wal").read_bytes()
    with at(folder / "claims.db") as desk:
        for number in range(30):
            desk.correspondence.add_note(row.id, f"newer {number}")
    return old


def test_a_writer_who_carries_the_wal_into_the_file_between_two_looks_makes_no_foreign_one(
    path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    views, view = [], journal_files._view

    def torn_at_first(at_path: Path, mode: str, late: int) -> object:
        shown = view(at_path, mode, late)
        views.append(mode)
        return replace(shown, late=(10**6, "not yet whole")) if shown and len(views) == 1 else shown

    with at(path) as desk:
        new_article(desk)
        monkeypatch.setattr(journal_files, "_view", torn_at_first)
        with at(path, "Bob", seed=9) as other:
            assert other.articles.all()
    assert len(views) > 2


@pytest.mark.parametrize("make", [foreign_wal, wal_of_another_record, stale_wal])
def test_a_wal_that_is_not_the_records_is_refused_by_all(
    path: Path, tmp_path: Path, run: Run, make: Callable[[Path], bytes]
) -> None:
    with at(path) as desk:
        new_article(desk)
    foreign = make(tmp_path)
    before = path.read_bytes()
    wal = path.with_name("claims.db-wal")
    wal.write_bytes(foreign)
    for read_only in (True, False):
        with pytest.raises(NotARecord, match=r"claims\.db-wal is not this record's own"), at(path, read_only=read_only):
            pass
    with pytest.raises(NotARecord, match=r"claims\.db-wal"):
        back_up(path, tmp_path / "backup.db")
    for command in (("audit",), ("mark", "1", "disputed"), ("claims",), ("export", "1", "-o", tmp_path / "r.md")):
        assert run(*command, "--db", path).status == 1
    assert path.read_bytes() == before
    assert wal.read_bytes() == foreign
    wal.unlink()
    assert audit(path).passed


def test_the_audit_tells_of_what_a_program_that_is_still_at_it_did(path: Path) -> None:
    with at(path) as desk:
        new_article(desk)
        size = desk.heads().own
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("DROP TRIGGER events_never_leave")
        connection.execute(f"DELETE FROM events WHERE seq = {size - 1}")
        assert path.with_name("claims.db-wal").stat().st_size > 0
        assert audit(path).first_wrong_event == size - 1


def test_the_records_own_wal_is_read_and_carried_in(path: Path) -> None:
    with at(path) as desk:
        row = new_article(desk)
        desk.correspondence.add_note(row.id, "only in the -wal")
        copy = path.with_name("copy.db")
        for ending in ("", "-wal"):
            copy.with_name(copy.name + ending).write_bytes(path.with_name(path.name + ending).read_bytes())
    assert audit(copy).passed
    with at(copy) as desk:
        assert [note.text for note in desk.correspondence.notes(row.id)] == ["only in the -wal"]


def test_a_journal_beside_the_record_is_not_played_into_it(path: Path) -> None:
    with at(path) as desk:
        new_article(desk)
    before = path.read_bytes()
    journal = path.with_name("claims.db-journal")
    journal.write_bytes(b"\xd9\xd5\x05\xf9\x20\xa1\x63\xd7" + bytes(1000))
    for read_only in (True, False):
        with pytest.raises(NotARecord, match=r"claims\.db-journal"), at(path, read_only=read_only):
            pass
    with pytest.raises(NotARecord, match=r"claims\.db-journal"):
        audit(path)
    assert path.read_bytes() == before
    assert journal.exists()


def test_a_form_that_no_workbench_wrote_is_left_alone(path: Path) -> None:
    with at(path) as desk:
        new_article(desk)
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 0")
    before = path.read_bytes()
    with pytest.raises(CorruptRecord, match="its form is 0"), at(path):
        pass
    assert not audit(path).passed
    assert path.read_bytes() == before


def test_a_record_that_is_a_pipe_is_refused_at_once(path: Path) -> None:
    os.mkfifo(path)
    with pytest.raises(NotARecord, match="no file"):
        audit(path)
