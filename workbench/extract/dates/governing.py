"""What governs a date: asked once of each, and answered by the rows of `governing_rules`."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from functools import cache, partial
from operator import attrgetter
from typing import Any

from msgspec.structs import replace

from workbench.extract.dates import governing_conditions
from workbench.extract.dates.governing_conditions import SHORT, Dated, names
from workbench.extract.dates.governing_rules import AROUND, BY_VERB, COMPARED, FAR, SURE
from workbench.extract.dates.part_of_speech import tag_of
from workbench.extract.dates.tense import (
    AUXILIARY_REACH,
    REACH,
    Side,
    Sign,
    TenseWords,
    is_behind_noun,
    sign_before,
    sign_behind,
)
from workbench.extract.dates.words import DateWords
from workbench.extract.language import Language
from workbench.extract.phrases import PhraseTable
from workbench.extract.quantities.page import APOSTROPHES, Page
from workbench.extract.rule_tables import Rule, Tests, first_made, tested


def side_of(page: Page, first: int, last: int) -> Side:
    """On which side of publication the date in tokens `first` to `last` lies, as far as the text tells."""
    return page.once(_side_of, first, last)


def looks_ahead(page: Page, first: int, last: int) -> bool:
    """Whether the clause around tokens `first` to `last` speaks of what is to come."""
    return side_of(page, first, last) is Side.AHEAD


def told_by_verb(page: Page, first: int, last: int) -> Side:
    """What the sign of tense around tokens `first` to `last` tells alone, whatever stands before them: by 2 p.m."""
    return page.once(_dated, first, last).tense


def has_happened(page: Page, first: int) -> bool:
    """Whether a finite verb near token `first` surely tells what is past: `it snowed in July`."""
    return page.once(_has_happened, first)


def is_compared(page: Page, first: int, last: int) -> bool:
    """Whether something is only held against what the date tells: `than on` Monday."""
    return _said("compared", page.once(_without_verb, first, last)) is not None


def may_be_over(page: Page, first: int, last: int) -> bool:
    """Whether a date that its verb puts far ahead may be the one just past."""
    return _said("far", page.once(_dated, first, last)) is Side.OPEN


def is_intended(page: Page, first: int) -> bool:
    """Whether the verb before token `first` plans: `announced` the closure at the end of the year."""
    words, sign = TenseWords.get(page.language), sign_before(page, first)
    near = page.lower[sign[1] : sign[1] + AUXILIARY_REACH] if sign else ()
    return not (words.intended | words.set_for | words.put_off_verbs).isdisjoint(near)


def _side_of(page: Page, first: int, last: int) -> Side:
    date = page.once(_dated, first, last)
    side = _said("compared", date) or _said("around", date)
    return date.told if side is None else side


def _has_happened(page: Page, first: int) -> bool:
    date = page.once(_dated, first, first + 1)
    behind = sign_behind(page, first + 1) if date.verb < first and is_behind_noun(page, date.verb) else None
    if behind:  # la baisse relevée en mars a été forte
        date = _told(replace(date, tense=behind[0], verb=behind[1]))
    return date.told is Side.PAST and _said("sure", date) is Side.BEGUN


def names_contract(page: Page, first: int, last: int) -> bool:
    """Whether a month names what is traded: `August` Brent crude."""
    return names(page.once(_without_verb, first, last), TenseWords.get(page.language).contracts)


# The date, and the sign of tense nearest to it.


def _dated(page: Page, first: int, last: int) -> Dated:
    """The date with the sign of tense that is nearest to it."""
    date = page.once(_without_verb, first, last)
    before, behind = _signs_around(page, date.start, last, date.words)
    sign = before or behind
    return _told(replace(date, tense=sign[0], verb=sign[1], is_led=before is not None)) if sign else _told(date)


def _without_verb(page: Page, first: int, last: int) -> Dated:
    """The date alone."""
    words, dates = TenseWords.get(page.language), DateWords.get(page.language)
    return Dated(page, first, last, _start_of_part(page, first, dates), words, dates, first)


def _told(date: Dated) -> Dated:
    """`date` with what its sign tells of it."""
    told = _said("by verb", date)
    return replace(date, told=date.tense if told is None else told)


def _start_of_part(page: Page, first: int, dates: DateWords) -> int:
    """Where the part begins, with its articles, that the date at token `first` stands behind: `the end of` May."""
    at = first
    while page.word(at - 1) == "-" or page.word(at - 1) in dates.day_articles:
        at -= 1
    found = dates.parts.before(page.lower, at) or dates.weeks_of.before(page.lower, first)
    start = found[0] if found else first
    while page.word(start - 1) in dates.day_articles:
        start -= 1
    return start


def _signs_around(page: Page, first: int, last: int, words: TenseWords) -> tuple[Sign | None, Sign | None]:
    """The nearest signs of tense before and behind a date; the first is of its own clause where both are there."""
    told, follows = sign_before(page, first), sign_behind(page, last)
    if told and told[0] is Side.OPEN and (opener := _opener_of_aside(page, told[1], first)):
        told = sign_before(page, opener) or told
    if not (told and follows) or told[0] is follows[0] or (told[0] is Side.AHEAD and follows[0] is Side.OPEN):
        return told, follows
    if follows[1] == last and told[0] is Side.OPEN:
        return follows, follows  # Three unions on Friday sued, he says the march on Friday may end
    ends = words.clause_ends
    apart = not ends.isdisjoint(page.lower[told[1] : first]) and ends.isdisjoint(page.lower[last : follows[1]])
    # said Thursday's rain will be heavy
    owner = page.word(last) in APOSTROPHES and page.word(told[1]) in words.saying
    return (follows if apart or owner else told), follows


def _opener_of_aside(page: Page, at: int, first: int) -> int | None:
    """The comma that opens the relative clause of the verb at token `at`, closed before the date at `first`."""
    if "," not in page.lower[at:first]:
        return None
    back = range(at - 1, max(0, at - 1 - REACH), -1)
    opener = next((before for before in back if tag_of(page, before) == "RELATIVE"), at)
    return opener - 1 if opener < at and page.word(opener - 1) == "," else None


# How the rows are read.

#: A supposition begins so many tokens before its date: `if the election were held on` Sunday.
_CLAUSE = 10

_Test = Callable[[Dated], object]

#: The tables by the names that they are asked by.
TABLES: dict[str, tuple[Rule, ...]] = {
    "by verb": BY_VERB,
    "compared": COMPARED,
    "around": AROUND,
    "sure": SURE,
    "far": FAR,
}

#: The tokens of the places that rows name, where one of a word class stands; and those of several tokens.
_PLACES: Mapping[str, tuple[Callable[[Dated], int], int]] = {
    "before": (attrgetter("start"), -1),
    "two_before": (attrgetter("start"), -2),
    "behind": (attrgetter("last"), 0),
    "verb": (attrgetter("verb"), 0),
    "before_verb": (attrgetter("verb"), -1),
    "behind_verb": (attrgetter("verb"), 1),
}
_SPANS: Mapping[str, Callable[[Dated], range]] = {
    "at_verb": lambda date: range(date.verb, min(date.start, date.verb + AUXILIARY_REACH)),
    "near_verb": lambda date: range(max(0, date.verb - AUXILIARY_REACH - 1), date.verb + 1),
    "between": lambda date: range(date.verb, date.start - 1),
    "clause": lambda date: range(max(0, date.start - _CLAUSE), date.start),
    "sentence": lambda date: date.page.sentence(date.start, date.last),
}

#: The places that a date without a verb lacks.
_OF_VERB = frozenset({"verb", "before_verb", "behind_verb", "at_verb", "near_verb", "between"})

#: The places of phrases.
_PHRASES: Mapping[str, Callable[[PhraseTable[Any], Dated], object]] = {
    "before": lambda table, date: (
        table.before(date.page.lower, date.first) or table.before(date.page.lower, date.start)
    ),
    "behind": lambda table, date: table.at(date.page.lower, date.last),
}


@cache
def compiled(table: str, language: Language, tense: Side, told: Side) -> tuple[tuple[Side, Tests[Dated]], ...]:
    """What each row of a table says that may hold of a date with such a verb, and the tests that are left to make."""
    rows = tested(TABLES[table], partial(_test, TenseWords.get(language), {"tells": tense, "told": told}))
    return tuple((Side[makes.upper()], tests) for makes, tests in rows)


def _test(words: TenseWords, verb: Mapping[str, Side], written: str) -> _Test | bool:
    """The test of a condition, or of a place where one of some word classes is to stand, as far as the `verb` does."""
    place, _, named = written.partition(" ")
    if not named:
        return SHORT.get(place) or getattr(governing_conditions, place)
    if place in verb:
        return verb[place].name.lower() in named.split("|")
    if place in _OF_VERB and verb["tells"] is Side.UNTOLD:
        return False
    classes = [getattr(words, name) for name in named.split("|")]
    if isinstance(classes[0], PhraseTable):
        return partial(_PHRASES[place], classes[0])
    wanted = frozenset[str]().union(*classes)
    if place == "names":
        return lambda date: names(date, wanted)
    if place in _PLACES:
        at, beyond = _PLACES[place]
        return lambda date: date.page.word(at(date) + beyond) in wanted
    return lambda date: not wanted.isdisjoint(map(date.page.lower.__getitem__, _SPANS[place](date)))


def _said(table: str, date: Dated) -> Side | None:
    """What the first row of a table that holds says of `date`."""
    return first_made(compiled(table, date.page.language, date.tense, date.told), date)
