"""Moving the ends of a span by words, within its paragraph; no more of the text is looked at than that takes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import islice

#: Compiled when the first span is moved.
_WORD = r"\w+(?:[.,’'\u00a0\u202f-]\w+)*|[^\w\s]"

Stretch = tuple[int, int]


def word_at(text: str, offset: int) -> Stretch:
    """The word at `offset`, or the first one after it; the last one where there is none after it."""
    left, _ = _paragraph(text, offset)
    after = next((match.span() for match in _words(text, left) if match.end() > offset), None)
    return after or next(_back(text, len(text)), (0, 0))


def end_moved(text: str, span: Stretch, words: int) -> Stretch:
    """`span` with its end moved by `words`, back where negative; one word always stays."""
    start, end = span
    left, right = _paragraph(text, start)
    ends = [match.end() for match in _words(text, left, right)]
    kept = [one for one in ends if one > start] or [end]
    return start, _step(kept, end, words)


def start_moved(text: str, span: Stretch, words: int) -> Stretch:
    """`span` with its start moved by `words`, back where negative; one word always stays."""
    start, end = span
    left, right = _paragraph(text, start)
    starts = [match.start() for match in _words(text, left, right)]
    kept = [one for one in starts if one < end] or [start]
    return _step(kept, start, words), end


def slid(text: str, span: Stretch, words: int) -> Stretch:
    """The word that stands `words` words after the start of `span`, or before it where negative."""
    before = list(islice(_back(text, span[0]), 1 + max(0, -words)))
    left, _ = _paragraph(text, span[0])
    starts_after = (match.span() for match in _words(text, left) if match.start() > span[0])
    after = list(islice(starts_after, words if before else max(1, words))) if words > 0 or not before else []
    return (after or before or [span])[-1]


def _back(text: str, offset: int) -> Iterator[Stretch]:
    """The words that start at `offset` or before it, from there back to the text's beginning."""
    while True:
        left, right = _paragraph(text, offset)
        words = [match.span() for match in _words(text, left, right)]
        yield from (word for word in reversed(words) if word[0] <= offset)
        if not left:
            return
        offset = left - 1


def _step(places: list[int], here: int, by: int) -> int:
    """The place `by` places away from `here`, which may lie between two; the last one where there are fewer."""
    for _ in range(abs(by)):
        beyond = [place for place in places if place > here] if by > 0 else [p for p in places if p < here]
        if not beyond:
            break
        here = beyond[0] if by > 0 else beyond[-1]
    return here


def _words(text: str, left: int, right: int | None = None) -> Iterator[re.Match[str]]:
    return re.compile(_WORD).finditer(text, left, len(text) if right is None else right)


def _paragraph(text: str, offset: int) -> Stretch:
    left = text.rfind("\n", 0, offset) + 1
    right = text.find("\n", offset)
    return left, len(text) if right < 0 else right
