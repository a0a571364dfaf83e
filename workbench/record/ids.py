"""Ids that are unique on every machine: UUID version 7 (RFC 9562, section 5.7), a time and 74 random bits."""

from __future__ import annotations

import os
from collections.abc import Callable
from uuid import UUID

#: Gives as many random bytes as it is asked for.
Entropy = Callable[[int], bytes]

#: The system's own randomness.
SYSTEM_ENTROPY: Entropy = os.urandom


def uuid7(milliseconds: int, entropy: Entropy) -> str:
    """A new UUIDv7 for the time `milliseconds` since 1970-01-01 UTC, in its usual written form."""
    random = int.from_bytes(entropy(10), "big")
    number = (milliseconds & (2**48 - 1)) << 80
    number |= 0x7 << 76 | (random >> 62 & 0xFFF) << 64
    number |= 0b10 << 62 | random & (2**62 - 1)
    return str(UUID(int=number))
