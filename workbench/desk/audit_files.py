"""Whether the files of the record, and the confidential entries apart from the trail, are those the events speak of."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from hashlib import sha256
from typing import NamedTuple

from workbench.desk.confidential import commitment
from workbench.desk.findings import Finding


class Commitment(NamedTuple):
    """What an event holds of a confidential entry, and whether it was imported from another record."""

    expected: str | None
    event: int | None
    imported: bool


_NONE = Commitment(None, None, imported=False)


def check_files(connection: sqlite3.Connection) -> list[Finding]:
    """The files of every article that was not destroyed are there with their SHA-256, and nothing else is."""
    findings = []
    wanted: dict[str, int] = {}
    for event, text, original in connection.execute(
        "SELECT d.event, d.sha256, d.original_sha256 FROM main.drafts AS d JOIN main.articles AS a ON a.id = d.article"
        " WHERE NOT a.destroyed"
    ):
        wanted.setdefault(text, event)
        wanted.setdefault(original, event)
    gone = dict(connection.execute("SELECT name, event FROM main.destroyed"))
    found = set()
    for name, content in connection.execute("SELECT sha256, bytes FROM record.blobs"):
        found.add(name)
        if name in wanted and sha256(content).hexdigest() != name:
            findings.append(Finding(wanted[name], f"the file {name} of the record was changed"))
        elif name in gone and name not in wanted:
            findings.append(Finding(gone[name], f"the file {name} was destroyed by an event and is there"))
        elif name not in wanted:
            findings.append(Finding(None, f"the file {name} is in the record and no event speaks of it"))
    findings += [
        Finding(event, f"the file {name} is missing from the record")
        for name, event in wanted.items()
        if name not in found
    ]
    return findings


def check_confidential(connection: sqlite3.Connection, committed: Mapping[str, Commitment]) -> list[Finding]:
    """Every confidential entry is there and fits its commitment, or was destroyed by an event; nothing else is.

    `committed` are the commitments in the trail, by source. An entry may be missing where its source was imported from
    a report that left the names out.
    """
    findings = []
    gone = {name for (name,) in connection.execute("SELECT name FROM main.destroyed")}
    found = set()
    for source, salt, body in connection.execute("SELECT source, salt, CAST(body AS BLOB) FROM record.confidential"):
        found.add(source)
        expected, event, _ = committed.get(source, _NONE)
        if source in gone:
            findings.append(Finding(event, f"the confidential entry of source {source} was destroyed and is there"))
        elif commitment(salt, body) != expected:
            findings.append(Finding(event, f"the confidential entry of source {source} is not the one entered"))
    for source, (_, event, imported) in committed.items():
        if source not in found and source not in gone and not imported:
            findings.append(Finding(event, f"the confidential entry of source {source} is missing"))
    return findings
