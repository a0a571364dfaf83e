"""A field for a path: tab completes it, the arrows go through what lies in its folder."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import ClassVar, Final

from textual.binding import Binding, BindingType

from workbench.tui.widgets.completed_line import CompletedLine

#: Of a folder with more entries no more are looked at.
_MOST: Final = 2_000


class PathLine(CompletedLine):
    """A field of one line that holds a path."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("down", "browse(1)", "next file", show=False),
        Binding("up", "browse(-1)", "file before", show=False),
    ]

    def __init__(self, value: str = "", *, placeholder: str = "", id: str | None = None) -> None:  # noqa: A002
        super().__init__(value, placeholder=placeholder, id=id)
        #: What the arrows go through the folder with, and what they put into the field.
        self._begun, self._put = "", ""

    def completed(self) -> str:
        """The path as far as those that begin so agree; as it stands where none does."""
        return os.path.commonprefix(beginning_with(self.value)) or self.value  # noqa: RUF071 - letters are meant

    def action_browse(self, step: int) -> None:
        """Put the next file or folder that begins as what was typed into the field, or the one before."""
        if self.value != self._put or self.value.endswith(os.sep):
            self._begun = self.value
        paths = beginning_with(self._begun)
        if not paths:
            return
        at = paths.index(self.value) + step if self.value in paths else (0 if step > 0 else -1)
        self._put = paths[at % len(paths)]
        self.write(self._put)


def beginning_with(words: str) -> list[str]:
    """The paths that begin so, in order, folders with a slash at their end; hidden ones where a dot was typed."""
    name = words.rpartition(os.sep)[2]
    folder = words[: len(words) - len(name)]
    found: list[str] = []
    with suppress(OSError, RuntimeError), os.scandir(Path(folder or ".").expanduser()) as entries:
        for entry, _ in zip(entries, range(_MOST), strict=False):
            if entry.name.startswith(name) and (name.startswith(".") or not entry.name.startswith(".")):
                found.append(f"{folder}{entry.name}{os.sep if entry.is_dir() else ''}")
    return sorted(found)
