from __future__ import annotations

from pathlib import Path

import pytest

from tests.desk.desks import article, at, new_article, numeric
from workbench.claims import Change, Verdict
from workbench.desk import Desk
from workbench.desk.model import Carried
from workbench.desk.vocabulary import QueryOutcome
from workbench.record.errors import NotFound, Refused


def test_notes_are_kept_on_an_article_and_on_a_claim(desk: Desk) -> None:
    row = new_article(desk)
    claim = desk.claims.of(row.id)[0]
    desk.correspondence.add_note(row.id, "on the whole")
    desk.correspondence.add_note(row.id, "on the claim", claim_id=claim.id)
    assert [(note.text, note.claim_id, note.actor) for note in desk.correspondence.notes(row.id)] == [
        ("on the whole", None, "Ada"), ("on the claim", claim.id, "Ada"),
    ]  # fmt: skip
    assert desk.claims.by_id(claim.id).note_count == 1
    with pytest.raises(Refused, match="needs a text"):
        desk.correspondence.add_note(row.id, " \n")


def test_a_query_to_the_author_has_its_answer_and_outcome(desk: Desk, bob: Desk) -> None:
    row = new_article(desk)
    claim = desk.claims.of(row.id)[0]
    query = desk.correspondence.ask(row.id, "Which fund?", claim_id=claim.id, proposed="The new fund")
    assert (query.outcome, desk.claims.by_id(claim.id).open_queries) == (QueryOutcome.OPEN, 1)
    answered = bob.correspondence.answer(query.id, "The new one", QueryOutcome.ACCEPTED)
    assert (answered.answer, answered.outcome, answered.answered_by) == ("The new one", QueryOutcome.ACCEPTED, "Bob")
    assert desk.claims.by_id(claim.id).open_queries == 0
    assert (
        desk.correspondence.withdraw_query(desk.correspondence.ask(row.id, "Why?").id, "found it").outcome
        is QueryOutcome.WITHDRAWN
    )
    for outcome in (QueryOutcome.OPEN, QueryOutcome.WITHDRAWN):
        with pytest.raises(Refused, match="never"):
            desk.correspondence.answer(query.id, "", outcome)


def test_a_claim_of_another_article_is_not_spoken_of_in_this_one(desk: Desk) -> None:
    one = new_article(desk)
    other = new_article(desk, "Another: 7 million dollars, 120 workers, “We doubled our staff”.", "Another")
    with pytest.raises(NotFound, match="another article"):
        desk.correspondence.add_note(one.id, "text", claim_id=desk.claims.of(other.id)[0].id)


def test_work_is_assigned_and_taken_back(desk: Desk) -> None:
    row = new_article(desk)
    claim = desk.claims.of(row.id)[0]
    desk.correspondence.assign(row.id, "Bob")
    desk.correspondence.assign(row.id, "Cy", claim_id=claim.id)
    assert (desk.articles.get(row.id).assigned_to, desk.claims.by_id(claim.id).assigned_to) == ("Bob", "Cy")
    size = desk.heads()
    desk.correspondence.assign(row.id, "Bob")
    assert desk.heads() == size
    desk.correspondence.assign(row.id, None)
    assert desk.articles.get(row.id).assigned_to is None


def decided(desk: Desk) -> str:
    row = new_article(desk)
    desk.verdicts.set_all([claim.id for claim in desk.claims.of(row.id)], Verdict.DISPUTED)
    return row.id


def test_another_person_than_the_checker_signs_off(desk: Desk, bob: Desk) -> None:
    row = decided(desk)
    with pytest.raises(Refused, match="another person signs it off") as refused:
        desk.sign_offs.add(row)
    assert not refused.value.overridable
    signed = bob.sign_offs.add(row, "read twice")
    assert (signed.actor, signed.note, signed.current) == ("Bob", "read twice", True)
    assert signed.draft_sha256 == desk.drafts.get(row).sha256


def test_the_same_name_in_other_letters_is_the_same_person(desk: Desk, path: Path) -> None:
    row = decided(desk)
    with at(path, " aDA ") as same, pytest.raises(Refused, match="another person"):
        same.sign_offs.add(row)


def test_an_article_with_open_claims_is_signed_off_for_a_reason_only(desk: Desk, bob: Desk) -> None:
    row = new_article(desk)
    with pytest.raises(Refused, match="3 claims are still open") as refused:
        bob.sign_offs.add(row.id)
    assert refused.value.overridable
    with pytest.raises(Refused, match="3 claims are still open"):
        bob.sign_offs.add(row.id, override=" ")
    assert bob.sign_offs.add(row.id, override="it is late").override == "it is late"
    assert bob.sign_offs.add(decided_other(desk), override="not needed").override is None


def decided_other(desk: Desk) -> str:
    row = new_article(desk, "Other: 7 million dollars, 120 workers, “We doubled our staff”.", "Other")
    desk.verdicts.set_all([claim.id for claim in desk.claims.of(row.id)], Verdict.DISPUTED)
    return row.id


def test_a_sign_off_is_current_until_the_check_goes_on(desk: Desk, bob: Desk) -> None:
    row = decided(desk)
    bob.sign_offs.add(row)
    desk.correspondence.add_note(row, "a note changes nothing")
    assert bob.sign_offs.of(row)[0].current
    desk.verdicts.set(desk.claims.of(row)[0].id, Verdict.UNSOURCED)
    assert not bob.sign_offs.of(row)[0].current
    bob.acts.undo(row)
    assert bob.sign_offs.of(row) == []


def test_a_sign_off_is_bound_to_its_draft(desk: Desk, bob: Desk) -> None:
    row = decided(desk)
    signed = bob.sign_offs.add(row)
    text = "Now. " + desk.drafts.get(row).text
    carried = [Carried(claim.id, Change.CUT, None) for claim in desk.claims.of(row)]
    desk.articles.take_in_draft(row, article(text), carried, [numeric(text, "120 workers", 120)])
    (old,) = desk.sign_offs.of(row)
    assert (old.current, old.draft_sha256) == (False, signed.draft_sha256)
    assert desk.drafts.get(row).sha256 != signed.draft_sha256
