"""The unit and scale that the head of a list or table states for its numbers: `Capacity, GW: 2010, 1.3; 2020, 2.1`."""

from __future__ import annotations

from decimal import Decimal

from workbench.extract.quantities.ambiguous_units import settle_currency
from workbench.extract.quantities.nouns import NounWords
from workbench.extract.quantities.numbers_with_units import UnitContext
from workbench.extract.quantities.page import Page
from workbench.extract.quantities.ranges import Amount
from workbench.extract.quantities.units import Unit, units

#: The head of a list stands at most so many tokens before a number of it; and what stands around such a number.
_HEAD_REACH = 80
_ITEM_MARKS = frozenset({",", ":", "("})
_ITEM_ENDS = frozenset({",", ";", ".", ")", "»", "”", '"', "", "("})


def headed_unit(page: Page, amount: Amount) -> tuple[Unit, Decimal] | None:
    """The unit and scale that the head of a list or table states for its bare numbers: `Capacity, GW: 2010, 1.3`."""
    if page.word(amount.last) not in _ITEM_ENDS or page.word(amount.first - 1) not in _ITEM_MARKS:
        return None
    for at in range(amount.first - 1, max(0, amount.first - _HEAD_REACH), -1):
        closed = page.word(at - 1) == ")"
        ends = page.word(at) == ":" or (closed and not page.word(at))
        if ends and (head := _head_at(page, at - closed)):
            return head
    return None


def heads_list(page: Page, first: int, last: int) -> bool:
    """Whether a scale word with its unit, in tokens `first` to `last`, is what a list is told in: `(million t)`."""
    opened = page.word(first - 1) == "(" or page.word(first - 1) in UnitContext.get(page.language).told_in
    return opened and page.word(last) in (")", ":")


def _head_at(page: Page, end: int) -> tuple[Unit, Decimal] | None:
    """The unit that stands without a number just before token `end`, with its scale: `(millions de tonnes)`."""
    table, words = units(page.language), page.numerals.words
    short = words.abbreviations.get(page.words[end - 1]) if end else None
    if short and (sign := table.prefixes.before(page.words, end - 1)):
        return settle_currency(page, sign[1]), Decimal(short)  # (£m)
    named = table.names.before(page.lower, end) or table.signs.before(page.words, end)
    if named is None:
        return None
    link = NounWords.get(page.language).links.before(page.lower, named[0])
    at = link[0] if link else named[0]
    word, letters = page.word(at - 1), page.words[at - 1]
    scale = words.scales.get(word.removesuffix("s")) or words.scales.get(word) or words.abbreviations.get(letters)
    at -= scale is not None
    return None if page.numerals.at(at - 1) else (settle_currency(page, named[1]), scale or Decimal(1))
