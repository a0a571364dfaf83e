from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from workbench.desk.numbers import Number


@pytest.mark.parametrize(("letter", "written"), [(0, "41"), (1, "41a"), (2, "41b"), (26, "41z"), (27, "41aa")])
def test_a_number_is_written_with_its_letter(letter: int, written: str) -> None:
    number = Number.of(41, letter)
    assert (str(number), f"{number}", f"{number:>5}") == (written, written, f"{written:>5}")
    assert Number.read(written) == number
    assert number.given == 41


@given(st.integers(1, 99_999), st.integers(0, 700))
def test_what_is_written_is_read_back(given_number: int, letter: int) -> None:
    number = Number.of(given_number, letter)
    assert Number.read(str(number)) == number
    assert number.given == given_number


@pytest.mark.parametrize("written", ["", "a", "41é", "4.1", "-1", "0", "41abc"])
def test_what_is_no_number_is_refused(written: str) -> None:
    with pytest.raises(ValueError, match="is no number"):
        Number.read(written)


def test_a_number_without_a_letter_is_formatted_like_any() -> None:
    assert f"{Number(7):03d}" == "007"
