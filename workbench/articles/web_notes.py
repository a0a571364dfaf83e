"""Notes and comments of a page: each mark finds the words it points to, which are no copy but a hint at its place."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from workbench.articles.article import HintKind
from workbench.articles.web_blocks import Block, Mark

#: A note of more blocks than this is a chapter.
_MOST_BLOCKS = 6
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6", "tr"])
_HOLDS_A_NOTE = frozenset(["li", "dd", "aside", "div"])
#: How Google Docs names the places of comments.
_COMMENT = "cmnt"


@dataclass(frozen=True, slots=True)
class Note:
    """The words of a note and what it is."""

    kind: HintKind
    words: str


@dataclass(frozen=True, slots=True)
class Notes:
    """The page's notes by the place that a mark points to; `blocks` are the numbers of the blocks that hold them."""

    by_target: Mapping[str, Note]
    blocks: frozenset[int]

    def of(self, mark: Mark) -> Note | None:
        """The note that `mark` points to."""
        return self.by_target.get(mark.target)


def notes(blocks: Sequence[Block]) -> Notes:
    """The notes among `blocks`: those that a mark points to, and that stand after it."""
    place = {identifier: index for index, block in reversed(list(enumerate(blocks))) for identifier in block.ids}
    found: dict[str, Note] = {}
    held: set[int] = set()
    targets = {place[mark.target[1:]] for block in blocks for mark in block.marks if mark.target[1:] in place}
    for index, block in enumerate(blocks):
        for mark in block.marks:
            at = place.get(mark.target[1:]) if mark.target.startswith("#") else None
            if at is None or at <= index or index in held or blocks[at].tag in _HEADINGS:
                continue
            own = list(_blocks_of_note(blocks, at, targets))
            held.update(own)
            kind = HintKind.COMMENT if mark.target[1:].startswith(_COMMENT) else HintKind.FOOTNOTE
            found[mark.target] = Note(kind, " ".join(blocks[one].text for one in own))
    return Notes(found, frozenset(held))


def _blocks_of_note(blocks: Sequence[Block], at: int, targets: set[int]) -> Iterator[int]:
    """The blocks of the note that begins at number `at`: those in the same list item or box of its own."""
    yield at
    element = blocks[at].element
    parent = None if element is None else element.getparent()
    if parent is None or parent.tag not in _HOLDS_A_NOTE or element.getprevious() is not None:
        return
    for index in range(at + 1, min(at + _MOST_BLOCKS, len(blocks))):
        other = blocks[index].element
        if index in targets or other is None or other.getparent() is not parent:
            return
        yield index
