"""What stands behind a dialog is drawn as Textual draws it."""

from __future__ import annotations

from itertools import product

from rich.segment import Segment
from textual.color import Color
from textual.renderables.background_screen import BackgroundScreen
from textual.strip import Strip
from textual.visual import RenderOptions, RichVisual

from tests.tui.conftest import MakeApp
from tests.tui.driving import driving
from workbench.tui.screens.behind import Behind


def cells(strips: list[Strip]) -> list[list[tuple[str, object]]]:
    """Each character of each line with its style."""
    return [
        [(character, segment.style) for segment in Segment.simplify(strip) for character in segment.text]
        for strip in strips
    ]


async def test_each_character_has_the_colours_that_textual_gives_it(make_app: MakeApp) -> None:
    async with driving(make_app()) as at:
        await at.press("j", "v")
        at.draw()
        dialog = at.app.screen
        options = RenderOptions(dialog._get_style, dialog.styles, None, None)
        for alpha, width in product([0.0, 0.3, 0.6], [120, 100]):
            color = Color(10, 20, 30, alpha)
            ours = Behind(at.screen, color)
            theirs = RichVisual(dialog, BackgroundScreen(at.screen, color))
            drawn, expected = (one.render_strips(width, 30, dialog.visual_style, options) for one in (ours, theirs))
            assert cells(drawn) == cells(expected), (alpha, width)
            assert len(drawn) == 30
            assert any(strip.text.strip() for strip in drawn)
