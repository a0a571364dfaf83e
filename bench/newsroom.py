"""What the fold of several logs costs: an event, an article that somebody works on, an act alone and in a newsroom.

python bench/newsroom.py [--events 20000] [--machines 4]
"""

from __future__ import annotations

import argparse
import datetime as dt
import sqlite3
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from bench.record import import_one
from workbench.claims import Verdict
from workbench.desk import Desk
from workbench.desk.definition import DEFINITION
from workbench.desk.kinds.record import LOGS_SEEN
from workbench.record.canonical import read_body
from workbench.record.tree import Frontier, leaf_hash
from workbench.record.union.fold import Union
from workbench.record.union.join import take_up
from workbench.record.union.order import in_time, number_of
from workbench.record.union.pins import seen_data

VERDICTS = (Verdict.DISPUTED, Verdict.UNSOURCED)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=20_000)
    parser.add_argument("--machines", type=int, default=4)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        bench_fold(Path(folder), asked.events, asked.machines)
        bench_acts(Path(folder))


def bench_fold(folder: Path, events: int, machines: int) -> None:
    """Verdicts of all machines on articles of a hundred claims: folded together, and joined into one's tables."""
    desks = [Desk.open(folder / f"{n}.db", actor=f"P{n}", clock=now, create=True) for n in range(machines)]
    first = desks[0]
    articles = [import_one(first, 100, number) for number in range(max(1, events // 2_000))]
    for desk in desks[1:]:
        receive(desk, first)
        look(desk)
    claims = [claim.id for article in articles for claim in first.claims.of(article)]
    for number in range(events // 100 // machines):
        for place, desk in enumerate(desks):
            article = claims[(number + place) % len(articles) * 100 :][:100]
            desk.verdicts.set_all(article, VERDICTS[(number // 2 + place) % 2], note=f"{number}")
    logs = [[read_body(body) for body in bodies_of(desk)] for desk in desks]
    with took() as seconds:
        timed = [
            one for n, log in enumerate(logs) for one in in_time(n, f"o{n}", f"P{n}", log, DEFINITION)
        ]  # fmt: skip
        union = Union(timed, DEFINITION)
    print(f"fold:    {seconds[0] / len(timed) * 1e6:.1f} µs an event ({len(timed):,} of {machines} machines together)")
    print(f"         {len(union.shown.get('conflicts', {})):,} conflicts, {len(union.unfit)} that do not fit")
    with took() as seconds:
        for desk in desks[1:]:
            receive(first, desk)
    print(f"join:    {seconds[0]:.2f} s until the tables of one record have all of them")
    for desk in desks:
        desk.close()


def bench_acts(folder: Path, acts: int = 300) -> None:
    """One verdict an act, alone and where another machine's log is kept, in an article with a thousand events."""
    for joined in (False, True):
        with Desk.open(folder / f"acts-{joined}.db", actor="Ada", clock=now, create=True) as desk:
            article = import_one(desk, 100)
            claims = [claim.id for claim in desk.claims.of(article)]
            for number in range(10):
                desk.verdicts.set_all(claims, VERDICTS[number % 2])
            if joined:
                with Desk.open(folder / "other.db", actor="Bob", clock=now, create=True) as other:
                    receive(desk, other)
            with took() as seconds:
                for number in range(acts):
                    desk.verdicts.set(claims[number % 100], VERDICTS[number // 100 % 2], note="again")
            print(f"act:     {seconds[0] / acts * 1e3:.1f} ms {'in a newsroom' if joined else 'alone'}")


def receive(desk: Desk, other: Desk) -> None:
    """Keep a copy of another desk's log, and its files."""
    bodies = bodies_of(other)
    origin = read_body(bodies[0]).data["origin"]
    frontier = Frontier()
    with desk.store.writing() as connection:
        (place,) = connection.execute("SELECT coalesce(max(place), 0) + 1 FROM logs").fetchone()
        for seq, body in enumerate(bodies):
            leaf = leaf_hash(body.encode())
            frontier.add(leaf)
            connection.execute("INSERT INTO copies VALUES (?, ?, ?)", (number_of(place, seq), leaf, body))
        log = (place, origin, origin, "", frontier.size, frontier.packed(), "")
        connection.execute("INSERT INTO logs VALUES (?, ?, ?, ?, ?, ?, ?)", log)
        for name, content in other.store.rows("SELECT sha256, bytes FROM blobs"):
            if not connection.execute("SELECT 1 FROM blobs WHERE sha256 = ?", (name,)).fetchone():
                connection.execute("INSERT INTO blobs VALUES (?, ?)", (name, content))
        take_up(connection, DEFINITION)


def look(desk: Desk) -> None:
    """See all that is here of the others."""
    if data := seen_data(desk.store.connection):
        with desk.act() as act:
            act.append(LOGS_SEEN, data)


def bodies_of(desk: Desk) -> list[str]:
    with closing(sqlite3.connect(desk.path)) as connection:
        return [body for (body,) in connection.execute("SELECT body FROM events ORDER BY seq")]


def now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


@contextmanager
def took() -> Iterator[list[float]]:
    """The seconds of the processor that the block took, in a list that is filled when it ends."""
    seconds: list[float] = []
    start = time.process_time()
    yield seconds
    seconds.append(time.process_time() - start)


if __name__ == "__main__":
    main()
