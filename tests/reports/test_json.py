from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

import workbench.reports
from tests.reports.sample import CHECKPOINT, TEXT, file_of, made
from workbench.claims import Claim
from workbench.desk import Desk
from workbench.desk.model import ArticleRow
from workbench.reports.model import Level, Report
from workbench.reports.plain_data import written


def read(report: Report) -> dict[str, Any]:
    data = json.loads(file_of(report, "json"))
    assert isinstance(data, dict)
    return data


def test_it_says_what_the_desk_says(desk: Desk, article: ArticleRow, report: Report) -> None:
    data = read(report)
    assert data["checkpoint"] == CHECKPOINT
    assert data["draft"]["text"] == TEXT
    assert data["counts"] == {"open": 1, "verified": 2, "disputed": 1, "unsourced": 1, "dismissed": 1, "contested": 0}
    rows = desk.claims.of(article.id)
    told = sorted(data["claims"] + data["set_aside"], key=lambda claim: claim["number"])
    assert [claim["id"] for claim in told] == [row.id for row in sorted(rows, key=lambda row: row.number)]
    for row in rows:
        claim = told[row.number - 1]
        assert (claim["verdict"], claim["state"]) == (row.verdict, row.state)
        assert Claim.from_dict(claim["claim"]) == row.claim
        assert len(claim["evidence"]) == row.evidence_count
    assert [event["seq"] for event in data["trail"]] == [event.seq for event in desk.trail.events(article.id)]


def test_evidence_names_its_source_by_id(report: Report) -> None:
    data = read(report)
    sources = {source["id"]: source for source in data["sources"]}
    used = {evidence["source"] for claim in data["claims"] for evidence in claim["evidence"]}
    assert used == set(sources)
    assert {source["title"] for source in sources.values()} == {"Rapport annuel 2023", "Entretien avec Jeanne Secret"}


@pytest.mark.parametrize("level", [Level.LEGAL, Level.PUBLIC])
def test_a_redacted_report_names_no_confidential_source(desk: Desk, article: ArticleRow, level: Level) -> None:
    assert "Secret" not in json.dumps(read(made(desk, article, level)), ensure_ascii=False)


@pytest.mark.parametrize("char", ["\x1b", "\x7f", "\x9b", "\u202e", "\u2028", "\U000e0041", "\x00", "\u200b"])
def test_no_acting_character_stands_in_it_as_itself(char: str) -> None:
    assert char not in written({"text": char})
    assert json.loads(written({"text": char})) == {"text": char}


def test_json_for_a_web_page_can_not_end_its_script() -> None:
    text = written({"text": "</script><!--&"}, for_html=True)
    assert not set(text) & set("<>&")
    assert json.loads(text) == {"text": "</script><!--&"}


@pytest.mark.parametrize("level", Level)
def test_it_is_what_the_shipped_schema_says(desk: Desk, article: ArticleRow, level: Level) -> None:
    from jsonschema import Draft202012Validator

    schema = json.loads((Path(workbench.reports.__file__).parent / "report.schema.json").read_bytes())
    Draft202012Validator.check_schema(schema)
    data = read(made(desk, article, level))
    assert [error.message for error in Draft202012Validator(schema).iter_errors(data)] == []
    assert (data["trail"] == []) == (level is Level.PUBLIC)
