"""Web pages: trafilatura finds which part of the page is the article; the words are then taken from the page itself.

Trafilatura composes characters and turns no-break spaces into plain ones, and it runs the paragraphs of a short page
together. So its text is used to choose among the page's own blocks, whose characters are kept as they came. Nothing
is ever fetched.
"""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from workbench.articles import bylines, metadata
from workbench.articles.article import HintKind
from workbench.articles.content import Content, UnreadableError
from workbench.articles.copy import Copy
from workbench.articles.left_out import LeftOut, Part
from workbench.articles.logged_warnings import silenced
from workbench.articles.web_blocks import Block, Page, blocks
from workbench.articles.web_main_text import MainText, bare, main_text
from workbench.articles.web_metadata import facts
from workbench.articles.web_notes import Notes, notes
from workbench.articles.web_regions import NOT_TEXT, hidden_by_style, is_hidden
from workbench.translatable import Phrase

if TYPE_CHECKING:
    from trafilatura.settings import Document

#: More tags than any article's page has; a page with more of them would take minutes and hundreds of megabytes.
MOST_TAGS = 40_000


def read(text: str) -> Content:
    """The content of a web page, or a piece of one, whose markup is `text`.

    Raises UnreadableError where there is no copy on it.
    """
    page = parse(text)
    language = metadata.language(page.get("lang"))
    walked = blocks(page, language)
    found = _extract(text)
    noted = notes(walked.blocks)
    flow = tuple(block for index, block in enumerate(walked.blocks) if index not in noted.blocks)
    notes_words = (LeftOut(Part.NOTE, walked.blocks[index].raw) for index in noted.blocks)
    article = main_text(Page(flow, (*walked.left_out, *notes_words)), found.text if found else None)
    title = (found.title if found else None) or page.findtext(".//title")
    copy = Copy()
    for block in (*_missing_headline(article.blocks, title), *article.blocks):
        _write(block, copy, noted)
    left_out = [*walked.left_out, *article.left_out, *_write_unplaced(article.unplaced, copy)]
    copy_text, hints = copy.finish()
    if not copy_text.strip():
        raise UnreadableError("there is no text on the page")
    stated = facts(page)
    guessed = metadata.day(found.date) if found and not stated.published else None
    return Content(
        text=copy_text,
        media_type="text/html",
        title=title,
        language=language,
        published=stated.published or guessed,
        byline=stated.byline or bylines.names(found.author if found else None),
        url=metadata.web_address(found.url) if found else None,
        warnings=tuple(_warnings(article, guessed, is_page=_is_whole(text))),
        hints=hints,
        left_out=tuple(left_out),
    )


def write_all(tree: Any, copy: Copy, language: str | None) -> tuple[LeftOut, ...]:
    """Write all words of `tree`, markup as a feed or an editing system hands it over, and give what was left out."""
    walked = blocks(tree, language)
    noted = notes(walked.blocks)
    for index, block in enumerate(walked.blocks):
        if index not in noted.blocks:
            _write(block, copy, noted)
    return walked.left_out


def markup(text: str) -> Any:
    """The tree of a piece of HTML; None where there is nothing in it. Raises UnreadableError for too many tags."""
    return parse(f"<div>{text}</div>") if text.strip() else None


def _is_whole(text: str) -> bool:
    return re.search(r"<(?:html|body)[\s>]", text[:10_000], re.IGNORECASE) is not None


def _warnings(article: MainText, guessed: dt.date | None, *, is_page: bool) -> Iterator[str]:
    if not article.is_sure and is_page:
        yield Phrase("the article could not be told from the rest of the page; all of it was read")
    if guessed:
        yield Phrase(
            "the page does not state its day of publication; {day} is guessed from its address and its words",
            day=guessed,
        )


def parse(text: str) -> Any:
    """The tree of a page. Raises UnreadableError where there is none in `text`, or more tags than any page has."""
    from lxml import etree, html

    if text.count("<") > MOST_TAGS:
        raise UnreadableError("the page has more than {most:,} tags", most=MOST_TAGS)
    parser = html.HTMLParser(encoding="utf-8", no_network=True, remove_comments=True, remove_pis=True)
    try:
        return html.document_fromstring(text.encode("utf-8"), parser=parser)
    except etree.ParserError:
        raise UnreadableError("there is no text on the page") from None


def _extract(text: str) -> Document | None:
    from trafilatura import bare_extraction

    # The latest day is fixed, so that what is read does not depend on the day it is read.
    dates = {"original_date": True, "extensive_search": False, "max_date": "2199-12-31"}
    with silenced("trafilatura", "htmldate", "courlan", "justext"):
        found = bare_extraction(
            _shown(parse(text)), with_metadata=True, include_comments=False, date_extraction_params=dates
        )
    return None if isinstance(found, dict) else found


def _shown(page: Any) -> Any:
    """`page` without what a browser does not show or strikes out, so that none of it runs into the words beside it.

    Formulas are left out too, which trafilatura gives as TeX.
    """
    by_style = hidden_by_style(page)
    unseen = [
        element
        for element in page.iter()
        if element.tag == "math"
        or NOT_TEXT.get(element.tag) in (Part.DELETED, Part.READING_AID)
        or is_hidden(element.tag, element, by_style)
    ]
    for cell in page.iter("td", "th"):
        # Trafilatura pads a row by as many columns as a cell says it spans.
        cell.attrib.pop("colspan", None)
        cell.attrib.pop("rowspan", None)
    for element in unseen:
        if element.getparent() is not None:
            element.drop_tree()
    return page


def _missing_headline(article: Sequence[Block], title: str | None) -> Iterator[Block]:
    """The headline, where the page has it in its head alone: it holds claims like any other line."""
    opening = bare("".join(block.text for block in article[:5]))
    if title and bare(title) not in opening and not any(block.tag == "h1" for block in article):
        yield Block("h1", title, title)


def _write(block: Block, copy: Copy, noted: Notes) -> None:
    line_by_line = block.tag in ("li", "tr")
    if not line_by_line:
        copy.end_block()
    start, written = copy.length, 0
    for mark in block.marks:
        copy.write(block.text[written : mark.offset], keep_space=True)
        written = max(mark.offset, written)
        if (note := noted.of(mark)) is not None:
            copy.hint(note.kind, note.words)
        elif (address := metadata.web_address(mark.target)) is not None:
            copy.hint(HintKind.FOOTNOTE, "", url=address)
    copy.write(block.text[written:], keep_space=True)
    for first, last, address in block.links:
        copy.link(start + first, start + last, metadata.web_address(address))
    copy.end_line() if line_by_line else copy.end_block()


def _write_unplaced(lines: Sequence[str], copy: Copy) -> Iterator[LeftOut]:
    """Write what trafilatura found and the page's blocks do not hold, at the end, and mark it."""
    for line in lines:
        copy.end_block()
        copy.write(line)
        yield LeftOut(Part.UNPLACED, line, where=Phrase("the end of the copy"))
