"""Text written to a stream of bytes as it is made, so that a long report is never held in memory whole."""

from __future__ import annotations

from collections.abc import Iterable
from typing import IO

#: How much is gathered before it is written, in characters.
CHUNK = 1 << 16


def write_text(parts: Iterable[str], stream: IO[bytes]) -> None:
    """Write `parts`, one after the other, in UTF-8; what UTF-8 can't hold becomes a question mark."""
    waiting: list[str] = []
    size = 0
    for part in parts:
        waiting.append(part)
        size += len(part)
        if size >= CHUNK:
            stream.write("".join(waiting).encode("utf-8", "replace"))
            waiting, size = [], 0
    stream.write("".join(waiting).encode("utf-8", "replace"))
