"""Words as grammar sees them: elided words and attached pronouns cut off, compounds kept together.

The shared token stream cuts finer than that (runs of letters, runs of digits, signs), which suits numbers; who does
what to whom needs `qu'`, `porte-parole`, `-t-elle` and `n't` as units.
"""

from __future__ import annotations

import re
from functools import lru_cache

from workbench.extract.language import Language

_FOLD = str.maketrans({"’": "'", "ʼ": "'", "‑": "-", "‐": "-"})


@lru_cache(maxsize=8)
def word_pattern(language: Language) -> re.Pattern[str]:
    """The pattern of one word, number or sign of `language`."""
    data = language.section("attribution", "words")
    elided = "|".join(data.get("elided", ()))
    attached = "|".join(data.get("attached", ()))
    endings = "|".join(data.get("endings", ()))
    negations = "|".join(data.get("negations", ()))
    hyphen, apostrophe = "[-‑‐]", "['’ʼ]"
    parts = [rf"\d+(?:[.,\u00a0\u202f ]\d{{3}}\b|[.,]\d+)*"]
    titles = "|".join(language.section("segmentation").get("titles", ()))
    if titles:
        parts.append(rf"(?i:\b(?:{titles})\.)")
    if elided:
        parts.append(rf"(?i:\b(?:{elided})){apostrophe}(?=[\w«“\"‘(])")
    if attached:
        parts.append(rf"(?<=\w){hyphen}(?:t{hyphen})?(?i:{attached})\b")
    if negations:
        parts += [rf"\w+(?=(?i:{negations})\b)", rf"(?i:{negations})\b"]
    if endings:
        parts += [rf"{apostrophe}(?i:{endings})\b", rf"(?<=[sS]){apostrophe}(?=\s)"]
    no_attached = rf"(?!{hyphen}(?:t{hyphen})?(?i:{attached})\b)" if attached else ""
    no_ending = rf"(?!{apostrophe}(?i:{endings})\b)" if endings else ""
    joint = rf"(?:{no_attached}{hyphen}|{no_ending}{apostrophe})"
    initials = r"(?:[^\W\d_]\.){2,}"
    parts += [initials, rf"\w+(?:{joint}\w+)*", r"\.\.\.", r"[^\w\s]"]
    return re.compile("|".join(parts))


def fold(word: str) -> str:
    """The form a word is looked up by: lower case, plain apostrophe and hyphen."""
    return word.lower().translate(_FOLD)
