"""The logs that a record keeps: its own and the copies of others, read as events in time."""

from __future__ import annotations

import sqlite3
from bisect import bisect_left
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter

from msgspec import Struct

from workbench.record.canonical import read_body
from workbench.record.definition import Definition, Role
from workbench.record.events import Entry, written_json
from workbench.record.several_logs.bulk_insert import insert_all
from workbench.record.several_logs.log_heads import pinned_before, read_vector, written_key
from workbench.record.several_logs.order import DESKS, Logged, in_time, number_of, place_of

#: The copies that count: of a log those up to its size. A condition may follow.
COUNTING = "copies JOIN logs ON place = number / 4294967296 WHERE number % 4294967296 < size"


class Log(Struct, frozen=True):
    """One of the logs: its place in this file, its name, and whose it is."""

    place: int
    origin: str
    person: str


def logs_of(connection: sqlite3.Connection) -> list[Log]:
    """All logs, the record's own first. A row of `logs` with its own origin says whose it is."""
    own = str(next(_bodies(connection, 0)).data["origin"])
    others = [Log(*row) for row in connection.execute("SELECT place, origin, person FROM logs ORDER BY place")]
    person = next((one.person for one in others if one.origin == own), own)
    return [Log(0, own, person), *(one for one in others if one.origin != own)]


def events_of(connection: sqlite3.Connection, log: Log, definition: Definition) -> Iterator[Logged]:
    """The events of one log that can be read, in order, with their moments."""
    return in_time(log.place, log.origin, log.person, _bodies(connection, log.place), definition)


def keep_moments(connection: sqlite3.Connection, events: Iterable[Logged], definition: Definition) -> None:
    """Write when events were, in order of each log, and what their authors had seen."""
    pinning = definition.of_role(Role.PINS).name
    pins: dict[str, int | None] = {}
    vectors, moments = [], []
    for one in events:
        if one.entry.kind == pinning:
            pins[one.origin] = one.number
            vectors.append((one.number, written_json(one.pins)))
        elif one.origin not in pins:
            before = connection.execute(
                "SELECT pins FROM moments WHERE seq >= ? AND seq < ? ORDER BY seq DESC LIMIT 1",
                (one.number - one.seq, one.number),
            ).fetchone()
            pins[one.origin] = before[0] if before else None
        moments.append((one.number, one.t, one.origin, pins[one.origin]))
    insert_all(connection, "pins", vectors)
    insert_all(connection, "moments", moments)


def next_in_time(
    connection: sqlite3.Connection, log: Log, entries: Sequence[Entry], definition: Definition
) -> list[Logged]:
    """Events that follow those of a log whose moments are kept, with theirs."""
    before = number_of(log.place, 0), number_of(log.place, entries[0].seq)
    row = connection.execute(
        "SELECT t FROM moments WHERE seq >= ? AND seq < ? ORDER BY seq DESC LIMIT 1", before
    ).fetchone()
    pins = pinned_before(connection, *before, _concerned(entries, definition)) if row else {}
    return list(in_time(log.place, log.origin, log.person, entries, definition, t=row[0] if row else -1, pins=pins))


def _concerned(entries: Iterable[Entry], definition: Definition) -> set[str]:
    """The articles that events are about, or say that they were drawn."""
    pinning = definition.of_role(Role.PINS).name
    found: set[str] = set()
    for entry in entries:
        if entry.article is not None:
            found.add(entry.article)
        if entry.kind == pinning and isinstance(named := entry.data.get("articles"), list):
            found.update(one for one in named if isinstance(one, str) and one)
    return found


def read_logged(
    connection: sqlite3.Connection, logs: Sequence[Log], where: str, *values: str, article: str | None = None
) -> list[Logged]:
    """The events of which `where` is true of their row `t` in the trail.

    `article` is the one that they are about; of what is no article's where there is none.
    """
    by_origin = {log.origin: log for log in logs}
    rows = connection.execute(
        "SELECT m.t, m.origin, m.seq, p.vector,"  # noqa: S608
        " coalesce((SELECT CAST(body AS BLOB) FROM events WHERE seq = m.seq),"
        " (SELECT CAST(body AS BLOB) FROM copies WHERE number = m.seq))"
        " FROM trail AS t JOIN moments AS m ON m.seq = t.seq LEFT JOIN pins AS p ON p.seq = m.pins"
        " WHERE " + where,  # the condition is this package's own
        values,
    ).fetchall()
    of_article = {} if article is None else _pins_of(connection, article, [number for _, _, number, _, _ in rows])
    found = []
    for t, origin, number, vector, body in rows:
        entry = read_body(body)
        pins = {DESKS: read_vector(vector).get(DESKS, {})} if vector else {}
        if article is not None and (drawn := of_article.get(place_of(number))):
            newest = bisect_left(drawn, number, key=itemgetter(0)) - 1
            if newest >= 0:
                pins[article] = drawn[newest][1]
        found.append(Logged(t, origin, entry.seq, number, by_origin[origin].person, pins, entry))
    return found


def _pins_of(
    connection: sqlite3.Connection, article: str, numbers: Iterable[int]
) -> dict[int, list[tuple[int, Mapping[str, int]]]]:
    """By each log's place what its author had seen of an article from which of its events on, in their order.

    What was seen before the one that was newest for the first of the events `numbers` is left out.
    """
    of_log: dict[int, list[int]] = {}
    for number in numbers:
        of_log.setdefault(place_of(number), []).append(number)
    newest = "SELECT seq FROM pins WHERE seq >= ?1 AND seq < ?2 AND instr(vector, ?4) ORDER BY seq DESC LIMIT 1"
    drawn = f"SELECT seq, vector FROM pins WHERE seq >= coalesce(({newest}), ?2) AND seq < ?3 AND instr(vector, ?4)"  # noqa: S608
    found: dict[int, list[tuple[int, Mapping[str, int]]]] = {}
    for place, there in of_log.items():
        limits = number_of(place, 0), min(there), max(there), written_key(article)
        rows = connection.execute(f"{drawn} ORDER BY seq", limits)
        found[place] = [(seq, read_vector(vector)[article]) for seq, vector in rows]
    return found


def _bodies(connection: sqlite3.Connection, place: int) -> Iterator[Entry]:
    """The events of a log that can be read, in order."""
    if place:
        rows = connection.execute(
            f"SELECT CAST(body AS BLOB) FROM {COUNTING} AND number >= ? AND number < ? AND body IS NOT NULL"  # noqa: S608
            " ORDER BY number",
            (number_of(place, 0), number_of(place + 1, 0)),
        )
    else:
        rows = connection.execute("SELECT CAST(body AS BLOB) FROM events ORDER BY seq")
    return (read_body(body) for (body,) in rows)
