"""The words of dates: CLDR's months and weekdays, and the `[dates]` section of a language file."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from workbench.extract.cldr import cldr
from workbench.extract.dates.windows import Part
from workbench.extract.language import Language
from workbench.extract.lexicon import expanded, phrase_set, word_set
from workbench.extract.phrases import PhraseTable


@dataclass(frozen=True, slots=True)
class Shift:
    """A relative date: the unit of time that is `count` units away from the day of publication.

    With `rolling` it is the span of one unit that ends on that day; with `story` it is the day told of so far.
    """

    unit: str
    count: int = 0
    rolling: bool = False
    story: bool = False
    #: The unit that holds the date told of before: `ce mois-là`.
    told: bool = False
    #: The weekend nearest before publication, or the next one where the sentence looks ahead.
    nearest: bool = False


@dataclass(frozen=True, slots=True)
class Season:
    """A season by its first and last day (month, day); one that ends earlier than it starts crosses the new year."""

    start: tuple[int, int]
    end: tuple[int, int]


@dataclass(frozen=True, slots=True, eq=False)
class DateWords:
    """What the readers of dates look up."""

    months: PhraseTable[int]
    #: Months that are also other words (`may`, `mars`): dates only with a preposition or a day or a year beside them.
    ambiguous_months: frozenset[str]
    #: Whether months and weekdays are capitalised, so that lower case is another word.
    capitalised: bool
    #: Whether the month stands before the day (`May 3`).
    month_first: bool
    #: The order of an all-digit date of two slashes: day first or month first.
    day_first: bool
    weekdays: PhraseTable[int]
    seasons: PhraseTable[Season]
    #: A season with one of these articles and nothing else is a recurring one: `l'été`.
    season_prepositions: frozenset[str]
    parts: PhraseTable[Part]
    relative: PhraseTable[Shift]
    #: `last`, `next` before or behind a weekday, a month or a season.
    tails_before: PhraseTable[int]
    tails_after: PhraseTable[int]
    #: Words between the pieces of a date: `8th of March`, `le 3 mars`.
    of: PhraseTable[bool]
    day_articles: frozenset[str]
    day_suffixes: frozenset[str]
    #: Prepositions that a year stands behind, and words that make four digits a year.
    year_before: frozenset[str]
    #: Nouns and determiners that four digits before a noun make a year of: `the 2024 election`.
    year_determiners: frozenset[str]
    decades: PhraseTable[bool]
    decade_suffixes: frozenset[str]
    #: Prepositions of a year that a sentence begins with, and that its months are of.
    year_openers: frozenset[str]
    #: Behind these `30s` is a length of time.
    not_decades: frozenset[str]
    centuries: frozenset[str]
    century_suffixes: tuple[str, ...]
    quarters: PhraseTable[str]
    quarter_signs: Mapping[str, str]
    #: Behind a month, words that make it a quarter: `the June quarter`.
    quarter_behind: frozenset[str]
    #: Before a decade of two digits, words that make it one of somebody's life: `in their 20s`.
    life_before: frozenset[str]
    day_parts: PhraseTable[bool]
    #: Signs of what lies ahead: words, and endings of verbs in the future tense.
    ahead: frozenset[str]
    ahead_endings: tuple[str, ...]
    #: Phrases that look ahead: `is to` (appear).
    ahead_phrases: PhraseTable[bool]
    #: Forms with an ending in `ahead_endings` that leave the time open: `seraient` (morts).
    tenseless: frozenset[str]
    #: Behind a word in `ahead`, words that take it back: `would have`.
    cancels_ahead: frozenset[str]
    #: Signs of what is past, likewise.
    behind: frozenset[str]
    behind_endings: tuple[str, ...]
    #: Before a form in `behind_endings`, words that leave its time open: `be announced`.
    neutral_before: frozenset[str]
    #: Directly before a date, words that place it ahead (`by`), unless the clause is in one of the past perfect.
    ahead_before: frozenset[str]
    perfect: frozenset[str]
    #: Before a weekday, words that make it any such day: `on a Friday`.
    any_before: frozenset[str]
    #: In a sentence with one of these, a half without a year is of a year, not of a match.
    half_context: frozenset[str]
    #: Directly before a date, words that place it in the past: `depuis`.
    behind_before: frozenset[str]
    #: The rest of a phrase that only names a window behind a part: `the end of` `the year`.
    part_windows: PhraseTable[Shift]
    #: Months and seasons by abbreviations that stand alone for nothing else than with a day or a year.
    short_months: frozenset[str]
    ambiguous_seasons: frozenset[str]
    #: Four digits behind these are a year whatever follows: `en 2024`.
    year_strong: frozenset[str]
    #: Names and titles whose year is part of them: `the Fraud Act 2006`.
    year_labels: frozenset[str]
    range_open: PhraseTable[str]
    range_infix: PhraseTable[bool]
    list_joiners: frozenset[str]
    #: Prepositions that phrases of this section may start with and spans leave out: `d'ici` la fin de l'année.
    leading: frozenset[str]
    #: Periods that are named by their end behind them: `the year to`, with their unit.
    periods: PhraseTable[str]


@cache
def date_words(language: Language) -> DateWords:
    """Compile the `[dates]` section of `language`."""
    table = language.section("dates")
    return DateWords(
        months=PhraseTable(_months(language, table)),
        ambiguous_months=word_set(table.get("ambiguous_months", ())),
        capitalised=bool(table.get("capitalised", False)),
        month_first=bool(table.get("month_first", False)),
        day_first=bool(table.get("day_first", True)),
        weekdays=PhraseTable([*cldr(language.code).weekdays.items(), *expanded(table.get("weekdays", {}))]),
        seasons=PhraseTable((name, _season(days)) for name, days in expanded(table.get("seasons", {}))),
        season_prepositions=word_set(table.get("season_prepositions", ())),
        parts=PhraseTable((phrase, Part(part)) for phrase, part in _listed(table.get("parts", {}))),
        relative=PhraseTable(_relative(language, "relative")),
        tails_before=PhraseTable(expanded(table.get("tails_before", {}))),
        tails_after=PhraseTable(expanded(table.get("tails_after", {}))),
        of=phrase_set(table.get("of", ())),
        day_articles=word_set(table.get("day_articles", ())),
        day_suffixes=word_set(table.get("day_suffixes", ())),
        year_before=word_set(table.get("year_before", ())),
        year_determiners=word_set(table.get("year_determiners", ())),
        decades=phrase_set(table.get("decades", ())),
        decade_suffixes=word_set(table.get("decade_suffixes", ())),
        year_openers=word_set(table.get("year_openers", ())),
        not_decades=word_set(table.get("not_decades", ())),
        centuries=word_set(table.get("centuries", ())),
        century_suffixes=tuple(table.get("century_suffixes", ())),
        quarters=PhraseTable(expanded(table.get("quarters", {}))),
        quarter_signs={sign.lower(): kind for sign, kind in table.get("quarter_signs", {}).items()},
        quarter_behind=word_set(table.get("quarter_behind", ())),
        life_before=word_set(table.get("life_before", ())),
        day_parts=phrase_set(table.get("day_parts", ())),
        ahead=word_set(table.get("ahead", ())),
        ahead_endings=tuple(table.get("ahead_endings", ())),
        ahead_phrases=phrase_set(table.get("ahead_phrases", ())),
        tenseless=word_set(table.get("tenseless", ())),
        cancels_ahead=word_set(table.get("cancels_ahead", ())),
        behind=word_set(table.get("behind", ())),
        behind_endings=tuple(table.get("behind_endings", ())),
        neutral_before=word_set(table.get("neutral_before", ())),
        ahead_before=word_set(table.get("ahead_before", ())),
        perfect=word_set(table.get("perfect", ())),
        any_before=word_set(table.get("any_before", ())),
        half_context=word_set(table.get("half_context", ())),
        behind_before=word_set(table.get("behind_before", ())),
        part_windows=PhraseTable(_relative(language, "part_windows")),
        short_months=frozenset(_short_months(language)),
        ambiguous_seasons=word_set(table.get("ambiguous_seasons", ())),
        year_strong=word_set(table.get("year_strong", ())),
        year_labels=word_set(table.get("year_labels", ())),
        range_open=PhraseTable(expanded(table.get("range_open", {}))),
        range_infix=phrase_set(table.get("range_infix", ("-", "–"))),
        list_joiners=word_set(table.get("list_joiners", ())),
        leading=word_set(table.get("leading", ())),
        periods=PhraseTable((phrase, shift.unit) for phrase, shift in _relative(language, "periods")),
    )


def _months(language: Language, table: Mapping[str, Any]) -> Iterator[tuple[str, int]]:
    for name, number in (*cldr(language.code).months.items(), *expanded(table.get("months", {}))):
        yield name, number
    for name, number in cldr(language.code).month_abbreviations.items():
        yield from ((name, number), (f"{name}.", number))


def _short_months(language: Language) -> Iterator[str]:
    """The abbreviated months that are not also full names, without their full stop."""
    full = {name.lower() for name in cldr(language.code).months}
    return (name.lower() for name in cldr(language.code).month_abbreviations if name.lower() not in full)


def _season(days: str) -> Season:
    """Read `03-21/06-20`."""
    start, _, end = days.partition("/")
    return Season(_day_of_year(start), _day_of_year(end))


def _day_of_year(written: str) -> tuple[int, int]:
    month, _, day = written.partition("-")
    return int(month), int(day)


def _listed(table: Mapping[str, list[str]]) -> Iterator[tuple[str, str]]:
    for name, patterns in table.items():
        for pattern in patterns:
            for phrase, _ in expanded({pattern: None}):
                yield phrase, name


def _relative(language: Language, section: str) -> Iterator[tuple[str, Shift]]:
    """The relative dates; a pattern with `{unit}` stands for one of each unit of time."""
    table = language.section("dates")
    names = table.get("units", {})
    for pattern, meaning in table.get(section, {}).items():
        units = names.items() if "{unit}" in pattern else [("", [""])]
        for unit, unit_names in units:
            filled = pattern.replace("{unit}", f"({'|'.join(unit_names)})")
            for phrase, _ in expanded({filled: None}):
                yield phrase, _shift(str(meaning), unit)


def _shift(meaning: str, unit: str) -> Shift:
    """Read `-1` (of the pattern's unit), `day -1`, `rolling` or `story`."""
    words = meaning.split()
    if words[0] == "rolling":
        return Shift(unit or words[1], rolling=True)
    if words[0] == "told":
        return Shift(unit or words[1], told=True)
    if words[0] == "nearest":
        return Shift("weekend", nearest=True)
    if words[0] == "story":
        return Shift("day", int(words[1]) if len(words) == 2 else 0, story=True)
    return Shift(words[0], int(words[1])) if len(words) == 2 else Shift(unit, int(words[0]))
