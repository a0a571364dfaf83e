"""The fold of several logs: a pure function from the set of their events to rows, in whatever order they came in.

It runs the folds of the kinds over registers. What was undone is out of the set from the beginning, so there is nothing
to put back. What does not fit (it speaks of what is not here, or takes back what is another's) is kept and counted.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any, NamedTuple

from msgspec.structs import replace

from workbench.record.definition import About, Definition, Kind, Role
from workbench.record.events import Entry, MalformedEventError
from workbench.record.rows import UNFIT, Value
from workbench.record.several_logs.columns import defaults, references
from workbench.record.several_logs.order import Logged, place_of, saw
from workbench.record.several_logs.registers import Elsewhere, Registers


class Event(NamedTuple):
    """An event in its place among the logs; where it carries one that was imported, that one, and `carrier` its id."""

    at: Logged
    kind: Kind
    carrier: str

    @property
    def entry(self) -> Entry:
        """The event's body, but that `seq` is its number."""
        return self.at.entry


class Undoing(NamedTuple):
    """An event that was meant to take back, and what it names."""

    undo: Event
    undone: Event


class Union:
    """What the events of several logs make together.

    `events` are in order. `undone_by` has what took an event back, by the event's number; `in_vain` are undoings that
    have no effect, since they name what is another's. `unfit` says by their numbers why events do not fit. `of_claim`
    and `of_article` have the events that count, which fit and which nobody took back, by what they are about, and
    `origins` how many of all are of which log, by article. `shown` holds the rows as they are shown, by table and id,
    once `settle` of the definition has had its say.
    """

    def __init__(
        self,
        events: Iterable[Logged],
        definition: Definition,
        *,
        folds: Collection[About] = tuple(About),
        elsewhere: Elsewhere | None = None,
        standing: Callable[[str], Mapping[str, Mapping[str, Any]]] | None = None,
    ) -> None:
        """Fold `events`, all that there are, or those of a part: then those about `folds` are folded.

        Of a part `elsewhere` gives rows of other parts, and `standing` the rows of a table as they were before.
        `settle` sets `whole_needed` where what it has to know is not in the part.
        """
        self.definition = definition
        self.standing = standing
        self.whole_needed = False
        self._folds = frozenset(folds)
        self.registers = Registers(defaults(definition.tables), elsewhere)
        self.unfit: dict[int, str] = {}
        self.events = list(self._readable(sorted(events, key=in_order)))
        self.undone_by: dict[int, Event] = {}
        self.in_vain: list[Undoing] = []
        self.shown: dict[str, dict[str, dict[str, Any]]]
        self._take_back()
        # What articles rest on comes first: the moment when a source was added has no say in whether it is there.
        for event in sorted(self.events, key=lambda event: event.kind.about is About.ARTICLE):
            self._fold(event)
        self.of_claim: dict[str, list[Event]] = {}
        self.of_article: dict[str | None, list[Event]] = {}
        self.origins: dict[str | None, Counter[str]] = {}
        self._index(self.events)
        self._settle()

    def takes(self, new: Sequence[Event]) -> bool:
        """Whether `new` events can be added: they are later than all others, and take nothing back."""
        last = [*self.events[-1:], *new]
        return all(in_order(one.at) < in_order(other.at) for one, other in pairwise(last)) and all(
            one.kind.role is Role.ORDINARY and one.kind.about is not About.ACTS and one.carrier == one.entry.id
            for one in new
        )

    def add(
        self,
        new: Iterable[Event],
        *,
        elsewhere: Elsewhere | None,
        standing: Callable[[str], Mapping[str, Mapping[str, Any]]] | None,
    ) -> None:
        """Fold events that can be added; `elsewhere` and `standing` are those of today."""
        self.registers.elsewhere, self.standing = elsewhere, standing
        added = list(new)
        for event in added:
            self._fold(event)
        self.events += added
        self._index(added)
        self._settle()

    def number_about(self, article: str) -> int:
        """How many of the events are about an article."""
        return sum(self.origins.get(article, {}).values())

    def grown(self, table: str) -> Mapping[int, tuple[Value, ...]]:
        """The rows that events added for good to a table that only grows, by their numbers.

        Those are left out that are about what was taken back with all on it.
        """
        columns = [*defaults(self.definition.tables)[table]]
        grown: Mapping[int, tuple[Value, ...]] = self.registers.appended.get(table, {})
        for child, column, parent in references(self.definition.tables):
            if child == table:
                at, shown = columns.index(column), self.shown.get(parent, {})
                grown = {number: row for number, row in grown.items() if row[at] in shown}
        return grown

    def folds(self, kind: Kind) -> bool:
        """Whether events of a kind are folded here, not in another part."""
        return kind.about in self._folds

    def _readable(self, events: Iterable[Logged]) -> Iterator[Event]:
        """The events that are in the form of their kind, the first of those with one id."""
        ids: set[str] = set()
        for one in events:
            try:
                event = readable(one, self.definition)
            except MalformedEventError as error:
                self.unfit[one.number] = str(error)
                continue
            if event.entry.id in ids:
                self.unfit[one.number] = "another event has its id"
                continue
            ids.add(event.entry.id)
            yield event

    def _take_back(self) -> None:
        """Find what was undone, and by what: each by its author alone, and not what was redone since."""
        by_id: dict[str, Event] = {}
        for event in self.events:
            by_id[event.carrier] = by_id[event.entry.id] = event
        redone: dict[int, Event] = {}
        for event in self.events:
            if event.kind.role is Role.REDOES:
                undo = by_id.get(event.entry.data["undo"])
                same = undo and undo.entry.article == event.entry.article
                if undo and same and undo.kind.role is Role.UNDOES and _is_his(event, undo):
                    redone[undo.at.number] = event
        for event in self.events:
            if event.kind.role is not Role.UNDOES:
                continue
            for one in (by_id[named] for named in event.entry.data["events"] if named in by_id):
                if not one.kind.undoable or not _is_his(event, one) or not _is_about(event, one):
                    self.in_vain.append(Undoing(event, one))
                elif event.at.number not in redone:
                    self.undone_by[one.at.number] = event
        self.undone_by.update(redone)

    def _fold(self, event: Event) -> None:
        fold, (at, kind, _) = event.kind.fold, event
        if fold is None or not self.folds(kind) or (kind.role is not Role.ORDINARY and place_of(at.number)):
            return
        undone = at.number in self.undone_by
        self.registers.begin(at, _named(at.entry), undone=undone)
        try:
            fold(self.registers, at.entry)
        except UNFIT as error:
            self.registers.fail()
            if not undone:
                self.unfit[at.number] = f"{kind} does not fit: {error}"

    def _index(self, events: Iterable[Event]) -> None:
        """Note what `events` are about, now that it is known which of them fit; it stays so as later ones are added."""
        for event in events:
            number, entry = event.at.number, event.entry
            self.origins.setdefault(entry.article, Counter())[event.at.origin] += 1
            if number not in self.undone_by and number not in self.unfit:
                self.of_article.setdefault(entry.article, []).append(event)
                if entry.claim:
                    self.of_claim.setdefault(entry.claim, []).append(event)

    def _settle(self) -> None:
        self.whole_needed = False
        self._show()
        self.definition.settle(self)

    def _show(self) -> None:
        """Give every row that stands the values of its last writes; which of several heads is shown comes later."""
        self._keep_what_is_used()
        self.shown = {}
        for table, rows in self.registers.tables.items():
            self.shown[table] = {name: {"id": name, **row.latest} for name, row in rows.items() if row.stands}
        for (table, name, column), value in self.registers.raised.items():
            if row := self.shown.get(table, {}).get(name):
                row[column] = max(row.get(column, value), value)

    def _keep_what_is_used(self) -> None:
        """Let rows stand whose making was undone where one that stands names them."""
        for table, column, parent in references(self.definition.tables):
            gone = {name: row for name, row in self.registers.tables.get(parent, {}).items() if not row.stands}
            if not gone:
                continue
            for row in self.registers.tables.get(table, {}).values():
                if row.stands and (used := gone.get(row.latest[column])):
                    used.kept_for.append((row.kept_for or [row.writes[-1].by])[-1])


def in_order(one: Logged) -> tuple[int, str, int]:
    """Sorts events: by their moments, and where those are one, by their logs."""
    return one.t, one.origin, one.seq


def readable(at: Logged, definition: Definition) -> Event:
    """The event, or the one that it carries. Raises MalformedEventError where it is not in the form of its kind."""
    kind, entry = definition.counted(at.entry)
    return Event(at._replace(entry=replace(entry, seq=at.number)), kind, at.entry.id)


def _is_his(event: Event, other: Event) -> bool:
    """Whether both are of one person, who knew of `other` when doing `event`."""
    same = event.entry.actor == other.entry.actor and event.at.person == other.at.person
    return same and (saw(event.at, other.at) or event.at.number == other.at.number)


def _is_about(undo: Event, undone: Event) -> bool:
    """Whether an undoing is about the article of what it takes back, or about several."""
    return undo.entry.article in (None, undone.entry.article)


def _named(entry: Entry) -> frozenset[object]:
    """What an event names: the claim that it is about, and the rows that its data speak of."""
    values = (value for value in entry.data.values() if isinstance(value, str))
    return frozenset((entry.claim, *values))
