"""One quotation given twice, with other words or to another speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import combinations

from rapidfuzz import fuzz

from workbench.claims import Claim, Span
from workbench.compare.itself.article import Inconsistency, Itself
from workbench.compare.speakers import names, speaker_words
from workbench.compare.wording import plain_words

#: Quotations of fewer words are not compared by them.
_LONG = 7
#: Words in a row that both must have.
_RUN = 4
#: The share of the shorter one's words that the longer one must have.
_ALIKE = 0.65
#: Where they differ in several places, they are one quotation only with this share: else one plays on the other.
_ALMOST = 0.85
#: A nickname has no more words than this; two of them are one where their letters are this much alike.
_NICKNAME, _SAME_NICKNAME = 5, 70
#: A quotation given to two speakers has at least so many words.
_SPOKEN = 6
#: How far before a nickname its verb stands: `has called him a mere`.
_VERB_BEFORE = 34
_LETTERS = re.compile(r"[^\W\d_]+")
_LEFT_OUT = re.compile(r"\[|…|\.\.\.|\(\.")


def other_words(article: Itself) -> Iterator[Inconsistency]:
    """Long quotations that are one but for some words, and nicknames given twice, not quite alike."""
    quoted = [(span, plain_words(span.text)) for span in article.reading.quotations if not _LEFT_OUT.search(span.text)]
    long = [(span, words) for span, words in quoted if len(words) >= _LONG]
    found = [
        Inconsistency("quotation_words", (one, other), difference)
        for (one, here), (other, there) in combinations(long, 2)
        if (one.end <= other.start or other.end <= one.start) and (difference := _difference(here, there))
    ]
    yield from (each for each in found if not any(_holds(each, inner) for inner in found if inner is not each))
    yield from _nicknames(article)


def _holds(outer: Inconsistency, inner: Inconsistency) -> bool:
    """Whether the passages of `inner` stand within those of `outer`, as a quotation in what is told of it."""
    pairs = zip(outer.spans, inner.spans, strict=True)
    return all(out.start <= within.start and within.end <= out.end for out, within in pairs)


def _difference(here: list[str], there: list[str]) -> str | None:
    """How two versions of one quotation differ; None where they are two, or one is a piece of the other."""
    blocks = [block for block in SequenceMatcher(None, here, there, autojunk=False).get_matching_blocks() if block.size]
    kept = sum(block.size for block in blocks)
    if not blocks or max(block.size for block in blocks) < _RUN or kept < _ALIKE * min(len(here), len(there)):
        return None
    if len(blocks) == 1 and _at_an_end(blocks[0].a, blocks[0].size, len(here), blocks[0].b, len(there)):
        return None
    steps = [step for step in SequenceMatcher(None, here, there, autojunk=False).get_opcodes() if step[0] != "equal"]
    changes = [(a, b, c, d) for _, a, b, c, d in steps if (a > 0 and b < len(here)) or (c > 0 and d < len(there))]
    several = len(changes) + sum(tag == "replace" and (a == 0 or b == len(here)) for tag, a, b, _, _ in steps) > 1
    if not changes or (several and kept < _ALMOST * min(len(here), len(there))):
        return None
    a, b, c, d = changes[0]
    return f"“{' '.join(here[a:b])}” in one place, “{' '.join(there[c:d])}” in the other"


def _at_an_end(a: int, size: int, here: int, b: int, there: int) -> bool:
    """Whether what is not shared stands before or behind one of the two alone: a piece of a longer quotation."""
    before = a == 0 or b == 0
    behind = a + size == here or b + size == there
    return before and behind


def _nicknames(article: Itself) -> Iterator[Inconsistency]:
    named = [
        span
        for span in article.reading.quotations
        if 2 <= len(plain_words(span.text)) <= _NICKNAME and _is_called(article, span)
    ]
    for one, other in combinations(named, 2):
        here, there = _subject_words(article, one), _subject_words(article, other)
        contained = _within(here, there) or _within(there, here)
        if (
            here
            and there
            and not contained
            and here[0] == there[0]
            and fuzz.ratio(" ".join(here), " ".join(there)) >= _SAME_NICKNAME
        ):
            yield Inconsistency(
                "quotation_words",
                (one, other),
                f"“{one.text.strip()}” in one place, “{other.text.strip()}” in the other",
            )


def _within(shorter: list[str], longer: list[str]) -> bool:
    """Whether all words of one stand in the other in a row."""
    return any(longer[at : at + len(shorter)] == shorter for at in range(len(longer) - len(shorter) + 1))


def _subject_words(article: Itself, span: Span) -> list[str]:
    """The words of a nickname that carry a subject."""
    return [word for word in plain_words(span.text) if article.reading.words.keys(word) is not None]


def _is_called(article: Itself, span: Span) -> bool:
    """Whether a verb of naming stands right before a quotation."""
    before = article.text[max(0, span.start - _VERB_BEFORE) : span.start]
    keys = [article.reading.words.keys(word.lower()) for word in _LETTERS.findall(before)]
    return any(key is not None and "c:call" in key.concepts for key in keys)


def other_speakers(article: Itself) -> Iterator[Inconsistency]:
    """One quotation that is given to two people by name."""
    said = [(claim, words) for claim in article.reading.claims if (words := _quoted_words(article, claim))]
    for (one, here), (other, there) in combinations(said, 2):
        if one.span.start < other.span.end and other.span.start < one.span.end:
            continue
        shorter, longer = sorted((here, there), key=len)
        if not _within(shorter, longer):
            continue
        speakers = [names(speaker_words(claim, article.reading), article.reading) for claim in (one, other)]
        if all(speakers) and not speakers[0] & speakers[1]:
            who = [
                claim.attribution.source.text
                for claim in (one, other)
                if claim.attribution and claim.attribution.source
            ]
            yield Inconsistency("quotation_speaker", (one.span, other.span), f"said by {' and by '.join(who)}")


def _quoted_words(article: Itself, claim: Claim) -> list[str]:
    """The words of the longest quotation within a claim's content, none where it has too few."""
    content = claim.attribution.content if claim.attribution else None
    if content is None or claim.attribution is None or claim.attribution.source is None:
        return []
    inside = [span for span in article.reading.quotations if span.start < content.end and span.end > content.start]
    words = max(
        (plain_words(article.text[max(s.start, content.start) : min(s.end, content.end)]) for s in inside),
        key=len,
        default=[],
    )
    return words if len(words) >= _SPOKEN else []
