"""The record's file: opened with care, read and written in transactions, closed without leaving anything beside it."""

from __future__ import annotations

import os
import sqlite3
import stat
import threading
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import closing, contextmanager, suppress
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any

from workbench.record import schema
from workbench.record.errors import (
    CorruptRecord,
    DeskError,
    Locked,
    NewerRecord,
    NotARecord,
    NotFound,
    ReadOnly,
    StorageFull,
    Vanished,
)
from workbench.record.journal_files import refuse_foreign_leftovers
from workbench.translatable import Phrase

if TYPE_CHECKING:
    from sqlite_utils import Database

#: How long another process may hold the record before we give up, in seconds.
PATIENCE = 5.0

_PRAGMAS = """
PRAGMA synchronous = FULL;
PRAGMA foreign_keys = ON;
PRAGMA recursive_triggers = ON;
PRAGMA trusted_schema = OFF;
PRAGMA cell_size_check = ON;
PRAGMA mmap_size = 0;
PRAGMA secure_delete = ON;
"""


class Store:
    """One open record. Its connection may be used from any thread; one at a time gets it."""

    def __init__(self, path: Path, connection: sqlite3.Connection, *, read_only: bool) -> None:
        self.path = path
        self.read_only = read_only
        self.connection = connection
        self._file = _identity(path)
        self._lock = threading.RLock()
        self._catch_up: Callable[[], None] | None = None

    @cached_property
    def database(self) -> Database:
        """The connection as sqlite-utils has it; loaded by the first write, so that a reader starts sooner."""
        from sqlite_utils import Database

        return Database(self.connection, execute_plugins=False)

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A transaction that no other writer can enter; it is kept whole or not at all.

        What was written is on the disk when the block is left. Raises Locked, ReadOnly, StorageFull, Vanished or
        CorruptRecord, and then nothing was written.
        """
        if self.read_only:
            raise ReadOnly("{path} is open for reading only", path=self.path)
        with self._lock, errors_named(self.path):
            self._still_there()
            self.connection.execute("BEGIN IMMEDIATE")
            try:
                with self.database.atomic():
                    self._let_write(True)
                    yield self.connection
                    self._let_write(False)
                self.connection.execute("COMMIT")
            except BaseException:
                with suppress(sqlite3.Error):
                    self.connection.execute("ROLLBACK")
                raise
            self._still_there()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """Several queries that see one state of the record; writers are not kept waiting."""
        with self._lock, errors_named(self.path):
            if self.connection.in_transaction:
                yield self.connection
                return
            self.connection.execute("BEGIN")
            try:
                yield self.connection
            finally:
                with suppress(sqlite3.Error):
                    self.connection.execute("ROLLBACK")

    def rows(self, sql: str, parameters: Sequence[Any] | Mapping[str, Any] = ()) -> list[sqlite3.Row]:
        """All rows of one query; their values can be had by the columns' names."""
        with self._lock, errors_named(self.path):
            if self._catch_up:
                self._catch_up()
            cursor = self.connection.cursor()
            cursor.row_factory = sqlite3.Row
            return cursor.execute(sql, parameters).fetchall()

    @contextmanager
    def caught_up_by(self, catch_up: Callable[[], None]) -> Iterator[None]:
        """Inside, `catch_up` brings the tables up to what was written before they are asked."""
        with self._lock:
            self._catch_up = catch_up
        try:
            yield
        finally:
            with self._lock:
                self._catch_up = None

    def row(self, sql: str, parameters: Sequence[Any] | Mapping[str, Any] = ()) -> sqlite3.Row | None:
        """The first row of one query."""
        found = self.rows(sql, parameters)
        return found[0] if found else None

    def owns(self, path: Path) -> bool:
        """Whether `path` is the record's file, or one of SQLite's beside it, by whatever name.

        No such file may be opened here but by SQLite: to close it would drop the record's locks.
        """
        own = {_identity(self.path.with_name(self.path.name + ending)) for ending in ("", "-wal", "-shm")}
        return _identity(path) in own - {None}

    def close(self) -> None:
        """Close the file. Where nobody else has it open it is one file again, without a -wal beside it."""
        with self._lock, suppress(sqlite3.Error):
            if not self.read_only:
                self.connection.execute("PRAGMA busy_timeout = 0")
                self.connection.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        with self._lock:
            self.connection.close()

    def _let_write(self, now: bool) -> None:
        """Switch the write-protection triggers of the folded tables off, or on; a new record has none yet."""
        if self.connection.execute("SELECT 1 FROM sqlite_master WHERE name = 'writing'").fetchone():
            self.connection.execute(
                "INSERT INTO writing VALUES (0, ?) ON CONFLICT (id) DO UPDATE SET now = excluded.now", (int(now),)
            )

    def _still_there(self) -> None:
        if _identity(self.path) != self._file:
            raise Vanished("{path} was removed or replaced while it was open", path=self.path)


def open_store(path: Path, *, read_only: bool = False, patience: float = PATIENCE) -> Store:
    """Open the record at `path`. A file that is none, or a newer one, is left as it is.

    Raises NotARecord, NewerRecord, CorruptRecord, Locked or ReadOnly.
    """
    refuse_foreign(path)
    if not read_only:
        _refuse_unwritable(path)
    with errors_named(path):
        connection = connect(path, read_only=read_only, patience=patience)
        try:
            refuse_another_encoding(path, connection)
            _refuse_another_form(path, connection)
            if not read_only and connection.execute("PRAGMA journal_mode").fetchone()[0] != "wal":
                connection.execute("PRAGMA journal_mode = WAL")
            if not read_only:
                _finish_destroying(path, connection)
            return Store(path, connection, read_only=read_only)
        except BaseException:
            connection.close()
            raise


def _finish_destroying(path: Path, connection: sqlite3.Connection) -> None:
    """Carry a -wal that waits into the file and empty it: what an act destroyed whose process was killed is gone then.

    Where another program reads or writes the record, it is left for later.
    """
    wal = path.resolve().with_name(path.resolve().name + "-wal")
    if not wal.exists() or wal.stat().st_size == 0:
        return
    (patience,) = connection.execute("PRAGMA busy_timeout").fetchone()
    connection.execute("PRAGMA busy_timeout = 0")
    with suppress(sqlite3.OperationalError):
        connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
    connection.execute(f"PRAGMA busy_timeout = {patience}")


def connect(path: Path, *, read_only: bool, patience: float = PATIENCE) -> sqlite3.Connection:
    """A connection with the settings that the record wants. The file must be there."""
    connection = sqlite3.connect(
        reading_uri(path) if read_only else f"{path.absolute().as_uri()}?mode=rw",
        uri=True,
        timeout=patience,
        isolation_level=None,
        check_same_thread=False,
        cached_statements=512,
    )
    connection.executescript(_PRAGMAS)
    if read_only:
        connection.execute("PRAGMA query_only = ON")
    return connection


def reading_uri(path: Path) -> str:
    """The record as SQLite is asked to open it to be read.

    A reader that SQLite knows as one can't take the -wal and -shm away again that it made. So where there is no -wal,
    the reader opens the file like a writer, writes nothing, and leaves nothing behind. Where nothing can be written
    beside the record and no -wal waits, the file can't change, and is read as it lies.
    """
    path = path.resolve()
    waiting = path.with_name(path.name + "-wal")
    folder_writable = os.access(path.parent, os.W_OK)
    if not waiting.exists() and folder_writable and os.access(path, os.W_OK):
        mode = "rw"
    elif folder_writable or (waiting.exists() and waiting.stat().st_size > 0):
        mode = "ro"
    else:
        mode = "ro&immutable=1"
    return f"{path.as_uri()}?mode={mode}"


def copy_whole(path: Path, target: Path) -> None:
    """Write the record, with what waits in its -wal, to the new file `target`; others may go on writing meanwhile."""
    with errors_named(path), closing(sqlite3.connect(reading_uri(path), uri=True)) as connection:
        connection.execute("VACUUM INTO ?", (str(target),))


def flush_to_disk(path: Path) -> None:
    """Have a file, or the names in a folder, written to the disk before anything is said to be done. Raises OSError."""
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def is_missing(path: Path) -> bool:
    """Whether there is no file at `path` or an empty one; one look, for others may put another file there meanwhile."""
    try:
        status = path.stat()
    except (FileNotFoundError, NotADirectoryError):
        return True
    return stat.S_ISREG(status.st_mode) and status.st_size == 0


def is_database(path: Path) -> bool:
    """Whether the file is one of SQLite's; a file that can't be read is none."""
    if is_missing(path) or not path.is_file():
        return False
    try:
        _application(path)
    except sqlite3.DatabaseError as error:
        return _code(error) == sqlite3.SQLITE_CORRUPT
    return True


def refuse_foreign(path: Path) -> None:
    """Raise NotARecord unless the file is a record of ours, and what SQLite would play into it is its own."""
    refuse_foreign_header(path)
    with errors_named(path):
        refuse_foreign_leftovers(path)


def refuse_foreign_header(path: Path) -> None:
    """Raise NotARecord unless the file's header says that it is a record of ours; what lies beside is not looked at.

    SQLite is asked, and the file is not opened by ourselves: to close any descriptor of a file drops all POSIX locks
    that the process has on it, those of a desk that is open too (https://sqlite.org/howtocorrupt.html, 2.2).
    """
    if path.is_dir():
        raise NotARecord("{path} is a folder", path=path)
    if path.exists() and not path.is_file():
        raise NotARecord("{path} is no file", path=path)
    if not path.exists():
        raise NotARecord("there is no record {path}", path=path.absolute())
    if is_missing(path):
        raise NotARecord("{path} is empty", path=path)
    try:
        application = _application(path)
    except sqlite3.DatabaseError as error:
        match _code(error):
            case sqlite3.SQLITE_NOTADB:
                raise NotARecord("{path} is no record of the workbench (nor any SQLite database)", path=path) from None
            case sqlite3.SQLITE_CORRUPT:
                # A part of what a writer carries over from the -wal may lie in the file; with the -wal it is whole.
                return
        raise DeskError("{path} can't be read: {error}", path=path, error=error) from None
    if application != schema.APPLICATION_ID:
        raise NotARecord("{path} is another program's database, no record of the workbench", path=path)


def refuse_another_encoding(path: Path, connection: sqlite3.Connection) -> None:
    """Raise NotARecord where another program wrote the record's text otherwise than we do."""
    (encoding,) = connection.execute("PRAGMA encoding").fetchone()
    if encoding != "UTF-8":
        raise NotARecord(
            "{path} is a copy that another program made, in {encoding}; a record is in UTF-8",
            path=path,
            encoding=encoding,
        )


def _application(path: Path) -> int:
    """The application that the file as it lies says it belongs to. Raises sqlite3.DatabaseError."""
    with closing(sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro&immutable=1", uri=True)) as connection:
        return int(connection.execute("PRAGMA application_id").fetchone()[0])


def _code(error: sqlite3.Error) -> int:
    """What SQLite's error is about, without its details."""
    return (getattr(error, "sqlite_errorcode", None) or 0) & 0xFF


@contextmanager
def errors_named(path: Path) -> Iterator[None]:
    """Turn what SQLite says into the desk's errors, each a line for the person at the bench."""
    try:
        yield
    except sqlite3.Error as error:
        raise _named(path, error) from error
    except OverflowError:
        raise NotFound("no number in a record is as large as that") from None
    except UnicodeEncodeError as error:
        raise DeskError(
            "text with a lone surrogate ({text!a}) can't be kept", text=error.object[error.start]
        ) from error


def _named(path: Path, error: sqlite3.Error) -> DeskError:
    code = getattr(error, "sqlite_errorcode", None)
    if code == sqlite3.SQLITE_READONLY_DBMOVED:
        return Vanished("{path} was removed or replaced while it was open", path=path)
    match _code(error):
        case sqlite3.SQLITE_BUSY | sqlite3.SQLITE_LOCKED:
            return Locked("{path} is in use by another program; try again when it is done", path=path)
        case sqlite3.SQLITE_READONLY | sqlite3.SQLITE_PERM:
            return ReadOnly("{path} can't be written", path=path)
        case sqlite3.SQLITE_FULL:
            return StorageFull("there is no room for the record {path}; nothing was written", path=path)
        case sqlite3.SQLITE_IOERR:
            return StorageFull(
                "{path} could not be written or read ({error}); nothing was written", path=path, error=error
            )
        case sqlite3.SQLITE_CORRUPT | sqlite3.SQLITE_NOTADB:
            return CorruptRecord("{path} is damaged ({error}); restore a backup", path=path, error=error)
        case sqlite3.SQLITE_CANTOPEN:
            beside = path.with_name(path.name + "-wal").exists() and not os.access(path.parent, os.W_OK)
            way = Phrase("; copy it and its -wal to a folder that can be written") if beside else ""
            return DeskError("{path} can't be opened ({error}){way}", path=path, error=error, way=way)
    return DeskError("{path}: {error}", path=path, error=error)


def _refuse_another_form(path: Path, connection: sqlite3.Connection) -> None:
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    if version < schema.VERSION and version != schema.EARLIER:
        raise CorruptRecord(
            "{path} says that its form is {version}, which was never released; restore a backup",
            path=path,
            version=version,
        )
    if version > schema.VERSION:
        raise NewerRecord(
            "{path} was written by a newer workbench (form {version}, this one knows {known})",
            path=path,
            version=version,
            known=schema.VERSION,
        )


def _refuse_unwritable(path: Path) -> None:
    if not os.access(path, os.W_OK) or not os.access(path.absolute().parent, os.W_OK):
        raise ReadOnly("{path} can't be written here; open it for reading only", path=path)


def _identity(path: Path) -> tuple[int, int] | None:
    try:
        status = path.stat()
    except OSError:
        return None
    return status.st_dev, status.st_ino
