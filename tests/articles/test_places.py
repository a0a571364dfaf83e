"""Where in its file a stretch of text stands: pages, rows and time codes."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook

from workbench.articles import read_bytes
from workbench.articles.article import Article
from workbench.articles.places import Place, located, place_at
from workbench.articles.sheets import read_source

from .files import pdf

SRT = """1
00:00:01,000 --> 00:00:03,500
The fund paid <i>20 million</i>

2
00:00:03,600 --> 00:00:05,000
euros this year.

3
01:02:20,500 --> 01:02:21,000
That is all.
"""


def at(article: Article, words: str) -> str:
    return place_at(article.places, article.text.index(words))


def test_a_page_of_a_pdf_is_told_by_its_number() -> None:
    pages = [
        ["The harbour handled 4.2 million tonnes.", "The ferry company employs 310 sailors."],
        ["", "The museum has 36 rooms.", "The harbour is a port of call for"],
        ["12 lines, and", "the yard is closed."],
    ]
    article = read_bytes(pdf(pages), "report.pdf")
    assert at(article, "310 sailors") == "p. 1"
    assert at(article, "36 rooms") == "p. 2"
    assert at(article, "12 lines") == "p. 3"


def test_a_cue_is_told_by_its_time_code() -> None:
    article = read_bytes(SRT.encode(), "interview.srt")
    assert at(article, "20 million") == "00:00:01"
    assert at(article, "euros") == "00:00:03"
    assert at(article, "That is all") == "01:02:20"


@pytest.mark.parametrize(
    ("name", "content"),
    [("sectors.csv", "Sector,2023,2024\n\nTransport,11.81,11.9\nHomes,5.34,5.23\n")],
)
def test_a_row_of_a_table_is_told_by_its_number_in_the_file(tmp_path: Path, name: str, content: str) -> None:
    (tmp_path / name).write_text(content, encoding="utf-8")
    article = read_source(tmp_path / name)
    assert at(article, "11.81") == "row 3"
    assert at(article, "5.23") == "row 4"


def test_a_row_of_a_workbook_is_told_with_its_sheet(tmp_path: Path) -> None:
    book = Workbook()
    for title, figure in (("Emissions", 19.95), ("Cars", 110_400)):
        sheet = book.create_sheet(title)
        sheet["A3"], sheet["B3"] = "Sector", "2024"
        sheet["A5"], sheet["B5"] = "Agriculture", figure
    book.save(tmp_path / "sectors.xlsx")
    article = read_source(tmp_path / "sectors.xlsx")
    assert at(article, "19.95") == "sheet Emissions, row 5"
    assert at(article, "110400") == "sheet Cars, row 5"


def test_an_article_of_paragraphs_has_no_places() -> None:
    assert read_bytes(b"One paragraph.\n\nAnother one.", "notes.txt").places == ()


@given(st.lists(st.text("ab ", max_size=6), max_size=8))
def test_places_stand_in_order_and_what_is_before_them_has_none(lines: list[str]) -> None:
    text = "\n".join(lines)
    places = located(text, ((f"p. {number}", line) for number, line in enumerate(lines)))
    starts = [place.start for place in places]
    assert starts == sorted(set(starts))
    assert all(0 <= start < len(text) for start in starts)
    assert all(place_at(places, place.start) == place.label for place in places)
    assert not places or place_at(places, places[0].start - 1) == ""


def test_a_line_that_is_not_found_belongs_to_the_place_before_it() -> None:
    assert located("alpha beta", [("p. 1", "alpha"), ("p. 2", "gamma"), ("p. 3", "beta")]) == (
        Place(0, "p. 1"),
        Place(6, "p. 3"),
    )
