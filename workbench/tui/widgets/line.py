"""A field of one line; it stands apart because the search needs it, and no other field of forms."""

from __future__ import annotations

from textual.widgets import Input

from workbench.display import visible_line


class Line(Input):
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
