"""The lines of a PDF's page as pypdf gives them, with the size of their letters and small figures told apart.

A figure set high in small letters is an exponent or the mark of a note: it is no digit of the number before it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from math import hypot
from typing import Any

from workbench.articles.characters import normalise
from workbench.articles.pdf_paragraphs import MARK, Line, parted
from workbench.articles.superscripts import LOOKED_BACK_AT, lowered, raised

#: Letters that fonts draw as one; no writer types them.
_LIGATURES = str.maketrans({0xFB00: "ff", 0xFB01: "fi", 0xFB02: "fl", 0xFB03: "ffi", 0xFB04: "ffl", 0xFB05: "st"})
#: What a PDF's text may hold where a font does not say its letters, and what stands for a mark here.
_NO_LETTER = str.maketrans({0: "\ufffd", ord(MARK): "\ufffd", **dict.fromkeys(range(0xD800, 0xE000), "\ufffd")})
_SMALL = 0.8
#: So many lines at the end of what is drawn may be the page's head and foot.
_FURNITURE = 3

#: What is drawn at once: its letters, their size and how high above the foot of the page they stand.
_Piece = tuple[str, float, float | None]
#: A line of more code points than this is no printed line; its figures are not looked at.
_LONGEST_LINE = 2_000
_FIGURE = re.compile(r"[+\-\u2212]?\d{1,3}(?:,\d{1,3})*|[*†‡§]{1,3}|[\[(]\d{1,3}[\])]")
#: Formulas whose figures are set low; a PDF seldom says which way a figure was moved.
_LOW_BEFORE = re.compile(r"(?<![^\W\d_])(?:CO|NO|SO|CH|NH|H|O|N|PM)\Z")


def page_lines(page: Any) -> list[Line]:
    """The lines of `page`, a page of pypdf. Raises whatever pypdf does of a damaged one."""
    pieces: list[_Piece] = []

    def visit(text: str, matrix: Any, text_matrix: Any, _font: Any, size: Any) -> None:
        if text:
            letters = normalise(text.translate(_LIGATURES).translate(_NO_LETTER))
            pieces.append((letters, _points(size, matrix, text_matrix), _height(matrix, text_matrix)))

    page.extract_text(visitor_text=visit)
    return parted(_head_first(list(_lines(pieces))))


def _head_first(lines: list[Line]) -> list[Line]:
    """The lines with those first that are drawn last but stand above all others, as a browser prints a page's head."""
    filled = [line for line in lines if line.text.strip() and line.height is not None]
    for last in range(1, min(_FURNITURE, len(filled) - 1) + 1):
        head, rest = filled[-last], filled[:-last]
        if all((head.height or 0.0) > (line.height or 0.0) for line in (*rest, *filled[len(filled) - last + 1 :])):
            return [head, *(line for line in lines if line is not head)]
    return lines


def _height(matrix: Any, text_matrix: Any) -> float | None:
    try:
        return round(float(text_matrix[4] * matrix[1] + text_matrix[5] * matrix[3] + matrix[5]), 1)
    except (TypeError, ValueError, OverflowError):
        return None


def _points(size: Any, matrix: Any, text_matrix: Any) -> float:
    try:
        return round(abs(float(size)) * hypot(*text_matrix[2:4]) * hypot(*matrix[2:4]), 1)
    except (TypeError, ValueError, OverflowError):
        return 0.0


def _lines(pieces: list[_Piece]) -> Iterator[Line]:
    text, marks, sizes, height = "", [], Counter[float](), None
    usual = _usual_size([(piece, size) for piece, size, _ in pieces])
    follows_figure = False
    for piece, size, here in pieces:
        rest = piece.removeprefix(" ") if follows_figure and piece.startswith("  ") else piece
        follows_figure = False
        if 0 < len(text) < _LONGEST_LINE and 0 < size <= min(usual, _most(sizes)) * _SMALL and _is_figure(piece):
            text, mark = _with_figure(text, piece)
            marks += [mark] if mark else []
            rest, follows_figure = "\n" * piece.count("\n"), True
        first, *others = rest.split("\n")
        text += first
        sizes[size] += len(first.strip())
        height = here if height is None and first.strip() else height
        for other in others:
            yield Line(text, _most(sizes), tuple(marks), height)
            text, marks, sizes = other, [], Counter({size: len(other.strip())})
            height = here if other.strip() else None
    yield Line(text, _most(sizes), tuple(marks), height)


def _is_figure(piece: str) -> bool:
    """Whether `piece`, in small letters, is a figure at the end of what stands before it on the line."""
    return _FIGURE.fullmatch(piece.strip()) is not None and not piece.startswith("\n")


def _with_figure(text: str, piece: str) -> tuple[str, str]:
    """`text` with a small figure after it, and the mark that it is where it is one."""
    figure = piece.strip()
    before = text.rstrip(" ")
    if _LOW_BEFORE.search(before):
        return before + lowered(figure), ""
    high = None if figure[:1] in "*†‡§[(" else raised(figure, before[-LOOKED_BACK_AT:])
    return (before + MARK, figure.strip("[]()")) if high is None else (before + high, "")


def usual_size(lines: list[Line]) -> float:
    """The size of most letters in `lines`."""
    return _usual_size([(line.text, line.size) for line in lines])


def _usual_size(pieces: list[tuple[str, float]]) -> float:
    sizes = Counter[float]()
    for text, size in pieces:
        sizes[size] += len(text.strip())
    return _most(sizes)


def _most(sizes: Counter[float]) -> float:
    return max(sizes, key=lambda size: sizes[size], default=0.0)
