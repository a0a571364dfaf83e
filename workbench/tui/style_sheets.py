"""The style sheets of the screen: what the first picture needs, and what a key opens, read once that is there."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from textual.app import App

_HERE = Path(__file__).parent

BENCH: Final = _HERE / "bench.tcss"

#: Also named by every dialog, for one that is opened before `read_opened` was called.
OPENED: Final = _HERE / "opened.tcss"


def read_opened(app: App[None]) -> None:
    """Read the looks of what a key opens, unless they are known: what opens a pane or the search field asks first."""
    if not app.stylesheet.has_source(str(OPENED)):
        app.stylesheet.read(OPENED)
        app.stylesheet.parse()
