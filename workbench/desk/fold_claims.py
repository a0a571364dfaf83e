"""How the tables follow events about claims and their verdicts."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from workbench.desk.model import Reason
from workbench.record.events import Entry, written_json
from workbench.record.rows import Rows


def standing_claim(
    rows: Rows, entry: Entry, found: Mapping[str, Any], *, origin: str, change: str | None = None
) -> None:
    """Add a claim under check, from its id, number and reading."""
    rows.insert(
        "claims",
        found["id"],
        article=entry.article,
        number=found["number"],
        draft=entry.draft,
        **_anchor(found["claim"]),
        origin=origin,
        change=change,
    )
    if origin != "extracted":
        number_given(rows, entry.article or "", found["number"])
    if found["id"] != entry.claim and origin != "extracted":
        rows.mention(found["id"])


def number_given(rows: Rows, article: str, number: int) -> None:
    """Note that the number of a claim is given in an article: undoing does not free it for another one."""
    rows.connection.execute("UPDATE articles SET last_number = max(last_number, ?) WHERE id = ?", (number, article))


def claims_carried(rows: Rows, entry: Entry) -> None:
    """Every claim of the draft before is carried into the new one, or cut."""
    for carried in entry.data["claims"]:
        rows.of_article(entry.article, "claims", carried["id"])
        if carried["claim"] is None:
            rows.update("claims", carried["id"], state="cut", change="cut")
        elif carried["change"] in ("kept", "moved"):
            rows.update(
                "claims", carried["id"], draft=entry.draft, change=carried["change"], **_anchor(carried["claim"])
            )
        else:
            # Setting a claim aside is a word on its wording too: where that changed, the claim is under check again.
            _reopen(
                rows, carried["id"], carried["change"], carried["claim"],
                draft=entry.draft, state="standing", state_reason="",
            )  # fmt: skip


def claim_added(rows: Rows, entry: Entry) -> None:
    """A claim that a reviewer found."""
    found = {"id": entry.claim, "number": entry.data["number"], "claim": entry.data["claim"]}
    standing_claim(rows, entry, found, origin="added")


def claim_edited(rows: Rows, entry: Entry) -> None:
    """A claim's span or reading is corrected; where its words change it is open again."""
    claim = _claim(rows, entry)
    if entry.data["reopens"]:
        _reopen(rows, claim, "reopened", entry.data["to"])
    else:
        rows.update("claims", claim, **_anchor(entry.data["to"]))


def claim_split(rows: Rows, entry: Entry) -> None:
    """One claim becomes several, each with a check of its own."""
    for part in entry.data["into"]:
        standing_claim(rows, entry, part, origin="split")
    into = [part["id"] for part in entry.data["into"]]
    rows.update("claims", _claim(rows, entry), state="split", replaced_by=written_json(into))


def claim_merged(rows: Rows, entry: Entry) -> None:
    """Several claims become one."""
    found = {"id": entry.claim, "number": entry.data["number"], "claim": entry.data["claim"]}
    standing_claim(rows, entry, found, origin="merged")
    for claim in entry.data["from"]:
        rows.of_article(entry.article, "claims", claim)
        rows.update("claims", claim, state="merged", replaced_by=written_json([entry.claim]))
        rows.mention(claim)


def claim_dismissed(rows: Rows, entry: Entry) -> None:
    """A claim is set aside."""
    rows.update("claims", _claim(rows, entry), state="dismissed", state_reason=entry.data["reason"])


def claim_restored(rows: Rows, entry: Entry) -> None:
    """A claim that was set aside is under check again."""
    rows.update("claims", _claim(rows, entry), state="standing", state_reason="")


def claim_flagged(rows: Rows, entry: Entry) -> None:
    """A claim is marked for a second look."""
    rows.update("claims", _claim(rows, entry), flagged=1)


def claim_unflagged(rows: Rows, entry: Entry) -> None:
    """The mark is taken away."""
    rows.update("claims", _claim(rows, entry), flagged=0)


def verdict_set(rows: Rows, entry: Entry) -> None:
    """A reviewer's verdict, or its withdrawal; either settles what the newest draft did to the claim.

    Raises ValueError for a reason that there is not, and where the verdict was another one than the event says.
    """
    data = entry.data
    if data["reason"] is not None:
        Reason(data["reason"])
    claim = _claim(rows, entry)
    if (before := rows.get("claims", claim)["verdict"]) != data["from"]:
        raise ValueError(f"the claim was {before}, not {data['from']}")
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


def _claim(rows: Rows, entry: Entry) -> str:
    """The claim that `entry` is about, which is one of its article's. Raises KeyError or ValueError for any other."""
    return rows.of_article(entry.article, "claims", entry.claim)


def _reopen(rows: Rows, claim: str, change: str, to: Mapping[str, Any], **more: str | None) -> None:
    """The claim `claim` reads `to` from now on and is open; what it was before stands beside it."""
    before = rows.get("claims", claim)
    undecided = before["verdict"] == "open" and before["previous"] is not None
    rows.update(
        "claims",
        claim,
        **more,
        **_anchor(to),
        verdict="open",
        reason=None,
        verdict_note="",
        override=None,
        decided_at=None,
        decided_by=None,
        change=change,
        previous=before["previous"] if undecided else before["body"],
        previous_verdict=before["previous_verdict"] if undecided else before["verdict"],
    )


def _anchor(claim: Mapping[str, Any]) -> dict[str, str | int]:
    return {
        "start": claim["start"],
        "end": claim["end"],
        "kind": claim["kind"],
        "text": claim["text"],
        "body": written_json(claim),
    }
