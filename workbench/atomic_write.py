"""Files put in place whole or not at all, under names that a title can't break out of."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import sys
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from workbench.errors import WorkbenchError, system_reason
from workbench.translatable import N_

#: The longest stem of a file name, in characters; every file system takes it with a suffix added.
LONGEST_STEM = 80


class WriteError(WorkbenchError):
    """A file that was not written; what stood in its place before still does."""


class FileThereError(WriteError):
    """A file that was not written because its name is taken and nobody asked to overwrite."""

    def __init__(self, path: Path) -> None:
        super().__init__(N_("{path}: there is such a file already; nothing was written"), path=path)


@contextmanager
def placed(path: Path, *, overwrite: bool = False, private: bool = False) -> Iterator[IO[bytes]]:
    """A stream, also to be read, whose bytes become the file `path` when the block ends well, and vanish otherwise.

    The bytes go to a temporary file in the same folder, are flushed to the disk and then given their name in one step,
    so that a reader sees the old file or the new one, never a part. A `private` one is its owner's alone. Raises
    FileThereError where the name is taken and `overwrite` is false, WriteError where the folder can't be written.

    A process that is killed meanwhile leaves its temporary file, a whole report perhaps. The next one that writes to
    the folder takes it away.
    """
    temporary = path.with_name(f".{path.name[:40]}.{secrets.token_hex(6)}.part")
    try:
        if not overwrite and path.exists():
            raise FileThereError(path)
        with temporary.open("x+b") as stream:
            if private:
                temporary.chmod(0o600)
            _hold(stream)
            _sweep(path.parent, os.fstat(stream.fileno()))
            yield stream
            stream.flush()
            os.fsync(stream.fileno())
        if overwrite:
            temporary.replace(path)
        else:
            _take(path, temporary)
    except FileExistsError:
        raise FileThereError(path) from None
    except OSError as error:
        raise WriteError("{path}: it can't be written ({reason})", path=path, reason=system_reason(error)) from error
    finally:
        with contextlib.suppress(OSError):
            temporary.unlink(missing_ok=True)
    _flush_folder(path.parent)


def slug(title: str) -> str:
    """`title` as the stem of a file name: ASCII letters, digits and hyphens, never empty and never a reserved name."""
    plain = unicodedata.normalize("NFKD", title).encode("ascii", "ignore").decode().lower()
    stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-")[:LONGEST_STEM].strip("-")
    return f"article-{stem}".strip("-") if not stem or _RESERVED.fullmatch(stem) else stem


# Names that Windows keeps for devices, whatever their suffix.
_RESERVED = re.compile(r"con|prn|aux|nul|com\d|lpt\d")


#: What a temporary file is called, and how much older than a new one it is before it is taken for one left behind.
_TEMPORARY = re.compile(r"\..{1,40}\.[0-9a-f]{12}\.part")
_YOUNG = 60


def _hold(stream: IO[bytes]) -> None:
    """Lock the temporary file for as long as it is open; the system lets go of it when the process ends."""
    if sys.platform != "win32":
        import fcntl

        with contextlib.suppress(OSError):
            fcntl.flock(stream.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)


def _sweep(folder: Path, ours: os.stat_result) -> None:
    """Take away the temporary files in `folder` that are of the same owner as `ours`, older, and held by nobody."""
    with contextlib.suppress(OSError), os.scandir(folder) as entries:
        for entry in entries:
            if not _TEMPORARY.fullmatch(entry.name) or not entry.is_file(follow_symlinks=False):
                continue
            with contextlib.suppress(OSError):
                status = entry.stat(follow_symlinks=False)
                if status.st_uid == ours.st_uid and status.st_mtime < ours.st_mtime - _YOUNG:
                    _take_away(Path(entry.path))


def _take_away(file: Path) -> None:
    """Remove `file`. Raises OSError where another process has it open."""
    if sys.platform == "win32":
        file.unlink()
        return
    import fcntl

    with file.open("rb") as stream:
        fcntl.flock(stream.fileno(), fcntl.LOCK_EX | fcntl.LOCK_NB)
        file.unlink()


def _take(path: Path, temporary: Path) -> None:
    """Give `temporary` the name `path`; FileExistsError where somebody took it a moment ago."""
    try:
        path.hardlink_to(temporary)
    except FileExistsError:
        raise
    except OSError:
        # A file system without hard links: hold the name first, then put the file under it.
        path.open("xb").close()
        temporary.replace(path)


def _flush_folder(folder: Path) -> None:
    """Write the folder's new entry to the disk, where the system can."""
    with contextlib.suppress(OSError):
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
