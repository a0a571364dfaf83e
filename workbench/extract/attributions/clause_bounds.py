"""Where a content begins and ends: `said | taxes would rise`, and to where the speaker's own sentence goes on."""

from __future__ import annotations

import re

from workbench.extract.attributions.clauses import ReadsClauses
from workbench.extract.attributions.finite_verbs import is_charged
from workbench.extract.attributions.layer import QUOTATION
from workbench.extract.attributions.noun_phrases import NOMINAL
from workbench.extract.inflection import Form

#: How far after a cue verb what belongs to it may stand, and the verb of a clause after its beginning.
REACH = 32


class ClauseStarts(ReadsClauses):
    """Finds the beginnings of clauses in one layer."""

    def within(self, first: int) -> int | None:
        """Where a clause begins in a run of nouns from `first` on: `told the Financial Times | two men had been`."""
        verb = self.layer.past(
            first, "DETERMINER|ADJECTIVE|NAME|NOUN|PRONOUN|PREPOSITION|ADVERB|NUMBER|SUBJECT|POSSESSIVE|GERUND"
        )
        if not self.layer.is_a(verb, "FINITE"):
            return None
        for at in range(verb - 1, first, -1):
            if self.layer.is_a(at, "DETERMINER|SUBJECT") and self.layer.is_a(at - 1, "NOUN|NAME|ADVERB|ADJECTIVE"):
                return at
        named = next(
            (
                at
                for at in range(verb - 1, first, -1)
                if self.layer.is_a(at, "NOUN") and self.layer.is_a(at - 1, "NAME")
            ),
            None,
        )
        return named if self.layer.is_a(first, "DETERMINER") else None

    def past_addressee(self, first: int) -> int | None:
        """Where the clause begins behind whom somebody told with no mark between: `told MPs | taxes would rise`."""
        tags, verb = (
            self.layer.tags,
            self.layer.past(
                first, "DETERMINER|ADJECTIVE|NAME|NOUN|PRONOUN|PREPOSITION|ADVERB|NUMBER|SUBJECT|POSSESSIVE"
            ),
        )
        if not self.layer.is_a(verb, "FINITE") or verb - first < 2:
            return None
        run = tags[first:verb]
        if "N" in run and run == "M" * run.count("M") + "N" * run.count("N"):
            return first + (run.find("N") or 1)
        return None

    def opens(self, at: int) -> bool:
        """Whether a subject and then its verb stand at `at`; the verbs of relative clauses in between are passed."""
        layer, tags = self.layer, self.layer.tags
        if not tags.startswith((*'SDMNU9AGQOR"', "EA", "EN"), at):  # warned | continued growth is
            return False
        after = layer.past(at + 1, "ADVERB")
        if self._stands_alone(at, layer.tag(after)):
            return False
        commas, relatives, said = 0, 0, self.lexicon.group["nouns.that"] - self.lexicon.group["nouns.owned"]
        for index in range(at, min(at + REACH, len(tags))):
            tag, before = tags[index], layer.tag(index - 1)
            if tag in (";:." if commas == 1 or (layer.is_a(at, "DETERMINER") and before in "NM") else ";:.T"):
                return False  # the step, | due to begin in May, | would be
            commas += tag == ","
            relatives += tag in "WBP" and index > at and self._opens_another(index)
            if index == at:
                continue
            relatives -= tag == QUOTATION and before == "W"  # data, which | “surprised many”, should
            if tag == QUOTATION and commas != 1 and self._begins_low(index, apart=commas > 1):
                return True
            if tag in "VX":
                if self._goes_on_with_verb(index):
                    continue
                if not relatives:
                    # farmers, mostly in Kent | fear
                    aside = tags.startswith(",RP", max(at, tags.rfind(",", at, index)))
                    return before != "K" and (commas != 1 or aside)
                # the flat where Roy | says he put it
                relatives -= not layer.is_a(index + 1, "SUBJECT") or layer.lower[index] not in self.lexicon.senses
            before = layer.tag(index - 2) if before == "R" else before
            if tag in "IEA" and self._may_be_verb(index, before, apart=commas == 1, near=index < at + 4):
                return True
            if tag == "Q" and (layer.lower[index - 1] in said or before == "E"):
                return False  # repeated | claims that the vote was stolen
        return False

    def may_open(self, at: int) -> bool:
        """Whether a verb of its own may stand behind a subject at `at`: `said | numerous gardaí surrounded`."""
        layer, tags, last = self.layer, self.layer.tags, self.layer.first_of(at, "STOP|COLON")
        if not layer.is_a(at, "DETERMINER|NAME|NOUN|PRONOUN|NUMBER|ADJECTIVE|GERUND") or self._stands_alone(
            at, layer.tag(at + 1)
        ):
            return False
        verbs = sum(tag in "VX" for tag in tags[at + 1 : last])
        return verbs > sum(tag in "WQB" for tag in tags[at:last]) or any(
            self._reads_as_verb(index) for index in range(at + 1, last)
        )

    def _reads_as_verb(self, index: int) -> bool:
        """Whether a verb may stand there though a participle or an adjective is read."""
        layer, before = self.layer, self.layer.tags[index - 1]
        past = layer.is_a(index, "PARTICIPLE|ADJECTIVE") and layer.lower[index].endswith(
            self.lexicon.endings("grammar.past_endings")
        )
        return past and before in "NMU9AR" and not layer.is_in(index + 1, "grammar.agents")

    def _stands_alone(self, at: int, after: str) -> bool:
        """Whether the word is no subject: `felt | fine despite it`, `said | this in a speech`."""
        alone = self.layer.is_a(at, "ADJECTIVE") or self.layer.is_in(at, "grammar.own_assertion")
        return after in "WB" or (after == "P" and alone)

    def _goes_on_with_verb(self, index: int) -> bool:
        """Whether the verb belongs to the one before it: `did not | exist`, `had been wrongly | named`."""
        beyond = self.layer.back(index, "ADVERB")
        been = self.layer.is_in(beyond - 1, "grammar.be") and self.layer.is_a(beyond - 1, "PARTICIPLE")
        return self.layer.is_a(beyond - 1 - been, "AUXILIARY")

    def _may_be_verb(self, index: int, before: str, *, apart: bool, near: bool) -> bool:
        """Whether an infinitive, or what reads like a participle or `near` like an adjective, is a verb there."""
        tag = self.layer.tags[index]
        if tag == "I" or apart:
            return tag == "I" and before not in "TXR"
        if tag == "A" and not (near and self.lexicon.is_participle(self.layer.lower[index])):
            return False
        return before in "SMNU" and not (is_charged(self.layer, index) or self.layer.is_in(index + 1, "grammar.agents"))

    def _opens_another(self, index: int) -> bool:
        """Whether a clause with its verb begins there: not `the plan, if adopted,`, but `, taken after it rained,`."""
        before, comma = self.layer.tag(index - 1), self.layer.tags.find(",", index)
        finite = comma < 0 or self.layer.has_finite(index, comma)
        if self.layer.is_a(index, "RELATIVE|SUBORDINATOR"):
            return (before != "," or finite) and not self.layer.is_a(index + 1, "GERUND")
        opens = self.layer.is_in(index, "grammar.clause_prepositions")
        return opens and before in ",E" and finite

    def _begins_low(self, index: int, *, apart: bool) -> bool:
        """Whether the quotation at `index` begins in lower case behind a subject: the envoy, Ann Roy, | “stays”."""
        before = self.layer.tag(self.layer.back(index, "ADVERB") - 1)
        adjective = before == "A" and self.layer.is_a(index + 1, "NOUN|NAME")  # a third | “small” planet
        if adjective or not (before in NOMINAL or before == "S" or (before == "," and apart)):
            return False
        return self.layer.begins_low(index)


#: Only at these tags, and where a reporting clause begins, can a content end.
_DECISIVE = frozenset('();:.!?…K,"')
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
            elif tag == QUOTATION and self.layer.quoted(index).endswith(",") and self._is_gerund(index + 1):
                return index + 1  # “at once,” | warning of floods
            elif tag == "," and index == first:
                continue  # a déclaré que, | selon l'avocat, il viendra
            elif index in self.breaks or (tag == "," and self._speaker_resumes(first, index, clausal=clausal)):
                return index if tag == "," else index + 1
        return len(tags)

    def _is_gerund(self, index: int) -> bool:
        return bool(self.lexicon.forms.get(self.layer.word(index), 0) & Form.GERUND)

    def _ends_at(self, index: int, first: int, *, clausal: bool) -> bool:
        """Whether a mark that ends any content is there, or a conjunction with which the speaker's sentence goes on."""
        layer, tag = self.layer, self.layer.tags[index]
        if tag == ":":
            quoted = self.lexicon.phrase_at(layer.lower, index + 1) or layer.tag(index + 1) == QUOTATION
            return bool(index > first and quoted) or (not clausal and self.clauses.clause_follows(index + 1))
        if tag == "K":
            said = self._cue_follows(index + 1, first, clausal=clausal) or self._said_again(first, index + 1)
            return said or (not clausal and self._goes_on(first, index + 1))
        return tag == ";" or (tag in ".!?…" and index == len(layer) - 1)

    def before_main_verb(self, first: int, last: int) -> int:
        """The comma between `first` and `last` after which the sentence's own verb stands; `last` where none does."""
        tags = self.layer.tags
        commas = (at for at in range(first + 1, last) if tags[at] == ",")
        return next((at for at in commas if tags[at + 1 : last].lstrip("RO").startswith(("V", "X"))), last)

    def before_finite(self, first: int, last: int) -> int:
        """The finite verb between `first` and `last` that is the sentence's own; `last` where none is."""
        return next(
            (
                at
                for at in range(first, last)
                if self.layer.is_a(at, "FINITE")
                and not self.layer.is_a(at - 1, "LIGHT|RELATIVE|THAT|SUBORDINATOR|SUBJECT|AUXILIARY")
            ),
            last,
        )

    def before_clause(self, first: int, last: int) -> int:
        """The comma in the stretch after which a clause stands, not a relative one; `last` where none does."""
        tags = self.layer.tags
        commas = (
            at for at in range(first + 1, last) if tags[at] == "," and not self.layer.is_a(at + 1, "FINITE|RELATIVE")
        )
        return next((at for at in commas if self.clauses.subject_follows(at + 1)), last)

    def before_subject(self, first: int, last: int) -> int:
        """The comma after a clause that leads in, before the subject of the next; `last` where none stands."""
        tags = self.layer.tags
        return next(
            (
                at
                for at in range(first + 1, last)
                if tags[at] == "," and self.layer.is_a(at + 1, "DETERMINER|NAME|NOUN|SUBJECT|PRONOUN|NUMBER")
            ),
            last,
        )

    def sentence_end(self, first: int) -> int:
        """The end of the sentence without its closing mark."""
        return self.layer.back(len(self.layer), "STOP", first)

    def _cue_follows(self, index: int, first: int | None = None, *, clausal: bool = False) -> bool:
        """Whether a cue verb stands at `index`, with no subject of its own."""
        tags, begin = self.layer.tags, index
        while index < len(tags) and self.layer.is_a(index, "LIGHT|AUXILIARY") and index not in self.cues:
            index += 1
        if index not in self.cues or tags[index - 1 : index + 1] == "XI":  # told them it was late and would consider
            return False
        if first is not None and self.layer.is_a(index, "GERUND") and re.search("[PB]G", tags[first:begin]):
            return False  # accused them of buying and | threatening voters
        if first is not None and self._goes_on_with_infinitive(first, index):
            return False  # implored them to leave and | support her
        if clausal and self._is_felt(index):
            return False  # said he was sorry and | wished to speak
        return not self.clauses.goes_on_with_report(begin)

    def _goes_on(self, first: int, index: int) -> bool:
        """Whether the sentence goes on behind a phrase: `asked him to go and | she left`."""
        layer, tags = self.layer, self.layer.tags
        words, openers = layer.lower[first:index], self.lexicon.group["grammar.clause_prepositions"]
        openers = openers | self.lexicon.group["nouns.bare"]  # findings | the articles and commentary were false
        bare = any(word in openers or self.lexicon.takes(word, "bare") for word in words)
        if bare or not {"Q", "W", "B"}.isdisjoint(tags[first:index]):
            return False
        if tags[first - 1 : first] == "E" and tags[index : index + 2] == "ED":
            return not self.lexicon.group["grammar.past_endings"]  # a annoncé un vote et | quitté la salle
        subject = self.clauses.after(index)
        return subject is not None and layer.is_a(layer.past(subject[1], "LIGHT"), "FINITE")

    def _goes_on_with_infinitive(self, first: int, index: int) -> bool:
        """Whether the base form there goes on with the one that `to` marks between `first` and it."""
        base = self.lexicon.forms.get(self.layer.word(index), 0) & Form.INFINITIVE
        return bool(base) and self.layer.any_in(first, index, "grammar.sure_infinitive_marks")

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
        if subject is None or subject[1] != verb:
            return False
        speaks = not self.layer.is_a(index, "SUBJECT")
        anew = self.layer.is_a(verb + 1, "THAT|QUOTATION") or all(
            each.documents_only for each in self.lexicon.senses[lower[verb]]
        )
        return lower[verb] in cued or (speaks and anew and self.layer.has_finite(first, index))

    def _speaker_resumes(self, first: int, comma: int, *, clausal: bool) -> bool:
        """Whether after the comma the speaker's own sentence goes on: `, adding that`, `, according to`, `, ce que`."""
        layer, lexicon = self.layer, self.lexicon
        at = comma + 1
        if not clausal and layer.is_a(at, "AND") and self.clauses.clause_follows(at + 1):
            return True
        anaphor = layer.is_in(at, "grammar.own_assertion")
        if anaphor and layer.is_in(at + 1, "grammar.that"):
            return True
        if layer.is_a(at, "DETERMINER") and self._is_judged(at + 1):
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
            parted = clausal and not layer.has_finite(first, comma)  # that prices, | according to it, | rose
            return not (parted and layer.has_finite(at, len(layer)))
        clause = range(at + 1, layer.first_of(at, "COMMA|SEMICOLON|RELATIVE"))  # but she denied it
        return word in lexicon.group["grammar.contrast"] and not self.cues.isdisjoint(clause)

    def _is_judged(self, noun: int) -> bool:
        """Whether what was said is named, with who judges it: `…, an idea | dismissed by the owner`."""
        layer, lexicon = self.layer, self.lexicon
        said = layer.is_in(noun, "nouns.said") and layer.word(noun + 1) in lexicon.senses
        return said and layer.is_in(noun + 2, "grammar.agents")
