"""A server is not trusted: whatever it does to the logs is refused and named, and nothing that was here changes."""

from __future__ import annotations

import copy
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from msgspec.structs import replace

from tests.exchange.hostile import HostileShelf
from tests.exchange.machines import Machine, Room, faults, room
from workbench.claims import Verdict
from workbench.desk.maintenance import audit
from workbench.exchange.exchange import Exchange
from workbench.exchange.outcome import Fault, Outcome
from workbench.exchange.shelf import Row, Shelf
from workbench.record.checkpoints import notes_in, signed
from workbench.record.keys import Keys
from workbench.record.tree import leaf_hash


@pytest.fixture
def three(tmp_path: Path) -> Iterator[tuple[Room, list[Machine]]]:
    """Three machines that know all of each other, and then work of Ada's that only the shelf has."""
    with room(tmp_path, "Ada", "Bob", "Cy") as (made, machines):
        for n in range(3):
            machines[0].desk.verdicts.set(machines[0].claims()[n].id, Verdict.DISPUTED, note=f"reason {n}")
        made.sync(machines[0])
        yield made, machines


def state(machine: Machine) -> list[tuple[object, ...]]:
    """All that is here of others, and what is shown."""
    rows = machine.desk.store.rows("SELECT number, leaf, body FROM copies ORDER BY number")
    return [*map(tuple, rows), *((one.number, one.verdict, one.decided_by) for one in machine.claims())]


def refused(made: Room, machine: Machine, shelf: Shelf) -> Outcome:
    """An exchange over a hostile shelf that changes nothing here, and over the honest one, which brings all."""
    before = state(machine)
    outcome = machine.sync(shelf)
    assert outcome.received == 0
    assert state(machine) == before
    report = audit(machine.path, keys=Keys(machine.keys))
    assert report.passed, report.findings
    assert made.sync(machine)[0].findings == ()
    assert machine.verdicts() == ["disputed"] * 3
    return outcome


def changed(body: bytes | None) -> bytes:
    assert body is not None
    return body.replace(b"reason", b"rumour").replace(b"Growth", b"Shrunk").replace(b"claims", b"shames")


def rebuilt(row: Row) -> Row:
    """An event with other words, and the leaf that belongs to them."""
    return replace(row, body=changed(row.body), leaf=leaf_hash(changed(row.body)))


#: What is done to the events of a log, of which the last three are new, and what it is called.
TAMPERED: dict[str, tuple[Callable[[list[Row]], list[Row]], Fault]] = {
    "the last event is dropped": (lambda rows: rows[:-1], Fault.LATE),
    "all new events are dropped": (lambda rows: rows[:-3], Fault.LATE),
    "an event in the middle is dropped": (lambda rows: [*rows[:-2], *rows[-1:]], Fault.FORGED),
    "two events are exchanged": (lambda rows: [*rows[:-2], rows[-1], rows[-2]], Fault.FORGED),
    "two events exchange their places": (
        lambda rows: [
            *rows[:-2], replace(rows[-1], seq=rows[-2].seq), replace(rows[-2], seq=rows[-1].seq)
        ], Fault.FORGED,
    ),
    "an event comes twice": (lambda rows: [*rows[:-1], rows[-2], rows[-1]], Fault.FORGED),
    "an event has other words": (
        lambda rows: [*rows[:-2], replace(rows[-2], body=changed(rows[-2].body)), rows[-1]], Fault.FORGED,
    ),
    "an event has other words and their leaf": (lambda rows: [*rows[:-2], rebuilt(rows[-2]), rows[-1]], Fault.FORGED),
    "all new events have other words": (lambda rows: [*rows[:-3], *map(rebuilt, rows[-3:])], Fault.FORGED),
    "an event is none": (
        lambda rows: [*rows[:-1], Row(rows[-1].seq, leaf_hash(b"{}"), None, b"{}")], Fault.FORGED,
    ),
    "a leaf is none": (lambda rows: [*rows[:-1], replace(rows[-1], leaf=b"")], Fault.FORGED),
}  # fmt: skip


@pytest.mark.parametrize("what", TAMPERED)
def test_events_that_are_not_those_that_were_signed_are_refused(three: tuple[Room, list[Machine]], what: str) -> None:
    made, (ada, bob, _) = three
    change, fault = TAMPERED[what]
    shelf = HostileShelf(
        made.shelf(bob), rows=lambda origin, rows: change(rows) if origin == ada.desk.origin else rows
    )  # fmt: skip
    outcome = refused(made, bob, shelf)
    assert [(one.fault, one.origin) for one in outcome.findings] == [(fault, ada.desk.origin)]
    assert outcome.findings[0].said.startswith("Ada (laptop): ")


def test_a_checkpoint_signed_with_another_key_is_refused(three: tuple[Room, list[Machine]], tmp_path: Path) -> None:
    made, (ada, bob, _) = three
    other = Keys(tmp_path / "other keys")
    other.public_or_new()
    origin = ada.desk.origin

    def forged(heads: dict[str, str]) -> dict[str, str]:
        (head,) = notes_in(heads[origin])
        return {**heads, origin: signed(origin, head.size, head.root, other).note}

    outcome = refused(made, bob, HostileShelf(made.shelf(bob), heads=forged))
    assert [(one.fault, one.origin) for one in outcome.findings] == [(Fault.FORGED, origin)]


@pytest.mark.parametrize("note", ["", "hello", "claims-workbench/0\n9\nAAAA\n\n— x\n"])
def test_a_checkpoint_that_is_none_is_refused(three: tuple[Room, list[Machine]], note: str) -> None:
    made, (ada, bob, _) = three
    outcome = refused(made, bob, HostileShelf(made.shelf(bob), heads=lambda heads: {**heads, ada.desk.origin: note}))
    assert faults(outcome) == [Fault.FORGED]


def test_the_checkpoint_of_another_log_is_refused(three: tuple[Room, list[Machine]]) -> None:
    made, (ada, bob, cy) = three
    shelf = HostileShelf(made.shelf(bob), heads=lambda heads: {**heads, ada.desk.origin: heads[cy.desk.origin]})
    assert faults(refused(made, bob, shelf)) == [Fault.FORGED]


def test_a_log_that_the_server_invents_is_named_and_not_taken(
    three: tuple[Room, list[Machine]], tmp_path: Path
) -> None:
    made, (_, bob, _) = three
    keys = Keys(tmp_path / "invented")
    keys.public_or_new()
    origin = "claims-workbench/0192f0c1-2d3e-7f40-8a1b-2c3d4e5f6071"
    note = signed(origin, 1, leaf_hash(b"{}"), keys).note
    outcome = bob.sync(HostileShelf(made.shelf(bob), heads=lambda heads: {**heads, origin: note}))
    assert [(one.fault, one.origin) for one in outcome.findings] == [(Fault.UNKNOWN, origin)]
    assert outcome.received == 3  # the others' work is taken all the same


def test_a_log_hidden_from_one_member_is_named_once_another_saw_more_of_it(three: tuple[Room, list[Machine]]) -> None:
    made, (ada, bob, cy) = three
    made.sync(cy)
    cy.look()
    cy.desk.verdicts.set(cy.claims()[0].id, Verdict.UNSOURCED)
    made.sync(cy)
    origin = ada.desk.origin
    known = bob.desk.store.rows("SELECT note FROM logs WHERE origin = ?", (origin,))[0]["note"]

    def hidden(heads: dict[str, str]) -> dict[str, str]:
        return {one: note for one, note in heads.items() if one != origin}

    def earlier(heads: dict[str, str]) -> dict[str, str]:
        return {**heads, origin: known}

    for change in (hidden, earlier):
        outcome = bob.sync(HostileShelf(made.shelf(bob), heads=change))
        assert [(one.fault, one.origin) for one in outcome.findings] == [(Fault.WITHHELD, origin)]
    made.settle()
    assert bob.verdicts() == ["unsourced", "disputed", "disputed"]


def test_a_server_that_was_set_back_is_named_with_both_checkpoints(three: tuple[Room, list[Machine]]) -> None:
    made, (ada, bob, _) = three
    before = made.shelf(bob).heads()[ada.desk.origin]
    ada.desk.verdicts.set(ada.claims()[0].id, Verdict.UNSOURCED)
    made.sync(ada, bob)
    outcome = bob.sync(HostileShelf(made.shelf(bob), heads=lambda heads: {**heads, ada.desk.origin: before}))
    assert [(one.fault, one.origin) for one in outcome.findings] == [(Fault.ROLLED_BACK, ada.desk.origin)]
    kept, shown = (notes_in(note)[0] for note in outcome.findings[0].heads)
    assert (kept.size - shown.size, notes_in(before)[0]) == (1, shown)
    assert bob.verdicts() == ["unsourced", "disputed", "disputed"]


def test_a_file_that_is_not_what_it_is_called_is_never_taken(tmp_path: Path) -> None:
    with room(tmp_path, "Ada") as (made, (ada,)):
        bob = Machine(tmp_path / "bob", "Bob", 5)
        ada.desk.newsroom.admit(bob.desk.newsroom.join(made.name, "laptop"))
        made.sync(ada)
        wrong = HostileShelf(made.shelf(bob), file=lambda _: b"something else")
        assert faults(bob.sync(wrong)) == [Fault.LATE]
        assert bob.desk.articles.all() == []
        made.sync(bob)
        assert bob.desk.drafts.get(bob.desk.articles.all()[0].id).text.startswith("The fund")
        bob.desk.close()


@pytest.fixture
def two_histories(three: tuple[Room, list[Machine]], tmp_path: Path) -> Iterator[tuple[Room, list[Machine], Shelf]]:
    """Ada's record was copied, key and all, and both go on; the last shelf hands out the copy's history as hers."""
    made, machines = three
    ada = machines[0]
    ada.desk.close()
    other = copy.copy(ada)
    shutil.copytree(ada.path.parent, tmp_path / "copy")
    shutil.copytree(made.place, tmp_path / "copied share")
    other.path, other.keys = tmp_path / "copy" / "claims.db", tmp_path / "copy" / "keys"
    ada.desk, other.desk = ada.opened(), other.opened()
    ada.desk.verdicts.set(ada.claims()[0].id, Verdict.UNSOURCED)
    other.desk.verdicts.set(other.claims()[1].id, Verdict.UNSOURCED)
    made.sync(ada)
    copied = copy.copy(made)
    copied.place = tmp_path / "copied share"
    copied.sync(other)
    history, origin = copied.shelf(other), ada.desk.origin
    yield made, machines, HostileShelf(
        made.shelf(machines[1]),
        heads=lambda heads: {**heads, origin: history.heads()[origin]},
        rows=lambda one, rows: list(history.rows(origin, 0, 999)) if one == origin else rows,
    )  # fmt: skip
    other.desk.close()


def test_two_histories_under_one_key_are_proven_with_both_checkpoints(
    two_histories: tuple[Room, list[Machine], Shelf],
) -> None:
    made, (ada, bob, _), forked = two_histories
    made.sync(bob)
    before = state(bob)
    outcome = bob.sync(forked)
    assert state(bob) == before
    assert [(one.fault, one.origin) for one in outcome.findings] == [(Fault.FORKED, ada.desk.origin)]
    first, second = (notes_in(note)[0] for note in outcome.findings[0].heads)
    assert first.root != second.root
    key = ada.desk.newsroom.members()[ada.desk.origin].key
    assert all(note.signed_by([key]) for note in (first, second))


def test_a_server_that_shows_each_a_history_of_its_own_is_found_out_by_what_they_saw(
    two_histories: tuple[Room, list[Machine], Shelf],
) -> None:
    made, (ada, bob, cy), forked = two_histories
    bob.sync(forked)
    assert bob.verdicts() == ["disputed", "unsourced", "disputed"]
    made.sync(cy)
    assert cy.verdicts() == ["unsourced", "disputed", "disputed"]
    cy.look()
    cy.desk.verdicts.set(cy.claims()[2].id, Verdict.UNSOURCED)
    made.sync(cy)
    outcome = bob.sync(forked)
    assert (Fault.FORKED, ada.desk.origin) in [(one.fault, one.origin) for one in outcome.findings]


def test_what_one_log_suffers_keeps_no_other_log_back(three: tuple[Room, list[Machine]]) -> None:
    made, (ada, bob, cy) = three
    cy.desk.verdicts.set(cy.claims()[0].id, Verdict.UNSOURCED)
    made.sync(cy)
    shelf = HostileShelf(made.shelf(bob), rows=lambda origin, rows: [] if origin == ada.desk.origin else rows)
    outcome = Exchange(bob.desk, shelf).sync()
    assert (outcome.received, faults(outcome)) == (1, [Fault.LATE])
    assert bob.verdicts()[0] == "unsourced"
