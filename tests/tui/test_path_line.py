"""A field for a path completes it, and goes through its folder."""

from __future__ import annotations

import os
from pathlib import Path

import pytest
from textual.widgets import Input

from tests.tui.conftest import MakeApp
from tests.tui.driving import driving
from workbench.tui.screens.article_forms import ImportForm
from workbench.tui.widgets.path_line import beginning_with


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two reports, a folder, a hidden file."""
    made = tmp_path / "files"
    (made / "archive").mkdir(parents=True)
    for name in ("report-1.txt", "report-2.txt", ".hidden"):
        (made / name).write_text("x", encoding="utf-8")
    return made


def test_folders_end_with_a_slash_and_hidden_files_wait_for_their_dot(folder: Path) -> None:
    names = [path.removeprefix(f"{folder}{os.sep}") for path in beginning_with(f"{folder}{os.sep}")]
    assert names == [f"archive{os.sep}", "report-1.txt", "report-2.txt"]
    assert beginning_with(str(folder / ".h")) == [str(folder / ".hidden")]
    assert beginning_with(str(folder / "nothing")) == []
    assert beginning_with(str(folder / "no" / "folder")) == []


async def test_tab_completes_as_far_as_is_certain_and_then_goes_on(make_app: MakeApp, folder: Path) -> None:
    async with driving(make_app()) as at:
        await at.press("I")
        await at.dialog(ImportForm)
        field = at.app.screen.query_one("#path", Input)
        await at.type(str(folder / "r"))
        await at.press("tab")
        assert field.value == str(folder / "report-")
        assert at.app.focused is field
        await at.press("tab")
        assert at.app.focused is not field


async def test_arrows_go_through_the_folder(make_app: MakeApp, folder: Path) -> None:
    async with driving(make_app()) as at:
        await at.press("I")
        await at.dialog(ImportForm)
        field = at.app.screen.query_one("#path", Input)
        await at.type(str(folder / "rep"))
        seen = []
        for key in ("down", "down", "down", "up"):
            await at.press(key)
            seen.append(Path(field.value).name)
        assert seen == ["report-1.txt", "report-2.txt", "report-1.txt", "report-2.txt"]
