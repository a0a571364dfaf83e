"""Verb groups: a cue verb with its auxiliaries, negation, clitics and adverbs, and how it stands in the sentence."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import Enum, auto

from workbench.extract.attributions.layer import QUOTATION, Layer
from workbench.extract.attributions.lexicon import Lexicon, Sense
from workbench.extract.inflection import Form


class Shape(Enum):
    """How the cue verb stands."""

    FINITE = auto()  # he says, he has said, he will say, he went on to say
    PASSIVE = auto()  # it was said
    PARTICIPLE = auto()  # a bare past participle: estimated by
    GERUND = auto()  # saying, en disant
    INFINITIVE = auto()  # to say, with no verb that it depends on


@dataclass(frozen=True, slots=True)
class VerbGroup:
    """The units from `first` up to, not including, `last`; `verb` is the cue verb's own unit."""

    first: int
    verb: int
    last: int
    shape: Shape
    senses: tuple[Sense, ...]
    pronoun: int | None = None  # the unit of a subject pronoun within or right after the group: `a-t-il dit`


#: A verb group reaches no further back than this.
_FARTHEST = 9
_VERBAL = frozenset("VXEGI")
_NOT_BEFORE_VERB = frozenset("DAPH")


def verb_group(layer: Layer, lexicon: Lexicon, verb: int) -> VerbGroup | None:
    """The group of the cue word at unit `verb`; None where it is no verb there, or says that nothing was said."""
    group = _bare_group(layer, lexicon, verb)
    if group is None:
        return None
    if is_attached(layer, group.last):
        return replace(group, last=group.last + 1, pronoun=group.last)
    inner = next((index for index in range(group.first, group.verb) if is_attached(layer, index)), None)
    return replace(group, pronoun=inner)


def _bare_group(layer: Layer, lexicon: Lexicon, verb: int) -> VerbGroup | None:
    senses = _senses_here(layer, lexicon, verb)
    if not senses or _is_name(layer, verb) or _is_supposed(layer, lexicon, verb):
        return None
    form, tag = lexicon.forms[layer.lower[verb]], layer.tags[verb]
    first = _back_over_adverbials(layer, lexicon, _back_over_light_words(layer, verb))
    before = layer.tag(first - 1)
    last = verb + 1 + len(senses[0].rest)
    passive = before == "E" and layer.lower[first - 1] in lexicon.group("grammar.be")
    if (before == "X" or passive) and form & (Form.PAST | Form.INFINITIVE | Form.GERUND):
        return _with_auxiliary(layer, lexicon, VerbGroup(first, verb, last, Shape.FINITE, senses), form)
    if (
        form & Form.INFINITIVE
        and (before in "TP" or before in "VE")
        and not _is_finite(layer, lexicon, verb, form, tag)
    ):
        return _infinitive(layer, lexicon, VerbGroup(first, verb, last, Shape.INFINITIVE, senses))
    if _is_finite(layer, lexicon, verb, form, tag):
        if first == verb and layer.word(first - 1) in lexicon.group("grammar.clitics"):
            first = _back_over_light_words(layer, verb - 1)
        return VerbGroup(first, verb, last, Shape.FINITE, senses)
    if (form & Form.GERUND and tag in "GVXA") or (form & Form.GERUND and tag == "N" and layer.tag(verb - 1) in ",P"):
        first = verb - 1 if layer.word(verb - 1) in lexicon.group("grammar.gerund_marks") else verb
        return VerbGroup(first, verb, last, Shape.GERUND, senses)
    if form & Form.PAST and tag in "EV" and before == "K" and "X" in layer.tags[:first]:
        return VerbGroup(first, verb, last, Shape.FINITE, senses)
    if form & Form.PAST and (tag in "EV" or tag == "A"):
        return VerbGroup(verb, verb, last, Shape.PARTICIPLE, senses)
    return None


def _is_name(layer: Layer, verb: int) -> bool:
    """Whether the word is part of a name: `Wayne State`, `the Washington Post`."""
    capital = layer.text[layer.starts[verb]].isupper()
    return capital and verb > 0 and layer.tags[verb - 1] not in '":.–—-'


def _is_supposed(layer: Layer, lexicon: Lexicon, verb: int) -> bool:
    """Whether the cue stands right under `if`: then nobody has said it yet."""
    conditions = lexicon.group("grammar.conditions")
    for index in range(verb - 1, max(-1, verb - _FARTHEST), -1):
        if layer.lower[index] in conditions and layer.tags[index] in "BPR":
            return True
        if layer.tags[index] in ",;:QVX":
            return False
    return False


def _senses_here(layer: Layer, lexicon: Lexicon, verb: int) -> tuple[Sense, ...]:
    """The senses whose further words stand after the verb; those of several words win over the bare ones."""
    senses = lexicon.senses.get(layer.lower[verb], ())
    longer = tuple(sense for sense in senses if sense.rest and layer.matches(verb + 1, sense.rest))
    if longer:
        length = max(len(sense.rest) for sense in longer)
        return tuple(sense for sense in longer if len(sense.rest) == length)
    before = layer.lower[max(0, verb - 2) : verb]
    return tuple(
        sense for sense in senses if not sense.rest and (not sense.after or not sense.after.isdisjoint(before))
    )


def _back_over_light_words(layer: Layer, verb: int) -> int:
    """The first unit of the adverbs, clitics and negation right before the verb."""
    first = verb
    while first > 0 and verb - first < _FARTHEST:
        light = layer.tags[first - 1] in "RO" and not (layer.tags[first - 1] == "O" and layer.tag(first - 2) == "P")
        if not light and not is_attached(layer, first - 1):
            break
        first -= 1
    return first


def _back_over_adverbials(layer: Layer, lexicon: Lexicon, first: int) -> int:
    """The first unit of a set phrase between auxiliary and verb: `a une nouvelle fois traité`."""
    for phrase in lexicon.adverbials.get(layer.word(first - 1), ()):
        if layer.matches(first - len(phrase), phrase) and layer.tag(first - len(phrase) - 1) in "XRO":
            return first - len(phrase)
    return first


def is_attached(layer: Layer, index: int) -> bool:
    """Whether the unit is a pronoun attached to the verb before it: `-t-elle`."""
    word = layer.word(index)
    return len(word) > 1 and word[0] == "-"


def _is_finite(layer: Layer, lexicon: Lexicon, verb: int, form: Form, tag: str) -> bool:
    if not form & (Form.FINITE | Form.CONDITIONAL):
        return False
    before, after = layer.tag(verb - 1), layer.tag(verb + 1)
    if tag in "VXE" and layer.tag(_back_over_light_words(layer, verb) - 1) == "D":
        return _is_clitic(layer, lexicon, verb - 1)
    if tag in "VX":
        return before not in "DT9" or (before == "9" and layer.tag(verb - 2) in "PKNM9D")
    if tag in "NE" and before in ",NM)" and form & Form.FINITE and _that_follows(layer, lexicon, verb):
        return True
    if tag in "NI" and after in ",." and before in "NMV" and "," in layer.tags[:verb]:
        return True
    if tag == "N" and before == "D" and after == QUOTATION and _is_clitic(layer, lexicon, verb - 1):
        return True
    if tag == "I":
        return before not in "TX" and layer.tag(_back_over_light_words(layer, verb) - 1) not in "XTP"
    if tag == "E":
        agent = layer.word(verb + 1) in lexicon.group("grammar.agents")
        if not form & Form.FINITE or agent or before in "PDH":
            return False
        quoted = before == QUOTATION or (before == "," and layer.tag(verb - 2) == QUOTATION)
        return before != "," or quoted or after in 'DMNSUOHQ9IG"'
    if tag in "NAMRG9PU":
        if before in _NOT_BEFORE_VERB or after in "PH":
            return False
        return (
            before in "SW"
            or after in "QSB"
            or layer.word(verb + 1) in lexicon.group("grammar.that")
            or after == QUOTATION
            or (before in 'NM,"' and after in "DMSU")
        )
    return False


def _that_follows(layer: Layer, lexicon: Lexicon, verb: int) -> bool:
    """Whether `that` stands within the few words after the verb."""
    return any(word in lexicon.group("grammar.that") for word in layer.lower[verb + 1 : verb + 5])


def _is_clitic(layer: Layer, lexicon: Lexicon, index: int) -> bool:
    """Whether what looks like a determiner right before the verb is its object: `Karim la décrit comme`."""
    return layer.lower[index] in lexicon.group("grammar.clitics") and (
        layer.tag(index - 1) in "SNM,U)9" or layer.word(index - 1) in lexicon.group("grammar.as")
    )


def _with_auxiliary(layer: Layer, lexicon: Lexicon, group: VerbGroup, form: Form) -> VerbGroup | None:
    """The group with its auxiliaries; a form of `be` and a participle make a passive."""
    first = group.first
    auxiliaries: list[str] = []
    while (
        first > 0
        and group.verb - first < _FARTHEST
        and (layer.tags[first - 1] in "XROE" or is_attached(layer, first - 1))
    ):
        if layer.tags[first - 1] == "E" and layer.lower[first - 1] not in lexicon.group("grammar.be"):
            break
        first -= 1
        if layer.tags[first] in "XE":
            auxiliaries.append(layer.lower[first])
    if layer.tag(first - 1) == "D" and _is_clitic(layer, lexicon, first - 1):
        first -= 1
    nearest = auxiliaries[0] if auxiliaries else ""
    if layer.lower[first] in lexicon.group("grammar.no_cue_before") or any(
        word in lexicon.group("grammar.no_cue_before") for word in auxiliaries
    ):
        return None
    is_be = nearest in lexicon.group("grammar.be")
    reflexive = any(word in lexicon.group("grammar.reflexives") for word in layer.lower[first : group.verb])
    progressive = bool(form & Form.GERUND)
    passive = is_be and not reflexive and not progressive and bool(form & Form.PAST)
    return VerbGroup(first, group.verb, group.last, Shape.PASSIVE if passive else Shape.FINITE, group.senses)


def _infinitive(layer: Layer, lexicon: Lexicon, group: VerbGroup) -> VerbGroup | None:
    """The infinitive with the verb that it depends on: `a tenu à préciser`, `went on to say`."""
    first = group.first
    while first > 0 and (
        layer.tags[first - 1] in "TRO" or layer.word(first - 1) in lexicon.group("grammar.infinitive_marks")
    ):
        first -= 1
    governor = first - 1
    word = layer.word(governor)
    if layer.tag(governor) in _VERBAL and word in lexicon.withholding:
        return None
    negated = any(
        each in lexicon.group("grammar.negations") for each in layer.lower[max(0, governor - 3) : governor + 2]
    )
    if negated and word not in lexicon.unfailing:
        return None
    if layer.tag(governor) in _VERBAL and word in lexicon.raising:
        first = _back_over_light_words(layer, governor)
        while first > 0 and layer.tags[first - 1] in "XROT":
            first -= 1
        return VerbGroup(first, group.verb, group.last, Shape.FINITE, group.senses)
    return VerbGroup(group.first, group.verb, group.last, Shape.INFINITIVE, group.senses)
