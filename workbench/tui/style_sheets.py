"""The style sheets of the screen: what the first picture needs, and what is read once it is there."""

from __future__ import annotations

from pathlib import Path
from typing import Final

from textual.app import App

_HERE = Path(__file__).parent

BENCH: Final = _HERE / "bench.tcss"

#: Also named by every dialog, for one that is opened before `read_for_dialogs` was called.
DIALOGS: Final = _HERE / "dialogs.tcss"


def read_for_dialogs(app: App[None]) -> None:
    """Read the looks of dialogs, so that the first one needs no new reading of all style sheets."""
    if not app.stylesheet.has_source(str(DIALOGS)):
        app.stylesheet.read(DIALOGS)
        app.stylesheet.parse()
