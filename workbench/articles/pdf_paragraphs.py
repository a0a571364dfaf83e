"""Lines as a printed page has them, and back into paragraphs: joined, and words mended that a line's end broke."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

#: Stands in a line where the mark of a note was taken out: Unicode's word for "no character", which no text holds.
MARK = "\ufdd0"

#: A line that ends this far before the margin ends its paragraph where its last sentence is complete.
_SHORT = 0.85
#: A line this short and without a full stop is a heading of its own.
_VERY_SHORT = 0.6

_SENTENCE_END = re.compile(rf"[.!?…:][\"”’»›)\]\s{MARK}]*\Z")
_LONGEST_WORD = 60
_BROKEN_WORD = re.compile(r"(\w+)[-\u2010\u00ad]\Z")
_WORD = re.compile(r"\w+(?:[-\u2010]\w+)*")
_OPENING_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class Line:
    """The words of a line and the size of its letters, in points; 0 where the file does not say.

    `marks` are the notes' marks that were taken out of it, in the order of their `MARK` in the text; `height` is where
    it stands above the foot of the page.
    """

    text: str
    size: float = 0.0
    marks: tuple[str, ...] = ()
    height: float | None = None


def paragraphs(pages: Sequence[Sequence[str]], below: Mapping[int, Sequence[str]] | None = None) -> Iterator[str]:
    """The paragraphs of a document whose pages are given line by line; one may run over the end of a page.

    `below` are paragraphs that stand below the text of a page, by its index: each follows the paragraph that the page
    ends in.
    """
    lines = [line.strip() for page in pages for line in page]
    words = _vocabulary(lines)
    width = _usual_width(lines)
    notes = _notes_after(pages, below or {})
    pieces: list[str] = []
    waiting: list[str] = []
    for index, line in enumerate(lines):
        _join(pieces, line, words)
        waiting += notes.get(index, ())
        following = lines[index + 1] if index + 1 < len(lines) else ""
        if pieces and (not line or not following or _ends_paragraph(line, following, width)):
            yield "".join(pieces)
            pieces = []
        if not pieces:
            yield from waiting
            waiting = []
    yield from notes.get(-1, ())


def _notes_after(pages: Sequence[Sequence[str]], below: Mapping[int, Sequence[str]]) -> dict[int, list[str]]:
    """What stands below the pages, by the index of the line after which it comes; -1 where no line is left."""
    found: dict[int, list[str]] = {}
    last = -1
    for number, page in enumerate(pages):
        last += len(page)
        found.setdefault(last, []).extend(below.get(number, ()))
    return found


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
