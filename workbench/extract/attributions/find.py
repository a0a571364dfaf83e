"""From a document to its attributed claims: layers, cues, candidates, claims."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from workbench.claims import Claim
from workbench.extract.attributions.candidate import Candidate, Stretch
from workbench.extract.attributions.complements import Complements
from workbench.extract.attributions.finish import Finisher
from workbench.extract.attributions.groups import Shape, VerbGroup, verb_group
from workbench.extract.attributions.hearsay import CONDITIONAL, Hearsay
from workbench.extract.attributions.incises import Incises
from workbench.extract.attributions.layer import Layer, Reader
from workbench.extract.attributions.lexicon import Lexicon, lexicon
from workbench.extract.attributions.phrases import Phrases
from workbench.extract.attributions.prepositions import Prepositions
from workbench.extract.attributions.uncued import Uncued
from workbench.extract.attributions.verbs import Verbs
from workbench.extract.document import Document
from workbench.extract.segment import Quotation, Segments, segment, sentences_between


def find_attributions(document: Document) -> list[Claim]:
    """The attributed claims of `document`, in order of start, then of end."""
    finder = _Finder(
        document,
        lexicon(document.language),
        segment(document.text, document.language),
        Reader(document.text, document.language),
    )
    finisher = Finisher(document.text, finder.lexicon, finder.segments.quotations)
    claims = [finisher.claim(candidate) for candidate in finder.candidates()]
    return sorted(claims, key=lambda claim: (claim.span.start, claim.span.end))


@dataclass(slots=True)
class _Finder:
    """Walks the layers of a document in reading order and remembers who spoke last."""

    document: Document
    lexicon: Lexicon
    segments: Segments
    reader: Reader
    speaker: Stretch | None = None
    quoted_before: Stretch | None = None
    paragraph: int = -1
    _inner: dict[int, list[Quotation]] = field(default_factory=dict)
    _claimed: set[Quotation] = field(default_factory=set)  # quotations that a cue outside of them attributes

    def candidates(self) -> Iterator[Candidate]:
        """Every attribution, without those that say the same as another."""
        outer, cursor = [each for each in self.segments.quotations if each.depth == 0], 0
        self._inner = _by_parent(self.segments.quotations)
        for start, end in self.segments.sentences:
            first = cursor
            while cursor < len(outer) and outer[cursor].start < end:
                cursor += 1
            self._enter_paragraph(start)
            yield from self._sentence(start, end, outer[first:cursor], None)

    def _enter_paragraph(self, start: int) -> None:
        paragraph = self.segments.paragraph_at(start)
        if paragraph != self.paragraph:
            self.paragraph, self.quoted_before = paragraph, None

    def _sentence(self, start: int, end: int, holes: list[Quotation], inside: Quotation | None) -> Iterator[Candidate]:
        found = self._outer(start, end, holes, inside) if holes or self._is_triggered(start, end) else []
        if not found and not holes:
            self.quoted_before = None
        if inside is None:
            self._claimed.update(hole for hole in holes if any(_holds(each, hole) for each in found))
        inner = [each for hole in holes for each in self._inside(hole)]
        widened = {each.content for each in inner}
        yield from (each for each in found if each.cue or each.content not in widened)
        yield from inner

    def _outer(self, start: int, end: int, holes: list[Quotation], inside: Quotation | None) -> list[Candidate]:
        """The attributions of one sentence, the inside of its quotations left out."""
        layer = self.reader.read(start, end, holes, inside)
        found = list(_without_doubles(self._read(layer)))
        if inside is None:
            self._remember(layer, found)
        elif inside.depth == 0 and inside not in self._claimed:
            found = [self._widened(each, inside) for each in found]
        return found

    def _inside(self, hole: Quotation) -> Iterator[Candidate]:
        """The attributions within one quotation; who speaks there is not who speaks after it."""
        speaker, claimed = self.speaker, hole in self._claimed
        inner = self._inner.get(hole.start, [])
        for first, last in sentences_between(
            self.document.text, hole.inner_start, hole.inner_end, self.document.language, inner
        ):
            within = [each for each in inner if first <= each.start < last]
            yield from self._sentence(first, last, within, hole)
        if claimed or hole not in self._claimed:
            self.speaker = speaker

    def _widened(self, candidate: Candidate, quotation: Quotation) -> Candidate:
        """An incise within a quotation that nobody outside claims speaks for all of it: `« A, a-t-il dit. B. »`."""
        if candidate.rule != "incise" or quotation in self._claimed:
            return candidate
        self._claimed.add(quotation)
        self.speaker = candidate.source
        return replace(candidate, content=(quotation.start, quotation.end))

    def _is_triggered(self, start: int, end: int) -> bool:
        tokens = self.document.tokens
        first = bisect_left(tokens.starts, start)
        last = bisect_left(tokens.starts, end, first)
        if not self.lexicon.triggers.isdisjoint(tokens.lower[first:last]):
            return True
        if self.lexicon.for_speaker and self.lexicon.for_speaker in tokens.lower[first : first + 3]:
            return True
        pattern = self.lexicon.conditional_pattern
        return pattern is not None and pattern.search(self.document.text, start, end) is not None

    def _remember(self, layer: Layer, found: list[Candidate]) -> None:
        """Who spoke last, and the quotation that ends this sentence."""
        speaking = [each for each in found if each.speaks and each.source]
        if speaking:
            self.speaker = max(speaking, key=lambda each: each.position).source
        last = len(layer) - 1
        self.quoted_before = layer.stretch(last, last + 1) if last in layer.quotations else None

    def _read(self, layer: Layer) -> list[Candidate]:
        phrases = Phrases(layer, self.lexicon)
        groups = [
            group
            for index, word in enumerate(layer.lower)
            if word in self.lexicon.senses and (group := verb_group(layer, self.lexicon, index))
        ]
        incises = Incises(phrases, self.quoted_before if layer.inside is None else None)
        said = {group.verb: found for group in groups if (found := incises.read(group))}
        breaks = frozenset(
            bisect_left(layer.starts, min(each.source[0], each.cue[0])) - 1
            for each in said.values()
            if each.source and each.cue
        )
        cues = frozenset(g.verb for g in groups if g.shape in (Shape.FINITE, Shape.PASSIVE, Shape.GERUND))
        complements = Complements(phrases, cues, breaks)
        hearsay = Hearsay(phrases, complements, incises)
        named = self._named(layer, phrases, complements, incises, groups, said)
        told: list[Candidate] = []
        if layer.inside is None:
            told = [each for group in groups if (each := hearsay.passive(group))]
            told += [*hearsay.adverbs(), *hearsay.conditionals()]
        found = [*named, *(each for each in told if not _is_reported(each, named))]
        found.extend(Uncued(phrases, self.reader, self.speaker).read(found))
        return sorted(found, key=lambda each: each.position)

    def _named(
        self,
        layer: Layer,
        phrases: Phrases,
        complements: Complements,
        incises: Incises,
        groups: list[VerbGroup],
        said: dict[int, Candidate],
    ) -> list[Candidate]:
        verbs = Verbs(phrases, complements, said, self.speaker)
        found = [each for group in groups if (each := verbs.read(group))]
        known = {each.position for each in found}
        found.extend(each for each in incises.unlisted(known) if layer.inside is None)
        found.extend(Prepositions(phrases, complements, incises).read())
        return found


def _holds(candidate: Candidate, quotation: Quotation) -> bool:
    return candidate.cue is not None and candidate.content[0] < quotation.end and candidate.content[1] > quotation.start


def _is_reported(told: Candidate, named: list[Candidate]) -> bool:
    """Whether a named source stands behind the conditional: then it is no hearsay."""
    return told.rule == CONDITIONAL and any(each.content[0] <= told.position < each.content[1] and (each.source or each.cue) for each in named)


def _without_doubles(candidates: list[Candidate]) -> Iterator[Candidate]:
    """Leaves out what a candidate before has said of the same content and cue."""
    seen: set[tuple[Stretch, Stretch | None]] = set()
    cues: set[Stretch] = set()
    for candidate in candidates:
        key = (candidate.content, candidate.source)
        if key in seen or (candidate.cue and candidate.cue in cues):
            continue
        seen.add(key)
        if candidate.cue:
            cues.add(candidate.cue)
        yield candidate


def _by_parent(quotations: tuple[Quotation, ...]) -> dict[int, list[Quotation]]:
    """The quotations right inside each quotation, by where that one starts."""
    found: dict[int, list[Quotation]] = {}
    open_at: list[Quotation] = []
    for quotation in quotations:
        while open_at and open_at[-1].end <= quotation.start:
            open_at.pop()
        if open_at:
            found.setdefault(open_at[-1].start, []).append(quotation)
        open_at.append(quotation)
    return found
