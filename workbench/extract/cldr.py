"""What CLDR says of a language, from the tables that `make cldr` writes: a claim's value asks no installed library."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache
from pathlib import Path
from typing import Any

import msgspec
from msgspec import Struct

_FOLDER = Path(__file__).with_name("languages")


class Cldr(Struct, frozen=True):
    """CLDR's data of one language. Names are as CLDR writes them; of names equal but for case there is one."""

    #: The decimal mark and the mark that groups digits.
    decimal: str
    group: str
    #: The words that multiply a number (`million`, `milliards`), with their factors.
    scale_words: Mapping[str, int]
    #: Their abbreviations of several letters, with the full stop that belongs to them (`Mio.`).
    scale_abbreviations: Mapping[str, int]
    #: What a percentage is called: `Prozent`, `por ciento`.
    percent_names: tuple[str, ...]
    #: What stands between a scale word and what it counts: `millones de euros`.
    links: tuple[str, ...]
    #: Whether the month stands before the day where it is named, and the day before the month in digits.
    month_first: bool
    day_first: bool
    #: What parts the pieces of a date in digits: `03-05-2024`.
    date_mark: str
    #: What stands right behind a day (`3. Mai`), and the words between the pieces of a date (`3 de mayo de 2024`).
    day_suffixes: tuple[str, ...]
    date_links: tuple[str, ...]
    #: The full names of the months, and the abbreviations that are shorter, without a full stop; January is 1.
    months: Mapping[str, int]
    month_abbreviations: Mapping[str, int]
    #: The full names of the weekdays; Monday is 0.
    weekdays: Mapping[str, int]
    #: The names of lengths of time, with the unit that a claim states them in.
    time_units: Mapping[str, str]
    #: Physical units by name and by symbol, the latter also in English, with the symbol that a claim states (`km`).
    unit_names: Mapping[str, str]
    unit_symbols: Mapping[str, str]
    #: Today's currencies by name and by sign, the latter also in English (`€`, `A$`), with their ISO 4217 codes.
    currency_names: Mapping[str, str]
    #: Words that several currencies' names share, with the one whose sign stands for itself: `Dollar`, USD.
    shared_currency_names: Mapping[str, str]
    currency_symbols: Mapping[str, str]


@cache
def cldr(code: str) -> Cldr:
    """CLDR's data of the language `code`. Raises LookupError where there is no table of it."""
    try:
        return Cldr(**_table(f"{code}.cldr.json"))
    except FileNotFoundError:
        raise LookupError(f"no CLDR table of {code!r}: name it in docs/make_cldr.py, `make cldr`") from None


@cache
def currency_codes() -> frozenset[str]:
    """The ISO 4217 codes of currencies that are legal tender somewhere today."""
    return frozenset(_table("cldr.json")["currency_codes"])


@cache
def cldr_version() -> str:
    """The version of CLDR that the tables hold: `47`."""
    return str(_table("cldr.json")["cldr"])


def _table(name: str) -> Any:
    return msgspec.json.decode((_FOLDER / name).read_bytes())
