"""How far apart two places of a sentence are, as a reader sees it, and which words stand in a figure's own clause."""

from __future__ import annotations

import re
import sys
from bisect import bisect_left, bisect_right
from itertools import accumulate, pairwise

from msgspec import Struct

from workbench.compare.figures import Figure
from workbench.compare.likeness import keys_of
from workbench.compare.texts import Sentence, Text

#: A bracket with nothing but a figure ends the clause that it is of: `the coast (+ 6.2 %), the hills (+ 1 point)`.
_SIGN = re.compile(r"[;,](?=\s)| [–—-] |(?<=[\d%])\)|\((?=[^()]{0,60}\d)(?!\W*\d[^()a-z]*(?:(?<=\s)[a-z]+)?\))", re.I)
#: What stands behind a day that is the label of a column: `2024 (Mt): 11.9`.
_LABEL = re.compile(r"(?: \([^()]*\))?:")
#: What stands between a whole and the first of its parts.
_WHOLE = re.compile(r" ?:(?=\s)[^:]*\Z")
#: Whose figure it is, written before it: `13,470 to Ann Doyle's 13,965`.
_OWNER = re.compile(r"(?:[A-Z][\w-]+ ){0,2}[A-Z][\w-]+['’]s (?=[£$€]?\d)")
#: How many words a sign parts as far as: a semicolon ends a statement, other signs and joining words a clause.
_SEMICOLON, _PARTING = 4.0, 1.5
#: A place so many steps off counts for half.
_HALF = 3.0


class Steps(Struct, frozen=True):
    """The places of one sentence: `places` are offsets into the text, `counts` how many steps lead there."""

    places: tuple[int, ...]
    counts: tuple[float, ...]
    #: For each key of a word, how many steps lead to where it stands.
    keys: dict[str, list[float]]
    #: Where a clause begins, and where one ends: at signs, joining words and figures.
    begins: tuple[int, ...]
    ends: tuple[int, ...]
    #: The same for a day, which other days bound, too: each has a clause of its own.
    day_begins: tuple[int, ...]
    day_ends: tuple[int, ...]

    @classmethod
    def of(cls, text: Text, sentence: Sentence, *, across: bool) -> Steps:
        """Count the steps through `sentence` of `text`; `across` as in `keys_of`."""
        parts = [(sign.start(), _SEMICOLON if sign.group()[0] == ";" else _PARTING)
                 for sign in _SIGN.finditer(text.text, sentence.start, sentence.end)]  # fmt: skip
        parts += [(word.start(), _PARTING)
                  for word in text.words.parting.finditer(text.text, sentence.start, sentence.end)]  # fmt: skip
        # `£94 million: £52 million from the fund`: what tells of the whole stands behind a colon as far from its parts.
        parts += [(one.end, _SEMICOLON) for one, other in pairwise(sentence.figures)
                  if one.dimension == other.dimension and _WHOLE.match(text.text, one.end, other.start)]  # fmt: skip
        parts += [(owner.start(), _PARTING) for owner in _OWNER.finditer(text.text, sentence.start, sentence.end)]
        found = sorted([(word.start, 1.0) for word in sentence.words] + parts)
        # `inflation at 2.8% by December`: a day is said of its clause, but for the label of a column.
        said = [figure for figure in sentence.figures if figure.date and not _LABEL.match(text.text, figure.end)]
        bounds = [figure for figure in sentence.figures if figure not in said]
        begins = [at for at, _ in parts] + [figure.end for figure in bounds]
        ends = [at for at, _ in parts] + [figure.start for figure in bounds]
        days = begins + [day.end for day in said], ends + [day.start for day in said]
        places, counts = tuple(at for at, _ in found), tuple(accumulate(step for _, step in found))
        steps = cls(places, counts, {}, *(tuple(sorted(each)) for each in (begins, ends, *days)))
        for word in sentence.words:
            for key, _ in keys_of(word, across):
                steps.keys.setdefault(key, []).append(steps.to(word.start))
        return steps

    def clause(self, figure: Figure) -> tuple[int, int]:
        """Where the clause of `figure` begins and ends: no other figure stands in it."""
        begins, ends = (self.day_begins, self.day_ends) if figure.date else (self.begins, self.ends)
        before, behind = bisect_right(begins, figure.start), bisect_left(ends, figure.end)
        return begins[before - 1] if before else 0, ends[behind] if behind < len(ends) else sys.maxsize

    def to(self, offset: int) -> float:
        """How many steps lead to `offset`."""
        at = bisect_right(self.places, offset)
        return self.counts[at - 1] if at else 0.0


def nearness(one: float, other: float) -> float:
    """How much what stands at one step tells of what stands at another: 1 at the same place, less further off."""
    return _HALF / (_HALF + abs(one - other))
