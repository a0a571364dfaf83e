"""The examples of the rules: each is read by its own rule, to its value."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Read
from workbench.extract.quantities import age_rules
from workbench.extract.quantities.rules import Grammar, Row, compiled

ROWS = (*age_rules.OF_TIME, *age_rules.BARE)
EXAMPLES = [(row.name, *(part.strip() for part in example.split("|"))) for row in ROWS for example in row.examples]


@pytest.mark.parametrize(("rule", "lang", "text", "value"), EXAMPLES)
def test_an_example_is_read_by_its_rule(read: Read, rule: str, lang: str, text: str, value: str) -> None:
    start, end = text.index("<"), text.index(">") - 1
    claims = read(text.replace("<", "").replace(">", ""), lang)
    claim = next(claim for claim in claims if (claim.span.start, claim.span.end) == (start, end))
    assert claim.why is not None
    assert claim.why.rule == rule
    assert claim.quantity is not None
    low, _, high = value.partition("~")
    told = (None, float(low), float(high)) if high else (float(low), None, None)
    assert (claim.quantity.value, claim.quantity.low, claim.quantity.high) == told


@pytest.mark.parametrize("row", ROWS)
def test_every_rule_has_an_example(row: Row) -> None:
    assert row.examples


def test_a_rule_of_an_undeclared_category_is_refused() -> None:
    with pytest.raises(KeyError, match="colour"):
        compiled((Row("age: by colour", before="colour"),), Grammar({}, {}, {}))
