"""Whether the files of the record, and the confidential entries apart from the trail, are those the events speak of."""

from __future__ import annotations

import base64
import sqlite3
from collections.abc import Iterable, Mapping, Sequence
from contextlib import closing
from hashlib import sha256
from pathlib import Path

from workbench.record.audit.findings import Finding
from workbench.record.audit_notes import Commitment, Exported
from workbench.record.confidential import commitment
from workbench.record.definition import Tables
from workbench.record.errors import DeskError
from workbench.record.exported_checkpoints import Held
from workbench.record.tree import Frontier
from workbench.translatable import N_, Phrase

#: How many of a kind are told.
_FEW = 20

_NOTHING_HELD = N_("{name} holds no checkpoint, and the trail knows of no such file")

_NONE = Commitment(None, None, left_out=False)


def check_files(connection: sqlite3.Connection, of_desk: Tables) -> list[Finding]:
    """The files of every article that was not destroyed are there with their SHA-256, and nothing else is."""
    findings = []
    # The tables that were folded anew are main's, and a name without a database is looked up there first.
    first = f"SELECT name, min(event) AS event FROM ({of_desk.files}) GROUP BY name ORDER BY event"  # noqa: S608
    wanted: dict[str, int] = dict(connection.execute(first))
    gone = dict(connection.execute("SELECT name, event FROM main.destroyed"))
    found = set()
    for named, content, in_form in connection.execute(
        "SELECT CAST(sha256 AS BLOB), CAST(bytes AS BLOB), typeof(sha256) = 'text' AND typeof(bytes) = 'blob'"
        " FROM record.blobs"
    ):
        name = _text(named)
        found.add(name)
        if name in wanted and not (in_form and sha256(content).hexdigest() == name):
            findings.append(Finding(wanted[name], Phrase("the file {name} of the record was changed", name=name)))
        elif name in gone and name not in wanted:
            findings.append(
                Finding(gone[name], Phrase("the file {name} was destroyed by an event and is there", name=name))
            )
        elif name not in wanted:
            findings.append(
                Finding(None, Phrase("the file {name} is in the record and no event speaks of it", name=name))
            )
    findings += [
        Finding(event, Phrase("the file {name} is missing from the record", name=name))
        for name, event in wanted.items()
        if name not in found
    ]
    return findings


def check_confidential(connection: sqlite3.Connection, committed: Mapping[str, Commitment]) -> list[Finding]:
    """Every confidential entry is there and fits its commitment, or was destroyed by an event; nothing else is.

    `committed` are the commitments in the trail, by source. An entry may be missing where its source was imported from
    a report that left the names out.
    """
    findings = []
    gone = {name for (name,) in connection.execute("SELECT name FROM main.destroyed")}
    found = set()
    for named, salt, body, in_form in connection.execute(
        "SELECT CAST(source AS BLOB), CAST(salt AS BLOB), CAST(body AS BLOB),"
        " typeof(source) = 'text' AND typeof(salt) = 'blob' AND typeof(body) = 'text' FROM record.confidential"
    ):
        source = _text(named)
        found.add(source)
        expected, event, _ = committed.get(source, _NONE)
        if source in gone:
            findings.append(
                Finding(
                    event, Phrase("the confidential entry of source {source} was destroyed and is there", source=source)
                )
            )
        elif not (in_form and commitment(salt, body) == expected):
            findings.append(
                Finding(
                    event, Phrase("the confidential entry of source {source} is not the one entered", source=source)
                )
            )
    for source, (_, event, left_out) in committed.items():
        if source not in found and source not in gone and not left_out:
            findings.append(
                Finding(event, Phrase("the confidential entry of source {source} is missing", source=source))
            )
    return findings


def not_yet_gone(path: Path, connection: sqlite3.Connection) -> list[str]:
    """A remark where the file as it lies, without its -wal, still holds what an event destroyed."""
    gone = {name for (name,) in connection.execute("SELECT name FROM main.destroyed")}
    if not gone:
        return []
    entries = "SELECT CAST(source AS BLOB) FROM confidential UNION SELECT CAST(sha256 AS BLOB) FROM blobs"
    try:
        with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as lying:
            left = gone.intersection(_text(name) for (name,) in lying.execute(entries))
            left -= {_text(name) for (name,) in connection.execute("SELECT CAST(sha256 AS BLOB) FROM record.blobs")}
    except sqlite3.DatabaseError:
        # What lies in the file while a writer carries the -wal over may be no whole database.
        return []
    return [
        Phrase(
            "{name} was destroyed and is not yet gone from the file: it goes when the record is next opened for "
            "writing and no other program reads it",
            name=name,
        )
        for name in sorted(left)[:_FEW]
    ]


def _text(value: bytes | None) -> str:
    """A name as it is kept; where the table's types were let go it may be anything."""
    return (value or b"").decode("utf-8", "replace")


def check_references(connection: sqlite3.Connection) -> list[Finding]:
    """No event speaks of what no event made: an article, a claim, a source that was never there."""
    connection.row_factory = None
    findings = []
    for table, rowid, parent, _ in connection.execute("PRAGMA main.foreign_key_check").fetchmany(_FEW):
        # The names of tables are this package's own.
        row = connection.execute(f"SELECT event FROM main.{table} WHERE rowid = ?", (rowid,)).fetchone()  # noqa: S608
        findings.append(
            Finding(row[0] if row else None, Phrase("it speaks of a row of {table!r} that is not there", table=parent))
        )
    return findings


def known_report(held: Held, exported: Sequence[Exported]) -> str | None:
    """What the trail knows of the file `held`: that it is a report as it was exported, or is none; None for no report.

    Where no event with one of its checkpoints holds a SHA-256, the trail does not know.
    """
    for one in exported:
        if one.sha256 == held.sha256:
            known = Phrase(
                "{name} is, to the byte, the report that {who} exported in event {event}",
                name=held.name,
                who=one.actor,
                event=one.event,
            )
            return known if one.size else Phrase("{known}; it carries no checkpoint, and pins nothing", known=known)
    if not held.notes:
        return Phrase(_NOTHING_HELD, name=held.name)
    if not held.is_report:
        return None
    notes = {(note.size, base64.b64encode(note.root).decode()) for note in held.notes}
    if others := [str(one.event) for one in exported if one.sha256 and (one.size, one.root) in notes]:
        return Phrase(
            "{name} carries the checkpoint of the report exported in event {event} and is not that file to the byte: "
            "compare its words with a report exported anew",
            name=held.name,
            event=others[-1],
        )
    return Phrase(
        "{name} is no file that the trail knows: its checkpoint was compared, its words were not", name=held.name
    )


def refuse_unknown(held: Sequence[Held], exported: Sequence[Exported]) -> None:
    """Raise DeskError for a file that holds no checkpoint and that no export made: there is nothing to compare."""
    known = {one.sha256 for one in exported}
    for one in held:
        if not one.notes and one.sha256 not in known:
            raise DeskError(_NOTHING_HELD, name=one.name)


def check_exports(connection: sqlite3.Connection, exported: Sequence[Exported], agreed: Iterable[int]) -> list[Finding]:
    """The checkpoint that the event of each export names is one of this trail; the first that is not is told.

    So is every one that no trail could have. `agreed` are the sizes of checkpoints with which the trail agrees: what
    they cover is not what was written anew.
    """
    findings = [Finding(one.event, one.fault) for one in exported if one.fault]
    wanted: dict[int, list[Exported]] = {}
    for one in exported:
        if one.size:
            wanted.setdefault(one.size, []).append(one)
    if not wanted:
        return findings
    sound, frontier = {0, *agreed}, Frontier()
    for (leaf,) in connection.execute("SELECT leaf FROM record.trail ORDER BY seq"):
        frontier.add(leaf)
        for one in wanted.get(frontier.size, ()):
            if one.root != base64.b64encode(frontier.root()).decode():
                first = max(size for size in sound if size < frontier.size)
                told = Phrase(
                    "the trail was written anew: the report exported in event {event} carries another root of the "
                    "first {size} events",
                    event=one.event,
                    size=one.size,
                )
                return [*findings, Finding(first, told, until=frontier.size - 1)]
            sound.add(frontier.size)
    return findings
