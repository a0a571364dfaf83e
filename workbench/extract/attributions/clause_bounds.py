"""Where a content begins and ends: `said | taxes would rise`, and to where the speaker's own sentence goes on."""

from __future__ import annotations

from workbench.extract.attributions.categories import letters
from workbench.extract.attributions.clauses import ReadsClauses
from workbench.extract.attributions.finite_verbs import is_charged
from workbench.extract.attributions.layer import QUOTATION
from workbench.extract.inflection import Form

#: How far after a cue verb what belongs to it may stand, and the verb of a clause after its beginning.
REACH = 32


class ClauseStarts(ReadsClauses):
    """Finds the beginnings of clauses in one layer."""

    def within(self, first: int) -> int | None:
        """Where a clause begins in a run of nouns from `first` on: `told the Financial Times | two men had been`."""
        layer = self.layer
        verb = layer.past(first, "NOUN_PHRASE|PRONOUN|PREPOSITION|ADVERB|SUBJECT|POSSESSIVE|GERUND")
        if not layer.is_a(verb, "FINITE"):
            return None
        for at in range(verb - 1, first, -1):
            if layer.is_a(at, "DETERMINER|SUBJECT") and layer.is_a(at - 1, "NOUN|NAME|ADVERB|ADJECTIVE"):
                return at
            if layer.reads(at - 1, "NOUN NUMBER NOUN"):
                return at  # said during the raid | two men were
        behind_names = (at for at in range(verb - 1, first, -1) if layer.reads(at - 1, "NAME NOUN"))
        return next(behind_names, None) if layer.is_a(first, "DETERMINER") else None

    def past_addressee(self, first: int) -> int | None:
        """Where the clause begins behind whom somebody told with no mark between: `told MPs | taxes would rise`."""
        layer = self.layer
        nouns = layer.past(first, "NAME")
        verb = layer.past(nouns, "NOUN")
        parted = nouns < verb > first + 1 and layer.is_a(verb, "FINITE")
        return max(nouns, first + 1) if parted else None

    def opens(self, at: int) -> bool:
        """Whether a subject and then its verb stand at `at`; the verbs of relative clauses in between are passed."""
        layer = self.layer
        subject = layer.is_a(at, "NOUN_PHRASE|SUBJECT|PRONOUN|GERUND|THAT|LIGHT|QUOTATION")
        subject = subject or layer.reads(at, "PARTICIPLE ADJECTIVE|NOUN")  # warned | continued growth is
        if not subject or self._stands_alone(at, layer.past(at + 1, "ADVERB")):
            return False
        commas, relatives, said = 0, 0, self.lexicon.group["nouns.that"] - self.lexicon.group["nouns.owned"]
        article = layer.is_a(at, "DETERMINER")
        for index in range(at, min(at + REACH, len(layer))):
            due = commas == 1 or (article and layer.is_a(index - 1, "NOUN|NAME"))
            if layer.is_a(index, "STRONG_MARK" if due else "STRONG_MARK|TO"):
                return False  # not: the step, | due to begin in May, | would be
            commas += layer.is_a(index, "COMMA")
            if index == at:
                continue
            relatives += layer.is_a(index, "RELATIVE|SUBORDINATOR|PREPOSITION") and self._opens_another(index)
            if layer.is_a(index, "QUOTATION"):
                relatives -= layer.is_a(index - 1, "RELATIVE")  # data, which | “surprised many”, should
                if commas != 1 and self._begins_low(index):
                    return True
            if layer.is_a(index, "FINITE"):
                if self._goes_on_with_verb(index):
                    continue
                if not relatives:  # announced | a plan but has; announced | a plan but it has
                    joined = layer.is_a(index - 1, "AND") or (index - 2 > at and layer.reads(index - 2, "AND SUBJECT"))
                    return not joined and commas != 1
                # the flat where Roy | says he put it
                relatives -= not layer.is_a(index + 1, "SUBJECT") or layer.lower[index] not in self.lexicon.senses
            before = index - 2 if layer.is_a(index - 1, "ADVERB") else index - 1
            part = layer.is_a(index, "INFINITIVE|PARTICIPLE|ADJECTIVE")
            if part and self._may_be_verb(index, before, apart=commas == 1, near=index < at + 4):
                return True
            if layer.is_a(index, "THAT") and (layer.lower[index - 1] in said or layer.is_a(before, "PARTICIPLE")):
                return False  # repeated | claims that the vote was stolen
        return False

    def may_open(self, at: int) -> bool:
        """Whether a verb of its own may stand behind a subject at `at`: `said | numerous gardaí surrounded`."""
        layer = self.layer
        if not layer.is_a(at, "NOUN_PHRASE|PRONOUN|GERUND") or self._stands_alone(at, at + 1):
            return False
        last = layer.first_of("STOP|COLON", at)
        openers = layer.count_of("CLAUSE_OPENER", at, last) - layer.count_of("SUBORDINATOR GERUND", at, last)
        more_verbs = layer.count_of("FINITE", at + 1, last) > openers
        return more_verbs or any(map(self._reads_as_verb, range(at + 1, last)))

    def _reads_as_verb(self, index: int) -> bool:
        """Whether a verb may stand there though a participle or an adjective is read."""
        layer, endings = self.layer, self.lexicon.endings("grammar.past_endings")
        past = layer.is_a(index, "PARTICIPLE|ADJECTIVE") and layer.lower[index].endswith(endings)
        return past and layer.is_a(index - 1, "NOUN|NAME|PRONOUN|NUMBER|ADJECTIVE|ADVERB")

    def _stands_alone(self, at: int, after: int) -> bool:
        """Whether the word is no subject: `felt | fine despite it`, `said | this in a speech`."""
        layer = self.layer
        alone = layer.is_a(at, "ADJECTIVE") or layer.is_in(at, "grammar.own_assertion")
        return layer.is_a(after, "RELATIVE|SUBORDINATOR|PREPOSITION" if alone else "RELATIVE|SUBORDINATOR")

    def _goes_on_with_verb(self, index: int) -> bool:
        """Whether the verb belongs to the one before it: `did not | exist`, `had been wrongly | named`."""
        beyond = self.layer.back(index, "ADVERB")
        been = self.layer.is_in(beyond - 1, "grammar.be") and self.layer.is_a(beyond - 1, "PARTICIPLE")
        return self.layer.is_a(beyond - 1 - been, "AUXILIARY")

    def _may_be_verb(self, index: int, before: int, *, apart: bool, near: bool) -> bool:
        """Whether an infinitive, or what reads like a participle or `near` like an adjective, is a verb there."""
        layer = self.layer
        if layer.is_a(index, "INFINITIVE"):
            return not layer.is_a(before, "TO|AUXILIARY|ADVERB")
        past = layer.is_a(index, "PARTICIPLE") or (near and self.lexicon.is_participle(layer.lower[index]))
        if apart or not past:
            return False
        governed = is_charged(layer, index) or layer.is_in(index + 1, "grammar.agents")
        return layer.is_a(before, "SUBJECT|NAME|NOUN|PRONOUN") and not governed

    def _opens_another(self, index: int) -> bool:
        """Whether a clause with its verb begins there: not `the plan, if adopted,`, but `, taken after it rained,`."""
        layer = self.layer
        comma = layer.first_of("COMMA", index)
        finite = comma == len(layer) or layer.has("FINITE", index, comma)
        if layer.is_a(index, "RELATIVE|SUBORDINATOR"):
            return (finite or not layer.is_a(index - 1, "COMMA")) and not layer.is_a(index + 1, "GERUND")
        opens = layer.is_in(index, "grammar.clause_prepositions")
        return opens and finite and layer.is_a(index - 1, "COMMA|PARTICIPLE|NUMBER")

    def _begins_low(self, index: int) -> bool:
        """Whether the quotation at `index` begins in lower case behind a subject: the envoy, Ann Roy, | “stays”."""
        layer = self.layer
        before = layer.back(index, "ADVERB") - 1
        if layer.is_a(index + 1, "NOUN|NAME"):
            return False  # a third | “small” planet
        return layer.is_a(before, "PHRASE_END|SUBJECT|COMMA") and layer.begins_low(index)


#: Only at these, and where a reporting clause begins, can a content end.
_DECISIVE = frozenset(letters("OPENING|CLOSING|COLON|STOP|AND|COMMA|QUOTATION"))
#: Meanings of verbs that say nothing with an infinitive.
_FELT = frozenset({"hope", "be_moved", "think", "worry", "fear"})
#: So many words at most name the second of two who say something by the same verb.
_FEW = 8


class ClauseEnds(ReadsClauses):
    """Finds the ends of contents in one layer."""

    cues: frozenset[int]  # units of cue verbs, where a coordinated one ends a content
    breaks: frozenset[int]  # commas and quotations after which a reporting clause begins

    def after(self, first: int, *, clausal: bool = True) -> int:
        """Where what begins at unit `first` ends: a strong mark, the speaker's own verb, or, if no clause, a comma."""
        tags = self.layer.tags
        opened = 0
        for index in range(first, len(tags)):
            tag = tags[index]
            if tag not in _DECISIVE and index not in self.breaks:
                continue
            if tag == "(":
                opened += 1
            elif tag == ")":
                opened -= 1
                if opened < 0:
                    return index
            elif self._ends_at(index, first, clausal=clausal):
                return index
            elif tag == QUOTATION and self.layer.quoted(index).endswith(",") and self._is_form(index + 1, Form.GERUND):
                return index + 1  # “at once,” | warning of floods
            elif tag == "," and index == first:
                continue  # a déclaré que, | selon l'avocat, il viendra
            elif index in self.breaks or (tag == "," and self._speaker_resumes(first, index, clausal=clausal)):
                return index if tag == "," else index + 1
        return len(tags)

    def _is_form(self, index: int, form: int) -> bool:
        return bool(self.lexicon.forms.get(self.layer.word(index), 0) & form)

    def _ends_at(self, index: int, first: int, *, clausal: bool) -> bool:
        """Whether a mark that ends any content is there, or a conjunction with which the speaker's sentence goes on."""
        layer, tag = self.layer, self.layer.tags[index]
        if tag == ":":
            quoted = self.lexicon.phrase_at(layer.lower, index + 1) or layer.tag(index + 1) == QUOTATION
            return bool(index > first and quoted) or (not clausal and self.clauses.clause_follows(index + 1))
        if layer.is_a(index, "COMMA|AND") and self._is_of_poll(first) and self._another_share(index + 1):
            return True  # 58 % approuvent la loi, | 32 % s'y opposent
        if layer.is_a(index, "AND"):
            said = self._cue_follows(index + 1, first, clausal=clausal) or self._said_again(first, index + 1)
            return said or (not clausal and self._goes_on(first, index + 1))
        return tag == ";" or (tag in ".!?…" and index == len(layer) - 1)

    def _is_of_poll(self, first: int) -> bool:
        """Whether a share of those asked says what begins at unit `first`."""
        return "%" in self.layer.lower[max(0, first - _FEW) : first]

    def _another_share(self, index: int) -> bool:
        """Whether another share of those asked begins at unit `index`, with its verb."""
        layer = self.layer
        index = layer.past(index, "AND|ADVERB")
        return (
            layer.is_a(index, "NUMBER")
            and layer.word(index + 1) == "%"
            and layer.has("FINITE", index, layer.first_of("COMMA|STOP|COLON|THAT", index))
        )

    def before_main_verb(self, first: int, last: int) -> int:
        """The comma between `first` and `last` after which the sentence's own verb stands; `last` where none does."""
        layer = self.layer
        verbs = ((comma, layer.past(comma + 1, "LIGHT")) for comma in self._commas(first, last))
        return next((comma for comma, verb in verbs if verb < last and layer.is_a(verb, "FINITE")), last)

    def before_finite(self, first: int, last: int) -> int:
        """The finite verb between `first` and `last` that is the sentence's own; `last` where none is."""
        verbs = self.layer.places("FINITE", first, last)
        return next((at for at in verbs if not self.layer.is_a(at - 1, "PREVERBAL|CLAUSE_OPENER|SUBJECT")), last)

    def before_clause(self, first: int, last: int) -> int:
        """The comma in the stretch after which a clause stands, not a relative one; `last` where none does."""
        commas = (at for at in self._commas(first, last) if not self.layer.is_a(at + 1, "FINITE|RELATIVE"))
        return next((at for at in commas if self.clauses.subject_follows(at + 1)), last)

    def before_subject(self, first: int, last: int) -> int:
        """The comma after a clause that leads in, before the subject of the next; `last` where none stands."""
        subjects = "DETERMINER|NAME|NOUN|SUBJECT|PRONOUN|NUMBER"
        return next((at for at in self._commas(first, last) if self.layer.is_a(at + 1, subjects)), last)

    def _commas(self, first: int, last: int) -> list[int]:
        return self.layer.places("COMMA", first + 1, last)

    def sentence_end(self, first: int) -> int:
        """The end of the sentence without its closing mark."""
        return self.layer.back(len(self.layer), "STOP", first)

    def _cue_follows(self, index: int, first: int | None = None, *, clausal: bool = False) -> bool:
        """Whether a cue verb stands at `index`, with no subject of its own."""
        layer, begin = self.layer, index
        while layer.is_a(index, "PREVERBAL") and index not in self.cues:
            index += 1
        if index not in self.cues or layer.reads(index - 1, "AUXILIARY INFINITIVE"):
            return False  # told them it was late and would consider
        if first is not None:
            if layer.is_a(index, "GERUND") and layer.has("PREPOSITION|SUBORDINATOR GERUND", first, begin):
                return False  # accused them of buying and | threatening voters
            marked = self.layer.any_in(first, index, "grammar.sure_infinitive_marks")
            if marked and self._is_form(index, Form.INFINITIVE):
                return False  # implored them to leave and | support her
        if clausal and self._is_felt(index):
            return False  # said he was sorry and | wished to speak
        return not self.clauses.goes_on_with_report(begin)

    def _goes_on(self, first: int, index: int) -> bool:
        """Whether the sentence goes on behind a phrase: `asked him to go and | she left`."""
        layer = self.layer
        words, openers = layer.lower[first:index], self.lexicon.group["grammar.clause_prepositions"]
        openers = openers | self.lexicon.group["nouns.bare"]  # findings | the articles and commentary were false
        bare = any(word in openers or self.lexicon.takes(word, "bare") for word in words)
        if bare or layer.has("CLAUSE_OPENER", first, index):
            return False
        if layer.is_a(first - 1, "PARTICIPLE") and layer.reads(index, "PARTICIPLE DETERMINER"):
            return not self.lexicon.group["grammar.past_endings"]  # a annoncé un vote et | quitté la salle
        subject = self.clauses.after(index)
        verb = layer.past(subject[1], "LIGHT") if subject else index
        return layer.is_a(verb, "FINITE" if subject else "AUXILIARY")  # announced a plan but | has no money

    def _is_felt(self, index: int) -> bool:
        """Whether what somebody feels goes on with an infinitive, which says nothing: `wished to`, `was sad to`."""
        layer, senses = self.layer, self.lexicon.senses[self.layer.lower[index]]
        here = [each for each in senses if layer.matches(index + 1, each.rest)]
        beyond = index + 1 + max((len(each.rest) for each in here), default=0)
        felt = layer.is_a(beyond, "TO") and beyond + 1 not in self.cues
        return felt and all(each.meaning in _FELT or each.polls_only for each in here)

    def _said_again(self, first: int, index: int) -> bool:
        """Whether another says something: `84% said A and | 87% said B`, `said A and | the clerk denied that B`."""
        lower, cued = self.layer.lower, self.layer.lower[max(0, first - 2) : first]
        verb = next((at for at in range(index + 1, index + _FEW) if at in self.cues), 0)
        subject = self.clauses.after(index) if verb else None
        if subject is None or self.layer.past(subject[1], "PREVERBAL") != verb:
            return False
        shows = all(each.documents_only for each in self.lexicon.senses[lower[verb]])
        anew = shows or self.layer.is_a(verb + 1, "THAT|QUOTATION")
        anew = anew and not self.layer.is_a(index, "SUBJECT")  # said it worked and | it shows wages rose
        return lower[verb] in cued or (anew and self.layer.has("FINITE", first, index))

    def _speaker_resumes(self, first: int, comma: int, *, clausal: bool) -> bool:
        """Whether after the comma the speaker's own sentence goes on: `, adding that`, `, according to`, `, ce que`."""
        layer, lexicon = self.layer, self.lexicon
        at = comma + 1
        said = layer.is_a(at, "DETERMINER") and layer.is_in(at + 1, "nouns.said")  # …, an idea | dismissed by the owner
        judged = said and layer.word(at + 2) in lexicon.senses and layer.is_in(at + 3, "grammar.agents")
        disputes = (verb for verb in range(at + 2, at + _FEW) if verb in self.cues and layer.is_a(verb + 1, "PAUSE"))
        if layer.is_a(at, "DETERMINER") and layer.is_in(at + 1, "nouns.parted") and next(disputes, 0):
            return True  # says jobs are at risk | , a claim the firm denies
        other = not clausal and layer.is_a(at, "AND") and self.clauses.clause_follows(at + 1)
        if other or judged or (layer.is_in(at, "grammar.own_assertion") and layer.is_in(at + 1, "grammar.that")):
            return True
        if self._cue_follows(at) and not (clausal and self.clauses.lacks_verb(first, comma)):
            return True
        at = layer.past(at, "ADVERB")
        if layer.is_in(at, "grammar.gerund_marks"):
            at += 1
        word = layer.word(at)
        if layer.is_a(at, "GERUND") and at in self.cues:
            return True
        if lexicon.phrase_at(layer.lower, at):
            parted = clausal and not layer.has("FINITE", first, comma)  # that prices, | according to it, | rose
            return not (parted and layer.has("FINITE", at, len(layer)))
        clause = range(at + 1, layer.first_of("COMMA|SEMICOLON|RELATIVE", at))  # but she denied it
        return word in lexicon.group["grammar.contrast"] and not self.cues.isdisjoint(clause)
