"""What the events of the trail say, in few words: the same in the log, on the screen and in a report.

English is what the code says. A report in another language hands over how it says things; `N_` marks what its
catalogues translate.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from workbench.claims import Kind, Mode, Modifier, QuantityType, Verdict, exact
from workbench.desk.kinds.table import KINDS
from workbench.desk.model import Event
from workbench.desk.numbers import event_name
from workbench.desk.source_note import SOURCE_FIELDS, Rank, Reliability, SourceKind
from workbench.desk.vocabulary import DatesRule, QueryOutcome, Reason, Rule, Stance
from workbench.translatable import ENGLISH, N_, Say

# What is told of an event, in this order, where its data has it: the text of a note, an answer, a reason.
_TOLD = (
    "filename", "form", "level", "title", "stance", "locator", "passage", "calculation", "text",
    "proposed", "outcome", "answer", "reason", "note", "override", "sha256", "key",
)  # fmt: skip

_ID = r"[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}"


# Those of them that hold a word of the desk, or may; the others hold what somebody wrote.
_TERMS = frozenset({"form", "level", "stance", "outcome", "reason"})

# Words of the desk that an event's data may hold.
_WORDS = frozenset(
    str(value)
    for kind in (
        Rule,
        DatesRule,
        Stance,
        QueryOutcome,
        Reason,
        Verdict,
        SourceKind,
        Rank,
        Reliability,
        Kind,
        QuantityType,
        Modifier,
        Mode,
    )
    for value in kind
) | {N_("internal"), N_("legal"), N_("public")}  # Who a report was written for.

# What fields are called where they were changed: those of a source as it declares them, but for what others have too.
FIELDS = {
    **{name: field.title for name, field in SOURCE_FIELDS.items()},
    "title": N_("title"), "byline": N_("byline"), "language": N_("language"), "published": N_("published"),
    "url": N_("address"), "note": N_("note"), "stance": N_("says"), "locator": N_("locator"),
    "passage": N_("passage"), "calculation": N_("calculation"),
    # Of how a claim is read, in this order.
    "type": N_("Type"), "value": N_("Value"), "unit": N_("Unit"), "low": N_("lower bound"), "high": N_("upper bound"),
    "modifier": N_("Precision"), "date": N_("days"), "mode": N_("How"), "source": N_("Source"),
    "refers_to": N_("stands for"), "cue": N_("Said with"), "content": N_("Content"), "anonymous": N_("anonymous"),
}  # fmt: skip

# What tells where a claim's words stand and why they were read so, and not how they are read.
_NOT_READ = frozenset({"start", "end", "text", "why"})


def sentence(event: Event, claim_number: Callable[[str], int | None], say: Say = ENGLISH) -> str:
    """One line: `claim 12: open → verified`. `claim_number` gives a claim's number from its id."""

    def term(value: str) -> str:
        return say(value) if value in _WORDS else value

    number = claim_number(event.claim_id) if event.claim_id else None
    kind = KINDS[event.kind]
    told = " · ".join(_contents(event, say, term))
    if not kind.told_alone:
        told = say("{label}: {value}", label=say(kind.told), value=told) if told else say(kind.told)
    said = " · ".join(filter(None, [told, *_afterwards(event, say)]))
    return said if number is None else say("claim {number}: {said}", number=number, said=said)


def details(event: Event, say: Say = ENGLISH, term: Callable[[str], str] = str) -> Iterator[str]:
    """What else is to be said of an act: from what to what, and in whose words; `term` names a value of the desk."""
    yield from _contents(event, say, term)
    yield from _afterwards(event, say)


def _contents(event: Event, say: Say, term: Callable[[str], str]) -> Iterator[str]:
    data = event.data
    if data.get("withheld") is True:
        yield say("withheld: it speaks of a confidential source")
    yield from _changes(data.get("from"), data.get("to"), say, term)
    if isinstance(claim := data.get("claim"), Mapping):
        yield _value(claim, term)
    if isinstance(claims := data.get("claims"), (list, tuple)):
        yield say.count("{n} claim", "{n} claims", len(claims))
    for name in _TOLD:
        if told := _value(data.get(name), term if name in _TERMS else str):
            yield told


def _afterwards(event: Event, say: Say) -> Iterator[str]:
    """What became of the act itself."""
    if event.undone_by is not None:
        yield say("undone by event {seq}", seq=event_name(event.undone_by))
    if event.imported_by is not None:
        yield say("carried into this record by {who}", who=event.imported_by)


def _changes(before: Any, after: Any, say: Say, term: Callable[[str], str]) -> Iterator[str]:
    """From what to what; field by field where fields are told."""
    if isinstance(before, Mapping) and isinstance(after, Mapping) and "text" in before:
        yield from _claim_changes(before, after, say, term)
        return
    if isinstance(before, Mapping) and isinstance(after, Mapping):
        for name in dict.fromkeys((*before, *after)):
            was, became = _value(before.get(name), term), _value(after.get(name), term)
            if was or became:
                changed = f"{was or '–'} → {became or '–'}"
                yield say("{label}: {value}", label=say(FIELDS.get(name, name)), value=changed)
        return
    was, became = _value(before, term), _value(after, term)
    if was or became:
        yield f"{was or '–'} → {became or '–'}"


def _claim_changes(
    before: Mapping[str, Any], after: Mapping[str, Any], say: Say, term: Callable[[str], str]
) -> Iterator[str]:
    """What a correction of a claim changed: its words, and field by field how they are read."""
    if before["text"] != after["text"]:
        yield f"{before['text']} → {after['text']}"
    elif before.get("start") != after.get("start"):
        yield say("the same words elsewhere")
    for name in dict.fromkeys((*FIELDS, *before, *after)):
        was, became = before.get(name), after.get(name)
        if name not in _NOT_READ and was != became and (not isinstance(was, Mapping) or _words(was) != _words(became)):
            changed = f"{_read(was, say, term)} → {_read(became, say, term)}"
            yield say("{label}: {value}", label=say(FIELDS.get(name, name)), value=changed)


def _words(part: Any) -> Any:
    """The words of a part of a claim, wherever they stand; anything else as it is."""
    return part["text"] if isinstance(part, Mapping) and "text" in part else part


def _read(value: Any, say: Say, term: Callable[[str], str]) -> str:
    """A field of a claim's reading in words: a number, a word of the desk, some words of the claim, days."""
    if value is None:
        return "–"
    if isinstance(value, bool):
        return say("yes") if value else say("no")
    if isinstance(value, int | float):
        return say("{value:,}", value=exact(value))
    if isinstance(value, Mapping) and "text" not in value:
        return " – ".join(dict.fromkeys(term(str(day)) for day in value.values()))
    return _value(value, term)


def _value(value: Any, term: Callable[[str], str]) -> str:
    """A value of an event's data in words; nothing for what only a program reads."""
    if isinstance(value, Mapping):
        if "text" in value:
            return str(value["text"])
        return ", ".join(f"{name}: {told}" for name, part in value.items() if (told := _value(part, term)))
    if isinstance(value, bool) or value is None or isinstance(value, (list, tuple)):
        return ""
    return "" if re.fullmatch(_ID, str(value)) else term(str(value))
