"""What the rules hand over: an attribution in offsets, before it becomes a claim."""

from __future__ import annotations

from msgspec import Struct

from workbench.claims import Mode
from workbench.extract.assumptions import Assumed

Stretch = tuple[int, int]


class Candidate(Struct, frozen=True):
    """One attribution: offsets of its parts, the rule that found it, and what the rule took for granted.

    `position` is where its cue stands, which orders candidates. `speaks` is false where the source is no speaker whom
    a quotation that follows without a cue could belong to.
    """

    position: int
    source: Stretch | None
    cue: Stretch | None
    content: Stretch
    rule: str
    mode: Mode | None = None
    assumptions: tuple[Assumed, ...] = ()
    speaks: bool = True
