"""Who the confidential sources of a record are, and what is kept of those whose names were destroyed."""

from __future__ import annotations

import json

from workbench.desk.definition import DEFINITION
from workbench.desk.hashed_name_forms import SALT_SIZE, HashedForms
from workbench.desk.kinds.sources import SOURCE_DESTROYED
from workbench.desk.name_forms import NameForms
from workbench.desk.name_lookup import ConfidentialNames
from workbench.desk.name_redaction import NameRedaction
from workbench.desk.source_note import Source, SourceNote
from workbench.desk.sources import Sources
from workbench.desk.stored_rows import readable
from workbench.record import confidential
from workbench.record.earlier_events import BODY, IN_ORDER, TRAIL
from workbench.record.errors import Refused
from workbench.record.events import Entry, decode
from workbench.record.session import Act, Session
from workbench.translatable import N_


class ConfidentialEntries:
    """The names that are kept apart from the trail."""

    def __init__(self, session: Session, sources: Sources) -> None:
        self._session = session
        self._sources = sources

    def names(self) -> ConfidentialNames:
        """Whom a report must not name: all confidential sources, those as well whose entering was undone."""
        secret = [source for source in self._sources.all() if source.confidential]
        kept, destroyed = self._kept(), {event.data["source"]: forms for forms, event in self._destroyed()}
        listed = {source.id for source in secret}
        return ConfidentialNames(
            sources=frozenset(listed | kept.keys() | destroyed.keys()),
            known=(
                *(source for source in secret if source.id not in destroyed),
                *(note for source, note in kept.items() if source not in listed),
            ),
            destroyed=tuple(destroyed.values()),
        )

    def named(self, source_id: str) -> SourceNote:
        """Who a confidential source is, be its entering undone. Raises Refused or NotFound where nothing is kept."""
        kept = self._kept().get(source_id)
        listed = [source for source in self._sources.all() if source.id == source_id]
        if kept is None:
            raise Refused("destroy", _nothing_apart(self._sources.get(source_id)))
        return listed[0] if listed else kept

    def refuse_naming(self, source_id: str, reason: str) -> None:
        """Raise Refused where the reason for destroying a name tells it: the trail would keep it.

        Raises as `named` does, too.
        """
        if NameRedaction([self.named(source_id)], "")(reason) != reason:
            raise Refused("destroy", "the reason tells who the source is, and would stay in the trail")

    def destroy(self, act: Act, source_id: str, reason: str) -> None:
        """Write in an act that a name is destroyed, and destroy it. Raises as `named` does."""
        forms = HashedForms.of(NameForms.of([self.named(source_id)]), self._salt())
        act.append(SOURCE_DESTROYED, {"source": source_id, "reason": reason, "forms": forms.to_dict()})
        confidential.destroy(self._session.store.connection, source_id)

    @readable
    def _kept(self) -> dict[str, SourceNote]:
        """What the confidential entries say, by source."""
        rows = self._session.store.rows("SELECT source, body FROM confidential ORDER BY source")
        return {row["source"]: SourceNote(confidential=True, **json.loads(row["body"])) for row in rows}

    def _salt(self) -> bytes:
        """The salt of the names that were destroyed in this record, a new one for the first of them."""
        own = (forms.salt for forms, event in self._destroyed() if event.imported_by is None)
        return next(own, None) or self._session.entropy(SALT_SIZE)

    @readable
    def _destroyed(self) -> list[tuple[HashedForms, Entry]]:
        """What was kept of the names that were destroyed, each with the event that did it."""
        rows = self._session.store.rows(
            f"SELECT {BODY} AS body FROM {TRAIL} WHERE t.kind = ? ORDER BY {IN_ORDER}",  # noqa: S608 - names of ours
            (SOURCE_DESTROYED.name,),
        )
        events = [DEFINITION.unwrapped(decode(row["body"])) for row in rows]
        return [(HashedForms.from_dict(event.data["forms"]), event) for event in events if "forms" in event.data]


def _nothing_apart(source: Source) -> str:
    if source.destroyed:
        return N_("the source is destroyed already")
    return (
        N_("the source's name is not in this record") if source.confidential else N_("the source is not confidential")
    )
