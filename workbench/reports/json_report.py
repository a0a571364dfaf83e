"""A report in JSON: the model as it is, in the form that `report.schema.json` describes."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import IO, Any

from workbench.conflicts import ConflictView
from workbench.desk.model import Draft
from workbench.desk.source_note import Source
from workbench.reports.model import CheckedClaim, CitedSource, DossierDocument, Paragraph, Report
from workbench.reports.plain_data import members, written
from workbench.reports.text_stream import write_text

#: What the first member of the file says it is, and the version of its form.
FORMAT = "claims-workbench report"
VERSION = 1


def write(report: Report, stream: IO[bytes]) -> None:
    """Write `report` to `stream`, one claim, source or event a line."""
    write_text(parts(report), stream)


def parts(report: Report) -> Iterator[str]:
    """The report as JSON, piece by piece."""
    yield f'{{\n"format": {written(FORMAT)},\n"version": {VERSION}'
    heads = (
        "level", "language", "made_at", "made_by", "app", "read_by", "rule", "checkpoint", "counts", "article", "draft",
    )  # fmt: skip
    for name in heads:
        yield f',\n"{name}": {written(getattr(report, name))}'
    arrays: tuple[tuple[str, Callable[[Any], Any]], ...] = (
        ("drafts", _draft), ("paragraphs", _paragraph), ("claims", claim_data), ("set_aside", claim_data),
        ("sources", _source), ("notes", members), ("queries", members), ("sign_offs", members),
        ("documents", _document), ("findings", members), ("trail", members), ("conflicts", _conflict),
        ("logs", members),
    )  # fmt: skip
    for name, form in arrays:
        yield f',\n"{name}": '
        yield from _array(map(form, getattr(report, name)))
    yield ',\n"bundle": '
    yield from _bundle(report.bundle)
    yield "\n}\n"


def _bundle(bundle: Mapping[str, Any] | None) -> Iterator[str]:
    if bundle is None:
        yield "null"
        return
    separator = "{"
    for name, value in bundle.items():
        yield f"{separator}{written(name)}: "
        yield from _array(value) if isinstance(value, list) else (written(value),)
        separator = ",\n"
    yield "}"


def _array(values: Iterable[Any]) -> Iterator[str]:
    separator = "[\n"
    for value in values:
        yield separator + written(value)
        separator = ",\n"
    yield "[]" if separator == "[\n" else "\n]"


def claim_data(claim: CheckedClaim) -> dict[str, Any]:
    """A claim with what was gathered on it; its evidence names sources by their ids."""
    return {
        **members(claim.row),
        "paragraph": claim.paragraph,
        "evidence": [{**members(evidence), "source": evidence.source.id} for evidence in claim.evidence],
        "notes": claim.notes,
        "queries": claim.queries,
        "passages": [{**members(passage), "source": _named(passage.source)} for passage in claim.passages],
    }


def _document(document: DossierDocument) -> dict[str, Any]:
    return {**members(document), "source": _named(document.source)}


def _named(source: Source) -> dict[str, Any]:
    """A source that the report may not cite: its id and what names it."""
    return {"id": source.id, "title": source.title, "sha256": source.attachment_sha256}


def _source(cited: CitedSource) -> dict[str, Any]:
    return {"number": cited.number, **members(cited.source), "claims": cited.claims}


def _conflict(told: ConflictView) -> dict[str, Any]:
    return {
        "kind": told.conflict.kind,
        "claim_id": told.conflict.claim_id,
        "about": told.conflict.table,
        "said": told.conflict.said,
        "parties": [
            {"event": members(party.event), "evidence": [one.id for one in party.sources]} for party in told.parties
        ],
    }


def _draft(draft: Draft) -> dict[str, Any]:
    return {name: value for name, value in members(draft).items() if name != "text"}


def _paragraph(paragraph: Paragraph) -> dict[str, int]:
    return {"number": paragraph.number, "start": paragraph.start, "end": paragraph.end}
