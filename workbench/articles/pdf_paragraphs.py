"""Lines as a printed page has them, and back into paragraphs: joined, and words mended that a line's end broke."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

#: Stands in a line where the mark of a note was taken out: Unicode's word for "no character", which no text holds.
MARK = "\ufdd0"

#: A line that ends this far before the margin ends its paragraph where its last sentence is complete.
_SHORT = 0.85
#: A line this short and without a full stop is a heading of its own.
_VERY_SHORT = 0.6

#: So many times the usual space between two lines parts paragraphs.
_WIDER = 1.3
#: Where no more lines than this go on in the next one, single spacing is taken for usual: so many times the letters.
_FEW, _SINGLE = 2, 1.2
#: In a text of so many lines of which fewer than this share end in a hyphen no words are broken.
_ENOUGH_LINES, _SELDOM = 30, 0.03

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
    breaks_words = _breaks_words(lines, words)
    width = _usual_width(lines)
    notes = _notes_after(pages, below or {})
    pieces: list[str] = []
    waiting: list[str] = []
    for index, line in enumerate(lines):
        _join(pieces, line, words, breaks_words=breaks_words)
        waiting += notes.get(index, ())
        following = lines[index + 1] if index + 1 < len(lines) else ""
        if pieces and (not line or not following or _ends_paragraph(line, following, width)):
            yield "".join(pieces)
            pieces = []
        if not pieces:
            yield from waiting
            waiting = []
    yield from notes.get(-1, ())


def parted(lines: Sequence[Line]) -> list[Line]:
    """The lines with an empty one where a paragraph ends: more space than usual follows a complete sentence, or a line
    that is not full, such as a headline's, with a capital below.
    """
    gaps = [*(_gap(above, below) for above, below in pairwise(lines)), 0.0]
    full = _usual_width([line.text.strip() for line in lines]) * _SHORT
    below = [line.text.lstrip()[:1] for line in lines[1:]] + [""]
    ends = [
        _SENTENCE_END.search(line.text.rstrip()[-_LONGEST_WORD:]) is not None
        or (len(line.text.strip()) < full and first.isupper())
        for line, first in zip(lines, below, strict=True)
    ]
    within = [gap for gap, end in zip(gaps, ends, strict=True) if gap > 0 and not end]
    usual = median(within if len(within) > _FEW else [_SINGLE * line.size for line in lines] or [0.0])
    found: list[Line] = []
    for line, gap, end in zip(lines, gaps, ends, strict=True):
        found.append(line)
        if end and gap > usual * _WIDER:
            found.append(Line(""))
    return found


def _gap(above: Line, below: Line) -> float:
    """How far a line stands below another one; 0 where that is not known."""
    return above.height - below.height if above.height is not None and below.height is not None else 0.0


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


def _breaks_words(lines: Sequence[str], words: Counter[str]) -> bool:
    """Whether the printer breaks words at line ends; in a text where hardly a line does, a hyphen is the word's own."""
    ends = ((_BROKEN_WORD.search(line[-_LONGEST_WORD:]), _OPENING_WORD.match(below)) for line, below in pairwise(lines))
    broken = [(one.group(1).lower(), other.group().lower()) for one, other in ends if one and other]
    if len(lines) < _ENOUGH_LINES or len(broken) >= _SELDOM * len(lines):
        return True
    return any(words[first + second] for first, second in broken)


def _join(pieces: list[str], line: str, words: Counter[str], *, breaks_words: bool) -> None:
    """Add `line` to a paragraph's pieces, a space apart unless it goes on with the word that the last one broke."""
    if pieces and line:
        broken = _BROKEN_WORD.search(pieces[-1][-_LONGEST_WORD:])
        opening = _OPENING_WORD.match(line)
        if broken is None or opening is None:
            pieces.append(" ")
        elif pieces[-1][-1] == "\u00ad" or _is_one_word(
            broken.group(1), opening.group(), words, breaks_words=breaks_words
        ):
            pieces[-1] = pieces[-1][:-1]
    if line:
        pieces.append(line)


def _is_one_word(first: str, second: str, words: Counter[str], *, breaks_words: bool) -> bool:
    """Whether a hyphen at a line's end is the printer's, not the word's own, judged by the document's other words."""
    if not second[0].islower():
        return False
    first, second = first.lower(), second.lower()
    if words[first + second]:
        return True
    if words[f"{first}-{second}"]:
        return False
    return breaks_words and not (words[first] and words[second])
