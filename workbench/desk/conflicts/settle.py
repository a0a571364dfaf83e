"""What is shown of several logs: the rules one after the other, and those that are the same for every table."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from workbench.desk.conflicts.articles import (
    settle_article_numbers,
    settle_drafts,
    settle_hold,
    settle_numbers,
    settle_sign_offs,
)
from workbench.desk.conflicts.claims import ClaimOfMany
from workbench.desk.conflicts.joined_events import JoinedEvents
from workbench.desk.vocabulary import ConflictKind
from workbench.record.several_logs.fold import Union
from workbench.record.several_logs.registers import Row, Write

#: Columns that rules of their own settle, by table.
_SETTLED_ELSEWHERE = {
    "claims": frozenset(
        {
            "draft", "start", "end", "kind", "text", "body", "state", "state_reason", "replaced_by", "verdict",
            "reason", "verdict_note", "override", "decided_at", "decided_by", "change", "previous", "previous_verdict",
            "flagged",
        }
    ),
    "articles": frozenset({"draft", "hold", "destroyed"}),
    "keys": frozenset({"actor", "at"}),
}  # fmt: skip


def settle(union: Union) -> None:
    """Say of a union of logs what is shown where authors did not know of each other, and what is a conflict."""
    joined = JoinedEvents(union)
    for table, rows in union.registers.tables.items():
        for name, row in rows.items():
            if row.shared and row.stands:
                _settle_fields(joined, table, name, row)
            if row.taken_back and row.stands:
                _settle_taken_back(joined, table, name, row)
    _settle_undoings(joined)
    settle_article_numbers(joined)
    of_article: dict[str, dict[str, list[tuple[str, Row]]]] = {}
    for table in ("claims", "drafts"):
        for name, row in joined.rows(table).items():
            tables = of_article.setdefault(str(row.writes[0].values["article"]), {})
            tables.setdefault(table, []).append((name, row))
    for article, row in joined.rows("articles").items():
        if article in joined.shown("articles"):
            _settle_article(joined, article, row, of_article.get(article, {}))


def _settle_article(joined: JoinedEvents, article: str, row: Row, of_article: dict[str, list[tuple[str, Row]]]) -> None:
    verdicts: dict[str, Sequence[Write]] = {}
    if joined.shared(article):
        settle_drafts(joined, article, row)
        settle_hold(joined, article, row)
        for table, rows in of_article.items():
            settle_numbers(joined, table, rows)
        draft = row if row.latest.get("draft") else None
        for name, claim in of_article.get("claims", ()):
            if name in joined.shown("claims"):
                verdicts[name] = ClaimOfMany(joined, name, claim, joined.shown("claims")[name], draft).settle()
    settle_sign_offs(joined, article, row, verdicts)


def _settle_fields(joined: JoinedEvents, table: str, name: str, row: Row) -> None:
    """The later of two values is shown, and both are listed, until somebody who saw both writes one."""
    values: dict[str, list[Any]] = {}
    parties = []
    columns = {column for write in row.writes[1:] for column in write.values}
    for column in sorted(columns - _SETTLED_ELSEWHERE.get(table, frozenset())):
        heads = row.heads(column)
        if len({head.values[column] for head in heads}) > 1:
            values[column] = [head.values[column] for head in heads]
            parties += [head.by for head in heads]
    if values:
        article, claim = _about(table, name, row)
        joined.add(ConflictKind.FIELD, parties, article=article, claim=claim, table=table, row=name, said=values)


def _settle_taken_back(joined: JoinedEvents, table: str, name: str, row: Row) -> None:
    """A row whose making was undone stays where somebody built on it who did not know that."""
    undo = joined.union.undone_by[row.writes[0].by.number].at
    article, claim = _about(table, name, row)
    if table == "sources":
        # It is kept for whoever tied it to a claim; nobody's work is in doubt.
        return
    after = joined.of_claim(claim) if claim else ()
    if not joined.settled(after, [undo, *row.kept_for]):
        parties = [undo, *row.kept_for]
        joined.add(ConflictKind.TAKEN_BACK, parties, article=article, claim=claim, table=table, row=name)


def _settle_undoings(joined: JoinedEvents) -> None:
    """An undoing of somebody else's act has no effect; that is shown until somebody who saw both goes on from there."""
    for undo, undone in joined.union.in_vain:
        entry = undone.entry
        after = joined.of_claim(entry.claim) if entry.claim else joined.of_article(entry.article or "")
        if not joined.settled(after, [undo.at, undone.at]):
            joined.add(
                ConflictKind.UNDO, [undo.at, undone.at], article=entry.article, claim=entry.claim, table="trail",
                row=entry.id,
            )  # fmt: skip


def _about(table: str, name: str, row: Row) -> tuple[str | None, str | None]:
    """The article and the claim that a row is about."""
    made = row.writes[0]
    claim = name if table == "claims" else made.values.get("claim")
    article = name if table == "articles" else made.values.get("article") or made.by.entry.article
    return (str(article) if article else None), (str(claim) if claim else None)
