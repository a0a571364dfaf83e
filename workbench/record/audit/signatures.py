"""Whether the trail is the one that was signed: every checkpoint that can be seen is held against it."""

from __future__ import annotations

import base64
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from contextlib import closing
from dataclasses import dataclass, replace
from pathlib import Path

from workbench.errors import system_reason
from workbench.record.audit.findings import Finding
from workbench.record.audit_notes import Exported
from workbench.record.checkpoints import Checkpoint, beside, notes_in, text_beside, torn_pieces
from workbench.record.events import MalformedEventError, decode
from workbench.record.exported_checkpoints import Held
from workbench.record.keys import Keys, PublicKey
from workbench.translatable import N_, Phrase, counted

#: Where a checkpoint was found, with what it is called then.
_IN_RECORD = N_("the checkpoint of {events} in the record")
_BESIDE = N_("the checkpoint of {events} beside the record")
_SEEN = N_("the checkpoint of {events} that you saw last")
_SEEN_IN_A_COPY = N_("the checkpoint of {events} that you saw in another copy of the record")
_GIVEN = N_("the checkpoint of {events} held elsewhere")

#: What whoever can write the record's folder can't write anew.
_ELSEWHERE = (_SEEN, _SEEN_IN_A_COPY, _GIVEN)

#: What is said of what does not fit what the user saw last.
WAY_OUT = Phrase(" (if you know why, `workbench audit --forget` leaves out what you saw before)")

#: How many quoted checkpoints are told.
_FEW = 20

_TORN = Phrase(
    "a checkpoint beside the record was torn; the whole one is in the record, and `workbench repair` writes it anew"
)
_SPOILT = Phrase("a checkpoint beside the record is not in its form")
_BY_UNKNOWN = N_("{called} agrees, but is signed by an unknown key: it is worth its keeper's word")
_BY_NONE_NAMED = N_(
    "{called} agrees, but is signed by an unknown key, by none that you named: it is worth its keeper's word"
)


@dataclass(frozen=True, slots=True)
class Signed:
    """The checkpoints that can be seen, each with where it was found, and the keys that the user trusts.

    `files` were held elsewhere and may have checkpoints in them; `named` are the keys that the user named for this
    audit; `torn` is what is left in the file beside the record when the checkpoints that are whole are taken out.
    """

    notes: tuple[tuple[str, Checkpoint], ...]
    files: tuple[Held, ...]
    trusted: tuple[PublicKey, ...]
    named: tuple[PublicKey, ...]
    faults: tuple[Finding, ...]
    remarks: tuple[str, ...] = ()
    torn: tuple[str, ...] = ()

    @classmethod
    def outside(
        cls,
        path: Path,
        uri: str,
        against: Sequence[Checkpoint | Held],
        keys: Keys | None,
        trust: Sequence[PublicKey],
    ) -> Signed:
        """Collect those that are not in the record: beside it, in the user's folder, and what was given.

        To be asked before the record's events are read: a colleague may add events and checkpoints meanwhile, and an
        older checkpoint is covered by a longer trail. Raises DeskError.
        """
        faults: list[Finding] = []
        text = _beside(path, faults)
        notes = [(_BESIDE, note) for note in notes_in(text)]
        if keys:
            notes += _seen(keys, path, _origin(uri))
        notes += [(_GIVEN, one) for one in against if isinstance(one, Checkpoint)]
        files = tuple(one for one in against if isinstance(one, Held))
        trusted = (*(keys.trusted() if keys else ()), *trust)
        return cls(tuple(notes), files, trusted, tuple(trust), tuple(faults), torn=tuple(torn_pieces(text)))

    def with_those_inside(self, connection: sqlite3.Connection) -> Signed:
        """These, and the checkpoints in the record."""
        faults: list[Finding] = []
        notes: list[tuple[str, Checkpoint]] = []
        # Cast: where the table's types were let go there may be anything in it.
        for counted_as, written, in_form in connection.execute(
            "SELECT CAST(size AS BLOB), CAST(note AS BLOB), typeof(size) = 'integer' AND typeof(note) = 'text'"
            " FROM record.checkpoints ORDER BY record.checkpoints.size"
        ):
            size, text = ((value or b"").decode("utf-8", "replace") for value in (counted_as, written))
            found = notes_in(text)
            if in_form and len(found) == 1 and str(found[0].size) == size and found[0].note == text:
                notes.append((_IN_RECORD, found[0]))
            else:
                faults.append(
                    Finding(None, Phrase("the checkpoint of {size} events in the record is not in its form", size=size))
                )
        remarks = list(self.remarks)
        for piece in self.torn:
            if any(note.note.startswith(piece) for _, note in notes):
                remarks.append(_TORN)
            elif any(line.startswith("— ") for line in piece.splitlines()):
                faults.append(Finding(None, _SPOILT))
        return replace(
            self, notes=(*notes, *self.notes), faults=(*faults, *self.faults), remarks=tuple(dict.fromkeys(remarks))
        )

    def sizes(self) -> Iterable[int]:
        """The sizes at which a root is wanted."""
        return {note.size for note in self._all()}

    def agreeing(self, roots: Mapping[int, bytes | None]) -> set[int]:
        """The sizes of those whose root is the one that the trail has at that size."""
        return {note.size for note in self._all() if roots.get(note.size) == note.root}

    def _all(self) -> Iterator[Checkpoint]:
        yield from (note for _, note in self.notes)
        yield from (note for file in self.files for note in file.notes)


@dataclass(frozen=True, slots=True)
class TrailHashes:
    """What was read of the trail, as far as checkpoints are concerned.

    `roots` are the tree's roots by size, `registered` the keys that the trail names, `restored` the events that say a
    backup was put in the record's place, `exported` the reports that left the house, `wrong` the first event that is
    known to be wrong.
    """

    origin: str | None
    size: int
    roots: Mapping[int, bytes | None]
    registered: Mapping[PublicKey, str]
    restored: Sequence[int]
    exported: Sequence[Exported]
    wrong: int | None

    def has(self, note: Checkpoint) -> bool:
        """Whether `note` is a head that this trail had."""
        return note.origin == self.origin and 0 < note.size <= self.size and self.roots.get(note.size) == note.root


@dataclass(frozen=True, slots=True)
class CheckpointComparison:
    """What came of holding the checkpoints against a trail: those that agree, and of these the ones held elsewhere."""

    findings: tuple[Finding, ...]
    agreed: tuple[Checkpoint, ...]
    elsewhere: tuple[Checkpoint, ...]
    remarks: tuple[str, ...]


def check_checkpoints(signed: Signed, trail: TrailHashes) -> CheckpointComparison:
    """Hold every checkpoint against the trail.

    Nothing that the record says excuses a checkpoint that disagrees: who wrote the trail anew wrote that too.
    """
    findings, remarks = list(signed.faults), list(signed.remarks)
    agreed: list[tuple[str, Checkpoint]] = []
    known = [*signed.trusted, *trail.registered]
    sound = {0, *signed.agreeing(trail.roots)}
    given, quoted = _told_apart(signed, trail)
    remarks += quoted
    for where, note in (*signed.notes, *((_GIVEN, note) for note in given)):
        called = _called(where, note)
        unknown = where == _GIVEN and not any(key.hash_for(note.origin) == note.key_hash for key in known)
        if not unknown and note.signed_by(known) is None:
            findings.append(
                Finding(None, Phrase("{called} is forged, or signed by a key that nobody vouches for", called=called))
            )
        elif where == _BESIDE and note.origin != trail.origin:
            remarks.append(Phrase("beside the record lies a checkpoint of another one, {origin}", origin=note.origin))
        elif where == _SEEN_IN_A_COPY and note.size > trail.size:
            said = N_("this copy has {size} events; you saw {seen} in another one")
            remarks.append(Phrase(said, size=trail.size, seen=note.size))
        elif wrong := _disagreement(sound, trail, note, called, where):
            findings.append(wrong)
        elif unknown:
            remarks.append(Phrase(_BY_NONE_NAMED if signed.named else _BY_UNKNOWN, called=called))
        else:
            agreed.append((where, note))
    agreed.sort(key=lambda one: one[1].size)
    remarks += _remarks(signed, [note for _, note in agreed], trail)
    remarks += _by_other_keys(signed, agreed)
    return CheckpointComparison(
        tuple(dict.fromkeys(findings)),
        tuple(dict.fromkeys(note for _, note in agreed)),
        tuple(dict.fromkeys(note for where, note in agreed if where in _ELSEWHERE)),
        tuple(dict.fromkeys(remarks)),
    )


def _told_apart(signed: Signed, trail: TrailHashes) -> tuple[list[Checkpoint], list[str]]:
    """The checkpoints in files that count, each once, and remarks on those that a file only quotes.

    The words of an article or a note may quote any checkpoint. So, in a file with one that this trail had, those of
    other records are nobody's word on this one; and where the file is known to the byte and has the checkpoint that its
    event tells of, neither are those that no known key signed.
    """
    known = [*signed.trusted, *trail.registered]
    given: dict[Checkpoint, None] = {}
    quoted: dict[str, None] = {}
    for file in signed.files:
        own = {note for note in file.notes if trail.has(note) and note.signed_by(known)}
        trusted = any(note.signed_by(signed.trusted) for note in own)
        pinned = _is_pinned(file, own, trail.exported)
        for note in file.notes:
            if note.origin != trail.origin and own and (trusted or not note.signed_by(signed.trusted)):
                said = N_("{name} quotes a checkpoint of {size} events of another record, {origin}")
                quoted[Phrase(said, name=file.name, size=note.size, origin=note.origin)] = None
            elif note.origin == trail.origin and pinned and not note.signed_by(known):
                said = N_("{name} quotes a checkpoint of {size} events that no known key signed")
                quoted[Phrase(said, name=file.name, size=note.size)] = None
            else:
                given[note] = None
    told = list(quoted)
    more = [Phrase("more checkpoints quoted: {n}", n=len(told) - _FEW)] if len(told) > _FEW else []
    return list(given), [*told[:_FEW], *more]


def _is_pinned(file: Held, own: Iterable[Checkpoint], exported: Iterable[Exported]) -> bool:
    """Whether `file` is known to the byte, and has the checkpoint that its event tells of among those of its `own`."""
    heads = {(note.size, base64.b64encode(note.root).decode()) for note in own}
    return any(one.sha256 == file.sha256 and (one.size, one.root) in heads for one in exported)


def _disagreement(
    sound: Iterable[int], trail: TrailHashes, note: Checkpoint, called: Phrase, where: str
) -> Finding | None:
    """What is wrong where `note` is not a head that the trail had; `sound` are the sizes of checkpoints that are."""
    if note.origin != trail.origin:
        return Finding(
            None,
            Phrase(
                "{called} is of another record, {origin}{way_out}",
                called=called,
                origin=note.origin,
                way_out=_way_out(where),
            ),
        )
    told = _put_back(trail.restored[-1], where) if trail.restored else ""
    if note.size > trail.size:
        said = N_("{called} covers more than is there ({events}): the end was cut{told}")
        there = counted("{n} event", "{n} events", trail.size)
        return Finding(trail.size, Phrase(said, called=called, events=there, told=told))
    if trail.roots.get(note.size) == note.root:
        if note.report is None or any(one.report == note.report for one in trail.exported):
            return None
        lost = Phrase(
            "the report that carries {called} was exported after that, and the trail does not tell of it: its end was "
            "cut, or written anew{told}",
            called=called,
            told=told,
        )
        return Finding(note.size, lost)
    anew = Phrase(
        "the trail was written anew: {called} says otherwise of the first {size} events{told}",
        called=called,
        size=note.size,
        told=told,
    )
    if trail.wrong is not None and trail.wrong < note.size:
        return Finding(trail.wrong, anew)
    return Finding(max((size for size in sound if size < note.size), default=0), anew, until=note.size - 1)


def _put_back(event: int, where: str) -> Phrase:
    said = N_("; event {event} says that a backup was put in the record's place{way_out}")
    return Phrase(said, event=event, way_out=_way_out(where))


def _way_out(where: str) -> str:
    return WAY_OUT if where == _SEEN else ""


def _remarks(signed: Signed, agreed: Sequence[Checkpoint], trail: TrailHashes) -> Iterator[str]:
    kept = any(where == _IN_RECORD for where, _ in signed.notes)
    if kept and not any(where == _BESIDE and note.origin == trail.origin for where, note in signed.notes):
        yield Phrase(
            "no checkpoint of it lies beside the record: the file of checkpoints is lost, empty or of another record"
        )
    if not any(signed._all()):
        yield Phrase("there is no checkpoint: nothing shows that the whole trail was not written anew")
    elif agreed and agreed[-1].size < trail.size:
        yield Phrase("no checkpoint covers the events from {size} on", size=agreed[-1].size)
    for key, actor in trail.registered.items():
        if key not in signed.trusted and any(note.signed_by([key]) for note in agreed):
            said = N_("the key {key} of {who} signed checkpoints; only the record itself says that it is theirs")
            yield Phrase(said, key=key, who=actor)


def _called(where: str, note: Checkpoint) -> Phrase:
    return Phrase(where, events=counted("{n} event", "{n} events", note.size))


def _by_other_keys(signed: Signed, agreed: Iterable[tuple[str, Checkpoint]]) -> Iterator[str]:
    for where, note in agreed:
        if signed.named and where == _GIVEN and not note.signed_by(signed.named):
            yield Phrase("{called} is signed by another key than you named", called=_called(where, note))


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


def _beside(path: Path, faults: list[Finding]) -> str:
    try:
        return text_beside(path)
    except OSError as error:
        faults.append(
            Finding(
                None, Phrase("{name} can't be read: {strerror}", name=beside(path).name, strerror=system_reason(error))
            )
        )
        return ""
