"""Documents are read once; what was read is kept by their SHA-256, apart from the record."""

from __future__ import annotations

import datetime as dt
import hashlib
import os
from pathlib import Path

import pytest

from tests.articles.files import pdf
from workbench.articles.article import ArticleError
from workbench.documents import Reading, forget, read_document

DAY = dt.date(2024, 5, 8)
TEXT = "The ferry company employs 310 sailors in Brest, said Ann Doyle on Tuesday."


def kept() -> list[Path]:
    return sorted(Path(os.environ["WORKBENCH_CONFIG"]).glob("documents/*"))


def read(path: Path, *, keep: bool = True, day: dt.date = DAY) -> Reading:
    reading = read_document(str(path), hashlib.sha256(path.read_bytes()).hexdigest(), day, keep=keep)
    assert reading is not None
    return reading


@pytest.fixture
def report(tmp_path: Path) -> Path:
    path = tmp_path / "report.txt"
    path.write_text(TEXT, encoding="utf-8")
    return path


def test_a_document_is_read_once(report: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    first = read(report)
    monkeypatch.setattr("workbench.documents._read", lambda *_: pytest.fail("it was read twice"))
    assert read(report) == first
    assert next(claim.span.text for claim in first.claims if claim.quantity) == "310 sailors"


def test_a_page_is_kept_with_the_text(tmp_path: Path) -> None:
    path = tmp_path / "report.pdf"
    path.write_bytes(pdf([["The harbour is old."], [TEXT]]))
    assert read(path).places == read(path).places
    assert [place.label for place in read(path).places] == ["p. 1", "p. 2"]


def test_it_is_read_again_for_another_day_its_dates_count_from(report: Path) -> None:
    assert read(report).claims != read(report, day=dt.date(2023, 5, 8)).claims
    assert len(kept()) == 2


def test_a_file_that_changed_gives_nothing(report: Path) -> None:
    before = hashlib.sha256(report.read_bytes()).hexdigest()
    read(report)
    report.write_text(TEXT.replace("310", "340"), encoding="utf-8")
    assert read_document(str(report), before, DAY) is None


def test_a_file_that_is_not_there_is_said_to_be_so(tmp_path: Path) -> None:
    with pytest.raises(ArticleError, match="no such file"):
        read_document(str(tmp_path / "none.txt"), "0" * 64, DAY)


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b'{"text": 1}', b"\xff"])
def test_what_was_kept_and_is_damaged_is_read_again(report: Path, damage: bytes) -> None:
    first = read(report)
    kept()[0].write_bytes(damage)
    assert read(report) == first


def test_what_is_not_to_be_kept_is_not_and_what_was_kept_of_it_goes(report: Path) -> None:
    first = read(report)
    assert len(kept()) == 1
    assert read(report, keep=False) == first
    assert kept() == []


def test_what_is_kept_is_its_owner_s_alone(report: Path) -> None:
    read(report)
    (place,) = kept()
    assert place.stat().st_mode & 0o077 == 0
    assert place.parent.stat().st_mode & 0o077 == 0


def test_a_document_is_forgotten_by_its_hash(report: Path, tmp_path: Path) -> None:
    other = tmp_path / "other.txt"
    other.write_text("Nothing.", encoding="utf-8")
    read(report)
    read(other)
    forget([hashlib.sha256(report.read_bytes()).hexdigest()])
    assert [place.name[:64] for place in kept()] == [hashlib.sha256(b"Nothing.").hexdigest()]


def test_only_so_many_are_kept_those_used_last(report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("workbench.documents._KEPT", 2)
    for number in range(4):
        path = tmp_path / f"{number}.txt"
        path.write_text(f"{number} men.", encoding="utf-8")
        read(path)
        for age, place in enumerate(reversed(kept())):
            if not place.name.startswith(hashlib.sha256(path.read_bytes()).hexdigest()):
                os.utime(place, (age, age))
    read(report)
    assert len(kept()) == 2
    assert any(place.name.startswith(hashlib.sha256(TEXT.encode()).hexdigest()) for place in kept())


def test_a_folder_that_can_t_be_written_costs_no_reading(
    report: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("", encoding="utf-8")
    monkeypatch.setenv("WORKBENCH_CONFIG", str(tmp_path / "file"))
    assert read(report).text == TEXT
