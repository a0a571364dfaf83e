"""A length of time and its two ends; an amount for each day, month or year, and for the whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from workbench.claims import DateInterval, Modifier, Quantity, QuantityType, Span
from workbench.compare.figures import Dimension, Figure
from workbench.compare.itself.article import Inconsistency, Itself
from workbench.compare.texts import Sentence
from workbench.compare.values import days
from workbench.readings import quantity_reading

#: Between a length and its ends stands no more than this.
_APART = 22
#: For how long an amount is meant is told so close behind it.
_BEHIND = 16
_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
#: A length in years whose ends are told by day or month lies no further off than this.
_PART_OF_A_YEAR = 0.85
#: What is put down to rounding of a rate or a total.
_ROUNDED, _ROUGHLY = 0.02, 0.12
_UNIT_DAYS = {"year": 365.25, "month": 30.4375, "week": 7.0, "day": 1.0, "decade": 3652.5}


def wrong_lengths(article: Itself) -> Iterator[Inconsistency]:
    """`from 1994 to 2003, for six years`."""
    lengths = [each for each in article.figures(QuantityType.DURATION) if each.low == each.high and not each.modifier]
    for ends in article.figures(QuantityType.DATE):
        if ends.modifier is not Modifier.RANGE or ends.date is None:
            continue
        length = next((each for each in lengths if _tied(article, ends, each)), None)
        if length is None:
            continue
        spans = tuple(sorted((*_ends(article, ends), article.of(length))))
        why = f"{_told(length, ends.date)} between them; {length.claim.span.text} is stated"
        fits = _fits(length, ends.date, ends.claim.span.text)
        yield Inconsistency("duration_ends", spans, why, fits)


def _tied(article: Itself, ends: Figure, length: Figure) -> bool:
    """Whether the length stands right behind its ends, or right before them."""
    if 0 <= length.start - ends.end <= _APART:
        between = article.text[ends.end : length.start]
        return bool(re.fullmatch(r"\W*", between) or article.patterns["lasting"].search(between)) and not re.search(
            r"[.;!?]", between
        )
    if 0 <= ends.start - length.end <= 6:
        return bool(re.fullmatch(r"[\s,(–—-]*(?:de|du|from)?\s*", article.text[length.end : ends.start]))
    return False


def _fits(length: Figure, interval: DateInterval, written: str) -> bool:
    """Both ways of counting are right: with both ends, and from one to the other."""
    unit = length.claim.quantity.unit if length.claim.quantity else None
    if unit not in _UNIT_DAYS or (unit == "day" and len(_YEAR.findall(written)) == 2 and days(interval) > 366):
        return True
    counted = days(interval) / _UNIT_DAYS[unit]
    whole = (interval.start.month, interval.start.day, interval.end.month, interval.end.day) == (1, 1, 12, 31)
    if unit == "year" and not whole:
        return abs(counted - length.bare) <= _PART_OF_A_YEAR  # days or months are told: no year is counted whole
    if unit == "year":
        years = interval.end.year - interval.start.year
        return length.bare in (years, years + 1) or abs(counted - length.bare) <= 0.6
    if unit == "month":
        months = 12 * (interval.end.year - interval.start.year) + interval.end.month - interval.start.month
        return length.bare in (months, months + 1) or abs(counted - length.bare) <= 0.6
    return (
        length.bare - 1 - 1e-6 <= counted - 1 <= length.bare + 1e-6
        if unit == "day"
        else abs(counted - length.bare) <= 1
    )


def _told(length: Figure, interval: DateInterval) -> str:
    """How long `interval` is, in the unit of `length` and as its language writes it."""
    unit = length.claim.quantity.unit if length.claim.quantity else "day"
    years = float(interval.end.year - interval.start.year)
    counted = years if unit == "year" else float(f"{days(interval) / _UNIT_DAYS.get(unit or 'day', 1.0):.3g}")
    return quantity_reading(Quantity(QuantityType.DURATION, value=counted, unit=unit), length.language)


def _ends(article: Itself, ends: Figure) -> list[Span]:
    """Both ends of a range, as they stand in it."""
    span = article.of(ends)
    years = list(_YEAR.finditer(span.text))
    if len(years) == 2:
        return [article.span(span.start + year.start(), span.start + year.end()) for year in years]
    numbers = list(re.finditer(r"\d+", span.text))
    if len(numbers) < 2:
        return [span]
    middle = numbers[1].start()
    return [
        article.span(span.start + numbers[0].start(), span.start + numbers[0].end()),
        article.span(span.start + middle, span.end),
    ]


def wrong_totals(article: Itself) -> Iterator[Inconsistency]:
    """`1 200 euros par mois, soit 15 400 euros par an`."""
    for sentence in article.reading.sentences:
        amounts = [
            each
            for each in sentence.figures
            if each.kind in (QuantityType.MONEY, QuantityType.MEASURE, QuantityType.COUNT)
        ]
        for rate, total in pairwise(amounts):
            if rate.dimension != total.dimension or rate.low != rate.high or total.low != total.high:
                continue
            if not _turned_into(article, rate, total):
                continue
            times = _times(article, rate, total)
            if times is None:
                continue
            scale = total.bare / total.low if total.low else 1.0
            why = f"{total.number(round(rate.low * times * scale, 2))} in all; {total.number(total.bare)} is stated"
            spans = (article.of(rate), article.of(total))
            yield Inconsistency("rate_total", spans, why, _holds(rate, total, times))
        yield from _prices(article, sentence)


def _prices(article: Itself, sentence: Sentence) -> Iterator[Inconsistency]:
    """`3,000 tickets at £25, or £90,000`."""
    for count, price, total in zip(sentence.figures, sentence.figures[1:], sentence.figures[2:], strict=False):
        kinds = (count.kind, price.kind, total.kind)
        if kinds != (QuantityType.COUNT, QuantityType.MONEY, QuantityType.MONEY) or price.dimension != total.dimension:
            continue
        before, between = article.text[count.end : price.start], article.text[price.end : total.start]
        at = len(before) <= 20 and article.patterns["priced"].search(before)
        if not at or len(between) > 30 or not article.patterns["converted"].search(between + " "):
            continue
        if any(each.low != each.high for each in (count, price, total)):
            continue
        why = f"{total.number(round(count.low * price.low, 2))} in all; {total.number(total.bare)} is stated"
        spans = (article.of(price), article.of(total))
        yield Inconsistency("rate_total", spans, why, _holds(price, total, count.low))


def _turned_into(article: Itself, rate: Figure, total: Figure) -> bool:
    between = article.text[rate.end : total.start].replace("\u00a0", " ")
    if len(between) > 40:
        return False
    both = _each(article, rate) is not None and _each(article, total) is not None
    return bool(article.patterns["converted"].search(between + " ")) or (both and between == ", ")


def _each(article: Itself, figure: Figure) -> float | None:
    """For how many days an amount is meant, read in its span or right behind it; None where it says nothing."""
    said = article.text[figure.start : figure.end + _BEHIND].replace("\u00a0", " ").lower()
    return next((length for words, length in article.patterns.each.items() if words in said), None)


def _times(article: Itself, rate: Figure, total: Figure) -> float | None:
    """How many times the rate goes into the total."""
    each = _each(article, rate)
    if each is None:
        return None
    whole = _each(article, total)
    if whole is not None:
        return whole / each if whole != each else None
    sentence = article.sentence(total.start)
    for length in sentence.figures:  # `1.9 million a month for 26 months, or 49.4 million`
        if length.dimension == Dimension.TIME and rate.end <= length.start < total.start and length.low == length.high:
            return length.low / each if article.patterns["over"].search(article.text[rate.end : length.start]) else None
    for length in sentence.figures:
        if length.dimension == Dimension.TIME and 0 <= length.start - total.end <= 14 and length.low == length.high:
            over = article.text[total.end : length.start]
            return length.low / each if article.patterns["over"].search(over) else None
    return None


def _holds(rate: Figure, total: Figure, times: float) -> bool:
    worked_out = rate.low * times
    hedges = {rate.modifier, total.modifier}
    if hedges & {Modifier.MIN, Modifier.MAX, Modifier.VAGUE}:
        return True
    slack = rate.digit * times + total.digit + (_ROUGHLY if Modifier.APPROX in hedges else _ROUNDED) * abs(worked_out)
    return abs(worked_out - total.low) <= slack
