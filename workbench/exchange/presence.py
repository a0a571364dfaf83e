"""Who is at which claim now: a hint that machines leave for each other at a shelf, and no lock.

Nothing of it is signed, kept or waited for. What a machine says counts while it goes on saying it: a count grows with
it, so that clocks of different machines are never compared.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Mapping
from typing import Final

from msgspec import Struct

from workbench.exchange.shelf import Hints, Shelf

#: How often the same is said again, and for how long it counts that was not said again.
_AGAIN: Final = dt.timedelta(seconds=20)
_LASTS: Final = dt.timedelta(seconds=60)


class _Heard(Struct, frozen=True):
    """What a machine said last, and when that was heard first."""

    words: str
    since: dt.datetime


class Presence:
    """Says where this machine is, and hears where the others are."""

    def __init__(self, origin: str, clock: Callable[[], dt.datetime]) -> None:
        self._origin, self._clock = origin, clock
        self._count = 0
        self._said: _Heard | None = None
        self._heard: dict[str, _Heard] = {}

    def exchange(self, shelf: Shelf, claim: str) -> Mapping[str, str]:
        """Say that this machine is at `claim` (nothing for none), and give the claims of the others by their logs.

        A shelf that takes no hints has none. Raises what the shelf raises.
        """
        if not isinstance(shelf, Hints):
            return {}
        now = self._clock()
        if self._said is None or self._said.words != claim or now - self._said.since >= _AGAIN:
            self._count += 1
            shelf.leave_hint(self._origin, f"{self._count} {claim}")
            self._said = _Heard(claim, now)
        for origin, words in shelf.hints().items():
            if origin != self._origin and (origin not in self._heard or self._heard[origin].words != words):
                # What lay there before may be of yesterday: the next one counts.
                since = now if origin in self._heard or not shelf.hints_stay else now - _LASTS
                self._heard[origin] = _Heard(words, since)
        fresh = {origin: one.words for origin, one in self._heard.items() if now - one.since < _LASTS}
        return {origin: at for origin, words in fresh.items() if (at := words.partition(" ")[2])}
