"""An article made ready for being compared with itself, and what is found in it."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from functools import cache

from msgspec import Struct

from workbench.claims import QuantityType, Span
from workbench.compare.figures import Figure
from workbench.compare.texts import Sentence, Text
from workbench.compare.vocabulary import vocabulary

_SIC = re.compile(r"[(\[]sic[)\]]", re.IGNORECASE)
#: A slip marked as somebody else's stands so close behind it.
_SIC_REACH = 25


class Inconsistency(Struct, frozen=True):
    """Places of one article that do not fit together, and why, for an editor.

    With `fits` it is the opposite: arithmetic that the grammar ties together and that holds, a proof.
    """

    kind: str
    spans: tuple[Span, ...]
    why: str
    fits: bool = False


@dataclass(frozen=True, slots=True, eq=False)
class Patterns:
    """The `[itself]` section of a language, compiled; each pattern is a regular expression by its name."""

    patterns: Mapping[str, re.Pattern[str]] = field(repr=False)
    from_to: tuple[str, ...]
    each: Mapping[str, float]

    def __getitem__(self, name: str) -> re.Pattern[str]:
        return self.patterns[name]


@dataclass(frozen=True, slots=True, eq=False)
class Itself:
    """One article: its text ready for comparing, the day it was published, the language's patterns."""

    reading: Text
    published: dt.date | None
    patterns: Patterns = field(repr=False)

    @property
    def text(self) -> str:
        """The article's text, which all offsets count in."""
        return self.reading.text

    def span(self, start: int, end: int) -> Span:
        """The span from `start` to `end`."""
        return Span.of(self.text, start, end)

    def of(self, figure: Figure) -> Span:
        """The span of a figure."""
        return figure.claim.span

    def is_marked(self, end: int) -> bool:
        """Whether what ends at `end` is marked as a slip of somebody else's: `(sic)`."""
        return bool(_SIC.search(self.text, end, end + _SIC_REACH))

    def sentence(self, offset: int) -> Sentence:
        """The sentence that holds `offset`."""
        return self.reading.sentences[self.reading.sentence_at(offset)]

    def said(self, sentence: Sentence) -> str:
        """The words of a sentence."""
        return self.text[sentence.start : sentence.end]

    def figures(self, *kinds: QuantityType) -> Iterator[Figure]:
        """The figures of these kinds, all where none is named, in order of start."""
        for sentence in self.reading.sentences:
            yield from (each for each in sentence.figures if not kinds or each.kind in kinds)

    def mentions(self, name: str, start: int, end: int) -> bool:
        """Whether a word of the pattern `name` stands between two offsets."""
        return bool(self.patterns[name].search(self.text, max(0, start), end))


@cache
def patterns(code: str) -> Patterns:
    """The patterns that ship for a language. Raises KeyError where it has none."""
    data = vocabulary(code).itself
    words = {name: _compile(name, value) for name, value in data.items() if isinstance(value, str)}
    return Patterns(words, tuple(data["from_to"]), {key.lower(): float(days) for key, days in data["each"].items()})


def _compile(name: str, pattern: str) -> re.Pattern[str]:
    spaced = pattern.replace(" ", r"[\s\u00a0\u202f]+").replace(r"[\s\u00a0\u202f]+?", r"[\s\u00a0\u202f]?")
    bounded = spaced if name in ("converted", "parted", "one_more") else rf"(?<!\w)(?:{spaced})(?!\w)"
    return re.compile(bounded, re.IGNORECASE)
