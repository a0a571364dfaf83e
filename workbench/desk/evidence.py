"""Evidence: what ties sources to claims, and what a verified claim must have of it."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from workbench.desk.claims import Claims
from workbench.desk.kinds.sources import EVIDENCE_ATTACHED, EVIDENCE_EDITED, EVIDENCE_WITHDRAWN, SOURCE_EDITED
from workbench.desk.model import TIE_FIELDS, ClaimRow, Evidence, EvidenceNote
from workbench.desk.rules import DeskRule, missing_for
from workbench.desk.source_note import WHO_FIELDS, Source, SourceNote
from workbench.desk.sources import Sources, source_fields
from workbench.desk.stored_rows import value_of
from workbench.record.errors import NotFound, Refused
from workbench.record.session import Session
from workbench.translatable import Phrase


class AttachedEvidence:
    """What ties sources to claims; a correction is refused where a verified claim would lack what the rule asks."""

    def __init__(self, session: Session, claims: Claims, sources: Sources, rule: DeskRule) -> None:
        self._session = session
        self._claims = claims
        self._sources = sources
        self._rule = rule

    def of(self, claim_id: str, *, withdrawn: bool = False) -> list[Evidence]:
        """What is tied to a claim, in the order in which it was attached; withdrawn evidence if asked for."""
        return self._read("e.claim = ?", claim_id, withdrawn)

    def of_article(self, article_id: str, *, withdrawn: bool = False) -> dict[str, list[Evidence]]:
        """The evidence of all claims of an article by the claims' ids, as `evidence` gives it for one."""
        found: dict[str, list[Evidence]] = {}
        of_article = "EXISTS (SELECT 1 FROM claims AS c WHERE c.id = e.claim AND c.article = ?)"
        for one in self._read(of_article, article_id, withdrawn):
            found.setdefault(one.claim_id, []).append(one)
        return found

    def attach(self, claim_id: str, note: EvidenceNote) -> Evidence:
        """Tie a source to a claim; a new source enters the record with it. One filled field is enough.

        Raises Refused where nothing is filled, NotFound where the claim or the source is not there.
        """
        with self._session.act() as act:
            claim = self._claims.by_id(claim_id)
            if isinstance(note.source, str):
                source = self._sources.get(note.source).id
            elif note.source.is_empty and not any(_tie(note)[name].strip() for name in TIE_FIELDS[1:]):
                raise Refused("source", "a source note needs one field at least")
            else:
                source = self._sources.enter(act, note.source, claim)
            evidence = act.new_id()
            act.append(
                EVIDENCE_ATTACHED,
                {"evidence": evidence, "source": source, **_tie(note)},
                article=claim.article_id,
                draft=claim.draft_id,
                claim=claim.id,
            )
        return self._read("e.id = ?", evidence, True)[0]

    def attach_to_all(self, claim_ids: Sequence[str], note: EvidenceNote) -> list[Evidence]:
        """Tie a source to every one of the claims (one at least), as one act; it enters the record once.

        Raises what `attach` raises.
        """
        with self._session.together():
            first = self.attach(claim_ids[0], note)
            again = replace(note, source=first.source.id)
            return [first, *(self.attach(claim_id, again) for claim_id in claim_ids[1:])]

    def edit(self, evidence_id: str, note: EvidenceNote) -> Evidence:
        """Correct stance, locator, passage, calculation or note; the source stays what it is.

        Raises Refused where a verified claim would lack what the desk's rule asks.
        """
        with self._session.act() as act:
            before, claim = self._tied(evidence_id)
            old = _tie(before)
            if changed := {name: value for name, value in _tie(note).items() if value != old[name]}:
                data = {"evidence": evidence_id, "from": {name: old[name] for name in changed}, "to": changed}
                act.append(EVIDENCE_EDITED, data, article=claim.article_id, draft=claim.draft_id, claim=claim.id)
                self.refuse_unsupported(claim.id)
        return self._read("e.id = ?", evidence_id, True)[0]

    def edit_source(self, source_id: str, note: SourceNote, *, claim_id: str | None = None) -> Source:
        """Correct what is known of a source, for every claim that it is tied to; `claim_id` is where it was noticed.

        The confidential part can't be edited, since its commitment stands in the trail: enter a new source instead.
        Raises Refused for that, for a source whose confidential part was destroyed, and where a verified claim would
        lack what the desk's rule asks.
        """
        with self._session.act() as act:
            before = self._sources.get(source_id)
            claim = self._claims.by_id(claim_id) if claim_id else None
            if before.confidential or note.confidential:
                if any(getattr(note, name) != getattr(before, name) for name in (*WHO_FIELDS, "confidential")):
                    raise Refused("confidential", "the confidential part of a source is not edited; enter a new source")
                nobody = dict.fromkeys(WHO_FIELDS, "")
                before, note = replace(before, **nobody), replace(note, **nobody)
            old, new = source_fields(before), source_fields(note)
            changed = [name for name in old | new if old.get(name) != new.get(name)]
            if changed:
                if before.destroyed:
                    raise Refused("confidential", "this source's name was destroyed; what is left of it stays as it is")
                data = {
                    "source": source_id,
                    "from": {name: old.get(name) for name in changed},
                    "to": {name: new.get(name) for name in changed},
                }
                article = claim.article_id if claim else None
                act.append(SOURCE_EDITED, data, article=article, claim=claim_id)
                for resting in self._sources.claims_resting_on(source_id):
                    self.refuse_unsupported(resting)
        return self._sources.get(source_id)

    def correct(self, seen: Evidence, note: EvidenceNote) -> bool:
        """Write what `note` has otherwise than `seen`: what ties source and claim, and the source if it is given.

        Each is an act of its own, and both are written or none. Gives whether there was anything to write. Raises
        Refused where `seen` is not what the record has any more, and what `edit_evidence` and `edit_source` raise.
        """
        with self._session.together() as act:
            if seen not in self.of(seen.claim_id):
                raise Refused("evidence", "the source was changed or withdrawn meanwhile; look at it again first")
            self.edit(seen.id, note)
            act.end()
            if isinstance(note.source, SourceNote):
                self.edit_source(seen.source.id, note.source, claim_id=seen.claim_id)
            return act.wrote

    def withdraw(self, evidence_id: str, reason: str = "") -> Evidence:
        """Let a source count no more for a claim; it stays in the record.

        Raises Refused where a verified claim would lack what the desk's rule asks: open the claim first.
        """
        with self._session.act() as act:
            before, claim = self._tied(evidence_id)
            if before.withdrawn is not None:
                raise Refused("evidence", "this evidence is withdrawn already")
            act.append(
                EVIDENCE_WITHDRAWN,
                {"evidence": evidence_id, "reason": reason},
                article=claim.article_id,
                draft=claim.draft_id,
                claim=claim.id,
            )
            self.refuse_unsupported(claim.id)
        return self._read("e.id = ?", evidence_id, True)[0]

    def missing_for_verified(self, claim_id: str) -> str | None:
        """What a claim lacks to be called verified under the desk's rule, in words; None where it lacks nothing."""
        return missing_for(self._rule.current(), self.of(claim_id))

    def refuse_unsupported(self, claim_id: str) -> None:
        """Raise Refused where a claim is verified without an override and lacks what the desk's rule asks."""
        row = self._claims.by_id(claim_id)
        if row.verdict == "verified" and row.override is None and (missing := self.missing_for_verified(claim_id)):
            raise Refused(
                "verified",
                "claim {number} is verified and would need {lacks}; open it again first",
                number=row.number,
                lacks=Phrase(missing),
            )

    def _tied(self, evidence_id: str) -> tuple[Evidence, ClaimRow]:
        found = self._read("e.id = ?", evidence_id, True)
        if not found:
            raise NotFound("no evidence {evidence_id}", evidence_id=evidence_id)
        return found[0], self._claims.by_id(found[0].claim_id)

    def _read(self, where: str, value: str, withdrawn: bool) -> list[Evidence]:
        rows = self._session.store.rows(
            "SELECT * FROM evidence AS e WHERE " + where  # noqa: S608 - the condition is this module's own
            + ("" if withdrawn else " AND e.withdrawn IS NULL") + " ORDER BY e.at, e.id",
            (value,),
        )  # fmt: skip
        known: dict[str, Source] = {}
        for row in rows:
            if row["source"] not in known:
                known[row["source"]] = self._sources.get(row["source"])
        return [value_of(row, Evidence, source=known[row["source"]]) for row in rows]


def _tie(tied: EvidenceNote | Evidence) -> dict[str, str]:
    return {name: str(getattr(tied, name)) for name in TIE_FIELDS}
