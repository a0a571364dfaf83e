"""What of others' work was seen before an act: what was drawn or printed, and never what merely came in."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.desk.desks import TEXT, new_article
from tests.desk.several_logs.rooms import Machine, exchange, room
from workbench.claims import Verdict
from workbench.desk.model import ArticleRow


class Two:
    """Ada and Bob at one article, and its first claim."""

    def __init__(self, row: ArticleRow, ada: Machine, bob: Machine) -> None:
        self.row, self.ada, self.bob = row, ada, bob
        self.claim = ada.claims(row)[0].id

    def last_kinds(self, number: int) -> list[str]:
        """The kinds of what Ada wrote last."""
        events = sorted(self.ada.desk.trail.events(), key=lambda event: event.seq)
        return [event.kind for event in events if event.seq < self.ada.desk.heads().own][-number:]


@pytest.fixture
def two(tmp_path: Path) -> Iterator[Two]:
    with room(tmp_path, "Ada", "Bob") as (row, (ada, bob)):
        yield Two(row, ada, bob)


def test_a_verdict_on_what_was_drawn_settles_it_and_says_so_first(two: Two) -> None:
    two.bob.desk.verdicts.set(two.claim, Verdict.DISPUTED)
    two.ada.receive(two.bob)
    two.ada.desk.saw(two.ada.desk.everywhere())
    two.ada.desk.verdicts.set(two.claim, Verdict.UNSOURCED)
    assert two.last_kinds(2) == ["logs.seen", "verdict.set"]
    assert two.ada.desk.claims.by_id(two.claim).verdict is Verdict.UNSOURCED
    assert two.ada.kinds(two.row) == []


def test_what_came_in_after_the_drawing_was_not_seen_and_what_was_drawn_was(two: Two) -> None:
    second = two.ada.claims(two.row)[1].id
    two.bob.desk.verdicts.set(second, Verdict.DISPUTED)
    two.ada.receive(two.bob)
    drawn = two.ada.desk.everywhere()
    two.bob.desk.verdicts.set(two.claim, Verdict.DISPUTED)
    two.ada.receive(two.bob)
    two.ada.desk.saw(drawn)
    two.ada.desk.verdicts.set_all([two.claim, second], Verdict.UNSOURCED)
    two.bob.receive(two.ada)
    for machine in (two.ada, two.bob):
        (conflict,) = machine.conflicts(two.row)
        assert (conflict.kind, conflict.claim_id) == ("contested", two.claim)
        assert machine.desk.claims.by_id(second).verdict is Verdict.UNSOURCED


def test_what_was_seen_is_said_once_and_only_with_an_act(two: Two) -> None:
    two.bob.desk.verdicts.set(two.claim, Verdict.DISPUTED)
    two.ada.receive(two.bob)
    two.ada.desk.saw(two.ada.desk.everywhere())
    own = two.ada.desk.heads().own
    with two.ada.desk.act():
        pass
    assert two.ada.desk.heads().own == own
    two.ada.desk.verdicts.set(two.claim, Verdict.UNSOURCED)
    two.ada.desk.verdicts.set(two.claim, Verdict.DISPUTED)
    assert two.last_kinds(3) == ["logs.seen", "verdict.set", "verdict.set"]


def test_taking_an_act_back_does_not_take_back_that_something_was_seen(two: Two) -> None:
    two.bob.desk.verdicts.set(two.claim, Verdict.DISPUTED)
    two.ada.receive(two.bob)
    two.ada.desk.saw(two.ada.desk.everywhere())
    two.ada.desk.verdicts.set(two.claim, Verdict.UNSOURCED)
    assert [event.kind for event in two.ada.desk.acts.undo(two.row.id)] == ["verdict.set"]
    assert two.ada.desk.claims.by_id(two.claim).verdict is Verdict.DISPUTED


def test_what_others_did_is_told_after_the_moment_when_it_came_in(two: Two) -> None:
    before = two.ada.desk.heads()
    two.bob.desk.verdicts.set(two.claim, Verdict.DISPUTED)
    assert two.ada.desk.heads() == before
    two.ada.receive(two.bob)
    now = two.ada.desk.heads()
    told = [(event.actor, event.kind) for event in two.ada.desk.trail.since(before, now)]
    assert told == [("Bob", "logs.seen"), ("Bob", "verdict.set")]
    assert two.ada.desk.trail.since(now) == []


def test_who_worked_at_one_article_only_has_seen_nothing_of_another(two: Two) -> None:
    ada, bob = two.ada, two.bob
    other = new_article(ada.desk, TEXT + " Prices rose.", title="Prices")
    exchange([ada, bob])
    blind = ada.claims(other)[0].id
    bob.desk.verdicts.set(blind, Verdict.DISPUTED)
    bob.desk.verdicts.set(two.claim, Verdict.DISPUTED)
    ada.receive(bob)
    ada.desk.saw({two.row.id: ada.desk.heads()})
    ada.desk.verdicts.set(two.claim, Verdict.UNSOURCED)
    ada.desk.verdicts.set(blind, Verdict.UNSOURCED)
    bob.receive(ada)
    for machine in (ada, bob):
        assert machine.kinds(two.row) == []
        assert machine.desk.claims.by_id(two.claim).verdict is Verdict.UNSOURCED
        assert machine.kinds(other) == ["contested"]
    ada.desk.saw({other.id: ada.desk.heads()})
    ada.desk.verdicts.set(blind, Verdict.UNSOURCED)
    assert two.last_kinds(2) == ["logs.seen", "verdict.set"]
    bob.receive(ada)
    for machine in (ada, bob):
        assert machine.kinds(other) == []
        assert machine.desk.claims.by_id(blind).verdict is Verdict.UNSOURCED
