"""What an audit keeps of certain events, for what it compares afterwards; the row of a kind names its function."""

# Annotations are no strings here: a named tuple compiles each of its fields' as it is defined.

from typing import NamedTuple

import msgspec
from msgspec import Struct

from workbench.record.events import Entry
from workbench.record.keys import PublicKey
from workbench.translatable import Phrase


class Commitment(NamedTuple):
    """What an event holds of a confidential entry, and whether that may have been left out where it was imported."""

    expected: str | None
    event: int | None
    left_out: bool


class Exported(Struct, frozen=True):
    """What the event of an export holds: of the file its SHA-256, of the checkpoint in it size and root, in base64.

    `report` is the id that is signed into the checkpoint; events of earlier workbenches lack it and `sha256`. `size`
    and `root` are None where the report carries no checkpoint and where they are none that a checkpoint could have;
    `fault` says so then.
    """

    event: int
    actor: str
    size: int | None
    root: str | None
    sha256: str | None
    report: str | None = None
    fault: str | None = None


class Noted(msgspec.Struct):
    """What was kept: the record's name, the keys and whose they are, commitments by source, restores and exports.

    `seen` are the heads of other logs that somebody saw: the log's name, size and root (base64), and who. `copies` are
    the other logs that are here, signed with a key that is known: whose each is, its name and size.
    """

    origin: str | None = None
    keys: dict[PublicKey, str] = {}
    committed: dict[str, Commitment] = {}
    restored: list[int] = []
    exported: list[Exported] = []
    remarks: list[str] = []
    seen: list[tuple[str, int, str, str]] = []
    copies: list[tuple[str, str, int]] = []


def note_origin(noted: Noted, entry: Entry, _: Entry) -> None:
    """The record's name, from its first event."""
    noted.origin = entry.data["origin"]


def note_restored(noted: Noted, entry: Entry, _: Entry) -> None:
    """A backup was put in the record's place."""
    noted.restored.append(entry.seq)
    noted.remarks.append(
        Phrase(
            "event {event}: {who} put a backup in the record's place; see the event", event=entry.seq, who=entry.actor
        )
    )


def note_seen(noted: Noted, entry: Entry, _: Entry) -> None:
    """What of other logs was seen."""
    noted.seen += [(log["origin"], log["size"], log["root"], entry.actor) for log in entry.data["logs"]]


def note_key(noted: Noted, entry: Entry, _: Entry) -> None:
    """A key, and whose it is. Raises DeskError for what is no key."""
    noted.keys[PublicKey.read(entry.data["key"])] = entry.actor


def note_commitment(noted: Noted, entry: Entry, inner: Entry) -> None:
    """A source whose confidential part stands apart, or was left where the event was carried from."""
    if expected := inner.data.get("commitment"):
        left_out = inner is not entry and entry.data.get("apart") is not True
        noted.committed[inner.data["source"]] = Commitment(expected, entry.seq, left_out)


def note_exported(noted: Noted, entry: Entry, inner: Entry) -> None:
    """A report left this house; that one left another is no matter of this record."""
    if inner is entry:
        noted.exported.append(exported_in(entry))


def exported_in(entry: Entry) -> Exported:
    """What the event `entry` of an export holds. Raises LookupError where it lacks a member.

    A report without a checkpoint has null for size and root; earlier workbenches wrote 0 and an empty root.
    """
    size, root = entry.data["size"], entry.data["root"]
    digest, named = entry.data.get("sha256"), entry.data.get("report")
    known, report = (value if isinstance(value, str) else None for value in (digest, named))
    if (size is None and not root) or (type(size) is int and size == 0 and root == ""):
        return Exported(entry.seq, entry.actor, None, None, known, report)
    if type(size) is int and 0 < size <= entry.seq and isinstance(root, str):
        return Exported(entry.seq, entry.actor, size, root, known, report)
    fault = Phrase("its report carries a checkpoint of {size!r} events: the trail had none of that size", size=size)
    return Exported(entry.seq, entry.actor, None, None, known, report, fault)
