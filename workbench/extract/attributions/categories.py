"""The categories of words by name, and the one-letter tags that stand for them in a layer: `NOUN` is `N`.

Rules, patterns and conditions speak of categories; the letters are known here and in the table of the tagger.
"""

from __future__ import annotations

from workbench.extract.language import Remembered

#: The tags that each category stands for; any other sign is its own tag.
CATEGORIES = {
    "NOUN": "N",
    "NAME": "M",
    "ADJECTIVE": "A",
    "ADVERB": "R",
    "DETERMINER": "D",
    "NUMBER": "9",
    "PREPOSITION": "P",
    "SUBJECT": "S",
    "CLITIC": "O",  # or an object pronoun, or a negation before the verb
    "PRONOUN": "U",  # that stands as a noun phrase
    "RELATIVE": "W",  # or an interrogative
    "VERB": "V",
    "AUXILIARY": "X",  # or a copula or modal, finite
    "PARTICIPLE": "E",
    "GERUND": "G",
    "INFINITIVE": "I",
    "TO": "T",  # of an English infinitive
    "THAT": "Q",
    "SUBORDINATOR": "B",
    "AND": "K",
    "POSSESSIVE": "H",
    "QUOTATION": '"',
    "COMMA": ",",
    "SEMICOLON": ";",
    "FULL_STOP": ".",
    "HYPHEN": "-",
    "COLON": ":",
    "DASH": "-–—",
    "OPENING": "(",
    "CLOSING": ")",
    "STOP": ".;!?…",
    "SENTENCE_END": ".!?…",
    "STRONG_MARK": ";:.",
    "QUESTION": "?",
    "NOMINAL": "NMU9)",
    "NOUN_PHRASE": "DMNA9",  # of what one is made, but for pronouns
    "PHRASE_END": "NMU9AE)",  # in what a noun phrase may end
    "CLAUSE_OPENER": "WQB",  # of a subordinate clause
    "FINITE": "VX",
    "VERBAL": "VXEGI",
    "LIGHT": "RO",  # what may stand within a verb group
    "PREVERBAL": "XRO",  # what may stand there before its verb
    "PAUSE": ".;!?…,:",
}
#: The category that each tag alone stands for; a sign without one is its own.
CATEGORY_OF = {tags: name for name, tags in CATEGORIES.items() if len(tags) == 1}


def letters(names: str) -> str:
    """The tags of categories with `|` between. Raises ValueError for a name that is no category."""
    if not all(name in CATEGORIES for name in names.split("|")):
        raise ValueError(f"no category: {names!r}")
    return "".join(CATEGORIES[name] for name in names.split("|"))


#: What `letters` gives: asked thousands of times an article, and called, for `[]` takes three times as long.
tags_of = Remembered(letters).__getitem__

#: The tags of single categories.
NOUN, NAME, ADJECTIVE, ADVERB, VERB = map(letters, ("NOUN", "NAME", "ADJECTIVE", "ADVERB", "VERB"))
AUXILIARY, PARTICIPLE, GERUND, INFINITIVE = map(letters, ("AUXILIARY", "PARTICIPLE", "GERUND", "INFINITIVE"))
DETERMINER, PREPOSITION, PRONOUN = map(letters, ("DETERMINER", "PREPOSITION", "PRONOUN"))
CLITIC, NUMBER, RELATIVE = map(letters, ("CLITIC", "NUMBER", "RELATIVE"))
