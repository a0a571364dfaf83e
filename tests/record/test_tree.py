from __future__ import annotations

import itertools
from hashlib import sha256

import pytest

from workbench.record.tree import (
    EMPTY_ROOT,
    Frontier,
    consistency_holds,
    consistency_proof,
    inclusion_holds,
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


@pytest.mark.parametrize("size", range(34))
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


@pytest.mark.parametrize("size", range(1, 34))
def test_inclusion_proofs_are_those_of_the_rfc_and_hold(size: int) -> None:
    for index in range(size):
        proof = inclusion_proof(LEAVES[:size], index)
        assert proof == path(index, ENTRIES[:size])
        assert inclusion_holds(LEAVES[index], index, size, proof, ROOTS[size])


def test_consistency_proofs_are_those_of_the_rfc_and_hold() -> None:
    for first, second in PAIRS:
        proof = consistency_proof(LEAVES[:second], first)
        assert proof == subproof(first, ENTRIES[:second], True)
        assert consistency_holds(first, second, proof, ROOTS[first], ROOTS[second])


@pytest.mark.parametrize(
    ("index", "size"), [(-1, 0), (0, 0), (-1, 8), (8, 8), (9, 8), (2**63, 8), (0, -1)],
)  # fmt: skip
def test_no_inclusion_holds_outside_the_tree(index: int, size: int) -> None:
    proof = inclusion_proof(LEAVES[:8], 0)
    assert not inclusion_holds(LEAVES[0], index, size, proof, ROOTS[8])
    assert not inclusion_holds(LEAVES[0], index, size, [], EMPTY_ROOT)


def wrong_inclusions() -> list[tuple[bytes, int, int, list[bytes], bytes]]:
    """Right proofs with one thing wrong in each."""
    wrong = []
    for size, index in ((1, 0), (2, 1), (5, 4), (7, 3), (8, 0), (13, 12), (21, 20)):
        leaf, proof, root = LEAVES[index], inclusion_proof(LEAVES[:size], index), ROOTS[size]
        wrong += [
            (LEAVES[index + 1], index, size, proof, root),
            (leaf, index, size, proof, EMPTY_ROOT),
            (leaf, index, size, proof, b""),
            (leaf, index, size, [*proof, bytes(32)], root),
            (leaf, index, size, [*proof, root], root),
            (leaf, index, size, [bytes(32), *proof], root),
        ]
        if proof:
            wrong += [
                (leaf, index, size, proof[:-1], root),
                (leaf, index, size, proof[1:], root),
                (leaf, index, size, [], root),
                (leaf, index ^ 1, size, proof, root),
                (leaf, index, size * 2, proof, root),
                (leaf, index, size, [bytes(32), *proof[1:]], root),
                (leaf, index, size, proof[::-1] if len(set(proof)) > 1 else [], root),
            ]
    return wrong


def test_no_inclusion_proof_holds_with_one_thing_wrong() -> None:
    for number, case in enumerate(wrong_inclusions()):
        assert not inclusion_holds(*case), number


@pytest.mark.parametrize(("first", "second"), [(0, 0), (0, 1), (0, 8), (-1, 8), (8, 6), (9, 8), (-2, -1)])
def test_no_consistency_holds_from_nothing_or_backwards(first: int, second: int) -> None:
    for proof in ([], [ROOTS[1]], consistency_proof(LEAVES[:8], 6)):
        assert not consistency_holds(first, second, proof, ROOTS[max(first, 0)], ROOTS[max(second, 0)])


def test_no_consistency_proof_holds_with_one_thing_wrong() -> None:
    for first, second in PAIRS:
        proof = consistency_proof(LEAVES[:second], first)
        old, new = ROOTS[first], ROOTS[second]
        wrong = [
            (proof, EMPTY_ROOT, new),
            (proof, old, EMPTY_ROOT),
            ([*proof, bytes(32)], old, new),
            ([bytes(32), *proof], old, new),
            ([*proof, new], old, new),
        ]
        if first != second:
            wrong += [(proof, new, old), ([], old, new), (proof[:-1], old, new), (proof[1:], old, new)]
            wrong += [([*proof[:at], bytes(32), *proof[at + 1 :]], old, new) for at in range(len(proof))]
        for number, (steps, from_root, to_root) in enumerate(wrong):
            assert not consistency_holds(first, second, steps, from_root, to_root), (first, second, number)


def test_a_proof_between_other_sizes_does_not_hold() -> None:
    for (first, second), (one, two) in itertools.product([(3, 7), (4, 8), (6, 13)], [(3, 8), (4, 7), (6, 12), (5, 13)]):
        proof = consistency_proof(LEAVES[:second], first)
        assert not consistency_holds(one, two, proof, ROOTS[one], ROOTS[two])


@pytest.mark.parametrize("first", [0, 9, -1])
def test_a_proof_from_no_such_size_is_refused(first: int) -> None:
    with pytest.raises(ValueError, match="no proof"):
        consistency_proof(LEAVES[:8], first)


def test_a_proof_of_no_such_leaf_is_refused() -> None:
    with pytest.raises(ValueError, match="no leaf"):
        inclusion_proof(LEAVES[:8], 8)
