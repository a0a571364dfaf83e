"""Fields of forms: one line, several lines, a choice. Control characters that are pasted become visible ones."""

from __future__ import annotations

from collections.abc import Iterable
from enum import StrEnum
from typing import TypeVar

from rich.text import Text
from textual import events
from textual.app import ComposeResult
from textual.containers import Horizontal
from textual.content import Content
from textual.message import Message
from textual.widget import Widget
from textual.widgets import Checkbox, Label, OptionList, Select, TextArea
from textual.widgets.option_list import Option

from workbench.display import visible
from workbench.reports.terms import term
from workbench.tui.widgets.line import Field, Line
from workbench.ui_language import say

__all__ = ["Choice", "Line", "Lines", "Options", "Row", "Tick", "Wrapped"]

_Word = TypeVar("_Word", bound=StrEnum)


class Lines(Field, TextArea):
    """A field of several lines; Tab leaves it."""

    def __init__(self, value: str = "", *, placeholder: str = "", id: str | None = None) -> None:  # noqa: A002
        super().__init__(
            visible(value),
            soft_wrap=True,
            tab_behavior="focus",
            compact=True,
            highlight_cursor_line=False,
            placeholder=placeholder,
            id=id,
        )

    def get_line(self, line_index: int) -> Text:
        """A line as it may be drawn; each character keeps its place."""
        return Text(visible(self.document.get_line(line_index)), end="", no_wrap=True)

    @property
    def words(self) -> str:
        """What was written, made visible, without white space around it."""
        return visible(self.text).strip()


class Wrapped(Lines):
    """A field of one line that goes on below its end: enter is the form's, and what is pasted stays on one line."""

    def on_key(self, event: events.Key) -> None:
        """Give enter to the form."""
        if event.key == "enter":
            event.stop()
            event.prevent_default()
            self.post_message(self.Submitted())

    class Submitted(Message):
        """Enter was pressed."""

    @property
    def value(self) -> str:
        """What was written, on one line."""
        return " ".join(line.strip() for line in self.words.split("\n"))


class Choice(Field, Select[str]):
    """A choice of one word, or of none, which `none` names."""

    def __init__(
        self,
        words: Iterable[str],
        value: str | None = None,
        *,
        none: str = "–",
        id: str | None = None,  # noqa: A002
    ) -> None:
        super().__init__(
            [(say(term(word)), str(word)) for word in words],
            prompt=none,
            value=Select.NULL if value is None else str(value),
            compact=True,
            id=id,
        )

    def word(self, kind: type[_Word]) -> _Word | None:
        """The chosen word as one of `kind`; None where none is chosen."""
        return kind(self.value) if isinstance(self.value, str) else None


class Options(Field, OptionList):
    """A list to choose from."""

    def __init__(self, *options: Option, id: str | None = None) -> None:  # noqa: A002
        super().__init__(*options, id=id, compact=True, markup=False)


class Tick(Field, Checkbox):
    """A box to tick; an empty one looks empty without colour, too."""

    def __init__(self, label: str, value: bool = False, *, id: str | None = None) -> None:  # noqa: A002
        super().__init__(label, value, id=id, compact=True)

    def render(self) -> Content:
        """The box and its label."""
        self.BUTTON_INNER = "X" if self.value else " "
        return super().render()


class Row(Horizontal):
    """A field with its label before it."""

    def __init__(self, label: str, field: Widget) -> None:
        super().__init__(classes="row")
        self._label, self._field = label, field

    def compose(self) -> ComposeResult:
        """Label and field."""
        yield Label(self._label, markup=False)
        yield self._field
