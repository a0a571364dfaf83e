"""How text is shown, on any screen, print-out or report.

An article may hold escape sequences, bidirectional overrides or invisible characters. They are stored as they came and
shown as visible stand-ins, one code point for one, so that a claim's offsets hold in what is shown.
"""

from __future__ import annotations

import re
import sys
import unicodedata

#: Shown for a character that has no picture of its own: U+2426, the symbol for a substitute.
STAND_IN = "␦"

# Control characters (C0, DEL, C1), line and paragraph separators, lone surrogates, and the format characters of
# Unicode's category Cf, but for U+200C and U+200D, which join letters and emoji. Compiled when a text needs it.
_HIDDEN = (
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\xad\u0600-\u0605\u061c\u06dd\u070f\u0890\u0891\u08e2\u180e\u200b\u200e\u200f"
    "\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb\ud800-\udfff\U000110bd\U000110cd\U00013430-\U0001343f"
    "\U0001bca0-\U0001bca3\U0001d173-\U0001d17a\U000e0001-\U000e007f]"
)

# Characters of one column each, among them all that this program draws; texts of these need no look-up of widths.
_NARROW = re.compile("[ -~\xa0-\xac\xae-\u02ff\u2010-\u2027\u202f-\u205e\u20ac\u2190-\u2193\u2212\u2248\u2260-\u2265"
                     "\u2400-\u2426\u2500-\u257f\u25cb\u2713\u2717]*")  # fmt: skip

# A joiner before what is never joined; wcwidth takes any character behind one for a part of the one before it.
_JOINS_NOTHING = re.compile("\u200d+(?=[ -~])")

_WHITE_SPACE = re.compile("[ \t\n\r\x0b\x0c\x85\u2028\u2029]+")

# A figure with its sign, groups, decimals and the sign of its unit; compiled when the first text is cut.
_FIGURE = r"[-+−≈≥≤$€£]?\d(?:\d|[.,:/'’–-](?=\d)|[ \u00a0\u202f\u2009](?=\d{3}(?!\d)))*(?:[ \u00a0\u202f]?[%‰€$£°])?"


def visible(text: str, *, line_breaks: bool = True) -> str:
    """`text` with every hidden or acting character replaced by a visible one; the length stays the same.

    Line feeds stay where `line_breaks` is true and are shown as ␊ otherwise; a tab becomes a blank.
    """
    shown = text if text.isprintable() else re.sub(_HIDDEN, _picture, text)
    return shown if line_breaks else shown.replace("\n", "␊")


def visible_line(text: str) -> str:
    """`visible` text on one line: a line break is shown as a sign, too."""
    return visible(text, line_breaks=False)


def hidden_characters(text: str) -> list[tuple[int, str]]:
    """Where `text` holds characters that `visible` replaces: (offset, name), tabs and soft hyphens left out."""
    found = ((match.start(), match.group()) for match in re.finditer(_HIDDEN, text))
    return [(offset, name_of(char)) for offset, char in found if char not in "\t\xad"]


def name_of(char: str) -> str:
    """`char` as `U+202E RIGHT-TO-LEFT OVERRIDE`."""
    return f"U+{ord(char):04X} {unicodedata.name(char, 'control character')}"


def narrow(text: str, start: int = 0, end: int = sys.maxsize) -> bool:
    """Whether each character of `text[start:end]` is shown as it is, in one column."""
    return _NARROW.fullmatch(text, start, end) is not None


def cells(text: str) -> int:
    """How many terminal columns `text` takes once shown: wide characters take two, combining ones none."""
    # As `narrow` does it: asked for every word that is shown.
    if _NARROW.fullmatch(text):
        return len(text)
    line = visible_line(text)
    if _NARROW.fullmatch(line):
        return len(line)
    from wcwidth import wcswidth

    return max(0, wcswidth(_JOINS_NOTHING.sub("", line)))


def one_line(text: str) -> str:
    """`text` as it is shown on one line: white space is one blank, but for the no-break blanks of figures."""
    return visible_line(_WHITE_SPACE.sub(" ", text).strip())


def cut(text: str, width: int) -> str:
    """`text` on one line in at most `width` columns, the end replaced by an ellipsis where it is longer.

    A figure stays whole or is left out: `67 mill…` is read as cut, `1 23…` as another number.
    """
    line = one_line(text)
    if cells(line) <= width:
        return line
    kept = beginning(line, width - 1)
    for start, end in figures(line):
        if start < len(kept) <= end:
            kept = kept[:start].rstrip()
    return kept + "…"


def figures(text: str) -> list[tuple[int, int]]:
    """Where figures stand in `text`, which are never parted."""
    return [match.span() for match in re.finditer(_FIGURE, text)]


def fit(text: str, width: int) -> str:
    """`text` on one line in exactly `width` columns: cut as `cut` does it, or padded with blanks."""
    line = cut(text, width)
    return line + " " * (width - cells(line))


def fitting_parts(line: str, width: int) -> str:
    """The parts of `line`, with ` · ` between them, that `width` columns hold: those before the last one give way."""
    parts = line.split(" · ")
    while len(parts) > 2 and cells(" · ".join(parts)) > width:
        del parts[-2]
    return cut(" · ".join(parts), width)


def beginning(line: str, width: int) -> str:
    """The beginning of `line` in at most `width` columns, wherever that ends."""
    if narrow(line):
        return line[: max(0, width)]
    from wcwidth import wcwidth

    kept = []
    for char in line:
        width -= max(0, wcwidth(char))
        if width < 0:
            break
        kept.append(char)
    return "".join(kept)


def _picture(match: re.Match[str]) -> str:
    char = match.group()
    code = ord(char)
    if char == "\t":
        return " "
    if code < 0x20:
        return chr(0x2400 + code)
    return {0x7F: "␡", 0xAD: "‐", 0x2028: "␤", 0x2029: "␤"}.get(code, STAND_IN)
