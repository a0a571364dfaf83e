"""A quantity as it is compared: what it measures, its bounds in one unit for all, and how exactly it is stated."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator, Mapping
from enum import StrEnum

from msgspec import Struct

from workbench.claims import Claim, DateInterval, Modifier, Quantity, QuantityType
from workbench.compare.clock import Clock, clock
from workbench.compare.vocabulary import Vocabulary
from workbench.readings import how_written, reading

#: What physical units measure, and how much of the first unit of their kind each is (SI Brochure; NIST SP 811, app. B).
_UNITS: dict[str, dict[str, float]] = {
    "length": {"m": 1, "km": 1e3, "cm": 0.01, "mm": 1e-3, "µm": 1e-6, "nm": 1e-9, "mi": 1609.344, "ft": 0.3048,
               "in": 0.0254, "yd": 0.9144, "nmi": 1852, "au": 1.495979e11, "ly": 9.4607e15},
    "area": {"m²": 1, "km²": 1e6, "ha": 1e4, "ac": 4046.856, "acre": 4046.856, "ft²": 0.092903, "mi²": 2.589988e6,
             "cm²": 1e-4},
    "volume": {"L": 1, "l": 1, "mL": 1e-3, "cL": 0.01, "dL": 0.1, "hL": 100, "m³": 1e3, "km³": 1e12, "gal": 3.785412,
               "pt": 0.568261, "ft³": 28.31685},
    "mass": {"g": 1e-3, "mg": 1e-6, "µg": 1e-9, "kg": 1, "t": 1e3, "kt": 1e6, "Mt": 1e9, "Gt": 1e12, "lb": 0.45359237,
             "oz": 0.02834952, "st": 6.350293, "q": 100},
    "power": {"W": 1, "kW": 1e3, "MW": 1e6, "GW": 1e9, "TW": 1e12, "hp": 735.5},
    "energy": {"Wh": 1, "kWh": 1e3, "MWh": 1e6, "GWh": 1e9, "TWh": 1e12, "J": 1 / 3600, "kJ": 1 / 3.6, "MJ": 1e3 / 3.6},
    "speed": {"km/h": 1, "m/s": 3.6, "mph": 1.609344, "kn": 1.852, "km/s": 3600},
    "pressure": {"Pa": 1, "hPa": 100, "kPa": 1e3, "MPa": 1e6, "bar": 1e5, "mbar": 100},
    "bytes": {"o": 1, "B": 1, "ko": 1e3, "kB": 1e3, "Mo": 1e6, "MB": 1e6, "Go": 1e9, "GB": 1e9, "To": 1e12, "TB": 1e12},
}  # fmt: skip
_MEASURES = {symbol: (kind, factor) for kind, units in _UNITS.items() for symbol, factor in units.items()}

#: Days in a unit of time.
_DAYS = {"second": 1 / 86400, "minute": 1 / 1440, "hour": 1 / 24, "day": 1.0, "week": 7.0, "month": 30.4375,
         "year": 365.25, "yr": 365.25, "decade": 3652.5, "century": 36525.0}  # fmt: skip

#: The orders of magnitude a vague word stands for: from this number to that one.
_SOME = (2.0, 20.0)
#: A trailing zero is not taken for a digit that was rounded further than by this share.
_MOST_ROUNDED, _MOST_ROUNDED_SCALE = 0.025, 0.1
_WORDED_SHARE = 0.055  # a third for 35 %, a quarter for 24 %
#: A time in two units or more is told to the last one, and often without what is left over: `2 h 24`.
_TIMED = re.compile(r"\d ?h[a-z]* ?(?:and |et )?\d+ ?(?:m[a-z]*)?(?P<seconds> ?(?:and |et )?\d+)?")
_DIGITS = re.compile(r"\d[\d.,\u00a0\u202f ']*")


class Dimension(StrEnum):
    """What a figure measures, where that is no physical unit or currency."""

    COUNT = "count"
    SHARE = "share"
    POINTS = "points of percent"
    MULTIPLE = "multiple"
    TIME = "time"
    DATE = "date"
    RANK = "rank"
    SCORE = "score"


class Figure(Struct, frozen=True, gc=False):
    """One numeric claim, normalised for comparing.

    `low` and `high` are its ends in the base unit of `dimension`, equal but for ranges and vague quantities;
    `grain` is half of the last digit stated: a value that lies no further off is the same one, rounded.
    """

    claim: Claim
    start: int
    end: int
    kind: QuantityType
    dimension: str
    low: float
    high: float
    grain: float
    #: Half of the last digit as it is written, zeros counted as digits; 0 for what is counted.
    digit: float
    modifier: Modifier | None
    nearly: bool
    date: DateInterval | None
    #: The number as it is written, before its unit is converted; a table's bare figure is compared with it.
    bare: float
    language: str
    #: The time of day, where a date tells one.
    clock: Clock | None = None

    @property
    def middle(self) -> float:
        """The value, or the middle of a range."""
        return (self.low + self.high) / 2

    @property
    def counts(self) -> bool:
        """Whether it counts something by a noun."""
        quantity = self.claim.quantity
        return self.kind is QuantityType.COUNT and quantity is not None and quantity.unit is not None

    def number(self, value: float) -> str:
        """`value` as the figure's language writes numbers."""
        return how_written(self.language).number(value)

    def reading(self) -> str:
        """The figure in few words, as its language writes it."""
        return reading(self.claim, self.language)


def figure(claim: Claim, language: str, words: Vocabulary | None = None) -> Figure | None:
    """The figure of a claim of a text in `language`, read by its `words`; None where it states nothing to compare."""
    quantity = claim.quantity
    if quantity is None:
        return None
    dimension, factor = _dimension(quantity, words.currencies if words else {})
    text = claim.span.text.lower()
    low, high, grain = _ends(quantity, text, words.orders if words else {})
    if low is None and dimension not in (Dimension.DATE, Dimension.SCORE):
        return None
    about = quantity.modifier is Modifier.APPROX
    below = about and text.startswith(words.nearly if words else ())
    low, high, digit = low or 0.0, high or 0.0, _last_digit(quantity, text)
    return Figure(
        claim,
        claim.span.start,
        claim.span.end,
        quantity.type,
        dimension,
        low * factor,
        high * factor,
        grain * factor,
        digit * factor,
        quantity.modifier,
        below,
        quantity.date,
        low,
        language,
        clock(claim.span.text, words.clock, about=about) if words and words.clock and quantity.date else None,
    )


def units_of(quantity: Quantity) -> Iterator[tuple[QuantityType, str | None, float]]:
    """The types and units in which a quantity can be stated, its own first, and by what its value is multiplied.

    A noun is counted in the singular here and in the plural there.
    """
    yield quantity.type, quantity.unit, 1.0
    unit = quantity.unit or ""
    if quantity.type is QuantityType.COUNT and unit:
        yield QuantityType.COUNT, unit[:-1] if unit.endswith("s") else f"{unit}s", 1.0
    elif quantity.type is QuantityType.MEASURE and unit in _MEASURES:
        kind, own = _MEASURES[unit]
        for other, factor in _UNITS[kind].items():
            if other != unit:
                yield QuantityType.MEASURE, other, own / factor
    elif quantity.type is QuantityType.DURATION and unit in _DAYS:
        for other, days in _DAYS.items():
            if other != unit:
                yield QuantityType.DURATION, other, _DAYS[unit] / days


def _last_digit(quantity: Quantity, text: str) -> float:
    """Half of the last digit that `text` states, 0 for what is counted one by one and for numbers in words."""
    value = quantity.value if quantity.value is not None else quantity.high
    written = _DIGITS.search(text)
    digits = re.sub(r"\D", "", written.group()) if written else ""
    if not value or not digits.strip("0"):
        return 0.0
    last = abs(value) / int(digits)
    return 0.0 if last == 1 and quantity.type is QuantityType.COUNT else last / 2


def _dimension(quantity: Quantity, currencies: Mapping[str, str]) -> tuple[str, float]:
    unit = quantity.unit or ""
    if quantity.type is QuantityType.COUNT and unit in currencies:
        return f"money {currencies[unit]}", 1.0  # a word of which only the other text tells that it is money
    match quantity.type:
        case QuantityType.MONEY:
            return f"money {unit}", 1.0
        case QuantityType.PERCENT:
            return (Dimension.POINTS, 1.0) if unit == "pp" else (Dimension.SHARE, 0.01)
        case QuantityType.FRACTION:
            return Dimension.SHARE, 1.0
        case QuantityType.DURATION | QuantityType.AGE:
            return Dimension.TIME, _DAYS.get(unit, 365.25)
        case QuantityType.MEASURE:
            if unit in _DAYS:
                return Dimension.TIME, _DAYS[unit]
            return _MEASURES.get(unit, (f"unit {unit}", 1.0))
        case _:
            return Dimension(str(quantity.type)), 1.0


def _ends(quantity: Quantity, text: str, orders: Mapping[str, float]) -> tuple[float | None, float | None, float]:
    """The ends of the value in the unit stated, and half of the last digit."""
    if quantity.modifier is Modifier.VAGUE:
        low, high = vague_order(text, orders)
        return low, high, 0.0
    if quantity.low is not None and quantity.high is not None:
        return float(quantity.low), float(quantity.high), _grain(float(quantity.high), quantity, text)
    if quantity.value is None:
        return None, None, 0.0
    value = float(quantity.value)
    return value, value, _grain(value, quantity, text)


def vague_order(text: str, orders: Mapping[str, float]) -> tuple[float, float]:
    """From how many to how many a vague quantity may stand for: `des centaines de milliards` is 2e11 to 1e12."""
    sizes = [size for word in re.findall(r"[^\W\d_]+", text) for head, size in orders.items() if word.startswith(head)]
    if not sizes:
        return _SOME
    scale = math.prod(sizes)
    return scale, scale * (1e3 if len(sizes) == 1 and scale >= 1e3 else 10.0)


def _grain(value: float, quantity: Quantity, text: str) -> float:
    """Half of the last digit that `text` states of `value`."""
    if quantity.type is QuantityType.FRACTION and "%" not in text:
        return abs(value) * _WORDED_SHARE
    if quantity.type in (QuantityType.RANK, QuantityType.AGE) or not value:
        return 0.0
    smaller = _TIMED.search(text) if quantity.type is QuantityType.DURATION else None
    if smaller and quantity.unit in _DAYS:
        return (_DAYS["second"] if smaller["seconds"] else _DAYS["minute"]) / _DAYS[quantity.unit]
    written = _DIGITS.search(text)
    digits = re.sub(r"\D", "", written.group()) if written else ""
    if not digits.strip("0"):
        return _zeros_of_words(value)
    last = abs(value) / int(digits)
    log = math.log10(last)
    if abs(log - round(log)) > 1e-6:
        return 0.0
    decimals = re.search(r"[.,]\d{1,2}$", (written.group() if written else "").strip())
    zeros = 0 if decimals else len(digits) - len(digits.rstrip("0"))
    counted = last == 1 and quantity.type is QuantityType.COUNT
    stated = 0.0 if counted else min(last / 2, abs(value) * _MOST_ROUNDED_SCALE) if last >= 1 else last / 2
    rounded = min(last * 10**zeros / 2, abs(value) * _MOST_ROUNDED) if zeros else 0.0
    return max(stated, rounded)


def _zeros_of_words(value: float) -> float:
    """A number in words: a round one from a hundred on may be rounded."""
    if abs(value) < 100 or value != int(value):
        return 0.0
    digits = str(int(abs(value)))
    zeros = len(digits) - len(digits.rstrip("0"))
    share = _MOST_ROUNDED_SCALE if zeros >= 6 else _MOST_ROUNDED
    return min(10.0**zeros / 2, abs(value) * share)
