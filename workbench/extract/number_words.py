"""How a language writes numbers: the marks of digits, number words and scale words."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from functools import cache, lru_cache

from workbench.extract import word_class
from workbench.extract.cldr import Cldr, cldr
from workbench.extract.language import WORDS_REMEMBERED, Language, Remembered
from workbench.extract.phrases import PhraseTable, a_list, decimals

#: The languages whose number words text2num knows.
_SPELLED = frozenset({"de", "en", "es", "fr", "it", "nl", "pt"})

#: Group digits in every language that does not list its own marks (SI Brochure, 5.4.4).
_NO_BREAK_SPACES = ("\u00a0", "\u202f")


def _scales(language: Language) -> dict[str, Decimal]:
    known = {word.lower(): Decimal(factor) for word, factor in cldr(language.code).scale_words.items()}
    return known | decimals(language.section("numbers", "scales"))


def _known_abbreviations(known: Cldr) -> dict[str, int]:
    """CLDR's abbreviations, as it writes them and in lower case: `Mln`, `mln`."""
    lower = {word.lower(): factor for word, factor in known.scale_abbreviations.items()}
    return lower | dict(known.scale_abbreviations)


def _group_marks(language: Language) -> frozenset[str]:
    stated = language.section("numbers").get("group", _NO_BREAK_SPACES)
    return frozenset({cldr(language.code).group, *a_list(stated)})


class NumberWords(word_class.WordClasses):
    """How a language writes numbers: its `[numbers]` section with CLDR's marks and scale words."""

    code: str = word_class.built(lambda language: language.code)
    decimal: str = word_class.built(lambda language: cldr(language.code).decimal)
    group: frozenset[str] = word_class.built(_group_marks, "numbers.group")
    joiners: frozenset[str] = word_class.words("numbers.joiners")
    articles: frozenset[str] = word_class.words("numbers.articles")
    #: Parts that are added behind a number or its unit: `et demi`.
    half: PhraseTable[Decimal] = word_class.values("numbers.and_a_half")
    half_a: PhraseTable[bool] = word_class.phrases("numbers.half_a")
    scales: Mapping[str, Decimal] = word_class.built(_scales, "numbers.scales")
    abbreviations: Mapping[str, Decimal] = word_class.numbers("numbers.abbreviations", _known_abbreviations)
    collectives: Mapping[str, Decimal] = word_class.numbers("numbers.collectives")
    #: Adjectives between a number and its scale word: `cinq` autres `milliards`.
    before_scales: frozenset[str] = word_class.words("numbers.before_scales")
    exact_collectives: frozenset[str] = word_class.words("numbers.exact_collectives")
    #: Words between a collective and its scale: `une dizaine de millions`.
    scale_links: frozenset[str] = word_class.words("numbers.scale_links")
    #: What stands before a collective that the text told of before: `la` centaine de blessés.
    definite: PhraseTable[bool] = word_class.phrases("numbers.definite")
    #: Adjectives between an article and a collective: `une bonne dizaine`.
    collective_adjectives: frozenset[str] = word_class.words("numbers.collective_adjectives")
    #: Also adjectives, names or idioms: numbers only where they count something.
    needs_noun: frozenset[str] = word_class.words("numbers.needs_noun")
    #: Abbreviations of one letter that are a scale of money alone: `155 G$`.
    money_letters: frozenset[str] = word_class.words("numbers.money_letters")
    #: What text2num takes for a number and is none: `milles`, the miles of the sea.
    not_numbers: frozenset[str] = word_class.words("numbers.not_numbers")
    words: Mapping[str, int] = word_class.mapping("numbers.words")
    #: Words for the decimal mark between number words: `zero point five`.
    points: frozenset[str] = word_class.words("numbers.points")
    #: Letters that are no scale behind a space: `LHS 3844 b`.
    glued_letters: frozenset[str] = word_class.words("numbers.glued_letters")
    #: Whether a comma may follow a scale word inside a number in words: `five thousand, six hundred`.
    comma_groups: bool = word_class.flag("numbers.comma_groups")
    #: Whether commas may group digits by twos before the last three, as in India: `1,20,000`.
    pair_groups: bool = word_class.flag("numbers.pair_groups")
    #: Symbols and words before which a plain space groups digits, where the language has another mark: `816 000 t`.
    spaced_before: frozenset[str] = word_class.words("numbers.spaced_before")
    #: Words between a number and the scaled one that it is part of: `huit des 28 millions`.
    part_of: PhraseTable[bool] = word_class.phrases("numbers.part_of")


@lru_cache(maxsize=WORDS_REMEMBERED)
def spelled_value(words: NumberWords, phrase: str) -> int | None:
    """The whole number that `phrase` spells, None where it spells none."""
    if words.code not in _SPELLED:
        return words.words.get(phrase)
    from text_to_num import text2num

    try:
        value: int = text2num(phrase, words.code)
    except ValueError:
        return words.words.get(phrase)
    return value


@cache
def spells_number(words: NumberWords) -> Remembered[bool]:
    """Of each word in lower case, whether it spells a number or begins one; no letter does: O'Brien."""
    return Remembered(lambda word: _spells_number(words, word))


def _spells_number(words: NumberWords, word: str) -> bool:
    if len(word) < 2 or not word.isalpha() or word in words.not_numbers:
        return False
    return spelled_value(words, word) is not None
