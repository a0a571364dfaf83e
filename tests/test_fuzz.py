"""A part of `bench/fuzz.py`, which goes on for as long as it is told."""

from __future__ import annotations

import pytest

from bench import fuzz


@pytest.mark.long
@pytest.mark.parametrize("name", [*fuzz.FILES, "report"])
def test_mutated_files_are_read_or_refused_in_a_line(name: str) -> None:
    told, faults = fuzz.fuzz(6, 1, [name])
    assert faults == []
    assert told[name].total() > 5
