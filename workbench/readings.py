"""A claim's normalised reading in few words, the same on the screen, in a listing and in a report's table.

Language-neutral on purpose: digits, ISO codes and English scale words, so that an editor sees at a glance whether
`7 000 milliards` was read as seven trillion.
"""

from __future__ import annotations

from fractions import Fraction

from workbench.claims import Attribution, Claim, Modifier, Number, Quantity, QuantityType, Verdict

#: The verdicts' marks, so that they can be told apart without colour.
GLYPHS = {Verdict.OPEN: "○", Verdict.VERIFIED: "✓", Verdict.DISPUTED: "✗", Verdict.UNSOURCED: "?"}

#: The mark of a claim that was set aside.
SET_ASIDE = "–"

_HEDGE = {Modifier.APPROX: "≈ ", Modifier.MIN: "≥ ", Modifier.MAX: "≤ "}
_SCALES = ((10**12, "trillion"), (10**9, "billion"), (10**6, "million"))
_THIN = "\u202f"


def reading(claim: Claim) -> str:
    """What the claim says, in a few words: `≥ 3 billion USD`, `2024-09-01 → 2024-09-30`, `NYT: “selon”`."""
    if claim.quantity is not None:
        return quantity_reading(claim.quantity)
    assert claim.attribution is not None  # noqa: S101 - a claim is one or the other
    return attribution_reading(claim.attribution)


def quantity_reading(quantity: Quantity) -> str:
    """The value with its unit and hedge; a range with both ends; a date as its first and last day."""
    if quantity.type is QuantityType.DATE:
        return _date(quantity)
    if quantity.type is QuantityType.SCORE:
        return "score"
    if quantity.modifier is Modifier.VAGUE:
        return f"vague {quantity.unit or quantity.type}"
    if quantity.low is not None and quantity.high is not None:
        return _with_unit(quantity, f"{number(quantity.low)}–{number(quantity.high)}")
    if quantity.value is None:
        return str(quantity.type)
    hedge = _HEDGE.get(quantity.modifier, "") if quantity.modifier else ""
    return hedge + _with_unit(quantity, _value(quantity.type, quantity.value))


def attribution_reading(attribution: Attribution) -> str:
    """Who says it, and how: `Le New York Times · indirect`; hearsay has nobody."""
    who = attribution.source.text if attribution.source else "nobody named"
    return f"{who} · {attribution.mode}"


def number(value: Number) -> str:
    """`value` with thin spaces between thousands, or with a scale word from a million on; never rounded."""
    for scale, word in _SCALES:
        if abs(value) >= scale and value * 1000 % scale == 0 and abs(value) < scale * 1000:
            return f"{_digits(value / scale)} {word}"
    return _digits(value)


def _digits(value: Number) -> str:
    if float(value).is_integer() and abs(value) < 10**18:
        return f"{int(value):,}".replace(",", _THIN)
    whole, _, decimals = f"{value:,}".partition(".")
    return whole.replace(",", _THIN) + (f".{decimals}" if decimals else "")


def _value(kind: QuantityType, value: Number) -> str:
    if kind is QuantityType.FRACTION:
        simple = Fraction(value).limit_denominator(12)
        known = simple.denominator > 1 and abs(simple - Fraction(value)) < Fraction(1, 10_000)
        return f"{value:g} ({simple})" if known else f"{value:g}"
    if kind is QuantityType.RANK:
        return f"no. {_digits(value)}"
    return number(value)


def _with_unit(quantity: Quantity, digits: str) -> str:
    if quantity.type is QuantityType.MULTIPLE:
        return f"× {digits}"
    if quantity.type in (QuantityType.DURATION, QuantityType.AGE) and quantity.unit:
        plural = "" if quantity.value == 1 else "s"
        return f"{digits} {quantity.unit}{plural}"
    if quantity.unit == "pp":
        return f"{digits} points"
    return f"{digits} {quantity.unit}" if quantity.unit else digits


def _date(quantity: Quantity) -> str:
    if quantity.date is None:
        return "date not placed"
    first, last = quantity.date.start, quantity.date.end
    return first.isoformat() if first == last else f"{first.isoformat()} → {last.isoformat()}"
