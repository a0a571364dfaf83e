"""Make the record that ships with the workbench: the seed article under check, every claim open.

Clock, name and chance are fixed, so that the same extractor makes the same record, event for event.
"""

from __future__ import annotations

import datetime as dt
import hashlib
import sys
from collections.abc import Callable
from itertools import count
from pathlib import Path

from workbench.articles import read_article
from workbench.desk import Desk
from workbench.intake import take_in

ARTICLE = Path(__file__).with_name("altman-tournee-mondiale.fr.txt")
PUBLISHED = dt.date(2024, 9, 30)
TAKEN_IN = dt.datetime(2024, 9, 30, 9, 0, tzinfo=dt.UTC)
REVIEWER = "The workbench"


def make_record(path: Path) -> None:
    """Write the seed's record to `path`, in place of whatever record is there."""
    for ending in ("", "-wal", "-shm", ".checkpoints"):
        path.with_name(path.name + ending).unlink(missing_ok=True)
    article = read_article(ARTICLE, language="fr", published=PUBLISHED)
    with Desk.open(path, actor=REVIEWER, clock=lambda: TAKEN_IN, entropy=_fixed_chance(), create=True) as desk:
        take_in(desk, article)


def _fixed_chance() -> Callable[[int], bytes]:
    numbers = count()
    return lambda size: hashlib.shake_256(f"seed {next(numbers)}".encode()).digest(size)


if __name__ == "__main__":
    make_record(Path(sys.argv[1]))
