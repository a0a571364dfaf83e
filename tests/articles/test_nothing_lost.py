"""No word of a file is lost without a word: each is in the copy, in a hint, or among what the account names."""

from __future__ import annotations

import itertools
import re

from hypothesis import given
from hypothesis import strategies as st

from workbench.articles import Article, read_bytes

from .files import docx, fodt, odt

#: Stands for a word in generated markup; each gets another.
_WORD = "@"

Markup = st.SearchStrategy[str]


def numbered(markup: str) -> str:
    """`markup` with words of which none is a part of another."""
    numbers = itertools.count(1)
    return re.sub(_WORD, lambda _: f"x{next(numbers)}y", markup)


def lost(markup: str, article: Article) -> set[str]:
    """The words of `markup` that are nowhere."""
    told = [article.text, *(hint.text for hint in article.hints), *(one.words for one in article.left_out)]
    told += [hint.url or "" for hint in article.hints]
    return set(re.findall(r"x\d+y", markup)) - set(re.findall(r"x\d+y", " ".join(told)))


def wrapped(inner: Markup, *wraps: str) -> Markup:
    """What `inner` makes, inside one of `wraps`, where `#` stands for it."""
    return st.tuples(st.sampled_from(wraps), inner).map(lambda pair: pair[0].replace("#", pair[1]))


def several(inner: Markup) -> Markup:
    return st.lists(inner, max_size=4).map("".join)


_DEL = '<w:del w:id="1"><w:r><w:delText>@</w:delText></w:r></w:del>'
_M = 'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"'
_RUNS = st.sampled_from(
    [
        "<w:r><w:t>@ </w:t></w:r>",
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>@ </w:t></w:r>",
        '<w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>@</w:t></w:r>',
        '<w:r><w:rPr><w:vertAlign w:val="subscript"/></w:rPr><w:t>@</w:t></w:r>',
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>',
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>',
        '<w:r><w:fldChar w:fldCharType="end"/></w:r>',
        "<w:r><w:instrText> TOC </w:instrText></w:r>",
        '<w:r><w:footnoteReference w:id="1"/><w:t>@</w:t></w:r>',
        '<w:r><w:footnoteReference w:id="2" w:customMarkFollows="1"/><w:t>@</w:t></w:r>',
        '<w:r><w:tab/><w:br/><w:sym w:font="Symbol" w:char="F0A3"/></w:r>',
        "<w:ruby><w:rt><w:r><w:t>@</w:t></w:r></w:rt><w:rubyBase><w:r><w:t>@</w:t></w:r></w:rubyBase></w:ruby>",
        f"<m:oMath {_M}><m:f><m:num><m:r><m:t>@</m:t></m:r></m:num><m:den><m:t>@</m:t></m:den></m:f></m:oMath>",
        _DEL,
    ]
)
_INLINE = st.recursive(
    _RUNS,
    lambda inner: wrapped(
        several(inner),
        '<w:ins w:id="1">#</w:ins>',
        '<w:moveFrom w:id="1">#</w:moveFrom>',
        "<w:hyperlink>#</w:hyperlink>",
        '<w:fldSimple w:instr="REF x">#</w:fldSimple>',
        "<w:sdt><w:sdtPr/><w:sdtContent>#</w:sdtContent></w:sdt>",
        "<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>#</w:sdtContent></w:sdt>",
        "<w:r><w:drawing><w:txbxContent><w:p>#</w:p></w:txbxContent></w:drawing></w:r>",
        "<w:r><w:rPr><w:vanish/></w:rPr><w:pict><w:txbxContent><w:p>#</w:p></w:txbxContent></w:pict></w:r>",
        "<w:unheardOf>#</w:unheardOf>",
    ),
    max_leaves=4,
)
_PARAGRAPHS = wrapped(
    several(_INLINE),
    "<w:p>#</w:p>",
    '<w:p><w:pPr><w:rPr><w:del w:id="1"/></w:rPr></w:pPr>#</w:p>',
    "<w:p><w:pPr><w:rPr><w:vanish/></w:rPr></w:pPr>#</w:p>",
    '<w:p><w:pPr><w:framePr w:dropCap="drop"/></w:pPr>#</w:p>',
    '<w:p><w:pPr><w:pStyle w:val="TOC1"/></w:pPr>#</w:p>',
)
_GALLERY = '<w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj>'
_BLOCKS = st.recursive(
    _PARAGRAPHS,
    lambda inner: wrapped(
        several(inner),
        "<w:sdt><w:sdtPr/><w:sdtContent>#</w:sdtContent></w:sdt>",
        f"<w:sdt><w:sdtPr>{_GALLERY}</w:sdtPr><w:sdtContent>#</w:sdtContent></w:sdt>",
        '<w:del w:id="1">#</w:del>',
        "<w:tbl><w:tr><w:tc>#</w:tc><w:tc><w:p/></w:tc></w:tr></w:tbl>",
        "<w:tbl><w:tr><w:tc><w:tcPr><w:vMerge/></w:tcPr>#</w:tc><w:tc>#</w:tc></w:tr></w:tbl>",
        "<w:tbl><w:tr><w:trPr><w:del/></w:trPr><w:tc>#</w:tc></w:tr></w:tbl>",
        '<w:tbl><w:tr><w:tc><w:tcPr><w:cellDel w:id="1"/></w:tcPr>#</w:tc></w:tr></w:tbl>',
        "<w:tbl><w:sdt><w:sdtContent><w:tr><w:sdt><w:sdtContent><w:tc>#</w:tc></w:sdtContent></w:sdt></w:tr>"
        "</w:sdtContent></w:sdt></w:tbl>",
    ),
    max_leaves=5,
)

_NOTES = '<w:footnote w:id="1"><w:p><w:r><w:t>@</w:t></w:r></w:p></w:footnote>'
_STYLES = '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/></w:style>'


@given(several(_BLOCKS), several(_INLINE))
def test_every_word_of_a_word_file_is_in_the_copy_or_in_the_account(body: str, header: str) -> None:
    markup = numbered(f"<w:p><w:r><w:t>@</w:t></w:r></w:p>{body}~<w:p>{header}</w:p>~{_NOTES}")
    text, head, notes = markup.split("~")
    parts = {"footnotes": notes, "header": head, "styles": _STYLES}
    assert lost(markup, read_bytes(docx(text, parts=parts), "a.docx")) == set()


_ODF_RUNS = st.sampled_from(
    [
        "@ ",
        "<text:span>@</text:span>",
        '<text:span text:style-name="Hid">@</text:span>',
        '<text:span text:style-name="Sup">@</text:span>',
        '<text:hidden-text text:is-hidden="true">@</text:hidden-text>',
        "<text:placeholder>@</text:placeholder>",
        "<text:tab/><text:s/><text:line-break/>",
        "<text:ruby><text:ruby-base>@</text:ruby-base><text:ruby-text>@</text:ruby-text></text:ruby>",
        "<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>@</text:p></text:note-body></text:note>",
        "<office:annotation><text:p>@</text:p></office:annotation>",
        '<office:annotation office:name="n"><text:p>@</text:p></office:annotation>',
        '<office:annotation-end office:name="n"/>',
        "<draw:frame><draw:image/><svg:title>@</svg:title></draw:frame>",
        "<text:unheard-of>@<text:more>@</text:more>@</text:unheard-of>",
    ]
)
_ODF_INLINE = st.recursive(
    _ODF_RUNS,
    lambda inner: wrapped(
        several(inner),
        "<text:span>#@</text:span>",
        '<text:span text:style-name="Hid">#@</text:span>',
        '<text:a xlink:href="https://example.org/">#</text:a>',
        "<draw:frame><draw:text-box><text:p>#</text:p></draw:text-box></draw:frame>",
        "<draw:custom-shape><text:p>#</text:p></draw:custom-shape>",
    ),
    max_leaves=4,
)
_ODF_PARAGRAPHS = wrapped(
    several(_ODF_INLINE),
    "<text:p>#</text:p>",
    "<text:h>#</text:h>",
    '<text:p text:style-name="PHid">#</text:p>',
    '<text:p><text:hidden-paragraph text:is-hidden="true"/>#</text:p>',
)
_ODF_BLOCKS = st.recursive(
    _ODF_PARAGRAPHS,
    lambda inner: wrapped(
        several(inner),
        "<text:section>#</text:section>",
        '<text:section text:display="none">#</text:section>',
        '<text:list text:style-name="L"><text:list-item>#</text:list-item></text:list>',
        "<text:table-of-content><text:index-body>#</text:index-body></text:table-of-content>",
        "<text:tracked-changes><text:changed-region><text:deletion>#</text:deletion></text:changed-region>"
        "</text:tracked-changes>",
        "<table:table><table:table-row><table:table-cell>#</table:table-cell><table:table-cell/></table:table-row>"
        "</table:table>",
        '<table:table><table:table-row table:visibility="collapse"><table:table-cell>#</table:table-cell>'
        "</table:table-row></table:table>",
        "<table:table><table:table-header-rows><table:table-row><table:covered-table-cell>#</table:covered-table-cell>"
        "</table:table-row></table:table-header-rows></table:table>",
        "<draw:frame><draw:text-box>#</draw:text-box></draw:frame>",
    ),
    max_leaves=5,
)
_ODF_STYLES = "".join(
    f'<style:style style:name="{name}" style:family="{family}"><style:text-properties {what}/></style:style>'
    for name, family, what in (
        ("Hid", "text", 'text:display="none"'),
        ("PHid", "paragraph", 'text:display="none"'),
        ("Sup", "text", 'style:text-position="super 58%"'),
    )
)


@given(several(_ODF_BLOCKS), several(_ODF_INLINE), st.booleans())
def test_every_word_of_an_opendocument_text_is_in_the_copy_or_in_the_account(body: str, head: str, flat: bool) -> None:
    markup = numbered(f"<text:p>@</text:p>{body}~<style:header><text:p>{head}</text:p></style:header>")
    text, header = markup.split("~")
    styles = f"<office:automatic-styles>{_ODF_STYLES}</office:automatic-styles>"
    masters = f"<office:master-styles>{header}</office:master-styles>"
    data = fodt(text, before=styles + masters) if flat else odt(text, styles=_ODF_STYLES, common=masters)
    assert lost(markup, read_bytes(data, "a")) == set()
