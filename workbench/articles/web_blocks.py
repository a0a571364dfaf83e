"""The blocks of a web page - paragraphs, headings, list items, table rows - with their words as the page has them."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import Any

from workbench.articles.copy import CELL_BREAK
from workbench.articles.left_out import LeftOut, Part
from workbench.articles.superscripts import LOOKED_BACK_AT, lowered, raised
from workbench.articles.web_regions import NOT_TEXT, Region, hidden_by_style, is_hidden, region
from workbench.articles.web_tables import Table, holds_data

_BLOCKS = frozenset(
    [
        *("address", "article", "aside", "blockquote", "body", "caption", "center", "dd", "details", "dialog", "div"),
        *("dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6"),
        *("header", "hgroup", "hr", "html", "legend", "li", "main", "nav", "ol", "p", "pre", "section", "summary"),
        *("table", "tbody", "tfoot", "thead", "tr", "ul"),
    ]
)
_CELLS = frozenset(["td", "th"])
_TABLE_PARTS = frozenset(["table", "caption", "thead", "tbody", "tfoot", "tr"])
#: Elements whose words a space parts from those before them, where they are not read block by block.
_PARTED = _BLOCKS | _CELLS | frozenset(["br", "option", "optgroup"])
_SPACE = re.compile(r"[ \t\n\r\f]+")
#: Quotation marks that a browser puts around <q>, by language (CLDR); the space inside French ones does not break.
_QUOTES = {"fr": ("«\u00a0", "\u00a0»"), "de": ("„", "“"), "es": ("«", "»"), "it": ("«", "»"), "pt": ("«", "»")}
_ENGLISH_QUOTES = ("“", "”")
_ANY_QUOTE = frozenset("\"'“”„‘’«»‹›")
#: How the marks of notes are written: figures, something in brackets, signs.
_NUMBERS = re.compile(r"\d{1,3}(?:[,;\s\u2013-]+\d{1,3})*")
_IN_BRACKETS = re.compile(r"[\[(]\s*[\w*†‡§.]{1,5}\s*[\])]")
_SIGNS = re.compile(r"[*†‡§¶#↑↩^]{1,4}")
#: Regions inside one another deeper than this are no page's.
_DEEPEST = 12


@dataclass(frozen=True, slots=True)
class Mark:
    """A note's mark that stood at `offset` of a block; `target` is the id that it points to, or an address."""

    offset: int
    words: str
    target: str


@dataclass(frozen=True, slots=True)
class Block:
    """One block's words as they are read.

    `raw` are all words that the markup holds here, marks, hidden and deleted passages too; `links` are stretches of
    `text` with their addresses; `ids` name places in it, and `element` is the node it comes from.
    """

    tag: str
    text: str
    raw: str
    regions: tuple[Region, ...] = ()
    links: tuple[tuple[int, int, str], ...] = ()
    marks: tuple[Mark, ...] = ()
    ids: tuple[str, ...] = ()
    element: Any = None


@dataclass(frozen=True, slots=True)
class Page:
    """The blocks of a page in reading order, and what stands in none of them."""

    blocks: tuple[Block, ...]
    left_out: tuple[LeftOut, ...]


def blocks(page: Any, language: str | None) -> Page:
    """The blocks of `page`, an lxml tree, whose quotation marks are those of `language` unless the page says."""
    from lxml import etree

    walk = _Walk(_QUOTES.get(language or "", _ENGLISH_QUOTES), hidden_by_style(page))
    for event, element in etree.iterwalk(page, events=("start", "end")):
        tag = element.tag if isinstance(element.tag, str) else ""
        if event == "start":
            walk.enter(tag, element)
            walk.words(element.text)
        else:
            walk.leave(tag, element)
            walk.words(element.tail)
    walk.finish()
    return Page(tuple(walk.finished), tuple(walk.left_out))


@dataclass(slots=True)
class _Open:
    """An inline element that was entered, and what stood before it."""

    tag: str
    element: Any
    pieces: int
    length: int
    space_due: bool


@dataclass(slots=True)
class _Walk:
    """Where the walk through the page stands, and the block it is in."""

    quotes: tuple[str, str]
    hidden: frozenset[str]
    finished: list[Block] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)
    depth: int = 0
    blocks: list[tuple[str, Any]] = field(default_factory=lambda: [("body", None)])
    regions: list[tuple[int, Region]] = field(default_factory=list)
    tables: list[Table] = field(default_factory=list)
    opened: list[_Open] = field(default_factory=list)
    # The block that is being put together.
    pieces: list[str] = field(default_factory=list)
    raw: list[str] = field(default_factory=list)
    length: int = 0
    space_due: bool = False
    links: list[tuple[int, int, str]] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    ids: list[str] = field(default_factory=list)
    # What is passed over: how deep it began, what it is, its words.
    passing: int | None = None
    passed: Part | None = None
    passed_words: list[str] = field(default_factory=list)
    seen_regions: int = 0

    def enter(self, tag: str, element: Any) -> None:
        self.depth += 1
        if self.passing is not None:
            if tag in _PARTED:
                self.passed_words.append(" ")
            return
        if tag in NOT_TEXT or tag == "math" or is_hidden(tag, element, self.hidden):
            self._pass_over(tag, element)
            return
        if identifier := element.get("id") or (element.get("name") if tag == "a" else None):
            self.ids.append(identifier)
        if tag in _CELLS and self.tables and self.tables[-1].is_data:
            self._begin_cell()
        elif tag in _BLOCKS or tag in _CELLS:
            self._begin_block(tag, element)
        elif tag == "br":
            self._put("\n")
        elif tag in ("a", "sup", "sub", "q"):
            self.opened.append(_Open(tag, element, len(self.pieces), self.length, self.space_due))
            if tag == "q":
                self._put_apart(self.quotes[0])

    def leave(self, tag: str, element: Any) -> None:
        depth, self.depth = self.depth, self.depth - 1
        if self.passing is not None:
            if self.passing == depth:
                self._end_passing()
            return
        if tag in _CELLS and self.tables and self.tables[-1].is_data:
            for _ in range(self.tables[-1].place(element)):
                self._put(CELL_BREAK)
            self.space_due = False
        elif tag in _BLOCKS or tag in _CELLS:
            self._end_block(tag)
        elif self.opened and self.opened[-1].element is element:
            self._end_inline(self.opened.pop())
        if self.regions and self.regions[-1][0] == depth:
            self.regions.pop()

    def words(self, text: str | None) -> None:
        """Add words, with white space collapsed as a browser does."""
        if not text:
            return
        if self.passing is not None:
            self.passed_words.append(text)
            return
        self.raw.append(text)
        for index, word in enumerate(_SPACE.split(text)):
            self.space_due = self.space_due or index > 0
            if word:
                self._put_apart(word)

    def _begin_block(self, tag: str, element: Any) -> None:
        inside_cell = self._inside_data()
        if tag == "table":
            self.finish()
            self.tables.append(Table(holds_data(element)))
        elif tag == "tr" and inside_cell:
            self.finish()
            self.tables[-1].begin_row()
        elif inside_cell and tag not in _TABLE_PARTS:
            self.space_due = True
        else:
            self.finish()
        self.blocks.append((tag, element))
        opened = region(tag, element, self.seen_regions)
        if opened is not None and len(self.regions) < _DEEPEST:
            self.regions.append((self.depth, opened))
            self.seen_regions += 1

    def _end_block(self, tag: str) -> None:
        if self._inside_data() and tag not in _TABLE_PARTS:
            self.space_due = True
        else:
            if self._inside_data() and tag == "tr":
                for _ in range(self.tables[-1].empty_before()):
                    self._put(CELL_BREAK)
            self.finish()
        if len(self.blocks) > 1:
            self.blocks.pop()
        if tag == "table" and self.tables:
            self.tables.pop()

    def _inside_data(self) -> bool:
        return bool(self.tables) and self.tables[-1].is_data

    def _begin_cell(self) -> None:
        table = self.tables[-1]
        follows = table.column > 0
        for _ in range(table.empty_before() + follows):
            self._put(CELL_BREAK)
        self.space_due = False

    def _end_inline(self, opened: _Open) -> None:
        written = "".join(self.pieces[opened.pieces :])
        if opened.tag == "q":
            self._end_quotation(opened, written)
        elif opened.tag == "a":
            self._end_link(opened, written)
        elif opened.tag == "sub":
            self._replace(opened, lowered(written.strip()))
        else:
            self._end_raised(opened, written)

    def _end_raised(self, opened: _Open, written: str) -> None:
        around = next((each.element for each in self.opened if each.tag == "a"), None)
        link = next(opened.element.iter("a"), around)
        before = "".join(self.pieces[: opened.pieces])[-LOOKED_BACK_AT:]
        high = None if link is not None and is_note_mark(written) else raised(written.strip(), before)
        if high is None:
            self._take_out_mark(opened, written, "" if link is None else link.get("href") or "")
        else:
            self._replace(opened, high)

    def _end_quotation(self, opened: _Open, written: str) -> None:
        inside = written.strip().removeprefix(self.quotes[0].strip()).strip()
        if inside[:1] in _ANY_QUOTE:
            # The page has marks of its own there, and a style that draws no others.
            self._replace(opened, inside)
        else:
            self.space_due = False
            self._put(self.quotes[1])

    def _end_link(self, opened: _Open, written: str) -> None:
        address = opened.element.get("href") or ""
        inside_superscript = any(each.tag == "sup" for each in self.opened)
        is_noted = address.startswith("#") and is_note_mark(written) and not written.strip().isdecimal()
        if not inside_superscript and (is_noted or "noteref" in (opened.element.get("role") or "")):
            self._take_out_mark(opened, written, address)
            return
        start = opened.length + (len(written) - len(written.lstrip()))
        if start < self.length:
            self.links.append((start, self.length, address))

    def _take_out_mark(self, opened: _Open, written: str, target: str) -> None:
        self._cut_back(opened)
        self.marks.append(Mark(self.length, written.strip(), target))
        self.left_out.append(LeftOut(Part.NOTE_MARK, written.strip().strip("[]()")))

    def _replace(self, opened: _Open, words: str) -> None:
        self._cut_back(opened)
        if words:
            self._put_apart(words)

    def _cut_back(self, opened: _Open) -> None:
        del self.pieces[opened.pieces :]
        self.length, self.space_due = opened.length, opened.space_due
        self.links = [link for link in self.links if link[1] <= opened.length]

    def _pass_over(self, tag: str, element: Any) -> None:
        if tag == "math":
            self._put_apart(formula(element))
        self.passing, self.passed_words = self.depth, []
        self.passed = NOT_TEXT.get(tag, None if tag == "math" else Part.HIDDEN)

    def _end_passing(self) -> None:
        words = " ".join("".join(self.passed_words).split())
        if words and self.passed is not None:
            self.left_out.append(LeftOut(self.passed, words))
            self.raw.append(words)
        self.passing = self.passed = None

    def _put_apart(self, word: str) -> None:
        """Add `word`, a space apart where white space stood before it."""
        last = self.pieces[-1] if self.pieces else ""
        apart = self.space_due and self.length and last not in ("\n", CELL_BREAK) and not last.endswith(self.quotes[0])
        self._put(f" {word}" if apart else word)

    def _put(self, piece: str) -> None:
        self.pieces.append(piece)
        self.length += len(piece)
        self.space_due = False

    def finish(self) -> None:
        """End the block that is being put together, where there are words in it."""
        text = "".join(self.pieces)
        if any(character.isalnum() for character in text):
            tag, element = self.blocks[-1]
            if tag != "tr":
                text = text.rstrip(" \n")
            self.finished.append(
                Block(
                    tag,
                    text,
                    "".join(self.raw),
                    tuple(each for _, each in self.regions),
                    tuple(self.links),
                    tuple(self.marks),
                    tuple(self.ids),
                    element,
                )
            )
            self.ids = []
        self.pieces, self.raw, self.length, self.space_due = [], [], 0, False
        self.links, self.opened, self.marks = [], [], []


def is_note_mark(text: str) -> bool:
    """Whether `text`, the words of a link to a place on the same page, may be the mark of a note: 1, [1], [a], *."""
    text = text.strip()
    return bool(_IN_BRACKETS.fullmatch(text) or _SIGNS.fullmatch(text) or _NUMBERS.fullmatch(text))


def formula(math: Any) -> str:
    """The words of a MathML element on one line: 3/4, x^2, √2."""
    tag = _local(math)
    if tag in ("annotation", "annotation-xml"):
        return ""
    parts = [part for part in (formula(child) for child in math if isinstance(child.tag, str)) if part]
    own = (math.text or "").strip()
    between = {"mfrac": "/", "msup": "^", "msub": "_", "mroot": "√", "mtd": " "}.get(tag, " " if tag == "mtr" else "")
    words = own + between.join(f"({part})" if between in ("/", "^") and _is_sum(part) else part for part in parts)
    return f"√{words}" if tag == "msqrt" else words


def _local(element: Any) -> str:
    return str(element.tag).rpartition("}")[2].rpartition(":")[2].lower()


def _is_sum(part: str) -> bool:
    return re.search(r"[+\-\u2212/=]", part[1:]) is not None
