"""Somebody at the desk: who acts, what time it is, and how an act is written."""

from __future__ import annotations

import datetime as dt
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from functools import partial
from typing import Any

from workbench.record.checkpoints import Checkpoint, notes_in
from workbench.record.definition import Definition, Kind, Role
from workbench.record.errors import CorruptRecord, Refused
from workbench.record.events import Entry, MalformedEventError, written_time
from workbench.record.ids import Entropy, uuid7
from workbench.record.keys import Keys
from workbench.record.log import Appending, hashed
from workbench.record.several_logs.kept_parts import KeptParts
from workbench.record.several_logs.log_heads import Drawn, Heads, everywhere, heads, joined, seen_data
from workbench.record.store import Store
from workbench.record.tree import Frontier

#: Gives the time; it must be aware of its zone.
Clock = Callable[[], dt.datetime]

#: `several_logs.join.take_up`, told of the record: `files` and `anew` are left.
TakeUp = Callable[..., set[str | None] | None]


def load_for_writing() -> None:
    """Load what the first act writes with, so that it need not wait for that."""
    import rfc8785  # noqa: F401 - loaded is all that is wanted
    import sqlite_utils  # noqa: F401

    import workbench.record.table_updates  # noqa: F401


class Act:
    """One act of a reviewer: one or more events, written together or not at all, and undone together.

    After `end` another act begins, which is written together with the first one and undone by itself.
    """

    def __init__(
        self,
        log: Appending,
        definition: Definition,
        actor: str,
        app: str,
        now: dt.datetime,
        entropy: Entropy,
        seen: Callable[[], Iterable[Mapping[str, Any]]],
    ) -> None:
        """`seen` gives what of others' work was seen and not said yet, as the data of the events that say so."""
        self._log = log
        self._seen = seen
        self._definition = definition
        self._actor = actor
        self._app = app
        self._at = written_time(now)
        self._milliseconds = int(now.timestamp() * 1000)
        self._entropy = entropy
        self._first: str | None = None
        #: Whether an event was written, and the articles that events were written about.
        self.wrote = False
        self.articles: set[str] = set()

    def new_id(self) -> str:
        """An id for what the act brings into the record."""
        return uuid7(self._milliseconds, self._entropy)

    def append(
        self,
        kind: Kind,
        data: Mapping[str, Any],
        *,
        article: str | None = None,
        draft: str | None = None,
        claim: str | None = None,
    ) -> Entry:
        """Write an event and let the tables follow. Events after the first name it as their act.

        Raises Refused where the data are not of the kind's form.
        """
        if not self.wrote:
            for seen in self._seen():
                self._write(self._definition.of_role(Role.PINS), seen)
        if self._first is not None:
            data = {**data, "act": self._first}
        entry = self._write(kind, data, article, draft, claim)
        if article is not None:
            self.articles.add(article)
        self._first = self._first or entry.id
        return entry

    def _write(
        self, kind: Kind, data: Mapping[str, Any], article: str | None = None, draft: str | None = None,
        claim: str | None = None,
    ) -> Entry:  # fmt: skip
        entry = Entry(
            self._log.size, self.new_id(), self._at, self._actor, self._app, kind.name, article, draft, claim, data
        )
        try:
            self._definition.check(entry)
        except MalformedEventError as error:
            raise Refused("form", "this can't be written down: {error}", error=error) from error
        self._log.append(entry)
        self.wrote = True
        return entry

    def end(self) -> None:
        """End the act here: what is written from now on is another one."""
        self._first = None


class Session:
    """What every part of the desk needs: the open record, the reviewer, the clock and the source of chance."""

    def __init__(
        self,
        store: Store,
        definition: Definition,
        *,
        actor: str,
        app: str,
        clock: Clock,
        entropy: Entropy,
        keys: Keys | None,
    ) -> None:
        self.store = store
        self.definition = definition
        self.app = app
        self.actor = actor
        self.clock = clock
        self.entropy = entropy
        self.keys = keys
        self.wrote = False
        self._hashed: Frontier | None = None
        self._together: Act | None = None
        self._drawn: Drawn = {}
        self._kept = KeptParts()

    @property
    def read_only(self) -> bool:
        """Whether nothing can be written."""
        return self.store.read_only

    @contextmanager
    def act(self) -> Iterator[Act]:
        """An act that no other writer can come between; what is read inside is what the act builds on.

        Before the first one the trail is hashed: nothing is written to one that is not what was signed. Raises
        CorruptRecord.
        """
        if self._together is not None:
            yield self._together
            return
        from workbench.record.table_updates import follower

        with self._kept.forgotten_unless_done(), self.store.writing() as connection:
            if self._hashed is None:
                self.hash_trail()
            tables = follower(connection, self.definition, self._kept)
            log = Appending(connection, tables.fold)
            drawn = self._drawn
            act = Act(
                log, self.definition, self.actor, self.app, self.clock(), self.entropy,
                lambda: seen_data(connection, self.definition, drawn),
            )  # fmt: skip
            try:
                with self.store.caught_up_by(tables.catch_up):
                    yield act
                tables.catch_up()
            except MalformedEventError as error:
                raise CorruptRecord(
                    "the tables don't follow the trail: {error}; run `workbench audit`", error=error
                ) from error
            log.finish()
            self.definition.tables.search.follow(connection, act.articles)
        if act.wrote:
            self._drawn, self.wrote = {}, True

    @contextmanager
    def receiving(self) -> Iterator[tuple[sqlite3.Connection, TakeUp]]:
        """A transaction in which copies of others' logs come in, and what lets the tables follow them."""
        from workbench.record.several_logs.join import take_up

        with self._kept.forgotten_unless_done(), self.store.writing() as connection:
            yield connection, partial(take_up, connection, self.definition, self._kept)

    @contextmanager
    def together(self) -> Iterator[Act]:
        """All that is done inside is one act, or several where `end` is called between them: written all or none.

        What is raised inside has to leave the block; nothing is written then.
        """
        with self.act() as act:
            before, self._together = self._together, act
            try:
                yield act
            finally:
                self._together = before

    @contextmanager
    def at_one_moment(self) -> Iterator[None]:
        """What is asked inside is of one state of the record, whatever others write meanwhile."""
        with self.store.reading():
            yield

    def checkpoints(self, above: int = -1) -> list[Checkpoint]:
        """The checkpoints in the record over more than `above` events, smallest first."""
        query = "SELECT coalesce(CAST(note AS TEXT), '') AS note FROM checkpoints WHERE size > ? ORDER BY size, note"
        rows = self.store.rows(query, (above,))
        return [note for row in rows for note in notes_in(row["note"])]

    def hash_trail(self) -> Frontier:
        """The tree over the events, held against the record's checkpoints and the one that the user saw last.

        What this session hashed before is not hashed again. Raises CorruptRecord where they don't agree.
        """
        # Before the record is read: a colleague may add to both meanwhile, and the trail only grows.
        seen = self._seen()
        with self.store.reading() as connection:
            start = self._hashed or Frontier()
            # Those over what was hashed before were held against it then.
            signed = self.checkpoints(start.size if start.size else -1)
            self._hashed = hashed(connection, [*signed, *seen], start)
        return self._hashed

    def _seen(self) -> list[Checkpoint]:
        seen = self.keys.seen_at(self.store.path) if self.keys else None
        return notes_in(seen.note) if seen else []

    def heads(self) -> Heads:
        """How far all logs are here: it changes whenever anybody writes to the record or work of others comes in."""
        with self.store.reading() as connection:
            return heads(connection)

    def saw(self, drawn: Drawn) -> None:
        """Work of others on articles was on the screen or printed; the next act says so before its first event.

        What merely came in was not seen, nor what was done elsewhere than in those articles: an act does not overwrite
        it.
        """
        self._drawn = joined(self._drawn, drawn)

    def unsaid(self, drawn: Drawn) -> Drawn:
        """What of `drawn` no act has said yet."""
        with self.store.reading() as connection:
            data = seen_data(connection, self.definition, drawn)
        articles = {article for one in data for article in one["articles"]}
        return {article: reached for article, reached in drawn.items() if article in articles}

    def everywhere(self) -> Drawn:
        """All articles as far as all logs are here, as where all of the record is printed."""
        with self.store.reading() as connection:
            return everywhere(connection)
