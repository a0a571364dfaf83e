"""The line that says which claims are shown, and in which one searches."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from textual import events, on
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.message import Message
from textual.widgets import Input, Static

from workbench.display import fitting_parts
from workbench.tui.style_sheets import read_opened
from workbench.ui_language import say

if TYPE_CHECKING:
    from workbench.tui.widgets.line import Line


class FilterBar(Horizontal):
    """Hidden while all claims are shown and nobody searches."""

    class Searched(Message):
        """The words to search for changed."""

        def __init__(self, words: str) -> None:
            super().__init__()
            self.words = words

    class Left(Message):
        """The search field was left; with `cleared` the search is to be given up."""

        def __init__(self, *, cleared: bool) -> None:
            super().__init__()
            self.cleared = cleared

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._chosen = self._begin = self._fitting = ""
        self._prepared = False

    @cached_property
    def _field(self) -> Line:
        from workbench.tui.widgets.line import Line  # Like the field itself, not before the first picture.

        return Line(id="search", placeholder=say("words of the claim, its value, sources or notes"))

    def compose(self) -> ComposeResult:
        """What is shown; the field comes later."""
        yield Static(id="chosen", markup=False)

    def prepare(self) -> None:
        """Put the field and its slash there, which the first picture does without."""
        if not self._prepared:
            self._prepared = True
            self.mount(Static("/", id="slash"), self._field, before="#chosen")

    def open(self) -> None:
        """Let the user type."""
        read_opened(self.app)
        self.prepare()
        self.add_class("-open", "-shown")
        self._fit()
        self._field.focus()

    def close(self) -> None:
        """Leave the field; the line stays while something is hidden."""
        self.remove_class("-open")
        self._fit()

    def show(self, chosen: str, words: str, begin: str = "") -> None:
        """Say what is shown: `5 of 36 · open · “dollars”`, and the words searched for; nothing: everything is.

        `begin` is said in its place while nobody searches.
        """
        if (self._field.value if self._prepared else "").strip() != words.strip():
            with self.prevent(Input.Changed):
                self._field.value = words
        self._chosen, self._begin = chosen, begin
        self._fit()
        self.set_class(bool(chosen or begin) or self.has_class("-open"), "-shown")

    def on_resize(self) -> None:
        """What is shown keeps its first and last part where there is less room."""
        self._fit()

    def _fit(self) -> None:
        room = self.screen.size.width - 2
        searching = self.has_class("-open")
        fitting = fitting_parts(self._chosen or ("" if searching else self._begin), room // 2 if searching else room)
        if fitting != self._fitting:  # An update has the whole screen laid out anew.
            self._fitting = fitting
            self.query_one("#chosen", Static).update(fitting)

    @on(Input.Changed)
    def _changed(self, message: Input.Changed) -> None:
        message.stop()
        self.post_message(self.Searched(message.value))

    @on(Input.Submitted)
    def _submitted(self, message: Input.Submitted) -> None:
        message.stop()
        self.post_message(self.Left(cleared=False))

    def on_key(self, event: events.Key) -> None:
        """Escape gives the search up, down goes on to the list."""
        if event.key in ("escape", "down") and self.has_class("-open"):
            event.stop()
            event.prevent_default()
            self.post_message(self.Left(cleared=event.key == "escape"))
