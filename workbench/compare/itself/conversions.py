"""A measure and what it is turned into in brackets; two conversions of one pair of currencies at rates that clash."""

from __future__ import annotations

import math
import re
from collections.abc import Iterator
from itertools import pairwise
from typing import NamedTuple

from workbench.claims import Modifier, QuantityType
from workbench.compare.figures import Figure
from workbench.compare.itself.article import Inconsistency, Itself

#: What is put down to rounding, beside the last digit that both state.
_ROUNDED, _ROUGHLY = 0.05, 0.12
_DEGREES, _DEGREES_ROUGHLY = 1.0, 4.0
#: What is further off than tenfold, in powers of ten, is another measure, but for the zeros.
_FAR, _POWER = 1.0, 0.03
#: Between a measure and its conversion stands no more than this.
_BETWEEN = 14
#: Rates of one day that lie further apart than this clash.
_CLASH = 0.12
_TEMPERATURES = {"°C", "°F"}
_LISTED_BEFORE = re.compile(r"\d\s*(?:and|et|or|ou|to|à|,|–|-)\s*$")
_LISTED_BEHIND = re.compile(r"\s*(?:and|et|or|ou|to|à|,|–|-)\s*[£$€]?\d")
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


class Conversion(NamedTuple):
    """An amount and what it is turned into."""

    here: Figure
    there: Figure


def _conversions(article: Itself, kind: QuantityType) -> Iterator[Conversion]:
    """Neighbouring figures of one kind in two units, where nothing but a bracket or its like stands between them."""
    opened = article.patterns["converted"]
    for here, there in pairwise(article.figures()):
        if not _is(kind, here) or not _is(kind, there) or there.start - here.end > 20:
            continue
        between = article.text[here.end : there.start].replace("\u00a0", " ")
        plain = here.low == here.high and there.low == there.high and not _is_listed(article, here, there)
        if plain and _unit(here) != _unit(there) and len(between) <= _BETWEEN and opened.search(between + " "):
            yield Conversion(here, there)


def _is_listed(article: Itself, here: Figure, there: Figure) -> bool:
    """Whether several amounts are turned into several: `60 and 95 miles (97 km and 153 km)`."""
    before, behind = article.text[max(0, here.start - 12) : here.start], article.text[there.end : there.end + 12]
    return bool(_LISTED_BEFORE.search(before) or _LISTED_BEHIND.match(behind))


def wrong_conversions(article: Itself) -> Iterator[Inconsistency]:
    """`15 miles (34 kilometres)`."""
    for here, there in _conversions(article, QuantityType.MEASURE):
        worked_out = _worked_out(here, there)
        if worked_out is None:
            continue
        stated = there.bare
        if _is_another(worked_out, stated):
            continue
        hedged = Modifier.APPROX in (here.modifier, there.modifier)
        factor = worked_out / here.bare if here.bare else 1.0
        slack = _grain(here) * abs(factor) + _grain(there) + _rounding(here, worked_out, hedged=hedged)
        why = f"{here.reading()} is {there.number(round(worked_out, 1))} {_unit(there)}; {there.reading()} is stated"
        fits = abs(stated - worked_out) <= slack
        yield Inconsistency("conversion", (article.of(here), article.of(there)), why, fits)


def _is_another(worked_out: float, stated: float) -> bool:
    """`her record by 15 cm (6.87 m)`: so far off, and by no power of ten, a bracket holds another measure."""
    power = math.log10(abs(stated / worked_out)) if stated and worked_out else 0.0
    return abs(power) > _FAR and abs(power - round(power)) > _POWER


def _rounding(here: Figure, worked_out: float, *, hedged: bool) -> float:
    """What is put down to rounding; of a temperature, whose zero is anywhere, so many degrees."""
    if _unit(here) in _TEMPERATURES:
        return _DEGREES_ROUGHLY if hedged else _DEGREES
    return (_ROUGHLY if hedged else _ROUNDED) * abs(worked_out)


def _worked_out(here: Figure, there: Figure) -> float | None:
    """`here` in the unit of `there`; None where they measure different things."""
    units = _unit(here), _unit(there)
    if set(units) == _TEMPERATURES:
        to_celsius = units[1] == "°C"
        difference = here.bare / 1.8 if to_celsius else here.bare * 1.8
        reading = (here.bare - 32) / 1.8 if to_celsius else difference + 32
        return min((reading, difference), key=lambda each: abs(each - there.bare))
    if here.dimension != there.dimension or here.dimension.startswith("unit ") or not there.bare:
        return None
    return here.low / (there.low / there.bare)


def _grain(figure: Figure) -> float:
    return figure.digit * abs(figure.bare / figure.low) if figure.low else 0.0


def _is(kind: QuantityType, figure: Figure) -> bool:
    """Whether a figure is of `kind`; `livres`, which only the other amount tells to be money, is money."""
    return figure.kind is kind or (kind is QuantityType.MONEY and figure.dimension.startswith("money"))


def _unit(figure: Figure) -> str:
    return (figure.claim.quantity.unit or "") if figure.claim.quantity else ""


def clashing_rates(article: Itself) -> Iterator[Inconsistency]:
    """Two conversions of one pair of currencies, of one day: the one that stands apart, beside a usual one."""
    rates: dict[tuple[str, str], list[tuple[float, Conversion]]] = {}
    for conversion in _conversions(article, QuantityType.MONEY):
        here, there = conversion
        if not here.low or not there.low or not _of_today(article, conversion):
            continue
        pair, rate = (_unit(here), _unit(there)), there.low / here.low
        if pair[0] > pair[1]:
            pair, rate = (pair[1], pair[0]), 1 / rate
        rates.setdefault(pair, []).append((rate, conversion))
    for pair, found in rates.items():
        usual, trusted = _usual(found)
        for rate, conversion in found:
            if abs(rate / usual - 1) > _CLASH + _looseness(conversion):
                spans = tuple(article.of(each) for each in (*trusted, *conversion))
                one, other = (conversion[0].number(round(each, 2)) for each in (usual, rate))
                why = f"1 {pair[0]} = {one} {pair[1]} in one place, {other} in the other"
                yield Inconsistency("currency_rate", tuple(sorted(spans)), why)


def _usual(found: list[tuple[float, Conversion]]) -> tuple[float, Conversion]:
    """The rate that most conversions are near, and the first of these."""
    return max(found, key=lambda one: sum(abs(one[0] / other - 1) <= _CLASH for other, _ in found))


def _looseness(conversion: Conversion) -> float:
    """What the last digits of both amounts leave open."""
    return sum(each.digit / abs(each.low) for each in conversion if each.low)


def _of_today(article: Itself, conversion: Conversion) -> bool:
    """Whether no other time is named whose rate may have been another."""
    sentence = article.sentence(conversion.here.start)
    said = article.said(sentence)
    years = {int(year) for year in _YEAR.findall(said)}
    if article.published:
        years.discard(article.published.year)
    return not years and not article.patterns["another_time"].search(said)
