"""The unit of a bare number, from what was told before it: `contre 10,6 milliards`, `l'AfD 20,8`, `il en vaut 200`."""

from __future__ import annotations

from collections.abc import Callable
from decimal import Decimal

from msgspec.structs import replace

from workbench.claims import Quantity, QuantityType
from workbench.extract import word_class
from workbench.extract.phrases import PhraseTable
from workbench.extract.quantities import ranges
from workbench.extract.quantities.ambiguous_units import settle_currency
from workbench.extract.quantities.modifiers import hedges
from workbench.extract.quantities.not_a_quantity import is_gapped
from workbench.extract.quantities.nouns import linked_noun, noun_words
from workbench.extract.quantities.numbers_with_units import Side, side_at, side_words
from workbench.extract.quantities.page import Found, Page
from workbench.extract.quantities.ranges import Amount
from workbench.extract.quantities.units import unit_at, units

_THOUSAND, _MILLION, _BILLION = 1_000, 1_000_000, 1_000_000_000

#: A word that speaks of money stands at most so many tokens before an amount without a currency.
_MONEY_REACH = 12
#: The same behind it.
_OBJECT_REACH = 3

#: So far the text is searched for the currency of amounts that come before its first mention.
_CURRENCY_REACH = 400

#: Two shares are the whole where they add up to it but for so much.
_ROUNDED = 0.2

#: A share moves to one so many times the step at most, unless a rate is told: `baisse de 0,2 % à 79,78` dollars.
_LARGEST_STEP = 20

#: Degrees of one forecast differ by so many at most.
_DEGREES_APART = 25

#: No share that is compared with another is larger; basis points are.
_WHOLE = 100

#: A number that is compared with a quantity and shares its unit stands at most so many tokens behind it.
_CONTRAST_REACH, _DURATION_REACH = 5, 4

#: What brackets hold another one of; and two of them differ at most so many times.
_BRACKETED = frozenset({QuantityType.PERCENT, QuantityType.MEASURE, QuantityType.MONEY})
_ALIKE = 5

#: What states a step again as a share stands so close behind it: `59.31 points, or 0.3 percent`.
_RESTATED = 2

#: Between two steps stand dates, ranks, and the levels that the first led to, at most so many.
_PASSED = frozenset({QuantityType.DATE, QuantityType.RANK, QuantityType.COUNT})
_STEPS_BACK = 4

#: A norm stands at most so many tokens from the length of time that it is of.
_NORM_REACH = 2

#: What closes a clause; and how far a number stands from one whose clause is built like its own.
_CLAUSE_ENDS = frozenset({",", ";", ".", ")", "»", "”", '"', ""})
_PARALLEL_REACH = 16

#: What states its unit once for several numbers; a percentage does only where it is compared.
_SHARED = frozenset({QuantityType.MONEY, QuantityType.MEASURE, QuantityType.AGE, QuantityType.DURATION})


class ElisionWords(word_class.WordClasses):
    """The words that settle what an elided unit is."""

    #: Before these, a number in millions without a noun is money.
    money_words: PhraseTable[bool] = word_class.phrases("money.context")
    #: A number behind these, without a noun, is compared with the quantity before it.
    contrasts: frozenset[str] = word_class.words("counts.contrasts")
    #: Words before a bare number that make it a share like the one before it: `22 % contre 19`.
    compared_shares: frozenset[str] = word_class.words("percent.contrasts")
    #: Words behind a bare number that make it a lead in points: `and 12 ahead of the Greens`.
    leads: frozenset[str] = word_class.words("percent.leads")
    #: Before the points that a side has: `with City` on `30`.
    levels: frozenset[str] = word_class.words("percent.levels")
    #: What a quantity is compared with that was taken over a time: `average`.
    norms: frozenset[str] = word_class.words("counts.norms")
    #: Prepositions before a quantity and again before a number that shares its unit: `pendant trois ans … pendant dix`.
    repeated: frozenset[str] = word_class.words("counts.repeated")
    #: Words for the present between a quantity and what it is now: `260 000 euros en 2022 ; aujourd'hui, 198 000`.
    now: frozenset[str] = word_class.words("counts.now")
    #: What opens the condition of a price: `48 euros, 52 avec les draps`.
    conditions: frozenset[str] = word_class.words("money.conditions")
    #: Between the two measures of a surface: `2,86 m sur 2,13`.
    dimensions: frozenset[str] = word_class.words("measures.times")
    #: Behind a bare number, what compares it with the quantity before it: `863 euros, 70 de plus`.
    differences: PhraseTable[bool] = word_class.phrases("counts.differences")
    #: What stands for the noun of a quantity before it: `qui en` (vaut 90).
    pronoun_of: PhraseTable[bool] = word_class.phrases("counts.pronoun_of")


elision_words = word_class.compiled(ElisionWords)


def elided_unit(page: Page, amount: Amount) -> Quantity | None:
    """The earlier quantity whose unit the bare number of `amount` shares, None where it shares none."""
    last = page.last
    if (amount.high or amount.low).numeral.scale >= _MILLION:
        measured = last is not None and last.quantity.type is QuantityType.MEASURE and _is_large(last.quantity)
        if last is not None and _counts_like(page, amount, last):
            return None
        if not measured:
            return _elided_money(page, amount)
        if last and amount.first - last.last <= _PARALLEL_REACH and _is_alike(amount, last):
            return last.quantity  # 36 millions de tonnes. Soit plus que les 35,6 millions produites
    if last is None:
        return None
    if _is_difference(page, amount, last):
        return Quantity(QuantityType.PERCENT, unit="pp")
    if not page.in_sentence(last.last, amount.first):
        return _of_like_size(page, amount, last)
    return next((shared for read in _ELISIONS if (shared := read(page, amount, last))), None)


def _is_alike(amount: Amount, last: Found) -> bool:
    """Whether neither of two quantities is twice the other."""
    value, other = float(amount.low.value), float(last.quantity.value or 0)
    return other / 2 <= value <= other * 2


def _counts_like(page: Page, amount: Amount, last: Found) -> bool:
    """Whether a conjunction joins a number to a count that it goes on: `380 000 foyers paieraient et 17 millions`."""
    if last.quantity.type is not QuantityType.COUNT or not last.quantity.unit:
        return False
    joined = page.word(amount.first - 1) in noun_words(page.language).conjunctions
    return joined and page.in_sentence(last.last, amount.first)


def _gapped(page: Page, amount: Amount, last: Found) -> Quantity | None:
    """`28,5 % des voix, l'AfD 20,8`."""
    if last.quantity.type is QuantityType.DATE and len(page.found) > 1:
        last = page.found[-2]  # of the 3,600 acres planted last year, he abandoned 2,900
    if last.quantity.type in (QuantityType.COUNT, QuantityType.DATE):
        return None
    apart = amount.low.numeral.decimals > 0 and ";" in page.lower[last.last : amount.first]  # 13.5 %; now 15.2
    named = last.quantity.type is QuantityType.PERCENT and not apart
    return last.quantity if is_gapped(page, last, amount.first, amount.last, named=named) else None


def _going_on(page: Page, amount: Amount, last: Found) -> Quantity | None:
    if last.quantity.type is QuantityType.DATE and len(page.found) > 1:
        last = page.found[-2]
    shared = last.quantity.type in _SHARED or last.quantity.type is QuantityType.PERCENT
    return last.quantity if shared and _goes_on(page, amount, last) else None


def _goes_on(page: Page, amount: Amount, last: Found) -> bool:
    """Whether a pronoun stands for the unit of `last`, or the clause is built like its own.

    As in `trente euros le studio qui en vaut 90`, `quatre minutes pour marquer et vingt pour gagner`.
    """
    words = elision_words(page.language)
    if any(words.pronoun_of.at(page.lower, at) for at in range(last.last, amount.first)):
        return True
    if amount.first - last.last > _PARALLEL_REACH or not page.in_sentence(last.last, amount.first):
        return False
    before, stop = page.word(amount.first - 1), noun_words(page.language).stop
    if before == page.word(last.first - 1) and before in words.repeated and page.word(amount.last) in _CLAUSE_ENDS:
        return True  # les pièces pendant trois ans, les billets pendant dix
    joined = before in noun_words(page.language).conjunctions or before == ","
    links = noun_words(page.language).links.first_words
    linked = {page.word(amount.last), page.word(last.last)} <= links  # 22 tonnes de riz, 17 d'oranges
    return joined and (linked or page.word(amount.last) == page.word(last.last)) and page.word(last.last) in stop


def _behind_date(page: Page, amount: Amount, last: Found) -> Quantity | None:
    """The quantity of a clause before one that only a date opens: `talks took 73 days; in 2017, 171.`"""
    told = page.found[-2] if len(page.found) > 1 else None
    if told is None or told.quantity.type not in _SHARED or last.quantity.type is not QuantityType.DATE:
        return None
    between = page.lower[last.last : amount.first]
    now = between[-1:] == [","] and all(
        word in (",", ";") or word in elision_words(page.language).now for word in between
    )
    joined = between == [","] or now
    apart = (now and between != [","]) or any(page.word(at) in (";", ",") for at in range(told.last, last.first))
    whole = page.in_sentence(told.last, last.first)
    return told.quantity if joined and apart and whole and page.word(amount.last) in _CLAUSE_ENDS else None


def _other_side(page: Page, amount: Amount, last: Found) -> Quantity | None:
    """`2,86 m sur 2,13`."""
    words, between = elision_words(page.language), page.lower[last.last : amount.first]
    measured = last.quantity.type is QuantityType.MEASURE and len(between) == 1
    return last.quantity if measured and between[0] in words.dimensions else None


def _compared(page: Page, amount: Amount, last: Found) -> Quantity | None:
    """`9,7 euros, contre 10,6`, `22 % contre 19`, `19 points from a possible 21`."""
    words, end = elision_words(page.language), last.last
    norm = _is_of_norm(page, last)
    if len(page.found) > 1 and (last.quantity.type is QuantityType.DATE or norm or _lasted(page, amount, last)):
        last = page.found[-2]  # 80 points de base mardi, contre 88
        if not page.in_sentence(last.last, end):
            return None
    kind = last.quantity.type
    lasts = kind is QuantityType.DURATION
    told = page.word(amount.first - 1) in words.compared_shares and kind is QuantityType.PERCENT
    close = amount.first - end <= (_DURATION_REACH if lasts else _PARALLEL_REACH if told else _CONTRAST_REACH)
    if not close or not page.same_line(last.first, amount.last):
        return None
    between = page.lower[last.last if norm else end : amount.first]
    if lasts and amount.low.value > (last.quantity.value or 0):
        return None
    differs = words.differences.at(page.lower, amount.last) is not None
    if kind is QuantityType.PERCENT:
        return last.quantity if _is_compared_share(page, amount, last, between) else None
    if lasts and len(between) > 1:  # le taux sur vingt ans est redescendu à 3,99
        between = [word for word in between if word not in ranges.range_words(page.language).infix.first_words]
    told = not words.contrasts.isdisjoint(between) or differs
    return last.quantity if told and kind in _SHARED else None


def _is_compared_share(page: Page, amount: Amount, last: Found, between: list[str]) -> bool:
    """Whether a bare number behind the share `last` is one: `22 % contre 19`, `from 21.4 per cent to 11.9`."""
    words, value, other = elision_words(page.language), float(amount.low.value), float(last.quantity.value or 0)
    if value > _WHOLE:
        return False
    differs = words.differences.at(page.lower, amount.last) is not None
    if not words.compared_shares.isdisjoint(between) or (differs and amount.low.numeral.decimals > 0):
        return True
    if between[-1:] == between[:1] != [","] and abs(value + other - _WHOLE) < _ROUNDED:
        return True  # 52 % to 48
    opener = ranges.range_words(page.language).openers.at(page.lower, last.first - 1)
    if opener is None or between != [opener[1]]:
        return False
    rates = ranges.range_words(page.language).rates
    return value <= _LARGEST_STEP * abs(other) or not rates.isdisjoint(ranges.sentence_start(page, last.first))


def _stepped(page: Page, amount: Amount, last: Found) -> Quantity | None:
    """`gained 5.1%, and its rival gave up 5.5`: behind a word of change, what the step before it was told in."""
    passed = reversed(page.found[-_STEPS_BACK:])
    last = next((one for one in passed if one.quantity.type not in _PASSED or one.quantity.unit), last)
    links = ranges.range_words(page.language).step_links | elision_words(page.language).led_to
    at = amount.first - (page.word(amount.first - 1) in links)  # will rise to 2.5 percent, then drop to 1.9
    if page.word(at - 1) not in ranges.range_words(page.language).steps or not page.same_line(last.first, amount.last):
        return None
    stepped = last.quantity.type is QuantityType.PERCENT or last.quantity.unit == "points"
    plain = amount.low.numeral.decimals > 0 or page.word(amount.last) in _CLAUSE_ENDS
    return last.quantity if stepped and plain and amount.low.value <= _WHOLE else None


def _bracketed(page: Page, amount: Amount, last: Found) -> Quantity | None:
    """`41,9 °C (ancien record : 39,8)`: in brackets right behind a quantity, the number that it is held against."""
    between = page.lower[last.last : amount.first]
    if between[:1] != ["("] or ")" in between or len(between) > _CONTRAST_REACH or last.quantity.type not in _BRACKETED:
        return None
    value = abs(float(last.quantity.value or 0))
    alike = value / _ALIKE <= float(amount.low.value) <= value * _ALIKE
    exact = amount.low.numeral.decimals or amount.low.numeral.grouped
    return last.quantity if alike and (exact or page.word(amount.last) == ")") else None


def _on_condition(page: Page, amount: Amount, last: Found) -> Quantity | None:
    """`48 euros, 52 avec les draps`: the price of the same thing under another condition."""
    listed = page.word(amount.first - 1) == "," and last.last == amount.first - 1
    priced = last.quantity.type in _SHARED and page.word(amount.last) in elision_words(page.language).conditions
    value = float(last.quantity.value or 0)
    return last.quantity if listed and priced and amount.low.value <= value * _ALIKE else None


def _lasted(page: Page, amount: Amount, last: Found) -> bool:
    """Whether a length of time only tells over what the quantity before it was: `465 euros en six mois, contre 443`."""
    told, value = page.found[-2].quantity, float(amount.low.value)
    if last.quantity.type is not QuantityType.DURATION or told.type not in _BRACKETED or not last.quantity.value:
        return False
    of_told, of_last = (abs(float(one.value or 0)) for one in (told, last.quantity))
    far = max(value, of_last) > _ALIKE * min(value, of_last)
    return far and max(value, of_told) <= _ALIKE * min(value, of_told)


def _is_of_norm(page: Page, last: Found) -> bool:
    """Whether a length of time is what a norm is of: `11 bushels, against a 10-year average of` 38."""
    around = page.lower[max(0, last.first - _NORM_REACH) : last.last + _NORM_REACH]
    return last.quantity.type is QuantityType.DURATION and not elision_words(page.language).norms.isdisjoint(around)


def _is_second_lead(page: Page, amount: Amount, between: list[str]) -> bool:
    """Whether a conjunction joins a lead in points to the one before it: `four points clear of Lens, and six ahead`."""
    words = elision_words(page.language)
    return page.word(amount.last) in words.leads and not noun_words(page.language).conjunctions.isdisjoint(between)


def _in_points(page: Page, amount: Amount, last: Found) -> Quantity | None:
    """A second lead in a table, and what another side is on: `33 points from 14 games, with City on 30`."""
    if last.quantity.type is not QuantityType.PERCENT and last.quantity.unit != "points":
        last = next((found for found in reversed(page.found[-_STEPS_BACK:]) if found.quantity.unit == "points"), last)
    if last.quantity.unit not in ("points", "%") or not page.in_sentence(last.last, amount.first):
        return None
    leads = last.quantity.unit == "points" and _is_second_lead(page, amount, page.lower[last.last : amount.first])
    on = page.word(amount.first - 1) in elision_words(page.language).levels and not amount.high
    return Quantity(last.quantity.type, unit=last.quantity.unit) if leads or on else None


def _level(page: Page, amount: Amount, last: Found) -> Quantity | None:
    """Where a step that is told as a share too led: `rose 59.31 points, or 0.3 percent, to 19,083.18`."""
    told = page.found[-2] if len(page.found) > 1 else last
    led = page.word(amount.first - 1) in side_words(page.language).led_to and amount.low.value > _WHOLE
    again = last.quantity.type is QuantityType.PERCENT and last.first - told.last <= _RESTATED
    return told.quantity if led and again and told.quantity.unit == "points" else None


def _in_degrees(_: Page, amount: Amount, last: Found) -> Quantity | None:
    """Degrees of another place: `de 30 à 35 degrés ailleurs, localement` 36 à 37."""
    other = float(last.quantity.value or last.quantity.high or 0)
    alike = amount.high is not None and abs(float(amount.high.value) - other) <= _DEGREES_APART
    return last.quantity if last.quantity.unit in ("°C", "°F") and alike else None


def _of_like_size(page: Page, amount: Amount, last: Found) -> Quantity | None:
    """`70,9 q, loin du plus haut, 79,4 en 2015`: decimals tell that a number of like size is no count."""
    passed = (one for one in reversed(page.found[-_STEPS_BACK:]) if one.quantity.type is not QuantityType.DATE)
    told = next((one for one in passed if one.quantity.type is not QuantityType.PERCENT), last)
    whole = page.same_line(told.first, amount.last)
    measured = told.quantity.type is QuantityType.MEASURE and amount.low.numeral.decimals > 0
    return told.quantity if whole and measured and _is_alike(amount, told) else None


#: What a bare number may share its unit by, in this order.
_ELISIONS: tuple[Callable[[Page, Amount, Found], Quantity | None], ...] = (
    _gapped,
    _going_on,
    _behind_date,
    _other_side,
    _compared,
    _bracketed,
    _on_condition,
    _stepped,
    _level,
    _in_points,
    _in_degrees,
    _of_like_size,
)


def in_stated_unit(page: Page, amount: Amount, elided: Quantity) -> Amount:
    """`amount` in the scale and the part of `elided` that the quantity before it is told in.

    As in `112 millions d'euros, contre 181`, `75 points de base, contre 90`.
    """
    table = units(page.language)
    last = next((found for found in reversed(page.found[-2:]) if found.quantity is elided), None)
    if last is None:
        return amount
    amount = in_stated_scale(page, amount, last)
    for at in range(last.last, last.first, -1):
        named = table.names.before(page.lower, at) or table.signs.before(page.words, at)
        if named and named[1].type is elided.type and named[1].factor != 1:
            high = replace(amount.high, unit=named[1]) if amount.high else None
            return replace(amount, low=replace(amount.low, unit=named[1]), high=high)
    return amount


def in_stated_scale(page: Page, amount: Amount, last: Found) -> Amount:
    """`amount` in the millions of `last`, where its bare digits are too few to mean anything else."""
    stated = next((one for at in range(last.first, last.last) if (one := side_at(page, at))), None)
    return amount if stated is None or stated.numeral.scale < _MILLION else in_scale(amount, stated.numeral.scale)


def in_scale(amount: Amount, scale: Decimal) -> Amount:
    """`amount` with its bare digits in `scale`."""
    low, high = (_scaled(side, scale) if side else None for side in (amount.low, amount.high))
    return replace(amount, low=low or amount.low, high=high)


def _scaled(side: Side, scale: Decimal) -> Side:
    numeral = side.numeral
    if numeral.scale > 1 or numeral.grouped or numeral.value >= _THOUSAND:
        return side
    return replace(side, numeral=replace(numeral, value=numeral.value * scale, scale=scale))


def counts_in_stated_scale(page: Page, amount: Amount) -> Amount:
    """`amount`, a bare count, in the millions of the count that it is compared with: `16 million cars, against 17`."""
    last, words = page.last, elision_words(page.language)
    if last and last.quantity.type is QuantityType.DATE and len(page.found) > 1:
        last = page.found[-2]  # 3,6 millions de vaches en 2014, 3,1 aujourd'hui
    if last is None or last.quantity.type is not QuantityType.COUNT or amount.first - last.last > _CONTRAST_REACH:
        return amount
    between = page.lower[last.last : amount.first]
    parts = amount.low.numeral.decimals > 0 and page.word(amount.first - 1) == ","
    compared = parts or not words.compared_shares.isdisjoint(between) or words.differences.at(page.lower, amount.last)
    return in_stated_scale(page, amount, last) if compared and page.same_line(last.first, amount.last) else amount


def _is_difference(page: Page, amount: Amount, last: Found) -> bool:
    """Whether a signed number tells how far a share moved (`16,9 % (+10,6)`), or a second lead follows in points."""
    between = page.lower[last.last : amount.first]
    if last.quantity.unit == "%":
        closed = between[-1:] == ["("] and page.word(amount.last) == ")" and len(between) <= _CONTRAST_REACH
        return (between == [","] or closed) and page.word(amount.first) in ("+", "-", "−", "±")
    return last.quantity.unit == "pp" and _is_second_lead(page, amount, between)


def _elided_money(page: Page, amount: Amount) -> Quantity | None:
    """A bare number of millions is money where the last such number was, or where the clause speaks of money."""
    joined = page.word(amount.last) in noun_words(page.language).conjunctions
    if joined and (other := page.numerals.at(amount.last + 1)) and linked_noun(page, other.last):
        return None  # 3 et 5 millions d'habitants
    close = page.lower[max(0, amount.first - _MONEY_REACH) : amount.first]
    close += page.lower[amount.last : amount.last + _OBJECT_REACH]  # diminuer de 4 millions les charges
    told = any(elision_words(page.language).money_words.at(close, at) for at in range(len(close)))
    if not told and not _is_compared_with_money(page, amount) and not _is_surely_money(page, amount):
        return None
    currency = main_currency(page, amount)
    return Quantity(QuantityType.MONEY, unit=currency) if currency else None


def _is_compared_with_money(page: Page, amount: Amount) -> bool:
    """Whether the last millions of the paragraph were money, and a word of comparison joins these to them."""
    if elision_words(page.language).contrasts.isdisjoint(page.lower[max(0, amount.first - 2) : amount.first]):
        last = page.last
        sentence = range(last.last, amount.first) if last and last.quantity.type is QuantityType.MONEY else ()
        return (
            bool(sentence) and not any(page.ends_sentence(at) for at in sentence) and _is_large(page.found[-1].quantity)
        )
    for found in reversed(page.found[-6:]):
        quantity = found.quantity
        if not page.same_line(found.first, amount.last):
            return False
        if quantity.type is QuantityType.MONEY:
            return True
        if quantity.type is QuantityType.COUNT and _is_large(quantity):
            return False
    return False


def _is_surely_money(page: Page, amount: Amount) -> bool:
    """Whether milliards are money where the text has told of money and the paragraph counts nothing as large.

    Millions are where all that is as large in the text so far was money.
    """
    if (amount.high or amount.low).numeral.scale < _BILLION:
        large = [found.quantity.type for found in page.found[-60:] if _is_large(found.quantity)]
        return bool(large) and all(kind is QuantityType.MONEY for kind in large)
    if not hedges(page.language).populations.isdisjoint(page.sentence_words(amount.first, amount.last)):
        return False
    near = [found for found in page.found[-12:] if page.same_line(found.first, amount.last)]
    counted = any(found.quantity.type is QuantityType.COUNT and _is_large(found.quantity) for found in near)
    return not counted and any(found.quantity.type is QuantityType.MONEY for found in page.found[-60:])


def _is_large(quantity: Quantity) -> bool:
    return max(quantity.value or 0, quantity.high or 0) >= _MILLION


def main_currency(page: Page, amount: Amount) -> str | None:
    """The currency that money without a unit is in: the last one read, else the next one in the text."""
    money = [found for found in page.found[-60:] if found.quantity.type is QuantityType.MONEY]
    # What stands in brackets is converted: 214 milliards de dinars (1,65 milliard de dollars).
    for found in (*reversed([found for found in money if page.word(found.first - 1) != "("]), *reversed(money)):
        return found.quantity.unit
    for at in range(amount.last, min(len(page.tokens), amount.last + _CURRENCY_REACH)):
        if (unit := unit_at(page, at)) and unit[1].type is QuantityType.MONEY:
            return settle_currency(page, unit[1]).symbol
    return None
