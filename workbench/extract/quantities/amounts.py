"""Quantities that a number states with its unit: money, percentages, measures, multiples, counts."""

from __future__ import annotations

from msgspec.structs import replace

from workbench.claims import Modifier, Quantity, QuantityType, Why
from workbench.extract import word_class
from workbench.extract.assumptions import Assumption
from workbench.extract.dates.words import date_words
from workbench.extract.numerals import Numeral
from workbench.extract.phrases import PhraseTable
from workbench.extract.quantities import ages, durations, multiples, scores
from workbench.extract.quantities.ambiguous_units import currency_before
from workbench.extract.quantities.elided_units import (
    counts_in_stated_scale,
    elided_unit,
    elision_words,
    in_scale,
    in_stated_unit,
    main_currency,
)
from workbench.extract.quantities.labels import is_kind, is_labelled
from workbench.extract.quantities.list_heads import headed_unit, heads_list
from workbench.extract.quantities.modifiers import exchange_rate_after, hedges, is_rate_base, modifier_before
from workbench.extract.quantities.not_a_quantity import (
    code_end,
    is_code,
    is_plural_of_code,
)
from workbench.extract.quantities.nouns import is_noun_like, linked_noun, noun_at, noun_words
from workbench.extract.quantities.numbers_with_units import Side, side_at, side_of, side_words
from workbench.extract.quantities.ordinals import ordinal_words
from workbench.extract.quantities.page import NOTHING, Found, Page
from workbench.extract.quantities.points import follows_share, point_words, speaks_of_shares, untold_points
from workbench.extract.quantities.ranges import Amount, amount_at, range_words, state
from workbench.extract.quantities.scores import score_words
from workbench.extract.quantities.units import Unit, unit_at

_MILLION = 1_000_000

#: What may close between a quantity and its rate: `S$3,000 ($2,400) a month`.
_CLOSING = frozenset({")", "'", "’", "”", "»", '"'})

#: A count beside `one` in an enumeration is smaller than this.
_LARGEST_MEMBER = 1_000

#: The units of which one is measured where something changes by it.
_MEASURED = frozenset({"m", "cm", "mm", "km", "kg", "t", "°C", "ha", "mi", "in"})


#: What one unit is measured against stands at most so many tokens before it: `400 g de tome pour` un kilo.
_REACH_FOR_ONE = 5

#: What closes one that stands between dashes.
_DASHES = frozenset({"–", "—"})

#: So many of something with as many members behind it are these: `les deux autres, un grand et un petit`.
_MEMBERS_NAMED = 2

#: An enumeration names its next number within so many tokens.
_ENUMERATION_REACH = 5

#: A rate that other words part from its quantity stands at most so many tokens behind it.
_RATE_REACH = 8


#: `une ou deux`, but no one or twenty.
_HIGHEST_ALTERNATIVE = 3
#: No more numbers than this share the unit of one behind them: `3, 4 and 5 km`.
_LONGEST_LIST = 8


class AmountWords(word_class.WordClasses):
    """The words that settle what an elided or ambiguous unit means."""

    #: A number behind these, without a noun, is compared with the quantity before it.
    contrasts: frozenset[str] = word_class.words("counts.contrasts")
    #: Behind a unit, what makes one of it of an article: `a metre higher`, `un mètre de plus`.
    compared: PhraseTable[bool] = word_class.phrases("measures.compared")
    #: Before an article, what makes a number of it: `au moins un mort`.
    bounded_one: PhraseTable[bool] = word_class.phrases("counts.bounded_one")
    #: Before an article, what tells by how much: `améliorer d'un centimètre`.
    by_one: PhraseTable[bool] = word_class.phrases("measures.by_one")
    #: Behind a measure, what one of another unit is measured against follows: `400 g de tome pour un kilo`.
    one_for: frozenset[str] = word_class.words("measures.one_for")
    #: What is counted behind it: lost `by one` vote.
    margins: frozenset[str] = word_class.words("measures.margins")
    #: Units that an article before them states once: `un gigawatt`.
    single: frozenset[str] = word_class.words("measures.single")
    #: Whether millions count only what a link joins to them: `deux millions de puces`.
    scales_need_link: bool = word_class.flag("counts.scales_need_link")
    #: Words that join the members of an enumeration.
    conjunctions: frozenset[str] = word_class.words("counts.conjunctions")
    #: What is an event behind an article, no length of time: `une journée de grève`.
    events: PhraseTable[bool] = word_class.phrases("counts.events")
    #: Endings of the adjectives that make one of it: `un trimestre chaotique`.
    event_endings: tuple[str, ...] = word_class.endings("counts.event_endings")
    #: Units that an article before them does not count: `a second`.
    not_one: frozenset[str] = word_class.words("counts.not_one")
    #: What a list of counts may stand behind: `dont` un bébé, trois adolescents et deux femmes.
    list_openers: frozenset[str] = word_class.words("counts.list_openers")
    #: Around one of them, what tells how far apart two are in a sentence about a league: `à` un point `de` la tête.
    apart: frozenset[str] = word_class.words("counts.apart")
    apart_from: frozenset[str] = word_class.words("counts.apart_from")
    #: Behind these an article counts nothing: `pas un centime`.
    negations: frozenset[str] = word_class.words("counts.negations")
    #: After these `a year` is a length of time, not a rate.
    rate_after: frozenset[str] = word_class.words("counts.rate_after")
    #: Between a quantity and its rate: `$109 more a year`.
    comparatives: frozenset[str] = word_class.words("counts.comparatives")
    #: Between an article and a number, what makes a number of the article: `une ou deux`.
    alternatives: frozenset[str] = word_class.words("ranges.alternatives")
    #: Determiners that make a bare number a pronoun: `les deux`.
    pronoun_after: frozenset[str] = word_class.words("counts.pronoun_after")


amount_words = word_class.compiled(AmountWords)


def read_number(page: Page, at: int) -> tuple[Found, ...]:
    """The quantity whose number starts at token `at`."""
    numeral = page.numerals.at(at)
    return read_numeral(page, numeral) if numeral else NOTHING


def read_numeral(page: Page, numeral: Numeral) -> tuple[Found, ...]:
    """The quantity whose number is `numeral`."""
    side = side_of(page, numeral)
    if numeral.first in page.blocked:
        return NOTHING
    if page.word(numeral.last) == "-" and page.tokens.glued(numeral.last + 1) and is_labelled(page, numeral.first):
        page.free = max(page.free, code_end(page, numeral.last))
        return NOTHING
    if found := scores.read_score(page, side):
        return found
    if is_plural_of_code(page, side.numeral):
        page.free = max(page.free, side.numeral.last + 1)
        return NOTHING
    if is_kind(page, side) or (side.unit is None and _is_code(page, side.numeral)):
        page.free = max(page.free, code_end(page, side.numeral.last))
        return NOTHING
    if numeral.article and _has_alternative(page, numeral.last):
        numeral = replace(numeral, article=False)
        side = side_of(page, numeral)
    if numeral.article and not _article_counts(page, side):
        return _enumerated(page, side)
    if numeral.noun and numeral.last == numeral.first + 1 and heads_list(page, side.first, side.last):
        return NOTHING
    amount = amount_at(page, _with_shared_unit(page, side))
    for read in (multiples.read_times, durations.read_duration):
        if found := read(page, amount):
            return found
    if amount.unit is None:
        return ages.read_bare_age(page, amount) or _count(page, amount)
    return _with_unit(page, amount, amount.unit)


def _is_code(page: Page, numeral: Numeral) -> bool:
    return is_code(page, numeral) and not multiples.is_factor_sign(page, numeral.last)


def _with_shared_unit(page: Page, side: Side) -> Side:
    """`side` with the unit of the number that a conjunction joins to it: `4 et 9 ans`, `5, 6 and 30 euros`."""
    at = side.last
    for _ in range(_LONGEST_LIST):
        listed = side_at(page, at + 1) if side.unit is None and page.word(at) == "," else None
        if listed is None or listed.unit is not None:
            break
        at = listed.last
    if side.unit is None and page.word(at) == "-" and page.tokens.glued(at) and page.tokens.glued(at + 1):
        return _of_both(side, side_at(page, at + 1))
    joined = amount_words(page.language).conjunctions | elision_words(page.language).dimensions  # 12 by 15 feet
    if side.unit is not None or page.word(at) not in joined:
        return side
    other = side_at(page, at + 1)
    if other and page.word(other.last) in side_words(page.language).distances:
        return side  # a 4 x 400m relay
    if other is None or other.numeral.article or other.numeral.digits is not side.numeral.digits:
        return side
    if other.numeral.scale >= _MILLION and other.numeral.digits:  # 152 et 158 millions d'euros
        side = in_scale(Amount(side.first, side.last, side), other.numeral.scale).low
    return replace(side, unit=other.unit) if other.unit else side


def _of_both(left: Side, right: Side | None) -> Side:
    """`left` as a share like the smaller one that a hyphen joins to it: two results, no range, in `54-43%`."""
    shares = right is not None and right.unit is not None and right.unit.type is QuantityType.PERCENT
    return replace(left, unit=right.unit) if right and shares and right.numeral.value < left.numeral.value else left


def _has_alternative(page: Page, at: int) -> bool:
    """Whether an article, with its unit or without, is one of two numbers: `une ou deux fois`, `a second or two`."""
    other = page.numerals.at(at + 1) if page.word(at) in amount_words(page.language).alternatives else None
    return other is not None and not other.article and 1 < other.value <= _HIGHEST_ALTERNATIVE and other.scale == 1


def read_half(page: Page, at: int) -> tuple[Found, ...]:
    """The quantity that starts with half of a scale word: `half a billion people`."""
    numeral = page.numerals.at(at)
    return read_number(page, at) if numeral and numeral.value >= 1 and not numeral.article else NOTHING


def _with_unit(page: Page, amount: Amount, unit: Unit) -> tuple[Found, ...]:
    kind, symbol = unit.type, unit.symbol
    assumptions = (unit.assumption,) if unit.assumption else ()
    if unit.points and speaks_of_shares(page, amount):
        kind, symbol = QuantityType.PERCENT, "pp"
        assumptions = (Assumption.PERCENTAGE_POINTS,)
    return (state(page, amount, kind, symbol, amount.last, Why(f"{kind}: number with its unit", assumptions)),)


def _count(page: Page, amount: Amount) -> tuple[Found, ...]:
    """A number of things, or a bare number that takes its unit from the context."""
    numeral = (amount.high or amount.low).numeral
    if is_rate_base(page, numeral):
        page.free = max(page.free, numeral.last)
        return NOTHING
    noun = linked_noun(page, amount.last) if numeral.noun or numeral.rough else None
    noun = noun or _occasions(page, amount.last) or _joined_noun(page, amount.last)
    following = page.numerals.at(amount.last) if noun is None and amount.last < len(page.tokens) else None
    if following is not None and not following.article and not page.opens(amount.last):
        return _bare(page, amount)  # down from two two years ago
    if noun is None and not (_needs_link(page, amount.last - 1)):
        noun = noun_at(page, amount.last)
    if noun is None and amount.high is None and (changed := _noun_of_change(page, amount)):
        noun = (amount.last, changed)
    if noun is None or _tells_difference(page, amount):
        return _bare(page, amount)
    last, head = noun
    money = numeral.scale >= _MILLION and elision_words(page.language).money_words.at(page.lower, last - 1)
    if money and (currency := main_currency(page, amount)):
        why = Why("money: millions of what is money", (Assumption.CURRENCY_OF_TEXT.of(code=currency),))
        return (state(page, amount, QuantityType.MONEY, currency, amount.last, why),)
    return (state(page, amount, QuantityType.COUNT, head, last, Why("count: number with the noun it counts")),)


def _noun_of_change(page: Page, amount: Amount) -> str | None:
    """The noun that the number counts which `amount` changed to: `passer de 2 500 à 10 000 clients`."""
    opened = range_words(page.language).openers.before(page.lower, amount.first)
    other = page.numerals.at(amount.last + 1) if opened and page.word(amount.last) == opened[1] else None
    if other is None or other.article or unit_at(page, other.last):
        return None
    noun = noun_at(page, other.last)
    return noun[1] if noun else None


def _tells_difference(page: Page, amount: Amount) -> bool:
    """Whether a word of comparison, no noun, follows a number: `8 per cent`, then `5.1 lower`."""
    compared = elision_words(page.language).differences.at(page.lower, amount.last)
    return compared is not None and not is_noun_like(page, compared[0])


def _needs_link(page: Page, at: int) -> bool:
    """Whether a scale word stands at token `at` that counts nothing without a link: `800 millions` passés en charge."""
    scale = page.numerals.words.scales.get(page.word(at), 0)
    return scale >= _MILLION and amount_words(page.language).scales_need_link


def _joined_noun(page: Page, at: int) -> tuple[int, str] | None:
    """A noun that a hyphen joins to its number: `a 96-bed block`."""
    joined = page.word(at) == "-" and page.tokens.glued(at) and page.tokens.glued(at + 1)
    return (at + 2, page.words[at + 1]) if joined and is_noun_like(page, at + 1) else None


def _occasions(page: Page, at: int) -> tuple[int, str] | None:
    """`times`, as a noun that is counted."""
    times = multiples.multiple_words(page.language).times
    return (at + 1, page.words[at]) if page.word(at) in times else None


def _bare(page: Page, amount: Amount) -> tuple[Found, ...]:
    words, numeral = amount_words(page.language), amount.low.numeral
    before = page.word(amount.first - 1)
    if not numeral.digits and numeral.value < 100 and before in words.pronoun_after:
        return NOTHING
    if page.lower[numeral.first] in page.numerals.words.needs_noun and is_noun_like(page, numeral.first - 1):
        return NOTHING
    if exchange_rate_after(page, amount.last) and (currency := currency_before(page, amount.first)):
        why = Why("money: exchange rate", (Assumption.CURRENCY_BEFORE.of(code=currency),))
        return (state(page, amount, QuantityType.MONEY, currency, amount.last, why),)
    if head := headed_unit(page, amount):
        low = replace(amount.low, unit=head[0])
        amount = in_scale(replace(amount, low=low), head[1])
        why = Why(f"{head[0].type}: unit taken from the head of the list")
        return (state(page, amount, head[0].type, head[0].symbol, amount.last, why),)
    if unit := untold_points(page, amount):
        why = Why(f"{unit.type}: points that are not named", (Assumption.UNIT_OF_CONTEXT,))
        return (state(page, amount, unit.type, unit.unit, amount.last, why),)
    if unit := elided_unit(page, amount):
        amount = in_stated_unit(page, amount, unit)
        why = Why(f"{unit.type}: unit taken from the context", (Assumption.UNIT_OF_CONTEXT,))
        return (state(page, amount, unit.type, unit.unit, amount.last, why),)
    amount = counts_in_stated_scale(page, amount)
    return (state(page, amount, QuantityType.COUNT, None, amount.last, Why("count: bare number")),)


def _article_counts(page: Page, side: Side) -> bool:
    """Whether an article is the number 1: before a length of time, a currency, or a physical unit that is measured."""
    unit = side.unit
    if unit is None or (unit.type is QuantityType.MONEY and page.words[side.last - 1].isupper()):
        return False  # a RAND study
    if unit.points or page.word(side.last - 1) in amount_words(page.language).not_one:
        return _doubtful_one_counts(page, side)
    if unit.type is QuantityType.MEASURE:
        hedged = side.numeral.value != 1 or modifier_before(page, side.first)[1] is not None
        words = amount_words(page.language)
        hedged = hedged or words.compared.at(page.lower, side.last) is not None
        hedged = hedged or (words.by_one.before(page.lower, side.first) is not None and unit.symbol in _MEASURED)
        last = page.found[-1] if page.found else None
        like = last is not None and last.quantity.unit == unit.symbol
        hedged = hedged or (like and page.word(side.first - 1) in words.contrasts)  # trois mètres, contre un mètre
        measured = (
            last is not None and last.quantity.type is QuantityType.MEASURE and side.first - last.last <= _REACH_FOR_ONE
        )
        hedged = hedged or (measured and page.word(side.first - 1) in words.one_for)
        return hedged or unit.symbol in amount_words(page.language).single
    if page.word(side.first - 1) in amount_words(page.language).negations:
        return False
    if unit.type is QuantityType.DURATION:
        words = amount_words(page.language)
        named = _names_month(page, side.last) or page.word(side.last).endswith(words.event_endings)
        named = named or words.events.at(page.lower, side.last - 1) is not None
        return not _is_rate(page, side) and not named
    return True


def _doubtful_one_counts(page: Page, side: Side) -> bool:
    """Whether an article is the number 1 of what seldom is counted: `a second or two`, `à un point de la tête`."""
    words = amount_words(page.language)
    if page.word(side.last - 1) not in words.not_one:
        return False
    hedged = modifier_before(page, side.first)[1] is not None or _has_alternative(page, side.last)
    if words.compared.at(page.lower, side.last) and follows_share(page, side.last):  # 12 % et un point de moins
        return True
    if hedged or durations.shift_words(page.language).after_anchor.at(page.lower, side.last):  # a minute later
        return True
    apart = page.word(side.first - 1) in words.apart and page.word(side.last) in words.apart_from
    return apart and not point_words(page.language).point_words.isdisjoint(page.sentence_words(side.first, side.last))


def _names_month(page: Page, at: int) -> bool:
    """Whether a month is named at token `at`, behind the word for one: `un mois de janvier`."""
    words = date_words(page.language)
    of = words.of.at(page.lower, at)
    return of is not None and words.months.at(page.lower, of[0]) is not None


def _is_rate(page: Page, side: Side) -> bool:
    """Whether `a day` is the rate of a quantity before it, with other words between: `two hours of tuition a day`."""
    before = page.word(side.first - 1)
    words = hedges(page.language)
    if page.word(side.first) not in words.rate_articles or words.not_rates.at(page.lower, side.last):
        return False
    measured = is_noun_like(page, side.first - 1) or before in amount_words(page.language).comparatives
    measured = measured or before in _CLOSING
    if page.word(side.first - 2) in page.numerals.words.articles and is_noun_like(page, side.first - 1):
        return True  # one tablet a day
    if before in ordinal_words(page.language).occasions:
        return True  # several times a week
    if before not in amount_words(page.language).rate_after and measured and page.found:
        last = page.found[-1]
        return side.first - last.last <= _RATE_REACH and page.same_line(last.first, side.last)
    return False


def _enumerated(page: Page, side: Side) -> tuple[Found, ...]:
    """`un`, `one` is a count of 1 only beside another count in the same enumeration: `trois civils et un officier`."""
    if page.word(side.first) not in page.numerals.number_words or side.unit is not None:
        return NOTHING
    if page.word(side.last) == "-" and page.word(side.last + 1) in amount_words(page.language).margins:
        won = Quantity(QuantityType.COUNT, value=1, unit=page.word(side.last + 1))
        return (Found(side.first, side.last + 2, won, Why("count: a margin of one")),)
    noun = noun_at(page, side.numeral.last)
    if noun is None:
        return NOTHING
    last, head = noun
    bounded = amount_words(page.language).bounded_one.before(page.lower, side.first)
    if bounded and bounded[0] >= page.free:
        quantity = Quantity(QuantityType.COUNT, value=1, unit=head, modifier=Modifier.MIN)
        return (Found(bounded[0], last, quantity, Why("count: at least one")),)
    words = amount_words(page.language)
    margin = head in words.margins and words.by_one.before(page.lower, side.first) is not None
    behind = margin or _count_behind(page, last)
    listed = (
        _goes_on_list(page, side.first, last)
        or _opens_list(page, side.first, last)
        or _leads_list(page, side.first, last)
    )
    if not (behind or listed or _count_before(page, side.first)):
        return NOTHING
    quantity = Quantity(QuantityType.COUNT, value=1, unit=head)
    return (Found(side.first, last, quantity, Why("count: one beside another number in an enumeration")),)


def _leads_list(page: Page, first: int, last: int) -> bool:
    """Whether a comma and a conjunction join two counts to it: `un bébé, trois adolescents et deux femmes`."""
    before = page.word(first - 1)
    if before in noun_words(page.language).stop and before not in amount_words(page.language).list_openers:
        return False  # dans un village, trois hommes et deux femmes
    last = _past_ones(page, last)
    second = page.numerals.at(last + 1) if page.word(last) == "," else None
    member = noun_at(page, second.last) if second and not second.article and not unit_at(page, second.last) else None
    if second is None or member is None or second.value >= _LARGEST_MEMBER:
        return False
    third = (
        page.numerals.at(member[0] + 1) if page.word(member[0]) in amount_words(page.language).conjunctions else None
    )
    told = date_words(page.language).day_parts.before(page.lower, last)
    return (
        third is not None and third.value < _LARGEST_MEMBER and told is None and noun_at(page, third.last) is not None
    )


def _goes_on_list(page: Page, first: int, last: int) -> bool:
    """Whether commas join it to two counts before it: `deux Québécoises, trois Allemands, un Coréen`."""
    told = page.found[-2:]
    conjunctions, articles = amount_words(page.language).conjunctions, page.numerals.words.articles
    if page.word(last) in conjunctions and page.word(last + 1) in articles and page.word(first - 1) == ",":
        joined = bool(told) and told[-1].last == first - 1  # 21 maisons, une école et un immeuble
        counted = joined and told[-1].quantity.type is QuantityType.COUNT and bool(told[-1].quantity.unit)
        return counted and (told[-1].quantity.value or 0) > _MEMBERS_NAMED
    ends = [told[0].last, told[1].last] if len(told) > 1 else []
    if not ends or ends != [told[-1].first - 1, first - 1]:
        return False
    counts = all(one.quantity.type is QuantityType.COUNT and one.quantity.unit for one in told)
    return counts and page.word(ends[0]) == page.word(ends[1]) == "," and not is_noun_like(page, last)


def _opens_list(page: Page, first: int, last: int) -> bool:
    """Whether it opens a clause and a comma joins a count to it: `Un mort, deux blessés`."""
    opens = page.opens(first) or page.ends_sentence(first - 1) or page.word(first - 1) == ":"
    numeral = page.numerals.at(last + 1) if opens and page.word(last) == "," else None
    if numeral is None or numeral.article or numeral.value >= _LARGEST_MEMBER:
        return False
    told = date_words(page.language).day_parts.before(page.lower, last)  # Un matin, deux hommes
    return told is None and unit_at(page, numeral.last) is None and noun_at(page, numeral.last) is not None


def _count_before(page: Page, first: int) -> bool:
    """Whether a count of things stands just before the conjunction before token `first`."""
    if not page.found or page.word(first - 1) not in amount_words(page.language).conjunctions:
        return False
    last = page.found[-1]
    between = page.lower[last.last : first]
    near = first - last.last <= _ENUMERATION_REACH and page.same_line(last.first, first + 1)
    near = near and (page.numerals.words.articles | _DASHES).isdisjoint(between)  # deux autres, un grand et un
    near = near and between.count(")") == between.count("(")
    return (
        near
        and last.quantity.type is QuantityType.COUNT
        and (last.quantity.value or 0) >= 1
        and (bool(last.quantity.unit) or not score_words(page.language).votes.isdisjoint(page.lower[first : first + 2]))
    )


def _past_ones(page: Page, last: int) -> int:
    """The token behind further members of one that commas join at token `last`: `un mort`, un blessé et."""
    while page.word(last) == "," and page.word(last + 1) in page.numerals.words.articles:
        member = noun_at(page, last + 2)
        if member is None:
            break
        last = member[0]
    return last


def _count_behind(page: Page, last: int) -> bool:
    """Whether a conjunction and a count of things follow the noun that ends at token `last`."""
    words = amount_words(page.language)
    last = _past_ones(page, last)
    last += page.word(last) == "," and page.word(last + 1) in words.conjunctions
    at = last if page.word(last) in words.conjunctions or not is_noun_like(page, last) else last + 1
    verb = page.word(at) in words.conjunctions and page.word(at + 1).endswith(noun_words(page.language).past_endings)
    at += verb
    joined = words.conjunctions & {page.word(at), page.word(at - 1)}
    numeral = page.numerals.at(at + 1) if joined else None
    if numeral is None or numeral.article or numeral.decimals or numeral.value >= _LARGEST_MEMBER:
        return False
    return unit_at(page, numeral.last) is None and (verb or noun_at(page, numeral.last) is not None)
