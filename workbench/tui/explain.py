"""A claim's reading in plain words, so that an editor sees at a glance whether it was understood."""

from __future__ import annotations

import re
from collections.abc import Iterator

from workbench.claims import Attribution, Claim, DateInterval, Modifier, Number, Quantity, QuantityType
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


#: What a reading takes for granted, as the rules of extraction write it.
_ASSUMPTIONS = (
    N_("{name} taken as {code}, from the country named"), N_("{name} taken as thousands of {code}"),
    N_("{name} stated in {code}"), N_("{code} taken from the text"), N_("no number stated: date not placed"),
    N_("points taken as percentage points, from the sentence"), N_("unit not stated beside the number"),
    N_("no publication date: relative date not placed"), N_("year taken as the nearest to publication"),
    N_("taken as the next one, since the sentence looks ahead"), N_("year taken from the start of the sentence"),
    N_("weekday taken as the last one before publication"), N_("weekday taken as the next one after publication"),
    N_("weekday taken as the nearest before publication"), N_("taken as the last one before publication"),
    N_("taken as the next one after publication"), N_("counted from the day told of before"),
    N_("counted from the date told of before"), N_("taken as of the date told of before"),
    N_("taken as the period up to publication"), N_("year taken from the weekday"),
    N_("no day in the text: taken as the day of publication"), N_("year taken from the date beside it"),
    N_("taken as the {year}"), N_("{name} taken as of {code}"), N_("{name} taken as {code}"), N_("taken as {year}"),
)  # fmt: skip


def _assumed(words: str) -> str:
    """An assumption in the screen's language; one that no rule writes any more is told as it was written."""
    for template in _ASSUMPTIONS:
        pattern = re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+)", re.escape(template))
        if found := re.fullmatch(pattern, words):
            return say(template, **found.groupdict())
    return words


def explained(claim: Claim, language: str | None) -> Iterator[tuple[str, str]]:
    """Label and words of every line that says how the claim was read, values as `language` writes them.

    Article text in it is not yet made visible.
    """
    if claim.quantity is not None:
        yield from _quantity(claim.quantity, language)
    if claim.attribution is not None:
        yield from _attribution(claim.attribution)
    if claim.why is not None:
        yield from ((say("assuming"), _assumed(assumption)) for assumption in claim.why.assumptions)


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
