"""What the record costs: appending against plain SQLite, auditing against reading and hashing, opening a long list.

python bench/record.py [--events 100000] [--articles 1000] [--claims 100000]
"""

from __future__ import annotations

import argparse
import datetime as dt
import random
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import closing, contextmanager
from hashlib import sha256
from pathlib import Path

from workbench.articles.article import Article
from workbench.claims import Claim, Quantity, QuantityType, Span, Verdict
from workbench.desk import Desk
from workbench.desk.maintenance import audit
from workbench.record.tree import Frontier, leaf_hash

VERDICTS = (Verdict.DISPUTED, Verdict.UNSOURCED)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--events", type=int, default=100_000)
    parser.add_argument("--articles", type=int, default=1_000)
    parser.add_argument("--claims", type=int, default=100_000)
    parser.add_argument("--audit", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.audit:
        print_audit(asked.audit)
        return
    with tempfile.TemporaryDirectory() as folder:
        bench_appends(Path(folder))
        bench_audit(Path(folder), asked.events)
        bench_list(Path(folder), asked.articles, asked.claims)


def bench_appends(folder: Path, acts: int = 1_000) -> None:
    """One verdict an act, each on the disk before the next, and the same bytes inserted plainly the same way."""
    path = folder / "appends.db"
    with opened(path) as desk:
        row = import_one(desk, 100)
        claims = [claim.id for claim in desk.claims.of(row)]
        with took() as ours:
            for number in range(acts):
                desk.verdicts.set(claims[number % 100], VERDICTS[number // 100 % 2])
    with closing(sqlite3.connect(path)) as connection:
        bodies = connection.execute("SELECT seq, id, body FROM events WHERE seq > 3").fetchall()
    with closing(sqlite3.connect(folder / "plain.db", isolation_level=None)) as connection:
        connection.execute("PRAGMA journal_mode = WAL")
        connection.execute("PRAGMA synchronous = FULL")
        connection.execute("CREATE TABLE events (seq INTEGER PRIMARY KEY, id TEXT, body TEXT) STRICT")
        with took() as plain:
            for event in bodies:
                connection.execute("INSERT INTO events VALUES (?, ?, ?)", event)
    print(f"appends: {acts / ours[0]:,.0f} a second, each on the disk and folded into the tables")
    plainly, times = acts / plain[0], ours[0] / plain[0]
    print(f"         {plainly:,.0f} a second for plain SQLite inserts of the same bytes ({times:.1f}×)")


def bench_audit(folder: Path, events: int) -> None:
    """The whole audit, and reading and hashing alone; its memory at a tenth of the events and at all of them."""
    memory = []
    for size in (events // 10, events):
        path = folder / f"audit-{size}.db"
        with opened(path) as desk:
            row = import_one(desk, 1_000)
            claims = [claim.id for claim in desk.claims.of(row)]
            fill(desk, claims, size)
        out = subprocess.run(
            [sys.executable, __file__, "--audit", str(path)], check=True, capture_output=True, text=True
        ).stdout
        seconds, hashing, kilobytes = map(float, out.split())
        memory.append(kilobytes / 1024)
    print(f"audit:   {seconds:.2f} s for {events:,} events: hashed, folded anew, compared with the tables")
    print(f"         {hashing:.2f} s for reading and hashing them alone ({seconds / hashing:.1f}×)")
    print(f"         {memory[0]:.0f} MB at {events // 10:,} events, {memory[1]:.0f} MB at {events:,}")


def print_audit(path: Path, rounds: int = 3) -> None:
    """The best of some rounds, each of which does all three, since a machine has its moods."""
    times = []
    for _ in range(rounds):
        with closing(sqlite3.connect(path)) as connection, took() as hashing:
            frontier = Frontier()
            for (body,) in connection.execute("SELECT CAST(body AS BLOB) FROM events ORDER BY seq"):
                frontier.add(leaf_hash(body))
        with took() as whole:
            assert audit(path).passed
        times.append((whole[0], hashing[0]))
    best = [min(some) for some in zip(*times, strict=True)]
    print(*best, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)


def bench_list(folder: Path, articles: int, claims: int) -> None:
    """A record with many articles: open it and list them with their counts."""
    path = folder / "list.db"
    with opened(path) as desk:
        for number in range(articles):
            import_one(desk, claims // articles, number)
    with took() as cold, opened(path) as desk:
        assert len(desk.articles.all()) == articles
    print(f"list:    {cold[0]:.2f} s to open a record of {articles:,} articles and {claims:,} claims and list it")


def fill(desk: Desk, claims: list[str], events: int) -> None:
    """Verdicts up to `events` events, several in a transaction so that the bench does not wait for the disk."""
    chance = random.Random(1)
    while (size := desk.heads().own) < events:
        some = chance.sample(claims, min(500, events - size))
        desk.verdicts.set_all(some, chance.choice(VERDICTS), note=f"as of event {size}")


def import_one(desk: Desk, claims: int, number: int = 0) -> str:
    text = f"Article {number}. " + " ".join(f"{value} people came." for value in range(claims))
    found, start = [], 0
    for value in range(claims):
        words = f"{value} people"
        start = text.index(words, start)
        found.append(Claim(Span.of(text, start, start + len(words)), quantity=Quantity(QuantityType.COUNT, value)))
    original = text.encode()
    digest = sha256(original).hexdigest()
    article = Article(text, f"Article {number}", "en", None, None, None, "a.txt", original, digest, "text/plain")
    return desk.articles.take_in(article, found).id


def opened(path: Path) -> Desk:
    return Desk.open(path, actor="bench", clock=lambda: dt.datetime.now(dt.UTC), create=True)


@contextmanager
def took() -> Iterator[list[float]]:
    """The seconds that the block took, in a list that is filled when it ends."""
    seconds: list[float] = []
    start = time.perf_counter()
    yield seconds
    seconds.append(time.perf_counter() - start)


if __name__ == "__main__":
    main()
