"""Destroying a confidential source's name on the screen: places listed, correcting offered, asked for in words."""

from __future__ import annotations

import pytest
from textual.widgets import Input, Static

from tests.tui.conftest import MakeApp
from tests.tui.driving import Driver, driving, kinds
from workbench.desk import Desk
from workbench.desk.model import Evidence, EvidenceNote
from workbench.desk.name_redaction import STRUCK_OUT
from workbench.desk.retention import Retention
from workbench.desk.source_note import SourceNote
from workbench.name_places import DESTROYED_IS_DESTROYED, NOT_YET_GONE, list_of, places_of
from workbench.tui.screens.destroy_form import DestroyForm
from workbench.tui.screens.prompt import Choose
from workbench.tui.widgets.fields import Tick


@pytest.fixture
def tied(desk: Desk) -> Evidence:
    """A confidential source whose name was written into a passage and into a note, and another one."""
    row = desk.claims.of(desk.articles.all()[0].id)[1]
    desk.sources.add(SourceNote(person="Olga Petrova", confidential=True))
    desk.correspondence.add_note(row.article_id, "Call Haddad before Friday")
    secret = SourceNote(person="Karim Haddad", role="driver", confidential=True)
    return desk.evidence.attach(row.id, EvidenceNote(source=secret, passage="The plan of Haddad is sound"))


async def open_form(at: Driver) -> DestroyForm:
    """Open the form on the source of the claim at the cursor, which the choice begins with."""
    await at.dialog(Choose, "j", "ctrl+x")
    await at.dialog(DestroyForm, "enter")
    assert isinstance(at.app.screen, DestroyForm)
    return at.app.screen


def fill(form: DestroyForm, reason: str, word: str, *, corrected: bool = False) -> None:
    form.query_one("#reason", Input).value = reason
    form.query_one("#word", Input).value = word
    form.query_one("#corrected", Tick).value = corrected


def trouble(form: DestroyForm) -> str:
    return str(form.query_one("#trouble").render())


async def test_every_place_is_listed_as_by_the_command(make_app: MakeApp, desk: Desk, tied: Evidence) -> None:
    async with driving(make_app()) as at:
        form = await open_form(at)
        shown = " ".join(str(one.render()) for one in form.query(Static))
    places = places_of(desk, tied.source.id)
    assert len(places) > 1
    for line in (*list_of(places), DESTROYED_IS_DESTROYED):
        assert line in shown
    assert "Write the mark wherever it can be corrected (1)" in shown


@pytest.mark.parametrize("corrected", [False, True])
async def test_the_name_is_destroyed_once_the_word_is_written(
    make_app: MakeApp, desk: Desk, tied: Evidence, corrected: bool
) -> None:
    before = len(kinds(desk))
    async with driving(make_app()) as at:
        form = await open_form(at)
        fill(form, "asked to", "destroy", corrected=corrected)
        await at.press("ctrl+s")
        await at.until(lambda: "destroyed" in at.told)
    assert kinds(desk)[before:] == ["evidence.edited"] * corrected + ["source.destroyed"]
    assert desk.sources.get(tied.source.id).destroyed
    (evidence,) = desk.evidence.of(tied.claim_id)
    assert evidence.passage == f"The plan of {STRUCK_OUT if corrected else 'Haddad'} is sound"


@pytest.mark.parametrize(
    ("reason", "word", "said"),
    [
        ("", "destroy", "Destroying needs a reason."),
        ("asked to", "", "Write destroy to go on."),
        ("asked to", "yes", "Write destroy to go on."),
        ("Haddad asked to", "destroy", "the reason tells who the source is"),
    ],
)
async def test_nothing_is_corrected_or_destroyed_without_a_fit_reason_and_the_word(
    make_app: MakeApp, desk: Desk, tied: Evidence, reason: str, word: str, said: str
) -> None:
    before = kinds(desk)
    async with driving(make_app()) as at:
        form = await open_form(at)
        fill(form, reason, word, corrected=True)
        await at.press("ctrl+s")
        await at.until(lambda: said in trouble(form))
        await at.press("escape")
    assert kinds(desk) == before
    assert desk.sources.get(tied.source.id).person == "Karim Haddad"


async def test_what_is_still_on_the_disk_is_not_called_destroyed(
    make_app: MakeApp, tied: Evidence, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Retention, "finish_destroying", lambda _: False)
    async with driving(make_app()) as at:
        form = await open_form(at)
        fill(form, "asked to", "destroy")
        await at.press("ctrl+s")
        await at.until(lambda: NOT_YET_GONE in at.told)
        assert "destroyed" not in at.told


async def test_where_no_name_is_kept_there_is_nothing_to_destroy(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await at.press("ctrl+x")
        await at.until(lambda: any("no confidential source's name" in said for said in at.told))
    assert kinds(desk) == []
