"""No word of a file is lost without a word: each is in the copy, in a hint, or among what the account names."""

from __future__ import annotations

import itertools
import re

from hypothesis import given
from hypothesis import strategies as st

from workbench.articles import Article, read_bytes

from .files import docx

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
