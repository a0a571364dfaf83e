"""The tags of a sentence after the rows of `tag_rules.py`, of which most sentences call for few."""

from __future__ import annotations

import re
from collections.abc import Callable
from operator import add
from typing import cast

from msgspec.structs import replace

from workbench.extract.attributions import tag_conditions
from workbench.extract.attributions.patterns import CATEGORIES, needed, pattern
from workbench.extract.attributions.tag_conditions import Sentence
from workbench.extract.attributions.tag_rules import RULES
from workbench.extract.attributions.word_classes import ClosedClass

_Condition = Callable[[Sentence, int], bool]
_TEST = re.compile(r"(?:(?P<places>[+-]\d) )?(?P<no>not )?(?P<asks>\S+)")


def _condition(written: str) -> _Condition | None:
    """What must be true of the word and of those around it, None for nothing."""
    first, _, others = written.partition(", ")
    test, rest = _test(first) if first else None, _condition(others) if others else None
    return (lambda sentence, index: test(sentence, index) and rest(sentence, index)) if test and rest else test


def _test(written: str) -> _Condition:
    """One test of a condition: `-1 not {grammar.as}`. Raises ValueError where it is none."""
    found = _TEST.fullmatch(written)
    if found is None:
        raise ValueError(f"no test: {written!r}")
    places, wanted, holds = int(found["places"] or 0), not found["no"], _asks(found["asks"])
    if not places and wanted:
        return holds
    return lambda sentence, index: index + places >= 0 and holds(sentence, index + places) is wanted


def _asks(name: str) -> _Condition:
    if name.startswith("{"):
        word_class = cast("ClosedClass", name.strip("{}"))
        return lambda sentence, index: sentence.lower[index] in sentence.lexicon.group[word_class]
    if name == "CUE":
        return lambda sentence, index: sentence.lower[index] in sentence.lexicon.senses
    if name in CATEGORIES:
        return lambda sentence, index: CATEGORIES[name] in sentence.classes[index]
    function: _Condition = getattr(tag_conditions, name)
    return function


_COMPILED = [
    (needed(rule.pattern)[0], pattern(rule.pattern), CATEGORIES[rule.makes], _condition(rule.condition))
    for rule in RULES
]


def _pairs(tags: str) -> set[str]:
    """The pairs of neighbours in `tags`, `^` before the first: most sentences call for few rules."""
    return set(map(add, f"^{tags}", tags))


def repaired(sentence: Sentence) -> str:
    """The tags of `sentence` after every rule."""
    tags = sentence.tags
    pairs = _pairs(tags)
    for called_for, found, becomes, holds in _COMPILED:
        if called_for.isdisjoint(pairs):
            continue
        for match in found.finditer(tags):
            at = match.start(1)
            if holds is None or holds(sentence, at):
                tags = f"{tags[:at]}{becomes}{tags[at + 1 :]}"
                pairs |= _pairs(tags)
                sentence = replace(sentence, tags=tags)
    return tags
