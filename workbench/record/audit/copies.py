"""Whether the copies of other machines' logs are what their owners signed, and what others saw of every log is there.

Whose a log is and with which key it is signed stands in `logs`; whether that is so is for whoever knows the roster.
"""

from __future__ import annotations

import base64
import sqlite3
from collections.abc import Iterator, Mapping

from workbench.record.audit.findings import Finding
from workbench.record.audit_notes import Noted
from workbench.record.canonical import decode_canonical
from workbench.record.checkpoints import Checkpoint, notes_in
from workbench.record.definition import Definition
from workbench.record.errors import DeskError
from workbench.record.events import MalformedEventError
from workbench.record.keys import PublicKey
from workbench.record.several_logs.copies import Kept, leaves_of, roots
from workbench.record.several_logs.order import number_of
from workbench.record.tree import Frontier, leaf_hash
from workbench.translatable import Phrase, told_by


class _Log(Kept, frozen=True):
    """A row of `logs`, its values cast."""

    @property
    def called(self) -> Phrase:
        return Phrase("the copy of the log {origin}", origin=self.origin)


def check_copies(connection: sqlite3.Connection, definition: Definition, noted: Noted) -> list[Finding]:
    """Go through every copied log, and hold what was seen of each log against it.

    `noted` is what was noted of the record's own events; what copies tell of confidential sources is added to it.
    """
    logs = [_Log(*row) for row in connection.execute(
        "SELECT CAST(place AS INTEGER), CAST(origin AS TEXT), CAST(person AS TEXT), CAST(key AS TEXT),"
        " CAST(size AS INTEGER), CAST(frontier AS BLOB), CAST(note AS TEXT) FROM record.logs ORDER BY place"
    )]  # fmt: skip
    findings: list[Finding] = []
    places = {log.place for log in logs}
    kept = connection.execute("SELECT DISTINCT number / ? FROM record.copies", (number_of(1, 0),))
    if any(place not in places for (place,) in kept):
        findings.append(Finding(None, Phrase("copies of events are in the record of which no log is named")))
    copied = Noted()
    for log in logs:
        if log.origin != noted.origin:
            findings += _check_log(connection, definition, log, copied)
            if log.size and log.key:
                noted.copies.append((log.person, log.origin, log.size))
    noted.remarks += [
        Phrase("the log {origin} is signed by no key that is known here", origin=log.origin)
        for log in logs
        if log.size and not log.key
    ]
    for source, commitment in copied.committed.items():
        # Who it is stays with whoever entered it, unless that was shared.
        noted.committed.setdefault(source, commitment._replace(event=None, left_out=True))
    return findings or list(_check_seen(connection, {log.origin: log.place for log in logs}, noted, copied))


def _check_log(connection: sqlite3.Connection, definition: Definition, log: _Log, copied: Noted) -> Iterator[Finding]:
    notes = notes_in(log.note)
    signed = {note.size for note in notes}
    frontier, found = Frontier(), dict[int, tuple[bytes, bytes]]()
    if log.size == 0:
        found[0] = frontier.packed(), frontier.root()
    for number, leaf, body in connection.execute(
        "SELECT number, CAST(leaf AS BLOB), CAST(body AS BLOB) FROM record.copies"
        " WHERE number >= ? AND number < ? ORDER BY number",
        (number_of(log.place, 0), number_of(log.place + 1, 0)),
    ):
        seq = number - number_of(log.place, 0)
        if seq != frontier.size:
            yield Finding(None, Phrase("{called}: event {size} is missing", called=log.called, size=frontier.size))
            return
        if body is not None and (wrong := _wrong(seq, leaf, body, definition, copied)):
            yield Finding(None, Phrase("{called}: event {seq}: {wrong}", called=log.called, seq=seq, wrong=wrong))
            return
        frontier.add(leaf)
        if frontier.size == log.size or frontier.size in signed:
            found[frontier.size] = frontier.packed(), frontier.root()
    if log.size not in found:
        yield Finding(
            None,
            Phrase(
                "{called}: its end was cut: {before} events were here, and {size} are",
                called=log.called,
                before=log.size,
                size=frontier.size,
            ),
        )
    elif log.size and found[log.size][0] != log.frontier:
        yield Finding(None, Phrase("{called}: its events are not those that were taken", called=log.called))
    yield from _check_note(log, notes, {size: root for size, (_, root) in found.items()})


def _wrong(seq: int, leaf: bytes, body: bytes, definition: Definition, copied: Noted) -> str | None:
    """What is wrong with an event; what later checks want to know of it is noted."""
    if leaf_hash(body) != leaf:
        return Phrase("it is not as it was taken: its hash is another one")
    try:
        entry = decode_canonical(body)
    except MalformedEventError as error:
        return told_by(error)
    if entry.seq != seq:
        return Phrase("it says that it is event {seq}", seq=entry.seq)
    try:
        # One of another form, as a newer workbench may write it, is kept and counted, and tells nothing.
        definition.check(entry)
        inner = definition.unwrapped(entry)
        if note := definition.kind(inner).noted:
            note(copied, entry, inner)
    except (LookupError, TypeError, ValueError, AttributeError, DeskError):
        return None
    return None


def _check_note(log: _Log, notes: list[Checkpoint], found: Mapping[int, bytes]) -> Iterator[Finding]:
    """Whether the checkpoint that was kept is the log's, signed with its key, and of the events that are here."""
    if not log.size or not log.key:
        return
    if len(notes) != 1 or notes[0].origin != log.origin:
        yield Finding(None, Phrase("{called}: its checkpoint is missing or none of it", called=log.called))
        return
    try:
        signed = notes[0].signed_by([PublicKey.read(log.key)])
    except DeskError:
        signed = None
    if not signed:
        yield Finding(
            None,
            Phrase(
                "{called}: its checkpoint of {size} events is not signed with its key",
                called=log.called,
                size=notes[0].size,
            ),
        )
    elif found.get(notes[0].size) != notes[0].root and notes[0].size <= log.size:
        yield Finding(
            None, Phrase("{called}: it is not what was signed at {size} events", called=log.called, size=notes[0].size)
        )
    elif notes[0].size < log.size:
        yield Finding(
            None,
            Phrase(
                "{called}: {size} events are here, and {signed} of them were signed",
                called=log.called,
                size=log.size,
                signed=notes[0].size,
            ),
        )


def _check_seen(
    connection: sqlite3.Connection, places: Mapping[str, int], noted: Noted, copied: Noted
) -> Iterator[Finding]:
    """What somebody saw of a log that is here, and that was another one, or more.

    Of the record's own log, and of a copy that its own author saw, that is a fault here. Otherwise one of two others
    tells of two histories, which makes nothing wrong of what is here: it is remarked on.
    """
    own = set(noted.seen)
    pinned: dict[str, list[tuple[int, str, str, bool]]] = {}
    for one in (*noted.seen, *copied.seen):
        origin, size, root, who = one
        pinned.setdefault(origin, []).append((size, root, who, one in own or origin == noted.origin))
    for origin, heads in pinned.items():
        if origin != noted.origin and origin not in places:
            continue
        leaves = leaves_of(connection, 0 if origin == noted.origin else places[origin], database="record")
        found = roots(leaves, [size for size, *_ in heads])
        for size, root, who, fault in dict.fromkeys(heads):
            if size in found and root != base64.b64encode(found[size]).decode():
                said = Phrase(
                    "{who} saw another history of the log {origin}: its first {size} events were others",
                    who=who,
                    origin=origin,
                    size=size,
                )
            elif size not in found and origin == noted.origin:
                said = Phrase("{who} saw {size} events of this trail: its end was cut", who=who, size=size)
            else:
                continue
            if fault:
                yield Finding(None, said)
            else:
                noted.remarks.append(said)
