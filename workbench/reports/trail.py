"""The trail of an article as a table: who did what when, from what to what."""

from __future__ import annotations

import datetime as dt
import re
from collections.abc import Iterator, Mapping
from enum import StrEnum
from functools import partial

from workbench.claims import Kind, Mode, Modifier, QuantityType, Verdict
from workbench.desk.kinds.table import KINDS as KINDS_OF_EVENT
from workbench.desk.model import Event
from workbench.desk.numbers import event_name
from workbench.desk.source_note import Rank, Reliability, SourceKind
from workbench.desk.vocabulary import QueryOutcome, Reason, Rule, Stance
from workbench.record.definition import About
from workbench.reports.claim_tables import Names
from workbench.reports.layout import Column, Line, Row, Table, cell, joined, shown
from workbench.reports.model import Level, Report
from workbench.reports.terms import (
    HEDGES,
    KINDS,
    LEVEL_NAMES,
    MODES,
    OUTCOMES,
    QUANTITIES,
    RANKS,
    REASONS,
    RELIABILITIES,
    RULES,
    SOURCE_KINDS,
    STANCES,
    VERDICTS,
)
from workbench.reports.wording import Wording
from workbench.trail_wording import details

_DAY = re.compile(r"\d{4}-\d{2}-\d{2}")

# Words that an event's data may hold and that the report has a name for.
_KNOWN: Mapping[str, tuple[StrEnum, Mapping[StrEnum, str]]] = {
    str(value): (value, terms)
    for kind, terms in (
        (Rule, RULES), (Stance, STANCES), (QueryOutcome, OUTCOMES), (Reason, REASONS), (Verdict, VERDICTS),
        (SourceKind, SOURCE_KINDS), (Rank, RANKS), (Reliability, RELIABILITIES), (Level, LEVEL_NAMES),
        (Kind, KINDS), (QuantityType, QUANTITIES), (Modifier, HEDGES), (Mode, MODES),
    )
    for value in kind
}  # fmt: skip


def trail(report: Report, say: Wording) -> Table:
    """Every event of the article, in order."""
    columns = (
        Column(say("Event"), 7),
        Column(say("When"), 28),
        Column(say("Who"), 18),
        Column(say("What"), 26),
        Column(say("Claim"), 11),
        Column(say("From, to, and what was said"), 84),
    )
    names, numbers = Names.of(report), {event.id: event.seq for event in report.trail}

    rows = (
        Row(
            (
                cell(event_name(event.seq)),
                cell(say.moment(event.at, seconds=True)),
                cell(shown(event.who)),
                cell(act(event, say)),
                cell(names.claim(event.claim_id)) if event.claim_id else cell(),
                cell(joined([_source(event, names), *_acts(event, numbers, say), *map(shown, told(event, say))])),
            ),
            anchor=f"event-{event.seq}",
        )
        for event in report.trail
    )
    return Table("trail", say("The trail"), columns, rows, len(report.trail))


def act(event: Event, say: Wording) -> str:
    """What was done, in a few words."""
    return say(KINDS_OF_EVENT[event.kind].told)


def told(event: Event, say: Wording) -> Iterator[str]:
    """What else is to be said of an act: from what to what, and in whose words."""
    return details(event, say, partial(_in_words, say))


def _in_words(say: Wording, value: str) -> str:
    """A value of the desk as the report calls it: a word of its own, or a day."""
    if value in _KNOWN:
        return say.term(*_KNOWN[value])
    return say.day(dt.date.fromisoformat(value)) if _DAY.fullmatch(value) else value


def _acts(event: Event, numbers: Mapping[str, int], say: Wording) -> Iterator[str]:
    """The events of the table that this one takes back, or brings back, by their numbers."""
    if KINDS_OF_EVENT[event.kind].about is About.ACTS:
        for act_id in event.data["events"]:
            if act_id in numbers:
                yield say("event {number}", number=event_name(numbers[act_id]))


def _source(event: Event, names: Names) -> Line | None:
    source = event.data.get("source")
    return (names.source(source),) if isinstance(source, str) and source in names.sources else None
