"""Things that exclude one another: what is said of the one is not said of the other."""

from __future__ import annotations

from collections.abc import Set

#: As the vocabularies name them.
_OPPOSITES = (
    ("rise", "fall"), ("open", "close"), ("success", "failure"), ("pass", "failure"), ("accept", "refuse"),
    ("allow", "ban"), ("support", "oppose"), ("guilty", "innocent"), ("safe", "unsafe"), ("praise", "criticise"),
    ("confirm", "deny"), ("fast", "slow"), ("best", "worst"), ("hire", "layoff"), ("import", "export"),
    ("profit", "loss"), ("win", "defeat"), ("north", "south"), ("east", "west"), ("man", "woman"),
    ("death", "injured"), ("birth", "death"), ("public", "private"), ("rich", "poor"), ("summer", "winter"),
    ("tenant", "owner"), ("spending", "income"),
)  # fmt: skip
#: Which way something went.
CHANGE = frozenset({"c:rise", "c:fall"})
_EXCLUDED = [frozenset(f"c:{name}" for name in each) for each in _OPPOSITES]


def opposed(here: Set[str], there: Set[str]) -> Set[str]:
    """Two opposites of which one set of concepts has the one alone, the other set the other; else nothing."""
    found = (pair for pair in _EXCLUDED if len(here & pair) == len(there & pair) == 1 and here & pair != there & pair)
    return next(found, frozenset())
