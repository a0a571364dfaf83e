"""What stands behind a dialog is drawn as Textual draws it."""

from __future__ import annotations

import pytest
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


@pytest.mark.parametrize("alpha", [0.0, 0.3, 0.6])
@pytest.mark.parametrize("width", [120, 100])
async def test_each_character_has_the_colours_that_textual_gives_it(
    make_app: MakeApp, alpha: float, width: int
) -> None:
    async with driving(make_app()) as at:
        await at.press("j", "v")
        at.draw()
        dialog, color = at.app.screen, Color(10, 20, 30, alpha)
        options = RenderOptions(dialog._get_style, dialog.styles, None, None)
        ours = Behind(at.screen, color)
        theirs = RichVisual(dialog, BackgroundScreen(at.screen, color))
        drawn, expected = (one.render_strips(width, 30, dialog.visual_style, options) for one in (ours, theirs))
        assert cells(drawn) == cells(expected)
        assert len(drawn) == 30
        assert any(strip.text.strip() for strip in drawn)
