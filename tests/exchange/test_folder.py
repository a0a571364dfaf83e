"""The shelf in a folder: whole files alone count, each machine writes its own, and small files are joined."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from workbench.exchange.folder import FolderShelf
from workbench.exchange.shelf import Row, Shelf, ShelfRefusedError, ShelfUnreachableError
from workbench.record.tree import leaf_hash

ADA = "claims-workbench/00000000-0000-7000-8000-000000000001"
BOB = "claims-workbench/00000000-0000-7000-8000-000000000002"


def rows(start: int, stop: int, words: str = "é \u2028 “x”") -> list[Row]:
    bodies = (json.dumps({"n": n, "words": words}, ensure_ascii=False).encode() for n in range(start, stop))
    return [Row(n, leaf_hash(body), "article", body) for n, body in enumerate(bodies, start)]


def files(place: Path, origin: str = ADA) -> list[Path]:
    return sorted((place / "logs" / origin.split("/")[1]).iterdir())


@pytest.fixture
def shelf(tmp_path: Path) -> Shelf:
    return FolderShelf.made(tmp_path, ADA)


def test_what_was_added_is_there_for_everybody_with_the_newest_checkpoint(shelf: Shelf, tmp_path: Path) -> None:
    shelf.add(ADA, rows(0, 3), "note of 3")
    shelf.add(ADA, rows(3, 5), "note of 5")
    other = FolderShelf(tmp_path, BOB)
    assert other.heads() == {ADA: "note of 5"}
    assert other.size(ADA) == 5
    assert list(other.rows(ADA, 1, 5)) == rows(1, 5)
    assert list(other.rows(ADA, 4, 99)) == rows(4, 5)
    assert list(other.rows(BOB, 0, 1)) == []


def test_a_log_of_many_small_pushes_lies_in_a_few_files(shelf: Shelf, tmp_path: Path) -> None:
    for n in range(300):
        shelf.add(ADA, rows(n, n + 1), f"note of {n + 1}")
    assert len(files(tmp_path)) < 12
    assert list(shelf.rows(ADA, 0, 300)) == rows(0, 300)


def test_pushing_the_same_again_changes_nothing_and_pushing_another_is_refused(shelf: Shelf, tmp_path: Path) -> None:
    shelf.add(ADA, rows(0, 4), "note")
    before = [path.read_bytes() for path in files(tmp_path)]
    shelf.add(ADA, rows(0, 4), "note")
    assert [path.read_bytes() for path in files(tmp_path)] == before
    with pytest.raises(ShelfRefusedError, match="event 0 lies there already"):
        shelf.add(ADA, rows(0, 5, "other"), "note")
    with pytest.raises(ShelfRefusedError, match="4 events lie there"):
        shelf.add(ADA, rows(6, 7), "note")
    shelf.add(ADA, rows(2, 6), "note of 6")
    assert list(shelf.rows(ADA, 0, 9)) == rows(0, 6)


def test_nobody_adds_to_another_machines_log(shelf: Shelf, tmp_path: Path) -> None:
    with pytest.raises(ShelfRefusedError, match="another machine"):
        shelf.add(BOB, rows(0, 1), "note")
    with pytest.raises(ShelfRefusedError):
        FolderShelf(tmp_path).add(ADA, rows(0, 1), "note")
    assert shelf.heads() == {}


@pytest.mark.parametrize("harm", ["cut", "emptied", "holes", "longer"])
def test_a_file_that_is_not_whole_is_passed_over_until_it_is(shelf: Shelf, tmp_path: Path, harm: str) -> None:
    shelf.add(ADA, rows(0, 200), "note of 200")
    shelf.add(ADA, rows(200, 210), "note of 210")
    *_, newest = files(tmp_path)
    whole = newest.read_bytes()
    harmed = {
        "cut": whole[:-30],
        "emptied": b"",
        "holes": b"\0" * 512 + whole[512:],
        "longer": whole + b"\0" * 64,
    }[harm]
    newest.write_bytes(harmed)
    assert list(shelf.rows(ADA, 0, 210)) == rows(0, 200)
    newest.write_bytes(whole)
    assert list(shelf.rows(ADA, 0, 210)) == rows(0, 210)
    assert shelf.heads() == {ADA: "note of 210"}


def test_a_file_that_came_before_the_ones_it_follows_gives_no_events_out_of_place(shelf: Shelf, tmp_path: Path) -> None:
    shelf.add(ADA, rows(0, 200), "note of 200")
    shelf.add(ADA, rows(200, 210), "note of 210")
    first, _ = files(tmp_path)
    kept = first.read_bytes()
    first.unlink()
    assert list(shelf.rows(ADA, 0, 210)) == []
    first.write_bytes(kept)
    assert list(shelf.rows(ADA, 0, 210)) == rows(0, 210)


def test_what_others_leave_in_the_folder_is_no_part_of_a_log(shelf: Shelf, tmp_path: Path) -> None:
    shelf.add(ADA, rows(0, 2), "note of 2")
    folder = files(tmp_path)[0].parent
    (folder / ".syncthing.00000002-00000009.events.tmp").write_bytes(b"x")
    (folder / "00000002-00000004 (conflict).events").write_bytes(b"x")
    (folder / "00000002-00000009.events").write_bytes(b"[1]\n{}")
    (tmp_path / "logs" / "desktop.ini").write_bytes(b"x")
    assert shelf.heads() == {ADA: "note of 2"}
    assert list(shelf.rows(ADA, 0, 9)) == rows(0, 2)


def test_files_are_handed_out_only_as_they_were_laid(shelf: Shelf, tmp_path: Path) -> None:
    name = "2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824"
    assert shelf.file(name) is None
    shelf.add_file(name, "article", b"hello")
    shelf.add_file(name, "article", b"hello")
    assert shelf.has_file(name, "article")
    assert FolderShelf(tmp_path).file(name) == b"hello"
    FolderShelf(tmp_path, BOB).add_file(name, None, b"hello")
    for path in (tmp_path / "files").rglob(name):
        path.write_bytes(b"hell")
        assert (shelf.file(name) is None) == all(one.read_bytes() == b"hell" for one in tmp_path.rglob(name))


def test_a_share_that_is_not_mounted_is_unreachable_and_nothing_is_written_there(shelf: Shelf, tmp_path: Path) -> None:
    shelf.add(ADA, rows(0, 1), "note")
    tmp_path.rename(tmp_path.with_name("elsewhere"))
    with pytest.raises(ShelfUnreachableError):
        shelf.heads()
    _refuses_all(shelf)
    assert not tmp_path.exists()
    tmp_path.mkdir()
    with pytest.raises(ShelfUnreachableError, match="mounted"):
        FolderShelf(tmp_path, ADA)
    _refuses_all(shelf)
    assert not list(tmp_path.iterdir())


def _refuses_all(shelf: Shelf) -> None:
    with pytest.raises(ShelfUnreachableError):
        shelf.add(ADA, rows(0, 2), "note")
    with pytest.raises(ShelfUnreachableError):
        shelf.add_file("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824", "article", b"hello")
    with pytest.raises(ShelfUnreachableError):
        shelf.leave_hint(ADA, "at claim 3")
