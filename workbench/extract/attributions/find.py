"""From a document to its attributed claims: sentences in reading order, and what each leaves to the next."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from msgspec.structs import replace

from workbench.claims import Claim
from workbench.extract.attributions.candidate import Candidate, Stretch
from workbench.extract.attributions.clauses import Clauses
from workbench.extract.attributions.finish import Finisher
from workbench.extract.attributions.layer import Layer, Reader
from workbench.extract.attributions.lexicon import Lexicon, lexicon
from workbench.extract.attributions.sentence import Before, read_sentence
from workbench.extract.attributions.uncued_quotations import Uncued
from workbench.extract.document import Document
from workbench.extract.inflection import Form
from workbench.extract.segment import Quotation, Segments, segment, sentences_between

#: A longer sentence is read in pieces: the rules look backward and forward within one, so its length bounds the time.
_LONGEST_SENTENCE = 3000
_MOST_QUOTATIONS = 100
_DASHES = frozenset("-–—")
#: How a sentence ends that is no label.
_CLOSING = frozenset(".!?…:;")
#: So many words may stand at the head of a sentence before the preposition that names its speaker.
_LEAD = 6
_WORD = re.compile(r"\w")


def find_attributions(document: Document) -> list[Claim]:
    """The attributed claims of `document`, in order of start, then of end."""
    walk = _Walk(
        document,
        lexicon(document.language),
        segment(document.text, document.language),
        Reader(document.text, document.language),
    )
    finisher = Finisher(document.text, walk.lexicon, walk.segments.quotations)
    # Where all that could be the content is marks, as in a sentence that breaks off, nothing is said.
    candidates = [each for each in walk.candidates() if _WORD.search(document.text, *each.content)]
    cued = {candidate.content for candidate in candidates if candidate.cue}
    claims = [finisher.claim(each) for each in candidates if each.cue or each.content not in cued]
    return sorted(claims, key=lambda claim: (claim.span.start, claim.span.end))


@dataclass(slots=True)
class _Walk:
    """Goes through the sentences of a document and remembers who spoke last."""

    document: Document
    lexicon: Lexicon
    segments: Segments
    reader: Reader
    before: Before = field(default_factory=Before)
    claimed: set[Quotation] = field(default_factory=set)  # quotations that a cue attributes
    inner: dict[Quotation, list[Quotation]] = field(default_factory=dict)  # those right inside another
    conditionals: set[str] = field(default_factory=set)  # words of the text that may tell hearsay
    paragraph: int = 0  # where the paragraph begins
    told: list[Stretch] = field(default_factory=list)  # the two sentences before, where nothing is said in them

    def candidates(self) -> Iterator[Candidate]:
        """Every attribution, sentence by sentence."""
        self.inner = _by_parent(self.segments.quotations)
        if pattern := self.lexicon.conditional_pattern:
            self.conditionals = {word for word in set(self.document.tokens.lower) if pattern.search(word)}
        outer, cursor, paragraph = [each for each in self.segments.quotations if each.depth == 0], 0, -1
        for start, end in self.segments.sentences:
            first = cursor
            while cursor < len(outer) and outer[cursor].start < end:
                cursor += 1
            here = self.segments.paragraph_at(start)
            if here != paragraph:
                paragraph, self.paragraph = here, start
                self.told = [each for each in self.told[-1:] if self._is_line(*each)]
                self._forget_quotation()
            holes = outer[first:cursor]
            if self.told and len(holes) == 1 and holes[0].start == start:
                self._introduce()
            found = list(self._sentence(start, end, holes, None))
            self.told = [] if found or holes else [*self.told[-1:], (start, end)]
            yield from found

    def _is_line(self, start: int, end: int) -> bool:
        """Whether the sentence ends without a mark, as a label or a heading does."""
        return self.document.text[start:end].rstrip()[-1:] not in _CLOSING

    def _introduce(self) -> None:
        """Who is named just before a quotation speaks, where nobody has spoken in the paragraph yet."""
        if self.before.speaker is None or self.before.speaker[0] < self.paragraph:
            who = next((who for each in reversed(self.told) if (who := self._introduced(*each))), None)
            self.before = replace(self.before, speaker=who or self.before.speaker)

    def _introduced(self, start: int, end: int) -> Stretch | None:
        uncued = Uncued(Clauses(self.reader.read(start, end, (), None), self.lexicon), self.reader, None)
        return uncued.labelled() if start < self.paragraph else uncued.introduced()

    def _sentence(self, start: int, end: int, holes: list[Quotation], inside: Quotation | None) -> Iterator[Candidate]:
        for first, last, quotations in _pieces(self.document.text, start, end, holes):
            yield from self._piece(first, last, quotations, inside)

    def _piece(self, start: int, end: int, holes: list[Quotation], inside: Quotation | None) -> Iterator[Candidate]:
        found: list[Candidate] = []
        subjects: dict[Quotation, Stretch] = {}
        signed = self.before.quotation is not None and self.document.text[start] in _DASHES
        if holes or signed or self._is_triggered(start, end):
            layer = self.reader.read(start, end, holes, inside)
            subjects = self._subjects(layer)
            found = self._read(layer)
        elif inside is None:
            self._forget_quotation()
        within = [each for hole in holes for each in self._within(hole, subjects.get(hole))]
        spoken_for = {each.content for each in within}
        spoken_for |= {
            (hole.start, hole.end) for hole, who in subjects.items() if who in {each.source for each in within}
        }
        yield from (each for each in found if each.cue or each.content not in spoken_for)
        yield from within

    def _forget_quotation(self) -> None:
        if self.before.quotation is not None:
            self.before = replace(self.before, quotation=None)

    def _read(self, layer: Layer) -> list[Candidate]:
        """The attributions of one sentence, the inside of its quotations left out."""
        found = read_sentence(layer, self.lexicon, self.reader, self.before)
        if layer.inside is None:
            self._remember(layer, found)
        elif layer.inside.depth == 0 and layer.inside not in self.claimed:
            found = [self._widened(each, layer.inside) for each in found]
        return found

    def _remember(self, layer: Layer, found: Sequence[Candidate]) -> None:
        """Who spoke last, the quotation that ends the sentence, and the quotations that its cues attribute."""
        speaking = [each for each in found if each.speaks and each.source and not _is_nested(each, found)]
        last_said = max(speaking, key=lambda each: each.position, default=None)
        uncued = Uncued(Clauses(layer, self.lexicon), self.reader, None)
        speaker = last_said.source if last_said else self.before.speaker
        if last_said and _is_in_relative(last_said, layer):
            speaker = uncued.introduced() or speaker  # Ada Morel veut convaincre ceux qui ont dit non. « … »
        speaker = uncued.announced() or (None if speaking else uncued.gestured()) or speaker
        last = len(layer) - 1
        self.before = Before(speaker, layer.stretch(last, last + 1) if last in layer.quotations else None)
        cued = [each.content for each in found if each.cue]
        for hole in layer.quotations.values():
            if any(first < hole.end and last > hole.start for first, last in cued):
                self.claimed.add(hole)

    def _subjects(self, layer: Layer) -> dict[Quotation, Stretch]:
        """Whose verb each quotation that begins with one of saying holds: `La HAS « recommande que »`."""
        clauses, found = Clauses(layer, self.lexicon), dict[Quotation, Stretch]()
        for index, quotation in layer.quotations.items():
            words = self.document.text[quotation.inner_start : quotation.inner_end].lower().split(None, 2)[:2]
            form = next((form for word in words if (form := self.lexicon.forms.get(word))), 0)
            perfect = layer.word(index - 1) in self.lexicon.group("grammar.auxiliaries")  # M. Roy a « souligné que »
            if index == 0 or not form & (Form.PAST if perfect else Form.FINITE):
                continue
            who = clauses.subject(index - perfect) if layer.tag(index - perfect - 1) in "SNMA)" else None
            if who and who[1] == index - perfect:
                found[quotation] = layer.stretch(*who)
        return found

    def _within(self, hole: Quotation, subject: Stretch | None) -> Iterator[Candidate]:
        """The attributions within one quotation; who speaks there is not who speaks after it."""
        before, claimed = self.before, hole in self.claimed
        self.before = replace(before, subject=subject)
        inner, cursor = self.inner.get(hole, []), 0
        text, language = self.document.text, self.document.language
        for start, end in sentences_between(text, hole.inner_start, hole.inner_end, language, inner):
            first = cursor
            while cursor < len(inner) and inner[cursor].start < end:
                cursor += 1
            yield from self._sentence(start, end, inner[first:cursor], hole)
            self.before = replace(self.before, subject=None)
        if claimed or hole not in self.claimed:
            self.before = before

    def _widened(self, candidate: Candidate, quotation: Quotation) -> Candidate:
        """A reporting clause in a quotation that nobody outside claims speaks for all of it: `« A, dit-il. B. »`."""
        if candidate.rule != "reporting clause" or quotation in self.claimed:
            return candidate
        self.claimed.add(quotation)
        self.before = replace(self.before, speaker=candidate.source)
        return replace(candidate, content=(quotation.start, quotation.end))

    def _names_who(self, words: list[str]) -> bool:
        """Whether `qui` stands right behind `pour`: `le maire, pour qui le terrain est bâti`."""
        after = words[words.index(self.lexicon.for_speaker) + 1 :][:1]
        return not self.lexicon.group("grammar.who").isdisjoint(after)

    def _is_triggered(self, start: int, end: int) -> bool:
        """Whether the stretch holds any word that a rule begins with; most sentences do not."""
        tokens = self.document.tokens
        first = bisect_left(tokens.starts, start)
        words = tokens.lower[first : bisect_left(tokens.starts, end, first)]
        if words and words[-1] == ":":
            return True
        if self.lexicon.for_speaker in words and self._names_who(words):
            return True
        if not self.lexicon.triggers.isdisjoint(words) or self.lexicon.for_speaker in words[:_LEAD]:
            return True
        parted = self.lexicon.parted
        if any(not parted[rest].isdisjoint(words) for rest in parted.keys() & words):
            return True
        return not self.conditionals.isdisjoint(words)


def _is_nested(candidate: Candidate, others: Sequence[Candidate]) -> bool:
    """Whether it lies in what another says by a verb: `Ada rappelle que la FNSEA a réclamé l'ouverture.`"""
    at = candidate.position
    return any(
        each.rule.startswith("verb: ") and each.cue and each.content[0] <= at < each.content[1] for each in others
    )


def _is_in_relative(candidate: Candidate, layer: Layer) -> bool:
    """Whether its cue is the verb of a relative clause."""
    first = bisect_left(layer.starts, candidate.cue[0]) if candidate.cue else 0
    return layer.tag(first - 1) == "W"


def _pieces(text: str, start: int, end: int, holes: list[Quotation]) -> Iterator[tuple[int, int, list[Quotation]]]:
    """The sentence whole; one of absurd length cut at spaces outside of its quotations."""
    if end - start <= _LONGEST_SENTENCE:
        yield start, end, holes
        return
    begin, held = start, list[Quotation]()
    for hole in [*holes, None]:
        gap_end = hole.start if hole else end
        cursor = held[-1].end if held else begin
        while gap_end - begin - sum(each.end - each.start for each in held) > _LONGEST_SENTENCE:
            cut = text.rfind(" ", cursor, max(cursor, min(cursor + _LONGEST_SENTENCE, gap_end)))
            cut = cut if cut > begin else min(max(cursor, begin + 1) + _LONGEST_SENTENCE, gap_end)
            yield begin, cut, held
            begin, held = cut, []
            cursor = begin
        if hole is None:
            break
        if len(held) >= _MOST_QUOTATIONS:
            yield begin, hole.start, held
            begin, held = hole.start, []
        held.append(hole)
    yield begin, end, held


def _by_parent(quotations: Sequence[Quotation]) -> dict[Quotation, list[Quotation]]:
    """The quotations right inside each quotation."""
    found: dict[Quotation, list[Quotation]] = {}
    open_at: list[Quotation] = []
    for quotation in quotations:
        while open_at and open_at[-1].end <= quotation.start:
            open_at.pop()
        if open_at:
            found.setdefault(open_at[-1], []).append(quotation)
        open_at.append(quotation)
    return found
