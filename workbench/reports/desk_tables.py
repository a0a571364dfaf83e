"""The tables of what the desk did beside the verdicts, worded: sources, dossier, queries, changes, sign-offs, notes."""

from __future__ import annotations

from collections.abc import Iterable

from workbench.desk.model import Dismissal, Query
from workbench.desk.source_note import Source
from workbench.reports.claim_tables import Names, paragraph, source_label
from workbench.reports.layout import Cell, Column, Line, Link, Row, Table, cell, joined, shown, web_link
from workbench.reports.model import CitedSource, DossierDocument, Finding, Report
from workbench.reports.reasons import KINDS, reason
from workbench.reports.terms import OUTCOMES, RANKS, RELIABILITIES, SOURCE_KINDS
from workbench.reports.wording import Wording


def sources(report: Report, say: Wording) -> Table:
    """Every source that the article's claims were checked against."""
    columns = (
        Column(say("No."), 7),
        Column(say("Source"), 46),
        Column(say("Kind"), 22),
        Column(say("Address"), 40),
        Column(say("Dates"), 24),
        Column(say("Claims"), 17),
    )
    rows = (_source(cited, say) for cited in report.sources)
    return Table("sources", say("Sources"), columns, rows, len(report.sources))


def proposed_changes(report: Report, say: Wording) -> Table:
    """Changes of wording that the desk proposed, and what the author made of them."""
    columns = (
        Column(say("Claim"), 13),
        Column(say("As it stands"), 36),
        Column(say("Proposed"), 36),
        Column(say("Proposed by"), 26),
        Column(say("Outcome"), 30),
    )
    found, names = list(report.proposed_changes), Names.of(report)
    words = {claim.row.id: claim.row.text for claim in (*report.claims, *report.set_aside)}
    rows = (
        Row(
            (
                cell(names.claim(query.claim_id)),
                cell(shown(words.get(query.claim_id or "", ""))),
                cell(shown(query.proposed), shown(query.text)),
                cell(shown(query.actor), say.moment(query.at)),
                _outcome(query, say),
            )
        )
        for query in found
    )
    return Table("changes", say("Changes proposed"), columns, rows, len(found))


def sign_offs(report: Report, say: Wording) -> Table:
    """Who vouched for which draft."""
    columns = (
        Column(say("Signed off by"), 26),
        Column(say("When"), 26),
        Column(say("Draft"), 50),
        Column(say("Note"), 40),
    )
    numbers = {draft.id: draft.number for draft in report.drafts}
    rows = (
        Row(
            (
                cell(shown(sign.actor)),
                cell(say.moment(sign.at), None if sign.current else say("no longer current")),
                cell(say.number(numbers.get(sign.draft_id, 0)), sign.draft_sha256),
                cell(
                    shown(sign.note),
                    say("Override: {reason}", reason=shown(sign.override)) if sign.override else None,
                ),
            )
        )
        for sign in report.sign_offs
    )
    return Table("sign-offs", say("Sign-offs"), columns, rows, len(report.sign_offs))


def notes(report: Report, say: Wording) -> Table:
    """Free notes on the article as a whole."""
    columns = (Column(say("By"), 26), Column(say("When"), 26), Column(say("Note"), 80))
    rows = (Row((cell(shown(note.actor)), cell(say.moment(note.at)), cell(note.text))) for note in report.notes)
    return Table("notes", say("Notes on the article"), columns, rows, len(report.notes))


def _source(cited: CitedSource, say: Wording) -> Row:
    source = cited.source
    return Row(
        (
            cell(f"S{cited.number}"),
            _who(source, say),
            cell(*_worth(source, say)),
            cell(
                web_link(source.url) if source.url else None,
                joined([say("archived: "), web_link(source.archive_url)], "") if source.archive_url else None,
                joined([shown(source.attachment), source.attachment_sha256]),
            ),
            cell(
                say("published {day}", day=shown(source.published)) if source.published else None,
                say("seen {day}", day=say.day(source.accessed)) if source.accessed else None,
            ),
            cell(_claims(cited)),
        ),
        anchor=f"source-{cited.number}",
    )


def _claims(cited: CitedSource) -> Line:
    return joined((Link(str(number), f"#claim-{number}") for number in cited.claims), ", ")


def _who(source: Source, say: Wording) -> Cell:
    label = source_label(source, say)
    rest = [shown(part) for part in (source.publisher, source.person, source.role, source.contact)]
    kept = say("confidential") if source.confidential and label != say("confidential source") else None
    gone = say("its name was destroyed") if source.destroyed else None
    obtained = say("obtained: {how}", how=shown(source.obtained)) if source.obtained else None
    return cell(
        label, joined([part for part in rest if part != label]), joined([kept, gone]), obtained, shown(source.note)
    )


def _worth(source: Source, say: Wording) -> Iterable[str]:
    if source.kind:
        yield say.term(source.kind, SOURCE_KINDS)
    if source.rank:
        yield say.term(source.rank, RANKS)
    if source.reliability:
        yield say.term(source.reliability, RELIABILITIES)
    if source.group:
        yield say("counts as one with: {group}", group=shown(source.group))


def _outcome(query: Query, say: Wording) -> Cell:
    by = joined([shown(query.answered_by or ""), say.moment(query.answered_at) if query.answered_at else None], ", ")
    return cell(say.term(query.outcome, OUTCOMES), shown(query.answer), by)


def documents(report: Report, say: Wording) -> Table:
    """The documents that were given with the article, and whether they were compared."""
    columns = (
        Column(say("Source"), 46),
        Column(say("SHA-256 of the file"), 66),
        Column(say("Given by"), 30),
        Column(say("Compared"), 40),
    )
    rows = (Row(_document(each, say)) for each in report.documents)
    return Table("dossier", say("The dossier"), columns, rows, len(report.documents))


def dismissed_findings(report: Report, say: Wording) -> Table:
    """What does not fit together within the copy and was dismissed, by whom and why; the open ones are to settle."""
    columns = (
        Column(say("Finding"), 30),
        Column(say("Places"), 50),
        Column(say("Why"), 36),
        Column(say("Dismissed"), 40),
    )
    found = [(each, each.dismissal) for each in report.findings if each.dismissal]
    rows = (Row(_finding(each, dismissal, say)) for each, dismissal in found)
    return Table("findings", say("Findings dismissed"), columns, rows, len(found))


def _document(document: DossierDocument, say: Wording) -> tuple[Cell, ...]:
    return (
        cell(source_label(document.source, say)),
        cell(document.source.attachment_sha256),
        cell(shown(document.given_by), say.moment(document.given_at)),
        cell(say("yes") if document.compared else say("no"), shown(document.why_not)),
    )


def _finding(finding: Finding, dismissal: Dismissal, say: Wording) -> tuple[Cell, ...]:
    places = (f"{paragraph(place.paragraph)} · {shown(place.span.text)}" for place in finding.places)
    return (
        cell(say.catalogue.gettext(KINDS.get(finding.kind, finding.kind))),
        cell(*places),
        cell(reason(finding.why, say)),
        cell(joined([shown(dismissal.actor), say.moment(dismissal.at)], ", "), shown(dismissal.reason)),
    )
