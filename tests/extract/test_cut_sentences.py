"""A sentence that ends or begins anywhere, as headlines, captions and drafts do, is read and raises nothing."""

from __future__ import annotations

import random
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

from workbench.extract import extract

HERE = Path(__file__).parent

#: Whoever runs the quick part reads one in so many of the pieces.
_ONE_IN = 60
#: Into so many tests all of them are dealt out, which processes share.
_TESTS = 12


@cache
def pieces() -> list[tuple[str, str]]:
    """The pieces of all sentences, with their language."""
    return list(_cut())


def _cut() -> Iterator[tuple[str, str]]:
    """Each sentence of the examples, cut before and behind each of its words, with its language."""
    examples = ("gold/*.txt", "attributions/articles/*.txt", "parallel/*.??")
    for path in sorted(path for pattern in examples for path in HERE.glob(pattern)):
        lang = "fr" if ".fr" in path.name else "en"
        for sentence in re.split(r"(?<=[.!?])\s+|\n+", path.read_text(encoding="utf-8")):
            words = sentence.split()
            for cut in range(1, len(words)):
                yield " ".join(words[:cut]), lang
                yield " ".join(words[cut:]), lang
            shuffled = random.Random(sentence).sample(words, len(words))
            yield " ".join(shuffled), lang
            yield " ".join([*shuffled, ","]), lang


def faults(parts: list[tuple[str, str]]) -> list[str]:
    """The pieces that reading raises at, with what it raises."""
    found = []
    for text, lang in parts:
        try:
            extract(text, lang)
        except Exception as error:
            found.append(f"{lang}: {text!r}: {error!r}")
    return found


def test_a_sentence_that_breaks_off_behind_a_conjunction_is_read() -> None:
    assert faults([("They reported, citing sources, that", "en"), ("Il dit, selon lui, que", "fr")]) == []


def test_a_sentence_that_breaks_off_behind_a_comma_is_read() -> None:
    assert (
        faults([("Le maire, qui a annoncé se maintenir à Lens,", "fr"), ("Those who promised to leave Leeds,", "en")])
        == []
    )


def test_a_sentence_whose_quotation_only_closes_is_read() -> None:
    text = "Ces marchés qui, à eux seuls, pèsent près d'un tiers du chiffre du groupe\", a expliqué M. Roy."
    assert faults([(text, "fr")]) == []


def test_a_piece_of_a_sentence_is_read() -> None:
    assert faults(random.Random(1).sample(pieces(), len(pieces()) // _ONE_IN)) == []


@pytest.mark.long
@pytest.mark.parametrize("first", range(_TESTS))
def test_every_piece_of_every_sentence_is_read(first: int) -> None:
    assert faults(pieces()[first::_TESTS]) == []
