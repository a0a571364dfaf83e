"""The tables of what CLDR says are what `make cldr` writes, and nothing else."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import babel
import pytest

from docs.make_cldr import BABEL, LANGUAGES
from tests.packaging.environments import ROOT, environment

SHIPPED = ROOT / "workbench"
NAMES = [
    "readings.cldr.json",
    "extract/languages/cldr.json",
    *(f"extract/languages/{code}.cldr.json" for code in LANGUAGES),
]


def compiled(python: str | Path, folder: Path) -> subprocess.CompletedProcess[str]:
    command = [python, "-m", "docs.make_cldr", folder]
    return subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.long
def test_the_tables_are_what_the_named_babel_says(tmp_path: Path) -> None:
    programs = environment(tmp_path / "named", f"babel=={BABEL}")
    (tmp_path / "tables/extract/languages").mkdir(parents=True)
    assert compiled(programs / "python", tmp_path / "tables").returncode == 0
    assert_shipped(tmp_path / "tables")


def test_no_other_babel_makes_the_tables(tmp_path: Path) -> None:
    (tmp_path / "extract/languages").mkdir(parents=True)
    done = compiled(sys.executable, tmp_path)
    if babel.__version__ == BABEL:
        assert_shipped(tmp_path)
    else:
        assert done.returncode == 1
        assert f"made with Babel {BABEL}, and {babel.__version__} is installed" in done.stderr
        assert not list(tmp_path.rglob("*.json"))


def test_every_table_that_is_shipped_is_made_by_the_command() -> None:
    assert {path.relative_to(SHIPPED).as_posix() for path in SHIPPED.rglob("*cldr.json")} == set(NAMES)


def assert_shipped(folder: Path) -> None:
    for name in NAMES:
        made, shipped = ((place / name).read_text(encoding="utf-8").splitlines() for place in (folder, SHIPPED))
        assert made == shipped, f"{name} is another one: run `make cldr` and read the diff"
