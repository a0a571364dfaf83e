"""Acts on sources and evidence: a source is entered once, and tied to each claim that it speaks of."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from dataclasses import fields, replace
from typing import Any

from workbench.desk.definition import DEFINITION
from workbench.desk.kinds.sources import (
    EVIDENCE_ATTACHED,
    EVIDENCE_EDITED,
    EVIDENCE_WITHDRAWN,
    SOURCE_ADDED,
    SOURCE_EDITED,
)
from workbench.desk.model import (
    ArticleRow,
    ClaimRow,
    Evidence,
    EvidenceNote,
    Rank,
    Reliability,
    Rule,
    Source,
    SourceKind,
    SourceNote,
    Stance,
)
from workbench.desk.reading import Reading, readable
from workbench.desk.rules import DEFAULT_RULE, missing_for
from workbench.record import confidential
from workbench.record.errors import NotFound, Refused
from workbench.record.events import decode, read_time
from workbench.record.session import Act

_SOURCES = """
SELECT s.*, k.body AS apart,
       EXISTS (SELECT 1 FROM destroyed AS d WHERE d.name = s.id) AS destroyed
FROM sources AS s LEFT JOIN confidential AS k ON k.source = s.id
"""


class Sourcing(Reading):
    """What can be asked and done about sources, and what ties them to claims."""

    def sources(self) -> list[Source]:
        """All sources of the record, in the order in which they were entered."""
        return [_source(row) for row in self.store.rows(_SOURCES + "ORDER BY s.added_at, s.id")]

    def source(self, source_id: str) -> Source:
        """The source with the id `source_id`. Raises NotFound."""
        row = self.store.row(_SOURCES + "WHERE s.id = ?", (source_id,))
        if row is None:
            raise NotFound(f"no source {source_id}")
        return _source(row)

    def evidence(self, claim_id: str, *, withdrawn: bool = False) -> list[Evidence]:
        """What is tied to a claim, in the order in which it was attached; withdrawn evidence if asked for."""
        return self._evidence("e.claim = ?", claim_id, withdrawn)

    def article_evidence(self, article_id: str, *, withdrawn: bool = False) -> dict[str, list[Evidence]]:
        """The evidence of all claims of an article by the claims' ids, as `evidence` gives it for one."""
        found: dict[str, list[Evidence]] = {}
        of_article = "EXISTS (SELECT 1 FROM claims AS c WHERE c.id = e.claim AND c.article = ?)"
        for one in self._evidence(of_article, article_id, withdrawn):
            found.setdefault(one.claim_id, []).append(one)
        return found

    def rule(self) -> Rule:
        """What the desk asks of a claim before it may be called verified."""
        row = self.store.row("SELECT value FROM settings WHERE id = 'rule'")
        return Rule(row["value"]) if row else DEFAULT_RULE

    def missing_for_verified(self, claim_id: str) -> str | None:
        """What a claim lacks to be called verified under the desk's rule, in words; None where it lacks nothing."""
        return missing_for(self.rule(), self.evidence(claim_id))

    def attach_evidence(self, claim_id: str, note: EvidenceNote) -> Evidence:
        """Tie a source to a claim; a new source enters the record with it. One filled field is enough.

        Raises Refused where nothing is filled, NotFound where the claim or the source is not there.
        """
        with self.act() as act:
            claim = self.claim_by_id(claim_id)
            if isinstance(note.source, str):
                source = self.source(note.source).id
            elif note.source == SourceNote() and not (note.locator or note.passage or note.calculation or note.note):
                raise Refused("source", "a source note needs one field at least")
            else:
                source = self._add_source(act, note.source, claim)
            evidence = act.new_id()
            act.append(
                EVIDENCE_ATTACHED,
                {"evidence": evidence, "source": source, **_tie(note)},
                article=claim.article_id,
                draft=claim.draft_id,
                claim=claim.id,
            )
        return self._evidence("e.id = ?", evidence, True)[0]

    def add_source(self, note: SourceNote) -> Source:
        """Enter a source that is tied to no claim yet. Raises Refused where nothing is filled."""
        with self.act() as act:
            if note == SourceNote():
                raise Refused("source", "a source note needs one field at least")
            source = self._add_source(act, note, None)
        return self.source(source)

    def edit_source(self, source_id: str, note: SourceNote, *, claim_id: str | None = None) -> Source:
        """Correct what is known of a source, for every claim that it is tied to; `claim_id` is where it was noticed.

        The confidential part can't be edited, since its commitment stands in the trail: enter a new source instead.
        Raises Refused for that, for a source whose confidential part was destroyed, and where a verified claim would
        lack what the desk's rule asks.
        """
        with self.act() as act:
            before = self.source(source_id)
            claim = self.claim_by_id(claim_id) if claim_id else None
            if before.confidential or note.confidential:
                if (note.person, note.role, note.contact, note.confidential) != (
                    before.person, before.role, before.contact, before.confidential,
                ):  # fmt: skip
                    raise Refused("confidential", "the confidential part of a source is not edited; enter a new source")
                before, note = (
                    replace(before, person="", role="", contact=""),
                    replace(note, person="", role="", contact=""),
                )
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
                for resting in self.claims_resting_on(source_id):
                    self._still_supported(resting)
        return self.source(source_id)

    def edit_evidence(self, evidence_id: str, note: EvidenceNote) -> Evidence:
        """Correct stance, locator, passage, calculation or note; the source stays what it is.

        Raises Refused where a verified claim would lack what the desk's rule asks.
        """
        with self.act() as act:
            before, claim = self._tied(evidence_id)
            old = {name: str(getattr(before, name)) for name in ("stance", "locator", "passage", "calculation", "note")}
            changed = [name for name, value in _tie(note).items() if value != old[name]]
            if changed:
                data = {
                    "evidence": evidence_id,
                    "from": {name: old[name] for name in changed},
                    "to": {name: _tie(note)[name] for name in changed},
                }
                act.append(EVIDENCE_EDITED, data, article=claim.article_id, draft=claim.draft_id, claim=claim.id)
                self._still_supported(claim.id)
        return self._evidence("e.id = ?", evidence_id, True)[0]

    def correct_evidence(self, seen: Evidence, note: EvidenceNote) -> bool:
        """Write what `note` has otherwise than `seen`: what ties source and claim, and the source if it is given.

        Each is an act of its own, and both are written or none. Gives whether there was anything to write. Raises
        Refused where `seen` is not what the record has any more, and what `edit_evidence` and `edit_source` raise.
        """
        with self.together() as act:
            if seen not in self.evidence(seen.claim_id):
                raise Refused("evidence", "the source was changed or withdrawn meanwhile; look at it again first")
            self.edit_evidence(seen.id, note)
            act.end()
            if isinstance(note.source, SourceNote):
                self.edit_source(seen.source.id, note.source, claim_id=seen.claim_id)
            return act.wrote

    def withdraw_evidence(self, evidence_id: str, reason: str = "") -> Evidence:
        """Let a source count no more for a claim; it stays in the record.

        Raises Refused where a verified claim would lack what the desk's rule asks: open the claim first.
        """
        with self.act() as act:
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
            self._still_supported(claim.id)
        return self._evidence("e.id = ?", evidence_id, True)[0]

    def claims_resting_on(self, source_id: str) -> list[str]:
        """The ids of the claims that a source is tied to, in the order in which it was attached."""
        rows = self.store.rows("SELECT claim FROM evidence WHERE source = ? ORDER BY at, id", (source_id,))
        return list(dict.fromkeys(row["claim"] for row in rows))

    def articles_resting_on(self, source_id: str) -> list[str]:
        """The articles that rest on a source or ever did: what was undone or withdrawn since counts too.

        A source may have entered with an article of another record, which is not here.
        """
        rows = self.store.rows(
            "SELECT CAST(e.body AS BLOB) AS body FROM trail AS t JOIN events AS e ON e.seq = t.seq"
            " WHERE t.kind IN ('source.added', 'evidence.attached') AND t.article IN (SELECT id FROM articles)"
            " ORDER BY t.seq"
        )
        entries = (DEFINITION.unwrapped(decode(row["body"])) for row in rows)
        return list(dict.fromkeys(one.article for one in entries if one.data["source"] == source_id and one.article))

    def refuse_destroying(self, article: ArticleRow) -> None:
        """Raise Refused while an article is on hold or its retention has not ended."""
        if article.hold is not None:
            raise Refused("hold", f"article {article.number} is on hold: {article.hold}")
        if article.retain_until and self.clock().date() <= article.retain_until:
            raise Refused("retention", f"article {article.number} is kept until {article.retain_until}")

    def _add_source(self, act: Act, note: SourceNote, claim: ClaimRow | None) -> str:
        source = act.new_id()
        data = source_fields(note)
        if note.confidential:
            data = confidential.set_apart(self.store.connection, source, data, self.entropy)
        act.append(
            SOURCE_ADDED,
            {"source": source, **data},
            article=claim.article_id if claim else None,
            claim=claim.id if claim else None,
        )
        return source

    def _still_supported(self, claim_id: str) -> None:
        """Raise Refused where a claim is verified without an override and lacks what the desk's rule asks."""
        row = self.claim_by_id(claim_id)
        if row.verdict == "verified" and row.override is None and (missing := self.missing_for_verified(claim_id)):
            raise Refused("verified", f"claim {row.number} is verified and would need {missing}; open it again first")

    def _tied(self, evidence_id: str) -> tuple[Evidence, ClaimRow]:
        found = self._evidence("e.id = ?", evidence_id, True)
        if not found:
            raise NotFound(f"no evidence {evidence_id}")
        return found[0], self.claim_by_id(found[0].claim_id)

    def _evidence(self, where: str, value: str, withdrawn: bool) -> list[Evidence]:
        rows = self.store.rows(
            "SELECT * FROM evidence AS e WHERE " + where  # noqa: S608 - the condition is this module's own
            + ("" if withdrawn else " AND e.withdrawn IS NULL") + " ORDER BY e.at, e.id",
            (value,),
        )  # fmt: skip
        known: dict[str, Source] = {}
        for row in rows:
            if row["source"] not in known:
                known[row["source"]] = self.source(row["source"])
        return [
            Evidence(
                id=row["id"],
                claim_id=row["claim"],
                source=known[row["source"]],
                stance=Stance(row["stance"]),
                locator=row["locator"],
                passage=row["passage"],
                calculation=row["calculation"],
                note=row["note"],
                at=read_time(row["at"]),
                actor=row["actor"],
                withdrawn=row["withdrawn"],
            )
            for row in rows
        ]


def source_fields(note: SourceNote) -> dict[str, Any]:
    """The filled fields of a source as an event holds them."""
    found: dict[str, Any] = {}
    for name in (field.name for field in fields(SourceNote)):
        value = getattr(note, name)
        if value not in (None, "", False):
            found[name] = value.isoformat() if isinstance(value, dt.date) else value if value is True else str(value)
    return found


def _tie(note: EvidenceNote) -> dict[str, str]:
    return {
        "stance": str(note.stance),
        "locator": note.locator,
        "passage": note.passage,
        "calculation": note.calculation,
        "note": note.note,
    }


@readable
def _source(row: sqlite3.Row) -> Source:
    apart = json.loads(row["apart"]) if row["apart"] else {}
    return Source(
        id=row["id"],
        kind=SourceKind(row["kind"]) if row["kind"] else None,
        rank=Rank(row["rank"]) if row["rank"] else None,
        title=row["title"],
        publisher=row["publisher"],
        person=apart.get("person", row["person"]),
        role=apart.get("role", row["role"]),
        contact=apart.get("contact", row["contact"]),
        confidential=bool(row["confidential"]),
        url=row["url"],
        archive_url=row["archive_url"],
        accessed=dt.date.fromisoformat(row["accessed"]) if row["accessed"] else None,
        published=row["published"],
        obtained=row["obtained"],
        attachment=row["attachment"],
        attachment_sha256=row["attachment_sha256"],
        group=row["group"],
        reliability=Reliability(row["reliability"]) if row["reliability"] else None,
        note=row["note"],
        added_at=read_time(row["added_at"]),
        added_by=row["added_by"],
        withheld=bool(row["confidential"]) and not apart and not row["destroyed"],
        destroyed=bool(row["destroyed"]),
    )
