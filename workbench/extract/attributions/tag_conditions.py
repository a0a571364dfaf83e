"""What the rules of tags ask of a sentence, besides the tags around a word."""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from workbench.extract.attributions.lexicon import Lexicon
from workbench.extract.inflection import Form


class Sentence(Struct, frozen=True):
    """One sentence under tagging: its words as written and folded, what each can be, and its tags so far."""

    words: Sequence[str]
    lower: Sequence[str]
    classes: Sequence[str]
    tags: str
    lexicon: Lexicon


#: The subject of a clause right behind the verb that says it.
_SUBJECT = re.compile(r"[DMN][DAMNH]*")
#: Within so many units a reporting clause has its verb.
_REPORTING = 12
_BREAKS = re.compile(r"[,;:.!?…KQWB(]")


def can_be_past(sentence: Sentence, index: int) -> bool:
    """Whether the word is a finite verb as well as a participle."""
    word, endings = sentence.lower[index], sentence.lexicon.endings("grammar.past_endings")
    return "V" in sentence.classes[index] or word.endswith(endings)


def is_past_of_pronoun(sentence: Sentence, index: int) -> bool:
    """Whether no auxiliary stands before the pronoun: not `had he wanted`."""
    pronoun = max(sentence.tags.rfind("S", 0, index), sentence.tags.rfind("W", 0, index))
    return can_be_past(sentence, index) and sentence.tags[max(0, pronoun - 1)] != "X"


def is_euphonic(sentence: Sentence, index: int) -> bool:
    """Whether the word is one letter before an attached pronoun: `a t-il`, as the press often writes it."""
    return len(sentence.lower[index]) == 1 and sentence.lower[index + 1].startswith("-")


def is_lone_past(sentence: Sentence, index: int) -> bool:
    """Whether the word can be a past tense, and its clause has no other finite verb."""
    never = sentence.lower[index] in sentence.lexicon.group["grammar.never_past"]
    return can_be_past(sentence, index) and not never and is_alone(sentence, index)


def is_before_reporting(sentence: Sentence, index: int) -> bool:
    """Whether the word can be the past tense of the first clause, and a verb of saying stands in the next."""
    tags, comma = sentence.tags, sentence.tags.find(",", index)
    behind = range(comma + 1, min(comma + _REPORTING, len(tags)))
    said = any(tags[at] in "VE" and sentence.lower[at] in sentence.lexicon.senses for at in behind)
    return said and "," not in tags[:index] and is_lone_past(sentence, index)


def is_behind_relative(sentence: Sentence, index: int) -> bool:
    """Whether a relative clause or a name ends before the word, and its clause has no other finite verb."""
    opening = sentence.tags.rfind(",", 0, index - 1)
    relative = sentence.tags[opening + 1] == "W" or set(sentence.tags[opening + 1 : index - 1]) == {"M"}
    return relative and is_lone_past(sentence, index)


def is_in_aside(sentence: Sentence, index: int) -> bool:
    """Whether the word can be a participle, and a verb follows the mark that closes the aside it begins."""
    tags, endings = sentence.tags, sentence.lexicon.endings("grammar.participle_endings")
    closing = tags.find(tags[index - 1], index)
    behind = tags[closing + 1 :].lstrip("RN") if closing > 0 else ""
    return sentence.lower[index].endswith(endings) and behind.startswith(("V", "X"))


def is_behind_said(sentence: Sentence, index: int) -> bool:
    """Whether the last verb or conjunction before the word is one of saying that takes a clause."""
    lexicon, said = sentence.lexicon, index - 1
    while said >= 0 and sentence.tags[said] not in "VXEIG,":
        said -= 1
    return said >= 0 and lexicon.takes(sentence.lower[said], "that")


def is_subject_of_said(sentence: Sentence, index: int) -> bool:
    """Whether the word can be a noun, and what follows it a finite verb, or one stands behind what belongs to it."""
    if "N" not in sentence.classes[index] or index + 1 >= len(sentence.tags):
        return False
    if sentence.tags[index + 1] == "P":
        return not is_alone(sentence, index + 1)
    return can_be_past(sentence, index + 1) or sentence.tags[index + 1] in "VX"


def is_alone(sentence: Sentence, index: int) -> bool:
    """Whether the clause of the word has no finite verb."""
    first = max((found.end() for found in _BREAKS.finditer(sentence.tags, 0, index)), default=0)
    last = _BREAKS.search(sentence.tags, index)
    clause = sentence.tags[first : last.start() if last else len(sentence.tags)]
    return not ("V" in clause or "X" in clause)


def is_second_verb(sentence: Sentence, index: int) -> bool:
    """Whether the word can be a noun, what stands before it an adjective, and its clause has another verb."""
    told = "N" in sentence.classes[index] and "A" in sentence.classes[index - 1]
    return told and not is_alone(replace(sentence, tags=f"{sentence.tags[:index]}N{sentence.tags[index + 1 :]}"), index)


def disagrees(sentence: Sentence, index: int) -> bool:
    """Whether the word and the clitic that reads like its article differ in number: `, les chiffre à`."""
    lexicon, word, article = sentence.lexicon, sentence.lower[index], sentence.lower[index - 1]
    if article in lexicon.group["grammar.plural_articles"]:
        return article in lexicon.group["grammar.clitics"] and not lexicon.is_plural(word)
    ends = word.endswith(lexicon.endings("grammar.plural_verb_endings"))
    return ends and article in lexicon.group["grammar.clitics"]


def is_capitalised(sentence: Sentence, index: int) -> bool:
    """Whether the word begins with a capital."""
    return sentence.words[index][:1].isupper()


def is_name_within(sentence: Sentence, index: int) -> bool:
    """Whether the word is capitalised within a statement: not `Will May win?`."""
    return index > 0 and sentence.words[-1] != "?" and is_capitalised(sentence, index)


def speaks_first(sentence: Sentence, index: int) -> bool:
    """Whether the word opens a statement and a cue verb follows: `Strange said`."""
    after = next((word for word, tag in zip(sentence.lower[1:], sentence.tags[1:], strict=True) if tag in "VE"), "")
    return sentence.words[-1] != "?" and after in sentence.lexicon.senses and is_capitalised(sentence, index)


def is_gerund(sentence: Sentence, index: int) -> bool:
    """Whether the word can be a gerund of a cue verb."""
    return bool(sentence.lexicon.forms.get(sentence.lower[index], 0) & Form.GERUND)


def is_by_agent(sentence: Sentence, index: int) -> bool:
    """Whether an irregular participle has its agent behind it: `a letter read out by the clerk`."""
    lexicon, word = sentence.lexicon, sentence.lower[index]
    if word.endswith(lexicon.endings("grammar.past_endings")):
        return False
    at = index + 1 + (sentence.lower[index + 1] not in lexicon.group["grammar.agents"])
    return "E" in sentence.classes[index] and sentence.lower[at] in lexicon.group["grammar.agents"]


def has_past_endings(sentence: Sentence, index: int) -> bool:  # noqa: ARG001
    """Whether past tenses read like participles in the language, and clauses follow verbs without `that`."""
    return bool(sentence.lexicon.group["grammar.past_endings"])


def is_plural(sentence: Sentence, index: int) -> bool:
    """The same, and the word ends as a plural does."""
    return sentence.lexicon.is_plural(sentence.lower[index]) and has_past_endings(sentence, index)


def is_verb_of_said(sentence: Sentence, index: int) -> bool:
    """Whether the word may be the verb of the noun before it, in what somebody says: `say the results fall short`."""
    noun, word = sentence.lower[index - 1], sentence.lower[index]
    said = max(sentence.tags.rfind("V", 0, index), sentence.tags.rfind("XE", 0, index) + 1)  # has insisted
    alone = _SUBJECT.fullmatch(sentence.tags, said + 1, index) and not sentence.tags.startswith(("NV", "X"), index + 1)
    says = sentence.lexicon.takes(sentence.lower[said], "bare")
    if sentence.tags.startswith("T", index + 1) and not {"V", "X"}.isdisjoint(sentence.tags[index:]):
        return False  # said government plans to hire nurses were late
    return bool(alone) and says and sentence.lexicon.is_plural(noun) is not sentence.lexicon.is_plural(word)
