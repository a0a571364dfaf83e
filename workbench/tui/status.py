"""How a claim's state is shown: one glyph, one word and one style class each, so that colour is never needed."""

from __future__ import annotations

from collections.abc import Iterator
from enum import StrEnum
from typing import Final

from workbench.claims import Kind, Verdict
from workbench.desk.model import ClaimRow
from workbench.readings import CONTESTED, GLYPHS, SET_ASIDE


class Status(StrEnum):
    """What an editor sees of a claim at a glance: its verdict, that verdicts disagree, or that it is set aside."""

    OPEN = "open"
    CONTESTED = "contested"
    VERIFIED = "verified"
    DISPUTED = "disputed"
    UNSOURCED = "unsourced"
    DISMISSED = "dismissed"

    @property
    def glyph(self) -> str:
        """The sign in list and article; every one has a shape of its own and takes one column."""
        return _GLYPHS[self]


_GLYPHS: Final = {
    Status.DISMISSED: SET_ASIDE,
    Status.CONTESTED: CONTESTED,
    **{Status(verdict): glyph for verdict, glyph in GLYPHS.items()},
}

#: The theme's variables that colour a status.
STATUS_COLOURS: Final = {
    Status.OPEN: "$text-primary",
    Status.CONTESTED: "$text-error",
    Status.VERIFIED: "$text-success",
    Status.DISPUTED: "$text-error",
    Status.UNSOURCED: "$text-warning",
    Status.DISMISSED: "$foreground-muted",
}


class Flagging(StrEnum):
    """What a claim's line says beside its number, the most pressing first."""

    FLAGGED = "flagged"
    CONFLICT = "changed elsewhere at the same time"
    DISPUTED_BEFORE = "disputed in another article"
    ASKED = "author asked"
    VERIFIED_BEFORE = "verified before the draft changed"
    SOURCED = "has a source"

    @property
    def glyph(self) -> str:
        """The sign in the list."""
        return _FLAGGING_GLYPHS[self]


_FLAGGING_GLYPHS: Final = {
    Flagging.FLAGGED: "⚑",
    Flagging.CONFLICT: "⇅",
    Flagging.DISPUTED_BEFORE: "!",
    Flagging.ASKED: "↗",
    Flagging.VERIFIED_BEFORE: "↻",
    Flagging.SOURCED: "+",
}


def flagging_of(row: ClaimRow, *, disputed_before: bool = False) -> Flagging | None:
    """What is to be said of `row` beside its status, if anything: the most pressing."""
    return next(flaggings(row, disputed_before=disputed_before), None)


def flaggings(row: ClaimRow, *, disputed_before: bool = False) -> Iterator[Flagging]:
    """All that is to be said of `row` beside its status."""
    holds = {
        Flagging.FLAGGED: row.flagged,
        Flagging.CONFLICT: row.conflicts and not row.contested,
        Flagging.DISPUTED_BEFORE: disputed_before,
        Flagging.ASKED: row.open_queries,
        Flagging.VERIFIED_BEFORE: row.previous_verdict is Verdict.VERIFIED,
        Flagging.SOURCED: row.evidence_count,
    }
    return (flagging for flagging in Flagging if holds[flagging])


#: The sign of a claim's kind: a number, somebody's words, or a fact.
KIND_GLYPHS: Final = {Kind.NUMERIC: "#", Kind.ATTRIBUTED: "”", Kind.FACT: "•"}


def status_of(row: ClaimRow) -> Status:
    """The status of `row`: set aside before anything else, then contested, then its verdict."""
    if row.dismissed:
        return Status.DISMISSED
    return Status.CONTESTED if row.contested else Status(row.verdict.value)


def has_status(row: ClaimRow, status: Status) -> bool:
    """Whether `row` counts as `status`; a contested claim counts as open, too."""
    return is_open(row) if status is Status.OPEN else status_of(row) is status


def is_open(row: ClaimRow) -> bool:
    """Whether the claim waits for a verdict; one that is contested does."""
    return not row.dismissed and row.verdict is Verdict.OPEN


def verdict_status(verdict: Verdict) -> Status:
    """The status that a claim under check has with `verdict`."""
    return Status(verdict.value)
