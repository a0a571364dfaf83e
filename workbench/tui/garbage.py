"""Python's collector walks all that lives where the user pauses: under a key it would hold the screen for that long."""

from __future__ import annotations

import asyncio
import gc
from typing import Final

#: A user who pressed no key for so long pauses, in seconds.
PAUSE: Final = 0.5
#: So many collections of what is young come before one of everything, where no pause does; Python's own number is 10.
MOST_YOUNG: Final = 200
#: After fewer of them than this a pause is left alone: there is next to no garbage.
FEWEST_YOUNG: Final = 5


class GarbageInPauses:
    """Full collections of garbage, one in each pause of the user's that is worth it."""

    def __init__(self, pause: float = PAUSE) -> None:
        """`pause` is how long no key was pressed, in seconds."""
        self._pause = pause
        self._before = gc.get_threshold()
        self._timer: asyncio.TimerHandle | None = None

    def begin(self) -> None:
        """From now on a full collection waits for a pause."""
        young, middle, _ = self._before
        gc.set_threshold(young, middle, MOST_YOUNG)

    def end(self) -> None:
        """Collect as Python did before."""
        gc.set_threshold(*self._before)
        if self._timer is not None:
            self._timer.cancel()

    def pressed(self) -> None:
        """A key was pressed: the pause begins when no other one follows."""
        if self._timer is not None:
            self._timer.cancel()
        self._timer = asyncio.get_running_loop().call_later(self._pause, self._collect)

    def _collect(self) -> None:
        if gc.get_count()[2] >= FEWEST_YOUNG:
            gc.collect()
