"""Web pages: trafilatura finds which part of the page is the article; the words are then taken from the page itself.

Trafilatura composes characters and turns no-break spaces into plain ones, and it runs the paragraphs of a short page
together. So its text is used to choose among the page's own blocks, whose characters are kept as they came. Nothing
is ever fetched.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING, Any

from workbench.articles import metadata
from workbench.articles.content import Content, UnreadableError
from workbench.articles.copy import Copy
from workbench.articles.pageblocks import Block, blocks
from workbench.articles.silence import silenced

if TYPE_CHECKING:
    from trafilatura.settings import Document

#: More tags than any article's page has; a page with more of them would take minutes and hundreds of megabytes.
MOST_TAGS = 40_000

#: A block this long is found wherever it stands in trafilatura's text; a shorter one only where it is the next.
_TELLING = 40

#: The page's blocks are trusted where they hold at least this share of what trafilatura found.
_COVERED = 0.95


def read(text: str) -> Content:
    """The content of a web page whose markup is `text`. Raises UnreadableError where there is no copy on it."""
    if text.count("<") > MOST_TAGS:
        raise UnreadableError(f"the page has more than {MOST_TAGS:,} tags")
    page = _parse(text)
    found = _extract(text)
    everything = list(blocks(page))
    chosen, warning = _choose(everything, found)
    title = (found.title if found else None) or page.findtext(".//title")
    copy = Copy()
    for block in (*_missing_headline(chosen, everything, title), *chosen):
        _write(block, copy)
    copy_text, hints = copy.finish()
    if not copy_text.strip():
        raise UnreadableError("there is no text on the page")
    return Content(
        text=copy_text,
        media_type="text/html",
        title=title,
        language=metadata.language(page.get("lang")),
        published=metadata.day(found.date) if found else None,
        byline=found.author if found else None,
        url=metadata.web_address(found.url) if found else None,
        warnings=(warning,) if warning else (),
        hints=hints,
    )


def _parse(text: str) -> Any:
    from lxml import etree, html

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
        found = bare_extraction(_parse(text), with_metadata=True, include_comments=False, date_extraction_params=dates)
    return None if isinstance(found, dict) else found


def _choose(everything: Sequence[Block], found: Document | None) -> tuple[Sequence[Block], str | None]:
    """The blocks of the article, and what the reviewer should know of the choice."""
    text = found.text if found else None
    if not text:
        article = [block for block in everything if not block.surrounding]
        return article, "the article could not be told from the rest of the page; all of it was read"
    wanted = _bare(text)
    chosen = list(_matching(everything, wanted))
    if sum(len(_bare(block.text)) for block in chosen) >= len(wanted) * _COVERED:
        # Of a short page trafilatura takes everything, menus too.
        return [block for block in chosen if not block.surrounding] or chosen, None
    lines = [Block("p", line, surrounding=False) for line in text.split("\n") if line.strip()]
    return lines, "the page's layout could not be followed; accents and no-break spaces are in their usual form"


def _matching(everything: Sequence[Block], wanted: str) -> Iterator[Block]:
    """The blocks whose words stand in `wanted`, in order."""
    reached = 0
    for block in everything:
        bare = _bare(block.text)
        at = wanted.find(bare, reached)
        if at == reached or (at > reached and len(bare) >= _TELLING):
            reached = at + len(bare)
            yield block


def _bare(text: str) -> str:
    """`text` without what trafilatura may change: white space, composition, bars between cells, list marks."""
    return re.sub(r"[\s|\u200b-\u200f•-]+", "", unicodedata.normalize("NFKC", text))


def _missing_headline(chosen: Sequence[Block], everything: Sequence[Block], title: str | None) -> Iterator[Block]:
    """The headline, where trafilatura took it for a part of the page: it holds claims like any other line."""
    headings = [block for block in everything if block.tag == "h1" and not block.surrounding]
    headline = headings[0] if headings else Block("h1", title, surrounding=False) if title else None
    opening = _bare("".join(block.text for block in chosen[:5]))
    if headline is not None and _bare(headline.text) not in opening:
        yield headline


def _write(block: Block, copy: Copy) -> None:
    line_by_line = block.tag in ("li", "tr")
    if not line_by_line:
        copy.end_block()
    start = copy.length
    copy.write(block.text)
    for first, last, address in block.links:
        copy.link(start + first, start + last, metadata.web_address(address))
    copy.end_line() if line_by_line else copy.end_block()
