"""Kinds of event about verdicts."""

from __future__ import annotations

import msgspec

from workbench.claims import Verdict
from workbench.desk.kinds.kind import Kind
from workbench.desk.vocabulary import Reason
from workbench.record.definition import About, Data, Role
from workbench.record.events import Entry
from workbench.record.rows import Rows
from workbench.translatable import N_


class VerdictSet(Data):
    """The verdict before and the one that is given; `override` says why it is given against the desk's rule."""

    from_: Verdict = msgspec.field(name="from")
    to: Verdict
    reason: Reason | None
    note: str
    override: str | None


def verdict_set(rows: Rows, entry: Entry) -> None:
    """A reviewer's verdict, or its withdrawal; either settles what the newest draft did to the claim.

    Raises ValueError where the verdict was another one than the event says.
    """
    data = entry.data
    claim = rows.of_article(entry.article, "claims", entry.claim)
    rows.expect("claims", claim, "verdict", data["from"], f"the claim was not {data['from']}")
    decided = data["to"] != "open"
    rows.update(
        "claims",
        claim,
        verdict=data["to"],
        reason=data["reason"],
        verdict_note=data["note"],
        override=data["override"],
        decided_at=entry.at if decided else None,
        decided_by=entry.actor if decided else None,
        change=None,
        previous=None,
        previous_verdict=None,
    )
    rows.append("verdicts", claim, data["to"], data["reason"], data["note"], data["override"], entry.at, entry.actor)


VERDICT_SET = Kind(
    name="verdict.set", role=Role.ORDINARY, about=About.ARTICLE, form=VerdictSet,
    fold=verdict_set, tables=("claims", "verdicts"), noted=None, stays=False, undoable=True,
    told=N_("verdict given"), told_alone=True, ends_sign_off=True, at_its_place=True,
    is_work=True, import_asks=False,
)  # fmt: skip
VERDICT_CLEARED = Kind(
    name="verdict.cleared", role=Role.ORDINARY, about=About.ARTICLE, form=VerdictSet,
    fold=verdict_set, tables=("claims", "verdicts"), noted=None, stays=False, undoable=True,
    told=N_("verdict taken back"), told_alone=True, ends_sign_off=True, at_its_place=True,
    is_work=True, import_asks=False,
)  # fmt: skip
