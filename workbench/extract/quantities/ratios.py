"""Odds, and ratios of one number to another: `7 contre 1`, `the 4-7 favourite`, `a ratio of 18 to one`."""

from __future__ import annotations

from workbench.claims import Quantity, QuantityType, Why, exact
from workbench.extract import word_class
from workbench.extract.numerals import Numeral
from workbench.extract.phrases import PhraseTable
from workbench.extract.quantities.modifiers import modifier_before
from workbench.extract.quantities.page import NOTHING, Found, Page
from workbench.extract.quantities.scores import score_words
from workbench.extract.quantities.stated_quantity import sentence_words
from workbench.extract.quantities.units import unit_at

#: Ratios are stated with so many decimals.
_DECIMALS = 6

#: No side of odds is larger.
_HIGHEST = 10_000


class RatioWords(word_class.WordClasses):
    """The `[ratios]` section of a language."""

    #: Words and signs between the two numbers: `to`, `contre`, `/`.
    infix: PhraseTable[bool] = word_class.phrases("ratios.infix")
    #: A sentence with one of these tells a ratio: `odds`, `cote`.
    named: frozenset[str] = word_class.words("ratios.named")
    #: What stands right behind odds: `the 4-7 favourite`.
    behind: PhraseTable[bool] = word_class.phrases("ratios.behind")
    #: What only odds stand behind: `odds of`, `coté à`.
    sure: PhraseTable[bool] = word_class.phrases("ratios.sure")
    #: What stands before odds in a text that speaks of betting, and the words that do.
    before: frozenset[str] = word_class.words("ratios.before")
    betting: frozenset[str] = word_class.words("ratios.betting")


ratio_words = word_class.compiled(RatioWords)


def read_ratio(page: Page, at: int) -> tuple[Found, ...]:
    """The odds or the ratio whose first number starts at token `at`, as how many times the one is the other."""
    words = ratio_words(page.language)
    if not (words.infix.starts(page.word(at + 1)) or words.infix.starts(page.word(at + 2))):
        return NOTHING
    one = page.numerals.at(at)
    infix = words.infix.at(page.lower, one.last) if one and _is_side(one) else None
    if one is None or infix is None or not page.same_line(at, infix[0] + 1):
        return NOTHING
    other = page.numerals.at(infix[0])
    if other is None or not _is_side(other) or unit_at(page, other.last):
        return NOTHING
    joined = not page.word(one.last).isalpha()
    if joined and not all(page.tokens.glued(index) for index in range(one.last, infix[0] + 1)):
        return NOTHING
    if not _is_told(page, one, other, words, joined=joined):
        return NOTHING
    first, modifier = modifier_before(page, at)
    value = exact(round(float(one.value / other.value), _DECIMALS))
    quantity = Quantity(QuantityType.MULTIPLE, value=value, unit="×", modifier=modifier)
    return (Found(first, other.last, quantity, Why("multiple: odds or a ratio")),)


def _is_side(numeral: Numeral) -> bool:
    return 0 < numeral.value <= _HIGHEST and numeral.scale == 1


def _is_told(page: Page, one: Numeral, other: Numeral, words: RatioWords, *, joined: bool) -> bool:
    """Whether the two numbers are no score and no vote: what stands around them speaks of odds."""
    if words.behind.at(page.lower, other.last) or words.sure.before(page.lower, one.first):
        return True
    if page.word(one.first - 1) in words.before and page.speaks_of(words.betting):
        return True
    to_one = joined and other.value == 1 and page.word(one.last + 1).isalpha()  # 7-to-1
    if not to_one and not page.speaks_of(words.named):
        return False
    around, scores = sentence_words(page, one.first, other.last), score_words(page.language)
    if not scores.votes.isdisjoint(around):
        return False
    named = not words.named.isdisjoint(around)
    return to_one or (named and not (joined and not scores.results.isdisjoint(around)))
