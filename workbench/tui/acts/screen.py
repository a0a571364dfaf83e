"""Acts on the screen itself."""

from __future__ import annotations

from workbench.tui.acts.act import Act, Group
from workbench.tui.bench import Bench


async def _help(bench: Bench) -> None:
    from workbench.tui.screens.help import HelpScreen

    await bench.screen.app.push_screen(HelpScreen(bench))


async def _palette(bench: Bench) -> None:
    bench.screen.app.action_command_palette()


async def _quit(bench: Bench) -> None:
    bench.screen.app.exit()


ACTS = (
    Act("screen.help", ("question_mark", "f1"), "help", "List every key, and say what it does.", Group.SCREEN, _help,
        footer=99),
    Act("screen.palette", ("ctrl+p",), "commands", "Find an act by its name, or choose a theme.", Group.SCREEN,
        _palette),
    Act("screen.quit", ("q", "ctrl+q"), "quit", "Leave; everything is in the record already.", Group.SCREEN, _quit,
        footer=98),
)  # fmt: skip
