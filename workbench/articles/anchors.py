"""Two drafts side by side: their sentences, and which of them are the same ones.

A sentence is recognised by its wording: its characters with every run of white space counting as one space, so that
copy that was wrapped anew or set with other spaces is still the same copy. Nothing else is overlooked, no accent and no
quotation mark. Only a sentence that stands once in each draft is recognised; of two alike nobody can tell which is
which.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from workbench.extract.language import Language
from workbench.extract.segment import segment

#: A word or a mark.
WORD = re.compile(r"\w+|[^\w\s]")


def wording(text: str) -> str:
    """What `text` says, whatever white space it is set with."""
    return " ".join(text.split())


@dataclass(frozen=True, slots=True)
class SentenceWordings:
    """A draft's text and its sentences: where they start and end, and how they are worded.

    `words` are the words and marks of the whole draft in order, and `places` says where each of them stands in `words`.
    """

    text: str
    starts: tuple[int, ...]
    ends: tuple[int, ...]
    wordings: tuple[str, ...]
    words: Sequence[str]
    places: Mapping[str, Sequence[int]]

    @classmethod
    def of(cls, text: str, language: Language) -> SentenceWordings:
        """The sentences of `text`, read by the habits of `language`."""
        spans = segment(text, language).parts
        words = WORD.findall(text)
        places: dict[str, list[int]] = {}
        for place, word in enumerate(words):
            places.setdefault(word, []).append(place)
        return cls(
            text,
            tuple(start for start, _ in spans),
            tuple(end for _, end in spans),
            tuple(wording(text[start:end]) for start, end in spans),
            words,
            places,
        )

    def __len__(self) -> int:
        return len(self.starts)

    def holding(self, start: int, end: int) -> range:
        """The indices of the sentences that have a part in `start` to `end`."""
        return range(bisect_right(self.ends, start), bisect_left(self.starts, max(end, start + 1)))

    def once(self, index: int) -> bool:
        """Whether the words of sentence `index` stand only once in the draft, inside other sentences too."""
        words = WORD.findall(self.wordings[index])
        # Where its rarest word stands, the whole sentence may stand.
        inside, rarest = min(enumerate(words), key=lambda entry: len(self.places[entry[1]]))
        found = (
            place
            for place in self.places[rarest]
            if self.words[max(place - inside, 0) : place - inside + len(words)] == words
        )
        return next(found, None) is not None and next(found, None) is None

    def stretch(self, indices: Sequence[int]) -> str:
        """The text from the first to the last of the sentences `indices`, empty for none."""
        return self.text[self.starts[indices[0]] : self.ends[indices[-1]]] if indices else ""


@dataclass(frozen=True, slots=True)
class Pairing:
    """Which sentences of the old draft stand in the new one, by their indices.

    `same` holds all that are recognised. `settled` are those of them that kept their place among one another, in
    order; the others were moved.
    """

    same: Mapping[int, int]
    settled: tuple[int, ...]

    @classmethod
    def of(cls, old: SentenceWordings, new: SentenceWordings) -> Pairing:
        """Recognise the sentences of `old` in `new`."""
        here, there = Counter(old.wordings), Counter(new.wordings)
        places = {words: index for index, words in enumerate(new.wordings) if there[words] == 1}
        same = {
            index: places[words] for index, words in enumerate(old.wordings) if here[words] == 1 and words in places
        }
        return cls(same, tuple(_longest_rise(same)))

    def moved(self, index: int) -> bool:
        """Whether the recognised sentence `index` changed its place among the others."""
        at = bisect_left(self.settled, index)
        return at == len(self.settled) or self.settled[at] != index


def side_by_side(old: str, new: str, language: str | None) -> tuple[SentenceWordings, SentenceWordings, Pairing]:
    """The sentences of two drafts, and which of them are the same; `language` is detected where it is None.

    Raises LookupError where no language is called so.
    """
    from workbench.extract.detect import detect
    from workbench.extract.document import tokenise
    from workbench.extract.language_file import load

    habits = load(language) if language else detect(tokenise(new))
    before, after = SentenceWordings.of(old, habits), SentenceWordings.of(new, habits)
    return before, after, Pairing.of(before, after)


def shifted(old: str, new: str, offset: int) -> int:
    """Where `offset` of `old` lies in `new`, which is worded alike; after the same characters, white space apart."""
    if old == new:
        return offset
    before = sum(not character.isspace() for character in old[:offset])
    if before == 0:
        return 0
    at_end = offset > 0 and not old[offset - 1].isspace() and (offset == len(old) or old[offset].isspace())
    seen = 0
    for index, character in enumerate(new):
        if character.isspace():
            continue
        if seen == before:
            return index
        seen += 1
        if seen == before and at_end:
            return index + 1
    return len(new)


def _longest_rise(same: Mapping[int, int]) -> list[int]:
    """The longest choice of old indices, in order, whose new indices are in order too (patience sorting)."""
    tops: list[int] = []
    heads: list[int] = []
    before: dict[int, int | None] = {}
    for index in sorted(same):
        pile = bisect_left(tops, same[index])
        before[index] = heads[pile - 1] if pile else None
        if pile == len(tops):
            tops.append(same[index])
            heads.append(index)
        else:
            tops[pile], heads[pile] = same[index], index
    rise: list[int] = []
    last = heads[-1] if heads else None
    while last is not None:
        rise.append(last)
        last = before[last]
    return rise[::-1]
