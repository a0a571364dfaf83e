"""Earlier claims looked up by words and by value: which of them are the same thing as one at hand."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Collection, Iterable, Sequence
from typing import Protocol

from workbench.claims import Kind
from workbench.compare.earlier_claims import Alike, AskedClaim, Earlier, Sort, rank
from workbench.compare.subjects import Beginning, hit

#: How many articles are offered for a claim.
OFFERED = 3
#: A word that stands in more passages tells too little to be looked for.
_COMMON = 1500
#: How many passages and how many claims of an equal value are looked at closely.
_PASSAGES, _VALUES = 60, 150


class EarlierClaims(Protocol):
    """Where earlier claims are looked for: the record's other articles, or an archive's."""

    def size(self) -> int:
        """About how many passages there are."""
        ...

    def having(self, beginning: Beginning, most: int) -> list[int]:
        """The passages that have a form of a word; at most `most`."""
        ...

    def in_passages(self, passages: Collection[int], kind: Kind) -> list[Earlier]:
        """The claims of one kind that begin in passages."""
        ...

    def with_value(self, kind: str, unit: str | None, low: float, high: float, most: int) -> list[Earlier]:
        """The numeric claims of a type and unit with a value from `low` to `high`; at most `most`."""
        ...


def look_up(shelf: EarlierClaims, asked: AskedClaim, most: int = OFFERED, values: int = _VALUES) -> list[Alike]:
    """The earlier claims that are the same thing as `asked`, the surest first; one of each article.

    Of the claims with an equal value at most `values` are looked at.
    """
    total = shelf.size()
    rarity, hits = _words(shelf, asked.about, total)
    kind = asked.claim.kind
    found: dict[str, Earlier] = {}
    if kind is Kind.FACT or (kind is Kind.NUMERIC and asked.figure is None):
        return []
    weights = [each.worth * rare for each, rare in zip(asked.about, rarity, strict=True)]
    likely = sorted(hits, key=lambda passage: (-sum(weights[place] for place in hits[passage]), -passage))[:_PASSAGES]
    for one in shelf.in_passages(likely, kind):
        found[one.key] = one
    for measured, unit, low, high in asked.measures():
        for one in shelf.with_value(measured, unit, low, high, values):
            found[one.key] = one
    return _one_of_each(rank(asked, rarity, found.values(), hits), most)


def _words(shelf: EarlierClaims, about: Sequence[Beginning], total: int) -> tuple[list[float], dict[int, set[int]]]:
    """How much each word of the subject tells, and which of them each passage has; common words are not looked for."""
    rarity: list[float] = []
    hits: dict[int, set[int]] = defaultdict(set)
    for place, beginning in enumerate(about):
        passages = shelf.having(beginning, _COMMON)
        often = len(passages) if len(passages) < _COMMON else max(_COMMON, total // 20)
        rarity.append(math.log(1 + total / (1 + often)) if total else 0.0)
        if len(passages) < _COMMON:
            for passage in passages:
                hits[passage].add(place)
    return rarity, hits


def _one_of_each(found: Iterable[Alike], most: int) -> list[Alike]:
    kept: dict[str, Alike] = {}
    for alike in found:
        if alike.earlier.article not in kept:
            kept[alike.earlier.article] = alike
            if len(kept) == most:
                break
    return list(kept.values())


def mentions(shelf: EarlierClaims, about: Sequence[Beginning]) -> list[Alike]:
    """The claims whose sentence has all of the words; where that is not kept, whose passage has them."""
    passages = set.intersection(*(set(shelf.having(each, _COMMON)) for each in about))
    claims = [one for kind in Kind for one in shelf.in_passages(sorted(passages)[-_PASSAGES:], kind)]
    return [
        Alike(one, Sort.MENTION, 1.0, "")
        for one in claims
        if not one.words or len(set(hit(about, one.sentence))) == len(about)
    ]


def equal_values(shelf: EarlierClaims, asked: AskedClaim) -> list[Alike]:
    """The claims of an equal value, whatever they are about."""
    return [
        Alike(one, Sort.VALUE, 1.0, "")
        for measured, unit, low, high in asked.measures()
        for one in shelf.with_value(measured, unit, low, high, _VALUES)
    ]
