"""One pass over a text: what every reader of quantities sees, and what it hands back."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from operator import attrgetter
from typing import TypeVar

from msgspec import Struct

from workbench.claims import Claim, DateInterval, Quantity, QuantityType, Why
from workbench.extract import word_class
from workbench.extract.document import Answers, Document, Memo, Tokens, TokensByPlace, places_of, vocabulary
from workbench.extract.language import Language
from workbench.extract.numerals import NumeralReader
from workbench.extract.phrases import PhraseTable
from workbench.extract.segment import stop_ends

_T = TypeVar("_T")

#: Fewer words of sport may stand in any text.
_SIGNS_OF_SPORT = 4


class Found(Struct, frozen=True):
    """A quantity in tokens `first` to `last` (exclusive), and why it was read so."""

    first: int
    last: int
    quantity: Quantity
    why: Why


#: The marks that may close a sentence.
SENTENCE_ENDS = frozenset(".!?…")

#: The words of a sentence are asked for as far as this many tokens on either side.
_SENTENCE_REACH = 40

#: A date stands at most so many tokens behind the quantity that it is set off with.
_ASIDE_REACH = 2

#: As an apostrophe is written, before a year too: `the late '80s`.
APOSTROPHES = frozenset({"'", "’", "‘"})

#: What may open a quotation of the noun alone.
OPENING_QUOTES = frozenset({"«", "“", "‘"})

#: What opens a quotation, with what closes it.
QUOTES = {"«": "»", "“": "”", '"': '"'}

#: What closes a clause.
CLAUSE_ENDS = frozenset({",", ";", ".", ")", "", *QUOTES.values()})

#: What a reader returns that found nothing at a token.
NOTHING: tuple[Found, ...] = ()


class PageWords(word_class.WordClasses):
    """The words that tell what a text is about."""

    sport: frozenset[str] = word_class.compounds("scores.sport")


@dataclass(slots=True, eq=False)
class Page(Memo, TokensByPlace):
    """The text being read, from left to right: tokens, language, day, and the quantities found so far."""

    document: Document
    numerals: NumeralReader
    #: The text's ordinals in one word, with their numbers.
    ordinals: dict[str, int]
    #: Tokens that belong to names, codes, addresses and idioms.
    blocked: frozenset[int]
    #: The first token that no quantity has taken yet; readers may look back for modifiers as far as this.
    free: int = 0
    found: list[Found] = field(default_factory=list)
    #: For sets of words that were asked for, whether the text has some of them.
    spoken_of: dict[frozenset[str], bool] = field(default_factory=dict)
    #: For the bare name of a currency that several countries use, the one that this text means, where it tells.
    currencies: dict[str, str | None] = field(default_factory=dict)
    answers: Answers = field(default_factory=dict)

    # What the document holds, at hand: it is looked at for every word.
    tokens: Tokens = field(init=False)
    text: str = field(init=False)
    lower: list[str] = field(init=False)
    words: list[str] = field(init=False)
    starts: list[int] = field(init=False)
    ends: list[int] = field(init=False)
    language: Language = field(init=False)
    published: dt.date | None = field(init=False)
    #: What each token is, as far as it was asked for, see `part_of_speech`.
    tags: list[str | None] = field(init=False)

    def __post_init__(self) -> None:
        self.tokens, self.text = self.document.tokens, self.document.text
        self.lower, self.words = self.tokens.lower, self.tokens.words
        self.starts, self.ends = self.tokens.starts, self.tokens.ends
        self.language, self.published = self.document.language, self.document.published
        self.tags = [None] * len(self.lower)

    @property
    def last(self) -> Found | None:
        """The quantity found last."""
        return self.found[-1] if self.found else None

    def just_told(self, at: int, kind: QuantityType | None = None, within: int = 0) -> Found | None:
        """The quantity found last, where it is of `kind` and ends at most `within` tokens before token `at`."""
        last = self.last
        return last if last and at - last.last <= within and kind in (None, last.quantity.type) else None

    def dates(self, back: int = 0) -> Iterator[tuple[Found, DateInterval]]:
        """The dates that can be placed among the quantities found last, all or `back` of them, the last one first."""
        for found in reversed(self.found[-back:] if back else self.found):
            if date := found.quantity.date:
                yield found, date

    def nothing_up_to(self, last: int) -> tuple[Found, ...]:
        """What a reader returns that tells of the tokens up to `last` (exclusive) that no quantity starts there."""
        self.free = max(self.free, last)
        return NOTHING

    def unread(self) -> Page:
        """The same text before anything is found: what reads dates of it under `once` tells the same whenever asked."""
        return replace(self, free=0, found=[])

    def phrase_before(self, table: PhraseTable[_T], at: int) -> tuple[int, _T] | None:
        """What `PhraseTable.before` finds before token `at`, where no quantity has taken it yet."""
        found = table.before(self.lower, at)
        return found if found and found[0] >= self.free else None

    def speaks_of(self, words: frozenset[str], fewest: int = 1) -> bool:
        """Whether so many of `words` stand anywhere in the text, see `vocabulary`."""
        if words not in self.spoken_of:
            self.spoken_of[words] = len(words & self.once(_vocabulary)) >= fewest
        return self.spoken_of[words]

    @property
    def tells_of_match(self) -> bool:
        """Whether the text has several words of sport, which each may stand in another."""
        return self.speaks_of(PageWords.get(self.language).sport, _SIGNS_OF_SPORT)

    def inside(self, index: int) -> bool:
        """Whether token `index` stands inside a sentence, where a capital is the word's own."""
        return not self.opens(index) and not self.ends_sentence(index - 1)

    def times_inside(self, written: str) -> int:
        """How often a word, written so, stands inside a sentence of the text."""
        return self.once(_written_inside)[written]

    def opens(self, index: int) -> bool:
        """Whether token `index` is the first of a paragraph, or stands outside the text."""
        return not (0 < index < len(self.lower) and self.lower[index - 1])

    def ends_sentence(self, index: int) -> bool:
        """Whether token `index` closes a sentence, as a break does, but no full stop of a number or an abbreviation."""
        word = self.lower[index] if 0 <= index < len(self.lower) else ""
        if not word:
            return True
        if word not in SENTENCE_ENDS:
            return False
        ends = self.once(_sentence_ends)
        return ends[bisect_left(ends, index)] == index

    def in_sentence(self, first: int, last: int) -> bool:
        """Whether no sentence ends in tokens `first` to `last` (exclusive)."""
        ends = self.once(_sentence_ends)
        return bisect_left(ends, first) >= bisect_left(ends, last)

    def closes_aside(self, first: int, last: int) -> bool:
        """Whether commas set off a quantity and the date behind it: inflation`, 1.7% in September,` will rise."""
        told = self.just_told(first, within=_ASIDE_REACH)
        return told is not None and self.word(told.first - 1) == self.word(last) == ","

    def same_line(self, first: int, last: int) -> bool:
        """Whether tokens `first` to `last` (exclusive) stand in one paragraph."""
        return "" not in self.lower[first:last]

    def sentence(self, first: int, last: int, reach: int = _SENTENCE_REACH) -> range:
        """The sentence around tokens `first` to `last`, as far as a reader holds it in mind."""
        ends = self.once(_sentence_ends)
        before = bisect_left(ends, first)
        start = max(first - reach, ends[before - 1] + 1 if before else 0)
        return range(start, min(last + reach, ends[bisect_left(ends, last)]))

    def sentence_words(self, first: int, last: int) -> set[str]:
        """The words of the sentence around tokens `first` to `last`."""
        around = self.sentence(first, last)
        return set(self.lower[around.start : around.stop])

    def sentence_has(self, words: frozenset[str], first: int, last: int) -> bool:
        """Whether one of `words` stands in the sentence around tokens `first` to `last`."""
        return not words.isdisjoint(self.sentence_words(first, last))

    def near(self, words: frozenset[str], at: int, reach: int) -> bool:
        """Whether one of `words` is among the `reach` tokens before token `at`."""
        return not words.isdisjoint(self.lower[max(0, at - reach) : at])

    def capital(self, at: int) -> bool:
        """Whether token `at` starts with a capital."""
        return 0 <= at < len(self.words) and self.words[at][0].isupper()

    def bracketed(self, first: int, last: int) -> bool:
        """Whether brackets hold tokens `first` to `last` (exclusive) alone."""
        return self.word(first - 1) == "(" and self.word(last) == ")"

    def claims(self) -> list[Claim]:
        """The quantities found, as claims."""
        ordered = sorted(self.found, key=attrgetter("first"))  # a converted time stands within its date
        return [Claim(self.tokens.span(one.first, one.last), one.quantity, why=one.why) for one in ordered]


def _vocabulary(page: Page) -> frozenset[str]:
    return vocabulary(page.tokens)


def _sentence_ends(page: Page) -> list[int]:
    """The tokens that close a sentence, with the end of the text."""
    marks = places_of(page.lower, SENTENCE_ENDS | {""})
    return [*(at for at in marks if _ends_sentence(page, page.lower[at], at)), len(page.lower)]


def _ends_sentence(page: Page, mark: str, at: int) -> bool:
    """Whether a mark at token `at` closes a sentence, as a break does."""
    if not mark:
        return True
    if page.glued(at + 1):
        return False
    if mark == "…":
        return all(behind[0].isupper() for behind in page.words[at + 1 : at + 2])  # il atteindra … 15 %
    return mark != "." or stop_ends(page.text, page.starts[at], page.language)


def _written_inside(page: Page) -> Counter[str]:
    """How often each word is written so but at the head of a sentence: all words, less those that follow an end."""
    opening = [0, *(end + 1 for end in page.once(_sentence_ends))]
    return Counter(page.words) - Counter(page.words[at] for at in opening if at < len(page.words))


#: A quotation is followed back over so many tokens.
_LONGEST_QUOTATION = 150


def is_quoted(page: Page, at: int) -> bool:
    """Whether a quotation that its paragraph opened before token `at` is still open there."""
    start = at
    while start > max(0, at - _LONGEST_QUOTATION) and not page.opens(start):
        start -= 1
    before = page.words[start:at]
    return before.count('"') % 2 > 0 or any(before.count(left) > before.count(right) for left, right in QUOTES.items())
