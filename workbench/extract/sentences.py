"""The sentences of a draft: which one a claim stands in, and which hold no claim at all."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable

from msgspec import Struct


class SentenceSpans(Struct, frozen=True):
    """Stretches of a draft in order, each a sentence or a headline."""

    spans: tuple[tuple[int, int], ...] = ()

    @classmethod
    def of(cls, text: str, language: str | None) -> SentenceSpans:
        """The sentences of `text` by the habits of its language."""
        from workbench.extract.language_file import available, load
        from workbench.extract.segment import segment

        code = language if language in available() else available()[0]
        return cls(segment(text, load(code)).parts)

    def around(self, start: int, end: int) -> tuple[int, int]:
        """From the start of the sentence that holds `start` to the end of the one that holds the last character."""
        first, last = self._at(start), self._at(max(start, end - 1))
        if first is None or last is None:
            return start, end
        return min(self.spans[first][0], start), max(self.spans[last][1], end)

    def without(self, claims: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
        """The sentences that none of `claims` touches."""
        held: set[int] = set()
        for start, end in claims:
            first, last = self._at(start), self._at(max(start, end - 1))
            held.update(range(first or 0, (last or 0) + 1))
        return [span for index, span in enumerate(self.spans) if index not in held]

    def _at(self, offset: int) -> int | None:
        index = bisect_right(self.spans, offset, key=lambda span: span[0]) - 1
        return index if index >= 0 else None
