"""Files put in place whole or not at all, under names that a title can't break out of."""

from __future__ import annotations

import contextlib
import os
import re
import secrets
import unicodedata
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from workbench.errors import WorkbenchError

#: The longest stem of a file name, in characters; every file system takes it with a suffix added.
LONGEST_STEM = 80


class WriteError(WorkbenchError):
    """A file that was not written; what stood in its place before still does."""


class FileThereError(WriteError):
    """A file that was not written because its name is taken and nobody asked to overwrite."""

    def __init__(self, path: Path) -> None:
        super().__init__(f"{path}: there is such a file already; nothing was written")


@contextmanager
def placed(path: Path, *, overwrite: bool = False) -> Iterator[IO[bytes]]:
    """A stream, also to be read, whose bytes become the file `path` when the block ends well, and vanish otherwise.

    The bytes go to a temporary file in the same folder, are flushed to the disk and then given their name in one step,
    so that a reader sees the old file or the new one, never a part. Raises FileThereError where the name is taken and
    `overwrite` is false, WriteError where the folder can't be written.
    """
    temporary = path.with_name(f".{path.name[:40]}.{secrets.token_hex(6)}.part")
    try:
        if not overwrite and path.exists():
            raise FileThereError(path)
        with temporary.open("x+b") as stream:
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
        raise WriteError(f"{path}: it can't be written ({error.strerror or error})") from error
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
