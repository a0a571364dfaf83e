"""How a Word report looks: its styles, its pages, its header and footer, and what the file says of itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from workbench.claims import Verdict
from workbench.reports import cover, word_parts
from workbench.reports.layout import SHADES, printable
from workbench.reports.model import Report
from workbench.reports.terms import LEVELS
from workbench.reports.word_package import hold_place
from workbench.reports.wording import Wording

if TYPE_CHECKING:
    from docx.document import Document

#: The ids of the character styles in which the copy's claims stand.
CLAIM_STYLES = {verdict: f"Claim{verdict.capitalize()}" for verdict in Verdict}

# How each verdict is underlined, so that the copy can be read without colour.
_UNDERLINES = {
    Verdict.VERIFIED: ("single", "1C7A41"),
    Verdict.DISPUTED: ("double", "B3261E"),
    Verdict.UNSOURCED: ("dash", "8A5A00"),
    Verdict.OPEN: ("dotted", "566070"),
}

#: The ids of the paragraph styles of what is said first: the article may be published, or may not.
PUBLISHABLE, REFUSED = "Publishable", "Refused"

_CLOSE = '<w:spacing w:after="0" w:line="240" w:lineRule="auto"/>'

# Arial or a font with its widths is everywhere, so that pages end where they end here.
_FONT = '<w:rFonts w:ascii="Arial" w:hAnsi="Arial" w:cs="Arial" w:eastAsia="Arial"/>'


def prepared(report: Report, say: Wording) -> Document:
    """A document with the report's styles, pages and properties, and places held for its two sections."""
    from docx import Document

    document = Document()
    _styles(document, say)
    _sections(document)
    _header_and_footer(document, report, say)
    _space_after_headings(document)
    told = document.core_properties
    told.title = say("Verification report: {title}", title=cover.title(report))[:255]
    told.author = told.last_modified_by = printable(report.made_by)[:255] or "workbench"
    told.created = told.modified = report.made_at.replace(tzinfo=None)
    told.language = say.language
    told.comments = ""
    return document


def _sections(document: Document) -> None:
    """Portrait pages for the first section, landscape pages for the second, each with a place for its content."""
    from docx.enum.section import WD_ORIENT, WD_SECTION

    _page(document, 11906, 16838)
    hold_place(document, 1)
    document.add_section(WD_SECTION.NEW_PAGE).orientation = WD_ORIENT.LANDSCAPE
    _page(document, 16838, 11906)
    hold_place(document, 2)


def _page(document: Document, width: int, height: int) -> None:
    from docx.shared import Twips

    section = document.sections[-1]
    section.page_width, section.page_height = Twips(width), Twips(height)
    section.left_margin = section.right_margin = Twips(1000)
    section.top_margin = section.bottom_margin = Twips(900)
    section.header_distance = section.footer_distance = Twips(400)


def _styles(document: Document, say: Wording) -> None:
    styles = document.styles.element
    language = f'<w:lang w:val="{say.locale.language}" w:eastAsia="en" w:bidi="ar"/>'
    # A paragraph's number hangs left of its lines.
    copy = (
        '<w:tabs><w:tab w:val="left" w:pos="600"/></w:tabs><w:spacing w:after="80" w:line="264" w:lineRule="auto"/>'
        '<w:ind w:left="600" w:hanging="600"/>'
    )
    for xml in (
        _paragraph_style(word_parts.TABLE_TEXT, "Table Text", _CLOSE, '<w:sz w:val="15"/>'),
        _paragraph_style(word_parts.ANNEX_TEXT, "Annex Text", _CLOSE, '<w:sz w:val="13"/>'),
        _paragraph_style("Copy", "Copy", copy, '<w:sz w:val="19"/>'),
        _paragraph_style(
            "Checkpoint", "Checkpoint", '<w:keepLines/><w:spacing w:after="0"/>',
            '<w:rFonts w:ascii="Courier New" w:hAnsi="Courier New" w:cs="Courier New"/><w:noProof/><w:sz w:val="14"/>',
        ),
        *(_first_lines_style(*look) for look in ((PUBLISHABLE, Verdict.VERIFIED), (REFUSED, Verdict.DISPUTED))),
        *(_claim_style(verdict) for verdict in Verdict),
    ):  # fmt: skip
        styles.append(word_parts.element(xml))
    for name, size, colour in (("Normal", 19, "1D2126"), ("Title", 32, "1D2126"), ("Subtitle", 18, "5D6570"),
                               ("Heading1", 23, "1D2126")):  # fmt: skip
        look = styles.get_by_id(name).get_or_add_rPr()
        for child in list(look):
            look.remove(child)
        weight = "<w:b/>" if name in ("Title", "Heading1") else ""
        filled = word_parts.element(
            f'<w:rPr>{_FONT}{weight}<w:color w:val="{colour}"/><w:sz w:val="{size}"/>{language}</w:rPr>'
        )
        look.extend(list(filled))


def _space_after_headings(document: Document) -> None:
    from docx.shared import Pt

    document.styles["Heading 1"].paragraph_format.space_after = Pt(6)


def _paragraph_style(name: str, title: str, paragraph: str, look: str) -> str:
    return (
        f'<w:style w:type="paragraph" w:customStyle="1" w:styleId="{name}"><w:name w:val="{title}"/>'
        f'<w:basedOn w:val="Normal"/><w:qFormat/><w:pPr>{paragraph}</w:pPr><w:rPr>{look}</w:rPr></w:style>'
    )


def _claim_style(verdict: Verdict) -> str:
    line, colour = _UNDERLINES[verdict]
    return (
        f'<w:style w:type="character" w:customStyle="1" w:styleId="{CLAIM_STYLES[verdict]}">'
        f'<w:name w:val="Claim {verdict}"/><w:qFormat/><w:rPr><w:u w:val="{line}" w:color="{colour}"/>'
        f'<w:shd w:val="clear" w:color="auto" w:fill="{SHADES[verdict]}"/></w:rPr></w:style>'
    )


def _first_lines_style(name: str, verdict: Verdict) -> str:
    shade = f'<w:shd w:val="clear" w:color="auto" w:fill="{SHADES[verdict]}"/>'
    return _paragraph_style(name, name, f'{shade}<w:spacing w:after="0"/>', "<w:b/>")


def _header_and_footer(document: Document, report: Report, say: Wording) -> None:
    section = document.sections[0]
    grey = '<w:color w:val="5D6570"/><w:sz w:val="16"/>'
    header = word_parts.run(f"{cover.title(report)} · {say.term(report.level, LEVELS)}", grey)
    footer = word_parts.field("PAGE", grey) + word_parts.run(" / ", grey) + word_parts.field("NUMPAGES", grey)
    for part, content in ((section.header, header), (section.footer, footer)):
        part.is_linked_to_previous = False
        first = part.paragraphs[0]._p
        first.getparent().replace(first, word_parts.element(word_parts.paragraph(content)))
