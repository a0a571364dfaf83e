"""Write what extraction needs of CLDR into tables that are checked in: `make cldr`.

python -m docs.make_cldr DIRECTORY

DIRECTORY is the package `workbench`. CLDR is asked of Babel, of the one version named here, so that a claim's value and
how it is written never depend on the Babel that happens to be installed. A newer CLDR is taken up by naming its Babel
here, running `make cldr`, and reading the diff: a name that CLDR adds, drops or gives to another unit is a line of it.
"""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from functools import cache
from pathlib import Path
from typing import Any

import babel
from babel import Locale
from babel.core import get_global
from babel.localedata import locale_identifiers

#: The Babel whose CLDR the tables hold.
BABEL = "2.18.0"

#: The languages that have a table: those whose numbers in words text2num reads.
LANGUAGES = ("de", "en", "es", "fr", "it", "nl", "pt")

#: Where extraction's tables lie, beside the language files; how values are written lies beside `readings.py`.
_EXTRACTION = "extract/languages"

#: CLDR's durations that are units of time here.
TIME_UNITS = ("century", "decade", "year", "month", "week", "day", "hour", "minute", "second")

#: CLDR names that only look like a unit in running text (`12 items`, `a 5 G network`, `3 points`, `five cups of tea`).
_NOT_UNITS = (
    *(
        "concentr-item",
        "acceleration-g-force",
        "length-point",
        "graphics-dot",
        "graphics-em",
        "volume-cup",
        "volume-cup-metric",
        "volume-drop",
        "mass-grain",
        "angle-revolution",
    ),
    "duration-night",
)

#: Signs that stand for one currency where no country is named.
_OWN_SIGNS = {"$": "USD", "£": "GBP", "¥": "JPY", "€": "EUR"}

#: So many currencies share a word by chance, and so many letters has a word like `des`.
_FEW_CURRENCIES, _FEW_LETTERS = 2, 3

#: What stands between a scale word and what it counts. CLDR has it in its patterns for `many` (`{0} de kilómetros`, of
#: millions), which Babel leaves out.
_LINKS = {"es": ("de",), "fr": ("de", "d'"), "it": ("di", "d'"), "pt": ("de",)}

#: How much of a date is told, by CLDR's skeletons; and CLDR's letters by what they stand for.
_DATES = {"day": "yMMMd", "day_of_year": "MMMd", "month_of_year": "yMMM"}
#: Languages that count the first of a month, for which CLDR has no pattern (Imprimerie nationale, OQLF).
_FIRST_DAYS = {"fr": "1er"}
_FIELDS = {"d": "{day}", "MMM": "{month}", "y": "{year}"}

#: CLDR has one spelling of two.
_SPELLINGS = {"percento": "per cento"}

#: The ton of 2,000 pounds is meant in English alone; elsewhere its name is the metric one's (`tonnellata`, `ton`).
_SHORT_TON, _TONNE = "mass-ton", "mass-tonne"

#: Letters that CLDR uses as a symbol and prose as a word or a scale (`5 c`, `40 t`, `in 2010`).
_AMBIGUOUS_SYMBOLS = frozenset(
    {"c", "in", "G", "B", "dr", "gr", "st", "pt", "au", "light", "dot", "rev", "ch", "pc", "M", "k"}
)


def main() -> None:
    """Write the tables into the directory that the command names; end with a message where Babel is another one."""
    if babel.__version__ != BABEL:
        sys.exit(f"the tables are made with Babel {BABEL}, and {babel.__version__} is installed; `make cldr` has both")
    for name, table in tables().items():
        (Path(sys.argv[1]) / name).write_text(table, encoding="utf-8")


def tables() -> dict[str, str]:
    """The text of every table, by the name of its file."""
    shared = {"babel": BABEL, "cldr": get_global("cldr")["version"], "currency_codes": sorted(_currency_codes())}
    files: dict[str, Any] = {f"{_EXTRACTION}/cldr.json": shared}
    files |= {f"{_EXTRACTION}/{code}.cldr.json": _language(code) for code in LANGUAGES}
    files["readings.cldr.json"] = {code: _written(code) for code in LANGUAGES}
    return {name: json.dumps(table, ensure_ascii=False, indent=1) + "\n" for name, table in files.items()}


def _language(code: str) -> dict[str, Any]:
    data = _data(code)
    symbols = data["number_symbols"]["latn"]
    return {
        "decimal": symbols["decimal"],
        "group": symbols["group"],
        "scale_words": _sorted(_scale_words(data, "long")),
        "scale_abbreviations": _sorted(_abbreviations(data), exact=True),
        "percent_names": sorted(_percent_names(data)),
        "links": list(_LINKS.get(code, ())),
        **_date_order(data),
        "months": {name: number for number, name in sorted(data["months"]["format"]["wide"].items())},
        "month_abbreviations": dict(_month_abbreviations(data)),
        "weekdays": {name: number for number, name in sorted(data["days"]["format"]["wide"].items())},
        "time_units": _sorted(_time_units(data)),
        "unit_names": _sorted(_stated(_metric(code, _unit_patterns(data, ("long",))))),
        "unit_symbols": _sorted(_stated(_unit_symbols(code)), exact=True),
        "currency_names": _sorted(_currency_names(data)),
        "shared_currency_names": _sorted(_shared_currency_names(code)),
        "currency_symbols": _sorted(_currency_symbols(code), exact=True),
    }


def _data(code: str) -> Mapping[str, Any]:
    # Locale's public properties hide the long currency names and the unit patterns; this is the table beneath them.
    data: Mapping[str, Any] = Locale.parse(code)._data
    return data


def _sorted(entries: Iterable[tuple[str, Any]], *, exact: bool = False) -> dict[str, Any]:
    """`entries` by name. Of two that extraction takes for one (in any case, unless `exact`) the first is kept."""
    first: dict[str, tuple[str, Any]] = {}
    for name, meaning in entries:
        first.setdefault(name if exact else name.lower(), (name, meaning))
    return dict(sorted(first.values(), key=lambda entry: (entry[0].lower(), entry[0])))


def _month_abbreviations(data: Mapping[str, Any]) -> Iterator[tuple[str, int]]:
    """The abbreviations that are shorter than the names, without a full stop."""
    full = set(data["months"]["format"]["wide"].values())
    for number, name in sorted(data["months"]["format"]["abbreviated"].items()):
        if name not in full:
            yield name.rstrip("."), number


def _scale_words(data: Mapping[str, Any], width: str) -> Iterator[tuple[str, int]]:
    """The words that multiply a number (`million`, `milliards`), with their factors."""
    for plural in data["compact_decimal_formats"][width].values():
        for power, pattern in plural.items():
            zeros, _, word = pattern.pattern.replace("\xa0", " ").partition(" ")
            if word and set(zeros) == {"0"}:
                yield word, int(Decimal(power).scaleb(1 - len(zeros)))


def _abbreviations(data: Mapping[str, Any]) -> Iterator[tuple[str, int]]:
    """Abbreviations of the scale words (`Mio.`, `mld.`); a single letter is rather the symbol of a unit."""
    words = {word for word, _ in _scale_words(data, "long")}
    for pattern, factor in _scale_words(data, "short"):
        word = pattern.replace("'", "")
        if len(word) > 1 and " " not in word and word not in words:
            yield word, factor


def _percent_names(data: Mapping[str, Any]) -> set[str]:
    patterns = data["unit_patterns"]["concentr-percent"]["long"]
    names = {pattern.replace("{0}", "").strip("\xa0\u202f ") for pattern in patterns.values() if "{0}" in pattern}
    return names | {_SPELLINGS[name] for name in names & _SPELLINGS.keys()}


def _date_order(data: Mapping[str, Any]) -> dict[str, Any]:
    """How a full date is written: `d 'de' MMMM 'de' y`, `d. MMMM y`, `MMMM d, y`, and its digits: `dd/MM/yy`."""
    long, short = data["date_formats"]["long"].pattern, data["date_formats"]["short"].pattern
    return {
        "month_first": long.index("MMMM") < long.index("d"),
        "day_first": short.index("d") < short.index("M"),
        "date_mark": short[short.index("d") :].lstrip("d")[0] if short[0] == "d" else short.lstrip("M")[0],
        "day_suffixes": sorted(set(re.findall(r"d([^\w\s,'])", long))),
        "date_links": sorted(set(re.findall(r"'(\w+)'", long))),
    }


def _written(code: str) -> dict[str, Any]:
    """How values are written in `code`: digits, scales in short, percent, money, lengths of time and dates."""
    data, locale = _data(code), Locale.parse(code)
    money = data["currency_formats"]["standard"].pattern.partition(";")[0]
    current = _currency_codes()
    signs = {
        currency: sign
        for currency, sign in data["currency_symbols"].items()
        if currency in current and not sign.isalpha()
    }
    return {
        "decimal": data["number_symbols"]["latn"]["decimal"],
        "group": data["number_symbols"]["latn"]["group"],
        "scales": list(_short_scales(data)),
        "percent": re.sub(r"[#,.0]+", "{}", data["percent_formats"][None].pattern),
        "money": re.sub(r"[#,.0]+", "{}", money).replace("¤", "{sign}"),
        "signs": _sorted(signs.items(), exact=True),
        "singular_below_two": locale.plural_form(Decimal("1.5")) == "one",
        "times": {unit: _counted(data, unit) for unit in (*TIME_UNITS, "quarter")},
        "months": [data["months"]["format"]["abbreviated"][number] for number in range(1, 13)],
        "first_day": _FIRST_DAYS.get(code, "1"),
        **{name: _fields(locale.datetime_skeletons[skeleton].pattern) for name, skeleton in _DATES.items()},
    }


def _short_scales(data: Mapping[str, Any]) -> Iterator[tuple[int, str]]:
    """The scales with what is written behind the digits: `M`, `\u00a0Md`.

    Where a thousand millions are not called billions, they are the largest: that language's billion is a thousand times
    what English calls one, so its abbreviation is a false friend.
    """
    patterns = data["compact_decimal_formats"]["short"]["other"]
    has_billions = any(factor == 10**9 and word[0] == "b" for word, factor in _scale_words(data, "long"))
    for power in (10**6, 10**9, 10**12) if has_billions else (10**6, 10**9):
        pattern = patterns[str(power)].pattern.replace("'", "")
        # Spanish writes a thousand millions in millions: `0000 M`.
        if (word := pattern[1:])[0] != "0":
            yield power, word


def _counted(data: Mapping[str, Any], unit: str) -> list[str]:
    """One and several of a length of time: `{} an`, `{} ans`."""
    widths = data["unit_patterns"][f"duration-{unit}"]
    named = widths["long"] if "other" in widths.get("long", {}) else widths["short"]
    return [named[count].replace("{0}", "{}") for count in ("one", "other")]


def _fields(pattern: str) -> str:
    """CLDR's pattern of a date as Python formats it: `d MMM y` is `{day} {month} {year}`."""
    return re.sub(r"MMM|d|y|'[^']*'", lambda found: _FIELDS.get(found[0], found[0].strip("'")), pattern)


def _unit_symbols(code: str) -> Iterator[tuple[str, str]]:
    """The symbols of physical units in `code` and in English."""
    for locale_code in dict.fromkeys((code, "en")):
        for symbol, unit in _metric(code, _unit_patterns(_data(locale_code), ("short", "narrow"))):
            if symbol not in _AMBIGUOUS_SYMBOLS and symbol[-1] not in "\"'′″":
                yield symbol, unit


def _metric(code: str, names: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    return ((name, _TONNE if unit == _SHORT_TON and code != "en" and " " not in name else unit) for name, unit in names)


def _stated(names: Iterable[tuple[str, str]]) -> Iterator[tuple[str, str]]:
    """`names` with the one symbol that a claim states each CLDR unit in (`km`, `°C`)."""
    stated = {unit: symbol.replace("μ", "µ") for symbol, unit in _unit_patterns(_data("en"), ("short",))}
    return ((name, stated[unit]) for name, unit in names if unit in stated)


def _unit_patterns(data: Mapping[str, Any], widths: tuple[str, ...]) -> Iterator[tuple[str, str]]:
    patterns = data["unit_patterns"]
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


def _time_units(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The names of lengths of time, with the unit that a claim states them in."""
    for unit in TIME_UNITS:
        widths = data["unit_patterns"].get(f"duration-{unit}", {})
        # Where a locale's short form is the long one, CLDR states it once.
        named = widths.get("long", {}) if "other" in widths.get("long", {}) else widths.get("short", {})
        for count, pattern in named.items():
            if count in ("one", "other"):
                yield pattern.replace("{0}", "").strip("\xa0\u202f "), unit


def _currency_names(data: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    """The names of today's currencies, singular and plural, with their ISO 4217 codes."""
    current = _currency_codes()
    for currency, names in data["currency_names_plural"].items():
        if currency in current:
            for name in names.values():
                yield re.sub(r"\s*\([^)]*\)", "", name) if "(" in name else name, currency
    for currency, name in data["currency_names"].items():
        if currency in current and "(" not in name:
            yield name, currency


def _shared_currency_names(code: str) -> Iterator[tuple[str, str]]:
    """Words that the names of several currencies share, each with the one whose sign stands for itself: `Dollar`, USD.

    A word that is also a unit's name (`Pfund`) is left out.
    """
    data = _data(code)
    units = {name.lower() for name, _ in _unit_patterns(data, ("long",))}
    owners: dict[str, set[str]] = {}
    for name, currency in _currency_names(data):
        for word in re.split(r"[\s-]", name):
            owners.setdefault(word, set()).add(currency)
    for currency in _OWN_SIGNS.values():
        for word, sharing in owners.items():
            if (
                currency in sharing
                and len(sharing) > _FEW_CURRENCIES
                and len(word) > _FEW_LETTERS
                and word.lower() not in units
            ):
                yield word, currency


def _currency_symbols(code: str) -> Iterator[tuple[str, str]]:
    """The signs of currencies in `code`, in English and at home (`€`, `A$`, `$CA`, `₦`), with their ISO 4217 codes."""
    yield from _signs_at_home().items()
    for locale_code in dict.fromkeys((code, "en")):
        for currency, symbol in _data(locale_code)["currency_symbols"].items():
            if currency != "XXX" and not symbol[-1].isalpha():
                yield symbol, currency


@cache
def _signs_at_home() -> dict[str, str]:
    """Signs of one character that a single currency has where it is legal tender: `₦`, `₺`, `₽`."""
    owners: dict[str, set[str]] = {}
    languages, current = get_global("territory_languages"), _currency_codes()
    for territory, currencies in get_global("territory_currencies").items():
        for language in languages.get(territory, ()):
            locale = Locale.negotiate([f"{language}_{territory}"], locale_identifiers())
            signs = locale.currency_symbols if locale else {}
            for currency in current.intersection(entry[0] for entry in currencies):
                if re.fullmatch(r"[₠-⃏฿৳؋֏៛]", sign := signs.get(currency, "")):
                    owners.setdefault(sign, set()).add(currency)
    return {sign: owner for sign, (owner, *others) in owners.items() if not others}


def _currency_codes() -> frozenset[str]:
    """The ISO 4217 codes of currencies that are legal tender somewhere today."""
    return frozenset(
        entry[0]
        for entries in get_global("territory_currencies").values()
        for entry in entries
        if entry[2] is None and entry[3]
    )


if __name__ == "__main__":
    main()
