"""Python's collector of garbage, kept from being felt at the start and as a stutter under the keys.

A full collection walks everything that may be part of a circle, with every thread of the program at rest. As Python has
it, a screen that redraws itself brings one about every few keys, and each walks through all claims of the article.
"""

from __future__ import annotations

import gc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

#: New objects before the youngest are looked through, and how many such looks before the older ones and all are.
_SELDOM: Final = (2_000, 5, 100)


@contextmanager
def uncollected() -> Iterator[None]:
    """Collect nothing while modules are loaded inside, and leave what they brought out of later collections.

    Nothing of it is garbage, and some eighty looks through it would be time lost before the first picture.
    """
    gc.disable()
    try:
        yield
    finally:
        leave_out()
        gc.enable()


def collect_seldom() -> None:
    """Let collections be rarer than Python has them: circles are few here, and go one dialog at a time."""
    gc.set_threshold(*_SELDOM)


def leave_out() -> None:
    """Leave all there is out of later collections; what is no circle is freed as ever once nobody holds it."""
    gc.freeze()
