"""The article as prose, with every claim marked in it and the one at the cursor lit in its sentence."""

from __future__ import annotations

import itertools
from typing import ClassVar

from rich.segment import Segment
from rich.style import Style
from textual import events, work
from textual.color import Color
from textual.geometry import Offset, Size
from textual.message import Message
from textual.scroll_view import ScrollView
from textual.selection import Selection
from textual.strip import Strip
from textual.widget import Widget
from textual.worker import get_current_worker

from workbench.display import cells
from workbench.tui.highlights import Highlights, Lit, Run, Tone
from workbench.tui.layout import Layout, Line, Lines, Signs, lay_out
from workbench.tui.status import STATUS_COLOURS, Status

#: The widest a line of prose gets, in columns; longer ones are hard to read.
WIDEST = 76
#: Texts up to this many characters are broken into lines at once; longer ones in a thread.
_AT_ONCE = 40_000
_GUTTER = 2
#: Lines of context around the lit claim: so many at least, and a fifth of the view.
_MARGIN = 3
_NOTHING = Layout("", 0, Lines([Line(0, 0)]))


class ArticleView(ScrollView, can_focus=True):
    """An article's text with its claims; it scrolls by line and draws only what is seen."""

    HELP = "The article; every claim has its sign before its first word."
    COMPONENT_CLASSES: ClassVar[set[str]] = {
        "article--text",
        "article--attributed",
        "article--sentence",
        "article--lit",
        "article--gutter",
        "article--selection",
    }

    class Picked(Message):
        """A place in the text was clicked; `offset` counts code points."""

        def __init__(self, offset: int) -> None:
            super().__init__()
            self.offset = offset

    def __init__(self, *, id: str | None = None) -> None:  # noqa: A002 - Textual's own name
        super().__init__(id=id)
        self.highlights = Highlights()
        self.lit: Lit | None = None
        self.selected: tuple[int, int] | None = None
        #: Where the lit claim was drawn last, on the screen.
        self._lit_at: Offset | None = None
        self._text = ""
        self._layout = _NOTHING
        self._strips: dict[int, Strip] = {}
        self._styles: dict[tuple[Tone, bool], Style] = {}

    @property
    def allow_select(self) -> bool:
        """The mouse selects text here: a claim can be added from it, or a passage copied."""
        return True

    def show(self, text: str, highlights: Highlights) -> None:
        """Draw another article, or the same one with other claims, or more of it."""
        if not text.startswith(self._text):
            self._layout = _NOTHING
        self._text, self.highlights = text, highlights
        self._lay_out()

    def redraw(self, start: int, end: int) -> None:
        """Draw `start:end` anew: a claim there has another status, or is lit or no longer."""
        lines = self._layout.lines_of(start, end)
        for number in lines:
            self._strips.pop(number, None)
        self.refresh_lines(lines.start, len(lines))

    def light(self, lit: Lit | None) -> None:
        """Light one claim in its sentence, and bring it into view with some lines around it."""
        for old in (self.lit, lit):
            if old is not None:
                self.redraw(*old.extent)
        self.lit = lit
        self.bring_lit_into_view()

    def select(self, span: tuple[int, int] | None) -> None:
        """Show `span` as selected by the keyboard, and bring its end into view."""
        for old in (self.selected, span):
            if old is not None:
                self.redraw(min(old), max(old))
        self.selected = span
        if span is not None:
            self._bring_into_view(self._layout.lines_of(span[1], span[1] + 1))

    def bring_lit_into_view(self) -> None:
        """Scroll as little as shows the lit claim with context; a claim longer than the view shows from its start."""
        if self.lit is not None:
            self._bring_into_view(self._layout.lines_of(self.lit.start, self.lit.end))

    def offset_at(self, place: Offset) -> int:
        """The code point at a character and line of the whole article as it is drawn, or the nearest one."""
        lines = self._layout.lines
        line = lines[max(0, min(place.y, len(lines) - 1))]
        column = _GUTTER
        for run in self.highlights.runs(self._text, line, None):
            if place.x < column + len(run.text):
                return run.start + max(0, place.x - column) if run.start is not None else line.start
            column += len(run.text)
        return line.end

    def selection_span(self) -> tuple[int, int] | None:
        """The stretch of text that the mouse selected, white space at its ends left out."""
        selection = self.text_selection
        if selection is None:
            return None
        start = self.offset_at(selection.start) if selection.start else 0
        end = self.offset_at(selection.end) if selection.end else len(self._text)
        inside = self._text[start:end]
        start += len(inside) - len(inside.lstrip())
        end = start + len(inside.strip())
        return (start, end) if end > start else None

    def get_selection(self, selection: Selection) -> tuple[str, str] | None:
        """The selected words as the article has them, without signs and line ends of the screen."""
        span = self.selection_span()
        return (self._text[slice(*span)], "\n") if span else None

    def selection_updated(self, selection: Selection | None) -> None:
        """Draw the selection."""
        self._strips.clear()
        self.refresh()

    def notify_style_update(self) -> None:
        """Forget what was drawn in another theme."""
        super().notify_style_update()
        self._strips.clear()
        self._styles.clear()

    def on_resize(self) -> None:
        """Break the lines anew for another width; at another height the lit claim stays in view."""
        if self._prose_width() != self._layout.width:
            self._lay_out()
        else:
            self.bring_lit_into_view()

    def on_click(self, event: events.Click) -> None:
        """Tell where the text was clicked."""
        place = event.get_content_offset(self)
        if place is not None and self.text_selection is None:
            character = _character_at(self.render_line(place.y).text, place.x)
            self.post_message(self.Picked(self.offset_at(Offset(character, place.y + self.scroll_offset.y))))

    def render_line(self, y: int) -> Strip:
        """The line at `y` of the widget."""
        number = y + self.scroll_offset.y
        width = self.scrollable_content_region.width
        if not 0 <= number < len(self._layout.lines):
            return Strip.blank(width, self.get_component_rich_style("article--text"))
        strip = self._strips.get(number)
        if strip is None:
            strip = self._strips[number] = self._strip(number, width)
        if self.lit is not None and number == self._layout.line_at(self.lit.start):
            self._lit_at = self.content_region.offset + Offset(self._column_of(self.lit.start, number), y)
            self.place_terminal_cursor()
        return strip

    def place_terminal_cursor(self) -> None:
        """Put the terminal's own cursor on the lit claim while the article has the keys: braille displays follow it."""
        if self._lit_at is not None and self.has_focus:
            self.app.cursor_position = self._lit_at

    def on_focus(self) -> None:
        """The terminal's cursor comes here from the list."""
        self.place_terminal_cursor()

    def _column_of(self, offset: int, number: int) -> int:
        """The column in which the character at `offset` of the text is drawn in its line."""
        column = _GUTTER
        for run in self.highlights.runs(self._text, self._layout.lines[number], None):
            if run.start is not None and offset < run.start + len(run.text):
                return column + cells(run.text[: max(0, offset - run.start)])
            column += cells(run.text)
        return column

    def _prose_width(self) -> int:
        return max(8, min(WIDEST, self.scrollable_content_region.width - _GUTTER - 1))

    def _lay_out(self) -> None:
        if not self.scrollable_content_region.width:
            return
        if len(self._text) <= _AT_ONCE:
            self._take(lay_out(self._text, self._prose_width(), self.highlights.signs))
        else:
            self._lay_out_later(self._text, self._prose_width(), self.highlights.signs)

    @work(thread=True, group="layout", exclusive=True)
    def _lay_out_later(self, text: str, width: int, signs: Signs) -> None:
        worker = get_current_worker()
        layout = lay_out(text, width, signs, lambda: worker.is_cancelled)
        if not worker.is_cancelled:
            self.app.call_from_thread(self._take, layout)

    def _take(self, layout: Layout) -> None:
        self._strips.clear()
        self._layout = layout
        self.virtual_size = Size(0, len(layout.lines))
        self.refresh()
        self.bring_lit_into_view()

    def _bring_into_view(self, lines: range) -> None:
        height = self.scrollable_content_region.height
        if not height or not lines:
            return
        margin = max(0, min(max(_MARGIN, height // 5), (height - len(lines)) // 2))
        top = round(self.scroll_target_y)
        if lines.start - margin < top or len(lines) >= height:
            top = lines.start - margin
        elif lines.stop + margin > top + height:
            top = lines.stop + margin - height
        # By force: Textual drops what is scrolled before it has drawn the scrollbar of an article that has just grown.
        self.scroll_to(y=max(0, min(top, len(self._layout.lines) - height)), animate=False, force=True)

    def _strip(self, number: int, width: int) -> Strip:
        line = self._layout.lines[number]
        lit = self.lit
        in_sentence = lit is not None and lit.extent[0] < max(line.end, line.start + 1) and line.start < lit.extent[1]
        sign = "▎" if in_sentence and line.end > line.start else " "
        segments = [Segment(f"{sign} ", self.get_component_rich_style("article--gutter"))]
        chosen = self._chosen(number)
        segments.extend(
            Segment(piece, self._style(run.tone, chosen=is_chosen))
            for run in self.highlights.runs(self._text, line, lit)
            for piece, is_chosen in _split(run, chosen)
        )
        base = self.get_component_rich_style("article--text")
        return Strip(segments).adjust_cell_length(width, base).apply_offsets(0, number)

    def _chosen(self, number: int) -> tuple[int, int] | None:
        """What of the text is selected, by mouse or by keyboard, if this line may show some of it."""
        if self.selected is not None:
            return min(self.selected), max(*self.selected, min(self.selected) + 1)
        selection = self.text_selection
        if selection is None or selection.get_span(number) is None:
            return None
        return self.selection_span()

    def _style(self, tone: Tone, *, chosen: bool) -> Style:
        key = (tone, chosen)
        if (style := self._styles.get(key)) is None:
            style = self._styles[key] = self._mix(tone, chosen=chosen)
        return style

    def _mix(self, tone: Tone, *, chosen: bool) -> Style:
        """A style from its layers: the background of the nearest layer, the colour of the claim's status."""
        layer = "sentence" if tone.sentence else "attributed" if tone.attributed else "text"
        style = self.get_component_rich_style(f"article--{layer}")
        if tone.status is not None:
            style += status_style(self, tone.status)
            style += Style(bold=tone.strong or None, underline=tone.strong or None)
        if tone.lit:
            lit = self.get_component_rich_style("article--lit")
            style += Style(bgcolor=lit.bgcolor, bold=True, reverse=lit.reverse)
        if tone.part:
            style += Style(italic=True)
        if chosen:
            style += self.get_component_rich_style("article--selection")
        return style


def status_style(widget: Widget, status: Status) -> Style:
    """The colour of a status where a widget has it, in the theme of now."""
    # Textual's own parser of styles takes half a millisecond for each; a variable is a colour and its opacity.
    colour, _, opacity = widget.app.theme_variables[STATUS_COLOURS[status].removeprefix("$")].partition(" ")
    share = int(opacity.removesuffix("%")) / 100 if opacity else 1.0
    _, background = widget.background_colors
    return Style(color=(background + Color.parse(colour).multiply_alpha(share)).rich_color)


def _character_at(line: str, column: int) -> int:
    """The place in `line` of the character that is drawn in `column`; wide ones are drawn in two."""
    for place in range(len(line)):
        if cells(line[: place + 1]) > column:
            return place
    return len(line)


def _split(run: Run, chosen: tuple[int, int] | None) -> list[tuple[str, bool]]:
    """A run cut where the selection begins and ends, each piece with whether it is selected."""
    if run.start is None or chosen is None:
        return [(run.text, False)]
    cuts = sorted({0, len(run.text), *(max(0, min(edge - run.start, len(run.text))) for edge in chosen)})
    pieces = itertools.pairwise(cuts)
    return [(run.text[a:b], chosen[0] <= run.start + a < chosen[1]) for a, b in pieces]
