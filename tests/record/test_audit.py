from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from tests.desk.desks import at, new_article
from workbench.desk.maintenance import audit
from workbench.record.audit import audit as audits
from workbench.record.audit.findings import Finding
from workbench.record.checkpoints import beside
from workbench.record.errors import CorruptRecord, StorageFull
from workbench.record.keys import Keys

UNREADABLE = Finding(
    None, "the file could not be read: Page 7: unable to get the page. error code=266", unreadable=True
)


@pytest.fixture
def signed(path: Path, tmp_path: Path) -> Path:
    """A record with two checkpoints, after events 0 to 2 and some more."""
    for turn in range(2):
        with at(path, keys=tmp_path / "keys") as desk:
            row = desk.articles.all()[0] if turn else new_article(desk)
            for number in range(3):
                desk.correspondence.add_note(row.id, f"note {turn} {number}")
    return path


@pytest.mark.parametrize(
    "failure", [CorruptRecord("malformed"), StorageFull("disk I/O error"), UNREADABLE], ids=["malformed", "io", "page"]
)
def test_a_reading_that_fails_once_is_not_damage(
    signed: Path, failure: Exception | Finding, monkeypatch: pytest.MonkeyPatch
) -> None:
    real: Callable[..., list[Finding]] = audits._check_pages
    failures = [failure]

    def failing_once(*asked: object) -> list[Finding]:
        if not failures:
            return real(*asked)
        failed = failures.pop()
        if isinstance(failed, Exception):
            raise failed
        return [failed]

    monkeypatch.setattr(audits, "_check_pages", failing_once)
    report = audit(signed)
    assert report.passed
    assert any("the first reading failed" in remark for remark in report.remarks)


def test_a_page_that_can_never_be_read_is_told_as_that(signed: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(audits, "_check_pages", lambda *asked: [UNREADABLE])
    report = audit(signed)
    assert [finding.what for finding in report.findings] == [UNREADABLE.what]


@pytest.mark.parametrize(
    ("problem", "said"),
    [
        ("Page 7: unable to get the page. error code=266", "could not be read"),
        ("Page 7: btreeInitPage() returns error code 11", "is damaged"),
        ("row 3 missing from index x", "is damaged"),
    ],
)
def test_what_could_not_be_read_is_told_apart_from_what_is_damaged(problem: str, said: str) -> None:
    assert said in audits._damage(problem).what


@pytest.mark.parametrize("how", ["lost", "emptied", "foreign"])
def test_a_file_of_checkpoints_that_is_not_the_records_is_a_remark(signed: Path, tmp_path: Path, how: str) -> None:
    file = beside(signed)
    if how == "lost":
        file.unlink()
    elif how == "emptied":
        file.write_text("")
    else:
        other = tmp_path / "other.db"
        with at(other, keys=tmp_path / "keys") as desk:
            new_article(desk)
        file.write_text(beside(other).read_text())
    report = audit(signed, keys=Keys(tmp_path / "keys"))
    assert report.passed
    assert any("no checkpoint of it lies beside the record" in remark for remark in report.remarks)


def test_a_sound_record_has_no_remark_on_its_file_of_checkpoints(signed: Path, tmp_path: Path) -> None:
    assert not any("beside" in remark for remark in audit(signed, keys=Keys(tmp_path / "keys")).remarks)


def test_a_wrong_event_that_can_only_be_bounded_is_told_as_a_range() -> None:
    assert str(Finding(3, "wrong", until=7)) == "events 3 to 7: wrong"
    assert str(Finding(3, "wrong", until=3)) == "event 3: wrong"
    assert str(Finding(3, "wrong")) == "event 3: wrong"
