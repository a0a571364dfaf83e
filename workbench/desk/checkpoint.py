"""Checkpoints: the size and root of the tree at one time, as a signed note (C2SP tlog-checkpoint and signed-note).

    claims-workbench/0192...        the record's origin, which is also the signing key's name
    1234                            how many events the tree has
    uk9O...=                        the root, in base64

    — claims-workbench/0192... Ab3d...=

The note has no other lines, so that it can be put together again from a report that broke or escaped its lines.
"""

from __future__ import annotations

import base64
import os
import re
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from typing import NamedTuple

from workbench.desk.errors import DeskError
from workbench.desk.keys import Keys, PublicKey


class Checkpoint(NamedTuple):
    """One signed head of a record's trail: `size` events, root hash `root`, `key_hash` and `signature` of its key."""

    origin: str
    size: int
    root: bytes
    key_hash: bytes
    signature: bytes

    @property
    def body(self) -> str:
        """What is signed."""
        return f"{self.origin}\n{self.size}\n{base64.b64encode(self.root).decode()}\n"

    @property
    def note(self) -> str:
        """The checkpoint as text, as it is kept and printed."""
        signature = base64.b64encode(self.key_hash + self.signature).decode()
        return f"{self.body}\n— {self.origin} {signature}\n"

    def signed_by(self, keys: Iterable[PublicKey]) -> PublicKey | None:
        """The key among `keys` that signed this, or None."""
        for key in keys:
            if key.hash_for(self.origin) == self.key_hash and key.verifies(self.signature, self.body.encode()):
                return key
        return None


def signed(origin: str, size: int, root: bytes, keys: Keys) -> Checkpoint:
    """A checkpoint signed with the user's key, which must have been made."""
    key = keys.public_or_new()
    unsigned = Checkpoint(origin, size, root, key.hash_for(origin), b"")
    return Checkpoint(origin, size, root, unsigned.key_hash, keys.sign(unsigned.body.encode()))


@cache
def _note() -> re.Pattern[str]:
    gap = r"(?:\s|\\n|\\r|<[^<>]{0,200}>|[|,;\"'`>*])+"
    return re.compile(
        r"(?P<origin>claims-workbench/[0-9a-f-]{36})" + gap
        + r"(?P<size>0|[1-9][0-9]{0,14})" + gap
        + r"(?P<root>[A-Za-z0-9+/]{43}=)" + gap
        + r"(?:—|\\u2014)\s+(?P=origin)\s+(?P<signature>[A-Za-z0-9+/]{91}=)"
    )  # fmt: skip


def notes_in(text: str) -> list[Checkpoint]:
    """The checkpoints in `text`, which may be a note, a report, JSON or HTML."""
    if "&" in text:
        from html import unescape

        text = unescape(text)
    found = []
    for match in _note().finditer(text):
        packed = base64.b64decode(match["signature"])
        root = base64.b64decode(match["root"])
        found.append(Checkpoint(match["origin"], int(match["size"]), root, packed[:4], packed[4:]))
    return found


def without_notes(text: str) -> str:
    """What `text` says beside the checkpoints in it."""
    return _note().sub("", text)


def append_beside(record: Path, checkpoint: Checkpoint) -> None:
    """Add `checkpoint` to the file beside the record. Raises DeskError where it can't be written."""
    path = beside(record)
    try:
        with path.open("a", encoding="utf-8") as file:
            file.write(checkpoint.note + "\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise DeskError(f"the checkpoint can't be kept in {path}: {error.strerror}") from None


def beside(record: Path) -> Path:
    """The file beside a record that holds its checkpoints too."""
    record = record.resolve()
    return record.with_name(record.name + ".checkpoints")
