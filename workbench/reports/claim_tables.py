"""The tables of claims, worded: all of them, those that ask for a second look, and those that were set aside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from workbench.desk.model import ClaimRow, Evidence, Note, Query
from workbench.desk.source_note import Source
from workbench.readings import CONTESTED, GLYPHS, Sign
from workbench.reports.claim_values import value_of
from workbench.reports.layout import (
    Cell,
    Column,
    Inline,
    Line,
    Link,
    Row,
    Strong,
    Table,
    cell,
    joined,
    printable,
    shown,
)
from workbench.reports.model import CheckedClaim, DossierPassage, Report
from workbench.reports.reasons import RELATIONS, reason
from workbench.reports.terms import MODES, OUTCOMES, QUANTITIES, REASONS, STANCES, STATES, VERDICTS
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
        Column(say("No."), 6),
        Column(say("Claim, in its sentence"), 58),
        Column(say("Reads as"), 21),
        Column(say("Place"), 8),
        Column(say("Verdict"), 44, is_status=True),
        Column(say("Sources and notes"), 43),
    )
    names = Names.of(report)
    rows = (
        Row(
            (
                cell(in_copy(claim, report)),
                cell(sentence),
                reads_as(claim.row, say),
                cell(place(claim, say)),
                verdict(claim.row, say),
                Cell(tuple(gathered(claim, names, say))),
            ),
            anchor=f"claim-{claim.number}",
            verdict=claim.row.verdict,
        )
        for claim, sentence in in_sentences(report.claims)
    )
    return Table("claims", say("Claims"), columns, rows, len(report.claims))


def in_sentences(claims: Iterable[CheckedClaim]) -> Iterator[tuple[CheckedClaim, Line]]:
    """Each claim in its sentence; one that has stood in the claim before is left out."""
    before = None
    for claim in claims:
        yield claim, in_sentence(claim, again=claim.sentence is not None and claim.sentence == before)
        before = claim.sentence


def in_sentence(claim: CheckedClaim, *, again: bool = False) -> Line:
    """The claim in its sentence, or between ellipses where the reader has that sentence already (`again`)."""
    words, sentence = claim.row.claim.span, claim.sentence
    if sentence is None:
        return (Strong(shown(words.text)),)
    start, end = words.start - sentence.start, words.end - sentence.start
    before, after = printable(sentence.text[:start]), printable(sentence.text[end:])
    if again:
        before, after = "… " if any(map(str.isalnum, before)) else "", " …" if any(map(str.isalnum, after)) else ""
    parts = (before.replace("\n", " ").lstrip(), after.replace("\n", " ").rstrip())
    return tuple(part for part in (parts[0], Strong(printable(words.text).replace("\n", " ")), parts[1]) if part)


def in_copy(claim: CheckedClaim, report: Report) -> Inline:
    """The claim's number, linked to its place in the copy where the report has one."""
    number = str(claim.number)
    return Link(number, f"#copy-{number}") if report.paragraphs else number


def overridden(report: Report, say: Wording) -> Table:
    """Verdicts against the desk's rule, and claims called verified without a source."""
    found = list(report.overridden)
    columns = (
        Column(say("No."), 7),
        Column(say("Claim, in its sentence"), 62),
        Column(say("Verdict"), 44, is_status=True),
        Column(say("Why"), 44),
    )
    names = Names.of(report)
    rows = (
        Row(
            (
                cell(names.claim(claim.row.id)),
                cell(sentence),
                verdict(claim.row, say),
                cell(
                    say("Override: {reason}", reason=shown(claim.row.override)) if claim.row.override else None,
                    say("verified without a source") if claim.without_source else None,
                ),
            ),
            verdict=claim.row.verdict,
        )
        for claim, sentence in in_sentences(found)
    )
    title = say("Overrides, and verified without a source")
    return Table("overrides", title, columns, rows, len(found))


def unnamed(report: Report, say: Wording) -> Table:
    """Claims attributed to nobody by name."""
    found = list(report.unnamed)
    columns = (
        Column(say("No."), 7),
        Column(say("Claim, in its sentence"), 72),
        Column(say("Attributed to"), 32),
        Column(say("Verdict"), 44, is_status=True),
    )
    names = Names.of(report)
    rows = (
        Row(
            (
                cell(names.claim(claim.row.id)),
                cell(sentence),
                reads_as(claim.row, say),
                verdict(claim.row, say),
            ),
            verdict=claim.row.verdict,
        )
        for claim, sentence in in_sentences(found)
    )
    return Table("unnamed", say("Anonymous sources and hearsay"), columns, rows, len(found))


def set_aside(report: Report, say: Wording) -> Table:
    """Claims that are no longer under check, and what became of them."""
    columns = (
        Column(say("No."), 7),
        Column(say("Claim, in its sentence"), 64),
        Column(say("What became of it"), 32),
        Column(say("Sources and notes"), 48),
    )
    names = Names.of(report)
    rows = (
        Row(
            (
                cell(str(claim.number)),
                cell(sentence),
                _became(claim.row, names, say),
                Cell(tuple(gathered(claim, names, say))),
            ),
            anchor=f"claim-{claim.number}",
        )
        for claim, sentence in in_sentences(report.set_aside)
    )
    title = say("Dismissed, split, merged and cut claims")
    return Table("set-aside", title, columns, rows, len(report.set_aside))


def reads_as(row: ClaimRow, say: Wording) -> Cell:
    """How the claim was read: the value, or who is said to have said it and how."""
    if (said := row.claim.attribution) is not None:
        who = shown(said.source.text) if said.source else say("nobody named")
        stands_for = f" (= {shown(said.refers_to.text)})" if said.refers_to else ""
        return cell(who + stands_for, say.term(said.mode, MODES))
    if row.claim.quantity is None:
        return cell(say("a fact"))
    return cell(value_of(row.claim.quantity, say), say.term(row.claim.quantity.type, QUANTITIES))


def place(claim: CheckedClaim, say: Wording) -> str:
    """Where the claim stands: its paragraph, and the row of a table where it is in one."""
    table = claim.table
    row = say("Table {table}, row {row}", table=say.number(table.table), row=say.number(table.row)) if table else None
    return " · ".join(part for part in (paragraph(claim.paragraph), row) if part)


def paragraph(number: int) -> str:
    """A paragraph of the copy, as it is cited: `§ 12`."""
    return f"§\u00a0{number}"


def verdict(row: ClaimRow, say: Wording) -> Cell:
    """The verdict with its reason, by whom, when, and what was said with it."""
    decided = joined([shown(row.decided_by or ""), say.moment(row.decided_at) if row.decided_at else None], ", ")
    before = (
        say("was {verdict} before the draft changed", verdict=say.term(row.previous_verdict, VERDICTS))
        if row.previous_verdict and row.previous_verdict is not row.verdict
        else None
    )
    return cell(verdict_words(row, say), decided or None, before)


def verdict_words(row: ClaimRow, say: Wording) -> str:
    """The verdict with its mark, and the reason beside it: `✗ disputed (awaiting reply)`."""
    beside = f" ({say.term(row.reason, REASONS)})" if row.reason else ""
    return f"{CONTESTED if row.contested else GLYPHS[row.verdict]} {standing(row, say)}{beside}"


def standing(row: ClaimRow, say: Wording) -> str:
    """How a claim under check stands, in a word: its verdict, or that verdicts disagree."""
    return say("contested") if row.contested else say.term(row.verdict, VERDICTS)


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
        yield evidence_line(evidence, names, say, brief=True)
    for note in claim.notes:
        yield note_line(note, say)
    for query in claim.queries:
        yield query_line(query, say)


def evidence_line(evidence: Evidence, names: Names, say: Wording, *, brief: bool = False) -> Line:
    """One source as it is tied to a claim: its number, stance, place, passage, calculation and note.

    A `brief` one is named by who published it: the report's table of sources has the rest.
    """
    withdrawn, source = evidence.withdrawn, evidence.source
    return joined(
        [
            (names.source(evidence.source.id), " ", say.term(evidence.stance, STANCES)),
            (brief and shown(source.publisher)) or source_label(source, say),
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


def _became(row: ClaimRow, names: Names, say: Wording) -> Cell:
    into: Iterable[Inline | Line] = (names.claim(claim) for claim in row.replaced_by)
    state: Inline = say.term(row.state, STATES)
    return cell((state, " → ", *joined(into, ", ")) if row.replaced_by else (state,), shown(row.state_reason))
