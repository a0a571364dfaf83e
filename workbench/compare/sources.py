"""Claims beside a source: every claim of an article with the passages that may speak of the same thing."""

from __future__ import annotations

import math
import re

from workbench.claims import Claim, Kind
from workbench.compare.attributed import Inner, weigh_attributed
from workbench.compare.figures import Figure
from workbench.compare.lit_parts import Mark
from workbench.compare.matching import Match, Matching, Passage, Relation
from workbench.compare.numeric import PUBLISHED, NumericCandidate, passages_for
from workbench.compare.rivals import same_noun
from workbench.compare.texts import Sentence, Text
from workbench.compare.values import liken, may_be_one_day, tell, tell_apart
from workbench.compare.wording import FoldedWords

#: How many passages are offered for a claim.
_OFFERED = 3
#: What must speak for one thing before values are called the same, or not the same.
_AGREES, _DIFFERS = 0.25, 0.5
#: How much more where somebody says it whom the source does not know.
_CAUTION = 0.3
#: So many times as much where nothing else of the claim's sentence stands there.
_ALONE = 4.0
#: And how much more for a value that is met everywhere.
_PLAIN = 0.12
#: And so much more where each counts something and nothing tells that it is the same thing.
_OTHER_NOUN = 0.25
#: An equal value is worth so much where two claims are told by one figure.
_EQUAL = 0.3
#: A value that agrees less well is rounded or within a bound.
_ROUNDED = 0.9
#: A passage that is worth so little beside the best one is of another thing.
_NEAR = 0.8
#: What stands before a day that opens a line: nothing, or a place.
_DATELINE = re.compile(r"(?:[^\W\d_][^\d,(–—]{0,30} ?[,(–—] ?)?")
#: And `Published on` stands there with no more characters than this.
_LINE = 24
#: What the title and the first sentence state, the copy states again.
_LEAD = 1

#: A figure of the source, by its start: the best score with it, and whose.
_Explained = dict[int, tuple[float, Figure]]
_Related = tuple[NumericCandidate, Relation | None]


def compare_with_source(article: Text, source: Text) -> list[Match]:
    """Every claim of `article` with its passages in `source`, the best first, in order of the claims."""
    matching = Matching.of(article, source)
    words = None if matching.words.across else FoldedWords.of(source)
    found: dict[int, tuple[Figure, list[NumericCandidate]]] = {}
    for sentence in article.sentences:
        for figure in sentence.figures:
            found[figure.start] = figure, passages_for(matching, sentence, figure)
    explained = _explained(found)
    cautions = _cautions(matching)
    numeric = {start: _passages(matching, figure, each, explained, cautions.get(start, 0.0))
               for start, (figure, each) in found.items()}  # fmt: skip
    matches = []
    for claim in article.claims:
        if claim.kind is Kind.NUMERIC:
            passages = numeric.get(claim.span.start, ())
        elif claim.kind is Kind.FACT:
            passages = ()  # What agrees with a name or "the only" is for people to say.
        else:
            passages = _attributed(matching, words, claim, numeric)
        matches.append(Match(claim, passages))
    return matches


def _explained(found: dict[int, tuple[Figure, list[NumericCandidate]]]) -> _Explained:
    """The claim that reaches the best score with each figure of the source, by the figure's start."""
    explained: _Explained = {}
    for figure, each in found.values():
        agreeing = [one for one in each[:_OFFERED] if one.agrees]
        for one in agreeing or each[:_OFFERED]:  # a claim that agrees somewhere is told by no other figure
            if one.figure is not None and _told(one) > explained.get(one.figure.start, (0.0, figure))[0]:
                explained[one.figure.start] = _told(one), figure
    return explained


def _told(found: NumericCandidate) -> float:
    """How much the words tell that the figure is the claim's, and a little that it agrees or has its digits."""
    alike = 1.0 if found.agrees else found.likeness.exact if found.likeness else 0.0
    return found.context + 0.35 * found.local + _EQUAL * alike


def _cautions(matching: Matching) -> dict[int, float]:
    """The figures that somebody states whom the source does not know, or of somewhere that it never names."""
    absent = [claim.span for claim in matching.article.claims if claim.attribution and matching.absent(claim)]
    found = {claim.span.start: _CAUTION for claim in matching.article.claims if claim.quantity
             for span in absent if span.start <= claim.span.start < span.end}  # fmt: skip
    for sentence in matching.article.sentences:
        if _elsewhere(matching, sentence):
            found |= {figure.start: math.inf for figure in sentence.figures}
    return found


def _elsewhere(matching: Matching, sentence: Sentence) -> bool:
    """Whether a sentence opens with a place that the source never names: `In Austria, 1.5 million people travel so`."""
    text = matching.article.text
    opening = matching.article.words.places.match(text, sentence.start)
    named = [word for word in sentence.words if opening and word.end <= opening.end() and text[word.start].isupper()]
    return any(word.start > sentence.start and not matching.words.knows(word) for word in named)


def _passages(matching: Matching, figure: Figure, found: list[NumericCandidate], explained: _Explained,
              caution: float) -> tuple[Passage, ...]:  # fmt: skip
    passages = []
    said = False
    related = [(each, _relation(matching, figure, each, explained, caution)) for each in found[:_OFFERED]]
    for each, told in sorted(related, key=lambda each: not _settles(each, related[0])):
        # Where a better passage says something, another figure further off says nothing.
        further = said or (each.score < _NEAR * found[0].score and each.local <= found[0].local)
        relation = None if told is Relation.DIFFERS and further else told
        said = said or relation is not None
        why = tell(figure, each.figure, each.likeness) if relation and each.likeness else ""
        why = tell_apart(figure, why) if each.another and relation is not Relation.AGREES else why
        sentence = matching.source.sentences[each.sentence]
        lit = (
            (Mark(each.figure.start, each.figure.end, relation is Relation.AGREES),) if each.figure and relation else ()
        )
        passages.append(Passage(sentence.start, sentence.end, relation, round(each.score, 3), why, lit))
    return tuple(passages)


def _settles(passage: _Related, first: _Related) -> bool:
    """Whether a passage has the claim's very value in its words, where the first one has another value."""
    if (first[1], passage[1]) != (Relation.DIFFERS, Relation.AGREES):
        return False
    likeness = passage[0].likeness
    return likeness is not None and likeness.exact >= _ROUNDED and passage[0].local > first[0].local


def _relation(matching: Matching, figure: Figure, found: NumericCandidate, explained: _Explained,
              caution: float) -> Relation | None:  # fmt: skip
    """Whether the passage is of the same thing, and says the same of it; None where neither is sure enough."""
    if found.likeness is None or found.likeness.doubtful:
        return None
    score, better = explained.get(found.figure.start if found.figure else -1, (0.0, figure))
    if found.likeness.agrees:
        alone = not found.beside and matching.article.sentence_at(figure.start) > _LEAD
        rounded = figure.date is None and found.likeness.exact < _ROUNDED
        if (alone or (rounded and _in_one_sentence(matching, figure, better))) and score > _told(found):
            return None  # the figure is another claim's
        evidence = found.context + 0.25 * found.local
        needed = _AGREES + 0.25 * (1 - found.likeness.exact) + (_ALONE if alone and caution else 1.0) * caution
        if _is_plain(figure):
            needed += _PLAIN
        if found.figure and same_noun(matching, figure, found.figure) is False:
            needed += _OTHER_NOUN
        return Relation.AGREES if evidence >= needed else None
    if found.figure is None or may_be_one_day(figure, found.figure) or _of_issue(matching, figure, found):
        return None
    again = liken(figure, better)
    if score > _told(found) and not (again and again.agrees):
        return None
    if caution and not found.likeness.exact:
        return None  # what somebody says whom the source does not know may be of another thing
    evidence = found.context + 0.5 * found.local + 0.35 * found.likeness.exact
    return Relation.DIFFERS if evidence >= _DIFFERS else None


def _of_issue(matching: Matching, figure: Figure, found: NumericCandidate) -> bool:
    """Whether the article's dateline stands beside the day at the source's head: each text has its own."""
    text, words = matching.article, matching.article.sentences[matching.article.sentence_at(figure.start)].words
    if figure.date is None or found.sentence != matching.head:
        return False
    begins = text.text.rfind("\n", 0, figure.start) + 1
    told = any(begins <= word.start < figure.start and PUBLISHED & set(word.keys.concepts) for word in words)
    return _DATELINE.fullmatch(text.text, begins, figure.start) is not None or (told and figure.start - begins < _LINE)


def _in_one_sentence(matching: Matching, one: Figure, other: Figure) -> bool:
    return matching.article.sentence_at(one.start) == matching.article.sentence_at(other.start)


def _is_plain(figure: Figure) -> bool:
    """Whether a value has one digit: such ones are met everywhere."""
    return figure.date is None and figure.low == figure.high and len(f"{abs(figure.bare):g}".strip("0.")) < 2


def _attributed(matching: Matching, words: FoldedWords | None, claim: Claim,
                numeric: dict[int, tuple[Passage, ...]]) -> tuple[Passage, ...]:  # fmt: skip
    inner = []
    for start, passages in numeric.items():
        if claim.span.start <= start < claim.span.end and passages:
            best = passages[0]
            content = claim.attribution.content if claim.attribution else None
            said = content is None or content.start <= start < content.end
            number = matching.source.sentence_at(best.start)
            inner.append(Inner(number, best.relation, best.why, said, start, best.marks))
    passages_ = []
    for each in weigh_attributed(matching, words, claim, inner)[:_OFFERED]:
        sentence = matching.source.sentences[each.sentence]
        passages_.append(
            Passage(sentence.start, sentence.end, each.relation, round(each.score, 3), each.why, each.marks)
        )
    return tuple(passages_)
