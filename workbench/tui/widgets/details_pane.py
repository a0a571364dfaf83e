"""The pane with everything that is known of the claim at the cursor; drawn line by line, so that it never lays out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from rich.segment import Segment
from textual.content import Content
from textual.geometry import Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip

if TYPE_CHECKING:
    from workbench.tui.details import ClaimDetails


class DetailsPane(ScrollView, can_focus=True):
    """Shows one claim at a time; it scrolls where that is long, and its words can be selected."""

    HELP = "What is known of the claim at the cursor."

    class Wanted(Message):
        """The pane came into sight and has nothing to show yet."""

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self._details: ClaimDetails | None = None
        self._lines: list[Content] = []
        self._strips: dict[int, Strip] = {}
        self.visible = False  # There is nothing to show before the first picture, which is not to draw it.

    @property
    def allow_select(self) -> bool:
        """Words can be selected with the mouse."""
        return True

    @property
    def details(self) -> ClaimDetails | None:
        """What is shown."""
        return self._details

    def show(self, details: ClaimDetails | None) -> None:
        """Show a claim's details, from its top; or nothing."""
        self._details = details
        self._lay_out()
        self.scroll_to(y=0, animate=False)

    def on_show(self) -> None:
        """Ask for what is to be shown."""
        self.post_message(self.Wanted())

    def on_resize(self) -> None:
        """Break the lines anew."""
        self._lay_out()

    def notify_style_update(self) -> None:
        """Forget what was drawn in another theme."""
        super().notify_style_update()
        self._strips.clear()

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected words."""
        return selection.extract("\n".join(line.plain for line in self._lines)), "\n"

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw the selection."""
        self._strips.clear()
        self.refresh()

    def render_line(self, y: int) -> Strip:
        """The line at `y` of the widget."""
        number = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        number = min(number, len(self._lines))
        strip = self._strips.get(number)
        if strip is None:
            strip = self._strips[number] = self._strip(number, width)
        return strip

    def _strip(self, number: int, width: int) -> Strip:
        if number >= len(self._lines):
            return Strip.blank(width, self.rich_style)
        line = self._lines[number]
        selection = self.text_selection
        if selection is not None and (span := selection.get_span(number)) is not None:
            start, end = span
            end = len(line.plain) if end == -1 else end
            line = line.stylize(self.screen.get_visual_style("screen--selection"), start, end)
        pieces = line.render(self.visual_style, "", self.app.stylesheet.parse_style)
        segments = [Segment(text, style.rich_style) for text, style in pieces]
        return Strip(segments).adjust_cell_length(width, self.rich_style).apply_offsets(0, number)

    def _lay_out(self) -> None:
        width, height = self.scrollable_content_region.size
        before = len(self._lines)
        self._strips.clear()
        self._lines = self._broken(self._details, width) if self._details and width else []
        # A height that stays the same spares the screen a layout at every move of the cursor.
        self.virtual_size = Size(0, max(len(self._lines), height))
        self.refresh_lines(0, max(before, len(self._lines)) + 1)

    @staticmethod
    def _broken(details: ClaimDetails, width: int) -> list[Content]:
        from workbench.tui.details import laid_out

        return list(laid_out(details, width))
