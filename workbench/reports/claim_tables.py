"""The tables of claims, worded: all of them, those that ask for a second look, and those that were set aside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from workbench.claims import Quantity
from workbench.desk.model import ClaimRow, Evidence, Note, Query
from workbench.desk.source_note import Source
from workbench.readings import GLYPHS, Sign
from workbench.reports.layout import Cell, Column, Inline, Line, Link, Row, Table, cell, joined, shown
from workbench.reports.model import CheckedClaim, DossierPassage, Report
from workbench.reports.reasons import RELATIONS, reason
from workbench.reports.terms import MODES, OUTCOMES, QUANTITIES, REASONS, STANCES, STATES, VERDICTS
from workbench.reports.values import value_of
from workbench.reports.wording import Wording


@dataclass(frozen=True, slots=True)
class Names:
    """How a report refers to its own parts: claims and sources by number, whatever their ids."""

    claims: Mapping[str, int] = field(default_factory=dict)
    sources: Mapping[str, int] = field(default_factory=dict)

    @classmethod
    def of(cls, report: Report) -> Names:
        """The names that `report` uses."""
        claims = {claim.row.id: claim.number for claim in (*report.claims, *report.set_aside)}
        return cls(claims, {cited.source.id: cited.number for cited in report.sources})

    def claim(self, claim_id: str | None) -> Inline:
        """A link to the claim with that id, a dash where there is none."""
        number = self.claims.get(claim_id or "")
        return Link(str(number), f"#claim-{number}") if number else "–"

    def source(self, source_id: str) -> Inline:
        """A link to the source with that id."""
        number = self.sources.get(source_id)
        return Link(f"S{number}", f"#source-{number}") if number else "S–"


def claims(report: Report, say: Wording) -> Table:
    """Every claim under check in reading order, with all that was gathered on it."""
    columns = (
        Column(say("No."), 7),
        Column(say("Claim"), 34),
        Column(say("Reads as"), 28),
        Column(say("Place"), 16),
        Column(say("Verdict"), 24, is_status=True),
        Column(say("Sources and notes"), 42),
    )
    names = Names.of(report)
    rows = (
        Row(
            (
                cell(in_copy(claim, report)),
                cell(shown(claim.row.text)),
                reads_as(claim.row, say),
                cell(place(claim, say)),
                verdict(claim.row, say),
                Cell(tuple(gathered(claim, names, say))),
            ),
            anchor=f"claim-{claim.number}",
            verdict=claim.row.verdict,
        )
        for claim in report.claims
    )
    return Table("claims", say("Claims"), columns, rows, len(report.claims), say("No claim is under check."))


def in_copy(claim: CheckedClaim, report: Report) -> Inline:
    """The claim's number, linked to its place in the copy where the report has one."""
    number = str(claim.number)
    return Link(number, f"#copy-{number}") if report.paragraphs else number


def overridden(report: Report, say: Wording) -> Table:
    """Verdicts against the desk's rule, and claims called verified without a source."""
    found = list(report.overridden)
    columns = (
        Column(say("No."), 7),
        Column(say("Claim"), 44),
        Column(say("Verdict"), 30, is_status=True),
        Column(say("Why"), 50),
    )
    names = Names.of(report)
    rows = (
        Row(
            (
                cell(names.claim(claim.row.id)),
                cell(shown(claim.row.text)),
                verdict(claim.row, say),
                cell(
                    say("Override: {reason}", reason=shown(claim.row.override)) if claim.row.override else None,
                    say("verified without a source") if claim.without_source else None,
                ),
            ),
            verdict=claim.row.verdict,
        )
        for claim in found
    )
    title = say("Overrides, and verified without a source")
    return Table("overrides", title, columns, rows, len(found), say("None."))


def unnamed(report: Report, say: Wording) -> Table:
    """Claims attributed to nobody by name."""
    found = list(report.unnamed)
    columns = (
        Column(say("No."), 7),
        Column(say("Claim"), 54),
        Column(say("Attributed to"), 40),
        Column(say("Verdict"), 30, is_status=True),
    )
    names = Names.of(report)
    rows = (
        Row(
            (
                cell(names.claim(claim.row.id)),
                cell(shown(claim.row.text)),
                reads_as(claim.row, say),
                verdict(claim.row, say),
            ),
            verdict=claim.row.verdict,
        )
        for claim in found
    )
    return Table("unnamed", say("Anonymous sources and hearsay"), columns, rows, len(found), say("None."))


def set_aside(report: Report, say: Wording) -> Table:
    """Claims that are no longer under check, and what became of them."""
    columns = (
        Column(say("No."), 7),
        Column(say("Claim"), 44),
        Column(say("What became of it"), 40),
        Column(say("Sources and notes"), 48),
    )
    names = Names.of(report)
    rows = (
        Row(
            (
                cell(str(claim.number)),
                cell(shown(claim.row.text)),
                _became(claim.row, names, say),
                Cell(tuple(gathered(claim, names, say))),
            ),
            anchor=f"claim-{claim.number}",
        )
        for claim in report.set_aside
    )
    title = say("Dismissed, split, merged and cut claims")
    return Table("set-aside", title, columns, rows, len(report.set_aside), say("None."))


def reads_as(row: ClaimRow, say: Wording) -> Cell:
    """How the claim was read: the value, or who is said to have said it and how."""
    if (said := row.claim.attribution) is not None:
        who = shown(said.source.text) if said.source else say("nobody named")
        stands_for = f" (= {shown(said.refers_to.text)})" if said.refers_to else ""
        return cell(who + stands_for, say.term(said.mode, MODES))
    if row.claim.quantity is None:
        return cell(say("a fact"))
    return cell(value_of(row.claim.quantity, say), _measure(row.claim.quantity, say))


def place(claim: CheckedClaim, say: Wording) -> str:
    """Where the claim stands: its paragraph, the row of a table where it is in one, and its offsets in the draft."""
    span, table = claim.row.claim.span, claim.table
    row = say("Table {table}, row {row}", table=say.number(table.table), row=say.number(table.row)) if table else None
    return " · ".join(part for part in (f"§ {say.number(claim.paragraph)}", row, f"{span.start}–{span.end}") if part)


def verdict(row: ClaimRow, say: Wording) -> Cell:
    """The verdict with its reason, by whom, when, and what was said with it."""
    found = f"{GLYPHS[row.verdict]} {say.term(row.verdict, VERDICTS)}"
    reason = f" ({say.term(row.reason, REASONS)})" if row.reason else ""
    decided = joined([shown(row.decided_by or ""), say.moment(row.decided_at) if row.decided_at else None], ", ")
    before = (
        say("was {verdict} before the draft changed", verdict=say.term(row.previous_verdict, VERDICTS))
        if row.previous_verdict and row.previous_verdict is not row.verdict
        else None
    )
    return cell(found + reason, decided or None, before)


def gathered(claim: CheckedClaim, names: Names, say: Wording) -> Iterator[Line]:
    """What was gathered on a claim, a line each: the verdict's note, an override, evidence, notes, queries."""
    row = claim.row
    if row.verdict_note:
        yield (shown(row.verdict_note),)
    if row.override:
        yield (say("Override: {reason}", reason=shown(row.override)),)
    if claim.without_source:
        yield (say("verified without a source"),)
    for passage in claim.passages:
        if passage.relation:
            yield passage_line(passage, names, say)
    for evidence in claim.evidence:
        yield evidence_line(evidence, names, say)
    for note in claim.notes:
        yield note_line(note, say)
    for query in claim.queries:
        yield query_line(query, say)


def evidence_line(evidence: Evidence, names: Names, say: Wording) -> Line:
    """One source as it is tied to a claim: its number, stance, place, passage, calculation and note."""
    withdrawn = evidence.withdrawn
    return joined(
        [
            (names.source(evidence.source.id), " ", say.term(evidence.stance, STANCES)),
            source_label(evidence.source, say),
            shown(evidence.locator),
            say("“{words}”", words=shown(evidence.passage)) if evidence.passage else None,
            say("calculation: {words}", words=shown(evidence.calculation)) if evidence.calculation else None,
            shown(evidence.note),
            say("withdrawn: {reason}", reason=shown(withdrawn) or "–") if withdrawn is not None else None,
        ]
    )


def passage_line(passage: DossierPassage, names: Names, say: Wording) -> Line:
    """A passage of the dossier beside its claim: whether it agrees, where it stands, its words, why."""
    relation = Sign(passage.relation) if passage.relation else Sign.NOTHING
    return joined(
        [
            f"{relation.glyph} {say.term(relation, RELATIONS)}",
            passage_place(passage, names, say),
            say("“{words}”", words=shown(passage.words)) if passage.words else None,
            reason(passage.why, say),
        ]
    )


def passage_place(passage: DossierPassage, names: Names, say: Wording) -> Line:
    """Where a passage stands: its source, by number where the report cites it, and the place in it."""
    cited = names.source(passage.source.id) if passage.source.id in names.sources else None
    return joined([cited, source_label(passage.source, say), shown(passage.locator)])


def source_label(source: Source, say: Wording) -> str:
    """The source in a few words; of a confidential one whose name is not in the report, that it is confidential."""
    if source.confidential and not any((source.title, source.person, source.publisher, source.url, source.attachment)):
        return say("confidential source")
    return shown(source.label)


def note_line(note: Note, say: Wording) -> Line:
    """A free note with its author and time."""
    return (
        say("Note by {who}, {when}: {words}", who=shown(note.actor), when=say.moment(note.at), words=shown(note.text)),
    )


def query_line(query: Query, say: Wording) -> Line:
    """A question to the author and what became of it."""
    return joined(
        [
            say("Query: {words}", words=shown(query.text or query.proposed)),
            say.term(query.outcome, OUTCOMES),
            shown(query.answer),
        ]
    )


def _measure(quantity: Quantity, say: Wording) -> str:
    return say.term(quantity.type, QUANTITIES)


def _became(row: ClaimRow, names: Names, say: Wording) -> Cell:
    into: Iterable[Inline | Line] = (names.claim(claim) for claim in row.replaced_by)
    state: Inline = say.term(row.state, STATES)
    return cell((state, " → ", *joined(into, ", ")) if row.replaced_by else (state,), shown(row.state_reason))
