"""From a text to its claims: language, tokens, then the two halves, each on its own."""

from __future__ import annotations

import datetime as dt
from bisect import bisect_left
from collections.abc import Iterator, Sequence
from operator import attrgetter

from msgspec.structs import replace

from workbench.claims import Claim, Span
from workbench.extract.detect import detect
from workbench.extract.document import Document, tokenise
from workbench.extract.invisible_characters import shadow_of
from workbench.extract.language import Language
from workbench.extract.language_file import load


def find_claims(text: str, lang: str | Language | None, published: dt.date | None) -> list[Claim]:
    """The claims of `text` in order of start, then of end; see `workbench.extract.extract`."""
    shadow = shadow_of(text)
    if shadow is None:
        return _claims(text, lang, published)
    return [shadow.claim(claim) for claim in _claims(shadow.text, lang, published)]


def _claims(text: str, lang: str | Language | None, published: dt.date | None) -> list[Claim]:
    from workbench.extract.attributions.find import find_attributions
    from workbench.extract.dates.publication_day import publication_day
    from workbench.extract.quantities.scan import scan

    tokens = tokenise(text)
    language = lang if isinstance(lang, Language) else load(lang) if lang else detect(tokens)
    document = Document(text, language, published or publication_day(text, language), tokens)
    numbers = scan(document)
    claims = [*numbers, *_with_whole_numbers(find_attributions(document), numbers, text)]
    claims.sort(key=lambda claim: (claim.span.start, claim.span.end))
    return claims


def _with_whole_numbers(attributed: Sequence[Claim], numbers: Sequence[Claim], text: str) -> Iterator[Claim]:
    """`attributed`; a source that begins within a number has all of it: `at least | three witnesses`."""
    counted = [each.span for each in numbers if each.quantity and not each.quantity.date]
    for claim in attributed:
        told = claim.attribution
        source = told.source if told else None
        at = bisect_left(counted, source.start, key=attrgetter("start")) - 1 if source else -1
        if not told or not source or at < 0 or source.start >= counted[at].end:
            yield claim
            continue
        first = counted[at].start
        by_rate = told.cue is not None and first <= told.cue.start < source.start  # rose 5% per | company data
        whole = told if by_rate else replace(told, source=Span.of(text, first, source.end))
        yield replace(claim, span=Span.of(text, min(first, claim.span.start), claim.span.end), attribution=whole)
