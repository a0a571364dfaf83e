"""Whose verb it is: the subject of a finite verb, a gerund or an infinitive, which several verbs may share."""

from __future__ import annotations

from collections.abc import Mapping

from workbench.extract.attributions.candidate import Candidate, Stretch
from workbench.extract.attributions.contents_before import RelativeContents, Speaker
from workbench.extract.attributions.noun_phrases import Range
from workbench.extract.attributions.verb_groups import VerbGroup
from workbench.extract.inflection import Form

#: A sentence that begins with an infinitive within this many words goes on with the speaker before it.
OPENING = 3


class Subjects(RelativeContents):
    """Finds who speaks in one layer; remembers the last source for verbs that share it."""

    reporting: Mapping[int, Candidate]  # the groups that are reporting clauses, by the verb's unit
    before: Stretch | None  # who spoke last before this layer
    last: Stretch | None = None  # the last source in this layer
    aside: Stretch = (0, 0)  # what the last aside tells: `tossed a suit | claiming that Acme lied`
    outer: Candidate | None = None  # the last attribution in this layer that no other holds
    subject: Stretch | None = None  # whose verb begins this layer, which is quoted: `La HAS « recommande que »`

    def _here(self, units: Range | None) -> Speaker | None:
        return Speaker(self.layer.stretch(*units), units) if units else None

    def _subject(self, group: VerbGroup) -> Speaker | None:
        """The subject of a finite group: attached to it, before it, or shared with the verb before."""
        if group.pronoun is not None:
            return self._here((group.pronoun, group.pronoun + 1))
        layer, before = self.layer, group.first - 1
        if layer.is_a(before, "AND"):
            return self._shared_subject(group)
        if layer.is_in(before, "grammar.that") and not self.lexicon.group["grammar.past_endings"]:
            return None  # des menaces qu'aurait | réitérées le maire
        found = self.clauses.subject(group.first)
        if found and self.lexicon.tells_several(layer.lower[group.first : group.verb + 1]):
            found = self.clauses.with_others_before(found)
            found = self.clauses.with_others_behind(found, group.first)
        if group.first == 0 and self.subject:
            return Speaker(self.subject)
        if found and found[1] == before and layer.is_a(before, "COMMA") and layer.is_a(found[0] - 1, "VERB"):
            return self._shared_subject(group)  # Il critique la loi, | menace de partir
        if found is None and self.last and layer.is_a(before, "COMMA|SEMICOLON"):
            return Speaker(self.last)
        return None if found and self._is_own_assertion(group, found) else self._here(found)

    def _shared_subject(self, group: VerbGroup) -> Speaker | None:
        """The subject of the verb that `et nie`, `and expects` goes on from."""
        layer = self.layer
        participle = group.first == group.verb and layer.is_a(group.verb, "PARTICIPLE")
        if participle and self.outer and self.outer.source:
            return Speaker(self.outer.source)  # La cour a jugé que le ton révélait « la haine » et | ordonné
        lemmas, lower = self.lexicon.lemmas, layer.lower
        said = (at for at in range(group.verb) if lemmas(lower[at]) & lemmas(lower[group.verb]))
        again = next(said, group.verb)  # says A and | said B
        if again == group.verb and self.last and not self.clauses.goes_on_with_report(group.first):
            return Speaker(self.last)
        closed = layer.is_a(group.first - 2, "COMMA|DASH")
        for verb in filter(self._is_main_verb, range(again if again < group.verb else group.first - 2, -1, -1)):
            if closed and layer.is_a(layer.back(verb, "PREVERBAL|PARTICIPLE") - 1, "RELATIVE"):
                continue  # a signé la loi, qui exige un vaccin, | et a juré
            first = layer.back(verb, "PREVERBAL")
            found = self.clauses.subject(first)
            its_object = found and layer.is_a(first - 1, "COMMA") and layer.is_a(found[0] - 1, "VERB|PARTICIPLE")
            if not its_object:  # a lu | la lettre, se lève et dit
                return self._here(found)
        return Speaker(self.before) if self.before and group.first == 1 else None  # Et a ajouté que

    def _is_main_verb(self, index: int) -> bool:
        """Whether the unit is a finite verb, or a form in -ed right after a noun that may well be one."""
        layer = self.layer
        if not layer.is_a(index, "PARTICIPLE"):
            return layer.is_a(index, "FINITE")
        behind = layer.is_a(index - 1, "NOUN|NAME|CLOSING|RELATIVE")
        behind = behind or layer.is_a(index + 1, "DETERMINER|SUBJECT")  # The firm, too, | sent its plan
        return behind and bool(self.lexicon.group["grammar.past_endings"])

    def _is_own_assertion(self, group: VerbGroup, source: Range) -> bool:
        """Whether the article itself concludes (`Cela montre que`), or nobody says it."""
        layer, lexicon, first = self.layer, self.lexicon, source[0]
        words = layer.lower[first : source[1]]
        not_even = first - 2 if layer.reads(first - 2, "ADVERB ADVERB") else first - 1
        if layer.is_in(not_even, "grammar.negations") and not layer.is_a(first - 2, "FINITE"):
            return True  # not all forecasters think so
        if layer.is_in(first, "grammar.impersonal_subjects") and layer.is_in(first - 1, "grammar.as"):
            return True  # un été comme | on dit « pourri »
        if layer.is_in(first, "grammar.nobody") and not layer.is_a(first + 1, "NUMBER"):
            return True  # anyone who tells you so; but: No 10
        if len(words) > 2 or words[-1] not in lexicon.group["grammar.own_assertion"]:
            return False
        if group.senses[0].lemma == "be":
            return True  # it is clear that
        speaks = words[0] in lexicon.group["people.speaking_things"]
        past = lexicon.forms[layer.lower[group.verb]] & Form.PAST  # It showed prices rose; not: It shows that
        return not speaks or (not past and all(sense.documents_only for sense in group.senses))

    def _gerund_subject(self, gerund: int, *, bears_content: bool) -> Speaker | None:
        """Who says it: the noun before the gerund, or the subject of the clause that it hangs on."""
        layer = self.layer
        gerund = layer.back(gerund, "CLITIC")  # son avocate, lui | demandant de
        if layer.is_in(gerund, "grammar.gerund_marks"):
            return self._of_clause(gerund)
        if told := self._addressed_before(gerund):
            return self._main_subject(told)
        before, behind = gerund - 1, self.clauses.before_day(gerund)
        if layer.is_a(before, "CLOSING"):
            behind = layer.last_of("OPENING", 0, gerund)
            before = behind - 1  # les élus (31 %) | estimant que
        noun = self.clauses.before(behind) if layer.is_a(before, "NOUN|NAME|ADJECTIVE|NUMBER|PRONOUN") else None
        if noun and (layer.is_in(noun[0] - 1, "grammar.addressing") or self._is_issued(noun)):
            return self._main_subject(gerund)  # called police | saying
        if noun and self._is_its_subject(noun, before, gerund, bears_content=bears_content):
            return self._here(noun)
        opening = layer.tags.rfind(",", 0, gerund) + 1  # , with groups such as Aid also | saying that
        if layer.is_in(opening, "grammar.absolutes"):
            return self._here(self.clauses.after(opening + 1))
        if named := self._blamed(gerund - 1) or self._sourced(noun):
            return self._here(named)
        if (named := self._agent(gerund - bears_content)) and not self._is_in_content(named[0]):
            return self._here(named)
        group = self.lexicon.group
        by = layer.word(gerund - 1) in group["grammar.agents"] | group["grammar.circumstances"]  # replied by | accusing
        by = by or (layer.is_a(before, "SUBORDINATOR") and not layer.is_in(gerund - 1, "grammar.noun_links"))
        governed = (by or bears_content) and layer.is_a(before, "PREPOSITION|SUBORDINATOR|VERB")
        if governed or layer.is_a(before, "PHRASE_END|COMMA|QUOTATION|AND|ADVERB"):
            return self._of_clause(gerund)
        return None

    def _is_issued(self, noun: Range) -> bool:
        """Whether somebody sends the letter or publishes the statement: `wrote | a letter to the mayor | accusing`."""
        issuing = self.lexicon.inflected("grammar.issuing")
        return self.layer.word(noun[0] - 1) in issuing and self.layer.any_in(*noun, "grammar.writings")

    def _is_its_subject(self, noun: Range, before: int, gerund: int, *, bears_content: bool) -> bool:
        """Whether the noun that ends at unit `before` is who says it: not the subject of the clause."""
        if self._stands_apart(noun, gerund):
            return True
        layer = self.layer
        acts = self.last or self.lexicon.takes(layer.lower[gerund], "clauses")  # defended the plan | saying
        thing = acts and not layer.is_a(before, "NAME") and not self.can_speak(noun)  # a réclamé un report | estimant
        return bears_content and layer.is_a(before, "NOUN|NAME|NUMBER") and not thing

    def _is_in_content(self, unit: int) -> bool:
        """Whether the unit is in what the outermost attribution before tells."""
        return self.outer is not None and self.outer.content[0] <= self.layer.starts[unit] < self.outer.content[1]

    def _of_clause(self, gerund: int) -> Speaker | None:
        """The subject of the clause that the gerund hangs on, be its verb behind: `Le maire, | estimant …, a fui`."""
        comma = self.layer.back(gerund, "ADVERB") - 1  # Le maire, tout | en niant, a fui
        aside = self.clauses.before(comma) if self.layer.tag(comma) == "," else None
        apart = aside is not None and self.layer.tag(aside[0] - 1) in ".,;"
        return self._main_subject(gerund) or self._here(aside if apart else None)

    def _blamed(self, preposition: int) -> Range | None:
        """Whom somebody blames or praises for saying it: `slammed | the mayor | for accusing them of theft`."""
        word, whom = self.layer.word(preposition), self.clauses.before(preposition)
        if word in self.lexicon.group["grammar.noun_links"]:
            return None  # accused the mayor of blaming them
        senses = self.lexicon.senses.get(self.layer.word(whom[0] - 1), ()) if whom else ()
        return whom if any("as" in each.takes and word in each.prepositions for each in senses) else None

    def _agent(self, comma: int) -> Range | None:
        """By whom something was done, in a passive that ends at the comma: `refusé par | la Cour |, estimant que`."""
        layer, by = self.layer, self.layer.last_of("PARTICIPLE PREPOSITION", 0, comma)
        agent = self.clauses.after(by + 1) if layer.tag(comma) == "," and layer.is_in(by, "grammar.agents") else None
        if agent is None or not self.can_speak(agent):
            return None
        done = self._main_subject(by)
        whom = done.units if done and done.units else (0, 0)
        person = layer.is_a(whom[0], "SUBJECT") or self.can_speak(whom) or layer.any_in(*whom, "nouns.persons")
        return None if person else agent

    def _sourced(self, noun: Range | None) -> Range | None:
        """Who a preposition names as the source: `selon le parquet | confirmant`, `Selon lui, c'est sûr, évoquant`."""
        phrase_at, lower = self.lexicon.phrase_at, self.layer.lower
        if noun and any(phrase_at(lower, at) for at in range(max(0, noun[0] - 2), noun[0])):
            return noun
        lead = None if self.last else phrase_at(lower, 0)
        named = self.clauses.after(len(lead)) if lead else None
        return named if named and (self.can_speak(named) or self.layer.is_pronoun(named)) else None

    def _stands_apart(self, noun: Range, gerund: int) -> bool:
        """Whether the noun has the gerund for its verb: `…, Ada Morel | raillant ses rivaux`, `with some arguing`."""
        layer, before = self.layer, noun[0] - 1
        joined = layer.is_a(before, "AND") and layer.any_in(0, gerund, "grammar.absolutes")
        if joined or layer.is_a(before, "COMMA") or layer.is_in(before, "grammar.absolutes"):
            return True
        own = layer.is_in(noun[0], "grammar.possessives")  # she ended her letter | saying
        return not own and layer.any_in(*noun, "grammar.writings")

    def can_speak(self, phrase: Range) -> bool:
        """Whether a name, somebody with a post, an unnamed group or a document is in the phrase."""
        return self.layer.names(phrase, "grammar.speakers", "people.anonymous", "grammar.documents")

    def _addressed_before(self, gerund: int) -> int | None:
        """Where whom somebody tells stands before the gerund: `The mayor has written | to residents | saying`."""
        layer, passed = self.layer, "NOUN_PHRASE|PRONOUN|PARTICIPLE|VERB|ADVERB|POSSESSIVE"
        to = layer.back(gerund, passed) - 1
        while layer.is_a(to, "PREPOSITION") and not layer.is_in(to, "grammar.infinitive_marks"):
            to = layer.back(to, passed) - 1
        return to if layer.is_a(to, "PREPOSITION") and layer.word(to - 1) in self.lexicon.senses else None

    def _narrated(self, mark: int) -> Speaker | None:
        """Who says what an infinitive narrates: `Et dans un communiqué, le ministre | d'affirmer que`."""
        found = self._described(mark) or self.clauses.before(mark)
        if found is None or not self.layer.is_a(found[0] - 1, "COMMA|FULL_STOP|AND"):
            return None
        end = mark if self.layer.is_a(found[0] - 1, "AND") else len(self.layer)  # Et l'autre | d'ajouter que
        alone = found[0] <= 1 and not self.layer.has("FINITE", 0, end)  # L'autre | de répondre : « Non. »
        return self._here(found) if alone or self.layer.names(found, "grammar.speakers") else None

    def _described(self, mark: int) -> Range | None:
        """Who begins the sentence, what is said of them up to unit `mark` left out: Et `Ada Roy`, juge, | de dire."""
        named = self.clauses.after(1) if self.layer.is_a(0, "AND") and self.layer.tag(mark - 1) == "," else None
        described = named and self.layer.tag(named[1]) == "," and not self.layer.has("FINITE", named[1], mark)
        return named if described else None

    def _spoke_before(self, verb: int) -> Speaker | None:
        """Who spoke before a sentence of the article's own that the verb begins, or goes on with from a quotation."""
        goes_on = self.layer.reads(0, "QUOTATION COMMA SUBORDINATOR|PREPOSITION PREPOSITION INFINITIVE", verb + 1)
        own = (verb <= OPENING or goes_on) and self.layer.inside is None  # « Oui », avant d' | ajouter
        return Speaker(self.before) if self.before and own else None

    def _who(self, first: int, verb: int) -> Range | None:
        """The subject of the verb, whose group begins at `first`, or who is cleft out: `C'est | sa sœur, craignant`."""
        found = self.clauses.subject(first)
        cleft = found is not None and self.layer.is_in(found[0], "hearsay.hypothetical_subjects")
        return self.clauses.after(verb + 1) if cleft and self.layer.is_in(verb, "grammar.be") else found

    def _main_subject(self, before: int) -> Speaker | None:
        """The subject of the clause that a gerund or infinitive at `before` hangs on."""
        if quoted := self.clauses.quoted(before):
            return self._here(quoted[0])
        layer, within_said = self.layer, self._is_in_content(before)
        apart = layer.is_a(before - 1, "COMMA|QUOTATION|AND") or layer.is_in(before - 1, "grammar.contrast")
        apart = apart or self.lexicon.means(layer.lower[before], {"add"})  # while | noting
        inner = layer.is_a(before, "INFINITIVE" if apart else "INFINITIVE|GERUND")
        if self.last and not (within_said and inner):  # said a teacher had phoned | to say
            outer = self.outer.source if self.outer else None  # said that he had called, | adding that
            return Speaker(outer or self.last)
        within: Range | None = None  # the subject of a relative clause, where the sentence has no other
        for index in filter(self._is_main_verb, range(before - 1, -1, -1)):
            told_aside = self.aside[0] <= layer.starts[index] < self.aside[1]
            if told_aside or (layer.is_a(index, "PARTICIPLE") and layer.has("FINITE", 0, index)):
                continue
            first = layer.back(index, "PREVERBAL")
            if layer.is_a(first - 1, "RELATIVE"):
                within = self.clauses.subject(first)
            if layer.is_a(first - 1, "AND|RELATIVE"):
                continue
            found = self._who(first, index)
            cleft = found and within and layer.is_in(found[0], "grammar.own_assertion")
            if found and not (cleft or layer.is_in(found[0] - 1, "grammar.whether")):  # C'est Ada Roy, | qui l'a
                same = self.last and within_said and layer.is_a(found[0], "SUBJECT")  # Roy said she left | saying
                return Speaker(self.last) if self.last and same else self._here(found)
        return self._here(within)
