"""The same figure of the same thing, given once in the headline and once, with another value, in the copy."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.claims import Modifier, QuantityType
from workbench.compare.figures import Figure
from workbench.compare.itself.article import Inconsistency, Itself
from workbench.compare.texts import Sentence
from workbench.compare.values import liken, plausible, tell

_AMOUNTS = (QuantityType.COUNT, QuantityType.MONEY, QuantityType.MEASURE, QuantityType.PERCENT)
#: The share of the headline's words that the sentence in the copy must have, and how many at least.
_SHARED, _WORDS = 0.5, 2


def other_figures(article: Itself) -> Iterator[Inconsistency]:
    """A figure of the headline that the copy gives otherwise, and nowhere as the headline does."""
    if len(article.reading.sentences) < 2:
        return
    headline, *copy = article.reading.sentences
    if not headline.heading and article.text[headline.end : headline.end + 1] != "\n":
        return
    for figure in headline.figures:
        if figure.kind not in _AMOUNTS or figure.low != figure.high:
            continue
        if other := _other(article, headline, figure, copy):
            likeness = liken(figure, other)
            why = tell(figure, other, likeness) if likeness else ""
            yield Inconsistency(
                "same_figure",
                (article.of(figure), article.of(other)),
                why.replace("there", "in the copy").replace("here", "in the headline"),
            )


def _other(article: Itself, headline: Sentence, figure: Figure, copy: list[Sentence]) -> Figure | None:
    """The copy's figure of the same thing, where it has another value."""
    words = _words(headline)
    noun = _inside(headline, figure)
    found: list[Figure] = []
    for sentence in copy:
        for other in sentence.figures:
            likeness = liken(figure, other) if other.low == other.high and other.kind is figure.kind else None
            if likeness is None:
                continue
            if likeness.agrees and (not noun or noun & _inside(sentence, other) or not _inside(sentence, other)):
                return None
            if not likeness.agrees and _same_thing(article, words, noun, sentence, figure, other):
                found.append(other)
    return found[0] if len(found) == 1 else None


def _same_thing(
    article: Itself, words: set[str], noun: set[str], sentence: Sentence, figure: Figure, other: Figure
) -> bool:
    if other.modifier is not figure.modifier or other.modifier is Modifier.VAGUE or not plausible(figure, other):
        return False
    counted = _inside(sentence, other)
    if figure.kind is QuantityType.COUNT and (not noun or noun != counted):
        return False
    shared = words & _words(sentence)
    well_named = len(noun) > 1 and len(shared) > len(noun)
    if not well_named and (len(shared) < _WORDS or len(shared) < _SHARED * len(words)):
        return False
    rivals = [each for each in sentence.figures if each.dimension == other.dimension and each.start != other.start]
    if any(not counted or not _inside(sentence, each) or counted & _inside(sentence, each) for each in rivals):
        return False
    return not article.mentions("another_period", other.start - 60, other.end + 40)


def _words(sentence: Sentence) -> set[str]:
    """What a sentence's words are known by: the thing they name, else their stem."""
    return {key for word in sentence.words for key in (word.keys.concepts[:1] or (word.keys.stem,))}


def _inside(sentence: Sentence, figure: Figure) -> set[str]:
    """The stems of the words within a figure's span: what is counted."""
    return {word.keys.stem for word in sentence.words if figure.start <= word.start < figure.end}
