"""How the tables follow events about sources, evidence, notes and queries."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Any

from workbench.desk.model import QueryOutcome, Rank, Reliability, SourceKind, Stance
from workbench.record.confidential import PARTS
from workbench.record.events import Entry
from workbench.record.rows import Rows

#: The fields of a source as events name them, in the order of the table.
SOURCE_FIELDS = (
    "kind", "rank", "title", "publisher", "person", "role", "contact", "confidential", "commitment", "url",
    "archive_url", "accessed", "published", "obtained", "attachment", "attachment_sha256", "group", "reliability",
    "note",
)  # fmt: skip

#: Those that may be null; an event leaves out what is empty.
_NULLABLE = frozenset({"kind", "rank", "commitment", "accessed", "reliability"})

#: Those whose values have names; reading another value raises ValueError.
_NAMED: Mapping[str, Callable[[str], object]] = {
    "kind": SourceKind,
    "rank": Rank,
    "reliability": Reliability,
    "accessed": dt.date.fromisoformat,
}


def source_added(rows: Rows, entry: Entry) -> None:
    """A source enters the record. Raises ValueError for a confidential one that is named, and for an unknown kind."""
    if entry.data.get("commitment") and any(entry.data.get(name) for name in PARTS):
        raise ValueError("a confidential source is named in the trail")
    fields = {name: _source_field(name, entry.data.get(name)) for name in SOURCE_FIELDS}
    rows.insert("sources", entry.data["source"], **fields, added_at=entry.at, added_by=entry.actor)


def source_edited(rows: Rows, entry: Entry) -> None:
    """What is known of a source is corrected."""
    changes = entry.data["to"]
    fields = {name: _source_field(name, changes[name]) for name in SOURCE_FIELDS if name in changes}
    rows.update("sources", entry.data["source"], **fields)


def source_destroyed(rows: Rows, entry: Entry) -> None:
    """The confidential part of a source is destroyed; its commitment stays."""
    rows.destroy(entry.data["source"])


def evidence_attached(rows: Rows, entry: Entry) -> None:
    """A source is tied to a claim."""
    data = entry.data
    Stance(data["stance"])
    rows.insert(
        "evidence",
        data["evidence"],
        claim=rows.of_article(entry.article, "claims", entry.claim),
        source=data["source"],
        stance=data["stance"],
        locator=data["locator"],
        passage=data["passage"],
        calculation=data["calculation"],
        note=data["note"],
        at=entry.at,
        actor=entry.actor,
    )


def evidence_edited(rows: Rows, entry: Entry) -> None:
    """What ties a source to a claim is corrected."""
    changes = entry.data["to"]
    if "stance" in changes:
        Stance(changes["stance"])
    names = ("stance", "locator", "passage", "calculation", "note")
    rows.update("evidence", _evidence(rows, entry), **{name: changes[name] for name in names if name in changes})


def evidence_withdrawn(rows: Rows, entry: Entry) -> None:
    """A source counts no more for a claim; it stays in the record."""
    rows.update("evidence", _evidence(rows, entry), withdrawn=entry.data["reason"])


def note_added(rows: Rows, entry: Entry) -> None:
    """A free note."""
    rows.insert(
        "notes",
        entry.data["note"],
        article=entry.article,
        claim=_claim(rows, entry),
        text=entry.data["text"],
        at=entry.at,
        actor=entry.actor,
    )


def query_asked(rows: Rows, entry: Entry) -> None:
    """A question to the author."""
    rows.insert(
        "queries",
        entry.data["query"],
        article=entry.article,
        claim=_claim(rows, entry),
        text=entry.data["text"],
        proposed=entry.data["proposed"],
        at=entry.at,
        actor=entry.actor,
    )


def query_settled(rows: Rows, entry: Entry) -> None:
    """The author's answer, or the withdrawal of the question."""
    QueryOutcome(entry.data["outcome"])
    rows.update(
        "queries",
        rows.of_article(entry.article, "queries", entry.data["query"]),
        outcome=entry.data["outcome"],
        answer=entry.data["answer"],
        answered_at=entry.at,
        answered_by=entry.actor,
    )


def _evidence(rows: Rows, entry: Entry) -> str:
    """The evidence that `entry` is about. Raises ValueError where it is tied to another claim than it says."""
    evidence: str = entry.data["evidence"]
    if rows.get("evidence", evidence)["claim"] != rows.of_article(entry.article, "claims", entry.claim):
        raise ValueError(f"the evidence {evidence} is tied to another claim")
    return evidence


def _claim(rows: Rows, entry: Entry) -> str | None:
    """The claim that `entry` is about, where it is about one. Raises ValueError where it is another article's."""
    return rows.of_article(entry.article, "claims", entry.claim) if entry.claim else None


def _source_field(name: str, value: Any) -> str | int | None:
    if name == "confidential":
        return int(bool(value))
    if value is None and name not in _NULLABLE:
        return ""
    if value is not None and name in _NAMED:
        _NAMED[name](value)
    return value  # type: ignore[no-any-return]
