"""Every row of hearsay, and of what only looks like it, by its own examples."""

from __future__ import annotations

import pytest

from tests.extract.attributions.conftest import attributed_claims
from tests.tables import each_row
from workbench.extract.attributions.hearsay import EXCLUSIONS, RULES
from workbench.extract.attributions.patterns import around
from workbench.extract.rule_tables import Example, Rule

FOUND = [pytest.param(rule, each, id=f"{rule.name}: {each.text}") for rule in RULES for each in rule.examples]
LEFT_OUT = [
    pytest.param(rule, each, id=f"{row.name}: {each.text}")
    for rule, rows in EXCLUSIONS.items()
    for row in rows
    for each in row.examples
]


def contents(example: Example, rule: str) -> list[str | None]:
    """What the rule called `rule` finds in the example."""
    found = attributed_claims(example.text, example.lang)
    return [
        claim.attribution.content.text
        for claim in found
        if claim.why and claim.why.rule == rule and claim.attribution and claim.attribution.content
    ]


@each_row(("rule", "example"), FOUND)
def test_the_examples_of_a_rule_are_found_by_it(rule: Rule, example: Example) -> None:
    assert contents(example, rule.name) == [example.text[example.start : example.end]]


@each_row(("rule", "example"), LEFT_OUT)
def test_the_examples_of_an_exclusion_are_not_found(rule: str, example: Example) -> None:
    assert contents(example, rule) == []


@pytest.mark.parametrize(
    "written", ["NOUN", "<CUE> NOUNS", "<CUE> {grammar.unheard_of}", "{people.times", "<CUE> noun"]
)
def test_a_pattern_with_an_unknown_name_or_without_a_cue_is_an_error(written: str) -> None:
    with pytest.raises(ValueError, match="no "):
        around(written)
