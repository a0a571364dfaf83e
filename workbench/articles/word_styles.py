"""What a Word file's styles say of a run: whether it is hidden, whether it is raised or lowered, how it is numbered."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

#: The values that switch a property off (ST_OnOff); without a value it is on.
_OFF = frozenset(["0", "false", "off"])
#: More styles than one is ever based on, one upon another; a file may also go round in a circle.
_DEEPEST = 30


def value(element: Any) -> str | None:
    """The `w:val` of an element that may be missing."""
    return None if element is None else element.get(f"{W}val")


def is_on(parent: Any, name: str) -> bool | None:
    """Whether the property `name` of a set of properties is on; None where it is not there."""
    element = None if parent is None else parent.find(f"{W}{name}")
    return None if element is None else (value(element) or "1").lower() not in _OFF


@dataclass(frozen=True, slots=True)
class _Style:
    name: str
    parent: str | None
    runs: Any
    paragraphs: Any


class Styles:
    """The styles of a file, whose part's root is `root`; None where it has none."""

    def __init__(self, root: Any | None) -> None:
        self._styles: dict[str, _Style] = {}
        self._usual: str | None = None
        for style in () if root is None else root.iter(f"{W}style"):
            code = style.get(f"{W}styleId") or ""
            self._styles[code] = _Style(
                # The names are English whatever the program's language; the ids are not.
                (value(style.find(f"{W}name")) or "").lower(),
                value(style.find(f"{W}basedOn")),
                style.find(f"{W}rPr"),
                style.find(f"{W}pPr"),
            )
            is_usual = (style.get(f"{W}default") or "0").lower() not in _OFF
            if is_usual and style.get(f"{W}type") == "paragraph":
                self._usual = code

    def of_paragraph(self, paragraph: Any) -> str | None:
        """The id of a paragraph's style."""
        return value(paragraph.find(f"{W}pPr/{W}pStyle")) or self._usual

    def name(self, code: str | None) -> str:
        """The name of a style in lower case; empty where there is no such style."""
        style = self._styles.get(code or "")
        return style.name if style else ""

    def is_hidden(self, properties: Any, paragraph_style: str | None) -> bool:
        """Whether text with these run properties in a paragraph of this style is hidden."""
        said = is_on(properties, "vanish")
        if said is not None:
            return said
        # A property of this kind that both styles switch on is off again (17.7.3).
        styles = (_run_style(properties), paragraph_style)
        return sum(self._hides(style) for style in styles if style) % 2 == 1

    def vertical(self, properties: Any, paragraph_style: str | None) -> str:
        """`superscript`, `subscript`, or another word for neither."""
        direct = None if properties is None else value(properties.find(f"{W}vertAlign"))
        if direct:
            return direct
        for code in (_run_style(properties), paragraph_style):
            for style in self._chain(code):
                said = None if style.runs is None else value(style.runs.find(f"{W}vertAlign"))
                if said:
                    return said
        return ""

    def numbering(self, paragraph_style: str | None) -> tuple[str | None, str | None]:
        """The list (`numId`) and the level that a paragraph style puts its paragraphs in; null where it says none."""
        number = level = None
        for style in self._chain(paragraph_style):
            properties = None if style.paragraphs is None else style.paragraphs.find(f"{W}numPr")
            if properties is not None:
                number = number or value(properties.find(f"{W}numId"))
                level = level or value(properties.find(f"{W}ilvl"))
        return number, level

    def _hides(self, code: str) -> bool:
        said = (is_on(style.runs, "vanish") for style in self._chain(code))
        return next((one for one in said if one is not None), False)

    def _chain(self, code: str | None) -> Iterator[_Style]:
        """The style and those that it is based on, nearest first."""
        for _ in range(_DEEPEST):
            style = self._styles.get(code or "")
            if style is None:
                return
            yield style
            code = style.parent


def _run_style(properties: Any) -> str | None:
    return None if properties is None else value(properties.find(f"{W}rStyle"))
