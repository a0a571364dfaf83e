"""What an act is. Bindings, key bar, command palette, help screen, keymap and the guide's key table all read these."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from enum import StrEnum

from msgspec import Struct

from workbench.tui.bench import Bench


class Group(StrEnum):
    """The headings of the help screen, in its order."""

    MOVE = "Moving"
    JUDGE = "Verdicts"
    EVIDENCE = "Sources and notes"
    CLAIM = "Claims"
    MARK = "Several at once"
    FIND = "Searching"
    ARTICLE = "Articles"
    SCREEN = "Screen"


def always(_bench: Bench) -> str | None:
    """No reason against it, ever."""
    return None


class Act(Struct, frozen=True):
    """One thing that can be done.

    `id` is what `config.toml` calls it, `keys` are Textual's key names, `title` is at most two words for the key bar
    and `help` one sentence. `why_not` gives the reason why the act can't be done now, or None. `footer` is its rank in
    the key bar; acts without one are not shown there. An act that `opens` a box, form or dialog, always or at times,
    may take long, and what is typed after its key is meant for what it opens. A `quiet` act keeps its reason to the
    help screen and the palette: nobody who presses Escape once too often wants to hear of it.
    """

    id: str
    keys: tuple[str, ...]
    title: str
    help: str
    group: Group
    run: Callable[[Bench], Awaitable[None]]
    why_not: Callable[[Bench], str | None] = always
    footer: int | None = None
    opens: bool = False
    quiet: bool = False


async def perform(bench: Bench, act: Act) -> None:
    """Do an act, or say why it can't be done; nothing once the user leaves, nor while an act before it is under way."""
    if bench.left or bench.busy:
        return
    bench.look()
    if reason := act.why_not(bench):
        if not act.quiet:
            bench.tell(reason, "warning")
        if act.opens:
            bench.view.drop_burst()
    elif act.opens:
        bench.in_dialog(lambda: act.run(bench))
    else:
        await bench.run(lambda: act.run(bench))
