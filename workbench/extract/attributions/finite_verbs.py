"""Whether a cue word stands as a finite verb, where spelling alone leaves it open: `reports`, `juge`, `said`."""

from __future__ import annotations

from itertools import pairwise

from workbench.extract.attributions.finite_verb_rules import decides, is_clitic
from workbench.extract.attributions.layer import QUOTATION, Layer
from workbench.extract.attributions.lexicon import Lexicon
from workbench.extract.inflection import Form

#: A verb group reaches no further back than this, in words.
FARTHEST = 9


def back_over_light_words(layer: Layer, verb: int) -> int:
    """The first unit of the adverbs, clitics and negation right before the verb."""
    first = verb
    while first > 0 and verb - first < FARTHEST:
        light = layer.tags[first - 1] in "RO" and not (layer.tags[first - 1] == "O" and layer.tag(first - 2) == "P")
        if not light and not is_attached(layer, first - 1):
            break
        first -= 1
    return first


def is_attached(layer: Layer, index: int) -> bool:
    """Whether the unit is a pronoun attached to the verb before it: `-t-elle`."""
    word = layer.word(index)
    return len(word) > 1 and word[0] == "-"


def is_finite(layer: Layer, lexicon: Lexicon, verb: int) -> bool:
    """Whether the cue form at unit `verb` is the verb of a clause, by its tag and its neighbours."""
    form, tag = lexicon.forms[layer.lower[verb]], layer.tags[verb]
    if not form & (Form.FINITE | Form.CONDITIONAL):
        return False
    before, farther = layer.tag(verb - 1), layer.tag(back_over_light_words(layer, verb) - 1)
    if _is_participle(layer, lexicon, verb, form):
        return False
    if tag in "VXE" and farther == "D":
        return is_clitic(layer, lexicon, verb - 1) or _stands_alone(layer, lexicon, verb - 1)
    if form & Form.INFINITIVE and _is_counted_noun(layer, lexicon, verb):
        return False
    if tag in "VX":
        if before == "P" == layer.tag(verb + 1) and layer.lower[verb] in lexicon.group("nouns.that"):
            return False  # despite | claims | from traders that
        alone = before == "9" and (layer.tag(verb - 2) in "PKM9D" or _stands_alone(layer, lexicon, verb - 1))
        return before not in "DT9" or alone
    if tag in "NE" and before in ",NM)" and form & Form.FINITE and _that_follows(layer, lexicon, verb):
        return True
    if tag == "E":
        return bool(form & Form.FINITE) and _past_is_finite(layer, lexicon, verb)
    if tag == "I":
        return _ends_reporting_clause(layer, verb) or (before not in "TX" and farther not in "XTP")
    decision = decides(layer, lexicon, verb)
    return decision is not None and decision.is_verb


def _is_participle(layer: Layer, lexicon: Lexicon, verb: int, form: int) -> bool:
    """Whether what stands behind the word shows a participle: its agent, a charge, a name, the sentence's own verb."""
    ending = layer.lower[verb].endswith(lexicon.endings("grammar.participle_endings"))
    agents = lexicon.group("grammar.agents")
    described = layer.word(verb + 1) in lexicon.group("grammar.as") and layer.tag(verb + 2) == QUOTATION
    if ending and (layer.word(verb + 1) in agents or (described and layer.word(verb + 3) in agents)):
        return True
    named = layer.tag(verb + 1) == QUOTATION and _only_names(layer, lexicon, verb)
    charged = layer.tag(verb + 1) in "PB" and bool(form & Form.PAST) and _is_charged(layer, lexicon, verb)
    asked = layer.tag(verb - 1) == "," and layer.word(verb + 1) in lexicon.group("grammar.whether")
    return named or charged or (asked and bool(form & Form.PAST) and _verb_follows_comma(layer, verb))


def _is_charged(layer: Layer, lexicon: Lexicon, verb: int) -> bool:
    """Whether the word tells what somebody is charged with: `a trainer | accused of murder`."""
    charges = (each for each in lexicon.senses[layer.lower[verb]] if each.meaning == "accuse")
    return any(layer.word(verb + 1) in each.prepositions for each in charges)


def _stands_alone(layer: Layer, lexicon: Lexicon, index: int) -> bool:
    """Whether a determiner or number is a subject of its own: `One | said it was lost; another | denied that.`"""
    opens = (
        index == 0
        or layer.tags[index - 1] in ',;:KQB"'
        or layer.lower[index - 1] in lexicon.group("people.connectives")
    )
    return opens and layer.lower[index] in lexicon.group("people.anonymous") and layer.tag(index + 2) != "N"


def _past_is_finite(layer: Layer, lexicon: Lexicon, verb: int) -> bool:
    """Whether a form that is both (`said`, `dit`) is a past tense, not a participle."""
    before, after = layer.tag(verb - 1), layer.tag(verb + 1)
    if before in "PDH" or layer.word(verb + 1) in lexicon.group("grammar.agents"):
        return False
    quoted = before == QUOTATION or (before == "," and layer.tag(verb - 2) == QUOTATION)
    inserted = layer.word(verb + 1) in lexicon.group("grammar.circumstance_prepositions") and (
        _that_follows(layer, lexicon, verb) or "T" in layer.tags[verb + 2 : verb + 7]
    )
    if before == "," and (_resumes(layer, verb) or layer.word(verb + 1) in lexicon.group("grammar.whether")):
        return True
    if after == "R" and layer.tag(verb + 2) == QUOTATION:
        return True  # dit aujourd'hui « ne plus s'étonner »
    return before != "," or quoted or inserted or after in 'DMNSUOHQ9IG"'


def _only_names(layer: Layer, lexicon: Lexicon, verb: int) -> bool:
    """Whether the verb says what a thing is called: `the technique | called “X” | is new`, `le plan dit « vert »`."""
    before = layer.tag(verb - 1)
    if before not in "NA," or not lexicon.forms[layer.lower[verb]] & Form.PAST:
        return False
    names = any("named" in sense.takes for sense in lexicon.senses[layer.lower[verb]])
    earlier = names and any(tag in "VX" for tag in layer.tags[max(0, layer.tags.rfind(",", 0, verb)) : verb])
    if before == ",":
        return names and layer.tag(verb + 2) == ","  # the film, | called “The Wall”, | opens
    return layer.tag(verb + 2) in "VX" or earlier


def _verb_follows_comma(layer: Layer, verb: int) -> bool:
    """Whether the sentence's own verb stands behind a later comma."""
    comma = layer.tags.rfind(",", verb)
    return comma > 0 and layer.tag(comma + 1) in "VXE" and not {"V", "X"} & set(layer.tags[: verb - 1])


def _resumes(layer: Layer, verb: int) -> bool:
    """Whether the verb after a comma is the sentence's own: `Emerson, who shared an office with him, promised`."""
    tags = layer.tags
    relative = tags.find(",W", 0, verb)
    if relative < 1 or any(tag in "VXE" for tag in tags[:relative]) or tags[0] not in "DNMSU9A":
        return False
    if not any(tag in "VX" for tag in tags[relative:verb]):
        return False
    return not any(one == "," and two in "VXE" for one, two in pairwise(tags[verb:]))


def _is_counted_noun(layer: Layer, lexicon: Lexicon, verb: int) -> bool:
    """Whether an indefinite article and a modifier stand before the word: `an FOI request he made`."""
    if layer.word(verb - 1) in lexicon.group("people.anonymous"):
        return False  # a target | critics say is out of reach
    first = verb
    while layer.tag(first - 1) in "MA9N":
        first -= 1
    return first < verb and layer.word(first - 1) in lexicon.group("grammar.indefinite")


def _ends_reporting_clause(layer: Layer, verb: int) -> bool:
    """Whether the word ends what may be a reporting clause: `…, official figures show.`"""
    before = layer.tags[:verb]
    return layer.tag(verb + 1) in ",." and layer.tag(verb - 1) in "NMV" and ("," in before or QUOTATION in before)


def _that_follows(layer: Layer, lexicon: Lexicon, verb: int) -> bool:
    """Whether `that` stands within the few words after the verb."""
    return any(word in lexicon.group("grammar.that") for word in layer.lower[verb + 1 : verb + 5])
