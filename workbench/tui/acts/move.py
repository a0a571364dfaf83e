"""Acts that move the cursor."""

from __future__ import annotations

from workbench.tui.acts.act import Act, Group
from workbench.tui.bench import Bench


def no_claims(bench: Bench) -> str | None:
    """The reason against acts that need a claim at the cursor."""
    if bench.review is None:
        return "no article is open"
    if bench.review.current is None:
        return "no claim is shown" if bench.review.filtered else "this article has no claim"
    return None


def _none_open(bench: Bench) -> str | None:
    if reason := no_claims(bench):
        return reason
    assert bench.review is not None  # noqa: S101 - there is a claim
    if bench.review.next_open() is None:
        return "no other claim is open"
    return None


async def _by(bench: Bench, step: int) -> None:
    assert bench.review is not None  # noqa: S101 - acts run only where they are available
    bench.move_to(bench.review.cursor + step)


async def _to_end(bench: Bench, *, last: bool) -> None:
    assert bench.review is not None  # noqa: S101 - acts run only where they are available
    bench.move_to(bench.review.shown - 1 if last else 0)


async def _to_open(bench: Bench, step: int) -> None:
    assert bench.review is not None  # noqa: S101 - acts run only where they are available
    bench.move_to(bench.review.next_open(step))


ACTS = (
    Act("move.next", ("j", "down"), "next", "Go to the next claim.", Group.MOVE,
        lambda bench: _by(bench, 1), no_claims),
    Act("move.previous", ("k", "up"), "previous", "Go to the claim before.", Group.MOVE,
        lambda bench: _by(bench, -1), no_claims),
    Act("move.next_open", ("n",), "next open", "Go to the next claim that has no verdict, past the end if need be.",
        Group.MOVE, lambda bench: _to_open(bench, 1), _none_open, footer=6),
    Act("move.previous_open", ("p",), "previous open", "Go to the claim before that has no verdict.", Group.MOVE,
        lambda bench: _to_open(bench, -1), _none_open),
    Act("move.page_down", ("pagedown",), "page down", "Go down by a page of the list.", Group.MOVE,
        lambda bench: _by(bench, bench.screen.page), no_claims),
    Act("move.page_up", ("pageup",), "page up", "Go up by a page of the list.", Group.MOVE,
        lambda bench: _by(bench, -bench.screen.page), no_claims),
    Act("move.first", ("g", "home"), "first", "Go to the first claim.", Group.MOVE,
        lambda bench: _to_end(bench, last=False), no_claims),
    Act("move.last", ("G", "end"), "last", "Go to the last claim.", Group.MOVE,
        lambda bench: _to_end(bench, last=True), no_claims),
)  # fmt: skip
