from __future__ import annotations

import os
from pathlib import Path

import pytest

from workbench.atomic_write import LONGEST_STEM, FileThereError, WriteError, placed, slug


def test_a_file_appears_whole(tmp_path: Path) -> None:
    with placed(tmp_path / "report.md") as stream:
        stream.write(b"one ")
        assert list(tmp_path.glob("report.md")) == []
        stream.write(b"two")
    assert (tmp_path / "report.md").read_bytes() == b"one two"
    assert [path.name for path in tmp_path.iterdir()] == ["report.md"]


def test_a_file_that_is_there_is_kept_unless_overwriting_is_asked_for(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    path.write_text("mine")
    with pytest.raises(FileThereError, match="already"), placed(path):
        pytest.fail("nothing is made of a report that can't be kept")
    assert path.read_text() == "mine"
    with placed(path, overwrite=True) as stream:
        stream.write(b"new")
    assert path.read_text() == "new"


def test_a_file_made_meanwhile_by_somebody_else_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    with pytest.raises(FileThereError), placed(path):
        path.write_text("theirs")
    assert path.read_text() == "theirs"
    assert [left.name for left in tmp_path.iterdir()] == ["report.md"]


def test_a_file_made_meanwhile_is_kept_where_there_are_no_hard_links(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def no_links(self: Path, target: Path) -> None:
        raise PermissionError(1, "Operation not permitted")

    monkeypatch.setattr(Path, "hardlink_to", no_links)
    with placed(tmp_path / "first.md") as stream:
        stream.write(b"whole")
    assert (tmp_path / "first.md").read_bytes() == b"whole"
    with pytest.raises(FileThereError), placed(tmp_path / "second.md") as stream:
        (tmp_path / "second.md").write_text("theirs")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["first.md", "second.md"]


def test_nothing_is_left_of_a_report_that_fails(tmp_path: Path) -> None:
    path = tmp_path / "report.md"
    path.write_text("old")
    with pytest.raises(ZeroDivisionError), placed(path, overwrite=True) as stream:
        stream.write(b"%d" % (1 // 0))
    assert path.read_text() == "old"
    assert [left.name for left in tmp_path.iterdir()] == ["report.md"]


@pytest.mark.parametrize("name", ["missing/report.md", ".", "x" * 300])
def test_a_place_that_can_not_be_written_is_one_clear_line(tmp_path: Path, name: str) -> None:
    with pytest.raises(WriteError) as raised, placed(tmp_path / name, overwrite=True):
        pass
    assert "\n" not in str(raised.value)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.skipif(os.name == "nt", reason="permissions of a POSIX system")
def test_a_report_has_the_permissions_of_any_new_file(tmp_path: Path) -> None:
    with placed(tmp_path / "report.md"):
        pass
    (tmp_path / "other").touch()
    assert (tmp_path / "report.md").stat().st_mode == (tmp_path / "other").stat().st_mode


@pytest.mark.parametrize(
    ("title", "name"),
    [
        ("Tournée mondiale de l’IA", "tournee-mondiale-de-lia"),
        ("../../etc/passwd", "etc-passwd"),
        ("CON", "article-con"),
        ("com7", "article-com7"),
        ("…", "article"),
        ("", "article"),
        ("日本語", "article"),
        ("a\x00b\nc\u202ed", "a-b-cd"),
        ("x" * 500, "x" * LONGEST_STEM),
    ],
)
def test_a_title_becomes_a_file_name_that_stays_in_its_folder(title: str, name: str) -> None:
    assert slug(title) == name


def left_behind(folder: Path, name: str, *, age: int = 3600) -> Path:
    """A temporary file as a killed process leaves it."""
    file = folder / name
    file.write_text("a report with names")
    then = file.stat().st_mtime - age
    os.utime(file, (then, then))
    return file


def test_what_a_killed_process_left_is_taken_away_by_the_next(tmp_path: Path) -> None:
    left = [left_behind(tmp_path, f".{name}.0123456789ab.part") for name in ("report.md", "x" * 40)]
    kept = [
        left_behind(tmp_path, ".young.md.0123456789ab.part", age=5),
        left_behind(tmp_path, ".mine.part"),
        left_behind(tmp_path, "report.md.0123456789ab.part"),
        left_behind(tmp_path, ".report.md.0123456789AB.part"),
    ]
    with placed(tmp_path / "report.md"):
        pass
    assert not [file for file in left if file.exists()]
    assert all(file.exists() for file in kept)


@pytest.mark.skipif(os.name == "nt", reason="an open file can't be removed there anyway")
def test_a_report_that_is_still_being_written_is_not_taken_away(tmp_path: Path) -> None:
    with placed(tmp_path / "slow.md") as stream:
        stream.write(b"slow")
        stream.flush()
        (part,) = tmp_path.glob(".*.part")
        hour_ago = part.stat().st_mtime - 3600
        os.utime(part, (hour_ago, hour_ago))
        with placed(tmp_path / "quick.md") as quick:
            quick.write(b"quick")
    assert (tmp_path / "slow.md").read_bytes() == b"slow"
    assert sorted(path.name for path in tmp_path.iterdir()) == ["quick.md", "slow.md"]
