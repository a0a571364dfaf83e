"""What a cue verb is followed by: the clause, quotation, infinitive or noun phrase that it attributes."""

from __future__ import annotations

from dataclasses import dataclass

from workbench.extract.attributions.groups import VerbGroup
from workbench.extract.attributions.layer import QUOTATION
from workbench.extract.attributions.lexicon import Sense
from workbench.extract.attributions.phrases import FINITE, Phrases

#: How far after the verb `que`, a colon or a quotation may still belong to it.
_REACH = 24
_ENDS = frozenset(".;!?…")
_NOMINAL = frozenset("NMU9A")


@dataclass(frozen=True, slots=True)
class Complement:
    """Units from `first` up to `last` are what is attributed; the cue runs up to, not including, unit `cue_end`."""

    cue_end: int
    first: int
    last: int
    shape: str
    sense: Sense


@dataclass(frozen=True, slots=True, eq=False)
class Complements:
    """Finds the complement of a verb group in one layer."""

    phrases: Phrases
    cues: frozenset[int]  # units of cue verbs, where a coordinated one ends a clause
    breaks: frozenset[int]  # commas and quotations after which an incise begins

    def of(self, group: VerbGroup) -> Complement | None:
        """The complement after `group`, None where nothing follows that it could attribute."""
        senses = group.senses
        start = group.last
        for find in (self._that, self._infinitive, self._colon, self._quotation, self._whether, self._predicate):
            found = find(start, senses)
            if found:
                return found
        addressed = self._addressee(start, senses)
        if addressed:
            return addressed
        for find in (self._clause, self._about, self._noun_phrase):
            found = find(start, senses)
            if found:
                return found
        return None

    def _sense(self, senses: tuple[Sense, ...], shape: str) -> Sense | None:
        return next((sense for sense in senses if shape in sense.takes), None)

    def _made(self, sense: Sense, shape: str, cue_end: int, first: int, last: int | None = None) -> Complement | None:
        clausal = shape not in ("infinitive", "noun phrase", "matter", "predicate", "gerund", "request")
        end = self.clause_end(first, clausal=clausal) if last is None else last
        if end <= first:
            return None
        return Complement(cue_end, first, end, shape, sense)

    def _that(self, start: int, senses: tuple[Sense, ...]) -> Complement | None:
        sense = self._sense(senses, "that")
        if sense is None:
            return None
        at = self._scan(start, self._is_that, allow_phrase=self._sense(senses, "person") is not None)
        return self._made(sense, "that", at + 1, at + 1) if at is not None else None

    def _is_that(self, index: int) -> bool:
        layer = self.phrases.layer
        return layer.lower[index] in self.phrases.lexicon.group("grammar.that") and layer.tags[index] in "QWBUD"

    def _colon(self, start: int, senses: tuple[Sense, ...]) -> Complement | None:
        sense = self._sense(senses, "quote") or self._sense(senses, "that")
        if sense is None:
            return None
        has_object = self._sense(senses, "np") is not None
        at = self._scan(start, lambda index: self.phrases.layer.tags[index] == ":", allow_phrase=not has_object)
        if at is None or at + 1 >= len(self.phrases.layer):
            return None
        if self.phrases.layer.tags[at + 1] == QUOTATION:
            return self._made(sense, "colon quotation", min(at, start), at + 1, self._quotation_end(at + 1))
        return self._made(sense, "colon", min(at, start), at + 1, self._sentence_end(at + 1))

    def _quotation(self, start: int, senses: tuple[Sense, ...]) -> Complement | None:
        sense = self._sense(senses, "quote")
        if sense is None:
            return None
        person = self._sense(senses, "person") is not None
        at = self._scan(start, lambda index: self.phrases.layer.tags[index] == QUOTATION, allow_phrase=person)
        if at is None:
            return None
        layer = self.phrases.layer
        if at > start and layer.tags[at - 1] == "D":
            return None
        if layer.tag(at + 1) == "D" and (named := self._sense(senses, "named")):
            return self._made(named, "predicate", start, at)
        goes_on = layer.tag(at + 1) not in ".,;:!?…)K" and at + 1 < len(layer)
        if goes_on and self.phrases.has_finite(at + 1, self.clause_end(at + 1)):
            return self._made(sense, "clause", start, at)
        cue_end = start if layer.tags[at - 1] == "," and at - 1 == start else at
        return self._made(sense, "quotation", cue_end, at, self._quotation_end(at))

    def _quotation_end(self, at: int) -> int:
        """After the quotation at `at` and what is quoted in the same breath: `« A » et « B »`."""
        layer = self.phrases.layer
        end = at + 1
        while layer.tag(end) in "K," and layer.tag(end + 1) == QUOTATION:
            end += 2
        return end

    def _scan(self, start: int, wanted, *, allow_phrase: bool) -> int | None:  # type: ignore[no-untyped-def]
        """The first wanted unit after adverbs, dates, asides and, where one is allowed, an addressee."""
        layer, tags = self.phrases.layer, self.phrases.layer.tags
        times = self.phrases.lexicon.group("people.times")
        in_phrase = False
        for index in range(self.phrases.past_times(start), min(start + _REACH, len(tags))):
            if wanted(index):
                return index
            tag = tags[index]
            if tag in "VXWBG;" or tag in _ENDS or (tag == "S" and index > start):
                return None
            if tag in "P," or tag == "(":
                in_phrase = True
            if tag in "DNMAU9" and not in_phrase and not allow_phrase and layer.lower[index] not in times:
                return None
        return None

    def _whether(self, start: int, senses: tuple[Sense, ...]) -> Complement | None:
        sense = self._sense(senses, "wh")
        layer = self.phrases.layer
        if sense is None:
            return None
        if self._is_negated(start):
            return None
        questions = self.phrases.lexicon.group("grammar.whether") | sense.prepositions
        for at in (start, start + 1):
            if layer.word(at) in questions and (at == start or layer.tags[start] in "R"):
                return self._made(sense, "question", at, at)
        return None

    def _is_negated(self, end: int) -> bool:
        """Whether the group that ends before unit `end` is negated: `did not say whether` tells nothing."""
        negations = self.phrases.lexicon.group("grammar.negations")
        return any(word in negations for word in self.phrases.layer.lower[max(0, end - 4) : end + 1])

    def _infinitive(self, start: int, senses: tuple[Sense, ...]) -> Complement | None:
        layer = self.phrases.layer
        at = self.phrases.past_times(start)
        while layer.tag(at) in "RO":
            at += 1
        sense = self._sense(senses, "inf")
        if sense and layer.tag(at) == "I":
            return self._made(sense, "infinitive", start, start)
        sense = self._sense(senses, "gerund")
        if sense and layer.tag(at) == "G":
            return self._made(sense, "gerund", start, at)
        sense = self._sense(senses, "to")
        if sense and layer.word(at) in self.phrases.lexicon.group("grammar.infinitive_marks"):
            after = at + 1
            while layer.tag(after) in "RO":
                after += 1
            sure = layer.word(at) in self.phrases.lexicon.group("grammar.sure_infinitive_marks")
            if layer.tag(after) in ("INVA" if sure else "I") or layer.tag(after) == QUOTATION:
                return self._made(sense, "infinitive", start, at)
        return None

    def _predicate(self, start: int, senses: tuple[Sense, ...]) -> Complement | None:
        """`called it “absurd”`, `qualifie X de …`, `accuse X de …`, `estime à 3 milliards`."""
        layer = self.phrases.layer
        sense = self._sense(senses, "as")
        if sense is None:
            return self._adjective(start, senses)
        limit = min(start + _REACH, self.clause_end(start))
        for index in range(start, limit):
            if layer.lower[index] in sense.prepositions and (
                sense.amounts or index == start or layer.tag(index + 1) != "9"
            ):
                if index == start or self._holds_only_phrase(start, index):
                    return self._made(sense, "predicate", start, start)
            elif layer.tags[index] in "VX":
                break
        if "named" in sense.takes and QUOTATION in layer.tags[start:limit]:
            at = layer.tags.index(QUOTATION, start)
            if self._holds_only_phrase(start, at) or at == start:
                return self._made(sense, "predicate", start, start, max(at + 1, start + 1))
        if "predicative" in sense.takes and self._is_predicative(start):
            return self._made(sense, "predicate", start, start)
        return self._adjective(start, senses)

    def _is_predicative(self, start: int) -> bool:
        """`called it a mistake`, `deemed the plan illegal`: an object and what it is said to be."""
        layer = self.phrases.layer
        phrase = self.phrases.after(start)
        if phrase is None:
            return False
        after = phrase[1]
        if layer.tag(after) in "DAE":
            return True
        return layer.tag(after - 1) in "AE" and after - phrase[0] > 2

    def _adjective(self, start: int, senses: tuple[Sense, ...]) -> Complement | None:
        """`se dit prêt à …`, `s'est déclarée confiante`."""
        layer = self.phrases.layer
        sense = self._sense(senses, "adjective")
        reflexives = self.phrases.lexicon.group("grammar.reflexives")
        if sense is None or not any(layer.word(start - back) in reflexives for back in (2, 3, 4)):
            return None
        at = start
        while layer.tag(at) == "R":
            at += 1
        if layer.tag(at) in 'AE"' or layer.tag(at) == "P":
            return self._made(sense, "state of mind", start, start)
        return None

    def _holds_only_phrase(self, first: int, last: int) -> bool:
        """Whether an object stands between: nouns with what belongs to them, or a pronoun."""
        tags = self.phrases.layer.tags[first:last]
        return (
            bool(tags)
            and not any(tag in FINITE or tag in ";:." for tag in tags)
            and any(tag in "NMU9OSAH" for tag in tags)
        )

    def _addressee(self, start: int, senses: tuple[Sense, ...]) -> Complement | None:
        """`told Reuters the talks …`, `warned her that …`, `urged ministers to …`."""
        layer = self.phrases.layer
        person, to_do = self._sense(senses, "person"), self._sense(senses, "object")
        if person is None and to_do is None:
            return None
        phrase = self.phrases.after(start)
        if phrase is None:
            return None
        after = self.phrases.past_times(phrase[1])
        marks = self.phrases.lexicon.group("grammar.infinitive_marks")
        if to_do and layer.word(after) in marks and layer.tag(after + 1) in 'IRO"':
            return self._made(to_do, "request", start, start)
        if person and layer.word(after) in marks and layer.tag(after + 1) in "IRO":
            return self._made(person, "request", start, start)
        if person is None:
            return None
        questions = self.phrases.lexicon.group("grammar.whether")
        if layer.word(after) in questions and "wh" in person.takes and not self._is_negated(start):
            return self._made(person, "question", after, after)
        if "bare" in person.takes and self._opens_clause(after):
            return self._made(person, "clause", after, after)
        return None

    def _clause(self, start: int, senses: tuple[Sense, ...]) -> Complement | None:
        """A clause without `that`."""
        sense = self._sense(senses, "bare")
        layer = self.phrases.layer
        if sense is None:
            return None
        at = self.phrases.past_times(start)
        if layer.tag(at) == "P" and self.phrases.past_times(at + 1) > at + 1:
            at = self.phrases.past_times(at + 1)
        if layer.tag(at) == "P" or layer.tag(at) == "B":
            end = self.clause_end(at)
            return self._made(sense, "clause", at, at, end) if self._late_clause(at, end) else None
        return self._made(sense, "clause", at, at) if self._opens_clause(at) else None

    def _late_clause(self, at: int, end: int) -> bool:
        """Whether a clause follows an opening phrase: `said on current trends the backlog would grow`."""
        comma = self.phrases.layer.tags.find(",", at, end)
        return comma > 0 and self._opens_clause(comma + 1)

    def _opens_clause(self, at: int) -> bool:
        """Whether a subject and then a finite verb stand at `at`."""
        layer, tags = self.phrases.layer, self.phrases.layer.tags
        if layer.tag(at) not in 'SDMNU9AGQOR"':
            return False
        if layer.tag(at) == "S" and layer.tag(at + 1) == QUOTATION and self._begins_low(at + 1):
            return True
        commas = relatives = 0
        for index in range(at, min(at + _REACH, len(tags))):
            commas += tags[index] == ","
            if tags[index] in "WB" and index > at:
                relatives += 1
            if tags[index] == QUOTATION and index > at and self._begins_low(index) and tags[index - 1] in _NOMINAL:
                return True
            if tags[index] in "VX":
                if relatives:
                    relatives -= 1
                    continue
                return index > at and tags[index - 1] != "K" and commas != 1
            if tags[index] == "I" and index > at and tags[index - 1] not in "TX":
                return True
            if (
                tags[index] == "E"
                and index > at
                and tags[index - 1] in "SMNU"
                and layer.word(index + 1) not in self.phrases.lexicon.group("grammar.agents")
            ):
                return True
            if tags[index] in ";:.T":
                return False
        return False

    def _begins_low(self, index: int) -> bool:
        """Whether the quotation at `index` begins in lower case, so that it goes on with the clause."""
        quotation = self.phrases.layer.quotations.get(index)
        return quotation is not None and self.phrases.layer.text[quotation.inner_start :][:1].islower()

    def _about(self, start: int, senses: tuple[Sense, ...]) -> Complement | None:
        layer = self.phrases.layer
        for sense in senses:
            if "about" not in sense.takes:
                continue
            for at in (start, start + 1):
                if layer.word(at) in sense.prepositions and (at == start or layer.tags[start] == "R"):
                    return self._made(sense, "matter", start, at)
        return None

    def _noun_phrase(self, start: int, senses: tuple[Sense, ...]) -> Complement | None:
        layer = self.phrases.layer
        sense = self._sense(senses, "np")
        at = self.phrases.past_times(start)
        if layer.tag(at) == "O" and layer.tag(at + 1) in "D9" and sense and "person" in sense.takes:
            return self._made(sense, "noun phrase", start, at)
        partitive = layer.word(at) in self.phrases.lexicon.group("grammar.partitives")
        amount = layer.tag(at) == "P" and at > start and layer.tag(at + 1) in "9D"
        if amount:
            at = start
        if sense and "claims" in sense.takes and not self._is_about_claim(at):
            sense = None
        if sense and (partitive or amount or layer.tag(at) in 'DNMU9A"EG') and not self._bare_pronoun(at):
            if any(tag in 'NM9U"' for tag in layer.tags[at : at + 8]):
                return self._made(sense, "noun phrase", start, at)
        sense = self._sense(senses, "object")
        if sense and layer.tag(at) in "DNMU9A":
            end = self.clause_end(at)
            if "T" in layer.tags[at:end] and not self.phrases.has_finite(at, layer.tags.index("T", at)):
                return self._made(sense, "object and infinitive", start, at)
        return None

    def _is_about_claim(self, at: int) -> bool:
        """Whether the object is something said or thought (`the idea`, `ces accusations`), not a thing."""
        phrase = self.phrases.after(at, links=False)
        words = self.phrases.layer.lower[at : phrase[1]] if phrase else ()
        return any(word in self.phrases.lexicon.group("nouns.said") for word in words)

    def _bare_pronoun(self, at: int) -> bool:
        layer = self.phrases.layer
        return layer.tags[at] in "US" and layer.tag(at + 1) in ".,;:!?…)KP"

    def _sentence_end(self, first: int) -> int:
        end = len(self.phrases.layer)
        while end > first and self.phrases.layer.tags[end - 1] in ".;!?…":
            end -= 1
        return end

    def clause_end(self, first: int, *, clausal: bool = True) -> int:
        """Where the clause that begins at `first` ends: at a strong mark, or before a verb that is the speaker's.

        What is no clause of its own (`clausal` false) also ends before a comma, a conjunction and a new clause.
        """
        layer, tags = self.phrases.layer, self.phrases.layer.tags
        opened = 0
        for index in range(first, len(tags)):
            tag = tags[index]
            if tag == "(":
                opened += 1
            elif tag == ")":
                opened -= 1
                if opened < 0:
                    return index
            elif tag == ":" and layer.tag(index + 1) == QUOTATION and index > first:
                return index
            elif tag == ";" or (tag in ".!?…" and index == len(tags) - 1):
                return index
            elif tag == "K" and self._cue_follows(index + 1):
                return index - 1 if index > first and tags[index - 1] == "," else index
            elif index in self.breaks or (tag == "," and self._speaker_resumes(index, clausal=clausal)):
                return index if tag == "," else index + 1
        return len(tags)

    def _cue_follows(self, index: int) -> bool:
        """Whether a finite cue verb stands at `index`, with no subject of its own."""
        while self.phrases.layer.tag(index) in "RXO" and index < len(self.phrases.layer):
            if index in self.cues:
                return True
            index += 1
        return index in self.cues

    def _speaker_resumes(self, comma: int, *, clausal: bool) -> bool:
        """Whether after the comma the speaker's own sentence goes on: a gerund cue, `according to`, `but she denied`."""
        layer, lexicon = self.phrases.layer, self.phrases.lexicon
        at = comma + 1
        if not clausal and layer.tag(at) == "K" and self.phrases.clause_follows(at + 1):
            return True
        if layer.word(at + 1) in lexicon.group("grammar.that") and layer.word(at) in lexicon.group("grammar.own_assertion"):
            return True
        while layer.tag(at) == "R":
            at += 1
        if layer.word(at) in lexicon.group("grammar.gerund_marks"):
            at += 1
        word = layer.word(at)
        if layer.tag(at) == "G" and word in lexicon.senses:
            return True
        if any(layer.matches(at, phrase) for phrase in lexicon.phrases.get(word, ())):
            return True
        if word in lexicon.group("grammar.contrast"):
            end = next((i for i in range(at, len(layer)) if layer.tags[i] in ",;"), len(layer))
            return any(at < cue < end for cue in self.cues)
        return False
