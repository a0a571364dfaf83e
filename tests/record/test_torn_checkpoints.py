"""A checkpoint in the file beside the record that a power cut tore."""

from __future__ import annotations

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.conftest import Run
from tests.desk.desks import Clock, at, tamper
from workbench.desk.maintenance import audit, repair
from workbench.record.checkpoints import beside, notes_in, torn_pieces
from workbench.record.errors import DeskError, Refused
from workbench.record.keys import Keys

Copy = Callable[[], Path]


def torn(path: Path, cut: int, end: str = "") -> None:
    text = beside(path).read_text().rstrip("\n")
    beside(path).write_text(text[:-cut] + end)


@pytest.mark.parametrize("cut", [1, 60, 95, 140, 200])
@pytest.mark.parametrize("end", ["", "\0" * 40, "\n"], ids=["cut", "nulls", "line"])
def test_a_torn_checkpoint_that_the_record_has_is_a_remark(copy: Copy, cut: int, end: str) -> None:
    path = copy()
    torn(path, cut, end)
    keys = path.parent / "keys"
    report = audit(path, keys=Keys(keys))
    assert report.passed, report.findings
    assert any("was torn" in remark for remark in report.remarks)
    with at(path, keys=keys) as desk:
        desk.correspondence.add_note(desk.articles.all()[0].id, "the next day")
    report = audit(path, keys=Keys(keys))
    assert report.passed, report.findings
    assert len(notes_in(beside(path).read_text())) == 2


def test_two_torn_checkpoints_in_a_row_are_a_remark(copy: Copy) -> None:
    path = copy()
    first, second = notes_in(beside(path).read_text())
    beside(path).write_text(first.note[:-30] + second.note[:-60])
    assert audit(path).passed
    assert len(torn_pieces(beside(path).read_text())) == 2


def test_a_spoilt_checkpoint_is_still_wrong(copy: Copy) -> None:
    path = copy()
    first, second = notes_in(beside(path).read_text())
    for text in (
        first.note[:-20] + "x" * 19 + "\n" + second.note,
        replace(first, root=bytes(32)).note[:-20],
        replace(second, size=second.size + 1).note[:-20],
    ):
        beside(path).write_text(text)
        assert any("not in its form" in finding.what for finding in audit(path).findings)
        with pytest.raises(Refused):
            repair(path, clock=Clock())


def test_a_repair_writes_the_file_anew(copy: Copy, run: Run) -> None:
    path = copy()
    first, second = notes_in(beside(path).read_text())
    third = replace(second, size=second.size + 1)
    beside(path).write_text(first.note + "\n" + second.note[:-60] + "\0\0")
    told = run("repair", "--db", path)
    assert (told.status, told.err) == (0, "")
    assert "written anew" in told.out
    assert notes_in(beside(path).read_text()) == [first, second]
    assert torn_pieces(beside(path).read_text()) == []
    assert "torn" not in run("audit", "--db", path).out
    assert run("repair", "--db", path).status == 1
    # What stands there and not in the record is kept.
    beside(path).write_text(third.note + "\n" + second.note[:-60])
    tamper(path, "UPDATE claims SET verdict = 'verified'", "UPDATE head SET size = size", guarded=False)
    assert not audit(path).repairable
    beside(path).write_text(first.note + "\n" + second.note[:-60])
    assert repair(path, clock=Clock()) is not None
    assert audit(path).passed
    assert torn_pieces(beside(path).read_text()) == []


@pytest.mark.parametrize("what", ["a pipe", "a device", "a folder"])
def test_what_stands_in_the_file_s_place_and_is_none_is_told_and_not_waited_for(copy: Copy, what: str) -> None:
    path = copy()
    file = beside(path)
    file.unlink()
    match what:
        case "a pipe":
            os.mkfifo(file)
        case "a device":
            file.symlink_to("/dev/zero")
        case _:
            file.mkdir()
    (finding,) = audit(path).findings
    assert finding.what == "claims.db.checkpoints can't be read: it is no file"
    keys = Keys(path.parent / "keys")
    with at(path, keys=keys.folder) as desk:
        desk.correspondence.add_note(desk.articles.all()[0].id, "go on")
        with pytest.raises(DeskError, match="the checkpoint can't be kept in"):
            desk.checkpoint()


def test_a_file_that_no_checkpoints_fill_is_not_read_whole(copy: Copy) -> None:
    path = copy()
    os.truncate(beside(path), 1 << 40)
    (finding,) = audit(path).findings
    assert finding.what == "claims.db.checkpoints can't be read: it is too long"
