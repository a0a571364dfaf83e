"""The examples of the rules: each is read by its own rule, to its value."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Read
from workbench.extract.quantities import age_rules
from workbench.extract.quantities.age_rules import Grammar, compiled
from workbench.extract.rule_tables import Example, Rule, rules

ROWS = (*age_rules.OF_TIME, *age_rules.BARE)
EXAMPLES = [pytest.param(row, each, id=f"{row.name}: {each.text}") for row in ROWS for each in row.examples]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_an_example_is_read_by_its_rule(read: Read, rule: Rule, example: Example) -> None:
    claims = read(example.text, example.lang)
    claim = next(claim for claim in claims if (claim.span.start, claim.span.end) == (example.start, example.end))
    assert claim.why is not None
    assert claim.why.rule == rule.name
    assert claim.quantity is not None
    assert example.value is not None
    low, _, high = example.value.partition("~")
    told = (None, float(low), float(high)) if high else (float(low), None, None)
    assert (claim.quantity.value, claim.quantity.low, claim.quantity.high) == told


@pytest.mark.parametrize("row", ROWS)
def test_every_rule_has_an_example(row: Rule) -> None:
    assert row.examples


def test_a_rule_of_an_undeclared_category_is_refused() -> None:
    with pytest.raises(KeyError, match="colour"):
        compiled(rules("age: by colour\n    colour <>"), Grammar({}, {}, {}))
