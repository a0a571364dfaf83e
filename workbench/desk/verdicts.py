"""Verdicts: what reviewers found of the claims."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.claims import Verdict
from workbench.desk import model
from workbench.desk.claims import Claims
from workbench.desk.evidence import AttachedEvidence
from workbench.desk.kinds.verdicts import VERDICT_CLEARED, VERDICT_SET
from workbench.desk.machines import Machines
from workbench.desk.model import ClaimRow
from workbench.desk.rules import DeskRule, refuse_unsupported
from workbench.desk.stored_rows import value_of
from workbench.desk.vocabulary import Reason
from workbench.record.earlier_events import IN_ORDER, TRAIL
from workbench.record.errors import Refused
from workbench.record.session import Act, Session


class Verdicts:
    """The verdicts that were given, and how one is given."""

    def __init__(self, session: Session, claims: Claims, evidence: AttachedEvidence, rule: DeskRule) -> None:
        self._session = session
        self._claims = claims
        self._evidence = evidence
        self._rule = rule

    def set(
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
        return self.set_all([claim_id], verdict, reason=reason, note=note, override=override)[0]

    def set_all(
        self,
        claim_ids: Sequence[str],
        verdict: Verdict,
        *,
        reason: Reason | None = None,
        note: str = "",
        override: str | None = None,
    ) -> list[ClaimRow]:
        """Give one verdict on several claims, all or none, as `set_verdict` does on one; it is undone as one act."""
        with self._session.act() as act:
            if len({self._claims.by_id(claim_id).article_id for claim_id in claim_ids}) > 1:
                raise Refused("verdict", "claims of one article at a time")
            decided = []
            for claim_id in dict.fromkeys(claim_ids):
                row = self._claims.standing(self._claims.by_id(claim_id))
                kept = override
                if verdict is Verdict.VERIFIED and not (override or "").strip():
                    refuse_unsupported(row.number, self._rule.current(), self._evidence.of(claim_id))
                elif verdict is not Verdict.VERIFIED or self._evidence.missing_for_verified(claim_id) is None:
                    kept = None
                decided.append((row, kept))
            for row, kept in decided:
                self._set(act, row, verdict, reason, note, kept)
        return [self._claims.by_id(claim_id) for claim_id in claim_ids]

    def given(self, claim_id: str) -> list[model.VerdictRow]:
        """Every verdict that was given on a claim and not undone, in order."""
        rows = self._session.store.rows(
            f"SELECT v.* FROM {TRAIL} JOIN verdicts AS v ON v.event = t.seq"  # noqa: S608 - names of ours
            f" WHERE v.claim = ? AND t.undone_by IS NULL ORDER BY {IN_ORDER}",
            (claim_id,),
        )
        machines = Machines(self._session)
        return [value_of(row, model.VerdictRow, machine=machines.of(row["event"], row["actor"])) for row in rows]

    def _set(
        self, act: Act, row: ClaimRow, verdict: Verdict, reason: Reason | None, note: str, override: str | None
    ) -> None:
        same = (row.verdict, row.reason, row.verdict_note, row.override) == (verdict, reason, note, override)
        if same and row.change is None and row.decided_by in (self._session.actor, None) and not row.conflicts:
            return
        cleared = verdict is Verdict.OPEN and (row.verdict is not Verdict.OPEN or row.contested)
        data = {
            "from": str(row.verdict),
            "to": str(verdict),
            "reason": str(reason) if reason else None,
            "note": note,
            "override": override,
        }
        self._claims.append(act, VERDICT_CLEARED if cleared else VERDICT_SET, row, data)
