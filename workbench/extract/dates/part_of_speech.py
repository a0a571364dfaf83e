"""Parts of speech for what reads tokens: a sentence is read when the first word of it is asked for."""

from __future__ import annotations

from workbench.extract.quantities.page import Page

#: A longer sentence is tagged in pieces of so many tokens.
_LONGEST = 120


def tag_of(page: Page, at: int) -> str:
    """The category of the word that starts at token `at` (see `categories`), empty where none starts there."""
    if not page.word(at):
        return ""
    tag = page.tags[at]
    return _read_sentence(page, at) if tag is None else tag


def tags_between(page: Page, first: int, last: int) -> set[str]:
    """The categories of tokens `first` to `last` (exclusive)."""
    return {tag_of(page, at) for at in range(first, last)}


def _read_sentence(page: Page, at: int) -> str:
    """The category of token `at`, a word; those of the sentence around it are known from then on."""
    from workbench.extract.attributions.categories import CATEGORY_OF
    from workbench.extract.attributions.layer import reader_of

    around = page.sentence(at, at, _LONGEST)
    first, last = around.start, min(around.stop + 1, len(page.lower))
    last -= not page.lower[last - 1]  # the break behind it
    starts = page.starts[first:last]
    layer = page.document.once(reader_of).read(starts[0], page.ends[last - 1], (), None)
    tags = dict(zip(layer.starts, map(CATEGORY_OF.get, layer.tags, layer.tags), strict=True))
    page.tags[first:last] = [tags.get(start, "") for start in starts]
    return page.tags[at] or ""
