"""In which scale degrees are, where only the text tells it."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from workbench.extract import word_class
from workbench.extract.assumptions import Assumption
from workbench.extract.quantities.page import Page
from workbench.extract.quantities.units import Unit

#: No weather has more degrees Celsius.
_HOTTEST = 57


class DegreeWords(word_class.WordClasses):
    """The words of a language that tell what degrees are of."""

    #: What a text has that measures them in Fahrenheit, or in Celsius, and what tells temperatures.
    fahrenheit: frozenset[str] = word_class.words("measures.fahrenheit")
    celsius: frozenset[str] = word_class.words("measures.celsius")
    temperatures: frozenset[str] = word_class.words("measures.temperatures")


degree_words = word_class.compiled(DegreeWords)


def settle_degrees(page: Page, unit: Unit, number: Decimal | int) -> Unit:
    """The scale that bare degrees are of: what the text tells, or what no weather reaches in the other."""
    if not unit.bare_degrees:
        return unit
    words = degree_words(page.language)
    hot = number > _HOTTEST and (page.speaks_of(words.temperatures) or page.speaks_of(words.fahrenheit))
    symbol = "°F" if hot or (page.speaks_of(words.fahrenheit) and not page.speaks_of(words.celsius)) else "°C"
    return replace(unit, symbol=symbol, assumption=Assumption.CURRENCY.of(name="degrees", code=symbol))
