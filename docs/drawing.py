"""A picture of a terminal, drawn anew with a quarter of the bytes; it needs no web font."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple
from xml.etree import ElementTree
from xml.sax.saxutils import escape

#: A character's width, as Rich draws it, and where the text begins below the frame's title.
CELL, TOP, LEFT = 12.2, 41, 9
_SVG: Final = "{http://www.w3.org/2000/svg}"
_STYLE: Final = re.compile(r"\.terminal-\d+-(r\d+) \{ ([^}]*?);? ?\}")


class _Ground(NamedTuple):
    """A background from one column to another on a line."""

    y: float
    start: float
    end: float
    colour: str


def drawn(picture: str) -> str:
    """What Textual's `export_screenshot` gave, with the same look; the same picture gives the same bytes."""
    root = ElementTree.fromstring(re.sub(r"@font-face \{.*?\}", "", picture, flags=re.DOTALL))  # noqa: S314 - our own
    width, height = (float(side) for side in root.attrib["viewBox"].split()[2:])
    styles = dict(_STYLE.findall(picture))
    grounds = [one for one in _grounds(root) if one.end > one.start]
    base = max(sorted({one.colour for one in grounds}), key=lambda colour: _area(grounds, colour))
    return "\n".join(
        [
            f'<svg viewBox="0 0 {_n(width)} {_n(height)}" xmlns="http://www.w3.org/2000/svg" xml:space="preserve">',
            "<style>text{font-family:ui-monospace,'DejaVu Sans Mono',Menlo,Consolas,monospace;font-size:20px}"
            "rect{shape-rendering:crispEdges}"
            + "".join(f".{name}{{{_compact(style)}}}" for name, style in styles.items())
            + "</style>",
            f'<rect fill="#292929" width="{_n(width)}" height="{_n(height)}" rx="8"/>',
            *(
                f'<circle cx="{26 + 22 * place}" cy="22" r="7" fill="{colour}"/>'
                for place, colour in enumerate(("#ff5f57", "#febc2e", "#28c840"))
            ),
            f'<g transform="translate({LEFT},{TOP})">',
            f'<rect fill="{base}" width="{_n(width - 2 * LEFT)}" height="{_n(height - TOP - LEFT)}"/>',
            *(
                f'<rect fill="{one.colour}" x="{_n(one.start)}" y="{_n(one.y)}" width="{_n(one.end - one.start)}" '
                f'height="24.7"/>'
                for one in _joined(grounds)
                if one.colour != base
            ),
            *_words(root),
            "</g></svg>\n",
        ]
    )


def _grounds(root: ElementTree.Element) -> Iterator[_Ground]:
    for rect in root.iter(f"{_SVG}rect"):
        if "shape-rendering" in rect.attrib:
            x, width = float(rect.attrib["x"]), float(rect.attrib["width"])
            yield _Ground(float(rect.attrib["y"]), x, x + width, rect.attrib["fill"])


def _area(grounds: list[_Ground], colour: str) -> float:
    return sum(one.end - one.start for one in grounds if one.colour == colour)


def _joined(grounds: list[_Ground]) -> list[_Ground]:
    """Backgrounds that touch on a line and have one colour, as one."""
    joined: list[_Ground] = []
    for one in grounds:
        last = joined[-1] if joined else None
        if last and (last.y, last.colour) == (one.y, one.colour) and abs(last.end - one.start) < 0.1:
            joined[-1] = last._replace(end=one.end)
        else:
            joined.append(one)
    return joined


def _words(root: ElementTree.Element) -> Iterator[str]:
    """The texts; what is blank at either end is left to the background."""
    for text in root.iter(f"{_SVG}text"):
        words = (text.text or "").replace("\u00a0", " ")
        if "textLength" not in text.attrib or not words.strip():
            continue
        name = text.attrib["class"].rpartition("-")[2]
        cells = float(text.attrib["textLength"]) / CELL
        shift = len(words) - len(words.lstrip(" "))
        cut = shift + len(words) - len(words.rstrip(" "))
        x, length = float(text.attrib["x"]) + shift * CELL, (cells - cut) * CELL
        yield (
            f'<text class="{name}" x="{_n(x)}" y="{_n(float(text.attrib["y"]))}" textLength="{_n(length)}">'
            f"{escape(words.strip(' '))}</text>"
        )


def _compact(style: str) -> str:
    return style.replace(": ", ":").replace("; ", ";").strip("; ")


def _n(number: float) -> str:
    """A number with a tenth at most."""
    return f"{number:.1f}".removesuffix(".0")
