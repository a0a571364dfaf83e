"""The roster of a newsroom: whose logs belong to it, a pure fold over what its chiefs wrote in theirs.

A roster is called by a hash of its founder's log and key, so that whoever was told that name knows who the founder is
and, from there, who everybody is; where the logs lie has no say. A person is a key: a name counts because a chief gave
it to a key. Who was removed wrote what he had written by then, and no more.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from hashlib import sha256

from msgspec import Struct
from msgspec.structs import replace

from workbench.desk.kinds.newsroom import MEMBER_ADDED, MemberRole
from workbench.record.keys import PublicKey
from workbench.record.several_logs.order import Logged


class Member(Struct, frozen=True):
    """A machine of a newsroom: whose it is and what it is called, its log, and its keys.

    `size` is null while it belongs to the newsroom; else so many events of its log count.
    """

    person: str
    machine: str
    origin: str
    key: PublicKey
    sealing: str
    role: MemberRole
    size: int | None = None

    @property
    def label(self) -> str:
        """The person, and the machine where it has a name."""
        return f"{self.person} ({self.machine})" if self.machine else self.person


def roster_name(origin: str, key: PublicKey) -> str:
    """What the roster is called that the owner of `key` founds with the log `origin`: 128 bits in hex."""
    return sha256(f"newsroom\n{origin}\n{key}".encode()).hexdigest()[:32]


def read_roster(name: str, events: Iterable[Logged]) -> Mapping[str, Member]:
    """The members of the roster called `name` by their logs, those removed too; none where its founder is not known.

    What somebody wrote whom it removes, after that, does not count, his own removals among it. Of two chiefs who remove
    each other by what they had written before, the one counts who did so first.
    """
    ordered = sorted(events, key=lambda one: (one.t, one.origin, one.seq))
    tried: list[dict[str, int]] = []
    sizes: dict[str, int] = {}
    while sizes not in tried:
        tried.append(sizes)
        members, found = _read(name, ordered, sizes)
        if found == sizes:
            return {origin: replace(member, size=sizes.get(origin)) for origin, member in members.items()}
        sizes = found
    # Removals that take each other out in a ring: all of them count.
    every = {origin: min(one[origin] for one in tried if origin in one) for one in tried for origin in one}
    members, _ = _read(name, ordered, every)
    return {origin: replace(member, size=every.get(origin)) for origin, member in members.items()}


def _read(name: str, events: Sequence[Logged], sizes: Mapping[str, int]) -> tuple[dict[str, Member], dict[str, int]]:
    """The members, and how far the logs of those count who were removed, where no more than `sizes` of a log counts."""
    members: dict[str, Member] = {}
    found: dict[str, int] = {}
    for event in events:
        data, kind, author = event.entry.data, event.entry.kind, members.get(event.origin)
        if event.seq >= min(one.get(event.origin, event.seq + 1) for one in (sizes, found)):
            continue
        if kind == MEMBER_ADDED.name and _founds(name, event):
            _add(members, replace(_member(data), role=MemberRole.CHIEF))
        elif author is None or author.role is not MemberRole.CHIEF:
            continue
        elif kind == MEMBER_ADDED.name:
            _add(members, _member(data))
        elif data["origin"] in members:
            found.setdefault(data["origin"], data["size"])
    return members, found


def _founds(name: str, event: Logged) -> bool:
    data = event.entry.data
    return event.origin == data["origin"] and roster_name(event.origin, PublicKey.read(data["key"])) == name


def _add(members: dict[str, Member], member: Member) -> None:
    """Add a member, or say otherwise who one is; a log keeps its key."""
    known = members.get(member.origin)
    if known is None or known.key == member.key:
        members[member.origin] = member


def _member(data: Mapping[str, str]) -> Member:
    return Member(
        data["person"], data["machine"], data["origin"], PublicKey.read(data["key"]), data["sealing"],
        MemberRole(data["role"]),
    )  # fmt: skip
