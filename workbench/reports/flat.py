"""A claim as one row of plain values, for spreadsheets and for programs that read tables."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator
from dataclasses import dataclass

from workbench.claims import Attribution, Quantity, Verdict
from workbench.desk.model import ReadBy
from workbench.desk.numbers import Number
from workbench.reports.claim_tables import Names, evidence_line, note_line, query_line, reads_as, standing
from workbench.reports.layout import Line, plain, printable
from workbench.reports.model import CheckedClaim, Report
from workbench.reports.terms import HEDGES, KINDS, MODES, QUANTITIES, REASONS, STATES
from workbench.reports.wording import Wording
from workbench.translatable import N_

#: What one cell may hold.
Value = str | int | float | bool | dt.date | dt.datetime | None


@dataclass(frozen=True, slots=True)
class Field:
    """A column: the name of its value, its title, and its width in characters."""

    name: str
    title: str
    width: int


#: The columns that are printed, for people who read on paper; what follows them is there to sort, filter and count by.
PRINTED = (
    Field("number", N_("No."), 6),
    Field("verdict", N_("Verdict"), 13),
    Field("text", N_("Claim"), 38),
    Field("sentence", N_("In its sentence"), 48),
    Field("reading", N_("Reads as"), 24),
    Field("paragraph", "§", 5),
    Field("verdict_note", N_("Remark on the verdict"), 24),
    Field("sources", N_("Sources"), 44),
)
FIELDS = (
    *PRINTED,
    Field("kind", N_("Kind"), 12),
    Field("type", N_("Type"), 12),
    Field("value", N_("Value"), 16),
    Field("low", N_("From"), 12),
    Field("high", N_("Up to"), 12),
    Field("unit", N_("Unit"), 10),
    Field("modifier", N_("Hedge"), 10),
    Field("date_start", N_("First day"), 12),
    Field("date_end", N_("Last day"), 12),
    Field("mode", N_("Speech"), 18),
    Field("attributed_to", N_("Attributed to"), 26),
    Field("anonymous", N_("Anonymous"), 11),
    Field("start", N_("Start"), 8),
    Field("end", N_("End"), 8),
    Field("state", N_("State"), 12),
    Field("reason", N_("Reason"), 16),
    Field("override", N_("Override"), 30),
    Field("decided_by", N_("Decided by"), 20),
    Field("decided_at", N_("Decided at"), 27),
    Field("assigned_to", N_("Assigned to"), 18),
    Field("notes", N_("Notes"), 40),
    Field("queries", N_("Queries"), 40),
    Field("found_by", N_("Found by"), 18),
    Field("language_data", N_("Language data"), 26),
)


def rows(report: Report, say: Wording) -> Iterator[tuple[Value, ...]]:
    """A row for each claim in the order of `FIELDS`: those under check in reading order, then those set aside.

    Offsets count code points, an end is exclusive. What is told in words is told in the report's language.
    """
    names = Names.of(report)
    for claim in (*report.claims, *report.set_aside):
        values = _values(claim, names, say) | _read_by(report.found_by(claim.row))
        yield tuple(values[field.name] for field in FIELDS)


def _values(claim: CheckedClaim, names: Names, say: Wording) -> dict[str, Value]:
    row = claim.row
    set_aside_open = row.dismissed and row.verdict is Verdict.OPEN
    return {
        "number": str(row.number) if Number(row.number).letter else row.number,
        "verdict": say.term(row.state, STATES) if set_aside_open else standing(row, say),
        "text": printable(row.text),
        "sentence": printable(claim.sentence.text.strip()) if claim.sentence else None,
        "reading": reads_as(row, say).text.replace("\n", " · "),
        "kind": say.term(row.kind, KINDS),
        **_quantity(row.claim.quantity, say),
        **_attribution(row.claim.attribution, say),
        "paragraph": claim.paragraph or None,
        "start": row.claim.span.start,
        "end": row.claim.span.end,
        "state": say.term(row.state, STATES),
        "reason": say.term(row.reason, REASONS) if row.reason else None,
        "verdict_note": printable(row.verdict_note) or None,
        "override": printable(row.override) if row.override else None,
        "decided_by": printable(row.decided_by) if row.decided_by else None,
        "decided_at": row.decided_at,
        "assigned_to": printable(row.assigned_to) if row.assigned_to else None,
        "sources": _told(evidence_line(evidence, names, say) for evidence in claim.evidence),
        "notes": _told(note_line(note, say) for note in claim.notes),
        "queries": _told(query_line(query, say) for query in claim.queries),
    }


def _quantity(quantity: Quantity | None, say: Wording) -> dict[str, Value]:
    return {
        "type": say.term(quantity.type, QUANTITIES) if quantity else None,
        "value": quantity.value if quantity else None,
        "low": quantity.low if quantity else None,
        "high": quantity.high if quantity else None,
        "unit": printable(quantity.unit) if quantity and quantity.unit else None,
        "modifier": say.term(quantity.modifier, HEDGES) if quantity and quantity.modifier else None,
        "date_start": quantity.date.start if quantity and quantity.date else None,
        "date_end": quantity.date.end if quantity and quantity.date else None,
    }


def _attribution(said: Attribution | None, say: Wording) -> dict[str, Value]:
    return {
        "mode": say.term(said.mode, MODES) if said else None,
        "attributed_to": printable(said.source.text) if said and said.source else None,
        "anonymous": (say("yes") if said.anonymous else say("no")) if said else None,
    }


def _read_by(read_by: ReadBy | None) -> dict[str, Value]:
    return {
        "found_by": printable(read_by.app) if read_by else None,
        "language_data": printable(read_by.data) if read_by else None,
    }


def _told(lines: Iterator[Line]) -> str | None:
    return "\n".join(map(plain, lines)) or None
