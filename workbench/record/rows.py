"""Writing the folded tables in a way that can be taken back.

Each change of a row is noted in `journal` with what the row was before and the event it owed its state to. To undo an
event is to put back, in reverse, what its changes found; that is noted in turn, so that redoing is undoing the undo.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Callable, Mapping, Sequence
from functools import cache
from typing import Any

from workbench.record.append_only import Growing, Step, steps_of
from workbench.record.batch import Batch, quoted

#: What a folded column can hold.
Value = str | int | None


class Rows:
    """Writes the rows of one event after the other."""

    def __init__(self, connection: sqlite3.Connection, batch: Batch, growing: Growing) -> None:
        from workbench.record.canonical import written_row

        self._connection = connection
        self._batch = batch
        self._growing = growing
        self._written = written_row
        self._seq = 0
        self._step = 0
        self._journalled = True

    def begin(self, seq: int, *, journalled: bool) -> None:
        """From here on rows are written for the event `seq`; one that can't be undone needs no journal."""
        self._seq, self._step, self._journalled = seq, 0, journalled

    def get(self, table: str, row: str) -> Mapping[str, Any]:
        """The row `row` of `table` as it is until it is changed. Raises KeyError where there is none."""
        return self._batch.get(table, row)

    def of_article(self, article: str | None, table: str, row: str | None) -> str:
        """`row`, which is one of the article's. Raises KeyError where it is not there, ValueError where it is not."""
        if self._batch.get(table, row or "")["article"] != article:
            raise ValueError(f"the row {row} of table {table!r} belongs to another article")
        return row or ""

    def insert(self, table: str, row: str, **values: Value) -> None:
        """Add a row with the id `row`."""
        self._connection.execute(_insert(table, ("id", *values, "event")), (row, *values.values(), self._seq))
        self._note(table, row, None, self._seq)

    def append(self, table: str, *values: Value) -> None:
        """Add the row of the event to a table that only grows: its columns after `event`, in their order."""
        self._growing.add(table, (self._seq, *values))

    def update(self, table: str, row: str, **values: Value) -> None:
        """Change columns of the row `row`. Raises KeyError where there is none."""
        values["event"] = self._seq
        self._note(table, row, self._batch.change(table, row, values), self._seq)

    def put(self, table: str, row: str, **values: Value) -> None:
        """Add the row `row`, or change it where it is there."""
        try:
            self.update(table, row, **values)
        except KeyError:
            self.insert(table, row, **values)

    def number_given(self, article: str, number: int) -> None:
        """Note that the number of a claim is given in an article: undoing does not free it for another one."""
        if self._batch.get("articles", article)["last_number"] < number:
            self._batch.change("articles", article, {"last_number": number})

    def mention(self, claim: str) -> None:
        """Note that the event is part of the history of `claim` too."""
        self._connection.execute("INSERT OR IGNORE INTO mentions VALUES (?, ?)", (claim, self._seq))

    def decided(self, article: str, actor: str) -> bool:
        """Whether a verdict of `actor` stands on a claim of the article."""
        self._batch.flush()
        found = self._connection.execute(
            "SELECT 1 FROM claims WHERE article = ? AND state = 'standing' AND decided_by = ?", (article, actor)
        )
        return found.fetchone() is not None

    def destroy(self, name: str) -> None:
        """Note that what goes by `name` (a file's SHA-256, a source) is destroyed."""
        self._connection.execute("INSERT OR IGNORE INTO destroyed VALUES (?, ?)", (name, self._seq))

    def take_back(self, seq: int) -> None:
        """Put every row that the event `seq` changed into the state in which it was found."""
        for table, row, before, _ in self._growing.steps(seq):
            self._restore(table, row, json.loads(before) if before is not None else None)

    def refuse_changed(self, seqs: Sequence[int]) -> None:
        """Raise ValueError where another event has written a row since that the events `seqs` wrote."""
        for (table, row), stamp in _left_behind(self._growing.steps, seqs).items():
            try:
                event = self._batch.get(table, row)["event"]
            except KeyError:
                event = None
            if event != stamp:
                raise ValueError(f"the row {row} of table {table!r} was changed since")

    def _restore(self, table: str, row: str, before: dict[str, Any] | None) -> None:
        try:
            now: Mapping[str, Any] | None = self._batch.get(table, row)
        except KeyError:
            now = None
        if before is None:
            self._batch.flush()
            self._connection.execute(_delete(table), (row,))
        elif now is None:
            self._connection.execute(_insert(table, tuple(before)), tuple(before.values()))
        else:
            now = self._batch.change(table, row, before)
        self._note(table, row, now, before["event"] if before else None)

    def _note(self, table: str, row: str, before: Mapping[str, Any] | None, stamp: int | None) -> None:
        if self._journalled:
            written = None if before is None else self._written(before)
            self._growing.add("journal", (self._seq, self._step, table, row, written, stamp))
            self._step += 1


def changed_since(connection: sqlite3.Connection, seqs: Sequence[int]) -> list[tuple[str, str]]:
    """The rows, as (table, id), that the events `seqs` wrote and that another event has written since."""
    changed = []
    for (table, row), stamp in _left_behind(lambda seq: steps_of(connection, "journal", seq), seqs).items():
        found = connection.execute(f"SELECT event FROM {table} WHERE id = ?", (row,)).fetchone()  # noqa: S608
        if (found[0] if found else None) != stamp:
            changed.append((table, row))
    return changed


def _left_behind(steps: Callable[[int], Sequence[Step]], seqs: Sequence[int]) -> dict[tuple[str, str], int | None]:
    """The rows, as (table, id), that the events `seqs` wrote, each with the event that they left it owed to."""
    return {(step.table, step.row): step.stamp for seq in sorted(seqs) for step in reversed(steps(seq))}


# Table and column names below come from this package's own code, never from outside.


@cache
def _insert(table: str, columns: tuple[str, ...]) -> str:
    return f"INSERT INTO {table} ({', '.join(map(quoted, columns))}) VALUES ({', '.join('?' * len(columns))})"  # noqa: S608


@cache
def _delete(table: str) -> str:
    return f"DELETE FROM {table} WHERE id = ?"  # noqa: S608
