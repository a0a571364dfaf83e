"""The tables of what was compared, worded: claims and their sources, the dossier, findings within the copy."""

from __future__ import annotations

from workbench.reports.claim_tables import Names, paragraph, passage_place, source_label, verdict
from workbench.reports.layout import Cell, Column, Row, Table, cell, shown
from workbench.reports.model import DossierDocument, Finding, Report
from workbench.reports.reasons import KINDS, reason
from workbench.reports.wording import Wording


def disagreements(report: Report, say: Wording) -> Table:
    """The claims that a document of the dossier contradicts, beside its passage."""
    columns = (
        Column(say("No."), 7),
        Column(say("Claim"), 40),
        Column(say("Passage"), 60),
        Column(say("Why"), 34),
        Column(say("Verdict"), 24, is_status=True),
    )
    found, names = list(report.disagreeing), Names.of(report)
    rows = (
        Row(
            (
                cell(names.claim(claim.row.id)),
                cell(shown(claim.row.text)),
                cell(shown(passage.words), passage_place(passage, names, say)),
                cell(reason(passage.why, say)),
                verdict(claim.row, say),
            ),
            verdict=claim.row.verdict,
        )
        for claim, passage in found
    )
    title = say("Does not agree with its source")
    nothing = say("None.") if report.documents else say("No document was given with the article.")
    return Table("disagreements", title, columns, rows, len(found), nothing)


def documents(report: Report, say: Wording) -> Table:
    """The documents that were given with the article, and whether they were compared."""
    columns = (
        Column(say("Source"), 46),
        Column(say("SHA-256 of the file"), 66),
        Column(say("Given by"), 30),
        Column(say("Compared"), 40),
    )
    rows = (Row(_document(each, say)) for each in report.documents)
    nothing = say("No document was given with the article.")
    return Table("dossier", say("The dossier"), columns, rows, len(report.documents), nothing)


def findings(report: Report, say: Wording) -> Table:
    """What does not fit together within the copy, open or dismissed and by whom."""
    columns = (
        Column(say("Finding"), 30),
        Column(say("Places"), 50),
        Column(say("Why"), 36),
        Column(say("How it stands"), 40),
    )
    rows = (Row(_finding(each, say)) for each in report.findings)
    title = say("What does not fit within the copy")
    return Table("findings", title, columns, rows, len(report.findings), say("None."))


def _document(document: DossierDocument, say: Wording) -> tuple[Cell, ...]:
    return (
        cell(source_label(document.source, say)),
        cell(document.source.attachment_sha256),
        cell(shown(document.given_by), say.moment(document.given_at)),
        cell(say("yes") if document.compared else say("no"), shown(document.why_not)),
    )


def _finding(finding: Finding, say: Wording) -> tuple[Cell, ...]:
    places = (f"{paragraph(place.paragraph, say)} · {shown(place.span.text)}" for place in finding.places)
    dismissal = finding.dismissal
    stands = (
        cell(
            say("dismissed by {who}, {when}", who=shown(dismissal.actor), when=say.moment(dismissal.at)),
            shown(dismissal.reason),
        )
        if dismissal
        else cell(say("not dismissed"))
    )
    return (
        cell(say.catalogue.gettext(KINDS.get(finding.kind, finding.kind))),
        cell(*places),
        cell(reason(finding.why, say)),
        stands,
    )
