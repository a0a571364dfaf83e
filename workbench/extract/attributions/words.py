"""Words as grammar sees them: elided words and attached pronouns cut off, compounds kept together.

The shared token stream cuts finer than that (runs of letters, runs of digits, signs), which suits numbers; who does
what to whom needs `qu'`, `porte-parole`, `-t-elle` and `n't` as units.
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from functools import lru_cache

from workbench.extract import word_class
from workbench.extract.language import Language

_FOLD = str.maketrans({"’": "'", "ʼ": "'", "‑": "-", "‐": "-"})


class WordForms(word_class.WordClasses):
    """How words are joined: the `[attribution.words]` section of a language. The lists are of regular expressions."""

    #: What stands before an apostrophe as a word of its own: `l`, `qu`.
    elided: Sequence[str] = word_class.endings("attribution.words.elided")
    #: Pronouns behind a hyphen: `-elle`.
    attached: Sequence[str] = word_class.endings("attribution.words.attached")
    #: Endings behind an apostrophe: `'s`.
    endings: Sequence[str] = word_class.endings("attribution.words.endings")
    #: Negations at the end of a verb: `n't`.
    negations: Sequence[str] = word_class.endings("attribution.words.negations")
    #: What is one word with its signs.
    whole: Sequence[str] = word_class.endings("attribution.words.whole")
    #: Words that the press writes without their accent at the head of a sentence: `A` for `À`.
    unaccented: Mapping[str, str] = word_class.mapping("attribution.words.unaccented")
    #: Titles with a full stop: `Mr.`
    titles: frozenset[str] = word_class.words("segmentation.titles")
    #: Other abbreviations, whose full stop may end a sentence as well: `Inc.`
    abbreviated: frozenset[str] = word_class.words("segmentation.endings")


word_forms = word_class.compiled(WordForms)


@lru_cache(maxsize=8)
def word_pattern(language: Language) -> re.Pattern[str]:
    """The pattern of one word, number or sign of `language`, its one group; the space before it is read with it."""
    forms = word_forms(language)
    hyphen, apostrophe = "[-‑‐]", "['’ʼ]"
    titles = "|".join(sorted(forms.titles))
    abbreviated = "|".join(sorted(filter(str.isalpha, forms.abbreviated)))
    elided, attached, endings, negations = map("|".join, (forms.elided, forms.attached, forms.endings, forms.negations))
    number = r"\d+(?:[.,\u00a0\u202f ]\d{3}\b|[.,]\d+)*(?:-[^\W\d_]+)*"
    initials = rf"(?:[^\W\d_]\.){{2,}}|[^\W\d_]\.(?:{hyphen}[^\W\d_]\.)+"
    joint = f"(?:{hyphen}|{apostrophe})"
    # Most words end without a sign that could join them to anything: they try nothing else. The look-aheads let the
    # others pass the alternatives that they are not at the cost of one short scan.
    site = r"[^\W\d_]\w*\.(?:fr|com|org|net|info|be|ch|ca|eu|tv|uk)\b"  # Actu.fr
    parts = [r"[^\W\d_]++(?![\w.'’ʼ‑‐-])", number, initials, site]
    if titles or abbreviated:
        within = rf"(?i:{abbreviated})\.(?=[\s,].)"  # at the end of a sentence the full stop is its own
        parts.append(rf"(?=\w{{1,8}}+\.)(?:(?i:{titles})\.|{within})")
    if whole := "|".join(forms.whole):
        parts.append(rf"(?i:{whole})\b")
    if elided:
        parts.append(rf"(?=\w{{1,7}}+{apostrophe})(?i:{elided}){apostrophe}(?=[\w«“\"‘(]|$)")
    if negations:
        parts.append(rf"(?=\w++{apostrophe})\w+(?=(?i:{negations})\b)|(?i:{negations})\b")
    after = []
    if attached:
        pronoun = rf"{hyphen}(?:t{hyphen})?(?i:{attached})\b(?!{hyphen}[A-ZÀ-Þ])"  # not in Bormes-les-Mimosas
        joint = rf"(?!{pronoun}){joint}"
        after.append(rf"(?<=\w){pronoun}")
    if endings:
        joint = rf"(?!{apostrophe}(?i:{endings})\b){joint}"
        after += [rf"{apostrophe}(?i:{endings})\b", rf"(?<=[sS]){apostrophe}(?=\s)"]
    parts += [rf"\w+(?:{joint}\w+)*", *after, r"\.\.\.", r"[^\w\s]"]
    return re.compile(rf"\s*+({'|'.join(parts)})")


def fold(word: str) -> str:
    """The form a word is looked up by: lower case, plain apostrophe and hyphen."""
    lower = word.lower()
    return lower if lower.isalpha() else lower.translate(_FOLD)
