"""The way through the events: each is read, hashed, folded, and held against what was kept of it."""

from __future__ import annotations

import sqlite3
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from workbench.record.audit.files import Commitment, Exported, exported_in
from workbench.record.audit.findings import Finding
from workbench.record.canonical import decode_canonical
from workbench.record.errors import DeskError
from workbench.record.events import Entry, EventKind, MalformedEventError, read_time, unwrapped
from workbench.record.fold import Projection, create_tables
from workbench.record.keys import PublicKey
from workbench.record.log import write_head
from workbench.record.tree import Frontier, leaf_hash

#: How often a clock that went back is remarked on.
FEW = 20

#: What later checks want to know of.
_NOTED = frozenset(
    {
        EventKind.RECORD_CREATED, EventKind.RECORD_RESTORED, EventKind.KEY_REGISTERED, EventKind.REPORT_EXPORTED,
        EventKind.SOURCE_ADDED, EventKind.EVENT_IMPORTED,
    }
)  # fmt: skip


@dataclass(slots=True)
class Walk:
    """What is gathered on the way through the events.

    `roots` are those of the trees of certain sizes, None where the trail is shorter. `folded` says that every event
    could be folded.
    """

    roots: dict[int, bytes | None]
    frontier: Frontier = field(default_factory=Frontier)
    origin: str | None = None
    keys: dict[PublicKey, str] = field(default_factory=dict)
    committed: dict[str, Commitment] = field(default_factory=dict)
    restored: list[int] = field(default_factory=list)
    findings: list[Finding] = field(default_factory=list)
    remarks: list[str] = field(default_factory=list)
    exported: list[Exported] = field(default_factory=list)
    folded: bool = True
    latest: str = ""

    def pass_by(self, leaf: bytes) -> None:
        """Add the leaf of the next event to the tree."""
        self.frontier.add(leaf)
        if self.frontier.size in self.roots:
            self.roots[self.frontier.size] = self.frontier.root()


@contextmanager
def beside_empty_tables(uri: str) -> Iterator[sqlite3.Connection]:
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
            create_tables(connection, indexed=False)
            yield connection
            connection.execute("ROLLBACK")


def walk(connection: sqlite3.Connection, sizes: Iterable[int]) -> Walk:
    """Walk through the events, fold all into `main` as far as it goes, and tell the first that is wrong.

    `sizes` are those of the trees whose roots are wanted.
    """
    walk = Walk(dict.fromkeys(sizes))
    if 0 in walk.roots:
        walk.roots[0] = walk.frontier.root()
    projection = Projection(connection)
    for seq, row_id, body, kept in connection.execute(
        "SELECT e.seq, coalesce(CAST(e.id AS BLOB), x''), coalesce(CAST(e.body AS BLOB), x''), t.leaf"
        " FROM record.events AS e LEFT JOIN record.trail AS t ON t.seq = e.seq ORDER BY e.seq"
    ):
        leaf = leaf_hash(body)
        if walk.folded:
            try:
                entry = _checked(walk.frontier.size, seq, row_id, body)
                _refuse_another(leaf, kept)
                projection.fold(entry, leaf)
                _take_note(walk, entry)
            except MalformedEventError as error:
                walk.folded = False
                walk.findings.append(Finding(walk.frontier.size, str(error)))
        walk.pass_by(leaf)
    lost = _size_written(connection) - walk.frontier.size
    if walk.folded and lost > 0:
        walk.folded = False
        walk.findings.append(Finding(walk.frontier.size, f"the end of the trail was cut: {lost} events are missing"))
    if walk.folded:
        write_head(connection, walk.frontier)
    return walk


def _size_written(connection: sqlite3.Connection) -> int:
    (size,) = connection.execute("SELECT coalesce(CAST(max(size) AS INTEGER), 0) FROM record.head").fetchone()
    return int(size)


def _refuse_another(leaf: bytes, kept: bytes | None) -> None:
    if kept is None:
        raise MalformedEventError("it was added behind the workbench's back: the trail's table does not know it")
    if leaf != kept:
        raise MalformedEventError("it is not as it was written: its hash is another one")


def _checked(expected: int, seq: int, row_id: bytes, body: bytes) -> Entry:
    """The event in `body`, or MalformedEventError where it is not in its place or not in its form."""
    if seq != expected:
        raise MalformedEventError(f"it is missing; the next one there is event {seq}")
    entry = decode_canonical(body)
    if entry.seq != seq:
        raise MalformedEventError(f"it says that it is event {entry.seq}: events were moved or renumbered")
    if entry.id.encode() != row_id:
        raise MalformedEventError("its id is not the one in its body")
    return entry


def _take_note(walk: Walk, entry: Entry) -> None:
    """Gather what later checks want to know, and remark where the clock went back."""
    if entry.seq == 0 or entry.kind in _NOTED:
        try:
            _keep(walk, entry)
        except (LookupError, TypeError, ValueError, AttributeError, DeskError) as error:
            raise MalformedEventError(f"it can't be read: {error}") from None
    # A time is written in one form, so that its letters stand in the order of time.
    if entry.at < walk.latest and len(walk.remarks) < FEW:
        before, after = read_time(walk.latest), read_time(entry.at)
        walk.remarks.append(f"event {entry.seq}: the clock had gone back, from {before:%F %T} to {after:%F %T} UTC")
    walk.latest = entry.at


def _keep(walk: Walk, entry: Entry) -> None:
    data = entry.data
    if entry.seq == 0:
        if entry.kind is not EventKind.RECORD_CREATED:
            raise MalformedEventError("a trail begins with the making of the record")
        walk.origin = str(data["origin"])
    elif entry.kind is EventKind.KEY_REGISTERED:
        walk.keys[PublicKey.read(data["key"])] = entry.actor
    elif entry.kind is EventKind.RECORD_RESTORED:
        walk.restored.append(entry.seq)
        walk.remarks.append(f"event {entry.seq}: {entry.actor} put a backup in the record's place; see the event")
    elif entry.kind is EventKind.REPORT_EXPORTED:
        walk.exported.append(exported_in(entry))
    inner = unwrapped(entry)
    if inner.kind is EventKind.SOURCE_ADDED and (expected := inner.data.get("commitment")):
        left_out = inner is not entry and entry.data.get("apart") is not True
        walk.committed[inner.data["source"]] = Commitment(expected, entry.seq, left_out)
