"""The smaller units behind a unit that belong to its number: `2 h 21 min`, `6ft 2in`, `cinq euros et 80 centimes`."""

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
from workbench.extract.quantities.unit_recognition import unit_at
from workbench.extract.quantities.units import Unit

#: In a table of parts, a number of two digits without a unit: `2 h 30`.
_BARE = "bare"

#: So many grammes make a kilogramme; what stands behind one digit that tells tenths of one.
_THOUSAND, _CLOSES_PART = 1_000, frozenset({",", ".", ";", ")", ""})

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


def _parts(table: Mapping[str, Mapping[str, float]]) -> dict[str, dict[str, Decimal]]:
    return {unit: decimals(parts) for unit, parts in table.items()}


class CompoundWords(word_class.WordClasses):
    """The `[compounds]` section of a language."""

    #: For each unit, how many of a smaller one make it.
    parts: Mapping[str, Mapping[str, Decimal]] = word_class.read("compounds.parts", _parts, {})
    joiners: frozenset[str] = word_class.words("compounds.joiners")
    #: Letters that are a smaller unit only behind a larger one: `3h 12m`.
    letters: Mapping[str, str] = word_class.read("compounds.letters", dict, {})


def compounded(page: Page, numeral: Numeral, last: int, unit: Unit) -> tuple[Numeral, int]:
    """`numeral`, whose unit ends before token `last`, with the smaller units behind it, and the token after them."""
    words, name, size = CompoundWords.get(page.language), unit.symbol, Decimal(1)
    whole = unit.type is QuantityType.MONEY and not numeral.decimals  # but: to $1.22 and 0.3 cents to €1.15
    if whole and (cents := _hundredths(page, last, unit, words)):
        return replace(numeral, value=numeral.value + cents[0]), cents[1]
    while parts := words.parts.get(name):
        found = _smaller(page, last, name, words, listed=size > 1 or name in _OF_DAY) or (
            _inches(page, last) if name == _FEET else None
        )
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
    if numeral is None or numeral.article or numeral.value >= _HUNDRED:
        return None
    behind = unit_at(page, numeral.last)
    if behind is None or behind[1].type is not QuantityType.MONEY or behind[1].factor * _HUNDRED != 1:
        return None
    same = behind[1].symbol == unit.symbol or behind[1].follows_text
    return (numeral.value / _HUNDRED, behind[0]) if same and unit.factor == 1 else None


def _smaller(page: Page, at: int, name: str, words: CompoundWords, *, listed: bool) -> tuple[Decimal, int, str] | None:
    """The amount of a smaller unit than `name` at token `at`: its number, the token after it, and the unit."""
    parts = words.parts[name]
    joined = page.word(at) in words.joiners or page.word(at) == ","
    numeral = page.numerals.at(at + joined)
    if numeral and numeral.letter:
        letter = words.letters.get(page.word(numeral.last - 1), "")
        return (numeral.value / numeral.scale, numeral.last, letter) if letter in parts else None
    if numeral is None:
        return None
    hyphened = page.word(at) == "," and page.word(at - 2) == "-" == page.word(numeral.last)
    behind = unit_at(page, numeral.last + hyphened)
    if page.word(at) == "," and not (behind and (listed or _goes_on(page, *behind, words))):
        return None
    if behind:
        value = numeral.value * behind[1].factor
        return (value, behind[0], behind[1].symbol) if behind[1].symbol in parts else None
    part = _bare_part(page, at, numeral, name) if _BARE in parts and not joined else None
    return None if part is None else (part, numeral.last, _BARE)


def _bare_part(page: Page, at: int, numeral: Numeral, name: str) -> Decimal | None:
    """What a number at token `at` without a unit is of the unit before it: `2 h 30`, un combat de `4h11` disputé."""
    written = page.glued(at)
    if not written and noun_at(page, numeral.last) is not None:
        return None
    digits, parts = len(page.word(at)) if numeral.digits else 0, CompoundWords.get(page.language).parts[name][_BARE]
    if digits == 1 and (name == _SECOND or (parts == _THOUSAND and page.word(numeral.last) in _CLOSES_PART)):
        return numeral.value * parts / 10  # 2 km 8
    fits = digits == len(str(parts - 1)) or name == _STONE if digits else numeral.value < _LARGEST_BARE
    return numeral.value if fits else None


def _goes_on(page: Page, at: int, unit: Unit, words: CompoundWords) -> bool:
    """Whether a still smaller unit is joined at token `at`: `two hours, one minute and nine seconds`."""
    numeral = page.numerals.at(at + 1) if page.word(at) in words.joiners or page.word(at) == "," else None
    behind = unit_at(page, numeral.last) if numeral else None
    return behind is not None and behind[1].symbol in words.parts.get(unit.symbol, {})


def _inches(page: Page, at: int) -> tuple[Decimal, int, str] | None:
    """The inches that hyphens join to feet: `6-foot-4`, `a 6-foot-4-inch guard`."""
    numeral = page.numerals.at(at + 1) if page.joins(at) else None
    if numeral is None:
        numeral = page.numerals.at(at)  # six foot five
        if numeral is None or page.word(numeral.last) == "-" or noun_at(page, numeral.last):
            return None  # a 30-foot three-pointer
    if numeral is None or numeral.value >= _INCHES:
        return None
    behind = unit_at(page, numeral.last + 1) if page.word(numeral.last) == "-" else None
    last = behind[0] if behind else numeral.last
    return numeral.value, last, "in"
