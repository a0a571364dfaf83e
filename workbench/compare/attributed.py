"""Passages for an attributed claim: the same content, by the same speaker, in the same words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from msgspec import Struct

from workbench.claims import Claim, Span
from workbench.compare.contents import (
    Content,
    content_of,
    contradicts,
    inside,
    says_it,
    shared_words,
    words_shared_there,
)
from workbench.compare.likeness import best_of
from workbench.compare.lit_parts import Mark, in_order
from workbench.compare.matching import Matching, Relation
from workbench.compare.speakers import Speakers, compare_speakers, names, speaker_words
from workbench.compare.texts import Sentence
from workbench.compare.wording import FoldedWords, Wording

_CLOSELY = 8
#: A claim of no more words than this is found by the sentence that it stands in.
_SHORT = 14
#: The share of the claim's words, names left out, that a passage of the same thing has, in its language and in another.
_ENOUGH, _ENOUGH_ACROSS = 0.42, 0.34
#: In another language so much tells that two quotations of one speaker are of one matter.
_SAME_MATTER = 0.12
#: A quotation may be so many times as long as the same one in another language, and what is quoted of it so short.
_LONGER, _PART = 2.0, 0.1
#: So much more of them where the source does not know the speaker.
_UNKNOWN_SPEAKER = 0.2
#: So much of a quotation's words is the quotation, with other words.
_QUOTED = 0.6


class Inner(Struct, frozen=True):
    """What comparing a figure inside the claim's span gave: its best passage and relation."""

    sentence: int
    relation: Relation | None
    why: str
    #: Whether the figure belongs to what is said, not to who says it.
    said: bool
    #: Where it stands in the article.
    start: int
    marks: tuple[Mark, ...] = ()


class AttributedCandidate(Struct, frozen=True):
    """One sentence of the source, weighed for one attributed claim."""

    sentence: int
    score: float
    relation: Relation | None
    why: str
    marks: tuple[Mark, ...] = ()


def weigh_attributed(
    matching: Matching, words: FoldedWords | None, claim: Claim, inner: Sequence[Inner]
) -> list[AttributedCandidate]:
    """The sentences that may hold what `claim` attributes, the best first.

    `words` are the source's, None where it is in another language; `inner` are the figures within the claim.
    """
    sentence = matching.article.sentences[matching.article.sentence_at(claim.span.start)]
    covered, content = _coverage(matching, claim)
    near, likely = matching.order.near(sentence.number), matching.order.likely[sentence.number]
    wordings = _wordings(matching, words, claim)
    votes: dict[int, float] = {}
    for each in inner:
        if each.relation is not None:
            votes[each.sentence] = min(0.6, votes.get(each.sentence, 0.0) + 0.25)
    scores: dict[int, float] = {}
    of_sentence = 0.35 if len(claim.span.text.split()) > _SHORT else 0.7
    for number in {*covered, *near, *votes, *(each.sentence for each in wordings)}:
        said = max((each.share for each in wordings if each.sentence == number), default=0.0)
        place = of_sentence * likely.get(number, 0.0) + 0.3 * near.get(number, 0.0)
        scores[number] = covered.get(number, 0.0) + place + votes.get(number, 0.0) + 0.9 * said
    closest = best_of(scores, _CLOSELY)
    agreeing = frozenset(each.start for each in inner if each.relation is Relation.AGREES)
    weighed = []
    for number in closest:
        passage = matching.source.sentences[number]
        speakers = compare_speakers(claim, matching.article, matching.source, passage, passage.attributions)
        wording = next((each for each in wordings if each.sentence == number), None)
        score = scores[number] + (0.15 if speakers is Speakers.SAME else 0.0)
        here = [each for each in inner if each.said and _speaks_for(each, number, content)]
        relation, why = _relation(
            matching, claim, _Evidence(content.get(number, 0.0), speakers, wording, here, passage, agreeing)
        )
        figures = [mark for each in inner if each.sentence == number for mark in each.marks]
        marks = _marks(matching, claim, passage, wording, figures) if relation else ()
        weighed.append(AttributedCandidate(number, score, relation, why, marks))
    weighed.sort(key=lambda each: (-each.score, each.sentence))
    return weighed


def _marks(
    matching: Matching, claim: Claim, passage: Sentence, wording: Wording | None, figures: Sequence[Mark]
) -> tuple[Mark, ...]:
    """The parts of `passage` that agree and differ: its `figures`, and words quoted or shared."""
    marks = list(figures)
    if wording is not None:
        marks += wording.marks
    else:
        content = content_of(matching.article, claim)
        marks += [Mark(word.start, word.end, agrees=True) for word in words_shared_there(matching, content, passage)]
    return in_order(mark for mark in marks if passage.start <= mark.start and mark.end <= passage.end)


def _speaks_for(figure: Inner, number: int, content: Mapping[int, float]) -> bool:
    """Whether `figure` says something of sentence `number`: it stands there or next door.

    Where it agrees next door, and that sentence has more of the claim's words, it is that one that says the same.
    """
    if figure.relation is Relation.AGREES and content.get(figure.sentence, 0.0) > content.get(number, 0.0):
        return False
    return abs(figure.sentence - number) <= 1


def _coverage(matching: Matching, claim: Claim) -> tuple[Mapping[int, float], Mapping[int, float]]:
    """The share of the claim's words in each sentence of the source: of all, and of those that are no names."""
    first = matching.article.sentence_at(claim.span.start)
    last = matching.article.sentence_at(claim.span.end - 1)
    attribution = claim.attribution
    inside, plain = [], []
    for sentence in matching.article.sentences[first : last + 1]:
        for word in sentence.words:
            if claim.span.start <= word.start < claim.span.end:
                source = attribution.source if attribution else None
                speaker = source is not None and source.start <= word.start < source.end
                inside.append(matching.words.weigh(word, 0.5 if speaker else 1.0))
                if not word.name and not speaker:
                    plain.append(matching.words.weigh(word, 1.0))
    context = [matching.words.weigh(word, 0.2) for word in matching.article.sentences[first].context]
    return matching.words.coverage(inside + context), matching.words.coverage(plain, own=True)


def _wordings(matching: Matching, words: FoldedWords | None, claim: Claim) -> list[Wording]:
    if words is None:
        return []
    content = claim.attribution.content if claim.attribution else None
    bounds = content or claim.span
    found = []
    for quotation in matching.article.quotations:
        if quotation.start < bounds.end and quotation.end > bounds.start:
            part = Span.of(matching.article.text, max(quotation.start, bounds.start), min(quotation.end, bounds.end))
            wording = words.find(part)
            if wording:
                found.append(wording)
    return found


class _Evidence(NamedTuple):
    """What speaks for a passage: the share of the claim's words that are no names, who speaks, and in which words."""

    content: float
    speakers: Speakers
    wording: Wording | None
    inner: Sequence[Inner]
    passage: Sentence
    #: The starts of the claim's figures that agree with the source somewhere.
    agreeing: frozenset[int]


def _relation(matching: Matching, claim: Claim, evidence: _Evidence) -> tuple[Relation | None, str]:
    """Whether a passage is of the same thing, and says the same of it; names and subject alone are never enough."""
    content, speakers, wording, inner = evidence[:4]
    enough = _ENOUGH_ACROSS if matching.words.across else _ENOUGH
    quoted = wording is not None and (wording.same or wording.share >= _QUOTED)
    other = next((each for each in inner if each.relation is Relation.DIFFERS), None)
    known = 0.1 if speakers is Speakers.SAME else 0.4
    absent = matching.absent(claim) and speakers is not Speakers.SAME
    same_thing = quoted or content >= _needed(enough, inner, absent=absent) or _said_there(matching, evidence, claim)
    said = content_of(matching.article, claim)
    if other is not None and (same_thing or content >= known * enough):
        if quoted or not said.words or shared_words(matching, said, evidence.passage):
            return Relation.DIFFERS, other.why
        return None, ""
    if speakers is Speakers.OTHERS and (quoted or _same_matter(content, enough, said, inner, absent=absent)):
        who = claim.attribution.source.text if claim.attribution and claim.attribution.source else ""
        return Relation.DIFFERS, f"another speaker there, {who} here"
    if not same_thing or (absent and not quoted) or speakers is Speakers.OTHERS:
        return None, ""
    if not quoted and not _in_words(matching, said, evidence, _said_there(matching, evidence, claim)):
        return None, ""
    return _by_its_words(matching, said, evidence, quoted=quoted)


def _by_its_words(matching: Matching, said: Content, evidence: _Evidence, *, quoted: bool) -> tuple[Relation, str]:
    """What the words of a passage of the same thing say; those in quotation marks, where a quotation stands there."""
    wording = evidence.wording
    if wording is None:
        return Relation.AGREES, "the same content"
    reported = not wording.others and _told_indirectly(matching, evidence.passage)
    if reported and not contradicts(matching, said, evidence.passage):
        return Relation.AGREES, "the same content"
    if quoted and not wording.same:
        return Relation.DIFFERS, wording.reason
    return Relation.AGREES, wording.reason


def _told_indirectly(matching: Matching, passage: Sentence) -> bool:
    """Whether what somebody said is told in other words: `said that this was …`."""
    return bool(passage.attributions) and not inside(matching.source.quotations, passage.start, passage.end)


def _same_matter(content: float, enough: float, said: Content, inner: Sequence[Inner], *, absent: bool) -> bool:
    """Whether another one says the same there: in as many words, and where figures are told, with one of these."""
    needed = enough + _UNKNOWN_SPEAKER if absent else 0.75 * enough
    return content >= needed and (not said.figures or any(each.relation is Relation.AGREES for each in inner))


def _in_words(matching: Matching, said: Content, evidence: _Evidence, said_there: bool) -> bool:
    """Whether the passage says the same by its words, and nothing in it speaks against that."""
    if contradicts(matching, said, evidence.passage):
        return False
    beside = any(each.relation is Relation.AGREES for each in evidence.inner)
    return said_there or says_it(matching, said, evidence.passage, agreeing=evidence.agreeing, beside=beside)


def _said_there(matching: Matching, evidence: _Evidence, claim: Claim) -> bool:
    """Whether the same speaker states the same figure there or, in another language, is quoted on the same matter.

    Of the same matter are a few words in common, also with a part of a longer quotation, or of quotations of like
    length no other sentence that quotes that speaker.
    """
    content = claim.attribution.content if claim.attribution else None
    if evidence.speakers is not Speakers.SAME or content is None:
        return False
    figures = {each.start for each in content_of(matching.article, claim).figures if not each.date}
    said = [each.relation for each in evidence.inner
            if each.sentence == evidence.passage.number and each.start in figures]  # fmt: skip
    if said and all(each is Relation.AGREES for each in said):
        return True
    if not matching.words.across:
        return False
    quoted = inside(matching.article.quotations, content.start, content.end)
    there = inside(matching.source.quotations, evidence.passage.start, evidence.passage.end)
    lengths = [len(one.text) / max(1, len(other.text)) for one in quoted for other in there]
    if evidence.content >= _SAME_MATTER and any(_PART <= each <= _LONGER for each in lengths):
        return True
    return any(1 / _LONGER <= each <= _LONGER for each in lengths) and _quoted_once(matching, claim)


def _quoted_once(matching: Matching, claim: Claim) -> bool:
    """Whether one sentence of the source alone quotes who speaks in `claim`, as far as they are named."""
    who = names(speaker_words(claim, matching.article), matching.article, matching.source)
    return sum(bool(who & named) for named in matching.quoting) == 1


def _needed(enough: float, inner: Sequence[Inner], *, absent: bool) -> float:
    """How many of its words a passage must have: fewer where the figures agree, more where nobody knows the speaker."""
    agreeing = sum(each.relation is Relation.AGREES for each in inner)
    if absent:
        return enough + _UNKNOWN_SPEAKER
    return enough * (1.0, 0.5, 0.25)[min(agreeing, 2)]
