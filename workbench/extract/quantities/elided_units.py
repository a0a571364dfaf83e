"""The unit of a bare number, from what was told before it: `contre 10,6 milliards`, `l'AfD 20,8`, `il en vaut 200`."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from workbench.claims import Modifier, Quantity, QuantityType
from workbench.extract import word_class
from workbench.extract.phrases import PhraseTable
from workbench.extract.quantities import ranges
from workbench.extract.quantities.ages import OLDEST
from workbench.extract.quantities.elided_money import EXCHANGE_RULE, MoneyWords, elided_money
from workbench.extract.quantities.modifiers import Hedges
from workbench.extract.quantities.not_a_quantity import is_gapped
from workbench.extract.quantities.nouns import NounWords, is_noun_like
from workbench.extract.quantities.numbers_with_units import SIGNS, UnitContext
from workbench.extract.quantities.ordinals import OrdinalWords
from workbench.extract.quantities.page import CLAUSE_ENDS, Found, Page
from workbench.extract.quantities.ranges import Amount, RangeWords
from workbench.extract.quantities.units import MILLION, WHOLE

#: The rule of what is written as a running time: `2:11.44`.
RUNNING_TIME = "duration: running time"

#: A running time among so many quantities before makes seconds of a bare number with so many decimals.
_RACED, HUNDREDTHS = 40, 2

#: Two shares are the whole where they add up to it but for so much, with so many tokens between at most.
_ROUNDED, _SIDES_APART = 0.2, 3

#: A share moves to one so many times the step at most, unless a rate is told: `baisse de 0,2 % à 79,78` dollars.
_LARGEST_STEP = 20

#: Degrees of one forecast differ by so many at most.
_DEGREES_APART = 25

#: A number that is compared with a quantity and shares its unit stands at most so many tokens behind it.
CONTRAST_REACH, _DURATION_REACH = 8, 4

#: What brackets hold another one of; two of them differ at most so many times, and no measure shares its unit beyond.
_BRACKETED = frozenset({QuantityType.PERCENT, QuantityType.MEASURE, QuantityType.MONEY})
_ALIKE, _FAR = 5, 250

#: Between two steps stand dates, ranks, and the levels that the first led to, at most so many.
_PASSED = frozenset({QuantityType.DATE, QuantityType.RANK, QuantityType.COUNT})
_STEPS_BACK = 4

#: What only tells when something is measured, or by which share it changed.
_DATED = frozenset({QuantityType.DATE, QuantityType.PERCENT})

#: Prices of one thing differ by one part in so many at most, and stand so many quantities apart.
_CLOSE, _PRICES_BACK = 10, 8

#: A norm stands at most so many tokens from the length of time that it is of.
_NORM_REACH = 2

#: What is counted stands so close before its number.
_COUNTED_REACH = 4

#: How far a number stands from one whose clause is built like its own.
_PARALLEL_REACH = 16

#: What states its unit once for several numbers; a percentage does only where it is compared.
_SHARED = frozenset({QuantityType.MONEY, QuantityType.MEASURE, QuantityType.AGE, QuantityType.DURATION})


class ElisionWords(word_class.WordClasses):
    """The words that settle what an elided unit is."""

    #: Contrasts (see `MoneyWords`) that no length of time stands behind for another reason: 19 jours, au `lieu` des 24.
    instead: frozenset[str] = word_class.words("counts.instead")
    #: Words before a bare number that make it a share like the one before it: `22 % contre 19`.
    compared_shares: frozenset[str] = word_class.words("percent.contrasts")
    #: Before the second of two lengths of time that share their unit: eighteen months, the `other` 12.
    others: frozenset[str] = word_class.words("durations.others")
    #: What a part of a term is told of: six years, with two `suspended`.
    of_term: PhraseTable[bool] = word_class.phrases("counts.of_term")
    #: Close before a number, what only is counted: its `staff` is 22.
    numbers: frozenset[str] = word_class.words("counts.counting")
    #: Words behind a bare number that make it a lead in points: `and 12 ahead of the Greens`.
    leads: PhraseTable[bool] = word_class.phrases("percent.leads")
    #: Verbs before a number of people: `killing` 157.
    harming: frozenset[str] = word_class.words("counts.harming")
    #: Before the points that a side has: `with City` on `30`.
    levels: frozenset[str] = word_class.words("percent.levels")
    #: What a quantity is compared with that was taken over a time: `average`.
    norms: frozenset[str] = word_class.words("counts.norms")
    #: Before the time of another share: and 51 `a` year ago.
    dated_behind: frozenset[str] = word_class.words("percent.dated_behind")
    #: Before the place of another amount: jusqu'à 50 `en` montagne.
    placed_behind: frozenset[str] = word_class.words("measures.placed_behind")
    #: Around degrees of another place: `localement` 33, 33 `possible`.
    locally: frozenset[str] = word_class.words("measures.locally")
    #: Verbs of asking and offering, behind which one is set against another offer: and the union `wants` 24.
    wanted: frozenset[str] = word_class.words("counts.wanted")
    #: Around a number that states again what was hedged: nearly 5 kg (4.9 `to be precise`).
    exactly: PhraseTable[bool] = word_class.phrases("counts.exactly")
    #: What opens the condition of a price: `48 euros, 52 avec les draps`.
    conditions: frozenset[str] = word_class.words("money.conditions")
    #: Between the two measures of a surface: `2,86 m sur 2,13`.
    dimensions: frozenset[str] = word_class.words("measures.times")
    #: Behind a bare number, what compares it with the quantity before it: `863 euros, 70 de plus`.
    differences: PhraseTable[bool] = word_class.phrases("counts.differences")
    #: Before what a part of a measure is for: 54.100 ha de blé, 19.350 `au` maïs.
    parts_behind: frozenset[str] = word_class.words("measures.parts_behind")
    #: What stands for the noun of a quantity before it: `qui en` (vaut 90).
    pronoun_of: PhraseTable[bool] = word_class.phrases("counts.pronoun_of")


class Gap(Struct, frozen=True):
    """A bare number, the quantity told before it, and what stands between the two."""

    page: Page
    words: ElisionWords
    amount: Amount
    last: Found
    #: The quantity told before, and the words between the two.
    told: Quantity
    between: list[str]
    #: The words before the number and behind it.
    before: str
    behind: str

    @classmethod
    def of(cls, page: Page, amount: Amount, last: Found) -> Gap:
        """What stands between `last` and the bare number of `amount`."""
        words, between = ElisionWords.get(page.language), page.lower[last.last : amount.first]
        before, behind = page.word(amount.first - 1), page.word(amount.last)
        return cls(page, words, amount, last, last.quantity, between, before, behind)

    def past(self, kind: QuantityType) -> Gap:
        """The same behind the quantity before in its sentence, where the last are of `kind`: 73 days; in 2017, 171."""
        before = [found for found in self.page.found[-_STEPS_BACK:] if found.last <= self.last.first]
        if self.told.type is not kind or not before or not self.page.in_sentence(before[-1].last, self.last.first):
            return self
        return Gap.of(self.page, self.amount, before[-1]).past(kind)

    def back_to(self, wanted: Callable[[Quantity], bool]) -> Gap:
        """The same behind the last of the quantities just before that is `wanted`."""
        back = reversed(self.page.found[-_STEPS_BACK:])
        last = next((found for found in back if wanted(found.quantity)), self.last)
        return self if last is self.last else Gap.of(self.page, self.amount, last)

    @property
    def in_sentence(self) -> bool:
        """Whether both stand in one sentence."""
        return self.page.in_sentence(self.last.last, self.amount.first)

    def alike(self, times: float) -> bool:
        """Whether neither number is more than so many times the other."""
        value, other = float(self.amount.low.value), abs(float(self.told.value or self.told.high or 0))
        return other / times <= value <= other * times

    @property
    def differs(self) -> bool:
        """Whether a word behind the number compares it: `70 de plus`."""
        return self.words.differences.at(self.page.lower, self.amount.last) is not None


def elided_unit(page: Page, amount: Amount) -> Quantity | None:
    """The earlier quantity whose unit the bare number of `amount` shares, None where it shares none."""
    gap = Gap.of(page, amount, page.last) if page.last else None
    large = (amount.high or amount.low).numeral.scale >= MILLION
    if large and gap and (measure := _of_like_size(gap)):
        return measure
    if large and (gap is None or gap.told.type is not QuantityType.MEASURE):
        return elided_money(page, amount)
    if gap is None or (gap.told.type is QuantityType.AGE and amount.low.numeral.decimals):
        return None
    if gap.told.type is QuantityType.MEASURE and amount.low.value > _FAR * abs(gap.told.value or gap.told.high or 1):
        return None  # 300 séismes de magnitude 2, dont | 1.400 au Japon
    if _is_difference(gap):
        return Quantity(QuantityType.PERCENT, unit="pp")
    if not gap.words.numbers.isdisjoint(gap.between[-_COUNTED_REACH:]) and gap.told.type is not QuantityType.PERCENT:
        return None
    raced = any(found.why.rule == RUNNING_TIME for found in page.found[-_RACED:])
    if raced and amount.low.numeral.decimals == HUNDREDTHS:
        return Quantity(QuantityType.DURATION, unit="second")  # won in 4:08.89, covering the last lap in 62.05
    if not gap.in_sentence:
        return _of_like_size(gap) or _priced(gap) or _set_against(gap) or _taken_up(gap)
    return next((shared for read in _ELISIONS if (shared := read(gap))), None)


def _gapped(gap: Gap) -> Quantity | None:
    """`28,5 % des voix, l'AfD 20,8`, and `of the 3,600 acres planted last year, he abandoned 2,900`."""
    gap = gap.past(QuantityType.DATE)
    if gap.page.word(gap.last.first - 1) == "(" and gap.told.unit == "pp":
        gap = gap.past(QuantityType.PERCENT)  # 24,5 % (+3,2), les Verts 12,1
    if gap.told.type in (QuantityType.COUNT, QuantityType.DATE) or gap.before in gap.words.harming:
        return None  # 42 km away, killing 157
    named = gap.told.type is QuantityType.PERCENT and not _opens_item(gap)
    counts = gap.told.unit == "%" and (gap.amount.low.value > WHOLE or (gap.behind == "(" and not named))
    if counts:
        return None  # by 187 (a decline of 14.8 %)
    return gap.told if is_gapped(gap.page, gap.last, gap.amount.first, gap.amount.last, named=named) else None


def _opens_item(gap: Gap) -> bool:
    """Whether no name need tell what has a share like the one before: `13.5 %; now 15.2`, `de 3 %, les achats de 5`."""
    between, determiners = gap.between, OrdinalWords.get(gap.page.language).determiners
    again = gap.before == gap.page.word(gap.last.first - 1) in RangeWords.get(gap.page.language).step_links
    listed = gap.amount.low.numeral.decimals > 0 and not determiners.isdisjoint(between[1:2])
    return ";" in between or (between[:1] == [","] and (again or listed))


def _going_on(gap: Gap) -> Quantity | None:
    """`trente euros le studio qui en vaut 90`, `quatre minutes pour marquer et vingt pour gagner`."""
    gap, over_count = gap.past(QuantityType.DATE), gap.past(QuantityType.COUNT)
    if over_count.told.type is QuantityType.MONEY and _is_parallel(over_count):
        return over_count.told  # 45 000 euros pour les deux fils et 15 000 pour elle
    if over_count.told.unit == "points":
        gap = over_count  # 16 points en six matchs, et l'autre en a huit
    shared = gap.told.type in _SHARED or (gap.told.type is QuantityType.PERCENT and gap.amount.low.value <= WHOLE)
    stands_for_it, places = gap.words.pronoun_of.at, range(gap.last.last, gap.amount.first)
    within = gap.page.word(gap.last.first - 1) in RangeWords.get(gap.page.language).times  # trois buts en 20 minutes
    pronoun = not within and any(stands_for_it(gap.page.lower, at) for at in places)
    return gap.told if shared and (pronoun or _is_parallel(gap)) else None


def _behind_same_word(gap: Gap) -> Quantity | None:
    """`jailed for 18 months, her brother for 12`, `cinq ans à l'un, à sa sœur deux, l'autre huit`."""
    gap = gap.past(QuantityType.DATE).past(QuantityType.RANK)
    same = gap.before == gap.page.word(gap.last.first - 1)
    joiners = {",", ";"} | NounWords.get(gap.page.language).conjunctions
    apart = (same or gap.before in gap.words.others) and gap.behind in CLAUSE_ENDS | joiners
    of_term = gap.words.of_term.at(gap.page.lower, gap.amount.last) is not None  # six years, with two suspended
    alike = gap.told.type in (QuantityType.DURATION, QuantityType.PERCENT) and gap.alike(_ALIKE)
    return gap.told if (apart or of_term) and alike else None


def _is_parallel(gap: Gap) -> bool:
    """Whether the clause of the number is built like that of the quantity before."""
    page, last, nouns = gap.page, gap.last, NounWords.get(gap.page.language)
    joined = gap.before in nouns.conjunctions or gap.before == ","
    linked = {gap.behind, page.word(last.last)} <= nouns.links.first_words  # 22 tonnes de riz, 17 d'oranges
    return joined and (linked or gap.behind == page.word(last.last)) and page.word(last.last) in nouns.stop


def _shared_out(gap: Gap) -> Quantity | None:
    """`54.100 ha étaient réservés au blé dur, 19.350 au blé tendre`: what is told of a long number of like size."""
    numeral = gap.amount.low.numeral
    listed = gap.before in (",", ";") or gap.before in NounWords.get(gap.page.language).conjunctions
    points = gap.told.unit in ("pp", "points")  # perd 15 points au Centre, 10 aux Verts
    parts = (numeral.grouped or numeral.decimals > 0 or points) and gap.behind in gap.words.parts_behind
    return gap.told if listed and parts and (points or gap.told.type is QuantityType.MEASURE) else None


def _behind_date(gap: Gap) -> Quantity | None:
    """The quantity of a clause before one that only a date opens: `talks took 73 days; in 2017, 171.`"""
    earlier, dated = gap.past(QuantityType.DATE), gap.between == [","]
    apart = {";", ","} & set(earlier.between[: gap.last.first - earlier.last.last])
    shared = earlier is not gap and earlier.told.type in _SHARED
    return earlier.told if shared and dated and apart else None


def _of_part(gap: Gap) -> Quantity | None:
    """`700 euros et 80 de charges`: a bare number with a link behind it counts nothing."""
    page, nouns = gap.page, NounWords.get(gap.page.language)
    link = nouns.links.at(page.lower, gap.amount.last) if not nouns.head_last else None
    return gap.told if link and gap.told.type is QuantityType.MONEY and is_noun_like(page, link[0]) else None


def _other_side(gap: Gap) -> Quantity | None:
    """`2,86 m sur 2,13`."""
    between = gap.between
    sided = len(between) == 1 and between[0] in gap.words.dimensions
    return gap.told if sided and gap.told.type is QuantityType.MEASURE else None


def _compared(gap: Gap) -> Quantity | None:
    """`9,7 euros, contre 10,6`, `22 % contre 19`, `19 points from a possible 21`."""
    behind = gap
    around = gap.page.lower[max(0, gap.last.first - _NORM_REACH) : gap.last.last + _NORM_REACH]
    norm = gap.told.type is QuantityType.DURATION and not gap.words.norms.isdisjoint(around)  # a 10-year average of 38
    gap = gap.past(QuantityType.DATE)  # 80 points de base mardi, contre 88
    earlier = gap.past(QuantityType.DURATION)  # 465 euros en six mois, contre 443
    lasted = earlier.told.type in _BRACKETED and earlier.alike(_ALIKE) and not gap.alike(_ALIKE)
    if norm or lasted:
        gap = gap.past(QuantityType.DURATION)
    kind, between = gap.told.type, (gap if norm else behind).between
    share, lasts = kind is QuantityType.PERCENT, kind is QuantityType.DURATION
    if len(behind.between) > (_DURATION_REACH if lasts else _PARALLEL_REACH if share else CONTRAST_REACH):
        return None
    if share:
        return gap.told if _is_compared_share(gap, between) else None
    if lasts and gap.amount.low.value > (gap.told.value or 0) and gap.words.instead.isdisjoint(between):
        return gap.told if _is_step(gap, between) and gap.behind in CLAUSE_ENDS else None
    if lasts and len(between) > 1:  # le taux sur vingt ans est redescendu à 3,99
        between = [word for word in between if word not in UnitContext.get(gap.page.language).infix.first_words]
    hedge = Hedges.get(gap.page.language).before.before(gap.page.lower, gap.amount.first)
    if hedge and hedge[1] is Modifier.MAX:  # £4.20 for up to four
        between = between[: max(0, len(between) - gap.amount.first + hedge[0])]
    compared = not MoneyWords.get(gap.page.language).contrasts.isdisjoint(between) or gap.differs
    aged = kind is not QuantityType.AGE or gap.amount.low.value <= OLDEST
    return gap.told if compared and kind in _SHARED and aged else None


def _is_step(gap: Gap, between: list[str]) -> bool:
    """Whether the quantity before and the number are where something came from and went to: `from six hours to` 8."""
    opener = RangeWords.get(gap.page.language).openers.at(gap.page.lower, gap.last.first - 1)
    return opener is not None and between == [opener[1]]


def _is_compared_share(gap: Gap, between: list[str]) -> bool:
    """Whether a bare number behind a share is one: `22 % contre 19`, `from 21.4 per cent to 11.9`."""
    page, value, other = gap.page, float(gap.amount.low.value), float(gap.told.value or 0)
    if value > WHOLE:
        return False
    if not gap.words.compared_shares.isdisjoint(between) or gap.differs:
        return True
    if gap.last is not page.last and gap.before in NounWords.get(page.language).conjunctions:
        return gap.alike(2) and gap.behind in gap.words.dated_behind  # contre 45 en mars et | 51 il y a un an
    if len(between) <= _SIDES_APART and abs(value + other - WHOLE) < _ROUNDED:
        return True  # 52 % to 48, 52 % to her 48
    range_words = RangeWords.get(page.language)
    if not _is_step(gap, between):
        return False
    rated = not range_words.rates.isdisjoint(ranges.sentence_start(page, gap.last.first))
    return rated or value <= _LARGEST_STEP * abs(other)


def _stepped(gap: Gap) -> Quantity | None:
    """`gained 5.1%, and its rival gave up 5.5`: behind a word of change, what the step before it was told in."""
    page, range_words = gap.page, RangeWords.get(gap.page.language)
    told = gap.back_to(lambda told: told.type not in _PASSED or bool(told.unit)).told
    links = range_words.step_links | UnitContext.get(page.language).led_to
    at = gap.amount.first - (gap.before in links)  # will rise to 2.5 percent, then drop to 1.9
    stepped = told.type is QuantityType.PERCENT or told.unit == "points"
    plain = gap.amount.low.numeral.decimals > 0 or gap.behind in CLAUSE_ENDS
    changed = page.word(at - 1) in range_words.steps
    return told if changed and stepped and plain and gap.amount.low.value <= WHOLE else None


def _bracketed(gap: Gap) -> Quantity | None:
    """`41,9 °C (ancien record : 39,8)`, `48 euros, 52 avec les draps`: what it is held against, or costs otherwise."""
    between, numeral = gap.between, gap.amount.low.numeral
    held = between[:1] == ["("] and ")" not in between and gap.told.type in _BRACKETED
    held = held and (numeral.decimals > 0 or numeral.grouped or gap.behind in gap.words.dated_behind | {")"})
    priced = between == [","] and gap.told.type in _SHARED and gap.behind in gap.words.conditions
    return gap.told if gap.alike(_ALIKE) and (held or priced) else None


def _set_against(gap: Gap) -> Quantity | None:
    """`offered 20 per cent over three years; the union wants 24`: what somebody asks or offers instead."""
    gap = gap.back_to(lambda told: told.type is not QuantityType.DATE)
    over_time = gap.past(QuantityType.DURATION)
    gap = over_time if over_time.told.type in _BRACKETED else gap
    share = gap.told.type is QuantityType.PERCENT and gap.amount.low.value <= WHOLE
    wanted = gap.before in gap.words.wanted and gap.behind in CLAUSE_ENDS and len(gap.between) <= _PARALLEL_REACH
    return gap.told if wanted and (share or gap.told.type in _SHARED) and gap.alike(_ALIKE) else None


def _taken_up(gap: Gap) -> Quantity | None:
    """`Leur âge moyen est de 40 ans. La plus jeune en avait 29.`: what a pronoun right before it stands for."""
    pronoun = gap.words.pronoun_of.before(gap.page.lower, gap.amount.first)
    near = len(gap.between) <= _PARALLEL_REACH and "" not in gap.between and gap.alike(_ALIKE)
    return gap.told if pronoun and near and gap.told.type in _SHARED else None


def _told_exactly(gap: Gap) -> Quantity | None:
    """`moins de 100 points - 97 précisément -`, `nearly 5 kg (4.9 to be precise)`: what was hedged, stated again."""
    page, exactly = gap.page, gap.words.exactly
    before = exactly.before(page.lower, gap.amount.first)
    opened = page.lower[gap.last.last : before[0] if before else gap.amount.first]
    again = len(opened) == 1 and not opened[0].isalnum() and gap.told.modifier is not None
    sure = again and (before or exactly.at(page.lower, gap.amount.last))
    return gap.told if sure and gap.told.type in _SHARED | {QuantityType.PERCENT} and gap.alike(2) else None


def _is_second_lead(gap: Gap) -> bool:
    """Whether a lead in points goes on those before it: `four points clear of Lens, and six ahead`."""
    return gap.words.leads.at(gap.page.lower, gap.amount.last) is not None or gap.differs


def _in_points(gap: Gap) -> Quantity | None:
    """A second lead in a table, and what another side is on: `33 points from 14 games, with City on 30`."""
    if gap.told.type is not QuantityType.PERCENT:
        gap = gap.back_to(lambda told: told.unit == "points")
    if gap.told.unit == "pp":
        if len(gap.between) == 1 and gap.before in UnitContext.get(gap.page.language).led_to:
            return Quantity(QuantityType.PERCENT, unit="%")  # at 41 %, the Liberals down three points at 22
        gap = gap.back_to(lambda told: told.unit == "%")  # at 41%, 20 points ahead of the Tories on 21
    if gap.told.unit not in ("points", "%") or not gap.in_sentence:
        return None
    named = gap.page.words[max(0, gap.amount.first - 2)][0].isupper() and gap.behind in CLAUSE_ENDS | {"("}
    on = gap.before in gap.words.levels and named and gap.amount.low.value <= WHOLE  # the Tories on 26 (+1)
    leads = gap.told.unit == "points" and _is_second_lead(gap)
    return Quantity(gap.told.type, unit=gap.told.unit) if leads or on else None


def _level(gap: Gap) -> Quantity | None:
    """Where a step led: `closed 3p lower at 245`."""
    led = gap.before in UnitContext.get(gap.page.language).led_to
    changed = len(gap.between) == 2 and gap.between[0] in RangeWords.get(gap.page.language).steps
    index = gap.told.unit == "points" and gap.amount.low.value > WHOLE
    # 36.4 points lower at 5836
    return gap.told if (gap.told.type is QuantityType.MONEY or index) and led and changed else None


def _in_degrees(gap: Gap) -> Quantity | None:
    """Degrees of another place: `de 30 à 35 degrés ailleurs, localement` 36 à 37, `with 33 possible in the south`."""
    gap = gap.back_to(lambda told: told.type not in _DATED)
    other, high = float(gap.told.value or gap.told.high or 0), gap.amount.high
    signed = gap.page.word(gap.amount.first) == "-"  # a wind chill of -10 C, and -16 overnight
    hedged = signed or high or gap.before in gap.words.locally or gap.behind in gap.words.locally
    alike = hedged and abs(float((high or gap.amount.low).value) - abs(other)) <= _DEGREES_APART
    return gap.told if gap.told.unit in ("°C", "°F") and alike and gap.in_sentence else None


def _hedged_again(gap: Gap) -> Quantity | None:
    """`30 cm de neige en six heures, et jusqu'à 50 en montagne`; `65 quintaux l'an dernier, et 80 en moyenne`."""
    page, openers = gap.page, NounWords.get(gap.page.language).conjunctions | gap.words.locally
    gap = gap.past(QuantityType.DATE).past(QuantityType.DURATION)
    hedge = Hedges.get(page.language).before.before(page.lower, gap.amount.first)
    start = hedge[0] if hedge else gap.amount.first
    normal = page.word(gap.amount.last + 1) in gap.words.norms
    hedged = hedge or gap.before in gap.words.locally  # avec 10 à 15 cm, localement 20
    placed = hedged and (gap.behind in gap.words.placed_behind or gap.behind in CLAUSE_ENDS)
    shared = gap.told.type in _BRACKETED and (placed or normal)
    return gap.told if shared and gap.alike(_ALIKE) and page.word(start - 1) in openers else None


def _of_like_size(gap: Gap) -> Quantity | None:
    """`70,9 q, loin du plus haut, 79,4 en 2015`: decimals, or millions, tell that a number of like size is no count."""
    gap = gap.back_to(lambda told: told.type not in _DATED and told.unit != "year")  # depuis cinq ans
    numeral = gap.amount.low.numeral
    timed = gap.told.unit == "second" and numeral.decimals >= HUNDREDTHS
    large = numeral.scale >= MILLION and len(gap.between) <= _PARALLEL_REACH
    measured = gap.told.type is QuantityType.MEASURE and (large or numeral.decimals > 0)
    return gap.told if (timed or measured) and gap.alike(2) and (large or "" not in gap.between) else None


def _priced(gap: Gap) -> Quantity | None:
    """A decimal number close to a price of its paragraph: `the rupee closed at Rs 83.35, having opened at` 83.25."""
    page, value = gap.page, float(gap.amount.low.value)
    if not gap.amount.low.numeral.decimals:
        return None
    if len(gap.between) == 1 and gap.told.type is QuantityType.MONEY and gap.alike(2):
        return gap.told  # against the euro and the pound at 16.29 and 19.57
    for found in reversed(page.found[-_PRICES_BACK:]):
        told = found.quantity
        told_here = found.why.rule == EXCHANGE_RULE or page.same_line(found.first, gap.amount.first + 1)
        close = abs(value - (told.value or 0)) <= (told.value or 0) / _CLOSE
        if told_here and close and told.type is QuantityType.MONEY:
            return told
    return None


#: What a bare number may share its unit by, in this order.
_ELISIONS: tuple[Callable[[Gap], Quantity | None], ...] = (
    *(_gapped, _going_on, _behind_same_word, _shared_out, _hedged_again, _behind_date, _of_part, _other_side),
    *(
        _told_exactly,
        _set_against,
        _compared,
        _bracketed,
        _stepped,
        _level,
        _in_points,
        _in_degrees,
        _of_like_size,
        _priced,
    ),
)


def _is_difference(gap: Gap) -> bool:
    """Whether a number tells how far a share moved, or a second lead in points: `16,9 % (+10,6)`, `44%, down two,`."""
    if gap.told.unit in ("%", "pp") and gap.amount.low.value <= WHOLE:
        between = gap.between
        # 16 % (+3), : –20 au Centre, –9 aux Verts
        set_off = gap.before in (",", ":") or (between[-1:] == ["("] and gap.behind == ")")
        signed = gap.page.word(gap.amount.first) in SIGNS
        moved = len(between) == 2 and gap.before in RangeWords.get(gap.page.language).steps
        if (signed and set_off) or moved:
            return True
    return gap.told.unit == "pp" and _is_second_lead(gap)
