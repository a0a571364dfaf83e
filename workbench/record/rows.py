"""What the fold of a kind of event is given: it writes rows and asks for rows, and does not know where they are kept.

`table_rows` keeps them in the tables of a record with one log, `several_logs.registers` in memory where several are
folded together. What an event is told of a row is what its author knew of it.
"""

from __future__ import annotations

import sqlite3
from typing import Any, Protocol

from workbench.record.errors import DeskError
from workbench.translatable import Phrase

#: What a folded column can hold.
Value = str | int | None

#: What is raised where an event's data are not those of its kind, or speak of what is not there.
UNFIT = (
    DeskError, LookupError, TypeError, ValueError, AttributeError, ArithmeticError, RecursionError,
    sqlite3.IntegrityError, sqlite3.InterfaceError, sqlite3.ProgrammingError, sqlite3.DataError,
)  # fmt: skip


class Rows(Protocol):
    """The rows of the folded tables, as one event after the other writes them."""

    def get(self, table: str, row: str) -> dict[str, Any]:
        """The row `row` of `table` as it is now. Raises KeyError where there is none."""

    def value(self, table: str, row: str, column: str) -> Any:
        """One column of the row `row`. Raises KeyError where there is none."""

    def refer(self, table: str, row: str) -> None:
        """Raise KeyError where there is no row `row` for others to refer to."""
        self.value(table, row, "event")

    def of_article(self, article: str | None, table: str, row: str | None) -> str:
        """`row`, which is one of the article's. Raises KeyError where it is not there, ValueError where it is not."""
        if self.value(table, row or "", "article") != article:
            raise ValueError(
                Phrase("the row {row} of table {table!r} belongs to another article", row=row, table=table)
            )
        return row or ""

    def expect(self, table: str, row: str, column: str, value: Value, otherwise: str) -> None:
        """Raise ValueError, which says `otherwise`, where a column of the row has another value.

        Nothing is raised where several logs are folded: what their authors did not know of each other is no error.
        """

    def none_has(self, table: str, otherwise: str, **values: Value) -> None:
        """Raise ValueError, which says `otherwise`, where a row has all these values; as `expect`, of one log only."""

    def insert(self, table: str, row: str, **values: Value) -> None:
        """Add a row with the id `row`."""

    def append(self, table: str, *values: Value) -> None:
        """Add the row of the event to a table that only grows: its columns after `event`, in their order."""

    def update(self, table: str, row: str, **values: Value) -> None:
        """Change columns of the row `row`. Raises KeyError where there is none."""

    def put(self, table: str, row: str, **values: Value) -> None:
        """Add the row `row`, or change it where it is there."""
        try:
            self.update(table, row, **values)
        except KeyError:
            self.insert(table, row, **values)

    def raise_to(self, table: str, row: str, column: str, value: int) -> None:
        """Let a column be `value` at least; undoing does not lower it again."""

    def mention(self, claim: str) -> None:
        """Note that the event is part of the history of `claim` too."""

    def destroy(self, name: str) -> None:
        """Note that what goes by `name` (a file's SHA-256, a source) is destroyed."""
