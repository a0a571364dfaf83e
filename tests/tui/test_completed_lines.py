"""A field for a path completes it, and goes through its folder."""

from __future__ import annotations

import asyncio
import os
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.widgets import Input, Static

from tests.tui.conftest import MakeApp
from tests.tui.driving import driving
from workbench.tui import file_lookup
from workbench.tui.screens import article_forms
from workbench.tui.screens.article_forms import ImportForm
from workbench.tui.widgets import completed_lines
from workbench.tui.widgets.completed_lines import CompletedLine, beginning_with, entries


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """Two reports, a folder, a hidden file."""
    made = tmp_path / "files"
    (made / "archive").mkdir(parents=True)
    for name in ("report-1.txt", "report-2.txt", ".hidden"):
        (made / name).write_text("x", encoding="utf-8")
    return made


def test_folders_end_with_a_slash_and_hidden_files_wait_for_their_dot(folder: Path) -> None:
    inside = f"{folder}{os.sep}"
    paths = entries(inside)
    assert [path.removeprefix(inside) for path in beginning_with(inside, paths)] == [
        f"archive{os.sep}",
        "report-1.txt",
        "report-2.txt",
    ]
    assert beginning_with(str(folder / ".h"), paths) == [str(folder / ".hidden")]
    assert beginning_with(str(folder / "nothing"), paths) == []
    assert entries(f"{inside}no{os.sep}") == []


async def test_tab_completes_as_far_as_is_certain_and_then_goes_on(make_app: MakeApp, folder: Path) -> None:
    async with driving(make_app()) as at:
        await at.dialog(ImportForm, "I")
        field = at.app.screen.query_one("#path", Input)
        await at.type(str(folder / "r"))
        await at.press("tab")
        assert field.value == str(folder / "report-")
        assert at.app.focused is field
        await at.press("tab")
        assert at.app.focused is not field


async def test_arrows_go_through_the_folder(make_app: MakeApp, folder: Path) -> None:
    async with driving(make_app()) as at:
        await at.dialog(ImportForm, "I")
        field = at.app.screen.query_one("#path", Input)
        await at.type(str(folder / "rep"))
        seen = []
        for key in ("down", "down", "down", "up"):
            await at.press(key)
            seen.append(Path(field.value).name)
        assert seen == ["report-1.txt", "report-2.txt", "report-1.txt", "report-2.txt"]


@pytest.fixture
def hung(monkeypatch: pytest.MonkeyPatch) -> Iterator[threading.Event]:
    """Every folder hangs until the event is set, as one on a network that is gone."""
    answers = threading.Event()

    def slow(folder: str) -> list[str]:
        answers.wait()
        return entries(folder)

    monkeypatch.setattr(completed_lines, "entries", slow)
    monkeypatch.setattr(completed_lines, "PATIENCE", 0.02)
    yield answers
    answers.set()


async def test_a_folder_that_hangs_holds_up_no_key_and_answers_when_it_is_asked_again(
    make_app: MakeApp, folder: Path, hung: threading.Event
) -> None:
    async with driving(make_app()) as at:
        await at.dialog(ImportForm, "I")
        field = at.app.screen.query_one("#path", Input)
        await at.type(str(folder / "rep"))
        await at.press("down", "o")
        assert field.value == str(folder / "repo")
        await at.press("tab")
        assert at.app.focused is not field
        asking = [one for one in threading.enumerate() if one.name == "file lookup"]
        assert len(asking) == 1
        assert asking[0].daemon
        hung.set()
        asking[0].join()
        await at.press("shift+tab", "tab")
        assert field.value == str(folder / "report-")


async def test_an_answer_that_comes_after_the_words_have_changed_is_dropped(
    make_app: MakeApp, folder: Path, hung: threading.Event, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(completed_lines, "PATIENCE", 60)
    async with driving(make_app()) as at:
        await at.dialog(ImportForm, "I")
        field = at.app.screen.query_one("#path", CompletedLine)
        await at.type(str(folder / "rep"))
        completing = asyncio.create_task(field.action_complete())
        await asyncio.sleep(0)
        await at.type("tile")
        hung.set()
        await completing
        assert field.value == str(folder / "reptile")
        assert at.app.focused is field


async def test_a_file_that_does_not_answer_is_told_and_the_form_stays(
    make_app: MakeApp, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = threading.Event()
    monkeypatch.setattr(file_lookup, "_PATIENCE", 0.02)
    monkeypatch.setattr(article_forms, "_file", lambda _: answers.wait())
    async with driving(make_app()) as at:
        await at.dialog(ImportForm, "I")
        await at.type(str(folder / "report-1.txt"))
        await at.press("enter")
        assert str(at.app.screen.query_one("#trouble", Static).content) == "the folder does not answer"
        answers.set()
