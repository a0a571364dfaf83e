"""The head of a copy: who signs it, and the day of publication that it states."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from workbench.extract.dates.publication_day import HeadWords, publication_day
from workbench.extract.invisible_characters import as_seen
from workbench.extract.language import Language
from workbench.extract.language_file import load

#: How many characters and lines that are not blank are looked at, and how long a byline is at most.
_HEAD, _LINES, _LONGEST = 8_000, 7, 120
_LONGEST_NAME = 80
_SEPARATOR = re.compile(r"\s[|–—·•-]\s|\t|\s{3,}")


@dataclass(frozen=True, slots=True)
class Head:
    """What the first lines of a copy state; null where they don't."""

    byline: str | None
    published: dt.date | None


def read(text: str, language: str) -> Head:
    """The byline and the day of publication in the first lines of `text`.

    A language's TOML names in `[head]` the words before a signature and before a day of publication.
    """
    words, text = load(language), as_seen(text[:_HEAD])
    names = (_byline(piece, words) for piece in _pieces(text))
    return Head(
        byline=next((name for name in names if name), None),
        published=publication_day(text, words),
    )


def _pieces(text: str) -> Iterator[str]:
    """What separators part in the first lines."""
    seen = 0
    for line in text[:_HEAD].split("\n"):
        if not line.strip():
            continue
        seen += 1
        if seen > _LINES:
            return
        if len(line) <= _LONGEST:
            for piece in _SEPARATOR.split(line):
                yield piece.strip()


def _byline(piece: str, words: Language) -> str | None:
    for word in HeadWords.get(words).signed:
        name = piece[len(word) :].lstrip(" :\u00a0")
        if not piece.lower().startswith(word.lower()) or piece[len(word) : len(word) + 1].isalnum():
            continue
        if name and len(name) <= _LONGEST_NAME and name[0].isupper() and name[-1] not in ".!?;:":
            return name
    return None
