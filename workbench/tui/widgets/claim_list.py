"""The list of claims: one line each, drawn when it comes into view, so that it stays flat at any number of claims."""

from __future__ import annotations

from collections.abc import Mapping
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events
from textual.cache import LRUCache
from textual.geometry import Offset, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.strip import Strip
from textual.widgets import Input

from workbench.claims import Kind
from workbench.desk.model import ClaimRow
from workbench.display import cells, cut, fit
from workbench.readings import Sign, reading, words_beside_reading
from workbench.tui.concordance import in_context
from workbench.tui.review import Review
from workbench.tui.status import KIND_GLYPHS, Status, flagging_of, is_open, status_of
from workbench.tui.widgets.article_view import ArticleView, status_style
from workbench.ui_language import say

#: Lines that stay in view above and below the cursor.
_MARGIN = 2
#: From this many columns on, words and value need not share them evenly.
_SPACIOUS = 32
#: The columns of the longest value that is shown whole, and those that it leaves to the words.
_LONGEST, _FEWEST = 28, 8


class ClaimList(ScrollView, can_focus=True, inherit_bindings=False):
    """The claims that a review shows: mark, status, number, kind, words and value, in columns."""

    ALLOW_SELECT = False
    HELP = "The claims of the article in reading order."
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "claims--row",
        "claims--decided",
        "claims--cursor",
        "claims--number",
        "claims--value",
        "claims--mark",
    }

    class Picked(Message):
        """A line was clicked: `place` is its place in the list."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    class Marked(Message):
        """A line was clicked with the control key held: its claim is to be marked."""

        def __init__(self, place: int) -> None:
            super().__init__()
            self.place = place

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self.review: Review | None = None
        self._signs: Mapping[str, Sign] = {}
        self._digits = 2
        self._cursor = 0
        #: Where the claim at the cursor was drawn last, on the screen.
        self._cursor_at: Offset | None = None
        self._strips: LRUCache[int, Strip] = LRUCache(512)
        self._status_styles: dict[Status, Style] = {}

    def show(self, review: Review, signs: Mapping[str, Sign]) -> None:
        """Draw `review` from now on, or draw it anew after its rows or filters changed.

        `signs` are what the dossier says of claims by their ids; where there are some, they have a column.
        """
        self.review, self._signs = review, signs
        self._digits = max(2, review.digits)
        self._cursor = review.cursor
        self._strips.clear()
        self.virtual_size = Size(0, review.shown)
        self.call_after_refresh(self.bring_cursor_into_view)
        self.refresh()

    def moved(self) -> None:
        """The cursor moved: draw the two lines it concerns."""
        if self.review is None:
            return
        for place in (self._cursor, self.review.cursor):
            self.refresh_place(place)
        self._cursor = self.review.cursor
        self.bring_cursor_into_view()

    def refresh_place(self, place: int) -> None:
        """Draw one line anew."""
        self._strips.discard(place)
        self.refresh_line(place)

    def bring_cursor_into_view(self) -> None:
        """Scroll as little as shows the cursor with a line or two around it."""
        height = self.scrollable_content_region.height
        if self.review is None or not height:
            return
        margin = min(_MARGIN, (height - 1) // 2)
        top, cursor = round(self.scroll_target_y), self.review.cursor
        if cursor < top + margin:
            top = cursor - margin
        elif cursor > top + height - 1 - margin:
            top = cursor - height + 1 + margin
        self.scroll_to(y=max(0, top), animate=False)

    def place_terminal_cursor(self) -> None:
        """Put the terminal's own cursor on the claim, where no field or article has it: braille displays follow it."""
        if self._cursor_at is None or not self.screen.is_current:
            return
        if not isinstance(self.screen.focused, (Input, ArticleView)):
            self.app.cursor_position = self._cursor_at

    def on_focus(self) -> None:
        """The terminal's cursor comes back from the article."""
        self.place_terminal_cursor()

    def notify_style_update(self) -> None:
        """Forget what was drawn in another theme."""
        super().notify_style_update()
        self._strips.clear()
        self._status_styles.clear()

    def on_resize(self) -> None:
        """Draw in the new width, and keep the cursor in view."""
        self._strips.clear()
        self.bring_cursor_into_view()

    def on_click(self, event: events.Click) -> None:
        """A click puts the cursor on a claim; with control it marks it."""
        offset = event.get_content_offset(self)
        if offset is None or self.review is None:
            return
        place = offset.y + self.scroll_offset.y
        if self.review.at(place):
            self.post_message(self.Marked(place) if event.ctrl else self.Picked(place))

    def render_line(self, y: int) -> Strip:
        """The line at `y` of the widget."""
        width = self.scrollable_content_region.width
        place = y + self.scroll_offset.y
        row = self.review.at(place) if self.review else None
        if row is None:
            return Strip.blank(width, self.get_component_rich_style("claims--row"))
        if place == self._cursor:
            self._cursor_at = self.content_region.offset + Offset(0, y)
            self.place_terminal_cursor()
        strip = self._strips.get(place)
        if strip is None:
            strip = self._strip(row, width, at_cursor=place == self._cursor)
            self._strips[place] = strip
        return strip

    def _first_cell(self, row: ClaimRow, *, at_cursor: bool) -> str:
        """A mark, the cursor, or that somebody else is at the claim."""
        assert self.review is not None  # noqa: S101 - there is a row
        if row.id in self.review.marked:
            return "•"
        return "▌" if at_cursor else "›" if row.id in self.review.here else " "

    def _dossier_sign(self, row: ClaimRow) -> str:
        """What the dossier says of a claim under check; no column where the article has no dossier."""
        sign = None if row.dismissed else self._signs.get(row.id)
        return sign.glyph if sign else " " if self._signs else ""

    def _strip(self, row: ClaimRow, width: int, *, at_cursor: bool) -> Strip:
        assert self.review is not None  # noqa: S101 - there is a row
        status = status_of(row)
        if status not in self._status_styles:
            self._status_styles[status] = status_style(self, status) + Style(bold=True)
        base = self.get_component_rich_style("claims--row" if is_open(row) else "claims--decided")
        faint = self.get_component_rich_style("claims--number")
        value_style = self.get_component_rich_style("claims--value") if is_open(row) else base
        flagging = flagging_of(row, disputed_before=row.id in self.review.disputed_before)
        words, value = _columns(width, self._digits + bool(self._signs))
        said = _said(row, words, value, self.review.article.language)
        words += value - cells(said)
        parts = [
            (self._first_cell(row, at_cursor=at_cursor), self.get_component_rich_style("claims--mark")),
            (status.glyph, base + self._status_styles[status]),
            (f"{row.number:>{self._digits + 1}}", faint),
            (flagging.glyph if flagging else " ", value_style),
            (self._dossier_sign(row), value_style),
            (f"{KIND_GLYPHS[row.kind]} ", faint),
            *self._words(row, words, base, faint),
            (said, value_style),
        ]
        if at_cursor:
            lit = self.get_component_rich_style("claims--cursor")
            over = Style(bgcolor=lit.bgcolor, bold=True, reverse=lit.reverse)
            parts = [(text, style + over) for text, style in parts]
            base = base + over
        return Strip([Segment(text, style) for text, style in parts]).adjust_cell_length(width, base)

    def _words(self, row: ClaimRow, width: int, base: Style, faint: Style) -> list[tuple[str, Style]]:
        """A claim's words, a figure among those around it, and a blank."""
        review = self.review
        if review is None or row.kind is Kind.ATTRIBUTED or row.draft_id != review.draft.id or not review.draft.text:
            return [(f"{fit(words_beside_reading(row.claim), width)} ", base)]
        span = row.claim.span
        sentence = review.sentences.around(span.start, span.end)
        shown = in_context(review.draft.text, span.start, span.end, sentence, width)
        return [(shown.before, faint), (shown.words, base), (f"{shown.after} ", faint)]


def _columns(width: int, digits: int) -> tuple[int, int]:
    """How many columns the words and the value get of a line `width` columns wide."""
    room = max(8, width - digits - 7)
    value = min(_LONGEST, max(room // 2 + 2 if room < _SPACIOUS else 16, room * 2 // 5))
    return room - value, value


def _said(row: ClaimRow, words: int, value: int, language: str | None) -> str:
    """The reading: who says something fills its columns; a value takes those of the words before it is cut."""
    said = say(reading(row.claim, language))
    if row.kind is Kind.ATTRIBUTED:
        return fit(said, value)
    return cut(said, max(value, min(_LONGEST, words + value - _FEWEST)))
