from __future__ import annotations

import importlib.util
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.conftest import Run
from tests.reports.sample import fill, ticking
from workbench.desk import Desk
from workbench.reports.formats import FORMATS


@pytest.fixture
def record(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    path = tmp_path / "claims.db"
    with Desk.open(path, actor="Ada Martin", clock=ticking(), create=True) as desk:
        fill(desk)
    monkeypatch.setenv("WORKBENCH_DB", str(path))
    return path


@pytest.mark.parametrize("name", [name for name in FORMATS if name != "pdf"])
def test_a_report_in_any_format_pins_the_past(record: Path, run: Run, tmp_path: Path, name: str) -> None:
    before = tmp_path / "before.db"
    report = tmp_path / f"report.{name}"
    shutil.copy(record, before)
    assert run("mark", "1", "unsourced").status == 0
    assert run("export", "--format", name, "-o", report).status == 0
    assert run("audit", "--against", report).status == 0
    ran = run("audit", "--against", report, "--db", before)
    assert ran.status == 1
    assert "Traceback" not in ran.err


def test_a_printed_report_pins_the_past_too(record: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "printed.md").write_text(run("export").out, encoding="utf-8")
    assert run("audit", "--against", tmp_path / "printed.md").status == 0


def test_a_report_is_known_again_and_one_whose_words_were_changed_is_not(
    record: Path, run: Run, tmp_path: Path
) -> None:
    report = tmp_path / "report.html"
    assert run("export", "-o", report, "--as", "Ada Martin").status == 0
    assert "report.html is, to the byte, the report that Ada Martin exported in event" in run(
        "audit", "--against", report
    ).out.replace("\n", " ")
    report.write_bytes(report.read_bytes().replace(b"Ada Martin", b"Eve Martin"))
    changed = run("audit", "--against", report)
    assert changed.status == 0
    assert "is not that file to the byte: compare its words with a report exported anew" in changed.out


def test_a_file_that_no_export_made_is_compared_by_its_checkpoint_alone(record: Path, run: Run, tmp_path: Path) -> None:
    note = tmp_path / "note.txt"
    assert run("mark", "1", "unsourced").status == 0
    note.write_text(run("checkpoint").out, encoding="utf-8")
    assert "to the byte" not in run("audit", "--against", note).out
    note.write_text("Dear lawyer,\n" + note.read_text(encoding="utf-8"), encoding="utf-8")
    assert "note.txt is no file that the trail knows" in run("audit", "--against", note).out


@pytest.mark.skipif(importlib.util.find_spec("weasyprint") is None, reason="WeasyPrint is not installed")
def test_a_pdf_says_what_the_page_says_and_pins_the_past(record: Path, run: Run, tmp_path: Path) -> None:
    from pypdf import PdfReader

    report = tmp_path / "report.pdf"
    ran = run("export", "-o", report)
    assert (ran.status, ran.err) == (0, "")
    read = PdfReader(report)
    text = "".join("".join(page.extract_text() for page in read.pages).split())
    assert "Une tournée mondiale" in str(read.metadata.title if read.metadata else "")
    for words in ("2 500 personnes", "calcul refait par la rédaction", "https://exemple.test/rapport?a=1&b=2"):
        assert "".join(words.split()) in text
    assert run("audit", "--against", report).status == 0


def test_a_format_s_library_is_loaded_when_the_format_is_asked_for() -> None:
    heavy = "{'jinja2', 'markupsafe', 'docx', 'openpyxl', 'weasyprint', 'lxml', 'babel', 'textual'}"
    code = (
        "import sys, workbench.commands.reports, workbench.reports.export, workbench.reports.from_report;"
        f"print(*{heavy} & set(sys.modules))"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60)
    assert (ran.stdout.strip(), ran.stderr) == ("", "")
