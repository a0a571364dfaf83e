"""A report as a Word file: the cover, the copy with a comment on every claim, and the tables on landscape pages."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import IO, TYPE_CHECKING

from workbench.claims import Verdict
from workbench.reports import claim_tables, cover, word_parts
from workbench.reports.claim_tables import Names
from workbench.reports.layout import Cell, Table, cell, plain
from workbench.reports.model import CheckedClaim, Paragraph, Report
from workbench.reports.sections import tables
from workbench.reports.word_style import CLAIM_STYLES, SHADES, landscape, prepared
from workbench.reports.wording import Wording, wording

if TYPE_CHECKING:
    from docx.document import Document

#: The width of the text on a portrait and on a landscape page of A4, in twentieths of a point.
PORTRAIT, LANDSCAPE = 9070, 14000


def write(report: Report, stream: IO[bytes]) -> None:
    """Write `report` to `stream`."""
    _Writer(report, wording(report.language)).document().save(stream)


class _Writer:
    """Writes one report from its first page to its last."""

    def __init__(self, report: Report, say: Wording) -> None:
        self._report = report
        self._say = say
        self._document: Document = prepared(report, say)
        self._relations: dict[str, str] = {}
        self._bookmarks = 0

    def document(self) -> Document:
        """The whole document."""
        say, report = self._say, self._report
        self._cover()
        self._heading(say("The copy, claims numbered"))
        self._copy()
        landscape(self._document)
        for table in tables(report, say):
            self._heading(table.title)
            self._table(table)
        self._heading(say("Checkpoint of the record"))
        if report.checkpoint is None:
            self._add(word_parts.paragraph(word_parts.run(say("The record has no checkpoint yet."))))
        else:
            hint = say("`workbench audit --against` this report finds whether the record was changed since.")
            self._add(word_parts.paragraph(word_parts.run(hint)))
            self._add(word_parts.paragraph(word_parts.run(report.checkpoint.rstrip()), "Checkpoint"))
        return self._document

    def _cover(self) -> None:
        say, report = self._say, self._report
        self._add(word_parts.paragraph(word_parts.run(cover.title(report)), "Title"))
        kicker = f"{say('Verification report')} · {say('draft {number}', number=say.number(report.draft.number))}"
        self._add(word_parts.paragraph(word_parts.run(kicker), "Subtitle"))
        self._add(word_parts.paragraph(word_parts.run(cover.summary(report, say))))
        rows = [
            self._row((cell(name), cell(say.number(number)), cell(share)), (3000, 1500, 1500), verdict, place=0)
            for verdict, name, number, share in cover.counted(report, say)
        ]
        self._add(word_parts.table(rows, (3000, 1500, 1500)))
        self._add(word_parts.paragraph(""))
        widths = (2800, PORTRAIT - 2800)
        facts = [self._row((cell(fact.label), fact.value), widths) for fact in cover.facts(report, say)]
        self._add(word_parts.table(facts, widths))

    def _copy(self) -> None:
        if not self._report.paragraphs:
            self._add(word_parts.paragraph(word_parts.run(self._say("The text of this draft was destroyed."))))
        claims = {claim.number: claim for claim in self._report.claims}
        starting = sorted(claims.values(), key=lambda claim: claim.row.claim.span.start, reverse=True)
        for paragraph in self._report.paragraphs:
            self._add(word_parts.paragraph("".join(self._paragraph(paragraph, starting)), "Copy"))
        self._comments(claims.values())

    def _paragraph(self, paragraph: Paragraph, starting: list[CheckedClaim]) -> Iterator[str]:
        """The runs of a paragraph; claims that begin in it are taken from the end of `starting`."""
        for piece in paragraph.pieces:
            while starting and starting[-1].row.claim.span.start <= piece.start:
                yield word_parts.comment_start(starting.pop().number)
            style = f'<w:rStyle w:val="{CLAIM_STYLES[piece.verdict]}"/>' if piece.verdict else ""
            yield word_parts.run(piece.text, style)
            for place, number in enumerate(piece.ends):
                if place:
                    yield word_parts.run(", ", '<w:vertAlign w:val="superscript"/>')
                yield word_parts.comment_end(number)
                yield self._bookmark(f"copy-{number}")
                raised = '<w:color w:val="0B57A4"/><w:vertAlign w:val="superscript"/>'
                yield word_parts.link(str(number), f"#claim-{number}", self._relations, raised)

    def _comments(self, claims: Iterable[CheckedClaim]) -> None:
        """A comment on each claim: its verdict, how it was read, and what was gathered on it."""
        from docx.opc.constants import RELATIONSHIP_TYPE

        self._document.comments  # noqa: B018 - makes the part that is asked for next
        part = self._document.part.part_related_by(RELATIONSHIP_TYPE.COMMENTS)
        names = Names.of(self._report)
        for claim in claims:
            author = claim.row.decided_by or "workbench"
            at = claim.row.decided_at or self._report.made_at
            lines = self._said_of(claim, names)
            part.element.append(word_parts.element(word_parts.comment(claim.number, author, at, lines)))  # type: ignore[attr-defined]

    def _said_of(self, claim: CheckedClaim, names: Names) -> Iterator[str]:
        say = self._say
        reads = " · ".join(plain(line) for line in claim_tables.reads_as(claim.row, say).lines)
        yield f"{claim.number} · {plain(claim_tables.verdict(claim.row, say).lines[0])} · {reads}"
        for line in claim_tables.gathered(claim, names, say):
            yield plain(line)

    def _table(self, table: Table) -> None:
        if not table.size:
            self._add(word_parts.paragraph(word_parts.run(table.empty)))
            return
        total = sum(column.width for column in table.columns)
        widths = [LANDSCAPE * column.width // total for column in table.columns]
        headings = (
            word_parts.table_cell(cell(column.title), width, self._relations, shade="E9ECF1", bold=True)
            for column, width in zip(table.columns, widths, strict=True)
        )
        status = next((place for place, column in enumerate(table.columns) if column.is_status), -1)
        rows = (self._row(row.cells, widths, row.verdict, place=status, anchor=row.anchor) for row in table.rows)
        self._add(word_parts.table([word_parts.table_row(headings, heading=True), *rows], widths))

    def _row(
        self,
        cells: Sequence[Cell],
        widths: Sequence[int],
        verdict: Verdict | None = None,
        *,
        place: int = -1,
        anchor: str = "",
    ) -> str:
        """A table's row; the cell at `place` has the colour of `verdict`."""
        self._relate(cells)
        return word_parts.table_row(
            word_parts.table_cell(
                content,
                width,
                self._relations,
                shade=SHADES[verdict] if verdict and number == place else "",
                bold=number == place,
                mark=self._bookmark(anchor) if anchor and number == 0 else "",
            )
            for number, (content, width) in enumerate(zip(cells, widths, strict=True))
        )

    def _relate(self, cells: Iterable[Cell]) -> None:
        """Make the web addresses that `cells` link to known to the file."""
        from docx.opc.constants import RELATIONSHIP_TYPE

        for part in (part for content in cells for line in content.lines for part in line):
            if not isinstance(part, str) and not part.target.startswith("#") and part.target not in self._relations:
                relation = self._document.part.relate_to(part.target, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
                self._relations[part.target] = relation

    def _bookmark(self, anchor: str) -> str:
        self._bookmarks += 1
        return word_parts.bookmark(word_parts.bookmark_name(anchor), self._bookmarks)

    def _heading(self, text: str) -> None:
        self._add(word_parts.paragraph(word_parts.run(text), "Heading1"))

    def _add(self, xml: str) -> None:
        """Put a paragraph or a table at the end of the document, before the page's settings."""
        body = self._document.element.body
        body.insert_element_before(word_parts.element(xml), "w:sectPr")
