"""Rows of a table, read as a line that says their headers: `Frozen: Q3 2026 revenue: 187.5; Q3 2025 revenue: 164.2.`"""

from __future__ import annotations

import re

from workbench.compare.figures import Figure
from workbench.compare.texts import Sentence, Text, Word

#: The header of a cell that is not the first.
_CELL = re.compile(r"; [^;:]+: ")


def is_cell(text: Text, sentence: Sentence, figure: Figure) -> bool:
    """Whether `figure` stands in a cell of a row: behind its header, with another cell beside it."""
    beside = _CELL.search(text.text, sentence.start, sentence.end)
    return beside is not None and text.text.endswith(": ", 0, figure.start)


def labels(text: Text, sentence: Sentence, figure: Figure) -> list[Word]:
    """The words that tell what a cell is of: of its own header, and of its row's first column if that is no number."""
    head, header = text.text.find(": ", sentence.start, sentence.end), _header(text, sentence, figure)
    head = sentence.start if any(each.start < head for each in sentence.figures) else head
    return [word for word in sentence.words if word.start < head or header <= word.start < figure.start]


def in_one_column(text: Text, sentence: Sentence, figure: Figure, other: Sentence, beside: Figure) -> bool:
    """Whether `figure` of one row and `beside` of another one stand below the same header."""
    cells = is_cell(text, sentence, figure) and is_cell(text, other, beside)
    return cells and _name(text, sentence, figure) == _name(text, other, beside)


def _name(text: Text, sentence: Sentence, figure: Figure) -> str:
    """The header of a cell as it is written; the first cell's stands behind its row's name."""
    return text.text[_header(text, sentence, figure) : figure.start].rsplit(": ", 2)[-2].strip("; ")


def newest_column(text: Text, sentence: Sentence, figure: Figure) -> bool | None:
    """Whether no other column is of a later day than that of `figure`; None where their headers tell no days."""
    days = {each.start: day for each in sentence.figures
            if not each.date and is_cell(text, sentence, each) and (day := _day(text, sentence, each))}  # fmt: skip
    if figure.start not in days or len(set(days.values())) < 2:
        return None
    return days[figure.start] == max(days.values())


def _day(text: Text, sentence: Sentence, figure: Figure) -> int | None:
    header = _header(text, sentence, figure)
    told = [each.date for each in sentence.figures if each.date and header <= each.start < figure.start]
    return told[-1].end.toordinal() if told else None


def _header(text: Text, sentence: Sentence, figure: Figure) -> int:
    """Where the header of a cell begins."""
    return max(sentence.start, text.text.rfind("; ", sentence.start, figure.start))
