"""What was compared, in reports: passages beside claims, what differs from its source, findings within the copy."""

from __future__ import annotations

import datetime as dt
import json
from importlib import resources
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from tests.reports.sample import text_of
from workbench.articles import read_bytes
from workbench.claims import Verdict
from workbench.desk import Desk
from workbench.desk.model import ArticleRow
from workbench.desk.vocabulary import Reason
from workbench.dossier import give
from workbench.findings import open_findings, words_of
from workbench.intake import take_in
from workbench.reports.build import report_of
from workbench.reports.model import Edition, Level, Report
from workbench.reports.reasons import reason
from workbench.reports.wording import wording

TEXT = """Ferries

The ferry company employs 340 sailors in Brest. It was founded in 1921.

The board chose the plan by 31 votes to 22, a majority of 11. On Monday, 2 May 2024, it met again.
"""
SOURCE = "The harbour is old.\n\nThe ferry company employs 310 sailors in Brest. It was founded in 1921.\n"
AT = dt.datetime(2026, 3, 2, 10, 30, tzinfo=dt.UTC)


@pytest.fixture
def checked(desk: Desk, tmp_path: Path) -> ArticleRow:
    """An article with a document that differs from it, and two findings of which one was dismissed."""
    (tmp_path / "report.txt").write_text(SOURCE, encoding="utf-8")
    article, _ = take_in(desk, read_bytes(TEXT.encode(), "ferries.txt", language="en", published=dt.date(2024, 5, 8)))
    list(give(desk, article, [tmp_path / "report.txt"]))
    votes = next(each for each in open_findings(desk, article) if each.kind == "vote_majority")
    desk.dossier.dismiss(article.id, votes.kind, words_of(votes), "two were ill")
    return article


def made(desk: Desk, article: ArticleRow, level: Level = Level.INTERNAL, language: str = "en") -> Report:
    return report_of(desk, article.id, Edition(level, AT, "Ada Martin", language))


def test_a_claim_that_its_source_contradicts_is_to_be_settled(desk: Desk, checked: ArticleRow) -> None:
    text = text_of(made(desk, checked), "md")
    page = text.split("## To settle")[1].split("\n## ")[0]
    for words in ("340 sailors", "310 sailors there, 340 sailors here", "report.txt", "§ 2"):
        assert words in page
    (founded,) = (line for line in page.splitlines() if "1921" in line)
    assert "≠" not in founded


@pytest.mark.parametrize(
    ("verdict", "beside", "said", "differs"),
    [
        (Verdict.DISPUTED, Reason.CORRECTED, "", False),
        (Verdict.DISPUTED, Reason.KEPT, "disputed", True),
        (Verdict.UNSOURCED, Reason.ON_AUTHOR, "unsourced", True),
    ],
)
def test_the_verdict_stands_beside_what_a_source_says_otherwise_until_the_claim_is_corrected(
    desk: Desk, checked: ArticleRow, verdict: Verdict, beside: Reason, said: str, differs: bool
) -> None:
    (claim,) = (row for row in desk.claims.of(checked.id) if row.text == "340 sailors")
    desk.verdicts.set(claim.id, verdict, reason=beside)
    page = text_of(made(desk, checked), "md").split("## To settle")[1].split("\n## ")[0]
    assert ("310 sailors there" in page) is differs
    assert said in page


def test_the_same_is_said_in_french(desk: Desk, checked: ArticleRow) -> None:
    text = text_of(made(desk, checked, language="fr"), "md")
    page = text.split("## À régler")[1].split("\n## ")[0]
    assert "310 sailors dans la source, 340 sailors ici" in page
    assert "est un jeudi" in page
    assert "l’article dit 11" not in page
    assert "l’article dit 11" in text.split("Incohérences écartées")[1]


@pytest.mark.parametrize("form", ["md", "html"])
def test_findings_are_to_be_settled_or_dismissed_and_by_whom(desk: Desk, checked: ArticleRow, form: str) -> None:
    text = text_of(made(desk, checked), form)
    first, _, annex = text.rpartition("Findings dismissed")
    assert "a weekday that does not fit" in first
    for words in ("votes and their majority", "Ada Martin", "two were ill"):
        assert words in annex


def test_json_carries_passages_documents_and_findings_by_its_schema(desk: Desk, checked: ArticleRow) -> None:
    data = json.loads(text_of(made(desk, checked), "json"))
    schema = json.loads((resources.files("workbench.reports") / "report.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema).validate(data)
    claim = next(each for each in data["claims"] if each["claim"]["text"] == "340 sailors")
    (passage, *_) = claim["passages"]
    assert (passage["relation"], passage["locator"], passage["source"]["title"]) == (
        "differs",
        "§ 2",
        "report.txt",
    )
    assert [passage["words"][mark["start"] : mark["end"]] for mark in passage["marks"]] == ["310 sailors"]
    assert [(one["source"]["title"], one["compared"]) for one in data["documents"]] == [("report.txt", True)]
    standing = {each["kind"]: each["dismissal"] and each["dismissal"]["reason"] for each in data["findings"]}
    assert standing == {"vote_majority": "two were ill", "weekday_date": None}


def test_a_public_report_tells_nothing_of_it(desk: Desk, checked: ArticleRow) -> None:
    report = made(desk, checked, Level.PUBLIC)
    assert (report.documents, report.findings) == ((), ())
    assert all(claim.passages == () for claim in report.claims)
    assert "report.txt" not in text_of(report, "json")


def test_a_confidential_document_is_not_named_for_lawyers(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "leak.txt").write_text(SOURCE, encoding="utf-8")
    article, _ = take_in(desk, read_bytes(TEXT.encode(), "ferries.txt", language="en"))
    list(give(desk, article, [tmp_path / "leak.txt"], confidential=True))
    for form in ("json", "md", "html"):
        told = text_of(made(desk, article, Level.LEGAL), form)
        assert "leak" not in told
        assert "310 sailors" in told
        assert "leak.txt" in text_of(made(desk, article), form)


def test_a_document_that_changed_since_is_told_as_not_compared(desk: Desk, checked: ArticleRow, tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text("Nothing.", encoding="utf-8")
    report = made(desk, checked)
    assert [(one.compared, "changed since" in one.why_not) for one in report.documents] == [(False, True)]
    assert "changed since it was given" in text_of(report, "md")


@pytest.mark.parametrize(
    ("why", "said"),
    [
        ("310 there, 340 here", "310 dans la source, 340 ici"),
        ("another speaker there, Ann Doyle here", "un autre auteur dans la source, Ann Doyle ici"),
        ("“will not” there, “shall never” here", "«\xa0will not\xa0» dans la source, «\xa0shall never\xa0» ici"),
        ("31 − 22 is 9; 11 is stated", "31 − 22 fait 9\u202f; l’article dit 11"),
        ("2024-05-02 is a Thursday", "le 2\xa0mai\xa02024 est un jeudi"),
        ("12 + 30 = 42 %", "12 + 30 = 42 %"),
        ("", ""),
    ],
)
def test_a_reason_is_told_in_french(why: str, said: str) -> None:
    assert reason(why, wording("fr")) == said
    assert reason(why, wording("en")) == why or "2024-05-02" in why
