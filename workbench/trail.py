"""What the events of the trail say, in few words: the same in the log, on the screen and in a report.

English is what the code says. A report in another language hands over how it says things; `N_` marks what its
catalogues translate.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any, Protocol

from workbench.desk.model import Event
from workbench.record.events import EventKind
from workbench.translatable import N_


class Say(Protocol):
    """How a text is said in some language."""

    def __call__(self, text: str, /, **values: object) -> str:
        """`text`, its `{names}` filled in from `values`."""

    def count(self, singular: str, plural: str, number: int) -> str:
        """`number` things; `{n}` is the number."""


class _English:
    def __call__(self, text: str, /, **values: object) -> str:
        return text.format_map(values) if values else text

    def count(self, singular: str, plural: str, number: int) -> str:
        return (singular if number == 1 else plural).format(n=number)


ENGLISH: Say = _English()

#: What was done, by the kind of its event.
ACTS: Mapping[str, str] = {
    EventKind.RECORD_CREATED: N_("record made"),
    EventKind.RECORD_RESTORED: N_("record put back from a backup"),
    EventKind.KEY_REGISTERED: N_("signing key registered"),
    EventKind.ARTICLE_IMPORTED: N_("article imported"),
    EventKind.ARTICLE_EDITED: N_("article's data corrected"),
    EventKind.ARTICLE_ASSIGNED: N_("article assigned"),
    EventKind.ARTICLE_SIGNED_OFF: N_("signed off"),
    EventKind.ARTICLE_HELD: N_("article put on hold"),
    EventKind.ARTICLE_RELEASED: N_("article released from hold"),
    EventKind.ARTICLE_DESTROYED: N_("article's material destroyed"),
    EventKind.RETENTION_SET: N_("retention set"),
    EventKind.DRAFT_IMPORTED: N_("draft imported"),
    EventKind.CLAIMS_EXTRACTED: N_("claims extracted"),
    EventKind.CLAIMS_CARRIED: N_("claims carried into the new draft"),
    EventKind.CLAIM_ADDED: N_("claim added"),
    EventKind.CLAIM_EDITED: N_("claim edited"),
    EventKind.CLAIM_SPLIT: N_("claim split"),
    EventKind.CLAIM_MERGED: N_("claims merged"),
    EventKind.CLAIM_DISMISSED: N_("claim dismissed"),
    EventKind.CLAIM_RESTORED: N_("claim restored"),
    EventKind.CLAIM_ASSIGNED: N_("claim assigned"),
    EventKind.CLAIM_FLAGGED: N_("claim flagged"),
    EventKind.CLAIM_UNFLAGGED: N_("flag taken away"),
    EventKind.VERDICT_SET: N_("verdict given"),
    EventKind.VERDICT_CLEARED: N_("verdict taken back"),
    EventKind.SOURCE_ADDED: N_("source added"),
    EventKind.SOURCE_EDITED: N_("source edited"),
    EventKind.SOURCE_DESTROYED: N_("source's name destroyed"),
    EventKind.EVIDENCE_ATTACHED: N_("evidence attached"),
    EventKind.EVIDENCE_EDITED: N_("evidence edited"),
    EventKind.EVIDENCE_WITHDRAWN: N_("evidence withdrawn"),
    EventKind.NOTE_ADDED: N_("note added"),
    EventKind.QUERY_ASKED: N_("query asked"),
    EventKind.QUERY_ANSWERED: N_("query answered"),
    EventKind.QUERY_WITHDRAWN: N_("query withdrawn"),
    EventKind.REPORT_EXPORTED: N_("report exported"),
    EventKind.RULE_SET: N_("rule set"),
    EventKind.ACT_UNDONE: N_("act undone"),
    EventKind.ACT_REDONE: N_("act redone"),
    EventKind.EVENT_IMPORTED: N_("act carried over from another record"),
}

# These say what was done by their details alone: `open → verified`.
_PLAIN = frozenset({EventKind.VERDICT_SET, EventKind.VERDICT_CLEARED})

# What is told of an event, in this order, where its data has it: the text of a note, an answer, a reason.
_TOLD = (
    "filename", "form", "level", "title", "stance", "locator", "passage", "calculation", "text",
    "proposed", "outcome", "answer", "reason", "note", "override", "sha256", "key",
)  # fmt: skip

_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def sentence(event: Event, claim_number: Callable[[str], int | None]) -> str:
    """One line in English: `claim 12: open → verified`. `claim_number` gives a claim's number from its id."""
    number = claim_number(event.claim_id) if event.claim_id else None
    act = [] if event.kind in _PLAIN else [ACTS.get(event.kind, event.kind)]
    said = ": ".join([*act, *filter(None, [" · ".join(details(event))])])
    return said if number is None else f"claim {number}: {said}"


def details(event: Event, say: Say = ENGLISH, term: Callable[[str], str] = str) -> Iterator[str]:
    """What else is to be said of an act: from what to what, and in whose words; `term` names a value of the desk."""
    data = event.data
    if data.get("withheld") is True:
        yield say("withheld: it speaks of a confidential source")
    yield from _changes(data.get("from"), data.get("to"), term)
    if isinstance(claims := data.get("claims"), (list, tuple)):
        yield say.count("{n} claim", "{n} claims", len(claims))
    for name in _TOLD:
        if told := _value(data.get(name), term):
            yield told
    if event.undone_by is not None:
        yield say("undone by event {seq}", seq=event.undone_by)
    if event.imported_by is not None:
        yield say("carried into this record by {who}", who=event.imported_by)


def _changes(before: Any, after: Any, term: Callable[[str], str]) -> Iterator[str]:
    """From what to what; field by field where fields are told."""
    if isinstance(before, Mapping) and isinstance(after, Mapping) and "text" not in before:
        for name in dict.fromkeys((*before, *after)):
            was, became = _value(before.get(name), term), _value(after.get(name), term)
            if was or became:
                yield f"{name}: {was or '–'} → {became or '–'}"
        return
    was, became = _value(before, term), _value(after, term)
    if was or became:
        yield f"{was or '–'} → {became or '–'}"


def _value(value: Any, term: Callable[[str], str]) -> str:
    """A value of an event's data in words; nothing for what only a program reads."""
    if isinstance(value, Mapping):
        if "text" in value:
            return str(value["text"])
        return ", ".join(f"{name}: {told}" for name, part in value.items() if (told := _value(part, term)))
    if isinstance(value, bool) or value is None or isinstance(value, (list, tuple)):
        return ""
    return "" if _ID.fullmatch(str(value)) else term(str(value))
