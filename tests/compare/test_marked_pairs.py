"""What comparing finds in pairs that were marked by hand: the figures may rise, not fall."""

from __future__ import annotations

import pytest

from tests.compare.marked_pairs import NAMES, Score, parse, score
from tests.tables import each_row


@pytest.fixture(scope="module")
def total() -> Score:
    counted = Score()
    for name in NAMES:
        for each in score(name).values():
            counted.add(each)
    return counted


def test_the_right_passage_is_offered_first(total: Score) -> None:
    assert total.first >= 0.93 * total.found


def test_the_relation_is_the_marked_one(total: Score) -> None:
    assert total.relation >= 0.82 * total.found


def test_what_differs_or_has_no_counterpart_is_hardly_ever_called_agreeing(total: Score) -> None:
    assert total.false_agrees <= 0.04 * total.not_agreeing


def test_most_of_what_differs_is_called_so_and_little_else(total: Score) -> None:
    assert total.planted_found >= 0.79 * total.planted
    assert total.called_rightly >= 0.93 * total.called


@each_row("name", NAMES)
def test_every_mark_lies_in_its_texts(name: str) -> None:
    *_, article, source, marks = parse(name)
    assert all(0 <= mark.start < mark.end <= len(article) for mark in marks)
    assert all(0 <= start < end <= len(source) for mark in marks for start, end in mark.passages)
