"""What stands behind a dialog: the screen below it, tinted."""

from __future__ import annotations

from functools import lru_cache

from rich.segment import Segment
from rich.style import Style as RichStyle
from textual.color import Color
from textual.css.styles import RulesMap
from textual.renderables.background_screen import BackgroundScreen
from textual.strip import Strip
from textual.style import Style
from textual.visual import RenderOptions, Visual


class Behind(BackgroundScreen, Visual):
    """The screen behind a dialog as Textual draws it, in half of the time: each style is tinted once."""

    def render_strips(self, width: int, height: int | None, style: Style, options: RenderOptions) -> list[Strip]:
        """The lines of the screen behind."""
        lines = self.screen._compositor.render_strips()[:height]
        return [Strip(self._tinted(line, style.rich_style), line.cell_length).crop(0, width) for line in lines]

    def _tinted(self, line: Strip, beneath: RichStyle) -> list[Segment]:
        return [Segment(text, _style_tinted(style, self.color, beneath), control) for text, style, control in line]

    def get_optimal_width(self, rules: RulesMap, container_width: int) -> int:
        """All the columns that there are."""
        return container_width

    def get_height(self, rules: RulesMap, width: int) -> int:
        """As many lines as the screen behind has."""
        return self.screen.size.height


@lru_cache(maxsize=1024)
def _style_tinted(style: RichStyle | None, color: Color, beneath: RichStyle) -> RichStyle:
    """A style with both of its colours tinted, and without what a click does there; `beneath` has what it lacks."""
    (segment,) = BackgroundScreen.process_segments([Segment("", style)], color)
    return beneath + segment.style
