from __future__ import annotations

import io
import json
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Run
from tests.reports.sample import MADE_AT, ticking
from workbench.desk import Desk
from workbench.desk.model import ArticleRow
from workbench.record.errors import DeskError
from workbench.reports.export import export
from workbench.reports.formats import FORMATS
from workbench.reports.from_report import UnreadableReportError, restore
from workbench.reports.model import Edition, Level
from workbench.reports.plain_data import written


def as_data(value: Any) -> Any:
    return json.loads(written(value))


def exported(desk: Desk, article: ArticleRow, name: str, level: Level = Level.INTERNAL) -> bytes:
    stream = io.BytesIO()
    export(desk, article.id, stream, FORMATS[name], Edition(level, MADE_AT, "Ada Martin"))
    return stream.getvalue()


def told(desk: Desk, article: ArticleRow) -> dict[str, Any]:
    """All that a desk says of an article, but for what a record gives anew: numbers of articles and of events."""
    row = desk.articles.get(article.id)
    claims = desk.claims.of(row.id, gone=True)
    data = {
        "article": {
            name: value for name, value in as_data(row).items() if name not in ("number", "slug", "changed_at")
        },
        "drafts": [(as_data(draft), desk.drafts.original(draft)) for draft in desk.drafts.of(row.id)],
        "claims": as_data(claims),
        "verdicts": [as_data(desk.verdicts.given(claim.id)) for claim in claims],
        "evidence": as_data(desk.evidence.of_article(row.id, withdrawn=True)),
        "notes": as_data(desk.correspondence.notes(row.id)),
        "queries": as_data(desk.correspondence.queries(row.id)),
        "sign_offs": as_data(desk.sign_offs.of(row.id)),
        "trail": [(event.id, as_data(event.at), event.actor, event.kind) for event in desk.trail.events(row.id)],
    }
    assert len(data["claims"]) == 6
    return data


@pytest.fixture
def other(tmp_path: Path) -> Desk:
    return Desk.open(tmp_path / "other.db", actor="Zoé", clock=ticking(), create=True)


def test_an_internal_json_report_gives_the_same_desk(desk: Desk, article: ArticleRow, other: Desk) -> None:
    before = told(desk, article)
    content = exported(desk, article, "json")
    restored = restore(other, content)
    assert told(other, restored.article) == before
    assert {event.imported_by for event in other.trail.events(restored.article.id)} == {"Zoé"}


def test_a_report_restored_twice_is_there_once(desk: Desk, article: ArticleRow, other: Desk) -> None:
    content = exported(desk, article, "json")
    assert restore(other, content).article.id == restore(other, content).article.id
    assert len(other.articles.all()) == 1


@pytest.mark.parametrize("level", [Level.LEGAL, Level.PUBLIC])
def test_a_redacted_report_restores_nothing_and_says_why(
    desk: Desk, article: ArticleRow, other: Desk, level: Level
) -> None:
    with pytest.raises(UnreadableReportError, match="internal"):
        restore(other, exported(desk, article, "json", level))
    assert other.articles.all() == []


@pytest.mark.parametrize(
    ("content", "why"),
    [
        (b"", "no JSON"),
        (b"\xff\xfe", "no JSON"),
        (b"[" * 200_000, "no JSON"),
        (b"{}", "no report"),
        (b"3", "no report"),
        (b"[]", "annotations"),
        (b'[{"type": "AnnotationCollection"}]', "--format json"),
        (b'{"format": "claims-workbench report", "version": 99}', "form 99"),
        (b'{"format": "claims-workbench report", "version": 1, "bundle": {}}', "no article"),
    ],
)
def test_a_file_that_is_no_report_is_one_clear_line(other: Desk, content: bytes, why: str) -> None:
    with pytest.raises((UnreadableReportError, DeskError), match=why) as raised:
        restore(other, content)
    assert "\n" not in str(raised.value)
    assert other.articles.all() == []


def test_a_report_that_was_changed_is_refused_whole(desk: Desk, article: ArticleRow, other: Desk) -> None:
    data = json.loads(exported(desk, article, "json"))
    data["bundle"]["blobs"] = dict.fromkeys(data["bundle"]["blobs"], "AAAA")
    with pytest.raises(DeskError):
        restore(other, json.dumps(data).encode())
    assert other.articles.all() == []


def test_the_commands_export_and_import_carry_an_article(
    desk: Desk, article: ArticleRow, run: Run, tmp_path: Path
) -> None:
    report = tmp_path / "report.json"
    assert run("export", "--db", desk.path, "-o", report, "--level", "internal").status == 0
    ran = run("import", report, "--db", tmp_path / "new.db", "--as", "Zoé")
    assert ran.status == 0
    assert "5 claims" in ran.out
    listed = [run("claims", "--json", "--db", record).out for record in (desk.path, tmp_path / "new.db")]
    here, there = ([json.loads(line) for line in lines.splitlines()] for lines in listed)
    assert [(claim["number"], claim["status"], claim["text"]) for claim in here] == [
        (claim["number"], claim["status"], claim["text"]) for claim in there
    ]


def test_a_json_file_that_is_no_report_is_one_clear_line(run: Run, tmp_path: Path) -> None:
    (tmp_path / "notes.json").write_text("{}")
    ran = run("import", tmp_path / "notes.json", "--db", tmp_path / "new.db")
    assert (ran.status, ran.out) == (1, "")
    assert ran.err.count("\n") == 1
