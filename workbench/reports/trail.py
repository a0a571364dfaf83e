"""The trail of an article, worded: who did what when, from what to what."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from typing import Any

from workbench.claims import Verdict
from workbench.desk.events import EventKind
from workbench.desk.model import Event, QueryOutcome, Reason, Rule, Stance
from workbench.reports.claim_tables import Names
from workbench.reports.layout import Column, Line, Row, Table, cell, shown
from workbench.reports.model import Report
from workbench.reports.terms import N_, OUTCOMES, REASONS, RULES, STANCES, VERDICTS
from workbench.reports.wording import Wording

ACTS: Mapping[str, str] = {
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
}

# Words that an event's data may hold and that the report has a name for.
_KNOWN: Mapping[str, tuple[StrEnum, Mapping[StrEnum, str]]] = {
    str(value): (value, terms)
    for kind, terms in (
        (Rule, RULES), (Stance, STANCES), (QueryOutcome, OUTCOMES), (Reason, REASONS), (Verdict, VERDICTS),
    )
    for value in kind
}  # fmt: skip

# What is told of an event, in this order, where its data has it: the text of a note, an answer, a reason.
_TOLD = (
    "filename", "form", "level", "title", "stance", "locator", "passage", "calculation", "text",
    "proposed", "outcome", "answer", "reason", "note", "override", "sha256",
)  # fmt: skip

_ID = re.compile(r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}")


def trail(report: Report, say: Wording) -> Table:
    """Every event of the article, in order."""
    columns = (
        Column(say("Event"), 8),
        Column(say("When"), 26),
        Column(say("Who"), 22),
        Column(say("What"), 28),
        Column(say("Claim"), 14),
        Column(say("From, to, and what was said"), 60),
    )
    names = Names.of(report)
    rows = (
        Row(
            (
                cell(str(event.seq)),
                cell(say.moment(event.at)),
                cell(shown(event.actor)),
                cell(act(event, say)),
                cell(names.claim(event.claim_id)) if event.claim_id else cell(),
                cell(_source(event, names), *_details(event, say)),
            ),
            anchor=f"event-{event.seq}",
        )
        for event in report.trail
    )
    return Table("trail", say("The trail"), columns, rows, len(report.trail), say("None."))


def act(event: Event, say: Wording) -> str:
    """What was done, in a few words."""
    return say(ACTS.get(event.kind, shown(event.kind)))


def _source(event: Event, names: Names) -> Line | None:
    source = event.data.get("source")
    return (names.source(source),) if isinstance(source, str) and source in names.sources else None


def _details(event: Event, say: Wording) -> Iterator[str]:
    data = event.data
    if data.get("withheld") is True:
        yield say("withheld: it speaks of a confidential source")
    before, after = _value(data.get("from"), say), _value(data.get("to"), say)
    if before or after:
        yield f"{before or '–'} → {after or '–'}"
    if isinstance(claims := data.get("claims"), (list, tuple)):
        yield say.count("{n} claim", "{n} claims", len(claims))
    for name in _TOLD:
        if told := _value(data.get(name), say):
            yield told
    if event.undone_by is not None:
        yield say("undone by event {seq}", seq=event.undone_by)
    if event.imported_by is not None:
        yield say("carried into this record by {who}", who=shown(event.imported_by))


def _value(value: Any, say: Wording) -> str:
    """A value of an event's data in words; nothing for what only a program reads."""
    if isinstance(value, Mapping):
        if "text" in value:
            return shown(str(value["text"]))
        return ", ".join(f"{name}: {told}" for name, part in value.items() if (told := _value(part, say)))
    if isinstance(value, bool) or value is None or isinstance(value, (list, tuple)):
        return ""
    if _ID.fullmatch(str(value)):
        return ""
    known = _KNOWN.get(str(value))
    return say.term(*known) if known else shown(str(value))
