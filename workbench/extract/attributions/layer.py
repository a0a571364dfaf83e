"""A layer: one sentence at one level of quotation, its words tagged, each quotation inside it as one word.

So the grammar of the article's own sentence is not disturbed by what somebody says within it; the inside of every
quotation is cut into layers of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import cache

from msgspec import field
from msgspec.structs import replace

from workbench.extract.attributions.categories import ADVERB, AUXILIARY, NAME, PARTICIPLE, RELATIVE, VERB, letters
from workbench.extract.attributions.lexicon import lexicon
from workbench.extract.attributions.tag_conditions import Sentence
from workbench.extract.attributions.tag_repair import repaired
from workbench.extract.attributions.tagger import OPEN, Tagger, WordForms, fold, tagger, word_pattern
from workbench.extract.attributions.units import Units
from workbench.extract.attributions.word_classes import ClosedClass
from workbench.extract.document import Answers, Document, Memo, cut, places_of
from workbench.extract.inflection import Form
from workbench.extract.language import Language, Remembered
from workbench.extract.segment import Quotation

#: The word and the tag of a quotation within a layer.
QUOTATION = '"'
#: What a verb goes on with behind a set phrase, and what stands before that.
_GOING_ON, _HAVING = letters("PARTICIPLE|FINITE|CLITIC"), letters("FINITE|ADVERB")
#: No name in quotation marks has more words.
_LONGEST_NAME = 3


def names_something(text: str, quotation: Quotation) -> bool:
    """Whether a quotation is a name in marks: `« Progrès »`, `« 24 heures »`."""
    inner = quotation.inner(text)
    capital = inner[:1].isupper() or inner[:1].isdigit()
    return capital and inner[-1:].isalnum() and inner.count(" ") < _LONGEST_NAME


class Layer(Memo, Units, frozen=True, eq=False):
    """The words of one sentence outside of its quotations; unit `i` is `text[starts[i]:ends[i]]`.

    `inside` is the quotation that this sentence stands in, None for the article's own voice. In a `headline` each word
    has a capital, or is in capitals: they tell no names.
    """

    text: str
    start: int
    end: int
    starts: list[int]
    ends: list[int]
    quotations: dict[int, Quotation]
    inside: Quotation | None = None
    headline: bool = False
    answers: Answers = field(default_factory=dict)

    def quoted(self, index: int) -> str:
        """What stands between its marks in the quotation at unit `index`, nothing where none is."""
        quotation = self.quotations.get(index)
        return quotation.inner(self.text) if quotation else ""

    def begins_low(self, index: int) -> bool:
        """Whether unit `index` is a quotation in lower case at its start, as what goes on with a sentence is."""
        return self.quoted(index)[:1].islower()

    def is_upper(self, index: int) -> bool:
        """Whether unit `index` is in capitals, as initials are: `SNCF`."""
        return self.text[self.starts[index] : self.ends[index]].isupper()

    def names(self, phrase: tuple[int, int], *groups: ClosedClass) -> bool:
        """Whether a name or a word of one of the classes `groups` stands in the phrase."""
        return self.has("NAME", *phrase) or any(self.any_in(*phrase, each) for each in groups)

    def matches(self, index: int, words: tuple[str, ...]) -> bool:
        """Whether `words` stand at `index`."""
        return self.lower[index : index + len(words)] == words

    def past_set_phrase(self, index: int) -> int:
        """After the date or set phrase of several words that begins at unit `index`, or `index`: `last week`."""
        for phrase in self.lexicon.time_phrases.get(self.word(index), ()):
            if self.lower[index : index + len(phrase)] == phrase:
                return index + len(phrase)
        return index

    def stretch(self, first: int, last: int) -> tuple[int, int]:
        """The offsets from unit `first` up to, not including, unit `last`."""
        return self.starts[first], self.ends[last - 1]


#: A headline has more words than this, and more of them than that share have a capital.
_FEWEST_OF_HEADLINE, _CAPITALS_OF_HEADLINE = 3, 0.6


@cache
def _known(tagger: Tagger, *, first: bool) -> Callable[[str], tuple[str, str]]:
    """Each word folded, and what it can be within a sentence, or as its `first`."""
    return Remembered(lambda word: (fold(word), tagger.class_of(word, first=first))).__getitem__


def reader_of(document: Document) -> Reader:
    """What cuts `document` into layers: ask for `document.once(reader_of)`, which reads a sentence once for all."""
    return Reader(document.text, document.language)


class Reader:
    """Cuts sentences of one text into layers, and keeps those that no quotation parts."""

    def __init__(self, text: str, language: Language) -> None:
        self._text = text
        self._pattern = word_pattern(language)
        self._tagger = tagger(language)
        self._lexicon = lexicon(language)
        self._phrases = self._lexicon.adverbials
        self._adverbials = self._phrases.keys()
        self._unaccented = WordForms.get(language).unaccented
        self._manner = self._lexicon.endings("grammar.manner_endings")
        self._known, self._known_first = (_known(self._tagger, first=first) for first in (False, True))
        self._whole: dict[tuple[int, int], Layer] = {}

    def read(self, start: int, end: int, holes: Sequence[Quotation], inside: Quotation | None) -> Layer:
        """The layer of the sentence from `start` to `end`, whose outermost quotations are `holes`."""
        if holes:
            return self._read(start, end, holes, inside)
        layer = self._whole.get((start, end))
        if layer is None:
            layer = self._whole[start, end] = self._read(start, end, holes, inside)
        return layer if layer.inside is inside else replace(layer, inside=inside)

    def _read(self, start: int, end: int, holes: Sequence[Quotation], inside: Quotation | None) -> Layer:
        text, pattern = self._text, self._pattern
        words: list[str] = []
        starts: list[int] = []
        ends: list[int] = []
        quotations: dict[int, Quotation] = {}
        cursor = start
        for hole in [*holes, None]:
            found, first, last = cut(pattern, text[cursor : hole.start if hole else end], cursor)
            words += found
            starts += first
            ends += last
            if hole:
                quotations[len(words)] = hole
                words.append(QUOTATION)
                starts.append(hole.start)
                ends.append(hole.end)
                cursor = hole.end
        headline = len(words) > _FEWEST_OF_HEADLINE and (text[start:end].isupper() or self._is_title_case(words))
        words = self._as_read(words, headline=headline)
        lower, classes = self._looked_up(words)
        if words and words[0][0].isupper():
            classes[0] = self._known_first(words[0])[1]
        self._class_quotations(words, lower, classes, quotations)
        tags = self._with_auxiliaries(lower, self._tagger.settle(classes))
        tags = repaired(Sentence(tags, lower, self._lexicon, words, classes))
        return Layer(tags, lower, self._lexicon, text, start, end, starts, ends, quotations, inside, headline)

    def _is_title_case(self, words: list[str]) -> bool:
        """Whether a line has a capital at each word that is no preposition, article or the like."""
        if words[-1] == "." or QUOTATION in words:
            return False
        letters = [word for word in words if word[0].isalpha()]
        small = [word for word in letters if not word[0].isupper()]
        many = len(letters) > _FEWEST_OF_HEADLINE and len(small) < (1 - _CAPITALS_OF_HEADLINE) * len(letters)
        return many and all(self._known(word)[1][0] not in OPEN for word in small)

    def _looked_up(self, words: list[str]) -> tuple[tuple[str, ...], list[str]]:
        """The words folded, and what each can be."""
        lower, classes = zip(*map(self._known, words), strict=True) if words else ((), ())
        return lower, list(classes)

    def _as_read(self, words: list[str], *, headline: bool) -> list[str]:
        """The words of a sentence without the capitals of a headline, and with the accent of its first one."""
        if headline:
            known = self._tagger.words
            words = [word.lower() if fold(word) in known else word for word in words]
            words[0] = words[0].capitalize()
        elif len(words) > 1 and words[0] in self._unaccented:
            past = self._lexicon.forms.get(fold(words[1]), 0) & Form.PAST  # not: A-t-il dit, A déclaré Ada Morel
            words[0] = words[0] if past or words[1][0] == "-" else self._unaccented[words[0]]
        return words

    def _class_quotations(
        self, words: list[str], lower: Sequence[str], classes: list[str], quotations: dict[int, Quotation]
    ) -> None:
        """Says which quotations are names, and which adverbs within a verb."""
        before = self._lexicon.group["grammar.before_names"], self._lexicon.group["grammar.publications"]
        for index, hole in quotations.items():
            named = index > 0 and any(lower[index - 1] in names for names in before)
            if named and names_something(self._text, hole):
                classes[index] = NAME  # a confié au | « Progrès »; dans la revue | « Sleep »
            elif 0 < index < len(words) - 1 and words[index - 1].isalpha() and words[index + 1].isalpha():
                inner = hole.inner(self._text)
                if inner.endswith(self._manner) and " " not in inner and AUXILIARY in classes[index - 1]:
                    classes[index] = ADVERB  # a « fermement » condamné

    def _with_auxiliaries(self, lower: tuple[str, ...], tags: list[str]) -> str:
        """The tags, with adverbs for a set phrase within a verb: `a d'abord nié`, `qui de son côté nie`."""
        if not self._adverbials.isdisjoint(lower):
            auxiliaries = self._lexicon.group["grammar.auxiliaries"]
            for index in places_of(lower[:-1], self._adverbials):
                behind = next((at for at in range(index + 1, len(lower)) if tags[at] != ADVERB), index)
                for phrase in self._phrases[lower[index]] if tags[behind] in _GOING_ON else ():
                    first, before, after = index + 1 - len(phrase), index - len(phrase), tags[behind]
                    if index < 2 or first < 1 or lower[first : index + 1] != phrase:
                        continue
                    has = after == PARTICIPLE or (after == VERB and lower[before] in auxiliaries)
                    if has and (tags[before] in _HAVING or lower[before].startswith("-")):
                        tags[before] = AUXILIARY if tags[before] == VERB else tags[before]
                        tags[first:behind] = ADVERB * (behind - first)  # a-t-il | en effet nié, a | en outre vivement
                        tags[behind] = PARTICIPLE
                    elif tags[before] == RELATIVE and after != PARTICIPLE:
                        tags[first : index + 1] = ADVERB * len(phrase)
        return "".join(tags)

    def units(self, start: int, end: int) -> Units:
        """The units of a stretch, read for itself."""
        lower, classes = self._looked_up(cut(self._pattern, self._text[start:end])[0])
        return Units("".join(self._tagger.settle(classes)), lower, self._lexicon)
