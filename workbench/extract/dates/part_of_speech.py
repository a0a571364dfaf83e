"""Parts of speech for what reads tokens: the tags of a sentence, made when the first word of it is asked for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.extract.quantities.page import Page

if TYPE_CHECKING:
    from workbench.extract.attributions.layer import Reader

#: A longer sentence is tagged in pieces of so many tokens.
_LONGEST = 120


def tag_of(page: Page, at: int) -> str:
    """The tag (see `tagger.TAGS`) of the word that starts at token `at`, empty where none starts there."""
    known = page.once(_tags)
    if at not in known and 0 <= at < len(page.lower):
        _read_sentence(page, at, known)
    return known.get(at, "")


def _tags(_page: Page) -> dict[int, str]:
    return {}


def _reader(page: Page) -> Reader:
    from workbench.extract.attributions.layer import Reader

    return Reader(page.text, page.language)


def _read_sentence(page: Page, at: int, known: dict[int, str]) -> None:
    """Adds the tags of the sentence around token `at` to those that are known."""
    first, last = at, at + 1
    while first > at - _LONGEST and not page.ends_sentence(first - 1):
        first -= 1
    while last < at + _LONGEST and not page.ends_sentence(last - 1):
        last += 1
    last = min(last, len(page.lower))
    tokens = page.tokens
    layer = page.once(_reader).read(tokens.starts[first], tokens.ends[last - 1], (), None)
    tags = dict(zip(layer.starts, layer.tags, strict=True))
    known.update((index, tags.get(tokens.starts[index], "")) for index in range(first, last))
