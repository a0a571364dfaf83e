"""Copies of other machines' logs: named, kept, cut, and read as leaves. The caller holds the transaction."""

from __future__ import annotations

import sqlite3
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from operator import itemgetter

from msgspec import Struct

from workbench.record import confidential
from workbench.record.definition import Tables
from workbench.record.several_logs.bulk_insert import insert_all
from workbench.record.several_logs.order import number_of
from workbench.record.tree import Frontier, leaf_hash

#: No log has more events.
_MOST = number_of(1, 0)

#: Of a log the trees of so many sizes are kept: others saw it at the newest of them.
_KNOWN = 256


class Kept(Struct, frozen=True):
    """What is here of a log: its place in this file, whose it is, its key, how far it reaches, and its checkpoint."""

    place: int
    origin: str
    person: str
    key: str
    size: int
    frontier: bytes
    note: str


class Body(Struct, frozen=True):
    """An event of a log: its number in it, the hash of its leaf, and its body where it can be read."""

    seq: int
    leaf: bytes
    body: bytes | None


def logs_kept(connection: sqlite3.Connection) -> dict[str, Kept]:
    """All logs by name, the record's own among them once it has been named; of that one nothing is kept here."""
    rows = connection.execute("SELECT place, origin, person, key, size, frontier, note FROM logs ORDER BY place")
    return {row[1]: Kept(*row) for row in rows}


def name_log(connection: sqlite3.Connection, origin: str, person: str, key: str) -> bool:
    """Say whose a log is, and keep a place for it; gives whether that was not known."""
    known = connection.execute("SELECT person, key FROM logs WHERE origin = ?", (origin,)).fetchone()
    if known == (person, key):
        return False
    connection.execute(
        "INSERT INTO logs SELECT coalesce(max(place), 0) + 1, ?1, ?2, ?3, 0, x'', '' FROM logs WHERE true"
        " ON CONFLICT (origin) DO UPDATE SET person = excluded.person, key = excluded.key",
        (origin, person, key),
    )
    return True


def keep(connection: sqlite3.Connection, log: Kept, bodies: Iterable[Body]) -> None:
    """Keep events that follow those of a log; `log` says how far it reaches with them, and its checkpoint."""
    rows = [
        (number_of(log.place, one.seq), one.leaf, None if one.body is None else one.body.decode()) for one in bodies
    ]
    insert_all(connection, "copies", rows)
    connection.execute(
        "UPDATE logs SET size = ?, frontier = ?, note = ? WHERE place = ?",
        (log.size, log.frontier, log.note, log.place),
    )


def cut(connection: sqlite3.Connection, log: Kept, size: int) -> bool:
    """Let no more than the first `size` events of a log count; what follows stays here. Gives whether more had."""
    if log.size <= size:
        return False
    frontier = Frontier()
    for leaf in leaves_of(connection, log.place, size):
        frontier.add(leaf)
    connection.execute(
        "UPDATE logs SET size = ?, frontier = ? WHERE place = ?", (frontier.size, frontier.packed(), log.place)
    )
    return True


class Trees:
    """The roots of the trees of logs; what was hashed once is not hashed again as long as this lives.

    That holds since no event is ever changed.
    """

    def __init__(self) -> None:
        self._known: dict[int, list[tuple[int, bytes]]] = {}

    def root(self, connection: sqlite3.Connection, place: int, size: int) -> bytes | None:
        """The root over the first `size` events of the log at `place`; None where there are not so many."""
        known = self._known.setdefault(place, [(0, b"")])
        at = bisect_right(known, size, key=itemgetter(0))
        frontier = Frontier(*known[at - 1])
        for leaf in leaves_of(connection, place, size, start=frontier.size):
            frontier.add(leaf)
        if frontier.size < size:
            return None
        if known[at - 1][0] < size:
            known.insert(at, (size, frontier.packed()))
            del known[1:-_KNOWN]
        return frontier.root()


def leaves_of(
    connection: sqlite3.Connection, place: int, stop: int = _MOST, start: int = 0, database: str = "main"
) -> Iterator[bytes]:
    """The hashes of a log's leaves from `start` up to but without `stop`; of the record's own at place 0."""
    table, number = ("copies", "number") if place else ("trail", "seq")
    rows = connection.execute(
        f"SELECT leaf FROM {database}.{table} WHERE {number} >= ? AND {number} < ? ORDER BY {number}",  # noqa: S608
        (number_of(place, start), number_of(place, stop)),
    )
    return (leaf for (leaf,) in rows)


def roots(leaves: Iterable[bytes], sizes: Sequence[int]) -> dict[int, bytes]:
    """The roots of the trees over the first so many leaves, for those `sizes` that there are."""
    wanted, frontier = set(sizes), Frontier()
    found = {0: frontier.root()} if 0 in wanted else {}
    for leaf in leaves:
        frontier.add(leaf)
        if frontier.size in wanted:
            found[frontier.size] = frontier.root()
    return found


def files_wanted(connection: sqlite3.Connection, of_desk: Tables) -> set[str]:
    """The SHA-256s of the files that articles have which were not destroyed."""
    return {name for _, name, _ in connection.execute(of_desk.files)}


def files_destroyed(connection: sqlite3.Connection, of_desk: Tables) -> set[str]:
    """The SHA-256s of the files that were destroyed and that no article has that was not."""
    return {name for (name,) in connection.execute("SELECT name FROM destroyed")} - files_wanted(connection, of_desk)


def article_files(connection: sqlite3.Connection, of_desk: Tables, article: str) -> dict[str, bytes]:
    """The files of an article that are here, by their SHA-256."""
    wanted = f"SELECT name FROM ({of_desk.files}) WHERE article = ?"  # noqa: S608
    rows = connection.execute(f"SELECT sha256, bytes FROM blobs WHERE sha256 IN ({wanted})", (article,))  # noqa: S608
    return {name: bytes(content) for name, content in rows}


def leaves_alone(connection: sqlite3.Connection) -> set[tuple[str, int]]:
    """The events of which the leaf alone is here, by log and sequence number."""
    rows = connection.execute(
        "SELECT origin, number - place * ? FROM copies JOIN logs ON place = number / ? WHERE body IS NULL",
        (number_of(1, 0), number_of(1, 0)),
    )
    return set(rows)


def fill(connection: sqlite3.Connection, origin: str, seq: int, body: bytes) -> bool:
    """Give an event its body of which only the leaf was to be had; gives whether that was so and it is the one."""
    log = logs_kept(connection).get(origin)
    if log is None or seq >= log.size:
        return False
    changed = connection.execute(
        "UPDATE copies SET body = ? WHERE number = ? AND leaf = ? AND body IS NULL",
        (body.decode(), number_of(log.place, seq), leaf_hash(body)),
    )
    return changed.rowcount > 0


def fill_confidential(
    connection: sqlite3.Connection, of_desk: Tables, source: str, salt: bytes, body: str
) -> bool:  # fmt: skip
    """Keep who a confidential source is, told by somebody who knows; gives whether that was new and is what he entered.

    What was destroyed is not kept again.
    """
    row = connection.execute(
        f"SELECT commitment FROM ({of_desk.commitments}) WHERE id = ?1"  # noqa: S608
        " AND NOT EXISTS (SELECT 1 FROM confidential WHERE source = ?1)"
        " AND NOT EXISTS (SELECT 1 FROM destroyed WHERE name = ?1)",
        (source,),
    ).fetchone()
    if row is None or row[0] != confidential.commitment(salt, body.encode()):
        return False
    connection.execute("INSERT INTO confidential VALUES (?, ?, ?)", (source, salt, body))
    return True


def files_here(connection: sqlite3.Connection) -> set[str]:
    """The SHA-256s of the files that are in the record."""
    return {name for (name,) in connection.execute("SELECT sha256 FROM blobs")}


def follow_files(connection: sqlite3.Connection, of_desk: Tables, files: Mapping[str, bytes]) -> None:
    """Let the record's files follow its tables: those of `files` that are wanted come in, what was destroyed goes."""
    wanted, here = files_wanted(connection, of_desk), files_here(connection)
    new = [(name, content) for name, content in files.items() if name in wanted - here]
    connection.executemany("INSERT INTO blobs VALUES (?, ?)", new)
    gone = files_destroyed(connection, of_desk)
    connection.executemany("DELETE FROM blobs WHERE sha256 = ?", [(name,) for name in gone & here])
    query = "SELECT source FROM confidential WHERE source IN (SELECT name FROM destroyed)"
    for (source,) in connection.execute(query).fetchall():
        confidential.destroy(connection, source)
