"""Tables on the command line: one way for every command, as wide as the terminal, and whole where they are piped.

A column that is *kept* (a number, a place, a status, a value) is never cut. *Words* give way first, and end in "…"
where they are cut; they are whole as soon as there is room, or the output goes to a file or a program. *Prose* stands
last and continues under itself. Where even that is too wide for the terminal, each row becomes a record: what is kept
in one line, and the words in full below it.
"""

from __future__ import annotations

import re
import shutil
import sys
from collections.abc import Iterable, Iterator, Sequence

import click
from msgspec import Struct

from workbench.display import beginning, cells, cut, figures, one_line

#: Fewer columns than these are too few to read words or prose in.
_WORDS, _PROSE = 12, 24

#: Up to here words are padded where nothing is cut; one longer text then does not push all other rows aside.
_ALIGNED = 44

#: How a record's lines that follow its first one are set in, and anything else that has no room beside its head.
_INSET = "     "

_STYLE = re.compile("\x1b\\[[0-9;]*m")
_PLAIN = "\x1b[0m"


class Column(Struct, frozen=True):
    """How one column behaves where there is not room enough for all."""

    #: The columns that it has at least; None where it is kept as it is. What may go down to 0 is left out first.
    least: int | None = None
    right: bool = False
    #: The columns that it has even where its cells are shorter: tables that follow each other are then aligned.
    wide: int = 0
    #: The blanks behind it.
    gap: int = 2
    #: Prose: continued under itself, never cut; only the last column can be.
    prose: bool = False


KEPT = Column()
RIGHT = Column(right=True, wide=4)
WORDS = Column(least=_WORDS)
#: What another column says, too: it is left out where the others have no room.
BESIDE = Column(least=0)
PROSE = Column(least=_PROSE, prose=True)


def terminal_width() -> int | None:
    """The columns of the terminal that is written to, or as COLUMNS has it; None where no terminal is."""
    return shutil.get_terminal_size().columns if sys.stdout.isatty() else None


def print_lines(lines: Iterable[str]) -> None:
    """Print lines, each as soon as it is made."""
    for line in lines:
        click.echo(line)


def table(
    columns: Sequence[Column], rows: Iterable[Sequence[str]], width: int | None, *, inset: str = ""
) -> Iterator[str]:
    """The lines of a table: no wider than `width`, or in full where that is None."""
    for lines in row_by_row(columns, rows, width, inset=inset):
        yield from lines


def row_by_row(
    columns: Sequence[Column], rows: Iterable[Sequence[str]], width: int | None, *, inset: str = ""
) -> Iterator[tuple[str, ...]]:
    """The lines of each row, for whoever has something to say below one. Cells are plain text, as it was stored."""
    shown = [[one_line(cell) for cell in row] for row in rows]
    if not shown:
        return
    longest = [max(map(cells, column)) for column in zip(*shown, strict=True)]
    filled = [place for place, wide in enumerate(longest) if wide]
    longest = [max(wide, column.wide) for wide, column in zip(longest, columns, strict=True)]
    room = None if width is None else width - len(inset)
    widths = _widths({place: columns[place] for place in filled}, longest, room)
    for row in shown:
        if widths is None:
            yield tuple(_record(columns, row, width or 0))
        else:
            yield tuple(_line(columns, widths, row, width, inset))


def wrapped(head: str, text: str, width: int | None) -> list[str]:
    """`head` and `text` in lines no wider than `width`, the next ones under the text; one line where it is None.

    The text may be styled, and is on one line; a figure is parted only where it is wider than a line.
    """
    if width is None:
        return [head + text]
    under = " " * cells(_STYLE.sub("", head))
    if len(under) + _PROSE > width:
        under = _INSET[: width // 4]
    lines, line, styles = [], head, ""
    room = width - cells(_STYLE.sub("", head))
    first = True
    for word in _words(text, width - len(under)):
        wide = cells(_STYLE.sub("", word).rstrip(" "))
        if wide > room and not (first and not head):
            lines.append(line.rstrip(" ") + (_PLAIN if styles else ""))
            line, room = under + styles, width - len(under)
        line += word
        room -= cells(_STYLE.sub("", word))
        for style in _STYLE.findall(word):
            styles = "" if style == _PLAIN else styles + style
        first = False
    return [*lines, line.rstrip(" ")]


def _words(text: str, width: int) -> Iterator[str]:
    """The words of `text` with the blanks behind them: what a line may end with. One wider than a line is parted."""
    whole = figures(text)
    begin = 0
    for blank in re.finditer(" +", text):
        if not any(start < blank.start() < end for start, end in whole):
            yield from _parts(text[begin : blank.end()], width)
            begin = blank.end()
    if begin < len(text):
        yield from _parts(text[begin:], width)


def _parts(word: str, width: int) -> Iterator[str]:
    while not _STYLE.search(word) and cells(word.rstrip(" ")) > width > 1:
        part = beginning(word, width)
        yield part
        word = word[len(part) :]
    yield word


def _widths(columns: dict[int, Column], longest: Sequence[int], width: int | None) -> dict[int, int] | None:
    """The width of each column that is shown, by its place; None where they don't fit beside each other."""
    widths = {place: longest[place] for place in columns}
    if width is None:
        return {place: min(wide, _ALIGNED) if columns[place].least else wide for place, wide in widths.items()}
    least = {
        place: wide if columns[place].least is None else min(wide, columns[place].least or 0)
        for place, wide in widths.items()
    }
    beside = [place for place, one in columns.items() if one.least == 0]
    if _taken(columns, {place: longest[place] if place in beside else wide for place, wide in least.items()}) > width:
        for place in beside:
            del widths[place], least[place]
    while _taken(columns, widths) > width:
        giving = [place for place in widths if place not in beside and widths[place] > least[place]]
        if not giving:
            return None
        widest = max(giving, key=lambda place: widths[place])
        widths[widest] -= 1
    return widths


def _taken(columns: dict[int, Column], widths: dict[int, int]) -> int:
    """The columns of the terminal that `widths` take with the blanks between them."""
    return sum(wide + columns[place].gap for place, wide in widths.items()) - columns[max(widths)].gap


def _line(
    columns: Sequence[Column], widths: dict[int, int], row: Sequence[str], width: int | None, head: str
) -> list[str]:
    for place, wide in widths.items():
        if columns[place].prose:
            return wrapped(head, row[place], width)
        cell = row[place] if width is None or columns[place].least is None else cut(row[place], wide)
        pad = " " * (wide - cells(cell))
        head += (pad + cell if columns[place].right else cell + pad) + " " * columns[place].gap
    return [head.rstrip(" ")]


def _record(columns: Sequence[Column], row: Sequence[str], width: int) -> Iterator[str]:
    kept = [cell for cell, column in zip(row, columns, strict=True) if cell and column.least is None]
    given = [cell for cell, column in zip(row, columns, strict=True) if cell and column.least]
    yield from wrapped("", "  ".join(kept), width)
    for cell in given:
        yield from wrapped(_INSET, cell, width)
