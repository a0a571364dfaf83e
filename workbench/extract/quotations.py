"""Quotations: which quotation marks belong together, in nested, mixed, British and unclosed quotations alike.

An apostrophe is told from a single quotation mark by its neighbours, and from a closing one after a plural
(`the dogs' home`) by whether a better closing mark follows. A quotation may run over several paragraphs: each one
then opens with a mark of its own, or the closing mark stands alone in a later one; every paragraph's part is a
`Quotation` of its own.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from msgspec import Struct
from msgspec.structs import replace

from workbench.extract import word_class
from workbench.extract.language import Language

# Every alternative begins with the mark itself, so that the search skips from one to the next.
_MARK = re.compile(
    r"''|``|«|»|“|”|„|\"|‹|›|‘"
    r"|'(?<!\w')(?=\S)|'(?<=\S')(?!\w)|’(?<!\w’)(?=\S)|’(?<=\S’)(?!\w)"
)
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
    "''": "straight",
    "``": "straight",
}
_OPENING, _CLOSING = frozenset("«‹“„‘"), frozenset("»›”")


class QuotationWords(word_class.WordClasses):
    """What tells an apostrophe from a quotation mark."""

    #: Words that are written with an apostrophe in front, like `’em`.
    leading_apostrophes: frozenset[str] = word_class.words("segmentation.leading_apostrophes")


quotation_words = word_class.compiled(QuotationWords)


class Quotation(Struct, frozen=True):
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


class _Mark(Struct, frozen=True):
    """One quotation mark: where it stands, its family, and whether it opens or closes."""

    start: int
    end: int
    family: str
    opens: bool


class _Open(Struct, frozen=True):
    """A quotation whose closing mark has not been met yet."""

    family: str
    start: int
    inner_start: int
    carried: bool


def pair_quotations(text: str, paragraphs: Sequence[tuple[int, int]], language: Language) -> list[Quotation]:
    """The quotations of `text`, in order of start, outer before inner."""
    elisions = quotation_words(language).leading_apostrophes
    found: list[Quotation] = []
    carried: str | None = None
    for start, end in paragraphs:
        marks = _marks(text, start, end, elisions)
        if marks:
            here, carried = _pair_in_paragraph(text, start, end, marks, carried)
            found.extend(here)
        elif carried is not None:
            found.append(Quotation(start, end, start, end, 0, closed=False, carried=True))
    return found


def _pair_in_paragraph(
    text: str, start: int, end: int, marks: list[_Mark], carried: str | None
) -> tuple[list[Quotation], str | None]:
    """The paragraph's quotations, and the family of the one that it leaves open."""
    found: list[Quotation] = []
    stack: list[_Open] = []
    if carried is not None and _carries_on(marks, carried, start):
        stack.append(_Open(carried, start, start, carried=True))
    for mark in marks:
        reopens = carried == mark.family and mark.start == start and not stack
        index = next((i for i in range(len(stack) - 1, -1, -1) if stack[i].family == mark.family), None)
        if index is not None and not (mark.opens or reopens):
            opened = stack[index]
            del stack[index:]
            found.append(Quotation(opened.start, mark.end, opened.inner_start, mark.start, 0, carried=opened.carried))
        elif mark.opens or reopens:
            if index is not None and mark.family in ("straight", "single"):
                del stack[index:]
            if len(stack) < _DEEPEST:
                stack.append(_Open(mark.family, mark.start, mark.end, carried=reopens))
    left_open = None
    if stack and (stack[0].family != "single" or text[stack[0].start] == "‘"):
        opened = stack[0]
        left_open = opened.family
        found.append(Quotation(opened.start, end, opened.inner_start, end, 0, closed=False, carried=opened.carried))
    return _with_depths(found), left_open


def _with_depths(found: list[Quotation]) -> list[Quotation]:
    """In order of start, each with the number of quotations that it stands in."""
    ordered = sorted(found, key=lambda each: (each.start, -each.end))
    open_ends: list[int] = []
    result: list[Quotation] = []
    for quotation in ordered:
        while open_ends and open_ends[-1] <= quotation.start:
            open_ends.pop()
        result.append(replace(quotation, depth=len(open_ends)) if open_ends else quotation)
        open_ends.append(quotation.end)
    return result


def _carries_on(marks: list[_Mark], family: str, start: int) -> bool:
    """Whether the paragraph goes on with the quotation left open: its first mark of that family is a closing one."""
    first = next((mark for mark in marks if mark.family == family), None)
    return first is not None and not first.opens and first.start != start


def _marks(text: str, start: int, end: int, elisions: frozenset[str]) -> list[_Mark]:
    """Every quotation mark between `start` and `end`, in order; apostrophes are left out."""
    found: list[_Mark] = []
    open_straight = open_single = low_open = False
    better: dict[int, bool] | None = None  # made only where a plural's apostrophe asks for it
    for match in _MARK.finditer(text, start, end):
        position, mark = match.start(), match.group()
        family = _FAMILY[mark]
        side = "open" if mark in _OPENING and not (mark == "“" and low_open) else "close"
        if family == "straight":
            side = _straight_side(text, position, match.end(), start, end, open_straight)
            open_straight = side == "open" if side else open_straight
        elif family == "single":
            side = _single_side(text, position, start, end, open_single, elisions)
            if side == "close" and _after_plural(text, position, end):
                better = _better_closers(text, start, end) if better is None else better
                side = "" if better.get(position) else side
            open_single = side == "open" if side else open_single
        low_open = mark == "„" or (low_open and side != "close")
        if side:
            found.append(_Mark(position, match.end(), family, side == "open"))
    return found


def _straight_side(text: str, position: int, after_mark: int, start: int, end: int, is_open: bool) -> str:
    before = text[position - 1] if position > start else " "
    after = text[after_mark] if after_mark < end else " "
    if not is_open:
        free_before = not (before.isalnum() or before in ".,!?;:…%)")
        return "open" if free_before and after_mark < end else ""
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
