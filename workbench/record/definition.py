"""What a record is told of what it keeps: the kinds of event and the tables. The record itself knows none of either."""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Callable, Collection, Mapping
from enum import Enum, auto
from typing import Annotated, Any

import msgspec
from msgspec.structs import replace

from workbench.record.audit_notes import Noted
from workbench.record.events import ID, Entry, MalformedEventError, from_dict
from workbench.record.rows import Rows
from workbench.translatable import Phrase

#: An id as a body writes it.
Id = Annotated[str, msgspec.Meta(pattern=rf"\A{ID}\Z")]


#: How msgspec quotes a pattern, which says nothing to readers.
_PATTERN = r"`str` matching regex '.*'"


class Role(Enum):
    """What an event of a kind is to the record itself; most kinds are ordinary."""

    ORDINARY = auto()
    BEGINS = auto()
    RESTORES = auto()
    REGISTERS_A_KEY = auto()
    CARRIES = auto()
    UNDOES = auto()
    REDOES = auto()
    PINS = auto()


class About(Enum):
    """What an event of a kind is about; `ACTS` are those that name other events."""

    RECORD = auto()
    ARTICLE = auto()
    SOURCE = auto()
    ACTS = auto()


class Data(msgspec.Struct, forbid_unknown_fields=True, kw_only=True, gc=False):
    """The form of an event's data: of each kind a class with its fields.

    `act` is the id of the first event of the act that the event is part of, where it is not itself the first.
    """

    act: Id | msgspec.UnsetType = msgspec.UNSET


class Kind(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """A kind of event; every column is filled in, since what is left open is decided by chance.

    `fold` lets the tables follow an event of the kind, and `tables` are those that it writes; None and none where it
    writes none. `stays` says that its changes are for good; `undoable` that a reviewer can take it back. `noted` keeps
    what an audit wants to know of it: it gets the event as it stands in the record, and the one that it carries, or the
    same again.
    """

    name: str
    role: Role
    about: About
    form: type[Data]
    fold: Callable[[Rows, Entry], None] | None
    tables: Collection[str]
    stays: bool
    undoable: bool
    noted: Callable[[Noted, Entry, Entry], None] | None

    def __str__(self) -> str:
        return self.name


class SearchIndex(msgspec.Struct, frozen=True, kw_only=True, eq=False):
    """What the texts of the record are searched by: it follows the folded tables and the files, and holds nothing else.

    `sql` makes its tables and indexes, `names` are the tables', those first that others rest on last; the `virtual`
    ones are of SQLite's own full-text search. `follow` brings the index up to the tables, for some articles or (None)
    for all, inside the transaction of the caller. `astray` gives the articles for
    which the index of the database `record` is not what the tables of `main` and the files of `record` make of it.
    """

    sql: str
    names: tuple[str, ...]
    virtual: frozenset[str]
    follow: Callable[[sqlite3.Connection, Collection[str] | None], None]
    astray: Callable[[sqlite3.Connection], list[str]]

    @property
    def plain(self) -> tuple[str, ...]:
        """The tables that are SQLite's ordinary ones."""
        return tuple(name for name in self.names if name not in self.virtual)

    @property
    def shadows(self) -> frozenset[str]:
        """The tables in which SQLite keeps the virtual ones."""
        parts = ("data", "idx", "content", "docsize", "config")
        return frozenset(f"{name}_{part}" for name in self.virtual for part in parts)


class RowName(msgspec.Struct, frozen=True):
    """What people call the rows of a table: `words`, filled in with what `sql` selects of the database `{of}`.

    The row's key is its one parameter.
    """

    table: str
    words: str
    sql: str


class Tables(msgspec.Struct, frozen=True, kw_only=True):
    """The tables that are folded from the events, beside the record's own, and the views of all of them.

    `folded` and `views` are SQL; `names` are the tables' names, children before parents. A row has an `id`, and in
    `event` the number of the event that it owes its state to. Those of `growing` are only added to, and `event` is
    their key. `articles` and `claims` are the tables of what events name. `files` selects the files that articles need,
    as article, name and event, and `commitments` who the sources are that are kept apart, as id and commitment. `added`
    are tables that the earlier form of the record lacks. `search` is what their articles are searched by. `called` says
    what people call rows.
    """

    folded: str
    names: tuple[str, ...]
    growing: frozenset[str]
    articles: str
    claims: str
    files: str
    commitments: str
    views: str
    added: tuple[str, ...]
    search: SearchIndex
    called: tuple[RowName, ...]


class Definition(msgspec.Struct, frozen=True):
    """The kinds of event by their names, the tables, and what settles several logs.

    `settle` is given the `Union` of several logs (`several_logs.fold`); it says what is shown where their authors did
    not know of each other, and what of that is a conflict.
    """

    kinds: Mapping[str, Kind]
    tables: Tables
    settle: Callable[[Any], None]

    def kind(self, entry: Entry) -> Kind:
        """The kind of an event. Raises MalformedEventError where there is no such kind."""
        if (found := self.kinds.get(entry.kind)) is None:
            raise MalformedEventError("no kind of event is called {kind!r}", kind=entry.kind)
        return found

    def of_role(self, role: Role) -> Kind:
        """The one kind with a role that is not ordinary."""
        (found,) = (kind for kind in self.kinds.values() if kind.role is role)
        return found

    def check(self, entry: Entry) -> Kind:
        """The kind of an event whose data are of the kind's form, types and offsets included.

        Raises MalformedEventError for any other.
        """
        kind = self.kind(entry)
        try:
            msgspec.convert(entry.data, kind.form)
        except (msgspec.ValidationError, RecursionError) as error:
            why, _, where = re.sub(_PATTERN, "a text of another form", str(error)).partition(" - at `$")
            place = Phrase(" at data{where}", where=where.rstrip("`")) if where else ""
            raise MalformedEventError(
                "{kind} is not in its form{place}: {why}", kind=kind, place=place, why=why
            ) from None
        return kind

    def counted(self, entry: Entry) -> tuple[Kind, Entry]:
        """The event that counts, with its kind: the one that `entry` carries, where it carries one, else itself.

        Raises MalformedEventError where either is not in its form, and for what can't be carried.
        """
        kind, inner = self.check(entry), self.unwrapped(entry)
        if (kind.role is Role.BEGINS) != (entry.seq == 0):
            raise MalformedEventError("a trail begins with the making of the record, and that is done once")
        if inner is not entry and (kind := self.check(inner)).about is About.RECORD:
            raise MalformedEventError("{kind} is about a record and can't be imported into another", kind=kind)
        return kind, inner

    def unwrapped(self, entry: Entry) -> Entry:
        """The event itself where `entry` carries one that was imported from another record, else `entry`.

        It keeps its own id, time and reviewer; number and slug of an article, and the files that went with it, may be
        others here than there. Raises MalformedEventError where it should carry one and does not.
        """
        if self.kind(entry).role is not Role.CARRIES:
            return entry
        if not isinstance(carried := entry.data.get("event"), Mapping):
            raise MalformedEventError("it carries no event")
        inner = from_dict(carried)
        here = {name: entry.data[name] for name in ("number", "slug", "blobs") if name in entry.data}
        return replace(inner, seq=entry.seq, data={**inner.data, **here}, imported_by=entry.actor)
