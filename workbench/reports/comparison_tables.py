"""The tables of what was compared, worded: the dossier, and findings within the copy that were dismissed."""

from __future__ import annotations

from workbench.desk.model import Dismissal
from workbench.reports.claim_tables import paragraph, source_label
from workbench.reports.layout import Cell, Column, Row, Table, cell, joined, shown
from workbench.reports.model import DossierDocument, Finding, Report
from workbench.reports.reasons import KINDS, reason
from workbench.reports.wording import Wording


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
