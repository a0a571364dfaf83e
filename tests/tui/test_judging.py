"""Verdicts by key, down to the event, and on to the next open claim."""

from __future__ import annotations

import pytest
from textual.widgets import Input

from tests.tui.conftest import MakeApp
from tests.tui.driving import driving, kinds, written
from workbench.claims import Verdict
from workbench.desk import Desk
from workbench.tui.screens.source_form import SourceForm


@pytest.mark.parametrize(("key", "verdict"), [("d", Verdict.DISPUTED), ("u", Verdict.UNSOURCED)])
async def test_a_verdict_key_writes_the_verdict_and_goes_on(
    make_app: MakeApp, desk: Desk, key: str, verdict: Verdict
) -> None:
    async with driving(make_app()) as at:
        first = at.current
        await at.press(key)
        assert at.current.number == first.number + 1
        assert desk.claims.by_id(first.id).verdict is verdict
        assert [(event.kind, event.actor) for event in written(desk)] == [("verdict.set", "Ada Lovelace")]


async def test_verdicts_given_fast_fall_on_one_claim_each(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await at.pilot.press("d", "u", "d")
        await at.until(lambda: at.review.counts.decided == 3)
        assert [row.verdict for row in desk.claims.of(at.review.article.id)[:4]] == [
            Verdict.DISPUTED,
            Verdict.UNSOURCED,
            Verdict.DISPUTED,
            Verdict.OPEN,
        ]


async def test_the_next_open_claim_may_stand_before(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        await at.press("G", "d")
        assert at.current.number == 1


async def test_once_every_claim_is_decided_the_screen_says_what_remains(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        await at.press("J", "asterisk", "d")
        assert at.review.counts.open == 0
        assert at.told == [
            "every claim is decided · l reads the sentences without one · E writes the report · O is another person's"
        ]


async def test_open_again_takes_the_verdict_back_and_stays(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await at.press("d", "k", "o")
        assert at.current.number == 1
        assert kinds(desk) == ["verdict.set", "verdict.cleared"]


async def test_verified_asks_for_the_source_that_the_rule_wants(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        first = at.current
        await at.press("v")
        await at.dialog(SourceForm)
        await at.type("Annual report")
        await at.press("enter")
        await at.until(lambda: at.current.number == 2)
        assert kinds(desk) == ["source.added", "evidence.attached", "verdict.set"]
        assert desk.claims.by_id(first.id).verdict is Verdict.VERIFIED
        assert desk.evidence.of(first.id)[0].source.title == "Annual report"


async def test_the_rule_can_be_overridden_with_a_reason(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await at.press("v")
        await at.dialog(SourceForm)
        at.app.screen.query_one("#override", Input).value = "I was there"
        await at.press("enter")
        await at.until(lambda: at.current.number == 2)
        assert written(desk)[0].data["override"] == "I was there"


async def test_leaving_the_form_gives_no_verdict(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await at.press("v")
        await at.dialog(SourceForm)
        await at.press("escape")
        assert at.current.number == 1
        assert kinds(desk) == []


async def test_the_counts_at_the_top_follow(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        await at.press("d", "u")
        assert "2/12" in at.screen.query_one("#top").render().plain


async def test_a_record_to_be_read_only_lets_nothing_be_changed_and_says_why(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app(read_only=True)) as at:
        await at.press("v", "d", "u", "s")
        assert at.told == ["the record is open for reading only"] * 4
        assert kinds(desk) == []


async def test_a_verdict_survives_a_restart(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        await at.press("d")
    async with driving(make_app()) as at:
        assert at.review.counts.disputed == 1
        assert at.current.number == 2


async def test_enter_alone_takes_the_source_used_last(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        rows = list(at.review.rows)
        for words in ("Annual report", ""):
            await at.press("v")
            await at.dialog(SourceForm)
            await at.type(words)
            await at.press("enter")
        assert at.review.counts.verified == 2
        assert kinds(desk) == ["source.added", *["evidence.attached", "verdict.set"] * 2]
        assert [one.source.title for row in rows[:2] for one in desk.evidence.of(row.id)] == ["Annual report"] * 2


async def test_enter_alone_takes_no_source_where_there_is_none(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await at.press("v")
        await at.dialog(SourceForm)
        await at.press("enter")
        assert "One field at least" in str(at.app.screen.query_one("#trouble").render())
        assert kinds(desk) == []


async def test_a_source_and_its_verdict_are_repeated_and_taken_back_together(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await at.press("v")
        await at.dialog(SourceForm)
        await at.type("Annual report")
        await at.press("enter", "full_stop")
        assert at.review.counts.verified == 2
        assert kinds(desk)[3:] == ["evidence.attached", "verdict.set"]
        await at.press("z")
        assert (at.review.counts.verified, at.review.rows[1].evidence_count) == (1, 0)
        await at.press("z")
        assert (at.review.counts.verified, at.review.rows[0].evidence_count) == (0, 0)


async def test_after_several_at_once_the_cursor_stays_on_an_open_claim(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        await at.press("space", "space")
        assert at.current.number == 3
        await at.press("d")
        assert (at.review.counts.disputed, at.current.number) == (2, 3)
