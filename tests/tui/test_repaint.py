"""One repaint for all that a key changes."""

from __future__ import annotations

import pytest

from tests.tui.conftest import MakeApp
from tests.tui.driving import Driver, driving
from workbench.tui.app import WorkbenchApp
from workbench.tui.repaint import Repaint
from workbench.tui.widgets.claim_list import ClaimList
from workbench.tui.widgets.sift_bar import SiftBar


@pytest.fixture
def paints(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """A list that grows by one with every repaint."""
    found: list[int] = []
    monkeypatch.setattr(WorkbenchApp, "post_display_hook", lambda _: found.append(len(found)))
    return found


async def refreshed(at: Driver) -> None:
    at.screen.query_one(ClaimList).refresh()
    await at.pilot.pause()


async def test_a_repaint_that_is_held_waits_until_it_is_let_go(make_app: MakeApp, paints: list[int]) -> None:
    async with driving(make_app()) as at:
        repaint = Repaint(at.screen, longest=600)
        await refreshed(at)
        assert paints
        repaint.hold()
        repaint.hold()
        paints.clear()
        await refreshed(at)
        assert not paints
        repaint.release()
        repaint.release()
        await at.until(lambda: paints)


async def test_a_repaint_is_not_held_for_ever(make_app: MakeApp, paints: list[int]) -> None:
    async with driving(make_app()) as at:
        Repaint(at.screen, longest=0).hold()
        paints.clear()
        at.screen.query_one(ClaimList).refresh()
        await at.until(lambda: paints)


async def test_a_line_that_says_the_same_is_not_laid_out_anew(
    make_app: MakeApp, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with driving(make_app()) as at:
        bar = at.screen.query_one(SiftBar)
        label = bar.query_one("#sifted")
        bar.show("2 of 12", "")
        updated: list[str] = []
        monkeypatch.setattr(label, "update", updated.append)
        bar.show("2 of 12", "")
        bar.show("3 of 12", "")
    assert updated == ["3 of 12"]
