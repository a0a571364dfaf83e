"""The parts of a passage that agree with a claim, and those that differ from it, as they are lit for an editor."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec import Struct


class Mark(Struct, frozen=True, order=True):
    """A stretch of the source, in code points, that agrees with the claim or differs from it."""

    start: int
    end: int
    agrees: bool


def in_order(marks: Iterable[Mark]) -> tuple[Mark, ...]:
    """`marks` in their order, none over another: what differs goes before what agrees."""
    kept: list[Mark] = []
    for mark in sorted(set(marks), key=lambda each: (each.agrees, each.start, -each.end)):
        if mark.start < mark.end and not any(mark.start < other.end and other.start < mark.end for other in kept):
            kept.append(mark)
    return tuple(sorted(kept))
