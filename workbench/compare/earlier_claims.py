"""Claims of earlier articles beside one at hand: the same figure of the same thing, or the same quotation.

An equal value alone is nothing: of a hundred such offers one is right. What counts are the words of the subject, by how
rare they are, and how exactly the value is stated.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cached_property

from msgspec import Struct
from rapidfuzz.distance import LCSseq

from workbench.claims import Claim, Modifier, QuantityType, Span
from workbench.compare.figures import Figure, figure, units_of
from workbench.compare.subjects import Beginning, beginnings_of, hit, plain, sentence_around, subject_of, words_of
from workbench.compare.values import liken, plausible
from workbench.compare.vocabulary import vocabulary
from workbench.readings import quantity_reading

#: What is never looked for by its value: days are told anew in every article, ranks and scores are too common.
_NEVER = (QuantityType.DATE, QuantityType.RANK, QuantityType.SCORE)
#: The share of the subject's words that an equal value needs; one stated to three digits or more needs less.
_SUBJECT, _SUBJECT_OF_EXACT = 0.3, 0.2
#: The share, and the number of words, that another value of the same thing needs.
_SAME_THING, _SAME_WORDS = 0.6, 3
#: What a word counts for that stands in the paragraph of the earlier claim, but not in its sentence.
_BEYOND = 0.5
#: How far a hedged value is looked for.
_ABOUT = 0.1
#: Words of a quotation that stand in a row in both, and the share of the shorter one that both have in order.
_IN_A_ROW, _QUOTED = 3, 0.7
#: So many words in order are a quotation with other words; fewer only where one stands whole in the other.
_FEW = 7
#: So many differing places of a quotation are told.
_TOLD = 3
_WORD = re.compile(r"[^\W_]+")


class Sort(StrEnum):
    """What an earlier claim is to the one at hand."""

    FIGURE = "the same figure"
    OTHER_FIGURE = "another figure of the same thing"
    WORDS = "the same words"
    OTHER_WORDS = "the same quotation in other words"
    VALUE = "an equal value, whatever it is of"
    MENTION = "these words in its sentence"


class Earlier(Struct, frozen=True):
    """A claim of another article.

    `key` and `article` name it where it was found, `passage` is the number of the passage that it stands in. `words`
    are the words around, the claim at `at`; empty where they are not kept, and the passage speaks for the claim.
    """

    key: str
    article: str
    claim: Claim
    language: str | None
    passage: int
    words: str = ""
    at: int = 0

    @property
    def sentence(self) -> str:
        """The sentence that the claim stands in; the claim's own words where no others are kept."""
        if not self.words:
            return self.claim.span.text
        first, last = sentence_around(self.words, self.at, self.at + len(self.claim.span.text))
        return self.words[first:last]


class Alike(Struct, frozen=True):
    """An earlier claim that is the same thing: how, how sure (the more the surer), in words, and what differs.

    `differing` are the words of the earlier quotation that are not in the one at hand; offsets are code points into
    the earlier claim's text.
    """

    earlier: Earlier
    sort: Sort
    score: float
    why: str
    differing: tuple[Span, ...] = ()


@dataclass(frozen=True)
class AskedClaim:
    """A claim that earlier ones are looked for: with its language, and what it is about."""

    claim: Claim
    language: str
    about: tuple[Beginning, ...]

    @classmethod
    def of(cls, text: str, claim: Claim, language: str) -> AskedClaim:
        """Ask for `claim`, which stands in `text`."""
        if claim.quantity is not None:
            return cls(claim, language, tuple(subject_of(text, claim, language)))
        return cls(claim, language, tuple(beginnings_of(_said(claim), language)))

    @cached_property
    def figure(self) -> Figure | None:
        """The figure to look for, if it is one that can be."""
        quantity = self.claim.quantity
        if quantity is None or quantity.type in _NEVER or quantity.modifier is Modifier.VAGUE:
            return None
        return figure(self.claim, self.language, vocabulary(self.language))

    @cached_property
    def words(self) -> list[str]:
        """The words that are attributed to somebody; none of a numeric claim."""
        return [] if self.claim.quantity else words_of(_said(self.claim))

    def measures(self) -> Iterator[tuple[str, str | None, float, float]]:
        """The types and units in which the value may be stated, each with the least and the greatest value to look for.

        A range is not looked for by value, only by its words.
        """
        if self.figure is None or self.claim.quantity is None or self.claim.quantity.value is None:
            return
        value = float(self.claim.quantity.value)
        off = self.figure.grain / ((self.figure.low / value) or 1.0) if value else 0.0
        if self.figure.modifier is Modifier.APPROX:
            off = max(off, _ABOUT * abs(value))
        off += 1e-9 * abs(value)
        for kind, unit, factor in units_of(self.claim.quantity):
            yield str(kind), unit, (value - off) * factor, (value + off) * factor


def rank(
    asked: AskedClaim, rarity: Sequence[float], earlier: Iterable[Earlier], hits: Mapping[int, Collection[int]]
) -> list[Alike]:
    """Those of `earlier` that are the same thing as `asked`, the surest first.

    `rarity` says of each word of `asked.about` how much it tells, `hits` which of them each passage has.
    """
    if asked.claim.quantity is None:
        found = [alike for one in earlier if (alike := _quotations(asked, one))]
    else:
        weights = [each.worth * rare for each, rare in zip(asked.about, rarity, strict=True)]
        found = [alike for one in earlier if (alike := _figures(asked, weights, one, set(hits.get(one.passage, ()))))]
    found.sort(key=lambda each: -each.score)
    return found


def _figures(asked: AskedClaim, weights: Sequence[float], one: Earlier, there: set[int]) -> Alike | None:
    ours, theirs = asked.figure, _figure(one, asked.language)
    if ours is None or theirs is None or theirs.kind in _NEVER or theirs.modifier is Modifier.VAGUE:
        return None
    if ours.dimension != theirs.dimension:
        return None
    likeness = liken(ours, theirs)
    agrees = likeness is not None and likeness.agrees
    if not agrees and not (plausible(ours, theirs) and ours.kind is theirs.kind and _one_noun(asked, one)):
        return None
    near = set(hit(asked.about, one.sentence)) if one.words else there
    share = sum(weights[place] * (1.0 if place in near else _BEYOND) for place in near | there) / (sum(weights) or 1.0)
    if agrees and likeness is not None:
        exact = _digits(asked.claim) >= 3
        if share < (_SUBJECT_OF_EXACT if exact else _SUBJECT) or len(near | there) < (1 if exact else 2):
            return None
        return Alike(one, Sort.FIGURE, 1.0 + share + 0.5 * likeness.exact, _told(asked, one))
    named = any(asked.about[place].named for place in near)
    if share < _SAME_THING or len(near | there) < _SAME_WORDS or not named:
        return None
    return Alike(one, Sort.OTHER_FIGURE, share, _told(asked, one))


def _figure(one: Earlier, otherwise: str) -> Figure | None:
    language = one.language or otherwise
    return figure(one.claim, language, vocabulary(language))


def _told(asked: AskedClaim, one: Earlier) -> str:
    assert asked.claim.quantity is not None  # noqa: S101 - asked of figures
    assert one.claim.quantity is not None  # noqa: S101
    then, now = (
        quantity_reading(claim.quantity, asked.language) for claim in (one.claim, asked.claim) if claim.quantity
    )
    return f"{now}, then and now" if then == now else f"then {then}, now {now}"


def _digits(claim: Claim) -> int:
    """How many digits of the value are stated, zeros at the end left out."""
    digits = "".join(c for c in claim.span.text if c.isdigit())
    return len(digits.strip("0"))


def _one_noun(asked: AskedClaim, one: Earlier) -> bool:
    """Whether both count the same noun, where they count at all."""
    ours, theirs = asked.claim.quantity, one.claim.quantity
    if ours is None or theirs is None or ours.type is not QuantityType.COUNT:
        return True
    here, there = (plain(quantity.unit or "").rstrip("sx") for quantity in (ours, theirs))
    return here == there


def _said(claim: Claim) -> str:
    attribution = claim.attribution
    return attribution.content.text if attribution and attribution.content else claim.span.text


def _quotations(asked: AskedClaim, one: Earlier) -> Alike | None:
    if one.claim.attribution is None:
        return None
    ours, theirs = asked.words, words_of(_said(one.claim))
    if ours == theirs:
        if len(ours) < 2 or not asked.about:
            return None
        return Alike(one, Sort.WORDS, 2.0 + len(ours) / 100, "")
    if not _in_a_row(ours) & _in_a_row(theirs):
        return None
    both = LCSseq.similarity(ours, theirs)
    share = both / min(len(ours), len(theirs))
    whole = _stands_in(ours, theirs) or _stands_in(theirs, ours)
    if share < _QUOTED or (both < _FEW and not (whole and len(asked.about) > 1)):
        return None
    differing = tuple(_differing(one.claim, ours, theirs))
    shortened = both == min(len(ours), len(theirs))
    why = "shortened" if shortened else " … ".join(f"“{span.text}”" for span in differing[:_TOLD]) + " there"
    return Alike(one, Sort.WORDS if shortened else Sort.OTHER_WORDS, 1.0 + share, why, () if shortened else differing)


def _stands_in(words: Sequence[str], others: Sequence[str]) -> bool:
    return any(list(others[at : at + len(words)]) == list(words) for at in range(len(others) - len(words) + 1))


def _in_a_row(words: Sequence[str]) -> set[tuple[str, ...]]:
    return {tuple(words[at : at + _IN_A_ROW]) for at in range(len(words) - _IN_A_ROW + 1)}


def _differing(claim: Claim, ours: Sequence[str], theirs: Sequence[str]) -> Iterator[Span]:
    """The words of an earlier quotation that the one at hand has otherwise, as spans of the earlier claim's text."""
    said = _said(claim)
    offset = claim.span.text.find(said)
    places = [match.span() for match in _WORD.finditer(said)]
    for step in LCSseq.opcodes(ours, theirs):
        if step.tag in ("insert", "replace") and step.dest_end > step.dest_start:
            start, end = places[step.dest_start][0], places[step.dest_end - 1][1]
            if offset >= 0:
                yield Span.of(claim.span.text, offset + start, offset + end)
