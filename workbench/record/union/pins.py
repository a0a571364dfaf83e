"""What of the other logs is seen: the data of the event that says so before what is done next."""

from __future__ import annotations

import base64
import json
import sqlite3
from collections.abc import Mapping
from typing import Any

from workbench.record.tree import Frontier
from workbench.record.union.order import number_of


def seen_data(connection: sqlite3.Connection, drawn: Mapping[str, int] | None = None) -> dict[str, Any] | None:
    """The data of an event that pins the other logs as far as they are here, or as far as they were `drawn`.

    `drawn` has the sizes by the logs' origins; a size can't be pinned that the log's head is not kept for. None where
    everything was pinned before.
    """
    pinned = _pinned(connection)
    logs, after = [], 0
    for place, origin, size, frontier in connection.execute(
        "SELECT place, origin, size, frontier FROM logs WHERE size > 0 ORDER BY origin"
    ).fetchall():
        if size <= pinned.get(origin, 0) or (drawn is not None and drawn.get(origin, 0) < size):
            continue
        root = Frontier(size, frontier).root()
        logs.append({"origin": origin, "size": size, "root": base64.b64encode(root).decode()})
        after = max(after, last_moment(connection, place, size))
    return {"logs": logs, "after": after} if logs else None


def last_moment(connection: sqlite3.Connection, place: int, size: int) -> int:
    """The moment of the last event that can be read among the first `size` of the log at `place`; 0 where none can."""
    row = connection.execute(
        "SELECT t FROM moments WHERE seq >= ? AND seq < ? ORDER BY seq DESC LIMIT 1",
        (number_of(place, 0), number_of(place, size)),
    ).fetchone()
    return int(row[0]) if row else 0


def _pinned(connection: sqlite3.Connection) -> dict[str, int]:
    """How many events of each log the record's own author has seen."""
    row = connection.execute(
        "SELECT vector FROM pins WHERE seq < ? ORDER BY seq DESC LIMIT 1", (number_of(1, 0),)
    ).fetchone()
    pinned: dict[str, int] = json.loads(row[0]) if row else {}
    return pinned
