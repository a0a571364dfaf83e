"""Attributions by a preposition or a noun: `selon X`, `according to X`, `in her view`, `the claim that`."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.extract.attributions.candidate import Candidate, Stretch
from workbench.extract.attributions.clause_bounds import ClauseEnds, ClauseStarts
from workbench.extract.attributions.clauses import ReadsClauses
from workbench.extract.attributions.layer import QUOTATION
from workbench.extract.attributions.lexicon import Phrase
from workbench.extract.attributions.noun_phrases import Range
from workbench.extract.attributions.patterns import pattern
from workbench.extract.attributions.reporting_clauses import ReportingClauses
from workbench.extract.document import places_of

#: The rule of nouns that take a clause.
NOUN = "noun with a clause"
#: The rule of prepositions that name a source.
PREPOSITION = "preposition"
#: Meanings of verbs whose object may be a claim: `une affirmation que la mairie conteste`.
_OF_NOUNS = frozenset({"deny", "reject", "denounce", "defend", "doubt", "think"})

#: What joins a figure with its own source to what stands before it.
_JOINING = "COMMA|AND|PREPOSITION|SEMICOLON"
#: `de source` names no source without what kind of one it is.
_SOURCE_AND_KIND = 2


class Prepositions(ReadsClauses):
    """Reads prepositional and nominal cues in one layer."""

    starts: ClauseStarts
    ends: ClauseEnds
    reporting: ReportingClauses

    def read(self) -> Iterator[Candidate]:
        """Every attribution by a preposition or a noun, in order."""
        openers, layer = self.lexicon.openers, self.layer
        for index in places_of(layer.lower, openers):
            following = openers[layer.lower[index]]
            if (not following or layer.word(index + 1) in following) and (found := self._at(index)):
                yield found

    def _at(self, index: int) -> Candidate | None:
        """The attribution whose cue is the word at `index` or begins there."""
        layer, lexicon, word = self.layer, self.lexicon, self.layer.lower[index]
        phrase = lexicon.phrase_at(layer.lower, index)
        if phrase:
            after = index + len(phrase)
            what = layer.is_in(after, "grammar.own_assertion") and layer.is_in(after + 1, "grammar.that")
            return self._as_told(index, after + 2) if what else self._phrase(index, phrase)
        found: Candidate | None = None
        if word in lexicon.group["prepositions.possessed_nouns"]:
            found = self._possessed(index)
        if found is None and word in lexicon.group["nouns.that"]:
            found = self._noun(index)
        if found is None and word == lexicon.for_speaker:
            found = self._for_speaker(index)
        return found

    def _as_told(self, index: int, clause: int) -> Candidate | None:
        """`d'après ce qu'a déclaré le maire, …`: who speaks stands before or behind the verb."""
        said = self.layer.past(clause, "FINITE|LIGHT|PARTICIPLE")
        who = self.clauses.after(self.clauses.past_times(said))
        return self._around(index, who, self._aside_end(who[1]), (index, said)) if who else None

    def _phrase(self, index: int, phrase: Phrase) -> Candidate | None:
        """The attribution by the preposition `phrase` at `index`."""
        layer, lexicon = self.layer, self.lexicon
        after = index + len(phrase)
        cue = index, after
        if " ".join(layer.lower[index : after + 1]) in lexicon.group["nouns.selon_laquelle"]:
            return self._noun_with_laquelle(index, after + 1)
        if phrase in lexicon.source_phrases:
            return self._of_source(index, phrase)
        if phrase in lexicon.own_phrases:
            owners = lexicon.group["grammar.possessives"] | lexicon.group["grammar.clitics"]
            owned = next(i for i in range(index, after) if layer.lower[i] in owners)
            return self._around(index, (owned, owned + 1), after, cue)
        found = self._source_after(after)
        if found and (figure := self._figure(found[1], cued=True)) and figure > found[0]:
            found = found[0], layer.back(figure, _JOINING)  # according to the army | and 30 according to
        unsaid = layer.is_in(index - 1, "grammar.negations")  # treated not | according to need
        unsaid = unsaid or (layer.is_in(index, "prepositions.timed") and layer.is_in(index - 1, "prepositions.times"))
        if found is None or unsaid or self._no_speaker(index, found) or layer.is_in(found[0], "grammar.first_person"):
            return None  # selon nous
        led = layer.is_in(index - 1, "grammar.gerund_marks")  # il a conclu en | citant Hugo
        led = led or (layer.is_a(index, "RELATIVE") and self._aside_end(found[1]) + 1 < len(layer))
        if phrase[0] in lexicon.group["prepositions.weak"] and (led or self._is_rate(found)):
            return None  # Le maire, | qui cite Victor Hugo, part
        if relative := self._of_relative(index, found[1]):
            return self._told(index, found, cue, relative)
        apart, said = layer.tag(index - 1) + layer.tag(found[1]) == ",,", found[1] + 2
        if apart and layer.is_in(said - 1, "grammar.that") and said < len(layer):
            return self._told(index, found, cue, (said, self.ends.after(said)))  # montrent, | selon elle, | que
        what = "INFINITIVE|DETERMINER|PREPOSITION|TO|ADJECTIVE|PARTICIPLE|ADVERB|QUOTATION"
        if layer.is_a(index - 1, "FINITE|PARTICIPLE|GERUND") and layer.is_a(found[1], what):
            causing = layer.is_a(index - 1, "GERUND")  # | causant selon eux
            begin = index - 1 if causing else self.reporting.clause_start(index)
            # visait | selon eux | à rappeler
            return self._told(index, found, cue, (begin, self.ends.sentence_end(found[1])))
        end = self._aside_end(found[1])
        bare = layer.tag(end) not in ",:" and self.starts.opens(found[1])
        end = found[1] if bare else max(found[1], end)  # According to police | he fled
        return self._around(index, found, end, cue)

    def _of_source(self, index: int, phrase: Phrase) -> Candidate | None:
        """`de source policière`, `on apprend de bonne source que`: the noun is the source."""
        layer, after = self.layer, index + len(phrase)
        sourced = self.lexicon.phrase_at(layer.lower, layer.back(index, "NOUN|DETERMINER|ADJECTIVE") - 1)
        if sourced or layer.is_in(after, "prepositions.no_speakers"):
            return None  # selon un bilan | de source policière; n'a pu être vérifié de source | indépendante
        # de source | policière, | proche du dossier
        end = layer.past(after, "ADJECTIVE|PARTICIPLE|NOUN|ADVERB|PREPOSITION|DETERMINER|NAME|PRONOUN|NUMBER")
        if end == after and len(phrase) <= _SOURCE_AND_KIND:  # but: de même source
            return None
        on = end + 1 + layer.is_a(end + 1, "DETERMINER")  # De source sûre, | l'on dit qu'il part
        if layer.tag(end) == "," and layer.is_in(on, "grammar.impersonal_subjects"):
            return None
        cue = index, after
        if layer.is_in(end, "grammar.that") and end + 1 < len(layer):  # on apprend de source sûre | que
            return self._told(index, (after - 1, end), cue, (end + 1, self.ends.after(end + 1)))
        first = after - 1 - (index > 0 and layer.is_in(after - 2, "grammar.same"))  # précise-t-on de | même source
        return self._around(index, (first, end), end, cue)

    def _source_after(self, after: int) -> Range | None:
        layer = self.layer
        pronoun = layer.is_a(after, "PRONOUN") and layer.is_in(after, "grammar.speakers")
        if layer.tag(after) == QUOTATION or (pronoun and layer.is_a(after + 1, "PREPOSITION")):
            return after, after + 1  # selon eux | des négociations
        found = self.clauses.after(after)
        if found is None:
            return None
        if layer.is_a(found[1] - 1, "PRONOUN") and layer.is_a(found[1], "RELATIVE"):
            return found[0], layer.first_of("COMMA|SEMICOLON|COLON|FULL_STOP", found[1])
        owned = layer.is_in(found[1], "grammar.noun_owners")
        owner = self.clauses.after(found[1] + 1) if owned else None
        if owner is None and layer.has("NAME", *found):
            return self.clauses.with_others_behind(found, len(layer))  # Jean Roy, le maire, et | Ada Morel
        return (found[0], owner[1]) if owner else found  # figures | from the ministry

    def _aside_end(self, end: int) -> int:
        """After what follows the source without a comma: `une étude parue mercredi`, `a report seen by Reuters`."""
        layer = self.layer
        at = end
        while at < len(layer) and layer.tags[at] not in ',;:.!?…"–—)':
            closing = layer.tags.find(")", at) if layer.tags[at] == "(" else -1
            at = closing + 1 if closing > 0 else at + 1
        while layer.tag(at) == "," and layer.is_a(layer.past(at + 1, "ADVERB"), "PARTICIPLE|ADJECTIVE"):
            after = layer.first_of("COMMA|COLON", at + 1)  # un bilan, encore provisoire, diffusé mardi, …
            if after == len(layer) or layer.has("FINITE", at + 1, after):
                return at  # According to him, | average delays were an hour, affecting many
            at = after
        return self.clauses.past_appositions(at)

    def _is_rate(self, source: Range) -> bool:
        """Whether `per` leads to a measure (`per cent in May`, `$40 per ounce by noon`) or to nobody with a name."""
        first = source[0]
        alone = self.layer.reads(first, "NOUN PREPOSITION|AND|FULL_STOP|COMMA")
        if alone and self.layer.is_a(first - 2, "PHRASE_END"):
            return True
        named = self.layer.names(source, "grammar.documents", "people.anonymous", "prepositions.weak_sources")
        return not named or self.layer.any_in(*source, "prepositions.measures")

    def _no_speaker(self, index: int, source: Range) -> bool:
        """Whether the phrase at `index` names a measure, not a speaker: `selon les régions`."""
        layer, (first, last) = self.layer, source
        noun = layer.first_of("NOUN|NAME", first)
        noun = noun if noun < last else first
        if noun + 1 < last and layer.is_a(noun + 1, "NUMBER") and layer.is_in(noun, "prepositions.numbered"):
            return True
        head = range(first, min(layer.first_of("PREPOSITION", first), last))
        manner = any(layer.is_a(at, "NOUN") and layer.is_in(at, "prepositions.manners") for at in head)
        if manner and not self._at_start(index):
            apart = layer.tag(index - 1) in ",)" and not layer.is_in(first, "grammar.partitives")
            return not apart  # traités | selon les recommandations; dévié, | selon des plans préétablis
        named = noun + 1 < last and layer.is_a(noun + 1, "NAME")  # selon la région Bretagne
        return layer.is_in(noun, "prepositions.no_speakers") and not named

    def _at_start(self, index: int) -> bool:
        layer = self.layer
        led_in = self.clauses.past_times(0)
        if led_in == index or (led_in == index - 1 and layer.tag(led_in) == ","):
            return True  # À l'inverse, | pour la concertiste
        return all(layer.is_in(i, "people.connectives") or layer.is_a(i, "COMMA|ADVERB") for i in range(index))

    def _for_speaker(self, index: int) -> Candidate | None:
        """`Pour Marc Dupont, économiste, …`, `« … », pour ce riverain`: a person, not a purpose."""
        layer = self.layer
        if layer.tag(index - 1) == "," and layer.is_in(index + 1, "grammar.who"):
            return self._for_whom(index)
        head = index + 1 + layer.is_in(index + 1, "grammar.noun_links")  # pour d'autres,
        unnamed = layer.is_in(head, "people.anonymous") and layer.tag(head + 1) == ","
        found = self.clauses.after(index + 1)
        verbless = layer.is_a(index - 2, "NOUN|ADJECTIVE") and not layer.has("FINITE", 0, len(layer))
        quoted = layer.tag(index - 1) == "," and (layer.tag(index - 2) == QUOTATION or verbless)
        contrasted = self._is_contrasted(index)
        leads = quoted or contrasted or layer.tag(index - 1) == ";" or self._at_start(index)
        if found is None or not leads or not (unnamed or self._is_person(found)):  # Une honte, pour le maire.
            return None
        cue = index, index + 1
        if not contrasted:
            return self._around(index, found, self._aside_end(found[1]), cue)
        first = layer.past(self.clauses.past_circumstances(found[1]), "COMMA")  # Si pour le maire de Lens | à l'Agglo
        end = self.ends.sentence_end(first)
        commas = (at for at in range(first, end) if layer.tags[at] == "," and layer.has("FINITE", first, at))
        last = next(commas, end)
        return self._told(index, found, cue, (first, last)) if first < last else None

    def _for_whom(self, index: int) -> Candidate | None:
        """`Le maire, pour qui …`, `une thèse balayée par la défense, pour qui …`."""
        layer, who, agents = self.layer, self.clauses.subject(index - 1), self.lexicon.group["grammar.agents"]
        if who is None or index + 2 >= len(layer):
            return None
        first = next((at + 1 for at in range(who[1] - 1, who[0], -1) if layer.lower[at] in agents), who[0])
        end = self.ends.before_main_verb(index + 2, self.ends.after(index + 2))
        return self._told(index, (first, who[1]), (index, index + 1), (index + 2, end))

    def _is_person(self, found: Range) -> bool:
        """Whether `pour` leads to somebody who thinks so: a post, a whole name, a share of those asked."""
        layer = self.layer
        head = layer.past(found[0], "DETERMINER|ADJECTIVE|NUMBER")
        barred = layer.is_in(head, "prepositions.no_speakers")  # la région Alsace
        if barred or self._is_beside_speaker(found[1]):
            return False  # Pour la défense, Me Ada Roy demande
        judges = layer.tag(found[1]) == "," and QUOTATION in layer.tags[found[1] :]  # Pour Aurel, c'est « non »
        judges = judges and not layer.is_in(found[0], "people.times")
        at = found[1] + 1 + layer.is_in(found[1] + 1, "grammar.indefinite")  # Pour Ada, une | riveraine,
        described = layer.tag(found[1]) == "," and layer.is_in(at, "people.anonymous")
        of_so_many = layer.reads(found[1], "PREPOSITION NUMBER")  # Pour un Français | sur deux
        share = of_so_many or layer.has("NUMBER", *found) or layer.any_in(*found, "people.shares")
        event = layer.is_in(found[0], "grammar.possessives")  # Pour son dernier Tour de France, Paul Roy
        named = layer.count_of("NAME", *found) + judges + described > 1 and not event
        posts = (at for at in range(*found) if layer.is_in(at, "grammar.speakers"))
        post = any(not layer.reads(at, "ADJECTIVE NOUN|NAME") for at in posts)  # son | dernier | Tour de France
        return named or post or (share and layer.any_in(*found, "people.asked"))

    def _is_contrasted(self, index: int) -> bool:
        """Whether speakers are set against each other: `Si pour Ada Roy tout va, pour Paul Roy, rien ne va`."""
        layer = self.layer
        led = next((at for at in range(1, index + 1) if layer.lower[at] == self.lexicon.for_speaker), 1)
        opener = led - 1 - (layer.tag(led - 1) == ",")
        opens = layer.is_a(opener, "SUBORDINATOR|THAT") and not layer.has("FINITE", 0, opener)
        return opens and (led == index or layer.tag(index - 1) == ",")

    def _is_beside_speaker(self, comma: int) -> bool:
        """Whether somebody with a name says something behind the comma: `Pour Lens, | Ada Roy a dit « non »`."""
        layer, who = self.layer, self.clauses.after(comma + 1) if self.layer.tag(comma) == "," else None
        said = who is not None and self.lexicon.takes(layer.word(layer.past(who[1], "PREVERBAL")), "that")
        return said and who is not None and layer.names(who)

    def _possessed(self, index: int) -> Candidate | None:
        """`by the WHO's count`, `in her view`, `à son avis`."""
        layer = self.layer
        first = layer.back(index, "NOUN|NAME|ADJECTIVE|DETERMINER|POSSESSIVE|NUMBER|PARTICIPLE|GERUND|PRONOUN")
        if not layer.is_in(first - 1, "prepositions.possessed_before"):
            return None
        if layer.is_a(first - 2, "VERB|PARTICIPLE|ADJECTIVE|INFINITIVE") or layer.reads(first - 3, "COMMA NOUN"):
            return None  # said | in his opinion it was late; entitled | to his opinion; …, tears | in his eyes
        if layer.is_a(index - 1, "NOUN|NAME") or layer.any_in(first, index, "people.months"):
            return None  # in his bank | account, in October's | figures
        mark = layer.last_of("POSSESSIVE", first, index)
        source = (first, mark if mark > first else first + 1)
        found = mark > first or layer.is_in(first, "grammar.possessives")
        return self._around(first - 1, source, index + 1, (index, index + 1)) if found else None

    def _around(self, begin: int, source: Range, end: int, cue: Range) -> Candidate | None:
        """The clause around a cue phrase from unit `begin` to `end`, wherever in it the phrase stands."""
        content, stretch = self._content(begin, end), self.layer.stretch
        position = self.layer.starts[begin]
        return Candidate(position, stretch(*source), stretch(*cue), content, PREPOSITION) if content else None

    def _told(self, index: int, source: Range, cue: Range, content: Range) -> Candidate:
        return self.candidate(index, source, cue, content, PREPOSITION)

    def _figure(self, index: int, *, cued: bool) -> int | None:
        """The figure that the source phrase at `index` alone tells, behind a comma or (`cued`) another source."""
        layer = self.layer
        if not layer.is_a(index - 1, "NUMBER") or not self.lexicon.phrase_at(layer.lower, index):
            return None
        first = layer.back(index, "NUMBER|PREPOSITION|ADVERB|DETERMINER|ADJECTIVE")
        joined = cued and layer.is_a(first - 1, "AND|PREPOSITION|SEMICOLON")
        return first if joined or layer.tag(first - 1) in ",(" else None

    def _content(self, begin: int, end: int) -> Stretch | None:
        layer, phrase_at = self.layer, self.lexicon.phrase_at
        adverb = layer.back(begin, "ADVERB")
        begin = adverb if layer.tag(adverb - 1) == "," else begin  # ont, | toujours | selon la police, fui
        if layer.is_a(begin - 1, "NUMBER"):
            cued = any(phrase_at(layer.lower, at) for at in range(begin))
            if figure := self._figure(begin, cued=cued):
                return layer.stretch(figure, begin)
        opening = layer.tags.rfind("(", 0, begin)
        if opening > 0 and (closing := layer.tags.find(")", opening)) > begin:
            return self._around_in_brackets(begin, end, opening, closing)
        if self._opens_clause(begin):
            first = layer.past(end, "COMMA|COLON")
            quoted = layer.tags.find(f":{QUOTATION}", first)  # Selon lui, il fait beau | : « Le vent est tombé. »
            last = quoted if quoted > 0 else self.ends.sentence_end(first)
            behind = (found.end() for found in pattern("NUMBER").finditer(layer.tags, first - 1, last - 1))
            figure = next((each for at in behind if (each := self._figure(at, cued=True))), first)
            last = layer.back(figure, _JOINING) if figure > first else last
            for_one = self.lexicon.for_speaker  # Pour certains, il pleut | ; pour d'autres, il neige
            parts = (at for at in range(first, last) if layer.tags[at] == ";")
            named = (at for at in parts if layer.word(at + 1) == for_one or phrase_at(layer.lower, at + 1))
            last = next(named, last)
            return layer.stretch(first, last) if last > first else None
        comma = layer.tags.rfind(",", 0, begin)
        alone = comma > 0 or not layer.has("FINITE", 0, begin)  # Des chiffres | selon elle | « encourageants ».
        if alone and layer.is_a(begin - 1, "NOUN|ADJECTIVE") and layer.is_a(begin + 1, "CLITIC|SUBJECT|PRONOUN"):
            last = layer.first_of("PAUSE", begin + 2)
            if last > begin + 2 and not layer.has("FINITE", comma, last):
                return layer.stretch(comma + 1, last)  # …, une condition | selon lui | à toute trêve
        return self.reporting.content_around(begin, end)

    def _of_relative(self, begin: int, end: int) -> Range | None:
        """The relative clause that a cue phrase parts right behind its pronoun: `qui, selon la CGT, baissent`."""
        relative = begin - 1 - (self.layer.tag(begin - 1) == ",")
        verb = self.layer.past(end, "COMMA|LIGHT")
        if not (self.layer.is_a(relative, "RELATIVE") and self.layer.is_a(verb, "FINITE")):
            return None
        last = self.ends.sentence_end(verb)
        return relative, min(each(verb, last) for each in (self.ends.before_main_verb, self.ends.before_clause))

    def _around_in_brackets(self, begin: int, end: int, opening: int, closing: int) -> Stretch | None:
        """What else stands in the brackets of a source phrase, or else before them: `Il est parti (selon l'AFP).`."""
        layer = self.layer
        first, last = opening + 1, layer.back(begin, "COMMA")
        if begin == first:
            first, last = layer.past(end, "COMMA"), closing
        if first >= last:
            first, last = self.reporting.clause_start(opening), opening
        return layer.stretch(first, last) if first < last else None

    def _opens_clause(self, begin: int) -> bool:
        """Whether the cue phrase leads its clause, so that the content follows it."""
        layer, tags = self.layer, self.layer.tags
        if self._at_start(begin) or (tags[begin - 1] in ';:"(' and not layer.quotations.get(begin - 1)):
            return True
        joined = layer.is_a(begin - 2 if tags[begin - 1] == "," else begin - 1, "AND|THAT")
        alone = tags[begin - 1] == "," and not layer.has("FINITE", begin, len(layer))  # Mérité, | selon Ada, la maire.
        return joined or not (alone or layer.has("NOUN|NAME|FINITE|QUOTATION|NUMBER", 0, begin))

    def _noun(self, index: int) -> Candidate | None:
        """`the claim that …`, with its owner where one is named."""
        layer = self.layer
        owner, that = None, self.clauses.past_times(index + 1)
        if layer.is_in(that, "grammar.noun_owners"):  # warnings | from doctors | that
            owner = self.clauses.after(that + 1, links=False)
            that = self.clauses.past_times(owner[1]) if owner else that
        owner = owner or self._owner(index)
        said = owner or (layer.inside is None and layer.is_in(index, "nouns.bare"))  # her view | is that; the fear | is
        that += bool(said) and layer.is_in(that, "grammar.be") and layer.is_in(that + 1, "grammar.that")
        runs = layer.is_in(that, "grammar.circulating")
        that += runs  # le bruit | court | que
        if owner is None and not runs and layer.is_in(index, "nouns.owned"):
            return None  # in the case that it rains
        own = self.lexicon.group["grammar.first_person"] | self.lexicon.group["grammar.impersonal_subjects"]
        if owner and layer.inside and layer.lower[owner[0]] in own:
            return None  # « on a le sentiment que »
        promised = owner is not None and layer.is_in(index, "nouns.to") and layer.is_a(that, "TO")
        if promised or self._has_bare_clause(index, that):
            that -= 1
        elif not layer.is_in(that, "grammar.that") or self._is_relative(that + 1):
            return None
        last = self._clause_end(index, that + 1)
        last = self.ends.before_finite(that + 1, last) if promised else last
        hopes = layer.is_a(index - 1, "TO|SUBJECT") and not self.lexicon.is_plural(layer.lower[index])  # to | hope that
        if hopes or not (promised or layer.has("FINITE", that + 1, last)):
            return None
        return self.candidate(index, owner, (index, that + 1), (that + 1, last), NOUN)

    def _has_bare_clause(self, noun: int, first: int) -> bool:
        """Whether a clause without `that` follows the noun: `amid fears | the bank would fail`."""
        layer = self.layer
        bare = layer.is_in(noun, "nouns.bare") and layer.is_a(noun, "NOUN")
        if not bare or layer.is_in(noun - 1, "grammar.noun_links"):
            return False  # every area of concern | we can discuss
        verb = first
        while not layer.is_a(verb, "FINITE|SEMICOLON|COLON|FULL_STOP|RELATIVE|THAT"):
            closing = layer.first_of("COMMA", verb + 1) if layer.tag(verb) == "," else verb
            verb = closing + 1  # the port, which rose, | would
        if verb == first + 1 and layer.reads(first, "SUBJECT VERB TO|DETERMINER|SUBJECT|NUMBER|NAME"):
            return True  # claims | he failed to act; not: claims | he made in May
        perfect = layer.is_in(verb, "grammar.auxiliaries")  # fears | she had raised
        described = layer.is_a(first, "GERUND")  # concerns | surrounding the ward were raised
        full = layer.reads(verb, "AUXILIARY ADVERB* INFINITIVE|ADJECTIVE|DETERMINER|PARTICIPLE|QUOTATION|PREPOSITION")
        return full and not (perfect or described) and self.starts.opens(first)

    def _is_relative(self, first: int) -> bool:
        """Whether what begins at `first` has the noun as its object: `une affirmation que | conteste la mairie`."""
        layer = self.layer
        first += layer.is_in(first, "grammar.announcing") and layer.is_a(first + 1, "SUBJECT")  # que l'| on
        verb = layer.past(first, "LIGHT")
        if layer.is_a(verb, "FINITE|FULL_STOP|COMMA|SEMICOLON") or layer.reads(verb, "PARTICIPLE THAT"):
            return True  # a ruling that | held that
        subject = self.clauses.after(first)
        verb = self.clauses.past_appositions(subject[1]) if subject else verb
        verb += subject is not None and layer.tag(verb) == ","  # une thèse que son avocate, Ada Roy, | qualifie de
        while layer.is_a(verb, "PREVERBAL|PARTICIPLE") and layer.tag(verb + 1) not in ".,;:":
            verb += 1
        verb += layer.reads(verb, "FINITE INFINITIVE")  # le constat que l'on peut | tirer
        word = layer.word(verb)
        if self.lexicon.takes(word, "named") or (
            layer.is_in(verb, "grammar.name_links") and layer.tag(verb + 1) in ".,;"
        ):
            return True  # a promise that people | have voted on
        voiced = word in self.lexicon.inflected("grammar.voicing")  # a decision that only she | has made
        after = self.clauses.past_circumstances(verb + 1) if layer.is_a(verb + 1, "PREPOSITION") else verb + 1
        return (voiced or self.lexicon.means(word, _OF_NOUNS)) and layer.tag(after) in '.,;:"'

    def _clause_end(self, noun: int, first: int) -> int:
        """The end of a noun's clause; where the noun is the subject, before the sentence's own verb."""
        last = self.ends.after(first)
        layer = self.layer
        leads = layer.is_a(0, "PREPOSITION|SUBORDINATOR|GERUND") or layer.reads(0, "PARTICIPLE|VERB PREPOSITION")
        if leads and not layer.has("FINITE", 1, noun):  # Amid fears that it is late, | he left
            last = self.ends.before_subject(first, last)
        subject = self.clauses.before(noun + 1) or (noun, noun + 1)
        opens = self.lexicon.takes(layer.word(subject[0] - 1), "clauses")  # said | her claims that it rained are false
        floor = noun if opens else self.clauses.clause_floor(noun)
        return last if layer.has("FINITE", floor, noun) else self.clauses.past_main_verb(first, last)

    def _reporter(self, verb: int) -> Range | None:
        """The subject of the cue verb at `verb`: `Reuters a rapporté une nouvelle selon laquelle …`."""
        layer = self.layer
        first = layer.back(verb, "PREVERBAL")
        if layer.is_a(first - 1, "AND"):  # praised the army for its help and | voiced hope that
            earlier = layer.last_of("FINITE", 0, first - 1)
            first = layer.back(earlier if earlier >= 0 else first, "PREVERBAL")
        # the crash raised concerns that
        return None if self.lexicon.means(layer.word(verb), {"raise"}) else self.clauses.subject(first)

    def _owner(self, index: int) -> Range | None:
        """`the minister` in `the minister's claim`, `his` in `his claim`."""
        layer, voicing = self.layer, self.lexicon.inflected("grammar.voicing")
        first, floor = index, layer.back(index, "ADJECTIVE|ADVERB|NUMBER|PARTICIPLE")
        while first > floor and layer.lower[first - 1] not in voicing:
            first -= 1
        if layer.is_a(first - 1, "POSSESSIVE"):
            return self.clauses.before(first - 1)
        if layer.is_in(first - 1, "grammar.possessives"):
            return first - 1, first
        if layer.is_a(first - 1, "NAME") and layer.is_in(index, "grammar.documents"):
            return self.clauses.before(index + 1)  # a BBC report that
        verb = first - 1 - layer.is_a(first - 1, "DETERMINER")
        with_it = layer.is_in(verb, "grammar.absolutes") and layer.is_in(first - 1, "grammar.indefinite")
        does = layer.last_of("FINITE", 0, verb) if with_it else 0
        if does > 0:
            return self._reporter(does)  # The bank worried investors with | a warning that
        has = verb - layer.is_a(verb, "NOUN")  # has | safety concerns that
        felt = layer.is_in(index, "nouns.felt") and layer.is_in(has, "grammar.auxiliaries")
        if felt and not layer.has("PARTICIPLE", has, index):
            return self._reporter(has)
        gives = layer.word(verb) in self.lexicon.inflected("grammar.giving")  # Dr Roy gave | evidence that
        voiced = layer.word(verb) in voicing and layer.is_a(verb, "FINITE|PARTICIPLE")  # exprime la crainte que
        return self._reporter(verb) if gives or voiced else None

    def _noun_with_laquelle(self, index: int, after: int) -> Candidate | None:
        """`l'annonce du ministre selon laquelle …`."""
        layer = self.layer
        phrase = self.clauses.antecedent(index)
        if phrase is None or after >= len(layer):
            return None
        if layer.tag(index - 1) == ",":  # la banque Odier, selon laquelle …
            end = self.ends.before_main_verb(after, self.ends.after(after))
            return self._told(index, phrase, (index, after), (after, end))
        first, last = phrase
        owner = min(layer.first_of("PREPOSITION", first), last)
        source = (owner + 1, last) if owner < last else None
        noun = owner - 1
        if source is None:
            source = self._reporter(first - 1) if layer.word(first - 1) in self.lexicon.senses else self._owner(noun)
        return self.candidate(index, source, (noun, after), (after, self._clause_end(index, after)), NOUN)
