"""Whole articles with slips marked by hand: most are found, and nothing else is."""

from __future__ import annotations

from tests.compare.itself.marked_slips import NAMES, found_in, is_of


def test_nothing_but_what_is_marked_is_found() -> None:
    for name in NAMES:
        found, slips = found_in(name)
        assert [each for each in found if not any(is_of(each, slip) for slip in slips)] == [], name


def test_most_of_what_is_marked_is_found() -> None:
    pairs = [found_in(name) for name in NAMES]
    hit = sum(any(is_of(each, slip) for each in found) for found, slips in pairs for slip in slips)
    assert hit >= 0.85 * sum(len(slips) for _, slips in pairs)
