"""A draft's shape: its paragraphs, its sentences, and its quotations, nested as they stand.

Everything here is found in one pass over the text and one over its quotation marks, so the time grows with the
length of the text and with nothing else. Offsets are code points, ends exclusive.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence

from msgspec import Struct

from workbench.extract import word_class
from workbench.extract.language import Language
from workbench.extract.quotations import Quotation, pair_quotations

__all__ = ["Quotation", "Segments", "Stretch", "paragraphs_of", "segment", "sentences_between"]

Stretch = tuple[int, int]

#: Wrapped copy: no line of such a block is longer than this, and none but the last is shorter than that.
_LONGEST_WRAPPED_LINE, _SHORTEST_WRAPPED_LINE = 100, 40
_LINE = re.compile(r"[^\n]+")
# Possessive, and never begun inside a run of marks: a page of dots is read once.
_TERMINAL = re.compile(r"(?<![.!?…])[.!?…]++[\"”’»'›)\]]*+(?:[ \u00a0\u202f][»›])?[.,]?(?=\s)")
_NEXT = re.compile(r"\s+(?P<open>[\"“‘«'‹(\[–—-]*\s?)(?P<word>\w*)")
_LAST_WORD = re.compile(r"[\w.]*\Z")
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]\Z")
#: What stands before a first sentence: `PARIS, 7 oct (AFP) - `, `TULSA, Okla. — `, `SPORT - `.
_DATELINE = re.compile(
    r"(?:\([A-ZÀ-ÖØ-ÞŒ][^)\n]{2,30}\) "
    r"|[A-ZÀ-ÖØ-ÞŒ]{2}[A-ZÀ-ÖØ-ÞŒ '’.-]{0,38}(?:, [^-–—\n:!?]{1,30}| \([^)\n]{1,30}\)){0,3} ?(?:--|[-–—]) ?)"
    r"(?=[\w\"“«])"
)
#: How far back the word before a full stop is looked for; longer ones are no abbreviations.
_LONGEST_ABBREVIATION = 12


class Segments(Struct, frozen=True):
    """Paragraphs, sentences and quotations of one text, each in order of start.

    A sentence never leaves its paragraph, and a full stop inside a quotation does not end the sentence that holds
    the quotation; `sentences_between` gives the sentences inside one.
    """

    paragraphs: tuple[Stretch, ...]
    sentences: tuple[Stretch, ...]
    quotations: tuple[Quotation, ...]

    def paragraph_at(self, offset: int) -> int:
        """The index of the paragraph that holds `offset`, or of the last one that begins before it."""
        return bisect_right(self.paragraphs, (offset, 1 << 62)) - 1


def segment(text: str, language: Language) -> Segments:
    """Paragraphs, sentences and quotations of `text`, read by the habits of `language`."""
    paragraphs = tuple(paragraphs_of(text))
    quotations = tuple(pair_quotations(text, paragraphs, language))
    sentences: list[Stretch] = []
    outer = [quotation for quotation in quotations if quotation.depth == 0]
    cursor = 0
    for start, end in paragraphs:
        first = cursor
        while cursor < len(outer) and outer[cursor].start < end:
            cursor += 1
        sentences.extend(sentences_between(text, start, end, language, outer[first:cursor]))
    return Segments(paragraphs, tuple(sentences), quotations)


def sentences_between(
    text: str, start: int, end: int, language: Language, closed_off: Sequence[Quotation] = ()
) -> Iterator[Stretch]:
    """The sentences of `text[start:end]`, which is one paragraph or the inside of one quotation.

    No sentence ends inside the quotations `closed_off`, which are in order and do not overlap.
    """
    habits = _habits(language)
    begin, cursor = _skip_space(text, start, end), 0
    if not closed_off or closed_off[0].start > begin:
        dateline = _DATELINE.match(text, begin, end)
        begin = dateline.end() if dateline and dateline.end() < end else begin
    for terminal in _TERMINAL.finditer(text, start, end):
        mark, stop = terminal.span()
        while cursor < len(closed_off) and closed_off[cursor].end <= mark:
            cursor += 1
        if cursor < len(closed_off) and closed_off[cursor].start < mark and closed_off[cursor].end > stop:
            continue
        if habits.breaks(text, mark, stop, end):
            yield begin, stop
            begin = _skip_space(text, stop, end)
    last = end
    while last > begin and text[last - 1].isspace():
        last -= 1
    if last > begin:
        yield begin, last


def _folded(words: Sequence[str]) -> frozenset[str]:
    return frozenset(word.casefold() for word in words)


class _Habits(word_class.WordClasses):
    """Which words before a full stop do not end a sentence: the `[segmentation]` section of a language."""

    #: Never at an end: Dr, Mme.
    titles: frozenset[str] = word_class.read("segmentation.titles", _folded, ())
    #: At an end only where a usual first word follows: etc, Inc, p.m.
    endings: frozenset[str] = word_class.read("segmentation.endings", _folded, ())
    #: Not at an end where a digit follows: No, p.
    numbered: frozenset[str] = word_class.read("segmentation.numbered", _folded, ())
    #: Usual first words of a sentence.
    starters: frozenset[str] = word_class.read("segmentation.starters", _folded, ())
    #: At an end though they look like an initial: on X.
    no_initials: frozenset[str] = word_class.words("segmentation.no_initials")

    def breaks(self, text: str, mark: int, stop: int, end: int) -> bool:
        """Whether the mark at `mark` (its closing marks run up to `stop`) ends a sentence."""
        following = _NEXT.match(text, stop, end)
        if following is None:
            return True
        if text[stop - 1] == ",":
            return False  # « Menteur ! », « Dehors ! », ont scandé
        word = following["word"]
        if not word:
            return bool(following["open"]) or stop - mark > 1
        if word[0].islower():
            return False
        if text[mark] != "." or text[mark : mark + 2] in ("..", ".”", '."', ".»"):
            return True
        return self._full_stop_breaks(text[max(0, mark - _LONGEST_ABBREVIATION) : mark], word)

    def _full_stop_breaks(self, before: str, word: str) -> bool:
        found = _LAST_WORD.search(before)
        last = found.group() if found else ""
        folded = last.casefold()
        if folded in self.titles:
            return False
        initial = len(last) == 1 and last.isupper() and not before.endswith(tuple(self.no_initials))
        if folded in self.numbered and (word[0].isdigit() or not initial):
            return not word[0].isdigit()
        if folded in self.endings or _ACRONYM.match(last):
            return word.casefold() in self.starters
        return not initial or word.casefold() in self.starters


_habits = word_class.compiled(_Habits)


def paragraphs_of(text: str) -> Iterator[Stretch]:
    """Lines, or blocks of wrapped lines between blank ones, without the space around them."""
    block: list[Stretch] = []
    previous_end = -1
    for line in _LINE.finditer(text):
        start, end = _trim(text, *line.span())
        if line.start() != previous_end + 1 or start == end:
            yield from _block_paragraphs(text, block)
            block = []
        if start < end:
            block.append((start, end))
        previous_end = line.end()
    yield from _block_paragraphs(text, block)


def _block_paragraphs(text: str, block: list[Stretch]) -> Iterator[Stretch]:
    if len(block) > 1 and _is_wrapped(text, block):
        yield block[0][0], block[-1][1]
    else:
        yield from block


def _is_wrapped(text: str, block: list[Stretch]) -> bool:
    """Whether the lines are one paragraph broken at a margin: alike in length, and mostly broken inside a sentence."""
    if max(end - start for start, end in block) > _LONGEST_WRAPPED_LINE:
        return False
    if min(end - start for start, end in block[:-1]) < _SHORTEST_WRAPPED_LINE:
        return False
    inside = sum(text[end - 1] not in ".!?…:\"”»’'" for _, end in block[:-1])
    return inside * 2 >= len(block) - 1


def _trim(text: str, start: int, end: int) -> Stretch:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _skip_space(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start
