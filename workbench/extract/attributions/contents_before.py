"""What a cue attributes that stands before it: what a relative clause says more of, the clause that a report parts."""

from __future__ import annotations

import re
from bisect import bisect_left
from itertools import takewhile

from msgspec import Struct

from workbench.extract.attributions.candidate import Stretch
from workbench.extract.attributions.clauses import ReadsClauses
from workbench.extract.attributions.complements import Complement, Complements
from workbench.extract.attributions.layer import QUOTATION
from workbench.extract.attributions.noun_phrases import Range
from workbench.extract.attributions.patterns import pattern
from workbench.extract.attributions.verb_groups import VerbGroup

#: What may stand between the two halves of an interrupted quotation.
_BREAK = 40
#: So many words before a reporting clause say something, though no verb be seen among them.
_FEWEST_WORDS = 4
_WORD = re.compile(r"\w+")
#: A verdict is no longer than this: `Trop tard`, `Un record absolu`.
_VERDICT = 3
_VERDICTS = (
    "ADVERB* ADJECTIVE|PARTICIPLE|NAME|NOUN? ADVERB*",
    "ADJECTIVE|NAME NOUN",
    "NOUN ADJECTIVE",
    "DETERMINER ADJECTIVE|NOUN|PARTICIPLE+",
)
#: Where somebody spoke is told within so many words.
_WHERE_SAID = 8


#: A relative clause whose verb comes first: `le parti | que dirige | Ada Roy`.
_INVERTED = pattern("NOUN|CLOSING THAT VERB")
#: What says something: a verb (`they also have` is none by its tag), what may be one behind its subject, a quotation.
_PREDICATE = "FINITE|INFINITIVE|QUOTATION"
_PAST_BEHIND_SUBJECT = "NOMINAL|SUBJECT|ADVERB|ADJECTIVE PARTICIPLE"


class ReportingClauseContents(ReadsClauses):
    """Reads what stands around reporting clauses. `quoted_before` is a quotation that ends the sentence before."""

    quoted_before: Stretch | None

    def _as_before(self, begin: int) -> int | None:
        """The unit of `comme`, `as` or the first of `ainsi que` right before unit `begin`."""
        layer, lexicon, before = self.layer, self.lexicon, self.layer.word(begin - 1)
        if before in lexicon.group["grammar.that"]:
            leads = [tuple(phrase.split()) for phrase in lexicon.group["grammar.as_that"]]
            found = (begin - 1 - len(lead) for lead in leads if layer.lower[: begin - 1][-len(lead) :] == lead)
            return next(found, None)
        return begin - 1 if before in lexicon.group["grammar.as"] else None

    def _clause_before(self, comma: int) -> bool:
        """Whether a whole clause stands before the comma, so that the verb after it is no part of it."""
        layer, tags = self.layer, self.layer.tags
        finite = sum(not layer.word(at + 1).startswith("-") for at in layer.places("FINITE", 0, comma))
        openers = layer.places("RELATIVE|SUBORDINATOR", 0, comma)  # not: comme annoncé,
        dependent = sum(layer.has("FINITE", index, tags.find(",", index)) for index in openers)
        if not self.lexicon.group["grammar.past_endings"]:  # Le cyclone, né là où la côte est basse, | a balayé Lens
            asides = layer.places("COMMA PARTICIPLE", 0, comma + 1)
            dependent += sum(layer.has("FINITE", at, tags.find(",", at + 1)) for at in asides)
        dependent += len(_INVERTED.findall(tags, 0, comma))  # le parti que dirige Ada Roy, ici, | a
        dependent += layer.has("COMMA THAT", 1, comma)  # Cette taxe, | que la droite juge injuste, coûte
        quotation = tags.find(QUOTATION, 0, comma)
        said = quotation > 0 and layer.is_a(quotation - 1, "NOUN|NAME|PREPOSITION|DETERMINER|SUBJECT")
        if quotation == 0 or (not finite and (said or self._needs_no_verb(comma))):
            return True  # Pas question de céder, | prévient le maire
        return finite > dependent

    def _needs_no_verb(self, comma: int) -> bool:
        """Whether a few words without a verb deny something, or head an article: `Not so fast`, `Un été de feu`."""
        comma -= self.layer.tag(comma - 1) == ","
        if self.layer.tags[-1] not in ".!?…:" and self.layer.inside is None:
            return self.layer.tags.count(",") == 1
        first, lexicon = self.clause_start(comma), self.lexicon
        words = self.layer.lower[first:comma]
        short = len(words) == 1 and words[0] in lexicon.group["grammar.short_answers"]  # Faux, | rétorque la défense
        return short or not lexicon.group["grammar.negations"].isdisjoint(words)

    def _describes(self, first: int, last: int) -> bool:
        """Whether what stands between commas says more of somebody: `Anne Lée, | analyste chez Natixis, | vont`."""
        return self.layer.is_a(first, "NOUN_PHRASE") and not self.layer.has("FINITE", first, last)

    def _verb_follows(self, index: int, categories: str) -> bool:
        """Whether a verb of one of the categories stands at `index`, adverbs and clitics passed."""
        return self.layer.is_a(self.layer.past(index, "LIGHT"), categories)

    def _after(self, end: int) -> Stretch | None:
        """The clause after `As the BBC reported,`."""
        first = self.layer.tags.find(",", self.clauses.past_appositions(self.clauses.past_times(end))) + 1
        quoted = self.layer.tags.find(f":{QUOTATION}", first)
        first = quoted + 1 if quoted > 0 else first
        return self.layer.stretch(first, self._statement_end(first)) if 0 < first < len(self.layer) else None

    def _says_something(self, content: Stretch) -> bool:
        """Whether the content is quoted or holds a finite verb: `Outside Parliament, hundreds protested` does not."""
        if content == self.quoted_before:
            return True
        layer = self.layer
        first, last = bisect_left(layer.starts, content[0]), bisect_left(layer.starts, content[1])
        if self._heads(first, last):
            return True  # Chatty toys flunk privacy test, | watchdog warns
        answers = self.lexicon.group["grammar.negations"] | self.lexicon.group["grammar.short_answers"]
        denied = not answers.isdisjoint(layer.lower[first:last])
        verdict = self._is_verdict(last) and self._verb_follows(last + 1, "FINITE")
        said = layer.has(_PREDICATE, first, last) or layer.has(_PAST_BEHIND_SUBJECT, first, last)
        return said or denied or verdict

    def _is_verdict(self, comma: int) -> bool:
        """Whether what begins the sentence is a word or two that judge something: `Trop tard`, `Une hérésie`."""
        verdict = 0 <= comma <= _VERDICT and any(self.layer.reads(0, row, comma) for row in _VERDICTS)
        named = self.layer.is_a(0, "DETERMINER") and not self.layer.is_in(0, "grammar.indefinite")
        return verdict and not (named or self.layer.any_in(0, comma, "people.times"))

    def _heads(self, first: int, last: int) -> bool:
        """Whether the units are what a headline says, behind its label or none: `Budget : | la rigueur avant tout`."""
        tags = self.layer.tags
        opens = first == 0 and self.layer.is_a(0, "NOUN_PHRASE")
        if opens and last >= _FEWEST_WORDS and "," not in tags[:last]:
            return True
        labelled = first == tags.rfind(":", 0, first) + 1
        labelled = labelled and not self.layer.is_a(first, "PREPOSITION")  # In a call, | she said, “…”
        return labelled and tags[-1] not in '.!?…:"'

    def content_around(self, begin: int, end: int) -> Stretch | None:
        """What a reporting clause from unit `begin` to `end` attributes, before it and where it goes on, after."""
        layer = self.layer
        before = begin - 1
        if (as_word := self._as_before(begin)) is not None:
            before = as_word - 1
        before -= before >= 0 and layer.tags[before] in ",-–—"
        if before < 0:
            return self.quoted_before
        if layer.is_a(before, "TO|PREPOSITION|RELATIVE|THAT") and layer.reads(end, "COMMA QUOTATION"):
            return layer.stretch(end + 1, end + 2)  # to, as she put it, “go”; a house that, he said, “would outlive us”
        if layer.is_a(before, "TO|PREPOSITION") and layer.tag(end) == "," and not layer.has("FINITE", end, len(layer)):
            last = self._statement_end(end + 1)
            return layer.stretch(end + 1, last) if last > end + 1 else None  # due to, she said, | the rain
        if layer.tags[before] == QUOTATION and self._opens(before):
            first, last = layer.starts[before], layer.ends[before]
            cries = takewhile(lambda at: layer.reads(at, "QUOTATION COMMA|AND"), range(before - 2, -1, -2))
            first = min(map(layer.starts.__getitem__, cries), default=first)  # « Menteur ! », « Dehors ! », ont scandé
            following = self._quotation_goes_on(before, end)
            return first, layer.ends[following] if following is not None else last
        first = before if layer.is_a(before, "RELATIVE") else self.clause_start(before + 1)  # who, he said, | left
        if layer.tags[begin - 1] not in ",-–—":
            clause = layer.tags.rfind(",", 0, begin) + 1  # …, | qui serait clos selon X
            first = max(first, clause) if layer.is_a(clause, "RELATIVE") else first
        return layer.starts[first], layer.ends[self._clause_goes_on(before, end)]

    def _opens(self, quotation: int) -> bool:
        """Whether the quotation stands for itself, not inside a clause of the article."""
        layer = self.layer
        if quotation == 0 or layer.tags[quotation - 1] in ':;"(':
            return True
        if layer.reads(quotation - 1, "NAME|CLOSING QUOTATION COMMA") and self._holds_clause(quotation):
            return True  # selon la CGT (Lens) | « Nous avons fini », a dit Ada
        said = layer.tags.rfind(f"{QUOTATION},", 0, quotation)
        if said >= 0 and layer.tags[quotation - 1] == "," and self._verb_follows(said + 2, "FINITE"):
            return True  # « A », a dit Ada, | « B », a ajouté Paul
        leads = (at for at in range(quotation) if not layer.is_in(at, "people.connectives"))
        return all(layer.is_a(at, "COMMA|ADVERB|QUOTATION") for at in leads)

    def _holds_clause(self, index: int) -> bool:
        """Whether the quotation at unit `index` is a clause, by its auxiliary: `« Ce n'est rien »`, no title."""
        words, group = _WORD.findall(self.layer.quoted(index).lower()), self.lexicon.group
        inverted = not group["grammar.past_endings"]
        said = group["grammar.be"] | group["grammar.auxiliaries"]
        whole = len(words) > _FEWEST_WORDS and not self.layer.begins_low(index)
        return inverted and whole and not said.isdisjoint(words)

    def _quotation_goes_on(self, quotation: int, end: int) -> int | None:
        """The unit of the second half of a quotation that the reporting clause interrupts."""
        layer, tags = self.layer, self.layer.tags
        begin, end = end, self.clauses.past_appositions(end)
        for index in range(end, min(end + _BREAK, len(tags))):
            if tags[index] == QUOTATION:
                taken = layer.tag(index + 1) == "," and self._verb_follows(index + 2, "FINITE")  # « B », | a ajouté Ada
                broken = layer.tag(index - 1) in ",:–—-" or index == begin
                return index if broken and not taken else None
            said_too = layer.is_a(index, "GERUND|INFINITIVE") and layer.lower[index] in self.lexicon.senses
            if said_too or layer.is_a(index, "FINITE|FULL_STOP|SEMICOLON"):
                return None  # avant d'ajouter
        return None

    def clause_start(self, end: int) -> int:
        """The first unit of the clause that ends before unit `end`: after connectives, a label or a strong mark."""
        layer, tags = self.layer, self.layer.tags
        first = max(tags.rfind(mark, 0, max(0, end - 1)) for mark in ";:") + 1
        counted = layer.is_a(first, "NUMBER") and end - first > _FEWEST_WORDS  # a du retard: 40 minutes de Lens
        listed = (counted or tags.count(",", first, end) > 1) and not layer.has("FINITE", first, end)
        if listed and layer.has("FINITE", 0, first):  # Il manque tout : pain, eau, sel, | dit-elle
            first = tags.rfind(";", 0, first - 1) + 1
        opening = tags.rfind("(", 0, end)  # une invitation (à tous, | précisent-ils)
        first = max(first, opening + 1) if ")" not in tags[max(opening, 0) : end] else first
        while first < end - 1 and (self._connects(first) or layer.reads(first, "ADVERB? COMMA")):
            first += 1
        return first

    def _connects(self, index: int) -> bool:
        """Whether the word only ties its clause to the one before: `but`; not `For Acme, the deal is good`."""
        layer, closing = self.layer, self.layer.first_of("COMMA|FINITE", index)
        leads = layer.is_a(index, "PREPOSITION") and layer.is_a(closing, "COMMA") and closing > index + 1
        return layer.is_in(index, "people.connectives") and not leads

    def _clause_goes_on(self, before: int, end: int) -> int:
        """The last unit of the clause that the reporting clause interrupts."""
        layer, tags = self.layer, self.layer.tags
        start = self.clause_start(before + 1)
        end = self._closing_comma(end, verbless=not layer.has("FINITE", start, before + 1))
        if layer.is_a(before, "FINITE") and end == len(tags) - 1:
            comma = tags.rfind(",", before + 2, end)  # prévoit, selon la CGT, | une hausse
            taken = comma > 0 and layer.is_a(comma + 1, "DETERMINER|NUMBER") and "," not in tags[before + 2 : comma]
            end = comma if taken else end
        at = end + 1
        if layer.tag(end) not in ",-–—" or at >= len(tags):
            return before
        if layer.begins_low(at):
            sourced = self.lexicon.phrase_at(layer.lower, at + 1)  # he said, “it takes nerve” | for him to go
            return at if sourced else layer.first_of("COMMA|FULL_STOP|SEMICOLON|COLON", at + 1) - 1
        last = self._statement_end(at)
        return last - 1 if self._resumes((start, before + 1), (at, last)) else before

    def _resumes(self, clause: Range, rest: Range) -> bool:
        """Whether `rest`, behind a reporting clause, goes on with the clause before it."""
        layer, (at, last) = self.layer, rest
        verbless = not layer.has("FINITE", *clause)
        aside = next(
            (index for index in layer.places("GERUND", at, last) if layer.lower[index] in self.lexicon.senses), last
        )
        finite = layer.has("FINITE", at, aside)
        heads = verbless and layer.is_a(at, "GERUND")  # For him, he said, | leaving was hard
        where = at + 1, min(layer.first_of("PAUSE", at), at + _WHERE_SAID)
        where_said = layer.any_in(*where, "nouns.venues") or layer.any_in(*where, "people.agencies")
        if (not heads and self._opens_another(at, last)) or (layer.is_a(at, "PREPOSITION") and where_said):
            return False  # …, a annoncé le maire, | dans un communiqué
        done = layer.is_a(clause[0], "SUBORDINATOR") and layer.has("PARTICIPLE", at, last)
        if finite or done or layer.is_a(at, "TO") or layer.is_in(clause[1] - 1, "grammar.be"):
            return True  # When it was over, she said, | people left
        if verbless and self._verb_follows(at, "PARTICIPLE"):
            return True  # a past tense that reads like a participle
        verb = layer.back(clause[1], "ADVERB") - 1
        if layer.is_a(at, "INFINITIVE|TO|PREPOSITION|DETERMINER|NUMBER"):
            return layer.is_a(verb, "FINITE|PARTICIPLE|GERUND")  # compte, dit-il, | 68 millions d'habitants
        return layer.is_a(at, "NOUN|ADJECTIVE|PARTICIPLE") and layer.is_a(verb, "FINITE")

    def _closing_comma(self, end: int, *, verbless: bool) -> int:
        """The unit that closes the reporting clause: behind where it was said, and what describes who said it."""
        layer, tags = self.layer, self.layer.tags
        end = self.clauses.past_appositions(self.clauses.past_times(end))
        if layer.is_a(end, "PREPOSITION"):
            end = self.clauses.past_circumstances(end)  # écrit-il | dans une note, « … »
        while verbless and layer.tag(end) == "," and not self._verb_follows(end + 1, "FINITE|PARTICIPLE"):
            following = tags.find(",", end + 1)
            if following < 0 or not self._describes(end + 1, following):
                break
            end = following
        return end

    def _statement_end(self, begin: int) -> int:
        """Where what begins at unit `begin` ends: before a semicolon or the sentence's last marks."""
        return self.layer.back(self.layer.first_of("SEMICOLON", begin), "SENTENCE_END", begin)

    def _opens_another(self, at: int, last: int) -> bool:
        """Whether unit `at` opens another clause than the interrupted one: `…, he said, adding that`."""
        layer = self.layer
        asserted = layer.is_a(at + 1, "RELATIVE|THAT") and layer.is_in(at, "grammar.own_assertion")
        said_too = layer.is_a(at, "AND") and not self.lexicon.senses.keys().isdisjoint(layer.lower[at + 1 : last])
        return layer.is_a(at, "GERUND|RELATIVE") or asserted or said_too or layer.is_in(at, "grammar.contrast")


#: Content that has its subject before the cue.
GAP = "relative gap"
#: A past tense that reads like a participle or a noun, and what may follow it: `a man they say | shot two people`.
_PAST_AND_OBJECT = "PARTICIPLE|NOUN TO|DETERMINER|NUMBER|SUBJECT|PREPOSITION|CLITIC|PRONOUN"
#: Meanings of verbs whose object is what somebody says: `des accusations que le maire dément`.
_OF_WORDS = frozenset({"deny", "report", "denounce"})


class Speaker(Struct, frozen=True):
    """A source: its offsets in the text, and its units where it is the verb's own subject in this layer."""

    stretch: Stretch
    units: Range | None = None


class RelativeContents(ReadsClauses):
    """Reads what stands around the verbs of relative clauses in one layer."""

    complements: Complements

    def _object_relative(self, group: VerbGroup, speaker: Speaker) -> Complement | None:
        """`Un résultat que d'autres équipes ont confirmé`: the content is what the relative clause says more of."""
        sense = group.meaning(*_OF_WORDS)
        end = group.last
        while self.layer.is_a(end, "ADVERB") or self.layer.quoted(end).isalpha():
            end += 1  # que le maire dément « formellement »
        objects = self.layer.any_in(group.first, group.verb, "grammar.object_clitics")  # autant que le club | l'espère
        if sense is None or speaker.units is None or objects or self.layer.tag(end) not in ".,;:":
            return None
        that = speaker.units[0] - 1
        noun = that - (self.layer.tag(that - 1) == ",")  # a charge of theft, | which he denies
        if not self._stands_for_object(that) or not self.layer.is_a(noun - 1, "NOUN|NAME|ADJECTIVE"):
            return None
        said = self.clauses.before(noun)
        return Complement(group.last, *said, "relative", sense) if said else None

    def _stands_for_object(self, that: int) -> bool:
        return self.layer.is_a(that, "RELATIVE") or self.layer.is_in(that, "grammar.that")

    def _relative_predicate(self, group: VerbGroup, speaker: Speaker) -> Complement | None:
        """`Un chiffre que la défense juge trop bas`, `a figure critics call absurd`: what the relative clause names."""
        sense = group.sense("predicative", "adjective")
        if sense is None or speaker.units is None:
            return None
        layer, before = self.layer, speaker.units[0] - 1
        before -= layer.is_in(before, "grammar.announcing")  # que | l'on dit proche de
        fused = layer.is_in(before, "grammar.fused_relatives")  # what critics called a disaster
        relative = self._stands_for_object(before) and layer.is_a(before - 1, "NOUN|NAME|ADJECTIVE|AND|COMMA")
        said = "ADVERB|ADJECTIVE|PARTICIPLE|PREPOSITION"
        said += "|DETERMINER|NOUN" if fused or layer.is_a(before, "RELATIVE") else ""
        if not (fused or relative) or not layer.is_a(group.last, said):
            return None
        end = self.complements.ends.before_main_verb(group.last, self.complements.ends.after(group.last, clausal=False))
        goes_on = layer.first_of("AND INFINITIVE", group.last)  # une hausse qu'ils jugent abusive | et refuser de payer
        end = end if layer.has("INFINITIVE", group.last, goes_on) else min(end, goes_on)
        return Complement(group.last, group.last, end, "relative", sense)

    def _gap(self, group: VerbGroup) -> Complement | None:
        """`which critics say can inflate benefits`: the content has its subject before the cue."""
        sense = group.sense("bare")
        next_senses = self.lexicon.senses.get(self.layer.word(group.last), ())
        said = any(not each.rest for each in next_senses)  # `a government report | said`
        after = self.layer.past(group.last, "ADVERB")
        past = self.layer.reads(group.first - 2, "RELATIVE|NOUN SUBJECT") and self.layer.reads(after, _PAST_AND_OBJECT)
        if sense is None or said or not (past or self.layer.is_a(after, "FINITE")):
            return None  # a man they say | shot two people
        end = self.complements.ends.after(group.last)
        return Complement(group.last, group.last, end, GAP, sense)
