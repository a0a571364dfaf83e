"""A field that tab completes, as far as what may stand in it is certain."""

from __future__ import annotations

from abc import abstractmethod
from typing import ClassVar

from textual.binding import Binding, BindingType

from workbench.tui.widgets.line import Line


class CompletedLine(Line):
    """A field of one line for what can be known: paths, names."""

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
