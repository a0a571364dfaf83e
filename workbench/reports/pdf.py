"""A report as PDF, drawn from the web page by WeasyPrint; nothing is fetched, from the web or from the disk."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from contextlib import contextmanager
from typing import IO

from workbench.errors import WorkbenchError
from workbench.reports.model import Report
from workbench.reports.webpage import parts
from workbench.reports.wording import wording_of
from workbench.translatable import N_


def write(report: Report, stream: IO[bytes]) -> None:
    """Write `report` to `stream`. Raises WorkbenchError where WeasyPrint, or a library it needs, is not installed."""
    try:
        from weasyprint import HTML
        from weasyprint.urls import URLFetcher
    except (ImportError, OSError) as error:
        message = N_("a PDF report needs WeasyPrint: pip install 'claims-workbench[pdf]' ({error})")
        raise WorkbenchError(message, error=error) from None
    page = "".join(parts(report, wording_of(report)))
    with _quietly():
        HTML(string=page, url_fetcher=URLFetcher(allowed_protocols=())).write_pdf(stream, pdf_variant="pdf/ua-1")


@contextmanager
def _quietly() -> Iterator[None]:
    """Without WeasyPrint's remarks on the style sheet's rules for screens, which mean nothing on paper."""
    log = logging.getLogger("weasyprint")
    before = log.level
    log.setLevel(logging.ERROR)
    try:
        yield
    finally:
        log.setLevel(before)
