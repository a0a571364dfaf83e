"""Passages for a numeric claim: where the source speaks of the thing it counts, and whether the figures agree."""

from __future__ import annotations

import math

from msgspec import Struct
from msgspec.structs import replace

from workbench.claims import QuantityType
from workbench.compare.derived import Comparative, derive
from workbench.compare.figures import Dimension, Figure
from workbench.compare.likeness import WeighedWord, best_of, keys_of, shared, surroundings
from workbench.compare.matching import Matching
from workbench.compare.opposites import CHANGE, opposed
from workbench.compare.rivals import (
    TAKEN,
    Surroundings,
    changed_places,
    compared_alike,
    in_series,
    noun_worth,
    weigh_rivals,
)
from workbench.compare.table_rows import in_one_column, is_cell, labels
from workbench.compare.texts import Sentence, Text
from workbench.compare.values import Likeness, days, liken, plausible

#: How many sentences are looked at closely for one claim.
_CLOSELY = 12


#: What a figure of the same kind is worth that does not agree.
_COMPARABLE = 0.22
#: A sentence without any such figure is shown only where nothing else is near.
_NO_FIGURE = 0.45
#: How much an equal value tells that the thing is one, where one text says the opposite of it.
_OPPOSITE = 0.3
#: What tells by how much something rose or fell.
_CHANGES = (Dimension.SHARE, Dimension.POINTS, Dimension.MULTIPLE)
#: A heading is offered behind the sentence that says the same.
_HEADING = 0.12
#: How much its place in a series tells that a figure is the claim's.
_PLACED = 0.5
#: A value of so many digits stands in many a table.
_SHORT = 2
#: What tells that a text came out.
PUBLISHED = {"c:publish", "c:announce", "c:report", "c:interview", "c:reveal"}


class NumericCandidate(Struct, frozen=True):
    """One sentence of the source, weighed for one claim."""

    sentence: int
    figure: Figure | None
    likeness: Likeness | None
    #: What words, other figures and order say, without the value itself.
    context: float
    #: How much the words right around both figures share.
    local: float
    score: float
    #: Whether an equal figure stands there that is of another thing, or may be.
    another: bool = False
    #: Whether another figure of the claim's sentence stands there too.
    beside: bool = False

    @property
    def agrees(self) -> bool:
        """Whether the figure agrees, of whatever thing it is."""
        return self.likeness is not None and self.likeness.agrees

    @property
    def doubtful(self) -> bool:
        """Whether the figure may be of another thing."""
        return self.likeness is not None and self.likeness.doubtful


def passages_for(matching: Matching, sentence: Sentence, figure: Figure) -> list[NumericCandidate]:
    """The sentences that may speak of the same thing as `figure`, the best first."""
    index, order = matching.words, matching.order
    window = surroundings(index, sentence, figure.start, figure.end)
    covered = index.coverage(window)
    near = order.near(sentence.number)
    likely = order.likely[sentence.number]
    hits = matching.hits.get(figure.start, [])
    rough = {number: worth + 0.5 * likely.get(number, 0.0) for number, worth in covered.items()}
    for number in (*near, *(hit.sentence for hit in hits)):
        rough.setdefault(number, 0.5 * likely.get(number, 0.0))
    for number, worth in near.items():
        rough[number] += 0.35 * worth
    for hit in hits:
        rough[hit.sentence] += 0.5 * hit.likeness.exact
    closest = best_of(rough, _CLOSELY)
    asked = _Asked.of(matching, sentence, figure)
    dated = _of_publication(sentence, figure)
    if dated and matching.head is not None and matching.head not in closest:
        closest.append(matching.head)
    rare = 1.0 / math.sqrt(max(1, len({hit.sentence for hit in hits})))
    found = []
    for number in closest:
        context = covered.get(number, 0.0) + 0.5 * likely.get(number, 0.0) + 0.35 * near.get(number, 0.0)
        context += dated if number == matching.head else 0.0
        context -= _HEADING if matching.source.sentences[number].heading else 0.0
        found.append(_weigh(matching, asked, number, context, rare))
    found.sort(key=lambda each: (-each.score, each.sentence))
    return found


class _Asked(Struct, frozen=True):
    """A figure of the article with what it is told by, wherever in the source it is looked for."""

    sentence: Sentence
    figure: Figure
    close: list[WeighedWord]
    concepts: dict[str, str]
    around: Surroundings
    #: The figures of the source that another figure of its sentence agrees with.
    taken: set[int]
    #: The name that it stands right behind.
    named: set[str]

    @classmethod
    def of(cls, matching: Matching, ours: Sentence, figure: Figure) -> _Asked:
        beside = [(matching.hits.get(other.start, ()), _named(matching.article, ours, other))
                  for other in ours.figures if other.start != figure.start]  # fmt: skip
        return cls(ours, figure, _close_words(matching, ours, figure), _concepts(matching, ours, figure, article=True),
                   Surroundings.of(matching, ours, figure),
                   {hit.figure.start for hits, named in beside for hit in hits
                    if hit.likeness.exact >= TAKEN and not _of_another(matching, hit.sentence, hit.figure, named)},
                   _named(matching.article, ours, figure))  # fmt: skip


def _weigh(matching: Matching, asked: _Asked, number: int, context: float, rare: float) -> NumericCandidate:
    """The figure of sentence `number` that is most likely the claim's, and what speaks for it."""
    ours, figure, taken, theirs = asked.sentence, asked.figure, asked.taken, matching.source.sentences[number]
    placed = in_series(ours, figure, theirs)
    likened = [(other, likeness) for other in ([placed] if placed else theirs.figures)
               if (likeness := liken(figure, other))]  # fmt: skip
    likened = asked.around.without_others(matching, theirs, likened)
    best: NumericCandidate | None = None
    if placed:  # the place tells that it is the claim's, whatever its value
        likened = [(other, replace(likeness, exact=max(likeness.exact, _PLACED))) for other, likeness in likened]
    kept = likened if placed else weigh_rivals(matching, asked.around, figure, theirs, likened, taken)
    of_another = len(kept) < len(likened)  # an equal figure of another thing: the claim's may be there without its unit
    possible = [(equal, alike) for equal, alike in kept
                if (alike.agrees or (equal.start not in taken and plausible(figure, equal)
                                     and not _in_a_numbered_row(matching, figure, theirs, equal)
                                     and not _in_an_unnamed_row(matching, asked, theirs, equal)))
                and not _of_another(matching, number, equal, asked.named)]  # fmt: skip
    for equal, alike in compared_alike(matching, figure, possible):
        other, likeness = _told_apart(matching, asked, theirs, equal, alike) if alike.agrees else (equal, alike)
        if likeness.agrees and _of_another_row(matching, asked, theirs, other):
            likeness = replace(likeness, doubtful=True)
        local = shared(asked.close, _close_words(matching, theirs, other)) + noun_worth(matching, figure, other)
        score = context + 0.35 * local
        score += likeness.exact * (0.35 + 0.4 * rare) if likeness.agrees else _COMPARABLE + 0.5 * likeness.exact
        beside = any(each.start in taken for each in theirs.figures if each is not other and not each.date)
        found = NumericCandidate(
            number, other, likeness, context, local, score, of_another or likeness.doubtful, beside
        )
        best = found if best is None else _better(best, found)
    if not of_another and (best is None or not (best.likeness and (best.likeness.agrees or best.likeness.exact))):
        worked_out = derive(figure, theirs.figures, _told_around(matching.article, ours, figure))
        if worked_out is not None:
            return NumericCandidate(number, None, worked_out, context, 0.3, context + 0.2 + 0.35 * worked_out.exact)
    return best or NumericCandidate(
        number, None, None, context, 0.0, context + _COMPARABLE if of_another else context * _NO_FIGURE
    )


def _told_around(article: Text, sentence: Sentence, figure: Figure) -> Comparative:
    words, around = article.words, article.text[max(sentence.start, figure.start - 32) : figure.end + 32]
    rises, falls = words.rises.search(around) is not None, words.falls.search(around) is not None
    return Comparative(words.more_or_less.search(around) is not None, rises and not falls, falls and not rises)


def _better(one: NumericCandidate, other: NumericCandidate) -> NumericCandidate:
    """The better one of two figures of a sentence: of two that agree, the one that is surely of the claim's thing."""
    if one.agrees and other.agrees and one.doubtful is not other.doubtful:
        return other if one.doubtful else one
    return other if other.score > one.score else one


def _told_apart(matching: Matching, asked: _Asked, theirs: Sentence, equal: Figure, alike: Likeness,
                ) -> tuple[Figure, Likeness]:  # fmt: skip
    """The figure that is the claim's where `equal` has its value: another one, if these two changed places."""
    if asked.taken:
        instead, certain = changed_places(matching, asked.sentence, asked.figure, theirs, equal)
        if instead:
            return (instead, Likeness(agrees=False, exact=0.0)) if certain else (equal, replace(alike, doubtful=True))
    concepts = _concepts(matching, theirs, equal, article=False)
    pair = opposed(asked.concepts.keys(), concepts.keys())
    if not pair:
        return equal, alike
    if equal.date or (pair == CHANGE and equal.dimension not in _CHANGES):
        return equal, replace(alike, doubtful=True)
    here, there = (next(each[one] for one in pair if one in each) for each in (asked.concepts, concepts))
    return equal, Likeness(False, _OPPOSITE, f"“{there}” there, “{here}” here")


def _of_another(matching: Matching, number: int, figure: Figure, named: set[str]) -> bool:
    """Whether a figure of sentence `number` of the source stands at a name, and at another one than `named`."""
    there = _named(matching.source, matching.source.sentences[number], figure) if named else set[str]()
    return bool(there) and not there & named


def _of_another_row(matching: Matching, asked: _Asked, theirs: Sentence, figure: Figure) -> bool:
    """Whether a short value stands in a table's cell of which no header is named around the claim."""
    if len(f"{abs(asked.figure.bare):g}".replace(".", "").strip("0")) > _SHORT:
        return False
    if not is_cell(matching.source, theirs, figure):
        return False
    told = {key for word in (*asked.sentence.words, *asked.sentence.context) for key, _ in keys_of(word, across=True)}
    headers = labels(matching.source, theirs, figure)
    return not any(key in told for word in headers for key, _ in keys_of(word, across=True))


def _in_a_numbered_row(matching: Matching, figure: Figure, theirs: Sentence, cell: Figure) -> bool:
    """Whether the claim counts what a number names in a first column: `22 rows` beside `Row 3: Seats: 30`."""
    noun, head = matching.noun(figure, article=True), matching.source.text.find(": ", theirs.start, theirs.end)
    if not is_cell(matching.source, theirs, cell) or not any(each.start < head for each in theirs.figures):
        return False
    named = [word for word in theirs.words if word.start < head]
    return any(key in noun for word in named for key, _ in keys_of(word, matching.words.across))


def _in_an_unnamed_row(matching: Matching, asked: _Asked, theirs: Sentence, cell: Figure) -> bool:
    """Whether the value stands in that column in another row, and nothing in the claim's clause names this one.

    `412 physicists` beside the rows `Named it: Answers: 251` and `Total: Answers: 412`.
    """
    source = matching.source
    rows = [hit for hit in matching.hits.get(asked.figure.start, ()) if hit.likeness.exact >= TAKEN]
    if not any(in_one_column(source, theirs, cell, source.sentences[row.sentence], row.figure) for row in rows):
        return False
    head = source.text.find(": ", theirs.start, theirs.end)
    own = matching.own_words(asked.sentence, asked.figure, article=True)
    told = {key for word in own for key, _ in keys_of(word, matching.words.across)}
    named = [word for word in theirs.words if word.start < head]
    return not any(key in told for word in named for key, _ in keys_of(word, matching.words.across))


def _named(text: Text, sentence: Sentence, figure: Figure) -> set[str]:
    """The name that an age stands right behind: `Jane Doe, 41,`; or before: `the 41-year-old Doe`."""
    if figure.dimension not in (Dimension.TIME, Dimension.COUNT) or figure.counts:
        return set()
    found, at = set[str](), figure.start
    for word in reversed(sentence.words):
        if word.start < figure.start:
            if not word.name or text.text[word.end : at].strip(" ,("):
                break
            found.add(word.name)
            at = word.start
    if not found and figure.kind is QuantityType.AGE:
        behind = next((word for word in sentence.words if word.start >= figure.end), None)
        if behind and behind.name and not text.text[figure.end : behind.start].strip():
            found.add(behind.name)
    return found


def _concepts(matching: Matching, sentence: Sentence, figure: Figure, *, article: bool) -> dict[str, str]:
    """What the words of the figure's own clause name, each with a word that names it."""
    text = (matching.article if article else matching.source).text
    own = matching.own_words(sentence, figure, article=article)
    return {concept: text[word.start : word.end] for word in own for concept in word.keys.concepts}


def _of_publication(sentence: Sentence, figure: Figure) -> float:
    """How much a day without digits may be the one on which the source came out: `published on Wednesday`."""
    if figure.date is None or days(figure.date) > 1 or any(c.isdigit() for c in figure.claim.span.text):
        return 0.0
    told = {concept for word in sentence.words for concept in word.keys.concepts
            if word.start < figure.end + 60 and word.end > figure.start - 60}  # fmt: skip
    return 0.5 if told & PUBLISHED else 0.25


def _close_words(matching: Matching, sentence: Sentence, figure: Figure) -> list[WeighedWord]:
    """The words within a breath of the figure, its own included."""
    return [matching.words.weigh(word, 1.0) for word in sentence.words
            if word.start < figure.end + 32 and word.end > figure.start - 32]  # fmt: skip
