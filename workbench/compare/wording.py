"""Words in quotation marks: does the other text have the same ones? Typography, case and `[...]` do not count."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from difflib import SequenceMatcher

from msgspec import Struct
from msgspec.structs import replace

from workbench.claims import Span
from workbench.compare.lit_parts import Mark
from workbench.compare.texts import Text
from workbench.compare.vocabulary import fold

_WORD = re.compile(r"[^\W_]+")
_LEFT_OUT = re.compile(r"\[(?:…|\.\.\.)\]|\((?:…|\.\.\.)\)|…|\.\.\.")
_INSERTED = re.compile(r"\[[^\]]*\]")
#: A quotation is looked for where this share of its words, in their order, stands together.
_LIKE = 0.55


class Wording(Struct, frozen=True):
    """Where the other text has a quotation's words: `share` of them in order; `same` where no word is another one."""

    sentence: int
    share: float
    same: bool
    reason: str = ""
    #: The words that are the same, and those that are others in their place.
    marks: tuple[Mark, ...] = ()
    #: Whether one of these others carries a subject.
    others: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class FoldedWords:
    """All words of a text, folded, and where each word stands."""

    text: Text = field(repr=False)
    words: list[str] = field(repr=False)
    #: The number of the first word of each sentence.
    firsts: list[int] = field(repr=False)
    places: dict[str, list[int]] = field(repr=False)
    #: The sentences that hold words in quotation marks.
    quoting: frozenset[int] = field(repr=False)
    #: FoldedWords that carry no subject, folded.
    plain: frozenset[str] = field(repr=False)

    @classmethod
    def of(cls, text: Text) -> FoldedWords:
        """Cut `text` into words."""
        words: list[str] = []
        firsts = []
        for sentence in text.sentences:
            firsts.append(len(words))
            words += plain_words(text.text[sentence.start : sentence.end])
        places: dict[str, list[int]] = defaultdict(list)
        for at, word in enumerate(words):
            places[word].append(at)
        quoting = {
            number
            for each in text.quotations
            for number in range(text.sentence_at(each.start), text.sentence_at(each.end) + 1)
        }
        plain = frozenset(fold(word) for word in text.words.stopwords)
        return cls(text, words, firsts, dict(places), frozenset(quoting), plain)

    def find(self, quotation: Span) -> Wording | None:
        """The place whose words are most like those of `quotation`; None where none is like them."""
        pieces = [words for part in _LEFT_OUT.split(quotation.text) if (words := plain_words(part))]
        words = [word for piece in pieces for word in piece]
        if len(words) < 2:
            return None
        best: Wording | None = None
        at = 0
        for start in self._starts(words):
            wording = self._compare(words, pieces, start)
            if best is None or (wording.same, wording.share) > (best.same, best.share):
                best, at = wording, start
        if best is None or best.share < _LIKE:
            return None
        marks = self._marks(words, at)
        others = any(word not in self.plain for mark in marks if not mark.agrees
                     for word in plain_words(self.text.text[mark.start : mark.end]))  # fmt: skip
        reason = "the same words" if best.same else self._difference(quotation, words, at)
        return replace(best, reason=reason, marks=marks, others=others)

    def _starts(self, words: Sequence[str]) -> list[int]:
        """Where to look: around the rarest words of the quotation that the text has."""
        known = sorted((word for word in set(words) if word in self.places), key=lambda word: len(self.places[word]))
        starts = {max(0, place - words.index(word)) for word in known[:4] for place in self.places[word][:25]}
        return sorted(starts)

    def _compare(self, words: Sequence[str], pieces: Sequence[Sequence[str]], start: int) -> Wording:
        first, last = self._window(words, start)
        window = self.words[first:last]
        blocks = SequenceMatcher(None, words, window, autojunk=False).get_matching_blocks()
        kept = [word for block in blocks for word in words[block.a : block.a + block.size]]
        at = next((block.b for block in blocks if block.size), 0)
        same = all(_stands_in(piece, window) for piece in pieces)
        sentence = self._sentence(first + at)
        # `the … in the …` is no quotation: others are near, or half of the words that carry a subject are there.
        kept_, whole = (sum(word not in self.plain for word in each) for each in (kept, words))
        share = len(kept) / len(words) if sentence in self.quoting or 2 * kept_ >= whole else 0.0
        return Wording(sentence, share, same)

    def _window(self, words: Sequence[str], start: int) -> tuple[int, int]:
        return max(0, start - 4), min(len(self.words), start + len(words) + 12)

    def _marks(self, words: Sequence[str], start: int) -> tuple[Mark, ...]:
        """The window's words that are the quotation's, and those between them that stand for others."""
        first, last = self._window(words, start)
        steps = SequenceMatcher(None, words, self.words[first:last], autojunk=False).get_opcodes()
        inner = [at for at, step in enumerate(steps) if step[0] == "equal"]
        marks = []
        for tag, _, _, c, d in steps[inner[0] : inner[-1] + 1] if inner else []:
            if d > c:
                marks.append(Mark(self._span(first + c)[0], self._span(first + d - 1)[1], tag == "equal"))
        return tuple(marks)

    def _difference(self, quotation: Span, words: Sequence[str], start: int) -> str:
        """The first words that are not the same, as they are written, in an editor's terms."""
        first, last = self._window(words, start)
        written = _WORD.findall(_without_insertions(quotation.text))
        for tag, a, b, c, d in SequenceMatcher(None, words, self.words[first:last], autojunk=False).get_opcodes():
            here = " ".join(written[a:b])
            if tag == "replace" and d - c <= b - a + 4:
                opening = max(c, d - (b - a)) if a == 0 else c  # what stands before a quotation is none of its words
                return f"“{self._written(first + opening, first + d)}” there, “{here}” here"
            if tag == "delete":
                return f"“{here}” is not there"
            if tag == "insert" and c > 0 and first + d < last:
                return f"“{self._written(first + c, first + d)}” is left out here"
        return "other words"

    def _written(self, start: int, end: int) -> str:
        """The words from the one of number `start` to before that of number `end`, as they are written."""
        return " ".join(self.text.text[slice(*self._span(word))] for word in range(start, end))

    def _sentence(self, word: int) -> int:
        return bisect_right(self.firsts, word) - 1

    def _span(self, word: int) -> tuple[int, int]:
        sentence = self.text.sentences[self._sentence(word)]
        said = _without_insertions(self.text.text[sentence.start : sentence.end])
        found = list(_WORD.finditer(said))[word - self.firsts[sentence.number]]
        return sentence.start + found.start(), sentence.start + found.end()


def plain_words(text: str) -> list[str]:
    """The words of `text`, folded; inserted brackets left out."""
    return [fold(word) for word in _WORD.findall(_without_insertions(text))]


def _without_insertions(text: str) -> str:
    return _INSERTED.sub(lambda inserted: " " * len(inserted.group()), text) if "[" in text else text


def _stands_in(piece: Sequence[str], window: Sequence[str]) -> bool:
    length = len(piece)
    return any(list(window[at : at + length]) == list(piece) for at in range(len(window) - length + 1))
