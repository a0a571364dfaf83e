"""What of others' work was on the screen, and since when: only what could be read counts as seen."""

from __future__ import annotations

from math import inf
from typing import Final

from workbench.record.several_logs.log_heads import Heads

#: What was on the screen for less than this before a key, in seconds, was not read.
READING_TIME: Final = 0.5


class SeenHeads:
    """How far the logs were in each drawing that may still count; times are those of keys, in seconds."""

    def __init__(self) -> None:
        self.reading_time = READING_TIME
        self._drawings: list[tuple[float, Heads]] = []

    def begin(self, heads: Heads, at: float) -> None:
        """Another article is drawn: what is known of the one before says nothing of it."""
        self._drawings = [(at, heads)]

    def draw(self, heads: Heads, at: float | None) -> None:
        """The article is drawn anew; without a time under a dialog, where nobody sees it yet."""
        if not self._drawings or self._drawings[-1][1].copies != heads.copies:
            self._drawings.append((inf if at is None else at, heads))

    def uncover(self, at: float) -> None:
        """The dialog is gone, under which something may have been drawn."""
        self._drawings = [(min(since, at), heads) for since, heads in self._drawings]

    def read_before(self, at: float) -> Heads:
        """What had been on the screen for long enough at a moment; what came before it is forgotten."""
        read = [heads for since, heads in self._drawings if since <= at - self.reading_time]
        self._drawings = self._drawings[max(0, len(read) - 1) :]
        return read[-1] if read else Heads()
