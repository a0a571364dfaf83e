"""The scale of a bare number, from the one that it is compared with: `16 million cars, against 17`."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from workbench.claims import Quantity, QuantityType
from workbench.extract.quantities.elided_units import CONTRAST_REACH, HUNDREDTHS, Gap
from workbench.extract.quantities.numbers_with_units import StatedNumber, UnitContext, number_at
from workbench.extract.quantities.page import Found, Page
from workbench.extract.quantities.ranges import Amount
from workbench.extract.quantities.units import MILLION, units

#: Written with as many digits, a number is in no scale but its own.
_THOUSAND = 1_000

#: What is shared between numbers.
_SHARED = frozenset({MILLION, 1_000 * MILLION, 1_000_000 * MILLION})


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
            high = replace(amount.high, unit=named[1]) if amount.high else None
            return replace(amount, low=replace(amount.low, unit=named[1]), high=high)
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
    return replace(number, numeral=replace(numeral, value=numeral.value * scale, scale=scale))


def counts_in_stated_scale(page: Page, amount: Amount) -> Amount:
    """`amount`, a bare count, in the millions of the count that it is compared with: `16 million cars, against 17`."""
    if page.last is None:
        return amount
    gap = Gap(page, amount, page.last).past(QuantityType.DATE)  # 3,6 millions de vaches en 2014, 3,1 aujourd'hui
    between = gap.between
    if gap.told.type is not QuantityType.COUNT or len(between) > CONTRAST_REACH:
        return amount
    parts = amount.low.numeral.decimals > 0 and gap.before == ","
    compared = parts or not gap.words.compared_shares.isdisjoint(between) or gap.differs
    return in_stated_scale(page, amount, gap.last) if compared else amount
