"""Sources: each is entered once, and tied to every claim that it speaks of."""

from __future__ import annotations

import datetime as dt
import json
import sqlite3
from typing import Any

from workbench.desk.definition import DEFINITION
from workbench.desk.kinds.sources import EVIDENCE_ATTACHED, SOURCE_ADDED
from workbench.desk.model import ClaimRow
from workbench.desk.source_note import SOURCE_FIELDS, WHO_FIELDS, Source, SourceField, SourceNote
from workbench.desk.stored_rows import readable
from workbench.record import confidential
from workbench.record.earlier_events import BODY, IN_ORDER, TRAIL
from workbench.record.errors import NotFound, Refused
from workbench.record.events import decode, read_time
from workbench.record.session import Act, Session

_SOURCES = """
SELECT s.*, k.body AS apart,
       EXISTS (SELECT 1 FROM destroyed AS d WHERE d.name = s.id) AS destroyed
FROM sources AS s LEFT JOIN confidential AS k ON k.source = s.id
"""


class Sources:
    """The sources of the record."""

    def __init__(self, session: Session) -> None:
        self._session = session

    def all(self) -> list[Source]:
        """All sources of the record, in the order in which they were entered."""
        return [_source(row) for row in self._session.store.rows(_SOURCES + "ORDER BY s.added_at, s.id")]

    def get(self, source_id: str) -> Source:
        """The source with the id `source_id`. Raises NotFound."""
        row = self._session.store.row(_SOURCES + "WHERE s.id = ?", (source_id,))
        if row is None:
            raise NotFound("no source {source_id}", source_id=source_id)
        return _source(row)

    def add(self, note: SourceNote) -> Source:
        """Enter a source that is tied to no claim yet. Raises Refused where nothing is filled."""
        with self._session.act() as act:
            if note.is_empty:
                raise Refused("source", "a source note needs one field at least")
            source = self.enter(act, note, None)
        return self.get(source)

    def enter(self, act: Act, note: SourceNote, claim: ClaimRow | None, article: str | None = None) -> str:
        """Write a new source in an act, at the claim or in the article where it was noticed, and give its id."""
        source = act.new_id()
        data = source_fields(note)
        if note.confidential:
            data = confidential.set_apart(
                self._session.store.connection, source, data, WHO_FIELDS, self._session.entropy
            )
        act.append(
            SOURCE_ADDED,
            {"source": source, **data},
            article=claim.article_id if claim else article,
            claim=claim.id if claim else None,
        )
        return source

    def claims_resting_on(self, source_id: str) -> list[str]:
        """The ids of the claims that a source is tied to, in the order in which it was attached."""
        rows = self._session.store.rows("SELECT claim FROM evidence WHERE source = ? ORDER BY at, id", (source_id,))
        return list(dict.fromkeys(row["claim"] for row in rows))

    def articles_resting_on(self, source_id: str) -> list[str]:
        """The articles that rest on a source or ever did: what was undone or withdrawn since counts too.

        A source may have entered with an article of another record, which is not here.
        """
        rows = self._session.store.rows(
            f"SELECT {BODY} AS body FROM {TRAIL}"  # noqa: S608 - names of ours
            f" WHERE t.kind IN ('{SOURCE_ADDED}', '{EVIDENCE_ATTACHED}') AND t.article IN (SELECT id FROM articles)"
            f" ORDER BY {IN_ORDER}"
        )
        entries = (DEFINITION.unwrapped(decode(row["body"])) for row in rows)
        return list(dict.fromkeys(one.article for one in entries if one.data["source"] == source_id and one.article))


def source_fields(note: SourceNote) -> dict[str, Any]:
    """The filled fields of a source as an event holds them."""
    found: dict[str, Any] = {}
    for name in SOURCE_FIELDS:
        value = getattr(note, name)
        if value not in (None, "", False):
            found[name] = value.isoformat() if isinstance(value, dt.date) else value if value is True else str(value)
    return found


@readable
def _source(row: sqlite3.Row) -> Source:
    apart = json.loads(row["apart"]) if row["apart"] else {}
    known = {name: _value(one, apart.get(name, row[name])) for name, one in SOURCE_FIELDS.items()}
    return Source(
        id=row["id"],
        **known,
        added_at=read_time(row["added_at"]),
        added_by=row["added_by"],
        withheld=bool(row["confidential"]) and not apart and not row["destroyed"],
        destroyed=bool(row["destroyed"]),
    )


def _value(one: SourceField, written: Any) -> Any:
    """The value of a field as its column holds it. Raises ValueError for what is none."""
    if not written:
        return one.default
    return dt.date.fromisoformat(written) if one.type is dt.date else one.type(written)
