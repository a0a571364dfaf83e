"""How fast claims are found: MB/s beside quantulum3 and text2num, a 1,000-word article warm, and one from a cold start.

python bench/extract.py [--megabytes 1] [--quantulum-kilobytes 30]

The French text is the seed article, repeated. quantulum3 reads English, so both are measured on an English article;
it is given less of it, for it takes minutes for a megabyte. The extra `bench` installs it. Rates count the seconds of
the processor, so that other work on the machine disturbs them little; a cold start counts those of the clock.
"""

from __future__ import annotations

import argparse
import datetime as dt
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from importlib.util import find_spec
from pathlib import Path

from text_to_num import alpha2digit

from workbench.extract import extract
from workbench.extract.attributions.find import find_attributions
from workbench.extract.document import Document, tokenise
from workbench.extract.language_file import load
from workbench.extract.quantities.scan import scan

ROOT = Path(__file__).parent.parent
FRENCH = ROOT / "seeds" / "altman-tournee-mondiale.fr.txt"
ENGLISH = ROOT / "tests" / "extract" / "gold" / "science.en.txt"
PUBLISHED = dt.date(2024, 9, 30)
COLD_RUNS = 7


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--megabytes", type=float, default=1)
    parser.add_argument("--quantulum-kilobytes", type=float, default=30)
    asked = parser.parse_args()
    french = repeated(FRENCH, int(asked.megabytes * 1_000_000))
    english = repeated(ENGLISH, int(asked.megabytes * 1_000_000))
    print_throughput(french, english)
    print_beside_quantulum(repeated(ENGLISH, int(asked.quantulum_kilobytes * 1_000)))
    print_one_article(french)


def repeated(path: Path, size: int) -> str:
    """About `size` characters of the text at `path`, repeated a paragraph apart."""
    text = path.read_text(encoding="utf-8")
    return "\n".join([text] * max(1, round(size / len(text))))


def print_throughput(french: str, english: str) -> None:
    document = Document(french, load("fr"), PUBLISHED, tokenise(french))
    everything = rate(french, lambda: extract(french, "fr", PUBLISHED))
    words = rate(french, lambda: alpha2digit(french, "fr"))
    print(f"all claims, French      {everything:6.2f} MB/s   {everything / words:5.2f} x text2num")
    print(f"all claims, English     {rate(english, lambda: extract(english, 'en', PUBLISHED)):6.2f} MB/s")
    print(f"  tokens                {rate(french, lambda: tokenise(french)):6.2f} MB/s")
    print(f"  quantities            {rate(french, lambda: scan(document)):6.2f} MB/s")
    print(f"  attributions          {rate(french, lambda: find_attributions(document)):6.2f} MB/s")
    print(f"text2num, numbers alone {words:6.2f} MB/s")


def print_beside_quantulum(english: str) -> None:
    if find_spec("quantulum3") is None:
        print("quantulum3              not installed (pip install '.[bench]')")
        return
    from quantulum3 import parser

    parser.parse("three kilometres")
    ours = rate(english, lambda: extract(english, "en", PUBLISHED))
    theirs = rate(english, lambda: parser.parse(english))
    print(f"quantulum3, English     {theirs:6.3f} MB/s   all claims are {ours / theirs:.0f} x as fast")


def print_one_article(french: str) -> None:
    article = " ".join(french.split(" ")[:1_000])
    extract(article, "fr", PUBLISHED)
    warm = min(seconds(lambda: extract(article, "fr", PUBLISHED)) for _ in range(9))
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "article.txt"
        path.write_text(article, encoding="utf-8")
        command = [
            sys.executable,
            "-m",
            "workbench",
            "extract",
            "--format",
            "jsonl",
            "--published",
            "2024-09-30",
            str(path),
        ]
        cold = min(elapsed(lambda: subprocess.run(command, check=True, capture_output=True)) for _ in range(COLD_RUNS))
    print(f"1,000 words             {warm * 1000:6.1f} ms warm, {cold * 1000:.0f} ms from a cold start of the process")


def rate(text: str, work: Callable[[], object]) -> float:
    """Megabytes of characters a second, the best of three."""
    return len(text) / 1e6 / min(seconds(work) for _ in range(3))


def seconds(work: Callable[[], object]) -> float:
    """How much of the processor's time `work` takes."""
    started = time.process_time()
    work()
    return time.process_time() - started


def elapsed(work: Callable[[], object]) -> float:
    """How long `work` takes by the clock."""
    started = time.perf_counter()
    work()
    return time.perf_counter() - started


if __name__ == "__main__":
    main()
