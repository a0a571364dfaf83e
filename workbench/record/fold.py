"""The fold: from events to tables, one event at a time, and from nothing.

The tables depend on the events alone: no clock, no chance, no order of a dictionary has a say. This is the fold of one
log; `several_logs` has that of several.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Sequence

from workbench.record import tables
from workbench.record.definition import Definition, Role, Tables
from workbench.record.earlier_events import acted, add_to_trail, changed_since, event_at, mark_undone, seq_of, trail_row
from workbench.record.events import Entry, MalformedEventError, decode
from workbench.record.log import write_head
from workbench.record.rows import UNFIT
from workbench.record.schema import statements
from workbench.record.table_rows import TableRows
from workbench.record.tree import Frontier, leaf_hash
from workbench.translatable import Phrase


class Fold:
    """Folds events, in their order, into the tables of a connection; the caller holds the transaction."""

    def __init__(self, connection: sqlite3.Connection, definition: Definition) -> None:
        self._connection = connection
        self._definition = definition
        self._rows = TableRows(connection)
        self._writing: str | None = None
        self._act: tuple[object, int] | None = None

    def fold(self, entry: Entry, leaf: bytes) -> None:
        """Let the tables follow `entry`, whose leaf in the tree has the hash `leaf`.

        Raises MalformedEventError where it does not fit what came before.
        """
        kind, inner = self._definition.counted(entry)
        try:
            self._rows.begin(entry.seq, journalled=not kind.stays)
            if kind.role is Role.UNDOES:
                self._undo(inner)
            elif kind.role is Role.REDOES:
                self._redo(inner)
            elif kind.fold:
                kind.fold(self._rows, inner)
            self._follow(inner, leaf, entry.data.get("act", entry.id))
        except UNFIT as error:
            raise MalformedEventError(
                "{kind} does not fit what came before: {error}", kind=kind, error=error
            ) from error

    def catch_up(self) -> None:
        """Nothing is left to do: the tables follow at once."""

    def _undo(self, entry: Entry) -> None:
        seqs = [seq_of(self._connection, event, entry.seq) for event in entry.data["events"]]
        if len(set(seqs)) < len(seqs):
            raise ValueError(Phrase("an event that it names twice would be undone by it twice"))
        self._refuse_undoing(entry, seqs, None)
        self._refuse_changed(entry, seqs)
        for seq in reversed(seqs):
            self._rows.take_back(seq)
        mark_undone(self._connection, seqs, entry.seq)

    def _redo(self, entry: Entry) -> None:
        undo = seq_of(self._connection, entry.data["undo"], entry.seq)
        undoing = acted(self._connection, undo)
        undoes = self._definition.of_role(Role.UNDOES).name
        if (undoing.kind, undoing.actor, undoing.undone_by) != (undoes, entry.actor, None):
            raise ValueError(Phrase("what it redoes is no undoing of this reviewer that stands"))
        seqs = [seq_of(self._connection, event, entry.seq) for event in entry.data["events"]]
        undone = {seq_of(self._connection, event, undo) for event in self._named_by(undo)}
        if undone != set(seqs):
            raise ValueError(Phrase("it names other events than the undoing that it redoes"))
        self._refuse_undoing(entry, seqs, undo)
        self._refuse_changed(entry, [undo])
        self._rows.take_back(undo)
        mark_undone(self._connection, [undo], entry.seq)
        mark_undone(self._connection, seqs, None)

    def _named_by(self, undo: int) -> list[str]:
        """The ids of the events that the undoing `undo` names."""
        named: list[str] = self._definition.unwrapped(event_at(self._connection, undo)).data["events"]
        return named

    def _refuse_changed(self, entry: Entry, seqs: Sequence[int]) -> None:
        """Raise ValueError where what `entry` takes back was written by another event since.

        An imported one is not asked: earlier workbenches took it in where a shared source was corrected here since.
        """
        if entry.imported_by is None and (changed := changed_since(self._connection, seqs)):
            table, row = changed[0]
            raise ValueError(Phrase("the row {row} of table {table!r} was changed since", row=row, table=table))

    def _refuse_undoing(self, entry: Entry, seqs: Sequence[int], undone_by: int | None) -> None:
        """Raise ValueError where the events `seqs` are not this reviewer's, can't be undone, or are not undone as said.

        What takes an act back concerns the article that all of the act concerns.
        """
        found = [acted(self._connection, seq) for seq in seqs]
        for seq, (kind, actor, _, undone) in zip(seqs, found, strict=True):
            if not self._definition.kinds[kind].undoable:
                raise ValueError(Phrase("{kind} (event {seq}) can't be undone", kind=kind, seq=seq))
            if actor != entry.actor:
                raise ValueError(
                    Phrase("event {seq} is {actor}'s, and only {actor} can take it back", seq=seq, actor=actor)
                )
            if undone != undone_by:
                if undone is None:
                    raise ValueError(Phrase("event {seq} was not undone", seq=seq))
                raise ValueError(Phrase("event {seq} was undone by event {undone}", seq=seq, undone=undone))
        articles = {one.article for one in found}
        if entry.article != (articles.pop() if len(articles) == 1 else None):
            raise ValueError(Phrase("it concerns another article than the events that it names"))

    def _follow(self, entry: Entry, leaf: bytes, writing: str) -> None:
        """Add the row of `entry` to the trail; `writing` is the act by which it was written into this record."""
        named = entry.data.get("events")
        undoes = seq_of(self._connection, named[0], entry.seq) if named else None
        if writing != self._writing:
            # What one act knew of another one's first event is not known to the next: each is read by itself.
            self._writing, self._act = writing, None
        add_to_trail(self._connection, trail_row(entry, leaf, self._act_of(entry), undoes))

    def _act_of(self, entry: Entry) -> int:
        """The first event of the act that `entry` is part of; itself where that one was not carried along."""
        act = entry.data.get("act")
        if act is None:
            self._act = (entry.id, entry.seq)
        elif self._act is None or act != self._act[0]:
            try:
                self._act = (act, seq_of(self._connection, act, entry.seq))
            except KeyError:
                self._act = (act, entry.seq)
        return self._act[1]


def create_tables(connection: sqlite3.Connection, own: Tables, *, indexed: bool = True) -> None:
    """Make the folded tables and the views, empty; without the indexes of queries where the tables serve no query."""
    for statement in statements(tables.FOLDED + own.folded + own.views):
        if indexed or not statement.startswith("CREATE INDEX"):
            connection.execute(statement)


def fold_all(connection: sqlite3.Connection, definition: Definition, bodies: Iterable[bytes]) -> Frontier:
    """Fold `bodies`, all events from the first, into empty tables and give the tree over them."""
    fold, frontier = Fold(connection, definition), Frontier()
    for body in bodies:
        leaf = leaf_hash(body)
        try:
            fold.fold(decode(body), leaf)
        except MalformedEventError as error:
            raise MalformedEventError("event {size}: {error}", size=frontier.size, error=error) from error
        frontier.add(leaf)
    write_head(connection, frontier)
    return frontier
