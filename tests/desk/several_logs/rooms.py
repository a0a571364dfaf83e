"""Machines of a newsroom as the tests join them: each with a record and a desk, and copies of the others' logs."""

from __future__ import annotations

import copy
import datetime as dt
import json
import random
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from tests.desk.desks import Clock, new_article
from workbench.desk import Desk
from workbench.desk.definition import DEFINITION
from workbench.desk.kinds.record import LOGS_SEEN
from workbench.desk.model import ArticleRow, ClaimRow, Conflict
from workbench.record import tables
from workbench.record.several_logs.join import take_up
from workbench.record.several_logs.log_heads import seen_data
from workbench.record.several_logs.order import number_of
from workbench.record.tree import Frontier, leaf_hash

#: What differs from machine to machine: the numbers of events, each machine's own keys, and its own way of keeping.
_OWN = ("head", "journal", "keys", "pins", "moments")


class Machine:
    """One editor's machine."""

    def __init__(self, folder: Path, person: str, *, seed: int, clock: Clock | None = None) -> None:
        self.person = person
        self.path = folder / f"{person}-{seed}.db"
        self.clock = clock or Clock()
        self.chance = random.Random(seed)
        self.desk = self.opened()
        body = self.desk.store.rows("SELECT body FROM events WHERE seq = 0")[0]["body"]
        self.origin = str(json.loads(body)["data"]["origin"])

    def opened(self) -> Desk:
        entropy = self.chance.randbytes
        return Desk.open(self.path, actor=self.person, clock=self.clock, create=True, entropy=entropy)

    def moved(self, folder: Path) -> Machine:
        """The same machine, its desk closed before, at work at a copy of its record in `folder`."""
        shutil.copy(self.path, folder)
        machine = copy.copy(self)
        machine.path, machine.clock, machine.chance = (
            folder / self.path.name,
            copy.copy(self.clock),
            copy.copy(self.chance),
        )
        machine.desk = machine.opened()
        return machine

    def bodies(self) -> list[str]:
        return [row["body"] for row in self.desk.store.rows("SELECT body FROM events ORDER BY seq")]

    def receive(self, other: Machine, upto: int | None = None, *, sealed: bool = False, beside: bool = True) -> None:
        """Keep a copy of another machine's log, and its files, up to some event; nothing of it is drawn yet.

        What is new and `sealed` can't be read here. It is taken up as by a process `beside` the desk, or by the desk.
        """
        bodies = other.bodies()[:upto]
        with self.desk.receiving() as (connection, taking_up):
            row = connection.execute("SELECT place, size FROM logs WHERE origin = ?", (other.origin,)).fetchone()
            if not connection.execute("SELECT 1 FROM logs").fetchone():
                own = (1, self.origin, self.person, "", 0, b"", "")
                connection.execute("INSERT INTO logs VALUES (?, ?, ?, ?, ?, ?, ?)", own)
            if row is None:
                (place,) = connection.execute("SELECT coalesce(max(place), 0) + 1 FROM logs").fetchone()
                new = (place, other.origin, other.person, "", 0, b"", "")
                connection.execute("INSERT INTO logs VALUES (?, ?, ?, ?, ?, ?, ?)", new)
                row = (place, 0)
            place, size = row
            for seq, body in list(enumerate(bodies))[size:]:
                leaf = leaf_hash(body.encode())
                connection.execute(
                    "INSERT INTO copies VALUES (?, ?, ?)", (number_of(place, seq), leaf, None if sealed else body)
                )
            frontier = Frontier()
            for body in bodies:
                frontier.add(leaf_hash(body.encode()))
            if len(bodies) > size:
                kept = (frontier.size, frontier.packed(), place)
                connection.execute("UPDATE logs SET size = ?, frontier = ? WHERE place = ?", kept)
            for file in other.desk.store.rows("SELECT sha256, bytes FROM blobs"):
                if not connection.execute("SELECT 1 FROM blobs WHERE sha256 = ?", (file["sha256"],)).fetchone():
                    connection.execute("INSERT INTO blobs VALUES (?, ?)", tuple(file))
            if beside:
                take_up(connection, DEFINITION)
            else:
                taking_up()

    def look(self) -> None:
        """See all that is here of the others."""
        for data in seen_data(self.desk.store.connection, DEFINITION, self.desk.everywhere()):
            with self.desk.act() as act:
                act.append(LOGS_SEEN, data)

    def claims(self, row: ArticleRow) -> list[ClaimRow]:
        return self.desk.claims.of(row.id, gone=True)

    def conflicts(self, row: ArticleRow) -> list[Conflict]:
        return self.desk.conflicts.of(row.id)

    def kinds(self, row: ArticleRow) -> list[str]:
        return sorted(str(one.kind) for one in self.conflicts(row))

    def state(self) -> dict[str, list[dict[str, Any]]]:
        """What is shown, without what is each machine's own: events are told by their ids, not by their numbers."""
        ids = {row["seq"]: row["id"] for row in self.desk.store.rows("SELECT seq, id FROM trail")}
        found = {}
        for table in tables.names(DEFINITION.tables):
            if table in _OWN:
                continue
            rows = [dict(row) for row in self.desk.store.rows(f"SELECT * FROM {table}")]
            for row in rows:
                for name in ("event", "seq", "act", "undoes", "undone_by"):
                    if row.get(name) is not None:
                        row[name] = ids.get(row[name], "?")
            found[table] = sorted(rows, key=lambda row: json.dumps({**row, "leaf": None}, sort_keys=True))
        return found


def exchange(machines: Sequence[Machine], *, look: bool = True) -> None:
    """Let every machine have all of the others' logs, and see them."""
    for machine in machines:
        for other in machines:
            if other is not machine:
                machine.receive(other)
    if look:
        for machine in machines:
            machine.look()


@cache
def _met(*persons: str) -> tuple[ArticleRow, list[Machine], TemporaryDirectory[str]]:
    """Machines that know one article, made once and closed; to be copied."""
    folder = TemporaryDirectory()
    start = dt.datetime(2026, 1, 31, 9, 30, tzinfo=dt.UTC)
    machines = [
        Machine(Path(folder.name), person, seed=seed, clock=Clock(start + dt.timedelta(minutes=seed)))
        for seed, person in enumerate(persons, 1)
    ]
    row = new_article(machines[0].desk)
    exchange(machines)
    for machine in machines:
        machine.desk.close()
    return row, machines, folder


@contextmanager
def room(folder: Path, *persons: str) -> Iterator[tuple[ArticleRow, list[Machine]]]:
    """Machines that all know one article, which the first took in, and nothing else of each other yet."""
    row, met, _ = _met(*persons)
    machines = [machine.moved(folder) for machine in met]
    try:
        yield row, machines
    finally:
        for machine in machines:
            machine.desk.close()
