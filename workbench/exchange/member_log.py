"""One member's log: what is new of it on a shelf, verified before anything of it is kept.

A log is taken whole or not at all: its events follow those that are here, each is what its leaf says and written in the
one form, the tree over all of them is the one that the log's checkpoint has, and the checkpoint is signed with the key
that the roster names. What others saw of it has to be there, too, and the same. Whatever is not so is told, with the
two signed checkpoints that prove it where two were signed; nothing that is here is changed by it.
"""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from itertools import chain

from msgspec import Struct
from msgspec.structs import replace

from workbench.desk import Desk
from workbench.desk.kinds.articles import ARTICLE_DESTROYED
from workbench.desk.kinds.drafts import files_of
from workbench.desk.kinds.record import LOGS_SEEN, RECORD_CREATED
from workbench.desk.roster import Member
from workbench.exchange.outcome import Fault, Finding, finding
from workbench.exchange.sealed_articles import ShelfFiles, open_row
from workbench.exchange.shelf import Row, Shelf
from workbench.record.canonical import decode_canonical
from workbench.record.checkpoints import Checkpoint
from workbench.record.events import Entry, MalformedEventError
from workbench.record.several_logs.copies import Body, Kept, Trees, files_here, logs_kept, roots
from workbench.record.tree import Frontier, leaf_hash
from workbench.translatable import N_, Phrase


class Fetched(Struct, frozen=True):
    """What was fetched of a log: how far it reaches with it, the events, and the files that its articles have."""

    start: int
    log: Kept
    bodies: list[Body]
    entries: list[Entry]
    files: Mapping[str, bytes]


class _WrongLogError(Exception):
    """A log that is not taken."""

    def __init__(self, finding: Finding) -> None:
        super().__init__(finding.said)
        self.finding = finding


class MemberLogs:
    """Fetches members' logs from a shelf; what is wrong with one is added to `findings`."""

    def __init__(self, desk: Desk, shelf: Shelf, files: ShelfFiles, trees: Trees, findings: list[Finding]) -> None:
        self._desk = desk
        self._shelf = shelf
        self._shelf_files = files
        self._trees = trees
        self._findings = findings

    def fetch(self, member: Member, head: Checkpoint) -> Fetched | None:
        """What is new of a member's log up to the shelf's checkpoint `head`; None where nothing is, or it is wrong."""
        try:
            return self._fetch(member, head)
        except _WrongLogError as error:
            self._findings.append(error.finding)
            return None

    def _fetch(self, member: Member, head: Checkpoint) -> Fetched | None:
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
        grown = replace(log, size=frontier.size, frontier=frontier.packed(), note=head.note)
        copies = [Body(row.seq, row.leaf, row.body) for row in kept]
        return Fetched(log.size, grown, copies, entries, self._files(member, entries))

    def _compare_heads(self, member: Member, log: Kept, head: Checkpoint) -> None:
        """Raise _WrongLogError where the checkpoint on the shelf is not one of the history that is here."""
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
            self._shelf_files.called |= called
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
                    self._findings.append(
                        finding(Fault.FORKED, origin, said, "" if own else logs[origin].note, head.note)
                    )

    def _files(self, member: Member, entries: Sequence[Entry]) -> Mapping[str, bytes]:
        """The files that new drafts have and that are not here. Raises _WrongLogError where one is not on the shelf."""
        inner = [self._desk.definition.unwrapped(entry) for entry in entries]
        gone = {entry.article for entry in inner if entry.kind == ARTICLE_DESTROYED.name}
        # Another member may have destroyed what this one took in: that is here before the article is.
        destroying = "SELECT article FROM trail WHERE kind = ?"
        gone |= {row["article"] for row in self._desk.store.rows(destroying, (ARTICLE_DESTROYED.name,))}
        with self._desk.store.reading() as connection:
            here = files_here(connection)
        wanted = {name: entry.article for entry in inner if entry.article not in gone for name in files_of(entry)}
        files, late = {}, {}
        for name in sorted(wanted.keys() - here):
            if (content := self._shelf_files.get(name)) is None:
                late[name] = wanted[name]
            else:
                files[name] = content
        gone = self._destroyed_there({*late.values()}) if late else set()
        for name in (name for name, article in late.items() if article not in gone):
            raise _wrong(Fault.LATE, member, N_("the file {name} of one of its drafts is not there yet"), name=name)
        return files

    def _destroyed_there(self, articles: set[str | None]) -> set[str | None]:
        """Those of some articles that were destroyed, as logs on the shelf say of which nothing is here.

        Whose those are is known only with the log that waits for the files. Where one of them lies, a file is missing
        that is asked for again in each exchange.
        """
        with self._desk.store.reading() as connection:
            known = {log.origin for log in logs_kept(connection).values() if log.size}
        rows = (
            (origin, row)
            for origin in sorted(self._shelf.heads().keys() - known - {self._desk.origin})
            for row in self._shelf.rows(origin, 0, self._shelf.size(origin))
            if row.article in articles
        )
        destroying = f'"{ARTICLE_DESTROYED}"'.encode()
        return {row.article for at, row in rows if destroying in (open_row(row, at, self._desk.keys)[0].body or b"")}


def _entries(member: Member, rows: Sequence[Row]) -> list[Entry]:
    """The events that can be read, each written in the one form and in its place. Raises _WrongLogError."""
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


def _forked(member: Member, log: Kept, head: Checkpoint) -> _WrongLogError:
    return _wrong(
        Fault.FORKED, member, N_("there are two histories of it, both signed with its key"), log.note, head.note
    )


def _wrong(fault: Fault, member: Member, message: str, *heads: str, **values: object) -> _WrongLogError:
    said = Phrase("{log}: {what}", log=member.label, what=Phrase(message, **values))
    return _WrongLogError(finding(fault, member.origin, said, *heads))
