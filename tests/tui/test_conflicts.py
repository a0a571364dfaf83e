"""What editors at several machines did without knowing of each other, on the screen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desk.desks import TEXT, numeric, support
from tests.desk.several_logs.rooms import Machine, exchange, room
from tests.tui.bench_record import REVIEWER
from tests.tui.conftest import MakeApp
from tests.tui.driving import Driver, driving
from workbench.claims import Verdict
from workbench.desk.model import ArticleRow
from workbench.tui.filters import FILTERS
from workbench.tui.screens.prompt import Ask, Choose
from workbench.tui.screens.reader import Reader
from workbench.tui.status import Flagging, Status, flagging_of, status_of
from workbench.tui.widgets.details_pane import DetailsPane
from workbench.tui.widgets.top_bar import TopBar
from workbench.ui_language import speak


class Joined:
    """The editor at the screen and Bob: a contested claim, one set aside meanwhile, two titles, two claims 4."""

    def __init__(self, row: ArticleRow, ada: Machine, bob: Machine) -> None:
        self.row, self.ada, self.bob = row, ada, bob
        first, second, _ = (claim.id for claim in ada.claims(row))
        ada.desk.evidence.attach(first, support())
        ada.desk.verdicts.set(first, Verdict.VERIFIED, note="page 3")
        bob.desk.verdicts.set(first, Verdict.DISPUTED, note="no such page")
        ada.desk.claims.dismiss(second, "none")
        bob.desk.evidence.attach(second, support())
        ada.desk.articles.edit(row.id, title="One")
        bob.desk.articles.edit(row.id, title="Two")
        ada.desk.claims.add(row.id, numeric(TEXT, "30 of them", 30))
        bob.desk.claims.add(row.id, numeric(TEXT, "2023", 2023))
        exchange([ada, bob], look=False)


@pytest.fixture
def joined(tmp_path: Path) -> Iterator[Joined]:
    with room(tmp_path, REVIEWER, "Bob") as (row, (ada, bob)):
        yield Joined(row, ada, bob)


async def details(at: Driver) -> str:
    """The words of the details pane, once they are those of the claim at the cursor."""
    pane = at.screen.query_one(DetailsPane)
    await at.until(lambda: pane.details and pane.details.row.id == at.current.id)
    return "\n".join(line.plain for line in pane._lines)


async def test_a_contested_claim_stands_out_in_list_counts_and_top_line(make_app: MakeApp, joined: Joined) -> None:
    async with driving(make_app(joined.ada.path), size=(160, 40)) as at:
        assert [str(status_of(row)) for row in at.review.rows] == ["contested", "open", "open", "open", "open"]
        assert (at.review.counts.open, at.review.counts.contested, at.review.counts.total) == (5, 1, 5)
        assert flagging_of(at.review.rows[2]) is Flagging.CONFLICT
        top = at.screen.query_one(TopBar).render().plain  # type: ignore[union-attr]
        assert "3 conflicts" in top
        assert "○ 4  ⇄ 1  ✓ 0" in top
        at.bench.move_to(2)
        await at.press("n", "n", "n")
        assert at.current.contested


async def test_both_verdicts_stand_side_by_side_with_who_when_and_the_sources(
    make_app: MakeApp, joined: Joined
) -> None:
    async with driving(make_app(joined.ada.path), size=(200, 60)) as at:
        words = await details(at)
        (verdicts,) = [line for line in words.splitlines() if "✓ verified" in line and "✗ disputed" in line]
        assert verdicts.index("✓") < verdicts.index("✗")
        (whos,) = [line for line in words.splitlines() if REVIEWER in line and "Bob" in line]
        assert whos.index("Bob") == verdicts.index("✗")
        assert "· Annual report, p. 3" in words
        assert "settled by a verdict of somebody who has seen both" in words


async def test_both_verdicts_stand_one_under_the_other_where_there_is_little_room(
    make_app: MakeApp, joined: Joined
) -> None:
    async with driving(make_app(joined.ada.path), size=(120, 40)) as at:
        words = await details(at)
        assert words.index("✓ verified") < words.index(REVIEWER) < words.index("✗ disputed")


async def test_a_filter_shows_the_contested_claims_and_those_count_as_open(make_app: MakeApp, joined: Joined) -> None:
    tests = {option.id: option.test for option in FILTERS}
    async with driving(make_app(joined.ada.path)) as at:
        rows = at.review.rows
        assert [row.number for row in rows if tests["status.contested"](row)] == [1]
        assert sum(map(tests[f"status.{Status.OPEN}"], rows)) == 5
        assert [row.number for row in rows if tests["mark.conflict"](row)] == [1, 2]


async def test_a_key_lists_the_conflicts_and_goes_to_the_claim_or_tells_of_the_article(
    make_app: MakeApp, joined: Joined
) -> None:
    async with driving(make_app(joined.ada.path)) as at:
        await at.dialog(Choose, "M")
        await at.press("down", "down", "enter")
        await at.until(lambda: at.app.screen is at.screen)
        assert at.current.number == 2
        await at.dialog(Choose, "M")
        await at.dialog(Reader, "enter")
        assert "“One” ↔ “Two”" in str(at.app.screen.query_one("#words Static").render())


async def test_where_there_is_no_conflict_the_key_says_so(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        await at.press("M")
        await at.until(lambda: "nobody's work stands against anybody else's" in at.told)


async def test_a_lettered_number_is_gone_to_and_one_without_its_letter_is_told(
    make_app: MakeApp, joined: Joined
) -> None:
    async with driving(make_app(joined.ada.path)) as at:
        await at.dialog(Ask, "colon")
        await at.type("4")
        await at.press("enter")
        assert str(at.app.screen.query_one("#trouble").render()) == "There are 4a, 4b."
        await at.type("b")
        await at.press("enter")
        await at.until(lambda: at.app.screen is at.screen)
        assert str(at.current.number) == "4b"


async def test_a_conflict_is_told_in_the_language_of_the_screen(make_app: MakeApp, joined: Joined) -> None:
    speak("fr")
    try:
        for width in (80, 200):
            async with driving(make_app(joined.ada.path), size=(width, 60)) as at:
                await at.press(*(["i"] if width == 80 else []))
                words = await details(at)
                assert "✓ vérifiée" in words
                assert "✗ contestée" in words
    finally:
        speak("en")
