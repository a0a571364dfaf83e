"""Every row of what verbs of saying do not say, by its own examples: without the row they would say something."""

from __future__ import annotations

import pytest

from tests.extract.attributions.conftest import Read
from workbench.extract.attributions import not_said
from workbench.extract.attributions.not_said import RULES
from workbench.extract.rule_tables import Example, Rule

EXAMPLES = [pytest.param(rule, each, id=f"{rule.name}: {each.text}") for rule in RULES for each in rule.examples]


@pytest.mark.parametrize(("rule", "example"), EXAMPLES)
def test_the_examples_of_a_row_say_less_by_it(
    read: Read, monkeypatch: pytest.MonkeyPatch, rule: Rule, example: Example
) -> None:
    found = read(example.text, example.lang)
    others = {name: [row for row in rows if row[-1] != rule] for name, rows in not_said._BY_MEANING.items()}
    monkeypatch.setattr(not_said, "_BY_MEANING", others)
    assert set(found) < set(read(example.text, example.lang))


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.name)
def test_every_row_has_examples(rule: Rule) -> None:
    assert rule.examples
