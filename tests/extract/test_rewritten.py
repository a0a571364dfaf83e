"""A sentence that is only set, quoted or placed otherwise, or tells of others, gives the same values."""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.extract.conftest import numeric_claims
from tests.extract.test_parallel import PUBLISHED
from workbench.claims import Quantity, QuantityType

FOLDER = Path(__file__).parent / "parallel"
NAMES = {
    "Lille": "Vesoul",
    "Paris": "Dunmore",
    "Morel": "Szabo",
    "Roissy": "Gatwick",
    "Bordeaux": "Split",
    "Ariane": "Vega",
}


def _narrow_spaces(text: str, _: str) -> str:
    return re.sub(r"(?<=\d) (?=\d{3}\b|[%€$°]|km|kg|MW|GW)", "\u202f", text)


def _typographic(text: str, _: str) -> str:
    return text.replace("'", "’")


def _other_names(text: str, _: str) -> str:
    return re.sub("|".join(NAMES), lambda match: NAMES[match.group()], text)


def _behind_a_sentence(text: str, lang: str) -> str:
    return {"fr": "Rien n'est joué. ", "en": "Nothing is settled. "}[lang] + text


def _before_a_sentence(text: str, lang: str) -> str:
    return text + {"fr": " Rien n'est joué.", "en": " Nothing is settled."}[lang]


def _in_a_paragraph_of_its_own(text: str, lang: str) -> str:
    return {"fr": "Un titre\n\n", "en": "A title\n\n"}[lang] + text + "\n"


REWRITINGS = (
    _narrow_spaces,
    _typographic,
    _other_names,
    _behind_a_sentence,
    _before_a_sentence,
    _in_a_paragraph_of_its_own,
)


@pytest.mark.parametrize("lang", ["fr", "en"])
@pytest.mark.parametrize("rewrite", REWRITINGS)
def test_rewriting_changes_no_value(rewrite: Callable[[str, str], str], lang: str) -> None:
    texts = [
        text
        for path in sorted(FOLDER.glob(f"*.{lang}"))
        for text in path.read_text(encoding="utf-8").splitlines()
        if not (rewrite is _behind_a_sentence and text.startswith("17h30 :"))  # a time only where its line begins
    ]
    changed = [text for text in texts if _values(text, lang) != _values(rewrite(text, lang), lang)]
    assert not changed


@cache
def _values(text: str, lang: str) -> list[Quantity]:
    """What a text says, without the nouns that are counted: they may be set otherwise."""
    quantities = [claim.quantity for claim in numeric_claims(text, lang, PUBLISHED) if claim.quantity]
    return [replace(one, unit=None) if one.type is QuantityType.COUNT else one for one in quantities]
