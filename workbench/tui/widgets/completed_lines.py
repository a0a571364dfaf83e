"""Fields of one line that tab completes as far as what may stand in them is certain: paths, and names with commas."""

from __future__ import annotations

import asyncio
import os
from abc import abstractmethod
from collections.abc import Iterable, Sequence
from contextlib import suppress
from pathlib import Path
from typing import ClassVar, Final

from textual.binding import Binding, BindingType

from workbench.tui import file_lookup
from workbench.tui.widgets.line import Line

#: Of a folder with more entries no more are looked at.
_MOST: Final = 2_000
#: Seconds that a folder has to answer; keys typed right behind tab or an arrow wait as long, so that none goes astray.
PATIENCE: Final = 0.3


class CompletedLine(Line):
    """A field of one line for what can be known."""

    BINDINGS: ClassVar[list[BindingType]] = [Binding("tab", "complete", "complete", show=False)]

    @abstractmethod
    async def completed(self) -> str:
        """What stands in the field, and as much behind it as is certain."""

    async def action_complete(self) -> None:
        """Write as much as is certain; go to the next field where nothing more is."""
        before = self.value
        words = await self.completed()
        if not self.has_focus or self.value != before:
            return
        if words == before:
            self.screen.focus_next()
        else:
            self.write(words)

    def write(self, words: str) -> None:
        """Put `words` into the field, the cursor behind them."""
        self.value = words
        self.cursor_position = len(words)


class PathLine(CompletedLine):
    """A field for a path; the arrows go through what lies in its folder."""

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


class NamesLine(CompletedLine):
    """A field for some of the names that are known, with commas between them."""

    def __init__(
        self,
        value: str = "",
        *,
        known: Sequence[str],
        placeholder: str = "",
        id: str | None = None,  # noqa: A002
    ) -> None:
        super().__init__(value, placeholder=placeholder, id=id)
        self._known = known

    async def completed(self) -> str:
        """The names with the last one as far as those that are known agree."""
        return complete(self.value, self._known)


def names_in(words: str) -> list[str]:
    """The names that stand in a field, each once."""
    return list(dict.fromkeys(filter(None, (name.strip() for name in words.split(",")))))


def complete(words: str, known: Sequence[str]) -> str:
    """`words` with the last name written as far as those that are known and not there yet agree."""
    before, comma, typed = words.rpartition(",")
    begun, there = typed.strip(), names_in(before)
    fitting = [name for name in known if name.casefold().startswith(begun.casefold()) and name not in there]
    common = os.path.commonprefix(fitting)  # noqa: RUF071 - letters are meant
    return f"{before}{comma}{' ' if comma else ''}{common}" if common else words
