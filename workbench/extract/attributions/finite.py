"""Whether a cue word stands as a finite verb, where spelling alone leaves it open: `reports`, `juge`, `said`."""

from __future__ import annotations

from itertools import pairwise

from workbench.extract.attributions.layer import QUOTATION, Layer
from workbench.extract.attributions.lexicon import Lexicon
from workbench.extract.inflection import Form

#: A verb group reaches no further back than this, in words.
FARTHEST = 9
_NOT_BEFORE_VERB = frozenset("DAPH")


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
    ending = layer.lower[verb].endswith(tuple(lexicon.group("grammar.participle_endings")))
    if ending and layer.word(verb + 1) in lexicon.group("grammar.agents"):
        return False
    if layer.tag(verb + 1) == QUOTATION and _only_names(layer, lexicon, verb):
        return False
    if tag in "VXE" and farther == "D":
        return is_clitic(layer, lexicon, verb - 1)
    if form & Form.INFINITIVE and _is_counted_noun(layer, lexicon, verb):
        return False
    if tag in "VX":
        return before not in "DT9" or (before == "9" and layer.tag(verb - 2) in "PKM9D")
    if tag in "NE" and before in ",NM)" and form & Form.FINITE and _that_follows(layer, lexicon, verb):
        return True
    if tag == "E":
        return bool(form & Form.FINITE) and _past_is_finite(layer, lexicon, verb)
    if tag == "I":
        return _ends_incise(layer, verb) or (before not in "TX" and farther not in "XTP")
    return _noun_is_finite(layer, lexicon, verb)


def _past_is_finite(layer: Layer, lexicon: Lexicon, verb: int) -> bool:
    """Whether a form that is both (`said`, `dit`) is a past tense, not a participle."""
    before, after = layer.tag(verb - 1), layer.tag(verb + 1)
    charges = (each for each in lexicon.senses[layer.lower[verb]] if each.meaning == "accuse")
    if any(layer.word(verb + 1) in each.prepositions for each in charges):
        return False  # a trainer | accused of murder
    if before in "PDH" or layer.word(verb + 1) in lexicon.group("grammar.agents"):
        return False
    quoted = before == QUOTATION or (before == "," and layer.tag(verb - 2) == QUOTATION)
    inserted = layer.word(verb + 1) in lexicon.group("grammar.circumstance_prepositions") and (
        _that_follows(layer, lexicon, verb) or "T" in layer.tags[verb + 2 : verb + 7]
    )
    if before == "," and _resumes(layer, verb):
        return True
    return before != "," or quoted or inserted or after in 'DMNSUOHQ9IG"'


def _only_names(layer: Layer, lexicon: Lexicon, verb: int) -> bool:
    """Whether the verb says what a thing is called: `the technique | called “X” | is new`, `le plan dit « vert »`."""
    if layer.tag(verb - 1) not in "NA" or not lexicon.forms[layer.lower[verb]] & Form.PAST:
        return False
    names = any("named" in sense.takes for sense in lexicon.senses[layer.lower[verb]])
    earlier = names and any(tag in "VX" for tag in layer.tags[max(0, layer.tags.rfind(",", 0, verb)) : verb])
    return layer.tag(verb + 2) in "VX" or earlier


def _resumes(layer: Layer, verb: int) -> bool:
    """Whether the verb after a comma is the sentence's own: `Emerson, who shared an office with him, promised`."""
    tags = layer.tags
    relative = tags.find(",W", 0, verb)
    if relative < 1 or any(tag in "VXE" for tag in tags[:relative]) or tags[0] not in "DNMSU9A":
        return False
    if not any(tag in "VX" for tag in tags[relative:verb]):
        return False
    return not any(one == "," and two in "VXE" for one, two in pairwise(tags[verb:]))


def _is_lone_verb(layer: Layer, verb: int) -> bool:
    """Whether a base form is all the verb that a full sentence has: `Police estimate losses of $3m.`"""
    tags = layer.tags
    if tags[-1] != "." or any(tag in "VX" for tag in tags) or layer.lower[verb].endswith("s"):
        return False
    return tags[:verb] in ("N", "M", "AN", "MN", "NN") and layer.tag(verb + 1) in "NA9"


def _noun_is_finite(layer: Layer, lexicon: Lexicon, verb: int) -> bool:
    """Whether a word that is tagged as a noun or the like stands where only a verb can."""
    before, after = layer.tag(verb - 1), layer.tag(verb + 1)
    if before in ',"' and layer.word(verb + 1) in lexicon.group("people.times") and layer.tag(verb + 2) in "DMN":
        return True  # , note mardi | le ministère
    if layer.tags[verb] == "N":
        if _ends_incise(layer, verb):
            return True
        clitic = before == "D" and is_clitic(layer, lexicon, verb - 1)
        if clitic and (after == QUOTATION or _disagrees(layer, lexicon, verb)):
            return True
    if _is_lone_verb(layer, verb):
        return True
    if before == "A" and layer.tag(verb - 2) == "D" and after in 'DQ"':
        return True
    if before == "," and layer.word(verb + 1) in lexicon.group("grammar.partitives"):
        return any(opener in layer.tags[:verb] for opener in (",Q", ",W"))  # Le rapport, que …, pointe des retards
    if before in _NOT_BEFORE_VERB or after in "PHVX" or _is_counted_noun(layer, lexicon, verb):
        return False
    if before == "," and after == "N" and not any(tag in "VX" for tag in layer.tags[:verb]):
        return any(tag in "VX" for tag in layer.tags[verb : verb + 5])  # Its head, Priya Nair, | fears isolation will
    if before == "K" and after == "D" and "," in layer.tags[verb - 2 : verb]:
        return True  # , and forecast a loss
    that = layer.word(verb + 1) in lexicon.group("grammar.that")
    counted = after == "9" and before in "NM" and verb < 4  # Investigators estimate one in four
    return that or counted or before in "SW" or after in 'QSB"' or (before in 'NM,")' and after in "DMSU")


def _is_counted_noun(layer: Layer, lexicon: Lexicon, verb: int) -> bool:
    """Whether an indefinite article and a modifier stand before the word: `an FOI request he made`."""
    first = verb
    while layer.tag(first - 1) in "MA9N":
        first -= 1
    return first < verb and layer.word(first - 1) in lexicon.group("grammar.indefinite")


def _disagrees(layer: Layer, lexicon: Lexicon, verb: int) -> bool:
    """Whether the word and the article before it differ in number, so that it is a verb: `, les chiffre à`."""
    plural, word = layer.lower[verb - 1] in lexicon.group("grammar.plural_articles"), layer.lower[verb]
    endings = tuple(lexicon.group("grammar.plural_noun_endings" if plural else "grammar.plural_verb_endings"))
    return layer.tag(verb - 2) == "," and word.endswith(endings) is not plural


def _ends_incise(layer: Layer, verb: int) -> bool:
    """Whether the word ends what may be an incise: `…, official figures show.`"""
    before = layer.tags[:verb]
    return layer.tag(verb + 1) in ",." and layer.tag(verb - 1) in "NMV" and ("," in before or QUOTATION in before)


def _that_follows(layer: Layer, lexicon: Lexicon, verb: int) -> bool:
    """Whether `that` stands within the few words after the verb."""
    return any(word in lexicon.group("grammar.that") for word in layer.lower[verb + 1 : verb + 5])


def is_clitic(layer: Layer, lexicon: Lexicon, index: int) -> bool:
    """Whether what looks like a determiner right before the verb is its object: `Karim la décrit comme`."""
    if layer.lower[index] not in lexicon.group("grammar.clitics"):
        return False
    as_that = layer.tag(index - 1) == "Q" and layer.word(index - 2) in lexicon.group("grammar.as_that")
    return as_that or layer.tag(index - 1) in "SNM,U)9" or layer.word(index - 1) in lexicon.group("grammar.as")
