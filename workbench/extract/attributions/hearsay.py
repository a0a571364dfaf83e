"""Hearsay: what is told with nobody named. `aurait été`, `reportedly`, `is said to`, `were feared dead`."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from workbench.claims import Mode
from workbench.extract.attributions.candidate import Candidate, Stretch
from workbench.extract.attributions.clause_ends import ClauseEnds
from workbench.extract.attributions.clauses import ReadsClauses
from workbench.extract.attributions.hearsay_rules import ADVERB, CONDITIONAL, EXCLUSIONS, REPORTING_CLAUSE, RULES, Rule
from workbench.extract.attributions.patterns import around
from workbench.extract.attributions.reporting_clauses import ReportingClauses
from workbench.extract.attributions.verb_groups import Shape, VerbGroup

#: Meanings of cue verbs that are everyday verbs as well, whose conditional tells hearsay: `se trouverait`.
_ACTS = frozenset({"judge", "see", "rail", "await", "present", "threaten", "answer_poll", "count_on", "deny", "reject"})


class Hearsay(ReadsClauses):
    """Reads hearsay in one layer of the article's own voice."""

    ends: ClauseEnds
    reporting: ReportingClauses

    def read(self, groups: Sequence[VerbGroup]) -> Iterator[Candidate]:
        """All hearsay of the layer; `groups` are its verb groups."""
        lexicon = self.clauses.lexicon
        passives = [group for group in groups if self.layer.lower[group.verb] in lexicon.hearsay_passives]
        cues: Iterable[tuple[int, int, int]]
        for rule in RULES:
            if rule.name == ADVERB:
                cues = self._words(lexicon.group("hearsay.adverbs"))
            elif rule.name == CONDITIONAL:
                cues = self._conditionals()
            elif passives:
                cues = [(group.first, group.last, group.verb) for group in passives if group.shape is rule.shape]
            else:
                continue
            for first, last, verb in cues:
                if self._holds(rule.pattern, first, last) and not self._is_excluded(rule, first, last):
                    found = (
                        self._reporting_clause(first, last, verb)
                        if rule.name == REPORTING_CLAUSE
                        else self._clause(rule, first, last, verb)
                    )
                    yield from [found] if found else []

    def _holds(self, pattern: str, first: int, last: int) -> bool:
        return around(pattern).stands(self.layer.tags, self.layer.lower, self.clauses.lexicon, first, last)

    def _is_excluded(self, rule: Rule, first: int, last: int) -> bool:
        return any(self._holds(each.pattern, first, last) for each in EXCLUSIONS if rule.name in each.rules)

    def _words(self, words: frozenset[str]) -> list[tuple[int, int, int]]:
        if words.isdisjoint(self.layer.lower):
            return []
        return [(at, at + 1, at) for at, word in enumerate(self.layer.lower) if word in words]

    def _conditionals(self) -> Iterator[tuple[int, int, int]]:
        """Verbs of the clauses that stand for themselves, in the conditional: `deux ouvriers seraient morts`."""
        layer, pattern = self.layer, self.clauses.lexicon.conditional_pattern
        if pattern is None:
            return
        last = -1  # the conditional before
        for index, word in enumerate(layer.lower):
            if layer.tags[index] not in "VX" or not pattern.search(word) or self._is_never(word):
                continue
            floor = self.clauses.clause_floor(index)
            shared = layer.tag(self._group_first(index) - 1) in ",K"  # fuirait, perdrait et | boirait
            if (floor and layer.tag(floor - 1) in "QB") or (shared and floor <= last):
                continue
            last = index
            yield index, index + 1, index

    def _reporting_clause(self, first: int, last: int, verb: int) -> Candidate | None:
        """`…, it is understood.`: the content stands before the cue."""
        content = self.reporting.content_around(first - 1, last)
        return self._made(REPORTING_CLAUSE, verb, self.layer.stretch(first - 1, last), content) if content else None

    def _is_never(self, word: str) -> bool:
        """Whether the verb's conditional tells no hearsay: `pourrait`, or a cue verb's own."""
        senses = self.clauses.lexicon.senses.get(word, ())
        cue = any(not sense.rest and not sense.after and sense.meaning not in _ACTS for sense in senses)
        return (
            cue
            or word in self.clauses.lexicon.group("hearsay.not_conditional")
            or word in self.clauses.lexicon.conditional_never
        )

    def _group_first(self, index: int) -> int:
        while index > 0 and self.layer.tags[index - 1] in "ROX":
            index -= 1
        return index

    def _clause(self, rule: Rule, first: int, last: int, verb: int) -> Candidate:
        """The clause around the cue; the `to` behind a passive belongs to the cue."""
        layer = self.layer
        cue_end = last + 1 if rule.shape and layer.tag(last) == "T" else last
        alone = rule.shape is Shape.PARTICIPLE  # one of them | said to be
        subject = self.clauses.before(first) if alone else self.clauses.subject(self._group_first(first))
        if subject is None:
            begin = self.reporting.clause_start(max(first, 1))
        else:
            begin = subject[0] if alone else self._begin(subject[0], first)
        if rule.name == ADVERB and layer.tag(first - 1) in "PDA9H" and layer.tag(last) in "AEV":
            end = next(at for at in range(last, len(layer) + 1) if layer.tag(at) not in "AEVNM")
            return self._made(
                rule.name, verb, layer.stretch(first, last), layer.stretch(last, end)
            )  # allegedly | hacked emails
        end = max(self.ends.after(first), cue_end)
        while end > cue_end and layer.tags[end - 1] in ".!?…":
            end -= 1
        return self._made(rule.name, verb, layer.stretch(first, cue_end), layer.stretch(begin, end))

    def _made(self, rule: str, verb: int, cue: Stretch, content: Stretch) -> Candidate:
        position = self.layer.starts[verb]
        return Candidate(position, None, cue, content, rule, mode=Mode.HEARSAY, speaks=False)

    def _begin(self, subject: int, cue: int) -> int:
        """Where the clause begins: with what stands before its subject, back to a strong mark or another clause."""
        start = self.reporting.clause_start(cue) if cue else subject
        between_finite = self.clauses.has_finite(start, subject)
        return subject if between_finite or start > subject else start
