"""Claims made by hand: what some words of the article say, read by the extractor where it can, else after a pattern."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Mapping, Sequence

from msgspec import Struct
from msgspec.structs import replace

from workbench.claims import (
    Attribution,
    Claim,
    DateInterval,
    Kind,
    Mode,
    Modifier,
    Number,
    Quantity,
    QuantityType,
    Span,
    Why,
)
from workbench.display import visible_line
from workbench.field_checks import UnfitError, day, number

_BY_HAND = Why("by hand")
#: A word, or a figure with what groups its digits.
_WORD = re.compile(r"\w+(?:(?<=\d)[.,\u00a0\u202f](?=\d)\w+)*")
#: Marks that end what stands before some words: `, not 40,000`.
_MARKS_BEFORE = re.compile(r"[\s.,;:!?…)»”\u2019]+(?<=\s)")


class Copy(Struct, frozen=True):
    """The text that claims are made from, with what its reading depends on."""

    text: str
    language: str | None
    published: dt.date | None

    def reread(self, start: int, end: int, like: Claim | None = None) -> Claim:
        """What `text[start:end]` says: as the extractor reads these words alone, else of the kind of `like`.

        Words that the extractor finds nothing in become a number of the type of `like` with its value, or what somebody
        says, with no source; the reviewer corrects it.
        """
        span = Span.of(self.text, start, end)
        wanted = like.kind if like else None
        if wanted is Kind.FACT:
            return self.fact(start, end)
        found = [claim for claim in self._extracted(span) if wanted in (None, claim.kind)]
        if found:
            best = max(found, key=lambda claim: (claim.span.end - claim.span.start, claim.kind is Kind.NUMERIC))
            return replace(best, span=span)
        if wanted is Kind.ATTRIBUTED or (like is None and not any(char.isdigit() for char in span.text)):
            return Claim(span, attribution=self._attribution(span, like), why=_BY_HAND)
        quantity = like.quantity if like and like.quantity else Quantity(QuantityType.COUNT)
        return Claim(span, quantity=quantity, why=_BY_HAND)

    def fact(self, start: int, end: int) -> Claim:
        """`text[start:end]` as a fact: something to check that is neither a number nor somebody's words."""
        return Claim(Span.of(self.text, start, end), why=_BY_HAND)

    def _extracted(self, span: Span) -> list[Claim]:
        from workbench.extract import extract
        from workbench.extract.language_file import available

        language = self.language if self.language in available() else None
        return [moved(claim, span.start) for claim in extract(span.text, language, self.published)]

    def _attribution(self, span: Span, like: Claim | None) -> Attribution:
        if like is None or like.attribution is None:
            return Attribution(Mode.INDIRECT, content=span, anonymous=True)
        return within(like.attribution, span)


def whole_words(text: str, start: int, end: int) -> tuple[int, int]:
    """`text[start:end]` with the words that it cuts whole, and without marks of what stands before it."""
    marks = _MARKS_BEFORE.match(text, start, end)
    start = marks.end() if marks and marks.end() < end else start
    left, right = text.rfind("\n", 0, start) + 1, text.find("\n", end)
    words = _WORD.finditer(text, left, len(text) if right < 0 else right)
    for first, last in [match.span() for match in words]:
        start = first if first < start < last else start
        end = last if first < end < last else end
    return start, end


def reworded(claim: Claim, text: str, start: int, end: int) -> Claim:
    """`claim` for the words `text[start:end]`, read as it was."""
    span = Span.of(text, start, end)
    attribution = claim.attribution
    return replace(claim, span=span, attribution=within(attribution, span) if attribution else None)


def split_in_two(copy: Copy, claim: Claim, end: int) -> list[Claim] | None:
    """The parts of `claim` before and behind the offset `end`, each read anew; None where one has no words."""
    span = claim.span
    following, _ = whole_words(copy.text, end, span.end)
    end = min(end, following)
    if not copy.text[span.start : end].strip() or not copy.text[following : span.end].strip():
        return None
    return [copy.reread(span.start, end, like=claim), copy.reread(following, span.end, like=claim)]


def merged(copy: Copy, claims: Sequence[Claim]) -> Claim:
    """One claim over the words of `claims` and all between them, read anew."""
    start, end = min(claim.span.start for claim in claims), max(claim.span.end for claim in claims)
    return copy.reread(start, end, like=claims[0])


def corrected(claim: Claim, written: Mapping[str, str], language: str | None, published: dt.date | None) -> Claim:
    """`claim` read as `written` has it: what was written by the name of the field; other fields stay as they are.

    The fields of a number are `type`, `value`, `low`, `high`, `unit`, `modifier`, and `first` and `last` of its days;
    those of what somebody says `mode`, `source`, `cue`, `content`, and `anonymous`, which is empty for no. Raises
    UnfitError where a field can't be taken.
    """
    if claim.quantity is not None:
        return replace(claim, quantity=_quantity(claim.quantity, written, language, published))
    if claim.attribution is not None:
        return replace(claim, attribution=_attribution(claim.attribution, written, claim.span))
    return claim


def _quantity(
    before: Quantity, written: Mapping[str, str], language: str | None, published: dt.date | None
) -> Quantity:
    unit = written.get("unit", before.unit or "") or None

    def figure(field: str) -> Number | None:
        kept: Number | None = getattr(before, field)
        return number(field, written[field], language, unit) if field in written else kept

    low, high = figure("low"), figure("high")
    if (low is None) != (high is None):
        raise UnfitError("high" if high is None else "low", "A range has both ends.")
    return Quantity(
        type=QuantityType(written.get("type") or before.type),
        value=figure("value"),
        low=low,
        high=high,
        unit=unit,
        modifier=Modifier(hedge) if (hedge := written.get("modifier", before.modifier or "")) else None,
        date=_days(before.date, written, language, published),
    )


def _days(
    before: DateInterval | None, written: Mapping[str, str], language: str | None, published: dt.date | None
) -> DateInterval | None:
    today = published or dt.date(1970, 1, 1)
    kept = {"first": before.start.isoformat(), "last": before.end.isoformat()} if before else {}
    first, last = (day(field, written.get(field, kept.get(field, "")), language, today) for field in ("first", "last"))
    last = last or first
    if first is None or last is None:
        return None
    if last < first:
        raise UnfitError("last", "The last day is before the first.")
    return DateInterval(first, last)


def _attribution(before: Attribution, written: Mapping[str, str], claim: Span) -> Attribution:
    parts = {field: _part(before, field, written, claim) for field in ("source", "cue", "content")}
    mode = Mode(written.get("mode") or before.mode)
    return replace(before, mode=mode, anonymous=bool(written.get("anonymous", before.anonymous)), **parts)


def _part(before: Attribution, field: str, written: Mapping[str, str], claim: Span) -> Span | None:
    """The words of a field as a span of the claim. Raises UnfitError where the claim does not hold them."""
    kept: Span | None = getattr(before, field)
    words = written.get(field)
    if words is None or (kept is not None and visible_line(kept.text) == words):
        return kept
    if not words:
        return None
    at = visible_line(claim.text).find(words)
    if at < 0:
        raise UnfitError(field, "These words do not stand in the claim.")
    return Span(claim.start + at, claim.start + at + len(words), claim.text[at : at + len(words)])


def within(attribution: Attribution, span: Span) -> Attribution:
    """`attribution` for other words: its parts that stand in `span`, and the content cut to it."""

    def kept(part: Span | None) -> Span | None:
        return part if part is not None and span.start <= part.start and part.end <= span.end else None

    content = attribution.content
    if content is not None and kept(content) is None:
        start, end = max(content.start, span.start), min(content.end, span.end)
        offset = span.start
        content = Span(start, end, span.text[start - offset : end - offset]) if start < end else None
    return replace(attribution, source=kept(attribution.source), cue=kept(attribution.cue), content=content)


def moved(claim: Claim, by: int) -> Claim:
    """`claim` with all its offsets greater by `by`."""

    def span(part: Span | None) -> Span | None:
        return None if part is None else Span(part.start + by, part.end + by, part.text)

    attribution = claim.attribution
    if attribution is not None:
        attribution = replace(
            attribution,
            source=span(attribution.source),
            cue=span(attribution.cue),
            content=span(attribution.content),
            refers_to=span(attribution.refers_to),
        )
    whole = Span(claim.span.start + by, claim.span.end + by, claim.span.text)
    return replace(claim, span=whole, attribution=attribution)
