"""Clauses: who is the subject of a verb, where a clause begins, and where it gives way to another."""

from __future__ import annotations

import re

from msgspec import Struct

from workbench.claims import Mode
from workbench.extract.attributions.candidate import Candidate
from workbench.extract.attributions.layer import Layer, names_something
from workbench.extract.attributions.lexicon import Lexicon
from workbench.extract.attributions.noun_phrases import Phrases, Range
from workbench.extract.inflection import Form

#: No reporting clause that a subject is looked for before is longer than this: `, she reminded colleagues,`.
_LONGEST_REPORTING_CLAUSE = 5
#: What describes one of several speakers has no more words than this.
_LONGEST_DESCRIPTION = 14
#: What stands between two of these marks, but in brackets: `A chief of the guild | (LP) | , Ada Roy`.
_SEGMENT = re.compile("[^,()–—-]+(?=[,(–—-])")


class Clauses(Phrases):
    """The clauses of one layer, on top of its noun phrases. Nothing here knows a cue."""

    def subject(self, verb: int) -> Range | None:
        """The subject of the verb group that begins at unit `verb`: the noun phrase, or a relative's antecedent."""
        return self.once(Clauses._subject, verb)

    def _subject(self, verb: int) -> Range | None:
        layer, floor = self.layer, self.clause_floor(verb)
        while_doing = layer.is_a(floor, "GERUND") and layer.is_a(floor - 1, "SUBORDINATOR")
        if while_doing and (whole := self.before(floor - 1)) and whole[0] == 0:
            return whole  # Ada Roy | while opening the fair | said
        last = verb
        while last > floor and (layer.is_a(last - 1, "ADVERB") or layer.is_in(last - 1, "people.connectives")):
            last -= 1
        while last > floor and layer.tags[last - 1] == ")" and layer.has("OPENING", floor, last):
            last = layer.last_of("OPENING", floor, last)
        last = self.before_day(last, floor)
        if last <= floor:
            owned = layer.reads(last - 3, "PREPOSITION DETERMINER QUOTATION")
            if owned and (owner := self.before(last - 3)):
                return owner[0], last  # The family of a “happy boy” | say
            telling = self._past_relative((last - 1, last), self.clause_floor(last - 1))
            return telling if telling[1] < last else self._quoted_few(last - 1)  # les élus | qui parlent de « tri » ont
        if layer.is_a(last - 1, "SUBJECT|RELATIVE|THAT|COMMA|DASH"):
            if layer.is_a(last - 1, "COMMA|DASH"):
                return self._over_commas(last - 1, floor)
            if layer.is_a(last - 1, "RELATIVE|THAT"):
                return self.antecedent(last - 1, floor)
            if not layer.is_a(last - 2, "PREPOSITION") or layer.is_in(last - 2, "grammar.as"):
                return last - 1, last
        found = self.before(last, floor)
        if found is None:
            end = self._past_relative((last, last), floor)
            return end if end[0] < end[1] else None
        said = layer.past(verb, "FINITE|ADVERB|PARTICIPLE")
        if layer.tag(said) == "," and layer.is_a(layer.past(said + 1, "ADVERB"), "FINITE"):
            return self._past_relative(found, floor)  # Mr Roy, | the clerk | said, was
        return self._of_phrase(found, floor)

    def _of_phrase(self, found: Range, floor: int) -> Range:
        """The subject that ends with the noun phrase `found`: over an apposition, or the end of a relative clause."""
        layer, (first, last) = self.layer, found
        if layer.is_a(first - 1, "COMMA"):
            if layer.reads(first, "PARTICIPLE PREPOSITION"):
                return self.before(first - 1, floor) or found  # Le bilan, | établi par la ville | fait état
            if named := self._named_before(found, floor) or self.at_home(found, floor):
                return named  # Ada Morel, | maire de Lens a dit
        relative = layer.back(first - 1, "ADVERB") - 1
        if layer.is_a(first - 1, "PREPOSITION|SUBORDINATOR") and layer.is_a(relative, "RELATIVE"):
            return self.antecedent(relative) or found  # Roy, who just before | the vote | had said
        if layer.reads(first - 2, "NAME NAME DETERMINER") and (named := self.before(first)):
            return named[0], last  # Ada Morel | la directrice | a dit
        whole = self._past_relative(found, floor)
        listed = layer.has("AND", *found) or "&" in layer.lower[slice(*found)]
        return self._whole_list(found, floor) if whole == found and listed else whole

    def _named_before(self, described: Range, floor: int) -> Range | None:
        """Who is named before the apposition `described`: `Ada Morel, | maire de Lens`."""
        layer, (first, last) = self.layer, described
        apposed = layer.reads(first - 2, "NAME COMMA NOUN")
        if layer.reads(first - 2, "NAME COMMA DETERMINER") and layer.past(0, "NAME") == first - 1:
            time = layer.is_in(first - 2, "people.times")  # Yesterday, | the union | said
            apposed = not (time or layer.is_in(first, "hearsay.hypothetical_subjects"))
        named = self.before(first - 1, floor) if apposed and not layer.has("AND DETERMINER", first, last) else None
        if named is None:
            return None
        begins = named[0] == floor and not layer.headline
        if not (begins or layer.is_a(named[0], "NAME|DETERMINER")):
            return None
        places = "PREPOSITION|COMMA|AND|NOUN|NAME|ADJECTIVE|VERBAL"  # in Tours, Ohio, | police said
        places = places if self.lexicon.group["grammar.past_endings"] else "PREPOSITION"
        return None if layer.is_a(named[0] - 1, places) else named

    def _whole_list(self, found: Range, floor: int) -> Range:
        """The list that ends with `found`, if it begins its clause: `le ministre de l'Âge, de | la Mer et du Sport`."""
        layer, first = self.layer, found[0]
        while layer.is_a(first - 1, "COMMA|PREPOSITION"):
            comma = first - 2 if layer.is_a(first - 1, "PREPOSITION") else first - 1
            before = self.before(comma, floor) if layer.tag(comma) == "," else None
            if before is None or layer.tag(before[0] - 1) not in ",." or self._opens_sentence((before[0], comma)):
                break
            first = before[0]
        return (first, found[1]) if first <= self.past_times(floor) + 1 else found

    def quoted(self, gerund: int) -> tuple[Range, int] | None:
        """Who is quoted, and where the clause begins, in `Interfax quoted the minister | as saying` and its passive."""
        layer = self.layer
        if not layer.is_in(gerund - 1, "grammar.as"):
            return None
        verb = next((at for at in range(gerund - 2, -1, -1) if layer.is_in(at, "grammar.quoting")), 0)
        first = layer.back(verb, "AUXILIARY|ADVERB|PARTICIPLE")
        subject = self.subject(first)
        passive = layer.any_in(first, verb, "grammar.be")
        who = subject if passive else self.after(verb + 1) or (verb + 1, gerund - 1)
        return (who, subject[0]) if who and subject else None

    def _persons(self, phrase: Range | None, relative: int) -> Range | None:
        """Of the phrase, those that `who` tells of: `claims from | a dozen women | who accuse him`."""
        if phrase is None or not self.layer.is_in(relative, "grammar.persons"):
            return phrase and self.agreeing(phrase, self.layer.past(relative + 1, "LIGHT"))
        counted = self.layer.any_in(*phrase, "nouns.shares")  # the number of | people | who say
        owners = self.lexicon.group["grammar.noun_links" if counted else "grammar.noun_owners"]
        owned = (at + 1 for at in range(phrase[1] - 2, phrase[0], -1) if self.layer.lower[at] in owners)
        return next(owned, phrase[0]), phrase[1]

    def lacks_verb(self, first: int, last: int, but: int = 0) -> bool:
        """Whether what stands between has no finite verb but in relative clauses: `the firm, which owns it`."""
        return self.layer.count_of("FINITE", first, last) <= self.layer.count_of("RELATIVE", first, last) + but

    def antecedent(self, relative: int, floor: int = 0, *, speaks: bool = False) -> Range | None:
        """What the relative clause that begins at unit `relative` says more of, over an apposition before it.

        `speaks`: who is named before that, be it a firm's clause: `Ann, head of Acme, | which fell, said`.
        """
        layer = self.layer
        if layer.is_a(relative - 1, "AND") and (first := layer.last_of("RELATIVE", 0, relative)) >= 0:
            return self.antecedent(first, speaks=speaks)  # des élus qui ont lu le texte et | qui le disent
        end = layer.back(relative, "DASH|COMMA|PREPOSITION|OPENING", floor)
        if end - floor > 1 and layer.reads(end - 2, "DETERMINER QUOTATION"):
            return end - 2, end  # les « terroristes » | qui ont attaqué
        if home := self.home_before(relative, end):
            return self.before(home, floor) or self._past_relative((home, home), floor)
        found = self.before(end, floor)
        if found and layer.reads(found[0], "PARTICIPLE PREPOSITION"):
            found = self.before(end, found[0] + 2)  # Interrogés sur | la loi, qui coûte cher
        if found and layer.reads(found[0], "ADJECTIVE PREPOSITION NUMBER"):
            found = self.before(layer.back(found[0], "ADVERB") - 1) or found  # Un homme, | âgé de 36 ans, qui
        comma = found[0] - 1 if found else 0
        persons = self.lexicon.group["grammar.persons"]  # the president of the guild, | which says
        of_person = not persons or layer.word(relative) in persons
        apart = layer.tag(comma) == layer.tag(relative - 1) == "," and (of_person or speaks)
        if found and apart and not layer.is_a(found[0], "NAME"):
            first = layer.back(comma, "NAME")
            found = (first, comma) if first < comma else found  # Paul Roy, | directeur, | qui évoque
        elif found and layer.tag(relative - 1) == "," and self.restates(found):
            found = self.before(comma, floor) or found  # a report by Lord Ely, | a surgeon, | which said
        elif layer.tag(comma - 1) == "," and layer.is_in(comma, "grammar.name_links"):
            found = self.before(comma - 1, floor) or found  # , chez Aurel, qui
        return self._persons(found, relative)

    def _past_relative(self, found: Range, floor: int) -> Range:
        """The antecedent, where `found` is the end of a relative clause: `les chercheurs qui ont mené l'étude`."""
        layer, first = self.layer, found[0]
        if first <= floor or not layer.is_a(first - 1, "VERBAL|PREPOSITION|ADVERB|ADJECTIVE|DETERMINER|NOUN"):
            return found
        if (participle := self._reduced_before(first, floor)) is not None:
            noun = self.before(participle, floor) or found
            issued = noun[0] - 2  # A letter | issued | after a talk held by her
            return (self.before(issued, floor) if layer.is_a(issued, "PARTICIPLE|VERB") else None) or noun
        for index in range(first - 1, floor - 1, -1):
            if layer.is_a(index, "GERUND") and layer.is_a(index - 1, "NOUN|NAME|COMMA"):
                end = index - layer.is_a(index - 1, "COMMA")  # campaigners | trying to save four libraries
                return self.before(end, floor) or found
            apart = layer.is_a(index, "COMMA") or layer.is_in(index, "grammar.clause_prepositions")
            if apart or (layer.is_a(index, "AND") and not layer.is_a(index + 1, "FINITE")):
                return found
            if layer.is_a(index, "RELATIVE|THAT") and layer.has("FINITE", index, first):
                told = self.antecedent(index, floor, speaks=True) or found
                doing = layer.has("NOUN|NAME GERUND", floor, told[0]) and not layer.has("FINITE", floor, told[0])
                return self._past_relative(told, floor) if doing else told  # Men | looking for one who left say
        return found

    def _reduced_before(self, first: int, floor: int) -> int | None:
        """The participle behind the noun that it says more of, in `A survey | published on Friday | found`."""
        layer = self.layer
        for at in range(first - 1, floor, -1):
            word = layer.lower[at]
            read_as_one = layer.is_a(at, "PARTICIPLE") and not self.lexicon.takes(word, "bare")
            if read_as_one or self.lexicon.is_participle(word):
                return at if layer.is_a(at - 1, "NOUN|NAME|ADJECTIVE|CLOSING") else None
            belongs = layer.is_a(at, "NOUN_PHRASE|PREPOSITION|ADVERB|INFINITIVE")
            dated = layer.is_a(at + 1, "NUMBER") or layer.is_in(at + 1, "people.months")  # published | since 2010
            if not belongs or (layer.is_in(at, "grammar.clause_prepositions") and not dated):
                return None
        return None

    def _over_commas(self, comma: int, floor: int) -> Range | None:
        """The subject before an apposition, a relative clause or an aside that ends at `comma`."""
        first = floor + self.layer.is_in(floor, "grammar.as")  # as | Van Jackson, a professor, puts it
        segments = [each.span() for each in _SEGMENT.finditer(self.layer.tags, first, comma + 1)]
        head = max(0, len(segments) - 1)
        while head > 0 and self._is_aside(segments[head]):
            if self._open_relative(segments[head]) is not None:
                break
            if self.layer.is_a(segments[head][0], "AND") and self.layer.has("FINITE", *segments[head - 1]):
                break  # … what it was, | but two aides, | speaking …, | said
            head -= 1
        if len(segments) > 1 and self.layer.is_a(segments[-2][1] - 1, "RELATIVE"):
            return self.antecedent(segments[-2][1] - 1, floor)  # des hommes qui, dans la salle, | auraient crié
        if segments and (that := self._open_relative(segments[head])) is not None:
            return self.after(that + 1)  # un match que son entraîneur, Régis Le Guen, a
        while head < len(segments) and self._opens_sentence(segments[head]):
            head += 1
        after = segments[head + 1][0] if head + 1 < len(segments) else len(self.layer)
        follows = self.layer.is_a(after, "NOUN_PHRASE")
        if follows and self.layer.has("FINITE", *segments[head]):
            head += 1  # Profits will fall, | Ann Lee, chairman, | said
        return self._head_of(*segments[head : head + 2]) if head < len(segments) else None

    def _open_relative(self, segment: Range) -> int | None:
        """The `que` in the segment whose clause has no verb yet."""
        leads = self.layer.reads(segment[0], "PREPOSITION RELATIVE")  # dans lequel le directeur, Paul Roy, | demande
        that = segment[0] + 1 if leads else self.layer.last_of("THAT", *segment)
        return that if that >= 0 and not self.layer.has("FINITE", that, segment[1]) else None

    def _head_of(self, segment: Range, following: Range | None = None) -> Range | None:
        """The subject within its segment, with the name that follows in apposition: `One witness, Paul Grant`."""
        layer = self.layer
        first, last = layer.past(segment[0], "AND|ADVERB"), segment[1]
        if layer.is_pronoun((first, last)):
            return first, last  # Lui, | affirme avoir fui; He, however, | said
        titled = following and layer.reads(following[0], "DETERMINER NOUN|ADJECTIVE+ NAME+", following[1])
        titled = titled and not self._is_name(segment)  # le colonel Paul Roy
        if following and layer.is_a(last, "COMMA|OPENING") and (titled or self._is_name(following)):
            described = self.before(last, first)  # the company behind the drill, Savannah Resources
            numbered = layer.is_a(last - 1, "NUMBER")  # the men's No 2, Rafael Costa
            whole = numbered or (described and described[0] == first)
            return (first, following[1]) if whole else described
        found = self.before(last, first)
        if found and not layer.has("FINITE", first, last):
            return self.after(first) or found
        return self._past_relative(found, first) if found else None

    def _is_aside(self, segment: Range) -> bool:
        """Whether the segment says more of what stands before it: no clause of its own, or a relative one."""
        layer, (first, last) = self.layer, segment
        # A judge, | as she put it, | said
        compares = layer.is_in(first, "grammar.as") and layer.has("FINITE", first, last)
        if compares or layer.is_a(first, "RELATIVE|THAT"):
            return True
        near = layer.lower[first + 1 : min(last, first + _LONGEST_REPORTING_CLAUSE)]
        if any(word.startswith("-") for word in near):
            return True  # leur test, | disent-ils, | a prédit
        if layer.is_a(first, "SUBJECT"):
            return last - first <= _LONGEST_REPORTING_CLAUSE
        joined = 0
        if layer.is_a(first, "VERB|PARTICIPLE"):
            first += 1
            joined = layer.count_of("AND VERB", first, last)  # conducted by Acme and provided to us
            asks = self.lexicon.group["grammar.whether"] | self.lexicon.group["grammar.conditions"]
            if not asks.isdisjoint(layer.lower[first : first + 4]):
                return layer.count_of("VERB", first, last) <= 1  # The secretary, | asked by us if it was late, | said
        relative = layer.first_of("RELATIVE", first)  # a group of people | who lost it or felt alone
        closed = first < relative < last and layer.is_a(first, "DETERMINER|NOUN") and self.lacks_verb(first, relative)
        doing = layer.is_a(layer.past(first, "CLITIC|SUBORDINATOR"), "GERUND")
        return closed or doing or self.lacks_verb(first, last, joined)

    def _opens_sentence(self, segment: Range) -> bool:
        """Whether the segment leads in (`In a statement`, `While …`) rather than names somebody."""
        layer, (first, last) = self.layer, segment
        while first < last and (layer.is_a(first, "AND") or layer.is_in(first, "people.connectives")):
            first += 1
        leads = layer.is_a(first, "PREPOSITION|SUBORDINATOR|ADVERB|GERUND|TO|PARTICIPLE|INFINITIVE")
        later = (
            layer.is_a(first, "NUMBER|DETERMINER") and last - first > 2 and layer.is_in(last - 1, "people.after_a_time")
        )
        if first == last or leads or later or layer.reads(first, "ADJECTIVE PREPOSITION"):
            return True  # Seven years later, | the firm
        article = layer.is_a(first, "DETERMINER")  # Ce dimanche, | le ministre
        dated = max(self.past_times(first), self.past_times(first + article))
        first += article
        return first < dated  # Le 3 mai dernier à Lens, | la ministre

    def parted(self, phrase: Range) -> tuple[Range, Range] | None:
        """What is said and who says it, where one noun phrase holds both: `a figure | the ministry | disputes`."""
        layer, (first, last) = self.layer, phrase
        if not self.lexicon.group["grammar.past_endings"]:
            return None  # there each relative clause has its pronoun
        if layer.is_in(first - 1, "nouns.parted") and layer.reads(first - 3, "COMMA|DASH DETERMINER NOUN"):
            return (first - 2, first), phrase
        apart = layer.is_in(first + 1, "nouns.parted") and layer.reads(first - 1, "COMMA|DASH DETERMINER")
        apart = apart and layer.is_a(first + 2, "DETERMINER|NAME|NOUN|SUBJECT|ADJECTIVE")
        return ((first, first + 2), (first + 2, last)) if apart else None

    def past_main_verb(self, first: int, last: int) -> int:
        """Where a clause from `first` on gives way to its sentence's verb: `the claim that it rained | is false`."""
        layer, finite = self.layer, False
        for index in range(first, last):
            been = layer.is_in(index - 1, "grammar.be")
            if layer.is_a(index, "CLAUSE_OPENER|AND|COLON"):
                finite = False
            elif layer.is_a(index, "FINITE"):
                one = layer.is_a(index - 1, "AUXILIARY|LIGHT|SUBJECT") or layer.reads(index - 1, "VERB VERB")
                if finite and not (been or one):
                    return index
                finite = True
            elif finite and not been and layer.reads(index - 1, "VERB|PARTICIPLE PARTICIPLE"):
                return index  # had been arrested | caused an uproar
        return last

    def with_others_behind(self, phrase: Range, limit: int) -> Range:
        """The phrase with those that `and` joins to it behind its description, before unit `limit`."""
        layer, tags = self.layer, self.layer.tags
        comma = phrase[1]
        while layer.tag(comma) == "," and comma < limit:
            goes_on = comma > phrase[1] or limit < len(layer)  # not: selon elle, et Paul a dit
            if goes_on and layer.is_a(comma + 1, "AND"):
                other = self.after(comma + 2)
                if other is None or not layer.names(other, "grammar.speakers"):
                    return phrase
                name = layer.past(other[1] + 1, "NAME")  # …, et le maire, | Paul Roy
                named = layer.tag(other[1]) == "," and other[1] + 1 < name <= limit and layer.tag(name) in ",."
                return phrase[0], name if named else other[1]
            closing = tags.find(",", comma + 1, min(limit, comma + _LONGEST_DESCRIPTION))
            describes = closing > 0 and layer.is_a(comma + 1, "NOUN_PHRASE|PARTICIPLE")
            if not describes or layer.has("FINITE", comma, closing):
                break
            comma = closing
        return phrase

    def with_others_before(self, phrase: Range) -> Range:
        """The phrase with those before it: `Le maire, Jean Roy, et | son adjointe`, `tant le maire que | le préfet`."""
        layer, first = self.layer, phrase[0]
        if layer.reads(first - 2, "COMMA AND"):
            another = layer.has("FINITE|PARTICIPLE", self.clause_floor(first), first)
            earlier = None if another else self.subject(first - 1)  # not: La fièvre monte, et | des voisins disent
        elif layer.is_in(first - 1, "grammar.that"):
            also = layer.is_in(first - 2, "grammar.as_that")  # le maire ainsi que | le préfet
            earlier = self.before(first - 1 - also)
            both = also or (earlier and layer.is_in(earlier[0] - 1, "grammar.both"))
            earlier = earlier if both else None
        else:
            return phrase
        return (earlier[0], phrase[1]) if earlier and earlier[1] < first else phrase

    def body_before(self, subject: int) -> tuple[int, int] | None:
        """The body that an impersonal subject speaks for, named before it: `Au cabinet, on assure`."""
        layer, lexicon = self.layer, self.lexicon
        comma = subject - 2 if layer.is_a(subject - 1, "DETERMINER") else subject - 1  # à la mairie, où | l'on assure
        if layer.reads(comma - 1, "COMMA RELATIVE"):
            place = self.before(comma - 1)
            return layer.stretch(*place) if place else None
        lead = frozenset(layer.lower[:subject])
        circle = not lead.isdisjoint(lexicon.group["grammar.circles"])  # Dans l'entourage du maire, | on confie que …
        bodies = lexicon.group["grammar.bodies_read" if circle else "grammar.bodies_after"]
        bodies = bodies | lexicon.group["grammar.bodies_after"]
        opened = lexicon.group["people.connectives"] | {","}
        first = next((at for at, word in enumerate(layer.lower) if word not in opened), 0)
        first += layer.is_in(first + 1, "grammar.name_links")  # du | côté du parquet, l'on estime
        leads = layer.tag(comma) == "," and (layer.lower[first] in bodies or layer.is_in(first, "grammar.name_links"))
        body = self.after(first + 1 + layer.is_in(first + 1, "grammar.noun_links")) if leads else None
        described = body and layer.reads(body[1], "COMMA NOUN") and layer.tags.find(",", body[1] + 1)  # , maître,
        if body is None or comma not in (body[1], self.past_appositions(body[1]), described):
            return None
        house = layer.is_upper(body[1] - 1) or layer.is_in(first, "grammar.name_links")  # à la SNCF, on assure
        house = house or layer.any_in(*body, "people.anonymous")
        speaks = circle or house or not lead.isdisjoint(lexicon.group["grammar.speakers"])
        return layer.stretch(*body) if speaks else None  # chez Aurel, | on assure; De source sûre, | on dit

    def body_behind(self, after: int) -> tuple[int, int] | None:
        """The same behind a reporting clause, from unit `after` on: `a-t-on appris auprès de la préfecture`."""
        layer, lexicon = self.layer, self.lexicon
        bodies, after = lexicon.group["grammar.bodies_after"], self.past_times(after)
        if layer.any_in(after, after + 4, "grammar.circles") or layer.is_a(after - 1, "INFINITIVE"):
            # a-t-on précisé | dans son entourage; peut-on lire | dans le rapport
            bodies = bodies | lexicon.group["grammar.bodies_read"]
        while layer.word(after) in bodies:
            after += 1
        body = self.after(after) if layer.word(after - 1) in bodies else None
        if body is None:
            return None
        sourced = (at + 1 for at in range(*body) if lexicon.phrase_at(layer.lower, at) in lexicon.source_phrases)
        return layer.stretch(next(sourced, body[0]), body[1])  # a-t-on dit à l'AFP de | source policière

    def is_restrictive(self, that: int) -> bool:
        """Whether the `que` at unit `that` means no more than: `n'a été informé | qu'en mai`."""
        layer, behind = self.layer, that + 1
        only = layer.is_a(behind, "PREPOSITION|NUMBER|SUBORDINATOR") or layer.reads(behind, "DETERMINER NUMBER")
        only = only or layer.is_in(behind, "people.times")  # n'a annoncé | que lundi la fermeture
        near = max(0, that - 5), that
        denied = layer.any_in(*near, "grammar.negations") or layer.any_in(*near, "grammar.marked_negations")
        only = only or not (denied or layer.has("FINITE", behind, layer.first_of("PAUSE", behind)))  # que | le nombre
        return only and layer.any_in(*near, "grammar.verb_marks")

    def goes_on_with_report(self, index: int) -> bool:
        """Whether the verb at `index` goes on with what was reported: `said the plan was dead and | had urged her`."""
        layer, backshifted = self.layer, self.lexicon.group["grammar.backshifted"]
        index = layer.past(index, "CLITIC")
        senses = self.lexicon.senses
        cue = next((at for at in layer.places("VERB", 0, index) if layer.lower[at] in senses), index)
        forms = self.lexicon.forms  # They say the man fled and | denied it
        if backshifted and forms.get(layer.word(index), 0) & Form.PAST and layer.has("VERB", cue + 1, index):
            again = self.lexicon.lemmas(layer.word(cue)) & self.lexicon.lemmas(layer.word(index))
            return not (again or forms.get(layer.word(cue), 0) & Form.PAST)  # says she left and | said it was late
        return layer.word(index) in backshifted

    def clause_floor(self, index: int) -> int:
        """The first unit of the clause that holds `index`: after a strong mark, a quotation or a subordinator."""
        opener = index
        while (opener := self.layer.last_of("SEMICOLON|COLON|QUOTATION|THAT|SUBORDINATOR", 0, opener)) >= 0:
            if self._holds(opener, index):
                return opener + 1
        return 0

    def _is_label(self, quotation: int) -> bool:
        """Whether the clause goes on behind the quotation: `Acme, whose rating is | “neutral”, | expects`."""
        layer, before = self.layer, quotation - 1
        if layer.reads(before, "AUXILIARY QUOTATION COMMA"):
            return layer.has("COMMA RELATIVE", 0, quotation)
        comma = layer.tags.rfind(",", 0, quotation)
        apposed = comma > 0 and layer.reads(before, "NOUN|ADJECTIVE QUOTATION COMMA")
        words = layer.quotations.get(quotation)  # none behind a mark that only closes: « du groupe", a dit Ada »
        if words and apposed and not layer.has("FINITE", comma, quotation):
            return names_something(layer.text, words)  # Ada Roy, du collectif « Air pur », | dit
        called = layer.reads(before, "PARTICIPLE QUOTATION COMMA")
        return called or layer.reads(before, "DETERMINER QUOTATION RELATIVE|HYPHEN|NOUN|NAME")

    def _holds(self, opener: int, index: int) -> bool:
        """Whether the clause that a mark, a quotation, `que` or a subordinator opens is still open at `index`."""
        layer, before = self.layer, opener - 1
        if not layer.is_a(opener, "THAT|SUBORDINATOR"):
            return not (layer.is_a(opener, "QUOTATION") and self._is_label(opener))
        comma = layer.tags.find(",", opener, index)
        number = layer.past(opener + 1, "ADVERB")
        counts = number < index and layer.is_a(opener, "SUBORDINATOR") and layer.is_a(number, "NUMBER")
        if counts or (comma > 0 and layer.reads(opener, "SUBORDINATOR GERUND")):
            return False
        if layer.is_a(opener, "SUBORDINATOR") or layer.is_a(before, "SUBORDINATOR"):  # parce que
            if comma < 0 and layer.has("RELATIVE", 0, opener) and self.lacks_verb(0, opener):
                return self.lacks_verb(opener, index)  # the mayor, who spoke when he came, | said
            return comma < 0 or not layer.has("FINITE", opener, comma)
        ended = layer.is_a(before, "NOUN|CLOSING") or (layer.is_a(before, "COMMA") and comma > 0)
        return not (ended or (comma > 0 and self._ends_relative(opener, index)))

    def _ends_relative(self, that: int, verb: int) -> bool:
        """Whether what a relative clause reports ends before the verb: `Roy, who said that it rained, | agreed`."""
        layer, comma = self.layer, self.layer.tags.rfind(",", that, verb)
        relative = layer.last_of("COMMA RELATIVE", 0, that)
        apart = relative >= 0 and "," not in layer.tags[relative + 1 : that] and layer.has("FINITE", that, comma)
        return apart and not layer.has("FINITE|AND|THAT", comma, verb)


class _OfLayer:
    """What the clauses have too, at hand: it is looked at for every word."""

    __slots__ = ("layer", "lexicon")
    layer: Layer
    lexicon: Lexicon


class ReadsClauses(_OfLayer, Struct, eq=False):
    """Whatever reads one layer by its clauses."""

    clauses: Clauses

    def __post_init__(self) -> None:
        self.layer, self.lexicon = self.clauses.layer, self.clauses.lexicon

    def candidate(
        self, at: int, source: Range | None, cue: Range, content: Range, rule: str, mode: Mode | None = None
    ) -> Candidate:
        """The attribution whose parts are these units; `at` orders it."""
        stretch = self.layer.stretch
        who = stretch(*source) if source else None
        return Candidate(self.layer.starts[at], who, stretch(*cue), stretch(*content), rule, mode)
