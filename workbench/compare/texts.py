"""A text made ready for comparing: its sentences, their words with what they are matched by, figures and speakers."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import accumulate
from typing import Protocol, TypeVar

from msgspec import Struct

from workbench.claims import Claim, Quantity, QuantityType, Span, exact
from workbench.compare.figures import Figure, figure
from workbench.compare.vocabulary import Keys, Vocabulary, fold, vocabulary
from workbench.extract.document import Tokens, tokenise
from workbench.extract.language import Language
from workbench.extract.language_file import load
from workbench.extract.segment import Stretch, segment, sentences_between

#: A line without a full stop and no longer than this is a heading: what follows speaks of it.
_HEADING_WORDS = 9
#: A sentence of a transcript with no more words of weight than this is an answer.
_ANSWER = 2
#: The label of a turn in a transcript: `HOST:`, `Simon Aubrac.`; it counts where it opens two paragraphs or more.
_LABEL = re.compile(r"(?P<name>[^\W\d_][\w .’'-]{1,34}?)(?: ?:|\.) (?=\S)")


#: The number of a paragraph.
_NUMBERED = re.compile(r"^\d{1,3}[.)](?=\s)", re.MULTILINE)
#: A number that stands by itself.
_BARE = re.compile(r"(?<![\w.,'’/-])\d{1,6}(?:[.,]\d{1,2})?(?![\w/-]|[.,]\d)")


class Word(Struct, frozen=True, gc=False):
    """One word that carries a subject."""

    start: int
    end: int
    keys: Keys
    #: The key of a name; empty for a word that is none.
    name: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence, and what stands in it; `around` are its heading and the sentence before."""

    number: int
    start: int
    end: int
    paragraph: int
    words: tuple[Word, ...] = field(repr=False)
    around: tuple[Sentence, ...] = field(repr=False, compare=False)
    figures: tuple[Figure, ...] = field(repr=False)
    attributions: tuple[Claim, ...] = field(repr=False)
    #: Whose turn it is in a transcript, None elsewhere.
    turn: str | None
    heading: bool

    @property
    def context(self) -> list[Word]:
        """The words of its heading and of the sentence before."""
        return [word for each in self.around for word in each.words]


@dataclass(frozen=True, slots=True, eq=False)
class Text:
    """A text ready for comparing. `claims` are in order of start, as extraction gives them."""

    text: str = field(repr=False)
    words: Vocabulary = field(repr=False)
    claims: tuple[Claim, ...] = field(repr=False)
    sentences: tuple[Sentence, ...] = field(repr=False)
    quotations: tuple[Span, ...] = field(repr=False)
    #: The words that it has somewhere without a capital: no names.
    small: frozenset[str] = field(repr=False)

    def sentence_at(self, offset: int) -> int:
        """The number of the sentence that holds `offset`, or of the last one that begins before it."""
        return max(0, bisect_right(self.sentences, offset, key=lambda each: each.start) - 1)


def read_text(text: str, language: str, claims: Sequence[Claim]) -> Text:
    """Make `text` ready, in time linear in its length. Raises LookupError where `language` has no data file."""
    segments = segment(text, load(language))
    sentences_ = list(_parted(text, segments.sentences, load(language)))
    known = vocabulary(language)
    starts = [start for start, _ in sentences_]
    tokens = tokenise(text)
    small = frozenset(word for word in tokens.words if word[0].islower())
    words = _grouped(_words(tokens, small, known), starts)
    figures = _grouped(_figures(text, claims, known), starts)
    attributed = _attributed(claims, starts)
    turns = _turns(text, segments.paragraphs)
    sentences: list[Sentence] = []
    heading: list[Sentence] = []
    before: list[Sentence] = []
    last_paragraph = -1
    for number, (start, end) in enumerate(sentences_):
        paragraph = segments.paragraph_at(start)
        mine = tuple(words[number])
        if len(mine) <= _ANSWER and paragraph in turns:
            # An answer of a word or two is read with its question.
            mine = (*(word for each in before for word in each.words), *mine)
        around = (*heading, *(before if paragraph == last_paragraph or paragraph in turns else []))
        headed = bool(number) and _is_heading(text, start, end, segments.paragraphs[paragraph])
        sentences.append(
            Sentence(
                number,
                start,
                end,
                paragraph,
                mine,
                around,
                tuple(figures[number]),
                tuple(attributed[number]),
                turns.get(paragraph),
                headed,
            )
        )
        heading, before = (sentences[-1:], []) if headed else (heading, sentences[-1:])
        last_paragraph = paragraph
    quotations = tuple(Span.of(text, each.inner_start, each.inner_end) for each in segments.quotations)
    return Text(text, known, tuple(claims), tuple(sentences), quotations, small)


def _figures(text: str, claims: Sequence[Claim], known: Vocabulary) -> list[Figure]:
    """The figures of the claims, and the bare numbers that no claim holds: `the woman, 39`, a cell of a table."""
    figures = [each for claim in claims if (each := figure(claim, known.code, known))]
    ends = [0, *(max_end for max_end in accumulate((claim.span.end for claim in claims if claim.quantity), max))]
    starts = [claim.span.start for claim in claims if claim.quantity]
    numbered = {each.end() - 1 for each in _NUMBERED.finditer(text)}
    for bare in _BARE.finditer(text):
        if bare.end() not in numbered and ends[bisect_right(starts, bare.start())] <= bare.start():
            value = float(bare.group().replace(",", "."))
            claim = Claim(Span.of(text, *bare.span()), Quantity(QuantityType.COUNT, value=exact(value)))
            figures.extend(each for each in (figure(claim, known.code),) if each)
    figures.sort(key=lambda each: each.start)
    return figures


def _parted(text: str, sentences: Iterable[Stretch], language: Language) -> Iterator[Stretch]:
    """The sentences, those that hold a quotation of several sentences parted into these; no number of a paragraph."""
    for start, end in sentences:
        for each in sentences_between(text, start, end, language):
            numbered = _NUMBERED.match(text, each[0])
            if numbered is None or numbered.end() < each[1]:
                yield each


class _Placed(Protocol):
    @property
    def start(self) -> int: ...


_Item = TypeVar("_Item", bound=_Placed)


def _grouped(items: Iterable[_Item], starts: Sequence[int]) -> list[list[_Item]]:
    """The items of each sentence; what stands between two sentences belongs to the one before."""
    groups: list[list[_Item]] = [[] for _ in starts]
    for item in items:
        groups[max(0, bisect_right(starts, item.start) - 1)].append(item)
    return groups


def _attributed(claims: Sequence[Claim], starts: Sequence[int]) -> list[list[Claim]]:
    """The attributed claims of each sentence that they reach."""
    groups: list[list[Claim]] = [[] for _ in starts]
    for claim in claims:
        if claim.attribution is not None:
            first = max(0, bisect_right(starts, claim.span.start) - 1)
            for number in range(first, max(first, bisect_right(starts, claim.span.end - 1) - 1) + 1):
                groups[number].append(claim)
    return groups


def _words(tokens: Tokens, small: frozenset[str], words: Vocabulary) -> Iterator[Word]:
    for start, end, word, lower in zip(tokens.starts, tokens.ends, tokens.words, tokens.lower, strict=True):
        keys = words.keys(lower)
        if keys is None:
            continue
        named = word[0].isupper() and lower not in small and len(word) > 1 and not keys.concepts
        yield Word(start, end, keys, f"n:{fold(word)}" if named else "")


def _is_heading(text: str, start: int, end: int, paragraph: Stretch) -> bool:
    alone = paragraph[0] >= start - 60 and paragraph[1] <= end
    return alone and text[end - 1] not in '.!?…”»":;,' and len(text[start:end].split()) <= _HEADING_WORDS


def _turns(text: str, paragraphs: Sequence[Stretch]) -> dict[int, str]:
    """Whose turn each paragraph of a transcript is; empty for a text that is none."""
    labels: dict[int, str] = {}
    for number, (start, end) in enumerate(paragraphs):
        found = _LABEL.match(text, start, min(end, start + 60))
        if found and found["name"][0].isupper():
            labels[number] = found["name"]
    often = {name for name, times in Counter(labels.values()).items() if times > 1}
    if len(often) < 2:
        return {}
    turns: dict[int, str] = {}
    speaker: str | None = None
    for number in range(len(paragraphs)):
        speaker = labels[number] if labels.get(number) in often else speaker
        if speaker:
            turns[number] = speaker
    return turns
