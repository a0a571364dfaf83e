"""What lies on a shelf of closed articles: the bodies of their events, sealed for the machines of those who read them.

Beside a body stands how its files are called on the shelf, where they lie sealed, too.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from hashlib import sha256

import msgspec
from msgspec.structs import replace

from workbench.exchange.shelf import Row, Shelf
from workbench.record.encryption import is_sealed, open_file, seal, unseal
from workbench.record.errors import DeskError
from workbench.record.ids import Entropy
from workbench.record.keys import Keys


class _Text(msgspec.Struct, frozen=True):
    """What is sealed: the body, and of its files the SHA-256s with those of the sealed ones."""

    body: str
    files: dict[str, str]


def seal_row(row: Row, origin: str, files: Mapping[str, str], keys: Iterable[str], entropy: Entropy) -> Row:
    """A row of the log `origin` as the owners of `keys` alone can read it."""
    text = msgspec.json.encode(_Text((row.body or b"").decode(), dict(files)))
    return replace(row, body=seal(text, keys, _context(row, origin), entropy))


def open_row(row: Row, origin: str, keys: Keys | None) -> tuple[Row, Mapping[str, str]]:
    """A row as it was before it was sealed, and how its files are called; without a body where it is for others."""
    if row.body is None or not is_sealed(row.body):
        return row, {}
    try:
        text = unseal(row.body, keys, _context(row, origin)) if keys else None
        opened = msgspec.json.decode(text, type=_Text) if text else None
    except (DeskError, msgspec.MsgspecError):
        opened = None
    if opened is None:
        return replace(row, body=None), {}
    return replace(row, body=opened.body.encode()), opened.files


class ShelfFiles:
    """Files on a shelf. `called` says of sealed ones under which name each lies there."""

    def __init__(self, shelf: Shelf) -> None:
        self._shelf = shelf
        self.called: dict[str, str] = {}

    def get(self, name: str) -> bytes | None:
        """The file with the SHA-256 `name`; None where it is not there, or another one lies in its place."""
        called = self.called.get(name, name)
        content = self._shelf.file(called)
        if content is None or sha256(content).hexdigest() != called:
            return None
        return content if called == name else open_file(name, content)


def _context(row: Row, origin: str) -> bytes:
    return f"{origin} {row.seq} {row.leaf.hex()}".encode()
