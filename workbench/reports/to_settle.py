"""The table that an editor reads first: what is still to be settled, claim by claim, then about the article."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from workbench.claims import Verdict
from workbench.desk.model import Query
from workbench.desk.vocabulary import QueryOutcome, Reason, Refusal, Stance
from workbench.readings import GLYPHS
from workbench.reports.claim_tables import (
    Names,
    evidence_line,
    in_sentences,
    paragraph,
    passage_line,
    place,
    verdict_words,
)
from workbench.reports.layout import Cell, Column, Line, Row, Table, cell, joined, shown
from workbench.reports.model import CheckedClaim, Finding, Report
from workbench.reports.reasons import KINDS, reason
from workbench.reports.terms import RULES, VERDICTS
from workbench.reports.wording import Wording

#: More claims that are merely open than this are told by their numbers alone: the check has hardly begun.
MOST_OPEN_IN_WORDS = 12

#: What is to be said of each claim, by its id.
_Lines = Mapping[str, Sequence[str | Line]]

_BY_VERDICT = frozenset({Refusal.OPEN, Refusal.DISPUTED, Refusal.UNSOURCED, Refusal.UNVERIFIED})


def to_settle(report: Report, say: Wording) -> Table:
    """Claims that stand in the way, differ from their source or are asked about; then questions and findings."""
    columns = (
        Column(say("No."), 8),
        Column(say("Place"), 10),
        Column(say("Claim, in its sentence"), 76),
        Column(say("To settle"), 76, is_status=True),
    )
    names, reasons = Names.of(report), _by_claim(report)
    lines = {
        claim.row.id: tuple(_of_claim(claim, reasons.get(claim.row.id, ()), report, names, say))
        for claim in (*report.claims, *report.set_aside)
    }
    merely_open = _merely_open(report, lines)
    rows = list(_rows(report, lines, merely_open, names, say))
    number = len(rows) + max(0, len(merely_open) - 1)
    return Table("to-settle", say("To settle"), columns, rows, len(rows), number=number)


def _merely_open(report: Report, lines: _Lines) -> set[str]:
    """The open claims of which nothing else is to be said, where they are told by their numbers alone."""
    found = {
        claim.row.id
        for claim in report.claims
        if len(lines[claim.row.id]) == 1 and claim.row.verdict is Verdict.OPEN and not claim.row.contested
    }
    return found if len(found) > MOST_OPEN_IN_WORDS else set()


def _rows(report: Report, lines: _Lines, merely_open: set[str], names: Names, say: Wording) -> Iterator[Row]:
    told = (one for one in (*report.claims, *report.set_aside) if lines[one.row.id] and one.row.id not in merely_open)
    for claim, sentence in in_sentences(told):
        yield Row(
            (cell(names.claim(claim.row.id)), cell(place(claim, say)), cell(sentence), cell(*lines[claim.row.id])),
            # Green would say of a verified claim that nothing is the matter with it.
            verdict=claim.row.verdict if claim.row.verdict is not Verdict.VERIFIED else None,
        )
    if merely_open:
        every = joined((names.claim(one.row.id) for one in report.claims if one.row.id in merely_open), ", ")
        yield Row(
            (cell(), cell(), cell(every), cell(f"{GLYPHS[Verdict.OPEN]} {say.term(Verdict.OPEN, VERDICTS)}")),
            verdict=Verdict.OPEN,
        )
    for query in report.open_queries:
        if query.claim_id is None:
            yield Row((cell(), cell(), cell(), cell(_asked(query, say))))
    for finding in report.findings:
        if finding.dismissal is None:
            yield Row(_finding(finding, say))


def _by_claim(report: Report) -> Mapping[str, list[Refusal]]:
    found: dict[str, list[Refusal]] = {}
    for why, claims in report.obstacles.items():
        for claim in claims:
            if claim is not None:
                found.setdefault(claim, []).append(why)
    return found


def _of_claim(
    claim: CheckedClaim, reasons: list[Refusal] | tuple[()], report: Report, names: Names, say: Wording
) -> Iterator[str | Line]:
    row = claim.row
    # A claim that the editor found to be wrong, and that was corrected, does not differ any more.
    differs = claim.contradicting if row.reason is not Reason.CORRECTED else None
    if _BY_VERDICT.intersection(reasons) or (differs and row.verdict is not Verdict.OPEN):
        yield joined([verdict_words(row, say), shown(row.verdict_note)])
    if Refusal.CONTRADICTED in reasons:
        yield say("verified, but a source contradicts it")
        for evidence in claim.standing_evidence:
            if evidence.stance is Stance.CONTRADICTS:
                yield evidence_line(evidence, names, say, brief=True)
    if Refusal.RULE in reasons:
        yield say("verified, but the desk's rule asks {lacks}", lacks=say.term(report.rule, RULES))
    if Refusal.DOSSIER in reasons:
        yield say("nothing in the dossier agrees")
    if differs:
        yield passage_line(differs, names, say)
    for query in claim.queries:
        if query.outcome is QueryOutcome.OPEN:
            yield _asked(query, say)


def _asked(query: Query, say: Wording) -> Line:
    """An open question: its words, those that are proposed instead, who asked it and when."""
    asked = say("Query: {words}", words=shown(query.text or query.proposed))
    rather = say("rather: {words}", words=shown(query.proposed)) if query.text and query.proposed else None
    return joined([asked, rather, f"{shown(query.actor)}, {say.moment(query.at)}"])


def _finding(finding: Finding, say: Wording) -> tuple[Cell, ...]:
    places = [paragraph(place.paragraph) for place in finding.places]
    words = [shown(place.span.text) for place in finding.places]
    what = say.catalogue.gettext(KINDS.get(finding.kind, finding.kind))
    return cell(), cell(*dict.fromkeys(places)), cell(*words), cell(what, reason(finding.why, say))
