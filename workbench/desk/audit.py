"""The audit: the trail is read from the first event, hashed, folded again, and held against all that is known of it.

It opens the record for reading only and takes nothing for granted: not the guards, not the tables, not the order.
"""

from __future__ import annotations

import datetime as dt
import sqlite3
import tempfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, contextmanager, suppress
from dataclasses import dataclass, field
from pathlib import Path

from workbench.desk import schema
from workbench.desk.audit_files import (
    Commitment,
    Exported,
    check_confidential,
    check_exports,
    check_files,
    check_references,
)
from workbench.desk.audit_signatures import Signed, Trail, check_checkpoints
from workbench.desk.audit_tables import compare_tables
from workbench.desk.canonical import decode_canonical
from workbench.desk.checkpoint import Checkpoint
from workbench.desk.errors import DeskError
from workbench.desk.events import Entry, EventKind, MalformedEventError, read_time
from workbench.desk.findings import Finding
from workbench.desk.keys import Keys, PublicKey, Seen
from workbench.desk.leftovers import leftovers_fit
from workbench.desk.projection import MANY, Projection, create_tables, unwrapped, write_head
from workbench.desk.store import errors_named, reading_uri, refuse_foreign_header
from workbench.desk.tree import Frontier, leaf_hash

#: How many findings of one sort are told one by one.
FEW = 20


@dataclass(frozen=True, slots=True)
class AuditReport:
    """What an audit found.

    `remarks` are worth knowing and no fault; `checkpoints` are those that the trail agrees with, `elsewhere` those of
    them that were held outside the record's folder.
    """

    path: Path
    origin: str | None
    size: int
    root: bytes
    checkpoints: tuple[Checkpoint, ...]
    findings: tuple[Finding, ...]
    remarks: tuple[str, ...]
    elsewhere: tuple[Checkpoint, ...] = ()

    @property
    def passed(self) -> bool:
        """Whether nothing wrong was found."""
        return not self.findings

    @property
    def repairable(self) -> bool:
        """Whether something is wrong, and all of it can be made anew from the events, which are sound."""
        return bool(self.findings) and all(finding.repairable for finding in self.findings)

    @property
    def first_wrong_event(self) -> int | None:
        """The number of the first event that is wrong, or that something wrong points to."""
        return min((finding.event for finding in self.findings if finding.event is not None), default=None)


@dataclass(slots=True)
class _Walk:
    """What is gathered on the way through the events; `unnamed` says that what is wrong may be an earlier one."""

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
    unnamed: bool = False
    latest: dt.datetime | None = None


def audit(
    path: Path | str,
    *,
    against: Sequence[Checkpoint] = (),
    keys: Keys | None = None,
    trust: Sequence[PublicKey] = (),
    remember: bool = True,
) -> AuditReport:
    """Audit the record at `path`, also against the checkpoints `against`, which were held elsewhere.

    `keys` is the folder with the user's key, the keys the user trusts and what the user saw last of the record; `trust`
    are more keys to trust. What is found sound is remembered there if `remember`. Raises NotARecord, Locked or another
    DeskError where the file can't be read as a record at all.
    """
    path = Path(path)
    refuse_foreign_header(path)
    with errors_named(path):
        fits = leftovers_fit(path)
    with errors_named(path), ThreadPoolExecutor(1) as beside, _beside_empty_tables(path) as connection:
        pages = beside.submit(_check_pages, path)
        findings = [] if fits else [Finding(None, "the -wal beside the record does not have all that the record has")]
        findings += _check_form(connection)
        if any(finding.fatal for finding in findings):
            return AuditReport(path, None, 0, Frontier().root(), (), tuple(findings), ())
        signed = Signed.gather(connection, path, against, keys, trust)
        walk = _Walk(roots=dict.fromkeys(signed.sizes()))
        told_of_events = _check_events(connection, walk)
        findings += _told_exactly(path) if walk.unnamed else told_of_events
        findings += _check_what_follows(connection, walk, signed) if walk.folded else []
        findings += pages.result()
        walk.remarks += _foreign_sights(connection)
    size, root = walk.frontier.size, walk.frontier.root()
    wrong = min((one.event for one in findings if one.event is not None), default=None)
    told = check_checkpoints(signed, Trail(walk.origin, size, walk.roots, walk.keys, walk.restored, wrong))
    ordered = sorted([*findings, *told.findings], key=lambda one: (one.event is None, one.event or 0))
    remarks = (*walk.remarks, *told.remarks)
    report = AuditReport(path, walk.origin, size, root, told.agreed, tuple(ordered), remarks, told.elsewhere)
    if report.passed and keys and remember and told.agreed:
        _remember(keys, path, told.agreed[-1])
    return report


@contextmanager
def _beside_empty_tables(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection to a throw-away database with empty folded tables, and to the record, read-only, as `record`.

    What is folded lies on the disk, not in memory, so that a long trail takes no more room than a short one.
    """
    with tempfile.TemporaryDirectory(prefix="workbench-audit-") as folder:
        fresh = (Path(folder) / "folded.db").as_uri()
        with closing(sqlite3.connect(fresh, uri=True, isolation_level=None, cached_statements=512)) as connection:
            for pragma in ("journal_mode = OFF", "synchronous = OFF", "trusted_schema = OFF", "cache_size = -8000"):
                connection.execute(f"PRAGMA {pragma}")
            connection.execute("ATTACH ? AS record", (reading_uri(path),))
            connection.execute("PRAGMA record.cell_size_check = ON")
            connection.execute("PRAGMA record.mmap_size = 0")
            connection.execute("BEGIN")
            create_tables(connection, indexed=False)
            yield connection
            connection.execute("ROLLBACK")


def _remember(keys: Keys, path: Path, newest: Checkpoint) -> None:
    """Keep the newest checkpoint of a sound record in the user's folder; where that can't be written, never mind."""
    with suppress(OSError):
        keys.remember(newest.origin, Seen(newest.size, newest.note, path.resolve()))


def _check_pages(path: Path) -> list[Finding]:
    """Whether the file is a sound database: SQLite's own check, which runs beside ours."""
    with closing(sqlite3.connect(reading_uri(path), uri=True)) as connection:
        problems = [problem for (problem,) in connection.execute("PRAGMA integrity_check(5)")]
    return [Finding(None, f"the file is damaged: {problem}") for problem in problems if problem != "ok"]


def _check_form(connection: sqlite3.Connection) -> list[Finding]:
    """Whether tables, views and guards are those that the workbench makes."""
    version = connection.execute("PRAGMA record.user_version").fetchone()[0]
    if version > schema.VERSION:
        return [Finding(None, f"the record was written by a newer workbench (form {version})", fatal=True)]
    if version < 1:
        return [Finding(None, f"the record says that its form is {version}, which no workbench wrote", fatal=True)]
    if version < schema.VERSION:
        return [Finding(None, "an older workbench wrote the record; open it once for writing", fatal=True)]
    findings = []
    for name in schema.missing_parts(connection, "record"):
        # Without its tables a record can't be compared with anything.
        fatal = name in schema.TABLE_NAMES
        said = f"{name!r} is missing or is not as the workbench made it"
        findings.append(Finding(None, said, fatal=fatal, repairable=not fatal))
    findings += [
        Finding(None, f"{kind} {name!r} is none of the workbench's and acts on its tables", repairable=True)
        for kind, name in schema.foreign_parts(connection, "record")
    ]
    return findings


def _foreign_sights(connection: sqlite3.Connection) -> Iterator[str]:
    for kind, name in schema.foreign_sights(connection, "record"):
        yield f"the {kind} {name!r} is none of the workbench's and says nothing that the trail vouches for"


def _check_what_follows(connection: sqlite3.Connection, walk: _Walk, signed: Signed) -> list[Finding]:
    """Whether tables, files and the checkpoints of exports are those that follow from the events."""
    return [
        *compare_tables(connection),
        *check_files(connection),
        *check_confidential(connection, walk.committed),
        *check_references(connection),
        *check_exports(connection, walk.exported, signed.agreeing(walk.roots)),
    ]


def _told_exactly(path: Path) -> list[Finding]:
    """What is wrong with the events where rows were written many at a time: written one by one, the event is known."""
    with _beside_empty_tables(path) as connection:
        return _check_events(connection, _Walk(roots={}), many=1)


def _check_events(connection: sqlite3.Connection, walk: _Walk, *, many: int = MANY) -> list[Finding]:
    """Read every event in order; fold it, hash it, and hold it against what was kept of it when it was written."""
    rows = connection.execute(
        "SELECT e.seq, CAST(e.id AS BLOB), CAST(e.body AS BLOB), t.leaf FROM record.events AS e"
        " LEFT JOIN record.trail AS t ON t.seq = e.seq ORDER BY e.seq"
    )
    if 0 in walk.roots:
        walk.roots[0] = walk.frontier.root()
    projection = Projection(connection, many=many)
    for seq, row_id, body, kept in rows:
        leaf = leaf_hash(body)
        if walk.folded:
            try:
                entry = _checked(walk.frontier.size, seq, row_id, body)
                _refuse_another(leaf, kept)
                projection.fold(entry, leaf)
                _take_note(walk, entry)
            except MalformedEventError as error:
                walk.folded = False
                walk.unnamed = many > 1 and _by_the_batch(error)
                walk.findings.append(Finding(walk.frontier.size, str(error)))
        walk.frontier.add(leaf)
        if walk.frontier.size in walk.roots:
            walk.roots[walk.frontier.size] = walk.frontier.root()
    if walk.folded:
        _finish(projection, walk)
    (size,) = connection.execute("SELECT coalesce(max(size), 0) FROM record.head").fetchone()
    if walk.folded and size > walk.frontier.size:
        lost = size - walk.frontier.size
        walk.folded = False
        walk.findings.append(Finding(walk.frontier.size, f"the end of the trail was cut: {lost} events are missing"))
    if walk.folded:
        write_head(connection, walk.frontier)
    return walk.findings


def _finish(projection: Projection, walk: _Walk) -> None:
    try:
        projection.finish()
    except MalformedEventError as error:
        walk.folded = False
        walk.unnamed = _by_the_batch(error)
        walk.findings.append(Finding(None, str(error)))


def _by_the_batch(error: MalformedEventError) -> bool:
    """Whether SQLite refused a row, which may be one of an earlier event."""
    return isinstance(error.__cause__, sqlite3.Error | OverflowError)


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


def _take_note(walk: _Walk, entry: Entry) -> None:
    """Gather what later checks want to know, and remark where the clock went back."""
    data = entry.data
    try:
        if entry.seq == 0:
            if entry.kind is not EventKind.RECORD_CREATED:
                raise MalformedEventError("a trail begins with the making of the record")
            walk.origin = str(data["origin"])
        elif entry.kind is EventKind.KEY_REGISTERED:
            walk.keys[PublicKey.read(data["key"])] = entry.actor
        elif entry.kind is EventKind.RECORD_RESTORED:
            walk.restored.append(entry.seq)
            walk.remarks.append(f"event {entry.seq}: {entry.actor} put a backup in the record's place; see the event")
        elif entry.kind is EventKind.REPORT_EXPORTED and data["size"] is not None:
            walk.exported.append(Exported(entry.seq, int(data["size"]), str(data["root"])))
        inner = unwrapped(entry)
        if inner.kind is EventKind.SOURCE_ADDED and (expected := inner.data.get("commitment")):
            walk.committed[inner.data["source"]] = Commitment(expected, entry.seq, inner is not entry)
        at = read_time(entry.at)
    except (LookupError, TypeError, ValueError, AttributeError, DeskError) as error:
        raise MalformedEventError(f"it can't be read: {error}") from None
    if walk.latest and at < walk.latest and len(walk.remarks) < FEW:
        walk.remarks.append(f"event {entry.seq}: the clock had gone back, from {walk.latest:%F %T} to {at:%F %T} UTC")
    walk.latest = at
