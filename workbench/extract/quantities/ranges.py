"""Amounts: one number, or two that span an interval (told from two that tell a change), and the quantity they state."""

from __future__ import annotations

from decimal import Decimal
from itertools import pairwise

from msgspec import Struct
from msgspec.structs import replace

from workbench.claims import Modifier, Quantity, QuantityType, Why
from workbench.extract import word_class
from workbench.extract.assumptions import Assumption
from workbench.extract.number_words import NumberWords
from workbench.extract.phrases import PhraseTable
from workbench.extract.quantities.age_rules import AgeWords
from workbench.extract.quantities.compound_units import CompoundWords
from workbench.extract.quantities.modifiers import (
    Hedges,
    duration_hedge_before,
    least_behind_adjective,
    modifier_after,
    modifier_before,
    money_hedge_before,
    rate_after,
)
from workbench.extract.quantities.nouns import NounWords, is_noun_like
from workbench.extract.quantities.numbers_with_units import (
    StatedNumber,
    UnitContext,
    is_negative,
    joins_ends,
    number_at,
    value_of,
    with_sign,
)
from workbench.extract.quantities.page import Found, Page
from workbench.extract.quantities.units import WHOLE, Unit, units

#: The subject of a verb of change stands at most so many tokens before what it changes.
_SUBJECT_REACH = 14

#: A verb of change stands at most so many tokens before `from X to Y`.
_CHANGE_REACH = 6

#: The same where the words that open a range tell no step.
_FAR_CHANGE_REACH = 20

#: Behind a verb of change, numbers this far apart are a step and where it led (`fell 7p to 212p`), not an interval.
_LARGEST_SPREAD = 3

#: The same of shares, where the step leaves its unit out: is up two to 20 per cent.
_LARGEST_SPREAD_OF_SHARES = 6

#: The same of counts: down eight to 925.
_LARGEST_SPREAD_OF_COUNTS = 20

#: The same behind `by` where each number states its unit: `rose by £40m to £45m` is an interval.
_LARGEST_SPREAD_OF_UNITS = Decimal("1.5")

#: A range shares its scale unless its first number is so many times the second (`3 to 5 million` does), or fewer
#: times where it states a unit of its own (`$200 to $4 million` does not).
_SHARED_SCALE, _SHARED_SCALE_OF_UNITS = 10, 3

#: What the second number of a range alone has of thousands (`4 à 5 000`) or hundreds is such a part of it at least.
_THOUSAND, _HUNDRED, _SMALLEST_SHORTENED = 1_000, 100, Decimal("0.25")

#: `a year or two`, `un an ou trois`.
_HIGHEST_OR = 3

#: `deux, trois fois` are a guess, `12, 13 points` may be a list.
_LARGEST_GUESS = 10

#: How the kinds are hedged whose comparators are not those of all others.
_HEDGES = {QuantityType.DURATION: duration_hedge_before, QuantityType.MONEY: money_hedge_before}

_DASHES = frozenset({"-", "–", "—", "/"})

#: What may stand between two changes, or between the sides of one.
_ASIDE = frozenset({QuantityType.DATE, QuantityType.RANK})

#: Between the sides of a range brackets hold so many tokens at most.
_LONGEST_ASIDE = 6


class Amount(Struct, frozen=True):
    """One number, or the two sides of an interval; `first` takes in the words that open a range."""

    first: int
    last: int
    low: StatedNumber
    high: StatedNumber | None = None

    @property
    def unit(self) -> Unit | None:
        """The unit of both sides."""
        side = self.high or self.low
        return side.unit or self.low.unit

    @property
    def symbol(self) -> str:
        """What its unit is written as, empty where it has none."""
        return self.unit.symbol if self.unit else ""

    def stated_in(self, unit: Unit) -> Amount:
        """The same with both sides in `unit`."""
        high = replace(self.high, unit=unit) if self.high else None
        return replace(self, low=replace(self.low, unit=unit), high=high)

    @property
    def is_within_day(self) -> bool:
        """Whether it is told in hours or less, as no age is, and no length of time that leads to another day."""
        return self.symbol in ("hour", "minute", "second")


class RangeWords(word_class.WordClasses):
    """The `[ranges]` section of a language."""

    #: The words that open a range, with the word that joins its sides: `entre` … `et`.
    openers: PhraseTable[str] = word_class.meanings("ranges.open")
    #: Whose own years both sides may be: de ses 12 à `ses` 16 ans.
    own: frozenset[str] = word_class.words("ranges.own")
    #: After these, `from X to Y` is a change, two quantities.
    change: frozenset[str] = word_class.words("ranges.change", "ranges.levels")
    #: The openers that may also tell by how much (`de`), and then: verbs of levels (`passer`), nouns for what is told
    #: in percent (`taux`), and prepositions of the time that a change takes (`en`).
    steps_by: frozenset[str] = word_class.words("ranges.steps_by")
    levels: frozenset[str] = word_class.words("ranges.levels")
    #: Verbs and nouns of a change downwards: from less to more they tell how much.
    falls: frozenset[str] = word_class.words("ranges.falls")
    rates: frozenset[str] = word_class.words("ranges.rates")
    times: frozenset[str] = word_class.words("ranges.times")
    #: Whether `2 à 300` shares its hundreds.
    short_hundreds: bool = word_class.flag("ranges.short_hundreds")
    #: What such a verb changes, so that it may stand far off: raised the `number` of judges in the country from 5 to 6.
    counted: frozenset[str] = word_class.words("counts.counting", "ranges.targets")
    #: Before a number that stands for all of some, and begins no range: `tous les` deux.
    all_of: PhraseTable[bool] = word_class.phrases("ranges.all_of")
    #: Verbs that move a date: after these, `from May to June` is two dates.
    moves: frozenset[str] = word_class.words("ranges.moves")
    #: Verbs and nouns of change: behind one of them stands a step, then where it led, where each states its unit.
    steps: frozenset[str] = word_class.words("ranges.steps")
    phrasal_steps: PhraseTable[bool] = word_class.phrases("ranges.phrasal_steps")
    #: Between one of them and its step: `recul de`, `down by`.
    step_links: frozenset[str] = word_class.words("ranges.step_links")
    #: Between one of them and what changed, and between this and its step: a decrease `in` the deficit `of`.
    step_in: frozenset[str] = word_class.words("ranges.step_in")
    step_of: frozenset[str] = word_class.words("ranges.step_of")
    #: The openers that may also tell a change: `from`, `de`.
    movable: frozenset[str] = word_class.words("ranges.movable")
    #: Joiners that part two quantities where each states its unit: `£50 or £100`.
    alternatives: frozenset[str] = word_class.words("ranges.alternatives")
    #: A number behind one of these begins no range: `fell by 5 to 20`.
    not_after: frozenset[str] = word_class.words("ranges.not_after")


def amount_at(page: Page, side: StatedNumber) -> Amount:
    """`side` alone, or as the lower end of a range."""
    signed = side.first - (page.word(side.first - 1) in UnitContext.get(page.language).minus)
    opening = signed - (page.word(signed - 1) in ("«", '"', "“"))
    opened = page.phrase_before(RangeWords.get(page.language).openers, opening)
    high = _other_side(page, side, opened[1] if opened else None)
    if high is None:
        return Amount(side.first, side.last, side)
    joined = opened is not None and page.word(side.last) not in _DASHES  # from 2%-4%
    told = _told_with(page, side, high)
    moved = opened[0] if opened and joined else _opener_of_noun(page, opening)
    changed = moved is not None and page.word(side.last) not in _DASHES and _is_change(page, moved, told, high)
    going = page.word(side.first - 1) in NounWords.get(page.language).conjunctions and _goes_on_changing(
        page, side.first
    )
    if changed or (not joined and (going or _is_step(page, side, high))):
        return Amount(side.first, side.last, _shared_scale(side, high)[0])
    low, high = _shared_scale(told, high, hundreds=not opened and RangeWords.get(page.language).short_hundreds)
    return Amount(opened[0] if opened and joined else low.first, high.last, low, high)


def _opener_of_noun(page: Page, first: int) -> int | None:
    """The token of `from` whose noun stands before the number at token `first`: `from a low of` 12 to 45."""
    words, near = RangeWords.get(page.language), range(first - 2, max(page.free, first - _CHANGE_REACH) - 1, -1)
    movable = words.movable if page.word(first - 1) in words.step_of else frozenset[str]()
    return next((at for at in near if page.word(at) in movable and words.openers.at(page.lower, at)), None)


def sentence_start(page: Page, first: int) -> list[str]:
    """The words of the sentence before token `first`, as far as the subject may stand from its object."""
    return page.lower[page.sentence(first, first, _SUBJECT_REACH).start : first]


def _is_change(page: Page, opener: int, low: StatedNumber, high: StatedNumber) -> bool:
    """Whether `from X to Y` tells a movement: downwards, with a unit on each side, or after a verb such as `passer`."""
    words, before = RangeWords.get(page.language), _words_of_change(page, opener)
    if page.word(opener) not in words.movable:
        return False
    by = page.word(opener) in words.steps_by  # `de`, which may tell by how much as well
    if high.numeral.value < _shared_scale(low, high)[0].numeral.value and not is_negative(page, low):
        return True
    if _is_extent(page, opener, low, before) if by else _was_range(page, opener, before):
        return False
    if _goes_on_changing(page, opener) or _behind_a_factor(page, opener):
        return True
    stated, unit = _states_unit(low), low.unit or high.unit
    if stated and unit and unit.type is not QuantityType.PERCENT:  # but: des rafales de 80 km/h à 100 km/h
        return not (words.change | words.steps).isdisjoint(before if by else _clause_before(page, opener))
    if unit is None and page.word(opener - 1) in words.steps and high.value > low.value * _LARGEST_SPREAD:
        return True  # en croissance de 124 à 5131
    if (unit is None or unit.is_currency) and _is_far_change(page, opener, high):
        return True
    if high.unit and high.unit.symbol == "year" and not words.levels.isdisjoint(sentence_start(page, opener)):
        # porter l'âge du départ de 60 à 62 ans
        return page.sentence_has(AgeWords.get(page.language).nouns, opener, high.last)
    if not words.change.isdisjoint(before):
        return not (by and _tells_how_much(page, before, low, high))
    return stated and page.word(opener - 1) not in words.rates and not words.steps.isdisjoint(before)


def _is_extent(page: Page, opener: int, low: StatedNumber, before: list[str]) -> bool:
    """Whether the opener tells how much: `une hausse nette` de 2 % à 3 %, or a fall from less to more."""
    words, articles = RangeWords.get(page.language), NumberWords.get(page.language).articles
    if any(page.word(at - 1) in articles and page.word(at) in words.steps for at in (opener - 2, opener - 1)):
        return True
    return not is_negative(page, low) and words.levels.isdisjoint(before) and not words.falls.isdisjoint(before)


def _was_range(page: Page, opener: int, before: list[str]) -> bool:
    """Whether what changed was a range: cut its forecast `from` $2 to $3, raised it to $4 to $5 `from` $2 to $3."""
    words, told = RangeWords.get(page.language), page.just_told(opener)
    changed = {*before, *_clause_before(page, opener)} & (words.change | words.steps)
    return (told is not None and told.quantity.low is not None) or (bool(changed) and changed <= words.falls)


def _words_of_change(page: Page, opener: int) -> list[str]:
    """The words that a verb of change may be among, over a date right before."""
    found, free = page.found[-2:], page.free
    if found and found[-1].last == opener and found[-1].quantity.type is QuantityType.DATE:
        free = found[0].last if len(found) > 1 else 0  # relevée le 1er mai de 18 à 30 centimes
    return page.lower[max(free, opener - _CHANGE_REACH) : opener]


def _is_far_change(page: Page, opener: int, high: StatedNumber) -> bool:
    """Whether the clause changes a number or a price: raised the number of judges in all courts `from` 510 to 600."""
    words, before = RangeWords.get(page.language), _clause_before(page, opener)
    changed = not (words.change.isdisjoint(before) or words.counted.isdisjoint(before))
    return changed and not is_noun_like(page, high.last)


def _clause_before(page: Page, opener: int) -> list[str]:
    """The words from the last comma on: revised `the cost of building the link` from £2bn to £3bn."""
    start = page.sentence(opener, opener, _FAR_CHANGE_REACH).start
    commas = (at + 1 for at in range(opener - 1, start - 1, -1) if page.word(at) == ",")
    return page.lower[next(commas, start) : opener]


def _behind_a_factor(page: Page, opener: int) -> bool:
    """Whether a factor or a share was told just before: `multiplié par trois,` de 2 à 9 M€; `up 3%,` from $5 to $6."""
    factor = next((one for one in reversed(page.found[-2:]) if one.quantity.type is not QuantityType.DURATION), None)
    if factor is None or factor.quantity.type not in (QuantityType.MULTIPLE, QuantityType.PERCENT):
        return False  # multiplié par 2,5 en trois ans, de 40 à 100 euros
    between = page.lower[factor.last : opener]
    if factor.quantity.type is QuantityType.MULTIPLE and len(between) <= _CHANGE_REACH:
        return page.in_sentence(factor.last, opener)  # tripled their market share from 2 % to 6 %
    return between in ([], [","], [")"], [")", ","])  # rose $3.26 (3.98%), from $81.95 to $85.21


def _goes_on_changing(page: Page, opener: int) -> bool:
    """Whether a change just told goes on with another thing: `passera de 15 à 25 ans et son taux de` 0,85 `à` 4,1 %."""
    told = [found for found in page.found[-4:] if found.quantity.type not in _ASIDE]  # de 85 en 2007 à 516
    if len(told) < 2:
        return False
    words, (low, high) = RangeWords.get(page.language), told[-2:]
    opened = words.openers.at(page.lower, low.first - 1) if page.word(low.first - 1) in words.movable else None
    joined = opened is not None and page.word(high.first - 1) == opened[1]
    return joined and page.in_sentence(low.first, opener)


def _is_step(page: Page, low: StatedNumber, high: StatedNumber) -> bool:
    """Whether `fell 7.5p to 212p` tells a step and where it led: a unit on each side, behind a verb of change."""
    words = RangeWords.get(page.language)
    if not page.word(high.first - 1).isalpha():
        return False
    first = modifier_before(page, low.first)[0]
    if page.word(first - 1) == page.word(high.first - 1):
        return False  # profit will rise to $4 to $5
    if page.word(first - 1) in words.not_after:  # rose by about 640,000 tonnes to 26.7 million
        both = _states_unit(low) and _states_unit(high) and first == low.first
        return high.value > low.value * (_LARGEST_SPREAD_OF_UNITS if both else _LARGEST_SPREAD)
    share = page.last if page.word(low.first - 1) in words.alternatives else None
    restated = share is not None and share.last == low.first - 1 and share.quantity.unit == "%"
    if low.unit is None and high.unit is None:
        led = page.word(low.first - 1) in words.steps or restated  # lost 73.69 to 3,918.32, fell 1% or 40.1 to 3,918
        return led and high.value > low.value * _LARGEST_SPREAD_OF_COUNTS
    if low.unit is None and page.word(low.first - 1) in words.steps and high.unit and high.unit.symbol == "%":
        return high.value > low.value * _LARGEST_SPREAD_OF_SHARES  # rose 0.3 to 61.7 %, is up two to 20 %
    if low.unit is None or not _states_unit(low):
        return False
    if high.value > low.value * _LARGEST_SPREAD_OF_COUNTS and _is_of_step(page, low.first):
        return True
    stepped = restated or page.near(words.steps, first, 2)
    stepped = stepped or words.phrasal_steps.before(page.lower, first) is not None  # put on 6p to 172p
    if _states_unit(high) and stepped:
        return True  # slid $2 to $13, slid 11% or $2 to $13
    near = page.near(words.change | words.steps, first, 2)
    return near and high.value > low.value * _LARGEST_SPREAD


def _is_of_step(page: Page, first: int) -> bool:
    """Whether a noun of change tells of what the step before token `first` is: `a decrease in the deficit of`."""
    words, before = RangeWords.get(page.language), sentence_start(page, first)
    told = any(one in words.steps and other in words.step_in for one, other in pairwise(before))
    return told and before[-1] in words.step_of


def _tells_how_much(page: Page, before: list[str], low: StatedNumber, high: StatedNumber) -> bool:
    """Whether `de X à Y` tells by how much something changes: `grimpé de 35 à 40 %`, `recule de 30 à 40 m par an`."""
    words = RangeWords.get(page.language)
    unit = high.unit or low.unit
    if unit is None or _states_unit(low) or not words.levels.isdisjoint(before):
        return False
    if unit.type is QuantityType.PERCENT:
        return words.rates.isdisjoint(sentence_start(page, low.first))
    timed = rate_after(page, high.last) > high.last or page.word(high.last) in words.times
    return unit.type is QuantityType.MEASURE and not unit.points and timed


def is_moved(page: Page, opener: int) -> bool:
    """Whether a verb of moving a date stands close before the words that open a range at token `opener`."""
    words = RangeWords.get(page.language)
    before = page.lower[max(page.free, opener - _CHANGE_REACH) : opener]
    return page.word(opener) in words.movable and not words.moves.isdisjoint(before)


def _other_side(page: Page, side: StatedNumber, joiner: str | None) -> StatedNumber | None:
    """The upper end of the range whose lower end is `side`; `joiner` is what its opening words are joined by."""
    words, infix, at = RangeWords.get(page.language), UnitContext.get(page.language).infix, side.last
    if joiner and page.word(at) == "(" and ")" in page.lower[at : at + _LONGEST_ASIDE]:
        at = page.lower.index(")", at) + 1  # entre 6 000 (préfecture) et 30 000 (CGT)
    elif joiner and side.unit and side.unit.type is QuantityType.PERCENT and not infix.at([joiner], 0):
        near = page.lower[at : at + _LONGEST_ASIDE]
        far = number_at(page, at + near.index(joiner) + 1) if joiner in near else None
        at = far.first - 1 if far else at  # entre 4 % pour les lycéens et 12 %
    if joiner and page.word(at) == joiner:
        start = at + 1 + (page.word(at + 1) in words.own)
    elif _opens_aside(page, side):
        return None
    elif joins_ends(page, at):
        start = at + 1
    elif found := infix.at(page.lower, at + _is_abbreviated(page, side)):
        start = found[0]
    elif _names_next(page, side):
        start = at + 1
    else:
        return None
    start = _past_currency(page, start + (page.word(start) in UnitContext.get(page.language).minus))
    other = number_at(page, start)
    if side.unit and side.unit.type is QuantityType.MONEY and other and other.unit and other.unit.symbol == "m":
        numeral = page.numerals.at(start)
        other = StatedNumber(start, numeral.last, numeral) if numeral and numeral.letter else other  # $20m-30m
    if other is None or _stands_for_all(page, side, other):
        return None
    return other if _makes_range(page, side, other, opened=joiner is not None) else None


def _stands_for_all(page: Page, low: StatedNumber, high: StatedNumber) -> bool:
    """Whether `low` is a pronoun: `tous les deux` à 100 %; but: toutes les deux à trois heures."""
    timed = high.unit is not None and high.unit.type is QuantityType.DURATION
    every = timed and high.value <= low.value * _LARGEST_SPREAD
    return RangeWords.get(page.language).all_of.before(page.lower, low.numeral.first) is not None and not every


def _opens_aside(page: Page, side: StatedNumber) -> bool:
    """Whether the dash behind `side` and its unit is the first of two around an aside: 100 points `- 97 exactly -`."""
    if side.last == side.numeral.last or page.word(side.last) not in _DASHES:
        return False
    near = range(side.last, min(side.last + _LONGEST_ASIDE, len(page.lower) - 1))
    spaced = [at for at in near if page.word(at) in _DASHES and not (page.glued(at) or page.glued(at + 1))]
    return len(spaced) > 1 and spaced[0] == side.last


def _is_abbreviated(page: Page, side: StatedNumber) -> bool:
    """Whether a full stop shortens the unit of `side`, and the sentence goes on: 52 cm`.` to 98 cm."""
    at = side.last
    measured = side.unit is not None and side.unit.type is QuantityType.MEASURE and at > side.numeral.last
    return measured and page.word(at) == "." and page.lower[at + 1 : at + 2] == page.words[at + 1 : at + 2]


def _names_next(page: Page, side: StatedNumber) -> bool:
    """Whether a comma alone joins a small number to the next one, before their noun: `trois, quatre épisodes`."""
    at = side.last
    small = not side.unit and 1 < side.numeral.value < _LARGEST_GUESS
    if not small or page.word(at) != ",":
        return False
    following = page.numerals.at(at + 1)
    return following is not None and following.value == side.numeral.value + 1 and is_noun_like(page, following.last)


def _past_currency(page: Page, index: int) -> int:
    """The digits behind the sign or code of a currency at token `index`: to `$`20, to `Sh`1,400."""
    sign = units(page.language).prefixes.at(page.words, index)
    at = sign[0] if sign else index
    while at < index + 3 and page.word(at) and not page.word(at)[0].isalnum():
        at += 1
    return at if page.word(at)[:1].isdecimal() else index


def _told_with(page: Page, low: StatedNumber, high: StatedNumber) -> StatedNumber:
    """`low` with the sign or the larger unit of `high`: `minus 8 to minus 5 degrees`, `18 months to three years`."""
    if low.unit is None and high.unit and low.first == low.numeral.first:
        return replace(low, first=with_sign(page, low.first, high.unit))
    parts = CompoundWords.get(page.language).parts.get(high.unit.symbol, {}) if high.unit else {}
    number = parts.get(low.unit.symbol) if low.unit and low.unit.type is QuantityType.DURATION else None
    if number is None:
        return low
    return replace(low, numeral=replace(low.numeral, value=low.numeral.value / number), unit=high.unit)


def _makes_range(page: Page, low: StatedNumber, high: StatedNumber, *, opened: bool) -> bool:
    """Whether two numbers are the ends of one range: of one unit, rising, and not one thing told twice."""
    either = page.word(high.first - 1) in RangeWords.get(page.language).alternatives
    share = low.unit is None and high.unit is not None and high.unit.type is QuantityType.PERCENT
    if share and either and low.numeral.value > WHOLE >= high.numeral.value:
        return False  # up by 303,000 or 1.6 %
    low = _told_with(page, low, high)
    if low.unit and high.unit and (low.unit.type, low.unit.symbol) != (high.unit.type, high.unit.symbol):
        return False
    stated = _states_unit(low) and _states_unit(high)
    if stated and either:
        return False
    if low.unit and not high.unit and low.unit.type not in (QuantityType.MONEY, QuantityType.MEASURE):
        return either and low.numeral.article and 1 < high.numeral.value <= _HIGHEST_OR  # a year or two
    larger = high.numeral.value > low.numeral.value or high.numeral.scale > low.numeral.scale
    larger = larger or (high.unit is not None and is_negative(page, low))
    return opened or larger or (stated and high.value > low.value)  # 94 cents to $1.03


def _states_unit(side: StatedNumber) -> bool:
    """Whether the unit stands beside this very number, before or behind it."""
    return side.unit is not None and (side.last > side.numeral.last or side.first < side.numeral.first)


def _shared_scale(
    low: StatedNumber, high: StatedNumber, *, hundreds: bool = False
) -> tuple[StatedNumber, StatedNumber]:
    """`3 to 5 million`, `4 à 5 000`, `2 à 300`: the scale of the second number is meant for both."""
    scale, whole = high.numeral.scale, high.numeral.value
    hundreds = hundreds and low.numeral.value > 1 and not whole % _HUNDRED
    shared = _THOUSAND if not whole % _THOUSAND else _HUNDRED if hundreds else 1
    shortened = scale == 1 < shared and not _states_unit(low)
    if shortened and _SMALLEST_SHORTENED * whole <= low.numeral.value * shared < whole:
        low = replace(low, numeral=replace(low.numeral, value=low.numeral.value * shared))
    most = high.numeral.value / scale * (_SHARED_SCALE_OF_UNITS if _states_unit(low) else _SHARED_SCALE)
    shares = low.numeral.scale == 1 < scale and low.numeral.value <= most
    if shares and low.numeral.value < scale:
        low = replace(low, numeral=replace(low.numeral, value=low.numeral.value * scale, scale=scale))
    return replace(low, unit=low.unit or high.unit), replace(high, unit=high.unit or low.unit)


def state(page: Page, amount: Amount, kind: QuantityType, unit: str | None, last: int, why: Why) -> Found:
    """The quantity that `amount` states, with the hedges and the rate around it, up to token `last` or further."""
    first, modifier = _HEDGES.get(kind, modifier_before)(page, amount.first)
    last = rate_after(page, last)
    if modifier is None and (joined := Hedges.get(page.language).joined.before(page.lower, amount.low.numeral.last)):
        modifier = joined[1]
    if modifier is None:
        last, modifier = modifier_after(page, last)
        if modifier is None and kind is QuantityType.COUNT:
            last, modifier = least_behind_adjective(page, last)
        last = last if modifier is None else rate_after(page, last)
    if amount.high:
        low, high = sorted((value_of(page, amount.low), value_of(page, amount.high)))
        if page.word(amount.first - 1) in RangeWords.get(page.language).not_after:  # fell by 80,000 to 105,000
            why = replace(why, assumptions=(*why.assumptions, Assumption.INTERVAL))
        return Found(first, last, Quantity(kind, low=low, high=high, unit=unit, modifier=Modifier.RANGE), why)
    if modifier is None and amount.low.numeral.rough:
        modifier = Modifier.APPROX
    return Found(first, last, Quantity(kind, value=value_of(page, amount.low), unit=unit, modifier=modifier), why)
