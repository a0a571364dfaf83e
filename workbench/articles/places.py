"""Where in its file a stretch of text stands: the page, the row of a sheet, the time code of a cue."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from msgspec import Struct

#: A line is looked for no further than this from the one before it, in code points.
_WINDOW = 4_000
#: So many characters of a line find it.
_BEGINNING = 60


class Place(Struct, frozen=True):
    """From the code point `start` on, the text stands at `label` of its file: `p. 3`, `row 12`, `00:01:25`."""

    start: int
    label: str


def located(text: str, lines: Iterable[tuple[str, str]]) -> tuple[Place, ...]:
    """The places of `text`, made of `lines` in their order: each is a label and words that stand there.

    A line that is not found, since reading made other words of it, belongs to the place before it.
    """
    places: list[Place] = []
    at = 0
    for label, line in lines:
        words = line.strip().rstrip("-\u00ad")[:_BEGINNING]
        start = text.find(words, at, at + _WINDOW + len(words)) if words else -1
        if start < 0:
            continue
        at = start + len(words)
        if not places or places[-1].label != label:
            places.append(Place(start, label))
    return tuple(places)


def place_at(places: Sequence[Place], offset: int) -> str:
    """The label of the place that holds `offset`; empty where the file has no places, or none yet."""
    number = bisect_right(places, offset, key=lambda place: place.start)
    return places[number - 1].label if number else ""
