"""What of an exported article is its own: an import touches only what it brought, and asks before it changes more."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from msgspec.structs import replace

from workbench.claims import Span
from workbench.desk.kinds.articles import ARTICLE_DESTROYED, ARTICLE_IMPORTED
from workbench.desk.kinds.claims import CLAIM_ADDED, CLAIM_MERGED, CLAIM_SPLIT
from workbench.desk.kinds.drafts import CLAIMS_EXTRACTED, DRAFT_IMPORTED
from workbench.desk.kinds.kind import Kind
from workbench.desk.kinds.sources import EVIDENCE_ATTACHED, SOURCE_ADDED
from workbench.desk.kinds.table import KINDS
from workbench.desk.source_note import WHO_FIELDS
from workbench.record.definition import About
from workbench.record.errors import Refused
from workbench.record.events import Entry
from workbench.translatable import N_, Phrase

#: What of these events' data is each record's own: the number and short name of an article, and the files that went.
_OWN_HERE = {ARTICLE_IMPORTED.name: ("number", "slug"), ARTICLE_DESTROYED.name: ("blobs",)}


@dataclass(frozen=True, slots=True)
class Here:
    """What a record has before an import.

    `events` are all that it has by their ids, `ids` also those of the events that carried others. `sources` says of
    each what it may be called before everybody, `confidential` are those whose names are here, and `tied` those that
    the article rests on already.
    """

    events: Mapping[str, Entry]
    ids: frozenset[str]
    articles: Mapping[str, str]
    sources: Mapping[str, str]
    confidential: frozenset[str]
    tied: frozenset[str]


def refuse_outside(article: str, entries: Sequence[Entry], here: Here) -> None:
    """Raise Refused where an event of a bundle speaks of what the bundle does not bring, or is another one here."""
    ids = {entry.id for entry in entries}
    if len(ids) < len(entries):
        raise _refused("an event twice")
    sources = {entry.data["source"] for entry in entries if entry.kind == SOURCE_ADDED.name}
    claims = {claim for entry in entries for claim in _claims_made(entry)}
    drafts = {entry.draft for entry in entries if entry.kind == DRAFT_IMPORTED.name}
    for entry in entries:
        if entry.id in here.events:
            if _compared(entry) != _compared(here.events[entry.id]):
                raise _refused(
                    "another event of {at} ({kind}) than the one that is here under its id",
                    at=entry.at,
                    kind=entry.kind,
                )
        elif entry.id in here.ids:
            raise _refused("an event ({kind}) under the id of one that is here", kind=entry.kind)
        if "source" in entry.data and entry.data["source"] not in sources:
            raise _refused(
                "an event ({kind}) about a source that it does not bring: {data}",
                kind=entry.kind,
                data=entry.data["source"],
            )
        named = [*entry.data.get("events", ()), *filter(None, (entry.data.get("undo"),))]
        if not ids.issuperset(named):
            raise _refused("an event ({kind}) about an act that it does not bring", kind=entry.kind)
        if (act := entry.data.get("act")) in here.ids and act not in ids:
            raise _refused("an event ({kind}) as a part of an act that was done here", kind=entry.kind)
        if entry.article == article or entry.article is None:
            if entry.claim is not None and entry.claim not in claims:
                raise _refused(
                    "an event ({kind}) about a claim that it does not bring: {claim}",
                    kind=entry.kind,
                    claim=entry.claim,
                )
            if entry.draft is not None and entry.draft not in drafts:
                raise _refused(
                    "an event ({kind}) about a draft that it does not bring: {draft}",
                    kind=entry.kind,
                    draft=entry.draft,
                )


def changes_here(article: str, entries: Sequence[Entry], new: Iterable[Entry], here: Here) -> list[Phrase]:
    """What the `new` events of a bundle would change of what the record had before, each in a few words."""
    by_id = {entry.id: entry for entry in entries}
    found: list[Phrase] = []
    for entry in new:
        kind, source = KINDS[entry.kind], entry.data.get("source", "")
        if kind.about is About.SOURCE and kind.import_asks and source in here.sources:
            found.append(_change(kind, here.sources[source]))
        elif kind.about is About.ARTICLE and kind.import_asks and article in here.articles:
            found.append(_change(kind, here.articles[article]))
        elif kind is EVIDENCE_ATTACHED and source in here.confidential - here.tied:
            said = N_("a confidential source of this record is tied to the article: {source}")
            found.append(Phrase(said, source=here.sources[source]))
        elif kind.about is About.ACTS:
            taken = [by_id[event] for event in entry.data["events"] if KINDS[by_id[event].kind].about is About.SOURCE]
            found += [_change(kind, here.sources[one.data["source"]]) for one in taken
                      if one.data["source"] in here.sources]  # fmt: skip
        elif entry.article and entry.article != article and entry.article in here.articles:
            found.append(_change(kind, here.articles[entry.article]))
    return list(dict.fromkeys(found))


def _change(kind: Kind, of: str) -> Phrase:
    return Phrase("{what}: {of}", what=Phrase(kind.told), of=of)


def refuse_misplaced(entries: Iterable[Entry], files: Mapping[str, bytes]) -> None:
    """Raise Refused where words of an event don't stand in its draft's text, or the text is not as the draft says."""
    texts: dict[str | None, str] = {}
    for entry in entries:
        if entry.kind == DRAFT_IMPORTED.name and entry.data["sha256"] in files:
            try:
                text = files[entry.data["sha256"]].decode()
            except UnicodeDecodeError:
                raise _refused("a draft whose text is none") from None
            if len(text) != entry.data["characters"]:
                raise _refused("a draft whose text is not as long as it says")
            texts[entry.draft] = text
        if (own := texts.get(entry.draft)) is None:
            continue
        for span in _spans(entry.data):
            if own[span.start : span.end] != span.text:
                raise _refused(
                    "words that don't stand at {start}–{end} of its draft ({kind})",
                    start=span.start,
                    end=span.end,
                    kind=entry.kind,
                )


def refuse_unreadable(body: str) -> None:
    """Raise Refused where a confidential entry is not the texts that it is made of."""
    try:
        parts = json.loads(body)
    except (ValueError, RecursionError):
        parts = None
    if (
        not isinstance(parts, dict)
        or parts.keys() != set(WHO_FIELDS)
        or not all(isinstance(parts[one], str) for one in WHO_FIELDS)
    ):
        raise _refused("a confidential entry that can't be read")


def _claims_made(entry: Entry) -> Iterator[str]:
    """The ids of the claims that an event makes."""
    if entry.kind in (CLAIM_ADDED.name, CLAIM_MERGED.name) and entry.claim:
        yield entry.claim
    elif entry.kind == CLAIMS_EXTRACTED.name:
        yield from (claim["id"] for claim in entry.data["claims"])
    elif entry.kind == CLAIM_SPLIT.name:
        yield from (claim["id"] for claim in entry.data["into"])


def _compared(entry: Entry) -> dict[str, Any]:
    """An event without what is otherwise in each record: its number there, and `_OWN_HERE`."""
    data = {name: value for name, value in entry.data.items() if name not in _OWN_HERE.get(entry.kind, ())}
    return replace(entry, seq=0, data=data).to_dict()


def _spans(value: Any) -> Iterator[Span]:
    """Every stretch of text in an event's data."""
    if isinstance(value, Mapping):
        if {"start", "end", "text"} <= value.keys():
            yield Span.from_dict(value)
        for inner in value.values():
            yield from _spans(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _spans(inner)


def _refused(what: str, /, **values: object) -> Refused:
    held = Phrase(what, **values)
    return Refused("import", "the exported article holds {what}; nothing of it was taken in", what=held)
