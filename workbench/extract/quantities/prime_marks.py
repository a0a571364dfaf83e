"""What is written with prime signs or colons: running times (`1'42"33`, `2:03:59`) and heights in feet (`6'4"`)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal
from functools import cache

from workbench.claims import Quantity, QuantityType, Why, exact
from workbench.extract import word_class
from workbench.extract.phrases import PhraseTable
from workbench.extract.quantities.page import NOTHING, Found, Page

#: A reading takes in no more characters than this, so that the look ahead is short.
_LONGEST = 24

#: How many seconds, minutes and hours make one of the next unit.
_SIXTY = 60

_WHY = Why("duration: running time")


@cache
def _primed() -> re.Pattern[str]:
    # Parts of one number: hours, minutes, then seconds with their fraction; feet and inches look the same.
    return re.compile(
        r"(?:(?P<h>\d{1,2}) ?h ?)?(?:(?P<m>\d{1,2}) ?['’′] ?)?(?P<s>\d{1,2}) ?(?:[\"”″]|''|’’)(?P<f>\d{1,3})?(?!\w)"
    )


@cache
def _colons() -> re.Pattern[str]:
    return re.compile(r"(?:(?P<h>\d{1,2}):)?(?P<m>\d{1,2}):(?P<s>\d{2})(?:[.,](?P<f>\d{1,3}))?(?![\w:])")


class PrimeMarkWords(word_class.WordClasses):
    """The `[prime_marks]` section of a language."""

    #: Words behind which two numbers with a colon are a running time, not a time of day: `in 58:32`.
    before_times: frozenset[str] = word_class.words("prime_marks.before_times")
    #: The same before them: `with 5:31` left.
    behind_times: PhraseTable[bool] = word_class.phrases("prime_marks.behind_times")
    #: Whether feet and inches are written with primes.
    feet: bool = word_class.flag("prime_marks.feet")


prime_mark_words = word_class.compiled(PrimeMarkWords)


def read_prime_marks(page: Page, at: int) -> tuple[Found, ...]:
    """The running time, or the height, whose first number is token `at`."""
    sign = page.word(at + 1)
    if not page.tokens.glued(at + 1) and sign != "h":
        return NOTHING
    if sign == ":":
        return _with_colons(page, at)
    return _with_primes(page, at) if sign in ("'", "′", '"', "”", "″", "h") else NOTHING


def _with_primes(page: Page, at: int) -> tuple[Found, ...]:
    start = page.tokens.starts[at]
    match = _primed().match(page.text, start, start + _LONGEST)
    if match is None or page.tokens.from_offset(match.end()) <= at:
        return NOTHING
    hours, minutes, seconds, part = match.group("h", "m", "s", "f")
    if minutes is None and part is None:
        return NOTHING
    last = page.tokens.from_offset(match.end())
    if prime_mark_words(page.language).feet and hours is None and part is None:
        height = Decimal(minutes) + Decimal(seconds) / 12
        why = Why("measure: feet and inches")
        return (Found(at, last, Quantity(QuantityType.MEASURE, value=exact(float(height)), unit="ft"), why),)
    return (_time(at, last, (hours, minutes, seconds), part),)


def _with_colons(page: Page, at: int) -> tuple[Found, ...]:
    start = page.tokens.starts[at]
    match = _colons().match(page.text, start, start + _LONGEST)
    if match is None:
        return NOTHING
    hours, minutes, seconds, part = match.group("h", "m", "s", "f")
    words, last = prime_mark_words(page.language), page.tokens.from_offset(match.end())
    runs = page.word(at - 1) in words.before_times or words.behind_times.at(page.lower, last)
    if hours is None and not runs:
        return NOTHING
    return (_time(at, last, (hours, minutes, seconds), part),)


def _time(first: int, last: int, parts: Sequence[str | None], fraction: str | None) -> Found:
    """The time that `parts` (hours, minutes, seconds) tell, in the largest unit that is stated."""
    seconds = Decimal(f"{parts[2]}.{fraction or 0}")
    for part in parts[:2]:
        seconds += 0 if part is None else Decimal(part) * (_SIXTY if part is parts[1] else _SIXTY**2)
    unit, size = next(
        (unit, size)
        for part, unit, size in zip(parts, ("hour", "minute", "second"), (_SIXTY**2, _SIXTY, 1), strict=True)
        if part is not None
    )
    return Found(first, last, Quantity(QuantityType.DURATION, value=exact(float(seconds / size)), unit=unit), _WHY)
