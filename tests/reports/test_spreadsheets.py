from __future__ import annotations

import csv
import io
import re
import zipfile
from collections.abc import Mapping
from dataclasses import replace
from enum import StrEnum

import pytest
from hypothesis import given
from hypothesis import strategies as st
from msgspec import structs
from openpyxl import load_workbook
from openpyxl.cell.rich_text import TextBlock
from openpyxl.workbook import Workbook
from openpyxl.worksheet.worksheet import Worksheet

from tests.reports.sample import CHECKPOINT, file_of, made
from workbench.claims import Kind, Mode, Modifier, QuantityType
from workbench.desk import Desk
from workbench.desk.model import ArticleRow
from workbench.desk.vocabulary import Reason, State
from workbench.reports.comma_separated import guarded
from workbench.reports.model import CheckedClaim, Level, Report
from workbench.reports.sheets import LONGEST_CELL, LONGEST_NAME
from workbench.reports.terms import HEDGES, KINDS, MODES, QUANTITIES, REASONS, STATES


def book_of(report: Report) -> Workbook:
    return load_workbook(io.BytesIO(file_of(report, "xlsx")))


def claims_of(report: Report) -> Worksheet:
    return book_of(report)["Affirmations"]


def lines_of(report: Report) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(file_of(report, "csv").decode("utf-8-sig"), newline="")))


def with_words(report: Report, words: str) -> Report:
    """The report with `words` in every place where a person may have put them."""

    def claim(one: CheckedClaim) -> CheckedClaim:
        span = structs.replace(one.row.claim.span, text=words)
        row = structs.replace(
            one.row, claim=structs.replace(one.row.claim, span=span), verdict_note=words, decided_by=words
        )
        evidence = tuple(
            structs.replace(each, passage=words, source=structs.replace(each.source, title=words, url=words))
            for each in one.evidence
        )
        return replace(one, row=row, evidence=evidence)

    return replace(
        report,
        article=structs.replace(report.article, title=words, byline=words, url=words),
        draft=structs.replace(report.draft, filename=words),
        claims=tuple(map(claim, report.claims)),
        sources=tuple(replace(cited, source=structs.replace(cited.source, title=words)) for cited in report.sources),
        notes=tuple(structs.replace(note, text=words, actor=words) for note in report.notes),
    )


def test_csv_has_a_row_for_every_claim_as_the_desk_has_it(desk: Desk, article: ArticleRow, report: Report) -> None:
    told = {int(line["Nº"]): line for line in lines_of(report)}
    rows = desk.claims.of(article.id, gone=True)
    assert sorted(told) == sorted(row.number for row in rows)
    for row in rows:
        line = told[row.number]
        assert line["Affirmation"] == row.text
        assert (int(line["Début"]), int(line["Fin"])) == (row.claim.span.start, row.claim.span.end)
    assert (told[2]["Valeur"], told[2]["Unité"], told[2]["Lecture"]) == (
        "7000000000000",
        "USD",
        "7\u202f000\xa0Md$US · montant",
    )
    assert told[4]["Tranchée le"].endswith("Z")


@pytest.mark.parametrize("form", ["csv", "xlsx"])
def test_a_french_table_has_no_word_of_the_record_s_own(report: Report, form: str) -> None:
    if form == "csv":
        told = [{name: value or None for name, value in line.items()} for line in lines_of(report)]
    else:
        head, *lines = claims_of(report).iter_rows(values_only=True)
        told = [dict(zip(map(str, head), line, strict=True)) for line in lines]
    names = ("Nature", "Type", "Discours", "Anonyme", "Verdict", "État", "Motif")
    assert [tuple(line[name] for name in names) for line in told] == [
        ("attribuée", None, "discours indirect", "oui", "à vérifier", "à l’examen", None),
        ("chiffrée", "montant", None, None, "contestée", "à l’examen", "réponse attendue"),
        ("attribuée", None, "discours indirect", "non", "sans source", "à l’examen", None),
        ("chiffrée", "nombre", None, None, "vérifiée", "à l’examen", None),
        ("chiffrée", "pourcentage", None, None, "vérifiée", "à l’examen", None),
        ("attribuée", None, "citation directe", "oui", "écartée", "écartée", None),
    ]


@pytest.mark.parametrize(
    ("words", "terms"),
    [(Kind, KINDS), (QuantityType, QUANTITIES), (Modifier, HEDGES), (Mode, MODES), (State, STATES), (Reason, REASONS)],
)
def test_a_report_has_a_word_for_each(words: type[StrEnum], terms: Mapping[StrEnum, str]) -> None:
    assert set(words) == set(terms)


def test_csv_carries_the_checkpoint_once(report: Report) -> None:
    assert [line["Point de contrôle du registre"] for line in lines_of(report)] == [CHECKPOINT] + [""] * 5


@pytest.mark.parametrize("level", [Level.LEGAL, Level.PUBLIC])
@pytest.mark.parametrize("name", ["csv", "xlsx", "docx"])
def test_a_redacted_table_names_no_confidential_source(
    desk: Desk, article: ArticleRow, level: Level, name: str
) -> None:
    content = file_of(made(desk, article, level), name)
    if name != "csv":
        with zipfile.ZipFile(io.BytesIO(content)) as archive:
            content = b"".join(map(archive.read, archive.namelist()))
    assert b"Secret" not in content
    assert "2 500 personnes" in content.decode("utf-8", "replace").replace("\xa0", " ")


ARMED = ['=HYPERLINK("http://x","y")', "+1+1", "-2+3", "@SUM(A1)", " =1", "＝1", "=cmd|' /C calc'!A0"]


@pytest.mark.parametrize("words", ARMED)
def test_no_text_is_a_formula_in_csv(report: Report, words: str) -> None:
    for line in lines_of(with_words(report, words)):
        assert not any(value.lstrip().startswith(tuple("=+@＝")) for value in line.values())
        assert not any(value.startswith("-") for value in line.values())
        assert line["Affirmation"].lstrip("'") in (words, "« Nous avons vendu 43 % du parc », affirme un cadre")


def test_a_text_that_arms_nothing_is_left_alone() -> None:
    texts = ["7 %", "a=b", "'x", "", "one; two", "one;\ntwo", "12 - 3", "a; b=c"]
    assert [guarded(text) for text in texts] == texts


@given(st.text(st.sampled_from("=+-@＝;\n\r\t \u200b\ufeff\"'a1"), max_size=20))
def test_wherever_a_program_parts_cells_none_of_them_begins_with_a_formula(text: str) -> None:
    """Some part them by semicolons or tabs, and a line feed begins a row for one that mistakes the quotation marks."""
    for cell in re.split(r"[;\t\n\r]", guarded(text)):
        seen = cell.lstrip(' \u200b\ufeff"')
        assert not seen.startswith(tuple("=+-@＝")), cell


@pytest.mark.parametrize("words", [*ARMED, "#N/A", "#REF!", "\x1b]52;c;x\x07", "a\ufffe\uffffb", "[sic]", "x\x0by"])
def test_no_text_is_a_formula_or_breaks_the_workbook(report: Report, words: str) -> None:
    content = file_of(with_words(report, words), "xlsx")
    book = load_workbook(io.BytesIO(content))
    kinds = {cell.data_type for sheet in book for row in sheet.iter_rows() for cell in row}
    assert "f" not in kinds
    assert "e" not in kinds
    texts = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row if cell.data_type == "s"]
    assert any(len(str(text)) == len(words) for text in texts)


def test_the_workbook_says_what_the_desk_says(desk: Desk, article: ArticleRow, report: Report) -> None:
    book = book_of(report)
    cover, claims = book.worksheets[0], book["Affirmations"]
    counts = {row[0].value: row[1].value for row in cover.iter_rows(min_row=5, max_row=8)}
    assert counts == {"vérifiée": 2, "contestée": 1, "sans source": 1, "à vérifier": 1}
    assert any(row[1].value == CHECKPOINT for row in cover.iter_rows())
    heads = [cell.value for cell in claims[1]]
    told = {row[0].value: row for row in claims.iter_rows(min_row=2)}
    for row in desk.claims.of(article.id):
        assert told[row.number][heads.index("Affirmation")].value == row.text
        assert told[row.number][heads.index("Début")].value == row.claim.span.start
    assert told[2][heads.index("Valeur")].value == 7_000_000_000_000
    assert told[4][heads.index("Tranchée le")].is_date


def test_sheets_can_be_filtered_and_keep_their_first_row_in_sight(report: Report) -> None:
    for sheet in book_of(report).worksheets[1:]:
        assert sheet.freeze_panes
        assert sheet.auto_filter.ref == sheet.dimensions
        assert len(sheet.title) <= LONGEST_NAME
        assert all(sheet.column_dimensions[cell.column_letter].width for cell in sheet[1])


def test_a_text_longer_than_a_cell_is_cut_with_a_remark_and_whole_on_a_last_sheet(report: Report) -> None:
    long = "🚗 " + "long " * 20_000
    book = book_of(replace(report, notes=tuple(structs.replace(note, text=long) for note in report.notes)))
    cells = [cell.value for sheet in book for row in sheet.iter_rows() for cell in row if isinstance(cell.value, str)]
    assert all(len(text.encode("utf-16-le")) // 2 <= LONGEST_CELL for text in cells)
    assert sum("Textes longs" in text and text.startswith("🚗") for text in cells) == 1
    last = book.worksheets[-1]
    assert last.title == "Textes longs"
    assert "".join(row[2].value for row in last.iter_rows(min_row=2)).strip() == long.strip()


def test_a_workbook_is_printed_as_wide_as_its_page_with_the_headings_on_each(report: Report) -> None:
    sheets = book_of(report).worksheets
    for sheet in sheets:
        assert (sheet.page_setup.orientation, sheet.page_setup.paperSize) == ("landscape", 9)
        assert (sheet.sheet_properties.pageSetUpPr.fitToPage, sheet.page_setup.fitToHeight) == (True, 0)
        assert sheet.print_title_rows == "$1:$1"
    claims = claims_of(report)
    printed = claims[claims.print_area.split("!")[1].replace("$", "")]
    assert [cell.value for cell in printed[0]][:4] == ["Nº", "Verdict", "Affirmation", "Dans sa phrase"]
    assert len(printed) == len(report.claims) + len(report.set_aside) + 1
    assert sum(claims.column_dimensions[cell.column_letter].width for cell in printed[0]) < 210


def test_a_claim_stands_beside_its_sentence(report: Report) -> None:
    told = {int(line["Nº"]): line["Dans sa phrase"] for line in lines_of(report)}
    assert told[4] == "L’entreprise emploie 2 500 personnes, a déclaré la porte-parole Anne Leduc."


def test_a_claim_s_own_words_are_bold_in_its_sentence(report: Report) -> None:
    book = load_workbook(io.BytesIO(file_of(report, "xlsx")), rich_text=True)
    told = {row[0].value: row[2].value for row in book["À régler"].iter_rows(min_row=2)}
    bold = [str(part) for part in told[2] if isinstance(part, TextBlock) and part.font.b]
    assert bold == ["7 000 milliards de dollars"]
    assert str(told[2]).startswith("… ")
