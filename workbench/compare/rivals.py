"""Whether another figure of a sentence is rather the claim's: an equal value may be of another thing.

What a figure is of stands around it: the words that the claim has too count by how near they stand to the figure in
both sentences, and so do the claim's other figures.
"""

from __future__ import annotations

from collections.abc import Set

from msgspec import Struct
from msgspec.structs import replace

from workbench.claims import QuantityType
from workbench.compare.figures import Figure
from workbench.compare.likeness import Weighed
from workbench.compare.matching import Matching
from workbench.compare.steps import Steps, nearness
from workbench.compare.texts import Sentence
from workbench.compare.values import Likeness, may_be_one

#: What a figure beside the claim's is worth where the sentence has it too, as a share of all words.
_FIGURE = 0.3
#: What a day that the claim does not have takes away.
_ANOTHER_DAY = 0.2
#: A value so much alike tells that it is the same figure.
_ALIKE = 0.6
#: A sentence says first what it is about; what is compared with that comes later.
_FIRST = 0.12
#: What stands before the first figure is as near to the others as to that one, but for so much.
_OPENING = 0.9
#: The noun that both count is worth so much more, in the measure of `noun_worth`.
_NOUN = 0.1
#: So much of this makes up for another figure of the sentence that is nearer; beyond, an equal value is doubtful.
_DOUBTFUL = 0.5
#: Where another figure is nearer by more, it is the claim's.
_OTHERS = 0.05

_Likened = tuple[Figure, Likeness]


class _Head(Struct, frozen=True):
    """What opens a sentence stands for all of its figures: steps to the first one, and to the end of a label."""

    first: float
    label: float

    @classmethod
    def of(cls, text: str, sentence: Sentence, steps: Steps, first: Figure) -> _Head:
        """The head of `sentence` before `first`, the first of its figures that can be compared."""
        label = text.rfind(": ", sentence.start, first.start)
        return cls(steps.to(first.start), steps.to(label) if label >= 0 else -1.0)

    def nearness(self, word: float, figure: float) -> float:
        """How near a word is to a figure, both told by their steps."""
        near = nearness(word, figure)
        if word > self.first:
            return near
        return max(near, nearness(word, self.first) * (1.0 if word <= self.label else _OPENING))


class _Around(Struct, frozen=True):
    """What stands around the claim's figure, each with how near it stands."""

    words: list[tuple[Weighed, float]]
    #: Where the claim's other figures stand in the sentence of the source.
    figures: list[tuple[list[int], float]]
    #: The days there that are none of the claim's.
    days: list[int]


def weigh_rivals(matching: Matching, ours: Sentence, figure: Figure, theirs: Sentence,
                 likened: list[_Likened], taken: Set[int]) -> list[_Likened]:  # fmt: skip
    """`likened`, without the equal values that are of another thing; a doubtful one says nothing by itself.

    `likened` are the figures of `theirs` that measure what the claim measures, equal or not, in their order; those in
    `taken` are known to be another claim's.
    """
    agreeing = {other.start for other, likeness in likened if likeness.agrees}
    rivals = [other for other in theirs.figures
              if other.start not in agreeing and other.start not in taken and may_be_one(figure, other)]  # fmt: skip
    if not rivals or not agreeing:
        return likened
    around = _around(matching, ours, figure, theirs)
    steps = matching.steps(theirs, article=False)
    asked = [other for other in theirs.figures if other.start in agreeing or other in rivals]
    head = _Head.of(matching.source.text, theirs, steps, asked[0])
    # Of `from 58 to 75` the last is what it is now.
    main = max(other.start for other in asked if steps.to(other.start) == head.first)
    nouns = {other.start: noun_worth(matching, figure, other) for other in theirs.figures}
    most = max(0.0, *nouns.values())

    def tie(other: Figure) -> float:
        # A number without a noun counts what the one beside it does.
        noun = nouns[other.start] if matching.noun(other, article=False) else most
        first = _FIRST if other.start == main and other.start not in agreeing else 0.0
        return _tie(around, steps, head, other) + first + _NOUN * noun

    best = max(tie(other) for other in rivals)
    kept = []
    for other, likeness in likened:
        behind = best - tie(other) if likeness.agrees else 0.0
        first = _FIRST if other.start == main else 0.0
        if behind <= _OTHERS + first:
            kept.append((other, replace(likeness, doubtful=True) if behind > _DOUBTFUL * first else likeness))
    return kept


def noun_worth(matching: Matching, ours: Figure, theirs: Figure) -> float:
    """Above 0 where both are known to count the same thing, below where they are known not to."""
    same = same_noun(matching, ours, theirs)
    if same is not False:
        return 0.5 if same else 0.0
    nouns = matching.noun(ours, article=True), matching.noun(theirs, article=False)
    known = all(any(key.startswith("c:") for key in keys) for keys in nouns)
    return -0.25 if known or not matching.words.across else 0.0


def same_noun(matching: Matching, ours: Figure, theirs: Figure) -> bool | None:
    """Whether both count one thing by their nouns, as far as these are known; None where one of them has no noun."""
    if ours.kind is not QuantityType.COUNT or theirs.kind is not QuantityType.COUNT:
        return None
    here, there = matching.noun(ours, article=True), matching.noun(theirs, article=False)
    return bool(here & there) if here and there else None


def _around(matching: Matching, ours: Sentence, figure: Figure, theirs: Sentence) -> _Around:
    steps = matching.steps(ours, article=True)
    here = steps.to(figure.start)
    others = [steps.to(other.start) for other in ours.figures if other.kind is figure.kind and other is not figure]
    words = []
    for word in ours.words:
        if not figure.start <= word.start < figure.end:
            near = nearness(steps.to(word.start), here)
            nearest = max((nearness(steps.to(word.start), other) for other in others), default=near)
            # What stands nearer to another figure of the claim's kind is rather that one's.
            words.append((matching.words.weigh(word, 1.0), near * min(1.0, near / nearest)))
    figures = []
    for other in ours.figures:
        places = [hit.figure.start for hit in matching.hits.get(other.start, ())
                  if hit.sentence == theirs.number and hit.likeness.exact >= _ALIKE]  # fmt: skip
        if other.start != figure.start and places:
            figures.append((places, nearness(steps.to(other.start), here)))
    told = {place for places, _ in figures for place in places}
    days = [other.start for other in theirs.figures if other.date and not figure.date and other.start not in told]
    return _Around(words, figures, days)


def _tie(around: _Around, steps: Steps, head: _Head, other: Figure) -> float:
    """How much of what stands around the claim's figure stands as near to `other`."""
    there, last = steps.to(other.start), steps.to(other.end - 1)

    def held(word: Weighed) -> float:
        return max((worth * head.nearness(place, there) for key, worth in word.keys
                    for place in steps.keys.get(key, ()) if not there < place <= last), default=0.0)  # fmt: skip

    whole = sum(near * word.most for word, near in around.words)
    words = sum(near * held(word) for word, near in around.words) / whole if whole else 0.0
    beside = sum(near * max(nearness(steps.to(place), there) for place in places if place != other.start)
                 for places, near in around.figures if places != [other.start])  # fmt: skip
    another_day = max((nearness(steps.to(day), there) for day in around.days), default=0.0)
    return words + _FIGURE * beside - _ANOTHER_DAY * another_day
