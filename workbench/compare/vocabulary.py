"""What a word is compared by: its stem; across languages the thing that it names, or how alike it is spelt."""

from __future__ import annotations

import re
import tomllib
import unicodedata
from dataclasses import dataclass, field
from functools import cache, lru_cache
from importlib import resources
from typing import Any

from msgspec import Struct

from workbench.extract.dates.clock import ClockWords
from workbench.extract.language_file import available, load

#: Letters of a word that tell its stem, and those that tell a word of the same origin in another language.
_STEM, _COGNATE = 6, 5
_SHORTEST_STEM = 3
#: What `arrested` and `arresting` have behind the stem of `arrest`.
_ENDING = re.compile(r"(?<=\w{4})(?:ed|ing)$")


class Keys(Struct, frozen=True, gc=False):
    """What one word can be matched by, and whether it carries a subject at all."""

    stem: str
    concepts: tuple[str, ...]
    cognate: str


@dataclass(frozen=True, slots=True, eq=False)
class Vocabulary:
    """The words of one language, as its TOML file states them."""

    code: str
    stopwords: frozenset[str]
    nearly: tuple[str, ...]
    #: Words that deny what their sentence says.
    negations: frozenset[str]
    #: Where such a word restricts or adds and denies nothing: `ne … que`, `not only`.
    restrictions: re.Pattern[str]
    #: Words before the name of what somebody belongs to: `the mayor of Rennes`.
    belonging: frozenset[str]
    #: What a speaker known already begins with: `the company`.
    definite: re.Pattern[str]
    #: What opens a sentence with a place: `In Austria`.
    places: re.Pattern[str]
    #: Words that join clauses: `121 in a year and 112 since December`.
    parting: re.Pattern[str]
    #: Words that tell a difference of two amounts: `7 million more`.
    more_or_less: re.Pattern[str]
    #: Words that tell which way an amount went.
    rises: re.Pattern[str]
    falls: re.Pattern[str]
    #: What stands before a figure that another one is compared with: `12 per cent, against 9`.
    compared: re.Pattern[str]
    #: What stands before the first of two figures of a change, and from there to the second: `from 4 cents to 10`.
    beginning: re.Pattern[str]
    reaching: re.Pattern[str]
    orders: dict[str, float]
    #: What times of day are told by, None in a language that nothing is extracted from.
    clock: ClockWords | None
    #: Nouns that are also money of a currency: `livres`.
    currencies: dict[str, str]
    #: The patterns of an article against itself.
    itself: dict[str, Any] = field(repr=False)
    words: dict[str, tuple[str, ...]] = field(repr=False)
    beginnings: dict[str, tuple[str, ...]] = field(repr=False)
    known: dict[str, Keys | None] = field(default_factory=dict, repr=False)

    def keys(self, word: str) -> Keys | None:
        """The keys of `word`, in lower case; None where it carries no subject."""
        if word not in self.known:
            self.known[word] = self._read(word)
        return self.known[word]

    def _read(self, word: str) -> Keys | None:
        if len(word) < 2 or word in self.stopwords or not word[0].isalpha():
            return None
        concepts = dict.fromkeys(self.words.get(word, ()))
        for length in range(min(len(word), 14), 2, -1):
            concepts.update(dict.fromkeys(self.beginnings.get(word[:length], ())))
        plain = fold(word)
        stem = plain[:-1] if len(plain) > _SHORTEST_STEM and plain[-1] in "sxe" else plain
        stem = _ENDING.sub("", stem)
        return Keys(f"w:{stem[:_STEM]}", tuple(f"c:{name}" for name in concepts), f"k:{plain[:_COGNATE]}")


@lru_cache(maxsize=1 << 16)
def fold(word: str) -> str:
    """`word` in lower case without accents, doubled letters once."""
    plain = "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))
    return "".join(c for at, c in enumerate(plain) if at == 0 or plain[at - 1] != c)


@cache
def vocabulary(code: str) -> Vocabulary:
    """The vocabulary that ships for language `code`; an empty one where there is none, so that values still compare."""
    file = resources.files("workbench.compare.languages") / f"{code}.toml"
    data = tomllib.loads(file.read_text(encoding="utf-8")) if file.is_file() else {}
    words: dict[str, tuple[str, ...]] = {}
    beginnings: dict[str, tuple[str, ...]] = {}
    for concept, listed in data.get("concepts", {}).items():
        for pattern in listed.lower().split():
            table, word = (beginnings, pattern[:-1]) if pattern.endswith("*") else (words, pattern)
            table[word] = (*table.get(word, ()), concept)
    return Vocabulary(
        code,
        frozenset(data.get("stopwords", "").split()),
        tuple(data.get("nearly", ())),
        frozenset(data.get("negations", "").split()),
        re.compile(data.get("restrictions", r"(?!)"), re.IGNORECASE),
        frozenset(data.get("belonging", "").split()),
        re.compile(data.get("definite", "(?!)"), re.IGNORECASE),
        re.compile(rf"(?:{'|'.join(data.get('places', '(?!)').split())})\b[^,;.]{{0,50}}", re.IGNORECASE),
        _any_of(data.get("parting", "")),
        _any_of(data.get("more_or_less", "")),
        _whole_words(data.get("itself", {}).get("rises", "(?!)")),
        _whole_words(data.get("itself", {}).get("falls", "(?!)")),
        re.compile(f"(?:{data.get('compared', '(?!)')})$", re.IGNORECASE),
        re.compile(f"(?:{data.get('beginning', '(?!)')})$", re.IGNORECASE),
        re.compile(data.get("reaching", "(?!)"), re.IGNORECASE),
        data.get("orders", {}),
        ClockWords.get(load(code)) if code in available() else None,
        data.get("currencies", {}),
        data.get("itself", {}),
        words,
        beginnings,
    )


def _whole_words(pattern: str) -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?:{pattern})(?!\w)", re.IGNORECASE)


def _any_of(listed: str) -> re.Pattern[str]:
    """Any of the words of `listed`, where `*` stands for any ending; of an empty list, nothing."""
    words = "|".join(re.escape(word).replace(r"\*", r"\w*") for word in sorted(listed.split()))
    return re.compile(rf"\b(?:{words})\b" if words else r"(?!)", re.IGNORECASE)
