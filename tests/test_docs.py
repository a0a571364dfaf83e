from __future__ import annotations

import re
from pathlib import Path

import pytest

from tests.tables import each_row
from workbench.cli import COMMANDS

ROOT = Path(__file__).parent.parent
WORKBENCH = ROOT / "workbench"
PAGES = sorted([*ROOT.glob("*.md"), *(ROOT / "docs").glob("*.md")])


@each_row("command", sorted(set(COMMANDS) - {"open"}))
def test_every_command_is_told_of(command: str) -> None:
    assert any(f"workbench {command}" in page.read_text(encoding="utf-8") for page in PAGES)


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_link_within_the_project_leads_somewhere(page: Path) -> None:
    links = re.findall(r"\]\(([^)#\s]+)[^)]*\)", page.read_text(encoding="utf-8"))
    missing = [link for link in links if "://" not in link and not (page.parent / link).exists()]
    assert missing == []


def test_every_page_is_reached_from_the_readme() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert [page.name for page in (ROOT / "docs").glob("*.md") if f"docs/{page.name}" not in readme] == []


def test_every_measurement_that_is_quoted_is_a_file() -> None:
    quoted = re.findall(r"bench/\w+\.py", "".join(page.read_text(encoding="utf-8") for page in PAGES))
    assert quoted
    assert [name for name in quoted if not (ROOT / name).exists()] == []


def test_the_map_of_the_house_has_every_package_and_names_only_modules_that_are_there() -> None:
    house = (ROOT / "docs" / "architecture.md").read_text(encoding="utf-8")
    rows = dict(re.findall(r"^\| `([\w/]+)/` \| (.*)$", house.partition("## One level down")[2], re.MULTILINE))
    packages = {path.parent.relative_to(WORKBENCH).as_posix() for path in WORKBENCH.rglob("*/__init__.py")}
    assert rows.keys() == packages - {"."}
    named = [(package, name) for package, row in rows.items() for name in re.findall(r"`([\w/]+\.py)`", row)]
    missing = [
        name for package, name in named if not ((WORKBENCH / package / name).exists() or (WORKBENCH / name).exists())
    ]
    assert missing == []
