"""What readings take for granted, one row each: a claim states it in English, a catalogue says it in any language."""

from __future__ import annotations

import re
from enum import StrEnum
from functools import cache

from workbench.translatable import Phrase


class Assumption(StrEnum):
    """What a reading may take for granted, with the names of its values in braces."""

    # In which year a date lies, and on which day.
    NO_PUBLICATION_DATE = "no publication date: relative date not placed"
    NEAREST_YEAR = "year taken as the nearest to publication"
    YEAR_OF_SENTENCE = "year taken from the start of the sentence"
    YEAR_OF_WEEKDAY = "year taken from the weekday"
    YEAR_BESIDE = "year taken from the date beside it"
    YEAR_ELSEWHERE = "year taken from the same day elsewhere in the text"
    LAST_ONE = "taken as the last one before publication"
    NEXT_ONE = "taken as the next one after publication"
    LOOKS_AHEAD = "taken as the next one, since the sentence looks ahead"
    LAST_WEEKDAY = "weekday taken as the last one before publication"
    NEXT_WEEKDAY = "weekday taken as the next one after publication"
    NEAREST_WEEKDAY = "weekday taken as the nearest before publication"
    NEAREST_MONTH = "no month stated: taken as the nearest one"
    MONTH_OF_WEEKDAY = "month taken from the weekday"
    WEEKDAY_DISAGREES = "the weekday and the date disagree: read without the weekday"
    SHORT_YEAR = "taken as {year}"
    DECADE = "taken as the {year}"
    SEASON_OF_SPORT = "a season taken as July to June"
    ONE_OF_TWO_YEARS = "two years joined taken as one from July to June"
    SEASON_OF_YEAR = "a season taken as the calendar year"
    SEASON_NOT_PLACED = "a season of no sport: not placed"
    UP_TO_PUBLICATION = "taken as the period up to publication"
    YEAR_OF_A_FIRM = "a quarter of a firm's own year: not placed"
    FISCAL_YEAR = "a fiscal year taken as the calendar year"
    APRIL_YEAR = "a fiscal year taken as April to March"
    NO_NUMBER = "no number stated: date not placed"

    # What a date is counted from.
    FROM_DATE_TOLD = "counted from the date told of before"
    OF_DATE_TOLD = "taken as of the date told of before"
    OF_DAY_TOLD = "taken as of the day told of before"
    IN_YEAR_TOLD = "in the year told of before"
    FROM_UNTOLD_DATE = "counted from a date that is not told"
    DAY_OF_PUBLICATION = "no day in the text: taken as the day of publication"
    LINES_OWN_TIME = "a line's own time: taken as of the day of publication"
    NO_DAY = "no day stated: time not placed"
    OF_QUOTATION = "said in a quotation: counted from publication"

    # In which unit a number is.
    CURRENCY = "{name} taken as {code}"
    CURRENCY_OF_COUNTRY = "{name} taken as {code}, from the country named"
    CURRENCY_OF_TEXT = "{code} taken from the text"
    CURRENCY_BEFORE = "taken as {code}, named before it"
    HUNDREDTHS = "{name} stated in {code}"
    PART_OF_CURRENCY = "{name} taken as of {code}"
    THOUSANDS = "{name} taken as thousands of {code}"
    NOTE = "{name} taken as {number} {code}"
    MILLIONS = "millions taken as {code}"
    PERCENTAGE_POINTS = "points taken as percentage points, from the sentence"
    BASIS_POINTS = "basis points stated in percentage points"
    UNIT_OF_CONTEXT = "unit not stated beside the number"

    # What two numbers are.
    INTERVAL = "taken as an interval, not as a change and the level it led to"

    # Who speaks.
    SPEAKER_BEFORE = "the speaker is the one before"
    NOBODY_NAMED = "no cue; nobody is named"
    NAMED_BEHIND = "no cue; who is named behind it"
    SUBJECT_SPEAKS = "no cue; the speaker is the subject of the sentence"

    # What a person made of it.
    READING_BEFORE = "the reading is that of the draft before"

    def of(self, **values: object) -> Phrase:
        """The assumption with its values, as a claim states it."""
        return Phrase(self.value, **values)


#: What a reader assumed: a row, or one with its values.
Assumed = Assumption | Phrase


def as_phrase(words: str) -> str:
    """The assumption that a claim states in `words`, for a catalogue to say; `words` where no row states it so."""
    for row, pattern in _patterns().items():
        if found := pattern.fullmatch(words):
            return row.of(**found.groupdict())
    return words


@cache
def _patterns() -> dict[Assumption, re.Pattern[str]]:
    """What tells each row, those first that say the most of their own: a value may be any words."""
    rows = sorted(Assumption, key=lambda row: len(re.sub(r"\{\w+\}", "", row)), reverse=True)
    return {row: re.compile(re.sub(r"\\\{(\w+)\\\}", r"(?P<\1>.+)", re.escape(row))) for row in rows}
