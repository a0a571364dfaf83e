from __future__ import annotations

import itertools
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from tests.exchange import servers
from tests.exchange.machines import Machine, Room, room
from workbench.exchange.shelf import Shelf

#: Opens the shelf of a test as one of its members.
Open = Callable[[str], Shelf]

MEMBERS = ("ada", "bob", "carol", "dave", "eve")
_COUNT = itertools.count()


@pytest.fixture(scope="session")
def server() -> Iterator[servers.Server]:
    """One server for all tests of a process, with a newsroom without any log; each takes a copy of that."""
    pytest.importorskip("psycopg", reason="psycopg is not installed: the extra `newsroom`")
    programs = servers.programs()
    if programs is None:
        pytest.skip("no PostgreSQL server is installed (Debian: apt install postgresql)")
    # What a test wrote need not outlive a power cut.
    with servers.server(programs, fsync="off", full_page_writes="off") as started:
        started.newsroom("newsroom", MEMBERS)
        yield started


@pytest.fixture
def database(server: servers.Server) -> str:
    """A newsroom without any log, in a database of its own."""
    name = f"newsroom{next(_COUNT)}"
    server.psql("postgres", f"CREATE DATABASE {name} TEMPLATE newsroom")
    return name


@pytest.fixture
def on_server(server: servers.Server, database: str) -> Iterator[Open]:
    from workbench.exchange.postgres import ServerShelf

    opened: list[Shelf] = []

    def open_as(member: str) -> Shelf:
        opened.append(ServerShelf(server.address(database, member)))
        return opened[-1]

    yield open_as
    for shelf in opened:
        shelf.close()


@pytest.fixture
def in_folder(tmp_path: Path) -> Open:
    from workbench.exchange.folder import FolderShelf

    return lambda member: FolderShelf.made(tmp_path / "shelf", f"claims-workbench/{member}")


@pytest.fixture
def three(tmp_path: Path) -> Iterator[tuple[Room, list[Machine]]]:
    with room(tmp_path, "Ada", "Bob", "Cy") as (made, machines):
        yield made, machines
