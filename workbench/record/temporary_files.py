"""Files that are made beside their place and put there whole: a record, a copy of one, a backup.

Such a file is called `.NAME.PID.new` while it is made, and is its owner's alone. A process that is killed leaves it;
the next one that makes a file for the same place takes it away.
"""

from __future__ import annotations

import datetime as dt
import errno
import os
import re
import shutil
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from itertools import chain, count
from pathlib import Path

#: SQLite's own files beside a database.
BESIDE = ("-wal", "-shm", "-journal")

#: What a file system says that has no hard links, or none to such a file or more of them.
_NO_LINKS = (errno.EPERM, errno.ENOTSUP, errno.EOPNOTSUPP, errno.ENOSYS, errno.EMLINK, errno.EXDEV, errno.EACCES)

#: A file that nobody wrote to for so many seconds is no longer being made.
_ABANDONED = 600


@contextmanager
def unfinished(path: Path) -> Iterator[Path]:
    """A new, empty file beside `path`, to become it: mode 0600, and gone when the block is left, however it is left.

    Raises OSError where the folder can't be written.
    """
    new = path.with_name(f".{path.name}.{os.getpid()}.new")
    os.close(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
    try:
        _sweep(path, now=new.stat().st_mtime)
        yield new
    finally:
        _remove(new)


def _sweep(path: Path, now: float) -> None:
    """Take away what killed processes left half-made for the place `path`; `now` as the file system tells time."""
    pattern = re.compile(rf"\.{re.escape(path.name)}\.(\d+)\.new")
    with suppress(OSError):
        for file in list(path.absolute().parent.iterdir()):
            made = pattern.fullmatch(file.name)
            if made and not _alive(int(made[1])) and now - file.stat().st_mtime > _ABANDONED:
                _remove(file)


def replaced_name(path: Path, now: dt.datetime) -> Path:
    """A name that is free beside `path` for what stands there until another takes its place at the time `now`."""
    name = path.with_name(f"{path.name}.replaced.{now:%Y%m%dT%H%M%SZ}")
    numbered = (name.with_name(f"{name.name}-{number}") for number in count(2))
    return next(free for free in chain([name], numbered) if not free.exists())


def records_set_aside(path: Path) -> list[Path]:
    """The records that stood at `path` before and lie beside it under the names of `replaced_name`, the oldest first.

    Their checkpoints, and what SQLite left beside them, are no records.
    """
    beside = (file for file in path.absolute().parent.glob("*") if file.name.startswith(f"{path.name}.replaced."))
    return sorted(file for file in beside if not file.name.endswith((".checkpoints", *BESIDE)))


def keep_by_another_name(file: Path, name: Path) -> None:
    """Give `file` a second name, so that it is still there when another takes its place. Raises OSError.

    Where the file system has no such links, `name` becomes a copy, written to the disk before it has that name.
    """
    try:
        name.hardlink_to(file)
    except OSError as error:
        if error.errno not in _NO_LINKS:
            raise
        with unfinished(name) as new:
            shutil.copy2(file, new)
            with new.open("rb") as copy:
                os.fsync(copy.fileno())
            new.rename(name)


def _remove(file: Path) -> None:
    for part in (file, *(file.with_name(file.name + ending) for ending in BESIDE)):
        part.unlink(missing_ok=True)


def _alive(process: int) -> bool:
    """Whether a process of this machine has that number; one of another user has."""
    try:
        os.kill(process, 0)
    except ProcessLookupError:
        return False
    except (PermissionError, OverflowError):
        return True
    return True
