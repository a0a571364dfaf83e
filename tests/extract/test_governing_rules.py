"""Every row of what governs a date, by its own examples: without the row they would be of another day."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Read
from tests.tables import each_row
from workbench.extract.dates import day_of_story, governing
from workbench.extract.dates.governing_rules import STORY
from workbench.extract.rule_tables import Example, Rule

ROWS = [(table, row) for table, rows in governing.TABLES.items() for row in rows]
EXAMPLES = [
    pytest.param(table, row, each, id=f"{row.name}: {each.text}") for table, row in ROWS for each in row.examples
]


def first_day(read: Read, example: Example) -> str | None:
    """The first day of the date that the example marks, or ends with."""
    claims = [claim for claim in read(example.text, example.lang) if claim.quantity and claim.quantity.date]
    spans = [claim for claim in claims if claim.span.start <= example.start and example.end <= claim.span.end]
    return str(spans[0].quantity.date.start) if spans and spans[0].quantity and spans[0].quantity.date else None


@pytest.mark.parametrize(("table", "row", "example"), EXAMPLES)
def test_the_examples_of_a_row_are_dated_by_it(
    read: Read, monkeypatch: pytest.MonkeyPatch, table: str, row: Rule, example: Example
) -> None:
    assert first_day(read, example) == example.value
    governing.compiled.cache_clear()
    monkeypatch.setitem(governing.TABLES, table, tuple(each for each in governing.TABLES[table] if each != row))
    without = first_day(read, example)
    governing.compiled.cache_clear()
    assert without != example.value


@pytest.mark.parametrize(("at", "example"), [(at, each) for at, row in enumerate(STORY) for each in row.examples])
def test_the_examples_of_a_row_of_the_story_are_dated_by_it(
    read: Read, monkeypatch: pytest.MonkeyPatch, at: int, example: Example
) -> None:
    read_so = (example.value or "").strip("-") or None
    assert first_day(read, example) == read_so
    rows = day_of_story._ROWS
    monkeypatch.setattr(day_of_story, "_ROWS", (*rows[:at], *rows[at + 1 :]))
    assert first_day(read, example) != read_so


@each_row("row", [row for _, row in ROWS] + [*STORY])
def test_every_row_has_examples(row: Rule) -> None:
    assert row.examples
