"""Claims: what can be asked of them, and what is made, changed and set aside by hand."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from sys import intern
from typing import Any

from workbench.claims import Claim, Verdict
from workbench.desk.drafts import Drafts
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
from workbench.desk.model import ClaimRow
from workbench.desk.numbers import STEP, Number
from workbench.desk.stored_rows import readable, value_of
from workbench.desk.vocabulary import State
from workbench.record.errors import NotFound, Refused
from workbench.record.session import Act, Session

_CLAIMS = """
SELECT c.*,
       (SELECT count(*) FROM evidence AS e WHERE e.claim = c.id AND e.withdrawn IS NULL) AS evidence_count,
       (SELECT count(*) FROM notes AS n WHERE n.claim = c.id) AS note_count,
       (SELECT count(*) FROM queries AS q WHERE q.claim = c.id AND q.outcome = 'open') AS open_queries,
       (SELECT group_concat(x.kind) FROM conflicts AS x WHERE x.claim = c.id AND x.kind <> 'agreed') AS conflicts
FROM claims AS c
"""


class Claims:
    """The claims of articles, and what a reviewer does with them by hand."""

    def __init__(self, session: Session, drafts: Drafts) -> None:
        self._session = session
        self._drafts = drafts

    def of(self, article_id: str, *, gone: bool = False) -> list[ClaimRow]:
        """The claims of an article's newest draft in reading order, dismissed ones too.

        With `gone`, also those that the draft has no more, because they were cut, split or merged; their anchors are
        in older drafts.
        """
        where = "WHERE c.article = ?" + ("" if gone else " AND c.state IN ('standing', 'dismissed')")
        rows = self._session.store.rows(_CLAIMS + where + ' ORDER BY c.start, c."end", c.number', (article_id,))
        return [_claim(row) for row in rows]

    def get(self, article_id: str, number: int) -> ClaimRow:
        """The claim with the number `number` of an article. Raises NotFound."""
        row = self._session.store.row(_CLAIMS + "WHERE c.article = ? AND c.number = ?", (article_id, number))
        if row is None:
            raise self._no_claim(article_id, number)
        return _claim(row)

    def _no_claim(self, article_id: str, number: int) -> NotFound:
        """Says that there is no such claim, and which have its number with a letter, since several machines gave it."""
        rows = self._session.store.rows(
            "SELECT number FROM claims WHERE article = ? AND number % ? = ? ORDER BY number", (article_id, STEP, number)
        )
        if not rows:
            return self._no_such_number(article_id, number)
        lettered = ", ".join(str(Number(row["number"])) for row in rows)
        return NotFound("the article has no claim {number}; there are {lettered}", number=number, lettered=lettered)

    def _no_such_number(self, article_id: str, number: int) -> NotFound:
        sql = "SELECT max(number) AS last FROM claims WHERE article = ? AND number < ?"
        found = self._session.store.row(sql, (article_id, STEP))
        if found is None or found["last"] is None:
            return NotFound("the article has no claim {number}", number=Number(number))
        return NotFound(
            "the article has no claim {number}; the last one is {last}", number=Number(number), last=found["last"]
        )

    def by_id(self, claim_id: str) -> ClaimRow:
        """The claim with the id `claim_id`. Raises NotFound."""
        row = self._session.store.row(_CLAIMS + "WHERE c.id = ?", (claim_id,))
        if row is None:
            raise NotFound("no claim {claim_id}", claim_id=claim_id)
        return _claim(row)

    def next_number(self, article_id: str) -> int:
        """The number that the article's next claim gets; none is ever given twice."""
        rows = self._session.store.rows("SELECT last_number + 1 AS next FROM articles WHERE id = ?", (article_id,))
        return int(rows[0]["next"])

    def add(self, article_id: str, claim: Claim) -> ClaimRow:
        """Add a claim that the extractor missed, anchored in the newest draft.

        Raises Refused where its words are not there, or are a claim of this kind under check already.
        """
        with self._session.act() as act:
            draft = self._drafts.get(article_id)
            check_anchor(claim, draft.text)
            for row in self.of(article_id):
                if not row.dismissed and (row.kind, row.claim.span) == (claim.kind, claim.span):
                    raise Refused("claim", "these words are claim {number} already", number=row.number)
            added = act.new_id()
            data = {"number": self.next_number(article_id), "claim": claim.to_dict()}
            act.append(CLAIM_ADDED, data, article=article_id, draft=draft.id, claim=added)
        return self.by_id(added)

    def edit(self, claim_id: str, claim: Claim) -> ClaimRow:
        """Correct a claim's span or reading. Where its words change it is open again: no verdict outlives them."""
        with self._session.act() as act:
            row = self.standing(self.by_id(claim_id))
            check_anchor(claim, self._drafts.get(row.article_id).text)
            if claim != row.claim:
                data = {
                    "from": row.claim.to_dict(),
                    "to": claim.to_dict(),
                    "reopens": claim.span.text != row.text and row.verdict is not Verdict.OPEN,
                    "note": "",
                }
                self.append(act, CLAIM_EDITED, row, data)
        return self.by_id(claim_id)

    def split(self, claim_id: str, parts: Sequence[Claim]) -> list[ClaimRow]:
        """Make two or more claims of one; each is open, and the evidence stays with the claim that was split."""
        with self._session.act() as act:
            row = self.standing(self.by_id(claim_id))
            if len(parts) < 2:
                raise Refused("split", "a claim is split into two parts at least")
            text = self._drafts.get(row.article_id).text
            first = self.next_number(row.article_id)
            into: list[dict[str, Any]] = []
            for number, part in enumerate(parts, first):
                check_anchor(part, text)
                into.append({"id": act.new_id(), "number": number, "claim": part.to_dict()})
            self.append(act, CLAIM_SPLIT, row, {"into": into})
        return [self.by_id(part["id"]) for part in into]

    def merge(self, claim_ids: Sequence[str], claim: Claim) -> ClaimRow:
        """Make one claim of several of the same article; it is open, and the evidence stays with the merged ones."""
        with self._session.act() as act:
            rows = [self.standing(self.by_id(claim_id)) for claim_id in dict.fromkeys(claim_ids)]
            if len(rows) < 2 or len({row.article_id for row in rows}) != 1:
                raise Refused("merge", "two claims of one article at least are merged")
            article = rows[0].article_id
            draft = self._drafts.get(article)
            check_anchor(claim, draft.text)
            new = act.new_id()
            data = {
                "number": self.next_number(article),
                "claim": claim.to_dict(),
                "from": [row.id for row in rows],
            }
            act.append(CLAIM_MERGED, data, article=article, draft=draft.id, claim=new)
        return self.by_id(new)

    def dismiss(self, claim_id: str, reason: str = "") -> ClaimRow:
        """Set a claim aside that is none; no verdict can be given on it until it is restored."""
        with self._session.act() as act:
            row = self.standing(self.by_id(claim_id))
            self.append(act, CLAIM_DISMISSED, row, {"reason": reason})
        return self.by_id(claim_id)

    def restore(self, claim_id: str) -> ClaimRow:
        """Put a dismissed claim under check again, with the verdict it had."""
        with self._session.act() as act:
            row = self.by_id(claim_id)
            if row.state is not State.DISMISSED:
                raise Refused(
                    "dismissed", "claim {number} is {state}, not dismissed", number=row.number, state=row.state
                )
            self.append(act, CLAIM_RESTORED, row, {"reason": row.state_reason})
        return self.by_id(claim_id)

    def flag(self, claim_id: str, *, flagged: bool = True) -> ClaimRow:
        """Mark a claim for a second look, or take the mark away."""
        with self._session.act() as act:
            row = self.by_id(claim_id)
            if row.flagged != flagged:
                self.append(act, CLAIM_FLAGGED if flagged else CLAIM_UNFLAGGED, row, {})
        return self.by_id(claim_id)

    def standing(self, row: ClaimRow) -> ClaimRow:
        """`row`, which is under check. Raises Refused for a claim that was set aside, split, merged or cut."""
        if row.state is State.DISMISSED:
            raise Refused("dismissed", "claim {number} is dismissed; restore it first", number=row.number)
        if row.state is not State.STANDING:
            raise Refused(
                "dismissed", "claim {number} was {state} and is under check no more", number=row.number, state=row.state
            )
        return row

    def append(self, act: Act, kind: Kind, row: ClaimRow, data: dict[str, Any]) -> None:
        """Write an event about a claim."""
        act.append(kind, data, article=row.article_id, draft=row.draft_id, claim=row.id)


def check_anchor(claim: Claim, text: str) -> None:
    """Raise Refused unless the words of `claim` stand in `text` at their place."""
    span = claim.span
    if not 0 <= span.start < span.end <= len(text) or text[span.start : span.end] != span.text:
        raise Refused(
            "anchor", "the claim's words do not stand at {start}–{end} of the draft", start=span.start, end=span.end
        )


@readable
def _claim(row: sqlite3.Row) -> ClaimRow:
    return value_of(
        row,
        ClaimRow,
        article_id=intern(row["article"]),
        draft_id=intern(row["draft"]),
        claim=Claim.from_dict(json.loads(row["body"])),
        previous=Claim.from_dict(json.loads(row["previous"])) if row["previous"] else None,
        replaced_by=json.loads(row["replaced_by"]) if row["replaced_by"] != "[]" else (),
        conflicts=row["conflicts"].split(",") if row["conflicts"] else (),
    )
