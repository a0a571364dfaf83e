"""One sentence: every rule read over one layer, and what the rules find twice left out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from workbench.extract.attributions.active_verbs import Verbs
from workbench.extract.attributions.candidate import Candidate, Stretch
from workbench.extract.attributions.clause_bounds import ClauseEnds, ClauseStarts
from workbench.extract.attributions.clauses import Clauses
from workbench.extract.attributions.complements import Complements
from workbench.extract.attributions.hearsay import CONDITIONAL, Hearsay
from workbench.extract.attributions.layer import Layer, Reader
from workbench.extract.attributions.lexicon import Lexicon
from workbench.extract.attributions.objects import Objects
from workbench.extract.attributions.prepositions import NOUN, PREPOSITION, Prepositions
from workbench.extract.attributions.reporting_clauses import ReportingClauses
from workbench.extract.attributions.uncued_quotations import Uncued
from workbench.extract.attributions.verb_groups import Shape, verb_group

#: A noun that begins so few characters into an object is its head: `the claim`.
_ARTICLE = 6
_CUES = frozenset({Shape.FINITE, Shape.PASSIVE, Shape.GERUND})


class Before(Struct, frozen=True):
    """What the sentences before leave: who spoke last, and the quotation that ended the last one.

    `subject` is whose verb the quotation that is read begins with.
    """

    speaker: Stretch | None = None
    quotation: Stretch | None = None
    subject: Stretch | None = None


def read_sentence(layer: Layer, lexicon: Lexicon, reader: Reader, before: Before) -> list[Candidate]:
    """The attributions of one sentence at its own level of quotation, in order of their cues."""
    clauses = Clauses(layer, lexicon)
    own_voice = layer.inside is None
    reporting = ReportingClauses(clauses, before.quotation if own_voice else None)
    groups = [
        group
        for index, word in enumerate(layer.lower)
        if word in lexicon.senses and (group := verb_group(layer, lexicon, index))
    ]
    said = {group.verb: clause for group in groups if (clause := reporting.read(group))}
    ends = ClauseEnds(clauses, frozenset(group.verb for group in groups if group.shape in _CUES), _breaks(layer, said))
    starts = ClauseStarts(clauses)
    verbs = Verbs(clauses, Complements(clauses, starts, ends, Objects(clauses)), said, before.speaker)
    verbs.subject = before.subject
    found = [each for group in groups if (each := verbs.read(group))]
    if own_voice:
        found.extend(reporting.unlisted({each.position for each in found}))
    prepositions = [
        _before_reporting_clause(each, found) for each in Prepositions(clauses, starts, ends, reporting).read()
    ]
    found.extend([_what_is_reported(each, found, layer, lexicon) for each in prepositions])
    if own_voice:
        found.extend(
            [each for each in Hearsay(clauses, ends, reporting).read(groups) if not _is_reported(each, found, layer)]
        )
    uncued = Uncued(clauses, reader, before.speaker)
    if own_voice and (signed := uncued.signed(before.quotation)):
        found.append(signed)
    found.extend(uncued.read(found))
    found = [each for each in found if not _is_taken(each, found)]
    found.sort(key=lambda each: (each.position, each.rule != PREPOSITION))  # citing: two officials rather than a deed
    return list(_without_doubles(found))


def _breaks(layer: Layer, said: Mapping[int, Candidate]) -> frozenset[int]:
    """The unit before each reporting clause: there the content of another cue ends."""
    begins = (min(each.source[0], each.cue[0]) for each in said.values() if each.source and each.cue)
    return frozenset(bisect_left(layer.starts, begin) - 1 for begin in begins)


def _what_is_reported(candidate: Candidate, others: Sequence[Candidate], layer: Layer, lexicon: Lexicon) -> Candidate:
    """For `Reuters said it was for sale, citing officials`, what Reuters said rather than that it said so."""
    if candidate.cue is None or layer.text[slice(*candidate.cue)] not in lexicon.group("prepositions.weak"):
        return candidate
    first, last = candidate.content
    inner = (each.content for each in others if each.rule.startswith("verb: ") and each.content[0] > first)
    return replace(candidate, content=next((each for each in inner if each[1] == last), candidate.content))


def _before_reporting_clause(candidate: Candidate, others: Sequence[Candidate]) -> Candidate:
    """The candidate without the reporting clause that ends its content: `Selon lui, il tient, | dit Ada`."""
    first, last = candidate.content
    for each in others:
        if each.rule == "reporting clause" and each.cue and each.source and max(each.cue[1], each.source[1]) == last:
            begin = min(each.cue[0], each.source[0])
            if first < each.content[1] <= begin:
                return replace(candidate, content=(first, each.content[1]))
    return candidate


def _is_reported(told: Candidate, named: Sequence[Candidate], layer: Layer) -> bool:
    """Whether the conditional stands in what a cue attributes, or in a relative clause of it: then it is no hearsay."""
    if told.rule != CONDITIONAL:
        return False
    floor = layer.starts.index(told.position)
    while floor > 0 and layer.tags[floor - 1] in "ROXW":
        floor -= 1
    relative = layer.tag(floor) == "W" and layer.tag(floor - 1) == "," and layer.ends[floor - 2]
    return any(
        each.content[0] <= told.position < each.content[1] or (relative and each.content[1] == relative)
        for each in named
    )


def _is_taken(candidate: Candidate, others: Sequence[Candidate]) -> bool:
    """Whether another has the same clause: a verb (`said in a letter that`), or the same source's reporting clause."""
    if candidate.rule not in (NOUN, PREPOSITION):
        return False
    if (
        candidate.rule == NOUN
        and candidate.source is None
        and any(
            each.rule.endswith("noun phrase") and each.content[0] <= candidate.position < each.content[0] + _ARTICLE
            for each in others
        )
    ):
        return True  # rejected | the suggestion that
    return any(
        each is not candidate
        and each.content[0] == candidate.content[0]
        and (candidate.rule == NOUN or (each.rule == "reporting clause" and each.source == candidate.source))
        for each in others
    )


def _without_doubles(candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """Leaves out what a candidate before has said of the same content, or with the same cue."""
    contents: set[tuple[Stretch, Stretch | None]] = set()
    cues: set[Stretch] = set()
    for candidate in candidates:
        key = (candidate.content, candidate.source)
        if key in contents or candidate.cue in cues:
            continue
        contents.add(key)
        if candidate.cue:
            cues.add(candidate.cue)
        yield candidate
