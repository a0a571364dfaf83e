"""What both halves of extraction are given: a text, its language, its day, and its tokens, made once for each text."""

from __future__ import annotations

import datetime as dt
import re
from bisect import bisect_left
from collections.abc import Callable, Collection, Container, Iterable, Iterator, Set
from functools import cache
from itertools import accumulate, chain, compress, count
from typing import Any, TypeVar

from msgspec import Struct, field

from workbench.claims import Span
from workbench.extract.language import Language

#: Apostrophes and hyphens as they are typed, folded to one of each in `Tokens.lower`.
_FOLD = {"’": "'", "ʼ": "'", "‑": "-", "‐": "-"}


#: What stands between two paragraphs, see `Tokens.with_breaks`.
BREAK = "\n"

Part = TypeVar("Part")


@cache
def _pattern() -> re.Pattern[str]:
    # A run of letters, a run of digits, or one sign. Combining marks stay with their letters;
    # common letters before a space or a common sign have none, which is told faster.
    common = r"[A-Za-zÀ-ÖØ-öø-ÿ]++(?=[\s!-/:-?’])"
    letter, sign = r"[^\W\d_¼-¾⅐-⅞]", r"[^\w\s]|[_¼-¾⅐-⅞]"  # 3½p is three
    return re.compile(rf"(?=\S)({common}|[!-/:-?’]|{letter}++(?:[\u0300-\u036f]++{letter}*+)*+|\d++|{sign})")


class TokensByPlace:
    """What is asked of tokens by their place: of those of a text, and by each reader of them."""

    __slots__ = ()
    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]

    def glued(self, index: int) -> bool:
        """Whether nothing stands between token `index` and the one before it."""
        return 0 < index < len(self.words) and self.ends[index - 1] == self.starts[index]

    def word(self, index: int) -> str:
        """Token `index` in lower case, empty outside the text and between two paragraphs."""
        try:
            return self.lower[index] if index >= 0 else ""
        except IndexError:
            return ""

    def joins(self, index: int, marks: Collection[str] = ("-",)) -> bool:
        """Whether a mark at token `index` joins what stands on either side of it: `a 96-bed block`."""
        if not 0 < index < len(self.lower) - 1 or self.lower[index] not in marks:
            return False
        return self.ends[index - 1] == self.starts[index] and self.ends[index] == self.starts[index + 1]

    def opens_code(self, index: int) -> bool:
        """Whether a hyphen or digits behind the letters at token `index` go on with their word: `T`-shirts, `A`320s."""
        return self.joins(index + 1) or (self.word(index + 1).isdecimal() and self.glued(index + 1))


class Tokens(TokensByPlace, Struct, frozen=True, eq=False):
    """A text cut into runs of letters, runs of digits and single signs; white space is no token.

    Token `i` is `text[starts[i]:ends[i]]`. `words` holds the tokens as written, `lower` in lower case with the
    typographic apostrophe and hyphen folded to `'` and `-`, which is what words of a language file are looked up by.
    `distinct` holds each of these once, and the signs that others are folded to.
    """

    text: str
    words: list[str]
    lower: list[str]
    starts: list[int]
    ends: list[int]
    distinct: frozenset[str]

    def __len__(self) -> int:
        return len(self.words)

    def gap(self, index: int) -> str:
        """The white space before token `index`; a line break at either end of the text."""
        if not 0 < index < len(self.words):
            return BREAK
        return self.text[self.ends[index - 1] : self.starts[index]]

    def span(self, first: int, last: int) -> Span:
        """The span from token `first` up to, not including, token `last`."""
        return Span.of(self.text, self.starts[first], self.ends[last - 1])

    def places_of(self, known: Set[str]) -> Iterator[int]:
        """Where words of the text stand, in lower case, that are `known`."""
        return places_of(self.lower, told) if (told := self.distinct & known) else iter(())

    def from_offset(self, offset: int) -> int:
        """The first token that starts at or after `offset`; `len(self)` where there is none."""
        index = bisect_left(self.starts, offset)
        return index + 1 if index < len(self.words) and self.words[index] == BREAK else index

    def with_breaks(self, paragraphs: Iterable[tuple[int, int]]) -> Tokens:
        """The same tokens with a break between paragraphs, the empty word in `lower`: nothing reads past it.

        It starts where the next paragraph does and ends where the last one did, so that nothing is glued to it.
        """
        cuts = sorted({bisect_left(self.starts, start) for start, _ in paragraphs} - {0, len(self)})
        bounds = [*cuts, len(self)]

        def parted(tokens: list[Part], breaks: list[Part]) -> list[Part]:
            found = tokens[: bounds[0]]
            for first, last, each in zip(cuts, bounds[1:], breaks, strict=True):
                found.append(each)
                found += tokens[first:last]
            return found

        words, lower = parted(self.words, [BREAK] * len(cuts)), parted(self.lower, [""] * len(cuts))
        starts = parted(self.starts, [self.starts[at] for at in cuts])
        ends = parted(self.ends, [self.ends[at - 1] for at in cuts])
        return Tokens(self.text, words, lower, starts, ends, self.distinct)


def tokenise(text: str) -> Tokens:
    """Cut `text` into tokens, in time linear in its length."""
    words, starts, ends = cut(_pattern(), text)
    distinct = set(words)
    folds = dict(zip(distinct, map(str.lower, distinct), strict=True)) | _FOLD
    return Tokens(text, words, list(map(folds.__getitem__, words)), starts, ends, frozenset(folds.values()))


def cut(pattern: re.Pattern[str], text: str, start: int = 0) -> tuple[list[str], list[int], list[int]]:
    """The words of `text`, the one group of `pattern`, and where each starts and ends, counted from `start`."""
    parts = pattern.split(text)
    places = list(accumulate(map(len, parts), initial=start))
    return parts[1::2], places[1:-1:2], places[2::2]


def places_of(words: Iterable[str], known: Container[str]) -> Iterator[int]:
    """Where those of `words` stand that are `known`, told without a step of Python for each word."""
    return compress(count(), map(known.__contains__, words))


#: Marks that make one word of two: `half-time`, `U.S.`, `S&P`.
_MARKS = frozenset("-.&")


def vocabulary(tokens: Tokens) -> frozenset[str]:
    """The words of a text, in lower case, those that a mark joins (`half-time`), `f1` and `°f` among them."""
    lower, digits = tokens.lower, frozenset(filter(str.isdecimal, tokens.distinct))
    marks = (at for at in tokens.places_of(_MARKS) if tokens.joins(at, _MARKS))
    numbered = (at for at in tokens.places_of(digits) if tokens.glued(at) and lower[at - 1].isalpha())
    degrees = (at + 1 for at in tokens.places_of({"°"}) if tokens.glued(at + 1))
    joined = {"".join(lower[at - 1 : at + 2]) for at in marks}
    return tokens.distinct | joined | {"".join(lower[at - 1 : at + 1]) for at in chain(numbered, degrees)}


#: What was found by whoever asked, about some tokens or the whole.
Answers = dict[tuple[Callable[..., object], tuple[int, ...]], Any]
_UNASKED: Any = object()


class Memo:
    """Remembers what was found for a question that comes again and again."""

    __slots__ = ()
    answers: Answers

    def once(self, ask: Callable[..., Part], *about: int) -> Part:
        """What `ask` finds here, about some tokens or the whole: it must ask nothing of what was found so far."""
        key = ask, about
        answer: Part = self.answers.get(key, _UNASKED)
        if answer is _UNASKED:
            answer = self.answers[key] = ask(self, *about)
        return answer


class Document(Memo, Struct, frozen=True, eq=False):
    """One text under extraction. `published` is the day that relative dates count from, None where nobody knows it."""

    text: str
    language: Language
    published: dt.date | None
    tokens: Tokens
    answers: Answers = field(default_factory=dict)
