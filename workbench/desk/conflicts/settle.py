"""What is shown of several logs: the rules, one after the other."""

from __future__ import annotations

from collections.abc import Sequence

from workbench.desk.conflicts.articles import (
    settle_article_numbers,
    settle_drafts,
    settle_hold,
    settle_numbers,
    settle_sign_offs,
)
from workbench.desk.conflicts.claims import ClaimOfMany
from workbench.desk.conflicts.fields import settle_fields, settle_taken_back, settle_undoings
from workbench.desk.conflicts.joined_events import Room
from workbench.record.union.fold import Union
from workbench.record.union.registers import Row, Write


def settle(union: Union) -> None:
    """Say of a union of logs what is shown where authors did not know of each other, and what is a conflict."""
    room = Room(union)
    for table, rows in union.registers.tables.items():
        for name, row in rows.items():
            if row.shared and row.stands:
                settle_fields(room, table, name, row)
            if row.taken_back and row.stands:
                settle_taken_back(room, table, name, row)
    settle_undoings(room)
    settle_article_numbers(room)
    of_article: dict[str, dict[str, list[tuple[str, Row]]]] = {}
    for table in ("claims", "drafts"):
        for name, row in room.rows(table).items():
            tables = of_article.setdefault(str(row.writes[0].values["article"]), {})
            tables.setdefault(table, []).append((name, row))
    for article, row in room.rows("articles").items():
        if article in room.shown("articles"):
            _settle_article(room, article, row, of_article.get(article, {}))


def _settle_article(room: Room, article: str, row: Row, of_article: dict[str, list[tuple[str, Row]]]) -> None:
    verdicts: dict[str, Sequence[Write]] = {}
    if room.shared(article):
        settle_drafts(room, article, row)
        settle_hold(room, article, row)
        for table, rows in of_article.items():
            settle_numbers(room, table, rows)
        draft = row if row.latest.get("draft") else None
        for name, claim in of_article.get("claims", ()):
            if name in room.shown("claims"):
                verdicts[name] = ClaimOfMany(room, name, claim, room.shown("claims")[name], draft).settle()
    settle_sign_offs(room, article, row, verdicts)
