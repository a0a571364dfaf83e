"""What of the other logs is here, and seen: the data of the event that says so before what is done next."""

# Annotations are no strings here: a named tuple compiles each of its fields' as it is defined.

import base64
import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from functools import lru_cache
from typing import Any, Final, NamedTuple, Self

from msgspec import Struct

from workbench.record.definition import Definition, Role
from workbench.record.several_logs.order import DESKS, Pins, number_of
from workbench.record.tree import Frontier

#: The numbers of the events of one log.
_PLACE = number_of(1, 0)
#: As many pins are kept read as machines may have written something since.
_VECTORS = 4096


class Head(NamedTuple):
    """How far the copy of a log is here: its place in this file, its name, its events, and the tree over them."""

    place: int
    origin: str
    size: int
    frontier: bytes


class Heads(Struct, frozen=True, order=True):
    """How far all logs are here at one moment: `own` events of the record's own, and the copies by their names."""

    own: int = 0
    copies: tuple[Head, ...] = ()

    def within(self, other: Self) -> Self:
        """Without what `other` has not, as where a record was put back since."""
        here = {head.origin: head for head in other.copies}
        kept = (head for head in self.copies if head.origin in here and head.size <= here[head.origin].size)
        return type(self)(other.own, tuple(head._replace(place=here[head.origin].place) for head in kept))

    def lead_to(self, later: Self) -> bool:
        """Whether the logs only went on from here to `later`."""
        there = {head.origin: head for head in later.copies}
        return self.own <= later.own and all(
            (now := there.get(head.origin)) is not None and (now == head or now.size > head.size)
            for head in self.copies
        )

    def went_on(self, since: Self) -> list[tuple[int, int]]:
        """The numbers of the events that came since, in each log from the first up to but without the last."""
        before = {head.place: head.size for head in since.copies}
        sizes = [(0, since.own, self.own), *((one.place, before.get(one.place, 0), one.size) for one in self.copies)]
        return [(number_of(place, start), number_of(place, stop)) for place, start, stop in sizes if start < stop]

    def written(self) -> list[list[object]]:
        """The copies as values of JSON, for `read`."""
        return [[*head[:3], head.frontier.hex()] for head in self.copies]

    @classmethod
    def read(cls, written: Any) -> Self:
        """The copies as `written` gave them. Raises ValueError or TypeError for what it did not give."""
        copies = [(int(place), str(origin), int(size), str(hexed)) for place, origin, size, hexed in written]
        return cls(0, tuple(Head(place, origin, size, bytes.fromhex(hexed)) for place, origin, size, hexed in copies))

    def joined(self, other: Self) -> Self:
        """Of each log the farther."""
        farther = {head.origin: head for head in sorted((*self.copies, *other.copies), key=lambda head: head.size)}
        return type(self)(max(self.own, other.own), tuple(farther[origin] for origin in sorted(farther)))


_NOWHERE: Final = Heads()

#: How far the logs were when articles were drawn, by the articles' ids.
Drawn = Mapping[str, Heads]


def joined(one: Drawn, other: Drawn) -> Drawn:
    """Of each article the farther."""
    return {article: one.get(article, _NOWHERE).joined(other.get(article, _NOWHERE)) for article in {**one, **other}}


def written_drawn(drawn: Drawn) -> str:
    """This as text, for `read_drawn`."""
    return json.dumps({article: reached.written() for article, reached in drawn.items()})


def read_drawn(written: str, here: Heads) -> Drawn:
    """What `written_drawn` gave, as far as it is `here`; nothing where it did not give it."""
    try:
        return {str(article): Heads.read(heads).within(here) for article, heads in json.loads(written).items()}
    except (ValueError, TypeError, AttributeError):
        return {}


def everywhere(connection: sqlite3.Connection) -> Drawn:
    """As if all articles were drawn as they are now."""
    rows = connection.execute("SELECT DISTINCT article FROM trail WHERE article IS NOT NULL ORDER BY article")
    return dict.fromkeys((article for (article,) in rows), heads(connection))


def is_joined(connection: sqlite3.Connection) -> bool:
    """Whether the record keeps a log of another machine; a record of an earlier form keeps none."""
    return _has_row(connection, "SELECT 1 FROM logs LIMIT 1")


def keeps_copies(connection: sqlite3.Connection) -> bool:
    """Whether the record keeps events of other machines, be their logs named or not."""
    return _has_row(connection, "SELECT 1 FROM copies LIMIT 1")


def _has_row(connection: sqlite3.Connection, asked: str) -> bool:
    try:
        return connection.execute(asked).fetchone() is not None
    except sqlite3.OperationalError as error:
        if "no such table" not in str(error):
            raise
        return False


def heads(connection: sqlite3.Connection) -> Heads:
    """How far all logs are here."""
    (own,) = connection.execute("SELECT coalesce(max(seq) + 1, 0) FROM events").fetchone()
    if not is_joined(connection):
        return Heads(own)
    rows = connection.execute("SELECT place, origin, size, frontier FROM logs WHERE size > 0 ORDER BY origin")
    return Heads(own, tuple(Head(*row) for row in rows.fetchall()))


def pinned_before(
    connection: sqlite3.Connection, start: int, stop: int, articles: Iterable[str]
) -> dict[str, Mapping[str, int]]:
    """What the author of the events from the number `start` up to `stop` had seen at their end, of some articles."""
    newest = "SELECT vector FROM pins WHERE seq >= ?1 AND seq < ?2 AND instr(vector, ?3) ORDER BY seq DESC LIMIT 1"
    found = {}
    for one in (DESKS, *articles):
        row = connection.execute(newest, (start, stop, written_key(one))).fetchone()
        if row:
            found[one] = read_vector(row[0])[one]
    return found


def written_key(article: str) -> str:
    """What stands in a written vector that has something of an article."""
    return f'"{article}":{{'


@lru_cache(_VECTORS)
def read_vector(written: str) -> Pins:
    """What was seen, by articles and logs, as a row of `pins` has it written."""
    pins: Pins = json.loads(written)
    return pins


def seen_data(connection: sqlite3.Connection, definition: Definition, drawn: Drawn) -> list[dict[str, Any]]:
    """The data of events that pin what of others' work was `drawn` and not pinned before.

    What others did to other articles is not part of it; what is the desk's own is drawn with any.
    """
    if not any(heads.copies for heads in drawn.values()):
        return []
    pinned = pinned_before(connection, 0, _PLACE, drawn)
    by_heads: dict[Heads, list[str]] = {}
    for article, reached in drawn.items():
        by_heads.setdefault(reached, []).append(article)
    found = (_pins(connection, definition, reached, articles, pinned) for reached, articles in by_heads.items())
    return [data for data in found if data]


def _pins(
    connection: sqlite3.Connection, definition: Definition, reached: Heads, articles: Sequence[str],
    pinned: Mapping[str, Mapping[str, int]],
) -> dict[str, Any] | None:  # fmt: skip
    pinning = definition.of_role(Role.PINS).name
    work = "SELECT 1 FROM trail WHERE article IS nullif(?1, '') AND kind <> ?2 AND seq >= ?3 AND seq < ?4"
    concerned: dict[str, None] = {}
    logs: dict[Head, None] = {}
    for article in (DESKS, *articles):
        before = pinned.get(article, {})
        for head in reached.copies:
            start, stop = number_of(head.place, before.get(head.origin, 0)), number_of(head.place, head.size)
            if start < stop and connection.execute(work, (article, pinning, start, stop)).fetchone():
                concerned[article] = logs[head] = None
    if not logs:
        return None
    return {
        "articles": [article for article in concerned if article != DESKS],
        "logs": [
            {"origin": origin, "size": size, "root": base64.b64encode(Frontier(size, frontier).root()).decode()}
            for _, origin, size, frontier in logs
        ],
        "after": max(last_moment(connection, place, size) for place, _, size, _ in logs),
    }


def farthest_seen(connection: sqlite3.Connection) -> dict[str, int]:
    """Of each log how many events somebody saw, by what the logs say that are here; the record's own among them."""
    farthest: dict[str, int] = {}
    newest = (
        "SELECT (SELECT vector FROM pins WHERE seq >= ?1 * place AND seq < ?1 * (place + 1) ORDER BY seq DESC LIMIT 1)"
        " FROM (SELECT 0 AS place UNION SELECT place FROM logs)"
    )
    for vector in (vector for (vector,) in connection.execute(newest, (_PLACE,)) if vector):
        for origin, size in json.loads(vector).get(DESKS, {}).items():
            farthest[origin] = max(size, farthest.get(origin, 0))
    return farthest


def last_moment(connection: sqlite3.Connection, place: int, size: int) -> int:
    """The moment of the last event that can be read among the first `size` of the log at `place`; 0 where none can."""
    row = connection.execute(
        "SELECT t FROM moments WHERE seq >= ? AND seq < ? ORDER BY seq DESC LIMIT 1",
        (number_of(place, 0), number_of(place, size)),
    ).fetchone()
    return int(row[0]) if row else 0
