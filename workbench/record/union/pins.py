"""What of the other logs is here, and seen: the data of the event that says so before what is done next."""

from __future__ import annotations

import base64
import json
import sqlite3
from typing import Any, NamedTuple, Self

from workbench.record.tree import Frontier
from workbench.record.union.logs import is_joined
from workbench.record.union.order import number_of

#: The numbers of the events of one log.
_PLACE = number_of(1, 0)


class Head(NamedTuple):
    """How far the copy of a log is here: its place in this file, its name, its events, and the tree over them."""

    place: int
    origin: str
    size: int
    frontier: bytes


class Heads(NamedTuple):
    """How far all logs are here at one moment: `own` events of the record's own, and the copies by their names."""

    own: int = 0
    copies: tuple[Head, ...] = ()

    def within(self, other: Self) -> Self:
        """Without what `other` has not, as where a record was put back since."""
        here = {head.origin: head for head in other.copies}
        kept = (head for head in self.copies if head.origin in here and head.size <= here[head.origin].size)
        return type(self)(other.own, tuple(head._replace(place=here[head.origin].place) for head in kept))

    def written(self) -> str:
        """These as text, for `read`."""
        return json.dumps([[*head[:3], head.frontier.hex()] for head in self.copies])

    @classmethod
    def read(cls, written: str) -> Self:
        """The copies as `written` gave them. Raises ValueError or TypeError for what it did not give."""
        copies = [
            (int(place), str(origin), int(size), str(hexed)) for place, origin, size, hexed in json.loads(written)
        ]
        return cls(0, tuple(Head(place, origin, size, bytes.fromhex(hexed)) for place, origin, size, hexed in copies))

    def joined(self, other: Self) -> Self:
        """Of each log the farther."""
        farther = {head.origin: head for head in sorted((*self.copies, *other.copies), key=lambda head: head.size)}
        return type(self)(max(self.own, other.own), tuple(farther[origin] for origin in sorted(farther)))


def heads(connection: sqlite3.Connection) -> Heads:
    """How far all logs are here."""
    (own,) = connection.execute("SELECT coalesce(max(seq) + 1, 0) FROM events").fetchone()
    if not is_joined(connection):
        return Heads(own)
    rows = connection.execute("SELECT place, origin, size, frontier FROM logs WHERE size > 0 ORDER BY origin")
    return Heads(own, tuple(Head(*row) for row in rows.fetchall()))


def seen_data(connection: sqlite3.Connection, drawn: Heads | None = None) -> dict[str, Any] | None:
    """The data of an event that pins the other logs as far as they are here, or as far as they were `drawn`.

    None where all of that was pinned before.
    """
    pinned = _pinned(connection)
    logs, after = [], 0
    for place, origin, size, frontier in (drawn or heads(connection)).copies:
        if size > pinned.get(origin, 0):
            root = Frontier(size, frontier).root()
            logs.append({"origin": origin, "size": size, "root": base64.b64encode(root).decode()})
            after = max(after, last_moment(connection, place, size))
    return {"logs": logs, "after": after} if logs else None


def farthest_seen(connection: sqlite3.Connection) -> dict[str, int]:
    """Of each log how many events somebody saw, by what the logs say that are here; the record's own among them."""
    farthest: dict[str, int] = {}
    newest = (
        "SELECT (SELECT vector FROM pins WHERE seq >= ?1 * place AND seq < ?1 * (place + 1) ORDER BY seq DESC LIMIT 1)"
        " FROM (SELECT 0 AS place UNION SELECT place FROM logs)"
    )
    for vector in (vector for (vector,) in connection.execute(newest, (_PLACE,)) if vector):
        for origin, size in json.loads(vector).items():
            farthest[origin] = max(size, farthest.get(origin, 0))
    return farthest


def last_moment(connection: sqlite3.Connection, place: int, size: int) -> int:
    """The moment of the last event that can be read among the first `size` of the log at `place`; 0 where none can."""
    row = connection.execute(
        "SELECT t FROM moments WHERE seq >= ? AND seq < ? ORDER BY seq DESC LIMIT 1",
        (number_of(place, 0), number_of(place, size)),
    ).fetchone()
    return int(row[0]) if row else 0


def _pinned(connection: sqlite3.Connection) -> dict[str, int]:
    """How many events of each log the record's own author has seen."""
    row = connection.execute("SELECT vector FROM pins WHERE seq < ? ORDER BY seq DESC LIMIT 1", (_PLACE,)).fetchone()
    pinned: dict[str, int] = json.loads(row[0]) if row else {}
    return pinned
