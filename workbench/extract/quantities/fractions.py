"""Parts of a whole: `un quart`, `two-thirds`, `half of`, `one in three`, `un Français sur deux`, `1/3`."""

from __future__ import annotations

from collections.abc import Mapping
from decimal import Decimal
from fractions import Fraction

from workbench.claims import Modifier, Quantity, QuantityType, Why, exact
from workbench.extract import word_class
from workbench.extract.dates.days import is_year
from workbench.extract.dates.words import DateWords
from workbench.extract.numerals import CURRENCY_SIGNS, SLASHES, Numeral
from workbench.extract.phrases import PhraseTable, expanded
from workbench.extract.quantities.amounts import read_numeral
from workbench.extract.quantities.article_numbers import ArticleWords
from workbench.extract.quantities.durations import ShiftWords
from workbench.extract.quantities.labels import is_labelled
from workbench.extract.quantities.modifiers import modifier_before, rate_after
from workbench.extract.quantities.multiples import MultipleWords
from workbench.extract.quantities.nouns import NounWords, is_noun_like, names_several
from workbench.extract.quantities.numbers_with_units import joins_ends
from workbench.extract.quantities.ordinals import OrdinalWords
from workbench.extract.quantities.page import APOSTROPHES, NOTHING, Found, Page
from workbench.extract.quantities.ranges import RangeWords
from workbench.extract.quantities.scores import ScoreWords, is_bowling, is_tie_break, listed_set
from workbench.extract.quantities.unit_recognition import unit_at
from workbench.extract.quantities.units import Unit, UnitWords, units

#: Fractions are stated with so many decimals.
_DECIMALS = 6

#: So many at most have something done to some of them: two men held in `four cases`.
_FEW = 10

#: Of these, parts are told as of any ten: `15 out of 20 people`.
_ROUND = frozenset({20, 100, 1_000})

#: A ratio names its whole within so many tokens: `un jeune diplômé sur trois`.
_RATIO_REACH = 5
#: The same with what is in brackets.
_WHOLE_REACH = 2 * _RATIO_REACH


def _fractions(table: Mapping[str, str]) -> dict[str, Fraction]:
    return {word: Fraction(part) for word, part in expanded(table)}


class FractionWords(word_class.WordClasses):
    """The `[fractions]` section of a language."""

    #: Denominators by name: `quart`, `quarters`.
    parts: Mapping[str, Fraction] = word_class.read("fractions.parts", _fractions, {})
    #: Phrases that are a fraction without a numerator: `la moitié`, `half`.
    alone: PhraseTable[str] = word_class.meanings("fractions.alone")
    #: Words between the two numbers of a ratio: `sur`, `in`.
    ratio: PhraseTable[bool] = word_class.phrases("fractions.ratio")
    #: What an assembly has, so that digits before and behind them are two counts: 17 `sièges` sur 100.
    seats: frozenset[str] = word_class.words("fractions.seats")
    #: Words between a fraction and the unit it is of: `half a mile`, `a quarter of an hour`.
    links: PhraseTable[bool] = word_class.phrases("fractions.links")
    #: Articles that a hedge ends with, or that stay out of the span: `près du quart`.
    contracted: frozenset[str] = word_class.words("fractions.contracted")
    #: What may not stand before, unless the whole follows: twice in the `half`.
    not_behind: PhraseTable[bool] = word_class.phrases("fractions.not_behind")
    #: What may not follow: `quart de finale`.
    not_before: PhraseTable[bool] = word_class.phrases("fractions.not_before")
    #: What makes a word of its own of a half that a hyphen joins to it: `demi-canton`.
    compounds: frozenset[str] = word_class.words("fractions.compounds")
    #: Words for a part that is one of a unit alone: `une demie` is a semi-final.
    of_units: frozenset[str] = word_class.words("fractions.of_units")
    #: What may follow a single ordinal that is a denominator: `a third lower`.
    comparatives: PhraseTable[bool] = word_class.phrases("fractions.comparatives")
    #: Before a single part, what no ordinal of a noun stands behind: `seul` un dixième croit.
    only: frozenset[str] = word_class.words("fractions.only")
    #: Verbs of one person or thing behind an ordinal that goes on a count: two died and a third `is` ill.
    of_one: frozenset[str] = word_class.words("fractions.of_one")
    #: Ordinals that are never denominators, as the language has other words: `troisième` (`tiers`).
    never_parts: frozenset[str] = word_class.words("fractions.never_parts")
    #: What may stand between a number and the parts that it counts: deux `bons` tiers.
    adjectives: frozenset[str] = word_class.words("fractions.adjectives")
    #: Articles that no part has: quatre usines, et `une` cinquième à Lens.
    rank_articles: frozenset[str] = word_class.words("fractions.rank_articles")


def read_fraction(page: Page, at: int) -> tuple[Found, ...]:
    """The fraction, or the range of two, that starts at token `at`."""
    if page.word(at - 1) == "-" and page.glued(at):
        return NOTHING
    ratio = _ratio(page, at)
    if ratio:
        first = at - (page.word(at - 1) in CURRENCY_SIGNS and at > page.free)  # $2 of every $5
        return (_state(page, first, *ratio, "fraction: so many of so many"),)
    one = fraction_at(page, at)
    if one is None:
        return NOTHING
    last, value = one
    opened = page.phrase_before(RangeWords.get(page.language).openers, at)
    # but: fell from a third to a half
    between = opened and page.word(opened[0]) not in RangeWords.get(page.language).movable
    if opened and between and page.word(last) == opened[1] and (other := fraction_at(page, last + 1)):
        low, high = sorted((value, other[1]))
        quantity = Quantity(QuantityType.FRACTION, low=stated(low), high=stated(high), modifier=Modifier.RANGE)
        return (Found(opened[0], other[0], quantity, Why("fraction: between two fractions")),)
    if found := _fraction_of_scale(page, at, last, value) or _fraction_of_unit(page, at, last, value):
        return found
    # 85/100e, à 33/100 du vainqueur
    ended = page.word(last - 3) in SLASHES or (page.word(last - 2) in SLASHES and page.word(last - 1) == "100")
    if ended and page.speaks_of(UnitWords.get(page.language).races):
        quantity = Quantity(QuantityType.DURATION, value=stated(value), unit="second")
        return (Found(at, last, quantity, Why("duration: parts of a second")),)
    return (_state(page, at, last, value, "fraction: words for a part"),)


def fraction_at(page: Page, at: int) -> tuple[int, Fraction] | None:
    """The fraction that starts at token `at`: the token after it, and its value."""
    words = FractionWords.get(page.language)
    found = _numerator(page, at, words) or _slashed(page, at) or _part_of_unit(page, at, words)
    if found is None and (alone := words.alone.at(page.lower, at)):
        found = (alone[0], Fraction(alone[1]))
    if found is None or words.not_before.at(page.lower, found[0]) or _is_of_time(page, at, found[0]):
        return None
    if words.not_behind.before(page.lower, at) and not words.links.at(page.lower, found[0]):
        return found if unit_at(page, found[0]) else None  # in the half hour
    if page.word(found[0] - 1) == "-" and page.word(found[0]) in words.compounds:
        return None
    loose = page.joins(found[0]) or page.word(found[0] - 1) in words.of_units
    unit = _unit_behind(page, found[0])
    of_runs = unit and unit[1].symbol == "century" and page.speaks_of(ScoreWords.get(page.language).cricket)
    return None if of_runs or (loose and not unit) else found  # his half century


def _unit_behind(page: Page, last: int) -> tuple[int, Unit] | None:
    """The unit of a fraction, a hyphen and a link between at most: `half-an-hour`, `un quart d'heure`."""
    start = last + (page.word(last) == "-")
    link = FractionWords.get(page.language).links.at(page.lower, start)
    return unit_at(page, link[0] if link else start)


def _part_of_unit(page: Page, at: int, words: FractionWords) -> tuple[int, Fraction] | None:
    """A part without an article that is one of a unit: `every tenth of a degree`, the past `quarter of a century`."""
    word, denominator = page.word(at), page.ordinals.get(page.word(at), 0)
    if word in words.parts and _is_of_longer_unit(page, at + 1, words):
        return at + 1, words.parts[word]
    if denominator <= 2:
        return None
    linked = words.links.at(page.lower, at + 1 + page.joins(at + 1))
    single = not word.endswith(NounWords.get(page.language).plural_endings) and word not in words.never_parts
    part = single and linked and _unit_behind(page, at + 1)
    return (at + 1, Fraction(1, denominator)) if part else None


def _is_of_longer_unit(page: Page, last: int, words: FractionWords) -> bool:
    """Whether a unit follows that has no quarters by name: quarter `century`, but the last quarter of a year."""
    unit, linked = _unit_behind(page, last), words.links.at(page.lower, last + page.joins(last))
    return unit is not None and (unit[1].symbol == "century" or (linked is not None and unit[1].symbol != "year"))


def _is_of_time(page: Page, at: int, last: int) -> bool:
    """Whether what looks like parts is a length of time: `the past three quarters`, `three quarters in a row`."""
    unit, words = units(page.language).names.at(page.lower, last - 1), FractionWords.get(page.language)
    if unit is None or unit[1].type is not QuantityType.DURATION or _is_of_longer_unit(page, last, words):
        return False
    opened = ShiftWords.get(page.language).openers.before(page.lower, at)
    if page.tells_of_match and not words.links.at(page.lower, last):
        return True  # led after three quarters
    return opened is not None or DateWords.get(page.language).in_a_row.at(page.lower, last) is not None


def _numerator(page: Page, at: int, words: FractionWords) -> tuple[int, Fraction] | None:
    """A number with the part that it counts: `two thirds`, `trois quarts`."""
    numeral = page.numerals.at(at)
    if numeral is None or numeral.decimals:
        return None
    behind = numeral.last + (page.word(numeral.last) == "-")
    behind += page.word(behind) in words.adjectives and page.word(behind + 1) in words.parts
    part = words.parts.get(page.word(behind))
    if part is None and page.word(behind) not in page.ordinals:
        return None
    if page.word(behind) in UnitWords.get(page.language).hundredths_of_time and unit_at(page, behind):
        return None  # 4 centièmes, of a race
    whole = part and (int(numeral.value) * part > 1 or (int(numeral.value) * part).denominator != part.denominator)
    if whole and numeral.value != 1:
        return None  # two quarters of falling sales, both halves, in 11 quarters
    if part is None:
        part = _ordinal_part(page, behind, numeral)
    return (behind + 1, int(numeral.value) * part) if part else None


def _ordinal_part(page: Page, at: int, numeral: Numeral) -> Fraction | None:
    """An ordinal as a denominator: `two fifths`, `un dixième`; a single one needs an article and no noun behind."""
    denominator, words = page.ordinals[page.word(at)], FractionWords.get(page.language)
    if denominator < 3 or page.word(at) in words.never_parts or page.word(at - 1) in words.rank_articles:
        return None
    plural = page.word(at).endswith(NounWords.get(page.language).plural_endings)
    if page.joins(at + 1) or page.word(at + 1).isdecimal():
        return None  # a fourth-quarter loss, a third 20-mile race
    if page.word(at + 1) in OrdinalWords.get(page.language).occasions:
        return None  # une neuvième fois
    hyphened = page.word(at - 1) == "-" and page.glued(at)  # the one-third needed
    if numeral.value > 1:
        part = plural or (hyphened and numeral.value < denominator and numeral.value < _FEW)  # three-fourth of it
        return Fraction(1, denominator) if part else None
    if DateWords.get(page.language).in_a_row.at(page.lower, at + 1):
        return None  # a third on the bounce
    near = [one.quantity for one in page.found[-_FEW:] if page.same_line(one.first, at)]
    told = {one.value for one in near if page.word(at + 1) != "," or one.type is QuantityType.RANK}
    if page.word(at + 1) in words.of_one | {","} and told & {denominator - 2, denominator - 1, denominator}:
        return None  # two died and a third is ill; of six, two were killed and a sixth was unharmed
    sure = hyphened or page.word(numeral.first - 1) in words.only
    sure = sure or words.comparatives.at(page.lower, at + 1) is not None
    sure = sure or modifier_before(page, numeral.first)[1] is not None  # plus d'un cinquième croit
    return None if plural or (is_noun_like(page, at + 1) and not sure) else Fraction(1, denominator)


def _slashed(page: Page, at: int) -> tuple[int, Fraction] | None:
    if page.word(at + 1) not in SLASHES:
        return None
    top, bottom, whole = page.word(at), page.word(at + 2), page.numerals.at(at + 2)
    if not (top.isdecimal() and bottom.isdecimal()) or len(top) > 2 or len(bottom) > 3:
        return None
    if listed_set(page, at) or is_tie_break(page, at) or is_bowling(page, at):
        return None
    glued = page.joins(at + 1, SLASHES) and whole is not None and not whole.grouped  # 12/100,000 people
    if joins_ends(page, at + 1) or is_labelled(page, at):
        return None  # 100/120 km/h, Fahrenheit 9/11
    all_of_it = top == bottom and page.tells_of_match and page.word(at - 1) in page.numerals.words.articles  # un 6/6
    part = 0 < int(top) < int(bottom) or all_of_it
    if not glued or not part or page.word(at + 3) == "/":
        return None
    suffixed = OrdinalWords.get(page.language).suffixes.get(page.word(at + 3)) == ""
    return (at + 3 + suffixed, Fraction(int(top), int(bottom)))  # 85/100e


def _ratio(page: Page, at: int) -> tuple[int, Fraction] | None:
    """`one in three`, `2 in 10`, `un Français sur deux`, `one good year in seven`."""
    words = FractionWords.get(page.language)
    top = page.numerals.at(at)
    if top is None or words.ratio.first_words.isdisjoint(page.lower[top.last : top.last + _WHOLE_REACH]):
        return None
    if top.article and page.word(at) not in page.numerals.number_words:
        return None  # a trial in 11 countries
    if top.decimals or top.scale > 1 or not 0 < top.value <= 100:
        return None
    links = NounWords.get(page.language).links.first_words | APOSTROPHES
    for middle in _naming_whole(page, top.last):
        if found := words.ratio.at(page.lower, middle):
            start = found[0] + (page.word(found[0]) == "-" or page.word(found[0]) in CURRENCY_SIGNS)
            bottom = page.numerals.at(start)
            named = page.lower[top.last : middle]
            if bottom is None or not _is_whole_of(page, top, bottom, named) or is_labelled(page, at):
                return None  # page 1 sur 3
            if not links.isdisjoint(named) and (names_several(page, bottom.last) or page.joins(bottom.last)):
                return None  # un débat de fond sur 12 textes
            if page.glued(bottom.last) and page.word(bottom.last)[:1].isalpha():
                return None  # un titre sur 4x100 m
            return bottom.last, Fraction(top.value) / Fraction(bottom.value)
        if page.word(middle) in ("-", *CURRENCY_SIGNS):
            continue  # a one-in-three chance, 2 € sur 5
        if middle > top.last and page.word(middle) in DateWords.get(page.language).list_joiners | links:
            continue  # un TGV et TER sur trois, un chef d'entreprise sur deux
        if not is_noun_like(page, middle) and page.word(middle) not in MultipleWords.get(page.language).times:
            return None
    return None


def _naming_whole(page: Page, first: int) -> list[int]:
    """The tokens among which a ratio names its whole, over what is in brackets: deux trains `(de nuit)` sur trois."""
    near = page.lower[first : first + _WHOLE_REACH]
    aside = range(near.index("("), near.index(")") + 1) if "(" in near and ")" in near else range(0)
    outside = (first + at for at in range(len(near)) if at not in aside)
    return [at for at in outside if at == first or not _is_letter(page, at)][:_RATIO_REACH]


def _is_letter(page: Page, at: int) -> bool:
    """Whether a capital alone names the kind of what stands before it: deux trains `L` sur trois."""
    return len(page.words[at]) == 1 and page.words[at].isupper() and page.word(at - 1).isalpha()


def _is_whole_of(page: Page, top: Numeral, bottom: Numeral, named: list[str]) -> bool:
    """Whether `bottom` is what `top`, of things `named`, is a part of; where both name things they are two counts."""
    if bottom.article or (bottom.value % 1 and top.value != 1) or bottom.value <= top.value:
        return False
    joined = named[-1:] and named[-1] in DateWords.get(page.language).list_joiners  # eight times and in 13
    if joined or (bottom.digits and is_year(page, bottom.first)):
        return False
    if _are_counts(page, top, bottom, named) and names_several(page, bottom.last):
        return False
    if top.digits and bottom.digits and named[-1:] and named[-1] in FractionWords.get(page.language).seats:
        return False  # 17 sièges sur 100
    unit = unit_at(page, bottom.last)  # one in 10 acres, but: one in 10 minutes
    measured = unit is not None and top.value == 1 and unit[1].type is QuantityType.MEASURE
    return (unit is None or measured) and page.same_line(top.first, bottom.last)


def _are_counts(page: Page, top: Numeral, bottom: Numeral, named: list[str]) -> bool:
    """Whether each may count its own: the whole is no round one (`25 out of 26 seats`), or both are named."""
    if not named:
        return top.digits and bottom.digits and top.value > 1 and bottom.value > _FEW and bottom.value not in _ROUND
    words = NounWords.get(page.language)
    done_to = words.head_last and named[-1].endswith(words.past_endings)  # one injured in two raids
    sure = top.value > 1 or words.plural_only or done_to  # but: one person in five lives
    sure = sure or DateWords.get(page.language).in_a_row.at(page.lower, bottom.last) is not None  # six in a row
    sure = sure or page.word(bottom.last) in ScoreWords.get(page.language).played  # one goal in four games
    done = page.word(bottom.last).endswith(ArticleWords.get(page.language).participles)  # 4 TGV sur 10 assurés
    return sure and not done


def _fraction_of_scale(page: Page, at: int, last: int, value: Fraction) -> tuple[Found, ...]:
    """`a quarter of a million people`: a number like any other."""
    link = FractionWords.get(page.language).links.at(page.lower, last)
    scale = page.numerals.words.scales.get(page.word(link[0])) if link else None
    if link is None or scale is None:
        return NOTHING
    number = Decimal(value.numerator) * scale / Decimal(value.denominator)
    return read_numeral(page, Numeral(at, link[0] + 1, number, digits=False, scale=scale, noun=True))


def _fraction_of_unit(page: Page, at: int, last: int, value: Fraction) -> tuple[Found, ...]:
    """`half an hour`, `un quart d'heure`, `a quarter of a percentage point`: a quantity of the unit."""
    start = last + 1 if page.word(last) == "-" else last
    found = _unit_behind(page, last)
    if found is None or FractionWords.get(page.language).comparatives.at(page.lower, start):
        return NOTHING
    end, unit = found
    first, modifier = modifier_before(page, at + (page.word(at) in FractionWords.get(page.language).contracted))
    symbol, kind = ("pp", QuantityType.PERCENT) if unit.points else (unit.symbol, unit.type)
    stated_value = exact(float(Decimal(value.numerator) / Decimal(value.denominator) * unit.factor))
    quantity = Quantity(kind, value=stated_value, unit=symbol, modifier=modifier)
    return (Found(first, rate_after(page, end), quantity, Why(f"{kind}: part of a unit")),)


def _state(page: Page, at: int, last: int, value: Fraction, rule: str) -> Found:
    start = at + 1 if page.word(at) in FractionWords.get(page.language).contracted else at
    first, modifier = modifier_before(page, start)
    return Found(first, last, Quantity(QuantityType.FRACTION, value=stated(value), modifier=modifier), Why(rule))


def stated(value: Fraction | Decimal) -> int | float:
    """`value` as a claim states it; what has none of these decimals keeps as many digits: 1 in 139 million."""
    return exact(round(float(value), _DECIMALS) or float(f"{float(value):.{_DECIMALS}g}"))
