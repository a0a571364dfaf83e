"""The numbers of a Word file's lists, which stand nowhere in its text: counted as Word counts them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from workbench.articles.list_numbers import numeral
from workbench.articles.word_styles import Styles, W, is_on, value

_LEVELS = 9
_PLACE = re.compile(r"%([1-9])")


@dataclass(frozen=True, slots=True)
class _Level:
    start: int
    form: str
    words: str
    restarts_after: int
    separator: str
    in_decimal: bool
    style: str | None


@dataclass(slots=True)
class _List:
    """A list's levels; lists that share an abstract definition go on counting from one another."""

    definition: str
    levels: Mapping[int, _Level]
    starts: Mapping[int, int]
    begun: bool = False


@dataclass(slots=True)
class Lists:
    """Counts the list items of a file in reading order."""

    styles: Styles
    _lists: dict[str, _List] = field(default_factory=dict)
    _counts: dict[str, list[int | None]] = field(default_factory=dict)

    @classmethod
    def of(cls, root: Any | None, styles: Styles) -> Lists:
        """The lists whose definitions stand in the numbering part `root`; None where the file has none."""
        lists = cls(styles)
        if root is None:
            return lists
        definitions = {one.get(f"{W}abstractNumId") or "": one for one in root.iter(f"{W}abstractNum")}
        by_style = {value(one.find(f"{W}styleLink")): code for code, one in definitions.items()}
        for number in root.iter(f"{W}num"):
            code = value(number.find(f"{W}abstractNumId")) or ""
            if code in definitions:
                code = by_style.get(value(definitions[code].find(f"{W}numStyleLink")) or "", code)
                lists._lists[number.get(f"{W}numId") or ""] = _list(number, code, definitions[code])
        return lists

    def label(self, paragraph: Any) -> str:
        """The number that stands before a paragraph, with the space after it; empty where there is none."""
        style = self.styles.of_paragraph(paragraph)
        direct = paragraph.find(f"{W}pPr/{W}numPr")
        number = None if direct is None else value(direct.find(f"{W}numId"))
        depth = None if direct is None else value(direct.find(f"{W}ilvl"))
        of_style, of_style_depth = self.styles.numbering(style)
        found = self._lists.get(number or of_style or "")
        if found is None:
            return ""
        named = next((at for at, level in found.levels.items() if level.style == style and style), None)
        at = _integer(depth or of_style_depth, named or 0) if number or named is None else named
        return self._next(found, min(at, _LEVELS - 1))

    def _next(self, one: _List, at: int) -> str:
        level = one.levels.get(at)
        if level is None:
            return ""
        counts = self._counts.setdefault(one.definition, [None] * _LEVELS)
        if not one.begun:
            one.begun = True
            for overridden, start in one.starts.items():
                counts[overridden] = start - 1
        before = counts[at]
        counts[at] = level.start if before is None else before + 1
        for deeper in range(at + 1, _LEVELS):
            if deeper not in one.levels or one.levels[deeper].restarts_after > at:
                counts[deeper] = None
        if level.form == "bullet":
            return ""

        def shown(match: re.Match[str]) -> str:
            place = int(match.group(1)) - 1
            outer = one.levels.get(place, level)
            count = counts[place]
            return numeral(outer.start if count is None else count, "decimal" if level.in_decimal else outer.form)

        label = _PLACE.sub(shown, level.words)
        return f"{label}{level.separator}" if label.strip() else ""


def _list(number: Any, code: str, definition: Any) -> _List:
    levels = dict(map(_level, definition.iter(f"{W}lvl")))
    starts = {}
    for override in number.iter(f"{W}lvlOverride"):
        levels.update(map(_level, override.iter(f"{W}lvl")))
        start = override.find(f"{W}startOverride")
        if start is not None:
            starts[min(_integer(override.get(f"{W}ilvl"), 0), _LEVELS - 1)] = _integer(value(start), 1)
    return _List(code, levels, starts)


def _level(element: Any) -> tuple[int, _Level]:
    at = _integer(element.get(f"{W}ilvl"), 0)
    # A level begins anew after any level above it, unless it names the one.
    restart = _integer(value(element.find(f"{W}lvlRestart")), at)
    return at, _Level(
        start=_integer(value(element.find(f"{W}start")), 0),
        form=value(element.find(f"{W}numFmt")) or "decimal",
        words=(value(element.find(f"{W}lvlText")) or "")[:200],
        restarts_after=restart,
        separator="" if value(element.find(f"{W}suff")) == "nothing" else " ",
        in_decimal=bool(is_on(element, "isLgl")),
        style=value(element.find(f"{W}pStyle")),
    )


def _integer(text: str | None, otherwise: int) -> int:
    return int(text) if text and text.isdecimal() and len(text) < 10 else otherwise
