"""A terminal for the first picture: at the claims on it the program says what it has loaded by then, and ends."""

from __future__ import annotations

import gc
import sys

from textual.drivers.headless_driver import HeadlessDriver

#: Words that stand in the list of claims as soon as it is drawn.
CLAIMS = "○"


class WatchingDriver(HeadlessDriver):
    """Prints the names of all modules once claims are drawn, and whether Python looks for garbage."""

    @property
    def is_headless(self) -> bool:
        """A terminal, so that the app draws on it."""
        return False

    def write(self, data: str) -> None:
        """Look at what is drawn."""
        if data.count(CLAIMS) > 1 and not self._app._exit:
            print("collecting" if gc.isenabled() else "not-collecting", *sys.modules, file=sys.__stdout__)
            self._app.exit()
