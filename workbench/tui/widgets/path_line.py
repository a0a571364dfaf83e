"""A field for a path: tab completes it, the arrows go through what lies in its folder."""

from __future__ import annotations

import asyncio
import os
from collections.abc import Iterable
from contextlib import suppress
from pathlib import Path
from typing import ClassVar, Final

from textual.binding import Binding, BindingType

from workbench.tui import file_lookup
from workbench.tui.widgets.completed_line import CompletedLine

#: Of a folder with more entries no more are looked at.
_MOST: Final = 2_000
#: Seconds that a folder has to answer; keys typed right behind tab or an arrow wait as long, so that none goes astray.
PATIENCE: Final = 0.3


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

        #: Folders that were asked what lies in them and have not answered yet.
        self._asked: dict[str, asyncio.Future[list[str]]] = {}

    async def completed(self) -> str:
        """The path as far as those that begin so agree; as it stands where none does."""
        paths = await self._beginning_with(self.value)
        return os.path.commonprefix(paths) or self.value  # noqa: RUF071 - letters are meant

    async def action_browse(self, step: int) -> None:
        """Put the next file or folder that begins as what was typed into the field, or the one before."""
        before = self.value
        begun = before if before != self._put or before.endswith(os.sep) else self._begun
        paths = await self._beginning_with(begun)
        if not paths or self.value != before:
            return
        at = paths.index(before) + step if before in paths else (0 if step > 0 else -1)
        self._begun, self._put = begun, paths[at % len(paths)]
        self.write(self._put)

    async def _beginning_with(self, words: str) -> list[str]:
        """The paths that begin so; none where the folder is slow, whose answer is taken where it is asked for again."""
        folder = words[: words.rfind(os.sep) + 1]
        asked = self._asked.pop(folder, None) or file_lookup.begun(lambda: entries(folder))
        await asyncio.wait([asked], timeout=PATIENCE)
        if asked.done():
            return beginning_with(words, asked.result())
        self._asked[folder] = asked
        return []


def entries(folder: str) -> list[str]:
    """The paths of what lies in `folder`, in order, folders with a slash at their end."""
    found: list[str] = []
    with suppress(OSError, RuntimeError), os.scandir(Path(folder or ".").expanduser()) as inside:
        for entry, _ in zip(inside, range(_MOST), strict=False):
            found.append(f"{folder}{entry.name}{os.sep if entry.is_dir() else ''}")
    return sorted(found)


def beginning_with(words: str, paths: Iterable[str]) -> list[str]:
    """Those of a folder's paths that begin so; hidden ones where a dot was typed."""
    folder = words[: words.rfind(os.sep) + 1]
    hidden = "" if words.startswith(".", len(folder)) else f"{folder}."
    return [path for path in paths if path.startswith(words) and not (hidden and path.startswith(hidden))]
