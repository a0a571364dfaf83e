from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.desk.desks import TEXT, at, new_article, numeric, state, support
from workbench.claims import Claim, Span, Verdict
from workbench.desk import Desk
from workbench.desk.maintenance import audit
from workbench.desk.model import ClaimRow, EvidenceNote, QueryOutcome, Rank, Rule, SourceNote, Stance
from workbench.record.errors import Refused

Act = Callable[[Desk, ClaimRow], object]

ACTS: dict[str, Act] = {
    "verdict": lambda desk, claim: desk.set_verdict(claim.id, Verdict.DISPUTED, note="no"),
    "override": lambda desk, claim: desk.set_verdict(claim.id, Verdict.VERIFIED, override="known"),
    "evidence with a new source": lambda desk, claim: desk.attach_evidence(claim.id, support()),
    "dismiss": lambda desk, claim: desk.dismiss(claim.id, "none"),
    "flag": lambda desk, claim: desk.flag(claim.id),
    "edit": lambda desk, claim: desk.edit_claim(claim.id, numeric(TEXT, "7 million", 7e6)),
    "add": lambda desk, claim: desk.add_claim(claim.article_id, numeric(TEXT, "2023", 2023)),
    "split": lambda desk, claim: desk.split_claim(
        claim.id, [numeric(TEXT, "7 million", 7e6), numeric(TEXT, "dollars", 1)]
    ),
    "merge": lambda desk, claim: desk.merge_claims(
        [one.id for one in desk.claims(claim.article_id)[:2]],
        Claim(Span.of(TEXT, 0, 60), quantity=claim.claim.quantity),
    ),
    "note": lambda desk, claim: desk.add_note(claim.article_id, "a note", claim_id=claim.id),
    "query": lambda desk, claim: desk.ask(claim.article_id, "why?", claim_id=claim.id),
    "assign": lambda desk, claim: desk.assign(claim.article_id, "Bob", claim_id=claim.id),
    "assign the article": lambda desk, claim: desk.assign(claim.article_id, "Bob"),
    "sign off": lambda desk, claim: desk.sign_off(claim.article_id, override="late"),
    "hold": lambda desk, claim: desk.hold(claim.article_id, "a lawsuit"),
    "title": lambda desk, claim: desk.edit_article(claim.article_id, title="Another"),
}


@pytest.mark.parametrize("name", ACTS)
def test_each_act_is_undone_and_redone_across_restarts(name: str, path: Path) -> None:
    with at(path) as desk:
        row = new_article(desk)
        before = state(desk)
        ACTS[name](desk, desk.claims(row.id)[0])
        after = state(desk)
        assert after != before
    for _ in range(2):
        with at(path) as desk:
            assert desk.undoable(row.id)
            desk.undo(row.id)
            assert without_numbers(state(desk)) == without_numbers(before)
        with at(path) as desk:
            assert not desk.undoable(row.id)
            desk.redo(row.id)
            assert without_numbers(state(desk)) == without_numbers(after)
            with pytest.raises(Refused):
                desk.redo(row.id)
    assert audit(path).passed


def without_numbers(tables: dict[str, list[tuple[object, ...]]]) -> dict[str, list[tuple[object, ...]]]:
    """The tables without the last number given in an article, which no undo takes back, and the log of verdicts."""
    return {
        name: [row[:-2] for row in rows] if name == "articles" else rows
        for name, rows in tables.items()
        if name != "verdicts"
    }


def test_later_acts_are_undone_first_and_redone_last(desk: Desk) -> None:
    row = new_article(desk)
    claim = desk.claims(row.id)[0]
    evidence = desk.attach_evidence(claim.id, support())
    desk.edit_evidence(evidence.id, EvidenceNote(stance=Stance.CONTEXT, locator="p. 4"))
    query = desk.ask(row.id, "why?")
    desk.answer(query.id, "because", QueryOutcome.DECLINED)
    desk.set_verdict(claim.id, Verdict.DISPUTED)
    states = [state(desk)]
    while desk.undoable(row.id):
        desk.undo(row.id)
        states.append(state(desk))
    assert len(states) == 6
    for wanted in reversed(states[:-1]):
        assert all(event.undone_by is None for event in desk.redo(row.id))
        assert without_numbers(state(desk)) == without_numbers(wanted)


def test_undo_and_redo_stay_in_the_trail(desk: Desk) -> None:
    row = new_article(desk)
    claim = desk.claims(row.id)[0]
    desk.set_verdict(claim.id, Verdict.DISPUTED)
    undone = desk.undo(row.id)
    history = desk.history(claim.id)
    assert [event.kind for event in history][-2:] == ["verdict.set", "act.undone"]
    assert history[-2].undone_by == history[-1].seq
    assert history[-1].data["events"] == [undone[0].id]
    desk.redo(row.id)
    history = desk.history(claim.id)
    assert (history[-3].undone_by, history[-2].undone_by) == (None, history[-1].seq)


def test_an_undone_verdict_counts_no_more(desk: Desk, bob: Desk) -> None:
    row = new_article(desk)
    claim = desk.claims(row.id)[0]
    desk.set_verdict(claim.id, Verdict.DISPUTED)
    bob.set_verdict(claim.id, Verdict.UNSOURCED)
    bob.undo(row.id)
    assert [verdict.actor for verdict in desk.verdicts(claim.id)] == ["Ada"]
    assert desk.claim_by_id(claim.id).verdict is Verdict.DISPUTED


def test_each_reviewer_undoes_their_own_acts_only(desk: Desk, bob: Desk) -> None:
    row = new_article(desk)
    first, second, _ = desk.claims(row.id)
    desk.set_verdict(first.id, Verdict.DISPUTED)
    bob.set_verdict(second.id, Verdict.UNSOURCED)
    desk.undo(row.id)
    assert desk.claim_by_id(second.id).verdict is Verdict.UNSOURCED
    with pytest.raises(Refused, match="nothing to undo"):
        desk.undo(row.id)


def test_what_somebody_changed_since_is_not_undone(desk: Desk, bob: Desk) -> None:
    row = new_article(desk)
    claim = desk.claims(row.id)[0]
    desk.set_verdict(claim.id, Verdict.DISPUTED)
    bob.set_verdict(claim.id, Verdict.UNSOURCED)
    with pytest.raises(Refused, match="Bob changed the same thing since"):
        desk.undo(row.id)
    bob.undo(row.id)
    desk.undo(row.id)
    assert desk.claim_by_id(claim.id).verdict is Verdict.OPEN


def test_what_others_build_on_is_not_undone(desk: Desk, bob: Desk) -> None:
    row = new_article(desk)
    first, second, _ = desk.claims(row.id)
    source = desk.attach_evidence(first.id, support()).source
    bob.attach_evidence(second.id, EvidenceNote(source=source.id))
    with pytest.raises(Refused, match="in use since"):
        desk.undo(row.id)
    assert len(desk.evidence(first.id)) == 1


def test_a_new_act_ends_redoing(desk: Desk) -> None:
    row = new_article(desk)
    first, second, _ = desk.claims(row.id)
    desk.set_verdict(first.id, Verdict.DISPUTED)
    desk.undo(row.id)
    desk.set_verdict(second.id, Verdict.DISPUTED)
    with pytest.raises(Refused, match="nothing to redo"):
        desk.redo(row.id)


def test_what_came_from_outside_is_not_undone(desk: Desk) -> None:
    row = new_article(desk)
    with pytest.raises(Refused, match="nothing to undo"):
        desk.undo(row.id)
    desk.report_exported(
        row.id, form="md", level="internal", language="en", filename="a.md", sha256="ab" * 32, size=1, root=""
    )
    assert not desk.undoable(row.id)


def test_acts_of_no_article_are_undone_without_naming_one(desk: Desk) -> None:
    source = desk.add_source(SourceNote(title="Register"))
    desk.edit_source(source.id, SourceNote(title="The register"))
    desk.set_rule(Rule.NONE)
    desk.undo()
    assert desk.rule() is Rule.SOURCE
    desk.undo()
    assert desk.source(source.id).title == "Register"
    desk.undo()
    assert desk.sources() == []
    desk.redo()
    assert desk.source(source.id).title == "Register"


def test_what_is_done_together_is_undone_together(desk: Desk) -> None:
    row = new_article(desk)
    claims = desk.claims(row.id)
    with desk.together():
        for claim in claims:
            desk.dismiss(claim.id, "no claim")
    assert desk.counts(row.id).dismissed == len(claims)
    assert len(desk.undo(row.id)) == len(claims)
    assert desk.counts(row.id).dismissed == 0


def test_acts_parted_inside_one_block_are_undone_one_by_one(desk: Desk) -> None:
    row = new_article(desk)
    claim = desk.claims(row.id)[0]
    with desk.together() as act:
        with desk.together():
            desk.attach_evidence(claim.id, support())
        act.end()
        desk.set_verdict(claim.id, Verdict.VERIFIED)
    desk.undo(row.id)
    assert (desk.claim_by_id(claim.id).verdict, len(desk.evidence(claim.id))) == (Verdict.OPEN, 1)


def test_where_one_of_several_is_refused_none_is_written(desk: Desk, path: Path) -> None:
    row = new_article(desk)
    first, second, _ = desk.claims(row.id)
    desk.dismiss(second.id, "no claim")
    size = desk.changes_token()

    def attach_and_judge() -> None:
        with desk.together() as act:
            desk.attach_evidence(first.id, support())
            act.end()
            desk.set_verdict(second.id, Verdict.DISPUTED)

    with pytest.raises(Refused):
        attach_and_judge()
    assert (desk.changes_token(), desk.sources()) == (size, [])
    desk.set_verdict(first.id, Verdict.DISPUTED)
    assert audit(path).passed


def test_undoing_a_source_s_correction_does_not_leave_a_verified_claim_without_support(desk: Desk, bob: Desk) -> None:
    row = new_article(desk)
    first, second, _ = desk.claims(row.id)
    desk.set_rule(Rule.PRIMARY_OR_TWO)
    source = desk.attach_evidence(first.id, support(rank=Rank.SECONDARY)).source
    desk.attach_evidence(second.id, EvidenceNote(source=source.id))
    desk.edit_source(source.id, SourceNote(title="Annual report", rank=Rank.PRIMARY), claim_id=first.id)
    bob.set_verdict(second.id, Verdict.VERIFIED)
    with pytest.raises(Refused, match="open it again first"):
        desk.undo(row.id)
