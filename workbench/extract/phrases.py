"""Sequences of words, from a language file to their look-up: the longest phrase that starts, or ends, at a token."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, KeysView, Mapping, Sequence
from decimal import Decimal
from itertools import chain, compress, product
from operator import or_
from typing import Any, Generic, NamedTuple, Self, TypeVar

from msgspec import Struct

from workbench.extract.document import tokenise

Payload = TypeVar("Payload")


def expand(pattern: str) -> Iterator[str]:
    """Every phrase that `pattern` stands for: `(this|next) week` is two, `(the|) end` has one without an article."""
    pieces = re.split(r"\(([^()]*)\)", pattern)
    choices = [piece.split("|") if odd % 2 else [piece] for odd, piece in enumerate(pieces)]
    for combination in product(*choices):
        yield "".join(combination)


class PhraseTable(Generic[Payload]):
    """A table from phrases to payloads, searched by token.

    Phrases are cut as texts are, so that `l'an` is three tokens. With `exact`, words are compared as written
    (`MW` is not `mW`) and the caller passes `Tokens.words` in place of `Tokens.lower`.
    """

    # Slots, for a table is asked of nearly every word; the trees are made when they are first asked for.
    __slots__ = ("_backward", "_forward", "_openings", "_phrases")
    _forward: dict[str, Tree[Payload]] | None
    _backward: dict[str, Tree[Payload]] | None
    _openings: Openings | None

    def __init__(self, phrases: Iterable[tuple[str, Payload]], *, exact: bool = False) -> None:
        unique: dict[str, Payload] = {}
        for phrase, payload in phrases:
            unique.setdefault(phrase, payload)
        self._phrases = [
            (words, payload) for phrase, payload in unique.items() if (words := _words(phrase, exact=exact))
        ]
        self._forward = self._backward = self._openings = None

    def __iter__(self) -> Iterator[Sequence[str]]:
        """The phrases, each cut into its words."""
        return (words for words, _ in self._phrases)

    def _starts(self) -> dict[str, Tree[Payload]]:
        """The first level of the tree that is read forwards: most words start no phrase."""
        if self._forward is None:
            self._forward = _tree(self._phrases, 1).following
        return self._forward

    def _stops(self) -> dict[str, Tree[Payload]]:
        """The first level of the tree that is read backwards."""
        if self._backward is None:
            self._backward = _tree(self._phrases, -1).following
        return self._backward

    @property
    def first_words(self) -> KeysView[str]:
        """The words that phrases start with."""
        return self._starts().keys()

    @property
    def last_words(self) -> KeysView[str]:
        """The words that phrases end with."""
        return self._stops().keys()

    def starting(self, words: Sequence[str], places: Sequence[int]) -> list[int]:
        """Those of `places` in `words` at which a phrase may start."""
        self._openings = self._openings or Openings.of(self._starts())
        return self._openings.starting(words, places)

    def at(self, words: Sequence[str], index: int) -> tuple[int, Payload] | None:
        """The longest phrase that starts at token `index`: the token after it, and its payload."""
        try:
            node = (self._forward or self._starts()).get(words[index])
        except IndexError:
            return None
        if node is None:
            return None
        return _walk(node, words, index + 1, 1) if node.following else (index + 1, node.payload)  # type: ignore[return-value]

    def past(self, words: Sequence[str], index: int) -> int:
        """The token after the longest phrase that starts at token `index`, which it is itself where none does."""
        found = self.at(words, index)
        return found[0] if found else index

    def before(self, words: Sequence[str], index: int) -> tuple[int, Payload] | None:
        """The longest phrase that ends just before token `index`: its first token, and its payload."""
        if index <= 0:
            return None
        node = (self._backward or self._stops()).get(words[index - 1])
        found = None if node is None else _walk(node, words, index - 2, -1)
        return (found[0] + 1, found[1]) if found else None


class Tree(Struct, Generic[Payload], eq=False):
    """A node of the tree of phrases: the next words, and what the phrase that ends here stands for."""

    following: dict[str, Tree[Payload]]
    ends: bool = False
    payload: Payload | None = None


class Openings(NamedTuple):
    """What phrases begin with: a word that is all of one, or two words."""

    words: frozenset[str]
    pairs: frozenset[tuple[str, str]]

    @classmethod
    def of(cls, starts: Mapping[str, Tree[Any]]) -> Self:
        """The openings of the phrases in a tree, of which `starts` is the first level."""
        pairs = ((word, second) for word, node in starts.items() for second in node.following)
        return cls(frozenset(word for word, node in starts.items() if node.ends), frozenset(pairs))

    def starting(self, words: Sequence[str], places: Sequence[int]) -> list[int]:
        """Those of `places` in `words` at which one stands, told without a step of Python for each."""
        here, behind = list(map(words.__getitem__, places)), [*words[1:], ""]
        two = map(self.pairs.__contains__, zip(here, map(behind.__getitem__, places), strict=True))
        return list(compress(places, map(or_, map(self.words.__contains__, here), two)))


#: What something may start with: phrases, and words by themselves.
Triggers = tuple[PhraseTable[Any] | Collection[str], ...]


class Starts(Generic[Payload]):
    """All that may start at a token, looked up at once: payloads by the phrases that each starts with."""

    __slots__ = ("_forward", "_openings")

    def __init__(self, sources: Sequence[tuple[Triggers, Payload]]) -> None:
        stated: dict[tuple[str, ...], set[Payload]] = defaultdict(set)
        for triggers, payload in sources:
            for phrase in chain.from_iterable(triggers):
                stated[(phrase,) if isinstance(phrase, str) else tuple(phrase)].add(payload)
        for phrase in sorted(stated, key=len):  # what a phrase begins with starts there as well
            for end in range(1, len(phrase)):
                stated[phrase] |= stated.get(phrase[:end], set())
        order = [payload for _, payload in sources]
        self._forward = _tree(((phrase, sorted(each, key=order.index)) for phrase, each in stated.items()), 1).following
        self._openings = Openings.of(self._forward)

    @property
    def first_words(self) -> KeysView[str]:
        """The words that something starts with."""
        return self._forward.keys()

    def starting(self, words: Sequence[str], places: Sequence[int]) -> list[int]:
        """Those of `places` in `words` at which something may start."""
        return self._openings.starting(words, places)

    def at(self, words: Sequence[str], index: int) -> Sequence[Payload]:
        """The payloads of all that starts at token `index` of `words`, in the order of the sources."""
        node = self._forward.get(words[index])
        found = None if node is None else _walk(node, words, index + 1, 1)
        return found[1] if found else ()


def _words(phrase: str, *, exact: bool) -> list[str]:
    """The tokens of `phrase`; plain words need no tokeniser."""
    if phrase.replace(" ", "").isalpha():
        return (phrase if exact else phrase.lower()).split()
    tokens = tokenise(phrase)
    return tokens.words if exact else tokens.lower


def _tree(phrases: Iterable[tuple[Sequence[str], Payload]], step: int) -> Tree[Payload]:
    """The tree of `phrases`, read forwards or backwards; of two equal phrases the first wins."""
    root: Tree[Payload] = Tree({})
    for words, payload in phrases:
        node = root
        for word in words[::step]:
            following = node.following.get(word)
            if following is None:
                following = node.following[word] = Tree({})
            node = following
        if not node.ends:
            node.ends, node.payload = True, payload
    return root


def _walk(node: Tree[Payload], words: Sequence[str], index: int, step: int) -> tuple[int, Payload] | None:
    """The longest phrase through `node`, whose word stands just before `index` on the way."""
    best: tuple[int, Payload] | None = (index, node.payload) if node.ends else None  # type: ignore[assignment]
    length = len(words)
    while node.following and 0 <= index < length:
        child = node.following.get(words[index])
        if child is None:
            break
        node = child
        index += step
        if node.ends:
            best = (index, node.payload)  # type: ignore[assignment]
    return best


def decimals(table: Mapping[str, float]) -> dict[str, Decimal]:
    """The numbers of a table, exactly as the file writes them."""
    return {word: Decimal(str(number)) for word, number in expanded(table)}


def expanded(table: Mapping[str, Any]) -> Iterator[tuple[str, Any]]:
    """The entries of a table whose keys are patterns, see `expand`."""
    for pattern, payload in table.items():
        for phrase in expand(pattern):
            yield phrase, payload


def expand_all(patterns: Iterable[str]) -> Iterator[str]:
    """The phrases of a list of patterns. Raises TypeError for a text, which is no list."""
    for pattern in a_list(patterns):
        yield from expand(pattern)


def a_list(patterns: Iterable[str]) -> Iterable[str]:
    """`patterns`, unless they are a text, whose letters would each be read as a word: then TypeError is raised."""
    if isinstance(patterns, str):
        raise TypeError("a list is wanted")
    return patterns


def phrase_set(patterns: Iterable[str]) -> PhraseTable[bool]:
    """A table that only tells whether a phrase stands somewhere."""
    return PhraseTable((phrase, True) for phrase in expand_all(patterns))


def word_set(patterns: Iterable[str]) -> frozenset[str]:
    """The words of a list of patterns."""
    return frozenset(expand_all(patterns))
