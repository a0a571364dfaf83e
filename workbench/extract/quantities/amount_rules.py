"""Rules of amounts: what must stand around a number for it to tell what a family of rules reads.

The pattern of a rule has the number in angle brackets, with the names of conditions that must hold of it. Around it
stand names of categories, in the order of the text. Behind a name, `?` says that it may be missing, and `+` that its
words belong to the claim; `!` before it, that it must not stand or hold there. A family declares its categories and
conditions once, see `named`; any other category is a word class of the family.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from functools import cache, lru_cache
from typing import Any, TypeVar

from msgspec import Struct

from workbench.extract.language import WORDS_REMEMBERED, Language
from workbench.extract.phrases import PhraseTable
from workbench.extract.quantities.page import Page
from workbench.extract.quantities.ranges import Amount
from workbench.extract.rule_tables import Rule
from workbench.extract.word_class import WordClass, WordClasses

#: From a token, the token past the words of a category: the first of them where it is read leftwards (None: not there).
Category = Callable[[Page, int], int | None]
Condition = Callable[[Page, Amount], bool]
_Part = TypeVar("_Part", bound=Callable[..., Any])

#: A word class of the language: words, endings or phrases.
Words = frozenset[str] | tuple[str, ...] | PhraseTable[Any]
Known = Callable[[Language], Words]


class Grammar(Struct, frozen=True):
    """What the patterns of a family name: word classes, categories read leftwards and rightwards, and conditions."""

    words: tuple[type[WordClasses], ...] = ()
    before: dict[str, Category] = {}
    behind: dict[str, Category] = {}
    amount: dict[str, Condition] = {}


#: What was asked for a number so far, of each category at a token: many rules begin alike.
Matched = dict[tuple[Category, int], int | None]


class Match(Struct, frozen=True):
    """The rule that holds, and the token behind the words that belong to the claim."""

    name: str
    last: int


class _Step(Struct, frozen=True):
    category: Category
    optional: bool
    refused: bool
    taken: bool


class Compiled(Struct, frozen=True, eq=False):
    """One rule, ready to be tried."""

    name: str
    conditions: tuple[Condition, ...]
    before: tuple[_Step, ...]
    behind: tuple[_Step, ...]

    def at(self, page: Page, amount: Amount, told: Matched) -> Match | None:
        """The match of this rule at `amount`; `told` is what other rules have asked of it."""
        if self.before and _walk(page, amount.first, self.before, told) is None:
            return None
        for condition in self.conditions:
            if not condition(page, amount):
                return None
        last = _walk(page, amount.last, self.behind, told) if self.behind else amount.last
        return None if last is None else Match(self.name, last)


def compiled(rules: tuple[Rule, ...], grammar: Grammar) -> tuple[Compiled, ...]:
    """The rules, in their order, ready to be tried. Raises KeyError at a name that `grammar` does not declare."""
    known: dict[str, Known] = {",": lambda _: frozenset(","), ";": lambda _: frozenset(";")} | {
        name: known for words in reversed(grammar.words) for name, known in _word_classes(words)
    }
    before = {name: _OfWords(words, leftwards=True) for name, words in known.items()} | grammar.before
    behind = {name: _OfWords(words, leftwards=False) for name, words in known.items()} | grammar.behind
    return tuple(_compiled(rule, before, grammar.amount, behind) for rule in rules)


def _compiled(
    rule: Rule, before: Mapping[str, Category], conditions: Mapping[str, Condition], behind: Mapping[str, Category]
) -> Compiled:
    left, amount, right = (part.split() for part in re.split("[<>]", rule.pattern))
    return Compiled(
        rule.name,
        tuple(_condition(name, conditions) for name in amount),
        tuple(_step(word, before) for word in reversed(left)),
        tuple(_step(word, behind) for word in right),
    )


def named(*functions: _Part, **told: _Part) -> dict[str, _Part]:
    """Categories or conditions by what patterns call them: a function's own name with hyphens, or the keyword."""
    return {_hyphened(each.__name__): each for each in functions} | {_hyphened(name): told[name] for name in told}


def _hyphened(name: str) -> str:
    return name.strip("_").replace("_", "-")


def _word_classes(declared: type[WordClasses]) -> Iterator[tuple[str, Known]]:
    for name, each in vars(declared).items():
        if isinstance(each, WordClass):
            yield _hyphened(name), cache(lambda language, name=name: getattr(declared.get(language), name))


class _OfWords(Struct, frozen=True, eq=False):
    """The category of the words, endings or phrases of a word class."""

    known: Known
    leftwards: bool

    def __call__(self, page: Page, at: int) -> int | None:
        words = self.known(page.language)
        if isinstance(words, PhraseTable):
            found = words.before(page.lower, at) if self.leftwards else words.at(page.lower, at)
            return found[0] if found else None
        word = page.word(at - self.leftwards)
        holds = word.endswith(words) if isinstance(words, tuple) else word in words
        return (at - 1 if self.leftwards else at + 1) if holds else None

    def may_hold(self, language: Language, word: str) -> bool:
        """Whether `word` is in the class, or the word of a phrase that stands right beside the number."""
        words = self.known(language)
        if isinstance(words, PhraseTable):
            return word in (words.last_words if self.leftwards else words.first_words)
        return word.endswith(words) if isinstance(words, tuple) else word in words


class Begun(Struct, frozen=True, eq=False):
    """A category that begins with a word of some kind, or ends with it where it is read leftwards."""

    may_hold: Callable[[Language, str], bool]
    #: What reads it from there on; None for that word alone.
    read: Category | None = None
    leftwards: bool = False

    def __call__(self, page: Page, at: int) -> int | None:  # noqa: D102 - a category is called
        if not self.may_hold(page.language, page.word(at - self.leftwards)):
            return None
        return self.read(page, at) if self.read else at - 1 if self.leftwards else at + 1


def _may_begin(steps: tuple[_Step, ...], language: Language, word: str) -> bool:
    """Whether `steps` may hold beside `word`, as far as word classes tell: those up to the first that must be there."""
    for step in steps:
        if not step.refused:
            if not isinstance(step.category, _OfWords | Begun) or step.category.may_hold(language, word):
                return True
            if not step.optional:
                return False
    return True


@lru_cache(maxsize=WORDS_REMEMBERED)
def _called_before(rules: tuple[Compiled, ...], language: Language, word: str) -> tuple[Compiled, ...]:
    """Those of `rules` that the word right before a number does not rule out: most numbers call for few."""
    return tuple(rule for rule in rules if _may_begin(rule.before, language, word))


@lru_cache(maxsize=WORDS_REMEMBERED)
def _called_behind(rules: tuple[Compiled, ...], language: Language, word: str) -> tuple[Compiled, ...]:
    """The same by the word right behind it, of those that the one before has left."""
    return tuple(rule for rule in rules if _may_begin(rule.behind, language, word))


def first_match(rules: tuple[Compiled, ...], page: Page, amount: Amount) -> Match | None:
    """What the first of `rules` that holds says of `amount`."""
    told: Matched = {}
    called = _called_before(rules, page.language, page.word(amount.first - 1))
    for rule in _called_behind(called, page.language, page.word(amount.last)):
        if match := rule.at(page, amount, told):
            return match
    return None


def _condition(name: str, conditions: Mapping[str, Condition]) -> Condition:
    condition = conditions[name.removeprefix("!")]
    return (lambda page, amount: not condition(page, amount)) if name.startswith("!") else condition


def _step(word: str, categories: Mapping[str, Category]) -> _Step:
    return _Step(categories[word.strip("!?+")], word.endswith("?"), word.startswith("!"), word.endswith("+"))


def _walk(page: Page, index: int, steps: tuple[_Step, ...], told: Matched) -> int | None:
    """Where the claim ends that `steps` allow from token `index` outwards, None where one of them fails."""
    at = end = index
    for step in steps:
        asked = step.category, at
        if asked not in told:
            told[asked] = step.category(page, at)
        reached = told[asked]
        if step.refused:
            if reached is not None:
                return None
        elif reached is not None:
            at = reached
            end = at if step.taken else end
        elif not step.optional:
            return None
    return end
