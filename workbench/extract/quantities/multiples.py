"""How many times: `1 000 fois`, `twice`, `tenfold`, `a triplé`, `multiplied by four`."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from decimal import Decimal

from msgspec.structs import replace

from workbench.claims import Modifier, Number, Quantity, QuantityType, Why, exact
from workbench.extract import word_class
from workbench.extract.language import Language
from workbench.extract.phrases import PhraseTable, expanded
from workbench.extract.quantities.modifiers import Hedges, modifier_before, rate_after
from workbench.extract.quantities.nouns import NounWords, is_noun_like
from workbench.extract.quantities.page import APOSTROPHES, NOTHING, Found, Page
from workbench.extract.quantities.ranges import Amount, state

TIMES = "×"

#: So many digits before a capital X are a model.
_MODEL_DIGITS = 3

#: A factor with its hedge stands so close behind `by`: multiplier les ventes `par près de` quatre.
_HEDGED_REACH = 4

#: The factor stands so close behind the verb of multiplying.
_OBJECT_REACH = 8


class MultipleWords(word_class.WordClasses):
    """The `[multiples]` section of a language."""

    #: Nouns of repetition: `fois`, `times`.
    times: frozenset[str] = word_class.words("multiples.times")
    #: What follows `N times` where it compares: `plus`, `as`, `the`.
    more: PhraseTable[bool] = word_class.phrases("multiples.more")
    #: Those of them that belong to the multiple: three times `more`.
    greater: frozenset[str] = word_class.words("multiples.greater")
    less: PhraseTable[bool] = word_class.phrases("multiples.less")
    #: Words and phrases that are a factor by themselves: `le double`, `twice`.
    factors: PhraseTable[Decimal] = word_class.values("multiples.factors")
    #: Words for a factor only before what is multiplied: `double the number`.
    factors_of: PhraseTable[Decimal] = word_class.values("multiples.factors_of")
    #: Determiners of what is multiplied.
    objects: frozenset[str] = word_class.words("multiples.objects")
    #: What is multiplied behind a hedged `twice`: `nearly twice a day's pay`.
    hedged_objects: frozenset[str] = word_class.words("multiples.hedged_objects")
    #: Letters right behind digits that make a factor of them: `200x`.
    signs: frozenset[str] = word_class.words("multiples.signs")
    #: Verbs of acts, behind which `three times the` is how often: `won three times the cup`.
    repeated: frozenset[str] = word_class.words("multiples.repeated")
    #: The same words count occasions (`voted twice`) unless a comparison follows.
    frequencies: frozenset[str] = word_class.words("multiples.frequencies")
    #: What stands behind `more` where it says how often again.
    again_behind: frozenset[str] = word_class.words("multiples.again_behind")
    #: Forms of verbs: `triplé`, `halved`.
    verbs: Mapping[str, Decimal] = word_class.built(
        lambda language: dict(_verb_forms(language)), "multiples.verb_stems", "multiples.verb_endings"
    )
    #: Before one of `frequencies`, what makes a range of it: `once or` twice.
    once_or: PhraseTable[bool] = word_class.phrases("multiples.once_or")
    #: Forms that are also adjectives or nouns: verbs only behind one of `auxiliaries`.
    ambiguous: frozenset[str] = word_class.words("multiples.ambiguous")
    auxiliaries: PhraseTable[bool] = word_class.phrases("multiples.auxiliaries")
    #: Those of them that are verbs behind a hedge too: this `more than` doubles it.
    third_persons: frozenset[str] = word_class.words("multiples.third_persons")
    #: A form behind one of these is a noun: `un doublé`.
    not_after: frozenset[str] = word_class.words("multiples.not_after")
    #: What is overtaken, as any name is where there are such, or built beside another: `doubler` un camion.
    not_before: PhraseTable[bool] = word_class.phrases("multiples.not_before")
    #: Phrases before the factor, with the exponent it gets: `divisé par` has -1.
    by: PhraseTable[int] = word_class.meanings("multiples.by")
    #: Hedges before a factor with a contracted article: `plus du double`.
    contracted: Mapping[str, str] = word_class.mapping("multiples.contracted")
    #: Endings that a number is joined to: `tenfold`, `70-fold`.
    suffixes: tuple[str, ...] = word_class.endings("multiples.suffixes")
    #: Nouns that a number of times is of: `17 times earnings`.
    multiplied: frozenset[str] = word_class.words("multiples.multiplied")

    #: The last words of these phrases: multiplier les ventes `par` quatre.
    links: frozenset[str] = word_class.words("multiples.links")


def _verb_forms(language: Language) -> Iterator[tuple[str, Decimal]]:
    table = language.section("multiples")
    for stem, factor in expanded(table.get("verb_stems", {})):
        for ending in table.get("verb_endings", [""]):
            yield stem + ending, Decimal(str(factor))


def read_times(page: Page, amount: Amount) -> tuple[Found, ...]:
    """`N times` as a factor where it compares, as a count of occasions elsewhere; `N-fold`."""
    words = MultipleWords.get(page.language)
    linked = page.near(words.links, amount.first, _HEDGED_REACH)
    if linked and amount.unit is None and (multiplied := _multiplied_by(page, amount)):
        return multiplied
    at = amount.last
    if page.joins(at) and page.word(at + 1) in words.suffixes:
        return _state(page, amount, at + 2, "multiple: number with -fold")
    if amount.low.numeral.digits and _opens_another(page, at, words):
        return _state(page, amount, at, "multiple: beside another")
    if page.word(at) not in words.times or amount.unit is not None:
        return NOTHING
    if is_factor_sign(page, at):
        return _state(page, amount, at + 1, "multiple: number with its sign")
    end, numeral = at + 1, amount.low.numeral
    if half := page.numerals.half_behind(end):  # deux fois et demie
        end, numeral = half[0], replace(numeral, value=numeral.value + half[1], decimals=1)
        amount = replace(amount, low=replace(amount.low, numeral=numeral))
    if found := words.less.at(page.lower, end):
        return _state(page, amount, found[0], "multiple: so many times less", inverse=True)
    if page.word(amount.first - 1) in words.repeated and not numeral.decimals:
        return NOTHING  # il a remporté trois fois le tournoi
    if found := words.more.at(page.lower, end):
        last = found[0] if page.word(end) in words.greater else end
        return _state(page, amount, last, "multiple: so many times more")
    owned = page.word(end + 1) in APOSTROPHES and page.words[end][0].isupper()  # 17 times Earth's, 17 times earnings
    if (numeral.decimals and numeral.scale == 1) or owned or page.word(end) in words.multiplied:
        return _state(page, amount, end, "multiple: so many times a quantity")
    return NOTHING


def _opens_another(page: Page, at: int, words: MultipleWords) -> bool:
    """Whether token `at` joins a number to so many times: de 4,3 `et 3,9 fois` sa masse, 160 `et 320 fois la`."""
    other = page.numerals.at(at + 1) if page.word(at) in NounWords.get(page.language).conjunctions else None
    if other is None or not other.digits or page.word(other.last) not in words.times:
        return False
    return other.decimals > 0 or page.word(other.last + 1) in words.objects


def is_factor_sign(page: Page, at: int) -> bool:
    """Whether the letter of a factor stands at token `at`, right behind digits: `a 200x magnification`."""
    if page.word(at) not in MultipleWords.get(page.language).signs:
        return False
    glued = page.glued(at) and not page.glued(at + 1)
    model = page.words[at : at + 1] == ["X"] and len(page.word(at - 1)) >= _MODEL_DIGITS  # the 777X
    return glued and not model


def read_multiple(page: Page, at: int) -> tuple[Found, ...]:
    """The multiple that starts at the word at token `at`."""
    words = MultipleWords.get(page.language)
    if by := words.by.at(page.lower, at):
        return _multiplied(page, at, *by)
    if factor := words.factors.at(page.lower, at):
        return _factor_phrase(page, at, *factor)
    if (factor := words.factors_of.at(page.lower, at)) and page.word(factor[0]) in words.objects:
        return _factor_phrase(page, at, *factor)
    return _verb(page, at, words)


def _multiplied(page: Page, at: int, last: int, exponent: int) -> tuple[Found, ...]:
    hedge = Hedges.get(page.language).before.at(page.lower, last)
    numeral = page.numerals.at(hedge[0] if hedge else last)
    if numeral is None or not numeral.value:
        return NOTHING
    factor = numeral.value if exponent > 0 else 1 / numeral.value
    modifier = hedge[1] if hedge else None
    rule = "multiple: verb of multiplying with its factor"
    return _multiple(at, numeral.last, exact(float(factor)), modifier, rule)


def _multiplied_by(page: Page, amount: Amount) -> tuple[Found, ...]:
    """The factor behind what is multiplied: `multiplier ses ventes par quatre`."""
    first = modifier_before(page, amount.first)[0]
    link = page.word(first - 1)
    for at in range(first - 2, max(page.free, amount.first - _OBJECT_REACH) - 1, -1):
        if by := MultipleWords.get(page.language).by.at([page.word(at), link], 0):
            return _multiplied(page, at, first, by[1])
    return NOTHING


def _factor_phrase(page: Page, at: int, last: int, factor: Decimal) -> tuple[Found, ...]:
    words = MultipleWords.get(page.language)
    if page.word(last - 1) in words.ambiguous and is_noun_like(page, last):
        return NOTHING  # le double meurtre
    if words.not_before.at(page.lower, last):
        return NOTHING  # le doublement de la RN 5
    first, modifier = modifier_before(page, at)
    if name := words.contracted.get(page.word(at - 1)):
        first, modifier = at - 1, Modifier(name)
    hedged = modifier is not None and page.word(last) in words.hedged_objects
    again = page.word(last) in words.greater and page.word(last + 1) in words.again_behind  # voted twice more this year
    if page.word(at) in words.frequencies and not hedged and (again or not words.more.at(page.lower, last)):
        quantity = Quantity(QuantityType.COUNT, value=exact(float(factor)), modifier=modifier)
        if once := words.once_or.before(page.lower, at):
            first, quantity = once[0], Quantity(QuantityType.COUNT, low=1, high=quantity.value, modifier=Modifier.RANGE)
        return (Found(first, rate_after(page, last), quantity, Why("count: of occasions")),)
    return _multiple(first, last, exact(float(factor)), modifier, "multiple: word for a factor")


def _verb(page: Page, at: int, words: MultipleWords) -> tuple[Found, ...]:
    """The factor that a form of a verb tells alone: `a triplé`, `halved`."""
    before = page.phrase_before(words.auxiliaries, at)
    beaten = page.word(at + 1) in words.links and page.joins(at + 3)  # doublé par 6-3
    if beaten or page.word(at - 1) in words.not_after:
        return NOTHING
    first, modifier = modifier_before(page, at)
    told = before or page.word(at + 1) in words.objects or (modifier and page.word(at) in words.third_persons)
    if page.word(at) in words.ambiguous and not told:
        return NOTHING
    if page.word(at + 1) == "-" and page.glued(at + 1):
        return NOTHING  # to double-digit growth
    named = words.not_before.first_words and "".join(page.words[at + 1 : at + 2])[:1].isupper()
    if named or words.not_before.at(page.lower, at + 1):
        return NOTHING  # il doublerait Dupont
    if before and modifier is None:
        first = before[0]
    value = exact(float(words.verbs[page.word(at)]))
    return _multiple(first, at + 1, value, modifier, "multiple: verb of multiplying")


def _multiple(first: int, last: int, factor: Number, modifier: Modifier | None, rule: str) -> tuple[Found, ...]:
    quantity = Quantity(QuantityType.MULTIPLE, value=factor, unit=TIMES, modifier=modifier)
    return (Found(first, last, quantity, Why(rule)),)


def _state(page: Page, amount: Amount, last: int, rule: str, *, inverse: bool = False) -> tuple[Found, ...]:
    found = state(page, amount, QuantityType.MULTIPLE, TIMES, last, Why(rule))
    if inverse:
        told = found.quantity
        value, low, high = (exact(1 / each) if each else each for each in (told.value, told.high, told.low))
        found = replace(found, quantity=replace(told, value=value, low=low, high=high))
    return (found,)
