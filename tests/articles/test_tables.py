"""A claim's place in a table is its table and its row, as they stand in the copy."""

from __future__ import annotations

import pytest

from workbench.articles.tables import TableRow, row_at, table_rows

TEXT = "Le 12 | mai\n\nAn | 2024\nParis | 5\n\nEntre deux.\n\n | a\nb | \nc | d"


def test_tables_and_their_rows_are_counted_in_the_copy() -> None:
    rows = table_rows(TEXT)
    assert [(row.table, row.row, TEXT[row.start : row.end]) for row in rows] == [
        (1, 1, "An | 2024"),
        (1, 2, "Paris | 5"),
        (2, 1, " | a"),
        (2, 2, "b | "),
        (2, 3, "c | d"),
    ]


@pytest.mark.parametrize(("word", "place"), [("mai", None), ("5", (1, 2)), ("deux", None), ("d", None), ("An", (1, 1))])
def test_a_place_is_in_a_row_or_in_none(word: str, place: tuple[int, int] | None) -> None:
    found = row_at(TEXT.index(word), table_rows(TEXT))
    assert (None if found is None else (found.table, found.row)) == place


def test_a_text_without_a_table_has_no_rows() -> None:
    assert table_rows("Un texte.\n\nDeux |mots|.") == ()
    assert row_at(0, ()) is None
    assert row_at(3, (TableRow(1, 1, 5, 9),)) is None
