"""A report as an XLSX workbook: the cover, the claims as data, the copy, and every table on a sheet of its own."""

from __future__ import annotations

from collections.abc import Sequence
from typing import IO

from workbench.reports import cover
from workbench.reports.flat import FIELDS, PRINTED, Value, rows
from workbench.reports.layout import SHADES, Cell, Table, printable
from workbench.reports.model import Paragraph, Report
from workbench.reports.sections import about_checkpoint, before_the_copy, tables
from workbench.reports.sheets import Workbook
from workbench.reports.wording import Wording, wording_of


def write(report: Report, stream: IO[bytes]) -> None:
    """Write `report` to `stream`, row by row, so that a long one is never held in memory whole."""
    say = wording_of(report)
    creator = printable(report.made_by) or "workbench"
    workbook = Workbook(say, title=cover.title(report), creator=creator, made_at=report.made_at)
    for verdict, colour in SHADES.items():
        workbook.add_look(verdict.value, f"FF{colour}")
    _cover(workbook, report, say)
    for table in before_the_copy(report, say):
        _table(workbook, table)
    _claims(workbook, report, say)
    _copy(workbook, report.paragraphs, say)
    for table in tables(report, say):
        if table.key != "claims":
            _table(workbook, table)
    workbook.save(stream)


def _cover(workbook: Workbook, report: Report, say: Wording) -> None:
    sheet = workbook.add(say("Verification report"), (say("Verification report"), cover.title(report)), (34, 100))
    for place, line in enumerate(cover.standing(report, say)):
        sheet.append(("" if place else say("Publishing"), line))
    sheet.append((say("Summary"), cover.summary(report, say)))
    for verdict, name, number, _ in cover.counted(report, say):
        sheet.append((name, number), [verdict.value])
    for fact in cover.facts(report, say):
        sheet.append((fact.label, fact.value.text))
    sheet.append((say("Checkpoint of the record"), report.checkpoint or about_checkpoint(report, say)))


def _claims(workbook: Workbook, report: Report, say: Wording) -> None:
    size = len(report.claims) + len(report.set_aside)
    titles, widths = [say(field.title) for field in FIELDS], [field.width for field in FIELDS]
    sheet = workbook.add(say("Claims"), titles, widths, size, frozen="D2", printed=len(PRINTED))
    for claim, row in zip((*report.claims, *report.set_aside), rows(report, say), strict=True):
        sheet.append(row, ["", claim.row.verdict.value])


def _copy(workbook: Workbook, paragraphs: Sequence[Paragraph], say: Wording) -> None:
    headings = (say("Paragraph"), say("The copy, claims numbered"))
    sheet = workbook.add(say("The copy, claims numbered"), headings, (12, 120), len(paragraphs))
    for paragraph in paragraphs:
        sheet.append((paragraph.number, "".join(_marked(paragraph))))


def _marked(paragraph: Paragraph) -> list[str]:
    return [
        printable(piece.text) + "".join(f"[{number}]" for number in piece.ends) for piece in paragraph.pieces
    ]  # fmt: skip


def _table(workbook: Workbook, table: Table) -> None:
    titles, widths = [column.title for column in table.columns], [column.width for column in table.columns]
    sheet = workbook.add(table.title, titles, widths, table.size)
    for row in table.rows:
        sheet.append([_value(part) for part in row.cells])


def _value(content: Cell) -> Value | Cell:
    """A claim's or an event's number as a number, so that a column of them sorts; any other content as it is."""
    text = content.text
    return int(text) if text.isascii() and text.isdigit() and len(text) < 10 else content
