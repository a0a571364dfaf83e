"""A claim's reading in plain words, so that an editor sees at a glance whether it was understood."""

from __future__ import annotations

from collections.abc import Iterator

from workbench.claims import Attribution, Claim, DateInterval, Modifier, Number, Quantity, QuantityType
from workbench.extract.assumptions import as_phrase
from workbench.readings import how_written, quantity_reading
from workbench.reports.terms import MODES, QUANTITIES
from workbench.translatable import N_
from workbench.ui_language import say

_SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")
_HEDGES = {
    Modifier.APPROX: N_("about that much"),
    Modifier.MIN: N_("at least that much"),
    Modifier.MAX: N_("at most that much"),
    Modifier.RANGE: N_("anything between the two"),
    Modifier.VAGUE: N_("no exact number"),
}


def explained(claim: Claim, language: str | None) -> Iterator[tuple[str, str]]:
    """Label and words of every line that says how the claim was read, values as `language` writes them.

    Article text in it is not yet made visible.
    """
    if claim.quantity is not None:
        yield from _quantity(claim.quantity, language)
    if claim.attribution is not None:
        yield from _attribution(claim.attribution)
    if claim.why is not None:
        yield from ((say("assuming"), say(as_phrase(assumption))) for assumption in claim.why.assumptions)


def scientific(value: Number, language: str | None) -> str:
    """`7 × 10¹²` for round numbers from a million on, else nothing."""
    if abs(value) < 1_000_000:
        return ""
    mantissa, exponent = f"{value:.15e}".split("e")
    short = mantissa.rstrip("0").rstrip(".").replace(".", how_written(language).decimal)
    return f"{short} × 10{str(int(exponent)).translate(_SUPERSCRIPTS)}" if len(short) <= 6 else ""


def days(interval: DateInterval, language: str | None) -> str:
    """An interval in words, with its length: `31 déc. 2019`, `sept. 2024 (30 days)`."""
    length = (interval.end - interval.start).days + 1
    words = how_written(language).days(interval)
    return (
        words if length == 1 else say("{words} ({days} days)", words=words, days=how_written(language).number(length))
    )


def _quantity(quantity: Quantity, language: str | None) -> Iterator[tuple[str, str]]:
    yield say("type"), say(QUANTITIES[quantity.type])
    if quantity.date is not None:
        yield say("value"), days(quantity.date, language)
    elif quantity.type is QuantityType.DATE:
        yield say("value"), say("a date that the calendar can't place")
    else:
        yield say("value"), _in_full(quantity, language)
    if quantity.modifier is not None:
        yield say("precision"), say(_HEDGES[quantity.modifier])
    if quantity.type is QuantityType.MONEY and quantity.unit:
        yield say("currency"), f"{_currency(quantity.unit)} ({quantity.unit})"


def _in_full(quantity: Quantity, language: str | None) -> str:
    """The value as it is listed, and for large round numbers its power of ten, which no language's billion blurs."""
    short = say(quantity_reading(quantity, language))
    power = scientific(quantity.value, language) if quantity.value is not None else ""
    return f"{short} = {power}" if power else short


def _attribution(attribution: Attribution) -> Iterator[tuple[str, str]]:
    yield say("how"), say(MODES[attribution.mode])
    yield say("source"), attribution.source.text if attribution.source else say("nobody named")
    if attribution.refers_to is not None:
        yield say("that is"), attribution.refers_to.text
    elif attribution.anonymous:
        yield "", say("anonymous")
    if attribution.cue is not None:
        yield say("said with"), attribution.cue.text
    if attribution.content is not None:
        yield say("content"), attribution.content.text


def _currency(code: str) -> str:
    from babel.numbers import get_currency_name

    return str(get_currency_name(code, locale=say.language))
