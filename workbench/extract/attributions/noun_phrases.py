"""Noun phrases and dates, read off the tags of a layer. Ranges of units are (first, last), the last exclusive."""

from __future__ import annotations

import re

from msgspec import Struct

from workbench.extract.attributions.layer import QUOTATION, Layer
from workbench.extract.attributions.lexicon import Lexicon

Range = tuple[int, int]

#: Tags of finite verbs, and of what a noun phrase may end in or consist of.
FINITE = frozenset("VX")
NOMINAL = frozenset("NMU9AE)")
_IN_PHRASE = frozenset("NMAU9EGHR")
_HEAD = frozenset("NMU9S")
#: A subject of few words, and its verb.
_CLAUSE = re.compile("[^VX,;:.]{0,7}[VX]")
#: No more circumstances than this stand between a verb and what it says.
_MOST_CIRCUMSTANCES = 4
#: No aside between a verb and what it says runs over more words.
_LONGEST_ASIDE = 18
#: No noun phrase of a source runs over more words than this.
_LONGEST_PHRASE = 40


def is_year(word: str) -> bool:
    """Whether the word is a year in figures."""
    return len(word) == 4 and word.isdigit()


class Phrases(Struct, eq=False):
    """The noun phrases of one layer, read with the closed classes of its language."""

    layer: Layer
    lexicon: Lexicon

    def before(self, end: int, floor: int = 0) -> Range | None:
        """The noun phrase that ends right before unit `end` and does not begin before `floor`."""
        tag = self.layer.tag
        floor = max(floor, end - _LONGEST_PHRASE)
        first = end
        while True:
            run = self._run_before(first, floor)
            if run == first:
                break
            first = run
            link = tag(first - 1)
            if first - 2 < floor or link not in "EKP":
                break
            if self._is_one_with(first):
                first -= 1
                continue
            conjoins = self.layer.is_in(first - 1, "grammar.clause_prepositions")
            if self.layer.is_a(first - 2, "AND") and self._joins(first - 1):
                first -= 2  # les élus de Lens et | de Lille
                continue
            if link == "P" and self.layer.is_in(first - 2, "grammar.bodies_after"):
                first -= 1  # le secrétaire d'État auprès du | ministre
            # en juillet 2015 | après la plainte d'un garçon
            year = is_year(self.layer.word(first - 2)) or self.layer.is_in(first - 2, "people.months")
            day = self.layer.is_a(first - 3, "PREPOSITION") and self.layer.is_in(first - 2, "people.times")
            # on Monday | in Nature
            parts = conjoins or year or day if link == "P" else link == "E" or self._clause_precedes(floor, first - 1)
            if parts or tag(first - 2) not in NOMINAL:
                break
            first -= 1
        return self._trimmed(first, end)

    def _is_one_with(self, first: int) -> bool:
        """Whether the link before unit `first` joins it to what stands before: `l'une | d'elles`, `2017 and | 2022`."""
        tag, link = self.layer.tag, self.layer.tag(first - 1)
        between = link == "K" and tag(first) == tag(first - 2) == "9"
        part = (
            link == "E"
            and self.layer.is_a(first - 2, "NOUN|NAME|ADJECTIVE")
            and self.layer.is_a(first, "DETERMINER")
            and not self._is_verb(first - 1)
        )
        them = self.layer.is_in(first - 1, "grammar.noun_links") and self.layer.is_a(first, "SUBJECT|CLITIC|PRONOUN")
        return between or part or (them and self.layer.is_a(first - 2, "DETERMINER|PRONOUN"))

    def _clause_precedes(self, floor: int, conjunction: int) -> bool:
        """Whether a finite verb stands before the conjunction, in the same breath."""
        comma = self.layer.tags.rfind(",", floor, conjunction)
        return self.layer.has_finite(max(floor, comma), conjunction)

    def _run_before(self, first: int, floor: int) -> int:
        """Where the run of nouns, adjectives and determiners that ends before `first` begins."""
        tags = self.layer.tags
        while first > floor and tags[first - 1] == ")":
            opening = tags.rfind("(", floor, first)
            if opening < 0:
                return first
            first = opening
        begin = first
        while begin > floor and (
            (tags[begin - 1] in _IN_PHRASE and not self._is_verb(begin - 1))
            or (self.layer.is_a(begin - 1, "CLITIC|SUBJECT") and self.layer.is_a(begin - 2, "PREPOSITION"))
        ):
            begin -= 1
        while begin > floor and self.layer.is_a(begin - 1, "DETERMINER"):
            begin -= 1
            if (
                begin > floor
                and self.layer.is_a(begin - 1, "PRONOUN|ADVERB|NUMBER")
                and not self.layer.lower[begin - 1].isdigit()
            ):
                begin -= 1  # tous les, both the; but In 2019 | the UN
        if floor < begin < first and tags[begin - 1] == ")" and self.layer.is_a(begin, "NAME|NUMBER|PARTICIPLE"):
            return self._run_before(begin, floor)  # Superintendent of Police (Rural) | Ann Roy
        return begin

    def _is_verb(self, index: int) -> bool:
        """Whether what may be a participle is the verb of a clause: `« … » said`, `Police said | Mr Brown had`."""
        if not self.layer.is_a(index, "PARTICIPLE"):
            return False
        before, after = self.layer.tag(index - 1), self.layer.tag(index + 1)
        if self.layer.is_a(self.layer.back(index, "ADVERB|PARTICIPLE") - 1, "AUXILIARY|SUBJECT"):
            return True  # a entendu | Ruth Okafor, a été reçu par | le maire
        return self.layer.lower[index] in self.lexicon.senses and before in "NM" and after in "MD9"

    def _trimmed(self, first: int, end: int) -> Range | None:
        """Without the adverbs at either edge; None where no head is left."""
        tags = self.layer.tags
        past = self.layer.past(first, "ADVERB|AND|GERUND|PREPOSITION|COMMA|POSSESSIVE")
        first = past if past < end else end
        times = self.lexicon.group["people.times"]
        name = self.layer.back(end, "NAME", first)
        leads = first == 1 and self.layer.is_a(0, "PREPOSITION") and first < name < end
        if leads and self.layer.is_a(name - 1, "NOUN") and not self.layer.is_in(name - 1, "grammar.speakers"):
            first = name  # In evidence | Mr Roy said; After last night's game | Roy said
        told = self.layer.is_a(first - 1, "VERB|PARTICIPLE") and self.layer.is_a(
            first + 1, "DETERMINER|NAME|NOUN"
        )  # a dit mardi | la mairie, qui
        if told or self.layer.is_a(first - 1, "PREPOSITION"):  # On Tuesday | police warned
            while first + 1 < end and self.layer.lower[first] in times:
                first += 1
            day = self._past_day(first)
            if first < day and not {"M", "N"}.isdisjoint(tags[day:end]):
                first = self.layer.past(day, "PREPOSITION")  # On June 15 | Mrs Roy told
        day = end  # Apple | on Tuesday | denied
        while day > first and self.layer.lower[day - 1] in times:
            day -= 1
        if day - 1 > first and self.layer.is_in(day - 1, "grammar.circumstance_prepositions"):
            end = day
        end = self.layer.back(end, "ADVERB|COMMA|PREPOSITION", first)
        if not _HEAD.isdisjoint(tags[first:end]) or (end - first > 1 and self.layer.is_a(first, "DETERMINER")):
            return first, end
        return (first, end) if end > first and self.layer.is_in(end - 1, "people.anonymous") else None

    def after(self, first: int, *, links: bool = True) -> Range | None:
        """The noun phrase that begins at unit `first`, with what `of` or `de` joins to it, or the pronoun there."""
        layer, tags = self.layer, self.layer.tags
        of_verb = layer.is_in(first, "grammar.reflexives") or layer.is_in(first, "grammar.verb_marks")
        if layer.is_a(first, "SUBJECT|CLITIC") and not of_verb:
            return first, first + 1
        end, seen = first, False
        while end < len(tags) and end - first < _LONGEST_PHRASE:
            tag = tags[end]
            if end > first and layer.is_a(end - 1, "PRONOUN|NAME") and self._is_another(end):
                break
            if tag in "OS" and seen and layer.is_a(end - 1, "PREPOSITION"):
                tag = "N"
            if tag in "NMU9H" or (end > first and layer.is_a(end - 1, "DETERMINER") and self._is_headless(end)):
                if seen and tag == "N" and layer.is_in(end, "people.times"):
                    end -= layer.past_set_phrase(end - 1) > end - 1  # told the board | last night
                    break
                seen = True
            elif not self._goes_on(tag, end, seen=seen, links=links):
                break
            elif seen and layer.is_in(end, "grammar.whole") and layer.is_a(end + 1, "NOUN"):
                break  # a nié à l'AFP | toute fraude
            end += 1
        end = layer.back(end, "PREPOSITION|AND|DETERMINER|ADVERB", first)
        return (first, end) if seen and end > first else None

    def _is_another(self, index: int) -> bool:
        """Whether another phrase begins at once behind a pronoun or a name, not the rest of it."""
        tag, before = self.layer.tag(index), self.layer.tag(index - 1)
        if before == "U":
            return tag in "AD"  # empêcherait selon eux | toute voie de recours
        counted = tag == "9" and self.layer.lower[index].isalpha() and self.layer.is_a(index + 1, "NOUN|ADJECTIVE")
        return before == "M" and counted  # ont confié à Reuters | deux sources

    def _goes_on(self, tag: str, index: int, *, seen: bool, links: bool) -> bool:
        """Whether unit `index`, which is no noun, belongs to the phrase; `seen` once a noun stands before it."""
        tags = self.layer.tags
        if tag == "P":
            places = self.lexicon.group["grammar.bodies_read"]  # le club béarnais | sur X
            adjective = self.layer.is_a(index - 1, "ADJECTIVE") and self.layer.is_a(index - 2, "NOUN|NAME")
            after_adjective = adjective and self.layer.lower[index] not in places
            return seen and links and (after_adjective or self._joins(index))
        if tag == "K":
            return (
                seen
                and self.layer.is_a(index + 1, "DETERMINER|NOUN|NAME|NUMBER|ADJECTIVE|PRONOUN")
                and not self.clause_follows(index + 1)
            )
        if tag == "D":
            return not seen or self.layer.is_a(index - 1, "PREPOSITION|AND|DETERMINER")
        return tag == "A" or (tag in "ERG" and not seen) or tags[index - 1 : index + 1] == "9E"

    def _is_headless(self, index: int) -> bool:
        """Whether the unit behind a determiner stands for the noun that is left out: `ce dernier`, `une élue`."""
        return self.layer.is_a(index, "ADJECTIVE|PARTICIPLE|GERUND|DETERMINER|NUMBER") and self.layer.is_a(
            index + 1, "FULL_STOP|COMMA|SEMICOLON|COLON|PREPOSITION|AND|CLOSING|RELATIVE|HYPHEN"
        )

    def _joins(self, index: int) -> bool:
        """Whether the preposition at `index` ties what follows to the noun before it."""
        layer = self.layer
        if layer.is_in(index, "grammar.noun_links"):
            return True
        return layer.is_in(index, "grammar.name_links") and layer.is_a(index + 1, "NAME")

    def subject_follows(self, first: int) -> bool:
        """Whether a subject of any length and its verb stand at `first`, or a clause begins there."""
        subject = self.after(first)
        verb = self.layer.past(subject[1], "LIGHT") if subject else first
        return (subject is not None and self.layer.tag(verb) in FINITE) or self.clause_follows(first)

    def clause_follows(self, first: int) -> bool:
        """Whether a subject and its verb stand at `first`, before any comma."""
        return _CLAUSE.match(self.layer.tags, first) is not None

    def past_times(self, index: int) -> int:
        """After the adverbs and dates that begin at unit `index`: `recently`, `mercredi matin`, `last week`."""
        layer, times, first = self.layer, self.lexicon.group["people.times"], index
        if (
            not layer.is_a(index, "ADVERB|DETERMINER|NUMBER|COMMA")
            and layer.word(index) not in self.lexicon.time_openers
        ):
            return index  # by far the most
        while index < len(layer):
            tag, after = layer.tags[index], layer.tag(index + 1)
            beyond = layer.past_set_phrase(index) if layer.lower[index] in self.lexicon.time_phrases else index
            adverb = tag == "R" and after not in "VXI" and not layer.is_in(index, "grammar.that")  # adding | there was
            if beyond > index and not layer.is_a(beyond, "POSSESSIVE"):  # said | this week's heat could kill
                index = beyond
            elif tag == "D" and layer.word(index + 1) in times and after != "M":
                index += 2  # ce mardi; not: Le Soir
            elif adverb or (layer.lower[index] in times and after != "H"):
                index += 1
            elif (day := self._past_day(index + (tag == "D"))) > index + 1:
                index = day  # le 9 novembre
            elif index > first and layer.is_in(index, "people.nearby"):
                index += 1  # mardi | dernier
            elif tag == "," and (aside := self._time_aside(index)):
                index = aside
            else:
                break
        return index

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
            if not self.layer.is_a(index, "PREPOSITION") or self.layer.word(index) in stop:
                break
            if self.layer.is_a(index + 1, "CLITIC"):
                break  # au ministre | pour lui demander
            dated = self.past_times(index + 1)
            phrase = self.after(index + 1, links=not stop) if dated == index + 1 else (index + 1, dated)
            if phrase is None:
                break
            index = phrase[1] + (self.layer.is_a(phrase[1], "PARTICIPLE"))  # dans une étude | parue | lundi
        return index

    def past_light_words(self, index: int) -> int:
        """After the adverbs and objects of an infinitive that stand from unit `index` on: `de | ne pas la | voir`."""
        endings = self.lexicon.endings("grammar.infinitive_endings")
        while self.layer.is_a(index, "LIGHT") or (  # de | le | réserver
            self.layer.is_in(index, "grammar.clitics") and self.layer.word(index + 1).endswith(endings)
        ):
            index += 1
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
        opens = layer.is_a(dated, "PREPOSITION") or tags[comma + 1 : comma + 3] in ("RP", "KP") or sourced
        if not (opens or "B" in tags[comma + 1 : comma + 3]):
            return comma
        for at in range(comma + 2, min(comma + _LONGEST_ASIDE, len(tags))):
            if tags[at] == ",":
                return at + 1
        return comma

    def _time_aside(self, comma: int) -> int | None:
        """After `, de son côté,` or `, mardi soir,`: a set phrase or a day between commas."""
        layer = self.layer
        if layer.tag(comma + 2) == "," and layer.is_a(comma + 1, "LIGHT|SUBJECT|PRONOUN|SUBORDINATOR"):
            return comma + 3  # assure, elle, avoir; acknowledged, though, that
        if (end := layer.past_set_phrase(comma + 1)) > comma + 1 and layer.tag(end) == ",":
            return end + 1
        first = comma + 1 + (layer.is_a(comma + 1, "PREPOSITION|DETERMINER"))  # , en mars, ce jeudi,
        group_of = self.lexicon.group
        end, times = first, group_of["people.times"] | group_of["people.months"] | group_of["people.nearby"]
        while (after := max(self._past_day(end), end + (layer.word(end) in times))) > end:
            end = after  # , vendredi 4 mars dernier,
        return end + 1 if end > first and layer.tag(end) == "," else None

    def past_appositions(self, index: int) -> int:
        """After what a comma at `index` adds to the name before it: `, 44 ans, cardiologue à Lausanne`, `, who …`."""
        tags, layer = self.layer.tags, self.layer
        described = layer.is_a(index - 1, "NAME")
        if layer.tag(index) == "(" and (closing := tags.find(")", index)) > 0:
            index = closing + 1  # le Centre (CUSM), | responsable du site,
        while layer.tag(index) == ",":
            first = index + 1
            last = layer.first_of(first, "STOP|COMMA|COLON|QUOTATION|DASH")
            stretch = tags[first:last]
            aged = stretch in ("9", "9N")
            relative = stretch[:1] == "W" and layer.has_finite(first, last)
            another = layer.is_a(index - 1, "NAME") and layer.is_a(last + 1, "RELATIVE")  # Mr Pell, | Miss Trent, who
            quoted = layer.tag(last) == QUOTATION and layer.is_a(
                first, "NOUN"
            )  # Selon Ada Roy, membre du parti, | « … »
            closed = quoted or layer.tag(last) in ",:" or layer.has_finite(0, index)
            lone = last == first + 1 and (
                described or not layer.is_a(last + 1, "DETERMINER|SUBJECT")
            )  # l'institut, Agreste, | la
            named = not (another or lone or not stretch) and self._is_name((first, last))
            noun = described and closed and self._only_describes(first, last)
            if not stretch or not (aged or relative or named or noun):
                break
            index = last
        return index

    def _only_describes(self, first: int, last: int) -> bool:
        """Whether a noun phrase between commas is no part of the clause that follows, nor of an enumeration."""
        layer, tags = self.layer, self.layer.tags
        house = layer.is_in(first, "people.houses")  # de la banque Odier
        house = house or layer.any_in(first + 1, first + 3, "people.duties_held")  # en charge de
        if layer.has_finite(first, last) or not (house or layer.is_a(first, "DETERMINER|NOUN")):
            return False
        if layer.tag(last) != ",":
            return True
        verb = next((at for at in range(last + 1, len(tags)) if tags[at] in FINITE or tags[at] == QUOTATION), 0)
        opening = tags[last + 1 :].lstrip("R")[:2]
        return verb > 0 and opening[:1] in tuple('DNMSU9A"') and opening != "AP"  # la hausse, | due au pétrole,

    def _is_name(self, phrase: Range) -> bool:
        """Whether nothing but a name is in the phrase: `Ada Roy`, `Ada de Roy`."""
        named = (self.layer.is_a(at, "NAME") or self.layer.is_in(at, "grammar.noun_links") for at in range(*phrase))
        return self.layer.is_a(phrase[0], "NAME") and all(named)

    def agreeing(self, phrase: Range, verb: int) -> Range:
        """Of the phrase, what is as many as the verb tells: `la lutte des | parents, qui protestent`."""
        layer, lexicon = self.layer, self.lexicon
        shows = lexicon.endings("grammar.plural_verb_endings") and layer.tag(verb) in FINITE
        if not shows or layer.any_in(phrase[0], phrase[0] + 2, "nouns.shares"):
            return phrase  # une dizaine d'élus, qui votent
        several = lexicon.tells_several(layer.lower[verb : verb + 1])
        heads = (at for at in range(*phrase) if at == phrase[0] or layer.is_a(at - 1, "PREPOSITION"))
        return next(((at, phrase[1]) for at in heads if self._is_several(at, phrase[1]) == several), phrase)

    def _is_several(self, first: int, last: int) -> bool | None:
        """Whether what begins at unit `first` is several; None where nothing tells, as in `d'élèves`."""
        layer, group = self.layer, self.lexicon.group
        plural, links = group["grammar.plural_articles"], group["grammar.noun_links"]
        link = next((at for at in range(first, last) if layer.lower[at] in links), last)
        if not plural.isdisjoint((layer.lower[first], layer.word(first - 1))) or "K" in layer.tags[first:link]:
            return True
        partitive = layer.is_in(first - 1, "grammar.partitives")
        if layer.is_a(first, "NOUN") and layer.is_a(first - 1, "PREPOSITION") and not partitive:
            return True if self.lexicon.is_plural(layer.lower[first]) else None
        return layer.is_a(first, "NUMBER")
