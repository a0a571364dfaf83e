"""Events of several logs in one order, and who knew of what.

Each machine has a log of its own. What its author knew of the other logs is what `logs.seen` says before an event; the
clocks of machines may be wrong and are never compared to tell who knew what. They only order what nothing else orders.
"""

# Annotations are no strings here: a named tuple compiles each of its fields' as it is defined.

from collections.abc import Iterable, Iterator, Mapping
from types import MappingProxyType
from typing import NamedTuple

from workbench.record.definition import About, Definition, Role
from workbench.record.events import Entry, MalformedEventError, read_time

#: How many events of each log were seen, by what they are about: an article's id, or `DESKS`.
Pins = Mapping[str, Mapping[str, int]]

#: Stands for what is the desk's and no article's.
DESKS = ""

#: The numbers of the events of one log: those of the log at place 0, a record's own, are their sequence numbers.
_OF_A_LOG = 1 << 32


class Logged(NamedTuple):
    """An event of one of several logs.

    `number` names it in this file alone; `origin` and `seq` name it everywhere. `t` is its moment in milliseconds,
    later than that of whatever its author knew. `person` is whose log it is; `pins` says how many events of which other
    logs its author had seen of the event's article, and of what is no article's (`DESKS`).
    """

    t: int
    origin: str
    seq: int
    number: int
    person: str
    pins: Pins
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
    seen = later.pins.get(earlier.entry.article or DESKS)
    return seen is not None and seen.get(earlier.origin, 0) > earlier.seq


def in_time(
    place: int,
    origin: str,
    person: str,
    entries: Iterable[Entry],
    definition: Definition,
    *,
    t: int = -1,
    pins: Pins = MappingProxyType({}),
) -> Iterator[Logged]:
    """The events of one log with their moments, worked out from that log alone.

    A moment is that of the clock, but later than the one before and than the latest that was seen. `t` and `pins` are
    those of the event before, where these are not all.
    """
    pinning = definition.of_role(Role.PINS).name
    seen, at_articles = dict(pins), dict[str, Pins]()
    for entry in entries:
        after = -1
        article = entry.article or DESKS
        if entry.kind == pinning and (pinned := _pinned(entry, definition)):
            concerned, logs, after = pinned
            for one in concerned:
                seen[one] = _farther(seen.get(one, {}), logs)
            at_articles.clear()
            here: Pins = {one: seen[one] for one in concerned}
        elif article == DESKS and (kind := definition.kinds.get(entry.kind)) and kind.about is About.ACTS:
            here = dict(seen)
        elif article in at_articles:
            here = at_articles[article]
        else:
            here = at_articles[article] = {one: seen[one] for one in (DESKS, article) if one in seen}
        t = max(milliseconds(entry.at), t + 1, after + 1)
        yield Logged(t, origin, entry.seq, number_of(place, entry.seq), person, here, entry)


def _pinned(entry: Entry, definition: Definition) -> tuple[tuple[str, ...], Mapping[str, int], int] | None:
    """What `entry` says was seen: of what, how far, and the latest moment among that; None where it is malformed."""
    try:
        definition.check(entry)
    except MalformedEventError:
        return None
    logs = {log["origin"]: log["size"] for log in entry.data["logs"]}
    return (DESKS, *entry.data["articles"]), logs, entry.data["after"]


def _farther(seen: Mapping[str, int], logs: Mapping[str, int]) -> Mapping[str, int]:
    """Of each log the larger size."""
    return {**seen, **{origin: max(size, seen.get(origin, 0)) for origin, size in logs.items()}}


def milliseconds(written: str) -> int:
    """The time that an event has, in milliseconds since 1970."""
    return round(read_time(written).timestamp() * 1000)
