"""Tables of rules: what a rule is called, its pattern, what it makes and on what condition, and examples.

    a strong pronoun that reads like a clitic
        ^ <CLITIC> FINITE → SUBJECT if is_strong
        fr | <Lui> hausse les épaules.

A line that begins at the margin names a rule. Its pattern follows, over as many lines as it takes, and then its
examples, which run as tests: the language, a text with what the rule is about in angle brackets (`\\n` ends its lines),
and what it is read as where that is not all the rule makes. What the words of a pattern mean is told by the family that
has the table.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from typing import TypeVar

from msgspec import Struct

Thing = TypeVar("Thing")
Made = TypeVar("Made")

_EXAMPLE = re.compile(r"(?P<lang>[a-z]{2,3}) \| (?P<text>.+?)(?: \| (?P<value>.+))?")
_MARKED = re.compile(r"<(.+?)>")


class Example(Struct, frozen=True):
    """A text, what of it the rule is about (`start` to `end`, where its table marks anything), and how it is read."""

    lang: str
    text: str
    start: int
    end: int
    value: str | None


class Rule(Struct, frozen=True):
    """One rule as it is written down; what it does not state is empty."""

    name: str
    pattern: str
    makes: str
    condition: str
    examples: tuple[Example, ...]


def rules(table: str) -> tuple[Rule, ...]:
    """The rules of a table, in their order."""
    return tuple(map(_rule, re.split(r"\n(?! )", table.strip("\n"))))


def _rule(written: str) -> Rule:
    name, *lines = (line.strip() for line in written.splitlines())
    examples = [found for line in lines if (found := _EXAMPLE.fullmatch(line))]
    stated, _, condition = " ".join(lines[: len(lines) - len(examples)]).partition(" if ")
    pattern, _, makes = stated.partition(" → ")
    return Rule(name, pattern, makes, condition, tuple(_example(**each.groupdict()) for each in examples))


def _example(lang: str, text: str, value: str | None) -> Example:
    text = text.replace("\\n", "\n")
    marked = _MARKED.search(text)
    start, end = (marked.start(), marked.end() - 2) if marked else (0, 0)
    return Example(lang, _MARKED.sub(r"\1", text), start, end, value)


#: What is asked of a thing, each with whether it must hold.
Tests = tuple[tuple[Callable[[Thing], object], bool], ...]


def tested(
    rows: Iterable[Rule], test: Callable[[str], Callable[[Thing], object] | bool]
) -> tuple[tuple[str, Tests[Thing]], ...]:
    """What rows make, and their tests, which stand apart by commas, and may begin with `not`.

    `test` reads one. Where it knows already how that ends, the row has one test less, or is left out.
    """
    made = []
    for row in rows:
        written = [(each.removeprefix("not "), not each.startswith("not ")) for each in row.pattern.split(", ")]
        tests = [(test(each), wanted) for each, wanted in written]
        if all(each is wanted for each, wanted in tests if isinstance(each, bool)):
            made.append((row.makes, tuple((each, wanted) for each, wanted in tests if not isinstance(each, bool))))
    return tuple(made)


def first_made(rows: Iterable[tuple[Made, Tests[Thing]]], thing: Thing) -> Made | None:
    """What the first row makes whose tests `thing` passes, None where none does."""
    for made, tests in rows:
        for test, wanted in tests:
            if (not test(thing)) is wanted:
                break
        else:
            return made
    return None
