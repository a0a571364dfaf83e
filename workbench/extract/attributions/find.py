"""From a document to its attributed claims: sentences in reading order, and every rule over each."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from msgspec import Struct
from msgspec.structs import replace

from workbench.claims import Claim
from workbench.extract.attributions.active_verbs import Verbs
from workbench.extract.attributions.candidate import Candidate, Finisher, Stretch
from workbench.extract.attributions.clause_bounds import ClauseEnds, ClauseStarts
from workbench.extract.attributions.clauses import Clauses
from workbench.extract.attributions.complements import Complements
from workbench.extract.attributions.hearsay import ADVERB, CONDITIONAL, JUDGEMENT, PASSIVE, Hearsay
from workbench.extract.attributions.layer import QUOTATION, Layer, Reader, reader_of
from workbench.extract.attributions.lexicon import Lexicon, lexicon
from workbench.extract.attributions.objects import Objects
from workbench.extract.attributions.prepositions import NOUN, PREPOSITION, Prepositions
from workbench.extract.attributions.reporting_clauses import ReportingClauses
from workbench.extract.attributions.uncued_quotations import SIGNED, Uncued
from workbench.extract.attributions.verb_groups import Shape, verb_groups
from workbench.extract.document import Document
from workbench.extract.inflection import Form
from workbench.extract.segment import Quotation, Segments, segment, sentences_between, with_quotations

#: A noun that begins so few characters into an object is its head: `the claim`.
_ARTICLE = 6
_CUES = frozenset({Shape.FINITE, Shape.PASSIVE, Shape.GERUND})


class Before(Struct, frozen=True):
    """What the sentences before leave: who spoke last, the quotation that ended them, whose verb a quoted one has."""

    speaker: Stretch | None = None
    quotation: Stretch | None = None
    subject: Stretch | None = None


def read_sentence(layer: Layer, reader: Reader, before: Before) -> list[Candidate]:
    """The attributions of one sentence at its own level of quotation, in order of their cues."""
    clauses = Clauses(layer, layer.lexicon)
    own_voice = layer.inside is None
    reporting = ReportingClauses(clauses, before.quotation if own_voice else None)
    groups = layer.once(verb_groups)
    said = {group.verb: clause for group in groups if (clause := reporting.read(group))}
    begins = [min(each.source[0], each.cue[0]) for each in said.values() if each.source and each.cue] if said else ()
    breaks = frozenset([bisect_left(layer.starts, begin) - 1 for begin in begins])  # there another cue's content ends
    ends = ClauseEnds(clauses, frozenset([group.verb for group in groups if group.shape in _CUES]), breaks)
    starts = ClauseStarts(clauses)
    found: list[Candidate] = []
    if groups:
        verbs = Verbs(clauses, Complements(clauses, starts, ends, Objects(clauses)), said, before.speaker)
        verbs.subject = before.subject
        found = [each for group in groups if (each := verbs.read(group))]
    if own_voice and layer.quotations:
        found.extend(reporting.unlisted({each.position for each in found}))
    prepositions = list(Prepositions(clauses, starts, ends, reporting).read())
    found += [_what_is_reported(each, found, layer) for each in prepositions]
    hearsay = Hearsay(clauses, ends, reporting).read(groups)
    told = (each for each in hearsay if own_voice or each.rule in (ADVERB, PASSIVE))  # “He is said to be late,”
    found.extend([each for each in told if not _is_reported(each, found, layer)])
    uncued = Uncued(clauses, reader, before.speaker)
    if own_voice and (signed := uncued.signed(before.quotation)):
        found.append(signed)
    if own_voice and not found and (sourced := uncued.sourced()):
        return [sourced]
    if layer.quotations:
        found.extend(uncued.read(found))
    if not found:
        return found
    found = [each for each in found if not _is_taken(each, found)]
    found.sort(key=lambda each: (each.position, each.rule != PREPOSITION))  # citing: two officials rather than a deed
    return [_with_name(each, clauses) for each in _without_doubles(found)]


def _with_name(candidate: Candidate, clauses: Clauses) -> Candidate:
    """The candidate whose source has the name that stands behind it, where that is no part of what is said."""
    layer, (start, end) = clauses.layer, candidate.source or (0, 0)
    if not (layer.starts[0] <= start < end < layer.ends[-1]):
        return candidate  # of another sentence
    named = clauses.with_name((bisect_left(layer.starts, start), bisect_left(layer.starts, end)))
    until = layer.stretch(*named)[1]
    apart = until <= candidate.content[0] or candidate.content[1] <= start
    return replace(candidate, source=(start, until)) if apart and until > end else candidate


def _what_is_reported(candidate: Candidate, others: Sequence[Candidate], layer: Layer) -> Candidate:
    """The candidate without the reporting clause that ends its content: `Selon lui, il tient, | dit Ada`.

    For `Reuters said it was for sale, citing officials`, what Reuters said rather than that it said so.
    """
    first, last = candidate.content
    ends = (each.content[1] for each in others if each.cue and each.source and last in (each.cue[1], each.source[1]))
    content = first, next((at for at in ends if first < at < last), last)
    if candidate.cue and layer.text[slice(*candidate.cue)] in layer.lexicon.group["prepositions.weak"]:
        content = next((each.content for each in others if each.content[1] == content[1]), content)
    return replace(candidate, content=content)


def _is_reported(told: Candidate, named: Sequence[Candidate], layer: Layer) -> bool:
    """Whether the conditional stands in what a cue attributes, or in a relative clause of it: then it is no hearsay."""
    if told.rule not in (CONDITIONAL, ADVERB, JUDGEMENT):
        return False
    floor = layer.back(layer.starts.index(told.position), "PREVERBAL|RELATIVE")
    relative = layer.is_a(floor, "RELATIVE") and layer.ends[floor - 2]
    contents = [each.content for each in named]
    return any(first <= told.position < last or last == relative for first, last in contents)


def _is_taken(candidate: Candidate, others: Sequence[Candidate]) -> bool:
    """Whether another has the same clause: a verb (`said in a letter that`), or the same source's reporting clause."""
    if candidate.rule not in (NOUN, PREPOSITION):
        return False
    phrases = (each.content[0] for each in others if each.rule.endswith("noun phrase"))
    unowned = candidate.rule == NOUN and candidate.source is None  # rejected | the suggestion that
    if unowned and any(first <= candidate.position < first + _ARTICLE for first in phrases):
        return True
    same = [each for each in others if each is not candidate and each.content[0] == candidate.content[0]]
    clauses = (each.source for each in same if each.rule == "reporting clause")
    same += [each for each in others if each is not candidate and each.cue and each.cue[0] == candidate.position]
    return bool(same) if candidate.rule == NOUN else candidate.source in clauses


def _without_doubles(candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """Leaves out what a candidate before has said of the same content, or with the same cue."""
    told: set[tuple[Stretch | int, Stretch | None]] = set()
    cues: set[Stretch] = set()
    for candidate in candidates:
        begins = candidate.cue[0] if candidate.cue else None
        keys = {(at, candidate.source) for at in (candidate.content, begins) if at is not None}
        if candidate.cue in cues or not told.isdisjoint(keys):
            continue  # souhaitent | souhaitent revoir
        told |= keys
        if candidate.cue:
            cues.add(candidate.cue)
        yield candidate


#: A longer sentence is read in pieces: the rules look backward and forward within one, so its length bounds the time.
_LONGEST_SENTENCE = 3000
_MOST_QUOTATIONS = 100
_SIGNING = frozenset("-–—(")
#: So many words may stand at the head of a sentence before the preposition that names its speaker.
_LEAD = 6
_WORD = re.compile(r"\w")


def find_attributions(document: Document) -> list[Claim]:
    """The attributed claims of `document`, in order of start, then of end."""
    text, language = document.text, document.language
    walk = _Walk(document, lexicon(language), segment(text, language), document.once(reader_of))
    finisher = Finisher(document.text, walk.lexicon, walk.segments.quotations)
    # Where all that could be the content is marks, as in a sentence that breaks off, nothing is said.
    candidates = [each for each in walk.candidates() if _WORD.search(document.text, *each.content)]
    told = {each: bool(each.cue) or each.rule == SIGNED for each in candidates}
    cued = {candidate.content for candidate in candidates if told[candidate]}
    claims = [finisher.claim(each) for each in candidates if told[each] or each.content not in cued]
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
    telling: frozenset[str] = frozenset()  # words of the text that a rule may begin with, alone and with another
    parted: frozenset[str] = frozenset()
    paragraph: int = 0  # where the paragraph begins
    told: list[Stretch] = field(default_factory=list)  # the two sentences before, where nothing is said in them

    def candidates(self) -> Iterator[Candidate]:
        """Every attribution, sentence by sentence."""
        self.inner = _by_parent(self.segments.quotations)
        words = self.document.tokens.distinct
        self.telling, self.parted = self.lexicon.tells.true_of(words), words & self.lexicon.parted.keys()
        outer, paragraph = [each for each in self.segments.quotations if each.depth == 0], -1
        following = [*self.segments.sentences[1:], (0, 0)]
        sentences = with_quotations(self.segments.sentences, outer)
        for (start, end, holes), behind in zip(sentences, following, strict=False):
            here = self.segments.paragraph_at(start)
            if here != paragraph:
                alone = self.before.quotation is not None and self.before.quotation[0] == self.paragraph
                if not (alone and self.segments.paragraph_at(behind[0]) != here):
                    self._forget_quotation()
                paragraph, self.paragraph = here, start
                self.told = [] if self.before.speaker else self.told[-1:]
            if self.told and self.told[-1][0] >= self.paragraph and len(holes) == 1 and holes[0].start == start:
                self._introduce()
            elif start == self.paragraph and len(holes) == 1 and holes[0].start == start and holes[0].end >= end - 1:
                self._name_behind(*behind, holes[0])
                self._name_before()
            found = self._sentence(start, end, holes, None)
            self.told = [] if found or holes else [*self.told[-1:], (start, end)]
            yield from found

    def _introduce(self) -> None:
        """Who is named just before a quotation speaks, where nobody has spoken in the paragraph yet."""
        if self.before.speaker is None or self.before.speaker[0] < self.paragraph:
            who = next((who for each in reversed(self.told) if (who := self._alone(*each).introduced())), None)
            self.before = replace(self.before, speaker=who or self.before.speaker)

    def _name_behind(self, start: int, end: int, quotation: Quotation) -> None:
        """Who is named right behind a quotation that begins a paragraph speaks: `« On joue. » Ada Morel y croit.`"""
        here = self.segments.paragraph_at(self.paragraph) == self.segments.paragraph_at(start)
        if here and not quotation.carried and self.document.text[start].isalpha():
            who = self._alone(start, end).introduced(at_once=True)
            self.before = replace(self.before, speaker=who or self.before.speaker)

    def _name_before(self) -> None:
        """Who alone is named in the paragraph before a quotation that begins the next, where nobody has spoken yet."""
        if self.before.speaker is None and self.told:
            self.before = replace(self.before, speaker=self._alone(*self.told[-1]).only_named())

    def _alone(self, start: int, end: int) -> Uncued:
        """What reads one sentence by itself."""
        return Uncued(Clauses(self.reader.read(start, end, (), None), self.lexicon), self.reader, None)

    def _sentence(self, start: int, end: int, holes: Sequence[Quotation], inside: Quotation | None) -> list[Candidate]:
        if end - start <= _LONGEST_SENTENCE:
            return self._piece(start, end, holes, inside)
        pieces = _pieces(self.document.text, start, end, holes)
        return [each for piece in pieces for each in self._piece(*piece, inside)]

    def _piece(self, start: int, end: int, holes: Sequence[Quotation], inside: Quotation | None) -> list[Candidate]:
        found: list[Candidate] = []
        subjects: dict[Quotation, Stretch] = {}
        opening = self.document.text[start]
        signed = inside is None and self.before.quotation is not None and (opening in _SIGNING or opening.isupper())
        if holes or signed or self._is_triggered(start, end):
            layer = self.reader.read(start, end, holes, inside)
            subjects = self._subjects(layer) if holes else {}
            found = self._read(layer)
        elif inside is None:
            self._forget_quotation()
        if not holes:
            return found
        within = [each for hole in holes for each in self._within(hole, subjects.get(hole))]
        spoken_for = {each.content for each in within}
        spoken_for |= {
            (hole.start, hole.end) for hole, who in subjects.items() if who in {each.source for each in within}
        }
        return [*(each for each in found if each.cue or each.content not in spoken_for), *within]

    def _forget_quotation(self) -> None:
        self.before = replace(self.before, quotation=None)

    def _read(self, layer: Layer) -> list[Candidate]:
        """The attributions of one sentence, the inside of its quotations left out."""
        found = read_sentence(layer, self.reader, self.before)
        if layer.inside is None:
            self._remember(layer, found)
        elif layer.inside not in self.claimed:
            found = [self._widened(each, layer.inside) for each in found]
        return found

    def _remember(self, layer: Layer, found: Sequence[Candidate]) -> None:
        """Who spoke last, the quotation that ends the sentence, and the quotations that its cues attribute."""
        said = [each.content for each in found if each.rule.startswith("verb: ")]
        last_said = _last_said(found, said) if found else None
        uncued = Uncued(Clauses(layer, self.lexicon), self.reader, None)
        speaker = last_said.source if last_said else self.before.speaker
        cue = last_said.cue if last_said else None
        if cue and layer.is_a(bisect_left(layer.starts, cue[0]) - 1, "RELATIVE"):
            speaker = uncued.introduced() or speaker  # Ada Morel veut convaincre ceux qui ont dit non. « … »
        speaker = uncued.announced() or (None if last_said else uncued.gestured()) or speaker
        last = 0 if layer.tags == f"{QUOTATION}." else len(layer) - 1
        ends = last in layer.quotations and not any(first <= layer.starts[last] < end for first, end in said)
        self.before = Before(speaker, layer.stretch(last, last + 1) if ends else None)
        cued = [each.content for each in found if each.cue]
        for hole in layer.quotations.values():
            if any(first < hole.end and last > hole.start for first, last in cued):
                self.claimed.add(hole)

    def _subjects(self, layer: Layer) -> dict[Quotation, Stretch]:
        """Whose verb each quotation that begins with one of saying holds: `La HAS « recommande que »`."""
        found: dict[Quotation, Stretch] = {}
        clauses = Clauses(layer, self.lexicon)
        for index, quotation in layer.quotations.items():
            words = quotation.inner(self.document.text).lower().split(None, 2)[:2]
            form = next((form for word in words if (form := self.lexicon.forms.get(word))), 0)
            perfect = layer.is_in(index - 1, "grammar.auxiliaries")  # M. Roy a « souligné que »
            if index == 0 or not form & (Form.PAST if perfect else Form.FINITE):
                continue
            verb = index - perfect
            named = layer.is_a(verb - 1, "SUBJECT|NOUN|NAME|ADJECTIVE|CLOSING|COMMA")
            if named and (who := clauses.subject(verb)):
                found[quotation] = layer.stretch(*who)
        return found

    def _within(self, hole: Quotation, subject: Stretch | None) -> Iterator[Candidate]:
        """The attributions within one quotation; who speaks there is not who speaks after it."""
        before, claimed = self.before, hole in self.claimed
        self.before = replace(before, subject=subject)
        inner, text, language = self.inner.get(hole, []), self.document.text, self.document.language
        sentences = sentences_between(text, hole.inner_start, hole.inner_end, language, inner)
        for start, end, holes in with_quotations(sentences, inner):
            yield from self._sentence(start, end, holes, hole)
            self.before = replace(self.before, subject=None)
        if claimed or hole not in self.claimed:
            self.before = before

    def _widened(self, candidate: Candidate, quotation: Quotation) -> Candidate:
        """A reporting clause in a quotation that nobody outside claims speaks for all of it: `« A, dit-il. B. »`."""
        leads = candidate.cue and candidate.cue[0] < candidate.content[0]  # As Ada pointed out, | it is late
        if candidate.rule != "reporting clause" or leads or quotation in self.claimed:
            return candidate
        self.claimed.add(quotation)
        self.before = replace(self.before, speaker=candidate.source)
        return replace(candidate, content=(quotation.start, quotation.end))

    def _is_triggered(self, start: int, end: int) -> bool:
        """Whether the stretch holds any word that a rule begins with; most sentences do not."""
        tokens = self.document.tokens
        first = bisect_left(tokens.starts, start)
        words = tokens.lower[first : bisect_left(tokens.starts, end, first)]
        lexicon = self.lexicon
        if words and (first == 0 or words[-1] in lexicon.group["nouns.signing"]):
            return True  # a headline, with its source behind a dash
        if not self.telling.isdisjoint(words) or lexicon.for_speaker in words[:_LEAD]:
            return True
        return any(not lexicon.parted[rest].isdisjoint(words) for rest in self.parted.intersection(words))


def _last_said(found: Sequence[Candidate], said: Sequence[Stretch]) -> Candidate | None:
    """The last of `found` that somebody says by themselves, in no content of a verb, which are `said`."""
    nested = {at.position for at in found if any(first <= at.position < last for first, last in said)}
    clauses = {each.content[0] for each in found if each.rule == "reporting clause"}
    nested |= {at.position for at in found if at.rule == PREPOSITION and at.content[0] in clauses}  # said X, per Y.
    speaking = [each for each in found if each.source and each.position not in nested]  # not: recalls that X said
    return max(speaking, key=lambda each: each.position, default=None)


def _pieces(
    text: str, start: int, end: int, holes: Sequence[Quotation]
) -> Iterator[tuple[int, int, Sequence[Quotation]]]:
    """A sentence of absurd length, cut at spaces outside of its quotations."""
    begin, cursor, held = start, start, list[Quotation]()
    for hole in [*holes, None]:
        for at in range(cursor, hole.start if hole else end):
            longest = _LONGEST_SENTENCE * (1 if text[at] == " " else 2)
            if at - begin >= longest or len(held) >= _MOST_QUOTATIONS:
                yield begin, at, held
                begin, held = at, []
        if hole:
            cursor = hole.end
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
