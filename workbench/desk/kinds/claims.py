"""Kinds of event about single claims: made, changed, set aside, given to somebody and marked by hand."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Annotated, Any

import msgspec

from workbench.desk.kinds.articles import Assigned
from workbench.desk.kinds.kind import Kind
from workbench.desk.kinds.values import ClaimForm, Number
from workbench.record.definition import About, Data, Id, Role
from workbench.record.events import Entry, written_json
from workbench.record.rows import Rows
from workbench.translatable import N_


class Numbered(msgspec.Struct, forbid_unknown_fields=True):
    """A claim with the id and the number that it gets."""

    id: Id
    number: Number
    claim: ClaimForm


class Added(Data):
    """A claim that a reviewer found; its id is the event's `claim`."""

    number: Number
    claim: ClaimForm


class Edited(Data):
    """A claim as it was and as it is; `reopens`: its words changed, so that it is open again."""

    from_: ClaimForm = msgspec.field(name="from")
    to: ClaimForm
    reopens: bool
    note: str


class Split(Data):
    """The claims that one became."""

    into: Annotated[list[Numbered], msgspec.Meta(min_length=2)]


class Merged(Data):
    """The claim that several became, and their ids."""

    number: Number
    claim: ClaimForm
    from_: Annotated[list[Id], msgspec.Meta(min_length=2)] = msgspec.field(name="from")


class Reasoned(Data):
    """Why; an empty text says nothing."""

    reason: str


class Flagged(Data):
    """The event says it all."""


def add_claim(rows: Rows, entry: Entry, found: Mapping[str, Any], *, origin: str, change: str | None = None) -> None:
    """Add a claim under check, from its id, number and reading."""
    rows.insert(
        "claims",
        found["id"],
        article=entry.article,
        number=found["number"],
        draft=entry.draft,
        **anchor(rows, entry, entry.draft, found["claim"]),
        origin=origin,
        change=change,
    )
    if origin != "extracted":
        number_given(rows, entry, found["number"])
        if found["id"] != entry.claim:
            rows.mention(found["id"])


def number_given(rows: Rows, entry: Entry, number: int) -> None:
    """Note that the number of a claim is given in an article: undoing does not free it for another one."""
    rows.raise_to("articles", entry.article or "", "last_number", number)


def anchor(rows: Rows, entry: Entry, draft: str | None, claim: Mapping[str, Any]) -> dict[str, str | int]:
    """The columns of a claim that is anchored in a draft of the event's article.

    Raises ValueError where the draft is another article's, and where the claim ends after the draft does.
    """
    if claim["end"] > rows.value("drafts", rows.of_article(entry.article, "drafts", draft), "characters"):
        raise ValueError(f"a claim ends at {claim['end']}, after the end of its draft")
    return {
        "start": claim["start"],
        "end": claim["end"],
        "kind": claim["kind"],
        "text": claim["text"],
        "body": written_json(claim),
    }


def reopen(rows: Rows, claim: str, change: str, to: Mapping[str, str | int], **more: str | None) -> None:
    """The claim `claim` stands at the anchor `to` from now on and is open; what it was before stands beside it."""
    before = rows.get("claims", claim)
    undecided = before["verdict"] == "open" and before["previous"] is not None
    rows.update(
        "claims",
        claim,
        **more,
        **to,
        verdict="open",
        reason=None,
        verdict_note="",
        override=None,
        decided_at=None,
        decided_by=None,
        change=change,
        previous=before["previous"] if undecided else before["body"],
        previous_verdict=before["previous_verdict"] if undecided else _verdict_before(before),
    )


def _verdict_before(before: Mapping[str, Any]) -> str | None:
    """The verdict that a claim had; one that was set aside undecided was never to be verified, and had none."""
    return None if before["state"] == "dismissed" and before["verdict"] == "open" else before["verdict"]


def added(rows: Rows, entry: Entry) -> None:
    """A claim that a reviewer found."""
    found = {"id": entry.claim, "number": entry.data["number"], "claim": entry.data["claim"]}
    add_claim(rows, entry, found, origin="added")


def edited(rows: Rows, entry: Entry) -> None:
    """A claim's span or reading is corrected; where its words change it is open again."""
    claim = _claim(rows, entry)
    to = anchor(rows, entry, rows.value("claims", claim, "draft"), entry.data["to"])
    if entry.data["reopens"]:
        reopen(rows, claim, "reopened", to)
    else:
        rows.update("claims", claim, **to)


def split(rows: Rows, entry: Entry) -> None:
    """One claim becomes several, each with a check of its own."""
    for part in entry.data["into"]:
        add_claim(rows, entry, part, origin="split")
    into = [part["id"] for part in entry.data["into"]]
    rows.update("claims", _claim(rows, entry), state="split", replaced_by=written_json(into))


def merged(rows: Rows, entry: Entry) -> None:
    """Several claims become one."""
    found = {"id": entry.claim, "number": entry.data["number"], "claim": entry.data["claim"]}
    add_claim(rows, entry, found, origin="merged")
    for claim in entry.data["from"]:
        rows.of_article(entry.article, "claims", claim)
        rows.update("claims", claim, state="merged", replaced_by=written_json([entry.claim]))
        rows.mention(claim)


def dismissed(rows: Rows, entry: Entry) -> None:
    """A claim is set aside."""
    rows.update("claims", _claim(rows, entry), state="dismissed", state_reason=entry.data["reason"])


def restored(rows: Rows, entry: Entry) -> None:
    """A claim that was set aside is under check again."""
    rows.update("claims", _claim(rows, entry), state="standing", state_reason="")


def assigned(rows: Rows, entry: Entry) -> None:
    """A claim is given to somebody."""
    rows.update("claims", _claim(rows, entry), assigned_to=entry.data["to"])


def flagged(rows: Rows, entry: Entry) -> None:
    """A claim is marked for a second look."""
    rows.update("claims", _claim(rows, entry), flagged=1)


def unflagged(rows: Rows, entry: Entry) -> None:
    """The mark is taken away."""
    rows.update("claims", _claim(rows, entry), flagged=0)


def _claim(rows: Rows, entry: Entry) -> str:
    """The claim that `entry` is about, which is one of its article's. Raises KeyError or ValueError for any other."""
    return rows.of_article(entry.article, "claims", entry.claim)


CLAIM_ADDED = Kind(
    name="claim.added", role=Role.ORDINARY, about=About.ARTICLE, form=Added,
    fold=added, tables=("claims", "articles"), noted=None, stays=False, undoable=True,
    told=N_("claim added"), told_alone=False, ends_sign_off=True, at_its_place=False,
    is_work=True, import_asks=False,
)  # fmt: skip
CLAIM_EDITED = Kind(
    name="claim.edited", role=Role.ORDINARY, about=About.ARTICLE, form=Edited,
    fold=edited, tables=("claims",), noted=None, stays=False, undoable=True,
    told=N_("claim edited"), told_alone=False, ends_sign_off=True, at_its_place=False,
    is_work=True, import_asks=False,
)  # fmt: skip
CLAIM_SPLIT = Kind(
    name="claim.split", role=Role.ORDINARY, about=About.ARTICLE, form=Split,
    fold=split, tables=("claims", "articles", "mentions"), noted=None, stays=False, undoable=True,
    told=N_("claim split"), told_alone=False, ends_sign_off=True, at_its_place=False,
    is_work=True, import_asks=False,
)  # fmt: skip
CLAIM_MERGED = Kind(
    name="claim.merged", role=Role.ORDINARY, about=About.ARTICLE, form=Merged,
    fold=merged, tables=("claims", "articles", "mentions"), noted=None, stays=False, undoable=True,
    told=N_("claims merged"), told_alone=False, ends_sign_off=True, at_its_place=False,
    is_work=True, import_asks=False,
)  # fmt: skip
CLAIM_DISMISSED = Kind(
    name="claim.dismissed", role=Role.ORDINARY, about=About.ARTICLE, form=Reasoned,
    fold=dismissed, tables=("claims",), noted=None, stays=False, undoable=True,
    told=N_("claim dismissed"), told_alone=False, ends_sign_off=True, at_its_place=True,
    is_work=True, import_asks=False,
)  # fmt: skip
CLAIM_RESTORED = Kind(
    name="claim.restored", role=Role.ORDINARY, about=About.ARTICLE, form=Reasoned,
    fold=restored, tables=("claims",), noted=None, stays=False, undoable=True,
    told=N_("claim restored"), told_alone=False, ends_sign_off=True, at_its_place=True,
    is_work=True, import_asks=False,
)  # fmt: skip
CLAIM_ASSIGNED = Kind(
    name="claim.assigned", role=Role.ORDINARY, about=About.ARTICLE, form=Assigned,
    fold=assigned, tables=("claims",), noted=None, stays=False, undoable=True,
    told=N_("claim assigned"), told_alone=False, ends_sign_off=False, at_its_place=True,
    is_work=True, import_asks=False,
)  # fmt: skip
CLAIM_FLAGGED = Kind(
    name="claim.flagged", role=Role.ORDINARY, about=About.ARTICLE, form=Flagged,
    fold=flagged, tables=("claims",), noted=None, stays=False, undoable=True,
    told=N_("claim flagged"), told_alone=False, ends_sign_off=False, at_its_place=True,
    is_work=True, import_asks=False,
)  # fmt: skip
CLAIM_UNFLAGGED = Kind(
    name="claim.unflagged", role=Role.ORDINARY, about=About.ARTICLE, form=Flagged,
    fold=unflagged, tables=("claims",), noted=None, stays=False, undoable=True,
    told=N_("flag taken away"), told_alone=False, ends_sign_off=False, at_its_place=True,
    is_work=True, import_asks=False,
)  # fmt: skip
