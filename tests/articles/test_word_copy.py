"""What stands in a Word file as a person sees it: the copy has it, and what it has not is told with its words."""

from __future__ import annotations

import pytest

from workbench.articles import Article, HintKind, read_bytes
from workbench.articles.left_out import LeftOut, Part

from .files import R, docx, p, r

M = "http://schemas.openxmlformats.org/officeDocument/2006/math"


def run(words: str, properties: str) -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{words}</w:t></w:r>'


def paragraph(properties: str, *runs: str) -> str:
    return p(*runs).replace("<w:p>", f"<w:p><w:pPr>{properties}</w:pPr>", 1)


def up(words: str) -> str:
    return run(words, '<w:vertAlign w:val="superscript"/>')


def mark(kind: str) -> str:
    return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'


def instruction(words: str) -> str:
    return f'<w:r><w:instrText xml:space="preserve">{words}</w:instrText></w:r>'


def field(words: str, *result: str) -> str:
    runs = (each if each.startswith("<") else r(each) for each in result)
    return mark("begin") + instruction(words) + mark("separate") + "".join(runs) + mark("end")


def control(properties: str, words: str) -> str:
    return f"<w:sdt><w:sdtPr>{properties}</w:sdtPr><w:sdtContent>{r(words)}</w:sdtContent></w:sdt>"


def cell(words: str = "", properties: str = "") -> str:
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{p(words) if words else '<w:p/>'}</w:tc>"


def table(*rows: str) -> str:
    return f"<w:tbl>{''.join(f'<w:tr>{row}</w:tr>' for row in rows)}</w:tbl>"


def equation(words: str) -> str:
    return f'<m:oMath xmlns:m="{M}">{words}</m:oMath>'


def m(name: str, *children: str) -> str:
    return f"<m:{name}>{''.join(children)}</m:{name}>"


def mt(words: str) -> str:
    return m("r", m("t", words))


def read(body: str, **parts: str) -> Article:
    return read_bytes(docx(body, parts=parts), "a.docx")


LIST = (
    '<w:abstractNum w:abstractNumId="0">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%1.%2)"/></w:lvl>'
    '<w:lvl w:ilvl="2"><w:numFmt w:val="bullet"/><w:lvlText w:val="•"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>'
    '<w:num w:numId="2"><w:abstractNumId w:val="0"/>'
    '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride></w:num>'
)


def item(words: str, level: int = 0, number: int = 1) -> str:
    return paragraph(f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>', words)


DELETED_MARK = '<w:rPr><w:del w:id="1"/></w:rPr>'
DROP_CAP = '<w:framePr w:dropCap="drop" w:lines="3"/>'
SYMBOL = '<w:r><w:sym w:font="Symbol" w:char="F0A3"/></w:r>'


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (p(run("vu", '<w:vanish w:val="0"/>')), "vu"),
        (p(run("vu", '<w:vanish w:val="false"/>')), "vu"),
        (p(run("caché ", '<w:vanish w:val="on"/>'), "vu"), "vu"),
        (paragraph(DELETED_MARK, "perdu 4") + p("00 millions"), "perdu 400 millions"),
        (paragraph("<w:rPr><w:vanish/></w:rPr>", "un ") + p("mot"), "un mot"),
        (paragraph(DROP_CAP, "4") + p("5 morts"), "45 morts"),
        (paragraph(DROP_CAP, "L") + p("e maire"), "Le maire"),
        (p("10", up("3"), " et ", up("-2")), "10³ et ⁻²"),
        (p("45 millions", up("1"), " de gens"), "45 millions de gens"),
        (p("CO", run("2", '<w:vertAlign w:val="subscript"/>')), "CO₂"),
        (p("le 1", up("er"), " mai"), "le 1er mai"),
        (p(SYMBOL, " 5 %"), "≤ 5 %"),
        (p('<w:r><w:sym w:font="Arial" w:char="20AC"/></w:r>', "5"), "€5"),
        (p(run("\uf0b3 5", '<w:rFonts w:ascii="Symbol"/>')), "≥ 5"),
        (
            p("non", "<w:r><w:noBreakHyphen/></w:r>", "lieu co<!-- x -->", "<w:r><w:softHyphen/></w:r>", "opté"),
            "non\u2011lieu coopté",
        ),
        (p("<w:ruby><w:rt>" + r("kan") + "</w:rt><w:rubyBase>" + r("漢") + "</w:rubyBase></w:ruby>"), "漢"),
    ],
)
def test_words_and_numbers_stand_as_they_are_seen(body: str, text: str) -> None:
    assert read(body).text == text


@pytest.mark.parametrize(
    ("body", "text"),
    [
        (m("f", m("num", mt("3")), m("den", mt("4"))), "3/4"),
        (m("f", m("num", mt("a+b")), m("den", mt("2"))), "(a+b)/2"),
        (m("sSup", m("e", mt("10")), m("sup", mt("3"))), "10³"),
        (m("sSup", m("e", mt("e")), m("sup", mt("2x+1"))), "e^(2x+1)"),
        (m("sSub", m("e", mt("CO")), m("sub", mt("2"))), "CO₂"),
        (m("sSub", m("e", mt("p")), m("sub", mt("max"))), "p_max"),
        (m("rad", m("deg"), m("e", mt("16"))), "√16"),
        (m("rad", m("deg", mt("3")), m("e", mt("8"))), "³√8"),
        (m("d", m("e", mt("1")), m("e", mt("2"))), "(1|2)"),
        (m("d", m("dPr", '<m:begChr m:val="["/><m:endChr m:val="]"/>'), m("e", mt("1"))), "[1]"),
        (m("nary", m("naryPr", '<m:chr m:val="∑"/>'), m("sub", mt("1")), m("sup", mt("9")), m("e", mt("x"))), "∑₁⁹ x"),
        (m("func", m("fName", mt("log")), m("e", mt("5"))), "log 5"),
        (m("m", m("mr", m("e", mt("1")), m("e", mt("2"))), m("mr", m("e", mt("3")), m("e", mt("4")))), "[1  2; 3  4]"),
        (m("limLow", m("e", mt("lim")), m("lim", mt("n→∞"))), "lim_(n→∞)"),
        (mt("2") + m("f", m("num", mt("3")), m("den", mt("4"))), "2 3/4"),
        (m("acc", m("e", mt("x"))), "x"),
    ],
)
def test_an_equation_is_read_as_one_line(body: str, text: str) -> None:
    assert read(p(equation(body))).text == text


def test_a_fraction_after_a_number_is_a_mixed_number() -> None:
    assert read(p("2", equation(m("f", m("num", mt("3")), m("den", mt("4")))), " tours")).text == "2 3/4 tours"


@pytest.mark.parametrize(
    ("rows", "text"),
    [
        ((cell("An") + cell() + cell("2024"), cell() + cell("5") + cell()), "An |  | 2024\n | 5 | "),
        ((cell("a", '<w:gridSpan w:val="2"/>') + cell("b"), cell("c") + cell("d") + cell("e")), "a |  | b\nc | d | e"),
        (
            (
                cell("Paris", '<w:vMerge w:val="restart"/>') + cell("5"),
                cell("", "<w:vMerge/>") + cell("7"),
            ),
            "Paris | 5\n | 7",
        ),
        ((cell("a") + cell("b"), cell() + cell(), cell("c") + cell("d")), "a | b\nc | d"),
        ((cell("parti", '<w:cellDel w:id="1"/>') + cell("a") + cell("b"),), "a | b"),
        (
            ('<w:trPr><w:gridBefore w:val="2"/></w:trPr>' + cell("c"), cell("a") + cell("b") + cell("c")),
            " |  | c\na | b | c",
        ),
        (("<w:sdt><w:sdtContent>" + cell("a") + "</w:sdtContent></w:sdt>" + cell("b"),), "a | b"),
        ((cell("a").replace("</w:r>", "<w:br/><w:t>b</w:t></w:r>") + cell("c"),), "a b | c"),
    ],
)
def test_figures_keep_their_columns(rows: tuple[str, ...], text: str) -> None:
    assert read(table(*rows)).text == text


def test_the_rows_that_a_content_control_repeats_are_read() -> None:
    rows = f"<w:sdt><w:sdtContent><w:tr>{cell('a')}{cell('b')}</w:tr></w:sdtContent></w:sdt>"
    assert read(f"<w:tbl>{rows}</w:tbl>").text == "a | b"


def test_list_items_have_their_numbers() -> None:
    body = item("un") + item("sous", 1) + item("sous", 1) + item("deux") + item("sous", 1) + item("point", 2)
    body += p("Texte.") + item("trois") + item("cinq", number=2)
    lines = ["1. un", "1.a) sous", "1.b) sous", "2. deux", "2.a) sous", "point", "Texte.", "3. trois", "5. cinq"]
    assert read(body, numbering=LIST).text == "\n\n".join(lines)


def test_an_item_that_was_deleted_counts_for_nothing() -> None:
    gone = paragraph(
        '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' + DELETED_MARK,
        '<w:del w:id="1"><w:r><w:delText>gone</w:delText></w:r></w:del>',
    )
    assert read(item("un") + gone + item("deux"), numbering=LIST).text == "1. un\n\n2. deux"


@pytest.mark.parametrize(
    ("body", "text", "left_out"),
    [
        (
            p("Date : ", control("<w:showingPlcHdr/>", "Ici 1")),
            "Date : ",
            [LeftOut(Part.PLACEHOLDER, "Ici 1")],
        ),
        (
            p(control('<w:showingPlcHdr w:val="0"/>', "12 mai")),
            "12 mai",
            [],
        ),
        (p("Vu", run("caché", "<w:vanish/>"), run(" là", "<w:vanish/>")), "Vu", [LeftOut(Part.HIDDEN, "caché là")]),
        (p("a", up("(1)"), "."), "a.", [LeftOut(Part.NOTE_MARK, "(1)")]),
        (p("a", '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r>'), "a", [LeftOut(Part.SYMBOL, "Wingdings F0FC")]),
        (p(mark("begin"), instruction('EQ \\f(3;4)'), mark("end"), "x"), "x", [LeftOut(Part.FIELD, "EQ \\f(3;4)")]),
        (p(mark("begin"), instruction("XE &quot;maire&quot;"), mark("end"), "x"), "x", []),
        (p("a" , field("IF", "b")), "ab", []),
        (
            p(mark("begin"), instruction("IF "), field("MERGEFIELD n", "12"), mark("separate"), "oui", mark("end")),
            "oui",
            [LeftOut(Part.FIELD, "12")],
        ),
        (p("a", mark("begin"), "b") + p("c"), "ab\n\nc", []),
        (p("a", mark("end"), "b"), "ab", []),
        (p("5 ", mark("begin"), instruction('SYMBOL 176 \\f "Symbol"'), mark("end"), "C"), "5 °C", []),
        (
            p(field("TOC \\o", "Un\t1")) + p("Texte."),
            "Texte.",
            [LeftOut(Part.CONTENTS, "Un\t1")],
        ),
    ],
)  # fmt: skip
def test_what_is_no_copy_is_told_with_its_words(body: str, text: str, left_out: list[LeftOut]) -> None:
    article = read(body)
    assert (article.text, list(article.left_out)) == (text, left_out)


def test_a_table_of_contents_that_word_made_is_left_out_as_one() -> None:
    gallery = '<w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr>'
    begun = p(mark("begin"), instruction("TOC"), mark("separate"), "Un 1")
    contents = f"<w:sdt>{gallery}<w:sdtContent>{begun}{p('Deux 2', mark('end'))}</w:sdtContent></w:sdt>"
    article = read(contents + p("Texte."))
    assert (article.text, article.warnings) == ("Texte.", ("left out: 1 table of contents",))


def test_links_that_are_fields_are_hints() -> None:
    body = p("selon ", field('HYPERLINK "https://example.org/m"', "le ", field("REF x", "ministère")), ".")
    article = read(body)
    assert article.text == "selon le ministère."
    (link,) = article.hints
    assert (link.kind, link.url) == (HintKind.LINK, "https://example.org/m")
    assert link.anchor is not None and link.anchor.text == "le ministère"  # noqa: PT018


def test_a_note_with_a_mark_of_its_own_leaves_the_number_alone() -> None:
    reference = '<w:r><w:footnoteReference w:customMarkFollows="1" w:id="2"/><w:t>7</w:t></w:r>'
    article = read(p("45", reference, " cas"), footnotes=f'<w:footnote w:id="2">{p("Insee.")}</w:footnote>')
    assert (article.text, article.left_out) == ("45 cas", (LeftOut(Part.NOTE_MARK, "7"),))
    assert [hint.text for hint in article.hints] == ["Insee."]


def test_a_note_is_read_as_the_copy_is() -> None:
    gone = '<w:del w:id="4"><w:r><w:delText>non</w:delText></w:r></w:del>'
    note = p("<w:r><w:footnoteRef/><w:tab/></w:r>", "Smith", "<w:r><w:noBreakHyphen/></w:r>", "Jones, p. 5.", gone)
    body = p("Vu", '<w:r><w:footnoteReference w:id="1"/></w:r>')
    article = read(body, footnotes=f'<w:footnote w:id="1">{note}</w:footnote>')
    assert [hint.text for hint in article.hints] == ["Smith\u2011Jones, p. 5."]
    assert article.left_out == (LeftOut(Part.DELETED, "non"),)


def test_a_note_that_nothing_leads_to_is_told() -> None:
    notes = f'<w:footnote w:id="0" w:type="separator">{p("-")}</w:footnote>'
    notes += f'<w:footnote w:id="1">{p("Orpheline.")}</w:footnote>'
    assert read(p("Vu"), footnotes=notes).left_out == (LeftOut(Part.NOTE, "Orpheline."),)


def test_heads_and_feet_of_pages_are_told() -> None:
    article = read(p("Vu"), header=p("Le Journal"), footer=p("3"))
    assert article.warnings == ("left out: 1 running head, page number 3",)


def test_styles_hide_raise_and_number() -> None:
    styles = (
        '<w:style w:type="character" w:styleId="Cache"><w:name w:val="c"/><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="character" w:styleId="Sous"><w:name w:val="s"/><w:basedOn w:val="Cache"/></w:style>'
        '<w:style w:type="character" w:styleId="Appel"><w:name w:val="a"/>'
        '<w:rPr><w:vertAlign w:val="superscript"/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Invisible"><w:name w:val="i"/><w:rPr><w:vanish/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="Liste"><w:name w:val="List Number"/><w:pPr><w:numPr>'
        '<w:numId w:val="1"/></w:numPr></w:pPr></w:style>'
        '<w:style w:type="character" w:styleId="Rond"><w:name w:val="r"/><w:basedOn w:val="Rond"/></w:style>'
    )
    body = p("Vu", run("A", '<w:rStyle w:val="Sous"/>'), " 10", run("3", '<w:rStyle w:val="Appel"/>'))
    body += p(run("x", '<w:rStyle w:val="Rond"/>'), run("y", '<w:rStyle w:val="Sous"/><w:vanish w:val="0"/>'))
    body += p("B", run("z", '<w:rStyle w:val="Cache"/>'), style="Invisible") + p("Point", style="Liste")
    article = read(body, numbering=LIST, styles=styles)
    # A character style that hides, in a paragraph style that hides, shows again.
    assert article.text == "Vu 10³\n\nxy\n\nz\n\n1. Point"
    assert article.left_out == (LeftOut(Part.HIDDEN, "A"), LeftOut(Part.HIDDEN, "B"))


def test_charts_diagrams_objects_and_pictures_are_named() -> None:
    chart = '<c:chart xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" r:id="k1"/>'
    diagram = '<d:relIds xmlns:d="http://schemas.openxmlformats.org/drawingml/2006/diagram" r:dm="k2"/>'
    ole = '<w:object><o:OLEObject xmlns:o="urn:schemas-microsoft-com:office:office" ProgID="{}"/></w:object>'
    names = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
    picture = f'<wp:docPr xmlns:wp="{names}" descr="Un graphe"/>'
    body = p("Vu", f"<w:r><w:drawing>{chart}</w:drawing><w:drawing>{diagram}{picture}</w:drawing></w:r>")
    body += p("<w:r>" + ole.format("Excel.Sheet.12") + ole.format("Equation.3") + "</w:r>")
    article = read(body)
    assert article.text == "Vu"
    assert article.warnings == (
        "left out: 1 embedded document (Excel.Sheet.12), 1 description of a picture, 1 chart, 1 diagram, 1 formula",
    )


def test_a_chunk_of_another_file_is_named() -> None:
    relations = f'<Relationship Id="rA" Type="{R}/aFChunk" Target="chunk.html"/>'
    data = docx(p("Vu") + '<w:altChunk r:id="rA"/>', extra={"word/chunk.html": b"<p>x</p>"}, relations=relations)
    assert read_bytes(data, "a.docx").warnings == ("left out: 1 embedded document (word/chunk.html)",)


def test_macros_are_named() -> None:
    relations = f'<Relationship Id="rV" Type="{R}/vbaProject" Target="vbaProject.bin"/>'
    data = docx(p("Vu"), extra={"word/vbaProject.bin": b"x"}, relations=relations)
    assert read_bytes(data, "a.docm").warnings == ("left out: macros",)


def test_the_main_part_is_where_its_relationship_says() -> None:
    moved = docx(p("Vu"), main="corps/texte.xml")
    assert read_bytes(moved, "a.docx").text == "Vu"


def test_a_file_of_the_strict_kind_is_read() -> None:
    article = read_bytes(docx(p("Vu ", "9", up("(1)")), strict=True), "a.docx")
    assert (article.text, article.left_out) == ("Vu 9", (LeftOut(Part.NOTE_MARK, "(1)"),))


@pytest.mark.parametrize(
    ("stated", "title"),
    [
        ("Word Document", "a"),
        ("Document1", "a"),
        ("Microsoft Word - x.doc", "a"),
        ("Untitled", "a"),
        ("Le budget", "Le budget"),
    ],
)
def test_a_title_that_a_program_wrote_is_none(stated: str, title: str) -> None:
    core = (
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        f'xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>{stated}</dc:title></cp:coreProperties>'
    )
    data = docx(p("Un texte de 5 mots."), core=core)
    assert read_bytes(data, "a.docx").title == title
