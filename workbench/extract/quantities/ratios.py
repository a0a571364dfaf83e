"""Odds and ratios, as how many times the one number is the other: `7 contre 1`, `33/1`, `two-to-one`."""

from __future__ import annotations

from workbench.claims import Quantity, QuantityType, Why
from workbench.extract import word_class
from workbench.extract.numerals import Numeral
from workbench.extract.phrases import PhraseTable
from workbench.extract.quantities.fractions import stated
from workbench.extract.quantities.modifiers import modifier_before
from workbench.extract.quantities.page import NOTHING, Found, Page
from workbench.extract.quantities.scores import ScoreWords
from workbench.extract.quantities.unit_recognition import unit_at

#: No side of odds is larger.
_LONGEST_ODDS = 10_000


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
    #: What stands before odds in a text that speaks of betting.
    before: frozenset[str] = word_class.words("ratios.before")
    #: In a text with one of these, two numbers of a match may be odds as well.
    racing: frozenset[str] = word_class.words("ratios.racing")
    #: Before so many to one: they said so `by` two to one.
    by: frozenset[str] = word_class.words("ratios.by")


def read_ratio(page: Page, at: int) -> tuple[Found, ...]:
    """The odds or the ratio whose first number starts at token `at`, as how many times the one is the other."""
    words = RatioWords.get(page.language)
    if words.infix.first_words.isdisjoint(page.lower[at + 1 : at + 3]):
        return NOTHING
    one = page.numerals.at(at)
    infix = words.infix.at(page.lower, one.last) if one and _is_side_of_odds(one) else None
    if one is None or infix is None or unit_at(page, one.last):
        return NOTHING
    other = page.numerals.at(infix[0])
    if other is None or not _is_side_of_odds(other) or unit_at(page, other.last):
        return NOTHING
    joined = not page.word(one.last).isalpha()
    if not _is_told(page, one, other, words, joined=joined):
        return NOTHING
    first, modifier = modifier_before(page, at)
    quantity = Quantity(QuantityType.MULTIPLE, value=stated(one.value / other.value), unit="×", modifier=modifier)
    return (Found(first, other.last, quantity, Why("multiple: odds or a ratio")),)


def _is_side_of_odds(numeral: Numeral) -> bool:
    return 0 < numeral.value <= _LONGEST_ODDS


def _is_told(page: Page, one: Numeral, other: Numeral, words: RatioWords, *, joined: bool) -> bool:
    """Whether the two numbers are no score and no vote: what stands around them speaks of odds."""
    score_words = ScoreWords.get(page.language)
    if words.behind.at(page.lower, other.last) or words.sure.before(page.lower, one.first):
        return True
    closed = page.bracketed(one.first, other.last)
    against = page.word(one.last) == "/" and one.value > other.value  # 33/1, but: by 3/4 of a length
    if (closed or against or page.word(one.first - 1) in words.before) and page.speaks_of(score_words.betting):
        return other.value == 1 or not page.tells_of_match or page.speaks_of(words.racing)  # served at 2-5
    to_one = joined and other.value == 1 and other.first > one.last + 1  # 7-to-1
    to_one = to_one or (other.value == 1 and page.word(modifier_before(page, one.first)[0] - 1) in words.by)
    if not to_one and not page.speaks_of(words.named):
        return False
    around = page.sentence_words(one.first, other.last)
    votes = not score_words.votes.isdisjoint(around)
    return not votes and (to_one or not words.named.isdisjoint(around))
