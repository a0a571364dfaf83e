"""May the article go out? Each reason is met by its own kind of claim alone, and the desk says which it refuses."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.conftest import Run
from workbench.claims import Verdict
from workbench.commands.publication import REASONS
from workbench.desk import Desk
from workbench.desk.model import ArticleRow, ClaimRow, EvidenceNote
from workbench.desk.source_note import SourceNote
from workbench.desk.vocabulary import QueryOutcome, Reason, Refusal, Rule, Stance
from workbench.publication import ROWS, in_short, number_of_each, obstacles

Told = list[tuple[str, int | None]]
Act = Callable[[Desk, ArticleRow], object]


def claim(desk: Desk, article: ArticleRow, number: int) -> ClaimRow:
    return desk.claims.get(article.id, number)


def told(desk: Desk, article: ArticleRow, *asked: Refusal) -> Told:
    found = obstacles(desk, desk.articles.get(article.id), asked or None)
    return [
        (str(reason), one.claim_id and desk.claims.by_id(one.claim_id).number)
        for reason, every in found.items()
        for one in every
    ]


def sign_off(desk: Desk, article: ArticleRow) -> None:
    with Desk.open(desk.path, actor="Eve Durand", clock=desk.clock) as second:
        second.sign_offs.add(article.id, override="the deadline")


def make_publishable(desk: Desk, article: ArticleRow) -> None:
    """Settle all that stands in the way, and have it signed off."""
    for query in desk.correspondence.queries(article.id):
        desk.correspondence.answer(query.id, "oui", QueryOutcome.ANSWERED)
    decide(1, Verdict.UNSOURCED, Reason.ON_AUTHOR)(desk, article)
    decide(2, Verdict.DISPUTED, Reason.CORRECTED)(desk, article)
    decide(3, Verdict.UNSOURCED, Reason.KEPT)(desk, article)
    sign_off(desk, article)


def attach(stance: Stance, number: int) -> Act:
    note = EvidenceNote(source=SourceNote(title="Un rapport"), stance=stance)
    return lambda desk, article: desk.evidence.attach(claim(desk, article, number).id, note)


def decide(number: int, verdict: Verdict, reason: Reason | None = None) -> Act:
    return lambda desk, article: desk.verdicts.set(claim(desk, article, number).id, verdict, reason=reason)


def kept_though_contradicted(desk: Desk, article: ArticleRow) -> None:
    attach(Stance.CONTRADICTS, 4)(desk, article)
    decide(4, Verdict.VERIFIED, Reason.KEPT)(desk, article)


def withdrawn_contradiction(desk: Desk, article: ArticleRow) -> None:
    attach(Stance.CONTRADICTS, 4)(desk, article)
    desk.evidence.withdraw(desk.evidence.of(claim(desk, article, 4).id)[-1].id, "another company")


def without_what_the_rule_asks(desk: Desk, article: ArticleRow) -> None:
    desk.rule.set(Rule.NONE)
    desk.verdicts.set(claim(desk, article, 3).id, Verdict.VERIFIED)
    desk.rule.set(Rule.PRIMARY_OR_TWO)


def two_outlets_of_one_release(desk: Desk, article: ArticleRow) -> None:
    desk.rule.set(Rule.NONE)
    row = claim(desk, article, 3)
    for title in ("Un journal", "Un autre"):
        desk.evidence.attach(row.id, EvidenceNote(source=SourceNote(title=title, group="le communiqué")))
    desk.verdicts.set(row.id, Verdict.VERIFIED)
    desk.rule.set(Rule.PRIMARY_OR_TWO)


def two_independent_sources(desk: Desk, article: ArticleRow) -> None:
    for title in ("Un journal", "Un autre"):
        desk.evidence.attach(claim(desk, article, 3).id, EvidenceNote(source=SourceNote(title=title)))
    desk.rule.set(Rule.PRIMARY_OR_TWO)
    desk.verdicts.set(claim(desk, article, 3).id, Verdict.VERIFIED)


def dismissed_with_a_query(desk: Desk, article: ArticleRow) -> None:
    desk.correspondence.ask(article.id, "Qui ?", claim_id=claim(desk, article, 1).id)
    desk.claims.dismiss(claim(desk, article, 1).id, "not to be checked")


def test_the_command_line_knows_every_reason_and_each_is_one_row() -> None:
    assert [row.reason for row in ROWS] == [Refusal(name) for name in REASONS]
    assert set(REASONS) == set(map(str, Refusal))


def test_an_article_under_check_is_refused_for_all_that_is_not_settled(desk: Desk, article: ArticleRow) -> None:
    assert told(desk, article) == [
        ("open", 1), ("disputed", 2), ("unsourced", 3), ("queries", 1), ("sign-off", None),
    ]  # fmt: skip


def test_nothing_stands_in_the_way_of_an_article_where_all_is_settled(desk: Desk, article: ArticleRow) -> None:
    make_publishable(desk, article)
    assert told(desk, article) == []
    assert in_short(number_of_each(obstacles(desk, desk.articles.get(article.id)))) == "publishable"


@pytest.mark.parametrize(
    ("act", "expected"),
    [
        pytest.param(decide(1, Verdict.OPEN), [("open", 1)], id="opened again"),
        pytest.param(decide(1, Verdict.UNSOURCED), [("unsourced", 1)], id="unsourced"),
        pytest.param(decide(1, Verdict.UNSOURCED, Reason.AWAITING_REPLY), [("unsourced", 1)], id="awaiting reply"),
        pytest.param(decide(1, Verdict.UNSOURCED, Reason.OPINION), [], id="opinion"),
        pytest.param(decide(1, Verdict.DISPUTED), [("disputed", 1)], id="disputed"),
        pytest.param(decide(1, Verdict.DISPUTED, Reason.ON_AUTHOR), [("disputed", 1)], id="disputed on author"),
        pytest.param(decide(1, Verdict.DISPUTED, Reason.CORRECTED), [], id="disputed and corrected"),
        pytest.param(decide(1, Verdict.DISPUTED, Reason.KEPT), [], id="disputed and kept"),
        pytest.param(attach(Stance.CONTRADICTS, 4), [("contradicted", 4)], id="verified and contradicted"),
        pytest.param(attach(Stance.CONTRADICTS, 6), [("contradicted", 6)], id="overridden and contradicted"),
        pytest.param(kept_though_contradicted, [], id="contradicted and kept"),
        pytest.param(attach(Stance.CONTEXT, 4), [], id="verified with context"),
        pytest.param(attach(Stance.CONTRADICTS, 3), [], id="unsourced and contradicted"),
        pytest.param(withdrawn_contradiction, [], id="a contradiction that was withdrawn"),
        pytest.param(without_what_the_rule_asks, [("rule", 3)], id="against the rule"),
        pytest.param(two_outlets_of_one_release, [("rule", 3)], id="two outlets of one release"),
        pytest.param(two_independent_sources, [], id="two independent sources"),
        pytest.param(
            lambda desk, article: desk.correspondence.ask(article.id, "Quand ?"), [("queries", None)], id="asked"
        ),
        pytest.param(dismissed_with_a_query, [("queries", 1)], id="set aside with an open query"),
    ],
)
def test_each_reason_is_met_by_its_own_kind_of_claim_alone(
    desk: Desk, article: ArticleRow, act: Act, expected: Told
) -> None:
    make_publishable(desk, article)
    act(desk, article)
    sign_off(desk, article)
    assert told(desk, article) == expected


def test_a_sign_off_after_which_the_check_went_on_is_none(desk: Desk, article: ArticleRow) -> None:
    make_publishable(desk, article)
    decide(1, Verdict.DISPUTED, Reason.CORRECTED)(desk, article)
    assert told(desk, article) == [("sign-off", None)]


def test_where_all_must_be_verified_every_other_verdict_stands_in_the_way(desk: Desk, article: ArticleRow) -> None:
    make_publishable(desk, article)
    assert told(desk, article, Refusal.UNVERIFIED) == [("unverified", 1), ("unverified", 2), ("unverified", 3)]


def test_the_desk_says_what_it_refuses_and_takes_it_back(desk: Desk, article: ArticleRow) -> None:
    usual = desk.publication.refused()
    desk.publication.set(allow=[Refusal.OPEN, Refusal.QUERIES], refuse=[Refusal.FINDINGS])
    assert desk.publication.refused() == usual - {Refusal.OPEN, Refusal.QUERIES} | {Refusal.FINDINGS}
    desk.acts.undo()
    assert desk.publication.refused() == usual


def test_what_is_said_already_is_not_written_again(desk: Desk) -> None:
    desk.publication.set(allow=[Refusal.OPEN])
    before = desk.trail.events()
    desk.publication.set(allow=[Refusal.OPEN], refuse=[Refusal.DISPUTED])
    assert desk.trail.events() == before


@pytest.fixture
def at_the_desk(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("WORKBENCH_DB", str(desk.path))


@pytest.mark.usefixtures("at_the_desk")
@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        ((), 0),
        (("--refuse", "unverified"), 1),
        (("--refuse", "x"), 2),
        (("--allow", "x"), 2),
        (("--allow", "open", "--refuse", "open"), 2),
    ],
)
def test_the_command_ends_with_the_answer(
    desk: Desk, article: ArticleRow, run: Run, arguments: tuple[str, ...], status: int
) -> None:
    make_publishable(desk, article)
    assert run("check", "1", *arguments).status == status


@pytest.mark.usefixtures("at_the_desk", "article")
@pytest.mark.parametrize("reason", ["open", "disputed", "unsourced", "queries", "sign-off"])
def test_what_is_allowed_is_asked_no_more_and_the_rest_is(run: Run, reason: str) -> None:
    said = {
        "open": "1 open", "disputed": "1 disputed", "unsourced": "1 unsourced", "queries": "1 asked",
        "sign-off": "no sign-off",
    }  # fmt: skip
    counts = run("check", "--allow", reason).out.splitlines()[-1]
    rest = [one for name, one in said.items() if name != reason]
    assert counts == f"Une tournée mondiale: not publishable: {', '.join(rest)}"


@pytest.mark.usefixtures("at_the_desk", "article")
def test_the_desks_rule_is_set_and_shown_and_holds_for_the_next_check(run: Run) -> None:
    asked = ["open", "disputed", "unsourced", "queries", "sign-off"]
    shown = run("rule", "publish", *(word for reason in asked for word in ("--allow", reason)), "--refuse", "dossier")
    permissions = [line.split()[:2] for line in shown.out.splitlines()]
    refused = {"rule", "contradicted", "dossier"}
    assert permissions == [["refuse" if name in refused else "allow", name] for name in REASONS]
    assert run("rule", "publish").out == shown.out
    assert run("check", "--allow", "dossier").out == "Une tournée mondiale: publishable\n"
    assert "rule for publishing set: refuse → allow · open" in run("log").out


@pytest.mark.usefixtures("at_the_desk", "article")
def test_reasons_to_allow_are_for_the_rule_for_publishing_alone(run: Run) -> None:
    ran = run("rule", "source", "--allow", "open")
    assert (ran.status, "workbench rule publish" in ran.err) == (2, True)


@pytest.mark.usefixtures("at_the_desk")
def test_the_command_prints_a_line_a_claim_with_its_reasons_then_the_counts(
    desk: Desk, article: ArticleRow, run: Run
) -> None:
    desk.correspondence.ask(article.id, "Une\nquestion \x1b[31m")
    ran = run("check", "--refuse", "unverified", "--allow", "unsourced")
    assert ran.status == 1
    assert [" ".join(line.split()) for line in ran.out.splitlines()] == [
        (
            "1 Selon des sources, Sam Altman veut lever 7 000 milliards de dollars "
            "open; open query to the author: Qui sont ces sources ?"
        ),
        "2 7 000 milliards de dollars disputed; not verified",
        "3 L’entreprise emploie 2 500 personnes, a déclaré la porte-parole Anne Leduc not verified",
        "open query to the author: Une question ␛[31m",
        "draft 1 nobody signed it off",
        "Une tournée mondiale: not publishable: 1 open, 1 disputed, 2 not verified, 2 asked, no sign-off",
    ]
