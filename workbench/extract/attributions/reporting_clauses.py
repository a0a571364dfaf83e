"""Cues that come after what they attribute: `…, a-t-il dit`, `"…," she said, "…"`, `…, estiment des chercheurs`."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence, Set

from workbench.extract.attributions.candidate import Candidate, Stretch
from workbench.extract.attributions.contents_before import ReportingClauseContents
from workbench.extract.attributions.layer import QUOTATION, names_something
from workbench.extract.attributions.lexicon import Sense
from workbench.extract.attributions.noun_phrases import Range
from workbench.extract.attributions.verb_groups import Shape, VerbGroup, is_undone
from workbench.extract.attributions.word_classes import ClosedClass

#: A reporting clause ends, or a complement follows it, within so many words behind its subject.
_FARTHEST_END = 12
#: What one in plain order does not run over, and where it may end as well.
_NOT_PASSED = "FINITE|THAT|SUBJECT|COLON|QUOTATION|RELATIVE"
_STOPPING = f"{_NOT_PASSED}|STOP|COMMA|DASH"
#: No more words than this stand behind the verb of one in plain order.
_FARTHEST_STOP = 16
#: A verb and the infinitive that it leads to are within so many words: `tient-il à préciser`.
_LONGEST_GROUP = 4


class ReportingClauses(ReportingClauseContents):
    """Reads reporting clauses in one layer."""

    def read(self, group: VerbGroup) -> Candidate | None:
        """The attribution whose content stands before `group`, None where the group is no reporting clause."""
        if group.shape is Shape.PASSIVE:
            return self._told(group) if self._is_nobodys(group) else None
        if group.shape is Shape.GERUND:
            return self._quoted(group)
        polled = bool(group.senses) and all(sense.polls_only for sense in group.senses)
        if polled or group.shape is not Shape.FINITE:
            return None  # comme le veut | la tradition
        senses = [sense for sense in group.senses if sense.takes & {"quote", "that"} and not sense.polls_only]
        says = bool(senses) or not group.senses  # not in any list
        found = self._inverted(group, says) or (self._straight(group) if says else None)
        if found is None:
            return None
        source, begin, end = found
        if end == len(self.layer) == group.last and group.takes("addressee"):
            return self._told(group)  # Carer stole cash, | court told
        lead = self._as_before(begin)
        leads = lead is not None and self.layer.tag(lead - 1) != QUOTATION and self._opens(lead)
        content = self._after(end) if leads else self.content_around(begin, end)
        if content is None or is_undone(self.layer, group) or self._is_nobody(group, senses, source, lead):
            return None
        unsaid = self._needs_quotation(senses) if leads else not self._says_so(senses, source, content)
        if source[0] < group.first and unsaid:
            return None
        behind = content[0] > self.layer.starts[group.verb]  # due to, she said, | the rain
        if not (leads or behind or group.pronoun is not None or self._says_something(content)):
            return None
        emerged = any(sense.meaning == "come_out" for sense in senses)  # …, a-t-on appris auprès du préfet; it emerged
        impersonal = emerged or self.layer.is_in(source[0], "grammar.impersonal_subjects")
        who = None if impersonal else self._heard_from(group, source) or self.layer.stretch(*source)
        who = self.clauses.body_behind(group.last) if impersonal else who
        cue = self.layer.stretch(group.first, self._addressed(group) if source[0] < group.first else group.last)
        return Candidate(self.layer.starts[group.verb], who, cue, content, "reporting clause")

    def _heard_from(self, group: VerbGroup, hearer: Range) -> Stretch | None:
        """From whom the one who is told has it: `a appris l'AFP | auprès du parquet`, `… de | sources sûres`."""
        layer, lexicon = self.layer, self.lexicon
        if not any(sense.meaning == "be_told" for sense in group.senses):
            return None
        near = range(hearer[0], min(self.clauses.past_times(hearer[1]) + 1, len(layer)))
        told = (at for at in near if lexicon.phrase_at(layer.lower, at) in lexicon.source_phrases)
        told_by = next((at for at in near if layer.lower[at] in lexicon.group["grammar.heard_from"]), next(told, None))
        return self.clauses.body_behind(told_by) if told_by is not None else None

    def _is_nobodys(self, group: VerbGroup) -> bool:
        """Whether a passive tells what nobody who is named says: `…, the court was told`, `…, it was gathered`."""
        if group.takes("person"):
            offered = all("np" in sense.takes for sense in group.senses if "person" in sense.takes)
            of = self.layer.is_in(group.last, "grammar.noun_links") or self.layer.is_a(group.last, "TO")
            # elles seront | proposées ailleurs, est | assurée de gagner
            threatened = group.meaning("threaten")  # Selon lui, 300 postes sont menacés.
            return not (offered or of or threatened or self.layer.is_in(group.last, "grammar.agents"))
        impersonal = self.layer.is_in(group.first - 1, "grammar.impersonal") and group.takes("that")
        return impersonal and self.layer.lower[group.verb] not in self.lexicon.hearsay_passives

    def _quoted(self, group: VerbGroup) -> Candidate | None:
        """`“…,” Interfax quoted the minister as saying.`"""
        quoted = self.clauses.quoted(group.first) if self._stop(group.last) is not None else None
        content = self.content_around(quoted[1], group.last) if quoted else None
        if quoted is None or content is None:
            return None
        source, cue = self.layer.stretch(*quoted[0]), self.layer.stretch(group.first - 1, group.last)
        return Candidate(self.layer.starts[group.verb], source, cue, content, "reporting clause")

    def _is_nobody(self, group: VerbGroup, senses: Sequence[Sense], source: Range, lead: int | None) -> bool:
        """Whether the source is `I` or a thing: `…, c'est sûr, …`; `lead` is the `as` before the verb."""
        layer, as_said = self.layer, lead is not None
        if as_said and layer.is_a(group.first, "CLITIC") and layer.is_in(group.first, "grammar.gerund_marks"):
            witnesses: tuple[ClosedClass, ...] = "grammar.speakers", "nouns.persons", "grammar.documents"
            return not layer.names(source, *witnesses)  # comme en témoigne | la place
        if as_said and layer.is_a(source[0], "SUBJECT") and group.meaning("hope"):
            return True  # did not work out as she had | hoped
        shown = as_said and bool(senses) and all(sense.documents_only for sense in senses)
        if shown and not layer.is_a(source[0], "SUBJECT"):
            return not layer.any_in(*source, "grammar.documents")  # comme l'a montré | la pratique
        return layer.is_in(source[0], "grammar.first_person")

    def _says_so(self, senses: Sequence[Sense], source: Range, content: Stretch) -> bool:
        """Whether a verb behind its subject may say the content; not `“No.” She paused.`, not `Moi parti, il dit`."""
        layer, first = self.layer, bisect_left(self.layer.starts, content[0])
        cue = layer.word(first) in self.lexicon.senses and "," not in layer.tags[first : source[0] - 1]
        if cue and layer.reads(first, "PARTICIPLE|VERB PREPOSITION|SUBORDINATOR"):
            return False  # Asked about it, he laughed
        if content == self.quoted_before:
            return any(sense.meaning != "gesture" for sense in senses) or not senses
        quoted = any(content[0] <= each.start < content[1] for each in layer.quotations.values())
        attaches = self.lexicon.group["grammar.attached_objects"]  # a-t-il répondu, never il a répondu
        return quoted or not (attaches or self._needs_quotation(senses))

    def _needs_quotation(self, senses: Sequence[Sense]) -> bool:
        """Whether the verb tells how something is said rather than that it is: `…, she shrugs`."""
        return bool(senses) and not any("that" in sense.takes for sense in senses)

    def _told(self, group: VerbGroup) -> Candidate | None:
        """`…, the court was told.`: said by somebody who is not named."""
        found, cue = self._straight(group), self.layer.stretch(group.first, group.last)
        content = self.content_around(found[1], found[2]) if found else None
        if content is None or not self._says_something(content):
            return None
        return Candidate(self.layer.starts[group.verb], None, cue, content, "reporting clause in the passive")

    def _inverted(self, group: VerbGroup, says: bool) -> tuple[Range, int, int] | None:
        """Source, first and last unit of a reporting clause whose subject follows: `, a déclaré le ministre`."""
        layer, before = self.layer, self.layer.tag(group.first - 1)
        as_said = self._as_before(group.first) is not None
        opens = group.first == 0 and self.quoted_before is not None  # « … » A déclaré Ada Morel.
        if not (as_said or opens or self._follows_break(group)) or not self._may_be_inverted(group):
            return None
        if group.pronoun is not None:
            place = self.clauses.after(group.last + 1) if layer.is_a(group.last, "PREPOSITION|CLITIC") else None
            # est, dit-on en mairie, « sûr »
            return (group.pronoun, group.pronoun + 1), group.first, place[1] if place else group.last
        quoted = opens or before == QUOTATION or layer.tag(group.first - 2) == QUOTATION
        if group.takes("addressee") or not (as_said or says or (quoted and before == ",")):
            return None
        phrase = self._subject_behind(group, quoted=quoted)
        if phrase is None or not self._closes(group, phrase[1], quoted=quoted):
            return None
        free = quoted or as_said or self._ends_sentence(group, phrase) or self._clause_before(group.first)
        return (phrase, group.first, phrase[1]) if free or self._interrupts(group, phrase[1]) else None

    def _is_person_of(self, group: VerbGroup, phrase: Range) -> bool:
        """Whether a person is the subject, not `« Tout est dit ici » a suscité | la colère`, `a ému | les élus`."""
        person = self.layer.names(phrase, "grammar.speakers", "people.anonymous", "nouns.persons")
        return person and not self._disagrees(group, phrase[0], quoted=False)

    def _asks(self, group: VerbGroup, mark: int) -> bool:
        """Whether a deed that the verb asks for begins there: `the clerk, led by Ann Roy, urged the court | to act`."""
        deed = mark + 1 + self.layer.is_in(mark + 1, "grammar.object_clitics")
        begins = self.layer.is_in(mark, "grammar.infinitive_marks")
        return begins and group.takes("person") and self.layer.is_a(deed, "INFINITIVE|NOUN|VERB|ADVERB")

    def _ends_sentence(self, group: VerbGroup, phrase: Range) -> bool:
        """Whether no more stands but who says so: `Un total provisoire, | ont prévenu les secours.`"""
        layer = self.layer
        first = layer.tags.find(",") + 1 if layer.is_a(group.first, "FINITE") else 0
        named = layer.inside is not None and layer.names(phrase)
        alone = first == group.first and layer.tag(phrase[1]) == "."
        return alone or (named and layer.tag(phrase[1]) in ".;!?…")  # « Le fait d'écrire, | ajoute Ada Roy. On verra. »

    def _follows_break(self, group: VerbGroup) -> bool:
        """Whether a mark stands before the verb, or a noun where a pronoun is attached: `en mai | a-t-il dit, …`."""
        before = self.layer.tag(group.first - 1)
        attached = group.pronoun is not None and self.layer.tag(group.last) == ","
        noun = before == QUOTATION and self.layer.is_a(group.first - 2, "DETERMINER")
        if noun and not self.layer.quoted(group.first - 1).endswith(","):  # The “wave,” | said Ann Roy
            return False  # Un « groupe armé » | a attaqué le village
        attached = attached or self.layer.is_in(group.pronoun or -1, "grammar.impersonal_subjects")  # en mai | dit-on
        return before in ',"-–—!?…' or (attached and self.layer.is_a(group.first - 1, "NOUN|NAME|NUMBER|ADJECTIVE"))

    def _subject_behind(self, group: VerbGroup, *, quoted: bool) -> Range | None:
        """The subject behind its verb, None where what stands there is none."""
        layer, start = self.layer, self._past_circumstances(group.last, quoted=quoted)
        moved = layer.is_in(start, "grammar.moods") or (quoted and self._is_quoted_mood(start))
        start += moved and layer.is_a(start + 1, "NAME|DETERMINER")  # dit, inquiet, Paul Roy
        if self._disagrees(group, start, quoted=quoted):
            return None  # Il sursaute, | demande des explications
        if layer.is_a(start, "SUBJECT|CLITIC") and not layer.is_a(start + 1, "AND"):
            return None  # She had, they reported, | asked them; not: disent | lui et sa femme
        paper = layer.quotations.get(start)
        named = paper is not None and names_something(layer.text, paper)  # révèle « 24 heures », ajoute « Nono »
        some = layer.is_in(start, "grammar.noun_links") and layer.is_in(start + 1, "people.anonymous")
        some = (some or layer.is_in(start, "grammar.partitives")) and layer.is_a(start, "PREPOSITION")  # ont dit d'élus
        phrase = (start, start + 1) if named else self.clauses.after(start + some)  # ont scandé | des adhérents
        if phrase and self.lexicon.tells_several(layer.lower[group.first : group.verb + 1]):
            phrase = self.clauses.with_others_behind(phrase, len(layer))
        sure = bool(group.senses) or layer.tag(group.first - 1) != QUOTATION
        return phrase if sure or (phrase and self._is_person_of(group, phrase)) else None

    def _is_quoted_mood(self, index: int) -> bool:
        """Whether one word in quotation marks tells how somebody says it: se réjouit `« soulagé »` Paul Roy."""
        layer = self.layer
        return layer.tag(index) == QUOTATION and layer.quoted(index).strip().isalpha() and layer.begins_low(index)

    def _disagrees(self, group: VerbGroup, start: int, *, quoted: bool) -> bool:
        """Whether of the verb and what begins at unit `start` one is plural: `« X » ont attaqué | un convoi`."""
        layer, endings = self.layer, self.lexicon.endings("grammar.plural_verb_endings")
        if layer.is_in(start, "grammar.plural_articles"):
            words = layer.lower[group.first : group.verb + 1]
            return not (quoted or any(word.endswith(endings) for word in words))
        if not endings or not layer.is_in(start, "grammar.indefinite"):
            return False
        verb, last = layer.first_of("FINITE", group.first), layer.first_of("COMMA|FULL_STOP|SEMICOLON", start)
        some = layer.has("AND", start, last) or layer.any_in(start, last, "grammar.noun_links")  # une part des
        return not some and verb <= group.verb and layer.lower[verb].endswith(endings)

    def _may_be_inverted(self, group: VerbGroup) -> bool:
        """Whether the verb is one that stands before its subject, and nothing before it forbids that."""
        lexicon, layer = self.lexicon, self.layer
        fixed = layer.is_in(group.first, "grammar.never_inverted") or layer.is_in(group.first, "grammar.verb_marks")
        fixed = fixed or layer.is_in(group.first - 2, "grammar.not_as_after")
        ending = layer.lower[group.verb].endswith(lexicon.endings("grammar.participle_endings"))
        bare = group.first == group.verb and layer.tag(group.first - 1) == "," and layer.is_a(group.last, "PREPOSITION")
        often = layer.is_a(group.first, "ADVERB")  # Gold, often | considered a haven
        fixed = fixed or (ending and (bare or often))  # Ana Roy, | asked about the plan, said
        dash = layer.tag(group.first - 1)
        aside = dash in "-–—" and layer.tags.count(dash, 0, group.first) % 2 == 0  # le collectif – né hier – | a lancé
        opener = layer.last_of("SUBORDINATOR NAME|DETERMINER", 0, group.first)  # même si le maire, Ada Roy, | a dit non
        begun = opener >= 0 and layer.tags.count(",", opener, group.first) == 2
        barred = fixed or aside or (begun and not layer.has("FINITE", opener, group.first))
        barred = barred or layer.is_a(group.first, "GERUND")
        return not (barred or self._opened_by_question(group.first) or self._opened_by_relative(group.first))

    def _opened_by_relative(self, verb: int) -> bool:
        """Whether it is the verb of `dans laquelle le maire, Ada Roy, | demande`, `qui, dans la salle, | criaient`."""
        layer = self.layer
        relative = layer.last_of("RELATIVE", 0, verb)
        parted = relative > 0 and (layer.is_a(relative - 1, "PREPOSITION") or layer.tag(relative + 1) == ",")
        if parted and not layer.has("FINITE", relative, verb):
            return True
        aside = layer.tags.rfind(",", 0, verb - 1) if layer.tag(verb - 1) == "," else 0  # as Roy, who knows, | denied
        if aside <= 0 or layer.tag(aside - 1) == QUOTATION or not layer.is_a(aside + 1, "RELATIVE"):
            return False
        return layer.has("FINITE", aside, verb) and not layer.has("FINITE", self.clauses.clause_floor(aside), aside)

    def _opened_by_question(self, verb: int) -> bool:
        """Whether it is the verb of a clause with an aside: `n'a pas dit quand Ada, la maire, | souhaitait agir`."""
        layer = self.layer
        openers = self.lexicon.group["grammar.whether"] | self.lexicon.group["grammar.that"]
        asked = (at for at in range(verb - 1, 0, -1) if layer.lower[at] in openers)
        opener = next((at for at in asked if not self.clauses.is_restrictive(at)), 0)
        named = opener > 0 and layer.is_a(opener + 1, "DETERMINER|NAME")
        return named and layer.tags.count(",", opener, verb) > 1 and not layer.has("FINITE", opener, verb)

    def _interrupts(self, group: VerbGroup, end: int) -> bool:
        """Whether the reporting clause parts a subject from its verb: `La grève, a annoncé le syndicat, aura lieu`."""
        layer, begin = self.layer, self.clause_start(group.first - 1)
        if layer.is_a(begin, "SUBORDINATOR") or layer.reads(begin, "ADVERB? PREPOSITION"):
            # En Espagne, | écrit El País, | les villages luttent
            return layer.tag(end) == "," and (layer.tag(end + 1) == QUOTATION or self.clauses.clause_follows(end + 1))
        end = self.clauses.past_circumstances(end) if layer.is_a(end, "PREPOSITION") else end  # a dit Ada | à Lens
        if layer.reads(end, "COMMA THAT"):
            return True  # Encore faut-il, | insiste le médecin, | que la cause soit traitée
        while layer.tag(end) == ",":
            if self._verb_follows(end + 1, "FINITE") or layer.begins_low(end + 1):
                return True  # La baisse, rappelle la ville, | « est due au gel »
            following = layer.tags.find(",", end + 1)
            if not self._describes(end + 1, following):
                return False
            end = following
        return False

    def unlisted(self, known: Set[int]) -> Iterator[Candidate]:
        """Reporting clauses of verbs that are in no list, right after a quotation: `« … », sourit-elle`."""
        layer = self.layer
        for index, quotation in layer.quotations.items():
            ends = quotation.inner(layer.text)[-1:] in tuple(",.!?…")  # “Never,” she said.
            if not self._opens(index) or not (ends or layer.tag(index + 1) == "," or self._holds_clause(index)):
                continue
            group = self._unlisted_group(index + 2 if layer.tag(index + 1) == "," else index + 1)
            verbs = layer.starts[group.verb : group.verb + _LONGEST_GROUP] if group else []
            if group and known.isdisjoint(verbs) and (found := self.read(group)):
                yield found

    def _unlisted_group(self, first: int) -> VerbGroup | None:
        """The verb of any meaning at unit `first`, or after the subject there; None where none stands."""
        layer = self.layer
        subject = self.clauses.after(first)
        if subject and layer.is_a(subject[1], "VERB") and layer.tag(subject[1] + 1) in ".,":
            first = subject[1]
        verb = layer.past(first, "LIGHT")
        attached = layer.word(verb + 1).startswith("-")
        if attached and layer.is_a(verb, "AUXILIARY") and layer.is_a(verb + 2, "PARTICIPLE"):
            return VerbGroup(first, verb + 2, verb + 3, Shape.FINITE, (), verb + 1)  # a-t-il coupé
        compound = not attached and layer.reads(verb, "AUXILIARY PARTICIPLE")
        verb += compound
        pronoun = verb + 1 if layer.word(verb + 1).startswith("-") else None
        read_so = layer.is_a(verb, "NOUN|ADJECTIVE") and (pronoun or layer.is_a(verb + 1, "DETERMINER"))
        if not (compound or read_so or layer.is_a(verb, "VERB")):
            return None
        if layer.is_in(verb + 1, "grammar.infinitive_marks") and layer.is_a(verb + 2, "INFINITIVE"):
            verb += 2  # a tenté de | vérifier la présidente
        return VerbGroup(first, verb, verb + 1 if pronoun is None else verb + 2, Shape.FINITE, (), pronoun)

    def _past_circumstances(self, end: int, *, quoted: bool) -> int:
        """Where the subject may begin behind the verb that ends before unit `end`."""
        start = self.clauses.past_times(end)
        manner = self.layer.is_in(start, "grammar.gerund_marks") and self.layer.is_a(start + 1, "GERUND")
        start += 2 * manner  # a dit en souriant | la maire
        if self.layer.reads(start, "COMMA NAME NAME"):
            return start + 1  # met en garde, | Ada Morel
        if self.layer.is_a(start, "PREPOSITION") and not self.layer.is_in(start, "grammar.plural_articles"):
            start = self._past_circumstance(start)
        if quoted:
            told = self.layer.is_a(start + 1, "ADJECTIVE|PARTICIPLE|ADVERB|GERUND|PREPOSITION|DETERMINER")
        else:  # a indiqué, jeudi | à Rabat, le ministre
            told = self.layer.is_a(self.clauses.past_times(start + 1), "PREPOSITION")
        told = told or self.layer.reads(start + 1, "NOUN COMMA")  # déplore, amère, | Ada
        manner = told and self.layer.tag(start) == ","
        end = self.layer.tags.find(",", start + 1) if manner else -1  # a déclaré, visiblement ému, | le maire
        return end + 1 if end > 0 else start

    def _past_circumstance(self, preposition: int) -> int:
        """Where the subject begins after `dans une note`, `à l'AFP`, or `à TSA` when a person's name follows."""
        layer = self.layer
        found = self.clauses.after(preposition + 1, links=False)
        if found is None or not self.lexicon.group["grammar.attached_objects"]:
            return preposition  # said at the meeting | in Lens
        particle = layer.reads(found[1] - 2, "NAME NAME PREPOSITION NAME")  # à l'AFP | Jeanne d'Arc
        if particle and layer.is_upper(found[1] - 2):
            return found[1] - 1
        end = self.clauses.past_times(found[1])  # lors d'un débat | dimanche soir
        if layer.tag(end) == "(":
            end = max(end, layer.tags.find(")", end) + 1)  # à l'Agence France-Presse (AFP), | Ada Lovelace
        named = self.clauses.after(end + 1) if layer.tag(end) == "," else None
        whole = named is not None and layer.reads(named[1] - 2, "NAME NAME")
        full = not whole and layer.reads(end - 3, "NAME NAME NAME")
        end += named is not None and layer.names(named) and not full  # raconte dans son salon, | la juge Ada Lovelace
        some = layer.is_in(end, "grammar.partitives") and layer.any_in(end + 1, end + 3, "people.anonymous")
        if layer.is_a(end, "DETERMINER|NAME|NUMBER") or some:  # ont dit à l'AFP | des habitants
            return end
        if layer.is_a(found[1], "PREPOSITION"):  # dans un entretien | au Figaro
            return self._past_circumstance(found[1])
        first, last = found
        name = layer.back(last, "NAME", first)  # sur le site de la Commission européenne | Ada Lovelace
        if last - name > 2 and layer.is_upper(name):
            name += 1  # auprès de l'AFP | Ada Lovelace
        elif last - name > 2 and name == first:
            return last - 2  # dans Le Figaro | Ada Lovelace
        return name if first < name < last else preposition

    def _closes(self, group: VerbGroup, index: int, *, quoted: bool) -> bool:
        """Whether the reporting clause ends soon after its subject, and what follows is no complement of the verb."""
        if not quoted and self._asks(group, index):
            return False
        layer = self.layer
        quoted_too = layer.tag(index) == QUOTATION and layer.is_a(index + 1, "FULL_STOP|COMMA")
        goes_on = layer.reads(index, "AND SUBJECT") or (quoted and layer.reads(index, "AND LIGHT* FINITE"))
        if quoted_too or goes_on or layer.is_a(index, "OPENING|PARTICIPLE"):
            return True  # « A » a dit Ada | « B »; conclut la juge | et elle réclame, | et s'en va
        for at in range(index, min(index + _FARTHEST_END, len(layer))):
            if layer.is_a(at, "STOP|DASH|COMMA|CLOSING|GERUND|SUBORDINATOR|RELATIVE"):
                return True  # « A », a dit Ada sur RTL | ajoutant qu'il pleut
            meanwhile = quoted and layer.is_in(at, "grammar.clause_prepositions")  # said Ann Roy | after the Rams won
            if meanwhile or layer.is_in(at, "grammar.not_that_after") or layer.reads(at, "SUBJECT CLITIC VERB NUMBER"):
                return True  # a dit Ada | alors qu'elle sortait; a dit le patron | il y a dix ans
            if layer.tag(at) == ":":
                comma = layer.tags.rfind(",", 0, at)  # Le pont est fermé, | confirme la mairie : une pile a cédé
                return layer.has("FINITE", 0, comma) or self._needs_no_verb(comma)
            if at == index and layer.is_in(at, "grammar.that"):  # Le oui gagne, | dit le sondage | que la SSR publie
                return layer.has("FINITE", 0, layer.tags.rfind(",", 0, at))
            if layer.is_a(at, "FINITE|THAT|QUOTATION"):
                return False  # said models | differ
        return True

    def _straight(self, group: VerbGroup) -> tuple[Range, int, int] | None:
        """Source, first and last unit of a reporting clause in plain order with nothing after it: `, she said.`"""
        layer, stop = self.layer, self._stop(self._addressed(group))
        if stop is None and layer.tag(group.last) != ":" and not layer.any_in(0, group.first, "grammar.whether"):
            return None
        source = self.clauses.subject(group.first)
        if source is None:
            return None
        if layer.is_in(source[0] - 2, "grammar.be") and layer.is_in(source[0] - 1, "grammar.whether"):
            return source, source[0] - 2, layer.first_of("FULL_STOP|SEMICOLON", group.last)  # “No,” | is how he put it
        if stop is None and layer.tag(source[0] - 1) == QUOTATION and layer.tag(group.last) == ":":
            stop = group.last  # “It has limits,” Ann Lee wrote: the drug works in adults alone.
        if stop is None:
            return None
        compared = layer.is_in(source[0] - 2, "grammar.not_as_after")  # as far as | rain is concerned
        as_said = not compared and layer.is_in(source[0] - 1, "grammar.as")
        if not (as_said or layer.tag(source[0] - 1) in ',"' or self._follows_quotation(source[0], stop)):
            return None
        if self._goes_on(group, source) if as_said else self._has_object(group):
            return None  # comme il l'a dit
        if self._is_apart(source, stop) or layer.is_a(group.first - 1, "RELATIVE"):
            return None  # a senator who testified for the state
        if self._follows_condition(source[0] - 1) and layer.tag(stop) not in ",–—-":
            return None
        return source, source[0], stop

    def _follows_quotation(self, source: int, stop: int) -> bool:
        """Whether the sentence is all reporting clause, and a quotation stands before it: `“No.” Ana Roy wrote.`"""
        layer = self.layer
        goes_on = layer.reads(stop, "COMMA GERUND")  # Ana Roy wrote, | adding that
        ends = goes_on or not layer.has("INFINITIVE|FINITE|THAT|QUOTATION", stop, len(layer))
        return source <= 1 and ends and self.quoted_before is not None

    def _goes_on(self, group: VerbGroup, source: Range) -> bool:
        """Whether what follows `as` only goes on meanwhile: Shares slump as | a bank warns on profit."""
        layer = self.layer
        dated = layer.is_in(group.last + 1, "people.times") or layer.is_in(group.last + 1, "people.months")
        return layer.is_a(group.last, "PREPOSITION") and not dated and layer.tag(source[0] - 2) != ","

    def _follows_condition(self, comma: int) -> bool:
        """Whether all that stands before the comma is a subordinate clause: `il dit que, quand il pleut, | l'eau`."""
        layer, first = self.layer, self.layer.tags.rfind(",", 0, max(comma, 0)) + 1
        if first > 0 or not layer.is_a(first, "SUBORDINATOR"):
            return False
        clauses = layer.count_of("CLAUSE_OPENER", first, comma)
        return layer.count_of("FINITE", first, comma) <= clauses  # not: Whether it is true | is unclear

    def _has_object(self, group: VerbGroup) -> bool:
        """Whether the verb has what it says with it: `s'inquiète | de l'hiver`, `l'a rappelée à l'ordre`."""
        layer, lexicon = self.layer, self.lexicon
        if layer.is_in(self.clauses.past_aside(group.last), "grammar.that"):
            return True  # Jeudi, il a dit, sur Telegram, | que sa ville était « la cible »
        after, past = layer.past(group.last, "ADVERB"), self.clauses.past_circumstances  # warned on Friday | of
        takers = [each for each in group.senses if each.takes & {"about", "as"}]
        ends = (after, self._addressed(group), *(past(after, each.prepositions) for each in takers)) if takers else ()
        if any(layer.word(end) in each.prepositions for each in takers for end in ends):
            return True
        itself = () if any(each.reflexive for each in group.senses) else lexicon.group["grammar.self"]
        objects = lexicon.group["grammar.object_clitics"].union(itself)  # des voix se sont ajoutées
        return not objects.isdisjoint(layer.lower[group.first : group.verb])

    def _is_apart(self, source: Range, stop: int) -> bool:
        """Whether the source is none of the verb's, or both stand in a clause begun before: `que demain, | il dira`."""
        layer, behind = self.layer, self.layer.tag(source[0] - 1) == ","
        begun = layer.last_of("THAT", 0, source[0]) if behind else -1
        led_in = begun >= 0 and not layer.has("FINITE", begun, source[0])
        led = behind and layer.is_a(0, "PREPOSITION|SUBORDINATOR")  # On the claim that it rained, | she said, | “No.”
        led_in = led_in or (led and layer.reads(stop, "COMMA QUOTATION") and not layer.begins_low(stop + 1))
        return led_in or self.clauses.parted(source) is not None

    def _addressed(self, group: VerbGroup) -> int:
        """The end of the group with its addressee: `told the court`."""
        tells = any("person" in sense.takes and "np" not in sense.takes for sense in group.senses)
        addressee = self.clauses.after(group.last) if tells else None  # told Swedish daily | Svenska Posten
        return self.layer.past(addressee[1], "NOUN|NAME") if addressee else group.last

    def _stop(self, index: int) -> int | None:
        """Where the reporting clause stops; None where more follows than adverbs, dates and circumstances."""
        layer, start = self.layer, index
        index = self.clauses.past_times(start)
        last = min(index + _FARTHEST_STOP, len(layer))
        if layer.reads(index, "AND ADVERB? FINITE|PARTICIPLE"):
            return index  # “No,” she said | and left
        for at in (at for at in range(index, last) if at == index or layer.is_a(at, _STOPPING)):
            if layer.tag(at) in ".,;!?…–—":
                return at
            leads = at == index and layer.is_a(at, "SUBORDINATOR|PREPOSITION")
            if leads and layer.is_in(at, "grammar.circumstances"):
                comma = layer.first_of("COMMA", at)  # He said when he found one, | they were late
                return None if self.clauses.subject_follows(comma + 1) else layer.first_of("STOP", at)
            if not (layer.is_a(at, _NOT_PASSED) or (at == index and not layer.is_a(at, "PREPOSITION|GERUND"))):
                continue
            if layer.reads(at, "RELATIVE FINITE"):  # said in an interview | that aired Friday
                return layer.first_of("STOP|COMMA", at)
            reduced = layer.is_a(at, "VERB") and self.lexicon.is_participle(layer.lower[at])
            reduced = (reduced or layer.is_a(at, "PARTICIPLE")) and at > start  # in an interview | published Friday
            titled = layer.tag(at) == QUOTATION and layer.is_a(at - 1, "POSSESSIVE")  # on CNN's | “State of the Union”
            if not (reduced or titled):
                return None
        return last
