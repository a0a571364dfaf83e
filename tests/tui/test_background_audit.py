"""A record is audited beside its screen, which says where it does not pass."""

from __future__ import annotations

from functools import partial
from pathlib import Path

import pytest

from tests.desk.desks import tamper
from tests.tui.conftest import MakeApp
from tests.tui.driving import driving
from workbench.tui.background_audit import is_unsound
from workbench.tui.widgets.top_bar import TopBar


@pytest.mark.parametrize("tampered", [True, False])
async def test_the_screen_says_that_a_record_does_not_pass_its_audit(
    make_app: MakeApp, record: Path, tampered: bool
) -> None:
    if tampered:
        tamper(record, "UPDATE claims SET verdict = 'verified' WHERE number = 3")
    async with driving(make_app(is_unsound=partial(is_unsound, record))) as at:
        await at.until(lambda: at.app.at_rest)
        assert any("workbench audit" in told for told in at.told) == tampered
        top = str(at.screen.query_one(TopBar).render().plain)
        assert ("record not sound" in top) == tampered


async def test_a_record_that_can_not_be_audited_is_not_said_to_be_unsound(tmp_path: Path) -> None:
    assert not await is_unsound(tmp_path / "missing.db")
