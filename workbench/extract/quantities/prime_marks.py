"""Running times (`1'42"33`, `2:03:59`), and heights in feet, which are written with the same marks (`6'4"`)."""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from workbench.claims import Quantity, QuantityType, Why, exact
from workbench.extract import word_class
from workbench.extract.dates.clock import ClockWords
from workbench.extract.phrases import PhraseTable
from workbench.extract.quantities.elided_units import RUNNING_TIME
from workbench.extract.quantities.page import NOTHING, Found, Page, is_quoted
from workbench.extract.quantities.units import UnitWords

#: A running time among so many quantities before makes one of two numbers with a colon in a match.
_NEAR = 8

#: A reading takes in no more characters than this, so that the look ahead is short.
_LONGEST = 24

#: What a running time is told in, and how many seconds each has.
_CLOCK = (("hour", 3600), ("minute", 60), ("second", 1))

#: So many minutes a period of hockey takes.
_LONGEST_PERIOD = 20

#: So many hours a marathon takes.
_MARATHON = range(2, 4)

_WHY = Why(RUNNING_TIME)


# Parts of one number: hours, minutes, then seconds with their fraction; feet and inches look the same.
_PRIMED = r"(?:(?P<h>\d{1,2}) ?h ?)?(?:(?P<m>\d{1,2}) ?['’′] ?)?(?P<s>\d{1,2}) ?(?:[\"”″]|''|’’)(?P<f>\d{1,3})?(?!\w)"
# The last sign is left out, or the seconds are: 2'34, 3h51'
_UNCLOSED = r"(?:(?P<h>\d{1,2}) ?h ?)?(?P<m>\d{1,2})['’′](?P<s>[0-5]\d|(?<=h\d\d['’′]))(?P<f>(?!))?(?!\w|[.,]\d)"
_COLONS = r"(?:(?P<h>\d{1,2}):)?(?P<m>\d{1,2}):(?P<s>\d{2})(?:[.,](?P<f>\d{1,3})s?)?(?![\w:])"


def _match(pattern: str, page: Page, at: int) -> re.Match[str] | None:
    start = page.tokens.starts[at]
    return re.compile(pattern).match(page.text, start, start + _LONGEST)


class PrimeMarkWords(word_class.WordClasses):
    """The `[prime_marks]` section of a language."""

    #: Words behind which two numbers with a colon are a running time, not a time of day: `in 58:32`.
    before_times: frozenset[str] = word_class.words("prime_marks.before_times")
    #: The same behind them: `with 5:31` left.
    behind_times: PhraseTable[bool] = word_class.phrases("prime_marks.behind_times")
    #: The same of a match, whatever stands before: `à 7:48` de la première période.
    in_play: PhraseTable[bool] = word_class.phrases("prime_marks.in_play")
    #: A text with one of these has so many of the numbers before a colon as hours: a marathon in `2:30`.
    marathons: frozenset[str] = word_class.words("prime_marks.marathons")
    #: A text with one of these is of a match whose times are of its own clock: le premier but `à 11:53`.
    own_clock: frozenset[str] = word_class.words("prime_marks.own_clock")
    #: Whether feet and inches are written with primes.
    feet: bool = word_class.flag("prime_marks.feet")


def read_prime_marks(page: Page, at: int) -> tuple[Found, ...]:
    """The running time, or the height, whose first number is token `at`."""
    sign = page.word(at + 1)
    if sign == ":":
        return _with_colons(page, at)
    return _with_primes(page, at) if sign in ("'", "′", '"', "”", "″", "h") else NOTHING


def _with_primes(page: Page, at: int) -> tuple[Found, ...]:
    feet = PrimeMarkWords.get(page.language).feet
    match = _match(_PRIMED, page, at) or (None if feet else _match(_UNCLOSED, page, at))  # un retard de 2'34
    if match is None:
        return NOTHING
    hours, minutes, seconds, part = match.group("h", "m", "s", "f")
    if minutes is None and part is None and not _tells_seconds(page, at):
        return NOTHING
    last = page.tokens.from_offset(match.end())
    if feet and minutes and hours is None and part is None:
        height = Decimal(minutes) + Decimal(seconds) / 12
        why = Why("measure: feet and inches")
        return (Found(at, last, Quantity(QuantityType.MEASURE, value=exact(float(height)), unit="ft"), why),)
    return (_time(at, last, (hours, minutes, seconds), part),)


def _tells_seconds(page: Page, at: int) -> bool:
    """Whether a mark makes seconds of a number: 53" in a text with running times, 36'' in one of races."""
    doubled = page.word(at + 1) == page.word(at + 2) and page.speaks_of(UnitWords.get(page.language).races)
    return not is_quoted(page, at) and (doubled or any(one.why is _WHY for one in page.found))


def _with_colons(page: Page, at: int) -> tuple[Found, ...]:
    match = _match(_COLONS, page, at)
    if match is None:
        return NOTHING
    hours, minutes, seconds, part = match.group("h", "m", "s", "f")
    words, last = PrimeMarkWords.get(page.language), page.tokens.from_offset(match.end())
    clock, before = ClockWords.get(page.language), page.word(at - 1 - page.joins(at - 1))  # a sub-3:50 mile
    behind = None if before in clock.before_words else words.behind_times.at(page.lower, last)
    runs = before in words.before_times or behind or words.in_play.at(page.lower, last)
    near = [one for one in page.found[-_NEAR:] if one.why is _WHY and page.in_sentence(one.last, at)]
    told = (near and page.tells_of_match) or (int(minutes) <= _LONGEST_PERIOD and page.speaks_of(words.own_clock))
    if hours is None and part is None and (not (runs or told) or clock.halves.at(page.lower, last)):
        return NOTHING
    if hours is None and part is None and int(minutes) in _MARATHON and page.speaks_of(words.marathons):
        hours, minutes, seconds = minutes, seconds, "0"
    return (_time(at, last, (hours, minutes, seconds), part),)


def _time(first: int, last: int, parts: Sequence[str | None], fraction: str | None) -> Found:
    """The time that `parts` (hours, minutes, seconds) tell, in the largest unit that is stated."""
    told = [(Decimal(part or 0), *unit) for part, unit in zip(parts, _CLOCK, strict=True) if part is not None]
    seconds = sum(number * size for number, _, size in told) + Decimal(f"0.{fraction or 0}")
    _, unit, size = told[0]
    return Found(first, last, Quantity(QuantityType.DURATION, value=exact(float(seconds / size)), unit=unit), _WHY)
