"""The Merkle tree over the events, as RFC 9162 (section 2.1, the same as RFC 6962's) has it: roots and proofs.

Hashes are raw SHA-256 digests of 32 bytes. A leaf is an event's body; leaves are counted from 0.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from hashlib import sha256

#: The bytes of a hash.
HASH_SIZE = 32

#: The root of a tree without leaves.
EMPTY_ROOT = sha256(b"").digest()


def leaf_hash(body: bytes) -> bytes:
    """The hash of a leaf."""
    return sha256(b"\x00" + body).digest()


def node_hash(left: bytes, right: bytes) -> bytes:
    """The hash of a node from those of its two children."""
    return sha256(b"\x01" + left + right).digest()


class Frontier:
    """The roots of the full subtrees that a tree is made of, largest first: enough to add leaves and to know the root.

    A tree of 13 leaves is made of 8, 4 and 1; the sizes are the binary digits of `size`.
    """

    __slots__ = ("_roots", "size")

    def __init__(self, size: int = 0, packed: bytes = b"") -> None:
        """The frontier of a tree of `size` leaves from what `packed` gave; raises ValueError where they don't agree."""
        if len(packed) != size.bit_count() * HASH_SIZE:
            raise ValueError(f"a tree of {size} leaves has {size.bit_count()} full subtrees")
        self.size = size
        self._roots = [packed[i : i + HASH_SIZE] for i in range(0, len(packed), HASH_SIZE)]

    def add(self, leaf: bytes) -> None:
        """Add the leaf with the hash `leaf`."""
        grown, size = leaf, self.size
        while size & 1:
            grown = node_hash(self._roots.pop(), grown)
            size >>= 1
        self._roots.append(grown)
        self.size += 1

    def root(self) -> bytes:
        """The root of the tree."""
        if not self._roots:
            return EMPTY_ROOT
        root = self._roots[-1]
        for left in reversed(self._roots[:-1]):
            root = node_hash(left, root)
        return root

    def packed(self) -> bytes:
        """The frontier's hashes as bytes, for `Frontier(size, packed)`."""
        return b"".join(self._roots)


def root_of(leaves: Iterable[bytes]) -> bytes:
    """The root of the tree over `leaves`, hashes of leaves in their order."""
    frontier = Frontier()
    for leaf in leaves:
        frontier.add(leaf)
    return frontier.root()


def inclusion_proof(leaves: Sequence[bytes], index: int) -> list[bytes]:
    """PATH(index, leaves) of RFC 9162, 2.1.3.1. Raises ValueError where there is no such leaf."""
    if not 0 <= index < len(leaves):
        raise ValueError(f"no leaf {index} in a tree of {len(leaves)}")
    proof: list[bytes] = []
    low, high = 0, len(leaves)
    while high - low > 1:
        middle = low + _split(high - low)
        if index < middle:
            proof.append(root_of(leaves[middle:high]))
            high = middle
        else:
            proof.append(root_of(leaves[low:middle]))
            low = middle
    return proof[::-1]


def consistency_proof(leaves: Sequence[bytes], first: int) -> list[bytes]:
    """PROOF(first, leaves) of RFC 9162, 2.1.4.1: that the tree of the `first` leaves is the beginning of this one.

    Raises ValueError where `first` is not between 1 and the number of leaves.
    """
    if not 1 <= first <= len(leaves):
        raise ValueError(f"no proof from a tree of {first} leaves to one of {len(leaves)}")
    proof: list[bytes] = []
    low, high, whole = 0, len(leaves), True
    while first != high:
        middle = low + _split(high - low)
        if first <= middle:
            proof.append(root_of(leaves[middle:high]))
            high = middle
        else:
            proof.append(root_of(leaves[low:middle]))
            low, whole = middle, False
    if not whole:
        proof.append(root_of(leaves[low:high]))
    return proof[::-1]


def _split(size: int) -> int:
    """The largest power of two smaller than `size`."""
    return 1 << (size - 1).bit_length() - 1
