"""Ages: of whom a length of time is said, and how."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from workbench.claims import Modifier, Quantity, QuantityType, Why
from workbench.extract import word_class
from workbench.extract.dates.words import date_words
from workbench.extract.language import Language
from workbench.extract.phrases import PhraseTable
from workbench.extract.quantities.modifiers import hedges, modifier_after, modifier_before
from workbench.extract.quantities.nouns import names_several, noun_at, noun_words
from workbench.extract.quantities.page import NOTHING, Found, Page
from workbench.extract.quantities.ranges import Amount, range_words
from workbench.extract.quantities.stating import state

#: Nobody and nothing that an article gives the age of in apposition is older.
_OLDEST = 125

#: From this age on, a number of years in apposition needs no name before it.
_YOUNGEST = 14

#: A person's noun stands at most so many tokens before `de 46 ans`.
_NOUN_REACH = 4

#: What closes an apposition.
_APPOSITION_ENDS = frozenset({",", ")", ".", ";", ":", "»", "”", '"', "–", "—", "-"})

#: The noun `age` stands at most so many tokens before a number of years that is one.
_CLAUSE_REACH = 14


class AgeWords(word_class.WordClasses):
    """The `[ages]` section of a language."""

    #: What says that an age follows: `âgé de`, `aged`.
    before: PhraseTable[bool] = word_class.phrases("ages.before")
    #: Those of them that no counted noun follows: `aged`.
    certain: frozenset[str] = word_class.words("ages.certain")
    #: What says that an age stands before: `years old`, `-year-old`.
    after: PhraseTable[bool] = word_class.phrases("ages.after")
    #: Verbs of having that an age follows directly: `il a 39 ans`.
    having: frozenset[str] = word_class.words("ages.having")
    #: Whose age a number of years behind a link tells: `homme`, `enfant`.
    persons: frozenset[str] = word_class.words("ages.persons")
    #: Endings of nouns for what somebody does (`céréaliculteur`), and the nouns with them that are no persons.
    person_endings: tuple[str, ...] = word_class.endings("ages.person_endings")
    not_persons: frozenset[str] = word_class.words("ages.not_persons")
    #: What follows an age at the start of a clause: `At 81,`, `at fifteen she`.
    openers: frozenset[str] = word_class.words("ages.openers", also=(",",))
    #: In the clause of one of these a number that ends it behind `at` is an age: `Born in 1952, she wrote it at 24.`
    life_words: frozenset[str] = word_class.words("ages.life_words")
    #: Prepositions before the age at which something happened, unless the clause has one of `not_with`.
    at: frozenset[str] = word_class.words("ages.at")
    not_with: frozenset[str] = word_class.words("ages.not_with")
    #: Decades of life by name: `seventies`.
    decades: Mapping[str, int] = word_class.mapping("ages.decades")
    links: frozenset[str] = word_class.words("ages.links")
    #: What follows a length of time that is no age: `de prison`.
    not_before: PhraseTable[bool] = word_class.phrases("ages.not_before")
    #: What stands before the years of a group: `les plus de` (65 ans), and the articles of bounded groups.
    group_hedges: PhraseTable[bool] = word_class.phrases("ages.group_hedges")
    group_articles: frozenset[str] = word_class.words("ages.group_articles")
    #: Nouns for age: in their clause a number of years is one, unless `not_after` (`depuis`) tells a length of time.
    nouns: frozenset[str] = word_class.words("ages.nouns")
    not_after: PhraseTable[bool] = word_class.phrases("ages.not_after")
    contrasts: frozenset[str] = word_class.words("counts.contrasts", "counts.conjunctions")
    #: Words that join the last of several ages to the others.
    conjunctions: frozenset[str] = word_class.words("counts.conjunctions")
    #: What stands between a group and its bound: `nurses over 50`.
    bounds: frozenset[str] = word_class.words("ages.bounds")
    #: Words for a group that are no nouns: `those`.
    group_words: frozenset[str] = word_class.words("ages.group_words")
    #: A bare number between commas behind a name is an age: `Okoro, 61, a cardiologist`.
    bare_apposition: bool = word_class.flag("ages.bare_apposition")


age_words = word_class.compiled(AgeWords)


def triggers(language: Language) -> frozenset[str]:
    """The words at which an age without a number may start."""
    return frozenset(age_words(language).decades)


def read_age(page: Page, amount: Amount) -> tuple[Found, ...]:
    """The age that `amount` states, whose unit is one of time."""
    words, unit = age_words(page.language), amount.unit
    assert unit is not None  # noqa: S101 - the caller has looked
    old = words.after.at(page.lower, amount.last)
    rule = "age: followed by the words for old" if old else _rule(page, amount, words)
    if rule is None:
        return NOTHING
    last = old[0] if old else amount.last
    return (_with_bound(page, state(page, amount, QuantityType.AGE, unit.symbol, last, Why(rule)), words),)


def read_bare_age(page: Page, amount: Amount) -> tuple[Found, ...]:
    """The age that a number without a unit states: `aged 45 to 75`, `Okoro, 61, a cardiologist`."""
    words = age_words(page.language)
    first = _past_hedge(page, amount.first)
    before = words.before.before(page.lower, first)
    certain = (before and page.word(first - 1) in words.certain) or _bounds_people(page, amount, words)
    counts = noun_at(page, amount.last) is not None and not certain
    if counts or amount.low.numeral.scale > 1:
        return NOTHING
    if before:
        rule = "age: after a word for age"
    elif _is_bound(page, amount, words):
        rule = "age: bound of a group"
    elif _is_listed(page, amount, words):
        rule = "age: beside another age"
    elif page.word(amount.first - 1) in words.at and _is_whole(amount) and _opens_clause(page, amount):
        rule = "age: at which something happened"
    elif words.bare_apposition and amount.high is None and _is_apposition(page, amount) and _is_whole(amount):
        rule = "age: number in apposition to a name"
    else:
        return NOTHING
    return (_with_bound(page, state(page, amount, QuantityType.AGE, "year", amount.last, Why(rule)), words),)


def _with_bound(page: Page, found: Found, words: AgeWords) -> Found:
    """`found` with the bound before its words for age: `under the age of 14`."""
    named = words.before.before(page.lower, found.first)
    if named is None or found.quantity.modifier is not None or page.word(named[0] - 1) not in words.bounds:
        return found
    first, modifier = modifier_before(page, named[0])
    return replace(found, first=first, quantity=replace(found.quantity, modifier=modifier)) if modifier else found


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
    if not suffixed or not word.isdecimal() or not 0 < int(word) <= _OLDEST:
        return NOTHING
    first = at - 2 if page.word(at - 1) == "-" and page.tokens.glued(at) else at - 1
    if page.word(first) not in words.bounds or first < page.free:
        return NOTHING
    _, modifier = hedges(page.language).before.at(page.lower, first) or (first, None)
    quantity = Quantity(QuantityType.AGE, value=int(word), unit="year", modifier=modifier)
    return (Found(first, at + 2, quantity, Why("age: bound of a group")),)


def _is_bound(page: Page, amount: Amount, words: AgeWords) -> bool:
    """`nurses over 50`; in words only behind a noun that is surely of people: `children under five`."""
    if page.word(amount.first - 1) not in words.bounds:
        return False
    if _is_whole(amount):
        return _names_group(page, amount.first - 2)
    return not amount.low.numeral.decimals and page.word(amount.first - 2) in words.group_words


def _bounds_people(page: Page, amount: Amount, words: AgeWords) -> bool:
    """Whether the number bounds a group that is surely of people, before a verb: `children under five suffer`."""
    bound = page.word(amount.first - 1) in words.bounds and page.word(amount.first - 2) in words.group_words
    return bound and amount.low.numeral.scale == 1 and not names_several(page, amount.last)


def _is_listed(page: Page, amount: Amount, words: AgeWords) -> bool:
    """Whether the number goes on a list of ages: `aged eight, 11 and 14`, `82 for women and 78 for men`."""
    last = page.found[-1] if page.found else None
    if last is None or last.quantity.type is not QuantityType.AGE or not page.same_line(last.first, amount.last):
        return False
    joiner = page.word(amount.first - 1)
    if joiner in words.conjunctions:
        parallel = page.word(amount.last) == page.word(last.last) and page.word(last.last).isalpha()
        return last.last == amount.first - 1 or (parallel and amount.first - last.last <= _NOUN_REACH)
    goes_on = page.word(amount.last) in words.conjunctions or page.word(amount.last) == ","
    return joiner == "," and last.last == amount.first - 1 and goes_on and page.numerals.at(amount.last + 1) is not None


def _opens_clause(page: Page, amount: Amount) -> bool:
    """Whether `At 81,` opens a sentence, or goes on a paragraph that has just told an age."""
    words = age_words(page.language)
    if page.word(amount.last) in (".", ";") and not words.life_words.isdisjoint(_clause(page, amount)):
        return True
    if page.word(amount.last) not in words.openers:
        return False
    last = page.found[-1] if page.found else None
    told = last is not None and last.quantity.type is QuantityType.AGE and page.same_line(last.first, amount.last)
    return told or page.words[amount.first - 1][0].isupper()


def _clause(page: Page, amount: Amount) -> list[str]:
    return page.lower[max(0, amount.first - _CLAUSE_REACH) : amount.first]


def _names_group(page: Page, at: int) -> bool:
    """Whether a plural that could be of people stands at token `at`: `nurses over 50`."""
    words = noun_words(page.language)
    plural = page.word(at).endswith(words.plural_endings) or page.word(at) in words.plurals
    return page.word(at) in age_words(page.language).group_words or (plural and page.word(at) not in words.stop)


def _rule(page: Page, amount: Amount, words: AgeWords) -> str | None:
    first = _past_hedge(page, amount.first)
    if words.before.before(page.lower, first):
        return "age: after a word for age"
    if (
        amount.unit is None
        or amount.unit.symbol not in ("year", "month", "week")
        or words.not_before.at(page.lower, amount.last)
    ):
        return None
    if _is_group(page, amount, words):
        return "age: of a group"
    if _continues_age(page, amount, words):
        return "age: in a clause about age"
    if _is_apposition(page, amount) and amount.low.value <= _OLDEST and first == amount.first:
        return "age: number in apposition to a name"
    before = page.word(first - 1)
    if before in words.having and amount.low.value <= _OLDEST:
        return "age: after a verb of having"
    listed = _start_of_list(page, first)
    if page.word(listed - 1) in words.links and _follows_person(page, listed - 1, words):
        return "age: after the noun of a person"
    if before in words.at and _happens_at_age(page, amount, words):
        return "age: at which something happened"
    return None


def _happens_at_age(page: Page, amount: Amount, words: AgeWords) -> bool:
    """Whether `à 44 ans` tells when something happened, not how long it lasts (`condamné à 3 ans`)."""
    clause = _clause(page, amount)
    return amount.unit is not None and amount.unit.symbol == "year" and words.not_with.isdisjoint(clause)


def _is_group(page: Page, amount: Amount, words: AgeWords) -> bool:
    """`les 18-24 ans`, `aux 70 ans et plus`, `les plus de 65 ans`."""
    if amount.unit is None or amount.unit.symbol != "year":
        return False
    if words.group_hedges.before(page.lower, amount.first):
        return True
    if words.group_articles and amount.high and page.word(amount.high.first - 1) in ("-", "–"):
        return True
    bounded = amount.high is not None or modifier_after(page, amount.last)[1] is not None
    return bounded and page.word(amount.first - 1) in words.group_articles


def _continues_age(page: Page, amount: Amount, words: AgeWords) -> bool:
    """Whether the clause speaks of an age (`l'âge moyen atteint 31 ans`), or compares with one just read."""
    if words.not_after.before(page.lower, _past_hedge(page, amount.first)):
        return False
    for at in range(amount.first - 1, max(-1, amount.first - _CLAUSE_REACH), -1):
        if page.word(at) in (".", "?", "!", ";") or "\n" in page.gap(at + 1):
            break
        if page.word(at) in words.nouns:
            return True
    last = page.found[-1] if page.found else None
    compared = last is not None and last.quantity.type is QuantityType.AGE and amount.first - last.last <= _NOUN_REACH
    if range_words(page.language).infix.at(page.lower, amount.first - 1):
        return False  # condamne un homme de 52 ans à trois ans de prison
    return compared and any(word in words.contrasts for word in page.lower[amount.first - 2 : amount.first])


def _past_hedge(page: Page, first: int) -> int:
    found = hedges(page.language).before.before(page.lower, first)
    return found[0] if found and found[0] >= page.free else first


def _start_of_list(page: Page, first: int) -> int:
    """The first of the numbers that a list ends with at token `first`: `2, 5 et 8 ans`."""
    words = age_words(page.language)
    while page.word(first - 1) == "," or page.word(first - 1) in words.contrasts:
        if not page.word(first - 2).isdecimal() and page.word(first - 2) not in page.numerals.number_words:
            break
        first -= 2
    return first


def _follows_person(page: Page, link: int, words: AgeWords) -> bool:
    around = page.lower[max(0, link - _NOUN_REACH) : link]
    noun = around[-1] if around else ""
    by_ending = noun.endswith(words.person_endings) and noun not in words.not_persons
    return bool(words.person_endings and by_ending) or any(word in words.persons for word in around)


def _is_apposition(page: Page, amount: Amount) -> bool:
    """Whether the number stands alone between commas, brackets or the end of the sentence, behind a name."""
    before, behind = page.word(amount.first - 1), page.word(amount.last)
    ends = behind in _APPOSITION_ENDS or behind in age_words(page.language).contrasts
    if before not in (",", "(") or not ends:
        return False
    at = amount.first - 2
    if page.word(at) == "." and len(page.word(at - 1)) == 1 and page.tokens.glued(at):
        at -= 1  # Jeanne L., 88 ans
    if at < 0 or not (page.words[at][-1].isalpha() or page.word(at) == ")"):
        return False
    grown = amount.unit is not None and _YOUNGEST <= amount.low.value <= _OLDEST
    return grown or _is_named(page, at) or page.word(at) in age_words(page.language).persons


def _is_named(page: Page, index: int) -> bool:
    """Whether a capitalised word stands at token `index` or just before it (`Marie Dubois`, `Mathis Le Guen`)."""
    return any(page.words[at][0].isupper() for at in range(max(0, index - 3), index + 1))


def _is_whole(amount: Amount) -> bool:
    numeral = amount.low.numeral
    return numeral.digits and not numeral.decimals and not numeral.grouped and 0 < numeral.value <= _OLDEST
