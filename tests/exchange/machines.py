"""Machines of a newsroom as the tests join them: each with a record, keys of its own, and a shelf that they share."""

from __future__ import annotations

import copy
import datetime as dt
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from tests.desk.desks import Clock, new_article
from workbench.desk import Desk
from workbench.desk.maintenance import audit
from workbench.desk.model import ClaimRow
from workbench.exchange.exchange import Exchange
from workbench.exchange.folder import FolderShelf
from workbench.exchange.outcome import Fault, Outcome
from workbench.exchange.shelf import Shelf
from workbench.record.keys import Keys

START = dt.datetime(2026, 1, 31, 9, 30, tzinfo=dt.UTC)


class Machine:
    """One editor's machine."""

    def __init__(self, folder: Path, person: str, minutes: int = 0, machine: str = "laptop") -> None:
        self.person, self.machine = person, machine
        folder.mkdir()
        self.path, self.keys = folder / "claims.db", folder / "keys"
        self.clock = Clock(START + dt.timedelta(minutes=minutes))
        self.desk = self.opened()

    def opened(self) -> Desk:
        return Desk.open(self.path, actor=self.person, clock=self.clock, create=True, keys=self.keys)

    def moved(self, folder: Path) -> Machine:
        """The same machine, its desk closed before, at work where a copy of its folder is."""
        machine = copy.copy(self)
        machine.path, machine.keys = folder / self.path.name, folder / self.keys.name
        machine.clock = copy.copy(self.clock)
        machine.desk = machine.opened()
        return machine

    def again(self) -> None:
        """Close the desk and open it again."""
        self.desk.close()
        self.desk = self.opened()

    def sync(self, shelf: Shelf) -> Outcome:
        return Exchange(self.desk, shelf).sync()

    def look(self) -> None:
        """See all that is here of the others."""
        self.desk.saw(self.desk.everywhere())

    def claims(self) -> list[ClaimRow]:
        (row,) = self.desk.articles.all()
        return self.desk.claims.of(row.id, gone=True)

    def verdicts(self) -> list[str]:
        return [str(one.verdict) for one in self.claims()]


class Room:
    """A newsroom: the first machine founded it, and all others were admitted."""

    def __init__(self, folder: Path, *persons: str) -> None:
        self.folder = folder
        self.place = folder / "share"
        self.machines = [Machine(folder / f"{n}", person, n) for n, person in enumerate(persons)]
        first, *others = self.machines
        self.name = first.desk.newsroom.found(first.machine)
        FolderShelf.made(self.place)
        for one in others:
            first.desk.newsroom.admit(one.desk.newsroom.join(self.name, one.machine))

    def moved(self, folder: Path) -> Room:
        """The same newsroom at work in a copy of its folder."""
        shutil.copytree(self.folder, folder, dirs_exist_ok=True)
        made = copy.copy(self)
        made.folder, made.place = folder, folder / "share"
        made.machines = [one.moved(folder / one.path.parent.name) for one in self.machines]
        return made

    def shelf(self, machine: Machine) -> Shelf:
        return FolderShelf(self.place, machine.desk.origin)

    def sync(self, *machines: Machine) -> list[Outcome]:
        return [machine.sync(self.shelf(machine)) for machine in machines or self.machines]

    def settle(self) -> None:
        """Exchange until nothing moves any more."""
        while any(one.received or one.sent for one in self.sync()):
            pass


@cache
def _founded(*persons: str) -> tuple[Room, TemporaryDirectory[str]]:
    """A newsroom of these members, made once and closed; to be copied."""
    folder = TemporaryDirectory()
    made = Room(Path(folder.name), *persons)
    new_article(made.machines[0].desk)
    made.settle()
    for machine in made.machines:
        machine.desk.close()
    return made, folder


@contextmanager
def room(folder: Path, *persons: str) -> Iterator[tuple[Room, list[Machine]]]:
    """A newsroom whose members all know one article, which the first one took in, and each other."""
    founded, _ = _founded(*persons)
    made = founded.moved(folder)
    try:
        yield made, made.machines
    finally:
        for machine in made.machines:
            machine.desk.close()


def faults(outcome: Outcome) -> list[Fault]:
    return [finding.fault for finding in outcome.findings]


def sound(*machines: Machine) -> bool:
    """Whether the machines' records pass their audits; fails with what is found where one does not."""
    for machine in machines:
        report = audit(machine.path, keys=Keys(machine.keys), remember=False)
        assert report.passed, report.findings
    return True
