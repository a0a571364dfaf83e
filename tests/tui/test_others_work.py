"""Others' work as it comes in: drawn by itself, told as news, and never overwritten unseen."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desk.desks import TEXT, article, numeric
from tests.desk.several_logs.rooms import Machine, room
from tests.tui.bench_record import REVIEWER
from tests.tui.conftest import MakeApp
from tests.tui.driving import Driver, driving
from workbench.claims import Verdict
from workbench.desk.model import ArticleRow
from workbench.tui.screens.prompt import Choose
from workbench.tui.screens.verdict_form import VerdictForm
from workbench.tui.widgets.top_bar import TopBar


class Two:
    """The editor's machine, whose record the screen has open, and Bob's."""

    def __init__(self, row: ArticleRow, ada: Machine, bob: Machine) -> None:
        self.row, self.ada, self.bob = row, ada, bob
        self.claims = [claim.id for claim in ada.claims(row)]

    def bob_decides(self, verdict: Verdict, *claims: int) -> None:
        """Bob gives a verdict, and it comes in here."""
        self.bob.desk.verdicts.set_all([self.claims[claim] for claim in claims or (0,)], verdict)
        self.ada.receive(self.bob)

    def kinds(self) -> list[str]:
        return self.ada.kinds(self.row)


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    with room(tmp_path, REVIEWER, "Bob") as (row, (ada, bob)):
        yield Two(row, ada, bob)


async def decided(at: Driver, number: int, verdict: Verdict) -> None:
    """Wait until the list shows a verdict."""
    await at.until(lambda: at.review.rows[number].verdict is verdict)
    await at.settle()


async def test_what_comes_in_is_drawn_and_told_as_news_that_a_key_lists_and_goes_to(
    make_app: MakeApp, two: Two
) -> None:
    async with driving(make_app(two.ada.path)) as at:
        two.bob_decides(Verdict.DISPUTED, 1, 2)
        await decided(at, 2, Verdict.DISPUTED)
        top = at.screen.query_one(TopBar)
        await at.until(lambda: "2 new: Bob" in top.render().plain)  # type: ignore[union-attr]
        await at.dialog(Choose, "U")
        options = at.app.screen.query_one("#choices")
        said = str(options.get_option_at_index(0).prompt)  # type: ignore[attr-defined]
        assert said.startswith("claim 3: open → disputed  Bob, ")
        await at.press("enter")
        await at.until(lambda: at.app.screen is at.screen)
        assert at.current.number == 3
        assert "new: Bob" not in top.render().plain  # type: ignore[union-attr]
        await at.press("U")
        await at.until(lambda: "nobody else did anything since you last looked" in at.told)


async def test_what_is_done_to_the_claim_at_the_cursor_is_told_at_once(make_app: MakeApp, two: Two) -> None:
    async with driving(make_app(two.ada.path)) as at:
        at.bench.move_to(0)
        two.bob_decides(Verdict.DISPUTED)
        await at.until(lambda: "Bob: claim 1: open → disputed" in at.told)


async def test_a_claim_that_another_adds_and_an_article_that_another_imports_come_in(
    make_app: MakeApp, two: Two
) -> None:
    async with driving(make_app(two.ada.path)) as at:
        two.bob.desk.claims.add(two.row.id, numeric(TEXT, "2023", 2023))
        two.ada.receive(two.bob)
        await at.until(lambda: len(at.review.rows) == 4)
        two.bob.desk.articles.take_in(article("Five men.\n", "Men"), [])
        two.ada.receive(two.bob)
        await at.until(lambda: len(at.bench.news) >= 3)
        await at.dialog(Choose, "U")
        await at.press("enter")
        await at.until(lambda: at.review.article.title == "Men")


async def test_a_verdict_that_lands_just_before_a_key_is_contested_and_not_overwritten(
    make_app: MakeApp, two: Two
) -> None:
    async with driving(make_app(two.ada.path)) as at:
        at.bench.seen_heads.reading_time = 0.0
        at.screen._looking.pause()  # It comes in between two looks.
        at.bench.move_to(0)
        two.bob_decides(Verdict.DISPUTED)
        await at.press("u", "enter")
        await at.until(lambda: at.review.rows[0].contested)
    assert two.kinds() == ["contested"]


async def test_a_verdict_that_was_drawn_just_before_a_key_was_not_read(make_app: MakeApp, two: Two) -> None:
    async with driving(make_app(two.ada.path)) as at:
        at.bench.seen_heads.reading_time = 600.0
        at.bench.move_to(0)
        two.bob_decides(Verdict.DISPUTED)
        await decided(at, 0, Verdict.DISPUTED)
        await at.press("u", "enter")
        await at.until(lambda: at.review.rows[0].contested)
    assert two.kinds() == ["contested"]


async def test_a_verdict_that_was_read_is_settled_by_the_next_one(make_app: MakeApp, two: Two) -> None:
    async with driving(make_app(two.ada.path)) as at:
        at.bench.seen_heads.reading_time = 0.0
        at.bench.move_to(0)
        two.bob_decides(Verdict.DISPUTED)
        await decided(at, 0, Verdict.DISPUTED)
        await at.press("u", "enter")
        await decided(at, 0, Verdict.UNSOURCED)
    assert two.kinds() == []


async def test_a_verdict_that_lands_while_a_dialog_is_open_was_not_seen(make_app: MakeApp, two: Two) -> None:
    async with driving(make_app(two.ada.path)) as at:
        at.bench.seen_heads.reading_time = 0.0
        at.bench.move_to(0)
        await at.dialog(VerdictForm, "u")
        two.bob_decides(Verdict.DISPUTED)
        await at.until(lambda: at.review.rows[0].verdict is Verdict.DISPUTED)
        await at.press("enter")
        await at.until(lambda: at.review.rows[0].contested)
    assert two.kinds() == ["contested"]


async def test_a_contested_claim_is_settled_from_the_screen_once_both_were_read(make_app: MakeApp, two: Two) -> None:
    two.ada.desk.verdicts.set(two.claims[0], Verdict.UNSOURCED)
    two.bob_decides(Verdict.DISPUTED)
    async with driving(make_app(two.ada.path)) as at:
        at.bench.seen_heads.reading_time = 0.0
        at.bench.move_to(0)
        assert at.current.contested
        await at.press("d", "enter")
        await decided(at, 0, Verdict.DISPUTED)
        assert not at.review.rows[0].contested
    assert two.kinds() == []
