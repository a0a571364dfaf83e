"""Confidential sources: who they are stands apart from the trail, which holds only a commitment to it.

The commitment is SHA-256(salt ‖ canonical JSON of what is kept apart), with a salt of 32 random bytes. It shows
later that the name kept apart is the one that was entered; with name and salt destroyed it tells nothing.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence
from hashlib import sha256
from typing import Any

from workbench.record.ids import Entropy


def set_apart(
    connection: sqlite3.Connection, source: str, fields: Mapping[str, Any], apart: Sequence[str], entropy: Entropy
) -> dict[str, Any]:
    """Put those of `fields` that are kept `apart` into the side table and give the rest, with the commitment."""
    import rfc8785

    body = rfc8785.dumps({name: fields.get(name, "") for name in apart})
    salt = entropy(32)
    connection.execute("INSERT INTO confidential VALUES (?, ?, ?)", (source, salt, body.decode()))
    open_part = {name: value for name, value in fields.items() if name not in apart}
    return {**open_part, "commitment": commitment(salt, body)}


def destroy(connection: sqlite3.Connection, source: str) -> None:
    """Delete the entry of `source`, so that no page has it when the transaction is in the file.

    SQLite overwrites a row that is deleted, but not what it left of one where it moved rows between pages. So the table
    is emptied, which overwrites its pages, and the other entries are written anew; the guards are put back as they
    were.
    """
    others = connection.execute("SELECT source, salt, body FROM confidential WHERE source <> ?", (source,)).fetchall()
    guards = connection.execute(
        "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND tbl_name = 'confidential'"
    ).fetchall()
    for name, _ in guards:
        connection.execute(f"DROP TRIGGER {name}")
    connection.execute("DELETE FROM confidential")
    connection.executemany("INSERT INTO confidential VALUES (?, ?, ?)", others)
    for _, guard in guards:
        connection.execute(guard)


def commitment(salt: bytes, body: bytes) -> str:
    """What the trail holds of a confidential part."""
    return sha256(salt + body).hexdigest()
