"""Queries: from the tables to the values of `model`. Nothing here writes."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from collections.abc import Callable, Container
from functools import wraps
from sys import intern
from typing import ParamSpec, TypeVar

from workbench.claims import Claim, Verdict
from workbench.desk import model
from workbench.desk.definition import DEFINITION
from workbench.desk.kinds.sources import SOURCE_EDITED
from workbench.record.errors import CorruptRecord, NotFound
from workbench.record.events import read_time
from workbench.record.session import Session

P = ParamSpec("P")
Row = TypeVar("Row")

_ARTICLES = """
SELECT a.*, d.number AS draft_number,
       (SELECT max(t.at) FROM trail AS t WHERE t.seq = (SELECT max(seq) FROM trail WHERE article = a.id)) AS changed_at
FROM articles AS a JOIN drafts AS d ON d.id = a.draft
"""

_COUNTS = """
SELECT article, CASE state WHEN 'standing' THEN verdict ELSE state END AS name, count(*) AS number
FROM claims WHERE state IN ('standing', 'dismissed') {where} GROUP BY article, name
"""

_CLAIMS = """
SELECT c.*,
       (SELECT count(*) FROM evidence AS e WHERE e.claim = c.id AND e.withdrawn IS NULL) AS evidence_count,
       (SELECT count(*) FROM notes AS n WHERE n.claim = c.id) AS note_count,
       (SELECT count(*) FROM queries AS q WHERE q.claim = c.id AND q.outcome = 'open') AS open_queries
FROM claims AS c
"""

_EVENTS = """
SELECT t.undone_by, CAST(e.body AS BLOB) AS body FROM trail AS t JOIN events AS e ON e.seq = t.seq
"""

_ABOUT = """
WHERE t.seq IN (
    SELECT seq FROM trail WHERE article = :ref
    UNION SELECT seq FROM trail WHERE claim = :ref
    UNION SELECT seq FROM mentions WHERE claim = :ref
    UNION SELECT seq FROM trail WHERE article = (SELECT article FROM claims WHERE id = :ref)
          AND kind IN ('claims.extracted', 'claims.carried')
    UNION SELECT seq FROM trail WHERE kind = 'source.edited' AND EXISTS (SELECT 1 FROM evidence WHERE claim = :ref)
) ORDER BY t.seq
"""


class Reading(Session):
    """What can be asked of articles, drafts, claims and the trail."""

    def articles(self) -> list[model.ArticleRow]:
        """All articles, by number."""
        counts = self._counts()
        return [
            _article(row, counts.get(row["id"], model.Counts()))
            for row in self.store.rows(_ARTICLES + "ORDER BY a.number")
        ]

    def article(self, ref: str | int) -> model.ArticleRow:
        """The article with the number, slug or id `ref`. Raises NotFound."""
        row = self.store.row(
            _ARTICLES + "WHERE a.id = :ref OR a.slug = :ref OR CAST(a.number AS TEXT) = :ref"
            " ORDER BY a.id = :ref DESC, a.slug = :ref DESC LIMIT 1",
            {"ref": str(ref)},
        )
        if row is None:
            raise NotFound(f"no article {ref}")
        return _article(row, self.counts(row["id"]))

    def article_with(self, original_sha256: str) -> model.ArticleRow | None:
        """The article that has the file with this SHA-256 as one of its drafts, or None."""
        row = self.store.row(
            "SELECT d.article FROM drafts AS d JOIN articles AS a ON a.id = d.article"
            " WHERE d.original_sha256 = ? AND NOT a.destroyed ORDER BY d.event LIMIT 1",
            (original_sha256,),
        )
        return self.article(row["article"]) if row else None

    def drafts(self, article_id: str) -> list[model.Draft]:
        """The drafts of an article, oldest first."""
        return [
            self._draft(row)
            for row in self.store.rows("SELECT * FROM drafts WHERE article = ? ORDER BY number", (article_id,))
        ]

    def draft(self, article_id: str, number: int | None = None) -> model.Draft:
        """An article's draft with the number `number`, the newest unless given. Raises NotFound."""
        row = self.store.row(
            "SELECT * FROM drafts WHERE article = ? AND (? IS NULL OR number = ?) ORDER BY number DESC LIMIT 1",
            (article_id, number, number),
        )
        if row is None:
            raise NotFound(f"no draft {number} of this article" if number else f"no article {article_id}")
        return self._draft(row)

    def original(self, draft: model.Draft) -> bytes:
        """The file that the draft was read from, byte for byte. Raises NotFound where it was destroyed."""
        return self._blob(draft.original_sha256)

    def read_by(self, draft_id: str) -> model.ReadBy | None:
        """What found the claims of a draft; None where an earlier workbench did, which did not say."""
        where = "WHERE t.draft = ? AND t.kind = 'claims.extracted' ORDER BY t.seq LIMIT 1"
        row = self.store.row(_EVENTS + where, (draft_id,))
        told = _event(row).data.get("read_by") if row else None
        return model.ReadBy(**told) if told else None

    def claims(
        self,
        article_id: str,
        *,
        gone: bool = False,
        after: model.ClaimRow | None = None,
        limit: int | None = None,
    ) -> list[model.ClaimRow]:
        """The claims of an article's newest draft in reading order, dismissed ones too.

        With `gone`, also those that the draft has no more, because they were cut, split or merged; their anchors are
        in older drafts. A long article can be read in pieces: with `after` only the claims that follow that one, with
        `limit` only so many.
        """
        where = "WHERE c.article = ?" + ("" if gone else " AND c.state IN ('standing', 'dismissed')")
        place: tuple[int, ...] = ()
        if after is not None:
            where += ' AND (c.start, c."end", c.number) > (?, ?, ?)'
            place = (after.claim.span.start, after.claim.span.end, after.number)
        order = ' ORDER BY c.start, c."end", c.number LIMIT ?'
        rows = self.store.rows(_CLAIMS + where + order, (article_id, *place, -1 if limit is None else limit))
        return [_claim(row) for row in rows]

    def claim(self, article_id: str, number: int) -> model.ClaimRow:
        """The claim with the number `number` of an article. Raises NotFound."""
        row = self.store.row(_CLAIMS + "WHERE c.article = ? AND c.number = ?", (article_id, number))
        if row is None:
            raise NotFound(f"the article has no claim {number}")
        return _claim(row)

    def claim_by_id(self, claim_id: str) -> model.ClaimRow:
        """The claim with the id `claim_id`. Raises NotFound."""
        row = self.store.row(_CLAIMS + "WHERE c.id = ?", (claim_id,))
        if row is None:
            raise NotFound(f"no claim {claim_id}")
        return _claim(row)

    def counts(self, article_id: str) -> model.Counts:
        """How far the check of an article is."""
        return self._counts(article_id).get(article_id, model.Counts())

    def history(self, ref: str | None = None) -> list[model.Event]:
        """The trail of an article or a claim, named by its id, or of the whole record; oldest first."""
        if ref is None:
            return [_event(row) for row in self.store.rows(_EVENTS + "ORDER BY t.seq")]
        rows = self.store.rows(_EVENTS + _ABOUT, {"ref": ref})
        tied = {row["source"] for row in self.store.rows("SELECT source FROM evidence WHERE claim = ?", (ref,))}
        return [event for row in rows if _concerns(event := _event(row), ref, tied)]

    def events_since(self, token: int) -> list[model.Event]:
        """The events that were written after `changes_token` gave `token`, oldest first."""
        rows = self.store.rows(
            "SELECT t.undone_by, CAST(e.body AS BLOB) AS body FROM events AS e JOIN trail AS t ON t.seq = e.seq"
            " WHERE e.seq >= ? ORDER BY e.seq",
            (token,),
        )
        return [_event(row) for row in rows]

    def event(self, ref: int | str) -> model.Event:
        """The event with the sequence number or id `ref`. Raises NotFound."""
        where = "t.seq = ?" if str(ref).isdecimal() else "t.id = ?"
        row = self.store.row(_EVENTS + "WHERE " + where, (int(ref) if str(ref).isdecimal() else ref,))
        if row is None:
            raise NotFound(f"no event {ref}")
        return _event(row)

    def verdicts(self, claim_id: str) -> list[model.VerdictRow]:
        """Every verdict that was given on a claim and not undone, in order."""
        rows = self.store.rows(
            "SELECT v.* FROM verdicts AS v JOIN trail AS t ON t.seq = v.event"
            " WHERE v.claim = ? AND t.undone_by IS NULL ORDER BY v.event",
            (claim_id,),
        )
        return [
            model.VerdictRow(
                claim_id=row["claim"],
                verdict=Verdict(row["verdict"]),
                reason=model.Reason(row["reason"]) if row["reason"] else None,
                note=row["note"],
                override=row["override"],
                at=read_time(row["at"]),
                actor=row["actor"],
            )
            for row in rows
        ]

    def next_claim_number(self, article_id: str) -> int:
        """The number that the article's next claim gets; none is ever given twice."""
        rows = self.store.rows("SELECT last_number + 1 AS next FROM articles WHERE id = ?", (article_id,))
        return int(rows[0]["next"])

    def _counts(self, article_id: str | None = None) -> dict[str, model.Counts]:
        rows = self.store.rows(
            _COUNTS.format(where="AND article = ?" if article_id else ""), (article_id,) if article_id else ()
        )
        found: dict[str, dict[str, int]] = {}
        for row in rows:
            found.setdefault(row["article"], {})[row["name"]] = row["number"]
        return {article: model.Counts(**numbers) for article, numbers in found.items()}

    def _draft(self, row: sqlite3.Row) -> model.Draft:
        text = self.store.row("SELECT bytes FROM blobs WHERE sha256 = ?", (row["sha256"],))
        return model.Draft(
            id=row["id"],
            article_id=row["article"],
            number=row["number"],
            text=text["bytes"].decode() if text else "",
            sha256=row["sha256"],
            original_sha256=row["original_sha256"],
            filename=row["filename"],
            media_type=row["media_type"],
            characters=row["characters"],
            language=row["language"],
            published=_day(row["published"]),
            warnings=tuple(json.loads(row["warnings"])),
            hints=tuple(json.loads(row["hints"])),
            imported_at=read_time(row["imported_at"]),
            imported_by=row["imported_by"],
        )

    def _blob(self, sha256: str) -> bytes:
        row = self.store.row("SELECT bytes FROM blobs WHERE sha256 = ?", (sha256,))
        if row is None:
            raise NotFound("the file is in the record no more; it was destroyed")
        return bytes(row["bytes"])


def readable(read: Callable[P, Row]) -> Callable[P, Row]:
    """`read`, raising CorruptRecord where a row was not written by the workbench and can't be read."""

    @wraps(read)
    def reading(*arguments: P.args, **named: P.kwargs) -> Row:
        try:
            return read(*arguments, **named)
        except (LookupError, TypeError, ValueError, AttributeError) as error:
            raise CorruptRecord(f"the record can't be read ({error}); run `workbench audit`") from error

    return reading


@readable
def _article(row: sqlite3.Row, counts: model.Counts) -> model.ArticleRow:
    return model.ArticleRow(
        id=row["id"],
        number=row["number"],
        slug=row["slug"],
        title=row["title"],
        language=row["language"],
        published=_day(row["published"]),
        byline=row["byline"],
        url=row["url"],
        draft_id=row["draft"],
        draft_number=row["draft_number"],
        imported_at=read_time(row["imported_at"]),
        imported_by=row["imported_by"],
        assigned_to=row["assigned_to"],
        retain_until=_day(row["retain_until"]),
        hold=row["hold"],
        destroyed=bool(row["destroyed"]),
        changed_at=read_time(row["changed_at"]),
        counts=counts,
    )


@readable
def _claim(row: sqlite3.Row) -> model.ClaimRow:
    return model.ClaimRow(
        id=row["id"],
        article_id=intern(row["article"]),
        number=row["number"],
        draft_id=intern(row["draft"]),
        claim=Claim.from_dict(json.loads(row["body"])),
        origin=model.Origin(row["origin"]),
        state=model.State(row["state"]),
        state_reason=row["state_reason"],
        replaced_by=tuple(json.loads(row["replaced_by"])) if row["replaced_by"] != "[]" else (),
        verdict=Verdict(row["verdict"]),
        reason=model.Reason(row["reason"]) if row["reason"] else None,
        verdict_note=row["verdict_note"],
        override=row["override"],
        decided_at=read_time(row["decided_at"]) if row["decided_at"] else None,
        decided_by=row["decided_by"],
        change=model.Change(row["change"]) if row["change"] else None,
        previous=Claim.from_dict(json.loads(row["previous"])) if row["previous"] else None,
        previous_verdict=Verdict(row["previous_verdict"]) if row["previous_verdict"] else None,
        assigned_to=row["assigned_to"],
        flagged=bool(row["flagged"]),
        evidence_count=row["evidence_count"],
        note_count=row["note_count"],
        open_queries=row["open_queries"],
    )


@readable
def _event(row: sqlite3.Row) -> model.Event:
    from workbench.record.canonical import read_body

    entry = DEFINITION.unwrapped(read_body(row["body"]))
    return model.Event(
        seq=entry.seq,
        id=entry.id,
        at=read_time(entry.at),
        actor=entry.actor,
        app=entry.app,
        kind=str(entry.kind),
        article_id=entry.article,
        draft_id=entry.draft,
        claim_id=entry.claim,
        data=entry.data,
        undone_by=row["undone_by"],
        imported_by=entry.imported_by,
    )


def _concerns(event: model.Event, ref: str, tied: Container[str]) -> bool:
    """Whether an event that speaks of many claims speaks of the one that is asked for, which rests on `tied`."""
    if ref in (event.article_id, event.claim_id):
        return True
    if event.kind == SOURCE_EDITED.name:
        return event.data["source"] in tied
    if "claims" not in event.data:
        return True
    return any(claim["id"] == ref for claim in event.data["claims"])


def _day(written: str | None) -> dt.date | None:
    return dt.date.fromisoformat(written) if written else None
