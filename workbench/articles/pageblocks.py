"""The blocks of a web page - paragraphs, headings, list items, table rows - with their words as the page has them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from workbench.articles.copy import CELL_BREAK

_BLOCKS = frozenset(
    [
        *("address", "article", "aside", "blockquote", "body", "caption", "dd", "details", "div", "dl", "dt"),
        *("fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr"),
        *("html", "li", "main", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "tfoot", "thead"),
        *("tr", "ul"),
    ]
)
_UNSEEN = frozenset(
    [
        *("script", "style", "noscript", "template", "head", "svg", "math", "iframe", "object", "select", "button"),
        *("textarea", "audio", "video", "canvas"),
    ]
)
#: What stands around an article on its page.
_SURROUNDINGS = frozenset(["nav", "footer", "form"])
_CELLS = frozenset(["td", "th"])
_SPACE = re.compile(r"[ \t\n\r\f]+")


@dataclass(frozen=True, slots=True)
class Block:
    """One block's words; `links` are stretches of `text` with their addresses, `surrounding` what frames an article."""

    tag: str
    text: str
    surrounding: bool
    links: tuple[tuple[int, int, str], ...] = ()


def blocks(page: Any) -> Iterator[Block]:
    """The blocks of `page`, an lxml tree, in reading order; what a browser does not show is left out."""
    from lxml import etree

    walk = _Walk()
    for event, element in etree.iterwalk(page, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        finished = walk.enter(tag, element) if event == "start" else walk.leave(tag, element)
        if finished is not None:
            yield finished
        walk.words(element.text if event == "start" else element.tail)


@dataclass(slots=True)
class _Walk:
    """Where the walk through the page stands, and the block it is in."""

    tags: list[str] = field(default_factory=lambda: ["body"])
    hidden: int = 0
    surroundings: int = 0
    pieces: list[str] = field(default_factory=list)
    length: int = 0
    space_due: bool = False
    links: list[tuple[int, int, str]] = field(default_factory=list)
    opened: list[tuple[int, str]] = field(default_factory=list)

    def enter(self, tag: str, element: Any) -> Block | None:
        if tag in _UNSEEN:
            self.hidden += 1
        if self.hidden:
            return None
        if tag in _BLOCKS:
            finished = self._finish()
            self.surroundings += tag in _SURROUNDINGS
            self.tags.append(tag)
            return finished
        if tag == "br":
            self._put("\n")
        elif tag in _CELLS and self.length:
            self._put(CELL_BREAK)
        elif tag == "a":
            self.opened.append((self.length + self.space_due, element.get("href") or ""))
        return None

    def leave(self, tag: str, element: Any) -> Block | None:
        if self.hidden:
            self.hidden -= tag in _UNSEEN
            return None
        if tag in _BLOCKS:
            finished = self._finish()
            self.tags.pop()
            self.surroundings -= tag in _SURROUNDINGS
            return finished
        if tag == "a" and self.opened:
            start, address = self.opened.pop()
            if start < self.length:
                self.links.append((start, self.length, address))
        return None

    def words(self, text: str | None) -> None:
        """Add words, with white space collapsed as a browser does."""
        if not text or self.hidden:
            return
        for index, word in enumerate(_SPACE.split(text)):
            self.space_due = self.space_due or index > 0
            if word:
                apart = self.space_due and self.length and self.pieces[-1] not in ("\n", CELL_BREAK)
                self._put(f" {word}" if apart else word)

    def _put(self, piece: str) -> None:
        self.pieces.append(piece)
        self.length += len(piece)
        self.space_due = False

    def _finish(self) -> Block | None:
        text = "".join(self.pieces).rstrip(" \n")
        block = Block(self.tags[-1], text, self.surroundings > 0, tuple(self.links)) if text.strip() else None
        self.pieces, self.length, self.space_due = [], 0, False
        self.links, self.opened = [], []
        return block
