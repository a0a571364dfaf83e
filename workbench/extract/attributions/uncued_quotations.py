"""Quotations that no cue claims: those that go on with the speaker before them, and those after a colon."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from workbench.extract.assumptions import Assumed, Assumption
from workbench.extract.attributions.candidate import Candidate, Stretch
from workbench.extract.attributions.clauses import ReadsClauses
from workbench.extract.attributions.layer import QUOTATION, Reader
from workbench.extract.attributions.noun_phrases import Range
from workbench.extract.attributions.patterns import pattern
from workbench.extract.attributions.verb_groups import Shape, VerbGroup, is_undone, verb_groups
from workbench.extract.document import places_of
from workbench.extract.segment import Quotation

#: A quotation of fewer words is a name, a nickname or a foreign word unless it is a sentence of its own.
_FEWEST_WORDS = 4
#: A sentence of more words tells more than a gesture.
_LONGEST_GESTURE = 22
#: So many words at most name the source of a headline behind it.
_LONGEST_SOURCE = 3
#: Meanings of verbs by which somebody answers, with what they answer left out.
_ANSWERS = frozenset({"say", "tell", "deny", "lament", "denounce", "worry", "wonder_about", "report", "doubt", "fear"})
SIGNED = "signed quotation"
#: A heading in quotation marks is no longer than this.
_LONGEST_HEADING = 80
#: What stands between a headline and its source.
_PARTING = frozenset(":-–—")
_INK = re.compile(r"\S")
_WHOLE_NAME = pattern("NAME NAME+")
#: What tells the post of who is named before it.
_POST = "COMMA NOUN|DETERMINER|ADJECTIVE"


class Uncued(ReadsClauses):
    """Reads the quotations of one layer that lie in no content."""

    reader: Reader
    speaker: Stretch | None  # who spoke last before this layer

    def read(self, claimed: Sequence[Candidate]) -> Iterator[Candidate]:
        """The attributions of the quotations that `claimed` leaves over."""
        for index, quotation in self.layer.quotations.items():
            if any(each.content[0] < quotation.end and each.content[1] > quotation.start for each in claimed):
                continue
            if found := self._follows(index, quotation) or self._within(index, quotation, claimed):
                yield found

    def announced(self) -> Stretch | None:
        """Who is about to speak, in a sentence that ends with a colon: `Le maire a déclaré :`."""
        layer, end = self.layer, len(self.layer) - 1
        if layer.tag(end) == "?" and QUOTATION not in layer.tags:
            return self._asked_about()
        return self._subject(end) if layer.tag(end) == ":" else None

    def _asked_about(self) -> Stretch | None:
        """Who is about to speak, in a question what they say: `Que répond-elle ?`, `What does she say?`."""
        layer, lexicon = self.layer, self.lexicon
        if layer.lower[0] not in lexicon.group["grammar.that"] | lexicon.group["grammar.whether"]:
            return None
        cue = next((at for at, word in enumerate(layer.lower) if word in lexicon.senses), 0)
        who = cue + 1 if layer.word(cue + 1).startswith("-") else cue - 1
        return layer.stretch(who, who + 1) if layer.is_a(who, "SUBJECT") else None

    def introduced(self, *, at_once: bool = False) -> Stretch | None:
        """Who is the subject of a sentence of the article's own, `at_once` its first word: `Paul Roy a peu dormi.`"""
        layer = self.layer
        past = self.lexicon.group["grammar.past_endings"]  # Mr Reed declined to say.
        verb = layer.first_of("FINITE|PARTICIPLE" if past else "FINITE", 0)
        if verb in (0, len(layer)) or QUOTATION in layer.tags:
            return None
        found = self.clauses.subject(verb)
        if found is None and layer.reads(0, "NAME NAME"):
            found = self.clauses.after(0)  # Ada Morel, première visée par la loi n'a pas ri.
        if found and found[1] == verb and layer.is_in(verb - 1, "hearsay.hypothetical_subjects"):
            found = self.clauses.after(verb + 1)  # C'est | elle | qui donne l'alerte.
        silent = layer.any_in(verb, verb + 3, "grammar.negations")  # “We will see.” The minister did not answer.
        if found is None or (at_once and (found[0] > 0 or silent)):
            return None
        person = layer.has("NAME NAME", *found) or layer.any_in(found[0], found[0] + 3, "grammar.speakers")
        return layer.stretch(*found) if person else None

    def only_named(self) -> Stretch | None:
        """Who alone is named, with a post, in a sentence of the article's own: `Cela irrite Ada Roy, maire de Lens.`"""
        layer = self.layer
        names = [each.span() for each in _WHOLE_NAME.finditer(layer.tags)]
        told = len(names) == 1 and (names[0][0] == 0 or layer.reads(names[0][1], _POST))
        return layer.stretch(*names[0]) if told else None

    def gestured(self) -> Stretch | None:
        """Who is about to speak, in a short sentence that tells their gesture alone: `Le procureur a bondi.`"""
        layer = self.layer
        if len(layer) > _LONGEST_GESTURE or layer.quotations:
            return None
        groups = layer.once(verb_groups)
        gestures = (each.first for each in groups if each.meaning("gesture"))
        found = self.clauses.subject(next(gestures, 0)) or self._in_a_mood() or self._of_the_same()
        found = found or self._answering(groups)
        return layer.stretch(*found) if found else None

    def _answering(self, groups: Sequence[VerbGroup]) -> Range | None:
        """Who answers in a sentence that says nothing of its own: `Ada Roy le dément.`, `Ce que déplore la CGT.`"""
        layer, inverted = self.layer, not self.lexicon.group["grammar.past_endings"]
        for group in groups:
            answers = group.shape is Shape.FINITE and group.meaning(*_ANSWERS)
            if not answers or is_undone(layer, group):
                continue
            behind = layer.past(group.last, "ADVERB")
            that = inverted and layer.is_in(group.first - 1, "grammar.that")
            found = self.clauses.after(behind) if that else self.clauses.subject(group.first)
            closed = that or layer.is_a(behind, "FULL_STOP|COMMA|SEMICOLON|PREPOSITION")
            if closed and found and self._is_person(found):
                return found
        return None

    def _in_a_mood(self) -> Range | None:
        """Who is told to feel something: `Le maire est soulagé.`, `La CGT se montre prudente.`"""
        layer, lexicon = self.layer, self.lexicon
        moods = places_of(layer.lower, lexicon.group["grammar.moods"])
        mood = next((at for at in moods if layer.is_a(at, "ADJECTIVE|PARTICIPLE|NOUN")), 0)
        verb = layer.back(mood, "ADVERB") - 1
        seems = layer.is_in(verb, "grammar.be") or layer.word(verb) in lexicon.inflected("grammar.seeming")
        found = self.clauses.subject(layer.back(verb, "PREVERBAL")) if seems else None
        return found if found and self._is_person(found) else None

    def _of_the_same(self) -> Range | None:
        """Who says the same or another thing: `Même constat pour Ada Roy.`, `Un avis que ne partage pas la CGT.`"""
        layer = self.layer
        that = next(places_of(layer.lower, self.lexicon.group["grammar.that"]), 0)
        said = layer.is_in(that - 1, "nouns.said")
        if said and (shared := self.clauses.after(layer.past(that + 1, "FINITE|LIGHT|PARTICIPLE"))):
            return shared
        if not layer.is_in(0, "grammar.same") or layer.has("FINITE", 0, len(layer)):
            return None
        link = next((at for at in range(len(layer) - 1, 0, -1) if layer.is_in(at, "grammar.turn_links")), 0)
        found = self.clauses.after(link + 1 + layer.is_in(link + 1, "grammar.noun_links")) if link else None
        return found if found and self._is_person(found) else None

    def _is_person(self, phrase: Range) -> bool:
        """Whether somebody with a name or a post, a group or a pronoun is named."""
        named = self.layer.names(phrase, "grammar.speakers", "people.anonymous", "nouns.persons")
        return named or self.layer.is_pronoun(phrase)

    def _follows(self, index: int, quotation: Quotation) -> Candidate | None:
        """A quotation that is the whole sentence goes on with the speaker before it."""
        tags = self.layer.tags
        if (tags[:index] + tags[index + 1 :]).strip(".,;!?…"):
            return None
        heading = self._is_heading(quotation)
        if heading or self.speaker is None:
            told = heading or (self._is_sentence(quotation) and not self._in_headline())
            if not (told and self._is_clause(quotation, fewest=2)):
                return None
            return self._made(quotation, None, "quotation", Assumption.NOBODY_NAMED)
        return self._made(quotation, self.speaker, "quotation goes on", Assumption.SPEAKER_BEFORE)

    def _is_heading(self, quotation: Quotation) -> bool:
        """Whether the quotation is a line of its own without a mark at its end: `« On ne lâche rien »`."""
        layer = self.layer
        line = layer.text.rfind("\n", 0, layer.start) + 1
        indent, after = layer.text[line : layer.start], layer.text[layer.end : layer.end + 1]
        alone = line > 0 and not indent.strip(" ") and after in ("", "\n")
        few = quotation.end - quotation.start <= _LONGEST_HEADING
        return alone and few and not self._is_sentence(quotation)

    def _within(self, index: int, quotation: Quotation, claimed: Sequence[Candidate]) -> Candidate | None:
        """A quoted clause in the article's own sentence: after a colon, or as part of it."""
        layer = self.layer
        after_colon = layer.tag(index - 1) == ":"
        named = after_colon and self._is_speaker(index - 1)
        clause = self._is_clause(quotation, fewest=2 if after_colon else _FEWEST_WORDS)
        head = layer.back(index, "DETERMINER|NOUN|NAME|ADJECTIVE|PREPOSITION|PARTICIPLE|PRONOUN|OPENING|CLOSING")
        titled = layer.any_in(min(max(0, index - 2), head), index, "grammar.titles_before_quotes")
        titled = titled or (layer.reads(index - 2, "NAME OPENING QUOTATION CLOSING") and not layer.begins_low(index))
        if titled or not (clause or (named and self._is_sentence(quotation))):
            return None
        if index == 0 and layer.tag(1) == ":" and (headed := self._heads(quotation)):
            return headed
        if after_colon and self._is_topic(index - 1):
            return self._made(quotation, None, "quotation after a colon", Assumption.NOBODY_NAMED)
        rule = "quotation after a colon" if after_colon else "quoted clause"
        earlier = [each.source for each in claimed if each.source and each.position < quotation.start]
        source = earlier[-1] if earlier else None
        if source is None:
            source = self._named_at(index - 1) or self._subject(index - 1) if after_colon else self._quoted_by(index)
        if source is None or layer.text[slice(*source)].lower() in self.lexicon.group["grammar.first_person"]:
            return None  # “I thought ‘it is late’ and left”
        before = source == self.speaker
        return self._made(quotation, source, rule, Assumption.SPEAKER_BEFORE if before else Assumption.SUBJECT_SPEAKS)

    def _named_at(self, colon: int) -> Stretch | None:
        """Who is named right before the colon, behind what they are: `Cela irrite l'élu, Jean Roy : « … »`."""
        layer = self.layer
        name = layer.back(colon, "NAME")
        who = self.clauses.before(name - 1) if colon - name > 1 and layer.tag(name - 1) == "," else None
        return layer.stretch(name, colon) if who and layer.any_in(*who, "grammar.speakers") else None

    def _quoted_by(self, index: int) -> Stretch | None:
        """Who says a clause quoted in the article's own sentence: its subject if a person, else who spoke before."""
        subject = self._subject(index)
        if subject is None or self.speaker is None:
            led_in = self._leads_in(index) and self.layer.tag(index - 1) == ","  # After that, | “it is over.”
            return self.speaker if led_in or (subject is None and self._is_verb(index)) else subject
        words = self.layer.text[slice(*subject)].split()
        persons = self.lexicon.group["grammar.speakers"] | self.lexicon.group["people.pronouns"]
        named = any(each[0].isupper() for each in words[1:] or words)
        person = named or not persons.isdisjoint(word.lower() for word in words)
        return subject if person else self.speaker

    def _is_verb(self, index: int) -> bool:
        """Whether the quotation begins with the verb of the noun before it: `Si neuf salariés | « ont trouvé »`."""
        layer, quotation = self.layer, self.layer.quotations[index]
        if not layer.is_a(index - 1, "PHRASE_END") or layer.reads(index + 1, "COMMA FINITE"):
            return False  # « est fermée », a publié la mairie
        return self.reader.units(quotation.inner_start, quotation.inner_end).is_a(0, "FINITE")

    def _subject(self, end: int) -> Stretch | None:
        """The subject of the last finite verb before `end`, or the noun phrase that is all there is."""
        layer = self.layer
        for at in range(end - 1, -1, -1):
            if layer.is_a(at, "FINITE"):
                first = layer.back(at, "PREVERBAL")
                found = self.clauses.subject(first)
                if found and layer.is_in(found[0], "grammar.impersonal_subjects"):
                    return self.clauses.body_before(found[0])
                cue = layer.lower[at] in self.lexicon.senses
                who = self.clauses.after(layer.past(at + 1, "LIGHT")) if cue else None
                if who and who[1] == end and layer.tag(first - 1) == ",":
                    return layer.stretch(*who)  # Avec regret, jure encore | le maire : « … »
                if layer.is_in(first - 1, "grammar.whether"):
                    continue  # Il se tourne vers le box où | siège Ada :
                done = layer.past(at + 1, "ADVERB")
                if agent := self._agent(first, done):
                    return agent
                did = layer.is_a(at, "AUXILIARY") and layer.is_a(done, "PARTICIPLE")  # il s'est adressé au jury
                did = did and not layer.is_in(done, "hearsay.past_never")  # il a fallu
                idle = self.lexicon.group["grammar.impersonal_verbs"]
                did = did or (bool(idle) and layer.is_a(at, "VERB") and layer.lower[at] not in idle)  # Il se tourne :
                own = self.lexicon.group["grammar.own_assertion"]
                own -= self.lexicon.group["people.speaking_things"] if did else frozenset()
                return layer.stretch(*found) if found and layer.word(found[0]) not in own else None
        return self._label(end)

    def _agent(self, first: int, last: int) -> Stretch | None:
        """By whom it is done, in a passive from unit `first` on: `Un constat est dressé par | Ada Morel : « … »`."""
        layer = self.layer
        by = next((at for at in (last, last + 1) if layer.is_in(at, "grammar.agents")), 0)
        agent = self.clauses.after(by + 1) if layer.any_in(first, by, "grammar.be") else None
        return layer.stretch(*agent) if agent else None

    def _label(self, end: int) -> Stretch | None:
        """Who stands alone before a colon: `Réponse du ministre : « … »`."""
        layer = self.layer
        if layer.tag(end) != ":":
            return None
        if layer.tag(end - 1) == ")":  # Ada Morel (entraîneuse de Lens) :
            named = self.clauses.before(max(layer.tags.rfind("(", 0, end), 0))
            return layer.stretch(*named) if named else None
        comma = layer.tags.find(",", 0, end)
        if comma > 0 and layer.names((0, comma)):
            named = self.clauses.after(0)  # Marie Dubreuil, maire de Lons : « … »
            return layer.stretch(*named) if named and named[1] == comma else None
        found = self.clauses.before(end)
        if found is None:
            return None
        if self._leads_in(found[0]):
            return self.speaker  # Puis, d'une voix audible : « … »
        owner = layer.last_of("PREPOSITION", *found)
        if owner > 0 and layer.reads(found[0], "NAME NAME"):
            return layer.stretch(found[0], layer.first_of("PREPOSITION", found[0]))  # Ada Morel | à Lens : « … »
        whole = owner < 0 or layer.any_in(found[0], found[0] + 2, "grammar.speakers")  # Le maire de Lens : « … »
        if whole:
            return layer.stretch(*found)
        speaks = layer.names((owner + 1, found[1]), "grammar.speakers", "people.anonymous", "nouns.persons")
        speaks = speaks or layer.any_in(found[0], owner, "nouns.utterances")
        return layer.stretch(owner + 1, found[1]) if speaks else self.speaker  # la réduction de | la zone : « … »

    def _heads(self, quotation: Quotation) -> Candidate | None:
        """The quotation that begins a headline, with who is named behind it: `« Je joue » : Ada Morel avant l'Euro`."""
        layer, named = self.layer, self.clauses.after(2)
        opens = "NAME|DETERMINER|NUMBER" if self._in_headline() else "NAME"
        if named is None or not layer.is_a(named[0], opens):
            return None
        alone = layer.reads(named[0], "NAME+", named[1])  # not 'It came up through the floor': Welsh town counts cost
        why = Assumption.NAMED_BEHIND if alone else Assumption.NOBODY_NAMED
        return self._made(quotation, layer.stretch(*named) if alone else None, "quotation before a colon", why)

    def _leads_in(self, phrase: int) -> bool:
        """Whether nothing but connectives and a preposition stands before the phrase."""
        layer, first = self.layer, self.layer.past(0, "ADVERB|COMMA|AND")
        turns = layer.is_in(first, "grammar.reflexives")  # se tournant vers le banc :
        return (layer.is_a(first, "PREPOSITION|GERUND") or turns) and ":" not in layer.tags[:phrase]

    def _is_topic(self, colon: int) -> bool:
        """Whether a headline's label tells what it is about, not who speaks: `Procès de Lens : « Je n'ai rien vu »`."""
        layer, lexicon = self.layer, self.lexicon
        speakers = lexicon.group["grammar.speakers"] | lexicon.group["nouns.utterances"]
        named = layer.reads(0, "NAME NAME PREPOSITION") or not speakers.isdisjoint(layer.lower[:2])
        label = layer.reads(0, "NOUN_PHRASE|PREPOSITION|PARTICIPLE+", colon)
        if named or not label or layer.tags[-1] != QUOTATION:
            return False
        led = layer.is_a(0, "PREPOSITION") or layer.has("PARTICIPLE", 0, colon)
        if not led and layer.is_a(layer.back(colon, "NAME") - 1, "PREPOSITION"):
            return True  # Guerre en Ukraine : « … »
        parted = layer.has("ADJECTIVE|PARTICIPLE PREPOSITION", 0, colon)  # Le Théâtre de Lens privé de fonds
        topic = parted or 0 < layer.past(0, "NAME") < colon
        return topic and self._in_headline()

    def _in_headline(self) -> bool:
        """Whether the layer is the first line of the text."""
        return _INK.search(self.layer.text, 0, self.layer.start) is None

    def _is_speaker(self, colon: int) -> bool:
        """Whether nothing but somebody's name stands before the colon, or a person as its clause's subject."""
        layer, last = self.layer, min(self.layer.first_of("COMMA|OPENING", 0), colon)
        described = layer.reads(0, "DETERMINER NOUN|NAME|ADJECTIVE|PREPOSITION|DETERMINER+", last)
        if described or layer.reads(0, "NAME NAME+", last):
            return True
        subject = self._subject(colon)  # Then he corrected himself: “No.”
        return subject is not None and layer.text[slice(*subject)].lower() in self.lexicon.group["people.pronouns"]

    def _is_sentence(self, quotation: Quotation) -> bool:
        """Whether the quotation ends as a sentence does: `« La mer monte. »`."""
        return quotation.inner(self.layer.text)[-1:] in tuple(".!?…")

    def signed(self, before: Stretch | None) -> Candidate | None:
        """The quotation before this sentence, which is all signature: `« … » — Marie Dubreuil, maire de Lons`."""
        layer = self.layer
        quotation = layer.quotations.get(0)
        first = 1 if quotation else 0
        said = (quotation.start, quotation.end) if quotation else before
        if said and (words := self._words_of()):
            return Candidate(layer.starts[0], layer.stretch(*words), layer.stretch(first, words[0]), said, SIGNED)
        if said is None or layer.has("FINITE|PARTICIPLE|RELATIVE|COLON|QUOTATION", first, len(layer)):
            return None
        marked = layer.is_a(first, "DASH")
        source = self.clauses.after(first + (marked or layer.tag(first) in "(,"))
        named = next(iter(layer.places("NAME", *source)), 0) if source else 0
        if source and layer.any_in(source[0], named, "nouns.utterances"):
            source = named, source[1]  # — Une citation de | Ada Morel
        if source is None or not layer.has("NAME", *source) or layer.any_in(*source, "people.agencies"):
            return None
        low = layer.text[layer.ends[source[1] - 1] : layer.end].lstrip(", ")[:1].islower()  # president of the guild
        posted = layer.tag(source[1]) == "," and (low or layer.is_a(source[1] + 1, "DETERMINER|NOUN|ADJECTIVE|NUMBER"))
        if not (marked or (posted and layer.reads(source[0], "NAME+", source[1]))):
            return None
        return Candidate(layer.starts[first], layer.stretch(*source), None, said, SIGNED)

    def _words_of(self) -> Range | None:
        """Whose words the quotation before is: `Ces mots sont de | Jean Roy`, `C'est la formule du | maire`."""
        layer = self.layer
        noun = next((at for at in range(1, _FEWEST_WORDS + 1) if layer.is_in(at, "nouns.utterances")), 0)
        link = noun + 1 + layer.is_in(noun + 1, "grammar.be")
        told = noun > 0 and (link > noun + 1 or layer.is_in(layer.back(noun, "ADJECTIVE") - 2, "grammar.be"))
        who = self.clauses.after(link + 1) if told and layer.is_in(link, "grammar.noun_links") else None
        return who if who and layer.names(who, "grammar.speakers") else None

    def sourced(self) -> Candidate | None:
        """What a headline says, with its source behind a dash or a colon: `Acme to cut 200 jobs - sources`."""
        layer, end = self.layer, len(self.layer)
        if _PARTING.isdisjoint(layer.lower):
            return None
        mark = next((at for at in range(end - 1, 0, -1) if layer.lower[at] in _PARTING), 0)
        if mark < _FEWEST_WORDS or end - mark - 1 > _LONGEST_SOURCE:
            return None
        named = layer.reads(mark + 1, "NAME+", end) and layer.has("FINITE|INFINITIVE", 0, mark)
        if not (layer.is_in(end - 1, "nouns.signing") or (named and self._in_headline())):
            return None  # … – Kalu
        who = layer.stretch(mark + 1, end)
        return Candidate(who[0], who, None, layer.stretch(0, mark), "headline with its source")

    def _is_clause(self, quotation: Quotation, fewest: int) -> bool:
        units = self.reader.units(quotation.inner_start, quotation.inner_end)
        return sum(map(str.isalnum, units.tags)) >= fewest and units.has("FINITE", 0, len(units))

    def _made(self, quotation: Quotation, source: Stretch | None, rule: str, assumption: Assumed) -> Candidate:
        content = quotation.start, quotation.end
        return Candidate(quotation.start, source, None, content, rule, assumptions=(assumption,))
