"""OpenDocument 1.3: the names that its readers ask for, and what a file's styles say.

Styles say which text is hidden, raised or lowered, and how lists are numbered.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

_ODF = "urn:oasis:names:tc:opendocument:xmlns"

OFFICE = f"{{{_ODF}:office:1.0}}"
TEXT = f"{{{_ODF}:text:1.0}}"
TABLE = f"{{{_ODF}:table:1.0}}"
DRAW = f"{{{_ODF}:drawing:1.0}}"
STYLE = f"{{{_ODF}:style:1.0}}"
SVG = f"{{{_ODF}:svg-compatible:1.0}}"
XLINK = "{http://www.w3.org/1999/xlink}"
DC = "{http://purl.org/dc/elements/1.1/}"
XML = "{http://www.w3.org/XML/1998/namespace}"
MATH = "{http://www.w3.org/1998/Math/MathML}"

PARAGRAPHS = frozenset([f"{TEXT}p", f"{TEXT}h"])

#: More styles than one is ever based on, one upon another; a file may also go round in a circle.
_DEEPEST = 30


class Styles:
    """The styles in the parts of a file whose root elements are `roots`; where two have one name, the first counts."""

    def __init__(self, roots: Iterable[Any]) -> None:
        self._styles: dict[tuple[str, str], Any] = {}
        self._lists: dict[str, Any] = {}
        for root in roots:
            for style in root.iter(f"{STYLE}style"):
                name = (style.get(f"{STYLE}family") or "", style.get(f"{STYLE}name") or "")
                self._styles.setdefault(name, style)
            for style in root.iter(f"{TEXT}list-style"):
                self._lists.setdefault(style.get(f"{STYLE}name") or "", style)

    def is_hidden(self, family: str, name: str | None) -> bool:
        """Whether text in the style is hidden."""
        return self._said(family, name, f"{TEXT}display") == "none"

    def vertical(self, family: str, name: str | None) -> str | None:
        """`superscript`, `subscript`, or empty where text in the style is neither; None where it does not say."""
        position = self._said(family, name, f"{STYLE}text-position")
        if position is None:
            return None
        first = position.split()[0] if position.split() else ""
        if first == "super" or (first[:1].isdecimal() and first.strip("0%.")):
            return "superscript"
        return "subscript" if first == "sub" or first.startswith("-") else ""

    def is_title(self, name: str | None) -> bool:
        """Whether a paragraph in the style is the document's title."""
        return name == "Title" or any(
            style.get(f"{STYLE}name") == "Title" or style.get(f"{STYLE}parent-style-name") == "Title"
            for style in self._chain("paragraph", name)
        )

    def list_of(self, name: str | None) -> str | None:
        """The name of the list style that a paragraph style names."""
        named = (style.get(f"{STYLE}list-style-name") for style in self._chain("paragraph", name))
        return next((one for one in named if one is not None), None)

    def list_level(self, name: str | None, level: int) -> Any | None:
        """How a list numbers its items at `level`, which counts from 1; None where it does not."""
        style = self._lists.get(name or "")
        if style is None:
            return None
        numbered = style.iter(f"{TEXT}list-level-style-number")
        return next((one for one in numbered if one.get(f"{TEXT}level") == str(level)), None)

    def _said(self, family: str, name: str | None, attribute: str) -> str | None:
        """What the style, or the nearest of those that it is based on, says of its text."""
        for style in self._chain(family, name):
            for properties in style.iter(f"{STYLE}text-properties"):
                value: str | None = properties.get(attribute)
                if value is not None:
                    return value
        return None

    def _chain(self, family: str, name: str | None) -> Iterator[Any]:
        for _ in range(_DEEPEST):
            style = self._styles.get((family, name or ""))
            if style is None:
                return
            yield style
            name = style.get(f"{STYLE}parent-style-name")
