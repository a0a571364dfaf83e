"""The sections of a report in their order, the same in every format that people read."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.reports import claim_tables, comparison_tables, desk_tables, newsroom_tables
from workbench.reports.layout import Table
from workbench.reports.model import Level, Report
from workbench.reports.trail import trail
from workbench.reports.wording import Wording


def tables(report: Report, say: Wording) -> Iterator[Table]:
    """The report's tables: claims, what asks for a second look, what the desk did, and the trail.

    A public report has the claims and their sources alone.
    """
    yield claim_tables.claims(report, say)
    if report.level is Level.PUBLIC:
        yield claim_tables.unnamed(report, say)
        yield desk_tables.sources(report, say)
        return
    if report.conflicts:
        yield newsroom_tables.conflicts(report, say)
    yield comparison_tables.disagreements(report, say)
    yield comparison_tables.findings(report, say)
    yield claim_tables.overridden(report, say)
    yield claim_tables.unnamed(report, say)
    yield desk_tables.open_queries(report, say)
    yield desk_tables.proposed_changes(report, say)
    yield desk_tables.sources(report, say)
    yield comparison_tables.documents(report, say)
    yield desk_tables.sign_offs(report, say)
    yield claim_tables.set_aside(report, say)
    yield desk_tables.notes(report, say)
    if report.logs:
        yield newsroom_tables.logs(report, say)
    yield trail(report, say)


def about_checkpoint(report: Report, say: Wording) -> str:
    """What is said before the checkpoint, or in its place."""
    if report.checkpoint is None:
        return say("The record has no checkpoint yet.")
    return say("Whether the record was changed since is told by: workbench audit --against, with this file.")


def about_copy(report: Report, say: Wording) -> str:
    """What is said in place of the copy where there is none; nothing where there is."""
    return "" if report.paragraphs else say("The text of this draft was destroyed.")
