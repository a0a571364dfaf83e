"""A table that is one test fails by each of its rows, as tests of their own would."""

from __future__ import annotations

import pytest

from tests.tables import each_row


def test_every_row_that_fails_is_told_and_no_other() -> None:
    @each_row(("number", "limit"), [(1, 2), (3, 2), pytest.param(5, 2, id="far beyond"), (0, 2)])
    def test(number: int, limit: int) -> None:
        assert number < limit

    with pytest.raises(ExceptionGroup, match="2 of 4 rows") as told:
        test()
    assert [failure.__notes__ for failure in told.value.exceptions] == [
        ["in the row (3, 2)"],
        ["in the row far beyond"],
    ]


def test_a_row_of_one_value_needs_no_brackets_and_fixtures_come_beside_it() -> None:
    seen = []

    @each_row("word", ["one", "two"])
    def test(word: str, fixture: str) -> None:
        seen.append((word, fixture))

    test(fixture="made once")
    assert seen == [("one", "made once"), ("two", "made once")]


@each_row("row", [(), [], {}])
def test_a_table_without_rows_is_refused(row: object) -> None:
    with pytest.raises(AssertionError, match="without a row"):
        each_row("word", row)  # type: ignore[arg-type]
