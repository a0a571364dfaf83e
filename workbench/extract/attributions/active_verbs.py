"""Attributions by an active verb: finite, gerund or infinitive, with the source before it or shared with another."""

from __future__ import annotations

from msgspec.structs import replace

from workbench.claims import Mode
from workbench.extract.attributions.candidate import Candidate
from workbench.extract.attributions.complements import CLAUSAL, Complement
from workbench.extract.attributions.contents_before import GAP, Speaker
from workbench.extract.attributions.layer import QUOTATION
from workbench.extract.attributions.lexicon import Sense
from workbench.extract.attributions.not_said import is_ahead, is_no_finding, not_meant
from workbench.extract.attributions.noun_phrases import Range
from workbench.extract.attributions.passives import Passives
from workbench.extract.attributions.subjects import OPENING, Subjects
from workbench.extract.attributions.verb_groups import CAUSING, Shape, VerbGroup
from workbench.extract.inflection import Form

_CONTENT_BEARING = frozenset({"that", "quotation", "colon", "question", "clause", "infinitive"})
#: The shapes of contents that end with the first comma, where they lead in: `Calling it absurd, she left`.
_PHRASES = frozenset({"predicate", "noun phrase", "request", "matter", "gerund"})
#: What an infinitive may attribute on its own: `avant d'avertir que`.
_BY_INFINITIVE = frozenset({"that", "colon", "quotation", "clause"})
#: What an infinitive tells of no speech: `permet de croire à un titre : « … »`.
_MENTAL = frozenset(
    {"consider", "take_for", "think", "feel", "take_side", "hope", "fear", "believe_in", "find", "infer", "forecast"}
)
#: The same of what moves somebody: `says he is worried about it`.
_FELT = frozenset({"worry", "hope_for", "await", "doubt"})
#: So many words at most stand between the verb and the `que` of what is said: `a déclaré lundi soir qu'il`.
_NEAR = 3
#: What somebody only thinks of something besides: `dit qu'il considère ce match comme le plus dur`.
_JUDGING = frozenset(
    {"count_on", "regret", "estimate", "outlook", "expect_to", "find_of", "describe", "rate", "judge", "see"}
)
_THOUGHTS = _MENTAL | _FELT | _JUDGING
#: Of these, what is a claim besides where a clause tells it: `said he hoped | prices would fall`.
_BELIEFS, _CLAUSES = frozenset({"think", "hope"}), frozenset({"that", "bare"})
#: What verbs that may say a clause only do, where it is yet to be done: `will announce its losses`.
_YET_TO_SAY = frozenset({"note", "regret", "denounce", "share"})
#: What somebody learns from another, or a document tells: `on apprend auprès du parquet que`.
_FROM_SOURCE = frozenset({"be_told", "come_out"})
#: What people take to the street for: `ont manifesté pour dénoncer la réforme`.
_DEMANDING = frozenset({"ask", "call", "denounce", "rail"})
#: What a marked gerund tells as how something is done.
_MEANS = frozenset({"speak", "count_on"})
#: What a gerund tells as what happens: `raising hopes`, `comptabilisant les voix`.
_HAPPENING = frozenset({"raise", "tally"})
#: What only a finite verb tells of somebody: `a dit avoir appris « avec regret » sa mort` tells one claim.
_OF_FINITE = frozenset({CAUSING, "be_told"})
#: What may follow a relative clause whose subject ends it: `Des conclusions que conteste la défense | sont`.
_BEHIND_RELATIVE = "FINITE|COMMA|FULL_STOP|SEMICOLON|COLON|PREPOSITION|RELATIVE|OPENING"
#: What people do to things as well.
_FINDS = frozenset({"find", "discover"})


class Verbs(Subjects):
    """Reads the verb groups of one layer, in order; remembers the last source for verbs that share it."""

    def read(self, group: VerbGroup) -> Candidate | None:
        """The attribution of one verb group, None where it attributes nothing."""
        found: Candidate | None
        if self.subject and group.verb == 0:
            group = replace(group, shape=Shape.FINITE)  # M. Roy a | « souligné que »
        if group.shape is not Shape.FINITE:
            things = group.shape is Shape.INFINITIVE  # evidence to show that
            own = [each for each in group.senses if not (each.polls_only or (things and each.documents_only))]
            group = replace(group, senses=tuple([each for each in own if each.meaning not in _OF_FINITE]))
        if group.verb in self.reporting:
            found = self.reporting[group.verb]
        elif group.shape in (Shape.PASSIVE, Shape.PARTICIPLE):
            found = Passives(self.clauses, self.complements).read(group)
        elif group.shape is Shape.GERUND:
            found = self._gerund(group)
        elif group.shape is Shape.INFINITIVE:
            found = self._infinitive(group)
        else:
            found = None if self._is_requested(group) else self._finite(group)
        if found and found.source:
            advised = group.shape is Shape.PASSIVE and self.clauses.subject(group.first)
            if advised:
                self.last = self.layer.stretch(*advised)  # is told by X that, but | says
            elif self._is_aside(group) and found.source[0] < found.position:
                self.aside = found.content  # not: une idée que | réfute le maire, disant
            elif group.shape is not Shape.PARTICIPLE:  # Asked by X whether, she | says
                self.last = found.source
                if self.outer is None or self.outer.content[1] <= found.position:
                    self.outer = found
        return found

    def _is_aside(self, group: VerbGroup) -> bool:
        """Whether the verb tells of something besides who speaks: `She met men who accuse him, | vowing to`."""
        before = "RELATIVE|NOUN|NAME" if group.shape is Shape.GERUND else "RELATIVE"  # a suit | claiming A, | saying B
        return self.layer.is_a(group.first - 1, before) and self.layer.has("FINITE", 0, group.first - 1)

    def _finite(self, group: VerbGroup) -> Candidate | None:
        if told := self._inverted_relative(group) or self._made_to_say(group):
            return told
        speaker = self._subject(group)
        if speaker is None:
            return None
        parted = self.clauses.parted(speaker.units) if speaker.units else None
        if parted:
            speaker = Speaker(self.layer.stretch(*parted[1]), parted[1])
        group = self._licensed(group, speaker)
        if parted and group.senses and self.layer.tag(group.last) in ".,;":
            said = Complement(group.last, *parted[0], "reduced relative", group.senses[0])
            return self._candidate(group, speaker, said)
        found = self._object_relative(group, speaker) or self.complements.of(group)
        found = None if found and self._is_main_clause(group, found) else found
        found = found or self._gap(group) or self._relative_predicate(group, speaker)
        if found is None:
            return self._reduced(group, speaker)
        if self._leads_in(group):
            ends = self.complements.ends
            last = min(each(found.first, found.last) for each in (ends.before_clause, ends.before_subject))
            found = replace(found, last=last)
        who = speaker.units or (0, 0)
        if self._is_finding(group, found, who) or self._is_deed(group, found, who):
            return None
        if found.shape == GAP and self.layer.is_in(who[1] - 1, "people.anonymous"):
            if self.layer.is_a(who[0], "DETERMINER") and self.layer.is_a(who[1] - 2, "NOUN|ADJECTIVE"):
                who = who[1] - 1, who[1]  # a target | critics | say is out of reach
            speaker = Speaker(self.layer.stretch(*who), who)
        return self._candidate(group, speaker, found)

    def _made_to_say(self, group: VerbGroup) -> Candidate | None:
        """`Ce qui fait dire au sondeur que`, `Cela lui fait dire que`: whom something makes say it."""
        found = self.complements.of(group) if group.meaning(CAUSING) else None
        if found is None or found.sense.meaning != CAUSING:
            return None
        told = (at for at in range(group.first, group.verb) if self.layer.is_in(at, "grammar.addressed_clitics"))
        who = next((self.layer.stretch(at, at + 1) for at in told), None) or self.clauses.body_behind(group.last)
        return self._candidate(group, Speaker(who), found) if who else None

    def _is_finding(self, group: VerbGroup, found: Complement, who: Range) -> bool:
        """Whether people find a thing, with what was done to it: `found | a bag labelled flour`."""
        if found.shape != "clause" or found.sense.meaning not in _FINDS:
            return False
        verbs = [self.layer.lower[at] for at in self.layer.places("FINITE", found.first, found.last)]
        return bool(verbs) and all(map(self.lexicon.is_participle, verbs)) and is_no_finding(self, group, who)

    def _is_deed(self, group: VerbGroup, found: Complement, who: Range) -> bool:
        """Whether the object is yet to be said, felt or done to: `will announce | its losses`, `what they fear`."""
        if found.shape != "noun phrase" and found.sense.meaning != "describe":
            return False  # La cour a condamné la firme | pour « fraude »
        fused = self.layer.is_in(who[0] - 1, "grammar.fused_relatives")
        ahead = found.sense.meaning in _YET_TO_SAY and is_ahead(self, group)
        whom = self.clauses.after(found.first) or (found.first, found.first)
        return fused or ahead or self.complements.objects.is_done_to(group.verb, whom, who)

    def _is_own_thought(self, group: VerbGroup, speaker: Speaker) -> bool:
        """Whether somebody only says what they think: `affirme qu'il | souhaite « agir »`, `said he | felt`."""
        layer, who = self.layer, speaker.units[0] if speaker.units else 0
        if not layer.is_a(who, "SUBJECT"):
            return False
        that = who - (layer.is_a(who - 1, "THAT"))
        told = self.outer is not None and self.outer.content[0] == layer.starts[who]
        before = layer.lower[max(0, that - _NEAR) if that < who else that - 1 : that]
        said = told or not self.lexicon.senses.keys().isdisjoint(before)
        return said and all(sense.meaning in _THOUGHTS or sense.polls_only for sense in group.senses)

    def _is_main_clause(self, group: VerbGroup, found: Complement) -> bool:
        """Whether the only verb is taken for what a relative clause or a gerund says: `who made it | said`."""
        relative = "NOUN" if group.shape is Shape.GERUND else "RELATIVE"
        behind = self.layer.is_a(group.first - 1, relative) and not self.layer.is_a(found.first, "SUBJECT")
        within = found.shape == "clause" and behind and not any(map(self._is_main_verb, range(group.first)))
        return within and self.clauses.past_main_verb(found.first, len(self.layer)) == len(self.layer)

    def _leads_in(self, group: VerbGroup) -> bool:
        """Whether the verb stands before the main clause: `Si le maire dit A, B`, `At a rally where he said A, B`."""
        layer = self.layer
        if layer.is_in(0, "grammar.contrast") and layer.is_in(1, "grammar.that"):
            return True
        within = layer.is_a(0, "PREPOSITION") and layer.has("SUBORDINATOR|RELATIVE", 0, group.first)
        return (within or layer.is_in(0, "grammar.subordinating")) and not layer.has("FINITE", 0, group.first)

    def _inverted_relative(self, group: VerbGroup) -> Candidate | None:
        """`Des conclusions que conteste la défense`: the speaker behind, the content before, or behind a colon."""
        layer, that = self.layer, group.first - 1
        if self.lexicon.group["grammar.past_endings"]:
            return None  # those that contradict their claims
        hearsay = self.lexicon.conditional[layer.lower[group.first]]  # des menaces qu'aurait réitérées le maire
        who = self.clauses.after(group.last) if layer.is_in(that, "grammar.that") else None
        if hearsay or who is None:
            return None
        speaker, says = Speaker(layer.stretch(*who), who), group.sense("that")
        end = layer.tags.find(")", who[1]) + 1 if layer.is_a(who[1], "OPENING") else who[1]  # Paul Roy (CGT) :
        colon = layer.tags.find(":", end) if layer.is_a(end, "COLON|RELATIVE") else 0
        if says and colon > 0 and (layer.has("FINITE", colon, len(layer)) or layer.is_a(colon + 1, "QUOTATION")):
            last = self.complements.ends.sentence_end(colon)
            return self._candidate(group, speaker, Complement(group.last, colon + 1, last, "colon", says))
        if not layer.is_a(that - 1, "NOUN|NAME|ADJECTIVE") or not layer.is_a(who[1], _BEHIND_RELATIVE):
            return None
        sense, said = group.sense("np"), self.clauses.before(that)
        if sense is None or said is None:
            return None
        cleft = layer.any_in(max(0, said[0] - 4), said[0], "hearsay.hypothetical_subjects")  # C'est la hausse | que
        near = max(0, said[0] - 3, layer.tags.rfind(",", 0, said[0]))
        if not layer.is_a(who[0], "DETERMINER|NAME") or (layer.has("FINITE", near, said[1]) and not cleft):
            return None
        return self._candidate(group, speaker, Complement(group.last, *said, "relative", sense))

    def _candidate(self, group: VerbGroup, speaker: Speaker, found: Complement) -> Candidate | None:
        layer, group_of = self.layer, self.lexicon.group
        who = layer.lower[slice(*speaker.units)] if speaker.units else ("",)
        if group_of["people.times"].issuperset(who):
            return None  # Stat reported Wednesday, giving doctors hope that
        compared = layer.is_in(group.first - 2, "grammar.as")  # as I said before
        past = self.lexicon.forms[layer.lower[group.verb]] & Form.PAST and not compared
        now = found.sense.meaning == "state" and not past  # I say so
        reported = found.sense.own and not now and group.shape is not Shape.INFINITIVE  # I am writing to inform you
        addressed = layer.any_in(group.first, group.verb, "grammar.addressed_clitics")
        own = who[0] in group_of["grammar.first_person"]
        heard = own and layer.inside is None and found.sense.meaning == "be_told"  # Nous apprenons que la mairie ferme
        if own and not (reported or addressed or heard):
            return None
        emerges = found.sense.meaning == "come_out" or group.meaning("rumour")  # il ressort que, il se murmure que
        impersonal = emerges or heard or who[0] in group_of["grammar.impersonal_subjects"]
        body = self.clauses.body_before(speaker.units[0]) if impersonal and speaker.units else None
        if found.sense.meaning in _FROM_SOURCE:
            body = body or self.clauses.body_behind(group.last)  # il ressort du rapport que
        if impersonal and body is None and not self._is_told_by_nobody(group, found):
            return None
        found = self._within_relative(group, found)
        source, mode = (body, Mode.INDIRECT) if impersonal else (speaker.stretch, None)
        cue, content = (
            layer.stretch(group.first, max(found.cue_end, group.last)),
            layer.stretch(found.first, found.last),
        )
        rule = f"verb: {found.sense.meaning}, {found.shape}"
        return Candidate(layer.starts[group.verb], source, cue, content, rule, mode)

    def _is_told_by_nobody(self, group: VerbGroup, found: Complement) -> bool:
        """Whether a verb without a subject tells something: not `on parle d'argent`, nor `« on propose de signer »`."""
        if self.layer.inside is None:
            return found.shape != "matter"
        due = self.layer.any_in(group.first, group.verb, "grammar.no_cue_before")  # « on doit reconnaître que »
        return not due and found.shape in CLAUSAL and found.sense.meaning not in _MENTAL | _FELT

    def _within_relative(self, group: VerbGroup, found: Complement) -> Complement:
        """The complement cut off where the relative clause of its verb ends: `X, who denies it, | has left`."""
        layer, tags = self.layer, self.layer.tags
        phrase, ends = found.shape not in CLAUSAL, self.complements.ends
        if layer.is_a(group.first - 1, "RELATIVE") and not layer.has("FINITE", 0, group.first):
            apart = ends.before_clause(found.first, found.last)  # Aux maires qui réclament de savoir, | le préfet dit
            if phrase:
                return replace(found, last=min(apart, ends.before_finite(found.first, found.last)))
            if layer.tag(group.first - 2) != ",":
                return replace(found, last=self.clauses.past_main_verb(found.first, found.last))
        if found.shape == "infinitive" and self._tells_of_object(group, found):
            last = ends.before_finite(found.first, found.last)  # Une note que Le Monde dit avoir lue | accable la ville
            return replace(found, last=min(last, layer.first_of("COMMA", found.first)))
        comma = tags.rfind(",", 0, group.first)
        if comma < 0 or not (layer.is_a(comma + 1, "THAT") or layer.reads(comma + 1, "PREPOSITION? RELATIVE")):
            return found  # la ville, à qui l'État demande
        last = ends.before_main_verb(found.first, found.last)
        cut = tags.find(",", found.first + 1, last)
        parted = phrase and cut > 0 and self.clauses.subject_follows(cut + 1)  # Face à ceux qui rient, | le maire a dit
        return replace(found, last=cut if parted else last)

    def _tells_of_object(self, group: VerbGroup, found: Complement) -> bool:
        """Whether what an infinitive has as its object stands before: `la note que Le Monde dit | avoir lue`."""
        layer, subject = self.layer, self.clauses.subject(group.first)
        that = subject[0] - 1 if subject else 0
        done = layer.past(found.first, "LIGHT|INFINITIVE|PARTICIPLE")
        relative = layer.is_in(that, "grammar.that") and layer.is_a(that - 1, "NOUN|NAME|ADJECTIVE|CLOSING|COMMA")
        return relative and not layer.is_a(done, "NOUN_PHRASE|PRONOUN")

    def _licensed(self, group: VerbGroup, speaker: Speaker) -> VerbGroup:
        """The group without the senses that this source can't have: people do not `show`, few `want` as an answer."""
        units = speaker.units or (0, 0)
        lost = not_meant(self, group, units)
        licensed = tuple([sense for sense in group.senses if sense.meaning not in lost and self._may_say(units, sense)])
        if self._is_own_thought(group, speaker):
            beliefs = (sense for sense in licensed if sense.meaning in _BELIEFS)
            licensed = tuple([replace(sense, takes=sense.takes & _CLAUSES) for sense in beliefs])
        return group if licensed == group.senses else replace(group, senses=licensed)

    def _may_say(self, units: Range, sense: Sense) -> bool:
        """Whether who or what is named there has what only documents, or shares in polls, say; laws have no object."""
        layer, (first, last) = self.layer, units
        if sense.polls_only:
            if not layer.any_in(first, last, "people.polls"):
                return False
            share = "%" in layer.lower[first:last] or layer.any_in(first, last, "people.shares")
            of_all = layer.last_of("PREPOSITION", first, layer.last_of("NUMBER", first, last))
            return share or layer.has("NUMBER|DETERMINER", first, max(of_all, first))  # one in five; not: 3,000 people
        provides = sense.takes & {"np", "outlook"} and sense.meaning != "ask"  # but: the bill proposes new fines
        if provides and layer.any_in(first, min(first + 2, last), "grammar.provisions"):
            return False
        if not sense.documents_only or first == last or layer.any_in(first, last, "grammar.documents"):
            return True
        alone = layer.reads(first, "SUBJECT", last)  # not: She and two colleagues showed
        nobody = layer.is_in(first, "grammar.impersonal_subjects") or (alone and layer.is_in(first, "grammar.persons"))
        somebody = layer.is_a(first, "SUBJECT") and not nobody
        end = layer.back(last, "ADJECTIVE|CLOSING", first)
        return somebody or (end > first and layer.is_a(end - 1, "NAME"))  # not the Oxford team

    def _reduced(self, group: VerbGroup, speaker: Speaker) -> Candidate | None:
        """`the $3bn | analysts had expected`: an unnamed group right behind what it expected."""
        sense = group.meaning("estimate")
        if sense is None or speaker.units is None or self.layer.tag(group.last) not in ".,;":
            return None
        first, last = speaker.units
        participle = self.layer.first_of("PARTICIPLE", first)
        if first < participle < last:
            last = participle  # the $3bn | economists | polled by Reuters | had expected
        if not self.layer.is_in(last - 1, "people.anonymous"):
            return None
        who = Speaker(self.layer.stretch(last - 1, last), (last - 1, last))
        return self._candidate(group, who, Complement(group.last, first, last - 1, "reduced relative", sense))

    def _gerund(self, group: VerbGroup) -> Candidate | None:
        if self.layer.is_in(group.verb - 1, "grammar.self"):  # Paris se | voyant reprocher sa lenteur
            own = tuple(each for each in group.senses if each.reflexive)
            group = replace(group, first=min(group.first, group.verb - 1), senses=own)
        layer, found = self.layer, self._said_in_gerund(group)
        if found is None:
            return None
        if fronted := self._fronted(group, found):
            return fronted
        if found.sense.documents_only and found.shape == "noun phrase":
            return None  # with Altria | showing | gains of 4 %
        last = self._aside_end(found)
        clausal, ends = found.shape in CLAUSAL, self.complements.ends
        noun = self.clauses.before(group.first)
        leads = noun is not None and self.lexicon.takes(layer.word(noun[0] - 1), "clauses")
        leads = leads or not layer.has("FINITE", 0, group.first)
        if leads:  # A suit accusing him of fraud | was dropped; said a report claiming he left | was false
            verb = self.clauses.past_main_verb(found.first, last) if clausal else ends.before_finite(found.first, last)
            last = ends.before_clause(found.first, verb) if verb < last else last  # le maire disant que oui, | la foule
        speaker = self._gerund_subject(group.first, bears_content=found.shape in _CONTENT_BEARING)
        opening = range(layer.inside is not None, OPENING + 1)  # not: il progresse, « confirmant la baisse »
        alone = group.first in opening and layer.reads(last, "FULL_STOP?", len(layer))
        if speaker is None and self.before and alone and found.shape != "clause":  # not: Writing in May, she said it
            speaker = Speaker(self.before)  # Tout en rappelant que la grève dure.
        told = found.sense.meaning not in ("infer", "value") or self.lexicon.takes(layer.lower[group.verb], "object")
        who = speaker.units if speaker else None
        if who and layer.is_a(who[0], "PRONOUN") and layer.is_in(who[0], "grammar.own_assertion"):
            return None  # There was concern, | suggesting that
        if who and not (told or self.can_speak(who) or layer.is_a(who[0], "SUBJECT")):
            return None  # Sales fell, | suggesting that; putting the cost at £2
        return self._candidate(group, speaker, replace(found, last=last)) if speaker else None

    def _said_in_gerund(self, group: VerbGroup) -> Complement | None:
        """What the gerund says, None where it only tells what somebody does."""
        layer, found = self.layer, self.complements.of(group)
        if found is None or found.sense.meaning in _HAPPENING:
            return None  # a trial, | raising hopes
        if found.sense.meaning in _MEANS and layer.is_in(group.first, "grammar.gerund_marks"):
            return None  # dit-il | en parlant du prévenu; croît | en misant sur la mer
        timed = found.shape == "clause" and layer.is_a(found.first, "PREPOSITION")
        if timed and not layer.has("FINITE", found.first, found.last):
            return None  # was woken by | shouting at noon
        if self._is_main_clause(group, found):
            found = replace(found, shape="noun phrase")
        if layer.is_in(group.first - 1, "grammar.without") and not layer.is_in(group.first - 2, "grammar.negations"):
            return None  # left without | saying that
        negated = layer.is_in(group.first - 1, "grammar.negations")
        negated = negated and not layer.is_a(group.first - 2, "DETERMINER")  # leur emboîte le pas | en évoquant
        return None if negated else found  # not | disclosing the fact

    def _fronted(self, group: VerbGroup, found: Complement) -> Candidate | None:
        """`Warning that stocks were low, the mayor left`: the clause after the comma has the subject."""
        layer, tags = self.layer, self.layer.tags
        phrase = found.shape in _PHRASES
        if not layer.reads(0, "LIGHT|AND|PREPOSITION|SUBORDINATOR|ADJECTIVE|COMMA*", group.first):
            return None
        for comma in range(found.first + 1, len(tags)):
            ends = phrase or QUOTATION in tags[found.first : comma] or layer.has("FINITE", found.first, comma)
            quoted = layer.quoted(comma - 1).endswith(",")
            if (tags[comma] != "," or not ends) and not quoted:
                continue
            subject = self.clauses.after(comma + (not quoted))  # Bemoaning the “phony system,” | she left
            verb = self.clauses.past_appositions(subject[1]) if subject else comma
            closing = tags.find(",", verb + 1) if layer.tag(verb) == "," else -1
            verb = closing if closing > 0 and not layer.has("FINITE", verb, closing) else verb
            verb = layer.past(verb, "LIGHT|COMMA")
            light = subject is not None and layer.is_in(subject[0], "grammar.verb_marks")  # …, | n'était pas suspensif
            if subject and not light and layer.is_a(verb, "FINITE"):
                return self._candidate(group, Speaker(layer.stretch(*subject), subject), replace(found, last=comma))
        return None

    def _aside_end(self, found: Complement) -> int:
        """The end of a gerund's content: before a comma after which the sentence's own verb follows."""
        commas = self.layer.places("COMMA FINITE", found.first + 1, found.last + 1)
        return next((comma for comma in commas if not self.clauses.lacks_verb(found.first, comma)), found.last)

    def _is_narrating(self, group: VerbGroup) -> bool:
        """Whether the infinitive says what others do as a finite verb: `Et Ada Roy de | pointer la lenteur`."""
        layer, mark = self.layer, group.first - 1
        if layer.reads(0, "AND PREPOSITION", group.first) or layer.is_in(mark - 1, "people.polls"):
            return True  # Et de | promettre une loi; ils sont 54 % à | penser que
        narrator = self._narrated(mark) if layer.is_a(0, "AND") else None
        return narrator is not None and self.can_speak(narrator.units or (0, 0))

    def _protester(self, group: VerbGroup) -> Speaker | None:
        """Who takes to the street to say it: `Mille personnes ont manifesté pour | dénoncer la réforme`."""
        layer, mark = self.layer, group.first - 1
        act = next((at for at in range(mark - 1, 0, -1) if layer.is_in(at, "grammar.protesting")), 0)
        idle = layer.is_in(act - 1, "grammar.noun_links") or not layer.is_a(act - 1, "PREPOSITION")
        idle = idle and layer.is_a(act, "NOUN")
        verb = next(filter(self._is_main_verb, range(act, 0, -1)), 0)  # en | grève; not: cinq jours de grève
        return None if idle or not verb else self._here(self.clauses.subject(layer.back(verb, "PREVERBAL")))

    def _infinitive(self, group: VerbGroup) -> Candidate | None:
        layer, first, group_of = self.layer, group.first, self.lexicon.group
        found = self.complements.of(group)
        demands = found is not None and found.sense.meaning in _DEMANDING
        whom = self.clauses.before(first - 1)  # prompting | the opposition | to accuse the mayor
        caused = self._here(whom) if whom and layer.is_in(whom[0] - 1, "grammar.causing") else None
        caused = caused or (self._protester(group) if demands else None)
        alone = found is not None and self._says_alone(group, found) and not self._is_requested(group)
        if found is None or not (caused or alone):
            return None
        if found.shape == "quotation" and found.first > max(group.last + 1, self.clauses.past_times(group.last)):
            return None  # avoir répondu à l'annonce | « par curiosité »
        denied = layer.is_in(first - 1, "grammar.without") and not layer.is_in(first - 2, "grammar.short_answers")
        if denied and found.sense.meaning != "conceal":
            return None  # sans | dire que le pont est sûr; but: non sans | dire
        if layer.is_a(first - 2, "ADJECTIVE") and layer.is_in(first - 1, "grammar.unspoken_marks"):
            return None  # difficile à | expliquer que
        if fronted := self._fronted(group, found):
            return fronted  # Après avoir | rappelé que la grève dure, le maire a quitté la salle
        speaker = caused or self._main_subject(first) or self._narrated(first - 1) or self._spoke_before(first)
        if speaker and speaker.units:
            nobody = group_of["grammar.impersonal"] | group_of["grammar.nobody"] | group_of["grammar.own_assertion"]
            if nobody.issuperset(layer.lower[slice(*speaker.units)]) or layer.is_in(first - 2, "grammar.be"):
                return None  # it is fair | to say; rien ne permet | d'affirmer; Force est de | reconnaître que
        return self._candidate(group, speaker, found) if speaker else None

    def _is_requested(self, group: VerbGroup) -> bool:
        """Whether somebody is asked to say it: `asked the board | to note that`, `asked us to call and | tell them`."""
        base = self.lexicon.forms[self.layer.lower[group.verb]] & Form.INFINITIVE
        asked = self.outer is not None and self.outer.rule.endswith(", request") and self._is_in_content(group.first)
        return asked and bool(base) and (group.shape is Shape.INFINITIVE or self.layer.is_a(group.first - 1, "AND"))

    def _says_alone(self, group: VerbGroup, found: Complement) -> bool:
        """Whether an infinitive says it by itself, or by what stands before it: `avant d'avertir que`."""
        layer, first = self.layer, group.first
        if (found.shape in _BY_INFINITIVE and found.sense.meaning not in _MENTAL) or self._is_narrating(group):
            return True
        asks = found.shape == "infinitive" and found.sense.meaning == "ask"  # a écrit pour lui | demander de
        used = layer.any_in(max(0, first - 5), first - 1, "grammar.using")  # used the chance to | urge MPs to
        return used or layer.is_in(first - 1 if asks else first - 2, "grammar.infinitive_openers")
