"""From one amount to another, and the percentage or factor that is said to lie between them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache

from msgspec import Struct
from msgspec.structs import replace

from workbench.claims import Modifier, QuantityType
from workbench.compare.figures import Dimension, Figure
from workbench.compare.itself.article import Inconsistency, Itself
from workbench.compare.texts import Sentence

_AMOUNTS = (QuantityType.COUNT, QuantityType.MONEY, QuantityType.MEASURE, QuantityType.PERCENT)
#: What `doubled` and `threefold` leave open, and what `about` does.
_FACTOR, _ABOUT = 0.13, 0.12
#: Two shares that make so nearly a hundred are the whole.
_WHOLE = 0.0015
#: How far apart the two amounts may stand, in characters.
_BETWEEN = 60
#: How far from the amounts the percentage may stand, in characters.
_REACH = 90


class Change(Struct, frozen=True):
    """Two amounts of one thing, the earlier one first."""

    before: Figure
    after: Figure


def wrong_changes(article: Itself) -> Iterator[Inconsistency]:
    """`from $48m to $112m, a threefold increase`."""
    for sentence in article.reading.sentences:
        for change in _changes(article, sentence):
            stated = _stated(article, sentence, change)
            if stated is None or not change.before.low:
                continue
            weighed = _factor(change, stated) if stated.dimension == Dimension.MULTIPLE else _share(change, stated)
            if weighed:
                spans = tuple(article.of(each) for each in (change.before, change.after, stated))
                yield Inconsistency("change_percent", tuple(sorted(spans)), weighed.why, weighed.fits)


def _changes(article: Itself, sentence: Sentence) -> Iterator[Change]:
    """The pairs of amounts that a `from … to …` ties."""
    figures = [each for each in sentence.figures if each.kind in _AMOUNTS and each.low == each.high]
    for at, first in enumerate(figures):
        second = next((each for each in figures[at + 1 :] if each.dimension == first.dimension), None)
        second = second or _without_unit(first, figures[at + 1 : at + 2])
        if second is None or second.start - first.end > _BETWEEN:
            continue
        before = article.text[max(sentence.start, first.start - 12) : first.start]
        words = f"{before}{{1}}{article.text[first.end : second.start]}{{2}}"
        listed = any(each.dimension == first.dimension for each in figures[:at])
        for pattern, forward in _ties(article.patterns.from_to):
            if pattern.search(words) and (forward or not listed) and not _are_two_sides(first, second):
                yield Change(first, second) if forward else Change(second, first)
                break


def _without_unit(first: Figure, following: list[Figure]) -> Figure | None:
    """The next figure, read in the unit of `first` where it leaves its own out: `from 240 barrels to 150`."""
    for each in following:
        if (
            each.kind is QuantityType.COUNT
            and (each.claim.quantity is None or not each.claim.quantity.unit)
            and first.bare
        ):
            factor = first.low / first.bare
            return replace(each, dimension=first.dimension, low=each.low * factor, high=each.high * factor,
                                 digit=each.digit * factor)  # fmt: skip
    return None


def _are_two_sides(first: Figure, second: Figure) -> bool:
    """`55% against 45%`: two shares that are the whole of a vote."""
    return first.dimension == Dimension.SHARE and abs(first.low + second.low - 1) < _WHOLE


@cache
def _ties(from_to: tuple[str, ...]) -> tuple[tuple[re.Pattern[str], bool], ...]:
    """The patterns with the amounts' places in them; whether the earlier amount stands first."""
    ties = []
    for pattern in from_to:
        forward = pattern.index("{a}") < pattern.index("{b}")
        marked = pattern.replace("{a}", "\0" if forward else "\1").replace("{b}", "\1" if forward else "\0")
        spaced = marked.replace(" ?", r"\s?").replace(" ", r"(?:\s+[\w.'’%-]+){0,3}?\s+")
        tied = spaced.replace("\0", r"\{1\}(?:\s+[\w.'’%-]+){0,3}?").replace("\1", r"\{2\}")
        ties.append((re.compile(tied, re.IGNORECASE), forward))
    return tuple(ties)


def _stated(article: Itself, sentence: Sentence, change: Change) -> Figure | None:
    """The one percentage or factor that is said of the change."""
    start, end = min(change.before.start, change.after.start), max(change.before.end, change.after.end)
    near = [
        each
        for each in sentence.figures
        if (each.kind in (QuantityType.PERCENT, QuantityType.MULTIPLE) or _is_share_of_change(article, each))
        and each.start not in (change.before.start, change.after.start)
        and (start - 45 <= each.end <= start or 0 <= each.start - end <= _REACH or start < each.start < end)
    ]
    if len(near) != 1 or _others(article, sentence, change, near[0]):
        return None
    stated = near[0]
    said = article.text[max(sentence.start, stated.start - 40) : min(sentence.end, stated.end + 30)]
    moves = article.patterns["rises"].search(said) or article.patterns["falls"].search(said)
    return stated if moves or stated.kind is QuantityType.MULTIPLE else None


def _is_share_of_change(article: Itself, figure: Figure) -> bool:
    """Whether a fraction stands right behind the word for a change: `a fall of two thirds`."""
    before = re.search(
        r"(?P<word>[^\W\d_]+) (?:of|by|de|d['’])\s?$", article.text[max(0, figure.start - 40) : figure.start]
    )
    if figure.kind is not QuantityType.FRACTION or not before:
        return False
    return any(article.patterns[each].fullmatch(before["word"]) for each in ("rises", "falls"))


def _others(article: Itself, sentence: Sentence, change: Change, stated: Figure) -> bool:
    """Whether other amounts stand between the change and its percentage, that it may belong to."""
    end = max(change.before.end, change.after.end)
    return any(end <= each.start < stated.start and each.kind in _AMOUNTS for each in sentence.figures) or bool(
        re.search(r"[;:]|\bwhile\b|\btandis\b|\balors que\b|\bwhereas\b", article.text[end : stated.start])
    )


def _ratio(change: Change) -> tuple[float, float, float]:
    """How many times the earlier amount the later one is: at least, stated, at most, by the digits given."""
    a, b = abs(change.before.low), abs(change.after.low)
    least = (b - change.after.digit) / (a + change.before.digit)
    most = (b + change.after.digit) / max(a - change.before.digit, 1e-9)
    slack = 0.1 if Modifier.APPROX in (change.before.modifier, change.after.modifier) else 0.0
    return least * (1 - slack), b / a, most * (1 + slack)


class _Weighed(Struct, frozen=True):
    """Whether a percentage or factor fits its change, and the arithmetic."""

    fits: bool
    why: str


def _factor(change: Change, stated: Figure) -> _Weighed:
    least, ratio, most = _ratio(change)
    factor = stated.low
    if factor >= 1 and ratio < 1:
        least, ratio, most = 1 / most, 1 / ratio, 1 / least
    low = 0.0 if stated.modifier is Modifier.MAX else factor * (1 - _FACTOR)
    high = factor * 2 if stated.modifier is Modifier.MIN else factor * (1 + _FACTOR)
    low = factor * 0.97 if stated.modifier is Modifier.MIN else low
    return _Weighed(
        least <= high and most >= low, f"{stated.number(round(ratio, 2))} times; {stated.number(factor)} is stated"
    )


def _short(value: float, figure: Figure) -> str:
    """`value` in three digits, as the language of `figure` writes it."""
    return figure.number(float(f"{value:.3g}"))


def _share(change: Change, stated: Figure) -> _Weighed | None:
    shares = change.before.dimension == Dimension.SHARE
    if shares and stated.dimension == Dimension.SHARE:
        return None  # points are often told as percent: which of the two was meant can't be known
    if shares:
        moved = 100 * abs(change.after.low - change.before.low)
        slack = 100 * (change.after.digit + change.before.digit) + stated.digit + 0.051
        fits = bool(stated.modifier) or abs(moved - abs(stated.low)) <= slack
        return _Weighed(fits, f"{_short(moved, stated)} points; {stated.number(abs(stated.low))} is stated")
    hedged = change.before.modifier or change.after.modifier or stated.modifier in (Modifier.MIN, Modifier.MAX)
    if stated.dimension != Dimension.SHARE or hedged:
        return None
    least, ratio, most = _ratio(change)
    moves = sorted(abs(each - 1) for each in (least, most))
    slack = (
        (stated.grain if stated.kind is QuantityType.FRACTION else stated.digit)
        + (_ABOUT * stated.low if stated.modifier is Modifier.APPROX else 0.0)
        + 0.0006
    )
    fits = moves[0] - slack <= abs(stated.low) <= moves[1] + slack
    return _Weighed(
        fits, f"{_short(100 * abs(ratio - 1), stated)} %; {_short(100 * abs(stated.low), stated)} % is stated"
    )
