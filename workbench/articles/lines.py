"""Printed lines back into paragraphs: running heads dropped, lines joined, words mended that a line's end broke."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

#: How many lines at the top and at the bottom of a page may be a running head or foot.
_MARGIN = 3
#: A line that ends this far before the margin ends its paragraph where its last sentence is complete.
_SHORT = 0.85
#: A line this short and without a full stop is a heading of its own.
_VERY_SHORT = 0.6

_PAGE_NUMBER = re.compile(
    r"[\W_]*(?:p(?:age|\.)?\s*)?\d{1,4}(?:\s*(?:/|of|sur|von|de)\s*\d{1,4})?[\W_]*", re.IGNORECASE
)
_SENTENCE_END = re.compile(r"[.!?…:][\"”’»›)\]\s]*\Z")
_LONGEST_WORD = 60
_BROKEN_WORD = re.compile(r"(\w+)[-\u2010\u00ad]\Z")
_WORD = re.compile(r"\w+(?:[-\u2010]\w+)*")
_OPENING_WORD = re.compile(r"\w+")


def paragraphs(pages: Sequence[Sequence[str]]) -> Iterator[str]:
    """The paragraphs of a document whose pages are given line by line; one may run over the end of a page."""
    bodies = _without_running_heads([[line.strip() for line in page] for page in pages])
    lines = [line for body in bodies for line in body]
    words = _vocabulary(lines)
    width = _usual_width(lines)
    pieces: list[str] = []
    for index, line in enumerate(lines):
        _join(pieces, line, words)
        following = lines[index + 1] if index + 1 < len(lines) else ""
        if pieces and (not line or not following or _ends_paragraph(line, following, width)):
            yield "".join(pieces)
            pieces = []


def _without_running_heads(pages: list[list[str]]) -> list[list[str]]:
    """The pages without page numbers, and without lines that stand at the edge of most pages, numbers apart."""
    if len(pages) < 2:
        return pages
    edges: Counter[str] = Counter()
    for page in pages:
        edges.update({_masked(line) for line in _edge(page) if line})
    running = {line for line, times in edges.items() if times >= 2 and times * 2 >= len(pages)}
    return [_trimmed(page, running) for page in pages]


def _edge(page: Sequence[str]) -> Sequence[str]:
    filled = [line for line in page if line]
    return [*filled[:_MARGIN], *filled[-_MARGIN:]]


def _trimmed(page: list[str], running: set[str]) -> list[str]:
    first, last = 0, len(page)
    while first < last and _is_furniture(page[first], running):
        first += 1
    while last > first and _is_furniture(page[last - 1], running):
        last -= 1
    return page[first:last]


def _is_furniture(line: str, running: set[str]) -> bool:
    return not line or _masked(line) in running or _PAGE_NUMBER.fullmatch(line) is not None


def _masked(line: str) -> str:
    return re.sub(r"\d+", "0", line)


def _usual_width(lines: Sequence[str]) -> int:
    """The width of a full line: nine lines in ten are no longer."""
    widths = sorted(len(line) for line in lines if line)
    return widths[len(widths) * 9 // 10] if widths else 0


def _ends_paragraph(line: str, following: str, width: int) -> bool:
    complete = _SENTENCE_END.search(line[-_LONGEST_WORD:]) is not None
    if complete:
        return len(line) < width * _SHORT and not following[0].islower()
    return (
        len(line) < width * _VERY_SHORT
        and not following[0].islower()
        and not _BROKEN_WORD.search(line[-_LONGEST_WORD:])
    )


def _vocabulary(lines: Sequence[str]) -> Counter[str]:
    """The words that stand whole inside lines, in lower case."""
    words: Counter[str] = Counter()
    for line in lines:
        words.update(word.lower() for word in _WORD.findall(line.rpartition(" ")[0]))
    return words


def _join(pieces: list[str], line: str, words: Counter[str]) -> None:
    """Add `line` to a paragraph's pieces, a space apart unless it goes on with the word that the last one broke."""
    if pieces and line:
        broken = _BROKEN_WORD.search(pieces[-1][-_LONGEST_WORD:])
        opening = _OPENING_WORD.match(line)
        if broken is None or opening is None:
            pieces.append(" ")
        elif pieces[-1][-1] == "\u00ad" or _is_one_word(broken.group(1), opening.group(), words):
            pieces[-1] = pieces[-1][:-1]
    if line:
        pieces.append(line)


def _is_one_word(first: str, second: str, words: Counter[str]) -> bool:
    """Whether a hyphen at a line's end is the printer's, not the word's own, judged by the document's other words."""
    if not second[0].islower():
        return False
    first, second = first.lower(), second.lower()
    if words[first + second]:
        return True
    if words[f"{first}-{second}"]:
        return False
    return not (words[first] and words[second])
