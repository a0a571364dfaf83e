"""Acts on the screen itself."""

from __future__ import annotations

from workbench.tui.acts.act import Act, Group
from workbench.tui.bench import Bench


async def _help(bench: Bench) -> None:
    await bench.show(bench.view.help())


async def _palette(bench: Bench) -> None:
    bench.view.open_palette()


async def _pane(bench: Bench) -> None:
    bench.view.focus_next_pane()


async def _details(bench: Bench) -> None:
    bench.view.toggle_details()


async def _quit(bench: Bench) -> None:
    bench.leave()


ACTS: tuple[Act, ...] = (
    Act("screen.pane", ("tab",), "pane", "Go to the next pane; the arrows scroll there.", Group.SCREEN, _pane),
    Act("screen.details", ("i",), "details", "Show or hide what is known of the claim; on a narrow screen in the "
        "article's place.", Group.SCREEN, _details, footer=18),
    Act("screen.help", ("question_mark", "f1"), "help", "List every key, and say what it does.", Group.SCREEN, _help,
        footer=99, opens=True),
    Act("screen.palette", ("ctrl+p",), "commands", "Find an act by its name, or choose a theme.", Group.SCREEN,
        _palette, opens=True),
    Act("screen.quit", ("q", "ctrl+q"), "quit", "Leave; everything is in the record already.", Group.SCREEN, _quit,
        footer=20),
)  # fmt: skip
