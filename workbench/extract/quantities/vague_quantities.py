"""Vague quantities: `plusieurs usines`, `des dizaines de milliers de personnes`, `a few hours`."""

from __future__ import annotations

from workbench.claims import Modifier, Quantity, QuantityType, Why
from workbench.extract import word_class
from workbench.extract.assumptions import Assumption
from workbench.extract.phrases import PhraseTable
from workbench.extract.quantities.age_rules import AgeWords
from workbench.extract.quantities.ages import tells_age
from workbench.extract.quantities.ambiguous_units import settle_currency
from workbench.extract.quantities.amounts import joined_noun
from workbench.extract.quantities.durations import ShiftWords
from workbench.extract.quantities.modifiers import rate_after
from workbench.extract.quantities.nouns import linked_noun, may_be_several, noun_at, past_link
from workbench.extract.quantities.numbers_with_units import UnitContext
from workbench.extract.quantities.page import NOTHING, Found, Page
from workbench.extract.quantities.stated_scale import heads_list
from workbench.extract.quantities.unit_recognition import unit_at


class VagueWords(word_class.WordClasses):
    """The `[vague]` section of a language."""

    #: What makes the noun behind it a vague quantity: `plusieurs`, `a few`.
    determiners: PhraseTable[bool] = word_class.phrases("vague.determiners")
    #: Plurals of scale words and collectives: `milliers`, `tens`, `billions`.
    heads: frozenset[str] = word_class.words("vague.heads")
    #: Words before a head that belong to the span: `des`.
    openers: frozenset[str] = word_class.words("vague.openers")
    #: Scale words that may stand between a determiner and its noun: `a few thousand votes`.
    scales: frozenset[str] = word_class.words("vague.scales")
    #: A head needs a link behind it (`dozens of`), or a quotation mark, or the end of the sentence.
    not_before: PhraseTable[bool] = word_class.phrases("vague.not_before")


def read_vague(page: Page, at: int) -> tuple[Found, ...]:
    """The vague quantity whose determiner, or whose plural, stands at token `at`."""
    words = VagueWords.get(page.language)
    if page.word(at) in words.heads:
        first = at - 1 if page.word(at - 1) in words.openers and at > page.free else at
        counted = _counted(page, first, at, words)
        heads = heads_list(page, counted[0].first, counted[0].last)
        return page.nothing_up_to(counted[0].last) if heads else counted
    found = words.determiners.at(page.lower, at)
    if found is None or words.not_before.at(page.lower, found[0]) or page.word(found[0])[:1].isdecimal():
        return NOTHING  # quelques 70 personnes
    return _counted(page, at, found[0], words)


def _counted(page: Page, first: int, at: int, words: VagueWords) -> tuple[Found, ...]:
    """What is counted behind the heads and scale words that start at token `at`."""
    last, linked = at, False
    while page.word(last) in words.heads or page.word(last) in words.scales:
        after = past_link(page, last + 1)
        last, linked = last + 1, True
        if page.word(after) in words.heads:
            last = after
    start = past_link(page, last) if linked else last
    if found := _unit(page, first, last, start):
        return found
    noun = (linked_noun(page, last) if linked else joined_noun(page, last)) or noun_at(page, start)
    if not linked and (noun is None or not may_be_several(page.language, noun[1])):
        after = past_link(page, last)  # several of them, plusieurs de ses proches
        noun = noun_at(page, after) or noun_at(page, after + 1) if after > last else None
    why = Why("count: vague quantity")
    quantity = Quantity(QuantityType.COUNT, unit=noun[1] if noun else None, modifier=Modifier.VAGUE)
    return (Found(first, rate_after(page, noun[0] if noun else last), quantity, why),)


def _unit(page: Page, first: int, last: int, start: int) -> tuple[Found, ...]:
    found = unit_at(page, start)
    if found is None and page.word(start) in UnitContext.get(page.language).between:
        found = unit_at(page, start + 1, signs=False)  # a few more months
    if found is None or (found[1].sign and found[1].symbol.isalpha() and page.tokens.gap(start) and start == last):
        return NOTHING  # several T cells
    end, unit = found
    if unit.type is QuantityType.DURATION and (dated := _vague_date(page, first, end)):
        return (dated,)
    unit = settle_currency(page, unit)
    kind = unit.type
    if kind is QuantityType.DURATION and tells_age(page, first, end):
        kind = QuantityType.AGE
        end = (AgeWords.get(page.language).old.at(page.lower, end) or (end,))[0]
    quantity = Quantity(kind, unit=unit.symbol, modifier=Modifier.VAGUE)
    assumptions = (unit.assumption,) if unit.assumption else ()
    return (Found(first, rate_after(page, end), quantity, Why(f"{kind}: vague quantity", assumptions)),)


def _vague_date(page: Page, first: int, end: int) -> Found | None:
    """`a couple of years ago`, `il y a quelques mois`: a date that no calendar places."""
    words = ShiftWords.get(page.language)
    after, before = words.after.at(page.lower, end), page.phrase_before(words.before, first)
    if after is None and before is None:
        return None
    quantity = Quantity(QuantityType.DATE, modifier=Modifier.VAGUE)
    why = Why("date: a vague length of time before or after publication", (Assumption.NO_NUMBER,))
    return Found(first if after or before is None else before[0], after[0] if after else end, quantity, why)
