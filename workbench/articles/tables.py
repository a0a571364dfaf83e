"""Where the tables of a copy are: readers write a row a line and ` | ` between its cells.

A table is a block of two lines or more that all have that mark; in a plain text it is one that a person set so.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workbench.articles.copy import CELL_BREAK


@dataclass(frozen=True, slots=True)
class TableRow:
    """A row of a table from offset `start` to `end`; tables count from 1 in the copy, rows from 1 in their table."""

    table: int
    row: int
    start: int
    end: int


def table_rows(text: str) -> tuple[TableRow, ...]:
    """The rows of all tables in `text`, in order."""
    rows: list[TableRow] = []
    table = 0
    for block in _blocks(text):
        if len(block) > 1:
            table += 1
            rows += [TableRow(table, number, start, end) for number, (start, end) in enumerate(block, 1)]
    return tuple(rows)


def row_at(offset: int, rows: Sequence[TableRow]) -> TableRow | None:
    """The row that holds `offset`; None where that stands in no table."""
    before = bisect_right(rows, offset, key=lambda row: row.start)
    found = rows[before - 1] if before else None
    return found if found is not None and offset < found.end else None


def _blocks(text: str) -> Iterator[list[tuple[int, int]]]:
    """The stretches of lines, one after another, that have the mark between cells."""
    block: list[tuple[int, int]] = []
    start = 0
    for line in text.split("\n"):
        end = start + len(line)
        if CELL_BREAK in f" {line} ":
            block.append((start, end))
        elif block:
            yield block
            block = []
        start = end + 1
    if block:
        yield block
