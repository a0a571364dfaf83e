"""Quantities that a number states with its unit: money, percentages, measures, multiples, counts."""

from __future__ import annotations

from msgspec.structs import replace

from workbench.claims import QuantityType, Why
from workbench.extract import word_class
from workbench.extract.assumptions import Assumed, Assumption
from workbench.extract.numerals import Numeral
from workbench.extract.phrases import PhraseTable
from workbench.extract.quantities import ages, durations, multiples, scores
from workbench.extract.quantities.ambiguous_units import stands_before_direction, untold_degrees, untold_distance
from workbench.extract.quantities.article_numbers import counts_alone, counts_unit, read_one
from workbench.extract.quantities.elided_money import EXCHANGE_RULE, MoneyWords, exchange_rate, main_currency
from workbench.extract.quantities.elided_units import ElisionWords, elided_unit
from workbench.extract.quantities.labels import code_end, is_formation, is_kind, is_labelled
from workbench.extract.quantities.modifiers import is_rate_base, modifier_after
from workbench.extract.quantities.not_a_quantity import is_code, is_plural_of_code
from workbench.extract.quantities.nouns import NounWords, is_noun_like, linked_noun, may_be_several, noun_at
from workbench.extract.quantities.numbers_with_units import (
    SIGNS,
    StatedNumber,
    UnitContext,
    number_at,
    stated_number,
    with_sign,
)
from workbench.extract.quantities.page import NOTHING, OPENING_QUOTES, Found, Page
from workbench.extract.quantities.points import magnitude, scale_before, speaks_of_shares, untold_points
from workbench.extract.quantities.ranges import Amount, RangeWords, amount_at, state
from workbench.extract.quantities.stated_scale import (
    counts_in_stated_scale,
    headed,
    heads_list,
    in_scale,
    in_stated_unit,
)
from workbench.extract.quantities.unit_recognition import unit_at
from workbench.extract.quantities.units import MILLION, WHOLE, Unit, units

_SEVERAL = 2

#: Numbers are often spelled below this, and written in digits from it on.
_SPELLED = 10

#: Two measures that are a guess are multiples of this: gusts of 80, 90km/h.
_ROUGH = 5

#: What a side of a surface is told in.
_LENGTHS = frozenset({"m", "cm", "mm", "km", "ft", "in", "mi", "yd"})

#: No more numbers than this share the unit of one behind them: `3, 4 and 5 km`.
_LONGEST_LIST = 8

#: Some of what was counted are told of so many tokens behind it at most: ten seats `to fill`, including the three.
_MEMBERS_REACH = 4


class AmountWords(word_class.WordClasses):
    """The words that settle what a number without its unit counts."""

    #: Whether millions count only what a link joins to them: `deux millions de puces`.
    scales_need_link: bool = word_class.flag("counts.scales_need_link")
    #: Behind a bare number, what makes a sum of it: 30,000 `in cash`.
    in_cash: PhraseTable[bool] = word_class.phrases("money.in_cash")
    #: Determiners that make a bare number a pronoun: `les deux`; but behind the others `le seuil des` cinquante.
    pronoun_after: frozenset[str] = word_class.words("counts.pronoun_after")
    #: Before some of what was counted just before: ten seats, `including the` three in Ohio.
    members: PhraseTable[bool] = word_class.phrases("counts.members")
    thresholds: frozenset[str] = word_class.words("counts.thresholds")
    #: Verbs before a round number that stands for what they count: le bilan `frôle` la centaine.
    nearing: frozenset[str] = word_class.words("counts.nearing")
    #: Before what a stage of a tournament is called by: into `the last` eight.
    stages: PhraseTable[bool] = word_class.phrases("scores.stages")


def read_number(page: Page, at: int) -> tuple[Found, ...]:
    """The quantity whose number starts at token `at`."""
    numeral = page.numerals.at(at)
    return read_numeral(page, numeral) if numeral and numeral.first not in page.blocked else NOTHING


def read_definite(page: Page, at: int) -> tuple[Found, ...]:
    """The rough number of things that the text told of before: `la centaine de blessés`."""
    words = page.numerals.words
    article = words.definite.before(page.lower, at)
    neared = article is not None and page.word(article[0] - 1) in AmountWords.get(page.language).nearing
    if article is None or not (neared or linked_noun(page, at + 1)):
        return NOTHING  # le bilan frôle | la centaine
    value = words.collectives[page.word(at)]
    return read_numeral(page, Numeral(at, at + 1, value, digits=False, noun=True, rough=True))


def read_numeral(page: Page, numeral: Numeral) -> tuple[Found, ...]:
    """The quantity whose number is `numeral`."""
    number = stated_number(page, numeral)
    if numeral.article and number.unit is None and page.word(numeral.first) not in page.numerals.number_words:
        return NOTHING  # a, but: un
    if _is_joined_code(page, number):
        return page.nothing_up_to(code_end(page, numeral.last))
    if found := scores.read_score(page, number):
        return found
    alone = numeral.article and counts_alone(page, numeral)
    single = numeral.article and not alone and not counts_unit(page, number)
    one = read_one(page, number) if single else NOTHING
    if single and not one:
        return NOTHING  # by far the most articles
    if past_code := _past_code(page, number):
        return page.nothing_up_to(past_code)
    if one:
        return one
    if alone:
        numeral = replace(numeral, article=False)
        number = stated_number(page, numeral)
    if numeral.noun and numeral.last == numeral.first + 1 and heads_list(page, number.first, number.last):
        return NOTHING
    amount = amount_at(page, _with_shared_unit(page, number))
    for read in (multiples.read_times, durations.read_duration):
        if found := read(page, amount):
            return found
    if amount.unit is None:
        return ages.read_bare_age(page, amount) or _of_place(page, amount) or _count(page, amount)
    return _with_unit(page, amount, amount.unit)


def _is_joined_code(page: Page, number: StatedNumber) -> bool:
    """Whether a hyphen goes on the code that a number without the sign of a currency is part of: `K2-138`."""
    first, last = number.numeral.first, number.numeral.last
    joined = page.joins(last) and number.first == first  # but: Sh1,200-Sh1,400
    lettered = page.glued(first) and page.words[first - 1].isupper()
    return joined and (lettered or is_labelled(page, first) or is_formation(page, first, last))


def _past_code(page: Page, number: StatedNumber) -> int | None:
    """The token after the code, the kind or the name that a number is part of, None where it is of none."""
    last = number.numeral.last
    if is_plural_of_code(page, number.numeral):
        return last + 1
    named = is_kind(page, number) or (number.unit is None and _is_code(page, number))
    return code_end(page, last) if named else None


def _is_code(page: Page, number: StatedNumber) -> bool:
    if not is_code(page, number.numeral) or multiples.is_factor_sign(page, number.last):
        return False
    if page.joins(number.last):
        return not _split_share(page, number).unit  # leads the Coalition 54-46 per cent
    return amount_at(page, number).unit is None  # an IPO 12 to 15 months later


#: No side of a thing is so many times longer than the other: 90 sur 400 000 km are no sides.
_SIDES_ALIKE = 100


def _with_shared_unit(page: Page, number: StatedNumber) -> StatedNumber:
    """`number` with the unit of the number that a conjunction joins to it: `4 et 9 ans`, `5, 6 and 30 euros`."""
    if number.unit is not None:
        return number
    at = number.last
    for _ in range(_LONGEST_LIST):
        listed = number_at(page, at + 1) if page.word(at) == "," else None
        if listed is None or listed.unit is not None:
            break
        at = listed.last
    if (shared := _split_share(page, number, at)) is not number:
        return shared
    joiners = NounWords.get(page.language).conjunctions | ElisionWords.get(page.language).dimensions  # 12 by 15 feet
    if page.word(number.first - 1) in UnitContext.get(page.language).led_to:
        joiners |= ElisionWords.get(page.language).compared_shares  # slid to 25.6 from 25.9 percent
    if page.word(at) not in joiners | {",", "±"}:
        return number
    other = number_at(page, at + 1) or number_at(page, at + 1 + (page.word(at + 1) in SIGNS))  # - 20 et - 30 %
    if other is None or not _may_share(page, at, number, other):
        return number
    if other.numeral.scale >= MILLION:  # 152 et 158 millions d'euros
        number = in_scale(Amount(number.first, number.last, number), other.numeral.scale).low
    return replace(number, first=with_sign(page, number.first, other.unit), unit=other.unit) if other.unit else number


def _may_share(page: Page, at: int, low: StatedNumber, high: StatedNumber) -> bool:
    """Whether token `at` joins numbers of one unit: `these next 24, 48 hours`, `12 x 15 feet`, but not `4 x 400m`."""
    joiner, words = page.word(at), ElisionWords.get(page.language)
    # 12 by 15 feet, but: 8 millions sur trois ans
    times = joiner in words.dimensions or joiner in multiples.MultipleWords.get(page.language).times
    if high.unit is None or not (times or joiner == ","):
        return True
    if times:
        return high.unit.symbol in _LENGTHS and high.value <= _SIDES_ALIKE * low.value
    measured, told = high.unit.type is QuantityType.MEASURE, page.just_told(low.first, within=1)
    if measured and (at > low.last or (told and told.quantity.unit == high.unit.symbol)):
        return low.value < high.numeral.value  # walks of 5, 8, 12 km
    rough = measured and not (low.value % _ROUGH or high.numeral.value % _ROUGH)
    guessed = rough or high.unit.type is QuantityType.DURATION
    return guessed and _SPELLED <= low.value < high.numeral.value <= 2 * low.value


def _split_share(page: Page, left: StatedNumber, at: int | None = None) -> StatedNumber:
    """`left` as a share like the smaller one joined at token `at`: two results, no range, in `54-43%`, `54 to 43%`."""
    start = end = left.last if at is None else at
    while left.unit is None and (joiner := UnitContext.get(page.language).infix.at(page.lower, start)):
        start = joiner[0]
    right = number_at(page, start) if start > end else None
    shares = right is not None and right.unit is not None and right.unit.type is QuantityType.PERCENT
    shares = shares and left.numeral.value <= WHOLE
    return replace(left, unit=right.unit) if right and shares and right.numeral.value < left.numeral.value else left


def read_half(page: Page, at: int) -> tuple[Found, ...]:
    """The quantity that starts with half of a scale word: `half a billion people`."""
    numeral = page.numerals.at(at)
    return read_number(page, at) if numeral and not numeral.article else NOTHING


def _with_unit(page: Page, amount: Amount, unit: Unit) -> tuple[Found, ...]:
    kind, symbol = unit.type, unit.symbol
    assumed = (unit.assumption,) if unit.assumption else ()
    if unit.points and speaks_of_shares(page, amount):
        kind, symbol, assumed = QuantityType.PERCENT, "pp", (Assumption.PERCENTAGE_POINTS,)
    return _told(page, amount, kind, symbol, f"{kind}: number with its unit", *assumed)


def _of_place(page: Page, amount: Amount) -> tuple[Found, ...]:
    """A number that counts nothing behind it: a `6.1` earthquake, `15` southwest of Elko."""
    if scale := magnitude(page, amount):
        return _told(page, amount, QuantityType.MEASURE, scale, "measure: of an earthquake", Assumption.UNIT_OF_CONTEXT)
    return _bare(page, amount) if stands_before_direction(page, amount.last) else NOTHING


def _count(page: Page, amount: Amount) -> tuple[Found, ...]:
    """A number of things, or a bare number that takes its unit from the context."""
    numeral = (amount.high or amount.low).numeral
    if is_rate_base(page, numeral):
        return page.nothing_up_to(numeral.last)
    noun = linked_noun(page, amount.last) if numeral.takes_link else None
    noun = noun or joined_noun(page, amount.last)
    following = page.numerals.at(amount.last) if noun is None and amount.last < len(page.lower) else None
    if following is not None and not (following.article and is_noun_like(page, amount.last)):  # three A320s
        return _bare(page, amount)  # down from two two years ago
    scaled = page.numerals.words.scales.get(page.word(amount.last - 1), 0) >= MILLION
    if noun is None and not (scaled and AmountWords.get(page.language).scales_need_link):  # 800 millions | passés
        noun = noun_at(page, amount.last + (page.word(amount.last) in OPENING_QUOTES))  # 37,622 ‘hits’
        if noun and numeral.value >= _SEVERAL and not may_be_several(page.language, noun[1]):
            noun = None
    if noun is None and amount.high is None and (changed := _noun_of_change(page, amount)):
        noun = (amount.last, changed)
    if noun is None and (bounded := _bounded_count(page, amount)):
        return bounded
    compared = ElisionWords.get(page.language).differences.at(page.lower, amount.last)
    if noun is None or (compared and noun_at(page, compared[0]) is None):
        return _bare(page, amount)  # 8 per cent, then 5.1 | lower
    last, head = noun
    if measured := _measured(page, amount, last):
        return measured
    half = page.numerals.half_behind(last) if amount.high is None else None
    if half and page.word(half[0] + 1) not in page.numerals.words.articles:
        # quatre pièces et demie, but: six cantons et demi-cantons, three lengths and a quarter of a length
        numeral, last = replace(numeral, value=numeral.value + half[1]), half[0]
        amount = replace(amount, low=replace(amount.low, numeral=numeral))
    return (state(page, amount, QuantityType.COUNT, head, last, Why("count: number with the noun it counts")),)


def _measured(page: Page, amount: Amount, last: int) -> tuple[Found, ...]:
    """What is no count though its noun ends before token `last`: `three bonus points`, millions of what is money."""
    unit = units(page.language).names.at(page.lower, last - 1)
    if unit and unit[1].points and page.tells_of_match:
        counted = page.word(last - 2) in scores.ScoreWords.get(page.language).matches  # two match points
        return NOTHING if counted else _with_unit(page, replace(amount, last=last), unit[1])
    money = (amount.high or amount.low).numeral.scale >= MILLION
    money = money and MoneyWords.get(page.language).money_words.at(page.lower, last - 1) is not None
    currency = main_currency(page, amount) if money else None
    if currency is None:
        return NOTHING
    assumed = Assumption.CURRENCY_OF_TEXT.of(code=currency)
    return _told(page, amount, QuantityType.MONEY, currency, "money: millions of what is money", assumed)


def _told(
    page: Page, amount: Amount, kind: QuantityType, unit: str | None, rule: str, *assumed: Assumed
) -> tuple[Found, ...]:
    return (state(page, amount, kind, unit, amount.last, Why(rule, assumed)),)


def _bounded_count(page: Page, amount: Amount) -> tuple[Found, ...]:
    """The quantity of a unit or a noun behind a comparator: `two or more accidents`."""
    last, modifier = modifier_after(page, amount.last)
    if modifier is None:
        return NOTHING
    kind, rule, named = QuantityType.COUNT, "number with the noun it counts", noun_at(page, last)
    if unit := unit_at(page, last, signs=False):
        amount = amount.stated_in(unit[1])
        kind, rule, named = unit[1].type, "number with its unit", (unit[0], unit[1].symbol)
    elif named is None or not may_be_several(page.language, named[1]):
        return NOTHING
    stated = state(page, amount, kind, named[1], named[0], Why(f"{kind}: {rule}"))
    return (replace(stated, quantity=replace(stated.quantity, modifier=modifier)),)


def _noun_of_change(page: Page, amount: Amount) -> str | None:
    """The noun that the number counts which `amount` changed to: `passer de 2 500 à 10 000 clients`."""
    opened = RangeWords.get(page.language).openers.before(page.lower, amount.first)
    other = page.numerals.at(amount.last + 1) if opened and page.word(amount.last) == opened[1] else None
    noun = noun_at(page, other.last) if other else None
    return noun[1] if noun else None


def joined_noun(page: Page, at: int) -> tuple[int, str] | None:
    """`times`, which is counted, or a noun that a hyphen joins to its number: `a 96-bed block`."""
    times = page.word(at) in multiples.MultipleWords.get(page.language).times
    if times and not (len(page.word(at)) == 1 and page.word(at + 1).isdecimal()):  # 4 x 100 m
        return at + 1, page.words[at]
    named = is_noun_like(page, at + 1) or page.word(at + 1) in NounWords.get(page.language).joined
    named = named and page.word(at + 1) not in page.numerals.number_words  # split seven-five
    return (at + 2, page.words[at + 1]) if page.joins(at) and named else None


def _is_told_of(page: Page, amount: Amount) -> bool:
    """Whether it is of things just counted: sept élèves `sur les` dix-huit; ten seats, `including the` three."""
    for words, within in ((page.numerals.words.part_of, 0), (AmountWords.get(page.language).members, _MEMBERS_REACH)):
        part = words.before(page.lower, amount.first)
        if part and page.just_told(part[0], QuantityType.COUNT, within):
            return True
    return False


def _unit_of_whole(page: Page, amount: Amount) -> Unit | None:
    """The unit of what a bare number is a part of: 23 `of his 29 points`."""
    link = page.numerals.words.part_of.at(page.lower, amount.last) if amount.high is None else None
    whole = number_at(page, link[0]) if link else None
    return whole.unit if whole and whole.numeral.value >= amount.low.numeral.value else None


def _bare(page: Page, amount: Amount) -> tuple[Found, ...]:
    """A number without a unit or a noun: in the unit and scale that the text tells, else a count of no name."""
    words, numeral = AmountWords.get(page.language), amount.low.numeral
    before = page.word(amount.first - 1)
    told = page.word(amount.first - 2) in words.thresholds or _is_told_of(page, amount)
    told = told or page.word(amount.last) in NounWords.get(page.language).superlatives  # les dix plus chaudes
    if not numeral.digits and numeral.value < 100 and before in words.pronoun_after and not told:
        return NOTHING
    if words.stages.before(page.lower, amount.first) and numeral.value in (4, 8, 16, 32) and page.tells_of_match:
        return NOTHING  # a place in the last four
    if page.lower[numeral.first] in page.numerals.words.needs_noun and is_noun_like(page, numeral.first - 1):
        return NOTHING
    if currency := exchange_rate(page, amount):
        assumed = Assumption.CURRENCY_BEFORE.of(code=currency)
        return _told(page, amount, QuantityType.MONEY, currency, EXCHANGE_RULE, assumed)
    if words.in_cash.at(page.lower, amount.last) and (currency := main_currency(page, amount)):
        assumed = Assumption.CURRENCY_OF_TEXT.of(code=currency)
        return _told(page, amount, QuantityType.MONEY, currency, "money: a sum in cash", assumed)
    if (listed := headed(page, amount)) and listed.unit:
        kind = listed.unit.type
        return _told(page, listed, kind, listed.unit.symbol, f"{kind}: unit taken from the head of the list")
    if scale := scale_before(page, amount):
        return _told(page, amount, QuantityType.MEASURE, scale, "measure: on a scale named before")
    if unit_of_whole := _unit_of_whole(page, amount):
        return _with_unit(page, amount.stated_in(unit_of_whole), unit_of_whole)
    unit = untold_points(page, amount) or untold_distance(page, amount.last) or elided_unit(page, amount)
    if unit is None and numeral.scale == 1:
        unit = untold_degrees(page, amount.first, amount.last, amount.low.value)
    if unit:
        amount = in_stated_unit(page, amount, unit)
        rule = f"{unit.type}: unit taken from the context"
        return _told(page, amount, unit.type, unit.unit, rule, Assumption.UNIT_OF_CONTEXT)
    amount = counts_in_stated_scale(page, amount)
    return _told(page, amount, QuantityType.COUNT, None, "count: bare number")
