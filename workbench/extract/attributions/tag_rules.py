"""What the table of tags gets wrong in ways that the sentence around the word shows: one row a kind.

The table sees a word's neighbours alone. A row looks farther: it names what stands around the word, on what terms, and
the tag that the word then has. Its examples run as tests.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from workbench.extract.attributions.lexicon import Lexicon
from workbench.extract.attributions.patterns import CATEGORIES, needed, pattern
from workbench.extract.inflection import Form


class Example(NamedTuple):
    """A sentence in which the row gives `word` its tag."""

    lang: str
    text: str
    word: str


@dataclass(frozen=True, slots=True)
class Sentence:
    """One sentence under tagging: its words as written and folded, what each can be, and its tags so far."""

    words: Sequence[str]
    lower: Sequence[str]
    classes: Sequence[str]
    tags: str
    lexicon: Lexicon


class TagRule(NamedTuple):
    """Where `pattern` matches and `when` holds of the unit in brackets, that unit is a `becomes`."""

    name: str
    pattern: str
    becomes: str
    when: Callable[[Sentence, int], bool] | None
    examples: tuple[Example, ...]


_BREAKS = re.compile(r"[,;:.!?…KQWB(]")


def _can_be_past(sentence: Sentence, index: int) -> bool:
    """Whether the word is a finite verb as well as a participle."""
    lexicon, word = sentence.lexicon, sentence.lower[index]
    endings = tuple(lexicon.group("grammar.past_endings"))
    return "V" in sentence.classes[index] or (bool(endings) and word.endswith(endings))


def _is_past_of_pronoun(sentence: Sentence, index: int) -> bool:
    """Whether no auxiliary stands before the pronoun: not `had he wanted`."""
    pronoun = sentence.tags.rfind("S", 0, index)
    return _can_be_past(sentence, index) and sentence.tags[max(0, pronoun - 1)] != "X"


def _is_lone_past(sentence: Sentence, index: int) -> bool:
    """Whether the word can be a past tense, and its clause has no other finite verb."""
    lexicon, word = sentence.lexicon, sentence.lower[index]
    if not _can_be_past(sentence, index) or word in lexicon.group("grammar.never_past"):
        return False
    if sentence.lower[index + 1] in lexicon.group("people.times") or index < 1:
        return False
    if not lexicon.group("people.times").isdisjoint(sentence.lower[index + 2 : index + 3]):
        return False  # data released | this week
    return _is_alone(sentence, index)


def _is_alone(sentence: Sentence, index: int) -> bool:
    """Whether the clause of the word has no finite verb."""
    first = max((found.end() for found in _BREAKS.finditer(sentence.tags, 0, index)), default=0)
    last = _BREAKS.search(sentence.tags, index)
    clause = sentence.tags[first : last.start() if last else len(sentence.tags)]
    return not ("V" in clause or "X" in clause)


def _is_lone_finite(sentence: Sentence, index: int) -> bool:
    """Whether the word can be a finite verb, and its clause has no other."""
    return index > 0 and "V" in sentence.classes[index] and _is_alone(sentence, index)


def _is_capitalised(sentence: Sentence, index: int) -> bool:
    return sentence.words[index][:1].isupper()


def _is_name_within(sentence: Sentence, index: int) -> bool:
    """Whether the word is capitalised within a statement: not `Will May win?`."""
    return index > 0 and sentence.words[-1] != "?" and _is_capitalised(sentence, index)


def _speaks_first(sentence: Sentence, index: int) -> bool:
    """Whether the word opens a statement and a cue verb follows: `Strange said`."""
    after = next((word for word, tag in zip(sentence.lower[1:], sentence.tags[1:], strict=True) if tag in "VE"), "")
    return sentence.words[-1] != "?" and after in sentence.lexicon.senses and _is_capitalised(sentence, index)


def _is_noun_before_cue(sentence: Sentence, index: int) -> bool:
    return "N" in sentence.classes[index] and sentence.lower[index + 1] in sentence.lexicon.senses


def _is_possessive(sentence: Sentence, index: int) -> bool:
    return sentence.lower[index] in sentence.lexicon.group("grammar.possessives")


def _stands_alone(sentence: Sentence, index: int) -> bool:
    """Whether the determiner may stand for a noun, and what follows it is a verb's: `with several warning that`."""
    lexicon, forms = sentence.lexicon, sentence.lexicon.forms
    gerund = forms.get(sentence.lower[index + 1], 0) & Form.GERUND
    return bool(gerund) and sentence.lower[index] in lexicon.group("grammar.standing_determiners")


def _takes_clause(sentence: Sentence, index: int) -> bool:
    return sentence.lower[index] in sentence.lexicon.group("nouns.that")


def _is_clause_adverb(sentence: Sentence, index: int) -> bool:
    return sentence.lower[index] in sentence.lexicon.group("grammar.clause_adverbs")


def _is_gerund(sentence: Sentence, index: int) -> bool:
    return bool(sentence.lexicon.forms.get(sentence.lower[index], 0) & Form.GERUND)


def _is_by_agent(sentence: Sentence, index: int) -> bool:
    """Whether an irregular participle has its agent behind it: `a letter read out by the clerk`."""
    lexicon, word = sentence.lexicon, sentence.lower[index]
    if word.endswith(tuple(lexicon.group("grammar.past_endings"))):
        return False
    past = "E" in sentence.classes[index] or lexicon.forms.get(word, 0) & Form.PAST
    at = index + 1 + (sentence.lower[index + 1] not in lexicon.group("grammar.agents"))
    return bool(past) and sentence.lower[at] in lexicon.group("grammar.agents") and sentence.tags[at + 1] != "9"


def _may_be_finite(sentence: Sentence, index: int) -> bool:
    return "V" in sentence.classes[index]


def _is_all_the_verb(sentence: Sentence, index: int) -> bool:
    return "V" in sentence.classes[index] and not ("V" in sentence.tags or "X" in sentence.tags)


def _is_no_past(sentence: Sentence, index: int) -> bool:
    """Whether the word is no verb of saying, in a language whose past tenses do not look like participles."""
    return sentence.lower[index] not in sentence.lexicon.senses and not sentence.lexicon.group("grammar.past_endings")


def _can_be_noun(sentence: Sentence, index: int) -> bool:
    return "N" in sentence.classes[index]


def _is_clitic(sentence: Sentence, index: int) -> bool:
    return sentence.lower[index] in sentence.lexicon.group("grammar.clitics")


def _is_verb_of_plural(sentence: Sentence, index: int) -> bool:
    """Whether the word may be the verb of the plural before it, in what somebody says: `say the results fall short`."""
    plural, word = sentence.lower[index - 1], sentence.lower[index]
    said = sentence.tags.rfind("V", 0, index)
    agrees = plural.endswith("s") and not plural.endswith("ss") and not word.endswith("s")
    return agrees and "V" in sentence.classes[index] and sentence.lower[said] in sentence.lexicon.senses


def _is_dative(sentence: Sentence, index: int) -> bool:
    return sentence.lower[index] in sentence.lexicon.group("grammar.datives")


def _is_whole(sentence: Sentence, index: int) -> bool:
    return sentence.lower[index] in sentence.lexicon.group("grammar.whole")


def _is_all_of(sentence: Sentence, index: int) -> bool:
    """Whether the word may be a noun and `tout` stands before it: `nie tout détournement`."""
    return "N" in sentence.classes[index] and _is_whole(sentence, index - 1)


def _is_strong(sentence: Sentence, index: int) -> bool:
    return sentence.lower[index] in sentence.lexicon.group("people.pronouns")


def _is_of_pronoun(sentence: Sentence, index: int) -> bool:
    return _is_alone(sentence, index) and _is_strong(sentence, index - 1)


RULES = (
    TagRule(
        "a past tense that reads like a participle",
        "NOMINAL|PARTICIPLE ADVERB? <PARTICIPLE|ADJECTIVE> DETERMINER|NUMBER|SUBJECT",
        "VERB",
        _is_lone_past,
        (
            Example("en", "The storm destroyed 300 homes.", "destroyed"),
            Example("en", "The bomb wounded 12 people, said the ministry.", "wounded"),
            Example("en", "The company cut 40 jobs.", "cut"),
            Example("fr", "La distance sur chaussée mouillée atteint 80 mètres.", "atteint"),
        ),
    ),
    TagRule(
        "a past tense that reads like a participle, behind an age",
        "NAME COMMA NUMBER COMMA <PARTICIPLE> DETERMINER|NUMBER|SUBJECT",
        "VERB",
        _is_lone_past,
        (Example("en", "Ann Roy, 38, injected the women with insulin.", "injected"),),
    ),
    TagRule(
        "a verb that reads like a noun, before its object",
        "NOMINAL|COMMA <NOUN> DETERMINER",
        "VERB",
        _is_lone_finite,
        (Example("en", "The change in colour, rather than the dimming, prompts the body to wake.", "prompts"),),
    ),
    TagRule(
        "a possessive, before what is owned",
        "<SUBJECT> NOUN|ADJECTIVE|NAME",
        "DETERMINER",
        _is_possessive,
        (Example("en", "Its chief executive left.", "Its"),),
    ),
    TagRule(
        "a past tense right behind a pronoun",
        "SUBJECT ADVERB? <PARTICIPLE|ADJECTIVE>",
        "VERB",
        _is_past_of_pronoun,
        (Example("en", "They argued it amounted to theft.", "amounted"),),
    ),
    TagRule(
        "a verb that reads like an adjective, behind a pronoun",
        "SUBJECT <ADJECTIVE> DETERMINER",
        "VERB",
        _is_alone,
        (Example("fr", "Elle complique la formation des membranes.", "complique"),),
    ),
    TagRule(
        "a noun that reads like a verb, before a verb of saying",
        "NOUN|NAME|ADJECTIVE|PREPOSITION <VERB> PARTICIPLE|VERB",
        "NOUN",
        _is_noun_before_cue,
        (Example("en", "Prices rose after OPEC delegates signalled that cuts would come.", "delegates"),),
    ),
    TagRule(
        "a name that is also a word, before a verb of saying",
        "^ <ADJECTIVE|AUXILIARY> NAME* FINITE|PARTICIPLE",
        "NAME",
        _speaks_first,
        (
            Example("en", "Strange said that it was late.", "Strange"),
            Example("en", "May said it was late.", "May"),
            Example("fr", "Petit a déclaré que le train partait.", "Petit"),
        ),
    ),
    TagRule(
        "a first name that is also an auxiliary",
        "<AUXILIARY> NAME",
        "NAME",
        _is_name_within,
        (
            Example("en", "“Yes,” said May Brown, a farmer.", "May"),
            Example("en", "The board chose Will Young.", "Will"),
        ),
    ),
    TagRule(
        "an adverb that reads like an adjective, behind an auxiliary",
        "FINITE <ADJECTIVE> PARTICIPLE",
        "ADVERB",
        _is_clause_adverb,
        (Example("en", "Doctors have long said that wards are full.", "long"),),
    ),
    TagRule(
        "a noun that reads like a verb, as the object of another",
        "FINITE|PARTICIPLE ADJECTIVE <VERB> THAT",
        "NOUN",
        _takes_clause,
        (Example("en", "He has repeated false claims that it was stolen.", "claims"),),
    ),
    TagRule(
        "a noun that reads like a verb, as the object of a perfect",
        "RELATIVE AUXILIARY PARTICIPLE <VERB> PREPOSITION",
        "NOUN",
        None,
        (Example("en", "The bank, which has resisted calls for bigger grants, declined.", "calls"),),
    ),
    TagRule(
        "a pronoun that reads like a determiner, behind a preposition",
        "PREPOSITION <DETERMINER> DETERMINER|THAT",
        "PRONOUN",
        _is_possessive,
        (Example("en", "He was assured by her that all was well.", "her"),),
    ),
    TagRule(
        "a name that is also an auxiliary, behind a name",
        "NAME <AUXILIARY> FINITE|PARTICIPLE",
        "NAME",
        _is_capitalised,
        (Example("en", "The cast of Ann May said it was late.", "May"),),
    ),
    TagRule(
        "a determiner that stands alone, before a gerund",
        "PREPOSITION <DETERMINER> NOUN THAT",
        "PRONOUN",
        _stands_alone,
        (Example("en", "Officials left, with several warning that prices would rise.", "several"),),
    ),
    TagRule(
        "a gerund that reads like a noun",
        "PREPOSITION PRONOUN <NOUN> THAT",
        "GERUND",
        _is_gerund,
        (Example("en", "Officials left, with several warning that prices would rise.", "warning"),),
    ),
    TagRule(
        "a participle that reads like a past tense, before its agent",
        "NOUN|NAME <VERB> ADVERB|PREPOSITION? PREPOSITION DETERMINER|NAME|NOUN",
        "PARTICIPLE",
        _is_by_agent,
        (Example("en", "In a letter read out by the clerk, Ann Roy urged the board to act.", "read"),),
    ),
    TagRule(
        "a verb that reads like an infinitive, behind its subject",
        "^ NOUN|NAME ADVERB <INFINITIVE>",
        "VERB",
        _may_be_finite,
        (Example("en", "Traders now see a 35% chance of a cut.", "see"),),
    ),
    TagRule(
        "a verb that reads like an infinitive, behind an aside",
        "COMMA <INFINITIVE> DETERMINER|NUMBER",
        "VERB",
        _is_all_the_verb,
        (Example("en", "The institute, citing surveys, put the draw at 3 million.", "put"),),
    ),
    TagRule(
        "an adjective that reads like a verb, behind its noun",
        "^ PREPOSITION DETERMINER NOUN <VERB> COMMA",
        "ADJECTIVE",
        _is_no_past,
        (Example("fr", "Pour son homologue flamande, il n'y a pas de scandale.", "flamande"),),
    ),
    TagRule(
        "a noun that reads like an infinitive, behind a determiner",
        "DETERMINER <INFINITIVE> NOUN|COMMA|STOP|PREPOSITION",
        "NOUN",
        None,
        (Example("en", "Footage from a doorbell camera showed that he left.", "doorbell"),),
    ),
    TagRule(
        "a noun that reads like a verb, behind a gerund",
        "GERUND ADJECTIVE? <VERB> PREPOSITION",
        "NOUN",
        _can_be_noun,
        (Example("en", "She withdrew, citing fears of retaliation.", "fears"),),
    ),
    TagRule(
        "a verb that reads like a noun, behind its plural subject",
        "VERB DETERMINER ADJECTIVE? NOUN <NOUN> PREPOSITION|ADVERB",
        "VERB",
        _is_verb_of_plural,
        (Example("en", "They say the observations fall within the range.", "fall"),),
    ),
    TagRule(
        "a noun that reads like a participle, behind the verb",
        "VERB DETERMINER ADJECTIVE? NOUN+ <PARTICIPLE> PREPOSITION|COMMA|STOP",
        "NOUN",
        _can_be_noun,
        (Example("en", "The company cut its profit forecast for the second time.", "forecast"),),
    ),
    TagRule(
        "a noun that reads like an adverb, behind all of it",
        "VERB|PARTICIPLE|INFINITIVE ADVERB <ADVERB> STOP|COMMA|PREPOSITION",
        "NOUN",
        _is_all_of,
        (Example("fr", "La direction réfute tout manquement.", "manquement"),),
    ),
    TagRule(
        "all of it, before its noun",
        "VERB|PARTICIPLE|INFINITIVE <ADVERB> NOUN",
        "DETERMINER",
        _is_whole,
        (Example("fr", "La direction réfute tout manquement.", "tout"),),
    ),
    TagRule(
        "a verb that reads like a noun, behind a strong pronoun",
        "^ CLITIC|PRONOUN <NOUN> DETERMINER",
        "VERB",
        _is_of_pronoun,
        (Example("fr", "Lui hausse les épaules.", "hausse"),),
    ),
    TagRule(
        "a strong pronoun that reads like a clitic",
        "^ <CLITIC> FINITE",
        "SUBJECT",
        _is_strong,
        (Example("fr", "Lui hausse les épaules.", "Lui"),),
    ),
    TagRule(
        "a clitic that reads like a preposition",
        "NOMINAL|SUBJECT|RELATIVE <PREPOSITION> FINITE",
        "CLITIC",
        _is_clitic,
        (Example("fr", "Le département en compterait 30 000.", "en"),),
    ),
    TagRule(
        "whom somebody tells",
        "SUBJECT <SUBJECT> FINITE",
        "CLITIC",
        _is_dative,
        (Example("fr", "Nous vous proposons une visite.", "vous"),),
    ),
    TagRule(
        "a noun made of an adjective",
        "DETERMINER <ADJECTIVE> ADJECTIVE|PARTICIPLE COMMA|STOP|FINITE|PREPOSITION|THAT|CLOSING|RELATIVE|CLITIC",
        "NOUN",
        None,
        (
            Example("fr", "« Oui », a dit l'international français.", "international"),
            Example("fr", "Le malade imaginaire a dit oui.", "malade"),
            Example("fr", "Il réclame une présidentielle anticipée.", "présidentielle"),
        ),
    ),
    TagRule(
        "a noun made of a participle",
        "DETERMINER <PARTICIPLE> QUOTATION|COMMA|STOP|FINITE|PREPOSITION|THAT|RELATIVE|CLITIC",
        "NOUN",
        None,
        (
            Example("fr", "Il juge l'accusé.", "accusé"),
            Example("en", "The accused said that he was ill.", "accused"),
        ),
    ),
    TagRule(
        "a noun that reads like a verb, behind a preposition",
        "NOUN PREPOSITION <VERB> STOP|COMMA|PREPOSITION",
        "NOUN",
        None,
        (Example("fr", "Le droit de grève.", "grève"),),
    ),
)

_COMPILED = [(needed(rule.pattern), pattern(rule.pattern), CATEGORIES[rule.becomes], rule.when) for rule in RULES]
#: Whether any row may match tags: one look, for most sentences ask for nothing.
asks_for_repair = re.compile("|".join(found.pattern for _, found, _, _ in _COMPILED)).search


def repaired(sentence: Sentence) -> str:
    """The tags of `sentence` after every row."""
    tags = sentence.tags
    there = set(tags)
    for letters, found, becomes, when in _COMPILED:
        if not letters <= there:
            continue
        for match in found.finditer(tags):
            at = match.start(1)
            if when is None or when(sentence, at):
                tags = f"{tags[:at]}{becomes}{tags[at + 1 :]}"
                there.add(becomes)
    return tags
