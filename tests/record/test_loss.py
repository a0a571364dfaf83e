"""Nothing that was acknowledged is lost, whatever happens to the process, the disk, the file or the clock."""

from __future__ import annotations

import datetime as dt
import os
import random
import signal
import sqlite3
from contextlib import closing
from multiprocessing.connection import Connection
from multiprocessing.context import ForkServerContext
from pathlib import Path

import pytest

from tests.desk.desks import Clock, at, new_article, state
from tests.record import writers
from workbench.claims import Verdict
from workbench.desk import Desk
from workbench.desk.maintenance import audit
from workbench.desk.source_note import SourceNote
from workbench.record.errors import Locked, StorageFull, Vanished


def notes_of(path: Path) -> set[str]:
    with at(path, "reader", read_only=True) as desk:
        return {note.text for note in desk.correspondence.notes(desk.articles.all()[0].id)}


def test_a_name_is_gone_when_the_record_is_next_opened_though_the_destroyer_was_killed(
    path: Path, processes: ForkServerContext
) -> None:
    with at(path) as desk:
        new_article(desk)
        source = desk.sources.add(SourceNote(person="Eve Ray", contact="+33 6 12 34 56 78", confidential=True)).id
    process = processes.Process(target=writers.destroy_and_be_killed, args=(path, source))
    process.start()
    process.join()
    assert process.exitcode == -signal.SIGKILL
    assert b"Eve Ray" in path.read_bytes()
    report = audit(path)
    assert (report.passed, "not yet gone" in str(report.remarks)) == (True, True)
    with at(path) as desk:
        assert desk.sources.get(source).destroyed
        for file in path.parent.iterdir():
            assert b"Eve Ray" not in file.read_bytes(), file
    assert "not yet gone" not in str(audit(path).remarks)


@pytest.mark.parametrize("rounds", [12, pytest.param(70, marks=pytest.mark.long)])
def test_two_writers_killed_at_random_moments_lose_nothing(
    path: Path, processes: ForkServerContext, rounds: int
) -> None:
    with at(path) as desk:
        article = new_article(desk).id
    chance = random.Random(7)
    acknowledged: set[str] = set()
    for turn in range(rounds):
        acknowledged |= one_round(path, article, turn, chance, processes)
        assert audit(path).passed, turn
        assert acknowledged <= notes_of(path)
    assert len(acknowledged) > 2 * rounds


def one_round(path: Path, article: str, turn: int, chance: random.Random, processes: ForkServerContext) -> set[str]:
    """Start two writers, kill both after a random number of notes, and give what the record acknowledged."""
    started = []
    for name in ("one", "two"):
        hear, say = processes.Pipe(duplex=False)
        process = processes.Process(target=writers.write_for_ever, args=(path, article, f"{name} {turn}", say))
        process.start()
        say.close()
        started.append((process, hear))
    acknowledged = set()
    for process, hear in chance.sample(started, 2):
        acknowledged |= {hear.recv() for _ in range(chance.randrange(0, 4))}
        os.kill(process.pid or 0, signal.SIGKILL)
    for process, hear in started:
        process.join()
        acknowledged |= rest_of(hear)
    return acknowledged


def rest_of(hear: Connection) -> set[str]:
    """What still lies in the pipe of a process that is dead; a message that it was killed in the midst of is none."""
    heard = set()
    try:
        while hear.poll():
            heard.add(hear.recv())
    except (EOFError, OSError):
        pass
    hear.close()
    return heard


def test_a_full_database_refuses_and_keeps_what_it_acknowledged(path: Path) -> None:
    with at(path) as desk:
        row = new_article(desk)
        pages = desk.store.rows("PRAGMA page_count")[0][0]
        desk.store.rows(f"PRAGMA max_page_count = {pages + 4}")
        acknowledged: set[str] = set()
        with pytest.raises(StorageFull, match="no room"):
            fill(desk, row.id, acknowledged)
        assert acknowledged
        assert {note.text for note in desk.correspondence.notes(row.id)} == acknowledged
        desk.store.rows("PRAGMA max_page_count = 100000")
        desk.correspondence.add_note(row.id, "there is room again")
    assert audit(path).passed
    assert acknowledged | {"there is room again"} == notes_of(path)


def fill(desk: Desk, article: str, acknowledged: set[str]) -> None:
    """Add notes until the record refuses, and gather what it acknowledged."""
    while True:
        desk.correspondence.add_note(article, text := f"{len(acknowledged)} " + "x" * 2_000)
        acknowledged.add(text)


@pytest.mark.parametrize("room", [1_000, 30_000, 100_000])
def test_a_limit_on_the_files_size_refuses_and_keeps_what_was_acknowledged(
    room: int, path: Path, processes: ForkServerContext
) -> None:
    with at(path) as desk:
        article = new_article(desk).id
    hear, say = processes.Pipe(duplex=False)
    limit = path.stat().st_size + room
    process = processes.Process(target=writers.write_until_refused, args=(path, article, limit, say))
    process.start()
    acknowledged, kind, message = hear.recv()
    process.join()
    assert kind == "StorageFull"
    assert "\n" not in message
    assert audit(path).passed
    assert set(acknowledged) <= notes_of(path)
    with at(path) as desk:
        desk.correspondence.add_note(article, "there is room again")


@pytest.mark.parametrize("how", ["removed", "replaced"])
def test_a_vanished_file_is_told_before_anything_is_acknowledged(how: str, path: Path) -> None:
    with at(path) as desk:
        row = new_article(desk)
        desk.correspondence.add_note(row.id, "kept")
        content = path.read_bytes()
        path.unlink()
        if how == "replaced":
            path.write_bytes(content)
        with pytest.raises(Vanished, match="removed or replaced"):
            desk.correspondence.add_note(row.id, "nowhere to be kept")


def test_the_clock_set_back_keeps_the_order_and_is_remarked(path: Path) -> None:
    clock = Clock()
    with at(path, clock=clock) as desk:
        row = new_article(desk)
        first, second, _ = desk.claims.of(row.id)
        desk.verdicts.set(first.id, Verdict.DISPUTED)
        clock.now -= dt.timedelta(days=365)
        desk.verdicts.set(second.id, Verdict.UNSOURCED)
        desk.verdicts.set(first.id, Verdict.UNSOURCED)
        history = desk.trail.events(row.id)
        assert [event.seq for event in history] == sorted(event.seq for event in history)
        assert history[-1].at < history[-2].at + dt.timedelta(days=1) < history[-3].at
        assert [verdict.verdict for verdict in desk.verdicts.given(first.id)] == ["disputed", "unsourced"]
        desk.acts.undo(row.id)
        assert desk.claims.get(row.id, 1).verdict is Verdict.DISPUTED
    report = audit(path)
    assert report.passed
    assert any("the clock had gone back" in remark for remark in report.remarks)


def test_an_act_that_fails_half_way_leaves_nothing(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with at(path) as desk:
        row = new_article(desk)
        before, size = state(desk), desk.heads()

        def fail(*_: object) -> None:
            raise sqlite3.OperationalError("the disk is gone")

        monkeypatch.setattr("workbench.record.log.Appending.finish", fail)
        with pytest.raises(Exception, match="the disk is gone"):
            desk.correspondence.add_note(row.id, "half")
        monkeypatch.undo()
        assert (state(desk), desk.heads()) == (before, size)
        desk.correspondence.add_note(row.id, "whole")
    assert audit(path).passed


def test_each_of_two_desks_sees_what_the_other_did(desk: Desk, bob: Desk) -> None:
    row = new_article(desk)
    token = bob.heads()
    claim = bob.claims.of(row.id)[0]
    bob.verdicts.set(claim.id, Verdict.DISPUTED)
    assert desk.heads() > token
    assert [event.kind for event in desk.trail.since(token)] == ["verdict.set"]
    assert desk.claims.get(row.id, claim.number).decided_by == "Bob"


def test_a_writer_does_not_keep_a_reader_waiting_nor_a_reader_a_writer(desk: Desk, path: Path) -> None:
    row = new_article(desk)
    with at(path, "Bob", patience=0.01) as bob, desk.act():
        assert len(bob.claims.of(row.id)) == 3
        with pytest.raises(Locked):
            bob.correspondence.add_note(row.id, "one writer at a time")
    with at(path, "Bob", patience=0.01) as bob, bob.store.reading():
        before = bob.heads()
        desk.correspondence.add_note(row.id, "written while Bob reads")
        assert bob.heads() == before


def test_writers_in_two_processes_take_turns(path: Path, processes: ForkServerContext) -> None:
    with at(path) as desk:
        article = new_article(desk).id
    started = [processes.Process(target=writers.write_some, args=(path, article, name, 40)) for name in ("one", "two")]
    for process in started:
        process.start()
    for process in started:
        process.join()
        assert process.exitcode == 0
    assert notes_of(path) == {f"{name} {number}" for name in ("one", "two") for number in range(40)}
    assert audit(path).passed


def test_processes_that_make_the_record_at_once_make_one(path: Path, processes: ForkServerContext) -> None:
    started = [processes.Process(target=writers.make, args=(path, f"maker {number}")) for number in range(4)]
    for process in started:
        process.start()
    for process in started:
        process.join()
        assert process.exitcode == 0
    assert audit(path).size == 1
    # Where all close at once, none of them is the last for SQLite, and what they wrote waits in the -wal.
    with at(path):
        pass
    assert [file.name for file in path.parent.iterdir()] == ["claims.db"]


def test_two_threads_may_share_a_desk(desk: Desk) -> None:
    import threading

    row = new_article(desk)
    threads = [
        threading.Thread(target=lambda: [desk.correspondence.add_note(row.id, "note") for _ in range(20)])
        for _ in range(3)
    ]
    for thread in threads:
        thread.start()
    for _ in range(50):
        desk.claims.of(row.id)
    for thread in threads:
        thread.join()
    assert len(desk.correspondence.notes(row.id)) == 60


def test_a_record_that_was_killed_is_one_file_again_after_the_next_close(
    path: Path, processes: ForkServerContext
) -> None:
    with at(path) as desk:
        article = new_article(desk).id
    one_round(path, article, 0, random.Random(1), processes)
    with at(path) as desk:
        desk.heads()
    with closing(sqlite3.connect(f"file:{path}?mode=ro&immutable=1", uri=True)) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    assert [file.name for file in path.parent.iterdir()] == ["claims.db"]
