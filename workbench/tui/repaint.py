"""One repaint for all that a key changes, though the desk tells the claim's details a moment later."""

from __future__ import annotations

import asyncio
from contextlib import ExitStack
from typing import Final

from textual.screen import Screen

#: How long a repaint waits for what the desk has still to tell, in seconds.
LONGEST: Final = 0.03


class Repaint:
    """Lets a screen's repaint wait for a moment.

    Textual repaints at once after a rest, and then not before the next but one of its sixtieths of a second: what a key
    changes in two steps is there up to 33 ms late.
    """

    def __init__(self, screen: Screen[None], longest: float = LONGEST) -> None:
        """`longest` is how long the repaint may wait, in seconds."""
        self._screen, self._longest = screen, longest
        self._batch = ExitStack()
        self._end: asyncio.TimerHandle | None = None

    def wait(self) -> None:
        """Do not repaint before `go_on`; asking again makes the wait no longer."""
        if self._end is None:
            self._batch.enter_context(self._screen.app.batch_update())
            self._end = asyncio.get_running_loop().call_later(self._longest, self.go_on)

    def go_on(self) -> None:
        """Repaint as soon as the screen has nothing else to do."""
        if self._end is not None:
            self._end.cancel()
            self._end = None
            self._batch.close()
            self._screen.check_idle()
