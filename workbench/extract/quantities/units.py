"""What a number can be followed by: currencies, physical units, lengths of time, percentages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from itertools import chain, product
from typing import Any

from msgspec import Struct
from msgspec.structs import replace

from workbench.claims import QuantityType
from workbench.extract import word_class
from workbench.extract.assumptions import Assumed, Assumption
from workbench.extract.cldr import cldr, currency_codes
from workbench.extract.language import Language
from workbench.extract.phrases import PhraseTable, expanded, word_set

#: Lengths of time that a claim states in another unit.
_TIME_FACTORS = {
    "quarter": ("month", 3),
    "semester": ("month", 6),
    "fortnight": ("week", 2),
    "millennium": ("century", 10),
    "hundredth": ("second", "0.01"),
}

MILLION = 1_000_000

#: In per cent, what shares are of: no share is more, and all of them together are so much.
WHOLE = 100

#: The same in every language, and left out by CLDR: symbols of the SI Brochure (9th edition, BIPM 2019) and of units in
#: use beside it, with the prefixes that the press writes before them. Pairs that spell another abbreviation (`TV`,
#: `PA`) are not here.
_PREFIXED_SYMBOLS = {
    "g": ("µ", "μ", "n"),
    "N": ("", "m", "da", "k", "M", "G"),
    "Nm": ("", "k"),
    "Pa": ("", "h", "k", "M", "G"),
    "bar": ("", "m", "k"),
    "J": ("", "k", "M", "G", "T", "P", "E"),
    "Wh": ("", "k", "M", "G", "T"),
    "W": ("", "m", "k", "M", "G", "T"),
    "VA": ("k", "M", "G"),
    "V": ("", "m", "k", "M"),
    "A": ("m", "k"),
    "Ah": ("", "m", "k"),
    "Hz": ("", "k", "M", "G", "T"),
    "eV": ("", "k", "M", "G", "T"),
    "Bq": ("", "k", "M", "G", "T", "P"),
    "Sv": ("", "m", "µ", "μ"),
    "Gy": ("", "m"),
    "lm": ("",),
    "lx": ("",),
    "Ω": ("", "m", "k", "M"),
    "mol": ("", "m", "µ"),
}

#: The same of currencies: what tells a country before the dollar sign, where that is not the two letters that its code
#: begins with (`BZ$`, BZD), nor the code itself; and those codes, which CLDR gives the plain sign in their own country.
_DOLLARS = "ARS AUD BBD BMD BND BSD BZD CAD CLP COP CUP DOP FJD GYD HKD JMD KYD LRD MXN NAD NZD SBD SGD SRD TTD TWD USD"
_PREFIXED_DOLLARS = {
    "Arg": "ARS",
    "Bds": "BBD",
    "C": "CAD",
    "Can": "CAD",
    "CAN": "CAD",
    "CDN": "CAD",
    "CI": "KYD",
    "F": "FJD",
    "G": "GYD",
    "J": "JMD",
    "MOP": "MOP",
    "Mex": "MXN",
    "N": "NAD",
    "RD": "DOP",
    "S": "SGD",
    "SI": "SBD",
    "TT": "TTD",
    "WS": "WST",
    "Z": "ZWD",
    "ZW": "ZWD",
}


class Unit(Struct, frozen=True):
    """What is counted. `factor` turns the number as stated into the claim's unit: pence into pounds."""

    type: QuantityType
    symbol: str
    factor: Decimal = Decimal(1)
    #: What the reading took for granted, for the claim's `Why`.
    assumption: Assumed | None = None
    #: The bare name of a currency that several countries use (`dinar`), empty for all others.
    shared_name: str = ""
    #: A name that is a currency only where the text tells so (`pounds`, `livres`), empty for all others.
    doubtful_name: str = ""
    #: What millions of it are: `12 million pounds` are money in any text.
    if_large: str = ""
    #: A part or a multiple of whatever currency the text is about: `cents`, `grand`.
    follows_text: bool = False
    #: A name that is also an adjective, so that no noun follows it: `50 grand`, but `two grand pianos`.
    adjective: bool = False
    #: `points`, which are of a league, of an index, or of a percentage.
    points: bool = False
    #: Degrees that no scale is told of.
    bare_degrees: bool = False
    #: A symbol of letters, which only stands directly behind its number.
    sign: bool = False
    #: A sign that is also a word, so that it stands glued to its number: `6ft 2in`.
    glued: bool = False

    @property
    def is_currency(self) -> bool:
        """Whether it is a currency, and no part of one."""
        return self.type is QuantityType.MONEY and self.factor == 1


#: Degrees of a scale that the text tells.
DEGREES = Unit(QuantityType.MEASURE, "°C", bare_degrees=True)


class Units(Struct, frozen=True, eq=False):
    """The units of one language: by name in any case, and by sign as written."""

    names: PhraseTable[Unit]
    signs: PhraseTable[Unit]
    prefixes: PhraseTable[Unit]
    #: For a shared name, the currencies it may mean, each with the word that tells the country (`algérien`).
    shared: dict[str, list[tuple[str, str]]]


def _places(table: Mapping[str, Mapping[str, Sequence[str]]]) -> dict[str, dict[str, str]]:
    """For each shared name, the words that tell a currency."""
    return {
        name: {word: code for code, patterns in codes.items() for word in word_set(patterns)}
        for name, codes in expanded(table)
    }


class UnitWords(word_class.WordClasses):
    """Names and signs of units that CLDR lacks, by the sections `[percent]`, `[durations]`, `[measures]`, `[money]`."""

    percent: Sequence[str] = word_class.listed("percent.words", lambda known: ("%", *known.percent_names))
    points: Sequence[str] = word_class.listed("percent.points")
    basis_points: Sequence[str] = word_class.listed("percent.basis_points")
    #: Behind `points`, the link to what is counted, and the nouns that no such thing is: `3 points d'avance`.
    counted_points: frozenset[str] = word_class.words("percent.counted_points")
    gained_points: frozenset[str] = word_class.words("percent.gained_points")
    #: What has points, close before them or right behind: `un plan en dix points`.
    of_points: frozenset[str] = word_class.words("percent.of_points")
    #: Behind them, where they are listed: 22 points `inscrits à l'ordre du jour`.
    listed_points: PhraseTable[bool] = word_class.phrases("percent.listed_points")
    #: Those that are places: la distance `entre ces deux points`.
    places_between: PhraseTable[bool] = word_class.phrases("percent.places_between")
    #: `points`, which are of a percentage, of a league or of an index.
    ambiguous_points: Sequence[str] = word_class.listed("percent.ambiguous_points")
    #: Abbreviations, which stand behind digits alone (`12pc`), with `%`, `pp`, `bp` or `points`.
    percent_signs: Mapping[str, str] = word_class.mapping("percent.signs")
    times: Mapping[str, str] = word_class.mapping("durations.units")
    time_signs: Mapping[str, str] = word_class.mapping("durations.signs")
    #: Parts of a second in a text about races, and what such a text has: `4 centièmes`.
    hundredths_of_time: frozenset[str] = word_class.words("durations.hundredths")
    races: frozenset[str] = word_class.words("durations.races")
    #: What points are called in a text about a league alone: à deux `longueurs` du leader.
    league_points: frozenset[str] = word_class.words("durations.league_points")
    #: Days that a league plays, and what a text about one has: `après douze journées`.
    rounds: frozenset[str] = word_class.words("durations.rounds")
    rounds_left: PhraseTable[bool] = word_class.phrases("durations.rounds_left")
    leagues: frozenset[str] = word_class.compounds("durations.leagues", "dates.match_context")
    #: What a hyphen joins to a unit so that it is none: `quarter-final`.
    joined: frozenset[str] = word_class.words("durations.joined")
    measures: Mapping[str, str] = word_class.mapping("measures.names")
    measure_signs: Mapping[str, str] = word_class.mapping("measures.signs")
    #: Words for what is measured, behind metres (`1.8m tall`) or joined to a sign by a hyphen: `10m-high`.
    dimensions: frozenset[str] = word_class.words("measures.dimensions")
    #: Behind what is also a unit, what makes a round of it: deux quarts `de finale`.
    rounds_behind: PhraseTable[bool] = word_class.phrases("measures.rounds_behind")
    #: Miles that are nautical where a text has one of the words of `sea`, and others elsewhere: `milles`.
    at_sea: frozenset[str] = word_class.words("measures.at_sea")
    sea: frozenset[str] = word_class.compounds("measures.sea")
    #: Signs that are also words, so that they stand glued to their number: `6ft`.
    glued_signs: Mapping[str, str] = word_class.mapping("measures.glued_signs")
    #: What a degree that is no measure stands behind: `holds` two degrees.
    earning: frozenset[str] = word_class.words("measures.earning")
    #: Names that prefixes make others of, with their symbol: `watt`; the prefixes with theirs: `kilo`.
    prefixed: Mapping[str, str] = word_class.mapping("measures.prefixed")
    prefixes: Mapping[str, str] = word_class.mapping("measures.prefixes")
    currencies: Mapping[str, str] = word_class.mapping("money.names", lambda known: known.shared_currency_names)
    #: Names of several currencies, and names that are a currency only in a text that speaks of it.
    shared: frozenset[str] = word_class.verbatim("money.shared")
    #: Places and words that tell which of them a text means, each with the currency: `canton`. And currencies of
    #: another time, each with the year it ended in: until then one place told of does not yet tell another.
    places: Mapping[str, Mapping[str, str]] = word_class.read("money.places", _places, {})
    ended: Mapping[str, int] = word_class.mapping("money.ended")
    #: Letters behind digits that stand for a shared name, with that name and how many of it they count: `MF`.
    shared_signs: Mapping[str, tuple[str, int]] = word_class.mapping("money.shared_signs")
    doubtful: frozenset[str] = word_class.words("money.doubtful")
    #: Names that are everyday words too, and so no money behind a small number in words: `two won` medals.
    everyday: frozenset[str] = word_class.words("money.everyday")
    #: Names with what makes another word of them: `sous le`.
    otherwise_before: PhraseTable[bool] = word_class.phrases("money.otherwise_before")
    #: What speaks of the doubtful ones' currency, and the unit that they are where nothing does.
    evidence: frozenset[str] = word_class.words("money.evidence")
    #: What makes money of a doubtful name before it: hundreds of pounds `worth of` tools.
    valued: PhraseTable[bool] = word_class.phrases("money.valued")
    #: In their sentence such a name is money: `paid` 90 pounds.
    paid: frozenset[str] = word_class.words("money.paid")
    #: The same right before the name: deux `milliards de` livres; `millions de`, but in a text with one of `read`.
    valued_before: PhraseTable[bool] = word_class.phrases("money.valued_before")
    valued_unread: PhraseTable[bool] = word_class.phrases("money.valued_before", "money.valued_unread")
    read: frozenset[str] = word_class.words("money.read")
    otherwise: Mapping[str, str] = word_class.mapping("money.otherwise")
    #: Behind so many millions of these, what tells a weight (`2 million pounds of` beef), but for what is money.
    weighed_before: frozenset[str] = word_class.words("money.weighed_before")
    sums: PhraseTable[bool] = word_class.phrases("money.context", "money.sums")
    #: Parts of a hundredth: `centimes`. Those of `follow_text` are of whatever currency the text is about.
    hundredths: Mapping[str, str] = word_class.mapping("money.hundredths")
    follow_text: frozenset[str] = word_class.words("money.follow_text")
    #: The currencies that have hundredths.
    divided: frozenset[str] = word_class.words("money.divided")
    #: A note or a coin by name, with its currency and its number: `fiver`.
    notes: Mapping[str, tuple[str, float]] = word_class.mapping("money.notes")
    #: Slang for a thousand: `grand`.
    thousands: Mapping[str, str] = word_class.mapping("money.thousands")
    #: A sign with its code, or with the name that it stands for: one of several countries' (`Rs`), or one that only a
    #: text about its country has (`N`).
    currency_signs: Mapping[str, str] = word_class.mapping("money.signs")
    hundredth_signs: Mapping[str, str] = word_class.mapping("money.hundredth_signs")
    #: Letters right behind digits (`17c`), and what a text that speaks of such money has.
    hundredth_letters: Mapping[str, str] = word_class.mapping("money.hundredth_letters")
    letter_evidence: frozenset[str] = word_class.words("money.letter_evidence")


@cache
def units(language: Language) -> Units:
    """Compile the units of `language` from CLDR and its file."""
    names = [*_share_and_time_names(language), *_currency_names(language), *_measure_names(language)]
    currency_signs = list(_currency_signs(language))
    named = {code for code in UnitWords.get(language).currencies.values() if code.isupper()}  # FRF, of no country today
    codes = [(code, Unit(QuantityType.MONEY, code)) for code in sorted(currency_codes() | named)]
    return Units(
        names=PhraseTable(names),
        signs=PhraseTable([*currency_signs, *codes, *_measure_signs(language)], exact=True),
        prefixes=PhraseTable([*((sign, unit) for sign, unit in currency_signs if not unit.sign), *codes], exact=True),
        shared=_shared_names(language),
    )


_HUNDREDTH = Decimal("0.01")

_SHARES = {
    "%": Unit(QuantityType.PERCENT, "%"),
    "pp": Unit(QuantityType.PERCENT, "pp"),
    "bp": Unit(QuantityType.PERCENT, "pp", _HUNDREDTH, Assumption.BASIS_POINTS),
    "points": Unit(QuantityType.MEASURE, "points", points=True),
}


def _share_and_time_names(language: Language) -> Iterator[tuple[str, Unit]]:
    words = UnitWords.get(language)
    named = {"%": words.percent, "pp": words.points, "bp": words.basis_points, "points": words.ambiguous_points}
    for kind, names in named.items():
        yield from ((name, _SHARES[kind]) for name in names)
    for name, unit in chain(words.times.items(), cldr(language.code).time_units.items()):
        yield name, time_unit(unit)


def time_unit(name: str) -> Unit:
    """The unit of time that a language file calls `name`, stated in the guide's units."""
    symbol, factor = _TIME_FACTORS.get(name, (name, 1))
    return Unit(QuantityType.DURATION, symbol, Decimal(str(factor)))


def _measure_names(language: Language) -> Iterator[tuple[str, Unit]]:
    words = UnitWords.get(language)
    pairs = product(words.prefixes.items(), words.prefixed.items())
    prefixed = {prefix + name: letter + symbol for (prefix, letter), (name, symbol) in pairs}
    for name, symbol in chain(words.measures.items(), prefixed.items(), cldr(language.code).unit_names.items()):
        yield name, measure(symbol)
        yield name.replace(" ", "-"), measure(symbol)  # a 300-square-mile area


def measure(symbol: str) -> Unit:
    """The unit of `symbol`; a question mark says that degrees are of one scale or the other."""
    return DEGREES if symbol.endswith("?") else Unit(QuantityType.MEASURE, symbol)


def _measure_signs(language: Language) -> Iterator[tuple[str, Unit]]:
    words = UnitWords.get(language)
    for sign, kind in words.percent_signs.items():
        yield sign, replace(_SHARES[kind], sign=True)  # 12pc, but: a PC
    for sign, symbol in words.measure_signs.items():
        yield sign, replace(measure(symbol), sign=True)
    for sign, symbol in words.glued_signs.items():
        yield sign, Unit(QuantityType.MEASURE, symbol, sign=True, glued=True)
    for sign, name in words.time_signs.items():
        yield sign, Unit(QuantityType.DURATION, name, sign=True)
    for sign, symbol in chain(cldr(language.code).unit_symbols.items(), _symbols()):
        yield sign, Unit(QuantityType.MEASURE, symbol, sign=True)


def _money(name: str, code: str, factor: Decimal | int, assumed: Assumption, **told: Any) -> tuple[str, Unit]:
    """`name` with its unit, which a reader assumes."""
    return name, Unit(QuantityType.MONEY, code, Decimal(factor), assumed.of(name=name, code=code), **told)


def _currency_names(language: Language) -> Iterator[tuple[str, Unit]]:
    words = UnitWords.get(language)
    for name, code in words.currencies.items():
        shared, doubtful = (name if name in listed else "" for listed in (words.shared, words.doubtful))
        yield _money(name, code, 1, Assumption.CURRENCY, shared_name=shared, doubtful_name=doubtful)
    for name, code in words.hundredths.items():
        yield _money(name, code, _HUNDREDTH, Assumption.HUNDREDTHS, follows_text=name in words.follow_text)
    for name, (code, number) in words.notes.items():
        assumption = Assumption.NOTE.of(name=name, number=number, code=code)
        yield name, Unit(QuantityType.MONEY, code, Decimal(number), assumption)
    for name, code in words.thousands.items():
        yield _money(name, code, 1000, Assumption.THOUSANDS, follows_text=True, adjective=True)
    for name, code in cldr(language.code).currency_names.items():
        yield name, Unit(QuantityType.MONEY, code)


def _currency_signs(language: Language) -> Iterator[tuple[str, Unit]]:
    words = UnitWords.get(language)
    for sign, written in words.currency_signs.items():
        code, name = words.currencies.get(written, written), written if written in words.currencies else ""
        assumption = Assumption.CURRENCY.of(name=sign, code=code) if sign == "$" or name else None
        shared, doubtful = (name, "") if name in words.shared else ("", name)
        yield sign, Unit(QuantityType.MONEY, code, assumption=assumption, shared_name=shared, doubtful_name=doubtful)
    for sign, (name, number) in words.shared_signs.items():
        shared, letters = name if name in words.shared else "", len(sign) <= len("MDT")  # no other is a word: 2 MFCFA
        yield _money(sign, words.currencies[name], number, Assumption.CURRENCY, shared_name=shared, sign=letters)
    for sign, code in words.hundredth_signs.items():
        follows = sign in words.follow_text
        yield _money(sign, code, _HUNDREDTH, Assumption.HUNDREDTHS, follows_text=follows, sign=True)
    for sign, code in words.hundredth_letters.items():
        yield _money(sign, code, _HUNDREDTH, Assumption.HUNDREDTHS, follows_text=True, sign=True, glued=True)
    for sign, code in chain(cldr(language.code).currency_symbols.items(), _dollar_signs()):
        yield sign, Unit(QuantityType.MONEY, code)


@cache
def dollars_by_country() -> dict[str, str]:
    """The dollars of each country, by what tells it before the sign: `US`, `NZ`, `HK`."""
    return {sign.removesuffix("$"): code for sign, code in _dollar_signs()}


def _dollar_signs() -> Iterator[tuple[str, str]]:
    """Every way to tell a country before the dollar sign, with the currency."""
    for code in _DOLLARS.split():
        yield from ((f"{code}$", code), (f"{code[:2]}$", code))
    yield from ((f"{prefix}$", code) for prefix, code in _PREFIXED_DOLLARS.items())


def _shared_names(language: Language) -> dict[str, list[tuple[str, str]]]:
    """For each shared name, what CLDR adds to it for each country: `dinar` has `algérien` and `tunisien`."""
    shared: dict[str, list[tuple[str, str]]] = {name: [] for name in sorted(UnitWords.get(language).shared)}
    for full_name, code in cldr(language.code).currency_names.items():
        parts = full_name.lower().split()
        for name in shared.keys() & set(parts):
            others = [word for word in parts if word != name]
            if len(others) == 1:
                shared[name].append((others[0], code))
    return shared


def _symbols() -> Iterator[tuple[str, str]]:
    """Every symbol as written, with the one that claims state."""
    for symbol, prefixes in _PREFIXED_SYMBOLS.items():
        for prefix in prefixes:
            written = prefix + symbol
            yield written, written.replace("μ", "µ")  # the Greek letter is also typed for the micro sign
