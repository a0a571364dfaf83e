"""OpenDocument texts are read as Word files are: the copy, the hints, and no deletion."""

from __future__ import annotations

import pytest

from workbench.articles import ArticleError, HintKind, read_bytes

from .files import odt, zipped

TABLE = """<table:table>
<table:table-row>
  <table:table-cell><text:p>a</text:p></table:table-cell>
  <table:table-cell><text:p>b</text:p><text:p>c</text:p></table:table-cell>
</table:table-row>
<table:table-row><table:table-cell><text:p>d</text:p></table:table-cell></table:table-row>
</table:table>"""


def text_of(body: str) -> str:
    return read_bytes(odt(body), "a.odt").text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        ("<text:h>Titre</text:h>\n <text:p>Corps.</text:p>", "Titre\n\nCorps."),
        ("<text:p>plus de <text:span>43</text:span>\u202fmilliards</text:p>", "plus de 43\u202fmilliards"),
        ('<text:p>a<text:s text:c="3"/>b<text:tab/>c<text:line-break/>d</text:p>', "a   b\tc\nd"),
        ('<text:p>a<text:s text:c="999999999"/>b</text:p>', "a" + " " * 100 + "b"),
        ("<text:list><text:list-item><text:p>un</text:p></text:list-item></text:list>", "un"),
        (TABLE, "a | b c\nd"),
        (
            "<text:p>x<draw:frame><draw:text-box><text:p>boîte</text:p></draw:text-box></draw:frame>y</text:p>",
            "xy\n\nboîte",
        ),
    ],
)
def test_the_copy_is_what_would_be_printed(body: str, text: str) -> None:
    assert text_of(body) == text


def test_tracked_deletions_are_left_out_and_reported() -> None:
    deleted = "<text:tracked-changes><text:changed-region><text:deletion><text:p>13 %</text:p></text:deletion>"
    body = f"{deleted}</text:changed-region></text:tracked-changes><text:p><text:change/>12 %</text:p>"
    article = read_bytes(odt(body), "a.odt")
    assert article.text == "12 %"
    assert article.warnings == (
        "the file has tracked changes; it is read as if all of them were accepted",
        "left out: 1 deleted passage",
    )


def test_notes_annotations_and_links_are_hints_at_their_places() -> None:
    body = (
        '<text:p>Selon <text:a xlink:href="https://example.org/m">lui</text:a>'
        '<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body>'
        "<text:p>Voir le rapport.</text:p></text:note-body></text:note>, oui"
        "<office:annotation><dc:creator>Ed</dc:creator><text:p>Vraiment ?</text:p></office:annotation>.</text:p>"
    )
    article = read_bytes(odt(body), "a.odt")
    assert article.text == "Selon lui, oui."
    assert [(hint.kind, hint.text, hint.url, hint.author) for hint in article.hints] == [
        (HintKind.LINK, "", "https://example.org/m", None),
        (HintKind.FOOTNOTE, "Voir le rapport.", None, None),
        (HintKind.COMMENT, "Vraiment ?", None, "Ed"),
    ]


def test_the_file_says_its_title_author_and_language() -> None:
    meta = "<dc:title>Budget</dc:title><dc:creator>Jeanne</dc:creator><dc:language>fr-FR</dc:language>"
    article = read_bytes(odt("<text:p>Texte.</text:p>", meta=meta), "a.odt")
    assert (article.title, article.byline, article.language) == ("Budget", "Jeanne", "fr")


def test_a_paragraph_in_the_style_of_titles_is_the_title() -> None:
    styles = '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>'
    body = '<text:p text:style-name="P1">Le budget bondit</text:p><text:h>Chapitre</text:h><text:p>Texte.</text:p>'
    meta = "<dc:title>Modèle de la rédaction</dc:title>"
    assert read_bytes(odt(body, styles=styles, meta=meta), "a.odt").title == "Le budget bondit"


MIME = b"application/vnd.oasis.opendocument.text"
HOSTILE = {
    "a spreadsheet": (odt("", mimetype="application/vnd.oasis.opendocument.spreadsheet"), "but not a text"),
    "a document type": (zipped({"mimetype": MIME, "content.xml": b"<!DOCTYPE a>"}), "declares XML entities"),
    "no body": (zipped({"mimetype": MIME, "content.xml": b"<a/>"}), "no text part"),
    "deep": (odt("<text:section>" * 300 + "</text:section>" * 300), "the file is damaged"),
    "no XML": (odt("<text:p>"), "the file is damaged"),
}


@pytest.mark.parametrize("name", HOSTILE)
def test_a_hostile_or_broken_file_is_refused_in_one_line(name: str) -> None:
    data, reason = HOSTILE[name]
    with pytest.raises(ArticleError) as error:
        read_bytes(data, "a.odt")
    assert reason in str(error.value)
