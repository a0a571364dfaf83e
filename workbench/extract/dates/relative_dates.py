"""What relative dates count from (`the previous quarter`), and which of their words are none: `in the morning`."""

from __future__ import annotations

from workbench.extract.assumptions import Assumed, Assumption
from workbench.extract.dates import day_of_story, days, governing, windows
from workbench.extract.dates.dates_told import REPORTED, date_told, is_since, last_told, period_told
from workbench.extract.dates.days import is_year
from workbench.extract.dates.placement import Placed
from workbench.extract.dates.tense import Side, TenseWords
from workbench.extract.dates.words import DateWords, Meant, Shift
from workbench.extract.quantities.nouns import NounWords
from workbench.extract.quantities.page import Page, is_quoted
from workbench.extract.quantities.unit_recognition import unit_at

#: What the language files call a period of any length, up to a year.
PERIOD = "period"

#: A year that is not the calendar's has so many days at least: that to March.
_SHORTEST_YEAR = 350

#: Units whose one before or after may be that of any.
_LONG = frozenset({"month", "quarter", "semester", "year", "season"})

#: A headline is told by so many words before a date, for only small words are written small: `Same as Last Year`.
_TITLE_REACH = 12


def goes_on_otherwise(page: Page, at: int, last: int, shift: Shift, words: DateWords) -> bool:
    """Whether what follows takes a relative date away: the `same quarter`-point cut, `ce mois` de mai."""
    if _is_part(page, last, shift, words):
        return True
    if shift.unit == "day" and shift.count and not shift.told and page.word(at - 1) in words.any_last:
        return True  # the | last night of the festival
    gerund = page.word(last).endswith(TenseWords.get(page.language).gerunds) and page.words[last].islower()
    leaves_anchor = gerund or words.not_anchored.at(page.lower, last)  # the day before leaving, the day before of
    if shift.told and page.word(last - 1) in words.event_links and leaves_anchor:
        return True
    if shift.told and shift.unit in _LONG and _is_any(page, at, last, shift, words):
        return True
    any_such = last > at + 1 and page.word(last) in words.season_nouns  # during the morning hours
    any_such = any_such or page.word(at - 1) in page.numerals.number_words  # at three in the morning
    unless_told = words.daily_unless_told.at(page.lower, at)
    if shift.story and not any_such and (unless_told or words.daily.at(page.lower, at)):
        tense = governing.told_by_verb(page, at, last)
        told = tense is Side.PAST and day_of_story.tells_of_day(page, at)
        any_such = not told if unless_told else tense is Side.OPEN  # works in the morning
    return page.joins(last) or (shift.story and any_such)


def _is_any(page: Page, at: int, last: int, shift: Shift, words: DateWords) -> bool:
    """Whether a year beside another is any such: always better than `the previous year`, if two in `the same year`."""
    numbers = page.numerals.number_words - page.numerals.words.articles
    if shift.unit == "quarter" and not numbers.isdisjoint(page.lower[at:last]):
        # the previous three months, but: in the three months to May, up from the previous three months
        return windows.PERIOD_RULE not in {one.why.rule for one in page.found if page.in_sentence(one.last, at)}
    any_such = not (words.generic if shift.count else words.conditionals).isdisjoint(page.sentence_words(at, last))
    return any_such and governing.told_by_verb(page, at, last) is not Side.PAST


def _is_part(page: Page, last: int, shift: Shift, words: DateWords) -> bool:
    """Whether it is a month by name, or a part of a unit: ce mois `de mai`, the past quarter `of a century`."""
    of = words.of.at(page.lower, last)
    if shift.unit == "month":
        return of is not None and not shift.count and words.months.at(page.lower, of[0]) is not None
    if shift.unit != "quarter":
        return False
    if of and page.word(of[0]) in page.numerals.words.articles:
        return unit_at(page, of[0] + 1) is not None  # the last quarter of a mile
    unit = unit_at(page, last + page.joins(last))
    return unit is not None and unit[1].symbol == "century"


def is_title(page: Page, at: int, last: int) -> bool:
    """Whether every word of a date has a capital inside a sentence: `his album, The Next Day`."""
    inside = last > at + 1 and (page.word(at - 1) == "," or page.words[at - 1].islower())
    if not inside or not all(word[0].isupper() for word in page.words[at:last]):
        return False
    start = at - 1
    while start > at - _TITLE_REACH and not page.opens(start) and not page.ends_sentence(start - 1):
        start -= 1
    stop = NounWords.get(page.language).stop
    return any(word.islower() and word not in stop for word in page.words[max(0, start) : at])


def of_other_year(page: Page, at: int, last: int, shift: Shift, words: DateWords) -> Placed | None:
    """`the same quarter last year`, `la même période de 2023`, `the year-ago quarter`: what is told of, years away."""
    told = period_told(page) if shift.unit == PERIOD else date_told(page, at, shift)
    since = any(date == told and is_since(page, found) for found, date in page.dates())  # since January 1, 23
    if shift.unit == "day" and page.published and (told is None or since or day_of_story.names_today(page, at)):
        told = windows.day(page.published)
    end, assumptions = last, tuple[Assumed, ...]()
    year: int | None = None
    if shift.count:
        year = told.end.year + shift.count if told else None
    elif found := words.a_year_before.at(page.lower, last):
        end, year = found[0], told.end.year - 1 if told else None
    elif past := words.past_year.at(page.lower, last):
        end = past[0]
    elif behind := days.year_behind(page, last + (page.word(last) in words.year_openers), words):
        end, year, assumptions = behind
    if (end == last and not shift.count) or (page.word(end) == "/" and is_year(page, end + 1)):
        return None  # la même période 2016/2017
    if year is None and page.published:
        year = page.published.year - 1
    elif told and year == told.start.year and not is_year(page, end - 1) and told != windows.year(year):
        later = windows.in_year(told, year + 1)
        compared = any(found.quantity.date == later for found in page.found)
        year -= not compared  # fell late last year from the same period last year
    if told is None and shift.unit in REPORTED:
        year = None
    window = windows.in_year(told, year) if told and year else windows.year(year) if year else None
    return Placed(at, end, window, "period", windows.OTHER_YEAR_RULE, assumptions)


def shifted(page: Page, at: int, last: int, shift: Shift) -> Meant:
    """The window that `shift` names in tokens `at` to `last`, from the date told of before or from publication."""
    if shift.story and (told := day_of_story.day_told(page, at, last)):
        return told, (Assumption.OF_DAY_TOLD,)
    if shift.told and (told := date_told(page, at, shift)):
        start = told.end if shift.count > 0 else told.start
        assumed = Assumption.FROM_DATE_TOLD if shift.count else Assumption.OF_DATE_TOLD
        lasts = (told.end - told.start).days
        if shift.unit == "year" and lasts >= _SHORTEST_YEAR and told != windows.year(told.start.year):
            return windows.moved(told, "year", shift.count), (assumed,)  # the year to March, then the previous year
        if shift.unit == "quarter" and shift.count < 0 and lasts > windows.LONGEST_MONTH and told.start.month % 3 != 1:
            return windows.ending(told.start - windows.ONE_DAY, "month", 3), (assumed,)  # the three months to May
        return windows.shifted(start, shift.unit, shift.count), (assumed,)
    if shift.told and not shift.count:
        return None, (Assumption.OF_DATE_TOLD,)
    if page.published is None:
        return None, (Assumption.NO_PUBLICATION_DATE,)
    before = last_told(page) if shift.told else None
    if before and (page.published - before.end).days > windows.LONGEST_YEAR:
        return None, (Assumption.FROM_UNTOLD_DATE,)  # En février 2010, il a fui ; le lendemain
    if shift.rolling:
        window = windows.rolling(page.published, shift.unit, ahead=shift.count > 0)
        return window, () if shift.count else (Assumption.UP_TO_PUBLICATION,)
    quoted = shift.unit == "day" and is_quoted(page, at)
    assumptions: tuple[Assumed, ...] = (Assumption.OF_QUOTATION,) * quoted
    unit, assumptions = (shift.unit, assumptions) if shift.unit != "season" else _season(page)
    return windows.shifted(page.published, unit, shift.count) if unit else None, assumptions


def _season(page: Page) -> tuple[str | None, tuple[Assumed, ...]]:
    """What a season is in this text: that of a sport, or none that a calendar has: that of hotels."""
    words = DateWords.get(page.language)
    if page.speaks_of(words.sports_of_a_year):
        return "year", (Assumption.SEASON_OF_YEAR,)
    if page.speaks_of(words.tourism) and not page.speaks_of(words.match_context):
        return None, (Assumption.SEASON_NOT_PLACED,)
    return "season", (Assumption.SEASON_OF_SPORT,)
