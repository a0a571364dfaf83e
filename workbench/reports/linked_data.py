"""A report as JSON-LD: W3C Web Annotations of every claim, and schema.org ClaimReviews of those chosen for it.

The file is one array: first the collection of annotations (https://www.w3.org/TR/annotation-model/), then the reviews
(https://schema.org/ClaimReview), each with a context of its own. What the annotation model has no word for stands in
terms that begin with `wb:`. A desk comes back from JSON alone, without loss.
"""

from __future__ import annotations

import base64
from collections.abc import Iterator
from typing import IO, Any

from workbench.claims import Attribution, Verdict
from workbench.desk.model import Evidence, ReadBy
from workbench.reports import cover
from workbench.reports.layout import is_web_address
from workbench.reports.model import CheckedClaim, Level, Report
from workbench.reports.plain_data import members, written
from workbench.reports.terms import VERDICTS
from workbench.reports.text_stream import write_text
from workbench.reports.wording import Wording, wording_of

#: The context of an annotation: the model's own, and the prefix of what it has no word for.
ANNOTATION_CONTEXT = ["http://www.w3.org/ns/anno.jsonld", {"wb": "urn:claims-workbench:"}]

#: How much of the copy stands before and after a quotation to tell it from others, in code points.
AROUND = 32

#: What a review says of each verdict, on a scale from 1 to 3.
RATINGS = {Verdict.DISPUTED: 1, Verdict.UNSOURCED: 2, Verdict.VERIFIED: 3}


def write(report: Report, stream: IO[bytes]) -> None:
    """Write `report` to `stream`; the JSON can stand inside a `<script>` element as it is."""
    write_text(_parts(report, wording_of(report)), stream)


def _parts(report: Report, say: Wording) -> Iterator[str]:
    head = written(_collection(report), for_html=True)
    yield f'[\n{head[:-1]}, "first": {{"id": "{_page(report)}", "type": "AnnotationPage", "items": [\n'
    separator = ""
    for claim in (*report.claims, *report.set_aside):
        yield separator + written(annotation(claim, report), for_html=True)
        separator = ",\n"
    yield "\n]}}"
    for review in claim_reviews(report, say):
        yield ",\n" + written(review, for_html=True)
    yield "\n]\n"


def text_id(sha256: str) -> str:
    """A name for a text by its SHA-256 (RFC 6920), the same wherever the text is."""
    return "ni:///sha-256;" + base64.urlsafe_b64encode(bytes.fromhex(sha256)).decode().rstrip("=")


def annotation(claim: CheckedClaim, report: Report) -> dict[str, Any]:
    """A claim as an annotation of the draft: what it says, its verdict, its evidence and its notes as bodies."""
    row = claim.row
    here = row.draft_id == report.draft.id
    data: dict[str, Any] = {
        "id": f"urn:uuid:{row.id}",
        "type": "Annotation",
        "motivation": "assessing",
        "target": _target(claim, report) if here else {"source": f"urn:uuid:{row.draft_id}", "selector": _quote(claim)},
        "body": [*_bodies(claim, report)],
        "wb:number": row.number,
        "wb:state": row.state.value,
    }
    if row.state_reason:
        data["wb:state_reason"] = row.state_reason
    if row.decided_at:
        data["modified"] = row.decided_at
    if row.decided_by:
        data["creator"] = {"type": "Person", "name": row.decided_by}
    return data


def claim_reviews(report: Report, say: Wording) -> Iterator[dict[str, Any]]:
    """The reviews of the attributed claims that were chosen: by number, or all that are verified or disputed."""
    for claim in report.claims:
        said = claim.row.claim.attribution
        if said is not None and _is_chosen(claim, report):
            yield _review(claim, said, report, say)


def _is_chosen(claim: CheckedClaim, report: Report) -> bool:
    if report.reviews:
        return claim.number in report.reviews and claim.row.verdict in RATINGS
    return claim.row.verdict in (Verdict.VERIFIED, Verdict.DISPUTED)


def _collection(report: Report) -> dict[str, Any]:
    collection: dict[str, Any] = {
        "@context": ANNOTATION_CONTEXT,
        "id": f"urn:uuid:{report.article.id}",
        "type": "AnnotationCollection",
        "label": report.article.title,
        "created": report.made_at,
        "generator": {"type": "Software", "name": f"workbench {report.app}"},
        "total": len(report.claims) + len(report.set_aside),
        "wb:level": report.level.value,
        "wb:article": {
            "title": report.article.title,
            "language": report.article.language,
            "published": report.article.published,
            "byline": report.article.byline,
            "url": report.article.url,
            "filename": report.draft.filename,
        },
        "wb:text": report.draft.text,
        "wb:checkpoint": report.checkpoint,
    }
    if report.read_by:
        collection["wb:read_by"] = _software(report.read_by)
    if report.made_by:
        collection["creator"] = {"type": "Person", "name": report.made_by}
    return collection


def _software(read_by: ReadBy) -> dict[str, Any]:
    """What read an article, as an agent of the annotation model (section 3.3.2)."""
    return {"type": "Software", "name": read_by.app, "wb:language_data": read_by.data}


def _page(report: Report) -> str:
    return f"urn:uuid:{report.article.id}#claims"


def _target(claim: CheckedClaim, report: Report) -> dict[str, Any]:
    span, text = claim.row.claim.span, report.draft.text
    draft = text_id(report.draft.sha256)
    address = report.article.url
    published = address if address and is_web_address(address) else draft
    source: dict[str, Any] = {"id": published, "type": "Text", "format": "text/plain", "wb:draft": draft}
    if report.article.language:
        source["language"] = report.article.language
    quote = _quote(claim)
    quote["prefix"] = text[max(0, span.start - AROUND) : span.start]
    quote["suffix"] = text[span.end : span.end + AROUND]
    position = {"type": "TextPositionSelector", "start": span.start, "end": span.end}
    return {"source": source, "selector": [quote, position]}


def _quote(claim: CheckedClaim) -> dict[str, Any]:
    return {"type": "TextQuoteSelector", "exact": claim.row.text}


def _bodies(claim: CheckedClaim, report: Report) -> Iterator[dict[str, Any]]:
    row = claim.row
    yield _body("classifying", row.verdict.value, **{"wb:reason": row.reason.value if row.reason else None})
    reading = {
        "type": "TextualBody",
        "purpose": "describing",
        "format": "application/json",
        "value": written(row.claim.to_dict()),
    }
    found_by = report.found_by(row)
    yield reading | ({"creator": _software(found_by)} if found_by else {})
    if row.verdict_note:
        yield _body("assessing", row.verdict_note)
    if row.override is not None:
        yield _body("assessing", row.override, **{"wb:role": "override"})
    for evidence in claim.evidence:
        yield _evidence(evidence, report)
    for note in claim.notes:
        yield _body("commenting", note.text, creator={"type": "Person", "name": note.actor}, created=note.at)
    for query in claim.queries:
        told = {
            "wb:outcome": query.outcome.value,
            "wb:proposed": query.proposed or None,
            "wb:answer": query.answer or None,
        }
        yield _body("questioning", query.text, created=query.at, **told)


def _body(purpose: str, value: str, **more: Any) -> dict[str, Any]:
    body = {"type": "TextualBody", "purpose": purpose, "format": "text/plain", "value": value}
    return {**body, **{name: part for name, part in more.items() if part is not None}}


def _evidence(evidence: Evidence, report: Report) -> dict[str, Any]:
    source = evidence.source
    address = source.url if is_web_address(source.url) else f"urn:uuid:{source.id}"
    body: dict[str, Any] = {
        "type": "SpecificResource",
        "purpose": "linking",
        "source": {"id": address.strip(), "wb:source": _filled(members(source))},
        "wb:stance": evidence.stance.value,
        "created": evidence.at,
    }
    if evidence.passage:
        body["selector"] = {"type": "TextQuoteSelector", "exact": evidence.passage}
    if evidence.actor and report.level is not Level.PUBLIC:
        body["creator"] = {"type": "Person", "name": evidence.actor}
    told = {name: getattr(evidence, name) for name in ("locator", "calculation", "note", "withdrawn")}
    return {**body, **{f"wb:{name}": value for name, value in told.items() if value not in ("", None)}}


def _filled(data: dict[str, Any]) -> dict[str, Any]:
    return {name: value for name, value in data.items() if value not in ("", None, False)}


def _review(claim: CheckedClaim, said: Attribution, report: Report, say: Wording) -> dict[str, Any]:
    row, article = claim.row, report.article
    appearance = {"@type": "Article", "headline": cover.title(report)}
    if article.url and is_web_address(article.url):
        appearance["url"] = article.url
    item: dict[str, Any] = {"@type": "Claim", "appearance": appearance}
    if said.source and not said.anonymous:
        item["author"] = {"name": (said.refers_to or said.source).text}
    if article.published:
        item["datePublished"] = article.published.isoformat()
    review: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "claimReviewed": (said.content or row.claim.span).text,
        "datePublished": (row.decided_at or report.made_at).date(),
        "inLanguage": say.language,
        "itemReviewed": item,
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": RATINGS[row.verdict],
            "bestRating": 3,
            "worstRating": 1,
            "alternateName": say.term(row.verdict, VERDICTS),
        },
        "citation": [one.source.url for one in claim.standing_evidence if is_web_address(one.source.url)],
    }
    if row.verdict_note:
        review["reviewBody"] = row.verdict_note
    if report.publisher or report.made_by:
        kind = "Organization" if report.publisher else "Person"
        review["author"] = {"@type": kind, "name": report.publisher or report.made_by}
    return review
