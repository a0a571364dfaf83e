"""Exchange rates: the currency of a bare number that tells what another one costs: `83.35 against the dollar`."""

from __future__ import annotations

from decimal import Decimal

from workbench.extract.quantities.ambiguous_units import settle_currency
from workbench.extract.quantities.modifiers import Hedges, exchange_rate_after
from workbench.extract.quantities.numbers_with_units import UnitContext
from workbench.extract.quantities.page import Page
from workbench.extract.quantities.ranges import Amount
from workbench.extract.quantities.units import Unit, units

#: The rule of a currency that is told in another one.
EXCHANGE_RULE = "money: exchange rate"

#: What markets quote in weaker money, strongest first: one pound is so many dollars, one dollar so many yen.
_STRONGEST = ("KWD", "BHD", "OMR", "JOD", "GBP", "EUR", "CHF", "USD", "CAD", "AUD", "NZD")

#: A currency is named at most so many tokens before its rate.
_NAMED_BEFORE = 60


def exchange_rate(page: Page, amount: Amount) -> str | None:
    """The currency that the bare number of `amount` is in, where it is an exchange rate."""
    begin, other = amount.first, exchange_rate_after(page, amount.last, bare=True)
    if other is None:
        begin, other = _named_against(page, amount.first) or (begin, None)
    if other is None and amount.low.numeral.decimals:
        return _quoted_alone(page, amount)
    code = settle_currency(page, other[1]).symbol if other else ""
    one = _currency_before(page, begin, code) if other else None
    return _told_in(one, code, amount.low.value) if one else None


def _told_in(one: str, other: str, number: Decimal | int) -> str:
    """Of two currencies the weaker where one of the stronger is more than 1; `one` where it can't be told."""
    ranks = {code: rank for rank, code in enumerate(_STRONGEST)}
    if ranks.get(one) == ranks.get(other):
        return one
    stronger, weaker = sorted((one, other), key=lambda code: ranks.get(code, len(ranks)))
    return weaker if number >= 1 else stronger


def _named_against(page: Page, first: int) -> tuple[int, tuple[int, Unit]] | None:
    """What stands before a rate: `against the dollar at`; the first token of it, and the currency that it names."""
    if page.word(first - 1) not in UnitContext.get(page.language).led_to:
        return None
    last = first - 1 - (page.word(first - 2) == ",")
    quoted = Hedges.get(page.language).quoted.before(page.lower, last)
    named = units(page.language).names.before(page.lower, quoted[0] if quoted else last)
    start = named[0] - page.word(named[0] - 1).isdecimal() if named else last  # rupee/100 yen
    against = Hedges.get(page.language).against_currency.before(page.lower, start) if named else None
    return (against[0], named) if named and against and named[1].is_currency else None


def _quoted_alone(page: Page, amount: Amount) -> str | None:
    """The currency of a level that markets quote in dollars: `the rupee opened at` 71.30, `l'euro valait` 1,0712."""
    led = page.word(amount.first - 1) in UnitContext.get(page.language).led_to
    quoted = Hedges.get(page.language).quoted.before(page.lower, amount.first - led)
    named = units(page.language).names.before(page.lower, quoted[0]) if quoted else None
    code = settle_currency(page, named[1]).symbol if named and named[1].is_currency else "USD"
    return _told_in(code, "USD", amount.low.value) if code != "USD" else None


def _currency_before(page: Page, first: int, other: str) -> str | None:
    """The currency but `other` that the paragraph before token `first` names last: `the rupee fell to` 218 to it."""
    at = first
    while at > max(0, first - _NAMED_BEFORE) and not page.opens(at):
        named = units(page.language).names.before(page.lower, at)
        symbol = settle_currency(page, named[1]).symbol if named and named[1].is_currency else other
        if symbol != other:
            return symbol
        at -= 1
    return None
