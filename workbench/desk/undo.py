"""Undo and redo: acts of their own, which name what they take back, so that both stay in the trail."""

from __future__ import annotations

import sqlite3

from msgspec.structs import replace

from workbench.desk.claims import Claims
from workbench.desk.evidence import AttachedEvidence
from workbench.desk.kinds.drafts import CLAIMS_CARRIED
from workbench.desk.kinds.kind import Kind
from workbench.desk.kinds.record import ACT_REDONE, ACT_UNDONE
from workbench.desk.kinds.sources import SOURCE_EDITED
from workbench.desk.kinds.table import names
from workbench.desk.model import Event
from workbench.desk.sources import Sources
from workbench.desk.trail import Trail
from workbench.record.earlier_events import changed_since
from workbench.record.errors import Refused
from workbench.record.events import MalformedEventError
from workbench.record.session import Act, Session
from workbench.translatable import N_, Phrase

_UNDOABLE = names(lambda kind: kind.undoable)


class Acts:
    """Each reviewer takes back their own acts, the last one first, in one article or (with no article) anywhere."""

    def __init__(
        self, session: Session, claims: Claims, sources: Sources, evidence: AttachedEvidence, trail: Trail
    ) -> None:
        self._session = session
        self._claims = claims
        self._sources = sources
        self._evidence = evidence
        self._trail = trail

    def undoable(self, article_id: str | None = None) -> list[Event]:
        """The events of the act that `undo` would take back; none where there is nothing to undo."""
        found = self._session.store.row(
            f"SELECT act FROM trail WHERE actor = :actor AND (:article IS NULL OR article = :article)"  # noqa: S608
            f" AND undone_by IS NULL AND kind IN ({_UNDOABLE}) ORDER BY seq DESC LIMIT 1",
            {"actor": self._session.actor, "article": article_id},
        )
        return self._events("act = ? AND undone_by IS NULL", found["act"]) if found else []

    def undo(self, article_id: str | None = None) -> list[Event]:
        """Take back the reviewer's last act that stands, and give its events.

        Raises Refused where there is none, where somebody changed the same things since, and where a verified claim
        would lack what the desk's rule asks.
        """
        with self._session.act() as act:
            if not (events := self.undoable(article_id)):
                raise Refused("undo", "there is nothing to undo")
            self._unchanged([event.seq for event in events], N_("undone"))
            self._take_back(act, ACT_UNDONE, events, {})
        return events

    def redo(self, article_id: str | None = None) -> list[Event]:
        """Bring back the act that was undone last, and give its events, which stand again.

        Raises Refused where there is none and where somebody changed the same things since.
        """
        with self._session.act() as act:
            undo = self._last_undo(article_id)
            if undo is None:
                raise Refused("redo", "there is nothing to redo")
            events = self._events("undone_by = ?", undo["seq"])
            self._unchanged([undo["seq"]], N_("redone"))
            self._take_back(act, ACT_REDONE, events, {"undo": undo["id"]})
        return [replace(event, undone_by=None) for event in events]

    def _take_back(self, act: Act, kind: Kind, events: list[Event], data: dict[str, str]) -> None:
        claims = {event.claim_id for event in events if event.claim_id}
        sources = [event.data["source"] for event in events if event.kind == SOURCE_EDITED.name]
        articles = {event.article_id for event in events}
        try:
            act.append(
                kind,
                {"events": [event.id for event in events], **data},
                article=articles.pop() if len(articles) == 1 else None,
                claim=min(claims) if len(claims) == 1 else None,
            )
        except MalformedEventError as error:
            if isinstance(error.__cause__, sqlite3.IntegrityError):
                raise Refused("undo", "what came into the record by this act is in use since") from None
            raise
        for claim in claims.union(*map(self._sources.claims_resting_on, sources)):
            if self._session.store.row("SELECT 1 FROM claims WHERE id = ?", (claim,)):
                self._evidence.refuse_unsupported(claim)

    def _unchanged(self, seqs: list[int], done: str) -> None:
        for table, row in changed_since(self._session.store.connection, seqs):
            found = self._session.store.row(
                f"SELECT t.seq, t.actor, t.kind FROM {table} AS r JOIN trail AS t ON t.seq = r.event WHERE r.id = ?",  # noqa: S608
                (row,),
            )
            raise Refused("undo", "this can't be {done}: {since}", done=Phrase(done), since=_since(found))

    def _last_undo(self, article_id: str | None) -> sqlite3.Row | None:
        return self._session.store.row(
            f"SELECT seq, id FROM trail AS u WHERE kind = '{ACT_UNDONE}' AND undone_by IS NULL AND actor = :actor"  # noqa: S608
            f" AND (:article IS NULL OR article = :article) AND NOT EXISTS (SELECT 1 FROM trail AS t"
            f" WHERE t.seq > u.seq AND t.actor = :actor AND (:article IS NULL OR t.article = :article)"
            f" AND t.kind IN ({_UNDOABLE})) ORDER BY seq DESC LIMIT 1",
            {"actor": self._session.actor, "article": article_id},
        )

    def _events(self, where: str, value: int) -> list[Event]:
        seqs = self._session.store.rows(f"SELECT seq FROM trail WHERE {where} ORDER BY seq", (value,))  # noqa: S608
        return [self._trail.event(row["seq"]) for row in seqs]


def _since(found: sqlite3.Row | None) -> Phrase:
    """What was written since on what is to be taken back."""
    if found is None:
        return Phrase("it was changed since")
    if found["kind"] == CLAIMS_CARRIED.name:
        return Phrase("a new draft came in since (event {seq})", seq=found["seq"])
    return Phrase("{who} changed the same thing since (event {seq})", who=found["actor"], seq=found["seq"])
