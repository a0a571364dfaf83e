"""The audit goes through every log: a copy that was changed is named, and so is a log that somebody saw otherwise."""

from __future__ import annotations

import base64
import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from tests.desk.desks import tamper
from tests.exchange.machines import Machine, Room, room
from workbench.claims import Verdict
from workbench.desk.kinds.record import LOGS_SEEN
from workbench.desk.maintenance import audit
from workbench.exchange.shelf import Row
from workbench.record.audit.audit import AuditReport
from workbench.record.keys import Keys
from workbench.record.log import bodies
from workbench.record.tree import leaf_hash


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[Room, Machine, Machine]]:
    with room(tmp_path, "Ada", "Bob") as (made, (ada, bob)):
        bob.desk.verdicts.set(bob.claims()[0].id, Verdict.DISPUTED)
        made.settle()
        yield made, ada, bob


def audited(machine: Machine) -> AuditReport:
    machine.desk.close()
    report = audit(machine.path, keys=Keys(machine.keys), remember=False)
    machine.desk = machine.opened()
    return report


def tampered(machine: Machine, *statements: str) -> AuditReport:
    """What the audit of a record finds in which somebody ran these statements behind the workbench's back."""
    machine.desk.close()
    tamper(machine.path, *statements)
    with closing(sqlite3.connect(machine.path)) as connection:
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    report = audit(machine.path, keys=Keys(machine.keys), remember=False)
    for suffix in ("", "-wal", "-shm", ".checkpoints"):
        machine.path.with_name(machine.path.name + suffix).unlink(missing_ok=True)
    machine.keys.rename(machine.keys.with_name("gone"))
    machine.desk = machine.opened()
    return report


def test_a_record_with_copies_is_sound(two: tuple[Room, Machine, Machine]) -> None:
    _, ada, bob = two
    for machine in (ada, bob):
        report = audited(machine)
        assert report.passed, report.findings
        assert not any("log" in remark for remark in report.remarks), report.remarks
    (other,) = report.copies
    assert other == ("Ada", ada.desk.origin, ada.desk.heads().own)


LAST = "(SELECT max(number) FROM copies)"


@pytest.mark.parametrize(
    ("statements", "complaint"),
    [
        ((f"UPDATE copies SET body = replace(body, 'disputed', 'verified') WHERE number = {LAST}",), "another one"),
        ((f"DELETE FROM copies WHERE number = {LAST}",), "its end was cut"),
        ((f"DELETE FROM copies WHERE number = {LAST} - 1",), "is missing"),
        (("UPDATE logs SET note = '' WHERE size > 0",), "checkpoint is missing"),
        (("UPDATE logs SET frontier = zeroblob(length(frontier)) WHERE size > 0",), "not those that were taken"),
        (("UPDATE logs SET key = (SELECT key FROM logs WHERE size = 0) WHERE size > 0",), "not signed with its key"),
        (("UPDATE logs SET person = 'Eve' WHERE size > 0",), "Eve, and the roster says otherwise"),
        (("DELETE FROM logs WHERE size > 0",), "no log is named"),
        (("DELETE FROM logs",), "no log is named"),
    ],
)
def test_a_copy_that_was_changed_is_named(
    two: tuple[Room, Machine, Machine], statements: tuple[str, ...], complaint: str
) -> None:
    _, ada, _ = two
    report = tampered(ada, *statements)
    assert not report.passed
    assert any(complaint in str(finding) for finding in report.findings), report.findings


def pin(machine: Machine, origin: str, size: int, root: bytes) -> None:
    """Let a machine say that it saw a head that nobody had."""
    head = {"origin": origin, "size": size, "root": base64.b64encode(root).decode()}
    with machine.desk.act() as act:
        act.append(LOGS_SEEN, {"articles": [], "logs": [head], "after": 0})


def test_who_saw_another_history_of_the_own_trail_or_more_of_it_is_named(two: tuple[Room, Machine, Machine]) -> None:
    made, ada, bob = two
    pin(bob, ada.desk.origin, 2, b"\0" * 32)
    made.sync(bob, ada)
    report = audited(ada)
    assert [str(one) for one in report.findings] == [
        f"Bob saw another history of the log {ada.desk.origin}: its first 2 events were others"
    ]
    pin(bob, ada.desk.origin, 900, b"\0" * 32)
    made.sync(bob, ada)
    assert "Bob saw 900 events of this trail" in str(audited(ada).findings)


def test_a_log_that_others_saw_more_of_is_told_and_nothing_here_is_wrong(tmp_path: Path) -> None:
    with room(tmp_path, "Ada", "Bob", "Cy") as (made, (ada, bob, cy)):
        pin(bob, cy.desk.origin, 900, b"\0" * 32)
        made.sync(bob)
        (outcome,) = made.sync(ada)
        assert [str(one.fault) for one in outcome.findings] == ["withheld"]
        assert "Cy (laptop)" in outcome.findings[0].said
        report = audited(ada)
        assert report.passed
        assert any("900 events of the log of Cy (laptop)" in remark for remark in report.remarks)


def test_two_histories_are_proven_with_both_checkpoints_and_told_to_all(tmp_path: Path) -> None:
    with room(tmp_path, "Ada", "Bob", "Cy") as (made, (ada, bob, cy)):
        bob.desk.close()
        before = bob.path.read_bytes()
        bob.desk = bob.opened()
        bob.desk.verdicts.set(bob.claims()[0].id, Verdict.DISPUTED)
        made.sync(bob, ada)
        bob.desk.close()
        bob.path.write_bytes(before)
        for file in (bob.keys / "seen").iterdir():
            file.unlink()
        bob.desk = bob.opened()
        (own,) = made.sync(bob)
        assert "set back" in (own.held_back or "")
        bob.desk.verdicts.set(bob.claims()[1].id, Verdict.UNSOURCED)
        bob.desk.verdicts.set(bob.claims()[2].id, Verdict.UNSOURCED)
        note = bob.desk.checkpoint()
        place = made.place / "logs" / bob.desk.origin.split("/")[1]
        for file in place.iterdir():
            file.unlink()
        rows = [Row(n, leaf_hash(body), None, body) for n, body in enumerate(bodies(bob.desk.store.connection))]
        made.shelf(bob).add(bob.desk.origin, rows, note.note)
        (outcome,) = made.sync(ada)
        (finding,) = outcome.findings
        assert str(finding.fault) == "forked"
        assert len(finding.heads) == 2
        assert ada.verdicts()[0] == "disputed"
        made.sync(ada, cy)
        for machine in (ada, cy):
            assert list(machine.desk.newsroom.forks()) == [bob.desk.origin]
            assert any("two histories" in remark for remark in audited(machine).remarks)
