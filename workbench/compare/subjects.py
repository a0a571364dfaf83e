"""What a claim is about: the words around it by which the same thing is found again in other articles."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence

from msgspec import Struct

from workbench.claims import Claim, QuantityType
from workbench.compare.vocabulary import vocabulary

_WORD = re.compile(r"[^\W_]+")
_SENTENCE_END = re.compile(r"[.!?…]+[\"»”’')\]]*\s+(?=[^\W\d_a-zà-ÿ]|[«“\"‘—–-]|\d)|\n")
#: Letters that a word is known by, and those below which it is known whole.
_BEGINNING, _SHORT = 7, 4
#: So many words, the nearest ones, tell what a claim is about.
_MOST = 12
#: A name tells so much that it counts as standing this many characters nearer.
_NAMES_FIRST = 150
#: Words further than this from the claim, in characters, count for less.
_NEAR = 60
#: What a name, a figure beside the claim and any other word are worth.
_NAME, _FIGURE, _OTHER = 1.3, 0.9, 1.0


class Beginning(Struct, frozen=True):
    """A word as it is looked for: its first letters, without accents, or the whole of it; what it is worth; a name?"""

    letters: str
    whole: bool
    worth: float
    named: bool = False

    def fits(self, word: str) -> bool:
        """Whether `word`, which `plain` made, is a form of it."""
        return word == self.letters if self.whole else word.startswith(self.letters)


def plain(word: str) -> str:
    """`word` in lower case without accents."""
    if word.isascii():
        return word.lower()
    return "".join(c for c in unicodedata.normalize("NFD", word.lower()) if not unicodedata.combining(c))


def words_of(text: str) -> list[str]:
    """The words of a text, each as `plain` makes it."""
    return [plain(word) for word in _WORD.findall(text)]


def sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """Where the sentence that holds `start:end` begins and ends; told by punctuation alone."""
    first, last = 0, len(text)
    for stop in _SENTENCE_END.finditer(text):
        if stop.end() <= start:
            first = stop.end()
        elif stop.start() >= end:
            last = stop.start() + len(stop.group().rstrip())
            break
    return first, last


def subject_of(text: str, claim: Claim, language: str) -> list[Beginning]:
    """What `claim`, which stands in `text`, is about: the nearest words of its sentence that carry a subject."""
    first, last = sentence_around(text, claim.span.start, claim.span.end)
    stopwords = vocabulary(language).stopwords
    found: dict[str, tuple[int, Beginning]] = {}
    for word in _WORD.finditer(text, first, last):
        gap = max(claim.span.start - word.end(), word.start() - claim.span.end, 0)
        if gap == 0 and not _is_noun_of(claim, word.group()):
            continue
        sentence_begins = word.start() == first
        beginning = _beginning(word.group(), stopwords, 1.0 if gap <= _NEAR else 0.6, cased=not sentence_begins)
        if beginning and (beginning.letters not in found or gap < found[beginning.letters][0]):
            found[beginning.letters] = gap, beginning
    nearest = sorted(found.values(), key=lambda each: (each[0] - _NAMES_FIRST * each[1].named, each[1].letters))
    return [beginning for _, beginning in nearest[:_MOST]]


def beginnings_of(text: str, language: str) -> list[Beginning]:
    """The words of `text` that carry a subject, in their order."""
    stopwords = vocabulary(language).stopwords
    found = (_beginning(word.group(), stopwords, 1.0, cased=bool(word.start())) for word in _WORD.finditer(text))
    return list(dict.fromkeys(beginning for beginning in found if beginning))


def _is_noun_of(claim: Claim, word: str) -> bool:
    """Whether `word`, inside of a numeric claim, is the noun that it counts."""
    quantity = claim.quantity
    if quantity is None:
        return True
    counted = quantity.type is QuantityType.COUNT and quantity.unit is not None
    return counted and word.lower() in (quantity.unit or "").lower().split()


def _beginning(word: str, stopwords: frozenset[str], near: float, *, cased: bool) -> Beginning | None:
    lower = word.lower()
    if word.isdigit():
        return Beginning(word, True, _FIGURE * near) if len(word) > 1 and word.strip("0") else None
    if len(word) < 3 or lower in stopwords:
        return None
    letters = plain(word)
    if cased and word[0].isupper():
        return Beginning(letters, True, _NAME * near, named=True)
    return Beginning(cut(letters), len(letters) < _SHORT, _OTHER * near)


def cut(letters: str) -> str:
    """The first letters of a word, without an ending of number or gender: what its forms have in common."""
    if len(letters) > _SHORT:
        letters = letters[:-2] if letters.endswith("es") else letters[:-1] if letters[-1] in "sxe" else letters
    return letters[:_BEGINNING]


def index_words(text: str, language: str) -> list[str]:
    """The words of `text` that may carry a subject, each as `cut` makes it, names too."""
    stopwords = vocabulary(language).stopwords
    return [cut(plain(word)) for word in _WORD.findall(text) if word.lower() not in stopwords]


def hit(beginnings: Sequence[Beginning], text: str) -> Iterator[int]:
    """The places, in `beginnings`, of those that `text` has a form of."""
    words = set(words_of(text))
    for place, beginning in enumerate(beginnings):
        if any(beginning.fits(word) for word in words):
            yield place
