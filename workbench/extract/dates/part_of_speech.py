"""Parts of speech for what reads tokens: a sentence is read when the first word of it is asked for."""

from __future__ import annotations

from workbench.extract.quantities.page import Page

#: A longer sentence is tagged in pieces of so many tokens.
_LONGEST = 120


def tag_of(page: Page, at: int) -> str:
    """The tag (see `patterns.CATEGORIES`) of the word that starts at token `at`, empty where none starts there."""
    known = page.tags
    if at not in known and 0 <= at < len(page.lower):
        _read_sentence(page, at, known)
    return known.get(at, "")


def tags_between(page: Page, first: int, last: int) -> set[str]:
    """The tags of tokens `first` to `last` (exclusive)."""
    return {tag_of(page, at) for at in range(first, last)}


def _read_sentence(page: Page, at: int, known: dict[int, str]) -> None:
    """Adds the tags of the sentence around token `at` to those that are known."""
    from workbench.extract.attributions.layer import reader_of

    around = page.sentence(at, at, _LONGEST)
    first, last = around.start, min(around.stop + 1, len(page.lower))
    starts = page.tokens.starts[first:last]
    layer = page.document.once(reader_of).read(starts[0], page.tokens.ends[last - 1], (), None)
    tags = dict(zip(layer.starts, layer.tags, strict=True))
    known.update((index, tags.get(start, "")) for index, start in enumerate(starts, first))
