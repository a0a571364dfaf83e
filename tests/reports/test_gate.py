from __future__ import annotations

from pathlib import Path

import pytest

from tests.conftest import Run
from workbench.claims import Verdict
from workbench.desk import Desk
from workbench.desk.model import ArticleRow, Rule
from workbench.reports.gate import obstacles


def told(desk: Desk, article: ArticleRow, *, all_verified: bool = False) -> list[tuple[int, str]]:
    return [(one.claim.number, one.why) for one in obstacles(desk, article.id, all_verified=all_verified)]


def decide(desk: Desk, article: ArticleRow) -> None:
    desk.verdicts.set(desk.claims.get(article.id, 1).id, Verdict.UNSOURCED)


def test_an_open_claim_stands_in_the_way_and_a_dismissed_one_does_not(desk: Desk, article: ArticleRow) -> None:
    assert told(desk, article) == [(1, "open")]
    decide(desk, article)
    assert told(desk, article) == []


def test_where_all_must_be_verified_every_other_verdict_stands_in_the_way(desk: Desk, article: ArticleRow) -> None:
    decide(desk, article)
    assert told(desk, article, all_verified=True) == [(1, "unsourced"), (2, "disputed"), (3, "unsourced")]


def test_a_verdict_that_breaks_the_rule_stands_in_the_way_unless_it_was_overridden(
    desk: Desk, article: ArticleRow
) -> None:
    decide(desk, article)
    desk.rule.set(Rule.NONE)
    desk.verdicts.set(desk.claims.get(article.id, 3).id, Verdict.VERIFIED)
    desk.rule.set(Rule.PRIMARY_OR_TWO)
    [(number, why)] = told(desk, article)
    assert number == 3
    assert "primary source" in why


@pytest.mark.parametrize(("arguments", "status"), [((), 0), (("--require", "verified"), 1), (("--require", "x"), 2)])
def test_the_command_ends_with_the_answer(
    desk: Desk, article: ArticleRow, run: Run, monkeypatch: pytest.MonkeyPatch, arguments: tuple[str, ...], status: int
) -> None:
    monkeypatch.setenv("WORKBENCH_DB", str(desk.path))
    decide(desk, article)
    assert run("check", "1", *arguments).status == status


def test_the_command_lists_what_stands_in_the_way(
    desk: Desk, article: ArticleRow, run: Run, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    monkeypatch.setenv("WORKBENCH_DB", str(desk.path))
    ran = run("check")
    assert ran.status == 1
    assert "Selon des sources" in ran.out
    assert ran.out.splitlines()[-1].endswith("1 of 5 claims stand in the way")
