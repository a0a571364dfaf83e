"""A number with the unit it is stated in."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from workbench.claims import QuantityType
from workbench.extract.language import Language
from workbench.extract.lexicon import word_set
from workbench.extract.numerals import Numeral
from workbench.extract.quantities.compounds import compounded
from workbench.extract.quantities.nouns import is_noun_like, past_link
from workbench.extract.quantities.page import Page
from workbench.extract.quantities.units import Unit, linked_unit_at, prefix_before, settle_currency, unit_at

#: What may be below zero in words.
_TEMPERATURES = ("°C", "°F", "K")

_MILLION = 1_000_000

#: Stands for the unit of a letter that is a scale of money alone (`5G`), so that the letter is taken off.
_NO_UNIT = Unit(QuantityType.COUNT, "")


@dataclass(frozen=True, slots=True)
class Side:
    """One number with the unit it is stated in, in tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    numeral: Numeral
    unit: Unit | None = None
    #: The unit is joined by a hyphen: `a six-year plan`.
    hyphened: bool = False

    @property
    def value(self) -> Decimal:
        """The number in the claim's unit."""
        return self.numeral.value * (self.unit.factor if self.unit else 1)


@dataclass(frozen=True, slots=True, eq=False)
class SideWords:
    """The words of a language that settle what a number's unit is."""

    #: Words behind metres (`1.8m tall`), and words that tell that a text measures in them.
    dimensions: frozenset[str]
    metres: frozenset[str]
    #: What is run or swum: `the 100m final`.
    distances: frozenset[str]
    #: Words for a minus before a temperature: `moins 15 degrés`.
    minus: frozenset[str]
    #: Adjectives that may stand between a number and its unit: `five straight months`.
    between: frozenset[str]


@cache
def side_words(language: Language) -> SideWords:
    """Compile what `[measures]` and `[durations]` tell of numbers and their units."""
    measures = language.section("measures")
    return SideWords(
        dimensions=word_set(measures.get("dimensions", ())),
        metres=word_set(measures.get("metres", ())),
        distances=word_set(measures.get("distances", ())),
        minus=word_set(measures.get("minus", ())),
        between=word_set(language.section("durations").get("adjectives", ())),
    )


def side_at(page: Page, index: int) -> Side | None:
    """The number that starts at token `index`, with the unit before or behind it."""
    numeral = page.numerals.at(index)
    return side_of(page, numeral) if numeral else None


def side_of(page: Page, numeral: Numeral) -> Side:
    """`numeral` with the unit before or behind it."""
    first, unit = numeral.first, None
    if numeral.digits and (prefix := prefix_before(page, first)):
        first, unit = prefix
    if numeral.letter and unit is None:
        numeral = _settle_letter(page, numeral)
    last, hyphened = numeral.last, False
    if unit is None:
        if found := _unit_behind(page, numeral):
            last, unit, hyphened = found
            if half := page.numerals.words.half.at(page.lower, last):
                last = half[0]
                numeral = replace(numeral, value=numeral.value + half[1] * numeral.scale)
    elif (behind := unit_at(page, last)) and behind[1].type is QuantityType.MONEY and behind[1].symbol == unit.symbol:
        last = behind[0]
    if unit:
        if unit.if_large and numeral.scale >= _MILLION:
            unit = Unit(QuantityType.MONEY, unit.if_large, assumption=f"millions taken as {unit.if_large}")
        unit = settle_currency(page, unit)
        numeral, last = compounded(page, numeral, last, unit)
    return Side(_with_sign(page, first, unit), last, numeral, unit, hyphened)


def _settle_letter(page: Page, numeral: Numeral) -> Numeral:
    """Whether the letter behind the digits is a scale (`40m people`) or a unit (`40 m`), where no currency precedes."""
    at = numeral.last
    behind = unit_at(page, at)
    if behind and behind[1].type is QuantityType.MONEY:
        return numeral
    as_unit = unit_at(page, at - 1)
    if as_unit and as_unit[1].symbol == "m" and numeral.decimals and not _speaks_of_metres(page, at):
        return numeral
    measured = as_unit and as_unit[1].symbol == "m" and page.word(at) in side_words(page.language).distances
    counted = is_noun_like(page, at) and not page.tokens.glued(at) and not measured
    if page.words[at - 1] in page.numerals.words.money_letters:
        counted = False
        as_unit = as_unit or (at, _NO_UNIT)
    if as_unit and not (counted and page.tokens.glued(at - 1)):
        return replace(numeral, last=at - 1, value=numeral.value / numeral.scale, scale=Decimal(1), letter=False)
    return numeral


def _speaks_of_metres(page: Page, at: int) -> bool:
    """Whether `7.62m` may be metres: a dimension follows, or the text has metres elsewhere."""
    words = side_words(page.language)
    return page.word(at) in words.dimensions or not page.tokens.glued(at - 1) or page.speaks_of(words.metres)


def _unit_behind(page: Page, numeral: Numeral) -> tuple[int, Unit, bool] | None:
    at = numeral.last
    if page.word(at) == "-" and page.tokens.glued(at) and page.tokens.glued(at + 1):
        found = unit_at(page, at + 1, signs=numeral.digits)
        return (*found, True) if found else None
    if at >= len(page.tokens) or "\n" in page.gap(at):
        return None
    found = unit_at(page, at, signs=numeral.digits)
    if found is None and numeral.noun:
        found = linked_unit_at(page, past_link(page, at))
    if found is None and page.word(at) in side_words(page.language).between:
        found = unit_at(page, at + 1, signs=False)
    return (*found, False) if found else None


def _with_sign(page: Page, first: int, unit: Unit | None) -> int:
    """The token of an explicit sign before token `first`: `-5`, `+3`, `moins 15 degrés`."""
    sign = first - 1
    if unit and unit.symbol in _TEMPERATURES and page.word(sign) in side_words(page.language).minus:
        return sign if sign >= page.free else first
    dashed = page.word(sign) == "–" and unit is not None and unit.symbol in _TEMPERATURES
    signed = dashed or page.word(sign) in ("-", "+", "−", "±")
    if not signed or not page.tokens.glued(first) or sign < page.free:
        return first
    return first if page.tokens.glued(sign) and page.words[sign - 1][-1].isalnum() else sign


def is_negative(page: Page, side: Side) -> bool:
    """Whether an explicit minus stands before the number."""
    sign = page.word(side.first)
    return sign in ("-", "−", "–") or (side.first < side.numeral.first and sign in side_words(page.language).minus)
