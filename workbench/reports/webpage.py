"""A report as one HTML file: no script, nothing fetched, a policy that forbids both, fit for screen and paper."""

from __future__ import annotations

import base64
import hashlib
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib import resources
from typing import IO

from jinja2 import Environment, PackageLoader, StrictUndefined, Template
from markupsafe import Markup, escape

from workbench.readings import GLYPHS
from workbench.reports import charts, claim_tables, cover
from workbench.reports.layout import FIGURE, Cell, Column, Inline, Link, Row, Strong, Table, printable
from workbench.reports.model import Paragraph, Piece, Report
from workbench.reports.sections import about_checkpoint, about_copy, before_the_copy, heading, tables
from workbench.reports.terms import VERDICTS
from workbench.reports.text_stream import write_text
from workbench.reports.wording import Wording, wording_of


def write(report: Report, stream: IO[bytes]) -> None:
    """Write `report` to `stream`."""
    write_text(parts(report, wording_of(report)), stream)


def parts(report: Report, say: Wording) -> Iterator[str]:
    """The page, piece by piece."""
    first, found = list(before_the_copy(report, say)), list(tables(report, say))
    style = _style([*first, *found])
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    return _template().generate(
        report=report,
        say=say,
        style=style,
        policy=f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'",
        title=cover.title(report),
        summary=cover.summary(report, say),
        facts=cover.facts(report, say),
        counted=cover.counted(report, say),
        bar=charts.status_bar(report),
        plot=charts.plot(report),
        standing=cover.standing(report, say),
        publishable=not report.in_the_way,
        first=first,
        tables=found,
        heading=heading,
        about_copy=about_copy(report, say),
        about_checkpoint=about_checkpoint(report, say),
        names={verdict: say.term(verdict, VERDICTS) for verdict in VERDICTS},
        glyphs=GLYPHS,
        colours=charts.COLOURS,
        lines=_lines,
        paragraph_of=_paragraph,
        row_of=_row,
    )


def _row(row: Row, columns: Sequence[Column]) -> Markup:
    """A table's row. It is put together here, every part escaped: a macro of the template would take twice the time."""
    named = f' id="{escape(row.anchor)}"' if row.anchor else ""
    coloured = f' class="{escape(row.verdict.value)}"' if row.verdict else ""
    cells = "".join(map(_cell, row.cells, columns))
    return Markup(f"<tr{named}{coloured}>{cells}</tr>\n")  # noqa: S704 - escaped above


def _cell(content: Cell, column: Column) -> str:
    named = ' class="verdict"' if column.is_status else ""
    return f"<td{named}>{_lines(content)}</td>"


def _lines(content: Cell) -> Markup:
    """A cell's lines; each is a block where there are several."""
    lines = ["".join(map(_inline, line)) for line in content.lines]
    return Markup(lines[0] if len(lines) == 1 else "".join(f"<div>{line}</div>" for line in lines))  # noqa: S704


def _inline(part: Inline) -> str:
    if isinstance(part, Strong):
        return f"<b>{_words(part.text)}</b>"
    if not isinstance(part, Link):
        return _words(part)
    outside = "" if part.target.startswith("#") else ' rel="noopener noreferrer nofollow"'
    return f'<a href="{escape(part.target)}"{outside}>{escape(part.text)}</a>'


def _words(text: str) -> str:
    """`text`, escaped, its figures kept on a line by the style sheet: the characters stay the article's own."""
    if not _HAS_DIGIT.search(text):
        return escape(text)
    parts, end = [], 0
    for figure in FIGURE.finditer(text):
        if " " in figure.group():
            parts += [escape(text[end : figure.start()]), f'<span class="figure">{escape(figure.group())}</span>']
            end = figure.end()
    return "".join([*parts, escape(text[end:])])


_HAS_DIGIT = re.compile(r"\d")


def _paragraph(paragraph: Paragraph) -> Markup:
    """A paragraph of the copy: its number, its words with the claims marked, and the claims' numbers."""
    anchor = f"paragraph-{paragraph.number}"
    number = f'<a class="number" id="{anchor}" href="#{anchor}">{claim_tables.paragraph(paragraph.number)}</a>'
    words = "".join(map(_piece, paragraph.pieces))
    return Markup(f'<p dir="auto">{number}{words}</p>\n')  # noqa: S704 - escaped piece by piece


def _piece(piece: Piece) -> str:
    words = _words(printable(piece.text))
    if piece.verdict is not None:
        words = f'<span class="claim {escape(piece.verdict.value)}">{words}</span>'
    marks = (f'<sup><a id="copy-{number}" href="#claim-{number}">{number}</a></sup>' for number in piece.ends)
    return words + "".join(marks)


def _style(found: Sequence[Table]) -> str:
    """The page's style sheet with the widths of the tables' columns, which no element may carry under the policy."""
    sheet = (resources.files("workbench.reports") / "templates" / "report.css").read_text(encoding="utf-8")
    return sheet + "".join(_widths(table.key, table.columns) for table in found)


def _widths(key: str, columns: Sequence[Column]) -> str:
    total = sum(column.width for column in columns)
    return "".join(
        f"#{key} col:nth-child({place}) {{ width: {100 * column.width / total:.2f}% }}\n"
        for place, column in enumerate(columns, 1)
    )


@lru_cache(maxsize=1)
def _template() -> Template:
    environment = Environment(
        loader=PackageLoader("workbench.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("report.html.j2")
