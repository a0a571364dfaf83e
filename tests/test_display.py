from __future__ import annotations

import unicodedata

import pytest
import wcwidth
from hypothesis import given
from hypothesis import strategies as st

from workbench.display import cells, fit, fitting_parts, hidden_characters, name_of, narrow, visible, visible_line


@pytest.mark.parametrize(
    ("raw", "shown"),
    [
        ("\x1b[31mred", "␛[31mred"),
        ("\x9b31m", "␦31m"),
        ("a\rb", "a␍b"),
        ("7\u202f000\u00a0€", "7\u202f000\u00a0€"),
        ("a\u202eb", "a␦b"),
        ("pro\u00adjet", "pro‐jet"),
        ("tab\there", "tab here"),
        ("\ud800", "␦"),
        ("👩\u200d🚀", "👩\u200d🚀"),
        ("[/foo] [@click=app.quit]x[/]", "[/foo] [@click=app.quit]x[/]"),
    ],
)
def test_hidden_characters_are_shown_and_all_others_left_alone(raw: str, shown: str) -> None:
    assert visible(raw) == shown


@given(st.text(alphabet=st.characters(), max_size=60))
def test_what_is_shown_has_the_same_length_and_nothing_that_acts(text: str) -> None:
    shown = visible(text, line_breaks=False)
    assert len(shown) == len(text)
    acting = [char for char in shown if unicodedata.category(char) in {"Cc", "Cf", "Cs", "Zl", "Zp"}]
    assert set(acting) <= {"\u200c", "\u200d"}


def test_line_feeds_stay_unless_the_text_must_fit_a_line() -> None:
    assert visible("a\nb") == "a\nb"
    assert visible("a\nb", line_breaks=False) == "a␊b"


def test_hidden_characters_are_listed_with_offset_and_name() -> None:
    assert hidden_characters("a\u202eb\t\x1b") == [
        (1, "U+202E RIGHT-TO-LEFT OVERRIDE"),
        (4, "U+001B control character"),
    ]
    assert name_of("é") == "U+00E9 LATIN SMALL LETTER E WITH ACUTE"


@pytest.mark.parametrize(
    ("text", "width"), [("abc", 3), ("日本語", 6), ("e\u0301", 1), ("", 0), ("👩\u200d🔬", 2), ("\u200d x", 2)]
)
def test_width_counts_terminal_columns(text: str, width: int) -> None:
    assert cells(text) == width


@given(st.text(max_size=40), st.integers(min_value=0, max_value=40), st.integers(min_value=0, max_value=40))
def test_what_is_narrow_is_shown_as_it_is_in_a_column_each(text: str, start: int, end: int) -> None:
    if narrow(text, start, end):
        part = text[start:end]
        assert visible_line(part) == part
        assert cells(part) == len(part) == max(0, wcwidth.wcswidth(part))


@given(st.text(max_size=40), st.integers(min_value=1, max_value=30))
def test_a_fitted_text_takes_exactly_its_width(text: str, width: int) -> None:
    assert cells(fit(text, width)) == width


@pytest.mark.parametrize(
    ("width", "shown"),
    [
        (40, "2 of 36 · open · “dollars” · 0 shows all"),
        (39, "2 of 36 · open · 0 shows all"),
        (27, "2 of 36 · 0 shows all"),
        (12, "2 of 36 ·…"),
    ],
)
def test_the_first_and_last_part_of_a_line_stay_longest(width: int, shown: str) -> None:
    assert fitting_parts("2 of 36 · open · “dollars” · 0 shows all", width) == shown
