"""Closed articles and shared confidential sources: who is to read them does, and neither the others nor the place."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.desk.desks import new_article
from tests.exchange.machines import Machine, Room, sound
from workbench.claims import Verdict
from workbench.desk.model import ArticleRow, EvidenceNote
from workbench.desk.source_note import SourceKind, SourceNote
from workbench.record.errors import NotFound, Refused

SECRET = "The minister resigns on 7 May 2026. He takes 30 men along.\n"


def closed(ada: Machine, *readers: str) -> ArticleRow:
    with ada.desk.together():
        row = ada.desk.articles.take_in(secret(), [])
        ada.desk.access.close(row.id, readers)
    return row


def secret():  # type: ignore[no-untyped-def]
    from tests.desk.desks import article

    return article(SECRET, "Scoop", "scoop.txt")


def titles(machine: Machine) -> list[str]:
    return sorted(one.title for one in machine.desk.articles.all())


def on_the_shelf(made: Room, word: str) -> list[Path]:
    return [path for path in made.place.rglob("*") if path.is_file() and word.encode() in path.read_bytes()]


def test_a_closed_article_is_read_by_its_readers_and_by_nobody_else(three: tuple[Room, list[Machine]]) -> None:
    made, (ada, bob, cy) = three
    row = closed(ada, "Bob")
    ada.desk.correspondence.add_note(row.id, "Ask Mallory")
    made.settle()
    bob.desk.correspondence.add_note(row.id, "Mallory says yes")
    made.settle()
    assert titles(ada) == titles(bob) == ["Growth of the fund", "Scoop"]
    assert titles(cy) == ["Growth of the fund"]
    assert bob.desk.drafts.get(row.id).text == SECRET
    assert len(ada.desk.correspondence.notes(row.id)) == 2
    for word in ("minister", "Scoop", "Mallory", "scoop.txt"):
        assert on_the_shelf(made, word) == []
    assert cy.desk.conflicts.unfit() > 0
    assert sound(ada, bob, cy)


def test_who_may_read_later_gets_what_was_done_before(three: tuple[Room, list[Machine]]) -> None:
    made, (ada, bob, cy) = three
    row = closed(ada, "Bob")
    made.settle()
    bob.desk.correspondence.add_note(row.id, "Mallory says yes")
    made.settle()
    assert ada.desk.access.close(row.id, ["Bob", "Cy"]) == {"Ada", "Bob", "Cy"}
    made.settle()
    assert titles(cy) == ["Growth of the fund", "Scoop"]
    assert cy.desk.drafts.get(row.id).text == SECRET
    assert [note.text for note in cy.desk.correspondence.notes(row.id)] == ["Mallory says yes"]
    assert on_the_shelf(made, "Mallory") == []
    assert sound(ada, bob, cy)


def test_an_article_that_is_opened_is_read_by_all(three: tuple[Room, list[Machine]]) -> None:
    made, (ada, bob, cy) = three
    row = closed(ada)
    made.settle()
    assert titles(bob) == ["Growth of the fund"]
    ada.desk.access.open(row.id)
    made.settle()
    for machine in (bob, cy):
        assert titles(machine) == ["Growth of the fund", "Scoop"]
    with pytest.raises(Refused, match="never closed"):
        ada.desk.access.open(ada.desk.articles.all()[0].id)
    assert sound(ada, bob, cy)


def test_only_who_closed_an_article_says_who_reads_it(three: tuple[Room, list[Machine]]) -> None:
    made, (ada, bob, _) = three
    row = closed(ada, "Bob")
    made.settle()
    for act in (lambda: bob.desk.access.open(row.id), lambda: bob.desk.access.close(row.id, ["Cy"])):
        with pytest.raises(Refused, match="Ada closed this article"):
            act()
    with pytest.raises(NotFound, match="Eve"):
        ada.desk.access.close(row.id, ["Eve"])


def test_who_was_removed_reads_no_more_of_a_closed_article(three: tuple[Room, list[Machine]]) -> None:
    made, (ada, bob, cy) = three
    row = closed(ada, "Bob", "Cy")
    made.settle()
    ada.desk.newsroom.remove("Bob")
    ada.desk.correspondence.add_note(row.id, "After Bob")
    made.settle()
    assert [note.text for note in cy.desk.correspondence.notes(row.id)] == ["After Bob"]
    assert bob.desk.correspondence.notes(row.id) == []
    assert sound(ada, cy)


def test_verdicts_on_a_closed_article_settle_as_on_any_other(three: tuple[Room, list[Machine]]) -> None:
    made, (ada, bob, cy) = three
    with ada.desk.together():
        row = new_article(
            ada.desk,
            title="Closed",
            text="The fund raised 7 million dollars in 2023.\n“We doubled our staff,” he said of 120 workers.\n",
        )
        ada.desk.access.close(row.id, ["Bob"])
    made.settle()
    claim = bob.desk.claims.of(row.id)[0].id
    bob.desk.verdicts.set(claim, Verdict.DISPUTED)
    ada.desk.verdicts.set(claim, Verdict.UNSOURCED)
    made.settle()
    assert [str(one.kind) for one in ada.desk.conflicts.of(row.id)] == ["contested"]
    assert [str(one.kind) for one in bob.desk.conflicts.of(row.id)] == ["contested"]
    assert cy.desk.conflicts.all() == []
    assert sound(ada, bob, cy)


def test_a_confidential_source_stays_here_until_it_is_shared(three: tuple[Room, list[Machine]]) -> None:
    made, (ada, bob, cy) = three
    note = SourceNote(kind=SourceKind.INTERVIEW, person="Eve Ray", contact="eve@example.org", confidential=True)
    ada.desk.evidence.attach(ada.claims()[0].id, EvidenceNote(source=note))
    made.settle()
    (source,) = ada.desk.sources.all()
    assert source.person == "Eve Ray"
    assert bob.desk.sources.get(source.id).person == ""
    with pytest.raises(Refused, match="not kept here"):
        bob.desk.access.share(source.id, ["Cy"])
    assert ada.desk.access.share(source.id, ["Bob"]) == {"Ada", "Bob"}
    made.settle()
    assert bob.desk.sources.get(source.id).person == "Eve Ray"
    assert cy.desk.sources.get(source.id).person == ""
    assert on_the_shelf(made, "Eve Ray") == []
    assert sound(ada, bob, cy)
    ada.desk.retention.destroy_source(source.id, "as promised")
    made.settle()
    for machine in (ada, bob):
        assert machine.desk.sources.get(source.id).destroyed
        machine.desk.close()
        assert b"Eve Ray" not in machine.path.read_bytes()
        assert sound(machine)
        machine.desk = machine.opened()


@pytest.mark.parametrize(("closer", "asked"), [(0, []), (1, ["Bob"])])
def test_a_new_machine_of_a_reader_has_what_the_admitting_chief_closed_and_who_else_to_ask(
    three: tuple[Room, list[Machine]], closer: int, asked: list[str]
) -> None:
    made, machines = three
    ada, bob, _ = machines
    row = closed(machines[closer], "Bob", "Cy")
    made.settle()
    new = Machine(made.folder / "new", "Cy", 9)
    made.machines.append(new)
    ada.desk.newsroom.admit(new.desk.newsroom.join(made.name, new.machine))
    assert [one.owner for one in ada.desk.access.hand_over("Cy")] == asked
    made.settle()
    assert ("Scoop" in titles(new)) == (not asked)
    if asked:
        bob.desk.access.close(row.id, ["Cy"])
        made.settle()
    assert titles(new) == ["Growth of the fund", "Scoop"]
    assert sound(*made.machines)
