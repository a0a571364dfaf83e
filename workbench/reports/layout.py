"""What a worded report is made of, whatever the format: facts, tables, cells, links. Nothing here is marked up.

All text in it has passed through `printable`; a format only escapes what its own syntax needs.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlsplit

from workbench.claims import Verdict
from workbench.display import STAND_IN, visible, visible_line

#: The schemes that a report links to; any other address is printed and can't be followed.
LINKED_SCHEMES = frozenset({"http", "https"})

#: The colour behind each verdict, as RRGGBB.
SHADES = {
    Verdict.VERIFIED: "DFF3E4",
    Verdict.DISPUTED: "FBDFDB",
    Verdict.UNSOURCED: "FCEFCF",
    Verdict.OPEN: "E8EBF0",
}


@dataclass(frozen=True, slots=True)
class Link:
    """A text that leads somewhere: `#claim-3` in the report itself, or an address on the web."""

    text: str
    target: str


@dataclass(frozen=True, slots=True)
class Strong:
    """A text that stands out of those beside it."""

    text: str


Inline = str | Link | Strong
Line = tuple[Inline, ...]


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one cell of a table: lines of text and links."""

    lines: tuple[Line, ...] = ()

    @property
    def text(self) -> str:
        """The cell's words, a line feed between lines."""
        return "\n".join(plain(line) for line in self.lines)


@dataclass(frozen=True, slots=True)
class Column:
    """A table's column; `width` is its share of the page, in characters of a landscape page.

    `is_status` is true for the one whose first line is the row's verdict.
    """

    title: str
    width: int
    is_status: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row; `anchor` is what links to it name, `verdict` the status that colours it."""

    cells: tuple[Cell, ...]
    anchor: str = ""
    verdict: Verdict | None = None


@dataclass(frozen=True, slots=True)
class Table:
    """A titled table, of `size` rows that can be walked through once; `annex` is its letter where it is an annex.

    `number` is how many things the rows tell of, where one tells of several.
    """

    key: str
    title: str
    columns: tuple[Column, ...]
    rows: Iterable[Row]
    size: int
    annex: str = ""
    number: int | None = None


@dataclass(frozen=True, slots=True)
class Fact:
    """A line of the cover: what is stated, and of what."""

    label: str
    value: Cell


# Code points that XML can't hold though they are neither control nor format characters (XML 1.0, section 2.2).
_NO_XML = str.maketrans({"\ufffe": STAND_IN, "\uffff": STAND_IN})


def printable(text: str) -> str:
    """`text` as every format can hold it: hidden and acting characters made visible, one for one, line feeds kept."""
    return visible(text).translate(_NO_XML)


def cell(*lines: Inline | Line | None) -> Cell:
    """A cell of `lines`; empty ones and None are left out, and a text's own line breaks are kept."""
    kept: list[Line] = []
    for line in lines:
        if isinstance(line, str):
            kept.extend((printable(part),) for part in line.split("\n") if part.strip())
        elif isinstance(line, (Link, Strong)):
            kept.append((line,))
        elif line:
            kept.append(line)
    return Cell(tuple(kept))


def shown(text: str) -> str:
    """`text` on one line, every hidden character made visible."""
    return printable(text).replace("\n", " ").strip(" ")


#: A figure in which a line could end: its groups of digits, and what it counts behind a blank.
FIGURE = re.compile(r"\d(?:[\d.,\u00a0\u202f]*\d)?(?: \d{3}(?!\d))*(?: (?:[%‰€$£¥°]|[^\W\d]\w{0,13}\b))?")


def unbroken(text: str) -> str:
    """`text` with a no-break space for each blank within a figure, one for one, so that no line ends there."""
    return FIGURE.sub(lambda figure: figure.group().replace(" ", "\u00a0"), text)


def plain(line: Line) -> str:
    """The words of `line` without its links."""
    return "".join(part if isinstance(part, str) else part.text for part in line)


def joined(parts: Iterable[Inline | Line | None], separator: str = " · ") -> Line:
    """`parts` on one line with `separator` between them; empty ones are left out."""
    line: list[Inline] = []
    for part in parts:
        if not part:
            continue
        if line:
            line.append(separator)
        line.extend(part if isinstance(part, tuple) else (part,))
    return tuple(line)


def web_link(address: str) -> Inline:
    """A link to `address`, or its bare text where a report does not link to such an address."""
    words = shown(address)
    return Link(words, address.strip()) if is_web_address(address) else words


def is_web_address(address: str) -> bool:
    """Whether `address` is one that a report links to: http or https, a host, and no blank or hidden character."""
    address = address.strip()
    if visible_line(address) != address or any(char.isspace() for char in address):
        return False
    try:
        parts = urlsplit(address)
    except ValueError:
        return False
    return parts.scheme.lower() in LINKED_SCHEMES and bool(parts.hostname)
