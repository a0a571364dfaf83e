"""What is the same for every table: two values of one field, undoing another's act, and rows that were taken back."""

from __future__ import annotations

from typing import Any

from workbench.desk.conflicts.joined_events import Room
from workbench.desk.vocabulary import ConflictKind
from workbench.record.union.registers import Row

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


def settle_fields(room: Room, table: str, name: str, row: Row) -> None:
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
        room.add(ConflictKind.FIELD, parties, article=article, claim=claim, table=table, row=name, said=values)


def settle_taken_back(room: Room, table: str, name: str, row: Row) -> None:
    """A row whose making was undone stays where somebody built on it who did not know that."""
    undo = room.union.undone_by[row.writes[0].by.number].at
    article, claim = _about(table, name, row)
    if table == "sources":
        # It is kept for whoever tied it to a claim; nobody's work is in doubt.
        return
    after = room.of_claim(claim) if claim else ()
    if not room.settled(after, [undo, *row.kept_for]):
        parties = [undo, *row.kept_for]
        room.add(ConflictKind.TAKEN_BACK, parties, article=article, claim=claim, table=table, row=name)


def settle_undoings(room: Room) -> None:
    """An undoing of somebody else's act has no effect; that is shown until somebody who saw both goes on from there."""
    for undo, undone in room.union.in_vain:
        entry = undone.entry
        after = room.of_claim(entry.claim) if entry.claim else room.of_article(entry.article or "")
        if not room.settled(after, [undo.at, undone.at]):
            room.add(
                ConflictKind.UNDO, [undo.at, undone.at], article=entry.article, claim=entry.claim, table="trail",
                row=entry.id,
            )  # fmt: skip


def _about(table: str, name: str, row: Row) -> tuple[str | None, str | None]:
    """The article and the claim that a row is about."""
    made = row.writes[0]
    claim = name if table == "claims" else made.values.get("claim")
    article = name if table == "articles" else made.values.get("article") or made.by.entry.article
    return (str(article) if article else None), (str(claim) if claim else None)
