"""The desk: one open record and everything that can be asked of it and done with it."""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from workbench.desk.bundle import Bundling
from workbench.desk.retention import Keeping
from workbench.desk.undo import Undoing
from workbench.desk.verdicts import Judging
from workbench.record.create_record import create_record, refuse_altered
from workbench.record.errors import CorruptRecord, DeskError
from workbench.record.events import Entry, EventKind, written_time
from workbench.record.ids import SYSTEM_ENTROPY, Entropy, uuid7
from workbench.record.keys import Keys
from workbench.record.reviewers import named
from workbench.record.session import Clock, application
from workbench.record.signing import Vouching
from workbench.record.store import PATIENCE, open_store


class Desk(Bundling, Judging, Undoing, Keeping, Vouching):
    """One reviewer at one record.

    Every act is on the disk when its method returns, or nothing of it is and an error is raised. A desk may be used
    from several threads; other processes may work on the same record at the same time.
    """

    @classmethod
    def open(
        cls,
        path: Path | str,
        *,
        actor: str,
        clock: Clock,
        create: bool = False,
        read_only: bool = False,
        entropy: Entropy = SYSTEM_ENTROPY,
        keys: Path | None = None,
        patience: float = PATIENCE,
    ) -> Self:
        """Open the record at `path` for the reviewer `actor`; with `create`, make it where there is none.

        `clock` gives the time, aware of its zone; `entropy` the random bytes of ids; `keys` is the folder of the key
        that signs checkpoints, and with it a desk that wrote something signs the trail when it is closed; `patience` is
        how many seconds another process may hold the record.

        A file that is no record, or one of a newer workbench, is refused and left as it is. Raises NotARecord,
        NewerRecord, CorruptRecord, Locked, ReadOnly or another DeskError, and Refused for a name that can't be a
        reviewer's.
        """
        path, actor = Path(path), named(actor)
        missing = not path.exists() or (path.is_file() and path.stat().st_size == 0)
        if create and missing and not read_only:
            create_record(path, _first(actor, clock, entropy))
            if keys:
                with suppress(DeskError):
                    Keys(keys).forget(path)
        store = open_store(path, read_only=read_only, patience=patience)
        try:
            refuse_altered(store)
        except BaseException:
            store.close()
            raise
        return cls(store, actor, clock, entropy, Keys(keys) if keys else None)

    @property
    def path(self) -> Path:
        """The record's file."""
        return self.store.path

    def owns(self, path: Path) -> bool:
        """Whether `path` is the record's own file by whatever name, which nobody may read while the desk is open."""
        return self.store.owns(path)

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

    def _sign_what_was_written(self) -> None:
        try:
            self.checkpoint()
        except CorruptRecord:
            raise
        except DeskError:
            return

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()


def _first(actor: str, clock: Clock, entropy: Entropy) -> Entry:
    now = clock()
    milliseconds = int(now.timestamp() * 1000)
    origin = f"claims-workbench/{uuid7(milliseconds, entropy)}"
    return Entry(
        0, uuid7(milliseconds, entropy), written_time(now), actor, application(), EventKind.RECORD_CREATED,
        None, None, None, {"origin": origin},
    )  # fmt: skip
