"""The head of a copy: who signs it, and the day of publication that it states."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass

from workbench.extract.language import Language, load

#: How many lines that are not blank are looked at, and how long a byline or dateline is at most.
_LINES, _LONGEST = 7, 120
#: How many words may stand beside a date on a line that does not say "published".
_MOST_WORDS_BESIDE = 4
_LONGEST_NAME = 80
_SEPARATOR = re.compile(r"\s[|–—·•-]\s|\t|\s{3,}")


@dataclass(frozen=True, slots=True)
class Head:
    """What the first lines of a copy state; null where they don't."""

    byline: str | None
    published: dt.date | None


def read(text: str, language: str) -> Head:
    """The byline and the day of publication in the first lines of `text`.

    A language's TOML names in `[head]` the words before a signature and before a day of publication. A day without
    such a word counts where next to nothing else stands on its line, and never in the first line, the headline, unless
    it is all there is.
    """
    words = load(language)
    lines = list(_lines(text))
    names = (_byline(piece, words) for _, piece in lines)
    days = (_day(piece, words, headline=first) for first, piece in lines)
    return Head(
        byline=next((name for name in names if name), None),
        published=next((day for day in days if day), None),
    )


def _lines(text: str) -> Iterator[tuple[bool, str]]:
    """The pieces of the first lines, and whether each is of the very first."""
    seen = 0
    for line in text[:8_000].split("\n"):
        if not line.strip():
            continue
        seen += 1
        if seen > _LINES:
            return
        if len(line) <= _LONGEST:
            for piece in _SEPARATOR.split(line):
                yield seen == 1, piece.strip()


def _byline(piece: str, words: Language) -> str | None:
    for word in words.section("head").get("signed", ()):
        name = piece[len(word) :].lstrip(" :\u00a0")
        if not piece.lower().startswith(word.lower()) or piece[len(word) : len(word) + 1].isalnum():
            continue
        if name and len(name) <= _LONGEST_NAME and name[0].isupper() and name[-1] not in ".!?;:":
            return name
    return None


def _day(piece: str, words: Language, *, headline: bool) -> dt.date | None:
    from workbench.extract import extract

    if not any(character.isdigit() for character in piece):
        return None
    said = any(piece.lower().startswith(word.lower()) for word in words.section("head").get("published", ()))
    for claim in extract(piece, words):
        date = claim.quantity.date if claim.quantity else None
        if date is None or date.start != date.end:
            continue
        beside = re.findall(r"\w+", piece[: claim.span.start] + " " + piece[claim.span.end :])
        if said or len(beside) <= (0 if headline else _MOST_WORDS_BESIDE):
            return date.start
    return None
