"""Whether the trail is the one that was signed: every checkpoint that can be seen is held against it."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
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
_GIVEN = "held elsewhere"

#: What whoever can write the record's folder can't write anew.
_ELSEWHERE = (_SEEN, _SEEN_IN_A_COPY, _GIVEN)


@dataclass(frozen=True, slots=True)
class Signed:
    """The checkpoints that can be seen, each with where it was found, and the keys that the user trusts."""

    notes: tuple[tuple[str, Checkpoint], ...]
    trusted: tuple[PublicKey, ...]
    faults: tuple[Finding, ...]

    @classmethod
    def outside(
        cls, path: Path, uri: str, against: Sequence[Checkpoint], keys: Keys | None, trust: Sequence[PublicKey]
    ) -> Signed:
        """Collect those that are not in the record: beside it, in the user's folder, and what was given.

        To be asked before the record's events are read: a colleague may add events and checkpoints meanwhile, and an
        older checkpoint is covered by a longer trail. Raises DeskError.
        """
        faults: list[Finding] = []
        notes = [(_BESIDE, note) for note in _beside(path, faults)]
        if keys:
            notes += _seen(keys, path, _origin(uri))
        notes += [(_GIVEN, note) for note in against]
        trusted = (*(keys.trusted() if keys else ()), *trust)
        return cls(tuple(notes), trusted, tuple(faults))

    def with_those_inside(self, connection: sqlite3.Connection) -> Signed:
        """These, and the checkpoints in the record."""
        faults: list[Finding] = []
        notes: list[tuple[str, Checkpoint]] = []
        for size, written in connection.execute("SELECT size, note FROM record.checkpoints ORDER BY size"):
            found = notes_in(written)
            if len(found) == 1 and found[0].size == size and found[0].note == written:
                notes.append((_IN_RECORD, found[0]))
            else:
                faults.append(Finding(None, f"the checkpoint of {size} events in the record is not in its form"))
        return Signed((*notes, *self.notes), self.trusted, (*faults, *self.faults))

    def sizes(self) -> Iterable[int]:
        """The sizes at which a root is wanted."""
        return {note.size for _, note in self.notes}

    def agreeing(self, roots: Mapping[int, bytes | None]) -> set[int]:
        """The sizes of those whose root is the one that the trail has at that size."""
        return {note.size for _, note in self.notes if roots.get(note.size) == note.root}


@dataclass(frozen=True, slots=True)
class Trail:
    """What was read of the trail, as far as checkpoints are concerned.

    `roots` are the tree's roots by size, `registered` the keys that the trail names, `restored` the events that say a
    backup was put in the record's place, `wrong` the first event that is known to be wrong.
    """

    origin: str | None
    size: int
    roots: Mapping[int, bytes | None]
    registered: Mapping[PublicKey, str]
    restored: Sequence[int]
    wrong: int | None


@dataclass(frozen=True, slots=True)
class Comparison:
    """What came of holding the checkpoints against a trail: those that agree, and of these the ones held elsewhere."""

    findings: tuple[Finding, ...]
    agreed: tuple[Checkpoint, ...]
    elsewhere: tuple[Checkpoint, ...]
    remarks: tuple[str, ...]


def check_checkpoints(signed: Signed, trail: Trail) -> Comparison:
    """Hold every checkpoint against the trail.

    Nothing that the record says excuses a checkpoint that disagrees: who wrote the trail anew wrote that too.
    """
    findings, remarks = list(signed.faults), list[str]()
    agreed: list[tuple[str, Checkpoint]] = []
    known = [*signed.trusted, *trail.registered]
    for where, note in signed.notes:
        called = f"the checkpoint of {note.size} events {where}"
        unknown = where == _GIVEN and not any(key.hash_for(note.origin) == note.key_hash for key in known)
        if not unknown and note.signed_by(known) is None:
            findings.append(Finding(None, f"{called} is forged, or signed by a key that nobody vouches for"))
        elif where == _SEEN_IN_A_COPY and note.size > trail.size:
            remarks.append(f"this copy has {trail.size} events; you saw {note.size} in another one")
        elif wrong := _disagreement(signed, trail, note, called, where):
            findings.append(wrong)
        elif unknown:
            remarks.append(f"{called} agrees, but is signed by an unknown key: it is worth its keeper's word")
        else:
            agreed.append((where, note))
    agreed.sort(key=lambda one: one[1].size)
    remarks += _remarks(signed, [note for _, note in agreed], trail)
    return Comparison(
        tuple(findings),
        tuple(dict.fromkeys(note for _, note in agreed)),
        tuple(dict.fromkeys(note for where, note in agreed if where in _ELSEWHERE)),
        tuple(remarks),
    )


def _disagreement(signed: Signed, trail: Trail, note: Checkpoint, called: str, where: str) -> Finding | None:
    """What is wrong where `note` is not a head that the trail had."""
    if note.origin != trail.origin:
        return Finding(None, f"{called} is of another record, {note.origin}{_way_out(where)}")
    told = f"; event {trail.restored[-1]} says that a backup was put in the record's place" if trail.restored else ""
    told += _way_out(where) if trail.restored else ""
    if note.size > trail.size:
        said = f"{called} covers more than the {trail.size} events there are: the end was cut{told}"
        return Finding(trail.size, said)
    if trail.roots.get(note.size) == note.root:
        return None
    first = trail.wrong
    if first is None or first >= note.size:
        first = _agreed_up_to(signed, note.size, trail.roots)
    said = f"the trail was written anew: {called} says otherwise of the first {note.size} events{told}"
    return Finding(first, said)


def _way_out(where: str) -> str:
    return " (if you know why, `workbench audit --forget` leaves out what you saw before)" if where == _SEEN else ""


def _agreed_up_to(signed: Signed, size: int, roots: Mapping[int, bytes | None]) -> int:
    """How many events the largest checkpoint below `size` covers with which the trail agrees."""
    return max((one for one in signed.agreeing(roots) if one < size), default=0)


def _remarks(signed: Signed, agreed: Sequence[Checkpoint], trail: Trail) -> Iterator[str]:
    if not signed.notes:
        yield "there is no checkpoint: nothing shows that the whole trail was not written anew"
    elif agreed and agreed[-1].size < trail.size:
        yield f"no checkpoint covers the events from {agreed[-1].size} on"
    for key, actor in trail.registered.items():
        if key not in signed.trusted and any(note.signed_by([key]) for note in agreed):
            yield f"{actor}'s key {key} signed checkpoints; only the record itself says that it is theirs"


def _seen(keys: Keys, path: Path, origin: str | None) -> Iterator[tuple[str, Checkpoint]]:
    """What the user saw last at `path`, and the most that the user saw of the record elsewhere."""
    if here := keys.seen_at(path):
        yield from ((_SEEN, note) for note in notes_in(here.note))
    copy = keys.seen(origin) if origin else None
    if copy and copy.path != path.resolve():
        yield from ((_SEEN_IN_A_COPY, note) for note in notes_in(copy.note))


def _origin(uri: str) -> str | None:
    """What the first event calls the record; None where there is none, or none that can be read."""
    try:
        with closing(sqlite3.connect(uri, uri=True)) as connection:
            row = connection.execute("SELECT CAST(body AS BLOB) FROM events WHERE seq = 0").fetchone()
        return str(decode(row[0]).data["origin"]) if row else None
    except (sqlite3.DatabaseError, MalformedEventError, LookupError, TypeError, AttributeError):
        return None


def _beside(path: Path, faults: list[Finding]) -> list[Checkpoint]:
    file = beside(path)
    try:
        text = file.read_text(encoding="utf-8", errors="replace")
    except FileNotFoundError:
        return []
    except OSError as error:
        faults.append(Finding(None, f"{file.name} can't be read: {error.strerror}"))
        return []
    found = notes_in(text)
    if len(found) != sum(line.startswith("— ") for line in text.splitlines()):
        faults.append(Finding(None, f"a checkpoint in {file.name} is not in its form"))
    return found
