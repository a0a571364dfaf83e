"""Which files of a folder are articles, and what is passed over and why."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from workbench.articles.formats import shown_by, suffixes
from workbench.articles.signature import Signature
from workbench.translatable import N_

#: A file larger than this has no article's signature looked for in it, in bytes.
_LARGEST_LOOKED_AT = 64 * 2**20

_OTHER = N_("no kind of article that is known")


@dataclass(frozen=True, slots=True)
class FolderEntry:
    """A file in a folder; `passed_over` says in a few words why it is not read, and is empty where it is."""

    path: Path
    passed_over: str = ""


def entries(folder: Path) -> Iterator[FolderEntry]:
    """The files in `folder` and the folders in it, in order of their paths.

    A file is read whose name ends as that of a kind that is read, or whose content shows such a kind under another
    name; files and folders that are hidden, or a program's own (`~$lock.docx`), and links out of the folder are passed
    over.
    """
    for path in sorted(folder.rglob("*")):
        if path.is_dir():
            continue
        if any(part[0] in ".~" for part in path.relative_to(folder).parts):
            yield FolderEntry(path, N_("hidden"))
        elif path.is_symlink() and not path.resolve().is_relative_to(folder.resolve()):
            yield FolderEntry(path, N_("a link out of the folder"))
        elif not path.is_file():
            yield FolderEntry(path, N_("not a file"))
        elif path.suffix.lower() in suffixes():
            yield FolderEntry(path)
        else:
            yield FolderEntry(path, _reason(path))


def _reason(path: Path) -> str:
    """Why the file at `path` is passed over, by its content; empty where that shows a kind that is read."""
    try:
        with path.open("rb") as file:
            data = file.read(_LARGEST_LOOKED_AT)
    except OSError:
        return N_("it can't be opened")
    form = shown_by(Signature(data, path.name))
    if form is None:
        return _OTHER
    return "" if form.reader else form.name
