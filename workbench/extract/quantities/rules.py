"""A rule of reading is a row: its name, what must stand around an amount, and examples that run as tests.

A pattern is a line of names of categories, in the order of the text. Behind a name, `?` says that it may be missing,
and `+` that its words belong to the claim; `!` before it, that it must not stand there. What must be true of the amount
itself is a line of names too, of conditions. Categories and conditions are functions that a family of rules declares
once, by name; a name that it does not declare is a KeyError when the rules are compiled.

    Row("age: after a verb of having", before="having hedge?", amount="human", examples=(
        "fr | Elle a <39 ans>. | 39",
    ))
"""

from __future__ import annotations

from collections.abc import Callable, Mapping

from msgspec import Struct

from workbench.extract.language import Language
from workbench.extract.phrases import PhraseTable
from workbench.extract.quantities.page import Page
from workbench.extract.quantities.ranges import Amount

#: From a token, the token past the words of a category: the first of them where it is read leftwards (None: not there).
Category = Callable[[Page, int], int | None]
Condition = Callable[[Page, Amount], bool]


class Row(Struct, frozen=True):
    """One rule, as it is written down. Each example is `language | text with <the claim> | its value, or low~high`."""

    name: str
    before: str = ""
    behind: str = ""
    amount: str = ""
    examples: tuple[str, ...] = ()


class Grammar(Struct, frozen=True):
    """The categories of a family of rules: read leftwards, read rightwards, and the conditions on the amount."""

    before: Mapping[str, Category]
    behind: Mapping[str, Category]
    amount: Mapping[str, Condition]


class Match(Struct, frozen=True):
    """The rule that holds, and the token behind the words that belong to the claim."""

    name: str
    last: int


class _Step(Struct, frozen=True):
    category: Category
    optional: bool
    refused: bool
    taken: bool


class Rule(Struct, frozen=True):
    """One rule, ready to be tried."""

    name: str
    conditions: tuple[Condition, ...]
    before: tuple[_Step, ...]
    behind: tuple[_Step, ...]

    def at(self, page: Page, amount: Amount) -> Match | None:
        """The match of this rule at `amount`."""
        for condition in self.conditions:
            if not condition(page, amount):
                return None
        if self.before and _walk(page, amount.first, self.before) is None:
            return None
        last = _walk(page, amount.last, self.behind) if self.behind else amount.last
        return None if last is None else Match(self.name, last)


def word_before(words: Callable[[Language], frozenset[str]]) -> Category:
    """The category of the single words that a language's word class holds, read leftwards."""

    def category(page: Page, end: int) -> int | None:
        return end - 1 if page.word(end - 1) in words(page.language) else None

    return category


def phrase_before(phrases: Callable[[Language], PhraseTable[bool]]) -> Category:
    """The category of the phrases of a word class, read leftwards."""

    def category(page: Page, end: int) -> int | None:
        found = phrases(page.language).before(page.lower, end)
        return found[0] if found else None

    return category


def phrase_behind(phrases: Callable[[Language], PhraseTable[bool]]) -> Category:
    """The same, read rightwards."""

    def category(page: Page, at: int) -> int | None:
        found = phrases(page.language).at(page.lower, at)
        return found[0] if found else None

    return category


def compiled(rows: tuple[Row, ...], grammar: Grammar) -> tuple[Rule, ...]:
    """The rules of `rows`, in their order. Raises KeyError at a name that `grammar` does not declare."""
    return tuple(
        Rule(
            row.name,
            tuple(grammar.amount[name] for name in row.amount.split()),
            tuple(_step(word, grammar.before) for word in reversed(row.before.split())),
            tuple(_step(word, grammar.behind) for word in row.behind.split()),
        )
        for row in rows
    )


def first_match(rules: tuple[Rule, ...], page: Page, amount: Amount) -> Match | None:
    """What the first of `rules` that holds says of `amount`."""
    for rule in rules:
        if match := rule.at(page, amount):
            return match
    return None


def _step(word: str, categories: Mapping[str, Category]) -> _Step:
    return _Step(categories[word.strip("!?+")], word.endswith("?"), word.startswith("!"), word.endswith("+"))


def _walk(page: Page, index: int, steps: tuple[_Step, ...]) -> int | None:
    """Where the claim ends that `steps` allow from token `index` outwards, None where one of them fails."""
    at = end = index
    for step in steps:
        reached = step.category(page, at)
        if step.refused:
            if reached is not None:
                return None
        elif reached is not None:
            at = reached
            end = at if step.taken else end
        elif not step.optional:
            return None
    return end
