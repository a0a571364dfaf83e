"""Where a sentence of the article lies in the source: both go the same way for a while, so its neighbours tell."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass, field

from workbench.compare.likeness import WordIndex, best_of
from workbench.compare.texts import Text
from workbench.compare.value_index import Hit

#: A sentence is a landmark where its best place is this good.
_SURE = 0.3
#: How many sentences of the article on either side are asked, and how fast their word counts for less.
_NEIGHBOURS, _FADE, _SLACK = 4, 2.5, 2.5


@dataclass(frozen=True, slots=True, eq=False)
class Order:
    """`likely` gives, for each sentence of the article, what its words and figures say of each one of the source."""

    likely: list[dict[int, float]] = field(repr=False)
    landmarks: list[tuple[int, float] | None] = field(repr=False)
    last: int

    @classmethod
    def of(cls, article: Text, sentences: int, index: WordIndex, hits: Mapping[int, list[Hit]]) -> Order:
        """Compare all sentences with the source's, of which there are `sentences`.

        `hits` are those of each figure of the article, by the figure's start.
        """
        likely: list[dict[int, float]] = []
        for sentence in article.sentences:
            words = [index.weigh(word, 1.0) for word in sentence.words]
            words += [index.weigh(word, 0.25) for word in sentence.context]
            scores = index.coverage(words)
            for figure in sentence.figures:
                best: dict[int, float] = {}
                found = hits.get(figure.start, [])
                for hit in found:
                    worth = 0.3 * hit.likeness.exact / math.sqrt(len(found))
                    best[hit.sentence] = max(best.get(hit.sentence, 0.0), worth)
                for number, worth in best.items():
                    scores[number] = scores.get(number, 0.0) + worth
            likely.append(scores)
        return cls(likely, [_landmark(scores) for scores in likely], sentences - 1)

    def near(self, sentence: int) -> dict[int, float]:
        """The sentences of the source near where the neighbours of `sentence` lie, and how near, from 0 to 1."""
        near: dict[int, float] = {}
        for other in range(max(0, sentence - _NEIGHBOURS), min(len(self.landmarks), sentence + _NEIGHBOURS + 1)):
            landmark = self.landmarks[other]
            if landmark is None:
                continue
            place, sure = landmark
            centre = place + (sentence - other)
            fade = math.exp(-abs(sentence - other) / _FADE)
            for number in range(max(0, centre - 6), min(self.last, centre + 6) + 1):
                worth = sure * fade * math.exp(-abs(number - centre) / _SLACK)
                near[number] = max(near.get(number, 0.0), worth)
        return near


def _landmark(scores: Mapping[int, float]) -> tuple[int, float] | None:
    """The best place of a sentence and how sure it is; None where nothing stands out."""
    ranked = best_of(scores, 2)
    if not ranked or scores[ranked[0]] < _SURE:
        return None
    margin = scores[ranked[0]] - (scores[ranked[1]] if len(ranked) > 1 else 0.0)
    return ranked[0], min(1.0, scores[ranked[0]]) * min(1.0, 0.4 + margin * 3)
