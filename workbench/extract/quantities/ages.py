"""Ages: of whom a length of time is said, and how; and what the rules in `age_rules` ask of a text."""

from __future__ import annotations

from collections.abc import Callable

from msgspec.structs import replace

from workbench.claims import Quantity, QuantityType, Why
from workbench.extract.dates.words import DateWords
from workbench.extract.language import Language
from workbench.extract.quantities import age_rules
from workbench.extract.quantities.age_rules import AgeWords
from workbench.extract.quantities.amount_rules import Begun, Category, Compiled, Grammar, compiled, first_match, named
from workbench.extract.quantities.modifiers import Hedges, may_hedge, modifier_after, modifier_before, rate_after
from workbench.extract.quantities.nouns import NounWords, is_plural, names_several, noun_at
from workbench.extract.quantities.numbers_with_units import UnitContext, number_at
from workbench.extract.quantities.ordinals import OrdinalWords
from workbench.extract.quantities.page import APOSTROPHES, NOTHING, Found, Page
from workbench.extract.quantities.ranges import Amount, RangeWords, state

#: Nobody and nothing that an article gives the age of in apposition is older.
OLDEST = 125

#: From this age on, a number of years in apposition needs no name before it.
_YOUNGEST = 14
#: A larger number behind `at` is no hour.
_LAST_HOUR = 12

#: No clock has more hours.
_LAST_OF_CLOCK = 12

#: An age is told of somebody again among the next so many quantities.
_FOUND_BEFORE = 100

#: Behind the name of somebody an abbreviation has so many letters at most: `Snr.`
_LONGEST_ABBREVIATION = 3

#: A person's noun stands at most so many tokens before `de 46 ans`.
_NOUN_REACH = 4

#: What courts sentence to.
_SENTENCES = frozenset({QuantityType.DURATION, QuantityType.MONEY})

#: What closes an apposition.
_APPOSITION_ENDS = frozenset({",", ")", ".", ";", ":", "»", "”", '"', "–", "—", "-", "!"})

#: What opens one.
_APPOSITION_MARKS = frozenset({",", "(", "–", "—", "-"})

#: The noun `age` stands at most so many tokens before a number of years that is one.
_CLAUSE_REACH = 14


# What may stand before an amount: from the token behind it, its first token.


def _hedge(page: Page, end: int) -> int | None:
    """What hedges the age, without the preposition of time before it: à `plus de` 80 ans."""
    first, modifier = modifier_before(page, end)
    if modifier is None:
        return None
    at = page.word(first) in AgeWords.get(page.language).at
    return first + bool(at and Hedges.get(page.language).before.at(page.lower, first + 1))  # à | plus de 80 ans


def _sure_age_word(page: Page, end: int) -> int | None:
    """A word for age that no counted noun follows."""
    found = AgeWords.get(page.language).aged.before(page.lower, end)
    return found[0] if found else None


def _person_of(page: Page, end: int) -> int | None:
    """The noun of a person with the link behind it: `boulanger de`."""
    last = end - 1 - (page.word(end - 1) in APOSTROPHES)
    told = page.last if page.word(last - 1) == "," else None
    if told and told.quantity.type in _SENTENCES and page.in_sentence(told.last, end):
        return None  # trois ans ; son frère, | de deux ans
    return _person(page, last) if page.word(end - 1) in AgeWords.get(page.language).links else None


def _person(page: Page, end: int) -> int | None:
    """The noun of a person, with other words behind it at most: `garçons`, `femme enceinte`."""
    words = AgeWords.get(page.language)
    around = page.lower[max(0, end - _NOUN_REACH) : end]
    joined = [f"{page.word(end - 3)}-{page.word(end - 1)}"] if page.joins(end - 2) else []  # un sans-abri de 45 ans
    forms = {form for word in around + joined for form in (word, word.removesuffix("s"))}
    if not words.persons.isdisjoint(forms) and words.not_persons.isdisjoint(around[-1:]):
        return end - 1
    last = {around[-1], around[-1].removesuffix("s")} - {""} if around else set()
    named = words.not_persons.isdisjoint(last) and any(form.endswith(words.person_endings) for form in last)
    named = named or (page.words[end - 1].istitle() and page.word(end - 2) in words.determiners)  # le Nigérian
    return end - 1 if named else None


#: What a relative clause tells between a name and its verb has at most so many words.
_LONGEST_ASIDE = 15


def _name_is(page: Page, end: int) -> int | None:
    """A name with a verb of being behind it; a word is one that the text capitalises inside a sentence."""
    name, words = end - 2, AgeWords.get(page.language)
    for at in range(name - 1, max(0, name - _LONGEST_ASIDE), -1) if page.word(name) == "," else ():
        if page.word(at) == "," and page.word(at + 1) in words.who:  # Liu Yi, who lives in Leeds, is
            return at - 1 if page.words[at - 1][0].isupper() else None
    if not page.words[max(0, name)][0].isupper():
        return None
    written = page.words[name]
    return name if page.times_inside(written) > page.inside(name) and not written.isupper() else None


def _having(page: Page, end: int) -> int | None:
    """A verb of having; a capital by itself is the preposition without its accent: `A un an du vote`."""
    letter = len(page.word(end - 1)) == 1 and page.words[end - 1].isupper()
    return end - 1 if page.word(end - 1) in AgeWords.get(page.language).having and not letter else None


def _capital_at(page: Page, end: int) -> int | None:
    """The preposition of an age whose capital has lost its accent: `A 29 ans, elle a gagné`."""
    capital = page.words[end - 1].isupper() and page.word(end - 1) in AgeWords.get(page.language).at_capital
    return end - 1 if end and capital and not page.inside(end - 1) else None


# What may stand behind an amount: from its first token, the token behind it.


#: The signs that end a clause, and the end of the paragraph.
_CLAUSE_ENDS = frozenset({",", ".", ";", ""})


def _may_be_people(language: Language, word: str) -> bool:
    """Whether it is a plural that could be of people."""
    words = NounWords.get(language)
    return is_plural(word, words) and word not in words.stop


# What may be true of an amount, and of what it stands in.


def _whole(_: Page, amount: Amount) -> bool:
    numeral = amount.low.numeral
    return numeral.digits and not numeral.decimals and not numeral.grouped and 0 < numeral.value <= OLDEST


def _spelled_out(_: Page, amount: Amount) -> bool:
    """Whether it is a number in words that no clock has."""
    return not amount.low.numeral.digits and _LAST_OF_CLOCK < amount.low.numeral.value <= OLDEST


def _grown(_: Page, amount: Amount) -> bool:
    """Whether it is no hour."""
    return amount.low.value > _LAST_HOUR


def _in_clause_of_age(page: Page, amount: Amount) -> bool:
    """Whether the clause has a noun for age: `l'âge moyen atteint 31 ans`."""
    nouns = AgeWords.get(page.language).nouns
    for at in range(amount.first - 1, max(-1, amount.first - _CLAUSE_REACH), -1):
        if page.word(at) in (".", "?", "!", ";") or page.opens(at + 1):
            return False
        if page.word(at) in nouns:
            return True
    return False


def _compared(page: Page, amount: Amount) -> bool:
    """Whether it is compared with an age just read: `contre 31 ans`, from 62 `to` 64; no term: at 62 got six."""
    told = page.just_told(amount.first, QuantityType.AGE, _NOUN_REACH)
    if told is None:
        return False
    near = set(page.lower[amount.first - 2 : amount.first]) & AgeWords.get(page.language).contrasts
    opened = RangeWords.get(page.language).openers.before(page.lower, told.first)
    stepped = opened is not None and page.word(told.last) == opened[1] in near
    return stepped or bool(near - UnitContext.get(page.language).infix.first_words)


def _listed(page: Page, amount: Amount) -> bool:
    """Whether the number goes on a list of ages: `aged eight, 11 and 14`, `82 for women and 78 for men`."""
    last = page.last
    if last is None or last.quantity.type is not QuantityType.AGE or not page.same_line(last.first, amount.last):
        return False
    joiner = page.word(amount.first - 1)
    conjunctions = NounWords.get(page.language).conjunctions
    if joiner in conjunctions:
        parallel = page.word(amount.last) == page.word(last.last) and amount.first - last.last <= _NOUN_REACH
        return parallel or last.last == amount.first - 1
    goes_on = page.word(amount.last) in conjunctions or page.word(amount.last) == ","
    return joiner == "," and last.last == amount.first - 1 and goes_on and page.numerals.at(amount.last + 1) is not None


def _beside_old(page: Page, amount: Amount) -> bool:
    """Whether a conjunction joins the number to an age that states its unit: `three` and four-year-olds."""
    at = amount.low.numeral.last + (page.word(amount.low.numeral.last) == "-")
    if at < amount.low.last or page.word(at) not in NounWords.get(page.language).conjunctions:
        return False
    other = number_at(page, at + 1)
    return other is not None and AgeWords.get(page.language).old.at(page.lower, other.last) is not None


def _happens(page: Page, amount: Amount) -> bool:
    """Whether `à 44 ans` tells when something happened, not how long (`condamné à 3 ans`, `at 40-year highs`)."""
    clause = page.lower[page.sentence(amount.first, amount.first, _CLAUSE_REACH).start : amount.first]
    return not amount.low.hyphened and AgeWords.get(page.language).not_with.isdisjoint(clause)


def _opens_clause(page: Page, amount: Amount) -> bool:
    """Whether `At 81,` opens a sentence or a clause."""
    if page.word(amount.last) not in AgeWords.get(page.language).openers:
        return False
    at = modifier_before(page, amount.first)[0] - 1  # At nearly 90, he
    return page.words[at][0].isupper() or page.word(at - 1) in (";", ",", ":", "—")


def _apposition(page: Page, amount: Amount) -> bool:
    """Whether the number stands alone between commas, brackets or the end of the sentence, behind a name."""
    before, behind = page.word(amount.first - 1), page.word(amount.last)
    words = AgeWords.get(page.language)
    scored = page.speaks_of(words.scoring) or (page.tells_of_match and not _grown(page, amount))
    if before == "(" and amount.unit is None and (scored or _is_of_institution(page, amount.first - 1)):
        return False
    ends = behind in _APPOSITION_ENDS or behind in words.contrasts or _ends_line(page, amount)
    dates, at = DateWords.get(page.language), amount.last + 1
    dated = dates.months.at(page.lower, at) if behind in dates.month_before else dates.relative.at(page.lower, at - 1)
    signed = not page.word(amount.first)[:1].isalnum()  # Brown (+1)
    if before not in (",", "(") or not (ends or dated) or signed:  # Ann Lee, 40 in June, left
        return False
    at = amount.first - 2
    if page.word(at) == "." and len(page.word(at - 1)) <= _LONGEST_ABBREVIATION and page.glued(at):
        at -= 1  # Jeanne L., 88 ans; Al Roe Jr., 42
    return _is_of_somebody(page, amount, at, enclosed=before == behind == ",")


def _is_of_somebody(page: Page, amount: Amount, at: int, *, enclosed: bool) -> bool:
    """Whether a name, or what somebody is, ends with token `at`: `Ann Lee`, `a dog walker`, `the world No 1`."""
    words, of_years = AgeWords.get(page.language), _YOUNGEST <= amount.low.value <= OLDEST
    if enclosed and of_years and page.just_told(amount.first, QuantityType.RANK, within=1):
        return True
    if at < 0 or not page.words[at][-1].isalpha():
        return False
    told = page.near(words.articles, at, 3) or words.roles.before(page.lower, at + 1) is not None
    grown = (amount.unit is not None or (enclosed and told)) and of_years  # a dog walker, 75, died
    near = range(max(0, at - 3), at + 1)
    named = any(page.words[index][0].isupper() and (index == at or page.inside(index)) for index in near)
    return grown or named or page.word(at) in words.persons


def _is_of_institution(page: Page, end: int) -> bool:
    """Whether a house has the name before token `end`: `Cork University Hospital`, `University Hospital Galway`."""
    return page.near(AgeWords.get(page.language).institutions, end, 1 + page.capital(end - 1))


def _ends_line(page: Page, amount: Amount) -> bool:
    """Whether the number closes a line behind a first and a last name: `Mary Bell, 93`."""
    names = page.words[max(0, amount.first - 3) : amount.first - 1]
    named = len(names) == 2 and all(name[0].isupper() and name[1:].islower() for name in names)
    return not page.word(amount.last) and named and amount.low.value >= _YOUNGEST


def _ages_told(page: Page, amount: Amount) -> bool:
    """Whether the text has told ages, and the sentence speaks of him or her."""
    told = any(found.quantity.type is QuantityType.AGE for found in page.found[-_FOUND_BEFORE:])
    around = page.sentence_words(amount.first, amount.first) - {","}
    return told and not AgeWords.get(page.language).openers.isdisjoint(around)


def _behind_word(known: Callable[[AgeWords], frozenset[str]], read: Category | None = None) -> Begun:
    """What is read leftwards where one of `known` stands right before the amount."""
    return Begun(lambda language, word: word in known(AgeWords.get(language)), read, leftwards=True)


def _of_people(page: Page, amount: Amount) -> bool:
    """Whether the sentence speaks of people, and counts none of them: `the total of people killed is` over 60."""
    words, around = AgeWords.get(page.language), page.sentence_words(amount.first, amount.last)
    return not words.peoples.isdisjoint(around) and words.totals.isdisjoint(around)


#: What has so many years is as old: la grotte a 36 000 ans.
_ANCIENT = 1_000

_GRAMMAR = Grammar(
    (AgeWords, OrdinalWords),
    before=named(
        *(_having, _capital_at, _person_of, _person),
        hedge=Begun(may_hedge, _hedge, leftwards=True),
        sure_age_word=_behind_word(lambda words: words.certain, _sure_age_word),
        name_is=_behind_word(lambda words: words.being, _name_is),
        group=Begun(_may_be_people, leftwards=True),
        # what parts an age from whose it is, or joins it to them
        mark=_behind_word(lambda words: _APPOSITION_MARKS | words.being),
    ),
    behind=named(
        clause_end=Begun(lambda _, word: word in _CLAUSE_ENDS),
        # the number that the amount is a part of: he was 34 of 46
        part=Begun(
            lambda language, word: word in DateWords.get(language).of.first_words,
            lambda page, at: at + 1 if page.numerals.at(at + 1) else None,
        ),
        counted=lambda page, at: noun[0] if (noun := noun_at(page, at)) else None,
        clause_break=Begun(lambda language, word: word in AgeWords.get(language).goes_on | _CLAUSE_ENDS),
        several=lambda page, at: at + 1 if names_several(page, at) else None,
    ),
    amount=named(
        *(_whole, _spelled_out, _grown, _in_clause_of_age, _compared, _listed, _happens, _opens_clause, _apposition),
        *(_ages_told, _beside_old, _of_people),
        # left school at | 15
        in_life=lambda page, amount: page.sentence_has(AgeWords.get(page.language).life_words, *2 * (amount.first,)),
        of_years=lambda _, amount: amount.symbol == "year",
        ancient=lambda _, amount: amount.low.value >= _ANCIENT,
        # at 93, and | a fortnight before
        of_life=lambda _, amount: (
            amount.unit is not None and amount.unit.factor == 1 and amount.symbol in ("year", "month", "week")
        ),
        of_a_day=lambda _, amount: amount.is_within_day,  # she was two seconds | quicker
        human=lambda _, amount: amount.low.value <= OLDEST,
        ranged=lambda _, amount: amount.high is not None,
        # between the ages of | 4 and 75
        opened_by_age=lambda page, amount: (
            not AgeWords.get(page.language).nouns.isdisjoint(page.lower[amount.first : amount.low.first])
        ),
        # entre ses | 18 et 26 ans
        own=lambda page, amount: page.word(amount.low.first - 1) in RangeWords.get(page.language).own,
        begins=lambda page, amount: not page.inside(amount.first),
        # 18-24 ans, in a language that groups people so
        dashed=lambda page, amount: (
            amount.high is not None
            and page.word(amount.high.first - 1) in ("-", "–")
            and bool(AgeWords.get(page.language).group_articles)
        ),
        bounded=lambda page, amount: amount.high is not None or modifier_after(page, amount.last)[1] is not None,
        some_years=lambda page, amount: page.word(amount.last - 1) in AgeWords.get(page.language).some_years,
        # with age, from | 52 per 100,000
        unrated=lambda page, amount: (
            rate_after(page, amount.last) == amount.last and page.word(amount.first - 2) != ","
        ),
        needs_no_unit=lambda page, _: AgeWords.get(page.language).bare_apposition,
    ),
)

_OF_TIME, _BARE = compiled(age_rules.OF_TIME, _GRAMMAR), compiled(age_rules.BARE, _GRAMMAR)


def read_age(page: Page, amount: Amount) -> tuple[Found, ...]:
    """The age that `amount` states, whose unit is one of time."""
    return _read(page, amount, _OF_TIME, amount.symbol)


def tells_age(page: Page, first: int, last: int) -> bool:
    """Whether an age is what is around a vague length of time: `aged a few months`, `un bébé de quelques mois`."""
    words = AgeWords.get(page.language)
    person = page.word(first - 1) in words.links and page.word(first - 2) in words.persons
    aged = person or words.aged.before(page.lower, first) or words.old.at(page.lower, last)
    return bool(aged) and words.terms.at(page.lower, last) is None


def read_bare_age(page: Page, amount: Amount) -> tuple[Found, ...]:
    """The age that a number without a unit states: `aged 45 to 75`, `Okoro, 61, a cardiologist`."""
    if amount.low.numeral.scale > 1 or page.joins(amount.last):
        return NOTHING  # he was 8-for-11
    return _read(page, amount, _BARE, "year")


def _read(page: Page, amount: Amount, rules: tuple[Compiled, ...], unit: str) -> tuple[Found, ...]:
    match = first_match(rules, page, amount)
    if match is None:
        return NOTHING
    return (_with_bound(page, state(page, amount, QuantityType.AGE, unit, match.last, Why(match.name))),)


def _with_bound(page: Page, found: Found) -> Found:
    """`found` with the bound before its words for age: `under the age of 14`."""
    words = AgeWords.get(page.language)
    named = words.aged.before(page.lower, found.first)
    if named is None or found.quantity.modifier is not None or page.word(named[0] - 1) not in words.bounds:
        return found
    first, modifier = modifier_before(page, named[0])
    return replace(found, first=first, quantity=replace(found.quantity, modifier=modifier)) if modifier else found


def read_group_of_age(page: Page, at: int) -> tuple[Found, ...]:
    """`over-65s`, `the under 16s`: the plural of an age that bounds a group."""
    words, word = AgeWords.get(page.language), page.word(at)
    suffixed = page.word(at + 1) in DateWords.get(page.language).decade_suffixes
    if not suffixed or not word.isdecimal() or len(word) > len("125") or not 0 < int(word) <= OLDEST:
        return NOTHING
    first = at - 2 if page.word(at - 1) == "-" else at - 1
    if page.word(first) not in words.bounds or first < page.free:
        return NOTHING
    _, modifier = Hedges.get(page.language).before.at(page.lower, first) or (first, None)
    quantity = Quantity(QuantityType.AGE, value=int(word), unit="year", modifier=modifier)
    return (Found(first, at + 2, quantity, Why("age: bound of a group")),)
