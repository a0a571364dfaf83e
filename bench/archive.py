"""What an archive costs: articles a second with one and two workers, beside plain extraction, and the memory.

python bench/archive.py [--articles 2000] [--many 20000]

The articles are the gold articles of the tests, in turn, each with a line of its own.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from workbench.articles import read_article
from workbench.extract import extract

ROOT = Path(__file__).parent.parent
GOLD = sorted((ROOT / "tests" / "extract" / "gold").glob("*.txt"))


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--articles", type=int, default=2000)
    parser.add_argument("--many", type=int, default=20_000)
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
        many = write(folder / "many", asked.many)
        clock, _, memory = archived(folder / "many", folder / "many.jsonl", 2)
        print(
            f"archive of {len(many):,}     {len(many) / clock:5.0f} articles/s, {memory:.0f} MB at most in one process"
        )


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
