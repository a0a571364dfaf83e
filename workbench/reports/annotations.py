"""Reading W3C annotations back into a desk, as far as their model reaches.

Claims, verdicts, evidence, notes and queries come back; what was done when and by whom, older drafts, sign-offs and the
trail do not: an annotation has no place for them. What is lost is told.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields
from typing import TYPE_CHECKING, Any

from workbench.articles.article import Article
from workbench.claims import Claim, Verdict
from workbench.desk.errors import DeskError
from workbench.desk.model import (
    EvidenceNote,
    QueryOutcome,
    Rank,
    Reason,
    Reliability,
    SourceKind,
    SourceNote,
    Stance,
)
from workbench.reports.roundtrip import Restored, UnreadableReportError

if TYPE_CHECKING:
    from workbench.desk import Desk
    from workbench.desk.model import ArticleRow, ClaimRow

#: What no annotation holds, whatever the article.
NEVER_HELD = (
    "the trail: who did what when; all of it is now done by you, today",
    "older drafts, sign-offs, assignments, flags and the desk's rule",
    "the author's file; the draft is its text",
)


@dataclass(frozen=True, slots=True)
class Asked:
    """A question to the author as an annotation holds it."""

    text: str
    proposed: str
    outcome: QueryOutcome
    answer: str


@dataclass(frozen=True, slots=True)
class Annotated:
    """What one annotation says of a claim."""

    claim: Claim
    number: int
    dismissed: str | None
    verdict: Verdict
    reason: Reason | None
    note: str
    override: str | None
    evidence: tuple[tuple[str, EvidenceNote], ...]
    notes: tuple[str, ...]
    queries: tuple[Asked, ...]


def restore_annotations(desk: Desk, data: list[Any]) -> Restored:
    """Put the article of a JSON-LD report under check at `desk`.

    Raises UnreadableReportError where `data` is none, DeskError where the record refuses it.
    """
    try:
        collection = next(part for part in data if part.get("type") == "AnnotationCollection")
        items = collection["first"]["items"]
        article = _article(collection)
        here = [_read(item) for item in items if item.get("wb:state") in ("standing", "dismissed")]
    except (StopIteration, AttributeError, KeyError, TypeError, ValueError) as error:
        raise UnreadableReportError(f"these annotations are no report of a workbench ({error!r})") from None
    here.sort(key=lambda annotated: annotated.number)
    known = desk.article_with(article.sha256)
    if known is not None:
        raise UnreadableReportError(f"the record has this text already, as article {known.number}")
    row = desk.import_article(article, [annotated.claim for annotated in here])
    rows = sorted(desk.claims(row.id), key=lambda claim: claim.number)
    refused = [*_apply(desk, row, list(zip(rows, here, strict=True)))]
    gone = len(items) - len(here)
    cut = (f"{gone} claims that were cut, split or merged",) if gone else ()
    return Restored(desk.article(row.id), True, (*NEVER_HELD, *cut, *_renumbered(rows, here), *refused))


def _apply(desk: Desk, article: ArticleRow, claims: list[tuple[ClaimRow, Annotated]]) -> Iterator[str]:
    """Do again what was done on each claim, and tell what the desk refuses."""
    sources: dict[str, str] = {}
    for row, said in claims:
        for source, note in said.evidence:
            tied = desk.attach_evidence(row.id, _known(note, sources.get(source)))
            sources[source] = tied.source.id
        for text in said.notes:
            desk.add_note(article.id, text, claim_id=row.id)
        for asked in said.queries:
            _ask(desk, article.id, row.id, asked)
        if said.verdict is not Verdict.OPEN or said.note:
            try:
                desk.set_verdict(row.id, said.verdict, reason=said.reason, note=said.note, override=said.override)
            except DeskError as error:
                yield f"claim {row.number} stays open: {error}"
        if said.dismissed is not None:
            desk.dismiss(row.id, said.dismissed)


def _ask(desk: Desk, article_id: str, claim_id: str, asked: Asked) -> None:
    query = desk.ask(article_id, asked.text, claim_id=claim_id, proposed=asked.proposed)
    if asked.outcome is QueryOutcome.WITHDRAWN:
        desk.withdraw_query(query.id, asked.answer)
    elif asked.outcome is not QueryOutcome.OPEN:
        desk.answer(query.id, asked.answer, asked.outcome)


def _known(note: EvidenceNote, source_id: str | None) -> EvidenceNote:
    if source_id is None:
        return note
    return EvidenceNote(
        source=source_id, stance=note.stance, locator=note.locator, passage=note.passage,
        calculation=note.calculation, note=note.note,
    )  # fmt: skip


def _renumbered(rows: list[ClaimRow], here: list[Annotated]) -> tuple[str, ...]:
    changed = sum(row.number != said.number for row, said in zip(rows, here, strict=True))
    return (f"the numbers of {changed} claims",) if changed else ()


def _article(collection: Mapping[str, Any]) -> Article:
    text, told = collection["wb:text"], collection["wb:article"]
    if not isinstance(text, str) or not text.strip():
        raise ValueError("the draft's text is missing")
    original = text.encode()
    published = told.get("published")
    return Article(
        text=text,
        title=str(told["title"]),
        language=told.get("language"),
        published=dt.date.fromisoformat(published) if published else None,
        byline=told.get("byline"),
        url=told.get("url"),
        filename=told.get("filename") or "annotations.txt",
        original=original,
        sha256=hashlib.sha256(original).hexdigest(),
        media_type="text/plain",
    )


def _read(item: Mapping[str, Any]) -> Annotated:
    bodies: list[Mapping[str, Any]] = item["body"]

    def values(purpose: str, role: str | None = None) -> list[Mapping[str, Any]]:
        return [body for body in bodies if body["purpose"] == purpose and body.get("wb:role") == role]

    classified = values("classifying")[0]
    reason = classified.get("wb:reason")
    overrides = values("assessing", "override")
    return Annotated(
        claim=Claim.from_dict(json.loads(values("describing")[0]["value"])),
        number=int(item["wb:number"]),
        dismissed=item.get("wb:state_reason", "") if item["wb:state"] == "dismissed" else None,
        verdict=Verdict(classified["value"]),
        reason=Reason(reason) if reason else None,
        note="\n".join(body["value"] for body in values("assessing")),
        override=overrides[0]["value"] if overrides else None,
        evidence=tuple(_evidence(body) for body in values("linking") if "wb:withdrawn" not in body),
        notes=tuple(body["value"] for body in values("commenting")),
        queries=tuple(map(_asked, values("questioning"))),
    )


def _asked(body: Mapping[str, Any]) -> Asked:
    outcome = QueryOutcome(body["wb:outcome"])
    return Asked(body["value"], body.get("wb:proposed", ""), outcome, body.get("wb:answer", ""))


def _evidence(body: Mapping[str, Any]) -> tuple[str, EvidenceNote]:
    told = body["source"]["wb:source"]
    note = EvidenceNote(
        source=_source(told),
        stance=Stance(body["wb:stance"]),
        locator=body.get("wb:locator", ""),
        passage=body.get("selector", {}).get("exact", ""),
        calculation=body.get("wb:calculation", ""),
        note=body.get("wb:note", ""),
    )
    return str(told["id"]), note


def _source(told: Mapping[str, Any]) -> SourceNote:
    values: dict[str, Any] = {field.name: told[field.name] for field in fields(SourceNote) if field.name in told}
    readers: dict[str, Callable[[str], Any]] = {
        "kind": SourceKind,
        "rank": Rank,
        "reliability": Reliability,
        "accessed": dt.date.fromisoformat,
    }
    return SourceNote(**{name: readers[name](value) if name in readers else value for name, value in values.items()})
