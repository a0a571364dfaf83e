"""The data of one language; `language_file` reads it."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from itertools import compress
from typing import Any, TypeVar

from msgspec import Struct, field

#: So many words are remembered with what was found of them; an archive has more than memory should hold.
WORDS_REMEMBERED = 1 << 14

Answer = TypeVar("Answer")


class Remembered(dict[str, Answer]):
    """What `work` tells of each word, worked out when it is first asked for: a look-up of one step from then on."""

    __slots__ = ("asked", "true", "work")

    def __init__(self, work: Callable[[str], Answer]) -> None:
        super().__init__()
        self.work = work
        self.asked, self.true = set[str](), set[str]()

    def __missing__(self, word: str) -> Answer:
        if len(self) >= WORDS_REMEMBERED:
            self.clear()
        told = self[word] = self.work(word)
        return told

    def true_of(self, words: frozenset[str]) -> frozenset[str]:
        """Those of `words` of which something true is told."""
        if len(self.asked) >= WORDS_REMEMBERED:
            self.asked, self.true = set(), set()
        if new := words - self.asked:
            self.asked |= new
            self.true |= set(compress(new, map(self.__getitem__, new)))
        return words & self.true


class Language(Struct, frozen=True, eq=False):
    """The data of one language, as its TOML file states it.

    `code` is its code in CLDR. Hashed and compared by identity, so that what is compiled from it can be cached.
    """

    code: str
    data: Mapping[str, Any]
    #: The forms of verbs by lemma, as far as they were worked out before; see `workbench.extract.inflection`.
    verb_forms: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    def section(self, *path: str) -> Mapping[str, Any]:
        """The table at `path`, empty where the language has none: a small language leaves out what it lacks."""
        table: Mapping[str, Any] = self.data
        for name in path:
            table = table.get(name, {})
        return table
