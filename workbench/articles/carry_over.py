"""Where each claim went when the draft changed, and what became of it.

The rule is that no verdict survives on changed wording. A claim is kept, or kept elsewhere (moved), only where its
words and those of every sentence that holds a part of it are the same, and each of those sentences stands once in
both drafts. In all other cases it is open again, at the place that its neighbours' words point to, or cut.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from workbench.claims import Change, Claim, Kind


@dataclass(frozen=True, slots=True)
class Carried:
    """One claim of the old draft (`before`) and where it stands in the new one (`after`, null where it was cut).

    `context_before` and `context_after` are the sentences that hold it, for showing old and new side by side.
    """

    before: Claim
    after: Claim | None
    outcome: Change
    context_before: str
    context_after: str


@dataclass(frozen=True, slots=True)
class CarryOver:
    """What became of all claims, in the order they were given, and the new draft's claims that are new."""

    carried: tuple[Carried, ...]
    found: tuple[Claim, ...]

    def counts(self) -> Mapping[Change, int]:
        """How many claims had each outcome, and how many are new; every outcome is there."""
        times = Counter(carried.outcome for carried in self.carried)
        return {**{change: times[change] for change in Change}, Change.NEW: len(self.found)}


@dataclass(frozen=True, slots=True)
class Revision:
    """A new draft beside the old one: both texts, what was claimed in the old, what the extractor finds in the new.

    `dates_moved`: the two drafts have different days of publication, so that a relative date may mean another day.
    `by_hand` are those of `claims` that people made or corrected, each with the kinds of claims that it stands for, as
    a merged one does for its parts: their bounds are kept, and what of these kinds the extractor finds within them is
    not a claim of its own.
    """

    old: str
    new: str
    claims: Sequence[Claim]
    extracted: Sequence[Claim] = ()
    dates_moved: bool = False
    by_hand: Mapping[Claim, frozenset[Kind]] = field(default_factory=dict)
