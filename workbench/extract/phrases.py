"""Looking up sequences of words: the longest phrase of a table that starts, or ends, at a token."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import cache
from itertools import product
from typing import Generic, TypeVar

from workbench.extract.tokens import tokenise

Payload = TypeVar("Payload")

#: Stands in a node of the tree where a phrase ends; no token is empty.
_END = ""


@cache
def _choice() -> re.Pattern[str]:
    return re.compile(r"\(([^()]*)\)")


def expand(pattern: str) -> Iterator[str]:
    """Every phrase that `pattern` stands for: `(this|next) week` is two, `(the|) end` has one without an article."""
    pieces = _choice().split(pattern)
    choices = [piece.split("|") if odd % 2 else [piece] for odd, piece in enumerate(pieces)]
    for combination in product(*choices):
        yield "".join(combination)


class PhraseTable(Generic[Payload]):
    """A table from phrases to payloads, searched by token.

    Phrases are cut as texts are, so that `l'an` is three tokens. With `exact`, words are compared as written
    (`MW` is not `mW`) and the caller passes `Tokens.words` in place of `Tokens.lower`.
    """

    __slots__ = ("_backward", "_forward", "first_words", "last_words")

    def __init__(self, phrases: Iterable[tuple[str, Payload]], *, exact: bool = False) -> None:
        self._forward: dict[str, object] = {}
        self._backward: dict[str, object] = {}
        self.first_words: set[str] = set()
        self.last_words: set[str] = set()
        for phrase, payload in phrases:
            tokens = tokenise(phrase)
            words = tokens.words if exact else tokens.lower
            if words:
                self._add(words, payload)

    def _add(self, words: Sequence[str], payload: Payload) -> None:
        self.first_words.add(words[0])
        self.last_words.add(words[-1])
        for tree, ordered in ((self._forward, words), (self._backward, words[::-1])):
            node = tree
            for word in ordered:
                node = node.setdefault(word, {})  # type: ignore[assignment]
            node.setdefault(_END, payload)

    def at(self, words: Sequence[str], index: int) -> tuple[int, Payload] | None:
        """The longest phrase that starts at token `index`: the token after it, and its payload."""
        return self._walk(self._forward, words, index, 1)

    def before(self, words: Sequence[str], index: int) -> tuple[int, Payload] | None:
        """The longest phrase that ends just before token `index`: its first token, and its payload."""
        found = self._walk(self._backward, words, index - 1, -1)
        return (found[0] + 1, found[1]) if found else None

    @staticmethod
    def _walk(node: dict[str, object], words: Sequence[str], index: int, step: int) -> tuple[int, Payload] | None:
        best: tuple[int, Payload] | None = None
        while 0 <= index < len(words):
            child = node.get(words[index])
            if child is None:
                break
            node = child  # type: ignore[assignment]
            index += step
            if _END in node:
                best = (index, node[_END])  # type: ignore[assignment]
        return best
