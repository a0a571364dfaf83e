"""Lengths of time, and the ages and dates that are stated as one: `six years`, `39 ans`, `il y a deux ans`."""

from __future__ import annotations

import datetime as dt

from msgspec.structs import replace

from workbench.claims import DateInterval, Modifier, Quantity, QuantityType, Why
from workbench.extract import word_class
from workbench.extract.assumptions import Assumption
from workbench.extract.dates import governing, windows
from workbench.extract.dates.dates_told import anchor, is_year_before
from workbench.extract.dates.day_of_story import day_told
from workbench.extract.dates.days import ending_with, is_year
from workbench.extract.dates.part_of_speech import tag_of
from workbench.extract.dates.placement import of_year_told
from workbench.extract.dates.reader import dated
from workbench.extract.dates.single_dates import ENDS_OF_PERIODS, OF_THIS_PERIOD, core_at, placed_whole
from workbench.extract.dates.tense import TenseWords
from workbench.extract.dates.words import DateWords
from workbench.extract.phrases import PhraseTable
from workbench.extract.quantities import ages
from workbench.extract.quantities.page import NOTHING, QUOTES, Found, Page
from workbench.extract.quantities.ranges import Amount, RangeWords, state

#: What is so many decades or centuries away is told as a year, hours as days: `a decade ago`, `48 heures plus tôt`.
_TOLD_IN = {
    "decade": ("year", 10.0),
    "century": ("year", 100.0),
    "hour": ("day", 1 / 24),
    "minute": ("day", 1 / (24 * 60)),
    "second": ("day", 1 / (24 * 60 * 60)),
}

_DAYS_OF_WEEK = 7.0

#: An earlier date is the anchor of `a year earlier` when it is no further away than this many tokens.
_ANCHOR_REACH = 60

#: A period that is held against another is one of the last quantities, and no shorter than a month.
_NEAR, _MONTH = 8, 28

_MONTHS_OF_YEAR, _SAID_REACH = 12, 2

#: The rule of an age that something happened at.
_AT_AGE = "age: at which something happened"


class ShiftWords(word_class.WordClasses):
    """What makes a length of time a date: the `[dates.shifts]` section of a language."""

    #: Before the length: `il y a` (-1), `dans` (1).
    before: PhraseTable[int] = word_class.meanings("dates.shifts.before")
    #: The same, only where the sentence looks ahead: `in two weeks`.
    before_ahead: PhraseTable[int] = word_class.meanings("dates.shifts.before_ahead")
    #: Units that are a span behind the first ones, too, unless the sentence looks ahead: `dans une` année.
    lengths: frozenset[str] = word_class.words("dates.shifts.lengths")
    #: Behind it, counted from publication: `ago`.
    after: PhraseTable[int] = word_class.meanings("dates.shifts.after")
    #: Behind it, counted from the date told of before: `earlier`, `plus tôt`.
    after_anchor: PhraseTable[int] = word_class.meanings("dates.shifts.after_anchor")
    #: Words of them that no event follows: a year `later` the town fell.
    alone: frozenset[str] = word_class.words("dates.shifts.alone")
    #: Behind `before`, what makes it count from the date right before: two years before `that`.
    chained: frozenset[str] = word_class.words("dates.shifts.chained")
    #: Before the length, what holds a period against the one so long ago: up 5 % in May `from` a year ago.
    compared: frozenset[str] = word_class.words("dates.shifts.compared")
    #: Endings of what makes an event of the word behind them: `six days before convicting her`.
    gerunds: tuple[str, ...] = word_class.endings("dates.shifts.gerunds")
    #: Close before the length, words that make it a span: `the lowest rate in 15 months`.
    spans: frozenset[str] = word_class.words("dates.shifts.spans")
    #: What makes a part of a year or a month of a length of time: `first`, `derniers`.
    firsts: frozenset[str] = word_class.words("dates.shifts.firsts")
    lasts: frozenset[str] = word_class.words("dates.shifts.lasts")
    #: Before the length, words that belong to its span: `the past`.
    openers: PhraseTable[bool] = word_class.phrases("durations.openers", "dates.shifts.period_openers")
    #: The same before a period that is named by its end: no preposition opens a date.
    period_openers: PhraseTable[bool] = word_class.phrases("dates.shifts.period_openers")


def read_duration(page: Page, amount: Amount) -> tuple[Found, ...]:
    """The date, the age or the length of time that `amount` states, if its unit is one of time."""
    unit = amount.unit
    if unit is None or unit.type is not QuantityType.DURATION:
        return NOTHING
    for read in (_period, _first_or_last_of, _date, ages.read_age):
        if found := read(page, amount):
            return found
    why = Why("duration: number with a unit of time")
    stated = state(page, amount, QuantityType.DURATION, unit.symbol, amount.last, why)
    opened = page.phrase_before(ShiftWords.get(page.language).openers, stated.first)
    return (replace(stated, first=opened[0]) if opened else stated,)


def _date(page: Page, amount: Amount) -> tuple[Found, ...]:
    """The date that so many units of time lead to: `il y a deux ans`, `in two weeks`, `a year earlier`."""
    if amount.high:
        return _some_time_ago(page, amount)
    stated = state(page, amount, QuantityType.DURATION, "", amount.last, Why(""))
    first = stated.first if stated.quantity.modifier is Modifier.APPROX else amount.first
    return _from_publication(page, amount, stated, first) or _from_date_told(page, amount, stated, first)


def _from_publication(page: Page, amount: Amount, stated: Found, first: int) -> tuple[Found, ...]:
    """What the words before a length of time, or `ago` behind it, count from publication."""
    words = ShiftWords.get(page.language)
    for table in (words.before, words.before_ahead):
        if before := page.phrase_before(table, stated.first):
            spans = table is words.before_ahead or page.word(amount.last - 1) in words.lengths
            if not spans or _lies_ahead(page, amount, before[0]):
                return (_shifted(amount, before[0], stated.last, before[1], page.published),)
    after = words.after.at(page.lower, amount.last)
    if after is None:
        return NOTHING
    compared = _period_compared(page, amount) if page.word(first - 1) in words.compared else None
    return (_moved(amount, first, *after, compared) if compared else _shifted(amount, first, *after, page.published),)


def _from_date_told(page: Page, amount: Amount, stated: Found, first: int) -> tuple[Found, ...]:
    """What `earlier`, `plus tard` behind a length of time count from the date told before; a length before an event."""
    words = ShiftWords.get(page.language)
    after = words.after_anchor.at(page.lower, amount.last)
    if after is None or not after[1] or amount.symbol in ("minute", "second"):
        return NOTHING
    last, direction = after
    behind = last + (page.word(last) in QUOTES.values())  # "48 heures avant" le départ
    event = DateWords.get(page.language).not_anchored.at(page.lower, behind) or tag_of(page, behind) in ("NOUN", "NAME")
    if page.word(last).endswith(words.gerunds) or (event and page.word(last - 1) not in words.alone):
        return NOTHING
    if _counts_from_age(page, amount):
        return NOTHING
    opens = page.opens(stated.first) or page.opens(first - 1)  # But | three months later
    told = _anchor(page, amount, past=direction < 0) or _told_before(page, amount, direction, opens=opens)
    if told is None and (direction > 0 or _is_part_of_day(amount)):
        return NOTHING
    if told is None:
        return (_day_behind(page, _shifted(amount, first, *after, page.published)),)
    found = _moved(amount, first, *after, told)
    return NOTHING if _is_yet_to_come(page, told, found) else (_day_behind(page, found),)


def _is_part_of_day(amount: Amount) -> bool:
    """Whether so many hours are no whole days, so that only the day told of tells which is meant."""
    return amount.symbol == "hour" and _steps(amount, 1)[1] % 1 > 0


def _counts_from_age(page: Page, amount: Amount) -> bool:
    """Whether years count from an age told of last: né en 1930, il entre `à 16 ans` au journal. Dix ans plus tard."""
    told = (one for one in reversed(page.found[-_NEAR:]) if one.quantity.date or one.why.rule == _AT_AGE)
    last = next(told, None) if amount.symbol == "year" else None
    return last is not None and last.why.rule == _AT_AGE and page.same_line(last.first, amount.last)


def _is_yet_to_come(page: Page, told: DateInterval, found: Found) -> bool:
    """Whether a time counted from a past one would come only now, though its verb does not look ahead: a length then.

    La finale a eu lieu hier. `Un an après`, rien n'a changé.
    """
    date, published = found.quantity.date, page.published
    if date is None or published is None or not told.start <= published < date.start:
        return False
    return not governing.looks_ahead(page, found.first, found.last)


def _some_time_ago(page: Page, amount: Amount) -> tuple[Found, ...]:
    """From the earlier to the later of two days: `two to three years ago`, `il y a deux à trois ans`."""
    words = ShiftWords.get(page.language)
    before, after = page.phrase_before(words.before, amount.first), words.after.at(page.lower, amount.last)
    ago = before or after
    if ago is None or ago[1] > 0 or amount.high is None or page.published is None:
        return NOTHING
    opened = amount.low.first if page.word(amount.first) in RangeWords.get(page.language).movable else amount.first
    first, last = (before[0], amount.last) if before else (opened, ago[0])
    sides = (replace(amount, low=side) for side in (amount.low, amount.high))
    made = [windows.shifted(page.published, *_steps(side, -1)) for side in sides]
    ends = [window for window in made if window]
    whole = DateInterval(min(end.start for end in ends), max(end.end for end in ends)) if all(made) else None
    quantity = Quantity(QuantityType.DATE, date=whole, modifier=Modifier.RANGE)
    return (Found(first, last, quantity, Why(windows.AGO_RULE)),)


def _day_behind(page: Page, found: Found) -> Found:
    """`found`, on the day that stands in apposition to it: `une semaine plus tôt,` le 10 décembre."""
    start = found.last + 1
    start += page.word(start) in DateWords.get(page.language).day_articles
    day = core_at(page, start) if page.word(found.last) == "," else None
    if day is None or day.unit != "day" or day.month is None or day.window is None:
        return found
    why = Why(found.why.rule, day.assumptions)
    return Found(found.first, found.last, Quantity(QuantityType.DATE, date=day.window), why)


def _lies_ahead(page: Page, amount: Amount, first: int) -> bool:
    """Whether `in two weeks` is a date to come, not the time a thing takes or (`the lowest in 15 months`) spans."""
    spans = ShiftWords.get(page.language).spans
    in_one_day = amount.symbol == "day" and amount.low.value == 1
    if amount.is_within_day or in_one_day or page.near(spans, first, 4):
        return False
    return governing.looks_ahead(page, first, amount.last)


def _period(page: Page, amount: Amount) -> tuple[Found, ...]:
    """A period named by its end: `the six months to 30 September`, `the year to December`."""
    words, dates = ShiftWords.get(page.language), DateWords.get(page.language)
    start = amount.last + (page.word(amount.last) in dates.period_nouns)  # the nine-month period ended May 31
    ends = dates.period_ends.at(page.lower, start)
    if ends is None or page.word(amount.first - 1) in TenseWords.get(page.language).ahead_before:
        return NOTHING  # postponed by two days to May 5
    hours = amount.symbol == "hour"
    start = ends[0] + (page.word(ends[0]) in dates.day_articles)  # the year to the third quarter
    end = dated(page, ends[0]) if hours else None if amount.is_within_day else core_at(page, start)
    opened = page.phrase_before(words.period_openers, amount.first)
    told = opened is not None or page.word(amount.first - 1) in dates.day_articles
    years = told and amount.symbol == "year"  # the nine years to 2018
    if end is None or not (end.unit in ENDS_OF_PERIODS or (years and end.unit == "year")):
        return NOTHING
    count = float(amount.low.value)  # 24 hours up to an hour of a day begin on the day before
    period = ending_with(end, *(("day", count // 24 + 1) if hours else (amount.symbol, count)))
    if period is None:
        return NOTHING
    why = Why(windows.PERIOD_RULE, period.assumptions)
    quantity = Quantity(QuantityType.DATE, date=period.window)
    return (Found(opened[0] if opened else amount.first, end.last, quantity, why),)


def _first_or_last_of(page: Page, amount: Amount) -> tuple[Found, ...]:
    """The first or last so many units of a year or a month: `les six premiers mois de 2023`, `the last week of May`."""
    words = ShiftWords.get(page.language)
    end = amount.last + (page.word(amount.last) in words.firsts)  # les huit mois écoulés de 2017
    around = page.lower[amount.first - 1 : end]
    opened = page.phrase_before(words.period_openers, amount.first)
    all_of_it = opened and amount.symbol == "month" and amount.low.value == _MONTHS_OF_YEAR
    leading = bool(all_of_it) or not words.firsts.isdisjoint(around)
    of = DateWords.get(page.language).of.at(page.lower, end)
    start = of[0] if of else end if is_year(page, end) else None
    part = leading or not words.lasts.isdisjoint(around)
    whole = placed_whole(page, start) if start is not None and part else None
    if whole is None or amount.high:
        return NOTHING
    window = whole.window
    if window and leading:
        step = windows.delta(amount.symbol, float(amount.low.value))
        window = DateInterval(window.start, min(window.end, window.start + step - windows.ONE_DAY))
    elif window:
        window = windows.ending(window.end, amount.symbol, float(amount.low.value))
    first = opened[0] if opened else amount.first
    why = Why(windows.PART_RULE, whole.assumptions)
    if window and whole.rule == OF_THIS_PERIOD and whole.unit == "year":
        of_year = of_year_told(page, first, whole.last, window)
        window, why = (of_year[0], Why(windows.PART_RULE, (of_year[1],))) if of_year else (window, why)
    return (Found(first, whole.last, Quantity(QuantityType.DATE, date=window), why),)


def _steps(amount: Amount, direction: int) -> tuple[str, float]:
    """The unit of the calendar that a length of time is told in, and how many of them lead in `direction`."""
    unit, count = _TOLD_IN.get(amount.symbol, (amount.symbol, 1.0))
    if unit == "week" and amount.low.value == 1:
        return "day", direction * _DAYS_OF_WEEK  # a week ago is a day, three weeks ago a week
    return unit, direction * float(amount.low.value) * count


def _shifted(amount: Amount, first: int, last: int, direction: int, day: dt.date | None) -> Found:
    """The calendar unit so many units before or after `day`."""
    why = Why(windows.AGO_RULE, () if day else (Assumption.NO_PUBLICATION_DATE,))
    window = windows.shifted(day, *_steps(amount, direction)) if day else None
    return Found(first, last, Quantity(QuantityType.DATE, date=window), why)


def _moved(amount: Amount, first: int, last: int, direction: int, anchor: DateInterval) -> Found:
    """The window `anchor` moved as a whole: a year before August is August."""
    window = windows.moved(anchor, *_steps(amount, direction))
    return Found(first, last, Quantity(QuantityType.DATE, date=window), Why(windows.FROM_TOLD_RULE))


def _anchor(page: Page, amount: Amount, *, past: bool) -> DateInterval | None:
    """The date told of before in the same paragraph."""
    near = [found for found in page.found[-12:] if page.same_line(found.first, amount.last)]
    if past and page.word(amount.last + 1) not in ShiftWords.get(page.language).chained:
        # the same length of time again counts from the same date
        words = page.lower[amount.first : amount.last]
        again = (page.lower[one.first : one.first + len(words)] == words or is_year_before(page, one) for one in near)
        near = [one for one, same in zip(near, again, strict=True) if not same]
    if amount.symbol == "year":  # said Tuesday that profit fell from $3bn a year earlier
        said = DateWords.get(page.language).said
        near = [one for one in near if not page.near(said, one.first, _SAID_REACH)]
    last = next((found for found in reversed(near) if found.quantity.date), None)
    date = last.quantity.date if last and last.why.rule in (windows.QUARTER_RULE, windows.PERIOD_RULE) else None
    if date and amount.symbol == "month" and windows.ending(date.end, "month", float(amount.low.value)) == date:
        return date  # in the third quarter, after 0.2% three months earlier
    told = anchor(page, near, _steps(amount, 1)[0], past=past)
    return told.quantity.date if told else None


def _period_compared(page: Page, amount: Amount) -> DateInterval | None:
    """The month, quarter or half of the same sentence, which is held against one some years ago."""
    for found in reversed(page.found[-_NEAR:]):
        if not page.in_sentence(found.last, amount.first):
            return None
        if (date := found.quantity.date) and _MONTH <= (date.end - date.start).days + 1 < windows.LONGEST_YEAR:
            return date
    return None


def _told_before(page: Page, amount: Amount, direction: int, *, opens: bool) -> DateInterval | None:
    """What tells of a time in paragraphs before that `a day earlier` is counted from, or what `opens` a paragraph."""
    unit = _steps(amount, 1)[0]
    if _is_part_of_day(amount):
        return None
    if direction < 0 and unit in ("day", "week"):
        return day_told(page, amount.first, amount.last)
    if direction < 0 and unit == "year":
        reporting = (windows.QUARTER_RULE, windows.PART_RULE)  # the quarter or half that the text reports of
        told_last = (one for one in reversed(page.found[-_ANCHOR_REACH:]) if one.why.rule in reporting)
        return next((one.quantity.date for one in told_last if one.quantity.date), None)
    close = direction > 0 and unit in ("day", "week")
    if not (opens or close or direction < 0):
        return None
    told = anchor(page, page.found[-_NEAR:], unit, past=True)  # Two days later, she fell
    return told.quantity.date if told else None
