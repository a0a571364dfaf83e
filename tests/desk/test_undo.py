from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.desk.desks import TEXT, at, new_article, numeric, state, support
from workbench.claims import Claim, Span, Verdict
from workbench.desk import Desk
from workbench.desk.maintenance import audit
from workbench.desk.model import ClaimRow, EvidenceNote
from workbench.desk.source_note import Rank, SourceNote
from workbench.desk.vocabulary import QueryOutcome, Rule, Stance
from workbench.record.errors import Refused

Act = Callable[[Desk, ClaimRow], object]

ACTS: dict[str, Act] = {
    "verdict": lambda desk, claim: desk.verdicts.set(claim.id, Verdict.DISPUTED, note="no"),
    "override": lambda desk, claim: desk.verdicts.set(claim.id, Verdict.VERIFIED, override="known"),
    "evidence with a new source": lambda desk, claim: desk.evidence.attach(claim.id, support()),
    "dismiss": lambda desk, claim: desk.claims.dismiss(claim.id, "none"),
    "flag": lambda desk, claim: desk.claims.flag(claim.id),
    "edit": lambda desk, claim: desk.claims.edit(claim.id, numeric(TEXT, "7 million", 7e6)),
    "add": lambda desk, claim: desk.claims.add(claim.article_id, numeric(TEXT, "2023", 2023)),
    "split": lambda desk, claim: desk.claims.split(
        claim.id, [numeric(TEXT, "7 million", 7e6), numeric(TEXT, "dollars", 1)]
    ),
    "merge": lambda desk, claim: desk.claims.merge(
        [one.id for one in desk.claims.of(claim.article_id)[:2]],
        Claim(Span.of(TEXT, 0, 60), quantity=claim.claim.quantity),
    ),
    "note": lambda desk, claim: desk.correspondence.add_note(claim.article_id, "a note", claim_id=claim.id),
    "query": lambda desk, claim: desk.correspondence.ask(claim.article_id, "why?", claim_id=claim.id),
    "assign": lambda desk, claim: desk.correspondence.assign(claim.article_id, "Bob", claim_id=claim.id),
    "assign the article": lambda desk, claim: desk.correspondence.assign(claim.article_id, "Bob"),
    "sign off": lambda desk, claim: desk.sign_offs.add(claim.article_id, override="late"),
    "hold": lambda desk, claim: desk.retention.hold(claim.article_id, "a lawsuit"),
    "title": lambda desk, claim: desk.articles.edit(claim.article_id, title="Another"),
}


@pytest.mark.parametrize("name", ACTS)
def test_each_act_is_undone_and_redone_across_restarts(name: str, path: Path) -> None:
    with at(path) as desk:
        row = new_article(desk)
        before = state(desk)
        ACTS[name](desk, desk.claims.of(row.id)[0])
        after = state(desk)
        assert after != before
    for _ in range(2):
        with at(path) as desk:
            assert desk.acts.undoable(row.id)
            desk.acts.undo(row.id)
            assert without_numbers(state(desk)) == without_numbers(before)
        with at(path) as desk:
            assert not desk.acts.undoable(row.id)
            desk.acts.redo(row.id)
            assert without_numbers(state(desk)) == without_numbers(after)
            with pytest.raises(Refused):
                desk.acts.redo(row.id)
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
    claim = desk.claims.of(row.id)[0]
    evidence = desk.evidence.attach(claim.id, support())
    desk.evidence.edit(evidence.id, EvidenceNote(stance=Stance.CONTEXT, locator="p. 4"))
    query = desk.correspondence.ask(row.id, "why?")
    desk.correspondence.answer(query.id, "because", QueryOutcome.DECLINED)
    desk.verdicts.set(claim.id, Verdict.DISPUTED)
    states = [state(desk)]
    while desk.acts.undoable(row.id):
        desk.acts.undo(row.id)
        states.append(state(desk))
    assert len(states) == 6
    for wanted in reversed(states[:-1]):
        assert all(event.undone_by is None for event in desk.acts.redo(row.id))
        assert without_numbers(state(desk)) == without_numbers(wanted)


def test_undo_and_redo_stay_in_the_trail(desk: Desk) -> None:
    row = new_article(desk)
    claim = desk.claims.of(row.id)[0]
    desk.verdicts.set(claim.id, Verdict.DISPUTED)
    undone = desk.acts.undo(row.id)
    history = desk.trail.events(claim.id)
    assert [event.kind for event in history][-2:] == ["verdict.set", "act.undone"]
    assert history[-2].undone_by == history[-1].seq
    assert history[-1].data["events"] == [undone[0].id]
    desk.acts.redo(row.id)
    history = desk.trail.events(claim.id)
    assert (history[-3].undone_by, history[-2].undone_by) == (None, history[-1].seq)


def test_an_undone_verdict_counts_no_more(desk: Desk, bob: Desk) -> None:
    row = new_article(desk)
    claim = desk.claims.of(row.id)[0]
    desk.verdicts.set(claim.id, Verdict.DISPUTED)
    bob.verdicts.set(claim.id, Verdict.UNSOURCED)
    bob.acts.undo(row.id)
    assert [verdict.actor for verdict in desk.verdicts.given(claim.id)] == ["Ada"]
    assert desk.claims.by_id(claim.id).verdict is Verdict.DISPUTED


def test_each_reviewer_undoes_their_own_acts_only(desk: Desk, bob: Desk) -> None:
    row = new_article(desk)
    first, second, _ = desk.claims.of(row.id)
    desk.verdicts.set(first.id, Verdict.DISPUTED)
    bob.verdicts.set(second.id, Verdict.UNSOURCED)
    desk.acts.undo(row.id)
    assert desk.claims.by_id(second.id).verdict is Verdict.UNSOURCED
    with pytest.raises(Refused, match="nothing to undo"):
        desk.acts.undo(row.id)


def test_what_somebody_changed_since_is_not_undone(desk: Desk, bob: Desk) -> None:
    row = new_article(desk)
    claim = desk.claims.of(row.id)[0]
    desk.verdicts.set(claim.id, Verdict.DISPUTED)
    bob.verdicts.set(claim.id, Verdict.UNSOURCED)
    with pytest.raises(Refused, match="Bob changed the same thing since"):
        desk.acts.undo(row.id)
    bob.acts.undo(row.id)
    desk.acts.undo(row.id)
    assert desk.claims.by_id(claim.id).verdict is Verdict.OPEN


def test_what_others_build_on_is_not_undone(desk: Desk, bob: Desk) -> None:
    row = new_article(desk)
    first, second, _ = desk.claims.of(row.id)
    source = desk.evidence.attach(first.id, support()).source
    bob.evidence.attach(second.id, EvidenceNote(source=source.id))
    with pytest.raises(Refused, match="in use since"):
        desk.acts.undo(row.id)
    assert len(desk.evidence.of(first.id)) == 1


def test_a_new_act_ends_redoing(desk: Desk) -> None:
    row = new_article(desk)
    first, second, _ = desk.claims.of(row.id)
    desk.verdicts.set(first.id, Verdict.DISPUTED)
    desk.acts.undo(row.id)
    desk.verdicts.set(second.id, Verdict.DISPUTED)
    with pytest.raises(Refused, match="nothing to redo"):
        desk.acts.redo(row.id)


def test_what_came_from_outside_is_not_undone(desk: Desk) -> None:
    row = new_article(desk)
    with pytest.raises(Refused, match="nothing to undo"):
        desk.acts.undo(row.id)
    desk.correspondence.report_exported(
        row.id, form="md", level="internal", language="en", filename="a.md", sha256="ab" * 32, size=1, root=""
    )
    assert not desk.acts.undoable(row.id)


def test_acts_of_no_article_are_undone_without_naming_one(desk: Desk) -> None:
    source = desk.sources.add(SourceNote(title="Register"))
    desk.evidence.edit_source(source.id, SourceNote(title="The register"))
    desk.rule.set(Rule.NONE)
    desk.acts.undo()
    assert desk.rule.current() is Rule.SOURCE
    desk.acts.undo()
    assert desk.sources.get(source.id).title == "Register"
    desk.acts.undo()
    assert desk.sources.all() == []
    desk.acts.redo()
    assert desk.sources.get(source.id).title == "Register"


def test_what_is_done_together_is_undone_together(desk: Desk) -> None:
    row = new_article(desk)
    claims = desk.claims.of(row.id)
    with desk.together():
        for claim in claims:
            desk.claims.dismiss(claim.id, "no claim")
    assert desk.articles.counts(row.id).dismissed == len(claims)
    assert len(desk.acts.undo(row.id)) == len(claims)
    assert desk.articles.counts(row.id).dismissed == 0


def test_acts_parted_inside_one_block_are_undone_one_by_one(desk: Desk) -> None:
    row = new_article(desk)
    claim = desk.claims.of(row.id)[0]
    with desk.together() as act:
        with desk.together():
            desk.evidence.attach(claim.id, support())
        act.end()
        desk.verdicts.set(claim.id, Verdict.VERIFIED)
    desk.acts.undo(row.id)
    assert (desk.claims.by_id(claim.id).verdict, len(desk.evidence.of(claim.id))) == (Verdict.OPEN, 1)


def test_where_one_of_several_is_refused_none_is_written(desk: Desk, path: Path) -> None:
    row = new_article(desk)
    first, second, _ = desk.claims.of(row.id)
    desk.claims.dismiss(second.id, "no claim")
    size = desk.heads()

    def attach_and_judge() -> None:
        with desk.together() as act:
            desk.evidence.attach(first.id, support())
            act.end()
            desk.verdicts.set(second.id, Verdict.DISPUTED)

    with pytest.raises(Refused):
        attach_and_judge()
    assert (desk.heads(), desk.sources.all()) == (size, [])
    desk.verdicts.set(first.id, Verdict.DISPUTED)
    assert audit(path).passed


def test_undoing_a_source_s_correction_does_not_leave_a_verified_claim_without_support(desk: Desk, bob: Desk) -> None:
    row = new_article(desk)
    first, second, _ = desk.claims.of(row.id)
    desk.rule.set(Rule.PRIMARY_OR_TWO)
    source = desk.evidence.attach(first.id, support(rank=Rank.SECONDARY)).source
    desk.evidence.attach(second.id, EvidenceNote(source=source.id))
    desk.evidence.edit_source(source.id, SourceNote(title="Annual report", rank=Rank.PRIMARY), claim_id=first.id)
    bob.verdicts.set(second.id, Verdict.VERIFIED)
    with pytest.raises(Refused, match="open it again first"):
        desk.acts.undo(row.id)
