"""How a record comes into being, and how an older one is brought up to date."""

from __future__ import annotations

import datetime as dt
import os
from pathlib import Path

from workbench.desk import tables
from workbench.record import schema
from workbench.record.errors import CorruptRecord, DeskError
from workbench.record.events import Entry, MalformedEventError
from workbench.record.log import Appending
from workbench.record.store import Store, connect, errors_named, flush_to_disk, open_store


def found(path: Path, first: Entry) -> None:
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


def bring_up_to_date(store: Store, now: dt.datetime) -> Path | None:
    """Take the steps that an older record lacks, all or none, and give the path of the backup made before.

    Raises CorruptRecord where its guards are not as they should be, or it is not of the form that it says: what is
    wrong in its tables must not be made good on the way, unseen.
    """
    backup = None
    if is_older(store):
        version = _refuse_another_form(store)
        backup = store.path.with_name(f"{store.path.name}.form-{version}.{now:%Y%m%dT%H%M%SZ}.backup")
        store.rows("VACUUM INTO ?", (str(backup),))
        take_steps(store)
    with errors_named(store.path):
        wrong = schema.missing_parts(store.connection)
        wrong += [name for _, name in schema.foreign_parts(store.connection)]
        if wrong:
            raise CorruptRecord(
                f"{store.path}: {wrong[0]!r} is not as the workbench made it; `workbench audit` tells more"
            )
    return backup


def is_older(store: Store) -> bool:
    """Whether an older workbench wrote the record."""
    return _form(store) < schema.VERSION


def take_steps(store: Store) -> int:
    """Take the steps that the record lacks, all or none, and give the form that it had.

    Raises CorruptRecord where it is not of that form, or its events can't be folded into tables.
    """
    form = _refuse_another_form(store)
    try:
        with store.writing():
            schema.migrations().apply(store.database)
    except MalformedEventError as error:
        raise CorruptRecord(f"{store.path} can't be brought up to date: {error}") from error
    return form


def make_tables_anew(path: Path) -> None:
    """Throw tables, views and guards away and make them again from the events, which must have been audited before.

    Raises DeskError where the record can't be written.
    """
    from workbench.record.fold import refold

    store = open_store(path)
    try:
        if is_older(store):
            take_steps(store)
        with store.writing() as connection:
            guards = connection.execute("SELECT type, name FROM sqlite_master WHERE type = 'trigger'").fetchall()
            for kind, name in dict.fromkeys([*guards, *schema.foreign_parts(connection)]):
                connection.execute(f'DROP {kind} "{name.replace(chr(34), chr(34) * 2)}"')
            connection.execute("DROP TABLE IF EXISTS writing")
            refold(connection)
            schema.run_script(connection, schema.GUARDS + schema.WRITING + schema.folded_guards())
            schema.tell_steps(store.database)
    finally:
        store.close()


def _form(store: Store) -> int:
    return int(store.rows("PRAGMA user_version")[0][0])


def _refuse_another_form(store: Store) -> int:
    """The form of the record. Raises CorruptRecord unless it is of the one that it says.

    A record of the first form has no folded tables: there is nothing in it that the events could belie.
    """
    version = _form(store)
    taken = len(schema.migrations().applied(store.database))
    names = {row["name"] for row in store.rows("SELECT name FROM sqlite_master WHERE type IN ('table', 'view')")}
    folded = sorted(names.intersection(tables.NAMES)) if version < schema.WITH_TABLES else []
    if taken != version or folded:
        newer = f"has {folded[0]!r} of a newer one" if folded else f"went through {taken} steps"
        raise CorruptRecord(f"{store.path} says that its form is {version}, but {newer}; restore a backup")
    return version


def _fill(path: Path, first: Entry) -> None:
    connection = connect(path, read_only=False)
    store = Store(path, connection, read_only=False)
    try:
        take_steps(store)
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
