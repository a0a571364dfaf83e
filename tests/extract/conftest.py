"""Reading short texts in the tests of numeric claims."""

from __future__ import annotations

import datetime as dt
from collections.abc import Callable

import pytest

from workbench.claims import Claim
from workbench.extract.document import Document, tokenise
from workbench.extract.language import Language
from workbench.extract.language_file import load
from workbench.extract.quantities.scan import scan

#: The day that the tests' relative dates count from, a Wednesday.
PUBLISHED = dt.date(2024, 9, 18)

Read = Callable[..., list[Claim]]


def numeric_claims(text: str, lang: str | Language, published: dt.date | None = PUBLISHED) -> list[Claim]:
    """The numeric claims of `text`."""
    language = lang if isinstance(lang, Language) else load(lang)
    return scan(Document(text, language, published, tokenise(text)))


@pytest.fixture
def read() -> Read:
    """The numeric claims of a text."""
    return numeric_claims
