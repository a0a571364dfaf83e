"""An attribution in offsets, as the rules hand it over, and the claim that becomes of it."""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Sequence
from itertools import dropwhile, takewhile
from operator import attrgetter

from msgspec import Struct

from workbench.claims import Attribution, Claim, Mode, Span, Why
from workbench.extract.assumptions import Assumed
from workbench.extract.attributions.lexicon import Lexicon
from workbench.extract.attributions.tagger import fold, folded
from workbench.extract.attributions.word_classes import ClosedClass
from workbench.extract.segment import Quotation

Stretch = tuple[int, int]


class Candidate(Struct, frozen=True):
    """One attribution: offsets of its parts, its rule and what it took for granted; its cue's `position` orders it."""

    position: int
    source: Stretch | None
    cue: Stretch | None
    content: Stretch
    rule: str
    mode: Mode | None = None
    assumptions: tuple[Assumed, ...] = ()


_TRIMMED = re.compile(r"[\s,;:–—]*+(.*[^\s,;:–—\[(])", re.DOTALL)
_WORD = re.compile(r"\w")
#: A pronoun's referent is looked for no further back than this, in characters.
_FARTHEST = 600

_GENDERS: tuple[ClosedClass, ...] = ("people.masculine", "people.feminine")
_WORDS = re.compile(r"[\w-]+['’]?|%")
_QUOTED = re.compile(r"«[^»]*»?|“[^”]*”?|\"[^\"]*\"?")
#: The first words of sentences.
_SENTENCE_STARTS = re.compile(r"[.!?…]\s+([\w-]+)")


class Finisher(Struct):
    """Makes the claims of one text; remembers the last single source, for the pronouns that follow."""

    text: str
    lexicon: Lexicon
    quotations: Sequence[Quotation]
    _last_single: Stretch | None = None

    def claim(self, candidate: Candidate) -> Claim:
        """The claim that `candidate` states."""
        content = self._trim(candidate.content)
        source = self._trim_source(candidate.source) if candidate.source else None
        mode = candidate.mode or self._mode(content, candidate.cue)
        starts, ends = zip(*[part for part in (source, candidate.cue, content) if part], strict=True)
        words = _WORDS.findall(self.text, *source) if source else []
        attribution = Attribution(
            mode=mode,
            source=Span.of(self.text, *source) if source else None,
            cue=Span.of(self.text, *candidate.cue) if candidate.cue else None,
            content=Span.of(self.text, *content),
            anonymous=source is None or self._is_unnamed(source, words),
            refers_to=self._referent(source, words) if source else None,
        )
        why = Why(candidate.rule, candidate.assumptions)
        return Claim(Span.of(self.text, min(starts), max(ends)), attribution=attribution, why=why)

    def _trim(self, stretch: Stretch) -> Stretch:
        found = _TRIMMED.match(self.text, *stretch)
        return found.span(1) if found else stretch

    def _trim_source(self, source: Stretch) -> Stretch | None:
        """An attached pronoun without its hyphens: `elle` of `-t-elle`; None where only marks are left."""
        start, end = source
        written = self.text[start:end]
        if written[:1] in "-‑‐":
            start += max(written.rfind(mark) for mark in "-‑‐") + 1
        return self._trim((start, end)) if _WORD.search(self.text, start, end) else None

    def _mode(self, content: Stretch, cue: Stretch | None) -> Mode:
        """Direct where nothing but quotation is attributed, mixed where some of it is."""
        start, end = content
        bare, position = "", start
        first = bisect_left(self.quotations, start, key=attrgetter("start"))
        for quotation in map(self.quotations.__getitem__, range(first, len(self.quotations))):
            if quotation.start >= end:
                break
            if position <= quotation.start and quotation.end <= end:
                bare, position = bare + self.text[position : quotation.start], quotation.end
        if position == start:
            return Mode.INDIRECT
        parted = self.text[start] in "«“\"‘'" and cue is not None and start < cue[0] < end
        return Mode.MIXED if _WORD.search(bare + self.text[position:end]) and not parted else Mode.DIRECT

    def _is_unnamed(self, source: Stretch, words: Sequence[str]) -> bool:
        """Whether the head of a source is a word for unnamed people, with no name before what `of` joins to it.

        Nor one behind a comma: `un responsable du parti, Paul Roy`.
        """
        unnamed, links = self.lexicon.group["people.anonymous"], self.lexicon.group["people.links"]
        if unnamed.isdisjoint(map(folded, words)):
            return False
        _, comma, behind = self.text[slice(*source)].rpartition(", ")
        if comma and behind[:1].isupper():
            return False
        described = list(dropwhile(lambda word: folded(word) not in unnamed, words))
        own = takewhile(lambda word: folded(word) not in links, described[1:])
        return not any(word[:1].isupper() for word in own)

    def _referent(self, source: Stretch, words: Sequence[str]) -> Span | None:
        """What a pronoun source stands for: the last single one, close before and of its gender by title or article."""
        if len(words) != 1 or fold(words[0]) not in self.lexicon.group["people.pronouns"]:
            written = self.text[slice(*source)]
            if written != written.lower() or not any(map(self.lexicon.is_plural, words)):
                self._last_single = source  # an unnamed one, too: selon le Times, | un élu | dit qu'il
            return None
        single = self._last_single
        if single is None or not 0 <= source[0] - single[1] <= _FARTHEST or "\n" in self.text[single[1] : source[0]]:
            return None
        mark = fold(_WORDS.findall(self.text, *single)[0])
        of_gender = next((group for each in _GENDERS if mark in (group := self.lexicon.group[each])), None)
        if of_gender is None:
            return Span.of(self.text, *single) if mark in self.lexicon.group["people.titled"] else None
        between = _QUOTED.sub("", self.text[single[1] : source[0]])
        others = of_gender - self.lexicon.group["people.pronouns"]  # … Le directeur garde espoir. … veut-il croire
        fits = fold(words[0]) in of_gender and others.isdisjoint(map(fold, _SENTENCE_STARTS.findall(between)))
        return Span.of(self.text, *single) if fits else None
