"""The pass from left to right that tries the readers at each word that may start a quantity."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import cache

from msgspec.structs import replace

from workbench.claims import Claim
from workbench.extract.dates import reader as dates
from workbench.extract.dates.words import DateWords
from workbench.extract.document import Document
from workbench.extract.language import Language, Remembered
from workbench.extract.number_words import NumberWords, spells_number
from workbench.extract.numerals import NumeralReader
from workbench.extract.phrases import Starts
from workbench.extract.quantities import (
    ages,
    amounts,
    fractions,
    multiples,
    not_a_quantity,
    ordinals,
    prime_marks,
    ratios,
    tens,
    vague_quantities,
)
from workbench.extract.quantities.page import NOTHING, Found, Page
from workbench.extract.segment import paragraphs_of

Reader = Callable[[Page, int], tuple[Found, ...]]


def _read_joined(page: Page, at: int) -> tuple[Found, ...]:
    """What a sign or an ending tells that is joined to digits: `6'2"`, `30s`, `over-65s`, `(90+1)`."""
    if not page.glued(at + 1) and page.word(at + 1) != "h":
        return NOTHING
    found = prime_marks.read_prime_marks(page, at) or tens.read_ten(page, at) or ages.read_group_of_age(page, at)
    return found or ordinals.read_minute(page, at)


#: What is tried at a number, in this order: the more a reading asks for, the earlier it comes.
_AT_NUMBERS: tuple[Reader, ...] = (
    _read_joined,
    dates.read_date,
    ratios.read_ratio,
    fractions.read_fraction,
    ordinals.read_rank,
    amounts.read_number,
)
#: The same at an article, which only starts a part, an hour (`une heure du matin`) or one of something.
_AT_ARTICLES: tuple[Reader, ...] = (dates.read_hour, fractions.read_fraction, amounts.read_number)
_AT_ORDINALS: tuple[Reader, ...] = (dates.read_date, fractions.read_fraction, ordinals.read_rank)


def scan(document: Document) -> list[Claim]:
    """The quantities of `document`, in reading order; none crosses the end of a paragraph."""
    document = replace(document, tokens=document.tokens.with_breaks(paragraphs_of(document.text)))
    language, lower = document.language, document.tokens.lower
    worded, readers, distinct = _worded(language), _readers(language), document.tokens.distinct
    direct = readers.true_of(distinct)
    ordinal = ordinals.spelled_ordinals(language)
    known = {word: number for word in direct if (number := ordinal[word]) is not None}
    places = list(document.tokens.places_of(direct | (distinct & _opening_words(language))))
    blocked = not_a_quantity.blocked_tokens(document, places)
    page = Page(document, NumeralReader(language, document.tokens), known, blocked)
    phrased = set(worded.starting(lower, places))
    for at in sorted(phrased.union(document.tokens.places_of(direct))):
        if at >= page.free:
            _read(page, at, (*(worded.at(lower, at) if at in phrased else ()), *readers[lower[at]]))
    page.found = dates.years_told(page.found)
    page.found = dates.times_of_publication(page.found, page.published)
    page.answers.clear()  # what is asked of dates holds the page: both go now, not when garbage is collected
    return page.claims()


def _read(page: Page, at: int, readers: Iterable[Reader]) -> None:
    for read in readers:
        found = read(page, at)
        if found and not (page.blocked and any(page.blocked.intersection(range(one.first, one.last)) for one in found)):
            page.found.extend(found)
            page.free = max(page.free, found[-1].last)
        if page.free > at:
            return  # taken, or told to be nothing


@cache
def _opening_words(language: Language) -> frozenset[str]:
    """The words that phrases of quantities, and idioms that are none, start with."""
    return frozenset(_worded(language).first_words | not_a_quantity.NoiseWords.get(language).idioms.first_words)


@cache
def _readers(language: Language) -> Remembered[tuple[Reader, ...]]:
    """The readers to try at each word whatever follows it: a number, an ordinal, an article or a century."""
    return Remembered(lambda word: _readers_at(language, word))


def _readers_at(language: Language, word: str) -> tuple[Reader, ...]:
    words = NumberWords.get(language)
    readers: tuple[Reader, ...] = ()
    if word in words.articles:
        readers = _AT_ARTICLES
    elif word[0].isnumeric() or spells_number(words)[word]:
        readers = _AT_NUMBERS
    elif word.isalpha() and dates.may_start(language, word):
        readers = (dates.read_date,)
    return (*readers, *_AT_ORDINALS) if ordinals.spelled_ordinals(language)[word] is not None else readers


@cache
def _worded(language: Language) -> Starts[Reader]:
    """The readers of what starts with words of the language's file, in the order in which they are tried."""
    number, multiple = NumberWords.get(language), multiples.MultipleWords.get(language)
    part = fractions.FractionWords.get(language)
    ordinal, vague = ordinals.OrdinalWords.get(language), vague_quantities.VagueWords.get(language)
    return Starts(
        (
            ((DateWords.get(language).decade_names, tens.TenWords.get(language).of_life), tens.read_ten),
            (dates.triggers(language), dates.read_date),
            ((number.half_a,), amounts.read_half),
            ((number.collectives,), amounts.read_definite),
            ((multiple.factors, multiple.factors_of, multiple.by, multiple.verbs), multiples.read_multiple),
            ((part.alone, part.parts.keys()), fractions.read_fraction),
            ((ordinal.labels, ordinal.bracketed, ordinal.ranked), ordinals.read_rank),
            ((vague.determiners, vague.heads), vague_quantities.read_vague),
        )
    )
