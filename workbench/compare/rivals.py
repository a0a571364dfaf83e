"""Whether another figure of a sentence is rather the claim's: an equal value may be of another thing.

What a figure is of stands around it: the words that the claim has too count by how near they stand to the figure in
both sentences, and so do the claim's other figures.
"""

from __future__ import annotations

import math
import re
from collections import defaultdict
from collections.abc import Set

from msgspec import Struct
from msgspec.structs import replace

from workbench.claims import QuantityType
from workbench.compare.distances import Steps, nearness
from workbench.compare.figures import Figure
from workbench.compare.likeness import WeighedWord, keys_of
from workbench.compare.matching import Matching
from workbench.compare.table_rows import newest_column
from workbench.compare.texts import Sentence, Text, Word
from workbench.compare.values import Likeness, in_the_same_words, is_slip, liken, may_be_one

#: What a figure beside the claim's is worth where the sentence has it too, as a share of all words.
_FIGURE = 0.3
#: A value so much alike tells that it is the same figure.
_ALIKE = 0.6
#: A sentence says first what it is about; what is compared with that comes later.
_FIRST = 0.12
#: What stands before the first figure is as near to the others as to that one, but for so much.
_OPENING = 0.9
#: What is compared with another figure in one text is compared with one in the other.
_COMPARED = 0.1
#: What the noun that both count is worth.
_NOUN = 0.1
#: Where another figure is nearer by more, it is the claim's; an equal one that is not ahead by so much is doubtful.
_OTHERS, _AHEAD = 0.05, 0.06

#: So many words of the claim's clause in that of one figure alone tell that it is the claim's.
_NAMED = 2

#: How far before a figure stands what tells that another one is compared with it, in characters.
_BEFORE = 40

#: A figure that another one of the sentence agrees with this well is not the claim's with another value.
TAKEN = 0.75
#: So many figures of one kind, told in one order in both texts, are one series.
_SERIES = 3
#: Two figures that stand the other way round must be nearer to their own words by so much.
_CROSSED = 0.09

#: What stands between a figure and one of another statement, or between a whole and its parts.
_PARTED = re.compile(r";|(?<=[^\s:]) ?:(?=\s)")

_Two = tuple[Figure, Figure]
_Likened = tuple[Figure, Likeness]
#: A word of both sentences: how near it stands in the claim's, and what it is worth at each place in the other one.
_Held = tuple[float, list[tuple[float, float]]]


def _compared(text: Text, figure: Figure) -> bool:
    """Whether `figure` is what another one is compared with."""
    return text.words.compared.search(text.text, max(0, figure.start - _BEFORE), figure.start) is not None


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


def _named_before(matching: Matching, ours: Sentence, figure: Figure) -> list[Word]:
    """The name that a figure without one in its own clause is told of: `in Vietnam, where yields fell by 9.8%`."""
    text = matching.article.text
    if any(each.dimension == figure.dimension and each.start < figure.start for each in ours.figures):
        return []
    if any(text[word.start].isupper() for word in matching.own_words(ours, figure, article=True)):
        return []
    return [word for word in ours.words if ours.start < word.start < figure.start and text[word.start].isupper()][-1:]


class Surroundings(Struct, frozen=True):
    """What stands around the claim's figure, each with how near it stands."""

    sentence: Sentence
    #: The words of its sentence.
    words: list[tuple[WeighedWord, float]]
    #: How much all of the words count.
    whole: float
    #: Where the claim's other figures stand in the source, by the sentence.
    figures: list[tuple[dict[int, list[int]], float]]
    #: The words of the claim's own clause, each by its keys, and those of the figure itself.
    told: list[set[str]]
    noun: list[set[str]]
    #: Who or what it is told of by name, where its own clause has no name.
    name: set[str]
    #: The days that it is told of; of a day, what is told of it.
    partners: list[Figure]

    @classmethod
    def of(cls, matching: Matching, ours: Sentence, figure: Figure) -> Surroundings:
        """What stands around `figure` of the sentence `ours` of the article."""
        steps = matching.steps(ours, article=True)
        here = steps.to(figure.start)
        others = [steps.to(other.start) for other in ours.figures if other.kind is figure.kind and other is not figure]
        words: list[tuple[WeighedWord, float]] = []
        for word in ours.words:
            if not figure.start <= word.start < figure.end:
                near = nearness(steps.to(word.start), here)
                nearest = max((nearness(steps.to(word.start), other) for other in others), default=near)
                # What stands nearer to another figure of the claim's kind is rather that one's.
                words.append((matching.words.weigh(word, 1.0), near * min(1.0, near / nearest)))
        around = cls(ours, words, sum(near * word.most for word, near in words), [], [], [], set(),
                     matching.partners(ours, figure, article=True))  # fmt: skip
        for other in ours.figures:
            places: dict[int, list[int]] = defaultdict(list)
            for hit in matching.hits.get(other.start, ()) if other.start != figure.start else ():
                if hit.likeness.exact >= _ALIKE:
                    places[hit.sentence].append(hit.figure.start)
            around.figures.append((places, nearness(steps.to(other.start), here)))
        for word in matching.own_words(ours, figure, article=True):
            inside = figure.start <= word.start < figure.end
            (around.noun if inside else around.told).append(_keys(matching, word))
        for word in _named_before(matching, ours, figure):
            around.told.append(_keys(matching, word))
            around.name.update(_keys(matching, word))
        return around

    def rather_of(self, rival: _Owned, equal: _Owned) -> bool:
        """Whether the rival's clause alone has some of the words, and as many as that of the equal figure alone.

        As many, for what both share is told of one alone: `85% are content with the shows and 72% with the meals`.
        """
        theirs = sum(bool(keys & rival.alone) and not keys & equal.every for keys in (*self.told, *self.noun))
        own = sum(bool(keys & equal.alone) and not keys & rival.every for keys in self.told)
        return theirs >= max(1, own)

    def joined(self, matching: Matching, sentence: Sentence, other: Figure) -> bool | None:
        """Whether `other` of the source is told of the claim's day, `1.4% in 2025 and 1.6% in 2026`; None: no day."""
        there = matching.partners(sentence, other, article=False) if self.partners else ()
        likened = [each for one in self.partners for day in there if (each := liken(one, day))]
        return any(each.agrees for each in likened) if likened else None

    def without_others(self, matching: Matching, sentence: Sentence, likened: list[_Likened]) -> list[_Likened]:
        """`likened` without what is told of another day than the claim's, where one is told of that day.

        Of a figure and its day that are told apart, the figure is what may be wrong.
        """
        joined = [(*each, self.joined(matching, sentence, each[0])) for each in likened]
        if not any(own and (likeness.agrees or not other.date) for other, likeness, own in joined):
            return likened
        return [(other, replace(likeness, doubtful=own is False and not other.date))
                for other, likeness, own in joined if own is not False or likeness.agrees]  # fmt: skip

    def held(self, steps: Steps) -> list[_Held]:
        """The words that a sentence has too: how near each stands here, what it is worth there and where."""
        held = [(near, [(worth, place) for key, worth in word.keys for place in steps.keys.get(key, ())])
                for word, near in self.words]  # fmt: skip
        return [(near, places) for near, places in held if places]

    def tie(self, held: list[_Held], steps: Steps, head: _Head, other: Figure, sentence: int) -> float:
        """How much of it, of which `held` are the words, stands as near to `other` in `sentence` of the source."""
        there, last = steps.to(other.start), steps.to(other.end - 1)
        words = sum(near * max((worth * head.nearness(place, there) for worth, place in places
                                if not there < place <= last), default=0.0) for near, places in held)  # fmt: skip
        figures = [(places[sentence], near) for places, near in self.figures if sentence in places]
        beside = sum(near * max(nearness(steps.to(place), there) for place in places if place != other.start)
                     for places, near in figures if places != [other.start])  # fmt: skip
        return (words / self.whole if self.whole else 0.0) + _FIGURE * beside


def weigh_rivals(matching: Matching, around: Surroundings, figure: Figure, theirs: Sentence,
                 likened: list[_Likened], taken: Set[int]) -> list[_Likened]:  # fmt: skip
    """`likened`, without the equal values that are of another thing; a doubtful one says nothing by itself.

    `likened` are the figures of `theirs` that measure what the claim measures, equal or not, in their order; those in
    `taken` are known to be another claim's.
    """
    agreeing = {other.start for other, likeness in likened if likeness.agrees}
    if not agreeing or any(other.start in agreeing and in_the_same_words(figure, other) for other, _ in likened):
        return likened
    rivals = [other for other in theirs.figures
              if other.start not in agreeing and other.start not in taken and may_be_one(figure, other)
              and not any(is_slip(each, other) for each in around.sentence.figures if each is not figure)]  # fmt: skip
    if any(same_noun(matching, figure, other) for other, likeness in likened if likeness.agrees):
        # `at 96 hospitals in 12 countries`: what counts another thing is no rival of what counts the claim's.
        rivals = [other for other in rivals if same_noun(matching, figure, other) is not False]
    if any(around.joined(matching, theirs, other) for other, _ in likened):
        rivals = [other for other in rivals if around.joined(matching, theirs, other) is not False]
    told = _told_beside(matching, around.sentence, theirs) if rivals else set[int]()
    rivals = [other for other in rivals if other.start not in told]
    if not rivals:
        return likened
    rivalling = {other.start for other in rivals}
    asked = [other for other in theirs.figures if other.start in agreeing or other.start in rivalling]
    compared = _compared(matching.article, figure)
    main = _said_first(matching.source, asked, matching.steps(theirs, article=False), before=compared)
    ties = _ties(matching, around, figure, theirs, asked, main)
    best = max(ties[other.start] for other in rivals)
    # What stands before the first figure is said of all of them, but for those of another statement.
    shared = asked[0] if not _PARTED.search(matching.source.text, asked[0].end, asked[1].start) else None
    owned = {other.start: _Owned.of(matching, theirs, other, first=other is shared) for other in asked}
    kept = []
    for other, likeness in likened:
        cell = newest_column(matching.source, theirs, other) and not compared and not around.partners
        if not likeness.agrees or cell:
            kept.append((other, likeness))  # what is told without its day is of the newest column
        elif not any(around.rather_of(owned[rival.start], owned[other.start]) for rival in rivals):
            ahead = ties[other.start] - best
            own = owned[other.start].alone.difference(*(owned[rival.start].every for rival in rivals))
            named = bool(around.name & own)
            if ahead >= -_OTHERS or named:
                unsure = not named and sum(bool(keys & own) for keys in around.told) < _NAMED
                doubtful = likeness.doubtful or (unsure and ahead < (_AHEAD if other.start in main else 0.0))
                kept.append((other, replace(likeness, doubtful=doubtful)))
    return kept


def in_series(ours: Sentence, figure: Figure, theirs: Sentence) -> Figure | None:
    """The figure at the claim's place, where both sentences tell as many of its kind and all the others are equal.

    `58% are for it, 29% against and 17% undecided` beside `54% were in favour, 29% against it, 17% undecided`.
    """
    here, there = ([each for each in sentence.figures if each.dimension == figure.dimension]
                   for sentence in (ours, theirs))  # fmt: skip
    if len(here) != len(there) or len(here) < _SERIES:
        return None
    likened = [liken(one, other) for one, other in zip(here, there, strict=True)]
    equal = sum(each is not None and each.agrees and each.exact >= TAKEN for each in likened)
    return there[here.index(figure)] if equal >= len(here) - 1 else None


def _ties(matching: Matching, around: Surroundings, figure: Figure, theirs: Sentence, asked: list[Figure],
          main: Set[int]) -> dict[int, float]:  # fmt: skip
    """How near each of the figures `asked` about stands to what the claim is told of; `main` are said first of all."""
    steps = matching.steps(theirs, article=False)
    held, head = around.held(steps), _Head.of(matching.source.text, theirs, steps, asked[0])
    compared = _compared(matching.article, figure)
    ties = {}
    for other in asked:
        ties[other.start] = around.tie(held, steps, head, other, theirs.number)
        ties[other.start] += _NOUN * noun_worth(matching, figure, other)
        ties[other.start] += _COMPARED if _compared(matching.source, other) is compared else 0.0
        ties[other.start] += _FIRST if other.start in main else 0.0
    return ties


def compared_alike(matching: Matching, figure: Figure, likened: list[_Likened]) -> list[_Likened]:
    """`likened` without the figures that are what another is compared with, or are not, where the claim's is the other.

    `compared with a forecast of 170 million` beside `now expects 172 million, compared with 160 million`.
    """
    compared = _compared(matching.article, figure)
    alike = [each for each in likened if each[1].agrees or _compared(matching.source, each[0]) is compared]
    return alike or likened


def _told_beside(matching: Matching, ours: Sentence, theirs: Sentence) -> set[int]:
    """The figures of `theirs` that are those of `ours` with other values: each stands beside an equal one as there.

    `1,037 died and 1,402 were injured, 721 of them badly` beside `1,037 died, 1,204 were injured, 721 of them badly`.
    """
    here, there = ([each for each in sentence.figures if not each.date] for sentence in (ours, theirs))
    starts = [{hit.figure.start for hit in matching.hits.get(figure.start, ())
               if hit.sentence == theirs.number and hit.likeness.exact >= TAKEN} for figure in here]  # fmt: skip
    told = set[int]()
    for at in range(1, len(here) - 1):
        for place in range(1, len(there) - 1) if not starts[at] else ():
            around = there[place - 1].start in starts[at - 1] and there[place + 1].start in starts[at + 1]
            if around and may_be_one(here[at], there[place]):
                told.add(there[place].start)
    return told


def changed_places(matching: Matching, ours: Sentence, figure: Figure, theirs: Sentence, equal: Figure,
                   ) -> tuple[Figure | None, bool]:  # fmt: skip
    """The figure with which `equal` changed places in `theirs`, if it may have, and whether that is certain.

    `of 1,207 museums 1,176` beside `of 1,176 museums 1,207`: where two figures of the claim's sentence stand the other
    way round, the words around each must have gone with it.
    """
    for beside in ours.figures if not same_noun(matching, figure, equal) else ():
        found = [hit.figure for hit in matching.hits.get(beside.start, ())
                 if hit.sentence == theirs.number and hit.likeness.exact >= TAKEN]  # fmt: skip
        if len(found) != 1 or (figure.start < beside.start) is (equal.start < found[0].start):
            continue
        other = found[0]
        values = liken(figure, other), liken(beside, equal)
        if beside is figure or other is equal or not may_be_one(figure, other) or any(v and v.agrees for v in values):
            continue
        both = (matching.article, (figure, beside)), (matching.source, (equal, other))
        if all(_changed(text, *sorted(pair, key=lambda each: each.start)) for text, pair in both):
            return other, True  # `from 4,597 to 5,013` beside `from 5,013 to 4,597`
        gain = _crossed(matching, ours, (figure, beside), theirs, (equal, other))
        if gain > -_CROSSED:
            return other, gain > _CROSSED
    return None, False


def _crossed(matching: Matching, ours: Sentence, here: _Two, theirs: Sentence, there: _Two) -> float:
    """How much nearer the words around two figures stand to the other one's equal than to their own."""
    steps = matching.steps(theirs, article=False)
    head = _Head.of(matching.source.text, theirs, steps, min(there, key=lambda each: each.start))
    owned = [_Owned.of(matching, theirs, each, first=False) for each in there]
    gain, rather, names = 0.0, [], list[set[str]]()
    for at, figure in enumerate(here):
        around = Surroundings.of(matching, ours, figure)
        held = around.held(steps)
        own, other = (around.tie(held, steps, head, each, theirs.number) for each in (there[at], there[1 - at]))
        gain += other - own
        joined = [around.joined(matching, theirs, each) for each in (there[1 - at], there[at])]
        rather.append(joined == [True, False] or around.rather_of(owned[1 - at], owned[at]))
        names.append(_names(matching, ours, figure))
    # `13,470 to Ann Doyle's 13,965` beside `Roe had 13,965, Doyle 13,470`: one name is enough if none tells otherwise.
    named = any(names[at] & owned[1 - at].alone and not names[at] & owned[at].every for at in (0, 1))
    against = any(names[at] & owned[at].alone for at in (0, 1))
    return math.inf if all(rather) or (named and not against) else gain


def _names(matching: Matching, ours: Sentence, figure: Figure) -> set[str]:
    """The keys of the names in the claim's own clause."""
    text, found = matching.article.text, set[str]()
    for word in matching.own_words(ours, figure, article=True):
        if word.start > ours.start and text[word.start].isupper():
            found |= _keys(matching, word)
    return found


def _said_first(source: Text, figures: list[Figure], steps: Steps, *, before: bool) -> set[int]:
    """Where the figures stand that a sentence is about: the first, and each behind its own label in a table's row.

    `before` tells that what is asked for is what it was before a change.
    """
    text, found, first = source.text, set[int](), figures[0]
    for last, figure in zip([first, *figures], figures, strict=False):
        labelled = ";" in text[last.end : figure.start] and text.endswith(": ", 0, figure.start)
        first = figure if labelled else first
        was = figure is not first and _compared(source, figure)
        at_once = steps.to(figure.start) == steps.to(first.start)
        if not was and (at_once or (last is first and not before and _changed(source, first, figure))):
            # Of `from 58 to 75` the last is what it is now, of `75 from 58` the first.
            found -= {last.start} if last is not figure and not labelled else set()
            found.add(figure.start)
    return found


def _changed(text: Text, before: Figure, figure: Figure) -> bool:
    """Whether `figure` is what `before` became: `from 4 cents a share to 10`."""
    began = text.words.beginning.search(text.text, max(0, before.start - _BEFORE), before.start)
    return began is not None and text.words.reaching.fullmatch(text.text, before.end, figure.start) is not None


class _Owned(Struct, frozen=True):
    """The words of a figure's own clause, by their keys: those that stand for it alone, and all of them."""

    alone: frozenset[str]
    every: frozenset[str]

    @classmethod
    def of(cls, matching: Matching, sentence: Sentence, figure: Figure, *, first: bool) -> _Owned:
        """What stands before the `first` figure of a sentence is said of all of them."""
        own = matching.own_words(sentence, figure, article=False)
        alone = [word for word in own if word.start >= figure.start] if first else own
        return cls(*(frozenset(key for word in words for key in _keys(matching, word)) for words in (alone, own)))


def _keys(matching: Matching, word: Word) -> set[str]:
    """What a word is told from others by: in one language the word itself, as one thing has many (`girls`, `boys`)."""
    return {key for key, _ in keys_of(word, across=True)} if matching.words.across else {word.keys.stem}


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
