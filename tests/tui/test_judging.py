"""Verdicts by key, down to the event, and on to the next open claim."""

from __future__ import annotations

import pytest
from textual.widgets import Input

from tests.tui.conftest import MakeApp
from tests.tui.driving import driving, kinds, written
from workbench.claims import Verdict
from workbench.desk import Desk
from workbench.desk.model import EvidenceNote
from workbench.desk.source_note import SourceNote
from workbench.desk.vocabulary import Stance
from workbench.tui.screens.prompt import Choose
from workbench.tui.screens.source_form import SourceForm
from workbench.tui.screens.verdict_form import VerdictForm
from workbench.tui.widgets.fields import Choice, Wrapped


@pytest.mark.parametrize(("key", "verdict"), [("d", Verdict.DISPUTED), ("u", Verdict.UNSOURCED)])
async def test_a_verdict_key_writes_the_verdict_and_goes_on(
    make_app: MakeApp, desk: Desk, key: str, verdict: Verdict
) -> None:
    async with driving(make_app()) as at:
        first = at.current
        await at.press(key, "enter")
        assert at.current.number == first.number + 1
        assert desk.claims.by_id(first.id).verdict is verdict
        assert [(event.kind, event.actor) for event in written(desk)] == [("verdict.set", "Ada Lovelace")]


async def test_verdicts_given_fast_fall_on_one_claim_each(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await at.pilot.press("d", "enter", "u", "enter", "d", "enter")
        await at.until(lambda: at.review.counts.decided == 3)
        await at.settle()
        assert [row.verdict for row in desk.claims.of(at.review.article.id)[:4]] == [
            Verdict.DISPUTED,
            Verdict.UNSOURCED,
            Verdict.DISPUTED,
            Verdict.OPEN,
        ]


async def test_the_next_open_claim_may_stand_before(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        await at.press("G", "d", "enter")
        assert at.current.number == 1


async def test_once_every_claim_is_decided_the_screen_says_what_remains(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        await at.press("J", "asterisk", "d", "enter")
        assert at.review.counts.open == 0
        assert at.told == [
            "every claim is decided · l reads the sentences without one · E writes the report · O is another person's"
        ]


async def test_open_again_takes_the_verdict_back_and_stays(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await at.press("d", "enter", "k", "o")
        assert at.current.number == 1
        assert kinds(desk) == ["verdict.set", "verdict.cleared"]


async def test_verified_asks_for_the_source_that_the_rule_wants(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        first = at.current
        await at.dialog(SourceForm, "v")
        await at.type("Annual report")
        await at.press("enter")
        await at.until(lambda: at.current.number == 2)
        assert kinds(desk) == ["source.added", "evidence.attached", "verdict.set"]
        assert desk.claims.by_id(first.id).verdict is Verdict.VERIFIED
        assert desk.evidence.of(first.id)[0].source.title == "Annual report"


async def test_the_rule_can_be_overridden_with_a_reason(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await at.dialog(SourceForm, "v")
        at.app.screen.query_one("#override", Input).value = "I was there"
        await at.press("enter")
        await at.until(lambda: at.current.number == 2)
        assert written(desk)[0].data["override"] == "I was there"


async def test_leaving_the_form_gives_no_verdict(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await at.dialog(SourceForm, "v")
        await at.press("escape")
        assert at.current.number == 1
        assert kinds(desk) == []


async def test_the_counts_at_the_top_follow(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        await at.press("d", "enter", "u", "enter")
        assert "2/12" in at.screen.query_one("#top").render().plain


async def test_a_record_to_be_read_only_lets_nothing_be_changed_and_says_why(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app(read_only=True)) as at:
        await at.press("v", "d", "u", "s")
        assert at.told == ["the record is open for reading only"] * 4
        assert kinds(desk) == []


async def test_a_verdict_survives_a_restart(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        await at.press("d", "enter")
    async with driving(make_app()) as at:
        assert at.review.counts.disputed == 1
        assert at.current.number == 2


async def test_enter_alone_takes_the_source_used_last(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        rows = list(at.review.rows)
        for words in ("Annual report", ""):
            await at.dialog(SourceForm, "v")
            await at.type(words)
            await at.press("enter")
        assert at.review.counts.verified == 2
        assert kinds(desk) == ["source.added", *["evidence.attached", "verdict.set"] * 2]
        assert [one.source.title for row in rows[:2] for one in desk.evidence.of(row.id)] == ["Annual report"] * 2


async def test_enter_alone_takes_no_source_that_the_article_has_not(make_app: MakeApp, desk: Desk) -> None:
    desk.sources.add(SourceNote(title="Of another article"))
    async with driving(make_app()) as at:
        await at.dialog(SourceForm, "v")
        await at.press("enter")
        assert "One field at least" in str(at.app.screen.query_one("#trouble").render())
        assert at.review.counts.verified == 0


async def test_enter_alone_takes_the_last_document_of_the_dossier(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        article = at.review.article.id
        given = desk.dossier.give(article, path="release.txt", filename="release.txt", sha256="0" * 64)
        await at.dialog(SourceForm, "v")
        await at.press("enter")
        assert at.review.counts.verified == 1
        assert [one.source.id for each in desk.evidence.of_article(article).values() for one in each] == [
            given.source_id
        ]


async def test_enter_alone_takes_no_source_where_there_is_none(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await at.dialog(SourceForm, "v")
        await at.press("enter")
        assert "One field at least" in str(at.app.screen.query_one("#trouble").render())
        assert kinds(desk) == []


async def test_a_source_and_its_verdict_are_repeated_and_taken_back_together(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await at.dialog(SourceForm, "v")
        await at.type("Annual report")
        await at.press("enter", "full_stop")
        assert at.review.counts.verified == 2
        assert kinds(desk)[3:] == ["evidence.attached", "verdict.set"]
        await at.press("z")
        assert (at.review.counts.verified, at.review.rows[1].evidence_count) == (1, 0)
        await at.press("z")
        assert (at.review.counts.verified, at.review.rows[0].evidence_count) == (0, 0)


@pytest.mark.parametrize("key", ["v", "d", "s"])
async def test_what_was_taken_back_is_repeated_with_a_source_entered_anew(
    make_app: MakeApp, desk: Desk, key: str
) -> None:
    async with driving(make_app()) as at:
        await at.dialog(VerdictForm if key == "d" else SourceForm, key)
        if key == "d":
            await at.press("tab", "tab")
        await at.type("Annual report")
        await at.press("enter", "z", "full_stop")
        assert at.told[-1:] != ["no source"]
        assert [source.title for source in desk.sources.all()] == ["Annual report"]
        assert sum(row.evidence_count for row in at.review.rows) == 1


async def test_a_long_reason_is_seen_whole_and_enter_gives_the_verdict(make_app: MakeApp, desk: Desk) -> None:
    why = "The minutes of the council say eighteen votes against eight and three abstentions; ask Paul before it is out"
    async with driving(make_app(), (80, 24)) as at:
        await at.dialog(VerdictForm, "d")
        await at.type(why)
        field = at.app.screen.query_one("#why")
        assert field.size.height >= 2
        drawn = " ".join(field.render_line(y).text.strip() for y in range(field.size.height))
        assert drawn.strip() == why
        await at.press("enter")
        assert desk.claims.of(desk.articles.all()[0].id)[0].verdict_note == why


async def test_after_several_at_once_the_cursor_stays_on_an_open_claim(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        await at.press("space", "space")
        assert at.current.number == 3
        await at.press("d", "enter")
        assert (at.review.counts.disputed, at.current.number) == (2, 3)


async def test_what_is_known_beside_a_verdict_stays_with_its_claim_and_is_undone_at_once(
    make_app: MakeApp, desk: Desk
) -> None:
    async with driving(make_app()) as at:
        first = at.current
        await at.dialog(VerdictForm, "d")
        await at.type("the report says less")
        at.app.screen.query_one("#rather", Wrapped).text = "40 ans"
        at.app.screen.query_one("#source", Input).value = "https://example.org/report"
        await at.press("enter")
        row, (query,) = desk.claims.by_id(first.id), desk.correspondence.queries(first.article_id)
        assert (row.verdict, row.verdict_note) == (Verdict.DISPUTED, "the report says less")
        assert (query.claim_id, query.text, query.proposed) == (first.id, "the report says less", "40 ans")
        (evidence,) = desk.evidence.of(first.id)
        assert (evidence.source.url, evidence.stance) == ("https://example.org/report", Stance.CONTRADICTS)
        await at.press("z")
        row = desk.claims.by_id(first.id)
        assert (row.verdict, row.evidence_count, row.open_queries) == (Verdict.OPEN, 0, 0)


async def test_an_unsourced_claim_keeps_where_it_was_looked_for_as_context_and_a_point_takes_the_last_source(
    make_app: MakeApp, desk: Desk
) -> None:
    async with driving(make_app()) as at:
        rows = list(at.review.rows)
        for words in ("the archive", "."):
            await at.dialog(VerdictForm, "u")
            at.app.screen.query_one("#source", Input).value = words
            await at.press("enter")
        found = [desk.evidence.of(row.id)[0] for row in rows[:2]]
        assert [one.stance for one in found] == [Stance.CONTEXT] * 2
        assert len({one.source.id for one in found}) == 1


@pytest.mark.parametrize(
    ("words", "trouble"), [("https://", "no web address"), ("gopher://example.org", "no web address")]
)
async def test_an_address_that_no_browser_opens_is_told_in_the_form_and_no_verdict_given(
    make_app: MakeApp, desk: Desk, words: str, trouble: str
) -> None:
    async with driving(make_app()) as at:
        await at.dialog(VerdictForm, "d")
        at.app.screen.query_one("#source", Input).value = words
        await at.press("enter")
        assert trouble in str(at.app.screen.query_one("#trouble").render())
        assert kinds(desk) == []


async def test_a_batch_is_disputed_for_one_reason_and_the_cursor_goes_to_the_next_open_claim(
    make_app: MakeApp, desk: Desk
) -> None:
    async with driving(make_app()) as at:
        await at.dialog(VerdictForm, "J", "J", "d")
        assert not at.app.screen.query("#rather")
        await at.type("all from one release")
        await at.press("enter")
        rows = desk.claims.of(at.review.article.id)
        assert [row.verdict_note for row in rows[:4]] == ["all from one release"] * 3 + [""]
        assert at.current.number == 4


async def test_marks_by_space_leave_the_cursor_on_the_first_open_claim_behind_them(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        await at.press("space", "space", "d", "enter")
        assert at.current.number == 3


@pytest.mark.parametrize(
    ("moves", "number", "keys", "kind"),
    [
        ((), 1, ("r", "enter"), "verdict.set"),
        ((), 1, ("c", "a", "enter"), "query.asked"),
        ((), 1, ("N", "a", "ctrl+s"), "note.added"),
        (("j",), 3, ("c", "a", "enter"), "query.asked"),
        (("j", "k"), 2, ("N", "a", "ctrl+s"), "note.added"),
    ],
)
async def test_what_is_said_next_is_said_of_the_claim_just_judged_unless_the_user_moved(
    make_app: MakeApp, desk: Desk, moves: tuple[str, ...], number: int, keys: tuple[str, ...], kind: str
) -> None:
    async with driving(make_app()) as at:
        rows = {row.id: row.number for row in at.review.rows}
        await at.press("d", "enter", *moves, *keys)
        last = written(desk)[-1]
        assert (last.kind, rows[last.claim_id or ""]) == (kind, number)


async def test_a_source_that_contradicts_a_verified_claim_asks_what_becomes_of_it(
    make_app: MakeApp, desk: Desk
) -> None:
    first = desk.claims.of(desk.articles.all()[0].id)[0]
    desk.evidence.attach(first.id, EvidenceNote(source=SourceNote(title="For it")))
    desk.verdicts.set(first.id, Verdict.VERIFIED)
    async with driving(make_app()) as at:
        await at.dialog(SourceForm, "g", "s")
        await at.type("Against it")
        at.app.screen.query_one("#stance", Choice).value = "contradicts"
        await at.dialog(Choose, "enter")
        await at.press("down", "enter")
        assert desk.claims.by_id(first.id).verdict is Verdict.DISPUTED
        await at.dialog(Choose, "g", "v")
        await at.press("enter")
        assert desk.claims.by_id(first.id).verdict is Verdict.DISPUTED
        await at.dialog(Choose, "v")
        await at.press("down", "enter")
        assert desk.claims.by_id(first.id).verdict is Verdict.VERIFIED


async def test_unsourced_over_a_source_that_supports_the_claim_says_so_before(make_app: MakeApp, desk: Desk) -> None:
    first = desk.claims.of(desk.articles.all()[0].id)[0]
    desk.evidence.attach(first.id, EvidenceNote(source=SourceNote(title="For it")))
    async with driving(make_app()) as at:
        await at.dialog(VerdictForm, "u")
        assert "A source supports it: For it" in str(at.app.screen.query_one(".warning").render())


async def test_a_source_of_a_disputed_claim_contradicts_it_unless_said_otherwise(make_app: MakeApp, desk: Desk) -> None:
    first = desk.claims.of(desk.articles.all()[0].id)[0]
    desk.verdicts.set(first.id, Verdict.DISPUTED)
    async with driving(make_app()) as at:
        await at.dialog(SourceForm, "g", "s")
        await at.type("Against it")
        await at.press("enter")
        assert desk.evidence.of(first.id)[0].stance is Stance.CONTRADICTS
