"""Choosing words of the article with the keyboard: the article stays in sight, a line tells the keys."""

from __future__ import annotations

from collections.abc import Callable
from typing import ClassVar

from textual.app import ComposeResult
from textual.binding import Binding, BindingType
from textual.screen import ModalScreen
from textual.widgets import Static

from workbench.display import fitting_parts
from workbench.tui.spans import Stretch, end_moved, slid, start_moved
from workbench.tui.style_sheets import OPENED
from workbench.ui_language import say

Show = Callable[[Stretch | None], None]


class SelectSpan(ModalScreen[Stretch | None]):
    """Moves the ends of a span by words; gives the span, or None where it was left."""

    BINDINGS: ClassVar[list[BindingType]] = [
        Binding("right,l,right_square_bracket", "end(1)", "longer"),
        Binding("left,h,left_square_bracket", "end(-1)", "shorter"),
        Binding("shift+left,H,left_curly_bracket", "start(-1)", "from earlier"),
        Binding("shift+right,L,right_curly_bracket", "start(1)", "from later"),
        Binding("tab,w", "slide(1)", "next word"),
        Binding("shift+tab,b", "slide(-1)", "word before"),
        Binding("down,j", "slide(8)", "further"),
        Binding("up,k", "slide(-8)", "back"),
        Binding("enter", "take", "take"),
        Binding("escape", "leave", "leave"),
    ]
    CSS_PATH = OPENED

    def __init__(self, text: str, span: Stretch, show: Show, *, within: Stretch | None, what: str) -> None:
        """`show` draws the span in the article; `within` is what the span may not leave."""
        super().__init__()
        self._text, self.span, self._show, self._within, self._what = text, span, show, within, what

    def compose(self) -> ComposeResult:
        """The line with the keys."""
        keys = say("{what}: ←→ end · ⇧←→ start · enter takes · tab ↑↓ elsewhere · esc leaves", what=self._what)
        yield Static(fitting_parts(keys, self.app.size.width - 2), id="select-keys", markup=False)

    def on_mount(self) -> None:
        """Draw the span."""
        self._show(self.span)

    def on_unmount(self) -> None:
        """Draw no selection any more."""
        self._show(None)

    def action_end(self, words: int) -> None:
        """Move the end."""
        self._set(end_moved(self._text, self.span, words))

    def action_start(self, words: int) -> None:
        """Move the start."""
        self._set(start_moved(self._text, self.span, words))

    def action_slide(self, words: int) -> None:
        """Go to another word, in another paragraph if need be; the span is that word then."""
        self._set(slid(self._text, self.span, words))

    def action_take(self) -> None:
        """Give the span."""
        self.dismiss(self.span)

    def action_leave(self) -> None:
        """Give nothing."""
        self.dismiss(None)

    def _set(self, span: Stretch) -> None:
        if self._within and not (self._within[0] <= span[0] and span[1] <= self._within[1]):
            return
        self.span = span
        self._show(span)
