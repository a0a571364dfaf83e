"""Hearsay: what is told with nobody named. `aurait été`, `reportedly`, `is said to`, `were feared dead`."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from workbench.claims import Mode
from workbench.extract.attributions.candidate import Candidate
from workbench.extract.attributions.clause_ends import ClauseEnds
from workbench.extract.attributions.clauses import Clauses
from workbench.extract.attributions.groups import Shape, VerbGroup
from workbench.extract.attributions.incises import Incises
from workbench.extract.attributions.layer import Layer

#: The rule of the French conditional, which a named source overrides.
CONDITIONAL = "hearsay conditional"
#: Meanings of cue verbs that are everyday verbs as well, whose conditional tells hearsay: `se trouverait`.
_ACTS = frozenset({"judge", "see", "rail", "await", "present", "threaten", "answer_poll", "count_on", "deny", "reject"})


@dataclass(frozen=True, slots=True, eq=False)
class Hearsay:
    """Reads hearsay in one layer of the article's own voice."""

    clauses: Clauses
    ends: ClauseEnds
    incises: Incises

    @property
    def layer(self) -> Layer:
        """The layer under reading."""
        return self.clauses.layer

    def read(self, groups: Sequence[VerbGroup]) -> Iterator[Candidate]:
        """All hearsay of the layer; `groups` are its verb groups."""
        yield from (found for group in groups if (found := self._passive(group)))
        yield from self._adverbs()
        yield from self._conditionals()

    def _passive(self, group: VerbGroup) -> Candidate | None:
        """`is said to have …`, `were feared dead`; an agent would make it an attribution of its own."""
        layer, lexicon = self.layer, self.clauses.lexicon
        if layer.lower[group.verb] not in lexicon.hearsay_passives:
            return None
        if group.shape is Shape.PARTICIPLE and layer.tag(group.last) == "T" and layer.tag(group.first - 1) in "NM":
            return self._clause(group.first, group.last + 1, group.verb, "hearsay participle")
        if group.shape is not Shape.PASSIVE:
            return None
        if layer.word(group.first - 1) in lexicon.group("grammar.impersonal") and layer.tag(group.first - 2) == ",":
            return self._incise(group)
        if any(word in lexicon.group("grammar.agents") for word in layer.lower[group.last : group.last + 3]):
            return None
        tag = layer.tag(group.last)
        if tag not in "TAEPG" or layer.word(group.last) in lexicon.group("hearsay.not_after_passive"):
            return None
        cue_end = group.last + 1 if tag == "T" else group.last
        return self._clause(group.first, cue_end, group.verb, "hearsay passive")

    def _incise(self, group: VerbGroup) -> Candidate | None:
        """`…, it is understood.`"""
        content = self.incises.content_around(group.first - 1, group.last)
        if content is None or self.layer.tag(group.last) not in ".,;":
            return None
        return Candidate(
            position=self.layer.starts[group.verb],
            source=None,
            cue=self.layer.stretch(group.first - 1, group.last),
            content=content,
            rule="hearsay incise",
            mode=Mode.HEARSAY,
            speaks=False,
        )

    def _adverbs(self) -> Iterator[Candidate]:
        """`reportedly`, `prétendument`."""
        adverbs = self.clauses.lexicon.group("hearsay.adverbs")
        if adverbs.isdisjoint(self.layer.lower):
            return
        for index, word in enumerate(self.layer.lower):
            if word in adverbs:
                found = self._clause(index, index + 1, index, "hearsay adverb")
                if found:
                    yield found

    def _conditionals(self) -> Iterator[Candidate]:
        """The French conditional of hearsay: `deux ouvriers seraient morts`."""
        layer, lexicon = self.layer, self.clauses.lexicon
        pattern = lexicon.conditional_pattern
        if pattern is None:
            return
        supposes = None
        for index, word in enumerate(layer.lower):
            if layer.tags[index] not in "VX" or not pattern.search(word) or self._is_never(word):
                continue
            supposes = self._supposes() if supposes is None else supposes
            if supposes or layer.tag(index - 1) in "DP" or self._is_wish(index) or self._is_opinion(index):
                continue
            floor = self.clauses.clause_floor(index)
            if layer.tag(floor - 1) in "QB" and floor:
                continue
            found = self._clause(index, index + 1, index, CONDITIONAL)
            if found:
                yield found

    def _supposes(self) -> bool:
        """Whether the sentence asks or supposes: then none of its conditionals tells what somebody says."""
        layer, lexicon = self.layer, self.clauses.lexicon
        if layer.tag(len(layer) - 1) == "?" or not lexicon.group("hearsay.counterfactual").isdisjoint(layer.lower):
            return True
        conditions = lexicon.group("grammar.conditions")
        return any(word in conditions and tag == "B" for word, tag in zip(layer.lower, layer.tags, strict=True))

    def _is_opinion(self, index: int) -> bool:
        """`Il serait temps de`, `Un tel accord changerait`, `Ce serait`: what the writer thinks or supposes."""
        layer, lexicon = self.layer, self.clauses.lexicon
        first = self._group_first(index)
        before = layer.lower[self.clauses.clause_floor(first) : first]
        if not lexicon.group("hearsay.counterfactual_before").isdisjoint(before):
            return True
        if layer.word(first - 1) in lexicon.group("hearsay.hypothetical_subjects"):
            return True
        impersonal = layer.word(first - 1) in lexicon.group("grammar.impersonal")
        judged = not lexicon.group("hearsay.judgements").isdisjoint(layer.lower[index + 1 : index + 4])
        return impersonal and judged

    def _is_never(self, word: str) -> bool:
        """Whether the verb's conditional tells no hearsay: `pourrait`, or a cue verb's own."""
        senses = self.clauses.lexicon.senses.get(word, ())
        cue = any(not sense.rest and not sense.after and sense.meaning not in _ACTS for sense in senses)
        return (
            cue
            or word in self.clauses.lexicon.group("hearsay.not_conditional")
            or word in self.clauses.lexicon.conditional_never
        )

    def _is_wish(self, index: int) -> bool:
        """`aurait dû`, `aurait voulu`, or a first person: no hearsay."""
        layer, lexicon = self.layer, self.clauses.lexicon
        after = index + 1
        while layer.tag(after) in "RO":
            after += 1
        subject = self.clauses.subject(self._group_first(index))
        if subject and layer.word(subject[0]) in lexicon.group("grammar.first_person"):
            return True
        never = lexicon.group("hearsay.past_never")
        return layer.word(after) in never or layer.word(index + 1) in never or layer.word(index + 1).startswith("-")

    def _group_first(self, index: int) -> int:
        while index > 0 and self.layer.tags[index - 1] in "ROX":
            index -= 1
        return index

    def _clause(self, first: int, cue_end: int, verb: int, rule: str) -> Candidate | None:
        layer = self.layer
        subject = self.clauses.subject(self._group_first(first))
        begin = self.incises.clause_start(max(first, 1)) if subject is None else self._begin(subject[0], first)
        end = max(self.ends.after(first), cue_end)
        while end > cue_end and layer.tags[end - 1] in ".!?…":
            end -= 1
        return Candidate(
            position=layer.starts[verb],
            source=None,
            cue=layer.stretch(first, cue_end),
            content=layer.stretch(begin, end),
            rule=rule,
            mode=Mode.HEARSAY,
            speaks=False,
        )

    def _begin(self, subject: int, cue: int) -> int:
        """Where the clause begins: with what stands before its subject, back to a strong mark or another clause."""
        start = self.incises.clause_start(cue) if cue else subject
        between_finite = self.clauses.has_finite(start, subject)
        return subject if between_finite or start > subject else start
