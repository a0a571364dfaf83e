"""Verb groups: a cue verb with its auxiliaries, negation, clitics and adverbs, and how it stands in the sentence."""

from __future__ import annotations

from msgspec import Struct
from msgspec.structs import replace

from workbench.extract.attributions.categories import AUXILIARY, letters
from workbench.extract.attributions.finite_verbs import (
    FARTHEST,
    back_over_light_words,
    is_attached,
    is_charged,
    is_clitic,
    is_finite,
)
from workbench.extract.attributions.layer import Layer
from workbench.extract.attributions.lexicon import Sense
from workbench.extract.attributions.noun_phrases import Phrases
from workbench.extract.document import places_of
from workbench.extract.inflection import Form


class Shape:
    """How the cue verb stands. Plain texts, for members of an enumeration take four times as long to look up."""

    FINITE = "FINITE"  # he says, he has said, he will say, he went on to say
    PASSIVE = "PASSIVE"  # it was said
    PARTICIPLE = "PARTICIPLE"  # a bare past participle: estimated by
    GERUND = "GERUND"  # saying, en disant
    INFINITIVE = "INFINITIVE"  # to say, with no verb that it depends on


class VerbGroup(Struct, frozen=True):
    """The units from `first` up to, not including, `last`; `verb` is the cue verb's own unit."""

    first: int
    verb: int
    last: int
    shape: str  # see `Shape`
    senses: tuple[Sense, ...]
    pronoun: int | None = None  # the unit of a subject pronoun within or right after the group: `a-t-il dit`

    def sense(self, *complements: str) -> Sense | None:
        """The first sense in which the verb takes one of `complements`."""
        for sense in self.senses:
            if not sense.takes.isdisjoint(complements):
                return sense
        return None

    def meaning(self, *meanings: str) -> Sense | None:
        """The first sense that has one of `meanings`."""
        for sense in self.senses:
            if sense.meaning in meanings:
                return sense
        return None

    def takes(self, complement: str) -> bool:
        """Whether the verb takes `complement` in one of its senses."""
        return self.sense(complement) is not None


#: What a clause ends before or begins behind.
_BREAKS = "STOP|COMMA|COLON|AND|CLAUSE_OPENER"
#: The meaning of verbs that make another say it: `fait dire`.
CAUSING = "make_say"
#: Between an auxiliary and its verb, or a verb and its further words, stand so many words at most, and these before it.
_LONGEST_PARTING, _MAY_PART = 16, letters("NOUN_PHRASE|PRONOUN|LIGHT|PREPOSITION|PARTICIPLE|AND|COMMA")


def verb_groups(layer: Layer) -> list[VerbGroup]:
    """The groups of all cue words of a layer that are verbs: ask for `layer.once(verb_groups)`."""
    cues = places_of(layer.lower, layer.lexicon.senses)
    return [group for verb in cues if (group := _verb_group(layer, verb))]


def _verb_group(layer: Layer, verb: int) -> VerbGroup | None:
    """The group of the cue word at unit `verb`; None where it is no verb there, or says that nothing was said."""
    group = None if layer.is_in(verb, "grammar.never_cues") else _bare_group(layer, verb)
    leading = layer.word(back_over_light_words(layer, verb) - 1) if group else ""
    if group is None or _is_supposed(layer, verb) or leading in layer.lexicon.group["grammar.neither"]:
        return None  # would neither confirm nor | deny
    leads = layer.lexicon.by_further[leading].get(layer.lower[verb], ())
    if leads and any(not sense.rest[1:] and sense.meaning in (CAUSING, "nothing") for sense in leads):
        return None  # fait | dire, fait | craindre: of one verb
    endings = layer.lexicon.endings("grammar.dative_endings")  # nous | explique le médecin
    if group.shape is Shape.FINITE and layer.is_in(group.first - 1, "grammar.datives"):
        group = replace(group, first=group.first - (not layer.lower[group.first].endswith(endings)))
    if is_attached(layer, group.last):
        if layer.is_in(group.last, "grammar.attached_objects"):
            return None  # parlez-moi de Nantes
        return replace(group, last=group.last + 1, pronoun=group.last)
    inner = [at for at in range(group.first, group.last) if is_attached(layer, at)]
    return replace(group, pronoun=inner[0]) if inner else group


def _bare_group(layer: Layer, verb: int) -> VerbGroup | None:
    """The group without the pronoun that may be attached to it."""
    senses = _senses_here(layer, verb)
    if not senses or _is_name_or_post(layer, verb):
        return None
    form = layer.lexicon.forms[layer.lower[verb]]
    first = back_over_light_words(layer, verb)
    if form & (Form.PAST | Form.INFINITIVE):
        first = _back_to_auxiliary(layer, first, verb)
    before, rest = first - 1, senses[0].rest
    last = _further(layer, verb) + len(rest) if rest else verb + 1
    group = VerbGroup(first, verb, last, Shape.FINITE, senses)
    been = "PARTICIPLE|INFINITIVE|GERUND" if form & Form.PAST else "PARTICIPLE"
    passive = layer.is_in(before, "grammar.be") and layer.is_a(before, been)  # would be | called
    auxiliary = layer.is_a(before, "AUXILIARY") or layer.is_in(before, "grammar.auxiliaries")
    if (auxiliary or passive) and form & (Form.PAST | Form.INFINITIVE | Form.GERUND):
        return _with_auxiliary(layer, group, form)
    if form & Form.PAST and layer.is_in(before, "grammar.infinitive_auxiliaries"):
        return _infinitive(layer, replace(group, first=before, shape=Shape.INFINITIVE))
    if _is_told_of(layer, group):
        return VerbGroup(verb, verb, last, Shape.PARTICIPLE, senses)
    if is_finite(layer, verb):
        if first == verb and layer.is_in(before, "grammar.clitics"):
            first = back_over_light_words(layer, before)
        clause = layer.is_a(last, "THAT") or layer.reads(last, "SUBJECT FINITE")
        told = form & Form.PAST and clause and group.takes("addressee") and layer.any_in(0, group.first, "grammar.be")
        # were called in and | told they would go
        return replace(group, first=first, shape=Shape.PASSIVE if told else Shape.FINITE)
    if form & Form.INFINITIVE and layer.reads(first - 2, "PREPOSITION CLITIC"):  # pour lui | demander
        return _infinitive(layer, replace(group, first=before, shape=Shape.INFINITIVE))
    if form & Form.INFINITIVE:
        governing = "TO" if layer.is_a(verb, "NOUN") else "TO|PREPOSITION|VERB|PARTICIPLE|GERUND"
        if layer.is_a(before, governing):
            return _infinitive(layer, replace(group, shape=Shape.INFINITIVE))
    return _participle(layer, group, form)


def _is_told_of(layer: Layer, group: VerbGroup) -> bool:
    """Whether a participle tells hearsay of the noun before it: `a payout said to exceed $3m`."""
    told = layer.lower[group.verb] in layer.lexicon.hearsay_passives and layer.is_a(group.verb + 1, "TO")
    if not told or not layer.is_a(group.first - 1, "NOUN|NAME|CLITIC"):
        return False
    first, last = layer.last_of(_BREAKS, 0, group.verb) + 1, layer.first_of(_BREAKS, group.verb)
    another = layer.has("FINITE", first, group.verb) or layer.has("FINITE", group.verb + 1, last)
    return another or not group.meaning("profess")  # not: Roy | claimed to own it


def _participle(layer: Layer, group: VerbGroup, form: int) -> VerbGroup | None:
    """A gerund, a participle under the auxiliary of the verb before it, or a bare one."""
    verb = group.verb
    if form & Form.GERUND and _reads_as_gerund(layer, verb):
        governor = layer.back(verb, "PREPOSITION|SUBORDINATOR|ADVERB|ADJECTIVE") - 1
        withheld = layer.word(governor) in layer.lexicon.inflected("grammar.withholding")
        if withheld or layer.lexicon.means(layer.word(verb - 1), {"deny"}):
            return None  # stopped short of | saying; denied | telling the officer
        if layer.is_in(verb - 1, "grammar.beginning"):  # had started | raising concerns
            began = back_over_light_words(layer, verb - 1)
            return replace(group, first=began - layer.is_a(began - 1, "AUXILIARY"))
        mark = verb - 2 if layer.is_in(verb - 1, "grammar.self") else verb - 1  # en | se félicitant
        marked = layer.is_in(mark, "grammar.gerund_marks")
        return replace(group, first=mark if marked else verb, shape=Shape.GERUND)
    describes = layer.is_in(verb + 1, "grammar.that") and layer.is_a(verb - 1, "FULL_STOP|COMMA|NOUN|NAME|ADJECTIVE")
    if describes and group.meaning("conviction"):
        return replace(group, first=verb, shape=Shape.GERUND)  # le maire, | convaincu que
    if form & Form.PAST and layer.is_a(verb, "PARTICIPLE|VERB|ADJECTIVE"):
        goes_on = not layer.is_a(verb, "ADJECTIVE") and layer.is_a(group.first - 1, "AND")
        shared = group.first == 1 or layer.has("AUXILIARY", 0, group.first)
        shares_auxiliary = goes_on and shared  # Et expliqué que
        if goes_on and _is_described_before(layer, group.first - 1):
            return replace(group, first=verb, shape=Shape.PARTICIPLE)
        charged = is_charged(layer, verb) or not layer.lexicon.group["grammar.past_endings"]
        if goes_on and charged and _is_passive_before(layer, group.first - 1):
            return replace(group, shape=Shape.PASSIVE)
        return group if shares_auxiliary else replace(group, first=verb, shape=Shape.PARTICIPLE)
    return None


def _reads_as_gerund(layer: Layer, verb: int) -> bool:
    """Whether a form in -ing is no noun, and no adjective as in `convincing evidence`, `the ruling party`."""
    if layer.is_a(verb - 1, "DETERMINER") and layer.is_a(verb + 1, "NOUN"):
        return False
    if layer.is_a(verb, "NOUN"):
        opens = layer.is_a(verb - 1, "COMMA|PREPOSITION|AND|CLITIC")
        return opens or layer.quoted(verb - 1).endswith(",")
    return layer.is_a(verb, "FINITE|GERUND" if layer.is_in(verb + 1, "nouns.findings") else "FINITE|GERUND|ADJECTIVE")


def _is_passive_before(layer: Layer, last: int) -> bool:
    """Whether the last auxiliary before unit `last` makes a passive: `was arrested and | accused of theft`."""
    auxiliaries = (at for at in range(last - 1, -1, -1) if layer.is_a(at, "AUXILIARY") or layer.is_in(at, "grammar.be"))
    at = next(auxiliaries, -1)
    done = layer.past(at + 1, "ADVERB")
    return layer.is_in(at, "grammar.be") and done < last and layer.is_a(done, "PARTICIPLE")


def _is_described_before(layer: Layer, last: int) -> bool:
    """Whether what stands before unit `last` only says how something is: `La réponse est claire et | détaillée`."""
    described = layer.back(last, "ADVERB|ADJECTIVE")
    alone = layer.is_a(last - 1, "ADJECTIVE") and not layer.is_a(described - 2, "CLITIC")
    return alone and layer.is_in(described - 1, "grammar.be")


def _is_name_or_post(layer: Layer, verb: int) -> bool:
    """Whether the word is of a name or a post: `Wayne State`, `the Washington Post`, `est conseiller municipal`."""
    infinitive = layer.lexicon.forms[layer.lower[verb]] == Form.INFINITIVE and layer.reads(verb - 1, "AUXILIARY NOUN")
    if infinitive or (layer.is_in(verb, "grammar.posts") and layer.is_a(verb, "NAME")):
        return True  # the BJP state president
    capital = not layer.headline and layer.text[layer.starts[verb]].isupper()
    named = layer.is_a(verb + 1, "NAME") and layer.text[layer.starts[verb] + 1 : layer.starts[verb] + 2].islower()
    return capital and verb > 0 and (named or not layer.is_a(verb - 1, "QUOTATION|COLON|FULL_STOP|DASH"))


def _is_supposed(layer: Layer, verb: int) -> bool:
    """Whether the cue stands right under `if`: then nobody has said it yet."""
    if layer.lexicon.forms[layer.lower[verb]] == Form.GERUND:
        return False  # if doctors read research | suggesting that
    first = layer.back(verb, "PREVERBAL")  # if she had ever agreed
    conditions, that = layer.lexicon.group["grammar.conditions"], layer.lexicon.group["grammar.that"]
    near = layer.lower[max(0, first - FARTHEST + 1) : first]
    if conditions.isdisjoint(near) and that.isdisjoint(near):
        return False
    for index in range(first - 1, -1, -1)[: FARTHEST - 1]:
        supposes = layer.lower[index] in conditions
        if supposes and (layer.is_a(index, "SUBORDINATOR|PREPOSITION|ADVERB") or layer.is_a(index + 1, "SUBJECT")):
            granted = layer.is_in(index - 1, "grammar.conceding")  # même | si le maire dit
            auxiliary = min(layer.first_of("AUXILIARY", first), verb)
            return not (granted or (index == 0 and _is_granted(layer, auxiliary)))
        if layer.lower[index] in that:
            wish = index == 0 and not layer.lexicon.group["grammar.past_endings"]  # Qu'on se | rassure : c'est fini
            own = not layer.has("AND", index, first)  # souhaite que l'État tienne et | réclame une aide
            return wish or (own and layer.is_in(index - 1, "grammar.unfulfilled"))  # pour qu'elle | dise
        if layer.is_a(index, "FINITE|COMMA|SEMICOLON|COLON|THAT"):
            return False
    return False


def _is_granted(layer: Layer, verb: int) -> bool:
    """Whether `si` grants what was said: `Si le parquet s'est dit favorable, le tribunal n'est pas tenu`."""
    perfect = layer.is_in(verb, "grammar.granting")
    comma = layer.tags.find(",", verb)
    ahead = layer.lexicon.endings("grammar.future_endings")
    rest = layer.lower[comma + 1 :]
    depends = any(word.endswith(ahead) or layer.lexicon.conditional[word] for word in rest)
    return perfect and comma > 0 and not depends


def is_undone(layer: Layer, group: VerbGroup) -> bool:
    """Whether nothing was said or done: `The minister did not answer.`, but not `n'hésite pas à évoquer`."""
    last, group_of = max(layer.past(group.last, "ADVERB"), group.last + 1), layer.lexicon.group
    near = layer.lower[group.first : last]
    marked = not group_of["grammar.verb_marks"].isdisjoint(near)  # ne mentionne | plus
    negations = group_of["grammar.negations"] | (group_of["grammar.marked_negations"] if marked else frozenset())
    return not negations.isdisjoint(near) and layer.lexicon.inflected("grammar.unfailing").isdisjoint(near)


def _senses_here(layer: Layer, verb: int) -> tuple[Sense, ...]:
    """The senses whose further words stand after the verb; those of several words win over the bare ones."""
    senses = layer.lexicon.senses.get(layer.lower[verb], ())
    by_further = layer.lexicon.by_further[layer.lower[verb]]
    if not by_further:
        return senses
    stands = not by_further.keys().isdisjoint(layer.lower[verb + 1 :])
    further = _further(layer, verb) if stands else verb
    near = by_further.get(layer.word(further), ()) if stands else ()
    if longer := [sense for sense in near if layer.matches(further, sense.rest)]:
        length = max(len(sense.rest) for sense in longer)
        if layer.is_a(further, "INFINITIVE") and layer.is_in(verb - 1, "grammar.self"):
            return ()  # se faire entendre
        return tuple(sense for sense in longer if len(sense.rest) == length)
    plain = by_further.get(None, ())
    found = [each for each in plain if not (each.after and each.after.isdisjoint(layer.lower[max(0, verb - 2) : verb]))]
    if [sense for sense in found if sense.reflexive]:
        light = layer.lower[_first_light(layer, _back_to_auxiliary(layer, verb, verb)) : verb]
        himself = not layer.lexicon.group["grammar.reflexives"].isdisjoint(light)
        itself = not layer.lexicon.group["grammar.self"].isdisjoint(light)
        if itself and any(sense.reflexive and not sense.takes for sense in found):
            return ()  # s'assurer que
        found = [sense for sense in found if himself or not sense.reflexive]
    return tuple(found)


def _further(layer: Layer, verb: int) -> int:
    """Where the further words of a verb may stand: `fait-on | valoir`, `met, dans un tract, | en garde`."""
    at = verb + 1 + is_attached(layer, verb + 1)
    rests = layer.lexicon.by_further[layer.lower[verb]].keys()
    if layer.word(at) in rests and layer.past_set_phrase(at) == at:
        return at  # shot | back; not: relève de son côté
    at = layer.past(Phrases(layer, layer.lexicon).past_times(at), "ADVERB")
    parted = layer.is_a(at, "COMMA|PREPOSITION|NOUN|NUMBER") and not layer.lexicon.group["grammar.past_endings"]
    if layer.word(at) in rests or not parted:
        return at
    apart = layer.tags.find(",", at + 1, at + _LONGEST_PARTING) + 1 if layer.tag(at) == "," else 0
    beyond = (index for index in range(at, at + FARTHEST) if layer.word(index) in rests)
    behind = apart or next(beyond, at)
    voted = layer.any_in(at, behind, "hearsay.ballots")  # se sont prononcés, par 3 voix contre 2, en faveur
    clause = layer.has("FINITE|PARTICIPLE|SUBJECT|THAT|RELATIVE|COLON", at, behind)
    return behind if layer.word(behind) in rests and not (voted or clause) else at  # a fait dans une note | état de


def _first_light(layer: Layer, verb: int) -> int:
    """The first of the auxiliaries, clitics, adverbs and asides before the verb, but for a subject."""
    floor, light = max(0, verb - FARTHEST), "PREVERBAL|PARTICIPLE|INFINITIVE|COMMA"
    first = layer.back(verb, light, floor)
    while first > floor and is_attached(layer, first - 1):
        first = layer.back(first - 1, light, floor)
    lone = layer.tags.count(",", first, verb) == 1  # ne cesse de s'affaiblir, | poursuit
    return layer.tags.find(",", first) + 1 if lone else first


def _back_to_auxiliary(layer: Layer, first: int, verb: int) -> int:
    """The unit behind the auxiliary that something parts from its verb: `a une nouvelle fois nié`, `a, lui, nié`."""
    auxiliaries, floor = layer.lexicon.group["grammar.auxiliaries"], max(0, first - _LONGEST_PARTING)
    if auxiliaries.isdisjoint(layer.lower[floor:first]) and AUXILIARY not in layer.tags[floor:first]:
        return first
    near = range(first - 1, floor - 1, -1)
    at = next((at for at in near if layer.lower[at] in auxiliaries or layer.tags[at] not in _MAY_PART), first)
    has = layer.lower[at] in auxiliaries
    if at == first or not (has or layer.is_a(at, "AUXILIARY")):
        return first
    been = has or layer.is_in(at, "grammar.be")
    if been and not layer.lexicon.forms.get(layer.lower[verb], Form.PAST) & Form.PAST:
        return first  # n'a pas de raisons de | croire
    placed = layer.is_a(at + 1, "PREPOSITION") and layer.is_a(first - 1, "NOUN|NAME")
    if placed and layer.has("RELATIVE", 0, at):
        return first  # people who were at the site | reported; who said they were at the site | reported
    return at + 1 if at + 1 < first and _is_aside(layer, at + 1, first) else first


def _is_aside(layer: Layer, first: int, last: int) -> bool:
    """Whether an adverb, a date, a circumstance or an aside in commas stands between an auxiliary and its verb."""
    comma = layer.past(first, "ADVERB")  # l'a poliment | , mais fermement, | invité
    apart = last - comma > 1 and layer.tags[comma] == layer.tags[last - 1] == ","
    whole = not layer.is_a(last - 1, "DETERMINER|PREPOSITION")
    return apart or (whole and Phrases(layer, layer.lexicon).past_circumstances(first) >= last)


def _with_auxiliary(layer: Layer, group: VerbGroup, form: int) -> VerbGroup | None:
    """The group with its auxiliaries; a form of `be` and a participle make a passive."""
    first = group.first
    auxiliaries: list[str] = []
    while first > 0 and group.first - first < FARTHEST:
        before = first - 1
        been = layer.is_in(before, "grammar.be") and layer.is_a(before, "PARTICIPLE|INFINITIVE|GERUND")
        has = first == group.first and layer.is_in(before, "grammar.auxiliaries")
        has = has and not layer.is_a(before, "PARTICIPLE|INFINITIVE")
        if not (been or has or layer.is_a(before, "PREVERBAL")):
            break
        first = before
        if layer.is_a(first, "AUXILIARY|PARTICIPLE|INFINITIVE|GERUND"):
            auxiliaries.append(layer.lower[first])
    if is_clitic(layer, first - 1):
        first -= 1
    nearest = auxiliaries[0] if auxiliaries else ""
    if layer.is_in(first, "grammar.no_cue_before"):
        return None
    is_be = nearest in layer.lexicon.group["grammar.be"]
    at = max((i for i in range(first, group.verb) if layer.lower[i] == nearest), default=first)
    reflexive = layer.is_in(at - 1, "grammar.reflexives")  # s'est dit, not nous a été dit
    passive = is_be and not reflexive and bool(form & Form.PAST)
    shape = Shape.PASSIVE if passive else Shape.GERUND if layer.is_a(first, "GERUND") else Shape.FINITE
    return VerbGroup(first, group.verb, group.last, shape, group.senses)  # Ayant | dit qu'il partait, il est resté


def _infinitive(layer: Layer, group: VerbGroup) -> VerbGroup | None:
    """The infinitive with the verb that it depends on: `a tenu à préciser`, `went on to say`."""
    first = group.first
    marks = layer.lexicon.group["grammar.infinitive_marks"] | layer.lexicon.group["grammar.agents"]  # finit par | dire
    while layer.is_a(first - 1, "LIGHT|TO") or layer.word(first - 1) in marks:
        first -= 1
    phrases = layer.lexicon.adverbials.get(layer.word(first - 1), ())  # went | so far as | to call
    first -= next((len(phrase) for phrase in phrases if layer.matches(first - len(phrase), phrase)), 0)
    governor = first - 1 - is_attached(layer, first - 1)  # tient|-il à préciser
    word = layer.word(governor)
    negated = layer.any_in(max(0, governor - 3), governor + 2, "grammar.negations")
    undone = negated and word not in layer.lexicon.inflected("grammar.unfailing")
    if undone or word in layer.lexicon.inflected("grammar.withholding"):
        return None
    managed = layer.is_in(governor, "grammar.managed") and layer.is_a(group.last, "THAT")  # ont pu | constater que
    managed = managed or _can_be_read(layer, governor, group.last)
    if managed or word in layer.lexicon.inflected("grammar.raising"):
        if layer.is_a(governor, "GERUND"):  # préférant | dire
            return VerbGroup(governor, group.verb, group.last, Shape.GERUND, group.senses)
        first = back_over_light_words(layer, governor)
        if layer.is_a(governor, "PARTICIPLE"):
            first = _back_to_auxiliary(layer, first, governor)  # a, lui, tenu | à dire
        return VerbGroup(layer.back(first, "PREVERBAL|TO"), group.verb, group.last, Shape.FINITE, group.senses)
    if is_attached(layer, group.first):
        return None  # Peut-on | dire que la ville gagne ?
    return VerbGroup(group.first, group.verb, group.last, Shape.INFINITIVE, group.senses)


def _can_be_read(layer: Layer, may: int, end: int) -> bool:
    """Whether a reporting clause tells what one can read: `…, peut-on lire dans le rapport`; a question does not."""
    possible = layer.is_in(may, "hearsay.possible") and not layer.lexicon.conditional[layer.lower[may]]
    apart = layer.is_a(may - 1, "COMMA|QUOTATION") and not layer.is_a(end, "THAT") and layer.tags[-1] != "?"
    return possible and apart and is_attached(layer, may + 1)
