"""A number with its unit, and two of them as a range."""

from __future__ import annotations

from dataclasses import dataclass, replace
from decimal import Decimal
from functools import cache

from workbench.claims import QuantityType
from workbench.extract.language import Language
from workbench.extract.lexicon import expanded, phrase_set, word_set
from workbench.extract.numerals import Numeral
from workbench.extract.phrases import PhraseTable
from workbench.extract.quantities.compounds import compounded
from workbench.extract.quantities.nouns import is_noun_like, past_link
from workbench.extract.quantities.page import Page
from workbench.extract.quantities.units import Unit, linked_unit_at, prefix_before, settle_currency, unit_at

#: What may be below zero in words.
_TEMPERATURES = ("°C", "°F", "K")

#: Behind a verb of change, numbers this far apart are a step and where it led (`fell 7p to 212p`), not an interval.
_LARGEST_SPREAD = 3

#: The same behind `by` where each number states its unit: `rose by £40m to £45m` is an interval.
_LARGEST_SPREAD_OF_UNITS = Decimal("1.5")

_MILLION = 1_000_000

#: A verb of change stands at most so many tokens before `from X to Y`.
_CHANGE_REACH = 6

#: A range shares its scale unless its first number is so many times the second (`3 to 5 million` does).
_SHARED_SCALE = 100


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


@dataclass(frozen=True, slots=True)
class Amount:
    """One side, or two that span an interval; `first` takes in the words that open a range."""

    first: int
    last: int
    low: Side
    high: Side | None = None

    @property
    def unit(self) -> Unit | None:
        """The unit of both sides."""
        side = self.high or self.low
        return side.unit or self.low.unit


@dataclass(frozen=True, slots=True, eq=False)
class RangeWords:
    """The `[ranges]` section of a language."""

    #: The words that open a range, with the word that joins its sides: `entre` … `et`.
    openers: PhraseTable[str]
    infix: PhraseTable[bool]
    #: After these, `from X to Y` is a change, two quantities.
    change: frozenset[str]
    #: The openers that may also tell a change: `from`, `de`.
    movable: frozenset[str]
    #: Joiners that part two quantities where each states its unit: `£50 or £100`.
    alternatives: frozenset[str]
    #: A number behind one of these begins no range: `fell by 5 to 20`.
    not_after: frozenset[str]
    #: Words behind metres (`1.8m tall`), and words that tell that a text measures in them.
    dimensions: frozenset[str]
    metres: frozenset[str]
    #: Words for a minus before a temperature: `moins 15 degrés`.
    minus: frozenset[str]
    #: Adjectives that may stand between a number and a length of time: `five straight months`.
    between: frozenset[str]


@cache
def range_words(language: Language) -> RangeWords:
    """Compile the `[ranges]` section of `language`."""
    table = language.section("ranges")
    return RangeWords(
        openers=PhraseTable(expanded(table.get("open", {}))),
        infix=phrase_set(table.get("infix", ("-", "–"))),
        change=word_set(table.get("change", ())),
        movable=word_set(table.get("movable", ())),
        alternatives=word_set(table.get("alternatives", ())),
        not_after=word_set(table.get("not_after", ())),
        dimensions=word_set(language.section("measures").get("dimensions", ())),
        metres=word_set(language.section("measures").get("metres", ())),
        minus=word_set(language.section("measures").get("minus", ())),
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
    counted = is_noun_like(page, at) and not page.tokens.glued(at)
    if page.words[at - 1] in page.numerals.words.money_letters:
        counted = False
        as_unit = as_unit or (at, _NO_UNIT)
    if as_unit and not (counted and page.tokens.glued(at - 1)):
        return replace(numeral, last=at - 1, value=numeral.value / numeral.scale, scale=Decimal(1), letter=False)
    return numeral


def _speaks_of_metres(page: Page, at: int) -> bool:
    """Whether `7.62m` may be metres: a dimension follows, or the text has metres elsewhere."""
    words = range_words(page.language)
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
    if found is None and page.word(at) in range_words(page.language).between:
        found = unit_at(page, at + 1, signs=False)
    return (*found, False) if found else None


def _with_sign(page: Page, first: int, unit: Unit | None) -> int:
    """The token of an explicit sign before token `first`: `-5`, `+3`, `moins 15 degrés`."""
    sign = first - 1
    if unit and unit.symbol in _TEMPERATURES and page.word(sign) in range_words(page.language).minus:
        return sign if sign >= page.free else first
    if page.word(sign) not in ("-", "+", "−", "±") or not page.tokens.glued(first) or sign < page.free:
        return first
    return first if page.tokens.glued(sign) and page.words[sign - 1][-1].isalnum() else sign


def is_negative(page: Page, side: Side) -> bool:
    """Whether an explicit minus stands before the number."""
    sign = page.word(side.first)
    return sign in ("-", "−") or (side.first < side.numeral.first and sign in range_words(page.language).minus)


def amount_at(page: Page, side: Side) -> Amount:
    """`side` alone, or as the lower end of a range."""
    opened = range_words(page.language).openers.before(page.lower, _past_quote(page, side.first))
    if opened and opened[0] < page.free:
        opened = None
    high = _other_side(page, side, opened[1] if opened else None)
    if high is None:
        return Amount(side.first, side.last, side)
    if (opened and _is_change(page, opened[0], side, high)) or (not opened and _is_step(page, side, high)):
        return Amount(side.first, side.last, _shared_scale(side, high)[0])
    return Amount(opened[0] if opened else side.first, high.last, *_shared_scale(side, high))


def _past_quote(page: Page, first: int) -> int:
    return first - 1 if page.word(first - 1) in ("«", '"', "“") else first


def _is_change(page: Page, opener: int, low: Side, high: Side) -> bool:
    """Whether `from X to Y` tells a movement: downwards, with a unit on each side, or after a verb such as `passer`."""
    words = range_words(page.language)
    if page.word(opener) not in words.movable:
        return False
    if high.numeral.value < low.numeral.value and high.numeral.scale <= low.numeral.scale:
        return True
    if low.unit is not None and (high.unit is not None or low.unit.type is QuantityType.MONEY):
        return True
    return is_change(page, opener)


def _is_step(page: Page, low: Side, high: Side) -> bool:
    """Whether `fell 7.5p to 212p` tells a step and where it led: a unit on each side, behind a verb of change."""
    words = range_words(page.language)
    if not page.word(high.first - 1).isalpha():
        return False
    if page.word(low.first - 1) in words.not_after:
        both = _states_unit(low) and _states_unit(high)
        return high.value > low.value * (_LARGEST_SPREAD_OF_UNITS if both else _LARGEST_SPREAD)
    if low.unit is None or low.last == low.numeral.last:
        return False
    near = not words.change.isdisjoint(page.lower[max(0, low.first - 2) : low.first])
    return near and high.value > low.value * _LARGEST_SPREAD


def is_change(page: Page, opener: int) -> bool:
    """Whether a verb of change stands close before the words that open a range at token `opener`."""
    words = range_words(page.language)
    before = page.lower[max(page.free, opener - _CHANGE_REACH) : opener]
    return page.word(opener) in words.movable and not words.change.isdisjoint(before)


def _other_side(page: Page, side: Side, joiner: str | None) -> Side | None:
    words = range_words(page.language)
    at = side.last
    if joiner and page.word(at) == joiner:
        start = at + 1
    elif found := words.infix.at(page.lower, at):
        start = found[0]
        if page.word(at) in ("-", "–", "—") and page.tokens.glued(at) is not page.tokens.glued(start):
            return None
    else:
        return None
    start = _past_currency(page, start)
    if start >= len(page.tokens) or not page.same_line(side.first, start + 1):
        return None
    other = side_at(page, start)
    return other if other and _makes_range(page, side, other, opened=joiner is not None) else None


def _past_currency(page: Page, index: int) -> int:
    """The digits behind the sign of a currency at token `index`."""
    at = index
    while at < index + 3 and page.word(at) and not page.word(at)[0].isalnum() and page.word(at) != "\n":
        at += 1
    if (
        at < len(page.tokens)
        and page.words[at][0].isalpha()
        and page.tokens.glued(at + 1)
        and page.word(at + 1) in "$£€"
    ):
        at += 2
    return at if page.word(at)[:1].isdecimal() else index


def _makes_range(page: Page, low: Side, high: Side, *, opened: bool) -> bool:
    if low.numeral.article and low.unit is None:
        return False
    if low.unit and high.unit and (low.unit.type, low.unit.symbol) != (high.unit.type, high.unit.symbol):
        return False
    stated = _states_unit(low) and _states_unit(high)
    if stated and page.word(high.first - 1) in range_words(page.language).alternatives:
        return False
    if low.unit and not high.unit and low.unit.type not in (QuantityType.MONEY, QuantityType.MEASURE):
        return False
    if high.numeral.article and not high.unit:
        return False
    return opened or high.numeral.value > low.numeral.value or high.numeral.scale > low.numeral.scale


def _states_unit(side: Side) -> bool:
    """Whether the unit stands beside this very number, before or behind it."""
    return side.unit is not None and (side.last > side.numeral.last or side.first < side.numeral.first)


def _shared_scale(low: Side, high: Side) -> tuple[Side, Side]:
    """`3 to 5 million`: the scale of the second number is meant for both."""
    scale = high.numeral.scale
    shares = low.numeral.scale == 1 < scale and low.numeral.value <= high.numeral.value / scale * _SHARED_SCALE
    if shares and low.numeral.value < scale:
        low = replace(low, numeral=replace(low.numeral, value=low.numeral.value * scale, scale=scale))
    unit = high.unit or low.unit
    return replace(low, unit=unit), replace(high, unit=unit)
