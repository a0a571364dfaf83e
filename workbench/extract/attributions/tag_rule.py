"""One row of the table of tag repairs."""

from __future__ import annotations

from collections.abc import Callable

from msgspec import Struct

from workbench.extract.attributions.tag_conditions import Sentence


class Example(Struct, frozen=True):
    """A sentence in which the row gives `word` its tag."""

    lang: str
    text: str
    word: str


class TagRule(Struct, frozen=True):
    """Where `pattern` matches and `when` holds of the unit in brackets, that unit is a `becomes`."""

    name: str
    pattern: str
    becomes: str
    when: Callable[[Sentence, int], bool] | None
    examples: tuple[Example, ...]
