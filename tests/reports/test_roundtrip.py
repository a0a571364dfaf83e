from __future__ import annotations

import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from tests.conftest import Run
from tests.reports.sample import MADE_AT, TEXT, Ticking
from workbench.claims import Verdict
from workbench.desk import Desk
from workbench.desk.model import ArticleRow, Rule
from workbench.record.errors import DeskError
from workbench.reports.exporting import export
from workbench.reports.formats import FORMATS
from workbench.reports.model import Edition, Level
from workbench.reports.plain_data import written
from workbench.reports.roundtrip import UnreadableReportError, restore

GIVEN_ANEW = ("number", "slug", "changed_at")


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
    return Desk.open(tmp_path / "other.db", actor="Zoé", clock=Ticking(), create=True)


def test_an_internal_json_report_gives_the_same_desk(desk: Desk, article: ArticleRow, other: Desk) -> None:
    before = told(desk, article)
    content = exported(desk, article, "json")
    restored = restore(other, content)
    assert restored.lost == ()
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
        (b'[{"type": "AnnotationCollection", "first": 3}]', "annotations"),
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


def test_annotations_give_back_claims_verdicts_evidence_notes_and_queries(
    desk: Desk, article: ArticleRow, other: Desk
) -> None:
    content = exported(desk, article, "jsonld")
    restored = restore(other, content)
    here, there = desk.claims.of(article.id), other.claims.of(restored.article.id)
    assert other.drafts.get(restored.article.id).text == TEXT
    assert (restored.article.title, restored.article.language) == (article.title, "fr")
    for was, now in zip(here, there, strict=True):
        assert (now.number, now.claim, now.verdict, now.reason) == (was.number, was.claim, was.verdict, was.reason)
        assert (now.verdict_note, now.override, now.state) == (was.verdict_note, was.override, was.state)
        assert now.state_reason == was.state_reason
        for old, new in zip(desk.evidence.of(was.id), other.evidence.of(now.id), strict=True):
            assert (new.stance, new.locator, new.passage, new.note) == (old.stance, old.locator, old.passage, old.note)
            assert (new.source.title, new.source.person, new.source.url) == (
                old.source.title, old.source.person, old.source.url,
            )  # fmt: skip
    said = [
        (query.text, query.proposed, query.outcome, query.answer) for query in desk.correspondence.queries(article.id)
    ]
    assert [
        (one.text, one.proposed, one.outcome, one.answer) for one in other.correspondence.queries(restored.article.id)
    ] == said
    assert len(other.sources.all()) == len(desk.sources.all())


def test_what_annotations_can_not_hold_is_listed(desk: Desk, article: ArticleRow, other: Desk) -> None:
    lost = " ".join(restore(other, exported(desk, article, "jsonld")).lost)
    for words in ("trail", "sign-offs", "drafts", "file"):
        assert words in lost


def test_annotations_are_no_second_copy_of_a_text_that_is_there(desk: Desk, article: ArticleRow, other: Desk) -> None:
    content = exported(desk, article, "jsonld")
    restore(other, content)
    with pytest.raises(UnreadableReportError, match="article 1"):
        restore(other, content)


@pytest.mark.parametrize("name", ["json", "jsonld"])
def test_the_commands_export_and_import_carry_an_article(
    desk: Desk, article: ArticleRow, run: Run, tmp_path: Path, name: str
) -> None:
    report = tmp_path / f"report.{name}"
    assert run("export", "--db", desk.path, "-o", report, "--level", "internal").status == 0
    ran = run("import", report, "--db", tmp_path / "new.db", "--as", "Zoé")
    assert ran.status == 0
    assert "5 claims" in ran.out
    assert ("not held by the report" in ran.err) == (name == "jsonld")
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


def _armed(content: bytes, change: Callable[[dict[str, Any]], None]) -> bytes:
    data = json.loads(content)
    change(data[0])
    return json.dumps(data).encode()


def _claim_with(**members: Any) -> Callable[[dict[str, Any]], None]:
    def change(collection: dict[str, Any]) -> None:
        body = collection["first"]["items"][1]["body"][1]
        body["value"] = json.dumps(json.loads(body["value"]) | members)

    return change


def _set(path: str, value: Any) -> Callable[[dict[str, Any]], None]:
    def change(collection: dict[str, Any]) -> None:
        *steps, last = path.split("/")
        part: Any = collection
        for step in steps:
            part = part[int(step) if step.isdigit() else step]
        part[last] = value

    return change


@pytest.mark.parametrize(
    "change",
    [
        _set("wb:text", "another text"),
        _set("wb:text", 3),
        _set("wb:text", None),
        _set("wb:article/published", "yesterday"),
        _set("wb:article/title", ["x"]),
        _set("first/items/0/wb:number", "x"),
        _set("first/items/0/body", []),
        _set("first/items/0/body", "x"),
        _set("first/items/1/body/0/value", "perhaps"),
        _set("first/items/1/body/2/value", 7),
        _claim_with(start="0"),
        _claim_with(start=-5),
        _claim_with(value="many"),
        _claim_with(unit=3),
        _claim_with(text="other words"),
        _claim_with(kind="odd"),
    ],
)
def test_annotations_that_were_tampered_with_leave_nothing(
    desk: Desk, article: ArticleRow, other: Desk, change: Callable[[dict[str, Any]], None]
) -> None:
    with pytest.raises(UnreadableReportError) as raised:
        restore(other, _armed(exported(desk, article, "jsonld"), change))
    assert "\n" not in str(raised.value)
    assert other.articles.all() == []


def test_a_verdict_that_the_rule_refuses_here_is_named(desk: Desk, article: ArticleRow, other: Desk) -> None:
    other.rule.set(Rule.PRIMARY_OR_TWO)
    content = _armed(exported(desk, article, "jsonld"), _set("first/items/2/body/2/source/wb:source/rank", "tertiary"))
    restored = restore(other, content)
    assert any(lost.startswith("claim 4: ") for lost in restored.lost)
    assert other.claims.get(restored.article.id, 4).verdict is Verdict.OPEN
