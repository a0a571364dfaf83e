"""Who is in a newsroom follows from what its chiefs wrote, in whatever order it came in."""

from __future__ import annotations

import base64
import itertools
from typing import Any

import pytest

from workbench.desk.kinds.newsroom import MEMBER_ADDED, MEMBER_LEFT, MemberRole
from workbench.desk.roster import Member, read_roster, roster_name
from workbench.record.events import Entry
from workbench.record.keys import PublicKey
from workbench.record.several_logs.order import Logged

KEYS = {who: PublicKey(who.encode().ljust(32, b".")) for who in "ABCDE"}
NAME = roster_name("A", KEYS["A"])


def event(author: str, seq: int, t: int, kind: Any, data: dict[str, Any]) -> Logged:
    entry = Entry(seq, f"{author}{seq}", "", author, "", kind.name, None, None, None, data)
    return Logged(t, author, seq, seq, author, {}, entry)


def added(author: str, seq: int, t: int, who: str, role: MemberRole = MemberRole.MEMBER, key: str = "") -> Logged:
    sealing = "x25519:" + base64.b64encode(bytes(32)).decode()
    data = {"person": who, "machine": "", "origin": who, "key": str(KEYS[key or who]), "sealing": sealing, "role": role}
    return event(author, seq, t, MEMBER_ADDED, data)


def left(author: str, seq: int, t: int, who: str, size: int) -> Logged:
    return event(author, seq, t, MEMBER_LEFT, {"origin": who, "size": size})


CHIEF = MemberRole.CHIEF
FOUNDED = added("A", 2, 0, "A")
SECOND = added("A", 3, 1, "B", CHIEF)


def sizes(*events: Logged) -> dict[str, int | None]:
    """How far the logs of the members count, the same in any order of arrival."""
    found = {tuple(sorted((one.origin, one.size) for one in read_roster(NAME, some).values()))
             for some in itertools.islice(itertools.permutations(events), 200)}  # fmt: skip
    (members,) = found
    return dict(members)


def test_the_founder_is_a_chief_and_nobody_is_known_without_him() -> None:
    (founder,) = read_roster(NAME, [FOUNDED]).values()
    assert isinstance(founder, Member)
    assert (founder.person, founder.role) == ("A", CHIEF)
    assert sizes(added("B", 2, 0, "B", CHIEF), added("B", 3, 0, "C")) == {}
    assert sizes(added("A", 2, 0, "A", key="B")) == {}


def test_only_what_chiefs_wrote_counts() -> None:
    assert sizes(FOUNDED, SECOND, added("B", 1, 2, "C"), added("C", 1, 3, "D")) == {"A": None, "B": None, "C": None}
    assert sizes(FOUNDED, added("A", 3, 1, "C"), left("C", 1, 2, "A", 0)) == {"A": None, "C": None}


def test_a_log_keeps_its_key_whoever_says_otherwise() -> None:
    members = read_roster(NAME, [FOUNDED, SECOND, added("A", 4, 2, "C"), added("B", 1, 3, "C", CHIEF, key="D")])
    assert (members["C"].key, members["C"].role) == (KEYS["C"], MemberRole.MEMBER)


def test_what_somebody_wrote_after_his_removal_does_not_count_be_it_removals() -> None:
    evil = (added("B", 5, 2, "D"), left("B", 6, 3, "A", 4))
    assert sizes(FOUNDED, SECOND, *evil, left("A", 4, 9, "B", 6)) == {"A": 4, "B": None, "D": None}
    assert sizes(FOUNDED, SECOND, *evil, left("A", 3, 2, "B", 5)) == {"A": None, "B": 5}


def test_a_removal_that_is_taken_out_leaves_nothing_behind() -> None:
    third = added("A", 4, 2, "C", CHIEF)
    stolen = left("B", 7, 3, "C", 2)
    assert sizes(FOUNDED, SECOND, third, stolen) == {"A": None, "B": None, "C": 2}
    assert sizes(FOUNDED, SECOND, third, stolen, left("A", 5, 9, "B", 7)) == {"A": None, "B": 7, "C": None}


@pytest.mark.parametrize(("first", "removed"), [("A", "B"), ("B", "A")])
def test_of_two_who_remove_each_other_the_first_counts(first: str, removed: str) -> None:
    when = {first: 5, removed: 6}
    found = sizes(FOUNDED, SECOND, left("A", 9, when["A"], "B", 3), left("B", 9, when["B"], "A", 4))
    assert [who for who, size in found.items() if size is not None] == [removed]


def test_removals_that_take_each_other_out_in_a_ring_all_count() -> None:
    # C's log beyond 5 has who let D in; D removes B; and B's removal of C is what takes D out.
    ring = (
        added("A", 4, 2, "C", CHIEF),
        added("C", 7, 3, "D", CHIEF),
        left("B", 9, 4, "C", 5),
        left("D", 1, 5, "B", 8),
    )
    found = sizes(FOUNDED, SECOND, *ring)
    assert (found["B"], found["C"]) == (8, 5)
