"""Acts on claims, by key, down to the event."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator
from pathlib import Path

import pytest
from textual.widgets import Input

from tests.tui.conftest import MakeApp
from tests.tui.driving import Driver, driving, kinds, written
from workbench import field_checks
from workbench.claims import Kind, Verdict
from workbench.desk import Desk
from workbench.desk.correspondence import Correspondence
from workbench.desk.vocabulary import State
from workbench.errors import WorkbenchError
from workbench.field_checks import UnfitError
from workbench.tui.app import WorkbenchApp
from workbench.tui.screens.claim_form import ClaimForm
from workbench.tui.screens.prompt import Ask, Choose, Write
from workbench.tui.screens.query_form import AnswerForm, QueryForm
from workbench.tui.screens.reader import Reader
from workbench.tui.screens.select_span import SelectSpan


async def test_undo_takes_back_and_redo_brings_back(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await at.press("d", "enter")
        await at.press("z")
        assert at.current.number == 1
        assert at.current.verdict is Verdict.OPEN
        await at.press("Z")
        assert at.review.rows[0].verdict is Verdict.DISPUTED
        assert kinds(desk) == ["verdict.set", "act.undone", "act.redone"]
        assert at.told == ["undone: claim 1: open → disputed", "done again: claim 1: open → disputed"]


async def test_undo_works_after_a_restart(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await at.press("d", "enter")
    async with driving(make_app()) as at:
        await at.press("z")
        assert at.review.counts.decided == 0
        await at.press("z")
        assert at.told[-1] == "there is nothing to undo"


async def test_a_claim_is_set_aside_with_its_reason_and_restored(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        first = at.current
        await at.dialog(Ask, "x")
        await at.type("a headline")
        await at.press("enter")
        await at.until(lambda: at.current.number == 2)
        assert desk.claims.by_id(first.id).state_reason == "a headline"
        await at.press("k", "d", "enter")
        assert at.told[-1] == "the claim is set aside; restore it first"
        await at.press("X")
        assert kinds(desk) == ["claim.dismissed", "claim.restored"]


async def test_a_reason_stands_beside_the_verdict(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        first = at.current
        await at.dialog(Choose, "d", "enter", "k", "r")
        await at.press("down", "enter")
        await at.until(lambda: at.current.reason is not None)
        row = desk.claims.by_id(first.id)
        assert (row.verdict, row.reason) == (Verdict.DISPUTED, "opinion")


async def test_a_flag_comes_and_goes(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await at.press("exclamation_mark")
        assert at.current.flagged
        await at.press("exclamation_mark")
        assert kinds(desk) == ["claim.flagged", "claim.unflagged"]


async def test_a_claim_is_given_to_a_reviewer(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await at.dialog(Ask, "at")
        await at.type("Grace")
        await at.press("enter")
        await at.until(lambda: at.current.assigned_to == "Grace")
        assert kinds(desk) == ["claim.assigned"]


async def test_marks_make_one_verdict_fall_on_several_as_one_act(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await at.press("space", "j", "space", "u", "enter")
        assert [row.number for row in at.review.rows if row.verdict is Verdict.UNSOURCED] == [1, 3]
        assert at.review.marked == set()
        await at.press("z")
        assert at.review.counts.decided == 0


async def test_a_range_is_marked_with_shift(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        await at.press("J", "J")
        assert [row.number for row in at.review.chosen] == [1, 2, 3]
        await at.press("escape")
        assert at.review.marked == set()
        await at.press("asterisk")
        assert len(at.review.chosen) == 12


async def test_the_last_act_is_repeated(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await at.press("u", "enter", "full_stop", "full_stop")
        assert kinds(desk) == ["verdict.set"] * 3
        assert at.review.counts.unsourced == 3


async def test_flags_names_and_restoring_are_repeated_and_no_older_act_instead(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await at.press("d", "enter", "g", "exclamation_mark", "j", "full_stop", "full_stop")
        assert [row.number for row in at.review.rows if row.flagged] == [1, 2]
        await at.dialog(Ask, "at")
        await at.type("Grace")
        await at.press("enter", "j", "full_stop")
        assert [row.number for row in at.review.rows if row.assigned_to] == [2, 3]
        await at.dialog(Ask, "space", "space", "x")
        await at.dialog(Ask, "enter", "colon")
        await at.type("3")
        await at.press("enter", "X", "full_stop")
        assert at.told[-1] == "the claim is not set aside"
        await at.press("j", "full_stop")
        assert not any(row.dismissed for row in at.review.rows)
    assert kinds(desk)[0] == "verdict.set"
    assert "verdict.set" not in kinds(desk)[1:]


async def test_a_question_is_put_again_to_another_claim(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await at.dialog(QueryForm, "c")
        await at.type("Which report?")
        await at.press("enter", "j", "full_stop")
        queries = desk.correspondence.queries(at.review.article.id)
        assert [query.text for query in queries] == ["Which report?"] * 2
        assert {query.claim_id for query in queries} == {row.id for row in at.review.rows[:2]}


async def test_a_claim_grows_by_words_and_is_written_once(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await at.press("j")
        claim = at.current
        await at.dialog(SelectSpan, "left_curly_bracket")
        await at.press("shift+left", "enter")
        await at.until(lambda: kinds(desk) == ["claim.edited"])
        await at.until(lambda: at.current.text == "Altman, 39 ans")
        assert desk.claims.by_id(claim.id).claim.quantity == claim.claim.quantity


async def test_a_claim_shrinks_but_never_to_nothing(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await at.dialog(SelectSpan, "j", "left_square_bracket")
        await at.press("left", "left", "left", "enter")
        await at.until(lambda: at.current.text == "39")


async def test_leaving_the_selection_changes_nothing(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await at.dialog(SelectSpan, "right_square_bracket")
        await at.press("right", "escape")
        assert kinds(desk) == []


async def test_a_claim_is_added_by_selecting_words(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await at.dialog(SelectSpan, "j", "a")
        await at.press("tab", "tab", "tab", "right")
        await at.dialog(ClaimForm, "enter")
        await at.press("ctrl+s")
        await at.until(lambda: kinds(desk) == ["claim.added"])
        await at.until(lambda: at.current.number == 13)
        assert at.current.text == desk.claims.by_id(at.current.id).text


async def test_a_claim_is_split_in_two(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        at.bench.move_to(3)
        assert at.current.text == "43 milliards de dollars"
        await at.dialog(SelectSpan, "vertical_line")
        await at.press("right", "enter")
        await at.until(lambda: kinds(desk) == ["claim.split"])
        texts = [row.text for row in desk.claims.of(at.review.article.id)]
        assert "43 milliards" in texts
        assert "de dollars" in texts
        assert at.current.text == "43 milliards"


async def test_marked_claims_are_merged(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        at.bench.move_to(5)
        await at.press("space", "space", "plus")
        await at.until(lambda: kinds(desk) == ["claim.merged"])
        assert at.current.text.startswith("7 000 milliards")
        assert at.current.text.endswith("36 usines")


async def test_a_value_is_corrected(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await at.dialog(ClaimForm, "j", "e")
        at.app.screen.query_one("#value", Input).value = "4e1"
        await at.press("ctrl+s")
        await at.until(lambda: kinds(desk) == ["claim.edited"])
        quantity = desk.claims.by_id(at.current.id).claim.quantity
        assert quantity is not None
        assert (quantity.value, quantity.unit) == (40, "year")


async def test_a_value_that_is_no_number_is_refused(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await at.dialog(ClaimForm, "j", "e")
        at.app.screen.query_one("#value", Input).value = "many"
        await at.press("ctrl+s")
        assert "“many” is no number" in str(at.app.screen.query_one("#trouble").render())
        assert kinds(desk) == []


async def test_a_source_is_corrected_to_other_words_of_the_claim(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        at.bench.move_to(4)
        await at.dialog(ClaimForm, "e")
        at.app.screen.query_one("#source", Input).value = "les dirigeants"
        await at.press("ctrl+s")
        await at.until(lambda: kinds(desk) == ["claim.edited"])
        row = desk.claims.by_id(at.current.id)
        source = row.claim.attribution.source if row.claim.attribution else None
        assert source is not None
        assert at.review.draft.text[source.start : source.end] == "les dirigeants"


async def ask_author(at: Driver) -> None:
    await at.dialog(QueryForm, "c")
    await at.type("Where from?")
    await at.press("tab")
    await at.type("about a year")
    await at.press("enter")
    await at.until(lambda: at.current.open_queries == 1)


async def test_the_author_is_asked_and_the_answer_kept(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await ask_author(at)
        await at.dialog(Choose, "C")
        await at.dialog(AnswerForm, "enter")
        await at.type("From the Times")
        await at.press("ctrl+s")
        await at.until(lambda: at.current.open_queries == 0)
        assert kinds(desk) == ["query.asked", "query.answered"]
        query = desk.correspondence.queries(at.review.article.id)[0]
        assert (query.text, query.proposed, query.answer) == ("Where from?", "about a year", "From the Times")


async def test_a_note_is_written_on_the_screen(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await at.dialog(Write, "N")
        await at.type("called the ministry")
        await at.press("ctrl+s")
        await at.until(lambda: at.current.note_count == 1)
        assert [event.data["text"] for event in written(desk)] == ["called the ministry"]


async def test_a_long_note_is_written_in_the_user_s_editor(
    make_app: MakeApp, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = tmp_path / "editor.sh"
    editor.write_text('#!/bin/sh\nprintf "first\\n\\nsecond\\n" >> "$1"\n', encoding="utf-8")
    editor.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(editor))
    monkeypatch.setattr(WorkbenchApp, "suspend", suspended)
    async with driving(make_app()) as at:
        await at.press("ctrl+e")
        await at.until(lambda: kinds(desk) == ["note.added"])
        assert desk.correspondence.notes(at.review.article.id)[0].text == "first\n\nsecond"


@contextlib.contextmanager
def suspended(self: WorkbenchApp) -> Iterator[None]:
    yield


async def test_an_editor_that_can_t_be_started_is_told_in_a_line(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        await at.press("ctrl+e")
        assert at.told == ["an editor can't be started here; write the note on the screen instead"]


@pytest.mark.parametrize(
    ("editor", "said"),
    [
        ("vi 'unclosed", "not understood"),
        ("/no/such/editor", "/no/such/editor: No such file"),
        ("false", "false was left with an error"),
    ],
    ids=["quote", "missing", "failed"],
)
async def test_an_editor_that_fails_is_told_in_a_line(
    make_app: MakeApp, desk: Desk, monkeypatch: pytest.MonkeyPatch, editor: str, said: str
) -> None:
    monkeypatch.setenv("VISUAL", editor)
    monkeypatch.setattr(WorkbenchApp, "suspend", suspended)
    async with driving(make_app()) as at:
        await at.press("ctrl+e")
        assert said in at.told[0]
    assert kinds(desk) == []


async def test_a_note_from_the_editor_that_can_t_be_kept_goes_on_in_a_form(
    make_app: MakeApp, desk: Desk, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    editor = tmp_path / "editor.sh"
    editor.write_text('#!/bin/sh\necho "a long note" >> "$1"\n', encoding="utf-8")
    editor.chmod(0o755)
    monkeypatch.setenv("VISUAL", str(editor))
    monkeypatch.setattr(WorkbenchApp, "suspend", suspended)

    def full(*_: object, **__: object) -> None:
        raise WorkbenchError("the disk is full")

    async with driving(make_app()) as at:
        with monkeypatch.context() as bad_day:
            bad_day.setattr(Correspondence, "add_note", full)
            await at.dialog(Write, "ctrl+e")
            assert at.told == ["the disk is full"]
        await at.press("ctrl+s")
        await at.until(lambda: kinds(desk) == ["note.added"])
        assert desk.correspondence.notes(at.review.article.id)[0].text == "a long note"


async def test_the_history_of_a_claim_is_shown(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        await at.dialog(Reader, "d", "enter", "k", "h")
        assert "open → disputed" in str(at.app.screen.query_one("#words Static").render())
        await at.press("escape")


async def test_a_claim_is_copied_with_its_citation(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        await at.press("j", "y")
        assert at.app.clipboard.startswith("“39 ans” (Altman a fait une tournée")
        assert at.app.clipboard.endswith("2024-09-30; draft 1, claim 2)")


async def test_a_source_s_address_is_opened(make_app: MakeApp, desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    from workbench.desk.model import EvidenceNote
    from workbench.desk.source_note import SourceNote

    opened: list[str] = []
    monkeypatch.setattr(WorkbenchApp, "open_url", lambda self, url, **_: opened.append(url))
    desk.evidence.attach(
        desk.claims.of(desk.articles.all()[0].id)[0].id, EvidenceNote(source=SourceNote(url="https://nytimes.com/a"))
    )
    async with driving(make_app()) as at:
        await at.press("w")
        await at.until(lambda: opened == ["https://nytimes.com/a"])


async def test_a_claim_that_was_split_is_under_check_no_more(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        at.bench.move_to(3)
        claim = at.current
        await at.dialog(SelectSpan, "vertical_line")
        await at.press("right", "enter")
        await at.until(lambda: at.review.row(claim.id) is None)
        assert desk.claims.by_id(claim.id).state is State.SPLIT


@pytest.mark.parametrize(
    ("words", "language", "value"),
    [
        ("7e12", "fr", 7_000_000_000_000), ("6,5", "fr", 6.5), ("7 000 milliards", "fr", 7_000_000_000_000),
        ("1\u202f234,5", "fr", 1234.5), ("1,234.5", "en", 1234.5), ("a quarter", "en", 0.25), ("  ", "fr", None),
    ],
    ids=["python", "comma", "scale", "spaces", "english", "words", "nothing"],
)  # fmt: skip
def test_a_number_is_written_as_articles_write_it(words: str, language: str, value: float | None) -> None:
    assert field_checks.number("value", words, language, None) == value


@pytest.mark.parametrize("words", ["many", "nan", "1e999", "entre 3 et 5", "3 fois 4 ans"])
def test_what_is_not_one_number_is_refused(words: str) -> None:
    with pytest.raises(UnfitError, match="is no number"):
        field_checks.number("value", words, "fr", None)


def test_a_number_with_another_unit_than_the_claim_s_is_refused() -> None:
    """Else `43 milliards d'euros` would be read as dollars."""
    assert field_checks.number("value", "50 %", "fr", "%") == 50
    assert field_checks.number("value", "34 milliards d’euros", "fr", "EUR") == 34_000_000_000
    for words, unit in (("34 milliards d’euros", "USD"), ("7 voix", None)):
        with pytest.raises(UnfitError, match="has a unit"):
            field_checks.number("value", words, "fr", unit)


async def test_a_fact_is_added_by_its_words_alone_and_filtered_like_the_others(make_app: MakeApp, desk: Desk) -> None:
    async with driving(make_app()) as at:
        await at.dialog(SelectSpan, "H")
        await at.press("right_square_bracket", "enter")
        await at.until(lambda: kinds(desk) == ["claim.added"])
        assert at.current.kind is Kind.FACT
        assert [row.number for row in at.review.rows if row.kind is Kind.FACT] == [13]
        await at.press("e")
        assert at.told[-1] == "a fact has nothing that was read; grow or shrink it"
