"""A field for names with commas between them: tab completes the one that is typed."""

from __future__ import annotations

import os
from collections.abc import Sequence

from workbench.tui.widgets.completed_line import CompletedLine


class NamesLine(CompletedLine):
    """A field of one line that holds some of the names that are known."""

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
