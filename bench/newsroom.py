"""What a newsroom costs: the fold of several logs, an act alone and with others, and all of it over a server.

python bench/newsroom.py [--events 20000] [--join 100000] [--only fold acts arrival throughput join]

The server is a PostgreSQL that is started here, with TLS, which has written to the disk what it says it has; where
none is installed what needs it is left out.
"""

from __future__ import annotations

import argparse
import datetime as dt
import json
import os
import random
import resource
import sqlite3
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager
from pathlib import Path

from msgspec.structs import replace

from bench.record import import_one
from tests.exchange import servers
from tests.exchange.servers import Server
from workbench.claims import Verdict
from workbench.desk import Desk
from workbench.desk.definition import DEFINITION
from workbench.desk.kinds.record import LOGS_SEEN
from workbench.exchange.exchange import Exchange
from workbench.exchange.postgres import ServerShelf
from workbench.exchange.shelf import Row
from workbench.record.canonical import read_body
from workbench.record.several_logs.copies import Body, keep, logs_kept, name_log
from workbench.record.several_logs.fold import Union
from workbench.record.several_logs.log_heads import seen_data
from workbench.record.several_logs.order import in_time
from workbench.record.tree import Frontier, leaf_hash

PARTS = ("fold", "acts", "throughput", "arrival", "join")

VERDICTS = (Verdict.DISPUTED, Verdict.UNSOURCED)

#: What a hint names.
ID = "01a00000-0000-7000-8000-00000000f00d"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=20_000, help="Events that are folded.")
    parser.add_argument("--join", type=int, default=100_000, help="Events that a new machine finds on the server.")
    parser.add_argument("--only", nargs="*", choices=PARTS, default=PARTS)
    parser.add_argument("--machine", nargs=4, help=argparse.SUPPRESS)
    parser.add_argument("--sends", nargs=5, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.machine:
        work(*asked.machine)
    elif asked.sends:
        send(*asked.sends)
    with tempfile.TemporaryDirectory() as folder:
        if "fold" in asked.only:
            bench_fold(Path(folder), asked.events)
        if "acts" in asked.only:
            bench_acts(Path(folder))
        if not {"arrival", "throughput", "join"} & set(asked.only):
            return
        if (programs := servers.programs()) is None:
            print("server:  PostgreSQL is not installed")
            return
        os.environ["PGPASSWORD"] = servers.PASSWORD
        with servers.server(programs) as server:
            if "throughput" in asked.only:
                bench_throughput(server)
            if "arrival" in asked.only:
                bench_arrival(server, Path(folder))
            if "join" in asked.only:
                bench_join(server, Path(folder), asked.join)


def bench_fold(folder: Path, events: int, machines: int = 4) -> None:
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
    """One verdict an act, alone and where another machine's log is kept, in an article with a thousand events.

    And there what a colleague's verdict costs that another program of this machine takes up, and the act after it.
    """
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
    path = folder / "acts-True.db"
    with (
        Desk.open(path, actor="Ada", clock=now) as desk, Desk.open(path, actor="Ada", clock=now) as exchanging,
        Desk.open(folder / "other.db", actor="Bob", clock=now) as other,
    ):  # fmt: skip
        receive(other, desk)
        claims = [claim.id for claim in desk.claims.of(article)]
        arriving, acting = [0.0], [0.0]
        for number in range(acts // 10):
            other.verdicts.set(claims[-1], VERDICTS[number % 2], note=f"{number}")
            with took(arriving):
                receive(exchanging, other)
            with took(acting):
                desk.verdicts.set(claims[number % 90], VERDICTS[number % 2], note=f"{number} again")
        each = [sum(seconds[2:]) / (len(seconds) - 2) * 1e3 for seconds in (arriving, acting)]
        print(f"         {each[0]:.1f} ms for an act that comes in, {each[1]:.1f} ms for the first act after it")


def bench_throughput(server: Server, connections: int = 50, seconds: int = 10) -> None:
    """Acts of two events each, sent by members over connections of their own, as fast as the server takes them.

    Then the same where each also says every 0.4 seconds at which claim it is, and hears it of all others.
    """
    sent = []
    for hints in ("", "hints"):
        server.newsroom(f"throughput{hints}", ["ada"])
        address, processes = server.network_address(f"throughput{hints}", "ada"), 5
        asked = [address, str(connections // processes), str(seconds), hints]
        running = [started("--sends", *asked, f"{number}") for number in range(processes)]
        sent.append(sum(json.loads(process.communicate()[0]) for process in running) / seconds)
    print(f"sending: {sent[0]:,.0f} acts a second over {connections} connections; {sent[1]:,.0f} with hints")


def send(address: str, connections: str, seconds: str, hints: str, name: str) -> None:
    """Send acts until the time is over, each connection a log of its own; prints how many."""
    end = time.monotonic() + int(seconds)

    def sends(number: int) -> int:
        shelf, origin, done = ServerShelf(address), f"claims-workbench/{name}-{number}", 0
        hinted = 0.0
        while time.monotonic() < end:
            bodies = [Row(2 * done + more, bytes(32), "article", b"x" * 600) for more in (0, 1)]
            shelf.add(origin, bodies, "n" * 250)
            if hints and time.monotonic() >= hinted + 0.4:
                hinted = time.monotonic()
                shelf.leave_hint(origin, f"{done} {ID}")
                shelf.hints()
            done += 1
        shelf.close()
        return done

    with ThreadPoolExecutor(int(connections)) as pool:
        print(sum(pool.map(sends, range(int(connections)))))
    sys.exit()


def bench_arrival(server: Server, folder: Path, machines: int = 10, seconds: int = 30) -> None:
    """From the key at one machine to the record of each other one, which looks every 0.4 seconds; all work at once."""
    members = [f"member{number}" for number in range(machines)]
    server.newsroom("arrival", members)
    desks = joined(server, folder / "arrival", "arrival", members)
    for desk in desks.values():
        desk.close()
    running = [
        started("--machine", str(desk.path), member, server.network_address("arrival", member), str(seconds))
        for member, desk in desks.items()
    ]
    told = [json.loads(process.communicate()[0]) for process in running]
    took = sorted(one for each in told for one in each["arrived"])
    acts, cpu = sum(each["acts"] for each in told), sum(each["cpu"] for each in told)
    act, look = (statistics.mean(each[what] for each in told) * 1e3 for what in ("act", "look"))
    print(f"arrival: {took[len(took) // 2]:.2f} s median, 95 of 100 within {took[len(took) * 95 // 100]:.2f} s")
    print(f"         ({machines} machines on {os.cpu_count()} cores, {acts / seconds:.1f} acts a second,")
    print(
        f"         {cpu / seconds:.2f} processors in all; {act:.0f} ms an act, {look:.1f} ms a look that finds nothing)"
    )


def work(record: str, member: str, place: str, seconds: str) -> None:
    """A machine that looks every 0.4 seconds and acts every three; prints after how long others' acts were here."""
    arrived: list[float] = []
    acting: list[float] = []
    looking: list[float] = []
    with Desk.open(Path(record), actor=member, clock=now, keys=Path(record).parent / "keys") as desk:
        exchange = Exchange(desk, ServerShelf(place))
        (article,) = desk.articles.all()
        claims = [claim.id for claim in desk.claims.of(article.id)]
        exchange.sync()
        known, start = desk.heads(), time.monotonic()
        act_at = start + 3 * random.random()
        while (moment := time.monotonic()) < start + float(seconds):
            if moment >= act_at and moment < start + float(seconds) - 3:
                act_at += 3
                desk.saw(desk.everywhere())
                desk.verdicts.set(random.choice(claims), random.choice(VERDICTS), note=f"{moment}")
                acting.append(time.monotonic() - moment)
            cpu = time.process_time()
            outcome = exchange.sync()
            if outcome.received:
                heads = desk.heads()
                here = now()
                arrived += [(here - event.at).total_seconds() for event in desk.trail.since(known, heads)
                            if event.actor != member and event.kind == "verdict.set"]  # fmt: skip
                known = heads
            elif not outcome.sent:
                looking.append(time.process_time() - cpu)
            time.sleep(max(0.0, min(moment + 0.4, max(act_at, moment)) - time.monotonic()))
    told = {"acts": len(acting), "act": statistics.median(acting), "arrived": arrived}
    print(json.dumps({**told, "look": statistics.median(looking), "cpu": time.process_time()}))
    sys.exit()


def bench_join(server: Server, folder: Path, events: int, machines: int = 5) -> None:
    """A new machine takes over all that a newsroom has."""
    members = [f"writer{number}" for number in range(machines)]
    server.newsroom("whole", [*members, "newcomer"])
    desks = joined(server, folder / "whole", "whole", members, events_each=events // machines)
    there = sum(ServerShelf(server.network_address("whole", members[0])).size(desk.origin) for desk in desks.values())
    chief = desks[members[0]]
    path = folder / "whole" / "newcomer"
    path.mkdir()
    with Desk.open(path / "claims.db", actor="newcomer", clock=now, create=True, keys=path / "keys") as desk:
        chief.newsroom.admit(desk.newsroom.join(str(chief.newsroom.name()), "laptop"))
        Exchange(chief, ServerShelf(server.network_address("whole", members[0]))).sync()
        start = time.monotonic()
        with took() as seconds:
            outcome = Exchange(desk, ServerShelf(server.network_address("whole", "newcomer"))).sync()
        wall = time.monotonic() - start
        assert outcome.received >= there, outcome
        size = desk.path.stat().st_size / 1e6
    print(f"join:    {seconds[0]:.1f} s of the processor for {outcome.received:,} events ({wall:.1f} s in all), "
          f"{resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:.0f} MB, a record of {size:.0f} MB")  # fmt: skip
    for desk in desks.values():
        desk.close()


def joined(
    server: Server, folder: Path, database: str, members: Sequence[str], events_each: int = 0
) -> dict[str, Desk]:
    """Machines of one newsroom, the first its founder, which has an article of a hundred claims."""
    desks = {}
    for member in members:
        path = folder / member
        path.mkdir(parents=True)
        desks[member] = Desk.open(path / "claims.db", actor=member, clock=now, create=True, keys=path / "keys")
    shelves = {member: ServerShelf(server.network_address(database, member)) for member in members}
    first = desks[members[0]]
    for number, desk in enumerate(desks.values()):
        for each in range(events_each // 1_000 if events_each else not number):
            article = import_one(desk, 100, 1_000 * number + each)
            claims = [claim.id for claim in desk.claims.of(article)]
            for again in range(10 if events_each else 0):
                desk.verdicts.set_all(claims, VERDICTS[again % 2])
    name = first.newsroom.found("laptop")
    for desk in [*desks.values()][1:]:
        first.newsroom.admit(desk.newsroom.join(name, "laptop"))
    for _ in range(1 if events_each else 2):
        for member, desk in desks.items():
            Exchange(desk, shelves[member]).sync()
    for shelf in shelves.values():
        shelf.close()
    return desks


def started(*arguments: str) -> subprocess.Popen[str]:
    """This program in another process, which prints what it measured."""
    return subprocess.Popen([sys.executable, __file__, *arguments], stdout=subprocess.PIPE, text=True)


def receive(desk: Desk, other: Desk) -> None:
    """Keep what is new of another desk's log, and its files."""
    with desk.receiving() as (connection, take_up):
        name_log(connection, other.origin, other.origin, "")
        log = logs_kept(connection)[other.origin]
        frontier = Frontier(log.size, log.frontier)
        bodies = [
            Body(seq, leaf_hash(body.encode()), body.encode())
            for seq, body in enumerate(bodies_of(other)[log.size :], log.size)
        ]
        for body in bodies:
            frontier.add(body.leaf)
        keep(connection, replace(log, size=frontier.size, frontier=frontier.packed()), bodies)
        take_up(files=dict(other.store.rows("SELECT sha256, bytes FROM blobs")))


def look(desk: Desk) -> None:
    """See all that is here of the others."""
    for data in seen_data(desk.store.connection, DEFINITION, desk.everywhere()):
        with desk.act() as act:
            act.append(LOGS_SEEN, data)


def bodies_of(desk: Desk) -> list[str]:
    with closing(sqlite3.connect(desk.path)) as connection:
        return [body for (body,) in connection.execute("SELECT body FROM events ORDER BY seq")]


def now() -> dt.datetime:
    return dt.datetime.now(dt.UTC)


@contextmanager
def took(seconds: list[float] | None = None) -> Iterator[list[float]]:
    """The seconds of the processor that the block took, in a list that gets them when it ends."""
    seconds = [] if seconds is None else seconds
    start = time.process_time()
    yield seconds
    seconds.append(time.process_time() - start)


if __name__ == "__main__":
    main()
