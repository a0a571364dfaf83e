"""Checkpoints: the size and root of the tree at one time, as a signed note (C2SP tlog-checkpoint and signed-note).

    claims-workbench/0192...        the record's origin, which is also the signing key's name
    1234                            how many events the tree has
    uk9O...=                        the root, in base64
    report 0192...                  in a report alone: the id by which the trail knows that it was exported

    — claims-workbench/0192... Ab3d...=

The note has no other lines, so that it can be put together again from a report that broke or escaped its lines. The
line of a report is signed with the rest: whoever cuts the trail before the export can't take it out of the report.
"""

from __future__ import annotations

import base64
import errno
import os
import re
import shutil
import stat
from collections.abc import Iterable, Sequence
from functools import cache
from pathlib import Path

from msgspec import Struct
from msgspec.structs import replace

from workbench.errors import system_reason
from workbench.record.errors import DeskError
from workbench.record.keys import Keys, PublicKey
from workbench.record.temporary_files import unfinished

#: What every record's name begins with; no mark-up writes these letters in another way.
_NAME = "claims-workbench"

#: The longest file of checkpoints that is read, in bytes: some hundred thousand of them.
_LONGEST = 1 << 26


class Checkpoint(Struct, frozen=True):
    """One signed head of a record's trail: `size` events, root hash `root`, `key_hash` and `signature` of its key.

    `report` is the id of the report that carries it, null where it stands by itself.
    """

    origin: str
    size: int
    root: bytes
    key_hash: bytes
    signature: bytes
    report: str | None = None

    @property
    def body(self) -> str:
        """What is signed."""
        report = f"report {self.report}\n" if self.report else ""
        return f"{self.origin}\n{self.size}\n{base64.b64encode(self.root).decode()}\n{report}"

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


def signed(origin: str, size: int, root: bytes, keys: Keys, report: str | None = None) -> Checkpoint:
    """A checkpoint signed with the user's key, which must have been made; for a report, with the id `report` in it."""
    key = keys.public_or_new()
    unsigned = Checkpoint(origin, size, root, key.hash_for(origin), b"", report)
    return replace(unsigned, signature=keys.sign(unsigned.body.encode()))


@cache
def _note() -> re.Pattern[str]:
    gap = r"(?:\s|\\n|\\r|<[^<>]{0,200}>|[|,;\"'`>*])+"
    return re.compile(
        r"(?P<origin>claims-workbench/[0-9a-f-]{36})" + gap
        + r"(?P<size>0|[1-9][0-9]{0,14})" + gap
        + r"(?P<root>[A-Za-z0-9+/]{43}=)" + gap
        + r"(?:report\s+(?P<report>[0-9a-f-]{36})" + gap + ")?"
        + r"(?:—|\\u2014)\s+(?P=origin)\s+(?P<signature>[A-Za-z0-9+/]{91}=)"
    )  # fmt: skip


def notes_in(text: str) -> list[Checkpoint]:
    """The checkpoints in `text`, which may be a note, a report, JSON or HTML."""
    if _NAME not in text:
        return []
    if "&" in text:
        from html import unescape

        text = unescape(text)
    found = []
    for match in _note().finditer(text):
        packed = base64.b64decode(match["signature"])
        root = base64.b64decode(match["root"])
        found.append(Checkpoint(match["origin"], int(match["size"]), root, packed[:4], packed[4:], match["report"]))
    return found


def without_notes(text: str) -> str:
    """What `text` says beside the checkpoints in it."""
    return _note().sub("", text)


def torn_pieces(text: str) -> list[str]:
    """What is left of `text`, a file of checkpoints, when those that are whole are taken out: each piece by itself.

    A power cut leaves the beginning of one, perhaps with null bytes, and later ones follow it.
    """
    left = _note().sub("\0", text)
    pieces = (piece.strip("\0 \t\r\n") for part in left.split("\0") for piece in _beginning().split(part))
    return [piece for piece in pieces if piece]


@cache
def _beginning() -> re.Pattern[str]:
    """Where a checkpoint begins; the name in its signature line follows a dash."""
    return re.compile(r"(?<!— )(?=claims-workbench/)")


def append_beside(record: Path, checkpoint: Checkpoint) -> None:
    """Add `checkpoint` to the file beside the record. Raises DeskError where it can't be written."""
    path = beside(record)
    try:
        with os.fdopen(_opened(path, os.O_WRONLY | os.O_APPEND | os.O_CREAT), "a", encoding="utf-8") as file:
            file.write(("" if _ends_a_line(path) else "\n") + checkpoint.note + "\n")
            file.flush()
            os.fsync(file.fileno())
    except OSError as error:
        raise DeskError(
            "the checkpoint can't be kept in {path}: {strerror}", path=path, strerror=system_reason(error)
        ) from None


def text_beside(record: Path) -> str:
    """What the file beside the record holds; empty where there is none. Raises OSError where it can't be read."""
    try:
        descriptor = _opened(beside(record), os.O_RDONLY)
    except FileNotFoundError:
        return ""
    with os.fdopen(descriptor, encoding="utf-8", errors="replace") as file:
        if os.fstat(descriptor).st_size > _LONGEST:
            raise OSError(errno.EFBIG, "it is too long")
        return file.read()


def _opened(path: Path, flags: int) -> int:
    """A descriptor of a file that is one: a pipe would be waited for, and a device has no end. Raises OSError."""
    descriptor = os.open(path, flags | os.O_NONBLOCK, 0o600)
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise OSError(errno.EINVAL, "it is no file")
    return descriptor


def _ends_a_line(path: Path) -> bool:
    """Whether the file is empty or ends with a line feed, as it does not where a power cut tore the last checkpoint."""
    with path.open("rb") as file:
        if not file.seek(0, os.SEEK_END):
            return True
        file.seek(-1, os.SEEK_END)
        return file.read(1) == b"\n"


def mend_beside(record: Path, kept: Sequence[Checkpoint]) -> bool:
    """Where the file beside the record has a torn one of `kept`, write it anew with those that are whole and `kept`.

    Gives whether it had. Raises DeskError where it can't be written.
    """
    path = beside(record)
    try:
        text = text_beside(record)
        if not any(note.note.startswith(piece) for piece in torn_pieces(text) for note in kept):
            return False
        write_beside(record, dict.fromkeys([*notes_in(text), *kept]))
    except OSError as error:
        raise DeskError("{path} can't be written anew: {strerror}", path=path, strerror=system_reason(error)) from None
    return True


def write_beside(record: Path, notes: Iterable[Checkpoint]) -> None:
    """Make the file beside the record anew, whole, with `notes` alone. Raises OSError where it can't be written."""
    path = beside(record)
    with unfinished(path) as new:
        with new.open("w", encoding="utf-8") as file:
            file.writelines(f"{note.note}\n" for note in notes)
            file.flush()
            os.fsync(file.fileno())
        if path.exists():
            shutil.copymode(path, new)
        new.replace(path)


def beside(record: Path) -> Path:
    """The file beside a record that holds its checkpoints too."""
    record = record.resolve()
    return record.with_name(record.name + ".checkpoints")
