"""What time of day a claim tells: `at 6.30 pm`, `vers 18h30`, `à midi`."""

from __future__ import annotations

import re

from msgspec import Struct

from workbench.compare.vocabulary import Vocabulary

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


def clock(text: str, words: Vocabulary, *, about: bool) -> Clock | None:
    """The time of day that `text` tells; None where it tells none."""
    zone = _ZONE.search(text)
    told = words.clock.search(text)
    if told is None:
        named = next((hour for word, hour in words.hours.items() if word in text.lower()), None)
        if named is None:
            return None
        return Clock(named * 60, _ABOUT if about else _BY_HOUR, True, zone[0] if zone else "")
    hour, minute = int(told["hour"]), told["minute"]
    early, late = told["early"], told["late"]
    minutes = (hour % 12 + 12 * bool(late) if early or late else hour) * 60 + int(minute or 0)
    rounded = _BY_HOUR if not minute else _BY_FIVE if minute[1] in "05" else 0
    sure = bool(early or late) or hour > 12 or told[0].startswith("0")
    return Clock(minutes % _DAY, _ABOUT if about else rounded, sure, zone[0] if zone else "")
