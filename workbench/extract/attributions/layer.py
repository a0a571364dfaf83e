"""A layer: one sentence at one level of quotation, its words tagged, each quotation inside it as one word.

So the grammar of the article's own sentence is not disturbed by what somebody says within it; the inside of every
quotation is cut into layers of its own.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from workbench.extract.attributions.tagger import tagger
from workbench.extract.attributions.words import fold, word_pattern
from workbench.extract.language import Language
from workbench.extract.segment import Quotation

#: The word and the tag of a quotation within a layer.
QUOTATION = '"'


@dataclass(frozen=True, slots=True, eq=False)
class Layer:
    """The words of one sentence outside of its quotations; unit `i` is `text[starts[i]:ends[i]]`.

    `tags` has one letter a unit (see `tagger.TAGS`). `inside` is the quotation that this sentence stands in, None for
    the article's own voice.
    """

    text: str = field(repr=False)
    start: int
    end: int
    lower: list[str]
    starts: list[int] = field(repr=False)
    ends: list[int] = field(repr=False)
    tags: str
    quotations: dict[int, Quotation] = field(repr=False)
    inside: Quotation | None = None

    def __len__(self) -> int:
        return len(self.lower)

    def tag(self, index: int) -> str:
        """The tag of unit `index`, and `.` outside of the sentence."""
        return self.tags[index] if 0 <= index < len(self.tags) else "."

    def word(self, index: int) -> str:
        """The folded word of unit `index`, and an empty one outside of the sentence."""
        return self.lower[index] if 0 <= index < len(self.lower) else ""

    def matches(self, index: int, words: Sequence[str]) -> bool:
        """Whether `words` stand at `index`."""
        return index >= 0 and self.lower[index : index + len(words)] == list(words)

    def stretch(self, first: int, last: int) -> tuple[int, int]:
        """The offsets from unit `first` up to, not including, unit `last`."""
        return self.starts[first], self.ends[last - 1]


def read_layer(
    text: str, start: int, end: int, holes: Sequence[Quotation], language: Language, inside: Quotation | None
) -> Layer:
    """The layer of the sentence `text[start:end]`, whose outermost quotations are `holes`."""
    pattern = word_pattern(language)
    words: list[str] = []
    starts: list[int] = []
    ends: list[int] = []
    quotations: dict[int, Quotation] = {}
    cursor = start
    for hole in holes:
        for match in pattern.finditer(text, cursor, max(cursor, hole.start)):
            words.append(match.group())
            starts.append(match.start())
            ends.append(match.end())
        quotations[len(words)] = hole
        words.append(QUOTATION)
        starts.append(hole.start)
        ends.append(hole.end)
        cursor = hole.end
    for match in pattern.finditer(text, cursor, end):
        words.append(match.group())
        starts.append(match.start())
        ends.append(match.end())
    tags = "".join(tagger(language).tag(words))
    return Layer(text, start, end, [fold(word) for word in words], starts, ends, tags, quotations, inside)
