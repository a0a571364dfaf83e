"""How much two sentences speak of one thing: their words, weighed by how rare they are in both texts."""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import itemgetter

from msgspec import Struct

from workbench.compare.texts import Sentence, Text, Word

#: What a shared name, thing, stem or spelling is worth beside one another.
_NAME, _CONCEPT, _STEM, _COGNATE = 1.25, 0.9, 1.0, 0.6
#: A word of the heading or of the sentence before counts for less than one of the sentence itself.
_CONTEXT = 0.4
#: Words further than this from the claim, in characters, count for less.
_NEAR = 45
#: A key that stands in more sentences of the source than this says nothing, and is not looked up.
_TOO_FREQUENT = 150


class WeighedWord(Struct, frozen=True, gc=False):
    """One word of a claim's surroundings: what it can be matched by, what each is worth, and what it counts at most."""

    keys: tuple[tuple[str, float], ...]
    weight: float
    most: float


@dataclass(frozen=True, slots=True, eq=False)
class WordIndex:
    """The words of two texts: where the source has them, and how much each tells."""

    across: bool
    #: The sentences of the source that have a key, and those around which each sentence stands.
    own: dict[str, set[int]] = field(repr=False)
    beside: list[list[int]] = field(repr=False)
    rarity: dict[str, float] = field(repr=False)
    #: The words weighed by their keys, of which those of one spelling are one object, their name and weight.
    weighed: dict[tuple[int, str, float], WeighedWord] = field(default_factory=dict, repr=False)
    #: What each sentence has of a word, by what its keys are worth and by whether its own words alone are counted.
    held: dict[tuple[tuple[tuple[str, float], ...], bool], dict[int, float]] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, article: Text, source: Text) -> WordIndex:
        """Index `source`; rarity counts the sentences of both."""
        across = article.words.code != source.words.code
        own, here = _places(source, across), _places(article, across)
        beside: list[list[int]] = [[] for _ in source.sentences]
        for sentence in source.sentences:
            for other in sentence.around:
                beside[other.number].append(sentence.number)
        total = len(source.sentences) + len(article.sentences)
        often = {key: len(own.get(key, ())) + len(here.get(key, ())) for key in own | here}
        rarity = {key: math.log(1 + total / (1 + times)) for key, times in often.items()}
        return cls(across, own, beside, rarity)

    def weigh(self, word: Word, weight: float) -> WeighedWord:
        """`word` with what it tells."""
        place = (id(word.keys), word.name, weight)
        known = self.weighed.get(place)
        if known is None:
            keys = tuple((key, worth * self.rarity[key]) for key, worth in keys_of(word, self.across))
            known = self.weighed[place] = WeighedWord(keys, weight, weight * max(worth for _, worth in keys))
        return known

    def knows(self, word: Word) -> bool:
        """Whether the source has `word` anywhere."""
        return any(key in self.own for key, _ in keys_of(word, self.across))

    def coverage(self, words: Sequence[WeighedWord], *, own: bool = False) -> dict[int, float]:
        """For each sentence of the source, the share of `words` that it has, from 0 to 1.

        With `own`, those of its heading and of the sentence before it are not counted as its words.
        """
        found: dict[int, float] = defaultdict(float)
        total = 0.0
        for word in words:
            total += word.most
            weight, held = word.weight, self.held.get((word.keys, own))
            if held is None:
                held = self.held[word.keys, own] = self._held(word, own=own)
            for number, worth in held.items():
                found[number] += worth * weight
        return {number: worth / total for number, worth in found.items()} if total else {}

    def _held(self, word: WeighedWord, *, own: bool) -> dict[int, float]:
        """What each sentence has of `word`: what the best of its keys is worth there."""
        stretches: list[tuple[float, set[int]]] = []
        for key, worth in word.keys:
            inside = self.own.get(key, set())
            if len(inside) > _TOO_FREQUENT:
                continue
            around = {number for place in inside for number in self.beside[place]} - inside
            if len(inside) + len(around) <= _TOO_FREQUENT:
                stretches += [(worth, inside)] if own else [(worth, inside), (worth * _CONTEXT, around)]
        return {number: worth for worth, numbers in sorted(stretches, key=itemgetter(0)) for number in numbers}


def _places(text: Text, across: bool) -> dict[str, set[int]]:
    """The sentences of `text` that have each key; the keys of one spelling are asked for once."""
    words = {(id(word.keys), word.name): word for sentence in text.sentences for word in sentence.words}
    numbers: dict[tuple[int, str], list[int]] = {place: [] for place in words}
    for sentence in text.sentences:
        for word in sentence.words:
            numbers[id(word.keys), word.name].append(sentence.number)
    places: dict[str, set[int]] = defaultdict(set)
    for place, word in words.items():
        for key, _ in keys_of(word, across):
            places[key].update(numbers[place])
    return dict(places)


def keys_of(word: Word, across: bool) -> Iterable[tuple[str, float]]:
    """What `word` is matched by, and what each is worth; spelling counts only between languages."""
    if word.name:
        yield word.name, _NAME
    for concept in word.keys.concepts:
        yield concept, _CONCEPT
    if across:
        yield word.keys.cognate, _COGNATE
    else:
        yield word.keys.stem, _STEM


def best_of(scores: Mapping[int, float], most: int) -> list[int]:
    """The `most` sentences with the best scores, the best first."""
    least = min(sorted(scores.values())[-most:], default=0.0)
    likely = (number for number, score in scores.items() if score >= least)
    return sorted(likely, key=lambda number: (-scores[number], number))[:most]


def surroundings(index: WordIndex, sentence: Sentence, start: int, end: int) -> list[WeighedWord]:
    """The words around a claim: near ones whole, those further off in the sentence less, those before it least."""
    weighed = []
    for word in sentence.words:
        gap = max(start - word.end, word.start - end, 0)
        weighed.append(index.weigh(word, 1.0 if gap <= _NEAR else 0.55))
    weighed.extend(index.weigh(word, _CONTEXT / 2) for word in sentence.context)
    return weighed


def shared(ours: Sequence[WeighedWord], theirs: Sequence[WeighedWord]) -> float:
    """How much of each other two small sets of words have, from 0 to 1."""
    there = {key for word in theirs for key, _ in word.keys}
    hit = sum(word.weight * max((worth for key, worth in word.keys if key in there), default=0.0) for word in ours)
    whole, other = sum(word.most for word in ours), sum(word.most for word in theirs)
    smaller = min(whole, other)
    return hit / (0.5 * whole + 0.5 * smaller) if whole and smaller else 0.0
