"""What a person sees in an OpenDocument text is in the copy, and what is not in the copy is told with its words."""

from __future__ import annotations

import re

import pytest

from workbench.articles import Article, ArticleError, HintKind, read_bytes
from workbench.articles.left_out import LeftOut, Part

from .files import ODF_NAMES, fodt, odt


def style(name: str, properties: str, family: str = "text", more: str = "") -> str:
    return (
        f'<style:style style:name="{name}" style:family="{family}" {more}>'
        f"<style:text-properties {properties}/></style:style>"
    )


def span(name: str, words: str) -> str:
    return f'<text:span text:style-name="{name}">{words}</text:span>'


def text_p(words: str, name: str = "") -> str:
    return f'<text:p text:style-name="{name}">{words}</text:p>'


def level(number: int, form: str, more: str = "") -> str:
    return (
        f'<text:list-level-style-number text:level="{number}" style:num-format="{form}" style:num-suffix="." {more}/>'
    )


def items(*entries: str, more: str = "") -> str:
    inner = "".join(
        entry if entry.startswith("<") else f"<text:list-item>{text_p(entry)}</text:list-item>" for entry in entries
    )
    return f"<text:list {more}>{inner}</text:list>"


STYLES = (
    style("Hid", 'text:display="none"')
    + style("Sub", 'style:text-position="sub 58%"')
    + style("Sup", 'style:text-position="super 58%"')
    + style("Low", 'style:text-position="-33% 58%"')
    + style("High", 'style:text-position="33% 58%"')
    + style("Level", 'style:text-position="0% 100%"')
    + style("Child", 'style:font-weight="bold"', more='style:parent-style-name="Hid"')
    + style("PHid", 'text:display="none"', "paragraph")
    + style("Round", "", more='style:parent-style-name="Round"')
    + '<text:list-style style:name="L">'
    + level(1, "1")
    + level(2, "a", 'text:display-levels="2"')
    + "</text:list-style>"
    + '<text:list-style style:name="B"><text:list-level-style-bullet text:level="1"/></text:list-style>'
)
BOX = "<draw:frame><draw:text-box>{}</draw:text-box></draw:frame>"


def read(body: str) -> Article:
    return read_bytes(odt(body, styles=STYLES), "a.odt")


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (text_p(f"10{span('Sup', '3')} et 10{span('High', '6')}"), "10³ et 10⁶"),
        (text_p(f"CO{span('Sub', '2')} et H{span('Low', '2')}O"), "CO₂ et H₂O"),
        (text_p(f"45 millions{span('Sup', '1')} de gens, 4{span('Level', '5')}"), "45 millions de gens, 45"),
        (text_p(f"perdu 400 {BOX.format(text_p('Encadré.'))}millions"), "perdu 400 millions\n\nEncadré."),
        (BOX.format(text_p("Encadré.")) + text_p("Texte."), "Encadré.\n\nTexte."),
        (text_p("un\n   mot <text:span> seul</text:span>"), "un mot seul"),
        (text_p("a<text:soft-page-break/>b"), "ab"),
        (text_p("x<draw:g><draw:custom-shape><text:p>forme</text:p></draw:custom-shape></draw:g>y"), "xy\n\nforme"),
        (
            text_p("<text:ruby><text:ruby-base>漢</text:ruby-base><text:ruby-text>kan</text:ruby-text></text:ruby>"),
            "漢",
        ),
        (text_p(span("Round", "rond")), "rond"),
        (text_p("vu <text:conditional-text>si 7</text:conditional-text>"), "vu si 7"),
        (text_p('<text:hidden-text text:is-hidden="false">vu 5</text:hidden-text>'), "vu 5"),
    ],
)
def test_words_and_numbers_stand_as_they_are_seen(body: str, text: str) -> None:
    assert read(body).text == text


@pytest.mark.parametrize(
    ("body", "left_out"),
    [
        (text_p(f"Vu{span('Hid', ' caché')}"), LeftOut(Part.HIDDEN, " caché")),
        (text_p(f"Vu{span('Child', 'caché')}"), LeftOut(Part.HIDDEN, "caché")),
        (text_p("Vu") + text_p("caché", "PHid"), LeftOut(Part.HIDDEN, "caché")),
        (
            text_p("Vu") + '<text:section text:display="none"><text:p>caché</text:p></text:section>',
            LeftOut(Part.HIDDEN, "caché"),
        ),
        (
            text_p("Vu") + '<text:section text:is-hidden="true"><text:p>a</text:p></text:section>',
            LeftOut(Part.HIDDEN, "a"),
        ),
        (text_p("Vu") + text_p('<text:hidden-paragraph text:is-hidden="true"/>caché'), LeftOut(Part.HIDDEN, "caché")),
        (text_p('Vu<text:hidden-text text:is-hidden="true">x</text:hidden-text>'), LeftOut(Part.HIDDEN, "x")),
        (text_p('Vu<text:variable-set text:display="none">7</text:variable-set>'), LeftOut(Part.HIDDEN, "7")),
        (text_p("Vu<text:placeholder>&lt;nom&gt;</text:placeholder>"), LeftOut(Part.PLACEHOLDER, "<nom>")),
        (text_p("Vu<text:script>f(1)</text:script>"), LeftOut(Part.CODE, "f(1)")),
        (
            text_p("Vu<draw:frame><draw:image/><svg:title>Photo 1</svg:title></draw:frame>"),
            LeftOut(Part.PICTURE_TEXT, "Photo 1"),
        ),
        (
            text_p("Vu") + "<text:table-of-content><text:index-body><text:p>Un 1</text:p></text:index-body>"
            "</text:table-of-content>",
            LeftOut(Part.CONTENTS, "Un 1"),
        ),
        (
            text_p('Vu<draw:object><m:math xmlns:m="http://www.w3.org/1998/Math/MathML"><m:mn>3</m:mn></m:math>'
                   "</draw:object>"),
            LeftOut(Part.FORMULA, "3"),
        ),
        (text_p("Vu<draw:object-ole/>"), LeftOut(Part.EMBEDDED)),
    ],
)  # fmt: skip
def test_what_is_no_copy_is_told_with_its_words(body: str, left_out: LeftOut) -> None:
    article = read(body)
    assert (article.text, article.left_out) == ("Vu", (left_out,))


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        (("<C/>", "<C>2024</C>"), " | 2024"),
        (('<C table:number-columns-repeated="2"/>', "<C>a</C>"), " |  | a"),
        (("<C>a</C>", '<C table:number-columns-repeated="1000000"/>'), "a" + " | " * 63),
        (('<C table:number-columns-spanned="2">a</C>', "<table:covered-table-cell/>", "<C>b</C>"), "a |  | b"),
    ],
)
def test_figures_keep_their_columns(rows: tuple[str, ...], text: str) -> None:
    cells = "".join(rows).replace("<C", "<table:table-cell").replace("</C>", "</text:p></table:table-cell>")
    cells = re.sub(r"(<table:table-cell[^/>]*>)(?=[^<])", r"\1<text:p>", cells)
    assert read(f"<table:table><table:table-row>{cells}</table:table-row></table:table>").text == text


def test_a_row_that_is_filtered_out_is_told() -> None:
    rows = f'<table:table-row table:visibility="filter"><table:table-cell>{text_p("x")}</table:table-cell>'
    rows += "</table:table-row>"
    article = read(text_p("Vu") + f"<table:table>{rows}</table:table>")
    assert (article.text, article.left_out) == ("Vu", (LeftOut(Part.HIDDEN, "x"),))


def test_list_items_have_their_numbers() -> None:
    sub = f"<text:list-item>{text_p('deux')}{items('sous', 'sous')}</text:list-item>"
    second = '<text:list-item text:start-value="7"><text:p>sept</text:p></text:list-item>'
    body = items("un", sub, "trois", more='text:style-name="L" xml:id="x"') + text_p("Texte.")
    body += items("quatre", more='text:style-name="L" text:continue-list="x"') + items(
        "un", second, more='text:style-name="L"'
    )
    body += items("point", more='text:style-name="B"')
    body += items("<text:list-item><text:number>§ 9</text:number><text:p>neuf</text:p></text:list-item>")
    lines = [
        "1. un",
        "2. deux",
        "2.a. sous",
        "2.b. sous",
        "3. trois",
        "Texte.",
        "4. quatre",
        "1. un",
        "7. sept",
        "point",
    ]
    assert read(body).text.split("\n\n") == [*lines, "§ 9 neuf"]


def test_a_comment_hangs_on_the_passage_that_it_was_made_on() -> None:
    body = text_p(
        'Le <office:annotation office:name="c1"><dc:creator>Ed</dc:creator><text:p>Sûr ?</text:p></office:annotation>'
        'budget<office:annotation-end office:name="c1"/> bondit.'
    )
    (comment,) = read(body).hints
    assert (comment.kind, comment.text, comment.author) == (HintKind.COMMENT, "Sûr ?", "Ed")
    assert comment.anchor is not None
    assert comment.anchor.text == "budget"


def test_macros_and_formulas_that_are_not_read_are_no_reason_to_refuse() -> None:
    declared = b'<!DOCTYPE x PUBLIC "-//OpenOffice.org//DTD 1.0//EN" "x.dtd"><x/>'
    chart = f"<office:document-content{ODF_NAMES}><office:body><office:chart><text:p>5 %</text:p></office:chart>"
    extra = {
        "Basic/Standard/Module1.xml": declared,
        "Basic/Standard/script-lb.xml": declared,
        "Object 1/content.xml": declared,
        "Object 2/content.xml": f"{chart}</office:body></office:document-content>",
        "Object 3/content.xml": '<math xmlns="http://www.w3.org/1998/Math/MathML"><mn>4</mn></math>',
    }
    frames = "".join(f'<draw:frame><draw:object xlink:href="./Object {number}"/></draw:frame>' for number in (1, 2, 3))
    article = read_bytes(odt(text_p(f"Vu{frames}"), extra=extra), "a.odt")
    assert article.text == "Vu"
    assert article.left_out == (
        LeftOut(Part.EMBEDDED, "Object 1"),
        LeftOut(Part.CHART, "5 %"),
        LeftOut(Part.FORMULA, "4"),
        LeftOut(Part.MACRO),
    )


def test_heads_and_feet_of_pages_are_told_once() -> None:
    head = "<style:header><text:p>Le Journal</text:p></style:header>"
    foot = "<style:footer><text:p><text:page-number>3</text:page-number></text:p></style:footer>"
    article = read_bytes(
        odt(text_p("Vu"), common=f"<office:master-styles>{head}{head}{foot}</office:master-styles>"), "a.odt"
    )
    assert article.warnings == ("left out: 1 running head, page number 3",)


def test_common_styles_hide_too() -> None:
    article = read_bytes(odt(text_p(f"Vu{span('Hid', 'x')}"), common=style("Hid", 'text:display="none"')), "a.odt")
    assert (article.text, article.left_out) == ("Vu", (LeftOut(Part.HIDDEN, "x"),))


def test_a_flat_file_is_read_as_a_packed_one() -> None:
    before = (
        "<office:meta><dc:title>Budget</dc:title><dc:creator>Jeanne</dc:creator><dc:language>fr-FR</dc:language></office:meta>"
        f"<office:scripts/><office:automatic-styles>{STYLES}</office:automatic-styles>"
    )
    picture = (
        "<draw:frame><draw:image><office:binary-data>\niVBORw0KGgo\n</office:binary-data></draw:image></draw:frame>"
    )
    article = read_bytes(fodt(text_p(f"Vu 5 %.{picture}{span('Hid', 'x')}"), before=before), "sans-nom")
    assert (article.text, article.title, article.byline, article.language) == ("Vu 5 %.", "Budget", "Jeanne", "fr")
    assert article.left_out == (LeftOut(Part.HIDDEN, "x"),)
    assert article.media_type == "application/vnd.oasis.opendocument.text-flat-xml"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (fodt("", mimetype="application/vnd.oasis.opendocument.spreadsheet"), "but not a text"),
        (
            fodt(text_p("a")).replace(b"<office:document", b"<!DOCTYPE a []><office:document", 1),
            "declares XML entities",
        ),
        (fodt(text_p("a"))[:-20], "the file is damaged"),
        (fodt("<text:section>" * 300 + "</text:section>" * 300), "the file is damaged"),
        (fodt("<text:s/>" * 500_001), "more than 500,000 tags"),
    ],
)
def test_a_hostile_or_broken_flat_file_is_refused_in_one_line(data: bytes, reason: str) -> None:
    with pytest.raises(ArticleError) as error:
        read_bytes(data, "a.fodt")
    assert reason in str(error.value)
    assert "\n" not in str(error.value)
