"""The numbers of an OpenDocument file's lists, which stand nowhere in its text."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

from workbench.articles.list_numbers import numeral
from workbench.articles.odf_styles import STYLE, TEXT, XML, Styles

_FORMS = {"1": "decimal", "a": "lowerLetter", "A": "upperLetter", "i": "lowerRoman", "I": "upperRoman"}
_DEEPEST = 10


@dataclass(slots=True)
class _Open:
    """A list that the walk is in: its style, and how far it has counted at each level, which counts from 1."""

    style: str | None
    counts: dict[int, int]


@dataclass(slots=True)
class Lists:
    """Counts the list items of a file in reading order."""

    styles: Styles
    _open: list[_Open] = field(default_factory=list)
    _by_id: dict[str, dict[int, int]] = field(default_factory=dict)
    _by_style: dict[str | None, dict[int, int]] = field(default_factory=dict)

    def enter(self, element: Any) -> None:
        """The list `element` begins."""
        level = len(self._open) + 1
        outer = self._open[-1] if self._open else None
        style = element.get(f"{TEXT}style-name") or (outer.style if outer else None)
        goes_on = element.get(f"{TEXT}continue-numbering") == "true"
        if outer is not None:
            counts = outer.counts
            if not goes_on:
                counts.pop(level, None)
        else:
            earlier = self._by_id.get(element.get(f"{TEXT}continue-list") or "")
            counts = earlier if earlier is not None else self._by_style.get(style, {}) if goes_on else {}
            self._by_style[style] = counts
            if name := element.get(f"{XML}id"):
                self._by_id[name] = counts
        self._open.append(_Open(style, counts))

    def leave(self) -> None:
        """The list ends."""
        self._open.pop()

    def label(self, item: Any) -> str:
        """The number of the list item `item`, with the space after it; empty where it has none."""
        level, inside = len(self._open), self._open[-1]
        style = self._style(inside, item, level)
        if style is None:
            return ""
        start = _integer(item.get(f"{TEXT}start-value"))
        if start is None:
            before = inside.counts.get(level)
            start = before + 1 if before is not None else _integer(style.get(f"{TEXT}start-value")) or 1
        inside.counts[level] = start
        for deeper in [at for at in inside.counts if at > level]:
            del inside.counts[deeper]
        shown = min(_integer(style.get(f"{TEXT}display-levels")) or 1, level, _DEEPEST)
        numbers = [self._number(inside, item, at) for at in range(level - shown + 1, level + 1)]
        number = ".".join(one for one in numbers if one)
        label = f"{style.get(f'{STYLE}num-prefix') or ''}{number}{style.get(f'{STYLE}num-suffix') or ''}"
        return f"{label} " if number else ""

    def _style(self, inside: _Open, item: Any, level: int) -> Any | None:
        name = inside.style
        if name is None:
            paragraph = item.find(f"{TEXT}p")
            name = None if paragraph is None else self.styles.list_of(paragraph.get(f"{TEXT}style-name"))
        return self.styles.list_level(name, level)

    def _number(self, inside: _Open, item: Any, level: int) -> str:
        style = self._style(inside, item, level)
        form = "" if style is None else style.get(f"{STYLE}num-format") or ""
        return numeral(inside.counts.get(level, 1), _FORMS[form]) if form in _FORMS else ""


def _integer(text: str | None) -> int | None:
    return int(text) if text and text.isdecimal() and len(text) < 10 else None
