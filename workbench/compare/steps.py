"""How far apart two places of a sentence are, as a reader sees it: words between them, and what parts clauses."""

from __future__ import annotations

import re
from bisect import bisect_right
from itertools import accumulate

from msgspec import Struct

from workbench.compare.likeness import keys_of
from workbench.compare.texts import Sentence, Text

_SIGN = re.compile(r"[;,](?=\s)| [–—-] |\((?=[^()]{0,60}\d)")
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

    @classmethod
    def of(cls, text: Text, sentence: Sentence, *, across: bool) -> Steps:
        """Count the steps through `sentence` of `text`; `across` as in `keys_of`."""
        found = [(word.start, 1.0) for word in sentence.words]
        found += [(sign.start(), _SEMICOLON if sign.group()[0] == ";" else _PARTING)
                  for sign in _SIGN.finditer(text.text, sentence.start, sentence.end)]  # fmt: skip
        found += [(word.start(), _PARTING)
                  for word in text.words.parting.finditer(text.text, sentence.start, sentence.end)]  # fmt: skip
        found.sort()
        steps = cls(tuple(at for at, _ in found), tuple(accumulate(step for _, step in found)), {})
        for word in sentence.words:
            for key, _ in keys_of(word, across):
                steps.keys.setdefault(key, []).append(steps.to(word.start))
        return steps

    def to(self, offset: int) -> float:
        """How many steps lead to `offset`."""
        at = bisect_right(self.places, offset)
        return self.counts[at - 1] if at else 0.0


def nearness(one: float, other: float) -> float:
    """How much what stands at one step tells of what stands at another: 1 at the same place, less further off."""
    return _HALF / (_HALF + abs(one - other))
