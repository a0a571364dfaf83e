"""How a quantity is hedged, and at what rate: the words before and behind it that belong to its span."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workbench.claims import Modifier
from workbench.extract import word_class
from workbench.extract.dates.words import DateWords
from workbench.extract.language import Language
from workbench.extract.numerals import CURRENCY_SIGNS, Numeral
from workbench.extract.phrases import PhraseTable, expand_all
from workbench.extract.quantities.nouns import NounWords, is_noun_like, noun_at
from workbench.extract.quantities.page import Page
from workbench.extract.quantities.unit_recognition import unit_at
from workbench.extract.quantities.units import Unit, units

#: A negation stands at most so many tokens before the comparator that it turns round.
_NEGATION_REACH = 6

#: Who is blamed stands at most so many tokens before what for: jailed for seven years `over`.
_BLAME_REACH = 6

#: What a quantity may stand behind that opens a quotation or an aside.
_OPENING = frozenset({"(", "«", '"', "“"})

#: How many of something a rate is stated per.
_POPULATION = 100_000
_BASES = frozenset({100, 1_000, 10_000, 100_000, 1_000_000})


def modifier_phrases(key: str) -> Any:
    """Phrases by the modifier that each stands for."""

    def phrases(table: Mapping[str, list[str]]) -> PhraseTable[Modifier]:
        return PhraseTable((each, Modifier(name)) for name, patterns in table.items() for each in expand_all(patterns))

    return word_class.read(key, phrases, {})


class Hedges(word_class.WordClasses):
    """The `[modifiers]` and `[rates]` sections of a language."""

    before: PhraseTable[Modifier] = modifier_phrases("modifiers.before")
    after: PhraseTable[Modifier] = modifier_phrases("modifiers.after")
    #: The same joined to a number, before its unit or noun: `20-plus years`.
    joined: PhraseTable[Modifier] = modifier_phrases("modifiers.joined")
    #: Comparators that stand behind a quantity only where no number follows: `£1m plus`, but `£1m plus tax of 20%`.
    at_end: PhraseTable[Modifier] = modifier_phrases("modifiers.at_end")
    #: Words that open a rate before any noun: `par habitant`.
    rate_words: PhraseTable[bool] = word_class.phrases("rates.words")
    #: Phrases with one of these words that are no rates: `par rapport à`.
    not_rate_words: PhraseTable[bool] = word_class.phrases("rates.not_rates")
    #: Words before what a rate is stated per: `pour 100 000 habitants`.
    populations: frozenset[str] = word_class.words("money.populations")
    rate_bases: PhraseTable[bool] = word_class.phrases("rates.bases")
    #: Articles that open a rate before a unit: `a month`.
    rate_articles: frozenset[str] = word_class.words("rates.articles")
    #: All that a rate opens with, but for signs.
    rate_openers: PhraseTable[bool] = word_class.phrases(
        "rates.currencies", "rates.fixed", "rates.bases", "rates.words", "rates.articles"
    )
    #: Whole rates: `à l'heure`.
    rates: PhraseTable[bool] = word_class.phrases("rates.fixed")
    #: Comparators that are prepositions before a length of time: `over three days`.
    not_of_time: PhraseTable[bool] = word_class.phrases("modifiers.not_of_time")
    #: The same before one of these in a text about a match: `over two legs`.
    courses: frozenset[str] = word_class.words("modifiers.courses")
    #: `plus que` says more than, or only, behind a negation: its words, and the negations.
    only_negated: frozenset[str] = word_class.words("modifiers.only_negated")
    only_links: frozenset[str] = word_class.words("modifiers.only_links")
    negations: frozenset[str] = word_class.words("modifiers.negations")
    #: Behind these such a word is no preposition: `for over three days`.
    time_prepositions: frozenset[str] = word_class.words("modifiers.time_prepositions")
    #: What hedges behind a determiner, and is a preposition elsewhere: a `near` 10% rise.
    adverbs: frozenset[str] = word_class.words("modifiers.adverbs")
    #: What is a noun behind a determiner: les `proches` des cinq marins.
    nouns: frozenset[str] = word_class.words("modifiers.nouns")
    #: Verbs that such a word belongs to: `turns over`.
    phrasal: frozenset[str] = word_class.words("modifiers.phrasal")
    #: Verbs that a particle belongs to, and the particles: `ticked up to`.
    moved: frozenset[str] = word_class.words("modifiers.moved")
    particles: frozenset[str] = word_class.words("modifiers.particles")
    #: Behind a comma, what adds a number instead of hedging it: `, en plus de` 5 tirs.
    in_addition: PhraseTable[bool] = word_class.phrases("modifiers.in_addition")
    in_addition_alone: frozenset[str] = word_class.words("modifiers.in_addition_alone")
    #: What hedges money, and is a preposition before anything else: `dans les 300 euros`, but `dans les trois cas`.
    of_money: PhraseTable[Modifier] = modifier_phrases("modifiers.of_money")
    #: Before the name of a currency, what makes an exchange rate of a number: `218 to the` dollar.
    per_currency: PhraseTable[bool] = word_class.phrases("rates.currencies")
    #: The same where a bare number stands before them: 83.35 `against the` dollar.
    against_currency: PhraseTable[bool] = word_class.phrases("rates.against")
    #: Between a currency and its level: the rupee `opened` at 71.30.
    quoted: PhraseTable[bool] = word_class.phrases("rates.quoted")
    #: Behind `plus`, what is added: `$15,000 plus interest`.
    added: frozenset[str] = word_class.words("modifiers.added")
    #: What is done to somebody, or fought, for what `over` tells behind it: `jailed` over, a `row` over.
    blamed: frozenset[str] = word_class.words("modifiers.blamed")
    joiners: frozenset[str] = word_class.words("rates.joiners")
    per_units: frozenset[str] = word_class.words("rates.per")
    #: What follows `a year` where it is no rate: `earlier`.
    not_rates: PhraseTable[bool] = word_class.phrases("rates.not_before")


def may_hedge(language: Language, word: str) -> bool:
    """Whether a comparator may end with `word`, or stand before it where that opens a quotation or an aside."""
    words = Hedges.get(language)
    return word in words.before.last_words or word in words.adverbs or word in _OPENING


def modifier_before(page: Page, first: int) -> tuple[int, Modifier | None]:
    """Where the quantity at token `first` begins with its comparator, and what that says."""
    quoted, words = page.word(first - 1) in _OPENING, Hedges.get(page.language)
    for start in (first, first - 1) if quoted else (first,):
        found = words.before.before(page.lower, start)
        if found and (_is_negated(page, found[0], start) or _is_phrasal(page, found[0], start)):
            return first, None
        if found and found[0] >= page.free and page.same_line(found[0], first + 1):
            return found
    adverb = page.word(first - 1) in words.adverbs and page.word(first - 2) in DateWords.get(page.language).determiners
    return (first - 1, Modifier.APPROX) if adverb and first > page.free else (first, None)


def _is_negated(page: Page, first: int, last: int) -> bool:
    """Whether a negation makes the comparator in tokens `first` to `last` say only: `n'en compte plus que 31`."""
    words = Hedges.get(page.language)
    said = page.lower[first:last]
    if words.only_negated.isdisjoint(said) or words.only_links.isdisjoint(said):
        return False
    if page.word(first - 1) == ":":
        return True  # plus que 3 jours
    return page.near(words.negations, first, _NEGATION_REACH)


def _is_phrasal(page: Page, first: int, last: int) -> bool:
    """Whether the comparator belongs to the words before it: `it turns over £20m`, `a 12-under 268`."""
    words = Hedges.get(page.language)
    if page.joins(first - 1):
        return page.word(first - 2).isdecimal() or page.word(first - 2) in page.numerals.number_words
    if page.word(first) in words.nouns and page.word(first - 1) in DateWords.get(page.language).determiners:
        return True  # les proches des cinq marins
    if page.word(first - 1) in words.moved and page.word(first) in words.particles:
        return True  # ticked up to 4 %
    if added := words.in_addition.at(page.lower, first - 1):
        return added[0] == last and (page.word(first - 2) == "," or page.word(last - 1) in words.in_addition_alone)
    raced = page.tells_of_match and not words.courses.isdisjoint(page.lower[last + 1 : last + 3])
    joined = raced or page.word(first - 1) in words.phrasal or _is_cause(page, first, last, words)
    return joined and words.not_of_time.at(page.lower, first) == (last, True)


def _is_cause(page: Page, first: int, last: int, words: Hedges) -> bool:
    """Whether it tells what somebody is blamed for, named behind its amount: jailed `over` £3m fraud."""
    sign = page.word(last) in CURRENCY_SIGNS
    blamed = page.near(words.blamed, first, _BLAME_REACH) and page.word(first - 1) not in words.time_prepositions
    amount = page.numerals.at(last + sign) if blamed else None  # but: sued for over £3m damages
    share = amount is not None and page.word(amount.last) == "%"
    return amount is not None and (sign or share) and is_noun_like(page, amount.last + share)


def duration_hedge_before(page: Page, first: int) -> tuple[int, Modifier | None]:
    """The comparator before a length of time, where `over` and `within` tell when, not how much."""
    found, words = modifier_before(page, first), Hedges.get(page.language)
    if page.word(found[0] - 1) in words.time_prepositions:
        return found
    return (first, None) if words.not_of_time.at(page.lower, found[0]) else found


def money_hedge_before(page: Page, first: int) -> tuple[int, Modifier | None]:
    """The comparator before an amount of money."""
    return page.phrase_before(Hedges.get(page.language).of_money, first) or modifier_before(page, first)


def modifier_after(page: Page, last: int) -> tuple[int, Modifier | None]:
    """Where the quantity that ends at token `last` ends with its comparator, and what that says."""
    words = Hedges.get(page.language)
    if (found := words.after.at(page.lower, last)) and not _opens_next(page, found[0]):
        return found
    found = words.at_end.at(page.lower, last)
    if found is None or page.word(found[0]) in words.added:
        return last, None
    number = page.numerals.at(found[0] + (page.word(found[0]) in CURRENCY_SIGNS))  # £1m plus | £20,000
    return (last, None) if number else found


def least_behind_adjective(page: Page, last: int) -> tuple[int, Modifier | None]:
    """The same for counted things with an adjective: `quatre blessés` légers au moins."""
    found = Hedges.get(page.language).after.at(page.lower, last + 1)
    if found is None or found[1] is not Modifier.MIN or page.numerals.at(found[0]) or _opens_next(page, found[0]):
        return last, None
    agrees = page.word(last).endswith(NounWords.get(page.language).plural_endings)
    return found if agrees and is_noun_like(page, last) else (last, None)


def _opens_next(page: Page, last: int) -> bool:
    """Whether the last word of a comparator begins one of a number behind it: `cinq ans et plus de 200 matchs`."""
    opened = Hedges.get(page.language).before.at(page.lower, last - 1)
    return opened is not None and opened[0] > last and page.numerals.at(opened[0]) is not None


def rate_after(page: Page, last: int) -> int:
    """The token after a rate at token `last` (`par patient et par an`, `a month`, `/mois`), `last` without one."""
    words = Hedges.get(page.language)
    at = last
    while (end := _past_one_rate(page, at, words)) is not None:
        at = end
        if page.word(at) in words.joiners and _past_one_rate(page, at + 1, words) is not None:
            at += 1
    return at


def is_rate_base(page: Page, numeral: Numeral) -> bool:
    """Whether a rate further before is stated per `numeral`: `212 cas sur sept jours pour` 100 000 habitants."""
    words = Hedges.get(page.language)
    counted = numeral.value == _POPULATION and page.word(numeral.last) in words.populations
    return counted and words.rate_bases.before(page.lower, numeral.first) is not None


def exchange_rate_after(page: Page, last: int, *, bare: bool = False) -> tuple[int, Unit] | None:
    """The currency that an exchange rate at token `last` is stated for (`to the dollar`), and the token after it."""
    words = Hedges.get(page.language)
    found = words.per_currency.at(page.lower, last) or (words.against_currency.at(page.lower, last) if bare else None)
    named = units(page.language).names.at(page.lower, found[0]) if found else None
    return named if named and named[1].is_currency and not named[1].doubtful_name else None


def _past_one_rate(page: Page, at: int, words: Hedges) -> int | None:
    """The token after the single rate that starts at token `at`: `par patient`, `for every $100,000`, `/mois`."""
    if page.word(at) not in words.rate_openers.first_words and page.word(at) not in ("-", "/"):
        return None
    if exchanged := exchange_rate_after(page, at):
        return exchanged[0]
    if found := words.rates.at(page.lower, at):
        return None if DateWords.get(page.language).relative.at(page.lower, at) else found[0]
    based = words.rate_bases.at(page.lower, at)
    start = based[0] + (page.word(based[0]) in CURRENCY_SIGNS) if based else at  # for every $100,000
    if based and (base := page.numerals.at(start)):
        noun = noun_at(page, base.last)
        round_base = base.value in _BASES or (page.word(base.last) in words.populations and base.value % 1_000 == 0)
        return None if not round_base else noun[0] if noun else base.last if base.digits else None
    if found := words.rate_words.at(page.lower, at):
        if words.not_rate_words.at(page.lower, at) or found[0] in page.blocked:
            return None
        counted = page.word(found[0]) in page.numerals.number_words or not is_noun_like(page, found[0])
        per = units(page.language).names.at(page.lower, found[0])
        return None if counted else per[0] if per else found[0] + 1
    if page.word(at) == "-" and page.word(at + 2) == "-" and page.word(at + 1) in words.rate_articles:
        joined = units(page.language).names.at(page.lower, at + 3)
        return joined[0] if joined else None
    if page.word(at) in words.rate_articles or page.word(at) == "/":
        unit = unit_at(page, at + 1)
        if unit:
            numbered = page.word(unit[0]).isdecimal()  # contre 332 la semaine 38
            return None if numbered or words.not_rates.at(page.lower, unit[0]) else unit[0]
        return at + 2 if page.word(at + 1) in words.per_units else None
    return None
