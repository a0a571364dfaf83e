from __future__ import annotations

import datetime as dt
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.desk.desks import Clock, at, new_article, tamper
from workbench.desk.maintenance import audit, back_up, repair, restore
from workbench.record.backup import Restored
from workbench.record.checkpoints import beside
from workbench.record.errors import CorruptRecord, DeskError, Locked, NotARecord, Refused
from workbench.record.keys import Keys, PublicKey


@pytest.fixture
def keys(tmp_path: Path) -> Path:
    return tmp_path / "keys"


def public_of(keys: Path) -> PublicKey:
    public = Keys(keys).public()
    assert public is not None
    return public


def put_back(backup: Path, path: Path, keys: Path | None = None) -> Restored:
    return restore(backup, path, actor="Ada", clock=Clock(), keys=keys)


def test_a_backup_is_made_while_the_record_is_written_and_holds_all_of_it(path: Path, tmp_path: Path) -> None:
    target = tmp_path / "backup.db"
    with at(path) as desk:
        row = new_article(desk)
        desk.correspondence.add_note(row.id, "still in the -wal")
        report = back_up(path, target)
        assert report.size == desk.heads().own
        with at(target) as copy:
            assert copy.correspondence.notes(row.id) == desk.correspondence.notes(row.id)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["backup.db", "claims.db"]


def test_a_backup_overwrites_nothing(path: Path, tmp_path: Path) -> None:
    with at(path) as desk:
        new_article(desk)
    target = tmp_path / "backup.db"
    target.write_text("mine")
    with pytest.raises(DeskError, match="overwrites nothing"):
        back_up(path, target)
    assert target.read_text() == "mine"


def test_a_backup_that_can_not_be_written_or_read_is_told(path: Path, tmp_path: Path) -> None:
    with pytest.raises(NotARecord):
        back_up(path, tmp_path / "backup.db")
    with at(path) as desk:
        new_article(desk)
    with pytest.raises(DeskError):
        back_up(path, tmp_path / "missing" / "backup.db")


def test_no_backup_is_made_of_a_record_that_is_not_sound(path: Path, tmp_path: Path) -> None:
    with at(path) as desk:
        new_article(desk)
    tamper(path, "UPDATE articles SET title = 'other'")
    with pytest.raises(CorruptRecord, match="not made"):
        back_up(path, tmp_path / "backup.db")
    assert [file.name for file in tmp_path.iterdir()] == ["claims.db"]


def test_a_lost_record_is_restored(path: Path, keys: Path, tmp_path: Path) -> None:
    with at(path, keys=keys) as desk:
        row = new_article(desk)
    backup = tmp_path / "backup.db"
    back_up(path, backup)
    path.unlink()
    done = put_back(backup, path, keys)
    assert (done.set_aside, done.given_up) == (None, ())
    assert done.report.passed
    with at(path) as desk:
        assert len(desk.claims.of(row.id)) == 3
        assert desk.trail.events()[-2].kind == "record.restored" or desk.trail.events()[-1].kind == "record.restored"


def test_what_was_there_is_kept_beside(path: Path, tmp_path: Path) -> None:
    with at(path) as desk:
        row = new_article(desk)
        backup = tmp_path / "backup.db"
        back_up(path, backup)
        desk.correspondence.add_note(row.id, "newer")
    done = put_back(backup, path)
    assert done.set_aside is not None
    with at(done.set_aside) as desk:
        assert [note.text for note in desk.correspondence.notes(row.id)] == ["newer"]
    with at(path) as desk:
        assert desk.correspondence.notes(row.id) == []


def test_signed_events_that_a_restore_gives_up_are_told_by_every_later_audit(
    path: Path, keys: Path, tmp_path: Path
) -> None:
    with at(path, keys=keys) as desk:
        row = new_article(desk)
        backup = tmp_path / "backup.db"
        back_up(path, backup)
        desk.correspondence.add_note(row.id, "newer")
        lost = desk.checkpoint()
    done = put_back(backup, path, keys)
    assert done.given_up == (lost,)
    assert done.report.passed
    again = audit(path, keys=Keys(keys))
    assert again.passed
    assert any("put a backup in the record's place" in remark for remark in again.remarks)
    # The restore is no excuse before a checkpoint that was held elsewhere: its events are not here.
    held = audit(path, against=[lost], trust=[public_of(keys)])
    assert held.first_wrong_event is not None
    assert "says that a backup was put in the record's place" in str(held.findings[0])


def test_a_restore_lists_no_checkpoint_that_nobody_known_signed(path: Path, keys: Path, tmp_path: Path) -> None:
    with at(path, keys=keys) as desk:
        new_article(desk)
        signed = desk.checkpoint()
    backup = tmp_path / "backup.db"
    back_up(path, backup)
    junk = replace(signed, size=4000, root=bytes(32), signature=bytes(64))
    with beside(path).open("a", encoding="utf-8") as file:
        file.write(junk.note)
    done = put_back(backup, path, keys)
    assert done.given_up == ()


def test_a_restore_by_nobody_changes_nothing(path: Path, keys: Path, tmp_path: Path) -> None:
    with at(path, keys=keys) as desk:
        row = new_article(desk)
        backup = tmp_path / "backup.db"
        back_up(path, backup)
        desk.correspondence.add_note(row.id, "newer")
    before = path.read_bytes()
    with pytest.raises(Refused, match="name"):
        restore(backup, path, actor="  ", clock=Clock(), keys=keys)
    assert path.read_bytes() == before
    assert not list(tmp_path.glob("*.replaced.*"))


def test_a_restore_through_a_link_replaces_what_the_link_leads_to(path: Path, keys: Path, tmp_path: Path) -> None:
    with at(path, keys=keys) as desk:
        new_article(desk)
    backup = tmp_path / "backup.db"
    back_up(path, backup)
    (tmp_path / "desk").mkdir()
    link = tmp_path / "desk" / "link.db"
    link.symlink_to(path)
    assert put_back(backup, link, keys).report.path == path
    assert link.is_symlink()
    assert audit(link, keys=Keys(keys)).passed
    assert [file.name for file in link.parent.iterdir()] == ["link.db"]


def test_an_older_copy_elsewhere_is_sound_and_in_its_records_place_is_not(
    path: Path, keys: Path, tmp_path: Path
) -> None:
    with at(path, keys=keys) as desk:
        row = new_article(desk)
        backup = tmp_path / "backup.db"
        back_up(path, backup, keys=Keys(keys))
        desk.correspondence.add_note(row.id, "newer")
    elsewhere = audit(backup, keys=Keys(keys))
    assert elsewhere.passed
    assert any("in another one" in remark for remark in elsewhere.remarks)
    path.write_bytes(backup.read_bytes())
    assert not audit(path, keys=Keys(keys)).passed
    # No work goes on in the old copy.
    with at(path, keys=keys) as desk, pytest.raises(CorruptRecord, match="events were signed"):
        desk.retention.retain(row.id, dt.date(2030, 1, 1))
    assert not audit(path, keys=Keys(keys)).passed


def test_a_backup_that_is_not_sound_is_not_restored(path: Path, tmp_path: Path) -> None:
    with at(path) as desk:
        new_article(desk)
    backup = tmp_path / "backup.db"
    back_up(path, backup)
    tamper(backup, "DELETE FROM events WHERE seq = 2")
    before = path.read_bytes()
    with pytest.raises(CorruptRecord, match="not sound: event 2"):
        put_back(backup, path)
    assert path.read_bytes() == before


def test_a_record_in_use_is_not_replaced(path: Path, tmp_path: Path) -> None:
    with at(path) as desk:
        row = new_article(desk)
        backup = tmp_path / "backup.db"
        back_up(path, backup)
        with pytest.raises(Locked, match="open in another program"):
            put_back(backup, path)
        desk.correspondence.add_note(row.id, "goes on")
    assert audit(path).passed


def test_something_else_in_the_records_place_is_kept(path: Path, tmp_path: Path) -> None:
    with at(tmp_path / "other.db") as desk:
        new_article(desk)
    path.write_text("my letters")
    done = put_back(tmp_path / "other.db", path)
    assert done.set_aside is not None
    assert done.set_aside.read_text() == "my letters"
    assert audit(path).passed


def test_a_wal_that_was_left_behind_is_not_played_into_the_backup(path: Path, tmp_path: Path) -> None:
    with at(path) as desk:
        row = new_article(desk)
        backup = tmp_path / "backup.db"
        back_up(path, backup)
        desk.correspondence.add_note(row.id, "only in the -wal")
        left = path.with_name("claims.db-wal").read_bytes()
    path.unlink()
    path.with_name("claims.db-wal").write_bytes(left)
    done = put_back(backup, path)
    assert done.report.passed
    with at(path) as desk:
        assert desk.correspondence.notes(row.id) == []


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE claims SET verdict = 'verified'",
        "DELETE FROM verdicts",
        "INSERT INTO destroyed VALUES ('x', 1)",
        "DROP TRIGGER events_never_change",
        "DROP VIEW open_claims",
        'CREATE TRIGGER "sly ""one""" AFTER INSERT ON events BEGIN UPDATE claims SET verdict = \'verified\'; END',
    ],
)
def test_what_the_events_can_make_good_is_repaired_and_a_copy_kept(
    change: str, copy: Callable[[], Path], path: Path
) -> None:
    path = copy()
    keys = Keys(path.parent / "keys")
    tamper(path, change, guarded=change.startswith(("DROP", "CREATE")))
    assert audit(path, keys=keys).repairable
    before = repair(path, clock=Clock(), keys=keys)
    assert audit(path, keys=keys).passed
    assert not audit(before).passed
    with pytest.raises(Refused, match="nothing is wrong"):
        repair(path, clock=Clock(), keys=keys)


@pytest.mark.parametrize(
    "change",
    [
        "DELETE FROM events WHERE seq = 3",
        "UPDATE events SET body = replace(body, 'Ada', 'Eve')",
        "UPDATE blobs SET bytes = x'00'",
        "UPDATE trail SET leaf = x'00' WHERE seq = 4",
        "DELETE FROM checkpoints",
    ],
)
def test_what_only_a_backup_can_make_good_is_not_repaired(change: str, copy: Callable[[], Path]) -> None:
    path = copy()
    tamper(path, change, "UPDATE claims SET verdict = 'verified'")
    before = path.read_bytes()
    if "checkpoints" in change:
        beside(path).write_text(beside(path).read_text().replace("=\n\n", "A\n\n"))
    with pytest.raises(Refused, match="only from a backup"):
        repair(path, clock=Clock(), keys=Keys(path.parent / "keys"))
    assert path.read_bytes() == before


def test_two_restores_in_a_second_keep_both_records_that_were_there(path: Path, tmp_path: Path) -> None:
    with at(path) as desk:
        new_article(desk)
    backup = tmp_path / "backup.db"
    back_up(path, backup)
    still = dt.datetime(2026, 2, 1, tzinfo=dt.UTC)
    first, second = (restore(backup, path, actor="Ada", clock=lambda: still).set_aside for _ in range(2))
    assert first is not None
    assert second is not None
    assert first != second
    assert (audit(second).size, audit(path).passed) == (audit(first).size + 1, True)
