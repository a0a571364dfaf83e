"""The scale and unit that are stated elsewhere: `16 million cars, against 17`, `Capacity, GW: 2010, 1.3; 2020, 2.1`."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from workbench.claims import Quantity, QuantityType
from workbench.extract.numerals import Numeral
from workbench.extract.quantities.ambiguous_units import settle_currency
from workbench.extract.quantities.elided_units import CONTRAST_REACH, HUNDREDTHS, Gap
from workbench.extract.quantities.nouns import NounWords
from workbench.extract.quantities.numbers_with_units import StatedNumber, UnitContext, number_at
from workbench.extract.quantities.page import CLAUSE_ENDS, Found, Page
from workbench.extract.quantities.ranges import Amount
from workbench.extract.quantities.units import MILLION, Unit, units

#: Written with as many digits, a number is in no scale but its own.
_THOUSAND = 1_000

#: What is shared between numbers.
_SHARED = frozenset({MILLION, 1_000 * MILLION, 1_000_000 * MILLION})

#: What parts the cells of a table's row; the head of a table stands at most so many tokens before a number of it, and a
#: unit alone in its cell has at most so many.
CELL_MARK, _TABLE_REACH, _LONGEST_UNIT = "|", 400, 3

#: The head of a list stands at most so many tokens before a number of it; and what stands around such a number.
_HEAD_REACH = 80
_ITEM_MARKS = frozenset({",", ":", "("})


def in_stated_unit(page: Page, amount: Amount, elided: Quantity) -> Amount:
    """`amount` in the scale or part of `elided` that is told before it: `112 millions d'euros, contre 181`."""
    table = units(page.language)
    last = next((found for found in reversed(page.found[-2:]) if found.quantity is elided), None)
    if last is None:
        return amount
    amount = in_stated_scale(page, amount, last)
    for at in range(last.last, last.first, -1):
        named = table.names.before(page.lower, at) or table.signs.before(page.words, at)
        if named and named[1].type is elided.type and named[1].factor != 1:
            whole = elided.value is not None and Decimal(str(elided.value)) / named[1].factor % 1 == 0
            led = page.word(amount.first - 1) in UnitContext.get(page.language).led_to
            if whole and led and amount.low.numeral.decimals == HUNDREDTHS:
                return amount  # fell 17 paise to 75.90
            return amount.stated_in(named[1])
    return amount


def in_stated_scale(page: Page, amount: Amount, last: Found) -> Amount:
    """`amount` in the millions of `last`, where its bare digits are too few to mean anything else."""
    stated = next((one for at in range(last.first, last.last) if (one := page.numerals.at(at))), None)
    if stated is None:
        return amount
    if stated.letter and (told := number_at(page, stated.first)):
        stated = told.numeral  # 40m may be metres
    shared = round((last.quantity.value or 0) / float(stated.value or 1))  # dont 1,2 de l'État et 0,9 de la Région
    scale = stated.scale if stated.scale >= MILLION else Decimal(shared)
    return in_scale(amount, scale) if scale in _SHARED else amount


def in_scale(amount: Amount, scale: Decimal) -> Amount:
    """`amount` with its bare digits in `scale`."""
    high = _scaled(amount.high, scale) if amount.high else None
    return replace(amount, low=_scaled(amount.low, scale), high=high)


def _scaled(number: StatedNumber, scale: Decimal) -> StatedNumber:
    numeral = number.numeral
    if numeral.scale > 1 or numeral.value >= _THOUSAND:
        return number
    return replace(number, numeral=_times(numeral, scale))


def counts_in_stated_scale(page: Page, amount: Amount) -> Amount:
    """`amount`, a bare count, in the millions of the count that it is compared with: `16 million cars, against 17`."""
    if page.last is None:
        return amount
    gap = Gap.of(page, amount, page.last).past(QuantityType.DATE)  # 3,6 millions de vaches en 2014, 3,1 aujourd'hui
    between = gap.between
    if gap.told.type is not QuantityType.COUNT or len(between) > CONTRAST_REACH:
        return amount
    parts = amount.low.numeral.decimals > 0 and gap.before == ","
    compared = parts or not gap.words.compared_shares.isdisjoint(between) or gap.differs
    return in_stated_scale(page, amount, gap.last) if compared else amount


def headed(page: Page, amount: Amount) -> Amount | None:
    """`amount`, bare, in the unit and scale that the head of its list or table states: `Capacity, GW: 2010, 1.3`."""
    if CELL_MARK in (page.word(amount.first - 1), page.word(amount.last)):
        head = _head_of_table(page, amount)
        return _in_whole_scale(amount.stated_in(head[0]), head[1]) if head else None
    head = _head_of_list(page, amount)
    return in_scale(amount.stated_in(head[0]), head[1]) if head else None


def _in_whole_scale(amount: Amount, scale: Decimal) -> Amount:
    """`amount` in `scale`, however large: in a table in millions 1,234 are no other number."""
    sides = [side and replace(side, numeral=_times(side.numeral, scale)) for side in (amount.low, amount.high)]
    return replace(amount, low=sides[0] or amount.low, high=sides[1])


def _times(numeral: Numeral, scale: Decimal) -> Numeral:
    return replace(numeral, value=numeral.value * scale, scale=scale)


def _head_of_list(page: Page, amount: Amount) -> tuple[Unit, Decimal] | None:
    if page.word(amount.last) not in CLAUSE_ENDS | {"("} or page.word(amount.first - 1) not in _ITEM_MARKS:
        return None
    for at in range(amount.first - 1, max(0, amount.first - _HEAD_REACH), -1):
        closed = page.word(at - 1) == ")"
        ends = page.word(at) == ":" or (closed and not page.word(at))
        if ends and (head := _head_at(page, at - closed)):
            return head
    return None


def _head_of_table(page: Page, amount: Amount) -> tuple[Unit, Decimal] | None:
    """What the first cell of its row, or of one above it, states: `In millions of euros | 2024 | 2025`."""
    told_in = UnitContext.get(page.language).told_in
    for start in range(amount.first - 1, max(-1, amount.first - _TABLE_REACH), -1):
        line = _line(page, start) if page.opens(start) else [CELL_MARK]
        if CELL_MARK not in line:
            return None
        end = start + line.index(CELL_MARK)
        told = page.opens(start) and (page.word(start) in told_in or end - start <= _LONGEST_UNIT)
        if told and (head := _head_at(page, end)):
            return head
    return None


def _line(page: Page, at: int) -> list[str]:
    """The words of the line from token `at` on, as far as a table's row is looked at."""
    line = page.lower[at : at + _TABLE_REACH]
    return line[: line.index("")] if "" in line else line


def heads_list(page: Page, first: int, last: int) -> bool:
    """Whether a scale word with its unit, in tokens `first` to `last`, is what a list is told in: `(million t)`."""
    opened = page.word(first - 1) == "(" or page.word(first - 1) in UnitContext.get(page.language).told_in
    return opened and page.word(last) in (")", ":", CELL_MARK)


def _head_at(page: Page, end: int) -> tuple[Unit, Decimal] | None:
    """The unit that stands without a number just before token `end`, with its scale: `(millions de tonnes)`."""
    table, words = units(page.language), page.numerals.words
    short = words.abbreviations.get(page.words[end - 1]) if end else None
    if short and (sign := table.prefixes.before(page.words, end - 1)):
        return settle_currency(page, sign[1]), Decimal(short)  # (£m)
    named = table.names.before(page.lower, end) or table.signs.before(page.words, end)
    if named is None:
        return None
    link = NounWords.get(page.language).links.before(page.lower, named[0])
    at = link[0] if link else named[0]
    word, letters = page.word(at - 1), page.words[at - 1]
    scale = words.scales.get(word.removesuffix("s")) or words.scales.get(word) or words.abbreviations.get(letters)
    at -= scale is not None
    return None if page.numerals.at(at - 1) else (settle_currency(page, named[1]), scale or Decimal(1))
