"""A draft's shape: its paragraphs, its sentences, and its quotations, nested as they stand.

Everything here is found in one pass over the text and one over its quotation marks, so the time grows with the
length of the text and with nothing else. Offsets are code points, ends exclusive.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence

from msgspec import Struct
from msgspec.structs import replace

from workbench.extract import word_class
from workbench.extract.language import Language

Stretch = tuple[int, int]

#: Wrapped copy: no line of such a block is longer than this, and none but the last is shorter than that.
_LONGEST_WRAPPED_LINE, _SHORTEST_WRAPPED_LINE = 100, 40
_LINE = re.compile(r"[^\n]+")
# Possessive, and never begun inside a run of marks: a page of dots is read once. It begins with the mark itself, so
# that the search skips from one to the next.
_TERMINAL = re.compile(r"[.!?…](?<![.!?…]{2})[.!?…]*+[\"”’»'›)\]]*+(?:[ \u00a0\u202f][»›])?[.,]?(?=\s)")
_NEXT = re.compile(r"\s+(?P<open>[\"“‘«'‹(\[–—-]*\s?)(?P<word>\w*)")
_LAST_WORD = re.compile(r"[\w.]*\Z")
_ACRONYM = re.compile(r"(?:[^\W\d_]\.)+[^\W\d_]\Z")
#: What stands before a first sentence: `PARIS, 7 oct (AFP) - `, `TULSA, Okla. — `, `Lens - `, `MANILA: `.
_DATELINE = re.compile(
    r"(?:\([A-ZÀ-ÖØ-ÞŒ][^)\n]{2,30}\) "
    r"|[A-ZÀ-ÖØ-ÞŒ]{2}[A-ZÀ-ÖØ-ÞŒ '’.-]{0,38}(?:, [^-–—\n:!?]{1,30}| \([^)\n]{1,30}\)){0,3}(?: ?(?:--|[–—]) ?| - ?|- ))"
    r"(?=[\w\"“«])"
    r"|[A-ZÀ-ÖØ-ÞŒ][a-zà-ÿœ][\w'’-]{1,24}(?: [A-ZÀ-ÖØ-ÞŒ][\w'’-]{2,24})? - (?=[A-ZÀ-ÖØ-ÞŒ][\w'’]* ?[a-zà-ÿœ])"
    r"|[A-ZÀ-ÖØ-ÞŒ]{3}[A-ZÀ-ÖØ-ÞŒ '’-]{0,38}(?:, [A-ZÀ-ÖØ-ÞŒ][^-–—\n:!?]{1,30})?: (?=[A-ZÀ-ÖØ-ÞŒ][a-zà-ÿ])"
)
#: How far back the word before a full stop is looked for; longer ones are no abbreviations.
_LONGEST_ABBREVIATION = 12


class Segments(Struct, frozen=True):
    """Paragraphs, sentences and quotations of one text, each in order of start.

    A sentence never leaves its paragraph, and a full stop inside a quotation does not end the sentence that holds
    the quotation; `sentences_between` gives the sentences inside one.
    """

    paragraphs: tuple[Stretch, ...]
    sentences: tuple[Stretch, ...]
    quotations: tuple[Quotation, ...]
    #: What stands before the first sentence of a paragraph and is no part of it: `PARIS, 7 oct (AFP) -`.
    datelines: tuple[Stretch, ...]

    @property
    def parts(self) -> tuple[Stretch, ...]:
        """The sentences and the datelines, in order: only white space stands between them."""
        return tuple(sorted((*self.sentences, *self.datelines)))

    def paragraph_at(self, offset: int) -> int:
        """The index of the paragraph that holds `offset`, or of the last one that begins before it."""
        return bisect_right(self.paragraphs, (offset, 1 << 62)) - 1


def segment(text: str, language: Language) -> Segments:
    """Paragraphs, sentences and quotations of `text`, read by the habits of `language`."""
    paragraphs = tuple(paragraphs_of(text))
    quotations = tuple(pair_quotations(text, paragraphs, language))
    sentences: list[Stretch] = []
    datelines: list[Stretch] = []
    outer = [quotation for quotation in quotations if quotation.depth == 0]
    for start, end, inside in with_quotations(paragraphs, outer):
        found = list(sentences_between(text, start, end, language, inside))
        if found and (dateline := text[start : found[0][0]].strip()):
            datelines.append((start, start + len(dateline)))
        sentences.extend(found)
    return Segments(paragraphs, tuple(sentences), quotations, tuple(datelines))


def with_quotations(
    stretches: Iterable[Stretch], quotations: Sequence[Quotation]
) -> Iterator[tuple[int, int, Sequence[Quotation]]]:
    """Each stretch with those of `quotations` that start in it, both in order."""
    cursor = 0
    for start, end in stretches:
        first = cursor
        while cursor < len(quotations) and quotations[cursor].start < end:
            cursor += 1
        yield start, end, quotations[first:cursor]


def sentences_between(
    text: str, start: int, end: int, language: Language, closed_off: Sequence[Quotation] = ()
) -> Iterator[Stretch]:
    """The sentences of `text[start:end]`, a paragraph or a quotation's inside; none ends inside `closed_off`."""
    habits = _Habits.get(language)
    begin, cursor = _skip_space(text, start, end), 0
    if not closed_off or closed_off[0].start > begin:
        dateline = _DATELINE.match(text, begin, end)
        begin = dateline.end() if dateline and dateline.end() < end else begin
    for terminal in _TERMINAL.finditer(text, begin, end):
        mark, stop = terminal.span()
        while cursor < len(closed_off) and closed_off[cursor].end <= mark:
            cursor += 1
        if cursor < len(closed_off) and closed_off[cursor].start < mark and closed_off[cursor].end > stop:
            continue
        if habits.breaks(text, mark, stop, end):
            yield begin, stop
            begin = _skip_space(text, stop, end)
    last = end
    while last > begin and text[last - 1].isspace():
        last -= 1
    if last > begin:
        yield begin, last


def stop_ends(text: str, mark: int, language: Language) -> bool:
    """Whether the full stop at offset `mark` ends a sentence, wherever it stands, and is of no abbreviation."""
    return _Habits.get(language).breaks(text, mark, mark + 1, len(text))


def _folded(words: Sequence[str]) -> frozenset[str]:
    return frozenset(word.casefold() for word in words)


class _Habits(word_class.WordClasses):
    """Which words before a full stop do not end a sentence: the `[segmentation]` section of a language."""

    #: Never at an end: Dr, Mme.
    titles: frozenset[str] = word_class.read("segmentation.titles", _folded, ())
    #: At an end only where a usual first word follows: etc, Inc, p.m.
    endings: frozenset[str] = word_class.read("segmentation.endings", _folded, ())
    #: Not at an end where a digit follows: No, p.
    numbered: frozenset[str] = word_class.read("segmentation.numbered", _folded, ())
    #: Usual first words of a sentence.
    starters: frozenset[str] = word_class.read("segmentation.starters", _folded, ())
    #: At an end though they look like an initial: on X.
    no_initials: tuple[str, ...] = word_class.endings("segmentation.no_initials")

    def breaks(self, text: str, mark: int, stop: int, end: int) -> bool:
        """Whether the mark at `mark` (its closing marks run up to `stop`) ends a sentence."""
        following = _NEXT.match(text, stop, end)
        if following is None:
            return True
        if text[stop - 1] == ",":
            return False  # « Menteur ! », « Dehors ! », ont scandé
        word = following["word"]
        if not word:
            return bool(following["open"]) or stop - mark > 1
        if word[0].islower():
            return False
        if text[mark] != "." or text[mark : mark + 2] in ("..", ".”", '."', ".»"):
            return True
        return self._full_stop_breaks(text[max(0, mark - _LONGEST_ABBREVIATION) : mark], word)

    def _full_stop_breaks(self, before: str, word: str) -> bool:
        found = _LAST_WORD.search(before, before.rfind(" ") + 1)
        last = found.group() if found else ""
        folded = last.casefold()
        if folded in self.titles:
            return False
        initial = len(last) == 1 and last.isupper() and not before.endswith(self.no_initials)
        if folded in self.numbered and (word[0].isdigit() or not initial):
            return not word[0].isdigit()
        if folded in self.endings or _ACRONYM.match(last):
            return word.casefold() in self.starters
        return not initial or word.casefold() in self.starters


def paragraphs_of(text: str) -> Iterator[Stretch]:
    """Lines, or blocks of wrapped lines between blank ones, without the space around them."""
    block: list[Stretch] = []
    previous_end = -1
    for line in _LINE.finditer(text):
        start, end = _trim(text, *line.span())
        if line.start() != previous_end + 1 or start == end:
            yield from _block_paragraphs(text, block)
            block = []
        if start < end:
            block.append((start, end))
        previous_end = line.end()
    yield from _block_paragraphs(text, block)


def _block_paragraphs(text: str, block: list[Stretch]) -> Iterator[Stretch]:
    if len(block) > 1 and _is_wrapped(text, block):
        yield block[0][0], block[-1][1]
    else:
        yield from block


def _is_wrapped(text: str, block: list[Stretch]) -> bool:
    """Whether the lines are one paragraph broken at a margin: alike in length, and mostly broken inside a sentence."""
    if max(end - start for start, end in block) > _LONGEST_WRAPPED_LINE:
        return False
    if min(end - start for start, end in block[:-1]) < _SHORTEST_WRAPPED_LINE:
        return False
    inside = sum(text[end - 1] not in ".!?…:\"”»’'" for _, end in block[:-1])
    return inside * 2 >= len(block) - 1


def _trim(text: str, start: int, end: int) -> Stretch:
    while start < end and text[start].isspace():
        start += 1
    while end > start and text[end - 1].isspace():
        end -= 1
    return start, end


def _skip_space(text: str, start: int, end: int) -> int:
    while start < end and text[start].isspace():
        start += 1
    return start


# Every alternative begins with the mark itself, so that the search skips from one to the next.
_MARK = re.compile(
    r"''|``|’’|‘‘|«|»|“|”|„|\"|‹|›|‘"
    r"|'(?<!\w')(?=\S)|'(?<=\S')(?!\w)|'(?<!\S')(?!\S)|’(?<!\w’)(?=\S)|’(?<=\S’)(?!\w)"
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
    "’’": "double",
    "‘‘": "double",
}
_OPENING = frozenset({*"«‹“„‘", "‘‘"})
#: Families that close each other where a writer mixes them: “I will go", "I will go”.
_MIXED = {"straight": "double", "double": "straight"}


class QuotationWords(word_class.WordClasses):
    """What tells an apostrophe from a quotation mark."""

    #: Words that are written with an apostrophe in front, like `’em`.
    leading_apostrophes: frozenset[str] = word_class.words("segmentation.leading_apostrophes")


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

    def inner(self, text: str) -> str:
        """What stands between its marks in `text`."""
        return text[self.inner_start : self.inner_end].strip()


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
    elisions = QuotationWords.get(language).leading_apostrophes
    found: list[Quotation] = []
    carried: str | None = None
    following = [*paragraphs[1:], (len(text), len(text))]
    marked = [_marks(text, start, end, elisions) for start, end in paragraphs]
    every = zip(paragraphs, following, marked, _closing_behind(marked), strict=False)
    for (start, end), (ahead, _), marks, closes in every:
        if marks:
            goes_on = text[ahead : ahead + 1] == "'"  # a straight mark at the head of the next paragraph
            here, carried = _pair_in_paragraph(text, start, end, marks, carried, goes_on=goes_on)
            found.extend(here)
        elif carried is not None and closes:
            found.append(Quotation(start, end, start, end, 0, closed=False, carried=True))
        else:
            carried = None
    return found


def _closing_behind(marked: Sequence[Sequence[_Mark]]) -> list[bool]:
    """Whether the first mark behind each paragraph closes: else nothing quoted goes on in one without marks."""
    result: list[bool] = []
    closes = False
    for marks in reversed(marked):
        result.append(closes)
        closes = next((not mark.opens for mark in marks if mark.family != "single"), closes) if marks else closes
    return result[::-1]


def _pair_in_paragraph(
    text: str, start: int, end: int, marks: list[_Mark], carried: str | None, *, goes_on: bool
) -> tuple[list[Quotation], str | None]:
    """The paragraph's quotations, and the family of the one that it leaves open."""
    found: list[Quotation] = []
    stack: list[_Open] = []
    if carried is not None and _carries_on(marks, carried, start):
        stack.append(_Open(carried, start, start, carried=True))
    for mark in marks:
        reopens = carried == mark.family and mark.start == start and not stack
        index = (
            next((i for i in range(len(stack) - 1, -1, -1) if stack[i].family == mark.family), None) if stack else None
        )
        if index is None and not mark.opens and stack and stack[-1].family == _MIXED.get(mark.family):
            index = len(stack) - 1
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
    sure = bool(stack) and (stack[0].family != "single" or text[stack[0].start] == "‘")
    if sure or (stack and (goes_on or stack[0].carried)):
        opened = stack[0]
        left_open = opened.family if sure or goes_on else None
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
    open_straight = open_single = low_open = open_double = False
    better: dict[int, bool] | None = None  # made only where a plural's apostrophe asks for it
    for match in _MARK.finditer(text, start, end):
        position, mark = match.start(), match.group()
        family = _FAMILY[mark]
        side = "open" if mark in _OPENING and not (mark == "“" and low_open) else "close"
        if mark in "“”" and not low_open:
            side = _double_side(text, position, start, end, open_double, side)
            open_double = side == "open"
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


def _double_side(text: str, position: int, start: int, end: int, is_open: bool, side: str) -> str:
    """The side that a mark is on where a writer took the other one: `”Come in“, she said.`"""
    before = text[position - 1] if position > start else " "
    after = text[position + 1] if position + 1 < end else " "
    if side == "close" and not is_open and before.isspace() and after.isalnum():
        return "open"
    apart = before.isspace() and after not in ",.;"  # “Are you sure ? “, she asked
    closes = side == "open" and is_open and not apart and not after.isalnum() and before not in "(-–—"
    return "close" if closes else side


def _straight_side(text: str, position: int, after_mark: int, start: int, end: int, is_open: bool) -> str:
    before = text[position - 1] if position > start else " "
    after = text[after_mark] if after_mark < end else " "
    if not is_open:
        free_before = not (before.isalnum() or before in ".,!?;:…%)")
        if not free_before:
            return "" if before.isdigit() else "close"
        return "open" if after_mark < end else ""
    opens_again = before.isspace() and after.isalnum() and before not in "\u00a0\u202f"
    return "open" if opens_again else "close"


def _single_side(text: str, position: int, start: int, end: int, is_open: bool, elisions: frozenset[str]) -> str:
    before = text[position - 1] if position > start else " "
    after = text[position + 1] if position + 1 < end else " "
    if before.isspace() and after.isspace():  # an agency's ' La marge recule ', with a space on either side of each
        led = text[max(start, position - 2) : position].strip()
        opens = led in (".", ":", ",", "!", "?", "") and text[position + 2 : position + 3].isupper()
        return "close" if is_open else "open" if opens else ""
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
