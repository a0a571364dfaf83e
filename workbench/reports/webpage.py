"""A report as one HTML file: no script, nothing fetched, a policy that forbids both, fit for screen and paper."""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib import resources
from typing import IO, TYPE_CHECKING

from workbench.reports import charts, cover
from workbench.reports.layout import Column, Link, Table, printable
from workbench.reports.model import Report
from workbench.reports.sections import tables
from workbench.reports.terms import GLYPHS, VERDICTS
from workbench.reports.text import write_text
from workbench.reports.wording import Wording, wording

if TYPE_CHECKING:
    from jinja2 import Template


def write(report: Report, stream: IO[bytes]) -> None:
    """Write `report` to `stream`."""
    write_text(parts(report, wording(report.language)), stream)


def parts(report: Report, say: Wording) -> Iterator[str]:
    """The page, piece by piece."""
    found = list(tables(report, say))
    style = _style(found)
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
        tables=found,
        names={verdict: say.term(verdict, VERDICTS) for verdict in VERDICTS},
        glyphs=GLYPHS,
        colours=charts.COLOURS,
        printable=printable,
        is_link=lambda part: isinstance(part, Link),
    )


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
    from jinja2 import Environment, PackageLoader, StrictUndefined

    environment = Environment(
        loader=PackageLoader("workbench.reports"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    return environment.get_template("report.html.j2")
