"""The machines whose logs a record keeps, as people know them."""

from __future__ import annotations

import base64
import sqlite3
from collections import Counter
from collections.abc import Mapping

from msgspec import Struct

from workbench.desk.model import at_a_machine
from workbench.desk.numbers import letter_of
from workbench.record.log import read_head
from workbench.record.session import Session
from workbench.record.several_logs.copies import logs_kept
from workbench.record.several_logs.log_heads import heads, is_joined
from workbench.record.several_logs.logs import logs_of
from workbench.record.several_logs.order import place_of
from workbench.record.tree import Frontier

#: As many characters of its log's name tell a machine from its owner's others.
_ENOUGH = 4


class MachineLog(Struct, frozen=True):
    """A log that a record keeps: whose it is, its name, how many events are here, and the root over them in base64.

    `letter` stands before the numbers of its events; the record's own have none. `machine` is empty where its person
    has one machine. `checkpoint` is the head that its owner signed, as it came with the events; of the record's own log
    it is empty, since that is signed anew.
    """

    letter: str
    person: str
    machine: str
    origin: str
    events: int
    root: str
    checkpoint: str

    @property
    def who(self) -> str:
        """The person, and the machine where he or she has several."""
        return at_a_machine(self.person, self.machine)


class Machines:
    """The machines of a record; where it keeps one log, there is nothing to tell apart."""

    def __init__(self, session: Session) -> None:
        self._session = session
        with session.store.reading() as connection:
            logs = logs_of(connection) if is_joined(connection) else []
            self._logs = {log.place: log for log in logs}
            of_person = Counter(log.person for log in logs)
            several = [log for log in logs if of_person[log.person] > 1]
            named = _machines_named(connection) if several else {}
        self._names = {log.place: named.get(log.origin) or f"…{log.origin[-_ENOUGH:]}" for log in several}

    def of(self, number: int, actor: str) -> str:
        """The machine on which `actor` wrote the event `number`; empty where its person has one machine.

        Where the machine is another person's, whose it is: a name is what somebody types, a log is a key's.
        """
        place = place_of(number)
        if place and place in self._logs and self._logs[place].person != actor:
            return at_a_machine(self._logs[place].person, self._names.get(place, ""))
        return self._names.get(place, "")

    def logs(self) -> list[MachineLog]:
        """The logs of all machines, the record's own first; none where it keeps no other."""
        with self._session.store.reading() as connection:
            own, copies = read_head(connection), heads(connection).copies
            notes = {log.place: log.note for log in logs_kept(connection).values()}
        sizes = {0: own, **{head.place: Frontier(head.size, head.frontier) for head in copies}}
        return [
            MachineLog(
                letter_of(place) if place else "", log.person, self._names.get(place, ""), log.origin, tree.size,
                base64.b64encode(tree.root()).decode() if tree.size else "", notes.get(place, "") if place else "",
            )
            for place, log in self._logs.items()
            for tree in (sizes.get(place, Frontier()),)
        ]  # fmt: skip


def _machines_named(connection: sqlite3.Connection) -> Mapping[str, str]:
    """What the newsroom calls its machines, by their logs."""
    from workbench.desk.newsroom import members_in, name_in

    name = name_in(connection)
    return {origin: member.machine for origin, member in members_in(connection, name).items()} if name else {}
