"""Attributions by a verb: source and content on either side of it, incises and inversions, passives, gerunds."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

from workbench.claims import Mode
from workbench.extract.attributions.candidate import Candidate, Stretch
from workbench.extract.attributions.clauses import Clauses
from workbench.extract.attributions.complements import Complement, Complements
from workbench.extract.attributions.groups import Shape, VerbGroup
from workbench.extract.attributions.layer import Layer
from workbench.extract.attributions.phrases import Range

_CONTENT_BEARING = frozenset({"that", "quotation", "colon", "question", "clause", "infinitive"})


@dataclass(slots=True)
class Verbs:
    """Reads the verb groups of one layer, in order; remembers the last subject for verbs that share it."""

    clauses: Clauses
    complements: Complements
    incises: Mapping[int, Candidate]  # the groups that are incises, by the verb's unit
    speaker: Stretch | None  # the last one of the article before this layer
    last: Stretch | None = None  # the last source in this layer

    @property
    def layer(self) -> Layer:
        """The layer under reading."""
        return self.clauses.layer

    def read(self, group: VerbGroup) -> Candidate | None:
        """The attribution of one verb group, None where it attributes nothing."""
        reader = {
            Shape.FINITE: self._finite,
            Shape.PASSIVE: self._passive,
            Shape.PARTICIPLE: self._participle,
            Shape.GERUND: self._gerund,
            Shape.INFINITIVE: self._infinitive,
        }[group.shape]
        found = reader(group)
        if found and found.source:
            self.last = found.source
        return found

    def _finite(self, group: VerbGroup) -> Candidate | None:
        incise = self.incises.get(group.verb)
        if incise:
            return incise
        source = self._subject(group)
        if source is None:
            return None
        group = self._licensed(group, source)
        found = self.complements.of(group) or self._gap(group)
        if found is None:
            return None
        return self._candidate(group, source, found)

    def _candidate(self, group: VerbGroup, source: Range | Stretch, found: Complement) -> Candidate | None:
        layer, words = self.layer, self.clauses.lexicon.words
        offsets = self._offsets(source)
        first_word = layer.word(source[0]) if source[1] <= len(layer) else ""
        if first_word in words["grammar.first_person"] and offsets != source and not found.sense.own:
            return None
        impersonal = first_word in self.clauses.lexicon.group("grammar.impersonal_subjects") and offsets != source
        return Candidate(
            position=layer.starts[group.verb],
            source=None if impersonal else offsets,
            cue=layer.stretch(group.first, max(found.cue_end, group.last)),
            content=layer.stretch(found.first, found.last),
            rule=f"verb: {found.sense.meaning}, {found.shape}",
            mode=Mode.INDIRECT if impersonal else None,
        )

    def _offsets(self, source: Range) -> Stretch:
        """The offsets of a range of units; offsets already taken from the text are left as they are."""
        if isinstance(source, _Offsets):
            return (source[0], source[1])
        return self.layer.stretch(*source)

    def _subject(self, group: VerbGroup) -> Range | None:
        """The subject of a finite group: before it, attached to it, or shared with the verb before."""
        layer = self.layer
        if group.pronoun is not None:
            return (group.pronoun, group.pronoun + 1)
        before = layer.tag(group.first - 1)
        if before == "K":
            return self._shared_subject(group)
        found = self.clauses.subject(group.first)
        if found is None and before == "," and self.last:
            return _Offsets(self.last)
        if found and self._is_own_assertion(group, found):
            return None
        return found

    def _shared_subject(self, group: VerbGroup) -> Range | None:
        if self.last:
            return _Offsets(self.last)
        tags = self.layer.tags
        for index in range(group.first - 2, -1, -1):
            if tags[index] in "VX" or (tags[index] == "E" and self.layer.tag(index - 1) in "NM)"):
                first = index
                while first > 0 and tags[first - 1] in "RO":
                    first -= 1
                return self.clauses.subject(first)
        return None

    def _is_own_assertion(self, group: VerbGroup, source: Range) -> bool:
        """Whether the article itself concludes: `Cela montre que`, or a thing that is no document shows."""
        layer, lexicon = self.layer, self.clauses.lexicon
        words = layer.lower[source[0] : source[1]]
        alone = len(words) == 1 and words[0] in lexicon.group("grammar.own_assertion")
        return alone and (
            words[0] not in lexicon.group("people.speaking_things")
            or all(sense.documents_only for sense in group.senses)
        )

    def _licensed(self, group: VerbGroup, source: Range) -> VerbGroup:
        """The group without the senses that this source can't have."""
        layer, lexicon = self.layer, self.clauses.lexicon
        if isinstance(source, _Offsets):
            return replace(group, senses=tuple(sense for sense in group.senses if not sense.polls_only))
        words = set(layer.lower[source[0] : source[1]])
        tags = layer.tags[source[0] : source[1]]
        document = bool(words & lexicon.group("grammar.documents")) or "M" in tags or tags == "S"
        poll = ("9" in tags or "%" in words or bool(words & lexicon.group("people.shares"))) and bool(
            words & lexicon.group("people.polls")
        )
        return replace(
            group,
            senses=tuple(
                sense
                for sense in group.senses
                if (document or not sense.documents_only) and (poll or not sense.polls_only)
            ),
        )

    def _gap(self, group: VerbGroup) -> Complement | None:
        """`which critics say can inflate benefits`: the content has its subject before the cue."""
        layer = self.layer
        sense = next((sense for sense in group.senses if "bare" in sense.takes), None)
        if sense is None or layer.tag(group.last) not in "XV":
            return None
        end = self.complements.ends.after(group.last)
        return Complement(group.last, group.last, end, "relative gap", sense)

    def _passive(self, group: VerbGroup) -> Candidate | None:
        agent = self._agent(group)
        if agent:
            return self._by_agent(group, agent)
        subject = self.clauses.subject(group.first)
        if subject is None or self.layer.word(subject[0]) not in self.clauses.lexicon.group("grammar.impersonal"):
            return None
        found = self.complements.of(group)
        if found is None or found.shape != "that":
            return None
        made = self._candidate(group, subject, found)
        return replace(made, source=None, mode=Mode.INDIRECT, rule="impersonal passive", speaks=False) if made else None

    def _participle(self, group: VerbGroup) -> Candidate | None:
        agent = self._agent(group)
        return self._by_agent(group, agent) if agent else None

    def _agent(self, group: VerbGroup) -> Range | None:
        """The noun phrase after `by` or `par`, before the clause ends."""
        layer = self.layer
        for index in range(group.last, min(group.last + 14, len(layer))):
            if layer.lower[index] in self.clauses.lexicon.group("grammar.agents"):
                return self.clauses.after(index + 1)
            if layer.tags[index] in "VX;:" or (layer.tags[index] == "," and index > group.last):
                return None
        return None

    def _by_agent(self, group: VerbGroup, agent: Range) -> Candidate | None:
        layer = self.layer
        by = agent[0] - 1
        sense = next((s for s in group.senses if s.takes & {"as", "that", "np"} and not s.polls_only), None)
        if sense is None:
            return None
        if by > group.last and any(tag not in "R" for tag in layer.tags[group.last : by]):
            first, last = group.last, by
        elif layer.tag(agent[1]) == "P" and layer.word(agent[1]) in sense.prepositions:
            first, last = agent[1], self.complements.ends.after(agent[1])
        else:
            if group.shape is Shape.PARTICIPLE and not sense.takes & {"as"}:
                return None
            found = (
                self.clauses.subject(group.first) if group.shape is Shape.PASSIVE else self.clauses.before(group.first)
            )
            if found is None:
                return None
            first, last = found
        return Candidate(
            position=layer.starts[group.verb],
            source=layer.stretch(*agent),
            cue=layer.stretch(group.first, group.last),
            content=layer.stretch(first, last),
            rule="passive with agent",
        )

    def _gerund(self, group: VerbGroup) -> Candidate | None:
        layer = self.layer
        found = self.complements.of(group)
        if found is None:
            return None
        found = replace(found, last=self._aside_end(found))
        tag = layer.tag(group.first - 1)
        marked = layer.word(group.first) in self.clauses.lexicon.group("grammar.gerund_marks")
        source: Range | None
        own = self.clauses.before(group.first) if tag in "NMA" and not marked else None
        if own and own[0] > 1 and layer.tag(own[0] - 1) == "," and self.clauses.has_finite(0, own[0]):
            source = own
        elif tag in "NM9" and not marked and found.shape in _CONTENT_BEARING:
            source = self.clauses.before(group.first)
        elif tag in ',"NM9KRA)UE' or marked or (tag in "PBV" and found.shape in _CONTENT_BEARING):
            source = self._main_subject(group.first)
        else:
            return None
        return self._candidate(group, source, found) if source else None

    def _aside_end(self, found: Complement) -> int:
        """The end of a gerund's content: before a comma after which the sentence's own verb follows."""
        tags = self.layer.tags
        for index in range(found.first, found.last):
            if tags[index] == "," and self.layer.tag(index + 1) in "XV" and index > found.first:
                return index
        return found.last

    def _infinitive(self, group: VerbGroup) -> Candidate | None:
        found = self.complements.of(group)
        shapes = {"that", "colon", "quotation", "clause"}
        opener = self.layer.word(group.first - 2)
        if opener in self.clauses.lexicon.group("grammar.infinitive_openers"):
            shapes |= {"noun phrase", "predicate"}
        if found is None or found.shape not in shapes:
            return None
        source = self._main_subject(group.first)
        if source is None and self.speaker and group.first <= 3:
            source = _Offsets(self.speaker)
        return self._candidate(group, source, found) if source else None

    def _main_subject(self, before: int) -> Range | None:
        """The subject of the clause that a gerund or infinitive at `before` hangs on."""
        if self.last:
            return _Offsets(self.last)
        layer, tags = self.layer, self.layer.tags
        for index in range(before - 1, -1, -1):
            if tags[index] not in "VX" and not (tags[index] == "E" and layer.tag(index - 1) in "NM)"):
                continue
            first = index
            while first > 0 and tags[first - 1] in "ROX":
                first -= 1
            if tags[first - 1 : first] == "W" and first > 1:
                continue
            if tags[first - 1 : first] == "K":
                continue
            found = self.clauses.subject(first)
            if found:
                return found
        return None


class _Offsets(tuple[int, int]):
    """A range in offsets of the text, told from one in units."""

    __slots__ = ()

    def __new__(cls, stretch: Stretch) -> _Offsets:
        return super().__new__(cls, stretch)
