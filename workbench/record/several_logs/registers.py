"""Rows as several authors wrote them: every write is kept with who knew of what, and none overwrites another unseen.

A column's value is what no other write has seen: one write as a rule, several where authors did not know of each other.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, NamedTuple

from workbench.record.rows import Rows, Value
from workbench.record.several_logs.order import Logged, saw
from workbench.translatable import Phrase


class Write(NamedTuple):
    """What one event wrote of a row."""

    by: Logged
    values: Mapping[str, Value]


class Row:
    """A row with all that was written of it, in order; the first write made it.

    `taken_back` says that what made it was undone, `kept_for` are the events that speak of it all the same. `latest`
    are the values of the last write of each column, `shared` that the writes are of several logs.
    """

    __slots__ = ("kept_for", "latest", "shared", "taken_back", "writes")

    def __init__(self, made: Write, *, taken_back: bool) -> None:
        self.writes = [made]
        self.taken_back = taken_back
        self.kept_for: list[Logged] = []
        self.latest: dict[str, Any] = {**made.values, "event": made.by.number}
        self.shared = False

    @property
    def stands(self) -> bool:
        """Whether the row is shown."""
        return not self.taken_back or bool(self.kept_for)

    def add(self, write: Write) -> None:
        """Let `write` follow the others."""
        self.shared = self.shared or write.by.origin != self.writes[-1].by.origin
        self.writes.append(write)
        self.latest.update(write.values)
        self.latest["event"] = write.by.number

    def take_off(self) -> None:
        """Take the last write away, which is not the one that made the row."""
        self.writes.pop()
        kept_for, rest = self.kept_for, self.writes
        self.__init__(rest[0], taken_back=self.taken_back)  # type: ignore[misc]
        self.kept_for = kept_for
        for write in rest[1:]:
            self.add(write)

    def heads(self, column: str, among: Sequence[Write] | None = None) -> list[Write]:
        """The writes of a column, all or `among` some, that no other has seen; what made the row was seen by all."""
        heads: list[Write] = []
        made = self.writes[0]
        for write in self.writes if among is None else among:
            if column in write.values:
                by = write.by
                heads = [one for one in heads if not (one is made or one.by is by or saw(by, one.by))]
                heads.append(write)
        return heads

    def seen_by(self, reader: Logged) -> dict[str, Any]:
        """The row as the author of `reader` knew it."""
        if not self.shared and self.writes[0].by.origin == reader.origin:
            return self.latest
        values: dict[str, Any] = {**self.writes[0].values, "event": self.writes[0].by.number}
        for by, written in self.writes[1:]:
            if by is reader or saw(reader, by):
                values.update(written)
                values["event"] = by.number
        return values


#: Gives a row that is folded elsewhere, or None.
Elsewhere = Callable[[str, str], Row | None]


class Registers(Rows):
    """The rows of several logs, as `rows.Rows` says."""

    def __init__(self, defaults: Mapping[str, Mapping[str, Value]], elsewhere: Elsewhere | None = None) -> None:
        """`defaults` are the values of a row's columns that its making leaves out; `elsewhere` gives other rows."""
        self._defaults = defaults
        self.tables: dict[str, dict[str, Row]] = {}
        self.appended: dict[str, dict[int, tuple[Value, ...]]] = {}
        self.raised: dict[tuple[str, str, str], int] = {}
        self.mentions: dict[tuple[str, int], None] = {}
        self.destroyed: dict[str, int] = {}
        self.elsewhere = elsewhere
        self._by: Logged
        self._named: frozenset[object] = frozenset()
        self._undone = False
        self._made: list[tuple[str, str]] = []
        self._changed: list[Row] = []
        self._kept: list[Row] = []

    def begin(self, by: Logged, named: frozenset[object], *, undone: bool) -> None:
        """From here on rows are written for the event `by`, which names the rows `named`.

        One that was undone changes no row; what it made is kept aside, for others may have built on it.
        """
        self._by, self._named, self._undone = by, named, undone
        self._made, self._changed, self._kept = [], [], []

    def fail(self) -> None:
        """Take away whatever the event wrote since `begin`."""
        for row in reversed(self._changed):
            row.take_off()
        for row in self._kept:
            row.kept_for.pop()
        for table, made in self._made:
            del self.tables[table][made]
        for appended in self.appended.values():
            appended.pop(self._by.number, None)
        self.mentions = {one: None for one in self.mentions if one[1] != self._by.number}
        self.destroyed = {name: number for name, number in self.destroyed.items() if number != self._by.number}

    def get(self, table: str, row: str) -> dict[str, Any]:
        """The row as the event's author knew it. Raises KeyError where there is none."""
        return dict(self._row(table, row).seen_by(self._by))

    def value(self, table: str, row: str, column: str) -> Any:
        """One column of the row as the event's author knew it. Raises KeyError where there is none."""
        found = self._row(table, row)
        # What a row belongs to never changes, whoever wrote what of it.
        return found.writes[0].values["article"] if column == "article" else found.seen_by(self._by).get(column)

    def expect(self, table: str, row: str, column: str, value: Value, otherwise: str) -> None:
        """What an author did not know of is no error; only the row has to be there."""
        self._row(table, row)

    def none_has(self, table: str, otherwise: str, **values: Value) -> None:
        """What an author did not know of is no error."""

    def insert(self, table: str, row: str, **values: Value) -> None:
        """Add a row. Raises KeyError where another event made one with its id."""
        rows = self.tables.setdefault(table, {})
        if row in rows:
            raise KeyError(Phrase("{table} has {row} already", table=table, row=row))
        rows[row] = Row(Write(self._by, {**self._defaults[table], **values}), taken_back=self._undone)
        self._made.append((table, row))

    def append(self, table: str, *values: Value) -> None:
        """Add the row of the event to a table that only grows."""
        self.appended.setdefault(table, {})[self._by.number] = values

    def update(self, table: str, row: str, **values: Value) -> None:
        """Change columns of a row. Raises KeyError where there is none."""
        found = self._row(table, row)
        if not self._undone:
            found.add(Write(self._by, values))
            self._changed.append(found)

    def raise_to(self, table: str, row: str, column: str, value: int) -> None:
        """Let a column be `value` at least; undoing does not lower it again."""
        place = (table, row, column)
        self.raised[place] = max(self.raised.get(place, value), value)

    def mention(self, claim: str) -> None:
        """Note that the event is part of the history of `claim` too."""
        self.mentions[claim, self._by.number] = None

    def destroy(self, name: str) -> None:
        """Note that what goes by `name` is destroyed."""
        self.destroyed.setdefault(name, self._by.number)

    def _row(self, table: str, row: str) -> Row:
        """The row `row`. One whose making was undone is there for those who name it and did not know of the undoing."""
        found = self.tables.get(table, {}).get(row)
        if found is None and self.elsewhere:
            found = self.elsewhere(table, row)
        if found is None:
            raise KeyError(Phrase("{table} has no {row}", table=table, row=row))
        if found.taken_back and not self._undone and row in self._named:
            found.kept_for.append(self._by)
            self._kept.append(found)
        return found
