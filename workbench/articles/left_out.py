"""The account of a reading: what a file holds and the copy does not.

A reader that leaves something out says so with a `LeftOut`, so that no word of a file is lost without a word. What
can't be placed is kept in the copy and marked as `Part.UNPLACED`; that is the one part that is no loss.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from workbench.translatable import N_, Phrase, counted


class Part(StrEnum):
    """What a part of a file is that does not stand in the copy; the values are stored."""

    ATTACHMENT = "attachment"
    BOX = "box"
    CAPTION = "caption"
    CHART = "chart"
    CODE = "code"
    COMMENT = "comment"
    CONTROL = "control"
    CONTENTS = "table of contents"
    DELETED = "deleted passage"
    DIAGRAM = "diagram"
    DRAWING = "drawing"
    EMBEDDED = "embedded document"
    FIELD = "field"
    FORMULA = "formula"
    HIDDEN = "hidden passage"
    MACRO = "macro"
    MARKUP = "markup"
    MENU = "menu"
    METADATA = "metadata"
    NOTE = "note"
    NOTE_MARK = "note mark"
    OTHER_FORM = "other form"
    PAGE = "page"
    PAGE_NUMBER = "page number"
    PICTURE_TEXT = "picture description"
    PLACEHOLDER = "placeholder"
    PULL_QUOTE = "pull quote"
    QUOTED_MAIL = "quoted mail"
    READING_AID = "reading aid"
    RUNNING_HEAD = "running head"
    SURROUNDING = "text around the article"
    SYMBOL = "symbol"
    TEASER = "teaser"
    TIME_CODE = "time code"
    UNPLACED = "unplaced"


@dataclass(frozen=True, slots=True)
class _Name:
    one: str
    many: str


#: What one and several of a part are called in the account; a part that is not counted has the same name twice.
_NAMES: Mapping[Part, _Name] = {
    Part.CAPTION: _Name("{n} caption", "{n} captions"),
    Part.BOX: _Name("{n} box", "{n} boxes"),
    Part.PULL_QUOTE: _Name("{n} pull quote", "{n} pull quotes"),
    Part.TEASER: _Name("{n} teaser of another article", "{n} teasers of other articles"),
    Part.MENU: _Name("{n} menu", "{n} menus"),
    Part.CONTROL: _Name("{n} button", "{n} buttons"),
    Part.SURROUNDING: _Name("{n} block of text around the article", "{n} blocks of text around the article"),
    Part.DELETED: _Name("{n} deleted passage", "{n} deleted passages"),
    Part.HIDDEN: _Name("{n} hidden passage", "{n} hidden passages"),
    Part.PLACEHOLDER: _Name("{n} placeholder", "{n} placeholders"),
    Part.FIELD: _Name("{n} field that a program fills in", "{n} fields that a program fills in"),
    Part.NOTE: _Name("{n} note", "{n} notes"),
    Part.NOTE_MARK: _Name("{n} note mark", "{n} note marks"),
    Part.COMMENT: _Name("{n} comment", "{n} comments"),
    Part.QUOTED_MAIL: _Name("{n} quoted mail", "{n} quoted mails"),
    Part.OTHER_FORM: _Name(
        "{n} other form of the text, with more words", "{n} other forms of the text, with more words"
    ),
    Part.ATTACHMENT: _Name("{n} attachment", "{n} attachments"),
    Part.EMBEDDED: _Name("{n} embedded document", "{n} embedded documents"),
    Part.PICTURE_TEXT: _Name("{n} description of a picture", "{n} descriptions of pictures"),
    Part.READING_AID: _Name("{n} reading aid above a word", "{n} reading aids above words"),
    Part.CHART: _Name("{n} chart", "{n} charts"),
    Part.DIAGRAM: _Name("{n} diagram", "{n} diagrams"),
    Part.SYMBOL: _Name("{n} sign of a symbol font", "{n} signs of symbol fonts"),
    Part.DRAWING: _Name("{n} drawing", "{n} drawings"),
    Part.FORMULA: _Name("{n} formula", "{n} formulas"),
    Part.MACRO: _Name("macros", "macros"),
    Part.CODE: _Name("{n} piece of program code", "{n} pieces of program code"),
    Part.METADATA: _Name("{n} field about the article", "{n} fields about the article"),
    Part.TIME_CODE: _Name("{n} time code", "{n} time codes"),
    Part.MARKUP: _Name("{n} piece of markup", "{n} pieces of markup"),
    Part.CONTENTS: _Name("{n} table of contents", "{n} tables of contents"),
    Part.RUNNING_HEAD: _Name("{n} running head", "{n} running heads"),
    Part.PAGE_NUMBER: _Name("{n} page number", "{n} page numbers"),
    Part.PAGE: _Name("{n} page that can't be read", "{n} pages that can't be read"),
    Part.UNPLACED: _Name("{n} passage", "{n} passages"),
}

#: Parts whose words are numbers that say more than how many there are: "page numbers 1–14".
_NUMBERED: Mapping[Part, _Name] = {
    Part.PAGE_NUMBER: _Name("page number {words}", "page numbers {words}"),
    Part.PAGE: _Name("page {words}, which can't be read", "pages {words}, which can't be read"),
    Part.NOTE_MARK: _Name("note mark {words}", "note marks {words}"),
}

#: Parts that are told by their names, which a reader needs to find them.
_NAMED = frozenset([Part.ATTACHMENT, Part.EMBEDDED])

#: The places around a page that have words of their own.
HEADER, FOOTER = Phrase("the header"), Phrase("the footer")

#: How the account begins.
_ACCOUNT = N_("left out: {parts}")

#: So many code points of a part's words are shown, and so many names are told in the account.
_LONGEST_WORDS = 1_000
_MOST_NAMES = 5


@dataclass(frozen=True, slots=True)
class LeftOut:
    """One part of a file, or several of one kind, that do not stand in the copy.

    `words` are all the words that it holds, empty where it has none: of a page number the number, of an attachment its
    name. `count` is how many parts of the kind these are. `where` says where they are to be found, a Phrase ("page 3",
    "the header") or what the file itself calls the place, and is empty where the file does not say. A part that is
    `Part.UNPLACED` does stand in the copy, at a place that the file does not tell.
    """

    what: Part
    words: str = ""
    count: int = 1
    where: str = ""

    @property
    def shown(self) -> str:
        """The words on one line; of very many the beginning, with an ellipsis."""
        line = " ".join(self.words.split())
        return line if len(line) <= _LONGEST_WORDS else f"{line[:_LONGEST_WORDS]}…"

    def to_dict(self) -> dict[str, Any]:
        """The part as JSON holds it, with all its words."""
        return {"what": str(self.what), "words": self.words, "count": self.count, "where": self.where}


def account(left_out: Iterable[LeftOut]) -> tuple[str, ...]:
    """What was left out, counted and named in a sentence: "left out: 2 captions, 1 box, page numbers 1–14".

    There is no sentence where nothing was; what could not be placed has a sentence of its own.
    """
    parts: dict[Part, list[LeftOut]] = {}
    for one in left_out:
        parts.setdefault(one.what, []).append(one)
    unplaced = parts.pop(Part.UNPLACED, [])
    sentences = []
    if parts:
        named = tuple(_told(part, parts[part]) for part in _NAMES if part in parts)
        sentences.append(Phrase(_ACCOUNT, parts=named))
    if unplaced:
        told = _told(Part.UNPLACED, unplaced)
        sentences.append(Phrase("kept, but the place in the text is not sure: {parts}", parts=told))
    return tuple(sentences)


def is_account(warning: str) -> bool:
    """Whether what was seen while reading a file is no more than the account of what was left out."""
    return warning.startswith(_ACCOUNT.format(parts=""))


def name(one: LeftOut) -> Phrase:
    """What `one` is called: "1 caption", "3 hidden passages"."""
    return _counted(_NAMES[one.what], one.count)


def _told(part: Part, several: list[LeftOut]) -> Phrase:
    count = sum(one.count for one in several)
    words = [one.words.strip() for one in several]
    if part in _NUMBERED and all(word.isdecimal() and len(word) < 10 for word in words):
        return _counted(_NUMBERED[part], len(words), words=_ranges(sorted({int(word) for word in words})))
    told = _counted(_NAMES[part], count)
    names = [" ".join(word.split()) for word in words if word]
    if part not in _NAMED or not names:
        return told
    more = ["…"] if len(names) > _MOST_NAMES else []
    return Phrase("{told} ({names})", told=told, names=", ".join([*names[:_MOST_NAMES], *more]))


def _counted(called: _Name, count: int, **values: object) -> Phrase:
    return counted(called.one, called.many, count, **values)


def _ranges(numbers: list[int]) -> str:
    """`numbers`, which are in order, with runs drawn together: "1–3, 5"."""
    return ", ".join(f"{first}–{last}" if last > first else str(first) for first, last in _runs(numbers))


def _runs(numbers: list[int]) -> Iterator[tuple[int, int]]:
    first = last = numbers[0]
    for number in numbers[1:]:
        if number != last + 1:
            yield first, last
            first = number
        last = number
    yield first, last
