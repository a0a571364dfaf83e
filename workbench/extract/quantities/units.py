"""What a number can be followed by: currencies, physical units, lengths of time, percentages."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from functools import cache
from itertools import chain, product

from msgspec import Struct
from msgspec.structs import replace

from workbench.claims import QuantityType
from workbench.extract import word_class
from workbench.extract.assumptions import Assumed, Assumption
from workbench.extract.cldr import cldr, currency_codes
from workbench.extract.language import Language
from workbench.extract.number_words import spelled_value
from workbench.extract.phrases import PhraseTable, expanded, word_set
from workbench.extract.quantities.nouns import is_noun_like
from workbench.extract.quantities.page import Page

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

#: Codes of currencies that are also words or names, so that they only stand behind a number: `COP29`.
_WORDLIKE_CODES = frozenset(
    {"ALL", "AMD", "BAM", "BOB", "COP", "CUP", "GEL", "LAK", "MAD", "MOP", "PEN", "SOS", "TOP", "TRY"}
)


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


#: What has points stands at most so many tokens before them: `un plan en dix points`.
_NEAR_POINTS = 4


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
    #: `points`, which are of a percentage, of a league or of an index.
    ambiguous_points: Sequence[str] = word_class.listed("percent.ambiguous_points")
    #: Abbreviations, which stand behind digits alone (`12pc`), with `%`, `pp`, `bp` or `points`.
    percent_signs: Mapping[str, str] = word_class.mapping("percent.signs")
    times: Mapping[str, str] = word_class.mapping("durations.units")
    time_signs: Mapping[str, str] = word_class.mapping("durations.signs")
    #: Parts of a second in a text about races, and what such a text has: `4 centièmes`.
    hundredths_of_time: frozenset[str] = word_class.words("durations.hundredths")
    races: frozenset[str] = word_class.words("durations.races")
    #: Days that a league plays, and what a text about one has: `après douze journées`.
    rounds: frozenset[str] = word_class.words("durations.rounds")
    leagues: frozenset[str] = word_class.words("durations.leagues", "dates.match_context")
    #: What a hyphen joins to a unit so that it is none: `quarter-final`.
    joined: frozenset[str] = word_class.words("durations.joined")
    measures: Mapping[str, str] = word_class.mapping("measures.names")
    measure_signs: Mapping[str, str] = word_class.mapping("measures.signs")
    #: Words for what is measured, which a hyphen may join to a sign: `10m-high`.
    dimensions: frozenset[str] = word_class.words("measures.dimensions")
    #: Behind what is also a unit, what makes a round of it: deux quarts `de finale`.
    rounds_behind: PhraseTable[bool] = word_class.phrases("measures.rounds_behind")
    #: Miles that are nautical where a text has one of the words of `sea`, and others elsewhere: `milles`.
    at_sea: frozenset[str] = word_class.words("measures.at_sea")
    sea: frozenset[str] = word_class.words("measures.sea")
    #: Signs that are also words, so that they stand glued to their number: `6ft`.
    glued_signs: Mapping[str, str] = word_class.mapping("measures.glued_signs")
    #: What a degree that is no measure stands behind: `holds` two degrees.
    earning: frozenset[str] = word_class.words("measures.earning")
    #: Names that prefixes make others of, with their symbol: `watt`; the prefixes with theirs: `kilo`.
    prefixed: Mapping[str, str] = word_class.mapping("measures.prefixed")
    prefixes: Mapping[str, str] = word_class.mapping("measures.prefixes")
    currencies: Mapping[str, str] = word_class.mapping("money.names", lambda known: known.shared_currency_names)
    #: Names of several currencies, and names that are a currency only in a text that speaks of it.
    shared: frozenset[str] = word_class.words("money.shared")
    #: Places and words that tell which of them a text means, each with the currency: `canton`. And currencies of
    #: another time, each with the year it ended in: until then one place told of does not yet tell another.
    places: Mapping[str, Mapping[str, str]] = word_class.read("money.places", _places, {})
    ended: Mapping[str, int] = word_class.mapping("money.ended")
    #: Letters behind digits that stand for a shared name, with that name and how many of it they count: `MF`.
    shared_signs: Mapping[str, tuple[str, int]] = word_class.mapping("money.shared_signs")
    doubtful: frozenset[str] = word_class.words("money.doubtful")
    #: Names that are everyday words too, and so no money behind a small number in words: `two won` medals.
    everyday: frozenset[str] = word_class.words("money.everyday")
    #: What speaks of the doubtful ones' currency, and the unit that they are where nothing does.
    evidence: frozenset[str] = word_class.words("money.evidence")
    #: What makes money of a doubtful name before it: hundreds of pounds `worth of` tools.
    valued: PhraseTable[bool] = word_class.phrases("money.valued")
    #: In their sentence such a name is money: `paid` 90 pounds.
    paid: frozenset[str] = word_class.words("money.paid")
    #: The same right before the name: deux `milliards de` livres.
    valued_before: PhraseTable[bool] = word_class.phrases("money.valued_before")
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
    codes = [(code, Unit(QuantityType.MONEY, code)) for code in currency_codes()]
    return Units(
        names=PhraseTable(names),
        signs=PhraseTable([*currency_signs, *codes, *_measure_signs(language)], exact=True),
        prefixes=PhraseTable([*((sign, unit) for sign, unit in currency_signs if not unit.sign), *codes], exact=True),
        shared=_shared_names(language),
    )


_HUNDREDTH = Decimal("0.01")

#: In words, a sum of a currency whose name is an everyday word too is no smaller.
_SMALLEST_SUM = 100

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
        yield name, _measure(symbol)
        yield name.replace(" ", "-"), _measure(symbol)  # a 300-square-mile area


def _measure(symbol: str) -> Unit:
    """The unit of `symbol`; a question mark says that degrees are of one scale or the other."""
    return DEGREES if symbol.endswith("?") else Unit(QuantityType.MEASURE, symbol)


def _measure_signs(language: Language) -> Iterator[tuple[str, Unit]]:
    words = UnitWords.get(language)
    for sign, kind in words.percent_signs.items():
        yield sign, replace(_SHARES[kind], sign=True)  # 12pc, but: a PC
    for sign, symbol in words.measure_signs.items():
        yield sign, replace(_measure(symbol), sign=True)
    for sign, symbol in words.glued_signs.items():
        yield sign, Unit(QuantityType.MEASURE, symbol, sign=True, glued=True)
    for sign, name in words.time_signs.items():
        yield sign, Unit(QuantityType.DURATION, name, sign=True)
    for sign, symbol in chain(cldr(language.code).unit_symbols.items(), _symbols()):
        yield sign, Unit(QuantityType.MEASURE, symbol, sign=True)


def _currency_names(language: Language) -> Iterator[tuple[str, Unit]]:
    words = UnitWords.get(language)
    for name, code in words.currencies.items():
        assumption = Assumption.CURRENCY.of(name=name, code=code)
        shared = name if name in words.shared else ""
        doubtful = name if name in words.doubtful else ""
        unit = Unit(QuantityType.MONEY, code, assumption=assumption, shared_name=shared, doubtful_name=doubtful)
        yield name, unit
    for name, code in words.hundredths.items():
        assumption = Assumption.HUNDREDTHS.of(name=name, code=code)
        yield name, Unit(QuantityType.MONEY, code, _HUNDREDTH, assumption, follows_text=name in words.follow_text)
    for name, (code, number) in words.notes.items():
        assumption = Assumption.NOTE.of(name=name, number=number, code=code)
        yield name, Unit(QuantityType.MONEY, code, Decimal(number), assumption)
    for name, code in words.thousands.items():
        assumption = Assumption.THOUSANDS.of(name=name, code=code)
        yield name, Unit(QuantityType.MONEY, code, Decimal(1000), assumption, follows_text=True, adjective=True)
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
        code, shared = words.currencies[name], name if name in words.shared else ""
        assumption = Assumption.CURRENCY.of(name=sign, code=code)
        letters = len(sign) <= len("MDT")  # the others are no word of any text: 2 MFCFA
        yield sign, Unit(QuantityType.MONEY, code, Decimal(number), assumption, shared_name=shared, sign=letters)
    for sign, code in words.hundredth_signs.items():
        assumption, follows = Assumption.HUNDREDTHS.of(name=sign, code=code), sign in words.follow_text
        yield sign, Unit(QuantityType.MONEY, code, _HUNDREDTH, assumption, follows_text=follows, sign=True)
    for sign, code in words.hundredth_letters.items():
        assumption = Assumption.HUNDREDTHS.of(name=sign, code=code)
        yield sign, Unit(QuantityType.MONEY, code, _HUNDREDTH, assumption, follows_text=True, sign=True, glued=True)
    for sign, code in cldr(language.code).currency_symbols.items():
        yield sign, Unit(QuantityType.MONEY, code)


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


def is_of_its_time(page: Page, code: str) -> bool:
    """Whether the text is of the time of a currency that has ended."""
    ended = UnitWords.get(page.language).ended.get(code)
    return ended is not None and page.published is not None and page.published.year < ended


def unit_at(page: Page, index: int, *, signs: bool = True) -> tuple[int, Unit] | None:
    """The longest unit that starts at token `index`, and the token after it; by name alone without `signs`."""
    table = units(page.language)
    if not signs:
        return _settled_name(page, index, table.names.at(page.lower, index))
    sign = table.signs.at(page.words, index)
    if sign and sign[1].glued:  # 6ft 2in, and 17c in a text that speaks of money
        spoken = sign[1].type is not QuantityType.MONEY or page.speaks_of(UnitWords.get(page.language).letter_evidence)
        sign = sign if spoken and page.glued(index) else None
    if sign and (sign[1].doubtful_name or (sign[1].sign and sign[1].shared_name and not _is_spoken_of(page, sign[1]))):
        sign = None
    name = _settled_name(page, index, table.names.at(page.lower, index))
    if sign and (not name or sign[0] >= name[0]):
        return None if _part_of_word(page, sign[0]) else sign
    return name


def _is_spoken_of(page: Page, unit: Unit) -> bool:
    """Whether the text names the currency that a letter stands for, or is of its time."""
    words = UnitWords.get(page.language)
    named = frozenset(name for name, code in words.currencies.items() if code == words.currencies[unit.shared_name])
    return page.speaks_of(named) or is_of_its_time(page, unit.symbol)


def _settled_name(page: Page, index: int, found: tuple[int, Unit] | None) -> tuple[int, Unit] | None:
    """`found`, unless it is a doubtful name in a text that does not speak of its currency."""
    if found is None or (found[1].points and _counts_points(page, found[0])):
        return None
    if found[1].bare_degrees and not UnitWords.get(page.language).earning.isdisjoint(page.lower[index - 3 : index]):
        return None  # holds two degrees
    hyphened = page.word(found[0]) == "-" and page.word(found[0] - 2) != "-"
    if hyphened and page.word(found[0] - 1) in page.ordinals:
        return None  # three second-half minutes
    words = UnitWords.get(page.language)
    if words.rounds_behind.at(page.lower, found[0]):
        return None
    if page.word(found[0] - 1) in words.hundredths_of_time and not page.speaks_of(words.races):
        return None  # trois centièmes
    if page.word(found[0] - 1) in words.at_sea and not page.speaks_of(words.sea):
        return found[0], _measure("mi")
    if _is_everyday_word(page, index, *found) or (page.joins(found[0]) and _is_other_word(page, found)):
        return None  # two grand pianos, deux sous-préfets
    if page.word(found[0] - 1) in words.rounds:
        return None if page.speaks_of(words.leagues) or page.tells_of_match else found
    return _settled_doubt(page, index, *found) if found[1].doubtful_name else found


def _settled_doubt(page: Page, index: int, last: int, unit: Unit) -> tuple[int, Unit] | None:
    """The money or the weight that the doubtful name in tokens `index` to `last` tells, where it is either."""
    words = UnitWords.get(page.language)
    told = words.valued_before.before(page.lower, last - 1) or words.valued.at(page.lower, last)
    named = page.speaks_of(words.evidence) or page.sentence_has(words.paid, index, index)
    if not (told or named):
        return _otherwise(page, last, unit, words)
    weighed = page.joins(index - 1) and page.tells_of_match and last < len(page.tokens) and page.words[last].istitle()
    return _otherwise(page, last, unit, words) if weighed else (last, unit)  # the 325-pound John Hill


def _is_everyday_word(page: Page, index: int, last: int, unit: Unit) -> bool:
    """Whether the unit in tokens `index` to `last` is a word that it also is: two `grand` pianos, two `won` medals."""
    words, number = page.numerals.words, page.word(index - 1)
    value = 1 if number in words.articles else spelled_value(words, number) or _SMALLEST_SUM
    small = value < _SMALLEST_SUM and page.word(last - 1) in UnitWords.get(page.language).everyday
    return small or (unit.adjective and is_noun_like(page, last))


def _otherwise(page: Page, last: int, unit: Unit, words: UnitWords) -> tuple[int, Unit] | None:
    """The weight that a doubtful name may be; so many millions are money unless what is weighed follows."""
    measure = words.otherwise.get(unit.doubtful_name)
    of = page.word(last) in words.weighed_before and not words.sums.at(page.lower, last + 1)
    return (last, Unit(QuantityType.MEASURE, measure, if_large="" if of else unit.symbol)) if measure else None


def _counts_points(page: Page, last: int) -> bool:
    """Whether what is behind `points` tells that they are counted: `412 points de vente`, `a 10-point plan`."""
    words = UnitWords.get(page.language)
    near = page.lower[max(0, last - _NEAR_POINTS) : last + 1]
    if words.listed_points.at(page.lower, last) or not words.of_points.isdisjoint(near):
        return True
    if page.word(last) not in words.counted_points:
        return False
    start = last + 1 + (page.word(last + 1) == "'")
    if page.word(start) in words.gained_points or not page.word(start).isalpha():
        return False
    return is_noun_like(page, start) and page.words[start].islower()  # à trois points de Toulouse


def _is_other_word(page: Page, found: tuple[int, Unit]) -> bool:
    """Whether what a hyphen joins to a unit takes it away: `sous-préfets`, `two quarter-point cuts`."""
    behind = units(page.language).names.at(page.lower, found[0] + 1)
    if page.word(found[0] + 1) in UnitWords.get(page.language).joined:
        return True  # two quarter-finals
    return found[1].type is QuantityType.MONEY or (behind is not None and behind[1].points)


def _part_of_word(page: Page, last: int) -> bool:
    """Whether a sign of letters that ends before token `last` goes on as a word: `5 m-dash`."""
    following = page.word(last)
    if not page.words[last - 1][-1].isalpha() or not page.glued(last):
        return False
    if following.isdecimal():
        return len(following) != 2  # `2h45`, `1m80` go on with two digits
    if following == "-":
        return page.word(last + 1) not in UnitWords.get(page.language).dimensions  # but: a 10m-high wall
    return following in ("'", "’", "_")


def prefix_before(page: Page, index: int) -> tuple[int, Unit] | None:
    """The sign or code of a currency directly before token `index`, and its first token."""
    found = units(page.language).prefixes.before(page.words, index)
    if found and page.word(found[0]) in page.numerals.words.articles and not page.glued(found[0] + 1):
        found = units(page.language).prefixes.at(page.words, found[0] + 1)  # a $4 million deal
        found = (index - 1, found[1]) if found and found[0] == index else None
    if not found or found[0] < page.free:
        return None
    if (name := found[1].doubtful_name) and not page.speaks_of(frozenset(UnitWords.get(page.language).places[name])):
        numeral = page.numerals.at(index)
        if numeral is None or not (numeral.grouped or numeral.scale > 1):
            return None  # N95 masks, the R118, but: R2.5bn
    word = page.words[found[0]]
    glued = page.glued(found[0]) and page.words[found[0] - 1][-1].isalnum()
    return None if word in _WORDLIKE_CODES or (word[0].isalpha() and glued) else found


def _symbols() -> Iterator[tuple[str, str]]:
    """Every symbol as written, with the one that claims state."""
    for symbol, prefixes in _PREFIXED_SYMBOLS.items():
        for prefix in prefixes:
            written = prefix + symbol
            yield written, written.replace("μ", "µ")  # the Greek letter is also typed for the micro sign
