from __future__ import annotations

import hashlib
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from tests.exchange.conftest import Open
from tests.exchange.servers import PASSWORD, Server
from tests.exchange.test_shelves import ADA, BOB, rows
from tests.packaging.environments import ROOT
from tests.tui.bench_record import ticking
from workbench.errors import WorkbenchError
from workbench.exchange.postgres import ServerShelf, member_schema, schema
from workbench.exchange.presence import Presence
from workbench.exchange.shelf import Hints, Row, ShelfRefusedError, ShelfUnreachableError

TABLES = ("logs", "leaves", "bodies", "heads", "closed", "readers", "files")


def sql(server: Server, database: str, member: str, query: str) -> list[tuple[object, ...]]:
    """What the server answers to a member who writes SQL himself."""
    import psycopg

    with psycopg.connect(server.address(database, member), autocommit=True) as connection:
        cursor = connection.execute(query.encode())
        return cursor.fetchall() if cursor.description else []


@pytest.fixture
def filled(server: Server, database: str, on_server: Open) -> str:
    """A newsroom where ada and bob have a log, and ada's article `secret` is closed to all but herself and bob."""
    ada = on_server("ada")
    ada.add(ADA, [*rows(0, 2), *rows(2, 4, article="open"), *rows(4, 6, article="secret")], "ada's head")
    on_server("bob").add(BOB, rows(0, 2, "other", article="secret"), "bob's head")
    ada.restrict("secret", [ADA, BOB])
    ada.add_file(hashlib.sha256(b"kept back").hexdigest(), "secret", b"kept back")
    return database


def test_nobody_changes_or_deletes_a_row_not_even_his_own(server: Server, filled: str) -> None:
    from psycopg.errors import InsufficientPrivilege

    for table in TABLES:
        for query in (f"DELETE FROM newsroom.{table}", f"TRUNCATE newsroom.{table}", f"DROP TABLE newsroom.{table}"):
            with pytest.raises(InsufficientPrivilege):
                sql(server, filled, "ada", query)
    for query in (
        "UPDATE newsroom.leaves SET leaf = ''",
        "UPDATE newsroom.bodies SET body = ''",
        "UPDATE newsroom.heads SET note = ''",
        "UPDATE newsroom.logs SET owner = session_user",
        "INSERT INTO newsroom.heads VALUES ('', 6, '') ON CONFLICT (origin, size) DO UPDATE SET note = ''",
        "SELECT * FROM newsroom.heads FOR UPDATE",
        "ALTER TABLE newsroom.bodies DISABLE ROW LEVEL SECURITY",
        "CREATE TABLE newsroom.more ()",
    ):
        with pytest.raises(InsufficientPrivilege):
            sql(server, filled, "ada", query)


def test_nobody_adds_to_what_is_anothers(server: Server, filled: str) -> None:
    from psycopg.errors import InsufficientPrivilege

    for query in (
        "INSERT INTO newsroom.leaves VALUES ('claims-workbench/ada', 6, '')",
        "INSERT INTO newsroom.bodies VALUES ('claims-workbench/ada', 6, NULL, '')",
        "INSERT INTO newsroom.heads VALUES ('claims-workbench/ada', 7, '')",
        "INSERT INTO newsroom.logs VALUES ('claims-workbench/new', 'ada')",
        "INSERT INTO newsroom.files VALUES ('ab', '', 'ada', '')",
        "INSERT INTO newsroom.closed VALUES ('open', 'ada')",
        "INSERT INTO newsroom.readers VALUES ('secret', 'claims-workbench/bob')",
        "SET SESSION AUTHORIZATION ada",
        "SET ROLE ada",
    ):
        with pytest.raises(InsufficientPrivilege):
            sql(server, filled, "bob", query)


def test_a_program_that_adds_to_anothers_log_is_told_so(on_server: Open, filled: str) -> None:
    with pytest.raises(ShelfRefusedError, match="does not allow it"):
        on_server("bob").add(ADA, rows(6, 7), "a forged head")
    assert on_server("carol").heads()[ADA] == "ada's head"


def test_a_closed_articles_bodies_and_files_are_read_by_its_readers_alone(
    server: Server, on_server: Open, filled: str
) -> None:
    name = hashlib.sha256(b"kept back").hexdigest()
    for reader in ("ada", "bob"):
        shelf = on_server(reader)
        assert [row.body for row in shelf.rows(ADA, 4, 6)] == [b"event 4", b"event 5"]
        assert shelf.file(name) == b"kept back"
    other = on_server("carol")
    assert [row.body for row in other.rows(ADA, 2, 6)] == [b"event 2", b"event 3", None, None]
    assert [row.article for row in other.rows(ADA, 2, 6)] == ["open", "open", None, None]
    assert [row.leaf for row in other.rows(ADA, 0, 6)] == [row.leaf for row in rows(0, 6)]
    assert other.file(name) is None
    assert sql(server, filled, "carol", "SELECT count(*) FROM newsroom.bodies WHERE article = 'secret'") == [(0,)]


def test_who_has_a_log_of_his_own_reads_of_a_closed_article_what_he_wrote(on_server: Open, filled: str) -> None:
    carol, log = on_server("carol"), "claims-workbench/carol"
    carol.add(log, rows(0, 1, article="secret"), "head")
    assert [row.body for row in carol.rows(log, 0, 1)] == [b"event 0"]
    assert [row.body for row in carol.rows(ADA, 4, 6)] == [None, None]


def test_a_reader_can_be_added_later(on_server: Open, filled: str) -> None:
    log = "claims-workbench/carol"
    on_server("carol").add(log, rows(0, 1), "head")
    with pytest.raises(ShelfRefusedError):
        on_server("carol").restrict("secret", [log])
    on_server("ada").restrict("secret", [log])
    assert [row.body for row in on_server("carol").rows(ADA, 4, 6)] == [b"event 4", b"event 5"]


def test_an_article_that_is_opened_again_is_read_by_everybody(on_server: Open, filled: str) -> None:
    with pytest.raises(ShelfRefusedError):
        on_server("carol").restrict("secret", None)
    ada = on_server("ada")
    ada.restrict("secret", None)
    ada.add(ADA, rows(6, 7, article="secret"), "newer head")
    assert [row.body for row in on_server("carol").rows(ADA, 4, 7)] == [b"event 4", b"event 5", b"event 6"]
    assert on_server("carol").file(hashlib.sha256(b"kept back").hexdigest()) == b"kept back"


def test_a_file_of_a_closed_article_can_be_laid_down_for_an_open_one_too(on_server: Open, filled: str) -> None:
    name = hashlib.sha256(b"kept back").hexdigest()
    ada = on_server("ada")
    assert ada.has_file(name, "secret")
    assert not ada.has_file(name, "open")
    ada.add_file(name, "open", b"kept back")
    assert on_server("carol").file(name) == b"kept back"


def test_a_wrong_file_hides_no_right_one(on_server: Open, database: str) -> None:
    name = hashlib.sha256(b"right").hexdigest()
    on_server("ada").add_file(name, None, b"wrong")
    on_server("bob").add_file(name, None, b"right")
    on_server("carol").add_file(name, None, b"also wrong")
    assert on_server("carol").file(name) == b"right"


def test_a_role_that_is_no_members_reads_nothing(server: Server, filled: str) -> None:
    server.psql(filled, "CREATE ROLE stranger LOGIN")
    try:
        with pytest.raises(ShelfRefusedError, match="permission denied"):
            ServerShelf(server.address(filled, "stranger")).heads()
    finally:
        server.psql(filled, "DROP ROLE stranger")


def test_a_removed_member_neither_reads_nor_adds_though_he_is_connected(
    server: Server, on_server: Open, filled: str
) -> None:
    bob = on_server("bob")
    assert bob.size(BOB) == 2
    server.psql(filled, "REVOKE ALL ON ALL TABLES IN SCHEMA newsroom FROM bob")
    with pytest.raises(ShelfRefusedError):
        bob.add(BOB, rows(2, 3, "other"), "head")
    with pytest.raises(ShelfRefusedError):
        bob.heads()


def test_the_schema_and_a_member_can_be_made_again_over_what_is_there(
    server: Server, on_server: Open, filled: str
) -> None:
    server.psql(filled, schema() + member_schema("ada"))
    on_server("ada").add(ADA, rows(6, 7), "newer head")
    assert on_server("carol").size(ADA) == 7
    assert [row.body for row in on_server("carol").rows(ADA, 4, 6)] == [None, None]


def test_a_members_name_is_quoted() -> None:
    assert 'CREATE ROLE "o""hara; DROP" LOGIN;' in member_schema('o"hara; DROP')


def test_two_programs_of_one_member_add_the_same_at_once(on_server: Open) -> None:
    first, second = on_server("ada"), on_server("ada")

    def adding() -> Iterator[Row]:
        """What is sent by one program while the other is in the middle of the same."""
        for row in rows(0, 2_500):
            if row.seq == 1_999:
                second.add(ADA, rows(0, 500), "head of 500")
            yield row

    second.add(ADA, rows(0, 500), "head of 500")
    first.add(ADA, adding(), "head of 2500")
    assert list(second.rows(ADA, 0, 2_500)) == rows(0, 2_500)
    assert second.heads() == {ADA: "head of 2500"}


def test_the_network_asks_for_a_password_and_verifies_the_certificate(
    server: Server, database: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    shelf = ServerShelf(server.network_address(database, "ada"))
    with pytest.raises(ShelfUnreachableError, match="no password"):
        shelf.heads()
    monkeypatch.setenv("PGPASSWORD", "wrong")
    with pytest.raises(ShelfUnreachableError, match="authentication failed") as told:
        shelf.heads()
    assert "wrong" not in str(told.value)
    monkeypatch.setenv("PGPASSWORD", PASSWORD)
    assert shelf.heads() == {}
    with pytest.raises(ShelfUnreachableError, match="does not match host name"):
        ServerShelf(server.network_address(database, "ada", "news.example")).heads()


@pytest.mark.parametrize("mode", ["disable", "allow", "prefer", "require", "verify-ca"])
def test_less_than_a_verified_certificate_is_refused_off_this_machine(mode: str) -> None:
    with pytest.raises(WorkbenchError, match=f"sslmode={mode} is refused"):
        ServerShelf(f"postgresql://ada@news.example/desk?sslmode={mode}")


@pytest.mark.parametrize(
    ("address", "verified"),
    [
        ("postgresql://ada@news.example/desk", True),
        ("postgresql://ada@192.0.2.7/desk", True),
        ("postgresql://ada@localhost,news.example/desk", True),
        ("postgresql://ada@localhost/desk?hostaddr=192.0.2.7", True),
        ("postgresql:///desk?service=news", True),
        ("postgresql://ada@localhost/desk", False),
        ("postgresql://ada@127.0.0.1/desk", False),
        ("postgresql://ada@[::1]/desk", False),
        ("postgresql://ada@%2Frun%2Fpostgresql/desk", False),
        ("postgresql:///desk", False),
    ],
)
def test_the_certificate_is_verified_wherever_a_connection_leaves_this_machine(address: str, verified: bool) -> None:
    asked = ServerShelf(address).parameters
    assert (asked.get("sslmode") == "verify-full") is verified
    assert (asked.get("gssencmode") == "disable") is verified


def test_libpqs_own_variables_do_not_lead_off_this_machine_unseen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGHOST", "news.example")
    monkeypatch.setenv("PGSSLMODE", "disable")
    assert ServerShelf("postgresql:///desk").parameters["sslmode"] == "verify-full"


@pytest.mark.parametrize(
    "address", ["postgresql://ada:s3cret@localhost/desk", "postgresql://localhost/desk?password=s3cret",
                "postgres://ada:s3cret@", "postgresql://ada:s3cret@localhost:port/desk", "elsewhere://s3cret"]
)  # fmt: skip
def test_a_password_in_an_address_is_refused_and_not_repeated(address: str) -> None:
    with pytest.raises(WorkbenchError) as told:
        ServerShelf(address).heads()
    assert "s3cret" not in str(told.value)


def test_a_server_that_is_not_there_and_one_that_comes_back(server: Server, database: str, on_server: Open) -> None:
    shelf = on_server("ada")
    shelf.add(ADA, rows(0, 2), "head")
    server.stop()
    try:
        for _ in range(2):
            with pytest.raises(ShelfUnreachableError, match="can't be reached"):
                shelf.heads()
            with pytest.raises(ShelfUnreachableError, match="can't be reached"):
                shelf.add(ADA, rows(2, 3), "newer head")
    finally:
        server.start()
    shelf.add(ADA, rows(2, 3), "newer head")
    assert shelf.size(ADA) == 3


def test_a_database_without_a_newsroom_is_told_what_makes_one(server: Server) -> None:
    with pytest.raises(WorkbenchError, match="`workbench newsroom schema` makes it"):
        ServerShelf(server.address("postgres", "keeper")).heads()


def test_a_server_that_answers_in_another_form_is_none_of_ours(server: Server, database: str, on_server: Open) -> None:
    on_server("ada").add(ADA, rows(0, 2), "head")
    server.psql(database, "ALTER TABLE newsroom.leaves ALTER leaf TYPE text USING 'text'")
    with pytest.raises(ShelfUnreachableError, match="another form"):
        list(on_server("bob").rows(ADA, 0, 2))


def test_without_psycopg_it_is_told_what_installs_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with pytest.raises(WorkbenchError, match=r"pip install 'claims-workbench\[newsroom\]'"):
        ServerShelf("postgresql://ada@localhost/desk")


#: A program that is in the middle of adding a long log when it says so, and stays there.
ADDING = """
import sys, time
from tests.exchange.test_shelves import ADA, rows
from workbench.exchange.postgres import ServerShelf

def adding():
    for row in rows(0, 3_000):
        if row.seq == 2_500:
            print("in the middle", flush=True)
            time.sleep(600)
        yield row

ServerShelf(sys.argv[1]).add(ADA, adding(), "head of 3000")
"""


def test_of_a_program_that_is_killed_while_it_adds_nothing_is_there(
    server: Server, database: str, on_server: Open
) -> None:
    shelf = on_server("ada")
    shelf.add(ADA, rows(0, 10), "head of 10")
    command = [sys.executable, "-c", ADDING, server.address(database, "ada")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, cwd=ROOT) as program:
        assert program.stdout is not None
        assert program.stdout.readline() == b"in the middle\n"
        assert (shelf.size(ADA), shelf.heads()) == (10, {ADA: "head of 10"})
        program.kill()
    shelf.add(ADA, rows(10, 3_000), "head of 3000")
    assert list(on_server("bob").rows(ADA, 0, 3_000)) == rows(0, 3_000)


def test_a_server_restored_from_an_old_dump_takes_what_is_missing(
    server: Server, database: str, on_server: Open
) -> None:
    shelf = on_server("ada")
    shelf.add(ADA, rows(0, 3, article="secret"), "head of 3")
    shelf.restrict("secret", [ADA])
    dump = server.dump(database)
    shelf.add(ADA, rows(3, 6), "head of 6")
    server.restore(database, dump)
    with pytest.raises(ShelfUnreachableError):  # the connection went with the database
        shelf.size(ADA)
    assert (shelf.size(ADA), shelf.heads()) == (3, {ADA: "head of 3"})
    shelf.add(ADA, rows(3, 6), "head of 6")
    assert [row.body for row in on_server("bob").rows(ADA, 0, 6)] == [None] * 3 + [row.body for row in rows(3, 6)]


def test_where_somebody_is_reaches_all_who_listen_and_is_kept_nowhere(
    server: Server, database: str, on_server: Open
) -> None:
    ada, bob, late = (on_server(member) for member in ("ada", "bob", "carol"))
    clock = ticking()
    there = [Presence(origin, clock) for origin in (ADA, BOB, "claims-workbench/carol")]

    def hears(machine: int, shelf: ServerShelf, at: str, others: dict[str, str]) -> None:
        """A notice takes its time: ask until it is there."""
        end = time.monotonic() + 60
        while (heard := there[machine].exchange(shelf, at)) != others and time.monotonic() < end:
            time.sleep(0.01)
        assert heard == others

    hears(1, bob, "", {})
    hears(0, ada, "a claim", {})
    hears(1, bob, "another", {ADA: "a claim"})
    hears(0, ada, "a claim", {BOB: "another"})
    hears(2, late, "", {})
    for table in TABLES:
        assert sql(server, database, "ada", f"SELECT count(*) FROM newsroom.{table}") == [(0,)]
    there[0].exchange(ada, "a third")
    bob.close()
    assert there[1].exchange(bob, "another") == {ADA: "a claim"}
    there[0].exchange(ada, "a fourth")
    hears(1, bob, "another", {ADA: "a fourth"})


def test_a_hint_of_another_form_does_no_harm(server: Server, database: str, on_server: Open) -> None:
    ada = on_server("ada")
    assert isinstance(ada, Hints)
    assert ada.hints() == {}
    for said in ("''", "'no-count'", "'x  '", "repeat('y', 7999)"):
        sql(server, database, "bob", f"SELECT pg_notify('newsroom_hints', {said})")
    assert Presence(ADA, ticking()).exchange(ada, "mine") == {}
