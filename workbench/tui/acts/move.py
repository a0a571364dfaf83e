"""Acts that move the cursor."""

from __future__ import annotations

from workbench.tui.acts.act import Act, Group
from workbench.tui.acts.reasons import first, no_claim, review_of
from workbench.tui.bench import Bench
from workbench.ui_language import say


def _none_open(bench: Bench) -> str | None:
    if review_of(bench).next_open() is not None:
        return None
    return say("no other claim is open")


async def _by(bench: Bench, step: int) -> None:
    bench.move_to(review_of(bench).cursor + step)


async def _to_end(bench: Bench, *, last: bool) -> None:
    bench.move_to(review_of(bench).shown - 1 if last else 0)


async def _to_open(bench: Bench, step: int) -> None:
    bench.move_to(review_of(bench).next_open(step))


ACTS: tuple[Act, ...] = (
    Act("move.next", ("j", "down"), "next", "Go to the next claim.", Group.MOVE,
        lambda bench: _by(bench, 1), no_claim),
    Act("move.previous", ("k", "up"), "previous", "Go to the claim before.", Group.MOVE,
        lambda bench: _by(bench, -1), no_claim),
    Act("move.next_open", ("n",), "next open", "Go to the next claim that has no verdict, past the end if need be.",
        Group.MOVE, lambda bench: _to_open(bench, 1), first(no_claim, _none_open), footer=6),
    Act("move.previous_open", ("p",), "previous open", "Go to the claim before that has no verdict.", Group.MOVE,
        lambda bench: _to_open(bench, -1), first(no_claim, _none_open)),
    Act("move.page_down", ("pagedown",), "page down", "Go down by a page of the list.", Group.MOVE,
        lambda bench: _by(bench, bench.view.page), no_claim),
    Act("move.page_up", ("pageup",), "page up", "Go up by a page of the list.", Group.MOVE,
        lambda bench: _by(bench, -bench.view.page), no_claim),
    Act("move.first", ("g", "home"), "first", "Go to the first claim.", Group.MOVE,
        lambda bench: _to_end(bench, last=False), no_claim),
    Act("move.last", ("G", "end"), "last", "Go to the last claim.", Group.MOVE,
        lambda bench: _to_end(bench, last=True), no_claim),
)  # fmt: skip
