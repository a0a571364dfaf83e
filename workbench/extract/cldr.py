"""What CLDR knows of a language, asked of Babel: months, weekdays, scale words, units and currencies by name."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from babel import Locale

#: CLDR's durations that are units of time here.
TIME_UNITS = ("century", "decade", "year", "month", "week", "day", "hour", "minute", "second")

#: CLDR names that only look like a unit in running text (`12 items`, `a 5 G network`, `3 points`, `two nights`).
_NOT_UNITS = (
    *("concentr-item", "acceleration-g-force", "length-point", "graphics-dot", "graphics-em", "volume-drop"),
    "duration-night",
)

#: Letters that CLDR uses as a symbol and prose as a word or a scale (`5 c`, `40 t`, `in 2010`).
_AMBIGUOUS_SYMBOLS = frozenset(
    {"c", "in", "G", "B", "dr", "gr", "st", "pt", "au", "light", "dot", "rev", "ch", "pc", "M", "k"}
)


@cache
def locale(code: str) -> Locale:
    """Babel's data of the locale `code`. Raises babel.UnknownLocaleError where CLDR has none."""
    from babel import Locale

    return Locale.parse(code)


@cache
def _data(code: str) -> Mapping[str, Any]:
    # Locale's public properties hide the long currency names and the unit patterns; this is the table beneath them.
    return locale(code)._data


def months(code: str) -> Iterator[tuple[str, int]]:
    """The full names of the months, with their numbers."""
    for number, name in _data(code)["months"]["format"]["wide"].items():
        yield name, number


def month_abbreviations(code: str) -> Iterator[tuple[str, int]]:
    """The abbreviations of months that are shorter than their names, without a full stop, with their numbers."""
    full = {name for name, _ in months(code)}
    for number, name in _data(code)["months"]["format"]["abbreviated"].items():
        if name not in full:
            yield name.rstrip("."), number


def weekdays(code: str) -> Iterator[tuple[str, int]]:
    """The full names of the weekdays, with their numbers (Monday is 0)."""
    for number, name in _data(code)["days"]["format"]["wide"].items():
        yield name, number


def scale_words(code: str) -> Iterator[tuple[str, Decimal]]:
    """The words that multiply a number (`million`, `milliards`), with their factors."""
    for plural in _data(code)["compact_decimal_formats"]["long"].values():
        for power, pattern in plural.items():
            zeros, _, word = pattern.pattern.replace("\xa0", " ").partition(" ")
            if word and set(zeros) == {"0"}:
                yield word, Decimal(power).scaleb(1 - len(zeros))


def marks(code: str) -> tuple[str, str]:
    """The decimal mark and the grouping mark."""
    symbols = _data(code)["number_symbols"]["latn"]
    return symbols["decimal"], symbols["group"]


def unit_names(code: str) -> Iterator[tuple[str, str]]:
    """The names of physical units in words, with their CLDR identifiers (`length-kilometer`)."""
    return _unit_patterns(code, ("long",))


def unit_symbols(code: str) -> Iterator[tuple[str, str]]:
    """The symbols of physical units in `code` and in English, with their CLDR identifiers."""
    for locale_code in dict.fromkeys((code, "en")):
        for symbol, unit in _unit_patterns(locale_code, ("short", "narrow")):
            if symbol not in _AMBIGUOUS_SYMBOLS and symbol[-1] not in "\"'′″":
                yield symbol, unit


@cache
def standard_symbols() -> Mapping[str, str]:
    """The one symbol that each CLDR unit is stated in (`km`, `°C`)."""
    chosen = {unit: symbol for symbol, unit in _unit_patterns("en", ("short",))}
    return {unit: symbol.replace("μ", "µ") for unit, symbol in chosen.items()}


def _unit_patterns(code: str, widths: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    patterns = _data(code)["unit_patterns"]
    for unit in patterns:
        kind, _, name = unit.partition("-")
        if unit in _NOT_UNITS or (kind == "duration" and name in TIME_UNITS) or name in ("percent", "generic"):
            continue
        for width in widths:
            for count, pattern in patterns[unit].get(width, {}).items():
                if (
                    count in ("one", "other")
                    and pattern.startswith("{0}")
                    and (bare := pattern[3:].strip("\xa0\u202f "))
                ):
                    yield bare, unit


def time_units(code: str) -> Iterator[tuple[str, str]]:
    """The names of lengths of time, with the unit that a claim states them in."""
    patterns = _data(code)["unit_patterns"]
    for unit in TIME_UNITS:
        widths = patterns.get(f"duration-{unit}", {})
        # Where a locale's short form is the long one, CLDR states it once.
        named = widths.get("long", {}) if "other" in widths.get("long", {}) else widths.get("short", {})
        for count, pattern in named.items():
            if count in ("one", "other"):
                yield pattern.replace("{0}", "").strip("\xa0\u202f "), unit


def currency_names(code: str) -> Iterator[tuple[str, str]]:
    """The names of today's currencies, singular and plural, with their ISO 4217 codes."""
    data, current = _data(code), currency_codes()
    for currency, names in data["currency_names_plural"].items():
        if currency in current:
            for name in names.values():
                yield re.sub(r"\s*\([^)]*\)", "", name) if "(" in name else name, currency
    for currency, name in data["currency_names"].items():
        if currency in current and "(" not in name:
            yield name, currency


def currency_symbols(code: str) -> Iterator[tuple[str, str]]:
    """The signs of currencies in `code` and in English (`€`, `A$`, `$CA`), with their ISO 4217 codes."""
    for locale_code in dict.fromkeys((code, "en")):
        for currency, symbol in _data(locale_code)["currency_symbols"].items():
            if currency != "XXX" and not symbol[-1].isalpha():
                yield symbol, currency


@cache
def currency_codes() -> frozenset[str]:
    """The ISO 4217 codes of currencies that are legal tender somewhere today."""
    from babel.core import get_global

    return frozenset(
        entry[0]
        for entries in get_global("territory_currencies").values()
        for entry in entries
        if entry[2] is None and entry[3]
    )
