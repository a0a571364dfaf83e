"""A figure among the words around it, as a concordance has it: what it is about is seen without reading the article."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import accumulate

from msgspec import Struct

from workbench.display import cells, cut, visible_line

#: A figure that is long itself leaves so many columns to the words around it, or that part of few columns.
_AROUND, _PART = 14, 0.6
#: Fewer columns than these say nothing on one side of a figure.
_LEAST = 4


class InContext(Struct, frozen=True):
    """Words on one line; together the three take the columns that were asked for."""

    before: str
    words: str
    after: str


def in_context(text: str, start: int, end: int, sentence: tuple[int, int], width: int) -> InContext:
    """`text[start:end]` among the words of its sentence, in exactly `width` columns, whole words on either side.

    Offsets count code points of `text`, ends exclusive. What does not fit is left out behind an ellipsis.
    """
    before = _on_one_line(text[max(sentence[0], 0) : start])
    after = _on_one_line(text[end : max(sentence[1], end)])
    words = _on_one_line(text[start:end]).strip()
    left, right = cells(before), cells(after)
    most = width - min(_AROUND, int(width * _PART), left + right)
    if cells(words) > most:
        words = _to_a_word(words, most)
    room = width - cells(words)
    tail = _end_of(before, min(left, max(room // 2, room - right)))
    head = _beginning_of(after, room - cells(tail))
    tail = _end_of(before, room - cells(head))
    return InContext(tail, words, head + " " * (room - cells(tail) - cells(head)))


def _on_one_line(text: str) -> str:
    line = visible_line(" ".join(text.split()))
    opening, closing = (" " if edge.isspace() else "" for edge in (text[:1], text[-1:]))
    return f"{opening}{line}{closing}" if line else opening


def _to_a_word(words: str, width: int) -> str:
    """The first whole words in at most `width` columns, no figure parted, else what there is room for of them."""
    kept = cut(words, width)
    whole, blank, _ = kept.rpartition(" ")
    ends = words.startswith(kept[:-1] + " ")  # The cut fell between two words.
    return f"{whole}…" if blank and not ends else kept


def _end_of(text: str, width: int) -> str:
    """The last whole words of `text` in at most `width` columns."""
    if cells(text) <= width:
        return text
    pieces = text.split(" ")
    kept = " ".join(pieces[len(pieces) - _how_many(pieces[:0:-1], width) :])
    return f"…{kept}" if kept.strip() else ""


def _beginning_of(text: str, width: int) -> str:
    """The first whole words of `text` in at most `width` columns."""
    if cells(text) <= width:
        return text
    pieces = text.split(" ")
    kept = " ".join(pieces[: _how_many(pieces[:-1], width)])
    return f"{kept}…" if kept.strip() else ""


def _how_many(words: Sequence[str], width: int) -> int:
    """How many of `words`, with the blanks between them and an ellipsis, `width` columns hold."""
    taken = accumulate(cells(word) + 1 for word in words)
    return sum(columns <= width for columns in taken) if width >= _LEAST else 0
