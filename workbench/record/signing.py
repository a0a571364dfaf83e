"""Vouching for the trail: checkpoints are signed and kept, and proofs are given that others can verify."""

from __future__ import annotations

import base64
from collections.abc import Callable
from pathlib import Path
from types import TracebackType
from typing import Self, TypeVar

from workbench.errors import system_reason
from workbench.record.checkpoints import Checkpoint, append_beside, signed
from workbench.record.definition import Definition, Role
from workbench.record.earlier_events import event_at
from workbench.record.errors import CorruptRecord, DeskError, NotFound, Refused
from workbench.record.ids import SYSTEM_ENTROPY, Entropy, uuid7
from workbench.record.keys import Keys, PublicKey, Seen
from workbench.record.log import bodies
from workbench.record.opening import bring_up_to_date, refuse_altered, refuse_set_back
from workbench.record.schema import form_of
from workbench.record.session import Clock, Session
from workbench.record.store import PATIENCE, open_store
from workbench.record.tree import Frontier, consistency_proof, inclusion_proof, leaf_hash, root_of
from workbench.translatable import N_, Phrase

_Read = TypeVar("_Read")


class Signing(Session):
    """A session that signs the trail, and proves it to somebody who does not trust the record's keeper."""

    @classmethod
    def open(
        cls,
        path: Path,
        definition: Definition,
        *,
        actor: str,
        app: str,
        clock: Clock,
        entropy: Entropy = SYSTEM_ENTROPY,
        keys: Path | None = None,
        read_only: bool = False,
        patience: float = PATIENCE,
    ) -> Self:
        """Open the record at `path`; `Desk.open` tells what the arguments are and what is raised."""
        folder = Keys(keys) if keys else None
        store = open_store(path, read_only=read_only, patience=patience)
        try:
            refuse_altered(store, definition.tables)
            refuse_set_back(store, folder.seen_at(path) if folder else None)
            bring_up_to_date(store, definition.tables)
        except BaseException:
            store.close()
            raise
        return cls(store, definition, actor=actor, app=app, clock=clock, entropy=entropy, keys=folder)

    def close(self) -> None:
        """Close the record; where no other process has it open, it is a single file again.

        What was written since the last checkpoint is signed where there is a folder of keys. Where the key can't be
        kept or read nothing is lost, and no error is raised. But a trail that is not what was signed before raises
        CorruptRecord, once the record is closed.
        """
        try:
            if self.wrote and self.keys:
                self._sign_what_was_written()
        finally:
            self.store.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def _sign_what_was_written(self) -> None:
        try:
            self.checkpoint()
        except CorruptRecord:
            raise
        except DeskError:
            return

    @property
    def origin(self) -> str:
        """The record's name, the same in every copy of it; the first event gave it."""
        return str(event_at(self.store.connection, 0).data["origin"])

    def checkpoint(self) -> Checkpoint:
        """Recompute the tree from the events, hold it against every checkpoint of the record, and sign it.

        Where the newest checkpoint covers every event and is this user's, it is given instead of a new one. Raises
        CorruptRecord where the trail is not what a checkpoint says, DeskError where there is no folder of keys.
        """
        keys = self._keys()
        self._register(keys)
        return self._sign(self.hash_trail(), keys)

    def vouched(self, read: Callable[[], _Read]) -> tuple[_Read, Checkpoint | None]:
        """What `read` reads, all of it from one state of the record, and the checkpoint over the events of that state.

        Whatever others write meanwhile is in neither. Where no new checkpoint can be signed it is the newest one that
        the record has, or None. Raises CorruptRecord where the trail is not what was signed.
        """
        keys = self._keys_to_sign()
        with self.store.reading():
            # First: a state of the record is held from the first time that something of it is read.
            frontier = self.hash_trail() if keys else None
            found, newest = read(), self.latest_checkpoint()
        if keys is None or frontier is None:
            return found, newest
        try:
            return found, self._sign(frontier, keys)
        except CorruptRecord:
            raise
        except DeskError:
            # Signed and not kept everywhere it belongs: in the record it stands, and that is what a report needs.
            heads = [note for note in self.checkpoints() if (note.size, note.root) == (frontier.size, frontier.root())]
            return found, heads[-1] if heads else newest

    def carried_by_a_report(self, checkpoint: Checkpoint) -> Checkpoint:
        """The head of `checkpoint` signed for a new report, whose id stands in it; as it is where we can't sign."""
        if self.read_only or self.keys is None or self.keys.public() is None:
            return checkpoint
        report = uuid7(int(self.clock().timestamp() * 1000), self.entropy)
        return signed(checkpoint.origin, checkpoint.size, checkpoint.root, self.keys, report)

    def refuse_unsound(self, keys: Keys | None = None) -> None:
        """Raise CorruptRecord, with the first thing that is wrong, unless the whole record passes its audit.

        `keys` is the user's folder where the session was opened without it.
        """
        from workbench.record.audit.audit import audit

        report = audit(self.store.path, self.definition, keys=keys or self.keys, remember=False)
        if not report.passed:
            repair, more = N_("`workbench repair` mends it"), N_("`workbench audit` tells more")
            raise CorruptRecord(
                "the record is not sound: {findings}; {way}",
                findings=report.findings[0].told,
                way=Phrase(repair if report.repairable else more),
            )

    def latest_checkpoint(self) -> Checkpoint | None:
        """The newest checkpoint in the record."""
        found = self.checkpoints()
        return found[-1] if found else None

    def proof(self, ref: int | str) -> str:
        """That an event stands in the trail under the newest checkpoint, as a C2SP tlog-proof.

        The event's body is its `extra` line. A checkpoint is made where the newest is older than the event. Raises
        NotFound, and CorruptRecord where the trail is not what was signed.
        """
        self.hash_trail()
        seq = self._seq_of(ref)
        known = list(self.signers())
        notes = [note for note in self.checkpoints() if note.size > seq and note.signed_by(known)]
        note = notes[-1] if notes else self.checkpoint()
        with self.store.reading() as connection:
            body = next(bodies(connection, seq), None)
            if body is None:
                raise NotFound("no event {ref}", ref=ref)
            leaves = [leaf_hash(one) for one in bodies(connection, 0, note.size)]
        if root_of(leaves) != note.root:
            raise CorruptRecord(
                "the trail is not what was signed at {size} events; see `workbench audit`", size=note.size
            )
        path = [base64.b64encode(step).decode() for step in inclusion_proof(leaves, seq)]
        head = ["c2sp.org/tlog-proof@v1", f"extra {base64.b64encode(body).decode()}", f"index {seq}"]
        return "\n".join([*head, *path, "", note.note])

    def _seq_of(self, ref: int | str) -> int:
        column = "seq" if str(ref).isdecimal() else "id"
        row = self.store.row(f"SELECT seq FROM trail WHERE {column} = ?", (int(ref) if column == "seq" else ref,))  # noqa: S608
        if row is None:
            raise NotFound("no event {ref}", ref=ref)
        return int(row["seq"])

    def consistency(self, first: int, second: int) -> list[bytes]:
        """That the tree of `first` events is the beginning of the one of `second` (RFC 9162, 2.1.4).

        Raises NotFound where there are not so many events.
        """
        with self.store.reading() as connection:
            leaves = [leaf_hash(body) for body in bodies(connection, 0, second)]
        if not 1 <= first <= second == len(leaves):
            raise NotFound(
                "the trail has {n} events; it can't be proven from {first} to {second}",
                n=len(leaves),
                first=first,
                second=second,
            )
        return consistency_proof(leaves, first)

    def signers(self) -> dict[PublicKey, str]:
        """The public keys that are registered in the trail, and by whom."""
        rows = self.store.rows("SELECT id, actor FROM keys ORDER BY event")
        return {PublicKey.read(row["id"]): row["actor"] for row in rows}

    def _keys_to_sign(self) -> Keys | None:
        """The folder of the user's key, which the trail knows from now on; None where nothing can be signed."""
        if self.read_only or self.keys is None:
            return None
        try:
            self._register(self.keys)
        except CorruptRecord:
            raise
        except DeskError:
            return None
        return self.keys

    def _keys(self) -> Keys:
        if self.keys is None:
            raise DeskError("no folder of keys was named, so that nothing can be signed")
        return self.keys

    def _register(self, keys: Keys) -> None:
        """Make the user's key known in the trail, once, so that whoever reads it can verify what the key signs."""
        key = keys.public_or_new()
        if key not in self.signers():
            with self.act() as act:
                if not self.store.row("SELECT 1 FROM keys WHERE id = ?", (str(key),)):
                    act.append(self.definition.of_role(Role.REGISTERS_A_KEY), {"key": str(key)})

    def _sign(self, frontier: Frontier, keys: Keys) -> Checkpoint:
        origin, own = self.origin, [keys.public_or_new()]
        for known in self.checkpoints(frontier.size - 1):
            if known.size == frontier.size and known.root == frontier.root() and known.signed_by(own):
                self._remember(known, keys)
                return known
        note = signed(origin, frontier.size, frontier.root(), keys)
        if not note.signed_by(own):
            raise Refused("checkpoint", "the key changed while it was used")
        with self.store.writing() as connection:
            connection.execute("INSERT INTO checkpoints (size, note) VALUES (?, ?)", (note.size, note.note))
        append_beside(self.store.path, note)
        self._remember(note, keys)
        return note

    def _remember(self, note: Checkpoint, keys: Keys) -> None:
        form = form_of(self.store.connection)
        try:
            keys.remember(note.origin, Seen(note.size, note.note, self.store.path.resolve(), form))
        except OSError as error:
            raise DeskError(
                "the checkpoint can't be kept in {folder}: {strerror}",
                folder=keys.folder,
                strerror=system_reason(error),
            ) from None
