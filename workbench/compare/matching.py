"""What comparing one article with one source shares: both texts, what their words and values are looked up by."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from enum import StrEnum

from msgspec import Struct

from workbench.claims import Claim, QuantityType
from workbench.compare.distances import Steps
from workbench.compare.figures import Figure
from workbench.compare.likeness import WordIndex, keys_of
from workbench.compare.lit_parts import Mark
from workbench.compare.sentence_order import Order
from workbench.compare.speakers import named_in
from workbench.compare.texts import Sentence, Text, Word
from workbench.compare.value_index import Hit, ValueIndex

_LAST_WORD = re.compile(r"[^\W\d_]+(?=['’\s]*\Z)")
#: So many sentences are a text's head.
_HEAD = 5


#: A speaker is mentioned where one sentence has this share of the words that tell who it is.
_MENTIONED = 0.5
#: A study or a report is quoted for the source itself, whatever else it is called.
_PAPERS = {"c:study", "c:report", "c:survey", "c:figure", "c:estimate", "c:interview", "c:researcher"}


class Relation(StrEnum):
    """What a passage says of a claim; a passage that is only near it has none."""

    AGREES = "agrees"
    DIFFERS = "differs"


class Passage(Struct, frozen=True):
    """A sentence of the source beside a claim. Offsets are code points into the source's text."""

    start: int
    end: int
    relation: Relation | None
    score: float
    why: str
    #: The parts that agree and those that differ, in order; none where there is no relation.
    marks: tuple[Mark, ...] = ()


class Match(Struct, frozen=True):
    """A claim of the article with its passages, the best first."""

    claim: Claim
    passages: tuple[Passage, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Matching:
    """One article beside one source."""

    article: Text
    source: Text
    words: WordIndex = field(repr=False)
    hits: dict[int, list[Hit]] = field(repr=False)
    order: Order = field(repr=False)
    #: The words in which a name may stand of each sentence of the source that quotes, in another language.
    quoting: list[set[str]] = field(repr=False)
    #: The steps through the sentences that were asked for, by where they begin; the article's first.
    walked: tuple[dict[int, Steps], dict[int, Steps]] = field(default_factory=lambda: ({}, {}), repr=False)
    #: The words of the clauses that were asked for, by whether they are the article's and where their figure stands.
    owned: dict[tuple[bool, int], list[Word]] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, article: Text, source: Text) -> Matching:
        """Look up every word and figure of `article` in `source`."""
        words, values = WordIndex.of(article, source), ValueIndex.of(source)
        hits = {each.start: values.hits(each) for sentence in article.sentences for each in sentence.figures}
        order = Order.of(article, len(source.sentences), words, hits)
        quoting = {source.sentence_at(each.start) for each in source.quotations} if words.across else ()
        named = [named_in(source, source.sentences[number]) for number in quoting]
        return cls(article, source, words, hits, order, named)

    @property
    def head(self) -> int | None:
        """The sentence at the source's head that tells the day it came out; None where none does."""
        for sentence in self.source.sentences[:_HEAD]:
            if any(each.date and each.date.start == each.date.end for each in sentence.figures):
                return sentence.number
        return None

    def absent(self, claim: Claim) -> bool:
        """Whether the speaker of `claim` is somebody that the source never speaks of."""
        attribution = claim.attribution
        if attribution is None or attribution.source is None:
            return False
        source = attribution.refers_to or attribution.source
        sentence = self.article.sentences[self.article.sentence_at(source.start)]
        words = [word for word in sentence.words if source.start <= word.start < source.end]
        if any(_PAPERS & set(word.keys.concepts) for word in words):
            return False
        if not any(word.name for word in words) and self.article.words.definite.fullmatch(source.text):
            return False  # `the company` is named before
        if self.words.across:
            words = [word for word in words if word.name or word.keys.concepts]
        words = [word for word in words if not (word.name and _of_a_place(self.article, word))] or words
        if any(word.name in self.words.own for word in words):
            return False
        together = self.words.coverage([self.words.weigh(word, 1.0) for word in words])
        return bool(words) and max(together.values(), default=0.0) < _MENTIONED

    def steps(self, sentence: Sentence, *, article: bool) -> Steps:
        """The steps through `sentence`, of the article or of the source."""
        known, text = self.walked[not article], self.article if article else self.source
        if sentence.number not in known:
            known[sentence.number] = Steps.of(text, sentence, across=self.words.across)
        return known[sentence.number]

    def own_words(self, sentence: Sentence, figure: Figure, *, article: bool) -> list[Word]:
        """The words of the clause of `sentence` that is the figure's own, in their order."""
        place = (article, figure.start)
        if place not in self.owned:
            start, end = self.steps(sentence, article=article).clause(figure)
            last = figure.end if figure.kind is QuantityType.PERCENT else figure.start  # `per cent` is no word of it
            self.owned[place] = [word for word in sentence.words
                                 if start <= word.start < end and not figure.start <= word.start < last]  # fmt: skip
        return self.owned[place]

    def partners(self, sentence: Sentence, figure: Figure, *, article: bool) -> list[Figure]:
        """The days that are told in the figure's own clause; of a day, the figures in whose clause it stands."""
        if figure.date:
            return [each for each in sentence.figures
                    if not each.date and figure in self.partners(sentence, each, article=article)]  # fmt: skip
        start, end = self.steps(sentence, article=article).clause(figure)
        return [each for each in sentence.figures if each.date and start <= each.start < end]

    def noun(self, figure: Figure, *, article: bool) -> set[str]:
        """The keys of the noun that a figure counts; empty where it has none."""
        if not (figure.claim.quantity and figure.claim.quantity.unit):
            return set()
        text = self.article if article else self.source
        sentence = text.sentences[text.sentence_at(figure.start)]
        inside = (word for word in sentence.words if figure.start <= word.start < figure.end)
        return {key for word in inside for key, _ in keys_of(word, self.words.across)}


def _of_a_place(text: Text, word: Word) -> bool:
    """Whether a name only tells where somebody holds office: `the mayor of Rennes`."""
    before = _LAST_WORD.search(text.text, max(0, word.start - 12), word.start)
    return before is not None and before.group().lower() in text.words.belonging
