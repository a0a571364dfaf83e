"""The sections of a report in their order, the same in every format that people read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from string import ascii_uppercase

from workbench.reports import claim_tables, desk_tables, newsroom_tables
from workbench.reports.layout import Table
from workbench.reports.model import Level, Report
from workbench.reports.to_settle import to_settle
from workbench.reports.trail import trail
from workbench.reports.wording import Wording


def before_the_copy(report: Report, say: Wording) -> Iterator[Table]:
    """What is to be settled, and what editors did without knowing of each other; not for the public."""
    if report.level is not Level.PUBLIC:
        yield from _filled([to_settle(report, say), newsroom_tables.conflicts(report, say)])


def tables(report: Report, say: Wording) -> Iterator[Table]:
    """The tables behind the copy that have a row: claims, what asks for a second look, what the desk did; then annexes.

    A public report has the claims and their sources alone.
    """
    yield from _filled([claim_tables.claims(report, say)])
    if report.level is Level.PUBLIC:
        yield from _filled([claim_tables.unnamed(report, say), desk_tables.sources(report, say)])
        return
    yield from _filled(
        [
            claim_tables.overridden(report, say),
            claim_tables.unnamed(report, say),
            desk_tables.proposed_changes(report, say),
            desk_tables.sources(report, say),
            desk_tables.documents(report, say),
            desk_tables.sign_offs(report, say),
            desk_tables.notes(report, say),
        ]
    )
    annexes = [
        claim_tables.set_aside(report, say),
        desk_tables.dismissed_findings(report, say),
        newsroom_tables.logs(report, say),
        trail(report, say),
    ]
    for letter, annex in zip(ascii_uppercase, _filled(annexes), strict=False):
        yield replace(annex, annex=letter)


def heading(table: Table, say: Wording) -> str:
    """A table's title, with its letter where it is an annex."""
    return say("Annex {letter}. {title}", letter=table.annex, title=table.title) if table.annex else table.title


def _filled(found: Iterable[Table]) -> Iterator[Table]:
    return (table for table in found if table.size)


def about_checkpoint(report: Report, say: Wording) -> str:
    """What is said before the checkpoint, or in its place."""
    if report.checkpoint is None:
        return say("The record has no checkpoint yet.")
    return say("Whether the record was changed since is told by: workbench audit --against, with this file.")


def about_copy(report: Report, say: Wording) -> str:
    """What is said in place of the copy where there is none; nothing where there is."""
    return "" if report.paragraphs else say("The text of this draft was destroyed.")
