"""From a text to its claims: language, tokens, then the two halves, each on its own."""

from __future__ import annotations

import datetime as dt

from workbench.claims import Claim
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
    claims = [*scan(document), *find_attributions(document)]
    claims.sort(key=lambda claim: (claim.span.start, claim.span.end))
    return claims
