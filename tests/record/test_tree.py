from __future__ import annotations

from hashlib import sha256

import pytest

from tests.tables import each_row
from workbench.record.tree import (
    EMPTY_ROOT,
    Frontier,
    consistency_proof,
    inclusion_proof,
    leaf_hash,
    root_of,
)

# The definitions of RFC 9162, section 2.1, written down a second time as they stand there: slow and plain.


def mth(entries: list[bytes]) -> bytes:
    if not entries:
        return sha256(b"").digest()
    if len(entries) == 1:
        return sha256(b"\x00" + entries[0]).digest()
    k = max(2**i for i in range(20) if 2**i < len(entries))
    return sha256(b"\x01" + mth(entries[:k]) + mth(entries[k:])).digest()


def path(m: int, entries: list[bytes]) -> list[bytes]:
    n = len(entries)
    if n == 1:
        return []
    k = max(2**i for i in range(20) if 2**i < n)
    if m < k:
        return [*path(m, entries[:k]), mth(entries[k:])]
    return [*path(m - k, entries[k:]), mth(entries[:k])]


def subproof(m: int, entries: list[bytes], whole: bool) -> list[bytes]:
    n = len(entries)
    if m == n:
        return [] if whole else [mth(entries)]
    k = max(2**i for i in range(20) if 2**i < n)
    if m <= k:
        return [*subproof(m, entries[:k], whole), mth(entries[k:])]
    return [*subproof(m - k, entries[k:], False), mth(entries[:k])]


ENTRIES = [bytes([number]) * number for number in range(34)]
LEAVES = [leaf_hash(entry) for entry in ENTRIES]
ROOTS = [mth(ENTRIES[:size]) for size in range(34)]
PAIRS = [(first, second) for second in range(1, 34) for first in range(1, second + 1)]


@each_row("size", range(34))
def test_the_root_is_the_one_that_rfc_9162_defines(size: int) -> None:
    frontier = Frontier()
    for leaf in LEAVES[:size]:
        frontier.add(leaf)
    assert frontier.root() == root_of(LEAVES[:size]) == ROOTS[size]


def test_the_root_of_no_leaves_is_the_hash_of_nothing() -> None:
    assert EMPTY_ROOT.hex() == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"


def test_a_frontier_goes_on_where_it_was_packed() -> None:
    for size in range(33):
        frontier = Frontier()
        for leaf in LEAVES[:size]:
            frontier.add(leaf)
        again = Frontier(size, frontier.packed())
        again.add(LEAVES[size])
        assert again.root() == ROOTS[size + 1]


@pytest.mark.parametrize(("size", "packed"), [(1, b""), (3, bytes(32)), (0, bytes(32)), (2, bytes(31))])
def test_a_frontier_that_does_not_fit_its_size_is_refused(size: int, packed: bytes) -> None:
    with pytest.raises(ValueError, match="full subtrees"):
        Frontier(size, packed)


@each_row("size", range(1, 34))
def test_inclusion_proofs_are_those_of_the_rfc(size: int) -> None:
    for index in range(size):
        assert inclusion_proof(LEAVES[:size], index) == path(index, ENTRIES[:size])


def test_consistency_proofs_are_those_of_the_rfc() -> None:
    for first, second in PAIRS:
        assert consistency_proof(LEAVES[:second], first) == subproof(first, ENTRIES[:second], True)


@pytest.mark.parametrize("first", [0, 9, -1])
def test_a_proof_from_no_such_size_is_refused(first: int) -> None:
    with pytest.raises(ValueError, match="no proof"):
        consistency_proof(LEAVES[:8], first)


def test_a_proof_of_no_such_leaf_is_refused() -> None:
    with pytest.raises(ValueError, match="no leaf"):
        inclusion_proof(LEAVES[:8], 8)
