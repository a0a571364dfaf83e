"""Conditions ask of categories by name; each name is one."""

from __future__ import annotations

import ast
from pathlib import Path

import pytest

from workbench.extract.attributions import categories
from workbench.extract.attributions.categories import CATEGORIES, letters
from workbench.extract.attributions.layer import Layer, Reader
from workbench.extract.language_file import load

FOLDER = Path(categories.__file__).parent
#: What of a layer takes categories.
ASKING = {"is_a", "past", "back", "first_of", "last_of", "has", "count_of", "reads", "can_be"}
SENTENCE = "The mayor of Lens said it."


@pytest.fixture(scope="module")
def layer() -> Layer:
    return Reader(SENTENCE, load("en")).read(0, len(SENTENCE), [], None)


def asked() -> set[str]:
    """Every name that a condition in the package asks for."""
    names = set()
    for file in FOLDER.glob("*.py"):
        for call in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(call, ast.Call) and isinstance(call.func, ast.Attribute) and call.func.attr in ASKING:
                literals = [each for arg in call.args for each in ast.walk(arg) if isinstance(each, ast.Constant)]
                names |= {each.value for each in literals if isinstance(each.value, str) and each.value.isupper()}
    return {name.rstrip("?*+") for each in names for word in each.split() for name in word.split("|") if name}


def test_every_category_that_is_asked_for_is_one() -> None:
    assert asked() > {"NOUN", "FINITE", "QUOTATION"}
    assert asked() - set(CATEGORIES) == set()


def test_a_name_that_is_no_category_is_refused() -> None:
    with pytest.raises(ValueError, match="no category"):
        letters("NOUN|THING")


@pytest.mark.parametrize(
    ("index", "names", "is_one"),
    [
        (0, "DETERMINER", True),
        (1, "NAME|NOUN", True),
        (1, "NAME|VERB", False),
        (-1, "FULL_STOP", True),
        (99, "STOP", True),
    ],
)
def test_a_unit_is_of_a_category_and_outside_a_full_stop(layer: Layer, index: int, names: str, is_one: bool) -> None:
    assert layer.is_a(index, names) is is_one


def test_units_are_passed_and_found_by_category(layer: Layer) -> None:
    assert layer.past(0, "DETERMINER|NOUN") == 2
    assert layer.back(4, "NAME|PREPOSITION") == 2
    assert layer.back(4, "NAME|PREPOSITION", floor=3) == 3
    assert (layer.first_of("VERB", 0), layer.first_of("GERUND", 0)) == (4, len(layer))
    assert (layer.last_of("NOUN|NAME", 0, 4), layer.last_of("NOUN|NAME", 2, 3)) == (3, -1)
    assert (layer.has("NAME|GERUND", 0, 4), layer.has("NAME|GERUND", 0, 3)) == (True, False)
    assert (layer.reads(0, "DETERMINER NOUN|NAME PREPOSITION"), layer.reads(1, "DETERMINER NOUN")) == (True, False)
    assert not layer.reads(-1, "STOP")


def test_a_stretch_is_counted_and_read_to_its_end(layer: Layer) -> None:
    assert (layer.count_of("NAME|NOUN", 0, 4), layer.count_of("NAME|NOUN", 2, 4)) == (2, 1)
    assert (layer.reads(0, "DETERMINER NOUN", 2), layer.reads(0, "DETERMINER NOUN", 3)) == (True, False)
    assert (layer.last_of("DETERMINER NOUN", 0, 4), layer.count_of("NOUN PREPOSITION", 0, 4)) == (1, 1)
    assert (layer.has("NOUN PREPOSITION", 0, 3), layer.has("NOUN PREPOSITION", 0, 2)) == (True, False)
