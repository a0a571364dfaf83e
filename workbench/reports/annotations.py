"""Reading W3C annotations back into a desk, as far as their model reaches.

Claims, verdicts, evidence, notes and queries come back; what was done when and by whom, older drafts, sign-offs and the
trail do not: an annotation has no place for them. What is lost is told.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, replace
from functools import partial
from typing import TYPE_CHECKING, Any

from workbench.articles.article import Article
from workbench.claims import Claim, Verdict
from workbench.desk.model import EvidenceNote, QueryOutcome, Reason, Stance
from workbench.desk.source_note import Rank, Reliability, SourceKind, SourceNote
from workbench.record.errors import DeskError
from workbench.reports.roundtrip import Restored, UnreadableReportError

if TYPE_CHECKING:
    from workbench.desk import Desk
    from workbench.desk.model import ClaimRow

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
        here = [_read(item, article.text) for item in items if item.get("wb:state") in ("standing", "dismissed")]
    except (StopIteration, AttributeError, LookupError, TypeError, ValueError) as error:
        raise UnreadableReportError("these annotations are no report of a workbench, or not a whole one") from error
    here.sort(key=lambda annotated: annotated.number)
    known = desk.articles.with_file(article.sha256)
    if known is not None:
        raise UnreadableReportError(f"the record has this text already, as article {known.number}")
    row = desk.articles.take_in(article, [annotated.claim for annotated in here])
    rows = sorted(desk.claims.of(row.id), key=lambda claim: claim.number)
    refused: list[str] = []
    sources: dict[str, str] = {}
    for claim, said in zip(rows, here, strict=True):
        for act in _acts(desk, claim, said, sources):
            try:
                act()
            except DeskError as error:
                refused.append(f"claim {claim.number}: {error}")
    gone = len(items) - len(here)
    cut = (f"{gone} claims that were cut, split or merged",) if gone else ()
    return Restored(desk.articles.get(row.id), True, (*NEVER_HELD, *cut, *_renumbered(rows, here), *refused))


def _acts(desk: Desk, row: ClaimRow, said: Annotated, sources: dict[str, str]) -> Iterator[Callable[[], object]]:
    """What was done on a claim, each act to be done again; `sources` are the new ids of those entered already."""

    def attach(source: str, note: EvidenceNote) -> None:
        known = sources.get(source)
        tied = desk.evidence.attach(row.id, replace(note, source=known) if known else note)
        sources[source] = tied.source.id

    for source, note in said.evidence:
        yield partial(attach, source, note)
    for text in said.notes:
        yield partial(desk.correspondence.add_note, row.article_id, text, claim_id=row.id)
    for asked in said.queries:
        yield partial(_ask, desk, row, asked)
    if said.verdict is not Verdict.OPEN or said.note:
        yield partial(
            desk.verdicts.set, row.id, said.verdict, reason=said.reason, note=said.note, override=said.override
        )
    if said.dismissed is not None:
        yield partial(desk.claims.dismiss, row.id, said.dismissed)


def _ask(desk: Desk, row: ClaimRow, asked: Asked) -> None:
    query = desk.correspondence.ask(row.article_id, asked.text, claim_id=row.id, proposed=asked.proposed)
    if asked.outcome is QueryOutcome.WITHDRAWN:
        desk.correspondence.withdraw_query(query.id, asked.answer)
    elif asked.outcome is not QueryOutcome.OPEN:
        desk.correspondence.answer(query.id, asked.answer, asked.outcome)


def _renumbered(rows: list[ClaimRow], here: list[Annotated]) -> tuple[str, ...]:
    changed = sum(row.number != said.number for row, said in zip(rows, here, strict=True))
    return (f"the numbers of {changed} claims",) if changed else ()


def _article(collection: Mapping[str, Any]) -> Article:
    text, told = _text(collection, "wb:text"), collection["wb:article"]
    if not text.strip():
        raise ValueError("the draft's text is missing")
    original = text.encode()
    published = _text(told, "published")
    return Article(
        text=text,
        title=_text(told, "title") or "annotations",
        language=_text(told, "language") or None,
        published=dt.date.fromisoformat(published) if published else None,
        byline=_text(told, "byline") or None,
        url=_text(told, "url") or None,
        filename=_text(told, "filename") or "annotations.txt",
        original=original,
        sha256=hashlib.sha256(original).hexdigest(),
        media_type="text/plain",
    )


def _read(item: Mapping[str, Any], text: str) -> Annotated:
    bodies: list[Mapping[str, Any]] = item["body"]

    def values(purpose: str, role: str | None = None) -> list[Mapping[str, Any]]:
        return [body for body in bodies if body["purpose"] == purpose and body.get("wb:role") == role]

    classified = values("classifying")[0]
    reason = _text(classified, "wb:reason")
    overrides = values("assessing", "override")
    return Annotated(
        claim=_claim(json.loads(_text(values("describing")[0], "value")), text),
        number=int(item["wb:number"]),
        dismissed=_text(item, "wb:state_reason") if item["wb:state"] == "dismissed" else None,
        verdict=Verdict(classified["value"]),
        reason=Reason(reason) if reason else None,
        note="\n".join(_text(body, "value") for body in values("assessing")),
        override=_text(overrides[0], "value") if overrides else None,
        evidence=tuple(_evidence(body) for body in values("linking") if "wb:withdrawn" not in body),
        notes=tuple(_text(body, "value") for body in values("commenting")),
        queries=tuple(map(_asked, values("questioning"))),
    )


def _claim(data: Mapping[str, Any], text: str) -> Claim:
    """The claim that `data` describes. Raises ValueError where its words are not at their place, or a part is odd."""
    claim = Claim.from_dict(data)
    said, quantity = claim.attribution, claim.quantity
    for span in (claim.span, *((said.source, said.cue, said.content, said.refers_to) if said else ())):
        if span is not None and (type(span.start), type(span.end)) != (int, int):
            raise ValueError("an offset is no whole number")
        if span is not None and text[span.start : span.end] != span.text:
            raise ValueError(f"{span.text!r} does not stand at {span.start}")
    for number in (quantity.value, quantity.low, quantity.high) if quantity else ():
        if number is not None and (isinstance(number, bool) or not isinstance(number, (int, float))):
            raise ValueError(f"{number!r} is no number")
    if quantity and not isinstance(quantity.unit, (str, type(None))):
        raise ValueError(f"{quantity.unit!r} is no unit")
    return claim


def _asked(body: Mapping[str, Any]) -> Asked:
    outcome = QueryOutcome(body["wb:outcome"])
    return Asked(_text(body, "value"), _text(body, "wb:proposed"), outcome, _text(body, "wb:answer"))


def _evidence(body: Mapping[str, Any]) -> tuple[str, EvidenceNote]:
    told = body["source"]["wb:source"]
    note = EvidenceNote(
        source=_source(told),
        stance=Stance(body["wb:stance"]),
        locator=_text(body, "wb:locator"),
        passage=_text(body.get("selector", {}), "exact"),
        calculation=_text(body, "wb:calculation"),
        note=_text(body, "wb:note"),
    )
    return _text(told, "id"), note


def _source(told: Mapping[str, Any]) -> SourceNote:
    readers: dict[str, Callable[[str], Any]] = {
        "kind": SourceKind,
        "rank": Rank,
        "reliability": Reliability,
        "accessed": dt.date.fromisoformat,
        "confidential": bool,
    }
    names = [field.name for field in fields(SourceNote) if field.name in told]
    values: dict[str, Any] = {
        name: readers[name](told[name]) if name in readers else _text(told, name) for name in names
    }
    return SourceNote(**values)


def _text(data: Mapping[str, Any], name: str) -> str:
    """The text `name` of `data`, empty where there is none. Raises ValueError where it is something else."""
    value = data.get(name)
    if value is not None and not isinstance(value, str):
        raise ValueError(f"{name} is no text")
    return value or ""
