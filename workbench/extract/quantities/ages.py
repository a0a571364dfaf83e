"""Ages: of whom a length of time is said, and how. The rules are in `age_rules`."""

from __future__ import annotations

from workbench.claims import Modifier, Quantity, QuantityType, Why
from workbench.extract.dates.words import date_words
from workbench.extract.language import Language
from workbench.extract.phrases import Triggers
from workbench.extract.quantities import age_rules
from workbench.extract.quantities.age_categories import AGES, OLDEST
from workbench.extract.quantities.age_words import age_words
from workbench.extract.quantities.modifiers import hedges, modifier_before
from workbench.extract.quantities.page import NOTHING, Found, Page
from workbench.extract.quantities.ranges import Amount
from workbench.extract.quantities.rules import Rule, compiled, first_match
from workbench.extract.quantities.stated_quantity import state

_OF_TIME, _BARE = compiled(age_rules.OF_TIME, AGES), compiled(age_rules.BARE, AGES)


def triggers(language: Language) -> Triggers:
    """What an age without a number may start with."""
    return (age_words(language).decades,)


def read_age(page: Page, amount: Amount) -> tuple[Found, ...]:
    """The age that `amount` states, whose unit is one of time."""
    assert amount.unit is not None  # noqa: S101 - the caller has looked
    return _read(page, amount, _OF_TIME, amount.unit.symbol)


def read_bare_age(page: Page, amount: Amount) -> tuple[Found, ...]:
    """The age that a number without a unit states: `aged 45 to 75`, `Okoro, 61, a cardiologist`."""
    if amount.low.numeral.scale > 1:
        return NOTHING
    return _read(page, amount, _BARE, "year")


def _read(page: Page, amount: Amount, rules: tuple[Rule, ...], unit: str) -> tuple[Found, ...]:
    match = first_match(rules, page, amount)
    if match is None:
        return NOTHING
    return (_with_bound(page, state(page, amount, QuantityType.AGE, unit, match.last, Why(match.name))),)


def _with_bound(page: Page, found: Found) -> Found:
    """`found` with the bound before its words for age: `under the age of 14`."""
    words = age_words(page.language)
    named = words.before.before(page.lower, found.first)
    if named is None or found.quantity.modifier is not None or page.word(named[0] - 1) not in words.bounds:
        return found
    first, modifier = modifier_before(page, named[0])
    return found._replace(first=first, quantity=found.quantity._replace(modifier=modifier)) if modifier else found


def read_decade_of_life(page: Page, at: int) -> tuple[Found, ...]:
    """`in their 20s`: an age between two tens."""
    dates = date_words(page.language)
    if ten := age_words(page.language).decades.get(page.word(at)):
        quantity = Quantity(QuantityType.AGE, low=ten, high=ten + 9, unit="year", modifier=Modifier.RANGE)
        owned = dates.life_before & {page.word(at - 1), page.word(at - 2)}
        return (Found(at, at + 1, quantity, Why("age: in a decade of life")),) if owned else NOTHING
    word, owned = page.word(at), dates.life_before & {page.word(at - 1), page.word(at - 2)}
    if not owned or len(word) != 2 or not word.isdecimal() or not word.endswith("0"):
        return NOTHING
    if page.word(at + 1) not in dates.decade_suffixes or not page.tokens.glued(at + 1):
        return NOTHING
    quantity = Quantity(QuantityType.AGE, low=int(word), high=int(word) + 9, unit="year", modifier=Modifier.RANGE)
    return (Found(at, at + 2, quantity, Why("age: in a decade of life")),)


def read_group_of_age(page: Page, at: int) -> tuple[Found, ...]:
    """`over-65s`, `the under 16s`: the plural of an age that bounds a group."""
    words, word = age_words(page.language), page.word(at)
    suffixed = page.word(at + 1) in date_words(page.language).decade_suffixes and page.tokens.glued(at + 1)
    if not suffixed or not word.isdecimal() or not 0 < int(word) <= OLDEST:
        return NOTHING
    first = at - 2 if page.word(at - 1) == "-" and page.tokens.glued(at) else at - 1
    if page.word(first) not in words.bounds or first < page.free:
        return NOTHING
    _, modifier = hedges(page.language).before.at(page.lower, first) or (first, None)
    quantity = Quantity(QuantityType.AGE, value=int(word), unit="year", modifier=modifier)
    return (Found(first, at + 2, quantity, Why("age: bound of a group")),)
