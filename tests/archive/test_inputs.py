from __future__ import annotations

import io
import os
import tarfile
import zipfile
from pathlib import Path

import pytest

from workbench.archive.inputs import UnreadableInputError, articles, named_files
from workbench.errors import WorkbenchError

SUFFIXES = frozenset([".txt", ".html"])


def names(*asked: str | Path, lines: str = "") -> list[str]:
    return named_files([str(name) for name in asked], io.StringIO(lines), SUFFIXES)


def test_folders_patterns_lists_and_files_are_one_sorted_list_without_repeats(tmp_path: Path) -> None:
    for name in ("b.txt", "a.html", "c.jpg", ".hidden.txt", "more/d.txt", "more/~e.txt", "more/f.zip"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.touch()
    found = [str(Path(name).relative_to(tmp_path)) for name in names(tmp_path, tmp_path / "b.txt")]
    assert found == ["a.html", "b.txt", "more/d.txt", "more/f.zip"]
    assert names(tmp_path / "**" / "*.txt") == sorted(
        str(tmp_path / name) for name in ("b.txt", "more/d.txt", "more/~e.txt")
    )
    assert names("-", lines=f"{tmp_path}/z.txt\n\n{tmp_path}/a.html\n") == [f"{tmp_path}/a.html", f"{tmp_path}/z.txt"]


def test_a_name_that_stands_for_nothing_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(WorkbenchError, match="no article"):
        names(tmp_path)
    (tmp_path / "a.txt").touch()
    with pytest.raises(WorkbenchError, match="misspelt: there is no such file"):
        names(tmp_path, tmp_path / "misspelt")
    assert names("-", lines="misspelt") == ["misspelt"]


@pytest.mark.parametrize("mode", ["zip", "w", "w:gz"])
def test_the_members_of_an_archive_are_articles_in_the_order_it_holds_them(tmp_path: Path, mode: str) -> None:
    path = tmp_path / {"zip": "a.zip", "w": "a.tar", "w:gz": "a.tar.gz"}[mode]
    members = {"z.txt": b"last?", "a.txt": b"first?", "__MACOSX/._a.txt": b"noise", "sub/.DS_Store": b"noise"}
    if mode == "zip":
        with zipfile.ZipFile(path, "w") as packed:
            for name, data in members.items():
                packed.writestr(name, data)
    else:
        with tarfile.open(path, mode) as packed_tar:
            for name, data in members.items():
                info = tarfile.TarInfo(name)
                info.size = len(data)
                packed_tar.addfile(info, io.BytesIO(data))
    found = [(one.name, one.size, one.load()) for one in articles([str(path)])]
    assert found == [(f"{path}/z.txt", 5, b"last?"), (f"{path}/a.txt", 6, b"first?")]


@pytest.mark.parametrize("name", ["broken.zip", "broken.tar.gz", "missing.txt", "fifo.txt"])
def test_what_can_not_be_read_is_an_input_that_says_why(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    if name.startswith("broken"):
        path.write_bytes(b"PK\x03\x04 no archive")
    elif name == "fifo.txt":
        os.mkfifo(path)
    (one,) = articles([str(path)])
    with pytest.raises(UnreadableInputError):
        one.load()


def test_a_member_larger_than_any_article_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.archive.inputs.LARGEST_FILE", 100)
    with zipfile.ZipFile(tmp_path / "a.zip", "w", zipfile.ZIP_DEFLATED) as packed:
        packed.writestr("bomb.txt", b"0" * 1000)
    found = articles([str(tmp_path / "a.zip")])
    with pytest.raises(UnreadableInputError, match="larger"):
        next(found).load()
