"""The head of an article, the lines above its copy: its words, and the day of publication that it states."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterator

from workbench.extract import word_class
from workbench.extract.dates.placement import Placed
from workbench.extract.dates.single_dates import core_at
from workbench.extract.document import BREAK, Document, Tokens, tokenise
from workbench.extract.language import Language
from workbench.extract.numerals import NumeralReader
from workbench.extract.phrases import PhraseTable
from workbench.extract.quantities.page import Page
from workbench.extract.segment import paragraphs_of

#: So many lines that are not blank, and so many characters, are the head of an article.
_LINES, _CHARACTERS = 8, 2_000

#: A line that only dates the article has at most so many other words.
_WORDS_BESIDE = 4

#: A dateline (`PARIS, 30 septembre 2024 (AFP) –`) states its day within so many tokens.
_DATELINE = 8


class HeadWords(word_class.WordClasses):
    """The `[head]` section of a language."""

    #: What stands before the day of publication: `mis en ligne`.
    published: PhraseTable[bool] = word_class.phrases("head.published")
    #: What stands before a signature, as it is written: `propos recueillis par`.
    signed: tuple[str, ...] = word_class.listed("head.signed")


def publication_day(text: str, language: Language) -> dt.date | None:
    """The day that the head of `text` names as its own, None where it names none.

    A full date counts behind a word of publishing (the language's `[head] published`), on a line of little else below
    the headline, and in an agency's dateline.
    """
    text = text[:_CHARACTERS]
    if not any(character.isdecimal() for character in text):
        return None
    tokens = tokenise(text).with_breaks(paragraphs_of(text))
    page = Page(Document(text, language, None, tokens), NumeralReader(language, tokens), {}, frozenset())
    published = HeadWords.get(language).published
    for number, (first, last) in enumerate(_lines(tokens)):
        for placed in _full_dates(page, first, last):
            said = any(published.at(page.lower, at) for at in range(first, placed.first))
            beside = (last - first) - (placed.last - placed.first)
            alone = beside <= (_WORDS_BESIDE if number else 0)
            dateline = placed.last - first <= _DATELINE and page.word(placed.last) in ("(", "–", "—", "-")
            if placed.window and (said or alone or dateline):
                return placed.window.start
    return None


def _lines(tokens: Tokens) -> Iterator[tuple[int, int]]:
    """The tokens of each line of the head."""
    first = 0
    for _ in range(_LINES):
        if first >= len(tokens):
            return
        end = tokens.text.find("\n", tokens.starts[first])
        last = tokens.from_offset(end) if end >= 0 else len(tokens)
        yield first, last - (tokens.words[last - 1] == BREAK)
        first = last


def _full_dates(page: Page, first: int, last: int) -> Iterator[Placed]:
    """The single days with their year in tokens `first` to `last`."""
    at = first
    while at < last:
        placed = core_at(page, at)
        if placed and placed.unit == "day" and placed.year and placed.last <= last:
            yield placed
        at = placed.last if placed and placed.last > at else at + 1
