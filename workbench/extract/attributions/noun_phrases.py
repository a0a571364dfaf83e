"""Noun phrases and dates, read off the tags of a layer. Ranges of units are (first, last), the last exclusive."""

from __future__ import annotations

from msgspec import Struct, field

from workbench.extract.attributions.categories import (
    ADJECTIVE,
    ADVERB,
    DETERMINER,
    NUMBER,
    PARTICIPLE,
    PREPOSITION,
    letters,
)
from workbench.extract.attributions.layer import Layer
from workbench.extract.attributions.lexicon import Lexicon
from workbench.extract.document import Answers, Memo

Range = tuple[int, int]

#: Of what a noun phrase is made before its last word, but for participles and determiners.
_IN_PHRASE = "NOUN|NAME|ADJECTIVE|PRONOUN|NUMBER|GERUND|POSSESSIVE|ADVERB"
#: Of what a noun phrase is made at most, with all that follows its noun.
_FROM_NOUN = "NOUN_PHRASE|PRONOUN|POSSESSIVE|PREPOSITION|AND|PARTICIPLE|GERUND|LIGHT|SUBJECT"
#: Tags that are asked for at every word: of nouns and what stands for one, of what may stand before the first of them.
_NOUNS, _LEADING = letters("NOUN|NAME|PRONOUN|NUMBER|POSSESSIVE"), letters("PARTICIPLE|ADVERB|GERUND")
#: And of what may belong to a phrase by what stands before it.
_BY_NEIGHBOUR, _AND = letters("PARTICIPLE|CLITIC|SUBJECT"), letters("AND")
#: A quotation of no more words than this may be a phrase that is the subject of a verb.
_FEW_WORDS = 4
#: A short subject, right before its verb, has no more words than this.
_SHORT = 7
#: No more circumstances than this stand between a verb and what it says.
_MOST_CIRCUMSTANCES = 4
#: No aside between a verb and what it says runs over more words.
_LONGEST_ASIDE = 18
#: No noun phrase of a source runs over more words than this.
_LONGEST_PHRASE = 40


def is_year(word: str) -> bool:
    """Whether the word is a year in figures."""
    return len(word) == 4 and word.isdigit()


class Phrases(Memo, Struct, eq=False):
    """The noun phrases of one layer, read with the closed classes of its language."""

    layer: Layer
    lexicon: Lexicon
    answers: Answers = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.answers = self.layer.answers  # every reader of a layer asks the same

    def before(self, end: int, floor: int = 0) -> Range | None:
        """The noun phrase that ends right before unit `end` and does not begin before `floor`."""
        layer, first = self.layer, end
        floor = max(floor, end - _LONGEST_PHRASE)
        while (run := self._run_before(first, floor)) != first:
            first = run
            if first - 2 < floor or not layer.is_a(first - 1, "PARTICIPLE|AND|PREPOSITION"):
                break
            if self._is_one_with(first):
                first -= 1
                continue
            if layer.reads(first - 2, "SUBJECT|PRONOUN AND") and (
                first == 2 or layer.is_a(first - 3, "STRONG_MARK|COMMA|AND|THAT")
            ):
                first -= 2  # She and | two colleagues found
                break
            if layer.is_a(first - 2, "AND") and self._joins(first - 1):
                first -= 2  # les élus de Lens et | de Lille
                continue
            if layer.is_a(first - 1, "PREPOSITION"):
                parts = layer.is_in(first - 1, "grammar.clause_prepositions")
                first -= layer.is_in(first - 2, "grammar.bodies_after")  # le secrétaire d'État auprès du | ministre
                day, link = first - 2, layer.is_a(first - 3, "PREPOSITION")  # on Monday | in; en juillet 2015 | après
                dated = is_year(layer.word(day)) or layer.is_in(day, "people.months")
                dated = dated and not layer.is_in(first - 1, "grammar.noun_links")  # le budget 2007 de | la ville
                parts = parts or dated or (link and layer.is_in(day, "people.times"))
            else:
                breath = max(floor, layer.tags.rfind(",", floor, first - 1))  # a clause before the conjunction
                parts = layer.is_a(first - 1, "PARTICIPLE") or layer.has("FINITE", breath, first - 1)
            if parts or not layer.is_a(first - 2, "PHRASE_END"):
                break
            first -= 1
        return self._trimmed(first, end)

    def _is_one_with(self, first: int) -> bool:
        """Whether the link before unit `first` joins it to what stands before: `l'une | d'elles`, `2017 and | 2022`."""
        layer = self.layer
        if layer.reads(first - 2, "NUMBER AND NUMBER"):
            return True
        if layer.reads(first - 2, "NOUN|NAME|ADJECTIVE PARTICIPLE DETERMINER"):
            return not self._is_verb(first - 1)
        return layer.is_in(first - 1, "grammar.noun_links") and layer.is_a(first, "SUBJECT|CLITIC|PRONOUN")

    def _run_before(self, first: int, floor: int) -> int:
        """Where the run of nouns, adjectives and determiners that ends before `first` begins."""
        layer = self.layer
        while first > floor and layer.is_a(first - 1, "CLOSING"):
            opening = layer.last_of("OPENING", floor, first)
            if opening < 0:
                return first
            first = opening
        begin = layer.back(first, _IN_PHRASE, floor)
        while begin > floor and layer.tags[begin - 1] in _BY_NEIGHBOUR:  # l'un | d'eux, the man | named Ann
            before, participle = begin - 1, layer.is_a(begin - 1, "PARTICIPLE")
            if self._is_verb(before) if participle else not layer.is_a(before - 1, "PREPOSITION"):
                break
            begin = layer.back(before, _IN_PHRASE, floor)
        begin = layer.back(begin, "DETERMINER", floor)
        if floor < begin < first and layer.is_a(begin - 1, "POSSESSIVE"):
            return self._run_before(begin, floor)  # the city's | most recent report
        if floor < begin - 1 and layer.reads(begin - 2, "DETERMINER QUOTATION NOUN|NAME"):
            begin -= 0 if layer.quoted(begin - 1).endswith(",") else 2  # a “damning” | report
        if floor < begin < first and layer.reads(begin - 1, "CLOSING NAME|NOUN|NUMBER|PARTICIPLE"):
            return self._run_before(begin, floor)  # Superintendent of Police (Rural) | Ann Roy
        return begin

    def _is_verb(self, participle: int) -> bool:
        """Whether what may be a participle is the verb of a clause: `« … » said`, `Police said | Mr Brown had`."""
        layer = self.layer
        if layer.is_a(layer.back(participle, "ADVERB|PARTICIPLE") - 1, "AUXILIARY|SUBJECT"):
            return True  # a entendu | Ruth Okafor, a été reçu par | le maire
        between = layer.reads(participle - 1, "NOUN|NAME PARTICIPLE NAME|DETERMINER|NUMBER")
        return between and layer.lower[participle] in self.lexicon.senses

    def _trimmed(self, first: int, end: int) -> Range | None:
        """Without the adverbs at either edge; None where no head is left."""
        layer = self.layer
        first = min(layer.past(first, "ADVERB|AND|GERUND|PREPOSITION|COMMA|POSSESSIVE"), end)
        times = self.lexicon.group["people.times"]
        opening = layer.past_set_phrase(first) if first == 0 else first
        if first < opening and layer.has("NOUN|NAME", opening, end) and not layer.is_a(opening, "POSSESSIVE"):
            first = opening  # Last week | police said
        name = layer.back(end, "NAME", first)
        leads = first == 1 and layer.is_a(0, "PREPOSITION") and first < name < end
        if leads and layer.is_a(name - 1, "NOUN") and not layer.is_in(name - 1, "grammar.speakers"):
            first = name  # In evidence | Mr Roy said; After last night's game | Roy said
        told = layer.is_a(first - 1, "VERB|PARTICIPLE") and layer.is_a(first + 1, "DETERMINER|NAME|NOUN")
        if told or layer.is_a(first - 1, "PREPOSITION"):  # a dit mardi | la mairie, qui; On Tuesday | police warned
            while first + 1 < end and layer.lower[first] in times:
                first += 1
            day = self._past_day(first)
            if first < day and layer.has("NOUN|NAME", day, end):
                first = layer.past(day, "PREPOSITION")  # On June 15 | Mrs Roy told
        day = end  # Apple | on Tuesday | denied
        while day > first and layer.lower[day - 1] in times:
            day -= 1
        if day - 1 > first and layer.is_in(day - 1, "grammar.circumstance_prepositions"):
            end = day
        end = layer.back(end, "ADVERB|COMMA|PREPOSITION", first)
        headless = end - first > 1 and layer.is_a(first, "DETERMINER")
        if headless or layer.has("NOUN|NAME|PRONOUN|NUMBER|SUBJECT", first, end):
            return first, end
        return (first, end) if end > first and layer.is_in(end - 1, "people.anonymous") else None

    def after(self, first: int, *, links: bool = True) -> Range | None:
        """The noun phrase that begins at unit `first`, with what `of` or `de` joins to it, or the pronoun there."""
        layer = self.layer
        if layer.is_a(first, "SUBJECT|CLITIC") and not layer.is_in(first, "grammar.reflexives"):
            joined = layer.is_in(first, "people.pronouns") and layer.reads(first, "SUBJECT|CLITIC AND DETERMINER|NAME")
            others = self.after(first + 2) if joined and not self.clause_follows(first + 2) else None
            return first, others[1] if others else first + 1  # lui | et sa femme
        end, seen = first, False
        limit = min(layer.past(first, _FROM_NOUN), first + _LONGEST_PHRASE)
        while end < limit:
            counted = layer.tags[end] == NUMBER and layer.reads(end - 1, "NAME NUMBER NOUN|ADJECTIVE")
            if end > first and counted and layer.lower[end].isalpha():
                break  # another phrase begins at once: ont confié à Reuters | deux sources
            if layer.tags[end] in _NOUNS or (end > first and self._stands_for_noun(end, seen=seen)):
                if seen and layer.is_a(end, "NOUN") and layer.is_in(end, "people.times"):
                    end -= layer.past_set_phrase(end - 1) > end - 1  # told the board | last night
                    break
                seen = True
            elif not self._goes_on(end, seen=seen, links=links):
                break
            elif seen and layer.is_in(end, "grammar.whole") and layer.is_a(end + 1, "NOUN"):
                break  # a nié à l'AFP | toute fraude
            end += 1
        end = layer.back(end, "PREPOSITION|AND|DETERMINER|ADVERB", first)
        return (first, end) if seen and end > first else None

    def _goes_on(self, index: int, *, seen: bool, links: bool) -> bool:
        """Whether unit `index`, which is no noun, belongs to the phrase; `seen` once a noun stands before it."""
        layer, tag = self.layer, self.layer.tags[index]
        if tag == PREPOSITION:
            place = layer.is_in(index, "grammar.bodies_read")  # le club béarnais | sur X
            after_adjective = not place and layer.reads(index - 2, "NOUN|NAME ADJECTIVE")
            charged = layer.is_in(index - 1, "people.charged")  # la ministre déléguée | aux transports
            return seen and links and (after_adjective or charged or self._joins(index))
        if tag == DETERMINER:
            return not seen or layer.is_a(index - 1, "PREPOSITION|AND|DETERMINER")
        if tag == _AND:
            return seen and layer.is_a(index + 1, "NOUN_PHRASE|PRONOUN") and not self.clause_follows(index + 1)
        if seen and layer.is_in(index, "people.charged") and layer.is_a(index + 1, "PREPOSITION"):
            return True  # le vice-président | chargé des finances
        leads = tag in _LEADING and (not seen or (tag == PARTICIPLE and layer.tag(index - 1) == NUMBER))
        return leads or tag == ADJECTIVE

    def _stands_for_noun(self, index: int, *, seen: bool) -> bool:
        """Whether the unit does: an adjective or the like in `ce dernier`, a pronoun in `un proche | de lui`."""
        layer, before = self.layer, self.layer.tags[index - 1]
        if before == DETERMINER and layer.is_a(index, "ADJECTIVE|PARTICIPLE|GERUND|DETERMINER|NUMBER"):
            return layer.is_a(index + 1, "STRONG_MARK|COMMA|PREPOSITION|AND|CLOSING|RELATIVE|HYPHEN")
        return before == PREPOSITION and seen and layer.is_a(index, "CLITIC|SUBJECT")

    def _joins(self, index: int) -> bool:
        """Whether the preposition at `index` ties what follows to the noun before it."""
        layer = self.layer
        if layer.is_in(index, "grammar.noun_links"):
            return True
        if layer.is_in(index - 1, "people.posts") and layer.is_in(index, "people.post_links"):
            held = index + 1 + layer.is_a(index + 1, "DETERMINER")  # l'adjointe | au maire; not: au Monde, à la presse
            if layer.is_a(held, "NOUN|ADJECTIVE") and not layer.is_in(held, "nouns.venues"):
                return True
        if self._employs(index):
            return True
        return layer.is_in(index, "grammar.name_links") and layer.is_a(index + 1, "NAME")

    def _employs(self, index: int) -> bool:
        """Whether the preposition at `index` leads to where somebody works, or to what: `an analyst | with Rystad`."""
        layer = self.layer
        if layer.is_in(index + 1, "people.duties_held") and layer.is_in(index + 2, "grammar.noun_links"):
            return layer.is_a(index - 1, "NOUN")  # the deputy mayor | in charge of housing; not: le maire | en visite à
        if not (layer.is_in(index - 1, "people.anonymous") or layer.is_in(index - 1, "grammar.speakers")):
            return False
        first = layer.back(index, "NOUN|ADJECTIVE|NAME|POSSESSIVE") - 1
        named = layer.is_in(index, "people.house_links")  # not: a dit un chercheur | à l'AFP
        held = index + 1 + layer.is_a(index + 1, "DETERMINER")
        house = layer.is_in(held, "people.institutions") or (named and layer.is_a(held, "NAME"))
        some = not layer.is_a(first, "DETERMINER") or layer.is_in(
            first, "grammar.indefinite"
        )  # not: le maire | au club
        return house and some and (named or layer.is_in(index, "people.post_links"))

    def subject_follows(self, first: int) -> bool:
        """Whether a subject of any length and its verb stand at `first`, or a clause begins there."""
        subject = self.after(first)
        verb = self.layer.past(subject[1], "LIGHT") if subject else first
        return (subject is not None and self.layer.is_a(verb, "FINITE")) or self.clause_follows(first)

    def clause_follows(self, first: int) -> bool:
        """Whether a subject and its verb stand at `first`, before any comma."""
        verb = self.layer.first_of("FINITE|COMMA|STRONG_MARK", first)
        return verb - first <= _SHORT and self.layer.is_a(verb, "FINITE")

    def past_times(self, index: int) -> int:
        """After the adverbs and dates that begin at unit `index`: `recently`, `mercredi matin`, `last week`."""
        opens = self.layer.is_a(index, "ADVERB|DETERMINER|NUMBER|COMMA")
        if not opens and self.layer.word(index) not in self.lexicon.time_openers:
            return index  # by far the most
        return self.once(Phrases._past_times, index)

    def _past_times(self, index: int) -> int:
        layer, times, first = self.layer, self.lexicon.group["people.times"], index
        end = len(layer)
        while index < end:
            beyond = layer.past_set_phrase(index) if layer.lower[index] in self.lexicon.time_phrases else index
            article = layer.tags[index] == DETERMINER and not layer.is_a(index + 2, "FINITE")  # the night | was fun
            adverb = layer.tags[index] == ADVERB and not layer.is_a(index + 1, "FINITE|INFINITIVE")
            adverb = adverb and not layer.is_in(index, "grammar.that")  # adding | there was
            if beyond > index and not layer.is_a(beyond, "POSSESSIVE"):  # said | this week's heat could kill
                index = beyond
            elif article and layer.word(index + 1) in times and not layer.is_a(index + 1, "NAME"):
                index += 2  # ce mardi; not: Le Soir
            elif adverb or (layer.lower[index] in times and not layer.is_a(index + 1, "POSSESSIVE")):
                index += 1
            elif (day := self._past_day(index + article)) > index + 1:
                index = day  # le 9 novembre
            elif index > first and layer.is_in(index, "people.nearby"):
                index += 1  # mardi | dernier
            elif layer.tags[index] == "," and (aside := self._time_aside(index)):
                index = aside
            else:
                break
        return index

    def before_day(self, last: int, floor: int = 0) -> int:
        """Before the day that stands between the comma and the verb: `The spokesman, Ann Roy, | on Thursday | said`."""
        for first in range(last - 3 if last - 3 > floor else floor + 1, last - 1):  # The bank | just this month | said
            if self.layer.is_a(first - 1, "NOUN|NAME|ADVERB") and self.layer.past_set_phrase(first) == last:
                return first
        comma = self.layer.tags.rfind(",", floor, last)
        if comma > floor:
            first = comma + 1 + self.layer.is_in(comma + 1, "grammar.circumstance_prepositions")
            if first < last == self.past_times(first):
                return comma + 1  # L'auteur des faits, | dimanche 16 octobre | a avoué
        day = last
        while day > floor and self.layer.is_in(day - 1, "people.times"):
            day -= 1
        if day == last:
            return last
        marked = self.layer.is_in(day - 1, "grammar.circumstance_prepositions")
        # The firm, a mill owner, | today | said
        return day - marked if self.layer.is_a(day - 1 - marked, "DASH|COMMA|RELATIVE") else last

    def _quoted_few(self, index: int) -> Range | None:
        """The quotation at unit `index` where it is a phrase that begins the clause: `“Many participants” | saw`."""
        quoted = self.layer.quoted(index)
        first = self.layer.back(index, "ADJECTIVE") - 1
        if quoted and self.layer.is_a(first, "DETERMINER"):
            return first, index + 1  # cet « ami de toujours » | aurait dit; The unpaid 'lawyer' | said
        few = 0 < len(quoted.split()) <= _FEW_WORDS
        begins = self.layer.is_a(index - 1, "FULL_STOP|COMMA|SEMICOLON|SUBORDINATOR|AND|THAT")
        return (index, index + 1) if few and begins else None

    def _past_day(self, index: int) -> int:
        """After a day of a month at unit `index` (`9 novembre 2023`, `Nov 9`), or `index` where none stands."""
        layer, months = self.layer, self.lexicon.group["people.months"]
        if not layer.word(index)[:1].isdigit() and layer.word(index).rstrip(".") not in months:
            return index  # by far the most
        glued = index + 1 < len(layer) and layer.ends[index] == layer.starts[index + 1]  # 1er août
        first, second = layer.word(index).rstrip("."), layer.word(index + 1 + glued)
        dated = (first[:1].isdigit() and second in months) or (first in months and second.isdigit())
        if not dated:
            return index
        year = index + glued + 2
        year += layer.word(year) == "," and is_year(layer.word(year + 1))  # Nov 9, 2023
        return year + is_year(layer.word(year))

    def past_circumstances(self, index: int, stop: frozenset[str] = frozenset()) -> int:
        """After all that parts a verb from what it takes: adverbs, dates, asides and prepositional phrases.

        No phrase (`in a statement`) begins with a word of `stop`.
        """
        for _ in range(_MOST_CIRCUMSTANCES):
            index = self.past_aside(self.past_times(index))
            opens = self.layer.is_a(index, "PREPOSITION") and self.layer.word(index) not in stop
            if not opens or self.layer.is_a(index + 1, "CLITIC"):
                break  # au ministre | pour lui demander
            dated = self.past_times(index + 1)
            phrase = self.after(index + 1, links=not stop) if dated == index + 1 else (index + 1, dated)
            if phrase is None:
                break
            index = phrase[1] + self.layer.is_a(phrase[1], "PARTICIPLE")  # dans une étude | parue | lundi
        return index

    def past_light_words(self, index: int) -> int:
        """After the adverbs and objects of an infinitive that stand from unit `index` on: `de | ne pas la | voir`."""
        layer, endings = self.layer, self.lexicon.endings("grammar.infinitive_endings")
        index = layer.past(index, "LIGHT")
        while layer.is_in(index, "grammar.clitics") and layer.word(index + 1).endswith(endings):
            index = layer.past(index + 1, "LIGHT")  # de | le | réserver
        return index

    def past_aside(self, comma: int) -> int:
        """After `, dans un communiqué,`; unit `comma` itself where no such aside begins there."""
        layer, tags = self.layer, self.layer.tags
        if (dash := layer.tag(comma)) in "-–—" and (closing := tags.find(dash, comma + 1)) > 0:
            return closing + 1  # a souhaité | – comme lui – | que
        if layer.tag(comma) != ",":
            return comma
        sourced = self.lexicon.phrase_at(layer.lower, comma + 1) is not None  # reported, | citing sources, | that
        dated = self.past_times(comma + 1)  # , jeudi dans un communiqué,
        opens = sourced or layer.is_a(dated, "PREPOSITION") or layer.reads(comma + 1, "ADVERB|AND PREPOSITION")
        if not (opens or layer.has("SUBORDINATOR", comma + 1, comma + 3)):
            return comma
        closing = tags.find(",", comma + 2, comma + _LONGEST_ASIDE)
        return closing + 1 if closing > 0 else comma

    def _time_aside(self, comma: int) -> int | None:
        """After `, de son côté,` or `, mardi soir,`: a set phrase or a day between commas."""
        layer = self.layer
        if layer.reads(comma + 1, "LIGHT|SUBJECT|PRONOUN|SUBORDINATOR COMMA"):
            return comma + 3  # assure, elle, avoir; acknowledged, though, that
        if (end := layer.past_set_phrase(comma + 1)) > comma + 1 and layer.tag(end) == ",":
            return end + 1
        first = comma + 1 + layer.is_a(comma + 1, "PREPOSITION|DETERMINER")  # , en mars, ce jeudi,
        group_of = self.lexicon.group
        end, times = first, group_of["people.times"] | group_of["people.months"] | group_of["people.nearby"]
        while (after := max(self._past_day(end), end + (layer.word(end) in times))) > end:
            end = after  # , vendredi 4 mars dernier,
        return end + 1 if end > first and layer.tag(end) == "," else None

    def past_appositions(self, index: int) -> int:
        """After what a comma at `index` adds to the name before it: `, 44 ans, cardiologue à Lausanne`, `, who …`."""
        layer = self.layer
        described = layer.is_a(index - 1, "NAME")
        if layer.tag(index) == "(" and (closing := layer.tags.find(")", index)) > 0:
            index = closing + 1  # le Centre (CUSM), | responsable du site,
        while layer.tag(index) == ",":
            first = index + 1
            last = layer.first_of("STOP|COMMA|COLON|QUOTATION|DASH", first)
            if first == last:
                break
            aged = layer.reads(first, "NUMBER NOUN?", last)
            fused = layer.is_in(first, "grammar.fused_relatives")  # According to data, | what is left is little
            relative = layer.is_a(first, "RELATIVE") and not fused and layer.has("FINITE", first, last)
            another = layer.is_a(index - 1, "NAME") and layer.is_a(last + 1, "RELATIVE")  # Mr Pell, | Miss Trent, who
            goes_on = not described and layer.is_a(last + 1, "DETERMINER|SUBJECT")  # l'institut, Agreste, | la
            lone = last == first + 1 and not goes_on
            named = not (another or lone) and self._is_name((first, last))
            quoted = layer.is_a(first, "NOUN") and layer.is_a(last, "QUOTATION")  # Selon Ada Roy, membre du parti, | «
            closed = quoted or layer.tag(last) in ",:" or layer.has("FINITE", 0, index)
            noun = described and closed and self._only_describes(first, last)
            if not (aged or relative or named or noun):
                break
            index = last
        return index

    def home_before(self, relative: int, end: int) -> int | None:
        """Where it is told in which town somebody lives, before `who`: `a man | in Troy, Ohio, who says`."""
        state = self.layer.back(end, "NAME")
        told = end < relative and self.layer.tag(end) == "," and self.layer.is_in(relative, "grammar.persons")
        return self._home(state) if told and state < end else None

    def _home(self, state: int) -> int | None:
        """Before the town and the state, which begins at unit `state`, where somebody is: `a man | in Troy, Ohio`."""
        layer = self.layer
        home = layer.back(state - 1, "NAME") - 1
        placed = layer.tag(state - 1) == "," and home < state - 2 and layer.is_in(home, "grammar.name_links")
        return layer.back(home, "COMMA") if placed else None

    def at_home(self, state: Range, floor: int) -> Range | None:
        """Who begins the clause, before where they are: `Officials in Troy, | Ohio are worried`."""
        layer = self.layer
        home = self._home(state[0]) if layer.reads(state[0], "NAME+ FINITE") else None
        who = self.before(home, floor) if home and not layer.is_a(state[1] + 1, "COMMA") else None
        return (who[0], state[1]) if who and who[0] == floor else None

    def restates(self, found: Range) -> bool:
        """Whether an apposition without a name of its own says what stands before its comma: `ASTI, | the union`."""
        return self.layer.reads(found[0] - 2, "NAME|CLOSING COMMA DETERMINER") and not self.layer.has("NAME", *found)

    def with_name(self, described: Range) -> Range:
        """The noun phrase with the name that a comma adds to it: `a dit la maire de Lens, | Ada Morel`."""
        layer, (first, comma) = self.layer, described
        if layer.tag(comma) != "," or not layer.has("NOUN", first, comma) or not layer.is_a(comma + 1, "NAME"):
            return described
        last = layer.first_of("STOP|COMMA|COLON|QUOTATION|DASH|OPENING", comma + 1)
        whole = last - comma > 2 and self._is_name((comma + 1, last))
        return (first, last) if whole else described

    def _only_describes(self, first: int, last: int) -> bool:
        """Whether a noun phrase between commas is no part of the clause that follows, nor of an enumeration."""
        layer = self.layer
        house = layer.is_in(first, "people.houses")  # de la banque Odier
        house = house or layer.any_in(first + 1, first + 3, "people.duties_held")  # en charge de
        calling = layer.is_in(first, "grammar.speakers")  # président du club, | pas de doute
        if layer.has("FINITE", first, last) or not (house or calling or layer.is_a(first, "DETERMINER|NOUN")):
            return False
        if layer.tag(last) != ",":
            return True
        opening = layer.past(last + 1, "ADVERB")
        due = layer.reads(opening, "ADJECTIVE PREPOSITION")  # la hausse, | due au pétrole,
        subject = not due and (calling or layer.is_a(opening, "NOUN_PHRASE|SUBJECT|PRONOUN|QUOTATION"))
        counted = layer.is_in(last + 1, "grammar.amount_openers")  # moins | de 8 % vont bien
        subject = subject or (counted and layer.has("NUMBER", opening, opening + 3))
        return subject and layer.has("FINITE|QUOTATION", last + 1, len(layer))

    def _is_name(self, phrase: Range) -> bool:
        """Whether nothing but a name is in the phrase: `Ada Roy`, `Ada de Roy`."""
        named = (self.layer.is_a(at, "NAME") or self.layer.is_in(at, "grammar.noun_links") for at in range(*phrase))
        return self.layer.is_a(phrase[0], "NAME") and all(named)

    def agreeing(self, phrase: Range, verb: int) -> Range:
        """Of the phrase, what is as many as the verb tells: `la lutte des | parents, qui protestent`."""
        layer, lexicon = self.layer, self.lexicon
        shows = lexicon.endings("grammar.plural_verb_endings") and layer.is_a(verb, "FINITE")
        if not shows or layer.any_in(phrase[0], phrase[0] + 2, "nouns.shares"):
            return phrase  # une dizaine d'élus, qui votent
        several = lexicon.tells_several(layer.lower[verb : verb + 1])
        heads = (at for at in range(*phrase) if at == phrase[0] or layer.is_a(at - 1, "PREPOSITION"))
        return next(((at, phrase[1]) for at in heads if self._is_several(at, phrase[1]) == several), phrase)

    def _is_several(self, first: int, last: int) -> bool | None:
        """Whether what begins at unit `first` is several; None where nothing tells, as in `d'élèves`."""
        layer, group = self.layer, self.lexicon.group
        if not group["grammar.plural_articles"].isdisjoint((layer.lower[first], layer.word(first - 1))):
            return True
        partitive = layer.is_in(first - 1, "grammar.partitives")
        if layer.reads(first - 1, "PREPOSITION NOUN") and not partitive:
            return True if self.lexicon.is_plural(layer.lower[first]) else None
        return layer.is_a(first, "NUMBER")
