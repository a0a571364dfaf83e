"""Footnotes of printed pages: they stand below the text and must not stand in the middle of its sentences."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from workbench.articles.pdf_paragraphs import MARK, Line

#: What a footnote begins with, and then words that begin like a sentence or an address.
_OPENING = re.compile(r"\s*[\[(]?(\d{1,3}|[*†‡§]{1,3})[\])]?[.:]?\s*(?=[^\W\d_a-zß-öø-ÿ]|[\"“«‘(]|https?:|www\.)")
_HIGH = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
#: Letters so much smaller than the text's are a note's.
_SMALLER = 0.93
#: A footnote of more lines than this, in letters of the text's size, is not told from the text.
_LONGEST_NOTE = 6
#: So many lines at the foot of a page may be notes.
_MOST_LINES = 60


@dataclass(frozen=True, slots=True)
class Footnote:
    """A note below the text; `mark` is what it begins with, and `is_marked` tells that the text has that mark."""

    mark: str
    words: str
    is_marked: bool


def without_footnotes(page: Sequence[Line], size: float) -> tuple[tuple[Line, ...], tuple[Footnote, ...]]:
    """The lines of `page` above its footnotes, and these; `size` is that of the document's text in points."""
    start = _start(page, size)
    if start is None:
        return tuple(page), ()
    body, notes = list(page[:start]), []
    for mark, words in _notes(page[start:]):
        is_marked = any(mark in line.marks for line in body) or _take_out_mark(body, mark)
        notes.append(Footnote(mark, words, is_marked))
    if not any(note.is_marked for note in notes) and not _is_small(page[start], size):
        return tuple(page), ()
    return tuple(body), tuple(notes)


def _start(page: Sequence[Line], size: float) -> int | None:
    """The line at which the footnotes begin: from there on each is a note's first, or goes on with one."""
    start = None
    for index in range(len(page) - 1, max(len(page) - _MOST_LINES, 0), -1):
        line = page[index]
        opening = _OPENING.match(line.text)
        if opening is not None and (_is_small(line, size) or _is_marked_above(page[:index], opening.group(1))):
            start = index
        elif start is None and len(page) - index > _LONGEST_NOTE:
            return None
        elif start is not None and not _is_small(line, size):
            return start
    return start


def _is_small(line: Line, size: float) -> bool:
    return 0 < line.size <= size * _SMALLER


def _is_marked_above(lines: Sequence[Line], mark: str) -> bool:
    return any(mark in line.marks or _mark_in_line(mark).search(line.text) for line in lines)


def _mark_in_line(mark: str) -> re.Pattern[str]:
    """The mark at the end of a word or sentence, in brackets or not."""
    name = re.escape(mark)
    high = f"|{mark.translate(_HIGH)}(?!\\w)" if mark.isdecimal() else ""
    return re.compile(rf"(?<=[^\W\d_]|[.,;:!?»”)])\[?{name}\]?(?!\w)|\[{name}\]{high}")


def _take_out_mark(lines: list[Line], mark: str) -> bool:
    """Take the last mark of that name out of `lines`; false where there is none."""
    for index in range(len(lines) - 1, -1, -1):
        found = list(_mark_in_line(mark).finditer(lines[index].text))
        if found:
            text, place = lines[index].text, found[-1]
            before = text[: place.start()].count(MARK)
            marks = lines[index].marks
            lines[index] = replace(
                lines[index],
                text=f"{text[: place.start()]}{MARK}{text[place.end() :]}",
                marks=(*marks[:before], mark, *marks[before:]),
            )
            return True
    return False


def _notes(lines: Sequence[Line]) -> Iterator[tuple[str, str]]:
    mark, words = "", ""
    for line in lines:
        text = line.text.strip()
        opening = _OPENING.match(line.text)
        if opening is None or not mark:
            words = f"{words} {text}".strip()
            if opening is not None:
                mark, words = opening.group(1), line.text[opening.end() :].strip()
            continue
        yield mark, words
        mark, words = opening.group(1), line.text[opening.end() :].strip()
    if mark:
        yield mark, words
