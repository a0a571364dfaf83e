from __future__ import annotations

import pytest

from tests.desk.desks import new_article, support
from workbench.claims import Verdict
from workbench.desk import Desk
from workbench.desk.model import Counts, EvidenceNote, Rank, Reason, Rule, SourceNote, Stance
from workbench.record.errors import NotFound, Refused


def test_a_new_article_has_every_claim_open_in_reading_order(desk: Desk) -> None:
    row = new_article(desk)
    claims = desk.claims(row.id)
    assert [claim.number for claim in claims] == [1, 2, 3]
    assert [claim.claim.span.start for claim in claims] == sorted(claim.claim.span.start for claim in claims)
    assert desk.counts(row.id) == row.counts == Counts(open=3)


def test_a_verdict_keeps_who_when_and_why(desk: Desk) -> None:
    row = new_article(desk)
    claim = desk.claims(row.id)[1]
    decided = desk.set_verdict(claim.id, Verdict.DISPUTED, reason=Reason.ON_AUTHOR, note="he says he said it")
    assert (decided.verdict, decided.reason, decided.verdict_note) == (
        Verdict.DISPUTED, Reason.ON_AUTHOR, "he says he said it",
    )  # fmt: skip
    assert decided.decided_by == "Ada"
    assert decided.decided_at == desk.history(claim.id)[-1].at
    assert desk.history(claim.id)[-1].data["from"] == "open"
    assert desk.counts(row.id) == Counts(open=2, disputed=1)


def test_the_same_verdict_by_the_same_reviewer_writes_nothing_and_by_another_one_does(desk: Desk, bob: Desk) -> None:
    row = new_article(desk)
    claim = desk.claims(row.id)[0]
    desk.set_verdict(claim.id, Verdict.DISPUTED)
    size = desk.changes_token()
    desk.set_verdict(claim.id, Verdict.DISPUTED)
    assert desk.changes_token() == size
    bob.set_verdict(claim.id, Verdict.DISPUTED)
    assert [verdict.actor for verdict in desk.verdicts(claim.id)] == ["Ada", "Bob"]


def test_a_verdict_can_be_taken_back(desk: Desk) -> None:
    row = new_article(desk)
    claim = desk.claims(row.id)[0]
    desk.set_verdict(claim.id, Verdict.DISPUTED)
    opened = desk.set_verdict(claim.id, Verdict.OPEN, reason=Reason.AWAITING_REPLY)
    assert (opened.verdict, opened.decided_by, opened.reason) == (Verdict.OPEN, None, Reason.AWAITING_REPLY)
    assert desk.history(claim.id)[-1].kind == "verdict.cleared"


def test_several_claims_get_a_verdict_all_or_none(desk: Desk) -> None:
    row = new_article(desk)
    claims = desk.claims(row.id)
    desk.dismiss(claims[2].id)
    size = desk.changes_token()
    with pytest.raises(Refused, match="dismissed"):
        desk.set_verdicts([claim.id for claim in claims], Verdict.DISPUTED)
    assert desk.changes_token() == size
    desk.set_verdicts([claim.id for claim in claims[:2]], Verdict.DISPUTED)
    assert desk.counts(row.id) == Counts(open=0, disputed=2, dismissed=1)
    desk.undo(row.id)
    assert desk.counts(row.id) == Counts(open=2, dismissed=1)


def test_claims_of_two_articles_do_not_share_a_verdict(desk: Desk) -> None:
    one = new_article(desk)
    other = new_article(desk, "Another: 7 million dollars, 120 workers, “We doubled our staff”.", "Another")
    with pytest.raises(Refused, match="one article"):
        desk.set_verdicts([desk.claims(one.id)[0].id, desk.claims(other.id)[0].id], Verdict.DISPUTED)


def test_no_verdict_is_given_on_a_dismissed_claim(desk: Desk) -> None:
    claim = desk.claims(new_article(desk).id)[0]
    desk.dismiss(claim.id, "a figure of speech")
    with pytest.raises(Refused, match="restore it first") as refused:
        desk.set_verdict(claim.id, Verdict.DISPUTED)
    assert (refused.value.rule, refused.value.overridable) == ("dismissed", False)


PRIMARY = EvidenceNote(source=SourceNote(title="Register", rank=Rank.PRIMARY))
PAPER = EvidenceNote(source=SourceNote(title="The Paper"))
AGENCY = EvidenceNote(source=SourceNote(title="Agency", group="press release"))
COPY = EvidenceNote(source=SourceNote(title="Another paper", group=" Press Release "))
AGAINST = EvidenceNote(source=SourceNote(title="Rival", rank=Rank.PRIMARY), stance=Stance.CONTRADICTS)
CONTEXT = EvidenceNote(source=SourceNote(title="Almanac"), stance=Stance.CONTEXT)


@pytest.mark.parametrize(
    ("rule", "evidence", "enough"),
    [
        (Rule.NONE, [], True),
        (Rule.SOURCE, [], False),
        (Rule.SOURCE, [PAPER], True),
        (Rule.SOURCE, [AGAINST], False),
        (Rule.SOURCE, [CONTEXT, AGAINST], False),
        (Rule.PRIMARY_OR_TWO, [], False),
        (Rule.PRIMARY_OR_TWO, [PAPER], False),
        (Rule.PRIMARY_OR_TWO, [PRIMARY], True),
        (Rule.PRIMARY_OR_TWO, [PAPER, AGENCY], True),
        (Rule.PRIMARY_OR_TWO, [AGENCY, COPY], False),
        (Rule.PRIMARY_OR_TWO, [AGENCY, COPY, PAPER], True),
        (Rule.PRIMARY_OR_TWO, [PAPER, AGAINST], False),
    ],
)
def test_the_desks_rule_for_verified(rule: Rule, evidence: list[EvidenceNote], enough: bool, desk: Desk) -> None:
    claim = desk.claims(new_article(desk).id)[0]
    desk.set_rule(rule)
    for note in evidence:
        desk.attach_evidence(claim.id, note)
    assert (desk.missing_for_verified(claim.id) is None) is enough
    if enough:
        assert desk.set_verdict(claim.id, Verdict.VERIFIED).override is None
        return
    with pytest.raises(Refused, match=r"claim 1 needs .*; attach it, or override") as refused:
        desk.set_verdict(claim.id, Verdict.VERIFIED)
    assert (refused.value.rule, refused.value.overridable) == ("verified", True)
    assert desk.claim_by_id(claim.id).verdict is Verdict.OPEN
    verified = desk.set_verdict(claim.id, Verdict.VERIFIED, override="seen with own eyes")
    assert (verified.override, verified.decided_by) == ("seen with own eyes", "Ada")


def test_a_source_is_asked_for_unless_the_desk_says_otherwise(desk: Desk) -> None:
    assert desk.rule() is Rule.SOURCE


def test_one_source_twice_counts_once(desk: Desk) -> None:
    claim = desk.claims(new_article(desk).id)[0]
    desk.set_rule(Rule.PRIMARY_OR_TWO)
    source = desk.attach_evidence(claim.id, PAPER).source
    desk.attach_evidence(claim.id, EvidenceNote(source=source.id, locator="p. 2"))
    assert desk.missing_for_verified(claim.id) == "a primary source, or a second independent one"


def test_an_override_that_is_not_needed_is_not_kept(desk: Desk) -> None:
    claim = desk.claims(new_article(desk).id)[0]
    desk.attach_evidence(claim.id, support())
    assert desk.set_verdict(claim.id, Verdict.VERIFIED, override="just in case").override is None
    assert desk.set_verdict(claim.id, Verdict.DISPUTED, override="just in case").override is None


def test_a_verified_claim_does_not_lose_what_the_rule_asks(desk: Desk, bob: Desk) -> None:
    row = new_article(desk)
    claim = desk.claims(row.id)[0]
    evidence = desk.attach_evidence(claim.id, support())
    bob.set_verdict(claim.id, Verdict.VERIFIED)
    against = EvidenceNote(source=evidence.source.id, stance=Stance.CONTRADICTS)
    for act in (
        lambda: desk.withdraw_evidence(evidence.id, "a forgery"),
        lambda: desk.edit_evidence(evidence.id, against),
        lambda: desk.undo(row.id),
    ):
        with pytest.raises(Refused, match="open it again first"):
            act()
    bob.set_verdict(claim.id, Verdict.OPEN)
    assert desk.withdraw_evidence(evidence.id, "a forgery").withdrawn == "a forgery"


def test_what_is_not_there_is_told(desk: Desk) -> None:
    row = new_article(desk)
    for ask in (
        lambda: desk.article("none"),
        lambda: desk.article(7),
        lambda: desk.claim(row.id, 99),
        lambda: desk.claim_by_id("none"),
        lambda: desk.draft(row.id, 5),
        lambda: desk.draft("none"),
        lambda: desk.source("none"),
        lambda: desk.query("none"),
        lambda: desk.event(999),
        lambda: desk.event("none"),
        lambda: desk.set_verdict("none", Verdict.DISPUTED),
        lambda: desk.edit_evidence("none", support()),
        lambda: desk.attach_evidence(desk.claims(row.id)[0].id, EvidenceNote(source="none")),
    ):
        with pytest.raises(NotFound):
            ask()
