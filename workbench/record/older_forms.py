"""Records of an older form that are only read: nothing is written to them, a private copy is brought up to date."""

from __future__ import annotations

import sqlite3
import weakref
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory

from workbench.record.audit.findings import Finding
from workbench.record.create_record import is_older, take_steps
from workbench.record.errors import CorruptRecord
from workbench.record.schema import VERSION
from workbench.record.store import Store, connect, errors_named, reading_uri

_PREFIX = "workbench-older-"


@dataclass(frozen=True, slots=True)
class Today:
    """A record in today's form: the address at which SQLite reads it, and what is worth knowing or wrong with it."""

    uri: str
    remarks: tuple[str, ...] = ()
    findings: tuple[Finding, ...] = ()


@contextmanager
def as_of_today(path: Path, uri: str) -> Iterator[Today]:
    """The record at `path`, or a private copy that was brought up to date where it is of an older form.

    `uri` is the address at which SQLite reads the record. Where it can't be brought up to date there is a fatal
    finding, and the record itself. Raises DeskError where it can't be read.
    """
    with errors_named(path), closing(sqlite3.connect(uri, uri=True)) as connection:
        (form,) = connection.execute("PRAGMA user_version").fetchone()
    if not 1 <= form < VERSION:
        yield Today(uri)
        return
    with TemporaryDirectory(prefix=_PREFIX) as folder:
        yield _today(path, uri, Path(folder) / path.name)


def copy_up_to_date(path: Path, target: Path, *, uri: str | None = None) -> int | None:
    """Write the record at `path` to the new file `target` in today's form; gives the form that it had, if an older.

    The record itself stays as it is; it is read at the address `uri`. Raises CorruptRecord where it is not of the form
    that it says.
    """
    with errors_named(path), closing(sqlite3.connect(uri or reading_uri(path), uri=True)) as connection:
        connection.execute("VACUUM INTO ?", (str(target),))
    # What is wrong is told of the record, not of the copy.
    with closing(Store(path, connect(target, read_only=False), read_only=False)) as store:
        return take_steps(store) if is_older(store) else None


def private_copy(store: Store) -> Store:
    """A copy of the record, brought up to date, to be read in its place; it is gone when it is no longer used."""
    folder = TemporaryDirectory(prefix=_PREFIX)
    copy = Path(folder.name) / store.path.name
    store.close()
    copy_up_to_date(store.path, copy)
    private = Store(store.path, connect(copy, read_only=True), read_only=True)
    weakref.finalize(private, folder.cleanup)
    return private


def _today(path: Path, uri: str, copy: Path) -> Today:
    try:
        form = copy_up_to_date(path, copy, uri=uri)
    except CorruptRecord as error:
        return Today(uri, findings=(Finding(None, str(error), fatal=True),))
    remark = (
        f"an older workbench wrote the record (form {form}): a copy of it was brought up to date and audited, its views"
        " were made anew, and nothing was written to it"
    )
    return Today(reading_uri(copy), (remark,))
