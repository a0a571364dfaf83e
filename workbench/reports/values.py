"""A claim's value in the report's language.

Scale words are left out on purpose: a French *billion* is an English *trillion*, and a lawyer must not have to guess.
Digits are never rounded.
"""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

from workbench.claims import DateInterval, Modifier, Number, Quantity, QuantityType
from workbench.display import visible
from workbench.reports.terms import QUANTITIES
from workbench.reports.wording import Wording
from workbench.translatable import N_

#: From here on a number is told as Python writes it: Babel has no more digits than a decimal context.
LARGEST_IN_DIGITS = 10**21

_HEDGES = {Modifier.APPROX: "≈ ", Modifier.MIN: "≥ ", Modifier.MAX: "≤ "}
_TIMES = frozenset({"year", "month", "week", "day", "hour", "minute", "second", "decade", "century", "quarter"})

#: What a report calls the units that stand for no unit of CLDR.
UNITS = {"pp": N_("percentage points"), "points": N_("points")}


def value_of(quantity: Quantity, say: Wording) -> str:
    """The value with its unit and hedge; a range with both ends; a date as its first and last day."""
    if quantity.type is QuantityType.DATE:
        return _days(quantity.date, say)
    if quantity.low is not None and quantity.high is not None:
        return _with_unit(f"{_digits(quantity.low, say)}–{_digits(quantity.high, say)}", quantity, say)
    if quantity.value is None:
        vague = say("not stated exactly") if quantity.modifier is Modifier.VAGUE else ""
        unit = _unit(quantity.unit, say) if quantity.unit else ""
        return " · ".join(part for part in (unit, vague) if part) or say.term(quantity.type, QUANTITIES)
    hedge = _HEDGES.get(quantity.modifier, "") if quantity.modifier else ""
    return hedge + _whole(quantity.value, quantity, say)


def _whole(value: Number, quantity: Quantity, say: Wording) -> str:
    if quantity.type in (QuantityType.DURATION, QuantityType.AGE) and quantity.unit in _TIMES and _is_plain(value):
        from babel.units import format_unit

        return format_unit(_exact(value), f"duration-{quantity.unit}", "long", locale=say.locale)
    if quantity.unit == "%" and _is_plain(value):
        from babel.numbers import format_percent

        return format_percent(_exact(value) / 100, locale=say.locale, decimal_quantization=False)
    if quantity.type is QuantityType.RANK:
        return say("no. {number}", number=_digits(value, say))
    if quantity.type is QuantityType.FRACTION:
        simple = Fraction(value).limit_denominator(12)
        known = simple.denominator > 1 and abs(simple - Fraction(value)) < Fraction(1, 10_000)
        return f"{_digits(value, say)} ({simple})" if known else _digits(value, say)
    return _with_unit(_digits(value, say), quantity, say)


def _with_unit(digits: str, quantity: Quantity, say: Wording) -> str:
    if quantity.type is QuantityType.MULTIPLE:
        return f"× {digits}"
    return f"{digits}\u00a0{_unit(quantity.unit, say)}" if quantity.unit else digits


def _unit(unit: str, say: Wording) -> str:
    return say(UNITS[unit]) if unit in UNITS else visible(unit, line_breaks=False)


def _digits(value: Number, say: Wording) -> str:
    from babel.numbers import format_decimal

    if not _is_plain(value):
        return repr(value)
    return format_decimal(_exact(value), locale=say.locale, decimal_quantization=False)


def _is_plain(value: Number) -> bool:
    return abs(value) < LARGEST_IN_DIGITS


def _exact(value: Number) -> Decimal:
    """`value` with the digits that Python writes for it, no more."""
    return Decimal(repr(value))


def _days(days: DateInterval | None, say: Wording) -> str:
    if days is None:
        return say("date not placed")
    first, last = say.day(days.start), say.day(days.end)
    return first if first == last else f"{first} → {last}"
