"""One repaint for all that a key changes."""

from __future__ import annotations

import pytest

from tests.tui.conftest import MakeApp
from tests.tui.driving import Driver, driving
from workbench.tui.app import WorkbenchApp
from workbench.tui.repaint import Repaint
from workbench.tui.widgets.claim_list import ClaimList


@pytest.fixture
def paints(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """A list that grows by one with every repaint."""
    found: list[int] = []
    monkeypatch.setattr(WorkbenchApp, "post_display_hook", lambda _: found.append(len(found)))
    return found


async def refreshed(at: Driver) -> None:
    at.screen.query_one(ClaimList).refresh()
    await at.pilot.pause()


async def test_a_repaint_that_waits_comes_when_it_may_go_on(make_app: MakeApp, paints: list[int]) -> None:
    async with driving(make_app()) as at:
        repaint = Repaint(at.screen, longest=600)
        await refreshed(at)
        assert paints
        repaint.wait()
        repaint.wait()
        paints.clear()
        await refreshed(at)
        assert not paints
        repaint.go_on()
        repaint.go_on()
        await at.until(lambda: paints)


async def test_a_repaint_does_not_wait_for_ever(make_app: MakeApp, paints: list[int]) -> None:
    async with driving(make_app()) as at:
        Repaint(at.screen, longest=0).wait()
        paints.clear()
        at.screen.query_one(ClaimList).refresh()
        await at.until(lambda: paints)
