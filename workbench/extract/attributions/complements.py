"""What a cue verb is followed by: the clause, quotation, infinitive or noun phrase that it attributes."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import lru_cache

from msgspec import Struct

from workbench.extract.attributions.clause_bounds import REACH, ClauseEnds, ClauseStarts
from workbench.extract.attributions.clauses import ReadsClauses
from workbench.extract.attributions.layer import QUOTATION
from workbench.extract.attributions.lexicon import Sense
from workbench.extract.attributions.noun_phrases import Range
from workbench.extract.attributions.objects import Objects
from workbench.extract.attributions.verb_groups import VerbGroup

#: The senses of a verb by what they take.
Senses = Mapping[str, tuple[Sense, ...]]

#: Meanings of verbs whose object may be a thing: `heard evidence from a man, who said`.
_HEARD = frozenset({"add", "discover", "find", "infer", "hear_in_court"})
#: The shapes of contents that are clauses or quotations; the others are phrases and end earlier.
CLAUSAL = frozenset({"that", "colon", "quotation", "question", "clause", "state of mind", "object and infinitive"})


#: Behind this no complement begins: a verb, a mark or a clause of its own.
_BARRIERS = "FINITE|RELATIVE|SUBORDINATOR|GERUND|QUOTATION|COLON|STOP|SUBJECT|AND|TO|INFINITIVE"


class Complement(Struct, frozen=True):
    """Units from `first` up to `last` are what is attributed; the cue runs up to, not including, unit `cue_end`."""

    cue_end: int
    first: int
    last: int
    shape: str
    sense: Sense


class Complements(ReadsClauses):
    """Finds the complement of a verb group in one layer."""

    starts: ClauseStarts
    ends: ClauseEnds
    objects: Objects

    def of(self, group: VerbGroup) -> Complement | None:
        """The complement after `group`, None where nothing follows that it could attribute."""
        manner = self.layer.is_in(group.last, "grammar.gerund_marks")
        manner = manner and self.layer.is_a(group.last + 1, "GERUND")
        themselves = self.layer.is_a(group.last, "PRONOUN|CLITIC") and self.layer.is_in(group.last, "grammar.speakers")
        start = group.last + (2 if manner else themselves)  # confirme en riant | qu'il; annoncent eux | une hausse
        taken, readers = _by_taken(group.senses)
        for read in readers:
            if found := read(self, start, taken):
                return found
        return None

    def _made(self, sense: Sense, shape: str, cue_end: int, first: int, last: int | None = None) -> Complement | None:
        end = self.ends.after(first, clausal=shape in CLAUSAL) if last is None else last
        return Complement(cue_end, first, end, shape, sense) if end > first else None

    def _that(self, start: int, taken: Senses) -> Complement | None:
        """A clause after `que` or `that`, an addressee or a date in between."""
        sense, that = taken["that"][0], self.lexicon.group["grammar.that"]
        if that.isdisjoint(self.layer.lower[start:]):
            return None  # by far the most
        yet = max(start + 1, self.layer.past_set_phrase(start))
        if self.layer.is_in(yet - 1, "grammar.yet_that") and self.layer.word(yet) in that:
            return self._made(sense, "that", yet + 1, yet + 1)  # explique alors, tout de même | qu'on
        judged = start + self.layer.is_in(start, "grammar.impersonal")
        how = "ADJECTIVE|ADVERB" if judged > start else "ADJECTIVE|QUOTATION"
        if self.layer.word(judged + 1) in that and self.layer.is_a(judged, how):
            return self._made(sense, "that", start, start)  # estimait | probable qu'un mois survienne
        told = any("np" not in each.takes for each in taken.get("person", ()))
        at = self._scan(
            start, lambda at: self._is_that(at, addressed=told or at == start), allow_phrase="person" in taken
        )
        if at is None and told and (at := self._that_behind_aside(start)):
            return self._made(sense, "that", at + 1, at + 1)
        if at is not None and self.clauses.is_restrictive(at):
            day = self.clauses.past_circumstances(at + 1)  # n'a annoncé que lundi | que le site fermerait
            at = day if day > at + 1 and self.layer.word(day) in that else None
        if at is None or self._is_noun_alone(at + 1) or self._is_of_noun(start, at, sense):
            return None  # tells everybody | that story
        if (asked := self._infinitive(start, taken)) and asked.first < at:
            return asked  # a promis | de rendre les livres qu'elle a pris
        if self._is_of_object(start, at, taken) or (sense.rest and self.layer.is_in(start - 2, "grammar.comparatives")):
            return None  # est plus inquiet | que son frère
        says = self.layer.has("FINITE|QUOTATION", at, len(self.layer))
        if self.layer.is_a(at + 1, "PREPOSITION") and not says:
            return None  # a plus à dire de Lens | que de Lille
        first = at + (not self.layer.is_a(at + 1, "AUXILIARY"))  # said | that was not her view
        return self._made(sense, "that", first, first)

    def _is_of_noun(self, start: int, that: int, sense: Sense) -> bool:
        """Whether the noun before `that` has the clause: `were upset over the decision | that`."""
        owned = self.layer.is_a(that - 2, "POSSESSIVE") or (sense.rest and self.layer.is_a(start, "PREPOSITION"))
        return bool(owned) and self.layer.is_in(that - 1, "nouns.that")  # to comment on the party's allegation | that

    def _is_of_object(self, start: int, that: int, taken: Senses) -> bool:
        """Whether the `que` is of what is asked for: `réclame des primes | que la ville refuse`."""
        layer = self.layer
        told = "addressee" in taken  # told the court today, | that
        if not told and layer.tags.count(",", start, that) == 1 and self.clauses.past_circumstances(start) < that - 1:
            return True  # réclame un plan, | que les écologistes jugent ruineux
        more = (at for at in range(start, that) if layer.is_in(at, "grammar.comparatives"))
        if any(layer.is_in(at + 1, "grammar.noun_links") for at in more):
            return True  # annonce autant d'entrées | qu'en 2008
        direct = layer.is_a(start, "DETERMINER") and layer.is_a(that - 1, "NOUN|ADJECTIVE")
        own = "person" in taken and all("np" in each.takes for each in taken["person"])
        return direct and own and not self.lexicon.group["grammar.past_endings"]  # not: told the court that

    def _that_behind_aside(self, start: int) -> int | None:
        """The `that` behind what is told of whom somebody tells: `told officers as he left | that`."""
        layer, whom = self.layer, self.clauses.after(start)
        aside = whom[1] + (layer.tag(whom[1]) == ",") if whom else start
        if not layer.is_a(aside, "SUBORDINATOR|GERUND"):
            return None  # told Ann Roy, defending, | that
        near = range(aside + 1, min(aside + REACH, len(layer)))
        that = next((at for at in near if self._is_that(at, addressed=True) or layer.tags[at] in ';:"'), len(layer))
        own = self.lexicon.takes(layer.word(that - 1), "that") or layer.is_in(that - 1, "nouns.that")
        return None if own or not layer.is_a(that, "THAT") else that  # told reporters, adding that

    def _is_noun_alone(self, first: int) -> bool:
        """Whether a noun with no verb stands between `first` and the next mark."""
        layer, last = self.layer, self.layer.first_of("PAUSE", first)
        if layer.reads(first, "ADJECTIVE TO"):
            return True  # found | that hard to believe
        if not layer.reads(first, "ADJECTIVE? NOUN", last):
            return False
        commas = [at for at in range(last, self.ends.after(first)) if layer.tags[at] == ","]
        follows = any(self.clauses.clause_follows(at + 1) or self.starts.opens(at + 1) for at in commas)
        follows = follows or QUOTATION in layer.tags[last + 1 : last + 5]
        # that prices, he said, | rose; that gas, not wind, | rose
        verbs = (self.clauses.past_aside(last), *(comma + 1 for comma in commas[1:2]))
        has_verb = any(layer.is_a(verb, "FINITE") for verb in verbs)
        return not (has_verb or (follows and layer.is_in(first, "people.times")))

    def _is_that(self, index: int, *, addressed: bool) -> bool:
        """Whether a clause begins at `index`; `addressed`: what stands before it is whom somebody tells."""
        that = self.layer.is_in(index, "grammar.that") and not self.layer.is_a(index, "PRONOUN")
        if not that or self.layer.is_in(index - 1, "grammar.not_that_after"):
            return False
        if self.layer.is_in(index - 1, "grammar.as_that") and self.layer.is_a(index - 2, "NOMINAL|ADJECTIVE"):
            return False  # ont trouvé de la cocaïne ainsi | que des armes
        of_verb = self.layer.reads(index - 3, "VERBAL|ADVERB PREPOSITION")  # se plaint de ce que
        of_verb = of_verb or self.layer.is_in(index - 2, "grammar.unspoken_marks")  # demande, lui, à ce que
        if self.layer.is_in(index - 1, "grammar.fused") and not of_verb:
            return False  # écrire pour dire ce | qu'elle pense
        return addressed or not self.layer.is_a(index + 1, "FINITE")  # held up a sign | that read

    def _infinitive(self, start: int, taken: Senses) -> Complement | None:
        """What somebody says they do or will do: `dit vouloir`, `promised to`, `denied taking`."""
        layer, marks = self.layer, self.lexicon.group["grammar.infinitive_marks"]
        at = behind = self.objects.past_recipient(self.clauses.past_circumstances(start, marks))
        while layer.is_a(at, "LIGHT") or (layer.is_a(at, "PRONOUN") and layer.is_a(at - 1, "CLITIC")):
            at += 1  # ne rien | regretter
        if layer.is_a(at, "INFINITIVE") and "inf" in taken:
            plain = layer.tag(start) == "," or not layer.has("LIGHT", start, behind)
            return self._made(taken["inf"][0], "infinitive", start, behind if plain else start)
        if layer.is_a(at, "GERUND") and "gerund" in taken:
            return self._made(taken["gerund"][0], "gerund", start, at)
        after = self.clauses.past_light_words(at + 1) if "to" in taken and layer.word(at) in marks else at
        if after > at and layer.is_a(after, "INFINITIVE|NOUN|VERB|ADJECTIVE|QUOTATION"):
            negated = at > start and layer.is_in(at - 1, "grammar.before_infinitive_marks")
            return self._made(taken["to"][0], "infinitive", start, at - negated)  # vowed | not to resign
        return None

    def _colon(self, start: int, taken: Senses) -> Complement | None:
        """A quotation, or a clause, after a colon."""
        sense = taken["quote"][0]
        clitics = self.lexicon.group["grammar.clitics"] - self.lexicon.group["grammar.announcing"]
        pronoun = not clitics.isdisjoint(self.layer.lower[max(0, start - 3) : start])
        sure = sense.meaning == "think" and sense.rest  # en est convaincue : à 67 ans, …; en est sûre, le loup tue
        told = sure and pronoun and self.layer.tag(start) == "," and self.clauses.subject_follows(start + 1)
        at = start if told else None
        if not told and ":" in self.layer.tags[start:]:
            at = self._scan(start, lambda at: self.layer.tags[at] == ":", allow_phrase="np" not in taken)
        if not at or at + 1 >= len(self.layer) or self.lexicon.phrase_at(self.layer.lower, at + 1):
            return None
        quoted = self.layer.tags[at + 1] == QUOTATION
        if not self.ends.breaks.isdisjoint((at + 1, at + 2)):
            return None  # se réjouit : « Enfin », | s'exclame sa présidente
        if pronoun and not (quoted or sure):
            return None  # elle s'en amuse : à 67 ans, …
        begin = self.clauses.past_times(start)
        about = any(self.layer.word(begin) in each.prepositions for each in taken.get("about", ()))
        # insiste | sur un fait : la fuite; glisse à Ada | un billet : le prix est de 5 euros
        done = "that" not in sense.takes or self.layer.is_a(self.clauses.past_circumstances(begin), "DETERMINER")
        if not quoted and (about or done):
            return None
        end = self._quotation_end(at + 1) if quoted else self.ends.sentence_end(at + 1)
        return self._made(sense, "colon", min(at, start), at + 1, end)

    def _quotation(self, start: int, taken: Senses) -> Complement | None:
        """A quotation, and what goes on with it: `said “some” patients were …`, `a jugé « scandaleux » le projet`."""
        sense, layer = taken["quote"][0], self.layer
        if QUOTATION not in layer.tags[start:]:
            return None
        if sense.meaning in ("gesture", "go_on") and layer.is_a(start, "PREPOSITION|TO|QUOTATION"):
            return None  # ne décolère pas | contre « les gars »
        whom = self.clauses.after(start) if "person" in taken else None
        subject = self.clauses.after(self.clauses.past_times(whom[1])) if whom else None
        if self._is_matter(start, taken) or (subject and layer.begins_low(subject[1])):
            return None  # told the court | the man “lied” to them
        at = self._scan(start, lambda index: layer.tags[index] == QUOTATION, allow_phrase="person" in taken)
        if at is None or (at > start and layer.is_a(at - 1, "DETERMINER|POSSESSIVE")):
            return None
        if "np" in taken and self._belongs(at, start):
            return None
        if layer.is_a(start, "SUBJECT") and "bare" in taken:
            return self._made(taken["bare"][0], "clause", start, start)  # said | she “was let down”
        whole = layer.is_a(at + 1, "DETERMINER") or layer.reads(at + 1, "PREPOSITION INFINITIVE")
        if "named" in taken and whole:  # juge | « tôt » de parler d'un accord
            return self._made(taken["named"][0], "predicate", start, at)
        told = layer.is_a(layer.last_of("RELATIVE|COMMA", 0, start), "RELATIVE")  # qui se dit « lasse » | a ri
        resumes = told and layer.is_a(layer.past(at + 1, "LIGHT"), "FINITE")
        goes_on = not layer.is_a(at + 1, "PAUSE|CLOSING|AND") and not resumes
        if goes_on and layer.has("FINITE", at + 1, self.ends.after(at + 1)):
            return self._made(sense, "clause", start, at)
        endings = self.lexicon.endings("grammar.infinitive_endings")
        if goes_on and "inf" in taken and layer.quoted(at).partition(" ")[0].endswith(endings):
            return self._made(taken["inf"][0], "infinitive", start, at)  # dit « comprendre » | leur colère
        cue_end = start if layer.tags[at - 1] == "," and at - 1 == start else at
        return self._made(sense, "quotation", cue_end, at, self._quotation_end(at))

    def _belongs(self, quotation: int, start: int) -> bool:
        """Whether the quotation tells more of the object before it: `réclame un plan | « clair »`; never in English."""
        own = self.layer.is_a(start, "DETERMINER|NUMBER|COMMA")
        own = own and self.layer.is_a(quotation - 1, "NOUN|ADJECTIVE")  # qui est, a-t-il dit, | « inquiet »
        own = own or (
            quotation == start + 1 and self.layer.is_in(start, "grammar.noun_links")
        )  # évoque des | « fautes »
        return own and not self.lexicon.group["grammar.past_endings"]  # promised voters | “a change”

    def _is_matter(self, start: int, taken: Senses) -> bool:
        """Whether the quotation is only part of what is spoken of: `warns of “catastrophic” failures`."""
        layer, start = self.layer, self.clauses.past_times(start)
        if not any(layer.word(start) in sense.prepositions for sense in taken.get("about", ())):
            return False
        at = layer.tags.find(QUOTATION, start, start + REACH)
        return at > start + 1 or (at > 0 and layer.is_a(at + 1, "NOUN|ADJECTIVE"))

    def _quotation_end(self, at: int) -> int:
        """After the quotation at `at` and what is quoted in the same breath: `« A » et « B »`, `“A” that “b”`."""
        end = at + 1
        while self.layer.is_a(end, "AND|COMMA|RELATIVE|THAT") and self.layer.tag(end + 1) == QUOTATION:
            end += 2
        return end

    def _scan(self, start: int, wanted: Callable[[int], bool], *, allow_phrase: bool) -> int | None:
        """The first wanted unit after adverbs, dates, asides and, where one is allowed, an addressee."""
        layer, tags = self.layer, self.layer.tags
        if layer.is_a(start, "INFINITIVE"):
            return None  # souhaitent | accélérer le procès : à ce rythme, il durera
        in_aside = allow_phrase
        begin = self.clauses.past_aside(self.clauses.past_times(start))
        if begin in self.ends.breaks:  # suggested, | she said, | that
            begin = max(begin, tags.find(",", begin + 1))
        for index in range(begin, min(start + REACH, len(tags))):
            if wanted(index):
                return index
            if not in_aside and layer.is_a(index, "NOUN_PHRASE|PRONOUN"):
                return None
            if layer.is_a(index, "RELATIVE") and tags[index - 1] == ",":  # dit au juge, qui rit, | que
                commas = (at for at in range(index, len(tags) - 1) if tags[at] == ",")
                return next((at + 1 for at in commas if wanted(at + 1)), None)
            if index in self.ends.cues or (layer.is_a(index, _BARRIERS) and self._is_barred(index, start)):
                return None
            in_aside = in_aside or layer.is_a(index, "PREPOSITION|COMMA|OPENING")
            if not in_aside and layer.reads(index, "PARTICIPLE PREPOSITION"):  # se dit | opposé à « X »
                return None
        return None

    def _is_barred(self, index: int, start: int) -> bool:
        """Whether no complement of the verb that ends before `start` begins behind the barrier `index`."""
        layer = self.layer
        if layer.is_a(index, "SUBJECT"):
            return index > start and not layer.is_a(index - 1, "PREPOSITION")
        if layer.is_a(index, "AND"):
            return layer.tag(index - 1) == ","
        if layer.is_a(index, "TO|INFINITIVE"):
            return layer.reads(index, "TO INFINITIVE") or layer.reads(index, "INFINITIVE PARTICIPLE")  # n'avoir | fait
        return True

    def _question(self, start: int, taken: Senses) -> Complement | None:
        """What somebody asks or explains: `asked whether`, `a expliqué comment`."""
        either = self.layer.is_in(start - 2, "grammar.alternatives")
        if self.layer.any_in(0 if either else max(0, start - 4), start + 1, "grammar.negations"):
            return None  # did not say whether; did not name him or | say how
        at = start
        if not self._asks(at, taken):
            at += self.layer.is_a(start, "ADVERB")
            beyond = self.clauses.past_times(start)
            at = beyond if beyond > at and self._asks(beyond, taken) else at  # questioned, too, | whether
        if self.layer.is_a(at, "PREPOSITION") and (addressee := self.clauses.after(at + 1)):
            at = addressee[1]
            comma = self.layer.tags.find(",", at, at + REACH)  # aux salariés concernés par ce plan, | pourquoi
            at = comma + 1 if comma > 0 and not self.layer.is_a(comma + 1, "RELATIVE") else at
        aside = self.layer.tag(at + 1) == "," and self.layer.has("FINITE", at, len(self.layer))
        alone = self.layer.tag(at + 1) in ".,;" and not aside  # asked why.
        return self._made(taken["wh"][0], "question", at, at) if self._asks(at, taken) and not alone else None

    def _asks(self, index: int, taken: Senses) -> bool:
        """Whether a question begins at `index`: `whether`, `à quel`, or a word that one of the senses asks with."""
        if any(self.layer.word(index) in each.prepositions for each in taken["wh"]):
            return True
        return self.layer.is_in(index + self.layer.is_a(index, "PREPOSITION"), "grammar.whether")

    def _predicate(self, start: int, taken: Senses) -> Complement | None:
        """What something is said to be: `called it “absurd”`, `accuse X de …`, `estime à 3 €`, `se dit prêt`."""
        limit = min(start + REACH, self.ends.after(start))
        for each in taken.get("as", ()):
            if self.objects.is_suffered(start, each):
                continue
            if self.objects.is_described(start, limit, each):
                begin = self.clauses.past_circumstances(start, each.prepositions)  # warned on Friday | of floods
                aside = self.clauses.past_aside(self.clauses.past_times(start))  # qualifie, mardi, | le plan de
                begin = begin if self.layer.word(begin) in each.prepositions else aside
                return self._made(each, "predicate", start, begin)
            if "named" in each.takes and (end := self.objects.quoted_name(start, limit)):
                return self._made(each, "predicate", start, start, self._quotation_end(end - 1))
            if "predicative" in each.takes and self.objects.is_predicative(start):
                return self._made(each, "predicate", start, start)
        for sense in taken.get("adjective", ()):
            if self.objects.is_state_of_mind(start, sense):
                return self._made(sense, "state of mind", start, self.clauses.past_aside(start))
        return None

    def _addressed(self, start: int, taken: Senses) -> Complement | None:
        """What somebody is told or asked: `told Reuters the talks …`, `told her how …`, `urged ministers to …`."""
        start = self._past_day(start)
        addressee = self.clauses.after(start)
        if addressee is None or self.layer.any_in(addressee[0], addressee[0] + 2, "nouns.that"):
            return None  # challenged | the decision | to close it
        layer, lexicon = self.layer, self.lexicon
        persons = taken.get("person", ())
        person = next((each for each in persons if "wh" in each.takes), persons[0] if persons else None)
        if person and "bare" in person.takes:
            clause = self.starts.within(addressee[0]) or self.starts.past_addressee(addressee[0])
            if clause:
                return self._made(person, "clause", clause, clause)
        at = self.clauses.past_times(addressee[1])
        mark = layer.first_of("TO", at)
        aside = layer.tag(at) == "," and not layer.is_a(at + 1, "PREPOSITION") and "," in layer.tags[at + 1 : mark]
        if mark < len(layer) and (aside or layer.is_a(at, "RELATIVE|GERUND|PARTICIPLE")):
            at = mark  # urged residents | who live near the river | to leave
        sense = next(iter(taken.get("object", persons)))
        if self._asks_to(at, addressee, sense) and self._may_be_so(sense, at):
            return self._made(sense, "request", start, start)
        if person and "wh" in person.takes and layer.word(at) in lexicon.group["grammar.whether"] | person.prepositions:
            return self._made(person, "question", at, at)
        at += person is not None and self._is_told_comma(at, person)
        bare = person and "bare" in person.takes and self.starts.opens(at)
        leads = person and "addressee" in person.takes and layer.is_a(at, "SUBORDINATOR")
        bare = bare or (leads and self._leads_in(at))
        return self._made(person, "clause", addressee[1], at) if person and bare else None

    def _past_day(self, start: int) -> int:
        """After the day that parts a verb from whom it addresses: `a appelé | lundi soir | les élus à voter`."""
        day = self.layer.is_in(start, "people.times") and not self.layer.is_a(start, "NAME")
        return self.clauses.past_times(start) if day else start

    def _is_told_comma(self, at: int, sense: Sense) -> bool:
        """Whether a comma alone stands between whom somebody tells and what: `told MPs, | it is late`."""
        told = "addressee" in sense.takes and at not in self.ends.breaks
        return told and self.layer.tag(at) == "," and not self.layer.is_a(at + 1, "GERUND")

    def _asks_to(self, at: int, whom: Range, sense: Sense) -> bool:
        """Whether an infinitive that tells what is asked begins at `at`: `urged voters | to shun it`."""
        layer, lexicon = self.layer, self.lexicon
        if sense.lemma in lexicon.group["grammar.winning_over"]:
            return False
        asked = sense.meaning == "instruct" and sense.lemma not in lexicon.group["grammar.sending"]
        asked = asked and lexicon.is_plural(layer.word(whom[1] - 1)) and layer.is_a(at + 2, "DETERMINER|ADJECTIVE|NOUN")
        what = "INFINITIVE|LIGHT|QUOTATION" + ("|NOUN|VERB|ADJECTIVE" if asked or layer.is_a(at, "TO") else "")
        return layer.is_in(at, "grammar.infinitive_marks") and layer.is_a(at + 1, what)

    def _may_be_so(self, sense: Sense, mark: int) -> bool:
        """Whether something is taken to be so, where the verb means that: `believed him to be`, not `a plan to cut`."""
        be = self.lexicon.group["grammar.be"] | self.lexicon.group["grammar.auxiliaries"]
        return sense.meaning != "take_for" or self.layer.word(mark + 1) in be

    def _clause(self, start: int, taken: Senses) -> Complement | None:
        """A clause without `that`, at once or after an opening phrase: `said on current trends, the backlog would`."""
        layer, sense, at = self.layer, taken["bare"][0], self.clauses.past_times(start)
        lone = layer.is_a(start - 1, "VERB") or layer.reads(start - 2, "AUXILIARY PARTICIPLE")
        lone = lone and not layer.has("CLAUSE_OPENER|COMMA", 0, start)
        at += lone and layer.tag(at) == ","  # said, | the firm will
        day = self.clauses.past_times(at + 1) if layer.is_a(at, "PREPOSITION") else at
        if layer.any_in(at + 1, day, "people.times"):
            at = day  # said on Monday | prices rose 2 percent
        about = "about" in sense.takes and layer.word(at) in sense.prepositions  # worried | about the risks it held
        if layer.is_a(at, "PREPOSITION") and not about and (within := self.starts.within(at + 1)):
            return self._made(sense, "clause", start, within)
        counted = layer.any_in(at, at + 2, "grammar.amount_openers") and layer.has("NUMBER", at, at + 4)
        if counted and not (sense.meaning in _HEARD and self.clauses.lacks_verb(at, self.ends.after(at))):
            return self._made(sense, "clause", start, at)  # says | at least 300 of the birds nest
        if layer.is_a(at, "PREPOSITION|SUBORDINATOR"):
            return self._made(sense, "clause", start, at) if self._leads_in(at) else None
        opens = self.starts.opens(at) or ("clauses" in sense.takes and self.starts.may_open(at))
        # discovered a tomb, | the first that was; but: It was estimated | the drugs weighed 13kg
        if opens and sense.meaning in _HEARD and not layer.is_in(start - 3, "grammar.impersonal"):
            opens = layer.has("FINITE|QUOTATION", at, min(self.ends.after(at), layer.first_of("COMMA", at)))
        return self._made(sense, "clause", start, at) if opens and not self.objects.is_rite(at, sense) else None

    def _leads_in(self, at: int) -> bool:
        """Whether a circumstance or a clause leads in what is said: `said | if he won he would stay`."""
        layer, end = self.layer, self.ends.after(at)
        comma = layer.tags.find(",", at, end)
        if comma < 0 and (layer.is_a(at, "SUBORDINATOR") or layer.is_in(at, "grammar.clause_prepositions")):
            others = layer.count_of("SUBORDINATOR|THAT", at + 1, end)
            return not self.clauses.lacks_verb(at + 1, end, but=1 + others)
        first = layer.past(comma + 1, "ADVERB")
        quoted = first < end and layer.tag(first) == QUOTATION  # if so, then “bring it on”
        return comma > 0 and (quoted or self.starts.opens(comma + 1))

    def _matter(self, start: int, taken: Senses) -> Complement | None:
        """What somebody speaks of: `warned of delays`, `appelle à la grève`."""
        layer = self.layer
        for sense in taken["about"]:
            at = self.clauses.past_circumstances(start, sense.prepositions)  # parle, elle, | d'un parasite
            if "person" in sense.takes and (whom := self.clauses.after(at, links=False)):
                told = layer.any_in(*whom, "grammar.speakers") or layer.any_in(*whom, "grammar.documents")
                told = told or layer.is_a(whom[0], "NAME|CLITIC|PRONOUN")
                at = whom[1] if told else at  # told the court | of his sorrow
            if layer.word(at) in sense.prepositions:
                claims = "claims" in sense.takes
                if (claims and not self.objects.is_claim(at + 1)) or self.objects.is_unsaid(
                    layer.lower[at + 1 : at + 2], sense
                ):
                    return None
                goes_on = layer.is_a(at + 2, "GERUND|NOUN|ADJECTIVE")  # for “inadvertently” | barring her
                alone = claims and layer.tag(at + 1) == QUOTATION and not goes_on
                return self._made(sense, "matter", start, at, self._quotation_end(at + 1) if alone else None)
        return None

    def _noun_phrase(self, start: int, taken: Senses) -> Complement | None:
        """What is said in a noun: `denies any wrongdoing`, `prévoit moins de 5 mm`, `expects sales to exceed`."""
        if "np" in taken and (at := self.objects.noun_phrase(start, taken["np"][0])) is not None:
            return self._made(taken["np"][0], "noun phrase", start, at)
        at = self.clauses.past_times(start)  # prévoit en moyenne | une hausse de 2 %
        if "outlook" in taken:
            if self.objects.is_outlook(at, taken["outlook"][0]):
                return self._made(taken["outlook"][0], "object and infinitive", at, at)
            start = at
        if "object" in taken and self.layer.is_a(at, "NOUN_PHRASE|PRONOUN"):
            mark = self.layer.first_of("TO", at)
            apart = self.layer.tag(mark - 1) == "," or self.layer.any_in(at, at + 2, "nouns.that")
            apart = apart or not self._may_be_so(taken["object"][0], mark)  # ordered a cheaper seal, | to save
            if mark < self.ends.after(at) and not apart and not self.layer.has("FINITE", at, mark):
                return self._made(taken["object"][0], "object and infinitive", start, at)
        return None


@lru_cache(maxsize=1 << 10)
def _by_taken(senses: tuple[Sense, ...]) -> tuple[Senses, list[_Reader]]:
    """The senses of a verb by what they take, and what looks for that."""
    every = {takes for sense in senses for takes in sense.takes}
    taken = {takes: tuple(sense for sense in senses if takes in sense.takes) for takes in every}
    return taken, [read for takes, read in _READERS if not takes.isdisjoint(taken)]


_Reader = Callable[[Complements, int, Senses], Complement | None]

#: What a verb may take, in the order in which it is looked for: each only behind verbs that take one of these.
_READERS: tuple[tuple[frozenset[str], _Reader], ...] = (
    (frozenset({"that"}), Complements._that),
    (frozenset({"inf", "gerund", "to"}), Complements._infinitive),
    (frozenset({"quote"}), Complements._colon),
    (frozenset({"quote"}), Complements._quotation),
    (frozenset({"wh"}), Complements._question),
    (frozenset({"as", "adjective"}), Complements._predicate),
    (frozenset({"person", "object"}), Complements._addressed),
    (frozenset({"bare"}), Complements._clause),
    (frozenset({"about"}), Complements._matter),
    (frozenset({"np", "outlook", "object"}), Complements._noun_phrase),
)
