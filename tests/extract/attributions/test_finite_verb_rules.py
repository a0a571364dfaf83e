"""Every row that decides whether a word is a verb, by its own examples."""

from __future__ import annotations

import pytest

from tests.tables import each_row
from workbench.extract.attributions.finite_verbs import DECISIONS, decides
from workbench.extract.attributions.layer import Reader
from workbench.extract.language_file import load
from workbench.extract.rule_tables import Example, Rule
from workbench.extract.segment import segment

EXAMPLES = [pytest.param(row, each, id=f"{row.name}: {each.text}") for row in DECISIONS for each in row.examples]


@each_row(("row", "example"), EXAMPLES)
def test_the_examples_of_a_row_are_decided_by_it(row: Rule, example: Example) -> None:
    language = load(example.lang)
    holes = [each for each in segment(example.text, language).quotations if each.depth == 0]
    layer = Reader(example.text, language).read(0, len(example.text), holes, None)
    assert decides(layer, layer.starts.index(example.start)) == row
