"""What a cold start of `workbench extract` costs, by the clock and by the processor, and where it goes.

python bench/cold.py [--runs 9]

The article is 1,000 words of the seed. Every row is a process of its own, the best of several; the later rows hold the
earlier ones. Compile the bytecode first (`make run` does), or the first row of a fresh checkout is Python's compiler.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import tempfile
import time
from pathlib import Path

SEED = Path(__file__).parent.parent / "seeds" / "altman-tournee-mondiale.fr.txt"
WORDS = 1_000

_MODULES = (
    "import workbench.cli, workbench.articles.head, workbench.extract.extractor, workbench.extract.attributions,"
    " workbench.extract.quantities"
)

#: What each row runs; `{}` is the article.
ROWS = {
    "Python alone": ["-c", "pass"],
    "the command line": ["-m", "workbench", "--help"],
    "the modules of extraction": ["-c", _MODULES],
    "the claims, language given": ["-m", "workbench", "extract", "--lang", "fr", "--published", "2024-09-30", "{}"],
    "the claims, language found": ["-m", "workbench", "extract", "--published", "2024-09-30", "{}"],
}


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--runs", type=int, default=9)
    runs = parser.parse_args().runs
    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder) / "article.txt"
        words = (SEED.read_text(encoding="utf-8") + "\n").split(" ") * 2
        article.write_text(" ".join(words[:WORDS]), encoding="utf-8")
        for name, arguments in ROWS.items():
            command = [sys.executable, *(argument.replace("{}", str(article)) for argument in arguments)]
            clock, processor = map(min, zip(*(measured(command) for _ in range(runs)), strict=True))
            print(f"{name:<28} {clock * 1000:5.0f} ms by the clock {processor * 1000:5.0f} ms of the processor")


def measured(command: list[str]) -> tuple[float, float]:
    """The seconds that `command` takes by the clock, and those of the processor."""
    before, started = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
    subprocess.run(command, check=True, capture_output=True)
    elapsed, after = time.perf_counter() - started, resource.getrusage(resource.RUSAGE_CHILDREN)
    return elapsed, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime


if __name__ == "__main__":
    main()
