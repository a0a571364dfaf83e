"""The words of dates: CLDR's months and weekdays, and the `[dates]` section of a language file."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable, Iterator, Mapping
from functools import partial

from msgspec import Struct

from workbench.claims import DateInterval
from workbench.extract import word_class
from workbench.extract.assumptions import Assumed
from workbench.extract.cldr import cldr
from workbench.extract.dates import windows
from workbench.extract.dates.windows import Part
from workbench.extract.language import Language
from workbench.extract.phrases import PhraseTable, a_list, expand_all, expanded

#: The days that a feast, a month or a season has in a year, None where the calendar has none.
WindowOfYear = Callable[[int], DateInterval | None]

#: The days that are meant, None where nothing places them, and what this takes for granted.
Meant = tuple[DateInterval | None, tuple[Assumed, ...]]


class Shift(Struct, frozen=True):
    """A relative date: the unit of time that is `count` units away from the day of publication.

    With `rolling` it is the span of one unit that ends on that day, or begins on it where `count` is positive; with
    `story` it is the day told of so far.
    """

    unit: str
    count: int = 0
    rolling: bool = False
    story: bool = False
    #: Counted from the date told of before: `ce mois-là`, `le lendemain`, `the following year`.
    told: bool = False
    #: The weekend nearest before publication, or the next one where the sentence looks ahead.
    nearest: bool = False
    #: The same, and the next one where it is close at hand.
    soon: bool = False


def _every_year(table: Mapping[str, str]) -> PhraseTable[WindowOfYear]:
    """Read feasts and seasons, see `_days_of_year`."""
    return PhraseTable((name, _days_of_year(rule)) for name, rule in expanded(table))


class DateWords(word_class.WordClasses):
    """What the readers of dates look up."""

    # Names of the calendar.

    months: PhraseTable[int] = word_class.built(lambda language: PhraseTable(_months(language)), "dates.months")
    weekdays: PhraseTable[int] = word_class.built(
        lambda language: PhraseTable(
            (*cldr(language.code).weekdays.items(), *expanded(language.section("dates", "weekdays")))
        ),
        "dates.weekdays",
    )
    seasons: PhraseTable[WindowOfYear] = word_class.read("dates.seasons", _every_year, {})
    #: The same in a text that speaks of several places of the south, and of none of the north: a `summer` at Christmas.
    southern_seasons: PhraseTable[WindowOfYear] = word_class.read("dates.southern_seasons", _every_year, {})
    southern: frozenset[str] = word_class.compounds("dates.southern")
    northern: frozenset[str] = word_class.compounds("dates.northern")
    #: Feasts, fixed or counted from Easter.
    feasts: PhraseTable[WindowOfYear] = word_class.read("dates.feasts", _every_year, {})
    quarters: PhraseTable[str] = word_class.meanings("dates.quarters")
    quarter_signs: Mapping[str, str] = word_class.read(
        "dates.quarter_signs", lambda table: {sign.lower(): kind for sign, kind in table.items()}, {}
    )
    decades: PhraseTable[bool] = word_class.phrases("dates.decades")
    #: Decades in words, where they are no age and no temperature: the `sixties`.
    decade_names: Mapping[str, int] = word_class.mapping("ages.decades")
    decade_suffixes: frozenset[str] = word_class.words("dates.decade_suffixes")
    century_suffixes: tuple[str, ...] = word_class.endings("dates.century_suffixes")
    #: Behind a year or a century, the era that it is of, as written: -1 before ours (`avant J.-C.`), 1 of it (`AD`).
    eras: PhraseTable[int] = word_class.read("dates.eras", lambda table: PhraseTable(expanded(table), exact=True), {})
    #: The same before a year: `AD` 79.
    eras_before: PhraseTable[int] = word_class.meanings("dates.eras_before")
    day_parts: PhraseTable[bool] = word_class.phrases("dates.day_parts")
    parts: PhraseTable[Part] = word_class.read("dates.parts", lambda table: PhraseTable(_parts(table)), {})
    #: The rest of a phrase that only names a window behind a part: `the end of` `the year`.
    part_windows: PhraseTable[Shift] = word_class.built(
        lambda language: PhraseTable(_relative(language, "part_windows")), "dates.part_windows"
    )
    relative: PhraseTable[Shift] = word_class.built(
        lambda language: PhraseTable(_relative(language, "relative")), "dates.relative", "dates.units"
    )
    #: Periods that are named by their end behind them: `the year to`, with their unit.
    periods: PhraseTable[str] = word_class.built(
        lambda language: PhraseTable((phrase, shift.unit) for phrase, shift in _relative(language, "periods")),
        "dates.periods",
    )
    #: Before a day, what makes its week of it: `the week of` Aug. 5.
    weeks_of: PhraseTable[bool] = word_class.phrases("dates.weeks_of")
    #: Before two days, what makes their night of them: `the night from` Thursday to Friday.
    nights: PhraseTable[bool] = word_class.phrases("dates.nights")
    lasts: PhraseTable[bool] = word_class.phrases("dates.lasts")

    # How dates are written.

    #: Whether months and weekdays are capitalised, so that lower case is another word.
    capitalised: bool = word_class.flag("dates.capitalised", lambda known: all(map(str.istitle, known.months)))
    #: Whether the month stands before the day (`May 3`).
    month_first: bool = word_class.flag("dates.month_first", lambda known: known.month_first)
    #: Whether a date in digits is written with hyphens, its year last: `03-05-2024`.
    hyphened: bool = word_class.flag("dates.hyphened", lambda known: known.date_mark == "-")
    #: Words between the pieces of a date: `8th of March`, `le 3 mars`.
    of: PhraseTable[bool] = word_class.phrases("dates.of", known=lambda known: known.date_links)
    day_articles: frozenset[str] = word_class.words("dates.day_articles")
    #: Prepositions that phrases of this section may start with and spans leave out: `d'ici` la fin de l'année.
    leading: frozenset[str] = word_class.words("dates.leading")
    #: Articles that spans leave out before a part: `à la` fin des années 1990.
    part_articles: frozenset[str] = word_class.words("dates.part_articles")
    #: Articles and prepositions before the days of a list: puis `les` 11 et 12 juillet.
    openers: frozenset[str] = word_class.words("dates.openers")
    list_joiners: frozenset[str] = word_class.words("dates.list_joiners")
    range_open: PhraseTable[str] = word_class.meanings("dates.range_open")
    range_infix: PhraseTable[bool] = word_class.phrases("dates.range_infix", default=("-", "–"))

    # What stands beside one, and which is meant.

    #: `last`, `next` before a weekday, a month or a season.
    tails_before: PhraseTable[int] = word_class.meanings("dates.tails_before")
    #: The same, counted from the date told of before: `the following` March.
    told_before: PhraseTable[int] = word_class.meanings("dates.told_before")
    #: Before a month that could be a name, words that make it a date: `in June Parliament sat`, but `told June Carter`.
    month_before: frozenset[str] = word_class.words("dates.month_before")
    #: Prepositions of a year that a sentence begins with, and that its months are of.
    year_openers: frozenset[str] = word_class.words("dates.year_openers")
    #: Between a year and a part of it or a month, what makes it one of that year: in 2019, 300 `of them` in May.
    within_told: frozenset[str] = word_class.words("dates.within_told")
    #: What joins a month to one with its year: in June 2022, `and again in` August.
    then: frozenset[str] = word_class.words("dates.then")
    #: Directly before a date, words that place it in the past: `depuis`.
    behind_before: frozenset[str] = word_class.words("dates.behind_before")
    #: Before a day that is compared with the day told of, so that no other day counts from it: `que` vendredi.
    #: What makes a comparative of an adjective: `more` common.
    degrees: frozenset[str] = word_class.words("counts.comparatives")
    held_against: frozenset[str] = word_class.words("dates.held_against")
    #: Before four digits that go on a count, what compares them.
    compared: frozenset[str] = word_class.words("counts.contrasts")
    #: Behind `the same month`, what makes it that of the year before: `a year earlier`.
    a_year_before: PhraseTable[bool] = word_class.phrases("dates.a_year_before")
    #: Last words of `the day before`, and what follows it where it measures the time to an event.
    event_links: frozenset[str] = word_class.words("dates.event_links")
    not_anchored: PhraseTable[bool] = word_class.phrases("dates.shifts.not_before")
    #: Between a quarter and the day it ends on: `the quarter ended` June 30.
    period_ends: PhraseTable[bool] = word_class.phrases("dates.shifts.period_ends")
    #: Behind its length, what a period may be called that its end names: the nine-month `period` ended in May.
    period_nouns: frozenset[str] = word_class.words("dates.shifts.period_nouns")
    #: Behind a quarter, what makes a rank of it: `le deuxième trimestre consécutif`.
    in_a_row: PhraseTable[bool] = word_class.phrases("dates.in_a_row")
    #: Seasons that come again every year, and what tells which months they are: la `saison` cyclonique `dure` de mai.
    seasons_told: frozenset[str] = word_class.words("dates.seasons_told")
    lasting: frozenset[str] = word_class.words("dates.lasting")
    #: Before a weekday, words that make it any such day: `on a Friday`.
    any_before: frozenset[str] = word_class.words("dates.any_before")
    #: What makes a night of its own of what else is the one just past: `the` last night of the festival.
    any_last: frozenset[str] = word_class.words("dates.any_last")
    #: Behind a weekday, what makes it one that comes again: `le premier vendredi du mois`.
    recurs: PhraseTable[bool] = word_class.phrases("dates.recurs")
    #: Behind a season or a part of the day, what makes it any such one: `the winter months`, `the morning hours`.
    season_nouns: frozenset[str] = word_class.words("dates.season_nouns")
    #: Before a decade of two digits, words that make it one of somebody's life: `in their 20s`.
    life_before: frozenset[str] = word_class.words("dates.life_before")
    #: Names and titles whose year is part of them: `the Fraud Act 2006`.
    year_labels: frozenset[str] = word_class.words("dates.year_labels")

    # What a text speaks of.

    #: Verbs of saying: before such a month it is a name (`said May`), before a day it is not that of what happened.
    said: frozenset[str] = word_class.words("dates.said")
    #: Behind these, what looks like a participle is a noun: `les employés`.
    determiners: frozenset[str] = word_class.words("dates.determiners")
    #: In a text with one of these halves and quarters are of matches.
    match_context: frozenset[str] = word_class.compounds("dates.match_context")
    #: In a text with one of these centuries are of runs or points.
    cricket: frozenset[str] = word_class.words("scores.cricket", "scores.cue_sports")

    # Days and months.

    #: Months that are also other words (`may`, `mars`): dates only with a preposition or a day or a year beside them.
    ambiguous_months: frozenset[str] = word_class.words("days.ambiguous_months")
    #: Abbreviations of months that stand alone for nothing else than with a day or a year.
    short_months: frozenset[str] = word_class.built(
        lambda language: (
            frozenset(map(str.lower, cldr(language.code).month_abbreviations))
            - frozenset(map(str.lower, cldr(language.code).months))
        )
    )
    #: What stands before the name of a person: `M.` Juillet.
    titles: frozenset[str] = word_class.words("segmentation.titles")
    #: Before and behind a month, what makes it any such one: `froid pour` un mois de mai.
    any_month: PhraseTable[bool] = word_class.phrases("days.any_month")
    any_month_behind: PhraseTable[bool] = word_class.phrases("days.any_month_behind")
    #: Behind a month, words that make it a quarter: `the June quarter`.
    quarter_behind: frozenset[str] = word_class.words("days.quarter_behind")
    #: `last`, `next` behind a month, a weekday or a season; and what counts it from the date told of before: `suivant`.
    tails_after: PhraseTable[int] = word_class.meanings("days.tails_after")
    told_after: PhraseTable[int] = word_class.meanings("days.told_after")
    #: Prepositions that a year stands behind, and that make a month of an ambiguous word.
    year_before: frozenset[str] = word_class.words("days.year_before")
    #: The order of an all-digit date of two slashes: day first or month first.
    day_first: bool = word_class.flag("days.day_first", lambda known: known.day_first)
    #: Endings of a day in digits; and whether a day in words is an ordinal (`the thirteenth of October`).
    day_suffixes: frozenset[str] = word_class.words("days.day_suffixes", known=lambda known: known.day_suffixes)
    ordinal_days: bool = word_class.flag("days.ordinal_days")
    #: Prepositions behind a day without its month: le 27 `devant` le tribunal.
    behind_elliptic: frozenset[str] = word_class.words("days.behind_elliptic")
    #: What makes a day of a bare number even where no month is told of: `d'ici au` 30.
    before_elliptic: PhraseTable[bool] = word_class.phrases("days.before_elliptic")

    # Weekdays without their date.

    #: The first words of clubs whose second is a weekday (`Sheffield` Wednesday), and what tells the day from the club.
    clubs: frozenset[str] = word_class.words("weekdays.clubs")
    club_day_before: frozenset[str] = word_class.words("weekdays.club_day_before")
    #: Behind a weekday, how many weeks after the next one it is, and one more: Sunday `week`, mardi `en quinze`.
    weeks_later: PhraseTable[int] = word_class.meanings("weekdays.weeks_later")
    #: Whether an article makes a day that comes again of a weekday: `le mardi`.
    weekdays_recur: bool = word_class.flag("weekdays.recur")
    #: Of what makes it any such day, that which makes none before a noun (`a` Friday statement), but behind one of
    #: `any_behind` (on `a` Friday); and what may stand between: every `second` Friday.
    any_alone: frozenset[str] = word_class.words("weekdays.any_alone")
    any_behind: frozenset[str] = word_class.words("weekdays.any_behind")
    any_other: frozenset[str] = word_class.words("weekdays.any_other")
    #: Before `last` Monday, what tells of the Monday told of again: `it was` last Monday that.
    restated: PhraseTable[bool] = word_class.phrases("weekdays.restated")

    # Seasons, feasts, weeks of a month, decades and centuries.

    #: Prepositions and articles before a season; with an article alone it is one that comes again: `l'été`.
    season_prepositions: frozenset[str] = word_class.words("periods.season_prepositions")
    #: Seasons that are also other words: `fall`.
    ambiguous_seasons: frozenset[str] = word_class.words("periods.ambiguous_seasons")
    #: Behind one of them, what tells that the other word is meant: in the fall `of` prices.
    ambiguous_behind: frozenset[str] = word_class.words("periods.ambiguous_behind")
    #: Before a feast, what makes a date of it, and what makes it the one close to publication: `days before` Christmas.
    feast_before: PhraseTable[bool] = word_class.phrases("periods.feast_before")
    counted_to: PhraseTable[bool] = word_class.phrases("periods.counted_to")
    #: Behind the name of a feast, what takes the date away: a Christmas `market`.
    not_feasts: PhraseTable[bool] = word_class.phrases("periods.not_feasts")
    #: Behind an ordinal or `last`, what a month has several of: `the first week of January`.
    month_units: PhraseTable[str] = word_class.meanings("periods.month_units")
    #: Behind these `30s` is a length of time.
    not_decades: frozenset[str] = word_class.words("periods.not_decades")
    centuries: frozenset[str] = word_class.words("periods.centuries")
    #: Behind these a century is no date, but runs: `his` second century.
    owners: frozenset[str] = word_class.words("periods.owners")

    # Quarters and halves of a year.

    #: A text with one of these has lines that are called as quarters are: T4.
    transit: frozenset[str] = word_class.words("quarters.transit")
    #: Before such a sign, what makes a flat of so many rooms of it: `un` T3.
    flats: frozenset[str] = word_class.words("quarters.flats")
    #: Close to a quarter, what tells that it is to come: fourth-quarter `guidance`.
    outlooks: frozenset[str] = word_class.words("quarters.outlooks")
    #: Behind `the first half of`, what is no year.
    of_another: frozenset[str] = word_class.words("periods.owners", "quarters.of_another")
    #: Behind a quarter with its article, what makes a rank of it: the first quarter `in years`.
    among_others: PhraseTable[bool] = word_class.phrases("quarters.among_others")
    #: In a sentence with one of these, a half without a year is of a year, not of a match.
    half_context: frozenset[str] = word_class.words("quarters.half_context")

    # Years, which are told from counts.

    #: Nouns that a year stands behind: `la fin de l'année 2019`.
    year_names: frozenset[str] = word_class.words("years.year_names")
    #: Four digits behind these are a year whatever follows (`en 2024`), and before a noun: `the` 2024 election.
    year_strong: frozenset[str] = word_class.words("years.year_strong")
    year_determiners: frozenset[str] = word_class.words("years.year_determiners")
    #: Beside two years, what makes a season of them: `saison` 2017-2018.
    season_names: frozenset[str] = word_class.words("years.season_names")
    #: How two years are joined, 0 for each digit, that name one of no calendar: the year `2016-17`.
    one_of_two_years: frozenset[str] = word_class.verbatim("years.one_of_two_years")
    #: Nouns that four digits before them are the year of: `2006 levels`.
    year_nouns: frozenset[str] = word_class.words("years.year_nouns")
    #: Whether two digits behind an apostrophe are a year: `the class of '99`.
    short_years: bool = word_class.flag("years.short_years")
    #: Wars by their two years (`14-18`), in a text that has one of `war_words`.
    wars: PhraseTable[bool] = word_class.phrases("years.wars")
    war_words: frozenset[str] = word_class.words("years.war_words")
    #: Before and behind four digits that are no year: `échantillon de` 1657, 1657 `de plus`.
    counted_before: PhraseTable[bool] = word_class.phrases("years.counted_before")
    not_years_before: PhraseTable[bool] = word_class.phrases("years.not_years_before")
    #: Behind four digits that go on a count, what stands before the place or time that they are of.
    count_links: frozenset[str] = word_class.words("years.count_links")

    # Years that are not the calendar's.

    #: Beside a quarter, what makes it one of a firm's own year, which no calendar places: `fiscal`, `de l'exercice`.
    fiscal: frozenset[str] = word_class.words("fiscal.fiscal")
    fiscal_years: PhraseTable[bool] = word_class.phrases("fiscal.fiscal_years")
    #: What is joined to two digits of one: `FY`24.
    fiscal_signs: frozenset[str] = word_class.words("fiscal.fiscal_signs")
    #: Behind a year, what makes a fiscal one of it: the 2020 `fiscal year`.
    fiscal_named: PhraseTable[bool] = word_class.phrases("fiscal.fiscal_named")
    #: A text with one of these has fiscal years from April to March: `crore`.
    april_years: frozenset[str] = word_class.words("fiscal.april_years")
    #: Before a month, what tells that the text's fiscal years begin (0) or end (1) with it: `the fiscal year begins`.
    fiscal_bounds: PhraseTable[int] = word_class.meanings("fiscal.fiscal_bounds")

    # What a relative date counts from, and which are none.

    #: Before a unit to come, what makes it begin on the day of publication: `over` the next year.
    spanned: frozenset[str] = word_class.words("relative_dates.spanned")
    #: Behind `the same period`, what makes it that of the year before publication: de `l'année écoulée`.
    past_year: PhraseTable[bool] = word_class.phrases("relative_dates.past_year")
    #: In a sentence with one of these the year before another, or the same year, is any such: `chaque`, `if`.
    generic: frozenset[str] = word_class.words("relative_dates.generic")
    conditionals: frozenset[str] = word_class.words("relative_dates.conditionals")
    #: Parts of the day that come again where the present tells of them: she works `in the morning`.
    daily: PhraseTable[bool] = word_class.phrases("relative_dates.daily")
    #: The same unless the sentence has told of its day, and its verb of the past: lundi …, puis rouvert `le soir`.
    daily_unless_told: PhraseTable[bool] = word_class.phrases("relative_dates.daily_unless_told")
    #: A text with one of these tells of a sport whose season is a year; of one that no calendar places.
    sports_of_a_year: frozenset[str] = word_class.compounds("relative_dates.sports_of_a_year")
    tourism: frozenset[str] = word_class.words("relative_dates.tourism")


def _months(language: Language) -> Iterator[tuple[str, int]]:
    table = language.section("dates", "months")
    for name, number in (*cldr(language.code).months.items(), *expanded(table)):
        yield name, number
    for name, number in cldr(language.code).month_abbreviations.items():
        yield from ((name, number), (f"{name}.", number))


def _parts(table: Mapping[str, list[str]]) -> Iterator[tuple[str, Part]]:
    for name, patterns in table.items():
        yield from ((phrase, Part(name)) for phrase in expand_all(patterns))


def _relative(language: Language, section: str) -> Iterator[tuple[str, Shift]]:
    """The relative dates; a pattern with `{unit}` stands for one of each unit of time."""
    table = language.section("dates")
    names = table.get("units", {})
    # What names its unit goes before what stands for all of them: `this weekend` before `this {unit}`.
    for pattern, meaning in sorted(table.get(section, {}).items(), key=lambda row: "{unit}" in row[0]):
        units = names.items() if "{unit}" in pattern else [("", [""])]
        for unit, unit_names in units:
            filled = pattern.replace("{unit}", f"({'|'.join(a_list(unit_names))})")
            for phrase, _ in expanded({filled: None}):
                yield phrase, _shift(str(meaning), unit)


#: What a relative date may count by, with the unit that it counts where none is stated.
_UNITS_COUNTED = {"": "", "rolling": "", "told": "", "story": "day", "nearest": "weekend", "soon": "weekend"}


def _shift(meaning: str, unit: str) -> Shift:
    """Read `-1` (of the pattern's unit), `day -1`, `rolling`, `rolling year 1`, `story`, `told 1` or `told day 1`."""
    words = meaning.split()
    way = words.pop(0) if words[0] in _UNITS_COUNTED else ""
    count = int(words.pop()) if words and words[-1].lstrip("-").isdecimal() else 0
    told = unit or "".join(words) or _UNITS_COUNTED[way]
    return Shift(
        told, count, way == "rolling", way == "story", way == "told", way in ("nearest", "soon"), way == "soon"
    )


def _days_of_year(rule: str) -> WindowOfYear:
    """Read `12-25`, `12-21/03-20`, `easter+39`, or `11/3/4`: a month, a weekday (Monday is 0), which one (-1 the last).

    Raises ValueError where it is none of these.
    """
    if rule.startswith("easter"):
        return partial(_from_easter, int(rule.removeprefix("easter")))
    if rule.count("/") > 1:
        return partial(_weekday_of_month, *map(int, rule.split("/")))
    first, _, last = rule.partition("/")
    start, end = (tuple(map(int, day.split("-"))) for day in (first, last or first))
    return partial(_from_day_to_day, start, end)


def _from_day_to_day(first: tuple[int, ...], last: tuple[int, ...], year: int) -> DateInterval | None:
    """From one day (month and number) to another, of the next year where it is the earlier one."""
    end = windows.calendar_day(year + (last < first), *last)
    return windows.spanning(windows.calendar_day(year, *first), end)


def _from_easter(days: int, year: int) -> DateInterval | None:
    from dateutil.easter import easter

    try:
        return windows.day(easter(year) + dt.timedelta(days=days))
    except ValueError:
        return None


def _weekday_of_month(which: int, weekday: int, number: int, year: int) -> DateInterval | None:
    whole = windows.month(year, which)
    return windows.nth_of_month(whole, weekday, number) if whole else None
