"""No report fails on what people write: any text goes into every place of every format, and comes out readable."""

from __future__ import annotations

import csv
import io
import json
from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from lxml import html
from openpyxl import load_workbook

from tests.reports.sample import file_of, fill, made, text_of, ticking
from tests.reports.test_spreadsheets import with_words
from tests.reports.test_word import parts
from workbench.desk import Desk
from workbench.reports.layout import printable
from workbench.reports.model import Report

CALM = settings(max_examples=10, suppress_health_check=[HealthCheck.function_scoped_fixture])
TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=60) | st.text(
    st.sampled_from(list("=+-@<>&\"'|`*_[](){}#\\/%$;,\t\n\r\x00\x1b\x85\u2028\u202e\ufeff\ufffe🚗é")), max_size=30
)


@pytest.fixture(scope="module")
def blank(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Report]:
    path = tmp_path_factory.mktemp("record") / "claims.db"
    with Desk.open(path, actor="Ada Martin", clock=ticking(), create=True) as desk:
        yield made(desk, fill(desk))


@CALM
@given(text=TEXTS)
def test_text_formats(blank: Report, text: str) -> None:
    report = with_words(blank, text)
    notes = [note["text"] for note in json.loads(file_of(report, "json"))["notes"]]
    assert notes == [text]
    assert json.loads(file_of(report, "jsonld"))[0]["label"] == text
    lines = list(csv.DictReader(io.StringIO(file_of(report, "csv").decode("utf-8-sig"), newline="")))
    assert len(lines) == 6
    assert file_of(report, "md").count(b'<a id="claim-') == 6
    assert "\x1b" not in text_of(report, "md")


@CALM
@given(text=TEXTS)
def test_packed_formats_and_the_web_page(blank: Report, text: str) -> None:
    report = with_words(blank, text)
    tree = html.document_fromstring(file_of(report, "html"))
    assert len(tree.xpath("//section[@id='claims']//tbody/tr")) == 5
    assert tree.xpath("//h1")[0].text_content() == printable(text).replace("\n", " ").strip(" ")
    assert len(list(parts(file_of(report, "docx"))["word/comments.xml"])) == 5
    book = load_workbook(io.BytesIO(file_of(report, "xlsx")))
    assert book["Affirmations"].max_row == 7
