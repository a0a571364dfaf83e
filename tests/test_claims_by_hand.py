"""Where claims that are made by hand begin and end."""

from __future__ import annotations

import pytest

from workbench.claims import Span
from workbench.claims_by_hand import Copy, split_in_two, whole_words


@pytest.mark.parametrize(
    ("text", "chosen", "words"),
    [
        ("She has kept the list.", "s kept the l", "has kept the list"),
        ("It lasted nine years. Margaret Hale led it.", ". Margaret Hale", "Margaret Hale"),
        ("Cela coûta 40\u202f000 francs.", "0 francs", "40\u202f000 francs"),
        ("Cela coûta 14\xa0000, dit-elle.", "14\xa00", "14\xa0000"),
        ("C’est l’usine de Lens.", "usine", "usine"),
        ("It was a post-war plan.", "war", "war"),
        ("He left. “Never,” he said.", "“Never,”", "“Never,”"),
        ("He left. Then he came.", ".", "."),
        ("One\nthree", "thr", "three"),
    ],
)
def test_words_that_a_selection_cuts_are_taken_whole(text: str, chosen: str, words: str) -> None:
    start = text.index(chosen)
    assert text[slice(*whole_words(text, start, start + len(chosen)))] == words


def test_the_second_part_of_a_claim_begins_with_a_word() -> None:
    text = "The sum, he says, was 14,000 francs, not 40,000, and no more."
    claim = Copy(text, "en", None).fact(0, len(text) - 1)
    parts = split_in_two(Copy(text, "en", None), claim, text.index(", not"))
    assert parts is not None
    assert parts[1].span == Span.of(text, text.index("not"), len(text) - 1)
