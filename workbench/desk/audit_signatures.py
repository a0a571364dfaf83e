"""Whether the trail is the one that was signed: every checkpoint that can be seen is held against it."""

from __future__ import annotations

import base64
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from workbench.desk.checkpoint import Checkpoint, beside, notes_in
from workbench.desk.events import MalformedEventError, decode
from workbench.desk.findings import Finding
from workbench.desk.keys import Keys, PublicKey

_IN_RECORD = "in the record"
_BESIDE = "beside the record"
_SEEN = "that you saw last"
_SEEN_IN_A_COPY = "that you saw in another copy of the record"
_ELSEWHERE = "held elsewhere"


@dataclass(frozen=True, slots=True)
class Signed:
    """The checkpoints that can be seen, each with where it was found, and the keys that the user trusts."""

    notes: tuple[tuple[str, Checkpoint], ...]
    trusted: tuple[PublicKey, ...]
    faults: tuple[Finding, ...]

    @classmethod
    def gather(
        cls,
        connection: sqlite3.Connection,
        path: Path,
        against: Sequence[Checkpoint],
        keys: Keys | None,
        trust: Sequence[PublicKey],
    ) -> Signed:
        """Collect them: in the record, beside it, in the user's folder, and what was given. Raises DeskError."""
        faults: list[Finding] = []
        notes: list[tuple[str, Checkpoint]] = []
        for size, written in connection.execute("SELECT size, note FROM record.checkpoints ORDER BY size"):
            found = notes_in(written)
            if len(found) == 1 and found[0].size == size and found[0].note == written:
                notes.append((_IN_RECORD, found[0]))
            else:
                faults.append(Finding(None, f"the checkpoint of {size} events in the record is not in its form"))
        notes += [(_BESIDE, note) for note in _beside(path, faults)]
        if keys and (origin := _origin(connection)) and (seen := keys.seen(origin)):
            where = _SEEN if seen.path == path.absolute() else _SEEN_IN_A_COPY
            notes += [(where, note) for note in notes_in(seen.note)]
        notes += [(_ELSEWHERE, note) for note in against]
        trusted = (*(keys.trusted() if keys else ()), *trust)
        return cls(tuple(notes), trusted, tuple(faults))

    def sizes(self) -> Iterable[int]:
        """The sizes at which a root is wanted."""
        return {note.size for _, note in self.notes}


def check_checkpoints(
    signed: Signed,
    origin: str | None,
    size: int,
    roots: Mapping[int, bytes | None],
    registered: Mapping[PublicKey, str],
    given_up: set[tuple[int, str]],
    wrong: int | None,
) -> tuple[list[Finding], tuple[Checkpoint, ...], list[str]]:
    """Hold every checkpoint against the trail of `size` events with `roots` by size: findings, agreements, remarks.

    `registered` are the keys that the trail names, `given_up` the (size, root in base64) of checkpoints that a restore
    from a backup gave up by an event of its own. `wrong` is the first event that is known to be wrong.
    """
    findings, remarks, agreed = list(signed.faults), list[str](), list[Checkpoint]()
    known = [*signed.trusted, *registered]
    for where, note in signed.notes:
        called = f"the checkpoint of {note.size} events {where}"
        held = where == _ELSEWHERE and not any(key.hash_for(note.origin) == note.key_hash for key in known)
        if held:
            remarks.append(f"nobody here vouches for the key that signed {called}: it is worth its keeper's word")
        if not held and note.signed_by(known) is None:
            findings.append(Finding(None, f"{called} is forged, or signed by a key that nobody vouches for"))
        elif note.origin != origin:
            findings.append(Finding(None, f"{called} is of another record, {note.origin}"))
        elif (note.size, base64.b64encode(note.root).decode()) in given_up:
            remarks.append(f"{called} was given up when a backup was put in the record's place")
        elif note.size > size and where == _SEEN_IN_A_COPY:
            remarks.append(f"this copy has {size} events; you saw {note.size} in another one")
        elif note.size > size:
            findings.append(Finding(size, f"{called} covers more than the {size} events there are: the end was cut"))
        elif roots.get(note.size) != note.root:
            said = f"the trail was written anew: {called} says otherwise of the events up to {note.size - 1}"
            first = wrong if wrong is not None and wrong < note.size else _agreed_up_to(signed, note.size, roots)
            findings.append(Finding(first, said))
        else:
            agreed.append(note)
    agreed.sort(key=lambda note: note.size)
    remarks += _remarks(signed, agreed, size, registered)
    return findings, tuple(dict.fromkeys(agreed)), remarks


def _agreed_up_to(signed: Signed, size: int, roots: Mapping[int, bytes | None]) -> int:
    """How many events the largest checkpoint below `size` covers with which the trail agrees."""
    below = (note.size for _, note in signed.notes if note.size < size and roots.get(note.size) == note.root)
    return max(below, default=0)


def _remarks(
    signed: Signed, agreed: Sequence[Checkpoint], size: int, registered: Mapping[PublicKey, str]
) -> Iterator[str]:
    if not signed.notes:
        yield "there is no checkpoint: nothing shows that the whole trail was not written anew"
    elif agreed and agreed[-1].size < size:
        yield f"no checkpoint covers the events from {agreed[-1].size} on"
    for key, actor in registered.items():
        if key not in signed.trusted and any(note.signed_by([key]) for note in agreed):
            yield f"{actor}'s key {key} signed checkpoints; only the record itself says that it is theirs"


def _origin(connection: sqlite3.Connection) -> str | None:
    row = connection.execute("SELECT CAST(body AS BLOB) FROM record.events WHERE seq = 0").fetchone()
    try:
        return str(decode(row[0]).data["origin"]) if row else None
    except (MalformedEventError, KeyError):
        return None


def _beside(path: Path, faults: list[Finding]) -> list[Checkpoint]:
    file = beside(path)
    if not file.exists():
        return []
    text = file.read_text(encoding="utf-8", errors="replace")
    found = notes_in(text)
    if len(found) != sum(line.startswith("— ") for line in text.splitlines()):
        faults.append(Finding(None, f"a checkpoint in {file.name} is not in its form"))
    return found
