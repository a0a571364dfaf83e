"""Word by word: where a passage of an old stretch of copy stands in the new one.

The words that both stretches have in the same order are found as their longest common subsequence (rapidfuzz). A
passage then lies between the words around it that stayed, whatever became of its own.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from workbench.articles.anchors import WORD

#: Two stretches whose numbers of words multiply to more than this are compared at their ends only: the table of their
#: longest common subsequence has a bit for each pair of words.
_MOST_PAIRS = 400_000_000

#: A new passage this many times as long as the old one, and a little, is no longer the same passage.
_GROWTH, _SLACK = 2, 40


@dataclass(frozen=True, slots=True)
class Words:
    """The words and marks of some stretches of a text, with the offsets at which they stand."""

    words: tuple[str, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    @classmethod
    def of(cls, text: str, stretches: Iterable[tuple[int, int]]) -> Words:
        """The words of `text` in each of `stretches`, which are in order."""
        found = [match for start, end in stretches for match in WORD.finditer(text, start, end)]
        return cls(
            tuple(match.group() for match in found),
            tuple(match.start() for match in found),
            tuple(match.end() for match in found),
        )

    def within(self, start: int, end: int) -> tuple[int, int]:
        """The first and one past the last word that has a part in `start` to `end`."""
        return bisect_right(self.ends, start), bisect_left(self.starts, end)


def common_runs(old: Sequence[str], new: Sequence[str]) -> Iterator[tuple[int, int, int]]:
    """The runs of words that stay, in order: where each begins in `old`, where in `new`, and how long it is."""
    from rapidfuzz.distance import LCSseq

    if len(old) * len(new) <= _MOST_PAIRS:
        for block in LCSseq.opcodes(old, new).as_matching_blocks():
            if block.size:
                yield block.a, block.b, block.size
        return
    shorter = min(len(old), len(new))
    head = next((place for place in range(shorter) if old[place] != new[place]), shorter)
    tail = next((place for place in range(shorter - head) if old[-1 - place] != new[-1 - place]), shorter - head)
    if head:
        yield 0, 0, head
    if tail:
        yield len(old) - tail, len(new) - tail, tail


@dataclass(frozen=True, slots=True)
class Passage:
    """Where a passage went: offsets in the new text, and whether all of its words stayed, with nothing between."""

    start: int
    end: int
    whole: bool


class Alignment:
    """The words that an old and a new stretch of copy have in common, in order."""

    def __init__(self, old: Words, new: Words) -> None:
        self._old, self._new = old, new
        self._kept_old: list[int] = []
        self._kept_new: list[int] = []
        for here, there, length in common_runs(old.words, new.words):
            self._kept_old.extend(range(here, here + length))
            self._kept_new.extend(range(there, there + length))

    def passage(self, start: int, end: int) -> Passage | None:
        """Where the passage at `start` to `end` of the old text stands now; None where nothing is in its place."""
        first, last = self._old.within(start, end)
        low, high = bisect_left(self._kept_old, first), bisect_left(self._kept_old, last)
        kept = self._kept_new[low:high]
        left = self._kept_new[low - 1] + 1 if low else 0
        right = self._kept_new[high] if high < len(self._kept_new) else len(self._new.words)
        if kept and self._kept_old[low] == first:
            left = kept[0]
        if kept and self._kept_old[high - 1] == last - 1:
            right = kept[-1] + 1
        if left >= right:
            return None
        begins, ends = self._new.starts[left], self._new.ends[right - 1]
        if ends - begins > (end - start) * _GROWTH + _SLACK:
            return None
        whole = len(kept) == last - first == right - left
        return Passage(begins, ends, whole)

    def kept_between(self, start: int, end: int) -> list[tuple[int, int]]:
        """The words at `start` to `end` of the old text that stayed, as offsets in the new text."""
        first, last = self._old.within(start, end)
        low, high = bisect_left(self._kept_old, first), bisect_left(self._kept_old, last)
        return [(self._new.starts[word], self._new.ends[word]) for word in self._kept_new[low:high]]
