"""Making a record, and making its tables anew from its events."""

from __future__ import annotations

from pathlib import Path

from workbench.errors import system_reason
from workbench.record import schema
from workbench.record.checkpoints import beside
from workbench.record.definition import Definition
from workbench.record.errors import DeskError
from workbench.record.events import Entry
from workbench.record.fold import Fold
from workbench.record.log import Appending
from workbench.record.store import Store, connect, errors_named, flush_to_disk, open_store
from workbench.record.table_updates import refold
from workbench.record.temporary_files import records_set_aside, unfinished


def create_record(path: Path, definition: Definition, first: Entry) -> None:
    """Make a record at `path` with `first` as its first event, unless another process was quicker.

    It is made beside its place and put there whole. Raises DeskError where the folder can't be written.
    """
    if not path.exists():
        _refuse_beside_another(path)
    try:
        with unfinished(path) as new:
            with errors_named(path):
                _fill(new, definition, first)
            _put(new, path)
    except OSError as error:
        raise DeskError(
            "no record can be made at {path}: {strerror}", path=path, strerror=system_reason(error)
        ) from None


def _refuse_beside_another(path: Path) -> None:
    """Raise DeskError where files beside the place tell of a record that stood there: a new one would hide the loss."""
    wal = path.with_name(path.name + "-wal")
    if wal.exists():
        raise DeskError("{wal} is left of a record that is gone; put the record back, or move that file away", wal=wal)
    if kept := records_set_aside(path):
        raise DeskError(
            "there is no {path}, but {kept}, a record that stood there: `workbench restore "
            "{name}` puts it back; to begin a new record, move it away",
            path=path,
            kept=kept[-1],
            name=kept[-1].name,
        )
    if beside(path).exists():
        raise DeskError(
            "there is no {path}, but {beside}, the checkpoints of a record that stood there: put "
            "the record back, or restore a backup with `workbench restore FILE`; to begin a new "
            "record, move them away",
            path=path,
            beside=beside(path),
        )


def make_tables_anew(path: Path, definition: Definition) -> None:
    """Throw tables, views and guards away and make them again from the events, which must have been audited before.

    Raises DeskError where the record can't be written.
    """
    store = open_store(path)
    try:
        with store.writing() as connection:
            guards = connection.execute("SELECT type, name FROM sqlite_master WHERE type = 'trigger'").fetchall()
            for kind, name in dict.fromkeys([*guards, *schema.foreign_parts(connection, definition.tables)]):
                connection.execute(f'DROP {kind} "{name.replace(chr(34), chr(34) * 2)}"')
            connection.execute("DROP TABLE IF EXISTS writing")
            refold(connection, definition)
            connection.execute(f"PRAGMA user_version = {schema.VERSION}")
            schema.run_script(connection, schema.GUARDS + schema.WRITING + schema.folded_guards(definition.tables))
    finally:
        store.close()


def _fill(path: Path, definition: Definition, first: Entry) -> None:
    connection = connect(path, read_only=False)
    store = Store(path, connection, read_only=False)
    try:
        with store.writing():
            schema.create(connection, definition.tables)
        with store.writing():
            log = Appending(connection, Fold(connection, definition).fold)
            log.append(first)
            log.finish()
        connection.execute("PRAGMA journal_mode = WAL")
    finally:
        store.close()


def _put(unfinished: Path, path: Path) -> None:
    try:
        if path.exists() and path.stat().st_size == 0:
            unfinished.replace(path)
        else:
            path.hardlink_to(unfinished)
    except FileExistsError:
        return
    except OSError:
        # A file system without hard links: the check and the renaming are two steps there.
        if not path.exists():
            unfinished.rename(path)
    flush_to_disk(path.absolute().parent)
