"""The line at the bottom: the keys at hand, the ones that can't be used now in a fainter tone."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec import Struct
from textual import events
from textual.content import Content
from textual.message import Message
from textual.widget import Widget

from workbench.display import cells


class Hint(Struct, frozen=True):
    """One act in the key bar; without an id what the pane's own keys do, which is not clicked."""

    act_id: str
    key: str
    title: str
    available: bool


class KeyBar(Widget):
    """As many keys as the width holds, the most needed first; the last one, help, is always there. Clicks work."""

    ALLOW_SELECT = False

    class Clicked(Message):
        """A key of the bar was clicked."""

        def __init__(self, act_id: str) -> None:
            super().__init__()
            self.act_id = act_id

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._hints: tuple[Hint, ...] = ()

    def show(self, hints: Sequence[Hint]) -> None:
        """Show these hints; the last one is never left out."""
        if tuple(hints) != self._hints:
            self._hints = tuple(hints)
            self.refresh()

    def render(self) -> Content:
        """The line."""
        parts: list[tuple[str, str]] = []
        for hint in self._fitting():
            key_style = "bold $footer-key-foreground" if hint.available else "dim"
            parts += [(f" {hint.key}", key_style), (f" {hint.title} ", "" if hint.available else "dim")]
        return Content.assemble(*parts)

    def on_click(self, event: events.Click) -> None:
        """Do the act under the pointer."""
        column = 0
        for hint in self._fitting():
            column += _width(hint)
            if event.x < column:
                if hint.act_id:
                    self.post_message(self.Clicked(hint.act_id))
                return

    def _fitting(self) -> list[Hint]:
        if not self._hints:
            return []
        *hints, last = self._hints
        room = self.content_size.width - _width(last)
        fitting: list[Hint] = []
        for hint in hints:
            room -= _width(hint)
            if room < 0:
                break
            fitting.append(hint)
        return [*fitting, last]


def _width(hint: Hint) -> int:
    return cells(hint.key) + cells(hint.title) + 3
