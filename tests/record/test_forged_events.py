"""Events that a holder of the key wrote by hand, whole in form and tree, and that no desk would have written."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest
import rfc8785

from tests.conftest import Run
from tests.desk.desks import tamper, unguarded
from workbench.desk.maintenance import audit
from workbench.record.events import decode
from workbench.record.log import read_head
from workbench.record.tree import leaf_hash

Copy = Callable[[], Path]


def appended(path: Path, kind: str, data: dict[str, Any], **more: Any) -> int:
    """Write an event at the end of the trail without asking the workbench; gives its number."""
    with unguarded(path) as connection:
        frontier = read_head(connection)
        seq = frontier.size
        body = rfc8785.dumps(
            {
                "v": 1, "seq": seq, "id": f"01a00000-0000-7000-8000-{seq:012}", "at": "2026-11-23T02:30:00.000Z",
                "actor": "Ada", "app": "workbench/0.1.0", "kind": kind, "article": None, "draft": None, "claim": None,
                "data": data, **more,
            }
        )  # fmt: skip
        frontier.add(leaf_hash(body))
        connection.execute("INSERT INTO events VALUES (?, ?, ?)", (seq, json.loads(body)["id"], body.decode()))
        connection.execute(
            "INSERT INTO trail (seq, id, at, actor, kind, act, leaf) VALUES (?, ?, '', '', ?, ?, ?)",
            (seq, json.loads(body)["id"], kind, seq, leaf_hash(body)),
        )
        connection.execute("UPDATE head SET size = ?, frontier = ?", (frontier.size, frontier.packed()))
    return seq


def of_kind(path: Path, kind: str) -> Any:
    """The first event of a kind."""
    with closing(sqlite3.connect(path)) as connection:
        rows = connection.execute("SELECT CAST(body AS BLOB) FROM events ORDER BY seq")
        return next(entry for entry in (decode(body) for (body,) in rows) if entry.kind == kind)


def refused(path: Path, kind: str, data: dict[str, Any], **more: Any) -> str:
    """What the audit says of an event that was written by hand; it must name it, and it alone."""
    seq = appended(path, kind, data, **more)
    report = audit(path)
    assert report.first_wrong_event == seq, report.findings
    return " ".join(finding.what for finding in report.findings)


FIELDS: dict[str, Any] = {"number": 1, "slug": "s", "title": "t", "language": None, "published": None, "byline": None,
                          "url": None}  # fmt: skip
NEW = "01a00000-0000-7000-8000-00000000f00d"


@pytest.mark.parametrize(
    ("kind", "data"),
    [
        ("record.created", {"origin": "claims-workbench/x"}),
        ("event.imported", {}),
        ("event.imported", {"event": 5}),
        ("act.undone", {"events": []}),
        ("act.undone", {"events": [5]}),
        ("act.undone", {"events": "x"}),
        ("act.undone", {}),
        ("act.redone", {"events": [], "undo": "x"}),
        ("rule.set", {"from": "source", "to": "whatever"}),
        ("rule.set", {"from": "source", "to": ["source"]}),
        ("publish_rule.set", {"reason": "weather", "from": "allow", "to": "refuse"}),
        ("publish_rule.set", {"reason": "open", "from": "refuse", "to": "perhaps"}),
        ("key.registered", {"key": 5}),
        ("key.registered", {"key": "ed25519:AAAA"}),
        ("key.registered", {"key": ["x"]}),
        ("source.added", {"source": NEW, "kind": "ufo"}),
        ("source.added", {"source": NEW, "title": ["x"]}),
        ("source.added", {"source": NEW, "confidential": True, "commitment": "0" * 64, "person": "Eve Ray"}),
        ("source.added", {"source": 5.5, "title": {"x": 1}}),
        ("retention.set", {"from": None, "to": "2030-01-01"}),
        ("report.exported", {"form": "html", "size": "many", "root": "AAAA"}),
        ("note.added", {"note": NEW, "text": 10**15}),
        ("article.imported", FIELDS),
    ],
    ids=range(23),
)
def test_an_event_that_no_desk_writes_is_named(copy: Copy, kind: str, data: dict[str, Any]) -> None:
    refused(copy(), kind, data)


def test_only_an_own_act_that_stands_is_undone(copy: Copy) -> None:
    path = copy()
    verdict = of_kind(path, "verdict.set")
    assert "only Ada" in refused(path, "act.undone", {"events": [verdict.id]}, actor="Eve")


@pytest.mark.parametrize(
    ("actor", "change", "said"),
    [
        ("Ada", {}, "Ada checked claims"),
        ("Eve", {"sha256": "0" * 64}, "another text"),
        ("Eve", {"draft": "01a00000-0000-7000-8000-000000000000"}, "newest draft"),
    ],
)
def test_a_sign_off_is_of_the_newest_draft_and_by_another_person(
    copy: Copy, actor: str, change: dict[str, str], said: str
) -> None:
    path = copy()
    real = of_kind(path, "article.signed_off")
    data = {
        **real.data,
        "signoff": "01a00000-0000-7000-8000-00000000f00d",
        "sha256": change.get("sha256", real.data["sha256"]),
    }
    draft = change.get("draft", real.draft)
    assert said in refused(path, real.kind, data, actor=actor, article=real.article, draft=draft)


@pytest.mark.parametrize("kind", ["claims.extracted", "key.registered", "record.created", "act.undone"])
def test_what_lasts_is_not_undone(copy: Copy, kind: str) -> None:
    path = copy()
    event = of_kind(path, kind)
    assert "can't be undone" in refused(path, "act.undone", {"events": [event.id]}, actor=event.actor)


def test_nothing_is_undone_twice(copy: Copy) -> None:
    path = copy()
    event = of_kind(path, "claim.flagged")
    assert "undone by" in refused(path, "act.undone", {"events": [event.id, event.id]}, actor=event.actor)


def test_a_verdict_does_not_begin_where_the_claim_was_not(copy: Copy) -> None:
    path = copy()
    before = of_kind(path, "verdict.set")
    data = {"from": "unsourced", "to": "verified", "reason": None, "note": "", "override": None}
    about = {"article": before.article, "draft": before.draft, "claim": before.claim}
    assert "not unsourced" in refused(path, "verdict.set", data, **about)


def test_a_note_on_an_article_that_is_not_there(copy: Copy) -> None:
    assert "not there" in refused(copy(), "note.added", {"note": NEW, "text": "x"}, article=NEW)


def test_an_export_whose_checkpoint_is_of_another_trail_points_to_what_was_written_anew(copy: Copy) -> None:
    path = copy()
    appended(path, "report.exported", {"form": "html", "size": 2, "root": "AAAA"})
    report = audit(path)
    assert report.first_wrong_event == 0
    assert "another root of the first 2 events" in report.findings[0].what


def test_no_command_breaks_on_events_that_can_not_be_read(copy: Copy, run: Run) -> None:
    path = copy()
    for body in ("{", "[" * 5000, '{"kind":"ufo"}', ""):
        tamper(path, f"UPDATE events SET body = '{body}' WHERE seq = 8")
        for command in (("audit",), ("log",), ("log", "--claim", "2"), ("proof", "8"), ("mark", "1", "disputed")):
            told = run(*command, "--db", path)
            assert told.status == 1, (command, told.out)
            assert "Traceback" not in told.out + told.err
    for command in (("proof", "9" * 30), ("mark", "9" * 30, "verified"), ("log", "--claim", "9" * 30)):
        told = run(*command, "--db", path)
        assert told.status == 1, (command, told.out)
        assert "Traceback" not in told.out + told.err
