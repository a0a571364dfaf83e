"""Patterns over parts of speech by name: `DETERMINER <ADJECTIVE> ADJECTIVE`, read over the tags of a layer.

A pattern is a row of words apart by spaces. Each is a category of `CATEGORIES`, or several with `|` between; `?`, `*`
and `+` behind it mean what they mean in regular expressions, `^` and `$` are the ends of the sentence, and the units
in angle brackets are those that a rule makes something of.
"""

from __future__ import annotations

import re
from functools import cache

#: The categories that patterns speak of, and the tags that each stands for (see `tagger.TAGS`).
CATEGORIES = {
    "NOUN": "N",
    "NAME": "M",
    "ADJECTIVE": "A",
    "ADVERB": "R",
    "DETERMINER": "D",
    "NUMBER": "9",
    "PREPOSITION": "P",
    "SUBJECT": "S",
    "CLITIC": "O",
    "PRONOUN": "U",
    "RELATIVE": "W",
    "VERB": "V",
    "AUXILIARY": "X",
    "PARTICIPLE": "E",
    "GERUND": "G",
    "INFINITIVE": "I",
    "TO": "T",
    "THAT": "Q",
    "SUBORDINATOR": "B",
    "AND": "K",
    "POSSESSIVE": "H",
    "QUOTATION": '"',
    "COMMA": ",",
    "COLON": ":",
    "DASH": "-–—",
    "OPENING": "(",
    "CLOSING": ")",
    "STOP": ".;!?…",
    "NOMINAL": "NMU9)",
    "FINITE": "VX",
}
_WORD = re.compile(r"(?P<open><?)(?P<names>[A-Z|]+)(?P<count>[?*+]?)(?P<close>>?)(?P<count_after>[?*+]?)")


@cache
def pattern(written: str) -> re.Pattern[str]:
    """The regular expression of `written`, whose group 1 is what stands in angle brackets.

    Raises ValueError for a word that is no category.
    """
    return re.compile("".join(_part(word) for word in written.split()))


def _part(word: str) -> str:
    if word in ("^", "$"):
        return word
    found = _WORD.fullmatch(word)
    names = found["names"].split("|") if found else []
    paired = found is not None and bool(found["open"]) is bool(found["close"])
    if found is None or not paired or not all(name in CATEGORIES for name in names):
        raise ValueError(f"no category: {word!r}")
    letters = "".join(CATEGORIES[name] for name in names)
    return f"{'(' if found['open'] else ''}[{re.escape(letters)}]{found['count']}{')' if found['close'] else ''}"
