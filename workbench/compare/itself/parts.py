"""A stated total and its parts; shares that are said to be all and do not make a hundred."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from workbench.claims import Modifier, QuantityType
from workbench.compare.figures import Dimension, Figure
from workbench.compare.itself.article import Inconsistency, Itself
from workbench.compare.texts import Sentence

_AMOUNTS = (QuantityType.COUNT, QuantityType.MONEY, QuantityType.MEASURE)
#: Parts whose sum lies further off than this are hardly the parts of that total.
_FAR = 0.4
#: Shares that make less or more than this are hardly those of one whole.
_LEAST, _MOST = 0.75, 1.25
_SAME = 1e-6
#: What `about` leaves open of a share.
_HEDGED = 0.02
#: How far behind a total its parts are announced.
_ANNOUNCED = 40
#: Between two parts stands no more than this, in characters.
_APART = 90
#: So far before a share stands what it is compared with, and so far around the last one what tells that it is the rest.
_COMPARED, _BEHIND, _AROUND = 16, 25, 40
_STOP = re.compile(r"[;.!?]\s")


def wrong_sums(article: Itself) -> Iterator[Inconsistency]:
    """A total that announces its parts, or that closes their list, and is not their sum."""
    for sentence in article.reading.sentences:
        figures = [each for each in sentence.figures if each.kind in _AMOUNTS and each.low == each.high]
        if len(figures) < 3:
            continue
        found = (
            _announced(article, sentence, figures)
            or _closing(article, sentence, figures)
            or _too_many(article, figures)
        )
        if found is None:
            continue
        total, parts = found
        summed = sum(part.low for part in parts)
        fits = _adds_up(total, parts, summed)
        if fits or abs(summed - total.low) <= _FAR * abs(total.low):
            scale = total.bare / total.low if total.low else 1.0
            why = f"the parts make {total.number(round(summed * scale, 6))}, the total is {total.number(total.bare)}"
            yield Inconsistency("sum", tuple(article.of(each) for each in (total, *parts)), why, fits)


def _announced(article: Itself, sentence: Sentence, figures: Sequence[Figure]) -> tuple[Figure, list[Figure]] | None:
    """`12 people: four men, five women and two children`."""
    for at, total in enumerate(figures[:-2]):
        following = article.text[total.end : figures[at + 1].start]
        opened = article.patterns["parted"].search(following)
        if not opened or len(following) - opened.end() > 30 or opened.start() > _ANNOUNCED:
            continue
        if following.startswith(")"):
            continue  # `hotels (40), shops (26) and schools (22)`: the first of a list, each in its bracket
        parts = _list(article, figures[at + 1 :], total)
        if "(" in opened.group():
            closed = article.text.find(")", total.end)
            parts = [each for each in parts if each.start < closed or "(" in article.text[each.start - 2 : each.start]]
        if (
            len(parts) < 2
            or article.mentions("one_more", parts[-1].end, parts[-1].end + 30)
            or _is_open(article, total.end, parts[-1].end + 40, sentence)
        ):
            continue
        return total, parts
    return None


def _too_many(article: Itself, figures: Sequence[Figure]) -> tuple[Figure, list[Figure]] | None:
    """`9 million, of which 6 million for roads and 5 million for schools`: parts that are more than the whole."""
    for at, total in enumerate(figures[:-2]):
        following = article.text[total.end : figures[at + 1].start]
        if len(following) > _ANNOUNCED or not article.patterns["within"].search(following):
            continue
        parts = _list(article, figures[at + 1 :], total)
        if len(parts) > 1 and sum(part.low for part in parts) > total.low and total.kind is QuantityType.MONEY:
            return total, parts
    return None


def _closing(article: Itself, sentence: Sentence, figures: Sequence[Figure]) -> tuple[Figure, list[Figure]] | None:
    """`4 million for the town and 3 million for the region, 8 million in all`."""
    total = figures[-1]
    for first in range(len(figures) - 2):
        parts = list(figures[first:-1])
        if any(part.dimension != total.dimension for part in parts) or total.low <= max(part.low for part in parts):
            continue
        if parts != _list(article, parts, parts[0], counted_alike=False):
            continue
        around = ((parts[-1].end, total.start), (total.end, total.end + 20))
        beside = any(article.mentions(name, *place) for name in ("totals", "summed") for place in around)
        apart = total.start - parts[-1].end > _APART
        return (
            (total, parts)
            if beside and not apart and not _is_open(article, parts[0].start, parts[-1].end, sentence)
            else None
        )
    return None


def _list(article: Itself, figures: Sequence[Figure], total: Figure, *, counted_alike: bool = True) -> list[Figure]:
    """The figures that follow one another as an enumeration of one kind."""
    parts: list[Figure] = []
    for figure in figures:
        between = article.text[parts[-1].end : figure.start] if parts else ""
        if figure.dimension != total.dimension or len(between) > _APART or _STOP.search(between):
            break
        if parts and not re.search(r",|\bet\b|\band\b|\bplus\b|–|\+", between):
            break
        if counted_alike and figure.low >= total.low:
            break
        if parts and article.mentions("another_period", parts[-1].end, figure.start):
            break
        parts.append(figure)
    return parts


def _is_open(article: Itself, start: int, end: int, sentence: Sentence) -> bool:
    """Whether the list says itself that it is only a part, or leaves a rest."""
    end = min(end, sentence.end)
    return article.mentions("not_all", start, end) or article.mentions("remaining", start, end)


def _adds_up(total: Figure, parts: Sequence[Figure], summed: float) -> bool:
    slack = max(each.digit * (2.02 if each.bare % 1 else 1.75) for each in (total, *parts)) + 1e-6 * abs(total.low)
    if any(each.modifier in (Modifier.MIN, Modifier.MAX, Modifier.VAGUE) for each in (total, *parts)):
        return True
    if any(each.modifier is Modifier.APPROX for each in (total, *parts)):
        slack += 0.1 * abs(total.low)
    return abs(summed - total.low) <= slack


def wrong_shares(article: Itself) -> Iterator[Inconsistency]:
    """Three shares or more of one whole, the last one said to be the rest, that do not make a hundred."""
    for sentence in article.reading.sentences:
        shares = _shares(article, sentence)
        if len(shares) < 3 or not _exhaustive(article, sentence, shares):
            continue
        if any(_is_compared(article, each) for each in shares):
            continue
        hedged = [each for each in shares if each.modifier]
        if any(each.modifier is not Modifier.APPROX for each in hedged) or not all(0 < each.low < 1 for each in shares):
            continue
        following = article.reading.sentences[min(sentence.number + 1, len(article.reading.sentences) - 1)]
        if article.mentions("rounding", sentence.start, following.end):
            continue
        # `a shutdown of 20%, one deadline for that 20% and another for the remaining 80%`
        summed = sum({each.bare: each.low for each in shares}.values())
        summed = summed if abs(summed - 1) < _SAME else sum(each.low for each in shares)
        slack = sum(each.digit for each in shares if each.kind is QuantityType.PERCENT) + 0.0051
        slack = max(slack, 0.03) if any(each.kind is QuantityType.FRACTION for each in shares) else slack
        slack += _HEDGED * len(hedged)
        if _LEAST <= summed <= _MOST:
            written = " + ".join(f"{100 * each.low:.4g}" for each in shares)
            why = f"{written} = {100 * summed:.4g} %"
            spans = tuple(article.of(each) for each in shares)
            yield Inconsistency("shares", spans, why, abs(summed - 1) <= slack)


def _shares(article: Itself, sentence: Sentence) -> list[Figure]:
    """The shares of a sentence; where it has but one or two, with those of the sentence before in its paragraph."""
    shares = [each for each in sentence.figures if each.dimension == Dimension.SHARE and each.low == each.high]
    before = article.reading.sentences[max(0, sentence.number - 1)]
    if 0 < len(shares) < 3 and before.paragraph == sentence.paragraph and before is not sentence:
        earlier = [each for each in before.figures if each.dimension == Dimension.SHARE and each.low == each.high]
        return [*earlier, *shares] if len(earlier) > 1 else shares
    return shares


def _is_compared(article: Itself, share: Figure) -> bool:
    """`22% (against 28%)`: a share of another time."""
    return (
        article.patterns["before_that"].search(article.text, max(0, share.start - _COMPARED), share.start) is not None
    )


def _exhaustive(article: Itself, sentence: Sentence, shares: Sequence[Figure]) -> bool:
    """Whether the last share is said to be what is left."""
    last = shares[-1]
    before = article.mentions("remaining", max(shares[-2].end, last.start - _AROUND), last.start)
    behind = article.mentions("remaining", last.end, min(last.end + _BEHIND, sentence.end))
    undecided = article.mentions("undecided", last.start - _AROUND, min(last.end + _AROUND, sentence.end))
    return before or behind or undecided
