"""A field of one line; it stands apart because the search needs it, and no other field of forms."""

from __future__ import annotations

from typing import TYPE_CHECKING

from textual.widgets import Input

from workbench.display import visible_line

if TYPE_CHECKING:
    from textual.widget import Widget as _OfWidgets
else:
    _OfWidgets = object  # A second base that is a widget would have a say in what can have the focus.


class Field(_OfWidgets):
    """A field is styled where it stands: what Textual sets while it makes one would style it a first time, in vain."""

    def update_node_styles(self, animate: bool = True) -> None:
        """Apply the style sheet again, once the field has a place."""
        if self.parent is not None:
            super().update_node_styles(animate)


class Line(Field, Input):
    """A field of one line."""

    def __init__(self, value: str = "", *, placeholder: str = "", id: str | None = None) -> None:  # noqa: A002
        super().__init__(visible_line(value), placeholder=placeholder, id=id, compact=True)
        self.select_on_focus = False

    def on_resize(self) -> None:
        """Put the terminal's cursor here, for a field may have the focus before it has a place."""
        if self.has_focus:
            self.app.cursor_position = self.cursor_screen_offset

    def validate_value(self, value: str) -> str:
        """No character of a field may act on the terminal."""
        return visible_line(value)
