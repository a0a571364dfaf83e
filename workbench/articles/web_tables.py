"""Tables of a page: which hold data, and in which column a cell stands."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

#: More columns than any table in an article; a cell may claim to span a thousand.
_MOST_COLUMNS = 60
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
#: More paragraphs than this in one cell: the table sets a page, it does not hold data.
_MOST_PARAGRAPHS = 3


@dataclass(slots=True)
class Table:
    """A table that is walked through; `column` is where the next cell of the row stands."""

    is_data: bool
    column: int = 0
    _taken: dict[int, int] = field(default_factory=dict)

    def begin_row(self) -> None:
        """The next cell is the first of a row."""
        self.column = 0

    def empty_before(self) -> int:
        """Step over the columns that cells of the rows above reach down into, and give their number."""
        start = self.column
        while self._taken.get(self.column, 0):
            self._taken[self.column] -= 1
            self.column += 1
        return self.column - start

    def place(self, cell: Any) -> int:
        """Take a cell's columns, and give how many more than one it spans."""
        wide = min(span(cell, "colspan"), max(_MOST_COLUMNS - self.column, 1))
        for column in range(self.column, self.column + wide):
            if (deep := span(cell, "rowspan")) > 1:
                self._taken[column] = deep - 1
        self.column += wide
        return wide - 1


def span(cell: Any, name: str) -> int:
    """How many columns or rows a cell spans, as its attribute `name` says."""
    value = (cell.get(name) or "").strip()
    return max(int(value), 1) if value.isdecimal() and len(value) < 6 else 1


def holds_data(table: Any) -> bool:
    """Whether `table` holds data, not the layout of a page."""
    if (table.get("role") or "").lower() in ("presentation", "none") or table.find(".//table") is not None:
        return False
    cells = list(table.iter("td", "th"))
    if not any(cell.getprevious() is not None for cell in cells):
        return False
    return not any(cell.find(f".//{heading}") is not None for heading in _HEADINGS for cell in cells) and not any(
        sum(1 for _ in cell.iter("p")) > _MOST_PARAGRAPHS for cell in cells
    )
