"""Moving a span by words."""

from __future__ import annotations

from bisect import bisect_right

from hypothesis import given
from hypothesis import strategies as st

from workbench.tui.spans import Stretch, end_moved, slid, start_moved, word_at

TEXT = "One two.\n\nThree four five\nsix"


def words_of(text: str) -> list[Stretch]:
    found, place = [], 0
    while place < len(text):
        word = word_at(text, place)
        if word[1] <= place:
            break
        found.append(word)
        place = word[1]
    return found


def test_the_word_at_a_place_or_after_it() -> None:
    assert [TEXT[slice(*word)] for word in words_of(TEXT)] == ["One", "two", ".", "Three", "four", "five", "six"]
    assert word_at(TEXT, 8) == word_at(TEXT, 10)
    assert word_at("six \n ", 5) == (0, 3)
    assert word_at(" \n ", 1) == (0, 0)


def test_an_end_stays_in_its_paragraph() -> None:
    three = word_at(TEXT, 10)
    assert TEXT[slice(*end_moved(TEXT, three, 9))] == "Three four five"
    assert start_moved(TEXT, three, -9) == three


@given(st.text("ab. \n", max_size=40), st.integers(0, 40), st.integers(-12, 12))
def test_sliding_counts_the_words_of_all_paragraphs(text: str, start: int, by: int) -> None:
    words, span = words_of(text), (min(start, len(text)), min(start, len(text)))
    here = bisect_right([word[0] for word in words], span[0]) - 1
    wanted = words[max(0, min(here + by, len(words) - 1))] if words else span
    assert slid(text, span, by) == wanted
