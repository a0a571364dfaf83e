from __future__ import annotations

import pytest

from tests.desk.desks import new_article, support
from workbench.claims import Verdict
from workbench.desk import Desk
from workbench.desk.model import Counts, EvidenceNote
from workbench.desk.source_note import Rank, SourceNote
from workbench.desk.vocabulary import Reason, Rule, Stance
from workbench.record.errors import NotFound, Refused


def test_a_new_article_has_every_claim_open_in_reading_order(desk: Desk) -> None:
    row = new_article(desk)
    claims = desk.claims.of(row.id)
    assert [claim.number for claim in claims] == [1, 2, 3]
    assert [claim.claim.span.start for claim in claims] == sorted(claim.claim.span.start for claim in claims)
    assert desk.articles.counts(row.id) == row.counts == Counts(open=3)


def test_a_verdict_keeps_who_when_and_why(desk: Desk) -> None:
    row = new_article(desk)
    claim = desk.claims.of(row.id)[1]
    decided = desk.verdicts.set(claim.id, Verdict.DISPUTED, reason=Reason.ON_AUTHOR, note="he says he said it")
    assert (decided.verdict, decided.reason, decided.verdict_note) == (
        Verdict.DISPUTED, Reason.ON_AUTHOR, "he says he said it",
    )  # fmt: skip
    assert decided.decided_by == "Ada"
    assert decided.decided_at == desk.trail.events(claim.id)[-1].at
    assert desk.trail.events(claim.id)[-1].data["from"] == "open"
    assert desk.articles.counts(row.id) == Counts(open=2, disputed=1)


def test_the_same_verdict_by_the_same_reviewer_writes_nothing_and_by_another_one_does(desk: Desk, bob: Desk) -> None:
    row = new_article(desk)
    claim = desk.claims.of(row.id)[0]
    desk.verdicts.set(claim.id, Verdict.DISPUTED)
    size = desk.heads()
    desk.verdicts.set(claim.id, Verdict.DISPUTED)
    assert desk.heads() == size
    bob.verdicts.set(claim.id, Verdict.DISPUTED)
    assert [verdict.actor for verdict in desk.verdicts.given(claim.id)] == ["Ada", "Bob"]


def test_a_verdict_can_be_taken_back(desk: Desk) -> None:
    row = new_article(desk)
    claim = desk.claims.of(row.id)[0]
    desk.verdicts.set(claim.id, Verdict.DISPUTED)
    opened = desk.verdicts.set(claim.id, Verdict.OPEN, reason=Reason.AWAITING_REPLY)
    assert (opened.verdict, opened.decided_by, opened.reason) == (Verdict.OPEN, None, Reason.AWAITING_REPLY)
    assert desk.trail.events(claim.id)[-1].kind == "verdict.cleared"


def test_several_claims_get_a_verdict_all_or_none(desk: Desk) -> None:
    row = new_article(desk)
    claims = desk.claims.of(row.id)
    desk.claims.dismiss(claims[2].id)
    size = desk.heads()
    with pytest.raises(Refused, match="dismissed"):
        desk.verdicts.set_all([claim.id for claim in claims], Verdict.DISPUTED)
    assert desk.heads() == size
    desk.verdicts.set_all([claim.id for claim in claims[:2]], Verdict.DISPUTED)
    assert desk.articles.counts(row.id) == Counts(open=0, disputed=2, dismissed=1)
    desk.acts.undo(row.id)
    assert desk.articles.counts(row.id) == Counts(open=2, dismissed=1)


def test_claims_of_two_articles_do_not_share_a_verdict(desk: Desk) -> None:
    one = new_article(desk)
    other = new_article(desk, "Another: 7 million dollars, 120 workers, “We doubled our staff”.", "Another")
    with pytest.raises(Refused, match="one article"):
        desk.verdicts.set_all([desk.claims.of(one.id)[0].id, desk.claims.of(other.id)[0].id], Verdict.DISPUTED)


def test_no_verdict_is_given_on_a_dismissed_claim(desk: Desk) -> None:
    claim = desk.claims.of(new_article(desk).id)[0]
    desk.claims.dismiss(claim.id, "a figure of speech")
    with pytest.raises(Refused, match="restore it first") as refused:
        desk.verdicts.set(claim.id, Verdict.DISPUTED)
    assert (refused.value.rule, refused.value.overridable) == ("dismissed", False)


PRIMARY = EvidenceNote(source=SourceNote(title="Register", rank=Rank.PRIMARY))
PAPER = EvidenceNote(source=SourceNote(title="The Paper"))
AGENCY = EvidenceNote(source=SourceNote(title="Agency", group="press release"))
COPY = EvidenceNote(source=SourceNote(title="Another paper", group=" Press Release "))
PAGE = EvidenceNote(source=SourceNote(title="The Paper", url="https://paper.example/1"))
PAGE_RENAMED = EvidenceNote(source=SourceNote(title="The Paper, 3 March", url="https://paper.example/1"))
PAGE_ELSEWHERE = EvidenceNote(source=SourceNote(title="The Paper", url="https://paper.example/2"))
SECRET = EvidenceNote(source=SourceNote(person="Ann", title="a manager", confidential=True))
OTHER_SECRET = EvidenceNote(source=SourceNote(person="Joe", title="a manager", confidential=True))
NOTED = EvidenceNote(source=SourceNote(), note="looked up")
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
        (Rule.PRIMARY_OR_TWO, [PAPER, PAPER], False),
        (Rule.PRIMARY_OR_TWO, [PAPER, EvidenceNote(source=SourceNote(title=" the  paper"))], False),
        (Rule.PRIMARY_OR_TWO, [PAGE, PAGE_RENAMED], False),
        (Rule.PRIMARY_OR_TWO, [PAGE, PAGE_ELSEWHERE], True),
        (Rule.PRIMARY_OR_TWO, [SECRET, OTHER_SECRET], True),
        (Rule.PRIMARY_OR_TWO, [NOTED, NOTED], False),
    ],
)
def test_the_desks_rule_for_verified(rule: Rule, evidence: list[EvidenceNote], enough: bool, desk: Desk) -> None:
    claim = desk.claims.of(new_article(desk).id)[0]
    desk.rule.set(rule)
    for note in evidence:
        desk.evidence.attach(claim.id, note)
    assert (desk.evidence.missing_for_verified(claim.id) is None) is enough
    if enough:
        assert desk.verdicts.set(claim.id, Verdict.VERIFIED).override is None
        return
    with pytest.raises(Refused, match=r"claim 1 needs .*; attach it, or override") as refused:
        desk.verdicts.set(claim.id, Verdict.VERIFIED)
    assert (refused.value.rule, refused.value.overridable) == ("verified", True)
    assert desk.claims.by_id(claim.id).verdict is Verdict.OPEN
    verified = desk.verdicts.set(claim.id, Verdict.VERIFIED, override="seen with own eyes")
    assert (verified.override, verified.decided_by) == ("seen with own eyes", "Ada")


def test_blanks_are_no_reason_against_the_rule(desk: Desk) -> None:
    claim = desk.claims.of(new_article(desk).id)[0]
    with pytest.raises(Refused, match="override the desk's rule with a reason"):
        desk.verdicts.set(claim.id, Verdict.VERIFIED, override=" \n")


def test_blanks_are_no_source(desk: Desk) -> None:
    claim = desk.claims.of(new_article(desk).id)[0]
    for nothing in (EvidenceNote(source=SourceNote(title=" ")), EvidenceNote(source=SourceNote(), locator=" ")):
        with pytest.raises(Refused, match="one field at least"):
            desk.evidence.attach(claim.id, nothing)


def test_a_source_is_asked_for_unless_the_desk_says_otherwise(desk: Desk) -> None:
    assert desk.rule.current() is Rule.SOURCE


def test_one_source_twice_counts_once(desk: Desk) -> None:
    claim = desk.claims.of(new_article(desk).id)[0]
    desk.rule.set(Rule.PRIMARY_OR_TWO)
    source = desk.evidence.attach(claim.id, PAPER).source
    desk.evidence.attach(claim.id, EvidenceNote(source=source.id, locator="p. 2"))
    assert desk.evidence.missing_for_verified(claim.id) == "a primary source, or a second independent one"


def test_an_override_that_is_not_needed_is_not_kept(desk: Desk) -> None:
    claim = desk.claims.of(new_article(desk).id)[0]
    desk.evidence.attach(claim.id, support())
    assert desk.verdicts.set(claim.id, Verdict.VERIFIED, override="just in case").override is None
    assert desk.verdicts.set(claim.id, Verdict.DISPUTED, override="just in case").override is None


def test_a_verified_claim_does_not_lose_what_the_rule_asks(desk: Desk, bob: Desk) -> None:
    row = new_article(desk)
    claim = desk.claims.of(row.id)[0]
    evidence = desk.evidence.attach(claim.id, support())
    bob.verdicts.set(claim.id, Verdict.VERIFIED)
    against = EvidenceNote(source=evidence.source.id, stance=Stance.CONTRADICTS)
    for act in (
        lambda: desk.evidence.withdraw(evidence.id, "a forgery"),
        lambda: desk.evidence.edit(evidence.id, against),
        lambda: desk.acts.undo(row.id),
    ):
        with pytest.raises(Refused, match="open it again first"):
            act()
    bob.verdicts.set(claim.id, Verdict.OPEN)
    assert desk.evidence.withdraw(evidence.id, "a forgery").withdrawn == "a forgery"


def test_what_is_not_there_is_told(desk: Desk) -> None:
    row = new_article(desk)
    for ask in (
        lambda: desk.articles.get("none"),
        lambda: desk.articles.get(7),
        lambda: desk.claims.get(row.id, 99),
        lambda: desk.claims.by_id("none"),
        lambda: desk.drafts.get(row.id, 5),
        lambda: desk.drafts.get("none"),
        lambda: desk.sources.get("none"),
        lambda: desk.correspondence.query("none"),
        lambda: desk.trail.event(999),
        lambda: desk.trail.event("none"),
        lambda: desk.verdicts.set("none", Verdict.DISPUTED),
        lambda: desk.evidence.edit("none", support()),
        lambda: desk.evidence.attach(desk.claims.of(row.id)[0].id, EvidenceNote(source="none")),
    ):
        with pytest.raises(NotFound):
            ask()
