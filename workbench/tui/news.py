"""What happened in the record since the screen last looked, and which claims it concerns."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from workbench.desk import Desk
from workbench.desk.events import EventKind
from workbench.desk.model import ClaimRow, Event

#: What leaves all claims but the ones it names as they were, and those at their place.
_AT_ITS_PLACE: Final = frozenset({
    EventKind.CLAIM_DISMISSED, EventKind.CLAIM_RESTORED, EventKind.CLAIM_ASSIGNED, EventKind.CLAIM_FLAGGED,
    EventKind.CLAIM_UNFLAGGED, EventKind.VERDICT_SET, EventKind.VERDICT_CLEARED, EventKind.SOURCE_ADDED,
    EventKind.SOURCE_EDITED, EventKind.EVIDENCE_ATTACHED, EventKind.EVIDENCE_EDITED, EventKind.EVIDENCE_WITHDRAWN,
    EventKind.NOTE_ADDED, EventKind.QUERY_ASKED, EventKind.QUERY_ANSWERED, EventKind.QUERY_WITHDRAWN,
    EventKind.REPORT_EXPORTED, EventKind.RULE_SET,
})  # fmt: skip


@dataclass(frozen=True, slots=True)
class News:
    """Claims as they are now, up to the event before `token`; `whole`: the article has to be read anew instead."""

    token: int
    rows: tuple[ClaimRow, ...] = ()
    whole: bool = False

    def __bool__(self) -> bool:
        return self.whole or bool(self.rows)


def news(desk: Desk, article_id: str | None, since: int) -> News:
    """What was written after `since` and concerns the article; all there is where none is open."""
    token = desk.changes_token()
    if token == since:
        return News(token)
    events = [event for event in desk.events_since(since) if event.seq < token]
    concerned = [event for event in events if article_id is None or event.article_id in (article_id, None)]
    if any(event.kind not in _AT_ITS_PLACE for event in concerned):
        return News(token, whole=True)
    return News(token, tuple(desk.claim_by_id(claim_id) for claim_id in _claims(concerned)))


def _claims(events: Sequence[Event]) -> list[str]:
    return list(dict.fromkeys(event.claim_id for event in events if event.claim_id is not None))
