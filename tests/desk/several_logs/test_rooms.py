"""Rooms of four machines with wrong clocks and any order of arrival: in the end all show one state."""

from __future__ import annotations

import datetime as dt
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

from tests.desk.desks import Clock, article, new_article
from tests.desk.several_logs.rooms import Machine, exchange
from workbench.claims import Claim, Quantity, QuantityType, Span, Verdict
from workbench.desk import Desk
from workbench.desk.maintenance import audit
from workbench.desk.model import ArticleRow, Carried, Change, EvidenceNote
from workbench.desk.source_note import SourceNote
from workbench.desk.vocabulary import QueryOutcome, Rule, Stance
from workbench.record.errors import NotFound, Refused

PERSONS = ("Ada", "Bob", "Cy", "Bob")
VERDICTS = [Verdict.DISPUTED, Verdict.UNSOURCED, Verdict.VERIFIED, Verdict.OPEN]


def span(desk: Desk, row: ArticleRow, number: int, length: int = 5) -> Claim:
    text = desk.drafts.get(row.id).text
    start = number % (len(text) - length)
    return Claim(Span.of(text, start, start + length), quantity=Quantity(QuantityType.COUNT, number))


def revise(desk: Desk, row: ArticleRow, number: int) -> None:
    """A new draft in which every third claim is cut, every third is to be confirmed, and the others moved."""
    lead = f"Draft {number}. "
    text = lead + desk.drafts.get(row.id).text
    carried = []
    for place, claim in enumerate(desk.claims.of(row.id), number):
        change = (Change.MOVED, Change.CONFIRM, Change.CUT)[place % 3]
        at = Span.of(text, claim.claim.span.start + len(lead), claim.claim.span.end + len(lead))
        there = Claim(at, claim.claim.quantity, claim.claim.attribution)
        carried.append(Carried(claim.id, change, None if change is Change.CUT else there))
    found = Claim(Span.of(text, 0, 5), quantity=Quantity(QuantityType.COUNT, number))
    desk.articles.take_in_draft(row.id, article(text, filename=f"{number}.txt"), carried, [found])


def attach(desk: Desk, claim: str, number: int) -> None:
    sources = desk.sources.all()
    note: SourceNote | str = (
        sources[number % len(sources)].id if sources and number % 2 else SourceNote(title=f"{number}")
    )
    desk.evidence.attach(claim, EvidenceNote(source=note, stance=list(Stance)[number % 3]))


def change_evidence(desk: Desk, claim: str, number: int) -> None:
    for one in desk.evidence.of(claim)[:1]:
        if number % 2:
            desk.evidence.withdraw(one.id, "old")
        else:
            desk.evidence.edit(one.id, EvidenceNote(passage=f"{number}"))
            desk.evidence.edit_source(one.source.id, SourceNote(title=f"title {number}"))


def ask(desk: Desk, row: ArticleRow, claim: str, number: int) -> None:
    desk.correspondence.ask(row.id, f"{number}?", claim_id=claim)
    queries = desk.correspondence.queries(row.id)
    desk.correspondence.answer(queries[number % len(queries)].id, "yes", QueryOutcome.ACCEPTED)


def merge(desk: Desk, row: ArticleRow, claim: str, number: int) -> None:
    claims = desk.claims.of(row.id)
    desk.claims.merge([claim, claims[number % len(claims)].id], span(desk, row, number, 9))


Act = Callable[[Desk, ArticleRow, str, int], object]

ACTS: list[Act] = [
    lambda desk, _, claim, number: desk.verdicts.set(claim, VERDICTS[number % 4], override="known"),
    lambda desk, _, claim, number: desk.verdicts.set(claim, VERDICTS[number % 2], note=f"{number}"),
    lambda desk, row, claim, number: desk.claims.edit(claim, span(desk, row, number)),
    lambda desk, row, claim, number: desk.claims.split(claim, [span(desk, row, number), span(desk, row, number + 7)]),
    merge,
    lambda desk, _, claim, number: desk.claims.dismiss(claim, f"{number}"),
    lambda desk, _, claim, __: desk.claims.restore(claim),
    lambda desk, row, _, number: desk.claims.add(row.id, span(desk, row, number)),
    lambda desk, _, claim, number: desk.claims.flag(claim, flagged=bool(number % 2)),
    lambda desk, _, claim, number: attach(desk, claim, number),
    lambda desk, _, claim, number: change_evidence(desk, claim, number),
    ask,
    lambda desk, row, claim, number: desk.correspondence.add_note(row.id, f"{number}", claim_id=claim),
    lambda desk, row, claim, number: desk.correspondence.assign(row.id, f"P {number}", claim_id=claim),
    lambda desk, row, _, number: desk.articles.edit(row.id, title=f"Title {number}"),
    lambda desk, row, _, __: desk.sign_offs.add(row.id, override="late"),
    lambda desk, row, _, number: revise(desk, row, number),
    lambda desk, row, _, number: desk.retention.hold(row.id, f"lawsuit {number}"),
    lambda desk, row, _, __: desk.retention.release(row.id),
    lambda desk, _, __, number: desk.rule.set(list(Rule)[number % 3]),
    lambda desk, _, __, number: desk.articles.take_in(article(f"Text {number}. 5 men.\n", "Same"), []),
    lambda desk, row, _, __: desk.acts.undo(row.id),
    lambda desk, row, _, __: desk.acts.undo(row.id),
    lambda desk, row, _, __: desk.acts.redo(row.id),
    lambda desk, _, __, ___: desk.acts.undo(),
]  # fmt: skip

WHO = st.integers(0, 3)
STEPS = st.one_of(
    st.tuples(st.just("act"), WHO, st.integers(0, len(ACTS) - 1), st.integers(0, 11)),
    st.tuples(st.just("act"), WHO, st.integers(0, len(ACTS) - 1), st.integers(0, 11)),
    st.tuples(st.just("receive"), WHO, WHO, st.integers(1, 60)),
    st.tuples(st.just("look"), WHO, st.just(0), st.just(0)),
)
#: How far a machine's clock is off, in minutes: some by years.
OFF = st.integers(-30, 30) | st.integers(-2_000_000, 2_000_000)


def do(machine: Machine, row: ArticleRow, act: int, number: int) -> None:
    """Do something that the desk takes; what it refuses is not done."""
    with suppress(Refused, NotFound):
        claims = machine.desk.claims.of(row.id)
        if claims:
            ACTS[act](machine.desk, row, claims[number % len(claims)].id, number)


@settings(max_examples=12, suppress_health_check=list(HealthCheck))
@given(
    off=st.lists(OFF, min_size=4, max_size=4),
    steps=st.lists(STEPS, min_size=12, max_size=40),
    order=st.permutations(range(4)),
)
@example(
    # Bob at a second machine undoes an act of the first one that tied a new source, which is the desk's, to a claim.
    off=[0, 0, 0, 0],
    steps=[*[("act", 0, 0, 0)] * 9, ("act", 1, 9, 0), ("receive", 3, 1, 3), ("act", 3, 21, 0)],
    order=[0, 1, 2, 3],
)
@example(
    # Bob brings back at a second machine what he took back at the first one, after he looked at the article there.
    off=[0, 0, 0, 0],
    steps=[("act", 3, 0, 0), ("act", 3, 21, 0), ("receive", 1, 3, 60), ("look", 1, 0, 0), ("act", 1, 23, 0)],
    order=[0, 1, 2, 3],
)
def test_all_show_one_state_whatever_the_clocks_and_the_order_of_arrival(
    off: list[int], steps: list[tuple[str, int, int, int]], order: list[int]
) -> None:
    start = dt.datetime(2026, 1, 31, 9, 30, tzinfo=dt.UTC)
    with tempfile.TemporaryDirectory() as folder:
        machines = [
            Machine(Path(folder), person, seed=seed, clock=Clock(start + dt.timedelta(minutes=minutes)))
            for seed, (person, minutes) in enumerate(zip(PERSONS, off, strict=True), 1)
        ]
        row = new_article(machines[0].desk)
        exchange(machines)
        for what, who, other, number in steps:
            if what == "act":
                do(machines[who], row, other, number)
            elif what == "look":
                machines[who].look()
            elif who != other:
                machines[who].receive(machines[other], number)
        exchange([machines[place] for place in order], look=False)
        first, *others = machines
        for machine in others:
            assert machine.state() == first.state()
        for machine in machines:
            machine.desk.close()
            assert audit(machine.path).findings == ()
