"""A report as a Word file: the cover, the copy with a comment on every claim, and the tables on landscape pages."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import IO

from workbench.claims import Verdict
from workbench.reports import claim_tables, cover, word_package, word_parts
from workbench.reports.claim_tables import Names
from workbench.reports.layout import SHADES, Cell, Table, cell, plain
from workbench.reports.model import CheckedClaim, Paragraph, Report
from workbench.reports.sections import about_checkpoint, about_copy, before_the_copy, heading, tables
from workbench.reports.word_package import Content, Links
from workbench.reports.word_style import CLAIM_STYLES, PUBLISHABLE, REFUSED, prepared
from workbench.reports.wording import Wording, wording_of

#: The width of the text on a portrait and on a landscape page of A4, in twentieths of a point.
PORTRAIT, LANDSCAPE = 9906, 14838

_RAISED = '<w:vertAlign w:val="superscript"/>'


def write(report: Report, stream: IO[bytes]) -> None:
    """Write `report` to `stream`, piece by piece."""
    say = wording_of(report)
    writer = _Writer(report, say)
    sections = {1: writer.portrait_pages(), 2: writer.landscape_pages()}
    content = Content(sections, writer.comments(), writer.links, report.made_at)
    word_package.save(prepared(report, say), content, stream)


class _Writer:
    """Writes one report from its first page to its last."""

    def __init__(self, report: Report, say: Wording) -> None:
        self._report = report
        self._say = say
        self.links = Links()
        self._bookmarks = 0

    def portrait_pages(self) -> Iterator[str]:
        """The cover and the copy."""
        say, report = self._say, self._report
        kicker = " · ".join((say("Verification report"), say("draft {number}", number=say.number(report.draft.number))))
        yield word_parts.paragraph(word_parts.run(cover.title(report)), "Title")
        yield word_parts.paragraph(word_parts.run(kicker), "Subtitle")
        for line in cover.standing(report, say):
            yield word_parts.paragraph(word_parts.run(line), REFUSED if report.in_the_way else PUBLISHABLE)
        yield word_parts.paragraph(word_parts.run(cover.summary(report, say)))
        yield from self._facts()
        for table in before_the_copy(report, say):
            yield word_parts.heading(table.title)
            yield from self._table(table, PORTRAIT)
        yield word_parts.heading(say("The copy, claims numbered"))
        if remark := about_copy(report, say):
            yield word_parts.paragraph(word_parts.run(remark))
        starting = sorted(report.claims, key=lambda claim: claim.row.claim.span.start, reverse=True)
        for paragraph in report.paragraphs:
            number = word_parts.run(claim_tables.paragraph(paragraph.number), word_parts.SMALL)
            yield word_parts.paragraph(number + word_parts.TAB + "".join(self._marked(paragraph, starting)), "Copy")

    def landscape_pages(self) -> Iterator[str]:
        """The tables and the checkpoint."""
        say, report = self._say, self._report
        for table in tables(report, say):
            yield word_parts.heading(heading(table, say))
            yield from self._table(table, LANDSCAPE)
        yield word_parts.heading(say("Checkpoint of the record"))
        yield word_parts.paragraph(word_parts.run(about_checkpoint(report, say)))
        if report.checkpoint is not None:
            yield word_parts.paragraph(word_parts.run(report.checkpoint.rstrip()), "Checkpoint")

    def comments(self) -> Iterator[str]:
        """A comment on each claim: its verdict, how it was read, and what was gathered on it."""
        names = Names.of(self._report)
        for claim in self._report.claims:
            author = claim.row.decided_by or "workbench"
            at = (claim.row.decided_at or self._report.made_at).astimezone(self._report.zone)
            yield word_parts.comment(claim.number, author, at, self._said_of(claim, names))

    def _said_of(self, claim: CheckedClaim, names: Names) -> Iterator[str]:
        say = self._say
        reads = " · ".join(plain(line) for line in claim_tables.reads_as(claim.row, say).lines)
        yield f"{claim.number} · {plain(claim_tables.verdict(claim.row, say).lines[0])} · {reads}"
        for line in (*claim_tables.verdict(claim.row, say).lines[1:], *claim_tables.gathered(claim, names, say)):
            yield plain(line)

    def _facts(self) -> Iterator[str]:
        say, report = self._say, self._report
        widths = (2400, PORTRAIT - 2400)
        facts = (self._row((cell(fact.label), fact.value), widths) for fact in cover.facts(report, say))
        yield from word_parts.table(facts, widths)

    def _marked(self, paragraph: Paragraph, starting: list[CheckedClaim]) -> Iterator[str]:
        """The runs of a paragraph; claims that begin in it are taken from the end of `starting`."""
        for piece in paragraph.pieces:
            while starting and starting[-1].row.claim.span.start <= piece.start:
                yield word_parts.comment_start(starting.pop().number)
            style = f'<w:rStyle w:val="{CLAIM_STYLES[piece.verdict]}"/>' if piece.verdict else ""
            yield word_parts.run(piece.text, style)
            for place, number in enumerate(piece.ends):
                if place:
                    yield word_parts.run(", ", _RAISED)
                yield word_parts.comment_end(number)
                yield self._bookmark(f"copy-{number}")
                yield word_parts.link(str(number), f"#claim-{number}", self.links, word_parts.LINK_COLOUR + _RAISED)

    def _table(self, table: Table, width: int) -> Iterator[str]:
        total = sum(column.width for column in table.columns)
        widths = [width * column.width // total for column in table.columns]
        yield from word_parts.table(self._rows(table, widths), widths)

    def _rows(self, table: Table, widths: Sequence[int]) -> Iterator[str]:
        style = word_parts.ANNEX_TEXT if table.annex else word_parts.TABLE_TEXT
        headings = [
            word_parts.table_cell(cell(column.title), width, self.links, style=style, shade="E9ECF1", bold=True)
            for column, width in zip(table.columns, widths, strict=True)
        ]
        yield word_parts.table_row(headings, heading=True)
        status = next((place for place, column in enumerate(table.columns) if column.is_status), -1)
        for row in table.rows:
            yield self._row(row.cells, widths, row.verdict, status=status, anchor=row.anchor, style=style)

    def _row(
        self,
        cells: Sequence[Cell],
        widths: Sequence[int],
        verdict: Verdict | None = None,
        *,
        status: int = -1,
        anchor: str = "",
        style: str = word_parts.TABLE_TEXT,
    ) -> str:
        """A table's row; the cell at the place `status` has the colour of `verdict`."""
        return word_parts.table_row(
            word_parts.table_cell(
                content,
                width,
                self.links,
                style=style,
                shade=SHADES[verdict] if verdict and place == status else "",
                bold=place == status,
                mark=self._bookmark(anchor) if anchor and place == 0 else "",
            )
            for place, (content, width) in enumerate(zip(cells, widths, strict=True))
        )

    def _bookmark(self, anchor: str) -> str:
        self._bookmarks += 1
        return word_parts.bookmark(anchor, self._bookmarks)
