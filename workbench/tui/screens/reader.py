"""Something to read, with nothing to answer: a history, a list of warnings."""

from __future__ import annotations

from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.containers import VerticalScroll
from textual.content import Content
from textual.widgets import Static

from workbench.tui.line_terminal import LineTerminal
from workbench.tui.screens.dialog import Dialog
from workbench.ui_language import say


class Reader(Dialog[None]):
    """Shows content that scrolls."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("q,enter", "leave", "close", show=False),
        Binding("j,down", "scroll(1)", show=False),
        Binding("k,up", "scroll(-1)", show=False),
    ]
    AUTO_FOCUS = "#words"

    def __init__(self, title: str, words: Content) -> None:
        super().__init__(title, say("esc closes"))
        self._words = words

    def body(self) -> ComposeResult:
        """The words."""
        with VerticalScroll(id="words"):
            yield Static(self._words, markup=False)

    async def in_lines(self, terminal: LineTerminal) -> None:
        """The words are told; nothing is asked."""
        terminal.tell(f"{self.opening}\n{self._words.plain}")

    def action_scroll(self, lines: int) -> None:
        """Scroll by some lines."""
        self.query_one("#words", VerticalScroll).scroll_relative(y=lines, animate=False)
