"""What can be asked of conflicts."""

from __future__ import annotations

import json
import sqlite3

from workbench.desk.model import Conflict
from workbench.desk.stored_rows import value_of
from workbench.record.session import Session


class Conflicts:
    """What editors at several machines did without knowing of each other; with one log there is none."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> list[Conflict]:
        """All conflicts of the record, those of no article too, in order of what they are about."""
        return [_conflict(row) for row in self._session.store.rows("SELECT * FROM conflicts ORDER BY article, id")]

    def of(self, article_id: str) -> list[Conflict]:
        """The conflicts about an article and its claims."""
        rows = self._session.store.rows("SELECT * FROM conflicts WHERE article = ? ORDER BY id", (article_id,))
        return [_conflict(row) for row in rows]

    def of_claim(self, claim_id: str) -> list[Conflict]:
        """The conflicts about a claim."""
        rows = self._session.store.rows("SELECT * FROM conflicts WHERE claim = ? ORDER BY id", (claim_id,))
        return [_conflict(row) for row in rows]

    def unfit(self) -> int:
        """How many events are kept that do not fit: they speak of what is not here, or may not be read here."""
        (row,) = self._session.store.rows(
            "SELECT (SELECT count(*) FROM unfit) + (SELECT count(*) FROM copies WHERE body IS NULL) AS number"
        )
        return int(row["number"])


def _conflict(row: sqlite3.Row) -> Conflict:
    events = [event for event, _ in json.loads(row["events"])]
    return value_of(row, Conflict, table=row["name"], events=events, said=json.loads(row["said"]))
