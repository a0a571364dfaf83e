"""What a machine takes of the others' logs: those of all members, what was sealed for it, and files that it lacks."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence

from workbench.desk import Desk
from workbench.desk.access import open_box
from workbench.desk.kinds.newsroom import BOX_SENT, MEMBER_ADDED
from workbench.desk.kinds.record import LOGS_SEEN
from workbench.desk.roster import Member, roster_name
from workbench.exchange.member_log import Fetched, MemberLogs
from workbench.exchange.outcome import Fault, Finding, finding
from workbench.exchange.sealed_articles import ShelfFiles
from workbench.exchange.shelf import Row, Shelf
from workbench.record.canonical import decode_canonical
from workbench.record.checkpoints import Checkpoint
from workbench.record.errors import DeskError
from workbench.record.events import MalformedEventError
from workbench.record.keys import PublicKey
from workbench.record.several_logs.copies import (
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
)
from workbench.translatable import N_, Phrase


class Pull:
    """What is taken in one exchange. `heads` are the checkpoints on the shelf, unverified."""

    def __init__(self, desk: Desk, shelf: Shelf, name: str, heads: Mapping[str, Checkpoint], trees: Trees) -> None:
        self._desk = desk
        self._shelf = shelf
        self._name = name
        self._heads = heads
        self.received = 0
        #: Whether something came in that is a box, or that a box may be about.
        self.may_open_boxes = False
        self.changed: frozenset[str] | None = frozenset()
        self.findings: list[Finding] = []
        self._files = ShelfFiles(shelf)
        self._logs = MemberLogs(desk, shelf, self._files, trees, self.findings)

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
            self._keep([new for one in waiting if (new := self._logs.fetch(one, self._heads[one.origin]))])

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
                self._files.called |= box.files
                found = {name: self._files.get(name) for name in box.files.keys() - here}
                if None in found.values():
                    self._find(Fault.LATE, own, Phrase(N_("a file of an article that you may read is not there yet")))
                    return False
                files |= {name: content for name, content in found.items() if content is not None}
        entries = [entry for box in boxes for entry in box.entries]
        if bodies or entries:
            with self._desk.receiving() as (connection, take_up):
                filled = [fill(connection, origin, seq, body.encode()) for origin, seq, body in bodies]
                if any(filled):
                    self._note(take_up(files=files, anew=True))
                for source, salt, body in entries:
                    fill_confidential(connection, self._desk.definition.tables, source, base64.b64decode(salt), body)
        return True

    def take_missing_files(self) -> None:
        """Take files that articles have and that are not here: of those that somebody destroyed and others kept."""
        of_desk = self._desk.definition.tables
        with self._desk.store.reading() as connection:
            missing = files_wanted(connection, of_desk) - files_here(connection)
        if found := {name: content for name in sorted(missing) if (content := self._files.get(name)) is not None}:
            with self._desk.store.writing() as connection:
                follow_files(connection, of_desk, found)
                of_desk.search.follow(connection, None)

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
        with self._desk.receiving() as (connection, take_up):
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
                self._note(take_up(anew=True))

    def _keep(self, fetched: Sequence[Fetched]) -> None:
        if not fetched:
            return
        files = {name: content for one in fetched for name, content in one.files.items()}
        with self._desk.receiving() as (connection, take_up):
            logs = logs_kept(connection)
            for one in fetched:
                # Another process of this machine may have been quicker.
                if logs[one.log.origin].size == one.start:
                    keep(connection, one.log, one.bodies)
                    self.received += len(one.bodies)
                    self.may_open_boxes = self.may_open_boxes or _concerns_boxes(one)
            self._note(take_up(files=files))

    def _note(self, changed: set[str | None] | None) -> None:
        if changed is None or self.changed is None:
            self.changed = None
        else:
            self.changed |= {one for one in changed if one is not None}

    def _find(self, fault: Fault, origin: str, said: str, *heads: str) -> None:
        self.findings.append(finding(fault, origin, said, *heads))


def _concerns_boxes(new: Fetched) -> bool:
    """Whether there is an event that can't be read, or one of no article, as boxes and sources are."""
    of_none = (entry for entry in new.entries if entry.article is None)
    return any(one.body is None for one in new.bodies) or any(one.kind != LOGS_SEEN.name for one in of_none)


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


def _is_event(body: tuple[str, int, str]) -> bool:
    try:
        return decode_canonical(body[2].encode()).seq == body[1]
    except MalformedEventError:
        return False
