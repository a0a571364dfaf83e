"""A record under random acts: it stays what its events say, and undo and redo are each other's inverse."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import suppress
from pathlib import Path
from typing import Any

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from tests.desk.desks import Clock, article, chance, new_article, state
from tests.desk.test_undo import without_numbers
from workbench.claims import Change, Claim, Quantity, QuantityType, Span, Verdict
from workbench.desk import Desk
from workbench.desk.maintenance import audit
from workbench.desk.model import Carried, ClaimRow, EvidenceNote
from workbench.desk.source_note import SourceNote
from workbench.desk.vocabulary import QueryOutcome, Reason, Rule, Stance
from workbench.record.errors import Refused

TEXTS = st.text(st.characters(exclude_categories=["Cs"]), max_size=20)
WHICH = st.integers(0, 30)


class Review(RuleBasedStateMachine):
    """Two reviewers, who come and go, at one article."""

    def __init__(self) -> None:
        super().__init__()
        self.folder = Path(tempfile.mkdtemp())
        self.path = self.folder / "claims.db"
        self.clock = Clock()
        self.seed = 0
        self.desk = self.come("Ada")

    def come(self, actor: str) -> Desk:
        self.seed += 1
        return Desk.open(self.path, actor=actor, clock=self.clock, create=True, entropy=chance(self.seed))

    @initialize()
    def begin(self) -> None:
        self.row = new_article(self.desk)
        self.events = self.desk.heads()

    def claim(self, which: int) -> ClaimRow:
        claims = self.desk.claims.of(self.row.id, gone=True)
        return claims[which % len(claims)]

    def tried(self, act: Any) -> None:
        """Do `act`; where the desk takes it, undo and redo must lead back and forth."""
        before = without_numbers(state(self.desk))
        size = self.desk.heads()
        try:
            act()
        except Refused:
            assert without_numbers(state(self.desk)) == before
            assert self.desk.heads() == size
            return
        if self.desk.heads() == size:
            assert without_numbers(state(self.desk)) == before
            return
        after = without_numbers(state(self.desk))
        with suppress(Refused):
            self.desk.acts.undo()
            assert without_numbers(state(self.desk)) == before
            self.desk.acts.redo()
            assert without_numbers(state(self.desk)) == after

    @rule(which=WHICH, verdict=st.sampled_from(Verdict), reason=st.none() | st.sampled_from(Reason), note=TEXTS,
          override=st.none() | st.just("known"))  # fmt: skip
    def judge(self, which: int, verdict: Verdict, reason: Reason | None, note: str, override: str | None) -> None:
        claim = self.claim(which).id
        self.tried(lambda: self.desk.verdicts.set(claim, verdict, reason=reason, note=note, override=override))

    @rule(which=WHICH, stance=st.sampled_from(Stance), title=TEXTS, confidential=st.booleans())
    def attach(self, which: int, stance: Stance, title: str, confidential: bool) -> None:
        source: SourceNote | str = SourceNote(title=title, person=title, confidential=confidential)
        if (sources := self.desk.sources.all()) and which % 2:
            source = sources[which % len(sources)].id
        claim = self.claim(which).id
        self.tried(lambda: self.desk.evidence.attach(claim, EvidenceNote(source=source, stance=stance, note=title)))

    @rule(which=WHICH, text=TEXTS, withdraw=st.booleans())
    def change_evidence(self, which: int, text: str, withdraw: bool) -> None:
        if evidence := self.desk.evidence.of(self.claim(which).id):
            if withdraw:
                self.tried(lambda: self.desk.evidence.withdraw(evidence[0].id, text))
            else:
                self.tried(lambda: self.desk.evidence.edit(evidence[0].id, EvidenceNote(passage=text)))

    @rule(which=WHICH, dismiss=st.booleans(), reason=TEXTS)
    def set_aside(self, which: int, dismiss: bool, reason: str) -> None:
        claim = self.claim(which).id
        self.tried(lambda: self.desk.claims.dismiss(claim, reason) if dismiss else self.desk.claims.restore(claim))

    def span(self, which: int, length: int = 5) -> Claim:
        text = self.desk.drafts.get(self.row.id).text
        start = which % (len(text) - length)
        return Claim(Span.of(text, start, start + length), quantity=Quantity(QuantityType.COUNT, which))

    @rule(which=WHICH, how=st.sampled_from(["add", "edit", "split", "merge", "flag"]), other=WHICH)
    def reshape(self, which: int, how: str, other: int) -> None:
        claim = self.claim(which).id
        self.tried(
            {
                "add": lambda: self.desk.claims.add(self.row.id, self.span(which)),
                "edit": lambda: self.desk.claims.edit(claim, self.span(other)),
                "split": lambda: self.desk.claims.split(claim, [self.span(which), self.span(other)]),
                "merge": lambda: self.desk.claims.merge([claim, self.claim(other).id], self.span(other, 9)),
                "flag": lambda: self.desk.claims.flag(claim, flagged=bool(other % 2)),
            }[how]
        )

    @rule(which=WHICH, text=TEXTS)
    def talk(self, which: int, text: str) -> None:
        claim = self.claim(which).id
        self.tried(lambda: self.desk.correspondence.add_note(self.row.id, text, claim_id=claim))
        self.tried(lambda: self.desk.correspondence.assign(self.row.id, text or None, claim_id=claim))
        self.tried(lambda: self.desk.correspondence.ask(self.row.id, text, claim_id=claim, proposed=text))
        if queries := self.desk.correspondence.queries(self.row.id):
            query = queries[which % len(queries)].id
            self.tried(lambda: self.desk.correspondence.answer(query, text, QueryOutcome.ACCEPTED))

    @rule(asked=st.sampled_from(Rule))
    def ask_for(self, asked: Rule) -> None:
        self.tried(lambda: self.desk.rule.set(asked))

    @rule(override=st.none() | st.just("late"))
    def sign(self, override: str | None) -> None:
        self.tried(lambda: self.desk.sign_offs.add(self.row.id, override=override))

    @rule(number=st.integers(0, 10_000), changes=st.lists(st.sampled_from(["moved", "cut", "confirm"]), min_size=1))
    def revise(self, number: int, changes: list[str]) -> None:
        text = f"Draft {number}. " + self.desk.drafts.get(self.row.id).text
        moved = len(f"Draft {number}. ")
        found = Claim(Span.of(text, 0, 5), quantity=Quantity(QuantityType.COUNT, number))
        carried = []
        for at, claim in enumerate(self.desk.claims.of(self.row.id)):
            change = Change(changes[at % len(changes)])
            span = Span.of(text, claim.claim.span.start + moved, claim.claim.span.end + moved)
            there = Claim(span, claim.claim.quantity, claim.claim.attribution)
            carried.append(Carried(claim.id, change, None if change is Change.CUT else there))
        self.desk.articles.take_in_draft(self.row.id, article(text, filename=f"{number}.txt"), carried, [found])

    @rule()
    def take_back(self) -> None:
        with suppress(Refused):
            self.desk.acts.undo(self.row.id)

    @rule()
    def bring_back(self) -> None:
        with suppress(Refused):
            self.desk.acts.redo(self.row.id)

    @rule(actor=st.sampled_from(["Ada", "Bob"]))
    def change_places(self, actor: str) -> None:
        self.desk.close()
        self.desk = self.come(actor)

    @precondition(lambda self: self.desk.checkpoints() == [])
    @rule()
    def sign_the_trail(self) -> None:
        self.desk.close()
        keys = self.folder / "keys"
        self.desk = Desk.open(self.path, actor="Ada", clock=self.clock, keys=keys, entropy=chance(self.seed + 500))
        self.desk.checkpoint()

    @invariant()
    def nothing_is_forgotten(self) -> None:
        assert self.desk.heads() >= self.events
        self.events = self.desk.heads()

    def teardown(self) -> None:
        self.desk.close()
        report = audit(self.path)
        shutil.rmtree(self.folder)
        assert report.passed, report.findings


TestReview = Review.TestCase
TestReview.settings = settings(max_examples=10, stateful_step_count=12, suppress_health_check=list(HealthCheck))
