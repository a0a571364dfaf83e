"""Whether another figure of a sentence is rather the claim's: an equal value may be of another thing."""

from __future__ import annotations

from collections.abc import Mapping, Sequence, Set

from workbench.claims import QuantityType
from workbench.compare.clauses import Clause, around, clauses
from workbench.compare.figures import Figure
from workbench.compare.likeness import Weighed
from workbench.compare.matching import Matching
from workbench.compare.texts import Sentence
from workbench.compare.values import Likeness, plausible

#: What a figure beside the claim's is worth where the clause has it too, in the measure of a word.
_FIGURE = 3.0
#: A value so much alike tells that it is the same figure.
_ALIKE = 0.6
#: Words that a comma or `and` parts from the figure are worth less.
_FAR = 0.2
#: So much more of the claim's clause with another figure makes an equal value say nothing by itself.
_DOUBTFUL = 0.03

_Likened = tuple[Figure, Likeness]


def weigh_rivals(matching: Matching, ours: Sentence, figure: Figure, theirs: Sentence,
                   likened: list[_Likened], taken: Set[int]) -> list[_Likened]:  # fmt: skip
    """`likened`, where an equal value says nothing by itself if another figure's clause is more like the claim's.

    `likened` are the figures of `theirs` that measure what the claim measures, equal or not, in their order; those in
    `taken` are known to be another claim's.
    """
    rivals = [other for other, likeness in likened
              if not likeness.agrees and other.start not in taken and plausible(figure, other)]  # fmt: skip
    if figure.date is not None or not rivals or len(rivals) == len(likened):
        return likened
    shares = _shares(matching, ours, figure, theirs, [other for other, _ in likened])
    if not shares:
        return likened
    nouns = {other.start: max(0.0, noun_worth(matching, figure, other)) for other, _ in likened}
    bare = {other.start for other in rivals if not matching.noun(other, article=False)}
    kept = []
    for other, likeness in likened:
        mine = nouns[other.start]
        # A number without a noun counts what the one beside it does.
        most = max(shares[each] + max(nouns[each], mine if each in bare else 0.0) for each in (r.start for r in rivals))
        behind = most - shares[other.start] - mine if likeness.agrees else 0.0
        kept.append((other, likeness._replace(exact=0.0) if behind > _DOUBTFUL else likeness))
    return kept


def noun_worth(matching: Matching, ours: Figure, theirs: Figure) -> float:
    """Above 0 where both are known to count the same thing, below where they are known not to."""
    if ours.kind is not QuantityType.COUNT or theirs.kind is not QuantityType.COUNT:
        return 0.0
    here, there = matching.noun(ours, article=True), matching.noun(theirs, article=False)
    if not here or not there:
        return 0.0
    if here & there:
        return 0.5
    known = all(any(key.startswith("c:") for key in keys) for keys in (here, there))
    return -0.25 if known or not matching.words.across else 0.0


def _shares(matching: Matching, ours: Sentence, figure: Figure, theirs: Sentence,
            comparable: Sequence[Figure]) -> Mapping[int, float]:  # fmt: skip
    """What share of the clause of `figure` stands in the clause of each of `comparable`, by the figure's start.

    `comparable` are in their order. Empty where the claim shares its clause with another figure.
    """
    alike = [each for each in ours.figures if each.dimension == figure.dimension]
    parted = clauses(matching.article, ours, alike)
    own = parted[[each.start for each in alike].index(figure.start)]
    if parted.count(own) > 1:
        return {}  # `from 27 to 31`: what is said of one is said of the other
    near = around(matching.article, own, figure)
    words = [matching.words.weigh(word, 1.0 if near.holds(word.start) else _FAR)
             for word in ours.words if own.holds(word.start)]  # fmt: skip
    beside = []
    for each in ours.figures:
        if own.holds(each.start) and each.dimension != figure.dimension:
            places = [hit.figure.start for hit in matching.hits.get(each.start, ())
                      if hit.sentence == theirs.number and hit.likeness.exact >= _ALIKE]  # fmt: skip
            if places:
                beside.append((_FIGURE * (1.0 if near.holds(each.start) else _FAR), places))
    whole = sum(word.most for word in words) + sum(worth for worth, _ in beside)
    shares = {}
    for each, clause in zip(comparable, clauses(matching.source, theirs, comparable), strict=True):
        worth = _held(words, matching, theirs, clause)
        worth += sum(worth for worth, places in beside if any(clause.holds(start) for start in places))
        shares[each.start] = worth / whole if whole else 0.0
    return shares


def _held(words: Sequence[Weighed], matching: Matching, theirs: Sentence, clause: Clause) -> float:
    keys = {key for word in theirs.words if clause.holds(word.start) for key, _ in matching.words.weigh(word, 1.0).keys}
    return sum(max((worth for key, worth in word.keys if key in keys), default=0.0) for word in words)
