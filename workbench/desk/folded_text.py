"""Text as it is compared, whatever way it was typed: without accents, case, ligatures and hidden characters.

`Hélène`, `HELENE`, a Hélène whose accents are code points of their own, and one with a soft hyphen inside fold to the
same letters. Each folded letter knows which character it came from, so that what was found in the fold is cut out of
the text as it stands.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from unicodedata import category, normalize

# Letters that Unicode does not take apart, as they are written where a keyboard lacks them; and apostrophes that
# Unicode counts as letters.
_WRITTEN = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ħ": "h", "ŧ": "t", "æ": "ae", "œ": "oe", "ı": "i", "þ": "th", "ð": "d",
     "ʻ": "'", "ʼ": "'", "ʹ": "'", "ˈ": "'"}
)  # fmt: skip

_WORD = re.compile(r"[^\W\d_]+|\d+")


@dataclass(frozen=True, slots=True)
class Word:
    """A run of letters, or of digits, in a folded text; `start` and `end` count its folded characters."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Folded:
    """A text and its fold; `places` has the offset in `original` of each character of `text`."""

    original: str
    text: str
    places: Sequence[int]

    @classmethod
    def of(cls, text: str) -> Folded:
        """The fold of `text`."""
        if text.isascii() and text.isprintable():
            return cls(text, text.lower(), range(len(text)))
        letters: list[str] = []
        places: list[int] = []
        for place, char in enumerate(text):
            folded = _folded(char)
            letters.append(folded)
            places.extend([place] * len(folded))
        return cls(text, "".join(letters), places)

    def words(self) -> list[Word]:
        """The words of the fold, in order."""
        return [Word(match.group(), match.start(), match.end()) for match in _WORD.finditer(self.text)]

    def cut(self, start: int, end: int) -> tuple[int, int]:
        """Where `text[start:end]` stands in the original, the accents and hidden characters behind it included."""
        last = self.places[end - 1] + 1
        while last < len(self.original) and not _folded(self.original[last]):
            last += 1
        return self.places[start], last

    def as_typed(self, word: Word) -> str:
        """The word as it stands in the original."""
        start, end = self.cut(word.start, word.end)
        return self.original[start:end]


def fold(text: str) -> str:
    """`text` folded."""
    return Folded.of(text).text


@lru_cache(maxsize=4096)
def _folded(char: str) -> str:
    bare = normalize("NFKD", normalize("NFKD", char).casefold()).translate(_WRITTEN)
    return "".join(part for part in bare if not _silent(part))


def _silent(char: str) -> bool:
    """Whether the character is a mark, or one that nobody sees."""
    kind = category(char)
    return kind in ("Mn", "Me", "Cf") or (kind == "Cc" and not char.isspace())
