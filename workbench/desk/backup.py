"""Backups of a record while it is in use, audited before they count, and their return."""

from __future__ import annotations

import base64
import datetime as dt
import os
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from workbench.desk.audit import AuditReport, audit
from workbench.desk.checkpoint import Checkpoint, beside, notes_in
from workbench.desk.desk import Desk
from workbench.desk.errors import CorruptRecord, DeskError, Locked, NotARecord, Refused
from workbench.desk.events import EventKind
from workbench.desk.founding import make_tables_anew
from workbench.desk.ids import SYSTEM_ENTROPY, Entropy
from workbench.desk.keys import Keys, Seen
from workbench.desk.session import Clock
from workbench.desk.store import connect, copy_whole, errors_named, flush_to_disk, refuse_foreign


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did: where the record that was there is kept now, and the checkpoints that were given up."""

    set_aside: Path | None
    given_up: tuple[Checkpoint, ...]
    report: AuditReport


def back_up(path: Path, target: Path, *, keys: Keys | None = None) -> AuditReport:
    """Copy the record at `path`, which may be in use, to the new file `target`, and audit the copy.

    The copy appears whole and audited, or not at all. Raises CorruptRecord where the audit finds something, DeskError
    where the file is there already or can't be written.
    """
    refuse_foreign(path)
    if target.exists():
        raise DeskError(f"{target} is there already; a backup overwrites nothing")
    unfinished = target.with_name(f".{target.name}.{os.getpid()}.new")
    try:
        copy_whole(path, unfinished)
        report = audit(unfinished, keys=keys)
        if not report.passed:
            raise CorruptRecord(f"the backup was not made: {report.findings[0]}")
        flush_to_disk(unfinished)
        target.hardlink_to(unfinished)
        flush_to_disk(target.absolute().parent)
    except OSError as error:
        raise DeskError(f"the backup can't be written to {target}: {error.strerror}") from None
    finally:
        unfinished.unlink(missing_ok=True)
    return report


def restore(
    backup: Path,
    path: Path,
    *,
    actor: str,
    clock: Clock,
    keys: Path | None = None,
    entropy: Entropy = SYSTEM_ENTROPY,
) -> Restored:
    """Put an audited copy of `backup` in the place of the record `path`, which is kept beside it under another name.

    Where events that were signed are not in the backup, the record says so in an event of its own, so that every later
    audit tells of it; they are in the file that was set aside. Raises CorruptRecord where the backup's audit finds
    something, Locked while another process has the record open.
    """
    found = audit(backup)
    if not found.passed:
        raise CorruptRecord(f"{backup} is not sound: {found.findings[0]}")
    lost = tuple(note for note in _signed_of(path, found.origin, keys) if note.size > found.size)
    new = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        copy_whole(backup, new)
        aside = _set_aside(path, clock())
        flush_to_disk(new)
        new.rename(path)
        flush_to_disk(path.absolute().parent)
    except OSError as error:
        raise DeskError(f"{path} can't be written: {error.strerror}") from None
    finally:
        new.unlink(missing_ok=True)
    _tell(path, found, lost, actor=actor, clock=clock, keys=keys, entropy=entropy)
    return Restored(aside, lost, audit(path, keys=Keys(keys) if keys else None))


def repair(path: Path, *, clock: Clock, keys: Keys | None = None) -> Path:
    """Make the tables, views and guards of a record anew from its events, and give the path of a copy made before.

    Raises Refused where nothing is wrong, and where more is wrong than what the events can make good.
    """
    report = audit(path, keys=keys)
    if report.passed:
        raise Refused("repair", f"nothing is wrong with {path}")
    if not report.repairable:
        worse = next(finding for finding in report.findings if not finding.repairable)
        raise Refused("repair", f"this can't be made good from the events, only from a backup: {worse}")
    before = path.with_name(f"{path.name}.replaced.{clock():%Y%m%dT%H%M%SZ}")
    copy_whole(path, before)
    make_tables_anew(path)
    return before


def _signed_of(path: Path, origin: str | None, keys: Path | None) -> list[Checkpoint]:
    """The checkpoints of the backup's record that are known here, smallest first."""
    texts = []
    if beside(path).exists():
        texts.append(beside(path).read_text(encoding="utf-8", errors="replace"))
    if keys and origin and (seen := Keys(keys).seen(origin)):
        texts.append(seen.note)
    with suppress(DeskError, sqlite3.Error):
        refuse_foreign(path)
        with closing(connect(path, read_only=True)) as connection:
            texts += [note for (note,) in connection.execute("SELECT note FROM checkpoints")]
    notes = {note for text in texts for note in notes_in(text) if note.origin == origin}
    return sorted(notes, key=lambda note: note.size)


def _set_aside(path: Path, now: dt.datetime) -> Path | None:
    """Rename what stands in the record's place; None where nothing does.

    A -wal that was left behind goes too: SQLite would play it into the file that comes into the place.
    """
    parts = [path.with_name(path.name + ending) for ending in ("", "-wal", "-shm")]
    if not any(part.exists() for part in parts):
        return None
    if path.exists():
        with suppress(NotARecord, CorruptRecord):
            _refuse_in_use(path)
    aside = path.with_name(f"{path.name}.replaced.{now:%Y%m%dT%H%M%SZ}")
    if aside.exists():
        raise DeskError(f"{aside} is there already")
    for part in parts:
        if part.exists():
            part.rename(aside.with_name(aside.name + part.name.removeprefix(path.name)))
    return aside


def _refuse_in_use(path: Path) -> None:
    """Raise Locked where another process has the record open; else carry its -wal into the file."""
    refuse_foreign(path)
    with errors_named(path), closing(connect(path, read_only=False, patience=0)) as connection:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            raise Locked(f"{path} is open in another program; close it before restoring") from None
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _tell(
    path: Path,
    found: AuditReport,
    lost: tuple[Checkpoint, ...],
    *,
    actor: str,
    clock: Clock,
    keys: Path | None,
    entropy: Entropy,
) -> None:
    """Write the restore into the trail, with what was given up by it."""
    with Desk.open(path, actor=actor, clock=clock, keys=keys, entropy=entropy) as desk, desk.act() as act:
        given_up = [{"size": note.size, "root": base64.b64encode(note.root).decode()} for note in lost]
        act.append(EventKind.RECORD_RESTORED, {"size": found.size, "given_up": given_up})
    if keys and lost and (signed := audit(path).checkpoints):
        newest = Seen(signed[-1].size, signed[-1].note, path.absolute())
        with suppress(OSError):
            Keys(keys).remember(signed[-1].origin, newest, instead=True)
