"""The desk in a thread of its own: the screen asks and goes on drawing; the answers come in the order of asking."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

from workbench.desk import Desk

_T = TypeVar("_T")


class DeskThread:
    """One open desk whose every call happens in one thread, as SQLite wants it."""

    def __init__(self, open_desk: Callable[[], Desk], name: str) -> None:
        self._open_desk = open_desk
        self._desk: Desk | None = None
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix=f"desk-{name}")

    def open(self) -> None:
        """Open the desk now, and wait for it. Raises what opening raises, a DeskError above all."""
        self._executor.submit(self._answer, lambda desk: desk.path).result()

    async def ask(self, question: Callable[[Desk], _T]) -> _T:
        """What `question` makes of the desk. Raises what the desk raises, a DeskError above all."""
        return await asyncio.get_running_loop().run_in_executor(self._executor, self._answer, question)

    def _answer(self, question: Callable[[Desk], _T]) -> _T:
        if self._desk is None:
            self._desk = self._open_desk()
        return question(self._desk)

    def close(self) -> None:
        """Close the desk after what was asked before is done."""
        self._executor.submit(self._close)
        self._executor.shutdown(wait=True)

    def _close(self) -> None:
        if self._desk is not None:
            self._desk.close()
            self._desk = None
