"""Backups of a record while it is in use, audited before they count, and their return."""

from __future__ import annotations

import base64
import datetime as dt
import errno
import os
import shutil
import sqlite3
from contextlib import closing, suppress
from dataclasses import dataclass
from pathlib import Path

from workbench.errors import system_reason
from workbench.record.audit.audit import AuditReport, audit
from workbench.record.checkpoints import Checkpoint, beside, mend_beside, notes_in, text_beside, write_beside
from workbench.record.create_record import make_tables_anew
from workbench.record.definition import Definition, Role
from workbench.record.errors import CorruptRecord, DeskError, Locked, NotARecord, Refused
from workbench.record.ids import SYSTEM_ENTROPY, Entropy
from workbench.record.keys import Keys, PublicKey
from workbench.record.reviewers import named
from workbench.record.session import Clock
from workbench.record.signing import Signing
from workbench.record.store import connect, copy_whole, errors_named, flush_to_disk, reading_uri, refuse_foreign
from workbench.record.temporary_files import BESIDE, keep_by_another_name, replaced_name, unfinished
from workbench.translatable import Phrase

#: The checkpoints in a record, as text even where another program wrote something else.
_NOTES = "SELECT coalesce(CAST(note AS TEXT), '') FROM checkpoints"


@dataclass(frozen=True, slots=True)
class Restored:
    """What a restore did: where the record that was there is kept now, and the checkpoints that were given up."""

    set_aside: Path | None
    given_up: tuple[Checkpoint, ...]
    report: AuditReport


def back_up(path: Path, target: Path, definition: Definition, *, keys: Keys | None = None) -> AuditReport:
    """Copy the record at `path`, which may be in use, to the new file `target`, and audit the copy.

    The copy appears whole and audited, or not at all. Raises CorruptRecord where the audit finds something, DeskError
    where the file is there already or can't be written.
    """
    refuse_foreign(path)
    if target.exists():
        raise DeskError("{target} is there already; a backup overwrites nothing", target=target)
    if not target.absolute().parent.is_dir():
        raise DeskError(
            "the backup can't be written to {target}: {strerror}",
            target=target,
            strerror=Phrase(os.strerror(errno.ENOENT)),
        )
    try:
        with unfinished(target) as new:
            copy_whole(path, new)
            report = audit(new, definition, keys=keys, remember=False)
            if not report.passed:
                raise CorruptRecord("the backup was not made: {findings}", findings=report.findings[0].told)
            flush_to_disk(new)
            target.hardlink_to(new)
            flush_to_disk(target.absolute().parent)
    except OSError as error:
        raise DeskError(
            "the backup can't be written to {target}: {strerror}", target=target, strerror=system_reason(error)
        ) from None
    return report


def restore(
    backup: Path,
    path: Path,
    definition: Definition,
    *,
    actor: str,
    app: str,
    clock: Clock,
    keys: Path | None = None,
    entropy: Entropy = SYSTEM_ENTROPY,
) -> Restored:
    """Put an audited copy of `backup` in the place of the record `path`, which is kept beside it under another name.

    Where events that were signed are not in the backup, the record says so in an
    event of its own, so that every later audit tells of it; they are in the file that was set aside. Raises
    CorruptRecord where the backup's audit finds something, Locked while another process has the record open.
    """
    actor, path = named(actor), path.resolve()
    if backup.resolve() == path:
        raise Refused("restore", "{backup} is the record itself", backup=backup)
    found = audit(backup, definition)
    if not found.passed:
        raise CorruptRecord("{backup} is not sound: {findings}", backup=backup, findings=found.findings[0].told)
    kept, lost = _signed_here(path, backup, definition, found, keys)
    try:
        with unfinished(path) as new:
            copy_whole(backup, new)
            # The event is in the file before the file is in the record's place: no restore goes untold.
            with Signing.open(new, definition, actor=actor, app=app, clock=clock, entropy=entropy) as session:
                _tell(session, found.size, lost)
            flush_to_disk(new)
            aside = _set_aside(path, clock(), checkpoints=bool(lost))
            if path.exists():
                shutil.copymode(path, new)
            if lost:
                write_beside(path, kept)
            # The one step by which the record is another: whoever is killed before it leaves the old one, and after
            # it the new one.
            new.replace(path)
            flush_to_disk(path.parent)
    except OSError as error:
        raise DeskError("{path} can't be written: {strerror}", path=path, strerror=system_reason(error)) from None
    if keys is None:
        return Restored(aside, lost, audit(path, definition))
    with suppress(DeskError):
        Keys(keys).forget(path, found.origin)
    with (
        Signing.open(path, definition, actor=actor, app=app, clock=clock, keys=keys) as session,
        suppress(DeskError),
    ):
        session.checkpoint()
    return Restored(aside, lost, audit(path, definition, keys=Keys(keys)))


def repair(path: Path, definition: Definition, *, clock: Clock, keys: Keys | None = None) -> Path | None:
    """Make the tables, views and guards of a record anew from its events, and give the path of a copy made before.

    The file of checkpoints beside it is written anew where one in it was torn; None where that was all. Raises Refused
    where nothing is wrong, and where more is wrong than what the events can make good.
    """
    report = audit(path, definition, keys=keys)
    if report.passed:
        if _checkpoints_mended(path):
            return None
        raise Refused("repair", "nothing is wrong with {path}", path=path)
    if not report.repairable:
        worse = next(finding for finding in report.findings if not finding.repairable)
        raise Refused("repair", "this can't be made good from the events, only from a backup: {worse}", worse=worse)
    before = replaced_name(path, clock())
    try:
        with unfinished(before) as new:
            copy_whole(path, new)
            flush_to_disk(new)
            keep_by_another_name(new, before)
            flush_to_disk(path.absolute().parent)
    except OSError as error:
        raise DeskError(
            "the record can't be kept as {before}: {strerror}", before=before, strerror=system_reason(error)
        ) from None
    make_tables_anew(path, definition)
    _checkpoints_mended(path)
    return before


def _checkpoints_mended(path: Path) -> bool:
    """Write the file of checkpoints anew where one in it was torn that the record has whole; whether that was so."""
    with errors_named(path), closing(connect(path, read_only=True)) as connection:
        kept = [note for (text,) in connection.execute(_NOTES) for note in notes_in(text)]
    return mend_beside(path, kept)


def _signed_here(
    path: Path, backup: Path, definition: Definition, found: AuditReport, keys: Path | None
) -> tuple[tuple[Checkpoint, ...], tuple[Checkpoint, ...]]:
    """The checkpoints of the backup's record that are known here: those the backup agrees with, and the others.

    Notes that no known key signed are nobody's word and are left out.
    """
    known = set(Keys(keys).trusted()) if keys else set()
    texts = []
    with suppress(OSError):
        texts.append(text_beside(path))
    if keys and found.origin and (seen := Keys(keys).seen(found.origin)):
        texts.append(seen.note)
    for record in (backup, path):
        with suppress(DeskError, sqlite3.Error):
            refuse_foreign(record)
            with closing(sqlite3.connect(reading_uri(record), uri=True)) as connection:
                known |= {PublicKey.read(key) for (key,) in connection.execute("SELECT id FROM keys")}
                texts += [text for (text,) in connection.execute(_NOTES)]
    notes = {note for text in texts for note in notes_in(text) if note.origin == found.origin and note.signed_by(known)}
    ordered = sorted(notes, key=lambda note: note.size)
    agreed = set(audit(backup, definition, against=ordered, trust=list(known)).checkpoints) if ordered else set()
    return tuple(note for note in ordered if note in agreed), tuple(note for note in ordered if note not in agreed)


def _set_aside(path: Path, now: dt.datetime, *, checkpoints: bool) -> Path | None:
    """Give what stands in the record's place a second name, its `checkpoints` too where they are not the backup's.

    The record itself stays in its place until another takes it. What SQLite left beside a file that it can't carry it
    into goes: it would be played into the file that comes into the place. Gives the second name, None where nothing
    stands there.
    """
    parts = [path.with_name(path.name + ending) for ending in ("", *BESIDE)]
    there = [part for part in parts if part.exists()]
    if path.exists():
        with suppress(NotARecord, CorruptRecord):
            _refuse_in_use(path)
    signed = [beside(path)] if checkpoints and beside(path).exists() else []
    if not there and not signed:
        return None
    aside = replaced_name(path, now)
    for part in [*signed, *(part for part in parts if part.exists())]:
        keep_by_another_name(part, aside.with_name(aside.name + part.name.removeprefix(path.name)))
    flush_to_disk(path.parent)
    for part in parts[1:]:
        part.unlink(missing_ok=True)
    return aside


def _refuse_in_use(path: Path) -> None:
    """Raise Locked where another process has the record open; else carry its -wal into the file."""
    refuse_foreign(path)
    with errors_named(path), closing(connect(path, read_only=False, patience=0)) as connection:
        connection.execute("PRAGMA locking_mode = EXCLUSIVE")
        try:
            connection.execute("BEGIN EXCLUSIVE")
        except sqlite3.OperationalError:
            raise Locked("{path} is open in another program; close it before restoring", path=path) from None
        connection.execute("COMMIT")
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _tell(session: Signing, size: int, lost: tuple[Checkpoint, ...]) -> None:
    """Write the restore into the trail, with what was given up by it."""
    given_up = [{"size": note.size, "root": base64.b64encode(note.root).decode()} for note in lost]
    with session.act() as act:
        act.append(session.definition.of_role(Role.RESTORES), {"size": size, "given_up": given_up})
