"""A date with its window, and the placing of one that leaves out its year, seen from the day of publication."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

from msgspec import Struct
from msgspec.structs import replace

from workbench.claims import DateInterval, QuantityType
from workbench.extract.assumptions import Assumed, Assumption
from workbench.extract.dates import windows
from workbench.extract.dates.words import DateWords, Season, date_words
from workbench.extract.quantities.nouns import is_noun_like
from workbench.extract.quantities.page import APOSTROPHES, Page
from workbench.extract.quantities.units import units

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
    if placed.window and placed.month and placed.unit == "part of month":
        return replace(placed, window=windows.in_year(placed.window, year), assumptions=(Assumption.YEAR_BESIDE,))
    if placed.month is None or placed.unit not in ("day", "month"):
        return placed
    window = windows.calendar_day(year, placed.month, placed.day) if placed.day else windows.month(year, placed.month)
    return replace(placed, window=window, year=year, assumptions=(Assumption.YEAR_BESIDE,))


#: A sign of tense is looked for among so many tokens on either side of a date.
_REACH = 40

#: The auxiliary of a participle stands at most so many tokens before it.
_AUXILIARY_REACH = 3

#: What is published has at most so many words between its month and its noun.
_LONGEST_NAME = 3

#: A text with so many words of forecasts is one.
_SIGNS_OF_FORECAST = 2

#: The next weekday is closer than the last one up to so many days.
_HALF_OF_WEEK = 3

#: `ce samedi` is meant so many days before it.
_SOON = 2

#: What was planned for a date so many days ahead was planned for the one just past.
_FAR_AHEAD = 240

#: An infinitive stands at most so many tokens before its date.
_INFINITIVE_REACH = 7

#: A month has no more days.
_LONGEST_MONTH = 31

#: A preposition such as `until` stands at most so many tokens before its date.
_PREPOSITION = 7


def looks_ahead(page: Page, first: int, last: int) -> bool:
    """Whether the clause around tokens `first` to `last` speaks of what is to come.

    The nearest sign of tense decides, first before the date, then behind it; without any it tells what happened.
    """
    words = date_words(page.language)
    if page.word(last) in words.contracts or words.contracts_before.before(page.lower, first):
        return True
    first = _whole(page, first, words)
    if is_past(page, first, last):
        return False
    before = range(first - 1, max(-1, first - 1 - _REACH), -1)
    behind = range(last, min(len(page.lower), last + _REACH))
    told, follows = _first_tense(page, before, words), _first_tense(page, behind, words)
    listed = page.word(first - 2) in words.list_joiners and page.word(first - 1).endswith(words.behind_endings)
    if told is None and (listed or page.closes_aside(first, last)):
        return False  # armés et arrêtés mardi, ils devaient
    ends = words.clause_ends
    if told and follows and not ends.isdisjoint(page.lower[told[1] : first]):
        told = follows if ends.isdisjoint(page.lower[last : follows[1]]) else told
    tense, at = told or follows or (int(_opens_what_comes(page, first, words)), first)
    if page.word(first - 1) in words.ahead_before:
        return tense > 0 or words.perfect.isdisjoint(_clause(page, first))  # was expected to move by Thursday
    if not _is_until(page, first, words, words.until):
        return tense > 0 or (tense == 0 and _is_until(page, first, words, words.onset))
    if tense < 0 and (page.word(at - 1) in words.pluperfect or (at >= last and page.word(at) in words.imperfect)):
        return False  # had paid $1bn through August, jusqu'en juin il était titulaire
    if page.word(at + 1) in words.done_before and page.word(at) not in words.planned:
        return words.auxiliaries.isdisjoint(page.lower[max(0, at - _AUXILIARY_REACH) : at])  # ont signé avant mardi
    return tense >= 0 or words.lasting.isdisjoint(page.lower[at:first])  # est fermé jusqu'à mardi, but: a duré jusqu'à


def _opens_what_comes(page: Page, first: int, words: DateWords) -> bool:
    """Whether a date in a clause without a finite verb is to come: `à partir du` 11 octobre, or in a forecast."""
    opened = words.onward.before(page.lower, first) is not None or _is_infinitive(page, first, words)
    return opened or page.speaks_of(words.forecasts, _SIGNS_OF_FORECAST)


def _is_infinitive(page: Page, first: int, words: DateWords) -> bool:
    """Whether an infinitive close before token `first` governs it: `Trump to visit Paris on` Friday."""
    for at in range(first - 2, max(-1, first - 2 - _INFINITIVE_REACH), -1):
        if page.ends_sentence(at) or page.word(at) in words.clause_ends:
            return False
        if page.word(at) in words.infinitives:
            return page.word(at + 1) not in words.determiners and page.words[at + 1].islower()
    return False


def _clause(page: Page, first: int) -> list[str]:
    """The words of the clause that token `first` is in, as far as the eye follows."""
    start = end = first
    while start > max(0, first - _REACH) and not page.ends_sentence(start - 1) and page.word(start - 1) != ";":
        start -= 1
    while end < first + _REACH and not page.ends_sentence(end) and page.word(end) != ";":
        end += 1
    return page.lower[start:end]


def _is_until(page: Page, first: int, words: DateWords, prepositions: frozenset[str]) -> bool:
    """Whether a preposition of an end to come stands before token `first`, with other small words between at most."""
    before = page.lower[max(0, first - _PREPOSITION) : first]
    while before and (before[-1] in words.small or before[-1].isdecimal()):
        before.pop()
    unit = units(page.language).names.before(page.lower, first - 1) if before else None
    of_length = unit is not None and unit[1].type is QuantityType.DURATION
    of_length = of_length or not words.close_to.isdisjoint(before[-2:])
    return bool(before) and before[-1] in prepositions and not of_length  # the three months through January


def _whole(page: Page, first: int, words: DateWords) -> int:
    """Where the part begins that the date at token `first` stands behind: `la mi-` mars, `the end of` May."""
    at = first
    while page.word(at - 1) == "-" or page.word(at - 1) in words.day_articles:
        at -= 1
    whole = words.parts.before(page.lower, at) or words.parts.before(page.lower, first)
    start = whole[0] if whole else first
    while page.word(start - 1) in words.day_articles:
        start -= 1
    return start


def is_past(page: Page, first: int, last: int) -> bool:
    """Whether the date in tokens `first` to `last` has begun, whatever the verb says.

    So it has behind `depuis`, and where what is published is named by it: `the July forecast`, `le rapport de mai`.
    """
    words = date_words(page.language)
    start = _whole(page, first, words)
    if page.word(start - 1) in words.behind_before or words.compared_before.before(page.lower, start):
        return True
    if words.month_first and _names_document(page, first, last, words):
        return True
    link = words.document_links.before(page.lower, first)
    return link is not None and page.word(link[0] - 1) in words.documents


def _names_document(page: Page, first: int, last: int, words: DateWords) -> bool:
    """Whether what is published stands behind the date that names it: `the July forecast`, `October US jobs data`."""
    if _is_until(page, first, words, words.until):
        return False  # until the November 8 poll
    at = last + 2 * (page.word(last) in APOSTROPHES)  # October's attack
    if page.word(first - 1) not in words.month_before:
        while at < last + _LONGEST_NAME and page.word(at) not in words.documents and is_noun_like(page, at):
            at += 1
    return page.word(at) in words.documents and page.word(last - 1) not in words.documents


def _is_planned(page: Page, first: int) -> bool:
    """Whether what looks ahead before token `first` may do so from the past: `la date prévue` fin juin."""
    words = date_words(page.language)
    sign = _first_tense(page, range(first - 1, max(-1, first - 1 - _REACH), -1), words)
    if sign is None or page.word(sign[1]) in words.planned:
        return sign is not None and page.word(sign[1] - 1) not in words.now
    return sign[0] < 0 and page.word(sign[1]) not in words.neutral_before  # hit $1bn through the end of August


def was_due(page: Page, first: int) -> bool:
    """Whether what looks ahead before token `first` does so from the past: `devait être jugé` lundi."""
    words = date_words(page.language)
    at = (_first_tense(page, range(first - 1, max(-1, first - 1 - _REACH), -1), words) or (0, -1))[1]
    planned = at == first - 1 and page.word(at - 1) in words.perfect and page.word(at) in words.planned
    return page.word(at) in words.due or planned  # winds were expected Thursday night


def is_closer_ahead(page: Page, weekday_number: int) -> bool:
    """Whether the next such weekday is no further from publication than the last one."""
    days = (weekday_number - page.published.weekday()) % 7 if page.published else 0
    return days <= _HALF_OF_WEEK


def has_happened(page: Page, first: int) -> bool:
    """Whether a finite verb before token `first` surely tells what is past: `it snowed in July`."""
    words = date_words(page.language)
    before = range(first - 1, max(-1, first - 1 - _REACH), -1)
    sign = _first_tense(page, before, words) or _first_tense(page, range(first + 1, first + 1 + _REACH), words)
    if sign is None or sign[0] > 0:
        return False
    at = sign[1]
    near = set(page.lower[max(0, at - _AUXILIARY_REACH) : at + 1])
    sure = page.word(at) in words.simple_pasts or page.word(at - 1) in words.pronouns
    governs = at < first and bool(words.of_coming) and words.of_coming.isdisjoint(page.lower[at:first])
    sure = sure or page.word(at + 1) in words.objects or governs
    return sure or not near.isdisjoint(words.auxiliaries)


def tells_past(page: Page, first: int, last: int) -> bool:
    """Whether the nearest sign of tense around tokens `first` to `last` looks back."""
    words = date_words(page.language)
    before = _first_tense(page, range(first - 1, max(-1, first - 1 - _REACH), -1), words)
    sign = before or _first_tense(page, range(last, min(len(page.lower), last + _REACH)), words)
    return sign is not None and sign[0] < 0 and words.present.at(page.lower, sign[1]) is None


def _first_tense(page: Page, places: range, words: DateWords) -> tuple[int, int] | None:
    """The first sign of tense in `places` and its token, None where the clause ends without one."""
    for at in places:
        word = page.word(at)
        ends = not word.isalpha() and (word == ";" or page.ends_sentence(at))
        if ends or page.opens(at if places.step > 0 else at + 1):
            return None
        if tense := _tense(page, at, words):
            return tense, at
    return None


def _tense(page: Page, at: int, words: DateWords) -> int:
    """1 where the word at `at` looks ahead, -1 where it looks back, 0 where it does neither."""
    word = page.lower[at]
    if word in words.ahead and not (page.words[at][0].isupper() and page.inside(at)):  # won the Open
        told = words.cancels_ahead.at(page.lower, at + 1) or _is_named_thing(page, at - 1)  # four runs
        return 0 if told or not words.did.isdisjoint(page.lower[max(0, at - _AUXILIARY_REACH) : at]) else 1
    if word in words.future_perfect:
        done = page.word(at + 1) in words.participles or page.word(at + 1).endswith(words.behind_endings)
        return -1 if done else 1
    if words.ahead_phrases.at(page.lower, at):
        return 1
    looks_back = word.endswith(words.gerunds) and page.word(at - 1) in words.before_gerunds  # after breaking an ankle
    if looks_back or (word in words.behind and word not in words.participles):
        return -1
    if word in words.tenseless:
        return 0
    if word not in words.participles:
        if len(word) <= 4 or not word.isalpha() or not page.words[at].islower():
            return 0
        if word.endswith(words.ahead_endings):
            return 1
        if not word.endswith(words.behind_endings):
            return 0
    if _is_named_thing(page, at - 1, words.determiners):
        return 0
    if page.word(at - 1) in words.list_joiners:
        return 0  # what it is joined to tells: sera ramené et versé
    return 0 if page.word(at - 1) in words.neutral_before or page.word(at - 2) in words.neutral_before else -1


def _is_named_thing(page: Page, before: int, determiners: frozenset[str] = frozenset()) -> bool:
    """Whether the word at `before` makes a noun of what looks like a participle: `40 degrés`, `les employés`."""
    word = page.word(before)
    return word in determiners or word[:1].isdecimal() or word in page.numerals.number_words


def recurring(
    page: Page,
    at: int,
    make: Callable[[int], DateInterval | None],
    tail: int | None,
    *,
    ahead: bool,
    last: int | None = None,
) -> tuple[DateInterval | None, tuple[Assumed, ...]]:
    """The window that `make` gives for a year, in the year that is meant; `tail` is -1 for `last`, 1 for `next`.

    The date stands in tokens `at` to `last`.
    """
    published = page.published
    if published is None:
        return None, (Assumption.NO_PUBLICATION_DATE,)
    candidates = [window for year in range(published.year - 2, published.year + 3) if (window := make(year))]
    if not candidates:
        return None, ()
    if tail == -1:
        past = [window for window in candidates if window.end <= published]
        return (past[-1] if past else None), (Assumption.LAST_ONE,)
    if tail == 1:
        coming = [window for window in candidates if window.start > published]
        return (coming[0] if coming else None), (Assumption.NEXT_ONE,)
    if tail == 0 and (this := [one for one in candidates if _is_month_of(one, published.year)]):
        return this[0], ()
    if tail == 0:
        return windows.nearest(candidates, published, ahead=True) if ahead else windows.closest(
            candidates, published
        ), ()
    if (opened := _opening_window(page, at)) and (of_year := _nearest_to(opened, make)):
        return of_year, (Assumption.YEAR_OF_SENTENCE,)
    if is_past(page, at, at + 1 if last is None else last):
        candidates = [window for window in candidates if window.start <= published] or candidates
    words = date_words(page.language)
    named = (last is not None and page.word(last) in words.called) or words.called_before.before(page.lower, at)
    called = bool(named) and not ahead
    near = called or words.on_either_side.before(page.lower, at) is not None  # the November election, as of Aug. 1
    chosen = windows.closest(candidates, published) if near else windows.nearest(candidates, published, ahead=ahead)
    if ahead and (chosen.start - published).days > _FAR_AHEAD and _is_planned(page, at):
        chosen = windows.closest(candidates, published)
    if not (ahead or called) and chosen.start > published and has_happened(page, at):
        past = [window for window in candidates if window.start <= published]
        chosen = max(past, key=lambda window: window.start, default=chosen)
    return chosen, (Assumption.LOOKS_AHEAD if ahead and chosen.start > published else Assumption.NEAREST_YEAR,)


def _is_month_of(window: DateInterval, year: int) -> bool:
    """Whether it is a month or a day of `year`: `this November` is, whatever the season."""
    return window.start.year == window.end.year == year and (window.end - window.start).days < _LONGEST_MONTH


def _opening_window(page: Page, at: int) -> DateInterval | None:
    """The year or season that the sentence of token `at` begins with: `En 2019, … en juin, puis en août`."""
    last = page.last
    if last is None or last.quantity.date is None or not page.in_sentence(last.last, at):
        return None
    words, opener = date_words(page.language), last.first - 1
    if last.why.rule == "date: season and year":
        while page.word(opener) in words.day_articles:
            opener -= 1
        opener += page.word(opener) not in words.year_openers
    opens = page.word(opener) in words.year_openers and last.why.rule == "date: year"
    opens = opens or last.why.rule == "date: season and year"
    begins = opens and (page.opens(opener) or page.ends_sentence(opener - 1) or page.word(opener - 1) == "«")
    told = begins or Assumption.YEAR_OF_SENTENCE in last.why.assumptions
    return last.quantity.date if told and page.same_line(last.first, at + 1) else None


def _nearest_to(opened: DateInterval, make: Callable[[int], DateInterval | None]) -> DateInterval | None:
    """The window of `make` in the year `opened`, or the one least far from the season that it is."""
    made = [window for year in (opened.start.year, opened.end.year) if (window := make(year))]
    return min(made, key=lambda window: windows.distance(window, opened), default=None)


def season_maker(season: Season) -> Callable[[int], DateInterval | None]:
    """The season that begins in any year."""

    def make(year: int) -> DateInterval | None:
        start = windows.calendar_day(year, *season.start)
        end = windows.calendar_day(year + (season.end < season.start), *season.end)
        return DateInterval(start.start, end.end) if start and end else None

    return make


def weekday(
    page: Page, number: int, tail: int | None, *, ahead: bool, past: bool
) -> tuple[DateInterval | None, tuple[Assumed, ...]]:
    """The day that a weekday names: the nearest one before publication, unless the sentence looks ahead.

    `ce samedi` is also the next one where it is close at hand and nothing tells that it is `past`.
    """
    published = page.published
    if published is None:
        return None, (Assumption.NO_PUBLICATION_DATE,)
    back = (published.weekday() - number) % 7
    forward = (number - published.weekday()) % 7
    if tail == -1:
        return windows.shifted(published, "day", -(back or 7)), (Assumption.LAST_WEEKDAY,)
    soon = tail == 0 and forward <= _SOON and back > forward
    if tail == 1 or (tail is None and ahead and back) or (soon and (ahead or not past)):
        return windows.shifted(published, "day", forward or 7), (Assumption.NEXT_WEEKDAY,)
    return windows.shifted(published, "day", -back), (Assumption.NEAREST_WEEKDAY,)


def agreeing(published: dt.date, month: int, day: int, weekday_number: int) -> DateInterval | None:
    """The day of the calendar that is on the weekday: the nearest to publication, None where none is within a year."""
    years = (published.year - 1, published.year, published.year + 1)
    dates = (windows.calendar_day(year, month, day) for year in years)
    agree = [date for date in dates if date and date.start.weekday() == weekday_number]
    near = [date for date in agree if abs((date.start - published).days) <= windows.LONGEST_YEAR]
    return min(near, key=lambda date: abs((date.start - published).days), default=None)


def numbered(published: dt.date, day: int, weekday_number: int) -> DateInterval | None:
    """The nearest day to publication that has this number in its month and is on the weekday, within a month of it."""
    nearest = (windows.shifted(published, "day", days) for ahead in range(_LONGEST_MONTH) for days in (-ahead, ahead))
    agree = (date for date in nearest if date and date.start.day == day and date.start.weekday() == weekday_number)
    return next(agree, None)


def day_near(published: dt.date, day: int, *, ahead: bool) -> DateInterval | None:
    """The nearest day to publication that has this number in its month: before it, or from it on."""
    days = (windows.shifted(published, "day", step if ahead else -step) for step in range(2 * _LONGEST_MONTH))
    return next((date for date in days if date and date.start.day == day), None)


def weekend(page: Page, *, ahead: bool, soon: bool) -> DateInterval | None:
    """The weekend nearest before publication; the next one where the sentence looks ahead, or it is close at hand."""
    if page.published is None:
        return None
    days = page.published.weekday() - 5
    shift = 7 if (ahead or (soon and days > -_SOON - 2)) and days < 0 else 0
    saturday, sunday = (windows.shifted(page.published, "day", day - days % 7 + shift) for day in (0, 1))
    return DateInterval(saturday.start, sunday.end) if saturday and sunday else None
