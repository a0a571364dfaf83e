"""A conflict laid out in lines: what was done without knowing of the other, side by side where there is room."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import zip_longest

from textual.content import Content

from workbench.claims import Verdict
from workbench.conflicts import ConflictView, Party
from workbench.desk.kinds.verdicts import VERDICT_CLEARED, VERDICT_SET
from workbench.desk.vocabulary import ConflictKind
from workbench.display import visible_line
from workbench.trail_wording import sentence
from workbench.tui.status import STATUS_COLOURS, verdict_status
from workbench.ui_language import say

#: From this many columns on, two verdicts stand side by side.
_SIDE_BY_SIDE = 40
_GAP = 2
_VERDICTS = (VERDICT_SET.name, VERDICT_CLEARED.name)


def lines(told: ConflictView, width: int) -> Iterator[Content]:
    """A conflict in `width` columns, but for its name; lines may be longer where they are to be broken."""
    yield Content(say(told.words.means))
    parties = [list(_party(one)) for one in told.parties]
    if told.conflict.kind is ConflictKind.CONTESTED and width >= _SIDE_BY_SIDE:
        for first in range(0, len(parties), 2):
            yield from _beside(parties[first : first + 2], (width - _GAP) // 2)
    else:
        yield from (line for party in parties for line in party)
    yield from (Content(visible_line(value)) for value in told.values(say))
    yield Content(say("settled by {what}", what=say(told.words.settled_by))).stylize("$foreground-muted")


def _party(party: Party) -> Iterator[Content]:
    event = party.event
    if event.kind in _VERDICTS:
        status = verdict_status(Verdict(event.data["to"]))
        yield Content(f"{status.glyph} {say(status)}").stylize(f"bold {STATUS_COLOURS[status]}")
    else:
        yield Content(visible_line(sentence(event, lambda _: None, say)))
    yield Content(visible_line(event.who)).stylize("$foreground-muted")
    yield Content(f"{event.at.astimezone():%Y-%m-%d %H:%M}").stylize("$foreground-muted")
    if event.kind in _VERDICTS:
        words = (say(event.data.get("reason") or ""), event.data.get("note"), event.data.get("override"))
        yield from (Content(visible_line(it)) for it in words if it)
        yield from (Content(visible_line(_source(one.source.label, one.locator))) for one in party.sources)


def _source(label: str, locator: str) -> str:
    return f"· {label}, {locator}" if locator else f"· {label}"


def _beside(columns: Sequence[Sequence[Content]], width: int) -> Iterator[Content]:
    for of_each in zip_longest(*columns, fillvalue=Content("")):
        for row in zip_longest(*(line.wrap(width) for line in of_each), fillvalue=Content("")):
            yield Content(" " * _GAP).join(piece.pad_right(width - piece.cell_length) for piece in row)
