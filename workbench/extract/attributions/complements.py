"""What a cue verb is followed by: the clause, quotation, infinitive or noun phrase that it attributes."""

from __future__ import annotations

from collections.abc import Callable
from functools import lru_cache

from msgspec import Struct

from workbench.extract.attributions.clause_bounds import REACH, ClauseEnds, ClauseStarts
from workbench.extract.attributions.clauses import ReadsClauses
from workbench.extract.attributions.layer import QUOTATION
from workbench.extract.attributions.lexicon import Sense
from workbench.extract.attributions.noun_phrases import FINITE
from workbench.extract.attributions.objects import Objects
from workbench.extract.attributions.verb_groups import VerbGroup

Senses = tuple[Sense, ...]

_ENDS = frozenset(".:;!?…")
#: The shapes of contents that are clauses or quotations; the others are phrases and end earlier.
CLAUSAL = frozenset({"that", "colon", "quotation", "question", "clause", "state of mind", "object and infinitive"})


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
        manner = self.layer.word(group.last) in self.clauses.lexicon.group("grammar.gerund_marks")
        manner = manner and self.layer.tag(group.last + 1) == "G"
        start = group.last + 2 if manner else group.last  # confirme en riant | qu'il
        taken = _taken(group.senses)
        for takes, read in _READERS:
            if not takes.isdisjoint(taken) and (found := read(self, start, group.senses)):
                return found
        return None

    def _sense(self, senses: Senses, takes: str) -> Sense | None:
        for sense in senses:
            if takes in sense.takes:
                return sense
        return None

    def _made(self, sense: Sense, shape: str, cue_end: int, first: int, last: int | None = None) -> Complement | None:
        end = self.ends.after(first, clausal=shape in CLAUSAL) if last is None else last
        return Complement(cue_end, first, end, shape, sense) if end > first else None

    def _that(self, start: int, senses: Senses) -> Complement | None:
        """A clause after `que` or `that`, an addressee or a date in between."""
        sense = self._sense(senses, "that")
        if sense is None:
            return None
        lexicon = self.clauses.lexicon
        if self.layer.word(start) in lexicon.group("grammar.yet_that") and self.layer.word(start + 1) in lexicon.group(
            "grammar.that"
        ):
            return self._made(sense, "that", start + 2, start + 2)  # explique alors | qu'on
        if self.clauses.is_restrictive(start):
            return None
        judged = start + (self.layer.word(start) in lexicon.group("grammar.impersonal"))
        if self.layer.tag(judged) in ("AR" if judged > start else 'A"') and self.layer.word(
            judged + 1
        ) in lexicon.group("grammar.that"):
            return self._made(sense, "that", start, start)  # estimait | probable qu'un mois survienne
        addressed = any("person" in each.takes and "np" not in each.takes for each in senses)
        at = self._scan(
            start,
            lambda index: self._is_that(index, addressed=addressed or index == start),
            allow_phrase=self._sense(senses, "person") is not None,
        )
        if (
            at is not None
            and at - 1 > start
            and self.layer.tags[at - 1] == ","
            and self.layer.tags.count(",", start, at) == 1
            and self.clauses.past_circumstances(start) < at - 1
        ):
            return None  # réclame un plan, | que les écologistes jugent ruineux
        if at is not None and self.layer.tags[start:at].endswith(",N"):
            return None  # a proposé sa médiation, offre | que le Mali a déclinée
        demonstrative = at is not None and self.layer.lower[at] in lexicon.group("grammar.demonstratives")
        if at is None or (demonstrative and self._is_noun_alone(at + 1)):
            return None  # tells everybody | that story
        if self.layer.tag(at + 1) == "P" and not set('VX"') & set(self.layer.tags[at:]):
            return None  # a plus à dire de Lens | que de Lille
        if self.layer.tag(at + 1) == "X":
            return self._made(sense, "that", at, at)  # said | that was not her view
        return self._made(sense, "that", at + 1, at + 1)

    def _is_noun_alone(self, first: int) -> bool:
        """Whether a noun or a circumstance with no verb stands between `first` and the next mark."""
        tags = self.layer.tags
        if self.layer.tag(first) not in "NAP":
            return False
        last = next((at for at in range(first, len(tags)) if tags[at] in ",;:.!?…"), len(tags))
        if tags[first:last].startswith("AT"):
            return True  # found | that hard to believe
        follows = self.clauses.clause_follows(last + 1) or QUOTATION in tags[last + 1 : last + 5]
        if tags[first] == "P" and self.layer.tag(last) == "," and follows:
            return False  # that despite rain, | it grew
        return tags[first:last] in ("N", "AN") or (tags[first] == "P" and set(tags[first:last]) <= set("PDNMA9"))

    def _is_that(self, index: int, *, addressed: bool) -> bool:
        """Whether a clause begins at `index`; `addressed`: what stands before it is whom somebody tells."""
        lexicon = self.clauses.lexicon
        if self.layer.lower[index] not in lexicon.group("grammar.that") or self.layer.tags[index] == "U":
            return False
        if self.layer.word(index - 1) in lexicon.group("grammar.not_that_after"):
            return False
        if self.layer.tag(index - 2) == "," and self.layer.word(index - 1) in lexicon.group("grammar.own_assertion"):
            return False  # …, ce que
        reads = self.layer.tags[index] == "W" and self.layer.tag(index + 1) in FINITE
        asked = self.layer.tag(index - 1) == "N" and self.layer.tag(index + 1) == "V"  # à la question | que pose Ada
        if asked and not lexicon.group("grammar.past_endings"):
            return False
        return addressed or not reads  # held up a sign | that read

    def _infinitive(self, start: int, senses: Senses) -> Complement | None:
        """`dit vouloir`, `promised to`, `denied taking`."""
        layer = self.layer
        marks = self.clauses.lexicon.group("grammar.infinitive_marks")
        at = behind = self.objects.past_recipient(
            self.clauses.past_aside(self.clauses.past_circumstances(start, marks))
        )
        while layer.tag(at) in "RO" or (layer.tag(at) == "U" and layer.tag(at - 1) == "O"):  # ne rien regretter
            at += 1
        if layer.tag(at) == "I" and (sense := self._sense(senses, "inf")):
            plain = layer.tag(start) == "," or not any(tag in "RO" for tag in layer.tags[start:behind])
            return self._made(sense, "infinitive", start, behind if plain else start)
        if layer.tag(at) == "G" and (sense := self._sense(senses, "gerund")):
            return self._made(sense, "gerund", start, at)
        sense = self._sense(senses, "to")
        if sense and layer.word(at) in marks:
            after = at + 1
            while layer.tag(after) in "RO" or self.clauses.is_object_of_infinitive(after):
                after += 1
            sure = layer.tag(at) == "T" or layer.word(at) in self.clauses.lexicon.group("grammar.sure_infinitive_marks")
            looks_it = layer.word(after).endswith(self.clauses.lexicon.infinitive_endings)
            if layer.tag(after) in ("INVA" if sure or looks_it else "I") or layer.tag(after) == QUOTATION:
                return self._made(sense, "infinitive", start, at)
        return None

    def _colon(self, start: int, senses: Senses) -> Complement | None:
        """A quotation, or a clause, after a colon."""
        sense = self._sense(senses, "quote")
        has_object = self._sense(senses, "np") is not None
        at = self._scan(start, lambda index: self.layer.tags[index] == ":", allow_phrase=not has_object)
        if (
            sense is None
            or at is None
            or at + 1 >= len(self.layer)
            or self.clauses.lexicon.phrase_at(self.layer.lower, at + 1)
        ):
            return None
        quoted = self.layer.tags[at + 1] == QUOTATION
        if not self.ends.breaks.isdisjoint((at + 1, at + 2)):
            return None  # se réjouit : « Enfin », | s'exclame sa présidente
        clitics = self.clauses.lexicon.group("grammar.clitics") - self.clauses.lexicon.group("grammar.announcing")
        if not quoted and not clitics.isdisjoint(self.layer.lower[max(0, start - 3) : start]):
            return None  # elle s'en amuse : à 67 ans, …
        begin = self.clauses.past_times(start)
        if not quoted and at > begin and ("that" not in sense.takes or self.layer.tag(begin) == "D"):
            return None  # pour relancer l'usine : deux machines; font entendre leur colère : ils demandent
        end = self._quotation_end(at + 1) if quoted else self.ends.sentence_end(at + 1)
        return self._made(sense, "colon", min(at, start), at + 1, end)

    def _quotation(self, start: int, senses: Senses) -> Complement | None:
        """A quotation, and what goes on with it: `said “some” patients were …`, `a jugé « scandaleux » le projet`."""
        sense = self._sense(senses, "quote")
        if sense is None:
            return None
        person = self._sense(senses, "person") is not None
        layer = self.layer
        gesture = (
            sense.meaning in ("gesture", "go_on") and layer.tag(start) in 'P"'
        )  # ne décolère pas | contre « les gars »
        if gesture or self._is_matter(start, senses):
            return None
        at = self._scan(start, lambda index: layer.tags[index] == QUOTATION, allow_phrase=person)
        apart = (
            at is not None and at - 1 > start and layer.tags[at - 1] == "," and self._sense(senses, "np") is not None
        )
        titles = self.clauses.lexicon.group("grammar.publications")  # dans le quotidien « Le Monde »
        if at is None or apart or (at > start and (layer.tags[at - 1] in "DH" or layer.lower[at - 1] in titles)):
            return None
        if layer.tag(start) == "S" and at == start + 1 and (bare := self._sense(senses, "bare")):
            return self._made(bare, "clause", start, start)  # said | she “was let down”
        if layer.tag(at + 1) == "D" and (named := self._sense(senses, "named")):
            return self._made(named, "predicate", start, at)
        goes_on = layer.tag(at + 1) not in ".,;:!?…)K" and at + 1 < len(layer)
        if goes_on and self.clauses.has_finite(at + 1, self.ends.after(at + 1)):
            return self._made(sense, "clause", start, at)
        cue_end = start if layer.tags[at - 1] == "," and at - 1 == start else at
        return self._made(sense, "quotation", cue_end, at, self._quotation_end(at))

    def _is_matter(self, start: int, senses: Senses) -> bool:
        """Whether the quotation is only part of what is spoken of: `warns of “catastrophic” failures`."""
        layer = self.layer
        if not any("about" in sense.takes and layer.word(start) in sense.prepositions for sense in senses):
            return False
        at = layer.tags.find(QUOTATION, start, start + REACH)
        return at > start + 1 or (at > 0 and layer.tag(at + 1) in "NA")

    def _quotation_end(self, at: int) -> int:
        """After the quotation at `at` and what is quoted in the same breath: `« A » et « B »`."""
        end = at + 1
        while self.layer.tag(end) in "K," and self.layer.tag(end + 1) == QUOTATION:
            end += 2
        return end

    def _scan(self, start: int, wanted: Callable[[int], bool], *, allow_phrase: bool) -> int | None:
        """The first wanted unit after adverbs, dates, asides and, where one is allowed, an addressee."""
        layer, tags = self.layer, self.layer.tags
        times = self.clauses.lexicon.group("people.times")
        in_aside = allow_phrase
        begin = self.clauses.past_times(start)
        if begin in self.ends.breaks and tags[begin] == ",":  # suggested, | she said, | that
            begin = max(begin, tags.find(",", begin + 1))
        for index in range(begin, min(start + REACH, len(tags))):
            if wanted(index):
                return index
            tag = tags[index]
            if (
                index in self.ends.cues
                or tag in "VXWBG"
                or tag == QUOTATION
                or tag in _ENDS
                or (tag == "S" and index > start and tags[index - 1] != "P")
                or (tag == "K" and tags[index - 1] == ",")
                or (tag == "T" and layer.tag(index + 1) == "I")
                or (tag == "I" and layer.tag(index + 1) == "E")  # assure n'avoir fait | qu'appliquer
            ):
                return None
            in_aside = in_aside or tag in "P,("
            if tag in "DNMAU9" and not in_aside and layer.lower[index] not in times:
                return None
        return None

    def _question(self, start: int, senses: Senses) -> Complement | None:
        """`asked whether`, `a expliqué comment`."""
        sense = self._sense(senses, "wh")
        if sense is None or self._is_negated(start):
            return None
        at = start
        if not self._asks(at, senses):
            at += self.layer.tag(start) == "R"
            beyond = self.clauses.past_times(start)
            at = beyond if beyond > at and self._asks(beyond, senses) else at  # questioned, too, | whether
        if self.layer.tag(at) == "P" and (addressee := self.clauses.after(at + 1)):
            at = addressee[1]
            comma = self.layer.tags.find(",", at, at + REACH)  # aux salariés concernés par ce plan, | pourquoi
            parted = comma > 0 and self._asks(comma + 1, senses) and self.layer.tag(comma + 1) != "W"
            parted = parted and not self.clauses.has_finite(at, comma)
            at = comma + 1 if parted else at
        aside = self.layer.tag(at + 1) == "," and self.clauses.has_finite(at, len(self.layer))
        alone = self.layer.tag(at + 1) in ".,;" and not aside  # asked why.
        asks = self._asks(at, senses) and not alone
        return self._made(sense, "question", at, at) if asks else None

    def _asks(self, index: int, senses: Senses) -> bool:
        """Whether a question begins at `index`: `whether`, or a word that one of the senses asks with."""
        word = self.layer.word(index)
        asked = any("wh" in each.takes and word in each.prepositions for each in senses)
        return asked or word in self.clauses.lexicon.group("grammar.whether")

    def _is_negated(self, end: int) -> bool:
        """Whether the group that ends before unit `end` is negated: `did not say whether` tells nothing."""
        negations = self.clauses.lexicon.group("grammar.negations")
        return any(word in negations for word in self.layer.lower[max(0, end - 4) : end + 1])

    def _predicate(self, start: int, senses: Senses) -> Complement | None:
        """`called it “absurd”`, `accuse X de …`, `estime à 3 milliards`, `se dit prêt`."""
        limit = min(start + REACH, self.ends.after(start))
        for each in (each for each in senses if "as" in each.takes):
            if self.objects.is_described(start, limit, each):
                return self._made(each, "predicate", start, start)
            if "named" in each.takes and (end := self.objects.quoted_name(start, limit)):
                return self._made(each, "predicate", start, start, end)
            if "predicative" in each.takes and self.objects.is_predicative(start):
                return self._made(each, "predicate", start, start)
        sense = self._sense(senses, "adjective")
        if sense and self.objects.is_state_of_mind(start):
            return self._made(sense, "state of mind", start, start)
        return None

    def _addressed(self, start: int, senses: Senses) -> Complement | None:
        """`told Reuters the talks …`, `told her how …`, `urged ministers to …`."""
        asking = (sense for sense in senses if {"person", "wh"} <= sense.takes)
        person, request = next(asking, self._sense(senses, "person")), self._sense(senses, "object")
        addressee = self.clauses.after(start) if person or request else None
        if addressee is None:
            return None
        layer, lexicon = self.layer, self.clauses.lexicon
        asked = request or person
        if person and "bare" in person.takes:
            clause = self.starts.within(addressee[0])
            if clause is None and not any(each.meaning == "warn" for each in senses):
                clause = self.starts.past_addressee(addressee[0])
            if clause:
                return self._made(person, "clause", clause, clause)
        at = self.clauses.past_times(addressee[1])
        if request and layer.tag(at) == "W":  # urged residents | who live near the river | to leave
            to = layer.tags.find("T", at)
            at = to if to > 0 and self.clauses.has_finite(at, to) and "," not in layer.tags[at:to] else at
        at += layer.word(at) in lexicon.group("grammar.negations")  # advised people | not to panic
        if (
            asked
            and layer.word(at) in lexicon.group("grammar.infinitive_marks")
            and (layer.tag(at + 1) in 'IRO"' or (layer.tag(at) == "T" and layer.tag(at + 1) in "NVA"))
        ):
            return self._made(asked, "request", start, start)
        if person is None:
            return None
        questions = lexicon.group("grammar.whether") | person.prepositions
        if "wh" in person.takes and layer.word(at) in questions and not self._is_negated(start):
            return self._made(person, "question", at, at)
        return (
            self._made(person, "clause", addressee[1], at) if "bare" in person.takes and self.starts.opens(at) else None
        )

    def _clause(self, start: int, senses: Senses) -> Complement | None:
        """A clause without `that`, at once or after an opening phrase: `said on current trends, the backlog would`."""
        sense = self._sense(senses, "bare")
        if sense is None:
            return None
        at = self.clauses.past_times(start)
        if self.layer.tag(at) == "P" and (dated := self.clauses.past_times(at + 1)) > at + 1:
            at = dated
        if self.layer.tag(at) == "P" and (within := self.starts.within(at + 1)):
            return self._made(sense, "clause", start, within)
        amounts = self.clauses.lexicon.group("grammar.amount_openers")
        if not amounts.isdisjoint(self.layer.lower[at : at + 2]) and "9" in self.layer.tags[at : at + 4]:
            return self._made(sense, "clause", start, at)  # says | at least 300 of the birds nest
        if self.layer.tag(at) in "PB":
            end = self.ends.after(at)
            comma = self.layer.tags.find(",", at, end)
            quoted = self.layer.tags[comma + 1 : end].lstrip("R").startswith(QUOTATION)  # if so, then “bring it on”
            opens = comma > 0 and (quoted or self.starts.opens(comma + 1))
            if comma < 0 and self.layer.tag(at) == "B":  # said if he won he would stay
                opens = not self.clauses.lacks_verb(at + 1, end, but=1 + self.layer.tags.count("B", at + 1, end))
            return self._made(sense, "clause", start, at, end) if opens else None
        return self._made(sense, "clause", start, at) if self.starts.opens(at) else None

    def _matter(self, start: int, senses: Senses) -> Complement | None:
        """`warned of delays`, `appelle à la grève`."""
        for sense in senses:
            if "about" not in sense.takes:
                continue
            at = (
                start + 1
                if self.layer.tag(start) == "R" and self.layer.word(start) not in sense.prepositions
                else start
            )
            if self.layer.word(at) not in sense.prepositions:  # parle, elle, d'un parasite
                at = self.clauses.past_circumstances(at, sense.prepositions)
            itself = self.layer.word(at + 1) in self.clauses.lexicon.group("grammar.emphatics")
            if self.layer.word(at) in sense.prepositions and not itself:
                unsaid = "claims" in sense.takes and not self.objects.is_claim(at + 1)
                unsaid = unsaid or self.layer.word(at + 1) in self.clauses.lexicon.group("nouns.unsaid")
                quoted = "claims" in sense.takes and self.layer.tag(at + 1) == QUOTATION
                end = self._quotation_end(at + 1) if quoted else None
                return None if unsaid else self._made(sense, "matter", start, at, end)
        return None

    def _noun_phrase(self, start: int, senses: Senses) -> Complement | None:
        """`denies any wrongdoing`, `prévoit moins de 5 millimètres`, `expects sales to exceed`."""
        sense = self._sense(senses, "np")
        if sense and (at := self.objects.noun_phrase(start, sense)) is not None:
            return self._made(sense, "noun phrase", start, at)
        sense = self._sense(senses, "outlook")
        if sense and self.objects.is_outlook(start, sense):
            return self._made(sense, "object and infinitive", start, start)
        sense = self._sense(senses, "object")
        at = self.clauses.past_times(start)
        if sense and self.layer.tag(at) in "DNMU9A":
            mark = self.layer.tags.find("T", at, self.ends.after(at))
            apart = self.layer.tag(mark - 1) == ","  # ordered a cheaper seal, | to save
            if mark > 0 and not apart and not self.clauses.has_finite(at, mark):
                return self._made(sense, "object and infinitive", start, at)
        return None


@lru_cache(maxsize=1 << 10)
def _taken(senses: Senses) -> frozenset[str]:
    """What any of the senses takes."""
    return frozenset().union(*(sense.takes for sense in senses))


#: What a verb may take, in the order in which it is looked for: each only behind verbs that take one of these.
_READERS: tuple[tuple[frozenset[str], Callable[[Complements, int, Senses], Complement | None]], ...] = (
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
