"""Claims made by hand: what some words of the article say, read by the extractor where it can, else after a pattern."""

from __future__ import annotations

import datetime as dt
from dataclasses import replace
from typing import NamedTuple

from workbench.claims import Attribution, Claim, Kind, Mode, Quantity, QuantityType, Span, Why

_BY_HAND = Why("by hand")


class Copy(NamedTuple):
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
