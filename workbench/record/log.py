"""The log of events: the only writer of `events`, and their readers."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable, Iterator

from workbench.record.checkpoints import Checkpoint
from workbench.record.errors import CorruptRecord, Refused
from workbench.record.events import Entry, decode, encode
from workbench.record.tree import Frontier, leaf_hash
from workbench.translatable import N_


class Appending:
    """Events added one after the other inside a transaction that the caller holds, each folded at once."""

    def __init__(self, connection: sqlite3.Connection, fold: Callable[[Entry, bytes], None]) -> None:
        """`fold` lets the tables follow an event. Raises CorruptRecord where the log and its head don't agree."""
        self._connection = connection
        self._fold = fold
        self._frontier = read_head(connection)
        last = connection.execute("SELECT max(seq) FROM events").fetchone()[0]
        if self._frontier.size != (0 if last is None else last + 1):
            raise CorruptRecord("the trail does not end where its head says; run `workbench audit`")

    @property
    def size(self) -> int:
        """How many events there are, and the number of the next one."""
        return self._frontier.size

    def append(self, entry: Entry) -> None:
        """Write `entry`, whose `seq` is `size`, and let the tables follow.

        Raises Refused where the entry can't be written down, MalformedEventError where it does not fit what came
        before.
        """
        try:
            body = encode(entry)
        except ValueError as error:
            message = N_("this can't be written down: it has a character that is none, or a number that is too large")
            raise Refused("text", message) from error
        self._connection.execute(
            "INSERT INTO events (seq, id, body) VALUES (?, ?, ?)", (entry.seq, entry.id, body.decode())
        )
        # The body is folded, not the values it was made of: 7e12 is written 7000000000000 and read as a whole number.
        leaf = leaf_hash(body)
        self._fold(decode(body), leaf)
        self._frontier.add(leaf)

    def finish(self) -> None:
        """Keep the head of the tree as it is now."""
        write_head(self._connection, self._frontier)


def hashed(connection: sqlite3.Connection, signed: Iterable[Checkpoint], start: Frontier) -> Frontier:
    """The tree over the events as they stand, from `start`, whose events were hashed before.

    Raises CorruptRecord where it is not the tree of the checkpoints `signed`, or not the one that was written.
    """
    roots: dict[int, set[bytes]] = {}
    for note in signed:
        roots.setdefault(note.size, set()).add(note.root)
    frontier = Frontier(start.size, start.packed())
    for body in bodies(connection, start.size):
        frontier.add(leaf_hash(body))
        if frontier.size in roots and roots[frontier.size] != {frontier.root()}:
            raise CorruptRecord(
                "the trail is not what was signed at {size} events; see `workbench audit`", size=frontier.size
            )
    if roots and max(roots) > frontier.size:
        raise CorruptRecord(
            "{signed} events were signed and {size} are here; see `workbench audit`",
            signed=max(roots),
            size=frontier.size,
        )
    if frontier.packed() != read_head(connection).packed():
        raise CorruptRecord("the trail is not what was written; run `workbench audit`")
    return frontier


def read_head(connection: sqlite3.Connection) -> Frontier:
    """The tree's frontier as the last writer left it. Raises CorruptRecord where it is no frontier."""
    row = connection.execute("SELECT size, frontier FROM head").fetchone()
    try:
        return Frontier(*row) if row else Frontier()
    except (ValueError, TypeError, AttributeError) as error:
        raise CorruptRecord("the head of the trail is damaged: {error}; run `workbench audit`", error=error) from None


def write_head(connection: sqlite3.Connection, frontier: Frontier) -> None:
    """Keep the tree's frontier, from which the next leaf goes on."""
    connection.execute(
        "INSERT INTO head (id, size, frontier) VALUES (0, ?, ?)"
        " ON CONFLICT (id) DO UPDATE SET size = excluded.size, frontier = excluded.frontier",
        (frontier.size, frontier.packed()),
    )


def bodies(connection: sqlite3.Connection, start: int = 0, end: int | None = None) -> Iterator[bytes]:
    """The bodies of the events from `start` up to but without `end`, in order."""
    rows = connection.execute(
        "SELECT coalesce(CAST(body AS BLOB), x'') FROM events WHERE seq >= ? AND (? IS NULL OR seq < ?) ORDER BY seq",
        (start, end, end),
    )
    return (body for (body,) in rows)
