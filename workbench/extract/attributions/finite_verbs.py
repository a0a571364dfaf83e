"""Whether a cue word stands as a finite verb, where spelling alone leaves it open: `reports`, `juge`, `said`.

Words that read like nouns have rows, one a case, with examples that run as tests; the first that holds decides.
"""

from __future__ import annotations

from collections.abc import Callable

from workbench.extract.attributions.categories import ADVERB, CLITIC, DETERMINER, INFINITIVE, NOUN, PARTICIPLE, letters
from workbench.extract.attributions.layer import Layer
from workbench.extract.attributions.patterns import around
from workbench.extract.inflection import Form
from workbench.extract.rule_tables import Rule, rules

#: Tags of finite verbs, which are asked for at every cue.
_FINITE = letters("FINITE")


def is_clitic(layer: Layer, index: int) -> bool:
    """Whether what looks like a determiner right before the verb is its object: `Karim la décrit comme`."""
    if not layer.is_in(index, "grammar.clitics"):
        return False
    likened = layer.is_in(index - 2, "grammar.as_that") or layer.is_in(index - 1, "grammar.as")
    return likened or layer.is_a(index - 1, "SUBJECT|NOUN|NAME|COMMA|PRONOUN|CLOSING|NUMBER")


def _opens_clause(layer: Layer, verb: int) -> bool:
    """Whether no verb stands before the word, and one soon after it."""
    return not layer.has("FINITE", 0, verb) and layer.has("FINITE", verb, verb + 5)


def _agrees(layer: Layer, verb: int) -> bool:
    """Whether one of the word and the noun before it ends as a plural does, as a verb and its subject do."""
    is_plural = layer.lexicon.is_plural
    return is_plural(layer.lower[verb - 1]) is not is_plural(layer.lower[verb])


def _differs(layer: Layer, verb: int) -> bool:
    """Whether a base form stands behind a singular."""
    base = layer.lexicon.forms[layer.lower[verb]] & Form.INFINITIVE
    return bool(base) and not layer.lexicon.is_plural(layer.lower[verb - 1])


def _says_clause(layer: Layer, verb: int) -> bool:
    """Whether the sentence begins with a plural, has no verb before the word, and one soon after it."""
    is_plural, first = layer.lexicon.is_plural, layer.first_of("NOUN|NAME", 0)
    return is_plural(layer.lower[first]) and not is_plural(layer.lower[verb]) and _opens_clause(layer, verb)


def _leads_to(layer: Layer, verb: int) -> bool:
    """Whether the word behind is a preposition that the verb takes."""
    after, senses = layer.word(verb + 1), layer.lexicon.senses[layer.lower[verb]]
    return any("about" in sense.takes and after in sense.prepositions for sense in senses)


_Condition = Callable[[Layer, int], bool]
#: What a row may ask besides, by its name behind `if`.
_CONDITIONS: dict[str, _Condition | None] = {
    "": None,
    "agrees": _agrees,
    # a plural before a word that is none
    "agrees_at_end": lambda layer, verb: (
        layer.is_a(verb, "NOUN") and layer.lexicon.is_plural(layer.lower[verb - 1]) and _agrees(layer, verb)
    ),
    "differs": _differs,
    # no base form behind a singular: in Sarawak | state.
    "is_noun": lambda layer, verb: layer.is_a(verb, "NOUN") and not _differs(layer, verb),
    # in a full sentence, a base form or one behind a singular
    "is_only_verb": lambda layer, verb: (
        layer.tags[-1] == "."
        and not layer.has("FINITE", 0, len(layer))
        and (_agrees(layer, verb) or not layer.lexicon.is_plural(layer.lower[verb]))
    ),
    "leads_to": _leads_to,
    # in a language where nouns make no compounds
    "leads_alone": lambda layer, verb: _leads_to(layer, verb) and not layer.lexicon.group["grammar.past_endings"],
    "opens_clause": _opens_clause,
    "says_clause": _says_clause,
}
#: Whether the word, `<CUE>`, is a verb or none.
DECISIONS = rules("""
the end of a reporting clause
    COMMA|QUOTATION ... NOUN|NAME|VERB|CLOSING <CUE> ADVERB? COMMA|STOP → verb if is_noun
    en | Prices rose by 3% in May, officials <state>.
    en | The fire has burned 120 acres, the Kent Forestry Department (KFD) <confirms>.
    en | “You are wrong,” parent Ann Ruiz <shot> back, drawing applause.
the end of a reporting clause, with where it was said
    COMMA|QUOTATION ADJECTIVE|NOUN|NAME* NOUN <CUE> PREPOSITION → verb if agrees_at_end
    en | Bees sleep at night, scientists <report> in Nature.
right behind a quotation
    QUOTATION COMMA <CUE> COMMA? PREPOSITION → verb
    fr | « C'est fini », <tranche> dans une note Ada Roy.
    fr | « C'est fini », <avance>, pour sa part, le maire.
all the verb that a sentence has
    ^ DETERMINER|ADJECTIVE|NOUN|NAME? NOUN|NAME <CUE> NOUN|ADJECTIVE|NUMBER → verb if is_only_verb
    en | Police <estimate> losses of $3m.
    en | The company <forecasts> growth of 5% this year.
plans that a document outlines
    ^ DETERMINER NOUN <CUE> NOUN TO → verb if agrees
    en | The document <outlines> plans to cut the budget and proposes to hire nurses.
an adverb between the verb and its object
    NOUN|NAME|ADJECTIVE <CUE> ADVERB DETERMINER → verb
    fr | L'opposition <critique> souvent le budget.
a preposition of its own behind, an aside before
    COMMA <CUE> PREPOSITION → verb if leads_to
    fr | Le groupe, lui, <table> sur une hausse.
a preposition of its own behind, who says it before
    NOUN|NAME|ADJECTIVE|CLOSING <CUE> PREPOSITION → verb if leads_alone
    fr | Le président du groupe <alerte> sur les menaces.
an object between a pronoun and its verb
    SUBJECT DETERMINER <CUE> → verb
    fr | Il les <considère> comme perdus.
so many of those asked
    {people.polls} NUMBER <CUE> {grammar.that} → verb
    fr | Une personne sur quatre <juge> que le plan est bon.
what stands before nouns alone
    DETERMINER|ADJECTIVE|PREPOSITION|POSSESSIVE|NUMBER <CUE> → no verb
    en | The <report> said little.
    fr | Une <note> du maire le dit.
who claims what a relative clause tells
    THAT|RELATIVE NOUN{people.anonymous} <CUE> AUXILIARY → verb
    en | It works in a way that critics <claim> would be unfair.
what stands before nouns alone, behind what leads in
    ^ PREPOSITION|SUBORDINATOR ... COMMA <CUE> NOUN AUXILIARY|VERB → no verb
    en | Since the vote, <state> governments have had more money.
an apposition before the verb
    COMMA <CUE> NOUN → verb if opens_clause
    en | Its head, Priya Nair, <fears> isolation will get worse.
a name before, a clause with its auxiliary behind
    NAME <CUE> NOUN AUXILIARY → verb if agrees
    en | ABC <estimates> revenue will reach $3bn.
a plural subject before, a clause behind
    NOUN|NAME <CUE> NOUN|PARTICIPLE → verb if says_clause
    en | Residents of a village <fear> planned works will cause chaos.
    en | Sources close to the board <claim> patience is wearing thin.
a second verb
    COMMA AND <CUE> DETERMINER → verb
    en | The maker said it lost sales, and <forecast> a loss.
a name before, a colon behind
    NAME <CUE> LIGHT* COLON → verb
    en | Crossley <shot> back: “Do I look scared?”
that behind an object
    NOUN|NAME|SUBJECT|ADVERB VERB <CUE> {grammar.that} → no verb if is_noun
    en | The mayor rejected <claims> that his plan was easy.
that behind
    <CUE> {grammar.that} → verb
    en | Officials <state> that it is.
a base form behind a noun that it does not agree with, a quotation behind
    DETERMINER|PREPOSITION ADJECTIVE|NOUN* NOUN <CUE> QUOTATION → no verb if differs
    en | They issued the distress <call> “pan, pan”.
    en | The gains in market <share> “might become more muted”.
a clause or a quotation behind
    <CUE> THAT|SUBJECT|SUBORDINATOR|QUOTATION → verb
a subject before, an object behind
    NOUN|NAME|COMMA|QUOTATION|CLOSING <CUE> DETERMINER|NAME|SUBJECT|PRONOUN → verb
    en | Critics <question> the plan.
""")

_COMPILED = [(around(rule.pattern), _CONDITIONS[rule.condition], rule) for rule in DECISIONS]


def decides(layer: Layer, verb: int) -> Rule | None:
    """The row that decides on the word at unit `verb`; None where none holds, and it is no verb."""
    tags, words = layer.tags, layer.lower
    for compiled, holds, rule in _COMPILED:
        if compiled.stands(tags, words, layer.lexicon, verb, verb + 1) and (holds is None or holds(layer, verb)):
            return rule
    return None


#: A verb group reaches no further back than this, in words.
FARTHEST = 9


def back_over_light_words(layer: Layer, verb: int) -> int:
    """The first unit of the adverbs, clitics and negation right before the verb."""
    first, floor = verb, max(0, verb - FARTHEST)
    while first > floor:
        tag = layer.tags[first - 1]
        light = tag == ADVERB or (tag == CLITIC and not layer.is_a(first - 2, "PREPOSITION"))
        if not light and not is_attached(layer, first - 1):
            break
        first -= 1
    return first


def is_attached(layer: Layer, index: int) -> bool:
    """Whether the unit is a pronoun attached to the verb before it: `-t-elle`."""
    try:  # asked for most of all: no length is taken
        return index >= 0 and layer.lower[index][0] == "-" != layer.lower[index]
    except IndexError:
        return False


def is_finite(layer: Layer, verb: int) -> bool:
    """Whether the cue form at unit `verb` is the verb of a clause, by its tag and its neighbours."""
    form, tag, before = layer.lexicon.forms[layer.lower[verb]], layer.tags[verb], verb - 1
    if not form & (Form.FINITE | Form.CONDITIONAL) or _is_participle(layer, verb, form):
        return False
    farther = back_over_light_words(layer, verb) - 1
    if layer.tag(farther) == DETERMINER and layer.is_a(verb, "FINITE|PARTICIPLE"):
        return is_clitic(layer, before) or _stands_alone(layer, before)
    if tag in _FINITE:
        if not layer.is_a(before, "NUMBER"):
            return not layer.is_a(before, "DETERMINER|TO")
        alone = layer.is_a(verb - 2, "PREPOSITION|AND|NAME|NUMBER|DETERMINER|COMMA|FULL_STOP")  # Of them, 45 | said it
        return alone or _stands_alone(layer, before)
    noun = tag == NOUN and form & Form.INFINITIVE
    modifier = layer.back(verb, "NAME|ADJECTIVE|NUMBER|NOUN") if noun else verb
    if modifier < verb and layer.is_in(modifier - 1, "grammar.indefinite") and not _says_clause(layer, verb):
        return False  # an FOI | request he made
    if form & Form.FINITE and tag in (NOUN, PARTICIPLE) and _governs_that(layer, verb):
        return True
    if tag == PARTICIPLE:
        return _past_is_finite(layer, verb)
    if tag == INFINITIVE:
        made = layer.reads(verb - 2, "VERB|PARTICIPLE|INFINITIVE|GERUND PRONOUN")  # made her | think it was late
        return not (made or layer.is_a(farther, "AUXILIARY|TO|PREPOSITION"))
    decision = decides(layer, verb)
    return decision is not None and decision.makes == "verb"


def _is_participle(layer: Layer, verb: int, form: int) -> bool:
    """Whether what stands behind the word shows a participle: its agent, a charge, a name, the sentence's own verb."""
    as_what = layer.is_in(verb + 1, "grammar.as")
    if form & Form.PAST and layer.lower[verb] in layer.lexicon.hearsay_passives and _is_thought_of(layer, verb):
        return True
    if as_what and verb == 0 and form & Form.PAST:
        return True  # Décrit | comme un tyran par ses proches
    if layer.lower[verb].endswith(layer.lexicon.endings("grammar.participle_endings")):
        described = as_what and layer.is_a(verb + 2, "QUOTATION") and layer.is_in(verb + 3, "grammar.agents")
        out = layer.is_a(verb + 1, "ADVERB|PREPOSITION") and layer.is_in(verb + 2, "grammar.agents")  # ruled | out | by
        if described or out or layer.is_in(verb + 1, "grammar.agents"):
            return True
    named = layer.is_a(verb + 1, "QUOTATION") and _only_names(layer, verb)
    charged = layer.is_a(verb + 1, "PREPOSITION|SUBORDINATOR") and bool(form & Form.PAST) and is_charged(layer, verb)
    asked = layer.tag(verb - 1) == "," and layer.is_in(verb + 1, "grammar.whether")
    return named or charged or (asked and "," in layer.tags[verb:])


def _is_thought_of(layer: Layer, verb: int) -> bool:
    """Whether it tells what somebody is thought to be: `Smith, | considered the favourite, | lost`."""
    if not (layer.is_a(verb + 1, "TO") or layer.lexicon.takes(layer.lower[verb], "predicative")):
        return False
    before, closing = layer.back(verb, "ADVERB|ADJECTIVE") - 1, layer.tags.find(",", verb)
    main = layer.past(closing + 1, "ADVERB")
    if layer.tag(before) == "," and closing > 0 and layer.is_a(main, "FINITE|PARTICIPLE"):
        return layer.is_a(main, "FINITE") or not layer.has("FINITE", main, len(layer))  # , | lost on Monday
    clause = layer.last_of("AND|CLAUSE_OPENER|STRONG_MARK", 0, verb) + 1
    # He hired Smith, | considered one of the best
    of_several = layer.reads(verb + 1, "NUMBER PREPOSITION") and layer.is_a(before, "COMMA|NOUN|NAME")
    return of_several and layer.has("FINITE", clause, before)


#: Meanings of verbs that stand right before their preposition as participles alone: `a man | identified as Roe`.
_CHARGES = frozenset({"accuse", "regard", "value", "compare"})


def is_charged(layer: Layer, verb: int) -> bool:
    """Whether the word tells a charge or a value of what stands before: `a trainer | accused of murder`."""
    charges = (each for each in layer.lexicon.senses.get(layer.lower[verb], ()) if each.meaning in _CHARGES)
    return any(layer.word(verb + 1) in each.prepositions for each in charges)


def _stands_alone(layer: Layer, index: int) -> bool:
    """Whether a determiner or number is a subject of its own: `One | said it was lost; another | denied that.`"""
    if index > 0 and layer.is_a(index, "NUMBER") and layer.text[layer.starts[index - 1]].isupper():
        return True  # Resolution 12 | demands
    return layer.is_in(index, "people.anonymous")


def _past_is_finite(layer: Layer, verb: int) -> bool:
    """Whether a form that is both (`said`, `dit`) is a past tense, not a participle."""
    before, after = back_over_light_words(layer, verb) - 1, verb + 1
    if layer.is_a(before, "PREPOSITION|DETERMINER|POSSESSIVE") or layer.is_in(after, "grammar.agents"):
        return False
    if layer.is_a(before, "NUMBER|ADJECTIVE"):
        return not layer.is_a(after, "NOUN")  # Five more | suspected rebels
    lone = layer.is_a(layer.back(verb, "NOUN|ADJECTIVE") - 1, "PREPOSITION|COMMA|FULL_STOP") and layer.is_a(
        before, "NOUN"
    )
    base = layer.lexicon.forms[layer.lower[verb]] & Form.INFINITIVE
    if lone and base and layer.is_a(after, "PREPOSITION") and not layer.lexicon.is_plural(layer.lower[before]):
        return False  # With rain | forecast | for Monday
    if layer.is_a(before, "DASH"):
        return not layer.is_a(after, "PREPOSITION")  # The detective – described | as good – has left
    alone = not layer.is_a(before, "COMMA") or layer.is_in(after, "grammar.whether")
    if alone or layer.has("COMMA RELATIVE", 0, verb):
        return True  # Emerson, who shared an office, | promised
    thing = layer.is_a(after, "DETERMINER|NOUN|NAME|NUMBER|PRONOUN|SUBJECT|CLITIC|POSSESSIVE")
    clause = layer.is_a(after, "THAT|INFINITIVE|GERUND|QUOTATION")
    clause = clause or layer.reads(after, "ADVERB INFINITIVE")  # , fait encore remarquer la ville
    return thing or clause or layer.is_a(verb - 2, "QUOTATION")


def _only_names(layer: Layer, verb: int) -> bool:
    """Whether the verb says what a thing is called: `the technique | called “X” | is new`, `le plan dit « vert »`."""
    before = verb - 1
    if not layer.is_a(before, "NOUN|ADJECTIVE|COMMA") or not layer.lexicon.forms[layer.lower[verb]] & Form.PAST:
        return False
    names = layer.is_a(before, "NOUN") and layer.lexicon.means(layer.lower[verb], {"name"})
    if names and layer.has("FINITE", layer.last_of("COMMA", 0, verb) + 1, verb):
        return True  # use a technique | called “X”
    return layer.is_a(verb + 2, "COMMA" if layer.is_a(before, "COMMA") else "FINITE")  # the film, | called “X”, | opens


def _governs_that(layer: Layer, verb: int) -> bool:
    """Whether a noun, with its adjective, or a comma stands before the word, and `that` soon behind it."""
    that = next((at for at in range(verb + 1, verb + 6) if layer.is_in(at, "grammar.that")), 0)
    told = that == verb + 1 or (that > 0 and not layer.is_in(that - 1, "nouns.that"))  # forecasts on | concern that
    if that > verb + 1 and layer.is_a(verb - 1, "NOUN"):
        if layer.is_a(that - 1, "VERB|PARTICIPLE") or layer.is_in(that - 1, "grammar.be"):
            return False  # Last week | reports claimed that; My first | thought was that
        within = layer.back(verb, "NOUN|DETERMINER|ADJECTIVE|NUMBER") - 1
        if layer.is_a(within, "PREPOSITION"):
            return False  # lors d'un point | presse à Lens que
    return told and (layer.is_a(verb - 1, "COMMA|NOUN|NAME|CLOSING") or layer.reads(verb - 2, "NOUN ADJECTIVE"))
