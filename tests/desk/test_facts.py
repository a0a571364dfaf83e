"""A fact is a claim like the others: added by hand, decided, carried into a new draft, written to JSON and back."""

from __future__ import annotations

import pytest

from tests.desk.desks import TEXT, article, new_article
from workbench.claims import Change, Claim, Kind, Quantity, QuantityType, Span, Verdict
from workbench.desk import Desk
from workbench.desk.vocabulary import Origin
from workbench.new_draft import plan_revision, revise


def fact(text: str = TEXT, words: str = "in Paris") -> Claim:
    start = text.index(words)
    return Claim(Span.of(text, start, start + len(words)))


def test_a_claim_without_a_reading_is_a_fact_and_comes_back_from_json() -> None:
    assert fact().kind is Kind.FACT
    assert fact().to_dict() == {"kind": "fact", "start": TEXT.index("in Paris"), "end": TEXT.index("in Paris") + 8,
                                "text": "in Paris", "why": None}  # fmt: skip
    assert Claim.from_dict(fact().to_dict()) == fact()


def test_a_fact_is_added_and_decided(desk: Desk) -> None:
    row = desk.claims.add(new_article(desk).id, fact())
    assert (row.kind, row.origin, row.text) == (Kind.FACT, Origin.ADDED, "in Paris")
    assert desk.verdicts.set(row.id, Verdict.DISPUTED).verdict is Verdict.DISPUTED


@pytest.mark.parametrize(
    ("change", "expected", "verdict"),
    [
        (("7 million", "8 million"), Change.KEPT, Verdict.DISPUTED),
        (("120 workers", "many workers"), Change.CONFIRM, Verdict.OPEN),
        (("30 of them in Paris", "30 of them elsewhere"), Change.CUT, Verdict.DISPUTED),
    ],
)
def test_a_fact_is_carried_by_the_same_rule(
    desk: Desk, change: tuple[str, str], expected: Change, verdict: Verdict
) -> None:
    row = new_article(desk)
    added = desk.claims.add(row.id, fact())
    desk.verdicts.set(added.id, Verdict.DISPUTED)
    revise(desk, plan_revision(desk, row.id, article(TEXT.replace(*change))))
    now = desk.claims.by_id(added.id)
    assert (now.change, now.verdict) == (expected, verdict)


def test_a_number_may_be_corrected_to_a_fact_of_the_same_words(desk: Desk) -> None:
    row = desk.claims.of(new_article(desk).id)[0]
    assert desk.claims.edit(row.id, Claim(row.claim.span)).kind is Kind.FACT
    quantity = Quantity(QuantityType.COUNT, 1)
    assert desk.claims.edit(row.id, Claim(row.claim.span, quantity=quantity)).kind is Kind.NUMERIC
