"""What a machine takes of the others' logs: fetched from a shelf, verified, and kept.

A log is taken whole or not at all: its events follow those that are here, each is what its leaf says and written in the
one form, the tree over all of them is the one that the log's checkpoint has, and the checkpoint is signed with the key
that the roster names. What others saw of it has to be there, too, and the same. Whatever is not so is told, with the
two signed checkpoints that prove it where two were signed; nothing that is here is changed by it.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from hashlib import sha256
from itertools import chain
from typing import NamedTuple

from workbench.desk import Desk
from workbench.desk.access import open_box
from workbench.desk.kinds.articles import ARTICLE_DESTROYED
from workbench.desk.kinds.drafts import files_of
from workbench.desk.kinds.newsroom import BOX_SENT, MEMBER_ADDED
from workbench.desk.kinds.record import LOGS_SEEN, RECORD_CREATED
from workbench.desk.roster import Member, roster_name
from workbench.exchange.outcome import Fault, Finding
from workbench.exchange.sealed_articles import open_row
from workbench.exchange.shelf import Row, Shelf
from workbench.record.canonical import decode_canonical
from workbench.record.checkpoints import Checkpoint
from workbench.record.encryption import open_file
from workbench.record.errors import DeskError
from workbench.record.events import Entry, MalformedEventError
from workbench.record.keys import PublicKey
from workbench.record.tree import Frontier, leaf_hash
from workbench.record.union.copies import (
    Body,
    Kept,
    Trees,
    cut,
    files_here,
    files_wanted,
    fill,
    fill_confidential,
    follow_files,
    keep,
    leaves_alone,
    logs_kept,
    name_log,
    roots,
)
from workbench.record.union.join import take_up
from workbench.translatable import N_, Phrase


class _Fetched(NamedTuple):
    """What was fetched of a log: how far it reaches with it, the events, and the files that its articles have."""

    start: int
    log: Kept
    bodies: list[Body]
    entries: list[Entry]
    files: Mapping[str, bytes]


class _WrongError(Exception):
    """A log that is not taken."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.said)
        self.finding = finding


class Pull:
    """What is taken in one exchange. `heads` are the checkpoints on the shelf, unverified."""

    def __init__(self, desk: Desk, shelf: Shelf, name: str, heads: Mapping[str, Checkpoint], trees: Trees) -> None:
        self._trees = trees
        self._desk = desk
        self._shelf = shelf
        self._name = name
        self._heads = heads
        self._called: dict[str, str] = {}
        self.received = 0
        self.changed: frozenset[str] | None = frozenset()
        self.findings: list[Finding] = []

    def take(self) -> None:
        """Take the logs of all members, those first who say who the others are, until nobody new is known."""
        done: set[str] = {self._desk.origin}
        while True:
            members = self._members()
            self._name_logs(members)
            waiting = [one for one in members.values() if one.origin in self._heads and one.origin not in done]
            if not waiting:
                return
            done |= {one.origin for one in waiting}
            self._keep([fetched for one in waiting if (fetched := self._fetched(one))])

    def open_boxes(self) -> bool:
        """Take what members sent for this machine alone; gives whether all of it could be had."""
        keys, own = self._desk.keys, self._desk.origin
        if keys is None:
            return True
        boxes = [
            box
            for event in self._desk.newsroom.events(BOX_SENT)
            if event.origin != own and (box := open_box(event.entry.data["box"], event.origin, keys))
        ]
        with self._desk.store.reading() as connection:
            here, lacking = files_here(connection), leaves_alone(connection)
        bodies = [one for box in boxes for one in box.bodies if (one[0], one[1]) in lacking and _is_event(one)]
        files: dict[str, bytes] = {}
        for box in boxes:
            if not lacking.isdisjoint((origin, seq) for origin, seq, _ in box.bodies):
                self._called |= box.files
                found = {name: self._file(name) for name in box.files.keys() - here}
                if None in found.values():
                    self._find(Fault.LATE, own, Phrase(N_("a file of an article that you may read is not there yet")))
                    return False
                files |= {name: content for name, content in found.items() if content is not None}
        entries = [entry for box in boxes for entry in box.entries]
        if bodies or entries:
            with self._desk.store.writing() as connection:
                filled = [fill(connection, origin, seq, body.encode()) for origin, seq, body in bodies]
                if any(filled):
                    self._note(take_up(connection, self._desk.definition, files=files, anew=True))
                for source, salt, body in entries:
                    fill_confidential(connection, source, base64.b64decode(salt), body)
        return True

    def take_missing_files(self) -> None:
        """Take files that articles have and that are not here: of those that somebody destroyed and others kept."""
        with self._desk.store.reading() as connection:
            missing = files_wanted(connection) - files_here(connection)
        if found := {name: content for name in sorted(missing) if (content := self._file(name)) is not None}:
            with self._desk.store.writing() as connection:
                follow_files(connection, found)
                self._desk.definition.tables.search.follow(connection, None)

    def look_for_unknown(self, origins: Sequence[str]) -> None:
        """Tell of logs that nobody in the roster has, and of those whose checkpoint is none."""
        members = self._desk.newsroom.members()
        for origin in origins:
            if members and origin not in members and origin != self._desk.origin:
                self._find(Fault.UNKNOWN, origin, Phrase("{log}: no member of the newsroom has such a log", log=origin))
            elif origin not in self._heads:
                said = Phrase("{log}: its checkpoint is none", log=self._desk.newsroom.label(origin))
                self._find(Fault.FORGED, origin, said)

    def look_for_withheld(self) -> None:
        """Tell of logs of which somebody saw more than there is here."""
        with self._desk.store.reading() as connection:
            logs = logs_kept(connection)
        told = {finding.origin for finding in self.findings}
        for member, seen, here in self._desk.newsroom.behind():
            if member.origin not in told:
                message = N_(
                    "{log}: somebody saw {n} events of it, and {here} are here; the others are late or withheld"
                )
                said = Phrase(message, log=member.label, n=seen, here=here)
                note = logs[member.origin].note if member.origin in logs else ""
                self._find(Fault.WITHHELD, member.origin, said, note)

    def _members(self) -> Mapping[str, Member]:
        """The members as far as they are known here; where nobody is, the founder, found on the shelf."""
        if members := self._desk.newsroom.members():
            return members
        for origin, head in self._heads.items():
            for row in self._shelf.rows(origin, 0, head.size):
                if member := _founder(self._name, origin, row):
                    return {origin: member}
        return {}

    def _name_logs(self, members: Mapping[str, Member]) -> None:
        """Say whose each log is, and cut those of who was removed."""
        with self._desk.store.reading() as connection:
            logs = logs_kept(connection)
        if all(_is_named(logs.get(one.origin), one) for one in members.values()):
            return
        with self._desk.store.writing() as connection:
            logs = logs_kept(connection)
            anew = False
            for one in members.values():
                new = name_log(connection, one.origin, one.person, str(one.key))
                log = logs.get(one.origin)
                of_events = log.size if log else one.origin == self._desk.origin
                anew = anew or bool(new and of_events and (log is None or log.person != one.person))
                if log and one.size is not None:
                    anew = cut(connection, log, one.size) or anew
            if anew:
                self._note(take_up(connection, self._desk.definition, anew=True))

    def _fetched(self, member: Member) -> _Fetched | None:
        try:
            return self._fetch(member)
        except _WrongError as error:
            self.findings.append(error.finding)
            return None

    def _fetch(self, member: Member) -> _Fetched | None:
        """What is new of a member's log; None where nothing is. Raises _WrongError."""
        head = self._heads[member.origin]
        with self._desk.store.reading() as connection:
            log = logs_kept(connection)[member.origin]
        if head.note == log.note:
            return None
        if not head.signed_by([member.key]):
            raise _wrong(
                Fault.FORGED, member, N_("its checkpoint of {n} events is not signed with its key"), n=head.size
            )
        if member.size is not None and log.size >= member.size:
            return None
        self._compare_heads(member, log, head)
        if head.size <= log.size:
            return None
        rows = self._rows(member, log, head)
        frontier = Frontier(log.size, log.frontier)
        for row in rows[: None if member.size is None else max(0, member.size - log.size)]:
            frontier.add(row.leaf)
        kept = rows[: frontier.size - log.size]
        entries = _entries(member, kept)
        self._compare_pins(member, head, entries)
        grown = log._replace(size=frontier.size, frontier=frontier.packed(), note=head.note)
        copies = [Body(row.seq, row.leaf, row.body) for row in kept]
        return _Fetched(log.size, grown, copies, entries, self._files(member, entries))

    def _compare_heads(self, member: Member, log: Kept, head: Checkpoint) -> None:
        """Raise _WrongError where the checkpoint on the shelf is not one of the history that is here."""
        if head.size > log.size:
            return
        with self._desk.store.reading() as connection:
            root = self._trees.root(connection, log.place, head.size)
        if root != head.root:
            raise _forked(member, log, head)
        if head.size < log.size:
            message = N_("{n} events of it are there, and {here} are here: the place or the machine was set back")
            raise _wrong(Fault.ROLLED_BACK, member, message, log.note, head.note, n=head.size, here=log.size)

    def _rows(self, member: Member, log: Kept, head: Checkpoint) -> list[Row]:
        """The events that follow those that are here, up to the checkpoint, as its tree has them."""
        rows = []
        for sent in self._shelf.rows(member.origin, log.size, head.size):
            row, called = open_row(sent, member.origin, self._desk.keys)
            self._called |= called
            rows.append(row)
        wanted = range(log.size, head.size)
        if [row.seq for row in rows] != list(wanted):
            if [row.seq for row in rows] == list(wanted[: len(rows)]):
                raise _wrong(Fault.LATE, member, N_("{n} events of it are not there yet"), n=len(wanted) - len(rows))
            raise _wrong(Fault.FORGED, member, N_("its events are not in order"))
        for row in rows:
            if row.body is not None and leaf_hash(row.body) != row.leaf:
                raise _wrong(Fault.FORGED, member, N_("event {n} is not as it was signed"), n=row.seq)
        frontier = Frontier(log.size, log.frontier)
        for row in rows:
            frontier.add(row.leaf)
        if frontier.root() == head.root:
            return rows
        # Signed by its owner over another history, or never signed at all.
        leaves = [row.leaf for row in self._shelf.rows(member.origin, 0, log.size)]
        whole = roots(chain(leaves, (row.leaf for row in rows)), [head.size])
        if len(leaves) == log.size and whole.get(head.size) == head.root:
            raise _forked(member, log, head)
        raise _wrong(Fault.FORGED, member, N_("the events that are there are not the ones that were signed"))

    def _compare_pins(self, member: Member, head: Checkpoint, entries: Sequence[Entry]) -> None:
        """Tell of logs of which this member saw another history than is here."""
        pinned: dict[str, dict[int, bytes]] = {}
        for entry in entries:
            if entry.kind == LOGS_SEEN.name:
                for one in entry.data["logs"]:
                    pinned.setdefault(one["origin"], {})[one["size"]] = base64.b64decode(one["root"])
        with self._desk.store.reading() as connection:
            logs = logs_kept(connection)
            for origin, sizes in pinned.items():
                own = origin == self._desk.origin
                if not own and origin not in logs:
                    continue
                stop = self._desk.heads().own if own else logs[origin].size
                place = 0 if own else logs[origin].place
                here = {size for size in sizes if size <= stop}
                if any(self._trees.root(connection, place, size) != sizes[size] for size in here):
                    log = self._desk.newsroom.label(origin)
                    said = Phrase("{log}: {who} saw another history of it", log=log, who=member.label)
                    self._find(Fault.FORKED, origin, said, "" if own else logs[origin].note, head.note)

    def _files(self, member: Member, entries: Sequence[Entry]) -> Mapping[str, bytes]:
        """The files that new drafts have and that are not here. Raises _WrongError where one is not on the shelf."""
        inner = [self._desk.definition.unwrapped(entry) for entry in entries]
        gone = {entry.article for entry in inner if entry.kind == ARTICLE_DESTROYED.name}
        gone |= {row["id"] for row in self._desk.store.rows("SELECT id FROM articles WHERE destroyed")}
        with self._desk.store.reading() as connection:
            here = files_here(connection)
        wanted = {name for entry in inner if entry.article not in gone for name in files_of(entry)} - here
        files = {}
        for name in sorted(wanted):
            if (content := self._file(name)) is None:
                raise _wrong(Fault.LATE, member, N_("the file {name} of one of its drafts is not there yet"), name=name)
            files[name] = content
        return files

    def _file(self, name: str) -> bytes | None:
        called = self._called.get(name, name)
        content = self._shelf.file(called)
        if content is None or sha256(content).hexdigest() != called:
            return None
        return content if called == name else open_file(name, content)

    def _keep(self, fetched: Sequence[_Fetched]) -> None:
        if not fetched:
            return
        files = {name: content for one in fetched for name, content in one.files.items()}
        with self._desk.store.writing() as connection:
            logs = logs_kept(connection)
            for one in fetched:
                # Another process of this machine may have been quicker.
                if logs[one.log.origin].size == one.start:
                    keep(connection, one.log, one.bodies)
                    self.received += len(one.bodies)
            self._note(take_up(connection, self._desk.definition, files=files))

    def _note(self, changed: set[str | None] | None) -> None:
        if changed is None or self.changed is None:
            self.changed = None
        else:
            self.changed |= {one for one in changed if one is not None}

    def _find(self, fault: Fault, origin: str, said: str, *heads: str) -> None:
        self.findings.append(Finding(fault, origin, said, tuple(filter(None, heads))))


def _is_named(log: Kept | None, member: Member) -> bool:
    if log is None or (log.person, log.key) != (member.person, str(member.key)):
        return False
    return member.size is None or log.size <= member.size


def _founder(name: str, origin: str, row: Row) -> Member | None:
    """The founder of the roster `name`, where an event of the log `origin` says that its author is."""
    if row.body is None or MEMBER_ADDED.name.encode() not in row.body:
        return None
    try:
        entry = decode_canonical(row.body)
        data = entry.data
        if entry.kind != MEMBER_ADDED.name or data["origin"] != origin:
            return None
        member = Member(
            data["person"], data["machine"], origin, PublicKey.read(data["key"]), data["sealing"], data["role"]
        )
    except (MalformedEventError, DeskError, LookupError):
        return None
    return member if roster_name(origin, member.key) == name else None


def _entries(member: Member, rows: Sequence[Row]) -> list[Entry]:
    """The events that can be read, each written in the one form and in its place. Raises _WrongError."""
    entries = []
    for row in rows:
        if row.body is None:
            continue
        try:
            entry = decode_canonical(row.body)
        except MalformedEventError:
            raise _wrong(Fault.FORGED, member, N_("event {n} is no event"), n=row.seq) from None
        begins = entry.kind == RECORD_CREATED.name
        if entry.seq != row.seq or begins != (row.seq == 0) or (begins and entry.data["origin"] != member.origin):
            raise _wrong(Fault.FORGED, member, N_("event {n} is not in its place"), n=row.seq)
        entries.append(entry)
    return entries


def _is_event(body: tuple[str, int, str]) -> bool:
    try:
        return decode_canonical(body[2].encode()).seq == body[1]
    except MalformedEventError:
        return False


def _forked(member: Member, log: Kept, head: Checkpoint) -> _WrongError:
    return _wrong(
        Fault.FORKED, member, N_("there are two histories of it, both signed with its key"), log.note, head.note
    )


def _wrong(fault: Fault, member: Member, message: str, *heads: str, **values: object) -> _WrongError:
    said = Phrase("{log}: {what}", log=member.label, what=Phrase(message, **values))
    return _WrongError(Finding(fault, member.origin, said, tuple(filter(None, heads))))
