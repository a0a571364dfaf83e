"""Where in a record the name, role or publisher of a confidential source stands, and what of it can be corrected.

Evidence and open sources can be corrected, which puts a mark in the place of the name. Events are never changed: what
was written once stays in the trail, the words before a correction too, and drafts stay until their article goes.

The command line and the screen destroy a name alike, in the same words: the places are listed, what can be corrected is
offered, and it is asked.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from enum import StrEnum
from functools import cache
from typing import TYPE_CHECKING, Any

from msgspec import Struct
from msgspec.structs import replace

from workbench import documents
from workbench.desk.kinds.table import KINDS
from workbench.desk.model import TIE_FIELDS, Evidence
from workbench.desk.name_redaction import STRUCK_OUT, NameRedaction
from workbench.desk.numbers import event_name
from workbench.desk.source_note import SOURCE_FIELDS, WHO_FIELDS, Source, SourceNote
from workbench.display import visible_line
from workbench.translatable import N_, Phrase

if TYPE_CHECKING:
    from workbench.desk import Desk
    from workbench.desk.model import Event

_OF_EVIDENCE = TIE_FIELDS[1:]
_OF_A_SOURCE = tuple(one.name for one in SOURCE_FIELDS.values() if one.words)

#: What is said before a name is destroyed.
DESTROYED_IS_DESTROYED = N_("Destroyed is destroyed, and backups are not reached.")

#: What is said where a name is destroyed and `Retention.finish_destroying` could not finish it.
NOT_YET_GONE = N_(
    "destroyed in the record and not yet gone from the disk: another program reads the record; "
    "it is finished when the record is next opened for writing"
)

_WHAT_STAYS = N_("What stays can't be corrected: events are never changed, and a draft goes with its article.")

#: How many characters are shown on either side of a mark.
_AROUND = 30

#: Strikes something out of a text of the article with an id, or of a text that belongs to no article.
_Strike = Callable[[str, str | None], str]


class Aspect(StrEnum):
    """What of a source stands somewhere."""

    NAME = "name"
    ROLE = "role"
    PUBLISHER = "publisher"


class Place(Struct, frozen=True):
    """A place of the record: where it is in words, and its text with a mark for what stands there.

    `field` is that of the evidence or source which is `corrected` by writing the text there; where both are None, the
    place stays as it is.
    """

    aspect: Aspect
    where: str
    text: str
    corrected: Evidence | Source | None = None
    field: str | None = None


def places_of(desk: Desk, source_id: str) -> list[Place]:
    """All places where a confidential source is named, those first that can be corrected.

    Raises Refused or NotFound where the record has no such name.
    """
    with desk.at_one_moment():
        source = desk.confidential.named(source_id)
        strikes = dict(_strikes(desk, source))
        named = strikes[Aspect.NAME]
        found = [*_in_evidence(desk, named), *_in_sources(desk, source_id, source, named)]
        for aspect, strike in strikes.items():
            found += [*_in_drafts(desk, aspect, strike), *_in_events(desk, source_id, aspect, strike, named)]
        return sorted(found, key=lambda place: place.corrected is None)


def list_of(places: Sequence[Place]) -> Iterator[str]:
    """Where the source is named, a line a place, with the mark for its name, and what becomes of each."""
    for place in places:
        said = {"aspect": place.aspect, "place": place.where, "words": _excerpt(place.text)}
        if place.corrected:
            yield Phrase("{aspect} in {place}, can be corrected: {words}", **said)
        else:
            yield Phrase("{aspect} in {place}, stays: {words}", **said)
    if any(not place.corrected for place in places):
        yield _WHAT_STAYS


def offer_of(places: Sequence[Place]) -> str | None:
    """What is offered where something of `places` can be corrected."""
    possible = sum(place.corrected is not None for place in places)
    return Phrase("Write the mark wherever it can be corrected ({n})", n=possible) if possible else None


def destroy(desk: Desk, source_id: str, reason: str, *, corrected: bool) -> int:
    """Destroy a source's name, once the mark is written in every place that can be corrected if it shall be.

    What was kept of a document that it is goes with it. Gives how many places were corrected. Nothing is corrected
    where the name may not be destroyed: raises Refused or NotFound then.
    """
    desk.retention.refuse_destroying_source(source_id, reason)
    possible = [place for place in places_of(desk, source_id) if place.corrected] if corrected else []
    correct(desk, possible)
    desk.retention.destroy_source(source_id, reason)
    documents.forget(one.sha256 for one in desk.dossier.documents_of_source(source_id))
    return len(possible)


def correct(desk: Desk, places: Iterable[Place]) -> None:
    """Write the mark where it can be written, each evidence and source in an act of its own, all of them or none.

    Raises Refused where a correction is refused.
    """
    changes: dict[str, tuple[Evidence | Source, dict[str, str]]] = {}
    for place in places:
        if place.corrected is not None and place.field is not None:
            changes.setdefault(place.corrected.id, (place.corrected, {}))[1][place.field] = place.text
    with desk.together() as act:
        for one, texts in changes.values():
            if isinstance(one, Evidence):
                desk.evidence.edit(one.id, one.noted(**texts))
            else:
                known = SourceNote(**{name: getattr(one, name) for name in SOURCE_FIELDS})
                desk.evidence.edit_source(one.id, replace(known, **texts))
            act.end()


def _excerpt(text: str) -> str:
    """The words around the first mark, on one line."""
    line = " ".join(text.split())
    mark = line.find(STRUCK_OUT)
    start, end = max(0, mark - _AROUND), mark + len(STRUCK_OUT) + _AROUND
    cut = f"{'…' if start else ''}{line[start:end]}{'…' if end < len(line) else ''}"
    return visible_line(cut)


def _strikes(desk: Desk, source: SourceNote) -> Iterator[tuple[Aspect, _Strike]]:
    """What strikes out each aspect of a source that is known; the open fields of the source name nobody else."""
    who = SourceNote(kind=source.kind, person=source.person, contact=source.contact)
    yield Aspect.NAME, _striking(desk, who if source.person else replace(who, title=source.title))
    for aspect, words in ((Aspect.ROLE, source.role), (Aspect.PUBLISHER, source.publisher)):
        if words:
            # Words that are struck out in their order, as those of a contact are.
            yield aspect, _striking(desk, SourceNote(contact=words))


def _striking(desk: Desk, who: SourceNote) -> _Strike:
    """What strikes `who` out; each article says which words are common in it."""

    @cache
    def of(article: str | None) -> NameRedaction:
        return NameRedaction([who], desk.drafts.get(article).text if article in articles and article else "")

    articles = {article.id for article in desk.articles.all()}
    return lambda text, article: of(article)(text)


def _in_evidence(desk: Desk, strike: _Strike) -> Iterator[Place]:
    for article in desk.articles.all():
        numbers = {row.id: row.number for row in desk.claims.of(article.id, gone=True)}
        for claim, tied in desk.evidence.of_article(article.id, withdrawn=True).items():
            for evidence in tied:
                for field in _OF_EVIDENCE:
                    text = getattr(evidence, field)
                    if (struck := strike(text, article.id)) != text:
                        number = f"{article.number}/{numbers[claim]}"
                        where = Phrase("claim {number}, {field} of the evidence", number=number, field=field)
                        yield Place(Aspect.NAME, where, struck, evidence, field)


def _in_sources(desk: Desk, source_id: str, named: SourceNote, strike: _Strike) -> Iterator[Place]:
    """Fields of sources, but for what is kept apart; a source that is known by its title alone keeps it."""
    for source in desk.sources.all():
        if source.destroyed or (source.id == source_id and not named.person):
            continue
        for field in _OF_A_SOURCE:
            text = getattr(source, field)
            if (struck := strike(text, None)) != text and not (source.confidential and field in WHO_FIELDS):
                yield Place(
                    Aspect.NAME, Phrase("source {id}, {field}", id=source.id, field=field), struck, source, field
                )


def _in_drafts(desk: Desk, aspect: Aspect, strike: _Strike) -> Iterator[Place]:
    for article in desk.articles.all():
        for draft in desk.drafts.of(article.id):
            if (struck := strike(draft.text, article.id)) != draft.text:
                number = {"article": article.number, "draft": draft.number}
                yield Place(aspect, Phrase("article {article}, text of draft {draft}", **number), struck)


def _in_events(desk: Desk, source_id: str, aspect: Aspect, strike: _Strike, named: _Strike) -> Iterator[Place]:
    """Events that name the source; what its own events say of its publisher is what the record knows of it."""
    articles = {article.id: article.number for article in desk.articles.all()}
    for event in desk.trail.events():
        if event.data.get("source") == source_id and aspect is not Aspect.NAME:
            continue
        struck = [after for text in _texts(event.data) if (after := strike(text, event.article_id)) != text]
        if struck:
            # Where a role stands the name may, and the list is read on a screen.
            yield Place(aspect, _event(event, articles), named(struck[0], event.article_id))


def _event(event: Event, articles: Mapping[str, int]) -> Phrase:
    number = articles.get(event.article_id or "")
    act, who = Phrase(KINDS[event.kind].told), visible_line(event.actor)
    said = {"seq": event_name(event.seq), "act": act, "who": who}
    if number is None:
        return Phrase("event {seq} ({act} by {who})", **said)
    return Phrase("event {seq} ({act} by {who}, article {number})", number=number, **said)


def _texts(value: Any) -> Iterator[str]:
    """Every text in an event's data."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, Mapping):
        for inner in value.values():
            yield from _texts(inner)
    elif isinstance(value, list | tuple):
        for inner in value:
            yield from _texts(inner)
