"""From an amount to the quantity it states: its value, and the hedges and rate that belong to its span."""

from __future__ import annotations

from workbench.claims import Modifier, Number, Quantity, QuantityType, Why, exact
from workbench.extract.quantities.modifiers import (
    duration_hedge_before,
    hedges,
    modifier_after,
    modifier_before,
    money_hedge_before,
    rate_after,
)
from workbench.extract.quantities.numbers_with_units import Side, is_negative
from workbench.extract.quantities.page import Found, Page
from workbench.extract.quantities.ranges import Amount

#: How the kinds are hedged whose comparators are not those of all others.
_HEDGES = {QuantityType.DURATION: duration_hedge_before, QuantityType.MONEY: money_hedge_before}


def value_of(page: Page, side: Side) -> Number:
    """The number of `side` in its claim's unit, negative where a minus stands before it."""
    value = side.value
    return exact(float(-value if is_negative(page, side) else value))


def state(page: Page, amount: Amount, kind: QuantityType, unit: str | None, last: int, why: Why) -> Found:
    """The quantity that `amount` states, with the hedges and the rate around it, up to token `last` or further."""
    first, modifier = _HEDGES.get(kind, modifier_before)(page, amount.first)
    last = rate_after(page, last)
    if modifier is None and (joined := hedges(page.language).joined.before(page.lower, amount.low.numeral.last)):
        modifier = joined[1]
    if modifier is None:
        last, modifier = modifier_after(page, last)
        last = rate_after(page, last)
    if amount.high:
        low, high = sorted((value_of(page, amount.low), value_of(page, amount.high)))
        return Found(first, last, Quantity(kind, low=low, high=high, unit=unit, modifier=Modifier.RANGE), why)
    if modifier is None and amount.low.numeral.rough:
        modifier = Modifier.APPROX
    return Found(first, last, Quantity(kind, value=value_of(page, amount.low), unit=unit, modifier=modifier), why)


def sentence_words(page: Page, first: int, last: int, reach: int = 40) -> set[str]:
    """The words of the sentence around tokens `first` to `last`, as far as `reach` tokens on either side."""
    lower = page.lower
    start = first
    while start > max(0, first - reach) and not page.ends_sentence(start - 1) and not page.opens(start):
        start -= 1
    end = last
    while end < min(len(lower), last + reach) and not page.ends_sentence(end) and not page.opens(end):
        end += 1
    return set(lower[start:end])
