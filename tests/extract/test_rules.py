"""The examples of the rules: each is read by its own rule, to its value."""

from __future__ import annotations

import pytest

from tests.extract.conftest import Read
from tests.tables import each_row
from workbench.claims import Quantity
from workbench.extract.quantities import age_rules, article_rules
from workbench.extract.quantities.amount_rules import Grammar, compiled
from workbench.extract.rule_tables import Example, Rule, rules

AGES, ARTICLES = (*age_rules.OF_TIME, *age_rules.BARE), (*article_rules.OF_UNIT, *article_rules.OF_NOUN)


def examples(rows: tuple[Rule, ...]) -> list[object]:
    """Each example of `rows` with its rule."""
    return [pytest.param(row, each, id=f"{row.name}: {each.text}") for row in rows for each in row.examples]


def told(quantity: Quantity | None) -> str:
    """The value of a quantity, or its range, as an example states it."""
    assert quantity is not None
    return f"{quantity.value:g}" if quantity.value is not None else f"{quantity.low:g}~{quantity.high:g}"


@each_row(("rule", "example"), examples(AGES))
def test_an_age_is_read_by_its_rule(read: Read, rule: Rule, example: Example) -> None:
    claims = read(example.text, example.lang)
    claim = next(claim for claim in claims if (claim.span.start, claim.span.end) == (example.start, example.end))
    assert claim.why is not None
    assert claim.why.rule == rule.name
    assert told(claim.quantity) == example.value


@each_row(("rule", "example"), examples(ARTICLES))
def test_an_article_is_read_as_one(read: Read, rule: Rule, example: Example) -> None:
    claims = read(example.text, example.lang)
    claim = next(claim for claim in claims if (claim.span.start, claim.span.end) == (example.start, example.end))
    assert told(claim.quantity) == (example.value or "1"), rule.name


@each_row("row", [*AGES, *ARTICLES])
def test_every_rule_has_an_example(row: Rule) -> None:
    assert row.examples


def test_a_rule_of_an_undeclared_category_is_refused() -> None:
    with pytest.raises(KeyError, match="colour"):
        compiled(rules("age: by colour\n    colour <>"), Grammar())
