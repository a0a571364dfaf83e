"""Acts on claims themselves: set aside, restored, flagged, given to somebody."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

from msgspec.structs import replace

from workbench.desk import Desk
from workbench.desk.model import ClaimRow, EvidenceNote
from workbench.desk.vocabulary import State
from workbench.tui.acts.act import Act, Group
from workbench.tui.acts.reasons import cant_judge, cant_write_claim, first, review_of
from workbench.tui.bench import Again, Bench
from workbench.tui.status import is_open
from workbench.ui_language import say


def with_entered(desk: Desk, note: EvidenceNote, entered: str | None) -> EvidenceNote:
    """`note` on the source that it `entered` before, or on a new one where that was taken back."""
    return replace(note, source=entered) if entered in {one.id for one in desk.sources.all()} else note


def _none_dismissed(bench: Bench) -> str | None:
    if any(row.state is State.DISMISSED for row in review_of(bench).chosen):
        return None
    return say("the claim is not set aside")


async def _dismiss(bench: Bench) -> None:
    from workbench.tui.screens.prompt import Ask

    rows = under_check(bench)
    await bench.ask_and_keep(
        Ask(say("Set aside {claims}", claims=named(rows)),
            say("It is no claim: no verdict is given on it, and it stays in the record."),
            placeholder=say("why, if you like"), check=lambda _: None),
        lambda reason: _dismiss_for(bench, rows, reason),
        rows,
    )  # fmt: skip


async def _dismiss_for(bench: Bench, rows: Sequence[ClaimRow], reason: str) -> None:
    await bench.write(lambda desk: to_all(desk, rows, lambda row: desk.claims.dismiss(row.id, reason)))
    bench.again = Again(lambda: _dismiss_for(bench, under_check(bench), reason), cant_judge)
    unmark(bench)
    go_on(bench)


def under_check(bench: Bench) -> list[ClaimRow]:
    """The chosen claims that were not set aside."""
    return [row for row in review_of(bench).chosen if not row.dismissed]


async def _restore(bench: Bench) -> None:
    rows = [row for row in review_of(bench).chosen if row.state is State.DISMISSED]
    await bench.write(lambda desk: to_all(desk, rows, lambda row: desk.claims.restore(row.id)))
    bench.again = Again(lambda: _restore(bench), _can_restore)
    unmark(bench)


async def _flag(bench: Bench) -> None:
    await _set_flag(bench, flagged=not all(row.flagged for row in review_of(bench).chosen))


async def _set_flag(bench: Bench, *, flagged: bool) -> None:
    rows = review_of(bench).chosen
    await bench.write(lambda desk: to_all(desk, rows, lambda row: desk.claims.flag(row.id, flagged=flagged)))
    bench.again = Again(lambda: _set_flag(bench, flagged=flagged), cant_write_claim)
    unmark(bench)


async def _assign(bench: Bench) -> None:
    from workbench.tui.screens.prompt import Ask

    rows = review_of(bench).chosen
    await bench.ask_and_keep(
        Ask(say("Give {claims} to", claims=named(rows)), value=rows[0].assigned_to or "",
            placeholder=say("a name; nobody where it is empty"), check=lambda _: None),
        lambda who: _assign_to(bench, rows, who),
        rows,
    )  # fmt: skip


async def _assign_to(bench: Bench, rows: Sequence[ClaimRow], who: str) -> None:
    def give(desk: Desk) -> None:
        to_all(desk, rows, lambda row: desk.correspondence.assign(row.article_id, who or None, claim_id=row.id))

    await bench.write(give)
    bench.again = Again(lambda: _assign_to(bench, review_of(bench).chosen, who), cant_write_claim)
    unmark(bench)


def to_all(desk: Desk, rows: Iterable[ClaimRow], act: Callable[[ClaimRow], object]) -> None:
    """Do something to each of several claims as one act: all or none, undone together."""
    with desk.together():
        for row in rows:
            act(row)


def named(rows: Iterable[ClaimRow]) -> str:
    """`claim 5`, or `3 claims`."""
    numbers = [row.number for row in rows]
    if len(numbers) == 1:
        return say("claim {number}", number=numbers[0])
    return say.count("{n} claim", "{n} claims", len(numbers))


def unmark(bench: Bench) -> None:
    """Take the marks away after an act was done to the marked claims."""
    review = review_of(bench)
    if review.marked:
        review.marked.clear()
        bench.view.show_list()


def go_on(bench: Bench) -> None:
    """Go to the next open claim, or stay where the one at the cursor is open: several marked ones were decided."""
    review = review_of(bench)
    if review.current is None or not is_open(review.current):
        bench.move_to(review.next_open())


_can_restore = first(cant_write_claim, _none_dismissed)

ACTS: tuple[Act, ...] = (
    Act("claim.dismiss", ("x",), "set aside", "Set the claim aside: it is none. It stays in the record.", Group.CLAIM,
        _dismiss, cant_judge, footer=10, opens=True),
    Act("claim.restore", ("X",), "restore", "Put a claim that was set aside under check again.", Group.CLAIM, _restore,
        _can_restore),
    Act("claim.flag", ("exclamation_mark",), "flag", "Flag the claim for a second look, or take the flag away.",
        Group.CLAIM, _flag, cant_write_claim),
    Act("claim.assign", ("at",), "assign", "Give the claim to a reviewer.", Group.CLAIM, _assign, cant_write_claim,
        opens=True),
)  # fmt: skip
