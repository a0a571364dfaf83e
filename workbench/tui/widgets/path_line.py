"""A field for a path: tab completes it, the arrows go through what lies in its folder."""

from __future__ import annotations

import os
from contextlib import suppress
from pathlib import Path
from typing import ClassVar, Final

from textual.binding import Binding, BindingType

from workbench.tui.widgets.line import Line

#: Of a folder with more entries no more are looked at.
_MOST: Final = 2_000


class PathLine(Line):
    """A field of one line that holds a path."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("tab", "complete", "complete", show=False),
        Binding("down", "browse(1)", "next file", show=False),
        Binding("up", "browse(-1)", "file before", show=False),
    ]

    def __init__(self, value: str = "", *, placeholder: str = "", id: str | None = None) -> None:  # noqa: A002
        super().__init__(value, placeholder=placeholder, id=id)
        #: What the arrows go through the folder with, and what they put into the field.
        self._begun, self._put = "", ""

    def action_complete(self) -> None:
        """Write as much of the path as is certain; go to the next field where nothing more is."""
        common = os.path.commonprefix(beginning_with(self.value))  # noqa: RUF071 - letters are meant
        if len(common) > len(self.value):
            self._write(common)
        else:
            self.screen.focus_next()

    def action_browse(self, step: int) -> None:
        """Put the next file or folder that begins as what was typed into the field, or the one before."""
        if self.value != self._put or self.value.endswith(os.sep):
            self._begun = self.value
        paths = beginning_with(self._begun)
        if not paths:
            return
        at = paths.index(self.value) + step if self.value in paths else (0 if step > 0 else -1)
        self._put = paths[at % len(paths)]
        self._write(self._put)

    def _write(self, path: str) -> None:
        self.value = path
        self.cursor_position = len(path)


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
