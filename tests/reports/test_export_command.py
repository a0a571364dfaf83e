from __future__ import annotations

import io
import json
import os
import re
import zipfile
from hashlib import sha256
from pathlib import Path

import click
import pytest

from tests.conftest import Run
from tests.desk.desks import tamper
from workbench.catalogues import languages
from workbench.commands import reports
from workbench.desk import Desk
from workbench.desk.model import ArticleRow
from workbench.reports.formats import FORMATS
from workbench.reports.model import Level


@pytest.fixture
def record(desk: Desk, article: ArticleRow, monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    monkeypatch.setenv("WORKBENCH_DB", str(desk.path))
    monkeypatch.chdir(tmp_path)
    return desk.path


def test_a_text_report_is_printed_unless_a_file_is_named(record: Path, run: Run) -> None:
    markdown = run("export")
    assert markdown.status == 0
    assert markdown.out.startswith("# ")
    assert json.loads(run("export", "--format", "json").out)["format"] == "claims-workbench report"


def test_the_file_s_ending_tells_the_format(record: Path, run: Run, tmp_path: Path) -> None:
    ran = run("export", "-o", tmp_path / "report.json")
    assert (ran.status, ran.out) == (0, f"{tmp_path / 'report.json'}\n")
    assert json.loads((tmp_path / "report.json").read_bytes())["level"] == "internal"


def test_in_a_folder_the_file_is_named_after_article_draft_and_level(record: Path, run: Run, tmp_path: Path) -> None:
    run("export", "1", "--format", "md", "--level", "legal", "-o", tmp_path)
    assert (tmp_path / "une-tournee-mondiale.draft-1.legal.md").is_file()


def test_no_file_is_overwritten_unasked(record: Path, run: Run, tmp_path: Path) -> None:
    (tmp_path / "report.md").write_text("mine")
    ran = run("export", "-o", tmp_path / "report.md")
    assert ran.status == 1
    assert "--force" in ran.err
    assert ran.err.count("\n") == 1
    assert (tmp_path / "report.md").read_text() == "mine"
    assert run("export", "-o", tmp_path / "report.md", "--force").status == 0
    assert (tmp_path / "report.md").read_text().startswith("# ")


@pytest.mark.parametrize("form", ["md", "html", "csv", "xlsx", "docx"])
def test_people_are_told_times_where_they_sit_and_programs_in_utc(
    record: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, form: str
) -> None:
    monkeypatch.setenv("TZ", "Asia/Kolkata")
    for name in (form, "json"):
        run("export", "-o", tmp_path / f"report.{name}")
    told = (tmp_path / f"report.{form}").read_bytes()
    if form in ("docx", "xlsx"):
        with zipfile.ZipFile(io.BytesIO(told)) as archive:
            told = b"".join(archive.read(name) for name in archive.namelist() if "docProps" not in name)
    assert ("+05:30" if form == "csv" else "UTC+5:30") in told.decode()
    assert not re.search(r"UTC(?![+0-9])|\d{2}:\d{2}Z", told.decode())
    decided = next(claim["decided_at"] for claim in json.loads((tmp_path / "report.json").read_bytes())["claims"][1:])
    assert decided.startswith("2026-03-01T09:00:")
    assert decided.endswith("Z")


def test_the_trail_tells_who_took_which_report_out(record: Path, run: Run, tmp_path: Path, desk: Desk) -> None:
    run("export", "-o", tmp_path / "report.md", "--level", "public", "--as", "Bea")
    event = desk.trail.events()[-1]
    assert (event.kind, event.actor) == ("report.exported", "Bea")
    assert {"form": "md", "level": "public", "language": "fr", "filename": "report.md"}.items() <= event.data.items()


def test_the_trail_knows_the_file_to_the_byte(record: Path, run: Run, tmp_path: Path, desk: Desk) -> None:
    for form in FORMATS:
        if form == "pdf":
            continue
        file = tmp_path / f"report.{form}"
        assert run("export", "--format", form, "-o", file).status == 0
        assert desk.trail.events()[-1].data["sha256"] == sha256(file.read_bytes()).hexdigest()
    printed = run("export").out
    assert desk.trail.events()[-1].data["sha256"] == sha256(printed.encode()).hexdigest()


def test_no_report_takes_the_record_s_place(record: Path, run: Run) -> None:
    for name in (record, f"{record}-wal"):
        if Path(name).exists():
            assert "the record itself" in run("export", "--format", "md", "-o", name, "--force").err
    assert run("audit").status == 0


@pytest.mark.parametrize(
    ("statement", "way"),
    [
        ("UPDATE claims SET verdict = 'verified', decided_by = 'Chief Editor' WHERE number = 2", "repair"),
        ("UPDATE sources SET title = 'Something else'", "repair"),
        ("UPDATE blobs SET bytes = x'00'", "audit"),
    ],
)
def test_no_report_is_made_of_what_was_changed_behind_the_trail_s_back(
    record: Path, run: Run, tmp_path: Path, statement: str, way: str
) -> None:
    tamper(record, statement)
    ran = run("export", "-o", tmp_path / "report.md")
    assert ran.status == 1
    assert "not sound" in ran.err
    assert f"`workbench {way}`" in ran.err
    assert ran.err.count("\n") == 1
    assert not (tmp_path / "report.md").exists()


def test_a_record_that_can_not_be_written_can_still_be_reported(record: Path, run: Run, desk: Desk) -> None:
    desk.close()
    record.chmod(0o444)
    if os.access(record, os.W_OK):
        pytest.skip("this user may write read-only files")
    assert run("export").out.startswith("# ")


@pytest.mark.parametrize(
    ("arguments", "status"),
    [
        (["--format", "rtf"], 2),
        (["--level", "secret"], 2),
        (["--lang", "xx"], 2),
        (["99"], 1),
        (["--format", "jsonld", "--review", "4"], 1),
        (["--format", "jsonld", "--review", "99"], 1),
        (["-o", "no/where.md"], 1),
    ],
)
def test_a_wrong_order_is_one_clear_line(record: Path, run: Run, arguments: list[str], status: int) -> None:
    ran = run("export", *arguments)
    assert (ran.status, ran.out) == (status, "")
    assert ran.err.count("\n") == 1


@pytest.mark.parametrize("name", ["md", "html", "csv", "jsonld"])
def test_confidential_sources_are_withheld_unless_they_are_asked_for(record: Path, run: Run, name: str) -> None:
    assert "Secret" not in run("export", "--format", name).out
    assert "Secret" in run("export", "--format", name, "--level", "internal").out


def test_a_folder_of_keys_that_can_not_be_written_does_not_keep_a_report_back(
    record: Path, run: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("WORKBENCH_CONFIG", str(tmp_path / "file"))
    ran = run("export", "--as", "Bea")
    assert ran.status == 0
    assert "Point de contrôle" in ran.out


def test_the_command_knows_the_formats_levels_and_languages_that_there_are() -> None:
    known = {option.name: option.type for option in reports.export.params if isinstance(option.type, click.Choice)}
    assert list(known["name"].choices) == list(FORMATS)
    assert list(known["level"].choices) == [str(level) for level in Level]
    assert sorted(known["language"].choices) == sorted(languages())
