"""A claim's normalised value in few words, the same on the screen, in a listing and beside a passage.

It is written as the article's language writes values, so that an editor never translates what the program read:
`67 Md€`, `4,6 %`, `31 déc. 2019`. What CLDR says of that comes from a table that `make cldr` writes beside this module.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from datetime import date, timedelta
from enum import StrEnum
from fractions import Fraction
from functools import cache
from pathlib import Path

import msgspec

from workbench.claims import Attribution, Claim, DateInterval, Modifier, Number, Quantity, QuantityType, Verdict
from workbench.translatable import N_, Phrase

#: The verdicts' marks, so that they can be told apart without colour.
GLYPHS = {Verdict.OPEN: "○", Verdict.VERIFIED: "✓", Verdict.DISPUTED: "✗", Verdict.UNSOURCED: "?"}

#: The mark of a claim that was set aside.
SET_ASIDE = "–"

#: The mark of a claim on which verdicts disagree that did not know of each other.
CONTESTED = "⇄"


class Sign(StrEnum):
    """What an article's dossier says of a claim at a glance, in the order in which it is to be read."""

    DIFFERS = "differs"
    NOTHING = "nothing"
    AGREES = "agrees"

    @property
    def glyph(self) -> str:
        """The sign in lists; every one has a shape of its own and takes one column."""
        return {Sign.DIFFERS: "≠", Sign.NOTHING: "∅", Sign.AGREES: "="}[self]


#: What stands before a value that is only a bound, or near.
HEDGES = {Modifier.APPROX: "≈ ", Modifier.MIN: "≥ ", Modifier.MAX: "≤ "}
#: A rank, in the reader's language.
RANK = N_("no. {number}")
_NO_BREAK = "\u00a0"


def reading(claim: Claim, language: str | None) -> str:
    """What the claim says, in a few words, as `language` writes it: `≥ 3 Md€`, `sept. 2024`, `NYT · indirect`."""
    if claim.quantity is not None:
        return quantity_reading(claim.quantity, language)
    return attribution_reading(claim.attribution) if claim.attribution is not None else Phrase(claim.kind.value)


def quantity_reading(quantity: Quantity, language: str | None) -> str:
    """The value with its unit and hedge; a range with both ends; a date as its first and last day."""
    written = how_written(language)
    if quantity.type is QuantityType.DATE:
        return written.days(quantity.date) if quantity.date else Phrase("date not placed")
    if quantity.type is QuantityType.SCORE:
        return Phrase("score")
    if quantity.modifier is Modifier.VAGUE:
        return Phrase("vague {unit}", unit=written.unit(quantity.unit) if quantity.unit else quantity.type)
    if quantity.low is not None and quantity.high is not None:
        return written.with_unit(quantity, written.range(quantity.low, quantity.high))
    if quantity.value is None:
        return Phrase(quantity.type.value)
    hedge = HEDGES.get(quantity.modifier, "") if quantity.modifier else ""
    if quantity.type is QuantityType.RANK:
        rank = Phrase(RANK, number=written.number(quantity.value))
        return Phrase("{hedge}{rank}", hedge=hedge, rank=rank) if hedge else rank
    return hedge + written.with_unit(quantity, written.value(quantity.type, quantity.value))


def attribution_reading(attribution: Attribution) -> str:
    """Who says it, and how: `Le New York Times · indirect`; hearsay has nobody."""
    who = attribution.source.text if attribution.source else Phrase("nobody named")
    return Phrase("{who} · {mode}", who=who, mode=attribution.mode)


def words_beside_reading(claim: Claim) -> str:
    """The claim's words where its reading stands beside them: without the source at their head, which that tells.

    Nor has it the cue before such a source: `Selon le Times, tout va bien` says `tout va bien`.
    """
    said = claim.attribution
    if said is None or said.source is None:
        return claim.span.text
    leads = said.cue is not None and said.cue.start == claim.span.start and said.cue.end < said.source.start
    beyond = said.source.end - claim.span.start
    at_head = said.source.start == claim.span.start or (leads and said.content and said.content.start > said.source.end)
    return claim.span.text[beyond if at_head else 0 :].lstrip(" \u00a0\u202f,") or claim.span.text


class HowWritten(msgspec.Struct, frozen=True):
    """How one language writes values, as CLDR has it."""

    decimal: str
    group: str
    #: The scales from small to large, with what stands behind the digits: 1,000,000,000 and `\u00a0Md`.
    scales: tuple[tuple[int, str], ...]
    #: `{}` is the number; in `money` its currency is `{sign}`.
    percent: str
    money: str
    #: Signs by ISO 4217 code; a currency without one is written by its code.
    signs: Mapping[str, str]
    #: Whether one and a half is singular, as in French; else 1 alone is.
    singular_below_two: bool
    #: One and several of a length of time: `{} an`, `{} ans`.
    times: Mapping[str, tuple[str, str]]
    #: The months in short, from January on, and a date's patterns.
    months: tuple[str, ...]
    #: The first of a month: `1er` in French.
    first_day: str
    day: str
    day_of_year: str
    month_of_year: str

    def number(self, value: Number) -> str:
        """`value` in grouped digits, or with a scale from a million on; never rounded."""
        for power, word in reversed(self.scales):
            reach = power * 1000 if (power, word) != self.scales[-1] else power * 10**6
            if power <= abs(value) < reach and value * 1000 % power == 0:
                return self._digits(value / power) + word
        return self._digits(value)

    def range(self, low: Number, high: Number) -> str:
        """Both ends; a scale that they share is written once: `4–6 M`."""
        first, last = self.number(low), self.number(high)
        scale = next((word for _, word in self.scales if first.endswith(word) and last.endswith(word)), "")
        return f"{first.removesuffix(scale)}–{last}"

    def value(self, kind: QuantityType, value: Number) -> str:
        """`value` as a quantity of this `kind` tells it: a fraction in its simplest form, a price with cents."""
        if kind is QuantityType.FRACTION:
            return self._fraction(value)
        digits = self.number(value)
        _, mark, cents = digits.partition(self.decimal)
        return f"{digits}0" if kind is QuantityType.MONEY and mark and len(cents) == 1 else digits

    def _fraction(self, value: Number) -> str:
        """`0.25 (1/4)`; by its simplest form alone where its decimals never end: `1/3`."""
        short, simple = f"{value:g}", Fraction(value).limit_denominator(12)
        decimals = short.replace(".", self.decimal)
        if simple.denominator == 1 or abs(simple - Fraction(value)) >= Fraction(1, 10_000):
            return decimals
        return f"{decimals} ({simple})" if Fraction(short) == simple else str(simple)

    def with_unit(self, quantity: Quantity, digits: str) -> str:
        """`digits` with the quantity's unit where the language puts it."""
        unit = quantity.unit
        if quantity.type is QuantityType.MULTIPLE:
            return f"× {digits}"
        if quantity.type is QuantityType.MONEY and unit:
            return self._money(digits, self.sign(unit))
        if quantity.type is QuantityType.PERCENT and unit == "%":
            return self.percent.format(digits)
        if quantity.type in (QuantityType.DURATION, QuantityType.AGE) and unit and unit in self.times:
            return self.times[unit][not self._is_singular(quantity)].format(digits)
        if unit == "pp":
            return f"{digits} points"
        return f"{digits} {unit}" if unit else digits

    def sign(self, unit: str) -> str:
        """A currency's sign in this language; any other unit as it is."""
        return self.signs.get(unit, unit)

    def unit(self, unit: str) -> str:
        """A unit without a number: a currency's sign, a length of time in the plural."""
        return self.times[unit][1].replace("{}", "").strip() if unit in self.times else self.sign(unit)

    def days(self, interval: DateInterval) -> str:
        """An interval in the fewest words: `2024`, `sept. 2024`, `31 déc. 2019`, `21 mars → 20 juin 2024`."""
        first, last = interval.start, interval.end
        if first == last:
            return self._date(self.day, first)
        if first.day != 1 or (last + timedelta(days=1)).day != 1:
            opening = self.day_of_year if first.year == last.year else self.day
            return f"{self._date(opening, first)} → {self._date(self.day, last)}"
        if (first.month, last.month) == (1, 12):
            return f"{first.year}" if first.year == last.year else f"{first.year} → {last.year}"
        months = [self._date(self.month_of_year, each) for each in (first, last)]
        return months[0] if months[0] == months[1] else " → ".join(months)

    def _money(self, digits: str, sign: str) -> str:
        """An abbreviated scale and a sign are one word (`67 Md€`); a code stands by itself (`67 Md CHF`, `CHF 67`)."""
        if sign.isalpha():
            before, after = (part.format(sign=sign).strip(_NO_BREAK) for part in self.money.split("{}"))
            return _NO_BREAK.join(part for part in (before, digits, after) if part)
        money = self.money.format(digits, sign=sign)
        closed_up = digits[-1].isalpha() and not sign[0].isalpha()
        return money.replace(f"{digits}{_NO_BREAK}", digits) if closed_up else money

    def _digits(self, value: Number) -> str:
        if float(value).is_integer() and abs(value) < 10**18:
            value = int(value)
        whole, _, decimals = f"{value:,}".partition(".")
        return whole.replace(",", self.group) + (f"{self.decimal}{decimals}" if decimals else "")

    def _is_singular(self, quantity: Quantity) -> bool:
        value = quantity.value if quantity.value is not None else quantity.high
        return value is not None and (abs(value) < 2 if self.singular_below_two else value == 1)

    def _date(self, pattern: str, day: date) -> str:
        return pattern.format(
            day=self.first_day if day.day == 1 else day.day, month=self.months[day.month - 1], year=day.year
        )


@cache
def how_written(language: str | None) -> HowWritten:
    """How `language` (`fr`, `fr-CA`) writes values; as English does where there is no table of it."""
    table = json.loads(Path(__file__).with_suffix(".cldr.json").read_bytes())
    primary = (language or "").replace("_", "-").split("-")[0].lower()
    own = table.get(primary, table["en"])
    return HowWritten(
        **own
        | {
            "scales": tuple((power, word) for power, word in own["scales"]),
            "times": {unit: (one, several) for unit, (one, several) in own["times"].items()},
            "months": tuple(own["months"]),
        }
    )
