"""Two machines that did not know of each other, then joined: what all machines show."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desk.desks import TEXT, Clock, article, numeric, support
from tests.desk.several_logs.rooms import Machine, exchange, room
from workbench.claims import Change, Claim, Verdict
from workbench.desk.kinds.record import ACT_UNDONE
from workbench.desk.maintenance import audit
from workbench.desk.model import ArticleRow, Carried, ClaimRow, Conflict, EvidenceNote
from workbench.desk.source_note import SourceNote
from workbench.desk.vocabulary import QueryOutcome, Stance, State
from workbench.record.errors import Refused


class Desks:
    """Ada, Bob and Cy at one article, and its first claim."""

    def __init__(self, row: ArticleRow, machines: list[Machine]) -> None:
        self.row = row
        self.machines = machines
        self.ada, self.bob, self.cy = machines
        self.claim = self.ada.claims(row)[0].id

    def join(self) -> ClaimRow:
        """Exchange all; all show the same. Gives the first claim."""
        exchange(self.machines, look=False)
        first, *others = self.machines
        for other in others:
            assert other.state() == first.state()
        for machine in self.machines:
            machine.look()
        return self.claim_at(self.ada)

    def claim_at(self, machine: Machine) -> ClaimRow:
        return machine.desk.claims.by_id(self.claim)

    def kinds(self) -> list[str]:
        return self.ada.kinds(self.row)


@pytest.fixture
def desks(tmp_path: Path) -> Iterator[Desks]:
    """Desks whose records pass their audits in the end, whatever was done and joined."""
    with room(tmp_path, "Ada", "Bob", "Cy") as (row, machines):
        yield Desks(row, machines)
        for machine in machines:
            assert audit(machine.path).findings == ()


def actors(machine: Machine, conflict: Conflict) -> list[str]:
    return [machine.desk.trail.event(event).actor for event in conflict.events]


def edited(words: str = "7 million") -> Claim:
    return numeric(TEXT, words, 7e6)


def test_verdicts_that_disagree_leave_the_claim_contested_and_open(desks: Desks) -> None:
    desks.ada.desk.verdicts.set(desks.claim, Verdict.DISPUTED)
    desks.bob.desk.verdicts.set(desks.claim, Verdict.UNSOURCED)
    claim = desks.join()
    assert (claim.verdict, claim.decided_by) == (Verdict.OPEN, None)
    (conflict,) = desks.ada.conflicts(desks.row)
    assert (conflict.kind, conflict.claim_id) == ("contested", claim.id)
    assert actors(desks.ada, conflict) == ["Ada", "Bob"]
    assert conflict.said == {"verdict": [["disputed", "Ada"], ["unsourced", "Bob"]]}


def test_the_same_verdict_twice_stands_and_names_both(desks: Desks) -> None:
    desks.ada.desk.verdicts.set(desks.claim, Verdict.DISPUTED, note="no")
    desks.bob.desk.verdicts.set(desks.claim, Verdict.DISPUTED, note="never")
    assert desks.join().verdict is Verdict.DISPUTED
    (conflict,) = desks.ada.conflicts(desks.row)
    assert conflict.kind == "agreed"
    assert actors(desks.ada, conflict) == ["Ada", "Bob"]


def test_a_third_who_saw_both_settles_it(desks: Desks) -> None:
    desks.ada.desk.verdicts.set(desks.claim, Verdict.DISPUTED)
    desks.bob.desk.verdicts.set(desks.claim, Verdict.UNSOURCED)
    desks.join()
    desks.cy.desk.verdicts.set(desks.claim, Verdict.UNSOURCED)
    claim = desks.join()
    assert (claim.verdict, claim.decided_by) == (Verdict.UNSOURCED, "Cy")
    assert desks.kinds() == []


def test_a_verdict_that_arrived_but_was_not_drawn_was_not_seen(desks: Desks) -> None:
    desks.ada.desk.verdicts.set(desks.claim, Verdict.DISPUTED)
    desks.bob.receive(desks.ada)
    desks.bob.desk.verdicts.set(desks.claim, Verdict.UNSOURCED)
    assert desks.join().verdict is Verdict.OPEN
    assert desks.kinds() == ["contested"]


def test_a_verdict_on_words_that_somebody_changed_does_not_count(desks: Desks) -> None:
    desks.ada.desk.claims.edit(desks.claim, edited())
    desks.bob.desk.verdicts.set(desks.claim, Verdict.DISPUTED)
    claim = desks.join()
    assert (claim.verdict, claim.text) == (Verdict.OPEN, "7 million")
    assert desks.kinds() == ["other words"]


def test_a_verdict_after_seeing_the_edit_counts(desks: Desks) -> None:
    desks.ada.desk.claims.edit(desks.claim, edited())
    desks.bob.desk.verdicts.set(desks.claim, Verdict.DISPUTED)
    desks.join()
    desks.bob.desk.verdicts.set(desks.claim, Verdict.DISPUTED)
    assert desks.join().verdict is Verdict.DISPUTED
    assert desks.kinds() == []


def test_words_corrected_in_two_ways_are_open_and_both_are_told(desks: Desks) -> None:
    desks.ada.desk.verdicts.set(desks.claim, Verdict.DISPUTED)
    desks.join()
    desks.ada.desk.claims.edit(desks.claim, edited())
    desks.bob.desk.claims.edit(desks.claim, edited("million dollars"))
    claim = desks.join()
    assert claim.verdict is Verdict.OPEN
    assert desks.kinds() == ["readings"]
    (conflict,) = desks.ada.conflicts(desks.row)
    assert sorted(conflict.said["text"]) == ["7 million", "million dollars"]
    desks.cy.desk.verdicts.set(desks.claim, Verdict.UNSOURCED)
    assert desks.join().verdict is Verdict.UNSOURCED
    assert desks.kinds() == []


def parts() -> list[Claim]:
    return [numeric(TEXT, "7 million", 7e6), numeric(TEXT, "dollars", 1)]


def test_a_split_takes_effect_and_a_verdict_that_did_not_know_is_shown(desks: Desks) -> None:
    desks.ada.desk.claims.split(desks.claim, parts())
    desks.bob.desk.verdicts.set(desks.claim, Verdict.DISPUTED)
    assert desks.join().state is State.SPLIT
    assert desks.kinds() == ["reshaped"]
    part = desks.claim_at(desks.cy).replaced_by[0]
    desks.cy.desk.verdicts.set(part, Verdict.DISPUTED)
    desks.join()
    assert desks.kinds() == []


def test_two_splits_both_take_effect(desks: Desks) -> None:
    desks.ada.desk.claims.split(desks.claim, parts())
    desks.bob.desk.claims.split(desks.claim, parts())
    claim = desks.join()
    assert claim.state is State.SPLIT
    assert len(claim.replaced_by) == 4
    assert desks.kinds() == ["reshaped"]
    numbers = sorted(str(one.number) for one in desks.ada.desk.claims.of(desks.row.id))
    assert numbers == ["2", "3", "4a", "4b", "5a", "5b"]


def test_a_merger_takes_effect_and_a_verdict_that_did_not_know_is_shown(desks: Desks) -> None:
    second = desks.ada.claims(desks.row)[1].id
    desks.ada.desk.claims.merge([desks.claim, second], edited())
    desks.bob.desk.verdicts.set(desks.claim, Verdict.DISPUTED)
    assert desks.join().state is State.MERGED
    assert desks.kinds() == ["reshaped"]


def test_a_dismissal_has_no_effect_against_work_that_it_did_not_know(desks: Desks) -> None:
    desks.ada.desk.claims.dismiss(desks.claim, "none")
    desks.bob.desk.evidence.attach(desks.claim, support())
    assert desks.join().state is State.STANDING
    assert desks.kinds() == ["dismissal"]
    desks.ada.desk.claims.dismiss(desks.claim, "none all the same")
    assert desks.join().state is State.DISMISSED
    assert desks.kinds() == []


def test_a_sign_off_that_did_not_know_of_a_verdict_is_not_current(desks: Desks) -> None:
    desks.cy.desk.sign_offs.add(desks.row.id, override="late")
    desks.bob.desk.verdicts.set(desks.claim, Verdict.DISPUTED)
    desks.join()
    assert [one.current for one in desks.ada.desk.sign_offs.of(desks.row.id)] == [False]
    assert desks.kinds() == ["sign-off"]
    desks.cy.desk.sign_offs.add(desks.row.id, override="late")
    desks.join()
    assert [one.current for one in desks.ada.desk.sign_offs.of(desks.row.id)] == [False, True]
    assert desks.kinds() == []


def test_a_sign_off_by_one_who_checked_elsewhere_is_not_current(tmp_path: Path) -> None:
    with room(tmp_path, "Ada", "Cy", "Cy") as (row, machines):
        desks = Desks(row, machines)
        desks.bob.desk.verdicts.set(desks.claim, Verdict.DISPUTED)
        desks.cy.desk.sign_offs.add(row.id, override="late")
        desks.join()
        assert [one.current for one in desks.ada.desk.sign_offs.of(row.id)] == [False]
        assert desks.kinds() == ["sign-off"]


def draft(desks: Desks, machine: Machine, text: str, change: Change, words: str, filename: str) -> None:
    """A new draft in which every claim stays what it is, but the first, which becomes `words`."""
    row, carried = desks.row, []
    for one in machine.desk.claims.of(row.id):
        first = one.id == desks.claim
        start = text.index(words if first else one.text)
        span = one.claim.span.of(text, start, start + len(words if first else one.text))
        there = Claim(span, one.claim.quantity, one.claim.attribution)
        carried.append(Carried(one.id, change if first else Change.KEPT, there))
    machine.desk.articles.take_in_draft(row.id, article(text, filename=filename), carried, [])


def test_two_newest_drafts_are_a_conflict_until_one_has_seen_both(desks: Desks) -> None:
    draft(desks, desks.ada, TEXT + "More.\n", Change.KEPT, "7 million dollars", "a.txt")
    draft(desks, desks.bob, "So. " + TEXT, Change.MOVED, "7 million dollars", "b.txt")
    claim = desks.join()
    shown = desks.ada.desk.drafts.get(desks.row.id)
    assert claim.draft_id == shown.id
    assert shown.text[claim.claim.span.start : claim.claim.span.end] == claim.text
    assert sorted(str(one.number) for one in desks.ada.desk.drafts.of(desks.row.id)) == ["1", "2a", "2b"]
    assert "drafts" in desks.kinds()
    draft(desks, desks.cy, "So. " + TEXT + "More.\n", Change.MOVED, "7 million dollars", "c.txt")
    desks.join()
    assert desks.kinds() == []
    assert str(desks.ada.desk.drafts.get(desks.row.id).number) == "3"


def test_the_same_text_as_newest_draft_twice_is_no_conflict(desks: Desks) -> None:
    draft(desks, desks.ada, TEXT + "More.\n", Change.KEPT, "7 million dollars", "a.txt")
    draft(desks, desks.bob, TEXT + "More.\n", Change.KEPT, "7 million dollars", "b.txt")
    desks.join()
    assert "drafts" not in desks.kinds()


def test_a_draft_that_changes_the_words_leaves_a_verdict_behind(desks: Desks) -> None:
    desks.bob.desk.verdicts.set(desks.claim, Verdict.DISPUTED)
    text = TEXT.replace("7 million", "8 million")
    draft(desks, desks.ada, text, Change.REOPENED, "8 million dollars", "a.txt")
    claim = desks.join()
    assert (claim.verdict, claim.text) == (Verdict.OPEN, "8 million dollars")
    assert desks.kinds() == ["other words"]


def test_a_draft_with_the_same_words_lets_a_verdict_stand(desks: Desks) -> None:
    desks.bob.desk.verdicts.set(desks.claim, Verdict.DISPUTED)
    draft(desks, desks.ada, "So. " + TEXT, Change.MOVED, "7 million dollars", "a.txt")
    assert desks.join().verdict is Verdict.DISPUTED
    assert desks.kinds() == []


def test_a_claim_added_to_the_draft_before_is_told_and_not_shown_at_a_wrong_place(desks: Desks) -> None:
    added = desks.bob.desk.claims.add(desks.row.id, numeric(TEXT, "30 of them", 30))
    draft(desks, desks.ada, "So. " + TEXT, Change.MOVED, "7 million dollars", "a.txt")
    desks.join()
    assert desks.ada.desk.claims.by_id(added.id).state is State.CUT
    assert desks.kinds() == ["not carried"]


def test_an_edit_of_the_draft_before_does_not_move_the_claim_in_the_new_one(desks: Desks) -> None:
    desks.bob.desk.claims.edit(desks.claim, edited())
    draft(desks, desks.ada, "So. " + TEXT, Change.MOVED, "7 million dollars", "a.txt")
    claim = desks.join()
    text = desks.ada.desk.drafts.get(desks.row.id).text
    assert text[claim.claim.span.start : claim.claim.span.end] == claim.text == "7 million dollars"
    assert desks.kinds() == ["readings"]


def test_undoing_what_is_another_s_has_no_effect(desks: Desks) -> None:
    desks.ada.desk.verdicts.set(desks.claim, Verdict.DISPUTED)
    desks.join()
    event = desks.ada.desk.trail.events(desks.claim)[-1]
    with desks.bob.desk.act() as act:
        act.append(ACT_UNDONE, {"events": [event.id]}, article=desks.row.id, claim=desks.claim)
    assert desks.join().verdict is Verdict.DISPUTED
    assert desks.kinds() == ["undo"]


def test_undoing_one_s_own_act_that_another_built_on_leaves_the_later_verdict(desks: Desks) -> None:
    desks.ada.desk.verdicts.set(desks.claim, Verdict.DISPUTED)
    desks.join()
    desks.bob.desk.verdicts.set(desks.claim, Verdict.UNSOURCED)
    desks.ada.desk.acts.undo(desks.row.id)
    claim = desks.join()
    assert (claim.verdict, claim.decided_by) == (Verdict.UNSOURCED, "Bob")
    assert desks.kinds() == []


def test_undone_what_stood_before_comes_back(desks: Desks) -> None:
    desks.ada.desk.verdicts.set(desks.claim, Verdict.DISPUTED)
    desks.join()
    desks.bob.desk.verdicts.set(desks.claim, Verdict.UNSOURCED)
    desks.join()
    desks.bob.desk.acts.undo(desks.row.id)
    claim = desks.join()
    assert (claim.verdict, claim.decided_by) == (Verdict.DISPUTED, "Ada")
    desks.bob.desk.acts.redo(desks.row.id)
    assert desks.join().verdict is Verdict.UNSOURCED


def test_a_claim_that_was_taken_back_stays_where_somebody_gave_a_verdict_on_it(desks: Desks) -> None:
    added = desks.ada.desk.claims.add(desks.row.id, numeric(TEXT, "30 of them", 30))
    desks.join()
    desks.bob.desk.verdicts.set(added.id, Verdict.DISPUTED)
    desks.ada.desk.acts.undo(desks.row.id)
    desks.join()
    assert desks.ada.desk.claims.by_id(added.id).verdict is Verdict.DISPUTED
    assert desks.kinds() == ["taken back"]


def test_a_claim_that_was_taken_back_after_the_verdict_on_it_is_gone(desks: Desks) -> None:
    added = desks.ada.desk.claims.add(desks.row.id, numeric(TEXT, "2023", 2023))
    desks.ada.desk.verdicts.set(added.id, Verdict.DISPUTED)
    desks.ada.desk.acts.undo(desks.row.id)
    desks.ada.desk.acts.undo(desks.row.id)
    desks.join()
    assert added.id not in {claim.id for claim in desks.bob.claims(desks.row)}
    desks.ada.desk.acts.redo(desks.row.id)
    desks.ada.desk.acts.redo(desks.row.id)
    desks.join()
    assert desks.bob.desk.claims.by_id(added.id).verdict is Verdict.DISPUTED
    assert [verdict.actor for verdict in desks.bob.desk.verdicts.given(added.id)] == ["Ada"]


def test_a_claim_that_was_taken_back_stays_where_somebody_went_on_with_what_hung_on_it(tmp_path: Path) -> None:
    """A query about it, which was taken back too, was answered by somebody who did not know."""
    with room(tmp_path, "Ada", "Bob", "Bob") as (row, machines):
        desks = Desks(row, machines)
        ada, bob, bobs_other = machines
        added = bob.desk.claims.add(row.id, numeric(TEXT, "2023", 2023))
        query = bob.desk.correspondence.ask(row.id, "why?", claim_id=added.id)
        ada.receive(bob)
        ada.look()
        ada.desk.correspondence.answer(query.id, "because", QueryOutcome.ACCEPTED)
        bobs_other.receive(bob)
        bobs_other.look()
        bobs_other.desk.acts.undo(row.id)
        bobs_other.desk.acts.undo(row.id)
        desks.join()
        assert added.id in {claim.id for claim in ada.claims(row)}
        assert desks.kinds() == ["taken back", "taken back"]


def test_a_source_that_was_taken_back_stays_where_somebody_tied_it_to_a_claim(desks: Desks) -> None:
    evidence = desks.ada.desk.evidence.attach(desks.claim, support())
    desks.join()
    second = desks.bob.claims(desks.row)[1].id
    desks.bob.desk.evidence.attach(second, EvidenceNote(source=evidence.source.id, locator="p. 9"))
    desks.ada.desk.acts.undo(desks.row.id)
    desks.join()
    assert desks.ada.desk.evidence.of(desks.claim) == []
    assert [one.source.title for one in desks.ada.desk.evidence.of(second)] == ["Annual report"]
    desks.bob.desk.acts.undo(desks.row.id)
    desks.join()
    assert desks.ada.desk.sources.all() == []


def test_verified_whose_last_support_was_withdrawn_elsewhere_is_flagged(desks: Desks) -> None:
    evidence = desks.ada.desk.evidence.attach(desks.claim, support())
    desks.join()
    desks.ada.desk.evidence.withdraw(evidence.id, "retracted")
    desks.bob.desk.verdicts.set(desks.claim, Verdict.VERIFIED)
    claim = desks.join()
    assert (claim.verdict, claim.flagged) == (Verdict.VERIFIED, True)
    assert desks.kinds() == ["unsupported"]
    desks.cy.desk.claims.flag(desks.claim, flagged=False)
    assert not desks.join().flagged
    assert desks.kinds() == []


def test_what_was_destroyed_while_on_hold_elsewhere_is_kept(desks: Desks) -> None:
    desks.bob.desk.retention.hold(desks.row.id, "lawsuit")
    desks.cy.desk.close()
    desks.ada.desk.retention.destroy_article(desks.row.id, "asked")
    desks.cy.desk = type(desks.cy.desk).open(desks.cy.path, actor="Cy", clock=lambda: desks.ada.desk.clock())
    desks.join()
    row = desks.bob.desk.articles.get(desks.row.id)
    assert (row.destroyed, row.hold) == (False, "lawsuit")
    assert desks.bob.desk.drafts.get(desks.row.id).text == TEXT
    assert desks.kinds() == ["hold"]


def test_a_field_corrected_in_two_ways_shows_the_latest_and_lists_both(desks: Desks) -> None:
    desks.ada.desk.articles.edit(desks.row.id, title="One")
    desks.bob.desk.articles.edit(desks.row.id, title="Two")
    desks.join()
    (conflict,) = desks.ada.conflicts(desks.row)
    assert conflict.kind == "field"
    assert sorted(conflict.said["title"]) == ["One", "Two"]
    assert desks.ada.desk.articles.get(desks.row.id).title == conflict.said["title"][-1]


def test_a_number_that_two_gave_has_letters_on_every_machine(desks: Desks) -> None:
    desks.ada.desk.claims.add(desks.row.id, numeric(TEXT, "30 of them", 30))
    desks.bob.desk.claims.add(desks.row.id, numeric(TEXT, "2023", 2023))
    desks.join()
    numbers = {one.text: str(one.number) for one in desks.cy.desk.claims.of(desks.row.id)}
    assert {numbers["30 of them"], numbers["2023"]} == {"4a", "4b"}
    added = desks.cy.desk.claims.add(desks.row.id, numeric(TEXT, "7 million", 7))
    assert str(added.number) == "5"


def test_articles_that_two_machines_took_in_have_letters_and_short_names_of_their_own(desks: Desks) -> None:
    desks.ada.desk.articles.take_in(article("One. 5 men.\n", "Same title"), [])
    desks.bob.desk.articles.take_in(article("Two. 5 men.\n", "Same title"), [])
    desks.join()
    found = {str(one.number): one.slug for one in desks.cy.desk.articles.all()}
    assert found == {"1": "growth-of-the-fund", "2a": "same-title", "2b": "same-title-b"}
    assert desks.cy.desk.articles.get("2b").slug == "same-title-b"
    third = desks.cy.desk.articles.take_in(article("Three. 5 men.\n", "Third"), [])
    assert str(third.number) == "3"


def test_who_acts_on_what_came_in_unseen_is_asked_to_look_first(desks: Desks) -> None:
    desks.ada.desk.clock = Clock(dt.datetime(2031, 1, 1, tzinfo=dt.UTC))
    added = desks.ada.desk.claims.add(desks.row.id, numeric(TEXT, "30 of them", 30))
    desks.cy.receive(desks.ada)
    with pytest.raises(Refused, match="not shown here yet"):
        desks.cy.desk.verdicts.set(added.id, Verdict.UNSOURCED)
    desks.cy.look()
    assert desks.cy.desk.verdicts.set(added.id, Verdict.UNSOURCED).verdict is Verdict.UNSOURCED


def test_what_speaks_of_what_is_not_here_is_kept_and_counted(desks: Desks) -> None:
    desks.ada.desk.verdicts.set(desks.claim, Verdict.DISPUTED)
    added = desks.ada.desk.claims.add(desks.row.id, numeric(TEXT, "30 of them", 30))
    desks.bob.receive(desks.ada)
    desks.bob.look()
    desks.bob.desk.verdicts.set(added.id, Verdict.UNSOURCED)
    desks.cy.receive(desks.bob)
    assert desks.cy.desk.conflicts.unfit() == 1
    assert audit(desks.cy.path).findings == ()
    desks.cy.receive(desks.ada)
    assert desks.cy.desk.conflicts.unfit() == 0
    assert desks.cy.desk.claims.by_id(added.id).verdict is Verdict.UNSOURCED


def test_a_source_note_and_a_stance_of_two_machines_stand_side_by_side(desks: Desks) -> None:
    desks.ada.desk.evidence.attach(desks.claim, support())
    desks.bob.desk.evidence.attach(
        desks.claim, EvidenceNote(source=SourceNote(title="Budget"), stance=Stance.CONTRADICTS)
    )
    desks.join()
    assert {one.source.title for one in desks.cy.desk.evidence.of(desks.claim)} == {"Annual report", "Budget"}
    assert desks.kinds() == []
