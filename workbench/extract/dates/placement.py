"""A date with its window, and the placing of one that leaves out its year, seen from the day of publication."""

from __future__ import annotations

import datetime as dt

from msgspec import Struct
from msgspec.structs import replace

from workbench.claims import DateInterval
from workbench.extract.assumptions import Assumed, Assumption
from workbench.extract.dates import governing, windows
from workbench.extract.dates.dates_told import is_of_compared_figure
from workbench.extract.dates.part_of_speech import tags_between
from workbench.extract.dates.tense import Side, TenseWords
from workbench.extract.dates.words import DateWords, Meant, WindowOfYear
from workbench.extract.quantities.page import Page

#: Compares as later than any day of a month.
AFTER_ANY_DAY = 32


class Placed(Struct, frozen=True):
    """A date in tokens `first` to `last` (exclusive), with its window where it can be placed."""

    first: int
    last: int
    window: DateInterval | None
    #: How fine it is: `day`, `month`, `year`, `season` …
    unit: str
    rule: str
    assumptions: tuple[Assumed, ...] = ()
    #: The day and month as written, so that a range can share them: `du 3 au 5 mai`.
    day: int | None = None
    month: int | None = None
    year: int | None = None


def sharing_year(low: Placed, high: Placed) -> tuple[Placed, Placed]:
    """Both ends of a range, where the year that one states is meant for the other too: `du 3 janvier au 5 mai 2023`."""
    if low.month is None or high.month is None or not low.window or not high.window:
        return low, high
    laps = (high.window.end - low.window.start).days > windows.LONGEST_YEAR
    if low.year is None and high.year is None and laps:
        return low, moved_to(high, high.window.end.year - 1)  # from September through November
    if low.year is None and (high.year is not None or low.window.start > high.window.end):
        crosses = (low.month, low.day or 0) > (high.month, high.day or AFTER_ANY_DAY)
        return moved_to(low, high.window.end.year - crosses), high
    if low.year is not None and high.year is None:
        crosses = (high.month, high.day or AFTER_ANY_DAY) < (low.month, low.day or 0)
        return low, moved_to(high, low.window.start.year + crosses)
    return low, high


def moved_to(placed: Placed, year: int) -> Placed:
    """The same day or month of another year."""
    if placed.window and placed.unit == "part of month":
        return replace(placed, window=windows.in_year(placed.window, year), assumptions=(Assumption.YEAR_BESIDE,))
    month = placed.month or 0
    window = windows.calendar_day(year, month, placed.day) if placed.day else windows.month(year, month)
    return replace(placed, window=window, year=year, assumptions=(Assumption.YEAR_BESIDE,))


#: `ce samedi` is meant so many days before it.
_SOON = 2

#: What was planned for a date so many days ahead was planned for the one just past.
FAR_AHEAD = 240

#: What tells of an act.
_VERBS = frozenset({"VERB", "AUXILIARY", "PARTICIPLE", "GERUND"})

#: A sentence that begins with a year has told at most so many quantities since.
_IN_SENTENCE = 6

#: So many words join a month to the one before it that states its year.
_LONGEST_JOIN = 4

#: What is told as past of `this` season is of the next one where that is so near: it is loosely told.
_NEXT_SEASON = 45

#: What lies so many days ahead is not told of as past, unless it is that of the year before.
_FAR_FROM_END = 150

#: The next weekday is closer than the last one up to so many days.
_HALF_OF_WEEK = 3


def window_meant(page: Page, at: int, last: int, make: WindowOfYear, shift: int | None, on: Side) -> Meant:
    """The window of `make` in the year meant, for the date in tokens `at` to `last`; `shift` is -1 for `last`."""
    published, ahead = page.published, on is Side.AHEAD
    if published is None:
        return None, (Assumption.NO_PUBLICATION_DATE,)
    candidates = [window for year in range(published.year - 2, published.year + 3) if (window := make(year))]
    if not candidates:
        return None, ()
    if shift is not None:
        before = page.dates(_IN_SENTENCE) if shift < 0 else ()
        told = [date for one, date in before if page.in_sentence(one.last, at)]
        return _window_named([one for one in candidates if one not in told], published, shift, on)  # May … last May
    if of_year := in_opening_year(page, at, make, on, published):
        return of_year, (Assumption.YEAR_OF_SENTENCE,)
    begun = [window for window in candidates if window.start <= published] or candidates
    chosen = windows.nearest(begun if on is Side.BEGUN else candidates, published, ahead=ahead)
    far = ahead and (chosen.start - published).days > FAR_AHEAD and governing.may_be_over(page, at, last)
    if far or on is Side.OPEN:
        chosen = windows.closest(candidates, published)
    elif not ahead and chosen.start > published and governing.has_happened(page, at):
        chosen = max(begun, key=lambda window: window.start)
    return chosen, (Assumption.LOOKS_AHEAD if ahead and chosen.start > published else Assumption.NEAREST_YEAR,)


def _window_named(candidates: list[DateInterval], published: dt.date, shift: int, on: Side) -> Meant:
    """The one of `candidates` that `last` means (a `shift` of -1), that `next` means (1), or `this` (0)."""
    if shift < 0:
        return next((one for one in reversed(candidates) if one.end <= published), None), (Assumption.LAST_ONE,)
    if shift > 0:
        return next((one for one in candidates if one.start > published), None), (Assumption.NEXT_ONE,)
    # this November, whatever the season
    within = (one for one in candidates if one.start.year == one.end.year == published.year)
    if this := next((one for one in within if (one.end - one.start).days < windows.LONGEST_MONTH), None):
        return this, ()
    ahead = on is Side.AHEAD
    soon = windows.nearest(candidates, published, ahead=True) if ahead else windows.closest(candidates, published)
    if on < 0 and (soon.start - published).days > _NEXT_SEASON:
        soon = windows.closest([window for window in candidates if window.start <= published], published)
    return soon, ()


def next_after_joined(page: Page, at: int, make: WindowOfYear, on: Side) -> DateInterval | None:
    """The window of `make` soon after the month or day that it is joined to: strikes in February `and March`."""
    words, last = DateWords.get(page.language), page.last
    if last is None or page.word(last.last) not in words.list_joiners or page.published is None:
        return None
    between = page.lower[last.last + 1 : at]  # cet été et à l'automne
    told = last.quantity.date if (words.leading | words.day_articles).issuperset(between) else None
    if told is None:
        return None
    near = (make(year) for year in (told.end.year, told.end.year + 1))
    soon = next((one for one in near if one and 0 < (one.start - told.end).days <= 2 * windows.LONGEST_MONTH), None)
    return None if soon and on < 0 and told.end < page.published < soon.start else soon


def _opening_window(page: Page, at: int) -> DateInterval | None:
    """The year or season that the sentence of token `at` begins with: `En 2019, … en juin, puis en août`."""
    last, told = next(page.dates(_IN_SENTENCE), (None, None))
    if last is None or told is None or not (page.in_sentence(last.last, at) and page.same_line(last.first, at + 1)):
        return None
    words, rule, joined = DateWords.get(page.language), last.why.rule, page.lower[last.last : at]
    if Assumption.YEAR_OF_SENTENCE in last.why.assumptions:
        return told
    if Assumption.OF_DATE_TOLD in last.why.assumptions and joined[:1] == [","]:
        return told  # ce jour-là, le 3 mai
    if rule == windows.MONTH_AND_YEAR_RULE and len(joined) <= _LONGEST_JOIN and words.then.issuperset(joined):
        return told
    if rule == windows.YEAR_RULE and (joined[:1] == [":"] or not words.within_told.isdisjoint(joined)):
        return told  # les scrutins de 2017 : 21 mai, …
    season, opener = rule == windows.SEASON_AND_YEAR_RULE, last.first - 1
    year = rule.startswith(windows.RELATIVE_RULE) and told == windows.year(told.start.year)  # last year
    while season and page.word(opener) in words.day_articles:
        opener -= 1
    named = page.word(opener) in words.year_openers
    opens = season or year or (named and rule == windows.YEAR_RULE)
    if year and _is_told_of(page, last.first, last.last, at):
        return told
    return told if opens and not page.inside(opener + (not named)) else None


def _is_told_of(page: Page, first: int, last: int, at: int) -> bool:
    """Whether the clause at token `at` tells of the year in tokens `first` to `last`: last year `getting` it on 3 May.

    The same of one that goes on the clause before: … `and` the year before on 2 May.
    """
    words, ends = DateWords.get(page.language), TenseWords.get(page.language).clause_ends
    between = page.lower[last:at]
    if not (ends | words.list_joiners).isdisjoint(between):
        return False
    goes_on = page.word(first - 1) in words.list_joiners and (words.day_articles | words.month_before).issuperset(
        between
    )
    return goes_on or not _VERBS.isdisjoint(tags_between(page, last, at))


def in_opening_year(page: Page, at: int, make: WindowOfYear, on: Side, published: dt.date) -> DateInterval | None:
    """The window of `make` in the year that its sentence begins with, or next to it; None across publication."""
    opened = _opening_window(page, at)
    if opened is None or (on is Side.AHEAD and opened.end < published):
        return None
    made = [window for year in (opened.start.year, opened.end.year) if (window := make(year))]
    nearest = min(made, key=lambda window: windows.distance(window, opened), default=None)
    return None if nearest and on < 0 and nearest.start > published else nearest


def of_year_told(page: Page, first: int, last: int, window: DateInterval) -> tuple[DateInterval | None, Assumed] | None:
    """`window`, of this year, in the one told of: sales fell in 2023, mainly in `the first half of the year`.

    Where none is told of, what a verb tells as past of a time that has yet to come is of the year before.
    """
    published, on = page.published, governing.side_of(page, first, last)
    if published is None or on in (Side.AHEAD, Side.OPEN):
        return None
    lasts, ahead = (window.end - window.start).days, (window.end - published).days
    happened = governing.has_happened(page, first)
    told = _opening_window(page, first) or (_year_before(page, first, sure=happened) if ahead > lasts // 2 else None)
    if told and told.start.year == told.end.year:
        return windows.in_year(window, told.end.year), Assumption.YEAR_OF_SENTENCE
    if ahead > lasts + _FAR_FROM_END and happened and not governing.is_intended(page, first):
        return windows.in_year(window, window.end.year - 1), Assumption.NEAREST_YEAR
    return None


def _year_before(page: Page, at: int, *, sure: bool) -> DateInterval | None:
    """The year before that of publication which the sentence of token `at` tells of, or the one before it if `sure`."""
    near = (each for each in page.dates(_IN_SENTENCE) if not is_of_compared_figure(page, each[0].first))
    last, told = next(near, (None, None))
    since = DateWords.get(page.language).behind_before
    if last is None or told is None or page.published is None or not page.same_line(last.first, at):
        return None
    if governing.side_of(page, last.first, last.last) is Side.BEGUN:
        return None  # since 2019, more than in 2019
    whole, ago = told == windows.year(told.start.year), page.published.year - told.start.year
    of_it = page.in_sentence(last.last, at) or (sure and whole)
    of_it = of_it and (ago == 1 and not whole if page.word(at - 1) in since else ago > 0)
    return windows.year(told.start.year) if of_it and told.start.year == told.end.year else None


def nearest_weekday(page: Page, number: int, tail: int | None, *, on: Side, past: bool) -> Meant:
    """The day that a weekday names: the nearest one before publication, unless the sentence looks ahead."""
    published = page.published
    if published is None:
        return None, (Assumption.NO_PUBLICATION_DATE,)
    back = (published.weekday() - number) % 7
    forward = (number - published.weekday()) % 7
    if tail == -1:
        return windows.shifted(published, "day", -(back or 7)), (Assumption.LAST_WEEKDAY,)
    soon = tail == 0 and forward <= _SOON and back > forward
    ahead = on is Side.AHEAD or forward <= (_HALF_OF_WEEK if on is Side.OPEN else _SOON if on is Side.UNTOLD else -1)
    if tail and tail > 1:  # Sunday week, mardi en quinze
        return windows.shifted(published, "day", (forward or 7) + 7 * (tail - 1)), (Assumption.NEXT_WEEKDAY,)
    if tail == 1 or (ahead and back) or (soon and not past):
        return windows.shifted(published, "day", forward or 7), (Assumption.NEXT_WEEKDAY,)
    return windows.shifted(published, "day", -back), (Assumption.NEAREST_WEEKDAY,)


def agreeing(published: dt.date, month: int, day: int, weekday_number: int) -> DateInterval | None:
    """The day of the calendar that is on the weekday: the nearest to publication, None where none is within a year."""
    years = (published.year - 1, published.year, published.year + 1)
    dates = (windows.calendar_day(year, month, day) for year in years)
    agree = [date for date in dates if date and date.start.weekday() == weekday_number]
    near = [date for date in agree if abs((date.start - published).days) <= windows.LONGEST_YEAR]
    return min(near, key=lambda date: abs((date.start - published).days), default=None)


def day_near(
    published: dt.date, day: int, *, ahead: bool | None = None, weekday_number: int | None = None
) -> DateInterval | None:
    """The nearest day to publication with this number in its month, on the weekday where one is told.

    It is from publication on, or up to it, where `ahead` tells.
    """
    signs = (-1, 1) if ahead is None else (1,) if ahead else (-1,)
    reach = windows.LONGEST_MONTH * (1 + (ahead is not None))
    near = (windows.shifted(published, "day", sign * days) for days in range(reach) for sign in signs)
    starts = ((each, each.start) for each in near if each)  # None where the calendar ends
    fits = (each for each, start in starts if start.day == day and weekday_number in (None, start.weekday()))
    return next(fits, None)


def nearest_weekend(page: Page, at: int, last: int, *, soon: bool) -> DateInterval | None:
    """The weekend nearest before publication; the next one where the sentence looks ahead, or it is close at hand."""
    if page.published is None:
        return None
    days, on = page.published.weekday() - 5, governing.side_of(page, at, last)
    near = _SOON + 1 + (soon and on >= 0)
    ahead = on is Side.AHEAD or ((soon or on is Side.OPEN) and -near < days)  # even the past: if they won
    shift = 7 if ahead and days < 0 else 0
    saturday, sunday = (windows.shifted(page.published, "day", day - days % 7 + shift) for day in (0, 1))
    return windows.spanning(saturday, sunday)
