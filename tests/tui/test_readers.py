"""Who reads an article, and who is told a source, is said on the screen too, with names that tab completes."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.widgets import Input, Static

from tests.exchange.machines import Machine, Room, room
from tests.tui.conftest import MakeApp
from tests.tui.driving import driving
from workbench.desk.source_note import SourceNote
from workbench.tui.screens.prompt import Ask, Choose
from workbench.tui.screens.reader import Reader
from workbench.tui.widgets.completed_lines import complete, names_in
from workbench.ui_language import speak


@pytest.fixture
def three(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Room, Machine, Machine, Machine]]:
    """A newsroom of the editor at the screen, Bob and Bea."""
    (tmp_path / "room").mkdir()
    with room(tmp_path / "room", "Ada", "Bob", "Bea") as (made, (ada, bob, bea)):
        monkeypatch.setenv("WORKBENCH_CONFIG", str(ada.keys))
        yield made, ada, bob, bea


@pytest.mark.parametrize(
    ("words", "completed"),
    [
        ("A", "Ada"),
        ("b", "B"),
        ("Bo", "Bob"),
        ("Ada,bo", "Ada, Bob"),
        ("Bob, B", "Bob, Bea"),
        ("Ada, Ada", "Ada, Ada"),
        ("Zoe", "Zoe"),
    ],
)
def test_a_name_is_completed_as_far_as_is_certain(words: str, completed: str) -> None:
    assert complete(words, ("Ada", "Bea", "Bob")) == completed


def test_names_stand_between_commas_each_once() -> None:
    assert names_in(" Ada,, Bob , Ada") == ["Ada", "Bob"]


async def test_an_article_is_closed_to_all_but_named_readers_and_opened_again(
    make_app: MakeApp, three: tuple[Room, Machine, Machine, Machine]
) -> None:
    _, ada, _, _ = three
    (row,) = ada.desk.articles.all()
    async with driving(make_app(ada.path)) as at:
        await at.dialog(Ask, "ctrl+l")
        field = at.app.screen.query_one("#answer", Input)
        await at.type("Bo")
        await at.press("tab")
        assert field.value == "Bob"
        await at.type(", Zoe")
        await at.press("enter")
        assert isinstance(at.app.screen, Ask)
        await at.press(*["backspace"] * 5, "enter")
        await at.until(lambda: any("is read by Ada, Bob alone" in said for said in at.told))
        assert ada.desk.access.closed() == {row.id: frozenset({"Ada", "Bob"})}
        await at.dialog(Ask, "ctrl+l")
        field = at.app.screen.query_one("#answer", Input)
        assert field.value == "Ada, Bob"
        field.value = ""
        await at.press("enter")
        await at.until(lambda: any("is read by everybody" in said for said in at.told))
        assert ada.desk.access.closed() == {}


async def test_a_confidential_source_is_shared_with_named_members(
    make_app: MakeApp, three: tuple[Room, Machine, Machine, Machine]
) -> None:
    made, ada, bob, bea = three
    source = ada.desk.sources.add(SourceNote(person="Eve Ray", confidential=True))
    made.sync(ada, bob, bea)
    async with driving(make_app(ada.path)) as at:
        await at.dialog(Choose, "ctrl+y")
        await at.dialog(Ask, "enter")
        await at.type("Bo")
        await at.press("tab", "enter")
        await at.until(lambda: any("these know: Ada, Bob" in said for said in at.told))
    made.sync(ada, bob, bea)
    assert bob.desk.sources.get(source.id).person == "Eve Ray"
    assert bea.desk.sources.get(source.id).person != "Eve Ray"


async def test_in_no_newsroom_the_key_says_so(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        await at.press("ctrl+l")
        await at.until(lambda: any("belongs to no newsroom" in said for said in at.told))


async def test_who_is_in_the_newsroom_is_told_in_the_language_of_the_screen(
    make_app: MakeApp, three: tuple[Room, Machine, Machine, Machine]
) -> None:
    speak("fr")
    try:
        async with driving(make_app(three[1].path)) as at:
            await at.press("T")
            await at.dialog(Reader)
            words = str(at.app.screen.query_one("#words Static", Static).content)
            assert "Ada (laptop)  chef · " in words
            assert "Bob (laptop)  membre · " in words
    finally:
        speak("en")
