"""The newsroom that a record belongs to: founding, joining, admitting and removing, and who its members are."""

from __future__ import annotations

import base64
import json
import sqlite3
from collections.abc import Iterator, Mapping

import msgspec
from msgspec import Struct
from msgspec.structs import replace

from workbench.desk.kinds.kind import Kind
from workbench.desk.kinds.newsroom import (
    LOG_FORKED,
    MEMBER_ADDED,
    MEMBER_LEFT,
    NEWSROOM_JOINED,
    MemberAdded,
    MemberRole,
)
from workbench.desk.roster import Member, read_roster, roster_name
from workbench.record.encryption import public_key
from workbench.record.errors import DeskError, NotFound, Refused
from workbench.record.events import written_json
from workbench.record.keys import Keys, PublicKey
from workbench.record.reviewers import named
from workbench.record.several_logs.copies import logs_kept, name_log
from workbench.record.several_logs.log_heads import Heads, farthest_seen
from workbench.record.several_logs.logs import logs_of, read_logged
from workbench.record.several_logs.order import Logged, number_of
from workbench.record.signing import Signing
from workbench.translatable import N_, Phrase

#: What is said where the record belongs to no newsroom.
NO_NEWSROOM = N_("this record belongs to no newsroom; `workbench newsroom found` or `join` makes it belong to one")
#: What a request to be admitted begins with.
_REQUEST = "workbench-request:"

_JOINED = "SELECT body FROM events WHERE seq = (SELECT max(seq) FROM trail WHERE kind = ? AND seq < ?)"


class Request(Struct, frozen=True):
    """What somebody asks who wants to be admitted: a member, signed with the member's own key."""

    member: Member
    signature: bytes

    @classmethod
    def read(cls, written: str) -> Request:
        """Read a request as it was printed. Raises DeskError where it is none, or was changed on its way."""
        try:
            packed = "".join(written.split()).removeprefix(_REQUEST)
            data = json.loads(base64.urlsafe_b64decode(packed))
            signature = base64.b64decode(data.pop("signature"))
            msgspec.convert({**data, "role": "member"}, MemberAdded)
            key = PublicKey.read(data["key"])
            member = Member(
                named(data["person"]), data["machine"], data["origin"], key, data["sealing"], MemberRole.MEMBER
            )
        except (ValueError, LookupError, TypeError, AttributeError):
            raise DeskError("this is no request to join; `workbench newsroom join` prints one") from None
        request = cls(member, signature)
        if str(request) != _REQUEST + packed or not key.verifies(signature, written_json(data).encode()):
            raise DeskError("the request is not as it was printed: its signature is not of its key")
        return request

    def __str__(self) -> str:
        data = {**_asked(self.member), "signature": base64.b64encode(self.signature).decode()}
        return _REQUEST + base64.urlsafe_b64encode(written_json(data).encode()).decode()


class Newsroom:
    """What a record knows of its newsroom."""

    def __init__(self, session: Signing) -> None:
        self._session = session
        self._known: tuple[Heads, Mapping[str, Member]] | None = None

    def name(self) -> str | None:
        """What the roster is called; None where the record belongs to no newsroom."""
        with self._session.store.reading() as connection:
            return name_in(connection)

    def members(self) -> Mapping[str, Member]:
        """The machines of the newsroom by their logs, those removed too; none where its founder is not known here."""
        with self._session.store.reading() as connection:
            heads = self._session.heads()
            # Asked for at every exchange: all events are looked through again only where new ones say who is a member.
            if self._known is None or _told_since(connection, self._known[0], heads):
                name = self.name()
                self._known = heads, {} if name is None else members_in(connection, name)
            self._known = heads, self._known[1]
            return self._known[1]

    def label(self, origin: str) -> str:
        """What the log `origin` is called: as its member is; by its own name where nobody has it."""
        member = self.members().get(origin)
        return member.label if member else origin

    def behind(self) -> Iterator[tuple[Member, int, int]]:
        """Other members whose logs somebody saw more of than is here: how many events were seen, and how many are here.

        They are late, or withheld.
        """
        members = self.members()
        with self._session.store.reading() as connection:
            logs, seen = logs_kept(connection), farthest_seen(connection)
        for origin, size in seen.items():
            member, here = members.get(origin), logs[origin].size if origin in logs else 0
            if member is not None and member.size is None and origin != self._session.origin and size > here:
                yield member, size, here

    def member(self) -> Member | None:
        """This machine as a member; None where it was not admitted yet."""
        return self.members().get(self._session.origin)

    def found(self, machine: str) -> str:
        """Found a newsroom with this machine as its first, the reviewer as its chief; gives what its roster is called.

        Raises Refused where the record belongs to one already.
        """
        member = self._own(machine)
        name = roster_name(member.origin, member.key)
        with self._session.act() as act:
            self._refuse_another(name)
            act.append(NEWSROOM_JOINED, {"roster": name})
            act.append(MEMBER_ADDED, {**_asked(member), "role": MemberRole.CHIEF})
        self._name_own(member.person, str(member.key))
        return name

    def join(self, roster: str, machine: str) -> Request:
        """Say that the record belongs to the newsroom `roster`, and give the request that a chief admits.

        Raises Refused where the record belongs to another one.
        """
        member = self._own(machine)
        with self._session.act() as act:
            self._refuse_another(roster)
            if self.name() is None:
                act.append(NEWSROOM_JOINED, {"roster": roster})
        self._name_own(member.origin, str(member.key))
        return Request(member, self._keys().sign(written_json(_asked(member)).encode()))

    def admit(self, request: Request, *, person: str | None = None, role: MemberRole = MemberRole.MEMBER) -> Member:
        """Let somebody's machine belong to the newsroom, under the name `person` or the one that was asked for.

        Raises Refused where the reviewer is no chief, or the log was removed before.
        """
        member = replace(request.member, role=role)
        if person is not None:
            member = replace(member, person=named(person))
        with self._session.act() as act:
            known = self._as_chief().get(member.origin)
            if known and known.size is not None:
                message = N_("the log of {who} was removed; a new record on that machine can be admitted")
                raise Refused("newsroom", message, who=known.label)
            if known and known.key != member.key:
                raise Refused("newsroom", "the log of {who} has another key", who=known.label)
            act.append(MEMBER_ADDED, {**_asked(member), "role": member.role})
        return member

    def remove(self, named: str) -> list[Member]:
        """End what the machines of a person, or one machine by its name, may write: what is here of them counts.

        Raises NotFound where nobody is called so, Refused where the reviewer is no chief or it is his own machine.
        """
        with self._session.act() as act:
            members = self._as_chief()
            leaving = [one for one in members.values() if one.size is None and named in (one.person, one.machine)]
            if not leaving:
                raise NotFound("no member of the newsroom is called {name}", name=named)
            if any(one.origin == self._session.origin for one in leaving):
                raise Refused("newsroom", "this is your own machine; another chief can remove it")
            logs = logs_kept(self._session.store.connection)
            for one in leaving:
                size = logs[one.origin].size if one.origin in logs else 0
                act.append(MEMBER_LEFT, {"origin": one.origin, "size": size})
        return leaving

    def note_fork(self, origin: str, heads: tuple[str, str]) -> None:
        """Keep that there are two histories of a log, with the two checkpoints that prove it, once."""
        if origin in self.forks():
            return
        with self._session.act() as act:
            act.append(LOG_FORKED, {"origin": origin, "heads": list(heads)})

    def events(self, kind: Kind) -> list[Logged]:
        """The events of a kind in all logs that are here."""
        with self._session.store.reading() as connection:
            return _events(connection, kind.name)

    def forks(self) -> dict[str, tuple[str, str]]:
        """The logs of which somebody found two histories, with two checkpoints that prove it."""
        return {one.entry.data["origin"]: (*one.entry.data["heads"],) for one in self.events(LOG_FORKED)}

    def strangers(self) -> list[Phrase]:
        """What the copies here say of whose they are, against the roster; nothing where there is no newsroom."""
        if self.name() is None:
            return []
        members = self.members()
        with self._session.store.reading() as connection:
            logs = logs_kept(connection)
        found: list[Phrase] = []
        for origin, log in logs.items():
            member = members.get(origin)
            if log.size and member is None:
                found.append(Phrase("the log {origin} is here, and no chief of the newsroom let it in", origin=origin))
            elif member and (log.key, log.person) != (str(member.key), member.person):
                said = N_("the log {origin} is here as that of {person}, and the roster says otherwise")
                found.append(Phrase(said, origin=origin, person=log.person))
        return found

    def doubts(self) -> list[Phrase]:
        """The logs of which two histories were found, with both checkpoints, and those of which somebody saw more."""
        found = [
            Phrase(
                "there are two histories of the log {origin}; its key signed both: {heads}",
                origin=origin,
                heads=tuple(map(_on_a_line, heads)),
            )
            for origin, heads in self.forks().items()
        ]
        found += [
            Phrase(
                "somebody saw {seen} events of the log of {who}, and {here} are here: late or withheld",
                seen=seen,
                who=member.label,
                here=here,
            )
            for member, seen, here in self.behind()
        ]
        return found

    def _own(self, machine: str) -> Member:
        keys = self._keys()
        self._session.checkpoint()
        return Member(
            self._session.actor, machine, self._session.origin, keys.public_or_new(), public_key(keys),
            MemberRole.MEMBER,
        )  # fmt: skip

    def _keys(self) -> Keys:
        if self._session.keys is None:
            raise DeskError("no folder of keys was named, so that nothing can be signed")
        return self._session.keys

    def _name_own(self, person: str, key: str) -> None:
        """Say in the record whose it is; unless that was said before, as whoever is no member yet."""
        with self._session.receiving() as (connection, take_up):
            if self._session.origin not in logs_kept(connection):
                name_log(connection, self._session.origin, person, key)
                take_up(anew=True)

    def _refuse_another(self, name: str) -> None:
        if self.name() not in (None, name):
            raise Refused("newsroom", "this record belongs to another newsroom already")

    def _as_chief(self) -> Mapping[str, Member]:
        members = self.members()
        own = members.get(self._session.origin)
        if own is None or own.size is not None or own.role is not MemberRole.CHIEF:
            raise Refused("newsroom", "only a chief of the newsroom admits and removes")
        return members


def name_in(connection: sqlite3.Connection) -> str | None:
    """What the roster of the record's newsroom is called; None where it belongs to none."""
    row = connection.execute(_JOINED, (NEWSROOM_JOINED.name, number_of(1, 0))).fetchone()
    return str(json.loads(row[0])["data"]["roster"]) if row else None


def _told_since(connection: sqlite3.Connection, before: Heads, now: Heads) -> bool:
    """Whether events that came in since tell of members, or logs did not only go on."""
    if not before.lead_to(now):
        return True
    told = "SELECT 1 FROM trail WHERE seq >= ? AND seq < ? AND kind IN (?, ?, ?)"
    kinds = NEWSROOM_JOINED.name, MEMBER_ADDED.name, MEMBER_LEFT.name
    return any(connection.execute(told, (*since, *kinds)).fetchone() for since in now.went_on(before))


def members_in(connection: sqlite3.Connection, name: str) -> Mapping[str, Member]:
    """The members of the newsroom `name` as the logs say that are here."""
    return read_roster(name, _events(connection, MEMBER_ADDED.name, MEMBER_LEFT.name))


def _events(connection: sqlite3.Connection, *kinds: str) -> list[Logged]:
    places = ", ".join("?" * len(kinds))
    return read_logged(connection, logs_of(connection), f"t.article IS NULL AND t.kind IN ({places})", *kinds)


def _on_a_line(note: str) -> str:
    return " ".join(note.split())


def _asked(member: Member) -> dict[str, str]:
    return {
        "person": member.person, "machine": member.machine, "origin": member.origin, "key": str(member.key),
        "sealing": member.sealing,
    }  # fmt: skip
