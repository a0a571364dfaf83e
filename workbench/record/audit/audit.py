"""The audit: the trail is read from the first event, hashed, folded again, and held against all that is known of it.

It opens the record for reading only and takes nothing for granted: not the guards, not the tables, not the order.
"""

from __future__ import annotations

import re
import sqlite3
from collections.abc import Collection, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import closing, suppress
from dataclasses import dataclass, replace
from pathlib import Path

from workbench.record import schema
from workbench.record.audit.files import (
    check_confidential,
    check_exports,
    check_files,
    check_references,
    known_report,
    not_yet_gone,
    refuse_unknown,
)
from workbench.record.audit.findings import Finding
from workbench.record.audit.signatures import WAY_OUT, Signed, TrailHashes, check_checkpoints
from workbench.record.audit.tables import compare_search, compare_tables
from workbench.record.audit.walk import Walk, beside_empty_tables, walk
from workbench.record.checkpoints import Checkpoint
from workbench.record.definition import Definition, Tables
from workbench.record.errors import CorruptRecord, StorageFull
from workbench.record.exported_checkpoints import Held
from workbench.record.journal_files import leftovers_fit
from workbench.record.keys import Keys, PublicKey, Seen
from workbench.record.several_logs.log_heads import heads
from workbench.record.store import errors_named, reading_uri, refuse_another_encoding, refuse_foreign_header
from workbench.record.tree import Frontier
from workbench.translatable import N_, Phrase

#: How many damages of the file are told.
_FEW = 5
_WHOLE_CHECK = f"PRAGMA integrity_check({_FEW})"

#: What is said where the first reading failed and the second one found the record sound.
_READ_TWICE = Phrase(
    "the first reading failed, the second found nothing wrong: the disk or the way to it may be failing"
)

#: The longest value that is read while the file is checked, in bytes: more than any article and its text.
_LONGEST = 1 << 28


@dataclass(frozen=True, slots=True)
class AuditReport:
    """What an audit found.

    `remarks` are worth knowing and no fault; `checkpoints` are those that the trail agrees with, `elsewhere` those of
    them that were held outside the record's folder; `form` is the one that the record says it is of. `copies` are the
    other machines' logs that were gone through, too: whose each is, its name and how many events it has. `joined` says
    that a sound record has events of other machines, be it known whose they are or not.
    """

    path: Path
    origin: str | None
    size: int
    root: bytes
    checkpoints: tuple[Checkpoint, ...]
    findings: tuple[Finding, ...]
    remarks: tuple[str, ...]
    elsewhere: tuple[Checkpoint, ...] = ()
    form: int = 0
    copies: tuple[tuple[str, str, int], ...] = ()
    joined: bool = False

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
        return self._first.event if self._first else None

    @property
    def first_wrong_events(self) -> Phrase | None:
        """The same in words: a number, or the range that a checkpoint bounds it to, as `12 to 30`."""
        return self._first.events if self._first else None

    @property
    def _first(self) -> Finding | None:
        known = [finding for finding in self.findings if finding.event is not None]
        return min(known, key=lambda one: (one.event, one.until or 0), default=None)


def audit(
    path: Path | str,
    definition: Definition,
    *,
    against: Sequence[Checkpoint | Held] = (),
    keys: Keys | None = None,
    trust: Sequence[PublicKey] = (),
    remember: bool = True,
) -> AuditReport:
    """Audit the record at `path`, also against the checkpoints and reports `against`, which were held elsewhere.

    `definition` has the kinds of event and the tables. `keys` is the folder with the user's key, the keys the user
    trusts and what the user saw last of the record; `trust` are more keys to trust. What is found sound is remembered
    there if `remember`. Raises NotARecord, Locked or another DeskError where the file can't be read as a record at all.
    """
    path = Path(path)
    try:
        report = _examined(path, definition, against, keys, trust)
        again = any(finding.unreadable for finding in report.findings)
    except (CorruptRecord, StorageFull):
        report, again = None, True
    if again or report is None:
        # A disk or a network that failed once may not fail twice; what is damaged is so the second time too.
        report = _examined(path, definition, against, keys, trust)
        report = replace(report, remarks=(*report.remarks, _READ_TWICE)) if report.passed else report
    if report.passed and keys and remember:
        _remember(keys, path, report)
    return report


def _examined(
    path: Path,
    definition: Definition,
    against: Sequence[Checkpoint | Held],
    keys: Keys | None,
    trust: Sequence[PublicKey],
) -> AuditReport:
    """What one reading of the record finds."""
    refuse_foreign_header(path)
    with errors_named(path):
        fits = leftovers_fit(path)
    # Every connection is of one kind, and they are closed one after the other, so that the last leaves no -wal behind.
    uri = reading_uri(path)
    # What of it is damaged is found below.
    with suppress(sqlite3.Error), closing(sqlite3.connect(uri, uri=True)) as connection:
        refuse_another_encoding(path, connection)
    seen = keys.seen_at(path) if keys else None
    with errors_named(path), ThreadPoolExecutor(1) as beside:
        outside = Signed.outside(path, uri, against, keys, trust)
        pages = beside.submit(_check_pages, uri, definition.tables)
        findings = (
            [] if fits else [Finding(None, Phrase("the -wal beside the record does not have all that the record has"))]
        )
        with beside_empty_tables(uri, definition.tables) as connection:
            findings += [*_check_form(connection, definition.tables), *_check_form_seen(connection, seen)]
            if any(finding.fatal for finding in findings):
                findings += pages.result()
                return AuditReport(path, None, 0, Frontier().root(), (), tuple(findings), ())
            signed = outside.with_those_inside(connection)
            sights = _foreign_sights(connection, definition.tables)
            walked = walk(connection, definition, signed.sizes())
            findings += walked.findings
            sights += not_yet_gone(path, connection) if walked.folded else []
            findings += _check_what_follows(connection, definition.tables, walked, signed) if walked.folded else []
            findings += pages.result()
            form = schema.form_of(connection, "record")
            joined = not findings and bool(heads(connection).copies)
    sights += _forms_elsewhere(keys, path, walked.noted.origin, form)
    return replace(_reported(path, walked, findings, signed, against, sights), form=form, joined=joined)


def _reported(
    path: Path,
    walked: Walk,
    findings: Sequence[Finding],
    signed: Signed,
    against: Sequence[Checkpoint | Held],
    remarks: Sequence[str],
) -> AuditReport:
    """What is told of the record: what was found in it, and what the checkpoints and reports `against` say to that."""
    size, root = walked.frontier.size, walked.frontier.root()
    wrong = min((one.event for one in findings if one.event is not None), default=None)
    noted = walked.noted
    trail = TrailHashes(noted.origin, size, walked.roots, noted.keys, noted.restored, noted.exported, wrong)
    told = check_checkpoints(signed, trail)
    ordered = sorted([*findings, *told.findings], key=lambda one: (one.event is None, one.event or 0))
    files = [one for one in against if isinstance(one, Held)]
    if not ordered:
        refuse_unknown(files, walked.noted.exported)
    known = [line for one in files if (line := known_report(one, walked.noted.exported))]
    all_remarks = (*remarks, *walked.noted.remarks, *told.remarks, *known)
    return AuditReport(
        path, noted.origin, size, root, told.agreed, tuple(ordered), all_remarks, told.elsewhere,
        copies=tuple(noted.copies),
    )  # fmt: skip


def _remember(keys: Keys, path: Path, report: AuditReport) -> None:
    """Keep what was seen of a sound record in the user's folder; where that can't be written, never mind."""
    if report.checkpoints:
        newest = report.checkpoints[-1]
        with suppress(OSError):
            keys.remember(newest.origin, Seen(newest.size, newest.note, path.resolve(), report.form))


def _check_pages(uri: str, of_desk: Tables) -> list[Finding]:
    """Whether the file is a sound database: SQLite's own check, which runs beside ours.

    Where there are tables that are not ours only ours are checked: the check computes what a table's own constraints
    ask for, and those of a stranger may ask for all the memory there is.
    """
    with closing(sqlite3.connect(uri, uri=True)) as connection:
        connection.setlimit(sqlite3.SQLITE_LIMIT_LENGTH, _LONGEST)
        strangers = any(kind == "table" for kind, _ in schema.foreign_sights(connection, of_desk))
        there = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        ours = [f"PRAGMA integrity_check({name})" for name in schema.table_names(of_desk) if name in there]
        checks = ours if strangers else [_WHOLE_CHECK]
        problems = [problem for check in checks for (problem,) in connection.execute(check).fetchmany(_FEW)]
    told = dict.fromkeys(problem for problem in problems if problem != "ok")
    return [_damage(problem) for problem in list(told)[:_FEW]]


def _damage(problem: str) -> Finding:
    """What SQLite's check says of a page, which may be that it could not be read (https://sqlite.org/rescode.html)."""
    code = re.search(r"error code=(\d+)", problem)
    if code and int(code[1]) & 0xFF == sqlite3.SQLITE_IOERR:
        return Finding(None, Phrase("the file could not be read: {problem}", problem=problem), unreadable=True)
    return Finding(None, Phrase("the file is damaged: {problem}", problem=problem))


def _check_form(connection: sqlite3.Connection, of_desk: Tables) -> list[Finding]:
    """Whether tables, views and guards are those that the workbench makes."""
    version = connection.execute("PRAGMA record.user_version").fetchone()[0]
    if version > schema.VERSION:
        return [
            Finding(
                None,
                Phrase("the record was written by a newer workbench (form {version})", version=version),
                fatal=True,
            )
        ]
    if version < schema.VERSION and version != schema.EARLIER:
        return [
            Finding(
                None,
                Phrase("the record says that its form is {version}, which was never released", version=version),
                fatal=True,
            )
        ]
    findings = _check_parts(schema.missing_parts(connection, of_desk, "record"), schema.table_names(of_desk))
    if not findings and connection.execute("SELECT 1 FROM record.writing WHERE now").fetchone():
        findings.append(Finding(None, Phrase("the guards of its tables were switched off"), repairable=True))
    findings += [
        Finding(
            None,
            Phrase("{kind} {name!r} is none of the workbench's and acts on its tables", kind=kind, name=name),
            repairable=True,
        )
        for kind, name in schema.foreign_parts(connection, of_desk, "record")
    ]
    return findings


def _check_parts(missing: Sequence[str], tables: Collection[str]) -> list[Finding]:
    """What is missing or other than the workbench makes it; of guards, indexes and views that are many, some names."""
    said = N_("{name!r} is missing or is not as the workbench made it")
    # Without its tables a record can't be compared with anything.
    fatal = [Finding(None, Phrase(said, name=name), fatal=True) for name in missing if name in tables]
    rest = [name for name in missing if name not in tables]
    if len(rest) <= _FEW:
        return [*fatal, *(Finding(None, Phrase(said, name=name), repairable=True) for name in rest)]
    many = N_("{n} guards, indexes and views are missing or are not as the workbench made them: {names} …")
    return [*fatal, Finding(None, Phrase(many, n=len(rest), names=tuple(rest[:_FEW])), repairable=True)]


def _check_form_seen(connection: sqlite3.Connection, seen: Seen | None) -> list[Finding]:
    """Whether the record is of an earlier form than its user saw it in: what only the later form had is gone then."""
    form = schema.form_of(connection, "record")
    if seen is None or form >= seen.form:
        return []
    said = Phrase(
        "it is of form {form}, and you saw it in form {seen}: it was set back to an earlier form",
        form=form,
        seen=seen.form,
    )
    return [Finding(None, Phrase("{said}{way_out}", said=said, way_out=WAY_OUT))]


def _forms_elsewhere(keys: Keys | None, path: Path, origin: str | None, form: int) -> list[str]:
    """A remark where the user saw a copy of the record elsewhere that is of a later form."""
    seen = keys.seen(origin) if keys and origin else None
    if seen is None or seen.path == path.resolve() or form >= seen.form:
        return []
    return [Phrase("this copy is of form {form}; you saw form {seen} in another one", form=form, seen=seen.form)]


def _foreign_sights(connection: sqlite3.Connection, of_desk: Tables) -> list[str]:
    return [
        Phrase(
            "{kind} {name!r} is none of the workbench's and says nothing that the trail vouches for",
            kind=kind,
            name=name,
        )
        for kind, name in schema.foreign_sights(connection, of_desk, "record")
    ]


def _check_what_follows(connection: sqlite3.Connection, of_desk: Tables, walked: Walk, signed: Signed) -> list[Finding]:
    """Whether tables, files and the checkpoints of exports are those that follow from the events."""
    return [
        *compare_tables(connection, of_desk),
        *compare_search(connection, of_desk),
        *check_files(connection, of_desk),
        *check_confidential(connection, walked.noted.committed),
        *check_references(connection),
        *check_exports(connection, walked.noted.exported, signed.agreeing(walked.roots)),
    ]
