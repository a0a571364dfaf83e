"""Following claims from one draft into the next; `carry` says what is promised, this is how it is done.

First come the claims whose sentences are recognised. For each of the others the counterpart of its sentence is looked
for: between the recognised sentences around it, word by word, or else among all sentences that are new. There the claim
is found by its own words, or by the words around it.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property

from msgspec.structs import replace

from workbench.articles.alignment import Alignment, Words
from workbench.articles.anchors import Pairing, SentenceWordings, shifted, side_by_side, wording
from workbench.articles.carry_over import Carried, CarryOver, Revision
from workbench.claims import Attribution, Change, Claim, Kind, QuantityType, Span, Why
from workbench.extract.assumptions import Assumption

#: How alike (0 to 100) a sentence and its counterpart are at least, between recognised neighbours and anywhere.
_ALIKE_HERE, _ALIKE_ANYWHERE = 50.0, 60.0
#: How much of a sentence's letters stand in a counterpart that holds more than it, or of which it is a part.
_HELD = 0.6
#: Sentences longer than this, in letters, and drafts with more new sentences than this are not compared for likeness:
#: the time would grow with the square of either.
_LONG, _MOST_FRESH = 5_000, 1_500
#: Of a rewritten stretch of more sentences than this, only the surroundings of a claim are compared, proportionately.
_WINDOW = 200
#: How alike a claim and the passage in its place are at least, where the extractor finds no claim there.
_ALIKE_CLAIM = 55.0
#: How much of a passage and of a claim that the extractor finds there is common to both, for one to be the other; and
#: how much is common to an extracted claim and a carried one that stands for it.
_SHARE_OF_PASSAGE, _SAME_PLACE = 0.3, 0.5
#: Words of a claim this long are looked for in all that is new, wherever its sentence went.
_TELLING = 15


def carry(revision: Revision, language: str | None) -> CarryOver:
    """Carry the claims of `revision` over; `language` is the article's code, detected where it is None.

    Raises LookupError where no language has that code.
    """
    return Tracing.of(revision, language).carry_over()


@dataclass(frozen=True, slots=True)
class Counterpart:
    """The new sentences in the place of old ones: their stretch of the new text, and the words in common."""

    start: int
    end: int
    alignment: Alignment


@dataclass(frozen=True)
class Tracing:
    """One revision being traced; the claims' new places are taken one by one, each by one claim of its kind."""

    revision: Revision
    old: SentenceWordings
    new: SentenceWordings
    pairing: Pairing
    _taken: set[tuple[Kind, int, int]] = field(default_factory=set)
    _certain: dict[int, bool] = field(default_factory=dict)
    _alignments: dict[tuple[range, range], Alignment] = field(default_factory=dict)
    _contexts: dict[tuple[bool, range], str] = field(default_factory=dict)
    _counterparts: dict[range, Counterpart | None] = field(default_factory=dict)

    @classmethod
    def of(cls, revision: Revision, language: str | None) -> Tracing:
        """Lay the two drafts side by side. Raises LookupError where no language is called `language`."""
        return cls(revision, *side_by_side(revision.old, revision.new, language))

    def carry_over(self) -> CarryOver:
        """What became of every claim, and which claims are new."""
        claims = self.revision.claims
        carried = {index: found for index, claim in enumerate(claims) if (found := self._unchanged(claim))}
        # The surest places first, so that no claim takes the place of another one's own words.
        for place in (self._with_all_words, self._with_same_words, self._with_other_words):
            for index, claim in enumerate(claims):
                if index not in carried and (at := place(claim)):
                    carried[index] = self._replaced(claim, *at)
        cut = (self._result(claim, None, Change.CUT) for index, claim in enumerate(claims) if index not in carried)
        whole = tuple(carried[index] if index in carried else next(cut) for index in range(len(claims)))
        return CarryOver(whole, tuple(self._found(whole)))

    def _unchanged(self, claim: Claim) -> Carried | None:
        """The claim where it is recognised, or, where a date may mean another day now, to be confirmed there."""
        if self.revision.old == self.revision.new and not self.revision.dates_moved:
            return self._result(claim, claim, Change.KEPT)
        spans = [claim.span, *_parts(claim)]
        held = [self.old.holding(span.start, span.end) for span in spans]
        if not all(indices and all(self._is_certain(index) for index in indices) for indices in held):
            return None
        places = [self._recognised(span) for span in spans]
        if any(place is None for place in places):
            return None
        after = _anchored_anew(claim, dict(zip(spans, places, strict=True)))
        if self.revision.dates_moved and claim.quantity and claim.quantity.type is QuantityType.DATE:
            fresh = self._extracted.at(claim.kind, after.span)
            if fresh is None or fresh.quantity is None or fresh.quantity.date != claim.quantity.date:
                return self._result(claim, fresh or after, Change.CONFIRM)
        moved = any(self.pairing.moved(index) for index in held[0])
        return self._result(claim, after, Change.MOVED if moved else Change.KEPT)

    def _is_certain(self, index: int) -> bool:
        """Whether the old sentence `index` is recognised, and nothing else in either draft reads like it."""
        if index not in self._certain:
            same = self.pairing.same.get(index)
            self._certain[index] = same is not None and self.old.once(index) and self.new.once(same)
        return self._certain[index]

    def _recognised(self, span: Span) -> Span | None:
        """Where `span` stands in recognised sentences; None where those that hold it were torn apart."""
        indices = self.old.holding(span.start, span.end)
        same = [self.pairing.same.get(index, -1) for index in indices]
        if not same or min(same) < 0 or same != list(range(same[0], same[0] + len(same))):
            return None
        start = self._in_same(indices[0], same[0], span.start)
        end = self._in_same(indices[-1], same[-1], span.end)
        found = Span.of(self.new.text, start, end)
        return found if wording(found.text) == wording(span.text) else None

    def _in_same(self, index: int, counterpart: int, offset: int) -> int:
        begins, start = self.old.starts[index], self.new.starts[counterpart]
        old = self.old.text[begins : self.old.ends[index]]
        new = self.new.text[start : self.new.ends[counterpart]]
        inside = min(max(offset - begins, 0), len(old))
        return start + shifted(old, new, inside)

    def _with_all_words(self, claim: Claim) -> tuple[int, int] | None:
        """The claim's words where they all stayed between the same neighbours."""
        counterpart = self._counterpart(claim.span)
        passage = counterpart.alignment.passage(claim.span.start, claim.span.end) if counterpart else None
        if passage is None or not passage.whole or not self._is_free(claim.kind, passage.start, passage.end):
            return None
        return passage.start, passage.end

    def _with_same_words(self, claim: Claim) -> tuple[int, int] | None:
        """The claim's words elsewhere in the counterpart of its sentence, or anywhere new where they tell it."""
        words = wording(claim.span.text)
        pattern = re.compile(r"(?<!\w)" + r"\s+".join(map(re.escape, words.split())) + r"(?!\w)")
        counterpart = self._counterpart(claim.span)
        if counterpart is not None:
            found = [match.span() for match in pattern.finditer(self.new.text, counterpart.start, counterpart.end)]
        elif len(words) >= _TELLING and len(self._fresh) <= _MOST_FRESH:
            found = [
                match.span()
                for index in self._fresh
                for match in pattern.finditer(self.new.text, self.new.starts[index], self.new.ends[index])
            ]
            found = found if len(found) == 1 else []
        else:
            found = []
        return next((place for place in found if self._is_free(claim.kind, *place)), None)

    def _with_other_words(self, claim: Claim) -> tuple[int, int] | None:
        """What stands in the claim's place now: a claim that the extractor finds there, or words much like its own."""
        from rapidfuzz import fuzz

        counterpart = self._counterpart(claim.span)
        passage = counterpart.alignment.passage(claim.span.start, claim.span.end) if counterpart else None
        if passage is None:
            return None
        now = self.new.text[passage.start : passage.end]
        alike = fuzz.ratio(wording(claim.span.text), wording(now)) >= _ALIKE_CLAIM
        in_place = (passage.start, passage.end) if self._is_free(claim.kind, passage.start, passage.end) else None
        if alike and in_place and claim in self.revision.by_hand:
            return in_place
        there = (
            (common(place, (passage.start, passage.end)), place)
            for place in self._extracted.overlapping(claim.kind, passage.start, passage.end)
            if self._is_free(claim.kind, *place)
        )
        share, best = max(there, default=(0.0, (0, 0)), key=lambda entry: entry[0])
        if share >= _SHARE_OF_PASSAGE:
            return best
        return in_place if alike else None

    def _counterpart(self, span: Span) -> Counterpart | None:
        indices = self.old.holding(span.start, span.end)
        if indices not in self._counterparts:
            found = (self._counterpart_here(indices) or self._counterpart_anywhere(indices)) if indices else None
            self._counterparts[indices] = found
        return self._counterparts[indices]

    def _counterpart_here(self, indices: range) -> Counterpart | None:
        """The sentences between the recognised neighbours that hold most of the words of `indices`, if they do."""
        from rapidfuzz import fuzz

        alignment = self._alignment_around(indices)
        start, end = self.old.starts[indices[0]], self.old.ends[indices[-1]]
        letters: dict[int, int] = {}
        for begins, ends in alignment.kept_between(start, end):
            for index in self.new.holding(begins, ends):
                letters[index] = letters.get(index, 0) + ends - begins
        total = sum(letters.values())
        own = {self.pairing.same[index] for index in indices if index in self.pairing.same}
        chosen = [index for index in sorted(letters) if index in own or letters[index] * 5 >= total]
        if not chosen:
            return None
        before, after = wording(self.old.text[start:end]), wording(self.new.stretch(chosen))
        shorter = min(len(before.replace(" ", "")), len(after.replace(" ", "")))
        if total < shorter * _HELD and (shorter > _LONG or fuzz.ratio(before, after) < _ALIKE_HERE):
            return None
        return Counterpart(self.new.starts[chosen[0]], self.new.ends[chosen[-1]], alignment)

    def _counterpart_anywhere(self, indices: range) -> Counterpart | None:
        """The one sentence among all that are new that is most like the sentences `indices`, if it is."""
        from rapidfuzz import fuzz, process

        before = wording(self.old.stretch(indices))
        fresh = self._fresh
        if len(before) > _LONG or len(fresh) > _MOST_FRESH:
            return None
        found = process.extractOne(
            before, [self.new.wordings[index] for index in fresh], scorer=fuzz.ratio, score_cutoff=_ALIKE_ANYWHERE
        )
        if found is None:
            return None
        index = fresh[found[2]]
        place = (self.new.starts[index], self.new.ends[index])
        words = Words.of(self.old.text, [(self.old.starts[indices[0]], self.old.ends[indices[-1]])])
        return Counterpart(*place, Alignment(words, Words.of(self.new.text, [place])))

    @cached_property
    def _fresh(self) -> Sequence[int]:
        """The new draft's sentences that are not recognised."""
        known = set(self.pairing.same.values())
        return [index for index in range(len(self.new)) if index not in known]

    def _alignment_around(self, indices: range) -> Alignment:
        """The words between the settled sentences around `indices`, those two included and moved ones left out."""
        stretches = self._stretches_around(indices)
        if stretches not in self._alignments:
            here, there = stretches
            moved = {index for index in here if index in self.pairing.same and self.pairing.moved(index)}
            old = [index for index in here if index not in moved or index in indices]
            new = [index for index in there if index not in self._arrived]
            self._alignments[stretches] = Alignment(_words(self.old, old), _words(self.new, new))
        return self._alignments[stretches]

    def _stretches_around(self, indices: range) -> tuple[range, range]:
        """The sentences, old and new, from the settled one before `indices` to the one behind; fewer of very many."""
        settled, same = self.pairing.settled, self.pairing.same
        low, high = bisect_left(settled, indices[0]) - 1, bisect_right(settled, indices[-1])
        first, begin = (settled[low], same[settled[low]]) if low >= 0 else (0, 0)
        last, end = len(self.old) - 1, len(self.new) - 1
        if high < len(settled):
            last, end = settled[high], same[settled[high]]
        if last - first <= _WINDOW and end - begin <= 2 * _WINDOW:
            return range(first, last + 1), range(begin, end + 1)
        slope = (end - begin) / max(last - first, 1)
        near = first + (indices[0] - first) // _WINDOW * _WINDOW
        middle = begin + round((near - first) * slope)
        ahead = round(_WINDOW * slope)
        return (
            range(max(first, near - _WINDOW // 2), min(last, max(near + _WINDOW * 3 // 2, indices[-1])) + 1),
            range(max(begin, middle - _WINDOW), min(end, middle + ahead + 2 * _WINDOW) + 1),
        )

    @cached_property
    def _arrived(self) -> frozenset[int]:
        """The new draft's sentences that were moved here from elsewhere."""
        return frozenset(self.pairing.same[index] for index in self.pairing.same if self.pairing.moved(index))

    def _replaced(self, claim: Claim, start: int, end: int) -> Carried:
        """The claim at its new place, open again: to be confirmed where its words are the same."""
        span = Span.of(self.new.text, start, end)
        fresh = self._extracted.at(claim.kind, span)
        if wording(span.text) != wording(claim.span.text):
            after = fresh or self._within(claim, span) or self._reread(claim, span)
            return self._result(claim, after, Change.REOPENED)
        after = self._reread(claim, span)
        if fresh is not None and len(_parts(after)) < len(_parts(claim)):
            after = fresh
        return self._result(claim, after, Change.CONFIRM)

    def _within(self, claim: Claim, span: Span) -> Claim | None:
        """What the extractor reads within the bounds `span` that somebody gave `claim`: the longest of its kind."""
        if claim not in self.revision.by_hand:
            return None
        places = (place for place in self._extracted.overlapping(claim.kind, span.start, span.end)
                  if span.start <= place[0] and place[1] <= span.end)  # fmt: skip
        longest = max(places, key=lambda place: place[1] - place[0], default=None)
        found = self._extracted.at(claim.kind, Span.of(self.new.text, *longest)) if longest else None
        return replace(found, span=span) if found else None

    def _reread(self, claim: Claim, span: Span) -> Claim:
        """The claim's old reading at its new place; of its parts those that can still be pointed to."""
        places = {part: self._part(claim, span, part) for part in _parts(claim)}
        places[claim.span] = span  # Last: a part may be all of the claim.
        why = claim.why
        if wording(span.text) != wording(claim.span.text):
            why = Why(claim.why.rule if claim.why else "carried", (Assumption.READING_BEFORE,))
        return replace(_anchored_anew(claim, places), why=why)

    def _part(self, claim: Claim, span: Span, part: Span) -> Span | None:
        inside = claim.span.start <= part.start and part.end <= claim.span.end
        if inside and wording(span.text) == wording(claim.span.text):
            start = shifted(claim.span.text, span.text, part.start - claim.span.start)
            end = shifted(claim.span.text, span.text, part.end - claim.span.start)
            return Span.of(self.new.text, span.start + start, span.start + end)
        counterpart = self._counterpart(part)
        passage = counterpart.alignment.passage(part.start, part.end) if counterpart else None
        if passage is not None and passage.whole:
            return Span.of(self.new.text, passage.start, passage.end)
        return self._recognised(part)

    def _result(self, claim: Claim, after: Claim | None, outcome: Change) -> Carried:
        before, now = self._context(self.old, claim.span), ""
        if after is not None:
            now = self._context(self.new, after.span)
            self._taken.add((after.kind, after.span.start, after.span.end))
        return Carried(claim, after, outcome, before, now)

    def _context(self, draft: SentenceWordings, span: Span) -> str:
        """The sentences that hold `span`; the claims of one sentence share one text."""
        place = (draft is self.old, draft.holding(span.start, span.end))
        if place not in self._contexts:
            self._contexts[place] = draft.stretch(place[1])
        return self._contexts[place]

    def _is_free(self, kind: Kind, start: int, end: int) -> bool:
        return (kind, start, end) not in self._taken

    @cached_property
    def _extracted(self) -> ClaimsByPlace:
        return ClaimsByPlace(self.revision.extracted)

    def _found(self, carried: Sequence[Carried]) -> Iterator[Claim]:
        """The extractor's claims that no carried claim stands for.

        In a recognised sentence there are none: which claims it holds was settled in the old draft, by the extractor
        or by a reviewer who split, merged or removed them. Nor is there one within the bounds that people gave a claim.
        """
        known = set(self.pairing.same.values())
        standing = ClaimsByPlace(entry.after for entry in carried if entry.after)
        by_hand = {
            kind: ClaimsByPlace(
                entry.after
                for entry in carried
                if entry.after and kind in self.revision.by_hand.get(entry.before, frozenset())
            )
            for kind in Kind
        }
        for claim in self.revision.extracted:
            place = claim.span.start, claim.span.end
            if all(index in known for index in self.new.holding(*place)):
                continue
            if any(any(by_hand[claim.kind].overlapping(kind, *place)) for kind in Kind):
                continue
            if all(common(place, other) < _SAME_PLACE for other in standing.overlapping(claim.kind, *place)):
                yield claim


def _parts(claim: Claim) -> list[Span]:
    attribution = claim.attribution
    if attribution is None:
        return []
    parts = (attribution.source, attribution.cue, attribution.content, attribution.refers_to)
    return [part for part in parts if part is not None]


def _anchored_anew(claim: Claim, places: dict[Span, Span | None]) -> Claim:
    """`claim` with its span and its parts at `places`; a part without a place is left out."""
    span = places[claim.span] or claim.span
    old = claim.attribution
    if old is None:
        return replace(claim, span=span)
    attribution = Attribution(
        mode=old.mode,
        source=places.get(old.source) if old.source else None,
        cue=places.get(old.cue) if old.cue else None,
        content=places.get(old.content) if old.content else None,
        anonymous=old.anonymous,
        refers_to=places.get(old.refers_to) if old.refers_to else None,
    )
    return replace(claim, span=span, attribution=attribution)


def _words(sentences: SentenceWordings, indices: Sequence[int]) -> Words:
    return Words.of(sentences.text, [(sentences.starts[index], sentences.ends[index]) for index in indices])


class ClaimsByPlace:
    """Claims of one draft; of two at the same place the later one is known there."""

    def __init__(self, claims: Iterable[Claim]) -> None:
        self._at = {(claim.kind, claim.span.start, claim.span.end): claim for claim in claims}
        self._places = {kind: sorted(place[1:] for place in self._at if place[0] is kind) for kind in Kind}
        self._longest = {
            kind: max((end - start for start, end in places), default=0) for kind, places in self._places.items()
        }

    def at(self, kind: Kind, span: Span) -> Claim | None:
        """The claim of `kind` that stands exactly at `span`."""
        return self._at.get((kind, span.start, span.end))

    def overlapping(self, kind: Kind, start: int, end: int) -> Iterator[tuple[int, int]]:
        """The places of all claims of `kind` that have a part in `start` to `end`, the last one first."""
        places = self._places[kind]
        index = bisect_left(places, (end, end))
        while index and places[index - 1][0] > start - self._longest[kind]:
            index -= 1
            if places[index][1] > start and places[index][0] < end:
                yield places[index]


def common(one: tuple[int, int], other: tuple[int, int]) -> float:
    """How much of two stretches is common to them, from 0 to 1."""
    shared = min(one[1], other[1]) - max(one[0], other[0])
    return max(shared, 0) / max(max(one[1], other[1]) - min(one[0], other[0]), 1)
