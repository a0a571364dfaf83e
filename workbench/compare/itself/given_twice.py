"""One figure of one thing, given twice with two values: in the headline and the copy, or twice in the copy."""

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
#: In the copy both figures stand behind the same so many words of weight, within so many characters, and only there.
_EVENTS = {"c:death", "c:injured", "c:attack", "c:arrest"}
_SAID_BEFORE, _REACH, _SAID_TWICE = 2, 40, 2


def other_figures(article: Itself) -> Iterator[Inconsistency]:
    """A figure of the headline that the copy gives otherwise, or one of the copy that is given otherwise further on."""
    sentences = article.reading.sentences
    if len(sentences) < 2:
        return
    headline, *copy = sentences
    if article.text[headline.end - 1] not in ".!?" and article.text[headline.end : headline.end + 1] == "\n":
        yield from _in_headline(article, headline, copy)
    else:
        copy = [*sentences]
    yield from _in_copy(article, copy)


def _in_headline(article: Itself, headline: Sentence, copy: list[Sentence]) -> Iterator[Inconsistency]:
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


def _in_copy(article: Itself, copy: list[Sentence]) -> Iterator[Inconsistency]:
    """`the plant employs 1,200 workers` and, in another paragraph, `the plant employs 1,400 workers`."""
    counted: dict[tuple[frozenset[str], tuple[str, ...]], list[tuple[Sentence, Figure]]] = {}
    for sentence in copy:
        for figure in sentence.figures:
            said = _said_before(sentence, figure)
            noun = frozenset(_inside(sentence, figure))
            if figure.kind is QuantityType.COUNT and figure.low == figure.high and noun and len(said) == _SAID_BEFORE:
                counted.setdefault((noun, said), []).append((sentence, figure))
    for places in counted.values():
        if len(places) != _SAID_TWICE:
            continue
        (here, one), (there, other) = places
        likeness = liken(one, other)
        told = any(article.mentions("another_period", each.start - 60, each.end + 40) for each in (one, other))
        several = any(_is_one_of_several(sentence) for sentence in (here, there)) or _is_of_others(here, there)
        several = several or _is_of_another_day(here, there)
        if here.paragraph == there.paragraph or likeness is None or likeness.agrees or told or several:
            continue
        if one.modifier is None and other.modifier is None and plausible(one, other):
            why = tell(one, other, likeness).replace("there", "in one place").replace("here", "in the other")
            yield Inconsistency("same_figure", (article.of(one), article.of(other)), why)


def _is_one_of_several(sentence: Sentence) -> bool:
    """Whether a sentence tells of one event among several: `the first attack`, or of its dead and injured."""
    concepts = {concept for word in sentence.words for concept in word.keys.concepts}
    return bool(concepts & _EVENTS) or any(each.kind is QuantityType.RANK for each in sentence.figures)


def _said_before(sentence: Sentence, figure: Figure) -> tuple[str, ...]:
    """What the words of weight right before a figure are known by: who does what to so many."""
    before = [word for word in sentence.words if figure.start - _REACH <= word.start < figure.start]
    return tuple(word.keys.stem for word in before[-_SAID_BEFORE:])


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


def _is_of_others(one: Sentence, other: Sentence) -> bool:
    """Whether each of two sentences names somebody, and none of them the same."""
    names = [{word.name for word in each.words if word.name} for each in (one, other)]
    return bool(names[0] and names[1]) and not names[0] & names[1]


def _is_of_another_day(one: Sentence, other: Sentence) -> bool:
    """Whether two sentences tell days that have nothing in common: `in August`, `in May`."""
    likened = [liken(day, that) for day in one.figures if day.date for that in other.figures if that.date]
    return bool(likened) and not any(each and each.agrees for each in likened)


def _words(sentence: Sentence) -> set[str]:
    """What a sentence's words are known by: the thing they name, else their stem."""
    return {key for word in sentence.words for key in (word.keys.concepts[:1] or (word.keys.stem,))}


def _inside(sentence: Sentence, figure: Figure) -> set[str]:
    """The stems of the words within a figure's span: what is counted."""
    return {word.keys.stem for word in sentence.words if figure.start <= word.start < figure.end}
