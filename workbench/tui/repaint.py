"""One repaint for all that a key changes, though some of it is known only after the desk has answered."""

from __future__ import annotations

import asyncio
from contextlib import ExitStack

from textual.screen import Screen

#: How long a repaint waits for what the desk has still to tell, in seconds.
LONGEST = 0.02


class Repaint:
    """Holds a screen's repaint back for a moment.

    Two repaints after one key are felt: Textual lets up to two sixtieths of a second pass between them.
    """

    def __init__(self, screen: Screen[None], longest: float = LONGEST) -> None:
        """`longest` is how long the repaint may wait, in seconds."""
        self._screen, self._longest = screen, longest
        self._held = ExitStack()
        self._end: asyncio.TimerHandle | None = None

    def hold(self) -> None:
        """Wait with the repaint until `release`, but not for ever, and no longer for being asked again."""
        if self._end is None:
            self._held.enter_context(self._screen.app.batch_update())
            self._end = asyncio.get_running_loop().call_later(self._longest, self.release)

    def release(self) -> None:
        """Repaint as soon as the screen has nothing else to do."""
        if self._end is not None:
            self._end.cancel()
            self._end = None
            self._held.close()
            self._screen.check_idle()
