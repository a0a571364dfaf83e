"""The pictures of README and guide: made by one command, small, and with what their captions say."""

from __future__ import annotations

import asyncio
import os
import re
import subprocess
import sys
from html import unescape
from pathlib import Path
from xml.etree import ElementTree

import pytest

from docs.make_pictures import PICTURES, Picture, drawn_one_by_one, file_of, with_pictures
from workbench.tui import background

DOCS = Path(__file__).parents[2] / "docs"
#: The most bytes that a picture may take.
MOST = 60_000


def words_of(path: Path) -> str:
    """The words in a picture, line by line from left to right, every blank a plain one."""
    lines: dict[float, list[tuple[float, str]]] = {}
    for x, y, words in re.findall(r'<text [^>]*x="([\d.]+)" y="([\d.]+)"[^>]*>([^<]*)<', path.read_text("utf-8")):
        lines.setdefault(float(y), []).append((float(x), re.sub(r"\s", " ", unescape(words))))
    return "\n".join(" ".join(words for _, words in sorted(lines[y])) for y in sorted(lines))


def make(folder: Path, seed: str) -> Path:
    """All pictures, made in a process of its own."""
    folder.mkdir()
    subprocess.run(
        [sys.executable, "-m", "docs.make_pictures", str(folder)], check=True, cwd=DOCS.parent,
        env={**os.environ, "PYTHONHASHSEED": seed, "LANG": "fr_FR.UTF-8"},
    )  # fmt: skip
    return folder


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make(tmp_path_factory.mktemp("pictures") / "docs", "1")


@pytest.mark.long
def test_the_keys_still_lead_to_what_the_captions_say(made: Path) -> None:
    assert [row.name for row in PICTURES if row.shows not in words_of(file_of(made, row))] == []


def test_a_picture_waits_for_what_a_slow_machine_has_not_begun(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(background, "_COMPARE_AFTER", 1.0)
    monkeypatch.chdir(tmp_path)
    row = next(row for row in PICTURES if row.name == "open")
    ((_, picture),) = asyncio.run(drawn_one_by_one(tmp_path / "claims.db", row.record, row.size, [row]))
    path = tmp_path / "open.svg"
    path.write_text(picture, encoding="utf-8")
    assert "In the dossier" in words_of(path)


@pytest.mark.parametrize("row", PICTURES, ids=lambda row: row.name)
def test_the_picture_that_ships_is_small_and_asks_nothing_of_the_network(row: Picture) -> None:
    path = file_of(DOCS, row)
    assert row.shows in words_of(path)
    assert path.stat().st_size <= MOST
    ElementTree.parse(path)
    assert re.findall(r"https?://[^\"]*", re.sub("<text.*", "", path.read_text("utf-8"))) == [
        "http://www.w3.org/2000/svg"
    ]


def test_the_guide_has_the_pictures_of_the_table_and_no_others() -> None:
    guide = (DOCS / "guide.md").read_text("utf-8")
    assert guide == with_pictures(guide), "run make pictures"
    assert {path.name for path in (DOCS / "pictures").iterdir()} == {
        f"{row.name}.svg" for row in PICTURES if row.caption
    }


@pytest.mark.long
def test_the_pictures_are_the_same_bytes_when_they_are_made_again(made: Path, tmp_path: Path) -> None:
    again = make(tmp_path / "docs", "2")
    assert [row.name for row in PICTURES if file_of(made, row).read_bytes() != file_of(again, row).read_bytes()] == []
