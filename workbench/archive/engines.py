"""What computes shards: processes of this machine, or a Dask cluster. Both give the same results, in any order."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from dataclasses import replace
from itertools import islice
from multiprocessing import get_context
from typing import Protocol

from workbench.archive.shards import Result, Shard, Task, work
from workbench.translatable import Phrase

#: What is said of an article whose reading ended its process, twice.
FATAL = Phrase("reading it ended the process that did it (it took too long, or too much memory)")

#: How many shards wait for a free worker, so that none is idle; more would only fill the memory.
AHEAD = 2


class Engine(Protocol):
    """Computes shards."""

    def results(self, shards: Iterator[Shard]) -> Iterator[Result]:
        """The result of each shard, as they are done; takes a few shards ahead of what was given out."""
        ...


class Pool:
    """Processes of this machine.

    Where one is killed, nobody knows at which shard: those that were under way are computed again, one by one. A shard
    that ends its process then too is computed article by article, and the article that does it is an error row.
    """

    def __init__(self, workers: int, task: Task = work) -> None:
        self._workers, self._task = workers, task

    def results(self, shards: Iterator[Shard]) -> Iterator[Result]:
        """The result of each shard, as they are done."""
        again: deque[Shard] = deque()
        while True:
            yield from self._together(shards, again)
            if not again:
                return
            while again:
                yield _alone(again.popleft(), self._task)

    def _together(self, shards: Iterator[Shard], again: deque[Shard]) -> Iterator[Result]:
        """Compute shards side by side until none is left, or until a process was killed: `again` then holds some."""
        under_way: dict[Future[Result], Shard] = {}
        with _processes(self._workers) as pool:
            try:
                for shard in islice(shards, self._workers + AHEAD):
                    under_way[pool.submit(self._task, shard)] = shard
                while under_way:
                    done, _ = wait(under_way, return_when=FIRST_COMPLETED)
                    for future in done:
                        result = future.result()
                        del under_way[future]
                        yield result
                    for shard in islice(shards, self._workers + AHEAD - len(under_way)):
                        under_way[pool.submit(self._task, shard)] = shard
            except BrokenProcessPool:
                again.extend(under_way.values())
            except BaseException:
                pool.shutdown(wait=False, cancel_futures=True)
                raise


def merged(parts: list[Result]) -> Result:
    """The results of a shard's articles as the shard's."""
    return replace(
        parts[0],
        lines=b"".join(part.lines for part in parts),
        articles=len(parts),
        claims=sum(part.claims for part in parts),
        errors=tuple(error for part in parts for error in part.errors),
    )


def fatal(shard: Shard) -> Result:
    """The result of a shard of one article that ended every process that read it."""
    from workbench import __version__

    return Result(shard.number, b"", 1, 0, ((shard.articles[0].name, FATAL),), __version__)


def _alone(shard: Shard, task: Task) -> Result:
    """Compute one shard in a process of its own; article by article where that ends its process."""
    try:
        with _processes(1) as pool:
            return pool.submit(task, shard).result()
    except BrokenProcessPool:
        if len(shard.articles) == 1:
            return fatal(shard)
        return merged([_alone(replace(shard, articles=(article,)), task) for article in shard.articles])


def _processes(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_prepare)


def _prepare() -> None:
    """Leave ^C to the process that asked, and load what every article needs."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    import workbench.articles.reader
    import workbench.extract.extractor  # noqa: F401
