"""Parts of a Word file as WordprocessingML, put together as text: escaped here, and nowhere else.

A text goes into a file through `run` or as an attribute's value, and both escape it.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from typing import Any
from xml.sax.saxutils import escape, quoteattr

from workbench.reports.layout import Cell, Inline, Line, Link, Strong, printable, unbroken
from workbench.reports.word_package import Links


def run(text: str, properties: str = "") -> str:
    """A run of `text`; `properties` are its `w:rPr`'s children. Line feeds become breaks."""
    look = f"<w:rPr>{properties}</w:rPr>" if properties else ""
    words = escape(unbroken(printable(text))).replace("\n", '</w:t><w:br/><w:t xml:space="preserve">')
    return f'<w:r>{look}<w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(content: str, style: str = "") -> str:
    """A paragraph of runs in the paragraph style with the id `style`."""
    properties = f"<w:pPr><w:pStyle w:val={quoteattr(style)}/></w:pPr>" if style else ""
    return f"<w:p>{properties}{content}</w:p>"


def bookmark(name: str, number: int) -> str:
    """A place that links inside the file lead to; `number` is unique among bookmarks."""
    named = quoteattr(bookmark_name(name))
    return f'<w:bookmarkStart w:id="{number}" w:name={named}/><w:bookmarkEnd w:id="{number}"/>'


def link(text: str, target: str, links: Links, properties: str = "") -> str:
    """A link to a bookmark (`#claim-3`) or to a web address."""
    if target.startswith("#"):
        where = f"w:anchor={quoteattr(bookmark_name(target[1:]))}"
    else:
        where = f"r:id={quoteattr(links.id_of(target))}"
    return f'<w:hyperlink {where} w:history="1">{run(text, properties or LINK)}</w:hyperlink>'


def bookmark_name(anchor: str) -> str:
    """The name of the bookmark for a report's `anchor`: Word allows letters, digits and underscores."""
    return anchor.replace("-", "_")


def inline(part: Inline, links: Links, properties: str) -> str:
    """A text or a link as runs."""
    if isinstance(part, Link):
        return link(part.text, part.target, links)
    return run(part.text, _BOLD) if isinstance(part, Strong) else run(part, properties)


def line_runs(line: Line, links: Links, properties: str) -> str:
    """A line of a cell as runs."""
    return "".join(inline(part, links, properties) for part in line)


def table_cell(
    content: Cell,
    width: int,
    links: Links,
    *,
    style: str,
    shade: str,
    bold: bool,
    mark: str = "",
) -> str:
    """A table's cell, a paragraph in `style` a line; `mark` is a bookmark at its beginning, `shade` a colour."""
    weight = _BOLD if bold else ""
    lines = content.lines or ((),)
    paragraphs = "".join(
        paragraph((mark if number == 0 else "") + line_runs(line, links, weight if number == 0 else ""), style)
        for number, line in enumerate(lines)
    )
    shading = f'<w:shd w:val="clear" w:color="auto" w:fill="{shade}"/>' if shade else ""
    return f'<w:tc><w:tcPr><w:tcW w:w="{width}" w:type="dxa"/>{shading}</w:tcPr>{paragraphs}</w:tc>'


def table_row(cells: Iterable[str], *, heading: bool = False) -> str:
    """A row of cells that is not broken between pages; a heading is repeated on each."""
    repeated = "<w:tblHeader/>" if heading else ""
    return f"<w:tr><w:trPr><w:cantSplit/>{repeated}</w:trPr>{''.join(cells)}</w:tr>"


def heading(text: str) -> str:
    """A heading of the first level."""
    return paragraph(run(text), "Heading1")


def table(rows: Iterable[str], widths: Sequence[int]) -> Iterator[str]:
    """A table of fixed columns, `widths` in twentieths of a point, with thin lines between its rows."""
    grid = "".join(f'<w:gridCol w:w="{width}"/>' for width in widths)
    yield (
        f'<w:tbl><w:tblPr><w:tblStyle w:val="TableGrid"/><w:tblW w:w="{sum(widths)}" w:type="dxa"/>'
        f'{_BORDERS}<w:tblLayout w:type="fixed"/>{_MARGINS}</w:tblPr>'
        f"<w:tblGrid>{grid}</w:tblGrid>"
    )
    yield from rows
    yield "</w:tbl>"


def comment(number: int, author: str, at: dt.datetime, lines: Iterable[str]) -> str:
    """A comment: who said it, when, and what, a paragraph a line. Word shows the time of `at` as it is."""
    initials = "".join(word[0] for word in author.split())[:3].upper()
    when = at.strftime("%Y-%m-%dT%H:%M:%S")
    said = "".join(paragraph(run(line), "CommentText") for line in lines)
    return (
        f'<w:comment w:id="{number}" w:author={quoteattr(printable(author))} w:date="{when}"'
        f" w:initials={quoteattr(printable(initials))}>{said}</w:comment>"
    )


def comment_start(number: int) -> str:
    """Where the words that a comment is about begin."""
    return f'<w:commentRangeStart w:id="{number}"/>'


def comment_end(number: int) -> str:
    """Where the words that a comment is about end, and the mark that stands for it."""
    return f'<w:commentRangeEnd w:id="{number}"/><w:r><w:commentReference w:id="{number}"/></w:r>'


def field(instruction: str, properties: str = "") -> str:
    """A field that Word fills in, such as PAGE."""
    return f'<w:fldSimple w:instr="{instruction}">{run("1", properties)}</w:fldSimple>'


def element(xml: str) -> Any:
    """`xml` as an element that can be put into a part of the file."""
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    # The namespaces are declared behind the element's name, which ends before the first blank, bracket or slash.
    end = next(place for place, char in enumerate(xml) if char in " />")
    return parse_xml(f"{xml[:end]} {nsdecls('w', 'r')}{xml[end:]}")


_BOLD = "<w:b/>"

#: The ids of the paragraph styles of a table's text, and of an annex's.
TABLE_TEXT, ANNEX_TEXT = "TableText", "AnnexText"

#: A run that goes to the next tab stop.
TAB = "<w:r><w:tab/></w:r>"

#: How what is not the copy's own looks beside it.
SMALL = '<w:color w:val="5D6570"/><w:sz w:val="16"/>'

#: How a link looks.
LINK_COLOUR = '<w:color w:val="0B57A4"/>'
LINK = LINK_COLOUR + '<w:u w:val="single"/>'

_BORDERS = (
    '<w:tblBorders><w:top w:val="nil"/><w:left w:val="nil"/><w:bottom w:val="single" w:sz="4" w:color="C9CED6"/>'
    '<w:right w:val="nil"/><w:insideH w:val="single" w:sz="4" w:color="C9CED6"/><w:insideV w:val="nil"/></w:tblBorders>'
)
_MARGINS = (
    '<w:tblCellMar><w:top w:w="40" w:type="dxa"/><w:left w:w="80" w:type="dxa"/>'
    '<w:bottom w:w="40" w:type="dxa"/><w:right w:w="80" w:type="dxa"/></w:tblCellMar>'
)
