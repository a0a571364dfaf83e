"""Attributions in the passive: with an agent (`estimated at $40m by insurers`), or impersonal (`it was found that`)."""

from __future__ import annotations

from workbench.claims import Mode
from workbench.extract.attributions.candidate import Candidate
from workbench.extract.attributions.clauses import ReadsClauses
from workbench.extract.attributions.complements import Complements
from workbench.extract.attributions.layer import QUOTATION
from workbench.extract.attributions.lexicon import Sense
from workbench.extract.attributions.not_said import is_ahead
from workbench.extract.attributions.noun_phrases import Range
from workbench.extract.attributions.verb_groups import Shape, VerbGroup
from workbench.extract.attributions.word_classes import ClosedClass
from workbench.extract.inflection import Form

#: How far after the participle its agent may stand.
_REACH = 14
#: Meanings whose passive tells a charge, whoever brings it.
_CHARGES = frozenset({"accuse"})
#: Meanings whose participle says what became of a claim.
_REFUSALS = frozenset({"deny", "reject", "share"})
#: Meanings that state a plan or a mood where nobody has them: `il est prévu que la place ferme`.
_FORESEEN = frozenset({"forecast", "conviction", "worry", "recall"})
#: Meanings of verbs with whose agent and an infinitive is told what the agent said.
_ASKING = frozenset({"tell", "warn"})
#: What alone behind `by` is nobody.
_NOBODY: tuple[ClosedClass, ...] = ("grammar.channels", "prepositions.measures", "nouns.causes")
#: What somebody is told.
_CLAUSES = frozenset({"that", "clause", "quotation", "colon"})
#: Meanings that say nothing without what something is taken as: `she was not seen by a doctor`.
_NEEDS_AS = frozenset({"regard", "present", "call_to", "name", *_CHARGES})
#: Meanings that tell a deed unless of something said or an act: `la place a été demandée par un client`.
_OF_ACTS = frozenset({"ask"})


class Passives(ReadsClauses):
    """Reads passive verb groups of one layer."""

    complements: Complements

    def read(self, group: VerbGroup) -> Candidate | None:
        """The attribution of a passive or a bare participle, None where nobody and nothing is attributed."""
        if agent := self._agent(group):
            return self._by_agent(group, agent)
        return self._charged(group) or (self._unsaid(group) if group.shape is Shape.PASSIVE else None)

    def _unsaid(self, group: VerbGroup) -> Candidate | None:
        """`it was found that`, `Jurors were told that tests were inconclusive`: said by nobody who is named."""
        subject = self.clauses.subject(group.first)
        impersonal = subject is not None and self.layer.is_in(subject[0], "grammar.impersonal")
        told = [sense for sense in group.senses if {"person", "that"} <= sense.takes and "np" not in sense.takes]
        told = [sense for sense in told if sense.meaning != "threaten"]
        if subject and self.layer.is_in(subject[0] - 1, "grammar.negations"):
            told = []  # not all forecasters are convinced
        found = self.complements.of(group) if impersonal or told else None
        if found is None:
            return None
        found_so = impersonal and found.shape in ("that", "clause") and found.sense.meaning not in _FORESEEN
        if not (found_so or (told and found.shape in _CLAUSES)):
            return None
        cue, content = (group.first, max(found.cue_end, group.last)), (found.first, found.last)
        return self.candidate(group.verb, None, cue, content, "impersonal passive", Mode.INDIRECT)

    def _charged(self, group: VerbGroup) -> Candidate | None:
        """`est accusée d'avoir menti`, `accused of fraud`: a charge of nobody's."""
        layer = self.layer
        sense = group.meaning(*_CHARGES)
        at = layer.past(group.last, "ADVERB")
        charge = layer.is_a(at + 1, "INFINITIVE|GERUND|NOUN|CLITIC|AUXILIARY|ADJECTIVE|NUMBER|QUOTATION")
        if sense is None or not charge or layer.word(at) not in sense.prepositions:
            return None
        thought = layer.lower[group.verb] in self.lexicon.hearsay_passives
        finite = layer.has("FINITE", 0, group.first) or layer.has("FINITE", group.last, len(layer))
        headline = layer.tags[-1] not in ".!?…" and not finite
        if group.shape is Shape.PARTICIPLE and not thought and group.first > 0 and not headline:
            return None
        end = self.complements.ends.before_main_verb(at, self.complements.ends.after(at, clausal=False))
        if group.shape is Shape.PARTICIPLE or layer.has("RELATIVE", 0, group.first):
            end = self.complements.ends.before_finite(at, end)
            if group.first == 0:  # Accusée d'avoir nui, | elle encourait cinq ans
                end = min(end, layer.first_of("COMMA", at))
        cue = group.first, group.last
        return self.candidate(group.verb, None, cue, (at, end), "charge of nobody's", Mode.HEARSAY)

    def _agent(self, group: VerbGroup) -> Range | None:
        """The noun phrase after `by` or `par`, before the clause ends."""
        layer, subject = self.layer, self.clauses.subject(group.first)
        attributive = group.shape is Shape.PARTICIPLE and layer.is_a(group.first - 1, "DETERMINER")
        if attributive and layer.is_a(group.last, "NOUN|ADJECTIVE"):
            return None  # the expected surge, the reported theft of a car by a gang
        nobody = subject is not None and layer.is_in(subject[0], "grammar.nobody")
        if nobody or layer.any_in(group.first, group.verb, "grammar.negations"):
            return None  # None of the questions were answered by him, were not reported by the firm
        for index in range(group.last, min(group.last + _REACH, len(layer))):
            if layer.is_in(index, "grammar.agents"):
                beyond = layer.past(group.last, "ADVERB|AND|COMMA|PARTICIPLE") < index - 1
                if beyond and layer.is_a(index - 1, "PARTICIPLE"):
                    return None  # ont été sommés de quitter un lieu | bloqué par la ville
                doing = self.lexicon.forms.get(layer.word(index + 1), 0) & Form.GERUND  # responded by | saying
                agent = None if doing else self.clauses.after(index + 1)
                return None if agent and self._is_nobody(agent) else agent
            if layer.is_a(index, "TO") and layer.is_a(index + 1, "INFINITIVE|AUXILIARY"):
                return None  # are expected | to be used | by all
            if layer.is_a(index, "FINITE|SEMICOLON|COLON") or (layer.tags[index] == "," and index > group.last):
                return None
        return None

    def _is_nobody(self, phrase: Range) -> bool:
        """Whether the phrase tells how, by how much or by when: `by | email`, `by | 20%`, `by | the end of May`."""
        layer, (first, last), group = self.layer, phrase, self.lexicon.group
        words, shares, dates = layer.lower[first:last], group["people.shares"], group["people.times"]
        if last == first + 1 and any(layer.is_in(first, each) for each in _NOBODY):
            return True  # loué 850 € | par mois
        share = not shares.isdisjoint(words) and (group["people.polls"] - shares).isdisjoint(words)
        named = words[-1:] if layer.is_in(last - 2, "grammar.noun_links") else words  # but: by | April Jones |
        dated = layer.past_set_phrase(first) == last or (dates | group["people.months"]).issuperset(named)
        return dated or share or words[0][:1].isdigit() or words[-1].endswith("%")

    def _by_agent(self, group: VerbGroup, agent: Range) -> Candidate | None:
        if self.layer.is_in(agent[1], "grammar.that") and agent[1] + 1 >= len(self.layer):
            return None  # it breaks off
        layer, named = self.layer, self.layer.past(agent[1] + 1, "NAME")
        apart = layer.reads(agent[1], "COMMA NAME") and layer.tag(named) in ".,;"
        if apart:
            agent = agent[0], named  # by local councillor, | Ada Roy
        if told := self._told_by(group, agent):
            return told
        if is_ahead(self, group) and group.meaning("report"):
            return None  # sera dévoilé mardi par le maire
        if group.meaning(*_CHARGES):  # accused by | rivals | of misleading voters
            charges = (at for at in range(agent[1] - 1, agent[0], -1) if layer.is_in(at, "grammar.noun_links"))
            agent = agent[0], next(charges, agent[1])
        words, is_unsaid = layer.lower[slice(*agent)], self.complements.objects.is_unsaid
        senses = (each for name in ("as", "that", "np") for each in group.senses if name in each.takes)
        sense = next((each for each in senses if not is_unsaid(words, each)), None)
        content = self._content(group, agent, sense) if sense else None
        cue = group.first, group.last
        return self.candidate(group.verb, agent, cue, content, "passive with agent") if content else None

    def _told_by(self, group: VerbGroup, agent: Range) -> Candidate | None:
        """`had been warned by its lawyer that …`, `was told by the mayor: “…”`, `to “go”`: what the agent said."""
        layer, that, end = self.layer, self.lexicon.group["grammar.that"], agent[1]
        quoted = layer.reads(end, "COLON QUOTATION")
        what = "INFINITIVE|QUOTATION" if group.meaning(*_ASKING) else "QUOTATION"  # was told by the board | to go
        asked = layer.is_in(end, "grammar.infinitive_marks") and layer.is_a(end + 1, what)
        # averti par des voisins inquiets | de voir, by neighbours anxious | to see
        asked = asked and not (layer.is_a(end - 1, "ADJECTIVE") or layer.is_in(end - 1, "grammar.moods"))
        asks = layer.is_in(end, "grammar.whether") or layer.is_in(end, "grammar.conditions")
        asked = asked or (asks and group.shape is Shape.PASSIVE and group.takes("wh"))  # was asked by the judge | if
        bare = asked or (layer.is_in(group.first - 1, "grammar.impersonal") and self.clauses.clause_follows(end))
        whole = layer.tag(end) == ":" and not group.takes("np") and layer.has("FINITE", end, len(layer))
        says = quoted or whole or bare or layer.word(end) in that  # a été résumé par le maire | : la ville ferme
        if not says or not group.takes("that"):
            return None
        first = end + (not bare)  # It was suggested by Jones | she had left
        ends = self.complements.ends
        content = (first, first + 1 if quoted else ends.sentence_end(first) if whole else ends.after(first))
        return self.candidate(group.verb, agent, (group.first, group.last), content, "passive with agent, that")

    def _is_act(self, phrase: Range) -> bool:
        """Whether it is what somebody is asked to do: `la démission du maire`, `deux ans de prison`."""
        words, endings = self.layer.lower[slice(*phrase)], self.lexicon.endings("nouns.act_endings")
        penalty = not self.lexicon.group["nouns.penalties"].isdisjoint(words)
        return penalty or not endings or any(word.endswith(endings) for word in words)

    def _said_of(self, group: VerbGroup, agent: Range, sense: Sense) -> Range | None:
        """The subject, where it is what the agent says: `Le bilan est confirmé par`, never `Elle est confirmée par`."""
        layer, subject = self.layer, self.clauses.subject(group.first)
        is_done_to = self.complements.objects.is_done_to
        if subject is None or sense.meaning in _NEEDS_AS or is_done_to(group.verb, subject, agent):
            return None
        if layer.any_in(*subject, "nouns.said"):
            return subject
        if "claims" in sense.takes or (sense.meaning in _OF_ACTS and not self._is_act(subject)):
            return None  # la place a été demandée par un client
        reports = any("np" in each.takes and "claims" not in each.takes for each in group.senses)
        person = layer.is_a(subject[0], "SUBJECT") or layer.any_in(*subject, "nouns.persons")
        return subject if reports and not person else None  # ce projet est soutenu par la ville

    def _content(self, group: VerbGroup, agent: Range, sense: Sense) -> Range | None:
        """What stands between participle and agent, or after the agent (`by critics as …`), or the subject."""
        layer, by = self.layer, agent[0] - 1
        asked = layer.is_in(agent[1], "grammar.sure_infinitive_marks")  # asked by Roy | to go
        thought = layer.lower[group.verb] in self.lexicon.hearsay_passives or sense.meaning == "estimate"
        if asked and thought and (subject := self.clauses.subject(group.first)):
            return subject[0], self.complements.ends.after(agent[1])  # It is said by Roy | to be late
        if asked or layer.any_in(*agent, "grammar.not_as_after"):
            return None  # judged | by the same rules | as Derby
        if not sense.takes & {"as", "np"} and by > self.clauses.past_times(group.last):
            return None  # was found | unresponsive | by a cleaner
        between = self.clauses.past_times(group.last)
        named = any(layer.word(between) in each.prepositions for each in group.senses)
        if layer.is_a(between, "ADJECTIVE") and layer.is_in(between, "hearsay.not_after_passive"):
            return None  # reconnu | coupable | par le tribunal
        named = named or not layer.is_a(between, "PREPOSITION|AND|COMMA")  # not: appuyé | dans cela | par Ada
        if between < by and named:
            degree = layer.reads(between - 1, "ADVERB ADJECTIVE")  # jugé | trop cher
            return between - degree, by
        at = agent[1]
        if layer.reads(at, "PREPOSITION NUMBER") and layer.word(at) not in sense.prepositions:
            at += 2  # estimated by the bank | in 2018 | at
        if layer.word(at) in sense.prepositions:
            quoted = layer.tag(at + 1) == QUOTATION
            end = at + 2 if quoted else self.complements.ends.after(at)
            leads = group.first == 0 and not group.takes("person")  # Accusé par X de vol, | il nie
            end = min(end, layer.first_of("COMMA", at)) if leads else end
            return at, self.complements.ends.before_main_verb(at, end)
        if group.shape is Shape.PASSIVE:
            return self._said_of(group, agent, sense)
        return self._noun_before(group, sense)

    def _noun_before(self, group: VerbGroup, sense: Sense) -> Range | None:
        """What a bare participle says more of, where it is what the agent says: `une hypothèse | écartée par`."""
        layer = self.layer
        noun = group.first - (layer.tag(group.first - 1) == ",")  # sa prévision, | contestée | par la Cour
        said = self.clauses.before(noun)
        apposed = said is not None and layer.tag(said[0] - 1) == "," and layer.any_in(*said, "nouns.parted")
        if said and sense.meaning in _REFUSALS and (apposed or layer.any_in(*said, "nouns.said")):
            return said  # 3 millions, un chiffre | contesté par la ville
        described = "as" in sense.takes and not sense.amounts and sense.meaning not in _NEEDS_AS
        return said if described else None
