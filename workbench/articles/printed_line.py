"""A line as a printed page has it."""

from __future__ import annotations

from dataclasses import dataclass

#: Stands in a line where the mark of a note was taken out: Unicode's word for "no character", which no text holds.
MARK = "\ufdd0"


@dataclass(frozen=True, slots=True)
class Line:
    """The words of a line and the size of its letters, in points; 0 where the file does not say.

    `marks` are the notes' marks that were taken out of it, in the order of their `MARK` in the text.
    """

    text: str
    size: float = 0.0
    marks: tuple[str, ...] = ()
