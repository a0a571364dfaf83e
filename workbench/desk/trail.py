"""The trail: what was done, by whom and when, as it is read."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Container, Sequence

from workbench.desk import model
from workbench.desk.definition import DEFINITION
from workbench.desk.kinds.drafts import CLAIMS_CARRIED, CLAIMS_EXTRACTED
from workbench.desk.kinds.sources import SOURCE_EDITED
from workbench.desk.machines import Machines
from workbench.desk.stored_rows import readable
from workbench.record.earlier_events import BODY, IN_ORDER, TRAIL
from workbench.record.errors import NotFound
from workbench.record.events import read_time
from workbench.record.session import Session
from workbench.record.several_logs.log_heads import Heads
from workbench.record.several_logs.order import number_of

_EVENTS = f"SELECT t.seq, m.t, t.undone_by, {BODY} AS body FROM {TRAIL} "  # noqa: S608 - names of ours

_ABOUT = f"""
WHERE t.seq IN (
    SELECT seq FROM trail WHERE article = :ref
    UNION SELECT seq FROM trail WHERE claim = :ref
    UNION SELECT seq FROM mentions WHERE claim = :ref
    UNION SELECT seq FROM trail WHERE article = (SELECT article FROM claims WHERE id = :ref)
          AND kind IN ('{CLAIMS_EXTRACTED}', '{CLAIMS_CARRIED}')
    UNION SELECT seq FROM trail WHERE kind = '{SOURCE_EDITED}' AND EXISTS (SELECT 1 FROM evidence WHERE claim = :ref)
) ORDER BY {IN_ORDER}
"""  # noqa: S608 - names of ours

# The event has all claims of the draft: SQLite takes out the few words.
_READ_BY = f"""
SELECT coalesce(json_extract(body, '$.data.read_by'), json_extract(body, '$.data.event.data.read_by')) AS read_by
FROM (SELECT CAST({BODY} AS TEXT) AS body FROM trail AS t
WHERE t.article = (SELECT article FROM drafts WHERE id = :draft) AND t.draft = :draft AND t.kind = :kind
ORDER BY t.seq LIMIT 1)
"""  # noqa: S608 - names of ours


class Trail:
    """What can be asked of the events."""

    def __init__(self, session: Session) -> None:
        self._session = session
        #: What read each draft. Asked at every move of the cursor; it never changes, and takes 14 ms of 10,000 claims.
        self._read_by: dict[str, model.ReadBy | None] = {}

    def events(self, ref: str | None = None) -> list[model.Event]:
        """The trail of an article or a claim, named by its id, or of the whole record; oldest first."""
        if ref is None:
            return self._read(self._session.store.rows(_EVENTS + "ORDER BY " + IN_ORDER))
        rows = self._session.store.rows(_EVENTS + _ABOUT, {"ref": ref})
        tied = {
            row["source"] for row in self._session.store.rows("SELECT source FROM evidence WHERE claim = ?", (ref,))
        }
        return [event for event in self._read(rows) if _concerns(event, ref, tied)]

    def since(self, before: Heads, now: Heads | None = None) -> list[model.Event]:
        """What was written here and what came in of others after one moment and up to another, or up to now.

        It is in the order in which it was done.
        """
        now = now or self._session.heads()
        sizes = {head.place: head.size for head in before.copies}
        grown = [(0, before.own, now.own), *((one.place, sizes.get(one.place, 0), one.size) for one in now.copies)]
        rows = [
            row
            for place, start, stop in grown
            if start < stop
            for row in self._session.store.rows(
                _EVENTS + "WHERE t.seq >= ? AND t.seq < ?",
                (number_of(place, start), number_of(place, stop)),
            )
        ]
        return self._read(sorted(rows, key=lambda row: (row["t"] or 0, row["seq"])))

    def event(self, ref: int | str) -> model.Event:
        """The event with the sequence number or id `ref`. Raises NotFound."""
        where = "t.seq = ?" if str(ref).isdecimal() else "t.id = ?"
        row = self._session.store.row(_EVENTS + "WHERE " + where, (int(ref) if str(ref).isdecimal() else ref,))
        if row is None:
            raise NotFound("no event {ref}", ref=ref)
        return self._read([row])[0]

    def read_by(self, draft_id: str) -> model.ReadBy | None:
        """What found the claims of a draft; None where an earlier workbench did, which did not say."""
        if draft_id not in self._read_by:
            row = self._session.store.row(_READ_BY, {"draft": draft_id, "kind": CLAIMS_EXTRACTED.name})
            if row is None:  # The event is not here yet: another machine wrote it.
                return None
            self._read_by[draft_id] = _read_by(row["read_by"]) if row["read_by"] else None
        return self._read_by[draft_id]

    def _read(self, rows: Sequence[sqlite3.Row]) -> list[model.Event]:
        machines = Machines(self._session)
        return [_event(row, machines) for row in rows]


@readable
def _event(row: sqlite3.Row, machines: Machines) -> model.Event:
    from workbench.record.canonical import read_body

    entry = DEFINITION.unwrapped(read_body(row["body"]))
    return model.Event(
        seq=row["seq"],
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
        machine=machines.of(row["seq"], entry.actor),
    )


@readable
def _read_by(told: str) -> model.ReadBy:
    return model.ReadBy(**json.loads(told))


def _concerns(event: model.Event, ref: str, tied: Container[str]) -> bool:
    """Whether an event that speaks of many claims speaks of the one that is asked for, which rests on `tied`."""
    if ref in (event.article_id, event.claim_id):
        return True
    if event.kind == SOURCE_EDITED.name:
        return event.data["source"] in tied
    if "claims" not in event.data:
        return True
    return any(claim["id"] == ref for claim in event.data["claims"])
