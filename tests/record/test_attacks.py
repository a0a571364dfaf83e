"""Each attack is made on a copy of a real record; the audit must tell, and name the first wrong event."""

from __future__ import annotations

import base64
import json
import shutil
import sqlite3
from collections.abc import Callable
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.conftest import Run
from tests.desk.desks import Clock, at, tamper, unguarded, work
from workbench.claims import Verdict
from workbench.desk.kinds.record import RECORD_RESTORED
from workbench.desk.maintenance import audit
from workbench.record.audit.audit import AuditReport
from workbench.record.checkpoints import beside, notes_in, signed
from workbench.record.events import decode, encode
from workbench.record.exported_checkpoints import held_file
from workbench.record.keys import Keys
from workbench.record.tree import leaf_hash, root_of

Copy = Callable[[], Path]


def examined(path: Path, **more: object) -> AuditReport:
    return audit(path, keys=Keys(path.parent / "keys"), **more)  # type: ignore[arg-type]


def size_of(path: Path) -> int:
    with closing(sqlite3.connect(path)) as connection:
        return int(connection.execute("SELECT count(*) FROM events").fetchone()[0])


def bodies_of(path: Path) -> list[bytes]:
    with closing(sqlite3.connect(path)) as connection:
        return [body for (body,) in connection.execute("SELECT CAST(body AS BLOB) FROM events ORDER BY seq")]


def rewritten(path: Path, bodies: list[bytes]) -> None:
    """Put other events in the place of those of the record, and leave the tables as they are."""
    tamper(path, "DELETE FROM events")
    with unguarded(path) as connection:
        for seq, body in enumerate(bodies):
            connection.execute("INSERT INTO events VALUES (?, ?, ?)", (seq, decode(body).id, body.decode()))


def renumbered(bodies: list[bytes]) -> list[bytes]:
    return [encode(replace(decode(body), seq=seq)) for seq, body in enumerate(bodies)]


def test_the_real_record_is_sound(copy: Copy) -> None:
    report = examined(copy())
    assert report.passed, report.findings
    assert len(report.checkpoints) == 2


@pytest.mark.parametrize("bit", range(8))
@pytest.mark.parametrize("place", [0, 40, 300, -1])
def test_one_bit_of_an_event(copy: Copy, place: int, bit: int) -> None:
    path = copy()
    body = bytearray(bodies_of(path)[7])
    body[place] ^= 1 << bit
    with unguarded(path) as connection:
        connection.execute("UPDATE events SET body = CAST(? AS TEXT) WHERE seq = 7", (bytes(body),))
    assert examined(path).first_wrong_event == 7


@pytest.mark.parametrize("seq", [0, 3, 7, 12])
def test_an_event_edited_in_good_form(copy: Copy, seq: int) -> None:
    path = copy()
    bodies = bodies_of(path)
    bodies[seq] = encode(replace(decode(bodies[seq]), actor="Mallory"))
    rewritten(path, bodies)
    assert examined(path).first_wrong_event == seq


def test_an_event_edited_and_its_row_in_the_trail_too(copy: Copy) -> None:
    path = copy()
    bodies = bodies_of(path)
    entry = decode(bodies[8])
    bodies[8] = encode(replace(entry, data={**entry.data, "note": "forged"}))
    rewritten(path, bodies)
    with unguarded(path) as connection:
        connection.execute("UPDATE trail SET leaf = ? WHERE seq = 8", (leaf_hash(bodies[8]),))
    report = examined(path)
    assert report.first_wrong_event in (0, 8)
    assert any("checkpoint" in finding.what for finding in report.findings)


@pytest.mark.parametrize("seq", [0, 5, 11])
def test_an_event_deleted(copy: Copy, seq: int) -> None:
    path = copy()
    tamper(path, f"DELETE FROM events WHERE seq = {seq}")
    report = examined(path)
    assert report.first_wrong_event == seq
    assert "is missing" in str(report.findings[0])


@pytest.mark.parametrize("seq", [1, 5, 11])
def test_an_event_deleted_and_the_rest_moved_up(copy: Copy, seq: int) -> None:
    path = copy()
    tamper(
        path,
        f"DELETE FROM events WHERE seq = {seq}",
        f"UPDATE events SET seq = seq + 1000 WHERE seq > {seq}",
        "UPDATE events SET seq = seq - 1001 WHERE seq > 1000",
    )
    report = examined(path)
    assert report.first_wrong_event == seq
    assert f"it says that it is event {seq + 1}" in str(report.findings[0])


@pytest.mark.parametrize("seq", [4, 9])
def test_an_event_deleted_and_the_rest_written_anew(copy: Copy, seq: int) -> None:
    path = copy()
    bodies = bodies_of(path)
    rewritten(path, renumbered(bodies[:seq] + bodies[seq + 1 :]))
    assert examined(path).first_wrong_event == seq


@pytest.mark.parametrize("seq", [3, 8])
def test_an_event_inserted(copy: Copy, seq: int) -> None:
    path = copy()
    bodies = bodies_of(path)
    extra = encode(replace(decode(bodies[seq]), id="01a00000-0000-7000-8000-000000000000"))
    rewritten(path, renumbered([*bodies[:seq], extra, *bodies[seq:]]))
    assert examined(path).first_wrong_event == seq


def test_two_events_swapped(copy: Copy) -> None:
    path = copy()
    bodies = bodies_of(path)
    bodies[6], bodies[9] = bodies[9], bodies[6]
    rewritten(path, bodies)
    report = examined(path)
    assert report.first_wrong_event == 6
    rewritten(path, renumbered(bodies))
    assert examined(path).first_wrong_event == 6


@pytest.mark.parametrize("count", [1, 5])
def test_the_tail_cut(copy: Copy, count: int) -> None:
    path = copy()
    size = size_of(path)
    tamper(path, f"DELETE FROM events WHERE seq >= {size - count}")
    report = examined(path)
    assert report.first_wrong_event == size - count
    assert "cut" in str(report.findings[0])


def test_the_tail_cut_in_events_and_tables_is_found_by_the_checkpoint(copy: Copy) -> None:
    path = copy()
    with at(path, "Ada", keys=path.parent / "keys") as desk:
        row = desk.articles.all()[0]
        before = size_of(path)
        shutil.copy(path, path.with_name("earlier.db"))
        desk.correspondence.add_note(row.id, "gone tomorrow")
    shutil.move(path.with_name("earlier.db"), path)
    report = examined(path)
    assert size_of(path) == before
    assert report.first_wrong_event == before
    assert "the end was cut" in str(report.findings[0])


@pytest.mark.parametrize(
    "change",
    [
        "UPDATE claims SET verdict = 'verified' WHERE number = 2",
        "UPDATE claims SET decided_by = 'Mallory' WHERE number = 1",
        "UPDATE verdicts SET verdict = 'verified' WHERE verdict = 'disputed'",
        "UPDATE sources SET title = 'Another report'",
        "UPDATE evidence SET passage = 'raised 8 million' WHERE locator = 'p. 3'",
        "DELETE FROM evidence WHERE locator = 'p. 9'",
        "UPDATE notes SET text = 'Never mind'",
        "UPDATE queries SET outcome = 'declined'",
        "UPDATE signoffs SET actor = 'Mallory'",
        "UPDATE articles SET title = 'Decline of the fund'",
        "INSERT INTO notes SELECT 'x', id, NULL, 'slipped in', '2026-01-01T00:00:00.000Z', 'Ada', 5 FROM articles",
        "UPDATE trail SET actor = 'Mallory' WHERE seq = 5",
        "UPDATE journal SET before = NULL",
        "INSERT INTO trail (seq, id, at, actor, kind, act, leaf) VALUES (99, 'x', '', '', 'note.added', 9, x'00')",
        "INSERT INTO keys VALUES ('ed25519:x', 'Mallory', '2026-01-01T00:00:00.000Z', 3)",
        "UPDATE head SET frontier = zeroblob(length(frontier))",
        "DELETE FROM head",
    ],
)  # fmt: skip
def test_a_table_changed_behind_the_events_back(copy: Copy, change: str) -> None:
    path = copy()
    tamper(path, change)
    report = examined(path)
    assert not report.passed
    if "head" not in change:
        assert report.first_wrong_event is not None


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("UPDATE blobs SET bytes = CAST('other' AS BLOB) WHERE rowid = 1", "was changed"),
        ("DELETE FROM blobs", "is missing from the record"),
        ("INSERT INTO blobs VALUES ('x', x'00')", "no event speaks of it"),
        (f"INSERT INTO blobs VALUES ('{sha256(b'').hexdigest()}', x'')", "no event speaks of it"),
        ("UPDATE confidential SET body = '{}'", "not the one entered"),
        ("UPDATE confidential SET salt = zeroblob(32)", "not the one entered"),
        ("DELETE FROM confidential", "is missing"),
        ("INSERT INTO confidential VALUES ('x', x'00', '{}')", "not the one entered"),
    ],
)
def test_files_and_confidential_entries_changed(copy: Copy, change: str, said: str) -> None:
    path = copy()
    tamper(path, change)
    report = examined(path)
    assert any(said in finding.what for finding in report.findings), report.findings


def forged_history(path: Path, keys: Path) -> None:
    """Another story with the same beginning, whole and in form, with its checkpoints."""
    origin_event = bodies_of(path)[0]
    for file in (path, beside(path)):
        file.unlink()
    clock = Clock()
    with at(path, clock=clock, seed=1) as ada, at(path, "Bob", clock=clock, seed=9) as bob:
        work(ada, bob)
        row = ada.articles.all()[0]
        claim = ada.claims.of(row.id)[1]
        ada.verdicts.set(claim.id, Verdict.VERIFIED, override="never disputed")
    with at(path, keys=keys, clock=clock) as desk:
        desk.checkpoint()
    assert bodies_of(path)[0] == origin_event


@pytest.fixture
def report_before(copy: Copy, tmp_path: Path) -> tuple[Path, Path]:
    """A copy of the record, and a report that left the house before."""
    path = copy()
    note = notes_in(beside(path).read_text())[-1]
    report = tmp_path / "report.html"
    report.write_text(f"<html><p>Checkpoint</p><pre>{note.note}</pre></html>")
    return path, report


def test_the_whole_history_written_anew_and_signed_with_another_key(report_before: tuple[Path, Path]) -> None:
    path, report = report_before
    forged_history(path, path.parent / "other")
    # The auditor who saw the record before needs nothing else.
    mine = examined(path)
    assert not mine.passed
    assert any("that you saw" in finding.what for finding in mine.findings)
    # Somebody who never saw it needs the report.
    stranger = audit(path, against=[held_file(report)])
    assert not stranger.passed
    assert stranger.first_wrong_event is not None


def test_the_whole_history_written_anew_and_signed_with_the_same_key(report_before: tuple[Path, Path]) -> None:
    path, report = report_before
    forged_history(path, path.parent / "keys")
    shutil.rmtree(path.parent / "keys" / "seen")
    assert examined(path).passed
    found = examined(path, against=[held_file(report)])
    assert not found.passed
    assert found.first_wrong_event is not None
    assert any("held elsewhere" in finding.what for finding in found.findings)


def test_no_word_of_the_record_excuses_a_checkpoint_held_elsewhere(report_before: tuple[Path, Path]) -> None:
    path, report = report_before
    (held,) = held_file(report).notes
    forged_history(path, path.parent / "other")
    excuse = {"size": 5, "given_up": [{"size": held.size, "root": base64.b64encode(held.root).decode()}]}
    with at(path, keys=path.parent / "other") as desk, desk.act() as act:
        act.append(RECORD_RESTORED, excuse)
    found = audit(path, against=[held])
    assert not found.passed
    assert found.first_wrong_event is not None
    assert not examined(path).passed


def test_a_record_under_another_name_in_the_place_of_the_one_that_was_seen(copy: Copy, tmp_path: Path) -> None:
    path = copy()
    assert examined(path).passed
    with at(tmp_path / "third.db", seed=50) as desk:
        desk.articles.all()
    shutil.copy(tmp_path / "third.db", path)
    beside(path).unlink()
    assert any("of another record" in finding.what for finding in examined(path).findings)


def test_what_was_seen_is_known_by_its_place_however_it_is_named(copy: Copy, tmp_path: Path) -> None:
    path = copy()
    before = path.read_bytes(), beside(path).read_bytes()
    with at(path, keys=path.parent / "keys") as desk:
        desk.correspondence.add_note(desk.articles.all()[0].id, "this week")
    shutil.copytree(path.parent, tmp_path / "larger")
    elsewhere = tmp_path / "larger" / "claims.db"
    keys = Keys(path.parent / "keys")
    with at(elsewhere, keys=keys.folder) as desk:
        desk.correspondence.add_note(desk.articles.all()[0].id, "in another copy")
    path.write_bytes(before[0])
    beside(path).write_bytes(before[1])
    link = tmp_path / "link"
    link.symlink_to(path.parent)
    assert not audit(path, keys=keys).passed
    assert not audit(link / "claims.db", keys=keys).passed


def test_a_checkpoint_by_an_unknown_key_neither_agrees_nor_is_remembered(copy: Copy) -> None:
    path = copy()
    shutil.rmtree(path.parent / "keys" / "seen")
    root = root_of(leaf_hash(body) for body in bodies_of(path))
    note = notes_in(beside(path).read_text())[-1]
    unknown = replace(note, size=size_of(path), root=root, key_hash=b"abcd", signature=bytes(64))
    report = examined(path, against=[unknown])
    assert unknown not in report.checkpoints
    assert report.elsewhere == ()
    assert any("unknown key" in remark for remark in report.remarks)
    assert examined(path).passed
    assert not examined(path, against=[replace(unknown, root=bytes(32))]).passed


def test_a_checkpoint_with_a_root_of_its_own(copy: Copy) -> None:
    path = copy()
    note = notes_in(beside(path).read_text())[-1]
    forged = replace(note, root=bytes(32))
    tamper(path, f"INSERT INTO checkpoints VALUES ({forged.size}, '{forged.note}')")
    report = examined(path)
    assert any("forged" in finding.what for finding in report.findings)


def test_a_checkpoint_signed_by_a_stranger(copy: Copy, tmp_path: Path) -> None:
    path = copy()
    note = notes_in(beside(path).read_text())[-1]
    root = root_of(leaf_hash(body) for body in bodies_of(path)[: note.size])
    forged = signed(note.origin, note.size, root, Keys(tmp_path / "stranger"))
    with beside(path).open("a") as file:
        file.write(forged.note)
    report = examined(path)
    assert any("nobody vouches for" in finding.what for finding in report.findings)


@pytest.mark.parametrize("where", ["record", "beside"])
def test_a_checkpoint_out_of_form(copy: Copy, where: str) -> None:
    path = copy()
    if where == "record":
        tamper(path, "UPDATE checkpoints SET note = replace(note, '=', '-')")
    else:
        beside(path).write_text(beside(path).read_text().replace("=\n\n", "\n\n", 1))
    report = examined(path)
    assert any("not in its form" in finding.what for finding in report.findings)


def test_the_database_put_back_to_last_weeks_copy(copy: Copy) -> None:
    path = copy()
    keys = path.parent / "keys"
    last_week = path.read_bytes()
    with at(path, keys=keys) as desk:
        desk.correspondence.add_note(desk.articles.all()[0].id, "this week")
    newest = notes_in(beside(path).read_text())[-1]
    path.write_bytes(last_week)
    report = examined(path)
    assert report.first_wrong_event == size_of(path)
    # With the file beside it put back too, what the user saw last tells, and so does a checkpoint held elsewhere.
    beside(path).unlink()
    assert not examined(path).passed
    shutil.rmtree(keys / "seen")
    assert examined(path).passed
    assert not examined(path, against=[newest]).passed


def test_a_checkpoint_of_another_record(copy: Copy, tmp_path: Path) -> None:
    path = copy()
    with at(tmp_path / "another.db", keys=path.parent / "keys", seed=44) as desk:
        note = desk.checkpoint()
    report = examined(path, against=[note])
    assert any("of another record" in finding.what for finding in report.findings)


@pytest.mark.parametrize(
    "change",
    [
        "ALTER TABLE claims ADD COLUMN more TEXT",
        "ALTER TABLE notes RENAME TO remarks",
        "DROP TABLE journal",
        "ALTER TABLE events RENAME COLUMN body TO text",
    ],
)
def test_a_table_of_another_form_is_told(copy: Copy, change: str) -> None:
    path = copy()
    views = ("DROP VIEW claim_history", "DROP VIEW audit_trail", "DROP VIEW disagreement")
    tamper(path, *views, change, guarded=True)
    report = examined(path)
    assert any("not as the workbench made it" in finding.what for finding in report.findings)


def test_a_view_or_table_that_somebody_added_is_remarked_on(copy: Copy) -> None:
    path = copy()
    tamper(path, "CREATE VIEW verified_claims AS SELECT 'Bob'", "CREATE TABLE shadow (x)")
    remarks = " ".join(examined(path).remarks)
    assert "view 'verified_claims' is none" in remarks
    assert "table 'shadow' is none" in remarks


def test_an_event_by_insert_or_replace_is_refused_by_the_guards(copy: Copy) -> None:
    path = copy()
    for statement in (
        "INSERT OR REPLACE INTO events SELECT seq, id, '{}' FROM events WHERE seq = 4",
        "INSERT INTO events SELECT seq + 100, 'x', body FROM events WHERE seq = 4",
        "REPLACE INTO blobs SELECT sha256, x'00' FROM blobs",
        "REPLACE INTO checkpoints SELECT size, note FROM checkpoints",
        "REPLACE INTO confidential SELECT source, salt, '{}' FROM confidential",
        "UPDATE events SET body = '{}' WHERE seq = 4",
        "DELETE FROM events WHERE seq = 4",
        "DELETE FROM checkpoints",
        "DELETE FROM blobs",
        "DELETE FROM confidential",
        "UPDATE OR REPLACE events SET seq = 3 WHERE seq = 4",
    ):
        with pytest.raises(sqlite3.IntegrityError, match=r"never|only"):
            tamper(path, statement, guarded=True)
    assert examined(path).passed


def test_the_command_names_the_first_wrong_event_and_ends_with_one(copy: Copy, run: Run) -> None:
    path = copy()
    assert run("audit", "--db", path).status == 0
    tamper(path, "DELETE FROM events WHERE seq = 5")
    told = run("audit", "--db", path)
    assert told.status == 1
    assert "event 5: it is missing" in told.out
    assert "the first wrong event is 5" in told.out
    assert json.loads(run("audit", "--db", path, "--json").out)["first_wrong_event"] == 5
