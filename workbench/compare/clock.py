"""What time of day a claim tells: `at 6.30 pm`, `vers 18h30`, `à midi`."""

from __future__ import annotations

import re

from msgspec import Struct

from workbench.extract.dates.clock import ClockWords, time_of_day
from workbench.extract.document import tokenise

#: What tells that a time may not be the clock's at the place: `GMT`, `ET`.
_ZONE = re.compile(r"\b(?![AP]M\b)[A-Z]{2,4}\b")
_HALF_DAY, _DAY = 12 * 60, 24 * 60
#: A time told by the hour alone, by five minutes, or with a hedge, may lie this many minutes off.
_BY_HOUR, _BY_FIVE, _ABOUT = 15, 2, 30


class Clock(Struct, frozen=True, gc=False):
    """A time of day in minutes, how far off the true one may be, and whether it tells morning from evening."""

    minutes: int
    within: int
    sure: bool
    zone: str

    def is_at(self, other: Clock) -> bool:
        """Whether both may be one time."""
        turn = _DAY if self.sure and other.sure else _HALF_DAY
        apart = (self.minutes - other.minutes) % turn
        return min(apart, turn - apart) <= max(self.within, other.within)


def clock(text: str, words: ClockWords, *, about: bool) -> Clock | None:
    """The time of day that `text` tells; None where it tells none."""
    told, zone = time_of_day(words, tokenise(text).lower), _ZONE.search(text)
    if told is None:
        return None
    within = _BY_HOUR if told.minute is None else 0 if told.minute % 5 else _BY_FIVE
    minutes = told.hour * 60 + (told.minute or 0)
    return Clock(minutes % _DAY, _ABOUT if about else within, told.is_sure, zone[0] if zone else "")
