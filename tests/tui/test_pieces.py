"""A long article is read in pieces: its first claims are shown, and can be judged, before the last ones are here."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from tests.tui.bench_record import REVIEWER, make_record, number, ticking
from tests.tui.conftest import MakeApp
from tests.tui.driving import Driver, driving, kinds
from workbench.claims import QuantityType, Verdict
from workbench.desk import Desk
from workbench.desk.model import ClaimRow
from workbench.tui import bench, pieces
from workbench.tui.acts.registry import by_id
from workbench.tui.screens import review as review_screen
from workbench.tui.sifting import FILTERS
from workbench.tui.status import Status
from workbench.tui.widgets.article_view import ArticleView
from workbench.tui.widgets.claim_list import ClaimList
from workbench.tui.widgets.top_bar import TopBar

#: Claims of the record, of the first piece and of the others.
MANY, FIRST, PIECE = 30, 4, 3


class Gate:
    """Lets the desk read one more piece at a time."""

    def __init__(self) -> None:
        self._passes = threading.Semaphore(0)

    def let_through(self, pieces: int = MANY) -> None:
        self._passes.release(pieces)

    def guarded(self, read: Callable[..., object]) -> Callable[..., object]:
        def guarded(*arguments: object) -> object:
            self._passes.acquire()
            return read(*arguments)

        return guarded


@pytest.fixture
def gate(monkeypatch: pytest.MonkeyPatch) -> Iterator[Gate]:
    """Short pieces, each kept back until the gate lets it through."""
    gate = Gate()
    monkeypatch.setattr(pieces, "FIRST", FIRST)
    monkeypatch.setattr(pieces, "PIECE", PIECE)
    monkeypatch.setattr(bench, "piece", gate.guarded(pieces.piece))
    yield gate
    gate.let_through(1_000)


@pytest.fixture
def long(tmp_path: Path) -> Path:
    """A record of an article with a claim in each of its paragraphs."""
    text = "".join(f"On day {place} there were {place + 500} people in town.\n" for place in range(MANY))
    claims = [number(text, f"{place + 500} people", QuantityType.COUNT, place + 500) for place in range(MANY)]
    return make_record(tmp_path / "long.db", text, claims, "Long")


def drawn(at: Driver, pane: type[ArticleView] | type[ClaimList]) -> str:
    widget = at.screen.query_one(pane)
    return "\n".join(widget.render_line(y).text for y in range(widget.size.height))


def test_pieces_are_the_whole_in_reading_order(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(pieces, "FIRST", FIRST)
    monkeypatch.setattr(pieces, "PIECE", PIECE)
    with Desk.open(make_record(tmp_path / "claims.db"), actor=REVIEWER, clock=ticking()) as desk:
        article = desk.articles()[0].id
        whole, rows, complete = desk.claims(article), list[ClaimRow](), False
        while not complete:
            more, complete = pieces.piece(desk, article, rows[-1] if rows else None)
            rows += more
    assert rows == whole
    assert len(whole) > FIRST + PIECE


def test_a_piece_never_parts_claims_at_one_place_the_wrong_way(tmp_path: Path) -> None:
    text = "There were 1 200 people."
    claims = [number(text, words, QuantityType.COUNT, 1) for words in ("1 200", "1 200 people", "1", "1 200")]
    with Desk.open(make_record(tmp_path / "s.db", text, claims, "S"), actor=REVIEWER, clock=ticking()) as desk:
        whole = desk.claims(desk.articles()[0].id)
        for one, following in pairwise(whole):
            assert desk.claims(one.article_id, after=one, limit=1) == [following]


async def test_the_first_claims_are_shown_before_the_others_are_read(make_app: MakeApp, long: Path, gate: Gate) -> None:
    async with driving(make_app(long)) as at:
        assert at.review.shown == FIRST
        assert at.review.counts.open == MANY
        assert "503 people" in drawn(at, ClaimList)
        assert "○503 people" in drawn(at, ArticleView)
        assert f"reading claims, {FIRST} of {MANY}" in str(at.screen.query_one(TopBar).render())
        gate.let_through(1)
        await at.until(lambda: at.review.shown == FIRST + PIECE)
        gate.let_through()
        await at.until(lambda: at.review.complete)
        assert at.review.shown == at.review.counts.open == MANY
        assert "reading" not in str(at.screen.query_one(TopBar).render())
        await at.press("G")
        assert at.current.text == "529 people"
        assert "529 people" in drawn(at, ClaimList)
        await at.until(lambda: "○529 people" in drawn(at, ArticleView))


async def test_what_is_decided_while_claims_are_read_stays_decided(make_app: MakeApp, long: Path, gate: Gate) -> None:
    async with driving(make_app(long)) as at:
        gate.let_through()
        await at.press("d", "d")
        await at.until(lambda: at.review.complete)
        with Desk.open(long, actor="Second Reader", clock=ticking()) as desk:
            assert at.review.rows == desk.claims(at.review.article.id)
            assert kinds(desk) == ["verdict.set", "verdict.set"]
        assert (at.review.counts.disputed, at.review.counts.open) == (2, MANY - 2)
        await at.until(lambda: drawn(at, ArticleView).count(Status.DISPUTED.glyph) == 2)


async def test_acts_that_need_every_claim_say_that_they_are_still_read(
    make_app: MakeApp, long: Path, gate: Gate
) -> None:
    async with driving(make_app(long)) as at:
        acts = ("find.filter", "find.order", "find.number", "find.bare_next", "mark.shown")
        said = [by_id(act).why_not(at.bench) for act in acts]
        assert said == ["the claims are still being read"] * len(acts)
        gate.let_through()
        await at.until(lambda: at.review.complete)
        assert [by_id(act).why_not(at.bench) for act in acts if act != "find.bare_next"] == [None] * 4


async def test_the_first_open_claim_is_found_beyond_the_first_piece(make_app: MakeApp, long: Path, gate: Gate) -> None:
    with Desk.open(long, actor="Second Reader", clock=ticking()) as desk:
        rows = desk.claims(desk.articles()[0].id)
        desk.set_verdicts([row.id for row in rows[: FIRST + 2]], Verdict.DISPUTED)
    async with driving(make_app(long)) as at:
        assert at.review.cursor == 0
        gate.let_through()
        await at.until(lambda: at.review.cursor == FIRST + 2)


async def test_a_change_to_the_whole_is_read_in_pieces_and_keeps_the_cursor(
    make_app: MakeApp, long: Path, gate: Gate
) -> None:
    async with driving(make_app(long)) as at:
        gate.let_through(1_000)
        await at.until(lambda: at.review.complete)
        await at.press("G")
        with Desk.open(long, actor="Second Reader", clock=ticking()) as desk:
            desk.merge_claims([row.id for row in at.review.rows[:2]], at.review.rows[0].claim)
        await at.until(lambda: len(at.review.rows) == MANY - 1)
        assert at.current.text == "529 people"


async def test_a_long_list_is_sifted_in_a_thread(make_app: MakeApp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(review_screen, "_SIFTED_AT_ONCE", 3)
    threads: set[threading.Thread] = set()
    numeric = next(option for option in FILTERS if option.id == "kind.numeric")

    def test(row: ClaimRow) -> bool:
        threads.add(threading.current_thread())
        return numeric.test(row)

    async with driving(make_app()) as at:
        at.screen.sift.toggle(numeric._replace(test=test))
        at.screen.resift()
        assert at.review.shown == 12
        await at.until(lambda: at.review.shown == 10)
        assert threads
        assert threading.main_thread() not in threads
        await at.press("escape")
        assert at.review.shown == 12


async def test_of_two_sieves_the_later_one_counts(make_app: MakeApp, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(review_screen, "_SIFTED_AT_ONCE", 3)
    async with driving(make_app()) as at:
        for words in ("m", "mi", "zzz", "milli"):
            at.screen.sift.words = words
            at.screen.resift()
        await at.until(lambda: at.review.shown == 7)


async def test_a_verdict_draws_the_lines_that_it_concerns_and_no_other(
    make_app: MakeApp, long: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with driving(make_app(long)) as at:
        await at.press("j", "d")
        drawn: list[int] = []
        draw = ClaimList._strip

        def counted(self: ClaimList, row: ClaimRow, width: int, *, at_cursor: bool):  # type: ignore[no-untyped-def]
            drawn.append(row.number)
            return draw(self, row, width, at_cursor=at_cursor)

        monkeypatch.setattr(ClaimList, "_strip", counted)
        await at.press("d")
        assert set(drawn) == {3, 4}


async def test_the_user_may_leave_while_claims_are_read(make_app: MakeApp, long: Path, gate: Gate) -> None:
    async with driving(make_app(long)) as at:
        await at.bench.perform(by_id("screen.quit"))
        gate.let_through()
    assert at.app.return_code == 0
