"""Passages for an attributed claim: the same content, by the same speaker, in the same words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from workbench.claims import Claim, Span
from workbench.compare.matching import Matching, Relation
from workbench.compare.speakers import Speakers, compare_speakers, names
from workbench.compare.texts import Sentence
from workbench.compare.wording import Wording, Words

_CLOSELY = 8
_FEW_WORDS = 2


class Inner(NamedTuple):
    """What comparing a figure inside the claim's span gave: its best passage and relation."""

    sentence: int
    relation: Relation | None
    why: str


class Weighed(NamedTuple):
    """One sentence of the source, weighed for one attributed claim."""

    sentence: int
    score: float
    relation: Relation | None
    why: str
    #: What decided, for tuning and for the reason.
    content: float
    speakers: Speakers
    wording: Wording | None


def weigh_attributed(matching: Matching, words: Words | None, claim: Claim, inner: Sequence[Inner]) -> list[Weighed]:
    """The sentences that may hold what `claim` attributes, the best first. `words` are the source's, None across languages."""
    sentence = matching.article.sentences[matching.article.sentence_at(claim.span.start)]
    covered, content = _coverage(matching, claim)
    near, likely = matching.order.near(sentence.number), matching.order.likely[sentence.number]
    wordings = _wordings(matching, words, claim)
    votes: dict[int, float] = {}
    for each in inner:
        if each.relation is not None:
            votes[each.sentence] = min(0.6, votes.get(each.sentence, 0.0) + 0.25)
    scores: dict[int, float] = {}
    for number in {*covered, *near, *votes, *(each.sentence for each in wordings)}:
        said = max((each.share for each in wordings if each.sentence == number), default=0.0)
        scores[number] = (covered.get(number, 0.0) + 0.35 * likely.get(number, 0.0) + 0.3 * near.get(number, 0.0)
                          + votes.get(number, 0.0) + 0.9 * said)  # fmt: skip
    closest = sorted(scores, key=lambda number: (-scores[number], number))[:_CLOSELY]
    weighed = []
    for number in closest:
        passage = matching.source.sentences[number]
        speakers = compare_speakers(claim, matching.article, matching.source, passage, passage.attributions)
        wording = next((each for each in wordings if each.sentence == number), None)
        score = scores[number] + (0.15 if speakers is Speakers.SAME else 0.0)
        here = [each for each in inner if abs(each.sentence - number) <= 1]
        relation, why = _relation(matching, claim, content.get(number, 0.0), near.get(number, 0.0), speakers, wording,
                                  here, len(inner))  # fmt: skip
        weighed.append(Weighed(number, score, relation, why, content.get(number, 0.0), speakers, wording))
    weighed.sort(key=lambda each: (-each.score, each.sentence))
    return weighed


def _coverage(matching: Matching, claim: Claim) -> tuple[Mapping[int, float], Mapping[int, float]]:
    """The share of the claim's words in each sentence of the source: of all, and of those that are no names."""
    first = matching.article.sentence_at(claim.span.start)
    last = matching.article.sentence_at(claim.span.end - 1)
    attribution = claim.attribution
    inside, plain = [], []
    for sentence in matching.article.sentences[first : last + 1]:
        for word in sentence.words:
            if claim.span.start <= word.start < claim.span.end:
                inside.append(matching.words.weigh(word, 1.0))
                source = attribution.source if attribution else None
                if not word.name and not (source and source.start <= word.start < source.end):
                    plain.append(matching.words.weigh(word, 1.0))
    context = [matching.words.weigh(word, 0.2) for word in matching.article.sentences[first].context]
    return matching.words.coverage(inside + context), matching.words.coverage(plain)


def _wordings(matching: Matching, words: Words | None, claim: Claim) -> list[Wording]:
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


def _relation(matching: Matching, claim: Claim, content: float, near: float, speakers: Speakers,
              wording: Wording | None, inner: Sequence[Inner], figures: int) -> tuple[Relation | None, str]:  # fmt: skip
    across = matching.words.across
    enough = 0.34 if across else 0.42
    strong = wording is not None and (wording.same or wording.share >= 0.6)
    other = next((each for each in inner if each.relation is Relation.DIFFERS), None)
    agreeing = sum(each.relation is Relation.AGREES for each in inner)
    needed = enough * (0.5 if agreeing == 1 else 0.25) if agreeing else enough
    absent = matching.absent(claim)
    same_thing = strong or content >= (enough if absent else needed) + (0.2 if absent else 0.0)
    if not same_thing and not (other and content >= 0.4 * enough):
        return None, ""
    if other is not None:
        return Relation.DIFFERS, other.why
    if speakers is Speakers.OTHERS:
        who = claim.attribution.source.text if claim.attribution and claim.attribution.source else ""
        return (Relation.DIFFERS, f"another speaker there, {who} here") if strong or content >= enough else (None, "")
    if absent and not strong:
        return None, ""
    if wording is not None and not wording.same and strong:
        return Relation.DIFFERS, wording.reason
    return Relation.AGREES, wording.reason if wording else "the same content"
