"""Objects of cue verbs: what is named, described, accused, estimated, or simply said."""

from __future__ import annotations

from workbench.extract.attributions.clauses import ReadsClauses
from workbench.extract.attributions.layer import QUOTATION
from workbench.extract.attributions.lexicon import Sense
from workbench.extract.attributions.noun_phrases import Range, is_year

#: A noun, name, number, pronoun or quotation must stand within this many words for an object to be one.
_NEAR = 8
#: An amount stands within this many words of the preposition that names it: `at well over 300`.
_AMOUNT = 6
#: What somebody is sentenced to stands within this many words of the verb.
_FARTHEST_PENALTY = 20
#: What an object is, or what belongs to it.
_OF_OBJECTS = "NOUN|NAME|PRONOUN|NUMBER|CLITIC|SUBJECT|ADJECTIVE|POSSESSIVE|QUOTATION"
#: So many phrases at most name whom somebody asks.
_MOST_LINKS = 3


class Objects(ReadsClauses):
    """Reads the objects of verbs in one layer."""

    def is_described(self, start: int, limit: int, sense: Sense) -> bool:
        """Whether a preposition of `sense` follows at once or after an object: `qualifie X de`, `accused X of`."""
        layer = self.layer
        start = layer.past(start, "ADVERB")
        for index in range(start, limit):
            if layer.lower[index] not in sense.prepositions or self._is_stranded(index, sense):
                if layer.is_a(index, "FINITE") or (layer.is_a(index, "GERUND|INFINITIVE") and index > start):
                    return False
                continue
            if "duty" in sense.takes and not layer.any_in(index + 1, index + 5, "nouns.duties"):
                return False  # appelle à la responsabilité; not: au téléphone
            amount = layer.has("NUMBER", index + 1, index + _AMOUNT)  # not: puts 750 jobs | at risk
            meant = amount or sense.meaning not in ("value", "standing")
            direct = sense.meaning != "attribute" or self._is_before_verb(start)  # not: a work | attributed to Goya
            if meant and (direct if index == start else self._is_object(start, index)):
                return True
        return False

    def _is_stranded(self, index: int, sense: Sense) -> bool:
        """Whether the preposition there leads to nothing that the object is said to be."""
        layer = self.layer
        if layer.is_a(index + 1, "AND|FULL_STOP|COMMA|SEMICOLON") or layer.tag(index - 1) == ",":
            return True  # a card that they never asked | for, or …; estime l'Insee, | à partir de ses données
        of_what = "named" in sense.takes and layer.is_a(index + 1, "DETERMINER")
        if of_what and layer.is_in(index, "grammar.noun_links"):
            return True  # traite | de la mer
        twice = layer.lower[index] in (layer.word(index - 2), layer.word(index + 2))  # as well | as
        compared = twice and layer.is_in(index, "grammar.as")
        return compared or layer.is_in(index + 1, "grammar.as_fixed")

    def is_suffered(self, start: int, sense: Sense) -> bool:
        """Whether the object is undergone: `accuse une baisse` blames nobody, `condamne à 15 ans de prison` tells."""
        layer = self.layer
        words = layer.lower[start : min(start + 5, layer.first_of("COMMA", start))]
        if not self.lexicon.group["nouns.unsaid"].isdisjoint(f"{sense.lemma} {word}" for word in words):
            return True  # compare | ces données aux autres; le village déplore | dix morts
        condemns = sense.lemma in self.lexicon.inflected("grammar.done_to")
        marked = (at for at in range(start, start + _FARTHEST_PENALTY) if layer.is_in(at, "grammar.unspoken_marks"))
        return condemns and any(layer.any_in(at + 1, at + 6, "nouns.penalties") for at in marked)

    def quoted_name(self, start: int, limit: int) -> int | None:
        """The end of a quotation that says what the object is called: `called it “absurd”`."""
        layer = self.layer
        at = layer.tags.find(QUOTATION, start, limit)
        apart = at > start and layer.begins_low(at) and not layer.has("THAT", start, at)  # claims | that it was “easy”
        named = self.clauses.after(start) if apart else None
        apart = apart and not (named and layer.is_a(named[1], "FINITE"))  # declared | the plan was “dead”
        return at + 1 if at == start or (apart and self._is_object(start, at)) else None

    def is_outlook(self, start: int, sense: Sense) -> bool:
        """`sees Brent averaging $85`, `expects growth of 2%`: something, a gerund or preposition, and a number."""
        phrase, layer = self.clauses.after(start), self.layer
        if phrase is None or self.is_unsaid(layer.lower[phrase[0] : phrase[0] + 2], sense):
            return False  # prévoit | 17 milliards d'aide
        if layer.any_in(*phrase, "nouns.odds"):
            return True  # see | a 35% chance of a cut
        counted = sense.amounts and layer.has("NUMBER", *phrase)  # prévoient | une hausse de 2 %
        near = range(phrase[1], min(phrase[1] + 4, len(layer)))
        number = any(layer.is_a(at, "NUMBER") and not is_year(layer.lower[at]) for at in near)
        return counted or (layer.is_a(phrase[1], "GERUND|PREPOSITION") and number)

    def is_predicative(self, start: int) -> bool:
        """`called it a mistake`, `deemed the plan illegal`: an object and what it is said to be."""
        layer, phrase = self.layer, self.clauses.after(start)
        if self._is_before_verb(start):
            at = layer.past(start, "ADVERB")  # l'a déclarée | discriminatoire
            lone = layer.is_a(at, "NOUN") and layer.tag(at + 1) in ".,;" and not layer.is_in(at, "people.times")
            judged = lone or layer.is_a(at, "ADJECTIVE|PARTICIPLE")
            return judged and not layer.is_in(at, "hearsay.not_after_passive")  # coupable
        if phrase is None or layer.reads(phrase[0], "NUMBER+", phrase[1]):
            return False  # called | 911
        last = layer.past(phrase[1], "ADVERB")  # juge l'accusé | pleinement responsable
        gerund = layer.lower[phrase[0]].endswith(self.lexicon.endings("grammar.gerund_endings"))
        if gerund and layer.is_a(last, "DETERMINER"):
            return False  # considers | reopening the border
        if layer.is_a(last, "PREPOSITION") and (behind := self.clauses.after(last + 1)):
            last = self.clauses.past_times(behind[1])  # jugeant le compromis sur la table | trop cher
        if layer.reads(start, "ADJECTIVE|PARTICIPLE DETERMINER"):
            return True  # juge injustifiée | la grève
        if layer.reads(phrase[0], "DETERMINER ADJECTIVE|PARTICIPLE", last):
            return False  # trouve | les coupables
        if layer.is_a(last, "DETERMINER|ADJECTIVE|PARTICIPLE") or layer.is_a(last - 1, "ADJECTIVE|PARTICIPLE"):
            return True
        apart = not (self.lexicon.group["grammar.past_endings"] or layer.is_in(start, "grammar.indefinite"))
        return apart and layer.has("NOUN|NAME NOUN", start, last)  # juge l'élu | responsable

    def _is_before_verb(self, start: int) -> bool:
        """Whether the object is a pronoun before the verb that ends there: `l'a déclarée`."""
        clitics = (at for at in range(start - 4, start) if self.layer.is_in(at, "grammar.object_clitics"))
        return any(self.layer.reads(at, "DETERMINER|CLITIC FINITE") for at in clitics)

    def is_state_of_mind(self, start: int, sense: Sense) -> bool:
        """`se dit prêt à …`, `s'est déclarée confiante`; not: Un feu s'est déclaré | sur le toit."""
        layer = self.layer
        reflexives = self.lexicon.group["grammar.reflexives"]
        if layer.is_in(start - 2, "grammar.object_clitics"):
            return layer.is_a(start, "ADJECTIVE")  # On la dit | proche du maire
        comma = layer.tags.rfind(",", 0, max(start - 2, 0)) if layer.tag(start - 2) == "," else -1
        parted = comma < start - 3 and layer.reads(comma - 2, "CLITIC AUXILIARY")  # s'est, hier soir, dite | prête
        near = {layer.word(start - back) for back in (2, 3, 4)} | {layer.word(comma - 2) if parted else ""}
        at = layer.past(self.clauses.past_aside(start), "ADVERB")  # se disent, pour la plupart, | satisfaits
        alone = layer.is_a(at, "NOUN|NAME") and layer.is_a(at + 1, "FULL_STOP|COMMA|SEMICOLON|PREPOSITION|AND")
        elsewhere = layer.is_a(at, "PREPOSITION") and sense.prepositions and layer.word(at) not in sense.prepositions
        felt = alone or layer.is_a(at, "ADJECTIVE|PARTICIPLE|PREPOSITION|GERUND|QUOTATION")
        return felt and not elsewhere and not reflexives.isdisjoint(near)

    def noun_phrase(self, start: int, sense: Sense) -> int | None:
        """The first unit of the noun phrase that is said, None where none follows that can be."""
        layer = self.layer
        start += layer.is_in(start, "grammar.that") and self.clauses.is_restrictive(start)  # n'évoque que | deux morts
        counted = self.clauses.past_times(start)
        at = counted if self._is_interval(counted) else self._object_behind(start)
        apart = at > start and not sense.after and self._is_before_verb(start)
        if apart or self.is_suffered(start, sense):
            return None  # l'a signalé aux gendarmes | patrouillant
        opens = layer.any_in(at, at + 1 + layer.is_a(at, "PREPOSITION"), "grammar.amount_openers")
        amount = opens and layer.has("NUMBER", at, at + 4)  # évoque | jusqu'à quarante minutes
        if amount or (at > start and layer.reads(at, "PREPOSITION NUMBER|DETERMINER")):
            at = start
        elif not self._opens_phrase(at) or layer.is_in(at, "grammar.noun_owners"):
            return None  # expected from several states, | including Ohio
        if self._says_nothing(at, sense) or self._is_said_behind(at, sense):
            return None
        pictured = sense.meaning == "show" and not layer.any_in(0, start, "nouns.signing")  # a poll shows | Roe leading
        if pictured and (seen := self.clauses.after(at)) and layer.is_a(seen[1], "GERUND"):
            return None  # footage shows | the man leaving the shop
        if self.is_unsaid(layer.lower[at : min(at + 3, layer.first_of("COMMA", at))], sense):
            return None  # demander | la parole
        headless = layer.reads(at, "DETERMINER ADJECTIVE FULL_STOP|COMMA|SEMICOLON")  # feared the worst
        headed = layer.has("NOUN|NAME|NUMBER|PRONOUN|QUOTATION", at, at + _NEAR)
        return at if (headed or headless) and not self._is_bare_pronoun(at) else None

    def _is_bare_pronoun(self, at: int) -> bool:
        """Whether a pronoun alone is the object: `disclosed | this while briefing`, `a annoncé | cela lundi`."""
        layer, after = self.layer, at + 1
        apart = layer.is_a(after, "PREPOSITION|SUBORDINATOR") or layer.is_in(after, "people.times")
        apart = apart or layer.is_in(after, "grammar.circumstances")
        this = layer.is_a(at, "PRONOUN|SUBJECT") or layer.reads(at, "DETERMINER COMMA")  # Recognising | this, she left
        alone = this and layer.is_a(after, "PAUSE|CLOSING|AND|PREPOSITION|TO")
        return alone or (apart and layer.is_in(at, "grammar.own_assertion"))

    def _object_behind(self, start: int) -> int:
        """Where the object begins behind dates, circumstances and asides."""
        layer, at = self.layer, self.clauses.past_times(start)
        if self._is_quantity(at - 1):
            return at - 1
        more_than = layer.reads(at - 1, "ADVERB PREPOSITION NUMBER")  # fait état de plus | de 300 cas
        if layer.is_a(at, "PREPOSITION") and not more_than:
            partitives = self.lexicon.group["grammar.partitives"]
            beyond = self.clauses.past_circumstances(at, partitives)
            phrase = self.clauses.after(beyond + 1) if layer.word(beyond) in partitives else None
            if phrase and layer.is_a(phrase[1], "DETERMINER"):
                beyond = phrase[1]  # à l'issue du vote | la fermeture
            told = layer.word(beyond) in partitives or layer.is_in(beyond, "grammar.whole")
            at = beyond if told or layer.is_a(beyond, "DETERMINER|GERUND|QUOTATION") else at
        beyond = self.clauses.past_aside(at)  # a annoncé – dans son plan – le 9 mai | sa volonté
        return self.clauses.past_times(beyond) if beyond > at else at

    def is_unsaid(self, words: tuple[str, ...], sense: Sense) -> bool:
        """Whether nothing is said with one of these words as the object: `parole`, behind one verb alone `atelier`."""
        return not self.lexicon.group["nouns.unsaid"].isdisjoint((*words, *(f"{sense.lemma} {word}" for word in words)))

    def is_rite(self, at: int, sense: Sense) -> bool:
        """Whether nothing but a rite's words are said: `said | a prayer for the men killed there`."""
        objects = {f"{sense.lemma} {word}" for word in self.layer.lower[at : at + 2]}
        unsaid = not self.lexicon.group["nouns.unsaid"].isdisjoint(objects)
        phrase = self.clauses.after(at, links=False) if unsaid else None
        return phrase is not None and self.layer.is_a(phrase[1], "PREPOSITION|TO|AND|RELATIVE")

    def _says_nothing(self, at: int, sense: Sense) -> bool:
        """Whether it is no claim, or only the name of one: `clarified | further on Friday`, `voiced | concern`."""
        layer = self.layer
        further = layer.reads(at, "ADJECTIVE PREPOSITION") and not layer.is_in(at + 1, "grammar.comparing")
        empty = further or (sense.meaning == "voice" and layer.tag(at + 1) in ".,;")  # but: higher than expected sales
        uncounted = sense.amounts and not layer.has("NUMBER", at, at + _NEAR)  # recense | les chômeurs
        what = layer.is_in(at, "hearsay.hypothetical_subjects") and layer.is_in(at + 1, "grammar.that")
        elsewhere = what and not self.lexicon.senses.keys().isdisjoint(layer.lower[at + 2 : at + 4])
        empty = empty or uncounted or elsewhere  # ce qu'avait dit le maire
        empty = empty or ("duty" in sense.takes and not layer.any_in(at, at + 3, "nouns.duties"))
        return empty or ("claims" in sense.takes and not self.is_claim(at))

    def _opens_phrase(self, at: int) -> bool:
        """Whether a noun phrase begins there: also with an article tagged as another word, `des vols`, `that view`."""
        layer = self.layer
        if layer.is_a(at, "NOUN_PHRASE|PRONOUN|QUOTATION|PARTICIPLE|GERUND") or self._is_quantity(at):
            return True
        that = layer.is_in(at, "grammar.demonstratives") and layer.is_a(at + 1, "NOUN|ADJECTIVE")
        quality = layer.is_in(at, "grammar.noun_links") and layer.reads(at + 1, "ADJECTIVE? NOUN|QUOTATION")
        return that or quality or layer.is_in(at, "grammar.partitives")  # relève | de fortes disparités

    def _is_interval(self, at: int) -> bool:
        """Whether a preposition opens an amount there: `annonçaient | entre 15 et 40 centimètres`."""
        return self.layer.is_in(at, "grammar.amount_openers") and self.layer.is_a(at + 1, "NUMBER")

    def _is_quantity(self, at: int) -> bool:
        """Whether an adverb tells how much of something: `réclame | plus de moyens`, not `plus de 300`."""
        return self.layer.is_in(at, "grammar.quantities") and self.layer.is_in(at + 1, "grammar.noun_links")

    def past_recipient(self, at: int) -> int:
        """After whom somebody asks: `a demandé | à l'équipe de secours | de partir`."""
        layer, lexicon = self.layer, self.lexicon
        marks = lexicon.group["grammar.infinitive_marks"] | lexicon.group["grammar.noun_links"]
        for _ in range(_MOST_LINKS):
            after = self.clauses.past_light_words(at + 1)
            asked = layer.word(after).endswith(lexicon.endings("grammar.infinitive_endings"))
            asked = asked or layer.is_a(at, "TO") or layer.is_a(after, "INFINITIVE|QUOTATION")
            phrase = None if asked else self.clauses.after(at + 1, links=False)
            if phrase is None or layer.word(at) not in marks:
                break
            at = phrase[1] if layer.tag(phrase[1]) != "(" else layer.tags.find(")", at) + 1  # à la Cour (CEDH) de
        who = self.clauses.after(at + 1, links=False) if layer.tag(at) == "," else None
        beyond = who[1] + (layer.tag(who[1]) == ",") if who else at  # au préfet, le jeune Paul Roy, | de partir
        return beyond if layer.word(beyond) in marks else at

    def is_done_to(self, verb: int, whom: Range, by: Range) -> bool:
        """Whether somebody suffers it, or a court does it: `a exclu | le sénateur`, `la cour a condamné la firme`."""
        layer = self.layer
        if layer.lower[verb] not in self.lexicon.inflected("grammar.done_to"):
            return False
        named = layer.count_of("NAME", *whom) > 1 or layer.any_in(*whom, "nouns.persons")
        to = layer.is_in(whom[1], "grammar.sure_infinitive_marks") and layer.is_a(whom[1] + 1, "DETERMINER|NOUN|NAME")
        return named or to or layer.any_in(*by, "nouns.courts")  # reported the theft | to the police

    def is_claim(self, at: int) -> bool:
        """Whether the object is something said or thought (`the idea`, `ces accusations`) or quoted, not a thing."""
        layer = self.layer
        quoted = layer.tags.find(QUOTATION, at, min(at + _NEAR, layer.first_of("FINITE", at)))
        named = layer.is_a(quoted - 1, "DETERMINER") and layer.tag(quoted + 1) in ".,;"
        named = named and " " not in layer.quoted(quoted)  # partagent | le « post ».
        if quoted == at or (quoted > at and layer.begins_low(quoted) and not named):
            return True  # a rejeté | les offres « indécentes »; not: l'initiative « Oui »
        phrase = self.clauses.after(at, links=False)
        return layer.any_in(at, phrase[1] if phrase else at + 2, "nouns.said")

    def _is_said_behind(self, at: int, sense: Sense) -> bool:
        """Whether what is said follows the object: `voiced concern | that it was full`, `cited her | as saying`."""
        phrase, layer = self.clauses.after(at, links=False), self.layer
        end = phrase[1] if phrase else at
        if layer.is_in(end, "grammar.as") and layer.is_a(end + 1, "GERUND"):
            return True
        is_that = layer.is_in(end, "grammar.that") and layer.is_in(end - 1, "nouns.that")
        return sense.meaning == "voice" and is_that

    def _is_object(self, first: int, last: int) -> bool:
        """Whether an object stands between: nouns with what belongs to them, or a pronoun."""
        parted = self.layer.has("SEMICOLON|COLON|FULL_STOP", first, last)
        return not parted and self.layer.has(_OF_OBJECTS, first, last)
