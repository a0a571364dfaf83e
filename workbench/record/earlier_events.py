"""What folding asks of earlier events: their numbers, who acted, what undid them, and what they changed.

`trail` has a row for every event, `journal` one for every change of a row; both only grow, but for `trail.undone_by`.
"""

# Annotations are no strings here: a named tuple compiles each of its fields' as it is defined.

import sqlite3
from collections.abc import Iterable
from typing import Any, NamedTuple

from workbench.record.events import Entry, decode, written_json
from workbench.translatable import Phrase

#: The body of the event of a row `t` of the trail, which is of the record's own log or a copy of another machine's.
BODY = (
    "coalesce((SELECT CAST(own.body AS BLOB) FROM events AS own WHERE own.seq = t.seq),"
    " (SELECT CAST(copy.body AS BLOB) FROM copies AS copy WHERE copy.number = t.seq))"
)

#: Rows `t` of the trail in the order in which things were done; `m` has their moments, and none where there is one log.
IN_ORDER = "m.t, m.origin, t.seq"

#: The trail with its moments.
TRAIL = "trail AS t LEFT JOIN moments AS m ON m.seq = t.seq"


class Step(NamedTuple):
    """A change of a row: what it was before (JSON, None where it is new), and the event that it is owed to since."""

    table: str
    row: str
    before: str | None
    stamp: int | None


class Acted(NamedTuple):
    """What the trail has of an event: its kind, who acted, which article it concerns, and the event that undid it."""

    kind: str
    actor: str
    article: str | None
    undone_by: int | None


def seq_of(connection: sqlite3.Connection, event: str, until: int) -> int:
    """The number of the event with the id `event`; an imported one goes by the id it brought, too.

    Raises KeyError where there is none up to the event `until`, though there may be one later.
    """
    for table in ("events", "trail"):
        found = connection.execute(f"SELECT seq FROM {table} WHERE id = ?", (event,)).fetchone()  # noqa: S608
        if found and found[0] <= until:
            return int(found[0])
    raise KeyError(Phrase("no event {event}", event=event))


def acted(connection: sqlite3.Connection, seq: int) -> Acted:
    """What is known of the event `seq`. Raises KeyError where there is no such event yet."""
    query = "SELECT kind, actor, article, undone_by FROM trail WHERE seq = ?"
    if (found := connection.execute(query, (seq,)).fetchone()) is None:
        raise KeyError(Phrase("no event {seq}", seq=seq))
    return Acted(*found)


def event_at(connection: sqlite3.Connection, seq: int) -> Entry:
    """The event `seq` as it stands in the record. Raises KeyError where there is none."""
    found = connection.execute("SELECT CAST(body AS BLOB) FROM events WHERE seq = ?", (seq,)).fetchone()
    if found is None:
        raise KeyError(Phrase("no event {seq}", seq=seq))
    return decode(found[0])


def mark_undone(connection: sqlite3.Connection, seqs: Iterable[int], by: int | None) -> None:
    """From here on the events `seqs` are undone by the event `by`, or stand again."""
    connection.executemany("UPDATE trail SET undone_by = ? WHERE seq = ?", [(by, seq) for seq in seqs])


def in_a_cell(value: Any) -> str | None:
    """What an event says was, or became, as one cell of a table holds it."""
    return value if value is None or isinstance(value, str) else written_json(value)


def trail_row(entry: Entry, leaf: bytes, act: int, undoes: int | None) -> tuple[Any, ...]:
    """The row of an event whose leaf has the hash `leaf`: all columns, in their order.

    `act` is the number of the first event of its act, `undoes` of the first one that it takes back or brings back.
    """
    data = entry.data
    return (
        entry.seq, entry.id, entry.at, entry.actor, entry.kind, entry.article, entry.draft, entry.claim,
        in_a_cell(data.get("from")), in_a_cell(data.get("to")), act, undoes, None, entry.imported_by, leaf,
    )  # fmt: skip


def add_to_trail(connection: sqlite3.Connection, row: tuple[Any, ...]) -> None:
    """Add the row of an event."""
    connection.execute("INSERT INTO trail VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", row)


def steps(connection: sqlite3.Connection, seq: int) -> list[Step]:
    """What the event `seq` changed, the last first."""
    query = "SELECT name, row, before, stamp FROM journal WHERE seq = ? ORDER BY step DESC"
    return [Step(*row) for row in connection.execute(query, (seq,))]


def changed_since(connection: sqlite3.Connection, seqs: Iterable[int]) -> list[tuple[str, str]]:
    """The rows, as (table, id), that the events `seqs` wrote and that another event has written since."""
    left_behind = {
        (step.table, step.row): step.stamp for seq in sorted(seqs) for step in reversed(steps(connection, seq))
    }
    changed = []
    for (table, row), stamp in left_behind.items():
        found = connection.execute(f"SELECT event FROM {table} WHERE id = ?", (row,)).fetchone()  # noqa: S608
        if (found[0] if found else None) != stamp:
            changed.append((table, row))
    return changed
