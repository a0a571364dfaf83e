"""The tags of a sentence after the rows of `tag_rules.py`, of which most sentences call for few."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable
from functools import reduce
from operator import add, or_
from typing import cast

from msgspec.structs import replace

from workbench.extract.attributions import tag_conditions
from workbench.extract.attributions.categories import CATEGORIES
from workbench.extract.attributions.patterns import needed, pattern
from workbench.extract.attributions.tag_conditions import Sentence
from workbench.extract.attributions.tag_rules import RULES
from workbench.extract.attributions.word_classes import ClosedClass
from workbench.extract.language import Remembered

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
        return lambda sentence, index: sentence.can_be(index, name)
    function: _Condition = getattr(tag_conditions, name)
    return function


_COMPILED = [(pattern(rule.pattern), CATEGORIES[rule.makes], _condition(rule.condition)) for rule in RULES]
#: The rules that each pair of neighbours calls for: a bit each, the lowest for the first rule. As many bits above tell
#: for which it is the second pair that must stand somewhere, and as many above these for which it is the third.
_BY_PAIR = defaultdict[str, int](int)
for _at, _rule in enumerate(RULES):
    _told = needed(_rule.pattern)
    for _which in range(3):
        for _pair in _told[min(_which, len(_told) - 1)]:
            _BY_PAIR[_pair] |= 1 << (_which * len(RULES) + _at)


#: The same for all pairs of so many tags in a row: it is looked up at every third tag.
_by_four = Remembered(lambda tags: reduce(or_, map(_BY_PAIR.__getitem__, map(add, tags, tags[1:])), 0)).__getitem__


def _called_for(tags: str) -> int:
    """The rules that may hold somewhere in `tags`: most sentences call for few."""
    tags = f"^{tags}"
    called = reduce(or_, map(_by_four, [tags[at : at + 4] for at in range(0, len(tags), 3)]))
    return called & called >> len(RULES) & called >> 2 * len(RULES)


def repaired(sentence: Sentence) -> str:
    """The tags of `sentence` after every rule."""
    tags = sentence.tags
    rules = _called_for(tags)
    while rules:
        rule = rules & -rules
        rules ^= rule
        found, becomes, holds = _COMPILED[rule.bit_length() - 1]
        match, seen = found.search(tags), tags
        while match:
            at = match.start(1)
            match = found.search(seen, match.start() + 1)  # what stands around one word may be another's
            if holds is None or holds(sentence, at):
                tags = f"{tags[:at]}{becomes}{tags[at + 1 :]}"
                rules |= _called_for(tags) & -(rule << 1)
                sentence = replace(sentence, tags=tags)
    return tags
