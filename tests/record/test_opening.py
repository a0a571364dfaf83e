from __future__ import annotations

import os
import sqlite3
import tempfile
from collections.abc import Callable, Iterator
from contextlib import closing, suppress
from pathlib import Path

import pytest

from tests.desk.desks import Clock, at, new_article, tamper
from workbench.desk import Desk
from workbench.desk.maintenance import audit
from workbench.record import schema
from workbench.record.audit.audit import AuditReport
from workbench.record.errors import CorruptRecord, DeskError, Locked, NewerRecord, NotARecord, ReadOnly


def opened(path: Path, **more: object) -> Desk:
    return Desk.open(path, actor="Ada", clock=Clock(), **more)  # type: ignore[arg-type]


def names(folder: Path) -> list[str]:
    return sorted(file.name for file in folder.iterdir())


def foreign(path: Path) -> None:
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("CREATE TABLE events (seq INTEGER)")


def text(path: Path) -> None:
    path.write_text("no database at all\n" * 20)


def short(path: Path) -> None:
    path.write_bytes(b"SQLite format 3\0")


def empty(path: Path) -> None:
    path.touch()


@pytest.mark.parametrize("make", [foreign, text, short, empty])
@pytest.mark.parametrize("create", [False, True])
def test_a_file_that_is_no_record_is_refused_and_left_as_it_is(
    make: Callable[[Path], None], create: bool, path: Path
) -> None:
    make(path)
    if make is empty and create:
        return
    before = path.read_bytes()
    with pytest.raises(NotARecord, match=r"claims\.db is "):
        opened(path, create=create)
    assert path.read_bytes() == before
    assert names(path.parent) == ["claims.db"]


def test_a_folder_is_no_record(tmp_path: Path) -> None:
    with pytest.raises(NotARecord, match="is a folder"):
        opened(tmp_path, create=True)


def test_a_pipe_is_no_record(path: Path) -> None:
    os.mkfifo(path)
    with pytest.raises(NotARecord, match="is no file"):
        opened(path, create=True)


def test_a_missing_record_is_made_only_when_asked(path: Path) -> None:
    with pytest.raises(NotARecord, match="there is no record"):
        opened(path)
    assert not path.exists()
    opened(path, create=True).close()
    assert names(path.parent) == ["claims.db"]


def test_a_record_that_goes_while_it_is_opened_is_refused(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    opened(path, create=True).close()
    looked = Path.is_file

    def looked_and_gone(one: Path) -> bool:
        found = looked(one)
        path.unlink(missing_ok=True)
        return found

    monkeypatch.setattr(Path, "is_file", looked_and_gone)
    with pytest.raises(NotARecord, match="there is no record"):
        opened(path)


def test_an_empty_file_becomes_a_record_when_asked(path: Path) -> None:
    path.touch()
    opened(path, create=True).close()
    assert audit(path).passed


def test_a_record_can_not_be_made_in_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(DeskError, match="no record can be made"):
        opened(tmp_path / "missing" / "claims.db", create=True)


def test_no_record_is_made_beside_what_is_left_of_another(path: Path) -> None:
    path.with_name("claims.db-wal").write_bytes(b"the newest pages of a record that was deleted")
    with pytest.raises(DeskError, match="left of a record that is gone"):
        opened(path, create=True)
    assert names(path.parent) == ["claims.db-wal"]


def test_a_newer_record_is_refused_and_left_as_it_is(path: Path) -> None:
    opened(path, create=True).close()
    tamper(path, f"PRAGMA user_version = {schema.VERSION + 1}")
    before = path.read_bytes()
    for read_only in (False, True):
        with pytest.raises(NewerRecord, match="newer workbench"):
            opened(path, read_only=read_only)
    assert path.read_bytes() == before
    assert names(path.parent) == ["claims.db"]


@pytest.mark.parametrize("form", [0, schema.EARLIER - 1, schema.EARLIER + 1])
def test_a_record_of_a_form_that_was_never_released_is_refused_and_told(form: int, path: Path) -> None:
    opened(path, create=True).close()
    tamper(path, f"PRAGMA user_version = {form}")
    with pytest.raises(CorruptRecord, match="never released"):
        opened(path)
    assert [finding.what for finding in audit(path).findings] == [
        f"the record says that its form is {form}, which was never released"
    ]


@pytest.mark.parametrize("table", ["sqlite_master", "events", "blobs", "claims", "trail"])
def test_a_damaged_file_is_told_in_a_line_and_never_sound(table: str, path: Path) -> None:
    with at(path) as desk:
        row = new_article(desk)
    with closing(sqlite3.connect(path)) as connection:
        found = connection.execute("SELECT rootpage - 1 FROM sqlite_master WHERE name = ?", (table,)).fetchone()
    page = found[0] if found else 0
    content = bytearray(path.read_bytes())
    content[page * 4096 + 100 : page * 4096 + 4096] = b"\xff" * 3996
    path.write_bytes(content)

    # Where the page is not asked for, the desk reads on; it never ends in anything but a named error.
    with suppress(DeskError), opened(path) as desk:
        desk.trail.events()
        desk.drafts.get(row.id)
        desk.claims.of(row.id)
    with pytest.raises((DeskError, AssertionError)) as caught:
        sound(audit(path))
    assert "\n" not in str(caught.value)


def sound(report: AuditReport) -> None:
    """Raise AssertionError, in a line, where the audit found something."""
    if not report.passed:
        raise AssertionError("not sound")


def test_a_truncated_file_is_a_named_error(path: Path) -> None:
    with at(path) as desk:
        new_article(desk)
    path.write_bytes(path.read_bytes()[:5000])
    with pytest.raises(CorruptRecord, match="damaged"), opened(path) as desk:
        desk.articles.all()


@pytest.mark.parametrize(
    "change",
    [
        "DROP TRIGGER events_never_change",
        "DROP TRIGGER blobs_are_not_replaced",
        "DROP VIEW open_claims",
        "DROP INDEX claims_in_order",
        "CREATE TRIGGER sly AFTER INSERT ON events BEGIN UPDATE claims SET verdict = 'verified'; END",
    ],
)
def test_a_record_whose_guards_were_changed_is_not_opened_and_the_audit_tells(change: str, path: Path) -> None:
    opened(path, create=True).close()
    tamper(path, change, guarded=True)
    with pytest.raises(CorruptRecord, match="not as the workbench made it"):
        opened(path)
    name = change.split()[2]
    assert any(name in str(finding) for finding in audit(path).findings)


def test_opening_reading_and_closing_change_no_byte_and_leave_nothing(path: Path) -> None:
    with at(path) as desk:
        row = new_article(desk)
    before = path.read_bytes()
    for read_only in (False, True):
        with opened(path, read_only=read_only) as desk:
            assert desk.articles.counts(row.id).open == 3
        assert audit(path).passed
        assert path.read_bytes() == before
        assert names(path.parent) == ["claims.db"]


def test_a_desk_open_for_reading_writes_nothing(path: Path) -> None:
    with at(path) as desk:
        row = new_article(desk)
    with opened(path, read_only=True) as desk:
        assert desk.read_only
        with pytest.raises(ReadOnly):
            desk.correspondence.add_note(row.id, "no")
        with pytest.raises(sqlite3.OperationalError, match="readonly"):
            desk.store.connection.execute("DELETE FROM claims")


def test_the_name_of_the_reviewer_is_asked_for(path: Path) -> None:
    with pytest.raises(DeskError, match="name"):
        Desk.open(path, actor="  ", clock=Clock(), create=True)
    assert not path.exists()


def as_nobody(test: Callable[[], None]) -> int:
    """Run `test` in a process without the rights of root, and give its exit status."""
    child = os.fork()
    if child == 0:
        status = 1
        try:
            if os.getuid() == 0:
                os.setgid(65534)
                os.setuid(65534)
            test()
            status = 0
        finally:
            os._exit(status)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


@pytest.fixture
def public() -> Iterator[Path]:
    """A folder that everybody may enter, which pytest's own are not."""
    with tempfile.TemporaryDirectory() as folder:
        Path(folder).chmod(0o755)
        yield Path(folder)


def test_a_record_in_a_folder_without_write_permission_is_read_and_not_written(public: Path) -> None:
    path = public / "claims.db"
    with at(path) as desk:
        row = new_article(desk)
    path.chmod(0o444)
    public.chmod(0o555)

    def look() -> None:
        with pytest.raises(ReadOnly, match="can't be written here"):
            opened(path)
        with opened(path, read_only=True) as desk:
            assert len(desk.claims.of(row.id)) == 3
        assert audit(path).passed

    try:
        assert as_nobody(look) == 0
        assert names(public) == ["claims.db"]
    finally:
        public.chmod(0o755)


def test_no_record_is_made_in_a_folder_without_write_permission(public: Path) -> None:
    public.chmod(0o555)

    def make() -> None:
        with pytest.raises(DeskError, match="no record can be made"):
            opened(public / "claims.db", create=True)

    try:
        assert as_nobody(make) == 0
        assert names(public) == []
    finally:
        public.chmod(0o755)


def test_a_locked_record_is_a_named_error_and_is_still_read(path: Path) -> None:
    with at(path, patience=0.01) as desk, closing(sqlite3.connect(path, isolation_level=None)) as other:
        row = new_article(desk)
        other.execute("BEGIN IMMEDIATE")
        with pytest.raises(Locked, match="in use by another program"):
            desk.correspondence.add_note(row.id, "waits")
        assert desk.correspondence.notes(row.id) == []
        other.execute("ROLLBACK")
        desk.correspondence.add_note(row.id, "goes on")
    assert audit(path).passed


def test_a_copy_in_another_encoding_is_told(path: Path) -> None:
    with closing(sqlite3.connect(path, isolation_level=None)) as connection:
        connection.execute("PRAGMA encoding = 'UTF-16'")
        connection.execute("CREATE TABLE one (a)")
        connection.execute(f"PRAGMA application_id = {schema.APPLICATION_ID}")
    with pytest.raises(DeskError, match="UTF-16"):
        audit(path)
    with pytest.raises(DeskError, match="UTF-16"), at(path):
        pass
