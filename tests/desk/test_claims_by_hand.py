from __future__ import annotations

import pytest

from tests.desk.desks import TEXT, new_article, numeric, quoted, support
from workbench.claims import Change, Claim, Quantity, QuantityType, Span, Verdict
from workbench.desk import Desk
from workbench.desk.model import Counts
from workbench.desk.vocabulary import Origin, State
from workbench.record.errors import Refused


def test_a_claim_is_added_where_it_stands(desk: Desk) -> None:
    row = new_article(desk)
    added = desk.claims.add(row.id, numeric(TEXT, "30 of them", 30))
    assert (added.number, added.origin, added.text) == (4, Origin.ADDED, "30 of them")
    assert [claim.number for claim in desk.claims.of(row.id)] == [1, 2, 3, 4]


@pytest.mark.parametrize(("start", "end", "words"), [(0, 3, "xyz"), (5, 5, ""), (-1, 2, "Th"), (120, 9999, "The")])
def test_a_claim_whose_words_do_not_stand_there_is_refused(start: int, end: int, words: str, desk: Desk) -> None:
    row = new_article(desk)
    with pytest.raises(Refused, match="do not stand"):
        desk.claims.add(row.id, Claim(Span(start, end, words), quantity=Quantity(QuantityType.COUNT, 1)))


def test_words_that_are_a_claim_already_are_no_second_one(desk: Desk) -> None:
    row = new_article(desk)
    added = desk.claims.add(row.id, numeric(TEXT, "30 of them", 30))
    with pytest.raises(Refused, match=f"these words are claim {added.number} already"):
        desk.claims.add(row.id, numeric(TEXT, "30 of them", 31))
    desk.claims.dismiss(added.id, "not to be checked")
    assert desk.claims.add(row.id, numeric(TEXT, "30 of them", 30)).number == added.number + 1


def test_a_reading_is_corrected_and_the_verdict_stays(desk: Desk) -> None:
    row = new_article(desk)
    claim = desk.claims.of(row.id)[2]
    desk.verdicts.set(claim.id, Verdict.DISPUTED)
    edited = desk.claims.edit(claim.id, numeric(TEXT, "120 workers", 121))
    assert edited.claim.quantity is not None
    assert edited.claim.quantity.value == 121
    assert edited.verdict is Verdict.DISPUTED


def test_a_value_beyond_what_whole_numbers_hold_is_edited_like_any_other(desk: Desk) -> None:
    row = new_article(desk)
    claim = desk.claims.edit(desk.claims.of(row.id)[2].id, numeric(TEXT, "120 workers", 1e16))
    assert desk.claims.edit(claim.id, numeric(TEXT, "120 workers", 120)).claim.quantity is not None


def test_no_verdict_outlives_the_words_it_was_given_on(desk: Desk) -> None:
    row = new_article(desk)
    claim = desk.claims.of(row.id)[2]
    desk.verdicts.set(claim.id, Verdict.DISPUTED)
    edited = desk.claims.edit(claim.id, numeric(TEXT, "now has 120 workers", 120))
    assert (edited.verdict, edited.change, edited.previous_verdict) == (
        Verdict.OPEN, Change.REOPENED, Verdict.DISPUTED,
    )  # fmt: skip
    assert edited.previous is not None
    assert edited.previous.span.text == "120 workers"
    again = desk.verdicts.set(claim.id, Verdict.DISPUTED)
    assert (again.change, again.previous, again.previous_verdict) == (None, None, None)


def test_an_edit_that_changes_nothing_writes_nothing(desk: Desk) -> None:
    claim = desk.claims.of(new_article(desk).id)[2]
    size = desk.heads()
    desk.claims.edit(claim.id, claim.claim)
    assert desk.heads() == size


def test_a_claim_is_split_and_its_parts_are_open(desk: Desk) -> None:
    row = new_article(desk)
    claim = desk.claims.of(row.id)[2]
    desk.evidence.attach(claim.id, support())
    desk.verdicts.set(claim.id, Verdict.VERIFIED)
    parts = desk.claims.split(claim.id, [numeric(TEXT, "120", 120), quoted(TEXT, "workers")])
    assert [(part.number, part.origin, part.verdict, part.evidence_count) for part in parts] == [
        (4, Origin.SPLIT, Verdict.OPEN, 0), (5, Origin.SPLIT, Verdict.OPEN, 0),
    ]  # fmt: skip
    gone = desk.claims.by_id(claim.id)
    assert (gone.state, gone.replaced_by) == (State.SPLIT, tuple(part.id for part in parts))
    assert claim.id not in {one.id for one in desk.claims.of(row.id)}
    assert claim.id in {one.id for one in desk.claims.of(row.id, gone=True)}
    assert desk.trail.events(parts[0].id)[-1].kind == "claim.split"
    with pytest.raises(Refused, match="was split"):
        desk.verdicts.set(claim.id, Verdict.DISPUTED)
    desk.acts.undo(row.id)
    assert desk.claims.by_id(claim.id).verdict is Verdict.VERIFIED
    assert len(desk.claims.of(row.id, gone=True)) == 3


def test_claims_are_merged_and_undone(desk: Desk) -> None:
    row = new_article(desk)
    first, second, _ = desk.claims.of(row.id)
    start, end = first.claim.span.start, second.claim.span.end
    merged = desk.claims.merge([first.id, second.id], Claim(Span.of(TEXT, start, end), quantity=first.claim.quantity))
    assert (merged.number, merged.origin) == (4, Origin.MERGED)
    assert {desk.claims.by_id(one).state for one in (first.id, second.id)} == {State.MERGED}
    assert desk.trail.events(first.id)[-1].kind == "claim.merged"
    desk.acts.undo(row.id)
    assert [claim.number for claim in desk.claims.of(row.id)] == [1, 2, 3]
    desk.acts.redo(row.id)
    assert [claim.number for claim in desk.claims.of(row.id)] == [4, 3]


def test_one_part_is_no_split_and_one_claim_no_merge(desk: Desk) -> None:
    claim = desk.claims.of(new_article(desk).id)[0]
    with pytest.raises(Refused, match="two parts"):
        desk.claims.split(claim.id, [claim.claim])
    with pytest.raises(Refused, match="two claims"):
        desk.claims.merge([claim.id, claim.id], claim.claim)


def test_a_dismissed_claim_is_restored_with_its_verdict(desk: Desk) -> None:
    row = new_article(desk)
    claim = desk.claims.of(row.id)[1]
    desk.verdicts.set(claim.id, Verdict.UNSOURCED)
    assert desk.claims.dismiss(claim.id, "a figure of speech").state_reason == "a figure of speech"
    assert desk.articles.counts(row.id).dismissed == 1
    restored = desk.claims.restore(claim.id)
    assert (restored.state, restored.verdict) == (State.STANDING, Verdict.UNSOURCED)
    with pytest.raises(Refused, match="not dismissed"):
        desk.claims.restore(claim.id)


def test_a_number_is_never_given_twice(desk: Desk) -> None:
    row = new_article(desk)
    desk.claims.add(row.id, numeric(TEXT, "30 of them", 30))
    desk.acts.undo(row.id)
    assert desk.claims.add(row.id, numeric(TEXT, "2023", 2023)).number == 5


def test_a_claim_is_flagged_once(desk: Desk) -> None:
    claim = desk.claims.of(new_article(desk).id)[0]
    assert desk.claims.flag(claim.id).flagged
    size = desk.heads()
    desk.claims.flag(claim.id)
    assert desk.heads() == size
    assert not desk.claims.flag(claim.id, flagged=False).flagged


def test_claims_set_aside_are_counted_together_whatever_their_verdict(desk: Desk) -> None:
    row = new_article(desk)
    decided, left_open, _ = desk.claims.of(row.id)
    desk.verdicts.set(decided.id, Verdict.DISPUTED)
    for claim in (decided, left_open):
        desk.claims.dismiss(claim.id)
    assert desk.articles.counts(row.id) == Counts(open=1, dismissed=2)
