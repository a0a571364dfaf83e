"""A number with the unit that it is stated in, before or behind it, and its sign: `-5 °C`, `$20m`, `40m people`."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal

from msgspec import Struct
from msgspec.structs import replace

from workbench.claims import Number, QuantityType, exact
from workbench.extract import word_class
from workbench.extract.assumptions import Assumption
from workbench.extract.numerals import SLASHES, Numeral
from workbench.extract.phrases import PhraseTable, expanded
from workbench.extract.quantities.ambiguous_units import settle_currency, settle_degrees
from workbench.extract.quantities.compound_units import CompoundWords, compounded
from workbench.extract.quantities.modifiers import Hedges
from workbench.extract.quantities.nouns import NounWords, is_noun_like, is_plural, names_several, noun_at, past_link
from workbench.extract.quantities.page import QUOTES, Page
from workbench.extract.quantities.unit_recognition import prefix_before, unit_at
from workbench.extract.quantities.units import MILLION, Unit, UnitWords, dollars_by_country

#: So many numbers with a hyphen share a unit behind them at most.
_LISTED = 6

#: What may be below zero in words.
_TEMPERATURES = ("°C", "°F", "K")

#: Signs that a number may have; marks behind which a dash is surely one, and behind which it may be.
SIGNS = frozenset({"-", "+", "−", "±", "–"})
_MINUS = ("-", "−")
_OPENING = frozenset({"(", ":"})
#: Behind these, next to it, a dash joins two numbers: 2%-4%.
_CLOSING = frozenset("%€$£)-")

#: A number that moved a share has at most so many tokens.
_LONGEST_NUMBER = 4

#: An end of a range has so many digits at most where no mark groups them.
_MOST_DIGITS = 9

#: What a unit has so many of, where a part of one is told in digits: 3/8 inch.
_PARTS = frozenset({2, 3, 4, 5, 8, 10, 16, 32, 64})


class StatedNumber(Struct, frozen=True):
    """One number with the unit it is stated in, in tokens `first` to `last` (exclusive)."""

    first: int
    last: int
    numeral: Numeral
    unit: Unit | None = None
    #: The unit is joined by a hyphen: `a six-year plan`.
    hyphened: bool = False

    @property
    def value(self) -> Decimal:
        """The number in the claim's unit."""
        return self.numeral.value * (self.unit.factor if self.unit else 1)


#: What counts stands at most so many tokens before a number with a letter: the `population` is 5.6m.
_COUNTED_REACH = 5

#: Millions are told by one of so many quantities before them.
_RECENT = 40

#: Nobody throws further, in metres.
_FARTHEST = 110

#: No length in metres has more, so that in a text that counts millions these are some: `82.477m`.
_DECIMALS_OF_METRES = 2


class UnitContext(word_class.WordClasses):
    """The words around a number that settle what its unit is."""

    #: Words that tell that a text measures in metres.
    metres: frozenset[str] = word_class.words("measures.metres")
    #: A text with one of these tells how far somebody threw or jumped: the `javelin` landed at 84.2m.
    thrown: frozenset[str] = word_class.words("measures.thrown")
    #: What is run or swum: `the 100m final`.
    distances: frozenset[str] = word_class.words("measures.distances")
    #: Before a number of millions, what only things that are counted stand behind: `as many as` 800m.
    counted_before: PhraseTable[bool] = word_class.phrases("measures.counted_before")
    #: Behind a number below one, what it is a part of: `0.7 of a` cent.
    part_of: PhraseTable[bool] = word_class.phrases("measures.part_of")
    #: Behind a number of millions, what it is a part of: `35m of its speakers`.
    parts_of: PhraseTable[bool] = word_class.phrases("measures.parts_of")
    #: Before a length that stands for one thing (`the 12m wall`), and digits that are part of a name (`the 787 Max`).
    determiners: frozenset[str] = word_class.words("noise.model_determiners")
    #: Close before such a number, what counts; and right behind it, what several do: 4m `have` fled.
    counted_near: frozenset[str] = word_class.words("measures.counted_near")
    done_by_several: frozenset[str] = word_class.words("measures.done_by_several")
    #: Scales of an index, with the unit that claims state: `magnitude`.
    scales: Mapping[str, str] = word_class.read("measures.scales", lambda table: dict(expanded(table)), {})
    #: Between a step and where it led.
    led_to: frozenset[str] = word_class.words("percent.led_to")
    #: Words between the two numbers of a range.
    infix: PhraseTable[bool] = word_class.phrases("ranges.infix", default=("-", "–"))
    #: Behind a hyphen that joins nothing, what the number is joined by to one with its unit.
    suspended: frozenset[str] = word_class.words("ranges.suspended")
    #: Before the unit that all numbers of a list are told in: `en` millions d'euros.
    told_in: frozenset[str] = word_class.words("counts.told_in")
    #: Units before their number, and what may stand between: `au km 56`, `une magnitude de 6,2`.
    before_number: PhraseTable[str] = word_class.meanings("measures.before_number")
    #: Words for a minus before a temperature: `moins 15 degrés`.
    minus: frozenset[str] = word_class.words("measures.minus")
    #: What such a word stands behind where the degrees are not told: `il fait moins quatre`.
    bare_minus: frozenset[str] = word_class.words("measures.bare_minus")
    #: Phrases that end with such a word and hedge: `plus or minus`.
    not_minus: PhraseTable[bool] = word_class.phrases("measures.not_minus")
    #: Prepositions that such a word stands behind before a percentage, and a sign before any number: `at minus 2%`.
    before_sign: frozenset[str] = word_class.words("measures.before_sign")
    #: Adjectives that may stand between a number and its unit: `five straight months`.
    between: frozenset[str] = word_class.words("durations.adjectives")


def number_at(page: Page, index: int) -> StatedNumber | None:
    """The number that starts at token `index`, with the unit before or behind it."""
    numeral = page.numerals.at(index)
    return stated_number(page, numeral) if numeral else None


def stated_number(page: Page, numeral: Numeral) -> StatedNumber:
    """`numeral` with the unit before or behind it, and with a hedge that is joined to it: `20-odd years`."""
    joined = Hedges.get(page.language).joined.at(page.lower, numeral.last)
    numeral = replace(numeral, last=joined[0]) if joined else numeral
    quoted = _is_quoted_alone(page, numeral)
    if quoted or _leaves_unit_to_next(page, numeral.last):
        numeral = replace(numeral, last=numeral.last + 1)
    first, unit = numeral.first - quoted, None
    scaled = numeral.scale > 1 and numeral.last > first + 1  # Rs five lakh
    if (numeral.digits or scaled) and (prefix := prefix_before(page, first - _is_signed_sum(page, first))):
        first, unit = prefix
    if numeral.letter and unit is None:
        numeral = _settle_letter(page, numeral)
    last, hyphened = numeral.last, False
    apart = numeral.digits and not (page.glued(first) and page.word(first - 1).isalpha())  # but: hab./km2
    named = UnitContext.get(page.language).before_number.before(page.lower, first) if apart else None
    if unit is None and named and named[0] >= page.free:
        first, unit = named[0], Unit(QuantityType.MEASURE, named[1])
    if unit is None:
        if found := _unit_behind(page, numeral) or _unit_of_list(page, numeral):
            last, unit, hyphened = found
            if half := page.numerals.half_behind(last):
                last = half[0]
                numeral = replace(numeral, value=numeral.value + half[1] * numeral.scale)
    elif (behind := unit_at(page, last)) and behind[1].type is QuantityType.MONEY and behind[1].symbol == unit.symbol:
        last = behind[0]  # $20m USD
    if unit:
        if unit.if_large and numeral.scale >= MILLION:
            unit = Unit(QuantityType.MONEY, unit.if_large, assumption=Assumption.MILLIONS.of(code=unit.if_large))
        first, unit = _with_country(page, first, unit)
        unit = settle_degrees(page, settle_currency(page, unit, last), numeral.value, first)
        numeral, last = compounded(page, numeral, last, unit)
    return StatedNumber(with_sign(page, first, unit), last, numeral, unit, hyphened)


def _with_country(page: Page, first: int, unit: Unit) -> tuple[int, Unit]:
    """The token that a number from token `first` on begins with, and its cents with the country's: `US73.88c`."""
    code = dollars_by_country().get(page.words[first - 1]) if unit.follows_text and unit.factor < 1 else None
    return (first - 1, Unit(QuantityType.MONEY, code, unit.factor)) if code else (first, unit)


def _is_signed_sum(page: Page, first: int) -> bool:
    """Whether a minus stands between the sign of a currency and the number at token `first`: `$ -0.15`, `£-5m`."""
    minus = page.word(first - 1) in _MINUS and page.glued(first)
    return minus and page.word(first - 2) != "" and not page.word(first - 2)[-1].isalnum()


def _is_quoted_alone(page: Page, numeral: Numeral) -> bool:
    """Whether quotation marks hold `numeral` alone, and what it counts follows them: `« 34 » tirs`."""
    at = numeral.last
    quoted = QUOTES.get(page.word(numeral.first - 1)) == page.word(at)
    return quoted and (names_several(page, at + 1) or unit_at(page, at + 1) is not None)


def joins_ends(page: Page, slash: int) -> bool:
    """Whether a slash joins the ends of a range, before their unit: `100/120 km/h`, `5/6 euros`, but 3/4 mile."""
    low, high = page.word(slash - 1), page.word(slash + 1)
    if (
        len(low + high) > 2 * _MOST_DIGITS
        or not page.joins(slash, SLASHES)
        or page.joins(slash - 2, (".", ",", *SLASHES))
        or low in ("0", "1")
    ):
        return False
    unit = unit_at(page, slash + 2) if low.isdecimal() and high.isdecimal() and int(low) < int(high) else None
    words, named = NounWords.get(page.language), page.word(unit[0] - 1) if unit else ""
    several = words.plural_only and named.isalpha() and is_plural(named, words)  # 3/4 jours
    return unit is not None and not unit[1].points and (several or int(high) not in _PARTS)


def _leaves_unit_to_next(page: Page, at: int) -> bool:
    """Whether a hyphen at token `at` stands for what the next number states: `a 10- to 15-year term`."""
    hangs = page.word(at) == "-" and not page.glued(at + 1)
    return hangs and page.word(at + 1) in UnitContext.get(page.language).suspended


def _unit_of_list(page: Page, numeral: Numeral) -> tuple[int, Unit, bool] | None:
    """The unit that the last of several numbers states, each but it with a hyphen: `15-, 17- and 20-point leads`."""
    at = numeral.last
    for _ in range(_LISTED):
        comma = page.word(at + 1) == ","
        if page.word(at) != "-" or page.glued(at + 1) is not comma:
            return None
        start = at + 1 + comma
        start += page.word(start) in CompoundWords.get(page.language).joiners
        other = page.numerals.at(start) if start > at + 1 else None
        if other is None:
            return None
        if behind := _unit_behind(page, other):
            stated = not page.joins(behind[0])  # but: six- and seven-year-olds
            return (numeral.last + 1, behind[1], True) if stated else None
        at = other.last
    return None


def _settle_letter(page: Page, numeral: Numeral) -> Numeral:
    """`numeral`, without the letter behind its digits where that is its unit (`40 m`) and no scale (`40m people`)."""
    at = numeral.last
    behind, as_unit = unit_at(page, at), unit_at(page, at - 1)
    if behind and behind[1].type is QuantityType.MONEY:
        return numeral
    of_money = page.words[at - 1] in page.numerals.words.money_letters  # 5G
    if not of_money and (as_unit is None or (page.glued(at - 1) and _counts_millions(page, numeral))):
        return numeral
    return replace(numeral, last=at - 1, value=numeral.value / numeral.scale, scale=Decimal(1), letter=False)


def _counts_millions(page: Page, numeral: Numeral) -> bool:
    """Whether digits with a letter that is a scale, or their unit, count something: `40m people`, 4m `have` fled."""
    words, at = UnitContext.get(page.language), numeral.last
    share = page.just_told(numeral.first, QuantityType.PERCENT, within=1)
    led = share is not None and page.word(share.last) in words.led_to  # sales rose 1.4% to | 30m
    if led or words.counted_before.before(page.lower, numeral.first) or _opens_scaled_range(page, at):
        return True
    if page.word(at) in words.distances | UnitWords.get(page.language).dimensions:
        return False
    noun = is_noun_like(page, at) or words.parts_of.at(page.lower, at) is not None
    if noun and not _names_distance(page, numeral):
        return True
    if numeral.decimals and numeral.value / numeral.scale < _FARTHEST and page.speaks_of(words.thrown):
        return False
    last = page.just_told(numeral.first, within=_COUNTED_REACH)
    near = page.found if numeral.decimals > _DECIMALS_OF_METRES else [last] if last else []
    if not (is_noun_like(page, at) or page.speaks_of(words.metres)):  # passed 14m homes and aims for 25m by 2026
        near = near + [one for one in page.found[-_RECENT:] if page.words[at - 1] in page.words[one.first : one.last]]
    least = 0 if page.numerals.words.part_of.before(page.lower, numeral.first) else MILLION  # 300 homes out of | 25m
    large = any(one.quantity.type is QuantityType.COUNT and (one.quantity.value or 0) >= least for one in near)
    told = page.near(words.counted_near, numeral.first, _COUNTED_REACH)
    return told or large or page.word(at) in words.done_by_several


def _names_distance(page: Page, numeral: Numeral) -> bool:
    """Whether `an 800m champion` tells of one thing, by its metres: round ones, or behind an article."""
    determiners = page.numerals.words.articles | UnitContext.get(page.language).determiners  # the 12m wall
    article = page.word(numeral.first - 1) in determiners
    several = page.numerals.at(numeral.last) is None and names_several(page, numeral.last)
    return (article or numeral.value / numeral.scale % 100 == 0) and not several


def _opens_scaled_range(page: Page, at: int) -> bool:
    """Whether a number with the same letter follows, which counts: `95m to 110m years`."""
    infix = UnitContext.get(page.language).infix.at(page.lower, at)
    other = page.numerals.at(infix[0]) if infix else None
    return other is not None and other.letter and is_noun_like(page, other.last)


def _unit_behind(page: Page, numeral: Numeral) -> tuple[int, Unit, bool] | None:
    """The token after the unit behind `numeral`, the unit, and whether a hyphen joins it: `a six-year plan`."""
    at = numeral.last
    if page.joins(at):
        found = unit_at(page, at + 1, signs=numeral.digits)
        coded = found is not None and page.glued(found[0]) and page.word(found[0])[:1].isdecimal()  # 95-E10
        return (*found, True) if found and not coded else None
    if at >= len(page.lower):
        return None
    found = unit_at(page, at, signs=numeral.digits)
    if found and page.joins(found[0]) and Hedges.get(page.language).not_rates.at(page.lower, found[0]):
        return None  # rose by 10,000 quarter-on-quarter
    if found is None and numeral.takes_link:
        found = unit_at(page, past_link(page, at))  # milliards de m3, 10.000.000 de tonnes
    part = UnitContext.get(page.language).part_of.at(page.lower, at) if numeral.decimals and numeral.value < 1 else None
    if found is None and part:
        found = unit_at(page, part[0], signs=False)  # 0.7 of a cent
    if found is None and page.word(at) in UnitContext.get(page.language).between:
        found = unit_at(page, at + 1, signs=False)
    return (*found, False) if found else None


def with_sign(page: Page, first: int, unit: Unit | None) -> int:
    """The token of an explicit sign before token `first`: `-5`, `+ 3 %`, `moins 15 degrés`, `minus-20 degrees`."""
    sign = first - 1
    if _in_words(page, first, unit):
        hyphened = page.word(sign) == "-"
        return sign - hyphened if sign - hyphened >= page.free else first
    if page.word(sign) not in SIGNS or sign < page.free:
        return first
    if page.word(sign - 1) == "/" and page.word(sign - 2) == "+":
        return max(sign - 2, page.free)  # +/- 3 points
    if page.word(sign) == "-" and page.word(sign - 1) == "+" and page.glued(sign):
        return max(sign - 1, page.free)  # +-3 points
    joiners = NounWords.get(page.language).conjunctions | UnitContext.get(page.language).before_sign | {",", ":"}
    # : –20 au Centre, –9 aux Verts, between –35 and –40
    listed = page.word(sign - 1) in joiners and not page.opens(sign)
    if (page.word(sign) != "–" or listed) and page.glued(first):
        joined = page.glued(sign) and page.words[sign - 1][-1]
        return first if joined and (joined.isalnum() or joined in _CLOSING) else sign
    told = page.word(sign - 1) in UnitContext.get(page.language).before_sign  # s'établit à – 2 800
    told = told or (_is_set_off(page, sign, unit) if unit else _stands_alone(page, sign, first))
    return sign if told else first


def _stands_alone(page: Page, sign: int, first: int) -> bool:
    """Whether brackets hold a number and its sign alone: `37 % (+ 3)`."""
    behind = page.lower[first + 1 : first + _LONGEST_NUMBER]
    digits = behind[: behind.index(")")] if ")" in behind else ["none"]
    return page.word(sign - 1) == "(" and all(word in (",", ".") or word.isdecimal() for word in digits)


def _in_words(page: Page, first: int, unit: Unit | None) -> bool:
    """Whether a word for a minus stands before a temperature, or before a percentage behind a preposition."""
    words = UnitContext.get(page.language)
    hyphened = page.joins(first - 1)
    sign = first - 1 - hyphened
    if page.word(sign) not in words.minus or words.not_minus.before(page.lower, sign + 1):
        return False
    if unit is None:
        return page.word(sign - 1) in words.bare_minus and noun_at(page, first + 1) is None
    if unit.symbol in _TEMPERATURES:
        return True
    return unit.type is QuantityType.PERCENT and page.word(sign - 1) in words.before_sign


def _is_set_off(page: Page, sign: int, unit: Unit) -> bool:
    """Whether the sign that a space sets off belongs to the number behind it: `(+ 0,1 %)`, not a range or a list."""
    before = page.words[sign - 1] if sign else ""
    told = unit.type is QuantityType.MONEY and before in _OPENING  # (+ 50 €)
    if not (unit.type is QuantityType.PERCENT or unit.points or unit.symbol in _TEMPERATURES or told) or not before:
        return False
    closing = next((at for at in range(sign + 2, sign + 6) if page.word(at) == page.word(sign)), None)
    if closing and not page.word(closing + 1)[:1].isdecimal():
        return False  # more of them – 50.4% – live there
    if page.opens(sign) or page.opens(sign - 1) or before[-1].isdecimal() or before == ")":
        return False  # behind a bracket it closes a dateline: LYON (AFP) - 12 %
    return not is_noun_like(page, sign - 1) or unit.symbol in _TEMPERATURES


def is_negative(page: Page, stated: StatedNumber) -> bool:
    """Whether an explicit minus stands before the number."""
    sign = page.word(stated.first)
    behind_currency = stated.first < stated.numeral.first - 1 and sign != "+"  # +/- 2.8
    if sign in (*_MINUS, "–") or (behind_currency and _is_signed_sum(page, stated.numeral.first)):
        return True
    return stated.first < stated.numeral.first and sign in UnitContext.get(page.language).minus


def value_of(page: Page, stated: StatedNumber) -> Number:
    """The number of `stated` in its claim's unit, negative where a minus stands before it."""
    value = stated.value
    return exact(float(-value if is_negative(page, stated) else value))
