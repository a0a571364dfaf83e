"""A new draft on the screen: its claims are shown, old beside new, before anything is written."""

from __future__ import annotations

from pathlib import Path

import pytest
from msgspec.structs import replace
from textual.widgets import Static

from tests.articles.files import docx, p
from tests.tui.bench_record import SEED
from tests.tui.conftest import MakeApp
from tests.tui.driving import Driver, driving, kinds
from workbench import new_reading
from workbench.desk import Desk
from workbench.tui.screens.article_forms import ImportForm
from workbench.tui.screens.draft_changes import Proposal
from workbench.tui.screens.prompt import Choose
from workbench.tui.screens.reader import Reader
from workbench.tui.status import is_open
from workbench.tui.widgets.details_pane import DetailsPane


@pytest.fixture
def draft(tmp_path: Path) -> Path:
    """The seed article with one figure changed and one claim cut."""
    text = SEED.read_text(encoding="utf-8").replace("36 usines", "38 usines").replace("39 ans, ", "")
    path = tmp_path / "draft.txt"
    path.write_text(text, encoding="utf-8")
    return path


async def propose(at: Driver, path: Path) -> None:
    await at.dialog(ImportForm, "D")
    await at.type(str(path))
    await at.dialog(Proposal, "enter")


def shown(at: Driver) -> str:
    return "\n".join(str(part.render()) for part in at.app.screen.query(Static))


async def test_old_and_new_stand_side_by_side_before_anything_is_written(
    make_app: MakeApp, desk: Desk, draft: Path
) -> None:
    async with driving(make_app()) as at:
        await propose(at, draft)
        words = shown(at)
        assert "re-opened" in words
        assert "les 36 usines et centres" in words
        assert "les 38 usines et centres" in words
        assert "1 cut" in words
        await at.press("j", "k", "escape")
        await at.until(lambda: at.app.screen is at.screen)
        assert kinds(desk) == []


async def test_enter_writes_the_draft(make_app: MakeApp, desk: Desk, draft: Path) -> None:
    async with driving(make_app()) as at:
        await propose(at, draft)
        await at.press("enter")
        await at.until(lambda: "claims.carried" in kinds(desk))
        await at.until(lambda: at.review.draft.number == 2)
        assert "38 usines" in [row.text for row in at.review.rows]


async def test_what_the_newest_draft_changed_can_be_read(make_app: MakeApp, desk: Desk, draft: Path) -> None:
    async with driving(make_app()) as at:
        await at.press("V")
        assert at.told == ["the article has one draft only"]
        await propose(at, draft)
        await at.press("enter")
        await at.until(lambda: at.review.draft.number == 2)
        await at.dialog(Reader, "V")
        words = shown(at)
        assert "reworded" in words
        assert "[36 → 38] usines" in words
        assert "re-opened  38 usines" in words
        await at.press("escape")


async def test_of_several_drafts_the_earlier_one_is_chosen(make_app: MakeApp, draft: Path) -> None:
    async with driving(make_app()) as at:
        await propose(at, draft)
        await at.press("enter")
        await at.until(lambda: at.review.draft.number == 2)
        draft.write_text(draft.read_text(encoding="utf-8") + " Fin.", encoding="utf-8")
        await propose(at, draft)
        await at.press("enter")
        await at.until(lambda: at.review.draft.number == 3)
        await at.dialog(Choose, "V")
        await at.dialog(Reader, "down", "enter")
        assert "[36 → 38] usines" in shown(at)


async def test_a_new_draft_puts_the_cursor_on_the_first_claim_to_be_checked_again(
    make_app: MakeApp, draft: Path
) -> None:
    async with driving(make_app()) as at:
        await at.press("asterisk", "d", "enter", "g")
        await propose(at, draft)
        await at.press("enter")
        await at.until(lambda: at.review.draft.number == 2)
        await at.until(lambda: is_open(at.current))
        assert at.review.counts.open == sum(map(is_open, at.review.rows[at.review.cursor :]))


async def test_what_was_left_out_of_the_copy_can_be_read(make_app: MakeApp, tmp_path: Path) -> None:
    hidden = "<w:r><w:rPr><w:vanish/></w:rPr><w:t>caché [b]7</w:t></w:r>"
    path = tmp_path / "draft.docx"
    path.write_bytes(docx(p("Le maire compte 5 écoles.", hidden, "<w:ins><w:r><w:t> Ici.</w:t></w:r></w:ins>")))
    async with driving(make_app()) as at:
        await at.dialog(Reader, "R")
        assert "All that the file holds stands in the copy." in shown(at)
        await at.press("escape")
        await at.until(lambda: at.app.screen is at.screen)
        await propose(at, path)
        await at.press("enter")
        await at.until(lambda: at.app.screen is at.screen)
        await at.dialog(Reader, "R")
        assert "1 hidden passage: caché [b]7" in shown(at)
        assert "Noticed in the file: the file has tracked changes" in shown(at)


async def test_an_article_that_another_version_read_is_told_of_once_and_read_anew(
    make_app: MakeApp, desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    now = new_reading.reads_now(desk, "fr")
    newer = monkeypatch.context()
    with newer as patched:
        patched.setattr(new_reading, "reads_now", lambda *_: replace(now, app="workbench/9.9"))
        async with driving(make_app()) as at:
            await at.until(lambda: any("was read by another version of the workbench" in line for line in at.told))
            await at.dialog(Proposal, "ctrl+r")
            await at.press("enter")
            await at.until(lambda: at.review.draft.number == 2)
    assert kinds(desk)[:1] == ["draft.imported"]
    async with driving(make_app()) as at:
        await at.press("ctrl+r")
        await at.until(lambda: any("was read by this workbench" in line for line in at.told))
        assert not any("another version" in line for line in at.told)


async def test_the_details_of_a_claim_say_which_version_read_it(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await at.until(lambda: at.screen.query_one(DetailsPane).details is not None)
        dossier = at.screen.query_one(DetailsPane).details
        assert dossier is not None
        assert ("found by", desk.app) in dossier.explained
