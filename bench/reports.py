"""What a report of a very long article costs: seconds and peak memory of each format.

    python bench/reports.py [--claims 10000] [FORMAT ...]

makes a record of one article with that many claims, a verdict and a source on each, and exports it in every format that
can be made here, each in a process of its own. The aim is under 5 s for 10,000 claims in every text format. The time
counts reading the record, checking and signing the trail, and writing the file to the disk. `memory` is the peak of the
whole process, `empty` that of a report of one claim.
"""

from __future__ import annotations

import argparse
import datetime as dt
import hashlib
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from workbench.articles.article import Article
from workbench.claims import Claim, Quantity, QuantityType, Span, Verdict
from workbench.desk import Desk
from workbench.desk.model import EvidenceNote
from workbench.desk.source_note import SourceNote
from workbench.desk.vocabulary import Stance
from workbench.reports.export import export
from workbench.reports.formats import FORMATS
from workbench.reports.model import Edition, Level

AT = dt.datetime(2026, 1, 5, 9, tzinfo=dt.UTC)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument(
        "formats", nargs="*", metavar="FORMAT", help=f"of {', '.join(FORMATS)}; all but pdf unless given"
    )
    parser.add_argument("--claims", type=int, default=10_000)
    parser.add_argument("--export", type=Path, help=argparse.SUPPRESS)
    asked = parser.parse_args()
    if asked.export:
        print_export(asked.export, asked.formats[0])
        return
    with tempfile.TemporaryDirectory() as folder:
        long, short = make_record(Path(folder) / "long.db", asked.claims), make_record(Path(folder) / "short.db", 1)
        print(f"{asked.claims:,} claims with a verdict and a source each\n")
        print(f"{'format':<8}{'seconds':>9}{'of CPU':>9}{'MiB':>9}{'memory':>12}{'empty':>12}")
        for name in asked.formats or [name for name in FORMATS if name != "pdf"]:
            seconds, busy, size, memory = measured(long, name)
            *_, empty = measured(short, name)
            print(
                f"{name:<8}{seconds:>9.2f}{busy:>9.2f}{size / 2**20:>9.1f}{memory:>8,} MiB{empty:>8,} MiB", flush=True
            )


def make_record(path: Path, number: int) -> Path:
    """A record of one article with `number` claims, each decided and with a source of ten."""
    lines = [f"Paragraph {place}: the town counted {place} houses in that year." for place in range(number)]
    text = "\n".join(lines)
    claims, start = [], 0
    for place, line in enumerate(lines):
        words = f"{place} houses"
        at = start + line.index("counted ") + len("counted ")
        claims.append(Claim(Span(at, at + len(words), words), quantity=Quantity(QuantityType.COUNT, value=place)))
        start += len(line) + 1
    original = text.encode()
    sha256 = hashlib.sha256(original).hexdigest()
    article = Article(text, "A long article", "en", None, None, None, "long.txt", original, sha256, "text/plain")
    with Desk.open(path, actor="Bench", clock=lambda: AT, create=True) as desk:
        row = desk.articles.take_in(article, claims)
        ids = [claim.id for claim in desk.claims.of(row.id)]
        sources = [desk.sources.add(SourceNote(title=f"Yearbook {year}", publisher="The town")) for year in range(10)]
        # The record is thrown away: its acts need not wait for the disk.
        desk.store.connection.execute("PRAGMA synchronous = OFF")
        for place, claim in enumerate(ids):
            stance = Stance.SUPPORTS if place % 3 else Stance.CONTEXT
            note = EvidenceNote(source=sources[place % 10].id, stance=stance, locator=f"p. {place}")
            desk.evidence.attach(claim, note)
        desk.verdicts.set_all(ids[::2], Verdict.DISPUTED, note="counted again")
        desk.verdicts.set_all(ids[1::2], Verdict.UNSOURCED)
    return path


def measured(record: Path, name: str) -> tuple[float, float, int, int]:
    """Seconds, seconds of the processor, bytes and the peak memory in MiB of one export in a process of its own."""
    command = [sys.executable, __file__, "--export", str(record), name]
    printed = subprocess.run(command, check=True, capture_output=True, text=True).stdout.split()
    return float(printed[0]), float(printed[1]), int(printed[2]), int(printed[3])


def print_export(record: Path, name: str) -> None:
    form = FORMATS[name]
    target = record.with_suffix(form.suffix)
    begin, busy = time.perf_counter(), time.process_time()
    with Desk.open(record, actor="Bench", clock=lambda: AT, keys=record.parent / "keys") as desk:
        export(desk, 1, target, form, Edition(Level.INTERNAL, AT, "Bench"), overwrite=True)
        seconds, busy = time.perf_counter() - begin, time.process_time() - busy
    unit = 2**20 if sys.platform == "darwin" else 2**10
    print(seconds, busy, target.stat().st_size, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // unit)


if __name__ == "__main__":
    main()
