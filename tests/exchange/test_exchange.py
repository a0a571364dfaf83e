"""What an exchange brings: one state on all machines, and who is a member."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desk.desks import new_article
from tests.exchange.machines import Machine, Room, faults, room, sound
from workbench.claims import Verdict
from workbench.desk.kinds.newsroom import MemberRole
from workbench.desk.newsroom import Request
from workbench.exchange.outcome import Fault
from workbench.exchange.shelf import Row
from workbench.record.errors import DeskError, NotFound, Refused
from workbench.record.log import bodies
from workbench.record.tree import leaf_hash


def test_all_machines_show_what_each_did(three: tuple[Room, list[Machine]]) -> None:
    made, machines = three
    for n, machine in enumerate(machines):
        machine.desk.verdicts.set(machine.claims()[n].id, Verdict.DISPUTED)
    made.settle()
    for machine in machines:
        assert machine.verdicts() == ["disputed"] * 3
        assert [one.decided_by for one in machine.claims()] == ["Ada", "Bob", "Cy"]
        assert machine.desk.drafts.get(machine.desk.articles.all()[0].id).text.startswith("The fund")
        assert sound(machine)


def test_an_exchange_tells_what_came_and_went_and_which_articles_changed(three: tuple[Room, list[Machine]]) -> None:
    made, (ada, bob, _) = three
    ada.desk.verdicts.set(ada.claims()[0].id, Verdict.DISPUTED)
    (sent,) = made.sync(ada)
    assert (sent.received, sent.sent, sent.findings, sent.held_back) == (0, 1, (), None)
    (got,) = made.sync(bob)
    assert (got.received, got.sent, got.changed) == (1, 0, frozenset({bob.desk.articles.all()[0].id}))
    (again,) = made.sync(bob)
    assert (again.received, again.sent, again.changed, again.findings) == (0, 0, frozenset(), ())


def test_what_came_in_is_overwritten_by_nobody_who_did_not_see_it(three: tuple[Room, list[Machine]]) -> None:
    made, (ada, bob, _) = three
    bob.desk.verdicts.set(bob.claims()[0].id, Verdict.UNSOURCED)
    made.sync(bob, ada)
    ada.desk.verdicts.set(ada.claims()[0].id, Verdict.DISPUTED)
    made.settle()
    for machine in (ada, bob):
        assert [str(one.kind) for one in machine.desk.conflicts.all()] == ["contested"]
    bob.look()
    bob.desk.verdicts.set(bob.claims()[0].id, Verdict.DISPUTED)
    made.settle()
    assert ada.desk.conflicts.all() == []
    assert sound(ada)


def test_a_record_that_has_work_already_brings_it_along(tmp_path: Path) -> None:
    with room(tmp_path, "Ada") as (made, (ada,)):
        bob = Machine(tmp_path / "bob", "Bob", 5)
        row = new_article(bob.desk, title="Bob's own")
        bob.desk.verdicts.set(bob.desk.claims.of(row.id)[0].id, Verdict.DISPUTED)
        request = bob.desk.newsroom.join(made.name, "tower")
        (waits,) = made.sync(bob)
        assert waits.received > 0
        assert waits.sent == 0
        assert "admit" in (waits.held_back or "")
        assert made.shelf(bob).size(bob.desk.origin) == 0
        ada.desk.newsroom.admit(Request.read(str(request)), person="Robert")
        for machine in (ada, bob, ada, bob):
            made.sync(machine)
        for machine in (ada, bob):
            assert sorted(one.title for one in machine.desk.articles.all()) == ["Bob's own", "Growth of the fund"]
            assert [one.label for one in machine.desk.newsroom.members().values()] == [
                "Ada (laptop)", "Robert (tower)",
            ]  # fmt: skip
            assert sound(machine)
        bob.desk.close()


def test_one_persons_two_machines_are_one_person(tmp_path: Path) -> None:
    with room(tmp_path, "Ada", "Bob") as (made, (ada, bob)):
        other = Machine(tmp_path / "other", "Ada", 9, "phone")
        bob.desk.newsroom.join(made.name, "laptop")
        ada.desk.newsroom.admit(other.desk.newsroom.join(made.name, "phone"))
        ada.desk.verdicts.set(ada.claims()[0].id, Verdict.DISPUTED)
        made.machines.append(other)
        made.settle()
        other.look()
        other.desk.acts.undo(other.desk.articles.all()[0].id)
        made.settle()
        assert bob.verdicts()[0] == "open"


def test_only_a_chief_admits_and_removes(three: tuple[Room, list[Machine]], tmp_path: Path) -> None:
    made, (ada, bob, cy) = three
    new = Machine(tmp_path / "new", "Dora", 7)
    request = new.desk.newsroom.join(made.name, "desk")
    with pytest.raises(Refused, match="only a chief"):
        bob.desk.newsroom.admit(request)
    with pytest.raises(Refused, match="only a chief"):
        bob.desk.newsroom.remove("Cy")
    with pytest.raises(NotFound, match="Eve"):
        ada.desk.newsroom.remove("Eve")
    with pytest.raises(Refused, match="your own"):
        ada.desk.newsroom.remove("Ada")
    ada.desk.newsroom.admit(bob.desk.newsroom.join(made.name, "laptop"), role=MemberRole.CHIEF)
    made.settle()
    bob.desk.newsroom.admit(request)
    bob.desk.newsroom.remove("Ada")
    made.machines.append(new)
    made.settle()
    assert {one.person: one.size is None for one in cy.desk.newsroom.members().values()} == {
        "Ada": False, "Bob": True, "Cy": True, "Dora": True,
    }  # fmt: skip
    (outcome,) = made.sync(ada)
    assert "removed" in (outcome.held_back or "")


def test_what_somebody_wrote_after_being_removed_counts_nowhere(three: tuple[Room, list[Machine]]) -> None:
    made, (ada, bob, cy) = three
    bob.desk.verdicts.set(bob.claims()[0].id, Verdict.DISPUTED)
    made.sync(bob, ada)
    bob.desk.verdicts.set(bob.claims()[1].id, Verdict.DISPUTED)
    made.sync(bob, cy)
    assert cy.verdicts() == ["disputed", "disputed", "open"]
    ada.desk.newsroom.remove("Bob")
    made.sync(ada, cy, ada, cy)
    for machine in (ada, cy):
        assert machine.verdicts() == ["disputed", "open", "open"]
        assert sound(machine)
    with pytest.raises(Refused, match="was removed"):
        ada.desk.newsroom.admit(bob.desk.newsroom.join(made.name, "laptop"))


def test_a_request_that_was_changed_on_its_way_is_refused(tmp_path: Path) -> None:
    ada = Machine(tmp_path / "ada", "Ada")
    written = str(ada.desk.newsroom.join("0" * 32, "laptop"))
    assert Request.read(f"  {written[:60]}\n{written[60:]} \n").member.person == "Ada"
    other = "b" if written[90] == "a" else "a"
    for changed in (written[:-9], "hello", written[:90] + other + written[91:], ""):
        with pytest.raises(DeskError, match="request"):
            Request.read(changed)
    ada.desk.close()


def test_a_record_belongs_to_one_newsroom(tmp_path: Path) -> None:
    with room(tmp_path, "Ada") as (made, (ada,)):
        with pytest.raises(Refused, match="another newsroom"):
            ada.desk.newsroom.join("0" * 32, "laptop")
        alone = Machine(tmp_path / "alone", "Eve")
        with pytest.raises(Refused, match="no newsroom"):
            alone.sync(made.shelf(alone))
        alone.desk.close()


def test_whoever_was_not_admitted_is_named_and_not_taken(three: tuple[Room, list[Machine]], tmp_path: Path) -> None:
    made, (ada, _, _) = three
    eve = Machine(tmp_path / "eve", "Eve", 7)
    eve.desk.newsroom.join(made.name, "laptop")
    new_article(eve.desk, title="Not yours")
    note = eve.desk.checkpoint()
    rows = [Row(seq, leaf_hash(body), None, body) for seq, body in enumerate(bodies(eve.desk.store.connection))]
    made.shelf(eve).add(eve.desk.origin, rows, note.note)
    (outcome,) = made.sync(ada)
    assert faults(outcome) == [Fault.UNKNOWN]
    assert [one.title for one in ada.desk.articles.all()] == ["Growth of the fund"]
    eve.desk.close()
