"""What changed between two drafts: sentences put in, taken out, moved or reworded, the reworded ones word by word."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import StrEnum

from workbench.articles.alignment import common_runs
from workbench.articles.anchors import Pairing, SentenceWordings, side_by_side

#: How alike (0 to 100) two sentences are that are shown as one, reworded: between the same neighbours, and anywhere.
_ALIKE, _ALIKE_ANYWHERE = 50.0, 65.0
#: A stretch with more pairs of sentences than this is shown as taken out and put in: comparing all would take long.
_MOST_PAIRS = 40_000
#: A figure is one word, with its sign, its groups of three digits and what stands after its decimal mark.
_FIGURE = r"(?:(?<![\w)])[+\u2212-])?\d+(?:[.,:/'’]\d+|[ \u00a0\u2009\u202f]\d{3}(?!\d))*\w*"
_TOKEN = re.compile(rf"\s+|{_FIGURE}|\w+|[^\w\s]")


class Kind(StrEnum):
    """What happened to a sentence."""

    REWORDED = "reworded"
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"


class Side(StrEnum):
    """Which drafts a piece of a sentence stands in."""

    BOTH = "both"
    OLD = "old"
    NEW = "new"


@dataclass(frozen=True, slots=True)
class Piece:
    """Some words of a reworded sentence, and the drafts that have them."""

    side: Side
    text: str


@dataclass(frozen=True, slots=True)
class Difference:
    """One sentence that is not as it was: where it stood and where it stands (null where it does not), in pieces.

    The pieces of the old side make the old sentence, those of the new side the new one.
    """

    kind: Kind
    old: tuple[int, int] | None
    new: tuple[int, int] | None
    pieces: tuple[Piece, ...]


def differences(old: str, new: str, language: str | None = None) -> list[Difference]:
    """What changed from `old` to `new`, in the order of the new draft; what was taken out stands where it stood.

    `language` is the article's code, detected where it is None. Raises LookupError where no language has that code.
    """
    return list(_differences(*side_by_side(old, new, language)))


@dataclass(frozen=True, slots=True)
class _Gap:
    """Sentences between the same settled neighbours: old ones that are not recognised, and all new ones."""

    gone: Sequence[int]
    come: Sequence[int]


def _differences(old: SentenceWordings, new: SentenceWordings, pairing: Pairing) -> Iterator[Difference]:
    arrived = {pairing.same[index]: index for index in pairing.same if pairing.moved(index)}
    gaps = list(_gaps(old, new, pairing))
    pairs: dict[int, int] = {}
    for gap in gaps:
        pairs |= _alike(old, new, gap.gone, [index for index in gap.come if index not in arrived])
    pairs |= _alike_anywhere(
        old,
        new,
        [index for gap in gaps for index in gap.gone if index not in pairs],
        [index for gap in gaps for index in gap.come if index not in arrived and index not in pairs.values()],
    )
    reworded = {there: here for here, there in pairs.items()}
    for gap in gaps:
        removed = [index for index in gap.gone if index not in pairs]
        for there in gap.come:
            here = reworded.get(there)
            while removed and here is not None and removed[0] < here:
                yield _removed(old, removed.pop(0))
            if there in arrived:
                yield _moved(old, new, arrived[there], there)
            elif here is None:
                yield Difference(Kind.ADDED, None, _span(new, there), (Piece(Side.NEW, _sentence(new, there)),))
            elif old.wordings[here] != new.wordings[there]:
                yield _reworded(old, new, here, there)
        yield from (_removed(old, index) for index in removed)


def _gaps(old: SentenceWordings, new: SentenceWordings, pairing: Pairing) -> Iterator[_Gap]:
    first, begin = 0, 0
    for settled in (*pairing.settled, None):
        last = len(old) if settled is None else settled
        end = len(new) if settled is None else pairing.same[settled]
        yield _Gap([index for index in range(first, last) if index not in pairing.same], range(begin, end))
        first, begin = last + 1, end + 1


def _alike(old: SentenceWordings, new: SentenceWordings, gone: Sequence[int], come: Sequence[int]) -> dict[int, int]:
    """Pairs of sentences much alike, in order: each old one with the likest new one after the last pair."""
    from rapidfuzz import fuzz

    pairs: dict[int, int] = {}
    if len(gone) * len(come) > _MOST_PAIRS:
        return pairs
    reached = 0
    for here in gone:
        scores = [
            (fuzz.ratio(old.wordings[here], new.wordings[there], score_cutoff=_ALIKE), -at)
            for at, there in enumerate(come[reached:], reached)
        ]
        best, at = max(scores, default=(0.0, 0))
        if best:
            pairs[here] = come[-at]
            reached = 1 - at
    return pairs


def _alike_anywhere(
    old: SentenceWordings, new: SentenceWordings, gone: Sequence[int], come: Sequence[int]
) -> dict[int, int]:
    """Pairs of sentences much alike that changed their place as well as their words, the first comer first."""
    from rapidfuzz import fuzz, process

    pairs: dict[int, int] = {}
    if len(gone) * len(come) > _MOST_PAIRS:
        return pairs
    free = {there: new.wordings[there] for there in come}
    for here in gone:
        found = process.extractOne(old.wordings[here], free, scorer=fuzz.ratio, score_cutoff=_ALIKE_ANYWHERE)
        if found is not None:
            pairs[here] = found[2]
            del free[found[2]]
    return pairs


def word_by_word(before: str, after: str) -> tuple[Piece, ...]:
    """What changed between two wordings of one passage; words that were taken out stand before those put in."""
    was, now = _TOKEN.findall(before), _TOKEN.findall(after)
    pieces: list[Piece] = []
    here, there = 0, 0
    for old, new, length in (*common_runs(was, now), (len(was), len(now), 0)):
        pieces += [Piece(Side.OLD, "".join(was[here:old])), Piece(Side.NEW, "".join(now[there:new]))]
        pieces.append(Piece(Side.BOTH, "".join(now[new : new + length])))
        here, there = old + length, new + length
    return tuple(piece for piece in pieces if piece.text)


def _reworded(old: SentenceWordings, new: SentenceWordings, here: int, there: int) -> Difference:
    pieces = word_by_word(_sentence(old, here), _sentence(new, there))
    return Difference(Kind.REWORDED, _span(old, here), _span(new, there), pieces)


def _removed(old: SentenceWordings, index: int) -> Difference:
    return Difference(Kind.REMOVED, _span(old, index), None, (Piece(Side.OLD, _sentence(old, index)),))


def _moved(old: SentenceWordings, new: SentenceWordings, here: int, there: int) -> Difference:
    return Difference(Kind.MOVED, _span(old, here), _span(new, there), (Piece(Side.BOTH, _sentence(new, there)),))


def _span(draft: SentenceWordings, index: int) -> tuple[int, int]:
    return draft.starts[index], draft.ends[index]


def _sentence(draft: SentenceWordings, index: int) -> str:
    return draft.text[draft.starts[index] : draft.ends[index]]
