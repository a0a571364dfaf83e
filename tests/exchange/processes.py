"""A machine of a newsroom in a process of its own: `python -m tests.exchange.processes RECORD PERSON PLACE`."""

from __future__ import annotations

import argparse
import datetime as dt
import os
import signal
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import Any, TypeVar

from workbench.claims import Verdict
from workbench.desk import Desk
from workbench.exchange import postgres
from workbench.exchange.exchange import Exchange
from workbench.exchange.places import shelf_at
from workbench.exchange.shelf import Row, Shelf
from workbench.record.several_logs.join import Joined

_Thing = TypeVar("_Thing")

VERDICTS = (Verdict.DISPUTED, Verdict.UNSOURCED)


def main() -> None:
    parser = argparse.ArgumentParser()
    parser.add_argument("record", type=Path)
    parser.add_argument("person")
    parser.add_argument("place")
    parser.add_argument("--acts", type=int, default=0, help="So many verdicts, with an exchange after each.")
    parser.add_argument("--dies", choices=("sending", "receiving", "keeping"), help="What it kills itself at.")
    parser.add_argument("--after", type=int, default=0, help="After so many events of that.")
    parser.add_argument("--page", type=int, help="So many events are sent to a server at once.")
    asked = parser.parse_args()
    if asked.page:
        postgres._PAGE = asked.page
    with Desk.open(
        asked.record, actor=asked.person, clock=lambda: dt.datetime.now(dt.UTC), keys=asked.record.parent / "keys"
    ) as desk:
        shelf = shelf_at(asked.place, desk.origin)
        if asked.dies == "keeping":
            Joined.take_up = _die  # type: ignore[assignment, method-assign]
        elif asked.dies:
            shelf = DyingShelf(shelf, asked.dies, asked.after)
        exchange = Exchange(desk, shelf)
        for number in range(asked.acts):
            (row,) = desk.articles.all()
            claims = desk.claims.of(row.id)
            desk.saw(desk.everywhere())
            claim = claims[number % len(claims)]
            desk.verdicts.set(claim.id, VERDICTS[number % 2], note=f"{asked.person} {number}")
            exchange.sync()
        exchange.sync()


class DyingShelf:
    """A shelf at which the process dies after some of the events that it adds, or is given."""

    def __init__(self, shelf: Shelf, dies: str, after: int) -> None:
        self._shelf = shelf
        self._dies = dies
        self._left = after

    def rows(self, origin: str, start: int, stop: int) -> Iterator[Row]:
        rows = self._shelf.rows(origin, start, stop)
        return self._counted(rows) if self._dies == "receiving" else rows

    def add(self, origin: str, rows: Iterable[Row], note: str) -> None:
        self._shelf.add(origin, self._counted(rows) if self._dies == "sending" else rows, note)

    def _counted(self, rows: Iterable[_Thing]) -> Iterator[_Thing]:
        for row in rows:
            if not self._left:
                _die()
            self._left -= 1
            yield row

    def __getattr__(self, name: str) -> Any:
        return getattr(self._shelf, name)


def _die(*_: object, **__: object) -> None:
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main()
