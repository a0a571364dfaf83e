"""Reading short texts in the tests of attributed claims."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

import pytest

from workbench.claims import Claim
from workbench.extract.attributions.find import find_attributions
from workbench.extract.document import Document
from workbench.extract.language_file import load
from workbench.extract.tokens import tokenise


class Said(NamedTuple):
    """One attributed claim in words."""

    source: str | None
    cue: str | None
    content: str
    mode: str


Read = Callable[[str, str], list[Said]]


def attributed_claims(text: str, lang: str) -> list[Claim]:
    """The attributed claims of `text`."""
    return find_attributions(Document(text, load(lang), None, tokenise(text)))


def said(claim: Claim) -> Said:
    """The claim in words."""
    attribution = claim.attribution
    assert attribution is not None
    assert attribution.content is not None
    return Said(
        attribution.source.text if attribution.source else None,
        attribution.cue.text if attribution.cue else None,
        attribution.content.text,
        str(attribution.mode),
    )


@pytest.fixture
def read() -> Read:
    """The attributed claims of a text, in words."""
    return lambda text, lang: [said(claim) for claim in attributed_claims(text, lang)]
