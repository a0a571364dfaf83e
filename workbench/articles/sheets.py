"""Tables as sources: a workbook, an OpenDocument sheet or a CSV file, each row a line that says its headers.

An article is never a table; a source often is. `Agriculture: 2023: 20.29; 2024: 19.95` keeps beside each value the
words that tell what it is, so that a claim finds it as it finds a sentence.
"""

from __future__ import annotations

import csv
import datetime as dt
import hashlib
import io
import os
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from pathlib import Path
from typing import Any

from workbench.articles.article import Article, ArticleError
from workbench.articles.encoding import EncodingError, decode
from workbench.articles.formats import format_of
from workbench.articles.places import located
from workbench.articles.reader import LARGEST_FILE, read_article, read_bytes
from workbench.articles.signature import Signature

#: Rows and columns further down or right than this are not read.
MOST_ROWS, MOST_COLUMNS = 20_000, 200

_TABLE = "urn:oasis:names:tc:opendocument:xmlns:table:1.0"
_TEXT = "urn:oasis:names:tc:opendocument:xmlns:text:1.0"

Row = Sequence[str]


def read_source(path: str | os.PathLike[str]) -> Article:
    """The source in the file at `path`: an article, or a table read row by row.

    Raises ArticleError where there is no such file, or nothing in it that can be read.
    """
    name = Path(path).name
    try:
        data = Path(path).read_bytes() if Path(path).is_file() and Path(path).stat().st_size <= LARGEST_FILE else b""
    except OSError:
        data = b""
    sheets = _reader(Signature(data, name)) if data else None
    if sheets is None:
        return read_article(path)
    try:
        written = [list(_written(title, rows)) for title, rows in sheets(data)]
    except Exception as error:
        # Libraries meet a damaged file with exceptions of every kind.
        raise ArticleError("{name}: the table is damaged: it can't be read", name=name) from error
    text = "\n\n".join("\n".join(line for _, line in sheet) for sheet in written)
    if not text.strip():
        raise ArticleError("{name}: there is no table in it", name=name)
    read = read_bytes(text.encode(), f"{Path(name).stem}.txt")
    return replace(
        read,
        title=Path(name).stem,
        filename=name,
        original=data,
        sha256=hashlib.sha256(data).hexdigest(),
        places=located(read.text, (line for sheet in written for line in sheet)),
    )


def _reader(file: Signature) -> Any:
    """What gives the sheets of a file; None where it is no table."""
    kind = format_of(file).name
    if kind == "Excel workbook":
        return _workbook
    if file.suffix == ".ods":
        return _open_sheets
    return _comma_separated if file.suffix in (".csv", ".tsv") and kind == "plain text" else None


def _workbook(data: bytes) -> Iterator[tuple[str, Iterable[Row]]]:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(data), read_only=True, data_only=True)
    for sheet in book.worksheets:
        rows = sheet.iter_rows(max_row=MOST_ROWS, max_col=MOST_COLUMNS)
        yield sheet.title, [[_value(cell.value, getattr(cell, "number_format", "")) for cell in row] for row in rows]


def _open_sheets(data: bytes) -> Iterator[tuple[str, Iterable[Row]]]:
    from lxml import etree

    with zipfile.ZipFile(io.BytesIO(data)) as package:
        parser = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)
        root = etree.fromstring(package.read("content.xml"), parser)
    for table in root.iter(f"{{{_TABLE}}}table"):
        yield table.get(f"{{{_TABLE}}}name", ""), list(islice(_open_rows(table), MOST_ROWS))


def _open_rows(table: Any) -> Iterator[Row]:
    """The rows, one that stands for several as often as it does, so that they can be counted."""
    for row in table.iter(f"{{{_TABLE}}}table-row"):
        times = int(row.get(f"{{{_TABLE}}}number-rows-repeated", "1"))
        yield from [list(_open_cells(row))] * min(times, MOST_ROWS)


def _open_cells(row: Any) -> Iterator[str]:
    for cell in row.iter(f"{{{_TABLE}}}table-cell"):
        words = " ".join("".join(part.itertext()) for part in cell.iter(f"{{{_TEXT}}}p"))
        times = int(cell.get(f"{{{_TABLE}}}number-columns-repeated", "1"))
        yield from [words] * (min(times, MOST_COLUMNS) if words else 1)


def _comma_separated(data: bytes) -> Iterator[tuple[str, Iterable[Row]]]:
    try:
        text = decode(data, None, None).text
    except EncodingError as error:
        raise ValueError(str(error)) from error
    try:
        dialect: Any = csv.Sniffer().sniff(text[:4096], ",;\t|")
    except csv.Error:
        dialect = csv.excel
    rows = islice(csv.reader(io.StringIO(text), dialect), MOST_ROWS)
    yield "", [row[:MOST_COLUMNS] for row in rows]


def _value(value: Any, form: str) -> str:
    """A cell as a reader of the sheet sees it."""
    if value is None:
        return ""
    if isinstance(value, dt.datetime | dt.date):
        return value.strftime("%Y-%m-%d")
    if isinstance(value, int | float) and not isinstance(value, bool):
        shown = round(value * 100 if "%" in form else value, 6)
        digits = f"{shown:.0f}" if shown == int(shown) else f"{shown:f}".rstrip("0")
        return f"{digits} %" if "%" in form else digits
    return " ".join(str(value).split())


def _written(title: str, rows: Iterable[Row]) -> Iterator[tuple[str, str]]:
    """A sheet as lines, each with its place: the title, then each row with the headers beside its values."""
    headers: Row = ()
    sheet = f"sheet {title}" if title else ""
    if title:
        yield sheet, title
    for number, row in enumerate(rows, 1):
        cells = _without_empty_end([cell.strip() for cell in row])
        filled = [cell for cell in cells if cell]
        if not filled:
            continue
        if not headers and (_is_names(cells) or _is_years(cells)):
            headers = cells
            continue
        line = _row(headers, cells) if headers and len(filled) > 1 else " ".join(filled)
        yield ", ".join(part for part in (sheet, f"row {number}") if part), line


def _without_empty_end(cells: list[str]) -> list[str]:
    """The cells up to the last one that holds something: openpyxl gives each row all columns that may be read."""
    while cells and not cells[-1]:
        cells.pop()
    return cells


def _row(headers: Row, cells: Row) -> str:
    label, *values = cells
    pairs = [
        f"{headers[at]}: {value}" if at < len(headers) and headers[at] else value
        for at, value in enumerate(values, 1)
        if value
    ]
    first = f"{headers[0]} {label}" if headers[0] and label and _is_number(label) else label
    return f"{first}: {'; '.join(pairs)}." if first else f"{'; '.join(pairs)}."


def _is_names(cells: Row) -> bool:
    """Whether a row names the columns: most of its cells are words."""
    filled = [cell for cell in cells if cell]
    return len(filled) > 1 and len(filled) * 2 > len(cells) and not any(_is_number(cell) for cell in cells[1:])


def _is_number(cell: str) -> bool:
    return bool(cell) and cell[:1] in "0123456789+-−" and any(c.isdigit() for c in cell)


def _is_years(cells: Row) -> bool:
    """Whether a row of headers names years: `Sector, 2023, 2024, change`."""
    years = [cell for cell in cells[1:] if len(cell) == 4 and cell.isdecimal() and cell[:2] in ("19", "20")]
    return len(years) > 1 and bool(cells[0]) and not _is_number(cells[0])
