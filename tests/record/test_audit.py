from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from tests.desk.desks import at, at_once, new_article, tamper
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


@pytest.mark.parametrize(
    ("statement", "said"),
    [
        (
            "UPDATE claims SET verdict = 'verified', verdict_note = 'x' WHERE number = 1",
            ("claim 1 of article 1 (7 million dollars) was changed in table 'claims' without an event: "
            "verdict 'verified' instead of 'open', verdict_note 'x' instead of ''"),
        ),
        (
            "DELETE FROM claims WHERE number = 2",
            "claim 2 of article 1 (We doubled our staff) was removed from table 'claims' without an event",
        ),
        (
            "INSERT INTO settings VALUES ('rule', 'none', 1)",
            "the row rule in table 'settings' is owed to no event",
        ),
        (
            "UPDATE articles SET title = 'Gone', assigned_to = 'Eve'",
            ("article 1 (Growth of the fund) was changed in table 'articles' without an event: "
            "title 'Gone' instead of 'Growth of the fund', assigned_to 'Eve' instead of nothing"),
        ),
    ],
)  # fmt: skip
def test_a_row_that_was_tampered_with_is_called_as_people_call_it_with_what_was_changed(
    path: Path, statement: str, said: str
) -> None:
    with at(path) as desk:
        new_article(desk)
    tamper(path, statement)
    assert [finding.what for finding in audit(path).findings] == [said]


def test_of_many_rows_that_were_changed_some_are_told_and_the_others_counted(path: Path) -> None:
    with at(path) as desk:
        row = new_article(desk)
        for number in range(9):
            desk.correspondence.add_note(row.id, f"note {number}")
    tamper(path, "UPDATE notes SET actor = 'Eve'", "DELETE FROM notes WHERE text = 'note 3'")
    told = [finding.what for finding in audit(path).findings]
    assert told[3] == "a note on article 1 (note 3) was removed from table 'notes' without an event"
    assert told[5:] == ["4 more rows of table 'notes' are not what the events say"]


def test_guards_that_were_all_dropped_are_one_finding_that_does_not_bury_the_others(path: Path) -> None:
    with at(path) as desk:
        new_article(desk)
    tamper(path, "UPDATE claims SET verdict = 'verified' WHERE number = 1")
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        names = [name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")]
        at_once(connection, [f"DROP TRIGGER {name}" for name in names])
    claim, guards = (finding.what for finding in audit(path).findings)
    assert claim.startswith("claim 1 of article 1")
    assert guards.startswith(f"{len(names)} guards, indexes and views are missing")


def test_one_event_is_one(path: Path, tmp_path: Path) -> None:
    with at(path, keys=tmp_path / "keys") as desk:
        desk.correspondence.add_note(new_article(desk).id, "note")
    tamper(path, "DELETE FROM events WHERE seq = (SELECT max(seq) FROM events)")
    told = [finding.what for finding in audit(path).findings]
    assert "the end of the trail was cut: 1 event is missing" in told
