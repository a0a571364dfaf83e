"""Making a record, and making its tables anew from its events."""

from __future__ import annotations

import os
from pathlib import Path

from workbench.record import schema
from workbench.record.errors import CorruptRecord, DeskError
from workbench.record.events import Entry
from workbench.record.log import Appending
from workbench.record.store import Store, connect, errors_named, flush_to_disk, open_store


def create_record(path: Path, first: Entry) -> None:
    """Make a record at `path` with `first` as its first event, unless another process was quicker.

    It is made beside its place and put there whole. Raises DeskError where the folder can't be written.
    """
    if path.with_name(path.name + "-wal").exists() and not path.exists():
        raise DeskError(f"{path}-wal is left of a record that is gone; put the record back, or move that file away")
    unfinished = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        unfinished.touch(exist_ok=False)
    except OSError as error:
        raise DeskError(f"no record can be made at {path}: {error.strerror}") from None
    try:
        with errors_named(path):
            _fill(unfinished, first)
        _put(unfinished, path)
    finally:
        for leftover in (unfinished, *(unfinished.with_name(unfinished.name + end) for end in ("-wal", "-shm"))):
            leftover.unlink(missing_ok=True)


def refuse_altered(store: Store) -> None:
    """Raise CorruptRecord where tables, views or guards are not as they should be: who changed them is not followed."""
    with errors_named(store.path):
        wrong = schema.missing_parts(store.connection)
        wrong += [name for _, name in schema.foreign_parts(store.connection)]
    if wrong:
        raise CorruptRecord(f"{store.path}: {wrong[0]!r} is not as the workbench made it; `workbench audit` tells more")


def make_tables_anew(path: Path) -> None:
    """Throw tables, views and guards away and make them again from the events, which must have been audited before.

    Raises DeskError where the record can't be written.
    """
    from workbench.record.fold import refold

    store = open_store(path)
    try:
        with store.writing() as connection:
            guards = connection.execute("SELECT type, name FROM sqlite_master WHERE type = 'trigger'").fetchall()
            for kind, name in dict.fromkeys([*guards, *schema.foreign_parts(connection)]):
                connection.execute(f'DROP {kind} "{name.replace(chr(34), chr(34) * 2)}"')
            connection.execute("DROP TABLE IF EXISTS writing")
            refold(connection)
            schema.run_script(connection, schema.GUARDS + schema.WRITING + schema.folded_guards())
    finally:
        store.close()


def _fill(path: Path, first: Entry) -> None:
    connection = connect(path, read_only=False)
    store = Store(path, connection, read_only=False)
    try:
        with store.writing():
            schema.create(connection)
        with store.writing():
            log = Appending(connection)
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
