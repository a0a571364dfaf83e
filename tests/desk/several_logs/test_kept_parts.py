"""What was folded before and goes on with an act, or with what came in, shows what folding anew shows."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.desk.desks import Clock, new_article, support
from tests.desk.several_logs.rooms import Machine, exchange, room
from tests.desk.several_logs.test_rooms import OFF, STEPS, do
from workbench.claims import Verdict
from workbench.desk.definition import DEFINITION
from workbench.desk.model import ArticleRow, EvidenceNote
from workbench.desk.source_note import SourceNote
from workbench.record.several_logs.join import Joined, take_up


def assert_as_folded_anew(machine: Machine) -> None:
    before = machine.state()
    with machine.desk.store.writing() as connection:
        Joined(connection, DEFINITION).fold_all()
    assert machine.state() == before


@settings(max_examples=15, deadline=None, suppress_health_check=list(HealthCheck))
@given(off=st.just([0]) | st.lists(OFF, min_size=2, max_size=2), steps=st.lists(STEPS, min_size=8, max_size=24))
def test_after_every_act_and_arrival_the_tables_are_as_folded_anew(
    off: list[int], steps: list[tuple[str, int, int, int]]
) -> None:
    """Where one clock is given, it is both machines': then what comes in is later than what was folded."""
    start = dt.datetime(2026, 1, 31, 9, 30, tzinfo=dt.UTC)
    clocks = [Clock(start + dt.timedelta(minutes=minutes)) for minutes in off]
    with tempfile.TemporaryDirectory() as folder:
        machines = [
            Machine(Path(folder), person, seed=seed, clock=clocks[seed % len(clocks)])
            for seed, person in enumerate(("Ada", "Bob"), 1)
        ]
        row = new_article(machines[0].desk)
        exchange(machines)
        for what, who, other, number in steps:
            machine = machines[who % 2]
            if what == "act":
                do(machine, row, other, number)
                assert_as_folded_anew(machine)
            elif what == "look":
                machine.look()
            else:
                machine.receive(machines[1 - who % 2], number, beside=bool(other % 2))
                assert_as_folded_anew(machine)
        for machine in machines:
            machine.desk.close()


@pytest.fixture
def two(tmp_path: Path) -> Iterator[tuple[ArticleRow, Machine, Machine]]:
    with room(tmp_path, "Ada", "Bob") as (row, (ada, bob)):
        yield row, ada, bob


def test_an_act_that_failed_leaves_nothing_to_go_on_from(two: tuple[ArticleRow, Machine, Machine]) -> None:
    row, ada, _ = two
    first, second = (claim.id for claim in ada.claims(row)[:2])
    ada.desk.verdicts.set(first, Verdict.DISPUTED)

    def fail() -> None:
        with ada.desk.together():
            ada.desk.verdicts.set(second, Verdict.DISPUTED)
            assert ada.desk.claims.by_id(second).verdict is Verdict.DISPUTED
            raise RuntimeError

    with pytest.raises(RuntimeError):
        fail()
    ada.desk.verdicts.set(second, Verdict.DISPUTED)
    assert ada.desk.claims.by_id(second).verdict is Verdict.DISPUTED
    assert_as_folded_anew(ada)


def test_what_another_process_wrote_is_not_missed(two: tuple[ArticleRow, Machine, Machine]) -> None:
    row, ada, bob = two
    first, second = (claim.id for claim in ada.claims(row)[:2])
    ada.desk.verdicts.set(first, Verdict.DISPUTED)
    bob.desk.verdicts.set(second, Verdict.DISPUTED)
    ada.receive(bob)
    ada.desk.verdicts.set(second, Verdict.UNSOURCED)
    assert ada.kinds(row) == ["contested"]
    assert_as_folded_anew(ada)


@pytest.mark.parametrize("beside", [True, False])
def test_what_comes_in_and_the_act_after_it_go_on_from_what_was_folded(
    two: tuple[ArticleRow, Machine, Machine], beside: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    row, ada, bob = two
    first, second = (claim.id for claim in ada.claims(row)[:2])
    ada.desk.verdicts.set(first, Verdict.DISPUTED)
    bob.clock.now = ada.clock.now + dt.timedelta(minutes=1)
    bob.desk.verdicts.set(second, Verdict.DISPUTED)
    ada.clock.now = bob.clock.now + dt.timedelta(minutes=1)
    with monkeypatch.context() as patched:
        if not beside:
            patched.setattr(Joined, "_union_of", None)
        ada.receive(bob, beside=beside)
        ada.look()
        patched.setattr(Joined, "_union_of", None)
        ada.desk.verdicts.set(second, Verdict.UNSOURCED)
    assert [str(claim.verdict) for claim in ada.claims(row)[:2]] == ["disputed", "unsourced"]
    assert ada.kinds(row) == []
    assert_as_folded_anew(ada)


def test_what_can_be_read_only_now_is_not_missed(two: tuple[ArticleRow, Machine, Machine]) -> None:
    row, ada, bob = two
    first, second = (claim.id for claim in ada.claims(row)[:2])
    bob.desk.verdicts.set(second, Verdict.DISPUTED)
    ada.receive(bob, sealed=True)
    ada.desk.verdicts.set(first, Verdict.DISPUTED)
    with ada.desk.store.writing() as connection:
        newest = "SELECT max(number) FROM copies WHERE body IS NULL"
        connection.execute(f"UPDATE copies SET body = ? WHERE number = ({newest})", (bob.bodies()[-1],))
        take_up(connection, DEFINITION, anew=True)
    ada.desk.verdicts.set(second, Verdict.UNSOURCED)
    assert ada.kinds(row) == ["contested"]
    assert_as_folded_anew(ada)


def test_a_source_that_comes_with_an_act_is_tied_to_its_claim(two: tuple[ArticleRow, Machine, Machine]) -> None:
    row, ada, _ = two
    first, second = (claim.id for claim in ada.claims(row)[:2])
    tied = ada.desk.evidence.attach(first, support())
    ada.desk.evidence.attach(second, support("Another report"))
    assert_as_folded_anew(ada)
    ada.desk.evidence.edit_source(tied.source.id, SourceNote(title="The report"))
    ada.desk.evidence.withdraw(tied.id, "another year")
    assert [one.source.title for one in ada.desk.evidence.of(first, withdrawn=True)] == ["The report"]
    assert_as_folded_anew(ada)


def test_a_source_of_somebody_whose_clock_is_years_ahead_can_be_tied_to_a_claim(tmp_path: Path) -> None:
    start = dt.datetime(2026, 1, 31, 9, 30, tzinfo=dt.UTC)
    ada = Machine(tmp_path, "Ada", seed=1, clock=Clock(start))
    bob = Machine(tmp_path, "Bob", seed=2, clock=Clock(start + dt.timedelta(days=2000)))
    row = new_article(ada.desk)
    exchange([ada, bob], look=False)
    source = bob.desk.sources.add(SourceNote(title="The report"))
    ada.receive(bob)
    ada.desk.evidence.attach(ada.claims(row)[0].id, EvidenceNote(source=source.id))
    assert_as_folded_anew(ada)
    bob.receive(ada)
    assert bob.state() == ada.state()
    assert bob.desk.evidence.of(ada.claims(row)[0].id)[0].source.id == source.id
    ada.desk.close()
    bob.desk.close()
