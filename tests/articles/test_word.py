"""Word files: what is printed is read, what the author noted beside it is kept as a hint, what was deleted is not."""

from __future__ import annotations

import io
from collections.abc import Callable

import pytest

from workbench.articles import ArticleError, HintKind, read_bytes
from workbench.articles.left_out import LeftOut, Part

from .files import W, docx, p, r, zipped


def deleted(words: str) -> str:
    return f'<w:del w:id="1"><w:r><w:delText xml:space="preserve">{words}</w:delText></w:r></w:del>'


def text_of(body: str) -> str:
    return read_bytes(docx(body), "a.docx").text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (p("Un.") + p("Deux."), "Un.\n\nDeux."),
        (p("Plus de ", "43", "\u00a0milliards"), "Plus de 43\u00a0milliards"),
        (p("a", "<w:r><w:tab/></w:r>", "b", "<w:r><w:br/></w:r>", "c"), "a\tb\nc"),
        (p("e\u0301te\u0301 👩‍👧 ﬁn"), "e\u0301te\u0301 👩‍👧 ﬁn"),
        ("<w:sdt><w:sdtPr/><w:sdtContent>" + p("Contrôle") + "</w:sdtContent></w:sdt>", "Contrôle"),
        (p('<w:ins w:id="1">' + r("12 %") + "</w:ins>", '<w:del w:id="2">' + r("13 %") + "</w:del>"), "12 %"),
        (p("<w:r><w:rPr><w:vanish/></w:rPr><w:t>caché</w:t></w:r>", "vu"), "vu"),
        (p("<w:r><w:instrText> PAGE </w:instrText></w:r>", "vu"), "vu"),
    ],
)
def test_the_copy_is_what_would_be_printed(body: str, text: str) -> None:
    assert text_of(body) == text


def test_a_table_is_read_row_by_row() -> None:
    def cell(*paragraphs: str) -> str:
        return f"<w:tc>{''.join(map(p, paragraphs))}</w:tc>"

    inner = f"<w:tc><w:tbl><w:tr>{cell('dans')}{cell('dedans')}</w:tr></w:tbl></w:tc>"
    deleted = f"<w:tr><w:trPr><w:del/></w:trPr>{cell('parti')}</w:tr>"
    rows = f"<w:tr>{cell('Année')}{cell('Montant', '(M€)')}</w:tr><w:tr>{cell('2024')}{inner}</w:tr>{deleted}"
    body = p("Avant") + f"<w:tbl>{rows}</w:tbl>" + p("Après")
    assert text_of(body) == "Avant\n\nAnnée | Montant (M€)\n2024 | dans dedans\n\nAprès"


def test_a_text_box_is_read_once_after_its_paragraph() -> None:
    box = f"<w:txbxContent>{p('Encadré : 5 %')}</w:txbxContent>"
    drawing = (
        f'<w:r><mc:AlternateContent><mc:Choice Requires="wps">{box}</mc:Choice>'
        f"<mc:Fallback>{box}</mc:Fallback></mc:AlternateContent></w:r>"
    )
    assert text_of(p("Avant", drawing, " après") + p("Fin")) == "Avant après\n\nEncadré : 5 %\n\nFin"


def test_tracked_changes_are_reported() -> None:
    article = read_bytes(docx(p('<w:ins w:id="1">' + r("12 %") + "</w:ins>", deleted("13 %"))), "a.docx")
    assert article.warnings == (
        "the file has tracked changes; it is read as if all of them were accepted",
        "left out: 1 deleted passage",
    )
    assert article.left_out == (LeftOut(Part.DELETED, "13 %"),)


def test_notes_comments_and_links_are_hints_at_their_places() -> None:
    body = p(
        '<w:commentRangeStart w:id="0"/>',
        "43 milliards",
        '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>',
        " selon ",
        f'<w:hyperlink r:id="l1">{r("le ministère")}</w:hyperlink>',
        '<w:r><w:footnoteReference w:id="2"/></w:r>',
        ".",
    )
    parts = {
        "footnotes": f'<w:footnote w:id="2">{p("Rapport, https://example.org/r.pdf.")}</w:footnote>',
        "comments": f'<w:comment w:id="0" w:author="La rédaction">{p("Source ?")}</w:comment>',
    }
    article = read_bytes(docx(body, parts=parts, links={"l1": "https://example.org/m"}), "a.docx")
    assert article.text == "43 milliards selon le ministère."
    comment, link, note = article.hints
    assert (comment.kind, comment.text, comment.author) == (HintKind.COMMENT, "Source ?", "La rédaction")
    assert (link.kind, link.url) == (HintKind.LINK, "https://example.org/m")
    assert (note.kind, note.url) == (HintKind.FOOTNOTE, "https://example.org/r.pdf")
    assert [hint.anchor.text for hint in article.hints if hint.anchor] == ["43 milliards", "le ministère", ""]
    for hint in article.hints:
        assert hint.anchor is not None
        assert article.text[hint.anchor.start : hint.anchor.end] == hint.anchor.text


def test_a_link_that_is_no_web_address_is_no_hint() -> None:
    body = p(f'<w:hyperlink r:id="l1">{r("ici")}</w:hyperlink>')
    assert read_bytes(docx(body, links={"l1": "javascript:alert(1)"}), "a.docx").hints == ()


def test_a_file_that_word_processors_write_is_read_with_its_properties() -> None:
    import docx as python_docx

    document = python_docx.Document()
    document.core_properties.title = "Le budget bondit"
    document.core_properties.author = "Jeanne Dupont"
    document.core_properties.language = "fr-FR"
    document.add_paragraph("Le budget a bondi de 12 %.")
    file = io.BytesIO()
    document.save(file)
    article = read_bytes(file.getvalue(), "a.docx")
    assert article.text == "Le budget a bondi de 12 %."
    assert (article.title, article.byline, article.language) == ("Le budget bondit", "Jeanne Dupont", "fr")


def test_a_styled_title_is_the_title() -> None:
    body = p("Le budget bondit", style="Titre") + p("Chapitre", style="Titre1") + p("Texte.")
    assert read_bytes(docx(body), "a.docx").title == "Le budget bondit"


ENTITY = '<!DOCTYPE w [<!ENTITY x SYSTEM "file:///etc/passwd">]>'


#: Made when the test runs: some of them are hundreds of megabytes unpacked.
HOSTILE: dict[str, tuple[Callable[[], bytes], str]] = {
    "external entity": (lambda: docx(p("&x;"), prologue=ENTITY), "declares XML entities"),
    "entity in UTF-16": (
        lambda: docx(p("a"), extra={"word/styles.xml": ENTITY.encode("utf-16")}),
        "declares XML entities",
    ),
    "many nodes": (lambda: docx("<w:p/>" * 500_001), "more than 500,000 tags"),
    "member above": (lambda: docx(p("a"), extra={"../../evil.txt": b"x"}), "a member outside itself"),
    "member at the root": (lambda: docx(p("a"), extra={"/etc/evil": b"x"}), "a member outside itself"),
    "bomb": (lambda: docx(p("a"), extra={"word/media/b.bin": bytes(257 * 2**20)}), "unpacks to more than 256 MiB"),
    "bomb of XML": (lambda: docx(p("a"), extra={"item1.xml": b" " * (33 * 2**20)}), "unpacks to more than 32 MiB"),
    "many members": (lambda: docx(p("a"), extra={f"m/{n}": b"" for n in range(5_001)}), "more than 5,000 members"),
    "deep": (lambda: docx("<w:sdt>" * 300 + "</w:sdt>" * 300), "the file is damaged"),
    "cut short": (lambda: docx(p("a"))[:-200], "the file is damaged"),
    "no XML": (lambda: docx("<w:p>"), "the file is damaged"),
    "no package": (lambda: zipped({"word/document.xml": f'<w:document xmlns:w="{W}"/>'}), "the file is damaged"),
    "another archive": (lambda: zipped({"readme.txt": b"x"}), "this is an archive, not an article"),
    "nothing in it": (lambda: docx(""), "there is no text in it"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_or_broken_file_is_refused_in_one_line(name: str) -> None:
    make, reason = HOSTILE[name]
    with pytest.raises(ArticleError) as error:
        read_bytes(make(), "a.docx")
    assert reason in str(error.value)
    assert "\n" not in str(error.value)
