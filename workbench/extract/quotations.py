"""Quotations: which quotation marks belong together, in nested, mixed, British and unclosed quotations alike.

An apostrophe is told from a single quotation mark by its neighbours, and from a closing one after a plural
(`the dogs' home`) by whether a better closing mark follows. A quotation may run over several paragraphs: each one
then opens with a mark of its own, or the closing mark stands alone in a later one; every paragraph's part is a
`Quotation` of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from workbench.extract.language import Language

_MARK = re.compile(r"[«»“”„\"‹›‘]|(?<!\w)['’](?=\S)|(?<=\S)['’](?!\w)")
_WORD = re.compile(r"\w+")
#: Quotations nested deeper than this are read as part of their parent.
_DEEPEST = 3

#: The family of each mark; marks of a family close each other. Straight and single marks look the same on both sides.
_FAMILY = {
    "«": "guillemet",
    "»": "guillemet",
    "‹": "small guillemet",
    "›": "small guillemet",
    "“": "double",
    "”": "double",
    "„": "double",
    '"': "straight",
    "‘": "single",
    "’": "single",
    "'": "single",
}
_OPENING, _CLOSING = frozenset("«‹“„‘"), frozenset("»›”")


@dataclass(frozen=True, slots=True)
class Quotation:
    """One quotation within one paragraph: `start` and `end` include its marks, the inner offsets leave them out.

    `depth` is 0 for the outermost. `closed` is false where the paragraph ends before a closing mark, `carried`
    is true where the quotation began in an earlier paragraph.
    """

    start: int
    end: int
    inner_start: int
    inner_end: int
    depth: int
    closed: bool = True
    carried: bool = False


@dataclass(slots=True)
class _Open:
    family: str
    start: int
    inner_start: int
    depth: int
    carried: bool


def pair_quotations(text: str, paragraphs: Sequence[tuple[int, int]], language: Language) -> list[Quotation]:
    """The quotations of `text`, in order of start, outer before inner."""
    elisions = _leading_apostrophes(language)
    found: list[Quotation] = []
    carried: str | None = None
    for start, end in paragraphs:
        marks = _marks(text, start, end, elisions)
        if not marks and carried is None:
            continue
        here, carried = _pair_in_paragraph(text, start, end, marks, carried)
        found.extend(here)
    return found


def _pair_in_paragraph(
    text: str, start: int, end: int, marks: list[tuple[int, str, str]], carried: str | None
) -> tuple[list[Quotation], str | None]:
    """The paragraph's quotations, and the family of the one that it leaves open."""
    found: list[Quotation] = []
    stack: list[_Open] = []
    if carried is not None and _carries_on(marks, carried, start):
        stack.append(_Open(carried, start, start, 0, carried=True))
    for position, family, side in marks:
        reopens = carried == family and position == start and not stack
        index = next((i for i in range(len(stack) - 1, -1, -1) if stack[i].family == family), None)
        if side == "close" and index is not None:
            opened = stack[index]
            del stack[index:]
            found.append(_closed(opened, position))
        elif side == "open" or reopens:
            if index is not None and family in ("straight", "single"):
                del stack[index:]
            if len(stack) < _DEEPEST:
                inner = position + 1
                stack.append(_Open(family, position, inner, len(stack), carried=reopens))
    left_open = None
    if stack and (stack[0].family != "single" or text[stack[0].start] == "‘"):
        opened = stack[0]
        left_open = opened.family
        found = [each for each in found if each.start < opened.start or each.depth > 0 or each.end <= opened.start]
        found.append(Quotation(opened.start, end, opened.inner_start, end, 0, closed=False, carried=opened.carried))
    return sorted(found, key=lambda each: (each.start, each.depth)), left_open


def _closed(opened: _Open, position: int) -> Quotation:
    return Quotation(opened.start, position + 1, opened.inner_start, position, opened.depth, carried=opened.carried)


def _carries_on(marks: list[tuple[int, str, str]], family: str, start: int) -> bool:
    """Whether the paragraph goes on with the quotation left open: its first mark of that family is a closing one."""
    first = next((mark for mark in marks if mark[1] == family), None)
    return first is not None and first[2] == "close" and first[0] != start


def _marks(text: str, start: int, end: int, elisions: frozenset[str]) -> list[tuple[int, str, str]]:
    """Position, family and side of every quotation mark between `start` and `end`; apostrophes are left out."""
    found: list[tuple[int, str, str]] = []
    open_straight = open_single = False
    better = _better_closers(text, start, end)
    for match in _MARK.finditer(text, start, end):
        position, mark = match.start(), match.group()
        family = _FAMILY[mark]
        if family == "straight":
            side = _straight_side(text, position, start, end, open_straight)
            open_straight = side == "open"
        elif family == "single":
            side = _single_side(text, position, start, end, open_single, elisions)
            if side == "close" and open_single and _after_plural(text, position, end) and better.get(position):
                side = ""
            if side:
                open_single = side == "open"
        elif mark == "“" and found and any(text[position_] == "„" for position_, *_ in found[-1:]):
            side = "close"
        else:
            side = "open" if mark in _OPENING else "close"
        if side:
            found.append((position, family, side))
    return found


def _straight_side(text: str, position: int, start: int, end: int, is_open: bool) -> str:
    before = text[position - 1] if position > start else " "
    after = text[position + 1] if position + 1 < end else " "
    if not is_open:
        free_before = not (before.isalnum() or before in ".,!?;:…%)")
        return "open" if free_before and position + 1 < end else ""
    opens_again = before.isspace() and after.isalnum() and before not in "\u00a0\u202f"
    return "open" if opens_again else "close"


def _single_side(text: str, position: int, start: int, end: int, is_open: bool, elisions: frozenset[str]) -> str:
    before = text[position - 1] if position > start else " "
    after = text[position + 1] if position + 1 < end else " "
    can_open = not before.isalnum() and not after.isspace() and before not in ".,!?;:…%)"
    can_close = not before.isspace() and not after.isalnum()
    if is_open and can_close:
        return "close"
    if not can_open or text[position] == "’":
        return ""
    word = _WORD.match(text, position + 1, end)
    if word and (word.group().casefold() in elisions or word.group()[0].isdigit()):
        return ""
    return "open"


def _after_plural(text: str, position: int, end: int) -> bool:
    """Whether the mark may be a plural's apostrophe: `the dogs’ home`."""
    if text[position - 1] not in "sSxz" or position + 2 >= end:
        return False
    return text[position + 1] == " " and text[position + 2].isalnum()


def _better_closers(text: str, start: int, end: int) -> dict[int, bool]:
    """For each single mark, whether a surer closing one follows it before the next opening one."""
    ahead: dict[int, bool] = {}
    sure = False
    for match in reversed([*re.finditer(r"['’‘]", text[start:end])]):
        position = start + match.start()
        ahead[position] = sure
        before = text[position - 1] if position > start else " "
        after = text[position + 1] if position + 1 < end else " "
        if match.group() == "‘" or (not before.isalnum() and after.isalnum()):
            sure = False
        elif not before.isspace() and not after.isalnum() and not _after_plural(text, position, end):
            sure = True
    return ahead


@lru_cache(maxsize=8)
def _leading_apostrophes(language: Language) -> frozenset[str]:
    """Words that are written with an apostrophe in front, like `’em`."""
    return frozenset(language.section("segmentation").get("leading_apostrophes", ()))


def outermost(quotations: Sequence[Quotation]) -> Iterator[Quotation]:
    """Those that stand in no other."""
    return (quotation for quotation in quotations if quotation.depth == 0)
