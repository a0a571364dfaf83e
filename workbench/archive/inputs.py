"""Which articles are meant, in one certain order: files, folders, patterns, lists, and members of ZIP and tar files."""

from __future__ import annotations

import glob
import os
import tarfile
import zipfile
from collections.abc import Callable, Iterable, Iterator
from functools import partial
from pathlib import Path
from typing import IO

from msgspec import Struct

from workbench.articles.reader import LARGEST_FILE
from workbench.errors import PhraseError, WorkbenchError, system_reason
from workbench.translatable import Phrase, told_by

#: What a name ends with where its members are read instead of the file itself.
ZIP_SUFFIXES = (".zip",)
TAR_SUFFIXES = (".tar", ".tar.gz", ".tgz", ".tar.bz2", ".tar.xz")

#: What is raised for a damaged archive; RuntimeError for one that is encrypted.
_BROKEN = (OSError, zipfile.BadZipFile, tarfile.TarError, EOFError, RuntimeError)


class UnreadableInputError(PhraseError):
    """One article whose bytes can't be had; the message is for its row of errors."""


class Input(Struct, frozen=True):
    """One article: its name, its size in bytes, and how its bytes are had.

    `load` raises UnreadableInputError; it may be called until the next input is asked for. The name of a member is that
    of its file, a slash, and its own.
    """

    name: str
    size: int
    load: Callable[[], bytes]


def named_files(names: Iterable[str], lists: IO[str], suffixes: frozenset[str]) -> list[str]:
    """The files that `names` stand for, each once, sorted by name.

    A folder stands for all files in it whose suffix is one of `suffixes` or an archive's, hidden ones passed over; a
    name with `*`, `?` or `[` that is no file for what it matches; `-` for the lines of `lists`. Raises WorkbenchError
    for a name that stands for nothing.
    """
    found: set[str] = set()
    for name in names:
        if name == "-":
            found.update(line.rstrip("\n") for line in lists if line.strip())
        elif Path(name).is_dir():
            found.update(_in_folder(Path(name), suffixes))
        elif Path(name).exists():
            found.add(name)
        elif not glob.has_magic(name):
            raise WorkbenchError("{name}: there is no such file", name=name)
        else:
            matches = glob.iglob(name, recursive=True)  # noqa: PTH207 - a pattern as the shell would take it
            found.update(match for match in matches if Path(match).is_file())
    if not found:
        raise WorkbenchError("{names}: there is no article in it", names=tuple(names))
    return sorted(found)


def articles(files: Iterable[str]) -> Iterator[Input]:
    """The articles in `files`, in their order; a ZIP or tar file stands for its members, in the order it holds them.

    What can't be opened comes as an input whose `load` says why: nothing of one file stops the others.
    """
    for name in files:
        lower = name.lower()
        try:
            if lower.endswith(ZIP_SUFFIXES):
                yield from _of_zip(name)
            elif lower.endswith(TAR_SUFFIXES):
                yield from _of_tar(name)
            else:
                yield Input(name, _size(name), _file(name))
        except _BROKEN as error:
            yield Input(name, 0, _failing(Phrase("the archive can't be read ({error})", error=error)))


def _in_folder(folder: Path, suffixes: frozenset[str]) -> Iterator[str]:
    for path, folders, files in os.walk(folder):
        folders[:] = [one for one in folders if one[0] not in ".~"]
        for file in map(Path(path).joinpath, files):
            known = file.suffix.lower() in suffixes or file.name.lower().endswith(ZIP_SUFFIXES + TAR_SUFFIXES)
            if known and file.name[0] not in ".~":
                yield str(file)


def _size(name: str) -> int:
    try:
        return Path(name).stat().st_size
    except (OSError, ValueError):
        return 0


def _file(name: str) -> Callable[[], bytes]:
    def load() -> bytes:
        try:
            path = Path(name)
            if not path.is_file():
                if not path.exists():
                    raise UnreadableInputError("there is no such file")
                raise UnreadableInputError("this is not a plain file")
            with path.open("rb") as stream:
                return _bounded(stream)
        except (OSError, ValueError) as error:
            reason = system_reason(error) if isinstance(error, OSError) else told_by(error)
            raise UnreadableInputError("it can't be read ({reason})", reason=reason) from error

    return load


def _of_zip(name: str) -> Iterator[Input]:
    with zipfile.ZipFile(name) as archive:
        for member in archive.infolist():
            if not member.is_dir() and _is_copy(member.filename):
                yield Input(f"{name}/{member.filename}", member.file_size, _member(partial(archive.open, member)))


def _of_tar(name: str) -> Iterator[Input]:
    with tarfile.open(name) as archive:
        for member in archive:
            # The list of members that tarfile keeps would grow with the archive.
            archive.members = []  # type: ignore[attr-defined]
            if member.isfile() and _is_copy(member.name):
                yield Input(f"{name}/{member.name}", member.size, _member(partial(archive.extractfile, member)))


def _member(opened: Callable[[], IO[bytes] | None]) -> Callable[[], bytes]:
    def load() -> bytes:
        try:
            stream = opened()
            if stream is None:
                raise UnreadableInputError("this is not a plain file")
            with stream:
                return _bounded(stream)
        except (*_BROKEN, ValueError) as error:
            raise UnreadableInputError("the archive's member can't be read ({error})", error=error) from error

    return load


def _is_copy(name: str) -> bool:
    """Whether a member is not one of the hidden files that packing programs add."""
    return not any(part.startswith((".", "__MACOSX")) for part in name.split("/") if part)


def _bounded(stream: IO[bytes]) -> bytes:
    data = stream.read(LARGEST_FILE + 1)
    if len(data) > LARGEST_FILE:
        raise UnreadableInputError("larger than {size} MiB", size=LARGEST_FILE // 2**20)
    return data


def _failing(reason: Phrase) -> Callable[[], bytes]:
    def load() -> bytes:
        raise UnreadableInputError(reason)

    return load
