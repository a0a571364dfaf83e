"""Every row of the rules for tags, by its own examples."""

from __future__ import annotations

import inspect

import pytest

from tests.tables import each_row
from workbench.extract.attributions import tag_conditions
from workbench.extract.attributions.categories import CATEGORIES
from workbench.extract.attributions.layer import Reader
from workbench.extract.attributions.patterns import needed, pattern
from workbench.extract.attributions.tag_rules import RULES
from workbench.extract.language_file import load
from workbench.extract.rule_tables import Example, Rule

EXAMPLES = [pytest.param(rule, each, id=f"{rule.name}: {each.text}") for rule in RULES for each in rule.examples]


@each_row(("rule", "example"), EXAMPLES)
def test_the_examples_of_a_row_get_its_tag(rule: Rule, example: Example) -> None:
    layer = Reader(example.text, load(example.lang)).read(0, len(example.text), [], None)
    assert layer.tags[layer.starts.index(example.start)] == CATEGORIES[rule.makes]


@each_row("rule", RULES)
def test_every_row_has_examples(rule: Rule) -> None:
    assert rule.examples


def test_every_condition_is_asked_by_a_rule_or_another_condition() -> None:
    asked = {test.split()[-1] for rule in RULES for test in rule.condition.split(", ") if test}
    written = inspect.getsource(tag_conditions)
    names = [name for name, one in vars(tag_conditions).items() if inspect.isfunction(one)]
    assert [name for name in names if name not in asked and written.count(f"{name}(") == 1] == []


def test_a_pattern_is_read_over_tags_and_gives_what_stands_in_brackets() -> None:
    found = pattern("^ DETERMINER|NUMBER ADJECTIVE* <NOUN> FINITE").search("DAANV")
    assert found is not None
    assert found.span(1) == (3, 4)


def test_a_row_is_tried_only_where_the_neighbours_of_its_unit_stand() -> None:
    assert needed("^ PREPOSITION NOUN <VERB> ADVERB? COMMA") == [{"NV"}, {"VR", "V,"}, {"^P"}, {"PN"}]
    assert needed("SUBJECT ADVERB? <PARTICIPLE|ADJECTIVE>") == [{"SR", "SE", "SA"}]
    assert needed("^ <AUXILIARY> NAME* FINITE") == [{"^X"}, {"XM", "XV", "XX"}]


@pytest.mark.parametrize("written", ["NOUNS", "<NOUN", "NOUN|", "noun"])
def test_a_word_that_is_no_category_is_an_error(written: str) -> None:
    with pytest.raises(ValueError, match="no category"):
        pattern(written)
