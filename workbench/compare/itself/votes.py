"""Votes for and against, and the majority that is stated."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from workbench.claims import QuantityType
from workbench.compare.figures import Figure
from workbench.compare.itself.article import Inconsistency, Itself
from workbench.compare.texts import Sentence

_APART = 45
#: So far before votes and behind them it is told what they are, before a majority how it is called, around it what for.
_BEFORE, _BEHIND, _NAMED, _AROUND = 12, 25, 30, 40
_CLAUSE = re.compile(r"[,;](?!\d)")


def wrong_majorities(article: Itself) -> Iterator[Inconsistency]:
    """`by 312 votes to 215, a majority of 87`."""
    for sentence in article.reading.sentences:
        counts = [each for each in sentence.figures if each.kind is QuantityType.COUNT and each.low == each.high]
        for at, first in enumerate(counts[:-1]):
            second = counts[at + 1]
            if not _against(article, first, second):
                continue
            stated = _majority(article, sentence, first, second, counts)
            if stated:
                lead = abs(first.low - second.low)
                spans = tuple(sorted(article.of(each) for each in (first, second, stated)))
                told = [stated.number(each) for each in (first.bare, second.bare, lead, stated.bare)]
                why = "{} − {} is {}; {} is stated".format(*told)
                yield Inconsistency("vote_majority", spans, why, stated.low == lead)
                break


def _against(article: Itself, first: Figure, second: Figure) -> bool:
    """Whether two counts are the votes for and against."""
    between = article.text[first.end : second.start]
    if len(between) > _APART or re.search(r"[.;!?]", between):
        return False
    around = article.text[max(0, first.start - _BEFORE) : second.end + _BEHIND]
    return bool(article.patterns["against"].search(between)) and bool(article.patterns["votes"].search(around))


def _majority(
    article: Itself, sentence: Sentence, first: Figure, second: Figure, counts: list[Figure]
) -> Figure | None:
    """The majority stated of these votes: in their sentence, or in the next one."""
    following = article.reading.sentences[sentence.number + 1 : sentence.number + 2]
    later = [each for other in following for each in other.figures if each.kind is QuantityType.COUNT]
    votes = [each for each in later if article.patterns["votes"].search(article.text, each.start, each.end)]
    if any(_against(article, one, other) for one, other in pairwise(later)) or (votes and votes != later):
        later = []  # that sentence tells of a vote of its own
    for figure in (*counts, *later):
        if figure.start in (first.start, second.start) or figure.low != figure.high or figure.modifier:
            continue
        before = article.text[max(0, figure.start - _NAMED) : figure.start]
        behind = _CLAUSE.split(article.text[figure.start : figure.end + _BEHIND])[0]
        if article.mentions("needed", figure.start - _AROUND, figure.end + _AROUND):
            continue
        stated = re.search(rf"(?:{article.patterns['majority'].pattern})\s*$", before, re.IGNORECASE)
        named = stated and re.search(r"major|marg|avance|écart|lead", stated.group(), re.IGNORECASE)
        if named or (
            article.patterns["majority_after"].search(behind)
            and re.search(r"major|marg|avance|écart|lead|plus|diff", behind, re.IGNORECASE)
        ):
            return figure
    return None
