"""Which currency, or which scale of degrees, a name stands for, where only the text tells it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from decimal import Decimal

from msgspec.structs import replace

from workbench.claims import Quantity, QuantityType
from workbench.extract import word_class
from workbench.extract.assumptions import Assumption
from workbench.extract.cldr import currency_codes
from workbench.extract.phrases import PhraseTable
from workbench.extract.quantities.nouns import NounWords
from workbench.extract.quantities.page import Page
from workbench.extract.quantities.unit_recognition import is_of_its_time
from workbench.extract.quantities.units import DEGREES, Unit, UnitWords, units

#: So far ahead a text is searched for the currency that cents are of.
_NEXT_MONEY = 40
#: What a price fell or rose to by cents stands so close behind them: 45 cents à 82,15 `dollars`.
_LED_TO = 6


def settle_currency(page: Page, unit: Unit, at: int | None = None) -> Unit:
    """The currency that a shared name at token `at` means: that of the country that the text names most often."""
    if unit.follows_text:
        return _of_the_text(page, unit, page.free if at is None else at)
    if not unit.shared_name:
        return unit
    if unit.shared_name not in page.currencies:
        page.currencies[unit.shared_name] = _most_named(page, unit)
    code = page.currencies[unit.shared_name]
    if code is None:
        return unit
    assumption = Assumption.CURRENCY_OF_COUNTRY.of(name=unit.shared_name, code=code)
    return Unit(QuantityType.MONEY, code, unit.factor, assumption)


def _of_the_text(page: Page, unit: Unit, at: int) -> Unit:
    """The currency read last, of those that have hundredths for one, or else the one whose sign the text has."""
    hundredths = unit.factor < 1
    codes = UnitWords.get(page.language).divided | {unit.symbol} if hundredths else currency_codes()
    signs = (("$", unit.symbol), ("€", "EUR")) if hundredths else (("£", "GBP"), ("$", unit.symbol), ("€", "EUR"))
    part = "hundredths" if hundredths else "thousands"
    table = units(page.language)

    def told() -> Iterator[str | None]:
        if hundredths:
            near = _next_currency(page, at, table.names, page.lower, _LED_TO)
            yield near or _next_currency(page, at, table.prefixes, page.words)
        yield from (found.quantity.unit for found in reversed(page.found[-40:]))
        yield _next_currency(page, page.free, table.names, page.lower)

    code = next((code for code in told() if code in codes), None)
    code = code or next((code for sign, code in signs if page.speaks_of(frozenset({sign}))), None)
    return replace(unit, symbol=code, assumption=Assumption.PART_OF_CURRENCY.of(name=part, code=code)) if code else unit


def _next_currency(page: Page, first: int, table: PhraseTable[Unit], words: list[str], reach: int = _NEXT_MONEY) -> str:
    """The currency told next, by a sign in the sentence or by name: `32 cents to $103.08`, `11 cents to 1.89 euros`."""
    for at in range(first, min(len(page.lower), first + reach)):
        if page.ends_sentence(at) and words is page.words:
            break
        named = table.at(words, at)
        if named and named[1].is_currency:
            return settle_currency(page, named[1]).symbol
    return ""


def _most_named(page: Page, unit: Unit) -> str | None:
    words, shared = UnitWords.get(page.language), units(page.language).shared[unit.shared_name]
    places = words.places.get(unit.shared_name, {})
    counts = Counter(places[word] for word in page.lower if word in places)
    for adjective, code in shared:
        stem = adjective[: max(4, len(adjective) - 3)]
        # A country has a capital, and no more letters need agree: Chile, but child.
        counts[code] += sum(
            word.startswith(stem if written[0].isupper() else adjective[:-1]) and (word != stem or word == adjective)
            for word, written in zip(page.lower, page.words, strict=True)
            if word.startswith(stem)
        )
    code, number = max(counts.items(), key=lambda item: item[1], default=("", 0))
    return code if number > is_of_its_time(page, unit.symbol) else None


#: No weather has more degrees Celsius.
_HOTTEST = 57

#: What is turned, or seen around, stands at most so many tokens before its degrees: `un virage à` 180 degrés.
_TURNED_REACH = 4

#: The word for a temperature stands at most so many tokens before a number without its degrees.
_WEATHER_REACH = 8

#: So many degrees are always of a circle.
_CIRCLE = 360

#: Among so many quantities before, one in degrees tells the scale.
_RECENT = 40


#: What tells how far a place is.
_DISTANCES = frozenset({"km", "mi", "m", "ft", "nmi"})


class DegreeWords(word_class.WordClasses):
    """The words of a language that tell what degrees are of."""

    #: What a text has that measures them in Fahrenheit, or in Celsius, and what tells temperatures.
    fahrenheit: frozenset[str] = word_class.compounds("measures.fahrenheit")
    celsius: frozenset[str] = word_class.compounds("measures.celsius")
    temperatures: frozenset[str] = word_class.words("measures.temperatures")
    #: What a bare number behind tells the degrees of: `the mercury hit` 38.
    weather: frozenset[str] = word_class.words("measures.weather")
    #: The same behind degrees of its sentence: beating the record `high of` 38.
    extremes: PhraseTable[bool] = word_class.phrases("measures.extremes")
    #: What a text about cooking has, so that 180 degrees are hot there.
    heated: frozenset[str] = word_class.words("measures.heated")
    #: Behind how far a place is, its direction from another: 15 `southwest of` Elko.
    directions: PhraseTable[bool] = word_class.phrases("measures.directions")
    #: What is told in degrees of a circle.
    angles: frozenset[str] = word_class.words("measures.angles")


def settle_degrees(page: Page, unit: Unit, number: Decimal | int, first: int) -> Unit:
    """The scale that bare degrees from token `first` are of: what the text tells, or what no weather reaches."""
    if unit.symbol != "°C":
        return unit
    words = DegreeWords.get(page.language)
    half = number == _CIRCLE // 2 and not page.speaks_of(words.heated)
    turned = half or number == _CIRCLE or page.near(words.angles, first, _TURNED_REACH)
    if turned:
        return Unit(QuantityType.MEASURE, "°")
    if not unit.bare_degrees:
        return unit
    hot = number > _HOTTEST and (page.speaks_of(words.temperatures) or page.speaks_of(words.fahrenheit))
    told = {found.quantity.unit for found in page.found[-_RECENT:]} & {"°C", "°F"}
    untold = not told and page.speaks_of(words.fahrenheit) and not page.speaks_of(words.celsius)
    symbol = "°F" if hot or told == {"°F"} or untold else "°C"
    return replace(unit, symbol=symbol, assumption=Assumption.CURRENCY.of(name="degrees", code=symbol))


def untold_degrees(page: Page, first: int, last: int, value: Decimal | int) -> Quantity | None:
    """The scale of a bare number whose sentence speaks of a temperature just before: `the mercury hit` 38."""
    near = range(first - 1, max(-1, first - _WEATHER_REACH), -1)
    words, last_told = DegreeWords.get(page.language), page.last
    told = next((at for at in near if page.word(at) in words.weather), None)
    extreme = words.extremes.before(page.lower, first)
    if extreme and last_told and last_told.quantity.unit in ("°C", "°F"):
        told = last_told.first  # hit 59 degrees, above the record high of 53
    if told is None or not page.in_sentence(told, first) or NounWords.get(page.language).links.at(page.lower, last):
        return None  # temperatures rose in 12 | of 30 towns
    symbol = settle_degrees(page, DEGREES, value, first).symbol
    return Quantity(QuantityType.MEASURE, unit=symbol) if -_HOTTEST <= value <= _HOTTEST or symbol == "°F" else None


def stands_before_direction(page: Page, last: int) -> bool:
    """Whether a direction stands behind a number that ends before token `last`: 15 `southwest of` Elko."""
    return DegreeWords.get(page.language).directions.at(page.lower, last) is not None


def untold_distance(page: Page, last: int) -> Quantity | None:
    """The unit of how far a place is, told before in its paragraph: 20 miles west of Reno, another `15` southwest."""
    told = (one for one in reversed(page.found) if one.quantity.unit in _DISTANCES)
    near = next(told, None) if stands_before_direction(page, last) else None
    return near.quantity if near and page.same_line(near.last, last) else None
