"""Articles that are the number 1: of a unit (`un an`, `a metre higher`), or of one of several things in a row."""

from __future__ import annotations

from workbench.claims import Modifier, Quantity, QuantityType, Why
from workbench.extract import word_class
from workbench.extract.dates.words import DateWords
from workbench.extract.document import places_of
from workbench.extract.numerals import Numeral
from workbench.extract.phrases import PhraseTable
from workbench.extract.quantities.age_rules import AgeWords
from workbench.extract.quantities.amount_rules import Begun, Grammar, compiled, first_match, named
from workbench.extract.quantities.article_rules import OF_NOUN, OF_UNIT
from workbench.extract.quantities.durations import ShiftWords
from workbench.extract.quantities.elided_money import MoneyWords
from workbench.extract.quantities.modifiers import Hedges, modifier_after, modifier_before, modifier_phrases
from workbench.extract.quantities.nouns import NounWords, is_noun_like, noun_at
from workbench.extract.quantities.numbers_with_units import StatedNumber, UnitContext, number_at
from workbench.extract.quantities.ordinals import OrdinalWords
from workbench.extract.quantities.page import APOSTROPHES, NOTHING, SENTENCE_ENDS, Found, Page
from workbench.extract.quantities.points import PointWords, follows_share, speaks_of_shares
from workbench.extract.quantities.prime_marks import PrimeMarkWords
from workbench.extract.quantities.ranges import Amount, RangeWords
from workbench.extract.quantities.scores import ScoreWords
from workbench.extract.quantities.unit_recognition import unit_at

#: Who is beaten stands between the verb and by how much: so many tokens.
_BEATEN_REACH = 8

#: A count beside `one` in an enumeration is smaller than this.
_LARGEST_MEMBER = 1_000

#: So many of something with as many members behind it are these: `les deux autres, un grand et un petit`.
_MEMBERS_NAMED = 2

#: An enumeration names its next number within so many tokens.
_ENUMERATION_REACH = 5

#: What may stand between a count and the one behind it: 12 carries for 83 yards and one reception.
_ASIDE = frozenset({QuantityType.AGE, QuantityType.MEASURE})

#: What closes one that stands between dashes.
_DASHES = frozenset({"–", "—"})

#: The units of which one is measured where something changes by it.
_MEASURED = frozenset({"m", "cm", "mm", "km", "kg", "t", "°C", "ha", "mi", "in"})

#: What one unit is measured against stands at most so many tokens before it: `400 g de tome pour` un kilo.
_REACH_FOR_ONE = 5

#: A rate that other words part from its quantity stands at most so many tokens behind it.
_RATE_REACH = 8

#: What may close between a quantity and its rate: `S$3,000 ($2,400) a month`.
_CLOSING = frozenset({")", "'", "’", "”", "»", '"'})

#: `une ou deux`, but no one or twenty.
_HIGHEST_ALTERNATIVE = 3

#: One is the lower end of a range up to this: `un à dix ans`.
_HIGHEST_OF_RANGE = 12

#: What one more is told of is one of so many quantities before it: 49 seats and `one seat`.
_COUNTED_BEFORE = 4

#: A noun with its adjectives and what it is of has so many tokens at most: un `chiffre d'affaires annuel` de 5 M€.
_LONGEST_NOUN = 6

#: So many others of one follow within so many tokens.
_OTHERS_REACH = 14


class ArticleWords(word_class.WordClasses):
    """The words that tell whether an article is a number."""

    #: Units that an article before them does not count: `a second`.
    not_one: frozenset[str] = word_class.words("counts.not_one")
    #: Adjectives, behind which a second is one more: about a second, `smaller` wound.
    another: PhraseTable[bool] = word_class.phrases("fractions.comparatives", "counts.adjectives", "counts.another")
    #: Units that an article before them states once: `un gigawatt`.
    single: frozenset[str] = word_class.words("measures.single")
    #: Behind a unit, what makes one of it of an article: `a metre higher`, `un mètre de plus`.
    compared: PhraseTable[bool] = word_class.phrases("measures.compared")
    #: Behind a measure, what one of another unit is measured against follows: `400 g de tome pour un kilo`.
    one_for: frozenset[str] = word_class.words("measures.one_for")
    #: Behind one point, what it was scored in so many of: one point `in` eight games.
    among: frozenset[str] = word_class.words("counts.among")
    #: Behind one point, what tells that no more are needed: un point `suffira`.
    enough: PhraseTable[bool] = word_class.phrases("counts.enough")
    #: Around one of them, what tells how far apart two are in a sentence about a league: `à` un point `de` la tête.
    apart: frozenset[str] = word_class.words("counts.apart")
    apart_from: frozenset[str] = word_class.words("counts.apart_from")
    #: Behind these an article counts nothing: `pas un centime`.
    negations: frozenset[str] = word_class.words("counts.negations")
    #: What is an event behind an article, no length of time: `une journée de grève`.
    events: PhraseTable[bool] = word_class.phrases("counts.events")
    #: Behind a currency, what tells how it stands against others: `un dollar fort`.
    standing: PhraseTable[bool] = word_class.phrases("counts.standing")
    #: Endings of the adjectives that make one of it: `un trimestre chaotique`.
    event_endings: tuple[str, ...] = word_class.endings("counts.event_endings")
    #: After these `a year` is a length of time, not a rate.
    rate_after: frozenset[str] = word_class.words("counts.rate_after")
    #: Between a quantity and its rate: `$109 more a year`.
    comparatives: frozenset[str] = word_class.words("counts.comparatives")
    #: Before an article, what makes a number of it (`au moins un mort`), or none: `à moins d'un` accord.
    bounded_one: PhraseTable[Modifier] = modifier_phrases("counts.bounded_one")
    #: Before one second, verbs of winning and losing: `battu` d'une seconde.
    beaten: frozenset[str] = word_class.words("counts.beaten")
    #: What is counted behind it: lost `by one` vote.
    margins: frozenset[str] = word_class.words("measures.margins")
    #: Words for one that are no article.
    sure_one: frozenset[str] = word_class.words("counts.sure_one")
    #: Between one and what tells its place: un technicien `en` centrale et deux intérimaires.
    of_place: PhraseTable[bool] = word_class.phrases("counts.of_place")
    #: What one year or month of a term stands in (`dont un avec sursis`), and before one year of age: `aged` one.
    terms_of_one: PhraseTable[bool] = word_class.phrases("counts.terms_of_one")
    aged_one: PhraseTable[bool] = word_class.phrases("ages.aged_one")
    #: What the members of a list repeat: un bilan de trois morts et `d'`un blessé.
    said_again: PhraseTable[bool] = word_class.phrases("counts.said_again")
    #: What joins one to what was counted as a conjunction does: 48 civils, `ainsi qu'`un policier.
    as_well: PhraseTable[bool] = word_class.phrases("counts.as_well")
    #: What a list of counts may stand behind: `dont` un bébé, trois adolescents et deux femmes.
    list_openers: frozenset[str] = word_class.words("counts.list_openers")
    #: Nouns that an article before them seldom counts, beside whatever number: une `hausse` de 10 %.
    uncounted: frozenset[str] = word_class.words("counts.uncounted")
    #: Verbs whose object is a second person, no length of time: wounded `a second` before he fled.
    harmed: frozenset[str] = word_class.words("counts.harming")
    #: What one of behind another count is counted: deux morts, un `blessé` léger.
    casualties: frozenset[str] = word_class.words("counts.casualties")
    #: So many `others` of one: one was killed and four others hurt; and people who are others of a person.
    others: PhraseTable[bool] = word_class.phrases("counts.others")
    people: frozenset[str] = word_class.words("counts.sexes", "counts.people")
    #: Endings of what happened to them, or to the part of a whole: 4 TGV sur 10 `assurés`.
    participles: tuple[str, ...] = word_class.endings("fractions.participles")
    #: Behind one person, what tells that nobody is counted: two died, and one witness `said`.
    speaking: frozenset[str] = word_class.words("counts.speaking")
    #: People whom no member of a list behind them can be one of: deux `hommes`, une femme et un bébé.
    sexes: frozenset[str] = word_class.words("counts.sexes")


# What may stand before an article: from the token behind it, its first token.


#: The signs of which one stands before a clause.
_CLAUSE_STARTS = frozenset({"", ":", *SENTENCE_ENDS})


def _clause_start(page: Page, end: int) -> int | None:
    return end if page.opens(end) or page.ends_sentence(end - 1) or page.word(end - 1) == ":" else None


def _ruling_word(page: Page, end: int) -> int | None:
    """A word that no list of counts stands behind: `dans` un village, trois hommes et deux femmes."""
    before, opens = page.word(end - 1), ArticleWords.get(page.language).list_openers
    return end - 1 if before in NounWords.get(page.language).stop and before not in opens else None


def _count_told(page: Page, end: int) -> int | None:
    """The last count of several things."""
    last = page.just_told(end, QuantityType.COUNT)
    return last.first if last and last.quantity.unit and last.last == end else None


def _count_and(page: Page, end: int) -> int | None:
    """A count of things not far before a conjunction, with no other article (`deux autres, un grand et` un) between."""
    as_well = ArticleWords.get(page.language).as_well.before(page.lower, end)
    if not as_well and page.word(end - 1) not in NounWords.get(page.language).conjunctions:
        return None
    last = next((one for one in reversed(page.found[-4:]) if one.quantity.type not in _ASIDE), None)
    end = as_well[0] + 1 if as_well else end
    if last is None or last.quantity.type is not QuantityType.COUNT:
        return None
    between, aged = page.lower[last.last : end], last is not page.last  # deux filles âgées de 12 et 21 ans et
    near = len(between) <= _ENUMERATION_REACH * (1 + aged) and page.same_line(last.first, end + 1)
    near = near and (page.numerals.words.articles | _DASHES).isdisjoint(between)
    votes = not ScoreWords.get(page.language).votes.isdisjoint(page.lower[end : end + 2])
    counted = (last.quantity.value or 0) >= 1 and (last.quantity.unit or votes)
    return last.first if near and counted else None


# What may stand behind the unit or noun that an article is one of: from its first token, the token behind it.


def _article(page: Page, at: int) -> int | None:
    return at + 1 if page.word(at) in page.numerals.words.articles else None


def _one(page: Page, at: int) -> int | None:
    """An article with its noun."""
    noun = noun_at(page, at + 1) if _article(page, at) else None
    return noun[0] if noun else None


def _ones(page: Page, at: int) -> int | None:
    """Further members of one that commas join: un mort`, un blessé` et, d'un mort`, d'un blessé` et."""
    again = ArticleWords.get(page.language).said_again
    while page.word(at) == "," and (member := _one(page, (again.at(page.lower, at + 1) or (at + 1,))[0])):
        at = member
    return at


def _number(page: Page, at: int) -> int | None:
    """A number and what hedges it."""
    hedge = Hedges.get(page.language).before.at(page.lower, at)
    numeral = page.numerals.at(hedge[0] if hedge else at)
    if numeral is None or numeral.article or numeral.decimals or numeral.value >= _LARGEST_MEMBER:
        return None
    return None if unit_at(page, numeral.last) else numeral.last


def _count(page: Page, at: int) -> int | None:
    """A number with the noun that it counts."""
    last = _number(page, at)
    noun = noun_at(page, last) if last else None
    return noun[0] if noun else None


def alternative(page: Page, at: int) -> int | None:
    """Another number that an article, with its unit or without, may be meant for: a second `or two`, `une` ou deux."""
    other = page.numerals.at(at + 1) if page.word(at) in RangeWords.get(page.language).alternatives else None
    meant = other is not None and 1 < other.value <= _HIGHEST_ALTERNATIVE
    return other.last if other and meant else None


def counts_alone(page: Page, one: Numeral) -> bool:
    """Whether one is a number without a noun: `une ou deux`, `one to three years`, `dont un avec sursis`."""
    words = ArticleWords.get(page.language)
    told = words.terms_of_one.at(page.lower, one.first - 1) or words.aged_one.before(page.lower, one.first)
    return told is not None or alternative(page, one.last) is not None or _opens_range(page, one)


def _opens_range(page: Page, one: Numeral) -> bool:
    """Whether one is the lower end of a range: `one to three years`, not `l'un à dix mètres de l'autre`."""
    words, at = RangeWords.get(page.language), one.last
    opened = words.openers.before(page.lower, one.first)
    infix = UnitContext.get(page.language).infix.at(page.lower, at) if page.word(at).isalpha() else None  # no one-two
    start = infix[0] if infix else at + 1 if opened and page.word(at) == opened[1] else at
    other = page.numerals.at(start) if start > at else None
    told = other is not None and 1 < other.value / other.scale <= _HIGHEST_OF_RANGE
    counts = opened or page.word(one.first - 1) not in APOSTROPHES
    return told and counts and page.word(one.first) in page.numerals.number_words


def _other(page: Page, at: int) -> int | None:
    """What one more of is told, an adjective before it: about a second` term`, about a second`, smaller wound`."""
    comma, another = page.word(at) == ",", ArticleWords.get(page.language).another
    told = another.at(page.lower, at + comma)
    noun = (told[0] if told else None) if comma else None if told else at
    return noun + 1 if noun and is_noun_like(page, noun) else None


def _others(page: Page, at: int) -> int | None:
    """So many others of it, not far behind in the sentence: one man was killed `and four others` hurt."""
    words, nouns, head = ArticleWords.get(page.language), NounWords.get(page.language), page.word(at - 1)
    for behind in places_of(page.lower[at : at + _OTHERS_REACH], nouns.conjunctions):
        index = at + behind
        last = _number(page, index + 1)
        others = words.others.at(page.lower, last) if last else None
        if others is None:
            continue
        if not page.in_sentence(at, index):
            return None
        named = page.word(others[0])
        same = named.startswith(head) or (named in words.people and head in AgeWords.get(page.language).persons)
        done = named.endswith(words.participles + nouns.past_endings)
        return others[0] if same or done or not is_noun_like(page, others[0]) else None
    return None


def _month(page: Page, at: int) -> int | None:
    """A month that is named behind the word for one: `un mois` de janvier."""
    words = DateWords.get(page.language)
    of = words.of.at(page.lower, at)
    named = words.months.at(page.lower, of[0]) if of else None
    return named[0] if named else None


# What may be true of the unit or noun that an article is one of, and of what it stands in.


def _seldom_counted(page: Page, amount: Amount) -> bool:
    return amount.unit is not None and page.word(amount.last - 1) in ArticleWords.get(page.language).not_one


def _type(page: Page, amount: Amount) -> QuantityType | None:
    """What a unit that is counted tells."""
    unit = amount.unit
    return None if unit is None or unit.points or _seldom_counted(page, amount) else unit.type


def _money_or_share(page: Page, amount: Amount) -> bool:
    """Whether the unit is one of these, and no code: `a RAND study`."""
    kind = _type(page, amount)
    return kind is QuantityType.PERCENT or (kind is QuantityType.MONEY and not page.words[amount.last - 1].isupper())


def _event(page: Page, amount: Amount) -> bool:
    """Whether a time is what happens in it: `une journée de grève`, `un trimestre chaotique`."""
    words = ArticleWords.get(page.language)
    named = words.events.at(page.lower, amount.last - 1) is not None
    named = named or (amount.symbol == "century" and page.speaks_of(ScoreWords.get(page.language).cricket))  # of runs
    behind = page.word(amount.last)
    return named or behind.isdecimal() or behind.endswith(words.event_endings)  # une année 2010 incertaine


def _rate(page: Page, amount: Amount) -> bool:
    """Whether `a day` is the rate of a quantity before it, other words between: `two hours of tuition a day`."""
    words, hedging, before = ArticleWords.get(page.language), Hedges.get(page.language), page.word(amount.first - 1)
    if page.word(amount.first) not in hedging.rate_articles or hedging.not_rates.at(page.lower, amount.last):
        return False
    noun = is_noun_like(page, amount.first - 1)
    if before in OrdinalWords.get(page.language).occasions or (noun and _article(page, amount.first - 2)):
        return True  # several times a week, one tablet a day
    if before in words.rate_after or not (noun or before in words.comparatives or before in _CLOSING):
        return False
    last = page.just_told(amount.first, within=_RATE_REACH)
    return last is not None and page.same_line(last.first, amount.last)


def _listed(page: Page, _: Amount) -> bool:
    """Whether a comma joins the two counts before."""
    told = page.found[-2:]
    joined = len(told) > 1 and told[0].last == told[1].first - 1 and page.word(told[0].last) == ","
    return joined and told[0].quantity.type is QuantityType.COUNT and bool(told[0].quantity.unit)


def _of_counted(page: Page, amount: Amount) -> bool:
    """Whether the sentence has counted several of the noun."""
    nouns = {page.word(amount.last - 1) + ending for ending in NounWords.get(page.language).plural_endings}
    told = (one for one in page.found[-_COUNTED_BEFORE:] if page.in_sentence(one.last, amount.first))
    return any(one.quantity.unit in nouns for one in told)


_GRAMMAR = Grammar(
    (ArticleWords, NounWords, PointWords, MoneyWords, ShiftWords, RangeWords, PrimeMarkWords, AgeWords),
    before=named(
        *(_ruling_word, _count_told, _count_and),
        clause_start=Begun(lambda _, word: word in _CLAUSE_STARTS, _clause_start, leftwards=True),
    ),
    behind=named(
        *(_article, _number, _count, alternative, _other, _others, _month),
        ones=Begun(lambda _, word: word == ",", _ones),
        member=lambda page, at: _count(page, at) or _one(page, at),
        word=lambda page, at: at + 1 if is_noun_like(page, at) else None,
    ),
    amount=named(
        *(_seldom_counted, _money_or_share, _event, _rate, _listed, _of_counted),
        measure=lambda page, amount: _type(page, amount) is QuantityType.MEASURE,
        time=lambda page, amount: _type(page, amount) is QuantityType.DURATION,
        always_counted=lambda page, amount: (
            amount.low.numeral.value != 1 or amount.symbol in ArticleWords.get(page.language).single
        ),
        one_by_which_it_changes=lambda _, amount: amount.symbol in _MEASURED,
        sure_one=lambda page, amount: page.word(amount.first) in ArticleWords.get(page.language).sure_one,
        hedged=lambda page, amount: modifier_before(page, amount.first)[1] is not None,
        behind_same_unit=lambda page, amount: page.last is not None and page.last.quantity.unit == amount.symbol,
        behind_measure=lambda page, amount: bool(page.just_told(amount.first, QuantityType.MEASURE, _REACH_FOR_ONE)),
        behind_share=lambda page, amount: follows_share(page, amount.last),
        in_league=lambda page, amount: page.sentence_has(
            PointWords.get(page.language).point_words, amount.first, amount.last
        ),
        # that nobody names: one day, they will
        some_day=lambda page, amount: (
            amount.symbol == "day" and page.word(amount.last) == "," and not page.word(amount.first - 1).isalpha()
        ),
        # Un matin, deux hommes
        time_of_day=lambda page, amount: bool(DateWords.get(page.language).day_parts.before(page.lower, amount.last)),
        points=lambda _, amount: amount.symbol == "points",
        of_share=lambda page, amount: amount.symbol == "points" and speaks_of_shares(page, amount),
        beaten=lambda page, amount: page.near(ArticleWords.get(page.language).beaten, amount.first, _BEATEN_REACH),
        margin=lambda page, amount: page.words[amount.last - 1] in ArticleWords.get(page.language).margins,
        casualty=lambda page, amount: page.word(amount.last - 1) in ArticleWords.get(page.language).casualties,
        behind_several=lambda page, _: page.last is not None and (page.last.quantity.value or 0) > _MEMBERS_NAMED,
        behind_counts=lambda page, amount: any(
            one.quantity.type is QuantityType.COUNT and one.quantity.unit and page.in_sentence(one.last, amount.first)
            for one in page.found[-_COUNTED_BEFORE:]
        ),
        person=lambda page, amount: (
            page.word(amount.last - 1) in AgeWords.get(page.language).persons
            and page.word(amount.last) not in ArticleWords.get(page.language).speaking
        ),
        behind_sex=lambda page, _: (
            page.last is not None and page.last.quantity.unit in ArticleWords.get(page.language).sexes
        ),
    ),
)

_OF_UNIT, _OF_NOUN = compiled(OF_UNIT, _GRAMMAR), compiled(OF_NOUN, _GRAMMAR)


def counts_unit(page: Page, number: StatedNumber) -> bool:
    """Whether an article is the number 1 of its unit."""
    amount = Amount(number.first, number.last, number)
    return number.unit is not None and first_match(_OF_UNIT, page, amount) is not None


def read_one(page: Page, number: StatedNumber) -> tuple[Found, ...]:
    """The count of one that `un` or `one` tells: `a one-vote margin`, `trois civils et un officier`."""
    words = ArticleWords.get(page.language)
    if page.word(number.first) not in page.numerals.number_words or number.unit is not None:
        return NOTHING
    if page.word(number.last) == "-" and page.word(number.last + 1) in words.margins:
        return _one_of(number.first, number.last + 2, page.word(number.last + 1), "count: a margin of one")
    last, modifier = modifier_after(page, number.last)
    if modifier is Modifier.MIN and (noun := noun_at(page, last)):  # one or more vaccines
        return _one_of(number.first, *noun, "count: at least one", Modifier.MIN)
    bounded = page.phrase_before(words.bounded_one, number.first)
    occasion = page.word(number.last) in OrdinalWords.get(page.language).occasions
    if occasion and (several := alternative(page, number.last + 1)):
        return _one_or(page, number, several)
    occasion = occasion and bounded is not None  # au moins une fois
    hurt = page.word(number.first) in words.sure_one and page.word(number.last) in words.casualties
    alone = (number.last + 1, page.words[number.last]) if occasion or hurt else None  # one dead, three hurt
    noun = alone or noun_at(page, number.numeral.last)
    if noun is None:
        return NOTHING
    last, head = noun
    if bounded:
        first, modifier = bounded
        return NOTHING if modifier is Modifier.VAGUE else _one_of(first, last, head, f"count: {modifier} one", modifier)
    uncounted = head in words.uncounted or page.word(number.last) in page.ordinals  # deux morts et un troisième blessé
    one = None if uncounted else first_match(_OF_NOUN, page, Amount(number.first, last, number))
    if one is None or _has_amount(page, number, last):
        return NOTHING
    return _one_of(number.first, last, head, "count: one beside another number in an enumeration")


def _one_or(page: Page, number: StatedNumber, last: int) -> tuple[Found, ...]:
    """One of what stands behind an article, or the few that end before token `last`: `une fois ou deux`."""
    other, unit = page.numerals.at(last - 1), page.words[number.last]
    high = int(other.value) if other else None
    few = Quantity(QuantityType.COUNT, low=1, high=high, unit=unit, modifier=Modifier.RANGE)
    return (Found(number.first, last, few, Why("count: one of an occasion, or a few")),)


def _has_amount(page: Page, number: StatedNumber, at: int) -> bool:
    """Whether an article's noun is told by its amount, which is the figure: 48 lits et `un déficit record de` 11 M€."""
    words, links = ArticleWords.get(page.language), NounWords.get(page.language).links
    if page.word(number.first) in words.sure_one:
        return False
    end = at + _LONGEST_NOUN
    while at < end:
        link = links.at(page.lower, at)
        if link is None and not is_noun_like(page, at):
            return False
        at = link[0] if link else at + 1
        hedge = Hedges.get(page.language).before.at(page.lower, at)
        amount = number_at(page, hedge[0] if hedge else at) if link else None
        if amount and amount.unit:
            return amount.unit.type in (QuantityType.MONEY, QuantityType.PERCENT)
    return False


def _one_of(first: int, last: int, noun: str, rule: str, modifier: Modifier | None = None) -> tuple[Found, ...]:
    return (Found(first, last, Quantity(QuantityType.COUNT, value=1, unit=noun, modifier=modifier), Why(rule)),)
