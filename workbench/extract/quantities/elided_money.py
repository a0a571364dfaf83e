"""Money whose currency a bare number leaves out: `contre 10,6 milliards`, or `83.35 against the dollar`."""

from __future__ import annotations

from decimal import Decimal

from workbench.claims import Quantity, QuantityType
from workbench.extract import word_class
from workbench.extract.document import places_of
from workbench.extract.phrases import PhraseTable
from workbench.extract.quantities.ambiguous_units import settle_currency
from workbench.extract.quantities.modifiers import Hedges, exchange_rate_after
from workbench.extract.quantities.numbers_with_units import UnitContext, number_at
from workbench.extract.quantities.page import Page
from workbench.extract.quantities.ranges import Amount, sentence_start
from workbench.extract.quantities.unit_recognition import unit_at
from workbench.extract.quantities.units import MILLION, Unit, units

_BILLION = 1_000_000_000

#: Two counts that are compared differ at most so many times.
_ALIKE = 5

#: A word that speaks of money stands at most so many tokens before an amount without a currency.
_MONEY_REACH = 12
#: The same behind it.
_OBJECT_REACH = 3

#: So far the text is searched for the currency of amounts that come before its first mention.
_CURRENCY_REACH = 400

#: The rule of a currency that is told in another one.
EXCHANGE_RULE = "money: exchange rate"

#: What markets quote in weaker money, strongest first: one pound is so many dollars, one dollar so many yen.
_STRONGEST = ("KWD", "BHD", "OMR", "JOD", "GBP", "EUR", "CHF", "USD", "CAD", "AUD", "NZD")

#: A currency is named at most so many tokens before its rate.
_NAMED_BEFORE = 60


class MoneyWords(word_class.WordClasses):
    """The words that make money of a number."""

    #: Before these, a number in millions without a noun is money.
    money_words: PhraseTable[bool] = word_class.phrases("money.context")
    #: What is told by how many were sold, though the text speaks of money: `vehicle sales`.
    sold_by_number: PhraseTable[bool] = word_class.phrases("money.sold_by_number")
    #: A number behind these, without a noun, is compared with the quantity before it.
    contrasts: frozenset[str] = word_class.words("counts.contrasts")


def elided_money(page: Page, amount: Amount) -> Quantity | None:
    """A bare number of millions is money where the last such number was, or where the clause speaks of money."""
    if _is_counted_again(page, amount):
        return None
    counted = page.sentence_has(Hedges.get(page.language).populations, amount.first, amount.last)
    start = max(0, amount.first - _MONEY_REACH)
    # Costs were $4bn in all. Deliveries reached 8 million.
    close = sentence_start(page, amount.first)[-_MONEY_REACH:] if counted else page.lower[start : amount.first]
    behind = page.sentence(amount.first, amount.last, _OBJECT_REACH).stop
    close += page.lower[amount.last : behind]  # diminuer de 4 millions les charges
    words = MoneyWords.get(page.language)
    told = any(words.money_words.at(close, at) for at in range(len(close))) or _is_told_again(page, amount)
    if not told and (counted or not (_is_compared_with_money(page, amount) or _is_surely_money(page, amount))):
        return None
    if any(words.sold_by_number.at(close, at) for at in range(len(close))):
        return None
    currency = main_currency(page, amount)
    return Quantity(QuantityType.MONEY, unit=currency) if currency else None


def _is_counted_again(page: Page, amount: Amount) -> bool:
    """Whether it is set against a count of like size: `2.2 billion letters, down from nearly 5.5 billion`."""
    last, value = page.just_told(amount.first, QuantityType.COUNT, _MONEY_REACH), float(amount.low.value)
    alike = last is not None and value / _ALIKE <= (last.quantity.value or 0) <= value * _ALIKE
    if last is None or not alike or not page.in_sentence(last.last, amount.first):
        return False
    return not MoneyWords.get(page.language).contrasts.isdisjoint(page.lower[last.last : amount.first])


def _is_compared_with_money(page: Page, amount: Amount) -> bool:
    """Whether the last millions of the paragraph were money, and a word of comparison joins these to them."""
    if not page.near(MoneyWords.get(page.language).contrasts, amount.first, 2):
        last = page.last if page.last and page.last.quantity.type is QuantityType.MONEY else None
        return last is not None and page.in_sentence(last.last, amount.first)
    for found in reversed(page.found[-6:]):
        quantity = found.quantity
        if not page.same_line(found.first, amount.last):
            return False
        if quantity.type is QuantityType.MONEY:
            return True
    return False


def _is_surely_money(page: Page, amount: Amount) -> bool:
    """Whether milliards are money, as others here were; millions are where all such in the text so far were."""
    if (amount.high or amount.low).numeral.scale < _BILLION:
        told = [found.quantity for found in page.found[-60:]]
        large = [one.type for one in told if max(one.value or 0, one.high or 0) >= MILLION]
        return set(large) == {QuantityType.MONEY}
    return any(found.quantity.type is QuantityType.MONEY for found in page.found[-60:])


def _is_told_again(page: Page, amount: Amount) -> bool:
    """Whether a number that stands before any currency has one below: `17 milliards qui divisent`."""
    words = page.lower[amount.low.numeral.first : amount.last]
    if any(found.quantity.type is QuantityType.MONEY for found in page.found):
        return False
    behind = page.lower[amount.last : amount.last + _CURRENCY_REACH]
    for at in places_of(behind, words[:1]):
        same = behind[at : at + len(words)] == words
        if same and (again := number_at(page, amount.last + at)) and again.unit:
            return again.unit.type is QuantityType.MONEY
    return False


def main_currency(page: Page, amount: Amount) -> str | None:
    """The currency that money without a unit is in: the last one read, else the next one in the text."""
    money = [found for found in page.found[-60:] if found.quantity.type is QuantityType.MONEY]
    # What stands in brackets is converted: 214 milliards de dinars (1,65 milliard de dollars).
    for found in (*reversed([found for found in money if page.word(found.first - 1) != "("]), *reversed(money)):
        return found.quantity.unit
    for at in range(amount.last, min(len(page.lower), amount.last + _CURRENCY_REACH)):
        if (unit := unit_at(page, at)) and unit[1].type is QuantityType.MONEY:
            return settle_currency(page, unit[1]).symbol
    return None


def exchange_rate(page: Page, amount: Amount) -> str | None:
    """The currency that the bare number of `amount` is in, where it is an exchange rate."""
    begin, other = amount.first, exchange_rate_after(page, amount.last, bare=True)
    if other is None:
        begin, other = _named_against(page, amount.first) or (begin, None)
    if other is None and amount.low.numeral.decimals:
        return _quoted_alone(page, amount)
    code = settle_currency(page, other[1]).symbol if other else ""
    one = _currency_before(page, begin, code) if other else None
    return _told_in(one, code, amount.low.value) if one else None


def _told_in(one: str, other: str, number: Decimal | int) -> str:
    """Of two currencies the weaker where one of the stronger is more than 1; `one` where it can't be told."""
    ranks = {code: rank for rank, code in enumerate(_STRONGEST)}
    if ranks.get(one) == ranks.get(other):
        return one
    stronger, weaker = sorted((one, other), key=lambda code: ranks.get(code, len(ranks)))
    return weaker if number >= 1 else stronger


def _named_against(page: Page, first: int) -> tuple[int, tuple[int, Unit]] | None:
    """What stands before a rate: `against the dollar at`; the first token of it, and the currency that it names."""
    if page.word(first - 1) not in UnitContext.get(page.language).led_to:
        return None
    last = first - 1 - (page.word(first - 2) == ",")
    quoted = Hedges.get(page.language).quoted.before(page.lower, last)
    named = units(page.language).names.before(page.lower, quoted[0] if quoted else last)
    start = named[0] - page.word(named[0] - 1).isdecimal() if named else last  # rupee/100 yen
    against = Hedges.get(page.language).against_currency.before(page.lower, start) if named else None
    return (against[0], named) if named and against and named[1].is_currency else None


def _quoted_alone(page: Page, amount: Amount) -> str | None:
    """The currency of a level that markets quote in dollars: `the rupee opened at` 71.30, `l'euro valait` 1,0712."""
    led = page.word(amount.first - 1) in UnitContext.get(page.language).led_to
    quoted = Hedges.get(page.language).quoted.before(page.lower, amount.first - led)
    named = units(page.language).names.before(page.lower, quoted[0]) if quoted else None
    code = settle_currency(page, named[1]).symbol if named and named[1].is_currency else "USD"
    return _told_in(code, "USD", amount.low.value) if code != "USD" else None


def _currency_before(page: Page, first: int, other: str) -> str | None:
    """The currency but `other` that the paragraph before token `first` names last: `the rupee fell to` 218 to it."""
    at = first
    while at > max(0, first - _NAMED_BEFORE) and not page.opens(at):
        named = units(page.language).names.before(page.lower, at)
        symbol = settle_currency(page, named[1]).symbol if named and named[1].is_currency else other
        if symbol != other:
            return symbol
        at -= 1
    return None
