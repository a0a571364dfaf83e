"""Small articles, and tasks that end the process which computes them; a module, so that other processes import it."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator
from pathlib import Path

from workbench.archive.shards import Result, Shard, work

TEXT = "Le 3 mai 2024, {number} usines ont fermé, selon Anne Lée. Elles employaient 1 200 salariés.\n"


def write(folder: Path, count: int) -> Path:
    """Write `count` articles that differ by a number."""
    folder.mkdir(exist_ok=True)
    for number in range(count):
        (folder / f"{number:04}.txt").write_text(TEXT.format(number=number + 2), encoding="utf-8")
    return folder


def work_that_dies_once(shard: Shard) -> Result:
    """End the process at the article `once.txt` where no file `once.txt.died` stands beside it yet."""
    for article in shard.articles:
        mark = Path(f"{article.name}.died")
        if article.name.endswith("once.txt") and not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
    return work(shard)


def work_that_dies(shard: Shard) -> Result:
    """End the process at every article called `deadly.txt`, however often it is asked."""
    if any(article.name.endswith("deadly.txt") for article in shard.articles):
        os.kill(os.getpid(), signal.SIGKILL)
    return work(shard)


class Here:
    """An engine without processes; it stops after `most` shards, as if it were killed."""

    def __init__(self, most: int | None = None) -> None:
        self.most, self.numbers = most, list[int]()

    def results(self, asked: Iterator[Shard]) -> Iterator[Result]:
        for shard in asked:
            if len(self.numbers) == self.most:
                raise KeyboardInterrupt
            self.numbers.append(shard.number)
            yield work(shard)
