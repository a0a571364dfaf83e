"""Which words of a sentence belong to which of its figures: `121 million in a year, and 112 million since December`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise
from typing import NamedTuple

from workbench.compare.figures import Figure
from workbench.compare.texts import Sentence, Text

#: Where one clause ends and the next begins, the strongest sign first.
_ENDS = (re.compile(r"; "), re.compile(r"[,:] |[()]| [–—-] "))


class Clause(NamedTuple):
    """The stretch of a sentence that speaks of one figure; offsets are code points into the text."""

    start: int
    end: int

    def holds(self, offset: int) -> bool:
        """Whether `offset` lies in it."""
        return self.start <= offset < self.end


def clauses(text: Text, sentence: Sentence, figures: Sequence[Figure]) -> list[Clause]:
    """The clause of each of `figures`, which stand in `sentence`, in order, and measure one thing.

    What stands before the first belongs to the first, a label with its colon to none. Between two of them the first
    sign that a clause ends parts them, else the first word that joins clauses; where there is neither, both stand in
    one clause.
    """
    at = [_parting(text, one.end, other.start) for one, other in pairwise(figures)]
    label = text.text.rfind(": ", sentence.start, figures[0].start)
    bounds = [max(sentence.start, label), *(each for each in at if each is not None), sentence.end]
    number, found = 0, [Clause(*bounds[:2])]
    for each in at:
        number += each is not None
        found.append(Clause(*bounds[number : number + 2]))
    return found


def around(text: Text, clause: Clause, figure: Figure) -> Clause:
    """The part of `clause` that no sign or joining word parts from `figure`."""
    start, end = clause
    for pattern in (*_ENDS, text.words.parting):
        start = max([start, *(sign.end() for sign in pattern.finditer(text.text, start, figure.start))])
        behind = pattern.search(text.text, figure.end, end)
        end = behind.start() if behind else end
    return Clause(start, end)


def _parting(text: Text, start: int, end: int) -> int | None:
    for pattern in (*_ENDS, text.words.parting):
        found = pattern.search(text.text, start, end)
        if found:
            return found.start()
    return None
