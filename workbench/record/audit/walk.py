"""The way through the events: each is read, hashed, folded, and held against what was kept of it."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from workbench.record.audit.copies import check_copies
from workbench.record.audit.findings import Finding
from workbench.record.audit_notes import Noted
from workbench.record.canonical import decode_canonical
from workbench.record.definition import Definition, Tables
from workbench.record.errors import DeskError
from workbench.record.events import Entry, MalformedEventError, read_time
from workbench.record.fold import Fold, create_tables
from workbench.record.log import write_head
from workbench.record.several_logs.fold import readable
from workbench.record.several_logs.join import Joined
from workbench.record.several_logs.log_heads import is_joined, keeps_copies
from workbench.record.several_logs.order import Logged
from workbench.record.tree import Frontier, leaf_hash
from workbench.translatable import Phrase, counted, told_by

#: How often a clock that went back is remarked on.
FEW = 20


@dataclass(slots=True)
class Walk:
    """What is gathered on the way through the events.

    `roots` are those of the trees of certain sizes, None where the trail is shorter. `folded` says that every event
    could be folded.
    """

    roots: dict[int, bytes | None]
    frontier: Frontier = field(default_factory=Frontier)
    noted: Noted = field(default_factory=Noted)
    findings: list[Finding] = field(default_factory=list)
    folded: bool = True
    latest: str = ""

    def pass_by(self, leaf: bytes) -> None:
        """Add the leaf of the next event to the tree."""
        self.frontier.add(leaf)
        if self.frontier.size in self.roots:
            self.roots[self.frontier.size] = self.frontier.root()


@contextmanager
def beside_empty_tables(uri: str, of_desk: Tables) -> Iterator[sqlite3.Connection]:
    """A connection to a throw-away database with empty folded tables, and to the record at `uri` as `record`.

    What is folded lies on the disk, not in memory, so that a long trail takes no more room than a short one.
    """
    with tempfile.TemporaryDirectory(prefix="workbench-audit-") as folder:
        fresh = (Path(folder) / "folded.db").as_uri()
        with closing(sqlite3.connect(fresh, uri=True, isolation_level=None, cached_statements=512)) as connection:
            for pragma in ("journal_mode = OFF", "synchronous = OFF", "trusted_schema = OFF", "cache_size = -8000"):
                connection.execute(f"PRAGMA {pragma}")
            connection.execute("ATTACH ? AS record", (uri,))
            connection.execute("PRAGMA record.cell_size_check = ON")
            connection.execute("PRAGMA record.mmap_size = 0")
            connection.execute("BEGIN")
            create_tables(connection, of_desk, indexed=False)
            yield connection
            connection.execute("ROLLBACK")


def walk(connection: sqlite3.Connection, definition: Definition, sizes: Iterable[int]) -> Walk:
    """Walk through the events, fold all into `main` as far as it goes, and tell the first that is wrong.

    `sizes` are those of the trees whose roots are wanted.
    """
    walk = Walk(dict.fromkeys(sizes))
    if 0 in walk.roots:
        walk.roots[0] = walk.frontier.root()
    joined = is_joined(connection)
    fold = Fold(connection, definition)
    for seq, row_id, body, kept in connection.execute(
        "SELECT e.seq, coalesce(CAST(e.id AS BLOB), x''), coalesce(CAST(e.body AS BLOB), x''), t.leaf"
        " FROM record.events AS e LEFT JOIN record.trail AS t ON t.seq = e.seq ORDER BY e.seq"
    ):
        leaf = leaf_hash(body)
        if walk.folded:
            try:
                entry = _checked(walk.frontier.size, seq, row_id, body)
                _refuse_another(leaf, kept)
                if joined:
                    # What it makes of the tables is told when all logs are folded together.
                    readable(Logged(0, "", seq, seq, "", {}, entry), definition)
                else:
                    fold.fold(entry, leaf)
                _take_note(walk, definition, entry)
            except MalformedEventError as error:
                walk.folded = False
                walk.findings.append(Finding(walk.frontier.size, told_by(error)))
        walk.pass_by(leaf)
    lost = _size_written(connection) - walk.frontier.size
    if walk.folded and lost > 0:
        walk.folded = False
        walk.findings.append(
            Finding(
                walk.frontier.size,
                counted(
                    "the end of the trail was cut: {n} event is missing",
                    "the end of the trail was cut: {n} events are missing",
                    lost,
                ),
            )
        )
    if walk.folded:
        write_head(connection, walk.frontier)
    if walk.folded and (joined or keeps_copies(connection)):
        walk.findings += check_copies(connection, definition, walk.noted)
        walk.folded = not walk.findings
        if walk.folded:
            Joined(connection, definition).fold_all()
    return walk


def _size_written(connection: sqlite3.Connection) -> int:
    (size,) = connection.execute("SELECT coalesce(CAST(max(size) AS INTEGER), 0) FROM record.head").fetchone()
    return int(size)


def _refuse_another(leaf: bytes, kept: bytes | None) -> None:
    if kept is None:
        raise MalformedEventError("it was not added by the workbench: the trail's table does not know it")
    if leaf != kept:
        raise MalformedEventError("it is not as it was written: its hash is another one")


def _checked(expected: int, seq: int, row_id: bytes, body: bytes) -> Entry:
    """The event in `body`, or MalformedEventError where it is not in its place or not in its form."""
    if seq != expected:
        raise MalformedEventError("it is missing; the next one there is event {seq}", seq=seq)
    entry = decode_canonical(body)
    if entry.seq != seq:
        raise MalformedEventError("it says that it is event {seq}: events were moved or renumbered", seq=entry.seq)
    if entry.id.encode() != row_id:
        raise MalformedEventError("its id is not the one in its body")
    return entry


def _take_note(walk: Walk, definition: Definition, entry: Entry) -> None:
    """Gather what later checks want to know, and remark where the clock went back."""
    inner = definition.unwrapped(entry)
    if note := definition.kind(inner).noted:
        try:
            note(walk.noted, entry, inner)
        except (LookupError, TypeError, ValueError, AttributeError, DeskError) as error:
            raise MalformedEventError("it can't be read: {error}", error=error) from None
    # A time is written in one form, so that its letters stand in the order of time.
    if entry.at < walk.latest and len(walk.noted.remarks) < FEW:
        before, after = read_time(walk.latest), read_time(entry.at)
        walk.noted.remarks.append(
            Phrase(
                "event {event}: the clock had gone back, from {before} to {after} UTC",
                event=entry.seq,
                before=f"{before:%F %T}",
                after=f"{after:%F %T}",
            )
        )
    walk.latest = entry.at
