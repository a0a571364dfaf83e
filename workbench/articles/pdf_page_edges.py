"""Running heads and page numbers at the edges of printed pages: what recurs, and what counts up with the pages.

A line at an edge is a running head where the same words stand there on half of the pages; a page number, alone or
within a head, is one more on each page. Two lines that differ in their figures otherwise are copy. At each edge one
head and one number go at most.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from statistics import median

from workbench.articles.left_out import LeftOut, Part
from workbench.articles.pdf_paragraphs import Line
from workbench.translatable import Phrase

_PAGE_NUMBER = re.compile(
    r"[\s\W_]*(?:p(?:ages?|\.)?|seite|s\.)?\s*(\d{1,4})(?:\s*(?:/|of|sur|von|de)\s*\d{1,4})?[\s\W_]*", re.IGNORECASE
)
#: Signs that stand beside a quantity, not beside a page's number.
_QUANTITY = re.compile(r"[%€$£¥°+<>=]")
_FIGURES = re.compile(r"\d+")
_SENTENCE_END = re.compile(r"[.!?…][\"”’»›)\]\s]*\Z")
_NUMBER_AT_START = re.compile(r"\d{1,3}(?!\d)")
_NUMBER_AT_END = re.compile(r"(?<!\d)\d{1,3}\Z")
_TIME_OF_PRINT = r"\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4},? \d{1,2}[:.]\d\d(?: ?[AaPp][Mm])?"
_ADDRESS, _NUMBER_OF = r"(?:https?|file)://\S+", r"\d{1,4}/\d{1,4}"
_BROWSER_FOOT = re.compile(rf"{_ADDRESS} {_NUMBER_OF}|{_NUMBER_OF} {_ADDRESS}")
#: A line set so much larger than the same words on other pages is the headline that they repeat.
_LARGER = 1.15


@dataclass(frozen=True, slots=True)
class Trimmed:
    """The pages without their heads and numbers, and the account of these."""

    pages: tuple[tuple[Line, ...], ...]
    left_out: tuple[LeftOut, ...]


def trimmed(pages: Sequence[Sequence[Line]], title: str | None = None) -> Trimmed:
    """The pages without running heads and page numbers; empty lines at their edges go too.

    A browser prints the time and the page's `title` at the head, its address and the page's number at the foot.
    """
    bodies = [_without_empty_edges(page) for page in pages]
    left_out: list[LeftOut] = []
    for edge, printed in ((0, _browser_head(title)), (-1, _BROWSER_FOOT)):
        for number, body in enumerate(bodies):
            if body and printed.fullmatch(" ".join(body[edge].text.split())):
                left_out.append(_told(body.pop(edge), Part.RUNNING_HEAD, number + 1))
                bodies[number] = _without_empty_edges(body)
    for edge in (0, -1):
        gone: dict[int, Part] = {}
        for _ in range(2):
            edges = {number: body[edge] for number, body in enumerate(bodies) if body}
            found = {
                number: part for number, part in _furniture(edges, len(pages)).items() if gone.get(number) is not part
            }
            for number, part in found.items():
                line = bodies[number].pop(edge)
                gone[number] = part
                left_out.append(_told(line, part, number + 1))
                bodies[number] = _without_empty_edges(bodies[number])
    return Trimmed(tuple(tuple(body) for body in bodies), tuple(left_out))


def _browser_head(title: str | None) -> re.Pattern[str]:
    """What a browser prints above a page: `5/8/24, 9:59 PM The mayor speaks`, in the order of its language."""
    words = re.escape(" ".join((title or "").split()))
    return re.compile(rf"{_TIME_OF_PRINT} {words}|{words} {_TIME_OF_PRINT}" if words else r"(?!)")


def _without_empty_edges(page: Sequence[Line]) -> list[Line]:
    filled = [index for index, line in enumerate(page) if line.text.strip()]
    return list(page[filled[0] : filled[-1] + 1]) if filled else []


def _places_of_page_number(text: str, figures: int) -> frozenset[int]:
    """Which of the figures in a line may be the page's number: the first or the last, at the line's end."""
    text = text.strip()
    if _SENTENCE_END.search(text) or _QUANTITY.search(text):
        return frozenset()
    at_start = {0} if _NUMBER_AT_START.match(text) else set()
    at_end = {figures - 1} if _NUMBER_AT_END.search(text) else set()
    return frozenset(at_start | at_end)


def _told(line: Line, part: Part, page: int) -> LeftOut:
    words = line.text.strip()
    figures = _FIGURES.findall(words)
    is_bare = part is Part.PAGE_NUMBER and not any(letter.isalpha() for letter in words) and len(figures) == 1
    return LeftOut(part, figures[0] if is_bare else words, where=Phrase("page {n}", n=page))


def _furniture(edges: Mapping[int, Line], pages: int) -> dict[int, Part]:
    """What the lines at one edge are, by the number of their page; lines of the copy are left out of it."""
    found: dict[int, Part] = {}
    alike: dict[str, list[int]] = defaultdict(list)
    for number, line in edges.items():
        alike[_FIGURES.sub("0", " ".join(line.text.split()))].append(number)
    numbered = {number: int(value.group(1)) for number, line in edges.items() if (value := _page_number(line.text))}
    for number in _counting(numbered, pages):
        found[number] = Part.PAGE_NUMBER
    for numbers in alike.values():
        rest = [number for number in numbers if number not in found]
        for number in _recurring(edges, rest, pages):
            found[number] = Part.RUNNING_HEAD
    return found


def _page_number(text: str) -> re.Match[str] | None:
    return None if _QUANTITY.search(text) else _PAGE_NUMBER.fullmatch(text.strip())


def _is_enough(times: int, pages: int) -> bool:
    """Whether lines that agree on `times` pages are no chance; left and right pages may have different heads."""
    return times >= 2 and times * 2 >= pages - 1


def _counting(numbers: Mapping[int, int], pages: int) -> list[int]:
    """The pages whose number is one more than that of the page before; empty where too few agree."""
    by_start: dict[int, list[int]] = defaultdict(list)
    for page, value in numbers.items():
        by_start[value - page].append(page)
    agreeing = max(by_start.values(), key=len, default=[])
    return agreeing if _is_enough(len(agreeing), pages) else []


def _recurring(edges: Mapping[int, Line], numbers: Sequence[int], pages: int) -> list[int]:
    """The pages at whose edge one head stands: the same words and figures, or one figure that counts up with them."""
    if not _is_enough(len(numbers), pages):
        return []
    figures = {number: _FIGURES.findall(edges[number].text) for number in numbers}
    by_figures: dict[tuple[object, ...], list[int]] = defaultdict(list)
    for number, values in figures.items():
        by_figures[tuple(values)].append(number)
    for number, values in figures.items():
        for place in _places_of_page_number(edges[number].text, len(values)):
            by_figures[place, int(values[place]) - number, *values[:place], *values[place + 1 :]].append(number)
    same = max(by_figures.values(), key=len)
    if not _is_enough(len(same), pages):
        return []
    usual = median(edges[number].size for number in same)
    return [number for number in same if not usual or edges[number].size <= usual * _LARGER]
