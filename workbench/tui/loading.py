"""How the screen's code is loaded: with Python's collector of garbage at rest."""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager


@contextmanager
def uncollected() -> Iterator[None]:
    """Collect nothing while modules are loaded inside, and leave what they brought out of later collections.

    Nothing of it is garbage, and a hundred looks through it would take a sixth of the time to the first picture.
    """
    gc.disable()
    try:
        yield
    finally:
        gc.freeze()
        gc.enable()
