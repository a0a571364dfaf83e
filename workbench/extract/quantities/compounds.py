"""Amounts in two units: `2 h 21 min`, `6ft 2in`, `trois ans et six mois`, `1 m 80`."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from workbench.extract.language import Language
from workbench.extract.lexicon import decimals, word_set
from workbench.extract.numerals import Numeral
from workbench.extract.quantities.nouns import noun_at
from workbench.extract.quantities.page import Page
from workbench.extract.quantities.units import Unit, unit_at

#: In a table of parts, a number of two digits without a unit: `2 h 30`.
_BARE = "bare"

#: A number in words without a unit is smaller than this: `une minute trente`.
_LARGEST_BARE = 60

#: No amount of a smaller unit is as large as this.
_LARGEST_PART = 1_000


@dataclass(frozen=True, slots=True, eq=False)
class CompoundWords:
    """The `[compounds]` section of a language."""

    #: For each unit, how many of a smaller one make it.
    parts: Mapping[str, Mapping[str, Decimal]]
    joiners: frozenset[str]


@cache
def compound_words(language: Language) -> CompoundWords:
    """Compile the `[compounds]` section of `language`."""
    table = language.section("compounds")
    return CompoundWords(
        parts={unit: decimals(parts) for unit, parts in table.get("parts", {}).items()},
        joiners=word_set(table.get("joiners", ())),
    )


def compounded(page: Page, numeral: Numeral, last: int, unit: Unit) -> tuple[Numeral, int]:
    """`numeral`, whose unit ends before token `last`, with the smaller units behind it, and the token after them."""
    words, name, size = compound_words(page.language), unit.symbol, Decimal(1)
    while parts := words.parts.get(name):
        found = _smaller(page, last, parts, words)
        if found is None:
            break
        value, last, name = found
        size *= parts[name]
        numeral = replace(numeral, value=numeral.value + value / size)
    return numeral, last


def _smaller(
    page: Page, at: int, parts: Mapping[str, Decimal], words: CompoundWords
) -> tuple[Decimal, int, str] | None:
    """The amount of a smaller unit at token `at`: its number, the token after it, and the unit."""
    joined = page.word(at) in words.joiners
    numeral = page.numerals.at(at + joined)
    if numeral is None or numeral.article or numeral.scale > 1 or numeral.value >= _LARGEST_PART:
        return None
    if "\n" in page.gap(at):
        return None
    behind = unit_at(page, numeral.last)
    if behind:
        return (numeral.value, behind[0], behind[1].symbol) if behind[1].symbol in parts else None
    two_digits = len(page.word(at)) == 2 if numeral.digits else numeral.value < _LARGEST_BARE
    bare = not joined and two_digits and noun_at(page, numeral.last) is None
    return (numeral.value, numeral.last, _BARE) if bare and _BARE in parts else None
