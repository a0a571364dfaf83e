"""Acts that mark claims, so that the next act is done to all of them."""

from __future__ import annotations

from workbench.tui.acts.act import Act, Group
from workbench.tui.acts.reasons import no_claim, review_of
from workbench.tui.bench import Bench


async def _mark(bench: Bench, step: int) -> None:
    review = review_of(bench)
    row = review.current
    assert row is not None  # noqa: S101 - the act's reason says so
    review.toggle_mark([row])
    bench.view.show_marks(review.cursor)
    bench.move_to(review.cursor + step)


async def _extend(bench: Bench, step: int) -> None:
    """Mark the claim at the cursor and the one that the cursor goes to."""
    review = review_of(bench)
    for move in (0, step):
        review.move(move)
        if review.current is not None:
            review.marked.add(review.current.id)
        bench.view.show_marks(review.cursor)
    bench.view.show_cursor()


async def _mark_shown(bench: Bench) -> None:
    review_of(bench).toggle_shown()
    bench.view.show_list()


ACTS: tuple[Act, ...] = (
    Act("mark.toggle", ("space",), "mark", "Mark the claim, or take its mark away, and go on; acts are done to all "
        "marked claims.", Group.MARK, lambda bench: _mark(bench, 1), no_claim, footer=14),
    Act("mark.down", ("J", "shift+down"), "mark down", "Mark the claim and the next one.", Group.MARK,
        lambda bench: _extend(bench, 1), no_claim),
    Act("mark.up", ("K", "shift+up"), "mark up", "Mark the claim and the one before.", Group.MARK,
        lambda bench: _extend(bench, -1), no_claim),
    Act("mark.shown", ("asterisk",), "mark all", "Mark every claim that is shown, or unmark them all.", Group.MARK,
        _mark_shown, no_claim),
)  # fmt: skip
