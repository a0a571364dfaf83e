"""Tables as sources: every value keeps the words of its headers beside it."""

from __future__ import annotations

import zipfile
from collections.abc import Sequence
from pathlib import Path

import pytest
from openpyxl import Workbook

from workbench.articles.article import ArticleError
from workbench.articles.sheets import read_source

ROWS = [["Sector", "2023", "2024", "change"], ["Agriculture", 20.29, 19.95, -0.017], ["Transport", 11.81, 11.9, 0.008]]
_NAMESPACES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)


def workbook(path: Path, rows: Sequence[Sequence[object]] = ROWS, percentages: Sequence[str] = ("D2", "D3")) -> Path:
    book = Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.title = "Emissions by sector"
    for row in rows:
        sheet.append(row)
    for cell in percentages:
        sheet[cell].number_format = "0.0%"
    book.save(path)
    return path


def open_sheet(path: Path) -> Path:
    def cell(value: object) -> str:
        return f"<table:table-cell><text:p>{value}</text:p></table:table-cell>"

    rows = "".join(f"<table:table-row>{''.join(map(cell, row))}</table:table-row>" for row in ROWS)
    content = (
        f"<office:document-content {_NAMESPACES}><office:body><office:spreadsheet>"
        f'<table:table table:name="Emissions by sector">{rows}</table:table>'
        "</office:spreadsheet></office:body></office:document-content>"
    )
    with zipfile.ZipFile(path, "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.spreadsheet")
        package.writestr("content.xml", content)
    return path


def test_a_workbook_s_rows_say_their_headers_and_percentages_are_shown_as_such(tmp_path: Path) -> None:
    read = read_source(workbook(tmp_path / "sectors.xlsx"))
    assert read.text.splitlines() == [
        "Emissions by sector",
        "Agriculture: 2023: 20.29; 2024: 19.95; change: -1.7 %.",
        "Transport: 2023: 11.81; 2024: 11.9; change: 0.8 %.",
    ]
    assert read.filename == "sectors.xlsx"
    assert read.original == (tmp_path / "sectors.xlsx").read_bytes()


def test_headers_of_a_workbook_that_are_words_alone_are_said_too(tmp_path: Path) -> None:
    rows = [["Answer", "Respondents", "Share"], ["Named it", 251, 0.61], ["Total", 412, 1]]
    read = read_source(workbook(tmp_path / "survey.xlsx", rows, ["C2", "C3"]))
    assert read.text.splitlines()[1:] == [
        "Named it: Respondents: 251; Share: 61 %.",
        "Total: Respondents: 412; Share: 100 %.",
    ]


def test_an_open_document_sheet_is_read_the_same_way(tmp_path: Path) -> None:
    lines = read_source(open_sheet(tmp_path / "sectors.ods")).text.splitlines()
    assert lines[0] == "Emissions by sector"
    assert lines[1].startswith("Agriculture: 2023: 20.29; 2024: 19.95")


@pytest.mark.parametrize("mark", [",", ";", "\t"])
def test_a_csv_file_is_read_whatever_parts_its_columns(tmp_path: Path, mark: str) -> None:
    path = tmp_path / "sectors.csv"
    rows = [["Sector", "Emissions", "Cars"], ["Transport", "11.9", "110400"], ["Homes", "5.2", "0"]]
    path.write_text("\n".join(mark.join(row) for row in rows), encoding="utf-8")
    assert "Transport: Emissions: 11.9; Cars: 110400." in read_source(path).text


def test_what_is_no_table_is_read_as_an_article(tmp_path: Path) -> None:
    (tmp_path / "note.txt").write_text("It rained, and 12 people came.", encoding="utf-8")
    read = read_source(tmp_path / "note.txt")
    assert read.text == "It rained, and 12 people came."


@pytest.mark.parametrize(("name", "content"), [("a.csv", b""), ("a.csv", b"\n\n"), ("none.xlsx", None)])
def test_a_file_with_nothing_in_it_is_refused_by_name(tmp_path: Path, name: str, content: bytes | None) -> None:
    if content is not None:
        (tmp_path / name).write_bytes(content)
    with pytest.raises(ArticleError, match=name):
        read_source(tmp_path / name)


def test_a_damaged_workbook_is_refused(tmp_path: Path) -> None:
    whole = workbook(tmp_path / "sectors.xlsx").read_bytes()
    (tmp_path / "cut.xlsx").write_bytes(whole[: len(whole) // 2])
    with pytest.raises(ArticleError, match=r"cut\.xlsx"):
        read_source(tmp_path / "cut.xlsx")
