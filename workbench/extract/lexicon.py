"""Small steps from the tables of a language file to what the readers look up."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from decimal import Decimal
from typing import Any

from workbench.extract.phrases import PhraseTable, expand


def decimals(table: Mapping[str, float]) -> dict[str, Decimal]:
    """The numbers of a table, exactly as the file writes them."""
    return {word: Decimal(str(number)) for word, number in expanded(table)}


def expanded(table: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The entries of a table whose keys are patterns, see `phrases.expand`."""
    for pattern, payload in table.items():
        for phrase in expand(pattern):
            yield phrase, payload


def phrases(patterns: Iterable[str], payload: Any = True) -> Iterator[tuple[str, Any]]:
    """The phrases of a list of patterns, all with one payload. Raises TypeError for a text, which is no list."""
    for pattern in a_list(patterns):
        for phrase in expand(pattern):
            yield phrase, payload


def a_list(patterns: Iterable[str]) -> Iterable[str]:
    """`patterns`, unless they are a text, whose letters would each be read as a word: then TypeError is raised."""
    if isinstance(patterns, str):
        raise TypeError("a list is wanted")
    return patterns


def phrase_set(patterns: Iterable[str], *, exact: bool = False) -> PhraseTable[bool]:
    """A table that only tells whether a phrase stands somewhere."""
    return PhraseTable(phrases(patterns), exact=exact)


def word_set(patterns: Iterable[str]) -> frozenset[str]:
    """The words of a list of patterns."""
    return frozenset(word for word, _ in phrases(patterns))
