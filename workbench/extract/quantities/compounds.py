"""Amounts in two units: `2 h 21 min`, `6ft 2in`, `trois ans et six mois`, `1 m 80`, `a two-hour, ten-minute film`."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from msgspec.structs import replace

from workbench.claims import QuantityType
from workbench.extract import word_class
from workbench.extract.numerals import Numeral
from workbench.extract.phrases import decimals
from workbench.extract.quantities.nouns import noun_at
from workbench.extract.quantities.page import Page
from workbench.extract.quantities.units import Unit, unit_at

#: In a table of parts, a number of two digits without a unit: `2 h 30`.
_BARE = "bare"

#: A number in words without a unit is smaller than this: `une minute trente`.
_LARGEST_BARE = 60

#: The unit whose single digit behind it is a tenth: `8 s 4`.
_SECOND = "second"
_STONE = "st"

#: Units that commas join to smaller ones: `42 heures, 15 minutes, 23 secondes`.
_OF_DAY = frozenset({"hour", "minute"})

#: The unit that inches are joined to by a hyphen, and how many make one.
_FEET, _INCHES = "ft", 12

#: So many cents make one of any currency that has them.
_HUNDRED = 100

#: No amount of a smaller unit is as large as this.
_LARGEST_PART = 1_000


def _parts(table: Mapping[str, Mapping[str, float]]) -> dict[str, dict[str, Decimal]]:
    return {unit: decimals(parts) for unit, parts in table.items()}


class CompoundWords(word_class.WordClasses):
    """The `[compounds]` section of a language."""

    #: For each unit, how many of a smaller one make it.
    parts: Mapping[str, Mapping[str, Decimal]] = word_class.read("compounds.parts", _parts, {})
    joiners: frozenset[str] = word_class.words("compounds.joiners")


compound_words = word_class.compiled(CompoundWords)


def compounded(page: Page, numeral: Numeral, last: int, unit: Unit) -> tuple[Numeral, int]:
    """`numeral`, whose unit ends before token `last`, with the smaller units behind it, and the token after them."""
    words, name, size = compound_words(page.language), unit.symbol, Decimal(1)
    if unit.type is QuantityType.MONEY and (cents := _hundredths(page, last, unit, words)):
        return replace(numeral, value=numeral.value + cents[0]), cents[1]
    while parts := words.parts.get(name):
        found = _smaller(page, last, name, words) or (_inches(page, last) if name == _FEET else None)
        if found is None:
            break
        value, last, name = found
        size *= parts[name]
        numeral = replace(numeral, value=numeral.value + value / size)
    return numeral, last


def _hundredths(page: Page, at: int, unit: Unit, words: CompoundWords) -> tuple[Decimal, int] | None:
    """The part of a unit of money at token `at` told in hundredths (`et 80 centimes`), and the token behind it."""
    joined = page.word(at) in words.joiners
    numeral = page.numerals.at(at + joined)
    if numeral is None or numeral.article or numeral.scale > 1 or numeral.value >= _HUNDRED or page.opens(at):
        return None
    behind = unit_at(page, numeral.last)
    if behind is None or behind[1].type is not QuantityType.MONEY or behind[1].factor * _HUNDRED != 1:
        return None
    same = behind[1].symbol == unit.symbol or behind[1].follows_text
    return (numeral.value / _HUNDRED, behind[0]) if same and unit.factor == 1 else None


def _smaller(page: Page, at: int, name: str, words: CompoundWords) -> tuple[Decimal, int, str] | None:
    """The amount of a smaller unit than `name` at token `at`: its number, the token after it, and the unit."""
    parts = words.parts[name]
    joined = page.word(at) in words.joiners or page.word(at) == ","
    numeral = page.numerals.at(at + joined)
    if numeral is None or numeral.scale > 1 or numeral.value >= _LARGEST_PART or page.opens(at):
        return None
    hyphened = page.word(at) == "," and page.word(at - 2) == "-" == page.word(numeral.last)
    behind = unit_at(page, numeral.last + hyphened)
    if page.word(at) == "," and not (behind and (hyphened or name in _OF_DAY or _goes_on(page, *behind, words))):
        return None
    if numeral.article and not (joined and behind):
        return None
    if behind:
        return (numeral.value, behind[0], behind[1].symbol) if behind[1].symbol in parts else None
    if _BARE not in parts or joined or noun_at(page, numeral.last) is not None:
        return None
    if numeral.digits and len(page.word(at)) == 1 and name == _SECOND:
        return (numeral.value * 10, numeral.last, _BARE)
    two_digits = (len(page.word(at)) == 2 or name == _STONE) if numeral.digits else numeral.value < _LARGEST_BARE
    return (numeral.value, numeral.last, _BARE) if two_digits else None


def _goes_on(page: Page, at: int, unit: Unit, words: CompoundWords) -> bool:
    """Whether a still smaller unit is joined at token `at`: `two hours, one minute and nine seconds`."""
    numeral = page.numerals.at(at + 1) if page.word(at) in words.joiners else None
    behind = unit_at(page, numeral.last) if numeral else None
    return behind is not None and behind[1].symbol in words.parts.get(unit.symbol, {})


def _inches(page: Page, at: int) -> tuple[Decimal, int, str] | None:
    """The inches that hyphens join to feet: `6-foot-4`, `a 6-foot-4-inch guard`."""
    tokens = page.tokens
    numeral = page.numerals.at(at + 1) if page.word(at) == "-" and tokens.glued(at) and tokens.glued(at + 1) else None
    if numeral is None and page.word(at - 1) == "foot":
        numeral = page.numerals.at(at)  # six foot five
        closed = numeral is not None and not numeral.article and noun_at(page, numeral.last) is None
        plain = numeral is not None and numeral.value < _INCHES and not numeral.decimals
        return (numeral.value, numeral.last, "in") if numeral and closed and plain else None
    if numeral is None or not numeral.digits or numeral.decimals or numeral.value >= _INCHES:
        return None
    behind = unit_at(page, numeral.last + 1) if page.word(numeral.last) == "-" else None
    last = behind[0] if behind and behind[1].symbol == "in" else numeral.last
    return numeral.value, last, "in"
