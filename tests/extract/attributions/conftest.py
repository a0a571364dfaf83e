"""Reading short texts in the tests of attributed claims."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import NamedTuple

import pytest

from workbench.claims import Claim
from workbench.extract.attributions.find import find_attributions
from workbench.extract.document import Document, tokenise
from workbench.extract.language_file import load


class Said(NamedTuple):
    """One attributed claim in words."""

    source: str | None
    cue: str | None
    content: str
    mode: str

    @property
    def parts(self) -> Parts:
        """Source and content."""
        return self.source, self.content


#: Source and content of an attributed claim.
Parts = tuple[str | None, str]

Read = Callable[[str, str], list[Said]]


def rows(table: str) -> list[object]:
    """The cases of a table: `what it shows | en | text → source | content → …`, or of each claim all four of its words.

    What it shows may lack. `?` is a source or cue that is not there, `¶` ends a line of the text; an indented line
    goes on with the one above it, and a line with `#` is a heading.
    """
    lines = [line for line in table.splitlines() if line and not line.startswith("#")]
    return [_row(case) for case in re.split(r"\n(?! )", re.sub(r"\n +", " ", "\n".join(lines)))]


def _row(case: str) -> object:
    head, *claims = case.replace("¶", "\n").split(" → ")
    *name, language, text = head.split(" | ")
    found = [tuple(None if words == "?" else words for words in claim.split(" | ")) for claim in claims]
    return pytest.param(language, text, found, id=name[0] if name else None)


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
