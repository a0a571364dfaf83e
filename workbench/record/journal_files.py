"""What lies beside a record and SQLite would play into it: a -wal and a -journal, which must be the record's own.

SQLite asks a -wal only for its checksums, not whose it is; the pages of another database would take the record's place,
as soon as somebody closes it. So both views of the record are read first: the file as it lies, and the file with its
-wal. The trail only grows, so what the file holds must be there with the -wal too.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing, suppress
from pathlib import Path

from msgspec import Struct

from workbench.record import schema
from workbench.record.errors import CorruptRecord, NotARecord


class _View(Struct, frozen=True):
    """A record as one way of opening it shows it: its marks, number and id of the first and of a late event, its size.

    Ids, not bodies: a body goes over several pages, which a writer who carries the -wal into the file writes in turn.
    """

    application: int
    form: int
    first: tuple[int, str] | None
    late: tuple[int, str] | None
    size: int


#: What SQLite answers where the pages it reads are no record, or no database.
_SPOILT = frozenset({sqlite3.SQLITE_ERROR, sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB, sqlite3.SQLITE_IOERR})

#: Greater than the number of any event.
_ANY = 2**62

#: So often both views are read where they disagree: who carries the -wal into the file writes between the two.
_LOOKS = 5


def refuse_foreign_leftovers(path: Path) -> None:
    """Raise NotARecord where a -journal, or a -wal that is not the record's, lies beside the record at `path`.

    Raises CorruptRecord where the record can't be read with its -wal nor without, sqlite3.Error where it can't be read
    now.
    """
    if not leftovers_fit(path):
        wal = path.resolve().with_name(path.resolve().name + "-wal")
        raise NotARecord("{wal} is not this record's own and would be played into it; move it away", wal=wal)


def leftovers_fit(path: Path) -> bool:
    """Whether the record with its -wal has all that it has without.

    Raises as `refuse_foreign_leftovers` does, except where the -wal is that of a record which may be this one.
    """
    for _ in range(_LOOKS - 1):
        with suppress(NotARecord):
            if _views_agree(path):
                return True
    return _views_agree(path)


def _views_agree(path: Path) -> bool:
    """One look at both views; raises as `leftovers_fit` does."""
    path = path.resolve()
    journal = path.with_name(path.name + "-journal")
    if _waits(journal):
        raise NotARecord(
            "{journal} lies beside the record, is none of its own, and would change it; move it away", journal=journal
        )
    wal = path.with_name(path.name + "-wal")
    if not _waits(wal):
        return True
    lying = _view(path, "mode=ro&immutable=1", _ANY)
    whole = _view(path, "mode=ro", lying.late[0] if lying and lying.late else _ANY)
    if whole is None and lying is None:
        raise CorruptRecord("{path} is damaged, and so it is with {name}; restore a backup", path=path, name=wal.name)
    # Where the file alone can't be read (a writer is at it, or was cut off), the -wal may be what makes it whole.
    if whole is None or whole.application != schema.APPLICATION_ID or whole.form < 1:
        raise NotARecord("{wal} is not this record's own and would be played into it; move it away", wal=wal)
    return lying is None or (
        (whole.first, whole.late) == (lying.first, lying.late) and whole.size >= lying.size and whole.form >= lying.form
    )


def _waits(file: Path) -> bool:
    try:
        return file.stat().st_size > 0
    except OSError:
        return False


def _size(connection: sqlite3.Connection) -> int:
    """The size in the record's head; the first form had none."""
    if not connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'head'").fetchone():
        return 0
    (size,) = connection.execute("SELECT coalesce(max(size), 0) FROM head").fetchone()
    return int(size)


def _view(path: Path, mode: str, late: int) -> _View | None:
    """What `mode` shows of the record, with the last event up to number `late`; None where it is none."""
    event = "SELECT seq, CAST(id AS TEXT) FROM events"
    try:
        with closing(sqlite3.connect(f"{path.as_uri()}?{mode}", uri=True)) as connection:
            connection.execute("PRAGMA trusted_schema = OFF")
            connection.execute("PRAGMA cell_size_check = ON")
            return _View(
                connection.execute("PRAGMA application_id").fetchone()[0],
                connection.execute("PRAGMA user_version").fetchone()[0],
                connection.execute(f"{event} ORDER BY seq LIMIT 1").fetchone(),
                connection.execute(f"{event} WHERE seq <= ? ORDER BY seq DESC LIMIT 1", (late,)).fetchone(),
                _size(connection),
            )
    except sqlite3.DatabaseError as error:
        if getattr(error, "sqlite_errorcode", 0) & 0xFF in _SPOILT:
            return None
        raise
