"""A report's claims as CSV (RFC 4180, UTF-8 with a byte order mark): one claim a row, all in the report's language.

Values, offsets and days are written as programs write them. The last column holds the signed head of the record in the
first row.
"""

from __future__ import annotations

import csv
import datetime as dt
import io
import re
from collections.abc import Iterator
from typing import IO

from workbench.reports.flat import FIELDS, Value, rows
from workbench.reports.model import Report
from workbench.reports.text_stream import write_text
from workbench.reports.wording import wording_of

# Where a spreadsheet takes a text for a formula: one of these signs, the full-width forms included, first in a cell.
# White space, controls, invisible characters and quotation marks before it do not count. A cell also begins behind a
# line feed, a tab or a semicolon, for a program that parts cells by those (as in countries with a decimal comma).
_ARMED = re.compile(r"""(^|[\n\r\t;])(?=[\s\x00-\x1f\u200b-\u200f\u2060\ufeff"]*[=+\-@＝＋－＠])""")


def write(report: Report, stream: IO[bytes]) -> None:
    """Write `report` to `stream`."""
    write_text(_lines(report), stream)


def guarded(text: str) -> str:
    """`text` with an apostrophe wherever a cell of a spreadsheet would begin with a formula.

    Source: OWASP, "CSV Injection". An apostrophe makes the cell a text, and is not shown.
    """
    return _ARMED.sub(r"\1'", text)


def _lines(report: Report) -> Iterator[str]:
    yield "\ufeff"
    line = io.StringIO()
    writer = csv.writer(line)
    say = wording_of(report)
    writer.writerow([*(say(field.title) for field in FIELDS), say("Checkpoint of the record")])
    checkpoint = report.checkpoint
    for values in rows(report, say):
        writer.writerow([*(_written(value, report.zone) for value in values), checkpoint or ""])
        checkpoint = None
        yield line.getvalue()
        line.seek(0)
        line.truncate()
    yield line.getvalue()


def _written(value: Value, zone: dt.tzinfo) -> str | int | float:
    if value is None:
        return ""
    if isinstance(value, dt.datetime):
        return value.astimezone(zone).isoformat(timespec="seconds").replace("+00:00", "Z")
    if isinstance(value, dt.date):
        return value.isoformat()
    return guarded(value) if isinstance(value, str) else value
