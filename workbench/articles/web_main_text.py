"""Which blocks of a page are its article: trafilatura says where the main text is, the page's own blocks are it.

Between the first and the last block that trafilatura found, what it passed over comes back where it reads as copy: it
drops captions, short paragraphs and those it takes for repeated. So do the lead between headline and text, and
paragraphs that follow inside the same article. All other words are left out by name.
"""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass

from workbench.articles.left_out import LeftOut, Part
from workbench.articles.web_blocks import Block, Page
from workbench.articles.web_regions import Region, RegionKind

#: A block of so many letters and digits is known wherever it stands in trafilatura's text.
_LONG = 40
#: So many blocks a short one may stand from the next that trafilatura took.
_NEAR = 3
#: A region with more than this share of the main text is no menu or box beside it.
_MOST = 0.5
#: So many words make a line without a stop a sentence's, not a button's.
_MANY_WORDS = 8
_FEW_WORDS = 3
#: What this share of is links leads to other pages.
_MOSTLY_LINKS = 0.5

_SENTENCE_END = re.compile(r"[.!?…][\"”’»›)\]\s]*\Z")
_CLAUSE_END = re.compile(r"[.!?…:;,][\"”’»›)\]\s]*\Z")
_CAPTIONS = frozenset(["figcaption", "caption"])
_HEADINGS = frozenset(["h1", "h2", "h3", "h4", "h5", "h6"])
_ALWAYS_COPY = _CAPTIONS | {"tr"} | _HEADINGS


@dataclass(frozen=True, slots=True)
class MainText:
    """The blocks of the article in order, and the account of the others; `is_sure` is false where all were taken.

    `unplaced` are lines of trafilatura's that stand in no block of the page.
    """

    blocks: tuple[Block, ...]
    left_out: tuple[LeftOut, ...]
    unplaced: tuple[str, ...] = ()
    is_sure: bool = True


def bare(text: str) -> str:
    """The letters and digits of `text`: what is left of it whatever trafilatura does to spaces, marks and signs."""
    return "".join(character for character in unicodedata.normalize("NFKC", text) if character.isalnum())


def main_text(page_blocks: Page, found: str | None) -> MainText:
    """The article among the blocks of a page, of whose main text trafilatura made `found`."""
    blocks, passed = page_blocks.blocks, page_blocks.left_out
    wanted = bare(found or "")
    lines = {bare(line) for line in (found or "").split("\n")}
    page = [_Candidate(block, bare(block.text), bare(block.raw)) for block in blocks]
    matched = {index for index, one in enumerate(page) if wanted and one.is_in(wanted, lines)}
    telling = [index for index in sorted(matched) if len(page[index].bare) >= _LONG]
    telling = telling or [index for index, one in enumerate(page) if one.bare in wanted]
    if not telling:
        return _everything(page, found, passed)
    around = _around(page, telling)
    first, last = _reach(page, telling, matched, around)
    chosen = [
        index
        for index in range(_start(page, first), _end(page, last) + 1)
        if _is_article(page[index], index in matched, around, inside=first <= index <= last)
    ]
    repeated = _repeated(page, chosen)
    kept = frozenset(chosen) - repeated
    left_out = tuple(_told(page, kept, around, repeated))
    unplaced = tuple(_unplaced(found or "", page, passed))
    return MainText(tuple(page[index].block for index in sorted(kept)), left_out, unplaced)


@dataclass(frozen=True, slots=True)
class _Candidate:
    """A block and its letters, as they are read and as the markup has them."""

    block: Block
    bare: str
    raw: str

    def is_in(self, wanted: str, lines: set[str]) -> bool:
        """Whether trafilatura took the block: its words stand in the text, a short one's in a line of their own."""
        if len(self.bare) < _LONG:
            return self.bare in lines or self.raw in lines
        return self.bare in wanted or self.raw in wanted

    @property
    def is_link(self) -> bool:
        """Whether the words lead to other pages."""
        away = [(start, end) for start, end, address in self.block.links if address and not address.startswith("#")]
        return sum(len(bare(self.block.text[start:end])) for start, end in away) > len(self.bare) * _MOSTLY_LINKS

    def reads_as_copy(self, *, inside: bool) -> bool:
        """Whether a person would take the block for a part of an article: a sentence.

        Inside of it, so are a clause and a line with a number.
        """
        if self.is_link:
            return False
        words = len(self.block.text.split())
        ending = self.block.text[-10:]
        if inside:
            has_number = any(character.isdecimal() for character in self.block.text)
            return (
                words >= _MANY_WORDS or _CLAUSE_END.search(ending) is not None or (words >= _FEW_WORDS and has_number)
            )
        return words >= _MANY_WORDS or (words >= _FEW_WORDS and _SENTENCE_END.search(ending) is not None)


def _everything(page: Sequence[_Candidate], found: str | None, passed: Iterable[LeftOut]) -> MainText:
    """All of a page of which trafilatura found nothing, or nothing that stands in it, without its menus."""
    menus = frozenset(region for one in page for region in _regions(one.block, RegionKind.MENU))
    kept = [index for index, one in enumerate(page) if menus.isdisjoint(one.block.regions)] or range(len(page))
    left_out = tuple(_told(page, frozenset(kept), menus, frozenset()))
    unplaced = tuple(_unplaced(found or "", page, passed))
    return MainText(tuple(page[index].block for index in kept), left_out, unplaced, is_sure=False)


def _around(page: Sequence[_Candidate], telling: Iterable[int]) -> frozenset[Region]:
    """The regions beside the article: menus and boxes that hold no greater part of the main text.

    Some pages are one form, or have the name of a box on their body.
    """
    held: Counter[Region] = Counter()
    total = 0
    for index in telling:
        total += len(page[index].bare)
        for region in page[index].block.regions:
            held[region] += len(page[index].bare)
    regions = {region for one in page for region in one.block.regions if region.kind is not RegionKind.ARTICLE}
    return frozenset(region for region in regions if held[region] <= total * _MOST)


def _reach(
    page: Sequence[_Candidate], telling: Sequence[int], matched: Collection[int], around: frozenset[Region]
) -> tuple[int, int]:
    """The first and last block that trafilatura took; a short one counts where it stands near a longer one."""
    first, last = telling[0], telling[-1]
    beside = {index for index in matched if around.isdisjoint(page[index].block.regions)}
    while near := [index for index in range(max(first - _NEAR, 0), first) if index in beside]:
        first = near[0]
    while near := [index for index in range(last + 1, last + 1 + _NEAR) if index in beside]:
        last = near[-1]
    return first, last


def _start(page: Sequence[_Candidate], first: int) -> int:
    """Where the article begins: with its headline, or in the same article element, before what trafilatura found."""
    own = _regions(page[first].block, RegionKind.ARTICLE)
    headlines = [index for index in range(first + 1) if page[index].block.tag == "h1"]
    if headlines:
        return headlines[-1]
    return next((index for index in range(first) if own and own[0] in page[index].block.regions), first)


def _end(page: Sequence[_Candidate], last: int) -> int:
    """Where the article ends: at the end of its article element, or of the element that holds its last paragraph."""
    block = page[last].block
    own = _regions(block, RegionKind.ARTICLE)
    end = last
    for index in range(last + 1, len(page)):
        if not (own[-1] in page[index].block.regions if own else _is_beside(page[index].block, block)):
            break
        end = index
    return end


def _is_beside(block: Block, other: Block) -> bool:
    """Whether `block` stands in the element that holds `other`."""
    parent = None if other.element is None else other.element.getparent()
    if parent is None or block.element is None:
        return False
    if parent.tag == "body":
        return block.element.getparent() is parent
    return any(ancestor is parent for ancestor in block.element.iterancestors())


def _is_article(one: _Candidate, matched: bool, around: frozenset[Region], *, inside: bool) -> bool:
    beside = [region for region in one.block.regions if region in around]
    if any(region.kind is RegionKind.MENU for region in beside):
        return False
    reads_as_copy = one.reads_as_copy(inside=inside)
    if matched and (inside or reads_as_copy):
        return True
    return not beside and (reads_as_copy or (one.block.tag in _ALWAYS_COPY and not one.is_link))


def _repeated(page: Sequence[_Candidate], chosen: Sequence[int]) -> frozenset[int]:
    """Boxes among the chosen whose words a paragraph of the article has too: pull quotes."""
    boxes = {index for index in chosen if _regions(page[index].block, RegionKind.BOX)}
    others = "\n".join(page[index].bare for index in chosen if index not in boxes)
    return frozenset(index for index in boxes if page[index].bare in others)


def _told(
    page: Sequence[_Candidate], kept: Collection[int], around: frozenset[Region], repeated: Collection[int]
) -> Iterator[LeftOut]:
    """What is left out, a part for each box, menu or run of blocks that stand together."""
    together: list[str] = []
    before: tuple[Part, int] | None = None
    for index, one in enumerate(page):
        this = None if index in kept else _kind(one, around, is_repeated=index in repeated)
        if before is not None and this != before:
            yield LeftOut(before[0], "\n".join(together))
            together = []
        if this is not None:
            together.append(one.block.text.strip())
        before = this
    if before is not None:
        yield LeftOut(before[0], "\n".join(together))


def _kind(one: _Candidate, around: frozenset[Region], *, is_repeated: bool) -> tuple[Part, int]:
    """What a block is that is left out, and the number of the region it stands in."""
    beside = next((region for region in one.block.regions if region in around), None)
    if is_repeated:
        return Part.PULL_QUOTE, beside.number if beside else -1
    return (beside.what, beside.number) if beside else (Part.SURROUNDING, -1)


def _regions(block: Block, kind: RegionKind) -> list[Region]:
    return [region for region in block.regions if region.kind is kind]


def _unplaced(found: str, page: Sequence[_Candidate], passed: Iterable[LeftOut]) -> Iterator[str]:
    """The lines of trafilatura's text with a sentence that the page does not hold in its own markup."""
    pieces = [*(one.block.raw for one in page), *(one.words for one in passed)]
    everything = "\n".join([*(one.bare for one in page), *(bare(piece) for piece in pieces)])
    words = {bare(word) for piece in pieces for word in piece.split()}
    for line in found.split("\n"):
        for sentence in re.split(r"(?<=[.!?…])\s|\|", line):
            if bare(sentence) not in everything and any(bare(word) not in words for word in sentence.split()):
                yield line.strip()
                break
