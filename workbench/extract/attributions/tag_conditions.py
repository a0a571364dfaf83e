"""What the rules of tags ask of a sentence, besides the tags around a word."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.extract.attributions.categories import tags_of
from workbench.extract.attributions.units import Units
from workbench.extract.inflection import Form


class Sentence(Units, frozen=True, eq=False):
    """One sentence under tagging: its words as written too, and what each can be; the tags are those so far."""

    words: Sequence[str]
    classes: Sequence[str]

    def can_be(self, index: int, category: str) -> bool:
        """Whether the word at `index`, by itself, can be of the category."""
        return tags_of(category) in self.classes[index]


#: The subject of a clause right behind the verb that says it.
_SUBJECT = "DETERMINER|NAME|NOUN DETERMINER|ADJECTIVE|NAME|NOUN|POSSESSIVE*"
#: Within so many units a reporting clause has its verb.
_REPORTING = 12
#: What a clause ends before or begins behind.
_BREAKS = "STOP|COMMA|COLON|OPENING|AND|CLAUSE_OPENER"


def can_be_past(sentence: Sentence, index: int) -> bool:
    """Whether the word is a finite verb as well as a participle."""
    word, endings = sentence.lower[index], sentence.lexicon.endings("grammar.past_endings")
    return sentence.can_be(index, "VERB") or word.endswith(endings)


def is_past_of_pronoun(sentence: Sentence, index: int) -> bool:
    """Whether no auxiliary stands before the pronoun: not `had he wanted`."""
    pronoun = sentence.last_of("SUBJECT|RELATIVE", 0, index)
    return can_be_past(sentence, index) and not sentence.is_a(max(0, pronoun - 1), "AUXILIARY")


def is_euphonic(sentence: Sentence, index: int) -> bool:
    """Whether the word is one letter before an attached pronoun: `a t-il`, as the press often writes it."""
    return len(sentence.lower[index]) == 1 and sentence.word(index + 1).startswith("-")


def is_lone_past(sentence: Sentence, index: int) -> bool:
    """Whether the word can be a past tense, and its clause has no other finite verb."""
    never = sentence.is_in(index, "grammar.never_past")
    return can_be_past(sentence, index) and not never and is_alone(sentence, index)


def is_before_reporting(sentence: Sentence, index: int) -> bool:
    """Whether the word can be the past tense of the first clause, and a verb of saying stands in the next."""
    tags, comma = sentence.tags, sentence.tags.find(",", index)
    behind = range(comma + 1, min(comma + _REPORTING, len(tags)))
    said = any(sentence.is_a(at, "VERB|PARTICIPLE") and sentence.lower[at] in sentence.lexicon.senses for at in behind)
    return said and "," not in tags[:index] and is_lone_past(sentence, index)


def is_behind_relative(sentence: Sentence, index: int) -> bool:
    """Whether a relative clause or a name ends before the word, and its clause has no other finite verb."""
    first = sentence.last_of("COMMA", 0, index - 1) + 1
    relative = sentence.is_a(first, "RELATIVE") or sentence.reads(first, "NAME+", index - 1)
    return relative and is_lone_past(sentence, index)


def is_behind_aside(sentence: Sentence, index: int) -> bool:
    """Whether an aside with a preposition stands before the word, and no verb behind: `Acme, with others, | met`."""
    first = sentence.last_of("COMMA", 0, index - 1) + 1
    subject = sentence.is_a(0, "NOUN_PHRASE") and sentence.is_a(first, "PREPOSITION")
    closing = sentence.first_of("COMMA", index)
    follows = sentence.is_a(sentence.past(closing + 1, "ADVERB"), "FINITE|PARTICIPLE")
    alone = not sentence.has("FINITE|RELATIVE", 0, first)
    return subject and alone and not follows and is_lone_past(sentence, index)


def is_in_aside(sentence: Sentence, index: int) -> bool:
    """Whether the word can be a participle, and a verb follows the mark that closes the aside it begins."""
    closing = sentence.tags.find(sentence.tags[index - 1], index)
    return closing > 0 and sentence.is_a(sentence.past(closing + 1, "ADVERB|NOUN"), "FINITE")


def is_behind_said(sentence: Sentence, index: int) -> bool:
    """Whether the last verb or conjunction before the word is one of saying that takes a clause."""
    said = sentence.last_of("VERBAL|COMMA", 0, index)
    return said >= 0 and sentence.lexicon.takes(sentence.lower[said], "that")


def is_subject_of_said(sentence: Sentence, index: int) -> bool:
    """Whether the word can be a noun, and what follows it a finite verb, or one stands behind what belongs to it."""
    if not sentence.can_be(index, "NOUN") or index + 1 >= len(sentence):
        return False
    if sentence.is_a(index + 1, "PREPOSITION"):
        return not is_alone(sentence, index + 1)
    return can_be_past(sentence, index + 1) or sentence.is_a(index + 1, "FINITE")


def is_alone(sentence: Sentence, index: int) -> bool:
    """Whether the clause of the word has no finite verb."""
    return not sentence.has("FINITE", sentence.last_of(_BREAKS, 0, index) + 1, sentence.first_of(_BREAKS, index))


def is_second_verb(sentence: Sentence, index: int) -> bool:
    """Whether the word can be a noun, what stands before it an adjective, and its clause has another verb."""
    another = sentence.has("FINITE", sentence.last_of(_BREAKS, 0, index) + 1, index)
    return another and sentence.can_be(index, "NOUN") and sentence.can_be(index - 1, "ADJECTIVE")


def disagrees(sentence: Sentence, index: int) -> bool:
    """Whether the word and the clitic that reads like its article differ in number: `, les chiffre à`."""
    lexicon, word = sentence.lexicon, sentence.lower[index]
    if sentence.is_in(index - 1, "grammar.plural_articles"):
        differs = not lexicon.is_plural(word)
    else:
        differs = word.endswith(lexicon.endings("grammar.plural_verb_endings"))
    return differs and sentence.is_in(index - 1, "grammar.clitics")


def is_none_of_several(sentence: Sentence, index: int) -> bool:
    """Whether verbs of several end in a way of their own, and the word does not: `les deux confessions`."""
    endings = sentence.lexicon.endings("grammar.plural_verb_endings")
    return bool(endings) and not sentence.lower[index].endswith(endings)


def takes_any_clause(sentence: Sentence, index: int) -> bool:
    """Whether the word is of the verbs that say a clause and nothing else, and describe no noun: `said`."""
    return sentence.lexicon.takes(sentence.lower[index], "clauses")


def takes_infinitive(sentence: Sentence, index: int) -> bool:
    """Whether the word is of the verbs that say what somebody will do: `vowed to`."""
    return sentence.lexicon.takes(sentence.lower[index], "to")


def is_capitalised(sentence: Sentence, index: int) -> bool:
    """Whether the word begins with a capital."""
    return sentence.words[index][:1].isupper()


def is_name_within(sentence: Sentence, index: int) -> bool:
    """Whether the word is capitalised within a statement: not `Will May win?`."""
    return index > 0 and sentence.words[-1] != "?" and is_capitalised(sentence, index)


def speaks_first(sentence: Sentence, index: int) -> bool:
    """Whether the word opens a statement and a cue verb follows: `Strange said`."""
    says = sentence.word(sentence.first_of("VERB|PARTICIPLE", 1)) in sentence.lexicon.senses
    return says and sentence.words[-1] != "?" and is_capitalised(sentence, index)


def is_gerund(sentence: Sentence, index: int) -> bool:
    """Whether the word can be a gerund of a cue verb."""
    return bool(sentence.lexicon.forms.get(sentence.lower[index], 0) & Form.GERUND)


def is_by_agent(sentence: Sentence, index: int) -> bool:
    """Whether an irregular participle has its agent behind it: `a woman hit by a driver`."""
    if sentence.lower[index].endswith(sentence.lexicon.endings("grammar.past_endings")):
        return False
    agent = sentence.any_in(index + 1, index + 3, "grammar.agents")
    return agent and sentence.can_be(index, "PARTICIPLE")


def has_past_endings(sentence: Sentence, index: int) -> bool:  # noqa: ARG001
    """Whether past tenses read like participles in the language, and clauses follow verbs without `that`."""
    return bool(sentence.lexicon.group["grammar.past_endings"])


def is_plural(sentence: Sentence, index: int) -> bool:
    """The same, and the word ends as a plural does."""
    return sentence.lexicon.is_plural(sentence.lower[index]) and has_past_endings(sentence, index)


def is_verb_of_said(sentence: Sentence, index: int) -> bool:
    """Whether the word may be the verb of the noun before it, in what somebody says: `say the results fall short`."""
    noun, word, verbs = sentence.lower[index - 1], sentence.lower[index], range(index - 1, -1, -1)
    sayings = (at for at in verbs if sentence.is_a(at, "VERB") or sentence.reads(at - 1, "AUXILIARY PARTICIPLE"))
    said = next(sayings, 0)  # has insisted
    if sentence.is_a(index + 1, "TO") and sentence.has("FINITE", index, len(sentence)):
        return False  # said government plans to hire nurses were late
    alone = sentence.reads(said + 1, _SUBJECT, index)
    alone = alone and not sentence.is_a(index + 1, "AUXILIARY")
    says = sentence.lexicon.takes(sentence.lower[said], "bare")
    several = sentence.lexicon.is_plural(noun)
    agrees = several is not sentence.lexicon.is_plural(word) or (several and sentence.is_a(index - 1, "NAME"))  # James
    return alone and says and agrees
