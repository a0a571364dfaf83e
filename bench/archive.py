"""What an archive costs: articles a second with one and two workers, beside plain extraction, the memory, look-ups.

python bench/archive.py [--articles 2000] [--many 20000] [--claims 1000000]

The articles are the gold articles of the tests, in turn, each with a line of its own. The index that is looked into is
made up: its words are as frequent as words are (Zipf).
"""

from __future__ import annotations

import argparse
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import time
from itertools import accumulate
from pathlib import Path

from workbench.archive.index import ArchiveIndex, write_index
from workbench.articles import read_article
from workbench.claims import Claim, Quantity, QuantityType, Span
from workbench.compare.earlier_claims import AskedClaim
from workbench.compare.look_up import look_up
from workbench.extract import extract

ROOT = Path(__file__).parent.parent
GOLD = sorted((ROOT / "tests" / "extract" / "gold").glob("*.txt"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--many", type=int, default=20_000)
    parser.add_argument("--claims", type=int, default=1_000_000)
    asked = parser.parse_args()
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = write(folder / "some", asked.articles)
        plain = seconds_of_plain_extraction(files[: asked.articles // 4]) * 4
        print(f"plain extraction        {1000 * plain / len(files):6.1f} ms of CPU an article")
        for workers in (1, 2):
            clock, cpu, memory = archived(folder / "some", folder / f"{workers}.jsonl", workers)
            each = f"{1000 * cpu / len(files):6.1f} ms of CPU an article, {len(files) / clock:5.0f} articles/s"
            print(
                f"archive, workers: {workers}     {each}, {cpu / plain - 1:+.0%} beside plain, {memory:.0f} MB at most"
            )
        look_ups(folder / "index.db", asked.claims)
        many = write(folder / "many", asked.many)
        clock, _, memory = archived(folder / "many", folder / "many.jsonl", 2)
        print(
            f"archive of {len(many):,}     {len(many) / clock:5.0f} articles/s, {memory:.0f} MB at most in one process"
        )


def look_ups(index: Path, claims: int) -> None:
    chance = random.Random(1)
    words = ["".join(chance.choice("bdglmnprst") + chance.choice("aeiou") for _ in range(4)) for _ in range(60_000)]
    weights = list(accumulate(1 / (rank + 3) for rank in range(len(words))))
    pool = chance.choices(words, cum_weights=weights, k=2_000_000)

    def row(number: int) -> dict[str, object]:
        at = chance.randrange(len(pool) - 40)
        about, value = pool[at : at + 28], int(chance.paretovariate(0.35)) % 10**9 + 1
        told = {"article": f"{number // 54}.txt", "sha256": "00" * 32, "title": "A title", "lang": "en"}
        figure = {"published": "2024-05-08", "kind": "numeric", "type": "money", "unit": "EUR", "value": value}
        text = f"{value} euros"
        around = " ".join([*about[:14], text, *about[14:]])
        return {**told, **figure, "modifier": None, "text": text, "content": None, "around": around}

    count = write_index((row(number) for number in range(claims)), index)
    times = []
    with ArchiveIndex.open(index) as archive:
        for number in range(300):
            one = row(number)
            text, around, value = str(one["text"]), str(one["around"]), one["value"]
            start = around.index(text)
            claim = Claim(Span(start, start + len(text), text), Quantity(QuantityType.MONEY, value, unit="EUR"))  # type: ignore[arg-type]
            begun = time.process_time()
            look_up(archive, AskedClaim.of(around, claim, "en"))
            times.append(1000 * (time.process_time() - begun))
    times.sort()
    each, most = index.stat().st_size / count, times[len(times) * 95 // 100]
    mean = statistics.mean(times)
    print(f"index of {count:,} claims  {each:.0f} bytes each; a look-up {mean:.1f} ms, 95 of 100 within {most:.1f} ms")


def write(folder: Path, count: int) -> list[Path]:
    folder.mkdir()
    texts = [path.read_text(encoding="utf-8") for path in GOLD]
    files = [folder / f"{number:06}.txt" for number in range(count)]
    for number, path in enumerate(files):
        path.write_text(f"{texts[number % len(texts)]}\nNo. {number}\n", encoding="utf-8")
    return files


def seconds_of_plain_extraction(files: list[Path]) -> float:
    begun = time.process_time()
    for path in files:
        article = read_article(path)
        extract(article.text, article.language, article.published)
    return time.process_time() - begun


def archived(folder: Path, out: Path, workers: int) -> tuple[float, float, float]:
    """Seconds of the clock, of the processor, and the largest memory of one process in MB."""
    before, begun = resource.getrusage(resource.RUSAGE_CHILDREN), time.monotonic()
    command = [sys.executable, "-m", "workbench", "archive", folder, "--out", out, "--workers", str(workers)]
    subprocess.run([str(part) for part in command], check=True, capture_output=True)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
    return time.monotonic() - begun, cpu, after.ru_maxrss / 1024


if __name__ == "__main__":
    main()
