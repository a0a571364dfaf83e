"""Quantities that a number states with its unit: money, percentages, measures, multiples, counts."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache

from workbench.claims import Quantity, QuantityType, Why
from workbench.extract.language import Language
from workbench.extract.lexicon import phrase_set, word_set
from workbench.extract.phrases import PhraseTable
from workbench.extract.quantities import ages, durations, multiples, scores
from workbench.extract.quantities.noise import is_code
from workbench.extract.quantities.nouns import linked_noun, noun_at, noun_words
from workbench.extract.quantities.page import NOTHING, Found, Page
from workbench.extract.quantities.sides import Amount, Side, amount_at, side_of
from workbench.extract.quantities.stating import sentence_words, state
from workbench.extract.quantities.units import Unit


@dataclass(frozen=True, slots=True, eq=False)
class AmountWords:
    """The words that settle what an elided or ambiguous unit means."""

    #: A sentence with one of these speaks of shares: its points are percentage points.
    share_words: frozenset[str]
    #: A sentence with one of these speaks of a league or an index: its points are its own.
    point_words: frozenset[str]
    #: Before these, a number in millions without a noun is money.
    money_words: PhraseTable[bool]
    #: A number behind these, without a noun, is compared with the quantity before it.
    contrasts: frozenset[str]
    #: Determiners that make a bare number a pronoun: `les deux`.
    pronoun_after: frozenset[str]


@cache
def amount_words(language: Language) -> AmountWords:
    """Compile what the readers of amounts look up."""
    percent, counts = language.section("percent"), language.section("counts")
    return AmountWords(
        share_words=word_set(percent.get("context", ())),
        point_words=word_set(percent.get("point_context", ())),
        money_words=phrase_set(language.section("money").get("context", ())),
        contrasts=word_set(counts.get("contrasts", ())),
        pronoun_after=word_set(counts.get("pronoun_after", ())),
    )


def read_number(page: Page, at: int) -> tuple[Found, ...]:
    """The quantity whose number starts at token `at`."""
    numeral = page.numerals.at(at)
    if numeral is None:
        return NOTHING
    side = side_of(page, numeral)
    if numeral.first in page.blocked or (side.unit is None and is_code(page, numeral)):
        page.free = max(page.free, numeral.last)
        return NOTHING
    if numeral.article and (side.unit is None or side.unit.points):
        return _counted_article(page, side)
    if found := scores.read_score(page, side):
        return found
    amount = amount_at(page, side)
    for read in (multiples.read_times, durations.read_duration):
        if found := read(page, amount):
            return found
    if amount.unit is None:
        return ages.read_bare_age(page, amount) or _count(page, amount)
    return _with_unit(page, amount, amount.unit)


def read_half(page: Page, at: int) -> tuple[Found, ...]:
    """The quantity that starts with half of a scale word: `half a billion people`."""
    numeral = page.numerals.at(at)
    return read_number(page, at) if numeral and numeral.scale > 1 else NOTHING


def _with_unit(page: Page, amount: Amount, unit: Unit) -> tuple[Found, ...]:
    kind, symbol = unit.type, unit.symbol
    assumptions = (unit.assumption,) if unit.assumption else ()
    if unit.points and _speaks_of_shares(page, amount):
        kind, symbol = QuantityType.PERCENT, "pp"
        assumptions = ("points taken as percentage points, from the sentence",)
    return (state(page, amount, kind, symbol, amount.last, Why(f"{kind}: number with its unit", assumptions)),)


def _speaks_of_shares(page: Page, amount: Amount) -> bool:
    """Whether the points of `amount` are of a percentage: by the sentence, then by what was read before."""
    words = amount_words(page.language)
    around = sentence_words(page, amount.first, amount.last)
    if around & words.point_words:
        return False
    if around & words.share_words:
        return True
    recent = [found.quantity for found in page.found[-6:] if found.quantity.unit in ("%", "pp", "points")]
    return bool(recent) and recent[-1].unit in ("%", "pp")


def _count(page: Page, amount: Amount) -> tuple[Found, ...]:
    """A number of things, or a bare number that takes its unit from the context."""
    numeral = (amount.high or amount.low).numeral
    noun = linked_noun(page, amount.last) if numeral.noun or numeral.rough else None
    noun = noun or noun_at(page, amount.last)
    if noun is None:
        return _bare(page, amount)
    last, head = noun
    return (state(page, amount, QuantityType.COUNT, head, last, Why("count: number with the noun it counts")),)


def _bare(page: Page, amount: Amount) -> tuple[Found, ...]:
    words, numeral = amount_words(page.language), amount.low.numeral
    before = page.word(amount.first - 1)
    if not numeral.digits and numeral.value < 100 and before in words.pronoun_after:
        return NOTHING
    if not numeral.digits and page.lower[numeral.first] in page.numerals.words.needs_noun:
        return NOTHING
    if unit := _elided_unit(page, amount):
        why = Why(f"{unit.type}: unit taken from the context", ("unit not stated beside the number",))
        return (state(page, amount, unit.type, unit.unit, amount.last, why),)
    return (state(page, amount, QuantityType.COUNT, None, amount.last, Why("count: bare number")),)


def _elided_unit(page: Page, amount: Amount) -> Quantity | None:
    """The earlier quantity whose unit a bare number shares: `contre 10,6 milliards`, `19 points from a possible 21`."""
    scale = (amount.high or amount.low).numeral.scale
    words = amount_words(page.language)
    if scale >= 1_000_000:
        for found in reversed(page.found[-8:]):
            quantity = found.quantity
            if quantity.type is QuantityType.MONEY:
                return quantity
            if quantity.type is QuantityType.COUNT and (quantity.value or 0) >= 1_000_000:
                return None
        return None
    if not page.found:
        return None
    last = page.found[-1]
    close = amount.first - last.last <= 5 and page.same_line(last.first, amount.last)
    between = page.lower[last.last : amount.first]
    kinds = (QuantityType.MONEY, QuantityType.MEASURE, QuantityType.AGE)
    return last.quantity if close and last.quantity.type in kinds and words.contrasts & set(between) else None


def _counted_article(page: Page, side: Side) -> tuple[Found, ...]:
    """`un`, `one` is a count of 1 only beside another count in the same enumeration."""
    return NOTHING
