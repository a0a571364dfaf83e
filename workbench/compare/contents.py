"""What an attributed claim says, and whether a passage says it too: by words, figures, quotations, not by subject."""

from __future__ import annotations

import re
from collections.abc import Set

from msgspec import Struct

from workbench.claims import Claim, Span
from workbench.compare.figures import Figure
from workbench.compare.likeness import keys_of
from workbench.compare.matching import Matching
from workbench.compare.opposites import opposed
from workbench.compare.texts import Sentence, Text, Word
from workbench.compare.values import liken

#: So many words that it shares with the passage, where it has as many, make the two say one thing.
_SHARED = 2
_WORD = re.compile(r"[^\W\d_]+(?:['’]t\b)?")


class Content(Struct, frozen=True):
    """What is said, without who says it: offsets are code points into the article."""

    start: int
    end: int
    #: Neither names nor words of a day.
    words: tuple[Word, ...]
    figures: tuple[Figure, ...]
    quotations: tuple[Span, ...]


def content_of(article: Text, claim: Claim) -> Content:
    """What `claim` says."""
    attribution, start, end = claim.attribution, claim.span.start, claim.span.end
    source = attribution.source if attribution else None
    inside = attribution.content if attribution and attribution.content else claim.span
    words: list[Word] = []
    figures: list[Figure] = []
    for sentence in article.sentences[article.sentence_at(start) : article.sentence_at(end - 1) + 1]:
        apart = [(each.start, each.end) for each in sentence.figures if each.date]
        apart += [(source.start, source.end)] if source else []
        figures += [each for each in sentence.figures if inside.start <= each.start < inside.end]
        words += [
            word
            for word in sentence.words
            if start <= word.start < end and not word.name and not any(a <= word.start < b for a, b in apart)
        ]
    quotations = [each for each in article.quotations if each.start < inside.end and each.end > inside.start]
    return Content(min(start, inside.start), end, tuple(words), tuple(figures), tuple(quotations))


def shared_words(matching: Matching, content: Content, passage: Sentence) -> list[Word]:
    """The words of what is said that the passage has itself."""
    there = {key for word in passage.words for key, _ in keys_of(word, matching.words.across)}
    return [word for word in content.words if any(key in there for key, _ in keys_of(word, matching.words.across))]


def words_shared_there(matching: Matching, content: Content, passage: Sentence) -> list[Word]:
    """The passage's own words that are of what is said."""
    here = {key for word in content.words for key, _ in keys_of(word, matching.words.across)}
    return [word for word in passage.words if any(key in here for key, _ in keys_of(word, matching.words.across))]


def says_it(matching: Matching, content: Content, passage: Sentence, *, agreeing: Set[int], beside: bool) -> bool:
    """Whether the passage has of what is said enough words, every figure that it could have, and what is quoted.

    `agreeing` are the starts of the claim's figures that the source bears out, `beside` tells that one of them stands
    in the passage: one word is enough then, and in quotation marks.
    """
    shared = shared_words(matching, content, passage)
    if not _has_quotations(matching, content, passage, shared) or not _has_figures(content, passage, agreeing):
        return False
    if not beside and (passage.heading or passage.number == 0):
        return len(shared) == len(content.words)  # a title names the subject
    quoted = sum(any(each.start <= word.start < each.end for each in content.quotations) for word in shared)
    return len(shared) + quoted >= min(1 if beside else _SHARED, len(content.words))


def contradicts(matching: Matching, content: Content, passage: Sentence) -> bool:
    """Whether only one of the two denies what it says, or they say opposite things."""
    ours = _denies(matching.article, content.start, content.end)
    if ours != _denies(matching.source, passage.start, passage.end):
        return True
    here, there = ({key for word in each for key in word.keys.concepts} for each in (content.words, passage.words))
    return bool(opposed(here, there))


def _has_figures(content: Content, passage: Sentence, agreeing: Set[int]) -> bool:
    """Whether each figure that can be compared with one of the passage agrees with the source, there or elsewhere."""
    for figure in content.figures:
        if figure.start in agreeing:
            continue
        if any(liken(figure, other) for other in passage.figures):
            return False
    return True


def _has_quotations(matching: Matching, content: Content, passage: Sentence, shared: list[Word]) -> bool:
    """Whether half of the words in quotation marks stand there; in another language, whether any are quoted there."""
    if not content.quotations:
        return True
    if matching.words.across and inside(matching.source.quotations, passage.start, passage.end):
        return True
    if not matching.words.across and any(len(each.text.split()) > _SHARED for each in content.quotations):
        return False  # a quotation of some length that stands there is found by its wording
    quoted = [word for word in content.words if inside(content.quotations, word.start, word.end)]
    return 2 * sum(word in shared for word in quoted) >= len(quoted)


def inside(quotations: tuple[Span, ...], start: int, end: int) -> list[Span]:
    """The quotations that reach into the stretch from `start` to `end`."""
    return [span for span in quotations if span.start < end and span.end > start]


def _denies(text: Text, start: int, end: int) -> bool:
    told = text.words.restrictions.sub(" ", text.text[start:end])
    words = {word.lower().replace("’", "'") for word in _WORD.findall(told)}
    return any(word in text.words.negations or word.endswith("n't") for word in words)
