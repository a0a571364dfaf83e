"""The fold: from events to tables, one event at a time, and from nothing.

The tables depend on the events alone: no clock, no chance, no order of a dictionary has a say. `refold` throws the
tables away and makes them again; they must come out the same.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from workbench.desk import fold_articles as articles
from workbench.desk import fold_claims as claims
from workbench.desk import fold_evidence as evidence
from workbench.desk.tables import FOLDED, NAMES, VIEWS
from workbench.record.append_only import Growing, Told, Written
from workbench.record.batch import Batch
from workbench.record.errors import DeskError
from workbench.record.events import (
    LASTING,
    OF_A_RECORD,
    Entry,
    EventKind,
    MalformedEventError,
    decode,
    unwrapped,
    written_json,
)
from workbench.record.rows import Rows
from workbench.record.tree import Frontier, leaf_hash

Fold = Callable[[Rows, Entry], None]

#: How many rows are written at a time where a whole trail is folded.
MANY = 500

#: What is raised where an event's data are not those of its kind, or speak of what is not there.
_UNFIT = (
    DeskError, LookupError, TypeError, ValueError, AttributeError, ArithmeticError, RecursionError,
    sqlite3.IntegrityError, sqlite3.InterfaceError, sqlite3.ProgrammingError, sqlite3.DataError,
)  # fmt: skip


class Projection:
    """Folds events, in their order, into the tables of a connection; the caller holds the transaction.

    Where many events follow each other, rows may be written `many` at a time; `finish` then writes the last ones.
    Where `growing` is given, the tables that only grow are not written but go through it.
    """

    def __init__(self, connection: sqlite3.Connection, *, many: int = 1, growing: Growing | None = None) -> None:
        self._batch = Batch(connection, many)
        self._growing = growing or Written(connection, self._batch)
        self._rows = Rows(connection, self._batch, self._growing)
        self._folds = _folds()
        self._writing: str | None = None
        self._act: tuple[object, int] | None = None

    def finish(self) -> None:
        """Write what waits to be written. Raises MalformedEventError where it does not fit what came before."""
        try:
            self._batch.flush()
        except _UNFIT as error:
            raise MalformedEventError(f"an event does not fit what came before: {error}") from error

    def fold(self, entry: Entry, leaf: bytes) -> None:
        """Let the tables follow `entry`, whose leaf in the tree has the hash `leaf`.

        Raises MalformedEventError where it does not fit what came before.
        """
        try:
            inner = unwrapped(entry)
        except (KeyError, TypeError, ValueError) as error:
            raise MalformedEventError(f"it carries no event: {error}") from error
        kind = inner.kind
        if (kind is EventKind.RECORD_CREATED) != (entry.seq == 0):
            raise MalformedEventError("a trail begins with the making of the record, and that is done once")
        if inner is not entry and kind in OF_A_RECORD:
            raise MalformedEventError(f"{kind} is about a record and can't be imported into another")
        try:
            self._rows.begin(entry.seq, journalled=kind not in LASTING)
            if kind is EventKind.ACT_UNDONE:
                self._undo(inner)
            elif kind is EventKind.ACT_REDONE:
                self._redo(inner)
            elif fold := self._folds.get(kind):
                fold(self._rows, inner)
            self._follow(inner, leaf, entry.data.get("act", entry.id))
        except _UNFIT as error:
            raise MalformedEventError(f"{kind} does not fit what came before: {error}") from error

    def _undo(self, entry: Entry) -> None:
        if not entry.data["events"]:
            raise ValueError("it names no event")
        seqs = [self._seq_of(event, entry.seq) for event in entry.data["events"]]
        if len(set(seqs)) < len(seqs):
            raise ValueError("an event that it names twice would be undone by it twice")
        self._refuse_undoing(entry, seqs, None)
        if entry.imported_by is None:
            self._rows.refuse_changed(seqs)
        for seq in reversed(seqs):
            self._rows.take_back(seq)
            self._growing.mark_undone(seq, entry.seq)

    def _redo(self, entry: Entry) -> None:
        undo = self._seq_of(entry.data["undo"], entry.seq)
        told = self._in_trail(undo)
        if (told.kind, told.actor, told.undone_by) != (EventKind.ACT_UNDONE.value, entry.actor, None):
            raise ValueError("what it redoes is no undoing of this reviewer that stands")
        seqs = [self._seq_of(event, entry.seq) for event in entry.data["events"]]
        if {self._seq_of(event, undo) for event in self._growing.named_by(undo)} != set(seqs):
            raise ValueError("it names other events than the undoing that it redoes")
        self._refuse_undoing(entry, seqs, undo)
        if entry.imported_by is None:
            self._rows.refuse_changed([undo])
        self._rows.take_back(undo)
        self._growing.mark_undone(undo, entry.seq)
        for seq in seqs:
            self._growing.mark_undone(seq, None)

    def _refuse_undoing(self, entry: Entry, seqs: Sequence[int], undone_by: int | None) -> None:
        """Raise ValueError where the events `seqs` are not this reviewer's, can't be undone, or are not undone as said.

        What takes an act back concerns the article that all of the act concerns.
        """
        told = [self._in_trail(seq) for seq in seqs]
        for seq, (kind, actor, _, undone) in zip(seqs, told, strict=True):
            if kind in LASTING or kind in (EventKind.ACT_UNDONE, EventKind.ACT_REDONE):
                raise ValueError(f"{kind} (event {seq}) can't be undone")
            if actor != entry.actor:
                raise ValueError(f"event {seq} is {actor}'s, and only {actor} can take it back")
            if undone != undone_by:
                raise ValueError(f"event {seq} was undone by " + ("nothing" if undone is None else f"event {undone}"))
        articles = {one.article for one in told}
        if entry.article != (articles.pop() if len(articles) == 1 else None):
            raise ValueError("it concerns another article than the events that it names")

    def _in_trail(self, seq: int) -> Told:
        if (found := self._growing.told(seq)) is None:
            raise KeyError(f"no event {seq}")
        return found

    def _follow(self, entry: Entry, leaf: bytes, writing: str) -> None:
        """Add the row of `entry` to the trail; `writing` is the act by which it was written into this record."""
        data = entry.data
        undoes = self._seq_of(data["events"][0], entry.seq) if "events" in data else None
        if writing != self._writing:
            # What one act knew of another one's first event is not known to the next: each is read by itself.
            self._writing, self._act = writing, None
        self._growing.add(
            "trail",
            (
                entry.seq, entry.id, entry.at, entry.actor, entry.kind.value, entry.article, entry.draft, entry.claim,
                _in_a_cell(data.get("from")), _in_a_cell(data.get("to")), self._act_of(entry), undoes, None,
                entry.imported_by, leaf,
            ),
        )  # fmt: skip

    def _act_of(self, entry: Entry) -> int:
        """The first event of the act that `entry` is part of; itself where that one was not carried along."""
        act = entry.data.get("act")
        if act is None:
            self._act = (entry.id, entry.seq)
        elif self._act is None or act != self._act[0]:
            found = self._growing.seq_of(act, entry.seq)
            self._act = (act, entry.seq if found is None else found)
        return self._act[1]

    def _seq_of(self, event: str, until: int) -> int:
        found = self._growing.seq_of(event, until)
        if found is None:
            raise KeyError(f"no event {event}")
        return found


def _in_a_cell(value: Any) -> str | None:
    """What an event says was, or became, as one cell of a table holds it."""
    return value if value is None or isinstance(value, str) else written_json(value)


def create_tables(connection: sqlite3.Connection, *, indexed: bool = True) -> None:
    """Make the folded tables and the views, empty; without the indexes of queries where the tables serve no query."""
    from workbench.record.schema import statements

    for statement in statements(FOLDED) + statements(VIEWS):
        if indexed or not statement.startswith("CREATE INDEX"):
            connection.execute(statement)


def fold_all(connection: sqlite3.Connection, bodies: Iterable[bytes]) -> Frontier:
    """Fold `bodies`, all events from the first, into empty tables and give the tree over them."""
    projection, frontier = Projection(connection, many=MANY), Frontier()
    for body in bodies:
        leaf = leaf_hash(body)
        try:
            projection.fold(decode(body), leaf)
        except MalformedEventError as error:
            raise MalformedEventError(f"event {frontier.size}: {error}") from error
        frontier.add(leaf)
    projection.finish()
    write_head(connection, frontier)
    return frontier


def write_head(connection: sqlite3.Connection, frontier: Frontier) -> None:
    """Keep the tree's frontier, from which the next leaf goes on."""
    connection.execute(
        "INSERT INTO head (id, size, frontier) VALUES (0, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET size = excluded.size, frontier = excluded.frontier",
        (frontier.size, frontier.packed()),
    )


def refold(connection: sqlite3.Connection) -> None:
    """Throw the folded tables away and make them again from the events."""
    views = connection.execute("SELECT name FROM sqlite_master WHERE type = 'view'").fetchall()
    for (view,) in views:
        connection.execute(f'DROP VIEW "{view}"')
    for table in NAMES:
        connection.execute(f"DROP TABLE IF EXISTS {table}")
    connection.execute("PRAGMA defer_foreign_keys = ON")
    create_tables(connection)
    bodies = connection.execute("SELECT CAST(body AS BLOB) FROM events ORDER BY seq")
    fold_all(connection, (body for (body,) in bodies))


@cache
def _folds() -> Mapping[EventKind, Fold]:
    return {
        EventKind.ARTICLE_IMPORTED: articles.article_imported,
        EventKind.ARTICLE_EDITED: articles.article_edited,
        EventKind.ARTICLE_ASSIGNED: articles.assigned,
        EventKind.ARTICLE_SIGNED_OFF: articles.signed_off,
        EventKind.ARTICLE_HELD: articles.held,
        EventKind.ARTICLE_RELEASED: articles.released,
        EventKind.ARTICLE_DESTROYED: articles.article_destroyed,
        EventKind.RETENTION_SET: articles.retention_set,
        EventKind.DRAFT_IMPORTED: articles.draft_imported,
        EventKind.RULE_SET: articles.rule_set,
        EventKind.KEY_REGISTERED: articles.key_registered,
        EventKind.CLAIMS_EXTRACTED: articles.claims_extracted,
        EventKind.CLAIMS_CARRIED: claims.claims_carried,
        EventKind.CLAIM_ADDED: claims.claim_added,
        EventKind.CLAIM_EDITED: claims.claim_edited,
        EventKind.CLAIM_SPLIT: claims.claim_split,
        EventKind.CLAIM_MERGED: claims.claim_merged,
        EventKind.CLAIM_DISMISSED: claims.claim_dismissed,
        EventKind.CLAIM_RESTORED: claims.claim_restored,
        EventKind.CLAIM_ASSIGNED: articles.assigned,
        EventKind.CLAIM_FLAGGED: claims.claim_flagged,
        EventKind.CLAIM_UNFLAGGED: claims.claim_unflagged,
        EventKind.VERDICT_SET: claims.verdict_set,
        EventKind.VERDICT_CLEARED: claims.verdict_set,
        EventKind.SOURCE_ADDED: evidence.source_added,
        EventKind.SOURCE_EDITED: evidence.source_edited,
        EventKind.SOURCE_DESTROYED: evidence.source_destroyed,
        EventKind.EVIDENCE_ATTACHED: evidence.evidence_attached,
        EventKind.EVIDENCE_EDITED: evidence.evidence_edited,
        EventKind.EVIDENCE_WITHDRAWN: evidence.evidence_withdrawn,
        EventKind.NOTE_ADDED: evidence.note_added,
        EventKind.QUERY_ASKED: evidence.query_asked,
        EventKind.QUERY_ANSWERED: evidence.query_settled,
        EventKind.QUERY_WITHDRAWN: evidence.query_settled,
    }
