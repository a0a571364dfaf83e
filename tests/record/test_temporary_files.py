from __future__ import annotations

import datetime as dt
import errno
import os
import shutil
import stat
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.desk.desks import Clock, at, new_article
from tests.record.test_backup import put_back
from workbench.desk.maintenance import audit, back_up
from workbench.record import backup as backups
from workbench.record.checkpoints import beside
from workbench.record.errors import DeskError
from workbench.record.temporary_files import keep_by_another_name, records_set_aside, replaced_name, unfinished


class Killed(BaseException):
    """Stands for the end of the process: nothing catches it."""


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_records_backups_and_checkpoints_are_their_owners_alone(path: Path, tmp_path: Path) -> None:
    with at(path, keys=tmp_path / "keys") as desk:
        new_article(desk)
        desk.checkpoint()
        assert {_mode(file) for file in tmp_path.glob("claims.db*")} == {0o600}
    back_up(path, tmp_path / "backup.db")
    assert _mode(tmp_path / "backup.db") == 0o600


def test_a_restored_record_is_as_readable_as_the_one_before(path: Path, tmp_path: Path) -> None:
    with at(path) as desk:
        new_article(desk)
    back_up(path, tmp_path / "backup.db")
    path.chmod(0o660)
    put_back(tmp_path / "backup.db", path)
    assert _mode(path) == 0o660


@pytest.mark.parametrize("step", ["keep_by_another_name", "write_beside", "flush_to_disk", "replaced_name"])
def test_a_restore_that_is_cut_off_at_any_step_leaves_a_record(
    path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    keys = tmp_path / "keys"
    with at(path, keys=keys) as desk:
        article = new_article(desk).id
    back_up(path, tmp_path / "backup.db")
    with at(path, keys=keys) as desk:
        desk.correspondence.add_note(article, "newer than the backup")

    real: Callable[..., object] = getattr(backups, step)
    until: Iterator[int] = iter(())

    def cut_off(*args: object) -> object:
        if next(until, None) is None:
            raise Killed
        return real(*args)

    monkeypatch.setattr(backups, step, cut_off)
    for calls in (0, 1):
        until = iter(range(calls))
        try:
            put_back(tmp_path / "backup.db", path, keys)
        except Killed:
            assert audit(path).passed
            records = [path, *records_set_aside(path)]
            assert any("newer than the backup" in _notes(record, article) for record in records)


def _notes(record: Path, article: str) -> set[str]:
    with at(record, "reader", read_only=True) as desk:
        return {note.text for note in desk.correspondence.notes(article)}


@pytest.mark.parametrize("left", ["claims.db.checkpoints", "claims.db.replaced.20260131T093000Z", "claims.db-wal"])
def test_no_record_is_begun_where_another_stood(path: Path, left: str) -> None:
    path.with_name(left).write_text("left of a record")
    with pytest.raises(DeskError, match=left), at(path):
        pass
    assert [file.name for file in path.parent.iterdir()] == [left]


def test_the_record_that_stood_there_is_named_and_not_what_lies_beside_it(path: Path) -> None:
    """Where a failing disk did not let SQLite close the record, its -wal and -shm were set aside with it."""
    aside = path.with_name("claims.db.replaced.20260131T093000Z")
    for ending in ("", "-shm", "-wal", ".checkpoints"):
        aside.with_name(aside.name + ending).write_text("left of a record")
    with pytest.raises(DeskError, match=f"`workbench restore {aside.name}`"), at(path):
        pass


def test_what_killed_processes_left_half_made_is_swept_and_nothing_else(path: Path) -> None:
    dead, own, foreign = (path.with_name(f".claims.db.{pid}.new") for pid in (2**22 + 1, os.getppid(), "x"))
    young = path.with_name(f".claims.db.{2**22 + 2}.new")
    for file in (dead, own, foreign, young, dead.with_name(f"{dead.name}-wal")):
        file.touch()
        if file != young:
            os.utime(file, (0, 0))
    with unfinished(path) as new:
        assert new.exists()
    assert sorted(file.name for file in path.parent.iterdir()) == sorted(file.name for file in (own, foreign, young))


def test_a_second_name_is_free_and_holds_the_same(path: Path) -> None:
    now = Clock()().replace(tzinfo=dt.UTC)
    path.write_text("the record")
    first = replaced_name(path, now)
    keep_by_another_name(path, first)
    second = replaced_name(path, now)
    assert second.name == f"{first.name}-2"
    path.with_name("new").write_text("another")
    path.with_name("new").replace(path)
    assert first.read_text() == "the record"


def test_where_files_have_one_name_alone_a_copy_is_kept(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(self: Path, target: Path) -> None:
        raise PermissionError(1, "no links here")

    monkeypatch.setattr(Path, "hardlink_to", refuse)
    path.write_text("the record")
    keep_by_another_name(path, path.with_name("kept"))
    assert path.with_name("kept").read_text() == "the record"


def test_checkpoints_survive_beside_the_kept_record(path: Path, tmp_path: Path) -> None:
    keys = tmp_path / "keys"
    with at(path, keys=keys) as desk:
        article = new_article(desk).id
    back_up(path, tmp_path / "backup.db")
    with at(path, keys=keys) as desk:
        desk.correspondence.add_note(article, "newer than the backup")
    before = beside(path).read_text()
    done = put_back(tmp_path / "backup.db", path, keys)
    assert done.set_aside is not None
    assert beside(done.set_aside).read_text() == before


@pytest.mark.parametrize("where", ["linking", "copying"])
def test_a_full_disk_leaves_no_half_of_a_record_under_the_second_name(
    path: Path, where: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A part of a record would be taken for the one that stood there."""

    def half_a_copy(_: Path, to: Path) -> None:
        to.write_text("the re")
        raise OSError(errno.ENOSPC, "No space left on device")

    def no_link(*_: object) -> None:
        code = errno.ENOSPC if where == "linking" else errno.EPERM
        raise OSError(code, os.strerror(code))

    path.write_text("the record")
    monkeypatch.setattr(Path, "hardlink_to", no_link)
    monkeypatch.setattr(shutil, "copy2", half_a_copy)
    with pytest.raises(OSError, match="No space left"):
        keep_by_another_name(path, path.with_name("second"))
    assert [file.name for file in path.parent.iterdir()] == [path.name]
