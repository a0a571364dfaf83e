"""The tables of a record that keeps other machines' logs: made from all of them, and kept so as events come in.

Where there are no other logs, `record.fold` lets the tables follow one event after the other. With others there is no
last event to follow: what comes in may be earlier than what is there. So of each article that new events are about, all
events are folded again, and what differs is written; where the new events are the last of all, what was folded for the
act or the arrival before goes on from there (`kept_parts`).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Mapping, Sequence
from types import MappingProxyType
from typing import Any

from msgspec import Struct

from workbench.record import tables
from workbench.record.canonical import read_body
from workbench.record.definition import About, Definition, Kind
from workbench.record.earlier_events import add_to_trail, trail_row
from workbench.record.errors import Refused
from workbench.record.events import Entry, MalformedEventError
from workbench.record.several_logs.bulk_insert import insert_all
from workbench.record.several_logs.columns import defaults, references
from workbench.record.several_logs.copies import follow_files
from workbench.record.several_logs.fold import Event, Union, in_order, readable
from workbench.record.several_logs.kept_parts import KeptParts, Part
from workbench.record.several_logs.log_heads import everywhere, heads, is_joined, seen_data
from workbench.record.several_logs.logs import (
    COUNTING,
    Log,
    events_of,
    keep_moments,
    logs_of,
    next_in_time,
    read_logged,
)
from workbench.record.several_logs.order import Logged, number_of, place_of
from workbench.record.several_logs.partition import Partition, replace
from workbench.record.several_logs.registers import Row, Write
from workbench.record.tree import leaf_hash
from workbench.translatable import N_

#: From so many new events on, everything is folded again.
_MANY = 2000

#: Stands for whoever wrote what is in the tables already.
_SOMEBODY = Logged(0, "", 0, 0, "", {}, Entry(0, "", "", "", "", "", None, None, None, {}))


#: New events by the article that they have a say in, and under None those that have one in what is the desk's.
_New = dict[str | None, list[Event]]


class Leaf(Struct, frozen=True):
    """An event with the hash of its leaf in its own log's tree."""

    at: Logged
    leaf: bytes


def take_up(
    connection: sqlite3.Connection,
    definition: Definition,
    kept: KeptParts | None = None,
    *,
    files: Mapping[str, bytes] = MappingProxyType({}),
    anew: bool = False,
) -> set[str | None] | None:
    """Let the tables follow the copies that were added; the caller holds the transaction.

    Those of `files`, by their SHA-256, that articles have now come into the record, and what others destroyed leaves
    it. `kept` has what was folded before. With `anew` all is folded again, as is needed where a log became another
    person's, and where a body can be read since that others of its log follow. Gives the articles that changed, None
    among them for what is the desk's; None alone where all may have.
    """
    if not is_joined(connection):
        return set()
    changed = Joined(connection, definition, kept).take_up(anew=anew)
    follow_files(connection, definition.tables, files)
    articles = None if changed is None else [one for one in changed if one is not None]
    definition.tables.search.follow(connection, articles)
    return changed


class Joined:
    """The tables of one connection as several logs make them; the caller holds the transaction."""

    def __init__(self, connection: sqlite3.Connection, definition: Definition, kept: KeptParts | None = None) -> None:
        """`kept` has what was folded before; it has to forget all where the transaction is not kept."""
        self._connection = connection
        self._definition = definition
        self._logs = logs_of(connection)
        self._heads = heads(connection)
        self._kept = kept or KeptParts()
        self._kept.begin(self._logs)
        self._acts = ", ".join(f"'{kind}'" for kind in definition.kinds.values() if kind.about is About.ACTS)
        shared = ("'" + kind.name + "'" for kind in definition.kinds.values() if _is_the_desks(kind))
        self._shared = ", ".join(shared)
        self._pending: _New = {}
        self._arrived: _New = {}
        self._folded: dict[str | None, Part] = {}
        self._written: list[int] = []

    def fold(self, entry: Entry, leaf: bytes) -> None:
        """Let the tables follow `entry`, which was added to the record's own log, once `catch_up` is called.

        Raises MalformedEventError where it is not in the form of its kind.
        """
        kind, _ = self._definition.counted(entry)
        (at,) = next_in_time(self._connection, self._logs[0], [entry], self._definition)
        parts = self._enter([Leaf(at, leaf)])
        self._written.append(entry.seq)
        if parts is None:
            self.fold_all()
        else:
            for part, new in parts.items():
                self._pending.setdefault(part, []).extend(new)
        if "destroyed" in kind.tables:
            # What is destroyed leaves the record at once, and only where the tables say so.
            self.catch_up()

    def catch_up(self) -> None:
        """Bring the tables up to the events that were added since.

        Raises Refused where one speaks of what came in and was not seen yet, and MalformedEventError where it does not
        fit what is here.
        """
        if not self._written:
            return
        parts, written, self._pending, self._written = self._pending, self._written, {}, []
        if None in parts:
            self._add_unfit(parts)
        if self._refresh(parts):
            self._heads = heads(self._connection)
            self._kept.keep(self._folded, self._heads)
        for seq in written:
            unfit = self._connection.execute("SELECT why FROM unfit WHERE seq = ?", (seq,)).fetchone()
            if unfit and seen_data(self._connection, self._definition, everywhere(self._connection)):
                message = N_(
                    "somebody else's work on this came in and was not shown here yet; look at it, and do it again"
                )
                raise Refused("unseen", message)
            if unfit:
                raise MalformedEventError(unfit[0])

    def take_up(self, *, anew: bool) -> set[str | None] | None:
        """Let the tables follow the copies that they don't know yet, and give the articles that changed."""
        empty = self._connection.execute("SELECT 1 FROM moments LIMIT 1").fetchone() is None
        new = [] if anew or empty else [(log, copies) for log in self._logs[1:] if (copies := self._new(log))]
        if anew or empty or sum(len(copies) for _, copies in new) > _MANY:
            self.fold_all()
            return None
        parts = self._enter([leaf for log, copies in new for leaf in self._in_time(log, copies)])
        if parts is None:
            self.fold_all()
            return None
        self._add_unfit(parts)
        if not self._refresh(parts):
            return None
        self._kept.keep(self._folded, self._heads)
        return set(parts)

    def fold_all(self) -> None:
        """Make all tables but the head of the tree from all logs."""
        connection = self._connection
        self._kept.forget()
        connection.execute("PRAGMA defer_foreign_keys = ON")
        for table in tables.names(self._definition.tables):
            if table != "head":
                connection.execute(f"DELETE FROM {table}")  # noqa: S608
        logged: list[Logged] = []
        for log in self._logs:
            events = list(events_of(connection, log, self._definition))
            keep_moments(connection, events, self._definition)
            logged += events
        union = Union(logged, self._definition)
        leaves = dict(self._leaves())
        numbers = {event.entry.id: event.at.number for event in union.events}
        rows = (_trail_row(event, leaves[event.at.number], numbers) for event in union.events)
        insert_all(connection, "trail", rows)
        self._write_all(union)

    def _write_all(self, union: Union) -> None:
        of_desk = self._definition.tables
        for table in reversed(of_desk.names):
            if table in of_desk.growing:
                insert_all(self._connection, table, ((seq, *row) for seq, row in union.grown(table).items()))
            else:
                replace(self._connection, table, {}, union.shown.get(table, {}))
        replace(self._connection, "keys", {}, union.shown.get("keys", {}))
        self._connection.executemany("INSERT INTO mentions VALUES (?, ?)", list(union.registers.mentions))
        self._connection.executemany("INSERT INTO destroyed VALUES (?, ?)", list(union.registers.destroyed.items()))
        self._connection.executemany("INSERT INTO unfit VALUES (?, ?)", list(union.unfit.items()))
        undone = [(by.at.number, number) for number, by in union.undone_by.items()]
        self._connection.executemany("UPDATE trail SET undone_by = ? WHERE seq = ?", undone)

    def _new(self, log: Log) -> list[tuple[bytes, bytes]]:
        """The leaves and bodies of a log's copies that can be read and follow those whose moments are kept."""
        return self._connection.execute(
            f"SELECT leaf, CAST(body AS BLOB) FROM {COUNTING} AND body IS NOT NULL AND number < ?2 AND number >"  # noqa: S608
            " (SELECT coalesce(max(seq), ?1 - 1) FROM moments WHERE seq >= ?1 AND seq < ?2) ORDER BY number",
            (number_of(log.place, 0), number_of(log.place + 1, 0)),
        ).fetchall()

    def _in_time(self, log: Log, copies: Sequence[tuple[bytes, bytes]]) -> Iterator[Leaf]:
        entries = [read_body(body) for _, body in copies]
        timed = next_in_time(self._connection, log, entries, self._definition)
        return (Leaf(at, leaf) for at, (leaf, _) in zip(timed, copies, strict=True))

    def _enter(self, new: list[Leaf]) -> _New | None:
        """Add events to the trail, and give what they have a say in; None where everything has to be folded."""
        keep_moments(self._connection, (one.at for one in new), self._definition)
        parts: _New = {}
        for one in new:
            try:
                event = readable(one.at, self._definition)
            except MalformedEventError as error:
                self._connection.execute("INSERT INTO unfit VALUES (?, ?)", (one.at.number, str(error)))
                continue
            if self._connection.execute("SELECT 1 FROM trail WHERE id = ?", (event.entry.id,)).fetchone():
                return None
            add_to_trail(self._connection, _trail_row(event, one.leaf, self._numbers_named(event.entry)))
            for part in self._touched(event):
                parts.setdefault(part, []).append(event)
        return parts

    def _add_unfit(self, parts: _New) -> None:
        """Fold those parts too that have an event which did not fit: what it speaks of may be here now."""
        unfit = "SELECT DISTINCT t.article FROM unfit AS u JOIN trail AS t ON t.seq = u.seq"
        for (part,) in self._connection.execute(unfit).fetchall():
            parts.setdefault(part, [])
            self._kept.drop(part)

    def _touched(self, event: Event) -> set[str | None]:
        """The articles, and None for the desk's own rows, that an event has a say in."""
        if event.kind.about is About.ACTS:
            named = ", ".join("?" * len(event.entry.data["events"]))
            rows = self._connection.execute(
                f"SELECT article FROM trail WHERE id IN ({named})",  # noqa: S608
                event.entry.data["events"],
            )
            return {None, event.entry.article, *(article for (article,) in rows)}
        if event.kind.about is About.ARTICLE:
            return {event.entry.article}
        return {None, event.entry.article} if event.kind.fold else set()

    def _refresh(self, parts: _New) -> bool:
        """Fold the articles `parts` with their new events, and the desk's own; gives False where everything had to be.

        Then what was folded is in `_folded`.
        """
        self._connection.execute("PRAGMA defer_foreign_keys = ON")
        self._folded, self._arrived = {}, parts
        for article in sorted(one for one in parts if one is not None):
            part = self._up_to_date(article)
            if part.union.whole_needed:
                self.fold_all()
                return False
            part.partition.write(part.union)
        if None in parts or None in self._folded:
            part = self._up_to_date(None)
            self._keep_what_is_used(part.union)
            part.partition.write(part.union)
        return True

    def _up_to_date(self, article: str | None) -> Part:
        """The events of an article, or the desk's, folded with the new ones; the rows are still to be written."""
        if (found := self._folded.get(article)) is not None:
            return found
        new = self._arrived.get(article, [])
        elsewhere, standing = (None, None) if article is None else (self._elsewhere, self._standing)
        part, came = self._kept.get(article, self._heads), None
        if part is not None and (came := self._went_on(part, article, new)) is not None:
            part.union.add(came, elsewhere=elsewhere, standing=standing)
            union = part.union
        else:
            union = self._desks() if article is None else self._union_of(article)
        if part is None or came is None or part.heads != self._heads:
            # What came in since was written by whoever took it up, another process maybe.
            part = Part(union, Partition(self._connection, self._definition.tables, article), self._heads)
        self._folded[article] = part
        return part

    def _went_on(self, part: Part, article: str | None, new: Sequence[Event]) -> list[Event] | None:
        """The `new` events of an article, or of the desk, behind those that came since `part` was folded.

        None where it has to be folded anew: they don't come last, or others can be read since, such as those of a
        closed article, which are sealed at first.
        """
        events = list(new)
        if part.heads != self._heads:
            known = {event.at.number for event in new}
            since = self._heads.went_on(part.heads)
            ranges = " OR ".join(f"(m.seq >= {start} AND m.seq < {stop})" for start, stop in since)
            where = f"({self._where(article)}) AND ({ranges})"
            values = () if article is None else (article,)
            came = read_logged(self._connection, self._logs, where, *values, article=article)
            events += [readable(one, self._definition) for one in came if one.number not in known]
            events.sort(key=lambda event: in_order(event.at))
        if self._has_others(part.union, article, events) or not part.union.takes(events):
            return None
        return events

    def _union_of(self, article: str) -> Union:
        events = read_logged(self._connection, self._logs, self._where(article), article, article=article)
        return Union(
            events, self._definition, folds=(About.ARTICLE,), elsewhere=self._elsewhere, standing=self._standing
        )  # fmt: skip

    def _desks(self) -> Union:
        """What is the desk's and no article's: sources and settings."""
        events = read_logged(self._connection, self._logs, self._where(None))
        return Union(events, self._definition, folds=(About.SOURCE, About.RECORD))

    def _where(self, article: str | None) -> str:
        """Which events have a say in an article, or in what is the desk's."""
        if article is None:
            return f"t.kind IN ({self._shared}, {self._acts})"
        return f"t.article = ? OR (t.article IS NULL AND t.kind IN ({self._acts}))"

    def _has_others(self, union: Union, article: str | None, events: Sequence[Event]) -> bool:
        """Whether there are more events about an article than those of `union` and `events`.

        What can be read since is always about an article: nothing else is sealed.
        """
        if article is None:
            return False
        (number,) = self._connection.execute("SELECT count(*) FROM trail WHERE article = ?", (article,)).fetchone()
        return bool(number != union.number_about(article) + sum(event.entry.article == article for event in events))

    def _elsewhere(self, table: str, row: str) -> Row | None:
        """A row of the desk's, as an article's events ask for it."""
        of_desk = self._definition.tables
        if not {"article", "claim"}.isdisjoint(defaults(of_desk)[table]) or table == of_desk.articles:
            return None
        found = self._standing(table, row).get(row)
        if found:
            return Row(Write(_SOMEBODY, found), taken_back=False)
        return self._up_to_date(None).union.registers.tables.get(table, {}).get(row)

    def _standing(self, table: str, row: str | None = None) -> dict[str, dict[str, Any]]:
        """The rows of a table as they were before, all or one, by their ids."""
        cursor = self._connection.cursor()
        cursor.row_factory = sqlite3.Row
        found = cursor.execute(f"SELECT * FROM {table} WHERE ?1 IS NULL OR id = ?1", (row,))  # noqa: S608
        return {one["id"]: dict(one) for one in found}

    def _keep_what_is_used(self, desks: Union) -> None:
        """Show what was taken back and is still referred to: a source that somebody tied to a claim of his own."""
        for table, column, parent in references(self._definition.tables):
            for name, row in desks.registers.tables.get(parent, {}).items():
                used = f"SELECT 1 FROM {table} WHERE {column} = ?"  # noqa: S608
                if row.taken_back and self._connection.execute(used, (name,)).fetchone():
                    desks.shown[parent][name] = {"id": name, **row.latest}

    def _numbers_named(self, entry: Entry) -> dict[str, int]:
        named = [one for one in (entry.data.get("act"), *entry.data.get("events", ())[:1]) if one]
        found = (self._connection.execute("SELECT id, seq FROM trail WHERE id = ?", (one,)).fetchone() for one in named)
        return dict(row for row in found if row)

    def _leaves(self) -> Iterator[tuple[int, bytes]]:
        for seq, body in self._connection.execute("SELECT seq, CAST(body AS BLOB) FROM events"):
            yield seq, leaf_hash(body)
        yield from self._connection.execute(f"SELECT number, leaf FROM {COUNTING} AND body IS NOT NULL")  # noqa: S608


def _trail_row(event: Event, leaf: bytes, numbers: Mapping[str, int]) -> tuple[Any, ...]:
    """The row of an event in the trail; `numbers` has those of the events that it names."""
    entry, number = event.entry, event.at.number

    def own(named: str | None = None) -> int | None:
        """The number of an event of the same log."""
        found = numbers.get(named or "")
        return found if found is not None and place_of(found) == place_of(number) else None

    act, undone = own(entry.data.get("act")), own(*entry.data.get("events", ())[:1])
    return trail_row(entry, leaf, number if act is None else act, undone)


def _is_the_desks(kind: Kind) -> bool:
    return kind.about is About.SOURCE or (kind.about is About.RECORD and kind.fold is not None)
