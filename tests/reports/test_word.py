from __future__ import annotations

import io
import shutil
import subprocess
import zipfile
from pathlib import Path

import pytest
from lxml import etree

from tests.reports.sample import CHECKPOINT, TEXT, file_of, made
from tests.reports.test_spreadsheets import with_words
from workbench.catalogues import languages
from workbench.desk import Desk
from workbench.desk.model import ArticleRow
from workbench.reports.model import Level, Report

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"


def parts(content: bytes) -> dict[str, etree._Element]:
    """The XML parts of the file as a parser reads them that the writer does not use."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        assert archive.testzip() is None
        assert len(archive.namelist()) == len(set(archive.namelist()))
        names = [name for name in archive.namelist() if name.endswith((".xml", ".rels"))]
        return {name: etree.fromstring(archive.read(name)) for name in names}


def words(element: etree._Element) -> str:
    """The words of `element`, no-break spaces as any other: Word has no other way to keep a figure on a line."""
    return spaced("".join(text.text or "" for text in element.iter(f"{W}t")))


def spaced(text: str) -> str:
    return text.replace("\xa0", " ")


def test_the_copy_stands_in_it_word_for_word_with_a_comment_on_every_claim(report: Report) -> None:
    found = parts(file_of(report, "docx"))
    body = found["word/document.xml"]
    copy = [one for one in body.iter(f"{W}p") if one.find(f"{W}pPr/{W}pStyle[@{W}val='Copy']") is not None]
    plain = ["".join(run.findtext(f"{W}t") or "" for run in one.findall(f"{W}r")) for one in copy]
    lines = [line for line in TEXT.split("\n") if line]
    assert [spaced(line.replace(", .", ".")) for line in plain] == [
        spaced(f"§ {number}{line}") for number, line in enumerate(lines, 1)
    ]
    comments = {int(one.get(f"{W}id")): one for one in found["word/comments.xml"]}
    assert sorted(comments) == sorted(claim.number for claim in report.claims)
    starts = [int(mark.get(f"{W}id")) for mark in body.iter(f"{W}commentRangeStart")]
    ends = [int(mark.get(f"{W}id")) for mark in body.iter(f"{W}commentRangeEnd")]
    assert sorted(starts) == sorted(ends) == sorted(comments)
    assert comments[2].get(f"{W}author") == "Ada Martin"
    assert "contestée" in words(comments[2])
    assert "moins de 5 000 milliards" in words(comments[2])


def test_a_comment_is_about_the_words_of_its_claim(report: Report) -> None:
    body = parts(file_of(report, "docx"))["word/document.xml"]
    for claim in report.claims:
        inside, taken = False, []
        for element in body.iter():
            if element.tag == f"{W}commentRangeStart" and element.get(f"{W}id") == str(claim.number):
                inside = True
            if element.tag == f"{W}commentRangeEnd" and element.get(f"{W}id") == str(claim.number):
                break
            raised = element.tag == f"{W}t" and element.getparent().find(f"{W}rPr/{W}vertAlign") is not None
            if inside and element.tag == f"{W}t" and not raised:
                taken.append(element.text)
        assert spaced("".join(taken)) == spaced(claim.row.text)


def test_tables_say_what_the_desk_says(desk: Desk, article: ArticleRow, report: Report) -> None:
    body = parts(file_of(report, "docx"))["word/document.xml"]
    tables = [
        [[words(cell) for cell in row.iter(f"{W}tc")] for row in table.iter(f"{W}tr")] for table in body.iter(f"{W}tbl")
    ]
    claims = next(table for table in tables if table[0][0] == "Nº" and table[0][2:3] == ["Lecture"])
    rows = {int(row[0]): row for row in claims[1:]}
    assert sorted(rows) == sorted(row.number for row in desk.claims.of(article.id) if not row.dismissed)
    for row in desk.claims.of(article.id):
        if not row.dismissed:
            assert spaced(row.text) in rows[row.number][1]
    assert CHECKPOINT.split("\n")[0] in words(body)


def test_every_link_leads_somewhere(report: Report) -> None:
    found = parts(file_of(report, "docx"))
    body = found["word/document.xml"]
    marks = [mark.get(f"{W}name") for mark in body.iter(f"{W}bookmarkStart")]
    assert len(marks) == len(set(marks))
    relations = {one.get("Id"): one.get("Target") for one in found["word/_rels/document.xml.rels"]}
    links = list(body.iter(f"{W}hyperlink"))
    assert {link.get(f"{W}anchor") for link in links if link.get(f"{W}anchor")} <= set(marks)
    assert [relations[link.get(f"{R}id")] for link in links if link.get(f"{R}id")] == [
        "https://exemple.test/rapport?a=1&b=2"
    ]


HOSTILE = ["</w:t></w:r></w:p>", "<script>&amp;", "]]>", "\x00\x1b[2J", "\ufffe", "here stands section 2", "\u202e"]


@pytest.mark.parametrize("text", HOSTILE)
def test_hostile_text_never_breaks_it(report: Report, text: str) -> None:
    found = parts(file_of(with_words(report, text), "docx"))
    shown = text.translate({0: "␀", 0x1B: "␛", 0xFFFE: "␦", 0x202E: "␦"})
    assert shown in words(found["word/document.xml"])
    assert shown in words(found["word/comments.xml"])


def test_an_armed_address_is_no_link(report: Report) -> None:
    found = parts(file_of(with_words(report, "javascript:alert(1)"), "docx"))
    assert not any("javascript" in (one.get("Target") or "") for one in found["word/_rels/document.xml.rels"])


@pytest.mark.parametrize("language", languages())
@pytest.mark.parametrize("level", Level)
def test_python_docx_opens_every_edition(desk: Desk, article: ArticleRow, language: str, level: Level) -> None:
    from docx import Document

    document = Document(io.BytesIO(file_of(made(desk, article, level, language), "docx")))
    assert document.paragraphs[0].style.name == "Title"
    assert len(document.sections) == 2
    assert len(list(document.comments)) == 5


@pytest.mark.long
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_documents_and_workbooks(report: Report, tmp_path: Path) -> None:
    from pypdf import PdfReader

    files = [tmp_path / "word.docx", tmp_path / "excel.xlsx"]
    for file in files:
        file.write_bytes(file_of(report, file.suffix[1:]))
    home = f"-env:UserInstallation={(tmp_path / 'home').as_uri()}"
    command = ["soffice", home, "--headless", "--convert-to", "pdf", "--outdir", tmp_path, *files]
    subprocess.run(command, check=True, capture_output=True, timeout=120)
    for file in files:
        text = " ".join(page.extract_text() for page in PdfReader(file.with_suffix(".pdf")).pages)
        words = " ".join(text.split())  # no-break spaces too: Word keeps the copy's
        assert "Une tournée mondiale" in words
        assert "L’entreprise emploie 2 500 personnes" in words
