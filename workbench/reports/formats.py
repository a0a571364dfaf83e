"""The formats of a report: what each is called, and the module that writes it, loaded when it is asked for."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import IO, cast

from workbench.reports.model import Level, Report

Writer = Callable[[Report, IO[bytes]], None]


@dataclass(frozen=True, slots=True)
class Format:
    """A format by its short name; `suffix` ends its files, `module` writes it, `title` says what it is good for.

    `is_text` is true for one that can be printed to a terminal, `whole` for one that a desk can be restored from,
    `compares` for one that tells what comparing found.
    """

    name: str
    suffix: str
    media_type: str
    module: str
    title: str
    is_text: bool = True
    whole: bool = False
    compares: bool = True

    @property
    def usual_level(self) -> Level:
        """The level of a report for which none is named: confidential sources are withheld unless they are asked for.

        A format that a desk is restored from is no use without them.
        """
        return Level.INTERNAL if self.whole else Level.LEGAL

    def write(self, report: Report, stream: IO[bytes]) -> None:
        """Write `report` to `stream` in this format. Raises WorkbenchError where what it needs is not installed."""
        writer = cast("Writer", import_module(f"workbench.reports.{self.module}").write)
        writer(report, stream)


_WORD = "application/vnd.openxmlformats-officedocument.wordprocessingml.document"
_SHEET = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"

FORMATS = {
    form.name: form
    for form in (
        Format("md", ".md", "text/markdown", "markdown", "Markdown, to read anywhere"),
        Format("html", ".html", "text/html", "webpage", "a web page in one file, to read and to print"),
        Format("docx", ".docx", _WORD, "word", "a Word file, the copy with a comment on every claim", is_text=False),
        Format("xlsx", ".xlsx", _SHEET, "spreadsheet", "an Excel workbook, to filter and to count", is_text=False),
        Format(
            "csv",
            ".csv",
            "text/csv",
            "comma_separated",
            "the claims as a table, for spreadsheets and programs",
            compares=False,
        ),
        Format("json", ".json", "application/json", "json_report", "JSON, to carry a desk elsewhere", whole=True),
        Format(
            "jsonld",
            ".jsonld",
            "application/ld+json",
            "linked_data",
            "W3C annotations and ClaimReviews",
            compares=False,
        ),
        Format("pdf", ".pdf", "application/pdf", "pdf", "the web page as PDF", is_text=False),
    )
}
