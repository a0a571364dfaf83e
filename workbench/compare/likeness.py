"""How much two sentences speak of one thing: their words, weighed by how rare they are in both texts."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

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


class Weighed(Struct, frozen=True):
    """One word of a claim's surroundings: what it can be matched by, what each is worth, and what it counts at most."""

    keys: tuple[tuple[str, float], ...]
    weight: float
    most: float


@dataclass(frozen=True, slots=True, eq=False)
class WordIndex:
    """The words of two texts: where the source has them, and how much each tells."""

    across: bool
    postings: dict[str, list[tuple[int, float]]] = field(repr=False)
    rarity: dict[str, float] = field(repr=False)
    #: What words were found to tell, by their keys, of which those of one spelling are one object, and their name.
    worths: dict[tuple[int, str], tuple[tuple[tuple[str, float], ...], float]] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, article: Text, source: Text) -> WordIndex:
        """Index `source`; rarity counts the sentences of both."""
        across = article.words.code != source.words.code
        postings: dict[str, list[tuple[int, float]]] = defaultdict(list)
        frequency: Counter[str] = Counter()
        known: dict[tuple[int, str], tuple[str, ...]] = {}

        def keys(word: Word) -> tuple[str, ...]:
            # The keys of one spelling are one object, which the vocabulary keeps.
            place = (id(word.keys), word.name)
            found = known.get(place)
            if found is None:
                found = known[place] = tuple(key for key, _ in keys_of(word, across))
            return found

        for sentence in source.sentences:
            own = {key for word in sentence.words for key in keys(word)}
            for key in own:
                postings[key].append((sentence.number, 1.0))
            for key in {key for word in sentence.context for key in keys(word)} - own:
                postings[key].append((sentence.number, _CONTEXT))
            frequency.update(own)
        for sentence in article.sentences:
            frequency.update({key for word in sentence.words for key in keys(word)})
        total = len(source.sentences) + len(article.sentences)
        rarity = {key: math.log(1 + total / (1 + often)) for key, often in frequency.items()}
        return cls(across, dict(postings), rarity)

    def weigh(self, word: Word, weight: float) -> Weighed:
        """`word` with what it tells."""
        place = (id(word.keys), word.name)
        known = self.worths.get(place)
        if known is None:
            keys = tuple((key, worth * self.rarity.get(key, 0.0)) for key, worth in keys_of(word, self.across))
            known = self.worths[place] = (keys, max((worth for _, worth in keys), default=0.0))
        return Weighed(known[0], weight, weight * known[1])

    def coverage(self, words: Sequence[Weighed], *, own: bool = False) -> dict[int, float]:
        """For each sentence of the source, the share of `words` that it has, from 0 to 1.

        With `own`, those of its heading and of the sentence before it are not counted as its words.
        """
        found: dict[int, float] = defaultdict(float)
        total = 0.0
        for word in words:
            total += word.most
            here: dict[int, float] = {}
            for key, worth in word.keys:
                postings = self.postings.get(key, ())
                if len(postings) > _TOO_FREQUENT:
                    continue
                weighed = worth * word.weight
                for number, weight in postings:
                    if own and weight < 1.0:
                        continue
                    value = weighed * weight
                    if value > here.get(number, 0.0):
                        here[number] = value
            for number, value in here.items():
                found[number] += value
        return {number: worth / total for number, worth in found.items()} if total else {}


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


def surroundings(index: WordIndex, sentence: Sentence, start: int, end: int) -> list[Weighed]:
    """The words around a claim: near ones whole, those further off in the sentence less, those before it least."""
    weighed = []
    for word in sentence.words:
        gap = max(start - word.end, word.start - end, 0)
        weighed.append(index.weigh(word, 1.0 if gap <= _NEAR else 0.55))
    weighed.extend(index.weigh(word, _CONTEXT / 2) for word in sentence.context)
    return weighed


def shared(ours: Sequence[Weighed], theirs: Sequence[Weighed]) -> float:
    """How much of each other two small sets of words have, from 0 to 1."""
    there = {key for word in theirs for key, _ in word.keys}
    hit = sum(word.weight * max((worth for key, worth in word.keys if key in there), default=0.0) for word in ours)
    whole, other = sum(word.most for word in ours), sum(word.most for word in theirs)
    smaller = min(whole, other)
    return hit / (0.5 * whole + 0.5 * smaller) if whole and smaller else 0.0
