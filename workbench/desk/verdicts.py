"""Acts on claims: verdicts, and claims made, changed and set aside by hand."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from workbench.claims import Claim, Verdict
from workbench.desk.articles import check_anchor
from workbench.desk.kinds.claims import (
    CLAIM_ADDED,
    CLAIM_DISMISSED,
    CLAIM_EDITED,
    CLAIM_FLAGGED,
    CLAIM_MERGED,
    CLAIM_RESTORED,
    CLAIM_SPLIT,
    CLAIM_UNFLAGGED,
)
from workbench.desk.kinds.kind import Kind
from workbench.desk.kinds.verdicts import VERDICT_CLEARED, VERDICT_SET
from workbench.desk.model import ClaimRow, Reason, State
from workbench.desk.rules import refuse_unsupported
from workbench.desk.sources import Sourcing
from workbench.record.errors import Refused
from workbench.record.session import Act


class Judging(Sourcing):
    """What a reviewer does with the claims of an article."""

    def set_verdict(
        self,
        claim_id: str,
        verdict: Verdict,
        *,
        reason: Reason | None = None,
        note: str = "",
        override: str | None = None,
    ) -> ClaimRow:
        """Say what was found of a claim; `Verdict.OPEN` opens it again.

        Said again by the same reviewer nothing is written; said by another one it is. Raises Refused on a dismissed
        claim, and where the desk's rule asks more of a verified claim than there is, unless `override` gives a reason.
        """
        return self.set_verdicts([claim_id], verdict, reason=reason, note=note, override=override)[0]

    def set_verdicts(
        self,
        claim_ids: Sequence[str],
        verdict: Verdict,
        *,
        reason: Reason | None = None,
        note: str = "",
        override: str | None = None,
    ) -> list[ClaimRow]:
        """Give one verdict on several claims, all or none, as `set_verdict` does on one; it is undone as one act."""
        with self.act() as act:
            if len({self.claim_by_id(claim_id).article_id for claim_id in claim_ids}) > 1:
                raise Refused("verdict", "claims of one article at a time")
            for claim_id in claim_ids:
                row = self.claim_by_id(claim_id)
                self._standing(row)
                kept = override
                if verdict is Verdict.VERIFIED and not override:
                    refuse_unsupported(row.number, self.rule(), self.evidence(claim_id))
                elif verdict is not Verdict.VERIFIED or self.missing_for_verified(claim_id) is None:
                    kept = None
                self._set_verdict(act, row, verdict, reason, note, kept)
        return [self.claim_by_id(claim_id) for claim_id in claim_ids]

    def add_claim(self, article_id: str, claim: Claim) -> ClaimRow:
        """Add a claim that the extractor missed, anchored in the newest draft. Raises Refused where it is not there."""
        with self.act() as act:
            draft = self.draft(article_id)
            check_anchor(claim, draft.text)
            row = act.new_id()
            data = {"number": self.next_claim_number(article_id), "claim": claim.to_dict()}
            act.append(CLAIM_ADDED, data, article=article_id, draft=draft.id, claim=row)
        return self.claim_by_id(row)

    def edit_claim(self, claim_id: str, claim: Claim, note: str = "") -> ClaimRow:
        """Correct a claim's span or reading. Where its words change it is open again: no verdict outlives them."""
        with self.act() as act:
            row = self._standing(self.claim_by_id(claim_id))
            check_anchor(claim, self.draft(row.article_id).text)
            if claim != row.claim:
                data = {
                    "from": row.claim.to_dict(),
                    "to": claim.to_dict(),
                    "reopens": claim.span.text != row.text and row.verdict is not Verdict.OPEN,
                    "note": note,
                }
                self._on(act, CLAIM_EDITED, row, data)
        return self.claim_by_id(claim_id)

    def split_claim(self, claim_id: str, parts: Sequence[Claim]) -> list[ClaimRow]:
        """Make two or more claims of one; each is open, and the evidence stays with the claim that was split."""
        with self.act() as act:
            row = self._standing(self.claim_by_id(claim_id))
            if len(parts) < 2:
                raise Refused("split", "a claim is split into two parts at least")
            text = self.draft(row.article_id).text
            first = self.next_claim_number(row.article_id)
            into: list[dict[str, Any]] = []
            for number, part in enumerate(parts, first):
                check_anchor(part, text)
                into.append({"id": act.new_id(), "number": number, "claim": part.to_dict()})
            self._on(act, CLAIM_SPLIT, row, {"into": into})
        return [self.claim_by_id(part["id"]) for part in into]

    def merge_claims(self, claim_ids: Sequence[str], claim: Claim) -> ClaimRow:
        """Make one claim of several of the same article; it is open, and the evidence stays with the merged ones."""
        with self.act() as act:
            rows = [self._standing(self.claim_by_id(claim_id)) for claim_id in dict.fromkeys(claim_ids)]
            if len(rows) < 2 or len({row.article_id for row in rows}) != 1:
                raise Refused("merge", "two claims of one article at least are merged")
            article = rows[0].article_id
            draft = self.draft(article)
            check_anchor(claim, draft.text)
            new = act.new_id()
            data = {
                "number": self.next_claim_number(article),
                "claim": claim.to_dict(),
                "from": [row.id for row in rows],
            }
            act.append(CLAIM_MERGED, data, article=article, draft=draft.id, claim=new)
        return self.claim_by_id(new)

    def dismiss(self, claim_id: str, reason: str = "") -> ClaimRow:
        """Set a claim aside that is none; no verdict can be given on it until it is restored."""
        with self.act() as act:
            row = self._standing(self.claim_by_id(claim_id))
            self._on(act, CLAIM_DISMISSED, row, {"reason": reason})
        return self.claim_by_id(claim_id)

    def restore(self, claim_id: str) -> ClaimRow:
        """Put a dismissed claim under check again, with the verdict it had."""
        with self.act() as act:
            row = self.claim_by_id(claim_id)
            if row.state is not State.DISMISSED:
                raise Refused("dismissed", f"claim {row.number} is {row.state}, not dismissed")
            self._on(act, CLAIM_RESTORED, row, {"reason": row.state_reason})
        return self.claim_by_id(claim_id)

    def flag(self, claim_id: str, *, flagged: bool = True) -> ClaimRow:
        """Mark a claim for a second look, or take the mark away."""
        with self.act() as act:
            row = self.claim_by_id(claim_id)
            if row.flagged != flagged:
                self._on(act, CLAIM_FLAGGED if flagged else CLAIM_UNFLAGGED, row, {})
        return self.claim_by_id(claim_id)

    def _set_verdict(
        self, act: Act, row: ClaimRow, verdict: Verdict, reason: Reason | None, note: str, override: str | None
    ) -> None:
        same = (row.verdict, row.reason, row.verdict_note, row.override) == (verdict, reason, note, override)
        if same and row.change is None and row.decided_by in (self.actor, None):
            return
        cleared = verdict is Verdict.OPEN and row.verdict is not Verdict.OPEN
        data = {
            "from": str(row.verdict),
            "to": str(verdict),
            "reason": str(reason) if reason else None,
            "note": note,
            "override": override,
        }
        self._on(act, VERDICT_CLEARED if cleared else VERDICT_SET, row, data)

    def _on(self, act: Act, kind: Kind, row: ClaimRow, data: dict[str, Any]) -> None:
        act.append(kind, data, article=row.article_id, draft=row.draft_id, claim=row.id)

    def _standing(self, row: ClaimRow) -> ClaimRow:
        if row.state is State.DISMISSED:
            raise Refused("dismissed", f"claim {row.number} is dismissed; restore it first")
        if row.state is not State.STANDING:
            raise Refused("dismissed", f"claim {row.number} was {row.state} and is under check no more")
        return row
