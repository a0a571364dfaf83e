"""Events of several logs in one order, and who knew of what.

Each machine has a log of its own. What its author knew of the other logs is what `logs.seen` says before an event; the
clocks of machines may be wrong and are never compared to tell who knew what. They only order what nothing else orders.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import NamedTuple

from workbench.record.definition import Definition, Role
from workbench.record.events import Entry, MalformedEventError, read_time

#: The numbers of the events of one log: those of the log at place 0, a record's own, are their sequence numbers.
_OF_A_LOG = 1 << 32


class Logged(NamedTuple):
    """An event of one of several logs.

    `number` names it in this file alone; `origin` and `seq` name it everywhere. `t` is its moment in milliseconds,
    later than that of whatever its author knew. `person` is whose log it is; `pins` says how many events of which other
    logs its author had seen.
    """

    t: int
    origin: str
    seq: int
    number: int
    person: str
    pins: Mapping[str, int]
    entry: Entry


def number_of(place: int, seq: int) -> int:
    """The number in this file of the event `seq` of the log at `place`."""
    return place * _OF_A_LOG + seq


def place_of(number: int) -> int:
    """The place in this file of the log that has the event `number`; 0 is the record's own."""
    return number // _OF_A_LOG


def seq_of(number: int) -> int:
    """The place in its log of the event that has `number` in this file."""
    return number % _OF_A_LOG


def saw(later: Logged, earlier: Logged) -> bool:
    """Whether the author of `later` knew of `earlier`: it is before it in the same log, or was seen before."""
    if later.origin == earlier.origin:
        return earlier.seq < later.seq
    return later.pins.get(earlier.origin, 0) > earlier.seq


def in_time(
    place: int,
    origin: str,
    person: str,
    entries: Iterable[Entry],
    definition: Definition,
    *,
    t: int = -1,
    pins: Mapping[str, int] | None = None,
) -> Iterator[Logged]:
    """The events of one log with their moments, worked out from that log alone.

    A moment is that of the clock, but later than the one before and than the latest that was seen. `t` and `pins` are
    those of the event before, where these are not all.
    """
    pinning = definition.of_role(Role.PINS)
    pins = pins or {}
    for entry in entries:
        after = -1
        if entry.kind == pinning.name:
            pins, after = _added(pins, entry, definition)
        t = max(milliseconds(entry.at), t + 1, after + 1)
        yield Logged(t, origin, entry.seq, number_of(place, entry.seq), person, pins, entry)


def _added(pins: Mapping[str, int], entry: Entry, definition: Definition) -> tuple[Mapping[str, int], int]:
    """What was seen once `entry` is counted in, and the latest moment among that; nothing where it is malformed."""
    try:
        definition.check(entry)
    except MalformedEventError:
        return pins, -1
    grown = dict(pins)
    for log in entry.data["logs"]:
        grown[log["origin"]] = max(grown.get(log["origin"], 0), log["size"])
    return grown, entry.data["after"]


def milliseconds(written: str) -> int:
    """The time that an event has, in milliseconds since 1970."""
    return round(read_time(written).timestamp() * 1000)
