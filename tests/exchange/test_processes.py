"""Real processes that exchange over a server or a folder, are killed, and find the server away or set back."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path

import pytest

from tests.desk.desks import article, new_article
from tests.exchange.conftest import MEMBERS
from tests.exchange.machines import Machine, Room, faults, sound
from tests.exchange.processes import VERDICTS
from tests.exchange.servers import PASSWORD, Server
from tests.packaging.environments import ROOT
from workbench.claims import Verdict
from workbench.desk import Desk
from workbench.desk.model import ArticleRow
from workbench.exchange.folder import FolderShelf
from workbench.exchange.outcome import Fault
from workbench.exchange.places import shelf_at
from workbench.exchange.shelf import Shelf, ShelfUnreachableError
from workbench.extract import extract

#: Where a member finds the newsroom of a test.
Address = Callable[[str], str]


@pytest.fixture
def on_server(server: Server, database: str, monkeypatch: pytest.MonkeyPatch) -> Address:
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    return lambda member: server.network_address(database, member)


@pytest.fixture
def in_folder(tmp_path: Path) -> Address:
    FolderShelf.made(tmp_path / "share")
    return lambda member: str(tmp_path / "share")


@pytest.fixture(params=["in_folder", "on_server"])
def address(request: pytest.FixtureRequest) -> Address:
    found: Address = request.getfixturevalue(request.param)
    return found


class Newsroom(Room):
    """A newsroom at a place of its own, whose machines can be processes."""

    def __init__(
        self, folder: Path, address: Address, *persons: str, article: Callable[[Desk], ArticleRow] = new_article
    ) -> None:
        self._address = address
        self._shelves: dict[str, Shelf] = {}
        super().__init__(folder, *persons)
        article(self.machines[0].desk)
        self.settle()

    def shelf(self, machine: Machine) -> Shelf:
        if machine.person not in self._shelves:
            self._shelves[machine.person] = shelf_at(self._address(machine.person), machine.desk.origin)
        return self._shelves[machine.person]

    @contextmanager
    def process(self, machine: Machine, *options: str) -> Iterator[subprocess.Popen[str]]:
        """The machine in a process of its own; its desk is open here again when that has ended."""
        machine.desk.close()
        arguments = [str(machine.path), machine.person, self._address(machine.person), *options]
        command = [sys.executable, "-m", "tests.exchange.processes", *arguments]
        with subprocess.Popen(command, cwd=ROOT, text=True, stderr=subprocess.PIPE) as started:
            yield started
        machine.desk = machine.opened()

    def killed(self, machine: Machine, *options: str) -> None:
        """Let the machine run in a process that kills itself."""
        with self.process(machine, *options) as process:
            assert (process.communicate()[1], process.returncode) == ("", -signal.SIGKILL)

    def agrees(self) -> list[str]:
        """The verdicts that all machines show once everything is exchanged; every record passes its audit."""
        self.settle()
        first = self.machines[0].verdicts()
        for machine in self.machines:
            assert machine.verdicts() == first
            assert sound(machine)
        return first

    def close(self) -> None:
        for shelf in self._shelves.values():
            shelf.close()
        for machine in self.machines:
            machine.desk.close()


def long_article(desk: Desk) -> ArticleRow:
    """An article of more claims than a page of ten events, which are sent at once."""
    text = " ".join(f"{number} people came." for number in range(10, 40))
    return desk.articles.take_in(article(text, "Visitors"), extract(text, "en", None))


@contextmanager
def newsroom(
    folder: Path, address: Address, *persons: str, article: Callable[[Desk], ArticleRow] = new_article
) -> Iterator[tuple[Newsroom, list[Machine]]]:
    made = Newsroom(folder, address, *persons, article=article)
    try:
        yield made, made.machines
    finally:
        made.close()


@pytest.mark.parametrize("machines", [3, pytest.param(5, marks=pytest.mark.long)])
def test_processes_that_work_at_once_show_one_state(tmp_path: Path, address: Address, machines: int) -> None:
    with newsroom(tmp_path, address, *MEMBERS[:machines]) as (made, members):
        with ExitStack() as stack:
            running = [stack.enter_context(made.process(machine, "--acts", "3")) for machine in members]
            for process in running:
                assert (process.communicate()[1], process.returncode) == ("", 0)
        made.agrees()
        for machine in members:
            done = machine.desk.store.rows(
                "SELECT actor, count(*) FROM trail WHERE kind = 'verdict.set' GROUP BY actor"
            )
            assert dict(map(tuple, done)) == dict.fromkeys((one.person for one in members), 3)


@pytest.mark.parametrize("after", [1, 25])
def test_of_a_process_that_is_killed_while_it_sends_others_get_all_or_nothing(
    tmp_path: Path, address: Address, after: int
) -> None:
    with newsroom(tmp_path, address, "ada", "bob", article=long_article) as (made, (ada, bob)):
        ada.desk.verdicts.set_all([one.id for one in ada.claims()], Verdict.DISPUTED)
        before = made.shelf(bob).size(ada.desk.origin)
        made.killed(ada, "--dies", "sending", "--after", str(after), "--page", "10")
        assert made.shelf(bob).size(ada.desk.origin) == before
        (outcome,) = made.sync(bob)
        assert (outcome.received, outcome.findings) == (0, ())
        assert made.agrees() == ["disputed"] * 30


@pytest.mark.parametrize(
    ("address", "options"),
    [
        ("in_folder", ("receiving", "--after", "1")),
        ("on_server", ("receiving", "--after", "4")),
        ("in_folder", ("keeping",)),
    ],
    indirect=["address"],
)
def test_of_what_a_process_receives_that_is_killed_nothing_is_kept_by_half(
    tmp_path: Path, address: Address, options: tuple[str, ...]
) -> None:
    with newsroom(tmp_path, address, "ada", "bob", "carol") as (made, (ada, bob, carol)):
        for number, machine in enumerate((ada, carol)):
            for claim in machine.claims():
                machine.desk.verdicts.set(claim.id, VERDICTS[number])
            made.sync(machine)
        before = [tuple(row) for row in bob.desk.store.rows("SELECT * FROM copies")]
        made.killed(bob, "--dies", *options)
        assert [tuple(row) for row in bob.desk.store.rows("SELECT * FROM copies")] == before
        assert bob.verdicts() == ["open"] * 3
        made.agrees()


def test_an_article_is_closed_to_its_readers_and_opened_again_for_all(tmp_path: Path, address: Address) -> None:
    with newsroom(tmp_path, address, "ada", "bob", "carol") as (made, (ada, bob, carol)):
        with ada.desk.together():
            row = ada.desk.articles.take_in(article("The minister resigns.\n", "Scoop"), [])
            ada.desk.access.close(row.id, ["bob"])
        made.settle()
        bob.desk.correspondence.add_note(row.id, "Not a word")
        made.settle()
        assert len(ada.desk.correspondence.notes(row.id)) == 1
        assert [one.title for one in carol.desk.articles.all()] == ["Growth of the fund"]
        ada.desk.access.open(row.id)
        made.settle()
        bob.desk.correspondence.add_note(row.id, "It is out")
        made.settle()
        assert sorted(one.title for one in carol.desk.articles.all()) == ["Growth of the fund", "Scoop"]
        assert len(carol.desk.correspondence.notes(row.id)) == 2


def test_work_goes_on_while_the_server_is_away_and_is_exchanged_when_it_is_back(
    tmp_path: Path, on_server: Address, server: Server
) -> None:
    with newsroom(tmp_path, on_server, "ada", "bob") as (made, (ada, bob)):
        server.stop()
        try:
            for number, machine in enumerate((ada, bob)):
                machine.desk.verdicts.set(machine.claims()[number].id, Verdict.DISPUTED)
                with pytest.raises(ShelfUnreachableError):
                    made.sync(machine)
                machine.again()
                machine.desk.verdicts.set(machine.claims()[2].id, Verdict.UNSOURCED)
        finally:
            server.start()
        assert made.agrees() == ["disputed", "disputed", "unsourced"]


def test_a_server_restored_from_an_old_dump_is_named_and_every_owner_sends_again(
    tmp_path: Path, on_server: Address, server: Server, database: str
) -> None:
    with newsroom(tmp_path, on_server, "ada", "bob", "carol") as (made, (ada, bob, carol)):
        dump = server.dump(database)
        for number, machine in enumerate(made.machines):
            machine.desk.verdicts.set(machine.claims()[number].id, Verdict.DISPUTED)
        second = new_article(ada.desk, title="Second")
        made.settle()
        server.restore(database, dump)
        for machine in made.machines:
            with pytest.raises(ShelfUnreachableError):  # the connection went with the database
                made.sync(machine)
        (outcome,) = made.sync(bob)
        assert faults(outcome) == [Fault.ROLLED_BACK, Fault.ROLLED_BACK]
        assert {finding.origin for finding in outcome.findings} == {ada.desk.origin, carol.desk.origin}
        made.sync(ada, carol, bob)
        assert made.agrees() == ["disputed"] * 3
        assert [one.findings for one in made.sync()] == [()] * 3
        dora = Machine(tmp_path / "dora", "dave", 9)
        made.machines.append(dora)
        ada.desk.newsroom.admit(dora.desk.newsroom.join(made.name, "laptop"))
        made.settle()
        assert dora.desk.drafts.get(second.id).text == ada.desk.drafts.get(second.id).text
